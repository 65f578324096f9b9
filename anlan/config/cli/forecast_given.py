"""What `anlan forecast` is given: a log, a model, a moment and a time zone, read from the words of a command line."""

from __future__ import annotations

import datetime as dt
import os
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
_MOST_NAMED = 5
_QUIET = 0.5
"""A week with fewer events than this share of a quiet one shows part of the house only."""


def ready(
    log: str, model: Path, case: str | None, activity: str | None, time: str | None, at: str
) -> tuple[Forecaster, EventLog, dt.datetime]:
    """A model, the log read as it needs it, and the moment to look from. Ends the command where there is no model."""
    from anlan.engines.forecast import logs

    if not model.is_file():
        fail(f"there is no model {model}: make one with anlan forecast train", Exit.NOT_FOUND)
    made = logs.load(model)
    wanted = ",".join(name.removeprefix("attribute:") for name in made.origin.attributes)
    try:
        found = read(log, case, activity, time, wanted, like=made)
    except logs.ColumnMissing as missing:
        raise logs.LogUnfit(f"the model learnt from a column {missing.column!r}, which the log lacks") from missing
    looked = looked_from(at, found, made.shifts.zone)
    _warn_of_another_log(made, found, looked)
    return made, found, looked


def _warn_of_another_log(made: Forecaster, found: EventLog, at: dt.datetime) -> None:
    """Say where a log is not such as the model learnt from: other cases, new activities, a part of the house."""
    from anlan.engines.forecast import logs

    if found.columns[:1] != made.origin.columns[:1]:
        _note(f"cases are those of {found.columns[0]!r}, and the model learnt from those of {made.origin.columns[0]!r}")
    new = made.unknown_activities(found)
    if new:
        named = ", ".join(f"{name} ({count} events)" for name, count in list(new.items())[:_MOST_NAMED])
        named += f" and {len(new) - _MOST_NAMED} more activities" if len(new) > _MOST_NAMED else ""
        _note(f"the model has never seen {named}: train it anew, and name with --closed-when what closes a case")
    now = logs.days_of(at)
    week = int(((found.days <= now) & (found.days > now - 7)).sum())
    if found.days.min() <= now and week < _QUIET * made.usual["events_7d"][0]:
        _note(
            f"events in the week before {at:%Y-%m-%d}: {week}, where the model usually saw "
            f"{made.usual['events_7d'][1]:.0f}; how busy the house is counts, so give all that happened of late"
        )


def not_open(case: str, log: EventLog, at: dt.datetime) -> str:
    """Why a case is not among the open ones at an aware instant."""
    from anlan.engines.forecast.logs import days_of

    events = log.frame.filter(log.frame["case"] == case).sort("at")
    if events.is_empty():
        return f"the log has no case {case}: it has cases such as {log.frame['case'][0]}"
    seen = events.filter(events["at"] <= at.astimezone(dt.UTC).replace(tzinfo=None))
    moment = f"{at:%Y-%m-%d %H:%M}"
    if seen.is_empty():
        return f"case {case} had not begun at {moment}: name a later moment with --at"
    last = seen.row(-1, named=True)
    silent = days_of(at) - days_of(last["at"].replace(tzinfo=dt.UTC))
    return (
        f"case {case} counts as closed at {moment}, {silent:.1f} days after its last event, {last['activity']}: "
        "--closed-when says what closes a case"
    )


def days_before(log: EventLog, at: dt.datetime) -> str:
    """How long before an aware instant the latest other event of a log happened, in words."""
    from anlan.engines.forecast.logs import days_of

    now = days_of(at)
    earlier = log.days[log.days < now]
    return f"{now - earlier.max():.0f} days after the event before" if len(earlier) else "its first event"


def looked_from(at: str, log: EventLog, zone: str) -> dt.datetime:
    """The moment named, or the last event of a log that does not lie in the future (unless all do), which is said."""
    from anlan.backbone.clock import now
    from anlan.engines.forecast import logs

    named = moment(at, zone)
    if named:
        return named
    today = logs.days_of(now())
    beyond = log.days[log.days > today]
    if not 0 < len(beyond) < len(log):
        return logs.moment_of(float(log.days.max()))
    last = f"{logs.moment_of(float(beyond.max())):%Y-%m-%d}"
    _note(f"events in the future, the last on {last}, are not looked at: {len(beyond)}")
    return logs.moment_of(float(log.days[log.days <= today].max()))


def read(
    log: str,
    case: str | None,
    activity: str | None,
    time: str | None,
    attributes: str | None,
    *,
    zone: str = "UTC",
    like: Forecaster | None = None,
) -> EventLog:
    """The log in a file or in the journal, its times in a zone where they name none, or in all as that which a model
    learnt from; what cannot be used of it is said. Ends the command where there is no log."""
    from anlan.engines.forecast import logs

    wanted = listed(attributes)
    if log == JOURNAL:
        return _journal(case, activity, wanted)
    if Path(log).is_dir():
        fail(f"{log} is a folder: name one file of it", Exit.NOT_FOUND)
    if not Path(log).is_file():
        fail(f"there is no file {log}", Exit.NOT_FOUND)
    found = logs.read_log(
        Path(log),
        case=case,
        activity=activity,
        time=time,
        attributes=wanted,
        usual=like.origin.columns if like else (),
        zone=like.shifts.zone if like else zone,
        order=like.origin.order if like else "",
    )
    for note in found.notes:
        _note(note)
    return found


def _journal(case: str | None, activity: str | None, attributes: list[str] | None) -> EventLog:
    """The stages of claims as they stand in the journal, by claim number; with a type of object or an activity named,
    all its events seen from that type."""
    from anlan.engines.forecast import logs

    start()
    if case is None and activity is None:
        import polars as pl

        from anlan.claims.selectors.stage_log import stage_log

        rows = stage_log()
        if not rows:
            fail("the journal holds no claim yet: report one, or run anlan demo", Exit.NOT_FOUND)
        return logs.log_of_table(pl.DataFrame(rows), attributes=attributes)
    from anlan.backbone.selectors.exports import write_ocel

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonocel"
        with path.open("w", encoding="utf-8") as file:
            write_ocel(file)
        return logs.read_log(path, case=case or "claim", activity=activity, attributes=attributes)


def closing(words: str, log: str, read: EventLog) -> list[str]:
    """The activities that close a case: those named, and in the journal the stage after which nothing follows."""
    named = listed(words) or []
    if named or log != JOURNAL:
        return named
    from anlan.claims.domain.journey import CLOSED

    return [CLOSED] if CLOSED in read.frame["activity"] else []


def _note(words: str) -> None:
    progress.print(words, markup=False, soft_wrap=True)


def require_place(path: Path) -> None:
    """Ends the command where no file can be written to a path."""
    if not path.absolute().parent.is_dir():
        fail(f"there is no folder {path.absolute().parent} to write {path.name} to", Exit.NOT_FOUND)
    if path.is_dir():
        fail(f"{path} is a folder: name a file in it to write to", Exit.USAGE)
    if not os.access(path if path.exists() else path.absolute().parent, os.W_OK):
        fail(f"{path} may not be written by you: name another file", Exit.NOT_ALLOWED)


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


def moment(words: str, zone: str) -> dt.datetime | None:
    """An instant, civil time of a zone where none is written; None for no words. Ends the command for words that are
    no moment."""
    if not words:
        return None
    try:
        read = dt.datetime.fromisoformat(words)
    except ValueError:
        fail(f"{words} is no moment: write it as 2026-11-02T09:30+08:00", Exit.USAGE)
    return read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone))


def zone(words: str, log: str) -> str:
    """The zone named; else China's for the journal, and UTC for a file."""
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
