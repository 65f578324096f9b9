"""The claimant's word on a decision: agree, or object; and what they say of the service."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.services import duties, journal, notices
from anlan.benefits import services as benefits
from anlan.benefits.selectors import cover_of
from anlan.claims.models import Claim, Decision, Voice
from anlan.claims.services.errors import AlreadySaid
from anlan.claims.services.moving import check_move, locked, move
from anlan.claims.services.payees import check_payee, payee_of
from anlan.claims.services.paying import close_without_money, instruct

State = Decision.State


def agree(*, claim: Claim, account: Account, at: dt.datetime) -> None:
    """The claimant agrees to the amount: the clock of payment starts and the instruction is given, exactly once.

    Raises `PayeeNotPayable` when the account is not the insured's and nothing proves the right of someone else.
    """
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "agreed")
        decision = claim.decisions.get(state=State.APPROVED)
        cover = cover_of(claim.insured_id)
        payee = payee_of(claim, insured_name=cover.insured_name)
        if decision.payable_fen:
            check_payee(claim, payee)
        events = [
            Event("AmountAgreed", claim.chain, {"decision": str(decision.id), "payable_fen": decision.payable_fen})
        ]
        events += duties.stop(chain=claim.chain, rule_ids=["C3"], at=at)
        events += duties.start(chain=claim.chain, rules={"C4": at}, organisation_path=claim.organisation_path, at=at)
        events += move(claim, cause="agreed", at=at)
        if decision.payable_fen:
            events.append(instruct(decision=decision, payee=payee, at=at))
        else:
            events += close_without_money(claim, at=at)
        journal.record(*events, at=at, actor=journal.actor_of(account))


def object_to(*, claim: Claim, text: str, account: Account, at: dt.datetime) -> None:
    """The claimant does not agree: the decision is contested and a person looks at the claim anew."""
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "objected")
        decision = claim.decisions.select_for_update().get(state=State.APPROVED)
        decision.state = State.CONTESTED
        decision.save(update_fields=["state"])
        events = benefits.reverse(record_id=decision.adjudication_id, at=at) if decision.adjudication_id else []
        Voice.objects.create(claim=claim, kind=Voice.Kind.OBJECTION, text=text, said_by=account, said_at=at)
        _, sent = notices.send(
            chain=claim.chain, account=claim.claimant, key="objection_received", values={"claim": claim.number}, at=at
        )
        # Who objects has been told, so that clock ends; what was decided is open again, under a clock of its own.
        clocks = {"C3": at}
        events += duties.stop(chain=claim.chain, rule_ids=["C3"], at=at)
        events += duties.start(chain=claim.chain, rules=clocks, organisation_path=claim.organisation_path, at=at)
        journal.record(
            Event("DecisionContested", claim.chain, {"decision": str(decision.id)}),
            *events,
            *move(claim, cause="objected", at=at),
            *sent,
            at=at,
            actor=journal.actor_of(account),
        )


def withdraw(*, claim: Claim, account: Account, at: dt.datetime) -> None:
    """The claimant takes the claim back before it is decided. It can be reopened within the time the law gives."""
    with transaction.atomic():
        claim = locked(claim.pk)
        events = move(claim, cause="withdrawn", at=at, outcome=Claim.Outcome.WITHDRAWN)
        events += duties.cancel_all(chain=claim.chain, at=at, reason="claim_withdrawn")
        journal.record(Event("ClaimWithdrawn", claim.chain, {}), *events, at=at, actor=journal.actor_of(account))


def rate(*, claim: Claim, stars: int, text: str, account: Account, at: dt.datetime) -> None:
    """One rating of one to five stars a claim."""
    with transaction.atomic():
        claim = locked(claim.pk)
        if claim.voices.filter(kind=Voice.Kind.RATING).exists():
            raise AlreadySaid()
        Voice.objects.create(claim=claim, kind=Voice.Kind.RATING, stars=stars, text=text, said_by=account, said_at=at)
        journal.record(Event("ClaimRated", claim.chain, {"stars": stars}), at=at, actor=journal.actor_of(account))


def complain(*, claim: Claim, text: str, account: Account, at: dt.datetime) -> None:
    """A complaint about the handling of the claim, at any stage, from the claim's own page."""
    with transaction.atomic():
        said = Voice.objects.create(claim=claim, kind=Voice.Kind.COMPLAINT, text=text, said_by=account, said_at=at)
        payload = {"voice": str(said.id)}
        journal.record(Event("ComplaintMade", claim.chain, payload), at=at, actor=journal.actor_of(account))
