"""Fiscal e-invoices of hospitals: outpatient and inpatient, with and without a QR code."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.held_out.medical_sheet import (
    SANS,
    SONG,
    capitals,
    categories_of,
    grid,
    han_day,
    heads,
    invoice_truth,
    items_of,
    oval_seal,
    seal,
    sheet,
    stay_bill,
    visit_bill,
    wide_day,
)
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture

_CASHIERS = ("收费处12号", "陈静", "自助机03", "李慧敏", "S0271", "系统管理员")


def outpatient_two_columns(case: Case, random: Random) -> Drawing:
    """Fee categories in two columns, a QR code on the upper right."""
    bill = visit_bill(case)
    province = case.random.choice(case.pools.provinces)
    code = fiscal_code_text(bill)
    body = _crown(f"{province}医疗门诊收费票据（电子）", province, width=1040) + (
        f"<img src='{code_picture(code)}' style='position:absolute;right:34px;top:20px;width:104px'>"
        + _couples(
            (("票据代码", bill.code), ("票据号码", bill.number)),
            (("交款人统一社会信用代码", _masked(case)), ("校验码", bill.check_code)),
            (("交款人", case.insured.name), ("开票日期", f"{bill.issued_on}")),
        )
        + _two_columns([(row["name"], "", row["amount"]) for row in categories_of(bill)], least=4)
        + _sum(bill)
        + _more(
            (("业务流水号", case.numbers["业务流水号"]), ("门诊号", case.numbers["门诊号"])),
            (("就诊日期", f"{case.visited_on:%Y%m%d}"), ("医疗机构类型", random.choice(("综合医院", "三级甲等")))),
            (("医保类型", _cover(bill)), ("医保编号", case.numbers["医保编号"])),
            (("性别", case.insured.sex), ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen))),
            (("其他支付", yuan(bill.serious_illness_paid_fen)), ("个人账户支付", "0.00")),
            (("个人现金支付", yuan(bill.self_paid_fen)), ("个人自付", yuan(_own(bill)[0]))),
            (("个人自费", yuan(_own(bill)[1])), ("", "")),
            columns=4,
        )
        + _foot(case, random, "财务专用章", left=114)
    )
    fields = {**invoice_truth(case, bill), "items": categories_of(bill)}
    html = sheet(body, width=1040, height=600, font=SANS, css=_CSS)
    return Drawing(html, 1040, 600, fields, 1.7, code)


def outpatient_itemised(case: Case, random: Random) -> Drawing:
    """Every charged line with its specification and class; no code to scan."""
    bill = visit_bill(case)
    province = case.random.choice(case.pools.provinces)
    rows = [
        (
            fee.goods.name,
            fee.goods.specification or "-",
            f"{fee.quantity}/{fee.goods.unit}",
            yuan(fee.amount_fen),
            fee.goods.list_class,
        )
        for fee in bill.fees
    ]
    body = (
        _crown(f"{province}门诊医疗收费电子票据", province, width=900)
        + _couples(
            (("电子票据代码", bill.code), ("电子票据号码", bill.number)),
            (("校验码", bill.check_code), ("开票日期", han_day(bill.issued_on))),
            (("交款人", case.insured.name), ("性别", case.insured.sex)),
        )
        + "<table class='all'>"
        + heads("项目名称", "规格", "数量/单位", "金额（元）", "备注")
        + grid(rows, right=(3,))
        + "</table>"
        + _sum(bill, commas=True)
        + _more(
            (("就诊科室", case.department), ("病历号", case.numbers["登记号"]), ("参保类型", _cover(bill))),
            (
                ("医保基金支付", yuan(bill.basic_insurance_paid_fen)),
                ("大病保险支付", yuan(bill.serious_illness_paid_fen)),
                ("个人支付", yuan(bill.self_paid_fen)),
            ),
            (("其中：个人账户", yuan(bill.self_paid_fen)), ("现金", "0.00"), ("结算方式", "移动支付")),
            columns=3,
        )
        + _foot(case, random, "收费专用章", left=430)
    )
    height = 520 + 28 * len(rows)
    fields = {**invoice_truth(case, bill), "items": items_of(bill.fees)}
    return Drawing(sheet(body, width=900, height=height, font=SONG, css=_CSS), 900, height, fields, 1.7)


def inpatient_two_columns(case: Case, random: Random) -> Drawing:
    """The stay by fee category, prepaid and paid back sums, a QR code."""
    bill = stay_bill(case)
    province = case.random.choice(case.pools.provinces)
    code = fiscal_code_text(bill, kind="02")
    prepaid = (bill.self_paid_fen // 100_000 + 1) * 100_000
    body = _crown(f"{province}医疗住院收费票据（电子）", province, width=1040) + (
        f"<img src='{code_picture(code)}' style='position:absolute;left:40px;top:34px;width:104px'>"
        + _couples(
            (("票据代码", bill.code), ("票据号码", bill.number)),
            (("交款人统一社会信用代码", ""), ("校验码", bill.check_code)),
            (("交款人", case.insured.name), ("开票日期", f"{bill.issued_on}")),
            indent=128,
        )
        + _two_columns([(row["name"], "", row["amount"]) for row in categories_of(bill)], least=10)
        + _sum(bill)
        + _more(
            (("业务流水号", case.numbers["业务流水号"]), ("病例号", case.numbers["病案号"])),
            (("住院号", case.numbers["住院号"]), ("住院科别", case.department)),
            (("住院时间", f"{case.admitted_on}至{case.discharged_on}"), ("性别", case.insured.sex)),
            (("预缴金额", yuan(prepaid)), ("退费金额", yuan(prepaid - bill.self_paid_fen))),
            (("补缴金额", "0.00"), ("医保类型", _cover(bill))),
            (("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)), ("个人账户支付", "0.00")),
            (("其他支付", yuan(bill.serious_illness_paid_fen)), ("个人现金支付", yuan(bill.self_paid_fen))),
            (("个人自付", yuan(_own(bill)[0])), ("个人自费", yuan(_own(bill)[1]))),
            columns=4,
        )
        + _foot(case, random, "财务专用章", left=84)
    )
    return Drawing(
        sheet(body, width=1040, height=720, font=SANS, css=_CSS), 1040, 720, _stay_fields(case, bill), 1.7, code
    )


def inpatient_one_column(case: Case, random: Random) -> Drawing:
    """One column of categories beside the settlement; account and cash told apart; no code to scan."""
    bill = stay_bill(case)
    province = case.random.choice(case.pools.provinces)
    account = bill.self_paid_fen // 7
    beside = (
        ("入院日期", wide_day(case.admitted_on)),
        ("出院日期", wide_day(case.discharged_on)),
        ("住院天数", f"{(case.discharged_on - case.admitted_on).days}天"),
        ("科室", case.department),
        ("住院号", case.numbers["住院号"]),
        ("医疗付款方式", _cover(bill)),
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", yuan(account)),
        ("个人现金支付", yuan(bill.self_paid_fen - account)),
    )
    rows = [(row["name"], row["amount"]) for row in categories_of(bill)]
    body = (
        _crown(f"{province}住院医疗收费票据（电子）", province, width=820)
        + _couples(
            (("票据代码", bill.code), ("票据号码", bill.number)),
            (("交款人", case.insured.name), ("校验码", bill.check_code)),
            (("交款人统一社会信用代码", _masked(case)), ("开票日期", wide_day(bill.issued_on))),
        )
        + "<div class='line' style='align-items:stretch;margin-top:10px'><table style='width:46%'>"
        + heads("收费项目", "金额（元）")
        + grid(rows, right=(1,))
        + "</table><div class='beside'>"
        + "".join(f"<div class='line'><span>{name}：</span><span>{escape(said)}</span></div>" for name, said in beside)
        + "</div></div>"
        + _sum(bill)
        + _foot(case, random, "住院收费专用章", left=434)
    )
    height = 720
    html = sheet(body, width=820, height=height, font=SONG, css=_CSS)
    return Drawing(html, 820, height, _stay_fields(case, bill), 1.8)


def _stay_fields(case: Case, bill: Invoice) -> dict[str, object]:
    return {
        **invoice_truth(case, bill),
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "items": categories_of(bill),
    }


def _own(bill: Invoice) -> tuple[int, int]:
    """Fen of the patient's part inside and outside the catalogue (个人自付, 个人自费)."""
    outside = min(bill.self_paid_fen, sum(fee.amount_fen for fee in bill.fees if fee.goods.list_class == "丙"))
    return bill.self_paid_fen - outside, outside


def _cover(bill: Invoice) -> str:
    return "职工基本医疗保险" if bill.basic_insurance_paid_fen else "自费"


def _masked(case: Case) -> str:
    number = case.insured.id_number
    return f"{number[:6]}********{number[-4:]}"


def _crown(title: str, province: str, *, width: int) -> str:
    office = province.removesuffix("省") + ("省财政厅" if province.endswith("省") else "财政厅")
    return f"<h1>{escape(title)}</h1>" + oval_seal("全国统一财政电子票据监制章", office, left=width // 2 - 66, top=6)


def _couples(*rows: Sequence[tuple[str, str]], indent: int = 0) -> str:
    lines = "".join(
        "<div class='line'>" + "".join(f"<span>{name}：{escape(said)}</span>" for name, said in row) + "</div>"
        for row in rows
    )
    return f"<div class='couples' style='padding-left:{indent}px'>{lines}</div>"


def _two_columns(rows: Sequence[tuple[str, str, str]], *, least: int) -> str:
    count = max(least, len(rows) + len(rows) % 2)
    filled = [*rows, *[("", "", "")] * (count - len(rows))]
    paired = [(*filled[at], "", *filled[at + 1], "") for at in range(0, count, 2)]
    names = ("项目名称", "数量/单位", "金额（元）", "备注")
    return f"<table class='all'>{heads(*names, *names)}{grid(paired, right=(2, 6))}</table>"


def _sum(bill: Invoice, *, commas: bool = False) -> str:
    return (
        f"<div class='sum line'><span>金额合计（大写）{capitals(bill.total_fen)}</span>"
        f"<span>（小写）{'¥' if commas else ''}{yuan(bill.total_fen, commas=commas)}</span></div>"
    )


def _more(*rows: Sequence[tuple[str, str]], columns: int) -> str:
    cells = [pair for row in rows for pair in row if pair[0]]
    said = "".join(f"<span>{name}：{escape(value)}</span>" for name, value in cells)
    return (
        "<div class='more'><b>其<br>他<br>信<br>息</b>"
        f"<div style='grid-template-columns:repeat({columns},auto)'>{said}</div></div>"
    )


def _foot(case: Case, random: Random, words: str, *, left: int) -> str:
    return (
        f"<div class='foot line'><span>收款单位（章）：{escape(case.hospital)}</span>"
        f"<span>复核人：{random.choice(_CASHIERS)}</span><span>收款人：{random.choice(_CASHIERS)}</span>"
        f"{seal(case.hospital, words, left=left, top=-38, turn=random.randint(-14, 14))}</div>"
    )


_CSS = (
    ".sheet{padding:22px 36px;font-size:14.5px}h1{margin:12px 0 26px;text-align:center;font-size:25px;"
    "letter-spacing:2px;color:#a63a2c;font-weight:600}.couples .line{line-height:27px}.couples span{min-width:34%}"
    "td,th{border:1px solid #a5584c;padding:3px 7px;height:28px;font-weight:400}th{color:#8d3d33}"
    ".all{width:100%;margin-top:8px}.sum{border:1px solid #a5584c;border-top:0;padding:8px}"
    ".more{display:flex;border:1px solid #a5584c;border-top:0;align-items:center}.more b{font-weight:400;"
    "padding:4px 9px;color:#8d3d33;border-right:1px solid #a5584c}.more div{display:grid;flex:1;gap:5px 18px;"
    "padding:8px 10px;font-size:13.5px}.foot{margin-top:18px;position:relative}.beside{width:51%;"
    "border:1px solid #a5584c;padding:8px 12px;line-height:29px}"
)

#: Layouts for a visit and for a stay.
VISIT: tuple[Layout, ...] = (outpatient_two_columns, outpatient_itemised)
STAY: tuple[Layout, ...] = (inpatient_two_columns, inpatient_one_column)
