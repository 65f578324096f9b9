"""Bills of a stay in hospital."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import employed, stay_days, sums, truth
from benchmarks.papers.families.twentieth.kit import (
    MISANS,
    NEWS,
    NSANS,
    TYPED,
    UMING,
    Cell,
    apart,
    block,
    disc,
    end,
    grid,
    page,
    pair,
    panel,
    para,
    phone,
    title,
)
from benchmarks.papers.families.twentieth.names import PRINTERS, SOFTWARE, clock, landline, staff
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _days(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def fiscal_stay_bill(case: Case, random: Random) -> Drawing:
    """A fiscal electronic bill of a stay, upright: categories in three columns, settlement facts below."""
    bill = case.stay
    code = fiscal_code_text(bill)
    red = "#8c1d18"
    body = title("医疗住院收费票据（电子）", 28, f"color:{red};letter-spacing:4px;font-weight:400")
    body += para(f"{random.choice(PRINTERS)}", f"color:{red};font-size:13px", "m")
    left = (
        f"<div>票据代码：{bill.code}<br>交款人统一社会信用代码：{case.insured.id_number[:6]}********{case.insured.id_number[-4:]}"
        f"<br>交款人：{e(case.insured.name)}</div>"
    )
    mid_part = f"<div>票据号码：{bill.number}<br>校验码：{bill.check_code}<br>开票日期：{bill.issued_on:%Y-%m-%d}</div>"
    body += (
        "<div style='display:flex;gap:40px;align-items:center;margin:14px 0 8px'>"
        f"<img src='{code_picture(code)}' width=92>{left}{mid_part}</div>"
    )
    items = [(name, yuan(fen)) for name, fen in bill.by_category().items()]
    items += [("", "")] * (-len(items) % 3)
    rows: list[list[Cell]] = []
    for place in range(0, len(items), 3):
        rows.append([one for name, sum_ in items[place : place + 3] for one in (name or "&nbsp;", end(sum_))])
    body += grid(rows, ["项目名称", "金额（元）"] * 3)
    body += grid(
        [[f"合计（大写）{in_words(bill.total_fen)}", f"合计（小写）¥{yuan(bill.total_fen)}"]], style="margin-top:-1px"
    )
    facts = [
        [f"住院号：{case.numbers['住院号']}", f"病案号：{case.numbers['病案号']}", f"住院科别：{e(case.department)}"],
        [
            f"入院日期：{day_text(case.admitted_on, '-')}",
            f"出院日期：{day_text(case.discharged_on, '-')}",
            f"住院天数：{_days(case)}天",
        ],
        ["预缴金额：" + yuan(bill.self_paid_fen), "补缴金额：0.00", "退费金额：0.00"],
        [
            f"医保统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}",
            f"其他支付：{yuan(bill.serious_illness_paid_fen)}",
            f"个人支付：{yuan(bill.self_paid_fen)}",
        ],
        [f"医保类型：{_scheme(case)}", f"医保编号：{case.numbers['医保编号']}", f"性别：{case.insured.sex}"],
    ]
    body += grid(facts, cls="open", style=f"border:1px solid {red};margin-top:-1px")
    who = staff(case)
    body += apart(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{e(who[3])}", f"收款人：{e(who[0])}", style="margin-top:12px"
    )
    body += disc(case.hospital, 250, 500, 136, "财务专用章")
    fields = truth(case, bill, sums(bill)) | stay_days(case)
    css = f".full td,.full th{{border-color:{red}}}th{{font-weight:400;color:{red}}}"
    return page(body, 940, 660, fields, font=NEWS, size=15.5, css=css, code=code)


def _scheme(case: Case) -> str:
    return "职工基本医疗保险" if employed(case) else "城乡居民基本医疗保险"


def typed_stay_receipt(case: Case, random: Random) -> Drawing:
    """An old-style receipt typed into a pre-printed form whose labels have no lines."""
    bill = case.stay
    grey = "#58708e"
    body = (
        "<div style='position:absolute;right:16px;top:130px;writing-mode:vertical-rl;font-size:14px;letter-spacing:5px;"
    )
    body += f"color:{grey}'>第一联　收据（付款人报销凭证）</div>"
    body += title(f"{e(case.hospital)}住院费收据", 24, f"color:{grey};margin-right:20px")
    body += para(f"No {bill.number}", "text-align:right;margin-right:40px;font-size:20px;color:#a22")
    body += apart(
        f"<i>住院号</i> {case.numbers['住院号']}",
        f"<i>姓名</i> {e(case.insured.name)}",
        f"<i>科室</i> {e(case.department)}",
        f"<i>开据</i> {day_text(bill.issued_on, '.')}",
        style="margin:4px 34px 4px 0",
    )
    body += apart(
        f"<i>自</i> {day_text(case.admitted_on, '.')} <i>入院　至</i> {day_text(case.discharged_on, '.')} <i>出院　共</i> "
        f"{_days(case)} <i>天</i>",
        style="margin-bottom:6px",
    )
    body += f"<div style='border:1.5px solid {grey};margin-right:34px;padding:8px 16px;columns:2;column-gap:40px'>"
    for name, fen in bill.by_category().items():
        body += f"<div class=apart style='break-inside:avoid'><i>{name}</i><span>{yuan(fen)}</span></div>"
    body += "</div>"
    body += para(
        f"<i>合计人民币（大写）</i>{in_words(bill.total_fen, yuan_word='圆')}　　<i>¥</i>{yuan(bill.total_fen)}",
        "margin-top:10px",
    )
    body += apart(
        f"<i>预交</i> {yuan(bill.self_paid_fen)}",
        f"<i>医保统筹</i> {yuan(bill.basic_insurance_paid_fen)}",
        f"<i>大病</i> {yuan(bill.serious_illness_paid_fen)}",
        f"<i>个人负担</i> {yuan(bill.self_paid_fen)}",
        style="margin:6px 34px 6px 0",
    )
    body += apart(
        "<i>收款单位（公章）</i>",
        f"<i>结算员</i> {e(staff(case)[1])}",
        f"<i>机打号</i> {case.numbers['业务流水号']}",
        style="margin-right:60px",
    )
    body += disc(case.hospital, 205, 352, 138, "收费专用章", 0.42)
    css = f"i{{font-style:normal;color:{grey};font-family:{UMING};font-size:.94em}}"
    fields = truth(case, bill, sums(bill), without="invoice_code check_code") | stay_days(case)
    return page(body, 860, 520, fields, font=TYPED, size=16, css=css, pad="28px 36px", ground="#fffdf6", scale=1.7)


def digital_bill_a4(case: Case, random: Random) -> Drawing:
    """An A4 page upright in a modern look: coloured head, values under small labels, lines in a plain table."""
    bill = case.stay
    teal = random.choice(("#0b6e7f", "#31508f"))
    head = (
        f"<div style='background:{teal};color:#fff;margin:-38px -48px 20px;padding:22px 48px'><div style='font-size:26px'>"
        f"{e(case.hospital)}</div><div style='font-size:17px'>住院医疗收费电子票据 · INPATIENT RECEIPT</div></div>"
    )
    labels = [
        ("票据代码 Code", bill.code),
        ("票据号码 No.", bill.number),
        ("校验码 Check", bill.check_code),
        ("开票日期 Date", day_text(bill.issued_on, "-")),
        ("患者姓名 Patient", e(case.insured.name)),
        ("住院号 Adm. No.", case.numbers["住院号"]),
        ("入院日期 Admitted", day_text(case.admitted_on, "-")),
        ("出院日期 Discharged", day_text(case.discharged_on, "-")),
    ]
    body = head + "<div style='display:grid;grid-template-columns:repeat(4,1fr);gap:14px 10px;margin-bottom:18px'>"
    body += "".join(f"<div><div style='color:#777;font-size:13.5px'>{a}</div><div>{b}</div></div>" for a, b in labels)
    body += "</div>"
    rows: list[list[Cell]] = [
        [str(place), name, end(yuan(fen))] for place, (name, fen) in enumerate(bill.by_category().items(), 1)
    ]
    body += grid(rows, ["序号", "收费项目", end("金额（元）")], "under")
    body += apart(
        f"大写：{in_words(bill.total_fen)}",
        f"<b>总计　¥ {yuan(bill.total_fen, commas=True)}</b>",
        style=f"margin:14px 0;color:{teal};font-size:18px",
    )
    pays = [
        ("基本医保基金支付", bill.basic_insurance_paid_fen),
        ("大病保险支付", bill.serious_illness_paid_fen),
        ("医疗救助", 0),
        ("个人支付", bill.self_paid_fen),
    ]
    body += "<div style='display:grid;grid-template-columns:repeat(4,1fr);background:#f1f6f7;padding:14px;text-align:center'>"
    body += "".join(
        f"<div>{yuan(fen, commas=True)}<div style='color:#666;font-size:13.5px'>{name}</div></div>"
        for name, fen in pays
    )
    body += "</div>"
    body += para(
        f"收费员：{e(staff(case)[2])}　　打印时间：{day_text(bill.issued_on, '-')} {clock(random)}　　咨询电话：{landline(random)}",
        "margin-top:26px;font-size:14px;color:#555",
    )
    body += para("提示：本票据可作为报销凭证，纸质打印件请勿重复入账。", "font-size:14px;color:#555")
    body += disc(case.hospital, 590, 690, 136, "票据专用章", 0.45)
    fields = truth(case, bill, sums(bill)) | stay_days(case)
    return page(body, 800, 900, fields, font=NSANS, size=15.5)


def split_stub_bill(case: Case, random: Random) -> Drawing:
    """A wide two-part form: money to the left, who paid to the right, laid on ruled lines of a printer's stock."""
    bill = case.stay
    body = title(f"{random.choice(('住院结算发票', '出院结账发票'))}", 25)
    body += apart(
        f"医疗机构：{e(case.hospital)}", f"发票代码：{bill.code}", f"发票号码：{bill.number}", style="margin:8px 0 4px"
    )
    body += apart(
        f"病员姓名：{e(case.insured.name)}",
        f"病区：{e(case.department)}",
        f"住院：{_days(case)} 日",
        f"结账日期：{day_text(bill.issued_on, '年月')}",
    )
    rows: list[list[Cell]] = [[name, end(yuan(fen))] for name, fen in bill.by_category().items()]
    left = grid([*rows, ["<b>小　计</b>", end(yuan(bill.total_fen))]], ["费用项目", "金额"])
    right_rows: list[list[Cell]] = [
        ["总费用", end(yuan(bill.total_fen))],
        ["统筹支付", end(yuan(bill.basic_insurance_paid_fen))],
        ["大额/大病", end(yuan(bill.serious_illness_paid_fen))],
        ["帐户支付", end("0.00")],
        ["个人支付合计", end(yuan(bill.self_paid_fen))],
        ["已收押金", end(yuan(bill.self_paid_fen))],
        ["应退", end("0.00")],
    ]
    right = grid(right_rows, [("结　算　情　况", "colspan=2")])
    body += f"<div class=two style='margin-top:6px'><div>{left}</div><div>{right}</div></div>"
    body += para(
        f"人民币（大写）：<b>{in_words(bill.total_fen)}</b>", "margin:10px 0;border:1px solid #333;padding:6px 10px"
    )
    body += apart(
        f"制单：{e(staff(case)[0])}",
        f"审核：{e(staff(case)[3])}",
        f"打印：{clock(random, seconds=True)}",
        random.choice(SOFTWARE),
    )
    body += block(f"{e(case.hospital)}<br>住院收费处", 540, 222 + 36 * max(len(rows) + 2, 8))
    fields = truth(case, bill, sums(bill), without="check_code")
    return page(
        body, 880, 300 + 36 * max(len(rows) + 2, 8), fields, font=UMING, size=16.5, pad="30px 40px", ground="#fdfdfd"
    )


def app_stay_bill(case: Case, random: Random) -> Drawing:
    """A citizens' app that shows the bill of a stay."""
    bill = case.stay
    body = panel(
        f"<div class=k style='font-size:16px'>{e(case.hospital)}</div><div style='color:#888'>住院 · {e(case.department)}</div>"
        f"<div style='margin-top:8px'>{day_text(case.admitted_on, '-')} 入院　{day_text(case.discharged_on, '-')} 出院</div>"
    )
    body += panel(
        pair("电子票据号码", bill.number)
        + pair("电子票据代码", bill.code)
        + pair("票据类型", "住院收费票据")
        + pair("就诊人", e(case.insured.name))
        + pair("开票时间", f"{day_text(bill.issued_on, '-')} {clock(random)}")
    )
    inner = "".join(
        pair(name, yuan(fen), "border-bottom:1px solid #f0f0f0") for name, fen in bill.by_category().items()
    )
    body += panel(inner + pair("<b style='color:#111'>总金额</b>", f"<b>¥{yuan(bill.total_fen)}</b>"))
    body += panel(
        pair("医保基金支付", yuan(bill.basic_insurance_paid_fen))
        + pair("大病保险", yuan(bill.serious_illness_paid_fen))
        + pair("个人自付", yuan(bill.self_paid_fen))
    )
    body += para("数据来源：省财政电子票据平台", "color:#aaa;font-size:13px", "m")
    fields = truth(case, bill, sums(bill), without="check_code") | stay_days(case)
    height = 620 + 31 * len(bill.by_category())
    return phone(body, "电子票据", height, fields, font=MISANS, tint="#2f6fed", ink="#fff", time=clock(random))


LAYOUTS = {"inpatient_invoice": (fiscal_stay_bill, typed_stay_receipt, digital_bill_a4, split_stub_bill, app_stay_bill)}
