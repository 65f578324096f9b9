"""Laws of the bill: exact to the fen, whatever the items and whatever others paid."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.benefits.domain.bill import BillDoesNotAddUp, Item, Mark, bill_lines, category_of, in_list

LAW = settings(max_examples=100, deadline=None)
ITEMS = st.lists(
    st.builds(
        Item,
        name=st.sampled_from(["头孢曲松", "床位", "空调费", "CT平扫"]),
        category=st.sampled_from(["西药费", "床位费", "检查费", "材料费", "其他", ""]),
        amount_fen=st.integers(0, 10**9),
        list_class=st.sampled_from(["甲", "乙", "丙", ""]),
    ),
    min_size=1,
    max_size=30,
)


@LAW
@given(items=ITEMS, share=st.fractions(0, 2))
def test_the_lines_are_the_bill_and_what_others_paid_is_shared_to_the_last_fen(items, share):
    total_fen = sum(item.amount_fen for item in items)
    paid_fen = int(total_fen * share)
    lines = bill_lines(items=items, total_fen=total_fen, other_paid_fen=paid_fen)
    assert sum(line.amount_fen for line in lines) == total_fen
    assert sum(line.other_paid_fen for line in lines) == min(paid_fen, total_fen)
    assert all(0 <= line.other_paid_fen <= line.amount_fen for line in lines)
    assert all(line.amount_fen > 0 for line in lines)
    assert len({line.line_id for line in lines}) == len(lines)


@LAW
@given(items=ITEMS, data=st.data())
def test_the_order_of_the_items_changes_no_amount(items, data):
    total_fen = sum(item.amount_fen for item in items)
    paid_fen = data.draw(st.integers(0, total_fen))
    mixed = data.draw(st.permutations(items))

    def amounts(rows):
        lines = bill_lines(items=rows, total_fen=total_fen, other_paid_fen=paid_fen)
        return {(line.category, line.in_list): line.amount_fen for line in lines}

    assert amounts(items) == amounts(mixed)


@LAW
@given(items=ITEMS, data=st.data())
def test_basic_insurance_pays_for_its_own_list_first(items, data):
    total_fen = sum(item.amount_fen for item in items)
    lines = bill_lines(items=items, total_fen=total_fen, other_paid_fen=data.draw(st.integers(0, total_fen)))
    for first, later in ((True, None), (None, False), (True, False)):
        if any(line.other_paid_fen for line in lines if line.in_list is later):
            assert all(line.other_paid_fen == line.amount_fen for line in lines if line.in_list is first)


@LAW
@given(items=ITEMS, data=st.data())
def test_a_share_is_in_proportion_within_a_fen(items, data):
    total_fen = sum(item.amount_fen for item in items)
    lines = bill_lines(items=items, total_fen=total_fen, other_paid_fen=data.draw(st.integers(0, total_fen)))
    for listed in (True, None, False):
        group = [line for line in lines if line.in_list is listed]
        room, part = sum(line.amount_fen for line in group), sum(line.other_paid_fen for line in group)
        for line in group:
            assert abs(line.other_paid_fen * room - part * line.amount_fen) < room


@pytest.mark.parametrize("wrong_by", [-1, 1, 100])
def test_items_that_are_not_the_invoice_are_for_a_person(wrong_by):
    with pytest.raises(BillDoesNotAddUp) as differs:
        bill_lines(items=[Item("床位", "床位费", 5000)], total_fen=5000 + wrong_by, other_paid_fen=0)
    assert (differs.value.items_fen, differs.value.total_fen) == (5000, 5000 + wrong_by)


def test_a_refund_lowers_its_own_category():
    items = [Item("头孢", "西药费", 5000), Item("头孢退药", "西药费", -2000), Item("床位", "床位费", 3000)]
    lines = bill_lines(items=items, total_fen=6000, other_paid_fen=0)
    assert [(line.category, line.amount_fen) for line in lines] == [("western_medicine", 3000), ("bed", 3000)]


def test_a_refund_larger_than_its_category_never_makes_the_bill_larger_than_the_invoice():
    items = [Item("头孢", "西药费", 10_000), Item("退材料", "材料费", -2000)]
    with pytest.raises(BillDoesNotAddUp):
        bill_lines(items=items, total_fen=8000, other_paid_fen=0)


DRUG, SCAN = ("西药费", "阿美替尼片"), ("检查费", "PET-CT")


@LAW
@given(items=ITEMS, data=st.data())
def test_marks_split_the_bill_and_never_change_its_sum(items, data):
    printed = sorted({(item.category, item.name) for item in items})
    mark = st.builds(Mark, item=st.sampled_from(["", "a", "b"]), quantity=st.integers(0, 3))
    marks = data.draw(st.dictionaries(st.sampled_from(printed), mark))
    total_fen = sum(item.amount_fen for item in items)
    lines = bill_lines(items=items, total_fen=total_fen, other_paid_fen=total_fen // 3, marks=marks)
    assert sum(line.amount_fen for line in lines) == total_fen
    assert sum(line.other_paid_fen for line in lines) == total_fen // 3


def test_a_drug_that_is_named_is_a_line_of_its_own_and_two_spellings_of_it_are_one():
    items = [Item(DRUG[1], DRUG[0], 5000), Item("阿美替尼 55mg", "西药费", 2000), Item("头孢", "西药费", 1000)]
    named = {DRUG: Mark(item="阿美替尼"), ("西药费", "阿美替尼 55mg"): Mark(item="阿美替尼")}
    lines = bill_lines(items=items, total_fen=8000, other_paid_fen=0, marks=named)
    assert [(line.item, line.amount_fen) for line in lines] == [("阿美替尼", 7000), ("", 1000)]


def test_a_refund_lowers_the_drug_it_is_named_after():
    items = [Item(DRUG[1], DRUG[0], 5000), Item("退药", "西药费", -2000), Item("头孢", "西药费", 1000)]
    named = {DRUG: Mark(item="阿美替尼"), ("西药费", "退药"): Mark(item="阿美替尼")}
    lines = bill_lines(items=items, total_fen=4000, other_paid_fen=0, marks=named)
    assert [(line.item, line.amount_fen) for line in lines] == [("阿美替尼", 3000), ("", 1000)]


def test_units_that_are_counted_stay_apart_so_that_the_dearer_one_can_be_kept():
    items = [Item(SCAN[1], SCAN[0], 8000), Item(SCAN[1], SCAN[0], 3000), Item("血常规", "化验费", 100)]
    marks = {SCAN: Mark(category="pet_ct", quantity=1)}
    lines = bill_lines(items=items, total_fen=11_100, other_paid_fen=0, marks=marks)
    assert [(line.category, line.amount_fen, line.quantity) for line in lines] == [
        ("pet_ct", 8000, 1),
        ("pet_ct", 3000, 1),
        ("laboratory", 100, 1),
    ]


@pytest.mark.parametrize(
    ("name", "category", "expected"),
    [
        ("黄连上清片", "中成药费", "chinese_patent_medicine"),
        ("当归", "中草药", "chinese_herbal_medicine"),
        ("头孢哌酮", "西药费", "western_medicine"),
        ("血滤器", "材料费", "material"),
        ("全身麻醉", "手术费", "surgery"),
        ("一级护理", "护理费", "nursing"),
        ("普通床位", "床位费", "bed"),
        ("血常规", "化验费", "laboratory"),
        ("血淀粉酶测定", "检验费", "laboratory"),
        ("腹部CT", "检查费", "examination"),
        ("一般诊疗费", "一般诊疗费", "general_consultation"),
        ("住院诊查费", "诊疗费", "consultation"),
        ("挂号", "挂号费", "registration"),
        ("静脉输液", "治疗费", "treatment"),
        ("陪护椅", "其他", "other_hospital"),
        ("", "", "other_hospital"),
    ],
)
def test_an_item_of_a_fee_list_finds_its_category(name, category, expected):
    assert category_of(Item(name, category, 1)) == expected


def test_every_category_a_fee_list_can_have_is_taken_by_the_inpatient_plan():
    from pathlib import Path

    import anlan.benefits
    from anlan.benefits.domain.bill import CATEGORY_WORDS
    from anlan.engines.adjudication import load_schedule

    folder = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
    (bucket,) = load_schedule(folder / "inpatient_2026.yaml").buckets
    assert {category for category, _ in CATEGORY_WORDS} | {"other_hospital"} <= set(bucket.takes)


@pytest.mark.parametrize(("printed", "inside"), [("甲", True), ("乙", True), ("丙", False), ("", None), ("乙类", True)])
def test_the_list_class_says_whether_an_item_is_in_the_list(printed, inside):
    assert in_list(printed) is inside
