"""The reasons given for a slip follow from the facts."""

from __future__ import annotations

import datetime as dt

import pytest

from anlan.engines.forecast import WALL_CLOCK, SlipReason, reason_for_slip, will_slip

from .clocks import OFFICE, shanghai

MONDAY_NINE = "2026-03-02T09:00"


@pytest.mark.parametrize(
    ("started", "at", "facts", "reasons"),
    [
        (MONDAY_NINE, "2026-03-02T10:00", {}, []),
        (MONDAY_NINE, "2026-03-02T13:00", {}, ["longer_than_usual"]),
        (MONDAY_NINE, "2026-03-02T13:00", {"waiting_for_claimant": True, "cases_ahead": 9}, ["waiting_for_claimant"]),
        (
            MONDAY_NINE,
            "2026-03-02T10:00",
            {"waiting_for_claimant": True, "papers_missing": True},
            ["waiting_for_claimant", "missing_papers"],
        ),
        (
            MONDAY_NINE,
            "2026-03-02T13:00",
            {"papers_missing": True, "cases_ahead": 2},
            ["missing_papers", "queue_ahead", "longer_than_usual"],
        ),
        (MONDAY_NINE, "2026-03-02T10:00", {"cases_ahead": 9, "usual_cases_ahead": 4}, ["queue_ahead"]),
        (MONDAY_NINE, "2026-03-02T10:00", {"cases_ahead": 4, "usual_cases_ahead": 4}, []),
        ("2026-03-02T17:30", "2026-03-02T21:00", {}, ["outside_working_hours"]),
        ("2026-09-30T17:30", "2026-10-03T10:00", {}, ["holiday", "outside_working_hours"]),
        ("2026-09-30T17:30", "2026-10-08T09:00", {}, ["holiday"]),
        (
            "2026-09-30T09:00",
            "2026-10-08T12:00",
            {"cases_ahead": 1},
            ["holiday", "queue_ahead", "longer_than_usual"],
        ),
    ],
)
def test_the_facts_give_the_reasons(started, at, facts, reasons):
    found = reason_for_slip(
        started_at=shanghai(started), at=shanghai(at), working_time=OFFICE, usual_latest_minutes=120, **facts
    )
    assert list(found) == reasons


def test_a_claimants_clock_knows_no_holiday_and_no_office_hours():
    found = reason_for_slip(
        started_at=shanghai("2026-10-01T01:00"),
        at=shanghai("2026-10-02T03:00"),
        working_time=WALL_CLOCK,
        usual_latest_minutes=60,
    )
    assert found == (SlipReason.LONGER_THAN_USUAL,)


@pytest.mark.parametrize(
    ("chance", "minutes_left", "told"),
    [(0.1, 600, False), (0.5, 600, False), (0.51, 600, True), (0.1, 10, True), (0.1, 11, False), (0.1, -5, True)],
)
def test_a_slip_is_told_when_it_is_likelier_than_not_and_always_before_the_time_is_over(chance, minutes_left, told):
    ten = dt.timedelta(minutes=10)
    assert will_slip(chance=chance, left=dt.timedelta(minutes=minutes_left), announce_before=ten) is told
