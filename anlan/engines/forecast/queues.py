"""How much longer a stage takes when more cases than usual wait before one: learnt from visits, never assumed."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.durations import Floats

FEWEST_COUNTED = 100
"""Fewer finished visits with a counted queue say nothing about it."""
FEWEST_WEEKS = 3
"""Fewer weeks do not agree on anything. A week in which queues were of much the same length counts as part of one."""
ERRORS = 2.0
"""So many standard errors, and half as many more where weeks are three, are taken off a slope: about a 97.5% bound."""
_STEP = 0.05
"""Shifts are told apart by this much of log minutes, so that cases can share a curve."""


@dataclass(frozen=True, slots=True)
class QueueEffect:
    """A stage takes (1 + ahead)^`slope` times as long, beside (1 + usual)^slope. `usual_log` is log(1 + usual)."""

    stage: str
    slope: float
    usual_log: float

    def log_shift(self, ahead: int | None) -> float:
        """What to add to log minutes for so many cases ahead; nothing where nobody counted.

        >>> QueueEffect("approval", slope=0.5, usual_log=0.0).log_shift(3)
        0.7
        """
        if ahead is None:
            return 0.0
        return round(round(self.slope * (math.log1p(ahead) - self.usual_log) / _STEP) * _STEP, 2)


def queue_effect(
    stage: str,
    *,
    log_minutes: Floats,
    finished: NDArray[np.bool_],
    ahead: Floats,
    kind: NDArray[np.int64],
    week: NDArray[np.int64],
) -> QueueEffect | None:
    """The slope of log minutes over log(1 + ahead) among finished visits of one `kind` (product) begun in one `week`;
    `ahead` is nan where nobody counted.

    Compared across weeks, whatever slows the work down for a while would pass for the queue that grows with it, and
    be promised again when a queue grows for another reason. Therefore, too, a slope is believed only as far as weeks
    agree on it: less some standard errors over weeks, never below none, since a queue makes nothing quicker.
    """
    counted = finished & ~np.isnan(ahead)
    if counted.sum() < FEWEST_COUNTED:
        return None
    queue, length = np.log1p(ahead[counted]), log_minutes[counted]
    _, weeks = np.unique(week[counted], return_inverse=True)
    _, alike = np.unique(np.stack([weeks, kind[counted]]), axis=1, return_inverse=True)
    queue_off, length_off = (one - (np.bincount(alike, one) / np.bincount(alike))[alike] for one in (queue, length))
    spread, joint = (np.bincount(weeks, queue_off * one) for one in (queue_off, length_off))
    if spread.sum() < 1e-9 or (count := spread.sum() ** 2 / (spread**2).sum()) < FEWEST_WEEKS:
        return None
    slope = joint.sum() / spread.sum()
    error = math.sqrt(((joint - slope * spread) ** 2).sum() * count / (count - 1)) / spread.sum()
    sure = float(slope - ERRORS * count / (count - 1) * error)
    return QueueEffect(stage, round(min(max(sure, 0.0), 1.0), 4), round(float(queue.mean()), 4))
