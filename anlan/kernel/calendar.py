"""Working days and holidays as plain values with a version, so that every date can be explained later."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


class CalendarEnds(LookupError):
    """A day was asked for that lies outside the years the calendar knows."""

    def __init__(self, day: dt.date, first: dt.date, last: dt.date) -> None:
        self.day, self.first, self.last = day, first, last
        super().__init__(
            f"the calendar runs from {first} to {last} and says nothing about {day}: "
            "load the published holidays of that year with `anlan calendar load`"
        )


@dataclass(frozen=True, slots=True)
class DayCalendar:
    """Statutory holidays (法定节假日) and make-up working weekends (调休上班) between two days.

    `version` names the publication the days come from and is stored with every date computed from it.
    """

    version: str
    first: dt.date
    last: dt.date
    holidays: frozenset[dt.date]
    make_up_days: frozenset[dt.date]

    def is_holiday(self, day: dt.date) -> bool:
        """Whether the day is a statutory holiday (not: a plain weekend)."""
        self._known(day)
        return day in self.holidays

    def is_working_day(self, day: dt.date) -> bool:
        """Whether people work on the day: weekdays and make-up weekends, without holidays."""
        self._known(day)
        return day in self.make_up_days or (day.weekday() < 5 and day not in self.holidays)

    def _known(self, day: dt.date) -> None:
        if not self.first <= day <= self.last:
            raise CalendarEnds(day, self.first, self.last)


def shanghai_day(at: dt.datetime) -> dt.date:
    """The civil day in China on which an instant falls."""
    return at.astimezone(SHANGHAI).date()


def end_of_day(day: dt.date) -> dt.datetime:
    """24:00 of a civil day in China, as an instant in UTC (民法典 203: the last day ends at 24:00)."""
    midnight = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), tzinfo=SHANGHAI)
    return midnight.astimezone(dt.UTC)
