"""Counting legal periods: each side of each edge, and the laws that hold for every period."""

from __future__ import annotations

import datetime as dt
import doctest
import math
from pathlib import Path

import pytest
import yaml
from chinese_calendar.constants import holidays, workdays
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.kernel import duty
from anlan.kernel.calendar import SHANGHAI, DayCalendar, end_of_day, shanghai_day
from anlan.kernel.duty import Limit, Pause, due_at, merged, near_at

CALENDAR = DayCalendar(
    version="2004-2026",
    first=dt.date(2004, 1, 1),
    last=dt.date(2026, 12, 31),
    holidays=frozenset(holidays),
    make_up_days=frozenset(day for day in workdays if day.weekday() >= 5),
)
CASES = yaml.safe_load((Path(__file__).parent / "duty_cases.yaml").read_text())
DAY = dt.timedelta(days=1)


def _in_china(civil: dt.datetime) -> dt.datetime:
    return civil.replace(tzinfo=SHANGHAI).astimezone(dt.UTC)


def _china(*civil: int) -> dt.datetime:
    return dt.datetime(*civil, tzinfo=SHANGHAI).astimezone(dt.UTC)


def _limit(text: str) -> Limit:
    n, unit = text.split()
    return Limit(int(n), unit)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_each_edge_of_a_period(case):
    found = due_at(
        limit=_limit(case["limit"]),
        started_at=_in_china(case["started"]),
        calendar=CALENDAR,
        roll=case.get("roll", "holidays"),
        pauses=[Pause(_in_china(since), _in_china(until)) for since, until in case.get("pauses", [])],
        extensions=[_limit(text) for text in case.get("extensions", [])],
    )
    assert found.at == end_of_day(case["last"])
    assert found.provisional is case.get("provisional", False)
    assert found.steps[0].kind == "started"
    assert found.steps[-1].ended_at == found.at


def test_hours_end_to_the_minute_and_do_not_wait_for_holidays():
    started_at = _china(2026, 9, 30, 23, 30)
    found = due_at(limit=Limit(24, "hours"), started_at=started_at, calendar=CALENDAR)
    assert found.at == _china(2026, 10, 1, 23, 30)
    paused = Pause(started_at + dt.timedelta(hours=23), started_at + dt.timedelta(hours=25))
    moved = due_at(limit=Limit(24, "hours"), started_at=started_at, calendar=CALENDAR, pauses=[paused])
    assert moved.at == found.at + dt.timedelta(hours=2)


def test_the_steps_name_the_holidays_left_out_and_the_weekend_counted():
    started_at = _china(2026, 9, 30, 10)
    steps = {
        one.kind: one for one in due_at(limit=Limit(5, "working_days"), started_at=started_at, calendar=CALENDAR).steps
    }
    assert steps["not_counted"].days == tuple(dt.date(2026, 10, day) for day in range(1, 8))
    assert steps["make_up_counted"].days == (dt.date(2026, 10, 10),)


def test_the_steps_tell_a_holiday_passed_over_from_a_day_the_clock_stood():
    started_at = _china(2026, 9, 21, 10)
    stands = Pause(_china(2026, 10, 8, 9), _china(2026, 10, 9, 9), "appraisal")
    found = due_at(limit=Limit(10, "natural_days"), started_at=started_at, calendar=CALENDAR, pauses=[stands])
    steps = {one.kind: one for one in found.steps}
    assert steps["rolled"].days == tuple(dt.date(2026, 10, day) for day in range(1, 8))
    assert steps["stood"].days == (dt.date(2026, 10, 8),)
    assert steps["paused"].reason == "appraisal"


def test_an_instant_without_zone_and_an_extension_in_another_unit_are_refused():
    with pytest.raises(ValueError, match="no time zone"):
        due_at(limit=Limit(3, "natural_days"), started_at=dt.datetime.fromisoformat("2026-11-02"), calendar=CALENDAR)
    with pytest.raises(ValueError, match="extended in natural_days"):
        due_at(
            limit=Limit(3, "natural_days"),
            started_at=_china(2026, 11, 2),
            calendar=CALENDAR,
            extensions=[Limit(1, "working_days")],
        )
    with pytest.raises(ValueError, match="at least 1"):
        Limit(0, "natural_days")
    with pytest.raises(ValueError, match="before it began"):
        Pause(_china(2026, 11, 2), _china(2026, 11, 1))


def test_a_clock_is_near_when_its_share_has_run_and_a_pause_only_shifts_that():
    start = _china(2026, 11, 2)
    unpaused = start + 10 * DAY
    assert near_at(started_at=start, unpaused_due_at=unpaused, due_at=unpaused, near_percent=80) == start + 8 * DAY
    moved = near_at(started_at=start, unpaused_due_at=unpaused, due_at=unpaused + 3 * DAY, near_percent=80)
    assert moved == start + 11 * DAY


def test_the_example_of_the_module_runs():
    assert doctest.testmod(duty).failed == 0


FIRST, LAST = dt.datetime.fromisoformat("2025-06-01"), dt.datetime.fromisoformat("2026-06-01")
starts = st.datetimes(min_value=FIRST, max_value=LAST).map(_in_china)
limits = st.one_of(
    st.builds(Limit, st.integers(1, 70), st.just("natural_days")),
    st.builds(Limit, st.integers(1, 30), st.just("working_days")),
    st.builds(Limit, st.integers(1, 2), st.just("years")),
    st.builds(Limit, st.integers(1, 400), st.just("hours")),
)
rolls = st.sampled_from(["none", "holidays", "holidays+weekends"])


@st.composite
def pauses(draw):
    began_at = draw(st.datetimes(min_value=FIRST - 10 * DAY, max_value=LAST + 60 * DAY).map(_in_china))
    length = draw(st.one_of(st.timedeltas(dt.timedelta(), 20 * DAY), st.integers(0, 10).map(lambda n: n * DAY)))
    return Pause(began_at, began_at + length)


@settings(deadline=None)  # a busy machine is not a wrong date
@given(limits, starts, rolls, st.lists(pauses(), max_size=4), pauses())
def test_a_pause_never_brings_the_end_earlier(limit, started_at, roll, before, another):
    facts = {"limit": limit, "started_at": started_at, "calendar": CALENDAR, "roll": roll}
    assert due_at(**facts, pauses=[*before, another]).at >= due_at(**facts, pauses=before).at


@settings(deadline=None)
@given(limits, starts, rolls, st.lists(pauses(), max_size=4), st.integers(1, 20))
def test_a_longer_limit_never_ends_earlier(limit, started_at, roll, those, more):
    facts = {"started_at": started_at, "calendar": CALENDAR, "roll": roll, "pauses": those}
    extended = due_at(limit=limit, extensions=[Limit(more, limit.unit)], **facts)
    assert extended.at >= due_at(limit=limit, **facts).at
    assert extended.at == due_at(limit=Limit(limit.n + more, limit.unit), **facts).at


@settings(deadline=None)
@given(limits, starts, starts, rolls, st.lists(pauses(), max_size=4))
def test_a_later_start_never_ends_earlier(limit, one, other, roll, those):
    ends = [
        due_at(limit=limit, started_at=started_at, calendar=CALENDAR, roll=roll, pauses=those).at
        for started_at in sorted([one, other])
    ]
    assert ends[0] <= ends[1]


@settings(deadline=None)
@given(st.integers(1, 70), starts, rolls, st.lists(pauses(), max_size=4))
def test_whoever_is_bound_always_has_the_whole_limit_and_never_a_day_more_before_rolling(n, started_at, roll, those):
    limit = Limit(n, "natural_days")
    first = end_of_day(shanghai_day(started_at))

    def ran(until):
        paused = sum((max(min(b, until) - max(a, first), dt.timedelta()) for a, b in merged(those)), dt.timedelta())
        return until - first - paused

    found = due_at(limit=limit, started_at=started_at, calendar=CALENDAR, roll=roll, pauses=those)
    moved_over = sum(len(step.days) for step in found.steps if step.kind in ("rolled", "stood"))
    assert ran(found.at) >= n * DAY
    assert ran(found.at - (moved_over + 1) * DAY) < n * DAY


@settings(deadline=None)
@given(st.integers(10, 70), starts, st.integers(1, 9), st.integers(0, 86399), st.timedeltas(DAY / 86400, 20 * DAY))
def test_a_pause_moves_the_end_within_the_two_readings_of_the_law(n, started_at, day, second, length):
    began = dt.datetime.combine(shanghai_day(started_at) + day * DAY, dt.time(), SHANGHAI) + dt.timedelta(
        seconds=second
    )
    pause = Pause(began, began + length)
    facts = {"limit": Limit(n, "natural_days"), "started_at": started_at, "calendar": CALENDAR, "roll": "none"}
    moved_days = (due_at(**facts, pauses=[pause]).at - due_at(**facts).at) / DAY
    between = (shanghai_day(pause.ended_at) - shanghai_day(pause.began_at)).days
    assert moved_days == math.ceil(length / DAY)
    assert between <= moved_days <= between + 1


@settings(deadline=None)
@given(limits, starts, rolls, st.lists(pauses(), min_size=1, max_size=4), st.randoms())
def test_neither_the_order_of_pauses_nor_cutting_one_in_two_changes_the_end(limit, started_at, roll, those, chance):
    facts = {"limit": limit, "started_at": started_at, "calendar": CALENDAR, "roll": roll}
    cut = those[0].began_at + (those[0].ended_at - those[0].began_at) / 2
    rest = [Pause(those[0].began_at, cut), Pause(cut, those[0].ended_at), *those[1:]]
    chance.shuffle(rest)
    assert due_at(**facts, pauses=rest).at == due_at(**facts, pauses=those).at
