"""Reports of laboratories: an outside laboratory's table, and one on a telephone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourteenth.clinical import (
    MICRO,
    PHONE,
    aged,
    bars,
    div,
    fit,
    grid,
    page,
    pressed,
    spread,
    status_bar,
)
from benchmarks.papers.families.fourteenth.kit import iso
from benchmarks.papers.families.fourteenth.names import LABORATORIES, clock, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_TESTS = (
    ("ALT", "丙氨酸氨基转移酶", 7, 40, "U/L"),
    ("AST", "天门冬氨酸氨基转移酶", 13, 35, "U/L"),
    ("TBIL", "总胆红素", 3, 21, "μmol/L"),
    ("ALB", "白蛋白", 40, 55, "g/L"),
    ("UREA", "尿素", 3, 8, "mmol/L"),
    ("CREA", "肌酐", 44, 97, "μmol/L"),
    ("UA", "尿酸", 155, 357, "μmol/L"),
    ("GLU", "葡萄糖", 4, 6, "mmol/L"),
    ("TC", "总胆固醇", 3, 5, "mmol/L"),
    ("TG", "甘油三酯", 0, 2, "mmol/L"),
    ("CK-MB", "肌酸激酶同工酶", 0, 24, "U/L"),
    ("cTnI", "肌钙蛋白I", 0, 1, "ng/mL"),
)


def report_truth(case: Case, day: dt.date | None = None) -> dict[str, str]:
    """What a report says, of the day of the visit or another."""
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "reported_on": iso(day or case.visited_on),
    }


def _results(case: Case) -> list[tuple[str, str, str, str, str, str]]:
    random = Random(case.seed + 5)
    found = []
    for short, name, low, high, unit in random.sample(_TESTS, 9):
        value = random.uniform(low * 0.8, high * 1.25)
        mark = "↑" if value > high else "↓" if value < low else ""
        found.append((short, name, f"{value:.2f}", mark, f"{low}～{high}", unit))
    return found


def _outside_rows(case: Case) -> list[list[str]]:
    rows: list[list[str]] = [
        [f"<b>{one}</b>" for one in ("检测项目 Test", "结果 Result", "提示", "单位 Unit", "参考区间 Ref.", "方法")]
    ]
    rows += [
        [
            f"{name} {short}",
            f"<b>{value}</b>" if mark else value,
            f"<span style='color:#c22'>{mark}</span>",
            unit,
            span,
            ("酶法", "比色法", "电极法")[len(short) % 3],
        ]
        for short, name, value, mark, span, unit in _results(case)
    ]
    return rows


def _outside_cells(case: Case, random: Random, who: Person, day: dt.date) -> list[tuple[str, str]]:
    sender = random.choice(("送检医院", "送检单位"))
    cells = (
        (sender, e(case.hospital), 3),
        ("条码号", case.numbers["标本号"], 1),
        ("姓名", e(who.name), 1),
        ("性别/年龄", f"{who.sex}/{aged(case, day)}", 1),
        ("科室/床号", e(case.department), 1),
        ("标本类型", "血清", 1),
        ("采样时间", f"{day_text(day, '/')} 07:{case.seed % 49 + 10}", 1),
        ("接收时间", f"{day_text(day, '/')} 19:{case.seed % 39 + 10}", 1),
        ("送检医生", staff(case)[0], 1),
        ("临床诊断", e(case.diagnosis.name), 1),
    )
    return [
        (f"<span style='color:#1769aa;font-size:13px'>{label}</span><br>{value}", f"colspan={span}")
        for label, value, span in cells
    ]


def outside_laboratory(case: Case, random: Random) -> Drawing:
    """A table of an outside laboratory: the head is the laboratory's, the hospital is who sent the sample."""
    who, day = case.insured, case.visited_on
    after = day + dt.timedelta(days=1)
    laboratory = LABORATORIES[case.seed % len(LABORATORIES)]
    made = _outside_cells(case, random, who, day)
    rows = _outside_rows(case)
    body = div(
        "", "position:absolute;left:0;right:0;top:0;height:12px;background:linear-gradient(90deg,#1769aa,#38b6a6)"
    )
    body += spread(f"<b style='font-size:24px;color:#1769aa'>{laboratory}</b>", bars(case.seed, 180, 38)) + div(
        "检验结果报告单　LABORATORY REPORT", "font-size:19px;margin:4px 0 10px"
    )
    body += (
        grid([made[:2], made[2:6], made[6:]], style="table-layout:fixed")
        + div("生化组合", "margin:12px 0 4px;font-weight:700")
        + grid(rows, "n", "border-top:2px solid #1769aa;border-bottom:2px solid #1769aa;font-size:15px")
    )
    body += spread(
        f"检验 {staff(case)[2]}",
        f"审核 <span class='sig'>{staff(case)[3]}</span>",
        f"报告日期 {day_text(after, random.choice('/-'))}",
        style="margin-top:14px;align-items:baseline",
    )
    body += div(
        "本报告仅对所检测标本负责；如有疑问请于7日内致电 400-8"
        + case.numbers["登记号"][:6]
        + "。CNAS 医学 MT"
        + case.numbers["病案号"][:4],
        "font-size:13px;color:#666;margin-top:8px",
    )
    body += pressed(laboratory, 540, 610, 126, "检验报告专用章")
    return page(
        body,
        (880, 780),
        report_truth(case, after),
        font=MICRO,
        css=".n td{padding:3px 8px;text-align:left}.g td{border-color:#bcd4e6}",
        pad="30px 44px",
    )


def _shown(result: tuple[str, str, str, str, str, str]) -> str:
    short, name, value, mark, span, unit = result
    colour = "#e5484d" if mark else "#222"
    line = spread(name, f"<b style='color:{colour}'>{value} {mark}</b>")
    small = f"<div style='font-size:12px;color:#9aa1ab'>{short}　参考值 {span} {unit}</div>"
    return f"<div style='border-top:1px solid #eee;padding:6px 0'>{line}{small}</div>"


def screen_report(case: Case, random: Random) -> Drawing:
    """A laboratory's results in the hospital's app, the odd ones in colour."""
    who, day, results = case.insured, case.visited_on, _results(case)
    odd = sum(bool(one[3]) for one in results)
    look = "background:#fff;margin:10px 12px 0;border-radius:8px;padding:12px 14px"
    top = div("生化检验", "font-size:18px;font-weight:600") + "".join(
        spread(f"<span style='color:#8c939d'>{label}</span>", value)
        for label, value in (
            ("就诊人", e(who.name)),
            ("送检科室", e(case.department)),
            ("标本", "血清"),
            ("报告时间", f"{day_text(day, '-')} {clock(random)}"),
            ("审核医师", staff(case)[1]),
        )
    )
    rows = "".join(_shown(one) for one in results)
    body = div(status_bar(case), "background:#fff") + div(
        spread("‹", "<b>报告详情</b>", "分享", style="padding:6px 16px 12px;font-size:17px"), "background:#fff"
    )
    body += (
        div(div(e(case.hospital), fit(case.hospital, 16, 330)), look)
        + div(top, look)
        + div(
            spread(f"共{len(results)}项", f"<span style='color:#e5484d'>{odd}项异常</span>", style="padding-bottom:6px")
            + rows,
            look,
        )
    )
    body += div("电子报告仅供参考，以医院纸质报告为准", "font-size:12px;color:#aab", "c")
    return page(body, (390, 940), report_truth(case), font=PHONE, px=15, ground="#eef2f8", pad="0", scale=2.6)


LAYOUTS = {"lab_report": (outside_laboratory, screen_report)}
