"""Reports of laboratories and of imaging."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, telephone
from benchmarks.papers.paper import Drawing, Layout

_TESTS = (
    ("白细胞", "WBC", 3.5, 9.5, "×10⁹/L"),
    ("中性粒细胞绝对值", "NEUT#", 1.8, 6.3, "×10⁹/L"),
    ("淋巴细胞比率", "LYM%", 20, 50, "%"),
    ("血红蛋白浓度", "Hb", 115, 150, "g/L"),
    ("血小板", "PLT", 125, 350, "×10⁹/L"),
    ("超敏C反应蛋白", "hs-CRP", 0, 5, "mg/L"),
    ("谷丙转氨酶", "ALT", 9, 50, "U/L"),
    ("谷草转氨酶", "AST", 15, 40, "U/L"),
    ("尿素", "UREA", 3.1, 8.0, "mmol/L"),
    ("尿酸", "UA", 208, 428, "μmol/L"),
    ("甘油三酯", "TG", 0.3, 1.7, "mmol/L"),
    ("钾", "K", 3.5, 5.3, "mmol/L"),
)
_SEEN = (
    (
        "颅脑CT平扫",
        "脑实质内未见异常密度灶，脑室系统未见扩张，中线结构居中，颅骨骨质未见骨折征象。",
        "颅脑CT平扫未见明显异常。",
    ),
    (
        "胸部正侧位DR",
        "双侧胸廓对称，两肺纹理稍增多，心影大小正常，双膈面光整，肋膈角锐利。",
        "两肺纹理增多，请结合临床。",
    ),
    (
        "甲状腺彩色多普勒超声",
        "甲状腺右叶见一低回声结节，大小约8×6mm，边界尚清，未见明显血流信号。",
        "甲状腺右叶结节，TI-RADS 3类。",
    ),
)


def reported(case: Case, day: dt.date, **more: Any) -> dict[str, Any]:
    """The truth of a report."""
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": day.isoformat(), **more}


def _values(random: Random, count: int) -> list[tuple[str, str, str, str, str, str]]:
    rows = []
    for name, short, low, high, unit in random.sample(_TESTS, count):
        value = round(random.uniform(low * 0.8, high * 1.25), 2)
        rows.append(
            (name, short, f"{value}", "↑" if value > high else "↓" if value < low else "", f"{low}～{high}", unit)
        )
    return rows


def double_column(case: Case, random: Random) -> Drawing:
    """Results in two columns, times of sampling and receipt in front of the day of the report."""
    person, day = case.insured, case.visited_on
    values = _values(random, 10)
    head = ["项目", "结果", "", "参考值"]

    def cells(row: tuple[str, ...]) -> list[str]:
        return [f"{row[0]}({row[1]})", f"{row[2]}", row[3], f"<small>{row[4]} {row[5]}</small>"]

    rows = [head + head] + [cells(left) + cells(right) for left, right in zip(values[:5], values[5:], strict=True)]
    about = [
        [
            f"姓 名 {t(person.name)}",
            f"性 别 {person.sex}",
            f"年 龄 {kit.age(person.born_on, day)}岁",
            f"条码号 {case.numbers['标本号']}",
        ],
        [
            f"科 别 {t(case.department)}",
            f"样 本 {random.choice(('全血', '血清', '血浆'))}",
            "床 号 —",
            f"送检医生 {doctor(random)}",
        ],
    ]
    form = random.choice(("-", "/"))
    told = random.choice(("报告时间", "报告日期", "审核发布时间"))
    body = (
        f"<div class='c'><b style='font-size:20px'>{t(case.hospital)}</b>　{random.choice(('检验报告', '检验科报告单', '临床检验结果报告单'))}</div>"
        + kit.grid(
            about, widths=(30, 17, 18, 35), kind="n", style="width:100%;border-bottom:1px solid #333;margin-top:8px"
        )
        + kit.grid(
            rows,
            widths=(21, 8, 3, 18, 21, 8, 3, 18),
            head=True,
            kind="n",
            style="width:100%;border-bottom:1px solid #333;font-size:13.5px;line-height:1.35",
        )
        + kit.spread(
            f"采集 {day_text(day, form)} 07:46",
            f"签收 {day_text(day, form)} 08:31",
            f"{told} {day_text(day, form)} {kit.clock(random)}",
            style="margin-top:6px",
        )
        + kit.spread(
            f"检验者 {kit.handwritten(doctor(random))}",
            f"审核者 {kit.handwritten(doctor(random))}",
            "本结果仅对该样本负责",
            style="margin-top:4px",
        )
    )
    return kit.sheet(
        body,
        size=(980, 460),
        fields=reported(case, day),
        font=random.choice((kit.SONG, kit.MING, kit.ROUND)),
        px=14.5,
        pad="28px 38px",
    )


def outside(case: Case, random: Random) -> Drawing:
    """An independent laboratory's report that names the sending hospital and its own firm."""
    person, day = case.insured, case.visited_on
    firm = f"{kit.town(case)}{random.choice(('康测', '迪诺', '金谱'))}医学检验实验室"
    rows = [["检测项目", "英文", "结果", "提示", "参考区间", "单位"], *[list(row) for row in _values(random, 7)]]
    about = [
        ["受检者", t(person.name), "性别", person.sex, "年龄", f"{kit.age(person.born_on, day)}岁"],
        ["送检单位", f"@colspan=3|{t(case.hospital)}", "样本编号", case.numbers["标本号"]],
        ["接收日期", day_text(day - dt.timedelta(days=1), "-"), "报告日期", f"@colspan=3|{day_text(day, '-')}"],
    ]
    body = (
        f"<div class='r' style='align-items:center;border-bottom:4px solid #2b8a6f;padding-bottom:8px'><div style='color:#2b8a6f'><b style='font-size:19px'>{firm}</b><br><small>CNAS ISO 15189 · 客服 400-{digits(random, 3)}-{digits(random, 4)}</small></div>{kit.bars(random)}</div>"
        "<h2 class='c' style='font-size:22px;margin:12px 0'>检 测 报 告</h2>"
        + kit.grid(about, widths=(12, 24, 12, 14, 14, 24), style="margin-bottom:10px")
        + kit.grid(rows, widths=(28, 14, 14, 9, 20, 15), head=True, style="font-size:14px")
        + kit.spread(
            f"检测：{kit.handwritten(doctor(random))}",
            f"审核：{kit.handwritten(doctor(random))}",
            f"批准：{kit.handwritten(doctor(random))}",
            style="margin-top:18px",
        )
        + f"<p style='font-size:12px;color:#666;margin-top:16px'>地址：{t(case.relative.address[:18])}　电话：{telephone(random)}。报告未加盖检测章无效。</p>"
        + stamps.stamp(firm, right=70, bottom=54, diameter=122, below="检测专用章", colour="#c2303a")
    )
    return kit.sheet(
        body, size=(820, 680), fields=reported(case, day), font=random.choice((kit.SANS, kit.HEI)), px=14.5
    )


def imaging(case: Case, random: Random) -> Drawing:
    """What a picture shows, with the picture's place, findings and the day below."""
    person, day, (what, seen, found) = case.insured, case.visited_on, random.choice(_SEEN)
    pictures = "".join(
        f"<div style='width:150px;height:112px;background:radial-gradient(circle at {30 + 20 * place}% 50%,#888,#111 70%)'></div>"
        for place in range(2)
    )
    title = random.choice(("影像诊断报告书", "检查报告单", "放射科/超声科报告"))
    form = random.choice(("年月", "."))
    body = (
        f"<div class='c' style='font-size:21px'>{t(case.hospital)}</div><div class='c' style='font-size:19px'><b>{title}</b></div>"
        f"<div class='r' style='border-bottom:2px solid #333;margin-top:8px'><span>检查号 {case.numbers['登记号']}</span><span>检查日期 {day_text(day, form)}</span></div>"
        f"<div style='line-height:1.9;border-bottom:1px solid #333'>{t(person.name)}　{person.sex}　{kit.age(person.born_on, day)}岁　{t(case.department)}<br>检查项目　{what}　　临床诊断　{t(case.diagnosis.name)}</div>"
        f"<div style='display:flex;gap:14px;margin:14px 0;justify-content:center'>{pictures}</div><b>影像所见</b><p>{seen}</p><b>诊断意见</b><p>{found}</p>"
        f"<div style='margin-top:50px;border-top:1px solid #333;padding-top:6px' class='r'><span>报告医师 {kit.handwritten(doctor(random))}</span><span>审核医师 {kit.handwritten(doctor(random))}</span><span>报告日期 {day_text(day, form)}</span></div>"
        "<div style='font-size:12px'>本报告供临床医师参考，不作法律依据</div>"
    )
    return kit.sheet(
        body,
        size=(780, 660),
        fields=reported(case, day),
        font=random.choice((kit.KAI, kit.SERIF, kit.FANG)),
        px=16,
        css="p{text-indent:2em}",
    )


def screen_results(case: Case, random: Random) -> Drawing:
    """Results in an app."""
    person, day = case.insured, case.visited_on
    lines = "".join(
        f"<div style='padding:9px 0;border-top:1px solid #eee'><div class='r'><span>{name}</span><b style='color:{'#d9363e' if mark else '#222'}'>{value} {mark}</b></div>"
        f"<small style='color:#999'>参考 {span} {unit}</small></div>"
        for name, _, value, mark, span, unit in _values(random, 7)
    )
    body = (
        f"<div style='background:#fff;border-radius:10px;padding:14px;margin-bottom:12px'><b>{random.choice(('生化+血常规', '急诊检验组合', '血液检验'))}</b><div style='color:#777;font-size:13px;line-height:1.7'>"
        f"{t(person.name)}　{person.sex}<br>{t(case.hospital)}<br>报告时间　{day_text(day, '-')} {kit.clock(random)}</div></div><div style='background:#fff;border-radius:10px;padding:6px 14px'>{lines}</div>"
    )
    return kit.screen(
        body, title="检验报告", height=780, fields=reported(case, day), random=random, buttons=("解读报告",)
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"lab_report": (double_column, outside, imaging, screen_results)}
