"""What a ward charged, line by line: grouped, in two columns, from a needle printer, on a screen, a page of several."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_fourth.bills import insurance, lines_truth, stay_bill
from benchmarks.papers.families.twenty_fourth.kit import (
    DOTS,
    FANG,
    HEI,
    MICRO,
    SANS,
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
    wide,
)
from benchmarks.papers.families.twenty_fourth.money_kit import described, much
from benchmarks.papers.families.twenty_fourth.names import age_words, bed, clock, landline, serial, staff, stay_days
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: tuple[Fee, ...], **sums: str) -> dict[str, Any]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "items": lines_truth(fees), **sums}


def grouped_stay_list(case: Case, random: Random) -> Drawing:
    """The whole stay by groups: a band for each group with its sum, its lines below; whole sum and words at the end."""
    bill, tint = stay_bill(case), random.choice(("#e8eef5", "#eee", "#f3ecdf"))
    rows: list[list[Cell]] = []
    for name, sum_fen in bill.by_category().items():
        rows.append([(f"{name}（小计：{yuan(sum_fen)}）", f"colspan=6 style='background:{tint}'")])
        rows += [
            [e(fee.goods.name), e(fee.goods.specification), fee.goods.unit, r(yuan(fee.goods.price_fen)), r(str(fee.quantity)), r(yuan(fee.amount_fen))]
            for fee in bill.fees if fee.goods.category == name
        ]  # fmt: skip
    rows.append([wide(f"总计（大写）{in_words(bill.total_fen)}", 4), wide(f"¥{yuan(bill.total_fen)}", 2, "r")])
    body = headline(e(case.hospital), 21) + headline(random.choice(("住院费用明细清单", "患者住院收费明细单")), 19)
    body += row(f"姓名：{e(case.insured.name)}", f"性别：{case.insured.sex}", f"年龄：{age_words(case, case.admitted_on)}", f"住院号：{case.numbers['住院号']}", style="margin-top:8px")  # fmt: skip
    body += row(
        f"科室：{e(case.department)}",
        f"床号：{bed(case)}",
        f"费用类别：{insurance(case, bill)}",
        f"住院：{stay_days(case)}天",
    )
    body += block(
        f"起止日期：{day_text(case.admitted_on, '-')} ～ {day_text(case.discharged_on, '-')}", "margin-bottom:6px"
    )
    body += grid(rows, ["项目名称", "规格", "单位", r("单价"), r("数量"), r("金额")], high=25, style="font-size:13.5px")
    body += row(f"制表：{staff(case)[1]}", f"打印日期：{day_text(case.discharged_on, '-')}", f"物价投诉：{landline(case, 'price')}", style="margin-top:10px;font-size:13px")  # fmt: skip
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    return sheet(body, (820, 252 + 25 * len(rows)), fields, font=random.choice((SONG, HEI)), px=14.5, pad="30px 42px")


def two_column_stay_list(case: Case, random: Random) -> Drawing:
    """Landscape: the lines run down the left half, then the right half; the sums in a band at the foot."""
    bill = stay_bill(case)
    half = (len(bill.fees) + 1) // 2
    lines: list[list[Cell]] = [
        [str(place), e(described(fee)), fee.goods.list_class, much(fee), r(yuan(fee.amount_fen))]
        for place, fee in enumerate(bill.fees, 1)
    ]
    lines += [["", "", "", "", ""]] * (2 * half - len(lines))
    rows = [lines[place] + lines[place + half] for place in range(half)]
    head: list[Cell] = ["序", "项目名称/规格", "类", "数量", r("金额(元)")]
    body = row(f"<b style='font-size:20px'>{e(case.hospital)}　出院病人费用清单</b>", f"打印时间 {day_text(case.discharged_on, '/')} {clock(case, 'list', seconds=False)}")  # fmt: skip
    body += block(
        f"病人姓名 <u>{e(case.insured.name)}</u>　病案号 <u>{case.numbers['病案号']}</u>　病区 <u>{e(case.department)}</u>　床位 <u>{bed(case)}</u>　"
        f"入院 <u>{day_text(case.admitted_on, '.')}</u>　出院 <u>{day_text(case.discharged_on, '.')}</u>", "margin:8px 0",
    )  # fmt: skip
    body += grid(rows, head * 2, cls=random.choice(("box", "under")), high=27, style="font-size:13.5px")
    body += row(f"费用合计：<b>{yuan(bill.total_fen)}</b> 元", f"大写：{in_words(bill.total_fen)}", f"共 {len(bill.fees)} 项", "类：甲、乙、丙按本地医保目录", style="margin-top:10px;border-top:2px solid;padding-top:6px")  # fmt: skip
    height = 196 + 27 * (half + 1)
    if random.random() < 0.6:
        body += round_stamp(case.hospital, 880, height - 132, diameter=112, below="住院处", opacity=0.42)
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    return sheet(body, (1080, height), fields, font=random.choice((SANS, SONG_OLD)), px=14, pad="30px 36px")


def needle_stay_list(case: Case, random: Random) -> Drawing:
    """Continuous paper: codes, prices, share of one's own; the sum right at the end with a line of marks."""
    bill = stay_bill(case)
    own = {"甲": "0%", "乙": "10%", "丙": "100%"}
    rows: list[list[Cell]] = [
        [f"{(case.seed * 7 + place * 7919) % 900000 + 100000}", e(described(fee)), r(yuan(fee.goods.price_fen)), r(f"{fee.quantity}.00"), r(yuan(fee.amount_fen)), c(own[fee.goods.list_class])]
        for place, fee in enumerate(bill.fees)
    ]  # fmt: skip
    mark = block("-" * 96, "line-height:1;overflow:hidden;white-space:nowrap")
    body = block(f"{e(case.hospital)}住院病人费用汇总明细", "font-size:18px", "c") + mark
    body += row(f"住院号:{case.numbers['住院号']}", f"姓名:{e(case.insured.name)}", f"科室:{e(case.department)}")
    body += row(f"入院:{day_text(case.admitted_on, '-')}", f"出院:{day_text(case.discharged_on, '-')}", f"身份:{insurance(case, bill)}", f"单据号:{serial(case, 'list', 8)}") + mark  # fmt: skip
    body += grid(rows, ["编码", "名称", r("单价"), r("数量"), r("金额"), c("自付比例")], cls="", high=24)
    body += mark + row(f"合计金额:{yuan(bill.total_fen)}", f"明细条数:{len(rows)}", f"操作员:{staff(case)[2]}")
    body += block("患者或家属签字:____________　　　以上费用如有疑问请到住院处查询", "margin-top:8px")
    height = 226 + 24 * (len(rows) + 1)
    holes = "".join(at(9, y, "○", "color:#b5b5b5;font-size:16px") + at(853, y, "○", "color:#b5b5b5;font-size:16px") for y in range(14, height - 34, 42))  # fmt: skip
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    return sheet(body + holes, (880, height), fields, font=DOTS, px=14.5, pad="24px 48px", ink="#36363f")


def stay_list_screen(case: Case, random: Random) -> Drawing:
    """An app's list of the whole stay, close lines of name, quantity and amount."""
    bill, tint = stay_bill(case), random.choice(("#2f6fed", "#0f9d78", "#7a4fd0"))
    body = f"<div style='background:{tint};color:#fff;padding:10px 16px'><div style='font-size:16px'>{e(case.hospital)}</div>"
    body += row(f"{e(case.insured.name)}　{e(case.department)}", f"住院号 {case.numbers['住院号']}") + "</div>"
    body += card(
        kv("住院日期", f"{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}", "padding:1px 0"),
        kv("总费用", f"<b style='color:{tint};font-size:18px'>{yuan(bill.total_fen)}元</b>", "padding:1px 0"),
        style="margin:8px 10px",
    )
    lines: list[list[Cell]] = [[e(fee.goods.name), r(f"×{fee.quantity}"), r(yuan(fee.amount_fen))] for fee in bill.fees]
    body += card(grid(lines, ["收费项目", r("数量"), r("金额(元)")], cls="under", high=24.5, style="font-size:13px"), style="margin:8px 10px;padding:8px 6px")  # fmt: skip
    body += block("— 已显示全部明细 —", "font-size:12.5px;padding:2px 0", "c dim")
    fields = _truth(case, bill.fees, total_amount=yuan(bill.total_fen))
    return screen(body, 296 + round(24.5 * (len(lines) + 1)), fields, random, "住院费用明细")


def stay_list_first_page(case: Case, random: Random) -> Drawing:
    """The first page of a list that goes on: sum of the page, and the sum of all so far told to come on the last."""
    bill = stay_bill(case)
    pages = 2 if len(bill.fees) < 24 else 3
    shown = bill.fees[: -(-len(bill.fees) // pages)]
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), e(fee.goods.specification), f"{fee.goods.list_class}类", fee.goods.unit, r(yuan(fee.goods.price_fen)), r(str(fee.quantity)), r(yuan(fee.amount_fen))]
        for place, fee in enumerate(shown, 1)
    ]  # fmt: skip
    on_page = sum(fee.amount_fen for fee in shown)
    rows.append([wide("本页合计", 7, "r"), r(f"<b>{yuan(on_page)}</b>")])
    body = row(
        f"<b>{e(case.hospital)}</b>", f"第 1 页 / 共 {pages} 页", style="border-bottom:1px solid;padding-bottom:4px"
    )
    body += headline("住院费用逐项清单", 23, "margin:8px 0")
    body += grid([
        ["姓名", e(case.insured.name), "性别", case.insured.sex, "年龄", age_words(case, case.admitted_on)],
        ["科别", e(case.department), "登记号", case.numbers["登记号"], "床号", bed(case)],
        ["入院时间", day_text(case.admitted_on, "年月"), "出院时间", day_text(case.discharged_on, "年月"), "住院天数", f"{stay_days(case)}"],
    ], high=28, style="margin-bottom:8px")  # fmt: skip
    body += grid(
        rows, ["序号", "项目", "规格", "医保", "单位", r("单价"), r("数量"), r("金额")], high=28, style="font-size:14px"
    )
    body += row(f"核对护士：{signed(staff(case)[0])}", f"家属签名：{signed(e(case.insured.name)) if random.random() < 0.4 else '＿＿＿＿'}", "（接下页）", style="margin-top:12px")  # fmt: skip
    fields = _truth(case, shown, page_total=yuan(on_page))
    return sheet(body, (880, 300 + 28 * len(rows)), fields, font=random.choice((FANG, MICRO)), px=14.5, pad="32px 42px")


LAYOUTS = {
    "fee_list": (grouped_stay_list, two_column_stay_list, needle_stay_list, stay_list_screen, stay_list_first_page),
}
