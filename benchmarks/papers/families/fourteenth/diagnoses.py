"""Diagnosis certificates: with a stub, in two languages, as a letter, for sick leave, and on a telephone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourteenth.clinical import (
    FANG,
    FHEI,
    PHONE,
    SANS,
    SUNGTI,
    aged,
    bars,
    blank,
    div,
    fit,
    grid,
    head,
    page,
    pressed,
    spread,
    square,
    status_bar,
    story,
)
from benchmarks.papers.families.fourteenth.kit import iso
from benchmarks.papers.families.fourteenth.names import staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": case.diagnosis.name,
        "issued_on": iso(case.discharged_on),
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def stub_certificate(case: Case, random: Random) -> Drawing:
    """A leaf of a pad with its stub on the left, filled by hand."""
    who, days, number = case.insured, (7, 14, 30)[case.seed % 3], case.numbers["登记号"][:7]
    name, illness, day = e(who.name), e(case.diagnosis.name), case.discharged_on
    date = "".join(
        f"{blank(part, 44)}{unit}"
        for part, unit in zip((str(day.year), str(day.month), str(day.day)), "年月日", strict=True)
    )
    stub = div("诊断证明书", "font-size:20px") + div("（存　根）", "font-size:17px;margin-bottom:12px")
    stub += div(f"字第 <b style='color:#b8332d'>{number}</b> 号", "margin-bottom:10px")
    stub += div(f"姓名 {blank(name, 110)}", "text-align:left") + div(f"性别 {blank(who.sex, 110)}", "text-align:left")
    stub += div("诊断", "text-align:left;margin-top:6px") + div(illness, "text-align:left;min-height:62px", "pen")
    stub += div(f"医师 {blank(staff(case)[0], 110)}", "text-align:left")
    stub += div(day_text(day, "."), "margin-top:8px", "pen")
    main = head(case.hospital, 27, 700) + head(random.choice(("诊断证明书", "疾病诊断证明")), 30, 500, 12)
    main += div(f"字第 <b style='color:#b8332d'>{number}</b> 号", "font-size:17px", "r")
    main += div(
        f"姓名{blank(name, 140)}性别{blank(who.sex, 54)}年龄{blank(aged(case, day), 70)}科别{blank(e(case.department), 150)}"
    )
    main += div(f"住址{blank(e(who.address), 590)}", "font-size:18px")
    main += div(f"临床诊断{blank(illness, 550)}") + div(f"处理意见{blank(story(case).advice, 550)}")
    main += div(f"　　　　休息{blank(f'{days}', 60)}天　自即日起", "margin-bottom:14px")
    main += spread("", f"医师 <span class='sig'>{staff(case)[0]}</span>", date, style="align-items:baseline")
    main += div("注：涂改无效　不盖章无效　不作诉讼依据", "font-size:14px;margin-top:8px")
    cut = "position:absolute;left:252px;top:20px;bottom:20px;border-left:2px dashed #777"
    body = div(
        stub, "position:absolute;left:26px;top:44px;width:205px;text-align:center;font-size:17px;line-height:1.9"
    )
    body += div("", cut) + div(
        main, "position:absolute;left:290px;top:30px;width:790px;font-size:20px;line-height:2.05"
    )
    body += pressed(case.hospital, 178, 330, 148, "诊断专用") + pressed(case.hospital, 800, 340, 150, "诊断专用")
    css = ".pen{font-size:1.08em}"
    return page(body, (1130, 530), _truth(case), font=FANG, css=css, ground=random.choice(("#fefdf8", "#f4f8f2")))


def _bilingual_rows(case: Case, who: Person) -> list[list[str | tuple[str, str]]]:
    def cell(chinese: str, english: str, value: str, span: int = 1) -> tuple[str, str]:
        label = f"<div style='font-size:13px;color:#666;line-height:1.3'>{chinese} {english}</div>"
        return label + f"<div style='font-size:18px'>{value}</div>", f"colspan={span}"

    rows: list[list[str | tuple[str, str]]] = [
        [
            cell("姓名", "Name", e(who.name)),
            cell("性别", "Gender", who.sex),
            cell("出生日期", "D.O.B.", day_text(who.born_on, "/")),
            cell("病历号", "MRN", case.numbers["病案号"]),
        ],
        [
            cell("科室", "Department", e(case.department), 2),
            cell("就诊日期", "Date of visit", day_text(case.admitted_on, "/")),
            cell("电话", "Tel.", who.phone),
        ],
        [cell("诊断", "Diagnosis", f"<b>{e(case.diagnosis.name)}</b>", 3), cell("编码", "ICD-10", case.diagnosis.code)],
        [cell("病情摘要", "Summary", story(case).complaint + "。" + story(case).found, 4)],
        [cell("医嘱", "Recommendations", story(case).advice, 4)],
        [
            cell("主诊医师", "Physician", f"<span class='sig'>{staff(case)[1]}</span>", 2),
            cell("开具日期", "Date issued", day_text(case.discharged_on, "/"), 2),
        ],
    ]
    return rows


def bilingual_certificate(case: Case, random: Random) -> Drawing:
    """A form of a private hospital: two languages, the label above its value."""
    who, tint = case.insured, random.choice(("#0f6b75", "#7b2f45", "#274b8f"))

    rows = _bilingual_rows(case, who)
    body = div(e(case.hospital), fit(case.hospital, 27, 560) + f"color:{tint};font-weight:700")
    body += div(
        "Medical Center · Patient Services",
        f"color:{tint};font-size:14px;letter-spacing:2px;border-bottom:3px solid {tint}",
    )
    body += div("诊断证明", "font-size:25px;margin-top:18px;line-height:1.3", "c b") + div(
        "MEDICAL CERTIFICATE", "letter-spacing:4px;margin-bottom:14px", "c"
    )
    body += grid(rows, style="table-layout:fixed")
    body += div(
        "This certificate is not valid without the official seal. 本证明未加盖公章无效。",
        "font-size:13px;margin-top:8px;color:#555",
    )
    body += div(
        f"地址 Add. {e(who.address[:3])}{e(case.pools.streets[0])}1号　总机 0{case.seed % 800 + 100}-8{case.numbers['登记号'][:6]}",
        f"position:absolute;left:50px;right:50px;bottom:26px;font-size:13px;color:{tint};border-top:1px solid {tint};padding-top:6px",
    )
    body += (
        pressed(case.hospital, 610, 545, 150, "医务部")
        + f"<div style='position:absolute;right:50px;top:34px'>{bars(case.seed, 150, 40)}</div>"
    )
    return page(body, (860, 790), _truth(case, code=True), font=SANS, css=".g td{vertical-align:top;padding:7px 10px}")


def letter_certificate(case: Case, random: Random) -> Drawing:
    """A letter in prose under a red letterhead."""
    who = case.insured
    form = random.choice(("年", "年月"))
    first, last = day_text(case.admitted_on, form), day_text(case.discharged_on, form)
    text = f"兹有患者{e(who.name)}，{who.sex}，{aged(case, case.discharged_on)}，身份证号码{who.id_number}，"
    text += f"因“{story(case).complaint}”于{first}至{last}在我院{e(case.department)}住院诊治，住院号{case.numbers['住院号']}。"
    red = "#c5221f"
    body = head(case.hospital, 40, 720, 2, f"color:{red};font-weight:700")
    body += div("", f"border-top:4px solid {red};border-bottom:1px solid {red};height:8px;margin:6px 0 4px")
    body += div(f"医证〔{case.discharged_on.year}〕{case.numbers['登记号'][:4]}号", "font-size:17px", "r")
    body += head(
        random.choice(("疾病证明书", "诊断证明", "病情证明")), 34, 500, 10, "margin:22px 0 18px;font-weight:700"
    )
    para = "text-indent:2em;text-align:justify"
    body += div(text, para) + div(f"{random.choice(('经检查诊断为', '目前诊断'))}：{e(case.diagnosis.name)}。", para)
    body += div(f"建议：{story(case).advice}", para) + div("特此证明。", para)
    body += div(f"经治医师：<span class='sig'>{staff(case)[2]}</span>", "margin-top:34px;padding-right:60px", "r")
    body += div(e(case.hospital), fit(case.hospital, 21, 420) + "margin-top:8px;padding-right:30px", "r")
    body += div(last, "padding-right:60px", "r")
    body += div(f"（联系电话：医务科 8{case.numbers['门诊号'][:6]}）", "font-size:16px;margin-top:26px")
    body += pressed(case.hospital, 540, 575, 172, "医务科")
    return page(
        body, (880, 880), _truth(case), font=SUNGTI, px=21, css=".paper{line-height:1.95!important}", pad="52px 70px"
    )


def _leave_rows(case: Case, random: Random, day: dt.date, who: Person) -> list[list[str | tuple[str, str]]]:
    until = day + dt.timedelta(days=13)
    boxes = "".join(
        f"<span style='border:1px solid #333;padding:2px 9px;margin-right:-1px' class='pen'>{one}</span>"
        for one in "014"
    )
    tall = "style='height:74px' colspan=5"
    rows: list[list[str | tuple[str, str]]] = [
        [
            "姓名",
            (e(who.name), "class=pen"),
            "性别/年龄",
            (f"{who.sex}/{aged(case, day)}", "class=pen"),
            "门诊号",
            case.numbers["门诊号"],
        ],
        ["工作单位", ("", "colspan=3"), "科别", (e(case.department), "class=pen")],
        ["病情及诊断", (f"<span class='pen' style='font-size:20px'>{e(case.diagnosis.name)}</span>", tall)],
        ["处理意见", (f"<span class='pen'>{story(case).advice}</span>", tall)],
        ["休息天数", (f"{boxes}　天（{day_text(day, '.')}—{day_text(until, '.')}）", "colspan=5 style='height:52px'")],
        [
            "医师签章",
            (f"<span class='sig'>{staff(case)[3]}</span>", "colspan=2"),
            "开具日期",
            (day_text(day, random.choice("年.-")), "colspan=2 class=pen"),
        ],
    ]
    return rows


def leave_certificate(case: Case, random: Random) -> Drawing:
    """A sick leave slip of a factory town's hospital, with boxes for the days."""
    who, day = case.insured, case.discharged_on
    rows = _leave_rows(case, random, day, who)
    mark = "<span style='display:inline-block;width:26px;height:26px;color:#fff;background:#17805a;border-radius:4px;text-align:center;line-height:24px'>✚</span> "
    body = div(mark + e(case.hospital), fit(case.hospital, 24, 520) + "color:#17805a;font-weight:700")
    body += div(
        random.choice(("诊断休假证明单", "病休诊断证明")), "font-size:27px;letter-spacing:6px;margin:2px 0 10px", "c b"
    )
    body += grid(rows, style="color:#17603f")
    body += spread(
        "白联：交单位　红联：报销　黄联：留存",
        f"№ {case.numbers['处方号'][:7]}",
        style="font-size:14px;margin-top:8px;color:#17805a",
    )
    body += square("已登记", 600, 52, "#17805a") + pressed(case.hospital, 560, 320, 132, "门诊办公室")
    css = ".g td{border-color:#17805a}.g td:nth-child(odd){white-space:nowrap}.pen{white-space:nowrap}"
    return page(body, (800, 520), _truth(case), font=FHEI, css=css, ground="#fcf3f0", pad="30px 40px")


def phone_certificate(case: Case, random: Random) -> Drawing:
    """The certificate opened in the hospital's service account."""
    who = case.insured
    entries = (
        ("姓名", e(who.name)),
        ("就诊科室", e(case.department)),
        ("诊断", f"<b>{e(case.diagnosis.name)}</b>"),
        ("ICD编码", case.diagnosis.code),
        ("医生建议", story(case).advice),
        ("开立医生", staff(case)[0]),
        ("开立时间", f"{day_text(case.discharged_on, '-')} 10:{case.seed % 49 + 10}"),
    )
    lines = "".join(
        f"<div style='display:flex;padding:9px 0;border-bottom:1px solid #f0f0f0'><span style='width:84px;color:#8a8f99'>{label}</span><span style='flex:1;text-align:right'>{value}</span></div>"
        for label, value in entries
    )
    body = div(
        status_bar(case, "#fff")
        + spread("‹", "诊断证明", "···", style="padding:6px 16px 52px;font-size:18px;color:#fff"),
        "background:#3a76f0",
    )
    body += div(
        div(e(case.hospital), fit(case.hospital, 17, 318) + "font-weight:600")
        + div("电子诊断证明书 · 已签章", "color:#21a366;font-size:13px;margin-bottom:4px")
        + lines,
        "background:#fff;border-radius:10px;margin:-40px 14px 0;padding:14px 16px 20px;position:relative",
    )
    body += div("防伪码 " + case.numbers["业务流水号"], "color:#9aa;font-size:12px;margin:12px 20px")
    button = "flex:1;border-radius:22px;padding:9px;text-align:center"
    body += div(
        f"<div style='{button};border:1px solid #3a76f0;color:#3a76f0'>下载PDF</div><div style='{button};background:#3a76f0;color:#fff'>申请邮寄</div>",
        "display:flex;gap:12px;position:absolute;left:16px;right:16px;bottom:22px",
    )
    return page(body, (390, 640), _truth(case, code=True), font=PHONE, px=15, ground="#f3f5f9", pad="0", scale=2.6)


LAYOUTS = {
    "diagnosis_certificate": (
        stub_certificate,
        bilingual_certificate,
        letter_certificate,
        leave_certificate,
        phone_certificate,
    )
}
