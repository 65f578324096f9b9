"""Coverage: who is insured, under which contract, from when to when."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router

from anlan.backbone.clock import now
from anlan.backbone.problems import NotFound
from anlan.claims.api.access import scope
from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.bundles import asked, search_set, token
from anlan.claims.api.fhir.claim_sent import ContractOf
from anlan.claims.api.fhir.claim_shown import coded
from anlan.claims.api.fhir.outcome import SearchUnfit
from anlan.claims.api.fhir.resources import answer
from anlan.claims.selectors.covers import ShownCover, cover_open_to, covers_open_to
from anlan.kernel.calendar import shanghai_day

router = Router(tags=["FHIR"])
BENEFICIARY = "beneficiary.identifier"
_NAMES = (BENEFICIARY, "beneficiary:identifier", "identifier")


@router.get("/Coverage")
def search(request: HttpRequest) -> HttpResponse:
    """One's own covers; those of others by `beneficiary.identifier`, outside one's organisation with `identifier`."""
    return _found(request)


@router.post("/Coverage/_search")
def search_by_post(request: HttpRequest) -> HttpResponse:
    """The same search, its parameters in the body: identity numbers then stand in no address."""
    return _found(request)


@router.get("/Coverage/{cover_id}")
def read(request: HttpRequest, cover_id: str) -> HttpResponse:
    """One cover: one's own, of a claim one has made, or of an organisation whose cases one sees."""
    at = now()
    return answer(request, coverage(cover_open_to(scope(request, at), cover_id, on=shanghai_day(at))))


def contract_of(request: HttpRequest) -> ContractOf:
    """The contract number behind the id of a Coverage, if the person may know of it."""

    def number(cover_id: str) -> str | None:
        at = now()
        try:
            return cover_open_to(scope(request, at), cover_id, on=shanghai_day(at)).contract_number
        except NotFound:
            return None

    return number


def coverage(cover: ShownCover, *, id_number: str | None = None) -> dict[str, object]:
    """A cover as FHIR writes it. `id_number`: what the asker has sent, answered unmasked."""
    beneficiary = {"system": systems.IDENTITY_NUMBER, "value": id_number or cover.id_number}
    plan = coded("http://terminology.hl7.org/CodeSystem/coverage-class", "plan")
    return {
        "resourceType": "Coverage",
        "id": cover.id,
        "identifier": [{"system": systems.CONTRACT, "value": cover.contract_number}],
        "status": "active",
        "beneficiary": {"type": "Patient", "identifier": beneficiary, "display": cover.insured_name},
        "period": {"start": cover.starts_on.isoformat(), "end": cover.ends_on.isoformat()},
        "payor": [{"display": cover.insurer}],
        "class": [{"type": plan, "value": f"{cover.product}/{cover.edition}"}],
    }


def _found(request: HttpRequest) -> HttpResponse:
    at, given = now(), asked(request, *_NAMES)
    person = _value(given, systems.IDENTITY_NUMBER, *_NAMES[:2])
    contract = _value(given, systems.CONTRACT, "identifier")
    covers = covers_open_to(scope(request, at), on=shanghai_day(at), id_number=person, contract_number=contract)
    return answer(request, search_set(request, "Coverage", [coverage(one, id_number=person) for one in covers]))


def _value(given: dict[str, str], system: str, *names: str) -> str | None:
    for name in names:
        if name in given:
            found, value = token(given[name])
            if found not in (None, system) or not value:
                raise SearchUnfit(allowed=f"{name}={system}|…", parameter=name)
            return value
    return None
