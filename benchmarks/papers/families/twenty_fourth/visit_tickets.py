"""Invoices for a visit: the fiscal ticket, a pre-printed needle form, a hand-filled receipt, a kiosk slip, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_fourth.bills import (
    categories_truth,
    insurance,
    invoice_truth,
    lines_truth,
    visit_bill,
)
from benchmarks.papers.families.twenty_fourth.kit import (
    BLUE,
    DOTS,
    KAI,
    PINK,
    SONG,
    SONG_OLD,
    Cell,
    barcode,
    blank,
    block,
    card,
    grid,
    headline,
    in_rows,
    kv,
    oval_stamp,
    pen,
    r,
    round_stamp,
    row,
    screen,
    sheet,
    signed,
    square_stamp,
    strip,
    wide,
)
from benchmarks.papers.families.twenty_fourth.money_kit import described, much, payers
from benchmarks.papers.families.twenty_fourth.names import clock, landline, province, serial, staff, street
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def fiscal_visit_ticket(case: Case, random: Random) -> Drawing:
    """The fiscal ticket of a visit with every charged line, its list class in the remarks."""
    bill, who, tint = visit_bill(case), staff(case), random.choice(("#8a3b1c", "#7b1f2a", "#3f3f3f"))
    body = at(46, 18, f"<img width=88 src='{code_picture(fiscal_code_text(bill))}'>")
    body += headline(f"{province(case)}医疗门诊收费票据<span style='font-size:.7em'>（电子）</span>", 25, f"color:{tint};padding-top:6px")  # fmt: skip
    body += oval_stamp(f"{province(case)}财政厅", "全国统一财政票据监制", 650, 14, width=196)
    info = [
        [f"票据代码：{bill.code}", f"票据号码：{bill.number}"],
        ["交款人统一社会信用代码：", f"校验码：{bill.check_code}"],
        [f"交款人：{e(case.insured.name)}", f"开票日期：{day_text(bill.issued_on, random.choice(('-', '年月')))}"],
    ]
    body += grid(info, cls="", high=25, style="margin:52px 0 4px;table-layout:fixed")
    lines: list[list[Cell]] = [[e(described(fee)), much(fee), r(yuan(fee.goods.price_fen)), r(yuan(fee.amount_fen)), fee.goods.list_class] for fee in bill.fees]  # fmt: skip
    head: list[Cell] = ["项目名称", "数量/单位", r("单价（元）"), r("金额（元）"), "备注"]
    lines += [["", "", "", "", ""]] * max(0, 4 - len(lines))
    total: list[list[Cell]] = [[wide(f"金额合计（大写）{in_words(bill.total_fen)}", 3), wide(f"（小写）{yuan(bill.total_fen)}", 2)]]  # fmt: skip
    body += grid(lines + total, head, high=28, style=f"border:1px solid {tint}")
    paid = payers(bill, random)
    more: list[list[Cell]] = in_rows(
        [f"业务流水号：{case.numbers['业务流水号']}", f"门诊号：{case.numbers['门诊号']}", f"就诊日期：{day_text(case.visited_on, 'plain')}"]
        + [f"科别：{e(case.department)}", f"医保类型：{insurance(case, bill)}", f"性别：{case.insured.sex}"]
        + [f"{label}：{amount}" for label, amount in paid],
        3,
    )  # fmt: skip
    more[-1] += [""] * (3 - len(more[-1]))
    body += grid(more, cls="", high=24, style="margin-top:8px;font-size:13.5px")
    body += row(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{who[0]}", f"收款人：{who[1]}", style="margin-top:14px"
    )
    height = 340 + 28 * len(lines) + 24 * len(more)
    body += round_stamp(case.hospital, 170, height - 128, diameter=112, below="财务专用章", opacity=0.42)
    fields = invoice_truth(case, bill, items=lines_truth(bill.fees))
    return sheet(body, (900, height), fields, font=random.choice((SONG, SONG_OLD)), px=14.5, code_text=fiscal_code_text(bill))  # fmt: skip


_PRINTED = ("西药费", "中成药费", "中药饮片费", "检查费", "化验费", "治疗费", "手术费", "诊察费", "卫生材料费", "护理费")  # fmt: skip


def needle_visit_form(case: Case, random: Random) -> Drawing:
    """A pre-printed county form: ten categories with their boxes, filled by a needle printer a little off."""
    bill, who, sums = visit_bill(case), staff(case), visit_bill(case).by_category()
    names = [*_PRINTED, *[one for one in sums if one not in _PRINTED]]
    off = random.choice((-2, 0, 2))
    shown = [f"<b style='top:{off}px'>{yuan(sums[one])}</b>" if one in sums else "" for one in names]
    cells = [(name, r(value)) for name, value in zip(names, shown, strict=True)] + [("其　他", r(""))]
    cells += [("", r(""))] * (-len(cells) % 3)
    rows: list[list[Cell]] = [[one for pair in three for one in pair] for three in in_rows(cells, 3)]
    body = headline(f"{province(case)}非营利性医疗机构门诊收费收据", 22, "letter-spacing:2px")
    body += row(f"票据代码 <b>{bill.code}</b>", "第二联　收据联", f"№ <b style='color:#b02030;font-size:18px'>{bill.number}</b>", style="margin:8px 0 4px")  # fmt: skip
    body += row(f"姓名 <b>{e(case.insured.name)}</b>", f"性别 <b>{case.insured.sex}</b>", f"费别 <b>{insurance(case, bill)}</b>", f"门诊号 <b>{case.numbers['门诊号']}</b>", style="margin-bottom:6px")  # fmt: skip
    body += grid(rows, ["项　目", r("金　额"), "项　目", r("金　额"), "项　目", r("金　额")], high=30)
    words, total = in_words(bill.total_fen, yuan_word=random.choice("元圆")), yuan(bill.total_fen)
    body += grid([[f"合计人民币（大写） <b>{words}</b>", f"¥ <b>{total}</b>"]], high=34, style="margin-top:-1px")
    paid = payers(bill, random)
    body += row(*(f"{label} <b>{amount}</b>" for label, amount in paid), style="margin-top:8px;font-size:14px")
    day = bill.issued_on
    body += row(f"收费单位 <b>{e(case.hospital)}</b>", f"收费员 <b>{who[2]}</b>", f"<b>{day.year}</b> 年 <b>{day.month}</b> 月 <b>{day.day}</b> 日", style="margin-top:12px")  # fmt: skip
    body += block("手写无效　遗失不补　退费时凭本联办理", "font-size:12.5px;margin-top:6px")
    height = 320 + 30 * len(rows)
    if random.random() < 0.7:
        body += round_stamp(case.hospital, 350, height - 150, diameter=116, below="收费专用", opacity=0.4)
    fields = invoice_truth(case, bill, "check_code", items=categories_truth(bill))
    ink = random.choice(("#2b5d8f", "#7a3d52"))
    css = f"b{{position:relative;font:15px {DOTS};color:#26262c}}"
    return sheet(body, (840, height), fields, font=SONG_OLD, px=15, tint=random.choice((BLUE, PINK)), ink=ink, css=css)


def township_receipt(case: Case, random: Random) -> Drawing:
    """A pad of a small place, filled by hand: what for, how much, sum in words, seal. A number, no code."""
    bill, who = visit_bill(case), staff(case)
    rows: list[list[Cell]] = [[pen(e(fee.goods.name)), pen(much(fee)), r(pen(yuan(fee.amount_fen)))] for fee in bill.fees]  # fmt: skip
    rows += [["", "", ""]] * max(1, 6 - len(rows))
    title = random.choice(("门诊医药费收据", "门诊医疗费专用收据"))
    body = headline(e(case.hospital), 20) + headline(title, 23, "letter-spacing:6px;border-bottom:3px double")
    body += row(f"病人姓名：{blank(e(case.insured.name), 120)}", f"No. <span style='font:19px {DOTS};color:#b02030'>{bill.number}</span>", style="margin:12px 0 4px")  # fmt: skip
    body += row(f"开票日期：{pen(day_text(bill.issued_on, '年'))}", f"科室：{pen(e(case.department))}", style="margin-bottom:8px")  # fmt: skip
    body += grid(rows, ["收费项目", "数量", r("金额（元）")], high=34)
    body += block(f"金额大写：{blank(in_words(bill.total_fen), 320)}", "margin-top:12px")
    fund, own = yuan(bill.basic_insurance_paid_fen), yuan(bill.self_paid_fen)
    serious = [f"大病补助 {blank(yuan(bill.serious_illness_paid_fen), 70)}"] if bill.serious_illness_paid_fen else []
    body += row(f"合计 ¥{blank(yuan(bill.total_fen), 80)}", f"其中：医保报销 {blank(fund, 70)}", *serious, f"个人支付 {blank(own, 70)}", style="margin-top:8px;font-size:15px;gap:5px")  # fmt: skip
    body += row(f"开票人：{signed(who[0])}", f"收款人：{signed(who[3])}", "收款单位（盖章）", style="margin-top:16px")
    body += block(f"地址：{street(case, 'clinic')}　电话：{landline(case, 'clinic')}　　①存根 ②收据 ③记账", "font-size:12.5px;margin-top:10px")  # fmt: skip
    height = 376 + 34 * len(rows)
    body += round_stamp(case.hospital, 480, height - 124, diameter=112, below="财务章", opacity=0.5, turn=12)
    fields = invoice_truth(case, bill, "check_code", "invoice_code", items=lines_truth(bill.fees))
    return sheet(body, (680, height), fields, font=KAI, px=16, pad="30px 40px", ink="#23413a", scale=1.8)


def kiosk_visit_slip(case: Case, random: Random) -> Drawing:
    """A kiosk's slip: an electronic ticket is told of, with its code, number and lines."""
    bill = visit_bill(case)
    body = block(e(case.hospital), "font-size:17px", "c") + block(
        "自助机门诊缴费·电子票据凭条", "margin-bottom:6px", "c"
    )
    body += "<div class=cut></div>"
    for label, value in (
        ("票据代码", bill.code), ("票据号码", bill.number), ("校验码", bill.check_code), ("开票日期", day_text(bill.issued_on, "-")),
        ("患者姓名", e(case.insured.name)), ("门诊号", case.numbers["门诊号"]), ("就诊科室", e(case.department)),
    ):  # fmt: skip
        body += f"<div>{label}：{value}</div>"
    body += "<div class=cut></div>" + row("项目", "数量　金额")
    for fee in bill.fees:
        body += row(e(fee.goods.name), f"{fee.quantity}　{yuan(fee.amount_fen)}")
    body += "<div class=cut></div>" + row("合计金额：", f"<b style='font-size:17px'>{yuan(bill.total_fen)}</b>")
    body += "".join(row(f"{label}：", amount) for label, amount in payers(bill, random))
    way = random.choice(("微信支付", "支付宝", "银联卡", "数字人民币"))
    body += f"<div class=cut></div><div>支付方式：{way}</div><div>终端编号：ZZJ{serial(case, 'kiosk', 4)}</div>"
    body += f"<div>打印时间：{day_text(bill.issued_on, '/')} {clock(case, 'kiosk')}</div>"
    text = fiscal_code_text(bill)
    body += f"<div class=c style='margin-top:8px'><img width=120 src='{code_picture(text)}'><br>扫码查验电子票据<br>此凭条请妥善保管</div>"
    fields = invoice_truth(case, bill, items=lines_truth(bill.fees))
    return strip(body, 690 + 22 * len(bill.fees), fields, code_text=text)


def visit_ticket_screen(case: Case, random: Random) -> Drawing:
    """An app of a hospital shows the ticket of a visit: amount on top, groups of facts, lines."""
    bill, tint = visit_bill(case), random.choice(("#1677d2", "#13a08a", "#d9542b"))
    body = f"<div style='background:{tint};color:#fff;padding:16px 20px 20px'><div class=row><span>门诊票据金额</span><span>已开票</span></div>"
    body += (
        f"<div style='font-size:31px;line-height:1.3'>¥{yuan(bill.total_fen, commas=random.random() < 0.4)}</div></div>"
    )
    body += card(
        kv("开票单位", e(case.hospital)), kv("就诊人", e(case.insured.name)),
        kv("就诊科室", e(case.department)), kv("开票日期", day_text(bill.issued_on, "-")),
    )  # fmt: skip
    body += card(kv("票据代码", bill.code), kv("票据号码", bill.number), kv("校验码", bill.check_code))
    lines = "".join(kv(f"{e(fee.goods.name)} ×{fee.quantity}", yuan(fee.amount_fen)) for fee in bill.fees)
    body += card("<div style='font-weight:600'>收费明细</div>", lines)
    body += card(*(kv(label, f"{amount}元") for label, amount in payers(bill, random)))
    body += f"<div class=row style='padding:6px 14px'><span style='border:1px solid {tint};color:{tint};border-radius:20px;padding:7px 44px'>发送到邮箱</span><span style='background:{tint};color:#fff;border-radius:20px;padding:7px 44px'>下载票据</span></div>"
    fields = invoice_truth(case, bill, items=lines_truth(bill.fees))
    return screen(body, 745 + 31 * len(bill.fees), fields, random, random.choice(("门诊电子票据", "门诊票据详情")))


def boxed_visit_bill(case: Case, random: Random) -> Drawing:
    """A landscape bill with the sums at the right in a box of their own and the lines at the left, bar code on top."""
    bill, who = visit_bill(case), staff(case)
    body = row(barcode(case.numbers["登记号"]), f"<b style='font-size:21px'>{e(case.hospital)}</b><br>门诊收费专用发票", f"发票代码 {bill.code}<br>发票号码 {bill.number}")  # fmt: skip
    who_line = [[f"姓名 {e(case.insured.name)}", f"性别 {case.insured.sex}", f"科室 {e(case.department)}", f"开票日期 {day_text(bill.issued_on, '.')}"]]  # fmt: skip
    body += grid(who_line, cls="under", high=30, style="margin:12px 0 8px")
    lines: list[list[Cell]] = [[str(place), e(described(fee)), fee.goods.category, f"{fee.quantity}", r(yuan(fee.amount_fen))] for place, fee in enumerate(bill.fees, 1)]  # fmt: skip
    lines += [["", "", "", "", ""]] * max(0, 6 - len(lines))
    left = grid(lines, ["序", "名称及规格", "类别", "数量", r("金额")], cls="dot", high=28)
    sums = [("应收合计", yuan(bill.total_fen)), *payers(bill, random)]
    side = "".join(kv(label, f"<b>{amount}</b>") for label, amount in sums)
    body += f"<div style='display:flex;gap:18px'><div style='flex:1'>{left}</div><div style='width:270px;border:1.5px solid;padding:8px 14px;align-self:flex-start'>{side}</div></div>"
    body += block(f"大写金额：{in_words(bill.total_fen)}", "margin-top:10px;border-top:1.5px solid;padding-top:6px")
    body += row(f"收费员：{who[1]}", f"打印：{day_text(bill.issued_on, '.')} {clock(case, 'till', seconds=False)}", f"咨询电话：{landline(case, 'bill')}", "报销凭证　请妥善保管", style="margin-top:8px;font-size:13px")  # fmt: skip
    height = 276 + 28 * len(lines)
    body += square_stamp(random.choice(("收讫", "已收费")), 770, height - 100, px=24)
    fields = invoice_truth(case, bill, "check_code", items=lines_truth(bill.fees))
    return sheet(body, (980, height), fields, font=random.choice((SONG, DOTS)), px=14.5, pad="30px 40px")


LAYOUTS = {
    "outpatient_invoice": (
        fiscal_visit_ticket,
        needle_visit_form,
        township_receipt,
        kiosk_visit_slip,
        visit_ticket_screen,
        boxed_visit_bill,
    ),
}
