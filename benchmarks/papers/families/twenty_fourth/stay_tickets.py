"""Invoices for a stay: the fiscal ticket, a form with a stub, a needle form, a military hospital's, a notice slip."""

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
    stay_bill,
    stay_truth,
)
from benchmarks.papers.families.twenty_fourth.kit import (
    DOTS,
    FANG,
    HEI,
    PINK,
    SONG,
    SONG_FAN,
    STRAW,
    YELLOW,
    Cell,
    block,
    c,
    grid,
    headline,
    in_rows,
    kv,
    oval_stamp,
    r,
    round_stamp,
    row,
    sheet,
    square_stamp,
    strip,
    wide,
)
from benchmarks.papers.families.twenty_fourth.money_kit import payers
from benchmarks.papers.families.twenty_fourth.names import (
    bed,
    city,
    clock,
    landline,
    province,
    serial,
    staff,
    stay_days,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def fiscal_stay_ticket(case: Case, random: Random) -> Drawing:
    """The fiscal ticket for a stay: categories two a line, the stay among the other facts."""
    bill, who, form = stay_bill(case), staff(case), random.choice(("-", "plain", "年月"))
    items = categories_truth(bill)
    tint = random.choice(("#6b2d12", "#244a7c", "#333"))
    body = headline(f"{province(case)}医疗住院收费票据（电子）", 26, f"color:{tint}")
    body += oval_stamp(f"{province(case)}财政厅", "财政票据监制章", 666, 16, width=166)
    body += grid([
        [f"票据代码：{bill.code}", f"票据号码：{bill.number}", f"校验码：{bill.check_code}"],
        [f"交款人：{e(case.insured.name)}", f"开票日期：{day_text(bill.issued_on, form)}", f"性别：{case.insured.sex}"],
    ], cls="", high=27, style="margin:20px 0 6px")  # fmt: skip
    cells = [(one["name"], r(one["amount"]), "") for one in items] + [("", r(""), "")] * (len(items) % 2)
    rows: list[list[Cell]] = [[one for three in pair for one in three] for pair in in_rows(cells, 2)]
    rows.append([wide(f"金额合计（大写）：{in_words(bill.total_fen)}", 3), wide(f"金额合计（小写）：{yuan(bill.total_fen)}", 3)])  # fmt: skip
    body += grid(rows, ["项目名称", r("金额（元）"), "备注"] * 2, high=29)
    more = [
        f"业务流水号：{case.numbers['业务流水号']}", f"住院号：{case.numbers['住院号']}", f"病历号：{case.numbers['病案号']}",
        f"住院科别：{e(case.department)}", f"住院时间：{day_text(case.admitted_on, form)} 至 {day_text(case.discharged_on, form)}",
        f"住院天数：{stay_days(case)}", f"医保类型：{insurance(case, bill)}", f"医保编号：{case.numbers['医保编号']}",
    ]  # fmt: skip
    more += [f"{label}：{amount}" for label, amount in payers(bill, random)]
    lines: list[list[Cell]] = [list(one) for one in in_rows(more, 3)]
    body += grid(lines, cls="", high=25, style="margin-top:6px;font-size:13.5px")
    body += row(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{who[2]}", f"收款人：{who[0]}", style="margin-top:12px"
    )
    height = 258 + 29 * len(rows) + 25 * len(lines)
    body += round_stamp(case.hospital, 200, height - 126, diameter=110, below="票据专用章", opacity=0.42)
    body += at(842, 20, f"<img width=84 src='{code_picture(fiscal_code_text(bill))}'>")
    fields = invoice_truth(case, bill, items=items) | stay_truth(case)
    return sheet(body, (960, height), fields, font=random.choice((SONG, SONG_FAN)), px=14.5, pad="28px 40px", code_text=fiscal_code_text(bill))  # fmt: skip


def stay_form_with_stub(case: Case, random: Random) -> Drawing:
    """A pre-printed form with its stub at the left: number, name and sum there, the categories in the main part."""
    bill, who = stay_bill(case), staff(case)
    items = categories_truth(bill)
    stub = block("存　根", "font-size:18px", "c") + "".join(
        f"<div style='margin-top:9px'>{label}<br><b>{value}</b></div>"
        for label, value in (("票据号码", bill.number), ("患者", e(case.insured.name)), ("住院号", case.numbers["住院号"]), ("金额", yuan(bill.total_fen)), ("日期", day_text(bill.issued_on, "-")))
    )  # fmt: skip
    main = headline(f"{city(case)}医疗机构住院费用专用收据", 22, "letter-spacing:2px")
    main += row(f"票据代码：<b>{bill.code}</b>", f"票据号码：<b>{bill.number}</b>", style="margin-top:6px")
    main += row(
        f"住院患者：<b>{e(case.insured.name)}</b>", f"科别：<b>{e(case.department)}</b>", f"床号：<b>{bed(case)}</b>"
    )
    days = f"<b>{day_text(case.admitted_on, '年')}</b> 入院　<b>{day_text(case.discharged_on, '年')}</b> 出院　共 <b>{stay_days(case)}</b> 天"
    main += block(f"住院期间：{days}", "margin-bottom:6px")
    cells = [(one["name"], r(f"<b>{one['amount']}</b>")) for one in items]
    cells += [("", r(""))] * ((-len(cells)) % 3 or 3)
    rows: list[list[Cell]] = [[one for pair in three for one in pair] for three in in_rows(cells, 3)]
    main += grid(rows, ["费用名称", r("金额"), "费用名称", r("金额"), "费用名称", r("金额")], high=30)
    main += grid([[f"合计（大写）<b>{in_words(bill.total_fen, yuan_word='圆')}</b>", f"¥<b>{yuan(bill.total_fen)}</b>"]], high=34, style="margin-top:-1px")  # fmt: skip
    paid = payers(bill, random)
    main += grid([[label for label, _ in paid], [f"<b>{one}</b>" for _, one in paid]], high=28, style="margin-top:8px")  # fmt: skip
    main += row(f"收款单位：<b>{e(case.hospital)}</b>", f"经办：<b>{who[1]}</b>", f"开票日期：<b>{day_text(bill.issued_on, '-')}</b>", style="margin-top:12px")  # fmt: skip
    height = 346 + 30 * len(rows)
    main += round_stamp(case.hospital, 520, height - 158, diameter=122, below="住院结算章", opacity=0.4)
    body = f"<div style='display:flex'><div style='width:150px;border-right:2px dotted;padding-right:14px;font-size:14px'>{stub}</div><div style='flex:1;padding-left:22px'>{main}</div></div>"
    fields = invoice_truth(case, bill, "check_code", items=items) | stay_truth(case)
    css = f"b{{font:14.5px {random.choice((DOTS, HEI))};color:#1e1e24}}"
    return sheet(body, (1000, height), fields, font=SONG, px=14.5, pad="28px 30px", tint=random.choice((YELLOW, PINK)), ink="#4a2f6b", css=css)  # fmt: skip


def needle_stay_bill(case: Case, random: Random) -> Drawing:
    """A needle printer's bill on plain paper: no ruling, lines of marks, deposits and what is given back."""
    bill, who, form = stay_bill(case), staff(case), random.choice(("-", "."))
    items = categories_truth(bill)
    deposit = (bill.self_paid_fen // 200_000 + 1) * 200_000
    mark = block("=" * 84, "line-height:1;overflow:hidden;white-space:nowrap")
    body = headline(e(case.hospital), 19, "font-weight:400") + headline(
        "住 院 患 者 出 院 结 算 发 票", 19, "font-weight:400"
    )
    body += row(f"发票号码:{bill.number}", f"住院号:{case.numbers['住院号']}", f"费别:{insurance(case, bill)}") + mark
    body += row(f"患者姓名:{e(case.insured.name)}", f"性别:{case.insured.sex}", f"病区:{e(case.department)}", f"床位:{bed(case)}")  # fmt: skip
    body += row(f"入院日期:{day_text(case.admitted_on, form)}", f"出院日期:{day_text(case.discharged_on, form)}", f"住院天数:{stay_days(case)}") + mark  # fmt: skip
    cells = [(one["name"], r(one["amount"])) for one in items] + [("", r(""))] * (len(items) % 2)
    rows: list[list[Cell]] = [[*left, ("", "width=60"), *right] for left, right in in_rows(cells, 2)]
    body += grid(rows, cls="", high=26) + mark
    body += row(f"费用总额:{yuan(bill.total_fen)}", f"大写:{in_words(bill.total_fen)}")
    paid = payers(bill, random)
    body += row(*(f"{label}:{amount}" for label, amount in paid[:2])) + row(*(f"{label}:{amount}" for label, amount in paid[2:]))  # fmt: skip
    body += row(f"预交金合计:{yuan(deposit)}", f"退还金额:{yuan(deposit - bill.self_paid_fen)}", "补交金额:0.00") + mark
    body += row(f"结算员:{who[3]}", f"开票日期:{day_text(bill.issued_on, form)} {clock(case, 'out')}", "第1页/共1页")
    body += block("本发票加盖收费专用章有效，请核对后离开窗口。", "margin-top:4px")
    height = 398 + 26 * len(rows)
    body += square_stamp("现金付讫", 610, height - 66, px=22)
    body += round_stamp(case.hospital, 440, height - 128, diameter=112, below="收费专用章", opacity=0.38)
    holes = "".join(at(8, y, "○", "color:#aaa;font-size:17px") + at(836, y, "○", "color:#aaa;font-size:17px") for y in range(20, height - 34, 48))  # fmt: skip
    fields = invoice_truth(case, bill, "check_code", "invoice_code", items=items) | stay_truth(case)
    return sheet(body + holes, (864, height), fields, font=DOTS, px=15, pad="26px 54px", ink="#33333c")


def military_stay_bill(case: Case, random: Random) -> Drawing:
    """A long form with its categories under one another at the left, payers at the right; seals of two offices."""
    bill, who = stay_bill(case), staff(case)
    items = categories_truth(bill)
    paid = [("医疗费总额", yuan(bill.total_fen)), *payers(bill, random)]
    count = max(len(items), len(paid), 9)
    left = [(one["name"], r(one["amount"])) for one in items] + [("", r(""))] * (count - len(items))
    right = [(label, r(amount)) for label, amount in paid] + [("", r(""))] * (count - len(paid))
    body = headline(f"{e(case.hospital)}", 22) + headline("住院医疗费收据", 25, "letter-spacing:8px")
    body += row(
        f"收据代码　{bill.code}", f"收据号码　<span style='color:#b02030'>{bill.number}</span>", style="margin:8px 0"
    )
    body += grid(
        [
            [c("姓　名"), c("性别"), c("住院病区"), c("登记号"), c("入院日期"), c("出院日期")],
            [c(e(case.insured.name)), c(case.insured.sex), c(e(case.department)), c(case.numbers["登记号"]), c(day_text(case.admitted_on, ".")), c(day_text(case.discharged_on, "."))],
        ],
        high=30,
    )  # fmt: skip
    rows: list[list[Cell]] = [[*one, *other] for one, other in zip(left, right, strict=True)]
    rows.append([wide(f"人民币（大写）　{in_words(bill.total_fen)}", 4)])
    body += grid(rows, ["收费项目", r("金额（元）"), "结算项目", r("金额（元）")], high=30, style="margin-top:-1px")
    body += row(
        f"审核：{who[0]}", f"收款：{who[1]}", f"开具日期：{day_text(bill.issued_on, '年月')}", style="margin-top:14px"
    )
    body += block(
        f"说明：本收据复印无效，丢失不补。监督电话 {landline(case, 'army')}。", "font-size:12.5px;margin-top:8px"
    )
    height = 345 + 30 * len(rows)
    body += round_stamp(case.hospital, 90, height - 150, diameter=118, below="收费专用章", opacity=0.42)
    fields = invoice_truth(case, bill, "check_code", items=items) | stay_truth(case)
    return sheet(body, (760, height), fields, font=random.choice((FANG, SONG)), px=15, tint=random.choice((STRAW, "#fff")))  # fmt: skip


def stay_notice_slip(case: Case, random: Random) -> Drawing:
    """The slip a counter hands out for the electronic ticket of a stay."""
    bill = stay_bill(case)
    items, text = categories_truth(bill), fiscal_code_text(bill)
    body = block("住院电子票据告知单", "font-size:18px;font-weight:600", "c") + block(e(case.hospital), "", "c")
    body += f"<div class=c><img width=112 src='{code_picture(text)}'></div><div class=cut></div>"
    for label, value in (
        ("电子票据代码", bill.code), ("电子票据号码", bill.number), ("校验码", bill.check_code), ("交款人", e(case.insured.name)),
        ("开票日期", day_text(bill.issued_on, "年")), ("入院日期", day_text(case.admitted_on, "年")), ("出院日期", day_text(case.discharged_on, "年")),
    ):  # fmt: skip
        body += kv(label, value, "padding:1px 0")
    body += "<div class=cut></div>" + "".join(kv(one["name"], one["amount"], "padding:1px 0") for one in items)
    body += "<div class=cut></div>" + kv(
        "合计", f"<b style='font-size:17px'>¥{yuan(bill.total_fen)}</b>", "padding:1px 0"
    )
    body += "".join(kv(label, amount, "padding:1px 0") for label, amount in payers(bill, random))
    body += f"<div class=cut></div><div class=sm>窗口{serial(case, 'win', 2)}　{clock(case, 'slip')}<br>凭票据代码、号码、校验码可在财政电子票据平台查验。</div>"
    fields = invoice_truth(case, bill, items=items) | stay_truth(case)
    return strip(body, 610 + 24 * len(items), fields, width=390, code_text=text)


LAYOUTS = {
    "inpatient_invoice": (
        fiscal_stay_ticket,
        stay_form_with_stub,
        needle_stay_bill,
        military_stay_bill,
        stay_notice_slip,
    ),
}
