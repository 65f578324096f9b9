"""Invoices under the seal of the tax office: the electronic ordinary VAT invoice and the fully digital one."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words, vat_code_text, vat_numbers
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.fifth.bills import pharmacy_bill
from benchmarks.papers.families.fifth.marks import KAI, MONO, SONG, oval, sheet
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_RED = "#8e3b26"


def _net_fen(amount_fen: int, rate: int) -> int:
    return round(amount_fen * 100 / (100 + rate))


def _lines(bill: Invoice, kind: str, rate: int) -> tuple[list[tuple[str, ...]], list[dict[str, Any]], int, int]:
    """Printed rows, their truth, and the fen before and of the tax. The tax class before a line's name is no part of it."""
    printed: list[tuple[str, ...]] = []
    truth: list[dict[str, Any]] = []
    net_sum = 0
    for fee in bill.fees:
        net = _net_fen(fee.amount_fen, rate)
        net_sum += net
        name = f"*{kind}*{fee.goods.name}"
        price = f"{net / fee.quantity / 100:.8f}".rstrip("0").rstrip(".")
        tax = yuan(fee.amount_fen - net) if rate else "***"
        printed.append(
            (
                escape(name),
                fee.goods.specification,
                fee.goods.unit,
                str(fee.quantity),
                price,
                yuan(net),
                f"{rate}%" if rate else "免税",
                tax,
            )
        )
        truth.append({"name": fee.goods.name, "amount": yuan(net)})
    return printed, truth, net_sum, bill.total_fen - net_sum


def _grid(lines: list[tuple[str, ...]], heads: tuple[str, ...], widths: tuple[int, ...], rows: int, border: str) -> str:
    column = "".join(f"<col style='width:{width}%'>" for width in widths)
    style = ("left", "left", "center", "right", "right", "right", "right", "right")
    head = "".join(f"<th>{word}</th>" for word in heads)
    body = "".join(
        "<tr>"
        + "".join(f"<td style='text-align:{style[place]}'>{word}</td>" for place, word in enumerate(line))
        + "</tr>"
        for line in lines
    )
    blank = "<tr>" + "<td>&nbsp;</td>" * len(heads) + "</tr>"
    return f"<table class='g' style='{border}'><colgroup>{column}</colgroup><tr>{head}</tr>{body}{blank * max(0, rows - len(lines))}"


def _vat(
    case: Case, bill: Invoice, seller: str, kind: str, rate: int, code_text: str
) -> tuple[Drawing, list[dict[str, Any]]]:
    """增值税电子普通发票, in the brown of the tax office."""
    code, number, check = vat_numbers(bill)
    lines, items, net, tax = _lines(bill, kind, rate)
    spaced = " ".join(check[place : place + 5] for place in range(0, 20, 5))
    heads = ("货物或应税劳务、服务名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额")
    grid = _grid(lines, heads, (27, 13, 6, 7, 14, 12, 7, 14), 6, "")
    grid += f"<tr><th>合　　计</th><td></td><td></td><td></td><td></td><td style='text-align:right'>¥{yuan(net)}</td><td></td><td style='text-align:right'>{'¥' + yuan(tax) if rate else '***'}</td></tr></table>"
    secret = "".join(
        chr(33 + (ord(one) * 7 + place * 5) % 14 + 14) for place, one in enumerate((number + code + check) * 3)
    )[:108]
    cipher = "<br>".join(escape(secret[place : place + 27]) for place in range(0, 108, 27))
    body = (
        f"<img src='{code_picture(code_text)}' style='position:absolute;left:44px;top:18px;width:98px'>"
        f"<div style='position:absolute;left:424px;top:30px'>{oval('全国统一发票监制章', '国家税务总局', width=118, middle='云岫省', name='t')}</div>"
        f"<h1 class='c' style='{KAI}font-size:30px;color:{_RED};letter-spacing:.08em;border-bottom:0'>{case.insured.address[:2]}增值税电子普通发票</h1>"
        f"<div style='position:absolute;right:40px;top:24px;line-height:1.55'><b>发票代码：</b>{code}<br><b>发票号码：</b>{number}<br><b>开票日期：</b>{day_text(bill.issued_on, '年月')}<br><b>校 验 码：</b>{spaced}</div>"
        f"<div style='padding:56px 0 4px 4px'><b>机器编号：</b>{case.numbers['业务流水号'].zfill(10)}21</div>"
        f"<div class='b' style='display:flex'><b class='side'>购买方</b><div style='flex:1;padding:4px 8px;line-height:1.6'><b>名　　　　称：</b>{escape(case.insured.name)}<br><b>纳税人识别号：</b><br><b>地 址、电 话：</b>{case.insured.phone}<br><b>开户行及账号：</b></div>"
        f"<b class='side'>密码区</b><div style='width:330px;{MONO}font-size:15px;padding:4px 8px;line-height:1.45'>{cipher}</div></div>"
        f"{grid}<div class='b' style='display:flex;padding:5px 10px;border-top:0'><b style='width:200px'>价税合计（大写）</b><span style='flex:1'>ⓧ {in_words(bill.total_fen, yuan_word='圆')}</span><span><b>（小写）</b>¥{yuan(bill.total_fen)}</span><span style='width:70px'></span></div>"
        f"<div class='b' style='display:flex;border-top:0'><b class='side'>销售方</b><div style='flex:1;padding:4px 8px;line-height:1.6'><b>名　　　　称：</b>{seller}<br><b>纳税人识别号：</b>{case.credit_code}<br><b>地 址、电 话：</b>{case.relative.address[3:12]} 0990-{case.numbers['登记号'][:7]}<br><b>开户行及账号：</b>{case.relative.bank}营业部 {case.numbers['医保编号']}0012</div>"
        f"<b class='side'>备注</b><div style='width:330px;padding:4px 8px'></div></div>"
        "<div class='row' style='padding:6px 20px'><span><b>收款人：</b>曾小禾</span><span><b>复核：</b>管理员</span><span><b>开票人：</b>前台02</span><span><b>销售方：（章）</b></span></div>"
        f"<div style='position:absolute;right:90px;bottom:6px'>{oval(seller[:18], '发票专用章', width=140, middle=case.credit_code, name='u')}</div>"
    )
    css = (
        f"b,th{{font-weight:normal;color:{_RED}}}.b,.g{{border:1.3px solid {_RED}}}.g{{width:100%;border-top:0;table-layout:fixed}}.g th,.g td{{border-left:1px solid {_RED};padding:2px 4px;font-size:13.5px;line-height:1.25;overflow-wrap:anywhere}}.g td{{height:23px}}"
        f".side{{width:26px;border-right:1px solid {_RED};border-left:1px solid {_RED};padding:4px 4px;line-height:1.3;display:flex;align-items:center;text-align:center}}"
    )
    fields = {
        "invoice_code": code,
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "total_amount": yuan(bill.total_fen),
    }
    height = 500 + 32 * max(6, len(lines))
    return sheet(
        body,
        width=980,
        height=height,
        type_=SONG,
        size=14,
        css=css,
        padding="22px 38px",
        fields=fields,
        code_text=code_text,
    ), items


def _with(drawing: Drawing, more: dict[str, Any]) -> Drawing:
    return Drawing(
        drawing.html, drawing.width_px, drawing.height_px, dict(drawing.fields) | more, drawing.scale, drawing.code_text
    )


def pharmacy_vat(case: Case, random: Random) -> Drawing:
    """A pharmacy's electronic VAT invoice with tax of 13 per cent."""
    bill = pharmacy_bill(case)
    drawing, items = _vat(case, bill, case.pharmacy, "化学药品制剂", 13, vat_code_text(bill))
    return _with(drawing, {"seller_name": case.pharmacy, "seller_credit_code": case.credit_code, "items": items})


def clinic_vat(case: Case, random: Random) -> Drawing:
    """A private hospital's electronic VAT invoice of a visit: medical service is free of tax."""
    bill = case.visit
    code, number, check = vat_numbers(bill)
    text = (
        f"01,10,{code},{number},{yuan(bill.total_fen)},{bill.issued_on:%Y%m%d},{check},{bill.check_code.upper()[:4]},"
    )
    drawing, items = _vat(case, bill, case.hospital, "医疗服务", 0, text)
    return _with(drawing, {"hospital": case.hospital, "check_code": check, "items": items})


def _digital(case: Case, bill: Invoice, seller: str, kind: str, rate: int) -> tuple[Drawing, list[dict[str, Any]]]:
    """电子发票（普通发票）, twenty digits and no code."""
    number = digital_number(bill)
    lines, items, net, tax = _lines(bill, kind, rate)
    heads = ("项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额")
    grid = _grid(lines, heads, (28, 13, 6, 7, 13, 11, 10, 12), 5, "border-top:0")
    grid += f"<tr class='sumrow'><th>合　　计</th><td></td><td></td><td></td><td></td><td style='text-align:right'>¥{yuan(net)}</td><td></td><td style='text-align:right'>{'¥' + yuan(tax) if rate else '***'}</td></tr></table>"
    code = digital_code_text(bill)
    body = (
        f"<img src='{code_picture(code)}' style='position:absolute;left:42px;top:16px;width:92px'>"
        f"<div style='position:absolute;left:434px;top:26px'>{oval('全国统一发票监制章', '国家税务总局', width=112, middle='淮岭省税务局', name='t')}</div>"
        f"<h1 class='c' style='{KAI}font-size:29px;color:{_RED};letter-spacing:.06em'>电子发票（普通发票）</h1>"
        f"<div style='width:300px;margin:2px auto;border-top:1px solid {_RED};border-bottom:1px solid {_RED};height:4px'></div>"
        f"<div style='position:absolute;right:40px;top:34px;line-height:1.7'><b>发票号码：</b>{number}<br><b>开票日期：</b>{day_text(bill.issued_on, '年月')}</div>"
        f"<div class='b' style='display:flex;margin-top:52px'><b class='side' style='border-left:0'>购买方信息</b><div style='flex:1;padding:8px 8px;line-height:2'><b>名称：</b>{escape(case.insured.name)}<br><b>统一社会信用代码/纳税人识别号：</b></div>"
        f"<b class='side'>销售方信息</b><div style='flex:1;padding:8px 8px;line-height:2'><b>名称：</b>{seller}<br><b>统一社会信用代码/纳税人识别号：</b>{case.credit_code}</div></div>"
        f"{grid}<div class='b' style='display:flex;padding:6px 10px;border-top:0'><b style='width:230px'>价税合计（大写）</b><span style='flex:1'>ⓧ {in_words(bill.total_fen, yuan_word='圆')}</span><span style='width:240px'><b>（小写）</b>¥{yuan(bill.total_fen)}</span></div>"
        f"<div class='b' style='display:flex;border-top:0;height:84px'><b class='side' style='border-left:0'>备注</b><div style='padding:6px 10px'>{'购方电话：' + case.insured.phone if rate else '门诊号：' + case.numbers['门诊号']}</div></div>"
        "<div style='padding:8px 50px'><b>开票人：</b>顾念真</div>"
    )
    css = (
        f"b,th{{font-weight:normal;color:{_RED}}}.b,.g{{border:1.2px solid {_RED}}}.g{{width:100%;table-layout:fixed}}.g th,.g td{{padding:2px 5px;font-size:13.5px;line-height:1.25;overflow-wrap:anywhere}}.g td{{height:24px}}"
        f".side{{width:28px;border-right:1px solid {_RED};border-left:1px solid {_RED};padding:2px 5px;line-height:1.15;display:flex;align-items:center;text-align:center;font-size:13px}}"
    )
    fields = {
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "total_amount": yuan(bill.total_fen),
    }
    height = 400 + 34 * max(5, len(lines))
    return sheet(
        body,
        width=980,
        height=height,
        type_=SONG,
        size=14.5,
        css=css,
        padding="20px 36px",
        fields=fields,
        code_text=code,
    ), items


def pharmacy_digital(case: Case, random: Random) -> Drawing:
    """A pharmacy's fully digital invoice."""
    drawing, items = _digital(case, pharmacy_bill(case), case.pharmacy, "药品", 13)
    return _with(drawing, {"seller_name": case.pharmacy, "seller_credit_code": case.credit_code, "items": items})


def clinic_digital(case: Case, random: Random) -> Drawing:
    """A private hospital's fully digital invoice of a visit."""
    drawing, items = _digital(case, case.visit, case.hospital, "医疗服务", 0)
    return _with(drawing, {"hospital": case.hospital, "items": items})


LAYOUTS = {
    "outpatient_invoice": (clinic_vat, clinic_digital),
    "pharmacy_invoice": (pharmacy_vat, pharmacy_digital),
}
