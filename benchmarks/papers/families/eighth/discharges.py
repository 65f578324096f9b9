"""Discharge records and summaries."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import (
    HEI,
    PHONE,
    SERIF,
    SONG,
    age,
    iso,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_COURSE = (
    "入院后完善血常规、生化、心电图及影像学检查，予抗感染、改善循环、营养支持及对症治疗，病情逐步好转。",
    "入院后监测生命体征，积极完善术前检查，排除禁忌后行相应治疗，过程顺利，术后恢复可。",
    "入院后予吸氧、心电监护、药物治疗，症状明显缓解，复查指标较前改善，经上级医师同意出院。",
)
_ORDERS = "1、注意休息，避免劳累；2、规律服药，勿自行停药；3、出院后两周门诊复查；4、如有不适随时就诊。"


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "diagnosis": case.diagnosis.name,
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def _para(label: str, words: str) -> str:
    return line(f"<b>{label}</b>{words}", "margin-top:9px;text-align:justify")


def discharge_record(case: Case, random: Random) -> Drawing:
    """A record of running paragraphs, as most systems print it."""
    who = case.insured
    days = (case.discharged_on - case.admitted_on).days
    body = (
        title(e(case.hospital), 27)
        + title("出 院 记 录", 25)
        + row(
            f"姓名：{e(who.name)}",
            f"科室：{e(case.department)}",
            f"床号：{case.numbers['床号'][:2]}床",
            f"住院号：{case.numbers['住院号']}",
            style="margin-top:14px;border-bottom:1.5px solid #333;padding-bottom:4px",
        )
    )
    body += row(
        f"性别：{who.sex}",
        f"年龄：{age(case, case.admitted_on)}岁",
        f"民族：{who.ethnicity}族",
        "婚姻：已婚",
        style="margin-top:8px",
    )
    body += row(
        f"入院日期：{day_text(case.admitted_on, '年月')}",
        f"出院日期：{day_text(case.discharged_on, '年月')}",
        f"住院天数：{days}天",
    )
    body += _para(
        "入院情况：",
        f"患者{who.sex}性，{age(case, case.admitted_on)}岁，因不适{case.seed % 6 + 1}天入院。查体：T36.{case.seed % 9}℃，P7{case.seed % 10}次/分，R18次/分，BP12{case.seed % 10}/78mmHg，神志清，心肺听诊未闻及明显异常。",
    )
    body += (
        _para("入院诊断：", e(case.diagnosis.name))
        + _para("诊疗经过：", _COURSE[case.seed % 3])
        + _para("出院诊断：", e(case.diagnosis.name))
    )
    body += _para("出院情况：", "患者一般情况可，生命体征平稳，无特殊不适主诉。") + _para("出院医嘱：", _ORDERS)
    body += row(
        "",
        f"主治医师：{e(staff(case)[0])}　　住院医师：<span class='sig'>{e(staff(case)[1])}</span>",
        style="margin-top:40px",
    ) + line(day_text(case.discharged_on, "年月"), cls="r")
    body += stamp(case.hospital, 600, 560, 150, "病案室", 0.5)
    return sheet(body, width=880, height=760, fields=_truth(case), font=SONG, size=17, padding="44px 58px")


def boxed_summary(case: Case, random: Random) -> Drawing:
    """A summary in a table, with codes and secondary diagnosis in their own rows."""
    who = case.insured
    rows: list[list[str | tuple[str, str]]] = [
        ["患者姓名", e(who.name), "性别", who.sex, "年龄", f"{age(case, case.admitted_on)}岁"],
        ["病案号", case.numbers["病案号"], "科别", e(case.department), "出院方式", "医嘱离院"],
        [
            "入院时间",
            (f"{day_text(case.admitted_on, '-')} 09:{case.seed % 50 + 10}", "colspan=2"),
            "出院时间",
            (f"{day_text(case.discharged_on, '-')} 10:00", "colspan=2"),
        ],
        ["出院主要诊断", (e(case.diagnosis.name), "colspan=3"), "疾病编码", case.diagnosis.code],
        ["出院其他诊断", (e(case.second_diagnosis.name), "colspan=3"), "疾病编码", case.second_diagnosis.code],
        ["治疗经过", (_COURSE[case.seed % 3], "colspan=5 style='height:120px'")],
        ["治疗结果", ("好转", "colspan=5")],
        [
            "出院带药",
            (
                "、".join(e(fee.goods.name) for fee in case.stay.fees if fee.goods.category == "西药费")[:40],
                "colspan=5",
            ),
        ],
        ["健康指导", (_ORDERS, "colspan=5 style='height:90px'")],
    ]
    body = (
        title(e(case.hospital), 25)
        + title(random.choice(("出院小结", "出院病情小结")), 24)
        + "<div style='height:12px'></div>"
    )
    body += table(rows, style="font-size:16px") + row(
        f"医师签名：{e(staff(case)[1])}",
        "患者/家属签名：" + f"<span class='sig'>{e(who.name)}</span>",
        f"打印日期：{day_text(case.discharged_on, '-')}",
        style="margin-top:16px",
    )
    return sheet(
        body,
        width=900,
        height=800,
        fields=_truth(case, code=True),
        font=HEI,
        css=".t td{padding:8px}.t td:nth-child(odd){white-space:nowrap}",
        padding="42px 46px",
    )


def summary_screen(case: Case, random: Random) -> Drawing:
    """The summary opened in the hospital's mini program."""
    who = case.insured
    blocks = (
        (
            "基本信息",
            f"{e(who.name)}　{who.sex}　{age(case, case.admitted_on)}岁<br>住院号 {case.numbers['住院号']}<br>{e(case.department)}",
        ),
        ("住院时间", f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}"),
        ("出院诊断", e(case.diagnosis.name)),
        ("诊疗经过", _COURSE[case.seed % 3]),
        ("出院医嘱", _ORDERS),
    )
    body = row("16:0" + str(case.seed % 10), "Wi-Fi ▮▮▮", style="padding:9px 22px;font-size:16px") + line(
        "×　　出院小结", "padding:8px 22px 14px;font-size:22px;border-bottom:1px solid #ddd"
    )
    body += line(e(case.hospital), "font-size:22px;padding:18px 26px 4px;font-weight:600")
    body += "".join(
        f"<div style='background:#fff;margin:12px 20px;border-radius:10px;padding:14px 20px'><div style='color:#12866b;font-size:17px'>{label}</div><div style='font-size:18px'>{words}</div></div>"
        for label, words in blocks
    )
    body += line(f"医生：{e(staff(case)[0])}　仅供查阅", "color:#888;padding:6px 26px")
    return sheet(body, width=640, height=920, fields=_truth(case), font=PHONE, ground="#eef3f1", padding="0")


def short_abstract(case: Case, random: Random) -> Drawing:
    """A small abstract handed to the patient by a township or maternity hospital."""
    who = case.insured
    body = title(e(case.hospital), 23) + title("住院病人出院小结", 21) + "<div class='hr'></div>"
    body += row(
        f"姓名 {e(who.name)}",
        f"性别 {who.sex}",
        f"年龄 {age(case, case.admitted_on)}",
        f"住院号 {case.numbers['住院号']}",
    )
    body += (
        row(
            f"入院 {day_text(case.admitted_on, '.')}",
            f"出院 {day_text(case.discharged_on, '.')}",
            f"科室 {e(case.department)}",
        )
        + "<div class='dash'></div>"
    )
    body += line("出院诊断") + row(
        e(case.diagnosis.name), case.diagnosis.code, style="padding-left:28px;padding-right:60px"
    )
    body += line("住院经过", "margin-top:8px") + line(_COURSE[(case.seed + 1) % 3], "padding-left:28px")
    body += line("出院注意事项", "margin-top:8px") + line(_ORDERS, "padding-left:28px")
    body += row(
        "",
        f"经治医生 <span class='sig'>{e(staff(case)[2])}</span>　{day_text(case.discharged_on, '.')}",
        style="margin-top:20px",
    ) + stamp(case.hospital, 80, 400, 128, opacity=0.5)
    return sheet(
        body, width=760, height=570, fields=_truth(case, code=True), font=SERIF, ground="#fcfcf8", padding="34px 44px"
    )


LAYOUTS = {"discharge_summary": (discharge_record, boxed_summary, summary_screen, short_abstract)}
