"""Lists of what was lost."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import charged, lines_of, placed
from benchmarks.papers.families.fifteenth.kit import Cell, spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": kit.iso(case.loss_on),
        "items": charged(case.losses),
        "total_amount": yuan(_total(case)),
    }


def loss_pen(case: Case, random: Random) -> Drawing:
    """A form filled by hand."""
    put = kit.pen
    body = (
        kit.heading(random.choice(("财产损失清单", "受损物品登记表", "出险财产损失申报表")), 26)
        + spread(
            f"被保险人：{put(e(case.insured.name))}",
            f"出险日期：{put(day_text(case.loss_on, '年'))}",
            style="margin:10px 0",
        )
        + kit.line(f"受损地点：{put(e(case.insured.address))}")
    )
    rows: list[list[Cell]] = [
        [
            put(e(fee.goods.name)),
            put(e(fee.goods.specification)),
            (put(f"{fee.quantity}{fee.goods.unit}"), "class=c"),
            (put(yuan(fee.goods.price_fen)), "class=r"),
            (put(yuan(fee.amount_fen)), "class=r"),
        ]
        for fee in case.losses
    ]
    body += table(
        [*rows, ["　", "", "", "", ""]], head=("名称", "受损程度", "数量", "单价", "损失金额"), style="margin-top:6px"
    )
    body += table(
        [[f"合计（大写） {placed(_total(case))}", f"¥{put(yuan(_total(case)))}"]], style="margin-top:-1px"
    ) + spread(
        f"申报人 {put(e(case.insured.name))}",
        f"查勘员 {put(e(names.staff(case)[0]))}",
        f"电话 {put(case.insured.phone)}",
        style="margin-top:12px",
    )
    return kit.sheet(
        body,
        width=860,
        height=390 + 42 * len(rows),
        fields=_truth(case),
        font=random.choice((kit.FANG, kit.SONG)),
        padding="34px 44px",
    )


def loss_spreadsheet(case: Case, random: Random) -> Drawing:
    """A photograph-like page of a spreadsheet program: letters above, figures left."""
    grey = "class=c style='background:#e8eaed;color:#666;width:30px'"
    told: list[list[Cell]] = [
        [(f"<b>{random.choice(('损失明细', '货损统计表', '报损清单'))}</b>", "colspan=6 class=c")],
        [
            "投保人/被保险人",
            (e(case.insured.name), "colspan=2"),
            "事故日期",
            (day_text(case.loss_on, "/"), "colspan=2"),
        ],
        ["品名", "情况", "单位", "数量", "单价", "金额"],
    ]
    told += lines_of(case.losses, ("name", "spec", "unit", "count", "price", "amount"))
    told += [
        [("合计", "colspan=5 class=r"), (yuan(_total(case)), "class=r")],
        [("制表：" + e(names.staff(case)[0]), "colspan=6")],
    ]
    rows = [[(str(n), grey), *row] for n, row in enumerate(told, 1)]
    body = "<div style='background:#1f7145;color:#fff;padding:6px 16px'>损失.xlsx - 表格　　<span class=s>文件　开始　插入　页面布局　公式　审阅</span></div>"
    body += (
        table(rows, head=[(one, grey) for one in ("", *"ABCDEF")])
        + "<div class=s style='padding:6px 14px;background:#eee'>Sheet1　Sheet2　＋　　　　就绪　100%</div>"
    )
    return kit.sheet(
        body,
        width=840,
        height=340 + 36 * len(case.losses),
        fields=_truth(case),
        font=kit.ZEN,
        size=15,
        padding="0",
        css=".ruled td,.ruled th{border-color:#c6c9cd}",
    )


def loss_village(case: Case, random: Random) -> Drawing:
    """A numbered list in a letter witnessed by a committee."""
    body = kit.heading(random.choice(("受灾户财产损失情况统计", "家庭财产损失清单及说明")), 25)
    body += kit.line(
        f"　　兹有我辖区居民（投保户）<u>{e(case.insured.name)}</u>，身份证号{case.insured.id_number}，于{day_text(case.loss_on, '年')}发生灾害，经现场清点，损失物品如下：",
        "margin:14px 0;line-height:1.9",
    )
    rows = [
        [
            f"{n}、{e(fee.goods.name)}（{e(fee.goods.specification)}）",
            f"{fee.quantity}{fee.goods.unit}",
            f"每{fee.goods.unit}{yuan(fee.goods.price_fen)}",
            (f"计 {yuan(fee.amount_fen)} 元", "class=r"),
        ]
        for n, fee in enumerate(case.losses, 1)
    ]
    body += table(rows, look="bare") + kit.line(
        f"　　以上损失合计人民币 {yuan(_total(case))} 元（{in_words(_total(case))}）。", "margin:12px 0"
    )
    body += kit.line(
        f"见证人：{e(names.staff(case)[1])}<br>柳树沟村民委员会<br>{day_text(names.shifted(case.loss_on, 3), '数')}",
        "",
        "r",
    ) + kit.stamp("柳树沟村民委员会", "right:70px;bottom:20px", diameter=130)
    return kit.sheet(
        body,
        width=780,
        height=500 + 34 * len(rows),
        fields=_truth(case),
        font=random.choice((kit.FANG, kit.KAI)),
        size=17,
        padding="44px 60px 60px",
    )


def loss_insurer(case: Case, random: Random) -> Drawing:
    """An insurer's form, wide."""
    body = spread(
        f"<b>{e(case.insurer)}</b>", f"客服 {names.telephone(case)}　案号 {names.number(case, 14)}"
    ) + kit.heading("损失项目清单 LIST OF LOSS", 22)
    body += kit.above(
        [
            ("被保险人名称", e(case.insured.name)),
            ("出险时间", f"{day_text(case.loss_on, '-')} {names.clock(case, seconds=False)}"),
            ("险种", random.choice(("家庭财产综合险", "商铺综合险"))),
            ("查勘日期", day_text(names.shifted(case.loss_on, 1), "-")),
        ],
        4,
        style="margin:8px 0",
    )
    body += table(
        lines_of(case.losses, ("no", "category", "name", "spec", "unit", "count", "price", "amount")),
        head=("序号", "类别", "标的名称", "损失描述", "单位", "数量", "重置单价", "申报金额"),
    )
    body += kit.line(f"申报金额总计　{yuan(_total(case))}", "margin:8px 0", "b r") + spread(
        "被保险人盖章/签字：" + kit.pen(e(case.insured.name)), "公估人：" + e(names.staff(case)[2]), "接收人："
    )
    return kit.sheet(
        body,
        width=1080,
        height=330 + 37 * len(case.losses),
        fields=_truth(case),
        font=kit.SANS,
        size=15,
        padding="30px 42px",
    )


LAYOUTS = {"loss_list": (loss_pen, loss_spreadsheet, loss_village, loss_insurer)}
