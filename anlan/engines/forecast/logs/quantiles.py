"""The far ends of a curve, learnt for themselves: boosted 5 and 95% quantiles that the hazards' curve is bent towards.

A hazard knows little of the last stretch, where few cases end; a quantile is learnt from all of them, of the
logarithm of days, so that the longest do not drown the rest. Cases that have ended teach it, and those that took long
stand for others like them that are still open.
"""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.sample import Sample, ended_weights

LOW, HIGH = 0.05, 0.95
ROUNDS = 200


@dataclass(frozen=True)
class Quantiles:
    """Fitted quantiles of the logarithm of days, and how far the ends of a curve move towards them (0 to 1)."""

    low: lgb.Booster
    high: lgb.Booster
    towards: float = 1.0

    def days(self, rows: Floats) -> tuple[Floats, Floats]:
        """The quantiles, not below nought."""
        low, high = (np.expm1(np.asarray(one.predict(rows, num_threads=1))) for one in (self.low, self.high))
        return np.maximum(low, 0), np.maximum(high, 0)

    def bent(self, curves: Curves, rows: Floats, learnt: tuple[Floats, Floats] | None = None) -> Curves:
        """The curves, stretched below and above their median so that 5 and 95% lie nearer to the quantiles."""
        as_it_is = curves.quantiles(np.tile([LOW, 0.5, HIGH], (len(curves.done), 1)))
        middle = as_it_is[:, 1]
        ends = [
            (1 - self.towards) * before + self.towards * days
            for before, days in zip((as_it_is[:, 0], as_it_is[:, 2]), learnt or self.days(rows), strict=True)
        ]
        # Neither half may shrink to nothing: the curve has to reach past the quantile.
        low = np.minimum(np.maximum(curves.share(np.minimum(ends[0], middle)), 0.005), 0.4)[:, None]
        high = np.minimum(np.maximum(curves.share(np.maximum(ends[1], middle)), 0.6), 0.999)[:, None]
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
    weight = ended_weights(sample)[sample.known]
    boosters = []
    for share in (LOW, HIGH):
        table = lgb.Dataset(
            sample.rows[sample.known],
            np.log1p(sample.days[sample.known]),
            weight=weight,
            categorical_feature=categorical,
            params={"verbose": -1, "num_threads": 1, "max_bin": 63},
        )
        parameters = {
            "objective": "quantile",
            "alpha": share,
            "learning_rate": 0.06,
            "num_leaves": 7,
            "min_data_in_leaf": 40,
            "feature_fraction": 0.6,
            "bagging_fraction": 0.7,
            "bagging_freq": 1,
            "max_bin": 63,
            "verbose": -1,
            "num_threads": 1,
            "seed": 0,
            "deterministic": True,
            "force_row_wise": True,
        }
        boosters.append(lgb.train(parameters, table, num_boost_round=ROUNDS))
    return Quantiles(boosters[0], boosters[1])
