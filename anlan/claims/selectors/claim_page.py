"""Everything one claim shows to a person, put together once for the page, the API and the handler's mirror."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from anlan.backbone.models import Account, JournalHead
from anlan.backbone.selectors.moment import one_moment
from anlan.benefits.selectors import AdjudicationView, cover_of, latest_adjudication, schedule_by_digest
from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, Decision, MaterialRequest, StageRecord, Voice
from anlan.claims.selectors.decisions import DecisionView, decision_of
from anlan.claims.selectors.documents import DocumentLine, document_lines
from anlan.claims.selectors.headlines import Headline, MissingLine, headline
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.money_lines import MoneyLine, money_lines, step_words
from anlan.claims.selectors.payments import PaymentView, payment_view
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.words import slip_words, stage_name
from anlan.intake.selectors.pages import BundleView, bundle_view
from anlan.intake.selectors.words import need_name, need_reason, scene_name
from anlan.kernel.masking import masked_name


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage on the way. `state`: done, current, slipped (current and late) or later.

    `promise` is what is expected now, `promised_from` and `promised_by` what was promised when the stage began.
    """

    key: str
    name: str
    who: str
    state: str
    started_at: dt.datetime | None
    ended_at: dt.datetime | None
    promise: StagePromise | None
    kept: bool | None
    promised_from: dt.datetime | None = None
    promised_by: dt.datetime | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Benefit:
    """The explanation of benefits: totals, lines and steps in words, and what still has to be answered."""

    adjudication_id: uuid.UUID
    state: str
    schedule: str
    in_force_from: dt.date
    verified: bool
    billed_fen: int
    payable_fen: int
    lines: tuple[MoneyLine, ...]
    steps: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim as a person sees it."""

    id: uuid.UUID
    number: str
    chain: str
    seq: int
    product: str
    contract_number: str
    scene: str
    insured_name: str
    insured_name_masked: str
    claimant_name: str
    loss_on: dt.date
    accident: bool
    description: str
    noticed_at: dt.datetime
    stage: str
    stage_name: str
    stage_since: dt.datetime
    handed_in_at: dt.datetime | None
    outcome: str
    closed_at: dt.datetime | None
    headline: Headline
    promise: StagePromise | None
    money_promise: StagePromise | None
    stages: tuple[StageLine, ...]
    handler: Account | None
    bundle: BundleView
    documents: tuple[DocumentLine, ...]
    missing: tuple[MissingLine, ...]
    request: MaterialRequest | None
    decision: DecisionView | None
    benefit: Benefit | None
    payment: PaymentView | None
    voices: tuple[Voice, ...]

    @property
    def is_closed(self) -> bool:
        """Whether the claim has ended."""
        return self.stage == CLOSED

    @property
    def slipped(self) -> bool:
        """Whether the present stage takes longer than promised, as has been said."""
        return any(line.state == "slipped" for line in self.stages)

    @property
    def takes_papers(self) -> bool:
        """Whether papers may still be added."""
        return self.stage not in {"payment", CLOSED}

    @property
    def rated(self) -> bool:
        """Whether the claimant has rated the claim."""
        return any(voice.kind == Voice.Kind.RATING for voice in self.voices)


def claim_page(claim: Claim) -> ClaimPage:
    """Put a claim's page together, all of it as of one moment. The caller has checked that the person may see it."""
    with one_moment():
        return _claim_page(Claim.objects.select_related("claimant", "handler").get(pk=claim.pk))


def _claim_page(claim: Claim) -> ClaimPage:
    cover = cover_of(claim.insured_id)
    bundle = bundle_view(claim.bundle_id)
    computed = latest_adjudication(claim.chain)
    decision = decision_of(claim)
    payment = claim.payments.select_related("claim").order_by("attempt").last()
    found = tuple(StagePromise.from_json(row) for row in claim.promises)
    # A refusal that waits for a second person is not told yet; but no money is promised that may never come.
    refusing = decision is not None and decision.kind == Decision.Kind.REFUSE
    documents = document_lines(bundle)
    missing = tuple(MissingLine(need_name(need), need_reason(need), need.kinds) for need in bundle.missing)
    return ClaimPage(
        id=claim.id,
        number=claim.number,
        chain=claim.chain,
        seq=JournalHead.objects.filter(chain=claim.chain).values_list("seq", flat=True).first() or 0,
        product=computed.schedule_name.spoken(_language()) if computed else _product_name(cover.schedule_digest),
        contract_number=cover.contract_number,
        scene=scene_name(bundle.scene),
        insured_name=cover.insured_name,
        insured_name_masked=masked_name(cover.insured_name),
        claimant_name=claim.claimant.name if claim.claimant else "",
        loss_on=claim.loss_on,
        accident=claim.accident,
        description=claim.description,
        noticed_at=claim.noticed_at,
        stage=claim.stage,
        stage_name=stage_name(claim.line, claim.stage),
        stage_since=claim.stage_since,
        handed_in_at=claim.handed_in_at,
        outcome=claim.outcome,
        closed_at=claim.closed_at,
        headline=headline(claim, bundle, missing, documents, decision, payment),
        promise=found[0] if found else None,
        money_promise=found[-1] if found and not refusing else None,
        stages=_stages(claim, found[:1] if refusing else found),
        handler=claim.handler,
        bundle=bundle,
        documents=documents,
        missing=missing,
        request=claim.material_requests.order_by("number").last(),
        decision=decision,
        benefit=benefit(computed) if computed else None,
        payment=payment_view(payment) if payment else None,
        voices=tuple(claim.voices.all()),
    )


def benefit(computed: AdjudicationView) -> Benefit:
    """A computation in the words of the language in use."""
    return Benefit(
        adjudication_id=computed.id,
        state=computed.state,
        schedule=computed.schedule_name.spoken(_language()),
        in_force_from=computed.in_force_from,
        verified=computed.verified,
        billed_fen=computed.billed_fen,
        payable_fen=computed.payable_fen,
        lines=money_lines(computed.answer, _language(), bill=computed.facts.lines),
        steps=step_words(computed.answer, _language()),
        questions=tuple("settled_by_funds" if each.funds else each.key for each in computed.answer.questions),
    )


def _stages(claim: Claim, found: Sequence[StagePromise]) -> tuple[StageLine, ...]:
    """Each stage once, in the usual order; of several visits the last one counts."""
    path = journey(claim.line)
    last: dict[str, StageRecord] = {}
    for record in claim.stages.all():
        last[record.stage] = record
    promised = {one.stage: one for one in found}
    keys = list(path.stages)
    lines = []
    for key, stage in path.stages.items():
        if key == CLOSED:
            continue
        record = last.get(key)
        if record is None and (claim.stage == CLOSED or keys.index(key) < keys.index(claim.stage)):
            continue  # a claim that ended early or went past it was never there
        lines.append(
            StageLine(
                key=key,
                name=stage_name(claim.line, key),
                who=stage.who,
                state=_stage_state(claim, key, record),
                started_at=record.started_at if record else None,
                ended_at=record.ended_at if record else None,
                promise=promised.get(key),
                kept=record.kept if record else None,
                promised_from=record.earliest_at if record else None,
                promised_by=record.latest_at if record else None,
                reasons=tuple(slip_words(reason) for reason in record.slip_reasons) if record else (),
            )
        )
    return tuple(lines)


def _stage_state(claim: Claim, key: str, record: StageRecord | None) -> str:
    if claim.stage == key:
        return "slipped" if record and record.slipped_at else "current"
    keys = list(journey(claim.line).stages)
    return "done" if keys.index(key) < keys.index(claim.stage) and record else "later"


def _product_name(digest: str) -> str:
    return schedule_by_digest(digest).name.spoken(_language())


def _language() -> str:
    return "en" if (get_language() or "").startswith("en") else "zh-hans"
