"""The `anlan` command: one verb a capability. Results go to standard output, progress to standard error.

Exit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 not allowed, 5 conflict.
"""

from __future__ import annotations

import typer

from anlan.config.cli import (
    adjudicate,
    benefits,
    calendar,
    checking,
    claims,
    demo,
    doctor,
    enrolments,
    examples,
    forecast,
    journal,
    reading,
    serve,
    setup,
)

app = typer.Typer(
    name="anlan", help="Anlan 安澜: claims from notice of loss to payment.", no_args_is_help=True, add_completion=False
)
app.command("serve")(serve.serve)
app.command("migrate")(setup.migrate)
app.command("demo")(demo.demo)
app.command("read")(reading.read)
app.command("check")(checking.check)
app.command("adjudicate")(adjudicate.adjudicate)
app.command("explain")(adjudicate.explain_claim)
app.command("trace")(journal.trace)
app.command("doctor")(doctor.doctor)
app.command("eligibility")(enrolments.eligibility)
app.add_typer(claims.app, name="claim")
app.add_typer(benefits.app, name="benefits")
app.add_typer(enrolments.app, name="enrolment")
app.add_typer(journal.app, name="journal")
app.add_typer(examples.app, name="reading")
app.add_typer(calendar.app, name="calendar")
app.add_typer(forecast.app, name="forecast")


def main() -> None:
    """Entry point of the `anlan` command."""
    app()
