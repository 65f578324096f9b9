"""Settlements of basic insurance."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import employed, stay_days
from benchmarks.papers.families.twentieth.kit import (
    MISANS,
    NEWS,
    NSERIF,
    SERIF,
    Cell,
    apart,
    disc,
    end,
    grid,
    page,
    pair,
    panel,
    para,
    phone,
    sign,
    slip,
    title,
    years,
)
from benchmarks.papers.families.twentieth.names import clock, landline, staff
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, without: str = "") -> dict[str, object]:
    bill = case.stay
    whole: dict[str, object] = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        **stay_days(case),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _scheme(case: Case) -> str:
    return "职工基本医疗保险" if employed(case) else "城乡居民基本医疗保险"


def _days(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def regional_settlement_table(case: Case, random: Random) -> Drawing:
    """A region's form: a ruled table with labels in cells and the payers in a row."""
    bill, who = case.stay, case.insured
    basic, serious, own = (
        yuan(one) for one in (bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, bill.self_paid_fen)
    )
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    body = title(f"{city}基本医疗保险住院费用结算单", 24)
    body += apart(
        f"定点医疗机构：{e(case.hospital)}",
        f"结算编号：{case.numbers['业务流水号']}",
        "单位：元",
        style="margin:10px 0 4px",
    )
    rows: list[list[Cell]] = [
        ["姓　名", e(who.name), "性　别", who.sex, "年　龄", f"{years(case, case.admitted_on)}"],
        ["人员类别", "在职" if employed(case) else "城乡居民", "险　种", (_scheme(case), "colspan=3")],
        [
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "住院天数",
            str(_days(case)),
        ],
        ["出院诊断", (e(case.diagnosis.name), "colspan=3"), "科　室", e(case.department)],
        ["医疗费总额", end(yuan(bill.total_fen)), "大　写", (in_words(bill.total_fen), "colspan=3")],
        ["统筹基金<br>支　付", end(basic), "大病保险<br>支　付", end(serious), "医疗救助<br>支　付", end("0.00")],
        ["个人账户<br>支　付", end("0.00"), "个人现金<br>支　付", end(own), "个人支付<br>合　计", end(own)],
    ]
    body += grid(rows, style="text-align:left")
    body += apart(
        f"参保人（家属）签字：{sign(who.name)}",
        f"经办人：{e(staff(case)[0])}",
        f"结算日期：{day_text(case.discharged_on, '年')}",
        style="margin-top:20px",
    )
    body += disc(case.hospital, 330, 412, 136, "医疗保险办公室", 0.42)
    css = ".full td{padding:9px 8px}.full td:nth-child(odd){background:#f5f5f5}"
    return page(body, 880, 560, _truth(case), font=NEWS, size=16, css=css)


def prose_notice(case: Case, random: Random) -> Drawing:
    """An office's written notice that says in sentences what was settled."""
    bill = case.stay
    district = case.pools.districts[case.seed % len(case.pools.districts)]
    body = (
        title(f"{district}医疗保障服务中心", 23, "color:#b3201f")
        + "<div style='border-top:3px solid #b3201f;margin:6px 0 22px'></div>"
    )
    body += title("医疗费用结算告知单", 22) + para(
        f"编号：（{case.discharged_on.year}）第{case.numbers['登记号'][:5]}号", cls="e"
    )
    body += para(f"参保人 <u>{e(case.insured.name)}</u>（{_scheme(case)}）：", "margin:16px 0 8px")
    text = (
        f"您于 {day_text(case.admitted_on, '年')} 至 {day_text(case.discharged_on, '年')} 在{e(case.hospital)}住院治疗，"
        f"住院 {_days(case)} 天。本次住院医疗费用总额 {yuan(bill.total_fen)} 元，经审核，"
        f"基本医保统筹基金支付 {yuan(bill.basic_insurance_paid_fen)} 元，大病保险支付 {yuan(bill.serious_illness_paid_fen)} 元，"
        f"个人支付 {yuan(bill.self_paid_fen)} 元。"
    )
    body += para(text, "text-indent:2em;line-height:2.1") + para(
        "以上费用已在医院端即时结算，特此告知。如有异议请于十五日内提出。", "text-indent:2em;line-height:2.1"
    )
    body += para(
        f"{district}医疗保障服务中心<br>{day_text(case.discharged_on, '数')}",
        "text-align:right;margin-top:40px;line-height:2",
    )
    body += para(
        f"地址：政务服务大厅二楼　电话：{landline(random)}",
        "font-size:14px;margin-top:50px;border-top:1px solid #999;padding-top:6px",
    )
    body += disc(f"{district}医疗保障服务中心", 500, 425, 150, "业务专用章")
    return page(body, 760, 780, _truth(case), font=SERIF, size=18, pad="50px 62px")


def thermal_settlement(case: Case, random: Random) -> Drawing:
    """A slip of a hospital's insurance window."""
    bill = case.stay
    rule = "<div style='border-top:1.5px dashed #222;margin:7px 0'></div>"
    body = title("医保结算凭条", 20) + para(e(case.hospital), cls="m") + rule
    body += para(f"参保人:{e(case.insured.name)}") + para(f"险种:{_scheme(case)}") + para("医疗类别:普通住院")
    body += para(f"入院:{case.admitted_on:%Y-%m-%d}") + para(f"出院:{case.discharged_on:%Y-%m-%d}") + rule
    body += apart("医疗费总额", yuan(bill.total_fen)) + apart("基本统筹支付", yuan(bill.basic_insurance_paid_fen))
    body += (
        apart("大病保险支付", yuan(bill.serious_illness_paid_fen))
        + apart("公务员补助", "0.00")
        + apart("账户支付", "0.00")
    )
    body += apart("个人自付", yuan(bill.self_paid_fen), style="font-weight:700") + rule
    body += para(f"结算时间:{case.discharged_on:%Y-%m-%d} {clock(random, seconds=True)}") + para(
        f"结算ID:{case.numbers['医保编号']}{case.numbers['登记号']}"
    )
    body += para(f"收费员:{e(staff(case)[1])}") + para("签名:__________________", "margin-top:18px")
    return slip(body, 640, _truth(case), font=NSERIF)


def insurance_app(case: Case, random: Random) -> Drawing:
    """The national insurance app's page of one settlement."""
    bill = case.stay
    body = (
        "<div style='background:#1e6fe0;color:#fff;padding:6px 22px 22px'><div>医疗总费用（元）</div>"
        f"<div style='font-size:32px'>{yuan(bill.total_fen, commas=True)}</div><div class=apart style='margin-top:8px'>"
        f"<span>基金支付 {yuan(bill.basic_insurance_paid_fen + bill.serious_illness_paid_fen, commas=True)}</span>"
        f"<span>个人负担 {yuan(bill.self_paid_fen, commas=True)}</span></div></div>"
    )
    body += panel(
        pair("姓名", e(case.insured.name))
        + pair("定点医药机构", e(case.hospital))
        + pair("医疗类别", "普通住院")
        + pair("入院日期", day_text(case.admitted_on, "-"))
        + pair("出院日期", day_text(case.discharged_on, "-"))
        + pair("险种类型", _scheme(case))
    )
    body += panel(
        para("费用构成", "font-weight:600")
        + pair("基本医疗保险统筹基金", yuan(bill.basic_insurance_paid_fen))
        + pair("大病保险基金", yuan(bill.serious_illness_paid_fen))
        + pair("医疗救助基金", "0.00")
        + pair("个人账户", "0.00")
        + pair("个人支付", yuan(bill.self_paid_fen))
    )
    body += para("数据仅供参考，以医保经办机构结算为准", "color:#aaa;font-size:13px", "m")
    return phone(body, "结算详情", 700, _truth(case), font=MISANS, tint="#1e6fe0", ink="#fff", time=clock(random))


def stepwise_sheet(case: Case, random: Random) -> Drawing:
    """A hospital's settlement sheet: a calculation from total to own share, line by line."""
    bill, who = case.stay, case.insured
    body = apart(
        f"<b style='font-size:20px'>{e(case.hospital)}</b>", f"<span style='font-size:15px'>{_scheme(case)}</span>"
    )
    body += title("出院医保结算表", 22, "margin:10px 0")
    body += f"<div class=two><div>姓名 {e(who.name)}<br>住院号 {case.numbers['住院号']}</div><div>入院时间 {day_text(case.admitted_on, '.')}<br>出院时间 {day_text(case.discharged_on, '.')}</div></div>"
    own_list = sum(fee.amount_fen for fee in bill.fees if fee.goods.list_class == "丙")
    own_list = min(own_list, bill.self_paid_fen)
    rows: list[list[Cell]] = [
        ["①", "费用总额", end(yuan(bill.total_fen))],
        ["②", "其中：全自费金额", end(yuan(own_list))],
        ["③", "医保统筹支付", end(yuan(bill.basic_insurance_paid_fen))],
        ["④", "大病保险支付", end(yuan(bill.serious_illness_paid_fen))],
        ["⑤", "个人应付（①－③－④）", end(f"<b>{yuan(bill.self_paid_fen)}</b>")],
    ]
    body += grid(rows, ["行", "结算项目", end("金额（元）")], "under", "margin:16px 0;font-size:17px")
    body += apart(
        f"结算员 {e(staff(case)[2])}", f"{day_text(case.discharged_on, '-')} {clock(random)}", "患者签名 ____________"
    )
    return page(body, 700, 500, _truth(case), font=NSERIF, size=16.5, ground="#fffefb", scale=1.8)


LAYOUTS = {
    "basic_insurance_settlement": (
        regional_settlement_table,
        prose_notice,
        thermal_settlement,
        insurance_app,
        stepwise_sheet,
    )
}
