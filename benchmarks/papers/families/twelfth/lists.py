"""Fee lists of a stay: by category, from the listing printer, one page of several with the list's classes."""

from __future__ import annotations

from itertools import groupby
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Person, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.sheet import (
    FANG,
    MIDDLE,
    MING,
    RIGHT,
    WIDE,
    box_seal,
    clock,
    days_between,
    fit,
    grid,
    head,
    holes,
    iso,
    items,
    page,
    round_seal,
    row,
    stripes,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def list_fields(case: Case, fees: tuple[Fee, ...] | list[Fee], *, part_of_fen: int = 0) -> dict[str, Any]:
    """The truth of a list; with `part_of_fen` its lines are one page of a whole of that sum."""
    shown = yuan(sum(fee.amount_fen for fee in fees))
    fields: dict[str, Any] = {"hospital": case.hospital, "patient_name": case.insured.name, "items": items(fees)}
    return fields | (
        {"page_total": shown, "total_amount": yuan(part_of_fen)} if part_of_fen else {"total_amount": shown}
    )


def _category(fee: Fee) -> str:
    return fee.goods.category


def _category_list_body(case: Case, count: int, lines: str, one: Person, random: Random) -> str:
    return (
        title(case.hospital, 640, 23)
        + f"<h2 style='font-weight:400'>{random.choice(('出院病人费用汇总清单', '住院费用分类清单', '住院医疗费用汇总明细'))}</h2>"
        + grid((f"住院号：{case.numbers['住院号']}", f"姓名：{one.name}", f"性别：{one.sex}", f"科室：{case.department}",
                f"入院：{iso(case.admitted_on)}", f"出院：{iso(case.discharged_on)}", f"天数：{days_between(case)}", f"床号：{case.numbers['床号'][:2]}"), "1fr 1fr .7fr 1.3fr", "margin:14px 0 8px")
        + f"<table class='b l'>{head('类别', '项目名称', '规格', '单位', '单价', '数量', '金额', '小计')}{lines}"
        + tr(td("费用总额", 2, style=MIDDLE), td(in_words(case.stay.total_fen), 4), td(yuan(case.stay.total_fen), 2, style=RIGHT))
        + f"</table>{row(f'制表：{case.relative.name}', f'核对：{case.mother.name}', f'打印日期：{iso(case.discharged_on)} {clock(case)}', style='margin-top:10px')}"
        + round_seal(560, 150 + 26 * count, case.hospital, "住院处", diameter=124)
    )  # fmt: skip


def category_list(case: Case, random: Random) -> Drawing:
    """Charges by category; the category stands at the left of its lines, its sum at their right."""
    charged = sorted(case.stay.fees, key=_category)
    lines = ""
    for category, group in groupby(charged, key=_category):
        members = list(group)
        for place, fee in enumerate(members):
            goods = fee.goods
            cells: list[object] = (
                [td(category.removesuffix("费"), down=len(members), style=f"{MIDDLE};width:66px;white-space:normal")]
                if not place
                else []
            )
            cells += [
                fit(goods.name, 215, 13),
                fit(goods.specification or "-", 84, 12.5),
                goods.unit,
                td(yuan(goods.price_fen), style=RIGHT),
                td(fee.quantity, style=RIGHT),
                td(yuan(fee.amount_fen), style=RIGHT),
            ]
            if not place:
                cells.append(td(yuan(sum(one.amount_fen for one in members)), down=len(members), style=RIGHT))
            lines += tr(*cells)
    count, one = len(charged), case.insured
    body = _category_list_body(case, count, lines, one, random)
    css = ".l td{height:26px;padding:0 6px;white-space:nowrap}.l th{padding:3px 5px;white-space:nowrap}"
    return page(
        body,
        list_fields(case, charged),
        width=820,
        height=330 + 26 * count,
        font=FANG,
        size=13.5,
        pad="32px 36px",
        css=css,
    )


def _printer_list_body(case: Case, dash: str, lines: str, pages: int, part: int, shown: tuple[Fee, ...]) -> str:
    return (
        f"<div class='c' style='font-size:20px'>{fit(case.hospital, 560, 20)}</div><div class='c'>费 用 明 细 清 单</div>"
        + row(
            f"病员 {case.insured.name}",
            f"住院号 {case.numbers['住院号']}",
            f"科别 {case.department}",
            f"第1页 共{pages}页",
        )
        + row(
            f"结算期间 {day_text(case.admitted_on, '.')}--{day_text(case.discharged_on, '.')}",
            f"制单 {day_text(case.discharged_on, '.')} {clock(case, 2, seconds=False)}",
        )
        + dash
        + f"<table class='l'><tr><td>名称</td><td>规格</td><td class='r'>单价</td><td class='r'>数量</td><td></td><td class='r'>金额</td></tr>{lines}</table>"
        + dash
        + row(f"本页小计 {yuan(part)}", f"总计金额 {yuan(case.stay.total_fen)}", f"操作员 {case.father.name}")
        + (dash + "<div>以下续下页</div>" if pages > 1 else "")
        + holes(350 + 24 * len(shown), 900)
    )


def printer_list(case: Case, random: Random) -> Drawing:
    """The first page of several on striped endless paper; no rules but dashes, a page's sum and the whole at its foot."""
    shown = case.stay.fees[: random.choice((12, 14))]
    part = sum(fee.amount_fen for fee in shown)
    pages = len(case.stay.fees) // len(shown) + 1
    dash = "<div style='overflow:hidden;white-space:nowrap'>" + "-" * 84 + "</div>"
    mark = {"甲": "[甲]", "乙": "[乙10%]", "丙": "[自费]"}
    lines = "".join(
        f"<tr><td>{mark[fee.goods.list_class]}{fit(fee.goods.name, 240, 15.5)}</td><td>{fit(fee.goods.specification, 100, 15.5)}</td><td class='r'>{yuan(fee.goods.price_fen)}</td><td class='r'>{fee.quantity}</td><td>{fee.goods.unit}</td><td class='r'>{yuan(fee.amount_fen)}</td></tr>"
        for fee in shown
    )
    body = _printer_list_body(case, dash, lines, pages, part, shown)
    css = ".paper{line-height:24px!important}.l td{height:24px;padding:0 5px;white-space:nowrap}"
    ground = stripes(random.choice(("#e4eefa", "#e3f0e6", "#f7e9e6")))
    return page(
        body,
        list_fields(case, shown, part_of_fen=case.stay.total_fen),
        width=900,
        height=360 + 24 * len(shown),
        font=WIDE,
        size=15.5,
        pad="24px 60px",
        css=css,
        ground=ground,
        ink="#2a2a3c",
    )


def day_list(case: Case, random: Random) -> Drawing:
    """A bedside slip of one day's charges: that day's sum, and what has come together so far."""
    shown = case.stay.fees[: random.randint(8, 13)]
    part = sum(fee.amount_fen for fee in shown)
    lines = "".join(
        tr(
            fit(fee.goods.name, 215, 15),
            td(f"{yuan(fee.goods.price_fen)}/{fee.goods.unit}", style=RIGHT),
            td(fee.quantity, style=MIDDLE),
            td(yuan(fee.amount_fen), style=RIGHT),
        )
        for fee in shown
    )
    heading = random.choice(("住院患者一日费用清单", "每日费用清单（一日清）", "住院日清单"))
    prepaid = (case.stay.total_fen // 100000 + 2) * 100000
    body = (
        title(case.hospital, 490, 21)
        + f"<h2 style='font-size:18px;margin-bottom:10px'>{heading}</h2>"
        + grid((f"床位 {case.numbers['床号'][:2]} 床", f"姓名 {case.insured.name}", f"病区 {case.department}", f"费用日期 {iso(case.discharged_on)}"), "1fr 1.2fr", "border:1px solid #777;padding:6px 10px")
        + f"<table class='l' style='margin-top:8px'>{head('收费项目', '单价/单位', '数量', '金额')}{lines}</table>"
        + f"<div class='f' style='border-top:1.5px solid #222;padding-top:5px;margin-top:4px'><b>本日合计</b><b>{yuan(part)}</b></div>"
        + row("累计费用", yuan(case.stay.total_fen)) + row("预交金总额", yuan(prepaid)) + row("预交金余额", yuan(prepaid - case.stay.total_fen))
        + f"<div style='font-size:12.5px;margin-top:10px;border-top:1px dashed #777;padding-top:6px'>温馨提示：如对费用有疑问，请于次日到护士站咨询。责任护士 {case.mother.name}　价格举报 12315</div>"
        + (box_seal(380, 170, "仅供核对<br>不作报销", size=15) if random.random() < 0.5 else "")
    )  # fmt: skip
    css = ".l th{border-bottom:1px solid #333;text-align:left;padding:3px 4px}.l td{height:29px;padding:0 4px;white-space:nowrap;border-bottom:1px dotted #aaa}.l th:nth-child(2),.l th:nth-child(4){text-align:right}.l th:nth-child(3){text-align:center}"
    return page(
        body,
        list_fields(case, shown, part_of_fen=case.stay.total_fen),
        width=570,
        height=470 + 29 * len(shown),
        font=MING,
        size=15,
        pad="28px 36px",
        css=css,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"fee_list": (category_list, printer_list, day_list)}
