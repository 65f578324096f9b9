"""Summaries of a stay: county prose, a form with upright headings, a page that goes on, a side column, a phone's."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_kit import (
    FANDOL,
    GREY,
    LEAD,
    NEWS,
    Sick,
    apart,
    bar,
    chop,
    couples,
    head,
    leaf,
    mobile,
    row,
    stripes,
    table,
)
from benchmarks.papers.paper import Drawing

_CAME_ILL = (
    "因“自觉不适数日，加重1天”入院。入院时神志清楚，精神欠佳，查体合作，皮肤巩膜无黄染，颈软，双肺呼吸音稍粗，心律齐，腹平软，双下肢无水肿。",
    "患者因症状反复、门诊治疗效果欠佳收住入院。查体：T36.7℃，P82次/分，R19次/分，BP128/78mmHg，一般情况尚可，余系统查体未见特殊。",
)
_CAME_HURT = (
    "因“外伤后疼痛伴活动受限数小时”入院。入院时神志清楚，表情痛苦，伤处肿胀、压痛，肢端血运可，余肢体活动自如。",
    "患者不慎受伤后由家属送入我院。查体：T36.5℃，P88次/分，R20次/分，BP132/80mmHg，伤处触痛，末梢感觉正常。",
)
_GIVEN = (
    "入院后完善三大常规、肝肾功能、凝血、心电图等检查，排除禁忌后给予对症支持治疗，动态观察病情变化，患者耐受良好，恢复顺利。",
    "予以监测生命体征、药物治疗及营养支持，请上级医师查房指导诊疗，复查各项指标较前改善，与患方沟通后同意出院。",
)
_LEFT = ("患者一般情况好，饮食睡眠正常，无发热，生命体征平稳。", "病情好转，未诉明显不适，二便正常，可下地活动。")
_ORDERS = ("注意休息，加强营养", "按时服药，勿自行停药", "2周后门诊复查，如有不适随时就诊", "避免受凉及劳累，戒烟限酒")


def _came(s: Sick) -> str:
    return s.one(_CAME_HURT if s.hurt else _CAME_ILL)


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    more = {"diagnosis_code": case.diagnosis.code} if code else {}
    s = Sick(case, case.discharged_on)
    return s.says(admitted_on=case.admitted_on, discharged_on=case.discharged_on, diagnosis=case.diagnosis.name, **more)


def county_prose(case: Case, random: Random) -> Drawing:
    """A county hospital's typed sheet: head in two columns, then paragraphs that begin with their title."""
    s = Sick(case, case.discharged_on)
    form = random.choice(("年", "年月"))
    body = head(s.house, 26) + head(
        random.choice(("出 院 记 录", "出院小结")), 23, "letter-spacing:6px;margin-bottom:14px"
    )
    body += table(
        [
            [f"姓　　名：{s.name}", f"住 院 号：{case.numbers['住院号']}"],
            [f"性　　别：{s.sex}", f"年　　龄：{s.age}"],
            [f"科　　室：{s.unit}", f"床　　号：{case.seed % 38 + 1}床"],
            [f"入院日期：{day_text(case.admitted_on, form)}", f"出院日期：{day_text(case.discharged_on, form)}"],
            [f"住院天数：{s.nights}天", f"联系电话：{case.insured.phone}"],
        ],
        "open",
        "border-top:1.5px solid #333;border-bottom:1.5px solid #333",
    )
    parts = (
        ("入院情况", _came(s)),
        (random.choice(("入院诊断", "初步诊断")), s.ill),
        ("诊疗经过", s.one(_GIVEN)),
        ("出院情况", s.one(_LEFT)),
        ("出院诊断", s.ill),
        ("出院医嘱", "".join(f"{at}.{one}；" for at, one in enumerate(_ORDERS, 1))),
    )
    for label, words in parts:
        body += row(f"<b>{label}：</b>{words}", "margin-top:12px;text-align:justify;line-height:1.8")
    body += row(
        f"住院医师：{s.signer(3)}　　上级医师：<span class=sg>{s.signer(4)}</span><br>{day_text(s.day, form)}",
        "margin-top:34px;line-height:2",
        "end",
    )
    if random.random() < 0.6:
        body += chop(s.house, 560, 770, wide_px=130, below="病案室", thin=0.45)
    return leaf(body, (800, 980), _truth(case), face=FANDOL, px=17, edge="50px 66px")


def upright_headings(case: Case, random: Random) -> Drawing:
    """The patient's copy of a form: titles stand upright in the left column of a ruled table."""
    s = Sick(case, case.discharged_on)
    form = random.choice(("-", ".", "/"))
    up = "style='width:44px;text-align:center;line-height:1.3;font-weight:700'"

    def title(words: str) -> tuple[str, str]:
        return "<br>".join(words), up

    body = apart(stripes(case.seed + 9, 140, 28), "（患者留存联）", style="align-items:center")
    body += head(f"{s.house}出院小结", 24, "margin:4px 0 10px")
    body += table(
        [
            ["姓名", f"<b>{s.name}</b>", "性别", s.sex, "年龄", s.age],
            ["病区", s.unit, "床位", f"{case.seed % 40 + 1:02d}", "病案号", case.numbers["病案号"]],
            [
                "入院时间",
                day_text(case.admitted_on, form),
                "出院时间",
                day_text(case.discharged_on, form),
                "天数",
                f"{s.nights}",
            ],
        ]
    )
    body += table(
        [
            [title("入院情况"), _came(s)],
            [title("治疗过程"), s.one(_GIVEN, 1)],
            [title("出院情况"), s.one(_LEFT, 1)],
            [title(random.choice(("出院诊断", "最后诊断"))), f"<b>{s.ill}</b>　　编码 {case.diagnosis.code}"],
            [title("出院医嘱"), "<br>".join(f"{at}、{one}。" for at, one in enumerate(_ORDERS, 1))],
        ],
        style="border-top:0;margin-top:-1px",
    )
    body += apart(
        f"经治医师：{s.signer(3)}",
        f"科主任：{s.signer(5)}",
        f"填写日期：{day_text(s.day, form)}",
        style="margin-top:16px",
    )
    body += row(
        f"咨询电话（工作日）：{s.no('病区', 7)}　　凭本小结可至病案室复印病历", "font-size:13px;margin-top:12px", "dim"
    )
    return leaf(body, (860, 900), _truth(case, code=True), face=GREY, px=16, edge="36px 48px")


def page_that_goes_on(case: Case, random: Random) -> Drawing:
    """The first of two pages of an electronic record, its running head and page foot between lines."""
    s = Sick(case, case.discharged_on)
    clock_in, clock_out = s.at(10), s.at(15)
    body = head(s.house, 20) + head("出院记录", 22)
    body += apart(
        f"姓名：{s.name}", f"病区：{s.unit}", f"床号：{case.seed % 50 + 1}", f"住院号：{case.numbers['住院号']}",
        style="font-size:14.5px",
    )  # fmt: skip
    body += bar()
    body += row(f"性别：{s.sex}　　年龄：{s.age}　　民族：{case.insured.ethnicity}族")
    body += table(
        [
            [f"{random.choice(('入院时间', '入院日期'))}：{day_text(case.admitted_on, '-')} {clock_in}", f"出院时间：{day_text(case.discharged_on, '-')} {clock_out}"],
            [f"共住院：{s.nights} 天", f"转归：{random.choice(('好转', '治愈'))}"],
        ],
        "open",
        "margin:8px 0",
    )  # fmt: skip
    parts = (
        ("主诉及入院查体", _came(s)),
        ("出院诊断", f"{s.ill}　（{case.diagnosis.code}）"),
        ("诊治经过", s.one(_GIVEN) + s.one(_GIVEN, 1)),
        ("出院时情况", s.one(_LEFT)),
        ("主要化验", f"血红蛋白 {118 + case.seed % 30}g/L，血肌酐 {60 + case.seed % 30}μmol/L，血钾 4.{case.seed % 9}mmol/L，余未见明显异常。"),
    )  # fmt: skip
    for label, words in parts:
        body += row(f"【{label}】", "margin-top:12px", "st") + row(words, "text-indent:2em;text-align:justify")
    foot = bar("1px solid #777", 3) + apart(
        f"记录医师：{s.signer(3)}", "（接下页）", "第 1 页 共 2 页", f"打印：{day_text(s.day, '-')} {s.at(16)}"
    )
    body += f"<div style='position:absolute;left:60px;right:60px;bottom:26px;font-size:13.5px'>{foot}</div>"
    return leaf(body, (820, 900), _truth(case, code=True), face=NEWS, px=16.5, edge="34px 60px")


def side_column(case: Case, random: Random) -> Drawing:
    """A private hospital's sheet: a tinted column with the stay's data, the text beside it, English below Chinese."""
    s = Sick(case, case.discharged_on)
    tint = random.choice(("#0f5f57", "#5b3b76", "#7a4a1d"))
    form = random.choice(("-", "."))
    facts = (
        ("姓名 Patient", s.name),
        ("性别/年龄", f"{s.sex} / {s.age}"),
        ("病历号 MRN", case.numbers["病案号"]),
        ("科室 Ward", s.unit),
        ("入院 Admission", day_text(case.admitted_on, form)),
        ("出院 Discharge", day_text(case.discharged_on, form)),
        ("住院日 LOS", f"{s.nights} 天"),
        ("责任医师", s.signer(3)),
    )
    left = "".join(
        row(label, "font-size:12.5px;opacity:.85;margin-top:12px") + row(value, "font-size:17px")
        for label, value in facts
    )
    right = row("出院小结", f"font-size:26px;color:{tint}", "st") + row(
        "DISCHARGE SUMMARY", "letter-spacing:2px", "dim"
    )
    for label, latin, words in (
        ("诊断", "Diagnosis", f"<b>{s.ill}</b>　{case.diagnosis.code}"),
        ("入院时情况", "On admission", _came(s)),
        ("住院经过", "Hospital course", s.one(_GIVEN, 1)),
        ("出院时情况", "Condition", s.one(_LEFT, 1)),
        ("随访建议", "Follow-up", "；".join(_ORDERS) + "。"),
    ):
        right += row(
            f"{label} <span style='font-size:13px;font-weight:400'>{latin}</span>",
            f"color:{tint};margin-top:14px",
            "st",
        )
        right += row(words, "text-align:justify")
    right += apart(f"签名 <span class=sg>{s.signer(3)}</span>", day_text(s.day, form), style="margin-top:30px")
    body = row(s.house, f"font-size:22px;color:{tint};padding:24px 36px 14px", "st")
    body += f"<div style='display:flex'><div style='width:230px;min-height:786px;background:{tint};color:#fff;padding:16px 24px 30px'>{left}</div>"
    body += f"<div style='flex:1;padding:10px 40px 0 32px'>{right}</div></div>"
    return leaf(body, (880, 860), _truth(case, code=True), face=LEAD, px=15.5, edge="0")


def summary_on_a_phone(case: Case, random: Random) -> Drawing:
    """A hospital's app shows the summary of a stay in folded panes."""
    s = Sick(case, case.discharged_on)
    form = random.choice(("-", "."))
    top = apart(f"<b style='font-size:18px'>{s.name}</b>", f"{s.sex}　{s.age}") + row(s.house, "color:#6b7280")
    top += bar("1px solid #eceef1") + couples(
        ("住院科室", s.unit),
        ("住院号", case.numbers["住院号"]),
        ("入院日期", day_text(case.admitted_on, form)),
        ("出院日期", day_text(case.discharged_on, form)),
        ("住院天数", f"{s.nights}天"),
    )
    panes = [top]
    for label, words in (
        (random.choice(("出院诊断", "诊断")), f"<b>{s.ill}</b>"),
        ("入院情况", _came(s)),
        ("诊疗经过", s.one(_GIVEN)),
        ("出院情况", s.one(_LEFT)),
        ("出院医嘱", "；".join(_ORDERS[:3])),
    ):
        panes.append(
            apart(f"<b>{label}</b>", "<span style='color:#aab'>︿</span>") + row(words, "color:#333;font-size:14px")
        )
    body = "".join(f"<div class=pane>{one}</div>" for one in panes)
    body += row(f"医师 {s.signer(3)}　　数据来源：医院电子病历系统", "font-size:12.5px;padding:4px 20px", "dim")
    return mobile("出院小结", body, 960, _truth(case), random, bar=random.choice(("#fff", "#e8f1ff")), ink="#17202e")


LAYOUTS = {
    "discharge_summary": (county_prose, upright_headings, page_that_goes_on, side_column, summary_on_a_phone),
}
