"""Promises hold as often as they say, nest, follow one another, and never hide the law."""

from __future__ import annotations

import datetime as dt
import time
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import (
    WALL_CLOCK,
    DurationCurve,
    Model,
    OpenCase,
    StageToCome,
    known_at,
    learn,
    promise,
    promise_many,
    read_history,
)

from .clocks import HISTORY, OFFICE, PLAN_MINUTES, STAGES, WORKING_TIME_BY_STAGE, shanghai

CUT = dt.datetime(2026, 5, 31, 16, 0, tzinfo=dt.UTC)
# Later cases may still be open, and judging only their finished stages would favour the quick.
SETTLED_BY = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
DECEMBER = shanghai("2025-12-01T00:00")
NOON = shanghai("2026-11-02T12:00")


@lru_cache(maxsize=1)
def learnt() -> Model:
    """What was known of the shipped history at the end of May 2026."""
    return learn(known_at(rows=read_history(HISTORY), as_of=CUT), working_time_by_stage=WORKING_TIME_BY_STAGE)


def promised(stages, *, at, model=None, product="anlan-inpatient", **changes):
    settings = {"plan_minutes": PLAN_MINUTES, "working_time_by_stage": WORKING_TIME_BY_STAGE, **changes}
    return promise(model=model or learnt(), stages=stages, at=at, line="health", product=product, **settings)


def journey_from(stage: str, started_at=None) -> tuple[StageToCome, ...]:
    first = STAGES.index(stage)
    return (StageToCome(stage, started_at), *(StageToCome(later) for later in STAGES[first + 1 :]))


def _held_out_visits():
    """Claims noticed after the model was learnt, with the stages each went through afterwards."""
    by_claim = defaultdict(list)
    for row in read_history(HISTORY):
        by_claim[row.case_id].append(row)
    for rows in by_claim.values():
        if CUT < rows[0].started_at < SETTLED_BY:
            for place, row in enumerate(rows):
                if row.ended_at is not None:
                    yield row, rows[place + 1 :]


def _kept(promise_, ended_at) -> bool:
    return promise_.earliest_at <= ended_at <= promise_.latest_at


def test_eight_of_ten_held_out_stages_and_closings_end_within_their_interval():
    stage_kept, closing_kept = [], []
    for row, later in _held_out_visits():
        stages = (StageToCome(row.stage, row.started_at), *(StageToCome(visit.stage) for visit in later))
        promises = promised(stages, at=row.started_at, product=row.product)
        stage_kept.append(_kept(promises[0], row.ended_at))
        closing = later[-1] if later else None
        if closing is not None and closing.stage == "payment" and closing.ended_at is not None:
            closing_kept.append(_kept(promises[-1], closing.ended_at))
    assert len(stage_kept) > 1500
    assert 0.76 <= np.mean(stage_kept) <= 0.84
    assert len(closing_kept) > 1200
    assert 0.76 <= np.mean(closing_kept) <= 0.84


def test_eight_of_ten_stages_that_are_already_half_done_still_end_within_their_interval():
    kept = []
    for row, _ in _held_out_visits():
        if row.stage == "notice":
            continue  # two minutes, recorded in whole minutes: half of it is nothing
        quantiles = learnt().quantiles(
            stage=row.stage, line=row.line, product=row.product, plan_minutes=PLAN_MINUTES[row.stage]
        )
        at = WORKING_TIME_BY_STAGE[row.stage].add(start=row.started_at, minutes=quantiles[0.5])
        if at < row.ended_at:
            (first,) = promised((StageToCome(row.stage, row.started_at),), at=at, product=row.product)
            kept.append(_kept(first, row.ended_at))
    assert len(kept) > 600
    assert 0.76 <= np.mean(kept) <= 0.84


def test_the_whole_is_narrower_than_the_sum_of_upper_ends():
    at = shanghai("2026-03-02T09:00")
    whole = promised(journey_from("checking"), at=at)[-1]
    summed = at
    for stage in journey_from("checking"):
        (alone,) = promised((stage,), at=summed)
        summed = alone.latest_at
    assert whole.latest_at < summed


def test_two_stages_together_agree_with_their_exact_convolution():
    empty = learn([], working_time_by_stage={})
    plan = {"material": 900.0, "second": 500.0}
    clocks = dict.fromkeys(plan, WALL_CLOCK)
    stages = (StageToCome("material", NOON), StageToCome("second"))
    both = promised(stages, at=NOON, model=empty, plan_minutes=plan, working_time_by_stage=clocks)[1]
    edges = np.arange(0.0, 40_000.0, 5.0)
    masses = []
    for minutes in plan.values():
        curve = DurationCurve.of_plan(minutes)
        done = -np.expm1(-np.array([curve.hazard_at(float(edge)) for edge in edges]))
        masses.append(np.diff(done))
    exact = np.cumsum(np.convolve(*masses))
    for share, at in ((0.1, both.earliest_at), (0.5, both.expected_at), (0.9, both.latest_at)):
        exact_minutes = 5.0 * (np.searchsorted(exact, share) + 1)
        assert (at - NOON).total_seconds() / 60 == pytest.approx(exact_minutes, rel=0.02)


moments = st.integers(0, 420 * 86_400_000_000).map(lambda ticks: DECEMBER + dt.timedelta(microseconds=ticks))
waits = st.floats(0, 60 * 24 * 40).map(lambda minutes: dt.timedelta(minutes=minutes))


@given(at=moments, waited=waits, stage=st.sampled_from(STAGES), seed=st.integers(0, 3))
def test_promises_nest_and_follow_one_another(at, waited, stage, seed):
    promises = promised(journey_from(stage, at - waited), at=at, seed=seed)
    for one in promises:
        assert at <= one.earliest_at <= one.expected_at <= one.latest_at
    for sooner, later in pairwise(promises):
        assert later.earliest_at >= sooner.earliest_at
        assert later.expected_at >= sooner.expected_at
        assert later.latest_at >= sooner.latest_at


@given(started_at=moments, waited=waits, longer=waits, stage=st.sampled_from(STAGES))
def test_waiting_longer_never_promises_an_earlier_end(started_at, waited, longer, stage):
    stages = journey_from(stage, started_at)
    before, after = (promised(stages, at=started_at + wait) for wait in (waited, waited + longer))
    for one, other in zip(before, after, strict=True):
        assert other.earliest_at >= one.earliest_at
        assert other.expected_at >= one.expected_at
        assert other.latest_at >= one.latest_at


@given(at=moments, due_in=st.floats(-5, 60))
def test_a_promise_beyond_the_legal_limit_says_so_and_keeps_both_dates(at, due_in):
    due_at = at + dt.timedelta(days=due_in)
    free, bound = (promised((StageToCome("liability", at, due),), at=at)[0] for due in (None, due_at))
    assert (bound.earliest_at, bound.expected_at, bound.latest_at) == (
        free.earliest_at,
        free.expected_at,
        free.latest_at,
    )
    assert bound.legal_due_at == due_at
    assert bound.exceeds_legal == (bound.latest_at > due_at)
    assert bound.limited_by == ("legal" if bound.exceeds_legal and due_at > at else None)
    assert bound.due_by <= bound.latest_at
    assert bound.exceeds_legal or bound.due_by == bound.latest_at
    assert (free.limited_by, free.exceeds_legal) == (None, False)


def test_a_slipped_stage_is_flagged_and_still_gets_an_interval_that_lies_ahead():
    started_at = shanghai("2026-03-02T09:00")
    at = shanghai("2026-03-30T15:00")
    (late,) = promised((StageToCome("approval", started_at),), at=at)
    assert late.slipped
    assert at < late.earliest_at < late.expected_at < late.latest_at
    left = OFFICE.minutes_between(start=at, end=late.latest_at)
    assert left > 0.2 * OFFICE.minutes_between(start=started_at, end=at)
    (early,) = promised((StageToCome("approval", started_at),), at=started_at)
    assert not early.slipped


def test_an_office_stage_is_never_promised_inside_national_day():
    at = shanghai("2026-09-30T16:00")
    for one in promised(journey_from("liability", at), at=at):
        for moment in (one.earliest_at, one.expected_at, one.latest_at):
            assert not shanghai("2026-10-01T00:00") <= moment < shanghai("2026-10-08T00:00")


def test_office_work_of_no_length_on_a_sunday_is_promised_for_monday_morning():
    sunday = shanghai("2026-03-08T12:00")
    empty = learn([], working_time_by_stage={})
    (one,) = promised((StageToCome("approval", sunday),), at=sunday, model=empty, plan_minutes={"approval": 0})
    assert one.earliest_at == one.latest_at == shanghai("2026-03-09T08:30")


def test_a_promise_that_reaches_an_unpublished_year_says_so():
    at = shanghai("2026-12-31T16:00")
    assert promised((StageToCome("payment", at),), at=at)[0].assumes_weekdays
    assert not promised((StageToCome("payment", NOON),), at=NOON)[0].assumes_weekdays


def test_many_cases_at_once_get_the_promises_each_would_get_alone():
    cases = [
        OpenCase("health", product, journey_from(stage, NOON - dt.timedelta(hours=hours)), PLAN_MINUTES)
        for product in ("anlan-inpatient", "huhuibao-ordinary", "new_product")
        for hours, stage in enumerate(STAGES)
    ]
    together = promise_many(model=learnt(), cases=cases, at=NOON, working_time_by_stage=WORKING_TIME_BY_STAGE, seed=7)
    alone = [promised(case.stages, at=NOON, product=case.product, seed=7) for case in cases]
    assert list(together) == alone


def test_a_stage_that_comes_twice_gets_a_promise_for_each_visit():
    stages = (StageToCome("checking", NOON), StageToCome("material"), StageToCome("checking"))
    first, _, second = promised(stages, at=NOON)
    assert first.latest_at < second.expected_at


def test_no_stage_to_come_means_no_promise():
    assert promised((), at=NOON) == ()


def test_a_later_stage_that_has_started_is_refused_with_advice():
    with pytest.raises(ValueError, match="only the first may, so put it first"):
        promised((StageToCome("liability", NOON), StageToCome("approval", NOON)), at=NOON)


def test_a_stage_counted_in_another_kind_of_time_than_it_was_learnt_in_is_refused():
    with pytest.raises(ValueError, match="learn the model again"):
        promised((StageToCome("approval", NOON),), at=NOON, working_time_by_stage={"approval": WALL_CLOCK})


def test_a_stage_without_working_time_is_named():
    with pytest.raises(KeyError, match="no working time is given for the stage 'approval'"):
        promised((StageToCome("approval", NOON),), at=NOON, working_time_by_stage={})


def test_seven_stages_are_promised_in_under_four_milliseconds_even_on_a_busy_machine():
    stages = journey_from("notice", NOON)
    promised(stages, at=NOON)
    seconds = []
    for _ in range(100):
        began = time.perf_counter()
        promised(stages, at=NOON)
        seconds.append(time.perf_counter() - began)
    assert sorted(seconds)[50] <= 0.004  # 0.9 ms on an idle core


def test_a_thousand_open_claims_are_promised_within_a_second_or_two():
    cases = [
        OpenCase("health", "anlan-inpatient", journey_from(STAGES[n % 7], NOON - dt.timedelta(minutes=n)), PLAN_MINUTES)
        for n in range(1000)
    ]
    began = time.process_time()  # processor time, so that a busy machine does not matter
    promise_many(model=learnt(), cases=cases, at=NOON, working_time_by_stage=WORKING_TIME_BY_STAGE)
    assert time.process_time() - began < 2.0
