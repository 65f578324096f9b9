"""Claims: sent with `$submit`, read back, and answered by a ClaimResponse."""

from __future__ import annotations

import contextlib
import uuid

from django.http import HttpRequest, HttpResponse
from ninja import Router

from anlan.backbone.clock import now
from anlan.claims.api.access import claim_to
from anlan.claims.api.fhir.bundles import asked, search_set
from anlan.claims.api.fhir.claim_response import claim_response
from anlan.claims.api.fhir.claim_sent import ReadClaim, read_claim
from anlan.claims.api.fhir.claim_shown import claim_resource
from anlan.claims.api.fhir.coverage import contract_of
from anlan.claims.api.fhir.outcome import SearchUnfit
from anlan.claims.api.fhir.references import self_contained
from anlan.claims.api.fhir.resources import answer, document, model
from anlan.claims.selectors.answered_claim import AnsweredClaim, answered_claim, answered_estimate
from anlan.claims.selectors.scope import ClaimNotFound
from anlan.claims.services.notice_of_loss import estimate_loss
from anlan.claims.services.receiving import receive_claim

router = Router(tags=["FHIR"])


@router.post("/Claim/$submit")
def submit(request: HttpRequest) -> HttpResponse:
    """A claim is opened and its bill worked out, once for each identifier; a predetermination only computes."""
    resource = self_contained(document(request, "Claim", "Bundle", "Parameters"), "Claim")
    sent = read_claim(resource, model(resource), contract_of=contract_of(request))
    found = _estimated(request, sent) if sent.use == "predetermination" else _received(request, sent)
    return answer(request, claim_response(found, id_number=sent.id_number))


@router.get("/Claim/{uuid:claim_id}")
def read_claim_back(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """The claim as it was sent, or put together from what is known of one reported elsewhere."""
    claim, _ = claim_to(request, claim_id, "see_case")
    return answer(request, claim_resource(answered_claim(claim)))


@router.get("/ClaimResponse/{uuid:claim_id}")
def read_response(request: HttpRequest, claim_id: uuid.UUID) -> HttpResponse:
    """How the claim stands now. Its ClaimResponse has the same id."""
    claim, _ = claim_to(request, claim_id, "see_case")
    return answer(request, claim_response(answered_claim(claim)))


@router.get("/ClaimResponse")
def search_responses(request: HttpRequest) -> HttpResponse:
    """The response to a claim, by `request=Claim/<id>`; nothing when there is no such claim for this person."""
    return _responses(request)


@router.post("/ClaimResponse/_search")
def search_responses_by_post(request: HttpRequest) -> HttpResponse:
    """The same search, its parameters in the body."""
    return _responses(request)


def _responses(request: HttpRequest) -> HttpResponse:
    wanted = asked(request, "request").get("request", "")
    try:
        claim_id = uuid.UUID(wanted.rpartition("/")[2])
    except ValueError:
        raise SearchUnfit(allowed="request=Claim/<id>") from None
    found = []
    with contextlib.suppress(ClaimNotFound):
        claim, _ = claim_to(request, claim_id, "see_case")
        found.append(claim_response(answered_claim(claim)))
    return answer(request, search_set(request, "ClaimResponse", found))


def _received(request: HttpRequest, sent: ReadClaim) -> AnsweredClaim:
    return answered_claim(receive_claim(sending=sent.sending, account=request.user, at=now()))


def _estimated(request: HttpRequest, sent: ReadClaim) -> AnsweredClaim:
    at, notice = now(), sent.sending.notice
    found = estimate_loss(notice=notice, account=request.user, at=at)
    return answered_estimate(
        cover=found.cover,
        answer=found.answer,
        bill=tuple(notice.bill),
        scene=notice.scene,
        loss_on=notice.loss_on,
        at=at,
    )
