"""Lists of what a stay was charged for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import employee, named, rows_of, split_by, sum_of
from benchmarks.papers.families.twenty_second.kit import (
    DOTS,
    DROID,
    HEI,
    MICROHEI,
    SANS,
    Cell,
    age,
    block,
    centre,
    heading,
    right,
    screen,
    sheet,
    spread,
    stamp,
    table,
)
from benchmarks.papers.families.twenty_second.names import SYSTEMS, desk_phone, hour, people
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: Sequence[Fee], **more: str) -> dict[str, object]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "items": rows_of(fees), **more}


def _total(fees: Sequence[Fee]) -> str:
    return yuan(sum_of(fees))


def zebra_stay_list(case: Case, random: Random) -> Drawing:
    """The whole stay on a striped page, category in a column of its own, the sum in a dark bar."""
    bill = case.stay
    body = spread(
        f"<b style='font-size:21px'>{e(case.hospital)}</b>", "<span style='font-size:19px'>住院费用明细清单</span>"
    )
    body += block("", "border-bottom:3px solid #27506b;margin:6px 0 10px")
    body += spread(
        f"患者：{e(case.insured.name)}",
        f"{case.insured.sex}　{age(case, case.admitted_on)}岁",
        f"住院号：{case.numbers['住院号']}",
        f"病区：{e(case.department)}",
    )
    body += spread(
        f"入院：{day_text(case.admitted_on, '-')}",
        f"出院：{day_text(case.discharged_on, '-')}",
        f"结算类别：{'职工医保' if employee(case) else '居民医保'}",
        "第 1 页 共 1 页",
        style="margin-bottom:8px",
    )
    rows: list[list[Cell]] = []
    for kind in bill.by_category():
        for fee in split_by(bill.fees, kind):
            rows.append(
                [
                    centre(str(len(rows) + 1)),
                    kind,
                    e(fee.goods.name),
                    e(fee.goods.specification),
                    centre(fee.goods.unit),
                    right(yuan(fee.goods.price_fen)),
                    right(str(fee.quantity)),
                    right(yuan(fee.amount_fen)),
                ]
            )
    heads = ["序号", "费用类别", "项目名称", "规格", "单位", "单价", "数量", "金额(元)"]
    body += table(rows, [(one, "style='background:#27506b;color:#fff'") for one in heads], "zebra", "font-size:14px")
    body += spread(
        f"总费用合计：{yuan(bill.total_fen)} 元",
        f"大写：{in_words(bill.total_fen)}",
        style="background:#dfe8ee;padding:6px 10px;margin-top:6px;font-weight:700",
    )
    body += spread(
        f"操作员：{people(case)[0]}",
        f"打印时间：{day_text(case.discharged_on, '-')} {hour(random)}",
        f"查询电话：{desk_phone(random)}",
        style="margin-top:12px;font-size:14px",
    )
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    return sheet(body, 880, 300 + 32 * len(rows), fields, font=SANS, size=15)


def twin_column_list(case: Case, random: Random) -> Drawing:
    """The whole stay on a landscape sheet in two columns of lines, category heads between them."""
    bill, who = case.stay, people(case)
    body = heading(f"{e(case.hospital)}住院病人医疗费用汇总单", 22)
    body += table(
        [
            [
                *("住院号", case.numbers["住院号"], "姓　名", e(case.insured.name)),
                *("性　别", case.insured.sex, "科　室", e(case.department)),
            ],
            [
                *("入院日期", day_text(case.admitted_on, "."), "出院日期", day_text(case.discharged_on, ".")),
                *(
                    "天　数",
                    str((case.discharged_on - case.admitted_on).days),
                    "总金额",
                    f"<b>{yuan(bill.total_fen)}</b>",
                ),
            ],
        ],
        style="margin:10px 0;font-size:14.5px",
    )
    lines: list[list[Cell]] = []
    for kind, fen in bill.by_category().items():
        lines.append([(f"<b>{kind}</b>（{yuan(fen)}）", "colspan=4 style='background:#f0efe9'")])
        lines += [
            [
                e(named(fee.goods)),
                right(yuan(fee.goods.price_fen)),
                right(f"{fee.quantity}{fee.goods.unit}"),
                right(yuan(fee.amount_fen)),
            ]
            for fee in split_by(bill.fees, kind)
        ]
    half = (len(lines) + 1) // 2
    heads: list[Cell] = ["收费项目(规格)", "单价", "数量", "金额"]
    columns = [table(part, heads, "rule", "font-size:14px") for part in (lines[:half], lines[half:])]
    body += f"<div class=cols style='align-items:flex-start'><div>{columns[0]}</div><div>{columns[1]}</div></div>"
    body += spread(
        f"费用总计（大写）：{in_words(bill.total_fen)}", f"（小写）：¥{yuan(bill.total_fen)}", style="margin-top:12px"
    )
    body += spread(f"制单：{who[0]}", f"核对：{who[1]}", "患者或家属签字：____________", style="margin-top:8px")
    height = 320 + 31 * half
    body += stamp(case.hospital, 560, height - 150, 120, "住院结算专用") if random.random() < 0.6 else ""
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    css = ".rule th{border-bottom:1.5px solid #333}"
    return sheet(body, 1000, height, fields, font=HEI, size=15, css=css, pad="28px 36px")


def matrix_text_list(case: Case, random: Random) -> Drawing:
    """The whole stay as plain matrix text without rules: heads and a foot between lines of equal signs."""
    bill = case.stay
    double = "<div style='border-top:3px double #333;margin:5px 0'></div>"
    body = heading(e(case.hospital), 20, "font-weight:400") + heading("出院病人费用清单", 20, "font-weight:400")
    body += spread(
        f"姓名:{e(case.insured.name)}", f"住院号:{case.numbers['住院号']}", f"床号:{case.numbers['床号'][:2]}床"
    )
    body += spread(
        f"费用期间:{day_text(case.admitted_on, 'plain')}--{day_text(case.discharged_on, 'plain')}",
        f"科别:{e(case.department)}",
    )
    rows: list[list[Cell]] = [
        [
            fee.goods.list_class,
            e(named(fee.goods)),
            fee.goods.unit,
            right(str(fee.quantity)),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    heads: list[Cell] = [
        "类",
        ("项目/规格", "class=l"),
        ("单位", "class=l"),
        right("数量"),
        right("单价"),
        right("金额"),
    ]
    body += double + table(rows, heads, "bare") + double
    for kind, fen in bill.by_category().items():
        body += f"<span style='display:inline-block;width:33%'>{kind}:{yuan(fen)}</span>"
    body += double + spread(f"合计:{yuan(bill.total_fen)}", f"{in_words(bill.total_fen)}")
    body += spread(
        f"打印:{people(case)[1]}",
        f"{day_text(case.discharged_on, '/')} {hour(random, seconds=True)}",
        random.choice(SYSTEMS),
    )
    kinds = (len(bill.by_category()) + 2) // 3
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    paper = "repeating-linear-gradient(#fff 0 28px,#f3f8f3 28px 56px)"
    return sheet(body, 800, 290 + 28 * len(rows) + 25 * kinds, fields, font=DOTS, size=16, paper=paper, pad="24px 40px")


def _rough_pages(fees: Sequence[Fee]) -> int:
    return max(2, (len(fees) + 13) // 14)


def middle_page_list(case: Case, random: Random) -> Drawing:
    """One page of several, its heads on two lines; only the page's own sum stands on it."""
    pages = _rough_pages(case.stay.fees)
    number = random.randint(1, pages)
    size = -(-len(case.stay.fees) // pages)
    fees = case.stay.fees[(number - 1) * size : number * size] or case.stay.fees[:size]
    body = spread(f"{e(case.hospital)}", f"第{number}页/共{pages}页", style="font-size:17px")
    body += heading("患者住院费用明细（项目）清单", 22, "margin:4px 0 8px")
    body += table(
        [
            ["姓名", e(case.insured.name), "病案号", case.numbers["病案号"], "科室", e(case.department)],
            [
                "入院日期",
                day_text(case.admitted_on, "-"),
                "出院日期",
                day_text(case.discharged_on, "-"),
                "性别",
                case.insured.sex,
            ],
        ]
    )
    rows: list[list[Cell]] = [
        [
            fee.goods.category,
            e(fee.goods.name),
            e(fee.goods.specification),
            centre(fee.goods.list_class),
            right(yuan(fee.goods.price_fen)),
            right(f"{fee.quantity}"),
            right(yuan(fee.amount_fen)),
        ]
        for fee in fees
    ]
    rows.append([("本页小计", "colspan=6 class=r"), right(f"<b>{_total(fees)}</b>")])
    heads = ["费用<br>分类", "项目<br>名称", "规格<br>型号", "目录<br>类别", "单价<br>(元)", "数<br>量", "金额<br>(元)"]
    body += table(rows, heads, style="margin-top:-1px;font-size:14px")
    foot = "（接下页）" if number < pages else "（末页）"
    body += spread(
        foot, f"制表人：{people(case)[2]}", f"打印日期：{day_text(case.discharged_on, '-')}", style="margin-top:10px"
    )
    fields = _truth(case, fees, page_total=_total(fees))
    return sheet(body, 840, 320 + 34 * len(rows), fields, font=MICROHEI, size=15)


def bedside_day_screen(case: Case, random: Random) -> Drawing:
    """A ward's daily list as a patient sees it on the phone: one day's lines and their sum."""
    count = random.randint(4, 8)
    fees = tuple(case.stay.fees[:count])
    day = case.admitted_on + dt.timedelta(days=random.randint(0, (case.discharged_on - case.admitted_on).days - 1))
    blue = "#1668b8"
    top = f"<b style='font-size:17px'>{e(case.insured.name)}</b>　{case.insured.sex}　{age(case, case.admitted_on)}岁"
    top += f"<br>住院号 {case.numbers['住院号']}<br>{e(case.hospital)}<br>{e(case.department)}"
    body = block(top, f"background:{blue};color:#fff;padding:12px 18px;line-height:1.65")
    strip = "".join(
        f"<span style='padding:4px 8px;border-radius:5px;{f'background:{blue};color:#fff' if one == day else 'color:#888'}'>{one:%m-%d}</span>"
        for one in (day - dt.timedelta(days=1), day, day + dt.timedelta(days=1))
        if case.admitted_on <= one <= case.discharged_on
    )
    body += block(strip, "background:#fff;padding:10px 18px;display:flex;gap:18px;border-bottom:1px solid #eee")
    body += block(
        spread(f"费用日期 {day_text(day, '-')}", f"当日合计 <b style='color:#d8452e'>{_total(fees)}</b>"),
        "background:#fff;padding:10px 18px;margin-bottom:8px",
    )
    for fee in fees:
        line = spread(e(fee.goods.name), yuan(fee.amount_fen))
        line += block(
            f"{fee.goods.category}　单价{yuan(fee.goods.price_fen)}　数量{fee.quantity}{fee.goods.unit}",
            "color:#999;font-size:13px",
        )
        body += block(line, "background:#fff;padding:7px 18px;border-bottom:1px solid #f0f0f0")
    body += block("每日费用仅供核对，以出院结算为准", "color:#999;font-size:13px;margin:14px", "c")
    fields = _truth(case, fees, page_total=_total(fees))
    return screen(body, "住院一日清单", 360 + 60 * len(fees), fields, clock=hour(random), font=DROID)


LAYOUTS = {
    "fee_list": (zebra_stay_list, twin_column_list, matrix_text_list, middle_page_list, bedside_day_screen),
}
