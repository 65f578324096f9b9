"""What a person writes into a field, as the field keeps it: days in ISO form, amounts in plain yuan."""

from __future__ import annotations

import re
from typing import Literal

from anlan.engines.reading.spelling import DATE, iso_date
from anlan.intake.domain.values import money

Sort = Literal["day", "amount", "text"]
LONG_TERM = "long_term"
_DAYS, _AMOUNTS = ("valid_from", "valid_to"), ("total_amount", "page_total")
_ALWAYS = ("长期", LONG_TERM)


class NotKept(ValueError):
    """A text that the field cannot hold; `sort` says what it holds."""

    def __init__(self, name: str, text: str, sort: Sort) -> None:
        self.name, self.text, self.sort = name, text, sort
        super().__init__(f"{text!r} is no {sort} for {name}")


def sort_of(name: str) -> Sort:
    """What a field of this name holds.

    >>> sort_of("admitted_on"), sort_of("valid_to"), sort_of("basic_insurance_paid"), sort_of("hospital")
    ('day', 'day', 'amount', 'text')
    """
    if name.endswith("_on") or name in _DAYS:
        return "day"
    return "amount" if name.endswith("_paid") or name in _AMOUNTS else "text"


def entered(name: str, text: str) -> str:
    """The value a field keeps for what a person wrote; nothing stays nothing, which clears it.

    Raises `NotKept` for a day the calendar does not have and for words in place of an amount.

    >>> entered("admitted_on", "2026年9月14日"), entered("valid_to", "长期"), entered("total_amount", "￥8,412.5")
    ('2026-09-14', 'long_term', '8412.50')
    """
    sort = sort_of(name)
    if sort == "amount":
        return entered_amount(name, text)
    return _entered_day(name, text.strip()) if sort == "day" else text.strip()


def entered_amount(name: str, text: str) -> str:
    """An amount in plain yuan. Raises `NotKept` for words in place of one."""
    written = text.strip()
    fen = money(written.removesuffix("元"))
    if not written:
        return ""
    if fen is None:
        raise NotKept(name, written, "amount")
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def _entered_day(name: str, written: str) -> str:
    compact = re.sub(r"\s", "", written)
    if not written or (name == "valid_to" and written in _ALWAYS):
        return LONG_TERM if written else ""
    day = iso_date(compact) if re.fullmatch(DATE, compact) else None
    if day is None:
        raise NotKept(name, written, "day")
    return day
