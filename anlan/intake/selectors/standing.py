"""How the material of a case stands, for the rooms above: what was expected, what is read, what is still missing."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from anlan.intake.domain.material import Assessment, Expectation
from anlan.intake.models import Bundle, Submission
from anlan.intake.selectors import expectations
from anlan.intake.selectors.pages import assessment_of


@dataclass(frozen=True, slots=True)
class Standing:
    """The last assessment of a bundle. `settled`: everything sent has been read and assessed."""

    settled: bool
    assessment: Assessment


def standing_of(bundle_id: uuid.UUID) -> Standing:
    """How a bundle stands. Two statements."""
    bundle = Bundle.objects.get(pk=bundle_id)
    waiting = Submission.objects.filter(
        bundle_id=bundle_id, state=Submission.State.WAITING, withdrawn_at__isnull=True
    ).exists()
    return Standing(settled=bundle.assessed_at is not None and not waiting, assessment=assessment_of(bundle))


def expectation_of(bundle_id: uuid.UUID) -> Expectation:
    """What the pages of a bundle are checked against. One statement."""
    return expectations.from_text(Bundle.objects.values_list("expectation", flat=True).get(pk=bundle_id))
