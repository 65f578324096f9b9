"""Reports of laboratories and of pictures."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    SANS,
    SONG,
    TITLE,
    age_years,
    bars,
    heading,
    page,
    pairs,
    serial,
    signed,
    staff,
    table,
)
from benchmarks.papers.paper import Drawing, Layout

_BLOOD = (
    ("白细胞计数", "WBC", 3.5, 9.5, "10^9/L", 2),
    ("中性粒细胞百分数", "NEUT%", 40, 75, "%", 1),
    ("淋巴细胞百分数", "LYMPH%", 20, 50, "%", 1),
    ("单核细胞百分数", "MONO%", 3, 10, "%", 1),
    ("嗜酸性粒细胞百分数", "EO%", 0.4, 8, "%", 1),
    ("红细胞计数", "RBC", 3.8, 5.8, "10^12/L", 2),
    ("血红蛋白", "HGB", 115, 175, "g/L", 0),
    ("红细胞压积", "HCT", 35, 50, "%", 1),
    ("平均红细胞体积", "MCV", 82, 100, "fL", 1),
    ("平均血红蛋白量", "MCH", 27, 34, "pg", 1),
    ("血小板计数", "PLT", 125, 350, "10^9/L", 0),
    ("平均血小板体积", "MPV", 7.4, 12.5, "fL", 1),
    ("超敏C反应蛋白", "hs-CRP", 0.1, 10, "mg/L", 2),
    ("红细胞分布宽度", "RDW-CV", 11.5, 14.5, "%", 1),
)
_CHEMISTRY = (
    ("丙氨酸氨基转移酶", "ALT", 9, 50, "U/L", 1),
    ("天门冬氨酸氨基转移酶", "AST", 15, 40, "U/L", 1),
    ("总胆红素", "TBIL", 3.4, 20.5, "umol/L", 1),
    ("总蛋白", "TP", 65, 85, "g/L", 1),
    ("白蛋白", "ALB", 40, 55, "g/L", 1),
    ("尿素", "UREA", 3.1, 8.0, "mmol/L", 2),
    ("肌酐", "CREA", 41, 97, "umol/L", 1),
    ("尿酸", "UA", 155, 428, "umol/L", 0),
    ("葡萄糖", "GLU", 3.9, 6.1, "mmol/L", 2),
    ("总胆固醇", "TC", 2.8, 5.7, "mmol/L", 2),
    ("甘油三酯", "TG", 0.5, 1.7, "mmol/L", 2),
    ("钾", "K", 3.5, 5.3, "mmol/L", 2),
    ("钠", "Na", 137, 147, "mmol/L", 1),
)


def _measured(
    case: Case, tests: tuple[tuple[str, str, float, float, str, int], ...]
) -> list[tuple[str, str, str, str, str, str]]:
    """Name, short name, result, mark, unit and limits of each test; one in six is outside its limits."""
    random, rows = Random(f"{case.seed}-{len(tests)}"), []
    for name, short, low, high, unit, places in tests:
        wide = high - low
        value = random.uniform(low + wide * 0.1, high - wide * 0.1)
        if random.random() < 0.17:
            value = random.choice((max(low * 0.8, low - wide * 0.3), high + wide * 0.3))
        mark = "↑" if round(value, places) > high else "↓" if round(value, places) < low else ""
        rows.append((name, short, f"{value:.{places}f}", mark, unit, f"{low:g}-{high:g}"))
    return rows


def _truth(case: Case, day: dt.date) -> dict[str, object]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": day.isoformat()}


def blood_count(case: Case, random: Random) -> Drawing:
    """A blood count in two columns on half a sheet."""
    who, day, rows = case.insured, case.visited_on, _measured(case, _BLOOD)
    half = len(rows) // 2
    cells = [
        tuple(
            f"{one}"
            for row in (rows[place], rows[place + half])
            for one in (row[1], row[0], f"{row[2]} {row[3]}", row[5], row[4])
        )
        for place in range(half)
    ]
    hour = 8 + case.seed % 8
    body = (
        heading((f"{escape(case.hospital)}检验报告单", 23, ""))
        + at(60, 34, bars(case.numbers["标本号"], width=130, height=30))
        + "<div style='height:14px'></div>"
        + pairs(
            ("姓名", who.name),
            ("性别", who.sex),
            ("年龄", f"{age_years(who, day)}岁"),
            ("门诊号", case.numbers["门诊号"]),
            ("科别", case.department),
            ("标本", "静脉血"),
            ("样本号", case.numbers["标本号"][-4:]),
            ("送检医生", staff(case, "doctor")),
            columns=(280, 190, 190, 260),
            style="font-size:14px",
        )
        + table(
            ("代号", "项目", "结果", "参考值", "单位") * 2,
            cells,
            widths=(70, 150, 84, 84, 82) * 2,
            rule="",
            style="border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin-top:6px",
            cell="font-size:13.5px;padding:3px 4px;white-space:nowrap",
        )
        + f"<div style='display:flex;justify-content:space-between;width:940px;font-size:13.5px;margin-top:8px'><span>采样时间：{day_text(day, '-')} {hour:02d}:{case.seed % 25 + 10}</span><span>接收时间：{day_text(day, '-')} {hour:02d}:{case.seed % 25 + 28}</span>"
        + f"<span>报告时间：{day_text(day, '-')} {hour + 1:02d}:{case.seed % 40 + 12}</span></div>"
        + f"<div style='display:flex;justify-content:space-between;width:940px;font-size:13.5px;margin-top:4px'><span>检验者：{signed(staff(case, 'tester'))}</span><span>审核者：{signed(staff(case, 'auditor'))}</span><span>仪器：五分类血球仪</span></div>"
        + "<div style='font-size:12px;color:#555'>本报告仅对送检标本负责，结果供医师参考</div>"
    )
    return page(body, _truth(case, day), width=1050, height=510, face=SONG, size=15, padding="30px 54px")


def chemistry(case: Case, random: Random) -> Drawing:
    """A report of chemistry on a long sheet, out of a self-service printer."""
    who, day, rows = case.insured, case.visited_on, _measured(case, _CHEMISTRY)
    lines = [(str(place), f"{row[0]}({row[1]})", row[2], row[3], row[4], row[5]) for place, row in enumerate(rows, 1)]
    body = (
        f"<div style='display:flex;align-items:center;gap:14px;border-bottom:3px solid #1767a8;padding-bottom:8px'><svg width='44' height='44'><circle cx='22' cy='22' r='20' fill='#1767a8'/><path d='M19 10h6v9h9v6h-9v9h-6v-9h-9v-6h9z' fill='#fff'/></svg>"
        f"<div><div style='font-size:21px'>{escape(case.hospital)}</div><div style='font-size:13px;color:#1767a8'>医学检验中心</div></div><div style='margin-left:auto;font-size:19px'>生化检验报告</div></div>"
        + pairs(
            ("姓名", who.name),
            ("性别/年龄", f"{who.sex}/{age_years(who, day)}岁"),
            ("条码号", serial(case, "tube", 12)),
            ("就诊号", case.numbers["登记号"]),
            ("申请科室", case.department),
            ("临床诊断", case.diagnosis.name),
            columns=(200, 220, 260),
            style="margin-top:6px",
        )
        + "<div style='height:8px'></div>"
        + table(
            ("No.", "检验项目", "结果", "提示", "单位", "参考区间"),
            lines,
            widths=(44, 240, 90, 54, 110, 130),
            right=(2,),
            rule="1px solid #cfd8e0",
            cell="height:27px",
        )
        + f"<div style='margin-top:12px;display:flex;justify-content:space-between;width:668px'><span>报告日期：{day_text(day, '/')}</span><span>检验：{staff(case, 'tester')}</span><span>审核：{staff(case, 'auditor')}</span></div>"
        + "<div style='font-size:12px;color:#888;margin-top:8px'>★ 对结果如有疑问请于当日与检验科联系。“↑”高于参考区间，“↓”低于参考区间</div>"
    )
    return page(body, _truth(case, day), width=780, height=720, face=SANS, size=14, padding="30px 54px")


def chest_picture(case: Case, random: Random) -> Drawing:
    """A report of a computed tomography of the chest."""
    who, day = case.insured, case.visited_on
    scan = "".join(
        f"<svg width='150' height='118' style='background:#111;margin-right:12px'><ellipse cx='75' cy='60' rx='66' ry='50' fill='#8a8a8a'/><ellipse cx='45' cy='58' rx='{24 + place}' ry='36' fill='#1b1b1b'/><ellipse cx='106' cy='58' rx='{24 - place}' ry='36' fill='#1b1b1b'/><circle cx='76' cy='88' r='9' fill='#eee'/><ellipse cx='79' cy='52' rx='12' ry='17' fill='#b5b5b5'/></svg>"
        for place in (0, 3)
    )
    body = (
        heading((escape(case.hospital), 23, f"font-family:{TITLE}"), ("CT检查诊断报告书", 20, ""))
        + pairs(
            ("姓名", who.name),
            ("性别", who.sex),
            ("年龄", f"{age_years(who, day)}Y"),
            ("检查号", f"CT{serial(case, 'scan', 7)}"),
            ("申请科室", case.department),
            ("门诊号", case.numbers["门诊号"]),
            ("检查部位", "胸部平扫"),
            ("检查日期", day_text(day, ".")),
            columns=(230, 285, 155),
            style="margin-top:4px",
        )
        + f"<div style='border-top:1px solid #333;margin:8px 0 12px'></div>{scan}"
        + "<div style='margin-top:12px'>【影像所见】</div><div style='text-indent:2em'>胸廓对称，气管居中，双肺纹理清晰，左肺下叶见少许条索影，边界清，余肺野未见明确实变影。双肺门不大，纵隔内未见肿大淋巴结。心影大小形态可，双侧胸腔未见积液。</div>"
        + "<div style='margin-top:14px'>【影像意见】</div><div style='text-indent:2em'>左肺下叶少许纤维灶，请结合临床，必要时复查。</div>"
        + f"<div style='margin-top:80px;display:flex;justify-content:space-between'><span>报告医师：{signed(staff(case, 'reader'))}</span><span>审核医师：{signed(staff(case, 'senior reader'))}</span><span>报告日期：{day_text(day, '.')}</span></div>"
        + "<div style='border-top:1px solid #333;margin-top:8px;font-size:12px'>此报告仅供临床医师参考，不作法律依据，签字后有效</div>"
    )
    return page(body, _truth(case, day), width=790, height=700, face=SONG, size=16, padding="34px 60px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"lab_report": (blood_count, chemistry, chest_picture)}
