"""Invoices of the second family: fiscal e-invoices with one column of items, window receipts, tax invoices, till rolls."""

from __future__ import annotations

import dataclasses
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
    written_day,
)
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.second.money_sheet import HEI, SONG, oval_seal, paper, row
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_HOSPITAL_CSS = (
    ".t{font-size:23px;text-align:center;letter-spacing:1px}.l{color:#4b4b55}.f td{border:1px solid #7b7b86}"
    ".f th{border:1px solid #7b7b86;background:#eef0f4}.m{display:grid;grid-template-columns:1fr 1fr 1fr;font-size:13px;padding:6px 2px}"
    ".two{display:grid;grid-template-columns:1fr 1fr;margin:4px 0}.words{font-family:'AR PL UKai CN';font-size:16px}"
)


def _truth(case: Case, invoice: Invoice, rows: list[tuple[str, int]]) -> dict[str, Any]:
    return {
        "invoice_number": invoice.number,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
        "self_paid": yuan(invoice.self_paid_fen),
        "items": [{"name": name, "amount": yuan(fen)} for name, fen in rows],
    }


def _single_column(case: Case, random: Random, invoice: Invoice, word: str, more: list[str]) -> Drawing:
    """A fiscal e-invoice whose list has one column, with the code at the right."""
    by_item = word == "门诊"
    lines = (
        [
            (fee.goods.name, fee.goods.specification, f"{fee.quantity}{fee.goods.unit}", fee.amount_fen)
            for fee in invoice.fees
        ]
        if by_item
        else [(name, "", "1项", fen) for name, fen in invoice.by_category().items()]
    )
    body_rows = "".join(
        row((name, spec, count, yuan(fen), ""), right=(3,), middle=(2,)) for name, spec, count, fen in lines
    )
    style = random.choice((0, 2, 4))
    code = fiscal_code_text(invoice, kind="04")
    money = yuan(invoice.total_fen, commas=random.random() < 0.3)
    paid = (
        f"医保统筹基金支付：{yuan(invoice.basic_insurance_paid_fen)}",
        f"其他支付：{yuan(invoice.serious_illness_paid_fen)}",
        "个人账户支付：0.00",
        f"个人现金支付：{yuan(invoice.self_paid_fen)}",
        f"个人自付：{yuan(invoice.self_paid_fen)}",
        "个人自费：0.00",
    )
    title = random.choice(
        (f"医疗{word}收费票据（电子）", f"{random.choice(case.pools.provinces)}医疗{word}收费电子票据")
    )
    body = (
        f"<div class=t>{title}</div><img src='{code_picture(code)}' style='position:absolute;right:34px;top:14px;width:80px'>"
        f"<div class=two style='width:82%'><span><span class=l>票据代码:</span>{invoice.code}</span><span><span class=l>票据号码:</span>{invoice.number}</span>"
        f"<span><span class=l>交款人:</span>{escape(case.insured.name)}</span><span><span class=l>开票日期:</span>{written_day(invoice.issued_on, style)}</span>"
        f"<span><span class=l>交款人统一社会信用代码:</span></span><span><span class=l>校验码:</span>{invoice.check_code}</span></div>"
        f"<table class=f>{row(('项目名称', '规格', '数量/单位', '金额(元)', '备注'), tag='th', middle=range(5))}{body_rows}</table>"
        f"<div class=two style='padding:5px'><span>金额合计(大写) <span class=words>{in_words(invoice.total_fen)}</span></span><span>(小写) {money}</span></div>"
        f"<div class=l>其他信息</div><div class=m>{''.join(f'<span>{escape(text)}</span>' for text in (*more, *paid))}</div>"
        f"<div class=row style='margin-top:10px'><span>收款单位(章):{escape(case.hospital)}</span><span>复核人:林敏</span><span>收款人:郭楠</span></div>"
        + oval_seal(case.hospital, "财务专用章", left=520, top=250 + 26 * len(lines))
    )
    height = 470 + 30 * len(lines) + 24 * ((len(more) + 8) // 3)
    fields = _truth(case, invoice, [(name, fen) for name, _, _, fen in lines])
    fields |= {"invoice_code": invoice.code, "check_code": invoice.check_code}
    html = paper(body, width=800, height=height, font=random.choice((HEI, SONG)), css=_HOSPITAL_CSS)
    return Drawing(html, 800, height, fields, 1.8, code)


def visit_column(case: Case, random: Random) -> Drawing:
    """The fiscal e-invoice of a visit with one column."""
    more = [
        f"门诊号:{case.numbers['门诊号']}",
        f"就诊日期:{written_day(case.visited_on, 0)}",
        f"性别:{case.insured.sex}",
    ]
    return _single_column(case, random, case.visit, "门诊", more)


def stay_column(case: Case, random: Random) -> Drawing:
    """The fiscal e-invoice of a stay with one column."""
    style = random.choice((0, 3, 5))
    more = [
        f"住院号:{case.numbers['住院号']}",
        f"科室:{case.department}",
        f"住院天数:{(case.discharged_on - case.admitted_on).days}",
        f"入院时间:{written_day(case.admitted_on, style)}",
        f"出院时间:{written_day(case.discharged_on, style)}",
        f"预缴金额:{yuan(500_000)}",
    ]
    drawing = _single_column(case, random, case.stay, "住院", more)
    return dataclasses.replace(drawing, fields={**drawing.fields, **_stay(case)})


def _stay(case: Case) -> dict[str, str]:
    return {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}


_WINDOW_CSS = (
    ".t{font:22px 'AR PL UKai CN';text-align:center;color:#7a2f5d}.q{color:#7a2f5d}.d{font-family:'WenQuanYi Zen Hei';color:#555a70}"
    ".w{display:grid;grid-template-columns:repeat(3,1fr);margin:5px 0}.w4{display:grid;grid-template-columns:repeat(3,2fr 1.4fr);"
    "border-top:1px dashed #a3688b;border-bottom:1px dashed #a3688b;padding:6px 0;margin:5px 0}"
)


def _window(case: Case, random: Random, invoice: Invoice, title: str, more: list[tuple[str, str]]) -> Drawing:
    """A window receipt without rulings: category and amount three abreast."""
    rows = list(invoice.by_category().items())
    cells = "".join(f"<span class=q>{escape(name)}</span><span class=d>{yuan(fen)}</span>" for name, fen in rows)
    head = [
        ("姓名", case.insured.name),
        ("社会保障号码", case.insured.id_number[:6] + "********" + case.insured.id_number[-4:]),
    ]
    lines = "".join(
        f"<span><span class=q>{label}:</span><span class=d>{escape(text)}</span></span>"
        for label, text in (*head, *more)
    )
    day = written_day(invoice.issued_on, random.choice((0, 1, 4)))
    body = (
        f"<div class=t>{title}</div><div class=row><span class=q>业务流水号 <span class=d>{case.numbers['业务流水号']}</span></span>"
        f"<span class=q>票据号码 <span class=d style='color:#b23'>{invoice.number}</span></span></div><div class=w>{lines}</div><div class=w4>{cells}</div>"
        f"<div class=row><span class=q>合计(大写) <span class=d>{in_words(invoice.total_fen, yuan_word='圆')}</span></span>"
        f"<span class=q>¥ <span class=d>{yuan(invoice.total_fen)}</span></span></div>"
        f"<div class=w><span class=q>统筹支付 <span class=d>{yuan(invoice.basic_insurance_paid_fen)}</span></span>"
        f"<span class=q>个人账户支付 <span class=d>0.00</span></span><span class=q>现金支付 <span class=d>{yuan(invoice.self_paid_fen)}</span></span></div>"
        f"<div class=row><span class=q>收款单位:<span class=d>{escape(case.hospital)}</span></span><span class=q>收款员:<span class=d>1027</span></span>"
        f"<span class=q>日期:<span class=d>{day}</span></span></div>"
        + oval_seal(case.hospital, "收费专用章", left=90, top=210)
    )
    height = 320 + 26 * ((len(rows) + 2) // 3)
    html = paper(body, width=840, height=height, font=SONG, css=_WINDOW_CSS, ground="#fff6fa")
    return Drawing(html, 840, height, _truth(case, invoice, rows), 1.7)


def visit_window(case: Case, random: Random) -> Drawing:
    """A window receipt for a visit."""
    title = random.choice((f"{case.hospital}门诊收费票据", "非营利性医疗机构门诊收费收据"))
    return _window(case, random, case.visit, title, [("科室", case.department)])


def stay_window(case: Case, random: Random) -> Drawing:
    """A window receipt for a stay, its period as one line."""
    joined = random.choice((" 至 ", "—", "~"))
    period = written_day(case.admitted_on, 0) + joined + written_day(case.discharged_on, 0)
    title = random.choice((f"{case.hospital}住院收费票据", "非营利性医疗机构住院收费收据"))
    more = [("住院号", case.numbers["住院号"]), ("住院日期", period)]
    drawing = _window(case, random, case.stay, title, more)
    return dataclasses.replace(drawing, fields={**drawing.fields, **_stay(case)})


_TAX_CSS = (
    ".t{font-size:24px;color:#174a86;text-align:center;border-bottom:3px double #174a86;width:56%;margin:0 auto 8px}.b{color:#174a86}"
    ".o{border:1.3px solid #174a86}.o>div{padding:6px 9px;border-bottom:1px solid #174a86}.g td{border-right:1px solid #b9c8de}.g th{color:#174a86;text-align:center}"
)


def _sold(case: Case) -> Invoice:
    drugs = tuple(fee for fee in case.drugs.fees if "药" in fee.goods.category)
    return dataclasses.replace(case.drugs, fees=drugs or case.drugs.fees)


def blue_digital(case: Case, random: Random) -> Drawing:
    """A digital invoice in blue with buyer above seller; lines tell the amount before tax."""
    invoice = _sold(case)
    before = before_tax_fen(invoice)
    lines = [(fee, round(fee.amount_fen * 100 / 113)) for fee in invoice.fees]
    rows = "".join(
        row(
            (f"*药品*{fee.goods.name}", fee.goods.specification, fee.goods.unit, str(fee.quantity),
             f"{net / fee.quantity / 100:.4f}", yuan(net), "13%", yuan(fee.amount_fen - net)), right=(3, 4, 5, 7), middle=(2, 6),
        )
        for fee, net in lines
    )  # fmt: skip
    number = digital_number(invoice)
    day = invoice.issued_on
    heads = ("货物或应税劳务名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额")
    body = (
        f"<div class=t>电子发票(普通发票)</div><div class=row><span class=b>发票号码:<span style='color:#111'>{number}</span></span>"
        f"<span class=b>开票日期:<span style='color:#111'>{day:%Y}年{day:%m}月{day:%d}日</span></span></div><div class=o>"
        f"<div><span class=b>购买方</span>&emsp;名称:{escape(case.insured.name)}&emsp;&emsp;统一社会信用代码:</div>"
        f"<div><span class=b>销售方</span>&emsp;名称:{escape(case.pharmacy)}&emsp;统一社会信用代码/纳税人识别号:{case.credit_code}</div>"
        f"<table class=g>{row(heads, tag='th')}{rows}{row(('合计', '', '', '', '', '¥' + yuan(before), '', '¥' + yuan(invoice.total_fen - before)), right=(5, 7))}</table>"
        f"<div style='border-top:1px solid #174a86' class=row><span><span class=b>价税合计(大写)</span> {in_words(invoice.total_fen)}</span><span><span class=b>(小写)</span> ¥{yuan(invoice.total_fen)}</span></div>"
        f"<div style='min-height:44px;border:0'><span class=b>备注</span> 会员号{case.numbers['登记号']}</div></div><div style='margin-top:6px'><span class=b>开票人:</span>系统开票</div>"
        + oval_seal(case.pharmacy, "发票专用章", left=560, top=300 + 24 * len(lines))
    )
    fields = {
        "invoice_number": number,
        "issued_on": day.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(invoice.total_fen),
        "items": [{"name": f"*药品*{fee.goods.name}", "amount": yuan(net)} for fee, net in lines],
    }
    height = 450 + 30 * len(lines)
    code = digital_code_text(invoice)
    if random.random() < 0.6:
        body = f"<img src='{code_picture(code)}' style='position:absolute;left:24px;top:8px;width:64px'>" + body
    else:
        code = ""
    return Drawing(
        paper(body, width=900, height=height, font=HEI, css=_TAX_CSS), 900, height, fields, 1.7, code or None
    )


_ROLL_CSS = ".t{font-size:19px;text-align:center}.t2{font-size:16px;text-align:center}.r div{margin:1px 0}"


def till_roll(case: Case, random: Random) -> Drawing:
    """A roll invoice (增值税普通发票 卷票): narrow, everything in one column."""
    invoice = _sold(case)
    code, number, check = vat_numbers(invoice)
    rows = "".join(
        f"<tr><td colspan=3>{escape(fee.goods.name)}</td></tr>"
        f"<tr><td class=n>{yuan(fee.goods.price_fen)}</td><td class=n>{fee.quantity}</td><td class=n>{yuan(fee.amount_fen)}</td></tr>"
        for fee in invoice.fees
    )
    text = vat_code_text(invoice, kind="11")
    body = (
        f"<div class=t>增值税普通发票（卷票）</div><div class=t2>发票联</div><div class=r><div>发票代码 {code}</div><div>发票号码 {number}</div>"
        f"<div>机打号码 {number}</div><div>机器编号 {case.numbers['标本号']}</div><div>销售方名称：{escape(case.pharmacy)}</div>"
        f"<div>纳税人识别号：{case.credit_code}</div><div>开票日期：{written_day(invoice.issued_on, 0)}</div><div>收款员：05</div>"
        f"<div>购买方名称：{escape(case.insured.name)}</div><div>纳税人识别号：</div></div>"
        f"<table style='border-top:1px dashed #333;border-bottom:1px dashed #333;margin:6px 0'>{row(('单价', '数量', '金额'), right=(0, 1, 2))}{rows}</table>"
        f"<div class=r><div>合计金额（小写）：¥{yuan(invoice.total_fen)}</div><div>合计金额（大写）：{in_words(invoice.total_fen)}</div>"
        f"<div>校验码：{check}</div></div><img src='{code_picture(text)}' style='width:120px;display:block;margin:8px auto'>"
    )
    height = 560 + 54 * len(invoice.fees) + 60
    fields = {
        "invoice_code": code,
        "invoice_number": number,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(invoice.total_fen),
    }
    html = paper(body, width=400, height=height, font=SONG if random.random() < 0.4 else HEI, css=_ROLL_CSS)
    return Drawing(html, 400, height, fields, 1.9, text)


LAYOUTS = {
    "outpatient_invoice": (visit_column, visit_window),
    "inpatient_invoice": (stay_column, stay_window),
    "pharmacy_invoice": (blue_digital, till_roll),
}
