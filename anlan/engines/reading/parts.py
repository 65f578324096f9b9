"""Several papers in one picture: both sides of a card copied on one sheet, two invoices on one table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anlan.engines.reading.kinds.bank_card import issuer
from anlan.engines.reading.kinds.rule import Fields
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line, around
from anlan.engines.reading.naming import Naming, is_headed, name_kind
from anlan.engines.reading.spelling import resident_number_text
from anlan.engines.reading.values import WHOLE_PAGE, Box
from anlan.kernel.identity import is_card_number

#: Cards are small enough to be laid side by side, and each side of one is a paper of its own.
_CARDS = frozenset({"id_card_front", "id_card_back", "bank_card", "driving_licence", "vehicle_licence"})
_LICENCES = frozenset({"driving_licence", "vehicle_licence"})
#: Papers that come in twos and threes, each with a heading of its own.
_SLIPS = frozenset({"outpatient_invoice", "inpatient_invoice", "pharmacy_invoice", "prescription", "lab_report"})
#: Papers that may lie beside others in one photograph. Forms are none of them: they have sections with headings, and
#: places for the numbers of cards.
_SHEETS = _SLIPS | {
    "basic_insurance_settlement",
    "diagnosis_certificate",
    "discharge_summary",
    "fee_list",
    "medical_record",
    "pathology_report",
}
#: What the sides of an identity card always print, one of it at least.
_OF_A_BACK = r"共和国|签发|有效期"
_OF_A_FRONT = r"公民身份|身份号码|出生|住址|民族|\d{6}(?:19|20)\d{9}"
#: What tells two papers of one kind apart.
_NUMBERS = ("id_number", "card_number", "invoice_number", "plate")
#: Two papers lie at least this many lines apart, and this share of the picture.
_GAP_LINES, _GAP_SHARE = 1.6, 0.025
_FEWEST_LINES = 2
_MOST_PAPERS = 9
_SURE_OF_CARD = 0.6


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a picture: its own lines and its place on the page."""

    sheet: Sheet
    region: Box


def papers_of(sheet: Sheet) -> list[Paper]:
    """The papers in a picture, from top left to bottom right; mostly one.

    A cut is made only where both sides are known papers by themselves: a form with a wide gap stays one form.
    """
    parts = _cut(sheet, list(sheet.lines), _MOST_PAPERS)
    if len(parts) == 1:
        return [Paper(sheet, WHOLE_PAGE)]
    found = [Paper(_part(sheet, lines), around([line.box for line in lines])) for lines in parts]
    return sorted(found, key=lambda paper: (round(paper.region[1], 1), paper.region[0]))


def _cut(sheet: Sheet, lines: list[Line], most: int) -> list[list[Line]]:
    if most < 2 or len(lines) < 2 * _FEWEST_LINES:
        return [lines]
    for before, after in _gaps(sheet, lines):
        if _are_papers(_part(sheet, before), _part(sheet, after)):
            one = _cut(sheet, before, most - 1)
            return one + _cut(sheet, after, most - len(one))
    return [lines]


def _gaps(sheet: Sheet, lines: list[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Every way to cut along a wide empty band, the widest first."""
    found: list[tuple[float, list[Line], list[Line]]] = []
    for start, end, size in (("top", "bottom", sheet.height_px), ("left", "right", sheet.width_px)):
        ordered = sorted(lines, key=lambda line: getattr(line, start))
        reach = getattr(ordered[0], end)
        for place in range(1, len(ordered)):
            gap = getattr(ordered[place], start) - reach
            if gap > _GAP_LINES * sheet.median_height and gap > _GAP_SHARE * size:
                parts = ordered[:place], ordered[place:]
                if min(map(len, parts)) >= _FEWEST_LINES:
                    found.append((gap, *parts))
            reach = max(reach, getattr(ordered[place], end))
    return [(before, after) for _, before, after in sorted(found, key=lambda cut: -cut[0])]


def _are_papers(before: Sheet, after: Sheet) -> bool:
    first, second = name_kind(before), name_kind(after)
    if first.rule is None or second.rule is None:
        return False
    kinds = {first.rule.code, second.rule.code}
    headed = is_headed(before, first.rule.code) and is_headed(after, second.rule.code)
    if len(kinds) == 1:
        # The two leaves of one licence, or a card beside its photograph, are one paper: two have two numbers. A slip
        # has one heading: two headings with numbers are two copies of it.
        if kinds <= _CARDS and min(first.certainty, second.certainty) < _SURE_OF_CARD:
            return False  # columns of a passbook beside its cover
        numbers = {_number(first, before), _number(second, after)}
        if kinds == {"bank_card"} and not all(
            number and is_card_number(number) and issuer(number) for number in numbers
        ):
            return False  # a column of a passbook has numbers too, but no known bank's
        return kinds <= _CARDS | _SLIPS and None not in numbers and (len(numbers) == 2 or (headed and kinds <= _SLIPS))
    if kinds <= _CARDS:
        return _are_cards({first.rule.code: (first, before), second.rule.code: (second, after)})
    if kinds <= _SHEETS:
        # A section of a paper may be headed like a paper, but it has not all that one must hold.
        return headed and _is_complete(first, before) and _is_complete(second, after)
    if kinds <= _SHEETS | _CARDS:
        (card, sheet), (other, rest) = sorted(
            ((first, before), (second, after)), key=lambda one: one[0].rule is not None and one[0].rule.code in _SHEETS
        )
        return (
            other.rule is not None
            and is_headed(rest, other.rule.code)
            and card.certainty >= _SURE_OF_CARD
            and _is_complete(card, sheet)
        )
    return False


def _are_cards(sides: Mapping[str, tuple[Naming, Sheet]]) -> bool:
    """Whether two parts of a picture, by their kinds, are cards or sides of one, and not two halves of one side."""
    back, front = sides.get("id_card_back"), sides.get("id_card_front")
    if back and sides.keys() & _LICENCES:
        # A licence prints its days like the back of an identity card, whose office it has not.
        return _is_complete(*back)
    if back and not re.search(_OF_A_BACK, back[1].text):
        return False  # a note below a copied card: 再次复印无效, with a name and a day
    if front and not re.search(_OF_A_FRONT, front[1].text):
        return False  # words about a card beside the picture of one: 身份证正面已上传
    if front and sides.keys() & _LICENCES and "ethnicity" not in _fields(*front):
        return False  # the leaf of a licence names somebody as a card does, but no people
    if back and front and any(resident_number_text(line.text) for line in back[1].lines):
        return False  # the foot of a temporary card: the back of a card has no number
    return min(naming.certainty for naming, _ in sides.values()) >= _SURE_OF_CARD


def _is_complete(naming: Naming, sheet: Sheet) -> bool:
    """Whether a part holds every field that a paper of its kind needs."""
    return naming.rule is not None and set(naming.rule.needed) <= _fields(naming, sheet).keys()


def _fields(naming: Naming, sheet: Sheet) -> Fields:
    return naming.rule.read(sheet, ()) if naming.rule else {}


def _number(naming: Naming, sheet: Sheet) -> str | None:
    fields = _fields(naming, sheet)
    return next((fields[name].value for name in _NUMBERS if name in fields), None)


def _part(sheet: Sheet, lines: Sequence[Line]) -> Sheet:
    return Sheet(lines, width_px=sheet.width_px, height_px=sheet.height_px)
