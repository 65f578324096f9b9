"""Intervals hold as often as they say: by stage, while times change, and with forecasts still open."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast.levels import SHARES, Rules, levels
from anlan.engines.forecast.logs import Calibrator, Curves, heads
from anlan.engines.forecast.logs.calibration import Way, rolling_levels
from anlan.engines.forecast.logs.curves import GRID, HIGH, LOW, MIDDLE
from anlan.engines.forecast.logs.features import Moving
from anlan.engines.forecast.logs.heads import Trees
from anlan.engines.forecast.logs.sample import Sample
from anlan.engines.forecast.logs.ways import SLOW, way_of

EDGES = np.linspace(0, 20, 81)


def _stream(count: int, seed: int = 5):
    """Exponential lengths a model takes for ones with mean 2: twice as long in stage 1, drifting in both."""
    draw = np.random.default_rng(seed)
    stage = draw.integers(0, 2, count)
    made_at = np.sort(draw.uniform(0, 300, count))
    days = draw.exponential(2.0 * (1 + stage) * np.linspace(0.6, 1.6, count))
    done = np.tile(1 - np.exp(-EDGES / 2.0), (count, 1))
    done[:, -1] = 1.0
    return stage, made_at, days, Curves.of_steps(EDGES, done)


def test_each_stage_is_held_while_times_drift():
    stage, made_at, days, curves = _stream(8000)
    asked = np.arange(8000) >= 2000
    found = rolling_levels(curves, stage, made_at, days, made_at + days, asked, Rules())
    later = curves.rows(asked)
    low, high = later.quantile(found[:, 0]), later.quantile(found[:, -1])
    held = (low <= days[asked]) & (days[asked] <= high)
    raw = curves.share(days)[asked]
    for one in (0, 1):
        here = stage[asked] == one
        assert 0.87 <= held[here].mean() <= 0.93
    assert ((raw >= 0.05) & (raw <= 0.95))[stage[asked] == 1].mean() < 0.8


def test_forecasts_still_open_are_not_taken_for_short_ones():
    draw = np.random.default_rng(6)
    share = draw.random(4000)
    seen = draw.random(4000)
    known = share <= seen
    stage = np.zeros(4000, dtype=np.int64)
    asked = np.zeros(1, dtype=np.int64)
    steady = Rules(halves_every=1e9)
    with_open = levels(stage, np.minimum(share, seen), known, asked, steady)[0]
    without = levels(stage[known], share[known], known[known], asked, steady)[0]
    assert with_open[3] == pytest.approx(0.5, abs=0.03)
    assert without[3] < 0.4


def test_what_is_settled_does_not_age_by_forecasts_still_open():
    slow = np.random.default_rng(8).beta(4, 1, 800)
    asked, stage = np.zeros(1, dtype=np.int64), np.zeros(5800, dtype=np.int64)
    settled = levels(stage[:800], slow, np.ones(800, dtype=bool), asked, Rules())[0]
    just_made = np.concatenate([slow, np.zeros(5000)])
    waiting = levels(stage, just_made, np.arange(5800) < 800, asked, Rules(window=10_000))[0]
    np.testing.assert_allclose(waiting, settled, atol=0.02)


def test_a_stage_never_seen_borrows_from_the_rest():
    share = np.random.default_rng(7).beta(4, 1, 500)
    found = levels(np.zeros(500, dtype=np.int64), share, np.ones(500, dtype=bool), np.array([9]), Rules())[0]
    assert found[3] > 0.65


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1), st.booleans()), max_size=40))
def test_levels_rise_so_that_intervals_nest(forecasts):
    calibrator = Calibrator()
    for number, (stage, share, still_open) in enumerate(forecasts):
        calibrator.update(stage, share, made_at=float(number), still_open=still_open)
    found = calibrator.levels(np.array([0, 1, 7]))
    assert found.shape == (3, len(SHARES))
    assert (np.diff(found, axis=1) >= 0).all()
    assert ((found >= 0) & (found <= 1)).all()


def test_with_nothing_seen_the_curve_is_read_in_its_middle_and_a_little_outward():
    read, honest = Calibrator().levels(np.array([1]))[0], np.array(SHARES)
    assert read[3] == pytest.approx(0.5, abs=0.01)
    assert (read[:3] <= honest[:3]).all()
    assert (read[4:] >= honest[4:]).all()
    assert read == pytest.approx(honest, abs=0.11)


def test_the_middle_follows_the_work_as_it_grows_slower():
    stage, made_at, days, curves = _stream(3000)
    assert way_of(curves, stage, made_at, days, np.ones(3000, dtype=np.bool_)) == Way()


def test_where_cases_end_in_batches_the_middle_stays_as_learnt():
    """All end after thirty days. Each curve has them end then, but puts another share of them sooner: the middle
    is right, and reading all curves at the level that the past asks for would tell half of them a month too soon."""
    draw = np.random.default_rng(2)
    jump = draw.uniform(0.2, 0.48, 2000)[:, None]
    made_at = np.sort(draw.uniform(0, 300, 2000))
    curves = Curves(np.where(jump > GRID, GRID / jump, 30 + GRID / 100))
    days = np.full(2000, 30.0)
    known = np.ones(2000, dtype=np.bool_)
    assert way_of(curves, np.zeros(2000, dtype=np.int64), made_at, days, known).pull == 0


def test_with_nothing_settled_the_middle_goes_halfway():
    stage, made_at, days, curves = _stream(100)
    assert way_of(curves, stage, made_at, days, np.zeros(100, dtype=np.bool_)) == Way()


def test_where_a_large_log_ends_in_batches_more_than_the_latest_batch_is_remembered():
    """A thousand cases at a time end together, all late or all early: nothing follows from one batch for the next."""
    draw = np.random.default_rng(9)
    batch = np.repeat(np.arange(20), 1000)
    late = draw.permutation(np.tile([0.85, 0.15], 10))[batch]
    curves = Curves(np.tile(GRID * 2, (20_000, 1)))
    days = 2 * np.clip(late + draw.uniform(-0.15, 0.15, 20_000), 0, 1)
    made_at = 3.0 * batch + np.linspace(0, 0.5, 20_000)
    way = way_of(curves, np.zeros(20_000, dtype=np.int64), made_at, days, np.ones(20_000, dtype=np.bool_))
    assert way.rules == SLOW


def test_a_calibrator_survives_being_written_down():
    calibrator = Calibrator()
    number = calibrator.update(2, 0.3, made_at=14.0, still_open=True)
    calibrator.update(2, 0.99, made_at=15.0, promised=(0.02, 0.97))
    calibrator.settle(number, 0.6)
    again = Calibrator.from_json(calibrator.to_json())
    assert again == calibrator
    assert again.coverage() == {(2, 2): (2, 0.5)}


def test_steps_are_read_as_they_are_written():
    curves = _stream(3)[3]
    for share in (0.05, 0.5, 0.95):
        np.testing.assert_allclose(curves.quantile(share), -2 * np.log(1 - share), atol=0.05)
        np.testing.assert_allclose(curves.share(curves.quantile(share)), share, atol=1e-9)


@given(st.lists(st.floats(0, 40), min_size=3, max_size=3), st.lists(st.floats(0, 1), min_size=3, max_size=3))
def test_a_bent_curve_still_rises_and_lies_as_far_towards_its_quantiles_as_it_is_told(learnt, towards):
    curves = _stream(5)[3]
    bent = curves.bent(np.tile(np.sort(learnt), (5, 1)), np.array(towards))
    now = curves.days[:, [LOW, MIDDLE, HIGH]]
    told = np.maximum.accumulate(now + np.array(towards) * (np.sort(learnt) - now), axis=1)
    assert (np.diff(bent.days, axis=1) >= -1e-9).all()
    assert (bent.days >= 0).all()
    np.testing.assert_allclose(bent.days[:, [LOW, MIDDLE, HIGH]], told, atol=1e-9)


def test_beyond_its_quantiles_a_bent_curve_ends_as_exponential_lengths_do():
    exponential = -2 * np.log(1 - np.array([0.05, 0.5, 0.95]))
    bent = _stream(1)[3].bent(exponential[None, :], np.ones(3))
    for share in (0.975, 0.999):
        np.testing.assert_allclose(bent.quantile(share), -2 * np.log(1 - share))


def test_a_change_that_has_been_learnt_does_not_widen_intervals_a_second_time():
    draw = np.random.default_rng(9)
    count = 3000
    at, kind = np.arange(count) / 10.0, draw.integers(0, 2, count)
    slower = np.where(np.arange(count) >= 1800, 4.0, 1.0)  # since before the latest fifth: the one in use knows it
    rows = np.stack([kind, draw.random(count), np.zeros(count), at], axis=1).astype(np.float32)
    days = draw.exponential(2.0 * slower)
    places = np.arange(count)
    sample = Sample(rows, at, kind, places, places, days, np.ones(count, dtype=bool))
    later = sample.chosen(places >= 1600)
    trees = Trees(Moving(1, 2), [0])
    first = heads.fit_first(sample.chosen(places < 1600), later, trees)
    told = heads.told_by_others(sample, later, trees, first.rounds)
    newest = later.at >= 200
    outside = (later.days > told.quantile(0.95))[newest].mean()
    by_the_first = (later.days > first.curves(later.rows, later.at).quantile(0.95))[newest].mean()
    assert by_the_first > 0.3
    assert outside < 0.12
