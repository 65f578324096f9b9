"""From a Claim to a notice of loss with its bill and files. Pure: what it needs of the house is passed in."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.claim_items import bill_lines
from anlan.claims.api.fhir.days import day_of
from anlan.claims.api.fhir.faults import Faults
from anlan.claims.api.fhir.json_text import json_text
from anlan.claims.api.fhir.references import identifiers, resolved
from anlan.claims.services.notice_of_loss import Notice
from anlan.claims.services.receiving import Sending, SentFile
from anlan.engines.adjudication import FUNDS, BillLine

_LONGEST_DESCRIPTION = 2000
_HIGHEST_CARE_LEVEL = 6
_MOST_CARE_MONTHS = 600
_OTHER_FUNDS = tuple(fund for fund in FUNDS if fund != "basic_insurance")
ContractOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A Claim in the words of the house. `use`: claim or predetermination."""

    use: str
    sending: Sending

    @property
    def id_number(self) -> str | None:
        """The identity number as the sender wrote it."""
        return self.sending.notice.id_number


def read_claim(resource: dict[str, Any], claim: Any, *, contract_of: ContractOf) -> ReadClaim:
    """A self-contained Claim, as a document and as its model, in the words of the house.

    `contract_of` answers the contract number behind `Coverage/<id>`, for covers the sender may know of.
    Raises `ResourceInvalid` with every fault found.
    """
    faults = Faults()
    use = _use(claim, faults)
    bill = bill_lines(claim, faults)
    if use == "predetermination" and not claim.item:
        faults.add("required", _("An estimate needs the items of the bill."), "Claim.item")
    if claim.payee is not None and "provider" in _codes(claim.payee.type):
        allowed = _("subscriber; or leave payee out")
        faults.add("not-supported", _("Payment to the provider is not offered."), "Claim.payee.type", allowed)
    notice = Notice(
        contract_number=_contract_number(claim, contract_of, faults),
        id_number=identity_number(claim, claim.patient),
        scene=_scene(claim, faults),
        loss_on=_loss_on(resource, faults),
        accident=claim.accident is not None,
        description=_description(claim),
        settled_by_basic_insurance=_settled(claim, bill),
        settled_by={fund: said for fund in _OTHER_FUNDS if (said := _said_of_fund(claim, fund)) is not None},
        care_level=_whole_number(claim, "care-level", _HIGHEST_CARE_LEVEL, faults),
        care_months=_whole_number(claim, "care-months", _MOST_CARE_MONTHS, faults),
        bill=bill,
    )
    files = _files(resource, faults)
    faults.stop_if_any()
    return ReadClaim(use, _sending(resource, claim, notice, files))


def identity_number(resource: Any, reference: Any) -> str | None:
    """The resident identity number behind a reference to a Patient, as it was written."""
    for one in identifiers(resource, reference):
        types = [coding.code for coding in (one.type.coding or ())] if one.type else []
        if one.value and (one.system == systems.IDENTITY_NUMBER or systems.NATIONAL_PERSON_IDENTIFIER in types):
            return str(one.value).strip()
    return None


def contract_number(resource: Any, reference: Any, contract_of: ContractOf) -> str | None:
    """The contract number behind a reference to a Coverage: its identifier, or that of one of our own Coverages."""
    for one in identifiers(resource, reference):
        if one.value and one.system == systems.CONTRACT:
            return str(one.value).strip()
    kind, _slash, name = str(reference.reference or "").rpartition("/")
    return contract_of(name) if kind.rpartition("/")[2] == "Coverage" else None


def _use(claim: Any, faults: Faults) -> str:
    if claim.status != "active":
        words = _("Only a claim that is active can be sent; a claim is taken back with its own step.")
        faults.add("not-supported", words, "Claim.status", "active")
    if claim.use == "preauthorization":
        words = _("Preauthorization is not offered: treatment needs no consent of ours. An estimate is.")
        faults.add("not-supported", words, "Claim.use", "claim, predetermination")
    elif claim.use not in ("claim", "predetermination"):
        words = _("This is not one of the allowed values.")
        faults.add("code-invalid", words, "Claim.use", "claim, predetermination")
    return str(claim.use)


def _contract_number(claim: Any, contract_of: ContractOf, faults: Faults) -> str:
    ours = [(place, one) for place, one in enumerate(claim.insurance) if one.focal]
    if len(ours) != 1:
        words = _("Exactly one insurance must be the focal one: the contract with us.")
        faults.add("invariant", words, "Claim.insurance.focal")
        return ""
    ((place, insurance),) = ours
    number = contract_number(claim, insurance.coverage, contract_of)
    if number is None:
        allowed = _("identifier of a Coverage with system %(system)s, or Coverage/<id> as this server answers it")
        words = _("The contract cannot be told from this coverage.")
        path = f"Claim.insurance[{place}].coverage"
        faults.add("required", words, path, allowed % {"system": systems.CONTRACT})
    return number or ""


def _scene(claim: Any, faults: Faults) -> str:
    codings = list(claim.subType.coding or ()) if claim.subType else []
    for coding in codings:
        if coding.system == systems.SCENE and coding.code not in systems.SCENES:
            words = _("There is no scene with this code: %(code)s.") % {"code": coding.code}
            faults.add("code-invalid", words, "Claim.subType", ", ".join(systems.SCENES))
            return ""
        if coding.system == systems.SCENE:
            return str(coding.code)
        if coding.system == systems.ACT_CODE and coding.code in systems.SCENE_OF_ENCOUNTER:
            return systems.SCENE_OF_ENCOUNTER[coding.code]
    for code in _codes(claim.type):
        if code in systems.SCENE_OF_TYPE:
            return systems.SCENE_OF_TYPE[code]
    words = _("Whether it was a hospital stay or a visit cannot be told from this type.")
    faults.add("code-invalid", words, "Claim.type", ", ".join(systems.SCENE_OF_TYPE))
    return ""


def _loss_on(resource: Mapping[str, Any], faults: Faults) -> dt.date:
    """The first day of the bill; without one the earliest day of an item, then the day of the accident."""
    period = resource.get("billablePeriod", {}).get("start")
    served = [one.get("servicedDate") or one.get("servicedPeriod", {}).get("start") for one in resource.get("item", ())]
    accident = resource.get("accident", {}).get("date")
    given = [period] if period else [text for text in served if text] or ([accident] if accident else [])
    days = [day for day in map(day_of, given) if day]
    if not days:
        words = _("The day on which the loss began is missing.")
        faults.add("required", words, "Claim.billablePeriod.start", _("a day such as 2026-11-02"))
    return min(days, default=dt.date.min)


def _description(claim: Any) -> str:
    """Diagnoses and free words, as a handler reads them."""
    said = []
    for one in claim.diagnosis or ():
        condition = resolved(claim, one.diagnosisReference)
        concept = one.diagnosisCodeableConcept or getattr(condition, "code", None)
        if concept is not None:
            codes = [part for coding in concept.coding or () for part in (coding.code, coding.display) if part]
            said.append(" ".join(dict.fromkeys([*codes, *([concept.text] if concept.text else [])])))
    said += [one.valueString for one in claim.supportingInfo or () if one.valueString]
    return "；".join(said)[:_LONGEST_DESCRIPTION]


def _settled(claim: Any, bill: tuple[BillLine, ...]) -> bool | None:
    """What is said; else basic insurance has settled when it paid a part; else it is asked."""
    said = _said_of_fund(claim, "basic_insurance")
    if said is not None:
        return said
    return True if any(line.other_paid_fen for line in bill) else None


def _said_of_fund(claim: Any, fund: str) -> bool | None:
    """Whether a fund has settled, as `supportingInfo` says it: `settled-by-mutual-aid`."""
    code = f"settled-by-{fund.replace('_', '-')}"
    for info in claim.supportingInfo or ():
        if code in _codes(info.code, systems.FACT) and info.valueBoolean is not None:
            return bool(info.valueBoolean)
    return None


def _whole_number(claim: Any, code: str, most: int, faults: Faults) -> int | None:
    """A fact of the claim that is counted, in `supportingInfo.valueQuantity`."""
    for place, info in enumerate(claim.supportingInfo or ()):
        if code not in _codes(info.code, systems.FACT) or info.valueQuantity is None:
            continue
        value = info.valueQuantity.value
        if value is not None and 0 <= value <= most and value == int(value):
            return int(value)
        path = f"Claim.supportingInfo[{place}].valueQuantity.value"
        allowed = _("a whole number from 0 to %(most)s") % {"most": most}
        faults.add("value", _("This value does not fit."), path, allowed)
    return None


def _files(resource: Mapping[str, Any], faults: Faults) -> tuple[SentFile, ...]:
    files = []
    for place, info in enumerate(resource.get("supportingInfo", ())):
        attachment = info.get("valueAttachment")
        if attachment is None:
            continue
        path = f"Claim.supportingInfo[{place}].valueAttachment"
        if "data" not in attachment:
            words = _("The content of a file must stand in the document; addresses are not followed.")
            faults.add("required", words, f"{path}.data", "base64")
            continue
        try:
            content = base64.b64decode("".join(attachment["data"].split()), validate=True)
        except (binascii.Error, ValueError):
            faults.add("value", _("This is not base64."), f"{path}.data", "base64")
            continue
        files.append(SentFile(attachment.get("title") or f"attachment-{info.get('sequence', place + 1)}", content))
    return tuple(files)


def _sending(resource: dict[str, Any], claim: Any, notice: Notice, files: tuple[SentFile, ...]) -> Sending:
    names = [f"{one.system or ''}|{one.value}" for one in claim.identifier or () if one.value]
    kept = dict(resource)
    if "supportingInfo" in kept:
        kept["supportingInfo"] = [_without_content(info) for info in kept["supportingInfo"]]
    return Sending(
        notice=notice,
        files=files,
        identifier=names[0] if names else None,
        content_hash=hashlib.sha256(json_text(resource, sort_keys=True).encode()).digest(),
        resource=json_text(kept),
    )


def _without_content(info: Mapping[str, Any]) -> dict[str, Any]:
    """An attachment that is kept as material: its hash (FHIR's: SHA-1) and size in place of the content."""
    attachment = info.get("valueAttachment")
    if attachment is None or "data" not in attachment:
        return dict(info)
    content = base64.b64decode("".join(attachment["data"].split()))
    left = {name: value for name, value in attachment.items() if name != "data"}
    left |= {"size": len(content), "hash": base64.b64encode(hashlib.sha1(content).digest()).decode()}
    return dict(info) | {"valueAttachment": left}


def _codes(concept: Any, system: str | None = None) -> list[str]:
    codings = (concept.coding or ()) if concept is not None else ()
    return [one.code for one in codings if one.code and system in (None, one.system)]
