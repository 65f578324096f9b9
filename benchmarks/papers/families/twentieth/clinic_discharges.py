"""Discharge summaries: a grid, prose in sections, a needle printer's leaf, a nurse-handed card, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    BLACK,
    IMIT,
    MICRO,
    PLAIN,
    PRINTER,
    SERIF,
    aged,
    biro,
    clock,
    disease,
    div,
    doctors,
    grid,
    head,
    leaf,
    name,
    nights,
    pair,
    panel,
    row,
    screen_top,
    squares,
    stamp,
    stay_truth,
    telephone,
    truth,
    under,
)
from benchmarks.papers.families.twentieth.clinic_words import story
from benchmarks.papers.paper import Drawing, Layout


def boxed_summary(case: Case, random: Random) -> Drawing:
    """A grid whose days stand in boxes and whose sections stand beside upright labels."""
    coded, told = random.random() < 0.6, story(case)
    a, b = doctors(case)[:2]
    upright = "style='width:46px;text-align:center;line-height:1.3' class=k"
    code = f"　ICD：{e(case.diagnosis.code)}" if coded else ""
    sections = [
        [("入院<br>情况", upright), (f"{told.history}{told.exam}", "height=120")],
        [("诊疗<br>经过", upright), (told.course, "height=110")],
        [("出院<br>诊断", upright), (f"1. {disease(case)}{code}", "height=70")],
        [("出院<br>情况", upright), (told.state, "height=80")],
        [("出院<br>医嘱", upright), (told.advice, "height=110")],
    ]
    body = (
        head(case.hospital, 27, 640)
        + div("出 院 小 结", "font-size:24px;margin-bottom:12px", "m k")
        + row(
            f"姓名 {name(case)}",
            f"性别 {case.insured.sex}",
            f"年龄 {aged(case, case.admitted_on)}",
            f"住院号 {case.numbers['住院号']}",
        )
        + row(f"科别 {e(case.department)}", f"床号 {random.randint(1, 58)}", f"病案号 {case.numbers['病案号']}")
        + div(
            f"入院日期 {squares(f'{case.admitted_on:%Y%m%d}')}　出院日期 {squares(f'{case.discharged_on:%Y%m%d}')}"
            f"　住院 {nights(case)} 天",
            "margin:8px 0;white-space:nowrap",
        )
        + grid(sections)
        + row(f"住院医师：{biro(e(a))}", f"主治医师：{biro(e(b))}", style="margin:20px 40px")
        + div(day_text(case.discharged_on, "年"), "margin-right:40px", "e")
        + div(f"一式两份，患者、病历各一份。　随访电话 {telephone(case)}", "font-size:13.5px;margin-top:30px")
    )
    body += stamp(case.hospital, 570, 760, 136) if random.random() < 0.6 else ""
    fields = truth(case, code=coded) | stay_truth(case)
    return leaf(body, (800, 1060), fields, font=SERIF, px=16)


def sectioned_summary(case: Case, random: Random) -> Drawing:
    """An electronic record printed as sections of prose with bold headings and a continued foot."""
    told, form = story(case), random.choice(("-", "年月"))
    early, late = day_text(case.admitted_on, form), day_text(case.discharged_on, form)
    hour = random.random() < 0.5
    parts = [
        ("入院时间", early + (f" {clock(case, 3)}" if hour else "")),
        ("出院时间", late + (" 09:30" if hour else "")),
        ("住院天数", f"{nights(case)}天"),
        ("主诉", told.complaint),
        ("现病史", told.history),
        ("入院查体", told.exam),
        ("入院诊断", disease(case)),
        ("诊治过程", told.course),
        ("出院诊断", disease(case)),
        ("出院时情况", told.state),
        ("出院后注意", told.advice + "带药按药袋说明服用。"),
    ]
    body = (
        div(f"{e(case.hospital)}", "font-size:15px;border-bottom:1px solid #000;padding-bottom:4px")
        + div("出院记录", "font-size:26px;margin:18px 0", "m k")
        + grid(
            [
                [f"姓名：{name(case)}", f"性别：{case.insured.sex}", f"年龄：{aged(case, case.admitted_on)}"],
                [
                    f"科室：{e(case.department)}",
                    f"床位：{random.randint(1, 6)}-{random.randint(1, 40):02d}",
                    f"登记号：{case.numbers['登记号']}",
                ],
            ],
            "v",
            "border-top:1.5px solid #000;border-bottom:1.5px solid #000;margin-bottom:12px",
        )
        + "".join(div(f"<b>{label}：</b>{words}", "margin:8px 0") for label, words in parts)
        + div(f"医师签名：{e(doctors(case)[0])}／{e(doctors(case)[1])}", "margin-top:36px", "e")
        + div(f"记录时间：{late} 10:12", "", "e")
        + at(350, 1020, "第 1 页 共 1 页", "font-size:13px")
    )
    return leaf(body, (760, 1060), truth(case) | stay_truth(case), font=random.choice((IMIT, SERIF)), px=16.5)


def needle_summary(case: Case, random: Random) -> Drawing:
    """A needle printer's leaf on striped paper with lines of dashes."""
    told = story(case)
    dashes = div("-" * 84, "overflow:hidden;white-space:nowrap;letter-spacing:0")
    body = (
        head(case.hospital, 24, 600, cls="m")
        + div("出院小结（病人联）", "font-size:20px", "m")
        + dashes
        + row(
            f"姓名:{name(case)}",
            f"性别:{case.insured.sex}",
            f"年龄:{aged(case, case.admitted_on)}",
            f"住院号:{case.numbers['住院号']}",
        )
        + row(f"病区:{e(case.department)}", f"床号:{random.randint(1, 60):03d}", f"住院天数:{nights(case)}")
        + row(f"入院日期:{case.admitted_on:%Y.%m.%d}", f"出院日期:{case.discharged_on:%Y.%m.%d}")
        + dashes
        + "".join(
            div(f"【{label}】{words}", "margin:7px 0")
            for label, words in (
                ("诊断", f"{disease(case)}"),
                ("病史摘要", told.history),
                ("治疗", told.course),
                ("转归", "好转　" + told.state),
                ("嘱咐", told.advice),
            )
        )
        + dashes
        + row(
            f"医师:{e(doctors(case)[0])}",
            f"打印:{case.discharged_on:%Y.%m.%d} {clock(case, 7)}",
            "工号:" + case.numbers["业务流水号"][:4],
        )
    )
    ground = "repeating-linear-gradient(#fff 0 30px,#eef5ec 30px 60px)"
    return leaf(body, (860, 560), truth(case) | stay_truth(case), font=PRINTER, px=16, pad="28px 50px", ground=ground)


def township_card(case: Case, random: Random) -> Drawing:
    """A pre-printed card of a small ward, filled in by hand above lines."""
    told = story(case)

    def blank(label: str, words: str, width: int) -> str:
        return f"{label}{under(biro(words), width)}"

    early, late = day_text(case.admitted_on, "年"), day_text(case.discharged_on, "年")
    wide = "border-bottom:1px solid #444;padding:6px 0;line-height:1.5"
    body = (
        head(case.hospital, 25, 560)
        + div("病 人 出 院 卡", "font-size:24px;letter-spacing:4px;margin-bottom:14px", "m k")
        + div(
            blank("姓名", name(case), 130)
            + blank("性别", case.insured.sex, 60)
            + blank("年龄", aged(case, case.admitted_on), 80)
            + blank("编号", case.numbers["住院号"], 140),
            "margin:10px 0",
            "o",
        )
        + div(blank("入院日期", early, 190) + blank("出院日期", late, 190), "margin:10px 0", "o")
        + div(f"入院诊断：{biro(disease(case))}", wide)
        + div(f"出院诊断：{biro(disease(case))}", wide)
        + div(f"治疗情况：{biro(told.course)}", wide)
        + div("治疗结果：治愈 □　　好转 ☑　　未愈 □　　转院 □", wide)
        + div(f"出院医嘱：{biro(told.advice)}", wide)
        + row(f"医师：{under(biro(e(doctors(case)[3])), 120)}", f"填卡日期：{biro(late)}", style="margin-top:26px")
        + div("请妥善保存此卡，复诊时带来。", "font-size:14px;margin-top:16px", "m")
    )
    body += stamp(case.hospital, 470, 430, 128) if random.random() < 0.7 else ""
    ground = random.choice(("#fbf7e6", "#f4f8fb", "#fff"))
    return leaf(
        body, (700, 620), truth(case) | stay_truth(case), font=BLACK, px=16, pad="32px 44px", ground=ground, scale=1.7
    )


def summary_on_phone(case: Case, random: Random) -> Drawing:
    """The discharge record in an app: cards one below the other."""
    told = story(case)
    tint = random.choice(("#3f6ee8", "#0aa57b", "#e8663f"))
    section = f"border-left:4px solid {tint};padding-left:8px;margin-bottom:6px"
    body = (
        screen_top("出院小结", tint, "#fff")
        + panel(
            head(case.hospital, 17, 330, cls="k")
            + pair("患者姓名", f"{name(case)}（{case.insured.sex}，{aged(case, case.admitted_on)}）")
            + pair("住院科室", e(case.department))
            + pair("住院号", case.numbers["住院号"])
            + pair("入院日期", f"{case.admitted_on:%Y-%m-%d}")
            + pair("出院日期", f"{case.discharged_on:%Y-%m-%d}")
            + pair("实际住院", f"{nights(case)}天")
        )
        + "".join(
            panel(div(label, section, "k") + div(words, "color:#333"))
            for label, words in (
                ("出院诊断", f"{disease(case)}"),
                ("诊疗经过", told.course),
                ("出院情况", told.state),
                ("出院医嘱", told.advice),
            )
        )
        + div(f"主管医师：{e(doctors(case)[1])}", "padding:4px 24px;color:#666", "e")
        + div("内容由医院提供，以纸质病历为准", "font-size:13px;color:#999;margin-top:8px", "m")
    )
    return leaf(
        body,
        (390, 900),
        truth(case) | stay_truth(case),
        font=random.choice((PLAIN, MICRO)),
        px=15,
        pad="0",
        ground="#eef1f5",
        scale=2.4,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (boxed_summary, sectioned_summary, needle_summary, township_card, summary_on_phone),
}
