"""What the cashier does: batches out, bank answers in."""

from __future__ import annotations

import uuid

from django.http import HttpRequest
from ninja import File, Router, UploadedFile
from ninja.responses import Status

from anlan.backbone.api.idempotency import idempotent
from anlan.backbone.clock import now
from anlan.backbone.problems import NotAllowed, Problem
from anlan.claims.api import shapes
from anlan.claims.api.access import scope
from anlan.claims.domain.pain import NotAStatusReport
from anlan.claims.selectors.desk_batches import batch_case
from anlan.claims.services import paying
from anlan.claims.services.errors import BatchNotFound

router = Router(tags=["payments"])
_MOST_BYTES = 20 * 2**20


class StatusReportInvalid(Problem):
    """A file that is no pain.002."""

    status = 422
    code = "status_report_invalid"


@router.post("/payment-batches", response={201: shapes.BatchOut}, summary="Send what waits to the bank")
@idempotent
def send_batch(request: HttpRequest) -> Status:
    """All waiting instructions in one ISO 20022 pain.001 file."""
    at = now()
    _must_pay(request)
    return Status(201, paying.send_batch(account=request.user, at=at))


@router.get("/payment-batches/{uuid:batch_id}", response=shapes.BatchOut, summary="One batch")
def one_batch(request: HttpRequest, batch_id: uuid.UUID) -> object:
    """How far a batch is."""
    found = batch_case(scope(request, now()), batch_id)
    if found is None:
        raise BatchNotFound()
    return found.batch


@router.post("/payment-status-reports", response=shapes.ImportedOut, summary="Import the bank's answer")
def import_report(request: HttpRequest, file: UploadedFile = File(...)) -> dict[str, int]:  # noqa: B008
    """An ISO 20022 pain.002 file; importing it twice changes nothing more."""
    _must_pay(request)
    try:
        changed = paying.take_in_answers(text=file.read(_MOST_BYTES), at=now(), account=request.user)
    except NotAStatusReport as wrong:
        raise StatusReportInvalid(str(wrong)) from wrong
    return {"changed": changed}


def _must_pay(request: HttpRequest) -> None:
    if not scope(request, now()).holds("pay"):
        raise NotAllowed()
