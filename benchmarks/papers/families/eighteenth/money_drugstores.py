"""Invoices of drugstores: the digital one in plain black, a narrow roll, a machine-printed one, a link's page."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.eighteenth.bills import region
from benchmarks.papers.families.eighteenth.kit import (
    DEMI,
    DOTS,
    MING,
    MONO,
    THERMAL,
    Cell,
    box_seal,
    button,
    card,
    charged,
    heading,
    iso,
    line,
    medicines,
    oval_seal,
    right,
    screen,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import PRINTERS, clock, staff
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, number: str, items: list[dict[str, str]]) -> dict[str, object]:
    bill = medicines(case)
    return {
        "invoice_number": number,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "items": items,
        "total_amount": yuan(bill.total_fen),
    }


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _starred(fee: Fee) -> str:
    kind = {"中成药费": "中成药", "中草药费": "中药饮片"}.get(fee.goods.category, "化学药品制剂")
    return f"*{kind}*{fee.goods.name}"


_PLAIN = (
    ".f{display:flex;border:1px solid #333;border-bottom:0}.f>div{flex:1;padding:8px 12px;line-height:2}"
    ".f>div+div{border-left:1px solid #333}.g{border:1px solid #333;padding:5px 8px}.g+.g{border-top:0}"
    ".bare th{font-weight:400;color:#555}.u{text-decoration:underline double;text-underline-offset:7px}"
)


def digital_in_black(case: Case, random: Random) -> Drawing:
    """The fully digital invoice printed in black by the shop, buyer and seller in boxes beside each other."""
    bill = medicines(case)
    number, code, net = digital_number(bill), digital_code_text(bill), before_tax_fen(bill)
    rows: list[list[Cell]] = [
        [
            e(_starred(fee)),
            e(fee.goods.specification),
            (fee.goods.unit, "class=c"),
            right(str(fee.quantity)),
            right(f"{_net(fee) / 100 / fee.quantity:.6f}"),
            right(yuan(_net(fee))),
            right("13%"),
            right(yuan(fee.amount_fen - _net(fee))),
        ]
        for fee in bill.fees
    ]
    head = ("项目名称", "规格型号", "单位", *(right(one) for one in ("数量", "单价", "金额", "税率", "税额")))
    body = at(40, 18, f"<img width=86 src='{code_picture(code)}'>")
    body += heading("<span class=u>电子发票（普通发票）</span>", 26, "font-weight:400")
    facts = f"发票号码：{number}<br>开票日期：{day_text(bill.issued_on, '年月')}"
    body += f"<div style='margin:8px 0 8px 700px;line-height:1.7'>{facts}</div>"
    label = "统一社会信用代码/纳税人识别号："
    body += f"<div class=f><div>购方名称：{e(case.insured.name)}<br>{label}</div>"
    body += f"<div>销方名称：{e(case.pharmacy)}<br>{label}{case.credit_code}</div></div>"
    total = spread("合　计", f"¥{yuan(net)}　　　　　　¥{yuan(bill.total_fen - net)}", style="margin-top:14px")
    body += f"<div class=g style='min-height:130px'>{table(rows, head=head, cls='bare')}{total}</div>"
    words = spread(
        f"价税合计（大写）　⊗{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}　　　"
    )
    body += f"<div class=g>{words}</div><div class=g style='min-height:56px'>备注：{random.choice(('', '门店零售', '医保个人账户'))}</div>"
    body += spread(f"开票人：{e(staff(case)[0])}", "下载次数：1", style="margin:10px 30px 0")
    height = 465 + 31 * len(bill.fees)
    items = [{"name": _starred(fee), "amount": yuan(_net(fee))} for fee in bill.fees]
    fields = _truth(case, number, items)
    return sheet(
        body, width=1080, height=height, fields=fields, font=MING, css=_PLAIN, pad="26px 40px", size=15.5, code=code
    )


def vat_roll(case: Case, random: Random) -> Drawing:
    """The VAT roll invoice of a till: pre-printed labels in brown, goods over two lines each."""
    bill = medicines(case)
    code, number, check = vat_numbers(bill)
    body = line(f"{region(case).removesuffix('省')}增值税普通发票（卷式）", "font-size:18px;color:#6d3c20", "c")
    body += line("发 票 联", "font-size:17px;color:#6d3c20;letter-spacing:6px;margin-bottom:8px", "c")
    for label, value in (
        ("发票代码", code),
        ("发票号码", number),
        ("机打号码", number),
        ("机器编号", digits(random, 12)),
    ):
        body += line(f"<i>{label}：</i>{value}")
    body += line(f"<i>销售方名称：</i>{e(case.pharmacy)}") + line(f"<i>纳税人识别号：</i>{case.credit_code}")
    body += line(f"<i>开票日期：</i>{day_text(bill.issued_on, '-')}　<i>收款员：</i>{e(staff(case)[0])}")
    body += (
        line(f"<i>购买方名称：</i>{e(case.insured.name)}") + line("<i>纳税人识别号：</i>") + "<div class=dash></div>"
    )
    body += line("<i>项目　　　单价　　　数量　　　金额</i>")
    for fee in bill.fees:
        body += line(e(f"{fee.goods.name} {fee.goods.specification}"))
        body += spread("", yuan(fee.goods.price_fen), str(fee.quantity), yuan(fee.amount_fen))
    body += "<div class=dash></div>" + line(f"<i>合计金额（小写）：</i>￥{yuan(bill.total_fen)}")
    body += line(f"<i>合计金额（大写）：</i>{in_words(bill.total_fen, yuan_word='圆')}")
    body += line("<i>校验码：</i>" + " ".join(check[place : place + 5] for place in range(0, 20, 5)))
    text = vat_code_text(bill, kind="11")
    body += f"<div class=c style='margin-top:10px'><img width=130 src='{code_picture(text)}'></div>"
    height = 750 + 58 * len(bill.fees)
    body += oval_seal(case.pharmacy, 200, height - 170, case.credit_code)
    fields = _truth(case, number, charged(bill.fees, strength=True)) | {"invoice_code": code}
    css = "i{font-style:normal;color:#6d3c20}"
    return sheet(
        body,
        width=430,
        height=height,
        fields=fields,
        font=MONO,
        css=css,
        ground=THERMAL,
        pad="24px 26px",
        size=15.5,
        scale=2.3,
        code=text,
    )


_MACHINE = (
    "i{font-style:normal;color:#1f5f7a}.frame{border:1.3px solid #1f5f7a;padding:8px 16px;margin-top:6px}"
    ".bare th{font-weight:400;color:#1f5f7a;border-bottom:1px dashed #1f5f7a}"
)


def general_machine_printed(case: Case, random: Random) -> Drawing:
    """The general machine-printed invoice of a province: code and number over a frame printed line by line."""
    bill = medicines(case)
    code, number, _ = vat_numbers(bill)
    rows: list[list[Cell]] = [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    body = heading(f"{region(case)}通用机打发票", 25, "color:#1f5f7a;letter-spacing:4px;font-weight:400")
    body += line("发　票　联", "color:#1f5f7a;letter-spacing:3px", "c")
    body += spread(
        f"<i>开票日期：</i>{day_text(bill.issued_on, random.choice(('年月', '-')))}",
        "<i>行业分类：</i>医药零售",
        f"<i>发票代码</i> {code}<br><i>发票号码</i> <b style='color:#c5222b'>{number}</b>",
        style="align-items:flex-end;margin-top:-12px",
    )
    inner = line(f"付款单位（个人）：{e(case.insured.name)}")
    inner += line(f"收款单位：{e(case.pharmacy)}") + line(f"收款单位识别号：{case.credit_code}")
    inner += table(
        rows, head=("品名", "规格", "数量", right("单价"), right("金额")), cls="bare", style="margin:8px 0 12px"
    )
    inner += spread(f"合计（大写）：{in_words(bill.total_fen)}", f"小写：¥{yuan(bill.total_fen)}")
    inner += line(f"开票人：{e(staff(case)[2])}　　收款：{random.choice(('现金', '微信', '医保卡', '银联卡'))}")
    body += f"<div class=frame>{inner}</div>"
    body += spread(
        f"<i>{PRINTERS[case.seed % 3]}</i>", "<i>开票单位（未盖章无效）</i>", style="margin-top:8px;font-size:14px"
    )
    height = 395 + 33 * len(rows)
    body += oval_seal(case.pharmacy, 400, height - 138, case.credit_code)
    fields = _truth(case, number, charged(bill.fees)) | {"invoice_code": code}
    return sheet(body, width=880, height=height, fields=fields, font=DOTS, css=_MACHINE, pad="24px 46px", size=16)


def emailed_invoice_page(case: Case, random: Random) -> Drawing:
    """The page behind the link of a shop's invoice: sum on top, facts in a grey list, goods as small cards."""
    bill = medicines(case)
    number = digital_number(bill)
    body = line("开票成功", "font-size:15px;color:#0a8f5b;padding-top:20px", "c")
    body += line(f"¥ {yuan(bill.total_fen)}", "font-size:32px;font-weight:600", "c")
    body += line(f"（{in_words(bill.total_fen, yuan_word='圆')}）", "color:#666;padding-bottom:10px", "c")
    facts = ""
    for label, value in (
        ("发票类型", "电子发票（普通发票）"),
        ("发票抬头", f"{e(case.insured.name)}（个人）"),
        ("发票号码", number),
        ("开票日期", day_text(bill.issued_on, random.choice("-/"))),
        ("销售方", e(case.pharmacy)),
        ("销售方税号", case.credit_code),
    ):
        facts += f"<div style='padding:6px 0'><div style='color:#8b8f96;font-size:13.5px'>{label}</div>{value}</div>"
    body += card(facts)
    rows = "".join(
        line(
            f"{e(fee.goods.name)}<br><span style='color:#8b8f96;font-size:13.5px'>{e(fee.goods.specification)}"
            f"　{yuan(fee.goods.price_fen)}×{fee.quantity}</span>"
            f"<div class=r style='margin-top:-22px'>{yuan(fee.amount_fen)}</div>",
            "padding:7px 0;border-top:1px solid #eee",
        )
        for fee in bill.fees
    )
    body += card(line("商品明细（含税金额）", "font-weight:600;padding-bottom:6px") + rows)
    body += button("下载PDF / OFD", "#0a8f5b") + line(
        f"{clock(random)} 已发送至您的手机", "font-size:13px;color:#888", "c"
    )
    height = 800 + 62 * len(bill.fees)
    fields = _truth(case, number, charged(bill.fees, strength=True))
    return screen(body, title="电子发票", height=height, fields=fields, font=DEMI, back="关闭")


def stamped_till_invoice(case: Case, random: Random) -> Drawing:
    """A small invoice of fixed size with numbers on a line of their own, goods before a ruled sum, a stamp."""
    bill = medicines(case)
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), f"{fee.quantity}{fee.goods.unit}", right(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]
    body = heading("药品零售发票", 24, "letter-spacing:6px")
    body += spread("", f"No. <b style='color:#c21f2b;letter-spacing:2px'>{bill.number}</b>")
    day = bill.issued_on
    body += spread(f"客户：{e(case.insured.name)}", f"{day.year} 年 {day.month} 月 {day.day} 日", style="margin:6px 0")
    rows.append([("合计人民币（大写）", "colspan=2"), (in_words(bill.total_fen), "colspan=2")])
    rows.append([("￥", "colspan=2 class=r"), (yuan(bill.total_fen), "colspan=2")])
    body += table(rows, head=("序", "药品名称", "数量", right("金额")))
    body += line(f"销售单位：{e(case.pharmacy)}", "margin-top:10px") + line(f"信用代码：{case.credit_code}")
    body += line(f"营业员：{e(staff(case)[3])}　　药品属特殊商品，非质量问题不予退换", "font-size:14px")
    height = 390 + 36 * len(bill.fees)
    body += box_seal(f"{'已售' if random.random() < 0.5 else '货款'}<br>收讫", 480, height - 90, "#2c3f8f")
    fields = _truth(case, bill.number, charged(bill.fees))
    return sheet(
        body, width=640, height=height, fields=fields, font=MING, pad="26px 40px", size=16, ground="#f6fbff", scale=1.8
    )


LAYOUTS = {
    "pharmacy_invoice": (
        digital_in_black,
        vat_roll,
        general_machine_printed,
        emailed_invoice_page,
        stamped_till_invoice,
    )
}
