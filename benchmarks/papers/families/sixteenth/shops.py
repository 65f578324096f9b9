"""Bills of pharmacies: a digital invoice on a long sheet, an app's order, a carbon sales slip, a till roll."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import before_tax_fen, digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    HEI,
    MONO,
    THERMAL,
    Cell,
    charged,
    grid,
    heading,
    iso,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import clock, landline, medicines, number, staff
from benchmarks.papers.families.sixteenth.stamps import bars, oval
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, items: list[dict[str, str]], *, seller_code: bool = True) -> dict[str, Any]:
    fields: dict[str, Any] = {"seller_credit_code": case.credit_code} if seller_code else {}
    return fields | {
        "invoice_number": digital_number(bill),
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "items": items,
        "total_amount": yuan(bill.total_fen),
    }


def long_digital(case: Case, random: Random) -> Drawing:
    """The digital invoice, parties one under another as some printing programs lay it."""
    bill, code = medicines(case), digital_code_text(medicines(case))
    nets = [round(fee.amount_fen * 100 / 113) for fee in bill.fees]
    kinds = {"中成药费": "中成药"}
    items = [
        {"name": f"*{kinds.get(fee.goods.category, '化学药品制剂')}*{fee.goods.name}", "amount": yuan(net)}
        for fee, net in zip(bill.fees, nets, strict=True)
    ]
    rows: list[list[Cell]] = [
        [
            e(one["name"]),
            e(fee.goods.specification),
            fee.goods.unit,
            str(fee.quantity),
            num(one["amount"]),
            "13%",
            num(yuan(fee.amount_fen - net)),
        ]
        for one, fee, net in zip(items, bill.fees, nets, strict=True)
    ]
    net = before_tax_fen(bill)
    body = heading("电子发票（普通发票）", 26, "color:#8b1a1a", "") + at(
        60, 24, f"<img width=84 src='{code_picture(code)}'>"
    )
    body += line("", "height:40px") + spread(
        f"发票号码：{digital_number(bill)}", f"开票日期：{day_text(bill.issued_on, '年月')}"
    )
    body += grid(
        [
            ["购买方信息", f"名称：{e(case.insured.name)}", "统一社会信用代码/纳税人识别号："],
            ["销售方信息", f"名称：{e(case.pharmacy)}", f"统一社会信用代码/纳税人识别号：{case.credit_code}"],
        ], style="font-size:13.5px"
    )  # fmt: skip
    rows.append(["合　计", "", "", "", num(f"¥{yuan(net)}"), "", num(f"¥{yuan(bill.total_fen - net)}")])
    body += grid(
        rows,
        head=("项目名称", "规格型号", "单位", "数量", num("金额"), "税率", num("税额")),
        cls="lined",
        style="font-size:13.5px",
    )
    body += spread(
        f"价税合计（大写）　{in_words(bill.total_fen, yuan_word='圆')}",
        f"（小写）¥{yuan(bill.total_fen)}",
        style="margin:8px 0",
    )
    body += line(
        f"备注：会员{number(case, 'vip', 8)}　收款：{random.choice(('微信', '支付宝', '现金', '医保个人账户'))}",
        "font-size:13.5px",
    )
    body += spread(f"开票人：{e(staff(case)[1])}", "下载次数：1")
    height = 440 + 33 * len(rows)
    return sheet(body, width=930, height=height, fields=_truth(case, bill, items), font=FANG, size=15, code_text=code, padding="28px 50px", css=".lined th{color:#8b1a1a;font-weight:400}")  # fmt: skip


def invoice_screen(case: Case, random: Random) -> Drawing:
    """An invoice in a wallet on a phone."""
    bill, items = medicines(case), charged(medicines(case).fees)
    body = f"<div class=card><div style='color:#999;font-size:13px'>价税合计</div><div style='font-size:28px'>¥ {yuan(bill.total_fen)}</div></div>"
    facts = [
        ("发票类型", "数电票（普通发票）"),
        ("发票号码", digital_number(bill)),
        ("开票日期", day_text(bill.issued_on, "-")),
        ("购买方", e(case.insured.name)),
    ]
    body += "<div class=card>" + "".join(kv(one, other) for one, other in facts)
    body += (
        kv("销售方", f"<span style='font-size:13px'>{e(case.pharmacy)}</span>")
        + kv("销售方税号", case.credit_code)
        + "</div>"
    )
    body += "<div class=card><b>商品明细（含税）</b>"
    for fee in bill.fees:
        body += line(e(fee.goods.name), "margin-top:6px") + kv(
            f"{e(fee.goods.specification)}　×{fee.quantity}", f"¥{yuan(fee.amount_fen)}"
        )
    body += "</div>" + line("发票由商家开具，如有疑问请联系商家", "color:#aaa;font-size:12px", "c")
    foot = "<div style='background:#fff;display:flex;gap:10px;padding:10px 14px 18px;text-align:center'><span class=btn style='flex:1;background:#eee'>下载PDF</span><span class=btn style='flex:1;background:#ff6a00;color:#fff'>去报销</span></div>"
    height = 590 + 64 * len(bill.fees)
    return screen(
        body,
        height=height,
        fields=_truth(case, bill, items),
        name=random.choice(("发票详情", "我的发票", "查看发票")),
        random=random,
        foot=foot,
    )


def sales_slip(case: Case, random: Random) -> Drawing:
    """A general machine-printed invoice of a small pharmacy, partly written by hand."""
    bill, items, who = medicines(case), charged(medicines(case).fees), staff(case)
    rows: list[list[Cell]] = [
        [
            pen(e(fee.goods.name)),
            pen(e(fee.goods.specification)),
            pen(f"{fee.quantity}{fee.goods.unit}"),
            num(pen(yuan(fee.goods.price_fen))),
            num(pen(yuan(fee.amount_fen))),
        ]
        for fee in bill.fees
    ]
    rows += [["　", "", "", "", ""]] * max(0, 3 - len(rows))
    rows.append(
        [(f"合计（大写）{pen(in_words(bill.total_fen))}", "colspan=3"), "小写", num(pen("￥" + yuan(bill.total_fen)))]
    )
    body = heading("药品零售发票", 27, "letter-spacing:8px", "发 票 联 INVOICE")
    body += spread(
        f"发票号码 <b style='color:#c33'>{digital_number(bill)}</b>", f"{pen(day_text(bill.issued_on, '年'))}"
    )
    body += spread(f"顾客（付款单位/个人）：{pen(e(case.insured.name))}", f"电话 {pen(case.insured.phone)}")
    body += grid(rows, head=("品名", "规格", "数量", num("单价"), num("金额")), style="margin-top:4px")
    body += spread(f"销货单位：{e(case.pharmacy)}", f"税号：{case.credit_code}", style="margin-top:8px;font-size:15px")
    body += spread(f"开票：{signed(e(who[0]))}", f"收款：{signed(e(who[1]))}", f"门店电话 {landline(case)}")
    height = 360 + 38 * len(rows)
    body += oval(case.pharmacy, 610, height - 165, case.credit_code)
    return sheet(body, width=880, height=height, fields=_truth(case, bill, items), font=HEI, ground=random.choice(("#fbf3f3", "#fff")), ink="#274a7a", padding="30px 50px")  # fmt: skip


def till_roll(case: Case, random: Random) -> Drawing:
    """A till's roll that serves as the invoice."""
    bill, items = medicines(case), charged(medicines(case).fees)
    body = heading(e(case.pharmacy), 18) + line("* * 电子发票（收银小票联）* *", cls="c")
    facts = (
        f"NO:{digital_number(bill)}",
        f"日期:{day_text(bill.issued_on, '-')} {clock(case)}",
        f"顾客:{e(case.insured.name)}",
        f"收银员:{number(case, 'till', 4)}　机号:0{case.seed % 8 + 1}",
    )
    body += "".join(line(one) for one in facts) + line("", cls="dash") + spread("品名", "数量*单价", "金额")
    for place, fee in enumerate(bill.fees, 1):
        body += line(f"{place}.{e(fee.goods.name)}") + spread(
            f"　{e(fee.goods.specification)}", f"{fee.quantity}*{yuan(fee.goods.price_fen)}", yuan(fee.amount_fen)
        )
    body += line("", cls="dash") + spread("应收合计", yuan(bill.total_fen), style="font-size:19px;font-weight:700")
    body += (
        spread(random.choice(("微信支付", "支付宝", "银联卡")), yuan(bill.total_fen))
        + spread("优惠", "0.00")
        + line("", cls="dash")
    )
    body += (
        line(f"纳税人识别号:{case.credit_code}")
        + line(f"服务热线:{landline(case)}")
        + line(bars(bill.number, 240), "margin-top:8px", "c")
    )
    body += line("药品属特殊商品，非质量问题不予退换", "font-size:13px", "c")
    height = 530 + 54 * len(bill.fees)
    return sheet(
        body,
        width=560,
        height=height,
        fields=_truth(case, bill, items),
        font=MONO,
        size=15,
        ground=THERMAL,
        padding="26px 50px",
        ink="#444",
    )


LAYOUTS = {"pharmacy_invoice": (long_digital, invoice_screen, sales_slip, till_roll)}
