"""Settlement sheets of basic insurance for a stay."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.eighth.sheet import (
    HEI,
    PHONE,
    SONG,
    age,
    iso,
    line,
    row,
    sheet,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    bill = case.stay
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def bureau_sheet(case: Case, random: Random) -> Drawing:
    """The sheet the insurance bureau's system prints at the hospital."""
    bill, who = case.stay, case.insured
    days = (case.discharged_on - case.admitted_on).days
    kind = ("职工基本医疗保险", "城乡居民基本医疗保险")[case.seed % 2]
    rows: list[list[str | tuple[str, str]]] = [
        ["姓名", e(who.name), "性别", who.sex, "年龄", str(age(case, case.admitted_on))],
        ["身份证号", (who.id_number, "colspan=2"), "险种类型", (kind, "colspan=2")],
        ["医疗机构", (e(case.hospital), "colspan=2"), "医疗类别", ("普通住院", "colspan=2")],
        [
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "住院天数",
            str(days),
        ],
        ["出院诊断", (f"{e(case.diagnosis.name)}", "colspan=5")],
        ["医疗费用总额", (yuan(bill.total_fen), "colspan=2"), "起付标准", ("600.00", "colspan=2")],
        [
            "统筹基金支付",
            (yuan(bill.basic_insurance_paid_fen), "colspan=2"),
            "大病保险支付",
            (yuan(bill.serious_illness_paid_fen), "colspan=2"),
        ],
        ["医疗救助支付", ("0.00", "colspan=2"), "公务员补助", ("0.00", "colspan=2")],
        ["个人负担总额", (yuan(bill.self_paid_fen), "colspan=2"), "其中：账户支付", ("0.00", "colspan=2")],
        ["个人负担大写", (in_words(bill.self_paid_fen), "colspan=5")],
    ]
    city = who.address.split("市")[0].split("省")[-1].split("自治区")[-1] + "市"
    body = title(f"{e(city)}基本医疗保险住院费用结算单", 25) + row(
        f"结算流水号：{case.numbers['业务流水号']}",
        f"结算日期：{day_text(bill.issued_on, '-')}",
        "单位：元",
        style="margin-top:12px",
    )
    body += table(rows, style="font-size:16px") + row(
        "参保人（或家属）签字：", "经办人：", "医院医保办（章）", style="margin-top:18px"
    )
    body += stamp(case.hospital, 670, 440, 140, "医保结算专用章", 0.5)
    return sheet(
        body, width=940, height=660, fields=_truth(case), font=SONG, css=".t td{padding:6px 8px}", padding="40px 50px"
    )


def away_sheet(case: Case, random: Random) -> Drawing:
    """A sheet for care in another province: the fund's parts in a table of their own."""
    bill, who = case.stay, case.insured
    head = [
        f"参保人：{e(who.name)}",
        f"个人编号：{case.numbers['医保编号']}",
        f"参保地：{e(who.address[:3])}",
        f"就医地：{case.pools.cities[case.seed % 7]}",
        f"就诊医院：{e(case.hospital)}",
        f"住院号：{case.numbers['住院号']}",
        f"入院时间：{day_text(case.admitted_on, '年月')}",
        f"出院时间：{day_text(case.discharged_on, '年月')}",
    ]
    body = title("跨省异地就医直接结算单", 26) + line("（住院）", cls="c")
    body += table([head[place : place + 2] for place in range(0, 8, 2)], cls="n", style="margin:8px 0 12px")
    rows = [
        ["01", "费用总额", (yuan(bill.total_fen, commas=True), "class=r")],
        ["02", "基本医疗统筹基金支出", (yuan(bill.basic_insurance_paid_fen, commas=True), "class=r")],
        ["03", "大病医疗保险基金支出", (yuan(bill.serious_illness_paid_fen, commas=True), "class=r")],
        ["04", "其他基金支出", ("0.00", "class=r")],
        ["05", "个人账户支出", ("0.00", "class=r")],
        ["06", "个人自付合计", (yuan(bill.self_paid_fen, commas=True), "class=r")],
    ]
    body += table(rows, head=("序号", "项目", "金额（元）"), style="font-size:17px")
    body += row(
        "本人已核对以上信息无误。签名：" + f"<span class='sig'>{e(who.name)}</span>",
        f"打印日期 {day_text(bill.issued_on, '/')}",
        style="margin-top:22px",
    )
    return sheet(body, width=820, height=640, fields=_truth(case), font=HEI, padding="40px 56px")


def settled_screen(case: Case, random: Random) -> Drawing:
    """The settlement as a province's insurance app shows it."""
    bill, who = case.stay, case.insured
    entries = (
        ("就诊人", e(who.name)),
        ("定点医疗机构", e(case.hospital)),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("费用总额", f"¥{yuan(bill.total_fen)}"),
        ("基本医保统筹支付", f"¥{yuan(bill.basic_insurance_paid_fen)}"),
        ("大病保险支付", f"¥{yuan(bill.serious_illness_paid_fen)}"),
        ("个人支付", f"¥{yuan(bill.self_paid_fen)}"),
        ("结算时间", f"{day_text(bill.issued_on, '-')} 11:{case.seed % 40 + 10}:07"),
    )
    body = row("11:26", "4G ▮▮", style="padding:8px 22px;font-size:16px") + line(
        "‹　医保结算详情", "font-size:23px;padding:8px 20px 16px"
    )
    body += f"<div style='background:linear-gradient(90deg,#2f7ee8,#57a7f5);color:#fff;margin:0 20px;border-radius:12px;padding:18px 24px'>住院结算<div style='font-size:34px'>¥{yuan(bill.total_fen)}</div></div>"
    body += "<div style='background:#fff;margin:16px 20px;border-radius:12px;padding:10px 22px'>"
    body += "".join(
        row(
            f"<span style='color:#888'>{label}</span>",
            value,
            style="padding:11px 0;border-bottom:1px solid #eee;font-size:18px",
        )
        for label, value in entries
    )
    body += "</div>" + line("数据来源：国家医保服务平台", "color:#999;font-size:15px", "c")
    return sheet(body, width=640, height=840, fields=_truth(case), font=PHONE, ground="#f3f5f9", padding="0", scale=1.6)


LAYOUTS = {"basic_insurance_settlement": (bureau_sheet, away_sheet, settled_screen)}
