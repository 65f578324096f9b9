"""Prescriptions: a pad written by pen, a priced table, a net hospital's screen, herbs, one for a drugstore outside."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_drugs import prescribed, usage
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    DOTS,
    MICRO,
    PLAIN,
    SONG,
    Chart,
    barcode,
    blank,
    boxes,
    cells,
    day_boxes,
    grid,
    line,
    p,
    pairs,
    screen,
    sheet,
    spread,
    stamp,
    title,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_HERBS = (
    "党参", "炒白术", "陈皮", "法半夏", "炙甘草", "柴胡", "黄芩", "白芍", "当归", "熟地黄", "山药", "山茱萸", "泽泻", "牡丹皮",
    "桂枝", "干姜", "葛根", "丹参", "红花", "桃仁", "赤芍", "牛膝", "杜仲", "桑寄生", "独活", "防风", "细辛", "麦冬", "五味子", "浙贝母",
)  # fmt: skip


def _truth(chart: Chart, items: list[dict[str, str]]) -> dict[str, Any]:
    return chart.truth(prescribed_on=chart.on, diagnosis=chart.case.diagnosis.name, items=items)


def _names(fees: tuple[Fee, ...]) -> list[dict[str, str]]:
    return [{"name": fee.goods.name} for fee in fees]


def _paid(case: Case) -> str:
    return "自费" if not case.visit.basic_insurance_paid_fen else "医保"


def written_by_pen(case: Case, random: Random) -> Drawing:
    """A pad: boxes for who pays, the drugs and how to take them by pen under a large Rp."""
    c, fees = Chart(case, case.visited_on), prescribed(case, 4)
    kind = "儿科处方" if c.years < 14 else random.choice(("普通处方", "门诊处方"))
    body = f"<div style='position:absolute;right:30px;top:24px;border:2px solid #333;padding:2px 8px;font-size:15px'>{kind}</div>"
    body += title(c.house, 20, "padding:0 88px") + title("处 方 笺", 24, "margin-bottom:8px")
    body += spread(
        f"费别：{boxes(('公费', '自费', '医保', '其他'), _paid(case), ' ')}",
        f"№ <span style='color:#b1232b'>{case.numbers['处方号']}</span>",
        style="font-size:15px",
    )
    body += p(f"姓名{blank(c.name, 96)} 性别{blank(c.sex, 38)} 年龄{blank(c.age, 62)}", "margin-top:9px")
    body += p(f"科别{blank(c.unit, 150)} 门诊号{blank(case.numbers['门诊号'], 120)}", "margin-top:9px")
    body += (
        p(f"临床诊断{blank(c.found, 300)}", "margin-top:9px")
        + p(f"开具日期{day_boxes(c.on)}", "margin-top:9px")
        + line("1.8px solid #333", 10)
    )
    body += p("R<span style='font-size:22px'>p</span>", "font:italic bold 34px 'Liberation Serif'")
    for place, fee in enumerate(fees, 1):
        dose, way, often = usage(fee.goods)
        body += p(
            f"{place}. {escape(fee.goods.name)}　×{fee.quantity}{escape(fee.goods.unit)}",
            "margin:4px 0 0 30px;font-size:19px",
            "pen",
        )
        body += p(f"用法：{dose}　{way}　{often}", "margin:0 0 6px 70px;font-size:17px", "pen")
    body += p("（以下空白）", "margin-left:150px;font-size:16px", "pen")
    foot = (
        line("1.8px solid #333", 8)
        + spread(f"医师 <span class=name>{c.who(1)}</span>", "药品金额 " + blank("", 80))
        + spread(
            f"审核 {blank('', 60)}", f"调配 {blank('', 60)}", f"核对、发药 {blank('', 60)}", style="margin-top:10px"
        )
    )
    foot += p("注：1. 本处方当日有效　2. 取药时请当面点清，药品离柜不予退换", "font-size:13px;margin-top:10px")
    body += f"<div style='position:absolute;left:36px;right:36px;bottom:26px'>{foot}</div>"
    tint = "#e6f4e3" if kind == "儿科处方" else "#fff"
    return sheet(
        body,
        (580, 820),
        _truth(c, _names(fees)),
        f"font:16px/1.6 {SONG};padding:24px 36px;background:{tint}",
        scale=1.8,
    )


def priced_table(case: Case, random: Random) -> Drawing:
    """A wide sheet out of a dot printer: a table of drugs with what each costs."""
    c, fees = Chart(case, case.visited_on), prescribed(case, 5)
    total = sum(fee.amount_fen for fee in fees)
    body = title(f"{c.house}门诊处方", 21) + spread(
        f"处方号:{case.numbers['处方号']}",
        f"费别:{_paid(case)}",
        "[普通]",
        f"日期:{day_text(c.on, random.choice(('-', '/')))}",
        style="margin-top:6px",
    )
    body += (
        line("1px dashed #333", 5)
        + spread(f"姓名:{c.name}", f"性别:{c.sex}", f"年龄:{c.age}", f"科室:{c.unit}", style="gap:8px")
        + p(f"临床诊断:{c.found}")
    )
    rows = [["", "药品名称", "规格", "数量", "用法用量", "金额"]]
    for place, fee in enumerate(fees, 1):
        dose, way, often = usage(fee.goods)
        rows.append(
            [
                str(place),
                escape(fee.goods.name),
                escape(fee.goods.specification),
                f"{fee.quantity}{escape(fee.goods.unit)}",
                f"{dose} {way} {often}",
                yuan(fee.amount_fen),
            ]
        )
    body += grid(rows, "lined", "margin-top:5px;font-size:15.5px", (4, 32, 17, 9, 27, 11))
    body += p(f"药费合计:¥{yuan(total)}", "margin-top:6px", "r")
    body += spread(f"医师:{c.who(1)}", f"审方药师:{c.who(2)}", "调配:______", "核发:______", style="margin-top:16px")
    body += p("处方当日有效,延期须由医师注明,最长不超过3天.", "margin-top:8px;font-size:14px")
    truth = _truth(c, [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees])
    return sheet(body, (900, 500), truth, f"font:16px/1.6 {DOTS};padding:26px 38px;background:#fcfcf8")


def net_hospital_screen(case: Case, random: Random) -> Drawing:
    """A prescription of a hospital on the net, as the application shows it."""
    c, fees = Chart(case, case.visited_on), prescribed(case, 3, injected=False)
    number = c.serial("网", 12)
    card = (
        title(c.house, 17)
        + p("电子处方", "font-size:15px;letter-spacing:6px", "c")
        + p(f"处方编号 {number}", "font-size:12.5px;color:#888", "c")
    )
    card += line("1px dashed #bbb", 9) + pairs(
        ("患者", f"{c.name} / {c.sex} / {c.age}"),
        ("科室", c.unit),
        ("开方日期", day_text(c.on, random.choice(("-", "年")))),
        ("初步诊断", c.found),
        style="padding:3px 0",
    )
    card += line("1px dashed #bbb", 9) + p("Rp", "font:italic bold 22px 'Liberation Serif'")
    for fee in fees:
        dose, way, often = usage(fee.goods)
        card += f"<div style='margin:7px 0'><div class=spread><b style='white-space:normal'>{escape(fee.goods.name)}</b><span>×{fee.quantity}{escape(fee.goods.unit)}</span></div>"
        card += f"<div style='font-size:13px;color:#6a6d75'>{escape(fee.goods.specification)}　{way}，一次{dose.removeprefix('1次量')}，{often}</div></div>"
    card += line("1px dashed #bbb", 9) + spread(
        f"医师 <span class=name>{c.who(3)}</span>", f"药师 <span class=name>{c.who(4)}</span>"
    )
    body = f"<div class=card style='border-top:5px solid #18a06a'>{card}</div>" + p(
        "本处方3日内有效，仅限在线流转，打印后勿重复取药", "font-size:12.5px;color:#888", "c"
    )
    body += "<div style='margin:14px 40px;text-align:center;border-radius:22px;padding:9px;background:#18a06a;color:#fff'>选择取药方式</div>"
    body += stamp("互联网医院处方专用章", 222, 320, across=104, opacity=0.42)
    return screen("处方详情", body, 800, _truth(c, _names(fees)), random, random.choice(("#fff", "#18a06a")))


def herbs_in_columns(case: Case, random: Random) -> Drawing:
    """Herbs, four across, for so many doses."""
    c = Chart(case, case.visited_on)
    dice = Random(f"herbs{case.seed}")
    herbs = [(one, dice.choice((6, 9, 10, 12, 15, 20))) for one in dice.sample(_HERBS, dice.choice((8, 11, 12)))]
    body = (
        title(c.house, 21)
        + title("中药饮片处方", 23)
        + spread(
            f"处方号 {case.numbers['处方号']}",
            f"费别 {_paid(case)}",
            f"{day_text(c.on, random.choice(('年', '-')))}",
            style="margin-top:8px",
        )
    )
    body += grid(
        [
            ["#姓名", c.name, "#性别", c.sex, "#年龄", c.age],
            ["#科别", f"+2 {c.unit}", "#门诊号", f"+2 {case.numbers['门诊号']}"],
            ["#临床诊断", f"+5 {c.found}"],
        ],
        "net",
        "margin-top:4px",
        (16, 20, 14, 14, 14, 22),
    )
    made = "".join(
        f"<div style='padding:9px 4px'>{name} <span style='white-space:nowrap'>{grams}g</span></div>"
        for name, grams in herbs
    )
    body += (
        p("R.", "font:italic bold 27px 'Liberation Serif';margin-top:12px")
        + f"<div style='display:grid;grid-template-columns:repeat(4,1fr);font-size:17.5px;padding-left:14px'>{made}</div>"
    )
    doses = c.pick((5, 7, 10, 14))
    body += p(
        f"共 {doses} 付　每日1付　水煎 400ml，分早晚两次温服　{boxes(('代煎', '自煎'), c.pick(('代煎', '自煎')))}",
        "margin-top:18px;border-top:1px solid #444;padding-top:10px",
    )
    body += spread(
        f"医师：<span class=name>{c.who(5)}</span>",
        f"审核：{c.who(6)}",
        f"调剂：{blank('', 60)}",
        f"复核：{blank('', 60)}",
        style="margin-top:32px",
    )
    body += p(
        "先煎、后下、包煎品种请看药袋说明；服药期间忌生冷、油腻、浓茶。", "font-size:13.5px;margin-top:16px;color:#555"
    )
    return sheet(
        body,
        (720, 640),
        _truth(c, [{"name": name} for name, _ in herbs]),
        f"font:16px/1.55 {random.choice((SONG, PLAIN))};padding:30px 42px",
    )


def for_a_drugstore_outside(case: Case, random: Random) -> Drawing:
    """Filled in a hospital and taken to a drugstore: boxes for the digits, a part below for the shop."""
    c, fees = Chart(case, case.visited_on), prescribed(case, 3, injected=False)
    says = f"RX{c.serial('外配', 14)}"
    body = f"<img src='{code_picture(says)}' style='position:absolute;right:42px;top:30px;width:96px'>"
    body += p(c.house, "font-size:21px;padding-right:110px", "b") + p(
        random.choice(("外配处方笺", "双通道外配处方")), "font-size:24px;margin-top:4px", "b"
    )
    body += (
        p(f"处方编码 {says}", "font-size:14.5px;margin-top:6px")
        + barcode(case.seed + 9, 190, 26)
        + line("2px solid #37474f", 12)
    )
    body += spread(f"姓名 <b style='font-size:18px'>{c.name}</b>", f"性别 {c.sex}", f"年龄 {c.age}", f"科室 {c.unit}")
    body += p(f"证件号码 {cells(case.insured.id_number)}", "margin-top:11px") + spread(
        f"临床诊断 {c.found}", f"处方日期 {day_text(c.on, '-')}", style="margin-top:11px"
    )
    rows = [["#通用名", "#规格", "#数量", "#用法", "#频次"]]
    for fee in fees:
        dose, way, often = usage(fee.goods)
        rows.append(
            [
                escape(fee.goods.name),
                escape(fee.goods.specification),
                f"{fee.quantity}{escape(fee.goods.unit)}",
                f"{dose}<br>{way}",
                often,
            ]
        )
    rows += [["&nbsp;"] * 5] * (4 - len(rows))
    body += grid(rows, "net", "margin-top:12px", (35, 22, 11, 18, 14))
    body += spread(
        f"责任医师：<span class=name>{c.who(7)}</span>", f"医院药师：{c.who(8)}", "有效期：3天", style="margin-top:16px"
    )
    body += line("1.6px dashed #888", 16) + p("以下由定点零售药店填写", "", "b")
    body += grid(
        [["#调剂药师", "", "#发药日期", ""], ["#取药人签字", "", "#联系电话", ""]],
        "net",
        "margin-top:6px",
        (18, 32, 18, 32),
    )
    body += p("药店凭本处方审核调剂后留存，保存期不少于两年。", "font-size:13.5px;margin-top:10px")
    return sheet(body, (800, 760), _truth(c, _names(fees)), f"font:16px/1.6 {MICRO};padding:32px 42px", code=says)


LAYOUTS = {
    "prescription": (written_by_pen, priced_table, net_hospital_screen, herbs_in_columns, for_a_drugstore_outside)
}
