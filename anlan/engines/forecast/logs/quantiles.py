"""The far ends of a curve, learnt for themselves: boosted 5 and 95% quantiles that the hazards' curve is bent towards.

A hazard knows little of the last stretch, where few cases end; a quantile is learnt from all of them. Only cases that
have ended can teach it, so it is for samples in which nearly all have.
"""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.sample import Sample

LOW, HIGH = 0.05, 0.95
TOWARDS = 0.75
"""How far the ends move from the hazards' curve to the quantiles."""
ROUNDS = 150


@dataclass(frozen=True)
class Quantiles:
    """Fitted quantiles of days."""

    low: lgb.Booster
    high: lgb.Booster

    def bent(self, curves: Curves, rows: Floats) -> Curves:
        """The curves, stretched below and above their median so that 5 and 95% lie nearer to the quantiles."""
        middle = curves.quantile(0.5)
        ends = []
        for booster, share in ((self.low, LOW), (self.high, HIGH)):
            learnt = np.maximum(np.asarray(booster.predict(rows, num_threads=1)), 0)
            ends.append((1 - TOWARDS) * curves.quantile(share) + TOWARDS * learnt)
        # Neither half may shrink to nothing: the curve has to reach past the quantile.
        low = np.clip(curves.share(np.minimum(ends[0], middle)), 0.005, 0.4)[:, None]
        high = np.clip(curves.share(np.maximum(ends[1], middle)), 0.6, 0.999)[:, None]
        done = curves.done
        below = np.where(done < low, LOW * done / low, LOW + (0.5 - LOW) * (done - low) / (0.5 - low))
        above = np.where(
            done < high,
            0.5 + (HIGH - 0.5) * (done - 0.5) / (high - 0.5),
            HIGH + (1 - HIGH) * (done - high) / (1 - high),
        )
        return Curves(curves.edges, np.where(done < 0.5, below, above))


def fit(sample: Sample, categorical: list[int]) -> Quantiles:
    """Fit both ends on the rows whose end is known."""
    finished = sample.chosen(sample.known)
    boosters = []
    for share in (LOW, HIGH):
        table = lgb.Dataset(
            finished.rows,
            finished.days,
            categorical_feature=categorical,
            params={"verbose": -1, "num_threads": 1, "max_bin": 127},
        )
        parameters = {
            "objective": "quantile",
            "alpha": share,
            "learning_rate": 0.06,
            "num_leaves": 15,
            "min_data_in_leaf": 40,
            "feature_fraction": 0.6,
            "bagging_fraction": 0.7,
            "bagging_freq": 1,
            "max_bin": 127,
            "verbose": -1,
            "num_threads": 1,
            "seed": 0,
            "deterministic": True,
            "force_row_wise": True,
        }
        boosters.append(lgb.train(parameters, table, num_boost_round=ROUNDS))
    return Quantiles(boosters[0], boosters[1])
