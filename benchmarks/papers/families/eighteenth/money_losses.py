"""Lists of what was lost: a form filled in by hand, a printed spreadsheet, an app's list, a committee's statement."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.eighteenth.kit import (
    DEMI,
    FANG,
    HEI,
    KAI,
    SONG,
    Cell,
    blank,
    button,
    card,
    charged,
    heading,
    iso,
    line,
    pen,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import OFFICES, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _told_on(case: Case) -> dt.date:
    """The day the list was written, some days after the loss."""
    return case.loss_on + dt.timedelta(days=1 + case.seed % 9)


def _truth(case: Case) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": charged(case.losses),
        "total_amount": yuan(_total(case)),
    }


def form_by_hand(case: Case, random: Random) -> Drawing:
    """An insurer's pre-printed list filled in by hand, its last rows empty."""
    rows: list[list[Cell]] = [
        [
            (str(place), "class=c"),
            pen(e(fee.goods.name)),
            (pen(fee.goods.unit), "class=c"),
            (pen(str(fee.quantity)), "class=c"),
            (pen(f"{yuan(fee.goods.price_fen)}"), "class=r"),
            (pen(yuan(fee.amount_fen)), "class=r"),
            pen(e(fee.goods.specification)),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows += [[(str(place), "class=c"), "", "", "", "", "", ""] for place in range(len(rows) + 1, 13)]
    total = _total(case)
    rows.append(
        [("合计（大写）", "colspan=2 class=c"), (pen(in_words(total)), "colspan=3"), (pen(yuan(total)), "class=r"), ""]
    )
    body = line(f"{e(case.insurer)}{OFFICES[case.seed % 5]}", "font-size:15px")
    body += heading(random.choice(("财产损失清单", "出险财产损失申报清单")), 27, "letter-spacing:6px;margin:8px 0 12px")
    body += spread(
        f"被保险人：{blank(pen(e(case.insured.name)), 150)}",
        f"出险日期：{blank(pen(day_text(case.loss_on, '年')), 170)}",
        style="margin-bottom:6px",
    )
    body += line(f"出险地点：{blank(pen(e(case.insured.address)), 420)}", "margin-bottom:10px")
    head = ("序号", "财产名称", "单位", "数量", "单价(元)", "损失金额(元)", "受损情况")
    body += table(rows, head=head)
    body += line("本人声明以上所填内容属实，如有虚报愿承担相应责任。", "margin-top:10px")
    body += spread(
        f"被保险人签章：{signed(case.insured.name)}",
        f"填表日期：{pen(day_text(_told_on(case), '年'))}",
        style="margin-top:12px",
    )
    css = ".ruled td,.ruled th{height:36px;padding:2px 7px}.ruled th{font-weight:400;background:#f4f4f4}"
    return sheet(body, width=880, height=860, fields=_truth(case), font=SONG, css=css, pad="34px 44px", size=16)


def printed_spreadsheet(case: Case, random: Random) -> Drawing:
    """A shop's own list printed from a spreadsheet: title in merged cells, grid lines grey, a sum in the last row."""
    rows: list[list[Cell]] = [
        [
            (
                f"<b>{random.choice(('店铺受损物资明细表', '受损物品统计表'))}</b>",
                "colspan=7 class=c style='font-size:20px;height:44px'",
            )
        ],
        [
            (f"投保人/被保险人：{e(case.insured.name)}", "colspan=3"),
            (f"事故日期：{day_text(case.loss_on, random.choice('/-'))}", "colspan=2"),
            (f"制表：{day_text(_told_on(case), '/')}", "colspan=2"),
        ],
    ]
    head = ("序号", "物品", "类别", "数量", "单位", "单价", "金额")
    rows.append([(f"<b>{one}</b>", "class=c") for one in head])
    rows += [
        [
            (str(place), "class=c"),
            e(fee.goods.name),
            fee.goods.category,
            right(str(fee.quantity)),
            (fee.goods.unit, "class=c"),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows.append([("<b>合计</b>", "colspan=6 class=c"), right(f"<b>{yuan(_total(case))}</b>")])
    body = table(rows)
    body += spread(f"确认人签字：{signed(case.insured.name)}", f"电话：{case.insured.phone}", style="margin-top:26px")
    body += line("附：现场照片、进货单据复印件", "margin-top:16px;font-size:14.5px")
    css = ".ruled td{border-color:#b4b4b4;height:30px;padding:3px 8px}"
    height = 330 + 31 * len(case.losses)
    return sheet(body, width=820, height=height, fields=_truth(case), font=HEI, css=css, pad="46px 50px", size=15.5)


def app_list(case: Case, random: Random) -> Drawing:
    """A claims mini-programme: the loss in a head, each thing a row with its damage below, the sum at the foot."""
    rows: list[list[Cell]] = [
        [
            f"{e(fee.goods.name)}<div style='color:#999;font-size:13px'>{e(fee.goods.specification)}　"
            f"{yuan(fee.goods.price_fen)} × {fee.quantity}{fee.goods.unit}</div>",
            right(yuan(fee.amount_fen)),
        ]
        for fee in case.losses
    ]

    def pair(label: str, value: str) -> str:
        return f"<div style='display:flex;padding:4px 0'><span style='width:96px;flex-shrink:0;color:#888'>{label}</span><span>{value}</span></div>"

    body = card(
        pair("被保险人", e(case.insured.name))
        + pair(random.choice(("出险时间", "事故日期")), day_text(case.loss_on, "-"))
        + pair("报案号", digits(random, 14))
        + pair("出险地点", e(case.insured.address))
    )
    title = random.choice(("损失物品清单", "财产损失明细"))
    body += card(
        line(f"{title}（{len(case.losses)}项）", "font-weight:600") + table(rows, cls="lined", style="margin-top:4px")
    )
    body += card(spread("申报损失合计（元）", f"<b style='font-size:20px;color:#d35400'>{yuan(_total(case))}</b>"))
    body += button("提交并签名", "#d35400") + line("最终赔付金额以保险公司核定为准", "font-size:13px;color:#999", "c")
    height = 560 + 62 * len(case.losses)
    return screen(
        body, title="填写损失清单", height=height, fields=_truth(case), font=DEMI, bar="#fff8f2", back="上一步"
    )


def committee_statement(case: Case, random: Random) -> Drawing:
    """A statement of a village or a block's management: a paragraph, the things in numbered lines, a seal."""
    told = _told_on(case)
    cause = random.choice(("突降暴雨", "相邻住户失火", "供水主管爆裂", "雷击停电"))
    village = random.choice(("东庄村村民委员会", "金桂花园物业服务中心", "新华巷社区居民委员会"))
    body = heading(random.choice(("受灾损失清单", "家庭财产受损清单")), 28, "letter-spacing:6px;margin-bottom:20px")
    body += line(
        f"　　{day_text(case.loss_on, '年')}，因{cause}，我辖区居民（被保险人）{e(case.insured.name)}家中财物受损，"
        "经现场清点，受损物品及估价如下：",
        "margin-bottom:10px",
    )
    rows: list[list[Cell]] = [
        [
            f"{place}. {e(fee.goods.name)}",
            f"{fee.quantity}{fee.goods.unit}",
            right(f"{yuan(fee.amount_fen)}元"),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    body += table(rows, cls="bare", style="margin-left:32px;width:92%")
    total = _total(case)
    body += line(f"　　以上损失合计人民币 {yuan(total)} 元（大写：{in_words(total)}）。", "margin:12px 0 6px")
    body += line("　　特此说明。") + spread("", f"{village}（盖章）", style="margin-top:34px")
    body += spread("", day_text(told, "年")) + line(
        f"清点人：{signed(staff(case)[0])}　{signed(staff(case)[1])}", "margin-top:14px"
    )
    height = 560 + 39 * len(rows)
    body += round_seal(village, 520, height - 290, 140)
    return sheet(
        body, width=780, height=height, fields=_truth(case), font=random.choice((FANG, KAI)), pad="56px 70px", size=18.5
    )


LAYOUTS = {"loss_list": (form_by_hand, printed_spreadsheet, app_list, committee_statement)}
