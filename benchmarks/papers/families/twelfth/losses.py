"""Lists of what was lost: a surveyor's, a shop's own, a village's and an app's."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.twelfth.desk import (
    HEI,
    MICRO,
    MONO,
    PENS,
    SONG,
    ZEN,
    adult,
    apart,
    cell,
    city_of,
    heads,
    items,
    page,
    pen,
    row,
    screen,
    staff,
    stamp,
    total_of,
)
from benchmarks.papers.paper import Drawing, Layout

_R = "text-align:right"


def _lost(case: Case) -> dict[str, object]:
    return {
        "insured_name": adult(case).name,
        "loss_on": case.loss_on.isoformat(),
        "items": items(case.losses),
        "total_amount": yuan(total_of(case.losses)),
    }


def _surveyed_rows(case: Case) -> str:
    return "".join(
        row(
            n,
            fee.goods.name,
            fee.goods.specification or "—",
            fee.goods.unit,
            fee.quantity,
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
            ("全损", "报废", "水浸")[n % 3],
        )
        for n, fee in enumerate(case.losses, 1)
    )


def surveyed_list(case: Case, random: Random) -> Drawing:
    """An insurer's list made with the surveyor, lying, with its total in words."""
    one, total = adult(case), total_of(case.losses)
    body = (
        f"<h1 style='font-size:24px'>{random.choice(('财产险损失清单', '家庭财产损失核定清单', '出险财产损失明细表'))}</h1>"
        + apart(
            f"被保险人 {one.name}",
            f"保险单号 {case.contract_number}",
            f"出险日期 {day_text(case.loss_on, '年')}",
            style="margin:16px 0 4px",
        )
        + apart(
            f"出险地点 {one.address}",
            f"出险原因 {random.choice(('管道爆裂', '火灾', '台风', '盗窃'))}",
            style="margin-bottom:8px",
        )
        + f"<table class='g z'>{heads('编号', '标的名称', '规格', '单位', '数量', '单价', '损失金额', '程度')}{_surveyed_rows(case)}"
        + row(cell(f"合计（大写）{in_words(total)}", 6), cell(yuan(total), 2))
        + "</table>"
        + apart(
            f"被保险人签章 {pen(one.name, size='1.4em')}",
            f"查勘人 {pen(staff(random)[0])}",
            f"承保公司 {case.insurer}",
            style="margin-top:30px",
        )
        + f"<div style='margin-top:14px'>制表日期 {day_text(case.admitted_on, '-')}</div>"
    )
    css = ".z td,.z th{height:35px;text-align:center}"
    return page(
        body, _lost(case), width=1100, height=430 + len(case.losses) * 36, font=HEI, size=15, css=css, scale=1.8
    )


def spreadsheet(case: Case, random: Random) -> Drawing:
    """A shop's own spreadsheet, printed with its letters and lines."""
    one = adult(case)
    start = 4
    grey = "background:#ececec;color:#666;text-align:center;width:34px"
    head = "".join(f"<td style='{grey}'>{letter}</td>" for letter in " ABCDE")
    lines = f"<tr>{head}</tr>"
    lines += row(
        cell(1, style=grey),
        cell(
            f"<b>{random.choice(('店铺受损物品统计', '仓库被淹货物盘点表', '屋内财物损失'))}</b>",
            5,
            style="text-align:center",
        ),
    )
    lines += row(cell(2, style=grey), "受灾日", day_text(case.loss_on, "/"), "姓名", cell(one.name, 2))
    lines += row(cell(3, style=grey), "品名", "型号", "数量", "单价", "金额")
    for n, fee in enumerate(case.losses, start):
        lines += row(
            cell(n, style=grey),
            fee.goods.name,
            fee.goods.specification,
            cell(f"{fee.quantity}{fee.goods.unit}", style=_R),
            cell(yuan(fee.goods.price_fen), style=_R),
            cell(yuan(fee.amount_fen), style=_R),
        )
    lines += row(
        cell(start + len(case.losses), style=grey),
        "总计",
        "",
        "",
        "",
        cell(f"<b>{yuan(total_of(case.losses))}</b>", style=_R),
    )
    body = f"<table class='g z'>{lines}</table><div style='margin-top:14px'>以上是我家（店）这次的损失，照片另附。{pen(one.name, size='1.5em')}　{case.relative.phone}</div>"
    css = ".g td{border-color:#c4c4c4;height:31px}.z{table-layout:fixed}.z td:nth-child(2){width:220px}"
    font = random.choice((MICRO, ZEN))
    return page(
        body, _lost(case), width=800, height=300 + len(case.losses) * 32, font=font, size=15, pad="30px 36px", css=css
    )


def village_register(case: Case, random: Random) -> Drawing:
    """A village committee's register of what one household lost, written by pen and sealed."""
    one, hand = adult(case), random.choice(PENS)
    place = f"{city_of(one)}{random.choice(('团结村', '梅岭社区', '红旗村'))}"
    disaster = random.choice(("洪涝", "火灾", "风雹"))

    def write(words: object) -> str:
        return pen(words, hand)

    lines = "".join(
        row(
            write(fee.goods.name),
            write(f"{fee.quantity} {fee.goods.unit}"),
            cell(write(yuan(fee.goods.price_fen)), style=_R),
            cell(write(yuan(fee.amount_fen)), style=_R),
        )
        for fee in case.losses
    )
    body = (
        f"<h1 style='font-size:25px'>{place}居民家庭财产受损登记表</h1><table class='g z' style='margin-top:16px'>"
        + row("被保险人（户主）", write(one.name), "受损时间", write(day_text(case.loss_on, "年")))
        + row("灾害类型", cell("　".join(ticked(w == disaster, w) for w in ("洪涝", "火灾", "风雹", "地震")), 3))
        + row("受损物品", "数量", "估价（元）", "损失（元）")
        + lines
        + row("损失总额", cell(write(yuan(total_of(case.losses)) + " 元"), 3))
        + f"</table><p style='margin-top:12px;font-size:14px'>村（居）委会意见：经现场查看，情况属实。　经办 {write(staff(random)[0])}　{write(day_text(case.admitted_on, '.'))}</p>"
    ) + stamp(540, 300 + len(case.losses) * 36, f"{place}{'民' if place[-1] == '村' else '居民'}委员会", size=130)
    css = ".z td{height:39px}"
    return page(body, _lost(case), height=480 + len(case.losses) * 40, font=SONG, size=16, css=css)


def app_loss(case: Case, random: Random) -> Drawing:
    """Goods lost, entered one by one in an insurer's app."""
    one, total = adult(case), total_of(case.losses)
    lines = "".join(
        f"<div style='padding:8px 0;border-bottom:1px solid #f0f0f0'>{apart(fee.goods.name, yuan(fee.amount_fen))}"
        f"<div class='k' style='font-size:12px'>数量 {fee.quantity}{fee.goods.unit} · 单价 {yuan(fee.goods.price_fen)}</div></div>"
        for fee in case.losses
    )
    pairs = (("被保险人", one.name), ("出险日期", day_text(case.loss_on, "-")), ("保单", case.contract_number))
    body = (
        "<div style='background:#fff;border-radius:10px;padding:10px 14px'>"
        + "".join(apart(f"<span class='k'>{a}</span>", b, style="padding:4px 0") for a, b in pairs)
        + f"</div><div style='background:#fff;border-radius:10px;padding:8px 14px;margin-top:10px'><b>物品损失（{len(case.losses)}项）</b>{lines}"
        + apart("<b>损失合计(元)</b>", f"<b>{yuan(total, commas=True)}</b>", style="padding-top:10px")
        + "</div><div class='c' style='background:#2a6df4;color:#fff;border-radius:22px;padding:9px;margin-top:14px'>＋ 添加物品　　　提交</div>"
    )
    return screen(
        "财产损失填报",
        body,
        _lost(case),
        height=380 + len(case.losses) * 62,
        font=MONO if random.random() < 0.3 else HEI,
        clock="9:05",
    )


PAGES: tuple[Layout, ...] = (surveyed_list, spreadsheet, village_register, app_loss)
