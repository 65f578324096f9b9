"""What a page is and says, from where its words stand; no picture is read here."""

from __future__ import annotations

import datetime as dt
import json
from copy import deepcopy
from pathlib import Path

import pytest

from anlan.engines.reading.kinds import KINDS, RULES
from anlan.engines.reading.kinds.invoice_codes import fields_of_code
from anlan.engines.reading.problems import page_problems
from anlan.engines.reading.values import WHOLE_PAGE, Field

from .papers import read, sheet_of, with_text

PAPERS = json.loads((Path(__file__).parent / "papers.json").read_text(encoding="utf-8"))
MATERIAL_KINDS = {
    "claim_form",
    "id_card_front",
    "id_card_back",
    "household_register",
    "birth_certificate",
    "bank_card",
    "authorisation",
    "outpatient_invoice",
    "inpatient_invoice",
    "pharmacy_invoice",
    "fee_list",
    "basic_insurance_settlement",
    "diagnosis_certificate",
    "discharge_summary",
    "medical_record",
    "prescription",
    "lab_report",
    "pathology_report",
    "accident_certificate",
    "death_certificate",
    "driving_licence",
    "vehicle_licence",
    "damage_photo",
    "repair_quote",
    "loss_list",
    "other",
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_known_and_its_fields_are_found(name):
    kind, found, problems = read(PAPERS[name])
    assert kind == PAPERS[name]["kind"]
    assert {field: found.get(field) for field in PAPERS[name]["fields"]} == PAPERS[name]["fields"]
    assert problems == ()


def test_every_kind_of_material_has_a_code_and_no_code_twice():
    assert set(KINDS) == MATERIAL_KINDS
    assert len(KINDS) == len(set(KINDS))


def test_every_needed_field_can_be_missed():
    for rule in RULES:
        sheet = sheet_of({"size": [800, 400], "texts": [[50, 50, 30, "没有任何栏目的一张纸"]]})
        missed = page_problems(sheet, rule, rule.read(sheet, ()), on=None, photographed=True)
        assert [(p.code, p.field) for p in missed] == [("missing_field", name) for name in rule.needed]


def test_a_heading_outranks_the_words_below_it():
    paper = deepcopy(PAPERS["lab_report"])
    paper["texts"].append([60, 400, 24, "请持门诊病历、处方、费用清单及出院小结到窗口办理"])
    assert read(paper)[0] == "lab_report"


def test_the_code_of_an_invoice_outranks_what_is_printed():
    code = "01,31,35060126,0100200308,368.80,20260309,9bd214,"
    _, found, _ = read(PAPERS["outpatient_invoice_two_columns"], codes=(code,))
    assert (found["total_amount"], found["issued_on"]) == ("368.80", "2026-03-09")
    assert found["payer_name"] == "王秀兰"


@pytest.mark.parametrize("text", ["", "https://example.org/?a=1,2,3,4,5,6,7", "02,1,2,3,4,5,6", "01,31,1,2"])
def test_other_codes_on_an_invoice_say_nothing(text):
    assert fields_of_code(text) == {}


def test_a_resident_number_with_a_wrong_check_digit_is_handed_on_with_its_problem():
    paper = with_text(PAPERS["id_card_front"], "990101196205140268", "990101196205140266")
    _, found, problems = read(paper)
    assert found["id_number"] == "990101196205140266"
    assert [(p.code, p.field) for p in problems] == [("checksum_wrong", "id_number")]


def test_a_birth_date_or_sex_that_contradicts_the_number_is_told():
    paper = with_text(with_text(PAPERS["id_card_front"], "1962 年 5 月 14", "1962 年 5 月 15"), '"女"', '"男"')
    _, _, problems = read(paper)
    assert [(p.code, p.field) for p in problems] == [("fields_disagree", "born_on"), ("fields_disagree", "sex")]
    assert dict(problems[0].facts) == {"printed": "1962-05-15", "from_number": "1962-05-14"}


def test_a_card_number_with_a_wrong_check_digit_is_told():
    _, _, problems = read(with_text(PAPERS["bank_card"], "0000 141", "0000 142"))
    assert [(p.code, p.field) for p in problems] == [("checksum_wrong", "card_number")]


def test_an_identity_card_expires_on_the_day_after_its_last():
    last_day = dt.date(2026, 3, 1)
    assert read(PAPERS["id_card_back"], on=last_day)[2] == ()
    problems = read(PAPERS["id_card_back"], on=last_day + dt.timedelta(days=1))[2]
    assert [(p.code, p.field) for p in problems] == [("expired", "valid_to")]


def test_a_card_for_life_never_expires():
    paper = with_text(PAPERS["id_card_back"], "2006.03.01-2026.03.01", "2016.03.01-长期")
    _, found, problems = read(paper, on=dt.date(2099, 1, 1))
    assert found["valid_to"] == "long_term"
    assert problems == ()


def test_items_that_do_not_add_up_are_told_with_both_sums():
    _, _, problems = read(with_text(PAPERS["fee_list_without_category"], '"960.00"', '"690.00"'))
    assert [(p.code, dict(p.facts)) for p in problems] == [
        ("sums_differ", {"total": "1173.00", "sum_of_parts": "903.00"})
    ]


def test_parts_of_a_settlement_that_do_not_add_up_are_told():
    _, _, problems = read(with_text(PAPERS["settlement_values_below_labels"], "4,000.00", "4,001.00"))
    assert [p.code for p in problems] == ["sums_differ"]


def test_a_stay_that_ends_before_it_begins_is_told():
    _, _, problems = read(with_text(PAPERS["settlement_values_below_labels"], "2026.03.08", "2026.02.08"))
    assert [(p.code, p.field) for p in problems] == [("fields_disagree", "discharged_on")]


def test_the_drugs_of_a_prescription_are_listed_without_their_use():
    _, found, _ = read(PAPERS["prescription"])
    assert [item["name"] for item in json.loads(found["items"])] == ["奥美拉唑肠溶胶囊", "铝碳酸镁片"]


def test_the_error_about_a_broken_field_does_not_repeat_its_value():
    with pytest.raises(ValueError, match="confidence from 0 to 1") as refused:
        Field("990101196205140268", 1.5, WHOLE_PAGE)
    assert "990101196205140268" not in str(refused.value)
