"""Files on their way to being read."""

from __future__ import annotations

import uuid

from anlan.intake.models import Submission


def waiting_submission(submission_id: uuid.UUID) -> Submission | None:
    """A submission whose reading is still due; None when it was read or taken back meanwhile."""
    rows = Submission.objects.select_related("stored_file")
    return rows.filter(pk=submission_id, state=Submission.State.WAITING, withdrawn_at__isnull=True).first()
