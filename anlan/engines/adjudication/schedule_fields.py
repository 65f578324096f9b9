"""Values that stand in many places of a schedule file: names, figures, lists of categories."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from anlan.engines.adjudication.problem import word
from anlan.engines.adjudication.terms import Gate, Name, Parameter
from anlan.engines.adjudication.yaml_fields import Field

GATES = ("settled", "in_list", "pre_existing")
MOST_YUAN = 10**12
UNITS = {  # unit in the file -> unit kept, least, most, decimals, an example
    "yuan": ("fen", 0, MOST_YUAN, 2, "12000"),
    "percent": ("share", 0, 100, 4, "70"),
    "days": ("days", 0, 3650, 0, "30"),
    "count": ("count", 1, 1000, 0, "3"),
}


def word_in(fields: dict[str, Field], key: str) -> str:
    """A key or another word for programs, empty where the field is missing (which has been reported)."""
    return fields[key].word() if key in fields else ""


def name_in(field: Field | None) -> Name:
    """A name in both languages."""
    fields = field.fields(("zh", "en"), examples={"zh": "zh: 中文名称", "en": "en: English name"}) if field else {}
    zh, en = (fields[language].text() if language in fields else "" for language in ("zh", "en"))
    return Name(zh, en)


def parameter_in(field: Field | None, sources: Sequence[str], unit: str) -> Parameter | None:
    """A figure with its unit, its source and whether it was verified; None where there is none that can be read."""
    if field is None or field.is_empty:  # what is empty has been reported
        return None
    kept_unit, least, most, decimals, example = UNITS[unit]
    parts = {"value": example, "unit": unit, "source": sources[0] if sources else "clause", "verified": "false"}
    written = {key: f"{key}: {part}" for key, part in parts.items()} | {"verified": "verified: true / false"}
    if isinstance(field.node, yaml.ScalarNode):
        given = field.node.value.strip()
        parts |= {"value": given} if given.replace(".", "", 1).isdecimal() else {}
        braces = ", ".join(f"{key}: {part}" for key, part in parts.items())
        field.report("bare_figure", value=given, allowed=f"{{{braces}}}")
        return None
    fields = field.fields(("value", "unit", "source", "verified"), examples=written)
    value = fields["value"].number(word(unit), least, most, decimals) if "value" in fields else None
    if "unit" in fields:
        fields["unit"].word(one_of=(unit,))
    source = fields["source"].word(one_of=tuple(sources) or None) if "source" in fields else ""
    verified = fields["verified"].yes() if "verified" in fields else False
    if value is None:
        return None
    if unit == "percent":
        return Parameter(value / 100, kept_unit, source, verified)
    return Parameter(int(value * 100) if unit == "yuan" else int(value), kept_unit, source, verified)


def categories_in(field: Field | None) -> frozenset[str]:
    """A list of categories of cost."""
    if field is None:
        return frozenset()
    return frozenset(filter(None, (item.word() for item in field.items(word("categories")))))


def gate_in(field: Field | None) -> Gate:
    """Facts that must hold, from a mapping such as {settled: true}."""
    when = field.fields(optional=GATES) if field else {}
    return Gate(**{name: when[name].yes() for name in GATES if name in when})


def no_doubles(items: Sequence[Field], keys: Sequence[str], what: str) -> None:
    """Report each key that is given twice; `what` is the name of its kind in `problem_words.WORDS`."""
    seen: set[str] = set()
    for item, key in zip(items, keys, strict=True):
        if key and key in seen:
            item.report("key_twice", what=word(what), key=key)
        seen.add(key)
