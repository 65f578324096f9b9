"""Reading a file as a job: in turns, going on where it stopped, giving up only a page that fails twice running."""

from __future__ import annotations

import dataclasses
import queue
from collections.abc import Callable, Iterator, Sequence

import pytest
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from anlan.claims.selectors.documents import document_lines
from anlan.engines.reading.process import ReadingFailed
from anlan.engines.reading.values import KindGlance, PageReading
from anlan.intake import jobs, services
from anlan.intake.models import Submission
from anlan.intake.selectors.pages import bundle_view, page_facts
from tests.cast import NOON
from tests.intake.sample_papers import reading, row

pytestmark = pytest.mark.django_db


class BreakingReader:
    """A reader whose process ends on the pages it is told to; it opens no file. `papers` are found on every page."""

    def __init__(self, breaks_on: Sequence[int | None], papers: int = 1) -> None:
        self.breaks_on = list(breaks_on)
        self.papers = papers
        self.asked: list[int] = []

    def read(
        self, path: object, *, pages: Sequence[int], on: object, on_kind: Callable[[KindGlance], None]
    ) -> Iterator[PageReading]:
        (page,) = pages
        self.asked.append(page)
        if self.breaks_on and self.breaks_on[0] == page:
            self.breaks_on.pop(0)
            raise ReadingFailed(code="crashed", path=str(path), page=page, seconds=0, detail="killed")
        if self.breaks_on and self.breaks_on[0] is None:
            raise ReadingFailed(code="crashed", path=str(path), page=None, seconds=0, detail="no reader")
        on_kind(KindGlance(page, "bank_card", 0.97, 0.2))
        for part in range(1, self.papers + 1):
            region = (0.0, (part - 1) / self.papers, 1.0, 1 / self.papers)
            yield dataclasses.replace(reading(row("bank_card"), page=page), part=part, region=region)


@pytest.fixture
def read(bundle, photo, wang_xiulan, monkeypatch):
    """Sends a file of some pages and reads it with a reader that breaks, job after job, until nothing is enqueued."""

    def _read(
        *, page_count: int, breaks_on: Sequence[int | None] = (), papers: int = 1
    ) -> tuple[Submission, BreakingReader]:
        reader = BreakingReader(breaks_on, papers)
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


def turns() -> list[int]:
    """How many jobs it took."""
    return ProcrastinateJob.objects.filter(task_name="intake.read_submission").count()


def test_a_long_file_lets_others_in_between_and_is_read_whole(read):
    sent, reader = read(page_count=12)
    assert reader.asked == list(range(1, 13))
    assert turns() == 3
    assert (sent.state, sent.pages.count()) == ("read", 12)


def test_a_reader_that_is_killed_once_costs_no_page(read):
    sent, reader = read(page_count=4, breaks_on=[3])
    assert reader.asked == [1, 2, 3, 3, 4]
    assert (sent.state, sent.failure, sent.pages.count()) == ("read", "", 4)
    assert set(sent.pages.values_list("kind", flat=True)) == {"bank_card"}


def test_readers_killed_on_different_pages_cost_no_page_either(read):
    sent, _ = read(page_count=4, breaks_on=[1, 2, 4])
    assert (sent.state, sent.pages.count()) == ("read", 4)


def test_a_page_that_fails_twice_running_is_kept_as_unreadable_and_the_next_one_is_read(read, bundle):
    sent, reader = read(page_count=4, breaks_on=[3, 3])
    assert reader.asked == [1, 2, 3, 3, 4]
    assert (sent.state, sent.failure) == ("read", "")
    assert [page.kind for page in sent.pages.all()] == ["bank_card", "bank_card", "other", "bank_card"]
    found = next(page for page in bundle_view(bundle.id).submissions[0].pages if page.number == 3)
    assert [(one.code, one.field, one.facts) for one in found.findings] == [("unreadable", None, {"reason": "crashed"})]
    assert found.status == "retake", "papers are still missing, and this page may be one of them"


def test_a_file_of_which_page_after_page_stops_the_reader_is_given_up(read):
    sent, reader = read(page_count=9, breaks_on=[1, 1, 2, 2, 3, 3])
    assert reader.asked == [1, 1, 2, 2, 3, 3]
    assert (sent.state, sent.failure, sent.pages.count()) == ("unreadable", "crashed", 3)


def test_a_reader_that_cannot_be_started_is_no_fault_of_the_file(read):
    with pytest.raises(ReadingFailed):
        read(page_count=1, breaks_on=[None])
    assert Submission.objects.get().state == "waiting"


def test_several_papers_of_one_photograph_are_pages_each_and_the_file_has_still_two(read, bundle):
    sent, reader = read(page_count=2, papers=3)
    assert reader.asked == [1, 2]
    assert [(page.number, page.part) for page in sent.pages.all()] == [(n, part) for n in (1, 2) for part in (1, 2, 3)]
    shown = bundle_view(bundle.id).submissions[0].pages
    assert [page.region[1] < part / 3 + 0.001 for part, page in enumerate(shown[:3])] == [True] * 3
    assert sent.pages.get(number=1, part=2).region == [0.0, 1 / 3, 1.0, 1 / 3]
    assert [fact.place for fact in page_facts(bundle.id)] == [1, 2, 3, 4, 5, 6]


def test_papers_that_were_kept_are_not_kept_again_when_the_page_is_read_once_more(read):
    sent, _ = read(page_count=1, papers=2)
    again = [reading(row("fee_list")), dataclasses.replace(reading(row("fee_list")), part=2)]
    services.record_parts(submission_id=sent.id, readings=again, at=NOON)
    assert [page.kind for page in sent.pages.all()] == ["bank_card", "bank_card"]


def test_the_kind_is_on_the_screen_while_the_fields_are_still_being_read(bundle, photo, wang_xiulan):
    sent, _ = services.submit_file(
        bundle_id=bundle.id, path=photo(), file_name="papers.pdf", account=wang_xiulan, at=NOON
    )
    assert bundle_view(bundle.id).submissions[0].kind_seen == ""
    services.see_kind(submission_id=sent.id, glance=KindGlance(1, "inpatient_invoice", 0.9, 0.3))
    view = bundle_view(bundle.id)
    assert view.submissions[0].kind_seen == "inpatient_invoice"
    with override("zh-hans"):
        (line,) = document_lines(view)
    assert (line.name, line.tag, line.page_id) == ("住院发票", "active", None)
    services.record_page(submission_id=sent.id, reading=reading(row("inpatient_invoice")), at=NOON)
    assert bundle_view(bundle.id).submissions[0].kind_seen == "", "what is read is no longer only seen"


def test_a_kind_seen_late_changes_nothing_about_a_file_that_was_read(read, bundle):
    sent, _ = read(page_count=1)
    services.see_kind(submission_id=sent.id, glance=KindGlance(1, "fee_list", 0.9, 0.3))
    assert bundle_view(bundle.id).submissions[0].kind_seen == ""
