"""Lists of what a hospital charged."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import line_truth, nights, scheme, visit_bill
from benchmarks.papers.families.twenty_third.kit import (
    FSONG,
    JSONG,
    NEEDLE,
    SANS,
    ZEN,
    Cell,
    age,
    box,
    card,
    centre,
    heading,
    line,
    right,
    roll,
    round_seal,
    row,
    screen,
    sheet,
    span,
    wide,
)
from benchmarks.papers.families.twenty_third.names import MAKERS, clerks, hour
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, fees: Sequence[Fee], sum_name: str = "total_amount") -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": line_truth(fees),
        sum_name: yuan(sum(fee.amount_fen for fee in fees)),
    }


def _groups(fees: Sequence[Fee]) -> dict[str, list[Fee]]:
    found: dict[str, list[Fee]] = {}
    for fee in fees:
        found.setdefault(fee.goods.category, []).append(fee)
    return found


def _grouped_row(fee: Fee) -> list[Cell]:
    goods = fee.goods
    return [
        e(goods.name),
        e(goods.specification),
        centre(goods.unit),
        right(yuan(goods.price_fen)),
        right(str(fee.quantity)),
        right(yuan(fee.amount_fen)),
        centre(goods.list_class),
    ]


def grouped_stay_list(case: Case, random: Random) -> Drawing:
    """The list of a whole stay, landscape, by category with a line above each group and its sum in it."""
    bill, who = case.stay, case.insured
    body = heading(e(case.hospital), 21) + heading("住院费用明细清单（汇总）", 19, "font-weight:400")
    body += wide(
        f"住院号：{case.numbers['住院号']}",
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"科室：{e(case.department)}",
        f"费别：{scheme(case)}",
        style="margin-top:10px",
    )
    body += wide(
        f"入院日期：{day_text(case.admitted_on, '-')}",
        f"出院日期：{day_text(case.discharged_on, '-')}",
        f"住院天数：{nights(case)}",
        f"打印时间：{day_text(case.discharged_on, '-')} {hour(random, seconds=True)}",
    )
    rows: list[list[Cell]] = []
    ordered: list[Fee] = []
    for name, fees in _groups(bill.fees).items():
        rows.append(
            [(f"【{name}】　小计：{yuan(sum(fee.amount_fen for fee in fees))}", "colspan=7 style='background:#ededed'")]
        )
        for fee in fees:
            ordered.append(fee)
            rows.append(_grouped_row(fee))
    heads: list[Cell] = [
        "项目名称",
        "规格",
        centre("单位"),
        right("单价"),
        right("数量"),
        right("金额"),
        centre("类别"),
    ]
    body += box(rows, heads, "tb", "margin-top:8px;font-size:14.5px")
    body += wide(
        f"<b>费用总计：{yuan(bill.total_fen)} 元</b>",
        f"大写：{in_words(bill.total_fen)}",
        "第 1 页 / 共 1 页",
        style="margin-top:9px",
    )
    body += wide(
        f"制单：{e(clerks(case)[0])}", random.choice(MAKERS), "患者（家属）签字：____________", style="margin-top:6px"
    )
    css = ".tb td,.tb th{padding:2px 8px}"
    return sheet(
        body, (1000, 290 + 27 * len(rows)), _truth(case, ordered), font=JSONG, px=15.5, css=css, pad="32px 44px"
    )


def twin_column_list(case: Case, random: Random) -> Drawing:
    """The list of a whole stay with two lines beside each other, from a needle printer."""
    bill, who = case.stay, case.insured
    fees = list(bill.fees)
    half = (len(fees) + 1) // 2
    body = wide(f"{e(case.hospital)}", "病员住院费用总清单", style="font-size:19px")
    body += wide(
        f"病员 {e(who.name)}",
        f"{who.sex} {age(case, case.admitted_on)}岁",
        f"病案号 {case.numbers['病案号']}",
        f"{e(case.department)}",
        style="margin-top:6px",
    )
    body += line(f"计费区间 {day_text(case.admitted_on, '.')} ~ {day_text(case.discharged_on, '.')}")

    def cells(at: int) -> list[Cell]:
        if at >= len(fees):
            return [""] * 4
        fee = fees[at]
        return [str(at + 1), e(fee.goods.name), right(f"{fee.quantity}{fee.goods.unit}"), right(yuan(fee.amount_fen))]

    rows = [[*cells(at), *cells(at + half)] for at in range(half)]
    heads: list[Cell] = ["序", "收费名称", right("数量"), right("金额")]
    body += box(rows, heads * 2, "tb", "margin-top:8px;font-size:14px")
    mark = random.choice(("总金额", "合计金额", "费用总额"))
    body += wide(
        f"{mark}：￥{yuan(bill.total_fen)}",
        f"共 {len(fees)} 项",
        f"操作员 {e(clerks(case)[2])}",
        style="margin-top:8px;font-size:16.5px",
    )
    body += line("* 以上费用如有疑问，请持本单到住院收费处查询", "font-size:14px;margin-top:4px")
    css = ".tb td,.tb th{padding:3px 5px}.tb td:nth-child(5){border-left:1px dashed #444;padding-left:10px}"
    return sheet(
        body,
        (1000, 260 + 29 * half),
        _truth(case, fees),
        font=NEEDLE,
        px=15.5,
        css=css,
        pad="28px 36px",
        paper="#fcfcf6",
    )


def stay_list_screen(case: Case, random: Random) -> Drawing:
    """The list of a whole stay in an app, scrolled into one long picture."""
    bill, who = case.stay, case.insured
    purple = "#5b4bd6"
    body = card(
        line(
            f"{e(who.name)} <span style='color:#80848c;font-weight:400'>{who.sex} · {age(case, case.admitted_on)}岁</span>",
            "font-size:17px",
            "b",
        )
        + row("就诊医院", e(case.hospital))
        + row("住院时间", f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}")
        + row("总费用", f"<b style='color:{purple};font-size:18px'>{yuan(bill.total_fen)}元</b>")
    )
    ordered: list[Fee] = []
    inner = ""
    grid = (
        "display:grid;grid-template-columns:1fr 26px 78px;border-top:1px solid #f0f0f4;font-size:13px;line-height:23px"
    )
    for fees in _groups(bill.fees).values():
        for fee in fees:
            ordered.append(fee)
            inner += f"<div style='{grid}'><span style='white-space:nowrap'>{e(fee.goods.name)}</span>"
            inner += (
                f"<span style='color:#80848c'>×{fee.quantity}</span><span class=r>{yuan(fee.amount_fen)}</span></div>"
            )
    body += card(wide("<b>费用明细</b>", f"共{len(ordered)}项") + inner, "padding:8px 12px;margin:8px")
    height = 326 + 24 * len(ordered)
    return screen(
        body, "住院费用清单", height, _truth(case, ordered), bar=f"{purple};color:#fff", clock=hour(random), font=SANS
    )


def page_of_several(case: Case, random: Random) -> Drawing:
    """One page of several of a stay's list, ruled all over, with the sum of this page."""
    bill, who = case.stay, case.insured
    pages = 2 if len(bill.fees) < 22 else 3
    size = -(-len(bill.fees) // pages)
    at = random.randrange(pages)
    fees = bill.fees[at * size : (at + 1) * size]
    body = heading(f"{e(case.hospital)}", 20) + heading("出院病人费用清单", 22)
    facts: list[list[Cell]] = [
        ["姓名", e(who.name), "住院号", case.numbers["住院号"], "病区", e(case.department)],
        ["入院", day_text(case.admitted_on, "/"), "出院", day_text(case.discharged_on, "/"), "费用类型", scheme(case)],
    ]
    body += box(facts, style="margin:10px 0 8px;font-size:14.5px")
    rows: list[list[Cell]] = []
    for place, fee in enumerate(fees, at * size + 1):
        goods = fee.goods
        rows.append(
            [
                centre(str(place)),
                goods.category.removesuffix("费"),
                e(goods.name),
                e(goods.specification),
                right(yuan(goods.price_fen)),
                right(f"{fee.quantity}"),
                centre(goods.unit),
                right(yuan(fee.amount_fen)),
                centre({"甲": "100%", "乙": "90%", "丙": "0%"}[goods.list_class]),
            ]
        )
    rows.append([span("本页小计（元）", 7, "r"), right(yuan(sum(fee.amount_fen for fee in fees))), ""])
    heads = [
        centre(one)
        for one in (
            "序号",
            "费用<br>分类",
            "项目名称",
            "规格",
            "单价<br>（元）",
            "数量",
            "单位",
            "金额<br>（元）",
            "报销<br>比例",
        )
    ]
    body += box(rows, heads, style="font-size:14px")
    body += wide(
        f"第 {at + 1} 页，共 {pages} 页",
        f"打印人：{e(clerks(case)[1])}",
        f"打印日期：{day_text(case.discharged_on, '/')}",
        style="margin-top:10px",
    )
    height = 340 + 34 * len(rows)
    if random.random() < 0.5:
        body += round_seal(case.hospital, 650, height - 138, 122, "住院收费处", 0.36)
    css = ".box td,.box th{padding:4px 6px}"
    return sheet(body, (960, height), _truth(case, fees, "page_total"), font=FSONG, px=15.5, css=css, pad="32px 40px")


def visit_list_roll(case: Case, random: Random) -> Drawing:
    """The list of a visit on a slip from the cashier's window."""
    bill, who = visit_bill(case), case.insured
    body = (
        heading(e(case.hospital), 17) + heading("门诊费用清单", 20) + line("（非报销凭证）", "margin-bottom:6px", "c")
    )
    body += line(f"病人姓名：{e(who.name)}　{who.sex}　{age(case, bill.issued_on)}岁") + line(
        f"门诊号：{case.numbers['门诊号']}"
    )
    body += line(f"科室：{e(case.department)}") + line(f"收费时间：{day_text(bill.issued_on, '-')} {hour(random)}")
    body += "<div style='border-top:2px solid #222;margin:6px 0'></div>"
    for place, fee in enumerate(bill.fees, 1):
        size = f"（{e(fee.goods.specification)}）" if fee.goods.specification else ""
        body += line(f"{place}. {e(fee.goods.name)}")
        body += wide(f"　{fee.quantity}{fee.goods.unit}{size}", yuan(fee.amount_fen))
    body += "<div style='border-top:2px solid #222;margin:6px 0'></div>"
    body += wide("<b>合计</b>", f"<b>{yuan(bill.total_fen)}</b>", style="font-size:18px")
    body += line(f"收费员：{e(clerks(case)[3])}") + line(
        "取药窗口：" + random.choice(("1号", "3号", "中成药窗")) + "　请核对药品后离开", "font-size:14px"
    )
    return roll(body, 360 + 46 * len(bill.fees), _truth(case, bill.fees), font=ZEN)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "fee_list": (grouped_stay_list, twin_column_list, stay_list_screen, page_of_several, visit_list_roll),
}
