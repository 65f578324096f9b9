"""Bills for a stay: the fiscal form, a needle print in blocks, a checking page on a phone, a bilingual invoice."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.bills import bill_truth, insurance_kind, payers, stay_truth
from benchmarks.papers.families.nineteenth.kit import (
    BANDS,
    DOTS,
    FANG,
    KAI,
    MICRO,
    PINK,
    Cell,
    categories,
    chunks,
    grid,
    heading,
    kv,
    line,
    num,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.nineteenth.names import clock, landline, number, province, staff, stay_bill, stay_days
from benchmarks.papers.families.nineteenth.stamps import chop, holes, oval, seal
from benchmarks.papers.families.nineteenth.visit_bills import fiscal_pairs
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def stay_fiscal_pairs(case: Case, random: Random) -> Drawing:
    """The fiscal form for a stay."""
    more = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("住院号", case.numbers["住院号"]),
        ("科室", e(case.department)),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("住院天数", str(stay_days(case))),
        ("预缴金额", yuan(stay_bill(case).self_paid_fen)),
        ("医保类型", insurance_kind(case, stay_bill(case))),
    ]
    drawn = fiscal_pairs(case, stay_bill(case), "住院", more, random)
    fields = {**drawn.fields, **stay_truth(case)}
    return Drawing(drawn.html, drawn.width_px, drawn.height_px, fields, drawn.scale, drawn.code_text)


def needle_blocks(case: Case, random: Random) -> Drawing:
    """Continuous paper of an army hospital: no rules, labels and values in columns, three charges a line."""
    bill, items, who = stay_bill(case), categories(stay_bill(case)), staff(case)
    cells = [cell for one in items for cell in (one["name"], num(one["amount"]))] + ["", ""] * (-len(items) % 3)
    body = heading(e(case.hospital), 20) + heading(random.choice(("住院费用结算票据", "住院医疗收费票据")), 20)
    body += spread(f"票据代码  {bill.code}", f"票据号  {bill.number}", f"打印日期  {day_text(bill.issued_on, '-')}")
    body += line("", cls="dash") + spread(
        f"姓  名  {e(case.insured.name)}", f"性  别  {case.insured.sex}", f"病案号  {case.numbers['病案号']}", f"科  别  {e(case.department)}"
    )  # fmt: skip
    body += spread(
        f"入院日期  {day_text(case.admitted_on, '-')}",
        f"出院日期  {day_text(case.discharged_on, '-')}",
        f"住院  {stay_days(case)}  天",
    )
    body += line("", cls="dash") + grid(chunks(cells, 6), head=("项目", num("金额")) * 3, cls="bare")
    body += line("", cls="dash") + spread(f"费用总额  {yuan(bill.total_fen)}", f"大写  {in_words(bill.total_fen)}")
    body += spread(*[f"{one}  {other}" for one, other in payers(bill, random)], style="font-size:14px")
    deposit = (bill.self_paid_fen // 100_000 + 1) * 100_000
    body += spread(f"预交金  {yuan(deposit)}", f"退  款  {yuan(deposit - bill.self_paid_fen)}", "补  收  0.00")
    body += line("", cls="dash") + spread(
        f"操作员  {number(case, 'op', 4)} {e(who[0])}", f"时间  {clock(case)}", f"电话  {landline(case)}"
    )
    height = 400 + 32 * ((len(cells) + 5) // 6)
    body += holes(height, 900) + seal(case.hospital, 600, height - 134, 126, "财务专用章", 0.45)
    fields = bill_truth(case, bill, items, check=False) | stay_truth(case)
    return sheet(body, width=900, height=height, fields=fields, font=DOTS, size=15.5, ground=BANDS, padding="26px 50px", ink="#2d2f38")  # fmt: skip


def checked_on_phone(case: Case, random: Random) -> Drawing:
    """The result page of a finance bureau's checking service on a phone."""
    bill, items = stay_bill(case), categories(stay_bill(case))
    body = "<div style='background:#c8362d;color:#fff;padding:14px 18px'><b>✓ 查验结果：该票据真实有效</b>"
    body += f"<div style='font-size:12.5px'>第{random.randint(1, 6)}次查验　{day_text(bill.issued_on, '-')} 入账状态：未入账</div></div>"
    facts = [
        ("电子票据代码", bill.code),
        ("电子票据号码", bill.number),
        ("校验码", bill.check_code),
        ("票据种类", f"{province(case)}住院收费票据"),
        ("交款人", e(case.insured.name)),
        ("开票单位", f"<span style='font-size:13.5px'>{e(case.hospital)}</span>"),
        ("开票日期", day_text(bill.issued_on, "年月")),
        ("票面金额", f"<b>￥{yuan(bill.total_fen)}</b>"),
    ]
    body += f"<div class=card>{''.join(kv(one, other) for one, other in facts)}</div><div class=card><b>项目清单</b>"
    body += "".join(kv(one["name"], one["amount"]) for one in items) + "</div><div class=card>"
    rest = [("住院号", case.numbers["住院号"]), ("入院时间", day_text(case.admitted_on, "-")), ("出院时间", day_text(case.discharged_on, "-"))]  # fmt: skip
    body += "".join(kv(one, other) for one, other in [*rest, *payers(bill, random)]) + "</div>"
    body += line("如对查验结果有疑问，请联系开票单位", "color:#999;font-size:12.5px;margin-top:6px", "c")
    fields = bill_truth(case, bill, items) | stay_truth(case)
    name = random.choice(("财政电子票据查验", "票据查验", "电子票据查验平台"))
    return screen(body, height=815 + 33 * len(items), fields=fields, name=name, random=random)


def bilingual_invoice(case: Case, random: Random) -> Drawing:
    """A private hospital's tax invoice with English below each label, categories as lines, the stay in the note."""
    bill, code = stay_bill(case), digital_code_text(stay_bill(case))
    items = categories(bill)
    rows: list[list[Cell]] = [
        [str(place), one["name"], "1", num(one["amount"]), "免税", num("0.00")] for place, one in enumerate(items, 1)
    ]

    def two(label: str, latin: str) -> str:
        return f"{label}<div class=en>{latin}</div>"

    body = heading("电子发票（普通发票）", 27, "color:#1d4a70", "E-INVOICE (GENERAL)")
    body += at(812, 26, f"<img width=86 src='{code_picture(code)}'>") + line("", "height:40px")
    body += grid([
        [two("发票号码", "Invoice No."), digital_number(bill), two("开票日期", "Date of issue"), day_text(bill.issued_on, "年月")],
        [two("购买方名称", "Patient"), e(case.insured.name), two("销售方名称", "Hospital"), e(case.hospital)],
        [two("证件号码", "ID No."), case.insured.id_number, two("销售方税号", "Tax No."), case.credit_code],
    ], style="line-height:1.35")  # fmt: skip
    head: list[Cell] = ["No.", two("项目名称", "Item"), two("数量", "Qty"), num(two("金额", "Amount")), two("税率", "Rate"), num(two("税额", "Tax"))]  # fmt: skip
    body += grid(rows, head=head, cls="lined", style="margin-top:8px;line-height:1.35")
    body += grid([[two("价税合计（大写）", "Total in words"), in_words(bill.total_fen, yuan_word="圆"), two("（小写）", "Total"), f"<b>¥{yuan(bill.total_fen)}</b>"]], style="margin-top:8px;line-height:1.35")  # fmt: skip
    note = f"入院日期：{day_text(case.admitted_on, '-')}　出院日期：{day_text(case.discharged_on, '-')}　病案号：{case.numbers['病案号']}"
    paid = "　".join(f"{one}：{other}" for one, other in payers(bill, random))
    body += line(f"备注 Remarks：{note}<br>{paid}", "margin-top:8px;font-size:13.5px")
    body += spread(f"开票人 Issued by：{e(staff(case)[1])}", "", style="margin-top:6px")
    height = 490 + 34 * len(rows)
    if random.random() < 0.5:
        body += oval(case.hospital, 690, height - 150, case.credit_code)
    css = ".en{font-size:12px;color:#6a7a8a}.lined th{font-weight:400;color:#1d4a70}.box td{border-color:#7d93a8}"
    fields = bill_truth(case, bill, items, code=False, check=False) | stay_truth(case)
    fields |= {"invoice_number": digital_number(bill)}
    return sheet(body, width=940, height=height, fields=fields, font=MICRO, size=14.5, css=css, code_text=code, padding="26px 42px")  # fmt: skip


def county_copy(case: Case, random: Random) -> Drawing:
    """A county hospital's pre-printed form: charges down the left half, sums and payers down the right half."""
    bill, items, who = stay_bill(case), categories(stay_bill(case)), staff(case)
    left = grid([[one["name"], num(f"<b>{one['amount']}</b>")] for one in items], head=("收费项目", num("金额")))
    deposit = (bill.self_paid_fen // 50_000 + 1) * 50_000
    sums = [("费用合计", yuan(bill.total_fen)), *payers(bill, random), ("预交金", yuan(deposit))]
    sums.append(("应退金额", yuan(deposit - bill.self_paid_fen)))
    right = grid([[one, num(f"<b>{other}</b>")] for one, other in sums], head=("结算情况", num("金额")))
    right += line(f"合计大写：<br><b>{in_words(bill.total_fen)}</b>", "margin-top:8px")
    body = heading(f"{province(case)}住院收费专用收据", 25, "letter-spacing:3px")
    body += spread(f"收据代码 {bill.code}", "③ 报销联", f"收据号码 <b style='color:#c02a2a'>{bill.number}</b>")
    body += spread(f"住院病人：<b>{e(case.insured.name)}</b>", f"住院号：<b>{case.numbers['住院号']}</b>", f"病室：<b>{e(case.department)}</b>")  # fmt: skip
    body += line(f"住院日期：自 <b>{day_text(case.admitted_on, '年')}</b> 起至 <b>{day_text(case.discharged_on, '年')}</b> 止，共 <b>{stay_days(case)}</b> 天")  # fmt: skip
    body += f"<div style='display:flex;gap:14px;margin-top:4px'><div style='flex:1'>{left}</div><div style='flex:1'>{right}</div></div>"
    body += spread(f"收款单位：<b>{e(case.hospital)}</b>", f"经手人：<b>{e(who[3])}</b>", f"<b>{day_text(bill.issued_on, '年')}</b>", style="margin-top:12px")  # fmt: skip
    height = 300 + max(34 * (len(items) + 1), 350)
    body += chop("医保已报", 90, height - 66, 18) + seal(case.hospital, 590, height - 180, 126, "收费专用章", 0.45)
    fields = bill_truth(case, bill, items, check=False) | stay_truth(case)
    return sheet(body, width=860, height=height, fields=fields, font=random.choice((KAI, FANG)), ground=random.choice((PINK, "#fff")), ink="#503038", css="b{font-weight:400;color:#15151c}", padding="28px 46px")  # fmt: skip


LAYOUTS = {"inpatient_invoice": (stay_fiscal_pairs, needle_blocks, checked_on_phone, bilingual_invoice, county_copy)}
