"""What is told of an open case: when its stage, the stages ahead and the case end, and how much work that is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from anlan.engines.forecast.levels import MEDIAN
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.shifts import WorkingHours

_BEGINS = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LAST_DAY = (dt.datetime(9999, 11, 1, tzinfo=dt.UTC) - _BEGINS).days
NEAR = 0.5
"""Days within which an end is told to the minute, in working hours or not."""


@dataclass(frozen=True)
class Ends:
    """When something ends: the expected instant and both ends of the 50, 80 and 90% intervals, which nest."""

    expected: dt.datetime
    within50: tuple[dt.datetime, dt.datetime]
    within80: tuple[dt.datetime, dt.datetime]
    within90: tuple[dt.datetime, dt.datetime]

    @property
    def moments(self) -> tuple[dt.datetime, ...]:
        """The instants at `SHARES`."""
        lower, upper = zip(self.within90, self.within80, self.within50, strict=True)
        return (*lower, self.expected, *reversed(upper))


@dataclass(frozen=True)
class CaseForecast:
    """An open case: the stage it is in (named by its last activity) and since when, the ends of that stage and of the
    stages ahead in order, the share of cases that took this route, and the closing. Each ends where the next begins.
    `working` is the present stage in the hours of those who work on it."""

    case: str
    stage: str
    since: dt.datetime
    stage_ends: Ends
    ahead: tuple[tuple[str, Ends], ...]
    route_taken_by: float
    closes: Ends
    working: WorkingHours


def days_of(at: dt.datetime) -> float:
    """Days since 1970 of an aware instant. Raises ValueError for a naive one."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone: give an aware instant, such as one in UTC")
    return at.timestamp() / 86_400


def moment_of(days: float) -> dt.datetime:
    """The instant in UTC so many days after 1970, in the year 9999 at the latest."""
    return _BEGINS + dt.timedelta(days=min(days, _LAST_DAY))


def ends_of(
    now: float, days: Floats, *, resumed: Callable[[dt.datetime], dt.datetime], after: Ends | None = None
) -> Ends:
    """The instants so many days after `now`, given at `SHARES`; none before that of the stage `after` which it comes.

    What is expected and what is late are told as moments at which there is work: of one in the night or on a day off
    `resumed` says when work begins again. Nearly nothing ends in between, so that an interval holds as often. What is
    less than half a day away stays: whoever works at night may go on. Early ends stay too.
    """
    moments = [moment_of(now + float(one)) for one in days]
    for place in range(MEDIAN, len(moments)):
        if days[place] > NEAR:
            moments[place] = resumed(moments[place])
    if after is not None:
        moments = [max(both) for both in zip(moments, after.moments, strict=True)]
    return Ends(moments[3], (moments[2], moments[4]), (moments[1], moments[5]), (moments[0], moments[6]))
