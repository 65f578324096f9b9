"""What handlers, supervisors and approvers do with a claim."""

from __future__ import annotations

import uuid

from django.http import HttpRequest
from ninja import Router
from ninja.responses import Status

from anlan.backbone.api.idempotency import idempotent
from anlan.backbone.clock import now
from anlan.benefits.domain.bill import Mark
from anlan.claims.api import shapes
from anlan.claims.api.access import claim_to, scope, shown
from anlan.claims.domain.bill_answers import BillAnswers
from anlan.claims.selectors.desk import Asked, desk_list
from anlan.claims.selectors.worklist import approvals
from anlan.claims.selectors.written_benefit import written_benefit
from anlan.claims.services import deciding, handling, material, reopening
from anlan.intake import services as intake

router = Router(tags=["handling"])


@router.get("/desk", response=list[shapes.DeskLineOut], summary="My desk")
def my_desk(request: HttpRequest, stage: str = "", mine: bool = True, page: int = 1) -> list[object]:
    """Open claims, the one promised soonest first."""
    at = now()
    return list(desk_list(scope(request, at), Asked(mine=mine, stage=stage, page=page), at=at).lines)


@router.get("/approvals", response=list[shapes.ClaimLineOut], summary="Waiting for a second person")
def waiting_approvals(request: HttpRequest) -> list[object]:
    """Decisions others made that wait for this person."""
    return list(approvals(scope(request, now())))


@router.post(
    "/claims/{uuid:claim_id}/pages/{uuid:page_id}/corrections", response=shapes.ClaimOut, summary="Correct a page"
)
@idempotent
def correct(
    request: HttpRequest, claim_id: uuid.UUID, page_id: uuid.UUID, body: shapes.CorrectionIn
) -> shapes.ClaimOut:
    """A person's word outranks the machine's and is kept as an example."""
    claim, at = claim_to(request, claim_id, "correct_reading")
    intake.correct_page(
        bundle_id=claim.bundle_id, page_id=page_id, kind=body.kind, values=body.fields, account=request.user, at=at
    )
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/papers-checked", response=shapes.ClaimOut, summary="The papers are in order")
@idempotent
def papers_checked(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """A handler has looked at the papers and what was read from them."""
    claim, at = claim_to(request, claim_id, "handle_case")
    handling.confirm_papers(claim=claim, account=request.user, at=at)
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/bill-answers", response={204: None}, summary="Answer about the bill")
@idempotent
def answer_bill(request: HttpRequest, claim_id: uuid.UUID, body: shapes.BillAnswersIn) -> Status:
    """Which drug an item is, which care level was assessed; an amount worked out already is worked out again."""
    claim, at = claim_to(request, claim_id, "handle_case")
    marks = {(one.printed, one.name): Mark(one.category, one.item, one.quantity, one.on) for one in body.items}
    answers = BillAnswers(marks, body.care_level, body.care_months, dict(body.settled_by))
    handling.answer_bill(claim=claim, answers=answers, account=request.user, at=at)
    return Status(204, None)


@router.post("/claims/{uuid:claim_id}/cover", response=shapes.BenefitOut, summary="The loss is covered")
@idempotent
def covered(request: HttpRequest, claim_id: uuid.UUID, body: shapes.CoverIn) -> dict[str, object]:
    """Works the benefit out and answers it with its reasons, line by line."""
    claim, at = claim_to(request, claim_id, "decide")
    record = handling.find_covered(claim=claim, account=request.user, at=at, pre_existing=body.pre_existing)
    return written_benefit(record)


@router.post("/claims/{uuid:claim_id}/decision", response=shapes.ClaimOut, summary="Pay what was worked out")
@idempotent
def decide(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """Stands at once within the limit; above it a second person looks."""
    claim, at = claim_to(request, claim_id, "decide")
    deciding.decide_payment(claim=claim, account=request.user, at=at)
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/refusal", response=shapes.ClaimOut, summary="Propose to refuse")
@idempotent
def refuse(request: HttpRequest, claim_id: uuid.UUID, body: shapes.RefusalIn) -> shapes.ClaimOut:
    """Only a person refuses, with clause, facts, evidence and remedies; a second person must agree."""
    claim, at = claim_to(request, claim_id, "decide")
    reasons = body.dict(include={"clause", "facts", "evidence", "remedies"})
    deciding.propose_refusal(
        claim=claim,
        reasons=reasons,
        for_non_disclosure=body.for_non_disclosure,
        known_on=body.known_on,
        account=request.user,
        at=at,
    )
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/approval", response=shapes.ClaimOut, summary="Approve a decision")
@idempotent
def approve(request: HttpRequest, claim_id: uuid.UUID) -> shapes.ClaimOut:
    """A second person agrees; the claimant is told."""
    claim, at = claim_to(request, claim_id, "approve")
    deciding.approve(claim=claim, account=request.user, at=at)
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/return", response=shapes.ClaimOut, summary="Send a decision back")
@idempotent
def send_back(request: HttpRequest, claim_id: uuid.UUID, body: shapes.TextIn) -> shapes.ClaimOut:
    """A second person does not agree and says why."""
    claim, at = claim_to(request, claim_id, "approve")
    deciding.send_back(claim=claim, why=body.text, account=request.user, at=at)
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/reopening", response=shapes.ClaimOut, summary="Reopen a claim")
@idempotent
def reopen(request: HttpRequest, claim_id: uuid.UUID, body: shapes.TextIn) -> shapes.ClaimOut:
    """A supervisor looks at a refused or withdrawn claim anew; a new clock starts."""
    claim, at = claim_to(request, claim_id, "assign")
    reopening.reopen(claim=claim, why=body.text, account=request.user, at=at)
    return shown(claim_to(request, claim_id, "see_case")[0])


@router.post("/claims/{uuid:claim_id}/material-requests", response={204: None}, summary="Ask for papers again")
@idempotent
def ask_again(request: HttpRequest, claim_id: uuid.UUID, body: shapes.AskAgainIn) -> Status:
    """A second request needs a supervisor, a reason of the list and a note."""
    claim, at = claim_to(request, claim_id, "ask_again")
    material.ask_again(claim=claim, reason=body.reason, note=body.note, account=request.user, at=at)
    return Status(204, None)
