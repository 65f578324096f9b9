"""Running clocks in the database: what each verb does, what it costs, and what can no longer be changed."""

from __future__ import annotations

import datetime as dt
import threading
import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from anlan.backbone.domain.duties import DutyRuleWrong, in_force, rule_from_row
from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Duty, JournalEvent
from anlan.backbone.selectors import calendars
from anlan.backbone.selectors import duties as questions
from anlan.backbone.selectors.journal import events_of
from anlan.backbone.services import duties, duty_raising, journal
from anlan.backbone.services.duty_errors import ActBeforeStart, NotExtendable, NotPausable
from anlan.kernel.calendar import SHANGHAI, end_of_day
from tests.cast import NOON

pytestmark = pytest.mark.django_db
CHAIN = "claim/0197e2a0-0000-7000-8000-0000000000d1"
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
FEBRUARY_2030 = dt.datetime(2030, 2, 1, tzinfo=dt.UTC)


def _china(*civil: int) -> dt.datetime:
    return dt.datetime(*civil, tzinfo=SHANGHAI).astimezone(dt.UTC)


def _start(*rule_ids: str, chain: str = CHAIN, at: dt.datetime = NOON) -> list[Event]:
    return duties.start(chain=chain, rules=dict.fromkeys(rule_ids, at), at=at)


def _pause(*rule_ids: str, at: dt.datetime, reason: str = "waiting_for_material") -> list[Event]:
    return duties.pause(chain=CHAIN, rule_ids=rule_ids, at=at, reason=reason, evidence={"notice": "n-1"})


def _clock(rule_id: str, chain: str = CHAIN):
    return next(view for view in questions.duties_of(chain) if view.rule_id == rule_id)


def test_the_clocks_of_a_claim_start_together_in_one_statement(django_assert_num_queries):
    calendars.day_calendar()
    with django_assert_num_queries(1):
        events = _start("C2", "C3", "C3.simple", "C6", "C7")
    assert [event.payload["duty"] for event in events] == ["C2", "C3", "C3.simple", "C6", "C7"]
    assert questions.due_instants(CHAIN)["C3"] == end_of_day(dt.date(2026, 12, 2))
    assert [event.payload["law"] for event in events] == [False, True, False, True, True]
    journal.record(*events, at=NOON)


def test_a_clock_that_runs_is_not_started_twice():
    _start("C3")
    assert _start("C3", "C4", at=NOON + DAY)[0].payload["duty"] == "C4"
    assert _clock("C3").started_at == NOON


def test_a_duty_nobody_knows_is_refused_by_name():
    with pytest.raises(questions.UnknownDuty, match="no duty 'C99' is in force"):
        _start("C99")


def test_a_stop_at_the_last_instant_is_kept_and_one_microsecond_later_is_late(django_assert_num_queries):
    _start("C3", "C6")
    due = questions.due_instants(CHAIN)
    with django_assert_num_queries(1):
        kept = duties.stop(chain=CHAIN, rule_ids=["C3"], at=due["C3"])
    late = duties.stop(chain=CHAIN, rule_ids=["C6"], at=due["C6"] + dt.timedelta(microseconds=1))
    assert [event.payload["outcome"] for event in kept + late] == ["kept", "late"]
    journal.record(*kept, *late, at=due["C6"] + DAY)


def test_stopping_what_never_ran_or_is_over_does_nothing():
    assert duties.stop(chain=CHAIN, rule_ids=["C4"], at=NOON) == []
    _start("C4")
    assert len(duties.stop(chain=CHAIN, rule_ids=["C4"], at=NOON)) == 1
    assert duties.stop(chain=CHAIN, rule_ids=["C4"], at=NOON + DAY) == []


def test_an_act_before_the_start_of_its_clock_is_refused():
    _start("C3")
    with pytest.raises(ActBeforeStart, match="cannot be stopped"):
        duties.stop(chain=CHAIN, rule_ids=["C3"], at=NOON - HOUR)
    with pytest.raises(ActBeforeStart, match="cannot be paused"):
        _pause("C3", at=NOON - HOUR)
    _pause("C3", at=NOON + HOUR)
    with pytest.raises(ActBeforeStart, match="cannot be resumed"):
        duties.resume(chain=CHAIN, rule_ids=["C3"], at=NOON)


def test_a_pause_moves_the_end_by_the_time_it_took_and_says_so(django_assert_num_queries):
    _start("C3", at=_china(2026, 11, 2, 12))
    with django_assert_num_queries(1):
        paused = _pause("C3", at=_china(2026, 11, 5, 10))
    with django_assert_num_queries(5):
        resumed = duties.resume(chain=CHAIN, rule_ids=["C3"], at=_china(2026, 11, 8, 10))
    assert paused[0].payload["evidence"] == {"notice": "n-1"}
    assert dt.datetime.fromisoformat(resumed[0].payload["due_at"]) == end_of_day(dt.date(2026, 12, 5))
    words = questions.why(_clock("C3"), "zh-hans")
    assert words.startswith("从 11月2日 收到索赔请求和材料次日起算 30 日；")
    assert "其中 11月5日 10:00–11月8日 10:00 等待补充材料不计；末日 12月5日 24:00" in words
    english = questions.why(_clock("C3"), "en")
    assert "5 November 10:00 – 8 November 10:00 not counted (waiting for more papers)" in english
    assert "last day 5 December, until 24:00" in english
    journal.record(*paused, *resumed, at=NOON)


def test_a_clock_that_stands_has_no_end_and_is_not_pressed(django_assert_num_queries):
    _start("C3")
    _pause("C3", at=NOON + DAY)
    assert questions.due_instants(CHAIN) == {}
    assert _clock("C3").state(at=FEBRUARY_2030) == "paused"
    assert "起等待补充材料，恢复前不计" in questions.why(_clock("C3"), "zh-hans")
    assert questions.near_or_over(at=FEBRUARY_2030) == ()
    assert duty_raising.raise_due(at=FEBRUARY_2030) == 0


def test_pausing_and_resuming_twice_changes_nothing():
    _start("C3")
    assert len(_pause("C3", at=NOON + DAY)) == 1
    assert _pause("C3", at=NOON + 2 * DAY) == []
    assert len(duties.resume(chain=CHAIN, rule_ids=["C3"], at=NOON + 3 * DAY)) == 1
    assert duties.resume(chain=CHAIN, rule_ids=["C3"], at=NOON + 9 * DAY) == []
    assert len(_clock("C3").pauses) == 1


def test_a_duty_the_law_lets_nobody_pause_goes_on():
    _start("C3", "C6")
    assert [event.payload["duty"] for event in _pause("C3", "C6", at=NOON + DAY)] == ["C3"]
    assert _clock("C6").state(at=NOON + DAY) == "running"
    with pytest.raises(NotPausable, match="C6"):
        _pause("C6", at=NOON + DAY)
    with pytest.raises(NotPausable, match="no reason to pause"):
        _pause("C3", at=NOON + DAY, reason="busy")


def test_a_clock_stopped_while_it_stands_was_in_time():
    _start("C3")
    _pause("C3", at=NOON + DAY)
    stopped = duties.stop(chain=CHAIN, rule_ids=["C3"], at=NOON + 90 * DAY)
    assert stopped[0].payload["outcome"] == "kept"


def test_a_clock_that_had_run_out_before_it_was_paused_stays_late():
    _start("C3")
    _pause("C3", at=NOON + 40 * DAY)
    stopped = duties.stop(chain=CHAIN, rule_ids=["C3"], at=NOON + 41 * DAY)
    assert stopped[0].payload["outcome"] == "late"


@pytest.mark.parametrize(
    "change",
    [
        "update backbone_duty set due_at = due_at + interval '1 day'",
        "update backbone_duty set stopped_at = null, outcome = null",
        "delete from backbone_duty",
        "update backbone_dutypause set ended_at = ended_at + interval '1 day'",
        "delete from backbone_dutypause",
        "insert into backbone_dutypause (duty_id, reason, began_at, evidence) "
        "select id, 'mediation', started_at, '{}' from backbone_duty",
        "insert into backbone_dutyextension (duty_id, n, unit, approver, reason, notice, granted_at) "
        "select id, 1, 'natural_days', 'a', 'b', 'c', started_at from backbone_duty",
    ],
)
def test_the_database_freezes_a_finished_clock(change):
    _start("C3")
    _pause("C3", at=NOON + DAY)
    duties.resume(chain=CHAIN, rule_ids=["C3"], at=NOON + 2 * DAY)
    duties.stop(chain=CHAIN, rule_ids=["C3"], at=NOON + 3 * DAY)
    before = _clock("C3")
    with pytest.raises(DatabaseError, match="finished and frozen"), transaction.atomic():
        connection.cursor().execute(change)
    for verb in (duties.stop, duties.resume):
        assert verb(chain=CHAIN, rule_ids=["C3"], at=NOON + 9 * DAY) == []
    assert _pause("C3", at=NOON + 9 * DAY) == []
    assert duties.cancel_all(chain=CHAIN, at=NOON + 9 * DAY, reason="claim_withdrawn") == []
    assert _clock("C3") == before


def test_reopening_starts_a_new_clock_and_keeps_the_old():
    _start("C3")
    duties.stop(chain=CHAIN, rule_ids=["C3"], at=NOON + DAY)
    again = _start("C3", at=NOON + 5 * DAY)
    new, old = questions.duties_of(CHAIN)
    assert (new.restarted_from, old.outcome) == (old.id, "kept")
    assert again[0].payload["restarted_from"] == str(old.id)
    journal.record(*again, at=NOON + 5 * DAY)


def test_the_database_holds_one_running_clock_a_duty():
    _start("C3")
    row = Duty.objects.get()
    row.pk = uuid.uuid4()
    with pytest.raises(DatabaseError, match="one_running_clock_a_rule"), transaction.atomic():
        row.save(force_insert=True)


def test_withdrawing_cancels_what_still_runs(django_assert_num_queries):
    _start("C3", "C4", "C6")
    duties.stop(chain=CHAIN, rule_ids=["C4"], at=NOON + HOUR)
    with django_assert_num_queries(1):
        events = duties.cancel_all(chain=CHAIN, at=NOON + DAY, reason="claim_withdrawn")
    assert [event.payload["duty"] for event in events] == ["C3", "C6"]
    assert {view.rule_id: view.outcome for view in questions.duties_of(CHAIN)} == {
        "C3": "cancelled",
        "C4": "kept",
        "C6": "cancelled",
    }
    journal.record(*events, at=NOON + DAY)


def test_an_extension_needs_leave_an_approver_a_reason_and_a_notice(django_assert_num_queries):
    _start("C3", "C3.simple")
    granted = {"approver": "account/zhou", "reason": "second hospital", "notice": "n-2"}
    with pytest.raises(NotExtendable, match="C3 cannot be extended"):
        duties.extend(chain=CHAIN, rule_ids=["C3"], at=NOON, n=1, **granted)
    with pytest.raises(NotExtendable, match="1 to 5 working_days, not 6"):
        duties.extend(chain=CHAIN, rule_ids=["C3.simple"], at=NOON, n=6, **granted)
    with pytest.raises(NotExtendable, match="needs a reason"):
        duties.extend(chain=CHAIN, rule_ids=["C3.simple"], at=NOON, n=5, **granted | {"reason": " "})
    with django_assert_num_queries(5):
        events = duties.extend(chain=CHAIN, rule_ids=["C3.simple"], at=NOON, n=5, **granted)
    assert _clock("C3.simple").due_at == end_of_day(dt.date(2026, 11, 16))
    assert "经批准延长 5 个工作日" in questions.why(_clock("C3.simple"), "zh-hans")
    with pytest.raises(NotExtendable, match="already extended 1 of 1"):
        duties.extend(chain=CHAIN, rule_ids=["C3.simple"], at=NOON, n=1, **granted)
    journal.record(*events, at=NOON)


def test_an_own_target_is_never_shown_as_the_law():
    _start("C1", "C3", "C15")
    assert "内部时限，并非法定期限" in questions.why(_clock("C1"), "zh-hans")
    assert "our own target, not a limit set by law" in questions.why(_clock("C15"), "en")
    assert "内部时限" not in questions.why(_clock("C3"), "zh-hans")


def test_all_clocks_of_a_case_are_read_in_one_statement(django_assert_num_queries):
    _start("C2", "C3", "C6")
    _pause("C3", at=NOON + DAY)
    with django_assert_num_queries(1):
        assert [len(view.pauses) for view in questions.duties_of(CHAIN)] == [0, 1, 0]


def test_running_clocks_can_be_asked_for_by_rule_and_by_organisation():
    duties.start(chain=CHAIN, rules={"C3": NOON, "C4": NOON}, at=NOON, organisation_path="/anlan/life/fujian/")
    assert [view.rule_id for view in questions.running()] == ["C4", "C3"]
    assert [view.rule_id for view in questions.running("C3")] == ["C3"]
    later = NOON + 60 * DAY
    assert len(questions.near_or_over(at=later, paths=["/anlan/life/"])) == 2
    assert questions.near_or_over(at=later, paths=["/anlan/life/jiangsu/"]) == ()
    assert questions.near_or_over(at=later, paths=[]) == ()


def test_near_and_over_are_told_once_each():
    journal.record(*_start("C4"), at=NOON)
    clock = _clock("C4")
    instants = [clock.near_at - HOUR, clock.near_at, clock.near_at + HOUR, clock.due_at, clock.due_at + HOUR]
    assert [duty_raising.raise_due(at=at) for at in [*instants, clock.due_at + DAY]] == [0, 1, 0, 0, 1, 0]
    assert [event.kind for event in events_of(CHAIN)] == ["DutyStarted", "DutyNear", "DutyOver"]
    assert _clock("C4").over_raised_at == clock.due_at + HOUR


def test_a_clock_found_past_its_end_is_told_of_once_as_that():
    _start("C4")
    assert duty_raising.raise_due(at=NOON + 30 * DAY) == 1
    assert duty_raising.raise_due(at=NOON + 31 * DAY) == 0
    assert [event.kind for event in events_of(CHAIN)] == ["DutyOver"]


def test_more_time_lets_a_clock_come_near_again():
    _start("C3.simple")
    assert duty_raising.raise_due(at=_clock("C3.simple").near_at) == 1
    duties.extend(chain=CHAIN, rule_ids=["C3.simple"], at=NOON + 6 * DAY, n=5, approver="a", reason="r", notice="n")
    assert duty_raising.raise_due(at=NOON + 7 * DAY) == 0
    assert duty_raising.raise_due(at=_clock("C3.simple").near_at) == 1


def test_a_date_on_unpublished_holidays_is_never_held_against_a_customer():
    _start("C6", "C7")
    assert _clock("C7").provisional
    assert [_clock(rule_id).state(at=FEBRUARY_2030) for rule_id in ("C6", "C7")] == ["over", "near"]
    assert duty_raising.raise_due(at=FEBRUARY_2030) == 1
    assert [event.payload["duty"] for event in events_of(CHAIN)] == ["C6"]


def test_a_rule_changed_later_leaves_running_clocks_as_they_were():
    row = questions.rule("C3", on=NOON.date()).as_json()
    newer = rule_from_row(row | {"limit": {"n": 20, "unit": "natural_days"}, "in_force_from": "2026-12-01"})
    versions = [*questions.rules(), newer]
    assert in_force(versions, on=dt.date(2026, 11, 30))["C3"].limit.n == 30
    assert in_force(versions, on=dt.date(2026, 12, 1))["C3"].limit.n == 20
    assert rule_from_row(row) == questions.rule("C3", on=NOON.date())


@pytest.mark.parametrize(
    "slip",
    [
        {"limit": {"n": 3, "unit": "fortnights"}},
        {"limit": {"n": 0, "unit": "years"}},
        {"binds": "nobody", "roll": "none"},
        {"roll": "sometimes"},
        {"near_percent": 100},
        {"extension": {"n": 1, "unit": "years", "times": 1}},
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(slip):
    row = questions.rule("C3", on=NOON.date()).as_json()
    with pytest.raises(DutyRuleWrong, match="C3"):
        rule_from_row(row | slip)


@pytest.mark.django_db(transaction=True)
def test_many_workers_tell_of_each_clock_once():
    run = uuid.uuid4()
    chains = [f"claim/{run}-{number}" for number in range(40)]
    with transaction.atomic():
        for chain in chains:
            _start("C4", chain=chain)
    told, at = [], NOON + 30 * DAY

    def work() -> None:
        try:
            told.append(duty_raising.raise_due(at=at, chunk=3, longest_wait_ms=5000))
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sum(told) == 40
    assert JournalEvent.objects.filter(chain__in=chains, kind="DutyOver").count() == 40
    assert duty_raising.raise_due(at=at) == 0


@pytest.mark.django_db(transaction=True)
def test_telling_gives_way_to_whoever_writes_to_the_case_and_comes_back():
    chain, told = f"claim/{uuid.uuid4()}", []
    with transaction.atomic():
        _start("C4", chain=chain)

    def work() -> None:
        try:
            told.append(duty_raising.raise_due(at=NOON + 30 * DAY, longest_wait_ms=100))
        finally:
            connection.close()

    with transaction.atomic():
        journal.record(Event("NoteAdded", chain, {"text": "writing"}), at=NOON)
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
        assert told == [0]
        assert len(duties.stop(chain="claim/other", rule_ids=["C4"], at=NOON)) == 0
    assert duty_raising.raise_due(at=NOON + 30 * DAY) == 1
