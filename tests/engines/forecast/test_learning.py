"""What a history teaches, and how far it is believed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import doctest
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import (
    WALL_CLOCK,
    Model,
    NothingToGoOn,
    StageObservation,
    comparison,
    durations,
    known_at,
    learn,
    queues,
    read_history,
    slips,
    working_time,
)
from anlan.engines.forecast.durations import PROBABILITIES, product_limit_log_minutes

from .clocks import HISTORY, PLAN_MINUTES, SCRIPT, WORKING_TIME_BY_STAGE

START = dt.datetime(2026, 3, 2, 1, 0, tzinfo=dt.UTC)
LATE = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
WALL = {"material": WALL_CLOCK}


def visit(minutes: float, *, finished: bool = True, line: str = "health", product: str = "anlan-inpatient"):
    end = START + dt.timedelta(minutes=minutes)
    return StageObservation(line, product, "material", START, end if finished else None, LATE if finished else end)


def median(model: Model, *, plan: float | None, line: str = "health", product: str = "anlan-inpatient") -> float:
    return model.quantiles(stage="material", line=line, product=product, plan_minutes=plan)[0.5]


def test_without_history_the_plan_is_the_promise():
    model = learn([], working_time_by_stage=WALL)
    duration = model.duration(stage="material", line="health", product="anlan-inpatient", plan_minutes=600)
    assert duration.curve.minutes_at(0.5) == pytest.approx(600, rel=0.01)
    assert (duration.source, duration.level, duration.rests_on) == ("plan", "plan", 0)


def test_without_history_and_without_plan_it_says_what_is_missing():
    with pytest.raises(NothingToGoOn, match="'material' has been seen and no plan time"):
        median(learn([], working_time_by_stage=WALL), plan=None)


@pytest.mark.parametrize(("finished", "history_share"), [(1, 1 / 21), (20, 1 / 2), (180, 0.9), (1980, 0.99)])
def test_history_counts_n_of_n_plus_20(finished, history_share):
    model = learn([visit(60)] * finished, working_time_by_stage=WALL)
    blended = np.expm1(history_share * np.log1p(60) + (1 - history_share) * np.log1p(600))
    assert median(model, plan=600) == pytest.approx(blended, rel=0.01)
    assert model.quantiles(stage="material", line="health", product="anlan-inpatient", plan_minutes=None)[
        0.5
    ] == pytest.approx(60, rel=0.001)


def test_with_many_visits_the_plan_no_longer_matters():
    model = learn([visit(60)] * 5000, working_time_by_stage=WALL)
    assert median(model, plan=60_000) == pytest.approx(median(model, plan=6), rel=0.05)


def test_a_new_product_leans_on_its_line_and_a_new_line_on_the_stage():
    motor = [visit(30, line="motor", product="car_2026")] * 400
    model = learn([visit(600)] * 400 + motor, working_time_by_stage=WALL)
    new_product = model.duration(stage="material", line="motor", product="lorry_2026", plan_minutes=100)
    new_line = model.duration(stage="material", line="farm", product="rice_2026", plan_minutes=100)
    assert (new_product.level, new_product.rests_on) == ("line", 400)
    assert new_product.curve.minutes_at(0.5) == pytest.approx(30, rel=0.2)
    assert (new_line.level, new_line.rests_on) == ("stage", 800)
    assert 30 < new_line.curve.minutes_at(0.5) < 600


def test_a_visit_seen_from_product_line_and_stage_counts_once():
    model = learn([visit(60)] * 20, working_time_by_stage=WALL)
    assert {cell.plan_weight for cell in model.cells} == {0.5}


def test_the_source_says_history_blend_or_plan():
    def source(count: int) -> str:
        model = learn([visit(60)] * count, working_time_by_stage=WALL)
        return model.duration(stage="material", line="health", product="anlan-inpatient", plan_minutes=60).source

    assert [source(count) for count in (0, 10, 1000)] == ["plan", "blend", "history"]


def test_invented_visits_teach_and_are_never_counted_as_experience():
    invented = [dataclasses.replace(visit(60), synthetic=True)] * 500
    known = {"stage": "material", "line": "health", "product": "anlan-inpatient", "plan_minutes": 600}
    alone = learn(invented, working_time_by_stage=WALL).duration(**known)
    assert (alone.rests_on, alone.source) == (0, "plan")
    assert alone.curve.minutes_at(0.5) == pytest.approx(60, rel=0.15)
    mixed = learn([*invented, *[visit(90)] * 30], working_time_by_stage=WALL).duration(**known)
    assert (mixed.rests_on, mixed.source) == (30, "blend")
    other = learn(invented, working_time_by_stage=WALL).duration(**known | {"product": "huhuibao-ordinary"})
    assert (other.level, other.source) == ("plan", "plan"), "a product without visits has its own plan"
    assert other.curve.minutes_at(0.5) == pytest.approx(600, rel=0.01)


def _queued(*, count: int, slope: float, seed: int, weeks: int = 10) -> list[StageObservation]:
    """Visits that take (1 + ahead)^slope hours, give or take, spread over weeks."""
    dice = random.Random(seed)
    found = []
    for number in range(count):
        ahead = dice.randrange(0, 40)
        minutes = 60 * (1 + ahead) ** slope * dice.lognormvariate(0, 0.3)
        found.append(_begun_in(number % weeks, minutes, ahead))
    return found


def _begun_in(week: int, minutes: float, ahead: int) -> StageObservation:
    one, later = visit(minutes), dt.timedelta(weeks=week)
    moments = {name: getattr(one, name) + later for name in ("started_at", "ended_at", "as_of")}
    return dataclasses.replace(one, ahead=ahead, **moments)


def test_a_longer_queue_promises_later_as_far_as_visits_have_shown_it():
    model = learn(_queued(count=2000, slope=0.5, seed=3), working_time_by_stage=WALL)
    known = {"stage": "material", "line": "health", "product": "anlan-inpatient", "plan_minutes": None}

    def median_behind(ahead: int | None) -> float:
        return model.duration(**known, ahead=ahead).curve.minutes_at(0.5)

    assert 0.45 < model.queues[0].slope < 0.5, "believed, less what weeks differ by"
    assert median_behind(35) / median_behind(3) == pytest.approx(9**0.48, rel=0.1)
    assert median_behind(None) == pytest.approx(60 * np.exp(0.5 * model.queues[0].usual_log), rel=0.1)
    assert Model.from_json(model.to_json()) == model


def test_a_queue_that_changes_nothing_is_not_believed_in_and_none_is_assumed():
    without = learn(_queued(count=2000, slope=0.0, seed=4), working_time_by_stage=WALL)
    assert without.queues[0].slope == pytest.approx(0, abs=0.03)
    assert learn(_queued(count=50, slope=1.0, seed=5), working_time_by_stage=WALL).queues == ()
    assert learn(_queued(count=500, slope=1.0, seed=5, weeks=2), working_time_by_stage=WALL).queues == ()
    always_seven = [dataclasses.replace(one, ahead=7) for one in _queued(count=500, slope=1.0, seed=5)]
    assert learn(always_seven, working_time_by_stage=WALL).queues == ()


def test_a_queue_that_grew_because_all_work_was_slow_is_not_taken_for_the_reason():
    dice = random.Random(6)
    slow_weeks = [
        _begun_in(
            week, 240 if week in (3, 4) else 60, dice.randrange(80, 120) if week in (3, 4) else dice.randrange(40)
        )
        for week in range(10)
        for _ in range(100)
    ]
    assert learn(slow_weeks, working_time_by_stage=WALL).queues[0].slope == pytest.approx(0, abs=0.01)


def test_a_slope_that_one_week_alone_shows_is_not_believed_in():
    surge = [
        _begun_in(week, 60.0 * (1 + ahead if week == 5 else 1), ahead)
        for week in range(10)
        for ahead in (range(40, 120) if week == 5 else range(5))
    ]
    assert learn(surge, working_time_by_stage=WALL).queues[0].slope == pytest.approx(0, abs=0.2)


def test_the_product_limit_estimate_agrees_with_one_worked_by_hand():
    # Ends at 10, 30 and 50; one case left open at 20. Survival 3/4, then 3/4 * 1/2 = 3/8, then 0.
    curve = product_limit_log_minutes(
        minutes=np.array([10.0, 20.0, 30.0, 50.0]), finished=np.array([True, False, True, True])
    )
    middles, ends = [1 / 8, 7 / 16, 13 / 16], np.log1p([10, 30, 50])
    inside = (middles[0] <= PROBABILITIES) & (middles[-1] >= PROBABILITIES)
    assert curve[inside] == pytest.approx(np.interp(PROBABILITIES[inside], middles, ends))


def _young_history(*, seed: int, count: int = 3000) -> tuple[list[StageObservation], float]:
    """Stages begun over the last 20 days, with a median of 10 days: more than half are still open."""
    dice = random.Random(seed)
    as_of = START + dt.timedelta(days=20)
    visits = []
    for _ in range(count):
        started_at = START + dt.timedelta(days=dice.uniform(0, 20))
        ended_at = started_at + dt.timedelta(days=dice.lognormvariate(np.log(10), 0.6))
        visits.append(StageObservation("health", "anlan-inpatient", "material", started_at, ended_at, as_of))
    return visits, 10 * 24 * 60


def test_dropping_unfinished_cases_would_promise_too_early_and_counting_them_does_not():
    visits, true_median = _young_history(seed=3)
    finished_only = [observed for observed in visits if observed.finished]
    assert len(finished_only) < 0.6 * len(visits)
    honest = median(learn(visits, working_time_by_stage=WALL), plan=None)
    hasty = median(learn(finished_only, working_time_by_stage=WALL), plan=None)
    assert honest == pytest.approx(true_median, rel=0.08)
    assert hasty < 0.75 * true_median


def test_beyond_what_a_young_history_has_seen_the_curve_still_goes_on():
    visits, true_median = _young_history(seed=4)
    quantiles = learn(visits, working_time_by_stage=WALL).quantiles(
        stage="material", line="health", product="anlan-inpatient", plan_minutes=None
    )
    assert quantiles[0.95] == pytest.approx(true_median * np.exp(0.6 * 1.645), rel=0.25)


def test_an_end_after_the_moment_of_looking_is_not_known():
    row = next(row for row in read_history(HISTORY) if row.stage == "material" and row.ended_at)
    just_before = row.ended_at - dt.timedelta(minutes=1)
    assert not row.observed(as_of=just_before).finished
    assert row.observed(as_of=just_before).seen_until == just_before


visit_lists = st.lists(
    st.builds(visit, st.floats(0, 1e5), finished=st.booleans(), product=st.sampled_from(["anlan-inpatient", "other"])),
    max_size=30,
)


@given(visits=visit_lists, plan=st.floats(0, 1e5))
def test_quantiles_never_fall(visits, plan):
    quantiles = learn(visits, working_time_by_stage=WALL).quantiles(
        stage="material", line="health", product="anlan-inpatient", plan_minutes=plan
    )
    assert list(quantiles) == [0.10, 0.25, 0.50, 0.75, 0.90, 0.95]
    assert list(quantiles.values()) == sorted(quantiles.values())
    assert quantiles[0.10] >= 0


@given(visits=visit_lists, dice=st.randoms())
def test_the_order_of_visits_does_not_matter_and_the_model_survives_json(visits, dice):
    model = learn(visits, working_time_by_stage=WALL)
    shuffled = list(visits)
    dice.shuffle(shuffled)
    assert learn(shuffled, working_time_by_stage=WALL) == model
    assert Model.from_json(model.to_json()) == model


def test_the_shipped_history_says_it_is_synthetic_and_its_script_makes_it_again():
    text = HISTORY.read_text(encoding="utf-8")
    assert text.startswith("# SYNTHETIC: drawn at random")
    assert HISTORY.stat().st_size < 700_000
    made_again = SCRIPT.history(claim_count=SCRIPT.CLAIM_COUNT, seed=SCRIPT.SEED)
    assert text.splitlines()[2:] == [",".join(row) for row in made_again]


def test_the_shipped_history_knows_every_stage_has_open_cases_and_repeated_visits():
    rows = read_history(HISTORY)
    assert {row.stage for row in rows} == set(WORKING_TIME_BY_STAGE)
    assert {row.product for row in rows} == {"anlan-inpatient", "huhuibao-ordinary"}
    assert any(row.ended_at is None for row in rows)
    visits = [(row.case_id, row.stage) for row in rows]
    assert len(set(visits)) < len(visits)


def test_a_model_keeps_the_digest_the_count_and_the_last_day_of_its_history():
    rows = read_history(HISTORY)
    observations = known_at(rows=rows, as_of=dt.datetime(2026, 6, 30, 16, 30, tzinfo=dt.UTC))
    model = learn(observations, working_time_by_stage=WORKING_TIME_BY_STAGE)
    assert model.learned_at == dt.date(2026, 7, 1)  # half past midnight in Shanghai
    assert model.observation_count == len(observations)
    assert len(model.observation_digest) == 64
    assert learn(observations[1:], working_time_by_stage=WORKING_TIME_BY_STAGE).observation_digest != (
        model.observation_digest
    )
    payment = next(c for c in model.cells if (c.stage, c.product) == ("payment", "anlan-inpatient"))
    assert payment.finished > 200
    plan = PLAN_MINUTES["payment"]
    assert model.quantiles(stage="payment", line="health", product="anlan-inpatient", plan_minutes=plan)[
        0.5
    ] == pytest.approx(plan, rel=0.15)


def test_another_file_is_not_taken_for_a_model():
    with pytest.raises(ValueError, match="not a forecast model of format"):
        Model.from_json('{"format": "something-else"}')


def test_a_broken_row_of_a_history_is_named(tmp_path):
    path = tmp_path / "history.csv"
    path.write_text("case_id,line,product,stage,started_at,ended_at\nS1,health,anlan-inpatient,notice,soon,\n")
    with pytest.raises(ValueError, match=r"row 1 of .*history.csv is not a stage visit"):
        read_history(path)


def test_a_stage_without_a_working_time_is_named():
    with pytest.raises(KeyError, match="no working time is given for \\['material'\\]"):
        learn([visit(5)], working_time_by_stage={})


def test_a_stage_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        dataclasses.replace(visit(5), ended_at=START - dt.timedelta(minutes=1))


@pytest.mark.parametrize("module", [durations, working_time, queues, slips, comparison])
def test_the_examples_in_the_docstrings_run(module):
    outcome = doctest.testmod(module)
    assert outcome.attempted > 0
    assert outcome.failed == 0
