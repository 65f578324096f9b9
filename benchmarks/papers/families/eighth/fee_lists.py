"""Lists of what a stay was charged: whole, paged, and by category."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.eighth.sheet import (
    DOTS,
    HEI,
    PHONE,
    charged,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _sum(fees: Sequence[Fee]) -> int:
    return sum(fee.amount_fen for fee in fees)


def whole_list(case: Case, random: Random) -> Drawing:
    """Every charge of the stay on one long page."""
    bill = case.stay
    rows = [
        [
            str(place),
            e(fee.goods.name),
            e(fee.goods.specification),
            fee.goods.unit,
            (yuan(fee.goods.price_fen), "class=r"),
            (str(fee.quantity), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
            f"{fee.goods.list_class}类",
        ]
        for place, fee in enumerate(bill.fees, 1)
    ]
    name = random.choice(("住院病人费用汇总清单", "住院患者费用明细清单", "出院病人费用清单"))
    body = title(e(case.hospital), 25) + title(name, 22)
    body += row(
        f"姓名：{e(case.insured.name)}",
        f"住院号：{case.numbers['住院号']}",
        f"科室：{e(case.department)}",
        f"床号：{case.numbers['床号'][:2]}",
        style="margin-top:12px",
    )
    body += row(
        f"入院日期：{day_text(case.admitted_on, '-')}",
        f"出院日期：{day_text(case.discharged_on, '-')}",
        f"费别：{('职工医保', '居民医保', '自费')[case.seed % 3]}",
    )
    body += table(
        rows,
        head=("序号", "项目名称", "规格", "单位", "单价", "数量", "金额", "医保"),
        style="font-size:14.5px;margin-top:6px",
    )
    body += row(
        f"总金额：{yuan(bill.total_fen)}",
        f"打印人：{e(staff(case)[0])}",
        f"打印时间：{day_text(bill.issued_on, '-')} 10:{case.seed % 50 + 10}",
        style="margin-top:10px",
    )
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "items": charged(bill.fees),
        "total_amount": yuan(bill.total_fen),
    }
    return sheet(body, width=940, height=360 + 33 * len(rows), fields=fields, font=HEI, size=15.5, padding="36px 44px")


def paged_list(case: Case, random: Random) -> Drawing:
    """The first or second page of a list printed on continuous paper, with a sum of the page."""
    bill = case.stay
    size = 15
    pages = -(-len(bill.fees) // size)
    page = random.randint(1, min(2, pages))
    shown = bill.fees[(page - 1) * size : page * size]
    first = bill.issued_on - dt.timedelta(days=2)
    rows = [
        [
            day_text(first, ".") if place % 6 == 0 else "",
            e(fee.goods.name),
            e(fee.goods.specification) or "-",
            f"{fee.quantity}{fee.goods.unit}",
            (yuan(fee.goods.price_fen), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for place, fee in enumerate(shown)
    ]
    body = title(f"{e(case.hospital)}住院费用一日清", 22) + row(
        f"病人姓名 {e(case.insured.name)}",
        f"病案号 {case.numbers['病案号']}",
        f"病区 {e(case.department)}",
        f"第{page}页/共{pages}页",
        style="margin-top:12px",
    )
    body += (
        "<div class='hr'></div>"
        + table(
            rows,
            head=("费用日期", "费用名称", "规格", "数量", ("单价(元)", "class=r"), ("金额(元)", "class=r")),
            cls="n",
        )
        + "<div class='hr'></div>"
    )
    body += row("", f"本页小计：{yuan(_sum(shown))}") + row(
        "以上费用如有疑问请到护士站或住院处查询", f"费用总计：{yuan(bill.total_fen)}"
    )
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "items": charged(shown),
        "page_total": yuan(_sum(shown)),
        "total_amount": yuan(bill.total_fen),
    }
    return sheet(
        f"<div class='dots'>{body}</div>",
        width=960,
        height=340 + 33 * len(rows),
        fields=fields,
        font=DOTS,
        size=16,
        ground="#fdfdfa",
        padding="34px 40px",
    )


def grouped_list(case: Case, random: Random) -> Drawing:
    """Charges grouped by category with a sum of each, from a kiosk."""
    bill = case.stay
    rows: list[list[str | tuple[str, str]]] = []
    ordered: list[Fee] = []
    for category, fen in bill.by_category().items():
        rows.append([(f"【{category}】", "colspan=3 class=b"), ("小计 " + yuan(fen), "class='r b'")])
        inside = [fee for fee in bill.fees if fee.goods.category == category]
        ordered += inside
        rows += [
            [
                e(fee.goods.name),
                f"{yuan(fee.goods.price_fen)}/{fee.goods.unit}",
                f"×{fee.quantity}",
                (yuan(fee.amount_fen), "class=r"),
            ]
            for fee in inside
        ]
    body = title(e(case.hospital), 24) + title("住院费用清单", 21) + line("（自助机打印）", cls="c")
    body += row(
        f"患者：{e(case.insured.name)}　{case.insured.sex}　{case.numbers['住院号']}",
        f"住院期间：{day_text(case.admitted_on, '/')}～{day_text(case.discharged_on, '/')}",
        style="margin:10px 0",
    )
    body += table(rows, cls="n g", style="font-size:15px") + "<div class='hr'></div>"
    body += row("合计", f"￥{yuan(bill.total_fen, commas=True)}", style="font-size:19px;font-weight:700")
    body += stamp(case.hospital, 560, 30, 130, "住院收费处", 0.45)
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "items": charged(ordered),
        "total_amount": yuan(bill.total_fen),
    }
    return sheet(
        body,
        width=820,
        height=390 + 31 * len(rows),
        fields=fields,
        font=PHONE,
        css=".g td{border-bottom:1px dotted #aaa}",
        padding="34px 44px",
    )


LAYOUTS = {"fee_list": (whole_list, paged_list, grouped_list)}
