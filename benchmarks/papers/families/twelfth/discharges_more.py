"""More discharge papers: an app's screen, a printer's plain type, a ruled form of a Chinese-medicine hospital."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    MING,
    WIDE,
    clock,
    days_between,
    fit,
    iso,
    name_seal,
    page,
    pen,
    round_seal,
    row,
    screen,
    td,
    title,
    tr,
)
from benchmarks.papers.families.twelfth.ward import (
    COMPLAINTS,
    COURSE,
    EXAM,
    HISTORY,
    age_text,
    found,
    orders,
    stay_days,
)
from benchmarks.papers.paper import Drawing, Layout


def summary_on_phone(case: Case, random: Random) -> Drawing:
    """A discharge summary as the hospital's app shows it."""
    one, day = case.insured, case.discharged_on
    pairs = (
        ("住院科室", case.department),
        ("入院时间", iso(case.admitted_on)),
        ("出院时间", iso(day)),
        ("主管医生", case.mother.name),
        ("住院号", case.numbers["住院号"]),
    )
    parts = (
        ("出院诊断", case.diagnosis.name),
        ("入院情况", random.choice(COMPLAINTS) + "入院。" + random.choice(EXAM)),
        ("治疗经过", random.choice(COURSE)),
        ("出院医嘱", orders(random)),
    )
    card = "background:#fff;border-radius:10px;padding:13px 15px;margin-bottom:10px"
    body = (
        f"<div style='{card}'><div class='f' style='align-items:baseline'><b style='font-size:19px'>{one.name}</b><span style='color:#888'>{one.sex}　{age_text(one, day)}</span></div><div style='color:#3a7bd5'>{fit(case.hospital, 330, 14)}</div>"
        + "".join(
            f"<div class='f' style='margin-top:5px'><span style='color:#999'>{label}</span><span>{words}</span></div>"
            for label, words in pairs
        )
        + "</div>"
        + "".join(
            f"<div style='{card}'><div style='color:#3a7bd5;font-weight:600;margin-bottom:3px'>▍{label}</div>{words}</div>"
            for label, words in parts
        )
        + "<div class='c' style='color:#b0b0b0;font-size:11px'>内容由医院信息系统同步，纸质报告以病案室盖章为准</div>"
    )
    return screen(
        body,
        found(case) | stay_days(case),
        title=random.choice(("出院小结", "住院病历", "出院记录")),
        height=980,
        font=FHEI,
        hour=clock(case, 2, seconds=False),
        button="分享给医生",
    )


def _plain_type_parts(random: Random) -> tuple[tuple[str, str], ...]:
    return (
        ("病史摘要", random.choice(COMPLAINTS) + "入院。" + random.choice(HISTORY)),
        ("体检摘要", random.choice(EXAM)),
        ("住院经过", random.choice(COURSE)),
        ("出院情况", "好转。"),
        ("建议", orders(random)),
    )


def plain_type(case: Case, random: Random) -> Drawing:
    """A record in a printer's even type: labels split by blanks, values run on after them."""
    one, day = case.insured, case.discharged_on
    gap = "&nbsp;" * 3
    lines = (
        f"姓 名:{one.name}{gap}性 别:{one.sex}{gap}年 龄:{age_text(one, day)}{gap}职 业:{'学生' if day.year - one.born_on.year < 18 else '职工'}",
        f"科 别:{case.department}{gap}住院号:{case.numbers['住院号']}{gap}住院次数:第{case.seed % 3 + 1}次",
        f"入院日期:{day_text(case.admitted_on, '-')}{gap}出院日期:{day_text(day, '-')}{gap}共住院:{days_between(case)}天",
        f"门诊诊断:{case.diagnosis.name}",
        f"出院诊断:{case.diagnosis.name}({case.diagnosis.code})",
    )
    parts = _plain_type_parts(random)
    rule = "<div style='border-top:1.5px dashed #333;margin:8px 0'></div>"
    body = (
        f"<div class='c' style='font-size:22px'>{fit(case.hospital, 620, 22)}</div><div class='c' style='font-size:19px'>{random.choice(('出　院　小　结', '病 人 出 院 小 结'))}</div>{rule}"
        + "".join(f"<div style='white-space:nowrap'>{words}</div>" for words in lines)
        + rule
        + "".join(
            f"<div style='margin-top:10px'>{label}:<div style='padding-left:32px'>{words}</div></div>"
            for label, words in parts
        )
        + f"{rule}{row(f'医 师:{case.father.name}', f'打印:{iso(day)} {clock(case)}', '工作站:NK0' + case.numbers['登记号'][:2])}"
    )
    if random.random() < 0.5:
        body += round_seal(520, 570, case.hospital, "医务科", diameter=130)
    return page(
        body,
        found(case, coded=True) | stay_days(case),
        width=780,
        height=740,
        font=WIDE,
        size=15.5,
        pad="36px 50px",
        ink="#2b2b2b",
    )


def _ruled_form_body(case: Case, day: dt.date, rows: str, random: Random) -> str:
    return (
        title(case.hospital, 600, 24)
        + f"<h2 style='letter-spacing:12px;margin-bottom:14px'>{random.choice(('出院病情记录', '出院小结'))}</h2><table class='b z'>{rows}</table>"
        + row(
            f"经治医师：{name_seal(case.mother.name)}",
            f"主任医师：{pen(case.father.name, 'font-size:1.3em')}",
            f"填写日期：{day_text(day, '.')}",
            style="margin-top:20px;align-items:center",
        )
        + round_seal(500, 730, case.hospital, "医疗专用章", diameter=138)
    )


def ruled_form(case: Case, random: Random) -> Drawing:
    """A ruled form: western and Chinese findings, labels written downwards at the left."""
    one, day = case.insured, case.discharged_on
    down = "width:36px;text-align:center;line-height:1.2;padding:4px"
    pattern = random.choice(("气虚血瘀证", "风寒湿阻证", "肝郁脾虚证", "痰热壅肺证"))
    rows = (
        tr(td("姓名"), one.name, "性别", one.sex, "年龄", age_text(one, case.admitted_on), "婚姻", "未婚" if day.year - one.born_on.year < 20 else "已婚")
        + tr(td("科别"), td(case.department, 3), "住院号", td(case.numbers["住院号"], 3))
        + tr("入院", td(f"{day_text(case.admitted_on, '年')}　{clock(case, 4)[:2]}时", 3), "出院", td(f"{day_text(day, '年')}　{clock(case, 5)[:2]}时", 3))
        + tr(td("出院诊断", down=2, style=down), td(f"西医诊断：{case.diagnosis.name}　（ICD-10 {case.diagnosis.code}）", 7, style="height:44px"))
        + tr(td(f"中医证候：{pattern}", 7, style="height:40px"))
        + "".join(
            tr(td(label, style=down), td(words, 7, style=f"height:{height}px;vertical-align:top;padding:9px 12px;line-height:1.7"))
            for label, words, height in (
                ("入院情况", f"主诉：{random.choice(COMPLAINTS)}。{random.choice(EXAM)}舌淡红，苔薄白，脉弦。", 130),
                ("诊治经过", random.choice(COURSE) + "配合中药汤剂、针刺及中药熏洗。", 150), ("出院医嘱", orders(random) + "避风寒，调饮食，畅情志。", 110),
            )
        )
        + tr(td("疗效", style=down), td("治愈□　　好转☑　　未愈□　　其他□", 7, style="height:40px"))
    )  # fmt: skip
    body = _ruled_form_body(case, day, rows, random)
    css = ".z td{height:42px;padding:3px 8px;white-space:nowrap}.z td[colspan='7']{white-space:normal}"
    return page(
        body,
        found(case, coded=True) | stay_days(case),
        width=790,
        height=920,
        font=MING,
        size=15.5,
        pad="40px 46px",
        css=css,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"discharge_summary": (summary_on_phone, plain_type, ruled_form)}
