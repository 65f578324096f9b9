"""`anlan enrolment` and `anlan eligibility`: members of mass plans by the file, and one person by identity number."""

from __future__ import annotations

import datetime as dt
import getpass
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, fail, problems_told, progress, results, show_json, start

app = typer.Typer(help="Enrol the members of a mass plan from a file.", no_args_is_help=True)


@app.command("import")
def import_(
    file: Path = typer.Argument(..., help="CSV or Parquet, as docs/reference/enrolment-file.md describes it."),
    contract: str = typer.Option(..., help="Number of the contract that the members are enrolled under."),
    strict: bool = typer.Option(False, "--strict", help="Load nothing unless every row can be enrolled."),
    rejects: Path | None = typer.Option(None, help="Write the rows left out, with their reasons, to this CSV file."),
    as_json: bool = JsonOption,
) -> None:
    """Enrol every row that can be enrolled, all in one step. Interrupted, it leaves nothing and can be run again."""
    start()
    from anlan.backbone.clock import now
    from anlan.benefits.services import import_enrolments

    if not file.is_file():
        fail(f"there is no file {file}", Exit.NOT_FOUND)
    if rejects is not None and not rejects.absolute().parent.is_dir():
        fail(f"there is no folder {rejects.absolute().parent} to write the rejects into", Exit.USAGE)
    begun = time.monotonic()
    with problems_told(), _Bar(file) as bar:
        done = import_enrolments(
            path=file, contract_number=contract, at=now(), strict=strict, rejects_file=rejects, told=bar.told
        )
    report = {name: value for name, value in asdict(done).items() if name != "import_id"}
    report = {"import": done.import_id} | report | {"rejects": str(rejects) if rejects else None}
    report["seconds"] = round(time.monotonic() - begun, 2)
    if as_json:
        show_json(report)
    else:
        _show_import(report)


@app.command("list")
def list_(
    contract: str = typer.Option("", help="Only imports under the contract with this number."),
    as_json: bool = JsonOption,
) -> None:
    """Every import, the newest first, with what was read, loaded and rejected."""
    start()
    from anlan.benefits.selectors.enrolments import imports
    from anlan.kernel.calendar import SHANGHAI

    rows = imports(contract_number=contract)
    if as_json:
        show_json([{"import": row.id} | {k: v for k, v in asdict(row).items() if k != "id"} for row in rows])
        return
    table = Table("import", "contract", "file", "read", "loaded", "rejected", "state", "at")
    for row in rows:
        counts = [f"{count:,}" for count in (row.read, row.loaded, row.rejected)]
        at = f"{row.imported_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
        table.add_row(str(row.id), row.contract_number, row.file_name, *counts, row.state, at)
    results.print(table)


@app.command()
def withdraw(
    which: int = typer.Argument(..., metavar="IMPORT", help="Number of the import, as in the list."),
    as_json: bool = JsonOption,
) -> None:
    """Take an import back, as long as none of its members has claimed."""
    start()
    from anlan.backbone.clock import now
    from anlan.benefits.services import withdraw_import

    with problems_told():
        row = withdraw_import(import_id=which, at=now())
    if as_json:
        show_json({"import": row.pk, "state": row.state, "members": row.loaded_rows})
    else:
        progress.print(f"import {row.pk} is withdrawn: {row.loaded_rows:,} members are no longer enrolled")


def eligibility(
    id_number: str = typer.Argument(
        "-", help="The identity number; - reads it from standard input, where other users of the machine see nothing."
    ),
    on: str = typer.Option("", help="The day that is asked for, as 2026-11-02. Today if not given."),
    as_json: bool = JsonOption,
) -> None:
    """Say under which contracts a person is covered on a day. Exit 0 covered, 3 not covered on that day."""
    start()
    from anlan.backbone.clock import now
    from anlan.benefits.services import look_up_eligibility
    from anlan.kernel.calendar import shanghai_day

    at = now()
    day = _day(on) or shanghai_day(at)
    with problems_told():
        found = look_up_eligibility(id_number=_number(id_number), on=day, at=at)
    if as_json:
        show_json({"on": day, "in_force": any(one.in_force for one in found), "covers": [asdict(one) for one in found]})
    else:
        table = Table("contract", "product", "name", "from", "to", f"in force on {day}")
        for one in found:
            days = (one.starts_on.isoformat(), one.ends_on.isoformat())
            product = f"{one.product} {one.edition}"
            table.add_row(one.contract_number, product, one.name, *days, "yes" if one.in_force else "no")
        results.print(table)
    raise typer.Exit(int(Exit.OK if any(one.in_force for one in found) else Exit.NOT_FOUND))


def _number(given: str) -> str:
    if given != "-":
        return given
    return getpass.getpass("identity number: ", stream=sys.stderr) if sys.stdin.isatty() else sys.stdin.readline()


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        fail(f"--on {text} is no day; write it as 2026-11-02", Exit.USAGE)


class _Bar:
    """Progress on standard error: how far into the file, rows, rows a second."""

    def __init__(self, file: Path) -> None:
        self._begun = time.monotonic()
        words = (TextColumn(file.name), BarColumn(), TextColumn("{task.fields[words]}"), TimeRemainingColumn())
        self._bar = Progress(*words, console=progress, transient=True)
        self._task = self._bar.add_task("", total=None, words="")

    def __enter__(self) -> _Bar:
        self._bar.start()
        return self

    def __exit__(self, *_ended: object) -> None:
        self._bar.stop()

    def told(self, rows: int, place: int, whole: int) -> None:
        """So many rows read, so far into the file."""
        rate = rows / max(time.monotonic() - self._begun, 0.001)
        words = f"{rows:,} rows, {rate:,.0f}/s" if place < whole else f"{rows:,} rows: index and checks"
        self._bar.update(self._task, completed=place, total=whole, words=words)


def _show_import(report: dict[str, Any]) -> None:
    rate = report["read"] / max(report["seconds"], 0.001)
    results.print(
        f"import {report['import']}: {report['read']:,} read = {report['loaded']:,} loaded + {report['rejected']:,} "
        f"rejected ({report['seconds']:.1f} s, {rate:,.0f} rows/s)"
    )
    from anlan.benefits.selectors.enrolments import reject_words

    for code, count in report["reasons"].items():
        results.print(f"  {count:,}  {code}: {reject_words(code)}")
    for column in report["unknown_columns"]:
        results.print(f"  column {column}: {reject_words('column_unknown')}")
    if report["rejects"]:
        results.print(f"written: {report['rejects']}")
