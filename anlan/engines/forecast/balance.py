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
from enum import StrEnum

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


class Kept(StrEnum):
    """How a promise came out."""

    EARLY = "early"
    HELD = "held"
    LATE = "late"


@dataclass(frozen=True, slots=True, order=True)
class Settled:
    """How a promise came out, and when that was known: at its end, or when its time was over."""

    at: dt.datetime
    kept: Kept


def settled(
    *, earliest_at: dt.datetime, latest_at: dt.datetime, ended_at: dt.datetime | None, at: dt.datetime
) -> Settled | None:
    """How the promise of a stage has come out by `at`; None while it may still hold."""
    seen_at = ended_at or at
    if seen_at > latest_at:
        return Settled(latest_at, Kept.LATE)
    if ended_at is None:
        return None
    return Settled(ended_at, Kept.EARLY if ended_at < earliest_at else Kept.HELD)


def halves_every(known: Sequence[Settled]) -> int:
    """After how many promises one counts half, from those of a stage in the order in which they were known."""
    lately = sum(one.at > known[-1].at - HALVES_IN for one in known) if known else 0
    return max(HALVES_EVERY, lately)


def read_between(kept: Iterable[Kept], *, halves_every: int = HALVES_EVERY) -> tuple[float, float]:
    """The shares at which the next interval of a stage begins and ends, from how its promises came out.

    They are given in the order in which that was known. In the order in which they were made, the latest known would be
    those that ended soon.

    >>> read_between([])
    (0.1, 0.9)
    >>> _, latest = read_between([Kept.LATE] * 10)
    >>> round(latest, 2)
    0.94
    """
    past = tuple(kept)
    early, late = (
        _share_beyond(PROMISED[0], [one is which for one in past], halves_every) for which in (Kept.EARLY, Kept.LATE)
    )
    return early, 1 - late


def _share_beyond(promised: float, beyond: Sequence[bool], halves_every: int) -> float:
    """How much of the possible ends to leave beyond one end of the interval."""
    too_many, fades = 0.0, 0.5 ** (1 / halves_every)
    for one in beyond:
        too_many = too_many * fades + (one - promised)
    gain = GAIN * (HALVES_EVERY / halves_every) ** 0.25
    return promised * min(max(math.exp(-gain * too_many), 1 / MOST), MOST)
