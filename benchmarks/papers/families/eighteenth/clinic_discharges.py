"""Discharge summaries on paper of hospitals: a record in paragraphs, a ruled form, a leaf from the county."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BAO,
    FHEI,
    KAITI,
    MINGTI,
    after,
    aged,
    bed,
    bell,
    calling,
    d,
    drugs,
    far,
    fill,
    fit,
    iso,
    leaf,
    name,
    net,
    ring,
    staff,
    ticked,
    title,
    wedded,
)
from benchmarks.papers.families.eighteenth.clinic_words import dose, tale
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def summary_truth(case: Case, *, code: bool = False) -> dict[str, str]:
    """What every summary says."""
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "diagnosis": case.diagnosis.name,
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def stayed(case: Case) -> int:
    """The days of the stay."""
    return (case.discharged_on - case.admitted_on).days


def taken_home(case: Case, most: int = 3) -> str:
    """The drugs that go home with the patient, with how they are taken."""
    kept = [fee for fee in drugs(case) if "注射" not in fee.goods.name][:most]
    return "；".join(f"{e(fee.goods.name)} {' '.join(dose(fee))}" for fee in kept) or "无"


def paragraph_record(case: Case, random: Random) -> Drawing:
    """A record in paragraphs from an electronic system, a head of run-in values above a rule, the page numbered."""
    who, told = case.insured, tale(case)
    form = random.choice(("年月", "-"))
    time = f" {case.seed % 3 + 9:02d}:{case.seed % 50 + 10}" if form == "-" else f"{case.seed % 3 + 9}时"
    labels = random.choice((("入院日期", "出院日期"), ("入院时间", "出院时间")))
    body = title(case.hospital, 24, 640, 1) + title(
        random.choice(("出 院 记 录", "出院记录")), 27, 400, 4, "font-weight:700"
    )
    body += far(
        f"姓名：{e(who.name)}",
        f"科室：{e(case.department)}",
        f"床号：{bed(case)}",
        f"住院号：{case.numbers['住院号']}",
        style="border-bottom:1.5px solid #222;padding:8px 0 3px;font-size:15px",
    )
    pairs = (
        (f"性　别：{who.sex}", f"年　龄：{aged(who, case.admitted_on)}"),
        (f"婚　姻：{wedded(who, case.admitted_on)}", f"职　业：{calling(who, case.admitted_on)}"),
        (
            f"{labels[0]}：{day_text(case.admitted_on, form)}{time}",
            f"{labels[1]}：{day_text(case.discharged_on, form)}{time}",
        ),
        (
            f"住院天数：{stayed(case)}天",
            "病史陈述者："
            + ("本人" if aged(who, case.on)[-1] == "岁" and int(aged(who, case.on)[:-1]) > 13 else "家属"),
        ),
    )
    body += net([list(pair) for pair in pairs], "open", "margin:6px 0 4px")
    for label, words in (
        ("入院诊断", f"{e(case.diagnosis.name)}"),
        ("入院情况", f"患者因“{told.complaint}”入院。{told.present}查体：{told.exam}"),
        ("诊疗经过", told.course),
        ("出院诊断", f"{e(case.diagnosis.name)}"),
        (
            "出院情况",
            f"{told.leaving}治疗结果：{('好转', '治愈')[case.seed % 2 * (case.diagnosis.code[0] in 'JKS')]}。",
        ),
        (
            "出院医嘱",
            f"1、{told.advice}<br>　　2、出院带药：{taken_home(case)}。<br>　　3、不适随诊，随诊电话：{bell(case)}。",
        ),
    ):
        body += d(f"<b>{label}：</b>{words}", "margin-top:9px;text-align:justify")
    body += d(f"医师签名：{name(staff(case)[0])}", "margin:34px 10px 0 0", "r") + d(
        f"记录时间：{day_text(case.discharged_on, form)}", "margin:4px 10px 0 0", "r"
    )
    body += d("第 1 页", "position:absolute;left:0;right:0;bottom:28px;font-size:14px", "c")
    if case.seed % 3:
        body += ring(case.hospital, 560, 740, 130, "病历复印专用章")
    return leaf(body, (800, 1020), summary_truth(case), font=random.choice((BAO, MINGTI)), px=17, pad="48px 64px")


def _ruled_rows(case: Case, form: str) -> list[list[tuple[str, str]]]:
    who, told = case.insured, tale(case)

    def under(label: str, words: str, span: int = 1) -> tuple[str, str]:
        return (
            f"<div style='font-size:13px;color:#555;line-height:1.3'>{label}</div><div>{words}</div>",
            f"colspan={span}",
        )

    result = case.seed % 2
    ways = "　".join(
        ticked(place == result, words) for place, words in enumerate(("好转", "治愈", "未愈", "转院", "自动出院"))
    )
    return [
        [
            under("姓名", f"<b>{e(who.name)}</b>", 2),
            under("性别", who.sex),
            under("年龄", aged(who, case.admitted_on)),
            under("病案号", case.numbers["病案号"], 2),
        ],
        [
            under("病区/床号", f"{e(case.department)} {bed(case)}床", 3),
            under("入院日期", day_text(case.admitted_on, form)),
            under("出院日期", day_text(case.discharged_on, form)),
            under("天数", str(stayed(case))),
        ],
        [("入院<br>诊断", "class=c"), (e(case.diagnosis.name), "colspan=5")],
        [
            ("出院<br>诊断", "class=c"),
            (f"<b>{e(case.diagnosis.name)}</b>", "colspan=3"),
            under("疾病编码", case.diagnosis.code, 2),
        ],
        [("转归", "class=c"), (ways, "colspan=5")],
        [
            ("住院<br>经过", "class=c"),
            (f"<div style='min-height:170px'>{told.complaint}入院。{told.exam}{told.course}</div>", "colspan=5"),
        ],
        [("出院<br>情况", "class=c"), (f"<div style='min-height:60px'>{told.leaving}</div>", "colspan=5")],
        [
            ("出院<br>医嘱", "class=c"),
            (f"<div style='min-height:130px'>① {told.advice}<br>② {taken_home(case, 2)}</div>", "colspan=5"),
        ],
        [
            ("复诊", "class=c"),
            (f"{day_text(after(case.discharged_on, 14), form)}　{e(case.department)}门诊", "colspan=5"),
        ],
    ]


def ruled_form(case: Case, random: Random) -> Drawing:
    """A form of ruled cells: values under their headings in the upper bands, tall cells below, what became of the patient ticked."""
    form = random.choice(("/", "-", "."))
    body = far(
        f"<b style='{fit(case.hospital, 22, 470)}'>{e(case.hospital)}</b>",
        f"<b style='font-size:25px'>{random.choice(('出院小结', '病人出院小结'))}</b>",
        style="align-items:flex-end;padding-bottom:8px",
    )
    body += net(_ruled_rows(case, form), style="table-layout:fixed;text-align:left")
    body += far(
        f"经治医师 {name(staff(case)[1])}",
        f"上级医师 {name(staff(case)[2])}",
        f"日期 {day_text(case.discharged_on, form)}",
        style="margin-top:18px;align-items:baseline",
    )
    body += d("一式两份：① 患者　② 存病历", "font-size:13px;margin-top:14px;color:#555")
    body += ring(case.hospital, 590, 760, 128, "出院专用章")
    return leaf(
        body,
        (820, 940),
        summary_truth(case, code=True),
        font=FHEI,
        px=16,
        pad="44px 48px",
        css=".net td{vertical-align:middle}",
    )


def county_leaf(case: Case, random: Random) -> Drawing:
    """A small printed leaf of a county's hospital filled in by hand, blanks within printed sentences."""
    who, told = case.insured, tale(case)

    def day(which: str) -> str:
        on = case.admitted_on if which == "in" else case.discharged_on
        return "".join(
            f"{fill(str(part), 26)}{unit}" for part, unit in zip((on.year, on.month, on.day), "年月日", strict=True)
        )

    tint = random.choice(("#1c1c1e", "#264b32", "#5c2020"))
    body = title(case.hospital, 24, 640, 1, f"color:{tint}") + title(
        random.choice(("出 院 小 结", "病员出院小结")), 28, 400, 4, f"color:{tint};font-weight:700;margin-bottom:10px"
    )
    body += d(f"№ {case.numbers['登记号'][:7]}", "position:absolute;right:52px;top:96px;color:#b22;font-size:18px")
    body += d(
        f"姓名{fill(e(who.name), 130)}　性别{fill(who.sex, 40)}　年龄{fill(aged(who, case.admitted_on), 60)}　住院号{fill(case.numbers['住院号'], 110)}",
        "",
        "n",
    )
    body += d(
        f"科别{fill(e(case.department), 170)}　职业{fill(calling(who, case.admitted_on), 110)}", "margin-top:8px", "n"
    )
    body += d(f"于{day('in')}入院，于{day('out')}出院，共住院{fill(str(stayed(case)), 30)}天。", "margin-top:8px", "n")
    for label, words, least in (
        ("入院时主要症状及体征", f"{told.complaint}。{told.exam}", 92),
        ("住院治疗情况", told.course, 92),
        (
            random.choice(("出院诊断", "最后诊断")),
            f"<span style='font-size:1.15em'>{e(case.diagnosis.name)}</span>",
            40,
        ),
        ("出院时情况", told.leaving, 40),
        ("出院后注意事项", told.advice, 66),
    ):
        body += d(
            f"<b>{label}：</b><span class='ink'>{words}</span>", f"margin-top:8px;min-height:{least}px;line-height:1.75"
        )
    body += far(
        f"主治医师：{name(staff(case)[2])}",
        f"科主任：{name(staff(case)[3])}",
        f"{fill(str(case.discharged_on.year), 40)}年{fill(str(case.discharged_on.month), 24)}月{fill(str(case.discharged_on.day), 24)}日",
        style="align-items:baseline;margin-top:14px",
    )
    body += ring(case.hospital, 330, 610, 126, "住院部")
    return leaf(body, (780, 750), summary_truth(case), font=KAITI, px=18, ground="#fcfaf2", pad="36px 52px")


LAYOUTS = {"discharge_summary": (paragraph_record, ruled_form, county_leaf)}
