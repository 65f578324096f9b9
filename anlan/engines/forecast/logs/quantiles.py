"""Early, middle and late, learnt for themselves: boosted quantiles that the hazards' curve is bent towards.

A hazard knows little of the last stretch, where few cases end; a quantile is learnt from all of them. The middle and
the late end are learnt from the square roots of days, so that the longest do not drown the rest. An early end is missed
by little however long a case takes: it is learnt from days. The late end, of which few cases tell, is the mean of two
kinds of trees, one of which splits where it happens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.curves import GRID, HIGH, LOW, MIDDLE
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.sample import Sample

ENDS = (LOW, MIDDLE, HIGH)


@dataclass(frozen=True)
class Scale:
    """What is learnt of days, and the days of what was learnt."""

    of: Callable[[Floats], Floats]
    days: Callable[[Floats], Floats]


DAYS, ROOTS = Scale(np.asarray, np.asarray), Scale(np.sqrt, np.square)


@dataclass(frozen=True)
class Learner:
    """How one quantile is learnt: its place in `GRID`, from what, and by how many trees of which size."""

    end: int
    scale: Scale
    leaves: int
    rate: float
    rounds: int
    at_random: bool = False
    """Whether trees split at a value drawn at random instead of the best one."""


LEARNERS = (
    Learner(LOW, DAYS, leaves=4, rate=0.06, rounds=300),
    Learner(MIDDLE, ROOTS, leaves=7, rate=0.06, rounds=200),
    Learner(HIGH, ROOTS, leaves=7, rate=0.06, rounds=200),
    Learner(HIGH, ROOTS, leaves=31, rate=0.05, rounds=150, at_random=True),
)


@dataclass(frozen=True)
class Quantiles:
    """A booster for each of `LEARNERS`."""

    boosters: tuple[lgb.Booster, ...]

    def days(self, rows: Floats) -> Floats:
        """5, 50 and 95% of each row, rising, not below nought."""
        learnt = [
            (one.end, one.scale.days(np.maximum(booster.predict(rows, num_threads=1), 0)))
            for one, booster in zip(LEARNERS, self.boosters, strict=True)
        ]
        means = [np.mean([days for place, days in learnt if place == end], axis=0) for end in ENDS]
        return np.asarray(np.sort(np.stack(means, axis=1), axis=1))


def fit(sample: Sample, categorical: list[int]) -> Quantiles:
    """Fit to rows whose days are all known (`Sample` completed where they are not)."""
    binning = {"max_bin": 63, "verbose": -1, "num_threads": 1}
    shared = {
        "objective": "quantile",
        "min_data_in_leaf": 40,
        "feature_fraction": 0.6,
        "bagging_fraction": 0.7,
        "bagging_freq": 1,
        "cat_smooth": 30,
        "min_data_per_group": 50,
        "seed": 0,
        "deterministic": True,
        "force_row_wise": True,
        **binning,
    }
    table = lgb.Dataset(sample.rows, sample.days, categorical_feature=categorical, params=binning).construct()
    found = []
    for one in LEARNERS:
        table.set_label(one.scale.of(sample.days))
        own = {
            "alpha": float(GRID[one.end]),
            "num_leaves": one.leaves,
            "learning_rate": one.rate,
            "extra_trees": one.at_random,
        }
        found.append(lgb.train({**shared, **own}, table, one.rounds))
    return Quantiles(tuple(found))
