"""What each payer bears, held against the total to which all of it comes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from anlan.engines.reading.kinds.differences import printed_amounts
from anlan.engines.reading.kinds.rule import Fields
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import yuan
from anlan.engines.reading.values import FIELD_CERTAINTY, Field

#: So many characters of an amount that lost its first figures prove that it is the same: 78.89 of 2178.89.
_ENOUGH = len("78.89")


def shared_out(sheet: Sheet, fields: Fields, payers: Sequence[str]) -> Fields:
    """The fields with one misread amount put right where it alone keeps the payers from coming to the total.

    Put right are cents that a seal hid, a decimal point that was lost, and first figures lost in the dots that lead to
    an amount. What is missing must not be printed as what somebody else pays. Amounts that come to the total to the
    cent prove each other, however badly each was read.
    """
    total = fields.get("total_amount")
    parts = {name: fields[name] for name in payers if name in fields}
    if total is None or len(parts) < 2:
        return fields
    whole, added = Decimal(total.value), sum((Decimal(part.value) for part in parts.values()), Decimal(0))
    if added == whole:
        return fields | {name: _proven(field, field.value) for name, field in {**parts, "total_amount": total}.items()}
    if abs(whole - added) in printed_amounts(sheet):
        return fields
    right = {name: f"{whole - added + Decimal(part.value):.2f}" for name, part in parts.items()}
    wrong = [
        name
        for name, part in parts.items()
        if _lost_first_figures(sheet, part.value, right[name])
        or _lost_cents(part.value, right[name], [other.value for one, other in parts.items() if one != name])
    ]
    if len(wrong) == 1:
        return fields | {wrong[0]: _proven(parts[wrong[0]], right[wrong[0]])}
    if not wrong and _lost_first_figures(sheet, total.value, f"{added:.2f}"):
        return fields | {"total_amount": _proven(total, f"{added:.2f}")}
    return fields


def _proven(field: Field, value: str) -> Field:
    return Field(value, max(field.confidence, FIELD_CERTAINTY), field.box)


def _lost_cents(read: str, right: str, others: Sequence[str]) -> bool:
    if read == right.replace(".", "") + ".00":
        return True  # the point
    # Where every amount is whole nobody can say which lost its cents.
    some_have_cents = not all(other.endswith(".00") for other in others)
    return read.endswith(".00") and some_have_cents and 0 < Decimal(right) - Decimal(read) < 1


def _lost_first_figures(sheet: Sheet, read: str, right: str) -> bool:
    """Whether an amount is the end of the right one, and dots stand where its first figures ought to be."""
    if len(read) < _ENOUGH or read == right or not right.endswith(read):
        return False
    dotted = (re.fullmatch(r"[.…·]+([\d,]+[.]\d\d)元?", line.text) for line in sheet.lines)
    return any(match and yuan(match[1]) == read for match in dotted)
