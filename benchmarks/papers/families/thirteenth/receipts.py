"""Invoices of hospitals on paper and on the phone: needle printer, bilingual letterhead, window slip, app."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, staff_number, telephone
from benchmarks.papers.paper import Drawing, Layout


def _charges(bill: Invoice, *, inside: bool) -> list[tuple[str, str, str]]:
    if inside:
        return [(name, "", yuan(fen)) for name, fen in bill.by_category().items()]
    return [(fee.goods.name, f"{fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen)) for fee in bill.fees]


def _truth(case: Case, bill: Invoice, *, inside: bool, without: tuple[str, ...] = ()) -> dict[str, object]:
    fields = bills.invoice_fields(case, bill, inside=inside)
    if not inside:
        fields["items"] = kit.charged(bill.fees)
    return {name: value for name, value in fields.items() if name not in without}


def _needle(case: Case, random: Random, bill: Invoice, *, inside: bool) -> Drawing:
    """A pre-printed form in green or blue; what the needles strike sits a little off its labels, without colons."""
    ink = random.choice(("#2c6e49", "#23558c", "#8d5a1f"))

    def label(words: str) -> str:
        return f"<span style='color:{ink};font-size:13px'>{words}</span>"

    def struck(words: object) -> str:
        return f"<span class='dots' style='position:relative;top:3px;left:5px'>{t(words)}</span>"

    numbers = case.numbers
    first = [label("姓 名") + struck(case.insured.name), label("性 别") + struck(case.insured.sex)]
    first.append(label("住院号" if inside else "门诊号") + struck(numbers["住院号" if inside else "门诊号"]))
    top = [[*first, label("科 别") + struck(case.department)]]
    if inside:
        stay = f"{day_text(case.admitted_on, '.')} — {day_text(case.discharged_on, '.')}"
        top.append([f"@colspan=3|{label('住院日期')}{struck(stay)}", label("天 数") + struck(bills.stay_days(case))])
    lines = _charges(bill, inside=inside)
    half = (len(lines) + 1) // 2
    lines += [("", "", "")] * (half * 2 - len(lines))
    table = [[label(one) for one in ("项　目", "数量", "金　额", "项　目", "数量", "金　额")]] + [
        [*map(struck, lines[place]), *map(struck, lines[half + place])] for place in range(half)
    ]
    pays = [
        [
            label("医保统筹") + struck(yuan(bill.basic_insurance_paid_fen)),
            label("大病统筹") + struck(yuan(bill.serious_illness_paid_fen)),
        ],
        [label("个人账户") + struck("0.00"), label("个人缴费") + struck(yuan(bill.self_paid_fen))],
    ]
    title = (
        f"{kit.province(case)}{random.choice(('医疗卫生单位', '医疗机构'))}{'住院' if inside else '门诊'}收费专用票据"
    )
    copy = random.choice(("第二联　收据", "①收据联", "收　据　联"))
    body = (
        f"<div class='c' style='color:{ink};font-size:21px;letter-spacing:2px;font-family:{kit.SERIF}'>{title}</div>"
        f"<div class='r' style='color:{ink};margin:4px 0 6px'><span>票据代码 {bill.code}</span><span>{copy}</span>"
        f"<span>No. <span style='color:#b5332b;font-size:19px'>{bill.number}</span></span></div>"
        f"<style>table.g td,table.g th{{border-color:{ink}}}</style>"
        + kit.grid(top, widths=(28, 16, 26, 30), kind="n", style="width:100%;margin-bottom:5px")
        + kit.grid(table, widths=(24, 10, 16, 24, 10, 16), head=True, style="line-height:1.3")
        + f"<div style='border:1px solid {ink};border-top:0;padding:6px 8px' class='r'><span>{label('合计人民币（大写）')}"
        f"{struck(in_words(bill.total_fen))}</span><span>{label('小写 ')}{struck(yuan(bill.total_fen))}</span></div>"
        + kit.grid(pays, widths=(50, 50), style="margin-top:-1px")
        + f"<div class='r' style='margin-top:9px'><span>{label('收款单位')}{struck(case.hospital)}</span>"
        f"<span>{label('收款员')}{struck(staff_number(random))}</span><span>{struck(day_text(bill.issued_on, '年月'))}</span></div>"
        + f"<div style='color:{ink};font-size:11px;margin-top:12px'>手写无效　此票据遗失不补，请妥善保存</div>"
        + stamps.oval(case.hospital, "收费专用章", right=300, bottom=14, width=176)
    )
    height = 380 + 30 * half + 34 * inside + sum(22 for one in lines if len(one[0]) > 10)
    fields = _truth(case, bill, inside=inside, without=("check_code",))
    return kit.striped(body, size=(880, height), fields=fields, font=random.choice((kit.MING, kit.KAI, kit.SONG)))


def _letterhead(case: Case, random: Random, bill: Invoice, *, inside: bool) -> Drawing:
    """A bilingual receipt with labels above values, and the sums at the right."""
    blue = random.choice(("#164a7b", "#0f6b62", "#6a2b52"))
    form = random.choice(("/", "-"))
    cells = [
        ("患者姓名 Patient Name", t(case.insured.name)),
        ("收据编号 Receipt No.", bill.number),
        ("票据代码 Code", bill.code),
        ("日期 Date", day_text(bill.issued_on, form)),
        ("病历号 MRN", case.numbers["病案号"]),
        ("科室 Department", t(case.department)),
    ]
    if inside:
        cells += [
            ("入院 Admission", day_text(case.admitted_on, form)),
            ("出院 Discharge", day_text(case.discharged_on, form)),
        ]
    about = "".join(kit.above(name, value, style="width:33%;margin-bottom:9px") for name, value in cells)
    rows = [["项目 Description", "数量 Qty", "@class=right|金额 Amount (CNY)"]]
    rows += [[t(name), count, f"@class=right|{amount}"] for name, count, amount in _charges(bill, inside=inside)]
    sums = [
        ("总额 Total", yuan(bill.total_fen, commas=True)),
        ("医保统筹 Social Insurance", yuan(bill.basic_insurance_paid_fen, commas=True)),
        ("其他基金 Other Funds", yuan(bill.serious_illness_paid_fen, commas=True)),
        ("患者支付 Paid by Patient", yuan(bill.self_paid_fen, commas=True)),
    ]
    last = "".join(kit.spread(name, value, style="padding:3px 0") for name, value in sums)
    look = f"width:100%;border-top:2px solid {blue};border-bottom:2px solid {blue};margin-top:6px"
    name = "INPATIENT" if inside else "OUTPATIENT"
    body = (
        f"<div class='r' style='align-items:center;color:{blue}'><div style='max-width:520px'><b style='font-size:20px'>{t(case.hospital)}</b><br>"
        f"<span style='font-size:12px'>{telephone(random)}　24h Hotline 400-{random.randint(100, 999)}-{random.randint(1000, 9999)}"
        f"</span></div><div style='text-align:right;white-space:nowrap'><b>{'住院' if inside else '门诊'}收费收据</b><br><span style='font-size:12px'>"
        f"{name} RECEIPT</span></div></div><div style='border-top:4px solid {blue};margin:10px 0 14px'></div>{about}"
        + kit.grid(rows, widths=(58, 16, 26), head=True, kind="n", style=look)
        + f"<div style='display:flex;margin-top:10px'><div style='flex:1;font-size:13px'>人民币（大写）In words<br>"
        f"{in_words(bill.total_fen)}<br><br>收费员 Cashier：{doctor(random)}</div><div style='width:310px'>{last}</div></div>"
        + "<p style='font-size:11.5px;color:#666;margin-top:22px'>Thank you for choosing us. 谢谢惠顾，凭此收据办理报销，三十日内可更换。</p>"
        + stamps.oblong([case.hospital, "现金收讫 PAID"], right=330, bottom=64, px=13, colour=blue)
    )
    fields = _truth(case, bill, inside=inside, without=("check_code",))
    height = 480 + 29 * len(rows) + 46 * inside
    return kit.sheet(body, size=(800, height), fields=fields, font=random.choice((kit.SANS, kit.HEI, kit.DROID)), px=15)


def _window(case: Case, random: Random, bill: Invoice, *, inside: bool) -> Drawing:
    """A tall slip from the window or kiosk, a line each, with a tear-off stub for the cashier."""
    stay = (
        f"入院日期 {day_text(case.admitted_on, '-')}<br>出院日期 {day_text(case.discharged_on, '-')}　共{bills.stay_days(case)}天<br>"
        if inside
        else f"就诊科室 {t(case.department)}<br>"
    )
    lines = "".join(
        kit.spread(f"{t(name)}{'　×' + count if count else ''}", amount)
        for name, count, amount in _charges(bill, inside=inside)
    )
    rule = "<div style='border-top:1.5px dashed #555;margin:10px 0'></div>"
    pays = (
        kit.spread("<b>应收总额</b>", f"<b>{yuan(bill.total_fen)}</b>")
        + kit.spread("　其中：医保基金", yuan(bill.basic_insurance_paid_fen))
        + kit.spread("　　　　大病保险", yuan(bill.serious_illness_paid_fen))
        + kit.spread(random.choice(("个人实付", "本人支付", "自付金额")), yuan(bill.self_paid_fen))
    )
    body = (
        f"<div class='c' style='font-size:23px;line-height:1.3'>{t(case.hospital)}</div><div class='c'>"
        f"{'住院结算' if inside else '门诊收费'}票据（报销凭证）</div>{rule}票据代码 {bill.code}<br>票据号码 {bill.number}<br>"
        f"校验码 {bill.check_code}<br>姓名 {t(case.insured.name)}　{case.insured.sex}　{kit.age(case.insured.born_on, case.on)}岁<br>"
        f"{stay}{rule}{lines}{rule}{pays}<div>大写 {in_words(bill.total_fen)}</div>{rule}"
        f"开票 {day_text(bill.issued_on, '-')} {kit.clock(random)}　操作员 {staff_number(random)}"
        f"<div class='c' style='margin-top:12px'>{kit.bars(random, width=300, height=44)}</div>"
        f"<div class='c' style='font-size:15px'>✂ - - - - - - 存根联 撕下交收费处 - - - - - -</div>"
        f"<div style='font-size:16px'>NO.{bill.number}　金额 {yuan(bill.total_fen)}</div>"
    )
    fields = _truth(case, bill, inside=inside)
    height = (
        600
        + 31 * len(_charges(bill, inside=inside))
        + 58
        + sum(28 for one in _charges(bill, inside=inside) if len(one[0]) > 14)
    )
    return kit.thermal(body, height=height, fields=fields, font=random.choice((kit.ROUND, kit.MONO, kit.SONG)))


def _app(case: Case, random: Random, bill: Invoice, *, inside: bool) -> Drawing:
    """The bill in a wallet of electronic invoices."""
    when = (
        f"{day_text(case.admitted_on, '.')} ~ {day_text(case.discharged_on, '.')}"
        if inside
        else day_text(case.visited_on, ".")
    )
    pairs = [
        ("就诊人", case.insured.name),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开具时间", f"{day_text(bill.issued_on, '-')} {kit.clock(random)}:0{random.randint(0, 9)}"),
        ("住院起止" if inside else "看诊日期", when),
        ("科室", case.department),
    ]
    row = "border-bottom:1px solid #eee;padding:7px 0"
    about = "".join(
        kit.spread(f"<span style='color:#8a8f99'>{name}</span>", t(value), style=row) for name, value in pairs
    )
    lines = "".join(
        kit.spread(f"{t(name)} <small style='color:#999'>{count}</small>", amount, style="padding:5px 0")
        for name, count, amount in _charges(bill, inside=inside)
    )
    pays = "".join(
        f"<span style='flex:1;text-align:center'><b>{yuan(fen)}</b><br><small style='color:#888'>{name}</small></span>"
        for name, fen in (
            ("医保统筹", bill.basic_insurance_paid_fen),
            ("大病医保", bill.serious_illness_paid_fen),
            ("自己付", bill.self_paid_fen),
        )
    )
    card = "background:#fff;border-radius:10px;padding:14px;margin-bottom:12px"
    body = (
        f"<div style='{card};text-align:center'><div>{t(case.hospital)}</div><div style='font-size:31px;font-weight:bold'>"
        f"<small>¥</small>{yuan(bill.total_fen)}</div><div style='display:flex;margin-top:8px;font-size:13.5px'>{pays}</div></div>"
        f"<div style='{card}'>{about}</div><div style='{card}'><b>{'费用分类' if inside else '费用明细'}</b>{lines}</div>"
    )
    height = (
        720
        + 36 * len(_charges(bill, inside=inside))
        + sum(24 for one in _charges(bill, inside=inside) if len(one[0]) > 15)
    )
    return kit.screen(
        body,
        title="住院电子票据" if inside else "门诊电子票据",
        height=height,
        fields=_truth(case, bill, inside=inside),
        random=random,
        font=random.choice((kit.SCREEN, kit.SANS)),
        buttons=("交付单位报销", "下载版式文件"),
    )


def outpatient_needle(case: Case, random: Random) -> Drawing:
    """A visit, needle printed."""
    return _needle(case, random, bills.visit(case), inside=False)


def inpatient_needle(case: Case, random: Random) -> Drawing:
    """A stay, needle printed."""
    return _needle(case, random, case.stay, inside=True)


def outpatient_letterhead(case: Case, random: Random) -> Drawing:
    """A visit, bilingual."""
    return _letterhead(case, random, bills.visit(case), inside=False)


def inpatient_letterhead(case: Case, random: Random) -> Drawing:
    """A stay, bilingual."""
    return _letterhead(case, random, case.stay, inside=True)


def outpatient_window(case: Case, random: Random) -> Drawing:
    """A visit, on a slip."""
    return _window(case, random, bills.visit(case), inside=False)


def inpatient_window(case: Case, random: Random) -> Drawing:
    """A stay, on a slip."""
    return _window(case, random, case.stay, inside=True)


def outpatient_app(case: Case, random: Random) -> Drawing:
    """A visit, on the phone."""
    return _app(case, random, bills.visit(case), inside=False)


def inpatient_app(case: Case, random: Random) -> Drawing:
    """A stay, on the phone."""
    return _app(case, random, case.stay, inside=True)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (outpatient_needle, outpatient_letterhead, outpatient_window, outpatient_app),
    "inpatient_invoice": (inpatient_needle, inpatient_letterhead, inpatient_window, inpatient_app),
}
