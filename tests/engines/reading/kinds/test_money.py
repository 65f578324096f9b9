"""Invoices, fee lists, settlements, garage bills and loss lists, from where their words stand."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.reading.kinds.charges import Charge
from anlan.engines.reading.kinds.invoice_codes import fields_of_code
from anlan.engines.reading.kinds.totals import proven_lines, witnessed
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.naming import name_kind
from anlan.engines.reading.spelling import yuan_in_words
from anlan.engines.reading.values import Field
from benchmarks.papers.amounts import in_words
from tests.engines.reading.papers import read, sheet_of, with_text

PAPERS = json.loads((Path(__file__).parent / "papers_of_money.json").read_text(encoding="utf-8"))


def with_texts(name: str, *changes: tuple[str, str]) -> dict:
    return reduce(lambda paper, change: with_text(paper, *change), changes, PAPERS[name])


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_about_money_is_known_and_its_fields_are_found(name):
    kind, found, problems = read(PAPERS[name])
    assert kind == PAPERS[name]["kind"]
    assert {field: found.get(field) for field in PAPERS[name]["fields"]} == PAPERS[name]["fields"]
    assert problems == ()


@given(st.integers(min_value=1, max_value=9_999_999_999))
def test_every_amount_in_words_is_read_back(fen):
    assert yuan_in_words("合计（大写）：" + in_words(fen)) == f"{fen // 100}.{fen % 100:02d}"


@pytest.mark.parametrize("text", ["", "大写", "元整", "壹贰元整", "叁佰陆拾捌", "贰角叁元"])
def test_words_that_are_no_amount_are_not_read(text):
    assert yuan_in_words(text) is None


def test_words_put_back_a_lost_decimal_point():
    paper = with_texts("receipt_without_headings", ("￥386.60", "￥38660"))
    _, found, problems = read(paper)
    assert (found["total_amount"], problems) == ("386.60", ())


@pytest.mark.parametrize("seen", ["20020", "200"])
def test_a_payer_whose_cents_were_lost_is_proven_by_the_other(seen):
    paper = with_texts("receipt_without_headings", ("统筹支付 200.00", f"统筹支付 {seen}"), ("186.60", "186.40"))
    _, found, problems = read(paper)
    assert (found["basic_insurance_paid"], found["self_paid"], problems) == ("200.20", "186.40", ())


def test_figures_that_contradict_words_and_lines_are_told_with_both():
    paper = with_texts(
        "loss_list_of_a_household", ("人民币 3695.00", "人民币 3965.00"), ("叁仟陆佰玖拾伍", "叁仟柒佰玖拾伍")
    )
    _, found, problems = read(paper)
    assert (found["total_amount"], found["total_in_words"]) == ("3965.00", "3795.00")
    assert [(one.code, one.field, dict(one.facts)) for one in problems] == [
        ("sums_differ", "total_amount", {"total": "3965.00", "in_words": "3795.00"})
    ]


def test_lines_that_add_up_to_the_words_repair_the_figures():
    _, found, problems = read(with_texts("loss_list_of_a_household", ("人民币 3695.00", "人民币 3965.00")))
    assert (found["total_amount"], problems) == ("3695.00", ())


def test_lines_that_do_not_add_up_are_told():
    paper = with_texts("fiscal_invoice_of_a_stay_with_two_groups_of_columns", ('"315.00"', '"351.00"'))
    assert [(one.code, dict(one.facts)) for one in read(paper)[2]] == [
        ("sums_differ", {"total": "1600.00", "sum_of_parts": "1636.00"})
    ]


def test_a_line_added_to_a_list_is_told_and_not_left_out_to_come_to_the_total():
    rows = [("床位费", "440.00"), ("手术费", "2600.00"), ("护理费", "150.00"), ("特需服务费", "810.00")]
    assert [(one.code, dict(one.facts)) for one in read(_list(rows, ["合计：3190.00"]))[2]] == [
        ("sums_differ", {"total": "3190.00", "sum_of_parts": "4000.00"})
    ]


def _list(rows, below):
    paper = {"size": [1000, 900], "texts": [[380, 60, 42, "住院费用清单"], [60, 140, 26, "姓名：王秀兰"]]}
    paper["texts"] += [[60, 210, 26, "项目"], [500, 210, 26, "金额"]]
    for row, (name, amount) in enumerate(rows):
        paper["texts"] += [[60, 260 + 50 * row, 26, name], [500, 260 + 50 * row, 26, amount]]
    paper["texts"] += [[60, 520 + 50 * row, 26, text] for row, text in enumerate(below)]
    return paper


@pytest.mark.parametrize(
    ("below", "total", "told"),
    [
        (["合计：3190.00"], "3190.00", []),
        (["合计：3190.04"], "3190.04", []),  # a counter rounds to ten fen
        (["本次费用 3190.00", "优惠 190.00", "合计：3000.00"], "3000.00", ["3190.00"]),  # it comes to a sum of its own
        (["免收 190.00", "合计：3000.00"], "3000.00", ["190.00"]),
        (["合计：3250.00"], "3250.00", [None]),
    ],
)
def test_a_list_that_differs_from_its_total_is_told_unless_the_page_says_why(below, total, told):
    paper = _list([("床位费", "440.00"), ("手术费", "2600.00"), ("护理费", "150.00")], below)
    _, found, problems = read(paper)
    assert found["total_amount"] == total
    assert [one.facts.get("explained_by") for one in problems] == told
    assert {one.code for one in problems} <= {"sums_differ"}


@pytest.mark.parametrize(
    ("below", "total"),
    [
        (["当日合计：3190.00", "总计：50000.00"], "50000.00"),
        (["合计：3190.00", "总费用：9190.00"], "9190.00"),
    ],
)
def test_the_sum_of_a_day_or_a_group_does_not_take_the_place_of_the_total(below, total):
    paper = _list([("床位费", "440.00"), ("手术费", "2600.00"), ("护理费", "150.00")], below)
    _, found, problems = read(paper)
    assert found["total_amount"] == total
    assert [(one.code, one.facts["explained_by"]) for one in problems] == [("sums_differ", "3190.00")]


def test_a_total_of_a_settlement_that_its_words_contradict_is_put_right():
    printed = ("姓名：王秀兰", "医疗费总额：9000.00", "统筹基金支付：0.00", "个人支付：8000.00", "合计大写：捌仟元整")
    texts = [[60, 100 + 50 * row, 22, text] for row, text in enumerate(printed)]
    paper = {"size": [1000, 600], "texts": [[300, 30, 34, "医疗保险住院费用结算单"], *texts]}
    assert read(paper)[1]["total_amount"] == "8000.00"


def test_the_words_below_what_the_patient_pays_are_not_held_against_the_whole():
    paper = with_texts("receipt_without_headings", ("合计（大写）叁佰捌拾陆圆陆角整", "大写：壹佰捌拾陆圆陆角整"))
    _, found, problems = read(paper)
    assert (found["total_amount"], found.get("total_in_words")) == ("386.60", None)
    assert problems == ()


def test_the_number_of_pieces_on_a_row_of_totals_is_not_the_total():
    texts = [[380, 60, 42, "福佑大药房 销售发票"], [60, 130, 26, "发票号码：71104238"], [60, 180, 26, "2026-03-14"]]
    columns = ((60, "药品名称"), (500, "数量"), (640, "金额"))
    rows = [("阿司匹林肠溶片", "3", "118.50"), ("阿托伐他汀钙片", "4", "111.50"), ("合计", "7", "230.00")]
    for row, cells in enumerate([tuple(name for _, name in columns), *rows]):
        texts += [[x, 250 + 50 * row, 26, cell] for (x, _), cell in zip(columns, cells, strict=True)]
    kind, found, problems = read({"size": [1000, 900], "texts": [*texts, [60, 480, 26, "贰佰叁拾元整"]]})
    assert (kind, found["total_amount"]) == ("pharmacy_invoice", "230.00")
    assert "sums_differ" not in [one.code for one in problems]


def test_a_payer_who_pays_more_than_the_total_is_told():
    paper = with_texts("receipt_without_headings", ("统筹支付 200.00", "统筹支付 2000.00"))
    assert [(one.code, one.field) for one in read(paper)[2]] == [("sums_differ", "total_amount")]


def test_a_seller_whose_credit_code_fails_its_check_is_told():
    _, found, problems = read(with_texts("fully_digital_invoice", ("K0H3DR2NXC", "K0H3DR2NXD")))
    assert found["seller_credit_code"] == "91980105K0H3DR2NXD"
    assert [(one.code, one.field) for one in problems] == [("checksum_wrong", "seller_credit_code")]


def test_a_lost_decimal_point_in_a_line_is_put_back_only_where_quantity_and_price_prove_it():
    paper = with_texts("fee_list_by_category", ('"458.00"', '"459.00"'))
    amounts = [row["amount"] for row in json.loads(read(paper)[1]["items"])]
    assert amounts == ["20.55", "91600.00"]


def line(amount: str, *, certainty: float) -> Charge:
    letters = (Letter("8", certainty, 0.0, 1.0, 0),)
    return Charge("大米", amount, {"quantity": "3袋", "price": "132.00"}, letters)


def test_an_amount_read_unsurely_is_put_right_where_quantity_price_and_total_agree():
    total = Field("792.00", 0.9, (0.0, 0.0, 1.0, 1.0))
    lines = [line("896.00", certainty=0.5), line("396.00", certainty=0.9)]
    assert [one.amount for one in proven_lines(lines, total)] == ["396.00", "396.00"]
    surely = [line("896.00", certainty=0.95), line("396.00", certainty=0.9)]
    assert proven_lines(surely, total) == surely


def test_rows_that_fan_out_keep_their_cells():
    paper = deepcopy(PAPERS["fee_list_by_category"])
    paper["texts"] = [[x, round(y * (1 + (1200 - x) / 20000)), size, text] for x, y, size, text in paper["texts"]]
    _, found, _ = read(paper)
    assert json.loads(found["items"]) == json.loads(PAPERS["fee_list_by_category"]["fields"]["items"])


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        (
            "01,06,99060126,0012345678,1600.00,20260312,a1b2c3,",
            {"invoice_code": "99060126", "invoice_number": "0012345678", "check_code": "a1b2c3",
             "total_amount": "1600.00", "issued_on": "2026-03-12"},
        ),
        (
            "01,32,,26980000000012345678,40.00,20260308,,4F2A",
            {"invoice_number": "26980000000012345678", "total_amount": "40.00", "issued_on": "2026-03-08"},
        ),
        (
            "01,10,098002600111,12345678,35.40,20260308,12345678901234567890,4F2A,",
            {"invoice_code": "098002600111", "invoice_number": "12345678", "check_code": "12345678901234567890",
             "before_tax": "35.40", "issued_on": "2026-03-08"},
        ),
    ],
)  # fmt: skip
def test_fiscal_and_tax_codes_are_told_apart(code, facts):
    assert fields_of_code(code) == facts


def test_the_code_of_a_vat_invoice_never_becomes_its_total():
    code = "01,10,098002600111,12345678,35.40,20260308,12345678901234567890,4F2A,"
    _, found, _ = read(PAPERS["fully_digital_invoice"], codes=(code,))
    assert (found["total_amount"], found["invoice_number"]) == ("40.00", "12345678")


def test_words_read_badly_never_contradict_figures_read_well():
    box = (0.0, 0.0, 1.0, 1.0)
    told = witnessed(Field("386.60", 0.95, box), Field("286.60", 0.6, box))
    assert {name: field.value for name, field in told.items()} == {"total_amount": "386.60"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("门诊医药费专用收据", "outpatient_invoice"),
        ("門診醫葯費專用收據", "outpatient_invoice"),
        ("非营利性医疗机构住院收费收据", "inpatient_invoice"),
        ("海滨市第三医院住院收费票据", "inpatient_invoice"),
        ("住院患者每日费用清单", "fee_list"),
        ("医疗收费明细（电子）", "fee_list"),
        ("医疗保障基金结算清单", "basic_insurance_settlement"),
        ("城乡居民基本医疗保险住院费用结算单", "basic_insurance_settlement"),
        ("汽车维修费用结算单", "repair_quote"),
        ("机动车辆保险定损单", "repair_quote"),
        ("受损物品清单", "loss_list"),
        ("农业保险损失清单", "loss_list"),
    ],
)
def test_every_heading_names_its_kind(heading, kind):
    body = [[60, 300 + 40 * row, 22, "本页内容与标题无关的一行文字"] for row in range(6)]
    rule = name_kind(sheet_of({"size": [1000, 1200], "texts": [[300, 40, 40, heading], *body]})).rule
    assert rule is not None
    assert rule.code == kind


@pytest.mark.parametrize(
    ("seller", "goods", "kind"),
    [
        ("海滨听涛大药房有限公司", "*化学药品制剂*铝碳酸镁片", "pharmacy_invoice"),
        ("海滨平安汽车服务有限公司", "*劳务*维修费", "repair_quote"),
        ("海滨听涛口腔医院有限公司", "*医疗服务*诊疗费", "outpatient_invoice"),
        ("海滨望海楼餐饮有限公司", "*餐饮服务*餐费", "other"),
        ("海滨听涛酒店管理有限公司", "*住宿服务*房费", "other"),
    ],
)
@pytest.mark.parametrize("heading", ["电子发票（普通发票）", "海滨增值税电子普通发票"])
def test_a_tax_invoice_belongs_to_the_trade_that_issued_it(heading, seller, goods, kind):
    paper = with_texts(
        "fully_digital_invoice",
        ("电子发票（普通发票）", heading),
        ("海滨听涛大药房有限公司", seller),
        ("*化学药品制剂*铝碳酸镁片", goods),
        ("0.5g*24片", "无"),
    )
    assert read(paper)[0] == kind


def test_the_lines_of_a_garage_before_tax_are_in_order():
    changes = (("海滨听涛大药房有限公司", "海滨平安汽车服务有限公司"), ("*化学药品制剂*铝碳酸镁片", "*劳务*维修费"))
    kind, found, problems = read(with_texts("fully_digital_invoice", *changes, ("0.5g*24片", "无")))
    assert (kind, found["repairer"], found["total_amount"]) == ("repair_quote", "海滨平安汽车服务有限公司", "40.00")
    assert problems == ()
