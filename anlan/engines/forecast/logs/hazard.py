"""How long until it ends: boosted trees for the chance to end in each stretch of days, given it has not ended before.

The trees start from the product-limit curve of all rows and add to it only while that helps on cases held out. A case
that is still open counts in every stretch it has outlasted, so none is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.curves import Curves, product_limit
from anlan.engines.forecast.logs.eventlog import Counts, Flags, Floats
from anlan.engines.forecast.logs.features import Moving
from anlan.engines.forecast.logs.rhythms import calendar
from anlan.engines.forecast.logs.sample import Sample

STRETCHES = 28
MOST_PAIRS = 200_000
"""Pairs of (row, stretch) a model is fitted on: beyond it those that did not end are sampled and weigh more."""
PATIENCE = 20
BEYOND = np.array([1.4, 2.0, 3.0])
"""Past the longest length seen a curve goes on to these multiples of it."""


@dataclass(frozen=True)
class Shape:
    """How large the trees are, and how many at most."""

    leaves: int
    rate: float
    rounds: int
    smallest_leaf: int


@dataclass(frozen=True)
class Base:
    """The log-odds of all rows to end in each stretch between `edges` (days), from which trees start. Started from
    their stage's, they would follow less what its latest cases took."""

    edges: Floats
    odds: Floats

    @classmethod
    def of(cls, sample: Sample, edges: Floats) -> Base:
        """The product-limit hazards of a sample."""
        ended_in, count = _stretches(sample, edges)
        risk = np.array([(count > stretch).sum() for stretch in range(len(edges) - 1)])
        ends = np.bincount(ended_in[sample.known], minlength=len(edges) - 1)
        chance = (ends + 0.5) / (risk + 1)
        return cls(edges, np.log(chance / (1 - chance)))

    def curves(self, odds: Floats) -> Curves:
        """From log-odds to days; past the last edge cases end at the multiples of it in `BEYOND`."""
        left = np.cumprod(1 / (1 + np.exp(odds)), axis=1)
        last = left[:, -1:] if left.shape[1] else np.ones((len(odds), 1))
        beyond = last * np.array([[0.3, 0.1, 0.0]])
        edges = np.concatenate([self.edges, self.edges[-1] * BEYOND])
        return Curves.of_steps(edges, 1 - np.concatenate([np.ones((len(odds), 1)), left, beyond], axis=1))


@dataclass(frozen=True)
class Hazard:
    """Trees that add to the log-odds of a base; to what is `moving` in a case a stretch adds its days."""

    booster: lgb.Booster
    rounds: int
    moving: Moving

    def odds(self, wide: Floats) -> Floats:
        """What the trees add, from what `wide_of` asks; hazards on the same edges can share it."""
        if not self.rounds:
            return np.zeros(wide.shape[:2])
        flat = wide.reshape(-1, wide.shape[2])
        raw = self.booster.predict(flat, num_iteration=self.rounds, raw_score=True, num_threads=1)
        return np.asarray(raw).reshape(wide.shape[:2])


def wide_of(rows: Floats, at: Floats, edges: Floats, moving: Moving) -> Floats:
    """What the trees are asked: for each row and each stretch, the features and what the stretch adds."""
    stretches, width = len(edges) - 1, rows.shape[1]
    wide = np.empty((len(rows), stretches, width + added(moving)), dtype=np.float32)
    wide[:, :, :width] = rows[:, None, :]
    middle = (edges[:-1] + edges[1:]) / 2
    number = np.arange(stretches, dtype=np.float64)
    elapsed, silence = rows[:, moving.elapsed][:, None], rows[:, moving.silence][:, None]
    _extend(wide[:, :, width:], number[None, :], middle[None, :], at[:, None], (silence, elapsed), moving.rhythms)
    return wide


def added(moving: Moving) -> int:
    """How many features a stretch adds; see `_extend`."""
    return 5 + len(moving.rhythms)


def _extend(
    out: Floats,
    stretch: Floats,
    middle: Floats,
    at: Floats,
    grown: tuple[Floats, Floats],
    rhythms: tuple[str, ...],
) -> None:
    """What a stretch adds to the features: its number, the silence and the age of the case then, the calendar then."""
    silence, elapsed = grown
    then = calendar(at + middle, rhythms)
    for place, value in enumerate((stretch, silence + middle, elapsed + middle, *then)):
        out[..., place] = value


def edges_of(days: Floats, known: Flags, stretches: int = STRETCHES) -> Floats:
    """Edges that split what is known of the length into equal shares, the last one at the longest seen."""
    times, done = product_limit(days, known)
    if len(times) == 0:
        return np.array([0.0, max(float(days.max(initial=0)), 1.0)])
    wanted = np.linspace(0, done[-1], stretches + 1)[1:-1]
    inner = times[np.minimum(np.searchsorted(done, wanted), len(times) - 1)]
    longest = max(float(days.max()), float(times[-1])) * 1.02 + 1e-3
    tail = times[np.searchsorted(done, done[-1] * np.array([0.98, 0.99, 0.995]))]
    # Where many end at one moment, as after a fixed wait, their stretch is short: within one, ends are spread evenly.
    at_once = inner[1:][np.diff(inner) == 0] * 0.99
    edges = np.unique(np.concatenate([[0.0], at_once, inner, tail, [longest]]))
    return edges[np.concatenate([[True], np.diff(edges) > 1e-6])]


def _stretches(sample: Sample, edges: Floats) -> tuple[Counts, Counts]:
    """For each row the stretch it ended in, and in how many stretches it was seen."""
    stretches = len(edges) - 1
    ended_in = np.clip(np.searchsorted(edges, sample.days, side="left") - 1, 0, stretches - 1)
    # One still open has outlasted only the stretches that lie wholly before the moment it was last seen.
    outlasted = np.searchsorted(edges, sample.days, side="right") - 1
    return ended_in, np.where(sample.known, ended_in + 1, np.minimum(outlasted, stretches))


@dataclass(frozen=True)
class Pairs:
    """Rows and stretches side by side, as LightGBM learns them: features, whether it ended, weight, base log-odds."""

    wide: Floats
    ends: Floats
    weight: Floats
    odds: Floats

    @classmethod
    def of(cls, sample: Sample, base: Base, *, moving: Moving, most: int = MOST_PAIRS, seed: int = 0) -> Pairs:
        """The pairs of a sample: every end, and of the rest as many as fit."""
        ended_in, count = _stretches(sample, base.edges)
        source = np.repeat(np.arange(len(sample)), count)
        stretch = np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)
        ends = sample.known[source] & (stretch == ended_in[source])
        draw = np.random.default_rng(seed).random(len(source))
        chance = [min(1.0, most * share / max(int(n), 1)) for share, n in ((0.4, ends.sum()), (0.6, (~ends).sum()))]
        kept_by = np.where(ends, chance[0], chance[1])
        kept = draw < kept_by
        source, stretch, ends = source[kept], stretch[kept], ends[kept]
        width = sample.rows.shape[1]
        wide = np.empty((len(source), width + added(moving)), dtype=np.float32)
        wide[:, :width] = sample.rows[source]
        middle = ((base.edges[:-1] + base.edges[1:]) / 2)[stretch]
        elapsed, silence = sample.rows[source, moving.elapsed], sample.rows[source, moving.silence]
        _extend(
            wide[:, width:], stretch.astype(np.float64), middle, sample.at[source], (silence, elapsed), moving.rhythms
        )
        return cls(wide, ends.astype(np.float32), 1 / kept_by[kept], base.odds[stretch])

    def dataset(self, categorical: list[int], reference: lgb.Dataset | None = None) -> lgb.Dataset:
        """For LightGBM, to be shared by models of several shapes."""
        return lgb.Dataset(
            self.wide,
            self.ends,
            weight=self.weight,
            init_score=self.odds,
            reference=reference,
            categorical_feature=categorical,
            params={"max_bin": 127, "verbose": -1, "num_threads": 1, "feature_pre_filter": False},
        )


def fit(
    pairs: Pairs,
    shapes: Sequence[Shape],
    *,
    moving: Moving,
    categorical: list[int],
    held_out: Pairs | None = None,
    rounds: Sequence[int] | None = None,
) -> tuple[Hazard, ...]:
    """A hazard of each shape: of `rounds` trees, or of as many as serve the pairs held out, or of all it may have."""
    table = pairs.dataset(categorical)
    watched = held_out.dataset(categorical, table) if held_out is not None and len(held_out.ends) else None
    found = []
    for seed, shape in enumerate(shapes):
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
            "feature_pre_filter": False,
            "deterministic": True,
            "force_row_wise": True,
            "bagging_fraction": 0.7,
            "bagging_freq": 1,
        }
        most = rounds[seed] if rounds is not None else shape.rounds
        losses: dict[str, dict[str, list[float]]] = {}
        watch: list[Any] = (
            [lgb.early_stopping(PATIENCE, verbose=False), lgb.record_evaluation(losses)] if watched else []
        )
        valid = [watched] if watched else None
        booster = lgb.train(parameters, table, num_boost_round=max(most, 1), valid_sets=valid, callbacks=watch)
        if held_out is not None and watched:
            most = _best_rounds(losses["valid_0"]["binary_logloss"], held_out)
        found.append(Hazard(booster, most, moving))
    return tuple(found)


def _best_rounds(losses: list[float], held_out: Pairs) -> int:
    """How many rounds served the pairs held out best; none when the base alone did."""
    chance = 1 / (1 + np.exp(-held_out.odds))
    surprise = -np.where(held_out.ends > 0, np.log(chance), np.log1p(-chance))
    alone = float(np.average(surprise, weights=held_out.weight))
    best = int(np.argmin(losses))
    return best + 1 if losses[best] < alone else 0
