"""Records of a visit."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit, names
from benchmarks.papers.families.seventeenth.clinic_words import (
    BRUSH,
    PEN,
    drug_names,
    fields,
    pen,
    round_seal,
    told,
    years,
)
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, **more: Any) -> dict[str, Any]:
    return fields(case, visited_on=case.visited_on, **more)


def lined_leaf(case: Case, random: Random) -> Drawing:
    """A leaf of a ruled booklet: a printed label stuck on at the top, the rest written by a hasty hand."""
    person, story = case.insured, told(case)
    hand = random.choice((PEN, BRUSH))
    title = random.choice(("门诊病历", "病历记录页", "门（急）诊病历续页"))
    label = (
        f"<div style='float:right;border:1px solid #999;background:#fff;padding:4px 10px;font-size:13px;line-height:1.5;transform:rotate(1.2deg);color:#111'>"
        f"{t(person.name)}　{person.sex}　{years(case, case.visited_on)}<br>{case.numbers['门诊号']}　{t(case.department)}<br>{kit.bars(random, width=150, height=20)}</div>"
    )
    words = [
        day_text(case.visited_on, random.choice((".", "年", "-"))) + "　" + random.choice(("初诊", "复诊", "就诊")),
        f"c.c：{story.complaint}",
        f"p.e：{story.seen[:26]}",
        "既往：否认高血压、糖尿病及药敏史",
        f"{random.choice(('印象', 'Dx', '诊断', 'Imp'))}：{case.diagnosis.name}",
        f"R：{bills.prescribed(case)[0].goods.name}",
        f"　　{story.advice[:24]}",
    ]
    lines = "".join(
        f"<div style='border-bottom:1px solid #a9c3d6;height:40px;padding:9px 4px 0;white-space:nowrap'>{pen(one, font=hand, turn=-0.3)}</div>"
        for one in words
    )
    body = (
        f"<div style='min-height:92px'>{label}<div style='color:#2f6690;font-size:18px;max-width:335px'>{t(case.hospital)}</div>"
        f"<div style='color:#2f6690;font-size:21px;font-weight:bold'>{title}</div></div>{lines}"
        f"<div style='text-align:right;padding:14px 30px 4px 0'>{pen(names.staff(random), font=hand, size=1.3, turn=-4)}</div>"
        f"<div class='mid' style='font-size:12px;color:#2f6690'>— {random.randint(2, 27)} —</div>"
    )
    return kit.sheet(
        body,
        size=(640, 498),
        fields=_truth(case),
        font=kit.FANDOL,
        px=16,
        pad="26px 34px 16px",
        ground="#fcfaf1",
        scale=1.8,
    )


def system(case: Case, random: Random) -> Drawing:
    """A clinic system's sheet: three columns of labels over values, then paragraphs with labels above them."""
    person, story, form = case.insured, told(case), random.choice(("-", "/", "年月"))
    cells = [
        ("患者姓名", t(person.name)),
        ("性别 / 年龄", f"{person.sex} / {years(case, case.visited_on)}"),
        ("费别", random.choice(("城镇职工", "城乡居民", "自费"))),
        ("就诊科室", t(case.department)),
        (
            random.choice(("接诊时间", "就诊日期", "看诊时间")),
            f"{day_text(case.visited_on, form)} {names.clock(random)}",
        ),
        ("打印时间", f"{day_text(case.on, form)} {names.clock(random)}"),
    ]
    rows = [[kit.stacked(a, b) for a, b in cells[place : place + 3]] for place in (0, 3)]
    dx = random.choice(("初步诊断", "诊　断", "门诊诊断", "诊断意见"))
    parts = [
        ("主　诉", story.complaint),
        ("现病史", f"患者于来诊前{story.complaint}，无明显诱因，自行处理后未见好转。"),
        ("既往史", f"{random.choice(('“' + case.second_diagnosis.name + '”病史2年', '平素体健'))}，否认药物过敏。"),
        ("体格检查", story.seen + "。"),
        (dx, f"{t(case.diagnosis.name)}（{case.diagnosis.code}）"),
        ("处　理", drug_names(case) + "。" + story.advice + "。"),
    ]
    told_parts = "".join(
        f"<div style='margin-top:8px'><b>{a}</b><div style='padding-left:1.2em;line-height:1.6'>{b}</div></div>"
        for a, b in parts
    )
    body = (
        f"<div class='row' style='align-items:flex-end'><span style='font-size:21px;font-weight:bold'>{t(case.hospital)}</span>"
        f"<span style='text-align:right;font-size:12.5px'>{kit.bars(random, width=150, height=26)}<br>{case.numbers['登记号']}</span></div>"
        f"<div style='font-size:18px;margin:4px 0 8px'>{random.choice(('门诊病历', '急诊病历', '门诊电子病历（打印件）'))}</div>"
        + kit.table(rows, widths=(33, 27, 40), kind="three", style="line-height:1.3")
        + told_parts
        + f"<div style='text-align:right;margin-top:22px'>医生：{pen(names.staff(random), font=BRUSH)}（{names.staff_number(random)}）</div>"
        f"<div style='border-top:1px solid #999;margin-top:14px;font-size:12px;color:#666'>{names.motto(random)}　　咨询 {names.telephone(random)}　投诉 {names.hotline(random)}</div>"
        + kit.stamp([case.hospital, "门诊病历专用章"], place="right:210px;bottom:50px", px=13)
    )
    truth = _truth(case, diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(760, 735), fields=truth, font=random.choice((kit.SONG, kit.HEI, kit.ROUND)), px=15)


def emergency(case: Case, random: Random) -> Drawing:
    """A needle printer's sheet of the emergency room, hours and readings run together."""
    person, story, form = case.insured, told(case), random.choice((".", "-"))
    body = (
        f"<div class='dots'><div class='row'><span style='font-size:19px'>{t(case.hospital)}</span><span>{random.choice(('急诊就诊记录', '急诊留观病历', '急诊病历'))}</span></div>"
        f"<div>{t(person.name)} {person.sex} {years(case, case.visited_on)} 电话{person.phone} 陪诊 {t(case.relative.name)}</div>"
        f"<div>就诊时间 {day_text(case.visited_on, form)} {names.clock(random)}　分诊 {random.choice(('Ⅱ级', 'Ⅲ级', 'Ⅳ级'))}　来院方式 {random.choice(('步行', '平车', '120'))}</div>"
        f"<div>T{random.randint(362, 386) / 10} P{random.randint(66, 110)} R{random.randint(16, 24)} BP{random.randint(100, 158)}/{random.randint(60, 94)} SpO2 {random.randint(93, 100)}%</div>"
        f"<div>主诉 {story.complaint}</div><div>查体 {story.seen}</div>"
        f"<div>急诊诊断 {t(case.diagnosis.name)}</div><div>处置 {drug_names(case)}</div>"
        f"<div>去向 {random.choice(('离院', '门诊随诊', '留观后离院'))}　医嘱 {story.advice}</div>"
        + kit.spread(f"医师 {names.staff(random)}", f"护士 {names.staff(random)}", f"流水 {case.numbers['业务流水号']}")
        + "</div>"
        + round_seal(case.hospital, below="急诊科", px=116, place="right:150px;bottom:18px")
    )
    font = random.choice((kit.MING, kit.FANDOL, kit.ROUND))
    return kit.striped(
        body,
        size=(820, 415),
        fields=_truth(case),
        font=font,
        px=16,
        leading=1.88,
        colour=random.choice(("#f5e9ee", "#e6f2ec")),
    )


def timeline(case: Case, random: Random) -> Drawing:
    """A city's health app: the visit among others, opened; other visits are folded."""
    person, story, tone = case.insured, told(case), random.choice(("#1677ff", "#0e8f83", "#c2410c"))
    other = day_text(case.visited_on.replace(year=case.visited_on.year - 1, day=1), "-")
    small = "color:#8a9099;font-size:12.5px"
    pairs = [
        ("诊断", f"<b>{t(case.diagnosis.name)}</b>"),
        ("主诉", story.complaint),
        ("查体", story.seen),
        ("用药", "<br>".join(t(fee.goods.name) for fee in bills.prescribed(case))),
        ("建议", story.advice),
    ]
    listed = "".join(
        f"<div style='padding:7px 0;border-top:1px solid #eef0f3'><div style='{small}'>{a}</div>{b}</div>"
        for a, b in pairs
    )
    body = (
        kit.card(
            f"<div class='row'><b style='font-size:17px'>{t(person.name)}</b><span style='{small}'>{person.sex}　{years(case, case.on)}</span></div>"
            f"<div style='{small}'>{names.town(case)}市居民电子健康档案</div>"
        )
        + kit.card(
            f"<div class='row'><b style='color:{tone}'>{random.choice(('就诊时间', '就诊日期'))} {day_text(case.visited_on, '-')}</b><span class='nb' style='{small}'>门诊病历</span></div>"
            f"<div style='margin:3px 0 7px'>{t(case.hospital)}<br><span style='{small}'>{t(case.department)}　{names.staff(random)} 主治医师</span></div>{listed}",
            style=f"border-left:4px solid {tone}",
        )
        + kit.card(f"<div class='row' style='{small}'><span>{other}　其他就诊记录</span><span>展开 ﹀</span></div>")
    )
    title = random.choice(("就诊记录", "健康档案", "门诊病历详情"))
    return kit.screen(body, title=title, height=805, fields=_truth(case), random=random, tone=tone, least=690)


def _told_by_pulse(case: Case, random: Random) -> list[list[str]]:
    """The record's rows."""
    person, story = case.insured, told(case)
    return [
        [
            "姓名",
            f"{t(person.name)}　{person.sex}　{years(case, case.visited_on)}",
            "日期",
            day_text(case.visited_on, random.choice(("年", "/"))),
        ],
        ["主诉", f"@colspan=3|{story.complaint}"],
        [
            "望闻问切",
            f"@colspan=3|{random.choice(('舌淡红苔薄白，脉浮数', '舌暗苔白腻，脉弦滑', '舌红少苔，脉细数'))}。{story.seen}。",
        ],
        ["诊断", f"@colspan=3|<span style='font-size:1.1em'>{t(case.diagnosis.name)}</span>"],
        ["辨证", f"@colspan=3|{random.choice(('气虚血瘀', '风热犯表', '肝郁脾虚'))}"],
        ["治法", "@colspan=3|扶正祛邪，调和气血。" + drug_names(case)],
        ["医嘱", f"@colspan=3|忌生冷辛辣，{story.advice}"],
    ]


def tongue_and_pulse(case: Case, random: Random) -> Drawing:
    """A practice of Chinese medicine: vertical rule at the left with labels, a framed leaf, the day beside the name."""
    rows = _told_by_pulse(case, random)
    tone = random.choice(("#8c2f1b", "#3d5a2a", "#4a3a6b"))
    body = (
        f"<div style='border:2px solid {tone};padding:20px 24px 14px'>"
        + kit.heading(t(case.hospital), px=22, font=BRUSH, style=f"color:{tone}")
        + kit.heading(
            random.choice(("中医门诊病历", "门 诊 病 案", "诊疗手札（门诊病历）")),
            px=18,
            style=f"color:{tone};margin-bottom:10px",
        )
        + kit.table(rows, widths=(14, 48, 10, 28), label=(0, 2), kind="lined", style="line-height:1.75")
        + kit.spread(
            f"医师 {pen(names.staff(random), font=BRUSH)}",
            f"抄方 {names.staff(random)}",
            f"电话 {names.telephone(random)}",
            style="margin-top:14px",
        )
        + "</div>"
    )
    font = random.choice((kit.KAI, kit.FANG, kit.MING))
    return kit.sheet(
        body,
        size=(720, 540),
        fields=_truth(case),
        font=font,
        px=16,
        pad="18px",
        line="#c8b9a0",
        lab=tone,
        ground="#fdfaf3",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"medical_record": (lined_leaf, system, emergency, timeline, tongue_and_pulse)}
