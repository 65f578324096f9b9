"""Summaries of a stay."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, telephone
from benchmarks.papers.paper import Drawing, Layout

_COURSE = (
    "入院后积极完善三大常规、生化全套、凝血功能、胸片、心电图等检查，予抗炎、补液、营养支持治疗，病情逐日好转。",
    "入院完善术前检查，排除手术禁忌后择期在全麻下行手术治疗，术程顺利，术后予预防感染、镇痛、换药，切口愈合好。",
    "予一级护理、心电监护、改善循环及对症支持治疗，请相关科室会诊后调整用药，症状明显缓解，复查指标下降。",
)
_ORDERS = (
    "注意休息，合理膳食，出院后1周门诊复查，如有不适及时就诊。",
    "保持切口清洁干燥，术后12天拆线，每月复查一次，避免负重。",
    "规律服药，监测血压血糖，戒烟限酒，两周后专科门诊随访。",
)
_STATES = ("神志清，精神可，生命体征平稳，无特殊不适。", "无发热，无明显疼痛，饮食睡眠可，切口Ⅱ/甲愈合。")


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        **more,
    }


def _why(case: Case, random: Random) -> str:
    return random.choice(
        ("跌倒致疼痛、活动受限2小时", "车祸伤后疼痛4小时")
        if case.accident
        else ("间断不适1周，加重2天", "体检发现异常3天")
    )


def prose(case: Case, random: Random) -> Drawing:
    """The ward's record: a line of facts between rules, then headings in front of paragraphs."""
    person, form = case.insured, random.choice(("年月", "-"))
    first, last = random.choice((("入院日期", "出院日期"), ("入院时间", "出院时间"), ("住院日", "出院日")))
    diagnosis = t(case.diagnosis.name)
    sections = [
        (random.choice(("入院原因", "主诉")), f"{_why(case, random)}。"),
        ("入院诊断", random.choice((diagnosis, f"{diagnosis}？", "原因待查"))),
        ("检查及治疗经过", random.choice(_COURSE)),
        ("出院时情况", random.choice(_STATES)),
        ("出院诊断", diagnosis),
        ("出院医嘱", random.choice(_ORDERS)),
    ]
    top = [
        [
            f"姓名：{t(person.name)}",
            f"性别：{person.sex}",
            f"年龄：{kit.age(person.born_on, case.admitted_on)}岁",
            f"病区：{t(case.department)}",
        ],
        [
            f"{first}：{day_text(case.admitted_on, form)}",
            f"床号：{case.numbers['床号'][:2]}",
            f"共{bills.stay_days(case)}天",
            f"{last}：{day_text(case.discharged_on, form)}",
        ],
    ]
    body = (
        f"<div class='c' style='font-size:21px'>{t(case.hospital)}</div><h2 class='c' style='font-size:22px'>{random.choice(('出院记录', '出 院 志', '出院病情摘要'))}</h2>"
        f"<div class='right' style='font-size:13px'>住院号：{case.numbers['住院号']}</div>"
        + kit.grid(
            top,
            widths=(33, 15, 15, 37),
            kind="n",
            style="width:100%;border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin-bottom:10px",
        )
        + "".join(f"<p><b>{name}：</b>{words}</p>" for name, words in sections)
        + f"<div class='right' style='margin-top:24px'>住院医师：{doctor(random)}　主治医师：{doctor(random)}</div>"
        + f"<div class='r' style='margin-top:30px;font-size:12.5px;border-top:1px solid #999'><span>第 1 页</span><span>打印时间 {day_text(kit.signed_on(case), '-')}</span></div>"
        + stamps.stamp(case.hospital, right=120, bottom=190, diameter=132, below="病案室复印章")
    )
    font = random.choice((kit.SONG, kit.SERIF, kit.MING))
    return kit.sheet(body, size=(820, 690), fields=_fields(case), font=font, px=15.5, css="p{line-height:1.75}")


def _leaf_rows(case: Case, random: Random) -> list[list[str]]:
    person = case.insured
    upright = "@style='text-align:center;line-height:1.25'|{}"
    return [
        [
            upright.format("姓 名"),
            t(person.name),
            upright.format("性 别"),
            person.sex,
            upright.format("出生年月"),
            day_text(person.born_on, "-"),
        ],
        [
            upright.format("科 室"),
            t(case.department),
            upright.format("床 号"),
            case.numbers["床号"][:2],
            upright.format("病案号"),
            case.numbers["病案号"],
        ],
        [
            upright.format("入 院"),
            f"@colspan=2|{day_text(case.admitted_on, '年')}",
            upright.format("出 院"),
            f"@colspan=2|{day_text(case.discharged_on, '年')}",
        ],
        [
            upright.format("出院<br>诊断"),
            f"@colspan=5 style='height:74px'|{t(case.diagnosis.name)} / {case.diagnosis.code}",
        ],
        [
            upright.format("诊疗<br>简要<br>经过"),
            f"@colspan=5 style='height:120px'|主因“{_why(case, random)}”入院。{random.choice(_COURSE)}",
        ],
        [upright.format("出院<br>情况"), "@colspan=5|□治愈　☑好转　□未愈　□转院　□自动出院"],
        [
            upright.format("带药"),
            "@colspan=5|"
            + "；".join(f"{t(fee.goods.name)}×{fee.quantity}{fee.goods.unit}" for fee in bills.prescribed(case)[:3]),
        ],
        [upright.format("注意<br>事项"), f"@colspan=5 style='height:84px'|{random.choice(_ORDERS)}"],
    ]


def leaf(case: Case, random: Random) -> Drawing:
    """A leaf in boxes for the patient, title cells upright at the left, the diagnosis with its code behind a slash."""
    rows = _leaf_rows(case, random)
    title = random.choice(("出院小结", "患者出院指导及小结", "住院患者出院告知书"))
    body = (
        f"<div class='c' style='font-size:24px;letter-spacing:4px'><b>{title}</b></div><div class='r' style='margin:6px 0'><span>{t(case.hospital)}</span>"
        f"<span>科室电话 {telephone(random)}</span></div>"
        + kit.grid(rows, widths=(10, 26, 12, 14, 14, 24), style="line-height:1.6")
        + kit.spread(
            f"医生：{kit.handwritten(doctor(random))}",
            f"责任护士：{kit.handwritten(doctor(random))}",
            f"患者/家属：{kit.handwritten(case.relative.name)}",
            style="margin-top:16px",
        )
        + f"<div class='right' style='margin-top:8px'>{day_text(case.discharged_on, '-')}</div>"
        + stamps.oblong([case.hospital, "出院专用"], right=60, bottom=128, px=13)
    )
    fields = _fields(case, diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(840, 800), fields=fields, font=random.choice((kit.HEI, kit.ROUND, kit.KAI)), px=15)


def bilingual(case: Case, random: Random) -> Drawing:
    """A private hospital's summary with English beside, labels above the values."""
    person = case.insured
    cells = [
        ("Name 姓名", t(person.name)),
        ("Sex 性别", person.sex),
        ("MRN 病历号", case.numbers["病案号"]),
        ("DOB 出生日期", day_text(person.born_on, "/")),
        ("Admitted 入院", day_text(case.admitted_on, "/")),
        ("Discharged 出院", day_text(case.discharged_on, "/")),
    ]
    about = "".join(kit.above(name, value, style="width:33%;margin-bottom:10px") for name, value in cells)
    sections = [
        ("出院诊断 Discharge Diagnosis", t(case.diagnosis.name)),
        ("入院主诉 Chief Complaint", _why(case, random)),
        ("住院经过 Hospital Course", random.choice(_COURSE)),
        ("出院状态 Condition at Discharge", random.choice(_STATES)),
        ("出院计划 Plan", random.choice(_ORDERS)),
    ]
    teal = random.choice(("#0c6d74", "#7b2d43", "#304a8a"))
    body = (
        f"<div class='r' style='background:{teal};color:#fff;margin:-40px -46px 18px;padding:18px 46px;align-items:center'><b style='font-size:20px'>{t(case.hospital)}</b>"
        f"<span style='white-space:nowrap;text-align:right'>出院总结<br><small>DISCHARGE SUMMARY</small></span></div>{about}"
        + "".join(
            f"<div style='color:{teal};border-bottom:1px solid {teal};margin-top:10px'>{name}</div><p style='margin:6px 0 0'>{words}</p>"
            for name, words in sections
        )
        + f"<div class='r' style='margin-top:40px'><span>Physician 医师 {kit.handwritten(doctor(random))}</span><span>Signed 签署 {day_text(case.discharged_on, '/')}</span></div>"
    )
    return kit.sheet(body, size=(800, 730), fields=_fields(case), font=random.choice((kit.SANS, kit.DROID)), px=15)


def joined(case: Case, random: Random) -> Drawing:
    """An old-fashioned record: everything in running text, typed, few headings, two columns below."""
    person, form = case.insured, "."
    left = f"<b>入院情况</b><br>{_why(case, random)}。查体：T36.7℃ P84次/分 R18次/分 BP126/80mmHg，发育正常，营养中等。<br><b>治疗</b><br>{random.choice(_COURSE)}"
    right = (
        f"<b>出院诊断</b><br>{t(case.diagnosis.name)}<br><b>转归</b><br>好转<br><b>嘱</b><br>{random.choice(_ORDERS)}"
    )
    body = (
        f"<div style='font-size:19px'>{t(case.hospital)}</div><div class='r'><b style='font-size:21px'>{random.choice(('出院证明书', '出院证', '出院病历摘要'))}</b><span>№ {case.numbers['登记号']}</span></div>"
        f"<div style='border-top:3px double #333;margin:8px 0;padding-top:8px;line-height:1.9'>{t(person.name)}　{person.sex}　{kit.age(person.born_on, case.admitted_on)}岁　{person.ethnicity}族　住址 {t(person.address)}<br>"
        f"入院 {day_text(case.admitted_on, form)}　出院 {day_text(case.discharged_on, form)}　住院 {bills.stay_days(case)} 天　科别 {t(case.department)}</div>"
        f"<div style='display:flex;gap:26px;border-top:1px solid #333;padding-top:8px;line-height:1.75'><div style='flex:3'>{left}</div><div style='flex:2;border-left:1px solid #333;padding-left:18px'>{right}</div></div>"
        f"<div class='r' style='margin-top:26px'><span>科主任 {kit.handwritten(doctor(random))}</span><span>医师 {kit.handwritten(doctor(random))}</span><span>{day_text(case.discharged_on, '数')}</span></div>"
        + stamps.stamp(case.hospital, right=90, bottom=96, diameter=120, below="住院处")
    )
    font = random.choice((kit.FANG, kit.KAI, kit.MING))
    return kit.sheet(body, size=(820, 590), fields=_fields(case), font=font, px=16, ground="#fcfaf2")


def phone_record(case: Case, random: Random) -> Drawing:
    """The record on a phone, with a line of time: in and out."""
    person = case.insured
    dot = "<i style='display:inline-block;width:9px;height:9px;border-radius:5px;background:#3a7bd5;margin-right:8px'></i>"
    parts = [
        ("诊断", t(case.diagnosis.name)),
        ("住院经过", random.choice(_COURSE)),
        ("出院情况", random.choice(_STATES)),
        ("医生叮嘱", random.choice(_ORDERS)),
    ]
    listed = "".join(
        f"<div style='background:#fff;border-radius:10px;padding:12px 14px;margin-top:10px'><b>{name}</b><div style='line-height:1.6;margin-top:3px'>{words}</div></div>"
        for name, words in parts
    )
    body = (
        f"<div style='background:#fff;border-radius:10px;padding:14px'><div class='r'><b style='font-size:18px'>{t(person.name)}</b><span>{person.sex} {kit.age(person.born_on, case.on)}岁</span></div>"
        f"<div style='color:#667;font-size:13px'>{t(case.hospital)}<br>{t(case.department)}　住院号{case.numbers['住院号']}</div><div style='margin-top:10px;line-height:1.9'>{dot}{day_text(case.admitted_on, '-')} {kit.clock(random)}　办理入院<br>"
        f"{dot}{day_text(case.discharged_on, '-')} {kit.clock(random)}　出院</div></div>{listed}"
    )
    return kit.screen(
        body,
        title="出院小结",
        height=760,
        fields=_fields(case),
        random=random,
        font=random.choice((kit.SCREEN, kit.HEI)),
        buttons=("预约复诊", "联系医生"),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"discharge_summary": (prose, leaf, bilingual, joined, phone_record)}
