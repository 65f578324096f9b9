"""Keeping promises honest."""

from __future__ import annotations

from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.claims.services import learning, refreshing, watching


@app.periodic(cron="* * * * *")
@app.task(name="claims.watch_promises", queue="default", queueing_lock="watch_promises", lock="watch_promises")
def watch_promises(timestamp: int) -> None:
    """Announce every stage that will not end as promised, before the promised time is over."""
    watching.announce_due(at=now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="claims.refresh_promises", queue="default", queueing_lock="refresh_promises", lock="refresh_promises")
def refresh_promises(timestamp: int) -> None:
    """Compute old promises anew, and all of them when the load has changed."""
    refreshing.refresh_open(at=now())


@app.periodic(cron="30 18 * * *")  # 02:30 in Shanghai
@app.task(name="claims.learn_promises", queue="default", queueing_lock="learn_promises", lock="learn_promises")
def learn_promises(timestamp: int) -> None:
    """Learn from the day's visits; every process takes the new model when it looks next."""
    learning.learn_promises(at=now())
