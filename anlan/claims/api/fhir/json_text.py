"""JSON in and out in which no number is ever a float: FHIR's decimals keep the digits they were written with."""

from __future__ import annotations

import json
from decimal import Decimal


class NotExactJson(ValueError):
    """A text that is no JSON document, or one that can be read in two ways."""


def parsed(text: bytes) -> object:
    """A document with `Decimal` for every number that is not whole.

    Raises `NotExactJson` for what is no JSON, for NaN and infinity, and for an object with one name twice.

    >>> parsed(b'{"value": 0.30000000000000004}')
    {'value': Decimal('0.30000000000000004')}
    """
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refused, object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise NotExactJson(str(error)) from error


def json_text(value: object, *, sort_keys: bool = False) -> str:
    """The document as text, decimals digit for digit.

    >>> json_text({"value": Decimal("900.00"), "currency": "CNY"})
    '{"value":900.00,"currency":"CNY"}'
    """
    if isinstance(value, dict):
        names = sorted(value) if sort_keys else value
        members = (f"{_quoted(name)}:{json_text(value[name], sort_keys=sort_keys)}" for name in names)
        return "{" + ",".join(members) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(json_text(one, sort_keys=sort_keys) for one in value) + "]"
    if isinstance(value, Decimal):
        return format(value, "f") if abs(value.as_tuple().exponent) < 40 else str(value)
    return _quoted(value)


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _refused(name: str) -> object:
    raise ValueError(f"{name} is not a number")


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = next(name for name, _ in pairs if sum(name == other for other, _ in pairs) > 1)
        raise ValueError(f"the name {twice!r} stands twice in one object")
    return found
