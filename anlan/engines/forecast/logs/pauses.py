"""Pauses longer than any a log has shown: nothing learnt says when they end, only that they are in no hurry."""

from __future__ import annotations

import numpy as np

from anlan.engines.forecast.levels import SHARES
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Floats

MANY = 100
"""So many pauses of a stage show how long one may last; of fewer the house's are believed as well."""
_LEFT = np.array([(1 - share) ** -0.25 - 1 for share in SHARES])


def longest_pauses(log: EventLog, stage: Counts, stages: int) -> tuple[float, ...]:
    """For the stages numbered below `stages` the longest pause in days that something ended.

    Where fewer than `MANY` were seen it is no less than what all but a hundredth of the house's pauses last.
    """
    inner = np.flatnonzero(np.arange(len(log)) != log.last)
    pauses, here = log.days[inner + 1] - log.days[inner], stage[inner]
    longest, seen = np.zeros(stages), np.bincount(here, minlength=stages)
    np.maximum.at(longest, here, pauses)
    longest[seen < MANY] = np.maximum(longest[seen < MANY], np.quantile(pauses, 0.99))
    return tuple(longest.tolist())


def as_long_again(passed: Floats, longest: Floats) -> Floats:
    """Days at `SHARES` that pauses of `passed` days have left beyond what was learnt, where the `longest` were shorter.

    What has outlasted everything ends the later the longer it has lasted: half of such pauses end before they are a
    fifth longer, one in sixteen lasts twice as long (a Pareto tail with an exponent of four, which is what such pauses
    of public logs ask for). It counts in full from twice the longest on and not at all up to it.
    """
    beyond = np.clip(passed / np.maximum(longest, 1e-6) - 1, 0, 1)
    return np.asarray((beyond * passed)[:, None] * _LEFT)
