"""Pharmacy invoices of the first family: fully digital (数电票) and electronic VAT invoices."""

from __future__ import annotations

import dataclasses
from html import escape
from random import Random

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.first.sheet import MING, seal, sheet
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_CSS = (
    ".head{color:#8b2b16;font-size:26px;text-align:center;letter-spacing:4px;padding-top:24px}"
    ".head u{display:block;width:330px;margin:2px auto 0;border-top:1px solid #8b2b16;border-bottom:1px solid #8b2b16;height:4px}"
    ".k{color:#8b2b16}.no{position:absolute;right:34px;top:34px;font-size:13px}.box{margin:44px 26px 0;border:1.4px solid #a4523c}"
    ".pair{display:flex;border-bottom:1.4px solid #a4523c}.pair .v{width:26px;text-align:center;color:#8b2b16;padding:6px 4px;"
    "border-right:1px solid #a4523c;font-size:13px;line-height:1.3}.pair .t{flex:1;padding:10px 8px;border-right:1px solid #a4523c}"
    ".g td,.g th{padding:2px 6px;font-size:13px;font-weight:400}.g th{color:#8b2b16}.sum{display:flex;border-top:1.4px solid #a4523c;"
    "padding:6px 10px}.sum div{flex:1}.note{border-top:1.4px solid #a4523c;padding:6px 10px;min-height:52px}"
)


def drugs_of(case: Case) -> Invoice:
    """What the pharmacy sold: drugs only, unless the case knows none."""
    drugs = tuple(fee for fee in case.drugs.fees if "药" in fee.goods.category)
    return dataclasses.replace(case.drugs, fees=drugs or case.drugs.fees)


def _taxed(fee: Fee) -> tuple[int, int]:
    """Fen before tax and fen of tax."""
    before = round(fee.amount_fen * 100 / 113)
    return before, fee.amount_fen - before


def _goods_rows(invoice: Invoice, *, group: str) -> tuple[str, list[dict[str, str]]]:
    rows, items = "", []
    for fee in invoice.fees:
        before, tax = _taxed(fee)
        name = f"*{group}*{fee.goods.name}"
        price = f"{before / fee.quantity / 100:.8f}".rstrip("0")
        rows += (
            f"<tr><td>{escape(name)}</td><td>{escape(fee.goods.specification)}</td><td class=mid>{fee.goods.unit}</td>"
            f"<td class=right>{fee.quantity}</td><td class=right>{price}</td><td class=right>{yuan(before)}</td>"
            f"<td class=mid>13%</td><td class=right>{yuan(tax)}</td></tr>"
        )
        items.append({"name": name, "amount": yuan(before)})
    return rows, items


def _tax_page(case: Case, random: Random, title: str, numbers: str, code: str, note: str) -> Drawing:
    invoice = drugs_of(case)
    rows, items = _goods_rows(invoice, group=random.choice(("化学药品制剂", "中成药", "西药")))
    before = before_tax_fen(invoice)
    heads = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
    shown = random.random() < 0.8
    picture = (
        f"<img src='{code_picture(code)}' style='position:absolute;left:30px;top:14px;width:82px'>" if shown else ""
    )
    body = (
        f"{picture}<div class=head>{title}<u></u></div><div class=no>{numbers}</div><div class=box>"
        f"<div class=pair><div class=v>购买方信息</div><div class=t><span class=k>名称：</span>{escape(case.insured.name)}<br><br>"
        f"<span class=k>统一社会信用代码/纳税人识别号：</span></div><div class=v>销售方信息</div>"
        f"<div class=t style='border:0'><span class=k>名称：</span>{escape(case.pharmacy)}<br><br>"
        f"<span class=k>统一社会信用代码/纳税人识别号：</span>{case.credit_code}</div></div>"
        f"<table class=g><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}"
        f"<tr><td>&nbsp;</td></tr><tr><td class='mid k'>合&emsp;&emsp;计</td><td></td><td></td><td></td><td></td>"
        f"<td class=right>¥{yuan(before)}</td><td></td><td class=right>¥{yuan(invoice.total_fen - before)}</td></tr></table>"
        f"<div class=sum><div><span class=k>价税合计（大写）</span>&emsp;ⓧ{in_words(invoice.total_fen, yuan_word='圆')}</div>"
        f"<div><span class=k>（小写）</span>¥{yuan(invoice.total_fen)}</div></div>"
        f"<div class=note><span class=k>备注</span> {escape(note)}</div></div>"
        f"<div style='margin:10px 40px'><span class=k>开票人：</span>{random.choice(('周敏', '管理员', '李红'))}</div>"
        + seal(case.pharmacy, "发票专用章", left=660, top=330 + 22 * len(items), size=120)
    )
    height = 500 + 24 * len(items)
    fields = {
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(invoice.total_fen),
        "items": items,
    }
    return Drawing(
        html=sheet(body, width=960, height=height, type_face=MING, css=_CSS),
        width_px=960,
        height_px=height,
        fields=fields,
        scale=1.7,
        code_text=code if shown else None,
    )


def digital_tax(case: Case, random: Random) -> Drawing:
    """A fully digital ordinary invoice: one number of twenty digits, no code."""
    number = digital_number(drugs_of(case))
    day = drugs_of(case).issued_on
    numbers = (
        f"<span class=k>发票号码：</span>{number}<br><span class=k>开票日期：</span>{day.year}年{day:%m}月{day:%d}日"
    )
    drawing = _tax_page(case, random, "电子发票（普通发票）", numbers, digital_code_text(drugs_of(case)), "")
    fields = {**drawing.fields, "invoice_number": number}
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, fields, 1.7, drawing.code_text)


def electronic_vat(case: Case, random: Random) -> Drawing:
    """An electronic ordinary VAT invoice of a province, with code, number and check code."""
    code, number, check = vat_numbers(drugs_of(case))
    day = drugs_of(case).issued_on
    province = random.choice(case.pools.provinces).removesuffix("省")
    spaced = " ".join(check[n : n + 5] for n in range(0, 20, 5))
    numbers = (
        f"<span class=k>发票代码：</span>{code}<br><span class=k>发票号码：</span>{number}<br>"
        f"<span class=k>开票日期：</span>{day.year} 年 {day:%m} 月 {day:%d} 日<br><span class=k>校 验 码：</span>{spaced}"
    )
    title = f"{province}增值税电子普通发票"
    drawing = _tax_page(case, random, title, numbers, vat_code_text(drugs_of(case)), f"小票号 {case.numbers['处方号']}")
    fields = {**drawing.fields, "invoice_code": code, "invoice_number": number}
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, fields, 1.7, drawing.code_text)


LAYOUTS = {"pharmacy_invoice": (digital_tax, electronic_vat)}
