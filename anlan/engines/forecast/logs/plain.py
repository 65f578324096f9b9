"""The usual interval to be measured against: boosted quantiles, widened alike for every case (split conformal, CQR)."""

from __future__ import annotations

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.sample import Sample

ROUNDS = 150


def plain_split_conformal(
    fitted: Sample, validation: Sample, test: Sample, categorical: list[int], *, interval: float = 0.9
) -> tuple[Floats, Floats]:
    """Lower and upper days for the test rows, from rows whose end is known."""
    fitted, validation = fitted.chosen(fitted.known), validation.chosen(validation.known)
    ends = []
    for share in ((1 - interval) / 2, (1 + interval) / 2):
        table = lgb.Dataset(
            fitted.rows, fitted.days, categorical_feature=categorical, params={"verbose": -1, "num_threads": 1}
        )
        parameters = {
            "objective": "quantile",
            "alpha": share,
            "learning_rate": 0.05,
            "num_leaves": 31,
            "verbose": -1,
            "min_data_in_leaf": 30,
            "num_threads": 1,
            "seed": 0,
            "deterministic": True,
            "force_row_wise": True,
        }
        booster = lgb.train(parameters, table, num_boost_round=ROUNDS)
        ends.append([np.asarray(booster.predict(part.rows, num_threads=1)) for part in (validation, test)])
    missed = np.maximum(ends[0][0] - validation.days, validation.days - ends[1][0])
    rank = min(int(np.ceil((len(missed) + 1) * interval)), len(missed))
    wider = float(np.sort(missed)[rank - 1])
    low = np.maximum(ends[0][1] - wider, 0)
    return low, np.maximum(ends[1][1] + wider, low)
