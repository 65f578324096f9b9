"""The tenth family draws every kind, and what its truth says is printed."""

from __future__ import annotations

import datetime as dt
import html
import re
from random import Random
from typing import Any

import pytest

from benchmarks.papers.facts import case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth import FAMILY
from benchmarks.papers.paper import Layout
from benchmarks.papers.render import SENT_ON

KINDS = [
    "accident_certificate",
    "authorisation",
    "bank_card",
    "basic_insurance_settlement",
    "birth_certificate",
    "claim_form",
    "death_certificate",
    "diagnosis_certificate",
    "discharge_summary",
    "driving_licence",
    "fee_list",
    "household_register",
    "id_card_back",
    "id_card_front",
    "inpatient_invoice",
    "lab_report",
    "loss_list",
    "medical_record",
    "other",
    "outpatient_invoice",
    "pathology_report",
    "pharmacy_invoice",
    "prescription",
    "repair_quote",
    "vehicle_licence",
]
LAYOUTS = [(kind, layout) for kind in KINDS for layout in FAMILY.layouts[kind]]


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


def test_every_kind_has_a_layout() -> None:
    assert sorted(FAMILY.layouts) == KINDS
    assert len(FAMILY.layouts["other"]) >= 14


@pytest.mark.parametrize(("kind", "layout"), LAYOUTS, ids=[f"{kind}-{layout.__name__}" for kind, layout in LAYOUTS])
def test_what_the_truth_says_is_printed(kind: str, layout: Layout) -> None:
    for seed in range(1, 13):
        drawing = layout(case(seed * 911, FAMILY.pools, on=SENT_ON), Random(seed))
        text = _printed(drawing.html)
        missing = [
            (name, value)
            for name, value in _values(dict(drawing.fields))
            if not any(one in text for one in _writings(name, value))
        ]
        assert not missing
        assert bool(drawing.fields) == (kind != "other")
