"""Each family draws every kind, and what its truth says is printed."""

from __future__ import annotations

import datetime as dt
import html
import re
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from anlan.engines.reading.kinds import KINDS as KNOWN
from benchmarks.papers.claims import compose
from benchmarks.papers.facts import case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Family, Layout
from benchmarks.papers.render import SENT_ON, family

FAMILIES = [family(name) for name in ("twenty_second", "twenty_third", "twenty_fourth")]
LAYOUTS = [
    pytest.param(one, kind, layout, id=f"{one.name}-{kind}-{layout.__name__}")
    for one in FAMILIES
    for kind, layouts in sorted(one.layouts.items())
    for layout in layouts
]
#: Every kind but photographs, which are drawn by other means.
KINDS = {*KNOWN} - {"damage_photo"}


def _printed(page: str) -> str:
    """The page's text without tags and blanks."""
    text = re.sub(r"<[^>]*>", "", re.sub(r"<style>.*?</style>", "", page, flags=re.S))
    return "".join(html.unescape(text).split())


def _writings(name: str, value: str) -> set[str]:
    """The ways a value may be written."""
    if value == "long_term":
        return {"长期"}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = dt.date.fromisoformat(value)
        return {day_text(day, form) for form in ("年", "年月", "-", "/", ".", "plain", "数")}
    if re.fullmatch(r"\d+\.\d\d", value):
        return {value, f"{float(value):,.2f}"}
    if name == "plate":
        return {value, f"{value[:2]}·{value[2:]}"}
    if name == "scene":
        return {{"illness": "√疾病", "accident": "√意外"}[value], {"illness": "疾病", "accident": "意外"}[value]}
    return {"".join(value.split())}


def _values(fields: dict[str, Any]) -> list[tuple[str, str]]:
    found = [(name, value) for name, value in fields.items() if name != "items"]
    return found + [("items", value) for row in fields.get("items", []) for value in row.values()]


@pytest.mark.parametrize("drawn", FAMILIES, ids=lambda one: one.name)
def test_every_kind_has_a_layout(drawn: Family) -> None:
    assert set(drawn.layouts) - {"damage_photo"} == KINDS
    assert len(drawn.layouts["other"]) >= 12


@pytest.mark.parametrize(("drawn", "kind", "layout"), LAYOUTS)
def test_what_the_truth_says_is_printed(drawn: Family, kind: str, layout: Layout) -> None:
    for seed in range(1, 13):
        facts = case(seed * 911, drawn.pools, on=SENT_ON, minor=seed % 4 == 0)
        drawing = layout(facts, Random(seed))
        assert layout(facts, Random(seed)).html == drawing.html
        text = _printed(drawing.html)
        missing = [
            (name, value)
            for name, value in _values(dict(drawing.fields))
            if not any(one in text for one in _writings(name, value))
        ]
        assert not missing
        assert bool(drawing.fields) == (kind not in ("other", "damage_photo"))


@pytest.mark.parametrize(("drawn", "kind", "layout"), [one for one in LAYOUTS if "invoice" not in one.values[1]])
def test_charged_lines_come_to_the_total_of_their_page(drawn: Family, kind: str, layout: Layout) -> None:
    """But for tax invoices, whose lines are told before tax."""
    for seed in (3, 58, 417):
        fields = layout(case(seed, drawn.pools, on=SENT_ON), Random(seed)).fields
        rows = [Decimal(row["amount"]) for row in fields.get("items", ()) if "amount" in row]
        stated = fields.get("page_total") or fields.get("total_amount")
        if rows and stated:
            assert sum(rows) == Decimal(stated)


@pytest.mark.parametrize("drawn", FAMILIES, ids=lambda one: one.name)
def test_whole_claims_can_be_drawn(drawn):
    for seed in range(4):
        claim = compose(seed, drawn)
        assert claim.sheets
        assert {sheet.kind for sheet in claim.sheets} <= KINDS | {"damage_photo"}
