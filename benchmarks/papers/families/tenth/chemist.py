"""What a pharmacy of the tenth family gives: a fully digital invoice, and a till roll's electronic VAT invoice."""

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
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import FANG, HEI, SONG, clerk, grouped, oval, sheet
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def sold(case: Case) -> Invoice:
    """The drugs a pharmacy sold, or all lines where there is no drug among them."""
    drugs = tuple(fee for fee in case.drugs.fees if "药" in fee.goods.category)
    return dataclasses.replace(case.drugs, fees=drugs or case.drugs.fees)


def _before(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _class_of(fee: Fee) -> str:
    return {"西药费": "化学药品制剂", "中成药费": "中成药", "中药饮片费": "中药饮片"}.get(
        fee.goods.category, "医疗服务"
    )


def _table(invoice: Invoice) -> str:
    rows = "".join(
        f"<tr><td>*{_class_of(fee)}*{escape(fee.goods.name)}</td><td>{escape(fee.goods.specification)}</td><td class=c>{fee.goods.unit}</td>"
        f"<td class=r>{fee.quantity}</td><td class=r>{_before(fee) / fee.quantity / 100:.6f}</td><td class=r>{yuan(_before(fee))}</td>"
        f"<td class=c>13%</td><td class=r>{yuan(fee.amount_fen - _before(fee))}</td></tr>"
        for fee in invoice.fees
    )
    heads = ("项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额")
    return f"<tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}"


def _truth(case: Case, invoice: Invoice, number: str) -> dict[str, object]:
    return {
        "invoice_number": number,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(invoice.total_fen),
        "items": [{"name": fee.goods.name, "amount": yuan(_before(fee))} for fee in invoice.fees],
    }


_CSS = (
    ".paper{background:#fff;font-size:14px} .k{color:#8a2f1c} h1{font-weight:500;font-size:25px;color:#8a2f1c;text-align:center;margin:0;padding-top:30px;letter-spacing:3px}"
    ".ends{display:flex;border:1.3px solid #a8563f;margin:0 30px} .ends .v{width:27px;color:#8a2f1c;font-size:13px;line-height:1.2;padding:9px 6px;border-right:1px solid #a8563f} .ends .t{flex:1;padding:8px 10px;line-height:2.1;border-right:1px solid #a8563f} .ends .t:last-child{border:0}"
    ".g{border:1.3px solid #a8563f;border-top:0;margin:0 30px;padding-bottom:8px} table{width:100%} td,th{padding:2px 6px;font-size:13px} th{color:#8a2f1c}"
    ".sum{display:flex;border:1.3px solid #a8563f;border-top:0;margin:0 30px;padding:6px 12px} .sum div{flex:1} .note{border:1.3px solid #a8563f;border-top:0;margin:0 30px;padding:6px 10px;min-height:58px;font-size:13px}"
)


def _people(case: Case, *, tax: str) -> str:
    return (
        f"<div class=ends><div class=v>购买方信息</div><div class=t><span class=k>名称：</span>{escape(case.insured.name)}<br><span class=k>{tax}：</span></div>"
        f"<div class=v>销售方信息</div><div class=t><span class=k>名称：</span>{escape(case.pharmacy)}<br><span class=k>{tax}：</span>{case.credit_code}</div></div>"
    )


def digital(case: Case, random: Random) -> Drawing:
    """The invoice of the national platform with twenty digits, as its PDF is printed."""
    invoice, number = sold(case), digital_number(sold(case))
    code = digital_code_text(invoice)
    before, total = before_tax_fen(invoice), invoice.total_fen
    province = random.choice(case.pools.provinces).removesuffix("省")
    height = 470 + 25 * len(invoice.fees)
    body = (
        f"<img src='{code_picture(code)}' style='position:absolute;left:34px;top:16px;width:78px'><h1>电子发票（普通发票）</h1>"
        f"{oval('全国统一发票监制章', province, '国家税务总局', 416, 62, width=108)}"
        f"<div style='position:absolute;right:32px;top:34px;line-height:1.9'><span class=k>发票号码：</span>{number}<br><span class=k>开票日期：</span>{day_text(invoice.issued_on, '年月')}</div><div style='height:72px'></div>"
        f"{_people(case, tax='统一社会信用代码/纳税人识别号')}<div class=g><table>{_table(invoice)}<tr><td>&nbsp;</td></tr>"
        f"<tr><td class='c k'>合　　计</td><td></td><td></td><td></td><td></td><td class=r>¥{yuan(before)}</td><td></td><td class=r>¥{yuan(total - before)}</td></tr></table></div>"
        f"<div class=sum><div><span class=k>价税合计（大写）</span>　ⓧ {in_words(total, yuan_word='圆')}</div><div><span class=k>（小写）</span>¥{yuan(total)}</div></div>"
        f"<div class=note><span class=k>备注</span>　{random.choice(('', '处方药，凭处方销售', '支付方式：微信'))}</div><div style='margin:8px 60px'><span class=k>开票人：</span>{clerk(random)}</div>"
    )
    return sheet(
        body, (940, height), _truth(case, invoice, number), face=random.choice((SONG, FANG)), css=_CSS, code=code
    )


def electronic(case: Case, random: Random) -> Drawing:
    """An electronic ordinary VAT invoice with code, number, check code and a cipher block."""
    invoice = sold(case)
    code, number, check = vat_numbers(invoice)
    text = vat_code_text(invoice)
    before, total = before_tax_fen(invoice), invoice.total_fen
    province = random.choice(case.pools.provinces).removesuffix("省")
    cipher = "<br>".join(escape("".join(random.choice("0123456789+-*/<>") for _ in range(26))) for _ in range(4))
    height = 470 + 25 * len(invoice.fees)
    body = (
        f"<img src='{code_picture(text)}' style='position:absolute;left:34px;top:18px;width:80px'><h1>{province}增值税电子普通发票</h1>{oval('全国统一发票监制章', province, '税务局监制', 416, 62, width=108)}"
        f"<div style='position:absolute;right:34px;top:20px;line-height:1.65;font-size:13px'><span class=k>发票代码：</span>{code}<br><span class=k>发票号码：</span>{number}<br><span class=k>开票日期：</span>{day_text(invoice.issued_on, '年月')}<br><span class=k>校 验 码：</span>{grouped(check, 5)}</div>"
        f"<div style='margin:58px 30px 0;font-size:12px' class=k>机器编号：{case.numbers['登记号']}</div>"
        f"<div class=ends><div class=v>购买方</div><div class=t><span class=k>名　　　　称：</span>{escape(case.insured.name)}<br><span class=k>纳税人识别号：</span></div><div class=v>密码区</div><div class=t style='line-height:1.4;font-family:\"Liberation Mono\"'>{cipher}</div></div>"
        f"<div class=g><table>{_table(invoice)}<tr><td class='c k'>合　　计</td><td></td><td></td><td></td><td></td><td class=r>¥{yuan(before)}</td><td></td><td class=r>¥{yuan(total - before)}</td></tr></table></div>"
        f"<div class=sum><div><span class=k>价税合计（大写）</span>　⊗ {in_words(total, yuan_word='圆')}</div><div><span class=k>（小写）</span>¥{yuan(total)}</div></div>"
        f"<div class=ends style='border-top:0'><div class=v>销售方</div><div class=t><span class=k>名　　　　称：</span>{escape(case.pharmacy)}<br><span class=k>纳税人识别号：</span>{case.credit_code}</div><div class=v>备注</div><div class=t>会员卡 {case.numbers['门诊号']}</div></div>"
        f"<div style='margin:8px 60px;display:flex;justify-content:space-between'><span><span class=k>收款人：</span>{clerk(random)}</span><span><span class=k>复核：</span>{clerk(random)}</span><span><span class=k>开票人：</span>{clerk(random)}</span><span class=k>销售方：（章）</span></div>"
        + oval(case.pharmacy[:11], case.credit_code, "发票专用章", 730, height - 118, width=140)
    )
    fields = _truth(case, invoice, number) | {"invoice_code": code}
    return sheet(body, (940, height), fields, face=HEI, css=_CSS, code=text)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pharmacy_invoice": (digital, electronic)}
