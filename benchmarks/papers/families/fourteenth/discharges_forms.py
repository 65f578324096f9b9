"""Discharge notes on forms: a leaf of a pad filled by hand, and a traditional hospital's table."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourteenth.clinical import (
    SERIF,
    UKAI,
    Story,
    aged,
    blank,
    div,
    grid,
    head,
    page,
    pressed,
    spread,
    square,
    story,
)
from benchmarks.papers.families.fourteenth.discharges import discharge_truth
from benchmarks.papers.families.fourteenth.names import staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _parted(day: dt.date) -> str:
    return "".join(
        f"{blank(part, 40)}{unit}"
        for part, unit in zip((str(day.year), str(day.month), str(day.day)), "年月日", strict=True)
    )


def filled_summary(case: Case, random: Random) -> Drawing:
    """A discharge note from a pad: the sentence is printed, the blanks are filled by hand."""
    who = case.insured

    green = random.choice(("#1c5d3a", "#23356e", "#222"))
    body = head(case.hospital, 28, 640, 2) + head(
        random.choice(("出院证明书", "出 院 证")), 32, 500, 8, "font-weight:700"
    )
    body += spread(
        f"住院号 {blank(case.numbers['住院号'], 110)}",
        f"№ <span style='color:#c33'>{case.numbers['处方号'][:7]}</span>",
        style="font-size:17px",
    )
    body += div(
        f"患者{blank(e(who.name), 130)}性别{blank(who.sex, 46)}年龄{blank(aged(case, case.admitted_on), 66)}",
        "margin-top:8px",
    )
    body += div(f"于{_parted(case.admitted_on)}入院，住{blank(e(case.department), 130)}") + div(
        f"于{_parted(case.discharged_on)}出院，共住院{blank(f'{(case.discharged_on - case.admitted_on).days}', 50)}天。"
    )
    body += div(f"入院诊断{blank(e(case.diagnosis.name), 520)}") + div(f"出院诊断{blank(e(case.diagnosis.name), 520)}")
    body += div("治疗结果　治愈　好转<span class='pen'>√</span>　未愈　死亡　其他")
    body += div(f"出院后注意{blank(story(case).advice, 500)}")
    body += spread("科主任　　　　　　", f"医师 <span class='sig'>{staff(case)[2]}</span>", style="margin-top:16px")
    body += div("持此证办理出院结算及报销，遗失不补", "font-size:15px;margin-top:12px", "c")
    body += pressed(case.hospital, 540, 500, 140, "出院专用章") + square("已结算", 90, 560, "#b22")
    return page(
        body,
        (780, 690),
        discharge_truth(case),
        font=UKAI,
        px=20,
        ground="#fbfaf3",
        pad="34px 52px",
        css=f".paper{{line-height:2.1!important;color:{green}!important}}.pen{{font-size:1.08em}}",
    )


def _traditional_rows(case: Case, told: Story, who: Person, form: str) -> list[list[str | tuple[str, str]]]:
    side = "class=b style='width:44px;text-align:center;line-height:1.25'"
    rows: list[list[str | tuple[str, str]]] = [
        [
            ("基<br>本", side),
            (
                f"姓名 {e(who.name)}　　性别 {who.sex}　　年龄 {aged(case, case.admitted_on)}　　民族 {who.ethnicity}<br>住址 {e(who.address)}<br>入院日期 {day_text(case.admitted_on, form)}　　出院日期 {day_text(case.discharged_on, form)}",
                "",
            ),
        ],
        [("入<br>院", side), (f"主诉：{told.complaint}。<br>{told.found}舌淡红，苔薄白，脉弦。", "")],
        [("诊<br>疗", side), (told.course + "辅以中药热敷、耳穴压豆。", "")],
        [
            ("诊<br>断", side),
            (
                f"西医诊断：{e(case.diagnosis.name)}<br>中医证型：{('气滞血瘀证', '痰湿阻络证', '肝肾不足证')[case.seed % 3]}",
                "",
            ),
        ],
        [("医<br>嘱", side), (told.advice + "调畅情志，起居有常。", "")],
        [
            ("签<br>名", side),
            (
                f"经治 <span class='sig'>{staff(case)[1]}</span>　　　审签 <span class='sig'>{staff(case)[2]}</span>　　　{day_text(case.discharged_on, form)}",
                "",
            ),
        ],
    ]
    return rows


def traditional_summary(case: Case, random: Random) -> Drawing:
    """A table whose labels stand upright at the side, with the signs of traditional medicine."""
    who, told = case.insured, story(case)
    form = random.choice(("年", "."))
    rows = _traditional_rows(case, told, who, form)
    body = head(case.hospital, 25, 640, 1, "font-weight:700") + head(
        random.choice(("出院记录单", "出院小结")), 24, 400, 8
    )
    body += spread(
        f"科别 {e(case.department)}",
        f"床 {case.numbers['床号'][:2]}",
        f"住院号 {case.numbers['住院号']}",
        style="margin:10px 0 6px",
    )
    body += grid(rows, style="line-height:1.85") + div("一式两份：患者、病案各一", "font-size:14px;margin-top:6px")
    body += pressed(case.hospital, 560, 520, 120)
    return page(body, (820, 690), discharge_truth(case), font=SERIF, ground="#fdfdfb", pad="34px 44px")


LAYOUTS = {"discharge_summary": (filled_summary, traditional_summary)}
