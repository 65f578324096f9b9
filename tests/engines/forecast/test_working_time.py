"""Working minutes: there and back again, across nights, weekends, holidays and make-up days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import WALL_CLOCK, WorkingTime

from .clocks import BANK, OFFICE, shanghai

JUNE_2024 = shanghai("2024-06-01T00:00")
OFFICE_DAY = 9.5 * 60
moments = st.integers(0, 4 * 365 * 86_400).map(lambda seconds: JUNE_2024 + dt.timedelta(seconds=seconds))
minutes = st.floats(0, 60 * 24 * 90)
clocks = st.sampled_from([OFFICE, BANK, WALL_CLOCK])
SECOND = dt.timedelta(seconds=1)


@given(clock=clocks, start=moments, length=minutes)
def test_minutes_added_are_the_minutes_between(clock, start, length):
    end = clock.add(start=start, minutes=length)
    assert end >= start
    assert clock.minutes_between(start=start, end=end) == pytest.approx(length, abs=1e-5)


@given(clock=clocks, start=moments, later=minutes)
def test_adding_the_minutes_between_leads_back_to_the_end_or_to_the_last_worked_moment_before(clock, start, later):
    end = start + dt.timedelta(minutes=later)
    back = clock.add(start=start, minutes=clock.minutes_between(start=start, end=end))
    assert back <= end + SECOND
    assert clock.minutes_between(start=min(back, end), end=end) == pytest.approx(0, abs=1e-5)
    if clock.is_open(end):
        assert abs(back - end) < SECOND or clock.minutes_between(start=start, end=end) == 0


@given(clock=clocks, start=moments, first=minutes, second=minutes)
def test_a_wait_cut_in_two_is_as_long_as_the_whole(clock, start, first, second):
    middle, end = start + dt.timedelta(minutes=first), start + dt.timedelta(minutes=first + second)
    parts = clock.minutes_between(start=start, end=middle) + clock.minutes_between(start=middle, end=end)
    assert clock.minutes_between(start=start, end=end) == pytest.approx(parts, abs=1e-5)


@pytest.mark.parametrize(
    ("start", "end", "office_minutes"),
    [
        ("2026-03-02T09:00", "2026-03-02T10:30", 90),
        ("2026-03-02T17:30", "2026-03-03T09:00", 60),
        ("2026-03-06T17:00", "2026-03-09T09:30", 120),  # a plain weekend
        ("2026-03-07T10:00", "2026-03-08T10:00", 0),
        ("2026-09-30T17:00", "2026-10-08T09:30", 120),  # National Day 1-7 October 2026
        ("2026-10-09T17:00", "2026-10-10T09:30", 120),  # Saturday 10 October is worked
        ("2026-09-19T00:00", "2026-09-21T00:00", OFFICE_DAY),  # so is Sunday 20 September
        ("2026-02-13T18:00", "2026-02-24T08:30", OFFICE_DAY),  # Spring Festival, with Saturday 14 February worked
    ],
)
def test_nights_weekends_and_holidays_do_not_count_and_make_up_days_do(start, end, office_minutes):
    assert OFFICE.minutes_between(start=shanghai(start), end=shanghai(end)) == pytest.approx(office_minutes)


def test_one_more_hour_on_the_evening_before_national_day_ends_after_it():
    assert OFFICE.add(start=shanghai("2026-09-30T17:30"), minutes=60) == shanghai("2026-10-08T09:00")


def test_a_claimant_has_the_nights_and_the_holidays_too():
    start, end = shanghai("2026-09-30T17:30"), shanghai("2026-10-08T09:00")
    assert WALL_CLOCK.minutes_between(start=start, end=end) == (end - start).total_seconds() / 60
    assert WALL_CLOCK.is_open(shanghai("2026-10-01T03:00"))
    assert not OFFICE.is_open(shanghai("2026-10-01T10:00"))


def test_beyond_the_calendar_weekdays_are_worked_and_it_says_so():
    new_year_2027 = shanghai("2027-01-01T10:00")  # a Friday: the holidays of 2027 are not in this calendar
    assert OFFICE.assumes_weekdays(new_year_2027)
    assert OFFICE.is_open(new_year_2027)
    assert not OFFICE.is_open(shanghai("2027-01-02T10:00"))
    assert not OFFICE.assumes_weekdays(shanghai("2026-12-31T23:59"))
    assert not WALL_CLOCK.assumes_weekdays(new_year_2027)


def test_a_night_shift_that_closes_before_it_opens_is_refused_with_advice():
    with pytest.raises(ValueError, match=r"cannot close at 06:00:00 when it opens at 22:00:00.*later on the same day"):
        WorkingTime(OFFICE.calendar, dt.time(22), dt.time(6))


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        OFFICE.add(start=dt.datetime(2026, 3, 2, 9), minutes=5)  # noqa: DTZ001


def test_an_end_before_the_start_is_refused():
    with pytest.raises(ValueError, match="comes before the start"):
        OFFICE.minutes_between(start=shanghai("2026-03-03T09:00"), end=shanghai("2026-03-02T09:00"))
