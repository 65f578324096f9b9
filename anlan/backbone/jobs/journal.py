"""Months of the journal made ready before they begin."""

from __future__ import annotations

from procrastinate.contrib.django import app

from anlan.backbone import clock
from anlan.backbone.services import journal_months


@app.periodic(cron="10 17 * * *")  # 01:10 in Shanghai
@app.task(name="backbone.prepare_months", queue="nightly", queueing_lock="backbone.prepare_months")
def prepare_months(timestamp: int) -> list[str]:
    """Make the partitions of this month and the two after it; returns their names."""
    return journal_months.prepare(at=clock.now())
