"""Loading a year of public holidays once it is announced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from anlan.backbone.domain.calendars import HolidayYear, year_from_row
from anlan.backbone.domain.journal import Event
from anlan.backbone.models import CalendarDay, CalendarYear
from anlan.backbone.selectors import calendars
from anlan.backbone.services import jobs, journal


def load_year(*, year: int, rows: Mapping[str, object], at: dt.datetime, actor: str) -> CalendarYear:
    """Load one whole year, `rows` as in calendar_overrides.yaml: source, holidays, make_up_days. Journals itself.

    The newest loading of a year counts. All running clocks are counted anew by a job. Raises `CalendarYearWrong`
    (of domain/calendars.py) with what is wrong. Must run inside a transaction.
    """
    announced: HolidayYear = year_from_row(year, rows)
    loaded = CalendarYear.objects.create(year=announced.year, source=announced.source, loaded_at=at, actor=actor)
    kinds = ((CalendarDay.Kind.HOLIDAY, announced.holidays), (CalendarDay.Kind.MAKE_UP, announced.make_up_days))
    CalendarDay.objects.bulk_create(
        CalendarDay(year=loaded, day=day, kind=kind) for kind, days in kinds for day in sorted(days)
    )
    calendars.forget()
    payload = {
        "year": announced.year,
        "source": announced.source,
        "holidays": len(announced.holidays),
        "make_up_days": len(announced.make_up_days),
    }
    journal.record(Event("CalendarLoaded", f"calendar/{announced.year}", payload), at=at, actor=actor)
    jobs.enqueue("backbone.recount_duties", queue="default", once="backbone.recount_duties")
    return loaded
