"""Whether somebody has just looked at a page of a case."""

from __future__ import annotations

import datetime as dt

from anlan.backbone.models import Account, JournalEvent, StoredFile
from anlan.claims.models import Claim


def looked_since(claim: Claim, *, viewer: Account, file: StoredFile, page: int, since: dt.datetime) -> bool:
    """Whether the journal holds a look of this person at this page since an instant. One statement on one chain."""
    rows = JournalEvent.objects.filter(chain=claim.chain, kind="FileLookedAt", recorded_at__gte=since)
    return rows.filter(payload__viewer=str(viewer.pk), payload__file=file.sha256, payload__page=page).exists()
