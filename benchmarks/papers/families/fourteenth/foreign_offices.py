"""Papers of offices about persons that are no claim material: passes, certificates, slips."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    FANG,
    KAI,
    MICRO,
    MING,
    SERIF,
    SONG,
    city_of,
    district_of,
    grid,
    head,
    p,
    page,
    people,
    seal,
    shifted,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing


def residence_card(case: Case, random: Random) -> Drawing:
    """A residence permit: laid out nearly as an identity card."""
    who = case.insured
    label, value = "font-size:18px;color:#a2452e", "font-size:21px"
    entries = (
        ("姓　名", e(who.name)),
        ("性　别", f"{who.sex}　　<span style='{label}'>民族</span>　{who.ethnicity}"),
        ("户籍地址", e(who.address[:18])),
        ("现居住地", e(district_of(case) + case.pools.streets[1])),
        ("签发机关", e(who.id_issuer)),
        ("签发日期", day_text(who.id_valid_from, ".")),
    )
    body = at(
        44, 28, f"{city_of(case)}居住证", "font-size:31px;font-weight:700;color:#a2452e;letter-spacing:5px"
    ) + "".join(
        at(46, 100 + 48 * place, one, label) + at(146, 98 + 48 * place, two, value)
        for place, (one, two) in enumerate(entries)
    )
    body += (
        at(46, 420, "居民身份号码", label)
        + at(190, 416, who.id_number, "font:25px 'OCR B','Liberation Mono'")
        + at(590, 110, portrait(180, 230, ground="transparent"))
    )
    return page(
        body,
        width=820,
        height=500,
        fields={},
        font=MICRO,
        css=".paper{border-radius:24px;background:linear-gradient(120deg,#fdeee0,#f3e3ea)}",
        pad="0",
    )


def card_collection(case: Case, random: Random) -> Drawing:
    """The slip with which a new identity card is fetched."""
    who = case.insured
    rows = [
        ["申领人", e(who.name)],
        ["公民身份号码", who.id_number],
        ["申领类别", random.choice(("期满换领", "丢失补领", "首次申领"))],
        ["受理日期", day_text(case.visited_on, "年")],
        ["领取日期", day_text(case.visited_on + dt.timedelta(days=20), "年")],
        ["受理单位", e(who.id_issuer) + "户政大厅"],
    ]
    body = (
        head("居民身份证领取凭证", 25, "margin-bottom:12px")
        + grid(rows, style="font-size:18px")
        + p(
            "1. 凭本凭证及旧证领取新证。2. 代领的须出示代领人身份证件。3. 本凭证不具有身份证明效力。",
            "font-size:14px;margin-top:10px",
        )
        + p(f"受理民警 {e(people(case)[0])}", "margin-top:8px")
        + seal(who.id_issuer, 440, 300, 124, "户政专用")
    )
    return page(body, width=640, height=470, fields={}, font=SONG, css=".g td{padding:8px 10px}", pad="30px 42px")


def marriage_page(case: Case, random: Random) -> Drawing:
    """The inner page of a marriage certificate."""
    bride, groom, day = case.mother, case.father, day_text(case.vehicle.registered_on, "年月")
    left = p(
        f"持证人　{e(groom.name)}<br>登记日期　{day}<br>结婚证字号　J990101-{case.on.year - 3}-{digits(random, 6)}<br>备　注",
        "font-size:17px;line-height:2.2",
    )
    right = "".join(
        p(
            f"姓名　{e(one.name)}　性别　{one.sex}<br>国籍　中国　出生日期　{day_text(one.born_on, '年月')}<br>身份证件号　{one.id_number}",
            "font-size:16px;line-height:1.9;margin-bottom:18px",
        )
        for one in (groom, bride)
    )
    body = f"<div style='display:flex;gap:40px'><div style='width:420px'><div style='display:flex;margin:0 auto 20px;width:240px;background:#c8303a'>{portrait(120, 150, ground='#c8303a')}{portrait(120, 150, ground='#c8303a', shirt='#eee')}</div>{left}</div><div style='flex:1'>{head('结 婚 证', 27, 'color:#b3202a')}{right}{p('结婚申请，符合《中华人民共和国民法典》规定，予以登记，发给此证。', 'font-size:16px')}</div></div>"
    return page(
        body + seal(f"{district_of(case)}民政局", 300, 260, 132, "婚姻登记专用章"),
        width=980,
        height=420,
        fields={},
        font=KAI,
        ground="#fdf3ec",
        pad="36px 44px",
    )


def student_card(case: Case, random: Random) -> Drawing:
    """A student's or worker's pass."""
    who = case.insured
    young = (case.on - who.born_on).days < 9000
    title, number, unit = (
        ("学 生 证", "学号", f"{city_of(case)[:-1]}第二中学")
        if young
        else ("工 作 证", "工号", f"{city_of(case)[:-1]}轨道交通集团")
    )
    body = (
        head(unit, 27, "color:#fff;background:#1e4d8c;padding:14px")
        + head(title, 34, "letter-spacing:14px;margin-top:14px")
        + f"<div class='c' style='margin:14px 0'>{portrait(170, 215)}</div>"
    )
    body += p(
        f"姓　名：{e(who.name)}<br>{number}：{digits(random, 8)}<br>部　门：{('高一（3）班' if young else '运营二部')}<br>发证日期：{day_text(case.vehicle.registered_on, '.')}",
        "font-size:21px;line-height:1.9;margin-left:110px",
    ) + p("请妥善保管　遗失登报声明", "font-size:14px;color:#777;margin-top:14px", "c")
    return page(body, width=560, height=610, fields={}, font=SERIF, css=".paper{border-radius:20px}", pad="0")


def retired_card(case: Case, random: Random) -> Drawing:
    """A card for elderly or disabled people with a number and an issuer."""
    who = case.insured
    rows = [
        ["姓名", e(who.name), "性别", who.sex],
        ["证件号", (who.id_number + str(random.randint(11, 74)) + "B1", "colspan=3")],
        ["类别", random.choice(("肢体", "听力", "视力")), "等级", random.choice(("三级", "四级"))],
        ["监护人", e(case.relative.name), "联系电话", case.relative.phone],
        ["批准机关", f"{district_of(case)}残联", "发证日期", day_text(case.vehicle.registered_on, "年")],
    ]
    body = (
        head("中华人民共和国残疾人证", 27, "color:#14633b;margin-bottom:12px")
        + f"<div style='display:flex;gap:20px'><div>{portrait(126, 160)}</div><div style='flex:1'>{grid(rows, style='font-size:16.5px')}</div></div>"
    )
    return page(
        body,
        width=820,
        height=360,
        fields={},
        font=MING,
        ground="#eef6ef",
        css=".g td{border-color:#7aa68c;padding:8px}",
        pad="30px 40px",
    )


def property_page(case: Case, random: Random) -> Drawing:
    """A page of a property certificate."""
    rows = [
        ["权利人", e(case.insured.name)],
        ["共有情况", random.choice(("单独所有", "共同共有"))],
        ["坐落", e(case.insured.address)],
        ["不动产单元号", digits(random, 18) + "F0001"],
        ["权利类型", "国有建设用地使用权 / 房屋所有权"],
        ["用途", "城镇住宅用地 / 住宅"],
        ["面积", f"房屋建筑面积 {random.randint(60, 160)}.{random.randint(10, 99)}㎡"],
        ["使用期限", f"至 {shifted(case.on, 50).year}年止"],
    ]
    body = p(f"{case.on.year - 2}　{city_of(case)}不动产权第　{digits(random, 7)}　号", "margin-bottom:10px") + grid(
        rows, style="font-size:18px"
    )
    return page(
        body,
        width=720,
        height=500,
        fields={},
        font=FANG,
        ground="#fbf6ee",
        css=".g td{border-color:#b58;padding:9px}.g td:first-child{width:150px}",
    )


LAYOUTS = {"other": (residence_card, card_collection, marriage_page, student_card, retired_card, property_page)}
