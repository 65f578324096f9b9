"""Settlements of basic insurance for a stay: labels above values, a notice in running text, a narrow slip."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.bills import stay_days
from benchmarks.papers.families.fourteenth.kit import (
    DOTS,
    KAI,
    SERIF,
    THERMAL,
    age,
    blank,
    box_seal,
    heading,
    line,
    right,
    round_seal,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import clock, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    bill = case.stay
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    } | stay_days(case)


def _city(case: Case) -> str:
    return case.pools.cities[case.seed % len(case.pools.cities)]


_TOP = ".ruled th{background:#eef1f4;font-weight:400;color:#444;font-size:14px}.ruled td{text-align:center;height:36px}"


def above_values(case: Case, random: Random) -> Drawing:
    """A city's settlement table with every label in the cell above its value."""
    bill, who = case.stay, case.insured

    def band(labels: tuple[str, ...], values: tuple[str, ...]) -> str:
        return table([values], head=labels, style="table-layout:fixed;margin-top:-1px")

    body = heading(f"{_city(case)}{random.choice(('职工', '居民'))}医疗保险住院医疗费结算表", 24)
    body += spread(f"定点医疗机构：{e(case.hospital)}", f"结算编号：{digits(random, 12)}", style="margin:12px 0 8px")
    body += band(
        ("姓名", "性别", "年龄", "医保编号", "住院号"),
        (e(who.name), who.sex, str(age(case, case.admitted_on)), case.numbers["医保编号"], case.numbers["住院号"]),
    )
    body += band(
        ("科别", "入院时间", "出院时间", "出院诊断"),
        (
            e(case.department),
            day_text(case.admitted_on, "-"),
            day_text(case.discharged_on, "-"),
            e(case.diagnosis.name),
        ),
    )
    money = [
        yuan(one)
        for one in (bill.total_fen, bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, 0, bill.self_paid_fen)
    ]
    labels = ["医疗总费用", "统筹基金支付", "大病保险支付", "医疗救助", "个人支付合计"]
    if random.random() < 0.5:
        labels[1:] = ["基本医保基金支付", "大病保险基金", "救助基金", "个人负担"]
    body += band(tuple(labels), tuple(money))
    sums = list(bill.by_category().items())[:5]
    body += band(tuple(name for name, _ in sums), tuple(yuan(fen) for _, fen in sums))
    body += table(
        [["医疗总费用（大写）", in_words(bill.total_fen)], ["备注", "起付线 500.00　年度累计住院 1 次"]],
        style="margin-top:-1px",
    )
    body += spread(
        "医保科审核：" + signed(staff(case)[1]),
        "参保人签字：" + signed(who.name),
        f"结算日期：{day_text(bill.issued_on, '-')}",
        style="margin-top:20px",
    )
    body += round_seal(case.hospital, 260, 450, 140, "医保结算专用章", 0.5)
    return sheet(body, width=980, height=610, fields=_truth(case), font=SERIF, size=15.5, css=_TOP, pad="36px 48px")


def notice(case: Case, random: Random) -> Drawing:
    """A county bureau's notice that tells the settlement in sentences with blanks."""
    bill, who = case.stay, case.insured
    days = (case.discharged_on - case.admitted_on).days
    first = (
        f"{blank(e(who.name))}同志：您于{blank(day_text(case.admitted_on, '年'))}至{blank(day_text(case.discharged_on, '年'))}"
        f"在{blank(e(case.hospital))}住院治疗{blank(str(days))}天，"
    )
    second = (
        f"发生医疗费用总额{blank(yuan(bill.total_fen))}元，按规定由基本医疗保险统筹基金支付{blank(yuan(bill.basic_insurance_paid_fen))}元，"
        f"大病保险支付{blank(yuan(bill.serious_illness_paid_fen))}元，医疗救助支付{blank('0.00')}元，"
        f"个人支付{blank(yuan(bill.self_paid_fen))}元。"
    )
    office = f"{_city(case)}医疗保障事务中心"
    body = (
        heading(office, 22, "color:#b3232b;letter-spacing:3px")
        + "<div style='border-top:3px double #b3232b;margin:8px 0 18px'></div>"
    )
    body += heading(random.choice(("医疗保险住院费用结算通知书", "住院医疗费用报销告知单")), 24)
    body += line(f"（{bill.issued_on.year}）医结字第{digits(random, 6)}号", "margin-bottom:18px", "c")
    body += line(first + second, "text-indent:2em;line-height:2.1;font-size:18px")
    body += line(
        "如对上述结算结果有异议，请于收到本通知之日起六十日内向本中心申请复核。",
        "text-indent:2em;line-height:2;margin-top:8px",
    )
    body += line(
        f"拨付方式：{random.choice(('医院直接结算', '社会保障卡账户'))}　　咨询电话：{landline(random)}",
        "text-indent:2em",
    )
    body += line(f"{office}<br>{day_text(bill.issued_on, '数')}", "margin:44px 30px 0 0;line-height:1.8", "r")
    body += line(f"经办人：{e(staff(case)[0])}　复核人：{e(staff(case)[2])}", "margin-top:44px;font-size:14px")
    body += round_seal(office, 500, 460, 150, "业务专用章", 0.55)
    return sheet(body, width=800, height=690, fields=_truth(case), font=KAI, size=17, pad="46px 66px")


def narrow_slip(case: Case, random: Random) -> Drawing:
    """The slip a hospital's counter prints when the card is settled."""
    bill, who = case.stay, case.insured
    rows = [
        ["费用总额", right(yuan(bill.total_fen))],
        ["　其中：符合范围", right(yuan(bill.total_fen - bill.total_fen // 20))],
        ["起付标准", right("800.00")],
        ["统筹支付", right(yuan(bill.basic_insurance_paid_fen))],
        ["大病支付", right(yuan(bill.serious_illness_paid_fen))],
        ["账户支付", right("0.00")],
        [random.choice(("现金支付", "个人自付")), right(yuan(bill.self_paid_fen))],
    ]
    body = line(e(case.hospital), "font-size:20px;line-height:1.3", "c") + line(
        random.choice(("医保住院结算小票", "医保结算凭单(住院)")), "font-size:19px", "c"
    )
    body += "<div class=dash></div>" + line(f"姓名 {e(who.name)}　{who.sex}　{age(case, case.admitted_on)}岁")
    body += line(f"个人编号 {case.numbers['医保编号']}") + line(
        f"人员类别 {('在职', '城乡居民')[case.seed % 2]}　险种 310"
    )
    body += line(f"住院号 {case.numbers['住院号']}　{e(case.department)}") + line(
        f"入院 {day_text(case.admitted_on, '.')}　出院 {day_text(case.discharged_on, '.')}"
    )
    body += "<div class=dash></div>" + table(rows, cls="bare", style="font-size:18px") + "<div class=dash></div>"
    body += line(f"卡余额(结算后) {digits(random, 3)}.{digits(random, 2)}") + line(f"交易流水 {digits(random, 16)}")
    body += line(f"结算 {day_text(bill.issued_on, '-')} {clock(random, seconds=True)} 操作 {digits(random, 4)}")
    body += line("持卡人签名：" + signed(who.name), "margin-top:14px") + line(
        "商户存根／参保人留存", "font-size:14px;margin-top:8px", "c"
    )
    body = f"<div class=faded>{body}</div>" + box_seal("医保已结算", 400, 660)
    return sheet(
        body, width=580, height=800, fields=_truth(case), font=DOTS, size=17, ground=THERMAL, pad="30px 40px", scale=1.8
    )


LAYOUTS = {"basic_insurance_settlement": (above_values, notice, narrow_slip)}
