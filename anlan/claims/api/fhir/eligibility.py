"""CoverageEligibilityRequest: whether somebody is covered on a day, and what the plan pays at most."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from ninja import Router

from anlan.backbone.clock import now
from anlan.claims.api.access import scope
from anlan.claims.api.fhir.claim_shown import masked
from anlan.claims.api.fhir.coverage import contract_of
from anlan.claims.api.fhir.eligibility_mapping import asked_of, eligibility_response
from anlan.claims.api.fhir.json_text import json_text, parsed
from anlan.claims.api.fhir.outcome import PREFIX
from anlan.claims.api.fhir.references import self_contained
from anlan.claims.api.fhir.resources import answer, document, model
from anlan.claims.selectors.covers import covers_for, kept_eligibility
from anlan.claims.services.receiving import keep_eligibility
from anlan.kernel.calendar import shanghai_day
from anlan.kernel.identifiers import uuid7

router = Router(tags=["FHIR"])
KIND = "CoverageEligibilityRequest"


@router.post("/CoverageEligibilityRequest/$submit")
def submit(request: HttpRequest) -> HttpResponse:
    """The question is answered and kept, for whoever asked to read again."""
    return answer(request, _answered(request))


@router.post("/CoverageEligibilityRequest")
def create(request: HttpRequest) -> HttpResponse:
    """The same as `$submit`, with the address of the question."""
    found = _answered(request)
    return answer(request, found, status=201, location=f"{PREFIX}/{KIND}/{found['id']}")


@router.get("/CoverageEligibilityRequest/{uuid:answer_id}")
def read_question(request: HttpRequest, answer_id: uuid.UUID) -> HttpResponse:
    """The question as it was asked, identity numbers masked."""
    return answer(request, masked(parsed(kept_eligibility(scope(request, now()), answer_id).question.encode())))


@router.get("/CoverageEligibilityResponse/{uuid:answer_id}")
def read_answer(request: HttpRequest, answer_id: uuid.UUID) -> HttpResponse:
    """What was answered at that moment, identity numbers masked."""
    return answer(request, masked(parsed(kept_eligibility(scope(request, now()), answer_id).answer.encode())))


def _answered(request: HttpRequest) -> dict[str, object]:
    resource = self_contained(document(request, KIND, "Bundle", "Parameters"), KIND)
    at = now()
    question = asked_of(resource, model(resource), today=shanghai_day(at), contract_of=contract_of(request))
    covers = covers_for(scope(request, at), on=question.on, id_number=question.id_number, numbers=question.contracts)
    answer_id = uuid7(at)
    found = eligibility_response(question, covers, answer_id=str(answer_id), at=at)
    asked_words = json_text(resource | {"id": str(answer_id)})
    keep_eligibility(
        answer_id=answer_id,
        question=asked_words,
        answer=json_text(found),
        on=question.on,
        found=[cover.id for cover in covers],
        account=request.user,
        at=at,
    )
    return found
