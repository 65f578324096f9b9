"""Summaries on leaving the ward: a ruled abstract, a running record, a screen, a hand-filled form, a bilingual sheet."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_drugs import prescribed, usage
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    BOOK,
    DROID,
    PLAIN,
    SONG,
    Chart,
    blank,
    boxes,
    clocked,
    day_boxes,
    grid,
    line,
    p,
    pairs,
    round_seal,
    screen,
    sheet,
    spread,
    title,
)
from benchmarks.papers.families.twenty_fourth.clinic_words import advice, complaint, course, seen, vitals
from benchmarks.papers.paper import Drawing


def _truth(chart: Chart, **more: Any) -> dict[str, Any]:
    case = chart.case
    return chart.truth(
        admitted_on=case.admitted_on, discharged_on=case.discharged_on, diagnosis=case.diagnosis.name, **more
    )


def _to_take(case: Case, most: int = 3) -> str:
    """Drugs to take home in a sentence."""
    told = [
        f"{escape(fee.goods.name)}，{'，'.join(usage(fee.goods))}"
        for fee in prescribed(case, most)
        if "注射" not in fee.goods.name
    ]
    return "；".join(told) or "暂无"


def ruled_abstract(case: Case, random: Random) -> Drawing:
    """A ruled upright form: particulars above, then a narrow cell of names beside wide cells of text."""
    c, form = Chart(case, case.discharged_on), random.choice(("-", "年", "."))
    t, pulse, breath, pressure = vitals(case)
    body = title(c.house, 23) + title(random.choice(("出 院 小 结", "出院病情小结")), 25, "margin:2px 0 10px")
    body += spread(
        f"病案号：{case.numbers['病案号']}",
        f"床号：{case.seed % 46 + 1}",
        "第 1 页 / 共 1 页",
        style="font-size:14.5px;margin-bottom:4px",
    )
    body += grid(
        [
            ["#姓名", c.name, "#性别", c.sex, "#年龄", c.age, "#科室", c.unit],
            [
                "#入院日期",
                f"+3 {day_text(case.admitted_on, form)}",
                "#出院日期",
                f"+3 {day_text(case.discharged_on, form)}",
            ],
            ["#住院天数", f"+3 {c.days} 天", "#转归", f"+3 {boxes(('治愈', '好转', '未愈'), '好转', ' ')}"],
        ],
        widths=(12, 14, 9, 9, 12, 12, 9, 23),
    )
    orders = (advice(case), f"带药：{_to_take(case)}", "两周后携本小结门诊复查")
    drugs = "<br>".join(f"{place}）{one}。" for place, one in enumerate(orders, 1))
    texts = (
        ("入院诊断", c.found, 42),
        ("出院诊断", c.found, 42),
        (
            "入院时<br>情　况",
            f"因“{complaint(case)}”入院。T {t}℃，P {pulse}次/分，R {breath}次/分，BP {pressure}mmHg。{seen(case)}。",
            110,
        ),
        ("诊　疗<br>经　过", course(case), 140),
        (
            "出院时<br>情　况",
            "患者无特殊不适，精神、饮食、睡眠可，二便正常。查体：生命体征平稳，心肺腹未见明显异常。",
            90,
        ),
        ("出　院<br>医　嘱", drugs, 130),
    )
    body += grid(
        [[f"#{label}", f"<div style='min-height:{high}px'>{text}</div>"] for label, text, high in texts],
        "net",
        "margin-top:-1px",
        (12, 88),
    )
    body += spread(
        f"住院医师：<span class=name>{c.who(1)}</span>",
        f"上级医师：<span class=name>{c.who(2)}</span>",
        day_text(case.discharged_on, form),
        style="margin-top:20px",
    )
    body += round_seal(c.house, 500, 880, across=124, below="病区", opacity=0.45) if random.random() < 0.6 else ""
    return sheet(body, (820, 1060), _truth(c), f"font:15.5px/1.55 {SONG};padding:36px 44px")


def running_record(case: Case, random: Random) -> Drawing:
    """As the doctors' software prints it: one line of particulars, then headings run into their text."""
    c = Chart(case, case.discharged_on)
    form = random.choice(("-", "年月", "/"))
    body = p(c.house, "font-size:20px", "c") + title("出　院　记　录", 22, "margin:4px 0 12px")
    body += spread(
        f"姓名 <b>{c.name}</b>",
        f"性别 {c.sex}",
        f"年龄 {c.age}",
        f"病区 {c.unit}",
        f"住院号 {case.numbers['住院号']}",
        style="border-bottom:1.3px solid #222;padding-bottom:5px;gap:8px",
    )
    t, pulse, _, pressure = vitals(case)
    hours = clocked(case.admitted_on, form, c.clock(9)), clocked(case.discharged_on, form, c.clock(10))
    body += grid(
        [
            [f"入院时间：{hours[0]}", f"出院时间：{hours[1]}"],
            [f"实际住院：{c.days}天", f"职业：{'学生' if c.years < 19 else c.pick(('职工', '农民', '退休', '其他'))}"],
        ],
        "free",
        "margin:8px 0",
    )
    told = [
        (
            "主诉及入院情况",
            f"患者{c.name}，{c.sex}，{c.age}，因“{complaint(case)}”由门诊收入我科。入院查体：T{t}℃，P{pulse}次/分，BP{pressure}mmHg，{seen(case)}。",
        ),
        ("入院诊断", c.found + "。"),
        ("住院经过", course(case) + "住院期间未发生输液反应、跌倒及院内感染。"),
        ("出院诊断", f"{c.found}（{c.code}）"),
        ("出院时情况", "一般情况良好，未诉特殊不适，体温正常，治疗部位无红肿渗出。"),
        (
            "出院医嘱",
            f"（1）{advice(case)}；（2）继续服药：{_to_take(case, 2)}；（3）半月后门诊随访，病情变化及时就诊。",
        ),
    ]
    for label, text in told:
        body += p(f"<b>{label}：</b>{text}", "margin-top:13px;text-align:justify;line-height:1.85")
    body += p(f"医师签名：{c.who(3)}／<span class=name>{c.who(4)}</span>", "margin-top:40px", "r")
    body += p(f"记录时间：{hours[1]}", "margin-top:6px", "r")
    body += p(
        f"打印：{c.who(5)}　本页内容经电子签名，手工涂改无效", "position:absolute;bottom:30px;font-size:13px;color:#666"
    )
    return sheet(
        body, (770, 1020), _truth(c, diagnosis_code=case.diagnosis.code), f"font:16px/1.6 {BOOK};padding:46px 58px"
    )


def leaving_on_a_screen(case: Case, random: Random) -> Drawing:
    """The patient's own view in the hospital's mini program."""
    c, form = Chart(case, case.discharged_on), random.choice(("-", "."))
    tint = random.choice(("#0f8a7e", "#3a64d8", "#fff"))
    top = p(
        f"{c.name} <span class=grey style='font-size:14px;font-weight:400'>{c.sex} | {c.age}</span>",
        "font-size:19px",
        "b",
    )
    top += p(c.house, "color:#666") + p(f"{c.unit}　住院号 {case.numbers['住院号']}", "color:#666;font-size:13.5px")
    dates = f"<div style='display:flex;text-align:center'><div style='flex:1'><div class=grey>入院</div><b>{day_text(case.admitted_on, form)}</b></div>"
    dates += f"<div style='flex:.6;color:#999;padding-top:10px'>—{c.days}天—</div><div style='flex:1'><div class=grey>出院</div><b>{day_text(case.discharged_on, form)}</b></div></div>"
    cards = [top, dates, pairs(("出院诊断", c.found), ("治疗结果", "好转"), ("主管医生", c.who(1)))]
    for label, text in (("诊疗经过", course(case)), ("出院指导", f"{advice(case)}。用药：{_to_take(case, 2)}。")):
        cards.append(
            p(label, "border-left:4px solid #0f8a7e;padding-left:8px;margin-bottom:5px", "b")
            + p(text, "text-align:justify;font-size:14px")
        )
    body = "".join(f"<div class=card>{one}</div>" for one in cards)
    body += p("仅供患者本人查阅，纸质件请到病案室加盖公章", "font-size:12.5px;color:#8b8e95;margin-top:6px", "c")
    return screen("出院小结", body, 880, _truth(c), random, tint)


def pen_filled_leaving(case: Case, random: Random) -> Drawing:
    """A township form printed long ago with blanks, filled by pen; the rest of the lines stay empty."""
    c = Chart(case, case.discharged_on)
    body = title(c.house, 22) + title("出院小结", 24, "letter-spacing:10px;margin:4px 0")
    body += p(f"住院号{blank(case.numbers['住院号'], 100)}", "", "r")
    body += p(
        f"姓名{blank(c.name, 100)} 性别{blank(c.sex, 40)} 年龄{blank(c.age, 64)} 科别{blank(c.unit, 150)}",
        "margin-top:10px",
    )
    body += p(
        f"{day_boxes(case.admitted_on)}入院，{day_boxes(case.discharged_on)}出院，共住院{blank(str(c.days), 40)}天。",
        "margin-top:12px",
    )
    body += p(f"出院诊断：{blank(c.found, 470)}", "margin-top:14px")
    body += p(f"入院情况：{blank(complaint(case) + '入院', 470)}", "margin-top:14px")
    body += p(
        f"主要治疗：{blank(c.pick(('对症支持治疗', '抗感染、补液等', '专科治疗及护理')), 470)}", "margin-top:14px"
    )
    body += p(blank("", 560), "margin-top:16px")
    body += p(f"治疗结果：{boxes(('治愈', '好转', '无变化', '自动出院', '转院'), '好转')}", "margin-top:16px")
    body += p(f"出院后注意：{blank(advice(case), 454)}", "margin-top:14px") + p(blank("", 560), "margin-top:16px")
    body += spread(
        f"经治医师 <span class=name>{c.who(6)}</span>", day_boxes(case.discharged_on), style="margin-top:34px"
    )
    body += p("（此联交病人妥善保存，复诊时请带来）", "font-size:14px;margin-top:22px", "c")
    body += round_seal(c.house, 390, 590, across=132, opacity=0.5) if random.random() < 0.85 else ""
    return sheet(body, (690, 790), _truth(c), f"font:16.5px/1.7 {SONG};padding:38px 46px;background:#f8f5ea")


def bilingual_leaving(case: Case, random: Random) -> Drawing:
    """A house with foreign patients: labels in two languages above the values, wide."""
    c = Chart(case, case.discharged_on)
    form = random.choice(("-", "/"))
    body = "<div style='display:flex;justify-content:space-between;border-bottom:4px solid #1e4b5f;padding-bottom:8px;align-items:flex-end'>"
    body += f"<b style='font-size:22px;color:#1e4b5f'>{c.house}</b><span style='font-size:20px'>Discharge Summary 出院小结</span></div>"
    told = (
        ("Patient 患者姓名", c.name), ("Sex 性别", c.sex), ("Age 年龄", c.age), ("MRN 病案号", case.numbers["病案号"]),
        ("Admitted 入院日期", day_text(case.admitted_on, form)), ("Discharged 出院日期", day_text(case.discharged_on, form)), ("Days 天数", str(c.days)), ("Ward 病区", c.unit),
    )  # fmt: skip
    body += "<div style='display:grid;grid-template-columns:repeat(4,1fr);gap:12px 18px;margin:16px 0'>"
    body += (
        "".join(
            f"<div><div style='font-size:13px;color:#5d7480'>{label}</div><div style='font-size:17px'>{value}</div></div>"
            for label, value in told
        )
        + "</div>"
    )
    t, pulse, breath, pressure = vitals(case)
    left = (
        ("Reason for admission 入院原因", complaint(case)),
        ("Findings 查体", f"T {t}℃　P {pulse}　R {breath}　BP {pressure} mmHg<br>{seen(case)}"),
        ("Hospital course 住院经过", course(case)),
    )
    right = (
        ("Discharge diagnosis 出院诊断", f"<b>{c.found}</b>　ICD-10: {c.code}"),
        ("Condition at discharge 出院情况", "好转 Improved"),
        ("Medication 出院带药", _to_take(case)),
        ("Follow-up 随访", f"{advice(case)}；2周后门诊复诊"),
    )
    columns = (
        "".join(
            p(label, "color:#1e4b5f;font-size:14px;margin-top:12px;border-bottom:1px solid #b9c9d0", "b")
            + p(text, "margin-top:5px;text-align:justify")
            for label, text in side
        )
        for side in (left, right)
    )
    body += (
        "<div style='display:flex;gap:34px'>"
        + "".join(f"<div style='flex:1'>{one}</div>" for one in columns)
        + "</div>"
    )
    body += line("1px solid #b9c9d0", 16) + spread(
        f"Attending 主治医师：<span class=name>{c.who(2)}</span>",
        f"Date 日期：{day_text(case.discharged_on, form)}",
        "24h Hotline 400-" + c.serial("热", 3) + "-" + c.serial("线", 4),
    )
    return sheet(
        body,
        (1000, 690),
        _truth(c, diagnosis_code=case.diagnosis.code),
        f"font:15.5px/1.55 {random.choice((PLAIN, DROID))};padding:36px 46px",
    )


LAYOUTS = {
    "discharge_summary": (ruled_abstract, running_record, leaving_on_a_screen, pen_filled_leaving, bilingual_leaving)
}
