"""What `anlan forecast` is given: a log, a model, a moment and a time zone, read from the words of a command line."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from anlan.config.cli.starting import Exit, fail, progress, start

if TYPE_CHECKING:
    from anlan.engines.forecast.logs import EventLog, Forecaster
    from anlan.kernel.calendar import DayCalendar

JOURNAL = "journal"


def ready(
    log: str, model: Path, case: str | None, activity: str | None, time: str | None, at: str
) -> tuple[Forecaster, EventLog, dt.datetime]:
    """A model, the log read as it needs it, and the moment to look from. Ends the command where there is no model."""
    from anlan.engines.forecast import logs

    if not model.is_file():
        fail(f"there is no model {model}: make one with anlan forecast train", Exit.NOT_FOUND)
    made = logs.load(model)
    wanted = ",".join(name.removeprefix("attribute:") for name in made.origin.attributes)
    found = read(log, case, activity, time, wanted, usual=made.origin.columns)
    return made, found, moment(at) or logs.moment_of(float(found.days.max()))


def read(
    log: str,
    case: str | None,
    activity: str | None,
    time: str | None,
    attributes: str | None,
    usual: tuple[str, ...] = (),
) -> EventLog:
    """The log in a file or in the journal; what cannot be used of it is said. Ends the command where there is none."""
    from anlan.engines.forecast import logs

    wanted = listed(attributes)
    if log == JOURNAL:
        start()
        from anlan.backbone.selectors.exports import write_ocel

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "journal.jsonocel"
            with path.open("w", encoding="utf-8") as file:
                write_ocel(file)
            return logs.read_log(path, case=case or "claim", attributes=wanted)
    if Path(log).is_dir():
        fail(f"{log} is a folder: name one file of it", Exit.NOT_FOUND)
    if not Path(log).is_file():
        fail(f"there is no file {log}", Exit.NOT_FOUND)
    found = logs.read_log(Path(log), case=case, activity=activity, time=time, attributes=wanted, usual=usual)
    for note in found.notes:
        progress.print(note, markup=False, soft_wrap=True)
    return found


@contextmanager
def told() -> Iterator[None]:
    """What is wrong with a log or a model, as a sentence and exit code 2."""
    from anlan.engines.forecast.logs import LogUnfit

    try:
        yield
    except LogUnfit as unfit:
        fail(str(unfit), Exit.USAGE)


def listed(words: str | None) -> list[str] | None:
    """Words with commas between them, as a list."""
    return None if words is None else [word.strip() for word in words.split(",") if word.strip()]


def moment(words: str) -> dt.datetime | None:
    """An instant, in UTC where no zone is written; None for no words. Ends the command for words that are none."""
    if not words:
        return None
    try:
        read = dt.datetime.fromisoformat(words)
    except ValueError:
        fail(f"{words} is no moment: write it as 2026-11-02T09:30+08:00", Exit.USAGE)
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


def zone(words: str, log: str) -> str:
    """The zone named; else China's for the journal, and UTC for a file, as which times without a zone are read."""
    named = words or ("Asia/Shanghai" if log == JOURNAL else "UTC")
    try:
        return ZoneInfo(named).key
    except (ZoneInfoNotFoundError, ValueError):
        fail(f"there is no time zone {named}: write it as Asia/Shanghai", Exit.USAGE)


def holidays() -> DayCalendar:
    """The public holidays that ship with the release; no database is asked."""
    start(database=False)
    from anlan.backbone.selectors.calendars import shipped_calendar

    return shipped_calendar()
