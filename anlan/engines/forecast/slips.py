"""Why a stage takes longer than promised, as codes; the words live with the pages."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from anlan.engines.forecast.working_time import WorkingTime
from anlan.kernel.calendar import shanghai_day


class SlipReason(StrEnum):
    """Causes that a person can understand, the strongest first."""

    WAITING_FOR_CLAIMANT = "waiting_for_claimant"
    MISSING_PAPERS = "missing_papers"
    HOLIDAY = "holiday"
    QUEUE_AHEAD = "queue_ahead"
    SLOWER_WORK = "slower_work"
    OUTSIDE_WORKING_HOURS = "outside_working_hours"
    LONGER_THAN_USUAL = "longer_than_usual"


def reason_for_slip(
    *,
    started_at: dt.datetime,
    at: dt.datetime,
    working_time: WorkingTime,
    usual_latest_minutes: float,
    waiting_for_claimant: bool = False,
    papers_missing: bool = False,
    cases_ahead: int = 0,
    usual_cases_ahead: int = 0,
    work_is_slower: bool = False,
) -> tuple[SlipReason, ...]:
    """Reasons that the facts support, the strongest first; empty when nothing is out of the ordinary.

    `usual_latest_minutes` is the working time within which nine of ten such stages end. While the claimant has the next
    step the office is not late: its hours and its queue are then no reason.
    """
    missing = [SlipReason.MISSING_PAPERS] if papers_missing else []
    if waiting_for_claimant:
        return (SlipReason.WAITING_FOR_CLAIMANT, *missing)
    reasons = missing
    if _holiday_between(started_at=started_at, at=at, working_time=working_time):
        reasons.append(SlipReason.HOLIDAY)
    if cases_ahead > usual_cases_ahead:
        reasons.append(SlipReason.QUEUE_AHEAD)
    if work_is_slower:
        reasons.append(SlipReason.SLOWER_WORK)
    if not working_time.is_open(at):
        reasons.append(SlipReason.OUTSIDE_WORKING_HOURS)
    if working_time.minutes_between(start=started_at, end=at) > usual_latest_minutes:
        reasons.append(SlipReason.LONGER_THAN_USUAL)
    return tuple(reasons)


LIKELIER_THAN_NOT = 0.5


def will_slip(*, chance: float, left: dt.timedelta, announce_before: dt.timedelta) -> bool:
    """Whether to say now that a stage will not end as promised: when it has become likelier than not, and in any case
    so long before the promised time is over. `chance`: that it outlasts the promise; `left`: until the promised time.

    >>> will_slip(chance=0.2, left=dt.timedelta(hours=5), announce_before=dt.timedelta(minutes=10))
    False
    """
    return chance > LIKELIER_THAN_NOT or left <= announce_before


def _holiday_between(*, started_at: dt.datetime, at: dt.datetime, working_time: WorkingTime) -> bool:
    """Whether a statutory holiday that the calendar knows fell in the stage so far."""
    calendar = working_time.calendar
    if calendar is None:
        return False
    first, last = shanghai_day(started_at), shanghai_day(at)
    return any(first <= day <= last for day in calendar.holidays)
