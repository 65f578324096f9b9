"""Papers that are missing are named once and completely; the insurer's clock stands while the claimant gathers them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from anlan.backbone.models import Notice
from anlan.backbone.services.notice_delivery import record_receipt
from anlan.claims.models import MaterialRequest
from anlan.claims.selectors.claim_page import claim_page
from anlan.claims.services import material
from anlan.claims.services.errors import MoveNotAllowed, NothingMissing, SecondRequestNeedsReason
from tests.claims.story import CHEN, chain_holds, clock, notices_of, now, outcomes, payable_fen, told
from tests.intake.sample_papers import rows_of

pytestmark = pytest.mark.django_db
CONTRACT = "AL-HHB-2026-000002"


@pytest.fixture
def claim(story):
    """陈浩's claim of the incomplete sample, just reported."""
    year = {"year": ("2025-07-01", "2026-06-30"), "since": "2025-07-01"}
    story.contract(CONTRACT, person=CHEN, file="huhuibao_2025_ordinary.yaml", **year)
    return story.reported(CONTRACT, loss_on="2026-06-03")


@pytest.fixture
def asked(story, claim):
    """The incomplete papers are handed in and what is missing was asked for."""
    story.send(claim, rows_of("incomplete"))
    return story.hand_in(claim)


def ask_again(story, claim, **said):
    facts = {"reason": "new_fact", "note": "医院更正了诊断"} | said
    return material.ask_again(claim=now(claim), account=story.supervisor, at=story.clock.tick(), **facts)


def test_one_notice_names_everything_that_is_missing(story, asked):
    assert asked.stage == "material"
    (notice,) = notices_of(asked, "material_missing")
    for paper in ("银行卡", "费用清单", "出院小结"):
        assert notice.body.count(paper) == 1, notice.body
    for good in ("理赔申请书", "身份证", "住院发票", "医保结算单"):
        assert good not in notice.body
    request = MaterialRequest.objects.get()
    assert (request.number, request.reason, request.asked_by) == (1, "first", None)
    (line,) = [line for line in claim_page(asked).documents if line.tag_text and "06-" in line.file_name]
    assert not line.retake, "the invoice sent twice is nothing to do for the claimant"


def test_nothing_is_asked_while_a_page_is_still_being_read(story, claim):
    rows = rows_of("incomplete")
    story.send(claim, rows[:-1])
    (last,) = story.send(claim, rows[-1:], read=False)
    story.hand_in(claim)
    assert notices_of(claim) == []
    story.read(last, rows[-1])
    assert [one.key for one in notices_of(claim)] == ["material_missing"]


def test_nothing_is_asked_before_the_claimant_says_that_is_all(story, claim):
    story.send(claim, rows_of("incomplete"))
    assert notices_of(claim) == []
    assert "C3" not in outcomes(claim)


def test_handing_in_again_or_adding_another_wrong_page_asks_nothing_more(story, asked):
    story.hand_in(asked)
    story.send(asked, [rows_of("incomplete")[3] | {"file": "the same wrong card"}])
    story.hand_in(asked)
    assert MaterialRequest.objects.count() == 1
    assert len(notices_of(asked)) == 1


def test_an_empty_claim_cannot_be_handed_in(story, claim):
    with pytest.raises(NothingMissing):
        story.hand_in(claim)


def test_the_clock_of_the_decision_stands_from_delivery_to_completeness_and_not_a_minute_more(story, asked):
    assert clock(asked, "C3").paused_since is None, "a notice that was only written pauses nothing"
    assert outcomes(asked)["C2"] is None
    story.clock.tick(hours=5)
    story.look(asked)
    delivered = story.clock.at
    assert clock(asked, "C3").paused_since == delivered
    assert outcomes(asked)["C2"] == "kept"
    due_before = clock(asked, "C3").due_at

    story.clock.tick(days=9)
    story.send(asked, rows_of("incomplete/supplement"))
    assert now(asked).stage == "checking"
    running = clock(asked, "C3")
    (pause,) = running.pauses
    assert (running.paused_since, pause.began_at, pause.ended_at) == (None, delivered, story.clock.at)
    assert pause.evidence["channel"] == "in_app"
    assert running.due_at >= due_before + dt.timedelta(days=9)


def test_the_pause_begins_when_the_first_channel_delivers(story, asked):
    arrived = story.clock.tick(minutes=10)
    sms = Notice.objects.get(chain=asked.chain, channel="sms")
    Notice.objects.filter(pk=sms.pk).update(state="sent", sent_at=arrived)
    record_receipt(reference=str(sms.pk), receipt_id="r1", delivered_at=arrived, at=story.clock.tick())
    story.clock.tick(days=2)
    story.look(asked)
    assert clock(asked, "C3").paused_since == arrived
    assert told(asked).count("DutyPaused") == 1


def test_the_supplement_completes_the_claim_and_it_is_paid_exactly(story, asked):
    story.look(asked)
    story.send(asked, rows_of("incomplete/supplement"))
    claim = now(asked)
    assert (claim.stage, claim_page(claim).missing) == ("checking", ())
    assert claim.material_requests.get().answered_at == story.clock.at
    claim = story.cover(story.check(claim))
    # (64,300.00 - 21,500.00 - 12,000.00 deductible) at 70 percent
    assert payable_fen(claim) == 2_156_000
    assert chain_holds(claim)


def test_papers_that_arrive_before_the_notice_is_seen_leave_the_clock_unpaused(story, asked):
    story.send(asked, rows_of("incomplete/supplement"))
    story.look(asked)
    assert clock(asked, "C3").pauses == ()
    assert outcomes(asked)["C2"] == "kept"


# --- a second request ---


@pytest.mark.parametrize("said", [{"note": ""}, {"note": "  "}, {"reason": "first"}, {"reason": "because"}])
def test_a_second_request_without_reason_or_note_is_refused(story, asked, said):
    with pytest.raises(SecondRequestNeedsReason):
        ask_again(story, asked, **said)
    assert MaterialRequest.objects.count() == 1


def test_a_second_request_is_counted_and_names_who_asked_and_why(story, asked):
    story.send(asked, rows_of("incomplete/supplement"))
    story.check(asked)
    request = ask_again(story, asked)
    assert (request.number, request.reason, request.asked_by) == (2, "new_fact", story.supervisor)
    assert now(asked).stage == "material"
    (notice,) = notices_of(asked, "material_again")
    assert "医院更正了诊断" in notice.body
    assert told(asked).count("MaterialRequested") == 2


def test_the_database_itself_refuses_a_second_request_without_a_person(story, asked):
    facts = {"claim": asked, "number": 2, "items": {}, "reason": "new_fact", "asked_at": story.clock.at}
    MaterialRequest.objects.update(answered_at=story.clock.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        MaterialRequest.objects.create(**facts)


def test_once_the_amount_is_worked_out_nobody_asks_again(story):
    story.contract()
    claim = story.computed(story.reported())
    with pytest.raises(MoveNotAllowed):
        ask_again(story, claim)
