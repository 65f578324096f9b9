"""Laboratory and pathology reports."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at
from benchmarks.papers.families.ninth.sheet import HEI, KAI, ROUND, SONG, age, hand, head, iso, row, sheet, stamp, tr
from benchmarks.papers.paper import Drawing

_BLOOD = (
    ("WBC", "白细胞计数", "3.5-9.5", "10^9/L", 3.0, 14.0),
    ("NEUT%", "中性粒细胞百分比", "40-75", "%", 38, 90),
    ("LYMPH%", "淋巴细胞百分比", "20-50", "%", 10, 55),
    ("MONO%", "单核细胞百分比", "3-10", "%", 2, 12),
    ("RBC", "红细胞计数", "3.8-5.1", "10^12/L", 3.2, 5.6),
    ("HGB", "血红蛋白", "115-150", "g/L", 90, 165),
    ("HCT", "红细胞压积", "35-45", "%", 30, 50),
    ("MCV", "平均红细胞体积", "82-100", "fL", 78, 102),
    ("PLT", "血小板计数", "125-350", "10^9/L", 90, 380),
    ("MPV", "平均血小板体积", "9.4-12.5", "fL", 8, 13),
)
_CHEMISTRY = (
    ("ALT", "丙氨酸氨基转移酶", "7-40", "U/L", 5, 90),
    ("AST", "天门冬氨酸氨基转移酶", "13-35", "U/L", 10, 80),
    ("TBIL", "总胆红素", "0-23", "μmol/L", 4, 34),
    ("ALB", "白蛋白", "40-55", "g/L", 30, 52),
    ("GLU", "葡萄糖", "3.9-6.1", "mmol/L", 3.6, 12),
    ("UREA", "尿素", "2.6-7.5", "mmol/L", 2, 10),
    ("CREA", "肌酐", "41-73", "μmol/L", 36, 120),
    ("UA", "尿酸", "155-357", "μmol/L", 140, 480),
    ("K", "钾", "3.5-5.3", "mmol/L", 3.1, 5.6),
    ("CHOL", "总胆固醇", "0-5.18", "mmol/L", 3, 7),
)


def _measured(line: tuple[str, str, str, str, float, float], random: Random) -> tuple[str, str]:
    value = round(random.uniform(line[4], line[5]), 1)
    low, high = (float(one) for one in line[2].split("-"))
    return str(value), "↑" if value > high else "↓" if value < low else ""


def _lab_two_columns_body(case: Case, day: dt.date, heads: tuple[str, ...], lines: str, one: Person) -> str:
    return (
        f"<h1 style='font-size:23px'>{case.hospital}检验报告单</h1>"
        + row(
            f"姓名：{one.name}",
            f"性别：{one.sex}",
            f"年龄：{age(one.born_on, day)}岁",
            f"标本号：{case.numbers['标本号']}",
            style="margin-top:12px",
        )
        + row(
            f"科别：{case.department}",
            f"门诊号：{case.numbers['门诊号']}",
            "标本种类：静脉全血",
            "检验目的：血常规",
            style="padding-bottom:6px",
        )
        + f"<table class='l'>{head(*heads, *heads)}{lines}</table><div style='border-top:1.5px solid #111;margin-top:14px;padding-top:6px'>"
        + row(
            f"采样时间：{iso(day)} 08:12",
            f"接收时间：{iso(day)} 08:50",
            f"报告时间：{iso(day)} 10:{case.seed % 60:02d}",
        )
        + row(
            f"检验者：{case.mother.name}",
            f"审核者：{hand(case.father.name)}",
            "本报告仅对该标本负责",
            style="margin-top:4px",
        )
        + "</div>"
    )


def lab_two_columns(case: Case, random: Random) -> Drawing:
    """A half sheet with the results in two columns."""
    one, day = case.insured, case.visited_on
    left, right = _BLOOD[:5], _BLOOD[5:]
    lines = ""
    for pair in zip(left, right, strict=True):
        cells: list[str] = []
        for line in pair:
            value, mark = _measured(line, random)
            cells += [line[1], value, mark, line[2], line[3]]
        lines += tr(*cells)
    heads = ("检验项目", "结果", "", "参考值", "单位")
    body = _lab_two_columns_body(case, day, heads, lines, one)
    fields = {"hospital": case.hospital, "patient_name": one.name, "reported_on": iso(day)}
    css = ".l th{border-top:1.5px solid #111;border-bottom:1px solid #111;text-align:left}.l td{height:32px}"
    return sheet(body, fields, width=900, height=480, font=SONG, size=14, pad="28px 36px", css=css)


def lab_single(case: Case, random: Random) -> Drawing:
    """A whole sheet with one result to a line, its code and its method."""
    one, day = case.insured, case.admitted_on
    lines = ""
    for place, line in enumerate(_CHEMISTRY, 1):
        value, mark = _measured(line, random)
        lines += tr(place, line[0], line[1], f"{value} {mark}", line[3], line[2])
    body = (
        f"<h2 style='font-size:22px'>{case.hospital}</h2><h1 style='font-size:20px;font-weight:400'>临床检验中心检验报告（生化）</h1>"
        + "<div style='display:grid;grid-template-columns:1fr 1fr 1fr;gap:4px 10px;margin:18px 0 12px'>"
        + "".join(
            f"<span>{label} {words}</span>"
            for label, words in (
                ("患者姓名", one.name),
                ("性　　别", one.sex),
                ("年　　龄", f"{age(one.born_on, day)} 岁"),
                ("住 院 号", case.numbers["住院号"]),
                ("病　　区", case.department),
                ("床　　号", case.numbers["床号"][:2]),
                ("标本类型", "血清"),
                ("条 码 号", case.numbers["标本号"]),
                ("临床诊断", case.diagnosis.name),
            )
        )
        + f"</div><table class='l'>{head('NO', '代号', '项目名称', '测定结果', '单位', '参考区间')}{lines}</table>"
        + "<div style='margin-top:40px'>备注：</div>"
        + row(
            f"送检医师 {case.relative.name}",
            f"采集日期 {iso(day)}",
            f"报告日期 {iso(day)}",
            style="margin-top:60px;border-top:1px solid #555;padding-top:8px",
        )
        + row("检验 " + hand(case.mother.name), "审核 " + hand(case.father.name), "（此结果仅供临床医师参考）")
    )
    body += stamp(560, 640, case.hospital, diameter=126, below="检验科")
    fields = {"hospital": case.hospital, "patient_name": one.name, "reported_on": iso(day)}
    css = ".l th{border-top:1px solid #555;border-bottom:1px solid #555;text-align:left;height:34px}.l td{height:30px}"
    return sheet(body, fields, height=860, font=ROUND, size=15, pad="40px 50px", css=css)


def _pathology_boxed_body(case: Case, day: dt.date, one: Person, part: str, picture: str, random: Random) -> str:
    return (
        f"<h1>{case.hospital}</h1><h2 style='letter-spacing:5px'>病理检查报告单</h2>"
        + f"<div class='r'>病理号：{case.numbers['标本号']}</div><div style='{part};margin-top:6px'>"
        + row(
            f"姓名：{one.name}",
            f"性别：{one.sex}",
            f"年龄：{age(one.born_on, day)}岁",
            f"住院号：{case.numbers['住院号']}",
        )
        + row(f"送检科室：{case.department}", f"送检医生：{case.relative.name}", f"收到日期：{iso(case.admitted_on)}")
        + f"</div><div style='{part}'>送检材料：手术切除组织1件</div><div style='{part}'>临床诊断：待查</div>"
        + f"<div style='{part}'>肉眼所见：灰白灰红色组织一块，大小{random.randint(2, 5)}.2×{random.randint(1, 3)}.1×1.0cm，切面灰白，质中，局部质韧。</div>"
        + f"<div style='{part}' class='f'>{picture}{picture}</div>"
        + f"<div style='{part};min-height:190px'><b>病理诊断：</b><div style='margin:8px 0 0 30px;font-size:17px'>{case.diagnosis.name}</div></div>"
        + row(
            f"报告医师：{hand(case.father.name)}",
            f"复核医师：{hand(case.mother.name)}",
            f"报告日期：{iso(day)}",
            style="margin-top:18px",
        )
        + "<div style='margin-top:14px;font-size:12px'>本报告须经医师签名后有效，如与临床不符请及时与病理科联系。</div>"
    ) + stamp(530, 640, case.hospital, below="病理诊断专用章")


def pathology_boxed(case: Case, random: Random) -> Drawing:
    """A pathology report with boxed parts and two pictures."""
    one, day = case.insured, case.admitted_on + dt.timedelta(days=2)
    picture = (
        "<svg width='250' height='150'><rect width='250' height='150' fill='#e7c6dc'/>"
        + "".join(
            f"<circle cx='{random.randint(5, 245)}' cy='{random.randint(5, 145)}' r='{random.randint(3, 9)}' fill='#8a4f95' opacity='.7'/>"
            for _ in range(70)
        )
        + "</svg>"
    )
    part = "border:1px solid #555;padding:10px 14px;margin-top:-1px"
    body = _pathology_boxed_body(case, day, one, part, picture, random)
    fields = {
        "hospital": case.hospital,
        "patient_name": one.name,
        "diagnosis": case.diagnosis.name,
        "reported_on": iso(day),
    }
    return sheet(body, fields, height=940, size=15)


def pathology_plain(case: Case, random: Random) -> Drawing:
    """A plain pathology consultation report without boxes."""
    one, day = case.insured, case.visited_on
    body = (
        f"<h1 style='font-size:25px'>{case.hospital}病理科</h1><h2 style='font-weight:400'>组织病理学诊断报告书</h2>"
        "<hr style='margin:12px 0'>"
        + row(f"患者：{one.name}", f"{one.sex}", f"{age(one.born_on, day)}岁", f"编号：B{case.numbers['标本号']}")
        + row(f"申请科室：{case.department}", f"门诊号：{case.numbers['门诊号']}")
        + f"<hr style='margin:12px 0'><p style='margin:14px 0'><b>标本名称</b>　穿刺组织</p><p style='margin:14px 0'><b>大体描述</b>　条索状组织{random.randint(2, 6)}条，长0.5～1.2cm，直径0.1cm，全部取材包埋。</p>"
        + "<p style='margin:14px 0'><b>镜下描述</b>　细胞排列紊乱，间质纤维组织增生，伴少量炎细胞浸润。</p>"
        + "<p style='margin:14px 0'><b>免疫组化</b>　CK(+)，Vim(-)，Ki-67(约10%+)。</p>"
        + f"<p style='margin:14px 0;font-size:18px'><b>诊断意见</b>　{case.diagnosis.name}</p>"
        + at(70, 640, f"诊断医师：{hand(case.mother.name)}")
        + at(330, 640, f"审签医师：{hand(case.father.name)}")
        + at(70, 680, f"签发日期：{day.year}年{day.month}月{day.day}日")
        + at(70, 730, "注：病理会诊请携带本报告及切片、蜡块。", f"font-size:13px;font-family:{KAI}")
    )
    fields = {
        "hospital": case.hospital,
        "patient_name": one.name,
        "diagnosis": case.diagnosis.name,
        "reported_on": iso(day),
    }
    return sheet(body, fields, height=800, font=HEI, size=15.5, pad="44px 68px")
