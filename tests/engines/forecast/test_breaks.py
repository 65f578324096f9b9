"""A strike is seen while it lasts: by how long the newest visits have been open, before any of them has ended."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import Outcome, breaks, calibrate
from anlan.engines.forecast.breaks import Change, sudden_change

USUAL = 200


def seen(*newest: tuple[bool, float], seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Visits that came out as their curve says, and the newest ones: whether they have ended, and at which share."""
    usual = np.random.default_rng(seed).permutation((np.arange(USUAL) + 0.5) / USUAL)
    finished = np.array([True] * USUAL + [ended for ended, _ in newest])
    return finished, np.concatenate([usual, [share for _, share in newest]])


def test_visits_that_come_out_as_their_curve_says_show_no_change():
    """Of random histories, looked at while their newest visits are open, one in fifty may be taken for a change."""
    random = np.random.default_rng(0)
    alarms = 0
    for _ in range(300):
        lengths, begun = random.exponential(size=300), np.sort(random.uniform(0, 30, 300))
        finished = begun + lengths <= 30
        shares = -np.expm1(-np.where(finished, lengths, 30 - begun))
        alarms += sudden_change(finished, shares) is not None
    assert alarms <= 300 / 50


def test_a_strike_is_seen_before_any_of_its_visits_has_ended():
    change = sudden_change(*seen(*[(False, share) for share in np.linspace(0.9, 0.05, 20).tolist()]))
    assert change is not None
    assert change.visits == pytest.approx(20, abs=5)
    assert np.median(change.shifts) > 1


def test_the_end_of_a_strike_is_seen_by_visits_that_ended_sooner_than_they_would_have():
    change = sudden_change(*seen(*[(True, 0.05)] * 15))
    assert change is not None
    assert change.visits == pytest.approx(15, abs=2)
    assert np.median(change.shifts) < -1


def test_a_few_slow_visits_are_no_strike():
    assert sudden_change(*seen(*[(False, 0.6)] * 5)) is None


def test_how_much_is_less_certain_the_fewer_have_shown_it():
    few, many = (sudden_change(*seen(*[(True, 0.95)] * count)) for count in (10, 100))
    assert few is not None
    assert many is not None
    assert np.ptp(few.shifts) > 2 * np.ptp(many.shifts)
    assert np.median(many.shifts) == pytest.approx(1.645, abs=0.15), "the 95th of 100 lies so many quantiles off"


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), max_size=60))
def test_whatever_is_seen_a_moved_share_stays_a_share_and_a_change_is_no_longer_than_what_is_seen(newest):
    finished, shares = seen(*newest)
    change = sudden_change(finished, shares)
    if change is not None:
        assert 0 < change.visits <= len(finished)
        moved = change.moved(shares)
        assert ((moved >= 0) & (moved <= 1)).all()


def test_a_change_that_is_certain_moves_every_share_alike():
    moved = Change(20, np.full(100, 1.0)).moved(np.array([0.1, 0.5, 0.9]))
    assert moved == pytest.approx([0.389, 0.841, 0.989], abs=1e-3)


def test_on_the_first_day_of_a_strike_promises_are_read_further_and_not_only_once_its_visits_end(monkeypatch):
    dice = np.random.default_rng(5)
    usual = [Outcome("approval", float(length), True) for length in dice.exponential(size=USUAL)]
    strike = [Outcome("approval", float(so_far), False) for so_far in np.linspace(2.3, 0.1, 25)]
    with_it = calibrate([*usual, *strike]).stretch("approval")
    monkeypatch.setattr(breaks, "SURE", np.inf)
    without = calibrate([*usual, *strike]).stretch("approval")
    assert without < 1.7
    assert with_it > 2 * without
