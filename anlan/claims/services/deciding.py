"""Decisions: by a person, with reasons, and by a second person above the limit and for every refusal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.services import duties, journal, notices
from anlan.benefits import services as benefits
from anlan.benefits.selectors import cover_of, latest_adjudication
from anlan.claims.domain.approval import may_approve, needs_second_person
from anlan.claims.domain.refusal import refusal_faults
from anlan.claims.models import Claim, Decision
from anlan.claims.selectors.journeys import approval_limits
from anlan.claims.services.errors import NothingToCompute, QuestionsOpen, RefusalIncomplete, SamePerson
from anlan.claims.services.moving import check_move, locked, move
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.identifiers import uuid7
from anlan.kernel.money import yuan_text

Kind, State = Decision.Kind, Decision.State


def decide_payment(*, claim: Claim, account: Account, at: dt.datetime) -> Decision:
    """Decide to pay what was worked out. Within the limit it stands at once; above it a second person looks."""
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "amount_proposed")
        computed = latest_adjudication(claim.chain)
        if computed is None:
            raise NothingToCompute()
        if computed.answer.questions:
            raise QuestionsOpen([question.key for question in computed.answer.questions])
        decision = Decision(
            id=uuid7(at),
            claim=claim,
            kind=Kind.PAY,
            payable_fen=computed.payable_fen,
            adjudication_id=computed.id,
            decided_by=account,
            decided_at=at,
        )
        four_eyes = _needs_second_person(decision, at)
        decision.state = State.PROPOSED if four_eyes else State.APPROVED
        decision.save(force_insert=True)
        events = [_proposed(decision, schedule=computed.schedule_digest)]
        if four_eyes:
            events += move(claim, cause="amount_proposed", at=at)
        else:
            events += _let_stand(decision, at) + move(claim, cause="amount_decided", at=at)
        journal.record(*events, at=at, actor=journal.actor_of(account))
    return decision


def propose_refusal(
    *,
    claim: Claim,
    reasons: Mapping[str, str],
    account: Account,
    at: dt.datetime,
    for_non_disclosure: bool = False,
    known_on: dt.date | None = None,
) -> Decision:
    """A person refuses, naming clause, facts, evidence and remedies; a second person must agree before it leaves.

    Raises `RefusalIncomplete` with every fault at once, the lapse of the right to rescind included.
    """
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "refusal_proposed")
        faults = refusal_faults(
            reasons=reasons,
            for_non_disclosure=for_non_disclosure,
            contract_made_on=cover_of(claim.insured_id).insured_since,
            known_on=known_on,
            on=shanghai_day(at),
        )
        if faults:
            raise RefusalIncomplete([fault.code for fault in faults])
        decision = Decision.objects.create(
            id=uuid7(at),
            claim=claim,
            kind=Kind.REFUSE,
            state=State.PROPOSED,
            reasons={name: text.strip() for name, text in reasons.items()},
            decided_by=account,
            decided_at=at,
        )
        events = [_proposed(decision), *move(claim, cause="refusal_proposed", at=at)]
        journal.record(*events, at=at, actor=journal.actor_of(account))
    return decision


def approve(*, claim: Claim, account: Account, at: dt.datetime) -> Decision:
    """A second person agrees. Raises `SamePerson` when it is the one who decided."""
    with transaction.atomic():
        claim = locked(claim.pk)
        cause = "approved"
        decision = _waiting(claim, cause)
        if not may_approve(decided_by=decision.decided_by_id, approver=account.pk):
            raise SamePerson()
        decision.state, decision.approved_by, decision.approved_at = State.APPROVED, account, at
        decision.save(update_fields=["state", "approved_by", "approved_at"])
        approved = Event("DecisionApproved", claim.chain, {"decision": str(decision.id), "kind": decision.kind})
        events = [approved, *_let_stand(decision, at)]
        if decision.kind == Kind.REFUSE:
            events += move(claim, cause="refusal_approved", at=at, outcome=Claim.Outcome.REFUSED)
        else:
            events += move(claim, cause=cause, at=at)
        journal.record(*events, at=at, actor=journal.actor_of(account))
    return decision


def send_back(*, claim: Claim, why: str, account: Account, at: dt.datetime) -> Decision:
    """A second person does not agree and says why; the handler decides anew."""
    with transaction.atomic():
        claim = locked(claim.pk)
        decision = _waiting(claim, "returned")
        if not may_approve(decided_by=decision.decided_by_id, approver=account.pk):
            raise SamePerson()
        decision.state = State.RETURNED
        decision.reasons = decision.reasons | {"returned": why}
        decision.save(update_fields=["state", "reasons"])
        returned = Event("DecisionReturned", claim.chain, {"decision": str(decision.id), "why": why})
        journal.record(returned, *move(claim, cause="returned", at=at), at=at, actor=journal.actor_of(account))
    return decision


def _needs_second_person(decision: Decision, at: dt.datetime) -> bool:
    return needs_second_person(
        is_refusal=decision.kind == Kind.REFUSE,
        payable_fen=decision.payable_fen,
        limits=approval_limits(decision.claim.line),
        on=shanghai_day(at),
    )


def _waiting(claim: Claim, cause: str) -> Decision:
    check_move(claim, cause)
    return claim.decisions.select_for_update().get(state=State.PROPOSED)


def _proposed(decision: Decision, **of_payment: str) -> Event:
    """`of_payment`: the digest of the schedule version it rests on."""
    payload = {"decision": str(decision.id), "kind": decision.kind, "payable_fen": decision.payable_fen} | of_payment
    return Event("ClaimDecided", decision.claim.chain, payload)


def _let_stand(decision: Decision, at: dt.datetime) -> list[Event]:
    """A decision stands: the benefit is counted into the year and the claimant is told."""
    claim = decision.claim
    if decision.kind == Kind.REFUSE:
        events = duties.start(chain=claim.chain, rules={"C5": at}, organisation_path=claim.organisation_path, at=at)
        values = {"claim": claim.number} | {name: decision.reasons[name] for name in _REFUSAL_WORDS}
        _, sent = notices.send(chain=claim.chain, account=claim.claimant, key="claim_refused", values=values, at=at)
        return events + sent
    events = benefits.confirm(record_id=decision.adjudication_id, at=at)
    values = {"claim": claim.number, "amount": yuan_text(decision.payable_fen)}
    _, sent = notices.send(chain=claim.chain, account=claim.claimant, key="claim_decided_payable", values=values, at=at)
    return events + sent


_REFUSAL_WORDS = ("clause", "facts", "evidence", "remedies")
