"""A sudden change, such as a strike, taken in as soon as the newest visits show it.

Calibration follows what has ended. On the first day of a strike hardly anything does: visits from before it keep their
weight, and those that would show the change are open. How long they have been open says something, though. Where it is
too long (or what has ended, too short) for chance to explain, the newest visits tell by how much the work has changed,
and every visit from before is read as it would have come out then.

Lengths are compared as normal quantiles of the share of their curve: on a log-normal curve, a difference there is one
factor on all lengths. The change is looked for at every place among the newest visits (the generalised likelihood ratio
of Lorden, 1971).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.durations import Floats

MOST_NEW = 200
"""A change that more visits than these could show has long been learnt from them."""
SURE = 6.0
"""The log likelihood ratio above which chance is not believed: at one moment in a hundred it would be wrong."""
USUAL = 1.4
"""A change by so many normal quantiles is nothing unusual, where there is one: work four times as slow is some two."""
_SHIFTS: Floats = np.linspace(-4, 4, 41)
_GOLDEN = (math.sqrt(5) - 1) / 2
_AT: Floats = np.linspace(-8, 8, 3201)
_BELOW: Floats = np.array([math.erfc(-one / math.sqrt(2)) / 2 for one in _AT.tolist()])
_LOG_ABOVE: Floats = np.log(_BELOW[::-1])


@dataclass(frozen=True)
class Change:
    """How much longer the newest `visits` of a stage take than those before, in normal quantiles; shorter below 0.

    How much is not known for certain: `shifts` are evenly spaced quantiles of what is likely, rising.
    """

    visits: int
    shifts: Floats

    def moved(self, shares: Floats) -> Floats:
        """What shares of a curve might have been after the change, each moved by another of the likely shifts."""
        turn = (np.arange(len(shares)) * _GOLDEN) % 1
        return np.interp(_quantile(shares) + self.shifts[(turn * len(self.shifts)).astype(np.int64)], _AT, _BELOW)


def sudden_change(finished: NDArray[np.bool_], shares: Floats) -> Change | None:
    """The change that explains a stage's newest visits best, or None where chance does.

    Visits in the order in which they began, with the share of its curve, as it is read now, that each has lasted.

    >>> sudden_change(np.array([True] * 100), np.linspace(0.05, 0.95, 100)[np.arange(100) * 37 % 100]) is None
    True
    >>> sudden_change(np.array([True, False] * 10), np.array([0.97] * 20)).visits
    20
    """
    ended, passed = finished[::-1][:MOST_NEW], _quantile(shares[::-1][:MOST_NEW])
    # How much likelier each shift makes each visit than no shift; then all visits from a place on.
    off = passed[None, :] - _SHIFTS[:, None]
    likelier = np.where(
        ended,
        (passed**2 - off**2) / 2,
        np.interp(off, _AT, _LOG_ABOVE) - np.interp(passed, _AT, _LOG_ABOVE),
    )
    together = np.cumsum(likelier, axis=1) - (_SHIFTS[:, None] / USUAL) ** 2 / 2
    if not together.size or together.max() <= SURE:
        return None
    place = int(together.max(axis=0).argmax())
    likely = np.cumsum(np.exp(together[:, place] - together[:, place].max()))
    return Change(place + 1, np.interp((np.arange(100) + 0.5) / 100, likely / likely[-1], _SHIFTS))


def _quantile(shares: Floats) -> Floats:
    return np.interp(shares, _BELOW, _AT)
