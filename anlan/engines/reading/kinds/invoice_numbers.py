"""The number of a receipt or invoice: figures, sometimes with letters before them or parts set apart by hyphens."""

from __future__ import annotations

import re

from anlan.engines.reading.kinds.finders import words
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import digits_only
from anlan.engines.reading.values import Field

#: Figures in the number of a fully digital invoice, which has no code.
DIGITAL = 20
#: Figures in the code of a paper one, which may stand behind its number of eight.
_CODE = (10, 12)
#: A number of an invoice has so many figures as a rule.
_WHOLE = 8
#: A number: with a letter after two figures, with letters of its own before them, or figures alone, whose single letter
#: is the series of a paper form. One that goes on behind a hyphen (20260614-0092) is none: its beginning is a day's.
_ENDS = r"(?![0-9]|-(?:\d{3}|[A-Z]))"
_NUMBER = (
    rf"^(\d{{2}}[A-Z]\d{{7}})(?!\d)|^((?!NO|[OI]+\d)[A-Z]{{2,5}}[0-9]{{8,20}}){_ENDS}|^[A-Z]([0-9]{{8,20}}){_ENDS}"
    rf"|(?<![0-9A-Za-z-])([0-9OoIl]{{8,20}}){_ENDS}"
)
#: What a receipt calls itself, and a number in parts, none of which is a day alone.
_OF_RECEIPT = r"(?:票据|发票|收据|单据|凭[证据])"
_IN_PARTS = (
    r"^((?!(?:19|20)\d\d-\d{1,2}-\d{1,2}(?![-A-Z\d]))[A-Z]{0,5}-?[A-Z\d]{1,8}(?:-[A-Z\d]{1,12}){1,4}"
    r"|[A-Z]{2,5}(?:/[A-Z\d]{1,12}){1,3})(?![\dA-Za-z./-])"
)


def number_of_receipt(sheet: Sheet) -> Field | None:
    """Figures alone, but for letters that belong to the number: 23A0061582, ZY00318874.

    One in parts, OP-88-20250611, is taken whole or left to be chosen: its beginning alone is that of others, too.
    """
    if parted := words(sheet, [rf"{_OF_RECEIPT}(?:号码|编号|单号|号)"], wanted=_IN_PARTS):
        return parted
    number = words(
        sheet,
        [
            rf"{_OF_RECEIPT}(?:号码|编号|号)|^(?:电子)?票号(?=[:\d]|$)",
            r"(?:N[oO0°º]|№|N[eg](?=[.:]?\d{6}))[.:]?",
            r"(?<![A-Za-z])N(?=\d{8})",
            r"第(?=\d{8,10}号)",
            r"机打票?号(?:码)?",
            r"^号码(?=[:]?$|[:]?\d)",
        ],
        wanted=_NUMBER,
    ) or words(sheet, [r"^(?:N[oO0°º]|№)[.:]?"], wanted=r"^\d{5,7}(?![0-9])")
    if number is None:
        return None
    whole = re.fullmatch(r"\d{2}[A-Z]\d{7}|[A-Z]{2,5}\d+", number.value)
    text = number.value if whole else digits_only(number.value)
    return in_one_text(sheet, Field(text, number.confidence, number.box))


def in_one_text(sheet: Sheet, number: Field) -> Field:
    """The number of an invoice without the figures of the next text on its row, where it is whole in a text of its own.

    A short one is whole before the year of a day. A number in boxes is many texts, and one of twenty figures may be
    read in two: these stay as they are.
    """
    for line in sheet.lines:
        for run in re.findall(r"\d{4,}", re.sub(r"\s", "", line.text)):
            behind = number.value.removeprefix(run) if number.value.startswith(run) else ""
            whole = len(number.value) != DIGITAL or len(behind) in _CODE
            if behind and ((len(run) >= _WHOLE and whole) or re.fullmatch(r"20\d\d", behind)):
                return Field(run, number.confidence, number.box)
    return number
