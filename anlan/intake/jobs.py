"""Reading files in the background: each in a process that can be killed, so no file can take the worker with it."""

from __future__ import annotations

import queue
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.backbone.services import files
from anlan.engines.reading.process import ReaderProcess, ReadingFailed
from anlan.intake import services
from anlan.intake.models import Submission
from anlan.intake.selectors.submissions import unread_pages, waiting_submission
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


@app.task(name="intake.read_submission", queue="reading", retry=RetryStrategy(max_attempts=10, exponential_wait=2))
def read_submission(submission_id: str) -> None:
    """Read one file page by page; each page is on the claimant's screen as soon as it is known.

    Started again after a fault it goes on where it stopped: pages that were kept are not read twice.
    """
    submission = waiting_submission(uuid.UUID(submission_id))
    if submission is None:
        return
    failure = ""
    with files.local_path(submission.stored_file) as path, _reader() as reader:
        try:
            _read_rest(reader, submission, path)
        except ReadingFailed:
            # Once more with a fresh process: the reader may have been killed from outside, not by the page.
            try:
                _read_rest(reader, submission, path)
            except ReadingFailed as failed:
                failure = failed.code
    services.finish_submission(submission_id=submission.id, at=now(), failure=failure)


@contextmanager
def _reader() -> Iterator[ReaderProcess]:
    reader = _readers().get()
    try:
        yield reader
    finally:
        _readers().put(reader)


def _read_rest(reader: ReaderProcess, submission: Submission, path: Path) -> None:
    pages = unread_pages(submission)
    if not pages:
        return
    for reading in reader.read(path, pages=pages, on=shanghai_day(now())):
        services.record_page(submission_id=submission.id, reading=reading, at=now())
