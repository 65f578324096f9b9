"""The ninth family draws every kind, and its truth is what its pages say."""

from __future__ import annotations

import datetime as dt
import html
import re
from random import Random
from typing import Any

import pytest

from benchmarks.papers.facts import case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.ninth import FAMILY

_KINDS = [
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
    "outpatient_invoice",
    "pathology_report",
    "pharmacy_invoice",
    "prescription",
    "repair_quote",
    "vehicle_licence",
    "other",
]
#: Values that papers print as words of their own.
_PRINTED = {"long_term": "长期", "illness": "疾病", "accident": "意外"}
_ON = dt.date(2026, 10, 20)
_EVERY = [(kind, layout) for kind, layouts in FAMILY.layouts.items() for layout in layouts]


def _said(page: str) -> str:
    without_style = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return re.sub(r"\s|　", "", html.unescape(re.sub(r"<[^>]+>", "", without_style)))


def _values(fields: dict[str, Any]) -> list[str]:
    found = []
    for value in fields.values():
        found += [one for item in value for one in item.values()] if isinstance(value, list) else [value]
    return found


def _stands(value: str, said: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = dt.date.fromisoformat(value)
        forms = [day_text(day, form) for form in ("年", "年月", "-", "/", ".", "plain", "数")]
        return any(form in said for form in [*forms, f"{day.year}年{day.month}月{day.day}日"])
    return _PRINTED.get(value, value).replace(" ", "") in said


def test_every_kind_has_a_layout_and_there_are_ten_foreign_pages() -> None:
    assert set(FAMILY.layouts) == set(_KINDS)
    assert all(FAMILY.layouts.values())
    assert len(FAMILY.layouts["other"]) >= 10


@pytest.mark.parametrize(("kind", "layout"), _EVERY, ids=[layout.__name__ for _, layout in _EVERY])
def test_what_the_truth_says_stands_on_the_page(kind: str, layout: Any) -> None:
    for seed in range(1, 9):
        drawing = layout(case(seed, FAMILY.pools, on=_ON, minor=seed % 4 == 0), Random(seed))
        said = _said(drawing.html)
        absent = [value for value in _values(dict(drawing.fields)) if not _stands(value, said)]
        assert not absent, (kind, seed, absent)
        assert bool(drawing.fields) is (kind != "other")
