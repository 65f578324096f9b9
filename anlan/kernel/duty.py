"""How a legal period is counted: its last day, what moved it, and every step of the way, so that it can be explained.

Source: 民法典 200-204. The start day is not counted; a period in years ends on the corresponding day; a last day that
is a holiday gives way to the first day after it; the last day ends at 24:00 in China. The rule for pauses, with worked
cases, is in docs/explanation/duties.md.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from anlan.kernel.calendar import DayCalendar, end_of_day, shanghai_day

Unit = Literal["natural_days", "working_days", "years", "hours"]
Roll = Literal["none", "holidays", "holidays+weekends"]
StepKind = Literal[
    "started",
    "extended",
    "counted_to",
    "not_counted",
    "make_up_counted",
    "paused",
    "rolled",
    "stood",
    "provisional",
    "ends",
]

_ONE_DAY = dt.timedelta(days=1)
_NOTHING = dt.timedelta()


@dataclass(frozen=True, slots=True)
class Limit:
    """A length of time as the law writes it: `n` natural days (日), working days (工作日), years or hours."""

    n: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.n < 1:
            raise ValueError(f"a limit is at least 1 of its unit, not {self.n} {self.unit}")


@dataclass(frozen=True, slots=True)
class Pause:
    """Time that is not counted, from one instant to a later one."""

    began_at: dt.datetime
    ended_at: dt.datetime
    reason: str = ""

    def __post_init__(self) -> None:
        if self.ended_at < self.began_at:
            raise ValueError(f"a pause cannot end at {self.ended_at}, before it began at {self.began_at}")


@dataclass(frozen=True, slots=True)
class Step:
    """One reason for a date. Which of the fields are set depends on `kind`.

    started: `began_at`, `limit`; extended: `limit`; counted_to: `days` = (last day before pauses); not_counted:
    holidays inside a count of working days; make_up_counted: weekends worked inside it; paused: `began_at`,
    `ended_at`, `reason`; rolled: free `days` the end moved over; stood: `days` that ended while the clock was paused;
    provisional: `days` = (first day the calendar does not know); ends: `ended_at`.
    """

    kind: StepKind
    days: tuple[dt.date, ...] = ()
    began_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    limit: Limit | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DueDate:
    """The last instant in time (UTC), the steps that lead to it, and whether it rests on days no calendar knows yet."""

    at: dt.datetime
    steps: tuple[Step, ...]
    provisional: bool


def due_at(
    *,
    limit: Limit,
    started_at: dt.datetime,
    calendar: DayCalendar,
    roll: Roll = "holidays",
    pauses: Sequence[Pause] = (),
    extensions: Sequence[Limit] = (),
) -> DueDate:
    """When a period that started at an aware instant is over; an act at that very instant is still in time.

    The period is over at the end of the first day by which the whole limit has run while no pause stood (for hours: at
    the instant itself). `extensions` add to the limit and are in its unit. Days outside the calendar count as plain
    weekdays and weekends, and the result is then `provisional`. Raises ValueError for an extension in another unit.

    >>> from anlan.kernel.calendar import DayCalendar
    >>> known = DayCalendar("2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31), frozenset(), frozenset())
    >>> noon = dt.datetime(2026, 11, 2, 4, 0, tzinfo=dt.UTC)
    >>> due_at(limit=Limit(3, "natural_days"), started_at=noon, calendar=known).at  # 24:00 of 5 November in China
    datetime.datetime(2026, 11, 5, 16, 0, tzinfo=datetime.timezone.utc)
    """
    if started_at.tzinfo is None:
        raise ValueError(f"{started_at!r} has no time zone: a period starts at an aware instant, such as one in UTC")
    for extension in extensions:
        if extension.unit != limit.unit:
            raise ValueError(f"a limit in {limit.unit} is extended in {limit.unit}, not in {extension.unit}")
    whole = replace(limit, n=limit.n + sum(extension.n for extension in extensions))
    opening = [Step("started", began_at=started_at, limit=limit)]
    opening += [Step("extended", limit=extension) for extension in extensions]
    if whole.unit == "hours":
        return _due_in_hours(whole, started_at, pauses, opening)
    return _Count(calendar, roll, pauses).due(whole, started_at, opening)


def near_at(
    *, started_at: dt.datetime, unpaused_due_at: dt.datetime, due_at: dt.datetime, near_percent: int
) -> dt.datetime:
    """When a duty is near its end: `near_percent` of its window has run, pauses left out of the window."""
    remaining = (unpaused_due_at - started_at) * (100 - near_percent) / 100
    return max(started_at, due_at - remaining)


def merged(pauses: Sequence[Pause]) -> tuple[tuple[dt.datetime, dt.datetime], ...]:
    """The stretches of time covered by at least one pause, in order; time paused twice is there once."""
    stretches: list[tuple[dt.datetime, dt.datetime]] = []
    for pause in sorted(pauses, key=lambda one: (one.began_at, one.ended_at)):
        if stretches and pause.began_at <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], pause.ended_at))
        elif pause.ended_at > pause.began_at:
            stretches.append((pause.began_at, pause.ended_at))
    return tuple(stretches)


def _paused_within(
    stretches: Sequence[tuple[dt.datetime, dt.datetime]], start: dt.datetime, end: dt.datetime
) -> dt.timedelta:
    """How much of the time from start to end is paused."""
    return sum((max(min(to, end) - max(since, start), _NOTHING) for since, to in stretches), _NOTHING)


def _mattering(pauses: Sequence[Pause], start: dt.datetime, end: dt.datetime) -> list[Step]:
    """Steps for the pauses that took counted time away."""
    return [
        Step("paused", began_at=pause.began_at, ended_at=pause.ended_at, reason=pause.reason)
        for pause in sorted(pauses, key=lambda one: one.began_at)
        if pause.began_at < end and pause.ended_at > start and pause.ended_at > pause.began_at
    ]


def _due_in_hours(limit: Limit, started_at: dt.datetime, pauses: Sequence[Pause], opening: list[Step]) -> DueDate:
    end = started_at + dt.timedelta(hours=limit.n)
    for since, to in merged(pauses):
        if since < end and to > started_at:
            end += to - max(since, started_at)
    end = end.astimezone(dt.UTC)
    steps = (*opening, *_mattering(pauses, started_at, end), Step("ends", ended_at=end))
    return DueDate(at=end, steps=steps, provisional=False)


class _Count:
    """Counts days on one calendar and remembers whether it had to guess."""

    def __init__(self, calendar: DayCalendar, roll: Roll, pauses: Sequence[Pause]) -> None:
        self.calendar, self.roll, self.pauses = calendar, roll, pauses
        self.stretches = merged(pauses)
        self.unknown: dt.date | None = None

    def due(self, limit: Limit, started_at: dt.datetime, opening: list[Step]) -> DueDate:
        start_day = shanghai_day(started_at)
        first_instant = end_of_day(start_day)  # the start day is not counted (民法典 201)
        counts: Callable[[dt.date], bool] = self._is_working if limit.unit == "working_days" else lambda day: True
        unpaused_last = self._last_day(limit, start_day)
        last = self._after_pauses(start_day, unpaused_last, counts)
        ended, moved_over = self._rolled(last)
        steps = list(opening)
        if limit.unit == "working_days":
            steps += self._working_day_steps(start_day, last)
        steps.append(Step("counted_to", days=(unpaused_last,)))
        steps += _mattering(self.pauses, first_instant, end_of_day(ended))
        steps += self._rolling_steps(moved_over)
        if self.unknown:
            steps.append(Step("provisional", days=(self.unknown,)))
        end = end_of_day(ended)
        return DueDate(at=end, steps=(*steps, Step("ends", ended_at=end)), provisional=self.unknown is not None)

    def _last_day(self, limit: Limit, start_day: dt.date) -> dt.date:
        """The last day of the limit, before pauses and rolling."""
        if limit.unit == "natural_days":
            return start_day + limit.n * _ONE_DAY
        if limit.unit == "years":
            return _corresponding_day(start_day, limit.n)
        day, remaining = start_day, limit.n
        while remaining:
            day += _ONE_DAY
            remaining -= self._is_working(day)
        return day

    def _after_pauses(self, start_day: dt.date, last: dt.date, counts: Callable[[dt.date], bool]) -> dt.date:
        """The first day by whose end all that the pauses took away has been made up for."""
        if not self.stretches:
            return last
        touched = {
            shanghai_day(since) + place * _ONE_DAY
            for since, to in self.stretches
            for place in range((min(shanghai_day(to), last) - shanghai_day(since)).days + 1)
        }
        owed = sum((self._paused_on(day) for day in touched if start_day < day <= last and counts(day)), _NOTHING)
        while owed > _NOTHING:
            last += _ONE_DAY
            if counts(last):
                owed -= end_of_day(last) - end_of_day(last - _ONE_DAY) - self._paused_on(last)
        return last

    def _paused_on(self, day: dt.date) -> dt.timedelta:
        return _paused_within(self.stretches, end_of_day(day - _ONE_DAY), end_of_day(day))

    def _rolled(self, last: dt.date) -> tuple[dt.date, tuple[dt.date, ...]]:
        """The first day from `last` on that may be a last day, and the days passed over."""
        passed: list[dt.date] = []
        day = last
        while self._is_free(day) or self._stands_at_end_of(day):
            passed.append(day)
            day += _ONE_DAY
        return day, tuple(passed)

    def _rolling_steps(self, moved_over: tuple[dt.date, ...]) -> list[Step]:
        free = tuple(day for day in moved_over if self._is_free(day))
        stood = tuple(day for day in moved_over if not self._is_free(day))
        return [Step(kind, days=days) for kind, days in (("rolled", free), ("stood", stood)) if days]  # type: ignore

    def _is_free(self, day: dt.date) -> bool:
        if self.roll == "none":
            return False
        if self.roll == "holidays":
            return self._is_holiday(day)
        return not self._is_working(day)

    def _stands_at_end_of(self, day: dt.date) -> bool:
        end = end_of_day(day)
        return any(since < end < to for since, to in self.stretches)

    def _working_day_steps(self, start_day: dt.date, last: dt.date) -> list[Step]:
        days = [start_day + place * _ONE_DAY for place in range(1, (last - start_day).days + 1)]
        skipped = tuple(day for day in days if self._is_holiday(day))
        made_up = tuple(day for day in days if day.weekday() >= 5 and self._is_working(day))
        steps = [Step("not_counted", days=skipped)] if skipped else []
        return steps + ([Step("make_up_counted", days=made_up)] if made_up else [])

    def _is_holiday(self, day: dt.date) -> bool:
        return self._knows(day) and self.calendar.is_holiday(day)

    def _is_working(self, day: dt.date) -> bool:
        return self.calendar.is_working_day(day) if self._knows(day) else day.weekday() < 5

    def _knows(self, day: dt.date) -> bool:
        known = self.calendar.first <= day <= self.calendar.last
        if not known and (self.unknown is None or day < self.unknown):
            self.unknown = day
        return known


def _corresponding_day(day: dt.date, years: int) -> dt.date:
    """The same day years later; 28 February where there is no 29th (民法典 202: the last day of the month)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 2, 28)
