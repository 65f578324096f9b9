"""Papers of wards that are no claim material."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import people, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    FANG,
    PLAIN,
    SERIF,
    blank,
    head,
    line,
    rule,
    sheet,
    spread,
    stamp,
    tab,
)
from benchmarks.papers.paper import Drawing


def consent(case: Case, random: Random) -> Drawing:
    """Consent to an operation, signed by the patient's family."""
    who = case.insured
    risks = (
        "麻醉意外，心脑血管并发症；",
        "术中大出血，需输血；",
        "切口感染、愈合不良；",
        "邻近脏器或神经损伤；",
        "其他难以预料的情况。",
    )
    body = head(e(case.hospital), 23) + head(random.choice(("手术知情同意书", "有创操作知情同意书")), 22) + rule()
    body += spread(
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"年龄：{years(case, case.admitted_on)}岁",
        f"科室：{e(case.department)}",
        f"住院号：{case.numbers['住院号']}",
        style="font-size:15px",
    )
    body += line(f"术前诊断：{e(case.diagnosis.name)}", "margin-top:12px") + line(
        "拟行手术：探查及相应处理　　麻醉方式：全身麻醉"
    )
    body += line("医师已告知我可能发生的风险：", "margin-top:12px") + "".join(
        line(f"{place}. {risk}", "padding-left:2em") for place, risk in enumerate(risks, 1)
    )
    body += line(
        "我已详细阅读以上内容，对医师的告知表示完全理解，经慎重考虑，同意实施手术。",
        "text-indent:2em;margin-top:12px",
        "b",
    )
    body += spread(
        f"患者或授权人签名 <span class='sig'>{e(case.relative.name)}</span>",
        f"关系 {blank('家属', 60)}",
        blank(day_text(case.admitted_on, "年")),
        style="margin-top:34px",
    )
    body += spread(
        f"谈话医师 <span class='sig'>{e(people(case)[1])}</span>",
        blank(day_text(case.admitted_on, "年")),
        style="margin-top:18px",
    )
    return sheet(body, (820, 740), {}, font=BOOK, px=16.5)


def bed_card(case: Case, random: Random) -> Drawing:
    """The card at a bed."""
    who = case.insured
    body = line(f"{case.numbers['床号'][:2]}床", "font-size:56px;color:#fff;background:#3b82b4;line-height:1.3", "c b")
    body += line(f"{e(who.name)}", "font-size:32px;margin-top:8px", "c b") + line(
        f"{who.sex}　{years(case, case.admitted_on)}岁　{e(case.department)}", "font-size:19px", "c"
    )
    body += rule() + line(
        f"住院号 {case.numbers['住院号']}<br>入院日期 {day_text(case.admitted_on, '-')}<br>诊断 {e(case.diagnosis.name)}<br>主管医生 {e(people(case)[0])}　责任护士 {e(people(case)[1])}<br>饮食 {random.choice(('普食', '低盐低脂', '流质'))}",
        "font-size:18px;padding:0 26px",
    )
    body += "<div style='display:flex;gap:10px;padding:14px 24px;color:#fff;font-size:16px'><span style='background:#d9483b;padding:2px 10px'>防跌倒</span><span style='background:#e3a008;padding:2px 10px'>二级护理</span><span style='background:#6d9f3a;padding:2px 10px'>无过敏</span></div>"
    return sheet(body, (560, 460), {}, font=PLAIN, pad="0", ground="#fdfefe")


def temperature_chart(case: Case, random: Random) -> Drawing:
    """A week's chart of temperature and pulse."""
    days = [day_text(case.admitted_on.replace(day=min(28, case.admitted_on.day)), "-")[5:]] + [
        f"第{n}天" for n in range(2, 8)
    ]
    grid = "".join(
        f"<line x1='{x}' y1='0' x2='{x}' y2='330' stroke='{'#c33' if x % 96 == 0 else '#bbb'}'/>"
        for x in range(0, 673, 16)
    )
    grid += "".join(f"<line x1='0' y1='{y}' x2='672' y2='{y}' stroke='#bbb'/>" for y in range(0, 331, 15))
    hot = " ".join(f"{x},{random.randint(90, 210)}" for x in range(8, 670, 32))
    beat = " ".join(f"{x},{random.randint(180, 290)}" for x in range(8, 670, 32))
    body = (
        head(e(case.hospital), 21)
        + head("体 温 单", 22)
        + spread(
            f"姓名 {e(case.insured.name)}",
            f"科别 {e(case.department)}",
            f"床号 {case.numbers['床号'][:2]}",
            f"入院日期 {day_text(case.admitted_on, '-')}",
            f"病历号 {case.numbers['病案号']}",
            style="font-size:14px",
        )
    )
    body += tab(
        [["日期", *days], ["住院日数", *map(str, range(1, 8))]], style="font-size:13px;margin:6px 0;text-align:center"
    )
    body += f"<div style='padding-left:66px'><svg width='672' height='330'>{grid}<polyline points='{hot}' fill='none' stroke='#2563b0' stroke-width='2'/><polyline points='{beat}' fill='none' stroke='#d33' stroke-width='2'/></svg></div>"
    body += tab(
        [
            ["大便(次)", *(str(random.randint(0, 2)) for _ in range(7))],
            ["血压", *(f"{random.randint(110, 138)}/{random.randint(64, 86)}" for _ in range(7))],
            ["体重(kg)", "卧床", *[""] * 6],
        ],
        style="font-size:13px;margin-top:6px;text-align:center",
    )
    return sheet(body + line("第 1 页", "", "c s"), (840, 680), {}, font=FANG, pad="24px 40px")


def nursing_note(case: Case, random: Random) -> Drawing:
    """A page of the nurses' observations."""
    words = (
        "患者神志清，主诉无不适，予翻身拍背。",
        "遵医嘱静脉输液，穿刺处无红肿。",
        "体温37.2℃，嘱多饮水，继续观察。",
        "协助下床活动，宣教防跌倒。",
        "夜间睡眠安静，呼吸平稳。",
    )
    rows = [["时间", "T", "P", "R", "BP", "入量", "出量", "病情观察及护理措施", "签名"]]
    rows += [
        [
            f"{2 + 3 * n:02d}:00",
            f"36.{random.randint(2, 9)}",
            str(random.randint(66, 96)),
            "18",
            f"12{random.randint(0, 9)}/7{random.randint(0, 9)}",
            str(random.choice((100, 250, 500))),
            str(random.choice((200, 300))),
            words[n % 5],
            e(people(case)[n % 3]),
        ]
        for n in range(7)
    ]
    body = (
        head(e(case.hospital), 22)
        + head("一般患者护理记录单", 21)
        + spread(
            f"姓名：{e(case.insured.name)}",
            f"床号：{case.numbers['床号'][:2]}",
            f"科室：{e(case.department)}",
            f"住院号：{case.numbers['住院号']}",
            f"{day_text(case.admitted_on, '-')}",
            style="margin:6px 0",
        )
    )
    return sheet(
        body + tab(rows, style="font-size:13.5px") + line("第 3 页", "", "c s"),
        (940, 560),
        {},
        font=SERIF,
        pad="28px 36px",
        css=".ruled td{padding:6px 4px;text-align:center}.ruled td:last-child{white-space:nowrap}",
    )


def carer_pass(case: Case, random: Random) -> Drawing:
    """The pass of someone who looks after a patient."""
    body = line("陪　护　证", "font-size:34px;color:#fff;background:#2f855a;letter-spacing:6px", "c b") + line(
        e(case.hospital), "font-size:18px;padding-top:8px", "c"
    )
    body += line(
        f"陪护人 {blank(e(case.relative.name), 170)}<br>患　者 {blank(e(case.insured.name), 170)}<br>科　室 {blank(e(case.department), 170)}<br>有效期 {blank(day_text(case.admitted_on, '.') + ' 起7日', 170)}",
        "font-size:19px;line-height:2.2;padding:6px 70px",
    )
    return sheet(
        body
        + line("一患一陪　进出请出示　严禁转借", "color:#2f855a", "c")
        + stamp(case.hospital, 390, 260, 104, "护理部"),
        (560, 390),
        {},
        font=PLAIN,
        pad="0",
        ground="#f2fbf5",
    )


LAYOUTS = {"other": (consent, bed_card, temperature_chart, nursing_note, carer_pass)}
