"""Clinic records, and the first page of a stay's record."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        **more,
    }


def _complaint(case: Case, random: Random) -> str:
    return random.choice(
        ("摔伤后肿痛1小时", "碰伤后疼痛半天") if case.accident else ("反复咳嗽3天", "腹痛伴恶心1天", "头晕乏力1周")
    )


def clinic_printout(case: Case, random: Random) -> Drawing:
    """The clinic system's printout."""
    person, complaint = case.insured, _complaint(case, random)
    about = [
        [f"姓名：{t(person.name)}", f"性别：{person.sex}", f"出生日期：{day_text(person.born_on, '-')}"],
        [
            f"门诊号：{case.numbers['门诊号']}",
            f"科室：{t(case.department)}",
            f"就诊时间：{day_text(case.visited_on, '-')} {kit.clock(random)}",
        ],
    ]
    sections = [
        ("主　诉", complaint),
        ("现病史", f"患者{complaint}，无发热、晕厥，未予特殊处理，今来我院就诊。"),
        ("既往史", "否认高血压、糖尿病病史，否认药物过敏史。"),
        ("体格检查", "T 36.6℃　P 78次/分　BP 122/76mmHg，心肺听诊未闻及明显异常。"),
        ("初步诊断", t(case.diagnosis.name)),
        ("处　理", "；".join(t(fee.goods.name) for fee in bills.visit(case).fees)),
        ("医　嘱", "注意休息，三日后复诊，病情变化随时就诊。"),
    ]
    body = (
        f'<h2 class="c" style="font-size:22px">{t(case.hospital)}</h2><div class="c" style="font-size:19px;letter-spacing:6px;margin-bottom:14px">门诊病历</div>'
        + kit.grid(
            about, widths=(28, 32, 40), kind="n", style="width:100%;border-bottom:1.5px solid #222;margin-bottom:10px"
        )
        + "".join(f"<p><b>{name}：</b>{words}</p>" for name, words in sections)
        + f"<p class='right' style='margin-top:24px'>接诊医师：{kit.handwritten(kit.doctor(random))}</p>"
    )
    return kit.sheet(body, size=(760, 560), fields=_fields(case), font=kit.SONG, px=15.5, css="p{line-height:1.7}")


def booklet_page(case: Case, random: Random) -> Drawing:
    """The inner page of a general record booklet, written by hand under a date stamp."""
    person = case.insured
    lines = [
        f"主诉：{_complaint(case, random)}。",
        "查体：神清，精神可，局部压痛（+）。",
        f"诊断：{case.diagnosis.name}",
        "处理：" + "、".join(fee.goods.name for fee in bills.prescribed(case)[:2]),
        "随诊。",
    ]
    written = "".join(
        f"<div style='border-bottom:1px solid #b9c7d6;min-height:42px;padding-top:8px'>{kit.handwritten(line, size=1.2, turn=-0.4)}</div>"
        for line in lines
    )
    body = (
        f'<div class="r" style="border-bottom:2px solid #446"><span style="font-size:18px">门急诊病历</span><span>{t(case.hospital)}</span></div>'
        + f"<p style='margin:12px 0'>姓名：{kit.blank(person.name, 90, hand=True)}　性别：{kit.blank(person.sex, 40, hand=True)}　年龄：{kit.blank(kit.age(person.born_on, case.visited_on), 40, hand=True)}　科别：{kit.blank(case.department, 110, hand=True)}</p>"
        + f"<p>就诊日期：<span style='color:#2a3f9a;border:2px solid #2a3f9a;padding:1px 10px;font-family:{kit.HEI}'>{day_text(case.visited_on, '.')}</span></p>"
        + written
        + f"<p class='right' style='margin-top:24px'>医师签名：{kit.handwritten(kit.doctor(random), size=1.4)}</p>"
    )
    return kit.sheet(body, size=(680, 500), fields=_fields(case), font=kit.SONG, px=16, ground="#fcfaf3", scale=1.8)


def emergency(case: Case, random: Random) -> Drawing:
    """An emergency record in a frame of boxes."""
    person = case.insured
    rows = [
        ["姓名", t(person.name), "性别", person.sex, "年龄", f"{kit.age(person.born_on, case.visited_on)}岁"],
        ["病历号", case.numbers["登记号"], "联系电话", f"@colspan=3|{person.phone}"],
        [
            "就诊日期",
            day_text(case.visited_on, "年月"),
            "分诊级别",
            f"@colspan=3|{random.choice(('Ⅲ级', 'Ⅳ级'))}　来院方式：步行",
        ],
        ["主诉", f"@colspan=5|{_complaint(case, random)}"],
        ["生命体征", "@colspan=5|体温36.7℃ 脉搏88次/分 呼吸20次/分 血压132/84mmHg 血氧98%"],
        [
            "查体及辅助检查",
            "@colspan=5 style='height:90px;vertical-align:top'|神志清楚，对答切题，四肢活动可，余未见明显异常。",
        ],
        ["诊断", f"@colspan=5|{t(case.diagnosis.name)}　（{case.diagnosis.code}）"],
        [
            "处置",
            "@colspan=5 style='height:80px;vertical-align:top'|"
            + "、".join(t(fee.goods.name) for fee in bills.visit(case).fees[:4]),
        ],
        ["去向", "@colspan=5|☑离院　☐留观　☐收住院　☐转院"],
    ]
    body = (
        f'<div class="c" style="font-size:18px">{t(case.hospital)}</div><h2 class="c" style="font-size:22px;margin-bottom:12px">急 诊 病 历 记 录</h2>'
        + kit.grid(rows, widths=(17, 23, 14, 14, 12, 20), style="line-height:1.55")
        + kit.spread(
            f"护士：{kit.doctor(random)}", f"医师：{kit.handwritten(kit.doctor(random))}", style="margin-top:16px"
        )
    )
    return kit.sheet(
        body, size=(760, 600), fields=_fields(case, diagnosis_code=case.diagnosis.code), font=kit.HEI, px=15
    )


def front_page(case: Case, random: Random) -> Drawing:
    """The front page of a stay's record, with the national headings."""
    person = case.insured
    rows = [
        [
            "姓名",
            t(person.name),
            "性别",
            f"{1 if person.sex == '男' else 2}　1.男 2.女",
            "出生日期",
            day_text(person.born_on, "年"),
        ],
        ["年龄", f"{kit.age(person.born_on, case.admitted_on)}岁", "民族", person.ethnicity, "国籍", "中国"],
        ["身份证号", f"@colspan=3|{person.id_number}", "婚姻", random.choice(("1", "2"))],
        ["现住址", f"@colspan=3|{t(person.address)}", "电话", person.phone],
        ["联系人姓名", t(case.relative.name), "关系", "家属", "电话", case.relative.phone],
        ["入院途径", "1　1.急诊 2.门诊", "入院时间", day_text(case.admitted_on, "年"), "入院科别", t(case.department)],
        [
            "出院时间",
            day_text(case.discharged_on, "年"),
            "实际住院",
            f"{bills.stay_days(case)}天",
            "出院科别",
            t(case.department),
        ],
        ["主要诊断", f"@colspan=3|{t(case.diagnosis.name)}", "疾病编码", case.diagnosis.code],
        ["其他诊断", f"@colspan=3|{t(case.second_diagnosis.name)}", "疾病编码", case.second_diagnosis.code],
        ["药物过敏", "1　1.无 2.有", "血型", random.choice(("A", "B", "O")), "Rh", "2　1.阴 2.阳"],
        ["离院方式", "@colspan=5|1　1.医嘱离院　2.医嘱转院　3.医嘱转社区　4.非医嘱离院　5.死亡　9.其他"],
    ]
    body = (
        kit.spread(f"医疗机构：{t(case.hospital)}", f"病案号：{case.numbers['病案号']}")
        + '<h2 class="c" style="font-size:24px;letter-spacing:4px;margin:6px 0">住院病案首页</h2>'
        + kit.spread("医疗付费方式：1", "第 1 次住院", style="margin-bottom:6px")
        + kit.grid(rows, widths=(13, 22, 12, 20, 13, 20), style="font-size:14px;line-height:1.5")
        + kit.spread(
            f"科主任：{kit.doctor(random)}",
            f"主治医师：{kit.doctor(random)}",
            f"住院医师：{kit.doctor(random)}",
            f"编码员：{kit.doctor(random)}",
            style="margin-top:16px",
        )
    )
    fields = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        "diagnosis_code": case.diagnosis.code,
    }
    return kit.sheet(body, size=(900, 640), fields=fields, font=kit.SONG, px=14.5)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"medical_record": (clinic_printout, emergency, booklet_page, front_page)}
