"""Papers of a consulting room: certificates of diagnosis and outpatient records."""

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
    heading,
    page,
    pairs,
    round_seal,
    serial,
    signed,
    staff,
    stay_days,
)
from benchmarks.papers.families.sixth.stories import drugs_prescribed, how_taken, story
from benchmarks.papers.paper import Drawing, Layout


def _pen(words: str, size: int = 24) -> str:
    return signed(words, size, "#1d2f63")


def written_certificate(case: Case, random: Random) -> Drawing:
    """A certificate on half a sheet, filled in with a pen."""
    who, day = case.insured, case.visited_on

    def line(label: str, value: str, width: int) -> str:
        return f"<span style='display:inline-block;width:{width}px'>{label} <span style='display:inline-block;min-width:{width - 100}px;border-bottom:1px solid #333;padding:0 6px'>{_pen(value)}</span></span>"

    body = (
        at(640, 34, f"No.{serial(case, 'certificate', 7)}", "color:#a22")
        + heading(
            (escape(case.hospital), 24, f"font-family:{TITLE};letter-spacing:3px"),
            ("诊　断　证　明　书", 25, f"font-family:{KAI}"),
            gap=6,
        )
        + "<div style='height:14px'></div>"
        + line("姓名", who.name, 190)
        + line("性别", who.sex, 120)
        + line("年龄", f"{age_years(who, day)}岁", 130)
        + line("科别", case.department, 310)
        + "<div style='height:16px'></div>"
        + line("门诊号", case.numbers["门诊号"], 290)
        + line("就诊日期", day_text(day, "年"), 330)
        + f"<div style='margin-top:22px'>诊断：</div><div style='padding-left:60px;min-height:64px'>{_pen(case.diagnosis.name, 30)}</div>"
        + f"<div style='margin-top:4px'>建议：</div><div style='padding-left:60px;min-height:74px'>{_pen('1、' + story(case).advice, 25)}<br>{_pen('2、不适随诊', 25)}</div>"
        + f"<div style='margin-top:20px;padding-left:420px'>医师签字：{_pen(staff(case, 'doctor'), 30)}</div><div style='padding-left:420px;margin-top:8px'>{_pen(day_text(day, '年'), 26)}</div>"
        + "<div style='font-size:12px;margin-top:4px'>注：未盖诊断证明专用章无效，涂改无效。</div>"
        + round_seal(520, 372, case.hospital, diameter=136, below="诊断证明专用章", turned=10)
    )
    fields = {
        "patient_name": who.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": day.isoformat(),
    }
    return page(body, fields, width=860, height=580, face=SONG, size=17, padding="34px 48px")


def printed_certificate(case: Case, random: Random) -> Drawing:
    """A certificate of a stay, printed by the ward."""
    who, day = case.insured, case.discharged_on
    told = pairs(
        ("患者姓名", who.name),
        ("性　　别", who.sex),
        ("年　　龄", f"{age_years(who, case.admitted_on)}岁"),
        ("病 案 号", case.numbers["病案号"]),
        ("科　　室", case.department),
        ("身份证号", who.id_number),
        columns=(290, 330),
        style="margin:4px 0",
    )
    stay = f"患者于{day_text(case.admitted_on, '年')}至{day_text(day, '年')}在我院{escape(case.department)}住院治疗，共{stay_days(case)}天。"
    body = (
        f"<div style='display:flex;justify-content:space-between;align-items:flex-end'><span></span>{bars(case.numbers['病案号'], width=150)}</div>"
        + heading((escape(case.hospital), 25, ""), ("疾病诊断证明书", 23, "letter-spacing:6px"))
        + f"<div style='border-top:2px solid #222;margin:10px 0'></div>{told}<div style='border-top:1px solid #222;margin:10px 0'></div>"
        + "<div style='margin-top:8px'>临床诊断：</div>"
        + f"<div style='padding-left:34px'>1. {escape(case.diagnosis.name)}（{case.diagnosis.code}）</div><div style='padding-left:34px'>2. {escape(case.second_diagnosis.name)}（{case.second_diagnosis.code}）</div>"
        + f"<div style='margin-top:14px'>诊治经过及建议：</div><div style='text-indent:2em'>{stay}{escape(story(case).treatment)}出院后{escape(story(case).advice)}。</div>"
        + f"<div style='margin:50px 0 0 360px;line-height:2'>主治医师：{_pen(staff(case, 'doctor'), 27)}<br>科主任：{_pen(staff(case, 'head'), 27)}<br>开具日期：{day_text(day, '年')}</div>"
        + "<div style='font-size:12px;color:#444;margin-top:40px;border-top:1px solid #222;padding-top:4px'>本证明加盖医院公章后生效，仅供病情证明使用</div>"
        + round_seal(430, 470, case.hospital, diameter=140, below="医务科", turned=-9)
    )
    fields = {
        "patient_name": who.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "diagnosis_code": case.diagnosis.code,
        "issued_on": day.isoformat(),
    }
    return page(body, fields, width=760, height=820, face=SONG, size=16.5, padding="36px 64px")


def _sections(told: list[tuple[str, str]], style: str) -> str:
    return "".join(
        f"<div style='margin:7px 0'><span style='{style}'>{label}</span>{value}</div>" for label, value in told
    )


def _visit_truth(case: Case) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }


def clinic_record(case: Case, random: Random) -> Drawing:
    """An outpatient record as the consulting room prints it."""
    who, tale, day = case.insured, story(case), case.visited_on
    drugs = (
        f"{fee.goods.name} {fee.goods.specification}×{fee.quantity}{fee.goods.unit}　{how_taken(fee)}"
        for fee in drugs_prescribed(case)
    )
    vital = f"T 36.{case.seed % 8 + 2}℃　P {72 + case.seed % 16}次/分　R {17 + case.seed % 4}次/分　BP {118 + case.seed % 22}/{70 + case.seed % 16}mmHg"
    told = [
        ("主　诉：", escape(tale.complaint)),
        ("现病史：", escape(tale.history)),
        ("既往史：", "否认肝炎、结核等传染病史，否认药物过敏史。"),
        ("体格检查：", f"{vital}。{escape(tale.finding)}"),
        ("辅助检查：", "详见报告单。"),
        ("初步诊断：", f"{escape(case.diagnosis.name)}"),
        ("处　理：", "".join(f"<br>　　{escape(drug)}" for drug in drugs)),
        ("医　嘱：", escape(tale.advice) + "。"),
    ]
    body = (
        at(590, 32, bars(case.numbers["门诊号"], width=140))
        + heading((escape(case.hospital), 23, f"font-family:{KAI}"), ("门 诊 病 历", 21, ""))
        + pairs(
            ("姓名", who.name),
            ("性别", who.sex),
            ("年龄", f"{age_years(who, day)}岁"),
            ("门诊号", case.numbers["门诊号"]),
            ("科室", case.department),
            ("初/复诊", "初诊"),
            ("费别", "医保" if case.visit.basic_insurance_paid_fen else "自费"),
            ("就诊时间", f"{day_text(day, '-')} {8 + case.seed % 9:02d}:{case.seed % 60:02d}"),
            columns=(190, 120, 120, 240),
            style="font-size:15px",
        )
        + "<div style='border-top:1.5px solid #222;margin:8px 0'></div>"
        + _sections(told, "font-family:MiSans;font-size:15px;")
        + f"<div style='margin-top:30px;text-align:right;padding-right:60px'>医师：{_pen(staff(case, 'doctor'), 28)}</div>"
        + "<div style='font-size:12px;color:#555;border-top:1px solid #999;margin-top:10px'>第 1 页　本病历由患者自行保管，复诊时请携带</div>"
    )
    return page(body, _visit_truth(case), width=790, height=820, face=SONG, size=16, padding="34px 56px")


def record_on_phone(case: Case, random: Random) -> Drawing:
    """An outpatient record in the hospital's program for phones."""
    who, tale, day = case.insured, story(case), case.visited_on
    card = "background:#fff;margin:10px 12px;border-radius:8px;padding:12px 16px"
    told = [
        ("主诉", tale.complaint),
        ("现病史", tale.history),
        ("查体", tale.finding),
        ("诊断", f"{case.diagnosis.name}（{case.diagnosis.code}）"),
        ("治疗意见", tale.advice + "。"),
    ]
    blocks = "".join(
        f"<div style='{card}'><div style='color:#0a7cc4;margin-bottom:4px'>▍{label}</div><div>{escape(words)}</div></div>"
        for label, words in told
    )
    body = (
        f"<div style='padding:10px 18px;display:flex;justify-content:space-between;font-size:13px'><span>{8 + case.seed % 12}:{10 + case.seed % 49}</span><span>4G　76%</span></div>"
        f"<div style='text-align:center;font-size:18px;padding-bottom:8px'>电子病历</div><div style='{card};background:#0a7cc4;color:#fff'><div style='font-size:20px'>{escape(who.name)}　<span style='font-size:14px'>{who.sex}　{age_years(who, day)}岁</span></div>"
        f"<div>{escape(case.hospital)}</div><div>{escape(case.department)}　{staff(case, 'doctor')} 医生</div><div>就诊时间 {day_text(day, '-')} {9 + case.seed % 8:02d}:{case.seed % 60:02d}</div></div>{blocks}"
        f"<div style='text-align:center;color:#999;font-size:12px;padding:6px'>就诊卡号 {case.numbers['登记号']}　以医院纸质病历为准</div>"
    )
    fields = _visit_truth(case) | {"diagnosis_code": case.diagnosis.code}
    return page(
        body,
        fields,
        width=420,
        height=880,
        face=SANS,
        size=15,
        padding="0",
        css=".paper{background:#eef2f6}",
        scale=2.2,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (written_certificate, printed_certificate),
    "medical_record": (clinic_record, record_on_phone),
}
