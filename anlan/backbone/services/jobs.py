"""Work for later, enqueued in the transaction that causes it: if the transaction is undone, so is the job."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext

from django.db import transaction
from procrastinate.contrib.django import app


def enqueue(
    task: str,
    *,
    queue: str = "default",
    lock: str | None = None,
    once: str | None = None,
    run_at: dt.datetime | None = None,
    **arguments: object,
) -> None:
    """Enqueue a task by its name (`<room>.<verb>`).

    `lock`: jobs of one lock run one after another. `once`: nothing is enqueued while such a job already waits.
    """
    from procrastinate.exceptions import AlreadyEnqueued

    job = app.configure_task(task, queue=queue, lock=lock, queueing_lock=once, schedule_at=run_at, allow_unknown=False)
    try:
        # A refused second job is an error to the database: only what stands inside the savepoint is lost by it.
        with transaction.atomic() if once else nullcontext():
            job.defer(**arguments)
    except AlreadyEnqueued:
        if once is None:
            raise
