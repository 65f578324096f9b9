"""Our own survival and conformal code agrees with the libraries of the field."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from crepes import ConformalRegressor
from lifelines import KaplanMeierFitter

from anlan.engines.forecast.levels import SHARES, Rules, levels
from anlan.engines.forecast.logs import hazard, heads
from anlan.engines.forecast.logs.curves import product_limit
from anlan.engines.forecast.logs.features import Moving
from anlan.engines.forecast.logs.sample import Sample

MOVING = Moving(elapsed=1, silence=2)
PLAIN = Rules(window=100_000, halves_every=1e12, borrowed=0.0, trusted=1e-6)


def _lifetimes(count: int, seed: int = 3):
    draw = np.random.default_rng(seed)
    ends, seen = draw.gamma(2, 5, count), draw.exponential(15, count)
    return np.minimum(ends, seen), ends <= seen


def test_product_limit_is_that_of_lifelines():
    days, known = _lifetimes(500)
    days = np.round(days, 1)  # with ties
    times, done = product_limit(days, known)
    fitted = KaplanMeierFitter().fit(days, known)
    np.testing.assert_allclose(1 - fitted.survival_function_at_times(times).to_numpy(), done, atol=1e-9)


def test_weighted_product_limit_is_that_of_lifelines():
    days, known = _lifetimes(200)
    weights = np.random.default_rng(4).integers(1, 4, 200).astype(float)
    times, done = product_limit(days, known, weights)
    fitted = KaplanMeierFitter().fit(days, known, weights=weights)
    np.testing.assert_allclose(1 - fitted.survival_function_at_times(times).to_numpy(), done, atol=1e-9)


def _sample(days, known) -> Sample:
    places = np.arange(len(days))
    stage = np.ones(len(days), dtype=np.int64)
    rows = np.zeros((len(days), 3), dtype=np.float32)
    return Sample(rows, np.full(len(days), 20_000.0), stage, places, places, days, known)


@pytest.mark.parametrize("rounds", [0, 40])
def test_a_hazard_that_has_nothing_to_split_on_is_the_product_limit(rounds: int):
    days, known = _lifetimes(4000)
    sample = _sample(days, known)
    base = hazard.Base.of(sample, hazard.edges_of(days, known))
    pairs = hazard.Pairs.of(sample, base, moving=MOVING)
    shape = hazard.Shape(15, 0.1, 150, 50)
    trees = hazard.fit(pairs, [shape], moving=MOVING, categorical=[], rounds=[rounds])
    curve = heads.Head(base, trees).curves(sample.rows[:1], sample.at[:1])
    oracle = KaplanMeierFitter().fit(days, known)
    inner = base.edges[1:-4]
    expected = 1 - oracle.survival_function_at_times(inner).to_numpy()
    np.testing.assert_allclose([curve.share(np.array([edge]))[0] for edge in inner], expected, atol=0.03)


def test_sampled_pairs_weigh_as_much_as_all():
    days, known = _lifetimes(4000)
    sample = _sample(days, known)
    base = hazard.Base.of(sample, hazard.edges_of(days, known))
    every = hazard.Pairs.of(sample, base, moving=MOVING, most=10**9)
    some = hazard.Pairs.of(sample, base, moving=MOVING, most=8000)
    assert len(some.ends) < 0.4 * len(every.ends)
    assert some.weight.sum() == pytest.approx(every.weight.sum(), rel=0.03)
    assert (some.weight * some.ends).sum() == pytest.approx(every.ends.sum(), rel=0.05)


def test_held_out_cases_without_a_pattern_need_few_trees():
    days, known = _lifetimes(4000)
    draw = np.random.default_rng(9)
    rows = draw.random((4000, 8)).astype(np.float32)
    sample = replace(_sample(days, known), rows=rows)
    fitted, later = sample.chosen(sample.case < 3000), sample.chosen(sample.case >= 3000)
    head = heads.fit_first(fitted, later, heads.Trees(MOVING, []))
    assert all(one.rounds < 30 for one in head.hazards)


@pytest.mark.filterwarnings("ignore:Approximating")
def test_ends_drawn_for_open_cases_make_the_whole_the_product_limit_of_lifelines():
    days, known = _lifetimes(4000)
    sample = _sample(days, known)
    base = hazard.Base.of(sample, hazard.edges_of(days, known))
    pairs = hazard.Pairs.of(sample, base, moving=MOVING)
    head = heads.Head(base, hazard.fit(pairs, [hazard.Shape(4, 0.1, 1, 50)], moving=MOVING, categorical=[], rounds=[0]))
    drawn = heads.completed(sample, head)
    oracle = KaplanMeierFitter().fit(days, known)
    assert drawn.known.all()
    np.testing.assert_array_equal(drawn.days[known], days[known])
    assert (drawn.days[~known] >= days[~known]).all()
    for share in (0.25, 0.5, 0.75, 0.9):
        assert (drawn.days <= oracle.percentile(1 - share)).mean() == pytest.approx(share, abs=0.02)


def test_all_rows_of_an_open_case_end_at_one_moment():
    sample = _sample(np.array([5.0, 3.0, 1.0, 4.0]), np.array([False, False, False, True]))
    sample = replace(sample, case=np.array([0, 0, 1, 2]), at=np.array([20_000.0, 20_002.0, 20_004.0, 20_000.0]))
    base = hazard.Base.of(sample, np.array([0.0, 2.0, 4.0, 10.0]))
    pairs = hazard.Pairs.of(sample, base, moving=MOVING)
    head = heads.Head(base, hazard.fit(pairs, [hazard.Shape(4, 0.1, 1, 50)], moving=MOVING, categorical=[], rounds=[0]))
    ends = (lambda drawn: drawn.at + drawn.days)(heads.completed(sample, head))
    assert ends[0] == pytest.approx(ends[1])
    assert ends[3] == 20_004.0


def test_dropping_open_cases_would_shorten_the_curve():
    days, known = _lifetimes(2000)
    times, whole = product_limit(days, known)
    closed_times, closed = product_limit(days[known], known[known])
    middle = np.searchsorted(whole, 0.5), np.searchsorted(closed, 0.5)
    assert closed_times[middle[1]] < 0.85 * times[middle[0]]


@pytest.mark.parametrize("count", [60, 500, 2000])
def test_levels_without_borrowing_are_split_conformal(count: int):
    share = np.random.default_rng(count).beta(2, 1, count)
    everyone = np.zeros(count, dtype=np.int64)
    found = levels(everyone, share, np.ones(count, dtype=bool), np.zeros(1, dtype=np.int64), PLAIN)[0]
    # crepes gives the two-sided interval around nought; ours reads each side by itself, so ask it one side at a time.
    for place, wanted in enumerate(SHARES):
        if wanted > 0.5:
            upper = ConformalRegressor().fit(residuals=share).predict_int(np.zeros(1), confidence=wanted)[0, 1]
            rank = np.searchsorted(np.sort(share), found[place])
            assert abs(rank - np.searchsorted(np.sort(share), upper)) <= 1


@pytest.mark.filterwarnings("ignore:Approximating")
def test_open_forecasts_are_weighed_as_lifelines_weighs_them():
    share, known = _lifetimes(1500)
    share = share / share.max()
    everyone = np.zeros(len(share), dtype=np.int64)
    found = levels(everyone, share, known, np.zeros(1, dtype=np.int64), PLAIN)[0]
    oracle = KaplanMeierFitter().fit(share, known)
    for place, wanted in enumerate(SHARES[:5]):
        assert found[place] == pytest.approx(oracle.percentile(1 - wanted), abs=0.01)
