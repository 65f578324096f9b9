"""Household registers: the first page, a member's card, the open booklet copied, and the city app's register."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    FANG,
    MING,
    SUNG,
    Cell,
    ends,
    head,
    home,
    is_child,
    iso,
    knob,
    lab,
    num,
    over,
    p,
    page,
    panel,
    people,
    phone,
    print_seal,
    q,
    sign,
    tab,
    years_at,
)
from benchmarks.papers.paper import Drawing

_PAPER = ("#f7f3e8", "#eef3ec", "#f6eef0")


def _headed(case: Case) -> tuple[Person, str]:
    """The head of the household and what the insured is to them."""
    who = case.insured
    if is_child(case):
        return case.father, "子" if who.sex == "男" else "女"
    if case.seed % 3 == 0 and who.sex != case.relative.sex and years_at(who, case.on) > 26:
        return case.relative, "妻" if who.sex == "女" else "夫"
    return who, "户主"


def _station(case: Case) -> str:
    return f"{home(case)}公安局{case.pools.streets[case.seed % len(case.pools.streets)][:2]}派出所"


def _entered(case: Case) -> dt.date:
    return max(case.insured.id_valid_from - dt.timedelta(days=300), case.insured.born_on + dt.timedelta(days=20))


def _kind(case: Case) -> str:
    return ("非农业家庭户", "家庭户", "居民家庭户", "农业家庭户")[case.seed % 4]


def _head_rows(case: Case, cell: str) -> list[list[Cell]]:
    top, _ = _headed(case)
    return [
        [lab("户　别", cell), _kind(case), lab("户主姓名", cell), e(top.name)],
        [lab("户　号", cell), num(case, "household", 9), lab("住　址", cell), e(case.insured.address)],
    ]


def _member_rows(case: Case) -> list[list[Cell]]:
    who, (_, relation) = case.insured, _headed(case)
    town, age = home(case), years_at(case.insured, case.on)
    school = "" if age < 7 else "小学" if age < 13 else "初中" if age < 18 else ("大学本科", "高中", "初中", "大学专科")[case.seed % 4]  # fmt: skip
    job = "" if age < 6 else "学生" if age < 20 else ("工人", "职员", "粮农", "教师")[case.seed % 4]
    wed = "" if age < 18 else "未婚" if age < 26 else "已婚"
    return [
        [lab("姓　名"), over(e(who.name), 2), lab("户主或与<br>户主关系"), over(relation, 2)],
        [lab("曾用名"), over("", 2), lab("性　别"), over(who.sex, 2)],
        [lab("出生地"), over(town, 2), lab("民　族"), over(who.ethnicity + "族", 2)],
        [lab("籍　贯"), over(town, 2), lab("出生日期"), over(day_text(who.born_on, "年"), 2)],
        [lab("本市（县）其他住址"), over("", 2), lab("宗教信仰"), over("", 2)],
        [lab("公民身份<br>证件编号"), over(who.id_number, 2), lab("身高　血型"), over(f"{'' if age < 18 else f'{156 + case.seed % 26}厘米'}", 2)],
        [lab("文化程度"), school, lab("婚姻状况"), wed, lab("兵役状况"), ("", "style='width:84px'")],
        [lab("服务处所"), over("", 2), lab("职　业"), over(job, 2)],
        [lab("何时由何地<br>迁来本市(县)"), over("久居" if case.seed % 2 else "", 5)],
        [lab("何时由何地<br>迁来本址"), over("", 5)],
    ]  # fmt: skip


def _member_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name, "relation": _headed(case)[1], "sex": who.sex, "born_on": iso(who.born_on),
        "id_number": who.id_number,
    }  # fmt: skip


def _head_truth(case: Case) -> dict[str, str]:
    top, _ = _headed(case)
    return {"head_name": top.name, "household_number": num(case, "household", 9), "address": case.insured.address}


def register_first_page(case: Case, random: Random) -> Drawing:
    """The booklet's first page: kind, head, number and address, and the register of changes of address."""
    body = head("居民户口簿" if random.random() < 0.3 else "户　口　簿", 24, "letter-spacing:4px;margin-bottom:12px")
    body += tab(_head_rows(case, "style='width:86px'"), style="font-size:18px")
    body += print_seal(f"{home(case)}公安局户口专用章", 90, 210, 124, "", 0.45)
    body += print_seal(_station(case), 520, 210, 116, "户口专用", 0.45)
    body += "<div style='height:130px'></div>"
    body += ends(
        f"承办人签章：{sign(people(case, 3)[0])}",
        f"签发日期：{day_text(_entered(case), '年')}",
        style="margin-bottom:18px",
    )
    empty: list[list[Cell]] = [[("&nbsp;", "style='height:36px'"), "", "", ""] for _ in range(random.choice((4, 5)))]
    body += p("住 址 变 动 登 记", "font-size:19px;margin-bottom:4px", "m")
    body += tab([[lab("变 动 后 的 住 址"), lab("变动日期"), lab("承办人"), lab("签章")], *empty])
    return page(
        body,
        780,
        700,
        _head_truth(case),
        font=random.choice((SUNG, MING)),
        ground=random.choice(_PAPER),
        pad="32px 44px",
    )


def member_card(case: Case, random: Random) -> Drawing:
    """A member's card of the booklet."""
    body = head("常 住 人 口 登 记 卡", 24, "margin-bottom:10px") + tab(
        _member_rows(case), style="font-size:16.5px;line-height:1.3"
    )
    body += ends(
        f"承办人签章：{sign(people(case, 3)[1])}",
        f"登记日期：{day_text(_entered(case), '年')}",
        style="margin-top:18px",
    )
    body += print_seal(_station(case), 330, 505, 112, "户口专用", 0.42)
    if random.random() < 0.4:
        body += at(640, 30, str(1 + case.seed % 4), "font-size:15px;color:#888")
    css = ".t td{padding:7px 8px;height:44px}"
    fields = _member_truth(case)
    return page(
        body, 800, 665, fields, font=random.choice((SUNG, FANG)), ground=random.choice(_PAPER), css=css, pad="28px 40px"
    )


def open_booklet(case: Case, random: Random) -> Drawing:
    """Two pages of the open booklet on one sheet: the first page left, the member's card right."""
    left = head("户　口　簿", 22, "margin-bottom:14px")
    left += tab([[lab("户　别"), _kind(case)], [lab("户主姓名"), e(_headed(case)[0].name)],
        [lab("户　号"), num(case, "household", 9)], [lab("住　址"), e(case.insured.address)]], style="font-size:17px")  # fmt: skip
    left += p(f"承办人签章　{sign(people(case, 3)[2])}", "margin-top:110px")
    left += p(day_text(_entered(case), "年") + "签发", "margin-top:8px")
    right = head("常住人口登记卡", 22, "margin-bottom:8px") + tab(
        _member_rows(case), style="font-size:15px;line-height:1.25"
    )
    right += ends("承办人签章：", f"登记日期：{day_text(_entered(case), '年')}", style="margin-top:10px;font-size:15px")
    body = f"<div style='display:flex;gap:44px'><div style='width:390px'>{left}</div><div style='flex:1'>{right}</div></div>"
    body += "<div style='position:absolute;left:461px;top:0;width:6px;height:640px;background:linear-gradient(90deg,#bbb,#eee)'></div>"
    body += print_seal(_station(case), 170, 330, 122, "户口专用", 0.4)
    grey = "filter:grayscale(1)" if random.random() < 0.6 else ""
    css = f".t td{{height:40px}}.paper{{{grey}}}"
    fields = _member_truth(case) | _head_truth(case)
    return page(body, 1130, 640, fields, font=MING, css=css, ground="#f3f1ea", pad="30px 40px")


def city_app_register(case: Case, random: Random) -> Drawing:
    """The household's register as a police app shows it for one member."""
    who, (top, relation) = case.insured, _headed(case)
    tone = random.choice(("#1b4fa8", "#16337a", "#b3282d"))
    body = f"<div style='background:{tone};color:#fff;margin:10px 11px 0;border-radius:10px;padding:14px'>"
    body += f"<b style='font-size:19px'>电子户口簿</b><div style='font-size:13px'>{_station(case)}</div></div>"
    body += panel(
        q("户号", num(case, "household", 9)),
        q("户主姓名", e(top.name)),
        q("户别", _kind(case)),
        q("住址", e(who.address)),
    )
    body += panel("<b>成员信息</b>", q("姓名", e(who.name)), q("与户主关系", relation), q("性别", who.sex), q("民族", who.ethnicity),
        q("出生日期", day_text(who.born_on, "-")), q("公民身份号码", who.id_number))  # fmt: skip
    body += knob("出示亮证码", tone) + p(
        f"数据更新于 {day_text(case.on, '-')}，仅供授权场景使用", "font-size:12.5px;color:#888", "m"
    )
    fields = _member_truth(case) | _head_truth(case)
    return phone(body, 710, fields, random.choice(("我的户口簿", "户籍服务", "电子户口簿")), random)


LAYOUTS = {"household_register": (register_first_page, member_card, open_booklet, city_app_register)}
