"""The handler's verbs before a decision: taking a case over, finding its papers in order, computing it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.services import journal, notices
from anlan.benefits.domain.bill import BillDoesNotAddUp
from anlan.benefits.models import AdjudicationRecord
from anlan.benefits.selectors import cover_of, schedule_by_digest
from anlan.benefits.services import propose, settle_pre_existing
from anlan.claims.domain.bill_answers import ANSWERABLE, BillAnswers
from anlan.claims.models import Claim
from anlan.claims.selectors.bill import claim_facts, read_bill
from anlan.claims.selectors.earlier_illness import evidence_on
from anlan.claims.services.errors import BillAnswerUnfit, BillSettled, NothingToCompute, QuestionsOpen
from anlan.claims.services.moving import check_move, locked, move
from anlan.kernel.calendar import shanghai_day


def assign(*, claim: Claim, handler: Account, account: Account, at: dt.datetime) -> None:
    """Give a claim to a named handler; the claimant is told who it is."""
    with transaction.atomic():
        claim = locked(claim.pk)
        if claim.handler_id == handler.pk:
            return
        payload = {"handler": str(handler.pk)} | ({"before": str(claim.handler_id)} if claim.handler_id else {})
        claim.handler = handler
        claim.save(update_fields=["handler"])
        values = {"claim": claim.number, "handler": handler.name}
        _, events = notices.send(
            chain=claim.chain, account=claim.claimant, key="handler_assigned", values=values, at=at
        )
        journal.record(Event("HandlerAssigned", claim.chain, payload), *events, at=at, actor=journal.actor_of(account))


def confirm_papers(*, claim: Claim, account: Account, at: dt.datetime) -> None:
    """A handler has looked at the papers and what was read from them: on to deciding whether it is covered."""
    with transaction.atomic():
        claim = locked(claim.pk)
        events = move(claim, cause="checked", at=at)
        journal.record(*events, at=at, actor=journal.actor_of(account))


def find_covered(
    *, claim: Claim, account: Account, at: dt.datetime, pre_existing: bool | None = None
) -> AdjudicationRecord:
    """A handler finds the loss covered; the amount is worked out at once and waits for the decision.

    `pre_existing` is the handler's finding on the illness, kept with the insured. Raises `NothingToCompute` when the
    papers give no bill, `QuestionsOpen` when the amount hangs on something still unanswered; the claim then stays where
    it is, and the answer can be given.
    """
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "covered")
        if pre_existing is not None:
            settle_pre_existing(insured=claim.insured, pre_existing=pre_existing)
        record, computed = compute(claim, at=at)
        if computed.payload["questions"]:
            raise QuestionsOpen(computed.payload["questions"])
        events = [Event("CoverFound", claim.chain, _finding(claim, pre_existing))]
        events += [computed, *move(claim, cause="covered", at=at)]
        journal.record(*events, at=at, actor=journal.actor_of(account))
    return record


def _finding(claim: Claim, pre_existing: bool | None) -> dict[str, object]:
    """The answer with the pages that spoke for an earlier illness, whichever way it was answered."""
    if pre_existing is None:
        return {}
    pages = [sign.page_id for sign in evidence_on(claim)]
    return {"pre_existing": pre_existing} | ({"evidence": pages} if pages else {})


def recompute(*, claim: Claim, account: Account, at: dt.datetime) -> AdjudicationRecord:
    """Work the amount out again, after a correction or when another claim of the year changed it."""
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "amount_decided")
        record, computed = compute(claim, at=at)
        journal.record(computed, at=at, actor=journal.actor_of(account))
    return record


def answer_bill(*, claim: Claim, answers: BillAnswers, account: Account, at: dt.datetime) -> None:
    """Keep what a handler says of the bill: which drug an item is, which care level was assessed.

    All of it is given anew each time. An amount that was worked out already is worked out again.
    Raises `BillSettled` once the claim is decided, `BillAnswerUnfit` for what the bill or the plan does not know, and
    what `recompute` raises.
    """
    with transaction.atomic():
        claim = locked(claim.pk)
        if claim.stage not in ANSWERABLE:
            raise BillSettled()
        _check_answers(claim, answers, on=shanghai_day(at))
        claim.bill_answers = answers.to_json()
        claim.save(update_fields=["bill_answers"])
        events = [Event("BillAnswered", claim.chain, claim.bill_answers)]
        if claim.stage == "calculation":
            events.append(compute(claim, at=at)[1])
        journal.record(*events, at=at, actor=journal.actor_of(account))


def _check_answers(claim: Claim, answers: BillAnswers, *, on: dt.date) -> None:
    """Raises `BillAnswerUnfit` when an answer is about an item that is not there, a kind of cost of no plan, or a day
    of service after the day `on` which it is given: each month and week has a ceiling of its own.
    """
    bill = read_bill(claim)
    printed = {(item.category, item.name) for item in bill.items} if bill else set()
    strangers = sorted(name for _category, name in answers.marks.keys() - printed)
    if strangers:
        raise BillAnswerUnfit(", ".join(strangers), sorted({name for _category, name in printed}))
    known = schedule_by_digest(cover_of(claim.insured_id).digest_on(claim.loss_on)).categories
    unknown = sorted({mark.category for mark in answers.marks.values() if mark.category} - set(known))
    if unknown:
        raise BillAnswerUnfit(", ".join(unknown), known)
    to_come = sorted({mark.on for mark in answers.marks.values() if mark.on and mark.on > on})
    if to_come:
        days = ", ".join(day.isoformat() for day in to_come)
        raise BillAnswerUnfit(_("A day of service lies in the future: %(days)s.") % {"days": days}, [f"<= {on}"])


def compute(claim: Claim, *, at: dt.datetime) -> tuple[AdjudicationRecord, Event]:
    """Propose the benefit from the papers as they stand; raises `NothingToCompute` with what stands in the way."""
    cover = cover_of(claim.insured_id)
    try:
        facts = claim_facts(claim, cover)
    except BillDoesNotAddUp as differs:
        raise NothingToCompute(items_fen=differs.items_fen, total_fen=differs.total_fen) from differs
    if facts is None:
        raise NothingToCompute()
    return propose(chain=claim.chain, cover=cover, facts=facts, at=at)


def add_note(*, claim: Claim, text: str, account: Account, at: dt.datetime) -> None:
    """An internal note on the case, in the journal."""
    with transaction.atomic():
        journal.record(Event("NoteAdded", claim.chain, {"text": text}), at=at, actor=journal.actor_of(account))
