"""Payments and batches, as the cashier sees them."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from anlan.backbone.domain.scope import Scope
from anlan.claims.models import Payment, PaymentBatch
from anlan.claims.selectors.scope import visible
from anlan.kernel.masking import masked_name, masked_number


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One instruction as a list shows it; the account is masked."""

    id: uuid.UUID
    claim_id: uuid.UUID
    claim_number: str
    end_to_end_id: str
    amount_fen: int
    payee: str
    account: str
    bank: str
    state: str
    instructed_at: dt.datetime
    settled_at: dt.datetime | None
    bank_reason: str


@dataclass(frozen=True, slots=True)
class BatchView:
    """One batch with its sums."""

    id: uuid.UUID
    message_id: str
    state: str
    payment_count: int
    total_fen: int
    created_at: dt.datetime
    sent_at: dt.datetime | None
    answered_at: dt.datetime | None
    created_by: str
    rejected_count: int


def batches_awaiting_answer() -> list[uuid.UUID]:
    """Batches that are at the bank and not settled yet."""
    return list(PaymentBatch.objects.filter(state=PaymentBatch.State.SENT).values_list("pk", flat=True))


def waiting_payments(scope: Scope) -> tuple[PaymentView, ...]:
    """Instructions not in a batch yet, oldest first, of claims whose payments this person makes."""
    rows = Payment.objects.filter(state__in=[Payment.State.INSTRUCTED], claim__in=visible(scope, "pay"))
    return tuple(payment_view(row) for row in rows.select_related("claim").order_by("instructed_at"))


def rejected_payments(scope: Scope) -> tuple[PaymentView, ...]:
    """Instructions the bank refused and that nobody has put right yet."""
    rows = Payment.objects.filter(state=Payment.State.REJECTED, claim__stage="payment", claim__in=visible(scope, "pay"))
    latest = {row.claim_id: row for row in rows.select_related("claim").order_by("attempt")}
    open_again = Payment.objects.filter(claim__in=list(latest)).exclude(state=Payment.State.REJECTED)
    done = set(open_again.values_list("claim_id", flat=True))
    return tuple(payment_view(row) for claim_id, row in latest.items() if claim_id not in done)


def batches(*, limit: int = 50) -> tuple[BatchView, ...]:
    """The newest batches."""
    rows = PaymentBatch.objects.select_related("created_by").prefetch_related("payments")[:limit]
    return tuple(_batch(row) for row in rows)


def batch_payments(batch_id: uuid.UUID) -> tuple[PaymentView, ...]:
    """The instructions of one batch."""
    rows = Payment.objects.filter(batch_id=batch_id).select_related("claim").order_by("end_to_end_id")
    return tuple(payment_view(row) for row in rows)


def payment_view(row: Payment) -> PaymentView:
    """An instruction with its account masked."""
    return PaymentView(
        id=row.id,
        claim_id=row.claim_id,
        claim_number=row.claim.number,
        end_to_end_id=row.end_to_end_id,
        amount_fen=row.amount_fen,
        payee=masked_name(row.payee_name),
        account=masked_number(row.account_number),
        bank=row.bank,
        state=row.state,
        instructed_at=row.instructed_at,
        settled_at=row.settled_at,
        bank_reason=row.bank_reason,
    )


def _batch(row: PaymentBatch) -> BatchView:
    return BatchView(
        id=row.id,
        message_id=row.message_id,
        state=row.state,
        payment_count=row.payment_count,
        total_fen=row.total_fen,
        created_at=row.created_at,
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        created_by=row.created_by.name,
        rejected_count=sum(payment.state == Payment.State.REJECTED for payment in row.payments.all()),
    )
