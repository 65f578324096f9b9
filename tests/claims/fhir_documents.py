"""FHIR documents of the same few people, and a client that checks whatever it is answered."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.test import Client
from fhir.resources.R4B import get_fhir_model_class

from anlan.claims.api.fhir.json_text import json_text
from tests.backbone.sign_in_steps import bearer
from tests.claims.story import WANG

CONTRACT = "AL-IP-2026-000001"
_FORM = "application/x-www-form-urlencoded"
IDENTITY = "urn:oid:2.16.156.10011.1.3"


class FhirProgram:
    """A hospital's system. Everything it is answered must be a valid resource and name the media type of FHIR."""

    def __init__(self, account=None, language: str = "en") -> None:
        signed_in = bearer(account) if account else {}
        self.client = Client(headers=signed_in | {"Accept-Language": language}, raise_request_exception=False)

    def get(self, path: str, **headers):
        return self._checked(self.client.get(f"/fhir{path}", headers=headers))

    def post(self, path: str, body: object, content_type: str = "application/fhir+json", **headers):
        raw = body if isinstance(body, bytes) else json_text(body).encode()
        return self._checked(self.client.post(f"/fhir{path}", raw, content_type=content_type, headers=headers))

    def search(self, path: str, parameters: dict[str, str]):
        return self._checked(self.client.post(f"/fhir{path}/_search", urlencode(parameters), _FORM))

    def submit(self, body: object, **headers):
        return self.post("/Claim/$submit", body, **headers)

    def _checked(self, answer):
        assert answer["Content-Type"] == "application/fhir+json", answer.content[:300]
        assert answer["Cache-Control"] == "no-store"
        found = exact(answer)
        get_fhir_model_class(found["resourceType"]).model_validate(found)
        if answer.status_code >= 400:
            assert found["resourceType"] == "OperationOutcome"
            assert all(issue["diagnostics"] and issue["code"] for issue in found["issue"])
        return answer


def exact(answer) -> Any:
    """The answer with decimals as they were written."""
    return json.loads(answer.content, parse_float=Decimal)


def issue_of(answer, *, status: int, code: str) -> dict:
    """The only issue of a refusal, with our code in its details."""
    (issue,) = exact(answer)["issue"]
    told = issue["details"]["coding"][0]["code"]
    assert (answer.status_code, told) == (status, code), issue
    return issue


def money(yuan: str, currency: str = "CNY") -> dict:
    """An amount; the text of the number is what travels."""
    return {"value": Decimal(yuan), "currency": currency}


def item(sequence: int, category: str, net: str, listed: str = "in-list", paid: str | None = None) -> dict:
    """One item of a bill."""
    found: dict[str, Any] = {
        "sequence": sequence,
        "category": {"coding": [{"system": "urn:anlan:cost-category", "code": category}]},
        "productOrService": {"text": category},
        "programCode": [{"coding": [{"system": "urn:anlan:list-class", "code": listed}]}],
        "net": money(net),
    }
    if paid is not None:
        found["extension"] = [{"url": "urn:anlan:other-paid", "valueMoney": money(paid)}]
    return found


def claim(loss_on: dt.date, *items: dict, use: str = "claim", **more: Any) -> dict:
    """A Claim of a hospital for 王秀兰, everything it refers to contained."""
    return {
        "resourceType": "Claim",
        "contained": [
            {
                "resourceType": "Patient",
                "id": "patient",
                "identifier": [{"system": IDENTITY, "value": WANG[1]}],
                "name": [{"text": WANG[0]}],
            },
            {
                "resourceType": "Coverage",
                "id": "contract",
                "status": "active",
                "identifier": [{"system": "urn:anlan:contract", "value": CONTRACT}],
                "beneficiary": {"reference": "#patient"},
                "payor": [{"display": "安澜人寿"}],
            },
        ],
        "identifier": [{"system": "urn:example:hospital", "value": "2026-000815"}],
        "status": "active",
        "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "institutional"}]},
        "use": use,
        "patient": {"reference": "#patient"},
        "billablePeriod": {"start": loss_on.isoformat()},
        "created": loss_on.isoformat(),
        "provider": {"display": "榕城第三医院"},
        "priority": {"coding": [{"code": "normal"}]},
        "supportingInfo": [
            {
                "sequence": 1,
                "category": {"text": "info"},
                "code": {"coding": [{"system": "urn:anlan:claim-fact", "code": "settled-by-basic-insurance"}]},
                "valueBoolean": True,
            }
        ],
        "insurance": [{"sequence": 1, "focal": True, "coverage": {"reference": "#contract"}}],
        "item": list(items),
    } | more
