"""Clinical papers, accident certificates and licences, from where their words stand."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.engines.reading.papers import read, with_text

PAPERS = json.loads((Path(__file__).parent / "clinical_papers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_known_and_its_fields_are_found(name):
    kind, found, problems = read(PAPERS[name])
    assert kind == PAPERS[name]["kind"]
    assert {field: found.get(field) for field in PAPERS[name]["fields"]} == PAPERS[name]["fields"]
    assert problems == ()


def test_the_day_of_a_sentence_or_of_a_head_is_not_the_day_of_signing():
    unsigned = with_text(PAPERS["letter_of_a_committee"], "2026年3月4日", "（签字）")
    assert "issued_on" not in read(unsigned)[1]


def test_a_day_whose_end_lies_under_the_seal_is_not_guessed():
    covered = with_text(PAPERS["certificate_told_in_sentences"], '"2026年3月9日"', '"2026年3月2"')
    assert "issued_on" not in read(covered)[1]


def test_the_birth_date_inside_an_identity_number_is_no_day_of_the_accident():
    _, found, _ = read(PAPERS["letter_of_a_committee"])
    assert found["happened_on"] == "2026-02-28"


def test_a_vin_that_fails_its_check_is_handed_on_with_its_problem():
    _, found, problems = read(with_text(PAPERS["vehicle_licence"], "LSVAA4185D2000001", "LSVAA4185D2000002"))
    assert found["vin"] == "LSVAA4185D2000002"
    assert [(one.code, one.field) for one in problems] == [("checksum_wrong", "vin")]


def test_a_letter_that_no_vin_holds_is_the_figure_it_resembles():
    _, found, problems = read(with_text(PAPERS["vehicle_licence"], "LSVAA4185D2000001", "LSVAA4I85D2OOO0O1"))
    assert found["vin"] == "LSVAA4185D2000001"
    assert problems == ()


def test_a_driving_licence_expires_and_one_for_life_does_not():
    after = dt.date(2030, 6, 2)
    assert [one.code for one in read(PAPERS["driving_licence"], on=after)[2]] == ["expired"]
    lasting = with_text(PAPERS["driving_licence"], "2020-06-01至2030-06-01", "2020-06-01至长期")
    _, found, problems = read(lasting, on=after)
    assert (found["valid_to"], problems) == ("long_term", ())


def test_a_wrong_licence_number_is_told():
    _, _, problems = read(with_text(PAPERS["driving_licence"], "990101196205140268", "990101196205140269"))
    assert [(one.code, one.field) for one in problems] == [("checksum_wrong", "id_number")]


def test_days_of_a_licence_out_of_order_are_told():
    _, _, problems = read(with_text(PAPERS["vehicle_licence"], "2021-07-03", "2020-07-03"))
    assert [(one.code, one.field) for one in problems] == [("fields_disagree", "issued_on")]


def test_a_certificate_older_than_its_accident_is_told():
    _, _, problems = read(with_text(PAPERS["finding_of_the_traffic_police"], "2026年3月4日", "2026年2月4日"))
    assert [(one.code, one.field) for one in problems] == [("fields_disagree", "issued_on")]


@pytest.mark.parametrize(("first", "last"), [("2020-06-01", "2026-06-01"), ("2020-02-29", "2026-02-28")])
def test_an_older_licence_counts_its_years(first, last):
    paper = with_text(PAPERS["driving_licence"], "2020-06-01至2030-06-01", "6年")
    paper["texts"].append([330, 560, 22, "有效起始日期"])
    paper["texts"].append([600, 560, 28, first])
    _, found, _ = read(paper)
    assert (found["valid_from"], found["valid_to"]) == (first, last)


def test_a_name_before_a_sex_and_an_age_needs_no_label():
    paper = with_text(PAPERS["certificate_signed_in_numerals"], "姓名 王秀兰", "王秀兰 女 64岁")
    paper["texts"] = [text for text in paper["texts"] if text[3] not in ("性别 女",)]
    assert read(paper)[1]["patient_name"] == "王秀兰"


def test_herbs_written_in_one_row_are_told_apart():
    paper = with_text(
        PAPERS["slip_with_strengths_behind_the_names"], "1.阿莫西林胶囊0.25g×24粒/2盒", "酸枣仁15g 茯神10g 当归10g"
    )
    names = [item["name"] for item in json.loads(read(paper)[1]["items"])]
    assert names[:3] == ["酸枣仁", "茯神", "当归"]


def test_a_stay_told_of_in_the_history_is_not_the_one_beside_the_labels():
    texts = ["姓名：王秀兰", "入院日期：2026-03-01    出院日期：2026-03-12", "患者于2025年12月3日入院治疗肺炎，好转。"]
    paper = {"size": [1000, 900], "texts": [[380, 60, 42, "出院小结"]]}
    paper["texts"] += [[60, 200 + 60 * row, 26, text] for row, text in enumerate(texts)]
    _, found, _ = read(paper)
    assert (found["admitted_on"], found["discharged_on"]) == ("2026-03-01", "2026-03-12")


def test_a_star_that_hides_a_letter_of_a_name_stays_and_one_behind_a_label_goes():
    paper = {"size": [1000, 900], "texts": [[380, 60, 42, "检验报告单"]]}
    paper["texts"] += [[60, 200, 26, "姓名*"], [300, 200, 26, "王*兰"], [500, 200, 26, "性别：女"]]
    assert read(paper)[1]["patient_name"] == "王*兰"
