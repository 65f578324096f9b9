"""Foreign pages of offices: proofs of study and income, a marriage."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.twenty_second.cards_kit import (
    FANG,
    KAI,
    PRESS,
    after,
    age,
    clerks,
    disc,
    div,
    serial,
    sheet,
    signed,
    street,
    title,
    town,
)
from benchmarks.papers.paper import Drawing


def proof_of_study(case: Case, random: Random) -> Drawing:
    """A school's proof that somebody studies there."""
    who = case.insured
    young = age(who.born_on, case.on) < 18
    school = f"{town(case)}{'实验学校' if young else '开放大学'}"
    day, big = case.on - dt.timedelta(days=12 + case.seed % 20), "font-size:20px;line-height:2.2;text-indent:2em"
    body = div(
        e(school), "font-size:26px;letter-spacing:4px;border-bottom:2px solid #236;padding-bottom:10px", "mid fat"
    )
    body += title(random.choice(("在读证明", "学籍证明", "在校证明")), 31, "margin:34px 0 20px;letter-spacing:8px")
    body += div(
        f"兹证明 {e(who.name)}，{who.sex}，{day_text(who.born_on, '年')}出生，学号{serial(case, 141, 10)}，系我校{('2班', '4班', '1班')[case.seed % 3]}注册学生，学籍状态正常。",
        big,
    )
    body += div(random.choice(("此证明仅用于办理相关手续，三个月内有效。", "特此证明，如有疑问请与教务处联系。")), big)
    body += div(
        f"{e(school)}教务处<br>{day_text(day, '年')}", "margin-top:80px;font-size:19px;line-height:2", "end"
    ) + disc(school, 560, 480, 144, below="教务处", fade=0.45)
    body += div(
        f"查询电话：0{serial(case, 142, 3)}-{serial(case, 143, 7)}",
        "position:absolute;left:70px;bottom:40px;font-size:15px",
    )
    return sheet(body, 800, 800, {}, font=FANG, pad="56px 70px")


def book_of_marriage(case: Case, random: Random) -> Drawing:
    """The inner pages of a marriage certificate."""
    one, two = (case.mother, case.father) if case.seed % 2 else (case.father, case.mother)
    day = max(after(case.mother.born_on, 21), after(case.father.born_on, 22)) + dt.timedelta(days=case.seed % 300)
    left = div(portrait(190, 130, ground="#b3202a"), "margin:10px 0 16px", "mid")
    for label, value in (
        ("持证人", e(one.name)),
        ("登记日期", day_text(min(day, case.on), "年")),
        ("结婚证字号", f"J{serial(case, 145, 6)}-{case.on.year - 2}-{serial(case, 146, 6)}"),
        ("备　注", ""),
    ):
        left += f"<div style='display:flex;line-height:2.2'><span class=one style='width:100px'>{label}</span><span>{value}</span></div>"
    right = ""
    for who in (one, two):
        right += "<div style='margin-bottom:22px;border-bottom:1px dotted #b77;padding-bottom:10px'>"
        for label, value in (
            ("姓　名", f"{e(who.name)}　　性别　{who.sex}"),
            ("国　籍", "中国"),
            ("出生日期", day_text(who.born_on, "年")),
            ("身份证件号", who.id_number),
        ):
            right += f"<div style='display:flex;line-height:2'><span class=one style='width:100px'>{label}</span><span>{value}</span></div>"
        right += "</div>"
    body = (
        title("结　婚　证", 27, "color:#a01c24;margin-bottom:6px")
        + f"<div style='display:grid;grid-template-columns:1fr 1fr;gap:44px'><div>{left}</div><div>{right}</div></div>"
    )
    body += div("结婚申请，符合《中华人民共和国民法典》规定，予以登记，发给此证。", "text-indent:2em") + div(
        f"登记机关：{e(town(case))}民政局　婚姻登记员：{e(clerks(case)[0])}", "margin-top:12px"
    )
    return sheet(body + disc(f"{town(case)}民政局", 260, 340, 124, below="婚姻登记专用", fade=0.4), 920, 540, {}, font=KAI, size=17, ground="#fdf0ee", pad="26px 54px")  # fmt: skip


def proof_of_income(case: Case, random: Random) -> Drawing:
    """An employer's proof of what somebody earns, its blanks typed."""
    who, unit = case.relative, f"{town(case)}{('恒昌五金', '云锦纺织', '新谷食品')[case.seed % 3]}有限公司"
    pay, big = 4200 + case.seed % 70 * 100, "font-size:18.5px;line-height:2.3;text-indent:2em"
    body = title(random.choice(("收入证明", "在职及收入证明")), 31, "margin-bottom:30px;letter-spacing:6px")
    body += div(
        f"兹证明 <u>　{e(who.name)}　</u>（身份证号 <u>{who.id_number}</u>）为我单位正式员工，自 <u>{case.on.year - 3 - case.seed % 5}</u> 年起在我单位工作，现任 <u>{('质检员', '会计', '销售主管')[case.seed % 3]}</u>，月均税后收入人民币 <u>{pay}.00</u> 元。",
        big,
    )
    body += div("我单位对本证明的真实性负责。本证明仅用于个人住房贷款申请，不作为我单位对该员工任何形式的担保。", big)
    body += div(
        f"单位名称（公章）：{e(unit)}<br>单位地址：{e(town(case) + street(case))}{case.seed % 90 + 1}号<br>人事联系人：{signed(clerks(case)[1])}<br>{day_text(case.on - dt.timedelta(days=30), '年')}",
        "margin:60px 0 0 300px;font-size:18px;line-height:2.1",
    )
    return sheet(body + disc(unit, 520, 440, 146, fade=0.45), 820, 740, {}, font=PRESS, pad="70px 76px")


LAYOUTS = {"other": (proof_of_study, book_of_marriage, proof_of_income)}
