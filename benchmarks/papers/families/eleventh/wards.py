"""What a ward hands out: discharge papers and certificates."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def _stay(case: Case, *, code: bool = False) -> dict[str, Any]:
    found = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return found | ({"diagnosis_code": case.diagnosis.code} if code else {})


def vitals(case: Case) -> str:
    return (
        f"T 36.{case.seed % 9}℃，P {68 + case.seed % 20}次/分，R {16 + case.seed % 5}次/分，"
        f"BP {112 + case.seed % 40}/{66 + case.seed % 22}mmHg"
    )


def discharge_record(case: Case, random: Random) -> Drawing:
    """A discharge record of running paragraphs with bold heads, as a ward's program prints it."""
    person, days = case.insured, (case.discharged_on - case.admitted_on).days
    paragraphs = [
        ("入院情况", f"患者因“{case.diagnosis.name}待查{case.seed % 5 + 1}天”入院。查体：{vitals(case)}，神志清，精神可，心肺听诊未闻及明显异常，腹软，无压痛。"),
        ("入院诊断", f"{case.diagnosis.name}？"),
        ("诊疗经过", f"入院后完善相关检查，血常规、肝肾功能、凝血功能、心电图等未见明显禁忌，予以对症支持治疗，住院{days}天，病情好转，经上级医师查房同意后办理出院。"),
        ("出院诊断", case.diagnosis.name),
        ("出院情况", f"患者一般情况良好，无不适主诉，饮食睡眠可。查体：{vitals(case)}。"),
        ("出院医嘱", "1.注意休息，清淡饮食，避免劳累；2.按时服药，不适随诊；3.两周后门诊复查。"),
    ]  # fmt: skip
    body = (
        f'<div class="c" style="font-size:24px;letter-spacing:2px">{s.e(case.hospital)}</div>'
        f'<h1 style="font-size:26px;letter-spacing:14px;margin:6px 0 12px">出院记录</h1>'
        f'<div class="f" style="border-top:1.5px solid;border-bottom:1.5px solid;padding:6px 2px"><span>姓名：'
        f"{s.e(person.name)}</span><span>性别：{person.sex}</span>"
        f"<span>年龄：{s.age(person.born_on, case.admitted_on)}岁</span><span>科室：{case.department}</span><span>住院号："
        f"{case.numbers['住院号']}</span></div>"
        f'<div class="f" style="margin:12px 2px"><span>入院时间：{s.day(case.admitted_on, "-")} 09:{case.seed % 50 + 10}</s'
        f"pan><span>出院时间：{s.day(case.discharged_on, '-')} 10:30</span>"
        f"<span>住院天数：{days}天</span></div>"
        + "".join(
            f'<p style="line-height:1.9;margin-bottom:8px"><b>{head}：</b>{text}</p>' for head, text in paragraphs
        )
        + f'<div style="text-align:right;line-height:2;margin-top:26px">住院医师：{s.somebody(case, 62)} / 主治医师：'
        f"{s.somebody(case, 63)}<br>记录时间：{s.day(case.discharged_on, '-')} 10:15</div>"
        + s.stamp(s.e(case.hospital), 330, 60, 150, "病案室")
    )
    return s.paper(body, (840, 1000), _stay(case), face=s.SONG, px=17)


def discharge_table(case: Case, random: Random) -> Drawing:
    """A boxed discharge summary with labels above the values and diagnosis codes."""
    person, other = case.insured, case.second_diagnosis

    def cell(label: str, value: str, span: int = 1) -> tuple[str, str]:
        return f'colspan="{span}"', f'<div class="s g">{label}</div><div style="min-height:24px">{value}</div>'

    body = (
        f'<div class="f" style="align-items:flex-end"><b style="font-size:21px">{s.e(case.hospital)}</b>'
        f'<span style="font-size:26px;letter-spacing:6px">出院小结</span>'
        f'<span class="s">ID：{case.numbers["登记号"]}</span></div>'
        + s.table(
            [
                s.row(cell("姓名", s.e(person.name)), cell("性别 / 年龄", f"{person.sex} / "
                f"{s.age(person.born_on, case.admitted_on)}岁"), cell("病区床位",
                f"{case.department} {case.numbers['床号'][:2]}床"), cell("病案号", case.numbers["病案号"])),
                s.row(cell("入院日期", s.day(case.admitted_on, "/")), cell("出院日期", s.day(case.discharged_on, "/")),
                cell("离院方式", "医嘱离院"), cell("治疗结果", "好转")),
                s.row(cell("主要诊断", case.diagnosis.name, 3), cell("ICD-10", case.diagnosis.code)),
                s.row(cell("其他诊断", other.name, 3), cell("ICD-10", other.code)),
                s.row(cell("主诉及简要病史", f"因相关症状{case.seed % 6 + 2}天入院。既往体健，否认药物过敏史。入院查体：{vitals(case)}。", 4)),
                s.row(cell("住院期间检查及治疗", "完善血尿常规、生化、心电图及影像学检查，予药物及对症支持治疗，过程顺利，未发生并发症。", 4)),
                s.row(cell("出院带药及用法", f"{s.medicines(case)[0].goods.name}　口服/遵医嘱　每日一次", 4)),
                s.row(cell("出院建议", "1个月后专科门诊复诊；如有不适及时就医。休息两周。", 4)),
            ],
            style="margin-top:12px;line-height:1.6",
        )
        + f'<div class="f" style="margin-top:24px"><span>主治医师：{s.pen(s.somebody(case, 64))}</span><span>日期：'
        f'{s.day(case.discharged_on, "/")}</span></div>'
        + s.oblong(f"{s.e(case.hospital)}出院证明章", 250, 26)
    )  # fmt: skip
    css = ".grid td{border-color:#7d97b5;vertical-align:top}"
    return s.paper(body, (880, 820), _stay(case, code=True), face=s.SANS, px=16, css=css)


def notarised_certificate(case: Case, random: Random) -> Drawing:
    """A certificate with its stub to the left, numbered across the perforation."""
    person, running = case.insured, s.number(case, 65, 6)
    stub = (
        f'<div style="position:absolute;left:0;top:0;width:250px;height:100%;border-right:2px dashed #666;'
        f'padding:30px 20px;font-size:15px;line-height:2.1">'
        f'<div class="c b">诊断证明书（存根）</div>№ {running}<br>姓名 {s.e(person.name)}<br>科别 {case.department}<br>'
        f"医师 {s.somebody(case, 66)}<br>{s.day(case.discharged_on, '.')}</div>"
    )
    body = (
        stub + f'<div style="position:absolute;left:290px;right:44px;top:30px"><div class="f"><span></span>'
        f'<span style="color:#c22">№ {running}</span></div>'
        f'<h1 style="font-size:27px;letter-spacing:2px">{s.e(case.hospital)}<br>疾病诊断证明书</h1>'
        f'<div style="line-height:2.2;margin-top:14px">姓名<u>{s.e(person.name)}</u>性别<u>{person.sex}</u>年龄<u>'
        f"{s.age(person.born_on, case.discharged_on)}岁</u>住院号<u>{case.numbers['住院号']}</u><br>"
        f"单位或住址<u>{s.e(person.address)}</u><br>诊断：<b>{case.diagnosis.name}</b><br>"
        f"处理意见：患者于{s.day(case.admitted_on, '.')}至{s.day(case.discharged_on, '.')}在我院住院治疗，建议出院后休息{case.seed % 3 + 1}个月，"
        f"定期复查。</div>"
        f'<div class="f" style="margin-top:24px"><span>医师签章：{s.pen(s.somebody(case, 66))}</span><span>'
        f"{s.day(case.discharged_on)}</span></div>"
        '<p class="s" style="margin-top:14px">注：无医院诊断证明专用章无效，涂改无效。</p></div>'
        + s.stamp(s.e(case.hospital), 60, 20, 150, "诊断证明专用章")
    )
    truth = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": case.discharged_on.isoformat(),
    }
    return s.paper(body, (1000, 520), truth, face=s.KAI, px=18, style="")


def bilingual_certificate(case: Case, random: Random) -> Drawing:
    """An international hospital's medical certificate: every label in two languages."""
    person = case.insured
    pairs = [
        ("姓名 Name", s.e(person.name)),
        ("性别 Gender", f"{person.sex} {'Female' if person.sex == '女' else 'Male'}"),
        ("出生日期 Date of Birth", s.day(person.born_on, "/")),
        ("病历号 MRN", case.numbers["登记号"]),
        ("就诊日期 Date of Visit", s.day(case.visited_on, "/")),
        ("科室 Department", case.department),
        ("诊断 Diagnosis", f"<b>{case.diagnosis.name}</b>"),
        ("疾病编码 ICD-10", case.diagnosis.code),
    ]
    lines = [s.row(f'<span style="color:#3a6d78">{name}</span>', value) for name, value in pairs]
    body = (
        f'<div class="f" style="border-bottom:3px solid #2c7f8c;padding-bottom:10px"><div><div style="font-size:24px;'
        f'color:#2c7f8c">{s.e(case.hospital)}</div>'
        '<div class="s g">Medical Affairs Department</div></div><div class="r"><div style="font-size:24px">医疗证明</div>'
        '<div class="s g">MEDICAL CERTIFICATE</div></div></div>'
        + s.table(lines, cls="w", style="margin:26px 0;line-height:2.3")
        + f'<div style="border:1px solid #9cc;padding:14px 16px;line-height:1.9"><span style="color:#3a6d78">'
        f"医生建议 Recommendations</span><br>建议休息{case.seed % 10 + 5}天，避免剧烈活动，按时复诊。<br>"
        "Rest is advised. Follow up as scheduled.</div>"
        f'<div class="f" style="margin-top:44px"><div>医生签名 Physician<br>{s.pen("Dr. " + s.somebody(case, 67), 30)}</di'
        f"v><div>签发日期 Date Issued<br>{s.day(case.visited_on, '/')}</div></div>"
        + s.stamp(s.e(case.hospital), 330, 60, 150, "医疗证明专用章")
    )
    truth = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "diagnosis_code": case.diagnosis.code,
        "issued_on": case.visited_on.isoformat(),
    }
    return s.paper(body, (820, 900), truth, face=s.MI, px=17)


LAYOUTS = {
    "discharge_summary": (discharge_record, discharge_table),
    "diagnosis_certificate": (notarised_certificate, bilingual_certificate),
}
