"""How long a stage lasts: a curve of minutes over cumulative hazard, and how one is learnt from unfinished cases too.

The curve keeps log(1 + minutes) at fixed probabilities. Over the cumulative hazard, -log(1 - probability), waiting
longer is a plain shift: the whole length of a stage that has lasted e minutes is the curve read at hazard(e) + x, where
x is a unit exponential. That is exact, and it never runs out of tail.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PROBABILITIES: Floats = np.array([0.005, *(percent / 100 for percent in range(1, 100)), 0.995])
HAZARDS: Floats = -np.log1p(-PROBABILITIES)
NORMAL_SCORES: Floats = np.array([NormalDist().inv_cdf(float(p)) for p in PROBABILITIES])

_PLAN_SPREAD = 0.6
"""Spread of a stage known only by its plan time: nine in ten end within 2.2 times the plan, one in ten before 0.46."""

_TAIL_FROM = 90  # index of the 90th percentile: the tail keeps the slope between it and the last node
_SLOWEST_TAIL, _FASTEST_TAIL = 0.5, 0.05
_LEAST_STEP = 1e-9


@dataclass(frozen=True)
class DurationCurve:
    """Log(1 + minutes) at `PROBABILITIES`, rising; beyond the last node it is straight over the hazard (a Pareto tail).

    >>> round(DurationCurve.of_plan(60).minutes_at(0.5))
    60
    """

    log_minutes: Floats
    tail_slope: float = field(init=False)
    _nodes: Floats = field(init=False, repr=False)

    def __post_init__(self) -> None:
        rising = np.maximum.accumulate(np.maximum(self.log_minutes, 0.0))
        rising = rising + _LEAST_STEP * np.arange(1, len(rising) + 1)
        slope = (rising[-1] - rising[_TAIL_FROM]) / (HAZARDS[-1] - HAZARDS[_TAIL_FROM])
        object.__setattr__(self, "log_minutes", rising)
        object.__setattr__(self, "tail_slope", float(np.clip(slope, _FASTEST_TAIL, _SLOWEST_TAIL)))
        object.__setattr__(self, "_nodes", np.concatenate([[0.0], rising]))

    @classmethod
    def of_plan(cls, plan_minutes: float) -> DurationCurve:
        """The curve of a stage of which only the planned (median) minutes are known."""
        return cls(plan_log_minutes(plan_minutes))

    def minutes_at_hazard(self, hazard: Floats) -> Floats:
        """Minutes by which the cumulative hazard is reached."""
        log_minutes = np.interp(hazard, _HAZARD_NODES, self._nodes)
        log_minutes += self.tail_slope * np.maximum(hazard - HAZARDS[-1], 0.0)
        return np.expm1(log_minutes)

    def minutes_at(self, probability: float) -> float:
        """Minutes within which such a share of cases is done, for a probability in [0, 1)."""
        return float(self.minutes_at_hazard(np.array([-math.log1p(-probability)]))[0])

    def hazard_at(self, minutes: float) -> float:
        """Cumulative hazard that a case has passed when it has lasted so many minutes."""
        return float(self.hazards_at(np.array([minutes]))[0])

    def hazards_at(self, minutes: Floats) -> Floats:
        """The same for many cases at once."""
        log_minutes = np.log1p(np.maximum(minutes, 0.0))
        beyond = np.maximum(log_minutes - self.log_minutes[-1], 0.0)
        return np.interp(log_minutes, self._nodes, _HAZARD_NODES) + beyond / self.tail_slope

    def slower(self, log_shift: float) -> DurationCurve:
        """The curve of the same stage when everything takes exp(`log_shift`) times as long."""
        return DurationCurve(self.log_minutes + log_shift) if log_shift else self


_HAZARD_NODES: Floats = np.concatenate([[0.0], HAZARDS])


def plan_log_minutes(plan_minutes: float) -> Floats:
    """Log(1 + minutes) of a log-normal stage with the plan as its median. Raises ValueError for a plan below zero."""
    if not plan_minutes >= 0:
        raise ValueError(f"a plan time of {plan_minutes} minutes is not possible: give zero or more working minutes")
    return np.log1p(plan_minutes * np.exp(_PLAN_SPREAD * NORMAL_SCORES))


def product_limit_log_minutes(*, minutes: Floats, finished: NDArray[np.bool_]) -> Floats | None:
    """Log(1 + minutes) at `PROBABILITIES` by the product-limit (Kaplan-Meier) estimate; None when nothing has finished.

    An unfinished case counts as at risk until its last sight. Where so many are unfinished that the estimate ends
    before the 99.5th percentile, the curve goes on straight over normal scores (a log-normal tail).
    """
    if not finished.any():
        return None
    ends, counts = np.unique(minutes[finished], return_counts=True)
    at_risk = len(minutes) - np.searchsorted(np.sort(minutes), ends, side="left")
    survival = np.cumprod(1.0 - counts / at_risk)
    # Each end stands in the middle of its step, so that a sample of n speaks for (i - 1/2) / n and never for 0 or 1.
    middle = 1.0 - (np.concatenate([[1.0], survival[:-1]]) + survival) / 2.0
    log_ends = np.log1p(ends)
    curve = np.interp(PROBABILITIES, middle, log_ends)
    beyond = middle[-1] < PROBABILITIES
    if beyond.any() and len(ends) > 1:
        last_score = NormalDist().inv_cdf(float(middle[-1]))
        curve[beyond] = log_ends[-1] + _spread(middle, log_ends) * (NORMAL_SCORES[beyond] - last_score)
    return np.maximum.accumulate(curve)


def _spread(middle: Floats, log_ends: Floats) -> float:
    """Slope of log minutes over normal scores in the part of the curve that the cases reach."""
    reached = PROBABILITIES[(middle[0] <= PROBABILITIES) & (middle[-1] >= PROBABILITIES)]
    if len(reached) < 3:
        return _PLAN_SPREAD
    scores = NORMAL_SCORES[np.isin(PROBABILITIES, reached)]
    values = np.interp(reached, middle, log_ends)
    centred = scores - scores.mean()
    return float(np.clip(centred @ values / (centred @ centred), 0.0, 2.0))
