"""What the reading engine found, page by page, as it finds it."""

from __future__ import annotations

import datetime as dt
import json
import uuid

from django.db import transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.services import journal
from anlan.engines.reading import PageReading
from anlan.intake.models import Bundle, Page, Submission
from anlan.intake.selectors.pages import invoice_index
from anlan.intake.services.assessment import reassess
from anlan.kernel.identifiers import uuid7


def record_page(*, submission_id: uuid.UUID, reading: PageReading, at: dt.datetime) -> bool:
    """Keep one page's reading; answers whether it was new. Recording a page twice changes nothing."""
    with transaction.atomic():
        submission = Submission.objects.select_related("bundle").select_for_update(of=("self",)).get(pk=submission_id)
        page, created = Page.objects.get_or_create(
            submission=submission, number=reading.page, defaults={"id": uuid7(at)} | _columns(reading, at)
        )
        if not created:
            return False
        payload = {
            "page": str(page.id),
            "number": reading.page,
            "kind": reading.kind,
            "problems": [problem.code for problem in reading.problems],
            "milliseconds": round(reading.seconds * 1000),
        }
        journal.record(Event("PageRead", submission.bundle.chain, payload), at=at)
    return True


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
        "turned_degrees": reading.turned_degrees,
        "fields": json.dumps(row["fields"], ensure_ascii=False),
        "text": "\n".join(line.text for line in reading.lines),
        "problems": row["problems"],
        "seconds": reading.seconds,
        "read_at": at,
        "invoice_index": invoice_index(reading.kind, row["fields"]),
    }
