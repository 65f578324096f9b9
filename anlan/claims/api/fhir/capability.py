"""CapabilityStatement: what this server offers, so that no integrator has to guess."""

from __future__ import annotations

from importlib.metadata import version

from django.http import HttpRequest, HttpResponse
from ninja import Router

from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.outcome import MEDIA_TYPE, PREFIX
from anlan.claims.api.fhir.resources import answer

router = Router(tags=["FHIR"])
WRITTEN_ON = "2026-11-28"
_DEFINITION = "http://hl7.org/fhir/OperationDefinition"

# Kind -> interactions, search parameters with their types, operations.
OFFERED: dict[str, tuple[tuple[str, ...], dict[str, str], tuple[str, ...]]] = {
    "Claim": (("read",), {}, ("submit",)),
    "ClaimResponse": (("read", "search-type"), {"request": "reference"}, ()),
    "Coverage": (("read", "search-type"), {"beneficiary.identifier": "token", "identifier": "token"}, ()),
    "CoverageEligibilityRequest": (("create", "read"), {}, ("submit",)),
    "CoverageEligibilityResponse": (("read",), {}, ()),
}


@router.get("/metadata", auth=None)
def metadata(request: HttpRequest) -> HttpResponse:
    """Open to everybody: it names no person and no claim."""
    return answer(request, capability_statement(request.build_absolute_uri(PREFIX)))


def capability_statement(url: str) -> dict[str, object]:
    """The statement of the server at this address."""
    security = {
        "cors": False,
        "description": "Authorization: Bearer <token>, from POST /api/v1/sessions or /api/v1/staff-sessions; "
        "everybody sees what the REST API shows them.",
    }
    rest = {"mode": "server", "security": security, "resource": [_resource(kind) for kind in OFFERED]}
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": WRITTEN_ON,
        "kind": "instance",
        "software": {"name": "Anlan 安澜", "version": version("anlan")},
        "implementation": {"description": "Claims, covers and eligibility; docs/reference/fhir.md", "url": url},
        "fhirVersion": systems.FHIR_VERSION,
        "format": [MEDIA_TYPE, "json"],
        "rest": [rest],
    }


def _resource(kind: str) -> dict[str, object]:
    interactions, parameters, operations = OFFERED[kind]
    resource: dict[str, object] = {"type": kind, "interaction": [{"code": code} for code in interactions]}
    if parameters:
        resource["searchParam"] = [{"name": name, "type": of} for name, of in parameters.items()]
    if operations:
        resource["operation"] = [{"name": name, "definition": f"{_DEFINITION}/{kind}-{name}"} for name in operations]
    return resource
