"""Taking payment batches to the bank and its answers back."""

from __future__ import annotations

import uuid

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.claims.selectors.payments import batches_awaiting_answer
from anlan.claims.services import paying


@app.task(name="claims.hand_over_batch", queue="payments", retry=RetryStrategy(max_attempts=20, exponential_wait=3))
def hand_over_batch(batch_id: str) -> None:
    """Hand one batch to the bank; while the bank cannot be reached, try again later and later."""
    paying.hand_over(batch_id=uuid.UUID(batch_id), at=now())


@app.periodic(cron="* * * * * */2")
@app.task(name="claims.fetch_bank_answers", queue="payments", queueing_lock="bank_answers", lock="bank_answers")
def fetch_bank_answers(timestamp: int) -> None:
    """Ask the bank about every batch that is on its way."""
    for batch_id in batches_awaiting_answer():
        paying.fetch_answer(batch_id=batch_id, at=now())
