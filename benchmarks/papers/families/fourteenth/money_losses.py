"""Lists of what was lost: a letter in numbered lines, an insurer's schedule, a mini-programme's screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.kit import (
    FANG,
    HEI,
    PEN,
    SANS,
    Cell,
    blank,
    button,
    card,
    charged,
    entry,
    heading,
    iso,
    line,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _told_on(case: Case) -> dt.date:
    """The day the list was written, some days after the loss."""
    return case.loss_on + dt.timedelta(days=2 + case.seed % 7)


def _truth(case: Case) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": charged(case.losses),
        "total_amount": yuan(_total(case)),
    }


def letter(case: Case, random: Random) -> Drawing:
    """A list written as a letter, an item a line, name and sum run together by dots."""
    cause = random.choice(("水管爆裂", "电线短路起火", "暴雨进水"))
    body = heading(random.choice(("受损物品清单", "家里（店里）损失单子")), 28, "font-weight:400;letter-spacing:4px")
    body += line(f"{e(case.insurer)}：", "margin-top:14px")
    opening = f"我叫{e(case.insured.name)}，{day_text(case.loss_on, '年')}因{cause}，损坏东西如下："
    body += line(opening, "text-indent:2em")
    leader = "<span style='flex:1;border-bottom:2px dotted #49598f;margin:0 8px 9px'></span>"
    for place, fee in enumerate(case.losses, 1):
        name = f"{place}、{e(fee.goods.name)}"
        worth = f"{fee.quantity}{fee.goods.unit}　{yuan(fee.amount_fen)}元"
        body += f"<div style='display:flex;white-space:nowrap'><span>{name}</span>{leader}<span>{worth}</span></div>"
    body += line(f"以上一共 {yuan(_total(case))} 元。情况属实，请给予理赔。", "text-indent:2em;margin-top:8px")
    body += line(f"被保险人：{signed(case.insured.name)}", "margin-top:26px", "r") + line(
        day_text(_told_on(case), "年"), "", "r"
    )
    paper = "repeating-linear-gradient(#fffefa 0 37px,#e2a9a4 37px 38px)"
    css = ".paper{color:#22336f;line-height:38px}"
    height = 470 + 38 * len(case.losses)
    return sheet(
        body,
        width=740,
        height=height,
        fields=_truth(case),
        font=PEN,
        size=20,
        css=css,
        ground=paper,
        pad="38px 56px",
        scale=1.7,
    )


def schedule(case: Case, random: Random) -> Drawing:
    """An insurer's schedule with reported and salvage columns, label cells beside values."""
    total = _total(case)
    rows: list[list[Cell]] = [
        [
            str(place),
            e(fee.goods.name),
            fee.goods.category,
            e(fee.goods.specification),
            right(f"{fee.quantity}"),
            fee.goods.unit,
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows.append([("合　计", "colspan=7 class=c"), right(f"<b>{yuan(total)}</b>")])
    info: list[list[Cell]] = [
        [random.choice(("被保险人", "投保人/被保险人")), e(case.insured.name), "保险单号", case.contract_number],
        ["出险日期", day_text(case.loss_on, "年月"), "报案编号", digits(random, 14)],
        ["出险地址", (e(case.insured.address), "colspan=3")],
    ]
    body = spread(f"<b>{e(case.insurer)}</b>", f"格式 CX-{random.randint(10, 40)}") + heading(
        "财产保险出险物资损失明细表", 24, "margin:8px 0 12px"
    )
    body += table(info, style="margin-bottom:8px")
    head = ("编号", "标的名称", "种类", "损坏程度", "数量", "单位", "重置单价", "报损金额")
    body += table(rows, head=head, style="font-size:15px") + line(
        f"报损金额合计（大写）：{in_words(total, yuan_word='圆')}", "margin-top:8px"
    )
    body += spread(
        f"填表人：{blank(signed(case.insured.name), 110)}",
        f"查勘人：{blank(signed(staff(case)[1]), 110)}",
        f"填表日期：{day_text(_told_on(case), '.')}",
        style="margin-top:22px",
    )
    height = 450 + 36 * (len(rows) + 1)
    body += round_seal(case.insurer, 380, height - 165, 136, "理赔专用章", 0.5)
    css = "" if random.random() < 0.5 else ".ruled th{background:#f1ede0}"
    return sheet(
        body, width=960, height=height, fields=_truth(case), font=random.choice((FANG, HEI)), css=css, pad="34px 46px"
    )


def claim_screen(case: Case, random: Random) -> Drawing:
    """The list a person keyed into an insurer's mini-programme."""
    total = _total(case)
    facts = entry("被保险人", e(case.insured.name)) + entry(
        random.choice(("出险时间", "事故日期")), day_text(case.loss_on, "-")
    )
    facts += entry("保单", case.contract_number)
    goods = ""
    for place, fee in enumerate(case.losses, 1):
        goods += "<div style='padding:8px 0;border-top:1px solid #eee'>"
        goods += spread(f"<span style='color:#999'>{place}</span>　{e(fee.goods.name)}", f"{yuan(fee.amount_fen)}")
        goods += f"<div style='font-size:12.5px;color:#999;padding-left:24px'>{e(fee.goods.specification)}　{yuan(fee.goods.price_fen)}元×{fee.quantity}{fee.goods.unit}</div></div>"
    body = card(facts) + card("<b>损失物品</b><small style='color:#999'>（单位：元）</small>" + goods)
    body += card(spread("损失合计", f"<b style='color:#d4380d;font-size:19px'>{yuan(total)}</b>"))
    body += button("提交", "#d4380d") + line("已上传照片 6 张　查看", "color:#888;font-size:13px", "c")
    return screen(
        body, title="损失清单", height=465 + 66 * len(case.losses), fields=_truth(case), font=SANS, at="09:08"
    )


LAYOUTS = {"loss_list": (letter, schedule, claim_screen)}
