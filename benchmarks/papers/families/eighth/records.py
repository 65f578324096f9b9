"""Medical records: of a visit, printed and on a telephone, and the front page of a hospital file."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import (
    KAI,
    PHONE,
    SANS,
    SONG,
    age,
    iso,
    line,
    row,
    sheet,
    staff,
    table,
    title,
    under,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_COMPLAINTS = (
    "反复咳嗽咳痰3天",
    "腹痛伴恶心半天",
    "外伤后肿痛2小时",
    "头晕、乏力1周",
    "胸闷气短5天",
    "腰痛放射至下肢10天",
)


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "visited_on": iso(case.visited_on),
        "diagnosis": case.diagnosis.name,
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def visit_record(case: Case, random: Random) -> Drawing:
    """The electronic outpatient record as printed."""
    who = case.insured
    plan = "；".join(e(fee.goods.name) for fee in case.visit.fees[:3])
    parts = (
        ("主诉", _COMPLAINTS[case.seed % 6]),
        ("现病史", f"患者{_COMPLAINTS[case.seed % 6]}，无发热，无意识障碍，未予特殊治疗，为求诊治来我院。"),
        ("既往史", "否认肝炎、结核等传染病史，否认药物过敏史。"),
        ("体格检查", f"T36.{case.seed % 9}℃，BP 13{case.seed % 10}/82mmHg，一般情况可。"),
        ("初步诊断", e(case.diagnosis.name)),
        ("处理", plan),
    )
    body = title(e(case.hospital), 26) + title(random.choice(("门诊电子病历", "门（急）诊病历")), 22)
    body += row(
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"年龄：{age(case, case.visited_on)}岁",
        f"门诊号：{case.numbers['门诊号']}",
        style="margin-top:14px",
    )
    body += (
        row(
            f"就诊科室：{e(case.department)}",
            f"就诊时间：{day_text(case.visited_on, '-')} {case.seed % 3 + 8:02d}:{case.seed % 50 + 10}",
            "初诊",
        )
        + "<div class='hr'></div>"
    )
    body += "".join(line(f"<b>{label}：</b>{words}", "margin:9px 0") for label, words in parts)
    body += line(f"医师签名：<span class='sig'>{e(staff(case)[0])}</span>", "margin-top:34px", "r")
    return sheet(body, width=840, height=690, fields=_truth(case), font=SONG, size=17, padding="42px 54px")


def record_booklet(case: Case, random: Random) -> Drawing:
    """A page of the paper booklet, filled by hand."""
    who = case.insured
    pen = "font-size:21px;line-height:2.05;background:repeating-linear-gradient(#0000 0 41px,#b9c9dc 41px 43px);min-height:430px"
    words = [
        f"主诉：{_COMPLAINTS[case.seed % 6]}",
        "查体：神清，精神可，心肺腹（-），余详见检查单。",
        "辅检：待回报",
        f"诊断：{e(case.diagnosis.name)}",
        "处置：对症治疗，口服药物，三日后复诊。",
    ]
    body = title(e(case.hospital), 24, "color:#22598c") + title("门 诊 病 历", 23, "color:#22598c")
    body += line(
        f"姓名{under(e(who.name), 110, 'pen')}性别{under(who.sex, 40, 'pen')}年龄{under(str(age(case, case.visited_on)), 50, 'pen')}科别{under(e(case.department), 130, 'pen')}",
        "font-size:18px;margin:12px 0",
    )
    body += line(f"就诊日期{under(day_text(case.visited_on, '年'), 170, 'pen')}", "font-size:18px;margin-bottom:12px")
    body += (
        f"<div class='pen' style='{pen}'>"
        + "".join(line(one) for one in words)
        + f"<div class='r'>医生：<span class='sig'>{e(staff(case)[1])}</span></div></div>"
    )
    return sheet(body, width=760, height=760, fields=_truth(case), font=KAI, ground="#f9fbfd", padding="36px 46px")


def record_screen(case: Case, random: Random) -> Drawing:
    """A visit's record in the hospital's mini program."""
    who = case.insured
    entries = (
        ("就诊人", f"{e(who.name)}（{who.sex} {age(case, case.visited_on)}岁）"),
        ("就诊医院", e(case.hospital)),
        ("就诊科室", e(case.department)),
        ("接诊医生", e(staff(case)[2])),
        ("就诊日期", day_text(case.visited_on, "-")),
        ("主诉", _COMPLAINTS[case.seed % 6]),
        ("诊断结果", e(case.diagnosis.name)),
        ("诊断编码", case.diagnosis.code),
        ("处置建议", "按时服药，定期复查"),
    )
    body = row("08:4" + str(case.seed % 10), "5G ▮▮▮", style="padding:9px 22px;font-size:16px;background:#fff") + line(
        "门诊病历详情", "font-size:22px;padding:10px;background:#fff", "c"
    )
    body += "<div style='background:#fff;margin:16px 18px;border-radius:10px;padding:8px 20px'>"
    body += (
        "".join(
            f"<div style='display:flex;padding:11px 0;border-bottom:1px solid #eee;font-size:18px'><span style='color:#888;width:120px'>{label}</span><span style='flex:1'>{value}</span></div>"
            for label, value in entries
        )
        + "</div>"
    )
    body += line("以上内容由医院提供，如有疑问请咨询医院", "color:#aaa;font-size:15px", "c")
    return sheet(body, width=640, height=730, fields=_truth(case, code=True), font=PHONE, ground="#f2f4f6", padding="0")


def emergency_record(case: Case, random: Random) -> Drawing:
    """An emergency department's record in a ruled form, with a code."""
    who = case.insured
    rows: list[list[str | tuple[str, str]]] = [
        ["姓名", e(who.name), "性别", who.sex, "年龄", f"{age(case, case.visited_on)}岁"],
        ["身份证号", (who.id_number, "colspan=3"), "电话", who.phone],
        ["就诊日期", (day_text(case.visited_on, "年月"), "colspan=3"), "分诊级别", "Ⅲ级"],
        ["主诉", (_COMPLAINTS[case.seed % 6], "colspan=5")],
        [
            "病史及体征",
            (
                "患者步入诊室，急性病容，神志清楚，查体合作，生命体征平稳，余见检查报告。",
                "colspan=5 style='height:110px'",
            ),
        ],
        ["诊断", (e(case.diagnosis.name), "colspan=3"), "ICD编码", case.diagnosis.code],
        ["处理意见", ("完善检查，对症处理，留观。", "colspan=5 style='height:80px'")],
        ["去向", ("离院", "colspan=2"), "接诊医师", (f"<span class='sig'>{e(staff(case)[0])}</span>", "colspan=2")],
    ]
    body = (
        title(e(case.hospital), 25)
        + title("急 诊 病 历 记 录", 23)
        + "<div style='height:12px'></div>"
        + table(rows, style="font-size:16px")
    )
    return sheet(
        body,
        width=880,
        height=680,
        fields=_truth(case, code=True),
        font=SANS,
        css=".t td{padding:8px}.t td:nth-child(odd){white-space:nowrap;background:#f4f4f4}",
        padding="42px 48px",
    )


LAYOUTS = {"medical_record": (visit_record, record_booklet, record_screen, emergency_record)}
