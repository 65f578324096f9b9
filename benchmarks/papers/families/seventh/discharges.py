"""Discharge records."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout

_COURSE = (
    "入院后完善血常规、生化、凝血、心电图及影像学检查，予抗感染、补液、对症支持等治疗，患者症状逐渐缓解。",
    "入院后完善相关检查，排除禁忌后在麻醉下行手术治疗，过程顺利，术后恢复可，切口无红肿渗出，Ⅰ/甲愈合。",
    "入院后予监测生命体征、吸氧、营养支持、改善循环治疗，经上级医师查房指导调整方案，病情好转。",
)
_ORDERS = (
    "1.注意休息，清淡饮食，避免劳累；2.按时服药，不可自行停药；3.一周后门诊复查；4.不适随诊。",
    "1.继续院外口服药物治疗；2.一月后复查影像；3.加强功能锻炼；4.如有发热、疼痛加重，及时就诊。",
)


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        **more,
    }


def record_sections(case: Case, random: Random) -> Drawing:
    """A record with a ruled head and a section for each heading."""
    person = case.insured
    about = [
        [
            f"姓名：{t(person.name)}",
            f"性别：{person.sex}",
            f"年龄：{kit.age(person.born_on, case.admitted_on)}岁",
            f"住院号：{case.numbers['住院号']}",
        ],
        [
            f"科别：{t(case.department)}",
            f"床号：{case.numbers['床号'][:2]}",
            f"民族：{person.ethnicity}",
            f"住院天数：{bills.stay_days(case)}天",
        ],
        [
            f"@colspan=2|入院日期：{day_text(case.admitted_on, '年')}",
            f"@colspan=2|出院日期：{day_text(case.discharged_on, '年')}",
        ],
    ]
    cause = "外伤后疼痛、活动受限3小时" if case.accident else "反复不适5天，加重1天"
    sections = [
        ("入院情况", f"患者因“{cause}”入院。查体：T 36.8℃，P 82次/分，R 19次/分，BP 128/78mmHg，神志清，精神可。"),
        ("入院诊断", t(case.diagnosis.name)),
        ("诊疗经过", random.choice(_COURSE)),
        ("出院诊断", t(case.diagnosis.name)),
        ("出院情况", "一般情况可，生命体征平稳，饮食、睡眠及二便正常。"),
        ("出院医嘱", random.choice(_ORDERS)),
    ]
    body = (
        f'<div class="c" style="font-size:21px;font-weight:bold">{t(case.hospital)}</div><h2 class="c" style="font-size:24px;letter-spacing:12px;margin:4px 0 14px">出院记录</h2>'
        + kit.grid(
            about,
            widths=(28, 20, 22, 30),
            kind="n",
            style="width:100%;border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin-bottom:12px",
        )
        + "".join(f"<p><b>{name}：</b>{words}</p>" for name, words in sections)
        + f"<p class='right' style='margin-top:34px'>医师签名：{kit.handwritten(kit.doctor(random))}　　{day_text(case.discharged_on, '年')}</p>"
        + kit.stamp(case.hospital, right=360, bottom=26, diameter=130, below="病历复印专用章")
    )
    return kit.sheet(body, size=(800, 670), fields=_fields(case), font=kit.SONG, px=16, css="p{line-height:1.75}")


def record_boxed(case: Case, random: Random) -> Drawing:
    """A leaf for the patient in boxes, with chief and further diagnoses apart."""
    person = case.insured
    rows = [
        ["姓名", t(person.name), "性别", person.sex, "年龄", f"{kit.age(person.born_on, case.admitted_on)}"],
        ["病案号", case.numbers["病案号"], "科室", f"@colspan=3|{t(case.department)}"],
        [
            "入院时间",
            f"@colspan=2|{day_text(case.admitted_on, '-')} {kit.clock(random)}",
            "出院时间",
            f"@colspan=2|{day_text(case.discharged_on, '-')} {kit.clock(random)}",
        ],
        ["出院主要诊断", f"@colspan=3|{t(case.diagnosis.name)}", "ICD编码", case.diagnosis.code],
        ["住院经过<br>及治疗结果", f"@colspan=5 style='height:130px;vertical-align:top'|{random.choice(_COURSE)}"],
        ["手术名称", f"@colspan=5|{random.choice(('无', '详见手术记录'))}"],
        ["转归", "@colspan=5|☐治愈　☑好转　☐未愈　☐死亡　☐其他"],
        [
            "出院带药",
            "@colspan=5|"
            + "；".join(f"{t(fee.goods.name)} {fee.quantity}{fee.goods.unit}" for fee in bills.prescribed(case)[:2]),
        ],
        ["健康指导", f"@colspan=5 style='height:96px;vertical-align:top'|{random.choice(_ORDERS)}"],
    ]
    body = (
        f'<div class="r" style="align-items:flex-end"><span style="font-size:19px">{t(case.hospital)}</span><span>（交患者）</span></div><h2 class="c" style="font-size:24px;margin:8px 0 12px">出 院 小 结</h2>'
        + kit.grid(rows, widths=(16, 20, 15, 18, 13, 18), style="line-height:1.55")
        + kit.spread(
            f"经治医师：{kit.handwritten(kit.doctor(random))}",
            f"上级医师：{kit.handwritten(kit.doctor(random))}",
            f"记录日期：{day_text(case.discharged_on, '-')}",
            style="margin-top:20px",
        )
    )
    return kit.sheet(
        body, size=(820, 770), fields=_fields(case, diagnosis_code=case.diagnosis.code), font=kit.HEI, px=15
    )


def record_phone(case: Case, random: Random) -> Drawing:
    """The record as a hospital's app shows it."""
    person = case.insured

    def part(title: str, words: str) -> str:
        return f"<div style='background:#fff;border-radius:8px;padding:12px 14px;margin-bottom:10px'><div style='color:#1a8f7a;font-weight:bold;margin-bottom:4px'>{title}</div><div style='line-height:1.6'>{words}</div></div>"

    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>WiFi 84%</span></div><div class="c" style="font-size:17px;padding:10px 0 12px">〈　出院小结　⋯</div>'
        + part(
            t(case.hospital),
            f"{t(person.name)}　{person.sex}　{kit.age(person.born_on, case.on)}岁<br>住院号 {case.numbers['住院号']}　{t(case.department)}<br>入院日期 {day_text(case.admitted_on, '.')}<br>出院日期 {day_text(case.discharged_on, '.')}",
        )
        + part("出院诊断", t(case.diagnosis.name))
        + part("治疗经过", random.choice(_COURSE))
        + part("出院医嘱", random.choice(_ORDERS))
        + part("责任医生", kit.doctor(random))
    )
    return kit.sheet(
        body,
        size=(430, 690),
        fields=_fields(case),
        font=kit.SCREEN,
        px=15,
        pad="12px 14px",
        ground="#edf3f2",
        scale=2.1,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"discharge_summary": (record_sections, record_boxed, record_phone)}
