"""`anlan forecast`: when the open cases of any event log will end, learnt from the log and measured on it."""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from anlan.config.cli import forecast_given as given
from anlan.config.cli import forecast_shown as shown
from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json

app = typer.Typer(help="When open cases will end, from any event log.", no_args_is_help=True)

_LOG = typer.Argument(..., help="CSV, TSV, Parquet, XES, OCEL 2.0 (JSON, XML, SQLite), or the word journal.")
_CASE = typer.Option(None, help="Column of the case; for OCEL a type of object. Guessed if not given.")
_ACTIVITY = typer.Option(None, help="Column of the activity. Guessed if not given.")
_TIME = typer.Option(None, help="Column of the time. Guessed if not given.")
_ATTRIBUTES = typer.Option(None, help="Columns to learn from, with commas; every harmless one if not given.")
_CLOSED = typer.Option("", help="Activities that close a case, with commas; as the model was trained if not given.")
_AT = typer.Option("", help="The moment to look from, as 2026-11-02T09:30+08:00. The log's last event if not given.")
_ZONE = typer.Option(
    "",
    help="Whose civil time times are in that name no zone, and answers are told in, as Asia/Shanghai. UTC if not "
    "given, for the journal Asia/Shanghai. A model remembers it.",
)
_MODEL = typer.Option(..., help="The model file.")


class Protocol(StrEnum):
    """How a log is split to measure on."""

    HOLDOUT = "holdout-64-16-20"


@app.callback()
def forecast() -> None:
    """When open cases will end, from any event log."""


@app.command()
def evaluate(
    log: str = _LOG,
    case: str | None = _CASE,
    activity: str | None = _ACTIVITY,
    time: str | None = _TIME,
    attributes: str | None = _ATTRIBUTES,
    protocol: Protocol = typer.Option(
        Protocol.HOLDOUT, help="The first 64% of cases teach, 16 choose, 20 are measured."
    ),
    closed_when: str = typer.Option("", help="Activities that close a case, with commas; others are not measured on."),
    no_leak: bool = typer.Option(False, "--no-leak", help="Learn only from what was known when the next part began."),
    zone: str = _ZONE,
    as_json: bool = JsonOption,
) -> None:
    """Measure forecasts on the last fifth of a log's cases, which nothing was learnt from or chosen on."""
    from anlan.engines.forecast import logs

    with given.told():
        read = given.read(log, case, activity, time, attributes, zone=given.zone(zone, log))
        closing = given.closing(closed_when, log, read)
        found = logs.evaluate(read, no_leak=no_leak, closed_when=closing)
    _tell_left_out(found.left_out)
    if found.open_cases and not closing:
        progress.print(
            f"{found.open_cases} cases look open: their last event was taken for their end; "
            "--closed-when leaves them out",
            soft_wrap=True,
        )
    scores = found.to_dict()
    scores = {"protocol": protocol.value, "no_leak": no_leak, **scores}
    if as_json:
        show_json(scores)
        return
    table = Table("figure", "value")
    for name, value in scores.items():
        if not isinstance(value, dict):
            table.add_row(name, f"{value:.4g}" if isinstance(value, float) else str(value))
    results.print(table)


@app.command()
def train(
    log: str = _LOG,
    model: Path = _MODEL,
    case: str | None = _CASE,
    activity: str | None = _ACTIVITY,
    time: str | None = _TIME,
    attributes: str | None = _ATTRIBUTES,
    closed_when: str = typer.Option("", help="Activities that close a case, with commas. Guessed if not given."),
    at: str = _AT,
    zone: str = _ZONE,
    as_json: bool = JsonOption,
) -> None:
    """Learn from a log, its open cases too, and write a model file with its schema, the log's digest and the date."""
    from anlan.backbone.clock import now
    from anlan.engines.forecast import logs

    given.require_place(model)
    with given.told():
        here = given.zone(zone, log)
        read = given.read(log, case, activity, time, attributes, zone=here)
        made = logs.train(
            read,
            trained_at=now(),
            as_of=given.looked_from(at, read, here),
            closed_when=given.closing(closed_when, log, read),
            zone=here,
            calendar=given.holidays(),
        )
        logs.save(made, model)
    _tell_left_out(read.left_out)
    if made.origin.only_closed:
        progress.print("the log holds closed cases only: lengths of cases that began late may be too short")
    report = shown.origin(made) | {"model": str(model), "left_out": read.left_out}
    if as_json:
        show_json(report)
    else:
        results.print(f"{model}: learnt from {report['events']} events of {report['cases']} cases", markup=False)


@app.command()
def renew(
    log: str = _LOG,
    model: Path = _MODEL,
    case: str | None = _CASE,
    activity: str | None = _ACTIVITY,
    time: str | None = _TIME,
    at: str = _AT,
    as_json: bool = JsonOption,
) -> None:
    """Learn anew from a log that has grown. The model file is replaced when the newest weeks are not foreseen worse."""
    from anlan.backbone.clock import now
    from anlan.engines.forecast import logs

    with given.told():
        in_use, read, moment = given.ready(log, model, case, activity, time, at)
        found = logs.renew(in_use, read, trained_at=now(), as_of=moment, calendar=given.holidays())
        if found.replaced:
            logs.save(found.model, model)
    held = found.comparison
    report = {"replaced": found.replaced, "since": logs.moment_of(found.begin), **dataclasses.asdict(held)}
    if as_json:
        show_json(report | shown.origin(found.model) | {"model": str(model)})
        return
    since = shown.minute(logs.moment_of(found.begin), ZoneInfo(found.model.shifts.zone))
    results.print(
        f"{model}: {'learnt anew' if found.replaced else 'kept as it is'}; {held.visits} events since "
        f"{since} were foreseen with a loss of {held.loss_in_use:.3f} so far, "
        f"{held.loss_candidate:.3f} anew",
        markup=False,
    )


@app.command()
def predict(
    log: str = _LOG,
    model: Path = _MODEL,
    case: str | None = _CASE,
    activity: str | None = _ACTIVITY,
    time: str | None = _TIME,
    closed_when: str = _CLOSED,
    at: str = _AT,
    csv: Path | None = typer.Option(None, "--csv", help="Write every stage of every open case to a file, too."),
    as_json: bool = JsonOption,
) -> None:
    """For each open case, when its stage, the stages ahead and the case will end, with 50, 80 and 90% intervals."""
    with given.told():
        made, read, moment = given.ready(log, model, case, activity, time, at)
        found = made.predict(read, at=moment, closed_when=given.listed(closed_when) or ())
    zone = ZoneInfo(made.shifts.zone)
    if not found:
        progress.print(
            f"no case of the log is open at {shown.minute(moment, zone)} ({zone}), {given.days_before(read, moment)}: "
            "where cases have been silent for long they count as closed; --closed-when says what closes one",
            soft_wrap=True,
        )
    if csv is not None:
        given.require_place(csv)
        shown.write_csv(found, zone, csv)
        progress.print(f"{csv}: {len(found)} open cases, times in {zone}", soft_wrap=True)
    if as_json:
        show_json({"at": moment, "model": shown.origin(made), "cases": [shown.as_json(one) for one in found]})
        return
    results.print(shown.as_table(found, zone))


@app.command()
def explain(
    log: str = _LOG,
    which: str = typer.Argument(..., metavar="CASE", help="The open case to explain."),
    model: Path = _MODEL,
    case: str | None = _CASE,
    activity: str | None = _ACTIVITY,
    time: str | None = _TIME,
    closed_when: str = _CLOSED,
    at: str = _AT,
    as_json: bool = JsonOption,
) -> None:
    """Say in words why one open case is expected to close when it is, the strongest reason first."""
    from anlan.engines.forecast import logs

    with given.told():
        made, read, moment = given.ready(log, model, case, activity, time, at)
        closing = given.listed(closed_when) or ()
        found = made.predict(read, at=moment, closed_when=closing)
        number = next((place for place, one in enumerate(found) if one.case == which), None)
        if number is None:
            fail(given.not_open(which, read, moment), Exit.NOT_FOUND)
        now = logs.days_of(moment)
        why = logs.reasons(made, made.situation(read, now=now, closed_when=closing), number, now=now)
    one = found[number]
    zone = ZoneInfo(made.shifts.zone)
    weekend = logs.weekend_ahead(one, moment, zone)
    if as_json:
        told = [{"subject": r.subject, "longer": r.longer, "weight": r.weight, "words": r.words} for r in why]
        show_json({"at": moment, **shown.as_json(one), "weekend_ahead": weekend, "reasons": told})
        return
    results.print(f"{one.case} closes {shown.minute(one.closes.expected, zone)} (expected)", markup=False)
    hours = one.working
    results.print(
        f"{one.stage}: {hours.spent:.1f} working hours so far, {hours.left:.1f} to go "
        f"(80%: {hours.left80[0]:.1f} to {hours.left80[1]:.1f}), counted {hours.counted} ({made.shifts.zone})"
    )
    for reason in why:
        results.print(f"{'later' if reason.longer else 'sooner'}: {reason.words}", markup=False)
    if weekend and hours.counted != logs.AROUND_THE_CLOCK:
        results.print("a weekend lies before the end of the present stage")


def _tell_left_out(left_out: dict[str, str]) -> None:
    for name, why in left_out.items():
        progress.print(f"column {name} left out: {why}", markup=False, soft_wrap=True)
