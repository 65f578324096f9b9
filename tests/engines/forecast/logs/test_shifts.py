"""The hours in which stages are worked are seen in a log, and time ahead is counted in them."""

from __future__ import annotations

import datetime as dt
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast.logs import EventLog, Shifts, days_of, learn_shifts, log_of_table, moment_of
from anlan.engines.forecast.logs.ends import ends_of
from anlan.engines.forecast.logs.shifts import _worked
from anlan.kernel.calendar import DayCalendar

CHINA = "Asia/Shanghai"
ZONE = ZoneInfo(CHINA)
#: National Day of 2025 is eight days long; Sunday 28 September and Saturday 11 October are worked for it.
CALENDAR = DayCalendar(
    "2025",
    dt.date(2025, 1, 1),
    dt.date(2025, 12, 31),
    frozenset(dt.date(2025, 10, day) for day in range(1, 9)),
    frozenset({dt.date(2025, 9, 28), dt.date(2025, 10, 11)}),
)
BEGINS = dt.datetime(2025, 6, 2, tzinfo=ZONE)


def _at(month: int, day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2025, month, day, hour, minute, tzinfo=ZONE)


def _office(*, off: frozenset[dt.date]) -> EventLog:
    """Papers come in at any hour; a clerk checks them from 9 to 12 and 14 to 18, Monday to Friday but for days off."""
    draw = np.random.default_rng(3)
    worked = [
        day + dt.timedelta(hours=hour)
        for number in range(140)
        for day in [BEGINS + dt.timedelta(days=number)]
        if day.weekday() < 5 and day.date() not in off
        for hour in (9, 10, 11, 14, 15, 16, 17)
    ]
    rows = []
    for case in range(3000):
        checked = worked[draw.integers(30, len(worked))] + dt.timedelta(minutes=float(draw.random() * 60))
        came = checked - dt.timedelta(hours=float(24 + draw.random() * 168))
        asked = came - dt.timedelta(days=2)
        rows += [(f"c{case}", "ask", asked), (f"c{case}", "papers", came), (f"c{case}", "check", checked)]
    table = pl.DataFrame(rows, schema=["case id", "activity", "time"], orient="row")
    return log_of_table(table)


@pytest.fixture(scope="module")
def shifts() -> Shifts:
    return learn_shifts(_office(off=CALENDAR.holidays), ["ask", "papers"], zone=CHINA, calendar=CALENDAR)


def test_a_clerk_works_in_office_hours_and_a_claimant_at_any_hour(shifts: Shifts):
    assert shifts.words("papers") == "Mon-Fri 09-12 14-18"
    assert shifts.words("ask") == "around the clock"


def test_time_over_a_weekend_counts_in_the_hours_of_whoever_acts(shifts: Shifts):
    friday, monday = _at(8, 22, 17), _at(8, 25, 10, 30)
    assert shifts.between("papers", friday, monday) == pytest.approx(1 + 1.5)
    assert shifts.between("ask", friday, monday) == pytest.approx(7 + 24 + 24 + 10.5)


def test_holidays_and_weekends_made_up_for_count_where_the_log_keeps_them(shifts: Shifts):
    assert shifts.between("papers", _at(9, 30, 9), _at(10, 9, 12)) == pytest.approx(7 + 3)
    assert shifts.between("papers", _at(10, 11, 0), _at(10, 12, 0)) == pytest.approx(7)


@pytest.mark.parametrize(
    ("at", "resumed"),
    [
        (_at(8, 22, 10, 20), _at(8, 22, 10, 20)),  # worked
        (_at(8, 22, 12, 20), _at(8, 22, 14)),  # at noon
        (_at(8, 22, 5), _at(8, 22, 9)),  # early
        (_at(8, 22, 18), _at(8, 25, 9)),  # a Friday evening
        (_at(10, 1, 10), _at(10, 9, 9)),  # eight days of holidays
        (_at(10, 11, 8), _at(10, 11, 9)),  # a Saturday that is made up for
    ],
)
def test_work_begins_again_when_the_office_opens(shifts: Shifts, at: dt.datetime, resumed: dt.datetime):
    assert shifts.resumed("papers", at) == resumed
    assert shifts.resumed("papers", at.astimezone(dt.UTC)) == resumed
    assert shifts.resumed("ask", at) == at


def test_late_ends_are_told_as_moments_at_which_there_is_work(shifts: Shifts):
    friday = days_of(_at(8, 22, 17, 30))
    days = np.array([0.1, 0.2, 0.4, 0.45, 0.6, 3.0, 10.0])
    ends = ends_of(friday, days, resumed=partial(shifts.resumed, "papers"))
    assert ends.moments == (
        *(moment_of(friday + early) for early in days[:4]),  # near or early: as they are
        _at(8, 25, 9),
        _at(8, 25, 17, 30),
        _at(9, 1, 17, 30),
    )
    after = ends_of(friday, days / 2, resumed=partial(shifts.resumed, "ask"), after=ends)
    assert after.moments == ends.moments
    assert ends.within80 == (ends.moments[1], ends.moments[5])


def test_a_house_that_works_through_holidays_has_none():
    shifts = learn_shifts(_office(off=frozenset()), ["papers"], zone=CHINA, calendar=CALENDAR)
    assert shifts.holidays == frozenset()
    assert shifts.between("papers", _at(10, 1, 9), _at(10, 2, 9)) == pytest.approx(7)


def test_the_same_instants_in_another_zone_are_the_same_hours_of_work(shifts: Shifts):
    start, end = (at.astimezone(dt.UTC) for at in (_at(8, 22, 17), _at(8, 25, 10, 30)))
    assert shifts.between("papers", start, end) == pytest.approx(2.5)


def test_a_house_where_most_ends_at_nine_works_all_day_and_one_of_a_single_hour_then():
    day = np.zeros(24, dtype=int)
    day[9:18] = 30
    day[9] = 750
    week = np.array([*[day] * 5, day * 0, day * 0])
    assert _worked(week)[0] == "---------xxxxxxxxx------"
    day[10:] = 0
    assert _worked(np.array([*[day] * 5, day * 0, day * 0]))[0] == "---------x--------------"


def test_from_few_ends_nothing_is_learnt():
    log = _office(off=CALENDAR.holidays)
    small = learn_shifts(log.kept(log.case < 300), ["papers"], zone=CHINA)
    assert small.words("papers") == "around the clock"


def test_a_stage_the_log_does_not_hold_is_worked_as_the_house_is(shifts: Shifts):
    assert shifts.words("appeal") == shifts.words("")


def test_no_zone_of_that_name():
    with pytest.raises(ZoneInfoNotFoundError):
        learn_shifts(_office(off=frozenset()), [], zone="Asia/Anlan")


@given(st.lists(st.integers(0, 60 * 24 * 200), min_size=3, max_size=3))
def test_working_time_adds_up_and_is_never_longer_than_the_clock_says(minutes: list[int]):
    shifts = Shifts(
        {"": (*["---------xxx--xxxx------"] * 5, "---------xxx------------", "-" * 24)}, CHINA, CALENDAR.holidays
    )
    first, second, third = (BEGINS + dt.timedelta(minutes=one) for one in sorted(minutes))
    whole = shifts.between("check", first, third)
    assert whole == pytest.approx(shifts.between("check", first, second) + shifts.between("check", second, third))
    assert -1e-9 <= whole <= (third - first).total_seconds() / 3600 + 1e-9
