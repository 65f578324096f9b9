"""From the notice to the money: the main job, and everything that may go otherwise on the way to the payment."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from anlan.backbone.selectors.journal import events_of
from anlan.claims.domain.payee import Payee
from anlan.claims.models import Payment, PaymentBatch, Voice
from anlan.claims.selectors.claim_page import claim_page
from anlan.claims.services import agreeing, handling, material, paying
from anlan.claims.services.errors import (
    AlreadySaid,
    BatchEmpty,
    CoverNotFound,
    LossInFuture,
    MoveNotAllowed,
    NotCoveredOnDay,
    NothingToCompute,
    PayeeNotPayable,
)
from tests.cast import NOON
from tests.claims.story import (
    CARD_OF_CHEN,
    CARD_OF_WANG,
    chain_holds,
    clock,
    notices_of,
    now,
    outcomes,
    paid_fen,
    papers,
    payable_fen,
    told,
)
from tests.intake.sample_papers import SAMPLES, rows_of

pytestmark = pytest.mark.django_db


def test_a_complete_claim_is_paid_to_the_fen_with_every_duty_kept(story, settings):
    story.contract()
    claim = story.reported()
    assert (claim.stage, claim.handler.name) == ("material", "林晓")
    for page in rows_of("complete"):  # the real files this time
        path = SAMPLES / "complete" / page["file"]
        at = story.clock.tick(seconds=5)
        sent, new = material.add_file(claim=claim, path=path, file_name=path.name, account=story.customer, at=at)
        assert new
        story.read(sent, page)
    claim = now(claim)
    assert claim.stage == "checking", "complete papers need no handing in"

    claim = story.cover(story.check(claim))
    assert payable_fen(claim) == 3_160_125
    claim = story.decide(claim)
    assert claim.stage == "approval", "31,601.25 is above what one person may decide"
    claim = story.approve(claim)
    story.look(claim)
    claim = story.agree(claim)
    batch = story.send_batch()
    assert (batch.payment_count, batch.total_fen) == (1, 3_160_125)
    assert story.bank_answers(batch, settings)

    claim = now(claim)
    assert (claim.stage, claim.outcome) == ("closed", "paid")
    payment = Payment.objects.get()
    assert (payment.amount_fen, payment.payee_name, payment.account_number) == (3_160_125, "王秀兰", CARD_OF_WANG)
    assert outcomes(claim) == dict.fromkeys(("C1", "C2", "C3", "C4", "C6", "C7"), "kept")
    assert chain_holds(claim)
    assert [stage.kept for stage in claim.stages.exclude(stage="closed")] == [True] * 8
    assert [one.key for one in notices_of(claim)] == ["claim_decided_payable", "payment_sent"]


def test_each_step_of_the_complete_claim_is_in_its_journal_once(story, settings):
    story.contract()
    claim = story.agree(story.decided(story.reported()))
    story.bank_answers(story.send_batch(), settings)
    once = ["ClaimOpened", "CoverFound", "BenefitComputed", "ClaimDecided", "DecisionApproved", "BenefitConfirmed"]
    once += ["AmountAgreed", "PaymentInstructed", "PaymentBatched", "PaymentConfirmed"]
    kinds = told(claim)
    assert {kind: kinds.count(kind) for kind in once} == dict.fromkeys(once, 1)
    assert [kinds.index(kind) for kind in once] == sorted(kinds.index(kind) for kind in once)
    entered = [event.payload["to"] for event in events_of(claim.chain) if event.kind == "StageEntered"]
    assert entered == ["material", "checking", "liability", "calculation", "approval", "agreement", "payment", "closed"]
    decided = next(event for event in events_of(claim.chain) if event.kind == "ClaimDecided")
    assert decided.actor == f"account/{story.handler.pk}"


def test_papers_that_are_complete_at_once_never_cause_a_request(story):
    story.contract()
    claim = story.with_papers(story.reported())
    assert claim.stage == "checking"
    assert claim.material_requests.count() == 0
    with pytest.raises(MoveNotAllowed):
        story.hand_in(claim)


# --- the notice ---


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"number": "AL-IP-2026-000009"}, CoverNotFound),
        ({"id_number": "990101199008200376"}, CoverNotFound),
        ({"id_number": "not a number"}, CoverNotFound),
        ({"loss_on": "2025-12-31"}, NotCoveredOnDay),
        ({"loss_on": "2026-11-03"}, LossInFuture),
        ({"loss_on": "9999-12-31"}, LossInFuture),
        ({"loss_on": "0001-01-01"}, NotCoveredOnDay),
    ],
)
def test_a_notice_that_fits_no_contract_opens_nothing(story, said, refusal):
    contract = story.contract()
    with pytest.raises(refusal):
        story.reported(**said)
    assert contract.insured.get().claims.count() == 0


def test_a_loss_of_today_in_shanghai_is_not_in_the_future(story):
    story.contract()
    story.clock.at = dt.datetime(2026, 11, 2, 16, 30, tzinfo=dt.UTC)  # the third in Shanghai
    assert story.reported(loss_on="2026-11-03").loss_on == dt.date(2026, 11, 3)


def test_every_claim_has_a_number_of_its_own_and_the_number_says_the_day(story):
    story.contract()
    numbers = [story.reported().number for _ in range(3)]
    assert len(set(numbers)) == 3
    assert all(number.startswith("HC20261102-") for number in numbers)


def test_the_handler_with_the_fewest_open_claims_gets_the_next_one(story):
    from tests.cast import staff

    story.contract()
    second = staff("sunyue", "孙悦", "handler", "fujian")
    staff("faraway", "郑宁", "handler", "jiangsu")
    handlers = [story.reported().handler for _ in range(4)]
    assert sorted(handler.name for handler in handlers) == sorted(["林晓", "孙悦"] * 2)
    handling.assign(claim=story.reported(), handler=second, account=story.supervisor, at=story.clock.tick())
    busy = {handler: handler.claims_handled.filter(closed_at=None).count() for handler in (story.handler, second)}
    assert story.reported().handler == min(busy, key=busy.get)


def test_without_a_handler_in_the_branch_a_claim_still_opens(story):
    story.contract("AL-IP-2026-000002", place="jiangsu")
    claim = story.reported("AL-IP-2026-000002")
    assert claim.handler is None
    assert claim_page(claim).handler is None


# --- the amount ---


def test_within_the_limit_one_person_decides(story):
    story.contract()
    claim = story.decided(story.reported(), papers(total="15555.55"))
    assert claim.stage == "agreement"
    decision = claim.decisions.get()
    assert (decision.state, decision.payable_fen, decision.approved_by) == ("approved", 500_000, None)


def test_a_fen_above_the_limit_needs_a_second_person(story):
    story.contract()
    claim = story.decide(story.computed(story.reported(), papers(total="15555.57")))
    assert claim.decisions.get().payable_fen == 500_001
    assert claim.stage == "approval"


def test_a_bill_that_does_not_add_up_is_for_a_person_and_the_claim_stays_where_it_is(story):
    story.contract()
    rows = papers(total="20000.00")
    rows[-1]["fields"]["items"][0]["amount"] = "19000.00"
    rows[-1]["fields"]["total_amount"] = "20000.00"  # the printed total of the list agrees, its items do not
    claim = story.check(story.with_papers(story.reported(), rows))
    with pytest.raises(NothingToCompute) as differs:
        story.cover(claim)
    assert differs.value.extra == {"items_fen": 1_900_000, "total_fen": 2_000_000}
    assert now(claim).stage == "liability"
    assert "CoverFound" not in told(claim)


def test_a_claim_below_the_deductible_ends_with_its_agreement_and_no_payment(story):
    story.contract()
    claim = story.decided(story.reported(), papers(total="9000.00"))
    assert payable_fen(claim) == 0
    claim = story.agree(claim)
    assert (claim.stage, claim.outcome) == ("closed", "paid")
    assert Payment.objects.count() == 0
    assert outcomes(claim)["C4"] == "kept"


def test_several_invoices_are_one_bill(story):
    story.contract()
    rows = papers(total="20000.00", paid="2000.00", invoice="1")
    second = papers(total="5000.00", paid="500.00", invoice="2")
    rows += [page for page in second if page["kind"] == "inpatient_invoice"]
    rows.append(second[-1] | {"text": "第二次住院的费用清单，与第一次的内容不同"})
    claim = story.computed(story.reported(), rows)
    # One settlement sheet for two invoices: what the invoices say others paid counts. (25,000 - 2,500 - 10,000) at 90 %
    assert payable_fen(claim) == 1_125_000


def test_two_visits_to_a_doctor_are_both_billed(story):
    story.contract()
    claim = story.reported(scene="outpatient", settled_by_basic_insurance=False)
    usual = {"claim_form", "id_card_front", "id_card_back", "bank_card"}
    rows = [page for page in rows_of("complete") if page["kind"] in usual]
    rows.append({"kind": "medical_record", "fields": {"patient_name": "王秀兰"}, "file": "record.jpg"})
    for number, total in (("1", "9000.00"), ("2", "6000.00")):
        item = {"name": "诊疗", "category": "治疗费", "in_list": True, "amount": total}
        fields = {"invoice_code": "99", "invoice_number": number, "payer_name": "王秀兰", "total_amount": total}
        rows.append({"kind": "outpatient_invoice", "fields": fields | {"items": [item]}, "file": f"visit-{number}.jpg"})
    claim = story.computed(claim, rows)
    assert payable_fen(claim) == 300_000  # (15,000 - 10,000) at 60 %, not settled by basic insurance


# --- the payee ---


def test_no_money_goes_to_someone_whose_right_is_not_proven(story):
    story.contract()
    claim = story.reported(payee=Payee("陈浩", CARD_OF_CHEN, "中国建设银行"))
    rows = papers(total="20000.00", card=CARD_OF_CHEN)
    next(page for page in rows if page["kind"] == "bank_card")["fields"]["holder_name"] = "陈浩"
    story.with_papers(claim, rows)
    assert now(claim).stage == "material", "a letter of authority and proof of relation are asked for"
    letter = {"kind": "authorisation", "fields": {}, "file": "letter.jpg"}
    register = {"kind": "household_register", "fields": {}, "file": "register.jpg"}
    claim = story.with_papers(claim, [letter, register])
    claim = story.agree(story.approve(story.decide(story.cover(story.check(claim)))))
    assert Payment.objects.get().payee_name == "陈浩"


def test_an_agreement_without_an_account_says_what_is_missing_and_changes_nothing(story):
    story.contract()
    claim = story.reported(payee=Payee("王秀兰", "1234", ""))
    claim = story.decided(claim, papers(total="15000.00"))
    with pytest.raises(PayeeNotPayable) as fault:
        story.agree(claim)
    assert fault.value.extra["fault"] == "account_invalid"
    assert now(claim).stage == "agreement"
    assert Payment.objects.count() == 0


# --- paid once, whatever is retried ---


def test_agreeing_twice_pays_once(story):
    story.contract()
    claim = story.agree(story.decided(story.reported()))
    with pytest.raises(MoveNotAllowed):
        story.agree(claim)
    assert paid_fen(claim) == 3_160_125


def test_the_database_itself_refuses_a_second_payment_of_a_decision(story):
    story.contract()
    claim = story.agree(story.decided(story.reported()))
    with pytest.raises(IntegrityError), transaction.atomic():
        paying.instruct(decision=claim.decisions.get(), payee=Payee("王秀兰", CARD_OF_WANG, ""), at=NOON)


def test_a_batch_handed_over_twice_is_one_file_at_the_bank(story, settings):
    story.contract()
    story.agree(story.decided(story.reported()))
    batch = story.send_batch()
    paying.hand_over(batch_id=batch.pk, at=story.clock.tick())
    PaymentBatch.objects.update(state="open")  # the worker died before it could write that it was sent
    paying.hand_over(batch_id=batch.pk, at=story.clock.tick())
    assert len(list((Path(settings.BANK_FOLDER) / "out").glob("*.xml"))) == 1
    assert story.bank_answers(batch, settings)
    assert Payment.objects.get().state == "confirmed"


def test_the_same_answer_of_the_bank_changes_nothing_the_second_time(story, settings):
    story.contract()
    claim = story.agree(story.decided(story.reported()))
    batch = story.send_batch()
    assert story.bank_answers(batch, settings)
    events = told(claim)
    text = paying.bank().answer(message_id=batch.message_id, at=story.clock.at)
    assert paying.take_in_answers(text=text, at=story.clock.tick()) == 0
    assert told(claim) == events
    assert PaymentBatch.objects.get().state == "answered"


def test_after_sending_nothing_waits(story):
    story.contract()
    story.agree(story.decided(story.reported()))
    story.send_batch()
    with pytest.raises(BatchEmpty):
        story.send_batch()


def test_a_cashier_sends_only_the_payments_of_their_own_place(story):
    from tests.cast import staff

    story.contract()
    claim = story.agree(story.decided(story.reported()))
    far = staff("cashier-js", "吴磊", "cashier", "jiangsu")
    for account in (far, story.handler, story.customer):
        with pytest.raises(BatchEmpty):
            paying.send_batch(account=account, at=story.clock.tick())
    assert claim.payments.get().state == "instructed"


def test_after_a_refusal_of_the_bank_the_same_money_goes_to_a_corrected_account(story, settings):
    story.contract()
    claim = story.agree(story.decided(story.reported()))
    Payment.objects.update(account_number="6222029901000000142")  # closed meanwhile, says the exercise bank
    batch = story.send_batch()
    assert story.bank_answers(batch, settings)
    claim = now(claim)
    assert (claim.stage, Payment.objects.get().state) == ("payment", "rejected")
    assert claim_page(claim).headline.code == "payment_failed"
    assert [one.key for one in notices_of(claim)][-1] == "payment_failed"
    with pytest.raises(PayeeNotPayable):
        story.instruct_again(claim, number="6222029901000000142")
    story.instruct_again(claim)
    story.instruct_again(claim)  # a second click
    first, second = Payment.objects.order_by("attempt")
    assert (first.attempt, second.attempt, second.amount_fen) == (1, 2, first.amount_fen)
    assert first.end_to_end_id != second.end_to_end_id
    assert paid_fen(claim) == 3_160_125
    assert story.bank_answers(story.send_batch(), settings)
    assert now(claim).outcome == "paid"
    assert chain_holds(claim)


def test_a_bank_that_cannot_be_reached_leaves_the_batch_to_be_sent_again(story, settings, monkeypatch):
    class Unreachable:
        def submit(self, **_):
            raise OSError("no route to the bank")

    story.contract()
    story.agree(story.decided(story.reported()))
    batch = paying.send_batch(account=story.cashier, at=story.clock.tick())
    monkeypatch.setattr(paying, "bank", Unreachable)
    with pytest.raises(OSError, match="no route"):
        paying.hand_over(batch_id=batch.pk, at=story.clock.tick())
    monkeypatch.undo()
    assert PaymentBatch.objects.get().state == "open"
    paying.hand_over(batch_id=batch.pk, at=story.clock.tick())
    assert PaymentBatch.objects.get().state == "sent"


# --- the last word ---


def test_a_claim_is_rated_once(story):
    story.contract()
    claim = story.reported()
    agreeing.rate(claim=claim, stars=5, text="", account=story.customer, at=story.clock.tick())
    with pytest.raises(AlreadySaid):
        agreeing.rate(claim=claim, stars=1, text="", account=story.customer, at=story.clock.tick())
    assert [voice.stars for voice in Voice.objects.all()] == [5]
    assert told(claim).count("ClaimRated") == 1


def test_a_claim_taken_back_ends_its_clocks_without_a_verdict(story):
    story.contract()
    claim = story.with_papers(story.reported())
    agreeing.withdraw(claim=claim, account=story.customer, at=story.clock.tick())
    claim = now(claim)
    assert (claim.stage, claim.outcome) == ("closed", "withdrawn")
    assert {duty: state for duty, state in outcomes(claim).items() if state == "cancelled"} == {
        "C3": "cancelled",
        "C6": "cancelled",
    }
    for step in (story.hand_in, story.check, story.agree):
        with pytest.raises(MoveNotAllowed):
            step(claim)
    with pytest.raises(MoveNotAllowed):
        story.send(claim, rows_of("complete")[:1])


def test_after_a_decision_a_claim_can_no_longer_be_taken_back(story):
    story.contract()
    claim = story.decided(story.reported())
    with pytest.raises(MoveNotAllowed):
        agreeing.withdraw(claim=claim, account=story.customer, at=story.clock.tick())
    assert clock(claim, "C3").outcome is None, "the decision has not reached the claimant yet"
    story.look(claim)
    assert outcomes(claim)["C3"] == "kept"
