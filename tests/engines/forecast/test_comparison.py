"""A model replaces another only when it foresaw new visits no worse, or when there are too few to tell."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from anlan.engines.forecast import WALL_CLOCK, Model, StageObservation, compare, learn
from anlan.engines.forecast.comparison import FEWEST_VISITS

from .clocks import shanghai

BEGUN = shanghai("2026-09-01T09:00")
TIMES = {"approval": WALL_CLOCK}


def visits(count: int, *, median_minutes: float, seed: int, ended: bool = True) -> list[StageObservation]:
    minutes = median_minutes * np.random.default_rng(seed).lognormal(0, 0.5, size=count)
    return [
        StageObservation(
            line="health",
            product="",
            stage="approval",
            started_at=BEGUN,
            ended_at=BEGUN + dt.timedelta(minutes=one) if ended else None,
            as_of=BEGUN + dt.timedelta(days=60),
        )
        for one in minutes.tolist()
    ]


def learnt_from(seen) -> Model:
    return learn(seen, working_time_by_stage=TIMES)


def compared(in_use: Model, candidate: Model, seen):
    return compare(
        in_use=in_use,
        candidate=candidate,
        visits=seen,
        working_time_by_stage=TIMES,
        plan_minutes=lambda line, stage: None,
    )


QUICK = learnt_from(visits(400, median_minutes=60, seed=1))
SLOW = learnt_from(visits(400, median_minutes=180, seed=2))


def test_a_model_that_knows_the_new_pace_replaces_the_old_one_and_not_the_other_way_round():
    news = visits(FEWEST_VISITS, median_minutes=180, seed=3)
    assert compared(QUICK, SLOW, news).may_replace
    assert not compared(SLOW, QUICK, news).may_replace


def test_the_same_model_may_replace_itself():
    found = compared(QUICK, QUICK, visits(200, median_minutes=60, seed=4))
    assert found.may_replace
    assert found.loss_candidate == found.loss_in_use > 0


def test_too_few_visits_tell_nothing():
    found = compared(SLOW, QUICK, visits(FEWEST_VISITS - 1, median_minutes=180, seed=5))
    assert found.may_replace
    assert found.loss_candidate > found.loss_in_use


def test_unfinished_visits_do_not_count():
    found = compared(SLOW, QUICK, visits(100, median_minutes=180, seed=6, ended=False))
    assert (found.visits, found.loss_candidate) == (0, pytest.approx(0))
