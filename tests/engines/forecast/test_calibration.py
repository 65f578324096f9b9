"""How promises came out so far says how the next ones are made: honest ones stay, slow work widens them at once."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import (
    WALL_CLOCK,
    Calibration,
    DurationCurve,
    Outcome,
    StageObservation,
    StageToCome,
    calibrate,
    learn,
    promise,
)
from anlan.engines.forecast.calibration import FEWEST_OUTCOMES

from .clocks import shanghai

NOON = shanghai("2026-11-02T12:00")
CURVE = DurationCurve.of_plan(60)
NOTHING_LEARNT = learn((), working_time_by_stage={"approval": WALL_CLOCK, "payment": WALL_CLOCK})


def lengths(count: int, *, seed: int, slower: float = 1.0) -> list[float]:
    """Minutes of visits that follow the curve, or take so many times as long."""
    hazards = np.random.default_rng(seed).exponential(size=count)
    return (slower * CURVE.minutes_at_hazard(hazards)).tolist()


def outcomes(minutes, *, stage="approval", finished=True) -> list[Outcome]:
    return [Outcome(stage, CURVE.hazard_at(one), finished) for one in minutes]


def promised(calibration: Calibration, *, started_at=NOON):
    stages = (StageToCome("approval", started_at), StageToCome("payment"))
    return promise(
        model=NOTHING_LEARNT,
        plan_minutes={"approval": 60, "payment": 60},
        stages=stages,
        at=NOON,
        line="health",
        product="",
        working_time_by_stage={"approval": WALL_CLOCK, "payment": WALL_CLOCK},
        calibration=calibration,
    )


def minutes_of(one) -> tuple[float, float, float]:
    return tuple((end - NOON).total_seconds() / 60 for end in (one.earliest_at, one.expected_at, one.latest_at))


def test_promises_hold_as_often_as_they_say_neither_less_nor_much_more():
    draw, hold = np.random.default_rng(11), []
    for _ in range(400):
        past = [Outcome("approval", hazard, True) for hazard in draw.exponential(size=500)]
        low, high = calibrate(past).on_curve("approval", -np.log1p(-np.array([0.1, 0.9])))
        hold.append(math.exp(-low) - math.exp(-high))
    assert 0.8 <= np.mean(hold) < 0.806


def share_kept(*, slower: float, calibrated: bool, seed: int = 7) -> float:
    """Of 400 visits promised one after another after 600 honest ones, the share that ended inside its interval."""
    known = outcomes(lengths(600, seed=seed))
    kept = 0
    news = lengths(400, seed=seed + 1, slower=slower)
    calibration = calibrate(known)
    for place, length in enumerate(news):
        if calibrated and place % 20 == 0:
            calibration = calibrate(known)
        earliest, _, latest = minutes_of(promised(calibration if calibrated else Calibration())[0])
        kept += earliest <= length <= latest
        known += outcomes([length])
    return kept / len(news)


def test_honest_promises_stay_nearly_as_they_are():
    calibration = calibrate(outcomes(lengths(3000, seed=1)))
    as_learnt, as_calibrated = minutes_of(promised(Calibration())[0]), minutes_of(promised(calibration)[0])
    assert as_calibrated == pytest.approx(as_learnt, rel=0.15)
    assert calibration.stretch("approval") == pytest.approx(1.0, abs=0.12)
    assert share_kept(slower=1.0, calibrated=True) == pytest.approx(0.8, abs=0.05)


def test_work_that_takes_twice_as_long_breaks_promises_only_while_nobody_has_noticed():
    assert share_kept(slower=2.5, calibrated=False) < 0.62
    assert share_kept(slower=2.5, calibrated=True) > 0.74


def test_a_strike_widens_promises_before_a_single_late_visit_has_ended():
    honest = outcomes(lengths(300, seed=3))
    standing = outcomes([60 * 48] * 60, finished=False)
    before, during = calibrate(honest), calibrate(honest + standing)
    assert during.stretch("approval") > 1.5 * before.stretch("approval")
    assert minutes_of(promised(during)[0])[2] > 1.5 * minutes_of(promised(before)[0])[2]


def test_a_stage_without_outcomes_borrows_from_the_others_and_an_unknown_one_is_read_as_learnt():
    calibration = calibrate(outcomes(lengths(300, seed=5, slower=3)) + outcomes([60] * 3, stage="payment"))
    assert calibration.outcomes == {"approval": 300, "payment": 3}
    assert 1 < calibration.stretch("payment") < calibration.stretch("approval")
    assert calibration.stretch("checking") == 1


def test_too_few_outcomes_change_nothing():
    few = outcomes(lengths(FEWEST_OUTCOMES - 1, seed=2, slower=9))
    assert calibrate(few) == Calibration()
    assert promised(calibrate(few)) == promised(Calibration())


def test_when_a_model_has_learnt_a_slowdown_outcomes_count_by_its_own_curve_and_nothing_is_widened_twice():
    """Hazards on the old curve laid over the new one would widen promises once more for what is learnt already."""
    begun = [NOON + one_minute(60 * place) for place in range(400)]
    slow = lengths(400, seed=11, slower=2.5)
    seen = [
        StageObservation("health", "", "approval", start, start + one_minute(length), NOON + one_minute(90_000))
        for start, length in zip(begun, slow, strict=True)
    ]
    relearnt = learn(seen, working_time_by_stage={"approval": WALL_CLOCK})
    curve = relearnt.duration(stage="approval", line="health", product="", plan_minutes=60).curve

    def covered(past: list[Outcome]) -> float:
        ends = curve.minutes_at_hazard(calibrate(past).on_curve("approval", -np.log1p(-np.array([0.1, 0.9]))))
        news = np.array(lengths(4000, seed=12, slower=2.5))
        return float(((news >= ends[0]) & (news <= ends[1])).mean())

    afresh = [Outcome("approval", hazard, True) for hazard in curve.hazards_at(np.array(slow)).tolist()]
    assert covered(afresh) == pytest.approx(0.8, abs=0.04)
    assert covered(outcomes(slow)) < 0.75


hazards = st.floats(0, 27)
pasts = st.lists(st.builds(Outcome, st.sampled_from(["approval", "payment"]), hazards, st.booleans()), max_size=120)


@given(past=pasts, first=hazards, second=hazards)
def test_reading_a_curve_keeps_the_order_and_can_be_turned_back(past, first, second):
    calibration = calibrate(past)
    low, high = calibration.on_curve("approval", np.array(sorted([first, second]))).tolist()
    assert low <= high
    assert calibration.honest("approval", low) == pytest.approx(min(first, second), rel=1e-3, abs=1e-3)
    assert math.isfinite(high)


@given(past=pasts, waited=st.floats(0, 1e4), longer=st.floats(0, 1e4))
def test_waiting_longer_never_promises_an_earlier_end(past, waited, longer):
    calibration = calibrate(past)
    sooner = promised(calibration, started_at=NOON - one_minute(waited))
    later = promised(calibration, started_at=NOON - one_minute(waited + longer))
    assert (later[0].latest_at - NOON) + one_minute(waited + longer) >= (sooner[0].latest_at - NOON) + one_minute(
        waited - 1 / 30
    )
    assert all(one.earliest_at <= one.expected_at <= one.latest_at for one in later)


def one_minute(count: float):
    return count * (shanghai("2026-11-02T12:01") - NOON)
