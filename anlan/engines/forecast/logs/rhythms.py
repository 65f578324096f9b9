"""Where work stands in the day, the week, the month and the year.

Weekday and hour always count. The day of the month counts where something is done on few days of it, such as payments
that run on the 25th, and the day of the year likewise. Elsewhere such a feature would be noise, and of a log that has
seen a year but once the day of the year would only say how late in the log it is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import Counts, Flags, Floats


@dataclass(frozen=True)
class Rhythm:
    """A cycle of the calendar: something follows it when, of `fewest` times or more, half fall on `fullest` days of it.

    `month_based` takes the day within the month, otherwise within the year.
    """

    name: str
    month_based: bool
    fullest: int
    fewest: int

    def places(self, days: Floats) -> tuple[Counts, Counts]:
        """The cycle each instant (days since 1970) lies in, and the day within it.

        In a year every month has 31 days, so that the first of April is the same in each.
        """
        date = np.floor(days).astype(np.int64).astype("datetime64[D]")
        month = date.astype("datetime64[M]")
        day = (date - month.astype("datetime64[D]")).astype(np.int64)
        if self.month_based:
            return month.astype(np.int64), day
        year = date.astype("datetime64[Y]")
        return year.astype(np.int64), (month - year.astype("datetime64[M]")).astype(np.int64) * 31 + day

    def is_followed(self, days: Floats) -> bool:
        """Whether something that happened at these instants follows the rhythm, in three cycles or more.

        The fullest days are those of its earlier half, and the later half must keep to them: what comes round in thirty
        days or four weeks is on other days of the month a year later.
        """
        if len(days) < self.fewest:
            return False
        cycle, place = self.places(np.sort(days))
        half = len(days) // 2
        fullest = np.argsort(-np.bincount(place[:half]), kind="stable")[: self.fullest]
        on_them: Flags = np.isin(place, fullest)
        _, number = np.unique(cycle, return_inverse=True)
        shares = np.bincount(number, weights=on_them) / np.bincount(number)
        return bool(on_them[half:].mean() >= FOLLOWED and (shares >= FOLLOWED).sum() >= CYCLES)


FOLLOWED = 0.5
CYCLES = 3
# Five days of a year: a run on one day of each month falls on twelve.
RHYTHMS = (
    Rhythm("month_day", month_based=True, fullest=5, fewest=200),
    Rhythm("year_day", month_based=False, fullest=5, fewest=1000),
)


def rhythms_of(stage: Counts, days: Floats) -> tuple[str, ...]:
    """Which rhythms some activity of a log follows; `stage` is the activity of each event."""
    instants = [days[stage == number] for number in np.unique(stage).tolist()]
    return tuple(one.name for one in RHYTHMS if any(one.is_followed(some) for some in instants))


def calendar(days: Floats, rhythms: tuple[str, ...] = ()) -> tuple[Floats, ...]:
    """Weekday (Monday 0) and hour of instants given in days since 1970, which began on a Thursday; and the day of the
    month and of the year, from nought, as far as they are asked for."""
    asked = (one.places(days)[1].astype(np.float64) for one in RHYTHMS if one.name in rhythms)
    return (np.floor(days) + 3) % 7, (days - np.floor(days)) * 24, *asked
