"""Facts and answers of an adjudication as JSON and back, exact: fen stay integers, rates become text."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from anlan.engines.adjudication import (
    Adjudication,
    BillLine,
    ClaimFacts,
    ExplainedLine,
    Name,
    Question,
    Step,
    YearSoFar,
)


def facts_to_json(facts: ClaimFacts) -> dict[str, Any]:
    """Plain values of a claim's facts."""
    return _plain(_fields(facts))


def facts_from_json(row: Mapping[str, Any]) -> ClaimFacts:
    """The facts `facts_to_json` wrote."""
    plain = dict(row)
    plain["lines"] = tuple(BillLine(**line | {"on": _day(line.get("on"))}) for line in row["lines"])
    for name in ("loss_on", "insured_since", "cover_since"):
        plain[name] = _day(row.get(name))
    return ClaimFacts(**plain)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def answer_to_json(answer: Adjudication) -> dict[str, Any]:
    """Plain values of an answer, the year after it included."""
    plain = _plain({name: getattr(answer, name) for name in ("payable_fen", "schedule_digest")})
    plain["lines"] = [_plain(_fields(line)) for line in answer.lines]
    plain["steps"] = [_plain(_fields(step)) for step in answer.steps]
    plain["questions"] = [_plain(_fields(question)) for question in answer.questions]
    plain["year_after"] = answer.year_after.to_json()
    return plain


def answer_from_json(row: Mapping[str, Any]) -> Adjudication:
    """The answer `answer_to_json` wrote."""
    return Adjudication(
        payable_fen=row["payable_fen"],
        lines=tuple(ExplainedLine(**_named(line)) for line in row["lines"]),
        steps=tuple(Step(**_named(step)) for step in row["steps"]),
        year_after=YearSoFar.from_json(row["year_after"]),
        schedule_digest=row["schedule_digest"],
        questions=tuple(_question(question) for question in row["questions"]),
    )


def _question(row: Mapping[str, Any]) -> Question:
    return Question(**{**row, "funds": tuple(row.get("funds", ()))})


def _named(row: Mapping[str, Any]) -> dict[str, Any]:
    plain = dict(row)
    for name in ("bucket_name", "reason"):
        if plain.get(name):
            plain[name] = Name(**plain[name])
    if plain.get("at_ratio") is not None:
        plain["at_ratio"] = Decimal(plain["at_ratio"])
    if "over_limit_by" in plain:
        plain["over_limit_by"] = tuple((rule, fen) for rule, fen in plain["over_limit_by"])
    plain["parameters"] = tuple((key, _parameter(value)) for key, value in plain["parameters"])
    return plain


def _parameter(value: object) -> object:
    match value:
        case {"decimal": str(text)}:
            return Decimal(text)
        case {"day": str(text)}:
            return dt.date.fromisoformat(text)
        case {"zh": str(), "en": str()}:
            return Name(**value)
        case list():
            return tuple(_parameter(one) for one in value)
    return value


def _fields(value: Any) -> dict[str, Any]:
    """The fields of a frozen value as they are; `dataclasses.asdict` would copy each of them deeply first."""
    return {name: getattr(value, name) for name in _names_of(type(value))}


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _plain(value: Any) -> Any:
    if value is None or type(value) in (int, str, bool):
        return value
    if dataclasses.is_dataclass(value):
        return _plain(_fields(value))
    if isinstance(value, dict):
        return {
            key: [[name, _tagged(figure)] for name, figure in item] if key == "parameters" else _plain(item)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def _tagged(value: Any) -> Any:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, dt.date):
        return {"day": value.isoformat()}
    if dataclasses.is_dataclass(value):
        return _fields(value)
    return [_tagged(one) for one in value] if isinstance(value, (list, tuple)) else value
