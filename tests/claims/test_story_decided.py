"""Decisions: by people, with reasons, by two of them where it counts; and the insurance year that adds them up."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from django.db import connection, transaction

from anlan.backbone.models import Organisation
from anlan.benefits.models import AdjudicationRecord, InsuranceYear
from anlan.benefits.services import AmountChanged
from anlan.benefits.services import confirm as confirm_benefit
from anlan.claims.models import Claim, Decision
from anlan.claims.services.errors import MoveNotAllowed, QuestionsOpen, RefusalIncomplete, SamePerson
from tests.claims.story import (
    SURE,
    chain_holds,
    clock,
    notices_of,
    now,
    outcomes,
    papers,
    payable_fen,
    told,
)

pytestmark = pytest.mark.django_db


def year_paid_fen(claim: Claim) -> int:
    return InsuranceYear.objects.get(insured_id=claim.insured_id).state.get("paid_fen", 0)


# --- refusal ---


@pytest.fixture
def doubtful(story):
    """A claim whose papers are checked and whose cover is to be decided."""
    story.contract()
    return story.check(story.with_papers(story.reported()))


@pytest.mark.parametrize("element", SURE)
def test_a_refusal_lacking_an_element_does_not_leave_the_handlers_desk(story, doubtful, element):
    with pytest.raises(RefusalIncomplete) as refused:
        story.refuse(doubtful, reasons=SURE | {element: "  "})
    assert refused.value.extra["faults"] == [element]
    assert now(doubtful).stage == "liability"
    assert Decision.objects.count() == 0


def test_a_refusal_waits_for_a_second_person_and_tells_the_claimant_nothing_before(story, doubtful):
    claim = story.refuse(doubtful)
    assert claim.stage == "approval"
    assert notices_of(claim) == []
    with pytest.raises(SamePerson):
        story.approve(claim, by=story.handler)
    assert now(claim).stage == "approval"


def test_a_refusal_agreed_to_is_told_with_its_reasons_within_three_days(story, doubtful):
    claim = story.approve(story.refuse(doubtful))
    assert (claim.stage, claim.outcome) == ("closed", "refused")
    (notice,) = notices_of(claim)
    assert notice.key == "claim_refused"
    assert all(text in notice.body for text in SURE.values())
    sent = clock(claim, "C5")
    assert sent.outcome is None
    assert sent.due_at - sent.started_at <= dt.timedelta(days=4)
    story.look(claim)
    assert {duty: outcomes(claim)[duty] for duty in ("C3", "C5")} == {"C3": "kept", "C5": "kept"}
    assert not AdjudicationRecord.objects.exists()
    assert chain_holds(claim)


def test_a_refusal_told_too_late_is_recorded_as_late(story, doubtful):
    claim = story.approve(story.refuse(doubtful))
    story.clock.tick(days=5)
    story.look(claim)
    assert outcomes(claim)["C5"] == "late"


def test_non_disclosure_is_no_ground_thirty_days_after_it_was_known(story, doubtful):
    known = {"for_non_disclosure": True, "known_on": dt.date(2026, 10, 2)}
    with pytest.raises(RefusalIncomplete) as refused:
        story.refuse(doubtful, **known)
    assert refused.value.extra["faults"] == ["rescission_lapsed"]
    assert story.refuse(doubtful, **known | {"known_on": dt.date(2026, 10, 3)}).stage == "approval"


def test_a_refusal_can_be_sent_back_and_the_claim_be_paid_after_all(story, doubtful):
    claim = story.send_back(story.refuse(doubtful), "等待期自 2025 年起算")
    assert claim.stage == "liability"
    assert claim.decisions.get().reasons["returned"] == "等待期自 2025 年起算"
    claim = story.approve(story.decide(story.cover(claim)))
    assert claim.stage == "agreement"
    assert [one.state for one in claim.decisions.all()] == ["returned", "approved"]


# --- two people ---


def test_nobody_approves_a_payment_of_their_own(story):
    story.contract()
    claim = story.decide(story.computed(story.reported()), by=story.approver)
    with pytest.raises(SamePerson):
        story.approve(claim, by=story.approver)
    with pytest.raises(SamePerson):
        story.send_back(claim)
    assert year_of(claim) is None, "nothing counts before it is approved"


def year_of(claim: Claim):
    return InsuranceYear.objects.filter(insured_id=claim.insured_id).first()


def test_approving_twice_counts_once(story):
    story.contract()
    claim = story.approve(story.decide(story.computed(story.reported())))
    with pytest.raises(MoveNotAllowed):
        story.approve(claim)
    assert year_paid_fen(claim) == 3_160_125


def test_an_open_question_is_asked_and_nothing_is_decided(story):
    story.contract(file="huhuibao_2025_ordinary.yaml", year=("2025-07-01", "2026-06-30"))
    claim = story.with_papers(story.reported(loss_on="2026-06-03"))
    story.check(claim)
    with pytest.raises(QuestionsOpen) as open_questions:
        story.cover(claim, pre_existing=None)
    assert open_questions.value.extra["questions"] == ["pre_existing"]
    assert now(claim).stage == "liability", "the handler can still answer"
    assert not AdjudicationRecord.objects.exists()
    assert story.cover(claim, pre_existing=True).stage == "calculation"


# --- the claimant's word ---


def test_an_objection_takes_the_benefit_out_of_the_year_again_and_a_new_decision_counts(story):
    story.contract()
    claim = story.decided(story.reported())
    before = year_paid_fen(claim)
    claim = story.object_to(claim)
    assert (before, year_paid_fen(claim), claim.stage) == (3_160_125, 0, "liability")
    assert claim.decisions.get().state == "contested"
    claim = story.approve(story.decide(story.cover(claim)))
    assert year_paid_fen(claim) == 3_160_125
    assert story.agree(claim).stage == "payment"
    assert [kind for kind in told(claim) if kind.startswith("Benefit")] == [
        "BenefitComputed",
        "BenefitConfirmed",
        "BenefitReversed",
        "BenefitComputed",
        "BenefitConfirmed",
    ]


# --- one member, one year ---


@pytest.mark.parametrize("order", [("8000.00", "7000.00"), ("7000.00", "8000.00")])
def test_two_claims_of_one_year_sum_the_same_in_either_order(story, order):
    story.contract()
    claims = [story.decided(story.reported(), papers(total=total, invoice=total[0])) for total in order]
    assert sum(payable_fen(claim) for claim in claims) == 450_000  # (15,000 - 10,000) at 90 percent
    assert year_paid_fen(claims[0]) == 450_000


def test_a_second_claim_proposed_before_the_first_was_approved_is_worked_out_anew(story):
    story.contract()
    both = [story.decide(story.computed(story.reported(), papers(total="20000.00", invoice=n))) for n in ("1", "2")]
    first, second = both
    story.approve(first)
    with pytest.raises(AmountChanged) as changed:
        story.approve(second)
    assert changed.value.extra == {"proposed_fen": 900_000, "now_fen": 1_800_000}
    assert now(second).stage == "approval"
    second = story.approve(story.decide(story.cover(story.send_back(second))))
    assert year_paid_fen(first) == payable_fen(first) + payable_fen(second) == 2_700_000


def test_a_proposal_is_confirmed_once_however_often_it_is_asked(story):
    story.contract()
    claim = story.decided(story.reported())
    record = AdjudicationRecord.objects.get()
    with transaction.atomic():
        assert confirm_benefit(record_id=record.pk, at=story.clock.tick()) == []
    assert year_paid_fen(claim) == 3_160_125


@pytest.mark.django_db(transaction=True)
def test_two_claims_approved_at_the_same_instant_never_pay_more_than_the_year_allows(story):
    story.contract()
    large = [story.decide(story.computed(story.reported(), papers(total="1500000.00", invoice=n))) for n in ("1", "2")]
    assert [payable_fen(claim) for claim in large] == [134_100_000, 134_100_000]
    together, answers = threading.Barrier(2), {}

    def approve(claim: Claim) -> None:
        try:
            together.wait(timeout=10)
            answers[claim.pk] = story.approve(claim).stage
        except AmountChanged as changed:
            answers[claim.pk] = changed.extra["now_fen"]
        finally:
            connection.close()

    threads = [threading.Thread(target=approve, args=(claim,)) for claim in large]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(answers.values(), key=str) == [65_900_000, "agreement"], (
        "one stands, the other is told the amount left"
    )
    assert year_paid_fen(large[0]) == 134_100_000
    (waiting,) = [claim for claim in large if now(claim).stage == "approval"]
    story.approve(story.decide(story.cover(story.send_back(waiting))))
    assert year_paid_fen(large[0]) == 200_000_000
    assert all(chain_holds(claim) for claim in large)


@pytest.mark.django_db(transaction=True)
def test_two_approvers_at_the_same_instant_approve_once(story):
    from tests.cast import staff

    story.contract()
    claim = story.decide(story.computed(story.reported()))
    approvers = [story.approver, staff("sunyue", "孙悦", "approver", "life")]
    together, answers = threading.Barrier(2), []

    def approve(account) -> None:
        try:
            together.wait(timeout=10)
            answers.append(story.approve(claim, by=account).stage)
        except MoveNotAllowed:
            answers.append("too late")
        finally:
            connection.close()

    threads = [threading.Thread(target=approve, args=(account,)) for account in approvers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(answers) == ["agreement", "too late"]
    assert told(claim).count("DecisionApproved") == 1
    assert year_paid_fen(claim) == 3_160_125
    assert Organisation.objects.exists()
