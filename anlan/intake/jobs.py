"""Reading files in the background: each in a process that can be killed, so no file can take the worker with it."""

from __future__ import annotations

import queue
import uuid
from functools import cache

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.backbone.services import files
from anlan.engines.reading.process import ReaderProcess, ReadingFailed
from anlan.intake import services
from anlan.intake.selectors.submissions import waiting_submission
from anlan.kernel.calendar import shanghai_day


@cache
def _readers() -> queue.Queue[ReaderProcess]:
    """Warm readers, handed out one to a job; made when the first job comes, so that only workers hold them."""
    pool: queue.Queue[ReaderProcess] = queue.Queue()
    for _ in range(settings.READERS):
        pool.put(ReaderProcess(timeout_seconds=settings.READING_TIMEOUT_SECONDS, threads=settings.READER_THREADS))
    return pool


def warm_up() -> None:
    """Start the readers before the first page comes."""
    for reader in list(_readers().queue):
        reader.start()


@app.task(name="intake.read_submission", queue="reading", retry=RetryStrategy(max_attempts=3, wait=1))
def read_submission(submission_id: str) -> None:
    """Read one file page by page; each page is on the claimant's screen as soon as it is known."""
    submission = waiting_submission(uuid.UUID(submission_id))
    if submission is None:
        return
    reader = _readers().get()
    failure = ""
    try:
        with files.local_path(submission.stored_file) as path:
            for reading in reader.read(path, on=shanghai_day(now())):
                services.record_page(submission_id=submission.id, reading=reading, at=now())
    except ReadingFailed as failed:
        failure = failed.code
    finally:
        _readers().put(reader)
    services.finish_submission(submission_id=submission.id, at=now(), failure=failure)
