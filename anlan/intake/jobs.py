"""Reading files in the background: each in a process that can be killed, so no file can take the worker with it."""

from __future__ import annotations

import queue
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from anlan.backbone.clock import now
from anlan.backbone.services import files, jobs
from anlan.engines.reading.process import ReaderProcess, ReadingFailed
from anlan.engines.reading.values import KindGlance
from anlan.intake import services
from anlan.intake.models import Submission
from anlan.intake.selectors.submissions import given_up_pages, unread_pages, waiting_submission
from anlan.kernel.calendar import shanghai_day

# How many pages of one file are read before the others have their turn.
PAGES_A_TURN = 5
# After so many pages that stopped the reader, the rest of the file is not tried.
MOST_PAGES_GIVEN_UP = 3


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
    reader may have been killed from outside. A page that fails twice running (`failed_page` did before) is kept as
    unreadable and the next one is read; a file of which several pages end so is given up, for each costs the reader its
    full time. However often this is started again, pages that were kept are not read twice.
    """
    submission = waiting_submission(uuid.UUID(submission_id))
    if submission is None:
        return
    again: dict[str, object] = {"submission_id": submission_id}
    try:
        _read_some(submission)
    except ReadingFailed as failed:
        if failed.page is None:
            raise  # no reader could be started: that is not the file's fault, so the job is tried again later
        if failed.page != failed_page:
            jobs.enqueue("intake.read_submission", queue="reading", failed_page=failed.page, **again)
            return
        services.give_up_page(submission_id=submission.id, number=failed.page, reason=failed.code, at=now())
        if given_up_pages(submission) >= MOST_PAGES_GIVEN_UP:
            services.finish_submission(submission_id=submission.id, at=now(), failure=failed.code)
            return
    if unread_pages(submission):
        jobs.enqueue("intake.read_submission", queue="reading", **again)
        return
    services.finish_submission(submission_id=submission.id, at=now())


def _read_some(submission: Submission) -> None:
    pages = unread_pages(submission)[:PAGES_A_TURN]
    if not pages:
        return
    see_kind = partial(_see_kind, submission.id)
    with files.local_path(submission.stored_file) as path, _reader() as reader:
        for page in pages:
            # One page at a time: all papers found on it are kept together, and none waits for the page after it.
            readings = list(reader.read(path, pages=[page], on=shanghai_day(now()), on_kind=see_kind))
            services.record_parts(submission_id=submission.id, readings=readings, at=now())


def _see_kind(submission_id: uuid.UUID, glance: KindGlance) -> None:
    services.see_kind(submission_id=submission_id, glance=glance)


@contextmanager
def _reader() -> Iterator[ReaderProcess]:
    reader = _readers().get()
    try:
        yield reader
    finally:
        _readers().put(reader)
