"""The calendar in force: the package's years, those that ship with the release, those an administrator loaded.

The calendar is kept in memory together with the stamp (the newest loading) it was built for. Whoever writes a date
compares the stamp in the same statement, so a process that has not heard of a newer year never stores a stale date.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import yaml
from chinese_calendar.constants import holidays, workdays
from django.db.models import Max

from anlan.backbone.domain.calendars import HolidayYear, laid_over, reaching, year_from_row
from anlan.backbone.models import CalendarDay, CalendarYear
from anlan.kernel.calendar import DayCalendar


@dataclass(frozen=True, slots=True)
class StampedCalendar:
    """A calendar and the newest loading it knows of (0: none)."""

    stamp: int
    calendar: DayCalendar


_kept: StampedCalendar | None = None


def day_calendar(*, on: dt.date | None = None) -> DayCalendar:
    """The calendar in force. One statement, two after a new year was loaded.

    With `on` it answers for that day too: beyond the announced years as plain weekdays, its version then says
    `provisional`. Without `on` a day beyond them raises `CalendarEnds`.
    """
    calendar = fresh_calendar().calendar
    return calendar if on is None else reaching(calendar, on)


def fresh_calendar() -> StampedCalendar:
    """The calendar with its stamp, compared with the database now."""
    stamp = CalendarYear.objects.aggregate(newest=Max("id"))["newest"] or 0
    return _kept if _kept is not None and _kept.stamp == stamp else _load()


def kept_calendar() -> StampedCalendar:
    """The calendar this process remembers, without a statement; the caller compares its stamp when it writes."""
    return _kept or _load()


def forget() -> None:
    """Drop what this process remembers."""
    global _kept
    _kept = None


def _load() -> StampedCalendar:
    global _kept
    newest: dict[int, CalendarDay] = {}
    days: dict[int, dict[str, set[dt.date]]] = defaultdict(lambda: {"holiday": set(), "make_up": set()})
    stamp = 0
    for row in CalendarDay.objects.select_related("year").order_by("year_id"):
        stamp = row.year_id
        newest[row.year.year] = row
        days[row.year_id][row.kind].add(row.day)
    years = [
        HolidayYear(
            year,
            f"{row.year.source} (#{row.year_id})",
            frozenset(days[row.year_id]["holiday"]),
            frozenset(days[row.year_id]["make_up"]),
        )
        for year, row in newest.items()
    ]
    _kept = StampedCalendar(stamp, laid_over(shipped_calendar(), years))
    return _kept


def shipped_calendar() -> DayCalendar:
    """What the release knows, before anything an administrator has loaded; no database is asked."""
    return laid_over(package_calendar(), shipped_years())


@cache
def package_calendar() -> DayCalendar:
    """The years of the package `chinesecalendar`."""
    first, last = min(holidays).year, max(holidays).year
    return DayCalendar(
        version=f"chinesecalendar {version('chinesecalendar')} ({first}-{last})",
        first=dt.date(first, 1, 1),
        last=dt.date(last, 12, 31),
        holidays=frozenset(holidays),
        make_up_days=frozenset(day for day in workdays if day.weekday() >= 5),
    )


@cache
def shipped_years() -> tuple[HolidayYear, ...]:
    """The years of parameters/calendar_overrides.yaml."""
    path = Path(__file__).parents[1] / "parameters" / "calendar_overrides.yaml"
    return tuple(year_from_row(year, row) for year, row in (yaml.safe_load(path.read_text()) or {}).items())
