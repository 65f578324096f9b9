"""What a drawn paper says about a person is what its truth says it says."""

from __future__ import annotations

import datetime as dt
import html
import re
from random import Random

import pytest

from benchmarks.papers.facts import case
from benchmarks.papers.families.first import FAMILY as FIRST
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.second import FAMILY as SECOND

KINDS = (
    "claim_form",
    "id_card_front",
    "id_card_back",
    "household_register",
    "birth_certificate",
    "bank_card",
    "authorisation",
    "death_certificate",
)
LAYOUTS = [
    pytest.param(family, layout, id=f"{family.name}-{kind}-{layout.__name__.lstrip('_')}")
    for family in (FIRST, SECOND)
    for kind in KINDS
    for layout in family.layouts[kind]
]


def printed(page: str) -> str:
    """The visible text of an HTML page without blanks."""
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    return "".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())


def writings(name: str, value: str) -> list[str]:
    """Every way a value may stand on paper."""
    if value == "long_term":
        return ["长期"]
    if name == "scene":
        return {"accident": ["意外"], "illness": ["疾病"]}[value]
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return [day_text(dt.date.fromisoformat(value), form) for form in ("年", "年月", "数", "-", "/", ".", "plain")]
    return ["".join(value.split())]


@pytest.mark.parametrize(("family", "layout"), LAYOUTS)
@pytest.mark.parametrize("seed", [3, 17])
def test_every_fact_of_the_truth_is_printed(family, layout, seed):
    drawing = layout(case(seed, family.pools, on=dt.date(2026, 10, 20)), Random(seed))
    text = printed(drawing.html)
    missing = {
        name: value for name, value in drawing.fields.items() if not any(way in text for way in writings(name, value))
    }
    assert missing == {}


@pytest.mark.parametrize("family", [FIRST, SECOND], ids=lambda family: family.name)
def test_foreign_pages_promise_no_fields(family):
    pages = [layout(case(5, family.pools, on=dt.date(2026, 10, 20)), Random(5)) for layout in family.layouts["other"]]
    assert len(pages) >= 12
    assert all(page.fields == {} for page in pages)
