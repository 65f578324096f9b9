"""Discharge summaries: two columns, a dot-matrix leaf, and a form in two languages."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourteenth.clinical import (
    FHEI,
    MICRO,
    SHARP,
    UMING,
    aged,
    div,
    fit,
    grid,
    head,
    page,
    pressed,
    spread,
    story,
)
from benchmarks.papers.families.fourteenth.kit import iso
from benchmarks.papers.families.fourteenth.names import staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_STRIPES = "repeating-linear-gradient(#fff 0 34px,#e3f1e6 34px 68px)"


def discharge_truth(case: Case, *, code: bool = False) -> dict[str, str]:
    """What every summary says."""
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "diagnosis": case.diagnosis.name,
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def _days(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def _column_facts(case: Case, who: Person, form: str) -> str:
    facts = (
        ("姓名", f"<b style='font-size:19px'>{e(who.name)}</b>"),
        ("性别", who.sex),
        ("年龄", aged(case, case.admitted_on)),
        ("住院号", case.numbers["住院号"]),
        ("病区", e(case.department)),
        ("床号", case.numbers["床号"][:2]),
        ("入院", day_text(case.admitted_on, form)),
        ("出院", day_text(case.discharged_on, form)),
        ("住院天数", f"{_days(case)}天"),
        ("费别", ("城镇职工医保", "城乡居民医保", "自费")[case.seed % 3]),
        ("主治医师", staff(case)[0]),
        ("责任护士", staff(case)[1]),
    )
    return "".join(
        f"<div style='color:#5b6b7c;font-size:14px;margin-top:9px'>{one}</div><div>{two}</div>" for one, two in facts
    )


def column_summary(case: Case, random: Random) -> Drawing:
    """The patient's facts in a narrow column, the story beside it."""
    who, form = case.insured, random.choice(("-", "年月", "/"))
    side = _column_facts(case, who, form)
    told = story(case)
    parts = (
        ("入院诊断", e(case.diagnosis.name)),
        ("入院时情况", f"因“{told.complaint}”入院。{told.found}"),
        ("住院诊治经过", told.course),
        ("出院诊断", f"<b>{e(case.diagnosis.name)}</b>"),
        ("出院时情况", "患者精神、饮食、睡眠可，二便正常，切口/穿刺处无渗出。"),
        ("出院医嘱", "1.按时服药。2." + told.advice + "3.不适随诊。"),
    )
    main = "".join(
        div(f"【{label}】", "margin-top:10px", "b") + div(words, "text-align:justify;padding-left:8px")
        for label, words in parts
    )
    main += div(f"医师签名 <span class='sig'>{staff(case)[0]}</span>", "margin-top:26px", "r")
    main += div(f"打印：{day_text(case.discharged_on, '-')} 11:{case.seed % 49 + 10}", "font-size:14px", "r")
    body = head(case.hospital, 26, 700) + head(random.choice(("出院小结（患者联）", "出院病历小结")), 23, 500, 3)
    body += div(
        f"<div style='width:196px;background:#eef2f6;padding:6px 14px 16px'>{side}</div><div style='flex:1'>{main}</div>",
        "display:flex;gap:22px;margin-top:14px;border-top:2px solid #34495e;padding-top:10px",
    )
    body += div(
        "24小时随访热线 0" + case.numbers["门诊号"][:3] + "-8" + case.numbers["登记号"][:6],
        "position:absolute;bottom:22px;left:50px;font-size:14px",
    )
    body += pressed(case.hospital, 620, 640, 136, "病案管理科")
    return page(body, (860, 900), discharge_truth(case), font=UMING)


def _dot_head(case: Case, random: Random) -> str:
    holes = "".join(
        f"<div style='position:absolute;{side}:9px;top:{16 + 40 * row}px;width:15px;height:15px;border-radius:9px;background:#cfd3d1'></div>"
        for side in ("left", "right")
        for row in range(12)
    )
    return (
        holes
        + head(case.hospital, 23, 700, 1)
        + head(random.choice(("出院病人小结", "出院病情摘要", "出 院 小 结")), 21, 500)
    )


def dot_summary(case: Case, random: Random) -> Drawing:
    """A dot-matrix leaf on striped paper, values run together."""
    who, form = case.insured, random.choice((".", "-", "plain"))
    told = story(case)
    joint = random.choice(("～", "至", " -- "))
    body = _dot_head(case, random)
    body += div(
        f"姓名:{e(who.name)} 性别:{who.sex} 年龄:{aged(case, case.admitted_on)} 科别:{e(case.department)} 住院号:{case.numbers['住院号']}",
        "margin-top:12px",
        "nb",
    )
    body += div(
        f"住院日期:{day_text(case.admitted_on, form)}{joint}{day_text(case.discharged_on, form)} 共{_days(case)}天　床号:{case.numbers['床号'][:2]}　第1次住院"
    )
    body += div("-" * 132, "overflow:hidden;height:1.2em", "nb")
    body += div(f"入院诊断:{e(case.diagnosis.name)}") + div(f"出院诊断:{e(case.diagnosis.name)}({case.diagnosis.code})")
    body += div("治疗结果:1治愈 ②好转 3未愈 4其他")
    body += div(f"简要病史及治疗:{told.complaint}入院。{told.found}{told.course}")
    body += div(f"出院带药及注意事项:带药同前。{told.advice}")
    body += div("-" * 132, "overflow:hidden;height:1.2em", "nb")
    body += spread(
        f"医师:{staff(case)[1]}",
        f"护士:{staff(case)[2]}",
        f"打印人:{staff(case)[3]}",
        f"打印日期:{day_text(case.discharged_on, '-')}",
    )
    body += pressed(case.hospital, 640, 360, 118, "住院部")
    return page(
        body,
        (900, 500),
        discharge_truth(case, code=True),
        font=SHARP,
        px=17,
        ground=_STRIPES,
        pad="26px 48px",
        css=".paper{line-height:1.75!important;color:#2a2f45!important}",
    )


def _bilingual_top(case: Case, who: Person) -> list[list[str | tuple[str, str]]]:
    def cell(label: str, value: str, span: int = 1) -> tuple[str, str]:
        return (
            f"<div style='font-size:12.5px;color:#555'>{label}</div><div>{value}</div>",
            f"colspan={span} style='vertical-align:top'",
        )

    top: list[list[str | tuple[str, str]]] = [
        [
            cell("姓名 Name", f"<b>{e(who.name)}</b>"),
            cell("性别 Sex", who.sex),
            cell("年龄 Age", aged(case, case.admitted_on)),
            cell("病案号 Record No.", case.numbers["病案号"]),
        ],
        [
            cell("入院日期 Date of Admission", day_text(case.admitted_on, "-")),
            cell("出院日期 Date of Discharge", day_text(case.discharged_on, "-")),
            cell("天数 Days", str(_days(case))),
            cell("科室 Dept.", e(case.department)),
        ],
    ]
    return top


def bilingual_summary(case: Case, random: Random) -> Drawing:
    """A university hospital's form in two languages, label above value, codes in a table of their own."""
    who, told = case.insured, story(case)

    top = _bilingual_top(case, who)
    codes: list[list[str | tuple[str, str]]] = [
        [("<b>类别</b>", "width=130"), "<b>出院诊断 Discharge Diagnosis</b>", ("<b>ICD-10</b>", "width=150")],
        ["主要诊断", e(case.diagnosis.name), case.diagnosis.code],
        ["其他诊断", e(case.second_diagnosis.name), case.second_diagnosis.code],
    ]
    body = div(e(case.hospital), fit(case.hospital, 25, 560) + "font-weight:700;color:#12407a")
    body += spread(
        "<span style='letter-spacing:1px'>DISCHARGE SUMMARY</span>",
        "<b style='font-size:24px'>出院小结</b>",
        style="align-items:flex-end;border-bottom:2px solid #12407a;margin-bottom:12px",
    )
    body += grid(top, style="table-layout:fixed") + "<div style='height:12px'></div>" + grid(codes)
    for label, words in (
        ("入院情况 On admission", told.complaint + "。" + told.found),
        ("治疗过程 Hospital course", told.course),
        ("出院医嘱 Instructions", told.advice + "保持手机畅通，接受随访。"),
    ):
        body += div(label, "margin-top:14px;color:#12407a;font-weight:700") + div(words)
    body += spread(
        f"住院医师 Resident：{staff(case)[0]}",
        f"上级医师 Attending：<span class='sig'>{staff(case)[3]}</span>",
        style="margin-top:30px",
    )
    body += div("第 1 页 / 共 1 页　Page 1 of 1", "position:absolute;bottom:20px;left:0;right:0;font-size:13px", "c")
    body += pressed(case.hospital, 640, 520, 138, "住院医务")
    return page(
        body,
        (880, 760),
        discharge_truth(case, code=True),
        font=random.choice((MICRO, FHEI)),
        css=".g td{border-color:#9db3cf}",
    )


LAYOUTS = {"discharge_summary": (column_summary, dot_summary, bilingual_summary)}
