"""Doctors' certificates of a diagnosis."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifteenth.clinical import (
    COMPLAINT,
    DOTS,
    REST,
    card,
    crew,
    fill,
    grid,
    head,
    leaf,
    pairs,
    pick,
    screen,
    stamp,
    tick,
    truth,
    wide,
    years,
)
from benchmarks.papers.families.fifteenth.kit import FANG, KAI, MICRO, MING, SANS, Cell, line, spread
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, day: dt.date, *, code: bool = False) -> dict[str, str]:
    more = {"diagnosis": case.diagnosis.name} | ({"diagnosis_code": case.diagnosis.code} if code else {})
    return truth(case, "issued_on", day, **more)


def stub_certificate(case: Case, random: Random) -> Drawing:
    """A page of a pad: the stub that stays at the left, the patient's part at the right."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    name, number = e(who.name), case.numbers["登记号"][:6]
    left = head("存　根", 20) + line(f"№{number}", "color:#b22", "c")
    left += "".join(
        line(f"{label}<br>{fill(words, 150)}", "margin-top:8px")
        for label, words in (("姓名", name), ("科别", e(case.department)), ("经手人", one), ("领取人", name))
    )
    right = (
        head(e(case.hospital), 22 if len(case.hospital) < 18 else 19)
        + head(random.choice(("疾病诊断书", "疾病证明书")), 25, "letter-spacing:8px")
        + line(f"№{number}", "color:#b22", "r")
    )
    right += line(
        f"{fill(name, 120)}{fill(who.sex, 36)}性，{fill(years(case, day), 40)}岁，门诊号{fill(case.numbers['门诊号'], 110)}",
        "line-height:2.1",
    )
    right += line(f"经诊查，患 {fill(e(case.diagnosis.name), 400)}", "line-height:2.1") + line(
        f"建　议　{fill(pick(case, REST), 400)}", "line-height:2.1"
    )
    right += spread(
        "此证明须加盖本院印章方为有效", f"医师 <span class='sig'>{one}</span>", style="margin-top:20px;font-size:15px"
    )
    right += line(
        f"<span class='pen'>{day.year}</span> 年 <span class='pen'>{day.month}</span> 月 <span class='pen'>{day.day}</span> 日",
        "margin-top:6px",
        "r",
    )
    body = f"<div style='display:flex'><div style='width:210px;padding-right:22px'>{left}</div><div style='flex:1;border-left:2px dashed #888;padding-left:26px'>{right}</div></div>"
    body += stamp(case.hospital, 40, 20, 132, "诊断专用章")
    return leaf(body, 920, 400, _truth(case, day), font=KAI, size=17, ground="#fdfbf0", pad="26px 34px")


def letter_certificate(case: Case, random: Random) -> Drawing:
    """A certificate in one running sentence on the hospital's letter paper."""
    who, (one, two, *_), day = case.insured, crew(case), case.discharged_on
    title = random.choice(("诊 断 证 明", "证　明"))
    body = line(
        e(case.hospital), "font-size:25px;color:#b3202a;border-bottom:3px double #b3202a;padding-bottom:8px", "c b"
    )
    body += head(title, 27, "margin:26px 0 18px")
    words = (
        f"兹证明{e(who.name)}，{who.sex}，{years(case, day)}岁（身份证号{who.id_number}），于{day_text(case.admitted_on, '年')}因“{pick(case, COMPLAINT)}”"
        f"来我院{e(case.department)}住院治疗，{day_text(case.discharged_on, '年')}出院，住院号{case.numbers['住院号']}。"
    )
    body += line(words, "text-indent:2em;line-height:2") + line(
        f"诊断：{e(case.diagnosis.name)}。", "text-indent:2em;line-height:2"
    )
    body += line(f"处理：{pick(case, REST, 1)}", "text-indent:2em;line-height:2") + line(
        "特此证明。", "text-indent:2em;line-height:2"
    )
    body += (
        line(f"经治医师：{one}　　科主任：{two}", "margin-top:40px", "r")
        + line(e(case.hospital), "", "r")
        + line(day_text(day, "数"), "", "r")
    )
    body += line(
        f"地址：{e(case.pools.cities[case.seed % len(case.pools.cities)])}{e(case.pools.streets[0])}66号　邮编：510000　医务科电话：6{case.numbers['床号'][:6]}",
        "font-size:13px;color:#b3202a;border-top:1px solid #b3202a;margin-top:50px;padding-top:6px",
        "c",
    )
    body += stamp(case.hospital, 80, 120, 150, "医务科")
    return leaf(body, 840, 700, _truth(case, day), font=FANG, size=19, pad="46px 66px")


def signed_screen(case: Case, random: Random) -> Drawing:
    """An electronic certificate in the hospital's WeChat account."""
    code = "https://ezm.example/" + case.numbers["业务流水号"]
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    body = line(f"<div class='c' style='font-size:17px'><b>{e(case.hospital)}</b><br>电子诊断证明</div>", "", "card")
    body += pairs(
        (
            ("证明编号", f"DZ{case.numbers['业务流水号']}"),
            ("姓 名", e(who.name)),
            ("性 别", who.sex),
            ("年 龄", years(case, day) + "岁"),
            ("就诊卡号", case.numbers["门诊号"]),
            ("开具科室", e(case.department)),
        )
    )
    body += card(random.choice(("医生诊断", "诊断结果")), f"{e(case.diagnosis.name)}　{case.diagnosis.code}") + card(
        "医生建议", pick(case, REST, 2)
    )
    body += pairs((("开具医生", one), ("开具日期", day_text(day, "-")), ("打印次数", "1")))
    body += f"<div class='c'><img width='110' src='{code_picture(code)}'></div>" + line(
        "扫码核验真伪　有效期90天", "font-size:11px;color:#99a", "c"
    )
    body += stamp(case.hospital, 30, 170, 112, "电子签章")
    return replace(
        screen("诊断证明", body, 900, _truth(case, day, code=True), colour="#07a35a", button="保存到手机"),
        code_text=code,
    )


def claim_certificate(case: Case, random: Random) -> Drawing:
    """A commercial insurance's own certificate, with boxes to tick, several persons and days."""
    who, (one, two, *_), day = case.insured, crew(case), case.discharged_on
    kind = random.random() < 0.5
    rows: list[list[Cell]] = [
        ["病员姓名", e(who.name), "性别/年龄", f"{who.sex} / {years(case, day)}", "民族", who.ethnicity],
        ["初诊日期", day_text(case.admitted_on, "/"), "科 室", e(case.department), "病案号", case.numbers["病案号"]],
        ["就诊方式", wide(tick(False, "门诊") + "　" + tick(True, "住院") + "　" + tick(False, "急诊"))],
        ["主要诊断", wide(f"<b>{e(case.diagnosis.name)}</b>", 3), "ICD编码", case.diagnosis.code],
        ["既往病史", wide("否认高血压、糖尿病史，否认药物过敏史。", 5, 58)],
        ["是否工伤/交通事故", wide(tick(False, "是") + "　" + tick(True, "否"))],
        ["医师意见", wide(pick(case, REST, 3), 5, 74)],
        ["家属签收", wide(e(case.relative.name), 2), "联系电话", wide(case.relative.phone, 2)],
    ]
    body = head(e(case.hospital), 24) + head(
        "医 疗 诊 断 证 明 书" if kind else "诊断证明书（商业保险用）", 22, "margin-bottom:14px"
    )
    body += grid(rows, style="font-size:16px")
    body += spread(f"主治医师 {one}", f"审核 {two}", f"填发日期 {day_text(day, '/')}", style="margin-top:16px") + line(
        "说明：1.本证明一式两份；2.涂改、未盖章无效；3.不作法律纠纷证据。", "font-size:13px;margin-top:16px"
    )
    body += stamp(case.hospital, 640, 30, 140, "诊断证明专用章")
    return leaf(
        body,
        900,
        600,
        _truth(case, day, code=True),
        font=MICRO,
        css=".t td{padding:8px}.t td:nth-child(odd){white-space:nowrap}",
        pad="36px 44px",
    )


def rest_slip(case: Case, random: Random) -> Drawing:
    """A small slip from the clinic's printer: the doctor's certificate with a rest."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    body = (
        head(e(case.hospital), 19 if len(case.hospital) < 17 else 16)
        + head(random.choice(("病休证明（诊断证明）", "门诊诊断证明单")), 20)
        + "<div class='dash'></div>"
    )
    for words in (
        f"姓名 {e(who.name)}　{who.sex}　{years(case, day)}岁",
        f"病历号 {case.numbers['门诊号']}",
        f"科室 {e(case.department)}",
        f"日期 {day_text(day, '.')}　10:4{case.seed % 10}",
    ):
        body += line(words)
    body += (
        "<div class='dash'></div>"
        + line("诊断")
        + line(e(case.diagnosis.name), "padding-left:24px;font-size:19px")
        + line("建议")
        + line(pick(case, REST), "padding-left:24px")
        + "<div class='dash'></div>"
    )
    body += (
        line(f"医生 {one}（工号{case.numbers['床号'][:4]}）")
        + line("持本单至门诊办公室盖章后生效", "font-size:13px")
        + stamp(case.hospital, 30, 26, 124, "门诊部")
    )
    return leaf(body, 560, 440, _truth(case, day), font=DOTS, size=17, ground="#fafaf7", pad="26px 34px", scale=1.8)


def twin_certificate(case: Case, random: Random) -> Drawing:
    """Half an A4 with labels in small print below the value line, as an eye or dental clinic designs it."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on

    def field(value: str, label: str, width: int) -> str:
        return f"<div style='width:{width}px'><div style='border-bottom:1px solid #555;padding:0 6px'>{value}</div><div style='font-size:12px;color:#777;padding:0 6px'>{label}</div></div>"

    def strip(*cells: str) -> str:
        return f"<div style='display:flex;gap:22px;margin-top:14px'>{''.join(cells)}</div>"

    body = (
        f"<div style='background:#24476b;color:#fff;margin:-36px -50px 20px;padding:18px 50px;font-size:22px'>{e(case.hospital)}</div>"
        + head("诊 断 证 明 书", 25)
    )
    body += strip(
        field(e(who.name), "姓名 Name", 220),
        field(who.sex, "性别 Sex", 90),
        field(years(case, day), "年龄 Age", 90),
        field(case.numbers["门诊号"], "门诊病历号 Record No.", 210),
    )
    body += strip(
        field(e(case.department), "就诊科室 Department", 330),
        field(day_text(day, random.choice("-.")), "开具日期 Date of issue", 330),
    )
    body += strip(field(e(case.diagnosis.name), "诊断 Diagnosis", 690)) + strip(
        field(pick(case, REST, 1), "意见 Advice", 690)
    )
    body += spread("", f"<span class='sig'>{one}</span>", style="margin:34px 60px 0") + spread(
        "", "医师签字 Physician", style="margin-right:46px;font-size:12px;color:#777"
    )
    body += stamp(case.hospital, 470, 4, 118)
    twice = random.random() < 0.4
    if twice:
        one_copy = f"<div style='position:relative'>{body}</div>"
        body = f"{one_copy}<div style='border-top:1px dashed #777;margin:30px -50px 36px'></div>{one_copy}"
    font = random.choice((SANS, MING))
    return leaf(body, 800, 1170 if twice else 565, _truth(case, day), font=font, size=17, pad="36px 50px")


LAYOUTS = {
    "diagnosis_certificate": (
        stub_certificate,
        letter_certificate,
        signed_screen,
        claim_certificate,
        rest_slip,
        twin_certificate,
    )
}
