"""Whose request this is, and which claim it is about."""

from __future__ import annotations

import datetime as dt
import uuid

from django.http import HttpRequest

from anlan.backbone.clock import now
from anlan.backbone.domain.scope import Scope
from anlan.backbone.selectors.scope import scope_of
from anlan.claims.api.shapes import ClaimOut
from anlan.claims.models import Claim
from anlan.claims.selectors.claim_page import ClaimPage, StageLine, claim_page
from anlan.claims.selectors.documents import DocumentLine
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.selectors.scope import claim_for, own_claim


def scope(request: HttpRequest, at: dt.datetime) -> Scope:
    """What the person who asks may do."""
    return scope_of(request.user, at=at)


def claim_to(request: HttpRequest, claim_id: uuid.UUID, permission: str) -> tuple[Claim, dt.datetime]:
    """A claim on which the person holds a permission, and the instant of the request."""
    at = now()
    return claim_for(scope(request, at), claim_id, permission), at


def own(request: HttpRequest, claim_id: uuid.UUID) -> tuple[Claim, dt.datetime]:
    """A claim of the person who asks, and the instant of the request."""
    at = now()
    return own_claim(scope(request, at), claim_id), at


def shown(claim: Claim) -> ClaimOut:
    """A claim as the API answers it."""
    return claim_out(claim_page(claim))


def claim_out(page: ClaimPage) -> ClaimOut:
    """The answer for a claim's page."""
    return ClaimOut(
        id=page.id,
        number=page.number,
        product=page.product,
        stage=page.stage,
        stage_name=page.stage_name,
        headline=page.headline.text,
        headline_detail=page.headline.detail,
        outcome=page.outcome,
        reading=page.bundle.waiting,
        complete=page.bundle.complete,
        missing=[line.name for line in page.missing],
        documents=[_document(line) for line in page.documents],
        stages=[_stage(line) for line in page.stages],
        payable_fen=page.decision.payable_fen if page.decision else None,
        decision=page.decision.kind if page.decision else None,
        payment_state=page.payment.state if page.payment else None,
        seq=page.seq,
    )


def _document(line: DocumentLine) -> dict[str, object]:
    names = ("submission_id", "page_id", "place", "name", "file_name", "retake")
    return {name: getattr(line, name) for name in names} | {"state": line.tag, "words": list(line.words)}


def _stage(line: StageLine) -> dict[str, object]:
    names = ("key", "name", "state", "started_at", "ended_at", "kept", "promised_from", "promised_by")
    promise = {name: getattr(line.promise, name) for name in StagePromise.__slots__} if line.promise else None
    return {name: getattr(line, name) for name in names} | {"promise": promise, "reasons": list(line.reasons)}
