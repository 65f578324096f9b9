"""Values that stand where few papers have them: in brackets, over rows, under seals, beside other people's words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from anlan.engines.reading.kinds import claim_form, discharge
from anlan.engines.reading.kinds.days import period
from anlan.engines.reading.kinds.hospitals import hospital
from anlan.engines.reading.problems import page_problems
from anlan.engines.reading.values import FIELD_CERTAINTY
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import read, sheet_of

PAPERS = yaml.safe_load((Path(__file__).parent / "values_in_odd_places.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper["says"])
def test_values_are_found_in_odd_places_too(paper):
    kind, found, _ = read(paper_of(paper["page"]))
    assert (kind, {name: found.get(name) for name in paper["fields"]}) == (paper["kind"], paper["fields"])


def test_each_day_of_a_period_has_a_place_of_its_own():
    sheet = sheet_of({"size": [1000, 1400], "texts": [[60, 140, 24, "住院起止2026.08.05~2026.08.11计6日"]]})
    first, last = period(sheet, ["住院起止"])
    assert (first.value, last.value) == ("2026-08-05", "2026-08-11")
    assert first.box != last.box


@pytest.mark.parametrize(("days", "sure"), [("6", True), ("7", True), ("16", False)])
def test_days_printed_with_a_stay_prove_its_first_and_last(days, sure):
    paper = {"size": [1000, 1400], "texts": [[60, 140, 24, f"住院起止2026.08.05~2026.08.11计{days}日"]]}
    fields = discharge.RULE.read(sheet_of(paper, certainty=0.4), ())
    told = {fields[name].confidence >= FIELD_CERTAINTY for name in ("admitted_on", "discharged_on")}
    assert told == {sure}


@pytest.mark.parametrize(
    ("text", "lines", "told"),
    [
        ("治疗经过：入院后完善相关检查，予以制动、消肿及对症支持治疗，症状逐渐缓解", 1, [("cut_off", "right")]),
        ("邻页的一行字，入院后完善检查", 1, []),  # beside the paper, not of it
        ("主治医师：陈小", 1, []),
        ("主治医师：陈小", 2, [("cut_off", "right")]),
    ],
)
def test_a_sentence_or_two_short_lines_that_run_into_the_edge_say_that_a_page_was_cut(text, lines, told):
    cut = [[1000 - 24 * len(text), 140 + 60 * place, 24, text] for place in range(lines)]
    whole = [[60, 400 + 60 * place, 24, "出院时症状缓解，切口愈合良好"] for place in range(3)]
    sheet = sheet_of({"size": [1000, 900], "texts": [*cut, *whole]})
    problems = page_problems(sheet, discharge.RULE, {}, on=None, photographed=True)
    assert [(one.code, one.facts["sides"]) for one in problems if one.code == "cut_off"] == told


def test_a_hospital_named_whole_outweighs_the_end_of_its_name_on_a_seal():
    texts = [[60, 100, 24, "收款单位柳川市江口区妇幼保健计划生育服务中心"], [500, 800, 24, "健计划生育服务中心"]]
    assert hospital(sheet_of({"size": [1000, 900], "texts": texts})).value == "柳川市江口区妇幼保健计划生育服务中心"


@pytest.mark.parametrize(
    "sentence",
    [
        "请将保险金转账支付至被保险人指定银行账户。",
        "转入本人名下银行账户",
        "划入以下银行账户",
        "转账：请填写以下账户信息",
    ],
)
def test_the_words_of_a_form_are_no_bank(sentence):
    paper = {"size": [1000, 1400], "texts": [[60, 100, 32, "理赔申请书"], [60, 240, 24, sentence]]}
    assert "bank_name" not in claim_form.RULE.read(sheet_of(paper), ())
