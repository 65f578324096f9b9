"""Household papers: a register's opened pages, a member's loose page, a police office's extract, a screen of an app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    FSONG,
    GOTHIC,
    NEEDLE,
    SUNGTI,
    UMING,
    Cell,
    age_at,
    apart,
    bars,
    clerks,
    iso,
    item,
    lb,
    leaf,
    mobile,
    para,
    phone_of,
    ring,
    rows,
    serial,
    tile,
    title,
    town,
    ward,
    wide,
    young,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_TINTS = ("#f6f1e4", "#eff4ee", "#f3f0f5", "#f8f3ec")


def _top(case: Case) -> tuple[Person, str]:
    """The head of the household, and what the insured is to that person."""
    who = case.insured
    if young(case):
        return case.mother if case.seed % 4 == 1 else case.father, "子" if who.sex == "男" else "女"
    if case.seed % 4 == 2 and who.sex != case.relative.sex and 24 < age_at(who, case.on) < 66:
        return case.relative, "妻" if who.sex == "女" else "夫"
    return who, "户主"


def _number(case: Case) -> str:
    return serial(case, "hh", 9 if case.seed % 2 else 8)


def _truth(case: Case, *without: str) -> dict[str, str]:
    who, (top, relation) = case.insured, _top(case)
    known = {
        "name": who.name, "relation": relation, "sex": who.sex, "born_on": iso(who.born_on), "id_number": who.id_number,
        "head_name": top.name, "household_number": _number(case), "address": who.address,
    }  # fmt: skip
    return {name: value for name, value in known.items() if name not in without}


def _office(case: Case) -> str:
    return f"{town(case)}公安局{ward(case)[:2]}派出所"


def _since(case: Case) -> dt.date:
    return max(case.insured.born_on + dt.timedelta(days=25), case.insured.id_valid_from - dt.timedelta(days=700))


def _learned(case: Case) -> str:
    age = age_at(case.insured, case.on)
    if age < 18:
        return "" if age < 7 else "小学" if age < 13 else "初级中学"
    return ("大学本科", "普通高中", "初级中学", "大学专科", "中等专科")[case.seed % 5]


def _work(case: Case) -> str:
    age = age_at(case.insured, case.on)
    return "" if age < 6 else "学生" if age < 18 else ("不便分类的人员", "营业员", "农民", "技术员")[case.seed % 4]


def _wed(case: Case) -> str:
    return "未婚" if age_at(case.insured, case.on) < 25 else "有配偶"


def _member(case: Case, typed: str) -> list[list[Cell]]:
    who, (_, relation) = case.insured, _top(case)

    def t(words: str) -> str:
        return f"<span style='{typed}'>{words}</span>"

    return [
        [lb("姓　　名"), t(e(who.name)), lb("户主或与户主关系"), wide(t(relation), 2)],
        [lb("曾 用 名"), "", lb("性　　别"), wide(t(who.sex), 2)],
        [lb("出 生 地"), t(e(town(case))), lb("民　　族"), wide(t(who.ethnicity), 2)],
        [lb("籍　　贯"), t(e(town(case))), lb("出生日期"), wide(t(day_text(who.born_on, "年")), 2)],
        [lb("本市（县）其他住址"), "", lb("宗教信仰"), wide("", 2)],
        [lb("公民身份证件编号"), t(who.id_number), lb("身　　高"), t(""), "血型　"],
        [lb("文化程度"), t(_learned(case)), lb("婚姻状况"), t(_wed(case)), "兵役状况　"],
        [lb("服务处所"), "", lb("职　　业"), wide(t(_work(case)), 2)],
    ]


def opened_register(case: Case, random: Random) -> Drawing:
    """Two pages of a register lying open, one above the other: the household's and the member's."""
    top, _ = _top(case)
    typed = f"font-family:{random.choice((NEEDLE, GOTHIC))};color:#262633"
    kind = ("家庭户", "非农业家庭户", "城镇居民户", "农业家庭户")[case.seed % 4]
    first: list[list[Cell]] = [
        [lb("户　　别"), f"<span style='{typed}'>{kind}</span>", lb("户主姓名"), f"<span style='{typed}'>{e(top.name)}</span>"],
        [lb("户　　号"), f"<span style='{typed}'>{_number(case)}</span>", lb("住　　址"), f"<span style='{typed}'>{e(case.insured.address)}</span>"],
    ]  # fmt: skip
    body = rows(first, style="line-height:1.9") + apart("省级公安机关", "户口登记机关", style="margin:22px 120px 44px")
    body += apart("承办人签章：" + clerks(case)[0], f"{day_text(_since(case), '年')}签发", style="margin:0 30px")
    body += "<div style='height:20px;margin:18px -50px;background:linear-gradient(#cfc8b8,#f1ece0 40%,#d9d2c2)'></div>"
    body += title("常 住 人 口 登 记 卡", 23, "margin-bottom:8px")
    body += rows(_member(case, typed), style="line-height:1.55;font-size:16px")
    body += para("何时由何地迁来本市（县）", "border:1px solid #3a3a3a;border-top:0;padding:6px 8px;font-size:16px")
    body += para("何时由何地迁来本址", "border:1px solid #3a3a3a;border-top:0;padding:6px 8px;font-size:16px")
    body += apart(
        "承办人签章：" + clerks(case)[1], f"登记日期：{day_text(_since(case), '年')}", style="margin-top:14px"
    )
    body += ring(_office(case), 520, 126, 120, "户口专用", 0.5)
    return leaf(
        body, 860, 860, _truth(case), font=random.choice((FSONG, UMING)), ground=random.choice(_TINTS), pad="36px 50px"
    )


def member_page_only(case: Case, random: Random) -> Drawing:
    """The member's page alone, wide, its values typed by needles."""
    typed = f"font-family:{NEEDLE};color:#22242e;font-size:17px"
    body = apart(
        "<b style='font-size:24px'>常住人口登记卡</b>", f"No. {serial(case, 'card', 9)}", style="margin-bottom:10px"
    )
    body += rows(_member(case, typed), style="line-height:1.7;font-size:16px")
    more: list[list[Cell]] = [
        [lb("何时由何地迁来本市(县)"), f"<span style='{typed}'>{day_text(_since(case), '年') if case.seed % 2 else ''}</span>"],
        [lb("何时由何地迁来本址"), ""],
    ]  # fmt: skip
    body += rows(more, style="font-size:16px;margin-top:-1px;line-height:1.7")
    body += apart("登记事项变更和更正记载见背面", f"登记日期：{day_text(_since(case), '年')}", style="margin-top:16px")
    body += ring(_office(case), 520, 440, 124, "户口专用章", 0.45)
    fields = _truth(case, "head_name", "household_number", "address")
    if _top(case)[1] == "户主":
        fields |= {"head_name": case.insured.name}
    return leaf(body, 960, 590, fields, font=SUNGTI, ground=random.choice(_TINTS), pad="34px 46px")


def police_extract(case: Case, random: Random) -> Drawing:
    """An extract printed at a police window: a line for each of the household, then who asked and why."""
    who, (top, relation) = case.insured, _top(case)
    people = [(top, "户主")] if relation != "户主" else []
    people.append((who, relation))
    made: list[list[Cell]] = [[lb(one) for one in ("与户主关系", "姓　名", "性别", "出生日期", "公民身份号码")]]
    made += [
        [(cell, "class=mid") for cell in (as_, e(one.name), one.sex, day_text(one.born_on, "-"), one.id_number)]
        for one, as_ in people
    ]
    made += [[(" ", "style='height:36px'"), "", "", "", ""] for _ in range(2)]
    body = title("常住人口户籍信息证明" if random.random() < 0.5 else "户口簿内页信息打印单", 26)
    body += apart(
        f"打印编号：{serial(case, 'ext', 12)}", bars(case, "ext", 160, 30), style="font-size:14px;margin:10px 0"
    )
    body += para(f"被查询人：{e(who.name)}")
    body += para(f"户　　号：{_number(case)}　　　户主姓名：{e(top.name)}") + para(f"住　　址：{e(who.address)}")
    body += rows(made, style="margin:12px 0;font-size:16px;line-height:1.7")
    body += para(
        "以上信息与公安人口信息系统一致，供当事人办理保险、就学等事项使用，自打印之日起三十日内有效。", "font-size:15px"
    )
    body += para(f"（{_office(case)}）<br>{day_text(case.on, '年')}", "margin-top:34px;line-height:2", "end")
    body += apart(
        f"经办民警：{clerks(case)[2]}", f"查询电话：{phone_of(case)}", style="font-size:14px;margin-top:26px;color:#444"
    )
    body += ring(_office(case), 560, 420, 132, "户籍专用章")
    return leaf(body, 820, 660, _truth(case), font=random.choice((UMING, GOTHIC)))


def app_household_page(case: Case, random: Random) -> Drawing:
    """An electronic register in a province's app: the household above, the member in a tile, a code to check."""
    who, (top, relation) = case.insured, _top(case)
    text = f"HK{serial(case, 'qr', 14)}"
    picture = f"<img src='{code_picture(text)}' style='width:118px'>"
    body = "<div style='background:linear-gradient(#7a2b31,#93454a);color:#f7e3b5;margin:12px;border-radius:12px;padding:14px 18px'>"
    body += "<div style='font-size:21px;letter-spacing:6px' class=mid>居民户口簿</div><div class=mid style='font-size:13px'>电子证照</div></div>"
    body += tile(
        "<b>户信息</b>", item("户号", _number(case)), item("户主", e(top.name)), item("户籍地址", e(who.address)),
    )  # fmt: skip
    body += tile(
        "<b>成员信息</b>", item("姓名", e(who.name)), item("与户主关系", relation), item("性别", who.sex), item("民族", who.ethnicity),
        item("出生日期", day_text(who.born_on, "-")), item("公民身份号码", who.id_number),
    )  # fmt: skip
    body += f"<div class=mid style='margin-top:8px'>{picture}<div style='font-size:12.5px;color:#888'>{town(case)}公安局　扫码核验</div></div>"
    return mobile(body, 830, _truth(case), random.choice(("我的证照", "电子户口簿", "证照详情")), random)


LAYOUTS = {"household_register": (opened_register, member_page_only, police_extract, app_household_page)}
