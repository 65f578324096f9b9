"""Lists of what a household or a shop lost."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import lessened, line_truth
from benchmarks.papers.families.twenty_third.kit import (
    KAI,
    SONG,
    TSONG,
    ZEN,
    Cell,
    box,
    card,
    centre,
    empty,
    heading,
    line,
    pen,
    right,
    round_seal,
    row,
    screen,
    sheet,
    signed,
    span,
    wide,
)
from benchmarks.papers.families.twenty_third.names import OFFICES, clerks, hour
from benchmarks.papers.paper import Drawing, Layout

_CAUSES = ("暴雨进水", "水管爆裂", "台风", "相邻房屋渗水", "雷击")


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case, *, less: str = "") -> dict[str, object]:
    whole: dict[str, object] = {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": line_truth(case.losses),
        "total_amount": yuan(_total(case)),
    }
    return lessened(whole, less)


def _cause(case: Case) -> str:
    return _CAUSES[case.seed % len(_CAUSES)]


def insurer_goods_form(case: Case, random: Random) -> Drawing:
    """An insurer's table of losses with columns for what was claimed and what will be found; the latter are empty."""
    body = wide(f"<b style='color:#a3201f;font-size:18px'>{e(case.insurer)}</b>", "表单号：CX-LP-12")
    body += heading("财产损失清单（被保险人填报）", 23, "margin:6px 0")
    facts: list[list[Cell]] = [
        ["被保险人", e(case.insured.name), "保单号码", case.contract_number],
        ["出险时间", day_text(case.loss_on, "年月"), "出险原因", _cause(case)],
        ["出险地点", span(e(case.insured.address), 3)],
    ]
    body += box(facts, style="font-size:15px")
    rows: list[list[Cell]] = [
        [
            centre(str(at)),
            e(fee.goods.name),
            e(fee.goods.specification),
            centre(f"{fee.quantity}{fee.goods.unit}"),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
            "",
            "",
        ]
        for at, fee in enumerate(case.losses, 1)
    ]
    rows += [empty(8)] * random.randint(1, 3)
    rows.append([span("合计", 5, "c"), right(yuan(_total(case))), "", ""])
    heads = [
        centre(one)
        for one in (
            "序号",
            "受损财产<br>名称",
            "规格<br>型号",
            "数量",
            "单价<br>（元）",
            "报损金额<br>（元）",
            "核定<br>金额",
            "残值",
        )
    ]
    body += box(rows, heads, style="margin-top:-1px;font-size:15px")
    body += line("本人声明：以上所填内容属实，如有虚报，愿承担相应法律责任。", "margin:10px 0")
    body += wide(
        f"被保险人签章：{signed(case.insured.name)}",
        f"填报日期：{day_text(case.visited_on, '年') if case.visited_on >= case.loss_on else day_text(case.on, '年')}",
    )
    return sheet(body, (900, 400 + 36 * len(rows)), _truth(case), font=SONG, px=16, pad="34px 44px")


def village_loss_sheet(case: Case, random: Random) -> Drawing:
    """A statement in words with a simple list, vouched for by the village or the estate."""
    person = case.insured
    body = heading("受灾物品损失清单", 25, "letter-spacing:3px;margin-bottom:12px")
    body += line(
        f"　　投保人{pen(e(person.name))}（身份证号{pen(person.id_number)}），家住{e(person.address)}，"
        f"于{pen(day_text(case.loss_on, '年'))}因{_cause(case)}致家中（店内）财物受损，现将损失物品列明如下：",
        "line-height:2",
    )
    rows: list[list[Cell]] = [
        [
            pen(f"{at}、{e(fee.goods.name)}"),
            pen(f"{fee.quantity} {fee.goods.unit}"),
            right(pen(f"{yuan(fee.amount_fen)}") + " 元"),
        ]
        for at, fee in enumerate(case.losses, 1)
    ]
    body += box(rows, ["物品", "数量", right("折合人民币")], "rule", "margin:8px 0 10px")
    body += line(f"以上共计人民币（大写）{pen(in_words(_total(case)))}，小写 {pen(yuan(_total(case)))} 元。")
    body += wide("", f"投保人（被保险人）：{signed(person.name)}", style="margin-top:20px")
    place = random.choice(("情况属实。　　　　村（居）民委员会", "情况属实。　　　　物业服务中心"))
    body += line(place, "margin-top:10px") + line(f"经手人：{signed(clerks(case)[1])}", "margin-top:6px")
    return sheet(body, (800, 470 + 36 * len(rows)), _truth(case), font=KAI, px=17, pad="46px 60px", paper="#fffdf8")


def surveyor_inventory(case: Case, random: Random) -> Drawing:
    """A surveyor's inventory on the spot, signed by both sides, landscape."""
    body = wide("<b style='font-size:22px'>现场查勘损失物品清点表</b>", f"{e(case.insurer)}{random.choice(OFFICES)}")
    body += "<div style='border-top:2px solid #333;margin:6px 0 8px'></div>"
    body += wide(
        f"被保险人：{e(case.insured.name)}",
        f"保险单号：{case.contract_number}",
        f"事故日期：{day_text(case.loss_on, '-')}",
        f"事故原因：{_cause(case)}",
    )
    rows: list[list[Cell]] = [
        [
            e(fee.goods.category),
            e(fee.goods.name),
            e(fee.goods.specification) or "—",
            centre(fee.goods.unit),
            right(str(fee.quantity)),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
            centre(random.choice(("全损", "受潮", "破损"))),
        ]
        for fee in case.losses
    ]
    heads: list[Cell] = [
        "类别",
        "物品名称",
        "型号规格",
        centre("单位"),
        right("数量"),
        right("市场单价"),
        right("损失金额"),
        centre("损坏程度"),
    ]
    body += box(rows, heads, "box", "margin:8px 0")
    body += wide(
        f"<b>损失金额合计：{yuan(_total(case), commas=random.random() < 0.5)} 元</b>",
        f"（大写：{in_words(_total(case))}）",
        f"共 {len(case.losses)} 项",
    )
    body += wide(
        f"查勘员：{signed(clerks(case)[0])}",
        f"被保险人确认：{signed(case.insured.name)}",
        "见证人：",
        "",
        style="margin-top:22px",
    )
    height = 340 + 36 * len(rows)
    body += round_seal(case.insurer, 690, height - 138, 118, "理赔查勘章", 0.36)
    return sheet(body, (980, height), _truth(case), font=TSONG, px=16, pad="34px 44px")


def loss_report_screen(case: Case, random: Random) -> Drawing:
    """A list entered in an insurer's mini programme."""
    green = "#13845b"
    body = card(
        row("被保险人", e(case.insured.name))
        + row("出险日期", day_text(case.loss_on, "-"))
        + row("损失原因", _cause(case))
        + row("保单号", case.contract_number)
    )
    for at, fee in enumerate(case.losses, 1):
        size = f"　{e(fee.goods.specification)}" if fee.goods.specification else ""
        inner = wide(f"<b>{at} {e(fee.goods.name)}</b>", f"<b>¥{yuan(fee.amount_fen)}</b>")
        inner += line(
            f"单价 {yuan(fee.goods.price_fen)}　数量 {fee.quantity}{fee.goods.unit}{size}",
            "color:#80848c;font-size:13px",
        )
        body += card(inner, "padding:9px 15px;margin:8px 11px")
    body += card(
        row("<b style='color:#222'>损失合计</b>", f"<b style='color:{green};font-size:19px'>¥{yuan(_total(case))}</b>")
    )
    body += f"<div class=c style='background:{green};color:#fff;border-radius:8px;margin:0 12px;padding:10px'>提交损失清单</div>"
    return screen(body, "损失清单", 370 + 74 * len(case.losses), _truth(case), font=ZEN, clock=hour(random))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "loss_list": (insurer_goods_form, village_loss_sheet, surveyor_inventory, loss_report_screen),
}
