"""Invoices of drugstores: a roll by the tax printer, a digital invoice, a small machine form, an app's screen."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words, vat_code_text, vat_numbers
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_first.bills import count, lines_truth, medicines
from benchmarks.papers.families.twenty_first.kit import (
    FALLBACK,
    FANGSONG,
    HAN,
    NEEDLE,
    SKY,
    Cell,
    flow,
    para,
    phone,
    right,
    sheet,
    slip,
    stamped,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import city, clock, landline, number, province, staff, street
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, *without: str, **other: Any) -> dict[str, Any]:
    bill = medicines(case)
    fields = {
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


def tax_roll(case: Case, random: Random) -> Drawing:
    """A VAT invoice on a roll: numbers twice, seller, buyer, goods, sums, check code and code."""
    bill, who = medicines(case), staff(case)
    code, short, check = vat_numbers(bill)
    body = title(f"{province(case)[:-1]}增值税普通发票（卷票）", 17) + para("发 票 联", cls="mid")
    facts = [
        ("发票代码", code), ("发票号码", short), ("机打号码", short), ("机器编号", number(case, "jq", 12)), ("销售方名称", e(case.pharmacy)),
        ("纳税人识别号", case.credit_code), ("开票日期", day_text(bill.issued_on, "-")), ("收款员", who[0]), ("购买方名称", e(case.insured.name)),
    ]  # fmt: skip
    body += "".join(para(f"{label}：{value}") for label, value in facts) + "<div class=sep></div>"
    body += flow("项目", "单价", "数量", "金额")
    for fee in bill.fees:
        body += para(e(fee.goods.name))
        body += flow(f"　{e(fee.goods.specification)}", yuan(fee.goods.price_fen), str(fee.quantity), yuan(fee.amount_fen), style="font-size:13px")  # fmt: skip
    body += "<div class=sep></div>" + para(f"合计金额（小写）：¥{yuan(bill.total_fen)}")
    body += para(f"合计金额（大写）：{in_words(bill.total_fen, yuan_word=random.choice(('元', '圆')))}")
    body += para(f"校验码：{check}") + f"<div class=mid><img width=118 src='{code_picture(vat_code_text(bill))}'></div>"
    body += para("药品一经售出，非质量问题不予退换", "font-size:12.5px", "mid")
    fields = _truth(case, invoice_code=code, invoice_number=short)
    return slip(body, 600 + 47 * len(bill.fees), fields, code_text=vat_code_text(bill))


def full_digital(case: Case, random: Random) -> Drawing:
    """A fully digital ordinary invoice: one number, goods with their class, net amounts and tax."""
    bill, said = medicines(case), digital_code_text(medicines(case))
    rows: list[list[Cell]] = []
    items, net_sum = [], 0
    for fee in bill.fees:
        kind = "中成药" if fee.goods.category == "中成药费" else "化学药品制剂"
        net = round(fee.amount_fen * 100 / 113)
        net_sum += net
        items.append({"name": f"*{kind}*{fee.goods.name}", "amount": yuan(net)})
        rows.append([
            e(items[-1]["name"]), e(fee.goods.specification), fee.goods.unit, str(fee.quantity),
            right(f"{net / 100 / fee.quantity:.8f}"), right(yuan(net)), "13%", right(yuan(fee.amount_fen - net)),
        ])  # fmt: skip
    rows += [["　"] * 8] * max(0, 3 - len(rows))
    rows.append([("合　　计", "class=m"), "", "", "", "", right(f"¥{yuan(net_sum)}"), "", right(f"¥{yuan(bill.total_fen - net_sum)}")])  # fmt: skip
    body = at(52, 20, f"<img width=84 src='{code_picture(said)}'>") + title("电子发票（普通发票）", 25, "color:#84261f")
    body += at(
        660, 28, f"发票号码：{digital_number(bill)}<br>开票日期：{day_text(bill.issued_on, '年月')}", "line-height:1.8"
    )
    blank = "统一社会信用代码/纳税人识别号："
    parties = ["购买方信息", f"名称：{e(case.insured.name)}<br><br>{blank}", "销售方信息", f"名称：{e(case.pharmacy)}<br><br>{blank}{case.credit_code}"]  # fmt: skip
    narrow = "style='width:32px;line-height:1.3;text-align:center'"
    body += table([[(parties[0], narrow), parties[1], (parties[2], narrow), parties[3]]], style="margin-top:54px;font-size:14px;line-height:1.4")  # fmt: skip
    head: list[Cell] = [
        "项目名称",
        "规格型号",
        "单位",
        "数量",
        right("单价"),
        right("金额"),
        "税率/征收率",
        right("税额"),
    ]
    body += table(rows, head, cls="", style="border:1px solid currentColor;border-top:0;font-size:13.5px")
    body += table([["价税合计（大写）", f"ⓧ{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]], style="margin-top:-1px")  # fmt: skip
    note = random.choice(("会员购药", f"门店电话 {landline(case)}", f"小票号 {number(case, 'xp', 10)}"))
    body += table([[("备注", narrow), note]], style="margin-top:-1px;line-height:1.5")
    body += para(f"开票人：{staff(case)[3]}", "margin-top:8px")
    fields = _truth(case, "invoice_code", invoice_number=digital_number(bill), items=items)
    return sheet(body, (980, 400 + 34 * len(rows)), fields, font=random.choice((HAN, FALLBACK)), px=14.5, ink="#33251f", pad="26px 46px", code_text=said)  # fmt: skip


def machine_form(case: Case, random: Random) -> Drawing:
    """A pre-printed form with holes of the local tax office, its lines struck by a needle printer."""
    bill, who = medicines(case), staff(case)
    rows: list[list[Cell]] = [
        [f"<i>{e(fee.goods.name)}</i>", f"<i>{e(fee.goods.specification)}</i>", f"<i>{count(fee)}</i>",
         right(f"<i>{yuan(fee.goods.price_fen)}</i>"), right(f"<i>{yuan(fee.amount_fen)}</i>")]
        for fee in bill.fees
    ]  # fmt: skip
    rows += [["　"] * 5] * max(0, 4 - len(rows))
    body = title(f"{province(case)}通用机打发票", 24, "letter-spacing:4px") + para("医药零售业　发票联", cls="mid")
    body += flow(f"发票代码 {bill.code}", f"发票号码 <span style='color:#c4202a;font-size:18px'>{bill.number}</span>")
    body += flow(f"付款方：<i>{e(case.insured.name)}</i>", f"开票日期：<i>{day_text(bill.issued_on, '-')}</i>", f"机打号：<i>{number(case, 'jd', 8)}</i>")  # fmt: skip
    body += table(rows, ["品名", "规格", "数量", right("单价"), right("金额")], style="margin-top:6px;line-height:1.45")
    body += table([[f"合计（大写）　<i>{in_words(bill.total_fen)}</i>", f"¥<i>{yuan(bill.total_fen)}</i>"]], style="margin-top:-1px")  # fmt: skip
    body += flow(f"收款方（章）：<i>{e(case.pharmacy)}</i>", f"开票人：<i>{who[1]}</i>", style="margin-top:8px")
    body += para(f"收款方识别号：<i>{case.credit_code}</i>　　地址：<i>{city(case)}{street(case)}</i>")
    height = 330 + 31 * len(rows)
    body += stamped(case.pharmacy, 500, height - 140, 118, "发票专用章", 0.42)
    return sheet(body, (780, height), _truth(case), font=random.choice((FANGSONG, HAN)), px=14.5, ground=random.choice((SKY, "#fff")), ink="#31507c", css=f"i{{font-style:normal;color:#24252c;font-family:{NEEDLE}}}", pad="26px 40px")  # fmt: skip


def order_ticket(case: Case, random: Random) -> Drawing:
    """An invoice within a drugstore's app: state on top, seller and buyer, goods of the order, buttons."""
    bill, tint = medicines(case), random.choice(("#00a870", "#e6501f", "#1f6feb"))
    body = f"<div style='background:{tint};color:#fff;padding:16px 20px'><b style='font-size:18px'>已开票</b><div style='font-size:13px'>电子普通发票已生成，可下载或发送邮箱</div></div>"
    facts = [
        ("发票号码", digital_number(bill)),
        ("开票日期", day_text(bill.issued_on, "-")),
        ("发票抬头", e(case.insured.name)),
        ("抬头类型", "个人"),
        ("价税合计", f"<span style='color:{tint};font-size:19px'>¥{yuan(bill.total_fen)}</span>"),
    ]
    body += tile(*[two(*pair) for pair in facts])
    body += tile(para("销售方", "color:#7b7f87"), para(e(case.pharmacy)), two("税号", case.credit_code))
    goods = ""
    for fee in bill.fees:
        goods += f"<div style='padding:6px 0;border-top:1px solid #eee'>{flow(e(fee.goods.name), f'¥{yuan(fee.amount_fen)}')}"
        goods += f"<div class=grey style='font-size:12.5px'>{e(fee.goods.specification)}　×{count(fee)}</div></div>"
    body += tile(para("商品清单"), goods, two("订单编号", number(case, "dd", 18)), two("下单时间", f"{day_text(bill.issued_on, '-')} {clock(case)}"))  # fmt: skip
    foot = f"<div style='display:flex;gap:12px;padding:10px 16px 18px;background:#fff'><span style='flex:1;text-align:center;border:1px solid {tint};color:{tint};border-radius:20px;padding:7px'>换开发票</span><span style='flex:1;text-align:center;background:{tint};color:#fff;border-radius:20px;padding:7px'>查看发票</span></div>"
    fields = _truth(case, "invoice_code", invoice_number=digital_number(bill))
    return phone(body, 640 + 57 * len(bill.fees), fields, random, random.choice(("发票详情", "开票结果")), foot=foot)


LAYOUTS = {"pharmacy_invoice": (tax_roll, full_digital, machine_form, order_ticket)}
