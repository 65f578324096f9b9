"""What basic insurance settled: a province's form, a window's slip, a resident's repayment with a stub, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.bills import insurance, stay_bill, stay_truth
from benchmarks.papers.families.twenty_first.kit import (
    BOOK,
    FANGSONG,
    GB_KAI,
    HAN,
    Cell,
    filled,
    flow,
    hand,
    over,
    para,
    phone,
    right,
    sheet,
    slip,
    stamped,
    swift,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import (  # fmt: skip
    bureau,
    city,
    clock,
    district,
    landline,
    number,
    province,
    staff,
    stay_days,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    bill = stay_bill(case)
    return stay_truth(case) | {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _own_fen(case: Case) -> tuple[int, int, int, int]:
    """What the insured bears: full own cost, first share of class B, the line, the rest by share."""
    own = stay_bill(case).self_paid_fen
    first, second, third = own * 18 // 100, own * 12 // 100, own * 30 // 100
    return first, second, third, own - first - second - third


def province_form(case: Case, random: Random) -> Drawing:
    """The form of a province's system: blocks for person, stay, funds and own parts, all in one ruled table."""
    bill, who = stay_bill(case), case.insured
    full, share, start, rest = map(yuan, _own_fen(case))
    total, own = yuan(bill.total_fen), yuan(bill.self_paid_fen)
    fund = random.choice(("基本医疗统筹基金支付", "基本医疗保险基金支付"))
    rows: list[list[Cell]] = [
        ["姓名", e(who.name), "性别", who.sex, "证件号码", who.id_number],
        ["参保类别", insurance(case, bill), "参保地区", city(case), "人员编号", case.numbers["医保编号"]],
        ["医疗机构", over(e(case.hospital), 3), "住院号", case.numbers["住院号"]],
        ["入院日期", day_text(case.admitted_on, "-"), "出院日期", day_text(case.discharged_on, "-"), "住院天数", str(stay_days(case))],
        ["出院诊断", over(f"{e(case.diagnosis.name)}（{case.diagnosis.code}）", 3), "就诊科室", e(case.department)],
        [over("费用总额及构成（单位：元）", 6, "m")],
        ["医疗费总额", right(total), "全自费", right(full), "乙类先付", right(share)],
        ["起付标准", right(start), "按比例自付", right(rest), "超限价", right("0.00")],
        [over("基金及个人支付（单位：元）", 6, "m")],
        [over(fund, 2), right(yuan(bill.basic_insurance_paid_fen)), over("大病保险基金支付", 2), right(yuan(bill.serious_illness_paid_fen))],
        [over("医疗救助支付", 2), right("0.00"), over("公务员医疗补助", 2), right("0.00")],
        [over("个人账户支付", 2), right("0.00"), over("个人支付合计", 2), right(own)],
        ["总额大写", over(in_words(bill.total_fen), 5)],
    ]  # fmt: skip
    body = title(f"{province(case)}基本医疗保险住院费用结算单", 23)
    body += flow(f"结算编号：{number(case, 'js', 18)}", f"结算时间：{day_text(case.discharged_on, '-')} {clock(case)}", style="font-size:13.5px")  # fmt: skip
    body += table(rows, style="font-size:14.5px")
    body += flow(
        "医疗机构（盖章）：", f"经办人：{staff(case)[0]}", "患者或家属签字：____________", style="margin-top:16px"
    )
    body += stamped(case.hospital, 110, 460, 122, "医保办公室", 0.42)
    return sheet(body, (880, 600), _truth(case), font=random.choice((BOOK, HAN)), px=15, pad="32px 40px")


def window_slip(case: Case, random: Random) -> Drawing:
    """The slip of a hospital's discharge window: read down, with a place to sign."""
    bill, who = stay_bill(case), case.insured
    body = title(e(case.hospital), 17) + title(random.choice(("医保出院结算凭条", "医疗保险结算小票（住院）")), 17)
    body += para("患者留存联", "font-size:13px", "mid") + "<div class=bar></div>"
    body += two("姓名", e(who.name)) + two("险种", insurance(case, bill)) + two("个人编号", case.numbers["医保编号"])
    body += two("入院日期", day_text(case.admitted_on, "/")) + two("出院日期", day_text(case.discharged_on, "/"))
    body += "<div class=sep></div>" + two("费用总额", yuan(bill.total_fen)) + two("其中自费", yuan(_own_fen(case)[0]))
    body += two(random.choice(("统筹支付", "医保统筹")), yuan(bill.basic_insurance_paid_fen))
    body += two("大病保险支付", yuan(bill.serious_illness_paid_fen)) + two("账户支付", "0.00")
    body += two("个人支付", yuan(bill.self_paid_fen)) + "<div class=sep></div>"
    body += para(f"总额大写：{in_words(bill.total_fen)}")
    body += two("结算流水", number(case, "js", 18)) + two(
        "结算时间", f"{day_text(case.discharged_on, '-')} {clock(case)}"
    )
    body += para("本人确认以上结算信息无误", "margin-top:10px") + para(
        f"签名：{swift(e(who.name))}", "margin:6px 0 12px"
    )
    body += para(f"{bureau(case)}监制", "font-size:12.5px", "mid")
    return slip(body, 690, _truth(case), width=390)


def repayment_with_stub(case: Case, random: Random) -> Drawing:
    """A resident's repayment in words: a stub at the left with the chief figures, the text at the right."""
    bill, who, clerks = stay_bill(case), case.insured, staff(case)
    basic, serious = yuan(bill.basic_insurance_paid_fen), yuan(bill.serious_illness_paid_fen)
    run = number(case, "bc", 7)
    stub = para("存　根", "font-size:19px", "mid") + para(f"№ {run}", "color:#b52b2b", "mid")
    stub += "".join(para(f"{label}<br>{hand(value)}", "margin-top:7px;line-height:1.5") for label, value in [
        ("姓名", e(who.name)), ("总费用", yuan(bill.total_fen)), ("基本医保补偿", basic), ("经手人", clerks[0]),
    ])  # fmt: skip
    text = title(
        "城乡居民基本医疗保险住院补偿结算单"
        if insurance(case, bill) == "居民医保"
        else "职工基本医疗保险住院费用报销结算单",
        21,
    )
    text += flow(bureau(case), f"№ <span style='color:#b52b2b'>{run}</span>", style="margin-bottom:8px")
    text += para(
        f"参保人 {filled(e(who.name), 80)}（身份证 {filled(who.id_number, 170)}），于 {filled(day_text(case.admitted_on, '年'), 110)} 至 "
        f"{filled(day_text(case.discharged_on, '年'), 110)} 在 {filled(e(case.hospital), 180)} 住院 {filled(str(stay_days(case)), 30)} 天，"
        f"出院诊断 {filled(e(case.diagnosis.name), 120)}。住院医疗费用总额 {filled(yuan(bill.total_fen), 90)} 元，"
        f"基本医疗保险支付 {filled(basic, 90)} 元，大病保险支付 {filled(serious, 80)} 元，个人自付 {filled(yuan(bill.self_paid_fen), 90)} 元。",
        "line-height:2.05;text-indent:2em",
    )  # fmt: skip
    fund = bill.basic_insurance_paid_fen + bill.serious_illness_paid_fen
    text += para(f"补偿金额合计（大写）：{filled(in_words(fund), 220)}", "margin-top:6px")
    text += flow(f"审核：{swift(clerks[1])}", f"经办：{swift(clerks[0])}", f"{hand(day_text(case.discharged_on, '年'))}", style="margin-top:12px")  # fmt: skip
    text += para(f"领款人签字：{swift(e(who.name))}　　咨询电话：{landline(case)}", "margin-top:6px;font-size:14px")
    body = f"<div style='display:flex'><div style='width:150px;border-right:2px dashed #777;padding-right:14px'>{stub}</div><div style='flex:1;padding-left:22px'>{text}</div></div>"
    body += stamped(f"{district(case)}医保服务站", 560, 275, 118, "补偿专用章", 0.42)
    return sheet(body, (920, 430), _truth(case), font=random.choice((FANGSONG, GB_KAI)), px=15.5, pad="32px 36px", ground=random.choice(("#fff", "#fdf9ee")))  # fmt: skip


def fund_screen(case: Case, random: Random) -> Drawing:
    """The settlement in the insurance bureau's app: the fund's amount large, bars of shares, facts below."""
    bill, blue = stay_bill(case), random.choice(("#1662d4", "#0f8f6e"))
    body = f"<div style='background:{blue};color:#fff;padding:16px 22px'><div>{e(case.insured.name)} 的住院结算</div>"
    body += f"<div style='font-size:13px;opacity:.9'>{bureau(case)}</div></div>"
    parts = [
        ("医保统筹基金支付", bill.basic_insurance_paid_fen),
        ("大病保险支付", bill.serious_illness_paid_fen),
        ("个人账户支付", 0),
        ("个人现金支付", bill.self_paid_fen),
    ]
    bars = ""
    for label, fen in parts:
        wide = max(1, fen * 100 // max(1, bill.total_fen))
        bars += two(label, f"{yuan(fen)} 元") + f"<div style='height:6px;border-radius:3px;background:#e8ecf2'><div style='width:{wide}%;height:6px;border-radius:3px;background:{blue}'></div></div>"  # fmt: skip
    body += tile(two("医疗总费用", f"<span style='font-size:20px'>{yuan(bill.total_fen)} 元</span>"), bars)
    facts = [
        ("就诊医院", e(case.hospital)), ("医疗类别", "普通住院"), ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")), ("结算日期", day_text(case.discharged_on, "-")), ("参保险种", insurance(case, bill)),
        ("结算编号", number(case, "js", 18)),
    ]  # fmt: skip
    body += tile(*[two(*pair) for pair in facts]) + para("数据来源：国家医疗保障信息平台", "font-size:12.5px;color:#999", "mid")  # fmt: skip
    return phone(body, 700, _truth(case), random, random.choice(("结算详情", "医保消费明细")), bar=blue, ink="#fff")


LAYOUTS = {"basic_insurance_settlement": (province_form, window_slip, repayment_with_stub, fund_screen)}
