"""Driving licences: the page in its sleeve, both pages on a copy, the electronic one."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.sixth.marks import (
    KAI,
    SANS,
    SUNG,
    after_years,
    framed,
    home,
    screen,
    square_stamp,
    waves,
)
from benchmarks.papers.families.sixth.sheet import serial
from benchmarks.papers.paper import Drawing

LOOK = (
    f".c{{position:absolute;width:600px;height:400px;border-radius:14px;overflow:hidden;background:#f7f8f6;{SUNG}color:#1d1d1d}}.c .k{{font-size:13px;line-height:14px;color:#333}}.c .k small{{font-size:9px;display:block}}"
    f".c .v{{font-size:19px;{KAI}}}.paper{{background:#fff}}"
)


def label(x: int, y: int, chinese: str, english: str, value: str, gap: int = 84, style: str = "") -> str:
    """A label in two languages and what stands beside it."""
    name = f"<div class=k>{chinese}<small>{english}</small></div>"
    return at(x, y, name) + at(x + gap, y + 2, f"<span class=v style='{style}'>{value}</span>")


def _driver(case: Case) -> tuple[Person, dt.date, dt.date, dt.date | None]:
    """Who drives, since when, and the licence's term: six years, then ten, then for good."""
    who = case.insured if 26 <= age_on(case.insured.born_on, case.on) <= 59 else case.relative
    random = case.random
    latest = -1600 if case.vehicle.vehicle_class in ("A2", "B2") else -380
    oldest = max((after_years(who.born_on, 19) - case.on).days, -8000)
    first = case.on + dt.timedelta(days=random.randint(min(oldest, latest - 20), latest))
    while any(0 <= (case.on - after_years(first, years)).days < 200 for years in (6, 16)):
        first -= dt.timedelta(days=100)
    if after_years(first, 6) > case.on:
        return who, first, first, after_years(first, 6)
    if after_years(first, 16) > case.on:
        return who, first, after_years(first, 6), after_years(first, 16)
    return who, first, after_years(first, 16), None


def _driver_fields(case: Case) -> dict[str, str]:
    who, first, start, end = _driver(case)
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "born_on": who.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(),
        "valid_from": start.isoformat(),
        "valid_to": end.isoformat() if end else "long_term",
    }


def _main_page(case: Case) -> str:
    who, first, start, end = _driver(case)
    term = f"{day_text(start, '-')} 至 {day_text(end, '-') if end else '长期'}"
    city = home(case, who)[1]
    return (
        f"<div class=c>{waves(600, 400, colour='#dfe6dc')}"
        + at(
            0,
            16,
            "<div style='width:600px;text-align:center;font-size:21px;letter-spacing:5px'>中华人民共和国机动车驾驶证</div><div style='width:600px;text-align:center;font-size:11px'>Driving License of the People's Republic of China</div>",
        )
        + label(40, 66, "证号", "No.", who.id_number, 62, "font-size:22px;letter-spacing:1px")
        + label(40, 108, "姓名", "Name", escape(who.name), 62)
        + label(300, 108, "性别", "Sex", who.sex, 50)
        + label(424, 108, "国籍", "Nationality", "中国", 70)
        + label(
            40,
            150,
            "住址",
            "Address",
            f"<span style='display:inline-block;width:440px;white-space:normal;line-height:22px;font-size:17px'>{escape(who.address)}</span>",
            62,
        )
        + at(40, 222, square_stamp((city, "公安局交通", "警察支队"), size=104))
        + label(172, 212, "出生日期", "Date of Birth", day_text(who.born_on, "-"), 112)
        + label(172, 252, "初次领证日期", "Date of First Issue", day_text(first, "-"), 112)
        + label(172, 292, "准驾车型", "Class", case.vehicle.vehicle_class, 112)
        + label(172, 346, "有效期限", "Valid Period", term, 84)
        + at(454, 204, portrait(118, 136, ground="#f6f6f6"))
        + "</div>"
    )


def driving_licence(case: Case, random: Random) -> Drawing:
    """The main page in its plastic sleeve."""
    body = f"<div class='paper' style='border-radius:14px'>{_main_page(case)}</div>"
    return Drawing(framed(body, width=600, height=400, css=LOOK), 600, 400, _driver_fields(case), scale=2.2)


def driving_licence_open(case: Case, random: Random) -> Drawing:
    """Main and supplementary page, one above the other on a copy."""
    who = _driver(case)[0]
    record = random.choice(("", "请于每个记分周期结束后三十日内接受审验。无记分的，免予本次审验。"))
    second = (
        f"<div class=c>{waves(600, 400, colour='#e4e4ea')}"
        + at(
            0,
            24,
            "<div style='width:600px;text-align:center;font-size:21px;letter-spacing:5px'>中华人民共和国机动车驾驶证副页</div>",
        )
        + at(40, 84, f"证号　<span class=v>{who.id_number}</span>", "font-size:14px")
        + at(40, 128, f"姓名　<span class=v>{escape(who.name)}</span>", "font-size:14px")
        + at(300, 128, f"档案编号　<span class=v>{serial(case, '驾驶档案', 12)}</span>", "font-size:14px")
        + at(40, 178, "记录", "font-size:14px")
        + at(92, 176, record, f"white-space:normal;width:450px;font-size:18px;line-height:30px;{KAI}")
        + "</div>"
    )
    body = f"<div class='paper' style='filter:grayscale({random.choice((0, 1))})'><div style='position:absolute;left:97px;top:70px'>{_main_page(case)}</div><div style='position:absolute;left:97px;top:520px'>{second}</div></div>"
    return Drawing(
        framed(body, width=794, height=1000, css=LOOK + ".c{border:1px solid #aaa}"),
        794,
        1000,
        _driver_fields(case),
        scale=1.7,
    )


def driving_licence_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence on a phone."""
    who, first, start, end = _driver(case)
    facts = (
        ("姓名", escape(who.name)),
        ("性别", who.sex),
        ("证号", who.id_number),
        ("国籍", "中国"),
        ("出生日期", day_text(who.born_on, "-")),
        ("初次领证日期", day_text(first, "-")),
        ("准驾车型", case.vehicle.vehicle_class),
        ("有效起始日期", day_text(start, "-")),
        ("有效截止日期", day_text(end, "-") if end else "长期"),
        ("档案编号", serial(case, "驾驶档案", 12)),
        ("累积记分", "0分"),
        ("状态", "正常"),
    )
    rows = "".join(
        f"<div style='display:flex;justify-content:space-between;padding:11px 4px;border-bottom:1px solid #e8ecf2;font-size:17px'><span style='color:#75808f'>{label}</span><span>{value}</span></div>"
        for label, value in facts
    )
    inner = (
        f"<div style='padding:18px;{SANS}'><div style='background:#fff;border-radius:14px;padding:20px 22px;box-shadow:0 1px 6px #0002'>"
        f"<div style='display:flex;justify-content:space-between;align-items:center'><div><div style='font-size:21px;font-weight:bold'>机动车驾驶证</div><div style='font-size:12px;color:#2d6fd0;margin-top:6px'>电子版</div></div>{portrait(72, 90)}</div>"
        f"<div style='margin-top:12px'>{rows}</div><div style='font-size:13px;color:#8a93a0;margin-top:14px'>生成时间 {day_text(case.on - dt.timedelta(days=2), '-')} 10:{case.seed % 50 + 10}:06</div></div></div>"
    )
    body = f"<div class='paper' style='background:#eef2f8'>{screen('我的驾驶证', inner, bar='#2d6fd0', clock='10:1' + str(case.seed % 10))}</div>"
    return Drawing(framed(body, width=450, height=900, css=""), 450, 900, _driver_fields(case), scale=1.8)
