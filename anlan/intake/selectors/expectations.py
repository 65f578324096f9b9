"""An expectation as text and back, for its sealed column; and from the plain file of whoever checks papers by hand."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from anlan.intake.domain.material import Expectation
from anlan.intake.selectors.rules import kinds, scenes
from anlan.kernel.identity import resident_number

_DAYS = ("born_on", "loss_on", "cover_from", "cover_to")
_NEEDED = ("insured_name", "id_number", "born_on", "loss_on", "cover_from", "cover_to")
_YES_OR_NO = (
    "accident",
    "settled_by_basic_insurance",
    "list_needs_test",
    "two_parties",
    "repaired",
    "group_policy",
    "insured_is_company",
)
_TEXTS = ("insured_name", "id_number", "payee_name", "plate")


class ContractUnfit(ValueError):
    """What was given of a contract is no expectation: `key` is at fault, `allowed` says what may stand there."""

    def __init__(self, key: str, fault: str, allowed: str) -> None:
        self.key = key
        self.allowed = allowed
        super().__init__(f"{key}: {fault}; {allowed}")


def to_text(expected: Expectation) -> str:
    """JSON with days in ISO form."""
    return json.dumps(dataclasses.asdict(expected), default=dt.date.isoformat, ensure_ascii=False)


def from_text(text: str) -> Expectation:
    """The expectation `to_text` wrote."""
    row = json.loads(text)
    row |= {name: dt.date.fromisoformat(row[name]) for name in _DAYS}
    row["already_held"] = tuple(row["already_held"])
    return Expectation(**row)


def from_plain(row: Mapping[str, Any], *, scene: str = "") -> Expectation:
    """An expectation from keys and values as a person writes them; `scene` outranks a scene named among them.

    `born_on` may be left out where the identity number tells it. Raises `ContractUnfit` naming the first key at fault.

    >>> given = {"insured_name": "王秀兰", "id_number": "990101196205140268", "loss_on": "2026-09-14"}
    >>> from_plain(given | {"cover_from": "2026-01-01", "cover_to": "2026-12-31"}, scene="inpatient").born_on
    datetime.date(1962, 5, 14)
    """
    given = dict(row)
    named = scene or str(given.get("scene") or "")
    if named not in scenes():
        raise ContractUnfit("scene", f"{named!r} is no scene" if named else "is missing", f"one of {_list(scenes())}")
    unknown = given.keys() - {one.name for one in dataclasses.fields(Expectation)}
    if unknown:
        allowed = f"the keys are {_list(one.name for one in dataclasses.fields(Expectation))}"
        raise ContractUnfit(min(unknown), "is no key of a contract", allowed)
    proven = resident_number(str(given.get("id_number", "")))
    if proven and not given.get("born_on"):
        given["born_on"] = proven.born_on
    for key in _NEEDED:
        if given.get(key) in (None, ""):
            raise ContractUnfit(key, "is missing", f"needed are {_list(_NEEDED)}")
    values = {key: _value(key, value) for key, value in given.items() if value is not None}
    return Expectation(**(values | {"scene": named}))


def _value(key: str, value: Any) -> Any:
    if key in _DAYS:
        return _day(key, value)
    if key in _YES_OR_NO and not isinstance(value, bool):
        raise ContractUnfit(key, f"{value!r} is neither yes nor no", "write true or false, or leave it out")
    if key in _TEXTS and not isinstance(value, str):
        raise ContractUnfit(key, f"{value!r} is no text", "write it in quotation marks")
    if key == "already_held":
        if not isinstance(value, list) or not set(value) <= kinds().keys():
            raise ContractUnfit(key, f"{value!r} is no list of kinds", f"a list of some of {_list(kinds())}")
        return tuple(value)
    return value


def _day(key: str, value: Any) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        raise ContractUnfit(key, f"{value!r} is no day", "write it as 2026-11-02") from None


def _list(words: Any) -> str:
    return ", ".join(words)
