"""What did not hold is made up for: of many promises eight in ten hold, whatever happens between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import Enum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import WALL_CLOCK, Due, Outcome, Settled, StageToCome, calibrate, learn, promise, settled
from anlan.engines.forecast.balance import MOST, PROMISED, read_between
from anlan.engines.forecast.calibration import FEWEST_OUTCOMES

from .clocks import shanghai

NOON = shanghai("2026-11-02T12:00")
HOUR = dt.timedelta(hours=1)


class Kept(Enum):
    EARLY = "early"
    HELD = "held"
    LATE = "late"


#: One early, one late, eight between, over and over: what was promised.
HONEST = ([Kept.EARLY, Kept.LATE] + [Kept.HELD] * 8) * 30


def came_out(kept: Iterable[Kept], every: dt.timedelta = HOUR) -> list[Settled]:
    """Promises whose time came one after another, and how they came out."""
    return [
        Settled(Due(NOON + number * every, one is Kept.EARLY), Due(NOON + number * every, one is Kept.LATE))
        for number, one in enumerate(kept)
    ]


def after(kept: Iterable[Kept]) -> tuple[float, float]:
    return read_between(came_out(kept))


@pytest.mark.parametrize(
    ("ended_at", "now", "begins", "ends"),
    [
        (None, NOON, None, None),
        (None, NOON + 2 * HOUR, Due(NOON + HOUR, False), None),
        (None, NOON + 5 * HOUR, Due(NOON + HOUR, False), Due(NOON + 4 * HOUR, True)),
        (NOON, NOON, None, None),
        (NOON, NOON + HOUR, Due(NOON + HOUR, True), None),
        (NOON + HOUR, NOON + 3 * HOUR, Due(NOON + HOUR, False), None),
        (NOON + 4 * HOUR, NOON + 6 * HOUR, Due(NOON + HOUR, False), Due(NOON + 4 * HOUR, False)),
        (NOON + 5 * HOUR, NOON + 6 * HOUR, Due(NOON + HOUR, False), Due(NOON + 4 * HOUR, True)),
    ],
    ids=["new", "open", "open-and-late", "before", "before-and-due", "at-its-beginning", "at-its-end", "after"],
)
def test_each_end_of_a_promise_from_one_to_four_hours_is_judged_when_its_time_has_come(ended_at, now, begins, ends):
    promised = {"earliest_at": NOON + HOUR, "latest_at": NOON + 4 * HOUR}
    assert settled(**promised, ended_at=ended_at, at=now) == Settled(begins, ends)


def test_promises_that_hold_as_promised_change_little():
    assert after(HONEST) == pytest.approx(PROMISED, abs=0.02)


def test_many_late_ones_move_the_end_later_and_leave_the_beginning_nearly_where_it_was():
    begins, ends = after([*HONEST, *[Kept.LATE] * 20])
    assert ends > 0.95
    assert begins == pytest.approx(0.1, abs=0.03)


def test_a_long_run_of_kept_ones_draws_both_ends_in():
    begins, ends = after([Kept.HELD] * 100)
    assert begins > 0.13
    assert ends < 0.87


@given(st.lists(st.sampled_from(Kept), max_size=400))
def test_an_interval_never_leaves_less_beyond_its_ends_than_a_quarter_nor_more_than_four_times_what_was_promised(kept):
    begins, ends = after(kept)
    for beyond in (begins, 1 - ends):
        assert PROMISED[0] / MOST - 1e-9 <= beyond <= PROMISED[0] * MOST + 1e-9
    assert begins < 0.5 < ends


@given(st.lists(st.sampled_from(Kept), max_size=200))
def test_one_more_late_promise_never_draws_the_next_end_in(kept):
    assert after([*kept, Kept.LATE])[1] >= after([*kept, Kept.HELD])[1]


def test_what_a_week_broke_is_made_up_for_within_the_month():
    """A thousand promises of one stage, of which fifty in a row, of a strike, end later than anything; what is known of
    the curve stays as it is. Read as promised, 76 of 100 hold; a good part of what is missing is made up for."""
    shares = np.random.default_rng(7).permutation((np.arange(1000) + 0.5) / 1000)
    shares[300:350] = 0.999
    honest = np.mean((shares >= PROMISED[0]) & (shares <= PROMISED[1]))
    kept: list[Kept] = []
    for share in shares:
        begins, ends = after(kept)
        kept.append(Kept.EARLY if share < begins else Kept.HELD if share <= ends else Kept.LATE)
    held = np.mean([one is Kept.HELD for one in kept])
    assert honest < 0.77
    assert honest + 0.01 < held < 0.8


def test_promises_of_a_stage_end_later_after_late_ones_and_the_stage_after_it_is_promised_in_order():
    model = learn((), working_time_by_stage={"approval": WALL_CLOCK, "payment": WALL_CLOCK})
    hazards = np.random.default_rng(1).exponential(size=FEWEST_OUTCOMES * 4).tolist()

    def promised(kept: Kept):
        calibration = calibrate([Outcome("approval", hazard, True, came_out([kept])[0]) for hazard in hazards])
        return promise(
            model=model,
            plan_minutes={"approval": 60, "payment": 60},
            stages=(StageToCome("approval", NOON), StageToCome("payment")),
            at=NOON,
            line="health",
            product="",
            working_time_by_stage={"approval": WALL_CLOCK, "payment": WALL_CLOCK},
            calibration=calibration,
        )

    after_late, after_held = promised(Kept.LATE), promised(Kept.HELD)
    assert after_late[0].latest_at > after_held[0].latest_at
    assert after_late[0].expected_at == after_held[0].expected_at
    assert after_late[1].latest_at >= after_late[0].latest_at


def test_it_is_the_order_in_which_their_time_came_that_counts():
    random = np.random.default_rng(3)
    promises = came_out([*[Kept.LATE] * 30, *[Kept.EARLY] * 30, *[Kept.HELD] * 200])
    outcomes = [
        Outcome("approval", hazard, True, one)
        for one, hazard in zip(promises, random.exponential(size=len(promises)).tolist(), strict=True)
    ]
    made = [outcomes[place] for place in random.permutation(len(outcomes)).tolist()]
    assert calibrate(made).interval("approval") == calibrate(outcomes).interval("approval")


def test_in_a_surge_what_has_ended_soon_does_not_draw_in_the_end_of_the_next_promise():
    """A thousand claims within a day, promised for four days and kept as promised: after two days, half have ended in
    time and none can be late yet."""
    earliest_at, latest_at = NOON + 5 * HOUR, NOON + 96 * HOUR
    lengths = np.random.default_rng(8).permutation((np.arange(1000) + 0.5) / 1000)
    surge = [
        settled(
            earliest_at=earliest_at,
            latest_at=latest_at,
            ended_at=NOON + 96 * HOUR * float(length / 0.9) if length < 0.45 else None,
            at=NOON + 48 * HOUR,
        )
        for length in lengths
    ]
    assert read_between([*came_out(HONEST), *surge])[1] == pytest.approx(0.9, abs=0.02)


def test_a_large_house_remembers_for_weeks_what_broke_on_one_day():
    strike = [Kept.LATE] * 40
    small, large = (
        read_between(came_out([*HONEST, *strike, *HONEST[:200]], every=every))[1]
        for every in (dt.timedelta(hours=12), dt.timedelta(minutes=10))
    )
    assert large > small > 0.9
