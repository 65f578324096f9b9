"""Reading a page's values as days, amounts and rows: whatever is no such value is None or left out, never guessed."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping

from anlan.intake.domain.material import PageFacts
from anlan.kernel.money import NotMoney, fen_from_yuan

INVOICES = ("inpatient_invoice", "outpatient_invoice", "pharmacy_invoice")
_DIGITAL_NUMBER_LETTERS = 20
#: A label and something behind it: not the next label, the name of a paper or of who works there.
_SPEAKS_OF_DIAGNOSIS = re.compile(
    r"诊\s*断(?!证明|书|科|室|依据|医|日期|时间|编码)[:：\s]*"
    r"(?!出院|入院|治疗|诊疗|医嘱|处理|建议|病情|住院|科室|医师|医生|编码)[㐀-鿿]{2}"
)


def day(text: str | None) -> dt.date | None:
    """A day written in ISO form, or None for anything else (`long_term` included)."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def money(text: str | None) -> int | None:
    """Whole fen of an amount in yuan as read from a page, or None when it is no amount."""
    try:
        return fen_from_yuan(text) if text else None
    except NotMoney:
        return None


def item_rows(page: PageFacts) -> list[Mapping[str, object]]:
    """The rows of a page's table of items; none when it was not read."""
    try:
        rows = json.loads(page.value("items") or "[]")
    except ValueError:
        return []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def items_fen(page: PageFacts) -> list[int]:
    """The amounts of a page's items in fen; a row whose amount could not be read counts as nothing."""
    return [money(str(row.get("amount", ""))) or 0 for row in item_rows(page)]


def diagnosis_unread(page: PageFacts) -> bool:
    """Whether a discharge summary speaks of a diagnosis that was not found on it: a handler reads it there.

    Not so once a person has looked, nor on a picture that is to be taken again anyway.
    """
    if page.kind != "discharge_summary" or page.value("diagnosis") or page.confirmed:
        return False
    taken_again = any(one.code in ("unreadable", "cut_off") and one.field is None for one in page.problems)
    return not taken_again and _SPEAKS_OF_DIAGNOSIS.search(page.text) is not None


def invoice_key(page: PageFacts) -> str | None:
    """What names an invoice among all invoices; None while it is unread.

    Code and number together; a fully digital invoice has a number of twenty digits that is unique by itself.
    """
    code, number = page.value("invoice_code"), page.value("invoice_number")
    if number and len(number) == _DIGITAL_NUMBER_LETTERS and number.isdigit():
        return number
    return f"{code}-{number}" if code and number else None
