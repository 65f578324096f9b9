"""A Claim read back: as it was sent, or put together from what the house knows of a claim reported elsewhere."""

from __future__ import annotations

from typing import Any

from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.amounts import money
from anlan.claims.api.fhir.json_text import parsed
from anlan.claims.selectors.answered_claim import AnsweredClaim
from anlan.engines.adjudication import BillLine, category_name
from anlan.kernel.masking import masked_number


def claim_resource(found: AnsweredClaim) -> dict[str, object]:
    """The Claim behind an answer, identity numbers masked."""
    given = _as_sent(found.resource) if found.resource else _put_together(found)
    status = "cancelled" if found.standing == "withdrawn" else "active"
    numbers = [{"system": systems.CLAIM_NUMBER, "value": found.number}, *given.pop("identifier", [])]
    head = {"resourceType": "Claim", "id": str(found.id), "meta": meta(found), "identifier": numbers}
    return head | given | {"id": str(found.id), "meta": head["meta"], "identifier": numbers, "status": status}


def meta(found: AnsweredClaim) -> dict[str, object]:
    """The version is the number of the claim's newest event."""
    return {"versionId": str(found.seq), "lastUpdated": found.answered_at.isoformat(timespec="seconds")}


def patient(found: AnsweredClaim, id_number: str | None = None) -> dict[str, object]:
    """Whom the claim is about: name masked, identity number masked unless the asker has just sent it."""
    number = {"system": systems.IDENTITY_NUMBER, "value": id_number or found.id_number}
    return {"type": "Patient", "identifier": number, "display": found.insured_name}


def coded(system: str, code: str, text: str = "") -> dict[str, object]:
    """A concept of one code."""
    return {"coding": [{"system": system, "code": code}]} | ({"text": text} if text else {})


def claim_type(found: AnsweredClaim) -> dict[str, object]:
    """The type of claim that belongs to a scene."""
    return coded(systems.CLAIM_TYPE, systems.TYPE_OF_SCENE.get(found.scene, "institutional"))


def _as_sent(text: str) -> dict[str, Any]:
    found = masked(parsed(text.encode()))
    assert isinstance(found, dict)
    return found


def masked(value: Any) -> Any:
    """A document with every identity number in it masked."""
    if isinstance(value, list):
        return [masked(one) for one in value]
    if not isinstance(value, dict):
        return value
    shown = {name: masked(one) for name, one in value.items()}
    types = [coding.get("code") for coding in (value.get("type") or {}).get("coding", ())] if _is_typed(value) else []
    if value.get("system") == systems.IDENTITY_NUMBER or systems.NATIONAL_PERSON_IDENTIFIER in types:
        shown["value"] = masked_number(str(value.get("value", "")))
    return shown


def _is_typed(value: dict[str, Any]) -> bool:
    return isinstance(value.get("type"), dict) and "value" in value


def _put_together(found: AnsweredClaim) -> dict[str, Any]:
    coverage = {"identifier": {"system": systems.CONTRACT, "value": found.contract_number}}
    resource: dict[str, Any] = {
        "type": claim_type(found),
        "subType": coded(systems.SCENE, found.scene),
        "use": "claim",
        "patient": patient(found),
        "billablePeriod": {"start": found.loss_on.isoformat()},
        "created": found.noticed_at.isoformat(timespec="seconds"),
        "insurer": {"display": found.insurer},
        "provider": {"display": "—"},
        "priority": coded(systems.PRIORITY, "normal"),
        "insurance": [
            {"sequence": 1, "focal": True, "coverage": coverage | {"reference": f"Coverage/{found.insured_id}"}}
        ],
    }
    if found.accident:
        resource["accident"] = {"date": found.loss_on.isoformat()}
    information = _information(found)
    if information:
        resource["supportingInfo"] = information
    if found.bill:
        resource["item"] = [_item(place, line) for place, line in enumerate(found.bill, start=1)]
        resource["total"] = money(sum(line.amount_fen for line in found.bill))
    return resource


def _information(found: AnsweredClaim) -> list[dict[str, object]]:
    category = {"category": {"text": "info"}}
    told: list[dict[str, object]] = []
    if found.settled_by_basic_insurance is not None:
        code = coded(systems.FACT, "settled-by-basic-insurance")
        told.append(category | {"code": code, "valueBoolean": found.settled_by_basic_insurance})
    if found.description:
        told.append(category | {"valueString": found.description})
    return [{"sequence": place} | one for place, one in enumerate(told, start=1)]


def _item(place: int, line: BillLine) -> dict[str, object]:
    item: dict[str, object] = {
        "sequence": place,
        "category": coded(systems.COST_CATEGORY, line.category),
        "productOrService": {"text": line.item or category_name(line.category, "zh-hans")},
        "quantity": {"value": line.quantity},
        "net": money(line.amount_fen),
    }
    if line.in_list is not None:
        item["programCode"] = [coded(systems.LIST_CLASS, "in-list" if line.in_list else "out-of-list")]
    if line.on is not None:
        item["servicedDate"] = line.on.isoformat()
    extensions: list[dict[str, object]] = []
    if line.other_paid_fen:
        extensions.append({"url": systems.OTHER_PAID, "valueMoney": money(line.other_paid_fen)})
    if line.stay:
        extensions.append({"url": systems.STAY, "valueString": line.stay})
    return item | ({"extension": extensions} if extensions else {})
