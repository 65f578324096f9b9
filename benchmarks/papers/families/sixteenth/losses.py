"""Lists of what was lost: a spreadsheet, a villager's letter, an insurer's form, an app."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.kit import (
    MICRO,
    PEN,
    SONG,
    Cell,
    charged,
    chunks,
    grid,
    heading,
    iso,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import district, number, staff
from benchmarks.papers.families.sixteenth.stamps import seal
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": charged(case.losses),
        "total_amount": yuan(_total(case)),
    }


def spreadsheet(case: Case, random: Random) -> Drawing:
    """A table printed from a spreadsheet with its column letters."""
    rows: list[list[Cell]] = [
        ["1", (f"<b>{random.choice(('财产损失明细表', '受损物品统计表', '灾损清单'))}</b>", "colspan=7 class=c")]
    ]
    rows.append(
        ["2", "被保险人", (e(case.insured.name), "colspan=2"), "出险日期", (day_text(case.loss_on, "/"), "colspan=3")]
    )
    rows.append(["3", *[f"<b>{one}</b>" for one in ("序号", "物品名称", "损失情况", "数量", "单位", "单价", "金额")]])
    for place, fee in enumerate(case.losses, 1):
        rows.append(
            [
                str(place + 3),
                str(place),
                e(fee.goods.name),
                e(fee.goods.specification),
                str(fee.quantity),
                fee.goods.unit,
                num(yuan(fee.goods.price_fen)),
                num(yuan(fee.amount_fen)),
            ]
        )
    rows.append([str(len(rows) + 1), ("合计", "colspan=6 class=c"), num(f"<b>{yuan(_total(case))}</b>")])
    rows.append([str(len(rows) + 1), (f"填表人：{e(case.relative.name)}　　电话：{case.relative.phone}", "colspan=7")])
    body = grid(rows, head=("", *"ABCDEFG"))
    css = ".box td,.box th{border-color:#bbb}.box th,.box td:first-child{background:#eee;color:#777;font-weight:400;text-align:center}"
    return sheet(
        body,
        width=860,
        height=120 + 34 * (len(rows) + 1),
        fields=_truth(case),
        font=MICRO,
        size=15,
        css=css,
        padding="34px 40px",
    )


def letter(case: Case, random: Random) -> Drawing:
    """A list written by hand on lined paper, with a committee's word below."""
    who, lead = case.insured, random.choice(("损失清单", "受灾物品清单", "财产损失单"))
    body = heading(lead, 28, "line-height:42px") + line(
        f"我叫{e(who.name)}，{day_text(case.loss_on, '年')}家中受灾，损失如下：", "text-indent:2em"
    )
    for place, fee in enumerate(case.losses, 1):
        body += spread(
            f"{place}、{e(fee.goods.name)}　{fee.quantity}{fee.goods.unit}　（{e(fee.goods.specification)}）",
            f"{yuan(fee.amount_fen)} 元",
        )
    body += spread("", f"共计：{yuan(_total(case))} 元") + line("以上情况属实，请保险公司核实赔付。", "text-indent:2em")
    body += line(f"报损人：{e(who.name)}", cls="r") + line(day_text(case.on, "年"), cls="r")
    village = f"{district(case)}柳树屯村民委员会"
    body += line(f"<span style='color:#333;font-size:17px'>情况属实　{village}</span>")
    height = 40 + 42 * (len(case.losses) + 8)
    body += seal(village, 190, height - 190, 134)
    ground = "repeating-linear-gradient(0deg,#fffdf6 0 41px,#d98f8f 41px 42px) 0 20px"
    return sheet(
        body,
        width=780,
        height=height,
        fields=_truth(case),
        font=PEN,
        size=20,
        css=".paper{line-height:42px}",
        ink="#1b2c72",
        ground=ground,
        padding="20px 56px",
    )


def insurer_form(case: Case, random: Random) -> Drawing:
    """An insurer's form with empty columns for its own assessment."""
    who, names = case.insured, staff(case)
    rows: list[list[Cell]] = [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            num(yuan(fee.goods.price_fen)),
            num(yuan(fee.amount_fen)),
            "",
        ]
        for fee in case.losses
    ]
    rows.append([(f"报损金额合计（大写）{in_words(_total(case))}", "colspan=4"), num(yuan(_total(case))), ""])
    body = spread(f"<b>{e(case.insurer)}</b>", f"赔案号：{number(case, 'pa', 12)}") + heading(
        random.choice(("财产保险损失清单", "出险财产损失申报清单", "家庭财产险报损清单")), 24, "", "SCHEDULE OF LOSS"
    )
    cells = [
        f"<small>{one}</small><br>{other}"
        for one, other in (
            ("被保险人 Insured", e(who.name)),
            ("出险日期 Date of loss", day_text(case.loss_on, "-")),
            ("联系电话 Tel", who.phone),
            ("保险单号 Policy No.", case.contract_number),
        )
    ]
    body += grid(chunks(cells, 2), style="line-height:1.4;margin-bottom:8px") + grid(
        rows,
        head=("受损标的", "受损程度", "数量", num("单价"), num("报损金额"), "核定（保险公司填）"),
        style="font-size:14.5px",
    )
    body += line("声明：本人保证以上所填内容真实，如有虚报，愿承担法律责任。", "font-size:13px;margin-top:6px")
    body += spread(
        f"被保险人签字 {signed(e(who.name))}",
        f"查勘员 {e(names[0])}",
        f"填报日期 {pen(day_text(case.on, '年'))}",
        style="margin-top:12px",
    )
    return sheet(
        body, width=920, height=380 + 34 * len(rows), fields=_truth(case), font=SONG, size=15.5, padding="30px 46px"
    )


def claim_screen(case: Case, random: Random) -> Drawing:
    """The list as it was put into an insurer's app."""
    body = (
        "<div class=card>"
        + kv("被保险人", e(case.insured.name))
        + kv("出险日期", day_text(case.loss_on, "-"))
        + kv("保单号", case.contract_number)
        + "</div><div class=card><b>损失项目</b>"
    )
    for fee in case.losses:
        body += kv(f"<span style='color:#111'>{e(fee.goods.name)}</span>", f"¥{yuan(fee.amount_fen)}") + line(
            f"{e(fee.goods.specification)}　{yuan(fee.goods.price_fen)}×{fee.quantity}{fee.goods.unit}",
            "color:#999;font-size:12.5px",
        )
    body += "</div>" + f"<div class=card>{kv('报损总额', f'<b>¥{yuan(_total(case))}</b>')}</div>"
    foot = "<div class=c style='background:#fff;padding:10px 0 20px'><span class=btn style='background:#ff7a00;color:#fff;width:340px'>提交审核</span></div>"
    return screen(
        body,
        height=430 + 57 * len(case.losses),
        fields=_truth(case),
        name=random.choice(("损失明细", "报损清单", "财产损失申报")),
        random=random,
        foot=foot,
    )


LAYOUTS = {"loss_list": (spreadsheet, letter, insurer_form, claim_screen)}
