"""Discharge summaries: a form of boxes, running text, a folded leaflet, a form by hand, two languages."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    FANG,
    HEI,
    MICRO,
    MING,
    SANS,
    SONG,
    age,
    bars,
    box,
    calls,
    crown,
    hour,
    illness,
    line,
    name,
    pen,
    seal,
    sheet,
    sig,
    staff,
    table,
    tick,
    truth,
    ul,
)
from benchmarks.papers.families.twenty_second.clinic_words import tale
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, *, code: bool = False) -> dict[str, object]:
    return truth(case, code=code, admitted_on=case.admitted_on, discharged_on=case.discharged_on)


def _nights(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def ward_boxes(case: Case, random: Random) -> Drawing:
    """A form whose every part stands in a ruled box, labels upright at the left."""
    form, story, a = random.choice(("-", "年月", ".")), tale(case), "class=c style='width:92px'"
    tall = "colspan=5 style='height:{}px;vertical-align:top;line-height:1.7'"
    coded = random.random() < 0.5
    code = f"　[{e(case.diagnosis.code)}]" if coded else ""
    outcome = "　".join(tick(one == "好转", one) for one in ("治愈", "好转", "未愈", "其他"))
    body = (
        crown(case.hospital, 720, 26)
        + box("出 院 小 结", "font-size:24px;letter-spacing:6px;margin-bottom:8px", "c b")
        + table(
            [
                [("姓　名", a), name(case), ("性别", a), case.insured.sex, ("年龄", a), age(case, case.admitted_on)],
                [
                    ("科　室", a),
                    e(case.department),
                    ("床号", a),
                    f"{int(case.numbers['床号'][:2])}床",
                    ("住院号", a),
                    case.numbers["住院号"],
                ],
                [
                    ("入院日期", a),
                    day_text(case.admitted_on, form),
                    ("出院日期", a),
                    day_text(case.discharged_on, form),
                    ("住院天数", a),
                    f"{_nights(case)}天",
                ],
                [("入院诊断", a), (illness(case), "colspan=5")],
                [("出院诊断", a), (f"{illness(case)}{code}", "colspan=5")],
                [("入院时情况", a), (f"因“{story.complaint}”入院。{story.history}{story.exam}", tall.format(150))],
                [("诊疗经过", a), (story.course, tall.format(130))],
                [("出院时情况", a), (story.state, tall.format(90))],
                [("治疗结果", a), (outcome, "colspan=5")],
                [("出院医嘱", a), (f"1. {story.advice}<br>2. 保管好本小结，复诊时携带。", tall.format(120))],
            ]
        )
        + line(
            f"主管医师：{sig(staff(case)[0])}",
            f"上级医师：{sig(staff(case)[1])}",
            f"日期：{day_text(case.discharged_on, form)}",
            style="margin-top:22px",
        )
        + (seal(case.hospital, 560, 830, 140, "病案复印专用") if random.random() < 0.6 else "")
        + at(54, 985, f"随访电话：{calls(case)}　本小结一式两份，一份交患者，一份归入病案", "font-size:13.5px")
    )
    return sheet(body, (830, 1030), _fields(case, code=coded), font=random.choice((SONG, MING)), px=16)


def running_record(case: Case, random: Random) -> Drawing:
    """A print of the ward's record system: a head of lines, then paragraphs with headings in brackets."""
    story, form = tale(case), random.choice(("年月", "年", "-"))
    left, right = random.choice((("【", "】"), ("", "：")))
    parts = (
        ("入院诊断", illness(case)),
        (
            "入院情况",
            f"患者{name(case)}，{case.insured.sex}，{age(case, case.admitted_on)}，因“{story.complaint}”入院。{story.history}",
        ),
        ("查体", story.exam),
        ("诊治经过", story.course),
        ("出院诊断", illness(case)),
        ("出院情况", story.state),
        ("出院医嘱", f"①{story.advice}②不适随诊。"),
    )
    body = (
        line(bars(case.numbers["病案号"], 150, 30), f"住院号：{case.numbers['住院号']}")
        + crown(case.hospital, 640, 24)
        + box(random.choice(("出院记录", "出院小结（患者联）")), "font-size:21px", "c b")
        + line(
            f"科室：{e(case.department)}",
            f"姓名：{name(case)}",
            f"性别：{case.insured.sex}",
            f"年龄：{age(case, case.admitted_on)}",
            style="border-bottom:2px solid #111;padding:8px 0",
        )
        + line(
            f"入院时间：{day_text(case.admitted_on, form)} {hour(case, 1)}",
            f"出院时间：{day_text(case.discharged_on, form)} {hour(case, 2)}",
            style="padding-top:10px",
        )
        + box(f"共住院 {_nights(case)} 天")
        + "".join(box(f"<b>{left}{a}{right}</b>{b}", "margin-top:14px;line-height:1.85") for a, b in parts)
        + box(f"住院医师：{e(staff(case)[0])}　主治医师：{e(staff(case)[1])}", "margin-top:40px", "r")
        + box(f"记录时间：{day_text(case.discharged_on, form)} {hour(case, 2)}", "margin-top:6px", "r")
        + at(0, 985, "第 1 页　共 1 页", "width:760px;text-align:center;font-size:14px")
    )
    return sheet(body, (760, 1020), _fields(case), font=random.choice((HEI, SANS)), px=15.5, pad="36px 56px")


def folded_leaflet(case: Case, random: Random) -> Drawing:
    """A leaflet over two columns: the summary left, what to do at home right."""
    story, form = tale(case), random.choice("./")
    band = "background:#e4f0ea;padding:3px 10px;margin:12px 0 6px;border-left:5px solid #3d8f6b"
    small = table(
        [
            ["姓名", f"<b>{name(case)}</b>", "性别", case.insured.sex],
            ["年龄", age(case, case.admitted_on), "住院号", case.numbers["住院号"]],
            ["病区", e(case.department), "床位", f"{int(case.numbers['床号'][:2]):02d}"],
            ["入院", day_text(case.admitted_on, form), "出院", day_text(case.discharged_on, form)],
        ],
        "rule",
    )
    left = (
        box("一、基本情况", band, "b")
        + small
        + box("二、出院诊断", band, "b")
        + box(illness(case), "font-size:18px", "b")
        + box("三、住院经过摘要", band, "b")
        + box(f"主因{story.complaint}入院。{story.exam}{story.course}", "text-indent:2em")
        + box("四、出院时状况", band, "b")
        + box(story.state, "text-indent:2em")
    )
    right = (
        box("五、回家以后", band, "b")
        + box(f"● {story.advice}")
        + box("● 出院带药请按袋上标签服用，不要自行增减。")
        + box("● 淋浴、活动量从少到多，保证睡眠。")
        + box("六、出现下列情况请尽快返院", band, "b")
        + box("　".join(tick(False, one) for one in ("高热不退", "症状加重", "新发疼痛", "其他不适")))
        + box("七、复诊与联系", band, "b")
        + box(f"复诊门诊：{e(case.department)}（周一至周五上午）<br>病区电话：{calls(case)}")
        + line(f"医师 {sig(staff(case)[0])}", f"护士 {sig(staff(case)[2])}", style="margin-top:40px")
        + line("患者或家属签收 ________", day_text(case.discharged_on, form), style="margin-top:16px")
    )
    body = (
        crown(case.hospital, 900, 25, "color:#22664a")
        + box("出院小结暨康复指导", "font-size:20px;border-bottom:2px solid #3d8f6b;padding-bottom:6px", "c b")
        + f"<div class=half><div>{left}</div><div style='border-left:1px dashed #888;padding-left:26px'>{right}</div></div>"
    )
    return sheet(body, (1060, 720), _fields(case), font=random.choice((MICRO, SANS)), px=15.5, pad="28px 40px")


def summary_by_hand(case: Case, random: Random) -> Drawing:
    """The printed form of a country hospital, filled in with a pen on dotted lines."""
    story = tale(case)

    def on(day: object) -> str:
        year, month, date = str(day).split("-")
        return f"{ul(pen(year), 60)}年{ul(pen(str(int(month))), 34)}月{ul(pen(str(int(date))), 34)}日"

    def lines(label: str, words: str, height: int) -> str:
        ruled = "background:repeating-linear-gradient(#0000 0 35px,#8a8a8a 35px 36px);line-height:36px"
        return box(f"<span class=b>{label}</span>{pen(words)}", f"{ruled};height:{height}px;margin-top:0")

    body = (
        crown(case.hospital, 600, 24)
        + box("出　院　小　结", "font-size:23px", "c b")
        + box(f"住院号 {ul(pen(case.numbers['住院号']), 110)}", "", "r")
        + box(
            f"姓名{ul(pen(name(case)), 110)}性别{ul(pen(case.insured.sex), 46)}年龄{ul(pen(age(case, case.admitted_on)), 60)}"
            f"科别{ul(pen(e(case.department)), 110)}",
            "margin-top:12px",
            "n",
        )
        + box(f"入院日期 {on(case.admitted_on)}　住院 {ul(pen(str(_nights(case))), 40)} 天", "margin-top:12px", "n")
        + box(f"出院日期 {on(case.discharged_on)}", "margin:12px 0 6px", "n")
        + lines("入院诊断：", illness(case), 36)
        + lines("出院诊断：", illness(case), 36)
        + lines("入院情况及检查：", story.complaint + "入院。" + story.exam, 144)
        + lines("治疗经过：", story.course, 108)
        + lines("出院情况：", story.state, 72)
        + lines("出院后注意事项：", story.advice, 108)
        + box(f"医师签名 {sig(staff(case)[0])}", "margin-top:30px;padding-right:40px", "r")
        + box("（本页由经治医师填写，字迹清楚）", "font-size:14px;margin-top:16px")
        + (seal(case.hospital, 400, 770, 132, "住院部") if random.random() < 0.7 else "")
    )
    ground = random.choice(("#fff", "#fbf8ee"))
    return sheet(body, (720, 960), _fields(case), font=FANG, px=17, pad="38px 48px", ground=ground)


def two_languages(case: Case, random: Random) -> Drawing:
    """A private hospital's summary: labels in two languages above their values, a coloured band at the side."""
    story, form = tale(case), random.choice("-/")
    small = "font-size:12.5px;color:#68707c"

    def above(chinese: str, english: str, value: str, width: str = "33%") -> str:
        return f"<div style='width:{width};padding:7px 0'><div style='{small}'>{chinese} {english}</div><div>{value}</div></div>"

    grid = (
        above("患者姓名", "Name", f"<b>{name(case)}</b>")
        + above("性别", "Gender", case.insured.sex)
        + above("年龄", "Age", age(case, case.admitted_on))
        + above("入院日期", "Admission", day_text(case.admitted_on, form))
        + above("出院日期", "Discharge", day_text(case.discharged_on, form))
        + above("住院天数", "Length of stay", f"{_nights(case)} 天")
        + above("病历号", "MRN", case.numbers["病案号"])
        + above("科室", "Department", e(case.department))
        + above("主诊医师", "Attending", e(staff(case)[0]))
    )
    parts = (
        ("出院诊断", "Discharge diagnosis", f"<b>{illness(case)}</b>"),
        ("诊断编码", "ICD-10", e(case.diagnosis.code)),
        ("入院原因", "Reason for admission", f"{story.complaint}。{story.history}"),
        ("住院经过", "Hospital course", story.course),
        ("出院时情况", "Condition at discharge", story.state),
        ("出院指导", "Instructions", story.advice),
    )
    body = (
        at(0, 0, "", "width:20px;height:960px;background:#7a3b69")
        + line(
            f"<span class=b style='font-size:20px'>{e(case.hospital)}</span>",
            f"<span style='{small}'>Tel {calls(case)}</span>",
        )
        + box("出院小结　Discharge Summary", "font-size:21px;margin:16px 0 8px;color:#7a3b69", "b")
        + f"<div style='display:flex;flex-wrap:wrap;border:solid #7a3b69;border-width:2px 0;padding:4px 0'>{grid}</div>"
        + "".join(
            box(f"<div style='{small}'>{a} {b}</div>{c}", "padding:10px 0;border-bottom:1px solid #ddd")
            for a, b, c in parts
        )
        + line(
            f"医师签名 Signature　{sig(staff(case)[0])}",
            f"日期 Date　{day_text(case.discharged_on, form)}",
            style="margin-top:40px",
        )
        + at(60, 925, "Confidential 患者隐私，请妥善保管　Page 1 / 1", small)
    )
    return sheet(body, (790, 960), _fields(case, code=True), font=SANS, px=15.5, pad="40px 48px 30px 60px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (ward_boxes, running_record, folded_leaflet, summary_by_hand, two_languages),
}
