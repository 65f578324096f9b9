"""One figure for how long it will last: boosted trees that keep the absolute error of its logarithm small."""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.sample import Sample, ended_weights

STEP = 25
MOST_ROUNDS = 200


@dataclass(frozen=True)
class Point:
    """A median of days, learnt on their logarithm."""

    booster: lgb.Booster
    rounds: int

    def days(self, rows: Floats) -> Floats:
        """The median, not below nought."""
        return _days(np.asarray(self.booster.predict(rows, num_iteration=self.rounds, num_threads=1)))


def _days(bent: Floats) -> Floats:
    return np.maximum(np.expm1(bent), 0)


def fit(sample: Sample, categorical: list[int], *, rounds: int = MOST_ROUNDS, held_out: Sample | None = None) -> Point:
    """Fit to the rows that ended; with `held_out` rows, by as many rounds as made their error least."""
    weight = ended_weights(sample)
    table = lgb.Dataset(
        sample.rows[sample.known],
        np.log1p(sample.days[sample.known]),
        weight=weight[sample.known],
        categorical_feature=categorical,
        params={"max_bin": 63, "verbose": -1, "num_threads": 1},
    )
    parameters = {
        "objective": "l1",
        "learning_rate": 0.06,
        "num_leaves": 31,
        "min_data_in_leaf": 30,
        "verbose": -1,
        "feature_fraction": 0.5,
        "bagging_fraction": 0.7,
        "bagging_freq": 1,
        "lambda_l2": 1.0,
        "cat_smooth": 30,
        "min_data_per_group": 50,
        "num_threads": 1,
        "seed": 0,
        "max_bin": 63,
        "deterministic": True,
        "force_row_wise": True,
    }
    booster = lgb.train(parameters, table, num_boost_round=rounds)
    if held_out is not None and held_out.known.any():
        rounds = _best_rounds(booster, rounds, held_out)
    return Point(booster, rounds)


def _best_rounds(booster: lgb.Booster, rounds: int, held_out: Sample) -> int:
    weight, errors = ended_weights(held_out), []
    total = np.zeros(len(held_out))
    for begin in range(0, rounds, STEP):
        part = booster.predict(held_out.rows, start_iteration=begin, num_iteration=STEP, num_threads=1)
        total = total + np.asarray(part)
        errors.append(float(np.average(np.abs(_days(total) - held_out.days), weights=weight)))
    return STEP * (int(np.argmin(errors)) + 1)
