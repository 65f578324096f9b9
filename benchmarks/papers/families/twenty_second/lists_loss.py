"""Lists of what a household or shop lost."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import named, property_insurer, rows_of, sum_of
from benchmarks.papers.families.twenty_second.kit import (
    FANG,
    KAI,
    PEN_KAI,
    SANS,
    Cell,
    blank,
    block,
    centre,
    heading,
    iso,
    pen,
    right,
    screen,
    sheet,
    signed,
    spread,
    stamp,
    table,
)
from benchmarks.papers.families.twenty_second.names import INSURER_OFFICES, hour, people
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": rows_of(case.losses),
        "total_amount": yuan(sum_of(case.losses)),
    }


def _later(case: Case, days: int) -> dt.date:
    return case.loss_on + dt.timedelta(days=days)


def insurer_loss_form(case: Case, random: Random) -> Drawing:
    """An insurer's pre-printed form: filled in by pen, with empty rows."""
    total = sum_of(case.losses)
    body = heading(e(property_insurer(case)), 20) + heading("家庭及经营财产损失清单", 22)
    body += spread(
        f"被保险人：{blank(pen(e(case.insured.name)), 130)}",
        f"保险单号：{blank(pen(case.contract_number), 180)}",
        style="margin-top:12px",
    )
    body += spread(
        f"出险日期：{blank(pen(day_text(case.loss_on, '年')), 150)}",
        f"出险地点：{blank(pen(e(case.insured.address[:16])), 230)}",
        style="margin:6px 0 8px",
    )
    rows: list[list[Cell]] = [
        [
            centre(str(place)),
            pen(e(fee.goods.name)),
            pen(e(fee.goods.specification)),
            centre(pen(f"{fee.quantity}{fee.goods.unit}")),
            right(pen(yuan(fee.goods.price_fen))),
            right(pen(yuan(fee.amount_fen))),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows += [[centre(str(place)), "", "", "", "", ""] for place in range(len(rows) + 1, 11)]
    words = f"合计（大写）{pen(in_words(total))}"
    rows.append([(words, "colspan=5"), right(pen(yuan(total)))])
    body += table(rows, ["序号", "受损财产名称", "规格", "数量", "单价（元）", "损失金额（元）"])
    body += block("声明：以上所填均属实，如有虚报，愿承担相应责任。", "margin:10px 0")
    body += spread(
        f"被保险人签章：{signed(case.insured.name)}",
        f"填表日期：{pen(day_text(_later(case, 2), '年'))}",
        random.choice(INSURER_OFFICES),
    )
    css = ".box td{height:36px;padding:1px 6px}"
    return sheet(body, 840, 780, _truth(case), font=SANS, size=15.5, css=css)


def village_letter_list(case: Case, random: Random) -> Drawing:
    """A typed report with a numbered list, confirmed below by a neighbourhood's seal."""
    total = sum_of(case.losses)
    what = random.choice(("夜间突降暴雨，积水进屋", "电线老化起火", "大风掀翻屋顶"))
    body = heading("财产受损情况说明及清单", 25, "letter-spacing:2px;margin-bottom:14px")
    body += block(f"{e(property_insurer(case))}：")
    body += block(
        f"本人{e(case.insured.name)}（被保险人，保险单号{case.contract_number}），{day_text(case.loss_on, '年')}因{what}，"
        "造成屋内下列财产损失：",
        "text-indent:2em",
    )
    for place, fee in enumerate(case.losses, 1):
        body += block(
            f"{place}．{e(fee.goods.name)}{fee.quantity}{fee.goods.unit}，每{fee.goods.unit}{yuan(fee.goods.price_fen)}元，"
            f"损失{yuan(fee.amount_fen)}元；",
            "padding-left:2em",
        )
    body += block(f"以上合计损失{yuan(total)}元（大写：{in_words(total)}）。恳请贵公司核查赔付。", "text-indent:2em")
    body += block(
        f"被保险人：{signed(case.insured.name)}<br>{day_text(_later(case, 3), '年')}", "text-align:right;margin:12px 0"
    )
    body += block("情况属实。", "margin-top:14px")
    committee = case.pools.districts[case.seed % len(case.pools.districts)] + random.choice(
        ("新华社区居委会", "大沟村民委员会")
    )
    body += block(committee, "margin-top:6px")
    height = 560 + 33 * len(case.losses)
    body += stamp(committee, 150, height - 165, 126)
    return sheet(body, 780, height, _truth(case), font=FANG, size=18, pad="52px 66px", css=".paper{line-height:1.8}")


def stock_damage_table(case: Case, random: Random) -> Drawing:
    """A landscape table of damaged stock as a shop's book keeper makes it, the total in the first line."""
    total, who = sum_of(case.losses), people(case)
    cause = random.choice(("烧毁", "水浸", "砸坏"))
    body = heading("受灾物资损失明细表", 24, "text-decoration:underline;text-underline-offset:6px")
    body += table(
        [
            [
                "被保险人",
                e(case.insured.name),
                "事故发生日",
                day_text(case.loss_on, "-"),
                "损失总额",
                f"<b>{yuan(total)}</b>",
            ],
        ],
        style="margin:14px 0 8px",
    )
    rows: list[list[Cell]] = [
        [
            centre(f"{place:02d}"),
            fee.goods.category,
            e(named(fee.goods)),
            centre(fee.goods.unit),
            right(str(fee.quantity)),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
            random.choice((cause, "")),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows.append([("合　计", "colspan=6 class=c"), right(f"<b>{yuan(total)}</b>"), ""])
    body += table(rows, ["编号", "类别", "品名（规格）", "单位", "数量", "购入单价", "损失金额", "损坏情况"])
    body += block(f"金额大写：{in_words(total)}", "margin:10px 0")
    body += spread(
        f"制表：{who[0]}", f"盘点：{who[1]}", f"制表日期：{day_text(_later(case, 4), '-')}", "被保险人签章："
    )
    css = ".box th{background:#f3ead2}"
    return sheet(body, 960, 340 + 34 * len(rows), _truth(case), font=KAI, size=16, css=css)


def pencilled_page(case: Case, random: Random) -> Drawing:
    """A page torn from an exercise book: everything written by hand in squares."""
    total = sum_of(case.losses)
    body = block("损 失 清 单", "font-size:27px", "c")
    body += block(f"被保险人：{e(case.insured.name)}　　出事日期：{day_text(case.loss_on, '年')}")
    for fee in case.losses:
        body += spread(f"{e(fee.goods.name)}　{fee.quantity}{fee.goods.unit}", f"{yuan(fee.amount_fen)}元")
    body += block(f"一共：{yuan(total)}元", "border-top:2px solid #3a4160")
    body += block(random.choice(("发票大多找不到了，有照片。", "东西都还在，可以来看。", "以上按买时价钱。")))
    body += block(f"写单人：{e(case.insured.name)}　{day_text(_later(case, 1), '年')}", "text-align:right")
    height = 42 * (len(case.losses) + 7)
    paper = "linear-gradient(90deg,transparent 41px,#cfe0cf 42px) 0 15px/42px 42px,linear-gradient(transparent 41px,#cfe0cf 42px) 0 15px/42px 42px,#fdfdf9"
    css = ".paper,.paper *{line-height:42px}.paper{color:#2b3358}"
    return sheet(body, 680, height, _truth(case), font=PEN_KAI, size=21, css=css, paper=paper, pad="20px 50px")


def report_wizard_screen(case: Case, random: Random) -> Drawing:
    """The last step of an insurer's mini program for reporting damaged goods."""
    total = sum_of(case.losses)
    tone = "#c0392b"
    steps = " — ".join(
        f"<span style='color:{tone if n == 3 else '#aaa'}'>{n} {w}</span>"
        for n, w in ((1, "报案"), (2, "照片"), (3, "清单"))
    )
    body = block(steps, "background:#fff;padding:12px", "c")
    grey = "<span style='color:#888'>"
    facts = [
        ("被保险人", e(case.insured.name)),
        ("出险日期", day_text(case.loss_on, "-")),
        ("保单号", case.contract_number),
    ]
    body += block(
        "".join(spread(f"{grey}{a}</span>", b) for a, b in facts), "background:#fff;margin:8px 0;padding:10px 18px"
    )
    lines = ""
    for fee in case.losses:
        lines += spread(
            f"{e(fee.goods.name)} × {fee.quantity}",
            f"{yuan(fee.amount_fen)}",
            style="padding:6px 0;border-bottom:1px solid #eee",
        )
    body += block(block(f"损失物品清单（{len(case.losses)}件）", "", "b") + lines, "background:#fff;padding:10px 18px")
    body += block(
        spread("损失合计（元）", f"<b style='color:{tone};font-size:20px'>{yuan(total)}</b>"),
        "background:#fff;padding:8px 18px",
    )
    body += block("提交清单", f"background:{tone};color:#fff;margin:16px 18px;padding:10px;border-radius:6px", "c")
    return screen(body, "损失清单", 420 + 36 * len(case.losses), _truth(case), clock=hour(random))


LAYOUTS = {
    "loss_list": (insurer_loss_form, village_letter_list, stock_damage_table, pencilled_page, report_wizard_screen),
}
