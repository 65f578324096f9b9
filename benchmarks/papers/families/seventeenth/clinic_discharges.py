"""Summaries of a stay."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.seventeenth import bills, kit, names
from benchmarks.papers.families.seventeenth.clinic_words import (
    BRUSH,
    STATES,
    bed,
    blank,
    fields,
    pen,
    round_seal,
    told,
    years,
)
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout

_OLD_NAMES = {"S": "筋骨损伤病", "C": "积聚", "I": "眩晕病", "J": "咳嗽病", "K": "腹痛病", "M": "腰痹病", "E": "消渴病"}


def _truth(case: Case, **more: Any) -> dict[str, Any]:
    return fields(case, admitted_on=case.admitted_on, discharged_on=case.discharged_on, **more)


def station(case: Case, random: Random) -> Drawing:
    """The ward system's print: facts between two rules, times with hours, two numbered diagnoses."""
    person, story, form = case.insured, told(case), random.choice(("-", "年月", "/"))
    moments = [f"{day_text(day, form)} {names.clock(random)}" for day in (case.admitted_on, case.discharged_on)]
    first, last = random.choice((("入院时间", "出院时间"), ("住院日期", "离院日期"), ("入院日期", "出院日期")))
    out = f"1. {t(case.diagnosis.name)}<br>2. {t(case.second_diagnosis.name)}"
    parts = [
        (random.choice(("入院诊断", "入院时诊断")), t(case.diagnosis.name) + "？"),
        (random.choice(("出院诊断", "出院时诊断")), out),
        ("入院情况", f"患者因“{story.complaint}”入院。查体：{story.seen}。"),
        ("诊治经过", story.course),
        ("出院情况", random.choice(STATES) + "。"),
        ("出院医嘱", f"1.{story.advice}；2.带药：遵药袋说明服用；3.如有不适，及时就诊。"),
    ]
    body = (
        kit.heading(t(case.hospital), px=24)
        + kit.heading(random.choice(("出 院 记 录", "出院小结", "出院（死亡）小结")), px=21, style="font-weight:bold")
        + kit.spread(
            f"姓名：{t(person.name)}",
            f"病区：{t(case.department)}",
            f"床号：{bed(random)}",
            f"住院号：{case.numbers['住院号']}",
            style="border-bottom:1.5px solid #222;padding:8px 0 3px",
        )
        + kit.spread(f"性别：{person.sex}　年龄：{years(case, case.admitted_on)}　职业：—", f"{first}：{moments[0]}")
        + kit.spread(f"实际住院：{bills.stay_days(case)}天", f"{last}：{moments[1]}", style="margin-bottom:8px")
        + "".join(f"<div class='part'><b>{name}：</b><div>{words}</div></div>" for name, words in parts)
        + kit.spread(
            f"主治医师：{pen(names.staff(random))}",
            f"住院医师：{pen(names.staff(random), font=BRUSH)}",
            style="padding:24px 60px 20px 200px",
        )
        + kit.spread(
            f"打印：{day_text(case.discharged_on, '-')} {names.clock(random, seconds=True)}", "第 1 页　共 1 页"
        )
    )
    css = ".part{display:flex;margin-top:7px;line-height:1.65}.part b{flex:none;width:6em}"
    font = random.choice((kit.SONG, kit.FANDOL, kit.ROUND))
    return kit.sheet(body, size=(820, 620), fields=_truth(case), font=font, px=15.5, css=css)


def township(case: Case, random: Random) -> Drawing:
    """A preprinted half-sheet on coloured paper, filled with a pen."""
    person, story, form = case.insured, told(case), "年"

    ends = ("治愈", "好转", "未愈", "转院")
    end = random.choice(ends[:2])
    tone = random.choice(("#7a2d3a", "#22566b", "#2e5d33"))
    body = (
        f"<div style='color:{tone}'>"
        + kit.heading(t(case.hospital), px=21)
        + kit.heading(
            random.choice(("出院小结（病人联）", "病员出院小结", "出　院　证")), px=22, style="font-weight:bold"
        )
        + f"<div style='text-align:right;font-size:14px'>住院号 {blank(case.numbers['住院号'], 100)}</div>"
        f"<div style='line-height:2.25'>姓名{blank(person.name)}性别{blank(person.sex, 30)}年龄{blank(years(case, case.admitted_on), 40)}"
        f"科别{blank(case.department)}床{blank(bed(random), 30)}<br>"
        f"于{blank(day_text(case.admitted_on, form), 130)}入院，于{blank(day_text(case.discharged_on, form), 130)}出院，共{blank(bills.stay_days(case), 30)}天<br>"
        f"入院时情况{blank(story.complaint, 420)}<br>"
        f"{random.choice(('最后诊断', '出院诊断', '确定诊断'))}{blank(case.diagnosis.name, 420)}<br>"
        f"治疗结果　<span style='line-height:1.2'>{'　'.join(ticked(one == end, one) for one in ends)}</span><br>"
        f"出院后注意{blank(story.advice, 420)}<br>"
        f"<span style='float:right'>医师{blank(names.staff(random), 90)}</span>经手护士{blank(names.staff(random), 80)}</div>"
        f"<div style='font-size:12.5px;margin-top:10px'>说明：本证一式两份，凭此办理出院结账，妥为保存，遗失不补。电话 {names.telephone(random)}</div></div>"
        + round_seal(case.hospital, below="住院专用章", px=118, place="right:150px;bottom:26px")
    )
    ground = random.choice(("#fdf6ea", "#f3f8ef", "#fbeef0"))
    return kit.sheet(
        body, size=(720, 464), fields=_truth(case), font=kit.OLD_KAI, px=16.5, ground=ground, line=tone, scale=1.75
    )


def sidebar(case: Case, random: Random) -> Drawing:
    """A private or university hospital's coloured sheet: facts with small labels in a column at the left."""
    person, story = case.insured, told(case)
    tone = random.choice(("#17517e", "#8a3b12", "#3c4a2f", "#5b2a6e"))
    about = [
        ("患者 Patient", t(person.name)),
        ("性别/年龄", f"{person.sex} / {years(case, case.admitted_on)}"),
        ("病案号 MRN", case.numbers["病案号"]),
        ("科室", t(case.department)),
        (random.choice(("入院", "入院日", "Admission 入院日期")), day_text(case.admitted_on, ".")),
        (random.choice(("出院", "出院日", "Discharge 出院日期")), day_text(case.discharged_on, ".")),
        ("住院天数", str(bills.stay_days(case))),
        ("主管医生", names.staff(random)),
        ("联系人", f"{t(case.relative.name)}<br>{case.relative.phone}"),
    ]
    left = "".join(f"<div style='margin-bottom:9px'>{kit.stacked(a, b, colour='#cfd8e2')}</div>" for a, b in about)
    parts = [
        ("主要诊断", f"<b>{t(case.diagnosis.name)}</b>　<small>ICD-10 {case.diagnosis.code}</small>"),
        ("其他诊断", t(case.second_diagnosis.name)),
        ("病史摘要", f"{story.complaint}。{story.seen}。"),
        ("住院治疗", story.course),
        ("离院状态", random.choice(STATES)),
        ("随访计划", story.advice + f"。预约：{names.telephone(random)}"),
    ]
    right = "".join(
        f"<div style='color:{tone};font-weight:bold;margin-top:12px'>▍{name}</div><div style='line-height:1.65;padding-left:14px'>{words}</div>"
        for name, words in parts
    )
    body = (
        f"<div style='display:flex'><div style='width:190px;background:{tone};color:#fff;padding:30px 18px'>{left}</div>"
        f"<div style='flex:1;padding:28px 34px'><div style='font-size:13px;color:#777'>{names.town(case)}医疗集团成员单位</div>"
        f"<div style='font-size:20px;color:{tone}'>{t(case.hospital)}</div><div style='font-size:23px;font-weight:bold'>"
        f"{random.choice(('出院病情摘要', '出院总结', '患者出院小结'))}</div>{right}"
        f"<div style='text-align:right;margin-top:24px'>医生签名 {pen(names.staff(random))}</div></div></div>"
    )
    truth = _truth(case, diagnosis_code=case.diagnosis.code)
    font = random.choice((kit.SANS, kit.MICRO, kit.HEI))
    return kit.sheet(body, size=(840, 605), fields=truth, font=font, px=15, pad="0")


def chinese_medicine(case: Case, random: Random) -> Drawing:
    """A table as hospitals of Chinese medicine fill it: both medicines' diagnoses, labels above the days."""
    person, story = case.insured, told(case)
    pattern = random.choice(("气滞血瘀证", "痰热壅盛证", "肝肾亏虚证", "湿热下注证"))
    rows = [
        ["姓名", t(person.name), "性别", person.sex, "年龄", years(case, case.admitted_on), "民族", person.ethnicity],
        ["@colspan=2 class='lab mid'|入 院", "@colspan=2 class='lab mid'|出 院", "@colspan=2 class='lab mid'|住院天数", "@colspan=2 class='lab mid'|病案号"],
        [
            f"@colspan=2 class=mid|{day_text(case.admitted_on, '年')}",
            f"@colspan=2 class=mid|{day_text(case.discharged_on, '年')}",
            f"@colspan=2 class=mid|{bills.stay_days(case)}",
            f"@colspan=2 class=mid|{case.numbers['病案号']}",
        ],
        ["@class='lab mid' rowspan=2|出院<br>诊断", "@class=lab|西医", f"@colspan=6|{t(case.diagnosis.name)}"],
        ["@class=lab|中医", f"@colspan=6|{_OLD_NAMES.get(case.diagnosis.code[0], '虚劳病')}　（{pattern}）"],
        ["@class=lab|主诉", f"@colspan=7|{story.complaint}"],
        ["@class=lab|四诊", "@colspan=7|神清，面色少华，纳眠可，二便调。舌暗红，苔薄白，脉弦细。" + story.seen + "。"],
        ["@class=lab|治疗<br>经过", f"@colspan=7|{story.course}辅以针刺、中药汤剂日一剂，水煎分两次温服。"],
        ["@class=lab|转归", f"@colspan=3|{random.choice(STATES[:2])}", "@colspan=2 class=lab|经治医师", f"@colspan=2|{pen(names.staff(random))}"],
        ["@class=lab|医嘱", f"@colspan=7|慎起居，避风寒，{story.advice}。"],
    ]  # fmt: skip
    tone = random.choice(("#6b4a1d", "#20504a", "#333"))
    body = (
        kit.heading(t(case.hospital), px=23, font=BRUSH, below=names.motto(random), style=f"color:{tone}")
        + kit.heading(
            random.choice(("出院记录单", "住院病人出院小结", "出院病历小结")), px=20, style="margin:6px 0 10px"
        )
        + kit.table(rows, widths=(9, 17, 8, 16, 9, 13, 9, 19), label=(0, 2, 4, 6), style="line-height:1.7")
        + kit.spread(
            f"科室：{t(case.department)}", "患者或家属签字：" + pen(case.relative.name), style="margin-top:8px"
        )
        + kit.stamp([case.hospital, "病案室"], place="right:70px;bottom:60px", px=14)
    )
    font = random.choice((kit.FANG, kit.MING, kit.KAI))
    return kit.sheet(body, size=(800, 652), fields=_truth(case), font=font, px=15.5, line=tone, labbg="#f4efe4")


def needle(case: Case, random: Random) -> Drawing:
    """A needle printer's summary: values run on, the two days joined behind one label."""
    person, story, form = case.insured, told(case), random.choice((".", "-"))
    days = f"{day_text(case.admitted_on, form)} {random.choice(('至', '—', '～'))} {day_text(case.discharged_on, form)}"
    joined = random.choice(("住院起止", "入出院日期", "入院/出院日期"))
    body = (
        "<div class='dots'>"
        + kit.heading(t(case.hospital), px=20)
        + kit.heading(random.choice(("出院小结", "出 院 病 人 小 结")), px=19)
        + f"<div>姓名 {t(person.name)} 性别 {person.sex} 年龄 {years(case, case.admitted_on)} 科室 {t(case.department)} 床 {bed(random)}</div>"
        f"<div>{joined} {days}　计{bills.stay_days(case)}日　住院号 {case.numbers['住院号']}</div>"
        f"<div>出院诊断 {t(case.diagnosis.name)}</div><div>诊断编码 {case.diagnosis.code}</div>"
        f"<div>入院主诉 {story.complaint}</div><div>治疗经过 {story.course}</div>"
        f"<div>出院时 {random.choice(STATES)}</div><div>嘱 {story.advice}</div>"
        + kit.spread(
            f"医师 {names.staff(random)}", f"责任护士 {names.staff(random)}", f"制单 {names.staff_number(random)}"
        )
        + "</div>"
        + round_seal(case.hospital, below="出院结算处", px=120, place="right:110px;bottom:16px")
    )
    return kit.striped(
        body,
        size=(840, 428),
        fields=_truth(case, diagnosis_code=case.diagnosis.code),
        font=random.choice((kit.MING, kit.SONG, kit.MONO)),
        px=16.5,
        leading=1.82,
        colour=random.choice(("#e3eef7", "#f7ece3", "#e8f3e4")),
    )


def mini_programme(case: Case, random: Random) -> Drawing:
    """The summary in a chat program's hospital account: a tab line, pairs without colons, folded parts."""
    person, story, tone = case.insured, told(case), random.choice(("#07a35a", "#2f6fde", "#d0662b"))
    tabs = "".join(
        f"<span style='{f'color:{tone};border-bottom:2px solid {tone}' if one == '出院小结' else 'color:#888'};padding-bottom:5px'>{one}</span>"
        for one in ("首页", "费用", "出院小结", "影像")
    )
    pairs = [
        ("就诊人", t(person.name)),
        ("住院科室", t(case.department)),
        (random.choice(("入院时间", "住院时间")), day_text(case.admitted_on, "-")),
        ("出院时间", day_text(case.discharged_on, "-")),
        ("出院诊断", t(case.diagnosis.name)),
        ("出院方式", "医嘱离院"),
        ("管床医生", names.staff(random)),
    ]
    listed = "".join(
        f"<div class='row' style='padding:6px 0'><span class='nb' style='color:#8a9099'>{a}</span><span style='text-align:right'>{b}</span></div>"
        for a, b in pairs
    )
    parts = (("诊疗过程", story.course), ("出院带药及建议", story.advice + "。"))
    body = (
        f"<div class='row' style='padding:2px 12px 10px'>{tabs}</div>"
        + kit.card(f"<b style='font-size:15.5px'>{t(case.hospital)}</b>{listed}")
        + "".join(
            kit.card(
                f"<div class='row'><b>{a}</b><span style='color:#aaa'>收起 ︿</span></div><div style='line-height:1.7'>{b}</div>"
            )
            for a, b in parts
        )
        + "<div class='mid' style='color:#b0b4ba;font-size:12px'>内容仅供参考，以医院纸质病历为准</div>"
    )
    title = random.choice(("住院详情", "我的住院", "电子病历"))
    return kit.screen(
        body, title=title, height=775, fields=_truth(case), random=random, tone=tone, buttons=("评价", "邮寄病历")
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (station, township, sidebar, chinese_medicine, needle, mini_programme)
}
