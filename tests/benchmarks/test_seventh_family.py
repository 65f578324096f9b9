"""The seventh family draws every kind, and its truth is what stands on the page."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from benchmarks.papers.claims import SCENES
from benchmarks.papers.facts import case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import FAMILY
from benchmarks.papers.render import SENT_ON

KINDS = {
    *(kind for scene in SCENES.values() for kind in scene),
    *("household_register", "birth_certificate", "authorisation", "basic_insurance_settlement", "accident_certificate"),
    *("death_certificate", "driving_licence", "vehicle_licence", "repair_quote", "loss_list", "other"),
}
LAYOUTS = [(kind, layout) for kind, layouts in sorted(FAMILY.layouts.items()) for layout in layouts]
SEEDS = (3, 58, 417)


def _words(drawn: str) -> str:
    bare = re.sub(r"<style>.*?</style>|<[^>]*>", "", drawn, flags=re.DOTALL)
    return re.sub(r"\s", "", html.unescape(bare))


def _writings(name: str, value: str) -> Iterator[str]:
    if name == "scene":
        yield {"accident": "√意外", "illness": "√疾病"}[value]
        yield {"accident": "意外", "illness": "疾病"}[value]
    elif value == "long_term":
        yield "长期"
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield from (day_text(dt.date.fromisoformat(value), form) for form in ("年", "年月", "数", "plain", *"-/."))
    else:
        yield "".join(value.split())
        if re.fullmatch(r"\d+\.\d\d", value):
            yield f"{Decimal(value):,}"


def _stands(name: str, value: Any, words: str) -> bool:
    if name == "items":
        return all("".join(row["name"].split()) in words and row["amount"] in words for row in value)
    return any(one in words for one in _writings(name, value))


def test_every_kind_has_a_layout_and_foreign_pages_are_many() -> None:
    assert set(FAMILY.layouts) == KINDS
    assert len(FAMILY.layouts["other"]) >= 12
    names = [layout.__name__ for _, layout in LAYOUTS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("kind", "layout"), LAYOUTS, ids=lambda one: getattr(one, "__name__", one))
def test_what_is_called_true_stands_on_the_page(kind: str, layout: Any) -> None:
    for seed in SEEDS:
        for minor in (False, True):
            drawing = layout(case(seed, FAMILY.pools, on=SENT_ON, minor=minor), Random(seed))
            words = _words(drawing.html)
            assert bool(drawing.fields) == (kind != "other")
            absent = {name: value for name, value in drawing.fields.items() if not _stands(name, value, words)}
            assert not absent


@pytest.mark.parametrize("seed", SEEDS)
def test_charged_lines_add_up_to_the_printed_total(seed: int) -> None:
    facts = case(seed, FAMILY.pools, on=SENT_ON)
    for _, layout in LAYOUTS:
        fields = layout(facts, Random(seed)).fields
        if "items" in fields:
            assert sum(Decimal(row["amount"]) for row in fields["items"]) == Decimal(fields["total_amount"])


def test_a_layout_draws_the_same_twice() -> None:
    for _, layout in LAYOUTS:
        facts = case(58, FAMILY.pools, on=SENT_ON)
        assert layout(facts, Random(58)).html == layout(facts, Random(58)).html
