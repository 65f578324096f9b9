"""Papers that were sent but never handed in: after a while we act as if the claimant had said "that is all".

The law wants what is missing to be named promptly (保险法 22), and a claimant may simply have closed the page.
"""

from __future__ import annotations

import datetime as dt
import uuid

from anlan.claims.models import Claim
from anlan.claims.services import material
from anlan.intake.selectors.submissions import bundles_silent_since

SILENCE = dt.timedelta(minutes=30)
_CHUNK = 200


def silent_claims(*, at: dt.datetime) -> list[uuid.UUID]:
    """Claims with papers, not handed in, to which nothing was added for half an hour."""
    rows = Claim.objects.filter(stage="material", handed_in_at__isnull=True)
    rows = rows.filter(bundle_id__in=bundles_silent_since(at - SILENCE))
    return list(rows.values_list("pk", flat=True)[:_CHUNK])


def hand_in_silent(*, claim_id: uuid.UUID, at: dt.datetime) -> None:
    """Hand in for a claimant who has gone silent."""
    material.hand_in(claim=Claim.objects.get(pk=claim_id), account=None, at=at)
