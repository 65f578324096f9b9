"""Discharge summaries: told in paragraphs by one vendor's program, in boxes by another's, in an old ward's two columns."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    KAI,
    SANS,
    SONG,
    TITLE,
    age_years,
    bars,
    boxed,
    heading,
    is_drug,
    page,
    pairs,
    round_seal,
    signed,
    spread,
    staff,
    stay_days,
)
from benchmarks.papers.families.sixth.stories import how_taken, story
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }


def _home_drugs(case: Case) -> str:
    """Drugs the patient takes home, three at most."""
    drugs = [fee for fee in case.stay.fees if is_drug(fee) and how_taken(fee).startswith("口服")][:3]
    return "；".join(f"{fee.goods.name}，{how_taken(fee)}" for fee in drugs)


def _vital(case: Case) -> str:
    return f"T36.{case.seed % 9}℃，P{70 + case.seed % 19}次/分，R{16 + case.seed % 5}次/分，BP{112 + case.seed % 30}/{68 + case.seed % 18}mmHg"


def told_in_paragraphs(case: Case, random: Random) -> Drawing:
    """A record of discharge, heading by heading."""
    who, tale = case.insured, story(case)
    drugs = _home_drugs(case)
    advice = f"1.{tale.advice}；<br>　　2.{'出院带药：' + escape(drugs) + '；<br>　　3.' if drugs else ''}不适随诊。"
    told = [
        ("入院诊断", f"1.{escape(case.diagnosis.name)}"),
        (
            "入院情况",
            f"患者因“{escape(tale.complaint)}”入院。{escape(tale.history)}查体：{_vital(case)}。{escape(tale.finding)}",
        ),
        ("诊疗经过", f"入院后完善三大常规、生化、心电图等检查。{escape(tale.treatment)}"),
        ("出院诊断", f"1.{escape(case.diagnosis.name)}　2.{escape(case.second_diagnosis.name)}"),
        ("出院情况", "患者一般情况可，生命体征平稳，饮食睡眠可，二便正常。"),
        ("出院医嘱", f"<br>　　{advice}"),
    ]
    sections = "".join(
        f"<div style='margin:9px 0'><b style='font-weight:normal;font-family:MiSans'>{label}：</b>{words}</div>"
        for label, words in told
    )
    body = (
        heading((escape(case.hospital), 25, "letter-spacing:4px"), ("出　院　记　录", 22, f"font-family:{KAI}"))
        + f"<div style='display:flex;justify-content:space-between;border-bottom:1.5px solid #222;font-size:14px;padding:6px 0 2px'><span>姓名：{escape(who.name)}</span><span>科室：{escape(case.department)}</span><span>床号：{case.numbers['床号'][:2]}床</span><span>住院号：{case.numbers['住院号']}</span></div>"
        + "<div style='height:8px'></div>"
        + pairs(
            ("性别", who.sex),
            ("年龄", f"{age_years(who, case.admitted_on)}岁"),
            ("民族", f"{who.ethnicity}族"),
            ("入院时间", f"{day_text(case.admitted_on, '年月')} {8 + case.seed % 11:02d}时{case.seed % 60:02d}分"),
            ("出院时间", f"{day_text(case.discharged_on, '年月')} {9 + case.seed % 3:02d}时{case.seed % 57:02d}分"),
            ("住院天数", f"{stay_days(case)}天"),
            columns=(285, 285, 150),
            style="margin:2px 0",
        )
        + sections
        + f"<div style='margin:26px 0 0 430px;line-height:1.9'>医师签名：{signed(staff(case, 'ward doctor'))}<br>{day_text(case.discharged_on, '年月')}</div>"
        + "<div style='position:absolute;bottom:24px;left:0;width:860px;text-align:center;font-size:13px'>第 1 页</div>"
        + round_seal(520, 700, case.hospital, diameter=132, below="病案专用章")
    )
    return page(body, _truth(case), width=860, height=1000, face=SONG, size=16.5, padding="42px 66px")


def told_in_boxes(case: Case, random: Random) -> Drawing:
    """A summary in a ruled form, with the code of the illness."""
    who, tale = case.insured, story(case)
    tall = "height:96px;vertical-align:top"
    rows: list[list[tuple[str, int] | tuple[str, int, str]]] = [
        [
            ("姓名", 1),
            (escape(who.name), 1),
            ("性别", 1),
            (who.sex, 1),
            ("年龄", 1),
            (f"{age_years(who, case.admitted_on)}岁", 1),
        ],
        [
            ("科别", 1),
            (escape(case.department), 1),
            ("病案号", 1),
            (case.numbers["病案号"], 1),
            ("住院天数", 1),
            (f"{stay_days(case)}", 1),
        ],
        [
            ("入院日期", 1),
            (day_text(case.admitted_on, "-"), 2),
            ("出院日期", 1),
            (day_text(case.discharged_on, "-"), 2),
        ],
        [("主要诊断", 1), (escape(case.diagnosis.name), 3), ("ICD-10", 1), (case.diagnosis.code, 1)],
        [("其他诊断", 1), (escape(case.second_diagnosis.name), 3), ("转归", 1), ("好转", 1)],
        [("入院时<br>主要症状<br>及体征", 1), (f"{escape(tale.complaint)}。{escape(tale.finding)}", 5, tall)],
        [("治疗经过", 1), (escape(tale.treatment), 5, tall)],
        [("出院时<br>情　况", 1), (f"{_vital(case)}，无特殊不适。", 5, "height:60px")],
        [("出院后<br>建　议", 1), (f"{escape(tale.advice)}。", 5, tall)],
    ]
    body = (
        at(560, 34, bars(case.numbers["病案号"], width=150))
        + f"<div style='font-family:{TITLE};font-size:23px'>{escape(case.hospital)}</div><div style='text-align:center;font-size:23px;letter-spacing:8px;margin:14px 0'>出院小结</div>"
        + boxed(rows, columns=(96, 160, 84, 130, 88, 112), cell="min-height:36px;height:36px;border-color:#555")
        + f"<div style='display:flex;justify-content:space-between;width:670px;margin-top:16px'><span>经治医师：{staff(case, 'ward doctor')}</span><span>上级医师：{staff(case, 'senior')}</span><span>日期：{day_text(case.discharged_on, '-')}</span></div>"
        + "<div style='font-size:12px;color:#666;margin-top:22px'>一式两份　随访电话详见出院指导　打印次数：1</div>"
        + round_seal(470, 640, case.hospital, diameter=124, below="出院专用", turned=14)
    )
    fields = _truth(case) | {"diagnosis_code": case.diagnosis.code}
    return page(body, fields, width=780, height=870, face=SANS, size=14.5, padding="34px 55px")


def two_columns(case: Case, random: Random) -> Drawing:
    """A county hospital's half sheet: particulars at the left, the course of the illness at the right."""
    who, tale = case.insured, story(case)
    particulars = (
        ("姓名", who.name),
        ("性别", who.sex),
        ("年龄", f"{age_years(who, case.admitted_on)}岁"),
        ("住院号", case.numbers["住院号"]),
        ("科别", case.department),
        ("入院日期", day_text(case.admitted_on, ".")),
        ("出院日期", day_text(case.discharged_on, ".")),
        ("住院日数", f"{stay_days(case)}日"),
    )
    left = "".join(
        f"<div style='margin:7px 0'>{spread(label, 4)}：<span style='border-bottom:1px solid #777'>{escape(value)}</span></div>"
        for label, value in particulars
    )
    right = (
        f"<div>入院诊断：{escape(case.diagnosis.name)}</div><div style='margin-top:8px'>出院诊断：{escape(case.diagnosis.name)}</div>"
        f"<div style='margin-top:8px'>病情摘要：{escape(tale.complaint)}，{escape(tale.history)}{escape(tale.finding)}</div>"
        f"<div style='margin-top:8px'>治疗情况：{escape(tale.treatment)}</div><div style='margin-top:8px'>治疗结果：□治愈　☑好转　□未愈　□其他</div>"
        f"<div style='margin-top:8px'>出院指导：{escape(tale.advice)}。</div>"
    )
    body = (
        heading((f"{escape(case.hospital)}出院证明（小结）", 24, f"font-family:{KAI};letter-spacing:2px"))
        + f"<div style='display:flex;border:1.5px solid #333;margin-top:12px'><div style='width:290px;border-right:1px solid #333;padding:10px 14px'>{left}</div><div style='flex:1;padding:14px 16px'>{right}</div></div>"
        + f"<div style='display:flex;justify-content:space-between;margin-top:14px;padding:0 30px'><span>医师：{signed(staff(case, 'ward doctor'))}</span><span>护士：{signed(staff(case, 'nurse'))}</span><span>{day_text(case.discharged_on, '年')}</span></div>"
        + round_seal(770, 372, case.hospital, diameter=122, below="住院部")
    )
    return page(
        body,
        _truth(case),
        width=980,
        height=550,
        face=KAI,
        size=16.5,
        padding="34px 50px",
        css=".paper{background:#fcfcf8}",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"discharge_summary": (told_in_paragraphs, told_in_boxes, two_columns)}
