"""Small words that plans and their differences share: figures, conditions, lists of categories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from anlan.engines.adjudication.terms import Gate, Name, Parameter
from anlan.engines.adjudication.words import CATEGORIES, category_name, fund_names
from anlan.kernel.money import yuan_text

_UNITS: Mapping[str, Name] = {
    "fen": Name("{} 元", "{} yuan"),
    "share": Name("{}%", "{}%"),
    "days": Name("{} 天", "{} day{s}"),
    "count": Name("{} 次（件、小时）", "{} unit{s}"),
}
_NOT_VERIFIED = Name("（待核实）", " (not verified)")
_FACTS: Mapping[tuple[str, bool], Name] = {
    ("settled", True): Name("{funds}已结算", "settled by {funds}"),
    ("settled", False): Name("未经{funds}结算", "not settled by {funds}"),
    ("in_list", True): Name("医保目录内", "in the basic-insurance list"),
    ("in_list", False): Name("医保目录外", "outside the basic-insurance list"),
    ("pre_existing", True): Name("既往症", "pre-existing"),
    ("pre_existing", False): Name("非既往症", "not pre-existing"),
}


def figure(parameter: Parameter, language: str) -> str:
    """A figure with its unit; one that nobody has compared with the clause says so.

    >>> figure(Parameter(1_200_000, "fen", "summary", False), "en")
    '12,000 yuan (not verified)'
    >>> figure(Parameter(Decimal("0.7"), "share", "clause", True), "zh-hans")
    '70%'
    """
    said = _UNITS[parameter.unit].spoken(language).format(plain_value(parameter), s=plural(int(parameter.value)))
    return said if parameter.verified else said + _NOT_VERIFIED.spoken(language)


def plain_value(parameter: Parameter) -> str:
    """A figure as it is written in the file, with commas: yuan, percent, days or a count."""
    if parameter.unit == "fen":
        return yuan_text(int(parameter.value)).removesuffix(".00")
    if parameter.unit == "share":
        return format((Decimal(parameter.value) * 100).normalize(), "f")
    return f"{parameter.value:,}"


def conditions(gate: Gate, language: str, settled_by: Sequence[str] = ("basic_insurance",)) -> str:
    """The facts that must hold, in words; empty where none is asked for. `settled_by`: as of the schedule."""
    facts = [(name, getattr(gate, name)) for name in ("settled", "in_list", "pre_existing")]
    said = {"funds": fund_names(settled_by, language)}
    if tuple(settled_by) == ("basic_insurance",) and language.startswith("zh"):
        said["funds"] = "医保"  # as customers say
    return joined((_FACTS[fact].spoken(language).format(**said) for fact in facts if fact[1] is not None), language)


def category_names(categories: Iterable[str], language: str) -> str:
    """Categories of cost by name, in the order of a hospital invoice."""
    place = {category: at for at, category in enumerate(CATEGORIES)}
    in_order = sorted(categories, key=lambda category: (place.get(category, len(place)), category))
    return joined((category_name(category, language) for category in in_order), language)


def plural(number: int) -> str:
    """The ending of an English word that is counted."""
    return "" if number == 1 else "s"


def joined(words: Iterable[str], language: str) -> str:
    """A list as it is written in `language`."""
    return ("、" if language == "zh-hans" else ", ").join(words)
