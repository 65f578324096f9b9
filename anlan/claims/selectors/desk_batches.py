"""Payment batches as a cashier may see them: those that hold a payment of the cashier's own scope."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Count, Q

from anlan.backbone.domain.scope import Scope
from anlan.backbone.models import StoredFile
from anlan.claims.models import Payment, PaymentBatch
from anlan.claims.selectors.payments import BatchView, PaymentView, payment_view
from anlan.claims.selectors.scope import visible

NEWEST = 50


@dataclass(frozen=True, slots=True)
class BatchCase:
    """One batch with the instructions the reader may see. `whole`: all of them, so that the file may be read."""

    batch: BatchView
    payments: tuple[PaymentView, ...]
    whole: bool
    file: StoredFile | None


def batches_in(scope: Scope) -> tuple[BatchView, ...]:
    """The newest batches that hold a payment of one's scope. One statement."""
    mine = Payment.objects.filter(claim__in=visible(scope, "pay"), batch__isnull=False).values("batch_id")
    rows = PaymentBatch.objects.filter(pk__in=mine).select_related("created_by")
    rejected = Count("payments", filter=Q(payments__state=Payment.State.REJECTED))
    return tuple(_view(row, row.rejected) for row in rows.annotate(rejected=rejected)[:NEWEST])


def batch_case(scope: Scope, batch_id: uuid.UUID) -> BatchCase | None:
    """One batch, or None when there is no such batch or nothing in it is the reader's to pay."""
    batch = PaymentBatch.objects.select_related("created_by", "file").filter(pk=batch_id).first()
    if batch is None:
        return None
    rows = Payment.objects.filter(batch=batch, claim__in=visible(scope, "pay"))
    rows = list(rows.select_related("claim").order_by("end_to_end_id"))
    if not rows:
        return None
    rejected = sum(row.state == Payment.State.REJECTED for row in rows)
    return BatchCase(
        batch=_view(batch, rejected),
        payments=tuple(payment_view(row) for row in rows),
        whole=len(rows) == batch.payment_count,
        file=batch.file,
    )


def _view(row: PaymentBatch, rejected: int) -> BatchView:
    return BatchView(
        id=row.pk,
        message_id=row.message_id,
        state=row.state,
        payment_count=row.payment_count,
        total_fen=row.total_fen,
        created_at=row.created_at,
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        created_by=row.created_by.name,
        rejected_count=rejected,
    )
