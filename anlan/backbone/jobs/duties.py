"""Watching the legal clocks, and counting them anew when a year of holidays was loaded."""

from __future__ import annotations

from django.db import transaction
from procrastinate.contrib.django import app

from anlan.backbone import clock
from anlan.backbone.services import duties, duty_raising, journal


@app.periodic(cron="* * * * *")
@app.task(name="backbone.raise_duties", queue="default", queueing_lock="backbone.raise_duties")
def raise_duties(timestamp: int) -> int:
    """Tell of clocks that came near their end or past it since the last minute; returns how many."""
    return duty_raising.raise_due(at=clock.now())


@app.task(name="backbone.recount_duties", queue="default", queueing_lock="backbone.recount_duties")
def recount_duties() -> int:
    """Count every running clock anew on the calendar in force, chunk by chunk; returns how many dates moved."""
    moved, after = 0, None
    while True:
        with transaction.atomic():
            at = clock.now()
            events, after = duties.recount(at=at, after=after)
            journal.record(*sorted(events, key=lambda event: event.chain), at=at)
        moved += len(events)
        if after is None:
            return moved
