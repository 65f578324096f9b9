"""Papers of a claim: added by the claimant, asked for once and completely when something is missing."""

from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path

from django.db import transaction

from anlan.backbone.domain.journal import Event, RecordedEvent
from anlan.backbone.models import Account
from anlan.backbone.services import duties, journal, notices
from anlan.claims.models import Claim, MaterialRequest
from anlan.claims.selectors.words import missing_words
from anlan.claims.services.errors import NothingMissing, SecondRequestNeedsReason
from anlan.claims.services.moving import check_move, locked, move
from anlan.intake import services as intake
from anlan.intake.domain.material import Assessment
from anlan.intake.models import Submission
from anlan.intake.selectors.pages import bundle_view
from anlan.intake.selectors.standing import standing_of

# Clocks that begin when claim and documents have first been received (保险法 22, 23, 25).
_RECEIVED_DUTIES = ("C2", "C3", "C6")
# The claimant may add papers while somebody still looks at them.
_OPEN_FOR_PAPERS = ("material", "checking", "liability", "calculation", "approval", "agreement")


def add_file(*, claim: Claim, path: Path, file_name: str, account: Account, at: dt.datetime) -> tuple[Submission, bool]:
    """Add one file to a claim. Raises what `intake.submit_file` raises, `MoveNotAllowed` once the claim is decided."""
    _check_open_for_papers(claim)
    return intake.submit_file(bundle_id=claim.bundle_id, path=path, file_name=file_name, account=account, at=at)


def withdraw_file(*, claim: Claim, submission_id: uuid.UUID, account: Account, at: dt.datetime) -> None:
    """Take a file back while papers may still be changed."""
    _check_open_for_papers(claim)
    intake.withdraw_file(bundle_id=claim.bundle_id, submission_id=submission_id, account=account, at=at)


def restore_file(*, claim: Claim, submission_id: uuid.UUID, account: Account, at: dt.datetime) -> None:
    """Undo taking a file back, while papers may still be changed."""
    _check_open_for_papers(claim)
    intake.restore_file(bundle_id=claim.bundle_id, submission_id=submission_id, account=account, at=at)


def hand_in(*, claim: Claim, account: Account | None, at: dt.datetime) -> None:
    """The claimant says: that is all. The clocks start; what is missing is asked once, as soon as all is read."""
    with transaction.atomic():
        claim = locked(claim.pk)
        check_move(claim, "material_complete")
        bundle = bundle_view(claim.bundle_id)
        if not bundle.submissions:
            raise NothingMissing()
        actor = journal.actor_of(account) if account else journal.SYSTEM
        events = _receive(claim, at) if claim.handed_in_at is None else []
        journal.record(
            Event("MaterialHandedIn", claim.chain, {"files": len(bundle.submissions)}), *events, at=at, actor=actor
        )
        _settle(claim, at=at)


def hear_assessment(event: RecordedEvent) -> None:
    """Intake has assessed the papers again: go on when they are complete, ask when they were handed in and are not."""
    if not event.chain.startswith("claim/"):
        return
    claim = locked(uuid.UUID(event.case_id))
    if claim.stage == "material":
        _settle(claim, at=event.recorded_at)


def _settle(claim: Claim, *, at: dt.datetime) -> None:
    standing = standing_of(claim.bundle_id)
    if not standing.settled:
        return
    if standing.assessment.complete:
        events = _receive(claim, at) if claim.handed_in_at is None else []
        events += _answer_open_request(claim, at)
        events += duties.stop(chain=claim.chain, rule_ids=["C2"], at=at)
        events += move(claim, cause="material_complete", at=at)
        journal.record(*events, at=at)
    elif claim.handed_in_at and not claim.material_requests.exists():
        asked = _ask(claim, of=standing.assessment, reason="first", note="", by=None, at=at)
        journal.record(*asked, at=at)


def ask_again(*, claim: Claim, reason: str, note: str, account: Account, at: dt.datetime) -> MaterialRequest:
    """Ask a second time: only a supervisor, only for a reason of the list, and it is counted (保险法 22)."""
    reasons = set(MaterialRequest.Reason.values) - {"first"}
    if reason not in reasons or not note.strip():
        raise SecondRequestNeedsReason()
    with transaction.atomic():
        claim = locked(claim.pk)
        assessment = standing_of(claim.bundle_id).assessment
        events = (
            _answer_open_request(claim, at) if claim.stage == "material" else move(claim, cause="asked_again", at=at)
        )
        events += _ask(claim, of=assessment, reason=reason, note=note.strip(), by=account, at=at)
        journal.record(*events, at=at, actor=journal.actor_of(account))
        return claim.material_requests.get(answered_at__isnull=True)


def _receive(claim: Claim, at: dt.datetime) -> list[Event]:
    claim.handed_in_at = at
    claim.save(update_fields=["handed_in_at"])
    clocks = dict.fromkeys(_RECEIVED_DUTIES, at)
    events = duties.stop(chain=claim.chain, rule_ids=["C7"], at=at)
    return events + duties.start(chain=claim.chain, rules=clocks, organisation_path=claim.organisation_path, at=at)


def _ask(claim: Claim, *, of: Assessment, reason: str, note: str, by: Account | None, at: dt.datetime) -> list[Event]:
    items = {"missing": [[list(need.kinds), need.because] for need in of.missing], "retake": list(of.retake)}
    number = claim.material_requests.count() + 1
    values = {"claim": claim.number, "missing": missing_words(claim, _language_of(claim))}
    key = "material_missing" if number == 1 else "material_again"
    sent, events = notices.send(
        chain=claim.chain, account=claim.claimant, key=key, values=values | ({"note": note} if note else {}), at=at
    )
    MaterialRequest.objects.create(
        claim=claim,
        number=number,
        items=items,
        reason=reason,
        note=note,
        asked_by=by,
        asked_at=at,
        notice_id=sent.id,
    )
    payload = {"request": number, "reason": reason, "missing": items["missing"], "retake": items["retake"]}
    return [Event("MaterialRequested", claim.chain, payload), *events]


def _answer_open_request(claim: Claim, at: dt.datetime) -> list[Event]:
    answered = claim.material_requests.filter(answered_at__isnull=True).update(answered_at=at)
    if not answered:
        return []
    events = [Event("MaterialRequestAnswered", claim.chain, {})]
    return events + duties.resume(chain=claim.chain, rule_ids=["C3"], at=at)


def _check_open_for_papers(claim: Claim) -> None:
    if claim.stage not in _OPEN_FOR_PAPERS:
        check_move(claim, "papers_added")


def _language_of(claim: Claim) -> str:
    return claim.claimant.language if claim.claimant else "zh-hans"
