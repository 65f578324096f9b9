"""Household registers: a member's card, the home's page, a copy of both, a screen with both."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    FANG,
    HEI,
    NEEDLE,
    PRESS,
    SONG,
    Cell,
    age,
    block,
    clerks,
    disc,
    div,
    duo,
    iso,
    mobile,
    serial,
    sheet,
    signed,
    station,
    table,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing


def _kin(case: Case) -> tuple[str, str]:
    """Whose household it is, and what the insured is to them."""
    who, other, she = case.insured, case.relative, case.insured.sex == "女"
    if age(who.born_on, case.on) < 18:
        return (
            (case.mother.name, "女" if she else "子")
            if case.seed % 3 == 0
            else (case.father.name, "女儿" if she else "儿子")
        )
    years = (other.born_on - who.born_on).days / 365
    if case.seed % 3 and years < -19:
        return other.name, "母亲" if she else "父亲"
    if case.seed % 3 and abs(years) < 12 and other.sex != who.sex and years > -4:
        return other.name, "妻" if she else "夫"
    return who.name, "户主"


def _household(case: Case) -> str:
    return serial(case, 41, 9)


def _home_truth(case: Case) -> dict[str, str]:
    return {"head_name": _kin(case)[0], "household_number": _household(case), "address": case.insured.address}


def _member_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {"name": who.name, "relation": _kin(case)[1], "sex": who.sex, "born_on": iso(who.born_on), "id_number": who.id_number}  # fmt: skip


def _entered(case: Case) -> dt.date:
    first = max(case.insured.born_on + dt.timedelta(days=40), dt.date(2006, 5, 9))
    return first + dt.timedelta(days=(case.on - first).days * (case.seed % 6) // 8)


def _schooling(case: Case) -> tuple[str, str, str]:
    """Schooling, marriage and work that suit the age."""
    years = age(case.insured.born_on, _entered(case))
    if years < 18:
        return ("", "未婚", "") if years < 7 else ("小学" if years < 13 else "初中", "未婚", "学生")
    schooling = ("初级中学", "高级中学", "大学专科", "大学本科")[case.seed % 4]
    married = "有配偶" if years > 30 or _kin(case)[1] in "妻夫" else "未婚"
    return schooling, married, ("职员", "务工", "个体经营", "务农")[case.seed // 4 % 4]


def _card(case: Case, random: Random, face: str, style: str) -> str:
    """The card of a member, as the police's printer fills it."""
    who, (schooling, married, work) = case.insured, _schooling(case)

    def put(words: str) -> str:
        return f"<span style='font-family:{face}'>{words}</span>"

    la = "class=l"
    until = random.choice(("年", "年月"))
    rows: list[list[Cell]] = [
        [("姓　　名", la), put(e(who.name)), ("户主或与<br>户主关系", la), put(_kin(case)[1])],
        [("曾 用 名", la), "", ("性　　别", la), put(who.sex)],
        [("出 生 地", la), put(e(town(case))), ("民　　族", la), put(f"{who.ethnicity}族")],
        [("籍　　贯", la), put(e(town(case))), ("出生日期", la), put(day_text(who.born_on, until))],
        [("本市（县）<br>其他住址", la), "", ("宗教信仰", la), ""],
        [("公民身份<br>证件编号", la), put(who.id_number), ("身高／血型", la), ""],
        [("文化程度", la), put(schooling), ("婚姻状况", la), put(married)],
        [("服务处所", la), "", ("职　　业", la), put(work)],
        [("何时由何地<br>迁来本市（县）", la), ("", "colspan=3")],
        [("何时由何地<br>迁来本址", la), (put("久居" if age(who.born_on, case.on) > 30 else ""), "colspan=3")],
    ]  # fmt: skip
    body = title("常住人口登记卡", 25, "letter-spacing:5px;margin-bottom:8px") + table(rows, style=style)
    return body + wide(
        f"承办人签章：{e(clerks(case)[0])}", f"登记日期：{put(day_text(_entered(case), '年'))}", style="margin-top:10px"
    )


def member_leaf(case: Case, random: Random) -> Drawing:
    """The leaf of one member, filled by needles on a tinted ground."""
    body = _card(case, random, random.choice((NEEDLE, FANG)), "font-size:16px;line-height:1.35;height:570px")
    body += disc(station(case), 520, 640, 128, below="户口专用", fade=0.45)
    body += div("登记事项变更，应及时申报", "font-size:13px;margin-top:26px;color:#555")
    ground = random.choice(("#eef5ee", "#fbf4e6", "repeating-linear-gradient(60deg,#f6f1e4 0 7px,#efe9d8 7px 9px)"))
    return sheet(body, 720, 800, _member_truth(case), font=SONG, ground=ground, pad="34px 40px")


def home_leaf(case: Case, random: Random) -> Drawing:
    """The first leaf: the household's kind, head, number and address, the issuing office's seals."""
    la, face = "class=l style='width:130px'", random.choice((NEEDLE, FANG, HEI))
    value = f'style="font-family:{face}"'
    rows: list[list[Cell]] = [
        [("户　　别", la), (random.choice(("家庭户", "居民家庭户", "非农业家庭户")), value), ("户主姓名", la), (e(_kin(case)[0]), value)],
        [("户　　号", la), (_household(case), value), ("住址变动", la), ""],
        [("住　　址", la), (e(case.insured.address), f'colspan=3 style="font-family:{face}"')],
    ]  # fmt: skip
    body = title(random.choice(("居民户口簿", "居 民 户 口 簿 首 页")), 30, "letter-spacing:6px") + div(
        "（常住人口）", "margin-bottom:16px", "mid"
    )
    body += table(rows, style="font-size:19px;height:210px")
    body += wide("省级公安机关户口专用章", "户口登记机关户口专用章", style="margin:30px 60px 130px;font-size:17px")
    body += wide(
        f"承办人签章：{signed(clerks(case)[1])}", f"{day_text(_entered(case), '年')} 签发", style="font-size:17px"
    )
    body += disc(
        f"{case.insured.address[: case.insured.address.find('省') + 1] or town(case)}公安厅",
        120,
        385,
        126,
        below="户口专用章",
        fade=0.5,
    )
    body += disc(station(case), 530, 385, 126, below="户口专用章", fade=0.5)
    return sheet(body, 800, 640, _home_truth(case), font=PRESS, ground=random.choice(("#f7f2e3", "#eaf3f4")), pad="40px 50px")  # fmt: skip


def both_leaves_copied(case: Case, random: Random) -> Drawing:
    """A copy of the booklet laid open upright: the home's data above, the member's card below."""
    la = "class=l"
    rows: list[list[Cell]] = [
        [("户别", la), "家庭户", ("户主姓名", la), e(_kin(case)[0])],
        [("户号", la), _household(case), ("登记机关", la), e(station(case))],
        [("住址", la), (e(case.insured.address), "colspan=3")],
    ]  # fmt: skip
    above = title("户　口　簿", 24, "margin-bottom:8px") + table(rows, style="font-size:16px;line-height:1.9")
    below = _card(case, random, HEI, "font-size:15.5px;line-height:1.3;height:520px")
    frame = "border:1px solid #999;background:#fff;padding:22px 34px;filter:grayscale(1)"
    body = div(above, frame) + div(below, frame + ";margin-top:4px;border-top:6px solid #555")
    return sheet(body, 820, 1040, _home_truth(case) | _member_truth(case), font=SONG, ground="#f1f1f0", pad="36px 40px")


def register_on_screen(case: Case, random: Random) -> Drawing:
    """A city's service app: the household's card in colour, below it the member's data."""
    who, (chief, tie) = case.insured, _kin(case)
    face = (
        f"<div style='margin:14px;border-radius:12px;padding:18px;background:{random.choice(('#8c2b2f', '#7b4a1e', '#2a4f7c'))};color:#fff'>"
        f"<div class=wide><b style='font-size:19px'>居民户口簿</b><span style='font-size:13px'>电子凭证</span></div>"
        f"<div style='margin-top:14px'>户主　{e(chief)}</div><div>户号　{_household(case)}</div>"
        f"<div style='margin-top:4px'>住址　{e(who.address)}</div></div>"
    )
    rows = [
        ("姓名", e(who.name)), ("与户主关系", tie), ("性别", who.sex), ("民族", who.ethnicity),
        ("出生日期", day_text(who.born_on, random.choice(("-", ".", "年")))), ("婚姻状况", _schooling(case)[1]), ("公民身份号码", who.id_number), ("登记机关", e(station(case))),
    ]  # fmt: skip
    body = face + block(
        div("常住人口登记卡", "margin-bottom:10px;font-size:17px", "fat") + duo(rows, ("公民身份号码", "登记机关"))
    )
    body += div("查看变更记录　｜　下载　｜　出示", "color:#2a6fd6;padding:12px", "mid")
    body += div("本凭证与实体户口簿具有同等效力，仅限本人使用", "font-size:13px;color:#888", "mid")
    return mobile(random.choice(("电子户口簿", "证照详情")), body, 760, _home_truth(case) | _member_truth(case), random)


LAYOUTS = {"household_register": (member_leaf, home_leaf, both_leaves_copied, register_on_screen)}
