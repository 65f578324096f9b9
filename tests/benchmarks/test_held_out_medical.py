"""The truth of the held-out medical papers is what is printed on them, and nothing else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from html import unescape
from random import Random
from typing import Any

import pytest

from benchmarks.papers.facts import case, yuan
from benchmarks.papers.families.held_out import clinical, fee_papers, invoices
from benchmarks.papers.families.held_out.medical_sheet import capitals, printed_days
from benchmarks.papers.families.held_out.pools import POOLS
from benchmarks.papers.paper import Layout

SENT_ON = dt.date(2026, 10, 20)
INVOICE = {"invoice_code", "invoice_number", "check_code", "issued_on", "payer_name", "hospital", "total_amount"} | {
    *("basic_insurance_paid", "self_paid", "items")
}
KINDS: dict[str, set[str]] = {
    "outpatient_invoice": INVOICE,
    "inpatient_invoice": INVOICE | {"admitted_on", "discharged_on"},
    "pharmacy_invoice": {"invoice_code", "invoice_number", "issued_on", "payer_name", "seller_name", "total_amount"}
    | {"seller_credit_code", "items"},
    "fee_list": {"patient_name", "hospital", "items", "total_amount", "page_total"},
    "basic_insurance_settlement": {"patient_name", "hospital", "admitted_on", "discharged_on", "total_amount"}
    | {"basic_insurance_paid", "serious_illness_paid", "self_paid"},
    "diagnosis_certificate": {"patient_name", "hospital", "diagnosis", "diagnosis_code", "issued_on"},
    "discharge_summary": {"patient_name", "hospital", "diagnosis", "diagnosis_code", "admitted_on", "discharged_on"},
    "medical_record": {"patient_name", "hospital", "visited_on", "diagnosis", "diagnosis_code"},
    "prescription": {"patient_name", "hospital", "prescribed_on", "diagnosis", "items"},
    "lab_report": {"patient_name", "hospital", "reported_on"},
    "pathology_report": {"patient_name", "hospital", "reported_on", "diagnosis", "diagnosis_code"},
}
LAYOUTS = {**clinical.LAYOUTS, **fee_papers.LAYOUTS, **invoices.LAYOUTS}
DRAWN = [pytest.param(kind, one, id=f"{kind}-{one.__name__}") for kind, all_ in LAYOUTS.items() for one in all_]


def visible(html: str) -> str:
    """The words a reader sees, without blanks; what stands in a seal does not count."""
    text = re.sub(r"<style>.*?</style>|<svg.*?</svg>", "", html, flags=re.DOTALL)
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "|", text))).replace("|", "")


def forms(name: str, value: str) -> tuple[str, ...]:
    """The ways in which a value may be printed, without blanks."""
    if name.endswith("_on"):
        return tuple(re.sub(r"\s", "", day) for day in printed_days(dt.date.fromisoformat(value)))
    if re.fullmatch(r"\d+\.\d\d", value):
        return value, f"{int(value[:-3]):,}{value[-3:]}"
    return (re.sub(r"\s", "", value),)


def printed(text: str, fields: Mapping[str, Any]) -> list[str]:
    """Names of fields that cannot be found in the text."""
    rows = [(f"items {key}", value) for row in fields.get("items", ()) for key, value in row.items()]
    flat = [(name, value) for name, value in fields.items() if name != "items"]
    return [name for name, value in (*flat, *rows) if not any(form in text for form in forms(name, value))]


def test_every_kind_has_at_least_three_layouts() -> None:
    assert set(LAYOUTS) == set(KINDS)
    assert [kind for kind, drawn in LAYOUTS.items() if len(drawn) < 3] == []


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
@pytest.mark.parametrize("seed", range(12))
def test_every_field_stands_on_the_paper(kind: str, layout: Layout, seed: int) -> None:
    drawing = layout(case(seed, POOLS, on=SENT_ON), Random(seed))
    text = visible(drawing.html)
    missing = printed(text, drawing.fields)
    if missing == ["self_paid"]:  # account and cash told apart: the truth is their sum
        account, cash = (re.search(rf"{name}：(\d+\.\d\d)", text) for name in ("个人账户支付", "个人现金支付"))
        assert account is not None
        assert cash is not None
        fen = sum(int(one[1].replace(".", "")) for one in (account, cash))
        assert yuan(fen) == drawing.fields["self_paid"]
    else:
        assert missing == []
    assert set(drawing.fields) <= KINDS[kind]


@pytest.mark.parametrize(("kind", "layout"), DRAWN)
def test_a_layout_says_the_same_each_time(kind: str, layout: Layout) -> None:
    drawn = [layout(case(5, POOLS, on=SENT_ON), Random(5)) for _ in range(2)]
    assert drawn[0] == drawn[1]


def test_a_code_says_number_and_day_of_the_paper() -> None:
    coded = []
    for layouts in invoices.LAYOUTS.values():
        for layout in layouts:
            drawing = layout(case(3, POOLS, on=SENT_ON), Random(3))
            if drawing.code_text is None:
                continue
            coded.append(layout.__name__)
            assert f",{drawing.fields['invoice_number']}," in drawing.code_text
            assert str(drawing.fields["issued_on"]).replace("-", "") in drawing.code_text
    assert coded == ["outpatient_two_columns", "inpatient_two_columns", "digital_with_tax", "vat_electronic"]


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (1_000_500_00, "壹佰万零伍佰元整"),
        (10_005_03, "壹万零伍元零叁分"),
        (120_000_10, "壹拾贰万元壹角整"),
        (30_405_67, "叁万零肆佰零伍元陆角柒分"),
    ],
)
def test_capital_words_keep_their_zeros(fen: int, words: str) -> None:
    assert capitals(fen) == words


@pytest.mark.parametrize("seed", range(12))
def test_items_of_hospital_papers_add_up(seed: int) -> None:
    for kind in ("outpatient_invoice", "inpatient_invoice", "fee_list"):
        for layout in LAYOUTS[kind]:
            fields = layout(case(seed, POOLS, on=SENT_ON), Random(seed)).fields
            items_fen = sum(int(row["amount"].replace(".", "")) for row in fields["items"])
            assert yuan(items_fen) == fields.get("page_total", fields.get("total_amount"))
