"""Summaries of a stay: sections, a card filled by hand, a side column, a phone, a sheet of an international ward."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    DOTS,
    HANDS,
    HEI,
    KAI,
    MODERN,
    SONG,
    age,
    card,
    crew,
    dial,
    gap,
    hour,
    ill,
    inked,
    medicines,
    outcome,
    p,
    pen,
    screen,
    sheet,
    signed,
    spread,
    stay_days,
    table,
    tick,
    title,
    told,
    unit,
    where,
    who,
)
from benchmarks.papers.families.twenty_third.clinic_tales import tale
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, words: str) -> dict[str, object]:
    return told(case, words, admitted_on=case.admitted_on, discharged_on=case.discharged_on)


def _taken_home(case: Case) -> str:
    drugs = [
        e(fee.goods.name)
        for fee in medicines(case, 4)
        if fee.goods.unit in ("盒", "瓶") and "注射" not in fee.goods.name
    ]
    return "；".join(drugs) or "无"


def summary_in_sections(case: Case, random: Random) -> Drawing:
    """A sheet of an electronic record: a line of facts under the head, then sections with bold labels."""
    form = random.choice(("-", "年月", "年"))
    t, came, went = tale(case), case.admitted_on, case.discharged_on
    parts = (
        ("入院情况", f"患者因“{t.complaint}”入院。{t.past}查体：{t.found}"),
        ("入院诊断", ill(case)),
        ("诊疗经过", t.done),
        ("出院诊断", ill(case)),
        ("出院情况", t.now),
        ("出院医嘱", f"1.{t.heed}<br>2.带药：{_taken_home(case)}。"),
    )
    body = (
        title(case.hospital, 25, 600, cls="mid")
        + p(random.choice(("出 院 记 录", "出 院 小 结")), "font-size:24px", "mid fat")
        + spread(
            f"姓名：{who(case)}",
            f"科室：{unit(case)}",
            f"床号：{case.numbers['床号'][:2]}",
            f"住院号：{case.numbers['住院号']}",
            style="border-bottom:1.5px solid #000;padding:10px 0 4px;font-size:15px",
        )
        + table(
            [
                [f"姓　　名：{who(case)}", f"职　　业：{random.choice(('—', '其他'))}"],
                [f"性　　别：{case.insured.sex}", f"民　　族：{e(case.insured.ethnicity)}族"],
                [f"年　　龄：{age(case, came)}", f"住院天数：{stay_days(case)}天"],
                [f"入院日期：{day_text(came, form)}", f"出院日期：{day_text(went, form)}"],
            ],
            "bare",
            "margin:8px 0",
        )
        + "".join(p(f"<b>{label}：</b>{words}", "margin:9px 0") for label, words in parts)
        + p(f"医师签名：{signed(crew(case)[0])} / {e(crew(case)[1])}", "margin-top:40px", "end")
        + at(330, 950, "第 1 页　共 1 页", "font-size:14px")
    )
    return sheet(body, (780, 1000), _fields(case, "patient hospital diagnosis"), font=random.choice((SONG, HEI)), px=16)


def card_filled_by_hand(case: Case, random: Random) -> Drawing:
    """A half sheet of a township's health centre: printed lines, filled by hand, results to tick."""
    came, went = case.admitted_on, case.discharged_on
    better = ("治愈", "好转").index(outcome(case, random))
    results = "　".join(tick(i == better, word) for i, word in enumerate(("治愈", "好转", "未愈", "其他")))
    row = "margin:9px 0"

    def filled(day: str) -> str:
        return day_text(came if day == "in" else went, "年")

    body = (
        title(case.hospital, 22, 560)
        + p("出院小结（交患者）", "font-size:20px;margin-bottom:10px", "mid")
        + p(
            f"姓名{gap(pen(who(case)), 110)} 性别{gap(pen(case.insured.sex), 40)} 年龄{gap(pen(age(case, came)), 60)}"
            f" 住院号{gap(pen(case.numbers['住院号']), 120)}",
            row,
            "nb",
        )
        + p(f"入院时间{gap(pen(filled('in')), 190)}　出院时间{gap(pen(filled('out')), 190)}", row, "nb")
        + p(f"出院诊断{gap(pen(ill(case)), 480)}", row, "nb")
        + p("病情及治疗摘要：", row)
        + p(pen(tale(case).past + tale(case).done), "line-height:1.75;min-height:120px;text-indent:2em")
        + p(f"治疗结果：{results}", row)
        + p(f"出院时情况：{pen(tale(case).now)}", row)
        + p(f"注意事项：{pen(tale(case).heed)}", row)
        + spread(f"经治医生 {signed(crew(case)[1], 27)}", f"电话 {dial(case)}", style="margin-top:26px")
    )
    body += inked(case.hospital, 470, 460, 124) if random.random() < 0.6 else ""
    fields = _fields(case, "patient hospital diagnosis")
    return sheet(
        body, (700, 640), fields, font=KAI, px=17, pad="32px 48px", ground="#fdfcf6", hand=random.choice(HANDS)
    )


def summary_with_side_column(case: Case, random: Random) -> Drawing:
    """Facts one under the other in a tinted column at the left, the narrative to the right."""
    t, came, went = tale(case), case.admitted_on, case.discharged_on
    coded = random.random() < 0.6
    facts = (
        ("患者姓名", who(case)),
        ("性别", case.insured.sex),
        ("年龄", age(case, came)),
        ("住院号", case.numbers["住院号"]),
        ("所在病区", unit(case)),
        ("入院", f"{came:%Y-%m-%d}"),
        ("出院", f"{went:%Y-%m-%d}"),
        ("实际住院", f"{stay_days(case)} 天"),
        ("离院方式", "医嘱离院"),
    )
    left = "".join(
        p(label, "font-size:13.5px;color:#4d6a78;margin-top:12px") + p(words, "", "fat") for label, words in facts
    )
    code = f"<br>ICD-10　{e(case.diagnosis.code)}" if coded else ""
    parts = (
        ("出院诊断", f"<b>{ill(case)}</b>{code}"),
        ("入院时主要表现", t.complaint + "。" + t.found),
        ("住院经过", t.done),
        ("目前状况", t.now),
        ("回家以后", t.heed),
        ("继续使用的药物", _taken_home(case)),
    )
    right = "".join(
        p(label, "color:#0f6a80;font-size:17px;border-bottom:1px solid #0f6a80;margin-top:15px")
        + p(words, "margin-top:5px")
        for label, words in parts
    )
    body = (
        p(
            title(case.hospital, 24, 500, "color:#fff", "fat") + p("出院小结 Discharge Summary", "color:#fff"),
            "background:#0f6a80;padding:18px 34px",
        )
        + "<div style='display:flex'>"
        + f"<div style='width:196px;background:#e6f0f3;padding:8px 20px 30px 34px;height:830px'>{left}</div>"
        + f"<div style='flex:1;padding:0 40px 0 28px'>{right}"
        + p(
            f"主管医生 {signed(crew(case)[0])}　　{went:%Y-%m-%d} {hour(case, 3, morning=True)}",
            "margin-top:44px",
            "end",
        )
        + p(f"出院后疑问请致电 {dial(case)}（8:00–17:30）", "font-size:13.5px;color:#555;margin-top:18px")
        + "</div></div>"
    )
    words = "patient hospital diagnosis" + (" code" if coded else "")
    return sheet(body, (780, 930), _fields(case, words), font=MODERN, px=15.5, pad="0")


def summary_on_phone(case: Case, random: Random) -> Drawing:
    """A hospital's app: the stay as a strip of two days, then grey labels above their values."""
    t, came, went = tale(case), case.admitted_on, case.discharged_on
    colour = random.choice(("#7a4fd0", "#d9682b"))
    big = f"font-size:19px;color:{colour}"
    parts = (
        ("出院诊断", ill(case)),
        ("诊疗经过", t.done),
        ("出院情况", t.now),
        ("出院医嘱", t.heed),
        ("主治医师", e(crew(case)[2])),
    )
    body = (
        screen("出院小结详情")
        + card(
            p(f"<b>{who(case)}</b>　{case.insured.sex}　{age(case, came)}", "font-size:18px")
            + p(where(case), "color:#555")
            + p(f"{unit(case)}　住院号 {case.numbers['住院号']}", "color:#555;font-size:14px")
        )
        + card(
            "<div style='display:flex;text-align:center'>"
            f"<div style='flex:1'>入院日期<div style='{big}'>{came:%Y.%m.%d}</div></div>"
            f"<div style='color:#aaa;padding-top:12px;font-size:13.5px'>共{stay_days(case)}天</div>"
            f"<div style='flex:1'>出院日期<div style='{big}'>{went:%Y.%m.%d}</div></div></div>"
        )
        + card("".join(p(label, "color:#888;font-size:14px;margin-top:9px") + p(words) for label, words in parts))
        + p("以上内容由医院提供，纸质盖章件请到病案室复印", "font-size:13px;color:#888;margin:4px 16px", "mid")
    )
    fields = _fields(case, "patient hospital diagnosis")
    return sheet(body, (390, 840), fields, font=MODERN, px=15.5, pad="0", ground="#f3f3f6", scale=2.4)


def ward_printer_summary(case: Case, random: Random) -> Drawing:
    """A dot-matrix print of an old system: signs for rules, labels in brackets, all in one type."""
    t, came, went = tale(case), case.admitted_on, case.discharged_on
    rule = p("=" * 120, "overflow:hidden;white-space:nowrap")
    body = (
        title(f"{case.hospital}出院小结", 22, 640, cls="mid")
        + rule
        + table(
            [
                [f"[姓名]{who(case)}", f"[性别]{case.insured.sex}", f"[年龄]{age(case, came)}"],
                [f"[病区]{unit(case)}", f"[床位]{case.numbers['床号'][:2]}", f"[病案号]{case.numbers['病案号']}"],
                [f"[入院日期]{came:%Y/%m/%d}", f"[出院日期]{went:%Y/%m/%d}", f"[住院]{stay_days(case)}天"],
            ],
            "bare",
        )
        + rule
        + "".join(
            p(f"[{label}]") + p(words, "padding-left:2em;margin-bottom:6px")
            for label, words in (
                ("入院诊断", ill(case)),
                ("出院诊断", f"{ill(case)} (ICD10:{e(case.diagnosis.code)})"),
                ("主诉及病史", t.complaint + "。" + t.past),
                ("治疗经过", t.done),
                ("效果", outcome(case, random) + "。" + t.now),
                ("医嘱", t.heed),
            )
        )
        + rule
        + spread(f"医生:{e(crew(case)[0])}", f"护士:{e(crew(case)[1])}", f"打印:{went:%Y/%m/%d} {hour(case, 8)}")
        + p("此件加盖出院处章有效", "margin-top:6px")
    )
    body += inked(case.hospital, 520, 610, 130, "出院处") if random.random() < 0.7 else ""
    fields = _fields(case, "patient hospital diagnosis code")
    return sheet(body, (780, 790), fields, font=DOTS, px=16, pad="34px 50px", ground="#fbfaf5")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (
        summary_in_sections,
        card_filled_by_hand,
        summary_with_side_column,
        summary_on_phone,
        ward_printer_summary,
    ),
}
