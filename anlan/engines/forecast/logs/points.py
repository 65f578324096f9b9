"""One figure for how long it will last: boosted trees that keep the absolute error of days, bent or not, small."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.eventlog import Floats

BENDS: dict[str, tuple[Callable[[Floats], Floats], Callable[[Floats], Floats]]] = {
    "days": (lambda days: days, lambda bent: bent),
    "root": (np.sqrt, lambda bent: np.maximum(bent, 0) ** 2),
    "log": (np.log1p, lambda bent: np.expm1(bent)),
}
STEP = 25


@dataclass(frozen=True)
class Point:
    """A fitted median of days, learnt on days bent by `BENDS[bend]`."""

    bend: str
    booster: lgb.Booster
    rounds: int

    def days(self, rows: Floats) -> Floats:
        """The median, not below nought."""
        bent = np.asarray(self.booster.predict(rows, num_iteration=self.rounds, num_threads=1))
        return np.maximum(BENDS[self.bend][1](bent), 0)


def fit(
    rows: Floats,
    days: Floats,
    *,
    bend: str,
    rounds: int,
    categorical: list[int],
    leaves: int = 31,
    seed: int = 0,
    held_out: tuple[Floats, Floats] | None = None,
) -> tuple[Point, int]:
    """Fit, and the number of rounds used: with `held_out` rows and days, as many as made their error least."""
    forwards, backwards = BENDS[bend]
    table = lgb.Dataset(
        rows, forwards(days), categorical_feature=categorical, params={"max_bin": 127, "verbose": -1, "num_threads": 1}
    )
    parameters = {
        "objective": "l1",
        "learning_rate": 0.05,
        "num_leaves": leaves,
        "min_data_in_leaf": 30,
        "verbose": -1,
        "feature_fraction": 0.6,
        "bagging_fraction": 0.7,
        "bagging_freq": 1,
        "lambda_l2": 1.0,
        "cat_smooth": 30,
        "min_data_per_group": 50,
        "num_threads": 1,
        "seed": seed,
        "max_bin": 127,
        "deterministic": True,
        "force_row_wise": True,
    }
    booster = lgb.train(parameters, table, num_boost_round=rounds)
    if held_out is not None:
        errors = []
        total = np.zeros(len(held_out[0]))
        for begin in range(0, rounds, STEP):
            total = total + np.asarray(
                booster.predict(held_out[0], start_iteration=begin, num_iteration=STEP, num_threads=1)
            )
            errors.append(float(np.abs(np.maximum(backwards(total), 0) - held_out[1]).mean()))
        rounds = STEP * (int(np.argmin(errors)) + 1)
    return Point(bend, booster, rounds), rounds
