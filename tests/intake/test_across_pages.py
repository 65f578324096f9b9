"""What only shows when pages lie side by side, told in sentences; each starts from a bundle without a fault."""

from __future__ import annotations

import copy
import dataclasses
import json

import pytest
from django.utils.translation import override

from anlan.intake.domain.material import FieldFact
from anlan.intake.domain.page_numbers import page_number
from anlan.intake.selectors.finding_words import finding_words
from tests.intake.sample_papers import WANG, assessed, facts, row, rows_of, told, wanted, without

# --- both sides of a card ---


@pytest.mark.parametrize(
    ("absent", "sent", "words"),
    [
        ("id_card_back", "id_card_front", "emblem"),
        ("id_card_front", "id_card_back", "portrait"),
    ],
)
def test_a_card_of_which_one_side_was_sent_says_which_side_to_photograph(absent, sent, words):
    pages = facts(without(absent))
    result = assessed(pages)
    (finding,) = result.findings
    kind_of = {page.page_id: page.kind for page in pages}
    assert (finding.code, kind_of[finding.page_id], finding.blocking) == ("missing_back_side", sent, False)
    assert wanted(result) == {absent}
    with override("en"):
        assert words in finding_words(finding).partition("Please")[2]


def test_a_side_that_was_sent_but_cannot_be_read_is_asked_for_once():
    rows = rows_of("complete")
    next(one for one in rows if one["kind"] == "id_card_back")["problems"] = [["unreadable", None]]
    assert told(assessed(facts(rows))) == [("unreadable", None, True)]


def test_a_side_that_the_insurer_holds_is_not_missed():
    held = dataclasses.replace(WANG, already_held=("id_card_back",))
    assert assessed(facts(without("id_card_back")), expected=held).findings == ()


# --- papers of several pages ---


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第1页/共3页", (1, 3)),
        ("第 2 页 共 3 页", (2, 3)),
        ("共3页\n第2页", (2, 3)),
        ("第1/3页", (1, 3)),
        ("页码: 2/3", (2, 3)),
        ("2 / 3 页", (2, 3)),
        ("Page 1 of 2", (1, 2)),
        ("打印日期 2026/09/21 第1页", None),
        ("页码:2026/09/21", None),
        ("第4页共3页", None),
        ("血压 120/80mmHg", None),
    ],
)
def test_the_number_printed_on_a_page_is_understood_however_it_is_written(text, number):
    assert page_number(text) == number


def numbered_lists(*numbers: str) -> list[dict]:
    rows = without("fee_list")
    lists = [one for one in rows_of("complete") if one["kind"] == "fee_list"]
    return rows + [
        copy.deepcopy(page) | {"text": f"{json.dumps(page['fields'], ensure_ascii=False)} {number}"}
        for page, number in zip(lists, numbers, strict=False)
    ]


def test_a_fee_list_that_says_one_of_three_asks_for_the_other_two_by_number():
    result = assessed(facts(numbered_lists("第1页/共3页")))
    (finding,) = result.findings
    assert (finding.code, dict(finding.facts)) == ("pages_missing", {"pages": "2, 3", "of": "3"})
    assert wanted(result) == {"fee_list"}


def test_a_fee_list_of_which_every_page_is_there_asks_for_nothing():
    assert assessed(facts(numbered_lists("第1页/共2页", "第2页/共2页"))).complete


def test_a_page_of_unknown_kind_that_bears_the_missing_number_may_be_it():
    rows = [*without("discharge_summary"), row("discharge_summary") | {"text": "出院小结 第1页/共2页"}]
    assert told(assessed(facts(rows))) == [("pages_missing", None, False)]
    untitled = {"kind": "other", "fields": {}, "text": "第2页/共2页 医嘱", "file": "second"}
    assert told(assessed(facts([*rows, untitled]))) == []


# --- fee lists ---


def test_a_fee_list_of_which_no_row_was_read_is_not_the_fee_list():
    rows = rows_of("complete")
    for page in rows:
        if page["kind"] == "fee_list":
            page["fields"].pop("items")
            page["text"] = f"住院费用清单 {page['file']}"
    result = assessed(facts(rows))
    assert set(told(result)) == {("unreadable", "items", True)}
    assert wanted(result) == {"fee_list"}


def test_a_last_page_that_states_only_the_total_completes_a_list_that_was_read():
    rows = without("fee_list")
    first, last = (page for page in rows_of("complete") if page["kind"] == "fee_list")
    first["fields"]["items"] += last["fields"].pop("items")
    assert assessed(facts([*rows, first, last])).complete


def test_while_the_invoice_cannot_be_used_the_list_is_held_against_the_settlement():
    rows = rows_of("complete")
    next(one for one in rows if one["kind"] == "inpatient_invoice")["problems"] = [["cut_off", None]]
    assert told(assessed(facts(rows))) == [("cut_off", None, True)]
    next(one for one in rows if one["kind"] == "fee_list")["fields"]["items"].pop()
    result = assessed(facts(rows))
    assert [(one.code, one.field) for one in result.findings] == [("cut_off", None)], "the last page states the total"
    for page in rows:
        page["fields"].pop("total_amount", None) if page["kind"] == "fee_list" else None
    (_, sums) = assessed(facts(rows)).findings
    assert (sums.code, sums.facts["source"]) == ("sums_differ", "basic_insurance_settlement")
    with override("en"):
        assert "the settlement says" in finding_words(sums)


def test_what_an_invoice_itself_does_not_add_up_to_is_noted_until_a_person_corrects_it():
    rows = [*without("inpatient_invoice"), row("inpatient_invoice") | {"problems": [["sums_differ", "total_amount"]]}]
    pages = facts(rows)
    assert told(assessed(pages)) == [("sums_unsure", "total_amount", False)]
    *others, invoice = pages
    looked_at = dataclasses.replace(invoice, confirmed=True)
    assert told(assessed([*others, looked_at])) == []


@pytest.mark.parametrize(
    ("facts_of_it", "finding"),
    [({}, ("sums_differ", "total_amount", False)), ({"explained_by": "60.00"}, ("sums_unsure", "total_amount", False))],
)
def test_a_list_that_differs_by_an_amount_that_stands_on_it_is_a_doubt_for_the_handler(facts_of_it, finding):
    lists = [one for one in rows_of("complete") if one["kind"] == "fee_list"]
    for one in lists:
        one["problems"] = [["sums_differ", "total_amount", facts_of_it]]
    assert told(assessed(facts(lists))) == [finding] * len(lists)


def test_a_list_that_names_the_invoices_total_under_another_word_fits_it_and_one_that_does_not_differs():
    rows = without("basic_insurance_settlement")
    lists = [one for one in rows if one["kind"] == "fee_list"]
    total = next(one for one in rows if one["kind"] == "inpatient_invoice")["fields"]["total_amount"]
    for one in lists:
        one["fields"].pop("total_amount", None)
        one["fields"]["items"], one["text"] = one["fields"]["items"][:1], "日合计 647.32"
    assert [one.code for one in assessed(facts(rows)).findings] == ["sums_differ"]
    lists[-1]["text"] = f"日合计 647.32 至今发生 {float(total):,.2f} 元"
    assert assessed(facts(rows)).findings == ()


def test_an_outpatient_invoice_with_items_of_its_own_leaves_the_fee_list_of_the_stay_alone():
    items = [{"name": "诊察费", "amount": "50.00"}]
    fields = {"invoice_code": "990601", "invoice_number": "0060300999", "payer_name": "王秀兰"}
    visit = {"kind": "outpatient_invoice", "fields": fields | {"total_amount": "50.00"}, "file": "visit"}
    pages = facts([*rows_of("complete"), visit])
    value = FieldFact(json.dumps(items, ensure_ascii=False))
    pages[-1] = dataclasses.replace(pages[-1], fields=dict(pages[-1].fields) | {"items": value})
    assert told(assessed(pages)) == []


# --- one stay ---


def test_a_settlement_of_another_stay_names_the_page_it_disagrees_with():
    rows = rows_of("complete")
    settlement = next(one for one in rows if one["kind"] == "basic_insurance_settlement")
    settlement["fields"] |= {"admitted_on": "2026-03-01", "discharged_on": "2026-03-08"}
    (finding,) = assessed(facts(rows)).findings
    assert (finding.code, finding.field, finding.blocking) == ("stay_differs", "admitted_on", False)
    with override("en"):
        words = finding_words(finding)
    assert "admitted on 2026-03-01; page 5 says 2026-09-14" in words


def test_a_day_that_stands_on_both_papers_is_for_the_handler_whichever_was_taken_for_admission():
    rows = rows_of("complete")
    settlement = next(one for one in rows if one["kind"] == "basic_insurance_settlement")
    settlement["fields"]["admitted_on"] = "2026-09-20"
    assert told(assessed(facts(rows))) == [("stay_differs", "admitted_on", False)]
    settlement["text"] = "入院 2026年9月14日 转科 2026.09.20"
    (finding,) = assessed(facts(rows)).findings
    assert (finding.code, finding.for_claimant) == ("stay_unsure", False)
    with override("en"):
        assert "page 5 says 2026-09-14" in finding_words(finding)


def test_where_the_invoice_bears_no_days_the_settlement_tells_the_stay():
    rows = rows_of("complete")
    for name in ("admitted_on", "discharged_on"):
        next(one for one in rows if one["kind"] == "inpatient_invoice")["fields"].pop(name)
    assert told(assessed(facts(rows))) == []
    next(one for one in rows if one["kind"] == "discharge_summary")["fields"]["admitted_on"] = "2026-09-10"
    assert told(assessed(facts(rows))) == [("stay_differs", "admitted_on", False)]


def test_of_two_stays_every_paper_needs_to_fit_only_one():
    rows = rows_of("complete")
    march = {"admitted_on": "2026-03-01", "discharged_on": "2026-03-08"}
    invoice = row("inpatient_invoice")
    invoice["fields"] |= march | {"invoice_number": "0091400999", "total_amount": "900.00"}
    summary = row("discharge_summary")
    summary["fields"] |= march
    rows += [invoice | {"file": "a"}, summary | {"file": "b", "text": "另一次住院的出院小结"}]
    assert not [one for one in assessed(facts(rows)).findings if one.code == "stay_differs"]


@pytest.mark.parametrize(("reported_on", "codes"), [("2026-09-10", []), ("2026-05-10", ["outside_the_stay"])])
def test_a_test_report_dated_far_from_the_stay_is_noted(reported_on, codes):
    report = {"kind": "lab_report", "fields": {"patient_name": "王秀兰", "reported_on": reported_on}}
    assert [one.code for one in assessed(facts([*rows_of("complete"), report])).findings] == codes
    printed = report | {"text": f"报告 {reported_on} 打印 2026/09/18"}
    assert assessed(facts([*rows_of("complete"), printed])).findings == ()


# --- several papers in one photograph ---


def test_papers_of_one_photograph_are_no_duplicates_of_each_other():
    front, back = row("id_card_front"), row("id_card_back")
    pages = facts([front, back | {"file": front["file"]}])
    together = [pages[0], dataclasses.replace(pages[1], part=2)]
    assert told(assessed(together)) == []
    again = [*together, dataclasses.replace(pages[0], page_id="again", place=3)]
    assert [one.code for one in assessed(again).findings] == ["duplicate"]


def test_two_cards_of_different_people_share_most_words_and_are_two_cards():
    mine, another = row("id_card_front"), row("id_card_front", "incomplete")
    pages = facts([mine, another | {"file": "another"}])
    alike = [dataclasses.replace(page, text="姓名性别民族出生住址公民身份号码") for page in pages]
    assert [one.code for one in assessed(alike).findings] == ["wrong_person", "missing_back_side"]


@pytest.mark.parametrize(
    ("other", "codes"),
    [({}, ["duplicate"]), ({"total_amount": "912.00"}, []), ({"issued_on": "2026-09-11"}, [])],
)
def test_two_photographs_of_a_receipt_without_a_code_are_one_by_number_day_and_total(other, codes):
    """Few of their words are alike: one was photographed with a stamp over its foot."""
    receipt = {"invoice_number": "3354859726", "issued_on": "2026-09-10", "total_amount": "900.00"}
    rows = [
        {"kind": "pharmacy_invoice", "fields": receipt, "text": "收款人：甘素云 会计：冉雨桐", "file": "a"},
        {"kind": "pharmacy_invoice", "fields": receipt | other, "text": "第二联 报销凭据", "file": "b"},
    ]
    found = assessed(facts(rows), expected=dataclasses.replace(WANG, scene="special_drug")).findings
    assert [one.code for one in found if one.code == "duplicate"] == codes


def test_one_invoice_is_one_whichever_kind_of_invoice_it_was_taken_for():
    rows = rows_of("complete")
    again = next(one for one in rows if one["kind"] == "inpatient_invoice") | {"file": "again", "text": "票据"}
    found = assessed(facts([*rows, again | {"kind": "outpatient_invoice"}])).findings
    assert [one.code for one in found] == ["duplicate"]


def test_a_page_of_which_hardly_a_word_was_read_is_no_duplicate_of_the_page_that_has_those_words():
    rows = rows_of("complete")
    smear = {"kind": "fee_list", "fields": {}, "problems": [["unreadable", None]], "file": "smear"}
    words = next(one for one in facts(rows) if one.kind == "fee_list").text[20:60]
    found = assessed(facts([*rows, smear | {"text": words}])).findings
    assert {one.code for one in found} == {"unreadable"}


# --- numbers that prove themselves ---


def test_a_credit_code_that_fails_its_check_is_noted_for_a_person():
    fields = {"invoice_number": "26990000000000000001", "total_amount": "900.00", "payer_name": "王秀兰"}
    invoice = {"kind": "pharmacy_invoice", "fields": fields | {"seller_credit_code": "91990101MA00000003"}}
    expected = dataclasses.replace(WANG, scene="special_drug")
    assert told(assessed(facts([invoice]), expected=expected)) == [("checksum_wrong", "seller_credit_code", False)]


def test_a_digital_invoice_without_a_code_is_known_by_its_number_when_it_comes_again():
    fields = {"invoice_number": "26990000000000000001", "total_amount": "900.00", "payer_name": "个人"}
    (page,) = facts([{"kind": "pharmacy_invoice", "fields": fields}])
    expected = dataclasses.replace(WANG, scene="special_drug")
    result = assessed([page], expected=expected, used_elsewhere=frozenset({"26990000000000000001"}))
    assert told(result) == [("used_before", "invoice_number", False)]


def test_every_finding_has_a_sentence_of_its_own_in_both_languages():
    import ast
    from pathlib import Path

    from anlan.intake.domain import completeness
    from anlan.intake.domain.material import Finding

    folder = Path(completeness.__file__).parent
    calls = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding"
    ]
    codes = {node.args[1].value for node in calls if isinstance(node.args[1], ast.Constant)}
    assert len(codes) > 10
    facts_of_all = dict.fromkeys(
        ("of", "day", "from", "to", "number", "expected", "found", "page", "pages", "field"), "1"
    )
    for code in codes:
        with override("en"):
            assert "A person will check this page." not in finding_words(Finding("p", code, "name", facts=facts_of_all))
