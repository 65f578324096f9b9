"""`anlan doctor`: is everything here that Anlan needs, and if not, what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, results, show_json, start


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `advice` says what to do when it is not in order."""

    what: str
    fine: bool
    found: str
    advice: str = ""


def doctor(as_json: bool = JsonOption) -> None:
    """Look at everything and say what is wrong, with the remedy. Exit 1 when something is."""
    findings = [
        _look(check)
        for check in (_database, _migrations, _worker, _reading, _photographs, _secrets, _browser, _journal)
    ]
    if as_json:
        show_json([{"what": one.what, "fine": one.fine, "found": one.found, "advice": one.advice} for one in findings])
    else:
        table = Table("", "what", "found", "what to do")
        for one in findings:
            table.add_row("ok" if one.fine else "!!", one.what, one.found, "" if one.fine else one.advice)
        results.print(table)
    raise typer.Exit(int(Exit.OK if all(one.fine for one in findings) else Exit.FAILED))


def _look(check: Callable[[], Finding]) -> Finding:
    """A check that cannot even be made is a finding too: it is told, not hidden."""
    try:
        return check()
    except Exception as error:
        return Finding(check.__name__.strip("_"), False, f"{type(error).__name__}: {error}", "mend this first")


def _database() -> Finding:
    start()
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("show server_version")
        version = cursor.fetchone()[0]
    return Finding("database", True, f"PostgreSQL {version}")


def _migrations() -> Finding:
    from anlan.backbone.clock import now
    from anlan.backbone.selectors.readiness import readiness

    found = readiness(at=now())
    missing = ", ".join(found.missing_migrations[:3])
    return Finding("tables", found.can_serve, missing or "up to date", "run `anlan migrate`")


def _worker() -> Finding:
    from anlan.backbone.clock import now
    from anlan.backbone.selectors.readiness import readiness

    found = readiness(at=now())
    seen = "never seen" if found.worker_seen_s is None else f"seen {found.worker_seen_s} s ago"
    return Finding("worker", found.worker_alive, seen, "run `anlan serve` (or `anlan serve --only worker`)")


def _reading() -> Finding:
    from anlan.engines.reading.process import ReaderProcess

    with ReaderProcess(timeout_seconds=60) as reader:
        return Finding("reading", reader.pid is not None, "models load")


def _photographs() -> Finding:
    from anlan.engines.reading.photographs import ADVICE, Photographs

    ready = Photographs(threads=1).ready
    return Finding("photographs", ready, "vehicles can be told" if ready else "no network", ADVICE)


def _secrets() -> Finding:
    from django.conf import settings

    if settings.LOCAL:
        return Finding("secrets", True, f"local ones in {settings.HOME / 'local.env'} (for one machine only)")
    return Finding("secrets", len(settings.SECRET_KEY) >= 32, "from the environment", "use a longer ANLAN_SECRET_KEY")


def _browser() -> Finding:
    found = shutil.which("chromium")
    return Finding("chromium", bool(found), found or "not installed", "only for tests: apt install chromium")


def _journal() -> Finding:
    from anlan.backbone.selectors.journal import first_faults

    faults = list(first_faults())
    words = "every chain holds" if not faults else f"{faults[0].chain} #{faults[0].seq}: {faults[0].fault}"
    return Finding("journal", not faults, words, "run `anlan journal verify` and restore from a backup")
