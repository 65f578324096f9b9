"""What a kind of page is made of: its code, which fields it has, what must hold between them."""

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
    """One kind of material. Which pages are of a kind is learnt (`reading.naming`); what they hold is told here.

    `needed` fields raise missing_field or unreadable. `read` gets the sheet and the texts of the codes (QR) on it.
    """

    code: str
    needed: tuple[str, ...] = ()
    read: Callable[[Sheet, tuple[str, ...]], Fields] = _no_fields
    check: Callable[[Mapping[str, Field], dt.date | None], list[Problem]] = _no_problems
