"""Records of visits from a system: a printed half sheet, a phone's page."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    DOTS,
    HEI,
    MICRO,
    NOTO,
    age,
    box,
    card,
    crown,
    hour,
    illness,
    line,
    name,
    screen,
    sheet,
    sig,
    staff,
    table,
    told,
    truth,
)
from benchmarks.papers.families.twenty_second.clinic_records import plan
from benchmarks.papers.families.twenty_second.clinic_words import tale
from benchmarks.papers.paper import Drawing, Layout


def clinic_half_sheet(case: Case, random: Random) -> Drawing:
    """A half sheet printed by the clinic's system, headings bold at the start of their lines."""
    on, story = case.visited_on, tale(case)
    coded = random.random() < 0.5
    code = f"({e(case.diagnosis.code)})" if coded else ""
    first = random.choice(("初诊", "复诊"))
    parts = (
        ("主　诉", story.complaint),
        ("现病史", story.history),
        ("既往史", "既往体健，否认过敏史。"),
        ("体　检", story.exam),
        ("诊　断", f"{illness(case)}{code}"),
        ("处　理", "；".join(plan(case, 3))),
        ("医　嘱", story.advice),
    )
    body = (
        crown(case.hospital, 560, 22)
        + box(f"门 诊 病 历（{first}）", "font-size:19px", "c b")
        + line(
            f"门诊号 {case.numbers['门诊号']}",
            f"{e(case.department)}",
            f"就诊日期 {day_text(on, '-')} {hour(case)}",
            style="border-bottom:1px dashed #333",
        )
        + line(
            f"姓名 <b>{name(case)}</b>",
            f"性别 {case.insured.sex}",
            f"年龄 {age(case, on)}",
            f"费别 {random.choice(('普通医保', '自费', '居民医保'))}",
            style="border-bottom:1px dashed #333;margin-bottom:8px",
        )
        + table([[(f"<b>{a}</b>", "class=n style='width:74px'"), b] for a, b in parts], "bare", "line-height:1.6")
        + box(f"医生签名：{sig(staff(case)[0])}", "margin-top:16px", "r")
        + at(
            44,
            620,
            f"打印：{e(staff(case)[1])}　{day_text(on, '-')} {hour(case, 1)}:07　本病历仅供本次诊疗使用",
            "font-size:13px",
        )
    )
    return sheet(
        body,
        (670, 660),
        truth(case, code=coded, visited_on=on),
        font=random.choice((DOTS, HEI)),
        px=15.5,
        pad="30px 44px",
    )


def visit_on_phone(case: Case, random: Random) -> Drawing:
    """A visit as the hospital's app shows it: cards with a heading each."""
    on, story = case.visited_on, tale(case)

    def part(heading: str, words: str) -> str:
        mark = "<i style='display:inline-block;width:4px;height:14px;background:#3366d6;margin-right:7px;vertical-align:-1px'></i>"
        return box(f"{mark}<b>{heading}</b>", "margin-top:9px") + box(words, "color:#33373d;padding-left:11px")

    kind = random.choice(("门诊", "互联网复诊"))
    body = (
        card(
            line(
                f"<b style='font-size:18px'>{name(case)}</b>",
                f"<span style='color:#3366d6;font-size:13px'>{kind}</span>",
            )
            + box(
                f"{case.insured.sex} · {age(case, on)} · 就诊卡 {case.numbers['登记号']}",
                "font-size:13px;color:#6d7178",
            )
        )
        + card(
            told("就诊医院", e(case.hospital))
            + told("就诊科室", e(case.department))
            + told("就诊时间", f"{day_text(on, '-')} {hour(case)}")
            + told("接诊医生", e(staff(case)[0]))
        )
        + card(
            part("主诉", story.complaint)
            + part("现病史", story.history)
            + part("查体", story.exam if kind == "门诊" else "视频问诊，未行体格检查。")
            + part("诊断", illness(case))
            + part("处理意见", "<br>".join(plan(case, 2)))
            + part("健康指导", story.advice)
        )
        + box("以上内容由医院信息系统提供，如有出入以纸质病历为准", "font-size:12px;color:#8d9199", "c")
    )
    return screen(
        body,
        "病历详情",
        860,
        truth(case, visited_on=on),
        font=random.choice((MICRO, NOTO.replace("Serif", "Sans"))),
        bar="#eef3ff",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (
        clinic_half_sheet,
        visit_on_phone,
    ),
}
