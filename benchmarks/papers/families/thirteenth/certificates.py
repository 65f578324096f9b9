"""Certificates of a diagnosis."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, slogan, telephone
from benchmarks.papers.paper import Drawing, Layout

_ADVICE = (
    "全休贰周，定期门诊复查",
    "住院手术治疗，术后休息一个月",
    "避免剧烈运动，壹月后来院复诊",
    "按疗程服药，陪护壹人",
)


def _fields(case: Case, *, issued_on: str, **more: Any) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": issued_on,
        **more,
    }


def counterfoil(case: Case, random: Random) -> Drawing:
    """A stub at the left, the certificate at the right, a seam stamp over both; filled with a pen."""
    person, number = case.insured, case.numbers["处方号"]

    def pen(words: object, width: int = 60) -> str:
        return kit.blank(words, width, hand=True)

    years = kit.age(person.born_on, case.visited_on)
    day = pen(day_text(case.visited_on, "年"), 130)
    colour = random.choice(("#1f4f3d", "#233a63", "#5b2323"))
    body = (
        f"<div style='display:flex;height:100%;color:{colour}'><div style='width:205px;padding-right:16px;border-right:2px dashed #888;line-height:2.1'>"
        f"<div class='c'><b>诊断证明（存根）</b></div>字第 {number} 号<br>姓名{pen(person.name)}<br>性别{pen(person.sex, 30)}年龄{pen(years, 30)}<br>"
        f"科别{pen(case.department, 90)}<br>签发人{pen(doctor(random))}</div><div style='flex:1;padding-left:24px;line-height:2.15'>"
        f"<div class='c' style='font-size:20px'>{t(case.hospital)}</div><div class='c' style='font-size:22px;letter-spacing:8px'><b>诊断证明书</b></div>"
        f"<div class='right'>字第 {number} 号</div>兹有{pen(person.name, 80)}性别{pen(person.sex, 36)}年龄{pen(f'{years}岁', 46)}来我院{pen(case.department, 90)}就诊。<br>"
        f"诊断为{pen(case.diagnosis.name, 380)}<br>意　见{pen(random.choice(_ADVICE), 380)}<br>特此证明<div class='right'>医师{pen(doctor(random), 80)}　{day}</div>"
        f"<div style='font-size:12px'>备注：无公章及医师签章无效</div></div></div>"
        + stamps.stamp(case.hospital, right=60, bottom=34, diameter=126, below="门诊部")
        + stamps.stamp(case.hospital, right=605, bottom=110, diameter=110, turn=20)
    )
    fields = _fields(case, issued_on=case.visited_on.isoformat())
    return kit.sheet(
        body,
        size=(900, 460),
        fields=fields,
        font=random.choice((kit.SONG, kit.KAI)),
        px=16,
        pad="28px 30px",
        ground="#fbf8ef",
    )


def station(case: Case, random: Random) -> Drawing:
    """A workstation's print: label cells shaded, chief and further diagnosis numbered with their codes."""
    person = case.insured
    rows = [
        ["患者姓名", t(person.name), "性别/年龄", f"{person.sex} / {kit.age(person.born_on, case.visited_on)}岁"],
        ["就诊科室", t(case.department), "就诊卡号", case.numbers["门诊号"]],
        ["证件号码", person.id_number, "联系电话", person.phone],
        ["临床诊断", f"@colspan=3 style='height:84px'|{t(case.diagnosis.name)}"],
        ["ICD-10", f"@colspan=3|{case.diagnosis.code}"],
        ["病情摘要", "@colspan=3 style='height:84px'|患者因不适来院，经问诊、查体及辅助检查明确诊断，予对症处理。"],
        ["处理建议", f"@colspan=3 style='height:66px'|{random.choice(_ADVICE)}。"],
    ]
    shaded = [
        [
            cell if place % 2 or cell.startswith("@") else f"@style='background:#e8edf3;text-align:center'|{cell}"
            for place, cell in enumerate(row)
        ]
        for row in rows
    ]
    body = (
        f"<div class='r' style='align-items:flex-end;border-bottom:3px solid #355a87;padding-bottom:6px'><div><div style='font-size:21px;color:#355a87'>{t(case.hospital)}</div>"
        f"<div style='font-size:11.5px;color:#777'>{slogan(random)}</div></div>{kit.bars(random, width=140)}</div>"
        f"<h2 class='c' style='font-size:23px;margin:14px 0 10px'>{random.choice(('门诊诊断证明', '疾病证明书', '医 学 诊 断 证 明'))}</h2>"
        + kit.grid(shaded, widths=(16, 36, 16, 32), style="line-height:1.6")
        + kit.spread(
            f"医师签名：{kit.handwritten(doctor(random))}",
            f"打印日期：{day_text(case.visited_on, '-')}",
            style="margin-top:18px",
        )
        + f"<p style='font-size:12px;color:#555;margin-top:26px'>1. 本证明仅作疾病诊断依据，不作劳动能力鉴定。2. 核验电话：{telephone(random)}。</p>"
        + stamps.stamp(case.hospital, right=90, bottom=104, diameter=140, below="诊断证明专用章")
    )
    fields = _fields(case, issued_on=case.visited_on.isoformat(), diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(800, 770), fields=fields, font=random.choice((kit.SANS, kit.ROUND)), px=15)


def of_the_ward(case: Case, random: Random) -> Drawing:
    """A letter about a stay with several numbered diagnoses, the second one another's worth."""
    person = case.insured
    form = random.choice(("年", "."))
    what = random.choice(("住院诊断证明", "病　情　证　明", "出 院 诊 断 书"))
    body = (
        f"<div class='c' style='font-size:24px;font-family:{kit.BRUSH}'>{t(case.hospital)}</div><h2 class='c' style='font-size:22px;margin:6px 0 18px'>{what}</h2>"
        f"<div class='right' style='font-size:14px'>病案号：{case.numbers['病案号']}</div><p>姓名：{t(person.name)}，{person.sex}，{day_text(person.born_on, form)}出生，住址：{t(person.address)}。</p>"
        f"<p>该患者于{day_text(case.admitted_on, form)}入我院{t(case.department)}，{day_text(case.discharged_on, form)}出院，住院{bills.stay_days(case)}天。</p>"
        f"<p style='text-indent:0'><b>诊断：</b></p><p>1、{t(case.diagnosis.name)}</p><p style='text-indent:0'><b>建议：</b></p><p>{random.choice(_ADVICE)}。</p>"
        f"<p>此证。</p><div class='right' style='margin-top:22px;line-height:2'>{t(case.hospital)}（盖章）<br>经治医师　{kit.handwritten(doctor(random))}<br>{day_text(case.discharged_on, random.choice(('数', '年')))}</div>"
        + stamps.stamp(case.hospital, right=90, bottom=112, diameter=150, below="医务科")
        + stamps.square(doctor(random), right=310, bottom=190)
    )
    fields = _fields(case, issued_on=case.discharged_on.isoformat())
    font = random.choice((kit.FANG, kit.MING, kit.SERIF))
    return kit.sheet(
        body,
        size=(760, 680),
        fields=fields,
        font=font,
        px=17,
        pad="44px 60px",
        css="p{text-indent:2em;line-height:1.8;margin:0 0 4px}",
    )


def community(case: Case, random: Random) -> Drawing:
    """A small leaf of a clinic, labels with blanks in them and no lines, filled with a pen."""
    person = case.insured

    def row(name: str, words: str) -> str:
        return f"<div style='display:flex;padding:5px 0'><span style='width:104px'>{kit.apart(name)}</span><span>{kit.handwritten(words, font=kit.BRUSH)}</span></div>"

    body = (
        f"<div style='border:1.5px solid #8d3a3a;padding:18px 26px;height:100%'><div class='c' style='color:#8d3a3a;font-size:19px'>{t(case.hospital)}</div>"
        f"<div class='c' style='color:#8d3a3a;font-size:21px;margin-bottom:10px'>{random.choice(('疾病诊断书', '诊 断 书', '病假证明'))}</div>"
        + row("患者", f"{person.name}　{person.sex}　{kit.age(person.born_on, case.visited_on)}")
        + row("电话", person.phone)
        + row("诊断", case.diagnosis.name)
        + row("处置", random.choice(_ADVICE))
        + row("大夫", doctor(random))
        + row("日期", day_text(case.visited_on, random.choice((".", "年", "-"))))
        + f"</div>{stamps.stamp(case.hospital, right=60, bottom=34, diameter=128)}"
    )
    fields = _fields(case, issued_on=case.visited_on.isoformat())
    return kit.sheet(body, size=(600, 440), fields=fields, font=kit.KAI, px=17, pad="16px", ground="#fffdf5", scale=1.9)


def online(case: Case, random: Random) -> Drawing:
    """The certificate that an internet hospital shows."""
    person = case.insured
    pairs = [
        ("姓名", f"{person.name}　{person.sex}　{kit.age(person.born_on, case.visited_on)}岁"),
        ("科室", case.department),
        ("诊断结果", case.diagnosis.name),
        ("诊断编码", case.diagnosis.code),
        ("医生意见", random.choice(_ADVICE)),
        ("开具医生", doctor(random)),
        ("开具日期", day_text(case.visited_on, "-")),
        ("有效期", "自开具之日起30日"),
    ]
    listed = "".join(
        f"<div style='padding:7px 0'><div style='color:#8f96a3;font-size:12.5px'>{name}</div><div style='font-size:16px'>{t(value)}</div></div>"
        for name, value in pairs
    )
    body = (
        f"<div style='position:relative;background:#fff;border-radius:10px;padding:18px;border-top:5px solid #19a0a8'><div class='c' style='font-size:16px'>{t(case.hospital)}</div>"
        f"<div class='c' style='font-size:19px;font-weight:bold;margin:2px 0 8px'>电子诊断证明</div>{listed}{stamps.stamp(case.hospital, right=14, bottom=30, diameter=112, below='电子印章')}</div>"
        "<p class='c' style='color:#9aa;font-size:12px;margin-top:10px'>本证明由电子签名系统生成，长按可保存图片</p>"
    )
    fields = _fields(case, issued_on=case.visited_on.isoformat(), diagnosis_code=case.diagnosis.code)
    return kit.screen(
        body,
        title="诊断证明",
        height=780,
        fields=fields,
        random=random,
        font=random.choice((kit.SCREEN, kit.SANS)),
        buttons=("转发", "打印"),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (counterfoil, station, of_the_ward, community, online)
}
