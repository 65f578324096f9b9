"""Laws of completeness: they hold for any papers in any order."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.intake.domain.completeness import needs_of
from anlan.intake.domain.material import FieldFact
from anlan.intake.selectors.rules import scenes
from tests.intake.sample_papers import WANG, assessed, facts, row, rows_of

LAW = settings(max_examples=60, deadline=None)
COMPLETE = [one | {"id": one["file"]} for one in rows_of("complete")]
_SPOILS = [
    {"problems": [["unreadable", None]]},
    {"problems": [["cut_off", None]]},
    {"fields": {}},
    {},
]


@st.composite
def bundles(draw) -> list[dict]:
    """Some of the papers, some of them spoilt, some sent twice, in any order."""
    rows = []
    for place, one in enumerate(draw(st.lists(st.sampled_from(COMPLETE), max_size=8, unique_by=lambda r: r["id"]))):
        page = copy.deepcopy(one) | copy.deepcopy(draw(st.sampled_from(_SPOILS)))
        rows.append(page)
        if draw(st.booleans()) and draw(st.booleans()):
            again = copy.deepcopy(one) | {"id": f"again-{place}", "file": f"again-{place}"}
            rows.append(again)
    return draw(st.permutations(rows))


@LAW
@given(rows=bundles(), data=st.data())
def test_the_order_of_the_pages_does_not_matter(rows, data):
    other = data.draw(st.permutations(rows))
    first, second = assessed(facts(rows)), assessed(facts(other))
    assert {need.kinds for need in first.missing} == {need.kinds for need in second.missing}
    assert first.complete is second.complete
    kind_of = {row["id"]: row["kind"] for row in rows}
    again = [Counter(kind_of[page] for page in one.retake) for one in (first, second)]
    assert again[0] == again[1], "as many pages of each kind are asked for again"


@LAW
@given(rows=bundles(), good=st.sampled_from(COMPLETE))
def test_adding_a_good_page_never_makes_more_missing(rows, good):
    before = assessed(facts(rows))
    added = copy.deepcopy(good) | {"id": "added", "file": "added"}
    after = assessed(facts([*rows, added]))
    more = {need.kinds for need in after.missing} - {need.kinds for need in before.missing}
    # Only a paper with a total, or a legible page beside an illegible one, can bring to light that a list is not whole.
    telling = {"inpatient_invoice", "basic_insurance_settlement", "fee_list"}
    assert more <= ({("fee_list",)} if good["kind"] in telling else set())


@LAW
@given(rows=bundles(), good=st.sampled_from(COMPLETE))
def test_a_good_page_meets_its_need_whatever_was_sent_before(rows, good):
    if good["kind"] == "fee_list":
        return  # one page of two is good only together with the other
    added = copy.deepcopy(good) | {"id": "added", "file": "added"}
    result = assessed(facts([*rows, added]))
    assert not [need for need in result.missing if good["kind"] in need.kinds]


@LAW
@given(again=st.lists(st.sampled_from(COMPLETE), min_size=1, max_size=6))
def test_a_page_sent_again_counts_once_and_disturbs_nothing(again):
    copies = [copy.deepcopy(one) | {"id": f"again-{n}", "file": f"again-{n}"} for n, one in enumerate(again)]
    result = assessed(facts([*COMPLETE, *copies]))
    assert result.complete
    assert [finding.code for finding in result.findings] == ["duplicate"] * len(copies)
    assert sum(len(pages) for pages in result.met_by.values()) <= len(COMPLETE)


@LAW
@given(left_out=st.sets(st.sampled_from([one["id"] for one in COMPLETE]), max_size=10))
def test_everything_that_is_left_out_is_named_at_once(left_out):
    kept = [one for one in COMPLETE if one["id"] not in left_out]
    result = assessed(facts(kept))
    named = {need.kinds[0] for need in result.missing}
    optional = {"diagnosis_certificate"}  # asked for only when the discharge summary names no diagnosis
    wanted = {one["kind"] for one in COMPLETE} - {one["kind"] for one in kept} - optional
    assert wanted - named == set()
    half_a_fee_list = "fee_list" in named and "fee_list" not in wanted
    assert named - wanted <= ({"fee_list"} if half_a_fee_list else set())


def test_a_better_photo_of_a_spoilt_page_takes_its_place():
    spoilt = row("inpatient_invoice") | {"id": "spoilt", "problems": [["cut_off", None]]}
    better = row("inpatient_invoice") | {"id": "better", "file": "better"}
    others = [one for one in COMPLETE if one["kind"] != "inpatient_invoice"]
    for order in ([spoilt, better], [better, spoilt]):
        result = assessed(facts([*order, *others]))
        assert result.complete
        assert result.met_by["inpatient_invoice"] == ("better",)


def test_a_page_of_unknown_kind_is_asked_for_again_only_while_something_is_missing():
    smear = {"id": "smear", "kind": "other", "fields": {}, "problems": [["unreadable", None]], "file": "smear"}
    without_summary = [one for one in COMPLETE if one["kind"] != "discharge_summary"]
    assert assessed(facts([*without_summary, smear])).retake == ("smear",)
    assert assessed(facts([*COMPLETE, smear])).retake == ()


# --- what a scene asks for beyond the usual ---


def asked(scene: str, rows=(), **changes) -> dict[tuple[str, ...], str | None]:
    expected = dataclasses.replace(WANG, scene=scene, **changes)
    return {need.kinds: need.because for need in needs_of(scenes()[scene], facts(rows), expected)}


@pytest.mark.parametrize(
    ("scene", "changes", "kinds_asked", "because"),
    [
        ("inpatient", {"accident": True}, ("accident_certificate",), "accident"),
        ("inpatient", {"born_on": dt.date(2008, 9, 15)}, ("household_register", "birth_certificate"), "minor"),
        ("inpatient", {"payee_name": "陈浩"}, ("authorisation",), "payee_needs_authority"),
        (
            "inpatient",
            {"payee_name": "陈浩"},
            ("household_register", "birth_certificate"),
            "payee_is_not_the_insured",
        ),
        ("special_drug", {"list_needs_test": True}, ("pathology_report", "lab_report"), "list_needs_test"),
        ("death", {"accident": True}, ("accident_certificate",), "accident"),
        ("motor", {"two_parties": True}, ("accident_certificate",), "two_parties"),
        ("motor", {"repaired": True}, ("repair_quote",), "repaired"),
        ("property", {"insured_is_company": True}, ("business_licence",), "insured_is_company"),
        ("farm", {"group_policy": True}, ("publicity_record",), "group_policy"),
        (
            "inpatient",
            {"settled_by_basic_insurance": True},
            ("basic_insurance_settlement",),
            "settled_by_basic_insurance",
        ),
        ("outpatient", {"accident": True}, ("accident_certificate",), "accident"),
    ],
)
def test_a_condition_of_the_notice_asks_for_one_more_paper(scene, changes, kinds_asked, because):
    plain = asked(scene, settled_by_basic_insurance=changes.get("settled_by_basic_insurance", False) is None)
    assert kinds_asked not in plain
    assert asked(scene, **changes)[kinds_asked] == because


def test_on_the_eighteenth_birthday_nobody_is_a_minor():
    assert ("household_register", "birth_certificate") not in asked("inpatient", born_on=dt.date(2008, 9, 14))


def test_an_invoice_that_names_a_payment_of_basic_insurance_asks_for_the_settlement_sheet():
    invoice = row("inpatient_invoice")
    assert ("basic_insurance_settlement",) in asked("inpatient", [invoice], settled_by_basic_insurance=None)
    invoice["fields"]["basic_insurance_paid"] = "0.00"
    assert ("basic_insurance_settlement",) not in asked("inpatient", [invoice], settled_by_basic_insurance=None)


def test_a_discharge_summary_without_diagnosis_asks_for_the_certificate():
    summary = row("discharge_summary")
    assert ("diagnosis_certificate",) not in asked("inpatient", [summary])
    del summary["fields"]["diagnosis"]
    assert ("diagnosis_certificate",) in asked("inpatient", [summary | {"text": "出院小结 姓名：王秀兰"}])


def test_a_diagnosis_that_stands_there_unread_is_read_by_a_handler_and_no_certificate_asked_for():
    summary = row("discharge_summary") | {"text": "出院小结 出院诊 断 急性胆囊炎"}
    del summary["fields"]["diagnosis"]
    assert ("diagnosis_certificate",) not in asked("inpatient", [summary])
    (page,) = facts([summary])
    (unread,) = [one for one in assessed([page]).findings if one.field == "diagnosis"]
    assert (unread.code, unread.blocking, unread.for_claimant) == ("not_found", False, False)
    looked_at = dataclasses.replace(page, confirmed=True)
    missing = [need.kinds for need in assessed([looked_at]).missing]
    assert ("diagnosis_certificate",) in missing


@pytest.mark.parametrize(
    ("text", "wanted", "because"),
    [
        ("西药费 120.00", ("prescription",), "invoice_has_drugs"),
        ("检查费 300.00", ("lab_report",), "invoice_has_tests"),
        ("诊察费 50.00", ("fee_list",), "invoice_without_items"),
    ],
)
def test_an_outpatient_invoice_asks_for_what_it_charges(text, wanted, because):
    invoice = {"kind": "outpatient_invoice", "fields": {}, "text": text}
    assert asked("outpatient", [invoice])[wanted] == because


def test_a_pathology_report_is_the_report_of_a_test():
    paid = {"payer_name": "王秀兰", "invoice_number": "0038214796", "total_amount": "300.00"}
    invoice = {"kind": "outpatient_invoice", "fields": paid, "text": "检查费 300.00"}
    report = {"kind": "pathology_report", "fields": {"patient_name": "王秀兰", "diagnosis": "慢性胃炎"}}
    visit = dataclasses.replace(WANG, scene="outpatient")
    results = [assessed(facts(pages), expected=visit) for pages in ([invoice], [invoice, report])]
    missing = [[need.kinds for need in result.missing] for result in results]
    assert [("lab_report",) in kinds for kinds in missing] == [True, False]


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        ("奥美拉唑肠溶胶囊", {"prescription"}),
        ("硫酸氢氯吡格雷片(75mg*7)", {"prescription"}),
        ("注射用头孢曲松钠", {"prescription"}),
        ("胸部正位片", {"lab_report"}),
        ("肝功能测定", {"lab_report"}),
        ("血细胞分析(五分类)", {"lab_report"}),
        ("甲状腺功能五项", {"lab_report"}),
        ("乙肝两对半", {"lab_report"}),
        ("B型钠尿肽前体(NT-proBNP)", {"lab_report"}),
        ("动态血压监测", {"lab_report"}),
        ("静脉输液", set()),
        ("血糖试纸", set()),
        ("九价HPV疫苗", set()),
        ("血脂康胶囊", {"prescription"}),
        ("内镜下息肉切除", set()),
        ("小换药", set()),
        ("普通针刺", set()),
        ("一次性使用注射器", set()),
        ("头颅CT平扫", {"lab_report"}),
        ("普通门诊诊察费", set()),
    ],
)
def test_an_invoice_that_names_its_items_one_by_one_asks_for_what_they_are(item, wanted):
    items = FieldFact(json.dumps([{"name": item, "amount": "40.32"}], ensure_ascii=False))
    (invoice,) = facts([{"kind": "outpatient_invoice", "fields": {}}])
    invoice = dataclasses.replace(invoice, fields={"items": items}, text="")
    expected = dataclasses.replace(WANG, scene="outpatient")
    needs = needs_of(scenes()["outpatient"], [invoice], expected)
    conditional = {kind for need in needs if need.because for kind in need.kinds}
    assert conditional - {"basic_insurance_settlement"} == wanted


def test_what_we_hold_already_is_not_asked_for():
    assert ("id_card_front",) not in asked("inpatient", already_held=("id_card_front",))
    assert ("household_register", "birth_certificate") not in asked(
        "inpatient", born_on=dt.date(2020, 1, 1), already_held=("birth_certificate",)
    )
