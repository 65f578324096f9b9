"""Bills of drugstores: a paper tax invoice in four parts, a small-width roll, an app's invoice, a digital invoice."""

from __future__ import annotations

from html import escape as e
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
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.bills import quantity
from benchmarks.papers.families.nineteenth.kit import (
    DROID,
    GREEN,
    MING,
    MONO,
    SANS,
    THERMAL,
    Cell,
    charged,
    grid,
    heading,
    iso,
    kv,
    line,
    num,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.nineteenth.names import clock, landline, medicines, number, staff
from benchmarks.papers.families.nineteenth.stamps import bars, oval
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, items: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "invoice_number": digital_number(bill),
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "items": items,
        "total_amount": yuan(bill.total_fen),
    }


def _taxed(bill: Invoice) -> list[tuple[dict[str, str], list[Cell]]]:
    made: list[tuple[dict[str, str], list[Cell]]] = []
    for fee in bill.fees:
        net = round(fee.amount_fen * 100 / 113)
        kind = "中成药" if fee.goods.category == "中成药费" else "化学药品制剂"
        item = {"name": f"*{kind}*{fee.goods.name}", "amount": yuan(net)}
        unit = f"{net / 100 / fee.quantity:.6f}"
        cells: list[Cell] = [e(item["name"]), e(fee.goods.specification), fee.goods.unit, str(fee.quantity), num(unit)]
        made.append((item, [*cells, num(item["amount"]), "13%", num(yuan(fee.amount_fen - net))]))
    return made


_HEAD: tuple[Cell, ...] = ("货物名称", "规格型号", "单位", "数量", num("单价"), num("金额"), "税率", num("税额"))


def vat_ordinary(case: Case, random: Random) -> Drawing:
    """The electronic ordinary VAT invoice of former years, with code, number, machine and cipher."""
    bill, lines = medicines(case), _taxed(medicines(case))
    code, run, check = vat_numbers(bill)
    cipher = "<br>".join(
        "".join(Random(bill.code + str(row)).choices("0123456789+-*/<>", k=28)).replace("<", "&lt;") for row in range(4)
    )
    body = at(46, 24, f"<img width=80 src='{code_picture(vat_code_text(bill))}'>")
    body += heading("增值税电子普通发票", 26, "color:#7b4a1e;text-align:center")
    facts = f"发票代码：{code}<br>发票号码：{run}<br>开票日期：{day_text(bill.issued_on, '年月')}<br>校 验 码：{check}"
    body += at(690, 22, facts, "font-size:13.5px;line-height:1.5")
    body += line(f"机器编号：{number(case, 'machine', 12)}", "margin-top:46px;font-size:13.5px")
    body += grid([["购买方", f"名　　称：{e(case.insured.name)}<br>纳税人识别号：<br>地址、电话：<br>开户行及账号：", "密码区", f"<span style='font-family:monospace;font-size:13px'>{cipher}</span>"]], style="font-size:13.5px;line-height:1.45")  # fmt: skip
    net = before_tax_fen(bill)
    rows = [cells for _, cells in lines]
    rows.append(["合　　计", "", "", "", "", num(f"¥{yuan(net)}"), "", num(f"¥{yuan(bill.total_fen - net)}")])
    body += grid(rows, head=_HEAD, cls="bare", style="border:1px solid #7b4a1e;border-top:0;font-size:13.5px")
    body += grid([["价税合计（大写）", f"⊗{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]], style="border-top:0")  # fmt: skip
    body += grid([["销售方", f"名　　称：{e(case.pharmacy)}<br>纳税人识别号：{case.credit_code}<br>地址、电话：{case.pools.streets[case.seed % 10]}{case.seed % 90 + 3}号 {landline(case)}", "备注", "　" * 10]], style="font-size:13.5px;border-top:0;line-height:1.45")  # fmt: skip
    who = staff(case)
    body += spread(f"收款人：{e(who[0])}", f"复核：{e(who[1])}", f"开票人：{e(who[2])}", "销售方：（章）", style="margin-top:6px")  # fmt: skip
    height = 500 + 32 * len(rows)
    body += oval(case.pharmacy, 735, height - 158, case.credit_code)
    fields = _truth(case, bill, [item for item, _ in lines]) | {"invoice_code": code, "invoice_number": run}
    return sheet(body, width=980, height=height, fields=fields, font=MING, size=14.5, css=".box td{border-color:#7b4a1e}.bare th{color:#7b4a1e}", code_text=vat_code_text(bill), padding="28px 42px")  # fmt: skip


def roll_invoice(case: Case, random: Random) -> Drawing:
    """A roll invoice printed by the till: everything one under another, a code at the end."""
    bill, items, code = medicines(case), charged(medicines(case).fees), digital_code_text(medicines(case))
    body = heading("通用机打发票", 20, "letter-spacing:3px") + line("发票联", cls="c")
    facts = [
        ("发票号码", digital_number(bill)),
        ("开票日期", day_text(bill.issued_on, random.choice(("-", "/")))),
        ("收款员", f"{number(case, 'till', 3)} {clock(case)}"),
        ("购买方", e(case.insured.name)),
    ]
    body += "".join(line(f"{one}：{other}") for one, other in facts)
    body += line(f"销售方：{e(case.pharmacy)}") + line(f"税号：{case.credit_code}") + line("", cls="dash")
    body += spread("项目", "单价", "数量", "金额")
    for fee in bill.fees:
        body += line(f"{e(fee.goods.name)} <small>{e(fee.goods.specification)}</small>")
        body += spread("", yuan(fee.goods.price_fen), quantity(fee), yuan(fee.amount_fen))
    body += line("", cls="dash") + spread("合计（小写）", f"￥{yuan(bill.total_fen)}")
    body += line(f"合计（大写）{in_words(bill.total_fen)}") + line(
        f"支付方式：{random.choice(('医保个人账户', '微信', '云闪付'))}"
    )
    body += line(f"<img width=120 src='{code_picture(code)}'>", "margin-top:8px", "c") + line(
        "扫码查验发票真伪", cls="c"
    )
    height = 560 + 56 * len(bill.fees)
    return sheet(body, width=460, height=height, fields=_truth(case, bill, items), font=random.choice((MONO, SANS)), size=15, ground=THERMAL, code_text=code, padding="24px 36px", ink="#3a3a3e", scale=2.2)  # fmt: skip


def chain_app(case: Case, random: Random) -> Drawing:
    """An invoice shown by a drugstore chain's app, laid like a ticket with notches."""
    bill, items = medicines(case), charged(medicines(case).fees)
    body = "<div style='background:#0f8f5f;color:#fff;padding:16px 20px'>"
    body += f"<b style='font-size:17px'>{e(case.pharmacy)}</b><div style='font-size:13px'>纳税人识别号 {case.credit_code}</div></div>"
    body += "<div class=card><b>电子普通发票</b><span style='float:right;color:#0f8f5f'>蓝票 · 正常</span>"
    body += f"<div style='color:#999;font-size:13px;margin-top:8px'>发票号码</div><div style='font-size:17px'>{digital_number(bill)}</div>"
    body += f"<div style='color:#999;font-size:13px'>发票抬头（个人）</div><div>{e(case.insured.name)}</div>"
    body += f"<div style='color:#999;font-size:13px'>开票时间</div><div>{day_text(bill.issued_on, '-')} {clock(case)}</div></div>"
    body += "<div class=card>"
    for fee in bill.fees:
        body += kv(f"<span style='color:#222;white-space:normal'>{e(fee.goods.name)}</span>", f"<span class=nw>¥{yuan(fee.amount_fen)}</span>", "padding-bottom:0")  # fmt: skip
        body += line(f"{e(fee.goods.specification)}　数量 {quantity(fee)}", "font-size:13px;color:#888")
    body += line("", cls="dash") + kv(
        "价税合计", f"<b style='font-size:19px;color:#d4380d'>¥{yuan(bill.total_fen)}</b>"
    )
    body += kv("订单编号", number(case, "order", 16)) + "</div>"
    body += line("凭此发票可在门店办理退换 · 处方药除外", "color:#aaa;font-size:12.5px;margin-top:8px", "c")
    name = random.choice(("发票", "发票预览", "电子发票"))
    return screen(body, height=550 + 62 * len(bill.fees), fields=_truth(case, bill, items), name=name, random=random)


def delivery_with_invoice(case: Case, random: Random) -> Drawing:
    """A chain's dispatch sheet that carries the retail invoice in its upper half and use advice below."""
    bill, items = medicines(case), charged(medicines(case).fees)
    body = spread(f"<b style='font-size:21px'>{e(case.pharmacy)}</b>", bars(digital_number(bill), 180, 34))
    body += heading("药品零售发票（随货同行）", 21, "margin-top:4px")
    body += grid([
        ["发票号码", digital_number(bill), "开票日期", day_text(bill.issued_on, random.choice(("年", ".")))],
        ["购药人", e(case.insured.name), "联系电话", case.insured.phone],
        ["销货方税号", case.credit_code, "收款方式", random.choice(("医保卡", "现金", "扫码"))],
    ], style="font-size:14.5px")  # fmt: skip
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), e(fee.goods.specification), number(case, f"lot{place}", 8), quantity(fee),
         num(yuan(fee.goods.price_fen)), num(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]  # fmt: skip
    body += grid(rows, head=("序", "通用名", "规格", "批号", "数量", num("零售价"), num("金额")), style="margin-top:8px;font-size:14.5px")  # fmt: skip
    body += spread(f"合计人民币（大写）{in_words(bill.total_fen)}", f"￥{yuan(bill.total_fen)}", style="margin:8px 0")
    body += line("用药提醒：请仔细阅读说明书并按说明使用或在药师指导下购买和使用；药品离柜概不退换。", "font-size:13px;border-top:1px dashed #777;padding-top:6px")  # fmt: skip
    who = staff(case)
    body += spread(f"执业药师：{e(who[1])}", f"调配：{e(who[2])}", f"开票：{e(who[0])}", f"服务热线 {landline(case)}", style="font-size:14px")  # fmt: skip
    height = 420 + 36 * len(rows)
    return sheet(body, width=880, height=height, fields=_truth(case, bill, items), font=DROID, size=15, ground=random.choice((GREEN, "#fff")), padding="28px 42px")  # fmt: skip


LAYOUTS = {"pharmacy_invoice": (vat_ordinary, roll_invoice, chain_app, delivery_with_invoice)}
