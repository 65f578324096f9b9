"""Pages of the household register: a member, the household, both, and a collective household."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.held_out.sheet import (
    FIXED,
    GOTHIC,
    MING,
    SONG,
    at,
    chinese,
    dashed,
    drawing,
    padded,
    rows,
    seal,
)
from benchmarks.papers.paper import Drawing, Layout

_GRID = "td,th{border:1px solid #444;padding:3px 6px;height:38px}th{font-weight:400}table{margin-top:8px}"


@dataclass(frozen=True, slots=True)
class _Household:
    member: Person
    relation: str
    head: str
    number: str


def _household(case: Case) -> _Household:
    facts, member = case.random, case.insured
    number = digits(facts, 9)
    if facts.random() < 0.4:
        return _Household(member, "户主", member.name, number)
    kin = ("女", "次女", "妻", "母亲", "儿媳") if member.sex == "女" else ("子", "长子", "夫", "父亲", "孙子")
    return _Household(member, facts.choice(kin), case.relative.name, number)


def _member_fields(household: _Household) -> dict[str, str]:
    member = household.member
    return {
        "name": member.name,
        "relation": household.relation,
        "sex": member.sex,
        "born_on": member.born_on.isoformat(),
        "id_number": member.id_number,
    }


def _first_fields(household: _Household) -> dict[str, str]:
    return {
        "head_name": household.head,
        "household_number": household.number,
        "address": household.member.address,
    }


def _member_table(case: Case, household: _Household, random: Random, *, font: str, born: str) -> str:
    who = household.member
    birth_place = escape(random.choice(case.pools.provinces) + random.choice(case.pools.cities))

    def typed(text: str) -> str:
        return f"<span style='font-family:{font};font-size:17px'>{escape(text)}</span>"

    school, married = random.choice((("大学本科", "未婚"), ("初中", "已婚"), ("高中", "初婚"), ("小学", "丧偶")))
    body = rows(
        (
            ("姓　名", typed(who.name), "户主或与<br>户主关系", typed(household.relation)),
            ("曾 用 名", "", "性　别", typed(who.sex)),
            ("出 生 地", typed(birth_place), "民　族", typed(who.ethnicity + random.choice(("族", "")))),
            ("籍　贯", typed(birth_place), "出生日期", typed(born)),
            ("本市(县)<br>其他住址", "", "宗教信仰", ""),
        )
    )
    return (
        f"<table><colgroup><col width='13%'><col width='40%'><col width='14%'></colgroup>{body}</table>"
        f"<table style='margin-top:-1px'>{rows((('公民身份<br>号　码', typed(who.id_number), '身高', '', '血型', ''),))}"
        f"</table><table style='margin-top:-1px'>"
        f"{rows((('文化程度', typed(school), '婚姻状况', typed(married), '兵役状况', typed('未服兵役')),))}</table>"
        f"<table style='margin-top:-1px'><colgroup><col width='13%'><col width='50%'><col width='9%'></colgroup>"
        f"{rows((('服务处所', '', '职业', ''),))}</table><table style='margin-top:-1px'><colgroup><col width='24%'></colgroup>"
        f"{rows((('何时由何地迁来本市(县)', typed('久居')), ('何时由何地迁来本址', typed(chinese(who.id_valid_from) + '本市迁入'))))}"
        "</table>"
    )


def member_page(case: Case, random: Random) -> Drawing:
    """A member's page of the brown booklet, filled by a dot-matrix printer."""
    household = _household(case)
    station = household.member.id_issuer
    body = (
        "<div class=c style='font-size:27px;letter-spacing:7px'>常住人口登记卡</div>"
        + _member_table(case, household, random, font=FIXED, born=padded(household.member.born_on))
        + f"<p>承办人签章：　　　　　　　　　　　　　　登记日期：　{chinese(household.member.id_valid_from)}</p>"
        + seal(station, under="户口专用", size_px=120, style="left:150px;bottom:6px")
    )
    return drawing(
        body, _member_fields(household), size_px=(780, 590), paper="#f6efdc", css=_GRID, inset_px=(24, 34), letter_px=14
    )


def first_page(case: Case, random: Random) -> Drawing:
    """The page of the household itself, with the list of changes of address."""
    household = _household(case)
    sort = random.choice(("非农业家庭户", "家庭户", "居民家庭户口"))
    signed = household.member.id_valid_from
    province = next(one for one in case.pools.provinces if household.member.address.startswith(one))
    body = (
        "<table><colgroup><col width='16%'><col width='34%'><col width='16%'></colgroup>"
        + rows(
            (
                ("户　别", sort, "户主姓名", escape(household.head)),
                ("户　号", household.number, "住　址", escape(household.member.address)),
            )
        )
        + "</table><div style='height:120px;padding:8px'>省级公安机关<br>户口专用章<span style='position:absolute;left:420px'>"
        "户口登记机关<br>户口专用章</span></div>"
        + f"<p>承办人签章：　　　　　　　　　　　　　签发日期：{chinese(signed)}</p>"
        "<div class=c style='font-size:20px;margin-top:16px;letter-spacing:4px'>住址变动登记</div><table>"
        + rows((("变动后的住址", "变动日期", "承办人签章"),), head=True)
        + rows((("", "", ""),) * 4)
        + "</table>"
        + seal(case.insured.id_issuer, size_px=118, style="left:520px;top:152px")
        + seal(province + "公安厅", size_px=119, style="left:100px;top:150px")
    )
    css = _GRID + "td{height:44px;font-size:17px}"
    return drawing(
        body, _first_fields(household), size_px=(780, 620), paper="#f7f1e2", css=css, font=MING, inset_px=(40, 40)
    )


def both_pages(case: Case, random: Random) -> Drawing:
    """The open booklet: the household above, a member below."""
    household = _household(case)
    born = chinese(household.member.born_on)
    body = (
        "<div class=c style='font-size:24px;letter-spacing:10px'>居民户口簿</div><table>"
        + rows(
            (
                ("户别", "城镇居民家庭户口", "户主姓名", escape(household.head)),
                ("户号", household.number, "住址", escape(household.member.address)),
            )
        )
        + "</table><p>（本户共 3 人）　　　　　　　　　　　　　　　　　签发：________</p>"
        "<div style='border-top:2px dashed #bbb;margin:26px -40px 20px'></div>"
        "<div class=c style='font-size:24px;letter-spacing:8px'>常住人口登记卡</div>"
        + _member_table(case, household, random, font=GOTHIC, born=born)
        + "<p>承办人签章：　　　　　　　　登记日期：　　　年　　月　　日</p>"
        + seal(household.member.id_issuer, under="户口专用章", size_px=124, style="right:200px;top:110px")
    )
    return drawing(
        body, _first_fields(household) | _member_fields(household),
        size_px=(800, 800), paper="#fbf8ef", css=_GRID, inset_px=(30, 40), font=SONG,
    )  # fmt: skip


def collective_page(case: Case, random: Random) -> Drawing:
    """A page of a collective household (students, workers), ruled by lines only."""
    household = replace(_household(case), relation="非亲属")
    who = household.member
    name_of_house = f"{random.choice(case.pools.cities)}职业技术学院"
    cell = "display:inline-block;border-bottom:1px solid #777;padding:0 8px;min-width:{}px;font-family:'LXGW WenKai'"
    lines = (
        (("姓名", who.name, 150), ("户主或与户主关系", household.relation, 120), ("性别", who.sex, 50)),
        (("出生日期", dashed(who.born_on), 160), ("民族", who.ethnicity, 70), ("血型", "不明", 60)),
        (("公民身份号码", who.id_number, 330),),
        (("户籍地", household.member.address[:6], 140), ("文化程度", "大学专科", 120)),
        (("集体户名称", name_of_house, 380),),
        (("婚姻状况", "未婚", 90), ("登记日期", dashed(who.id_valid_from), 150)),
    )
    text = "".join(
        "<p style='margin:16px 0'>"
        + "　".join(
            f'{label}：<span style="{cell.format(width)}">{escape(value)}</span>' for label, value, width in line
        )
        + "</p>"
        for line in lines
    )
    body = (
        "<div class=c style='font-size:24px'>常住人口登记卡<span style='font-size:16px'>（集体户）</span></div>"
        + text
        + seal(who.id_issuer, under="户籍专用章", size_px=126, style="right:60px;bottom:24px")
        + at(40, 400, "户口登记机关（盖章）　　　　经办人：")
    )
    return drawing(body, _member_fields(household), size_px=(760, 470), paper="#f2f4ea", font=SONG, inset_px=(28, 40))


LAYOUTS: dict[str, tuple[Layout, ...]] = {"household_register": (member_page, first_page, both_pages, collective_page)}
