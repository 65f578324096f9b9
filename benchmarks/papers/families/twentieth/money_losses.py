"""Lists of what was lost."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import lines
from benchmarks.papers.families.twentieth.kit import (
    FANGSONG,
    GOTHIC,
    HAND2,
    MISANS,
    NSERIF,
    Cell,
    apart,
    disc,
    end,
    fill,
    grid,
    ink,
    iso,
    mid,
    page,
    pair,
    panel,
    para,
    phone,
    sign,
    title,
)
from benchmarks.papers.families.twentieth.names import clock, staff
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": lines(case.losses),
        "total_amount": yuan(_total(case)),
    }


def insurer_loss_form(case: Case, random: Random) -> Drawing:
    """An insurer's form to be filled in by the claimant."""
    body = apart(f"<b style='color:#1c4f9c'>{e(case.insurer)}</b>", "财险理赔-07") + title("财产损失清单", 25)
    body += grid(
        [
            ["被保险人", e(case.insured.name), "保险单号", case.contract_number],
            ["出险时间", day_text(case.loss_on, "年"), "出险地点", e(case.insured.address[:16])],
        ],
        style="margin:10px 0",
    )
    rows: list[list[Cell]] = [
        [
            mid(str(place)),
            e(fee.goods.name),
            e(fee.goods.specification),
            mid(fee.goods.unit),
            mid(str(fee.quantity)),
            end(yuan(fee.goods.price_fen)),
            end(yuan(fee.amount_fen)),
            "",
        ]
        for place, fee in enumerate(case.losses, 1)
    ]
    rows += [["&nbsp;", "", "", "", "", "", "", ""]] * 2
    rows.append([("合　计", "colspan=6 class=m"), end(yuan(_total(case))), ""])
    body += grid(rows, ["序号", "损失财产名称", "规格型号", "单位", "数量", "单价（元）", "损失金额（元）", "查勘意见"])
    body += para(f"损失金额合计（大写）：{in_words(_total(case))}", "margin:10px 0")
    body += para("本人声明以上所列内容属实，如有虚假愿承担法律责任。", "font-size:14.5px")
    body += apart(
        f"被保险人签章：{sign(case.insured.name)}", f"查勘人：{sign(staff(case)[0])}", style="margin-top:18px"
    )
    css = ".full th{background:#e6eef9;font-weight:600}.full td,.full th{border-color:#1c4f9c}"
    return page(body, 880, 430 + 33 * len(rows), _truth(case), font=GOTHIC, size=15.5, css=css)


def handwritten_loss(case: Case, random: Random) -> Drawing:
    """A list written by hand on ruled writing paper, a line for each good."""
    body = f"<div style='text-align:center;font-size:27px'>{random.choice(('损失清单', '受损物品清单'))}</div>"
    body += para(f"被保险人：{e(case.insured.name)}") + para(f"出险日期：{day_text(case.loss_on, '年')}")
    for place, fee in enumerate(case.losses, 1):
        body += apart(f"{place}、{e(fee.goods.name)}　{fee.quantity}{fee.goods.unit}", f"{yuan(fee.amount_fen)}元")
    body += para(f"以上合计 {yuan(_total(case))} 元（{in_words(_total(case))}）")
    body += para("以上情况属实。") + para(f"签名：{e(case.insured.name)}　　", "text-align:right")
    body += para(f"{day_text(case.loss_on + dt.timedelta(days=3), '年')}　　", "text-align:right")
    ground = "repeating-linear-gradient(#fffdf8 0 43px,#c99 43px 44px)"
    count = len(case.losses) + 7
    css = ".paper{line-height:44px!important;color:#1b2a5c!important}.paper div{line-height:44px}"
    return page(
        body,
        720,
        44 * (count + 3),
        _truth(case),
        font=HAND2,
        size=21,
        css=css,
        ground=ground,
        pad="44px 56px",
        scale=1.7,
    )


def village_loss_table(case: Case, random: Random) -> Drawing:
    """A village committee's table of one household's losses."""
    who = case.insured
    village = case.pools.streets[case.seed % len(case.pools.streets)]
    body = title("农户（商户）受灾损失登记表", 24) + para(f"{village}居（村）民委员会", cls="m")
    body += apart(
        f"户主（被保险人）：{fill(ink(e(who.name)), 90)}",
        f"受损日期：{fill(ink(day_text(case.loss_on, '.')), 120)}",
        f"电话：{fill(ink(who.phone), 120)}",
        style="margin:14px 0 8px",
    )
    rows: list[list[Cell]] = [
        [
            mid(fee.goods.category),
            ink(e(fee.goods.name)),
            mid(ink(f"{fee.quantity}")),
            mid(fee.goods.unit),
            end(ink(yuan(fee.amount_fen))),
        ]
        for fee in case.losses
    ]
    rows.append([("总　　计", "colspan=4 class=m"), end(ink(yuan(_total(case))))])
    body += grid(rows, ["类别", "受损物品", "数量", "单位", "估计损失（元）"])
    body += apart(
        f"登记人：{sign(staff(case)[1])}",
        f"本人签字：{sign(who.name)}",
        "村（居）委会意见：情况属实",
        style="margin-top:22px",
    )
    body += disc(f"{village}居民委员会", 520, 200 + 40 * len(rows), 132, opacity=0.45)
    return page(
        body,
        760,
        400 + 40 * len(rows),
        _truth(case),
        font=FANGSONG,
        size=17,
        css=".full td{height:38px}",
        ground="#fffffb",
    )


def adjuster_report(case: Case, random: Random) -> Drawing:
    """A loss adjuster's appendix: heading on two lines, name and figures in English too."""
    body = para("公估报告附件 / Appendix B", "color:#777;font-size:14px") + title(
        "损失核定明细表<br><span style='font-size:15px;font-weight:400'>STATEMENT OF LOSS</span>", 23
    )
    body += f"<div style='display:grid;grid-template-columns:1fr 1fr 1fr;margin:14px 0;row-gap:2px'><span style='color:#777'>被保险人 Insured</span><span style='color:#777'>事故日期 Date of loss</span><span style='color:#777'>保单号 Policy</span><b>{e(case.insured.name)}</b><b>{day_text(case.loss_on, '-')}</b><b>{case.contract_number}</b></div>"
    rows: list[list[Cell]] = [
        [
            e(fee.goods.name),
            e(fee.goods.specification) or "—",
            end(f"{fee.quantity} {fee.goods.unit}"),
            end(yuan(fee.goods.price_fen, commas=True)),
            end(yuan(fee.amount_fen, commas=True)),
        ]
        for fee in case.losses
    ]
    head: list[Cell] = [
        "标的<br>Item",
        "规格<br>Spec.",
        end("数量<br>Qty"),
        end("单价<br>Unit price"),
        end("金额<br>Amount"),
    ]
    body += grid(rows, head, "under")
    body += para(
        f"合计 Total　<b>RMB {yuan(_total(case), commas=True)}</b>", "text-align:right;margin:12px 4px;font-size:18px"
    )
    body += apart(
        f"公估师 Adjuster：{sign(staff(case)[2])}", f"复核 Reviewed：{sign(staff(case)[3])}", style="margin-top:24px"
    )
    return page(body, 780, 420 + 36 * len(rows), _truth(case), font=NSERIF, size=16, pad="44px 56px")


def app_loss_entry(case: Case, random: Random) -> Drawing:
    """An insurer's app in which a claimant enters what was lost."""
    body = panel(
        pair("被保险人", e(case.insured.name))
        + pair("出险日期", day_text(case.loss_on, "-"))
        + pair("报案号", f"9{case.numbers['业务流水号']}")
    )
    inner = para(f"损失物品（{len(case.losses)}）", "font-weight:600")
    for fee in case.losses:
        inner += f"<div style='border-top:1px solid #eee;padding:6px 0'><div class=apart><span>{e(fee.goods.name)}</span><span>{yuan(fee.amount_fen)}元</span></div><div style='color:#999;font-size:13px'>{fee.quantity}{fee.goods.unit}　单价{yuan(fee.goods.price_fen)}元</div></div>"
    body += panel(inner)
    body += panel(pair("损失合计", f"<b>{yuan(_total(case))}元</b>"))
    body += (
        "<div class=m style='margin:14px;padding:11px;background:#f08a00;color:#fff;border-radius:6px'>提交清单</div>"
    )
    return phone(body, "损失清单填报", 420 + 60 * len(case.losses), _truth(case), font=MISANS, time=clock(random))


LAYOUTS = {"loss_list": (insurer_loss_form, handwritten_loss, village_loss_table, adjuster_report, app_loss_entry)}
