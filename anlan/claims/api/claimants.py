"""What a claimant (or a program of theirs) does with a claim."""

from __future__ import annotations

import uuid

from django.http import HttpRequest
from ninja import File, Router, UploadedFile
from ninja.responses import Status

from anlan.backbone.api.idempotency import idempotent
from anlan.backbone.clock import now
from anlan.backbone.problems import Problem
from anlan.claims.api import shapes
from anlan.claims.api.access import claim_to, own, scope, shown
from anlan.claims.api.uploads import on_disk
from anlan.claims.domain.payee import Payee
from anlan.claims.selectors.worklist import claims_of_claimant
from anlan.claims.selectors.written_benefit import written_benefit
from anlan.claims.services import agreeing, material
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.engines.adjudication import BillLine, FactsInvalid

router = Router(tags=["claims"])


class BillInvalid(Problem):
    """A bill whose lines contradict themselves."""

    status = 422
    code = "bill_invalid"


@router.post("/claims", response={201: shapes.OpenedOut}, summary="Report a loss")
@idempotent
def report(request: HttpRequest, body: shapes.NoticeIn) -> Status:
    """Opens a claim with its journey, clocks and named handler; with a bill, works out the benefit at once."""
    opened = notify_loss(notice=_notice(body), account=request.user, at=now())
    claim, record = opened.claim, opened.adjudication
    benefit = written_benefit(record) if record else None
    return Status(201, {"id": claim.id, "number": claim.number, "stage": claim.stage, "benefit": benefit})


@router.get("/claims", response=list[shapes.ClaimLineOut], summary="My claims")
def my_claims(request: HttpRequest) -> list[object]:
    """The claims of the person who asks, newest first."""
    return list(claims_of_claimant(scope(request, now())))


@router.get("/claims/{uuid:claim_id}", response=shapes.ClaimOut, summary="One claim")
def one_claim(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """Everything the claim's page shows: what is missing, documents, stages with their promises."""
    claim, _ = claim_to(request, claim_id, "see_case")
    return shown(claim)


@router.post("/claims/{uuid:claim_id}/files", response={201: shapes.SentFileOut}, summary="Add a file")
def add_file(request: HttpRequest, claim_id: uuid.UUID, file: UploadedFile = File(...)) -> Status:  # noqa: B008
    """JPEG, PNG, HEIC, WebP, TIFF, PDF or OFD up to 20 MB. The same content again changes nothing (`new`: false)."""
    claim, at = own(request, claim_id)
    with on_disk(file) as path:
        sent, new = material.add_file(claim=claim, path=path, file_name=file.name, account=request.user, at=at)
    return Status(201, {"submission_id": sent.id, "new": new})


@router.delete("/claims/{uuid:claim_id}/files/{uuid:submission_id}", response={204: None}, summary="Take a file back")
def remove_file(request: HttpRequest, claim_id: uuid.UUID, submission_id: uuid.UUID) -> Status:
    """The file counts no more; it is kept, and what was read from it too."""
    claim, at = own(request, claim_id)
    material.withdraw_file(claim=claim, submission_id=submission_id, account=request.user, at=at)
    return Status(204, None)


@router.post("/claims/{uuid:claim_id}/hand-in", response=shapes.ClaimOut, summary="That is all")
@idempotent
def hand_in(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """Starts the legal clocks. What is missing is asked for once and completely, as soon as all is read."""
    claim, at = own(request, claim_id)
    material.hand_in(claim=claim, account=request.user, at=at)
    return shown(own(request, claim_id)[0])


@router.post("/claims/{uuid:claim_id}/agree", response=shapes.ClaimOut, summary="Agree to the amount")
@idempotent
def agree(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """Gives the instruction to pay, exactly once."""
    claim, at = own(request, claim_id)
    agreeing.agree(claim=claim, account=request.user, at=at)
    return shown(own(request, claim_id)[0])


@router.post("/claims/{uuid:claim_id}/object", response=shapes.ClaimOut, summary="Object to the amount")
@idempotent
def object_to(request: HttpRequest, claim_id: uuid.UUID, body: shapes.TextIn) -> shapes.ClaimOut:
    """A person looks at the claim anew."""
    claim, at = own(request, claim_id)
    agreeing.object_to(claim=claim, text=body.text, account=request.user, at=at)
    return shown(own(request, claim_id)[0])


@router.post("/claims/{uuid:claim_id}/complaints", response={204: None}, summary="Complain")
@idempotent
def complain(request: HttpRequest, claim_id: uuid.UUID, body: shapes.TextIn) -> Status:
    """A complaint about how the claim is handled."""
    claim, at = own(request, claim_id)
    agreeing.complain(claim=claim, text=body.text, account=request.user, at=at)
    return Status(204, None)


@router.post("/claims/{uuid:claim_id}/rating", response={204: None}, summary="Rate the service")
@idempotent
def rate(request: HttpRequest, claim_id: uuid.UUID, body: shapes.RatingIn) -> Status:
    """One to five stars, once a claim."""
    claim, at = own(request, claim_id)
    agreeing.rate(claim=claim, stars=body.stars, text=body.text, account=request.user, at=at)
    return Status(204, None)


@router.post("/claims/{uuid:claim_id}/withdraw", response=shapes.ClaimOut, summary="Take the claim back")
@idempotent
def withdraw(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """Before a decision; it may be reported again within the legal period."""
    claim, at = own(request, claim_id)
    agreeing.withdraw(claim=claim, account=request.user, at=at)
    return shown(own(request, claim_id)[0])


def _notice(body: shapes.NoticeIn) -> Notice:
    try:
        bill = tuple(BillLine(line_id=str(place), **line.dict()) for place, line in enumerate(body.bill, start=1))
    except FactsInvalid as wrong:
        raise BillInvalid(str(wrong)) from wrong
    return Notice(
        contract_number=body.contract_number,
        id_number=body.id_number,
        scene=body.scene,
        loss_on=body.loss_on,
        accident=body.accident,
        description=body.description,
        settled_by_basic_insurance=body.settled_by_basic_insurance,
        settled_by=dict(body.settled_by),
        care_level=body.care_level,
        care_months=body.care_months,
        payee=Payee(**body.payee.dict()) if body.payee else None,
        bill=bill,
    )
