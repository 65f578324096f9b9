"""Reports of pathology: a lying sheet with a picture, a table of stains, an app's screen, an old-fashioned leaf."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    FSONG,
    KAI,
    MICRO,
    clock,
    fit,
    grid,
    head,
    iso,
    line,
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
from benchmarks.papers.families.twelfth.ward import age_text, found
from benchmarks.papers.paper import Drawing, Layout

_SEEN = (
    "送检灰白灰黄组织一堆，总体积3×2.5×1cm，切面灰白，质中。", "灰红组织一块，大小4.2×3×1.5cm，表面附少许脂肪，切面见一灰白区，直径约1.1cm，界不清。", "钳取组织4粒，直径0.1—0.3cm，全取。",
)  # fmt: skip
_UNDER = (
    "镜下见细胞呈巢状、腺管状排列，核大深染，间质纤维增生伴慢性炎细胞浸润。", "镜检：上皮增生，部分腺体扩张，间质充血水肿，未见脉管侵犯。", "组织呈慢性炎症改变，局灶区细胞密集，核分裂象少见。",
)  # fmt: skip
_STAINS = (
    ("CK7", "+"),
    ("CK20", "-"),
    ("TTF-1", "部分+"),
    ("P53", "野生型"),
    ("Ki-67", "约15%+"),
    ("HER-2", "1+"),
    ("S-100", "-"),
    ("CD34", "血管+"),
)


def _tissue(random: Random, width: int, height: int) -> str:
    cells = "".join(
        f"<circle cx='{random.randint(4, width - 4)}' cy='{random.randint(4, height - 4)}' r='{random.randint(2, 8)}' fill='{random.choice(('#7b3f98', '#a05aa8', '#c77bb5'))}' opacity='.65'/>"
        for _ in range(110)
    )
    return (
        f"<svg width='{width}' height='{height}'><rect width='{width}' height='{height}' fill='#f3d4e4'/>{cells}</svg>"
    )


def _reported(case: Case, random: Random) -> tuple[dt.date, dt.date]:
    """Days the sample came and the report was signed."""
    came = case.admitted_on + dt.timedelta(days=1)
    return came, min(came + dt.timedelta(days=random.choice((2, 3, 5, 7))), case.on)


def lying_sheet(case: Case, random: Random) -> Drawing:
    """A lying sheet: facts and picture at the left, text and finding at the right."""
    one = case.insured
    came, day = _reported(case, random)
    facts = (
        ("病理号", f"{came.year}{case.numbers['标本号'][:5]}"),
        ("姓名", one.name),
        ("性别", one.sex),
        ("年龄", age_text(one, came)),
        ("科室", case.department),
        ("住院号", case.numbers["住院号"]),
        ("送检医师", case.relative.name),
        ("收样日期", iso(came)),
    )
    left = "".join(
        f"<div style='white-space:nowrap;margin-top:5px'><span style='color:#665;display:inline-block;width:74px'>{label}</span>{words}</div>"
        for label, words in facts
    )
    body = (
        f"<div class='c' style='border-bottom:2px solid #7b3f98;padding-bottom:8px'>{fit(case.hospital, 620, 24)}<div style='font-size:18px;letter-spacing:6px'>{random.choice(('病理诊断报告书', '病理检查报告', '活体组织检查报告单'))}</div></div>"
        + f"<div style='display:flex;gap:28px;margin-top:14px'><div style='width:280px;flex:none'>{left}<div style='margin-top:14px'>{_tissue(random, 270, 150)}</div><small>HE×100</small></div>"
        + f"<div style='flex:1;line-height:1.75'><b>标本：</b>{random.choice(('穿刺组织', '手术标本', '内镜活检组织'))}<br><b>巨检：</b>{random.choice(_SEEN)}<br><b>镜检：</b>{random.choice(_UNDER)}"
        + f"<div style='border:1.5px solid #7b3f98;padding:10px 16px;margin-top:16px;min-height:120px'><b>病理诊断：</b><div style='font-size:18px;margin-top:6px'>{case.diagnosis.name}</div></div>"
        + row(
            f"初诊医师 {pen(case.mother.name)}",
            f"复诊医师 {pen(case.father.name)}",
            f"报告日期 {iso(day)}",
            style="margin-top:22px",
        )
        + "</div></div>"
        + round_seal(640, 400, case.hospital, "病理科", diameter=124)
    )
    return page(
        body, found(case) | {"reported_on": iso(day)}, width=980, height=580, font=FSONG, size=15, pad="30px 44px"
    )


def stains_table(case: Case, random: Random) -> Drawing:
    """A standing sheet with the table of stains before the finding; coded; three days are told."""
    one = case.insured
    came, day = _reported(case, random)
    chosen = random.sample(_STAINS, 6)
    half = [tr(*(cell for pair in chosen[place : place + 2] for cell in (pair[0], pair[1]))) for place in (0, 2, 4)]
    facts = (
        f"患者姓名 {one.name}", f"性别 {one.sex}", f"年龄 {age_text(one, came)}", f"登记号 {case.numbers['登记号']}", f"病区 {case.department}", f"床号 {case.numbers['床号'][:2]}",
        f"送检日期 {day_text(came, '/')}", f"取材日期 {day_text(came, '/')}", f"发报告日期 {day_text(day, '/')}",
    )  # fmt: skip
    body = (
        f"<div class='f' style='align-items:center'>{fit(case.hospital, 440, 23)}<span class='r' style='font-size:13px'>病理编号<br><b style='font-size:17px'>S{came:%y}-{case.numbers['标本号'][:6]}</b></span></div>"
        + f"<h1 style='font-size:22px;background:#e9e4ef;padding:5px;margin:12px 0'>{random.choice(('免疫组化病理报告', '病理学诊断报告', '组织病理报告单'))}</h1>"
        + grid(facts, "1.3fr 1fr 1.2fr", "white-space:nowrap;gap:6px 12px")
        + f"<div style='margin-top:12px'>临床诊断 占位性病变待查</div><p style='margin-top:12px;line-height:1.75'>【肉眼所见】{random.choice(_SEEN)}</p><p style='margin-top:8px;line-height:1.75'>【镜下所见】{random.choice(_UNDER)}</p>"
        + f"<table class='b' style='margin-top:12px'>{head('抗体', '结果', '抗体', '结果')}{''.join(half)}</table>"
        + f"<div style='border-top:2px solid #444;border-bottom:2px solid #444;margin-top:18px;padding:12px 4px;font-size:17px'>【诊断意见】<br>　　{case.diagnosis.name}　　<small>{case.diagnosis.code}</small></div>"
        + row(
            f"诊断医师 {pen(case.mother.name, 'font-size:1.2em')}",
            f"审核医师 {pen(case.father.name, 'font-size:1.2em')}",
            f"打印 {iso(day)} {clock(case, 2)}",
            style="margin-top:26px",
        )
        + "<div style='font-size:12px;color:#555;margin-top:14px'>（本报告仅对此次送检标本负责。切片、蜡块借阅请到门诊三楼病理科，电话 6117）</div>"
        + round_seal(520, 660, case.hospital, "病理报告专用章", diameter=140)
    )
    return page(
        body,
        found(case, coded=True) | {"reported_on": iso(day)},
        width=780,
        height=860,
        font=MICRO,
        size=15,
        pad="36px 48px",
    )


def pathology_on_phone(case: Case, random: Random) -> Drawing:
    """A pathology report in the hospital's app."""
    one = case.insured
    came, day = _reported(case, random)
    card = "background:#fff;border-radius:10px;padding:13px 15px;margin-bottom:10px"
    pairs = (
        ("姓名", f"{one.name}（{one.sex}）"),
        ("就诊医院", case.hospital),
        ("申请科室", case.department),
        ("标本名称", "活检组织"),
        ("送检时间", iso(came)),
        ("报告时间", f"{iso(day)} {clock(case, 4, seconds=False)}"),
    )
    body = (
        f"<div style='{card}'>"
        + "".join(
            f"<div style='margin-top:5px;white-space:nowrap'><span style='color:#999;display:inline-block;width:78px'>{label}</span>{fit(words, 245, 14)}</div>"
            for label, words in pairs
        )
        + f"</div><div style='{card}'><b>肉眼所见</b><div>{random.choice(_SEEN)}</div><b style='display:block;margin-top:8px'>镜下所见</b><div>{random.choice(_UNDER)}</div></div>"
        + f"<div style='{card};border-left:4px solid #c0392b'><b>病理诊断</b><div style='font-size:16px;margin-top:3px'>{case.diagnosis.name}</div></div>"
        + f"<div style='{card}'>{_tissue(random, 330, 110)}</div><div class='f' style='color:#888;padding:0 8px'><span>报告医生 {case.mother.name}</span><span>审核医生 {case.father.name}</span></div>"
    )
    return screen(
        body,
        found(case) | {"reported_on": iso(day)},
        title=random.choice(("病理报告", "检查报告详情", "报告查看")),
        height=820,
        font=FHEI,
        hour=clock(case, 8, seconds=False),
        button="咨询医生",
    )


def old_leaf(case: Case, random: Random) -> Drawing:
    """An old-fashioned leaf with rules, its gaps filled with a pen and closed with a name's seal."""
    one = case.insured
    came, day = _reported(case, random)
    rows = (
        tr(td("姓名"), pen(one.name), "性别", pen(one.sex), "年龄", pen(age_text(one, came)))
        + tr("科别", td(pen(case.department), 2), "住院号", td(pen(case.numbers["住院号"]), 2))
        + tr("送检物", td(pen("病变组织一块"), 2), "送检日期", td(pen(day_text(came, ".")), 2))
        + tr(td("肉眼检查", style="height:88px"), td(pen(random.choice(_SEEN)), 5))
        + tr(td("显微镜<br>检　查", style="height:88px"), td(pen(random.choice(_UNDER)), 5))
        + tr(td("病　理<br>诊　断", style="height:104px"), td(pen(case.diagnosis.name, "font-size:1.35em"), 5))
    )
    body = (
        title(case.hospital, 480, 25, "color:#1f4e79")
        + f"<h2 style='letter-spacing:10px;color:#1f4e79;margin:4px 0'>{random.choice(('病理检验报告', '病理活检报告单'))}</h2>"
        + f"<div class='r' style='margin-bottom:6px'>病检第 {line(pen(case.numbers['标本号'][:6]), 90)} 号</div><table class='b z'>{rows}</table>"
        + row(
            f"检验医师 {name_seal(case.father.name, 15)}",
            f"报告日期 {pen(day.year)} 年 {pen(day.month)} 月 {pen(day.day)} 日",
            style="margin-top:18px;align-items:center",
        )
        + "<div style='font-size:12.5px;margin-top:12px;color:#1f4e79'>附注：标本保留一月，逾期不再受理复检。</div>"
        + round_seal(280, 480, case.hospital, "病理科", diameter=120)
    )
    css = ".z td{border-color:#1f4e79;height:42px;padding:3px 10px}.z td:first-child{white-space:nowrap;text-align:center}"
    return page(
        body,
        found(case) | {"reported_on": iso(day)},
        width=680,
        height=700,
        font=KAI,
        size=16,
        pad="30px 42px",
        css=css,
        ground="#f5f9fc",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pathology_report": (lying_sheet, stains_table, pathology_on_phone, old_leaf)}
