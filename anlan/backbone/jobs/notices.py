"""Notices leave the house here."""

from __future__ import annotations

import uuid

from procrastinate.contrib.django import app

from anlan.backbone import clock
from anlan.backbone.services.notice_delivery import deliver


@app.task(name="backbone.deliver_notices", queue="notices")
def deliver_notices(message_id: str) -> int:
    """Hand over one message on each of its channels; what fails is put off and picked up by the minute's round."""
    return deliver(now=clock.now, message_id=uuid.UUID(message_id))


@app.periodic(cron="* * * * *")
@app.task(name="backbone.deliver_due_notices", queue="notices", queueing_lock="backbone.deliver_due_notices")
def deliver_due_notices(timestamp: int) -> int:
    """Hand over what was put off, and what a worker that died left behind."""
    return deliver(now=clock.now)
