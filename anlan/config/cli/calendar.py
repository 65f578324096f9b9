"""`anlan calendar load`: the public holidays of a year, once they are announced."""

from __future__ import annotations

from pathlib import Path

import typer
import yaml

from anlan.config.cli.starting import Exit, JsonOption, fail, progress, show_json, start

app = typer.Typer(help="Public holidays and make-up working days.", no_args_is_help=True)


@app.command()
def load(
    file: Path = typer.Argument(..., help="YAML with one or more years, as in calendar_overrides.yaml."),
    as_json: bool = JsonOption,
) -> None:
    """Load announced years; every running legal clock is counted anew by the worker."""
    start()
    from django.db import transaction

    from anlan.backbone.clock import now
    from anlan.backbone.domain.calendars import CalendarYearWrong
    from anlan.backbone.services import calendars, journal

    if not file.exists():
        fail(f"there is no file {file}", Exit.NOT_FOUND)
    years = yaml.safe_load(file.read_text())
    if not isinstance(years, dict):
        fail(f"{file} must hold years as its keys, each with source, holidays and make_up_days", Exit.USAGE)
    try:
        with transaction.atomic():
            for year, rows in years.items():
                calendars.load_year(year=int(year), rows=rows, at=now(), actor=journal.SYSTEM)
    except CalendarYearWrong as wrong:
        fail(f"{file}: {wrong}", Exit.USAGE)
    if as_json:
        show_json({"years": list(years)})
    else:
        progress.print(f"loaded: {', '.join(map(str, years))}")


@app.callback()
def calendar() -> None:
    """Public holidays and make-up working days."""
