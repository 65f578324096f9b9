"""Reports of examinations with pictures: ultrasound, a heart's trace, and a screen about genes."""

from __future__ import annotations

import math
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    BLACK,
    MICRO,
    PLAIN,
    aged,
    biro,
    clock,
    div,
    doctors,
    grid,
    head,
    hospital,
    leaf,
    name,
    pair,
    panel,
    row,
    screen_top,
    truth,
)
from benchmarks.papers.paper import Drawing, Layout


def _told(case: Case) -> dict[str, object]:
    return truth(case, diagnosis=False) | {"reported_on": case.visited_on.isoformat()}


def _echo(random: Random, width: int, height: int) -> str:
    spots = "".join(
        f"<ellipse cx='{random.randint(20, width - 20)}' cy='{random.randint(30, height - 10)}' rx='{random.randint(8, 46)}' "
        f"ry='{random.randint(4, 20)}' fill='#{random.choice(('555', '777', '3a3a3a', '222'))}'/>"
        for _ in range(26)
    )
    return (
        f"<svg width='{width}' height='{height}' style='background:#050505'><defs><clipPath id='fan{width}'><path d='M "
        f"{width / 2} -20 L {width} {height - 12} Q {width / 2} {height + 20} 0 {height - 12}Z'/></clipPath></defs>"
        f"<g clip-path='url(#fan{width})'><rect width='{width}' height='{height}' fill='#181818'/>{spots}</g></svg>"
    )


def echo_with_pictures(case: Case, random: Random) -> Drawing:
    """A report of ultrasound in colour, two pictures on top."""
    on = case.visited_on
    part, seen, thought = (
        ("甲状腺", "甲状腺双侧叶大小形态正常，实质回声均匀，CDFI血流分布正常。", "甲状腺声像图未见明显异常"),
        ("肝胆胰脾", "肝脏回声稍密，后方轻度衰减，肝内管道走行清。胆囊壁光滑，胰脾未见异常。", "轻度脂肪肝声像"),
        ("泌尿系", "双肾形态可，右肾盂见强回声，径约4mm，后伴声影，膀胱充盈可。", "右肾小结石"),
    )[case.seed % 3]
    body = (
        div(hospital(case), "font-size:24px;color:#123a7a;white-space:nowrap", "m k")
        + div(
            "彩色多普勒超声检查报告",
            "font-size:20px;color:#123a7a;border-bottom:2px solid #123a7a;padding-bottom:6px",
            "m",
        )
        + grid(
            [
                [
                    f"姓名：{name(case)}",
                    f"性别：{case.insured.sex}",
                    f"年龄：{aged(case, on)}",
                    f"超声号：{case.numbers['标本号']}",
                ],
                [(f"科室：{e(case.department)}", "colspan=2"), (f"检查部位：{part}", "colspan=2")],
            ],
            "v",
        )
        + f"<div style='display:flex;gap:14px;justify-content:center;margin:8px 0'>{_echo(random, 300, 220)}{_echo(random, 301, 220)}</div>"
        + div(f"<b>超声描述</b><br>　　{seen}", "min-height:170px;margin-top:10px")
        + div(f"<b>超声提示</b><br>　　{thought}", "min-height:110px")
        + row(
            f"检查医师：{e(doctors(case)[2])}",
            f"记录：{e(doctors(case)[3])}",
            f"报告时间：{on:%Y-%m-%d} {clock(case, 11)}",
            style="border-top:2px solid #123a7a;padding-top:8px",
        )
        + div("超声检查受仪器分辨率及体型影响，结果请结合临床。", "font-size:13px")
    )
    return leaf(body, (740, 860), _told(case), font=MICRO, px=16, pad="36px 44px")


def heart_trace(case: Case, random: Random) -> Drawing:
    """A landscape sheet with the traces of an electrocardiogram on a pink grid."""
    on, rate = case.visited_on, random.randint(62, 94)
    step = 6000 / rate

    def trace(y: int) -> str:
        points = []
        for x in range(0, 860, 3):
            place = x % step
            wave = 5 * math.exp(-(((place - 18) / 6) ** 2)) + 34 * math.exp(-(((place - 34) / 2.6) ** 2))
            wave += 9 * math.exp(-(((place - 58) / 9) ** 2)) - 8 * math.exp(-(((place - 39) / 2.5) ** 2))
            points.append(f"{x},{y - wave:.1f}")
        return f"<polyline points='{' '.join(points)}' fill='none' stroke='#222' stroke-width='1.3'/>"

    marks = "".join(
        f"<text x='4' y='{70 * i + 22}' font-size='14'>{sign}</text>" for i, sign in enumerate(("Ⅰ", "Ⅱ", "V1", "V5"))
    )
    paper = (
        "background:repeating-linear-gradient(0deg,transparent 0 14px,#f3b7b7 14px 15px),"
        "repeating-linear-gradient(90deg,transparent 0 14px,#f3b7b7 14px 15px),#fff6f6"
    )
    chart = (
        f"<svg width='870' height='290' style=\"{paper}\">{''.join(trace(70 * i + 62) for i in range(4))}{marks}</svg>"
    )
    body = (
        head(case.hospital + "　心电图报告", 22, 760)
        + row(
            f"姓名：{name(case)}",
            f"性别：{case.insured.sex}",
            f"年龄：{aged(case, on)}",
            f"ID：{case.numbers['登记号']}",
            f"科室：{e(case.department)}",
        )
        + row(
            f"心率 {rate} bpm",
            f"P-R {random.randint(132, 178)} ms",
            f"QRS {random.randint(80, 102)} ms",
            f"QT/QTc {random.randint(352, 390)}/{random.randint(400, 430)} ms",
            "25mm/s 10mm/mV",
        )
        + chart
        + row(
            f"心电图结论：{random.choice(('窦性心律；正常心电图', '窦性心律；T波轻度改变', '窦性心律；大致正常心电图'))}",
            f"医师：{biro(e(doctors(case)[0]))}",
            style="margin-top:6px",
        )
        + row(f"报告日期：{day_text(on, random.choice(('.', '-')))} {clock(case, 12)}", "＊自动分析结果须经医师确认")
    )
    return leaf(body, (960, 560), _told(case), font=BLACK, px=15.5, pad="26px 44px")


def gene_screen(case: Case, random: Random) -> Drawing:
    """A phone's page with the result of a test of drug genes."""
    on = case.visited_on
    kind = random.choice(("*1/*1", "*1/*2", "*2/*2"))
    speed = {"*1/*1": "快代谢型", "*1/*2": "中间代谢型", "*2/*2": "慢代谢型"}[kind]
    body = (
        screen_top("检验报告", "#5b3fb5", "#fff")
        + panel(
            head(case.hospital, 17, 330)
            + div("CYP2C19基因多态性检测", "color:#5b3fb5;font-size:17px", "m")
            + pair("受检者", f"{name(case)} / {case.insured.sex} / {aged(case, on)}")
            + pair("条码号", case.numbers["标本号"])
            + pair("样本类型", "EDTA抗凝全血")
            + pair("送检科室", e(case.department))
            + pair("报告日期", f"{on:%Y-%m-%d}")
        )
        + panel(
            grid(
                [
                    ["CYP2C19*2", "rs4244285"],
                    ["CYP2C19*3", "rs4986893"],
                    ["基因型", f"<b>{kind}</b>"],
                    ["代谢类型", speed],
                ],
                "h",
                top=("检测内容", "结果／位点"),
            )
        )
        + panel(
            div("结果解释", "", "k") + div("该基因型提示个体对部分抗血小板药物的代谢能力，用药方案请咨询临床医生。")
        )
        + panel(pair("检测者", e(doctors(case)[1])) + pair("审核者", e(doctors(case)[2])))
        + div("下载PDF报告", "background:#5b3fb5;color:#fff;border-radius:20px;padding:8px;margin:12px 30px", "m")
    )
    return leaf(body, (390, 890), _told(case), font=PLAIN, px=15, pad="0", ground="#f3f1f9", scale=2.4)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"lab_report": (echo_with_pictures, heart_trace, gene_screen)}
