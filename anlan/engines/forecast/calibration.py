"""Keeping promises honest: how promises came out so far says how the curves are to be read from now on.

A visit that has ended passed a hazard on its stage's curve; over many visits these hazards are exponential when the
curve is right, larger when the work has slowed down, smaller when it has grown faster. The hazards seen lately are laid
over the curve, stage by stage, each borrowing from all while it has few. Unfinished visits count as later than now, so
that a strike widens promises on its first day and not when it is over. How shares are weighed: `levels.py`. A sudden
change is taken in at once: `breaks.py`. What no curve foresaw is made up for: `balance.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.balance import PROMISED, Settled, read_between
from anlan.engines.forecast.breaks import sudden_change
from anlan.engines.forecast.durations import Floats
from anlan.engines.forecast.levels import SHARES, Rules, levels

FEWEST_OUTCOMES = 30
"""Below so many finished visits the curves are read as they are: so few say nothing."""

LIVE = Rules(halves_every=500.0, halves_every_own=70.0, borrowed=15.0, trusted=10.0, spare=0.5)
"""How much the past counts on a running site: a slip of a whole stage is taken in within some seventy of its visits.
Intervals aim at the share they promise and not above it: one that is too wide breaks its word as well."""

_LONGEST_HAZARD = 27.0
"""A hazard that one in 10^11 passes; a share nearer to 1 cannot be told from it."""
_HONEST: Floats = np.concatenate([[0.0], -np.log1p(-np.array(SHARES))])
_LEAST_STEP = 1e-6


@dataclass(frozen=True, slots=True)
class Outcome:
    """A visit of a stage and the hazard its length, or while unfinished its time so far, has on the stage's curve.

    `promise` says how its promise came out so far; None where nothing was promised.
    """

    stage: str
    hazard: float
    finished: bool
    promise: Settled | None = None


@dataclass(frozen=True)
class Calibration:
    """Which hazard of a stage's curve is to be read for each honest one; stages without outcomes are read as they are.

    `outcomes` counts the finished visits of each stage that this rests on. `between` are the shares of possible ends at
    which the interval of a stage begins and ends, where others than those promised make up for what did not hold.
    """

    read_at: Mapping[str, Floats] = field(default_factory=dict)
    outcomes: Mapping[str, int] = field(default_factory=dict)
    between: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def on_curve(self, stage: str, hazards: Floats) -> Floats:
        """The hazards to read on the stage's curve for honest ones; rising as they rise.

        >>> Calibration().on_curve("approval", np.array([0.5, 2.0])).tolist()
        [0.5, 2.0]
        """
        nodes = self.read_at.get(stage)
        return hazards if nodes is None else _through(_HONEST, nodes, hazards)

    def interval(self, stage: str) -> tuple[float, float]:
        """The shares of possible ends between which the end of a stage is promised."""
        return self.between.get(stage, PROMISED)

    def honest(self, stage: str, hazard: float) -> float:
        """The other way round: the honest hazard of one read on the stage's curve."""
        nodes = self.read_at.get(stage)
        return hazard if nodes is None else float(_through(nodes, _HONEST, np.array([hazard]))[0])

    def chance_to_outlast(self, stage: str, *, so_far: float, whole: float) -> float:
        """The chance that a stage lasts longer than `whole` when it has lasted `so_far`, both hazards on its curve.

        >>> round(Calibration().chance_to_outlast("approval", so_far=0.0, whole=2.302585), 3)
        0.1
        """
        return math.exp(min(self.honest(stage, so_far) - self.honest(stage, whole), 0.0))

    def stretch(self, stage: str) -> float:
        """How much more of the curve is read for nine of ten than the curve itself says: 1 when it is honest."""
        nine_of_ten = -np.log(0.1)
        return float(self.on_curve(stage, np.array([nine_of_ten]))[0] / nine_of_ten)


def calibrate(outcomes: Iterable[Outcome], *, rules: Rules = LIVE) -> Calibration:
    """Learn how curves are to be read from past visits, given in the order in which they were promised."""
    past = list(outcomes)
    finished = np.array([one.finished for one in past], dtype=np.bool_)
    if finished.sum() < FEWEST_OUTCOMES:
        return Calibration()
    names = sorted({one.stage for one in past})
    stage = np.array([names.index(one.stage) for one in past])
    hazard = np.minimum([one.hazard for one in past], _LONGEST_HAZARD)
    everywhere = np.arange(len(names))
    read_at = _read_at(names, levels(stage, _share(hazard), finished, everywhere, rules))
    as_now = hazard.copy()
    for place, name in enumerate(names):
        own = np.flatnonzero(stage == place)
        as_now[own] = _as_after_a_change(finished[own], hazard[own], read_at[name])
    if (as_now != hazard).any():
        read_at = _read_at(names, levels(stage, _share(as_now), finished, everywhere, rules))
    counts = {name: int(finished[stage == place].sum()) for place, name in enumerate(names)}
    between = {name: read_between(one.promise for one in past if one.promise and one.stage == name) for name in names}
    return Calibration(read_at, counts, between)


def _as_after_a_change(finished: NDArray[np.bool_], hazards: Floats, nodes: Floats) -> Floats:
    """The hazards of a stage's visits; those from before a sudden change as they might have come out after it."""
    honest = _share(_through(nodes, _HONEST, hazards))
    change = sudden_change(finished, honest)
    if change is None:
        return hazards
    before = len(hazards) - change.visits
    moved = _through(_HONEST, nodes, _hazard(change.moved(honest[:before])))
    return np.concatenate([np.minimum(moved, _LONGEST_HAZARD), hazards[before:]])


def _read_at(names: Sequence[str], shares: Floats) -> dict[str, Floats]:
    """The hazards to read for `_HONEST` of each stage, from the shares to read for `SHARES`."""
    step = _LEAST_STEP * np.arange(len(_HONEST))
    return {name: np.concatenate([[0.0], _hazard(row)]) + step for name, row in zip(names, shares, strict=True)}


def _share(hazards: Floats) -> Floats:
    return np.asarray(-np.expm1(-hazards))


def _hazard(shares: Floats) -> Floats:
    return np.asarray(-np.log1p(-np.minimum(shares, -np.expm1(-_LONGEST_HAZARD))))


def _through(start: Floats, end: Floats, hazards: Floats) -> Floats:
    """Straight between the nodes, and beyond the last one on in proportion to it."""
    inside = np.interp(hazards, start, end)
    return inside + np.maximum(hazards - start[-1], 0.0) * (end[-1] / start[-1])
