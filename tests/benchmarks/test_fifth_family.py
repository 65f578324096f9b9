"""The truth of the papers of the family `fifth` is what is printed on them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from random import Random
from typing import Any

import pytest

from benchmarks.papers.facts import case
from benchmarks.papers.families.fifth import FAMILY
from benchmarks.papers.families.frames import day_text

SENT_ON = dt.date(2026, 10, 20)
PAPERS = Path(__file__).parents[2] / "docs/reference/papers.md"
DRAWN = [
    pytest.param(kind, layout, id=f"{kind}-{layout.__name__}")
    for kind, layouts in FAMILY.layouts.items()
    for layout in layouts
]


def visible(html: str) -> str:
    """The words a reader sees, without blanks; what stands in a seal or a code does not count."""
    text = re.sub(r"<style>.*?</style>|<svg.*?</svg>", "", html, flags=re.DOTALL)
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", text)))


def forms(name: str, value: str) -> tuple[str, ...]:
    """The ways in which a value may be printed, without blanks."""
    if name.endswith("_on") or name in ("valid_from", "valid_to"):
        if value == "long_term":
            return ("长期",)
        return tuple(day_text(dt.date.fromisoformat(value), form) for form in ("年", "年月", "-", "/", "."))
    if name == "scene":
        return ("√意外",) if value == "accident" else ("√疾病",)
    return (re.sub(r"\s", "", value),)


def not_printed(text: str, fields: Mapping[str, Any]) -> list[str]:
    """Names of fields that cannot be found in the text."""
    said = [(name, value) for name, value in fields.items() if name != "items"]
    said += [(f"item {key}", value) for row in fields.get("items", ()) for key, value in row.items()]
    return [name for name, value in said if not any(form in text for form in forms(name, value))]


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
def test_every_field_stands_on_the_paper(kind, layout):
    for seed in range(40, 52):
        drawing = layout(case(seed, FAMILY.pools, on=SENT_ON), Random(seed))
        assert not_printed(visible(drawing.html), drawing.fields) == [], seed
        if kind != "damage_photo":  # a wet room has no plate
            assert (kind == "other") == (not drawing.fields)


def test_every_kind_is_drawn_and_only_its_own_fields_are_stated():
    listed = re.findall(
        r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \| [^|]+ \|$", PAPERS.read_text(encoding="utf-8"), re.MULTILINE
    )
    fields = {kind: set(re.findall(r"`(\w+)`", names)) for kind, names in listed}
    assert set(FAMILY.layouts) == set(fields)
    for kind, layouts in FAMILY.layouts.items():
        for layout in layouts:
            assert set(layout(case(2, FAMILY.pools, on=SENT_ON), Random(2)).fields) <= fields[kind], layout.__name__


def test_at_least_twelve_foreign_papers():
    assert len(FAMILY.layouts["other"]) >= 12


def test_a_field_that_is_not_printed_is_found():
    drawing = FAMILY.layouts["fee_list"][0](case(1, FAMILY.pools, on=SENT_ON), Random(1))
    assert not_printed(visible(drawing.html), drawing.fields | {"page_total": "1.23"}) == ["page_total"]


def test_every_fee_list_is_the_whole_list_of_the_stay():
    for layout in FAMILY.layouts["fee_list"]:
        facts = case(5, FAMILY.pools, on=SENT_ON)
        fen = sum(round(float(row["amount"]) * 100) for row in layout(facts, Random(5)).fields["items"])
        assert fen == facts.stay.total_fen
