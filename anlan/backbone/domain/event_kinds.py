"""The catalogue of event kinds and the check that a payload fits its kind."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventKind:
    """One kind of event: its words and the types of its payload's fields (`?` at the end: may be absent)."""

    name: str
    title_zh: str
    title_en: str
    fields: Mapping[str, str]


class PayloadMisfit(ValueError):
    """A payload that does not fit its kind; a programming error, never a user's."""


def _is_day(value: object) -> bool:
    return isinstance(value, str) and dt.date.fromisoformat(value) is not None


def _is_instant(value: object) -> bool:
    return isinstance(value, str) and dt.datetime.fromisoformat(value).tzinfo is not None


_CHECKS = {
    "text": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "fen": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "instant": _is_instant,
    "day": _is_day,
    "id": lambda value: isinstance(value, str) and uuid.UUID(value) is not None,
    "list": lambda value: isinstance(value, list),
    "map": lambda value: isinstance(value, dict),
}


def check_payload(kind: EventKind, payload: Mapping[str, object]) -> None:
    """Raise `PayloadMisfit` naming the first field that is missing, unknown or of another type."""
    for name, type_name in kind.fields.items():
        if name not in payload:
            if not type_name.endswith("?"):
                raise PayloadMisfit(f"{kind.name} needs the field {name} ({type_name})")
            continue
        try:
            fits = _CHECKS[type_name.rstrip("?")](payload[name])
        except ValueError:
            fits = False
        if not fits:
            raise PayloadMisfit(f"{kind.name}.{name} must be {type_name}, not {payload[name]!r}")
    unknown = payload.keys() - kind.fields.keys()
    if unknown:
        raise PayloadMisfit(f"{kind.name} knows no field {sorted(unknown)}; its fields are {sorted(kind.fields)}")
