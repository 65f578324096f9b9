"""How long until it ends: boosted trees for the chance to end in each stretch of days, given it has not ended before.

A case that is still open counts in every stretch it has outlasted, so none is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.curves import Curves, product_limit
from anlan.engines.forecast.logs.eventlog import Flags, Floats
from anlan.engines.forecast.logs.features import calendar

STRETCHES = 28
EXTRA = 5
"""How many features a stretch adds; see `_extend`."""
MOST_ROWS = 500_000
"""Rows of (case, stretch) a model is fitted on; beyond it cases are sampled, so that training stays within a minute."""


@dataclass(frozen=True)
class Shape:
    """How large the trees are and how many; the same for every log."""

    leaves: int
    rate: float
    rounds: int
    smallest_leaf: int


@dataclass(frozen=True)
class Hazard:
    """A fitted hazard over the stretches between `edges` (days)."""

    edges: Floats
    booster: lgb.Booster
    elapsed: int
    """The place of the feature `elapsed`, to which a stretch adds its days."""

    def curves(self, rows: Floats, at: Floats) -> Curves:
        """The share over by each edge, for cases with these features at these instants (days since 1970)."""
        return Curves(self.edges, self.done(self.wide(rows, at)))

    def done(self, wide: Floats) -> Floats:
        """The share over by each edge, from what `wide` asks; hazards on the same edges can share it."""
        chance = np.asarray(self.booster.predict(wide.reshape(-1, wide.shape[2]), num_threads=1))
        left = np.cumprod(1 - chance.reshape(wide.shape[:2]), axis=1)
        done = np.concatenate([np.zeros((len(wide), 1)), 1 - left], axis=1)
        done[:, -1] = 1.0
        return done

    def wide(self, rows: Floats, at: Floats) -> Floats:
        """What the trees are asked: for each case and each stretch, the features and what the stretch adds."""
        stretches = len(self.edges) - 1
        width = rows.shape[1]
        wide = np.empty((len(rows), stretches, width + EXTRA))
        wide[:, :, :width] = rows[:, None, :]
        middle = (self.edges[:-1] + self.edges[1:]) / 2
        _extend(
            wide[:, :, width:],
            np.arange(stretches, dtype=np.float64)[None, :],
            middle[None, :],
            at[:, None],
            rows[:, self.elapsed][:, None],
        )
        return wide


def _extend(out: Floats, stretch: Floats, middle: Floats, at: Floats, elapsed: Floats) -> None:
    """What a stretch adds to the features: its number and days, the age of the case then, and the calendar then."""
    weekday, hour = calendar(at + middle)
    for place, value in enumerate((stretch, middle, elapsed + middle, weekday, hour)):
        out[..., place] = value


def edges_of(days: Floats, known: Flags, stretches: int = STRETCHES) -> Floats:
    """Edges that split what is known of the length into equal shares, the last one at the longest seen."""
    times, done = product_limit(days, known)
    if len(times) == 0:
        return np.array([0.0, max(float(days.max(initial=0)), 1.0)])
    wanted = np.linspace(0, done[-1], stretches + 1)[1:-1]
    inner = times[np.minimum(np.searchsorted(done, wanted), len(times) - 1)]
    longest = max(float(days.max()), float(times[-1])) * 1.02 + 1e-3
    tail = times[np.searchsorted(done, done[-1] * np.array([0.96, 0.98, 0.99, 0.995]))]
    edges = np.unique(np.concatenate([[0.0], inner, tail, [longest]]))
    return edges[np.concatenate([[True], np.diff(edges) > 1e-6])]


def fit(
    rows: Floats,
    at: Floats,
    days: Floats,
    known: Flags,
    *,
    edges: Floats,
    shape: Shape,
    elapsed: int,
    categorical: list[int],
    seed: int = 0,
) -> Hazard:
    """Fit on rows that ended after `days` (`known`), or were still open then."""
    generator = np.random.default_rng(seed)
    stretches = len(edges) - 1
    ended_in = np.clip(np.searchsorted(edges, days, side="left") - 1, 0, stretches - 1)
    # One still open has outlasted only the stretches that lie wholly before the moment it was last seen.
    outlasted = np.searchsorted(edges, days, side="right") - 1
    count = np.where(known, ended_in + 1, np.minimum(outlasted, stretches))
    if count.sum() > MOST_ROWS:
        keep = generator.random(len(rows)) < MOST_ROWS / count.sum()
        count = np.where(keep, count, 0)
    source = np.repeat(np.arange(len(rows)), count)
    stretch = np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)
    middle = ((edges[:-1] + edges[1:]) / 2)[stretch]
    wide = np.empty((len(source), rows.shape[1] + EXTRA), dtype=np.float32)
    wide[:, : rows.shape[1]] = rows[source]
    _extend(wide[:, rows.shape[1] :], stretch.astype(np.float64), middle, at[source], rows[source, elapsed])
    ends = (known[source] & (stretch == ended_in[source])).astype(np.float32)
    table = lgb.Dataset(
        wide,
        ends,
        categorical_feature=categorical,
        free_raw_data=True,
        params={"max_bin": 127, "verbose": -1, "num_threads": 1},
    )
    parameters = {
        "objective": "binary",
        "learning_rate": shape.rate,
        "num_leaves": shape.leaves,
        "verbose": -1,
        "min_data_in_leaf": shape.smallest_leaf,
        "feature_fraction": 0.6,
        "lambda_l2": 5.0,
        "cat_smooth": 30,
        "min_data_per_group": 50,
        "num_threads": 1,
        "seed": seed,
        "max_bin": 127,
        "deterministic": True,
        "force_row_wise": True,
        "bagging_fraction": 0.7,
        "bagging_freq": 1,
    }
    return Hazard(edges, lgb.train(parameters, table, num_boost_round=shape.rounds), elapsed)
