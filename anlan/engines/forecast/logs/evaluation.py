"""The public yardstick: cases in the order they began, 64 parts to learn, 16 to choose, 20 to be measured on.

Cases under three events are left out; a case of n events is forecast after its 2nd to its last but one.
"""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.levels import INTERVALS, SHARES, Rules
from anlan.engines.forecast.logs import heads
from anlan.engines.forecast.logs.calibration import rolling_levels
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags, Floats, LogUnfit
from anlan.engines.forecast.logs.features import Vocabulary
from anlan.engines.forecast.logs.heads import Choice, Head, Trees
from anlan.engines.forecast.logs.plain import plain_split_conformal
from anlan.engines.forecast.logs.sample import Sample, samples

STAGE_ROWS = 100
FEWEST_CASES = 50


@dataclass(frozen=True)
class Scores:
    """What the measured part showed; days throughout, shares from 0 to 1."""

    mae_days: float
    """Of the forecasts as they would have been made: trees learnt before the measured part, the curve read halfway
    to the level that closings known by then ask for."""
    mae_static_days: float
    """Of the same trees without learning from any closing in the measured part."""
    median_baseline_mae_days: float
    stage_median_baseline_mae_days: float
    coverage90: float
    coverage80: float
    coverage50: float
    mean_width_days: float
    winkler90: float
    winkler90_plain: float
    coverage90_plain: float
    worst_stage_coverage90: float | None
    worst_stage: str | None
    stage_coverage90: dict[str, tuple[int, float]]
    monthly_coverage90: dict[str, tuple[int, float]]
    train_seconds: float
    train_processor_seconds: float
    rows_per_second: float
    predict_ms_p50: float
    predict_ms_p99: float
    rows: int
    training_rows: int
    unfinished_rows: int
    validation_errors: dict[str, float]
    blend: dict[str, float]

    def to_dict(self) -> dict[str, object]:
        """As plain values."""
        return asdict(self)


@dataclass(frozen=True)
class _Parts:
    fitted: Sample
    validation: Sample
    refitted: Sample
    test: Sample
    watched: Sample
    """Validation rows as they will have come out, for calibration while the test part goes on."""
    given: bool
    """Whether every outcome of the validation part is known from the start."""


def evaluate(log: EventLog, *, no_leak: bool = False, rules: Rules | None = None) -> Scores:
    """Measure the one default configuration on a log whose cases are all closed.

    `no_leak` learns only from what was known when the first case of the next part began; without it, as in published
    tables, cases of the earlier parts are known to their end. Raises LogUnfit for too few cases.
    """
    long = log.length >= 3
    cases = len(np.unique(log.case[long]))
    if cases < FEWEST_CASES:
        raise LogUnfit(f"{cases} cases of three events or more are too few to measure on: {FEWEST_CASES} are needed")
    log = log.kept(long)
    begun = time.perf_counter(), time.process_time()
    learnt = log.kept(log.case < int(log.cases * 0.8))
    vocabulary = Vocabulary.of(learnt)
    trees = Trees(vocabulary.names.index("elapsed"), vocabulary.categorical)
    whole, _ = samples(
        log, vocabulary, closed=np.ones(len(log), dtype=np.bool_), until=float(log.days.max()), at_least=2
    )
    parts = _parts(log, whole, no_leak=no_leak)
    first = heads.fit_closing(parts.fitted, trees)
    choice = heads.choose(first, parts.fitted, parts.validation, trees)
    head = heads.fit(parts.refitted, trees, choice)
    took = time.perf_counter() - begun[0], time.process_time() - begun[1]
    begun_at = time.perf_counter()
    curves = head.curves(parts.test.rows, parts.test.at)
    head.blended(parts.test.rows, curves.quantile(0.5), np.zeros(len(parts.test)))
    speed = len(parts.test) / (time.perf_counter() - begun_at)
    bounds = _bounds(first, curves, parts, rules or Rules())
    plain = plain_split_conformal(parts.fitted, parts.validation, parts.test, trees.categorical)
    return _scores(vocabulary, parts, choice, head, curves, bounds, plain, took, speed)


def _parts(log: EventLog, whole: Sample, *, no_leak: bool) -> _Parts:
    first, second = int(log.cases * 0.64), int(log.cases * 0.8)
    train, test = whole.chosen(whole.case < first), whole.chosen(whole.case >= second)
    validation = whole.chosen((whole.case >= first) & (whole.case < second))
    both = whole.chosen(whole.case < second)
    if not no_leak:
        return _Parts(train, validation, both, test, validation, True)
    starts = log.days[log.first]
    cuts = [float(starts[log.case == place].min()) for place in (first, second)]
    return _Parts(train.seen_by(cuts[0]), validation.seen_by(cuts[1]), both.seen_by(cuts[1]), test, validation, False)


def _bounds(first: Head, curves: Curves, parts: _Parts, rules: Rules) -> Floats:
    """Days at `SHARES` for each test row, calibrated by what was known when the row was forecast."""
    watched = parts.watched
    before = first.curves(watched.rows, watched.at)
    # Validation was forecast on other edges: carry its curves over to those of the final head.
    carried = np.stack(
        [Curves(before.edges, before.done).share(np.full(len(watched), edge)) for edge in curves.edges], 1
    )
    both = Curves(curves.edges, np.concatenate([carried, curves.done]))
    closed_at = watched.at + watched.days
    levels = rolling_levels(
        both,
        np.concatenate([watched.stage, parts.test.stage]),
        np.concatenate([watched.at, parts.test.at]),
        np.concatenate([watched.days, parts.test.days]),
        np.concatenate([np.full(len(watched), -np.inf) if parts.given else closed_at, parts.test.at + parts.test.days]),
        np.arange(len(both.done)) >= len(watched),
        rules,
    )
    return np.column_stack([curves.quantile(levels[:, place]) for place in range(len(SHARES))])


def winkler(low: Floats, high: Floats, days: Floats, interval: float = 0.9) -> float:
    """The mean interval score: width, and what lies outside times 2 over the share allowed to."""
    outside = np.maximum(low - days, 0) + np.maximum(days - high, 0)
    return float((high - low + 2 / (1 - interval) * outside).mean())


def _scores(
    vocabulary: Vocabulary,
    parts: _Parts,
    choice: Choice,
    head: Head,
    curves: Curves,
    bounds: Floats,
    plain: tuple[Floats, Floats],
    took: tuple[float, float],
    speed: float,
) -> Scores:
    test, days = parts.test, parts.test.days
    at_once = np.zeros(len(test))
    static = head.blended(test.rows, curves.quantile(0.5), at_once)
    middle = heads.halfway(curves.quantile(0.5), bounds[:, SHARES.index(0.5)])
    expected = head.blended(test.rows, middle, at_once)
    held = {share: _held(bounds, share, days) for share in INTERVALS}
    names = np.array([vocabulary.stage_name(stage) for stage in test.stage])
    months = test.at.astype("int64").astype("datetime64[D]").astype("datetime64[M]").astype(str)
    by_stage = _by(names, held[0.9])
    large = {name: share for name, (count, share) in by_stage.items() if count >= STAGE_ROWS}
    worst = min(large, key=lambda name: large[name]) if large else None
    one_by_one = _one_by_one(head, test)
    fitted = parts.refitted.chosen(parts.refitted.known)
    return Scores(
        mae_days=float(np.abs(expected - days).mean()),
        mae_static_days=float(np.abs(static - days).mean()),
        median_baseline_mae_days=float(np.abs(np.median(fitted.days) - days).mean()),
        stage_median_baseline_mae_days=float(np.abs(_stage_medians(fitted, test.stage) - days).mean()),
        coverage90=float(held[0.9].mean()),
        coverage80=float(held[0.8].mean()),
        coverage50=float(held[0.5].mean()),
        mean_width_days=float((bounds[:, -1] - bounds[:, 0]).mean()),
        winkler90=winkler(bounds[:, 0], bounds[:, -1], days),
        winkler90_plain=winkler(*plain, days),
        coverage90_plain=float(((plain[0] <= days) & (days <= plain[1])).mean()),
        worst_stage_coverage90=large[worst] if worst else None,
        worst_stage=worst,
        stage_coverage90=by_stage,
        monthly_coverage90=_by(months, held[0.9]),
        train_seconds=took[0],
        train_processor_seconds=took[1],
        rows_per_second=speed,
        predict_ms_p50=float(np.percentile(one_by_one, 50)),
        predict_ms_p99=float(np.percentile(one_by_one, 99)),
        rows=len(test),
        training_rows=len(parts.refitted),
        unfinished_rows=int((~parts.refitted.known).sum()),
        validation_errors=choice.errors,
        blend={"hazard": 1 - sum(weight for *_, weight in choice.points)}
        | {f"median_{bend}": weight for bend, _, weight in choice.points},
    )


def _held(bounds: Floats, interval: float, days: Floats) -> Flags:
    place = SHARES.index(round((1 - interval) / 2, 6))
    return (bounds[:, place] <= days) & (days <= bounds[:, len(SHARES) - 1 - place])


def _by(keys: NDArray[np.str_], held: Flags) -> dict[str, tuple[int, float]]:
    return {str(key): (int((keys == key).sum()), float(held[keys == key].mean())) for key in np.unique(keys)}


def _stage_medians(fitted: Sample, stages: Counts) -> Floats:
    everywhere = float(np.median(fitted.days))
    found = {n: float(np.median(fitted.days[fitted.stage == n])) for n in np.unique(fitted.stage).tolist()}
    return np.array([found.get(stage, everywhere) for stage in stages.tolist()])


def _one_by_one(head: Head, test: Sample, most: int = 400) -> Floats:
    """Milliseconds for one row with its interval, asked for alone."""
    spread = np.linspace(0, len(test) - 1, min(most, len(test))).astype(int)
    took = []
    for place in spread.tolist():
        begun = time.perf_counter()
        rows = test.rows[place : place + 1]
        curves = head.curves(rows, test.at[place : place + 1])
        head.blended(rows, curves.quantile(0.5), np.zeros(1))
        for share in SHARES:
            curves.quantile(share)
        took.append((time.perf_counter() - begun) * 1000)
    return np.array(took)
