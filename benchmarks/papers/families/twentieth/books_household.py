"""Household registers: pages of the booklet, an office's extract, a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    FINE,
    GOV,
    PIN,
    SUN,
    Cell,
    age,
    card,
    folk,
    head,
    iso,
    number,
    page,
    pairs,
    para,
    ring,
    screen,
    split,
    tab,
    town,
)
from benchmarks.papers.paper import Drawing


def _head_of(case: Case) -> tuple[str, str]:
    """The head of the household and what the insured is to them."""
    who, other, female = case.insured, case.relative, case.insured.sex == "女"
    if age(who.born_on, case.on) < 18:
        return case.father.name, "女" if female else "子"
    older = other.born_on.year - who.born_on.year
    if case.seed % 2:
        return who.name, "户主"
    if abs(older) > 20:
        return other.name, ("女" if female else "子") if older < 0 else ("母亲" if female else "父亲")
    return (other.name, "妻" if female else "夫") if who.sex != other.sex else (who.name, "户主")


def _house_number(case: Case) -> str:
    return number(case, 44, 9)


def _post(case: Case) -> str:
    return f"{case.insured.id_issuer}{('城关', '桥头', '西苑', '东湖')[case.seed % 4]}派出所"


def _member(case: Case) -> dict[str, str]:
    who = case.insured
    return {"name": who.name, "relation": _head_of(case)[1], "sex": who.sex, "born_on": iso(who.born_on), "id_number": who.id_number}  # fmt: skip


def _home(case: Case) -> dict[str, str]:
    return {"head_name": _head_of(case)[0], "household_number": _house_number(case), "address": case.insured.address}


def _since(case: Case) -> dt.date:
    start = max(case.insured.born_on + dt.timedelta(days=25), dt.date(2009, 2, 3))
    return start + dt.timedelta(days=(case.on - start).days * (case.seed % 5 + 1) // 8)


def _member_rows(case: Case) -> list[list[Cell]]:
    who, la = case.insured, "class=la"
    wed = "未婚" if age(who.born_on, case.on) < 22 else "已婚"
    return [
        [("姓　名", la), e(who.name), ("户主或与<br>户主关系", la), _head_of(case)[1]],
        [("曾 用 名", la), "", ("性　别", la), who.sex],
        [("出 生 地", la), e(town(case)), ("民　族", la), who.ethnicity],
        [("籍　贯", la), e(town(case)), ("出生日期", la), day_text(who.born_on, "年")],
        [("本市（县）其他住址", la), "", ("宗教信仰", la), ""],
        [("公民身份证件编号", la), who.id_number, ("身　高", la), ""],
        [("文化程度", la), "", ("婚姻状况", la), wed],
        [("服务处所", la), "", ("职　业", la), ""],
        [("何时由何地迁来本市（县）", la), ("", "colspan=3")],
        [("何时由何地迁来本址", la), (day_text(_since(case), "年") + "因户口登记入户", "colspan=3")],
    ]


def booklet_member_page(case: Case, random: Random) -> Drawing:
    """A member's page of the booklet, needle-printed, with the register's seal."""
    body = head("常住人口登记卡", 26, "letter-spacing:8px") + tab(
        _member_rows(case), style=f"font:16px {PIN};margin-top:10px;height:480px"
    )
    body += split(
        f"承办人签章：{e(folk(case)[0])}", f"登记日期：{day_text(_since(case), '年')}", style="margin-top:10px"
    )
    body += ring(_post(case), 590, 480, 128, "户口专用章", 0.42)
    return page(body, 800, 640, _member(case), font=SUN, ground=random.choice(("#fbf6ea", "#f2f5ec", "#fdf7f6")), pad="22px 44px")  # fmt: skip


def booklet_opened_flat(case: Case, random: Random) -> Drawing:
    """The booklet lying open: the home page to the left, a member's page to the right."""
    la = "class=la"
    left: list[list[Cell]] = [
        [("户　别", la), random.choice(("家庭户", "居民家庭户")), ("户主姓名", la), e(_head_of(case)[0])],
        [("户　号", la), _house_number(case), ("住　址", la), e(case.insured.address)],
    ]
    home = tab(left, style="font-size:17px;height:150px")
    home += para(
        f"省级公安机关<br>户口专用章　　　　户口登记机关户口专用章<br><br><br>承办人签章：{e(folk(case)[0])}<br>{day_text(_since(case), '年')}签发",
        "font-size:16px;margin-top:20px",
    )
    home += head("住址变动登记", 18, "margin-top:24px") + tab(
        [["变动后的住址", "变动日期", "承办人签章"], ["　", "", ""], ["　", "", ""]]
    )
    right = head("常住人口登记卡", 22) + tab(_member_rows(case), style=f"font:15px {BLOCK};height:470px")
    body = f"<div style='display:flex;gap:56px'><div style='width:570px'>{home}</div><div style='width:590px'>{right}</div></div>"
    body += ring(_post(case), 330, 190, 124, "户口专用章", 0.42)
    shade = "linear-gradient(90deg,#faf5e6 0 49%,#d8d0bb 50%,#faf5e6 51% 100%)"
    return page(body, 1310, 620, _home(case) | _member(case), font=FINE, ground=shade, pad="36px 46px")


def office_extract_of_household(case: Case, random: Random) -> Drawing:
    """A certificate of registration printed by the police station, in sentences."""
    who, (chief, tie) = case.insured, _head_of(case)
    big = "font-size:19px;line-height:2.1;text-indent:2em"
    body = head(random.choice(("户籍证明", "常住户口登记证明")), 32, "letter-spacing:8px")
    body += para(f"〔{case.on.year}〕户证字第{number(case, 7, 6)}号", "margin:8px 0 16px", "ri")
    body += para(
        f"兹证明：{e(who.name)}，性别：{who.sex}，民族：{who.ethnicity}，出生日期：{day_text(who.born_on, '年')}，公民身份号码：{who.id_number}，系我辖区常住人口，户籍登记住址：{e(who.address)}。",
        big,
    )
    body += para(f"该户户主：{e(chief)}，户号：{_house_number(case)}，与户主关系：{tie}。", big)
    body += para("特此证明。本证明自开具之日起三十日内有效。", big)
    body += para(f"经办民警：{e(folk(case)[1])}", "margin-top:50px;font-size:18px")
    body += para(
        f"{e(_post(case))}<br>{day_text(case.on - dt.timedelta(days=4), '年')}", "font-size:18px;margin-top:20px", "ri"
    )
    body += ring(_post(case), 560, 470, 150, "户口专用章", 0.42)
    return page(body, 800, 820, _home(case) | _member(case), font=GOV, pad="56px 66px")


def household_on_phone(case: Case, random: Random) -> Drawing:
    """The electronic register of a police service app."""
    who, (chief, tie) = case.insured, _head_of(case)
    body = card(
        "<b style='font-size:18px'>居民户口簿（电子证照）</b><div style='color:#888'>数据来源：公安人口信息库</div>"
    )
    body += card(
        "<b>户信息</b>"
        + pairs([("户号", _house_number(case)), ("户主", e(chief)), ("户别", "家庭户"), ("住址", e(who.address))])
    )
    body += card(
        "<b>成员信息</b>"
        + pairs(
            [
                ("姓名", e(who.name)),
                ("与户主关系", tie),
                ("性别", who.sex),
                ("民族", who.ethnicity),
                ("出生日期", day_text(who.born_on, "-")),
                ("公民身份号码", who.id_number),
            ]
        )
    )
    return screen(random.choice(("电子户口簿", "我的证照")), body, 760, _home(case) | _member(case), random, "#23479a", "#fff")  # fmt: skip


LAYOUTS = {
    "household_register": (booklet_member_page, booklet_opened_flat, office_extract_of_household, household_on_phone),
}
