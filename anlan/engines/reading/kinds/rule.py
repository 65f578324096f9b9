"""What a kind of page is made of: how it is recognised, which fields it has, what must hold between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.values import Field, Problem

Fields = dict[str, Field]


def _no_fields(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return {}


def _no_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return []


@dataclass(frozen=True, slots=True)
class KindRule:
    """One kind of material.

    `titles` are patterns of the printed heading; `signs` are patterns of the body with their weight, and a page without
    heading is taken for the kind when their weights reach 0.7. `shared_titles` are headings that papers of many trades
    bear (电子发票): each counts only when its second pattern is found on the page. `other_titles` are headings of
    papers that look like this one and are none: a page so headed is never of this kind. `needed` fields raise
    missing_field or unreadable.
    `read` gets the sheet and the texts of the codes (QR) on it.
    """

    code: str
    titles: tuple[str, ...] = ()
    shared_titles: tuple[tuple[str, str], ...] = ()
    other_titles: tuple[str, ...] = ()
    signs: tuple[tuple[str, float], ...] = ()
    needed: tuple[str, ...] = ()
    read: Callable[[Sheet, tuple[str, ...]], Fields] = _no_fields
    check: Callable[[Mapping[str, Field], dt.date | None], list[Problem]] = _no_problems
    has_code: bool = False
