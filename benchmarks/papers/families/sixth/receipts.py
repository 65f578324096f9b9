"""Printed fiscal receipts on continuous paper: the form is printed beforehand, a needle printer fills it in."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    DOTS,
    SONG,
    category_rows,
    outside_list_fen,
    page,
    round_seal,
    rows_of,
    staff,
    stay_days,
)
from benchmarks.papers.paper import Drawing, Layout

_WIDTH = 980


def _holes(height: int) -> str:
    """The perforated edges of continuous paper."""
    dots = "".join(
        f"<circle cx='{x}' cy='{y}' r='5' fill='#d9d9d4'/>" for y in range(20, height, 42) for x in (14, _WIDTH - 14)
    )
    lines = "".join(
        f"<line x1='{x}' x2='{x}' y1='0' y2='{height}' stroke='#c9c9c4' stroke-dasharray='3 4'/>"
        for x in (28, _WIDTH - 28)
    )
    return f"<div class='at' style='left:0;top:0'><svg width='{_WIDTH}' height='{height}'>{dots}{lines}</svg></div>"


def _filled(x: float, y: float, label: str, value: str, ink: str) -> str:
    """A label of the form with what the printer put beside it, a little off the line."""
    typed = f"<span style='font-family:{DOTS};font-size:15px;color:#333850;position:relative;top:2px;left:3px'>{escape(value)}</span>"
    return at(x, y, f"<span style='color:{ink}'>{label}</span>{typed}")


def _head(case: Case, invoice: Invoice, title: str, ink: str, copy: str) -> str:
    province = case.pools.provinces[case.seed % len(case.pools.provinces)]
    return (
        at(
            0,
            24,
            f"<span style='color:{ink};font-size:27px;letter-spacing:5px'>{escape(province)}{title}</span>",
            f"width:{_WIDTH}px;text-align:center",
        )
        + at(62, 66, f"<span style='color:{ink}'>票据代码</span>　{invoice.code}")
        + at(0, 66, f"<span style='color:{ink}'>（{copy}）</span>", f"width:{_WIDTH}px;text-align:center")
        + at(
            700,
            58,
            f"<span style='color:{ink}'>No.</span> <span style='color:#b3252c;font-size:23px;letter-spacing:2px'>{invoice.number}</span>",
        )
    )


def _rule(x: float, y: float, width: float, height: float, ink: str) -> str:
    return (
        f"<div class='at' style='left:{x}px;top:{y}px;width:{width}px;height:{height}px;border:1px solid {ink}'></div>"
    )


def _amount(x: float, y: float, words: str) -> str:
    return at(x, y, words, f"width:110px;text-align:right;font-family:{DOTS};color:#333850")


def _visit_table(invoice: Invoice, ink: str) -> str:
    """The ruled part of a visit's receipt with its lines."""
    lines = "".join(
        _filled(70 + 440 * (place % 2), 176 + 27 * (place // 2), "", fee.goods.name, ink)
        + _filled(285 + 440 * (place % 2), 176 + 27 * (place // 2), "", f"{fee.quantity}{fee.goods.unit}", ink)
        + _amount(350 + 440 * (place % 2), 177 + 27 * (place // 2), yuan(fee.amount_fen))
        for place, fee in enumerate(invoice.fees)
    )
    heads = "".join(
        at(x + 440 * half, 141, f"<span style='color:{ink}'>{words}</span>")
        for half in (0, 1)
        for x, words in ((110, "项　　目"), (277, "数　量"), (396, "金　额"))
    )
    rules = "".join(_rule(60, y, 860, tall, ink) for y, tall in ((136, 128), (136, 30), (264, 34), (298, 72)))
    return rules + heads + lines


def _stay_table(rows: list[dict[str, str]], top: int, ink: str) -> str:
    """The fee categories of a stay in three columns."""
    lines = "".join(
        _filled(74 + 290 * (place % 3), top + 28 * (place // 3), "", row["name"], ink)
        + _amount(205 + 290 * (place % 3), top + 1 + 28 * (place // 3), row["amount"])
        for place, row in enumerate(rows)
    )
    heads = "".join(
        at(90 + 290 * third, 160, f"<span style='color:{ink}'>收费项目</span>")
        + at(262 + 290 * third, 160, f"<span style='color:{ink}'>金额（元）</span>")
        for third in range(3)
    )
    return heads + lines


def _shared(invoice: Invoice) -> tuple[tuple[str, str], ...]:
    """Who paid how much of a stay."""
    paid_before = -(-invoice.self_paid_fen // 50000) * 50000
    return (
        ("预交金：", yuan(paid_before)),
        ("退款：", yuan(paid_before - invoice.self_paid_fen)),
        ("补收：", "0.00"),
        ("基本医疗保险支付：", yuan(invoice.basic_insurance_paid_fen)),
        ("大病保险支付：", yuan(invoice.serious_illness_paid_fen)),
        ("个人负担：", yuan(invoice.self_paid_fen)),
    )


def _truth(case: Case, invoice: Invoice) -> dict[str, object]:
    return {
        "invoice_code": invoice.code,
        "invoice_number": invoice.number,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
    }


def needle_visit(case: Case, random: Random) -> Drawing:
    """The receipt a cashier of the outpatients tears off."""
    invoice, ink, height = case.visit, random.choice(("#7a3b2c", "#2c6a4b")), 520
    insured = invoice.basic_insurance_paid_fen > 0
    told = [
        _filled(62, 104, "姓名：", case.insured.name, ink),
        _filled(330, 104, "性别：", case.insured.sex, ink),
        _filled(470, 104, "医疗保险类型：", "城镇职工医保" if insured else "自费", ink),
        _filled(742, 104, "门诊号：", case.numbers["门诊号"], ink),
    ]
    outside = outside_list_fen(invoice)
    body = (
        _holes(height)
        + _head(case, invoice, "医疗门诊收费票据", ink, "收据联")
        + "".join(told)
        + _visit_table(invoice, ink)
        + _filled(70, 269, "合计人民币（大写）", in_words(invoice.total_fen, yuan_word="圆"), ink)
        + _filled(640, 269, "￥", yuan(invoice.total_fen), ink)
        + _filled(70, 305, "医保统筹支付：", yuan(invoice.basic_insurance_paid_fen), ink)
        + _filled(355, 305, "大额补助支付：", yuan(invoice.serious_illness_paid_fen), ink)
        + _filled(640, 305, "个人账户支付：", "0.00", ink)
        + _filled(70, 337, "个人自付：", yuan(invoice.self_paid_fen - outside), ink)
        + _filled(355, 337, "个人自费：", yuan(outside), ink)
        + _filled(640, 337, "个人支付金额：", yuan(invoice.self_paid_fen), ink)
        + _filled(62, 384, "收款单位（章）：", case.hospital, ink)
        + _filled(500, 384, "收款人：", staff(case, "cashier"), ink)
        + _filled(
            700, 384, "", f"{invoice.issued_on.year} 年 {invoice.issued_on.month} 月 {invoice.issued_on.day} 日", ink
        )
        + round_seal(330, 330, case.hospital, diameter=120, below="收费专用章")
        + at(62, 420, "<span style='font-size:12px;color:#777'>本票据手写无效　请妥善保管，遗失不补</span>")
    )
    fields = _truth(case, invoice) | {"self_paid": yuan(invoice.self_paid_fen), "items": rows_of(invoice.fees)}
    return page(
        body, fields, width=_WIDTH, height=460, face=SONG, size=15, padding="0", css=".paper{background:#fdfbf4}"
    )


def needle_stay(case: Case, random: Random) -> Drawing:
    """The receipt of a stay, by fee category in three columns."""
    invoice, ink = case.stay, random.choice(("#235c86", "#7d3560"))
    rows = category_rows(invoice)
    top, tall = 196, 28 * -(-len(rows) // 3)
    below = top + tall + 8
    stay = f"{day_text(case.admitted_on, '.')} 至 {day_text(case.discharged_on, '.')}"
    body = (
        _holes(below + 230)
        + _head(case, invoice, "住院医疗费专用票据", ink, "第二联 报销")
        + _filled(62, 100, "患者姓名：", case.insured.name, ink)
        + _filled(340, 100, "住院号：", case.numbers["住院号"], ink)
        + _filled(590, 100, "科室：", case.department, ink)
        + _filled(62, 128, "住院起止日期：", stay, ink)
        + _filled(470, 128, "共", f"{stay_days(case)} ", ink)
        + at(530, 128, f"<span style='color:{ink}'>天</span>")
        + _filled(590, 128, "开票日期：", day_text(invoice.issued_on, "."), ink)
        + _rule(60, 156, 860, below - 156, ink)
        + _rule(60, 156, 860, 30, ink)
        + _rule(60, below, 860, 34, ink)
        + _rule(60, below + 34, 860, 66, ink)
        + _stay_table(rows, top, ink)
        + _filled(74, below + 5, "合计（大写）：", in_words(invoice.total_fen), ink)
        + _filled(650, below + 5, "（小写）￥", yuan(invoice.total_fen), ink)
        + "".join(
            _filled(74 + 290 * (place % 3), below + 40 + 29 * (place // 3), label, amount, ink)
            for place, (label, amount) in enumerate(_shared(invoice))
        )
        + _filled(62, below + 110, "收款单位：", case.hospital, ink)
        + _filled(520, below + 110, "经办人：", staff(case, "cashier"), ink)
        + _filled(730, below + 110, "复核：", staff(case, "checker"), ink)
        + round_seal(262, below + 76, case.hospital, diameter=118, below="财务专用章", turned=8)
    )
    days = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    fields = _truth(case, invoice) | days | {"self_paid": yuan(invoice.self_paid_fen), "items": rows}
    return page(body, fields, width=_WIDTH, height=below + 190, face=SONG, size=15, padding="0")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (needle_visit,),
    "inpatient_invoice": (needle_stay,),
}
