"""More records of visits: a landscape half sheet, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.bills import employed
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BOOK,
    DEMI,
    aged,
    bell,
    d,
    drugs,
    far,
    fit,
    hour,
    leaf,
    name,
    phone_top,
    staff,
    stripes,
)
from benchmarks.papers.families.eighteenth.clinic_records import record_truth, tests_made
from benchmarks.papers.families.eighteenth.clinic_words import dose, tale
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def half_sheet(case: Case, random: Random) -> Drawing:
    """Half a sheet in landscape: who and when in a left column, what was found to the right, a bar code above."""
    who, told, day = case.insured, tale(case), case.visited_on
    left = "".join(
        f"<div style='font-size:13px;color:#5d5d5d;margin-top:7px'>{label}</div><div>{words}</div>"
        for label, words in (
            ("患者姓名", f"<b style='font-size:19px'>{e(who.name)}</b>"),
            ("性别 年龄", f"{who.sex}　{aged(who, day)}"),
            ("就诊科室", e(case.department)),
            (random.choice(("就诊日期", "就诊时间")), day_text(day, random.choice("-/"))),
            ("接诊医生", staff(case)[3]),
            ("费别", "自费" if case.seed % 3 == 2 else ("城乡居民", "城镇职工")[employed(case)]),
            ("卡号", case.numbers["门诊号"]),
        )
    )
    right = "".join(
        f"<tr><td style='width:88px;vertical-align:top;font-weight:700'>{label}</td><td style='vertical-align:top'>{words}</td></tr>"
        for label, words in (
            ("主　诉", told.complaint),
            ("现病史", told.present),
            ("查　体", told.exam),
            ("检　查", tests_made(case)),
            ("诊　断", f"{e(case.diagnosis.name)}（{case.diagnosis.code}）"),
            (
                "处　方",
                "<br>".join(
                    f"{e(fee.goods.name)} ×{fee.quantity}{fee.goods.unit}　{' '.join(dose(fee))}"
                    for fee in drugs(case)[:4]
                ),
            ),
            ("医　嘱", told.advice),
        )
    )
    body = far(
        f"<b style='{fit(case.hospital, 22, 460)}'>{e(case.hospital)}</b>",
        f"<b style='font-size:22px'>{random.choice(('门诊病历记录', '门诊病历'))}</b>",
        stripes(case.seed, 150, 32),
        style="align-items:center;border-bottom:2px solid #222;padding-bottom:8px",
    )
    body += d(
        d(left, "width:180px;border-right:1px solid #222;padding-right:10px")
        + f"<table class='open' style='flex:1'>{right}</table>",
        "display:flex;gap:14px;min-height:400px",
    )
    body += far(
        f"医师签章 {name(staff(case)[3])}",
        f"咨询电话 {bell(case)}",
        "本病历请妥善保管，复诊时携带",
        style="border-top:1px solid #222;padding-top:8px;font-size:14px;align-items:baseline",
    )
    return leaf(
        body, (980, 590), record_truth(case, code=True), font=random.choice((BOOK, DEMI)), px=16, pad="30px 44px"
    )


def visit_screen(case: Case, random: Random) -> Drawing:
    """A record in a mini program: rows of a label and a value, longer parts below grey bars."""
    who, told, day = case.insured, tale(case), case.visited_on
    tint = random.choice(("#07c160", "#1485ee"))
    rows = "".join(
        far(f"<span style='color:#888'>{label}</span>", words, style="padding:7px 0;border-bottom:1px solid #f0f0f0")
        for label, words in (
            ("医院", f"<span style='{fit(case.hospital, 15, 285)}'>{e(case.hospital)}</span>"),
            ("就诊人", e(who.name)),
            ("性别年龄", f"{who.sex} {aged(who, day)}"),
            ("科室/医生", f"{e(case.department)} {staff(case)[0]}"),
            ("就诊时间", f"{day_text(day, '-')} {hour(case)}"),
        )
    )
    parts = "".join(
        d(
            f"<span style='border-left:4px solid {tint};padding-left:8px'>{label}</span>",
            "background:#f6f6f8;margin:8px -16px 0;padding:5px 16px;font-size:14px;color:#555",
        )
        + d(words, "padding:6px 0;line-height:1.5")
        for label, words in (
            ("主诉", told.complaint),
            ("现病史", told.present),
            ("体格检查", told.exam),
            (random.choice(("诊断", "诊断结果")), f"<b>{e(case.diagnosis.name)}</b>"),
            ("处置", told.advice),
        )
    )
    body = phone_top(case, random.choice(("门诊病历", "病历详情")), end="⊙") + d(
        rows + parts, "background:#fff;padding:6px 16px 12px;margin-top:8px"
    )
    body += d("门诊病历仅供本人查阅 · 数据来自院内系统", "font-size:12px;color:#a3a3a8;padding:12px", "c")
    return leaf(body, (390, 790), record_truth(case), font=DEMI, px=15, ground="#ededf0", pad="0", scale=2.5)


LAYOUTS = {"medical_record": (half_sheet, visit_screen)}
