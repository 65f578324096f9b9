"""Settlements of basic insurance for a stay: a fund's form, a numbered reckoning, a counter's slip, an app, a table."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.bills import spread, stay_bill, stay_truth
from benchmarks.papers.families.twenty_fourth.kit import (
    FANG,
    HEI,
    KAI,
    MICRO,
    SONG,
    SONG_OLD,
    Cell,
    block,
    c,
    card,
    grid,
    headline,
    kv,
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
from benchmarks.papers.families.twenty_fourth.money_kit import scheme
from benchmarks.papers.families.twenty_fourth.names import (  # fmt: skip
    bed,
    clock,
    fund_office,
    landline,
    province,
    serial,
    staff,
    stay_days,
)
from benchmarks.papers.paper import Drawing


def _sums(bill: Invoice) -> tuple[str, str, str, str]:
    """Total, fund, serious illness, own."""
    paid = (bill.total_fen, bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, bill.self_paid_fen)
    total, basic, serious, own = (yuan(one) for one in paid)
    return total, basic, serious, own


def _truth(case: Case, *without: str) -> dict[str, Any]:
    total, basic, serious, own = _sums(stay_bill(case))
    fields = {"patient_name": case.insured.name, "hospital": case.hospital, **stay_truth(case), "total_amount": total}
    fields |= {"basic_insurance_paid": basic, "serious_illness_paid": serious, "self_paid": own}
    return {name: value for name, value in fields.items() if name not in without}


def fund_settlement_form(case: Case, random: Random) -> Drawing:
    """A province's form: facts of the person, of the stay, then the sums in boxes; signatures at the foot."""
    bill, who, form = stay_bill(case), staff(case), random.choice(("年", "-"))
    total, basic, serious, own = _sums(bill)
    full, part, out, over = spread(bill.self_paid_fen, (4, 2, 1, 3))
    rows: list[list[Cell]] = [
        ["姓名", e(case.insured.name), "性别", case.insured.sex, "医保编号", case.numbers["医保编号"]],
        ["险种类型", scheme(case), "医疗类别", "普通住院", "住院号", case.numbers["住院号"]],
        ["医疗机构", wide(e(case.hospital), 3), "科室", e(case.department)],
        ["入院日期", day_text(case.admitted_on, form), "出院日期", day_text(case.discharged_on, form), "住院天数", str(stay_days(case))],
        ["出院诊断", wide(e(case.diagnosis.name), 5)],
        [wide("<b>费 用 结 算 情 况（单位：元）</b>", 6, "c")],
        ["医疗费总额", r(total), "统筹基金支付", r(basic), "大病保险支付", r(serious)],
        ["起付标准", r(yuan(full)), "先行自付", r(yuan(part)), "目录外费用", r(yuan(out))],
        ["分段自付", r(yuan(over)), "个人账户支付", r("0.00"), "个人负担合计", r(own)],
        ["总额大写", wide(in_words(bill.total_fen), 5)],
    ]  # fmt: skip
    body = headline(f"{province(case)}基本医疗保险住院医疗费用结算单", 22)
    body += row(f"经办机构：{fund_office(case)}", f"结算序号：{serial(case, 'fund', 14)}", style="margin:10px 0 5px;font-size:14px")  # fmt: skip
    body += grid(rows, high=34)
    body += row(f"医院经办：{signed(who[0])}", f"审核：{signed(who[1])}", "参保人（家属）签字：＿＿＿＿＿", f"结算日期：{day_text(bill.issued_on, form)}", style="margin-top:16px")  # fmt: skip
    body += block("本单一式三份，参保人、定点医疗机构、经办机构各执一份。", "font-size:12.5px;margin-top:10px")
    body += round_stamp(case.hospital, 620, 396, diameter=124, below="医保结算专用章", opacity=0.42)
    return sheet(body, (900, 545), _truth(case), font=random.choice((SONG, SONG_OLD)), px=14.5, pad="32px 40px")


def numbered_reckoning(case: Case, random: Random) -> Drawing:
    """A letter-like sheet of a hospital's insurance office: numbered lines, dotted leaders to the sums."""
    bill = stay_bill(case)
    total, basic, serious, own = _sums(bill)
    lead = "<span style='flex:1;border-bottom:1px dotted #666;margin:0 8px 6px'></span>"

    def line(label: str, amount: str) -> str:
        return f"<div style='display:flex;padding:3px 0'><span>{label}</span>{lead}<span>{amount} 元</span></div>"

    first, rest = spread(bill.self_paid_fen, (1, 3))
    body = headline(e(case.hospital), 20) + headline("医保患者出院费用结算表", 24, "margin-bottom:12px")
    body += block(
        f"　　参保患者 <u>{e(case.insured.name)}</u>（{case.insured.sex}，参保类型：{scheme(case)}）于 <u>{day_text(case.admitted_on, '年')}</u> 入住我院"
        f"{e(case.department)}，<u>{day_text(case.discharged_on, '年')}</u> 出院，住院 {stay_days(case)} 天。现将本次住院医疗费用结算如下：",
        "line-height:1.9",
    )
    body += line("一、住院医疗费用总额", total) + line("二、医疗保险基金支付", yuan(bill.basic_insurance_paid_fen + bill.serious_illness_paid_fen))  # fmt: skip
    body += line("　　1. 基本医疗保险统筹基金支付", basic) + line("　　2. 大病保险基金支付", serious)
    body += line("三、个人支付合计", own) + line("　　1. 起付线", yuan(first))
    body += line("　　2. 按比例及目录外自付", yuan(rest)) + line("　　3. 个人账户抵扣", "0.00")
    body += block(f"费用总额（大写）：{in_words(bill.total_fen)}", "margin-top:10px")
    body += row(
        f"医保办经办人：{signed(staff(case)[2])}", f"患者确认：{signed(e(case.insured.name))}", style="margin-top:20px"
    )
    body += row(f"咨询电话：{landline(case, 'office')}", day_text(bill.issued_on, random.choice(("年", "数"))), style="margin-top:12px")  # fmt: skip
    body += square_stamp("医保办公室", 330, 506, px=19)
    return sheet(body, (740, 606), _truth(case), font=random.choice((KAI, FANG)), px=16, pad="40px 56px")


def counter_settlement_slip(case: Case, random: Random) -> Drawing:
    """A counter's slip for the stay: label left, value right, sums larger."""
    bill, form = stay_bill(case), random.choice(("-", "/"))
    total, basic, serious, own = _sums(bill)
    tight = "padding:1px 0"
    body = block("医保住院结算回执", "font-size:18px", "c") + block(e(case.hospital), "", "c") + "<div class=cut></div>"
    for label, value in (
        ("流水号", case.numbers["业务流水号"]), ("参保人", e(case.insured.name)), ("险种", scheme(case)),
        ("入院日期", day_text(case.admitted_on, form)), ("出院日期", day_text(case.discharged_on, form)), ("病区床位", bed(case)),
    ):  # fmt: skip
        body += kv(label, value, tight)
    body += "<div class=cut></div>" + kv("医疗总费用", total, tight)
    body += kv(random.choice(("基本统筹支付", "医保统筹支付")), basic, tight) + kv("大病保险支付", serious, tight)
    body += kv("个人账户支付", "0.00", tight) + kv("个人现金支付", f"<b style='font-size:17px'>{own}</b>", tight)
    body += "<div class=cut></div>" + kv("结算时间", f"{day_text(bill.issued_on, form)} {clock(case, 'fund')}", tight)
    body += kv("收费员", staff(case)[0], tight) + block("持卡人签名：", "margin:12px 0 26px")
    body += block("如对结算结果有异议，请于十五日内到医保窗口申请复核。", "font-size:13px")
    return strip(body, 536, _truth(case), width=390)


def settlement_screen(case: Case, random: Random) -> Drawing:
    """A page of an insurance app: what the bill was and who bore it, as bars and lines."""
    bill, tint = stay_bill(case), random.choice(("#1e6bff", "#00837a", "#c23b3b"))
    total, basic, serious, own = _sums(bill)
    share = bill.basic_insurance_paid_fen * 100 // bill.total_fen
    body = f"<div style='background:{tint};color:#fff;padding:4px 20px 18px'><div>{e(case.insured.name)}　住院结算</div><div style='font-size:13px'>费用总额（元）</div><div style='font-size:30px;line-height:1.25'>{total}</div></div>"
    body += f"<div style='height:8px;background:#dfe3ea'><div style='height:8px;width:{share}%;background:#ffb020'></div></div>"
    body += card(
        kv("统筹基金支付", f"{basic}"), kv("大病保险支付", serious), kv("个人账户支付", "0.00"), kv("个人自付", own)
    )
    body += card(
        kv("定点医疗机构", e(case.hospital)), kv("险种", scheme(case)), kv("入院日期", day_text(case.admitted_on, "-")),
        kv("出院日期", day_text(case.discharged_on, "-")), kv("结算日期", day_text(bill.issued_on, "-")), kv("结算编号", serial(case, "fund", 14)),
    )  # fmt: skip
    body += block(
        f"数据来源：{fund_office(case)}<br>本页信息仅供参考，以医院结算单为准", "font-size:12.5px;padding:6px", "c dim"
    )
    return screen(body, 628, _truth(case), random, "医保结算明细", bar=tint, ink="#fff")


def wide_settlement_table(case: Case, random: Random) -> Drawing:
    """Landscape, headings on two lines: payers under a common heading, one row of values, words below."""
    bill, who, form = stay_bill(case), staff(case), random.choice(("-", "."))
    total, basic, serious, own = _sums(bill)
    body = headline("医疗保险住院费用拨付结算单", 23, "letter-spacing:3px")
    body += row(f"定点医院：{e(case.hospital)}", f"险种：{scheme(case)}", "单位：元", style="margin:10px 0 6px")
    head: list[list[Cell]] = [
        [("姓　名", "rowspan=2 class=c"), ("入院日期", "rowspan=2 class=c"), ("出院日期", "rowspan=2 class=c"), ("天数", "rowspan=2 class=c"), ("住院总费用", "rowspan=2 class=c"), wide("基金支付", 2, "c"), wide("个人支付", 3, "c")],
        [c("基本统筹"), c("大病保险"), c("账户"), c("现金"), c("小计")],
        [c(e(case.insured.name)), c(day_text(case.admitted_on, form)), c(day_text(case.discharged_on, form)), c(str(stay_days(case))), r(total), r(basic), r(serious), r("0.00"), r(own), r(own)],
        [c("大　写"), wide(f"住院总费用：{in_words(bill.total_fen)}", 9)],
    ]  # fmt: skip
    body += grid(head, high=38)
    body += block("备注：个人支付含起付标准、乙类先行自付及目录外费用。", "margin-top:8px;font-size:13px")
    body += row(f"制单：{who[0]}", f"复核：{who[1]}", f"财务：{who[2]}", f"结算日期：{day_text(bill.issued_on, form)}", style="margin-top:14px")  # fmt: skip
    body += round_stamp(fund_office(case), 800, 224, diameter=120, below="业务专用章", opacity=0.42)
    return sheet(body, (1000, 368), _truth(case), font=random.choice((HEI, MICRO)), px=14.5, pad="30px 40px")


LAYOUTS = {
    "basic_insurance_settlement": (
        fund_settlement_form,
        numbered_reckoning,
        counter_settlement_slip,
        settlement_screen,
        wide_settlement_table,
    ),
}
