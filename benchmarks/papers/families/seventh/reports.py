"""Reports of laboratories, of imaging and of pathology."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout

_TESTS = (
    ("白细胞计数", "WBC", 3.5, 9.5, "10^9/L"),
    ("红细胞计数", "RBC", 3.8, 5.1, "10^12/L"),
    ("血红蛋白", "HGB", 115, 150, "g/L"),
    ("血小板计数", "PLT", 125, 350, "10^9/L"),
    ("中性粒细胞百分比", "NEUT%", 40, 75, "%"),
    ("C反应蛋白", "CRP", 0, 8, "mg/L"),
    ("丙氨酸氨基转移酶", "ALT", 7, 40, "U/L"),
    ("肌酐", "CREA", 41, 81, "μmol/L"),
    ("葡萄糖", "GLU", 3.9, 6.1, "mmol/L"),
    ("总胆固醇", "TC", 2.8, 5.7, "mmol/L"),
)
_SEEN = (
    (
        "胸部CT平扫",
        "两肺纹理增多、清晰，右肺下叶见片状模糊影，边界欠清，气管及支气管通畅，纵隔未见肿大淋巴结。",
        "右肺下叶炎性改变，建议治疗后复查。",
    ),
    (
        "腹部彩超",
        "肝脏形态正常，回声均匀；胆囊壁光滑；胰腺、脾脏未见明显异常；双肾集合系统未见分离。",
        "肝胆胰脾双肾声像图未见明显异常。",
    ),
    ("腰椎MRI", "腰椎生理曲度变直，L4/5椎间盘向后突出，硬膜囊受压，椎管未见明显狭窄。", "L4/5椎间盘突出。"),
)
_TISSUES = ("右肺上叶", "乙状结肠", "左乳肿物", "甲状腺左叶", "阑尾", "胃窦")


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, **more}


def _values(random: Random, count: int) -> list[list[str]]:
    rows = []
    for name, short, low, high, unit in random.sample(_TESTS, count):
        value = round(random.uniform(low * 0.8, high * 1.25), 1)
        mark = "↑" if value > high else "↓" if value < low else ""
        rows.append([name, short, f"{value}", mark, f"{low}-{high}", unit])
    return rows


def laboratory(case: Case, random: Random) -> Drawing:
    """A laboratory's half sheet."""
    person = case.insured
    about = [
        [
            f"姓名：{t(person.name)}",
            f"性别：{person.sex}",
            f"年龄：{kit.age(person.born_on, case.visited_on)}岁",
            f"标本号：{case.numbers['标本号']}",
        ],
        [
            f"科室：{t(case.department)}",
            f"标本：{random.choice(('静脉血', '血清', '全血'))}",
            f"门诊号：{case.numbers['门诊号']}",
            f"诊断：{t(case.diagnosis.name)}",
        ],
    ]
    rows = [[str(number), *row] for number, row in enumerate(_values(random, 8), 1)]
    when = day_text(case.visited_on, "-")
    body = (
        f'<h2 class="c" style="font-size:22px;margin-bottom:10px">{t(case.hospital)}检验报告单</h2>'
        + kit.grid(
            about, widths=(22, 18, 25, 35), kind="n", style="width:100%;font-size:14px;border-bottom:1.5px solid #222"
        )
        + kit.grid(
            [["序", "检验项目", "缩写", "结果", "", "参考区间", "单位"], *rows],
            widths=(6, 29, 13, 13, 5, 18, 16),
            head=True,
            kind="n",
            style="width:100%;border-bottom:1.5px solid #222",
        )
        + kit.spread(
            f"采样时间：{when} 08:12",
            f"接收时间：{when} 08:40",
            f"报告时间：{when} {kit.clock(random)}",
            style="margin-top:8px;font-size:13.5px",
        )
        + kit.spread(
            f"申请医生：{kit.doctor(random)}",
            f"检验者：{kit.handwritten(kit.doctor(random))}",
            f"审核者：{kit.handwritten(kit.doctor(random))}",
            style="margin-top:6px",
        )
        + "<p style='font-size:12.5px;margin-top:8px'>※本报告仅对该份标本负责，如有疑问请于24小时内与检验科联系。</p>"
    )
    fields = _fields(case, reported_on=case.visited_on.isoformat(), diagnosis=case.diagnosis.name)
    return kit.sheet(body, size=(860, 570), fields=fields, font=kit.SONG, px=15, pad="30px 40px")


def imaging(case: Case, random: Random) -> Drawing:
    """A report of what a picture shows."""
    person, (what, seen, found) = case.insured, random.choice(_SEEN)
    about = [
        [
            f"姓　名：{t(person.name)}",
            f"性　别：{person.sex}",
            f"年　龄：{kit.age(person.born_on, case.visited_on)}岁",
            f"影像号：{case.numbers['登记号']}",
        ],
        [f"科　室：{t(case.department)}", "病　区：", "床　号：", f"检查日期：{day_text(case.visited_on, '-')}"],
    ]
    body = (
        f'<div class="c" style="font-size:22px">{t(case.hospital)}</div><div class="c" style="font-size:18px;letter-spacing:4px;margin-bottom:12px">医学影像检查报告单</div>'
        + kit.grid(
            about,
            widths=(27, 20, 22, 31),
            kind="n",
            style="width:100%;border-top:2px solid #333;border-bottom:2px solid #333",
        )
        + f"<p style='margin-top:14px'><b>检查部位及方法：</b>{what}</p><p style='margin-top:18px'><b>影像所见：</b></p><p style='text-indent:2em;min-height:130px'>{seen}</p><p><b>诊断意见：</b></p><p style='text-indent:2em;min-height:80px'>{found}</p>"
        + kit.spread(
            f"报告医师：{kit.handwritten(kit.doctor(random))}",
            f"审核医师：{kit.handwritten(kit.doctor(random))}",
            f"报告日期：{day_text(case.visited_on, '-')}",
            style="border-top:2px solid #333;padding-top:12px",
        )
        + "<p style='font-size:12.5px;margin-top:8px'>此报告仅供临床医师参考，不作任何证明用。</p>"
    )
    return kit.sheet(
        body, size=(760, 640), fields=_fields(case, reported_on=case.visited_on.isoformat()), font=kit.KAI, px=16.5
    )


def laboratory_phone(case: Case, random: Random) -> Drawing:
    """Results on a phone."""
    rows = "".join(
        f"<div style='padding:9px 0;border-bottom:1px solid #eee'><div class='r'><span>{name}</span><span style='color:{'#d33' if mark else '#222'}'>{value} {mark}</span></div><div class='r' style='color:#999;font-size:12.5px'><span>参考值 {span}</span><span>{unit}</span></div></div>"
        for name, _, value, mark, span, unit in _values(random, 7)
    )
    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>5G 42%</span></div><div class="c" style="font-size:17px;padding:10px">〈　检验报告　⋯</div>'
        f"<div style='background:#e8f2fd;border-radius:8px;padding:12px;line-height:1.7'><b>{t(case.hospital)}</b><br>{t(case.insured.name)}　{case.insured.sex}　{kit.age(case.insured.born_on, case.on)}岁<br>项目：{random.choice(('血常规+CRP', '生化全套', '入院八项'))}<br>报告时间：{day_text(case.visited_on, '-')} {kit.clock(random)}</div>"
        + rows
        + '<div class="c" style="color:#999;font-size:12.5px;margin-top:12px">结果仅供参考，请以纸质报告为准</div>'
    )
    return kit.sheet(
        body,
        size=(420, 760),
        fields=_fields(case, reported_on=case.visited_on.isoformat()),
        font=kit.SCREEN,
        px=15,
        pad="12px 18px",
        scale=2.1,
    )


def pathology_page(case: Case, random: Random) -> Drawing:
    """A pathology report with a picture of the slide."""
    person, tissue, number = case.insured, random.choice(_TISSUES), f"{random.randint(23, 26)}{digits(random, 5)}"
    dots = "".join(
        f"<circle cx='{random.randint(4, 176)}' cy='{random.randint(4, 116)}' r='{random.randint(2, 6)}' fill='{random.choice(('#7d3c98', '#a569bd', '#5b2c6f'))}' opacity='.6'/>"
        for _ in range(110)
    )
    slide = f"<svg width='180' height='120' style='background:#f3c9dc;border:1px solid #888'>{dots}</svg>"
    about = [
        [
            f"姓名：{t(person.name)}",
            f"性别：{person.sex}",
            f"年龄：{kit.age(person.born_on, case.on)}岁",
            f"病理号：{number}",
        ],
        [
            f"送检科室：{t(case.department)}",
            f"住院号：{case.numbers['住院号']}",
            f"床号：{case.numbers['床号'][:2]}",
            f"收到日期：{day_text(case.admitted_on, '-')}",
        ],
        [
            f"@colspan=4|送检材料：{tissue}组织",
        ],
    ]
    body = (
        f'<h2 class="c" style="font-size:23px">{t(case.hospital)}</h2><h3 class="c" style="font-size:19px;letter-spacing:3px;margin:2px 0 12px">病理诊断报告书</h3>'
        + kit.grid(
            about,
            widths=(29, 24, 18, 29),
            kind="n",
            style="width:100%;border-top:1.5px solid #333;border-bottom:1.5px solid #333",
        )
        + f"<p style='margin-top:12px'><b>肉眼所见：</b>灰白灰红组织{random.randint(1, 4)}块，大小{random.randint(1, 4)}cm×{random.randint(1, 3)}cm×0.{random.randint(3, 9)}cm，切面质中。</p>"
        + f"<div style='display:flex;gap:20px;margin:10px 0 10px'>{slide}<p style='flex:1'><b>镜下所见：</b>细胞排列紊乱，核大小不一，间质见炎细胞浸润。</p></div>"
        + f"<p style='min-height:80px'><b>病理诊断：</b>{t(case.diagnosis.name)}</p>"
        + kit.spread(
            f"诊断医师：{kit.handwritten(kit.doctor(random))}",
            f"复核医师：{kit.handwritten(kit.doctor(random))}",
            f"报告日期：{day_text(case.discharged_on, '-')}",
            style="border-top:1.5px solid #333;padding-top:10px;margin-top:24px",
        )
        + kit.oblong([case.hospital, "病理科"], right=300, bottom=70, px=15)
    )
    fields = _fields(case, diagnosis=case.diagnosis.name, reported_on=case.discharged_on.isoformat())
    return kit.sheet(body, size=(780, 660), fields=fields, font=kit.SONG, px=15.5)


def pathology_boxed(case: Case, random: Random) -> Drawing:
    """An outside laboratory's report in boxes, with immune stains."""
    person, number = case.insured, "BL" + digits(random, 7)
    stains = "，".join(
        f"{name}({mark})"
        for name, mark in (
            ("CK7", "+"),
            ("TTF-1", random.choice("+-")),
            ("Ki-67", f"约{random.randint(5, 60)}%+"),
            ("P53", random.choice(("野生型", "突变型"))),
        )
    )
    rows = [
        [
            "患者姓名",
            t(person.name),
            "性别/年龄",
            f"{person.sex}/{kit.age(person.born_on, case.on)}岁",
            "病理编号",
            number,
        ],
        ["送检单位", f"@colspan=3|{t(case.hospital)}", "送检医师", kit.doctor(random)],
        ["取材部位", f"@colspan=3|{random.choice(_TISSUES)}", "接收日期", day_text(case.admitted_on, "/")],
        ["临床诊断", f"@colspan=5|{t(case.diagnosis.name)}待查"],
        ["大体描述", f"@colspan=5 style='height:70px'|送检组织{random.randint(2, 5)}枚，灰白色，质软，全部取材。"],
        ["免疫组化", f"@colspan=5 style='height:60px'|{stains}"],
        ["<b>病理诊断</b>", f"@colspan=5 style='height:90px;font-size:17px'|{t(case.diagnosis.name)}"],
    ]
    body = (
        f'<div class="r" style="align-items:center"><div><div style="font-size:20px;font-weight:bold;color:#14507e">组织病理学检查报告</div><div style="font-size:12px;color:#14507e">HISTOPATHOLOGY REPORT</div></div>{kit.bars(random)}</div><div style="height:12px"></div>'
        + kit.grid(rows, widths=(14, 22, 14, 16, 14, 20), style="line-height:1.5")
        + kit.spread(
            f"病理医师：{kit.handwritten(kit.doctor(random))}",
            f"审核：{kit.handwritten(kit.doctor(random))}",
            f"签发日期：{day_text(case.discharged_on, '/')}",
            style="margin-top:18px",
        )
        + "<p style='font-size:12.5px;margin-top:10px'>本报告结果只对所送标本负责；未经书面许可不得部分复制。</p>"
    )
    fields = _fields(case, diagnosis=case.diagnosis.name, reported_on=case.discharged_on.isoformat())
    return kit.sheet(body, size=(860, 600), fields=fields, font=kit.SANS, px=14.5)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (laboratory, imaging, laboratory_phone),
    "pathology_report": (pathology_page, pathology_boxed),
}
