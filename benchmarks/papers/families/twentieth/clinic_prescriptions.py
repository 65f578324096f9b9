"""Prescriptions: a common half sheet, one with a grid, one filled in by hand, a screen, a chronic-disease form."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    BLACK,
    BRUSH,
    MICRO,
    PLAIN,
    PRINTER,
    SONGTI,
    Cell,
    aged,
    bars,
    biro,
    clock,
    disease,
    div,
    doctors,
    drug_items,
    drugs,
    grid,
    head,
    hospital,
    leaf,
    name,
    pair,
    panel,
    row,
    screen_top,
    stamp,
    truth,
    under,
    usage,
)
from benchmarks.papers.paper import Drawing, Layout


def _told(case: Case, *, strength: bool, amounts: bool = False) -> dict[str, object]:
    items = drug_items(drugs(case), strength=strength)
    if amounts:
        items = [one | {"amount": yuan(fee.amount_fen)} for one, fee in zip(items, drugs(case), strict=True)]
    return truth(case) | {"prescribed_on": case.visited_on.isoformat(), "items": items}


def half_sheet(case: Case, random: Random) -> Drawing:
    """The common printed half sheet: head, Rp, lines of drugs, four signers."""
    on, form = case.visited_on, random.choice(("年", "-"))
    a, b, c, d = doctors(case)
    lines = "".join(
        div(
            f"{i}. {e(fee.goods.name)}　　{e(fee.goods.specification)}　×　{fee.quantity}{e(fee.goods.unit)}",
            "margin-top:10px",
        )
        + div(f"用法：每次{usage(fee)[0]}　{usage(fee)[1]}　{usage(fee)[2]}", "padding-left:60px")
        for i, fee in enumerate(drugs(case), 1)
    )
    paid = random.random() < 0.5
    total = f"药费：{yuan(sum(fee.amount_fen for fee in drugs(case)))}元" if paid else "药费："
    body = (
        at(560, 30, "普通", "border:2px solid #222;padding:2px 10px;font-size:18px")
        + head(case.hospital, 23, 480)
        + div("处 方 笺", "font-size:22px;margin-bottom:8px", "m k")
        + row(f"费别：{random.choice(('医保', '自费'))}", f"处方编号：{case.numbers['处方号']}")
        + row(f"姓名：{name(case)}", f"性别：{case.insured.sex}", f"年龄：{aged(case, on)}")
        + row(f"门诊号：{case.numbers['门诊号']}", f"科别：{e(case.department)}", f"开具日期：{day_text(on, form)}")
        + div(f"临床诊断：{disease(case)}", "border-bottom:2px solid #222;padding-bottom:6px")
        + div("Rp", "font-size:30px;font-style:italic;line-height:1.4", "k")
        + f"<div style='min-height:430px'>{lines}<div class=m style='margin-top:16px'>———— 以下空白 ————</div></div>"
        + row(f"医师：{biro(e(a))}", total, style="border-top:2px solid #222;padding-top:8px")
        + row(f"审核：{e(b)}", f"调配：{e(c)}", f"核对发药：{e(d)}")
        + div("处方当日有效，特殊情况需延长的由医师注明。药品发出不予退换。", "font-size:13px;margin-top:10px")
    )
    return leaf(
        body,
        (660, 950),
        _told(case, strength=True),
        font=random.choice((SONGTI, PLAIN)),
        px=16,
        pad="34px 40px",
        scale=1.7,
    )


def grid_sheet(case: Case, random: Random) -> Drawing:
    """A landscape sheet whose drugs stand in a grid, with their amounts."""
    on, sold = case.visited_on, drugs(case)
    a, b, c = doctors(case)[:3]
    rows: list[list[Cell]] = [
        [
            str(i),
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{e(fee.goods.unit)}",
            usage(fee)[0],
            usage(fee)[1],
            usage(fee)[2],
            (yuan(fee.amount_fen), "class=e"),
        ]
        for i, fee in enumerate(sold, 1)
    ]
    rows += [["&nbsp;"] * 8] * max(0, 5 - len(rows))
    body = (
        bars("R" + case.numbers["处方号"], 730, 26, 26)
        + head(case.hospital, 24, 560, cls="k")
        + div("门诊西药、中成药处方", "font-size:20px;margin-bottom:10px", "k")
        + row(
            f"姓名：{name(case)}",
            f"性别：{case.insured.sex}",
            f"年龄：{aged(case, on)}",
            f"病历号：{case.numbers['病案号']}",
            f"科室：{e(case.department)}",
        )
        + row(f"诊断：{disease(case)}", f"处方日期：{on:%Y-%m-%d}", style="margin-bottom:8px")
        + grid(rows, top=("序", "药品名称", "规格", "数量", "单次量", "途径", "频次", "金额(元)"))
        + row(
            f"合计金额：{yuan(sum(fee.amount_fen for fee in sold))}元",
            f"打印时间：{on:%Y-%m-%d} {clock(case, 6)}",
            style="margin:8px 0",
        )
        + row(f"医师（签章）：{e(a)}", f"药师审方：{e(b)}", f"发药：{e(c)}", style="margin-top:18px")
    )
    body += stamp(case.hospital, 640, 330, 120, "处方专用") if random.random() < 0.5 else ""
    return leaf(
        body,
        (1000, 600),
        _told(case, strength=False, amounts=True),
        font=random.choice((MICRO, PRINTER)),
        px=15,
        pad="32px 42px",
    )


def handwritten_sheet(case: Case, random: Random) -> Drawing:
    """A pre-printed coloured form of a small clinic, filled in by hand."""
    on, ink = case.visited_on, "#7a2f2f"
    day = f"{biro(str(on.year))} 年 {biro(str(on.month))} 月 {biro(str(on.day))} 日"
    lines = "".join(
        div(f"{e(fee.goods.name)}　{e(fee.goods.specification)} × {fee.quantity}", "margin-top:12px", "biro")
        + div(f"Sig. {usage(fee)[0]}　{usage(fee)[2]}　{usage(fee)[1]}", "padding-left:70px", "biro")
        for fee in drugs(case)
    )
    body = (
        head(case.hospital, 24, 500, f"color:{ink}")
        + div("处　方", f"font-size:24px;color:{ink}", "m k")
        + div(f"No.{case.numbers['处方号'][-7:]}", "color:#c02; font-size:18px", "e")
        + div(
            f"姓名{under(biro(name(case)), 120)} 性别{under(biro(case.insured.sex), 60)} "
            f"年龄{under(biro(aged(case, on)), 80)} 科室{under(biro(e(case.department)), 100)}",
            "margin:8px 0",
            "o",
        )
        + div(f"诊断{under(biro(disease(case)), 260)}", "margin:8px 0", "o")
        + div(day, "margin:8px 0", "e")
        + div("℞：", f"border-top:2px solid {ink};font-size:28px")
        + f"<div style='min-height:440px;padding-left:30px;font-size:17px'>{lines}</div>"
        + row(
            f"医师 {under(biro(e(doctors(case)[0])), 110)}",
            f"配药 {under(biro(e(doctors(case)[1])), 110)}",
            "药价 ＿＿＿＿",
            style=f"border-top:2px solid {ink};padding-top:12px",
        )
    )
    ground = random.choice(("#fffdf6", "#f6fbf3"))
    return leaf(
        body, (640, 900), _told(case, strength=True), font=BRUSH, px=17, pad="34px 40px", ground=ground, scale=1.7
    )


def prescription_on_phone(case: Case, random: Random) -> Drawing:
    """An electronic prescription of an internet hospital on a phone."""
    on = case.visited_on
    tint = random.choice(("#1b7f5c", "#d9534f", "#2468d6"))
    items = "".join(
        div(
            row(f"<b>{e(fee.goods.name)}</b>", f"×{fee.quantity}{e(fee.goods.unit)}")
            + div(f"规格：{e(fee.goods.specification)}", "color:#666")
            + div(f"{usage(fee)[1]}，一次{usage(fee)[0]}，{usage(fee)[2]}", "color:#666"),
            "border-top:1px solid #eee;padding:7px 0;font-size:14.5px",
        )
        for fee in drugs(case)
    )
    body = (
        screen_top("电子处方", tint, "#fff")
        + panel(
            head(case.hospital, 17, 330)
            + pair("处方号", case.numbers["处方号"])
            + pair("患者", f"{name(case)}　{case.insured.sex}　{aged(case, on)}")
            + pair("科室", e(case.department))
            + pair("开方日期", f"{on:%Y-%m-%d}")
            + pair("诊断", disease(case))
        )
        + panel(div("Rp.", f"color:{tint};font-size:20px", "k") + items)
        + panel(
            pair("开方医师", e(doctors(case)[2]))
            + pair("审核药师", e(doctors(case)[3]))
            + pair("状态", random.choice(("已审核", "已取药", "待取药")))
        )
        + div("处方有效期3天，请按医嘱用药", "font-size:13px;color:#888", "m")
    )
    height = 640 + 82 * len(drugs(case))
    return leaf(
        body, (390, height), _told(case, strength=False), font=PLAIN, px=15, pad="0", ground="#f0f2f5", scale=2.4
    )


def chronic_sheet(case: Case, random: Random) -> Drawing:
    """A sheet for long supplies: patient's boxes at the left, drugs at the right."""
    on = case.visited_on
    side = "".join(
        div(label, "font-size:13px;color:#555") + div(value, "border-bottom:1px solid #999;margin-bottom:9px")
        for label, value in (
            ("患者姓名", name(case)),
            ("性别／年龄", f"{case.insured.sex}／{aged(case, on)}"),
            ("医保编号", case.numbers["医保编号"]),
            ("科室", e(case.department)),
            ("诊断", disease(case)),
            ("开方日期", day_text(on, random.choice(("-", ".", "年月")))),
            ("处方号", case.numbers["处方号"]),
        )
    )
    rows: list[list[Cell]] = [
        [
            f"{e(fee.goods.name)}<br><span style='color:#444'>{' '.join(usage(fee))}</span>",
            e(fee.goods.specification),
            f"{fee.quantity}{e(fee.goods.unit)}",
        ]
        for fee in drugs(case)
    ]
    body = (
        head(case.hospital, 25, 700)
        + div("医疗保险门诊处方", "font-size:20px;margin-bottom:12px", "m")
        + "<div style='display:flex;border:2px solid #222'><div style='width:230px;padding:14px;border-right:2px solid #222'>"
        + side
        + "</div><div style='flex:1;padding:14px'>"
        + grid(rows, "h", top=("药品及用法", "规格", "数量"))
        + div("（本处方共1页）", "margin-top:16px", "m")
        + "</div></div>"
        + row(
            f"医师 {biro(e(doctors(case)[1]))}",
            f"药师 {biro(e(doctors(case)[3]))}",
            f"取药人签字 {under('', 90)}",
            style="margin-top:16px",
        )
        + div(f"{hospital(case)}药学部　　请核对后签字", "font-size:13px;margin-top:14px")
    )
    return leaf(body, (820, 720), _told(case, strength=False), font=BLACK, px=15.5, pad="34px 44px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "prescription": (half_sheet, grid_sheet, handwritten_sheet, prescription_on_phone, chronic_sheet),
}
