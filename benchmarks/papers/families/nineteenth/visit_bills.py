"""Bills for a visit: a fiscal form in pairs, a pre-printed receipt, a wallet's screen, a needle print, a tax invoice."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.bills import bill_truth, insurance_kind, payers, quantity
from benchmarks.papers.families.nineteenth.kit import (
    DOTS,
    HEI,
    OLD_SONG,
    SAND_BANDS,
    SERIF,
    SONG,
    YELLOW,
    Cell,
    categories,
    charged,
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
from benchmarks.papers.families.nineteenth.names import clock, landline, number, province, staff, visit_bill
from benchmarks.papers.families.nineteenth.stamps import bars, chop, holes, seal
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_PREPRINTED = (
    "西药费",
    "中成药费",
    "中药饮片",
    "诊查费",
    "检查费",
    "化验费",
    "治疗费",
    "卫生材料费",
    "挂号费",
    "其他费",
)


def fiscal_pairs(case: Case, bill: Invoice, name: str, more: list[tuple[str, str]], random: Random) -> Drawing:
    """The finance ministry's electronic form: categories in two columns, then each charge, then who paid."""
    ink, items = random.choice(("#8a2f22", "#7a3b12")), categories(bill)
    pairs = [cell for one in items for cell in (one["name"], num(one["amount"]))] + ["", ""] * (len(items) % 2)
    mark = f"{case.insured.id_number[:4]}**********{case.insured.id_number[-4:]}"
    body = heading(f"{province(case)}医疗{name}收费票据（电子）", 26, f"color:{ink}")
    body += at(846, 22, f"<img width=88 src='{code_picture(fiscal_code_text(bill))}'>")
    ring = f"border:2px solid {ink};border-radius:50%;padding:2px 22px;opacity:.45;font-size:12px;line-height:1.3"
    body += at(444, 66, f"<div style='color:{ink};{ring};text-align:center'>全国统一<br>监制章</div>")
    body += line("", "height:46px")
    rows: list[list[Cell]] = [
        [f"<u>票据代码：</u>{bill.code}", f"<u>票据号码：</u>{bill.number}", f"<u>校验码：</u>{bill.check_code}"],
        [f"<u>交款人：</u>{e(case.insured.name)}", f"<u>交款人统一社会信用代码：</u>{mark}",
         f"<u>开票日期：</u>{day_text(bill.issued_on, random.choice(('年月', '-')))}"],
    ]  # fmt: skip
    body += grid(rows, cls="bare")
    head: tuple[Cell, ...] = ("<u>项目名称</u>", num("<u>金额（元）</u>"))
    body += grid(chunks(pairs, 4), head=head + head, cls="bare f", style="margin-top:4px")
    body += line(
        f"<u>金额合计（大写）</u>　{in_words(bill.total_fen)}　　　　　<u>（小写）</u>{yuan(bill.total_fen)}", cls="g"
    )
    info = [f"{one}：{other}" for one, other in [*more, *payers(bill, random)]]
    info += [""] * (-len(info) % 3)
    body += f"<div class=g><u>其他信息</u>{grid(chunks(info, 3), cls='bare', style='font-size:13.5px')}</div>"
    who = staff(case)
    body += spread(
        f"<u>收款单位（章）：</u>{e(case.hospital)}", f"<u>复核人：</u>{e(who[2])}", f"<u>收款人：</u>{e(who[0])}",
        style="margin-top:10px",
    )  # fmt: skip
    height = 415 + 30 * ((len(pairs) + 3) // 4) + 27 * (len(info) // 3)
    body += seal(case.hospital, 480, height - 152, 128, "收费专用章", 0.42)
    css = f"u{{text-decoration:none;color:{ink}}}.f .r{{padding-right:46px}}.f,.g{{border:1.2px solid {ink}}}.g{{border-top:0;padding:5px 8px}}"
    return sheet(
        body, width=980, height=height, fields=bill_truth(case, bill, items), font=random.choice((SERIF, SONG)),
        size=15, css=css, code_text=fiscal_code_text(bill), padding="28px 48px",
    )  # fmt: skip


def visit_fiscal_pairs(case: Case, random: Random) -> Drawing:
    """The fiscal form for a visit."""
    more = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(case.visited_on, "-")),
        ("医保类型", insurance_kind(case, visit_bill(case))),
        ("性别", case.insured.sex),
        ("就诊科室", e(case.department)),
    ]
    return fiscal_pairs(case, visit_bill(case), "门诊", more, random)


def preprinted_receipt(case: Case, random: Random) -> Drawing:
    """An old receipt whose ten categories are printed beforehand; most stay empty."""
    bill, who = visit_bill(case), staff(case)
    sums = bill.by_category()
    cells = [
        cell
        for name in _PREPRINTED
        for cell in (name, num(f"<span class=dm>{yuan(sums[name])}</span>") if name in sums else "")
    ]
    items = [{"name": name, "amount": yuan(sums[name])} for name in _PREPRINTED if name in sums]
    dm = "<span class=dm>{}</span>".format
    body = heading("医疗机构门诊收费收据", 25, "letter-spacing:6px")
    body += spread(
        f"收据代码：{bill.code}", f"NO. <b style='color:#b32;font-size:19px'>{bill.number}</b>", "第二联　交款人收执"
    )
    body += spread(
        f"姓名：{dm(e(case.insured.name))}", f"性别：{dm(case.insured.sex)}", f"费别：{dm(insurance_kind(case, bill))}",
        f"日期：{dm(day_text(bill.issued_on, '年'))}",
    )  # fmt: skip
    rows: list[list[Cell]] = [*chunks(cells, 4)]
    rows.append(["合计（大写）", dm(in_words(bill.total_fen)), "￥", num(dm(yuan(bill.total_fen)))])
    lines = payers(bill, random)
    rows.append([cell for one, other in (lines[0], lines[3]) for cell in (one, num(dm(other)))])
    if bill.serious_illness_paid_fen:
        rows.append([lines[1][0], num(dm(lines[1][1])), "", ""])
    body += grid(rows, head=("项　目", num("金　额")) * 2, style="margin-top:4px")
    body += spread(
        f"收费单位（公章）{dm(e(case.hospital))}", f"收费员 {dm(e(who[1]))}", "手写无效", style="margin-top:10px"
    )
    height = 290 + 35 * len(rows)
    body += seal(case.hospital, 610, height - 160, 126, "现金收讫", 0.5)
    fields = bill_truth(case, bill, items, check=False)
    return sheet(body, width=840, height=height, fields=fields, font=OLD_SONG, ground=random.choice((YELLOW, "#fff")), ink="#3b4a2e", padding="28px 44px")  # fmt: skip


def wallet_bill(case: Case, random: Random) -> Drawing:
    """A bill in a hospital's mini program: the sum on top, then the bill's numbers, charges and payers."""
    bill, items = visit_bill(case), charged(visit_bill(case).fees)
    body = "<div class=card style='text-align:center'><div style='color:#888'>门诊费用合计（元）</div>"
    body += f"<div style='font-size:32px;line-height:1.4'>{yuan(bill.total_fen)}</div><span style='color:#1a9d6b'>● 已开具</span></div>"
    facts = [
        ("票据名称", "医疗门诊收费票据（电子）"),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        (random.choice(("就诊人", "交款人", "患者姓名")), e(case.insured.name)),
        ("开票单位", f"<span style='font-size:13.5px'>{e(case.hospital)}</span>"),
        ("开票日期", day_text(bill.issued_on, "-")),
    ]
    body += f"<div class=card>{''.join(kv(one, other) for one, other in facts)}</div><div class=card><b>收费明细</b>"
    for fee in bill.fees:
        body += kv(f"<span style='color:#222;white-space:normal'>{e(fee.goods.name)}</span>", f"<span class=nw>{yuan(fee.amount_fen)}</span>", "padding-bottom:0")  # fmt: skip
        body += line(f"{yuan(fee.goods.price_fen)} × {quantity(fee)}", "font-size:12.5px;color:#999")
    body += "</div><div class=card>" + "".join(kv(one, other) for one, other in payers(bill, random)) + "</div>"
    foot = "<div style='background:#fff;display:flex;padding:9px 12px 16px;gap:10px;text-align:center'><span class=btn style='flex:1;border:1px solid #1a9d6b;color:#1a9d6b'>发送邮箱</span><span class=btn style='flex:1;background:#1a9d6b;color:#fff'>查看票据原件</span></div>"
    name = random.choice(("电子票据", "票据详情", "门诊电子票据"))
    height = 790 + 56 * len(bill.fees)
    fields = bill_truth(case, bill, items)
    return screen(body, height=height, fields=fields, name=name, random=random, foot=foot)


def stub_and_bill(case: Case, random: Random) -> Drawing:
    """Continuous paper: at the left a stub for the pharmacy window, at the right the bill with each charge."""
    bill, who = visit_bill(case), staff(case)
    rows: list[list[Cell]] = [
        [e(fee.goods.name), quantity(fee), num(yuan(fee.goods.price_fen)), num(yuan(fee.amount_fen))]
        for fee in bill.fees
    ]
    left = line("<b>取药/执行凭证</b>", cls="c") + line(f"流水 {number(case, 'pick', 6)}") + line(e(case.insured.name))
    left += (
        line(f"窗口 {random.randint(1, 9)}号") + line(f"应付 {yuan(bill.total_fen)}") + line(bars(bill.number, 120, 30))
    )
    right = heading(f"{e(case.hospital)}", 19) + line(
        random.choice(("门诊医疗收费票据", "门（急）诊收费票据")), cls="c"
    )
    right += spread(f"票据代码:{bill.code}", f"票据号码:{bill.number}")
    right += spread(f"姓名:{e(case.insured.name)}", f"门诊号:{case.numbers['门诊号']}", f"科室:{e(case.department)}")
    right += grid(rows, head=("收费项目", "数量", num("单价"), num("金额")), cls="dotted")
    right += spread(f"合计金额:{yuan(bill.total_fen)}", in_words(bill.total_fen), style="margin-top:4px")
    paid = [f"{one}:{other}" for one, other in payers(bill, random)]
    right += spread(*paid[:2]) + spread(*paid[2:])
    right += spread(f"收费时间:{day_text(bill.issued_on, '-')} {clock(case)}", f"收费员:{e(who[2])}")
    right += spread("★本票据为报销凭证，请妥善保管★", f"咨询 {landline(case)}", style="font-size:13px")
    body = f"<div style='display:flex'><div style='width:170px;border-right:1.5px dashed #777;padding-right:14px'>{left}</div>"
    body += f"<div style='flex:1;padding-left:20px'>{right}</div></div>"
    height = 335 + 33 * len(rows)
    body += holes(height, 940) + (chop("收讫", 70, height - 80, 19) if random.random() < 0.5 else "")
    fields = bill_truth(case, bill, charged(bill.fees), check=False)
    return sheet(body, width=940, height=height, fields=fields, font=DOTS, size=15.5, ground=SAND_BANDS, padding="24px 46px", ink="#30323a")  # fmt: skip


def visit_tax_invoice(case: Case, random: Random) -> Drawing:
    """A tax bureau's digital invoice for a clinic: each charge a line, parties side by side."""
    bill, code = visit_bill(case), digital_code_text(visit_bill(case))
    items = [{"name": f"*医疗服务*{fee.goods.name}", "amount": yuan(fee.amount_fen)} for fee in bill.fees]
    rows: list[list[Cell]] = [
        [e(one["name"]), fee.goods.unit, str(fee.quantity), num(yuan(fee.goods.price_fen)), num(one["amount"]), "免税"]
        for one, fee in zip(items, bill.fees, strict=True)
    ]
    body = at(48, 26, f"<img width=82 src='{code_picture(code)}'>") + heading(
        "电子发票（普通发票）", 26, "color:#742c22"
    )
    body += spread("", f"发票号码：{digital_number(bill)}") + spread(
        "", f"开票日期：{day_text(bill.issued_on, '年月')}"
    )
    body += grid([
        ["购<br>买<br>方", f"名称：{e(case.insured.name)}<br>证件号码：{case.insured.id_number}", "销<br>售<br>方",
         f"名称：{e(case.hospital)}<br>统一社会信用代码：{case.credit_code}"]
    ], style="margin-top:6px;line-height:1.5;font-size:14px")  # fmt: skip
    head: list[Cell] = ["项目名称", "单位", "数量", num("单价"), num("金额"), "税率"]
    body += grid(rows, head=head, cls="bare", style="border:1px solid #333;border-top:0;font-size:14px")
    body += grid([["价税合计（大写）", f"ⓧ {in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]], style="border-top:0")  # fmt: skip
    paid = "；".join(f"{one}{other}" for one, other in payers(bill, random))
    note = f"备注：就诊号{case.numbers['门诊号']}；就诊日期{day_text(case.visited_on, '-')}；{paid}"
    body += line(note, "border:1px solid #333;border-top:0;padding:6px 8px;font-size:13.5px")
    body += line(f"开票人：{e(staff(case)[3])}", "margin-top:8px")
    fields = bill_truth(case, bill, items, code=False, check=False) | {"invoice_number": digital_number(bill)}
    return sheet(body, width=980, height=420 + 32 * len(rows), fields=fields, font=HEI, size=14.5, code_text=code, padding="26px 44px")  # fmt: skip


LAYOUTS = {
    "outpatient_invoice": (visit_fiscal_pairs, preprinted_receipt, wallet_bill, stub_and_bill, visit_tax_invoice)
}
