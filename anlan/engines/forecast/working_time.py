"""Working time: how many minutes of somebody's working day lie between two instants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from anlan.kernel.calendar import SHANGHAI, DayCalendar

Minutes = NDArray[np.float64]

# China has kept one offset since 1992, so local minutes since this day are a straight line.
_FIRST_DAY = dt.date(2000, 1, 1)
_LAST_DAY = dt.date(2099, 12, 31)
_ORIGIN = dt.datetime(2000, 1, 1, tzinfo=SHANGHAI)
_DAY_MINUTES = 24 * 60


def local_minutes(at: dt.datetime) -> float:
    """Minutes from the start of 2000 in China to an aware instant."""
    if at.tzinfo is None:
        raise ValueError(f"{at!r} has no time zone: working time needs an aware instant, such as one in UTC")
    minutes = (at - _ORIGIN).total_seconds() / 60
    if not 0 <= minutes < ((_LAST_DAY - _FIRST_DAY).days + 1) * _DAY_MINUTES:
        raise ValueError(f"{at} lies outside {_FIRST_DAY} to {_LAST_DAY}, the days working time is counted for")
    return minutes


def instant(minutes: float) -> dt.datetime:
    """The instant in UTC that lies so many minutes after the start of 2000 in China."""
    return (_ORIGIN + dt.timedelta(minutes=minutes)).astimezone(dt.UTC)


@dataclass(frozen=True)
class WorkingTime:
    """When the people of a stage work, in China's civil time: every working day of `calendar` from `opens` to `closes`.

    `calendar=None` means around the clock, as for a claimant; `opens` and `closes` then say nothing. A `closes` of
    00:00 is midnight at the end of the day. Outside the years of the calendar every Monday to Friday counts as a
    working day; `assumes_weekdays` tells when that happened. Raises ValueError for a day that closes before it opens.

    >>> from datetime import UTC, datetime, time
    >>> WALL_CLOCK.minutes_between(start=datetime(2026, 3, 1, tzinfo=UTC), end=datetime(2026, 3, 2, tzinfo=UTC))
    1440.0
    """

    calendar: DayCalendar | None
    opens: dt.time
    closes: dt.time
    _day_minutes: int = field(init=False, repr=False, compare=False)
    _opens_minute: int = field(init=False, repr=False, compare=False)
    _is_working: NDArray[np.bool_] = field(init=False, repr=False, compare=False)
    _worked_before: NDArray[np.int64] = field(init=False, repr=False, compare=False)
    _working_days: NDArray[np.int64] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        opens_minute = self.opens.hour * 60 + self.opens.minute
        closes_minute = (self.closes.hour * 60 + self.closes.minute) or _DAY_MINUTES
        if closes_minute <= opens_minute:
            raise ValueError(
                f"a working day cannot close at {self.closes} when it opens at {self.opens}: "
                "give closing time later on the same day (00:00 is its end), or no calendar for around the clock"
            )
        is_working = _working_day_table(self.calendar)
        worked_before = np.concatenate([[0], np.cumsum(is_working)[:-1]]).astype(np.int64)
        object.__setattr__(self, "_day_minutes", closes_minute - opens_minute)
        object.__setattr__(self, "_opens_minute", opens_minute)
        object.__setattr__(self, "_is_working", is_working)
        object.__setattr__(self, "_worked_before", worked_before)
        object.__setattr__(self, "_working_days", np.flatnonzero(is_working))

    @property
    def around_the_clock(self) -> bool:
        """Whether every minute counts."""
        return self.calendar is None

    def minutes_between(self, *, start: dt.datetime, end: dt.datetime) -> float:
        """Working minutes from `start` to `end`. Raises ValueError when `end` comes before `start`."""
        if end < start:
            raise ValueError(f"the end {end} comes before the start {start}: give the earlier instant as start")
        if self.around_the_clock:
            return (end - start).total_seconds() / 60
        worked = self.worked(np.array([local_minutes(start), local_minutes(end)]))
        return float(worked[1] - worked[0])

    def add(self, *, start: dt.datetime, minutes: float) -> dt.datetime:
        """The first instant by which so many working minutes have passed since `start`, in UTC."""
        if minutes < 0:
            raise ValueError(f"{minutes} working minutes cannot be added: give zero or more")
        if minutes == 0:
            return start.astimezone(dt.UTC)
        if self.around_the_clock:
            return start.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)
        worked = self.worked(np.array([local_minutes(start)])) + minutes
        return max(start.astimezone(dt.UTC), instant(float(self.reached(worked)[0])))

    def is_open(self, at: dt.datetime) -> bool:
        """Whether somebody works at the instant."""
        if self.around_the_clock:
            return True
        day, minute = divmod(local_minutes(at), _DAY_MINUTES)
        return bool(self._is_working[int(day)]) and 0 <= minute - self._opens_minute < self._day_minutes

    def assumes_weekdays(self, at: dt.datetime) -> bool:
        """Whether the instant lies outside the calendar's years, so that holidays there are not known."""
        if self.calendar is None:
            return False
        return not self.calendar.first <= at.astimezone(SHANGHAI).date() <= self.calendar.last

    def worked(self, minutes: Minutes) -> Minutes:
        """Local minutes (see `local_minutes`) turned into minutes worked since the start of 2000; never falls."""
        if self.around_the_clock:
            return minutes
        day = np.minimum((minutes // _DAY_MINUTES).astype(np.int64), len(self._is_working) - 1)
        today = np.minimum(np.maximum(minutes - day * _DAY_MINUTES - self._opens_minute, 0), self._day_minutes)
        return self._worked_before[day] * self._day_minutes + today * self._is_working[day]

    def reached(self, worked: Minutes) -> Minutes:
        """The first local minute at which so many minutes have been worked since 2000: the way back from `worked`."""
        if self.around_the_clock:
            return worked
        # A forecast past 2099 stays on its last day: far beyond any promise, and better than a crash.
        day = np.ceil(worked / self._day_minutes).astype(np.int64) - 1
        day = np.minimum(np.maximum(day, 0), len(self._working_days) - 1)
        today = np.minimum(np.maximum(worked - day * self._day_minutes, 0), self._day_minutes)
        start: Minutes = (self._working_days[day] * _DAY_MINUTES + self._opens_minute).astype(np.float64)
        return start + today


def _working_day_table(calendar: DayCalendar | None) -> NDArray[np.bool_]:
    """For each day of 2000 to 2099, whether it is worked."""
    day_count = (_LAST_DAY - _FIRST_DAY).days + 1
    if calendar is None:
        return np.ones(day_count, dtype=np.bool_)
    weekday = (np.arange(day_count) + _FIRST_DAY.weekday()) % 7
    table = weekday < 5
    for days, worked in ((calendar.holidays, False), (calendar.make_up_days, True)):
        for day in days:
            if calendar.first <= day <= calendar.last and _FIRST_DAY <= day <= _LAST_DAY:
                table[(day - _FIRST_DAY).days] = worked
    return table


WALL_CLOCK = WorkingTime(None, dt.time(0), dt.time(0))
"""Around the clock: the time of claimants, banks and machines."""
