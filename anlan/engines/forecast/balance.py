"""Making up for promises that did not hold: at which shares of the possible ends an interval begins and ends.

Calibration follows what is seen and is late by what it has not seen: nobody foresees the first day of a strike. Where
more than one of ten promises of a stage have lately ended after their interval, the next ones end later than the 90th
of 100 until that is made up for, and sooner where it were fewer; likewise where intervals begin. So of many promises
eight in ten hold, whatever happens between. After Gibbs and Candes (adaptive conformal inference, 2021), with a memory
that fades.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PROMISED = (0.1, 0.9)
"""An honest interval: from the 10th to the 90th of 100 possible ends."""
HALVES_EVERY = 150
"""A promise counts half when so many after it, in its stage, have been kept or broken, or..."""
HALVES_IN = dt.timedelta(days=14)
"""...those of so many days where they are more: in a large house a hundred and fifty are a day."""
GAIN = 0.05
"""How much smaller, as a power of e, the share beyond an end becomes for each promise too many that ended beyond it.
With a longer memory it is less, so that chance moves the ends as little."""
MOST = 4.0
"""The share beyond an end is at most so many times as large or as small as promised."""


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """When the time of one end of a promised interval had come, and whether the stage ended on the wrong side of it."""

    at: dt.datetime
    missed: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """How the two ends of a promised interval came out; None for one whose time has not come.

    What ended soon waits for its time as well. Counted when it ends, it would be known before what is late: in a surge,
    with most promises pending, hardly any would seem to have ended late, and the next would be promised too early.
    """

    begins: Due | None
    ends: Due | None


def settled(
    *, earliest_at: dt.datetime, latest_at: dt.datetime, ended_at: dt.datetime | None, at: dt.datetime
) -> Settled:
    """How the promise of a stage has come out by `at`."""
    return Settled(
        Due(earliest_at, ended_at is not None and ended_at < earliest_at) if earliest_at <= at else None,
        Due(latest_at, ended_at is None or ended_at > latest_at) if latest_at <= at else None,
    )


def read_between(promises: Iterable[Settled]) -> tuple[float, float]:
    """The shares at which the next interval of a stage begins and ends, from how its promises came out.

    >>> read_between([])
    (0.1, 0.9)
    >>> late = Due(dt.datetime(2026, 5, 11, tzinfo=dt.UTC), missed=True)
    >>> _, latest = read_between([Settled(None, late)] * 10)
    >>> round(latest, 2)
    0.94
    """
    past = tuple(promises)
    early = _share_beyond(PROMISED[0], sorted(one.begins for one in past if one.begins))
    late = _share_beyond(1 - PROMISED[1], sorted(one.ends for one in past if one.ends))
    return early, 1 - late


def _share_beyond(promised: float, due: Sequence[Due]) -> float:
    """How much of the possible ends to leave beyond one end of the interval."""
    if not due:
        return promised
    halves_every = max(HALVES_EVERY, sum(one.at > due[-1].at - HALVES_IN for one in due))
    too_many, fades = 0.0, 0.5 ** (1 / halves_every)
    for one in due:
        too_many = too_many * fades + (one.missed - promised)
    gain = GAIN * (HALVES_EVERY / halves_every) ** 0.25
    return promised * min(max(math.exp(-gain * too_many), 1 / MOST), MOST)
