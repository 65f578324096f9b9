"""From a computed claim to a ClaimResponse: each line with what was taken and why, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.amounts import money
from anlan.claims.api.fhir.claim_shown import claim_type, coded, meta, patient
from anlan.claims.selectors.answered_claim import AnsweredClaim, Spoken, spoken
from anlan.engines.adjudication import BillLine, ExplainedLine
from anlan.kernel.calendar import shanghai_day

# How a claim stands -> FHIR's outcome, and the same in words.
_OUTCOMES: Mapping[str, tuple[str, Promise]] = {
    "received": ("queued", _("Received; nothing has been worked out yet.")),
    "asked": ("partial", _("Some questions must be answered before the amount can be worked out.")),
    "proposed": ("partial", _("Worked out as a proposal; a person decides.")),
    "to_pay": ("complete", _("Decided: this amount is paid.")),
    "refused": ("complete", _("Decided: not covered.")),
    "withdrawn": ("complete", _("Taken back by the claimant.")),
    "estimated": ("complete", _("An estimate: nothing was kept, and nobody is bound by it.")),
}
_UNPAID = ("refused", "withdrawn")  # whatever was worked out before brings nothing now
_REFUSAL = {"clause": _("Clause"), "facts": _("Facts"), "evidence": _("Evidence"), "remedies": _("Remedies")}


def both(words: Promise) -> Spoken:
    """Words of the catalogue in Chinese and in English."""
    with override("zh-hans"):
        zh = str(words)
    with override("en"):
        return Spoken(zh, str(words))


def claim_response(found: AnsweredClaim, *, id_number: str | None = None) -> dict[str, object]:
    """The ClaimResponse of a claim as it stands. `id_number`: what the asker has sent, answered unmasked."""
    outcome, words = _OUTCOMES[found.standing]
    said = both(words)
    resource: dict[str, object] = {"resourceType": "ClaimResponse"}
    if found.id is not None:
        resource |= {"id": str(found.id), "meta": meta(found), "request": {"reference": f"Claim/{found.id}"}}
        resource["identifier"] = [{"system": systems.CLAIM_NUMBER, "value": found.number}]
    resource |= {
        "status": "cancelled" if found.standing == "withdrawn" else "active",
        "type": claim_type(found),
        "subType": coded(systems.SCENE, found.scene),
        "use": "predetermination" if found.id is None else "claim",
        "patient": patient(found, id_number),
        "created": found.answered_at.isoformat(timespec="seconds"),
        "insurer": {"display": found.insurer},
        "outcome": outcome,
        "disposition": f"{said.zh} {said.en}",
        "insurance": [{"sequence": 1, "focal": True, "coverage": _coverage(found)}],
    }
    notes = Notes()
    if found.answer is not None and found.answer.is_computed:
        resource |= _computed(found, found.answer.lines, notes)
    elif found.answer is not None:
        resource["error"] = [_question(question.key, question.line_id) for question in found.answer.questions]
    if found.payable_fen is not None:
        resource["payment"] = _payment(found, found.payable_fen)
    _tell_the_rest(found, notes)
    return resource | ({"processNote": notes.written} if notes.written else {})


class Notes:
    """Words in both languages, numbered as the document refers to them."""

    def __init__(self) -> None:
        self.written: list[dict[str, object]] = []

    def add(self, words: Spoken) -> list[int]:
        """Write the words down; the numbers of their two notes."""
        return [self._one(words.zh, "zh-CN"), self._one(words.en, "en")]

    def _one(self, text: str, language: str) -> int:
        number = len(self.written) + 1
        note = {"number": number, "type": "display", "text": text, "language": coded(systems.LANGUAGE, language)}
        self.written.append(note)
        return number


def _computed(found: AnsweredClaim, lines: Sequence[ExplainedLine], notes: Notes) -> dict[str, object]:
    unpaid = found.standing in _UNPAID
    totals = [entry for entry in _adjudication(lines, unpaid) if "amount" in entry]
    if not found.lines_as_sent:
        bill = {line.line_id: line for line in found.bill}
        return {"addItem": [_added(line, bill.get(line.line_id), notes, unpaid) for line in lines], "total": totals}
    by_item: dict[str, list[ExplainedLine]] = {}
    for line in lines:
        by_item.setdefault(line.line_id.partition(".")[0], []).append(line)
    items = [_item(int(name), of_item, notes, unpaid) for name, of_item in by_item.items()]
    return {"item": items, "total": totals}


def _item(sequence: int, lines: Sequence[ExplainedLine], notes: Notes, unpaid: bool) -> dict[str, object]:
    item: dict[str, object] = {"itemSequence": sequence, "adjudication": _adjudication(lines, unpaid)}
    details = [
        {
            "detailSequence": int(line.line_id.partition(".")[2]),
            "noteNumber": notes.add(spoken(line)),
            "adjudication": _adjudication([line], unpaid),
        }
        for line in lines
        if "." in line.line_id and not unpaid
    ]
    if details:
        return item | {"detail": details}
    return item if unpaid else item | {"noteNumber": notes.add(spoken(lines[0]))}


def _added(line: ExplainedLine, billed: BillLine | None, notes: Notes, unpaid: bool) -> dict[str, object]:
    """A line that follows the papers and not the bill as sent, with the drug, day and units it is about."""
    drug = billed.item if billed else ""
    added: dict[str, object] = {
        "productOrService": coded(systems.COST_CATEGORY, line.category, drug),
        "adjudication": _adjudication([line], unpaid),
    }
    if billed is not None and billed.on is not None:
        added["servicedDate"] = billed.on.isoformat()
    if billed is not None and billed.quantity > 1:
        added["quantity"] = {"value": billed.quantity}
    return added if unpaid else added | {"noteNumber": notes.add(spoken(line))}


def _adjudication(lines: Sequence[ExplainedLine], unpaid: bool) -> list[dict[str, object]]:
    """submitted = other-paid + not-covered + eligible, and eligible = deductible + copay + over-limit + benefit."""

    def total(name: str) -> int:
        return sum(getattr(line, name) for line in lines)

    def entry(system: str, code: str, fen: int) -> dict[str, object]:
        return {"category": coded(system, code), "amount": money(fen)}

    hl7, ours = systems.HL7_ADJUDICATION, systems.ADJUDICATION
    submitted = entry(hl7, "submitted", total("billed_fen"))
    if unpaid:
        return [submitted, entry(hl7, "benefit", 0)]
    taken = {name: total(f"{name}_fen") for name in ("to_deductible", "own_share", "over_limit", "payable")}
    others = {"other-paid": "other_paid_fen", "not-covered": "not_covered_fen", "over-limit": "over_limit_fen"}
    entries = [
        submitted,
        entry(hl7, "eligible", sum(taken.values())),
        entry(hl7, "deductible", taken["to_deductible"]),
        entry(hl7, "copay", taken["own_share"]),
        *(entry(ours, code, total(name)) for code, name in others.items() if total(name)),
        entry(hl7, "benefit", taken["payable"]),
    ]
    ratios = {line.at_ratio for line in lines if line.at_ratio is not None}
    if len(lines) == 1 and ratios:
        entries.append({"category": coded(hl7, "eligpercent"), "value": _percent(ratios.pop())})
    return entries


def _percent(share: Decimal) -> Decimal:
    return Decimal(format((share * 100).normalize(), "f"))


def _coverage(found: AnsweredClaim) -> dict[str, object]:
    number = {"system": systems.CONTRACT, "value": found.contract_number}
    named = {"type": "Coverage", "identifier": number}
    # An estimate may be of a member of a mass plan, who becomes an insured only with the first claim.
    return named if found.id is None else {"reference": f"Coverage/{found.insured_id}"} | named


def _question(key: str, line_id: str | None) -> dict[str, object]:
    item, _dot, detail = (line_id or "").partition(".")
    places = {"itemSequence": item, "detailSequence": detail}
    return {"code": coded(systems.QUESTION, key)} | {name: int(place) for name, place in places.items() if place}


def _payment(found: AnsweredClaim, payable_fen: int) -> dict[str, object]:
    payment: dict[str, object] = {"type": coded(systems.PAYMENT_TYPE, "complete"), "amount": money(payable_fen)}
    if found.payment is not None:
        payment["identifier"] = {"value": found.payment.end_to_end_id}
        if found.payment.settled_at is not None and found.payment.state == "confirmed":
            payment["date"] = shanghai_day(found.payment.settled_at).isoformat()
    return payment


def _tell_the_rest(found: AnsweredClaim, notes: Notes) -> None:
    """The steps of the calculation, questions, what is missing, and the reasons of a refusal."""
    if found.answer is not None and found.standing not in _UNPAID:
        for item in (*found.answer.steps, *found.answer.questions):
            notes.add(spoken(item))
    if found.missing is not None:
        lead = both(_("Please add"))
        notes.add(Spoken(f"{lead.zh}：{found.missing.zh}", f"{lead.en}: {found.missing.en}"))
    for name, text in (found.refusal or {}).items():
        if name in _REFUSAL and text:
            lead = both(_REFUSAL[name])
            notes.add(Spoken(f"{lead.zh}：{text}", f"{lead.en}: {text}"))
