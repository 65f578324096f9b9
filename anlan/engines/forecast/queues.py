"""How much longer a stage takes when more cases than usual wait before one: learnt from visits, never assumed."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.durations import Floats

FEWEST_COUNTED = 100
"""Fewer finished visits with a counted queue say nothing about it."""
_TRUSTED_AT = 200
"""Finished visits at which half of the slope seen is believed."""
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
    stage: str, *, log_minutes: Floats, finished: NDArray[np.bool_], ahead: Floats, kind: NDArray[np.int64]
) -> QueueEffect | None:
    """The slope of log minutes over log(1 + ahead) among finished visits of the same `kind` (product); shrunk towards
    none while visits are few, never below none: a queue makes nothing quicker. `ahead` is nan where nobody counted."""
    counted = finished & ~np.isnan(ahead)
    count = int(counted.sum())
    if count < FEWEST_COUNTED:
        return None
    queue, length, kinds = np.log1p(ahead[counted]), log_minutes[counted], kind[counted]
    size = np.bincount(kinds)
    queue_mean, length_mean = (np.bincount(kinds, weights=one) / np.maximum(size, 1) for one in (queue, length))
    queue_off, length_off = queue - queue_mean[kinds], length - length_mean[kinds]
    spread = float(queue_off @ queue_off)
    if spread < 1e-9:
        return None
    slope = min(max(float(queue_off @ length_off) / spread, 0.0), 1.0) * count / (count + _TRUSTED_AT)
    return QueueEffect(stage, round(slope, 4), round(float(queue.mean()), 4))
