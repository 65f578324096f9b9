"""Values that stand in many places of a schedule file: names, figures, lists of categories."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from anlan.engines.adjudication.terms import Gate, Name, Parameter
from anlan.engines.adjudication.yaml_fields import Field

GATES = ("settled", "in_list", "pre_existing")
MOST_YUAN = 10**12
UNITS = {  # unit in the file -> unit kept, what is allowed, least, most, decimals
    "yuan": ("fen", "an amount of yuan from 0 with at most two decimals, as 12000", 0, MOST_YUAN, 2),
    "percent": ("share", "a percentage from 0 to 100 with at most four decimals, as 70", 0, 100, 4),
    "days": ("days", "whole days from 0 to 3650", 0, 3650, 0),
    "count": ("count", "a whole number from 1 to 1000", 1, 1000, 0),
}


def text_in(fields: dict[str, Field], key: str) -> str:
    """A text, empty where the field is missing (which has been reported)."""
    return fields[key].text() if key in fields else ""


def name_in(field: Field | None) -> Name:
    """A name in both languages."""
    fields = field.fields(("zh", "en")) if field else {}
    return Name(zh=text_in(fields, "zh"), en=text_in(fields, "en"))


def parameter_in(field: Field | None, sources: Sequence[str], unit: str) -> Parameter | None:
    """A figure with its unit, its source and whether it was verified; None where there is none."""
    if field is None:
        return None
    kept_unit, allowed, least, most, decimals = UNITS[unit]
    fields = field.fields(("value", "unit", "source", "verified"))
    value = fields["value"].number(allowed, least, most, decimals) if "value" in fields else Decimal(least)
    if "unit" in fields:
        fields["unit"].text(one_of=(unit,))
    source = fields["source"].text(one_of=tuple(sources)) if "source" in fields else ""
    verified = fields["verified"].yes() if "verified" in fields else False
    if unit == "percent":
        return Parameter(value / 100, kept_unit, source, verified)
    return Parameter(int(value * 100) if unit == "yuan" else int(value), kept_unit, source, verified)


def categories_in(field: Field | None) -> frozenset[str]:
    """A list of categories of cost."""
    if field is None:
        return frozenset()
    return frozenset(item.text() for item in field.items("a list of categories of cost"))


def gate_in(field: Field | None) -> Gate:
    """Facts that must hold, from a mapping such as {settled: true}."""
    when = field.fields(optional=GATES) if field else {}
    return Gate(**{name: when[name].yes() for name in GATES if name in when})


def no_doubles(items: Sequence[Field], keys: Sequence[str], what: str) -> None:
    """Report each key that is given twice."""
    seen: set[str] = set()
    for item, key in zip(items, keys, strict=True):
        if key in seen:
            item.report(f"the {what} {key!r} is given twice", "each key once")
        seen.add(key)
