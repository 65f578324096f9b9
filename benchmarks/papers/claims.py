"""Whole claims with planted defects: what a scene asks for, less what is taken away, plus what is made wrong.

    python -m benchmarks.papers.claims FAMILY OUT [--count 200] [--seed 1]

Writes every page's picture and OUT/truth.json with `pages` (the format of the samples) and `claims`: scene, what the
contract says, the files in the order they are sent, and each defect with the prompts that tell of it.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import json
import sys
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.papers import phone
from benchmarks.papers.facts import Case, case
from benchmarks.papers.paper import Drawing, Family
from benchmarks.papers.press import Press, open_press
from benchmarks.papers.render import SENT_ON, family, truth

#: What a scene needs, as in the group's list of materials. Damage photographs are not drawn: they count as missing.
SCENES: dict[str, tuple[str, ...]] = {
    "inpatient": (
        "claim_form",
        "id_card_front",
        "id_card_back",
        "bank_card",
        "inpatient_invoice",
        "fee_list",
        "discharge_summary",
    ),
    "outpatient": (
        "claim_form",
        "id_card_front",
        "id_card_back",
        "bank_card",
        "outpatient_invoice",
        "medical_record",
        "prescription",
        "lab_report",
    ),
    "special_drug": (
        "claim_form",
        "id_card_front",
        "id_card_back",
        "bank_card",
        "pharmacy_invoice",
        "prescription",
        "diagnosis_certificate",
    ),
    "critical_illness": (
        "claim_form",
        "id_card_front",
        "id_card_back",
        "bank_card",
        "diagnosis_certificate",
        "discharge_summary",
        "pathology_report",
    ),
}
_SHARES = {"inpatient": 50, "outpatient": 24, "special_drug": 13, "critical_illness": 13}
#: Which defects can be planted on which kinds.
_ON: dict[str, tuple[str, ...]] = {
    "missing": (),
    "unreadable": ("id_card_front", "bank_card", "inpatient_invoice", "outpatient_invoice", "discharge_summary"),
    "cut_off": ("inpatient_invoice", "discharge_summary", "medical_record", "outpatient_invoice"),
    "wrong_person": ("id_card_front", "discharge_summary", "diagnosis_certificate", "inpatient_invoice"),
    "expired": ("id_card_back",),
    "checksum_wrong": ("id_card_front", "bank_card"),
    "duplicate": ("inpatient_invoice", "outpatient_invoice", "discharge_summary"),
    "sums_differ": ("fee_list",),
    "outside_the_period": ("inpatient_invoice", "outpatient_invoice", "discharge_summary"),
    "dates_disagree": ("discharge_summary",),
    "used_before": ("inpatient_invoice", "outpatient_invoice"),
}


@dataclass(slots=True)
class Sheet:
    """One paper of a claim: what is drawn and how it is photographed (`take`, `ruined` or `cut`)."""

    kind: str
    drawing: Drawing
    layout: str
    how: str = "take"


@dataclass(slots=True)
class Claim:
    """One claim before it is drawn. A defect is (code, kind it is planted on)."""

    seed: int
    case: Case
    scene: str
    sheets: list[Sheet]
    expected: dict[str, Any]
    defects: list[tuple[str, str]] = field(default_factory=list)
    used_before: list[str] = field(default_factory=list)


def compose(seed: int, drawn: Family) -> Claim:
    """The claim of a seed: three in ten are in order, the others have one or two defects on different papers."""
    random = Random(seed)
    facts = case(seed, drawn.pools, on=SENT_ON)
    scene = random.choices(list(_SHARES), weights=list(_SHARES.values()))[0]
    kinds = list(SCENES[scene])
    invoice = facts.stay if scene == "inpatient" else facts.visit
    settled = scene in ("inpatient", "outpatient") and invoice.basic_insurance_paid_fen > 0
    if scene == "inpatient" and settled:
        kinds.append("basic_insurance_settlement")
    if facts.accident and scene in ("inpatient", "outpatient"):
        kinds.append("accident_certificate")
    claim = Claim(seed, facts, scene, [], _expected(facts, scene, settled))
    wanted = random.choices((0, 1, 2), weights=(30, 45, 25))[0]
    changed: dict[str, Case] = {}
    for code in random.sample(list(_ON), len(_ON)):
        places = [
            kind for kind in _ON[code] or kinds if kind in kinds and kind not in dict(map(reversed, claim.defects))
        ]
        if len(claim.defects) < wanted and places:
            _plant(claim, code, random.choice(places), random, changed)
    gone = {kind for code, kind in claim.defects if code == "missing"}
    for kind in kinds:
        if kind not in gone:
            claim.sheets.append(_sheet(kind, changed.get(kind, facts), drawn, random, claim))
    claim.sheets += [
        Sheet(sheet.kind, sheet.drawing, sheet.layout)
        for sheet in claim.sheets
        if ("duplicate", sheet.kind) in claim.defects
    ]
    return claim


def _expected(facts: Case, scene: str, settled: bool) -> dict[str, Any]:
    return {
        "scene": scene,
        "insured_name": facts.insured.name,
        "id_number": facts.insured.id_number,
        "born_on": facts.insured.born_on.isoformat(),
        "loss_on": facts.loss_on.isoformat(),
        "cover_from": (facts.on - dt.timedelta(days=300)).isoformat(),
        "cover_to": (facts.on + dt.timedelta(days=64)).isoformat(),
        "accident": facts.accident and scene in ("inpatient", "outpatient"),
        "settled_by_basic_insurance": settled,
    }


def _plant(claim: Claim, code: str, kind: str, random: Random, changed: dict[str, Case]) -> None:
    """Make one thing wrong: in the facts of one paper, in what the contract says, or in how it is photographed."""
    facts = claim.case
    insured = facts.insured
    if code == "wrong_person":
        changed[kind] = dataclasses.replace(facts, insured=facts.relative)
    elif code == "expired":
        over = dataclasses.replace(insured, id_valid_to=SENT_ON - dt.timedelta(days=random.randint(5, 400)))
        changed[kind] = dataclasses.replace(facts, insured=over)
    elif code == "checksum_wrong":
        name = "id_number" if kind == "id_card_front" else "card_number"
        changed[kind] = dataclasses.replace(
            facts, insured=dataclasses.replace(insured, **{name: _with_one_wrong(getattr(insured, name), random)})
        )
    elif code == "sums_differ":
        fewer = dataclasses.replace(facts.stay, fees=facts.stay.fees[len(facts.stay.fees) // 3 :])
        changed[kind] = dataclasses.replace(facts, stay=fewer)
    elif code == "outside_the_period":
        first = min(facts.admitted_on, facts.visited_on)
        claim.expected["cover_to"] = (first - dt.timedelta(days=20)).isoformat()
        claim.expected["loss_on"] = (first - dt.timedelta(days=30)).isoformat()
    elif code == "dates_disagree":
        shifted = dt.timedelta(days=random.randint(2, 6))
        changed[kind] = dataclasses.replace(
            facts, admitted_on=facts.admitted_on - shifted, discharged_on=facts.discharged_on - shifted
        )
    claim.defects.append((code, kind))


def _with_one_wrong(number: str, random: Random) -> str:
    place = random.randrange(len(number) - 5, len(number) - 1)
    return number[:place] + str((int(number[place]) + random.randint(1, 9)) % 10) + number[place + 1 :]


def _sheet(kind: str, facts: Case, drawn: Family, random: Random, claim: Claim) -> Sheet:
    codes = {code for code, place in claim.defects if place == kind}
    for layout in random.sample(drawn.layouts[kind], len(drawn.layouts[kind])):
        drawing = layout(facts, Random(claim.seed))
        if kind == "outpatient_invoice" and "items" not in drawing.fields:
            continue  # it would ask for a fee list, which a visit's claim does not hold
        if kind == "fee_list" and not (_is_whole(drawing) and _is_of_the_bill(layout(claim.case, Random(0)), claim)):
            continue  # one page of several, or the list of another bill: it would truly not fit
        if kind == "basic_insurance_settlement" and not _is_of_the_stay(layout(claim.case, Random(0)), claim, drawn):
            continue  # the settlement of a visit: it would truly not fit
        if kind == "id_card_front" and ("missing", "id_card_back") in claim.defects and "valid_to" in drawing.fields:
            continue  # a temporary card has nothing on its back
        if "used_before" in codes:
            printed = drawing.fields
            if not (printed.get("invoice_code") and printed.get("invoice_number")):
                continue
            claim.used_before.append(f"{printed['invoice_code']}-{printed['invoice_number']}")
        how = "ruined" if "unreadable" in codes else "cut" if "cut_off" in codes else "take"
        return Sheet(kind, drawing, layout.__name__, how)
    raise ValueError(f"no layout of {kind} prints what {codes} needs")


def _is_whole(fee_list: Drawing) -> bool:
    rows = [Decimal(row["amount"]) for row in fee_list.fields.get("items", [])]
    return sum(rows) == Decimal(fee_list.fields.get("total_amount", "-1"))


def _is_of_the_bill(fee_list: Drawing, claim: Claim) -> bool:
    """Whether a list, before anything is planted on it, names the total of the claim's bill."""
    printed = [sheet.drawing.fields.get("total_amount") for sheet in claim.sheets if sheet.kind == "inpatient_invoice"]
    return not printed or fee_list.fields.get("total_amount") in printed


def _is_of_the_stay(settlement: Drawing, claim: Claim, drawn: Family) -> bool:
    bill = drawn.layouts["inpatient_invoice"][0](claim.case, Random(0))
    return settlement.fields.get("total_amount") == bill.fields.get("total_amount")


def write(claim: Claim, name: str, out: Path, press: Press) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Draw and photograph a claim; answers its pages' truths and its own."""
    pages, files = [], []
    for number, sheet in enumerate(claim.sheets):
        file = f"{name}-{number:02d}-{sheet.kind}.jpg"
        photo = getattr(phone, sheet.how)(press.draw(sheet.drawing), claim.seed * 97 + number)
        (out / file).write_bytes(photo.jpeg)
        entry = truth(file, sheet.kind, sheet.layout, sheet.drawing, photo)
        if sheet.how != "take":
            entry |= {"fields": {}, "defect": "unreadable" if sheet.how == "ruined" else "cut_off"}
        pages.append(entry)
        files.append(file)
    return pages, {
        "name": name,
        "expected": claim.expected,
        "files": files,
        "defects": [{"code": code, "kind": kind} for code, kind in claim.defects],
        "used_before": claim.used_before,
    }


def main() -> int:
    """Draw what the command line asks for."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("family")
    options.add_argument("out", type=Path)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    drawn = family(chosen.family)
    chosen.out.mkdir(parents=True, exist_ok=True)
    pages: list[dict[str, Any]] = []
    claims = []
    with open_press() as press:
        for number in range(chosen.count):
            written, claim = write(
                compose(chosen.seed * 1_000_003 + number, drawn), f"claim-{number:03d}", chosen.out, press
            )
            pages += written
            claims.append(claim)
            print(f"\rclaim {number + 1} of {chosen.count}", end="", file=sys.stderr)
    print(file=sys.stderr)
    text = json.dumps({"pages": pages, "claims": claims}, ensure_ascii=False, indent=1)
    (chosen.out / "truth.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
