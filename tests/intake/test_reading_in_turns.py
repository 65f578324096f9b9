"""Reading a file as a job: in turns, going on where it stopped, giving up only on a page that fails twice running."""

from __future__ import annotations

import queue
from collections.abc import Iterator, Sequence

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from anlan.engines.reading import PageReading
from anlan.engines.reading.process import ReadingFailed
from anlan.intake import jobs, services
from anlan.intake.models import Submission
from tests.cast import NOON
from tests.intake.sample_papers import reading, row

pytestmark = pytest.mark.django_db


class BreakingReader:
    """A reader whose process ends on the pages it is told to; it opens no file."""

    def __init__(self, breaks_on: Sequence[int | None]) -> None:
        self.breaks_on = list(breaks_on)
        self.asked: list[list[int]] = []

    def read(self, path: object, *, pages: Sequence[int], on: object) -> Iterator[PageReading]:
        self.asked.append(list(pages))
        for page in [None, *pages]:
            if self.breaks_on and self.breaks_on[0] == page:
                self.breaks_on.pop(0)
                raise ReadingFailed(code="crashed", path=str(path), page=page, seconds=0, detail="killed")
            if page is not None:
                yield reading(row("bank_card"), page=page)


@pytest.fixture
def read(bundle, photo, wang_xiulan, monkeypatch):
    """Sends a file of some pages and reads it with a reader that breaks, job after job, until nothing is enqueued."""

    def _read(*, page_count: int, breaks_on: Sequence[int | None] = ()) -> tuple[Submission, BreakingReader]:
        reader = BreakingReader(breaks_on)
        pool: queue.Queue[BreakingReader] = queue.Queue()
        pool.put(reader)
        monkeypatch.setattr(jobs, "_readers", lambda: pool)
        sent, _ = services.submit_file(
            bundle_id=bundle.id, path=photo(), file_name="papers.pdf", account=wang_xiulan, at=NOON
        )
        Submission.objects.filter(pk=sent.pk).update(page_count=page_count)
        done: set[int] = set()
        while waiting := ProcrastinateJob.objects.filter(task_name="intake.read_submission").exclude(pk__in=done):
            job = waiting.order_by("pk")[0]
            done.add(job.pk)
            jobs.read_submission(**job.args)
        return Submission.objects.get(pk=sent.pk), reader

    return _read


def test_a_long_file_lets_others_in_between_and_is_read_whole(read):
    sent, reader = read(page_count=12)
    assert reader.asked == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12]]
    assert (sent.state, sent.pages.count()) == ("read", 12)


def test_a_reader_that_is_killed_once_costs_no_page(read):
    sent, reader = read(page_count=4, breaks_on=[3])
    assert reader.asked == [[1, 2, 3, 4], [3, 4]]
    assert (sent.state, sent.failure, sent.pages.count()) == ("read", "", 4)


def test_readers_killed_on_different_pages_cost_no_page_either(read):
    sent, _ = read(page_count=4, breaks_on=[1, 2, 4])
    assert (sent.state, sent.pages.count()) == ("read", 4)


def test_a_page_that_fails_twice_running_ends_the_file_and_the_pages_before_it_are_kept(read):
    sent, reader = read(page_count=4, breaks_on=[3, 3])
    assert reader.asked == [[1, 2, 3, 4], [3, 4]]
    assert (sent.state, sent.failure, sent.pages.count()) == ("unreadable", "crashed", 2)


def test_a_reader_that_cannot_be_started_is_no_fault_of_the_file(read):
    with pytest.raises(ReadingFailed):
        read(page_count=1, breaks_on=[None])
    assert Submission.objects.get().state == "waiting"
