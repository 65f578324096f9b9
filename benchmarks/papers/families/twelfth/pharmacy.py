"""Invoices of pharmacies: the fully digital one, the narrow roll, the telephone's, and a machine-printed leaf."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    FSONG,
    MICRO,
    MIDDLE,
    MING,
    MONO,
    RIGHT,
    city,
    clock,
    code,
    fit,
    head,
    iso,
    items,
    oval_seal,
    page,
    row,
    screen,
    short_province,
    sold,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout

_CLASSES = {"西药费": "化学药品制剂", "中成药费": "中成药", "中草药费": "中药饮片"}


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _fields(case: Case, number: str, invoice_code: str = "", *, net: bool = False) -> dict[str, Any]:
    bill = sold(case)
    fields: dict[str, Any] = {
        "invoice_number": number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": [{"name": fee.goods.name, "amount": yuan(_net(fee))} for fee in bill.fees]
        if net
        else items(bill.fees),
    }
    return fields | ({"invoice_code": invoice_code} if invoice_code else {})


def _digital_rows(case: Case) -> str:
    return "".join(
        tr(
            fit(f"*{_CLASSES[fee.goods.category]}*{fee.goods.name}", 300, 14),
            fee.goods.specification,
            fee.goods.unit,
            td(fee.quantity, style=RIGHT),
            td(f"{_net(fee) / fee.quantity / 100:.8f}".rstrip("0"), style=RIGHT),
            td(yuan(_net(fee)), style=RIGHT),
            td("13%", style=RIGHT),
            td(yuan(fee.amount_fen - _net(fee)), style=RIGHT),
        )
        for fee in sold(case).fees
    )


def digital_sale(case: Case, random: Random) -> Drawing:
    """The fully digital ordinary invoice of a chain, with the till's number in its notes."""
    bill, ink = sold(case), "color:#86331f"
    text, number, net = digital_code_text(bill), digital_number(bill), before_tax_fen(bill)
    side = f"{ink};width:28px;{MIDDLE};line-height:1.15;padding:4px"
    person = random.choice((case.insured.name, f"{case.insured.name}（个人）"))
    named = "<span style='%s'>名称：</span>%s<br><br><span style='%s'>统一社会信用代码/纳税人识别号：</span>%s"
    note = random.choice(
        (
            f"小票号：{case.numbers['处方号']}　会员卡 {case.insured.phone[:3]}****{case.insured.phone[-4:]}",
            f"订单号{case.numbers['业务流水号']}0037",
            "",
        )
    )
    body = (
        at(44, 24, code(text, 88))
        + f"<h1 style='{ink};font-size:30px;font-weight:400;padding-top:14px'>电子发票（普通发票）</h1><div style='border:solid #86331f;border-width:1px 0;height:4px;width:340px;margin:4px auto 0'></div>"
        + at(730, 46, f"<span style='{ink}'>发票号码：</span>{number}")
        + at(730, 74, f"<span style='{ink}'>开票日期：</span>{day_text(bill.issued_on, '年月')}")
        + f"<table class='t' style='margin-top:36px'>{tr(td('购买方信息', style=side), td(named % (ink, person, ink, ''), style='width:440px'), td('销售方信息', style=side), td(named % (ink, fit(case.pharmacy, 350, 14.5), ink, case.credit_code)))}</table>"
        + f"<div style='border:1px solid #86331f;border-top:0;min-height:160px'><table class='g'>{head('项目名称', '规格型号', '单 位', '数 量', '单 价', '金 额', '税率/征收率', '税 额')}{_digital_rows(case)}</table></div>"
        + f"<table class='t' style='margin-top:-1px'>{tr(td('合　　　　计', style=f'{ink};{MIDDLE};width:190px'), td(f'¥{yuan(net)}', style=RIGHT), td(f'¥{yuan(bill.total_fen - net)}', style=RIGHT))}"
        + tr(
            td("价税合计（大写）", style=f"{ink};{MIDDLE}"),
            f"ⓧ {in_words(bill.total_fen, yuan_word='圆')}",
            f"<span style='{ink}'>（小写）</span>¥{yuan(bill.total_fen)}",
        )
        + tr(td("备　注", style=f"{ink};{MIDDLE};height:56px"), td(note, 2))
        + f"</table><div style='margin-top:10px'><span style='{ink}'>开票人：</span>{case.mother.name}</div>"
    )
    fields = _fields(case, number, net=True)
    css = ".t td{border:1px solid #86331f;padding:6px 8px}.g th{color:#86331f;font-weight:400;text-align:left}.g td,.g th{padding:3px 7px;white-space:nowrap}.g th:nth-child(n+4){text-align:right}"
    return page(
        body, fields, width=1060, height=630, font=FSONG, size=14.5, pad="24px 42px", css=css, scale=1.8, code_text=text
    )


def _roll_invoice_body(
    case: Case,
    bill: Invoice,
    coded: bool,
    ink: str,
    lines: str,
    number: tuple[str, str, str],
    pairs: tuple[tuple[str, str], ...],
    rule: str,
    text: str,
) -> str:
    return (
        f"<div class='c' style='color:{ink};font-size:25px;line-height:1.3'>{short_province(case)}增值税普通发票（卷票）</div><div class='c' style='color:{ink};font-size:17px'>发 票 联</div>{rule}"
        + "".join(
            f"<div style='white-space:nowrap'><span style='color:{ink}'>{label}</span> {fit(words, 380, 18)}</div>"
            for label, words in pairs
        )
        + f"{rule}<div class='f' style='color:{ink}'><span>项目　单价</span><span>数量</span><span>金额</span></div>{lines}{rule}"
        + f"<div>合计金额(小写) ¥{yuan(bill.total_fen)}</div><div>合计金额(大写) {in_words(bill.total_fen, yuan_word='圆')}</div>"
        + f"<div>校验码 {number[2]}</div>"
        + (
            f"<div class='c' style='margin-top:10px'>{code(text, 150)}</div>"
            if coded
            else "<div class='c' style='margin-top:20px'>药品离柜，非质量问题概不退换</div>"
        )
    )


def roll_invoice(case: Case, random: Random) -> Drawing:
    """The narrow VAT invoice from a roll, printed at the till."""
    bill = sold(case)
    number, text = vat_numbers(bill), vat_code_text(bill, kind="11")
    coded = random.random() < 0.5
    pairs = (
        ("发票代码", number[0]), ("发票号码", number[1]), ("机打号码", number[1]), ("机器编号", f"66100{case.numbers['登记号'][:7]}"),
        ("销售方名称", case.pharmacy), ("纳税人识别号", case.credit_code), ("开票日期", iso(bill.issued_on)), ("收款员", case.relative.name),
        ("购买方名称", case.insured.name), ("纳税人识别号", ""),
    )  # fmt: skip
    ink = "#6b3d8f"
    lines = "".join(
        f"<div>{fee.goods.name}</div><div class='f'><span>{yuan(fee.goods.price_fen)}</span><span>{fee.quantity}</span><span>{yuan(fee.amount_fen)}</span></div>"
        for fee in bill.fees
    )
    rule = f"<div style='border-top:1.5px dashed {ink};margin:9px 0'></div>"
    body = _roll_invoice_body(case, bill, coded, ink, lines, number, pairs, rule, text)
    height = (690 if coded else 600) + 54 * len(bill.fees)
    fields = _fields(case, number[1], number[0])
    return page(
        body + oval_seal(350, height - (326 if coded else 190), case.pharmacy, case.credit_code, "发票专用章"),
        fields,
        width=560,
        height=height,
        font=MONO,
        size=18,
        pad="30px 36px",
        ground="#fcfbf8",
        ink="#222",
        code_text=text if coded else None,
    )


def invoice_on_phone(case: Case, random: Random) -> Drawing:
    """The fully digital invoice in an app's folder of invoices."""
    bill = sold(case)
    number = digital_number(bill)
    card = "background:#fff;border-radius:10px;padding:13px 15px;margin-bottom:10px"
    pairs = (
        ("发票抬头", case.insured.name), ("发票类型", "电子发票(普通发票)"), ("发票号码", number), ("开票日期", day_text(bill.issued_on, random.choice(("-", "年月")))),
        ("销方名称", case.pharmacy), ("销方税号", case.credit_code), ("不含税金额", yuan(before_tax_fen(bill))), ("合计税额", yuan(bill.total_fen - before_tax_fen(bill))),
    )  # fmt: skip
    goods = "".join(
        f"<div class='f' style='margin-top:8px'><span>{fee.goods.name}<br><small style='color:#999'>{fee.goods.specification} x{fee.quantity}{fee.goods.unit}</small></span><span>¥{yuan(fee.amount_fen)}</span></div>"
        for fee in bill.fees
    )
    body = (
        f"<div style='{card}'><div style='color:#888'>价税合计</div><div style='font-size:30px;color:#e05a1e;font-weight:600;line-height:1.35'>¥ {yuan(bill.total_fen)}</div><div style='color:#888;font-size:12px'>{in_words(bill.total_fen, yuan_word='圆')}　<span style='color:#1a9c5a'>已开票</span></div></div>"
        f"<div style='{card}'>"
        + "".join(
            f"<div style='margin-top:5px;white-space:nowrap'><span style='color:#888;display:inline-block;width:86px'>{label}</span>{fit(words, 245, 14)}</div>"
            for label, words in pairs
        )
        + f"</div><div style='{card}'><b>商品明细</b>{goods}</div><div class='f' style='padding:4px 20px;color:#2a6fdb'><span>发送邮箱</span><span>保存图片</span><span>查验发票</span></div>"
    )
    height = 610 + 60 * len(bill.fees)
    return screen(
        body,
        _fields(case, number),
        title=random.choice(("发票详情", "药房电子发票", "查看发票")),
        height=height,
        font=FHEI,
        hour=clock(case, 8, seconds=False),
        button="去报销",
    )


def _machine_leaf_body(case: Case, bill: Invoice, ink: str, number: tuple[str, str, str], rows: str) -> str:
    return (
        title(f"{short_province(case)}通用机打发票", 520, 27, f"{ink};letter-spacing:5px")
        + f"<div class='c' style='{ink};font-size:13px'>行业分类：医药零售　　发 票 联</div>"
        + at(
            596,
            30,
            f"<span style='{ink}'>发票代码</span> {number[0]}<br><span style='{ink}'>发票号码</span> <span style='color:#c22'>{number[1]}</span>",
        )
        + row(
            f"<span style='{ink}'>开票日期</span> {bill.issued_on:%Y年%m月%d日}",
            f"<span style='{ink}'>密码</span> {number[2][:12]}",
            style="margin:30px 0 6px",
        )
        + f"<div style='border:1.5px solid #2c6a5d;padding:10px 16px;min-height:250px'><div><span style='{ink}'>付款方名称：</span>{case.insured.name}</div>"
        + f"<table style='margin:8px 0'><tr style='{ink};text-align:left'><td>品名</td><td>规格</td><td>单位</td><td>数量</td><td class='r'>单价</td><td class='r'>金额</td></tr>{rows}</table>"
        + f"<div>合计人民币（大写）：{in_words(bill.total_fen)}　　¥{yuan(bill.total_fen)}</div></div>"
        + row(
            f"<span style='{ink}'>收款方（章）</span> {fit(case.pharmacy, 330, 15)}",
            f"<span style='{ink}'>开票人</span> {case.father.name}",
            style="margin-top:8px",
        )
        + row(f"<span style='{ink}'>纳税人识别号</span> {case.credit_code}", f"{city(case)}税务局监制", style="")
        + oval_seal(430, 260 + 20 * len(bill.fees), case.pharmacy, case.credit_code, "发票专用章", width=184)
    )


def machine_leaf(case: Case, random: Random) -> Drawing:
    """A local tax office's machine-printed general invoice: no rules, the printer's type over a coloured ground."""
    bill = sold(case)
    number = vat_numbers(bill)
    rows = "".join(
        f"<tr><td>{fee.goods.name}</td><td>{fee.goods.specification}</td><td>{fee.goods.unit}</td><td>{fee.quantity}</td><td class='r'>{yuan(fee.goods.price_fen)}</td><td class='r'>{yuan(fee.amount_fen)}</td></tr>"
        for fee in bill.fees
    )
    ink = "color:#2c6a5d"
    body = _machine_leaf_body(case, bill, ink, number, rows)
    fields = _fields(case, number[1], number[0])
    return page(
        body,
        fields,
        width=820,
        height=500 + 24 * len(bill.fees),
        font=random.choice((MING, MICRO)),
        size=15.5,
        pad="26px 42px",
        ground="#f4faf6",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pharmacy_invoice": (digital_sale, roll_invoice, invoice_on_phone, machine_leaf)
}
