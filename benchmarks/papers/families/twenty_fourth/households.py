"""Household registers: a member's card, both leaves on one copy, a police station's extract, an electronic register."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    DOTS,
    FANG,
    HEI,
    MING,
    OLD_SONG,
    Cell,
    age_of,
    box_stamp,
    chop,
    div,
    ends,
    fill,
    grid,
    head,
    home_city,
    home_district,
    iso,
    k,
    line,
    minor,
    no,
    officials,
    page,
    pane,
    plus_years,
    screen,
    v,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _head(case: Case) -> tuple[Person, str]:
    """The head of the household and what the insured is to him or her."""
    who = case.insured
    if minor(case):
        child = ("长子", "长女") if case.seed % 3 == 0 else ("子", "女")
        return (case.mother if case.seed % 3 == 1 else case.father), child[who.sex == "女"]
    return who, "户主"


def _truth(case: Case, *without: str) -> dict[str, str]:
    who, (top, relation) = case.insured, _head(case)
    known = {
        "name": who.name, "relation": relation, "sex": who.sex, "born_on": iso(who.born_on), "id_number": who.id_number,
        "head_name": top.name, "household_number": no(case, "hukou", 9), "address": who.address,
    }  # fmt: skip
    return {name: value for name, value in known.items() if name not in without}


def _station(case: Case) -> str:
    street = next((one for one in case.pools.streets if one in case.insured.address), case.pools.streets[0])
    return f"{home_city(case)}公安局{street}派出所"


def _registered(case: Case) -> dt.date:
    """A day after the insured's birth on which the leaf was made."""
    born = case.insured.born_on
    return max(plus_years(case.on, -(2 + case.seed % 9)), min(born + dt.timedelta(days=25), case.on))


def _life(case: Case) -> tuple[str, str, str, str]:
    """Schooling, marriage, height and trade of the insured, as far as the age allows them."""
    years = age_of(case.insured.born_on, _registered(case))
    if years < 18:
        return ("小学" if 6 < years < 13 else "初中" if years > 12 else ""), "未婚" if years > 14 else "", "", ""
    school = ("初中", "高中", "大学专科", "大学本科")[case.seed % 4] if years > 22 else "高中"
    trade = ("职工", "农民", "个体经营", "教师")[case.seed // 3 % 4] if years > 22 else "学生"
    return school, ("已婚" if years > 30 else "未婚"), f"{158 + case.seed % 24}厘米", trade


def _leaf(case: Case, fill_font: str) -> str:
    """A member's leaf, as the standard booklet has it, without the seal."""
    who, (_, relation) = case.insured, _head(case)
    school, married, tall, trade = _life(case)

    def w(words: str) -> str:
        return f"<span style='font-family:{fill_font};font-size:1.08em'>{words}</span>"

    native = f"{case.insured.address[:3]}{home_city(case)}"
    rows: list[list[Cell]] = [
        [k("姓　　名"), v(w(e(who.name)), 2), k("户主或与<br>户主关系"), v(w(relation), 2)],
        [k("曾 用 名"), v("", 2), k("性　　别"), v(w(who.sex), 2)],
        [k("出 生 地"), v(w(native), 2), k("民　　族"), v(w(who.ethnicity + "族"), 2)],
        [k("籍　　贯"), v(w(native), 2), k("出生日期"), v(w(day_text(who.born_on, "年")), 2)],
        [k("本市（县）其他住址"), v("", 3), k("宗教信仰"), ""],
        [k("公民身份<br>证件编号"), v(w(who.id_number), 2), k("身　高"), w(tall), "血型　"],
        [k("文化程度"), w(school), k("婚姻状况"), w(married), k("兵役状况"), ""],
        [k("服务处所"), v("", 3), k("职　业"), w(trade)],
        [k("何时由何地迁来本市（县）"), v("", 5, 'style="height:38px"')],
        [k("何时由何地迁来本址"), v("", 5, 'style="height:38px"')],
    ]
    return grid(rows, style="color:#27322c", widths=(17, 19, 15, 15, 16, 18))


def member_leaf(case: Case, random: Random) -> Drawing:
    """The leaf of one member, wide, on tinted paper, with the clerk's seal and day."""
    body = head("常住人口登记卡", 25, "letter-spacing:9px;margin-bottom:8px") + _leaf(case, random.choice((HEI, DOTS)))
    body += ends(
        "承办人签章：", f"登记日期：{day_text(_registered(case), '年')}", style="margin-top:12px;padding-right:60px"
    )
    body += box_stamp(f"户口专用<br>{officials(case)[0]}", 150, 488, "#b52a35")
    tint = random.choice(("#f3f7ef", "#f9f3e8", "#f1f5f8"))
    ground = f"repeating-linear-gradient(45deg,{tint} 0 4px,#fdfcf8 4px 8px)"
    fields = _truth(case, "head_name", "household_number", "address")
    return page(body, (880, 610), fields, font=random.choice((MING, OLD_SONG)), px=16, pad="28px 46px", ground=ground)


def both_leaves_copied(case: Case, random: Random) -> Drawing:
    """A copy with the first leaf of the booklet above and the insured's leaf below."""
    top, _ = _head(case)
    rows: list[list[Cell]] = [
        [k("户　　别"), random.choice(("家庭户", "家庭户口")), k("户主姓名"), e(top.name)],
        [k("户　　号"), no(case, "hukou", 9), k("住　　址"), e(case.insured.address)],
    ]
    body = div("居民户口簿（首页）", "font-size:18px;letter-spacing:3px", "c")
    body += grid(rows, widths=(13, 22, 13, 52), style="margin-top:6px")
    body += ends(
        "省级公安机关户口专用章", "户口登记机关户口专用章", style="font-size:14px;padding:34px 60px 0;color:#555"
    )
    body += ends(
        f"承办人签章：{officials(case)[1]}", f"{day_text(_registered(case), '年')}签发", style="margin:6px 0 14px"
    )
    body += chop(_station(case), 470, 96, 116, "户口专用章", 0.4)
    body += "<div style='border-top:2px solid #aaa;margin:0 -40px 16px;box-shadow:0 -3px 8px #bbb'></div>"
    body += head("常住人口登记卡", 21, "letter-spacing:6px;margin-bottom:4px") + _leaf(case, random.choice((HEI, DOTS)))
    body += ends(
        f"承办人签章：{officials(case)[1]}", f"登记日期：{day_text(_registered(case), '年')}", style="margin-top:10px"
    )
    return page(
        body, (850, 810), _truth(case), font=BOOK_SONG, px=15.5, pad="34px 44px", css=".paper{filter:grayscale(1)}"
    )


def station_extract(case: Case, random: Random) -> Drawing:
    """A police station's certificate that tells the registration in sentences."""
    who, (top, relation) = case.insured, _head(case)
    station = _station(case)
    day = case.on - dt.timedelta(days=3 + case.seed % 20)
    own = f"户主姓名：{fill(e(top.name), 90)}，与户主关系：{fill(relation, 60)}。"
    text = "font-size:20px;line-height:2.2;text-indent:2em"
    body = ends(
        f"{home_district(case)}公户证字〔{day.year}〕第 {no(case, 'ext', 4)} 号", "存根留所", style="font-size:15px"
    )
    body += head(random.choice(("户 籍 证 明", "户 口 证 明")), 34, "margin:22px 0 20px")
    said = f"兹证明{fill(e(who.name), 110)}，性别{fill(who.sex, 40)}，{fill(who.ethnicity + '族', 60)}，{fill(day_text(who.born_on, '年'), 160)}出生，公民身份号码{fill(who.id_number, 230)}，"
    body += div(
        said + f"户号{fill(no(case, 'hukou', 9), 130)}，现户口登记在我所辖区，户口所在地址：{e(who.address)}。{own}",
        text,
    )
    body += div("以上内容与人口信息管理系统登记一致，特此证明。", text)
    body += div("（本证明自出具之日起三十日内有效，涂改无效）", "font-size:15px;margin-top:12px;text-indent:2em")
    body += f"<div class=r style='font-size:19px;margin-top:40px;line-height:2'>{station}<br>经办民警：{officials(case)[2]}<br>{day_text(day, random.choice(('年', '数')))}</div>"
    body += chop(station, 510, 126, 142, "户口专用章", 0.45)
    return page(body, (820, 660), _truth(case), font=random.choice((FANG, MING)), pad="46px 66px")


def electronic_register(case: Case, random: Random) -> Drawing:
    """The register as a government app shows it for one member, with a code for offices."""
    who, (top, relation) = case.insured, _head(case)
    said = f"HK{no(case, 'ehk', 12)}"
    card = f"<div style='background:linear-gradient(120deg,#8b2f2a,#b8534a);color:#fff;border-radius:12px;margin:12px 13px;padding:16px'><div style='font-size:19px;letter-spacing:2px'>居民户口簿（电子版）</div><div style='margin-top:6px;font-size:15px'>户主：{e(top.name)}</div><div style='font-size:15px'>户号：{no(case, 'hukou', 9)}</div></div>"
    body = card + pane(
        f"<b>成员信息</b>{line('姓名', e(who.name))}{line('与户主关系', relation)}{line('性别', who.sex)}{line('民族', who.ethnicity)}"
        f"{line('出生日期', day_text(who.born_on, '-'))}{line('公民身份号码', who.id_number)}{line('户籍地址', e(who.address))}{line('登记机关', _station(case))}"
    )
    body += f"<div class=c style='margin-top:8px'><img src='{code_picture(said)}' style='width:120px'><div style='font-size:13px;color:#888'>出示编号 {said}，{random.choice(('请勿截图转发', '5 分钟内有效'))}</div></div>"
    drawn = screen(
        body, 850, _truth(case), random, random.choice(("电子户口簿", "我的户籍")), top="#9a3a33", on_top="#fff"
    )
    return Drawing(drawn.html, drawn.width_px, drawn.height_px, drawn.fields, drawn.scale, said)


LAYOUTS = {"household_register": (member_leaf, both_leaves_copied, station_extract, electronic_register)}
