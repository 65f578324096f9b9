"""When will it end: a curve from hazards and quantiles, a figure to expect, and how validation chooses between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from anlan.engines.forecast.levels import SHARES, Rules
from anlan.engines.forecast.logs import hazard, points, quantiles
from anlan.engines.forecast.logs.calibration import rolling_levels
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Flags, Floats
from anlan.engines.forecast.logs.hazard import Base, Hazard, Pairs, Shape
from anlan.engines.forecast.logs.points import Point
from anlan.engines.forecast.logs.quantiles import Quantiles
from anlan.engines.forecast.logs.sample import Sample, ended_weights

SHAPES = (Shape(15, 0.1, 80, 100), Shape(4, 0.15, 110, 200))
HELD_OUT_PAIRS = 60_000
CHUNK = 64
"""Rows asked at once: few enough to stay in the processor's cache."""
TOWARDS = (0.75, 0.0, 1.0)
"""How far the ends of the curve may be bent towards the quantiles: three quarters unless another is clearly better;
not at all where more than `MOST_OPEN` of what teaches is unfinished, since quantiles learn from ended rows only."""
MOST_OPEN = 0.05
WEIGHTS = ((1.0, 0.0, 0.0), (0.5, 0.5, 0.0), (0.34, 0.33, 0.33), (0.0, 0.0, 1.0))
"""What the curve, the median learnt directly and the median of the stage may weigh in the figure to expect: the curve
alone unless another is clearly better, and by `LEAST_GAIN`: medians do not learn from closings as the curve does."""
LEAST_GAIN = 0.05
MOST_UNSEEN = 0.2
RULES = Rules()
"""How quickly calibration forgets, and how much a stage borrows from the others."""
UNDER_WAY = 40
"""How often calibration is renewed when choices are judged."""


Key = TypeVar("Key")


@dataclass(frozen=True)
class Trees:
    """Where the features are that the trees must know of."""

    elapsed: int
    categorical: list[int]


@dataclass(frozen=True)
class Choice:
    """What validation chose: rounds of each hazard and of the median, weights of curve, median and stage, and bending;
    and the errors in days and interval scores it saw."""

    rounds: tuple[int, ...]
    point_rounds: int = 0
    weights: tuple[float, float, float] = (1.0, 0.0, 0.0)
    towards: float = 0.0
    errors: dict[str, float] | None = None


@dataclass(frozen=True)
class Head:
    """Hazards on one base, quantiles their curve is bent towards, a median, and the weights of `WEIGHTS`."""

    base: Base
    hazards: tuple[Hazard, ...]
    ends: Quantiles | None = None
    point: Point | None = None
    weights: tuple[float, float, float] = (1.0, 0.0, 0.0)

    def curves(self, rows: Floats, at: Floats) -> Curves:
        """The mean of the hazards on their base, bent towards the quantiles."""
        odds = np.tile(self.base.odds[0], (len(rows), 1))
        for begin in range(0, len(rows), CHUNK):
            part = slice(begin, begin + CHUNK)
            wide = hazard.wide_of(rows[part], at[part], self.base.edges, self.hazards[0].elapsed)
            for one in self.hazards:
                odds[part] += one.odds(wide) / len(self.hazards)
        curves = self.base.curves(odds)
        return curves if self.ends is None or not self.ends.towards else self.ends.bent(curves, rows)

    def blended(self, rows: Floats, middle: Floats, passed: Floats) -> Floats:
        """Days expected, from a moment `passed` days after the rows: the curves' middle moved towards the medians."""
        expected = self.weights[0] * middle
        if self.weights[1] and self.point is not None:
            expected = expected + self.weights[1] * np.maximum(self.point.days(rows) - passed, 0)
        if self.weights[2]:
            expected = expected + self.weights[2] * np.maximum(self.of_stage(rows) - passed, 0)
        return expected

    def of_stage(self, rows: Floats) -> Floats:
        """The median of the stage."""
        return self.base.curves(self.base.of_stages(rows[:, 0].astype(np.int64))).quantile(0.5)


def _most(shapes: tuple[Shape, ...]) -> int:
    """How many pairs teach: a single hazard, for the next event, has less to say and learns from fewer."""
    return hazard.MOST_PAIRS * len(shapes) // len(SHAPES)


def fit_first(fitted: Sample, validation: Sample, trees: Trees, shapes: tuple[Shape, ...] = SHAPES) -> Head:
    """Hazards with as many trees as serve the validation rows."""
    base = Base.of(fitted, hazard.edges_of(fitted.days, fitted.known))
    return Head(
        base,
        hazard.fit(
            Pairs.of(fitted, base, elapsed=trees.elapsed, most=_most(shapes)),
            shapes,
            elapsed=trees.elapsed,
            categorical=trees.categorical,
            held_out=Pairs.of(validation, base, elapsed=trees.elapsed, most=HELD_OUT_PAIRS),
        ),
    )


def choose(head: Head, fitted: Sample, validation: Sample, trees: Trees) -> tuple[Head, Choice]:
    """The head completed as validation asks, and the choice.

    The earlier half of the validation cases says how many rounds a median takes and begins the calibration; the later
    half judges, each forecast read as it would have been when it was made. Rows whose end is not known count through
    those that took as long and were seen to their end (`ended_weights`); where that is more than `MOST_UNSEEN` of those
    that judge, what is usual stays.
    """
    rounds = tuple(one.rounds for one in head.hazards)
    early = validation.case < np.median(np.unique(validation.case)) if len(validation) else validation.known
    judged = validation.known & ~early
    if judged.sum() < 30 or (validation.known & early).sum() < 30 or fitted.known.sum() < 100:
        return head, Choice(rounds, errors={})
    point = points.fit(fitted, trees.categorical, held_out=validation.chosen(early))
    head = replace(head, ends=quantiles.fit(fitted, trees.categorical), point=point)
    errors: dict[str, float] = {}
    usual = TOWARDS[0] if fitted.known.mean() >= 1 - MOST_OPEN else TOWARDS[1]
    head, middle = _bent(head, validation, judged, usual, errors)
    seen = validation.chosen(~early)
    enough = bool(seen.known.mean() >= 1 - MOST_UNSEEN)
    weight = ended_weights(seen)[seen.known]
    seen = seen.chosen(seen.known)
    losses = {}
    for weights in WEIGHTS:
        expected = replace(head, weights=weights).blended(seen.rows, middle, np.zeros(len(seen)))
        losses[weights] = np.abs(expected - seen.days)
        errors["blend_" + "_".join(f"{one:g}" for one in weights)] = float(np.average(losses[weights], weights=weight))
    head = replace(head, weights=_clearly_best(losses, WEIGHTS[0], seen, weight, enough=enough, least=LEAST_GAIN))
    assert head.ends is not None
    return head, Choice(rounds, point.rounds, head.weights, head.ends.towards, errors)


def _bent(head: Head, validation: Sample, judged: Flags, usual: float, errors: dict[str, float]) -> tuple[Head, Floats]:
    """The head with the bending that gives the best intervals on the judged rows, and the middle it reads there."""
    assert head.ends is not None
    seen = validation.chosen(judged)
    later = validation.chosen(validation.case >= seen.case.min())
    weight = ended_weights(later)[np.isin(later.place, seen.place)]
    enough = bool(later.known.mean() >= 1 - MOST_UNSEEN)
    plain = replace(head, ends=None).curves(validation.rows, validation.at)
    learnt = head.ends.days(validation.rows)
    known_at = np.where(validation.known, validation.at + validation.days, np.inf)
    losses, middles = {}, {}
    for towards in TOWARDS:
        curves = replace(head.ends, towards=towards).bent(plain, validation.rows, learnt) if towards else plain
        asked = curves.rows(judged)
        levels = rolling_levels(
            curves, validation.stage, validation.at, validation.days, known_at, judged, RULES, blocks=UNDER_WAY
        )
        losses[towards] = interval_scores(asked.quantile(levels[:, 0]), asked.quantile(levels[:, -1]), seen.days)
        middles[towards] = halfway(asked.quantile(0.5), asked.quantile(levels[:, SHARES.index(0.5)]))
        errors[f"interval_{towards:g}"] = float(np.average(losses[towards], weights=weight))
    towards = _clearly_best(losses, usual, seen, weight, enough=enough)
    return replace(head, ends=replace(head.ends, towards=towards)), middles[towards]


def _clearly_best(
    losses: dict[Key, Floats], usual: Key, seen: Sample, weight: Floats, *, enough: bool, least: float = 0.0
) -> Key:
    """The candidate with the least loss if it beats the usual one by two standard errors of the difference, counted by
    cases: rows of a case go wrong together, and less than that on one period is chance. It has to gain at least a share
    `least` too; never another if not `enough` was seen.
    """
    _, number = np.unique(seen.case, return_inverse=True)
    best, most = usual, 0.0
    for key, loss in losses.items():
        better_by = (losses[usual] - loss) * weight
        by_case = np.bincount(number, weights=better_by - better_by.mean())
        gain = float(better_by.sum() - 2 * np.sqrt((by_case**2).sum()))
        if enough and gain > most and better_by.sum() >= least * (losses[usual] * weight).sum():
            best, most = key, gain
    return best


def chosen_words(choice: Choice) -> dict[str, float]:
    """The choice as names and figures."""
    return {
        "curve": choice.weights[0],
        "median": choice.weights[1],
        "stage": choice.weights[2],
        "bent": choice.towards,
        **{f"rounds_{number}": float(rounds) for number, rounds in enumerate(choice.rounds)},
    }


def interval_scores(low: Floats, high: Floats, days: Floats, interval: float = 0.9) -> Floats:
    """Winkler: the width, and what lies outside times 2 over the share allowed to."""
    outside = np.maximum(low - days, 0) + np.maximum(days - high, 0)
    return (high - low) + 2 / (1 - interval) * outside


def halfway(as_learnt: Floats, as_calibrated: Floats) -> Floats:
    """The middle to expect: the calibrated one follows change but is noisy, the learnt one is neither."""
    return (as_learnt + as_calibrated) / 2


def fit(sample: Sample, trees: Trees, choice: Choice, shapes: tuple[Shape, ...] = SHAPES) -> Head:
    """The head that validation chose, on all rows given."""
    base = Base.of(sample, hazard.edges_of(sample.days, sample.known))
    pairs = Pairs.of(sample, base, elapsed=trees.elapsed, most=_most(shapes))
    found = hazard.fit(pairs, shapes, elapsed=trees.elapsed, categorical=trees.categorical, rounds=choice.rounds)
    ends = replace(quantiles.fit(sample, trees.categorical), towards=choice.towards) if choice.towards else None
    point = points.fit(sample, trees.categorical, rounds=choice.point_rounds) if choice.weights[1] else None
    return Head(base, found, ends, point, choice.weights)
