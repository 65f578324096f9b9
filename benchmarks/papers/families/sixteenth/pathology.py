"""Pathology: slides, stains, and an old house's typed sheet."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import day_truth, finding, people, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    FANG,
    MICRO,
    PLAIN,
    Cell,
    head,
    line,
    mark,
    picture,
    rule,
    sheet,
    spread,
    stamp,
    tab,
    wide,
)
from benchmarks.papers.paper import Drawing

_HOUSES = ("华曜医学检验中心", "金衡医学检验实验室", "迪云医学独立实验室")


def _found(case: Case) -> dict[str, str]:
    return day_truth(case, "reported_on", case.discharged_on, finding(case)[1])


def slide_report(case: Case, random: Random) -> Drawing:
    """A pathologist's page: what was sent, the slide at the left, the finding in a frame."""
    who, (part, told, gross) = case.insured, finding(case)
    info: list[Sequence[Cell]] = [
        [
            "姓名",
            e(who.name),
            "性别",
            who.sex,
            "年龄",
            f"{years(case, case.discharged_on)}岁",
            "病理号",
            f"{case.on:%y}{case.numbers['标本号'][:5]}",
        ],
        [
            "科别",
            wide(e(case.department), 3),
            "住院号",
            case.numbers["住院号"],
            "收到",
            day_text(case.admitted_on, "-"),
        ],
        ["临床诊断", wide(e(case.second_diagnosis.name), 3), "送检", wide(part, 3)],
    ]
    body = (
        head(f"{e(case.hospital)}", 24)
        + head(random.choice(("病理科组织学检查报告", "病 理 报 告", "活体组织病理诊断报告")), 21, "margin-bottom:8px")
        + tab(info, style="font-size:14.5px")
    )
    body += f"<div style='display:flex;gap:22px;margin-top:14px'>{picture(case.seed, 260, 190, tissue=True)}<div style='flex:1'><b>巨检</b>{line(gross + '。')}<b>镜检</b>{line('腺体排列及细胞形态见图，间质炎细胞浸润。')}</div></div>"
    body += f"<div style='border:1.6px solid #222;padding:12px 16px;margin-top:16px;min-height:92px'><b>{random.choice(('病理诊断', '诊断结论', '病理学诊断：'))}</b>{line(e(told), 'font-size:18px;padding-left:1em')}</div>"
    body += spread(
        f"初诊医师 {e(people(case)[0])}",
        f"复诊医师 <span class='sig'>{e(people(case)[1])}</span>",
        f"{random.choice(('报告日期', '报告时间', '发报告日期'))} {day_text(case.discharged_on, random.choice('-.'))}",
        style="margin-top:22px",
    )
    body += line("说明：疑难病例请携切片及蜡块会诊，蜡块保存十五年。", "margin-top:16px", "s") + stamp(
        case.hospital, 640, 520, 124, "病理诊断章"
    )
    return sheet(
        body,
        (860, 680),
        _found(case),
        font=BOOK,
        css=".ruled td:nth-child(odd){white-space:nowrap;color:#555}.ruled td{padding:5px 6px}",
    )


def cell_report(case: Case, random: Random) -> Drawing:
    """A laboratory's report of cells or marks for a hospital that has no pathologist."""
    who, (part, told, _) = case.insured, finding(case)
    house = f"{case.pools.cities[case.seed % len(case.pools.cities)][:2]}{_HOUSES[(case.seed + 1) % 3]}"
    stains = (
        " ".join(f"{one}({random.choice('+-')})" for one in ("CK7", "CK20", "Villin", "P63", "ER", "PR"))
        + f" Ki-67(约{random.randint(2, 40)}%+)"
    )
    rows: list[list[str | tuple[str, str]]] = [
        ["患者姓名", f"<b>{e(who.name)}</b>", "性别／年龄", f"{who.sex}／{years(case, case.discharged_on)}"],
        ["送检单位", wide(e(case.hospital), 3)],
        ["标本", part, "实验室编号", case.numbers["标本号"]],
        ["接收日期", day_text(case.admitted_on, "-"), "报告日期", day_text(case.discharged_on, "-")],
        ["免疫组化结果", wide(stains, 3, "height:56px")],
        [
            random.choice(("病理诊断意见", "病理诊断", "诊断结果")),
            wide(f"<b>{e(told)}</b>", 3, "height:80px;font-size:17px"),
        ],
    ]
    body = spread(
        f"<b style='font-size:21px;color:#5b2a86'>{house}</b>",
        "<span class='s'>Pathology Division</span>",
        style="align-items:end",
    ) + rule("4px solid #5b2a86")
    body += head(random.choice(("病理诊断报告", "组织病理及免疫组化报告单")), 21, "margin:8px 0") + tab(rows)
    body += f"<div style='margin-top:14px'>{picture(case.seed, 240, 140, tissue=True)}　{picture(case.seed + 3, 240, 140, tissue=True)}</div>"
    body += spread(
        f"病理医师：<span class='sig'>{e(people(case)[2])}</span>",
        f"审核：{e(people(case)[3])}",
        style="margin-top:16px",
    ) + line("本报告未经授权不得部分复制　咨询电话 020-8155 6677", "margin-top:12px", "c s")
    return sheet(
        body,
        (840, 720),
        _found(case),
        font=MICRO,
        px=15.5,
        pad="32px 44px",
        css=".ruled td:nth-child(odd){background:#f3eef8;white-space:nowrap}",
    )


def bare_pathology(case: Case, random: Random) -> Drawing:
    """A typed sheet of an old hospital: labels in front of values without colons, nothing ruled."""
    who, (part, told, gross) = case.insured, finding(case)
    day = day_text(case.discharged_on, random.choice(("年", "年月")))
    body = (
        head(e(case.hospital), 24, "letter-spacing:2px")
        + head("病理学诊断书", 23)
        + line(f"编号 {case.on.year}—{case.numbers['标本号'][:5]}", "", "r")
        + rule("3px double #333")
    )
    body += spread(
        f"病人 {e(who.name)}",
        f"性别 {who.sex}",
        f"年龄 {years(case, case.discharged_on)}",
        f"病区 {e(case.department)}",
        style="margin-top:6px",
    ) + spread(f"取材部位 {part}", f"送检日期 {day_text(case.admitted_on, '年')}", f"送检医师 {e(people(case)[3])}")
    body += (
        rule()
        + line(f"肉眼观察　{gross}，全部取材制片。", "margin-top:10px")
        + line("镜下观察　详见存档图像。", "margin-top:10px")
    )
    body += line("诊　断", "margin-top:22px;font-size:18px", "b") + line(e(told), "padding-left:3em;font-size:18px")
    body += (
        line(
            f"病理医师 <span class='sig'>{e(people(case)[0])}</span><br>{random.choice(('发出报告', '签发日期', '报告日期'))} {day}",
            "margin-top:60px",
            "r",
        )
        + mark("病理科存", 70, 470)
        + stamp(case.hospital, 250, 410, 130, "病理科")
    )
    return sheet(
        body, (780, 590), _found(case), font=random.choice((FANG, PLAIN)), px=16.5, ground="#fbf8ee", pad="40px 54px"
    )


LAYOUTS = {"pathology_report": (slide_report, cell_report, bare_pathology)}
