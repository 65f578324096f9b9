"""Invoices of drugstores."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words, vat_numbers
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import figures, named, rows_of, shop_bill
from benchmarks.papers.families.twenty_second.kit import (
    KAI,
    MING,
    MONOHEI,
    Cell,
    blank,
    block,
    centre,
    heading,
    iso,
    oval,
    pen,
    right,
    screen,
    sheet,
    signed,
    spread,
    strip,
    table,
)
from benchmarks.papers.families.twenty_second.names import PRESSES, desk_phone, hour, people
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, number: str) -> dict[str, object]:
    return {
        "invoice_number": number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": rows_of(bill.fees),
    }


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def digital_portrait_copy(case: Case, random: Random) -> Drawing:
    """A fully digital invoice printed in the upper half of a sheet by the shop, its lines told before tax."""
    bill = shop_bill(case)
    number, code, maroon = digital_number(bill), digital_code_text(bill), "#80331f"
    body = heading("电子发票（普通发票）", 25, f"color:{maroon};font-weight:400;letter-spacing:1px")
    body += f"<img src='{code_picture(code)}' width=78 style='position:absolute;left:36px;top:20px'>"
    body += block(
        f"<s>发票号码：</s>{number}<br><s>开票日期：</s>{day_text(bill.issued_on, '年月')}", "margin:4px 0 12px 520px"
    )
    tax_label = "<s>统一社会信用代码/纳税人识别号：</s>"
    parties = [
        f"<s>购买方信息</s><br><s>名称：</s>{e(case.insured.name)}<br>{tax_label}",
        f"<s>销售方信息</s><br><s>名称：</s>{e(case.pharmacy)}<br>{tax_label}{case.credit_code}",
    ]
    body += table([[(one, "width=50% style='vertical-align:top'") for one in parties]], style="font-size:14px")
    rows: list[list[Cell]] = [
        [
            f"*{'中成药' if fee.goods.category == '中成药费' else '化学药品制剂'}*{e(fee.goods.name)}",
            e(fee.goods.specification),
            centre(fee.goods.unit),
            right(str(fee.quantity)),
            right(f"{_net(fee) / fee.quantity / 100:.8f}"[:9]),
            right(yuan(_net(fee))),
            centre("13%"),
            right(yuan(fee.amount_fen - _net(fee))),
        ]
        for fee in bill.fees
    ]
    net = sum(_net(fee) for fee in bill.fees)
    rows.append(
        [("<s>合　计</s>", "colspan=5 class=c"), right(f"¥{yuan(net)}"), "", right(f"¥{yuan(bill.total_fen - net)}")]
    )
    heads: list[Cell] = [
        f"<s>{one}</s>" for one in ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
    ]
    body += block(
        table(rows, heads, "bare", "font-size:14px"), f"border:1px solid {maroon};border-top:0;min-height:120px"
    )
    words = f"⊗{in_words(bill.total_fen, yuan_word='圆')}"
    body += table(
        [[("<s>价税合计（大写）</s>", "width=160 class=c"), words, f"<s>（小写）</s>¥{yuan(bill.total_fen)}"]],
        style="margin-top:-1px",
    )
    remark = random.choice(("小票号 " + case.numbers["业务流水号"], "购方地址：　电话：　", "处方药凭处方销售"))
    body += block(f"<s>备注</s>　{remark}", f"border:1px solid {maroon};border-top:0;padding:4px 8px;min-height:50px")
    body += block(f"<s>开票人：</s>{people(case)[2]}", "margin:8px 40px")
    css = f"s{{text-decoration:none;color:{maroon}}}.box td{{border-color:{maroon}}}"
    fields = _truth(case, bill, number) | {
        "items": [{"name": fee.goods.name, "amount": yuan(_net(fee))} for fee in bill.fees]
    }
    return sheet(body, 860, 520 + 28 * len(bill.fees), fields, font=MING, size=15, css=css, code=code, pad="22px 34px")


def machine_roll_invoice(case: Case, random: Random) -> Drawing:
    """A roll from a tax machine: code and number under the heading, names over quantities and sums."""
    bill = shop_bill(case)
    vat_code, number, check = vat_numbers(bill)
    line = "<div style='border-top:1px solid #333;margin:6px 0'></div>"
    body = heading("增值税普通发票（卷票）", 19) + block("发票联", "color:#b03a2e;letter-spacing:8px", "c")
    body += block(f"发票代码：{vat_code}") + block(f"发票号码：{number}")
    body += block(f"机打号码：{number}") + block(f"机器编号：4990{case.numbers['登记号'][:7]}")
    body += block(f"销售方名称：{e(case.pharmacy)}") + block(f"纳税人识别号：{case.credit_code}")
    body += block(f"开票日期：{day_text(bill.issued_on, '-')}　收款员：{people(case)[0]}")
    body += block(f"购买方名称：{e(case.insured.name)}") + line
    body += table([["单价", centre("数量"), right("金额")]], cls="bare")
    for fee in bill.fees:
        body += block("项目：" + e(named(fee.goods)), "margin-top:4px")
        body += table([[yuan(fee.goods.price_fen), centre(str(fee.quantity)), right(yuan(fee.amount_fen))]], cls="bare")
    body += line + spread("合计金额（小写）", f"<b>￥{yuan(bill.total_fen)}</b>")
    body += block(f"合计金额（大写）{in_words(bill.total_fen, yuan_word='圆')}")
    body += block(f"校验码：{check}") + line
    body += block(
        f"{random.choice(('谢谢惠顾', '药品离柜 概不退换', '便民服务热线'))}<br>{desk_phone(random)}", "", "c"
    )
    fields = _truth(case, bill, number) | {"invoice_code": vat_code}
    height = 540 + 54 * len(bill.fees) + 23 * (len(case.pharmacy) > 14)
    drawing_seal = oval(case.pharmacy[:12], case.credit_code, 150, height - 130, 170) if random.random() < 0.4 else ""
    return strip(body + drawing_seal, height, fields, width=340, font=MONOHEI)


def hand_written_pad(case: Case, random: Random) -> Drawing:
    """A general invoice filled in by hand, with a column for every figure and empty rows."""
    bill = shop_bill(case)
    vat_code, number, _ = vat_numbers(bill)
    blue = "#245a87"
    body = heading("通用手工发票（万元版）", 24, f"color:{blue};letter-spacing:4px")
    body += block("发　票　联", f"color:{blue};font-size:17px", "c")
    body += block(f"发票代码　{vat_code}<br>发票号码　<b style='color:#b3261e'>{number}</b>", "text-align:right")
    body += spread(
        f"付款方名称：{blank(pen(e(case.insured.name)), 180)}",
        f"{pen(day_text(bill.issued_on, '年'))}",
        style="margin:4px 0 6px",
    )
    rows: list[list[Cell]] = [
        [
            (pen(e(fee.goods.name)), "class=l"),
            centre(pen(fee.goods.unit)),
            centre(pen(str(fee.quantity))),
            centre(pen(yuan(fee.goods.price_fen))),
            *[centre(pen(one) if one else "") for one in figures(fee.amount_fen, 7)],
        ]
        for fee in bill.fees
    ]
    rows += [[("&nbsp;", ""), "", "", "", *[""] * 7] for _ in range(max(0, 5 - len(rows)))]
    words = f"金额合计（大写）{pen(in_words(bill.total_fen))}"
    rows.append(
        [(words, "colspan=4 class=l"), *[centre(pen(one) if one else "") for one in figures(bill.total_fen, 7)]]
    )
    heads: list[Cell] = [
        ("品名及规格", "rowspan=2"),
        ("单位", "rowspan=2"),
        ("数量", "rowspan=2"),
        ("单价", "rowspan=2"),
        ("金　额", "colspan=7"),
    ]
    units: list[Cell] = [centre(one) for one in "万千百十元角分"]
    body += table([units, *rows], heads)
    body += block(f"收款方名称：{blank(e(case.pharmacy), 300)}", "margin-top:8px")
    body += block(f"收款方识别号：{blank(case.credit_code, 220)}", "margin-top:3px")
    body += spread("收款方（发票专用章）", f"开票人：{signed(people(case)[3])}", style="margin-top:8px")
    body += block(random.choice(PRESSES[3:]), f"color:{blue};font-size:13px;margin-top:6px")
    height = 470 + 35 * max(5, len(bill.fees))
    body += oval(case.pharmacy, case.credit_code, 230, height - 150, 190) if random.random() < 0.6 else ""
    css = f".box td,.box th{{border-color:{blue};height:33px;padding:1px 4px}}.box td.c{{min-width:26px}}"
    fields = _truth(case, bill, number) | {"invoice_code": vat_code}
    return sheet(body, 820, height, fields, font=KAI, size=16, css=css, paper="#fdfdf8", pad="24px 40px")


def invoice_box_screen(case: Case, random: Random) -> Drawing:
    """A phone's invoice folder with one drugstore invoice opened."""
    bill, number = shop_bill(case), digital_number(shop_bill(case))
    red = random.choice(("#c8372d", "#d9822b"))
    body = block(
        f"<div class=c style='color:#777;font-size:14px'>{e(case.pharmacy)}</div>"
        f"<div class='c b' style='font-size:32px'>¥{yuan(bill.total_fen)}</div>"
        "<div class=c style='color:#2e9b57;font-size:14px'>✔ 已开票 · 可报销</div>",
        f"background:#fff;margin:12px;border-radius:12px;border-top:4px solid {red};padding:18px 14px",
    )
    grey = "color:#8b8b8b;min-width:88px;display:inline-block"
    facts = [
        ("发票类型", "数电发票（普通发票）"),
        ("发票号码", number),
        ("开票日期", day_text(bill.issued_on, "年月")),
        ("购买方", e(case.insured.name)),
        ("销售方税号", case.credit_code),
    ]
    card = "".join(block(f"<span style='{grey}'>{a}</span>{b}", "padding:4px 0") for a, b in facts)
    body += block(card, "background:#fff;margin:0 12px 12px;border-radius:12px;padding:12px 15px")
    goods = block("商品信息（含税）", "padding-bottom:6px", "b")
    for fee in bill.fees:
        goods += spread(
            e(fee.goods.name), f"¥{yuan(fee.amount_fen)}", style="border-top:1px solid #f0f0f0;padding-top:6px"
        )
        goods += block(f"{e(fee.goods.specification)}　×{fee.quantity}", "color:#999;font-size:13px;padding-bottom:6px")
    goods += spread(
        "价税合计",
        f"<b style='color:{red}'>¥{yuan(bill.total_fen)}</b>",
        style="border-top:1px solid #ddd;padding-top:7px",
    )
    body += block(goods, "background:#fff;margin:0 12px;border-radius:12px;padding:12px 15px")
    body += block("预览　|　存入卡包　|　重新发送", "color:#576b95;margin-top:16px", "c")
    return screen(
        body, "发票详情", 545 + 60 * len(bill.fees), _truth(case, bill, number), clock=hour(random), bar="#ededed"
    )


LAYOUTS = {
    "pharmacy_invoice": (digital_portrait_copy, machine_roll_invoice, hand_written_pad, invoice_box_screen),
}
