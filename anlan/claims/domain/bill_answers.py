"""What a handler has said of a bill that no paper says: which drug an item is, which care level was assessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from anlan.benefits.domain.bill import Mark

#: The stages in which the bill may be answered about: before a decision, once its papers are there.
ANSWERABLE = ("checking", "liability", "calculation")


@dataclass(frozen=True, slots=True)
class BillAnswers:
    """Marks by category and name as printed on the fee list; care level (0 to 6) and whole months of care so far.

    `settled` says of funds beside basic insurance whether they have settled: a fund of `terms.FUNDS` -> yes or no.
    """

    marks: Mapping[tuple[str, str], Mark] = field(default_factory=dict)
    care_level: int | None = None
    care_months: int | None = None
    settled: dict[str, bool] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain values, exact; what says nothing is left out."""
        plain: dict[str, Any] = {}
        if self.care_level is not None:
            plain["care_level"] = self.care_level
        if self.care_months is not None:
            plain["care_months"] = self.care_months
        if self.settled:
            plain["settled"] = dict(self.settled)
        if self.marks:
            plain["items"] = [_row(printed, mark) for printed, mark in self.marks.items()]
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> BillAnswers:
        """What `to_json` wrote; an empty mapping while nothing was answered.

        >>> answers = BillAnswers({("西药费", "阿美替尼片"): Mark(item="阿美替尼")}, care_level=5)
        >>> BillAnswers.from_json(answers.to_json()) == answers
        True
        """
        marks = {(row["printed"], row["name"]): _mark(row) for row in plain.get("items", ())}
        return cls(marks, plain.get("care_level"), plain.get("care_months"), plain.get("settled", {}))


def _row(printed: tuple[str, str], mark: Mark) -> dict[str, Any]:
    row: dict[str, Any] = {"printed": printed[0], "name": printed[1]}
    said = {"category": mark.category, "item": mark.item, "on": mark.on.isoformat() if mark.on else ""}
    said_if_any = {name: text for name, text in said.items() if text}
    return row | said_if_any | ({"quantity": mark.quantity} if mark.quantity else {})


def _mark(row: Mapping[str, Any]) -> Mark:
    on = row.get("on")
    return Mark(
        category=row.get("category", ""),
        item=row.get("item", ""),
        quantity=row.get("quantity", 0),
        on=dt.date.fromisoformat(on) if on else None,
    )
