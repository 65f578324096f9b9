"""Lists of what was lost: a household's form by hand, a shop's table, a surveyor's, a letter, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.bills import lines_truth
from benchmarks.papers.families.twenty_fourth.kit import (
    FANG,
    KAI,
    SANS,
    SONG,
    SONG_FAN,
    Cell,
    block,
    c,
    card,
    grid,
    headline,
    kv,
    pen,
    r,
    row,
    screen,
    sheet,
    signed,
    square_stamp,
    wide,
)
from benchmarks.papers.families.twenty_fourth.money_kit import much
from benchmarks.papers.families.twenty_fourth.names import clock, serial, staff
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": lines_truth(case.losses),
        "total_amount": yuan(_total(case)),
    }


def household_loss_form(case: Case, random: Random) -> Drawing:
    """An insurer's pre-printed form a household fills by hand, with empty rows left."""
    total = _total(case)
    rows: list[list[Cell]] = [[c(pen(str(place))), pen(e(fee.goods.name)), pen(much(fee)), r(pen(yuan(fee.goods.price_fen))), r(pen(yuan(fee.amount_fen))), ""] for place, fee in enumerate(case.losses, 1)]  # fmt: skip
    rows += [[""] * 6] * max(1, 9 - len(rows))
    rows.append([wide(f"损失金额合计（大写）：{pen(in_words(total))}", 4), r(pen(yuan(total))), ""])
    body = block(e(case.insurer), "font-size:16px") + headline("家庭财产损失清单", 25, "letter-spacing:5px")
    body += grid([
        [f"被保险人：{pen(e(case.insured.name))}", f"联系电话：{pen(case.insured.phone)}"],
        [f"出险日期：{pen(day_text(case.loss_on, '年'))}", f"保险单号：{pen(case.contract_number)}"],
        [wide(f"受损地点：{pen(e(case.insured.address))}", 2, "w")],
    ], high=34, style="margin:10px 0")  # fmt: skip
    body += grid(rows, [c("序号"), "财产名称", "数量", r("单价（元）"), r("损失金额（元）"), "备　注"], high=32)
    body += block("填写说明：请逐项如实填写，并附购买凭证、现场照片；虚报损失的，保险人有权拒绝赔偿。", "font-size:13px;margin-top:8px")  # fmt: skip
    body += row(f"被保险人签名：{signed(e(case.insured.name))}", f"填写日期：{pen(day_text(case.loss_on, '年'))}", style="margin-top:14px")  # fmt: skip
    return sheet(
        body, (800, 352 + 32 * len(rows)), _truth(case), font=random.choice((SONG, KAI)), px=15, pad="30px 42px"
    )


def shop_stock_table(case: Case, random: Random) -> Drawing:
    """A typed table as an office program prints it: coloured heading, grey bands, sum at the foot."""
    total, tint = _total(case), random.choice(("#2f5597", "#548235", "#7f6000"))
    rows: list[list[Cell]] = [[c(str(place)), e(fee.goods.name), fee.goods.category, c(fee.goods.unit), r(str(fee.quantity)), r(yuan(fee.goods.price_fen)), r(yuan(fee.amount_fen))] for place, fee in enumerate(case.losses, 1)]  # fmt: skip
    rows.append([wide("<b>合　　计</b>", 6, "c"), r(f"<b>{yuan(total)}</b>")])
    head: list[Cell] = [(one, f"style='background:{tint};color:#fff;border-color:#999'") for one in ("序号", "受损物品", "类别", "单位", "数量", "重置单价", "损失金额")]  # fmt: skip
    body = headline("受损财产明细表", 23, "margin-bottom:8px")
    body += row(f"被保险人：{e(case.insured.name)}", f"出险日期：{day_text(case.loss_on, random.choice(('-', '.')))}", f"保单号：{case.contract_number}")  # fmt: skip
    body += row("金额单位：元（人民币）", f"编号：{serial(case, 'stock', 9)}", style="font-size:13px;margin-bottom:5px")
    body += grid(rows, head, high=30)
    body += block(f"合计大写：{in_words(total)}", "margin-top:8px")
    body += row(f"制表人：{staff(case)[0]}", f"核对人：{staff(case)[1]}", f"被保险人签章：{signed(e(case.insured.name))}", style="margin-top:16px")  # fmt: skip
    return sheet(body, (820, 268 + 30 * len(rows)), _truth(case), font=SANS, px=14.5, pad="36px 42px")


def surveyor_loss_list(case: Case, random: Random) -> Drawing:
    """A surveyor's list made on the spot: cards of two lines an item, sum, three signatures."""
    total, who = _total(case), staff(case)
    body = row(f"<b>{e(case.insurer)}</b>　理赔查勘", f"报案号 {serial(case, 'report', 16)}", style="border-bottom:2px solid;padding-bottom:5px")  # fmt: skip
    body += headline("现场查勘损失清点单", 23, "margin:10px 0 6px")
    body += row(f"被保险人　<b>{e(case.insured.name)}</b>", f"出险时间　{day_text(case.loss_on, '年月')}", f"事由　{random.choice(('财产一切险', '家财险', '财产综合险'))}报案")  # fmt: skip
    for place, fee in enumerate(case.losses, 1):
        body += f"<div style='border-bottom:1px dotted #777;height:52px;padding-top:4px'>{row(f'{place:02d}　<b>{e(fee.goods.name)}</b>', f'清点 {much(fee)}')}"
        body += row(f"　　　单价 {yuan(fee.goods.price_fen)}", f"定损金额 {yuan(fee.amount_fen)}") + "</div>"
    body += row(f"清点合计：<b>{yuan(total)}</b> 元", f"（{in_words(total)}）", style="margin-top:10px;font-size:16px")
    body += row(f"查勘员：{signed(who[0])}", f"见证人：{signed(who[1])}", f"被保险人：{signed(e(case.insured.name))}", style="margin-top:18px")  # fmt: skip
    height = 268 + 52 * len(case.losses)
    body += square_stamp("查勘专用", 420, height - 50, px=19)
    return sheet(body, (760, height), _truth(case), font=random.choice((SONG_FAN, FANG)), px=15, pad="32px 46px")


def loss_letter(case: Case, random: Random) -> Drawing:
    """A letter by hand: the insured tells the insurer what was lost, numbered, and the sum."""
    total = _total(case)
    body = headline("财产损失情况清单", 24, "margin-bottom:10px")
    body += block(f"{e(case.insurer)}：", "line-height:2")
    body += block(f"　　本人{pen(e(case.insured.name))}系贵公司保单（号码 {pen(case.contract_number)}）的被保险人，于{pen(day_text(case.loss_on, '年'))}出险，家中（店内）财物受损，现列如下：", "line-height:2")  # fmt: skip
    for place, fee in enumerate(case.losses, 1):
        body += f"<div style='height:33px;padding-left:2em'>{place}、{pen(f'{e(fee.goods.name)}，{much(fee)}，计 {yuan(fee.amount_fen)} 元')}</div>"
    body += block(f"　　损失共计：{pen(f'{yuan(total)} 元')}（大写：{pen(in_words(total))}）。以上属实，如有不实愿负法律责任。", "line-height:2")  # fmt: skip
    body += block(f"被保险人：{signed(e(case.insured.name))}　<span style='color:#c33;opacity:.6'>●</span><br>{pen(day_text(case.loss_on, '年'))}", "margin-top:14px;padding-right:40px", "r")  # fmt: skip
    return sheet(body, (740, 380 + 33 * len(case.losses)), _truth(case), font=random.choice((KAI, SONG)), px=16, pad="42px 54px")  # fmt: skip


def loss_report_screen(case: Case, random: Random) -> Drawing:
    """An insurer's app: what the insured put in, thing by thing, with the sum."""
    total, tint = _total(case), random.choice(("#c8102e", "#006ab5", "#f08300"))
    body = f"<div style='background:{tint};color:#fff;padding:10px 20px 14px'>{row('损失申报已提交', e(case.insurer))}</div>"
    body += card(
        kv("被保险人", e(case.insured.name)),
        kv("保单号", case.contract_number),
        kv("出险日期", day_text(case.loss_on, "-")),
    )
    lines = "".join(kv(f"<span style='color:#333'>{e(fee.goods.name)}</span>　{much(fee)}", yuan(fee.amount_fen), "border-bottom:1px solid #eee") for fee in case.losses)  # fmt: skip
    body += card(row("<b>物品名称</b>", "<b>损失金额（元）</b>"), lines, kv("合计", f"<b style='color:{tint};font-size:18px'>{yuan(total)}</b>"))  # fmt: skip
    body += block(
        f"提交时间 {clock(case, 'loss')}　提交后如需修改请联系理赔员", "font-size:12.5px;padding:4px", "c dim"
    )
    return screen(body, 396 + 32 * len(case.losses), _truth(case), random, "财产损失清单填报")


LAYOUTS = {
    "loss_list": (household_loss_form, shop_stock_table, surveyor_loss_list, loss_letter, loss_report_screen),
}
