"""Files on their way to being read."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db.models import Max, QuerySet

from anlan.intake.models import Submission

# Why a page was given up: the codes of the engine's `ReadingFailed`.
GIVEN_UP = frozenset({"timed_out", "crashed"})


def waiting_submission(submission_id: uuid.UUID) -> Submission | None:
    """A submission whose reading is still due; None when it was read or taken back meanwhile."""
    rows = Submission.objects.select_related("stored_file")
    return rows.filter(pk=submission_id, state=Submission.State.WAITING, withdrawn_at__isnull=True).first()


def unread_pages(submission: Submission) -> list[int]:
    """The numbers of a file's pages that have no reading yet, however many papers were found on the others."""
    read = set(submission.pages.values_list("number", flat=True))
    return [number for number in range(1, submission.page_count + 1) if number not in read]


def given_up_pages(submission: Submission) -> int:
    """How many pages of a file stopped the reader twice (`services.give_up_page`)."""
    given_up = submission.pages.filter(problems__contains=[{"code": "unreadable", "field": None}])
    return sum(row[0]["facts"].get("reason") in GIVEN_UP for row in given_up.values_list("problems", flat=True))


def bundles_silent_since(at: dt.datetime) -> QuerySet[Submission]:
    """Ids of bundles that hold files, all of them sent before an instant; as a query to select from."""
    rows = Submission.objects.filter(withdrawn_at__isnull=True).order_by().values("bundle_id")
    return rows.annotate(last=Max("submitted_at")).filter(last__lt=at).values("bundle_id")
