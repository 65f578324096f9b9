"""When will it end: several hazards averaged, and a median beside them where it has proved itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from anlan.engines.forecast.levels import SHARES, Rules
from anlan.engines.forecast.logs import hazard, points, quantiles
from anlan.engines.forecast.logs.calibration import rolling_levels
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Floats
from anlan.engines.forecast.logs.hazard import Hazard, Shape
from anlan.engines.forecast.logs.points import Point
from anlan.engines.forecast.logs.quantiles import Quantiles
from anlan.engines.forecast.logs.sample import Sample

SHAPES = (Shape(15, 0.08, 100, 100), Shape(4, 0.1, 150, 200))
POINT_BENDS = ("log",)
MOST_ROUNDS = 200
LEAST_GAIN = 0.05
"""A median that lowers the error by a smaller share is not worth a second kind of model, which learns no closings."""
CHUNK = 64
"""Rows asked at once: few enough to stay in the processor's cache."""
MOST_OPEN = 0.05
"""With a larger share of unfinished rows, medians and quantiles learnt from the finished ones would be too short."""


@dataclass(frozen=True)
class Trees:
    """Where the features are that the trees must know of."""

    elapsed: int
    categorical: list[int]


@dataclass(frozen=True)
class Head:
    """Hazards on the same edges, quantiles their curve is bent towards, medians with their weights (at most 1)."""

    hazards: tuple[Hazard, ...]
    ends: Quantiles | None = None
    points: tuple[tuple[Point, float], ...] = ()

    def curves(self, rows: Floats, at: Floats) -> Curves:
        """The mean of the hazards' curves, bent towards the quantiles."""
        done = np.zeros((len(rows), len(self.hazards[0].edges)))
        for begin in range(0, len(rows), CHUNK):
            part = slice(begin, begin + CHUNK)
            wide = self.hazards[0].wide(rows[part], at[part])
            for one in self.hazards:
                done[part] += one.done(wide) / len(self.hazards)
        curves = Curves(self.hazards[0].edges, done)
        return curves if self.ends is None else self.ends.bent(curves, rows)

    def blended(self, rows: Floats, middle: Floats, passed: Floats) -> Floats:
        """Days expected, from a moment `passed` days after the rows: the curves' middle moved towards the medians."""
        weight = sum(weight for _, weight in self.points)
        expected = (1 - weight) * middle
        for point, share in self.points:
            expected = expected + share * np.maximum(point.days(rows) - passed, 0)
        return expected


def fit_hazards(sample: Sample, trees: Trees, shapes: tuple[Shape, ...] = SHAPES) -> tuple[Hazard, ...]:
    """A hazard of each shape, each with a seed of its own."""
    edges = hazard.edges_of(sample.days, sample.known)
    return tuple(
        hazard.fit(
            sample.rows,
            sample.at,
            sample.days,
            sample.known,
            edges=edges,
            shape=shape,
            elapsed=trees.elapsed,
            categorical=trees.categorical,
            seed=seed,
        )
        for seed, shape in enumerate(shapes)
    )


@dataclass(frozen=True)
class Choice:
    """What validation chose: the medians to add, with rounds and weight, and the errors in days it saw."""

    points: tuple[tuple[str, int, float], ...]
    errors: dict[str, float]


def fit_closing(sample: Sample, trees: Trees) -> Head:
    """What answers for the closing of a case, without any median."""
    ends = quantiles.fit(sample, trees.categorical) if _nearly_all_ended(sample) else None
    return Head(fit_hazards(sample, trees), ends)


def _nearly_all_ended(sample: Sample) -> bool:
    return bool(sample.known.mean() >= 1 - MOST_OPEN)


def choose(head: Head, fitted: Sample, validation: Sample, trees: Trees) -> Choice:
    """Whether a median beside the curves helps on validation rows whose end is known.

    The curves are read as they will be: at the level that closings known by then ask for. They are kept alone unless
    the blend is better by `LEAST_GAIN`, and by more than twice the standard error of the difference between cases: rows
    of a case go wrong together, and less than that on one period is chance. The earlier half of the validation cases
    says how many rounds a median takes, the later half judges: what was chosen on rows looks too good on them.
    """
    early = validation.case < np.median(np.unique(validation.case)) if len(validation) else validation.known
    pick, judge = validation.known & early, validation.known & ~early
    rehearsed, seen = validation.chosen(pick), validation.chosen(judge)
    if len(rehearsed) == 0 or len(seen) == 0:
        return Choice((), {})
    middle = _as_read(head, validation)[judge]
    alone = np.abs(middle - seen.days)
    errors = {"curves": float(alone.mean())}
    best: tuple[float, Choice] = (0.0, Choice((), errors))
    if not _nearly_all_ended(fitted):
        return best[1]
    finished = fitted.chosen(fitted.known)
    for bend in POINT_BENDS:
        point, rounds = points.fit(
            finished.rows,
            finished.days,
            bend=bend,
            rounds=MOST_ROUNDS,
            categorical=trees.categorical,
            held_out=(rehearsed.rows, rehearsed.days),
        )
        median = point.days(seen.rows)
        errors[f"median_{bend}"] = float(np.abs(median - seen.days).mean())
        for weight in (0.5, 1.0):
            blend = np.abs((1 - weight) * middle + weight * median - seen.days)
            gain = _gain(alone - blend, seen)
            if gain > best[0] and alone.mean() - blend.mean() >= LEAST_GAIN * alone.mean():
                best = (gain, Choice(((bend, rounds, weight),), errors))
    return best[1]


def _as_read(head: Head, sample: Sample) -> Floats:
    """The middle of the curves of a sample, each calibrated by what had closed when it was forecast."""
    curves = head.curves(sample.rows, sample.at)
    known_at = np.where(sample.known, sample.at + sample.days, np.inf)
    every = np.ones(len(sample), dtype=np.bool_)
    levels = rolling_levels(curves, sample.stage, sample.at, sample.days, known_at, every, Rules())
    return halfway(curves.quantile(0.5), curves.quantile(levels[:, SHARES.index(0.5)]))


def halfway(as_learnt: Floats, as_calibrated: Floats) -> Floats:
    """The middle to expect: the calibrated one follows change but is noisy, the learnt one is neither."""
    return (as_learnt + as_calibrated) / 2


def _gain(better_by: Floats, sample: Sample) -> float:
    """Days gained a row, less two standard errors counted by cases."""
    _, number = np.unique(sample.case, return_inverse=True)
    by_case = np.bincount(number, weights=better_by - better_by.mean())
    return float(better_by.mean() - 2 * np.sqrt((by_case**2).sum()) / len(better_by))


def fit(sample: Sample, trees: Trees, choice: Choice) -> Head:
    """The head that validation chose, on all rows given."""
    finished = sample.chosen(sample.known)
    chosen = tuple(
        (points.fit(finished.rows, finished.days, bend=bend, rounds=rounds, categorical=trees.categorical)[0], weight)
        for bend, rounds, weight in choice.points
    )
    return replace(fit_closing(sample, trees), points=chosen)
