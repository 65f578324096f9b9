"""Reports of the laboratory: blood in two columns, a slip of urine."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    DOTS,
    MICRO,
    SANS,
    SONG,
    age,
    box,
    chop,
    crown,
    hour,
    line,
    name,
    sheet,
    sig,
    staff,
    table,
    truth,
)
from benchmarks.papers.paper import Drawing, Layout

_BLOOD = (
    ("总胆红素", "TBIL", 5.0, 21.0, "μmol/L"),
    ("直接胆红素", "DBIL", 1.0, 8.0, "μmol/L"),
    ("总蛋白", "TP", 65.0, 85.0, "g/L"),
    ("白蛋白", "ALB", 40.0, 55.0, "g/L"),
    ("丙氨酸氨基转移酶", "ALT", 9.0, 50.0, "U/L"),
    ("天门冬氨酸氨基转移酶", "AST", 15.0, 40.0, "U/L"),
    ("碱性磷酸酶", "ALP", 45.0, 125.0, "U/L"),
    ("γ-谷氨酰转移酶", "GGT", 10.0, 60.0, "U/L"),
    ("尿素", "UREA", 3.1, 8.0, "mmol/L"),
    ("肌酐", "CREA", 57.0, 97.0, "μmol/L"),
    ("尿酸", "UA", 208.0, 428.0, "μmol/L"),
    ("葡萄糖", "GLU", 3.9, 6.1, "mmol/L"),
    ("总胆固醇", "TC", 2.9, 5.2, "mmol/L"),
    ("甘油三酯", "TG", 0.5, 1.7, "mmol/L"),
    ("钾", "K", 3.5, 5.3, "mmol/L"),
    ("钠", "Na", 137.0, 147.0, "mmol/L"),
    ("氯", "Cl", 99.0, 110.0, "mmol/L"),
    ("钙", "Ca", 2.1, 2.6, "mmol/L"),
)
_URINE = (
    ("白细胞", "LEU", "-", "阴性"),
    ("亚硝酸盐", "NIT", "-", "阴性"),
    ("尿胆原", "URO", "正常", "正常"),
    ("尿蛋白", "PRO", "+-", "阴性"),
    ("酸碱度", "PH", "6.0", "5.0-8.0"),
    ("隐血", "BLD", "-", "阴性"),
    ("比重", "SG", "1.020", "1.003-1.030"),
    ("酮体", "KET", "-", "阴性"),
    ("胆红素", "BIL", "-", "阴性"),
    ("葡萄糖", "GLU", "-", "阴性"),
    ("维生素C", "VC", "+", "阴性"),
)


def report_fields(case: Case, on: dt.date) -> dict[str, object]:
    """The truth of a report of a test."""
    return {one: value for one, value in truth(case, reported_on=on).items() if one != "diagnosis"}


def blood_two_columns(case: Case, random: Random) -> Drawing:
    """Chemistry of the blood on a wide half sheet, its lines in two columns with arrows."""
    on = case.visited_on
    lines = []
    for i, (what, short, low, high, unit) in enumerate(_BLOOD, 1):
        found = low + (high - low) * random.uniform(-0.08, 1.1)
        arrow = "↑" if found > high else "↓" if found < low else ""
        lines.append([str(i), what, short, (f"{found:.1f} {arrow}", "class=n"), unit, (f"{low}-{high}", "class=n")])
    heads = ("№", "项目名称", "缩写", "结果", "单位", "参考区间")
    half = (len(lines) + 1) // 2
    look = "font-size:14px"
    doctor, second, third, _ = staff(case)
    form = random.choice("-/")
    body = (
        crown(case.hospital + "检验报告单", 800, 24)
        + line(
            f"姓名：<b>{name(case)}</b>",
            f"性别：{case.insured.sex}",
            f"年龄：{age(case, on)}",
            f"门诊号：{case.numbers['门诊号']}",
            f"样本号：{case.numbers['标本号']}",
            style="margin-top:8px",
        )
        + line(
            f"科室：{e(case.department)}",
            "标本类型：血清",
            f"送检医生：{e(doctor)}",
            "检验项目：生化全套",
            style="margin-bottom:8px",
        )
        + f"<div class=half>{table(lines[:half], 'rule', look, heads)}{table(lines[half:], 'rule', look, heads)}</div>"
        + line(
            f"采样 {day_text(on, form)} 08:12",
            f"接收 {day_text(on, form)} 08:41",
            f"报告时间 {day_text(on, form)} 11:26",
            style="border-top:1.6px solid #222;padding-top:8px;margin-top:12px",
        )
        + line(f"检验者：{sig(second)}", f"审核者：{sig(third)}", "★ 本结果只对所检标本负责", style="margin-top:12px")
        + (chop("检验科审核章", 640, 488, 14) if random.random() < 0.5 else "")
    )
    return sheet(
        body, (1080, 560), report_fields(case, on), font=random.choice((SONG, SANS)), px=15, pad="26px 38px", scale=1.7
    )


def urine_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip that the urine machine of an emergency laboratory prints."""
    on = case.visited_on
    rows = [
        [("*" if a not in ("-", "正常") and ref in ("阴性", "正常") else "") + short, what, a, ref]
        for what, short, a, ref in _URINE
    ]
    body = (
        crown(case.hospital, 310, 19)
        + box("尿液分析检验报告", "font-size:18px", "c b")
        + box("-" * 34, "overflow:hidden;height:18px", "n")
        + box(f"姓名: {name(case)}")
        + line(f"性别: {case.insured.sex}", f"年龄: {age(case, on)}")
        + box(f"编号: {case.numbers['标本号']}")
        + box("标本: 随机尿　颜色: 淡黄")
        + box("-" * 34, "overflow:hidden;height:18px", "n")
        + table(rows, "bare", "font-size:15px", ("代码", "项目", "结果", "参考"))
        + box("-" * 34, "overflow:hidden;height:18px", "n")
        + box(f"报告日期: {day_text(on, random.choice('-/'))} {hour(case)}")
        + box(f"检验: {e(staff(case)[1])}　审核: {e(staff(case)[2])}")
        + box("* 提示超出参考值，请结合临床", "font-size:13.5px;margin-top:6px")
    )
    return sheet(
        body,
        (370, 690),
        report_fields(case, on),
        font=random.choice((DOTS, MICRO)),
        px=15.5,
        pad="20px 22px",
        ground="linear-gradient(#fefefc,#f3f2ee)",
        scale=2.3,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (
        blood_two_columns,
        urine_slip,
    ),
}
