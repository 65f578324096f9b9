"""From what was seen to what it means: papers told apart, each with its kind, fields and problems. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from anlan.engines.reading.choosing import fields_of
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.naming import Naming, name_kind
from anlan.engines.reading.parts import papers_of
from anlan.engines.reading.plates import plate_in
from anlan.engines.reading.problems import page_problems
from anlan.engines.reading.sight import Sight, sheet_of
from anlan.engines.reading.values import WHOLE_PAGE, Box, Field, PageReading, TextLine

_INVOICE = ("invoice_code", "invoice_number", "issued_on", "payer_name", "total_amount", "items")
_OF_HOSPITALS = (*_INVOICE, "check_code", "hospital", "basic_insurance_paid")
#: The facts a file's own structure may state of each kind.
CARRIED: Mapping[str, tuple[str, ...]] = {
    "outpatient_invoice": _OF_HOSPITALS,
    "inpatient_invoice": (*_OF_HOSPITALS, "admitted_on", "discharged_on"),
    "pharmacy_invoice": (*_INVOICE, "seller_name", "seller_credit_code"),
    "repair_quote": ("issued_on", "total_amount", "items"),
}
#: From here on a page without text is taken for the photograph of a vehicle.
VEHICLE_CERTAINTY = 0.5


def readings_of(sight: Sight, *, page: int, on: dt.date | None, seconds: float = 0.0) -> list[PageReading]:
    """Every paper on one page, from top to bottom; validity is judged on the day `on`, not at all when None."""
    papers = papers_of(sheet_of(sight))
    return [
        _reading(sight, paper.sheet, paper.region, page=page, part=part, on=on, seconds=seconds / len(papers))
        for part, paper in enumerate(papers, start=1)
    ]


def kind_of(sheet: Sheet, sight: Sight) -> tuple[Naming, str]:
    """The naming of a sheet and the code of its kind, a photograph of damage included."""
    naming = name_kind(sheet)
    if naming.rule:
        return naming, naming.rule.code
    if sight.vehicle is not None and sight.vehicle >= VEHICLE_CERTAINTY:
        return Naming(None, sight.vehicle, ""), "damage_photo"
    return naming, "other"


def _reading(
    sight: Sight, sheet: Sheet, region: Box, *, page: int, part: int, on: dt.date | None, seconds: float
) -> PageReading:
    naming, kind = kind_of(sheet, sight)
    rule = naming.rule
    codes = tuple(code.text for code in sight.codes if _inside(code.box, region))
    fields = fields_of(rule, sheet, codes) if rule else {}
    if rule:
        for name, value in sight.carried.items():
            if name not in CARRIED.get(rule.code, ()):
                continue  # a field of another kind, which this one does not check
            printed = fields.get(name)
            fields[name] = Field(value, 1.0, printed.box if printed else WHOLE_PAGE)
    if kind == "damage_photo":
        fields = _plate(sheet)
    problems = page_problems(sheet, rule, fields, on=on, photographed=not sight.printed)
    return PageReading(
        page=page,
        kind=kind,
        kind_confidence=naming.certainty,
        fields=fields,
        problems=() if kind == "damage_photo" else problems,
        lines=tuple(TextLine(line.text, round(line.confidence, 4), line.box) for line in sheet.lines),
        turned_degrees=sight.turned_degrees,
        width_px=sight.width_px,
        height_px=sight.height_px,
        seconds=round(seconds, 3),
        part=part,
        region=region,
        best_guess=naming.best_guess if kind == "other" else "",
    )


def _plate(sheet: Sheet) -> dict[str, Field]:
    """The number plate that a photograph of a vehicle shows, where it can be read."""
    lines = sorted(sheet.lines, key=lambda line: line.middle)
    plate = plate_in([line.text for line in lines])
    shown = [line for line in lines if plate and plate[-4:] in line.text]
    return {"plate": Field(plate, round(shown[0].confidence, 4), shown[0].box)} if plate and shown else {}


def _inside(box: Box, region: Box) -> bool:
    x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
    return region[0] <= x <= region[0] + region[2] and region[1] <= y <= region[1] + region[3]
