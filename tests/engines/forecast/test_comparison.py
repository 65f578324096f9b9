"""A model replaces another only when it foresaw new visits no worse, whatever their number; open ones count too."""

from __future__ import annotations

import datetime as dt

import numpy as np

from anlan.engines.forecast import WALL_CLOCK, Model, StageObservation, compare, learn

from .clocks import shanghai

BEGUN = shanghai("2026-09-01T09:00")
TIMES = {"approval": WALL_CLOCK}


def visits(count: int, *, median_minutes: float, seed: int, seen_for: float = 90_000) -> list[StageObservation]:
    """Visits looked at so many minutes after they began: those that take longer are still open."""
    minutes = median_minutes * np.random.default_rng(seed).lognormal(0, 0.5, size=count)
    return [
        StageObservation(
            line="health",
            product="",
            stage="approval",
            started_at=BEGUN,
            ended_at=BEGUN + dt.timedelta(minutes=one),
            as_of=BEGUN + dt.timedelta(minutes=seen_for),
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
        plan_minutes=lambda line, product, stage: None,
    )


QUICK = learnt_from(visits(400, median_minutes=60, seed=1))
SLOW = learnt_from(visits(400, median_minutes=180, seed=2))


def test_a_model_that_knows_the_new_pace_replaces_the_old_one_and_not_the_other_way_round():
    news = visits(60, median_minutes=180, seed=3)
    assert compared(QUICK, SLOW, news).may_replace
    assert not compared(SLOW, QUICK, news).may_replace


def test_the_same_model_may_replace_itself():
    found = compared(QUICK, QUICK, visits(200, median_minutes=60, seed=4))
    assert found.may_replace
    assert found.loss_candidate == found.loss_in_use > 0


def test_few_visits_refuse_what_is_clearly_worse_and_nothing_else():
    few = visits(12, median_minutes=180, seed=5)
    assert not compared(SLOW, QUICK, few).may_replace
    nearly = learnt_from(visits(400, median_minutes=186, seed=2))
    assert compared(SLOW, nearly, few).may_replace


def test_a_model_is_not_flattered_by_leaving_out_the_visits_that_are_still_open():
    """Of visits looked at after an hour only the quick ones have ended: alone they would speak for the wrong model."""
    news = visits(100, median_minutes=180, seed=6, seen_for=60)
    assert sum(one.finished for one in news) < 10
    found = compared(SLOW, QUICK, news)
    assert (found.visits, found.may_replace) == (100, False)


def test_no_visits_tell_nothing():
    assert compared(SLOW, QUICK, []).may_replace
