"""Reading files in the background: each in a process that can be killed, so no file can take the worker with it."""

from __future__ import annotations

import queue
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.backbone.services import files, jobs
from anlan.engines.reading.process import ReaderProcess, ReadingFailed
from anlan.intake import services
from anlan.intake.models import Submission
from anlan.intake.selectors.submissions import unread_pages, waiting_submission
from anlan.kernel.calendar import shanghai_day

# How many pages of one file are read before the others have their turn.
PAGES_A_TURN = 5


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


@app.task(name="intake.read_submission", queue="reading", retry=RetryStrategy(max_attempts=10, exponential_wait=2))
def read_submission(submission_id: str, failed_page: int | None = None) -> None:
    """Read some pages of a file; each page is on the claimant's screen as soon as it is known.

    A long file gives way to others after a few pages, and one whose reader failed goes to the end of the queue: the
    reader may have been killed from outside. A page that fails twice running (`failed_page` did before) ends the file.
    However often this is started again, pages that were kept are not read twice.
    """
    submission = waiting_submission(uuid.UUID(submission_id))
    if submission is None:
        return
    failure = ""
    try:
        _read_some(submission)
    except ReadingFailed as failed:
        if failed.page is None:
            raise  # no reader could be started: that is not the file's fault, so the job is tried again later
        if failed.page != failed_page:
            again = {"submission_id": submission_id, "failed_page": failed.page}
            jobs.enqueue("intake.read_submission", queue="reading", **again)
            return
        failure = failed.code
    if not failure and unread_pages(submission):
        jobs.enqueue("intake.read_submission", queue="reading", submission_id=submission_id)
        return
    services.finish_submission(submission_id=submission.id, at=now(), failure=failure)


def _read_some(submission: Submission) -> None:
    pages = unread_pages(submission)[:PAGES_A_TURN]
    if not pages:
        return
    with files.local_path(submission.stored_file) as path, _reader() as reader:
        for reading in reader.read(path, pages=pages, on=shanghai_day(now())):
            services.record_page(submission_id=submission.id, reading=reading, at=now())


@contextmanager
def _reader() -> Iterator[ReaderProcess]:
    reader = _readers().get()
    try:
        yield reader
    finally:
        _readers().put(reader)
