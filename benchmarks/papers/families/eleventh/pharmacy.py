"""Invoices of pharmacies: fully digital, a tax e-invoice, a roll."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.families.eleventh.fiscal import drug_bill
from benchmarks.papers.paper import Drawing


def _starred(fee: Fee) -> str:
    return f"*{'中成药' if fee.goods.category == '中成药费' else '化学药品制剂'}*{fee.goods.name}"


def _bare_fen(fee: Fee) -> int:
    """A line without the tax in its price."""
    return round(fee.amount_fen * 100 / 113)


def _price(fee: Fee) -> str:
    """A piece's price without tax, with more places than fen."""
    return f"{_bare_fen(fee) / fee.quantity / 100:.6f}"


def digital_invoice(case: Case, random: Random) -> Drawing:
    """A fully digital ordinary invoice in its portrait cut, sum in words on top of the remarks."""
    bill = drug_bill(case)
    bare = before_tax_fen(bill)
    red = "color:#8c2b22"
    heads = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额")
    lines = [
        s.row(
            _starred(fee),
            fee.goods.specification,
            fee.goods.unit,
            str(fee.quantity),
            ('class="r"', _price(fee)),
            ('class="r"', yuan(_bare_fen(fee))),
            "13%",
            ('class="r"', yuan(fee.amount_fen - _bare_fen(fee))),
        )
        for fee in bill.fees
    ]
    party = '<div style="flex:1;padding:8px 10px;{}"><div style="color:#8c2b22;font-size:13px">{}</div>{}</div>'
    buyer = f"名　称：{s.e(case.insured.name)}<br>统一社会信用代码/纳税人识别号："
    seller = f"名　称：{s.e(case.pharmacy)}<br>统一社会信用代码/纳税人识别号：<br>{case.credit_code}"
    body = (
        f'<div style="display:flex;justify-content:space-between;align-items:flex-start">'
        f'{s.qr(digital_code_text(bill), 88)}'
        f'<div class="c" style="font-size:27px;{red};border-bottom:4px double;padding:6px 18px 8px">电子发票（普通发票）</div>'
        f'<div style="font-size:14px;line-height:1.9"><span style="{red}">发票号码：</span>{digital_number(bill)}<br>'
        f'<span style="{red}">开票日期：</span>{s.day(bill.issued_on, "年月")}</div></div>'
        '<div style="display:flex;border:1.5px solid #8c2b22;margin-top:12px;min-height:92px">'
        + party.format("border-right:1.5px solid #8c2b22", "购买方信息", buyer)
        + party.format("", "销售方信息", seller)
        + '</div><div style="border:1.5px solid #8c2b22;border-top:0;min-height:180px">'
        + s.table([s.row(*heads, attributes=f'class="c" style="{red}"'), *lines], cls="w", style="font-size:14px;"
        "line-height:2")
        + f'</div><div class="f" style="border:1.5px solid #8c2b22;border-top:0;padding:6px 30px"><span style="{red}">'
        f'合　计</span>'
        f"<span>¥{yuan(bare)}</span><span>¥{yuan(bill.total_fen - bare)}</span></div>"
        f'<div class="f" style="border:1.5px solid #8c2b22;border-top:0;padding:8px 20px"><span><span style="{red}">'
        f'价税合计（大写）</span>'
        f'　⊗ {in_words(bill.total_fen, yuan_word="圆")}</span><span><span style="{red}">（小写）</span>'
        f'¥{yuan(bill.total_fen)}</span></div>'
        f'<div style="border:1.5px solid #8c2b22;border-top:0;padding:8px 10px;min-height:70px"><span style="{red}">'
        f'备注</span>　'
        f"会员号{s.number(case, 9, 8)}　门店小票{s.number(case, 10, 12)}</div>"
        f'<div style="margin:10px 30px"><span style="{red}">开票人：</span>{s.somebody(case, 6)}</div>'
    )  # fmt: skip
    truth = {
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "invoice_number": digital_number(bill),
        "items": [{"name": fee.goods.name, "amount": yuan(_bare_fen(fee))} for fee in bill.fees],
    }
    return s.paper(
        body, (940, 620), truth, face=s.SANS, px=15, style="padding:26px 34px;", code=digital_code_text(bill)
    )


def vat_invoice(case: Case, random: Random) -> Drawing:
    """An ordinary VAT e-invoice of a province, with the cipher area of older ones."""
    bill = drug_bill(case)
    code, number, check = vat_numbers(bill)
    bare = before_tax_fen(bill)
    signs = Random(case.seed)
    cipher = "".join(signs.choice("0123456789+-*/<>") for _ in range(108))
    safe = "<br>".join(s.e(cipher[start : start + 27]) for start in range(0, 108, 27))
    heads = ("货物或应税劳务、服务名称", "规格型号", "单位", "数 量", "单 价", "金 额", "税率", "税 额")
    lines = [
        s.row(_starred(fee), fee.goods.specification, fee.goods.unit, str(fee.quantity), _price(fee), ('class="r"',
        yuan(_bare_fen(fee))), "13%", ('class="r"', yuan(fee.amount_fen - _bare_fen(fee))))
        for fee in bill.fees
    ]  # fmt: skip
    blue = "color:#1c4e7c"
    side = f'class="c" style="width:28px;line-height:1.15;{blue}"'
    buyer = f"名　　　　称：{s.e(case.insured.name)}<br>纳税人识别号：<br>地 址、电 话：<br>开户行及账号："
    seller = (
        f"名　　　　称：{s.e(case.pharmacy)}<br>纳税人识别号：{case.credit_code}<br>地 址、电 话："
        f"{s.city(case)}{case.pools.streets[case.seed % 8]}{case.seed % 90 + 3}号 0{s.number(case, 7, 3)}-"
        f"{s.number(case, 8, 8)}<br>开户行及账号：中国工商银行{s.city(case)}支行 {s.number(case, 9, 19)}"
    )
    body = (
        f'<div class="f"><div>{s.qr(vat_code_text(bill), 84)}</div><div class="c" style="font-size:26px;{blue};'
        f'padding-top:14px;letter-spacing:2px">'
        f'{s.branch(case)}增值税电子普通发票</div><div style="font-size:13.5px;line-height:1.6">发票代码：{code}<br>发票号码：{number}<br>'
        f"开票日期：{s.day(bill.issued_on, '年月')}<br>校 验 码：{' '.join(check[i : i + 5] for i in range(0, 20, 5))}</div></div>"
        f'<div class="s">机器编号：{s.number(case, 11, 12)}</div>'
        + s.table([s.row((side, "购买方"), ('style="width:52%"', buyer), (side, "密码区"), (f'style="font-family:{s.MONO};'
        f'font-size:13px"', safe))])
        + s.table([s.row(*heads, attributes=f'class="c" style="{blue}"'), *lines, s.row(('class="c"', "合　　计"), "", "",
        "", "", ('class="r"', f"¥{yuan(bare)}"), "", ('class="r"', f"¥{yuan(bill.total_fen - bare)}")),],
        style="margin-top:-1px")
        + s.table([s.row((f'style="width:210px;{blue}" class="c"', "价税合计（大写）"),
        f"⊗{in_words(bill.total_fen, yuan_word='圆')}　　　　　（小写）¥{yuan(bill.total_fen)}")], style="margin-top:-1px")
        + s.table([s.row((side, "销售方"), ('style="width:60%"', seller), (side, "备注"), "")], style="margin-top:-1px")
        + f'<div class="f" style="padding:8px 20px"><span>收款人：{s.somebody(case, 7)}</span><span>复核：'
        f'{s.somebody(case, 8)}</span><span>开票人：{s.somebody(case, 7)}</span><span>销售方：（章）</span></div>'
        + s.stamp(s.e(case.pharmacy), 70, 24, 130, "发票专用章")
    )  # fmt: skip
    truth = {
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "invoice_code": code,
        "invoice_number": number,
        "items": [{"name": fee.goods.name, "amount": yuan(_bare_fen(fee))} for fee in bill.fees],
    }
    return s.paper(
        body,
        (1060, 530 + 28 * len(bill.fees)),
        truth,
        face=s.KAI,
        px=15,
        style="padding:22px 34px;",
        code=vat_code_text(bill),
    )


def roll_invoice(case: Case, random: Random) -> Drawing:
    """An ordinary VAT invoice on a roll, as a shop's till prints it."""
    bill = drug_bill(case)
    code, number, check = vat_numbers(bill)
    rule = '<div style="border-top:1px dashed #444;margin:8px 0"></div>'
    lines = "".join(
        f'<div>{fee.goods.name}</div><div class="f"><span>　{yuan(fee.goods.price_fen)}</span><span>'
        f"{fee.quantity}</span>"
        f"<span>{yuan(fee.amount_fen)}</span></div>"
        for fee in bill.fees
    )
    body = (
        f'<div class="c" style="color:#1f4f86;font-size:20px;letter-spacing:1px">{s.branch(case)}增值税普通发票（卷票）</div>'
        f'<div class="c" style="color:#1f4f86">发 票 联</div>{rule}发票代码 {code}<br>发票号码 {number}{rule}'
        f"机打号码 {number}<br>机器编号 {s.number(case, 11, 12)}<br>销售方名称 {s.e(case.pharmacy)}<br>"
        f"纳税人识别号 {case.credit_code}<br>开票日期 {s.day(bill.issued_on, '-')}　收款员 {s.somebody(case, 9)}<br>"
        f"购买方名称 {s.e(case.insured.name)}<br>纳税人识别号{rule}"
        f'<div class="f"><span>项目　　单价</span><span>数量</span><span>金额</span></div>{lines}{rule}'
        f'合计金额（小写） ￥{yuan(bill.total_fen)}<br>合计金额（大写） {in_words(bill.total_fen)}<br>校验码 {check}'
        f'<div class="c" style="margin-top:10px">{s.qr(vat_code_text(bill, kind="11"), 110)}</div>'
        + s.stamp(s.e(case.pharmacy), 20, 26, 118, "发票专用章")
    )  # fmt: skip
    truth = {
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "invoice_code": code,
        "invoice_number": number,
        "items": s.items(bill.fees),
    }
    size = (430, 600 + 50 * len(bill.fees))
    return s.paper(body, size, truth, face=s.ZEN, px=16, style="padding:24px 22px;", scale=2.0,
    code=vat_code_text(bill, kind="11"))  # fmt: skip


LAYOUTS = {"pharmacy_invoice": (digital_invoice, vat_invoice, roll_invoice)}
