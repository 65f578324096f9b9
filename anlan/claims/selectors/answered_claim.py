"""A claim as another system is answered: what was sent, computed and decided, in both languages, as of one moment."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from anlan.backbone.models import JournalHead, Organisation
from anlan.backbone.selectors.moment import one_moment
from anlan.benefits.selectors import Cover, cover_of, latest_adjudication
from anlan.claims.models import Claim, Decision, SentClaim
from anlan.claims.selectors.decisions import DecisionView, decision_of
from anlan.claims.selectors.payments import PaymentView, payment_view
from anlan.claims.selectors.words import missing_words
from anlan.engines.adjudication import Adjudication, BillLine, ExplainedLine, Question, Step, explain
from anlan.intake.selectors.standing import expectation_of
from anlan.kernel.masking import masked_name, masked_number


@dataclass(frozen=True, slots=True)
class Spoken:
    """The same words in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class AnsweredClaim:
    """Everything an answer to another system rests on. `id` is None for an estimate, which is kept nowhere.

    `standing`: received (nothing computed), asked (a question is open), proposed, to_pay, refused, withdrawn or
    estimated. `lines_as_sent` says whether the computed lines are those of the sent bill (else those of the papers).
    """

    id: uuid.UUID | None
    number: str
    standing: str
    seq: int
    scene: str
    insurer: str
    contract_number: str
    insured_id: uuid.UUID
    insured_name: str
    id_number: str
    loss_on: dt.date
    accident: bool
    description: str
    settled_by_basic_insurance: bool | None
    noticed_at: dt.datetime
    answered_at: dt.datetime
    answer: Adjudication | None
    bill: tuple[BillLine, ...]
    lines_as_sent: bool
    missing: Spoken | None = None
    refusal: Mapping[str, str] | None = None
    payable_fen: int | None = None
    payment: PaymentView | None = None
    resource: str | None = None


def spoken(item: ExplainedLine | Step | Question) -> Spoken:
    """A line, step or question of a computation in the words of its explanation of benefits."""
    return Spoken(zh=explain(item, "zh-hans"), en=explain(item, "en"))


def answered_claim(claim: Claim) -> AnsweredClaim:
    """How a claim stands, for another system. The caller has checked that the person may see it."""
    with one_moment():
        return _answered(Claim.objects.select_related("organisation").get(pk=claim.pk))


def answered_estimate(
    *, cover: Cover, answer: Adjudication, bill: tuple[BillLine, ...], scene: str, loss_on: dt.date, at: dt.datetime
) -> AnsweredClaim:
    """An estimate in the same form, with nothing behind it that could be read again."""
    return AnsweredClaim(
        id=None,
        number="",
        standing="estimated" if answer.is_computed else "asked",
        seq=0,
        scene=scene,
        insurer=Organisation.objects.values_list("name_zh", flat=True).get(pk=cover.organisation_id),
        **_insured(cover),
        loss_on=loss_on,
        accident=False,
        description="",
        settled_by_basic_insurance=None,
        noticed_at=at,
        answered_at=at,
        answer=answer,
        bill=bill,
        lines_as_sent=True,
    )


def _answered(claim: Claim) -> AnsweredClaim:
    computed = latest_adjudication(claim.chain)
    decision = decision_of(claim)
    payment = claim.payments.select_related("claim").order_by("attempt").last()
    sent = SentClaim.objects.filter(claim=claim).first()
    expected = expectation_of(claim.bundle_id)
    standing = _standing(claim, computed.answer if computed else None, decision)
    moments = [claim.noticed_at, claim.stage_since, *([computed.computed_at] if computed else [])]
    return AnsweredClaim(
        id=claim.id,
        number=claim.number,
        standing=standing,
        seq=JournalHead.objects.filter(chain=claim.chain).values_list("seq", flat=True).first() or 0,
        scene=expected.scene,
        insurer=claim.organisation.name_zh,
        **_insured(cover_of(claim.insured_id)),
        loss_on=claim.loss_on,
        accident=claim.accident,
        description=claim.description,
        settled_by_basic_insurance=expected.settled_by_basic_insurance,
        noticed_at=claim.noticed_at,
        answered_at=max(moments),
        answer=computed.answer if computed else None,
        bill=computed.facts.lines if computed else (),
        lines_as_sent=sent is None or (computed is not None and computed.id == sent.computed_id),
        missing=_missing(claim),
        refusal=decision.reasons if standing == "refused" and decision else None,
        payable_fen=decision.payable_fen if standing == "to_pay" and decision else None,
        payment=payment_view(payment) if payment else None,
        resource=sent.resource if sent else None,
    )


def _insured(cover: Cover) -> dict[str, object]:
    return {
        "contract_number": cover.contract_number,
        "insured_id": cover.insured_id,
        "insured_name": masked_name(cover.insured_name),
        "id_number": masked_number(cover.id_number),
    }


def _standing(claim: Claim, answer: Adjudication | None, decision: DecisionView | None) -> str:
    if claim.outcome == Claim.Outcome.WITHDRAWN:
        return "withdrawn"
    if decision is not None and decision.state == Decision.State.APPROVED:
        return "refused" if decision.kind == Decision.Kind.REFUSE else "to_pay"
    if answer is None:
        return "received"
    return "proposed" if answer.is_computed else "asked"


def _missing(claim: Claim) -> Spoken | None:
    """The papers still missing while they are collected."""
    if claim.stage != "material":
        return None
    found = Spoken(zh=missing_words(claim, "zh-hans"), en=missing_words(claim, "en"))
    return found if found.zh else None
