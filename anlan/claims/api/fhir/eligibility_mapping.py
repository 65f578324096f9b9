"""From a CoverageEligibilityRequest to a question of the house, and from its answer to the response."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.amounts import money
from anlan.claims.api.fhir.claim_response import both
from anlan.claims.api.fhir.claim_sent import ContractOf, contract_number, identity_number
from anlan.claims.api.fhir.claim_shown import coded
from anlan.claims.api.fhir.days import day_of
from anlan.claims.api.fhir.faults import Faults
from anlan.claims.selectors.covers import ShownCover
from anlan.claims.services.errors import CoverNotFound

_PURPOSES = ("validation", "benefits", "discovery", "auth-requirements")
_TERM = "http://terminology.hl7.org/CodeSystem/benefit-term"


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose cover, on which day, under which contracts (none named: all), for which purposes."""

    purposes: tuple[str, ...]
    on: dt.date
    id_number: str | None
    contracts: tuple[str, ...]
    patient: Mapping[str, Any]


def asked_of(resource: Mapping[str, Any], question: Any, *, today: dt.date, contract_of: ContractOf) -> Asked:
    """A self-contained request, as a document and as its model. Raises `ResourceInvalid` with every fault found."""
    faults = Faults()
    kind = "CoverageEligibilityRequest"
    for place, purpose in enumerate(question.purpose):
        if purpose not in _PURPOSES:
            words = _("This is not one of the allowed values.")
            faults.add("code-invalid", words, f"{kind}.purpose[{place}]", ", ".join(_PURPOSES))
    given = resource.get("servicedDate") or resource.get("servicedPeriod", {}).get("start")
    on = day_of(given) if given else today
    if on is None:
        faults.add("value", _("This is not a day."), f"{kind}.servicedDate", _("a day such as 2026-11-02"))
    contracts = []
    for place, insurance in enumerate(question.insurance or ()):
        number = contract_number(question, insurance.coverage, contract_of)
        if number is None:
            words, path = _("The contract cannot be told from this coverage."), f"{kind}.insurance[{place}].coverage"
            faults.add("required", words, path)
        else:
            contracts.append(number)
    faults.stop_if_any()
    assert on is not None
    id_number = identity_number(question, question.patient)
    return Asked(tuple(question.purpose), on, id_number, tuple(contracts), _logical(resource["patient"], id_number))


def eligibility_response(
    question: Asked, covers: Sequence[ShownCover], *, answer_id: str, at: dt.datetime
) -> dict[str, object]:
    """What is told of the covers found."""
    said = both(_("Covered on this day.") if any(one.in_force for one in covers) else _("Not covered on this day."))
    response: dict[str, object] = {
        "resourceType": "CoverageEligibilityResponse",
        "id": answer_id,
        "status": "active",
        "purpose": list(question.purposes),
        "patient": question.patient,
        "servicedDate": question.on.isoformat(),
        "created": at.isoformat(timespec="seconds"),
        "request": {"reference": f"CoverageEligibilityRequest/{answer_id}"},
        "outcome": "complete" if covers else "error",
        "disposition": f"{said.zh} {said.en}",
        "insurer": {"display": covers[0].insurer if covers else "—"},
    }
    if covers:
        return response | {"insurance": [_insurance(one, question) for one in covers]}
    words = f"{CoverNotFound.title} {CoverNotFound.next_step}"
    return response | {"error": [{"code": coded(systems.PROBLEM, CoverNotFound.code, words)}]}


def _insurance(cover: ShownCover, question: Asked) -> dict[str, object]:
    number = {"system": systems.CONTRACT, "value": cover.contract_number}
    found: dict[str, object] = {
        "coverage": {"reference": f"Coverage/{cover.id}", "type": "Coverage", "identifier": number},
        "inforce": cover.in_force,
        "benefitPeriod": {"start": cover.starts_on.isoformat(), "end": cover.ends_on.isoformat()},
    }
    items = _items(cover, question) if cover.in_force else []
    return found | ({"item": items} if items else {})


def _items(cover: ShownCover, question: Asked) -> list[dict[str, object]]:
    if not {"benefits", "auth-requirements"} & set(question.purposes):
        return []
    items = []
    for part in cover.parts:
        figures = {"benefit": part.limit_fen, "deductible": part.deductible_fen}
        benefits = [
            {"type": coded(systems.BENEFIT_TYPE, code), "allowedMoney": money(fen)}
            for code, fen in figures.items()
            if fen is not None and "benefits" in question.purposes
        ]
        item: dict[str, object] = {
            "category": coded(systems.PLAN_PART, part.key),
            "name": part.name.zh,
            "description": part.name.en,
            "term": coded(_TERM, "annual"),
            "authorizationRequired": False,
        }
        items.append(item | ({"benefit": benefits} if benefits else {}))
    return items


def _logical(patient: Mapping[str, Any], id_number: str | None) -> dict[str, object]:
    """The patient as asked for, without a reference into the asker's own document."""
    named = {name: value for name, value in patient.items() if name in ("display", "identifier")}
    if id_number is not None:
        named["identifier"] = {"system": systems.IDENTITY_NUMBER, "value": id_number}
    return {"type": "Patient"} | named
