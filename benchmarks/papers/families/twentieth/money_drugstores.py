"""Invoices of drugstores."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import lines, shop_bill
from benchmarks.papers.families.twentieth.kit import (
    HAND,
    KAITI,
    NSERIF,
    SERIF,
    Cell,
    apart,
    block,
    disc,
    end,
    grid,
    ink,
    iso,
    mid,
    page,
    pair,
    panel,
    para,
    phone,
    sign,
    slip,
    title,
)
from benchmarks.papers.families.twentieth.names import clock, landline, staff
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, number: str, *, without: str = "") -> dict[str, object]:
    whole: dict[str, object] = {
        "invoice_number": number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": lines(bill.fees),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _tax_class(fee: Fee) -> str:
    return "中成药" if fee.goods.category == "中成药费" else "化学药品制剂"


def _split(fee: Fee) -> tuple[int, int]:
    net = round(fee.amount_fen * 100 / 113)
    return net, fee.amount_fen - net


def all_electric_invoice(case: Case, random: Random) -> Drawing:
    """A fully digital ordinary invoice, landscape."""
    bill = shop_bill(case)
    number = digital_number(bill)
    red = "#8a2b22"
    code = digital_code_text(bill)
    body = f"<img src='{code_picture(code)}' width=84 style='position:absolute;left:44px;top:26px'>"
    body += title("电子发票（普通发票）", 27, f"color:{red};font-weight:400")
    body += f"<div style='position:absolute;right:48px;top:36px'><i>发票号码：</i>{number}<br><i>开票日期：</i>{day_text(bill.issued_on, '年月')}</div>"
    buyer = f"<i>名称：</i>{e(case.insured.name)}<br><i>统一社会信用代码/纳税人识别号：</i>"
    seller = f"<i>名称：</i>{e(case.pharmacy)}<br><i>统一社会信用代码/纳税人识别号：</i>{case.credit_code}"
    side = "width=26 class=m style='line-height:1.25'"
    body += grid(
        [[("<i>购买方信息</i>", side), (buyer, "width=410"), ("<i>销售方信息</i>", side), (seller, "")]],
        style="margin-top:54px",
    )
    rows = []
    net_sum = 0
    for fee in bill.fees:
        net, tax = _split(fee)
        net_sum += net
        rows.append(
            "<tr>"
            + f"<td>*{_tax_class(fee)}*{e(fee.goods.name)}</td><td>{e(fee.goods.specification)}</td><td class=m>{fee.goods.unit}</td>"
            f"<td class=e>{fee.quantity}</td><td class=e>{net / fee.quantity / 100:.6f}</td><td class=e>{yuan(net)}</td>"
            f"<td class=e>13%</td><td class=e>{yuan(tax)}</td></tr>"
        )
    head = "".join(
        f"<th class=m><i>{one}</i></th>"
        for one in ["项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额"]
    )
    body += (
        f"<table class=open style='border:1px solid {red};border-top:0;font-size:14px'><tr>{head}</tr>{''.join(rows)}"
    )
    body += f"<tr><td style='padding-top:34px'><i>合　　计</i></td><td colspan=4></td><td class=e style='padding-top:34px'>¥{yuan(net_sum)}</td><td></td>"
    body += f"<td class=e style='padding-top:34px'>¥{yuan(bill.total_fen - net_sum)}</td></tr></table>"
    words = f"<i>价税合计（大写）</i>　　ⓧ{in_words(bill.total_fen, yuan_word='圆')}　　　　<i>（小写）</i>¥{yuan(bill.total_fen)}"
    body += grid(
        [[words], ["<i>备注：</i>" + random.choice(("医保定点零售药店", "门店零售", ""))]], style="margin-top:-1px"
    )
    body += para(f"<i>开票人：</i>{e(staff(case)[1])}", "margin:10px 0 0 60px")
    css = f"i{{font-style:normal;color:{red}}}.full td{{border-color:{red}}}"
    nets = [{"name": fee.goods.name, "amount": yuan(_split(fee)[0])} for fee in bill.fees]
    fields = _truth(case, bill, number) | {"items": nets}
    return page(body, 960, 430 + 30 * len(rows), fields, font=NSERIF, size=15, css=css, code=code, pad="30px 44px")


def chain_store_roll(case: Case, random: Random) -> Drawing:
    """A roll invoice of a chain: thermal, with the tax office's numbers."""
    bill = shop_bill(case)
    body = title("通用机打发票（卷式）", 18) + para("发 票 联", cls="m")
    code = f"1{bill.code[:5]}{bill.issued_on:%y}0032"
    body += para(f"发票代码 {code}") + para(f"发票号码 {bill.number[:8]}")
    body += para(f"销售方名称：{e(case.pharmacy)}") + para(f"纳税人识别号：{case.credit_code}")
    body += para(f"开票日期：{day_text(bill.issued_on, '-')}") + para(f"购买方：{e(case.insured.name)}")
    body += "<div style='border-top:1px dashed #222;margin:8px 0'></div>"
    for fee in bill.fees:
        body += para(f"{e(fee.goods.name)}") + apart(
            f"{fee.goods.specification}", f"{yuan(fee.goods.price_fen)}×{fee.quantity}"
        )
        body += apart("", yuan(fee.amount_fen))
    body += "<div style='border-top:1px dashed #222;margin:8px 0'></div>"
    body += apart("合计金额（小写）", f"¥{yuan(bill.total_fen)}") + para(f"合计金额（大写）{in_words(bill.total_fen)}")
    body += apart(f"收款员：{e(staff(case)[0])}", f"机号 {case.numbers['登记号'][:4]}", style="margin-top:8px")
    body += para("药品属特殊商品，非质量问题售出概不退换", "margin-top:10px;font-size:14px")
    body += disc(case.pharmacy, 226, 6, 112, "发票专用章", 0.4) if random.random() < 0.5 else ""
    fields = _truth(case, bill, bill.number[:8]) | {"invoice_code": code}
    return slip(body, 500 + 74 * len(bill.fees), fields, font=SERIF)


def hand_pad_invoice(case: Case, random: Random) -> Drawing:
    """A pad of quota-free invoices filled in by hand, with empty lines."""
    bill = shop_bill(case)
    navy = "#27408b"
    rows: list[list[Cell]] = [
        [
            ink(e(fee.goods.name)),
            mid(ink(fee.goods.specification)),
            mid(ink(fee.goods.unit)),
            mid(ink(str(fee.quantity))),
            end(ink(yuan(fee.goods.price_fen))),
            end(ink(yuan(fee.amount_fen))),
        ]
        for fee in bill.fees
    ]
    rows += [["&nbsp;", "", "", "", "", ""]] * (6 - len(rows))
    body = title("商 业 零 售 统 一 发 票", 25, f"color:{navy}") + para("记账联□　发票联☑", cls="m")
    body += apart(
        f"发票号码　<span style='color:#c11;font-size:20px'>{bill.number[:8]}</span>",
        f"开票日期　{ink(day_text(bill.issued_on, '年'))}",
    )
    body += para(f"客户名称：{ink(e(case.insured.name))}", "margin:4px 0")
    body += grid(rows, ["货物名称", "规格", "单位", "数量", "单价", "金额"])
    body += para(
        f"合计人民币（大写）　{ink(in_words(bill.total_fen))}　　¥{ink(yuan(bill.total_fen))}",
        f"border:1px solid {navy};border-top:0;padding:7px",
    )
    body += apart(f"销货单位：{e(case.pharmacy)}", f"开票人：{sign(staff(case)[2])}", style="margin-top:10px")
    body += para(f"税号：{case.credit_code}　电话：{landline(random)}")
    body += disc(case.pharmacy, 570, 330, 134, "发票专用章", 0.45)
    css = f".full td,.full th{{border-color:{navy};height:36px}}.full th{{font-weight:400}}.paper{{color:{navy}}}"
    return page(
        body,
        840,
        560,
        _truth(case, bill, bill.number[:8]),
        font=KAITI,
        size=17,
        css=css,
        pad="26px 40px",
        ground="#fffef8",
    )


def app_invoice_card(case: Case, random: Random) -> Drawing:
    """A phone's invoice folder that shows a drugstore's electronic invoice."""
    bill = shop_bill(case)
    number = digital_number(bill)
    body = panel(
        f"<div class=m>{e(case.pharmacy)}</div><div class=m style='font-size:30px;margin:6px'>¥{yuan(bill.total_fen)}</div>"
        "<div class=m style='color:#999'>增值税电子普通发票（数电）</div>"
    )
    inner = (
        pair("发票号码", number)
        + pair("开票日期", day_text(bill.issued_on, random.choice("-年")))
        + pair("购买方", e(case.insured.name))
    )
    inner += pair("销售方", e(case.pharmacy)) + pair("销售方税号", case.credit_code)
    body += panel(inner)
    rows = para("商品明细（含税）", "font-weight:600")
    for fee in bill.fees:
        rows += pair(f"<span style='color:#222'>{e(fee.goods.name)}</span>", yuan(fee.amount_fen))
        rows += para(f"{e(fee.goods.specification)}　×{fee.quantity}", "color:#999;font-size:13px")
    body += panel(rows + pair("价税合计", f"<b>{yuan(bill.total_fen)}</b>", "border-top:1px solid #eee"))
    body += (
        "<div class=apart style='margin:14px 24px;color:#07a35a'><span>查看版式文件</span><span>发送到邮箱</span></div>"
    )
    return phone(body, "发票", 560 + 54 * len(bill.fees), _truth(case, bill, number), time=clock(random))


def receipt_letter(case: Case, random: Random) -> Drawing:
    """A shop's own printed sheet with the invoice's numbers in a frame to the right."""
    bill = shop_bill(case)
    frame = (
        "<div style='float:right;border:2px solid #333;padding:8px 14px;font-size:15px'>"
        f"发票号码<br><b style='font-size:19px'>{bill.number[:8]}</b><br>开票日期<br>{day_text(bill.issued_on, '.')}</div>"
    )
    body = frame + f"<div style='font-size:22px'>{e(case.pharmacy)}</div>"
    body += para(f"统一社会信用代码 {case.credit_code}", "font-size:14px") + para(
        "药品零售发票", "font-size:26px;margin-top:16px"
    )
    body += para(f"购药人　{e(case.insured.name)}　　会员卡 {case.numbers['登记号']}", "margin:18px 0 10px;clear:both")
    rows: list[list[Cell]] = [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            end(yuan(fee.goods.price_fen)),
            end(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    body += grid(rows, ["品名", "规格", "数量", end("零售价"), end("金额")], "under")
    body += para(
        f"合计：{yuan(bill.total_fen)} 元（{in_words(bill.total_fen)}）",
        "text-align:right;font-size:18px;margin:14px 0",
    )
    body += apart(f"执业药师：{e(staff(case)[3])}", f"收银：{e(staff(case)[0])}", f"服务热线：{landline(random)}")
    body += block("发票专用章<br>" + e(case.pharmacy), 60, 330 + 30 * len(rows))
    return page(
        body,
        760,
        440 + 36 * len(rows),
        _truth(case, bill, bill.number[:8]),
        font=HAND if random.random() < 0.2 else SERIF,
        size=16,
    )


LAYOUTS = {
    "pharmacy_invoice": (all_electric_invoice, chain_store_roll, hand_pad_invoice, app_invoice_card, receipt_letter)
}
