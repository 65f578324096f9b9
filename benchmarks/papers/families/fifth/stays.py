"""Discharge papers: a record with headings, a one-page summary in a frame, and a system's printout."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.bills import age, diagnosis_fields
from benchmarks.papers.families.fifth.marks import FANG, GRID, HEI, KAI, SONG, line, sheet, stamp
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_COURSE = (
    "入院后完善三大常规、生化、凝血、心电图等相关检查，排除禁忌后予对症支持治疗，监测生命体征变化，病情逐渐平稳。",
    "患者入院后积极完善检查，请相关科室会诊，调整用药方案，症状较前明显缓解，复查各项指标好转。",
    "予卧床休息、吸氧、补液等治疗，动态观察病情，未见明显不良反应，患者及家属要求出院，经上级医师同意后办理。",
)
_ORDERS = (
    "注意休息，避免劳累及受凉；",
    "规律服药，不得自行停药；",
    "两周后门诊复查，如有不适随时就诊；",
    "低盐低脂饮食，适当活动。",
)


def _fields(case: Case, *, code: bool) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
    } | diagnosis_fields(case, code=code)


def _block(head: str, words: str) -> str:
    return f"<p style='padding-top:7px'><span style='{HEI}'>{head}</span>{words}</p>"


def record(case: Case, random: Random) -> Drawing:
    """出院记录, headings and running text."""
    person = case.insured
    body = (
        f"<h2 class='c' style='font-size:24px;letter-spacing:.12em'>{case.hospital}</h2><h2 class='c' style='font-size:21px;letter-spacing:.4em;padding:2px 0 8px'>出院记录</h2>"
        + "<div style='border-bottom:1.2px solid #222;padding-bottom:4px'>"
        + line(
            ("姓名", person.name),
            ("科室", case.department),
            ("床号", case.numbers["床号"][:2]),
            ("住院号", case.numbers["住院号"]),
        )
        + "</div>"
        + line(
            ("性别", person.sex),
            ("年龄", f"{age(case)}岁"),
            ("入院日期", day_text(case.admitted_on, "年")),
            ("出院日期", day_text(case.discharged_on, "年")),
            ("住院天数", f"{(case.discharged_on - case.admitted_on).days}天"),
        )
        + _block(
            "入院情况：",
            f"患者因“不适{1 + case.seed % 6}天，加重{1 + case.seed % 3}天”入院。查体：T 36.{case.seed % 9}℃，P {70 + case.seed % 20}次/分，R 18次/分，BP 132/78mmHg，神志清，精神可，心肺查体未见明显阳性体征。",
        )
        + _block("诊疗经过：", random.choice(_COURSE))
        + _block("出院诊断：", escape(case.diagnosis.name))
        + _block("出院情况：", "一般情况可，生命体征平稳，切口/病灶情况良好，医嘱离院。治疗结果：好转。")
        + _block("出院医嘱：", "".join(f"{place}.{words}" for place, words in enumerate(_ORDERS, 1)))
        + f"<div class='r' style='padding-top:26px'>主治医师：<span class='pen'>{random.choice(('郑樵', '文一舟', '岳青'))}</span>　　住院医师：<span class='pen'>{random.choice(('苗苗', '江白', '牧之'))}</span><br>记录时间：{day_text(case.discharged_on, '-')} 09:{case.seed % 60:02d}</div>"
        + f"<div style='position:absolute;right:90px;bottom:-40px'>{stamp(case.hospital, '病案专用章', diameter=136)}</div>"
        + "<div class='c' style='font-size:12px;padding-top:60px'>第 1 页</div>"
    )
    return sheet(body, width=820, height=720, size=16.5, padding="46px 62px", fields=_fields(case, code=False))


def framed_summary(case: Case, random: Random) -> Drawing:
    """出院小结 in a frame, admission and discharge diagnosis beside each other with codes."""
    person = case.insured

    def wide(head: str, words: str, height: int) -> str:
        return f"<tr><td class='k'>{head}</td><td colspan='5' style='height:{height}px;vertical-align:top'>{words}</td></tr>"

    rows = (
        f"<tr><td class='k'>姓名</td><td>{escape(person.name)}</td><td class='k'>性别</td><td>{person.sex}</td><td class='k'>年龄</td><td>{age(case)}岁</td></tr>"
        f"<tr><td class='k'>住院号</td><td>{case.numbers['住院号']}</td><td class='k'>病区/床</td><td>{case.department}/{case.numbers['床号'][:2]}</td><td class='k'>联系电话</td><td>{person.phone}</td></tr>"
        f"<tr><td class='k'>入院时间</td><td>{day_text(case.admitted_on, '-')}</td><td class='k'>出院时间</td><td>{day_text(case.discharged_on, '-')}</td><td class='k'>离院方式</td><td>医嘱离院</td></tr>"
        + wide("入院诊断", escape(case.diagnosis.name) + "?" * (case.seed % 2), 30)
        + wide("出院诊断", f"{escape(case.diagnosis.name)}　　ICD-10：{case.diagnosis.code}", 44)
        + wide("住院经过", random.choice(_COURSE), 110)
        + wide("出院带药", "详见出院带药处方笺。", 40)
        + wide("健康教育及<br>随访计划", "<br>".join(_ORDERS), 110)
    )
    body = (
        f"<div class='row' style='align-items:flex-end;border-bottom:2.5px solid #1d6a63;padding-bottom:4px'><span style='{KAI}font-size:23px;color:#1d6a63'>{case.hospital}</span><span style='font-size:12.5px'>表单号 BL-CY-0{random.randint(2, 8)}</span></div>"
        f"<h2 class='c' style='{HEI}font-size:22px;padding:8px'>出 院 小 结</h2><table>{rows}</table>"
        f"<div class='row' style='padding-top:12px'><span>患者或家属签名：</span><span>医师签名：<span class='pen'>{random.choice(('凌霄', '白墨'))}</span></span><span>{day_text(case.discharged_on, '年')}</span></div>"
    )
    return sheet(
        body,
        width=840,
        height=690,
        size=15.5,
        css=GRID + ".k{width:96px;text-align:center;background:#eef4f3}",
        padding="36px 48px",
        fields=_fields(case, code=True),
    )


def printout(case: Case, random: Random) -> Drawing:
    """A system's printout, two diagnoses numbered, the first is the main one."""
    person = case.insured
    body = (
        f"<div class='c' style='{FANG}font-size:21px'>{case.hospital}</div><div class='c' style='{SONG}font-weight:bold;font-size:20px;padding-bottom:10px'>住院病人出院志</div>"
        f"<div style='display:grid;grid-template-columns:1fr 1fr 1fr;row-gap:3px'><span>患者姓名 {escape(person.name)}</span><span>性　　别 {person.sex}</span><span>出生日期 {day_text(person.born_on, '.')}</span>"
        f"<span>病 案 号 {case.numbers['病案号']}</span><span>民　　族 {person.ethnicity}</span><span>职　　业 其他</span>"
        f"<span>入　　院 {day_text(case.admitted_on, '.')}</span><span>出　　院 {day_text(case.discharged_on, '.')}</span><span>科　　别 {case.department}</span></div><hr>"
        f"<p>主　　诉　反复不适{2 + case.seed % 5}天。</p><p>诊　　断　{escape(case.diagnosis.name)}</p>"
        f"<p style='padding-top:8px'>病程摘要　{random.choice(_COURSE)}</p><p style='padding-top:8px'>检查结果　血常规：WBC {5 + case.seed % 6}.2×10⁹/L，Hb 128g/L，PLT 215×10⁹/L；肝肾功能未见明显异常。</p>"
        f"<p style='padding-top:8px'>出院建议　{''.join(_ORDERS)}</p>"
        f"<div class='r' style='padding-top:40px'>经治医师（签章）　骆　川<br>{day_text(case.discharged_on, '年')}</div>"
        f"<div style='position:absolute;left:44px;bottom:-60px;font-size:12px'>打印次数：1　IP：10.*.*.{case.seed % 200 + 20}</div>"
    )
    return sheet(
        body, width=820, height=640, type_=FANG, size=16.5, padding="44px 58px", fields=_fields(case, code=False)
    )


LAYOUTS = {"discharge_summary": (record, framed_summary, printout)}
