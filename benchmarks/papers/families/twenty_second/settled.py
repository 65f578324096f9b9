"""Settlements of basic medical insurance for a stay."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import employee, scheme
from benchmarks.papers.families.twenty_second.kit import (
    DROID,
    FANG,
    MONO,
    THIN_SONG,
    Cell,
    age,
    block,
    centre,
    heading,
    iso,
    right,
    screen,
    sheet,
    signed,
    spread,
    stamp,
    strip,
    table,
)
from benchmarks.papers.families.twenty_second.names import SYSTEMS, desk_phone, hour, people
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, without: str = "") -> dict[str, object]:
    bill = case.stay
    whole: dict[str, object] = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _days(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def _shares(case: Case) -> tuple[str, str, str, str]:
    bill = case.stay
    amounts = (bill.total_fen, bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, bill.self_paid_fen)
    total, basic, serious, own = (yuan(one) for one in amounts)
    return total, basic, serious, own


def _parts(bill: Invoice) -> list[list[Cell]]:
    sums = list(bill.by_category().items())
    count = -(-len(sums) // 3)
    rows: list[list[Cell]] = []
    for place in range(count):
        row: list[Cell] = [] if place else [("费用构成", f"rowspan={count} class=c")]
        for name, fen in sums[place * 3 : place * 3 + 3]:
            row += [name, right(yuan(fen))]
        rows.append(row + [""] * (6 + (place == 0) - len(row)))
    return rows


def national_settlement_form(case: Case, random: Random) -> Drawing:
    """The settlement form of a hospital's insurance desk: person, stay, categories and funds in four ruled parts."""
    who, bill = case.insured, case.stay
    total, basic, serious, own = _shares(case)
    city = case.pools.cities[case.seed % len(case.pools.cities)]
    body = heading(f"{city}医疗保障定点医疗机构<br>住院费用结算单", 22)
    body += spread(
        f"结算流水号：{case.numbers['业务流水号']}",
        f"结算日期：{day_text(case.discharged_on, '-')}",
        "金额单位：元",
        style="margin:8px 0 3px",
    )
    rows: list[list[Cell]] = [
        [
            ("参保人信息", "rowspan=2 width=34 class=c"),
            "姓名",
            e(who.name),
            "性别",
            who.sex,
            "年龄",
            str(age(case, case.admitted_on)),
        ],
        ["医保编号", case.numbers["医保编号"], "险种类型", (scheme(case), "colspan=3")],
        [("就诊信息", "rowspan=2 class=c"), "医疗机构", (e(case.hospital), "colspan=3"), "科室", e(case.department)],
        [
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "住院天数",
            str(_days(case)),
        ],
    ]
    parts = _parts(bill)
    rows += parts
    rows += [
        [
            ("基金支付", "rowspan=3 class=c"),
            "医疗费总额",
            right(f"<b>{total}</b>"),
            "大写",
            (in_words(bill.total_fen), "colspan=3"),
        ],
        ["基本医保统筹基金支付", right(basic), "大病保险支付", right(serious), "医疗救助支付", right("0.00")],
        ["个人账户支付", right("0.00"), "现金支付", right(own), "个人负担合计", right(own)],
    ]
    body += table(rows, style="font-size:14.5px")
    body += spread(
        f"经办人：{people(case)[0]}",
        f"参保人（代理人）签名：{signed(who.name)}",
        "医疗机构（章）",
        style="margin-top:18px",
    )
    height = 540 + 33 * len(parts)
    body += stamp(case.hospital, 640, height - 108, 104, "医保办公室")
    return sheet(body, 880, height, _truth(case), font=THIN_SONG, size=15.5, pad="28px 40px")


def counter_strip(case: Case, random: Random) -> Drawing:
    """A strip from a discharge counter."""
    total, basic, serious, own = _shares(case)
    line = "<div style='border-top:1px dashed #222;margin:8px 0'></div>"
    body = heading(e(case.hospital), 18) + heading("医保住院结算凭条", 18) + line
    body += block(f"姓名：{e(case.insured.name)}　{case.insured.sex}")
    body += block(f"险种：{scheme(case)}") + block(f"住院号：{case.numbers['住院号']}")
    body += block(f"入院时间：{day_text(case.admitted_on, '/')}") + block(
        f"出院时间：{day_text(case.discharged_on, '/')}"
    )
    body += line + spread("费用总额", f"<b>{total}</b>")
    body += spread("├ 统筹支付", basic) + spread("├ 大病保险", serious) + spread("├ 账户支付", "0.00")
    body += spread("└ 个人现金支付", own) + line
    body += block(f"结算时间：{day_text(case.discharged_on, '/')} {hour(random, seconds=True)}")
    body += block(f"操作员：{people(case)[3]}") + block(random.choice(SYSTEMS)) + line
    body += block("患者确认签字：", "margin-bottom:34px")
    body += block("一式两联 本联交患者", "font-size:13.5px", "c")
    return strip(body, 590, _truth(case), width=350, font=MONO)


def refund_decision(case: Case, random: Random) -> Drawing:
    """An insurance office's sheet for a bill handed in by post: prose above a short table of how it was worked out."""
    bill, staff = case.stay, people(case)
    total, basic, serious, own = _shares(case)
    county = case.pools.districts[case.seed % len(case.pools.districts)]
    body = heading(f"{county}医疗保险服务中心", 23, "letter-spacing:3px;color:#a61c1c;border-bottom:2px solid #a61c1c")
    body += heading("医疗费用零星报销核定表", 21, "margin:14px 0")
    body += block(
        f"参保人<b>{e(case.insured.name)}</b>（{scheme(case)}）于{day_text(case.admitted_on, '年')}至"
        f"{day_text(case.discharged_on, '年')}在{e(case.hospital)}住院治疗{_days(case)}天，主要诊断："
        f"{e(case.diagnosis.name)}。所交票据经审核，核定如下：",
        "text-indent:2em;line-height:1.9;margin-bottom:10px",
    )
    rows: list[list[Cell]] = [
        [centre("1"), "住院医疗费用总额", right(total), "票据金额"],
        [centre("2"), "基本医疗保险基金支付", right(basic), "统筹基金"],
        [
            centre("3"),
            "大病保险支付",
            right(serious),
            "商业保险公司承办" if bill.serious_illness_paid_fen else "未达起付标准",
        ],
        [centre("4"), "个人自付合计", right(own), "1－2－3"],
    ]
    body += table(rows, ["行次", "项　　目", "金　额（元）", "说　明"])
    body += block(f"核定支付基本医保金额（大写）：{in_words(bill.basic_insurance_paid_fen)}", "margin:12px 0")
    body += block("款项将于二十个工作日内划入参保人社会保障卡金融账户。")
    body += spread(f"初审：{staff[0]}", f"复审：{staff[1]}", f"电话：{desk_phone(random)}", style="margin-top:20px")
    body += block(day_text(case.discharged_on + dt.timedelta(days=4), "年"), "text-align:right;margin-top:10px")
    body += stamp(f"{county}医疗保险服务中心", 560, 500, 128, "报销专用章")
    return sheet(body, 780, 650, _truth(case), font=FANG, size=16.5, pad="42px 60px")


def insurance_app_screen(case: Case, random: Random) -> Drawing:
    """The page of a province's insurance app that tells of one settled stay."""
    total, basic, serious, own = _shares(case)
    tone = "#2f6fe4"
    body = block(
        f"<div style='font-size:14px;opacity:.85'>医保报销金额（元）</div><div style='font-size:30px'>{basic}</div>"
        f"<div style='font-size:14px'>{e(case.insured.name)}　{'职工医保' if employee(case) else '居民医保'}</div>",
        f"background:linear-gradient(120deg,{tone},#5aa2f7);color:#fff;padding:18px 20px",
    )
    grey = "<span style='color:#8c8c8c'>"

    def part(title: str, pairs: list[tuple[str, str]]) -> str:
        lines = "".join(spread(f"{grey}{a}</span>", b, style="padding:4px 0") for a, b in pairs)
        return block(
            block(title, f"border-left:4px solid {tone};padding-left:8px;margin-bottom:6px", "b") + lines,
            "background:#fff;margin-top:10px;padding:12px 18px",
        )

    hospital = e(case.hospital)
    body += part(
        "就医信息",
        [
            ("医疗类别", "普通住院"),
            ("入院日期", day_text(case.admitted_on, "-")),
            ("出院日期", day_text(case.discharged_on, "-")),
        ],
    ).replace(
        "普通住院</span></div>",
        f"普通住院</span></div><div style='padding:4px 0'>{grey}医疗机构</span><br>{hospital}</div>",
    )
    body += part(
        "费用信息",
        [
            ("医疗总费用", total),
            ("基本医保统筹支付", basic),
            ("大病保险支付", serious),
            ("个人账户支付", "0.00"),
            ("个人现金支付", own),
        ],
    )
    settled = [("结算日期", day_text(case.discharged_on, "-")), ("结算编号", case.numbers["业务流水号"])]
    body += part("结算信息", settled)
    body += block("查看费用明细　›", f"color:{tone};padding:16px", "c")
    return screen(body, "医保结算详情", 820, _truth(case), clock=hour(random), font=DROID, bar=tone, ink="#fff")


LAYOUTS = {
    "basic_insurance_settlement": (national_settlement_form, counter_strip, refund_decision, insurance_app_screen),
}
