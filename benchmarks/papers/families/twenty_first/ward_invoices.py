"""Invoices for a stay: the fiscal e-ticket, a pre-printed form, a private hospital's, a notice slip, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_first.bills import (
    categories_truth,
    insurance,
    invoice_truth,
    parts_paid,
    stay_bill,
    stay_truth,
)
from benchmarks.papers.families.twenty_first.clinic_invoices import uniform_ticket
from benchmarks.papers.families.twenty_first.kit import (
    BOOK_LIGHT,
    FALLBACK,
    GB_KAI,
    HAN,
    MINT,
    PRESS_SONG,
    SKY,
    Cell,
    bars,
    chop,
    chunks,
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
from benchmarks.papers.families.twenty_first.names import clock, landline, number, province, staff, stay_days, street
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def stay_uniform(case: Case, random: Random) -> Drawing:
    """The fiscal e-ticket for a stay, its days in the box of other facts."""
    bill, form = stay_bill(case), random.choice(("-", "年月"))
    more = [
        f"住院号：{case.numbers['住院号']}",
        f"住院科别：{e(case.department)}",
        f"入院日期：{day_text(case.admitted_on, form)}",
        f"出院日期：{day_text(case.discharged_on, form)}",
        f"病历号：{case.numbers['病案号']}",
        f"预缴金额：{yuan(bill.self_paid_fen)}",
        f"医保类型：{insurance(case, bill)}",
        f"住院天数：{stay_days(case)}",
    ]
    body, height = uniform_ticket(case, bill, "住院", more, random)
    fields = invoice_truth(case, bill, items=categories_truth(bill)) | stay_truth(case)
    return sheet(body, (980, height), fields, font=random.choice((PRESS_SONG, BOOK_LIGHT)), px=14.5, pad="24px 48px", code_text=fiscal_code_text(bill))  # fmt: skip


def green_account_form(case: Case, random: Random) -> Drawing:
    """A green pre-printed form: values under headings, three categories a line, an account of the deposit."""
    bill, who = stay_bill(case), staff(case)
    items = categories_truth(bill)
    pairs = [cell for one in items for cell in (one["name"], right(f"<b>{one['amount']}</b>"))]
    rows: list[list[Cell]] = chunks(pairs + [""] * (-len(pairs) % 6), 6)
    deposit = (bill.self_paid_fen // 100_000 + 1) * 100_000
    body = flow(f"票据代码 <b>{bill.code}</b>", f"票据号码 <b style='color:#b3202c'>{bill.number}</b>")
    body += title(f"{province(case)}医疗住院收费票据", 27, "letter-spacing:5px")
    head: list[Cell] = ["姓　名", "住 院 号", "科　室", "入院日期", "出院日期", "天数"]
    body += table(
        [[f"<b>{one}</b>" for one in (
            e(case.insured.name), case.numbers["住院号"], e(case.department), day_text(case.admitted_on, "."),
            day_text(case.discharged_on, "."), str(stay_days(case)),
        )]], head, style="margin-top:8px",
    )  # fmt: skip
    body += table(rows, ["收费项目", right("金额")] * 3, style="margin-top:8px")
    words = f"合计金额（大写）：<b>{in_words(bill.total_fen)}</b>"
    body += table([[words, f"（小写）：<b>￥{yuan(bill.total_fen)}</b>"]], style="margin-top:-1px")
    paid = parts_paid(bill, random)
    account = [*paid, ("预交金额", yuan(deposit)), ("应退金额", yuan(deposit - bill.self_paid_fen))]
    body += table(
        [[f"<b>{amount}</b>" for _, amount in account]], [label for label, _ in account], style="margin-top:8px"
    )
    body += flow(f"收款单位：{e(case.hospital)}", f"收款人：<b>{who[1]}</b>", f"开票日期：<b>{day_text(bill.issued_on, '年')}</b>", style="margin-top:12px")  # fmt: skip
    height = 405 + 35 * len(rows)
    body += stamped(case.hospital, 380, height - 140, 124, "住院收费专用章", 0.4)
    if random.random() < 0.5:
        body += chop("已直补", 770, height - 60)
    fields = invoice_truth(case, bill, "check_code", items=items) | stay_truth(case)
    return sheet(body, (920, height), fields, font=random.choice((HAN, GB_KAI)), px=15, ground=MINT, ink="#2e6a48", css="b{font-weight:400;color:#1b1c22}", pad="30px 46px")  # fmt: skip


def private_tax_form(case: Case, random: Random) -> Drawing:
    """A tax-free e-invoice of the older form, with code, number and a check code of twenty digits."""
    bill, who = stay_bill(case), staff(case)
    items = [{"name": f"*医疗服务*{one['name']}", "amount": one["amount"]} for one in categories_truth(bill)]
    code, short = f"0{bill.code[:4]}{bill.issued_on:%y}00211", bill.number[:8]
    check = (bill.code + bill.number + "8152")[:20].zfill(20)
    day = f"{bill.issued_on:%Y%m%d}"
    said = f"01,10,{code},{short},{yuan(bill.total_fen)},{day},{check},{bill.check_code[:4].upper()},"
    body = at(46, 22, f"<img width=90 src='{code_picture(said)}'>")
    body += title(f"{province(case).removesuffix('省')}增值税电子普通发票", 24, "color:#6d4a22;margin-left:-90px")
    head = [f"发票代码：{code}", f"发票号码：{short}", f"开票日期：{day_text(bill.issued_on, '年月')}", f"校 验 码：{' '.join(chunks_text(check))}"]  # fmt: skip
    body += at(690, 20, "<br>".join(head), "font-size:13.5px;line-height:1.65")
    body += para("机器编号：" + number(case, "jq", 12), "margin:36px 0 6px 104px;font-size:13.5px")
    buyer = f"名　　　　称：{e(case.insured.name)}<br>纳税人识别号：<br>地 址、电 话：<br>开户行及账号："
    seller = f"名　　　　称：{e(case.hospital)}<br>纳税人识别号：{case.credit_code}<br>地 址、电 话：{street(case)} {landline(case)}"
    cipher = "<br>".join("".join(Random(f"{case.seed}{row}").choices("0123456789+-*/", k=27)) for row in range(4))
    body += table([["购<br>买<br>方", buyer, "密<br>码<br>区", (cipher, "style='font-family:Liberation Mono;font-size:13px;width:290px'")]], style="line-height:1.45;font-size:14px")  # fmt: skip
    rows: list[list[Cell]] = [[one["name"], "项", "1", right(one["amount"]), right(one["amount"]), "免税", right("***")] for one in items]  # fmt: skip
    rows.append(["合　　计", "", "", "", right(f"￥{yuan(bill.total_fen)}"), "", right("***")])
    body += table(rows, ["货物或应税劳务、服务名称", "单位", "数量", right("单价"), right("金额"), "税率", right("税额")], cls="", style="border:1px solid currentColor;border-top:0;font-size:14px")  # fmt: skip
    body += table([["价税合计（大写）", in_words(bill.total_fen, yuan_word="圆"), f"（小写）￥{yuan(bill.total_fen)}"]], style="margin-top:-1px")  # fmt: skip
    paid = "　".join(f"{label}:{amount}" for label, amount in parts_paid(bill, random))
    note = f"住院号:{case.numbers['住院号']}　入院日期:{day_text(case.admitted_on, '-')}　出院日期:{day_text(case.discharged_on, '-')}<br>{paid}"
    body += table(
        [["销<br>售<br>方", seller, "备<br>注", note]], style="margin-top:-1px;line-height:1.45;font-size:13.5px"
    )
    body += flow(f"收款人：{who[0]}", f"复核：{who[1]}", f"开票人：{who[2]}", "销售方：（章）", style="margin-top:8px")
    fields = invoice_truth(case, bill, invoice_code=code, invoice_number=short, check_code=check)
    fields |= {"items": items} | stay_truth(case)
    return sheet(body, (1000, 415 + 32 * len(rows)), fields, font=random.choice((HAN, FALLBACK)), px=14.5, ink="#2a2420", pad="24px 40px", code_text=said)  # fmt: skip


def chunks_text(words: str) -> list[str]:
    """Digits in groups of five."""
    return [words[place : place + 5] for place in range(0, len(words), 5)]


def ticket_notice(case: Case, random: Random) -> Drawing:
    """The slip a ward's desk hands out in place of the paper: numbers of the e-ticket and sums, no charges."""
    bill, said = stay_bill(case), fiscal_code_text(stay_bill(case))
    body = title(e(case.hospital), 17) + title("住院医疗收费电子票据告知单", 17) + "<div class=bar></div>"
    body += para(f"{e(case.insured.name)}　您好：您的住院费用电子票据已开具，信息如下", "margin-bottom:6px")
    facts = [
        ("电子票据代码", bill.code), ("电子票据号码", bill.number), ("校验码", bill.check_code), ("交款人", e(case.insured.name)),
        ("开票日期", day_text(bill.issued_on, "年月")), ("住院号", case.numbers["住院号"]),
        ("入院日期", day_text(case.admitted_on, "-")), ("出院日期", day_text(case.discharged_on, "-")),
    ]  # fmt: skip
    body += "".join(two(*pair) for pair in facts) + "<div class=sep></div>"
    body += two("总金额", f"{yuan(bill.total_fen)}元") + para(f"大写：{in_words(bill.total_fen)}")
    body += "".join(two(label, amount) for label, amount in parts_paid(bill, random)) + "<div class=sep></div>"
    body += f"<div class=mid><img width=130 src='{code_picture(said)}'></div>"
    body += para("微信扫一扫 查看、下载电子票据<br>请核对以上信息并妥善保管", "font-size:12.5px", "mid")
    body += flow(f"窗口 {number(case, 'ck', 2)}", f"{day_text(bill.issued_on, '-')} {clock(case)}", style="font-size:12.5px;margin-top:6px")  # fmt: skip
    body += f"<div class=mid style='margin-top:8px'>{bars(number(case, 'bar', 14), 220)}</div>"
    fields = invoice_truth(case, bill) | stay_truth(case)
    return slip(body, 900, fields, width=400, code_text=said)


def stay_ticket_screen(case: Case, random: Random) -> Drawing:
    """An e-ticket of a stay in an official mini program: labels above values, categories as chips below."""
    bill, items = stay_bill(case), categories_truth(stay_bill(case))

    def above(label: str, value: str) -> str:
        return (
            f"<div style='width:50%;padding:5px 0'><div class=grey style='font-size:12.5px'>{label}</div>{value}</div>"
        )

    facts = [
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票日期", day_text(bill.issued_on, "-")),
        ("交款人", e(case.insured.name)),
        ("住院号", case.numbers["住院号"]),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
    ]
    wrapped = "display:flex;flex-wrap:wrap"
    body = tile(
        para("住院收费电子票据", "font-size:18px;color:#b23a2e"),
        para(f"开票单位　{e(case.hospital)}", "font-size:14px;margin-bottom:6px"),
        f"<div style='{wrapped}'>{''.join(above(*pair) for pair in facts)}</div>",
    )
    body += tile(two("票据金额", f"<span style='font-size:22px;color:#b23a2e'>{yuan(bill.total_fen)}</span>"), *[two(*pair) for pair in parts_paid(bill, random)])  # fmt: skip
    body += tile("<b>收费项目</b>", *[two(one["name"], one["amount"]) for one in items])
    foot = "<div style='display:flex;background:#fff;text-align:center;padding:12px 0 18px'><span style='flex:1'>查看原票</span><span style='flex:1;color:#b23a2e'>转存票夹</span></div>"
    fields = invoice_truth(case, bill, items=items) | stay_truth(case)
    name = random.choice(("电子票据", "财政票夹", "票据详情"))
    return phone(body, 690 + 32 * len(items), fields, random, name, ground=random.choice(("#f3f4f6", SKY)), foot=foot)


LAYOUTS = {"inpatient_invoice": (stay_uniform, green_account_form, private_tax_form, ticket_notice, stay_ticket_screen)}
