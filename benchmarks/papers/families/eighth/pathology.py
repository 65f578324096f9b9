"""Pathology reports."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import HEI, SONG, age, iso, line, row, sheet, staff, stamp, table, title
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_SITES = ("（右肺上叶）", "（左乳）", "（甲状腺右叶）", "（乙状结肠）", "（胃窦）")
_FOUND = (
    "腺癌，中分化",
    "浸润性导管癌，Ⅱ级",
    "甲状腺乳头状癌",
    "腺癌，浸润至肌层",
    "慢性炎伴轻度肠化",
    "鳞状细胞癌，高分化",
)


def _finding(case: Case) -> str:
    return _SITES[case.seed % 5] + _FOUND[case.seed % 6] + "。"


def _truth(case: Case, diagnosis: str) -> dict[str, str]:
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": diagnosis,
        "reported_on": iso(case.discharged_on),
    }


def _spots(seed: int, size: int) -> str:
    random = Random(seed)
    dots = "".join(
        f"<circle cx='{random.randint(0, size)}' cy='{random.randint(0, size)}' r='{random.randint(3, 9)}' fill='#8d4a9c' opacity='.6'/>"
        for _ in range(70)
    )
    return f"<svg width='{size}' height='{round(size * 0.75)}' style='background:#f0c9dc'>{dots}</svg>"


def tissue_report(case: Case, random: Random) -> Drawing:
    """A report with two pictures from the microscope."""
    who = case.insured
    finding = _finding(case).removesuffix("。")
    body = (
        title(e(case.hospital), 27)
        + title("病理检查报告单", 24)
        + row(
            f"病理号：{case.on:%Y}-{case.numbers['标本号'][:6]}",
            f"收到日期：{day_text(case.admitted_on, '-')}",
            style="margin-top:14px",
        )
        + "<div class='hr'></div>"
    )
    body += (
        row(
            f"姓名：{e(who.name)}",
            f"性别：{who.sex}",
            f"年龄：{age(case, case.discharged_on)}岁",
            f"住院号：{case.numbers['住院号']}",
        )
        + row(f"送检科室：{e(case.department)}", f"临床诊断：{e(case.second_diagnosis.name)}")
        + "<div class='hr'></div>"
    )
    body += line("肉眼所见：", cls="b") + line(
        "灰白灰红组织一块，大小约2.5×1.8×1.0cm，切面灰白，质中。", "text-indent:2em"
    )
    body += f"<div class='c' style='margin:14px'>{_spots(case.seed, 250)}　　{_spots(case.seed + 1, 250)}</div>"
    body += line("病理诊断：", "font-size:18px", "b") + line(e(finding), "text-indent:2em;font-size:18px")
    body += row(
        f"报告医师：<span class='sig'>{e(staff(case)[0])}</span>",
        f"复核医师：<span class='sig'>{e(staff(case)[1])}</span>",
        f"报告日期：{day_text(case.discharged_on, '-')}",
        style="margin-top:70px",
    )
    body += stamp(case.hospital, 600, 580, 140, "病理科", 0.5)
    return sheet(body, width=860, height=780, fields=_truth(case, finding), font=SONG, size=16.5, padding="44px 56px")


def marker_report(case: Case, random: Random) -> Drawing:
    """A ruled report with immunohistochemistry in a row of its own."""
    who = case.insured
    finding = _finding(case).removesuffix("。")
    rows: list[list[str | tuple[str, str]]] = [
        ["患者姓名", e(who.name), "性别", who.sex, "年龄", f"{age(case, case.discharged_on)}岁"],
        ["病理编号", case.numbers["标本号"], "送检医院", (e(case.hospital), "colspan=3")],
        [
            "送检材料",
            (_SITES[case.seed % 5][1:-1] + "组织", "colspan=2"),
            "送检日期",
            (day_text(case.admitted_on, "年月"), "colspan=2"),
        ],
        ["大体描述", ("灰红色不整形组织，总体积1.5×1.0×0.6cm。", "colspan=5 style='height:80px'")],
        ["免疫组化", ("CK7(+)，TTF-1(+)，NapsinA(+)，P40(-)，Ki-67(约30%+)", "colspan=5 style='height:70px'")],
        ["病理诊断", (f"<b>{e(finding)}</b>", "colspan=5 style='height:90px;font-size:18px'")],
    ]
    body = title(e(case.hospital), 25) + title("病理诊断报告书", 24) + "<div style='height:14px'></div>" + table(rows)
    body += row(
        f"诊断医师：{e(staff(case)[2])}", f"签发日期：{day_text(case.discharged_on, '年月')}", style="margin-top:18px"
    ) + line("此报告仅反映送检组织病变情况", "font-size:14px")
    return sheet(
        body,
        width=880,
        height=640,
        fields=_truth(case, finding),
        font=HEI,
        css=".t td{padding:8px}.t td:nth-child(odd){white-space:nowrap}",
        padding="40px 48px",
    )


LAYOUTS = {"pathology_report": (tissue_report, marker_report)}
