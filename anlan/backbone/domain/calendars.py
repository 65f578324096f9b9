"""Years of public holidays: reading them, checking them, and laying newer years over older ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from anlan.kernel.calendar import DayCalendar


class CalendarYearWrong(ValueError):
    """A year of holidays that cannot be right; says what is wrong with it and what is expected."""


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """The whole of one announced year: every day off and every weekend day worked. Checks itself."""

    year: int
    source: str
    holidays: frozenset[dt.date]
    make_up_days: frozenset[dt.date]

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise CalendarYearWrong(f"{self.year}: name the announcement the days come from (source)")
        outside = sorted(day for day in self.holidays | self.make_up_days if day.year != self.year)
        if outside:
            raise CalendarYearWrong(f"{outside[0]} does not lie in {self.year}; load each year by itself")
        both = sorted(self.holidays & self.make_up_days)
        if both:
            raise CalendarYearWrong(f"{both[0]} is given both as a holiday and as a working weekend; keep one")
        weekday = sorted(day for day in self.make_up_days if day.weekday() < 5)
        if weekday:
            raise CalendarYearWrong(f"{weekday[0]} is a weekday and cannot be a working weekend")
        for month, day in ((1, 1), (5, 1), (10, 1)):
            if dt.date(self.year, month, day) not in self.holidays:
                missing = dt.date(self.year, month, day)
                raise CalendarYearWrong(f"{missing} is a holiday every year: load the whole year at once")


def year_from_row(year: int, row: Mapping[str, Any]) -> HolidayYear:
    """The year in a row of calendar_overrides.yaml, or of a file an administrator loads. Raises `CalendarYearWrong`."""
    try:
        holidays, make_up_days = frozenset(row["holidays"]), frozenset(row["make_up_days"])
        source = str(row["source"])
    except (KeyError, TypeError) as error:
        raise CalendarYearWrong(f"{year} needs source, holidays and make_up_days: {error!r}") from error
    odd = [day for day in holidays | make_up_days if type(day) is not dt.date]
    if odd:
        raise CalendarYearWrong(f"{odd[0]!r} is not a day: write it as 2031-01-31")
    return HolidayYear(int(year), source, holidays, make_up_days)


def laid_over(base: DayCalendar, years: Iterable[HolidayYear]) -> DayCalendar:
    """The base calendar with whole years replaced or added; its version names each of them.

    A year that would leave a gap after the known years is left out until the years between are known.
    """
    known = base
    for year in sorted(years, key=lambda one: one.year):
        first, last = dt.date(year.year, 1, 1), dt.date(year.year, 12, 31)
        if first > known.last + dt.timedelta(days=1) or last < known.first:
            continue
        known = DayCalendar(
            version=f"{known.version}; {year.year}: {year.source}",
            first=known.first,
            last=max(known.last, last),
            holidays=_replaced(known.holidays, year.year, year.holidays),
            make_up_days=_replaced(known.make_up_days, year.year, year.make_up_days),
        )
    return known


def reaching(calendar: DayCalendar, on: dt.date) -> DayCalendar:
    """The calendar, made to answer for a day beyond its years with plain weekdays, which its version then admits."""
    if on <= calendar.last:
        return calendar
    return DayCalendar(
        version=f"{calendar.version}; provisional after {calendar.last}",
        first=calendar.first,
        last=dt.date(on.year, 12, 31),
        holidays=calendar.holidays,
        make_up_days=calendar.make_up_days,
    )


def _replaced(days: frozenset[dt.date], year: int, those: frozenset[dt.date]) -> frozenset[dt.date]:
    return frozenset(day for day in days if day.year != year) | those
