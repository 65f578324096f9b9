"""The public yardstick: cases in the order they began, 64 parts to learn, 16 to choose, 20 to be measured on.

Cases under three events are left out; a case of n events is forecast after its 2nd to its last but one.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anlan.engines.forecast.levels import INTERVALS, MEDIAN, SHARES, Rules
from anlan.engines.forecast.logs import heads
from anlan.engines.forecast.logs.calibration import rolling_levels
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags, Floats, LogUnfit
from anlan.engines.forecast.logs.features import Vocabulary
from anlan.engines.forecast.logs.forecaster import expected_bounds
from anlan.engines.forecast.logs.heads import Head, Trees
from anlan.engines.forecast.logs.openness import openness, require_known
from anlan.engines.forecast.logs.plain import plain_split_conformal
from anlan.engines.forecast.logs.sample import Sample, samples
from anlan.engines.forecast.logs.screening import screened
from anlan.engines.forecast.logs.ways import way_of

STAGE_ROWS = 100
FEWEST_CASES = 50
FEWEST_ENDS = 20


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
    rows_per_processor_second: float
    predict_ms_p50: float
    predict_ms_p99: float
    predict_processor_ms_p50: float
    predict_processor_ms_p99: float
    rows: int
    training_rows: int
    unfinished_rows: int
    open_cases: int
    """Cases that had not ended when the log was written out. Without `closed_when` their last event is taken for their
    end, as published tables do."""
    left_out: dict[str, str]
    """Attributes that were not looked at, with the reason."""
    rounds: tuple[int, ...]
    """How many trees of each hazard served the validation part."""

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


def evaluate(log: EventLog, *, no_leak: bool = False, closed_when: Collection[str] = ()) -> Scores:
    """Measure the one default configuration on the last fifth of a log's cases.

    `no_leak` learns only from what was known when the first case of the next part began; without it, as in published
    tables, cases of the earlier parts are known to their end. With `closed_when`, cases that none of these activities
    has ended teach as unfinished ones and are not measured on. Raises LogUnfit for too few cases.
    """
    require_known(log, closed_when)
    long = log.length >= 3
    cases = len(np.unique(log.case[long]))
    if cases < FEWEST_CASES:
        raise LogUnfit(
            f"{cases} cases of three events or more are too few to measure on: {FEWEST_CASES} are needed{_hint(log)}"
        )
    log = log.kept(long)
    begun = time.perf_counter(), time.process_time()
    log, learnt = _screened(log, no_leak=no_leak)
    vocabulary = Vocabulary.of(learnt)
    trees = Trees(vocabulary.moving, vocabulary.categorical)
    until = float(log.days.max())
    state = openness(log, until=until, closed_when=closed_when)
    closed = state.closed if closed_when else np.ones(len(log), dtype=np.bool_)
    whole, _ = samples(log, vocabulary, closed=closed, until=until, at_least=2, all_from=int(log.cases * 0.8))
    parts = _parts(log, whole, no_leak=no_leak)
    _require_ends(parts)
    # Of the first head only the number of trees is asked: it needs no quantiles.
    rounds = heads.fit_first(parts.fitted, parts.validation, trees, replace(heads.CLOSING, bent=False)).rounds
    head = heads.fit(parts.refitted, trees, rounds)
    past = heads.told_by_others(parts.refitted, parts.watched, trees, rounds)
    took = time.perf_counter() - begun[0], time.process_time() - begun[1]
    speed = _speed(head, parts.test)
    curves = head.curves(parts.test.rows, parts.test.at)
    watched, static = parts.watched, curves.quantile(0.5)
    way = way_of(past, watched.stage, watched.at, watched.days, watched.known)
    bounds = _bounds(past, curves, parts, way.rules)
    expected = way.middle(static, bounds[:, MEDIAN])
    plain = plain_split_conformal(parts.fitted, parts.validation, parts.test, trees.categorical)
    scores = _scores(vocabulary, parts, rounds, (static, expected), bounds, plain, took, speed)
    return Scores(**scores, open_cases=state.open_cases, left_out=log.left_out)


def _hint(log: EventLog) -> str:
    """Which column was taken for the case, where hardly a case has two events."""
    told = f"; {log.columns[0]!r} was taken for the case, name another with --case" if log.columns else ""
    return told if log.cases > len(log) / 2 else ""


def _screened(log: EventLog, *, no_leak: bool) -> tuple[EventLog, EventLog]:
    """The log with the attributes chosen by what may be learnt from, and that part of it."""
    second = int(log.cases * 0.8)
    learnt = log.case < second
    told = learnt
    if no_leak:
        cut = log.days[log.case == second].min()
        learnt = learnt & (log.days < cut)
        # A column that tells what is to come tells it of the whole case: one cut off hides it.
        ended = learnt & (log.days[log.last] < cut)
        told = ended if len(np.unique(log.case[ended])) >= FEWEST_CASES else learnt
    log = screened(log, log.kept(told))
    return log, log.kept(learnt)


def _parts(log: EventLog, whole: Sample, *, no_leak: bool) -> _Parts:
    first, second = int(log.cases * 0.64), int(log.cases * 0.8)
    train, test = whole.chosen(whole.case < first), whole.chosen((whole.case >= second) & whole.known)
    validation = whole.chosen((whole.case >= first) & (whole.case < second))
    both = whole.chosen(whole.case < second)
    if not no_leak:
        return _Parts(train, validation, both, test, validation, True)
    starts = log.days[log.first]
    cuts = [float(starts[log.case == place].min()) for place in (first, second)]
    return _Parts(train.seen_by(cuts[0]), validation.seen_by(cuts[1]), both.seen_by(cuts[1]), test, validation, False)


def _require_ends(parts: _Parts) -> None:
    """Raises LogUnfit where too few ends are known to learn from, to choose by or to measure on."""
    for part, what in ((parts.fitted, "taught from"), (parts.validation, "chosen by"), (parts.test, "measured on")):
        if part.known.sum() < FEWEST_ENDS:
            raise LogUnfit(
                f"{part.known.sum()} ends are known that could be {what}, {FEWEST_ENDS} are needed: give a longer log, "
                "or measure without --no-leak, which takes away what ended after the measured cases began"
            )


def _bounds(past: Curves, curves: Curves, parts: _Parts, rules: Rules) -> Floats:
    """Days at `SHARES` for each test row, calibrated by what was known when the row was forecast: of the rows of the
    validation part, told by `past`, and of the test rows before."""
    watched = parts.watched
    both = Curves(np.concatenate([past.days, curves.days]))
    seen_at = np.full(len(watched), -np.inf) if parts.given else watched.at + watched.days
    levels = rolling_levels(
        both,
        np.concatenate([watched.stage, parts.test.stage]),
        np.concatenate([watched.at, parts.test.at]),
        np.concatenate([watched.days, parts.test.days]),
        np.concatenate([np.where(watched.known, seen_at, np.inf), parts.test.at + parts.test.days]),
        np.arange(len(both.days)) >= len(watched),
        rules,
    )
    return curves.quantiles(levels)


def _scores(
    vocabulary: Vocabulary,
    parts: _Parts,
    rounds: tuple[int, ...],
    middles: tuple[Floats, Floats],
    bounds: Floats,
    plain: tuple[Floats, Floats],
    took: tuple[float, float],
    speed: _Speed,
) -> dict[str, Any]:
    """The figures, by the names of `Scores`; `middles` without and with what was learnt from the measured part."""
    test, days = parts.test, parts.test.days
    static, expected = middles
    held = {share: _held(bounds, share, days) for share in INTERVALS}
    names = np.array([vocabulary.stage_name(stage) for stage in test.stage])
    months = test.at.astype("int64").astype("datetime64[D]").astype("datetime64[M]").astype(str)
    by_stage = _by(names, held[0.9])
    large = {name: share for name, (count, share) in by_stage.items() if count >= STAGE_ROWS}
    worst = min(large, key=lambda name: large[name]) if large else None
    fitted = parts.refitted.chosen(parts.refitted.known)
    return dict(
        mae_days=float(np.abs(expected - days).mean()),
        mae_static_days=float(np.abs(static - days).mean()),
        median_baseline_mae_days=float(np.abs(np.median(fitted.days) - days).mean()),
        stage_median_baseline_mae_days=float(np.abs(_stage_medians(fitted, test.stage) - days).mean()),
        coverage90=float(held[0.9].mean()),
        coverage80=float(held[0.8].mean()),
        coverage50=float(held[0.5].mean()),
        mean_width_days=float((bounds[:, -1] - bounds[:, 0]).mean()),
        winkler90=float(interval_scores(bounds[:, 0], bounds[:, -1], days).mean()),
        winkler90_plain=float(interval_scores(*plain, days).mean()),
        coverage90_plain=float(((plain[0] <= days) & (days <= plain[1])).mean()),
        worst_stage_coverage90=large[worst] if worst else None,
        worst_stage=worst,
        stage_coverage90=by_stage,
        monthly_coverage90=_by(months, held[0.9]),
        train_seconds=took[0],
        train_processor_seconds=took[1],
        **asdict(speed),
        rows=len(test),
        training_rows=len(parts.refitted),
        unfinished_rows=int((~parts.refitted.known).sum()),
        rounds=rounds,
    )


def interval_scores(low: Floats, high: Floats, days: Floats, interval: float = 0.9) -> Floats:
    """Winkler: the width, and what lies outside times 2 over the share allowed to."""
    outside = np.maximum(low - days, 0) + np.maximum(days - high, 0)
    return (high - low) + 2 / (1 - interval) * outside


def _held(bounds: Floats, interval: float, days: Floats) -> Flags:
    place = SHARES.index(round((1 - interval) / 2, 6))
    return (bounds[:, place] <= days) & (days <= bounds[:, len(SHARES) - 1 - place])


def _by(keys: NDArray[np.str_], held: Flags) -> dict[str, tuple[int, float]]:
    return {str(key): (int((keys == key).sum()), float(held[keys == key].mean())) for key in np.unique(keys)}


def _stage_medians(fitted: Sample, stages: Counts) -> Floats:
    everywhere = float(np.median(fitted.days))
    found = {n: float(np.median(fitted.days[fitted.stage == n])) for n in np.unique(fitted.stage).tolist()}
    return np.array([found.get(stage, everywhere) for stage in stages.tolist()])


@dataclass(frozen=True)
class _Speed:
    rows_per_second: float
    rows_per_processor_second: float
    predict_ms_p50: float
    predict_ms_p99: float
    predict_processor_ms_p50: float
    predict_processor_ms_p99: float


def _speed(head: Head, test: Sample, most: int = 300) -> _Speed:
    """How fast rows are answered with their intervals, all at once and each alone, by the clock and the processor."""
    levels, at_once = np.tile(np.array(SHARES), (len(test), 1)), np.zeros(len(test))
    begun = np.array([time.perf_counter(), time.process_time()])
    expected_bounds(head, test.rows, test.at, levels, at_once)
    whole = np.array([time.perf_counter(), time.process_time()]) - begun
    took = []
    for place in np.linspace(0, len(test) - 1, min(most, len(test))).astype(int).tolist():
        one = slice(place, place + 1)
        begun = np.array([time.perf_counter(), time.process_time()])
        expected_bounds(head, test.rows[one], test.at[one], levels[one], at_once[one])
        took.append((np.array([time.perf_counter(), time.process_time()]) - begun) * 1000)
    halves, nearly_all = np.percentile(took, 50, axis=0).tolist(), np.percentile(took, 99, axis=0).tolist()
    by_clock, by_processor = (len(test) / np.maximum(whole, 1e-9)).tolist()
    return _Speed(by_clock, by_processor, halves[0], nearly_all[0], halves[1], nearly_all[1])
