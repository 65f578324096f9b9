"""What a visit remembers between two pages: the file just taken back, and files that could not be taken."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

UNDO_FOR = dt.timedelta(minutes=10)
_TAKEN_BACK, _NOT_TAKEN = "papers_taken_back", "papers_not_taken"
_MOST_KEPT = 60


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A file that can still be put back, and until when."""

    submission_id: uuid.UUID
    name: str
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A file that was refused, with what happened and what to do."""

    name: str
    words: str


def remember_taken_back(
    request: HttpRequest, claim_id: uuid.UUID, *, submission_id: uuid.UUID, name: str, at: dt.datetime
) -> None:
    """Offer to undo one removal; only the last one is offered."""
    until = at + UNDO_FOR
    row = {"claim": str(claim_id), "submission": str(submission_id), "name": name, "until": until.isoformat()}
    request.session[_TAKEN_BACK] = row


def taken_back(request: HttpRequest, claim_id: uuid.UUID, *, at: dt.datetime) -> TakenBack | None:
    """The removal of this claim that can still be undone."""
    row = request.session.get(_TAKEN_BACK)
    if not row or row["claim"] != str(claim_id) or dt.datetime.fromisoformat(row["until"]) <= at:
        return None
    return TakenBack(uuid.UUID(row["submission"]), row["name"], dt.datetime.fromisoformat(row["until"]))


def forget_taken_back(request: HttpRequest) -> None:
    """The removal was undone."""
    request.session.pop(_TAKEN_BACK, None)


def remember_not_taken(request: HttpRequest, claim_id: uuid.UUID, files: Sequence[NotTaken]) -> None:
    """Keep what was refused in view until the next files are sent."""
    if files:
        rows = [[one.name, one.words] for one in files[:_MOST_KEPT]]
        request.session[_NOT_TAKEN] = {"claim": str(claim_id), "files": rows}
    else:
        request.session.pop(_NOT_TAKEN, None)


def files_not_taken(request: HttpRequest, claim_id: uuid.UUID) -> tuple[NotTaken, ...]:
    """The files of this claim that were refused last."""
    row = request.session.get(_NOT_TAKEN)
    if not row or row["claim"] != str(claim_id):
        return ()
    return tuple(NotTaken(name, words) for name, words in row["files"])
