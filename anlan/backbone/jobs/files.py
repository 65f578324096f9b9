"""Nightly removal of uploads that never belonged to anything."""

from __future__ import annotations

import datetime as dt

from procrastinate.contrib.django import app

from anlan.backbone import clock
from anlan.backbone.services.file_sweep import sweep

KEPT_UNATTACHED = dt.timedelta(days=7)


@app.periodic(cron="40 18 * * *")  # 02:40 in Shanghai
@app.task(name="backbone.sweep_files", queue="nightly", queueing_lock="backbone.sweep_files")
def sweep_files(timestamp: int) -> dict[str, int]:
    """Remove remains older than a week; returns how many of each sort."""
    swept = sweep(before=clock.now() - KEPT_UNATTACHED)
    return {"temporary": swept.temporary, "without_row": swept.without_row, "unattached": swept.unattached}
