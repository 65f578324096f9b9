"""An expectation as text and back, for its sealed column."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

from anlan.intake.domain.material import Expectation

_DAYS = ("born_on", "loss_on", "cover_from", "cover_to")


def to_text(expected: Expectation) -> str:
    """JSON with days in ISO form."""
    return json.dumps(dataclasses.asdict(expected), default=dt.date.isoformat, ensure_ascii=False)


def from_text(text: str) -> Expectation:
    """The expectation `to_text` wrote."""
    row = json.loads(text)
    row |= {name: dt.date.fromisoformat(row[name]) for name in _DAYS}
    row["already_held"] = tuple(row["already_held"])
    return Expectation(**row)
