"""Reports of laboratories, imaging and pathology."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    SANS,
    SONG,
    age,
    dotted_day,
    grid,
    han_day,
    heads,
    seal,
    sheet,
    wide_day,
)
from benchmarks.papers.families.held_out.stories import DOCTORS, specimen
from benchmarks.papers.paper import Drawing, Layout

#: Name, short name, lowest and highest usual value, unit.
_BLOOD = (
    ("白细胞计数", "WBC", 3.5, 9.5, "10^9/L"),
    ("中性粒细胞百分比", "NEUT%", 40.0, 75.0, "%"),
    ("淋巴细胞百分比", "LYMPH%", 20.0, 50.0, "%"),
    ("单核细胞百分比", "MONO%", 3.0, 10.0, "%"),
    ("红细胞计数", "RBC", 3.8, 5.1, "10^12/L"),
    ("血红蛋白", "HGB", 115.0, 150.0, "g/L"),
    ("红细胞压积", "HCT", 35.0, 45.0, "%"),
    ("平均红细胞体积", "MCV", 82.0, 100.0, "fL"),
    ("血小板计数", "PLT", 125.0, 350.0, "10^9/L"),
    ("超敏C反应蛋白", "hs-CRP", 0.0, 5.0, "mg/L"),
)
_CHEMISTRY = (
    ("丙氨酸氨基转移酶", "ALT", 7.0, 40.0, "U/L"),
    ("天门冬氨酸氨基转移酶", "AST", 13.0, 35.0, "U/L"),
    ("总胆红素", "TBIL", 3.4, 20.5, "μmol/L"),
    ("白蛋白", "ALB", 40.0, 55.0, "g/L"),
    ("尿素", "UREA", 2.6, 7.5, "mmol/L"),
    ("肌酐", "CREA", 41.0, 73.0, "μmol/L"),
    ("尿酸", "UA", 155.0, 357.0, "μmol/L"),
    ("葡萄糖", "GLU", 3.9, 6.1, "mmol/L"),
    ("总胆固醇", "TC", 2.8, 5.2, "mmol/L"),
    ("甘油三酯", "TG", 0.5, 1.7, "mmol/L"),
    ("钾", "K", 3.5, 5.3, "mmol/L"),
    ("钠", "Na", 137.0, 147.0, "mmol/L"),
)
_URINE = (
    ("尿比重", "SG", "1.003-1.030"),
    ("酸碱度", "PH", "4.5-8.0"),
    ("尿蛋白", "PRO", "阴性"),
    ("尿糖", "GLU", "阴性"),
    ("酮体", "KET", "阴性"),
    ("隐血", "BLD", "阴性"),
    ("白细胞酯酶", "LEU", "阴性"),
    ("亚硝酸盐", "NIT", "阴性"),
)
_VIEWS = {
    "胸部CT平扫": (
        "胸廓对称，双肺纹理增多，右肺下叶见斑片状模糊影，边界欠清。气管及支气管通畅，纵隔未见肿大淋巴结。",
        "右肺下叶炎症，建议治疗后复查。",
    ),
    "腹部彩色多普勒超声": (
        "肝脏形态大小正常，实质回声均匀。胆囊壁毛糙，腔内见强回声光团伴声影，大小约8×6mm。胰脾未见异常。",
        "胆囊结石，胆囊壁毛糙。",
    ),
    "腰椎MRI平扫": (
        "腰椎生理曲度变直，L4/5、L5/S1椎间盘信号减低，向后突出，硬膜囊受压。椎管未见明显狭窄。",
        "L4/5、L5/S1椎间盘突出。",
    ),
}


def _numbers(random: Random, rows: tuple[tuple[str, str, float, float, str], ...]) -> list[tuple[str, ...]]:
    """Name, short name, result with its arrow, unit, usual range: one in four outside it."""
    found: list[tuple[str, ...]] = []
    for name, short, low, high, unit in rows:
        span = high - low
        value = random.uniform(low - 0.1 * span, high + 0.4 * span) if random.random() < 0.4 else low + span / 2.3
        arrow = "↑" if value > high else "↓" if value < low else ""
        found.append((name, short, f"{max(value, 0.1):.2f}", arrow, unit, f"{low:g}-{high:g}"))
    return found


def blood_count(case: Case, random: Random) -> Drawing:
    """Half a page, one column, the three times at the foot."""
    found = _numbers(case.random, _BLOOD)
    rows = [(str(at), *row) for at, row in enumerate(found, 1)]
    person, day = case.insured, case.visited_on
    body = (
        f"<h1>{escape(case.hospital)}检验报告单</h1><div class='four'>"
        f"<span>姓名：{escape(person.name)}</span><span>性别：{person.sex}</span>"
        f"<span>年龄：{age(person, day)}岁</span><span>标本号：{case.numbers['标本号']}</span>"
        f"<span>门诊号：{case.numbers['门诊号']}</span><span>标本：全血</span>"
        f"<span>科室：{escape(case.department)}</span><span>项目：血常规</span></div>"
        f"<table>{heads('No', '检验项目', '简称', '结果', '', '单位', '参考区间')}{grid(rows, right=(3,))}</table>"
        f"<div class='line'><span>采样时间：{day} 08:{random.randint(10, 59)}</span>"
        f"<span>接收时间：{day} 09:{random.randint(10, 30)}</span>"
        f"<span>报告时间：{day} 10:{random.randint(10, 59)}</span></div>"
        f"<div class='line'><span>检验者：{random.choice(DOCTORS)}</span><span>审核者：{random.choice(DOCTORS)}</span>"
        "<span>※ 本结果仅对此标本负责</span></div>"
    )
    return Drawing(sheet(body, width=794, height=580, font=SANS, css=_CSS), 794, 580, _reported(case, day), 1.8)


def chemistry(case: Case, random: Random) -> Drawing:
    """Two columns of results; asked for on one day, reported on the next."""
    found = [
        (name, value + arrow, unit, usual) for name, _, value, arrow, unit, usual in _numbers(case.random, _CHEMISTRY)
    ]
    half = len(found) // 2
    rows = [(*found[at], *found[at + half]) for at in range(half)]
    person, asked = case.insured, case.visited_on
    reported = asked + dt.timedelta(days=1)
    names = ("项目", "结果", "单位", "参考值")
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>生化检验报告</h1><div class='four'>"
        f"<span>病人姓名 {escape(person.name)}</span><span>性别 {person.sex}</span><span>年龄 {age(person, asked)}"
        f"</span>"
        f"<span>申请科室 {escape(case.department)}</span><span>样本编号 {case.numbers['标本号']}</span>"
        f"<span>样本类型 血清</span><span>送检日期 {dotted_day(asked)}</span>"
        f"<span>报告日期 {dotted_day(reported)}</span></div>"
        f"<table>{heads(*names, *names)}{grid(rows)}</table>"
        f"<div class='line'><span>送检医师 {random.choice(DOCTORS)}</span><span>检验 {random.choice(DOCTORS)}</span>"
        f"<span>复核 {random.choice(DOCTORS)}</span></div>"
        + seal(case.hospital, "检验科", left=600, top=310, turn=random.randint(-20, 20), size=116)
    )
    return Drawing(sheet(body, width=860, height=480, font=SONG, css=_CSS), 860, 480, _reported(case, reported), 1.8)


def urine(case: Case, random: Random) -> Drawing:
    """A narrow slip from the machine."""
    rows = []
    for name, short, usual in _URINE:
        usually = {"SG": "1.015", "PH": "6.0"}.get(short, "阴性(-)")
        rows.append((name, short, "阳性(+)" if random.random() < 0.15 and usual == "阴性" else usually, usual))
    day = case.visited_on
    body = (
        f"<h1>{escape(case.hospital)}<br>尿液分析报告单</h1><div>姓名：{escape(case.insured.name)}　"
        f"{case.insured.sex}　{age(case.insured, day)}岁</div><div>登记号：{case.numbers['登记号']}</div>"
        f"<table>{heads('项目', '缩写', '结果', '参考')}{grid(rows)}</table>"
        f"<div>检验：{random.choice(DOCTORS)}　审核：{random.choice(DOCTORS)}</div><div>报告日期：{han_day(day)}</div>"
    )
    return Drawing(
        sheet(body, width=480, height=600, font=KAI, css=_CSS + "h1{font-size:20px}"),
        480,
        600,
        _reported(case, day),
        1.9,
    )


def imaging(case: Case, random: Random) -> Drawing:
    """What a radiologist or a sonographer saw and concludes."""
    part = random.choice(list(_VIEWS))
    seen, concluded = _VIEWS[part]
    person, day = case.insured, case.visited_on
    kind = "超声" if "超声" in part else "放射影像"
    body = (
        f"<h1>{escape(case.hospital)}<br>{kind}检查报告单</h1><div class='four'>"
        f"<span>姓名：{escape(person.name)}</span><span>性别：{person.sex}</span><span>年龄：{age(person, day)}岁"
        f"</span>"
        f"<span>检查号：{case.numbers['登记号']}</span><span>申请科室：{escape(case.department)}</span>"
        f"<span>检查日期：{wide_day(day)}</span></div><p><b>检查项目：</b>{part}</p>"
        f"<p><b>检查所见：</b><br>　　{seen}</p><p style='margin-top:60px'><b>检查提示：</b><br>　　{concluded}</p>"
        f"<div class='line' style='margin-top:120px'><span>报告医师：{random.choice(DOCTORS)}</span>"
        f"<span>审核医师：{random.choice(DOCTORS)}</span><span>报告日期：{wide_day(day)}</span></div>"
        "<hr><small>本报告仅供临床医师参考，签字有效。</small>"
    )
    return Drawing(sheet(body, width=794, height=760, font=SONG, css=_CSS), 794, 760, _reported(case, day), 1.7)


def pathology_diagnosis(case: Case, random: Random) -> Drawing:
    """A4 with the three parts under each other."""
    person, cut = case.insured, specimen(case)
    received = case.admitted_on + dt.timedelta(days=1)
    reported = received + dt.timedelta(days=4)
    head = (
        ("姓名", person.name, "性别", person.sex, "年龄", f"{age(person, received)}岁"),
        ("送检科室", case.department, "住院号", case.numbers["住院号"], "病理号", case.numbers["标本号"]),
        ("送检材料", cut.organ, "收到日期", f"{received}", "报告日期", f"{reported}"),
    )
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>病理诊断报告书</h1><table>{grid(head)}</table>"
        f"<p><b>肉眼所见：</b><br>{cut.naked_eye}。</p><p><b>镜下所见：</b><br>{cut.microscope}。</p>"
        f"<p><b>病理诊断：</b><br>{cut.diagnosis}</p>"
        f"<div class='line' style='margin-top:110px'><span>诊断医师：{random.choice(DOCTORS)}</span>"
        f"<span>复核医师：{random.choice(DOCTORS)}</span></div>"
        + seal(case.hospital, "病理科", left=540, top=440, turn=random.randint(-20, 20))
    )
    fields = {**_reported(case, reported), "diagnosis": cut.diagnosis}
    return Drawing(sheet(body, width=794, height=800, font=SANS, css=_CSS), 794, 800, fields, 1.7)


def pathology_brief(case: Case, random: Random) -> Drawing:
    """Running pairs, the day in words at the foot right."""
    person, cut = case.insured, specimen(case)
    received = case.admitted_on + dt.timedelta(days=2)
    reported = received + dt.timedelta(days=3)
    body = (
        f"<h1>{escape(case.hospital)}病理检查报告单</h1><div class='four'>"
        f"<span>患者姓名：{escape(person.name)}</span><span>性别：{person.sex}</span>"
        f"<span>年龄：{age(person, received)}</span><span>病理编号：{case.numbers['标本号']}</span>"
        f"<span>送检单位：本院</span><span>取材部位：{cut.organ}</span><span>床号：{random.randint(1, 40)}</span>"
        f"<span>送检日期：{dotted_day(received)}</span></div><hr>"
        f"<p>大体描述：{cut.naked_eye}。</p><p>镜下描述：{cut.microscope}。</p>"
        f"<p>病理诊断：{cut.diagnosis}</p>"
        f"<p>备　　注：{random.choice(('请结合临床。', '建议免疫组化进一步检查。'))}</p>"
        f"<div class='right' style='margin-top:50px'>报告医师：{random.choice(DOCTORS)}<br>"
        f"报告日期：{dotted_day(reported)}</div>"
    )
    fields = {**_reported(case, reported), "diagnosis": cut.diagnosis}
    return Drawing(sheet(body, width=760, height=560, font=SONG, css=_CSS), 760, 560, fields, 1.8)


def pathology_frozen(case: Case, random: Random) -> Drawing:
    """A ruled form with the headings in the left column."""
    person, cut = case.insured, specimen(case)
    received = case.admitted_on + dt.timedelta(days=1)
    reported = received + dt.timedelta(days=5)
    head = (("姓名", person.name, "性别", person.sex), ("接收日期", han_day(received), "标本", cut.organ))
    rows = (
        ("大体所见", f"{cut.naked_eye}。"),
        ("光镜所见", f"{cut.microscope}。"),
        ("病理诊断", cut.diagnosis),
        ("免疫组化", random.choice(("—", "Ki-67(+)，CK(+)，P53(-)"))),
    )
    body = (
        f"<h1>{escape(case.hospital)}<br>手术标本病理报告</h1>"
        f"<div class='line'><span>病理号 {case.numbers['标本号']}</span><span>住院号 {case.numbers['住院号']}"
        f"</span></div>"
        f"<table>{grid(head)}"
        f"</table><table class='form'>{grid(rows)}</table>"
        f"<div class='line' style='margin-top:16px'><span>病理医师：{random.choice(DOCTORS)}</span>"
        f"<span>报告时间：{han_day(reported)}</span></div>"
        + seal(case.hospital, "病理诊断专用章", left=420, top=470, turn=random.randint(-20, 20))
    )
    fields = {**_reported(case, reported), "diagnosis": cut.diagnosis}
    return Drawing(sheet(body, width=720, height=640, font=KAI, css=_CSS), 720, 640, fields, 1.8)


def _reported(case: Case, day: dt.date) -> dict[str, object]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": day.isoformat()}


_CSS = (
    ".sheet{padding:32px 44px;font-size:15px;line-height:28px}h1{font-size:23px;text-align:center;margin:2px 0 14px;"
    "line-height:34px;font-weight:600}h2{font-size:18px;text-align:center;margin:0;font-weight:500}table{width:100%;"
    "margin:8px 0}td,th{border:1px solid #666;padding:2px 7px;height:30px;font-weight:400}"
    ".four{display:grid;grid-template-columns:repeat(4,auto);gap:0 16px;font-size:14.5px}p{margin:14px 0}"
    "hr{border:0;border-top:1.5px solid #333}.form td{height:72px}.form td:first-child{width:110px}"
    "small{font-size:13px;color:#555}"
)

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (blood_count, chemistry, urine, imaging),
    "pathology_report": (pathology_diagnosis, pathology_brief, pathology_frozen),
}
