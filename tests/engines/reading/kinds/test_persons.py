"""Cards, forms and certificates about persons: what stands on them, whose number is whose, what does not fit."""

from __future__ import annotations

import datetime as dt
import json
from copy import deepcopy
from pathlib import Path

import pytest

from anlan.engines.reading.kinds.bank_card import issuer
from anlan.engines.reading.kinds.id_card import is_term
from anlan.engines.reading.kinds.identity_numbers import resident_numbers, with_birth_date
from anlan.kernel.identity import is_card_number
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import read, sheet_of, with_text

PAPERS = json.loads((Path(__file__).parent / "papers_of_persons.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_known_and_says_no_more_and_no_less(name):
    kind, found, problems = read(PAPERS[name])
    assert kind == PAPERS[name]["kind"]
    assert found == PAPERS[name]["fields"]
    assert problems == ()


def test_a_social_insurance_card_with_a_number_of_a_bank_is_a_bank_card():
    texts = ["中国工商银行", "姓名 王秀兰", "社会保障号码 990101196205140268", "银行卡号 6217 7012 3456 7890 125"]
    card = {"size": [1000, 630], "texts": [[300, 40, 40, "中华人民共和国社会保障卡"]]}
    card["texts"] += [[400, 150 + 60 * row, 34, text] for row, text in enumerate(texts)]
    kind, found, problems = read(card)
    assert (kind, found["card_number"], problems) == ("bank_card", "6217701234567890125", ())
    # Without it the claimant is asked for it.
    card["texts"].pop()
    kind, _, problems = read(card)
    assert (kind, [(one.code, one.field) for one in problems]) == ("bank_card", [("missing_field", "card_number")])


def test_a_temporary_identity_card_says_on_one_side_until_when_it_holds():
    rows = ["姓名 王秀兰", "性别 女 民族 汉", "出生 1962年5月14日", "住址 临江省临江市江岸区安澜路18号"]
    rows += ["公民身份号码 990101196205140268", "签发机关 临江市公安局江岸分局", "有效期限 2026.09.01-2026.12.01"]
    card = {"size": [1000, 630], "texts": [[290, 60, 50, "临时居民身份证"]]}
    card["texts"] += [[70, 180 + 55 * row, 28, text] for row, text in enumerate(rows)]
    kind, found, problems = read(card, on=dt.date(2026, 11, 1))
    assert (kind, found["valid_to"], problems) == ("id_card_front", "2026-12-01", ())
    (expired,) = read(card, on=dt.date(2026, 12, 2))[2]
    assert (expired.code, expired.field) == ("expired", "valid_to")


def test_a_birth_date_printed_beside_a_number_read_with_doubt_mends_it_only_when_the_checksum_agrees():
    good = PAPERS["identity_card_whose_name_label_is_too_faint"]["fields"]["id_number"]
    misread = good[:8] + "3" + good[9:]
    paper = with_text(PAPERS["identity_card_whose_name_label_is_too_faint"], good, misread)
    assert read(paper, certainty=0.79)[1]["id_number"] == good
    # Read surely, the wrong figure is what the card prints.
    _, found, problems = read(paper)
    assert found["id_number"] == misread
    assert [(p.code, p.field) for p in problems] == [("checksum_wrong", "id_number")]
    broken = good[:17] + ("1" if good[17] != "1" else "2")
    _, found, problems = read(
        with_text(PAPERS["identity_card_whose_name_label_is_too_faint"], good, broken), certainty=0.79
    )
    assert found["id_number"] == broken
    assert [(p.code, p.field) for p in problems] == [("checksum_wrong", "id_number")]


def test_the_number_of_a_beneficiary_is_never_taken_for_that_of_the_insured():
    paper = {
        "size": [1100, 400],
        "texts": [
            [380, 40, 40, "保险金给付申请书"],
            [60, 130, 24, "被保险人姓名"],
            [260, 130, 24, "王秀兰"],
            [500, 130, 24, "证件号码"],
            [680, 130, 24, "99010119620514026"],
            [60, 200, 24, "受益人姓名"],
            [260, 200, 24, "王海峰"],
            [500, 200, 24, "受益人证件号"],
            [680, 200, 24, "990203198511203316"],
        ],
    }
    kind, found, _ = read(paper)
    assert (kind, found["insured_name"], found.get("id_number")) == ("claim_form", "王秀兰", None)


@pytest.mark.parametrize(("born", "number"), [("1998年1月31日", "970402199801312065"), ("1998年1月3日", None)])
def test_a_figure_seen_twice_is_dropped_where_the_number_is_then_that_of_the_day_of_birth(born, number):
    rows = [
        "姓名王秀兰",
        "性别女  民族汉",
        f"出生{born}",
        "住址柳川市新区解放路2号",
        "公民身份号码  9704021998013112065",
    ]
    assert read(paper_of("\n".join(rows)))[1].get("id_number") == number


def test_two_figures_wrong_outside_the_birth_date_are_never_mended():
    assert with_birth_date("990101196205140266", "1962-05-14") == "990101196205140266"


def test_birth_date_and_sex_that_were_not_read_come_from_a_number_that_proves_itself():
    name = "identity_card_whose_name_label_is_too_faint"
    paper = deepcopy(PAPERS[name])
    paper["texts"] = [text for text in paper["texts"] if "出生" not in text[3] and "性别" not in text[3]]
    found = read(paper)[1]
    assert (found["born_on"], found["sex"]) == ("1962-05-14", "女")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("claim_form_of_motor_insurance", "id_number"),
        ("claim_form_of_motor_insurance", "bank_account"),
        ("bank_card_in_latin_letters", "card_number"),
        ("birth_certificate_with_both_languages", "mother_id_number"),
        ("authorisation_in_two_columns", "agent_id_number"),
        ("death_certificate_with_a_chain_of_causes", "id_number"),
        ("member_page_of_a_household_register", "id_number"),
    ],
)
def test_a_number_with_one_figure_wrong_is_handed_on_with_its_problem(name, field):
    number = PAPERS[name]["fields"][field]
    wrong = number[:15] + str((int(number[15]) + 3) % 10) + number[16:]
    paper = deepcopy(PAPERS[name])
    for text in paper["texts"]:
        blanks = "".join(text[3].split())
        if number in blanks:
            text[3] = blanks.replace(number, wrong)
    _, found, problems = read(paper)
    assert found.get(field) in {wrong, None}
    assert field not in found or ("checksum_wrong", field) in {(p.code, p.field) for p in problems}


def test_a_term_of_a_card_that_the_law_does_not_know_is_told():
    card = {
        "size": [1000, 630],
        "texts": [
            [330, 90, 54, "中华人民共和国"],
            [330, 190, 60, "居民身份证"],
            [200, 440, 34, "签发机关"],
            [400, 440, 34, "海滨市公安局"],
            [200, 520, 34, "有效期限"],
            [400, 520, 34, "2016.03.01-2036.08.01"],
        ],
    }
    kind, _, problems = read(card)
    assert kind == "id_card_back"
    assert [(p.code, p.field) for p in problems] == [("fields_disagree", "valid_to")]
    assert not is_term("2016-03-01", "2016-02-01")


def test_a_loss_that_has_not_happened_yet_is_told():
    _, _, problems = read(PAPERS["claim_form_of_motor_insurance"], on=dt.date(2026, 2, 1))
    assert [(p.code, p.field) for p in problems] == [("fields_disagree", "loss_on")]


def test_a_death_before_the_birth_is_told():
    paper = with_text(PAPERS["certificate_of_cremation"], "死亡日期：2026年3月8日", "死亡日期：1926年3月8日")
    assert [(p.code, p.field) for p in read(paper)[2]] == [("fields_disagree", "died_on")]


def test_a_part_of_a_number_in_rows_that_passes_the_checksum_by_chance_is_not_the_number():
    rows = ["6226", "2286", "4658", "0826", "580"]
    assert is_card_number("".join(rows[1:]))
    assert not is_card_number("".join(rows))
    texts = [[60, 100, 30, "中国民生银行"], *([60, 300 + 60 * place, 30, row] for place, row in enumerate(rows))]
    kind, found, problems = read({"size": [900, 700], "texts": texts})
    assert (kind, found["card_number"]) == ("bank_card", "".join(rows))
    assert [one.code for one in problems] == ["checksum_wrong"]


def test_fifteen_figures_of_no_known_bank_are_doubted_though_they_pass_the_checksum():
    texts = [
        [60, 100, 24, "卡号"],
        [60, 200, 30, "688860096808494"],
        [60, 300, 24, "此卡由招商银行发行，仅限本人使用。"],
    ]
    assert is_card_number(texts[1][3])
    _, found, problems = read({"size": [900, 600], "texts": texts})
    assert found["card_number"] == texts[1][3]
    assert [(one.code, one.field) for one in problems] == [("unreadable", "card_number")]


def test_a_bank_is_known_by_its_first_digits_only():
    assert issuer("6217001234567890128") == "中国建设银行"
    assert issuer("0000001234567890") is None


def test_an_account_number_of_eighteen_figures_is_no_identity_number():
    sheet = sheet_of({"size": [800, 200], "texts": [[40, 40, 30, "账号：600000000000000001"]]})
    assert resident_numbers(sheet) == []


@pytest.mark.parametrize(
    "name", ["identity_card_whose_name_label_is_too_faint", "death_certificate_with_a_chain_of_causes"]
)
def test_a_sex_that_the_number_contradicts_is_told_in_the_words_of_the_paper(name):
    paper = deepcopy(PAPERS[name])
    for text in paper["texts"]:
        text[3] = text[3].replace("女", "男")
    problem = next(one for one in read(paper)[2] if one.field == "sex")
    assert (problem.code, dict(problem.facts)) == ("fields_disagree", {"printed": "男", "from_number": "女"})


def test_a_stamp_that_says_what_a_copy_is_for_does_not_change_what_it_is():
    paper = PAPERS[next(name for name, one in PAPERS.items() if one["kind"] == "id_card_front")]
    below = paper["size"][1] - 60
    stamped = paper | {"texts": [*paper["texts"], [40, below, 30, "此复印件仅限办理保险理赔使用"]]}
    assert read(stamped)[0] == "id_card_front"


def test_an_account_that_begins_like_a_card_and_is_cut_short_is_told():
    paper = {"size": [1100, 500], "texts": [[380, 40, 40, "理赔申请书"], [60, 130, 24, "被保险人姓名：王秀兰"]]}
    paper["texts"] += [[60, 200, 24, "出险日期：2026年3月8日"], [60, 270, 24, "开户银行：海滨银行"]]
    paper["texts"] += [[60, 340, 24, "银行账号：62862592973"]]
    assert ("checksum_wrong", "bank_account") in [(one.code, one.field) for one in read(paper)[2]]


@pytest.mark.parametrize(
    ("account", "whole"),
    [
        ("6210331968078490932", True),
        ("210331968078490932", False),
        ("4200150098217736", True),
        ("0214301040003367", True),
    ],
)
def test_an_account_that_lacks_the_first_figure_of_a_card_is_told(account, whole):
    page = f"# 理赔申请书\n被保险人：王秀兰\n出险日期：2026年3月8日\n开户行：海滨银行\n账号：{account}"
    _, found, problems = read(paper_of(page))
    assert found["bank_account"] == account
    assert ("bank_account" in {one.field for one in problems}) is not whole
