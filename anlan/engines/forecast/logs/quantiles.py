"""Early, middle and late, learnt for themselves: boosted quantiles that the hazards' curve is bent towards.

A hazard knows little of the last stretch, where few cases end; a quantile is learnt from all of them. The square root
of days is what is learnt, so that the longest do not drown the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.curves import GRID, HIGH, LOW, MIDDLE
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.sample import Sample

ROUNDS = 200


@dataclass(frozen=True)
class Quantiles:
    """Boosters for the square root of days at 5, 50 and 95%."""

    boosters: tuple[lgb.Booster, ...]

    def days(self, rows: Floats) -> Floats:
        """The three quantiles of each row, rising, not below nought."""
        roots = [np.asarray(one.predict(rows, num_threads=1)) for one in self.boosters]
        return np.asarray(np.sort(np.maximum(np.stack(roots, axis=1), 0) ** 2, axis=1))


def fit(sample: Sample, categorical: list[int]) -> Quantiles:
    """Fit to rows whose days are all known (`Sample` completed where they are not)."""
    binning = {"max_bin": 63, "verbose": -1, "num_threads": 1}
    table = lgb.Dataset(sample.rows, np.sqrt(sample.days), categorical_feature=categorical, params=binning)
    parameters = {
        "objective": "quantile",
        "learning_rate": 0.06,
        "num_leaves": 7,
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
    shares = (float(GRID[place]) for place in (LOW, MIDDLE, HIGH))
    return Quantiles(tuple(lgb.train({**parameters, "alpha": share}, table, ROUNDS) for share in shares))
