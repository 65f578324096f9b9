"""Household registers: an old card filled by hand, the booklet laid open, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    KAI,
    PIXEL,
    apart,
    app,
    button,
    card_box,
    city_of,
    district_of,
    grid,
    head,
    iso,
    p,
    page,
    pairs,
    people,
    seal,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_BROWN = "#7b4a1e"


def _head(case: Case) -> tuple[str, str]:
    """The head of the household, and what the insured is to them."""
    if years(case.insured.born_on, case.on) >= 18:
        return case.insured.name, "户主"
    return case.father.name, "子" if case.insured.sex == "男" else "女"


def _member_truth(case: Case, relation: str) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "relation": relation,
        "sex": who.sex,
        "born_on": iso(who.born_on),
        "id_number": who.id_number,
    }


def old_card(case: Case, random: Random) -> Drawing:
    """A person's card of an old booklet, values by hand."""
    who, (_, relation) = case.insured, _head(case)
    grown = years(who.born_on, case.on) >= 18

    def ink(words: str) -> str:
        return f"<span class='ink' style='font-size:1.12em'>{words}</span>"

    rows = [
        ["姓　　　名", ink(e(who.name)), "户主或与<br>户主关系", ink(relation)],
        ["曾　用　名", "", "性　　　别", ink(who.sex)],
        ["出　生　地", ink(city_of(case)), "民　　　族", ink(who.ethnicity)],
        ["籍　　　贯", ink(city_of(case)), "出生日期", ink(day_text(who.born_on, "年"))],
        ["公民身份证件编号", (ink(f"<span style='letter-spacing:3px'>{who.id_number}</span>"), "colspan=3")],
        ["文化程度", ink(("高中", "中专", "大专", "初中")[case.seed % 4] if grown else ""), "婚姻状况", ink(("已婚", "未婚")[case.seed % 2] if grown else "未婚")],
        ["服务处所", "", "职　　　业", ink(("工人", "职员", "务农", "个体")[case.seed % 4] if grown else "")],
        ["何时何因由何地<br>迁来本市（县）", (ink(random.choice(("久居", "因出生登记", ""))), "colspan=3")],
    ]  # fmt: skip
    body = head("常住人口登记卡", 27, f"color:{_BROWN};letter-spacing:12px;margin-bottom:8px") + grid(
        rows, style="font-size:18px"
    )
    body += apart(
        "承办人签章",
        f"登记日期：{ink(day_text(case.vehicle.registered_on, '年'))}",
        style=f"margin-top:12px;color:{_BROWN}",
    )
    body += seal(district_of(case) + "公安分局", 590, 470, 128, "户口专用", 0.45) + p(
        "— 4 —", "margin-top:16px;color:#a98", "c"
    )
    css = f".g td{{border-color:{_BROWN};height:50px;text-align:center}}.g td:nth-child(odd){{color:{_BROWN};font-size:16px;width:140px}}"
    return page(body, width=860, height=620, fields=_member_truth(case, relation), font=KAI, css=css, ground="#f7eedc", pad="24px 40px")  # fmt: skip


_LABEL = f"color:{_BROWN};font-family:{KAI};width:92px;text-align:center"
_PRINTED = f"font:17px/1.35 {PIXEL}"


def _cells(*words: str) -> list[tuple[str, str]]:
    """Labels and printed values in turn."""
    return [(one, f'style="{_PRINTED if place % 2 else _LABEL}"') for place, one in enumerate(words)]


def _right_page(case: Case, relation: str, date: str) -> str:
    """The person's page."""
    who = case.insured
    right = head("常住人口登记卡", 23, f"color:{_BROWN}") + grid(
        [
            _cells("姓　名", e(who.name), "户主或与户主关系", relation),
            _cells("曾用名", "", "性　别", who.sex),
            _cells("出生地", e(city_of(case)), "民　族", who.ethnicity + "族"),
            _cells("籍　贯", e(city_of(case)), "出生日期", day_text(who.born_on, "年月")),
            [("本市（县）其他住址", f'colspan=2 style="{_LABEL}"'), ("", "colspan=2")],
            [("公民身份证件编号", f'colspan=2 style="{_LABEL}"'), (who.id_number, f'colspan=2 style="{_PRINTED};white-space:nowrap"')],
            _cells("身　高", "", "血　型", ""),
            _cells("服务处所", "", "职　业", ""),
        ],
        style="margin-top:12px",
    )  # fmt: skip
    return right + apart(
        f"承办人签章：{e(people(case)[1])}", f"登记日期：{date}", style="margin-top:14px;font-size:15px"
    )


def open_booklet(case: Case, random: Random) -> Drawing:
    """The booklet laid open: the household's page left, the person's page right, printed by needles."""
    who, (chief, relation) = case.insured, _head(case)
    number = digits(Random(case.seed + 5), 9)
    date = day_text(case.vehicle.registered_on, "年月")
    kind = random.choice(("家庭户", "非农业家庭", "居民户"))
    left = head("户　口　首　页", 23, f"color:{_BROWN}") + grid(
        [
            _cells("户　别", kind, "户主姓名", e(chief)),
            _cells("户　号", number, "住　址", e(who.address)),
        ],
        style="margin:12px 0 26px",
    )
    left += p(
        "省级公安机关<br>户口专用章　　　　　　户口登记机关<br>　　　　　　　　　　　　　　户口专用章",
        f"color:{_BROWN};height:180px",
    )
    left += apart(f"承办人签章：{e(people(case)[0])}", f"{date} 签发", style="font-size:15px")
    right = _right_page(case, relation, date)
    body = f"<div style='display:flex;gap:56px'><div style='width:556px'>{left}</div><div style='width:556px'>{right}</div></div>"
    body += "<div style='position:absolute;left:627px;top:0;width:26px;height:100%;background:linear-gradient(90deg,transparent,rgba(90,60,30,.35),transparent)'></div>"
    body += seal(city_of(case) + "公安局", 70, 250, 122, "户口专用章", 0.5) + seal(
        who.id_issuer, 380, 262, 122, "户口专用", 0.5
    )
    fields = {"household_number": number, "head_name": chief, "address": who.address} | _member_truth(case, relation)
    css = f".g td{{border-color:{_BROWN};height:45px}}"
    return page(body, width=1280, height=530, fields=fields, font=KAI, css=css, ground="#f5ecd9", pad="28px 56px")


def screen_register(case: Case, random: Random) -> Drawing:
    """The electronic register in an app: the household above, one member unfolded."""
    who, (chief, relation) = case.insured, _head(case)
    number = digits(Random(case.seed + 5), 9)
    others = [case.mother.name] if relation in ("子", "女") else [case.relative.name]
    body = card_box(
        p("户信息", "font-weight:700;color:#94572a")
        + pairs(
            ("户号", number),
            ("户主", e(chief)),
            ("户别", "家庭户"),
            ("住址", e(who.address)),
            ("登记机关", e(who.id_issuer)),
        ),
        "background:linear-gradient(#fff6ea,#fff)",
    )
    detail = pairs(
        ("姓名", e(who.name)),
        ("与户主关系", relation),
        ("性别", who.sex),
        ("民族", who.ethnicity),
        ("出生日期", day_text(who.born_on, random.choice(("-", "年")))),
        ("身份证号", who.id_number),
        ("服务处所", "--"),
    )
    body += card_box(p("成员信息 ▾", "font-weight:700;color:#94572a") + detail)
    body += card_box(apart(f"其他成员（{len(others)}）", f"{e(others[0])}　›", style="color:#666"))
    body += p(f"数据来源：公安部门　查询时间 {day_text(case.on, '-')}", "font-size:12px;color:#999", "c") + button(
        "下载电子户口簿", "#a8672f"
    )
    fields = {"household_number": number, "head_name": chief, "address": who.address} | _member_truth(case, relation)
    return app(
        random.choice(("电子户口簿", "居民户口簿", "我的户口")),
        body,
        800,
        fields,
        tint="#a8672f",
        ink="#fff",
        random=random,
    )


LAYOUTS = {"household_register": (old_card, open_booklet, screen_register)}
