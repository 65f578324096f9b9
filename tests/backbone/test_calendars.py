"""Years of holidays: where they come from, how a new one is loaded, and what it does to clocks that run."""

from __future__ import annotations

import datetime as dt

import pytest

from anlan.backbone.domain.calendars import CalendarYearWrong
from anlan.backbone.jobs.duties import recount_duties
from anlan.backbone.selectors import calendars
from anlan.backbone.selectors import duties as questions
from anlan.backbone.selectors.journal import events_of
from anlan.backbone.services import duties
from anlan.backbone.services.calendars import load_year
from anlan.kernel.calendar import CalendarEnds, end_of_day
from tests.cast import NOON

pytestmark = pytest.mark.django_db
CHAIN = "claim/0197e2a0-0000-7000-8000-0000000000d2"


def _days(month: int, first: int, last: int) -> list[dt.date]:
    return [dt.date(2027, month, day) for day in range(first, last + 1)]


# Invented for the tests: the real announcement for 2027 is loaded by an administrator.
YEAR_2027 = {
    "source": "一份为测试虚构的2027年放假安排",
    "holidays": [*_days(1, 1, 3), *_days(2, 5, 12), *_days(5, 1, 5), *_days(10, 1, 7)],
    "make_up_days": [dt.date(2027, 2, 20)],
}


def _load(**changed: object):
    return load_year(year=2027, rows=YEAR_2027 | changed, at=NOON, actor="account/admin")


def test_the_package_years_are_known_with_their_version():
    calendar = calendars.day_calendar()
    assert calendar.version.startswith("chinesecalendar ")
    assert calendar.is_holiday(dt.date(2026, 10, 7))
    assert not calendar.is_holiday(dt.date(2026, 10, 8))
    assert calendar.is_working_day(dt.date(2026, 10, 10))
    assert not calendar.is_working_day(dt.date(2026, 10, 11))


def test_beyond_the_known_years_days_are_refused_or_plainly_provisional():
    beyond = calendars.package_calendar().last + dt.timedelta(days=1)
    with pytest.raises(CalendarEnds):
        calendars.day_calendar().is_holiday(beyond)
    provisional = calendars.day_calendar(on=beyond)
    assert "provisional" in provisional.version
    assert not provisional.is_holiday(beyond)


def test_a_loaded_year_counts_and_names_its_source(django_assert_num_queries):
    _load()
    calendar = calendars.day_calendar()
    assert calendar.is_holiday(dt.date(2027, 2, 5))
    assert calendar.is_working_day(dt.date(2027, 2, 20))
    assert "2027: 一份为测试虚构的2027年放假安排" in calendar.version
    with django_assert_num_queries(1):
        assert calendars.day_calendar() == calendar
    loaded = events_of("calendar/2027")[0]
    assert (loaded.kind, loaded.actor, loaded.payload["make_up_days"]) == ("CalendarLoaded", "account/admin", 1)


def test_the_newest_loading_of_a_year_counts():
    _load()
    _load(source="更正", make_up_days=[])
    calendar = calendars.day_calendar()
    assert not calendar.is_working_day(dt.date(2027, 2, 20))
    assert "更正" in calendar.version
    assert "虚构" not in calendar.version


def test_a_process_that_has_not_heard_of_a_new_year_never_stores_a_stale_date():
    stale = calendars.fresh_calendar()
    _load()
    calendars._kept = stale
    duties.start(chain=CHAIN, rules={"C6": NOON}, at=NOON)
    (clock,) = questions.duties_of(CHAIN)
    assert not clock.provisional
    assert clock.due_at == end_of_day(dt.date(2027, 1, 4))


def test_clocks_that_run_are_counted_anew_when_a_year_is_loaded():
    duties.start(chain=CHAIN, rules={"C3": NOON, "C6": NOON}, at=NOON)
    before = {view.rule_id: view for view in questions.duties_of(CHAIN)}
    assert before["C6"].provisional
    assert "2027 年放假安排尚未公布" in questions.why(before["C6"], "zh-hans")
    _load()
    assert recount_duties() == 1
    after = {view.rule_id: view for view in questions.duties_of(CHAIN)}
    assert before["C6"].due_at == end_of_day(dt.date(2027, 1, 1))
    assert after["C6"].due_at == end_of_day(dt.date(2027, 1, 4))
    assert not after["C6"].provisional
    assert after["C3"].due_at == before["C3"].due_at
    assert "末日遇 2027年1月1日–2027年1月3日 休假，顺延；末日 2027年1月4日 24:00" in questions.why(
        after["C6"], "zh-hans"
    )
    assert [event.payload["duty"] for event in events_of(CHAIN)] == ["C6"]
    assert recount_duties() == 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"holidays": _days(1, 1, 3)}, "2027-05-01 is a holiday every year"),
        ({"holidays": [*YEAR_2027["holidays"], dt.date(2028, 1, 1)]}, "does not lie in 2027"),
        ({"make_up_days": [dt.date(2027, 2, 22)]}, "is a weekday"),
        ({"make_up_days": [dt.date(2027, 2, 6)]}, "both as a holiday and as a working weekend"),
        ({"holidays": ["2027-01-01"]}, "is not a day"),
        ({"holidays": None}, "needs source, holidays and make_up_days"),
        ({"source": " "}, "name the announcement"),
    ],
)
def test_a_year_that_cannot_be_right_is_refused_with_what_is_wrong(changed, said):
    with pytest.raises(CalendarYearWrong, match=said):
        _load(**changed)
