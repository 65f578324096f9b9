"""More records of a visit: a half sheet in two columns, a Chinese-medicine case, a community's follow-up sheet."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Fee
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.sheet import (
    FANG,
    FSONG,
    ZEN,
    clock,
    fit,
    grid,
    iso,
    name_seal,
    page,
    pen,
    round_seal,
    row,
    td,
    title,
    tr,
)
from benchmarks.papers.families.twelfth.ward import ADVICE, COMPLAINTS, EXAM, HISTORY, age_text, found
from benchmarks.papers.paper import Drawing, Layout


def _two_columns_story(random: Random) -> tuple[tuple[str, str], ...]:
    return (
        ("主　诉", random.choice(COMPLAINTS) + "。"),
        ("现病史", "患者于上述时间前无明显诱因起病，自服药物效果欠佳，今来诊。"),
        ("既往史", random.choice(HISTORY)),
        ("查　体", random.choice(EXAM)),
    )


def _two_columns_listed(drugs: list[Fee]) -> str:
    return (
        "<br>".join(f"{fee.goods.name} {fee.goods.specification} ×{fee.quantity}{fee.goods.unit}" for fee in drugs)
        or "暂无用药"
    )


def two_columns(case: Case, random: Random) -> Drawing:
    """A lying half sheet: the story at the left, findings, orders and charges at the right."""
    one, day = case.insured, case.visited_on
    story = _two_columns_story(random)
    drugs = [fee for fee in case.visit.fees if fee.goods.specification][:3]
    listed = _two_columns_listed(drugs)
    right = (
        ("初步诊断", f"{case.diagnosis.name}（{case.diagnosis.code}）"),
        ("医　嘱", listed),
        ("建　议", random.choice(ADVICE)),
        ("预约复诊", day_text(day + dt.timedelta(days=14), "-")),
    )

    def column(parts: tuple[tuple[str, str], ...]) -> str:
        return "".join(f"<div style='margin-bottom:11px'><b>{label}：</b>{words}</div>" for label, words in parts)

    body = (
        f"<div class='f' style='align-items:flex-end;border-bottom:2px solid #222;padding-bottom:6px'>{fit(case.hospital, 460, 22)}<span style='font-size:18px'>{random.choice(('门（急）诊电子病历', '门诊病历（初诊）', '门诊诊疗记录'))}</span></div>"
        + row(
            f"{one.name}　{one.sex}　{age_text(one, day)}",
            f"ID {case.numbers['门诊号']}",
            case.department,
            f"就诊 {iso(day)} {clock(case, 1, seconds=False)}",
            style="padding:6px 0;border-bottom:1px solid #222",
        )
        + f"<div style='display:grid;grid-template-columns:1.15fr 1fr;gap:0 26px;padding-top:14px;line-height:1.7'><div style='border-right:1px dotted #888;padding-right:22px'>{column(story)}</div><div>{column(right)}</div></div>"
        + f"<div style='position:absolute;left:44px;right:44px;bottom:26px' class='f'><span>医师签名：{pen(case.mother.name, 'font-size:1.3em')}</span><span style='color:#666;font-size:12px'>打印 {iso(case.on)} 自助机05　第1次打印</span></div>"
    )
    if random.random() < 0.5:
        body += round_seal(690, 370, case.hospital, "门诊病历章", diameter=120)
    return page(
        body,
        found(case, coded=True) | {"visited_on": iso(day)},
        width=940,
        height=540,
        font=FSONG,
        size=15,
        pad="30px 44px",
    )


def chinese_medicine(case: Case, random: Random) -> Drawing:
    """A Chinese-medicine practice's case sheet, four examinations and both kinds of findings."""
    one, day = case.insured, case.visited_on
    pattern = random.choice(("痹病－寒湿痹阻证", "眩晕－肝阳上亢证", "咳嗽－痰热郁肺证", "胃脘痛－脾胃虚弱证"))
    rows = (
        tr("姓名", one.name, "性别", one.sex, "年龄", age_text(one, day))
        + tr("初诊日期", td(day_text(day, random.choice(("年", "年月"))), 2), "病历编号", td(case.numbers["病案号"], 2))
        + tr("主诉", td(random.choice(COMPLAINTS), 5)) + tr("望 闻<br>问 切", td("神清，面色少华，舌淡红、苔薄白腻，语声如常，纳可，寐欠安，二便调，脉弦细。", 5, style="height:76px"))
        + tr("西医诊断", td(case.diagnosis.name, 5)) + tr("中医诊断", td(pattern, 5)) + tr("治法", td("温经散寒，通络止痛，健脾化湿", 5))
        + tr("方药", td("独活12g　桑寄生15g　秦艽9g　防风9g　细辛3g<br>川芎9g　当归12g　茯苓15g　炙甘草6g<br>柒剂　水煎服　日一剂　分两次温服", 5, style="height:104px;line-height:1.7"))
        + tr("医嘱", td("忌生冷辛辣，避风寒；七日后复诊。", 5))
    )  # fmt: skip
    body = (
        title(case.hospital, 520, 25, "color:#7c2d12;letter-spacing:3px")
        + f"<h2 style='letter-spacing:14px;color:#7c2d12;margin-bottom:12px'>{random.choice(('中医门诊医案', '门诊病案', '中医病历'))}</h2><table class='b z'>{rows}</table>"
        + row(
            f"医师：{name_seal(case.father.name, 15)}",
            "大医精诚　仁心仁术",
            style="margin-top:16px;align-items:center;color:#7c2d12",
        )
    )
    css = ".z td{border-color:#7c2d12;height:44px;padding:4px 10px}.z td:first-child{color:#7c2d12;white-space:nowrap;text-align:center;width:92px}"
    return page(
        body,
        found(case) | {"visited_on": iso(day)},
        width=680,
        height=760,
        font=FANG,
        size=16.5,
        pad="34px 44px",
        css=css,
        ground="#fdf8ee",
    )


def _soap_sheet_parts(case: Case, random: Random) -> tuple[tuple[str, str], ...]:
    return (
        ("S 主观资料", f"{random.choice(COMPLAINTS)}。{random.choice(HISTORY)}"), ("O 客观资料", random.choice(EXAM)),
        ("A 评估", f"诊断：{case.diagnosis.name}　疾病编码：{case.diagnosis.code}"), ("P 处置计划", random.choice(ADVICE) + "家庭医生签约随访，1月后电话随访。"),
    )  # fmt: skip


def soap_sheet(case: Case, random: Random) -> Drawing:
    """A community station's sheet by S, O, A and P, after the resident's file number."""
    one, day = case.insured, case.visited_on
    file_number = f"14010{case.numbers['登记号'][:7]}-{case.numbers['处方号'][:5]}"
    parts = _soap_sheet_parts(case, random)
    body = (
        f"<div class='r' style='font-size:13px'>居民健康档案编号 {file_number}</div>"
        + title(random.choice(("接诊记录表", "社区门诊接诊记录", "全科诊疗记录")), 400, 24)
        + grid(
            (
                f"机构名称　{case.hospital}",
                f"接诊日期　{day_text(day, '年')}",
                f"居民姓名　{one.name}　（{one.sex}，{age_text(one, day)}）",
                f"出生日期　{iso(one.born_on)}",
                f"联系电话　{one.phone}",
                f"建档医生　{case.relative.name}",
            ),
            "1.4fr 1fr",
            "margin:16px 0 12px;white-space:nowrap",
        )
        + "".join(
            f"<div style='border:1.2px solid #333;margin-top:-1px;padding:10px 14px;min-height:108px'><u>{label}</u><div style='line-height:1.75;margin-top:5px'>{words}</div></div>"
            for label, words in parts
        )
        + row(
            f"接诊医生：{pen(case.mother.name, 'font-size:1.3em')}",
            f"下次随访：{day_text(day + dt.timedelta(days=30), '.')}",
            style="margin-top:18px",
        )
        + round_seal(490, 620, case.hospital, "诊疗专用章", diameter=128)
    )
    return page(
        body,
        found(case, coded=True) | {"visited_on": iso(day)},
        width=760,
        height=770,
        font=ZEN,
        size=15,
        pad="34px 46px",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"medical_record": (two_columns, chinese_medicine, soap_sheet)}
