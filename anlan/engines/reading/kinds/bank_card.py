"""Bank card: the number, the bank, and the holder where the card names one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import put
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Letter, Passage, Sheet
from anlan.engines.reading.spelling import digits_only
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import is_card_number

_BANK = r"[㐀-鿿]{2,12}(?:银行|信用社|农信|农商行)"
_NAME_IN_CAPITALS = (
    r"^(?!.*(?:BANK|CARD|SAMPLE|SPECIMEN|DEBIT|CREDIT|UNION|VALID|THRU|VISA|MONTH))"
    r"([A-Z]{2,12}[/.]?[A-Z]{2,20})(?:[.]?M[RS]S?)?$"
)
_NUMBER_MARKS = set("0123456789OoQDlI|SBZ -")


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    fields: Fields = {}
    bank = sheet.find(rf"^({_BANK})") or sheet.find(rf"({_BANK})")
    holder = sheet.beside([r"持卡人|户名|姓名"], wanted=r"[㐀-鿿·]{2,12}", below=False) or _holder(sheet)
    return put(
        fields,
        card_number=_number(sheet),
        bank=bank.as_field() if bank else None,
        holder_name=holder.as_field() if holder else None,
    )


def _holder(sheet: Sheet) -> Passage | None:
    """A Chinese name before its spelling in capitals, or either of them alone."""
    for line in sheet.lines:
        for parts in ((line,), sheet.row(line)[:2]):
            letters = [letter for part in parts for letter in part.letters]
            match = re.match(r"([㐀-鿿·]{2,12})[A-Z/.]{4,30}$", "".join(letter.text for letter in letters))
            if match:
                return sheet.passage(letters[: match.end(1)])
    return sheet.find(_NAME_IN_CAPITALS)


def _number(sheet: Sheet) -> Field | None:
    """The number that passes its checksum, or else the longest run of 13 to 19 digits, to be reported as wrong."""
    doubtful: Field | None = None
    for line in sheet.lines:
        letters = [letter for part in sheet.row(line) for letter in part.letters]
        for run in _runs(letters):
            number = digits_only("".join(letter.text for letter in run))
            if not 13 <= len(number) <= 19:
                continue
            field = sheet.passage(run).as_field(number)
            if is_card_number(number):
                return field
            if doubtful is None or len(number) > len(doubtful.value):
                doubtful = field
    return doubtful


def _runs(letters: list[Letter]) -> list[list[Letter]]:
    runs: list[list[Letter]] = [[]]
    for letter in letters:
        if letter.text in _NUMBER_MARKS:
            runs[-1].append(letter)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if sum(letter.text.isdigit() for letter in run) >= 12]


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    number = fields.get("card_number")
    if number and not is_card_number(number.value):
        return [Problem("checksum_wrong", "card_number", {"rule": "Luhn"})]
    return []


RULE = KindRule(
    code="bank_card",
    signs=(
        (r"(?m)^\D{0,6}(?:\d[ ]?){16,19}$", 0.5),
        (r"(?:\d{4}\n){3}\d{3,7}", 0.4),
        (r"银联|(?i:unionpay)", 0.5),
        (r"储蓄卡|借记卡|信用卡|社保卡|(?i:debit|credit)", 0.4),
        (r"(?m)^[㐀-鿿]{2,8}银行$|(?i:bank)", 0.4),
        (r"(?i:ATM|valid|thru|month/year)", 0.1),
    ),
    needed=("card_number",),
    read=_read,
    check=_check,
)
