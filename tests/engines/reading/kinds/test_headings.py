"""Papers whose headings look alike are kept apart, and what only looks like a paper of a claim is none."""

from __future__ import annotations

import pytest

from tests.engines.reading.papers import read

STAY = [
    [60, 210, 26, "交款人：王秀兰"], [600, 210, 26, "票据号码：0012345678"], [600, 250, 26, "开票日期：2026-03-12"],
    [60, 310, 26, "项目名称"], [500, 310, 26, "数量/单位"], [800, 310, 26, "金额（元）"],
    [60, 360, 26, "床位费"], [500, 360, 26, "11/天"], [800, 360, 26, "660.00"],
    [60, 420, 26, "金额合计（大写）陆佰陆拾元整"], [700, 420, 26, "（小写）660.00"],
    [60, 500, 26, "住院号：0088123 预缴金额：5000.00 收款单位（章）：临江市第一医院"],
]  # fmt: skip
LIST = [
    [60, 160, 26, "所属票据代码：32060126"], [600, 160, 26, "所属票据号码：0012345678"],
    [60, 205, 26, "交款人：王秀兰"], [60, 260, 26, "项目名称"], [500, 260, 26, "单价"], [700, 260, 26, "数量"],
    [900, 260, 26, "金额"], [60, 310, 26, "三级护理"], [500, 310, 26, "15.00"], [700, 310, 26, "11"],
    [900, 310, 26, "165.00"], [60, 360, 26, "床位费"], [500, 360, 26, "60.00"], [700, 360, 26, "11"],
    [900, 360, 26, "660.00"],
]  # fmt: skip
LETTER = [[60, 160, 26, "姓名：王秀兰"], [60, 220, 26, "诊断：右侧股骨颈骨折"], [60, 280, 26, "建议：休息三个月"]]
SUMMARY = [
    [60, 160, 26, "姓名：王秀兰"], [60, 210, 26, "入院日期：2026-03-01"], [500, 210, 26, "出院日期：2026-03-12"],
    [60, 260, 26, "出院诊断：右侧股骨颈骨折"],
]  # fmt: skip
SHARES = [
    [60, 160, 26, "姓名：王秀兰"], [60, 260, 26, "医疗费总额"], [250, 260, 26, "12188.89"],
    [500, 260, 26, "统筹基金支付"], [750, 260, 26, "8123.45"],
]  # fmt: skip


def headed(heading: str, body: list[list]) -> dict:
    return {"size": [1200, 900], "texts": [[380, 60, 40, heading], *body]}


@pytest.mark.parametrize(
    "heading",
    ["住院预交金收据", "住院押金收据", "预交款收据", "临江省住院预缴金票据（电子）", "资金往来结算票据（电子）"],
)
def test_a_receipt_of_a_deposit_is_no_invoice(heading):
    assert read(headed(heading, STAY))[0] == "other"


def test_an_invoice_that_names_the_deposit_stays_an_invoice():
    assert read(headed("医疗住院收费票据（电子）", STAY))[0] == "inpatient_invoice"


@pytest.mark.parametrize(
    "heading",
    [
        "医疗收费票据明细（电子）",
        "医疗门诊收费票据（电子）明细",
        "临江省医疗住院收费票据（电子）清单",
        "住院医药费用结算清单",
    ],
)
def test_the_sheet_of_items_of_an_invoice_is_a_fee_list_without_the_invoice_number(heading):
    kind, found, _ = read(headed(heading, LIST))
    assert kind == "fee_list"
    assert "invoice_number" not in found
    assert "三级护理" in found["items"]


@pytest.mark.parametrize(
    ("heading", "body", "kind"),
    [
        ("医疗费用分割单", SHARES, "basic_insurance_settlement"),
        ("住院费用结算清单", SHARES, "basic_insurance_settlement"),
        ("病休证明书", LETTER, "diagnosis_certificate"),
        ("住院病历摘要", SUMMARY, "discharge_summary"),
    ],
)
def test_a_seldom_heading_is_known(heading, body, kind):
    assert read(headed(heading, body))[0] == kind


def test_the_card_of_a_disabled_person_is_no_identity_card():
    texts = ["姓名 王秀兰 性别 女", "出生 1962年5月14日 民族 汉", "住址 临江省临江市江岸区安澜路18号"]
    number = "残疾人证号 99010119620514026843"
    card = [[100, 150 + 60 * row, 34, text] for row, text in enumerate([*texts, number])]
    assert read(headed("中华人民共和国残疾人证", card))[0] == "other"


@pytest.mark.parametrize(("words", "figures"), [("负陆佰陆拾元整", "-660.00"), ("陆佰陆拾元整", "-￥660.00")])
def test_an_invoice_that_takes_another_back_keeps_its_minus_sign_and_says_so(words, figures):
    red = [
        [x, y, size, text.replace("陆佰陆拾元整", words).replace("）660.00", f"）{figures}")]
        for x, y, size, text in STAY
    ]
    _, found, problems = read(headed("医疗住院收费票据（电子）", [one for one in red if one[1] not in (310, 360)]))
    if words.startswith("负"):
        assert [(one.code, one.field) for one in problems] == [("cancelled", "total_amount")]
    assert found["total_amount"] == "-660.00"


def test_an_invoice_headed_as_a_red_one_is_negative_whether_or_not_the_sign_was_seen():
    note = [60, 560, 26, "备注：红字票据"]
    _, found, problems = read(headed("医疗住院收费票据（电子）", [*STAY, note]))
    assert found["total_amount"] == "-660.00"
    assert [one.code for one in problems] == ["cancelled"]
    again = [60, 560, 26, "备注：原票据已红冲，换开本票据"]
    assert read(headed("医疗住院收费票据（电子）", [*STAY, again]))[1]["total_amount"] == "660.00"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("阿拉坦其其格", "阿拉坦其其格"),
        ("呼和巴特尔", "呼和巴特尔"),
        ("阿卜杜热合曼・买买提明", "阿卜杜热合曼·买买提明"),
    ],
)
def test_a_long_name_is_read_whole_whatever_its_dot_is(printed, name):
    body = [[x, y, size, text.replace("王秀兰", printed)] for x, y, size, text in SUMMARY]
    assert read(headed("出院小结", body))[1]["patient_name"] == name
    paid = [[x, y, size, text.replace("王秀兰", printed)] for x, y, size, text in STAY]
    assert read(headed("医疗住院收费票据（电子）", paid))[1]["payer_name"] == name


def test_a_police_stations_plain_certificate_of_a_fall_is_an_accident_certificate():
    told = "兹有王秀兰，女，于2026年9月15日17时许，在临江市江岸区安澜路行走时不慎滑倒摔伤。特此证明。"
    rows = [[400, 90, 52, "证明"], [60, 200, 26, told], [600, 400, 26, "临江市公安局江岸派出所"]]
    rows.append([600, 450, 26, "2026年9月19日"])
    kind, found, _ = read({"size": [1400, 900], "texts": rows})
    assert (kind, found["happened_on"], found["issuer"]) == (
        "accident_certificate",
        "2026-09-15",
        "临江市公安局江岸派出所",
    )
    rows[1] = [60, 200, 26, "兹证明王秀兰为我单位在职职工，月收入8000元。特此证明。"]
    assert read({"size": [1400, 900], "texts": rows})[0] == "other"


def test_a_chat_about_drugs_and_an_invoice_is_no_invoice():
    said = ["易斌平", "医保卡你放哪了", "找到了我下午去给妈买药", "记得开发票", "知道啦"]
    chat = {"size": [800, 1400], "texts": [[100, 100 + 100 * row, 36, text] for row, text in enumerate(said)]}
    assert read(chat)[0] == "other"


def test_labels_set_wide_and_the_first_letter_of_admission_lost_still_give_the_stay():
    texts = [[300, 40, 44, "住院病人出院志"], [60, 160, 26, "姓名"], [200, 160, 26, "王秀兰"]]
    texts += [[120, 210, 26, "院2026-03-01"], [400, 210, 26, "出"], [480, 210, 26, "院2026-03-12"]]
    texts += [[60, 260, 26, "诊"], [140, 260, 26, "断右侧股骨颈骨折"]]
    kind, found, _ = read({"size": [1000, 1400], "texts": texts})
    assert kind == "discharge_summary"
    assert [found[name] for name in ("admitted_on", "discharged_on", "diagnosis")] == [
        "2026-03-01",
        "2026-03-12",
        "右侧股骨颈骨折",
    ]


def test_headings_read_as_one_and_headings_set_wide_name_their_columns():
    rows = [[300, 40, 40, "临江市第一医院住院费用明细清单"], [60, 120, 26, "姓名：王秀兰"]]
    rows += [[60, 180, 26, "项"], [120, 180, 26, "目"], [500, 180, 26, "数量"], [700, 180, 26, "金额医保"]]
    for place, (name, amount) in enumerate([("床位费", "660.00"), ("三级护理", "165.00")]):
        rows += [[60, 230 + 50 * place, 26, name], [500, 230 + 50 * place, 26, "11"]]
        rows.append([700, 230 + 50 * place, 26, f"{amount}甲类"])
    kind, found, _ = read({"size": [1000, 1400], "texts": rows})
    assert kind == "fee_list"
    assert all(words in found["items"] for words in ("床位费", "660.00", "三级护理", "165.00"))
