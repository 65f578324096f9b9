from __future__ import annotations

import datetime as dt
import json
import threading

import pytest
from django.core import mail
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from anlan.backbone.domain.notices import MOST_ATTEMPTS, ValuesMisfit
from anlan.backbone.models import JournalEvent, Notice
from anlan.backbone.selectors import notices as questions
from anlan.backbone.senders import AddressRefused, FileSender, Receipt, SenderUnavailable
from anlan.backbone.services import events, journal, notice_delivery, notices
from tests.cast import NOON

pytestmark = pytest.mark.django_db
CHAIN = "claim/0197e2a0-0000-7000-8000-0000000000c1"
MISSING = {"claim": "A2026-0001", "missing": ["出院小结", "费用清单第2页"], "missing_en": ["Discharge summary"]}
MINUTE = dt.timedelta(minutes=1)


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> dt.datetime:
        return self.at


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr("anlan.backbone.senders.clock.now", clock)
    return clock


@pytest.fixture
def outbox(settings, tmp_path, monkeypatch):
    """The exercise sender's file, in a folder of the test's own."""
    settings.OUTBOX = tmp_path
    sender = FileSender()
    monkeypatch.setattr(notice_delivery, "_sms_sender", lambda dotted: sender)
    return sender


def _lines(outbox: FileSender) -> list[dict]:
    return [json.loads(line) for line in outbox.path.read_text().splitlines()] if outbox.path.exists() else []


def _send(account, key="material_missing", values=MISSING, **more) -> Notice:
    with transaction.atomic():
        notice, happened = notices.send(chain=CHAIN, account=account, key=key, values=values, at=NOON, **more)
        if happened:
            journal.record(*happened, at=NOON)
    return notice


def _events(kind: str) -> list[JournalEvent]:
    return list(JournalEvent.objects.filter(chain=CHAIN, kind=kind).order_by("seq"))


def _row(notice: Notice, channel: str) -> Notice:
    return Notice.objects.get(message_id=notice.message_id, channel=channel)


class Scripted:
    """A sender that does what the test lists, then goes on delivering."""

    def __init__(self, *outcomes) -> None:
        self.outcomes = list(outcomes)
        self.sent: list[tuple[str, str, str]] = []

    def send(self, address: str, text: str, reference: str) -> Receipt:
        self.sent.append((address, text, reference))
        outcome = self.outcomes.pop(0) if self.outcomes else NOON
        if isinstance(outcome, BaseException):
            raise outcome
        return Receipt(f"r-{len(self.sent)}", NOON, outcome)


@pytest.fixture
def scripted(monkeypatch):
    def put(*outcomes) -> Scripted:
        sender = Scripted(*outcomes)
        monkeypatch.setattr(notice_delivery, "_sms_sender", lambda dotted: sender)
        return sender

    return put


def test_a_notice_is_written_for_each_channel_that_reaches_the_person_and_one_job_is_left(wang_xiulan):
    notice = _send(wang_xiulan)
    assert set(Notice.objects.values_list("channel", flat=True)) == {"in_app", "sms"}
    (job,) = ProcrastinateJob.objects.filter(task_name="backbone.deliver_notices")
    assert job.args == {"message_id": str(notice.id)}
    (issued,) = _events("NoticeIssued")
    assert issued.payload == {
        "notice": str(notice.id),
        "key": "material_missing",
        "channels": ["in_app", "sms"],
        "language": "zh",
        "duty": "C2",
    }


def test_sending_takes_two_statements(wang_xiulan, django_assert_num_queries):
    with django_assert_num_queries(2):
        notices.send(chain=CHAIN, account=wang_xiulan, key="material_missing", values=MISSING, at=NOON)


def test_a_notice_of_an_undone_transaction_was_never_sent(wang_xiulan):
    with transaction.atomic():
        notices.send(chain=CHAIN, account=wang_xiulan, key="material_missing", values=MISSING, at=NOON)
        transaction.set_rollback(True)
    assert not Notice.objects.exists()
    assert not ProcrastinateJob.objects.exists()


def test_the_words_are_in_the_persons_language_with_the_whole_list(wang_xiulan):
    chinese = _send(wang_xiulan)
    assert "1. 出院小结\n2. 费用清单第2页" in chinese.body
    assert "说明" not in chinese.body, "a line whose value is absent is left out"
    wang_xiulan.language = "en"
    assert "1. Discharge summary" in _send(wang_xiulan, values=MISSING | {"note": "Page 2 only"}).body


@pytest.mark.parametrize("values", [{"claim": "A1"}, MISSING | {"surplus": 1}, MISSING | {"missing": 3}])
def test_values_that_do_not_fit_are_refused_before_anything_is_written(wang_xiulan, values):
    with pytest.raises(ValuesMisfit):
        _send(wang_xiulan, values=values)
    assert not Notice.objects.exists()


def test_someone_no_channel_reaches_is_an_error_not_a_silence(zhou_min):
    with pytest.raises(notices.NobodyToTell):
        _send(None, key="handler_assigned", values={"claim": "A1", "handler": "林晓"})


def test_delivery_is_proven_and_told_with_the_time_it_arrived(wang_xiulan, outbox, clock):
    heard = []
    events.hear("NoticeDelivered", heard.append)
    notice = _send(wang_xiulan)
    clock.at = NOON + MINUTE
    try:
        assert notice_delivery.deliver(now=clock, message_id=notice.id) == 1
    finally:
        events._hearers["NoticeDelivered"].remove(heard.append)
    row = _row(notice, "sms")
    assert (row.state, row.delivered_at) == ("delivered", NOON + MINUTE)
    assert row.evidence["receipt"] == f"exercise/{row.id}"
    (event,) = _events("NoticeDelivered")
    assert event.happened_at == NOON + MINUTE
    assert event.payload["notice"] == str(notice.id)
    assert (event.payload["first"], event.payload["duty"], event.payload["channel"]) == (True, "C2", "sms")
    assert [one.payload for one in heard] == [event.payload]
    (line,) = _lines(outbox)
    assert line["to"] == "13800000001"
    assert "nothing left this machine" in line["sender"]


def test_two_runs_of_the_same_job_hand_the_message_over_once(wang_xiulan, outbox, clock):
    notice = _send(wang_xiulan)
    assert [notice_delivery.deliver(now=clock, message_id=notice.id) for _ in range(3)] == [1, 0, 0]
    assert len(_lines(outbox)) == 1


def test_a_worker_that_died_after_handing_over_is_replaced_and_the_message_still_goes_once(wang_xiulan, outbox, clock):
    """The worker is gone between the sender's answer and our writing it down."""
    notice = _send(wang_xiulan)
    taken = notice_delivery._take(notice.id, clock())
    outbox.send("13800000001", "x", str(taken))
    assert notice_delivery.deliver(now=clock) == 0, "nobody takes it over while its worker may live"
    clock.at = NOON + 3 * MINUTE
    assert notice_delivery.deliver(now=clock) == 1
    assert len(_lines(outbox)) == 1
    assert len(_events("NoticeDelivered")) == 1


def test_a_worker_that_comes_back_late_does_not_settle_what_another_took_over(wang_xiulan, scripted, clock):
    scripted()
    notice = _send(wang_xiulan)
    notice_delivery._take(notice.id, clock())
    late = _row(notice, "sms")
    clock.at = NOON + 3 * MINUTE
    notice_delivery.deliver(now=clock)
    notice_delivery._hand_over(late, clock)
    assert len(_events("NoticeDelivered")) == 1
    assert _row(notice, "sms").evidence["receipt"] == "r-1"


def test_a_gateway_that_is_away_is_tried_again_under_the_same_reference(wang_xiulan, scripted, clock):
    sender = scripted(SenderUnavailable("no connection"), SenderUnavailable("no connection"), NOON)
    notice = _send(wang_xiulan)
    notice_delivery.deliver(now=clock, message_id=notice.id)
    assert _row(notice, "sms").next_try_at == NOON + dt.timedelta(seconds=30)
    assert notice_delivery.deliver(now=clock) == 0, "not before its time"
    clock.at = NOON + MINUTE
    notice_delivery.deliver(now=clock)
    clock.at = NOON + 5 * MINUTE
    notice_delivery.deliver(now=clock)
    assert _row(notice, "sms").state == "delivered"
    assert {reference for _, _, reference in sender.sent} == {str(_row(notice, "sms").id)}
    assert len(sender.sent) == 3


def test_after_the_last_try_it_is_given_up_and_the_case_says_so(wang_xiulan, scripted, clock):
    scripted(*[SenderUnavailable("no connection")] * 20)
    notice = _send(wang_xiulan)
    for hour in range(20):
        clock.at = NOON + hour * dt.timedelta(hours=2)
        notice_delivery.deliver(now=clock)
    assert (_row(notice, "sms").state, _row(notice, "sms").attempts) == ("failed", MOST_ATTEMPTS)
    (failed,) = _events("NoticeFailed")
    assert failed.payload["reason"] == "no connection"


def test_a_number_that_is_refused_is_not_tried_again(wang_xiulan, scripted, clock):
    sender = scripted(AddressRefused("unknown number"))
    notice = _send(wang_xiulan)
    notice_delivery.deliver(now=clock, message_id=notice.id)
    clock.at = NOON + dt.timedelta(days=1)
    notice_delivery.deliver(now=clock)
    assert len(sender.sent) == 1
    assert _row(notice, "sms").state == "failed"


def test_taking_a_message_is_no_proof_that_it_arrived_until_the_receipt_comes(wang_xiulan, scripted, clock):
    scripted(None)
    notice = _send(wang_xiulan)
    notice_delivery.deliver(now=clock, message_id=notice.id)
    row = _row(notice, "sms")
    assert (row.state, row.delivered_at) == ("sent", None)
    assert _events("NoticeDelivered") == []
    arrived_at = NOON + 7 * MINUTE
    report = {"reference": str(row.id), "receipt_id": "op-77", "delivered_at": arrived_at, "at": NOON + 9 * MINUTE}
    assert notice_delivery.record_receipt(**report)
    assert not notice_delivery.record_receipt(**report), "a report that comes twice counts once"
    (event,) = _events("NoticeDelivered")
    assert (event.happened_at, event.payload["receipt"]) == (arrived_at, "op-77")


def test_the_first_channel_that_arrives_is_marked_so_and_only_that(wang_xiulan, outbox, clock):
    notice = _send(wang_xiulan)
    assert questions.unread_count(account=wang_xiulan) == 1
    assert notices.mark_shown(account=wang_xiulan, at=NOON + MINUTE, chain=CHAIN) == 1
    assert notices.mark_shown(account=wang_xiulan, at=NOON + 2 * MINUTE) == 0
    notice_delivery.deliver(now=clock, message_id=notice.id)
    told = [(event.payload["channel"], event.payload["first"]) for event in _events("NoticeDelivered")]
    assert told == [("in_app", True), ("sms", False)]
    assert questions.unread_count(account=wang_xiulan) == 0


def test_a_notice_shown_only_to_its_own_person_is_delivered(wang_xiulan, lin_xiao):
    _send(wang_xiulan)
    assert notices.mark_shown(account=lin_xiao, at=NOON) == 0
    assert _events("NoticeDelivered") == []


def test_in_app_counts_at_once_where_a_contract_says_so(wang_xiulan, monkeypatch):
    monkeypatch.setattr(notices, "counts_as_delivered", lambda: {"in_app": "at_once"})
    _send(wang_xiulan)
    (event,) = _events("NoticeDelivered")
    assert (event.payload["first"], event.happened_at) == (True, NOON)


def test_a_code_is_sent_to_a_bare_number_and_kept_in_the_open_nowhere(outbox, clock):
    with transaction.atomic():
        notice, happened = notices.send(
            chain="", address="13800000009", key="one_time_code", values={"code": "482913", "minutes": 5}, at=NOON
        )
    assert happened == []
    notice_delivery.deliver(now=clock, message_id=notice.id)
    assert "482913" in _lines(outbox)[0]["text"]
    with connection.cursor() as cursor:
        cursor.execute("select row_to_json(n)::text from backbone_notice n")
        (stored,) = cursor.fetchone()
    assert "482913" not in stored
    assert "13800000009" not in stored


def test_mail_goes_to_people_with_an_address_and_is_no_proof_by_itself(wang_xiulan, outbox, clock):
    wang_xiulan.email = "xiulan@example.org"
    notice = _send(wang_xiulan)
    notice_delivery.deliver(now=clock, message_id=notice.id)
    (sent,) = mail.outbox
    assert sent.subject == "请补充材料"
    assert "出院小结" in sent.body
    assert _row(notice, "email").state == "sent"


def test_the_case_shows_what_was_said_with_its_proof_and_no_address(wang_xiulan, outbox, clock):
    notice = _send(wang_xiulan)
    notice_delivery.deliver(now=clock, message_id=notice.id)
    said = {one.channel: one for one in questions.sent_in(chain=CHAIN)}
    assert said["sms"].state == "delivered"
    assert said["in_app"].state == "sent"
    assert "13800000001" not in str(said)
    (seen,) = questions.inbox(account=wang_xiulan, chain=CHAIN)
    assert (seen.title, seen.read_at) == ("请补充材料", None)


@pytest.mark.django_db(transaction=True)
def test_six_workers_at_once_hand_each_message_over_once(wang_xiulan, outbox, clock):
    sent = [_send(wang_xiulan, key="supplement_received", values={"claim": f"A{number}"}) for number in range(12)]
    faults: list[BaseException] = []

    def work() -> None:
        try:
            for notice in sent:
                notice_delivery.deliver(now=clock, message_id=notice.id)
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(6)]
    for worker in workers:
        worker.start()
    notices.mark_shown(account=wang_xiulan, at=NOON)
    for worker in workers:
        worker.join()
    assert faults == []
    assert len(_lines(outbox)) == 12
    firsts = [event.payload["notice"] for event in _events("NoticeDelivered") if event.payload["first"]]
    assert sorted(firsts) == sorted(str(notice.id) for notice in sent), "each message arrives first exactly once"


@pytest.mark.django_db(transaction=True)
def test_the_worker_finds_the_job_and_the_message_leaves(wang_xiulan, outbox):
    notice = _send(wang_xiulan, key="supplement_received", values={"claim": "A1"})
    app.with_connector(app.connector.get_worker_connector()).run_worker(
        queues=["notices"], wait=False, install_signal_handlers=False, listen_notify=False
    )
    assert [line["reference"] for line in _lines(outbox)] == [str(_row(notice, "sms").id)]
    assert _row(notice, "sms").state == "delivered"
    with connection.cursor() as cursor:  # the worker's thread is gone, its session would keep the database from going
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()"
        )
