"""The truth of the papers of the family `sixth` is what is printed on them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from random import Random

import pytest

from benchmarks.papers.claims import compose
from benchmarks.papers.facts import case
from benchmarks.papers.families.sixth import FAMILY
from benchmarks.papers.families.sixth.pools import POOLS
from benchmarks.papers.families.sixth.stories import STORIES
from tests.benchmarks.printed import PAPERS, SENT_ON, not_printed, visible

DRAWN = [
    pytest.param(kind, layout, id=f"{kind}-{layout.__name__}")
    for kind, layouts in FAMILY.layouts.items()
    for layout in layouts
]
SEEDS = range(60, 72)
LISTED = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \| [^|]+ \|$", PAPERS.read_text(encoding="utf-8"), re.MULTILINE)


def drawn(layout, seed, *, minor=False):
    """A layout's drawing of a seed's case."""
    return layout(case(seed, POOLS, on=SENT_ON, minor=minor), Random(seed))


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
def test_every_field_stands_on_the_paper(kind, layout):
    for seed in SEEDS:
        drawing = drawn(layout, seed, minor=seed % 4 == 0)
        assert not_printed(visible(drawing.html), drawing.fields) == [], seed
        if kind != "damage_photo":  # a wet room has no plate
            assert (kind == "other") == (not drawing.fields)


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
def test_a_paper_states_its_own_fields_and_all_that_are_needed(kind, layout):
    names = dict(LISTED)[kind]
    stated = set(drawn(layout, 2).fields)
    assert stated <= set(re.findall(r"`(\w+)`", names))
    assert set(re.findall(r"\*\*`(\w+)`\*\*", names)) <= stated


def test_every_kind_is_drawn():
    assert set(FAMILY.layouts) == set(dict(LISTED))
    assert len(FAMILY.layouts["other"]) >= 12


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
def test_lines_add_up(kind, layout):
    if kind in ("pharmacy_invoice", "other"):  # lines before tax
        return
    for seed in SEEDS:
        fields = drawn(layout, seed).fields
        rows = [Decimal(row["amount"]) for row in fields.get("items", ()) if "amount" in row]
        if rows and "total_amount" in fields:
            assert sum(rows) == Decimal(fields["total_amount"])


def test_payers_add_up():
    for kind in ("outpatient_invoice", "inpatient_invoice", "basic_insurance_settlement"):
        for layout in FAMILY.layouts[kind]:
            for seed in SEEDS:
                facts, fields = case(seed, POOLS, on=SENT_ON), drawn(layout, seed).fields
                bill = facts.visit if kind == "outpatient_invoice" else facts.stay
                paid = Decimal(fields["basic_insurance_paid"]) + Decimal(fields["self_paid"])
                assert paid + Decimal(bill.serious_illness_paid_fen) / 100 == Decimal(fields["total_amount"])


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
def test_no_paper_speaks_of_a_day_to_come_and_draws_the_same_twice(kind, layout):
    for seed in SEEDS:
        drawing = drawn(layout, seed)
        days = [value for name, value in drawing.fields.items() if name.endswith("_on")]
        assert all(dt.date.fromisoformat(day) <= SENT_ON for day in days)
        assert drawn(layout, seed).html == drawing.html


def test_every_fee_list_is_the_whole_list_of_the_stay():
    for layout in FAMILY.layouts["fee_list"]:
        rows = drawn(layout, 5).fields["items"]
        assert sum(round(float(row["amount"]) * 100) for row in rows) == case(5, POOLS, on=SENT_ON).stay.total_fen


def test_every_illness_has_its_story():
    assert set(STORIES) == {one.name for one in POOLS.diagnoses}


def test_whole_claims_can_be_drawn():
    for seed in range(12):
        assert compose(seed, FAMILY).sheets


def test_a_field_that_is_not_printed_is_found():
    drawing = drawn(FAMILY.layouts["fee_list"][0], 1)
    assert not_printed(visible(drawing.html), drawing.fields | {"page_total": "1.23"}) == ["page_total"]
