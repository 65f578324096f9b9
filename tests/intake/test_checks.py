"""Each problem is planted on one page of a complete bundle and found; nothing else is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import yaml

from anlan.intake.domain.material import FieldFact
from anlan.intake.domain.values import invoice_key
from anlan.kernel.identity import same_name
from tests.intake.sample_papers import WANG, assessed, facts, row, rows_of

PLANTED = yaml.safe_load((Path(__file__).parent / "planted_problems.yaml").read_text())


def with_problem(case) -> list[dict]:
    rows = rows_of("complete")
    page = next(one for one in rows if one["kind"] == case["kind"])
    page["fields"] |= case.get("fields", {})
    for name in case.get("remove", []):
        del page["fields"][name]
    if "problems" in case:
        page["problems"] = case["problems"]
    return rows


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: case["name"])
def test_a_planted_problem_is_found_on_its_page_and_nothing_else_is(case):
    rows = with_problem(case)
    pages = facts(rows)
    result = assessed(pages)
    found = [finding for finding in result.findings if finding.code != "duplicate"]
    if case["finding"] is None:
        assert found == []
    else:
        place_kinds = {page.page_id: page.kind for page in pages}
        told = {(place_kinds[one.page_id], one.code, one.field, one.blocking) for one in found}
        wanted = case["finding"]
        planted = (case.get("where", case["kind"]), wanted["code"], wanted["field"], wanted["blocking"])
        assert planted in told
        follows = {("sums_differ", "total_amount"), *map(tuple, case.get("also", []))}
        also = {one for one in told if one[1:3] not in follows} - {planted}
        assert also == set(), "another finding than the planted one"
    assert {kind for need in result.missing for kind in need.kinds} == set(case["missing"])


def test_a_complete_bundle_has_no_finding_at_all():
    result = assessed(facts(rows_of("complete")))
    assert (result.findings, result.missing, result.retake, result.complete) == ((), (), (), True)


def test_what_a_person_has_corrected_is_no_longer_a_problem():
    (page,) = facts([row("bank_card") | {"problems": [["checksum_wrong", "card_number"]]}])
    corrected = dataclasses.replace(
        page, fields=dict(page.fields) | {"card_number": FieldFact("6222029901000000141", corrected=True)}
    )
    assert [one.code for one in assessed([page]).findings] == ["checksum_wrong"]
    assert assessed([corrected]).findings == ()


def test_a_number_corrected_to_a_wrong_one_is_found_again():
    (page,) = facts([row("bank_card")])
    wrong = dataclasses.replace(
        page, fields=dict(page.fields) | {"card_number": FieldFact("6222029901000000140", corrected=True)}
    )
    assert [(one.code, one.field) for one in assessed([wrong]).findings] == [("checksum_wrong", "card_number")]


def test_an_unreadable_field_that_nobody_needs_is_no_finding():
    (page,) = facts([row("discharge_summary") | {"problems": [["unreadable", "hospital"]]}])
    assert assessed([page]).findings == ()


@pytest.mark.parametrize(
    ("kind", "field", "certainty", "code"),
    [
        ("discharge_summary", "admitted_on", 0.97, "not_found"),
        ("discharge_summary", "admitted_on", 0.8, "unreadable"),
        ("discharge_summary", "admitted_on", None, "unreadable"),
        ("bank_card", "card_number", 0.97, "unreadable"),
        ("fee_list", "items", 0.97, "not_found"),
        # Without these the bill would be another one: the page must not count.
        ("inpatient_invoice", "total_amount", 0.97, "unreadable"),
        ("basic_insurance_settlement", "basic_insurance_paid", 0.97, "unreadable"),
    ],
)
def test_what_a_clear_picture_does_not_show_is_looked_for_by_a_handler_not_photographed_again(
    kind, field, certainty, code
):
    page = row(kind)
    page["fields"].pop(field)
    page["problems"] = [["missing_field", field, {} if certainty is None else {"page_certainty": certainty}]]
    (finding,) = [one for one in assessed(facts([page])).findings if one.field == field]
    assert (finding.code, finding.blocking, finding.for_claimant) == (code, code == "unreadable", code == "unreadable")


@pytest.mark.parametrize(("certainty", "code"), [(0.97, "hard_to_read"), (0.8, "unreadable")])
def test_a_diagnosis_written_by_hand_on_a_clear_page_is_made_out_by_a_handler(certainty, code):
    problem = ["unreadable", "diagnosis", {"certainty": 0.4, "page_certainty": certainty}]
    (finding,) = assessed(facts([row("diagnosis_certificate") | {"problems": [problem]}])).findings
    assert (finding.code, finding.for_claimant) == (code, code == "unreadable")


def test_a_wrong_number_on_a_page_that_is_not_needed_for_it_is_not_the_claimants_to_mend():
    page = row("claim_form") | {"problems": [["checksum_wrong", "id_number"]]}
    (finding,) = assessed(facts([page])).findings
    assert (finding.code, finding.blocking, finding.for_claimant) == ("checksum_wrong", False, False)


@pytest.mark.parametrize(("name", "code"), [("王秀三", "name_unsure"), ("李大山", "unreadable")])
def test_a_name_hard_to_read_that_may_be_the_insureds_is_looked_at_by_a_handler(name, code):
    page = row("id_card_front")
    page["fields"]["name"] = name
    page["problems"] = [["unreadable", "name", {"certainty": 0.4}]]
    found = [one.code for one in assessed(facts([page])).findings if one.field == "name"]
    assert code in found
    assert len(found) == len(set(found))


def test_an_invoice_of_another_claim_is_named_for_a_person_to_check():
    pages = facts(rows_of("complete"))
    invoice = next(page for page in pages if page.kind == "inpatient_invoice")
    result = assessed(pages, used_elsewhere=frozenset({invoice_key(invoice)}))
    assert [(one.page_id, one.code) for one in result.findings] == [(invoice.page_id, "used_before")]
    assert result.complete, "the claimant can do nothing about it, so nothing is asked of the claimant"


def test_the_payee_of_the_notice_may_hold_the_card():
    son = dataclasses.replace(WANG, payee_name="陈浩")
    card = row("bank_card")
    card["fields"]["holder_name"] = "陈浩"
    assert assessed(facts([card]), expected=son).findings == ()


@pytest.mark.parametrize(
    ("found", "expected", "same"),
    [
        ("阿卜杜热西提·麦麦提", "阿卜杜热西提•麦麦提", True),
        ("阿卜杜热西提．麦麦提", "阿卜杜热西提・麦麦提", True),
        ("王 秀 兰", "王秀兰", True),
        ("𠮷田", "𠮷田", True),
        ("𠮷田", "吉田", False),
        ("㛃", "洁", False),
        ("WANG XIULAN", "wang xiulan", True),
        ("王秀兰", "王秀芝", False),
        ("", "王秀兰", False),
    ],
)
def test_names_are_the_same_when_only_spaces_and_dots_differ(found, expected, same):
    assert same_name(found, expected) is same
    assert same_name(expected, found) is same
