"""What the reading engine found, page by page, as it finds it."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Sequence

from django.db import transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.services import journal, live
from anlan.engines.reading.values import KindGlance, PageReading
from anlan.intake.domain.readings import given_up
from anlan.intake.models import Bundle, Page, Submission
from anlan.intake.selectors.pages import invoice_index
from anlan.intake.services.assessment import reassess
from anlan.kernel.identifiers import uuid7


def see_kind(*, submission_id: uuid.UUID, glance: KindGlance) -> None:
    """Show what the page being read seems to be, before its fields are there. A hint, not a fact: not journalled."""
    with transaction.atomic():
        waiting = Submission.objects.filter(pk=submission_id, state=Submission.State.WAITING)
        if waiting.update(page_seen=glance.page, kind_seen=glance.kind):
            live.stir(waiting.values_list("bundle__chain", flat=True)[0])


def record_parts(*, submission_id: uuid.UUID, readings: Sequence[PageReading], at: dt.datetime) -> None:
    """Keep everything that was found on one page of a file, all of it or nothing."""
    with transaction.atomic():
        for reading in readings:
            record_page(submission_id=submission_id, reading=reading, at=at)


def record_page(*, submission_id: uuid.UUID, reading: PageReading, at: dt.datetime) -> bool:
    """Keep one paper's reading; answers whether it was new. Recording a paper twice changes nothing."""
    with transaction.atomic():
        submission = Submission.objects.select_related("bundle").select_for_update(of=("self",)).get(pk=submission_id)
        page, created = Page.objects.get_or_create(
            submission=submission,
            number=reading.page,
            part=reading.part,
            defaults={"id": uuid7(at)} | _columns(reading, at),
        )
        if not created:
            return False
        payload = {
            "page": str(page.id),
            "number": reading.page,
            "part": reading.part,
            "kind": reading.kind,
            "problems": [problem.code for problem in reading.problems],
            "milliseconds": round(reading.seconds * 1000),
        }
        journal.record(Event("PageRead", submission.bundle.chain, payload), at=at)
    return True


def give_up_page(*, submission_id: uuid.UUID, number: int, reason: str, at: dt.datetime) -> None:
    """Keep that a page could not be read, and why (`timed_out` or `crashed`); the pages after it are read on."""
    record_page(submission_id=submission_id, reading=given_up(number, reason), at=at)


def finish_submission(*, submission_id: uuid.UUID, at: dt.datetime, failure: str = "") -> None:
    """Mark a file as read (or as unreadable, with the reason) and assess its bundle. Twice changes nothing."""
    with transaction.atomic():
        bundle = Bundle.objects.select_for_update().get(submissions__id=submission_id)
        submission = Submission.objects.get(pk=submission_id)
        if submission.state != Submission.State.WAITING:
            return
        submission.state = Submission.State.UNREADABLE if failure else Submission.State.READ
        submission.failure = failure
        submission.read_at = at
        submission.save(update_fields=["state", "failure", "read_at"])
        reassess(bundle=bundle, at=at)


def _columns(reading: PageReading, at: dt.datetime) -> dict[str, object]:
    row = reading.to_json()
    return {
        "kind": reading.kind,
        "kind_confidence": reading.kind_confidence,
        "best_guess": reading.best_guess,
        "region": list(reading.region),
        "turned_degrees": reading.turned_degrees,
        "fields": json.dumps(row["fields"], ensure_ascii=False),
        "text": "\n".join(line.text for line in reading.lines),
        "problems": row["problems"],
        "seconds": reading.seconds,
        "read_at": at,
        "invoice_index": invoice_index(reading.kind, row["fields"]),
    }
