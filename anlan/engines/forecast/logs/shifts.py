"""On which days and in which hours a stage is worked, learnt from when it ended; how many such hours lie ahead.

Forecasts are learnt and told in dates; whoever plans work wants to know how much working time that is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl
from numpy.typing import NDArray

from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, Counts, EventLog, Flags, Floats
from anlan.kernel.calendar import DayCalendar

Week = NDArray[np.bool_]
"""Seven rows from Monday, 24 hours each: which are worked."""
HOUSE = ""
"""The key of the whole house, for stages that the log does not hold."""
FEWEST_ENDS = 1000
"""From fewer ends nothing is learnt: time then counts around the clock."""
AROUND_THE_CLOCK = "around the clock"
BORROWED = 200.0
"""The house's hours weigh as much as so many ends of the stage itself."""
WORKED_SHARE = 0.2
"""A day or an hour is worked in which at least this share of what usually ends in one ends."""
MOST_ENDS = 0.9
QUIET_SHARE = 0.5
"""Holidays are kept where less than this share of a working day's ends falls on one of them."""
FEWEST_HOLIDAYS = 5
MOST_DAYS_OFF = 30
"""Work begins again within so many days."""
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_AS_HOLIDAY, _AS_MADE_UP = 6, 2
"""A holiday is worked as a Sunday is, a weekend that is made up for as a Wednesday."""
_KINDS_OF_DAY = (slice(0, 5), slice(5, 6), slice(6, 7))
"""Weekdays share their hours; Saturdays and Sundays have their own."""


@dataclass(frozen=True)
class Shifts:
    """The hours of the week in which stages are worked, by their names, in the civil time of `zone`.

    Each is seven rows of 24 letters, x for an hour that is worked. `holidays` and `make_up_days` are those of the
    calendar, where the log shows that they are kept.
    """

    weeks: dict[str, tuple[str, ...]]
    zone: str = "UTC"
    holidays: frozenset[dt.date] = frozenset()
    make_up_days: frozenset[dt.date] = frozenset()
    _known: dict[str, Floats | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _worded: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def week(self, stage: str) -> Week:
        """Which hours a stage is worked in; every one where nothing was learnt."""
        rows = self.weeks.get(stage) or self.weeks.get(HOUSE) or ("x" * 24,) * 7
        return np.array([[letter == "x" for letter in row] for row in rows])

    def between(self, stage: str, start: dt.datetime, end: dt.datetime) -> float:
        """Working hours of a stage between two aware instants; 0 where the end does not come after the start."""
        begun = self._begun(stage)
        if begun is None or end <= start:
            return max((end - start).total_seconds() / 3600, 0.0)
        first, last = (one.astimezone(ZoneInfo(self.zone)) for one in (start, end))
        whole_days = np.arange(first.date().toordinal(), last.date().toordinal())
        hours = begun[self._weekdays(whole_days), 24].sum()
        return float(hours + self._so_far(begun, last) - self._so_far(begun, first))

    def resumed(self, stage: str, at: dt.datetime) -> dt.datetime:
        """An instant if the stage is worked then, or else the full hour at which work on it begins again."""
        begun = self._begun(stage)
        if begun is None:
            return at
        here = at.astimezone(ZoneInfo(self.zone))
        begin = here.hour
        for later in range(MOST_DAYS_OFF):
            day = here.date() + dt.timedelta(days=later)
            worked = np.diff(begun[self._weekdays(np.array([day.toordinal()]))[0]])
            hour = begin + int(np.argmax(worked[begin:])) if worked[begin:].any() else None
            if later == 0 and hour == here.hour:
                return at
            if hour is not None:
                return dt.datetime.combine(day, dt.time(hour), here.tzinfo).astimezone(at.tzinfo)
            begin = 0
        return at

    def words(self, stage: str) -> str:
        """The hours of a stage as people say them: Mon-Fri 08-18, Sat 09-12."""
        if stage not in self._worded:
            self._worded[stage] = self._in_words(stage)
        return self._worded[stage]

    def _in_words(self, stage: str) -> str:
        week = self.week(stage)
        if week.all():
            return AROUND_THE_CLOCK
        told: list[tuple[str, str]] = []
        for name, hours in zip(_NAMES, week, strict=True):
            spans = _spans(hours)
            if told and told[-1][1] == spans:
                told[-1] = (f"{told[-1][0].split('-')[0]}-{name}", spans)
            else:
                told.append((name, spans))
        return ", ".join(f"{days} {spans}" for days, spans in told if spans)

    def _begun(self, stage: str) -> Floats | None:
        """Hours worked on each weekday by each full hour; None for a stage that is worked around the clock."""
        if stage not in self._known:
            week = self.week(stage)
            begun = np.concatenate([np.zeros((7, 1)), np.cumsum(week, axis=1)], axis=1)
            self._known[stage] = None if week.all() else begun
        return self._known[stage]

    def _so_far(self, begun: Floats, at: dt.datetime) -> float:
        """Hours worked on the day of an instant in the zone, up to it."""
        hours = begun[self._weekdays(np.array([at.date().toordinal()]))[0]]
        return float(np.interp(at.hour + at.minute / 60 + at.second / 3600, np.arange(25), hours))

    def _weekdays(self, days: Counts) -> Counts:
        """As which weekday (Monday 0) each day, numbered as `date.toordinal` does, is worked."""
        weekdays = (days - 1) % 7
        for those, worked_as in ((self.holidays, _AS_HOLIDAY), (self.make_up_days, _AS_MADE_UP)):
            if those:
                weekdays = np.where(np.isin(days, [day.toordinal() for day in those]), worked_as, weekdays)
        return np.asarray(weekdays)


@dataclass(frozen=True)
class WorkingHours:
    """Working hours of a stage: spent since it began, left until its end is expected and until both ends of its 80%
    interval. `counted` says in words which hours these are."""

    spent: float
    left: float
    left80: tuple[float, float]
    counted: str


def learn_shifts(
    log: EventLog, stages: Collection[str], *, zone: str = "UTC", calendar: DayCalendar | None = None
) -> Shifts:
    """The hours in which the stages of a log end, in the civil time of a zone.

    A stage that ends at all hours counts around the clock. Raises ZoneInfoNotFoundError for an unknown zone.
    """
    ZoneInfo(zone)
    place = np.arange(len(log))
    goes_on = place != log.last
    if goes_on.sum() < FEWEST_ENDS:
        return Shifts({}, zone)
    local = log.frame[AT].dt.replace_time_zone("UTC").dt.convert_time_zone(zone)
    ends = local.gather(place[goes_on] + 1)
    slot = (ends.dt.weekday().cast(pl.Int64) - 1).to_numpy() * 24 + ends.dt.hour().cast(pl.Int64).to_numpy()
    stage = log.frame[ACTIVITY].to_numpy()[goes_on]
    house = np.bincount(slot, minlength=168).reshape(7, 24)
    weeks = {HOUSE: _worked(house)}
    for name in stages:
        own = np.bincount(slot[stage == name], minlength=168).reshape(7, 24)
        weeks[name] = _worked(own + BORROWED * house / house.sum())
    days = ends.dt.date()
    if calendar is None or not _keeps(calendar, days):
        return Shifts(weeks, zone)
    first = min(days.to_list())
    holidays, make_up_days = (
        {day for day in part if day >= first} for part in (calendar.holidays, calendar.make_up_days)
    )
    return Shifts(weeks, zone, frozenset(holidays), frozenset(make_up_days))


def _worked(ends: Floats | Counts) -> tuple[str, ...]:
    """The days on which a fair part of what usually ends in a day ends, and of these the hours, by kinds of day."""
    days = _fair(ends.sum(axis=1))
    found = np.zeros((7, 24), dtype=np.bool_)
    for kind in _KINDS_OF_DAY:
        if days[kind].any():
            found[kind] = days[kind, None] & _without_specks(_fair(ends[kind][days[kind]].sum(axis=0)))
    return tuple("".join("x" if hour else "-" for hour in row) for row in found)


def _fair(counts: Floats | Counts) -> Flags:
    """Which hold a fair part of what the one holds that a usual end falls in.

    One that nearly all ends fall in, as the hour at which an office opens, does not make the others idle: no more is
    usual than twice what the least of those holds that nine of ten ends fall in.
    """
    most_first = np.sort(counts.astype(np.float64))[::-1]
    whole = max(float(most_first.sum()), 1e-12)
    nine_in_ten = most_first[np.searchsorted(np.cumsum(most_first), MOST_ENDS * whole)]
    usual = min((most_first**2).sum() / whole, 2 * nine_in_ten)
    return np.asarray(counts >= WORKED_SHARE * usual)


def _without_specks(hours: Flags) -> Flags:
    """The hours of a day, single ones that differ from both neighbours made like them."""
    filled = hours | (np.append(hours[1:], True) & np.insert(hours[:-1], 0, True))
    without = filled & (np.append(filled[1:], False) | np.insert(filled[:-1], 0, False))
    return np.asarray(without if without.any() else filled)


def _keeps(calendar: DayCalendar, days: pl.Series) -> bool:
    """Whether weekdays that are holidays are quieter than others, in the years that calendar and log share."""
    ended = dict(days.value_counts().iter_rows())
    day, last = min(ended), max(ended)
    on_holidays: list[int] = []
    on_others: list[int] = []
    while day <= last:
        if day.weekday() < 5 and calendar.first <= day <= calendar.last:
            (on_holidays if day in calendar.holidays else on_others).append(ended.get(day, 0))
        day += dt.timedelta(days=1)
    enough = len(on_holidays) >= FEWEST_HOLIDAYS and bool(on_others)
    return enough and float(np.mean(on_holidays)) < QUIET_SHARE * float(np.mean(on_others))


def _spans(hours: Flags) -> str:
    """The hours of a day as spans: 08-12 13-18; nothing for a day off."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], hours.astype(np.int64), [0]])))
    return " ".join(f"{begin:02d}-{end:02d}" for begin, end in zip(edges[::2], edges[1::2], strict=True))
