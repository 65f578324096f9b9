"""Summaries at discharge: sections, a table of heads at the left, a filled form, a private house's columns, a screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    FANGSONG,
    MI,
    SUNG,
    THICK,
    Cell,
    Chart,
    app,
    box,
    fill,
    fl,
    hd,
    hr,
    injured,
    kv,
    ln,
    over,
    page,
    stamp,
    t,
)
from benchmarks.papers.paper import Drawing

_STATE = (
    "患者因自觉不适逐渐加重来院，门诊检查后收住入院。入院时神志清楚，生命体征平稳，查体合作。",
    "因症状反复出现，口服药物效果欠佳，为进一步诊治收入我科。入院时精神、食纳一般，大小便如常。",
    "急诊以相关症状收入。入院查体：T 36.8℃，P 82次/分，R 19次/分，BP 128/76mmHg，心肺听诊未闻明显异常。",
)
_HURT = (
    "患者受伤后局部疼痛，由急诊收住入院。入院时神志清楚，生命体征平稳，伤处压痛，余查体未见明显异常。",
    "因外伤来院，门诊检查后收入我科。入院查体：T 36.6℃，P 80次/分，R 18次/分，BP 126/78mmHg，伤处触痛。",
)
_COURSE = (
    "入院后行血常规、凝血、生化及影像等检查，排除禁忌，给予对症支持治疗，过程顺利，无并发症。",
    "完善检查后经科内讨论，按诊疗常规治疗并予健康宣教，各项指标较前改善，症状明显缓解。",
    "予卧床休息、补液、营养支持及相应药物治疗，定期复查指标，病情逐日好转。",
)
_AFTER = (
    "一般情况好，无发热，饮食睡眠可，生命体征平稳。",
    "症状基本消失，查体无特殊，家属及患者要求出院。",
    "病情稳定，切口及局部情况良好。",
)
_ORDERS = (
    "按时服药；清淡饮食；两周后门诊复查；如有不适，随时来诊。",
    "注意休息，避免受凉及劳累；一月后复查血常规及影像。",
    "加强功能锻炼；戒烟限酒；定期监测血压；三个月后专科门诊随访。",
)


def _state(c: Chart, more: int = 0) -> str:
    return c.pick(_HURT if injured(c.case) else _STATE, more)


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    c = Chart(case, case.discharged_on)
    more = {"diagnosis_code": case.diagnosis.code} if code else {}
    return c.truth(
        admitted_on=case.admitted_on, discharged_on=case.discharged_on, diagnosis=case.diagnosis.name, **more
    )


def running_head_summary(case: Case, random: Random) -> Drawing:
    """A print of the record system: patient in a running head, then section after section of prose."""
    c, form = Chart(case, case.discharged_on), random.choice(("-", "年月"))
    body = hd(c.hospital, 24) + hd(random.choice(("出　院　小　结", "出 院 记 录")), 22)
    body += fl(
        f"姓名：{c.name}",
        f"科室：{c.ward}",
        f"床号：{case.numbers['床号'][:2]}床",
        f"住院号：{case.numbers['住院号']}",
        style="border-bottom:2px solid #222;padding:8px 0 4px",
    )
    body += fl(
        f"性别：{c.sex}",
        f"年龄：{c.age}",
        f"民族：{case.insured.ethnicity}族",
        f"联系电话：{case.insured.phone}",
        style="padding:8px 0 2px",
    )
    body += fl(
        f"入院时间：{day_text(case.admitted_on, form)} {c.clock(9)}",
        f"出院时间：{day_text(case.discharged_on, form)} {c.clock(11)}",
        f"住院天数：{c.stay_days}天",
    )
    parts = [
        ("入院情况", _state(c)),
        (random.choice(("入院诊断", "初步诊断")), c.found),
        ("诊疗经过", c.pick(_COURSE, 1)),
        ("出院诊断", c.found),
        ("出院情况", c.pick(_AFTER, 2)),
        ("出院医嘱", c.pick(_ORDERS)),
    ]
    for name, words in parts:
        body += ln(f"<b>{name}：</b>{words}", "margin-top:12px;text-align:justify")
    body += ln(f"医师签名：<span class=name>{c.who(1)}</span>", "margin-top:32px", "e")
    body += ln(day_text(case.discharged_on, form), "", "e")
    body += at(60, 1010, f"打印人：{c.who(3)}　打印次数：1", "font-size:13px;color:#555") + at(
        400, 1010, "第 1 页", "font-size:14px"
    )
    if random.random() < 0.5:
        body += stamp(c.hospital, 560, 600, 140, "病案室")
    return page(body, (820, 1050), _truth(case), font=SUNG, px=17, pad="46px 60px")


def side_heads_table(case: Case, random: Random) -> Drawing:
    """One big table whose heads stand upright at the left."""
    c, form = Chart(case, case.discharged_on), random.choice((".", "年", "/"))

    def side(words: str) -> tuple[str, str]:
        return "<br>".join(words), "style='width:44px;text-align:center;font-weight:700;line-height:1.3'"

    rows: list[list[Cell]] = [
        ["姓名", c.name, "性别", c.sex, "年龄", c.age, "病历号", case.numbers["病案号"]],
        ["入院日期", over(day_text(case.admitted_on, form), 3), "入院科室", over(c.ward, 3)],
        ["出院日期", over(day_text(case.discharged_on, form), 3), "实际住院", over(f"{c.stay_days} 天", 3)],
    ]
    main: list[list[Cell]] = [
        [side("入院情况"), _state(c, 1)],
        [
            side("出院诊断"),
            f"主要诊断：{c.found}　　　　ICD编码：{case.diagnosis.code}<br>治疗结果：{box(False, '治愈')}　{box(True, '好转')}　{box(False, '未愈')}　{box(False, '其他')}",
        ],
        [side("治疗经过"), c.pick(_COURSE) + "<br>手术：" + random.choice(("无", "—", "未行手术"))],
        [side("出院医嘱"), c.pick(_ORDERS, 2)],
    ]
    body = hd(f"{c.hospital}　{random.choice(('出院小结', '出院病情小结'))}", 23, "margin-bottom:14px")
    body += t(rows, "g", "font-size:15.5px") + t(main, "g", "margin-top:-1px")
    body += fl(f"住院医师：{c.who(1)}", f"主治医师：{c.who(2)}", f"主任医师：{c.who(3)}", style="margin-top:18px")
    body += ln(
        "出院带药及注意事项请遵医嘱；复诊请携带本小结及门诊病历。本联交患者保存。", "font-size:13.5px;margin-top:16px"
    )
    body += stamp(c.hospital, 620, 640, 132, opacity=0.42)
    return page(body, (860, 860), _truth(case, code=True), font=FANGSONG, px=17, pad="44px 50px")


def filled_form_summary(case: Case, random: Random) -> Drawing:
    """A pre-printed form of a county house, its blanks filled with a pen, ruled rows left empty."""
    c = Chart(case, case.discharged_on)
    body = hd(c.hospital, 25) + hd(
        "病人出院小结", 24, "border-bottom:3px double #333;padding-bottom:6px;margin-bottom:14px"
    )
    body += ln(
        f"姓名{fill(c.name, 110)}性别{fill(c.sex, 40)}年龄{fill(c.age, 60)}科别{fill(c.ward, 140)}床号{fill(case.numbers['床号'][:2], 40)}"
    )
    body += ln(f"住院号{fill(case.numbers['住院号'], 120)}住址{fill(case.insured.address)}")
    body += ln(
        f"入院日期{fill(day_text(case.admitted_on, '年'), 170)}出院日期{fill(day_text(case.discharged_on, '年'), 170)}共住{fill(str(c.stay_days), 40)}天"
    )
    body += ln(f"{random.choice(('出院诊断', '最后诊断'))}{fill(c.found, 440)}")
    ruled = "background:repeating-linear-gradient(transparent 0 39px,#999 39px 40px);line-height:40px;min-height:120px;padding:0 6px"
    for name, words in (
        ("病情摘要", _state(c, 2)),
        ("治疗经过", c.pick(_COURSE, 2)),
        ("出院注意事项", c.pick(_ORDERS, 1)),
    ):
        body += ln(f"{name}：", "margin-top:6px", "k") + ln(words, ruled, "hand")
    body += fl(
        f"经治医师{fill(c.who(1), 110, 'name')}", f"护士长{fill(c.who(2), 110, 'name')}", style="margin-top:22px"
    )
    body += ln(day_text(case.discharged_on, "年"), "margin-top:4px", "hand e")
    body += stamp(c.hospital, 380, 850, 138)
    return page(
        body,
        (860, 1010),
        _truth(case),
        font=THICK,
        px=17,
        pad="40px 54px",
        ground=random.choice(("#fff", "#fdf8ec")),
        css=".paper{line-height:2.15}",
    )


def columns_summary(case: Case, random: Random) -> Drawing:
    """A private house's summary: values under small heads in columns, English with the Chinese."""
    c, tint = Chart(case, case.discharged_on), random.choice(("#7a5a2f", "#2d5f73", "#6a3d66"))

    def under(words: str, english: str, value: str) -> str:
        return f"<div style='padding:7px 0'><span style='font-size:12.5px;color:{tint}'>{words} {english}</span><div style='font-size:16.5px'>{value}</div></div>"

    facts = [
        under("患者", "Patient", c.name), under("性别", "Gender", c.sex), under("年龄", "Age", c.age),
        under("入院日期", "Admission", day_text(case.admitted_on, "-")), under("出院日期", "Discharge", day_text(case.discharged_on, "-")),
        under("住院天数", "Length of stay", f"{c.stay_days}"), under("科室", "Department", c.ward),
        under("病历号", "Record No.", case.numbers["病案号"]), under("主管医生", "Attending", c.who(1)),
    ]  # fmt: skip
    body = fl(
        f"<b style='font-size:23px;color:{tint}'>{c.hospital}</b>",
        "<i style='font-size:15px'>Care · Trust · Life</i>",
        style="align-items:flex-end",
    )
    body += hr(f"4px solid {tint}") + ln(
        "出院小结 <span style='font-size:17px'>Discharge Summary</span>", f"font-size:25px;color:{tint};margin:8px 0"
    )
    body += f"<div style='display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:24px;background:#f8f6f2;padding:10px 18px'>{''.join(facts)}</div>"
    parts = [
        ("出院诊断", "Discharge diagnosis", f"<span style='font-size:18px'>{c.found}</span>　[{case.diagnosis.code}]"),
        ("入院主诉及病史", "History", _state(c)),
        ("住院经过", "Hospital course", c.pick(_COURSE, 1)),
        ("出院状态", "Condition at discharge", c.pick(_AFTER)),
        ("出院指导", "Instructions", c.pick(_ORDERS, 1)),
    ]
    for words, english, told in parts:
        body += ln(
            f"{words} <span style='font-weight:400;font-size:13.5px'>{english}</span>",
            f"margin-top:16px;color:{tint}",
            "k",
        ) + ln(told)
    body += fl(
        f"医生签名 Signature：<span class=name>{c.who(1)}</span>",
        f"日期 Date：{day_text(case.discharged_on, '-')}",
        style="margin-top:34px",
    )
    body += ln(
        "如遇紧急情况请拨打24小时服务热线　400-" + c.number("热线", 7) + "　Page 1 / 1",
        f"margin-top:26px;border-top:1px solid {tint};font-size:13px;padding-top:6px",
        "m",
    )
    return page(body, (860, 960), _truth(case, code=True), font=MI, px=15.5, pad="40px 56px")


def archive_screen(case: Case, random: Random) -> Drawing:
    """An app's record of a stay, with tabs, folded sections and a watermark line."""
    c, form = Chart(case, case.discharged_on), random.choice(("-", "/", "年"))
    tabs = fl(
        "<b style='color:#3363d6;border-bottom:3px solid #3363d6;padding-bottom:4px'>出院小结</b>",
        "费用",
        "检验",
        "检查",
        "医嘱",
        style="background:#fff;padding:10px 20px",
    )
    top = ln(c.hospital, "font-size:16px", "k") + ln(f"{c.ward}　住院号 {case.numbers['住院号']}", "color:#888")
    top += kv(
        ("姓名", f"{c.name}　{c.sex}　{c.age}"),
        ("入院日期", day_text(case.admitted_on, form)),
        ("出院日期", day_text(case.discharged_on, form)),
        ("住院天数", f"{c.stay_days}天"),
    )
    body = tabs + f"<div class=card>{top}</div>"
    for name, words in (
        ("入院情况", _state(c, 1)),
        ("出院诊断", c.found),
        ("诊疗经过", c.pick(_COURSE, 2)),
        ("出院医嘱", c.pick(_ORDERS, 2)),
    ):
        body += f"<div class=card><div class=k style='border-left:4px solid #3363d6;padding-left:8px;line-height:1.2'>{name}</div>{ln(words, 'margin-top:6px')}</div>"
    body += ln(
        f"主治医生：{c.who(1)}　　数据来源于医院信息系统，仅供参考", "font-size:12px;color:#999;padding:2px 14px"
    )
    return app(
        random.choice(("住院档案", "住院记录", "出院小结")), body, 900, _truth(case), random, tint="#fff", dark=False
    )


LAYOUTS = {
    "discharge_summary": (
        running_head_summary,
        side_heads_table,
        filled_form_summary,
        columns_summary,
        archive_screen,
    )
}
