"""Bills for a visit: fiscal, a slip from a machine, a clinic's written receipt, a dentist's invoice, a needle print."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixteenth.bills import bill_truth, digital_bill, fiscal, payers
from benchmarks.papers.families.sixteenth.kit import (
    BLUE_BANDS,
    DOTS,
    KAI,
    MICRO,
    THERMAL,
    YELLOW,
    Cell,
    charged,
    grid,
    heading,
    line,
    num,
    pen,
    sheet,
    signed,
    spread,
    tear,
)
from benchmarks.papers.families.sixteenth.names import age, clock, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import bars, chop, holes, seal
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def visit_fiscal(case: Case, random: Random) -> Drawing:
    """The fiscal form for a visit."""
    more = [
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(case.visited_on, "-")),
        ("医疗机构类型", ("综合医院", "专科医院", "基层医疗机构")[case.seed % 3]),
        ("性别", case.insured.sex),
        ("科室", e(case.department)),
    ]
    return fiscal(case, case.visit, "门诊", more, random)


def machine_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip of a self-service machine: names over amounts, a bar code, advice."""
    bill, items, code = case.visit, charged(case.visit.fees), fiscal_code_text(case.visit)
    name = random.choice(("门诊收费凭条", "自助缴费凭证（电子票据告知单）", "门诊电子票据小票"))
    body = heading(e(case.hospital), 19) + heading(name, 17)
    body += line(bars(case.numbers["门诊号"], 220), cls="c") + line("", cls="dash")
    facts = [
        (random.choice(("患者", "姓名", "就诊人")), e(case.insured.name)),
        ("性别/年龄", f"{case.insured.sex}/{age(case, case.visited_on)}岁"),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("科室", e(case.department)),
        ("缴费时间", f"{day_text(bill.issued_on, '-')} {clock(case)}"),
    ]
    body += "".join(line(f"{one}:{other}") for one, other in facts) + line("", cls="dash")
    for fee in bill.fees:
        price = f"{yuan(fee.goods.price_fen)}×{fee.quantity}{fee.goods.unit}"
        body += line(e(fee.goods.name)) + spread(f"　{e(fee.goods.specification)}", price, yuan(fee.amount_fen))
    body += line("", cls="dash")
    body += spread("<b>总金额</b>", f"<b>{yuan(bill.total_fen)}</b>", style="font-size:20px")
    body += "".join(spread(one, other) for one, other in payers(case, bill, random)) + line("", cls="dash")
    body += line(f"<img width=130 src='{code_picture(code)}'>", "margin:6px 0", "c") + line("扫码获取电子票据", cls="c")
    body += line("★请凭此条到药房/检查科室，遗失不补★", "font-size:13px", "c")
    fields, height = bill_truth(case, bill, items), 790 + 52 * len(bill.fees)
    return sheet(
        body, width=560, height=height, fields=fields, font=MICRO, size=16, ground=THERMAL, code_text=code,
        padding="26px 60px", ink="#333",
    )  # fmt: skip


def clinic_receipt(case: Case, random: Random) -> Drawing:
    """A clinic's receipt written by hand, with a column for every figure."""
    bill, items, who = case.visit, charged(case.visit.fees), staff(case)
    places = max(5, len(str(bill.total_fen)))

    def figures(fen: int) -> list[Cell]:
        written = [one.strip() for one in f"¥{fen:03d}".rjust(places + 1)]
        written[-3] += "."
        return [(pen(one), "class=q") for one in written]

    rows: list[list[Cell]] = [
        [pen(e(fee.goods.name)), pen(f"{fee.quantity}{fee.goods.unit}"), *figures(fee.amount_fen)] for fee in bill.fees
    ]
    rows.append([(f"合计人民币（大写）{pen(in_words(bill.total_fen))}", "colspan=2"), *figures(bill.total_fen)])
    title = random.choice(("门诊收款收据", "门 诊 医 药 费 收 据", "收费收据（门诊）"))
    body = heading(e(case.hospital), 22) + heading(title, 25)
    body += spread(f"№ <b style='color:#c33'>{bill.number}</b>", day_text(bill.issued_on, "年"))
    body += spread(f"兹收到 {pen(e(case.insured.name))} 交来下列款项：", f"电话 {pen(case.insured.phone)}")
    units = [(one, "class=q") for one in "百十万千百十元角分"[-places:]]
    body += grid(rows, head=("项　　目", "数量", ("", "class=q"), *units))
    paid = [f"医保报销 {pen(yuan(bill.basic_insurance_paid_fen))}"]
    if bill.serious_illness_paid_fen:
        paid.append(f"大病补充 {pen(yuan(bill.serious_illness_paid_fen))}")
    paid += [f"个人自付 {pen(yuan(bill.self_paid_fen))}", f"合计 {pen(yuan(bill.total_fen))} 元"]
    body += spread(*paid, style="margin-top:6px")
    body += spread(
        f"开单：{signed(e(who[0]))}", f"收款人：{signed(e(who[1]))}", "收款单位（盖章）", style="margin-top:14px"
    )
    body += at(812, 90, "第<br>二<br>联<br>交<br>患<br>者", "font-size:13px;line-height:1.4")
    height = 370 + 37 * len(rows)
    body += seal(case.hospital, 590, height - 170, 132)
    css = ".box .q{width:25px;padding:3px 0;text-align:center;border-left:1px dotted #666}.box td{padding:3px 6px}"
    fields = bill_truth(case, bill, items, code=False, check=False)
    ground = random.choice((YELLOW, "#fdfdfb"))
    return sheet(body, width=850, height=height, fields=fields, font=KAI, css=css, ground=ground, padding="30px 50px")


def dentist_invoice(case: Case, random: Random) -> Drawing:
    """The tax bureau's digital invoice of a private clinic."""
    note = f"就诊号{case.numbers['门诊号']}；就诊日期{day_text(case.visited_on, '-')}；"
    return digital_bill(case, case.visit, "门诊", random, note, {})


def needle_bill(case: Case, random: Random) -> Drawing:
    """A bill from continuous paper with a stub to tear off, labels without colons."""
    bill, items, who = case.visit, charged(case.visit.fees), staff(case)
    rows: list[list[Cell]] = []
    for fee in bill.fees:
        words = [e(fee.goods.name), e(fee.goods.specification), f"{fee.quantity}{fee.goods.unit}"]
        rows.append([*words, num(yuan(fee.amount_fen)), fee.goods.list_class])
    kind = ("职工", "居民", "自费")[case.seed % 3]
    body = heading(f"{e(case.hospital)}门诊收费票据", 21)
    body += spread(
        f"票据代码 {bill.code}", f"票据号码 {bill.number}", f"校验码 {bill.check_code}", style="margin-top:8px"
    )
    who_words = (f"姓 名 {e(case.insured.name)}", f"性 别 {case.insured.sex}", f"门诊号 {case.numbers['门诊号']}")
    body += spread(*who_words, kind)
    body += grid(rows, head=("项目", "规格", "数量", num("金额"), "等级"), cls="dotted")
    body += spread(f"合计 {yuan(bill.total_fen)}", f"大写 {in_words(bill.total_fen)}", style="margin-top:6px")
    body += spread(*[f"{one} {other}" for one, other in payers(case, bill, random)], style="font-size:14px")
    when = f"收费日期 {day_text(bill.issued_on, '-')} {clock(case)}"
    body += spread(f"收费员 {e(who[1])}", when, f"电话 {landline(case)}")
    body += tear("✂ － － 取药联（患者自留勿撕）－ －")
    body += spread(f"{random.randint(1, 6)}号窗口取药", f"流水 {number(case, 'pick', 6)}", f"医师 {e(who[0])}")
    height = 390 + 33 * len(rows)
    body += holes(height, 880) + chop("收 讫", 640, height - 210, 20)
    return sheet(
        body, width=880, height=height, fields=bill_truth(case, bill, items), font=DOTS, size=15.5,
        ground=random.choice((BLUE_BANDS, "#fdfdfb")), padding="28px 56px", ink="#33343d",
    )  # fmt: skip


LAYOUTS = {"outpatient_invoice": (visit_fiscal, machine_slip, clinic_receipt, dentist_invoice, needle_bill)}
