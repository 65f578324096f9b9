"""Invoices of a stay in hospital."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import bill_truth, by_kind, figures, scheme
from benchmarks.papers.families.twenty_second.kit import (
    DOTS,
    FANG,
    SANS,
    SONG,
    Cell,
    bars,
    blank,
    block,
    centre,
    chop,
    heading,
    pen,
    right,
    screen,
    sheet,
    signed,
    spread,
    stamp,
    table,
)
from benchmarks.papers.families.twenty_second.names import MOTTOES, PRESSES, SYSTEMS, desk_phone, hour, people
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_PAID = "hospital items basic_insurance_paid self_paid"
_DAYS = "admitted_on discharged_on"
_KINDS = (
    "床位费",
    "诊察费",
    "检查费",
    "化验费",
    "治疗费",
    "手术费",
    "护理费",
    "卫生材料费",
    "西药费",
    "中成药费",
    "中草药费",
)
_ENGLISH = (
    *("Bed", "Consultation", "Examination", "Laboratory", "Treatment", "Surgery", "Nursing", "Supplies"),
    *("Western medicine", "Chinese patent medicine", "Herbal medicine"),
)


def _days(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def fiscal_stay_columns(case: Case, random: Random) -> Drawing:
    """A province's electronic bill of a stay: categories in three pairs of columns, the rest in a ruled table below."""
    bill, who = case.stay, people(case)
    code = fiscal_code_text(bill)
    body = f"<img src='{code_picture(code)}' width=88 style='position:absolute;left:46px;top:24px'>"
    body += heading("庆川省医疗住院收费票据（电子）", 26, "color:#14406e")
    body += block(f"{random.choice(PRESSES[:2])}", "color:#14406e;font-size:13px", "c")
    body += block(
        f"票据代码：{bill.code}　　　票据号码：{bill.number}　　　校验码：{bill.check_code}",
        "margin:26px 0 2px;text-align:right",
    )
    body += spread(
        f"交款人：{e(case.insured.name)}",
        f"交款人统一社会信用代码：{case.insured.id_number[:6]}{'*' * 8}{case.insured.id_number[-4:]}",
        f"开票日期：{day_text(bill.issued_on, '年月')}",
        style="margin-bottom:6px",
    )
    sums = list(bill.by_category().items())
    rows: list[list[Cell]] = []
    for place in range(0, max(len(sums), 9), 3):
        row: list[Cell] = []
        for name, fen in sums[place : place + 3]:
            row += [name, right(yuan(fen))]
        rows.append(row + ["&nbsp;"] * (6 - len(row)))
    rows.append(
        [(f"金额合计（大写）{in_words(bill.total_fen)}", "colspan=4"), "（小写）", right(f"¥{yuan(bill.total_fen)}")]
    )
    body += table(rows, ["项目名称", "金额（元）"] * 3)
    basic = yuan(bill.basic_insurance_paid_fen)
    more: list[list[Cell]] = [
        ["住院号", case.numbers["住院号"], "住院科室", e(case.department), "医保类型", scheme(case)],
        [
            "住院时间",
            (f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}", "colspan=3"),
            "住院天数",
            f"{_days(case)}天",
        ],
        ["预缴金额", "0.00", "医保统筹基金支付", basic, "其他支付", yuan(bill.serious_illness_paid_fen)],
        ["个人账户支付", "0.00", "个人现金支付", yuan(bill.self_paid_fen), "个人支付", yuan(bill.self_paid_fen)],
    ]
    body += table(more, style="margin-top:-1px;font-size:14px")
    body += spread(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{who[1]}", f"收款人：{who[3]}", style="margin-top:14px"
    )
    body += stamp(case.hospital, 430, 512, 126, "财务专用章")
    css = ".box td,.box th{border-color:#14406e;height:31px}.box th{color:#14406e}"
    fields = bill_truth(case, bill, by_kind(bill), f"serial {_PAID} {_DAYS}")
    return sheet(body, 960, 650, fields, font=FANG, size=15.5, css=css, code=code)


def three_ply_matrix(case: Case, random: Random) -> Drawing:
    """A landscape matrix print on continuous paper: dots lead from the categories to their sums."""
    bill, who = case.stay, people(case)
    holes = "radial-gradient(circle at 14px 18px,#cfd3d8 6px,transparent 6.5px) 0 0/100% 36px"
    body = heading(f"{e(case.hospital)}住院费用结账发票", 22, "font-weight:400;letter-spacing:2px")
    body += spread(
        f"发票代码 {bill.code}",
        random.choice(("①存根", "②报销凭证", "③记账")),
        f"发票号码 {bill.number}",
        style="margin:8px 0 0",
    )
    body += spread(
        f"住院号 {case.numbers['住院号']}",
        f"姓名 {e(case.insured.name)}",
        f"性别 {case.insured.sex}",
        f"病区 {e(case.department)}",
    )
    body += spread(
        f"入院日期 {day_text(case.admitted_on, '.')}",
        f"出院日期 {day_text(case.discharged_on, '.')}",
        f"共 {_days(case)} 天",
        f"结账日期 {day_text(bill.issued_on, '.')}",
    )
    dash = "<div style='border-top:2px dashed #444;margin:8px 0'></div>"
    cells = [
        f"<div style='display:flex;gap:4px'>{name}<span style='flex:1;border-bottom:2px dotted #777;margin-bottom:7px'></span>{yuan(fen)}</div>"
        for name, fen in bill.by_category().items()
    ]
    body += (
        dash + "<div style='display:grid;grid-template-columns:1fr 1fr 1fr;gap:4px 34px'>" + "".join(cells) + "</div>"
    )
    body += dash + spread(f"合计金额 {yuan(bill.total_fen)}", f"大写 {in_words(bill.total_fen)}")
    body += spread(
        f"医保支付 {yuan(bill.basic_insurance_paid_fen)}",
        f"大病补充 {yuan(bill.serious_illness_paid_fen)}",
        f"个人支付 {yuan(bill.self_paid_fen)}",
        "预交款 0.00",
    )
    body += dash + spread(f"收费员 {who[1]}", f"审核 {who[2]}", f"{random.choice(SYSTEMS)}", f"打印 {hour(random)}")
    body += chop("住院收费处<br>现金收讫", 640, 404) if random.random() < 0.6 else ""
    fields = bill_truth(case, bill, by_kind(bill), f"invoice_code {_PAID} {_DAYS}")
    ground = f"{holes},#fdfdfc"
    return sheet(body, 900, 470, fields, font=DOTS, size=17, paper=ground, pad="28px 46px 20px 52px")


def health_centre_pad(case: Case, random: Random) -> Drawing:
    """A small house's pad filled in by hand: printed categories, a column for every figure."""
    bill, who = case.stay, people(case)
    sums = bill.by_category()
    body = f"<div style='position:absolute;right:44px;top:68px;color:#b5271d;font-size:21px'>No. {bill.number}</div>"
    body += heading(f"{e(case.hospital)}", 23) + heading("住 院 收 费 收 据", 23)
    body += spread(
        f"姓名{blank(pen(e(case.insured.name)), 120)}",
        f"住院日期{blank(pen(day_text(case.admitted_on, '年') + '—' + day_text(case.discharged_on, '年')), 250)}",
        f"计{blank(pen(str(_days(case))), 36)}天",
        style="margin:12px 0 8px",
    )
    body += block(f"开票日期：{pen(day_text(bill.issued_on, '年'))}", "text-align:right;margin-bottom:4px")

    def line(label: str, fen: int | None) -> list[Cell]:
        signs = [""] * 8 if fen is None else figures(fen)
        return [(label, "class=l"), *[centre(pen(one) if one else "") for one in signs]]

    rows = [line(kind, sums.get(kind)) for kind in _KINDS]
    rows.append(line("合　　计", bill.total_fen))
    heads: list[Cell] = [("收费项目", "rowspan=2"), ("金　　　额", "colspan=8")]
    units: list[Cell] = [centre(one) for one in ["十万", *"万千百十元角分"]]
    body += table([units, *rows], heads)
    body += block(f"人民币（大写）：{blank(pen(in_words(bill.total_fen)), 380)}", "margin:8px 0")
    body += spread(
        f"其中：医保报销{blank(pen(yuan(bill.basic_insurance_paid_fen)), 110)}元",
        f"大病补偿{blank(pen(yuan(bill.serious_illness_paid_fen)), 90)}元" if bill.serious_illness_paid_fen else "",
        f"个人交费{blank(pen(yuan(bill.self_paid_fen)), 110)}元",
    )
    body += spread(
        f"收款单位：{blank('（盖章）', 170)}",
        f"会计：{signed(who[0])}",
        f"收款人：{signed(who[1])}",
        style="margin-top:14px",
    )
    body += block("第二联　交病人作报销凭据　　手开票据涂改作废", "font-size:13px;margin-top:10px;color:#555")
    body += stamp(case.hospital, 96, 690, 118, "收费专用章")
    css = ".box td{height:30px;padding:0 3px;line-height:1.2}.box td:not(.l){width:56px}"
    fields = bill_truth(case, bill, by_kind(bill), f"{_PAID} {_DAYS}")
    return sheet(body, 720, 840, fields, font=SONG, size=16, css=css, paper="#fffdf6")


def stay_bill_screen(case: Case, random: Random) -> Drawing:
    """A hospital app's page of a settled stay with its electronic bill."""
    bill = case.stay
    tone = random.choice(("#1f7ae0", "#087f5b", "#6d45c4"))
    body = block(
        f"<b style='font-size:17px'>{e(case.hospital)}</b><br>住院电子票据　<span style='color:{tone}'>已开具</span>",
        "background:#fff;padding:14px 18px;border-bottom:1px solid #eee",
    )
    grey = "color:#8a8f99;font-size:13px"
    pairs = [
        ("患者姓名", e(case.insured.name)),
        ("住院号", case.numbers["住院号"]),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票日期", day_text(bill.issued_on, "-")),
    ]
    cells = "".join(f"<div><div style='{grey}'>{a}</div><div>{b}</div></div>" for a, b in pairs)
    grid = "display:grid;grid-template-columns:1fr 1fr;gap:9px 12px"
    body += block(cells, f"background:#fff;margin:10px 0;padding:12px 18px;{grid}")
    rows: list[list[Cell]] = [[name, right(yuan(fen))] for name, fen in bill.by_category().items()]
    rows.append(["<b>总费用</b>", right(f"<b style='color:{tone}'>¥{yuan(bill.total_fen)}</b>")])
    body += block(table(rows, ["费用类别", right("金额(元)")], "rule"), "background:#fff;padding:10px 14px")
    paid = spread("医保基金支付", yuan(bill.basic_insurance_paid_fen))
    if bill.serious_illness_paid_fen:
        paid += spread("大病保险支付", yuan(bill.serious_illness_paid_fen))
    paid += spread("个人支付", yuan(bill.self_paid_fen)) + spread("应补（退）", "0.00")
    body += block(paid, "background:#fff;margin-top:10px;padding:12px 18px")
    body += block(
        "下载票据原件（PDF）", f"margin:14px 18px;background:{tone};color:#fff;border-radius:6px;padding:9px", "c"
    )
    fields = bill_truth(case, bill, by_kind(bill), f"serial {_PAID} {_DAYS}")
    return screen(
        body,
        "住院票据",
        700 + 33 * len(bill.by_category()),
        fields,
        clock=hour(random),
        css=".rule th:first-child{text-align:left}",
    )


def bilingual_stay_invoice(case: Case, random: Random) -> Drawing:
    """A two-language invoice of a stay: labels above values, a long table of categories, bars for its number."""
    bill, who = case.stay, people(case)
    small = "font-size:13px;color:#5b6470"
    body = spread(f"<b style='font-size:23px'>{e(case.hospital)}</b>", bars(bill.number, 30, 1.0))
    body += spread(
        f"<span style='{small}'>{random.choice(MOTTOES)}</span>",
        f"<span style='{small}'>TEL {desk_phone(random)}</span>",
    )
    body += block(
        "住院医疗费发票　INPATIENT INVOICE", "background:#e6ebf1;padding:6px 12px;margin:14px 0;font-size:20px", "b"
    )
    facts = [
        ("发票号码 Invoice No.", bill.number),
        ("开票日期 Date of issue", day_text(bill.issued_on, "/")),
        ("患者姓名 Patient name", e(case.insured.name)),
        ("入院日期 Admitted", day_text(case.admitted_on, "/")),
        ("出院日期 Discharged", day_text(case.discharged_on, "/")),
        ("病案号 MRN", case.numbers["病案号"]),
    ]
    cells = "".join(f"<div><div style='{small}'>{a}</div><div>{b}</div></div>" for a, b in facts)
    body += block(cells, "display:grid;grid-template-columns:1fr 1fr 1fr;gap:12px;margin-bottom:16px")
    english = dict(zip(_KINDS, _ENGLISH, strict=True))
    sums = bill.by_category()
    rows: list[list[Cell]] = [
        [kind, english[kind], right(yuan(sums[kind], commas=True))] for kind in _KINDS if kind in sums
    ]
    rows.append(["<b>合计</b>", "<b>Total (CNY)</b>", right(f"<b>{yuan(bill.total_fen, commas=True)}</b>")])
    body += table(rows, ["收费类别", "Category", right("金额 Amount")], "zebra")
    body += block(f"人民币大写：{in_words(bill.total_fen)}", "margin:10px 0")
    body += spread("医保支付 Basic medical insurance", yuan(bill.basic_insurance_paid_fen, commas=True))
    body += spread("大病/其他支付 Other coverage", yuan(bill.serious_illness_paid_fen, commas=True))
    body += spread(
        "个人支付 Paid by patient", yuan(bill.self_paid_fen, commas=True), style="border-bottom:1px solid #999"
    )
    body += spread(
        f"收款人 Cashier：{who[0]}", f"复核 Checked by：{who[2]}", "收款单位（章）Seal", style="margin-top:26px"
    )
    height = 640 + 35 * len(rows)
    body += stamp(case.hospital, 560, height - 180, 130, "收费专用章")
    fields = bill_truth(case, bill, by_kind(bill), f"{_PAID} {_DAYS}")
    return sheet(body, 780, height, fields, font=SANS, size=15.5, pad="38px 50px")


LAYOUTS = {
    "inpatient_invoice": (
        fiscal_stay_columns,
        three_ply_matrix,
        health_centre_pad,
        stay_bill_screen,
        bilingual_stay_invoice,
    )
}
