"""Jobs whose worker was killed: procrastinate leaves them "doing" for ever, so we hand them out again."""

from __future__ import annotations

import logging

from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Status

# A worker writes a heartbeat every few seconds (config/worker.py); after this silence it is taken for dead.
SILENT_AFTER_SECONDS = 15

_log = logging.getLogger(__name__)


async def rescue_jobs(worker_app: App) -> int:
    """Put every job of a silent worker back into its queue; answers how many.

    Doing a job twice is safe: each job's effect is written once, in one transaction. A job that may wait only once and
    has a successor waiting already is ended instead.
    """
    stranded = list(await worker_app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_AFTER_SECONDS))
    for job in stranded:
        try:
            await worker_app.job_manager.retry_job(job)
        except UniqueViolation:
            await worker_app.job_manager.finish_job(job, Status.FAILED, delete_job=False)
    if stranded:
        _log.warning("jobs %s were left by a worker that died; handed out again", [job.id for job in stranded])
    return len(stranded)


# No lock: a rescue that is itself killed half-way must not keep the next one waiting.
@app.periodic(cron="* * * * * */5")
@app.task(name="backbone.rescue_jobs", queue="rescue", queueing_lock="rescue_jobs", pass_context=True)
async def rescue(context: object, timestamp: int) -> None:
    """Every five seconds, give the jobs of silent workers to others."""
    await rescue_jobs(context.app)
