"""Diagnosis certificates and discharge summaries."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    SANS,
    SONG,
    age,
    dotted_day,
    grid,
    han_day,
    seal,
    sheet,
    wide_day,
    words_day,
)
from benchmarks.papers.families.held_out.stories import DOCTORS, story
from benchmarks.papers.paper import Drawing, Layout


def certificate_form(case: Case, random: Random) -> Drawing:
    """A lying form with the code in brackets behind the diagnosis and the day in Chinese figures."""
    person, told = case.insured, story(case.diagnosis)
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>诊 断 证 明 书</h1>"
        f"<div class='line'><span>NO：{case.numbers['登记号']}</span><span>门诊/住院号：{case.numbers['住院号']}"
        f"</span></div>"
        f"<div class='framed'><div class='line'><span>姓名：{escape(person.name)}</span><span>性别：{person.sex}</span>"
        f"<span>年龄：{age(person, case.discharged_on)}岁</span><span>科别：{escape(case.department)}</span></div>"
        f"<p>诊断：{escape(case.diagnosis.name)}（{case.diagnosis.code}）</p>"
        f"<p>处理意见：1、{told.treatment}；2、建议休息{random.choice(('壹周', '贰周', '壹个月'))}，不适随诊。</p>"
        f"</div>"
        f"<div class='line foot'><span>医师签名：{random.choice(DOCTORS)}</span><span>医院（盖章）</span>"
        f"<span>{words_day(case.discharged_on)}</span></div><small>本证明未盖公章无效，涂改无效。</small>"
        + seal(case.hospital, "医务科", left=420, top=330, turn=random.randint(-20, 20))
    )
    fields = _certified(case, coded=True)
    return Drawing(sheet(body, width=820, height=520, font=SANS, css=_CSS), 820, 520, fields, 1.8)


def certificate_letter(case: Case, random: Random) -> Drawing:
    """Upright and in sentences, as a hospital writes to an insurer."""
    person, told = case.insured, story(case.diagnosis)
    body = (
        f"<h1 style='margin-top:40px'>{escape(case.hospital)}<br>疾病诊断证明书</h1><div class='letter'>"
        f"<p>　　患者{escape(person.name)}，{person.sex}，{age(person, case.discharged_on)}岁，因“{told.complaint}”于"
        f"{han_day(case.admitted_on)}收入我院{escape(case.department)}住院治疗，{han_day(case.discharged_on)}出院。</p>"
        f"<p>临床诊断：{escape(case.diagnosis.name)}</p>"
        f"<p>建　　议：{random.choice(('出院后继续口服药物，一月后门诊复查。', '注意休息，避免劳累，定期复诊。'))}</p>"
        f"<p>特此证明。</p></div><div class='end'>主治医师：{random.choice(DOCTORS)}<br>{escape(case.hospital)}<br>"
        f"{han_day(case.discharged_on)}</div>"
        + seal(case.hospital, "证明专用章", left=500, top=470, turn=random.randint(-20, 20), size=140)
    )
    fields = _certified(case)
    return Drawing(sheet(body, width=794, height=900, font=SONG, css=_CSS), 794, 900, fields, 1.7)


def certificate_by_hand(case: Case, random: Random) -> Drawing:
    """A printed slip whose blanks are filled by hand."""
    person = case.insured

    def blank(said: str, width: int) -> str:
        return f"<u style='min-width:{width}px'>{escape(said)}</u>"

    body = (
        f"<h1>{escape(case.hospital)}门诊诊断证明</h1><div class='right'>编号 {case.numbers['门诊号']}</div>"
        f"<p>姓名{blank(person.name, 150)}性别{blank(person.sex, 60)}年龄"
        f"{blank(str(age(person, case.visited_on)), 60)}岁</p>"
        f"<p>单位或住址{blank(person.address[:16], 430)}</p>"
        f"<p>疾病诊断{blank(case.diagnosis.name, 450)}</p>"
        f"<p>休假时间{blank(random.choice(('全休五天', '全休七天', '半休两周')), 180)}"
        f"复诊时间{blank('随诊', 190)}</p>"
        f"<p>医师{blank(random.choice(DOCTORS), 150)}日期{blank(f'{case.visited_on:%Y}', 60)}年"
        f"{blank(f'{case.visited_on.month}', 36)}月{blank(f'{case.visited_on.day}', 36)}日</p>"
        + seal(case.hospital, "门诊办公室", left=440, top=300, turn=random.randint(-25, 25), size=124)
    )
    css = _CSS + (
        f"u{{display:inline-block;text-decoration:none;border-bottom:1px solid #333;margin:0 8px;padding:0 6px;"
        f"font-family:{KAI};font-size:20px;color:#1f2f66;text-align:center;line-height:28px}}p{{margin:15px 0}}"
    )
    fields = {**_certified(case), "issued_on": case.visited_on.isoformat()}
    return Drawing(sheet(body, width=660, height=470, font=SANS, css=css, paper="#fbfaf4"), 660, 470, fields, 1.9)


def discharge_record(case: Case, random: Random) -> Drawing:
    """A4 with a ruled head, two numbered diagnoses with codes, then paragraphs."""
    person, told = case.insured, story(case.diagnosis)
    days = (case.discharged_on - case.admitted_on).days
    head = (
        ("姓名", person.name, "性别", person.sex, "年龄", f"{age(person, case.admitted_on)}岁"),
        ("科室", case.department, "床号", f"{random.randint(1, 50)}", "住院号", case.numbers["住院号"]),
        ("入院日期", f"{case.admitted_on}", "出院日期", f"{case.discharged_on}", "住院天数", f"{days}天"),
    )
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>出 院 记 录</h1><table>{grid(head)}</table>"
        f"<h3>入院诊断</h3><p>{escape(case.diagnosis.name)}</p>"
        f"<h3>入院情况</h3><p>患者因“{told.complaint}”入院。查体：{told.finding}。</p>"
        f"<h3>诊疗经过</h3><p>入院后完善血常规、生化、心电图等相关检查，予{told.treatment}等治疗，病情好转。</p>"
        f"<h3>出院诊断</h3><p>1. {escape(case.diagnosis.name)}　{case.diagnosis.code}<br>"
        f"2. {escape(case.second_diagnosis.name)}　{case.second_diagnosis.code}</p>"
        "<h3>出院情况</h3><p>一般情况可，生命体征平稳，无特殊不适。</p>"
        f"<h3>出院医嘱</h3><p>1. 注意休息，合理饮食；<br>2. 遵医嘱服药；"
        f"<br>3. {random.choice(('1', '2'))}周后门诊复查。</p>"
        f"<div class='end'>医师签名：{random.choice(DOCTORS)}"
        f"<br>{case.discharged_on} {random.randint(8, 11):02d}:30</div>"
    )
    fields = _discharged(case, coded=True)
    return Drawing(sheet(body, width=794, height=1010, font=SANS, css=_CSS), 794, 1010, fields, 1.7)


def discharge_brief(case: Case, random: Random) -> Drawing:
    """Running pairs and one long text, days with dots."""
    person, told = case.insured, story(case.diagnosis)
    body = (
        f"<h1>{escape(case.hospital)}<br>出院小结</h1>"
        f"<div class='pairs'><span>患者姓名：{escape(person.name)}</span><span>病案号：{case.numbers['病案号']}</span>"
        f"<span>性别/年龄：{person.sex}/{age(person, case.admitted_on)}岁</span>"
        f"<span>病区：{escape(case.department)}</span>"
        f"<span>入院时间：{dotted_day(case.admitted_on)}</span><span>出院时间：{dotted_day(case.discharged_on)}"
        f"</span></div>"
        f"<p><b>入院诊断：</b>{escape(case.diagnosis.name)}？</p><p><b>出院诊断：</b>{escape(case.diagnosis.name)}</p>"
        f"<p><b>病史摘要：</b>患者{told.complaint}，为求进一步诊治来院。{told.finding}。既往体健，否认药物过敏史。</p>"
        f"<p><b>治疗经过：</b>入院后予{told.treatment}治疗，复查各项指标较前好转，请示上级医师同意出院。</p>"
        f"<p><b>转归：</b>{random.choice(('治愈', '好转'))}　<b>出院带药：</b>遵医嘱</p>"
        f"<div class='line foot'><span>上级医师：{random.choice(DOCTORS)}</span>"
        f"<span>经治医师：{random.choice(DOCTORS)}</span>"
        f"<span>记录日期：{dotted_day(case.discharged_on)}</span></div>"
        + seal(case.hospital, "病案复印专用章", left=500, top=520, turn=random.randint(-20, 20))
    )
    return Drawing(sheet(body, width=760, height=700, font=SONG, css=_CSS), 760, 700, _discharged(case), 1.8)


def discharge_slip(case: Case, random: Random) -> Drawing:
    """A small leaving certificate, labels above the values."""
    person, told = case.insured, story(case.diagnosis)

    def cells(*pairs: tuple[str, str]) -> str:
        said = "".join(f"<td><small>{name}</small><br>{escape(value)}</td>" for name, value in pairs)
        return f"<table class='tall'><tr>{said}</tr></table>"

    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>出院证明书（出院小结）</h1>"
        + cells(("姓名", person.name), ("性别", person.sex), ("年龄", f"{age(person, case.admitted_on)}"))
        + cells(("入院日期", wide_day(case.admitted_on)), ("出院日期", wide_day(case.discharged_on)))
        + cells(("出院诊断", case.diagnosis.name), ("ICD-10编码", case.diagnosis.code))
        + cells(("住院经过", f"入院后给予{told.treatment}治疗，症状明显缓解。"))
        + cells(("出院医嘱", "出院后按时服药，定期复查，如有不适及时就诊。"))
        + f"<div class='line foot'><span>主管医师：{random.choice(DOCTORS)}</span>"
        f"<span>住院号：{case.numbers['住院号']}"
        f"</span></div>" + seal(case.hospital, "出院专用章", left=430, top=440, turn=random.randint(-20, 20))
    )
    return Drawing(sheet(body, width=660, height=610, font=KAI, css=_CSS), 660, 610, _discharged(case, coded=True), 1.8)


def _certified(case: Case, *, coded: bool = False) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        **({"diagnosis_code": case.diagnosis.code} if coded else {}),
        "issued_on": case.discharged_on.isoformat(),
    }


def _discharged(case: Case, *, coded: bool = False) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        **({"diagnosis_code": case.diagnosis.code} if coded else {}),
    }


_CSS = (
    ".sheet{padding:36px 48px;font-size:16px;line-height:28px}h1{font-size:25px;text-align:center;margin:4px 0 20px;"
    "line-height:36px;font-weight:600}h2{font-size:20px;text-align:center;margin:0;font-weight:500}"
    "h3{font-size:16px;margin:12px 0 0}p{margin:6px 0}table{width:100%;margin-top:-1px}td{border:1px solid #333;"
    "padding:4px 9px}"
    ".framed{border:1.5px solid #333;padding:14px 20px;min-height:190px;font-size:17px}.framed p{margin:14px 0}"
    ".foot{margin-top:28px}.end{text-align:right;margin-top:26px;line-height:32px;padding-right:20px}"
    ".letter{font-size:18px;line-height:40px;margin-top:30px}.letter p{margin:10px 0}small{font-size:13px;color:#555}"
    ".pairs{display:grid;grid-template-columns:1fr 1fr;border-bottom:1.5px solid #333;padding-bottom:8px;"
    "margin-bottom:10px}"
)

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (certificate_form, certificate_letter, certificate_by_hand),
    "discharge_summary": (discharge_record, discharge_brief, discharge_slip),
}
