"""Moving a claim along its journey: the one place where a stage begins and ends."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping

from anlan.backbone.domain.journal import Event
from anlan.backbone.selectors.duties import due_instants
from anlan.backbone.services import journal
from anlan.claims.domain.journey import CLOSED, MoveRefused, next_stage
from anlan.claims.models import Claim, StageRecord
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promises import AtStage, StagePromise, promises
from anlan.claims.selectors.queues import current_queues
from anlan.claims.services.errors import MoveNotAllowed


def locked(claim_id: uuid.UUID) -> Claim:
    """The claim, held until the transaction ends: what follows is decided on what is true now."""
    journal.hold(f"claim/{claim_id}")
    return Claim.objects.select_for_update().get(pk=claim_id)


def check_move(claim: Claim, cause: str) -> str:
    """The stage a cause would lead to; raises `MoveNotAllowed`."""
    try:
        return next_stage(journey(claim.line), stage=claim.stage, cause=cause)
    except MoveRefused as refused:
        raise MoveNotAllowed(refused) from refused


def move(claim: Claim, *, cause: str, at: dt.datetime, outcome: str = "") -> list[Event]:
    """Let a claim enter its next stage, with the promises of all that is still to come.

    The caller holds the claim's lock and journals the answer. `outcome` is needed when the move closes the claim.
    """
    to = check_move(claim, cause)
    before = claim.stage
    visits = StageRecord.objects.filter(claim=claim)
    visit = visits.order_by("-visit").values_list("visit", flat=True).first() or 0
    visits.filter(ended_at__isnull=True).update(ended_at=at)
    claim.stage, claim.stage_since = to, at
    ahead = current_queues().get((claim.line, to))
    if to == CLOSED:
        claim.closed_at, claim.outcome, claim.promises = at, outcome, []
    else:
        claim.closed_at, claim.outcome = None, ""
        refresh_promises(claim, ahead=ahead, at=at)
    record = StageRecord(claim=claim, stage=to, visit=visit + 1, cause=cause, started_at=at, ahead=ahead)
    if to == CLOSED:
        record.ended_at = at
    else:
        _promise(record, StagePromise.from_json(claim.promises[0]))
    record.save()
    claim.save(update_fields=["stage", "stage_since", "promises", "promised_at", "outcome", "closed_at"])
    return [Event("StageEntered", claim.chain, {"from": before, "to": to, "cause": cause, "visit": visit + 1})]


def refresh_promises(claim: Claim, *, ahead: int | None, at: dt.datetime) -> None:
    """Compute the claim's promises anew; the caller saves `promises` and `promised_at`."""
    found = promises(at_stage(claim, due_instants(claim.chain), ahead), at=at)
    claim.promises = [one.to_json() for one in found]
    claim.promised_at = at


def at_stage(claim: Claim, legal_due: Mapping[str, dt.datetime], ahead: int | None = None) -> AtStage:
    """Where a claim stands, for its promises. `ahead`: as the visit keeps it."""
    return AtStage(claim.line, claim.product, claim.stage, claim.stage_since, legal_due, ahead)


def first_records(claim: Claim, *, at: dt.datetime, promised: StagePromise) -> list[StageRecord]:
    """The first two visits of a new claim: the notice, over as soon as the file is open, and the papers."""
    notice = StageRecord(claim=claim, stage="notice", visit=1, cause="noticed", started_at=at, ended_at=at)
    material = StageRecord(claim=claim, stage="material", visit=2, cause="opened", started_at=at)
    _promise(notice, promised=None, at=at)
    _promise(material, promised)
    return [notice, material]


def _promise(record: StageRecord, promised: StagePromise | None, at: dt.datetime | None = None) -> None:
    record.earliest_at = promised.earliest_at if promised else at
    record.expected_at = promised.expected_at if promised else at
    record.latest_at = record.said_by = promised.latest_at if promised else at
