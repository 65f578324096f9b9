"""Household registers: the home's page, a person's page, a copy of both, a police station's print."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.twenty_third.cards_kit import (
    HEI,
    NEEDLE,
    PRINT,
    SANS,
    SONG,
    age,
    chop,
    city,
    clerks,
    far,
    form,
    is_child,
    iso,
    leaf,
    p,
    post,
    serial,
    top,
)
from benchmarks.papers.paper import Drawing


def _head(case: Case) -> tuple[str, str]:
    """The head of the household and what the insured is to that person."""
    who, other, girl = case.insured, case.relative, case.insured.sex == "女"
    if is_child(case):
        if age(case.father.born_on, who.born_on) >= 20:
            return case.father.name, "女" if girl else "子"
        if age(case.mother.born_on, who.born_on) >= 20:
            return case.mother.name, "女" if girl else "子"
        return case.father.name, "妹" if girl else "弟"
    older = (who.born_on - other.born_on).days // 365
    if case.seed % 3 == 0 or abs(older) > 45:
        return who.name, "户主"
    if older >= 21:
        return other.name, "女" if girl else "子"
    if older <= -21:
        return other.name, "母亲" if girl else "父亲"
    if who.sex != other.sex and abs(older) < 12 and age(who.born_on, case.on) > 24:
        return other.name, "妻" if girl else "夫"
    return who.name, "户主"


def _home(case: Case) -> dict[str, str]:
    return {"head_name": _head(case)[0], "household_number": serial(case, 31, 9), "address": case.insured.address}


def _member(case: Case) -> dict[str, str]:
    who = case.insured
    return {"name": who.name, "relation": _head(case)[1], "sex": who.sex, "born_on": iso(who.born_on), "id_number": who.id_number}  # fmt: skip


def _entered(case: Case) -> dt.date:
    first = max(case.insured.born_on + dt.timedelta(days=20), dt.date(2006, 5, 9))
    return first + dt.timedelta(days=(case.on - first).days * (case.seed % 6) // 9)


def _home_table(case: Case, type_: str, size: float) -> str:
    kind = ("家庭户", "居民户", "非农业家庭户")[case.seed % 3]
    rows = [
        ("户　别", kind, "户主姓名", e(_head(case)[0])),
        ("户　号", serial(case, 31, 9), "住　址", e(case.insured.address)),
    ]
    return form(rows, style=f"font-size:{size}px;height:150px", value=f"font-family:{type_}")


def _person_table(case: Case, type_: str, size: float, height: int) -> str:
    who = case.insured
    old = age(who.born_on, case.on)
    married = "未婚" if old < 24 else "有配偶"
    study = "" if old < 7 else "小学" if old < 13 else ("初中", "高中", "大学专科", "大学本科")[case.seed % 4]
    here = _entered(case)
    rows = [
        ("姓　　名", e(who.name), "户主或与户主关系", _head(case)[1]), ("曾 用 名", "", "性　　别", who.sex),
        ("出 生 地", e(city(case)), "民　　族", who.ethnicity), ("籍　　贯", e(city(case)), "出生日期", day_text(who.born_on, "年")),
        ("本市(县)其他住址", "", "宗教信仰", ""), ("公民身份<br>证件编号", who.id_number, "身高 / 血型", ""),
        ("文化程度", study, "婚姻状况", married if old >= 20 else ""), ("兵役状况", "", "职　　业", ""), ("服务处所", ""),
        ("何时由何地<br>迁来本市(县)", ""), ("何时由何地<br>迁来本址", f"{day_text(here, '年')}　{('补录', '换证', '立户')[case.seed % 3]}"),
    ]  # fmt: skip
    return form(rows, style=f"font-size:{size}px;height:{height}px", value=f"font-family:{type_}")


def register_first_page(case: Case, random: Random) -> Drawing:
    """The booklet's first page: the home, its number and address, both seals."""
    body = p("户口簿首页" if random.random() < 0.5 else "居民户口簿", "font-size:16px;color:#555") + _home_table(
        case, NEEDLE, 18
    )
    body += far("省级公安机关户口专用章", "户口登记机关户口专用章", style="padding:40px 60px 90px;font-size:17px")
    body += far(
        f"承办人签章：{e(clerks(case)[0])}",
        f"签发日期：{day_text(_entered(case), '年')}",
        style="margin-top:20px;font-size:17px",
    )
    body += top("住址变动登记", 20, "margin:20px 0 8px") + form(
        [("变动后的住址", "　", "变动日期", "　"), ("", "　", "", "　")], style="font-size:16px"
    )
    province = next((one for one in case.pools.provinces if case.insured.address.startswith(one)), city(case))
    body += chop(f"{province}公安厅", 150, 225, 120, "户口专用章", 0.45) + chop(
        post(case), 540, 225, 126, "户口专用章", 0.45, 8
    )
    return leaf(body, 820, 600, _home(case), font=SONG, ground=random.choice(("#faf3e3", "#eff4ee")), pad="26px 46px")


def register_person_page(case: Case, random: Random) -> Drawing:
    """One person's page of the booklet, needle-printed into a pre-printed frame."""
    kind = random.choice((HEI, NEEDLE, PRINT))
    body = top("常住人口登记卡", 27, "letter-spacing:14px;margin-bottom:8px") + _person_table(case, kind, 16, 500)
    body += far(
        f"承办人签章：{e(clerks(case)[1])}",
        f"登记日期：{day_text(_entered(case), random.choice(('年', '年月')))}",
        style="margin-top:12px",
    )
    body += chop(post(case), 60, 505, 118, "户口专用章", 0.4, -6)
    return leaf(body, 820, 660, _member(case), font=SONG, ground=random.choice(("#f7f2e6", "#fbf5f6")), pad="24px 44px")


def register_copy_of_two_pages(case: Case, random: Random) -> Drawing:
    """A copy on one sheet: the home's page above, the person's page below."""
    edge = "border:1px solid #666;padding:18px 24px;background:#f4f4f4"
    shut = random.choice(("此复印件仅供保险公司理赔留存", "与原件相符"))
    above = (
        top("居民户口簿", 20)
        + _home_table(case, SONG, 16)
        + p(
            f"承办人签章：{e(clerks(case)[0])}　　　　{day_text(_entered(case), '年')} 签发",
            "font-size:15px;margin-top:26px",
        )
    )
    below = (
        top("常住人口登记卡", 22)
        + _person_table(case, SONG, 15, 400)
        + p(f"登记日期：{day_text(_entered(case), '年')}", "font-size:15px", "en")
    )
    body = f"<div style='filter:grayscale(1)'><div style='{edge}'>{above}</div><div style='{edge};margin-top:30px'>{below}</div></div>"
    body += p(f"<span class=pen>{shut}</span>", "font-size:20px;margin-top:16px")
    return leaf(body, 840, 970, _home(case) | _member(case), font=SONG, ground="#fcfcfc", pad="40px 50px")


def register_print_of_station(case: Case, random: Random) -> Drawing:
    """A police station's print of a person's registration, with a portrait and a number to check it by."""
    who, (chief, tie) = case.insured, _head(case)
    day = case.on - dt.timedelta(days=2 + case.seed % 9)
    rows = [
        ("姓名", e(who.name), "性别", who.sex), ("民族", who.ethnicity, "出生日期", day_text(who.born_on, "年月")),
        ("公民身份号码", who.id_number), ("户号", serial(case, 31, 9), "户主姓名", e(chief)), ("与户主关系", tie, "户别", "家庭户"), ("户籍地址", e(who.address)), ("所属派出所", e(post(case))),
    ]  # fmt: skip
    body = top(random.choice(("常住人口信息表", "居民户籍登记信息（打印件）")), 27) + far(
        f"打印编号 {serial(case, 32, 12)}", f"查询日期 {day_text(day, '年月')}", style="margin:10px 0;font-size:15px"
    )
    table = form(rows, label="background:#eef1f5;width:124px", style="font-size:17px;height:330px")
    body += f"<div style='display:flex;gap:16px'><div style='flex:1'>{table}</div><div style='border:1px solid #333;height:200px;padding:4px'>{portrait(140, 190)}</div></div>"
    body += p("本表由户籍窗口自人口信息系统打印，加盖户口专用章有效，有效期三十日。", "margin-top:16px;font-size:15px")
    body += far(f"打印人：{e(clerks(case)[2])}", f"{e(post(case))}（盖章）", style="margin-top:24px") + chop(
        post(case), 580, 440, 132, "户口专用章", 0.45
    )
    return leaf(body, 880, 620, _home(case) | _member(case), font=SANS, pad="38px 50px")


LAYOUTS = {
    "household_register": (
        register_first_page,
        register_person_page,
        register_copy_of_two_pages,
        register_print_of_station,
    ),
}
