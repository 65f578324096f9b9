"""Reports of laboratories and of pathologists."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing

_BLOOD = (
    ("白细胞计数", "WBC", 3.5, 9.5, "10^9/L"),
    ("中性粒细胞百分比", "NEUT%", 40, 75, "%"),
    ("淋巴细胞百分比", "LYMPH%", 20, 50, "%"),
    ("单核细胞百分比", "MONO%", 3, 10, "%"),
    ("红细胞计数", "RBC", 3.8, 5.8, "10^12/L"),
    ("血红蛋白", "HGB", 115, 175, "g/L"),
    ("红细胞压积", "HCT", 35, 50, "%"),
    ("平均红细胞体积", "MCV", 82, 100, "fL"),
    ("血小板计数", "PLT", 125, 350, "10^9/L"),
    ("血小板压积", "PCT", 0.11, 0.28, "%"),
    ("C反应蛋白", "CRP", 0, 10, "mg/L"),
    ("红细胞分布宽度", "RDW-CV", 11.5, 14.5, "%"),
)
_SERUM = (
    ("丙氨酸氨基转移酶", "ALT", 9, 50, "U/L"),
    ("天门冬氨酸氨基转移酶", "AST", 15, 40, "U/L"),
    ("总胆红素", "TBIL", 5, 21, "μmol/L"),
    ("白蛋白", "ALB", 40, 55, "g/L"),
    ("尿素", "UREA", 3.1, 8, "mmol/L"),
    ("肌酐", "CREA", 57, 97, "μmol/L"),
    ("尿酸", "UA", 208, 428, "μmol/L"),
    ("葡萄糖", "GLU", 3.9, 6.1, "mmol/L"),
    ("总胆固醇", "TC", 3.1, 5.7, "mmol/L"),
    ("甘油三酯", "TG", 0.4, 1.7, "mmol/L"),
)


def _measured(case: Case, tests: tuple[tuple[str, str, float, float, str], ...]) -> list[tuple[str, ...]]:
    """Name, sign, result, arrow, range, unit of each test."""
    random = Random(case.seed * 17)
    found: list[tuple[str, ...]] = []
    for name, sign, low, high, unit in tests:
        value = low + (high - low) * random.uniform(-0.1, 1.25)
        value = max(value, high * 0.02)
        arrow = "↓" if value < low else "↑" if value > high else ""
        found.append((name, sign, f"{value:.2f}" if high < 20 else f"{value:.1f}", arrow, f"{low}-{high}", unit))
    return found


def _truth(case: Case) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "reported_on": case.visited_on.isoformat(),
    }


def blood_count(case: Case, random: Random) -> Drawing:
    """A half sheet, lying, tests in two columns."""
    person, found = case.insured, _measured(case, _BLOOD)
    half = len(found) // 2
    heads = ("项目", "结果", "", "参考区间", "单位")

    def cells(one: tuple[str, ...]) -> tuple[str, ...]:
        return f"{one[0]}({one[1]})", one[2], one[3], one[4], one[5]

    lines = [s.row(*cells(a), *cells(b)) for a, b in zip(found[:half], found[half:], strict=True)]
    body = (
        f'<h1 style="font-size:23px">{s.e(case.hospital)}检验报告单</h1><div class="f s" style="margin-top:8px"><span>姓名：'
        f'{s.e(person.name)}</span><span>性别：{person.sex}</span>'
        f"<span>年龄：{s.age(person.born_on, case.visited_on)}岁</span><span>门诊号：{case.numbers['门诊号']}</span><span>样本号："
        f"{case.numbers['标本号']}</span></div>"
        f'<div class="f s" style="margin:4px 0 6px"><span>科别：{case.department}</span><span>标本：静脉血</span><span>临床诊断：'
        f'{case.diagnosis.name}</span><span>送检医生：{s.somebody(case, 81)}</span></div>'
        + s.table([s.row(*heads, *heads, attributes='style="border-top:1.5px solid;border-bottom:1px solid"'), *lines],
        cls="w", style="font-size:14.5px;line-height:1.9;border-bottom:1.5px solid")
        + f'<div class="f s" style="margin-top:8px"><span>采集时间：{s.day(case.visited_on, "-")} 08:12</span><span>接收时间：'
        f'{s.day(case.visited_on, "-")} 08:40</span><span>报告时间：{s.day(case.visited_on, "-")} 09:{case.seed % 50 + 10}<'
        f'/span></div>'
        f'<div class="f s" style="margin-top:6px"><span>检验者：{s.somebody(case, 82)}</span><span>审核者：'
        f'{s.somebody(case, 83)}</span><span>※ 本报告仅对送检标本负责</span></div>'
    )  # fmt: skip
    return s.paper(body, (1040, 480), _truth(case), face=s.ZEN, px=16.5, style="padding:26px 36px;")


def chemistry(case: Case, random: Random) -> Drawing:
    """A bilingual chemistry report with labels above the values."""
    person = case.insured
    top = [
        ("姓名 Name", s.e(person.name)),
        ("性别 Sex", person.sex),
        ("年龄 Age", f"{s.age(person.born_on, case.visited_on)}"),
        ("条码号 Barcode", case.numbers["标本号"]),
        ("送检科室 Ward", case.department),
        ("标本类型 Specimen", "血清 Serum"),
        ("采样日期 Collected", s.day(case.visited_on - dt.timedelta(days=1), "/")),
        ("报告日期 Reported", s.day(case.visited_on, "/")),
    ]
    grid = "".join(
        f'<div style="width:25%;padding:6px 0"><div class="s g">{name}</div><div>{value}</div></div>'
        for name, value in top
    )
    lines = [
        s.row(
            str(place), name, sign, (f'style="font-weight:{700 if arrow else 400}"', f"{value} {arrow}"), unit, limits
        )
        for place, (name, sign, value, arrow, limits, unit) in enumerate(_measured(case, _SERUM), start=1)
    ]
    body = (
        f'<div class="f" style="align-items:center"><div><div style="font-size:23px">{s.e(case.hospital)}</div>'
        f'<div class="s g">Department of Laboratory Medicine</div></div>'
        f'<div>{s.bars(case.numbers["标本号"], 190, 44)}</div></div><div class="c" style="font-size:21px;margin:12px 0">'
        f'生化检验报告　Biochemistry Report</div>'
        f'<div style="display:flex;flex-wrap:wrap;border-top:2px solid #357;border-bottom:2px solid #357">{grid}</div>'
        + s.table(
            [s.row("No.", "检验项目 Test", "缩写", "结果 Result", "单位 Unit", "参考范围 Ref.", attributes='style="color:#357"'),
            *lines],
            cls="w",
            style="margin-top:10px;line-height:2.2",
        )
        + f'<div class="f" style="border-top:1px solid #357;margin-top:14px;padding-top:10px"><span>检验 Tested by：'
        f'{s.pen(s.somebody(case, 84))}</span><span>审核 Approved by：{s.pen(s.somebody(case, 85))}</span></div>'
        '<p class="s g" style="margin-top:10px">↑高于参考范围 ↓低于参考范围　结果仅供临床医生参考。</p>'
    )  # fmt: skip
    return s.paper(body, (820, 860), _truth(case), face=s.SANS, px=16)


def _slide(width: int, height: int, seed: int) -> str:
    """A picture like that of stained tissue."""
    random = Random(seed)
    dots = "".join(
        f"<circle cx='{random.uniform(0, width):.0f}' cy='{random.uniform(0, height):.0f}' r='"
        f"{random.uniform(2, 7):.1f}' "
        f"fill='{random.choice(('#6b3f8f', '#8c5aa8', '#b877a8'))}' opacity='.8'/>"
        for _ in range(170)
    )
    return f"<svg width='{width}' height='{height}' style='background:#eec6d8'>{dots}</svg>"


def _tissue(case: Case) -> dict[str, Any]:
    return _truth(case) | {"diagnosis": case.diagnosis.name}


def pictured_pathology(case: Case, random: Random) -> Drawing:
    """A pathology report with two pictures and its diagnosis in a frame."""
    person = case.insured
    received = case.visited_on - dt.timedelta(days=4)
    body = (
        f'<h1 style="font-size:25px">{s.e(case.hospital)}</h1><div class="c" style="font-size:23px;letter-spacing:5px;'
        f'margin:6px 0 10px">病理诊断报告书</div>'
        f'<div class="r">病理号：{case.on.year}-{s.number(case, 86, 5)}</div>'
        + s.table(
            [
                s.row("姓名", s.e(person.name), "性别", person.sex, "年龄", f"{s.age(person.born_on, received)}岁"),
                s.row("科室", case.department, "住院号", case.numbers["住院号"], "送检医师", s.somebody(case, 87)),
                s.row(
                    "送检部位", "病灶组织", "收到日期", s.day(received, "-"), "报告日期", s.day(case.visited_on, "-")
                ),
            ]
        )
        + f'<p style="margin:12px 0 4px"><b>巨检：</b>灰白灰红色组织一块，大小约{case.seed % 3 + 1}.{case.seed % 9}cm×1.'
        f"{case.seed % 7}cm×0.8cm，质中。</p><b>镜检：</b>"
        f'<div class="f" style="margin:8px 30px">{_slide(320, 220, case.seed)}{_slide(320, 220, case.seed + 1)}</div>'
        f'<div style="border:2px solid #333;padding:14px 16px;margin-top:14px;min-height:110px"><div>病理诊断：</div>'
        f'<div style="font-size:20px;padding:8px 30px"><b>{case.diagnosis.name}</b></div></div>'
        f'<div class="f" style="margin-top:22px"><span>诊断医师：{s.pen(s.somebody(case, 88))}</span><span>复核医师：'
        f"{s.pen(s.somebody(case, 89))}</span></div>" + s.stamp(s.e(case.hospital), 60, 40, 140, "病理科")
    )
    return s.paper(body, (840, 900), _tissue(case), face=s.SERIF, px=16.5)


def marked_pathology(case: Case, random: Random) -> Drawing:
    """A report without pictures, in paragraphs, with marks of immunohistochemistry."""
    person = case.insured
    received = case.visited_on - dt.timedelta(days=6)
    marks = "，".join(
        f"{name}（{Random(case.seed + place).choice(('+', '-', '弱+', '局灶+'))}）"
        for place, name in enumerate(("CK7", "CK20", "TTF-1", "P53", "CD34", "S-100"))
    )
    facts = (
        f"姓名　{s.e(person.name)}　　　　性别　{person.sex}　　　　年龄　{s.age(person.born_on, received)}岁　　　　病理编号　"
        f"{s.number(case, 90, 8)}<br>"
        f"送检科室　{case.department}　　　　门诊/住院号　{case.numbers['住院号']}　　　　送检日期　{s.day(received, '.')}"
    )
    body = (
        f'<div style="text-align:center;font-size:22px">{s.e(case.hospital)}　<span class="g">病理科</span></div>'
        f'<h1 style="font-size:26px;margin:4px 0 18px">组织病理学检查报告</h1>'
        f'<div style="line-height:2;border-bottom:1px solid #333;padding-bottom:6px">{facts}</div>'
        f'<p style="line-height:2;margin-top:14px">【肉眼所见】送检组织数块，总体积约1.{case.seed % 8}×0.{case.seed % 7 + 2}×0.3cm，'
        f"全部取材。</p>"
        f'<p style="line-height:2">【免疫组化】{marks}，Ki-67（约{case.seed % 40 + 5}%+）。</p>'
        f'<p style="line-height:2;margin-top:6px">【病理诊断】{case.diagnosis.name}</p>'
        f'<p style="line-height:2" class="s">【备注】请结合临床及影像学检查综合判断。</p>'
        f'<div class="f" style="margin-top:70px;border-top:1px solid #333;padding-top:10px"><span>报告医师：'
        f"{s.somebody(case, 91)}</span><span>审核医师：{s.somebody(case, 92)}</span>"
        f"<span>报告日期：{s.day(case.visited_on, '.')}</span></div>"
    )
    return s.paper(body, (840, 640), _tissue(case), face=s.FANG, px=17)


LAYOUTS = {
    "lab_report": (blood_count, chemistry),
    "pathology_report": (pictured_pathology, marked_pathology),
}
