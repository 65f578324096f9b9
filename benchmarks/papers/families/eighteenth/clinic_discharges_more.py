"""More discharge summaries: one in two languages, a screen, a leaf from a needle printer."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_discharges import stayed, summary_truth
from benchmarks.papers.families.eighteenth.clinic_kit import (
    DROID,
    NEEDLE,
    NOTO,
    aged,
    bell,
    chop,
    d,
    drugs,
    far,
    fit,
    leaf,
    name,
    net,
    phone_top,
    ring,
    staff,
    stripes,
    title,
)
from benchmarks.papers.families.eighteenth.clinic_words import dose, tale
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _home_rows(case: Case) -> list[list[str]]:
    kept = [fee for fee in drugs(case) if "注射" not in fee.goods.name][:3]
    return [[e(fee.goods.name), *dose(fee)] for fee in kept] or [["无 None"]]


def two_language_summary(case: Case, random: Random) -> Drawing:
    """A summary with English beside every heading, coloured bands, facts in two columns."""
    who, told = case.insured, tale(case)
    tint = random.choice(("#17606e", "#6b3d7d", "#35588f"))
    sex = {"女": "F", "男": "M"}[who.sex]

    def band(words: str, english: str) -> str:
        return d(
            f"{words} <span style='font-size:13px;font-weight:400'>{english}</span>",
            f"background:{tint};color:#fff;padding:2px 10px;margin:12px 0 6px;font-weight:700",
        )

    facts = (
        ("姓名 Name", f"<b>{e(who.name)}</b>"),
        ("性别 Gender", f"{who.sex} {sex}"),
        ("出生日期 DOB", day_text(who.born_on, "-")),
        ("病案号 MRN", case.numbers["病案号"]),
        ("入院日期 Admission", day_text(case.admitted_on, "-")),
        ("出院日期 Discharge", day_text(case.discharged_on, "-")),
        ("科室 Department", e(case.department)),
        ("住院天数 LOS", f"{stayed(case)} 天"),
    )
    body = far(
        f"<b style='{fit(case.hospital, 23, 480)}color:{tint}'>{e(case.hospital)}</b>",
        stripes(case.seed, 150, 36),
        style="align-items:center",
    )
    body += d(
        "出院小结 <span style='font-size:19px'>DISCHARGE SUMMARY</span>",
        "font-size:26px;font-weight:700;margin-top:6px",
    )
    body += d(
        "".join(
            f"<div style='width:50%;padding:3px 0'><span style='display:inline-block;width:170px;color:#667'>{label}</span>{words}</div>"
            for label, words in facts
        ),
        f"display:flex;flex-wrap:wrap;border-top:2px solid {tint};border-bottom:1px solid {tint};padding:6px 0;margin-top:8px",
    )
    body += band("出院诊断", "Discharge Diagnosis") + d(
        f"1. {e(case.diagnosis.name)}　<span style='color:#667'>[{case.diagnosis.code}]</span>"
    )
    body += band("主诉及现病史", "Chief Complaint &amp; HPI") + d(f"{told.complaint}。{told.present}")
    body += band("体格检查", "Physical Examination") + d(told.exam)
    body += band("治疗经过", "Hospital Course") + d(told.course)
    body += band("出院状况", "Condition at Discharge") + d(told.leaving)
    body += band("出院带药", "Medications") + net(_home_rows(case), "thin")
    body += band("出院指导", "Instructions") + d(told.advice)
    body += far(
        f"主治医师 Attending：{name(staff(case)[4])}",
        f"日期 Date：{day_text(case.discharged_on, '-')}",
        style="margin-top:24px;align-items:baseline",
    )
    body += d(
        f"Tel {bell(case)}　　Page 1 of 1",
        "position:absolute;left:0;right:0;bottom:22px;font-size:13px;color:#667",
        "c",
    )
    body += ring(case.hospital, 600, 850, 116, "")
    return leaf(body, (820, 1040), summary_truth(case, code=True), font=DROID, px=15.5, pad="38px 48px")


def folded_screen(case: Case, random: Random) -> Drawing:
    """A summary in the hospital's app: a coloured head with the stay as a line of time, sections below."""
    who, told = case.insured, tale(case)
    tint = random.choice(("#3370ff", "#00a6a0", "#f0803c"))
    form = random.choice(("-", "."))
    top = far(f"<b style='font-size:20px'>{e(who.name)}</b>", f"{who.sex} {aged(who, case.admitted_on)}") + d(
        e(case.hospital), fit(case.hospital, 14.5, 336) + "margin:4px 0 10px"
    )
    top += d(
        f"<div><div style='font-size:12px;opacity:.85'>入院日期</div>{day_text(case.admitted_on, form)}</div>"
        f"<div style='border-top:1px dashed #fff;flex:1;margin:12px 10px 0;text-align:center;font-size:12px;padding-top:2px'>共{stayed(case)}天</div>"
        f"<div><div style='font-size:12px;opacity:.85'>出院日期</div>{day_text(case.discharged_on, form)}</div>",
        "display:flex",
    )
    body = phone_top(case, random.choice(("出院小结", "出院小结详情")), bar=tint, ink="#fff", end="分享") + d(
        top, f"background:{tint};color:#fff;padding:6px 18px 20px"
    )
    parts = (
        ("出院诊断", f"<b>{e(case.diagnosis.name)}</b>"),
        ("住院科室", f"{e(case.department)}　住院号 {case.numbers['住院号']}"),
        ("入院情况", f"{told.complaint}，{told.exam}"),
        ("治疗经过", told.course),
        ("出院情况", told.leaving),
        ("出院医嘱", told.advice),
        ("主管医生", staff(case)[1]),
    )
    inner = "".join(
        d(label, f"font-size:13px;color:{tint};margin-top:9px") + d(words, "line-height:1.5") for label, words in parts
    )
    body += d(inner, "background:#fff;border-radius:12px 12px 0 0;margin-top:-10px;padding:6px 18px 18px")
    body += d("— 本页内容由医院信息系统同步 —", "font-size:12px;color:#9aa;padding:10px", "c")
    return leaf(body, (390, 790), summary_truth(case), font=NOTO, px=15, ground="#f1f3f7", pad="0", scale=2.5)


def needle_summary(case: Case, random: Random) -> Drawing:
    """A wide leaf from a needle printer: labels in brackets, run on, a rubber stamp with the doctor's name."""
    who, told = case.insured, tale(case)
    form = random.choice(("-", "plain", "/"))
    body = title(f"{case.hospital}", 22, 800, 2) + title("出院病人小结", 21, 400, 4)
    body += d("-" * 130, "overflow:hidden;height:1.3em", "n")
    body += net(
        [
            [
                f"姓名:{e(who.name)}",
                f"性别:{who.sex}",
                f"年龄:{aged(who, case.admitted_on)}",
                f"病案号:{case.numbers['病案号']}",
            ],
            [
                f"入院:{day_text(case.admitted_on, form)}",
                f"出院:{day_text(case.discharged_on, form)}",
                f"住院:{stayed(case)}天",
                f"科别:{e(case.department)}",
            ],
        ],
        "open",
    )
    body += d("-" * 130, "overflow:hidden;height:1.3em", "n")
    for label, words in (
        ("诊断", f"{e(case.diagnosis.name)}"),
        ("病情", told.exam),
        ("治疗", told.course),
        ("出院时", told.leaving),
        ("医嘱", told.advice),
    ):
        body += d(f"[{label}] {words}", "margin-top:5px")
    body += far(
        f"医师:{staff(case)[3]}",
        f"打印:{day_text(case.discharged_on, form)} 操作员:{case.seed % 900 + 100}",
        style="margin-top:20px",
    )
    body += chop(f"{staff(case)[3]}", 170, 372, "#8d2530", 19)
    ground = "repeating-linear-gradient(#fff 0 30px,#f2f5ea 30px 60px)"
    return leaf(body, (940, 460), summary_truth(case), font=NEEDLE, px=17, ground=ground, pad="26px 54px")


LAYOUTS = {"discharge_summary": (two_language_summary, folded_screen, needle_summary)}
