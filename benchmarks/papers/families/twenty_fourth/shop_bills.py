"""A drugstore's invoices: the digital one with tax, a printed roll, a pad filled by hand, an order's screen."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_fourth.bills import lines_truth, medicines
from benchmarks.papers.families.twenty_fourth.kit import (
    HEI,
    KAI,
    SONG,
    YELLOW,
    Cell,
    block,
    c,
    card,
    grid,
    headline,
    kv,
    oval_stamp,
    pen,
    r,
    round_stamp,
    row,
    screen,
    sheet,
    signed,
    squares,
    strip,
    wide,
)
from benchmarks.papers.families.twenty_fourth.money_kit import described, much
from benchmarks.papers.families.twenty_fourth.names import city, clock, landline, province, serial, staff, street
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, *without: str, **other: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": lines_truth(bill.fees),
    }
    return {name: value for name, value in fields.items() if name not in without} | other


def digital_tax_invoice(case: Case, random: Random) -> Drawing:
    """The digital ordinary invoice of a drugstore: lines before tax, tax beside, both added below."""
    bill = medicines(case)
    net = [round(fee.amount_fen * 100 / 113) for fee in bill.fees]
    names = [
        f"*{'中成药' if fee.goods.category == '中成药费' else '化学药品制剂'}*{fee.goods.name}" for fee in bill.fees
    ]
    rows: list[list[Cell]] = [
        [e(name), e(fee.goods.specification), c(fee.goods.unit), r(str(fee.quantity)), r(yuan(round(cost / fee.quantity))), r(yuan(cost)), c("13%"), r(yuan(fee.amount_fen - cost))]
        for name, fee, cost in zip(names, bill.fees, net, strict=True)
    ]  # fmt: skip
    rows += [[""] * 8] * max(0, 5 - len(rows))
    rows.append([wide("合　　计", 5, "c"), r(f"¥{yuan(sum(net))}"), "", r(f"¥{yuan(bill.total_fen - sum(net))}")])
    rows.append([wide("价税合计（大写）", 1), wide(f"ⓧ {in_words(bill.total_fen, yuan_word='圆')}", 4), wide(f"（小写）¥{yuan(bill.total_fen)}", 3)])  # fmt: skip
    text = digital_code_text(bill)
    body = at(40, 16, f"<img width=82 src='{code_picture(text)}'>")
    body += headline("电子发票（普通发票）", 26, "color:#8a2a1c;font-weight:400")
    body += oval_stamp("全国统一发票监制章", f"国家税务总局 {province(case)[:2]}", 405, 56, width=170)
    body += f"<div style='text-align:left;margin:-34px 0 46px 668px;white-space:nowrap;font-size:14px;position:relative;top:6px'>发票号码：{digital_number(bill)}<br>开票日期：{day_text(bill.issued_on, '年月')}</div>"
    buyer = f"购买方信息<br>名称：{e(case.insured.name)}<br>统一社会信用代码/纳税人识别号："
    seller = f"销售方信息<br>名称：{e(case.pharmacy)}<br>统一社会信用代码/纳税人识别号：{case.credit_code}"
    body += f"<div style='display:flex;border:1px solid;border-bottom:0'><div style='flex:4;padding:6px 9px;border-right:1px solid'>{buyer}</div><div style='flex:5;padding:6px 9px'>{seller}</div></div>"
    body += grid(rows, ["项目名称", "规格型号", c("单位"), r("数量"), r("单价"), r("金额"), c("税率"), r("税额")], high=27, style="font-size:13.5px")  # fmt: skip
    body += block("备注：处方药已审方", "border:1px solid;border-top:0;padding:6px 9px 16px") + block(f"开票人：{staff(case)[1]}", "margin-top:10px")  # fmt: skip
    items = [{"name": name, "amount": yuan(cost)} for name, cost in zip(names, net, strict=True)]
    fields = _truth(case, bill, "invoice_code", invoice_number=digital_number(bill), items=items)
    return sheet(body, (980, 352 + 27 * len(rows)), fields, font=random.choice((SONG, HEI)), px=14, pad="28px 36px", ink="#3d2a1e", code_text=text)  # fmt: skip


def roll_invoice(case: Case, random: Random) -> Drawing:
    """An invoice printed on a roll at the till: code, number, machine, seller, lines, sum and words."""
    bill = medicines(case)
    body = block(f"{province(case)}通用机打发票（卷式）", "font-size:17px", "c") + block("发 票 联", "color:#a33", "c")
    for label, value in (
        ("发票代码", bill.code), ("发票号码", bill.number), ("机打号码", bill.number), ("机器编号", serial(case, "till", 12)),
        ("收款单位", e(case.pharmacy)), ("税号", case.credit_code), ("开票日期", day_text(bill.issued_on, "-")),
        ("收款员", staff(case)[2]), ("付款单位(个人)", e(case.insured.name)),
    ):  # fmt: skip
        body += f"<div>{label}：{value}</div>"
    body += "<div class=cut></div>" + row("品名", "单价　数量　金额")
    for fee in bill.fees:
        body += f"<div>{e(described(fee))}</div><div class=r>{yuan(fee.goods.price_fen)}　{fee.quantity}　{yuan(fee.amount_fen)}</div>"
    body += f"<div class=cut></div><div>合计金额(小写)：¥{yuan(bill.total_fen)}</div><div>合计金额(大写)：{in_words(bill.total_fen)}</div>"
    body += f"<div>税控码：{serial(case, 'tax', 20)}</div><div class=c style='margin-top:12px'>药品离柜　概不退换<br>服务热线 {landline(case, 'shop')}</div>"
    height = 460 + 44 * len(bill.fees)
    body += round_stamp(case.pharmacy, 240, height - 216, diameter=126, below="发票专用章", opacity=0.4)
    return strip(body, height, _truth(case, bill), width=400)


def hand_filled_invoice(case: Case, random: Random) -> Drawing:
    """A tax office's pad filled by hand: one box a character of the shop's number, sum in words, seal of the shop."""
    bill = medicines(case)
    rows: list[list[Cell]] = [
        [pen(e(fee.goods.name)), pen(e(fee.goods.specification)), pen(fee.goods.unit), pen(str(fee.quantity)), r(pen(yuan(fee.goods.price_fen))), r(pen(yuan(fee.amount_fen)))]
        for fee in bill.fees
    ]  # fmt: skip
    rows += [[""] * 6] * max(0, 5 - len(rows))
    rows.append([wide(f"合计人民币（大写）　{pen(in_words(bill.total_fen))}", 5), r(pen(f"¥{yuan(bill.total_fen)}"))])
    head: list[Cell] = ["品　　名", "规　格", "单位", "数量", r("单价"), r("金　额")]
    body = headline(f"国家税务总局{city(case)}税务局通用手工发票", 22, "letter-spacing:2px")
    body += row(f"发票代码 {bill.code}", "第二联：发票联（付款方收执）", f"发票号码 <span style='color:#b02030'>{bill.number}</span>", style="margin:8px 0")  # fmt: skip
    body += row(f"付款方名称：{pen(e(case.insured.name))}", f"开票日期：{pen(day_text(bill.issued_on, '年'))}", style="margin-bottom:6px")  # fmt: skip
    body += grid(rows, head, high=31)
    body += row(f"收款方名称：{pen(e(case.pharmacy))}", f"开票人：{signed(staff(case)[0])}", style="margin-top:6px")
    body += row(f"收款方识别号：{squares(case.credit_code)}", "（手写有效　盖章有效）", style="margin-top:6px")
    height = 248 + 31 * (len(rows) + 1)
    body += round_stamp(case.pharmacy, 650, height - 196, diameter=124, below="发票专用章", opacity=0.42)
    return sheet(body, (860, height), _truth(case, bill), font=KAI, px=15.5, pad="30px 40px", tint=YELLOW, ink="#6b3a1e")  # fmt: skip


def order_invoice_screen(case: Case, random: Random) -> Drawing:
    """A shop's app: the invoice of an order with its number, heading, seller, medicines."""
    bill, tint = medicines(case), random.choice(("#e4572e", "#0b8f5a", "#2468d6"))
    body = f"<div style='background:{tint};color:#fff;padding:14px 20px'><div class=row><span>✓ 开票成功</span><span>大药房购药</span></div></div>"
    body += card(
        kv("发票号码", bill.number), kv("发票代码", bill.code), kv("开票日期", day_text(bill.issued_on, "-")),
        kv("抬头类型", "个人"), kv("发票抬头", e(case.insured.name)),
    )  # fmt: skip
    body += card(kv("销售方", e(case.pharmacy)), kv("销售方税号", case.credit_code))
    lines = "".join(
        f"<div style='padding:5px 0;border-bottom:1px solid #eee'><div>{e(described(fee))}</div>{row(f'¥{yuan(fee.goods.price_fen)} × {much(fee)}', f'¥{yuan(fee.amount_fen)}', style='color:#777')}</div>"
        for fee in bill.fees
    )
    body += card("<div style='font-weight:600'>药品清单</div>", lines, kv("发票金额", f"<b style='color:{tint};font-size:19px'>¥{yuan(bill.total_fen)}</b>"))  # fmt: skip
    body += card(kv("订单编号", serial(case, "order", 16)), kv("下单时间", f"{day_text(bill.issued_on, '-')} {clock(case, 'order')}"), kv("配送门店", street(case, "shop")))  # fmt: skip
    body += f"<div style='margin:8px 12px;background:{tint};color:#fff;border-radius:24px;padding:9px'><div class=c>查看发票文件</div></div>"
    return screen(
        body, 712 + 56 * len(bill.fees), _truth(case, bill), random, random.choice(("药品发票详情", "购药发票"))
    )


LAYOUTS = {"pharmacy_invoice": (digital_tax_invoice, roll_invoice, hand_filled_invoice, order_invoice_screen)}
