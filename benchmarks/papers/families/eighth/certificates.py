"""Diagnosis certificates."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import (
    HEI,
    KAI,
    SONG,
    age,
    box_stamp,
    iso,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
    under,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_ADVICE = (
    "建议休息两周，门诊随访。",
    "注意休息，加强营养，一月后复查。",
    "建议全休壹月，避免负重，定期复查。",
    "继续服药治疗，不适随诊。",
)


def _truth(case: Case, *, code: bool) -> dict[str, str]:
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": case.diagnosis.name,
        "issued_on": iso(case.discharged_on),
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def printed_certificate(case: Case, random: Random) -> Drawing:
    """A certificate printed by the hospital's system, with a code."""
    who = case.insured
    body = title(e(case.hospital), 28) + title("疾病诊断证明书", 25, "letter-spacing:4px")
    body += (
        row(f"编号：{case.numbers['登记号']}", f"科室：{e(case.department)}", style="margin-top:20px")
        + "<div class='hr'></div>"
    )
    body += row(
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"年龄：{age(case, case.discharged_on)}岁",
        f"病案号：{case.numbers['病案号']}",
        style="margin:12px 0;font-size:18px",
    )
    body += line(
        f"入院日期：{day_text(case.admitted_on, '-')}　　出院日期：{day_text(case.discharged_on, '-')}",
        "font-size:18px",
    )
    body += line("临床诊断：", "font-size:18px;margin-top:18px;font-weight:700") + row(
        e(case.diagnosis.name), f"ICD-10：{case.diagnosis.code}", style="font-size:19px;padding:0 34px"
    )
    body += line("处理意见：", "font-size:18px;margin-top:24px;font-weight:700") + line(
        _ADVICE[case.seed % 4], "font-size:18px;padding-left:34px"
    )
    body += row(
        f"医师签名：<span class='sig'>{e(staff(case)[0])}</span>",
        f"日期：{day_text(case.discharged_on, '-')}",
        style="margin-top:70px;font-size:18px",
    )
    body += line("注：本证明未盖医院公章无效，涂改无效。", "margin-top:30px;font-size:14px")
    body += stamp(case.hospital, 560, 420, 156, "诊断证明专用章")
    return sheet(body, width=860, height=700, fields=_truth(case, code=True), font=SONG, padding="44px 58px")


def written_certificate(case: Case, random: Random) -> Drawing:
    """A form from a pad, filled by hand."""
    who = case.insured
    size = "font-size:20px;line-height:2.2"
    body = title(e(case.hospital), 27, "color:#1d4f91") + title("诊 断 证 明", 31, "color:#1d4f91")
    body += line(f"门诊（住院）号 {under(case.numbers['住院号'], 120, 'pen')}", cls="r")
    body += line(
        f"姓名{under(e(who.name), 120, 'pen')}性别{under(who.sex, 50, 'pen')}年龄{under(str(age(case, case.discharged_on)), 50, 'pen')}科别{under(e(case.department), 150, 'pen')}",
        size,
    )
    body += line(f"诊断：{under(e(case.diagnosis.name), 560, 'pen')}", size) + line(
        f"建议：{under(_ADVICE[case.seed % 4], 560, 'pen')}", size
    )
    body += line(f"医师：<span class='sig'>{e(staff(case)[1])}</span>", "margin:26px 0 0 420px;font-size:20px")
    body += line(f"<span class='pen'>{day_text(case.discharged_on, '年')}</span>", "margin-left:420px;font-size:20px")
    body += stamp(case.hospital, 470, 300, 150, "门诊部")
    return sheet(
        body, width=800, height=560, fields=_truth(case, code=False), font=KAI, ground="#fdfcf5", padding="38px 48px"
    )


def ruled_certificate(case: Case, random: Random) -> Drawing:
    """A ruled form with a photo-less table, from a military or county hospital."""
    who = case.insured
    rows: list[list[str | tuple[str, str]]] = [
        ["姓 名", e(who.name), "性 别", who.sex, "年 龄", f"{age(case, case.discharged_on)}岁"],
        ["单位或住址", (e(who.address), "colspan=5")],
        ["就诊时间", (f"{day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}", "colspan=5")],
        [
            "病情摘要",
            (
                f"患者因不适就诊于我院{e(case.department)}，完善相关检查，予对症治疗后好转。",
                "colspan=5 style='height:96px'",
            ),
        ],
        ["诊 断", (f"<b>{e(case.diagnosis.name)}</b>", "colspan=5 style='height:80px;font-size:19px'")],
        ["医师建议", (_ADVICE[case.seed % 4], "colspan=5 style='height:80px'")],
    ]
    body = (
        title(f"{e(case.hospital)}", 25)
        + title("医 学 证 明 书", 25)
        + row(f"存根号 {case.numbers['处方号']}", "", style="margin-top:10px")
    )
    body += table(rows, style="font-size:17px") + row(
        "医务科（章）",
        f"主治医师：{e(staff(case)[2])}",
        f"签发日期：{day_text(case.discharged_on, '年月')}",
        style="margin-top:20px;font-size:17px",
    )
    body += stamp(case.hospital, 70, 500, 150, "医务科") + box_stamp(e(staff(case)[2]), 470, 592, size=18)
    return sheet(
        body,
        width=860,
        height=700,
        fields=_truth(case, code=False),
        font=HEI,
        css=".t td:nth-child(odd){text-align:center}.t td{padding:9px}",
        padding="40px 50px",
    )


LAYOUTS = {"diagnosis_certificate": (printed_certificate, written_certificate, ruled_certificate)}
