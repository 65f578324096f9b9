"""Questions about files: which contents are here already, and who has looked at them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from anlan.backbone.models import JournalEvent, StoredFile


@dataclass(frozen=True, slots=True)
class Look:
    """One opening of a file by a person."""

    file: str
    viewer: str
    reason: str
    page: int | None
    medical: bool
    shape: str  # original | display
    looked_at: dt.datetime


def stored(*, sha256: str) -> StoredFile | None:
    """The row of a content, or None when it is not here."""
    return StoredFile.objects.filter(pk=sha256.lower()).first()


def held_among(hashes: Iterable[str]) -> set[str]:
    """Which of these contents are here. Answer a person only about files of that person's own case: knowing a hash
    is no proof of having the file."""
    return set(StoredFile.objects.filter(pk__in=list(hashes)).values_list("pk", flat=True))


def looks(*, chain: str) -> list[Look]:
    """Who opened which file of a case, when and why, in order."""
    rows = JournalEvent.objects.filter(chain=chain, kind="FileLookedAt").order_by("seq")
    return [
        Look(
            file=row.payload["file"],
            viewer=row.payload["viewer"],
            reason=row.payload["reason"],
            page=row.payload.get("page"),
            medical=row.payload["medical"],
            shape=row.payload["shape"],
            looked_at=row.happened_at,
        )
        for row in rows
    ]
