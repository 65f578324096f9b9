"""Money: an instruction after agreement, a batch for the bank, the bank's answer, the end of the claim."""

from __future__ import annotations

import datetime as dt
import io
import uuid

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.selectors.scope import scope_of
from anlan.backbone.services import duties, files, jobs, journal, notices
from anlan.claims.domain.pain import BankAnswer, Instruction, Payer, pain_001, read_pain_002
from anlan.claims.domain.payee import Payee
from anlan.claims.models import Claim, Decision, Payment, PaymentBatch
from anlan.claims.ports.bank import bank
from anlan.claims.selectors.scope import within
from anlan.claims.services.errors import BatchEmpty, BatchNotFound
from anlan.claims.services.moving import check_move, locked, move
from anlan.claims.services.payees import check_payee, payee_to_text
from anlan.kernel.calendar import SHANGHAI
from anlan.kernel.identifiers import uuid7
from anlan.kernel.masking import masked_number
from anlan.kernel.money import yuan_text

State, BatchState = Payment.State, PaymentBatch.State
_MOST_IN_A_BATCH = 500


def instruct(*, decision: Decision, payee: Payee, at: dt.datetime) -> Event:
    """The instruction to pay a decision. Its name at the bank follows from the decision, so it cannot be doubled."""
    attempt = decision.payments.count() + 1
    payment = Payment.objects.create(
        id=uuid7(at),
        claim=decision.claim,
        decision=decision,
        attempt=attempt,
        end_to_end_id=f"{decision.claim.number}-{attempt}",
        amount_fen=decision.payable_fen,
        payee_name=payee.name,
        account_number=payee.account_number,
        bank=payee.bank,
        state=State.INSTRUCTED,
        instructed_at=at,
    )
    return Event("PaymentInstructed", decision.claim.chain, _payload(payment))


def instruct_again(*, claim: Claim, payee: Payee, account: Account, at: dt.datetime) -> None:
    """After the bank refused: the same money, to an account that was put right."""
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "paid")
        decision = claim.decisions.get(state=Decision.State.APPROVED)
        check_payee(claim, payee)
        if decision.payments.exclude(state=State.REJECTED).exists():
            return  # an instruction is already under way; a second click changes nothing
        claim.payee = payee_to_text(payee)
        claim.save(update_fields=["payee"])
        journal.record(instruct(decision=decision, payee=payee, at=at), at=at, actor=journal.actor_of(account))


def send_batch(*, account: Account, at: dt.datetime) -> PaymentBatch:
    """Put everything that waits where this person pays into one pain.001 file and let a job hand it to the bank.

    Raises `BatchEmpty`, also for somebody who pays nowhere.
    """
    mine = within(scope_of(account, at=at), "pay")
    with transaction.atomic():
        waiting = Payment.objects.select_for_update(skip_locked=True, of=("self",)).select_related("claim")
        waiting = waiting.filter(state=State.INSTRUCTED, claim__in=mine).order_by("instructed_at")
        waiting = list(waiting[:_MOST_IN_A_BATCH])
        if not waiting:
            raise BatchEmpty()
        batch = PaymentBatch(id=uuid7(at), state=BatchState.OPEN, created_by=account, created_at=at)
        batch.message_id = f"AL{at.astimezone(SHANGHAI):%Y%m%d%H%M%S}-{batch.id.hex[-8:]}"
        batch.payment_count = len(waiting)
        batch.total_fen = sum(payment.amount_fen for payment in waiting)
        text = _pain_001(batch, waiting, at)
        batch.file = files.store(source=io.BytesIO(text), media_type="application/xml", at=at)
        batch.save(force_insert=True)
        Payment.objects.filter(pk__in=[payment.pk for payment in waiting]).update(state=State.BATCHED, batch=batch)
        told = [Event("PaymentBatched", one.claim.chain, _payload(one) | {"batch": str(batch.id)}) for one in waiting]
        payload = {"message": batch.message_id, "payments": batch.payment_count, "total_fen": batch.total_fen}
        sent = Event("BatchSent", f"batch/{batch.id}", payload)
        journal.record(*told, sent, at=at, actor=journal.actor_of(account))
        jobs.enqueue("claims.hand_over_batch", batch_id=str(batch.id))
    return batch


def hand_over(*, batch_id: uuid.UUID, at: dt.datetime) -> None:
    """Give a batch to the bank. The bank knows the message by its name, so doing this twice has the effect of once."""
    batch = PaymentBatch.objects.select_related("file").get(pk=batch_id)
    if batch.state != BatchState.OPEN:
        return
    with files.local_path(batch.file) as path:
        bank().submit(message_id=batch.message_id, pain_001=path.read_bytes(), at=at)
    PaymentBatch.objects.filter(pk=batch_id, state=BatchState.OPEN).update(state=BatchState.SENT, sent_at=at)


def fetch_answer(*, batch_id: uuid.UUID, at: dt.datetime) -> bool:
    """Ask the bank about a batch and take in what it says; answers whether the batch is settled."""
    batch = PaymentBatch.objects.get(pk=batch_id)
    if batch.state == BatchState.SENT:
        text = bank().answer(message_id=batch.message_id, at=at)
        if text is not None:
            take_in_answers(text=text, at=at)
    return PaymentBatch.objects.filter(pk=batch_id, state=BatchState.ANSWERED).exists()


def take_in_answers(*, text: bytes, at: dt.datetime, account: Account | None = None) -> int:
    """Import a pain.002 file; answers how many instructions changed. Importing it twice changes nothing more.

    A person's file speaks only of payments where that person pays; without an account it comes from the bank itself.
    Raises `NotAStatusReport` for anything that is no pain.002. Each claim is its own transaction.
    """
    theirs = Payment.objects.all()
    if account is not None:
        theirs = theirs.filter(claim__in=within(scope_of(account, at=at), "pay"))
    actor = journal.actor_of(account) if account else journal.SYSTEM
    changed = sum(_settle(answer, theirs=theirs, at=at, actor=actor) for answer in read_pain_002(text))
    sent = PaymentBatch.objects.filter(state=BatchState.SENT)
    sent.exclude(payments__state=State.BATCHED).update(state=BatchState.ANSWERED, answered_at=at)
    return changed


def close_without_money(claim: Claim, *, at: dt.datetime) -> list[Event]:
    """A claim whose agreed amount is nothing ends with its agreement."""
    events = duties.stop(chain=claim.chain, rule_ids=["C4", "C6"], at=at)
    return events + move(claim, cause="paid", at=at, outcome=Claim.Outcome.PAID)


def batch_for(batch_id: uuid.UUID) -> PaymentBatch:
    """A batch; raises `BatchNotFound`."""
    found = PaymentBatch.objects.select_related("file").filter(pk=batch_id).first()
    if found is None:
        raise BatchNotFound()
    return found


def _settle(answer: BankAnswer, *, theirs: QuerySet[Payment], at: dt.datetime, actor: str) -> bool:
    with transaction.atomic():
        claim_id = theirs.filter(end_to_end_id=answer.end_to_end_id).values_list("claim_id", flat=True).first()
        if claim_id is None:
            return False
        claim = locked(claim_id)
        payment = Payment.objects.select_for_update().get(end_to_end_id=answer.end_to_end_id)
        if payment.state != State.BATCHED:
            return False
        payment.state = State.CONFIRMED if answer.status == "settled" else State.REJECTED
        payment.settled_at, payment.bank_reason = at, answer.reason
        payment.save(update_fields=["state", "settled_at", "bank_reason"])
        events = _confirmed(payment, claim, at) if payment.state == State.CONFIRMED else _rejected(payment, claim, at)
        journal.record(*events, at=at, actor=actor)
    return True


def _confirmed(payment: Payment, claim: Claim, at: dt.datetime) -> list[Event]:
    events = [Event("PaymentConfirmed", claim.chain, _payload(payment))]
    events += duties.stop(chain=claim.chain, rule_ids=["C4", "C6"], at=at)
    events += move(claim, cause="paid", at=at, outcome=Claim.Outcome.PAID)
    values = {
        "claim": claim.number,
        "amount": yuan_text(payment.amount_fen),
        "account": masked_number(payment.account_number),
    }
    _, sent = notices.send(chain=claim.chain, account=claim.claimant, key="payment_sent", values=values, at=at)
    return events + sent


def _rejected(payment: Payment, claim: Claim, at: dt.datetime) -> list[Event]:
    payload = _payload(payment) | {"reason": payment.bank_reason}
    values = {"claim": claim.number, "amount": yuan_text(payment.amount_fen)}
    _, sent = notices.send(chain=claim.chain, account=claim.claimant, key="payment_failed", values=values, at=at)
    return [Event("PaymentRejected", claim.chain, payload), *sent]


def _pain_001(batch: PaymentBatch, payments: list[Payment], at: dt.datetime) -> bytes:
    payer = Payer(settings.PAYER["name"], settings.PAYER["account_number"], settings.PAYER["bank"])
    instructions = [
        Instruction(
            end_to_end_id=payment.end_to_end_id,
            amount_fen=payment.amount_fen,
            payee_name=payment.payee_name,
            account_number=payment.account_number,
            bank=payment.bank,
            remittance=f"理赔款 {payment.claim.number}",
        )
        for payment in payments
    ]
    return pain_001(message_id=batch.message_id, payer=payer, instructions=instructions, at=at)


def _payload(payment: Payment) -> dict[str, object]:
    return {
        "payment": str(payment.id),
        "end_to_end_id": payment.end_to_end_id,
        "amount_fen": payment.amount_fen,
        "attempt": payment.attempt,
    }
