"""Pages of the household register."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fifth.bills import age
from benchmarks.papers.families.fifth.marks import (
    KAI,
    sheet,
    stamp,
    wave_ground,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing

_PRINTED = "td.v{font-family:Liberation Mono,FandolFang;font-size:1.12em;color:#16161c}"


def _head(case: Case) -> tuple[Person, str]:
    """The head of the household and what the insured is to them."""
    if age(case) < 18:
        return case.father, "子" if case.insured.sex == "男" else "女"
    if case.insured.sex != case.relative.sex:
        return case.relative, "夫" if case.insured.sex == "男" else "妻"
    return case.insured, "户主"


def _member_card(case: Case) -> tuple[str, dict[str, str]]:
    person, (_, relation) = case.insured, _head(case)
    day = day_text(person.born_on, "年月")

    def pairs(*words: str) -> str:
        tags = ("", " class='v'")
        return (
            "<tr>" + "".join(f"<td{tags[place % 2]}>{escape(word)}</td>" for place, word in enumerate(words)) + "</tr>"
        )

    rows = (
        pairs("姓　　名", person.name, "户主或与户主关系", relation)
        + pairs("曾 用 名", "", "性　　别", person.sex)
        + pairs("出 生 地", person.address[:6], "民　　族", f"{person.ethnicity}族")
        + pairs("籍　　贯", person.address[:6], "出生日期", day)
        + pairs("本市（县）其他住址", "", "宗教信仰", "")
    )
    wide = (
        f"<tr><td>公民身份<br>证件编号</td><td class='v' colspan='3'>{person.id_number}"
        "<span style='font-family:FandolSong;font-size:.9em;float:right'>身高　　　　血型　　　</span></td></tr>"
        + pairs("文化程度", "大学本科" if age(case) > 22 else "", "婚姻状况", "")
        + pairs("服务处所", "", "职　　业", "")
        + f"<tr><td>何时由何地<br>迁来本市(县)</td><td class='v' colspan='3'>{'' if relation == '户主' else '久居'}</td></tr>"
        + "<tr><td>何时由何地<br>迁来本址</td><td class='v' colspan='3'></td></tr>"
    )
    body = (
        f"<h2 class='c' style='{KAI}font-size:29px;letter-spacing:.3em;padding:4px 0 12px'>常住人口登记卡</h2>"
        f"<table class='reg'>{rows}{wide}</table>"
        "<div style='padding:9px 4px;display:flex;justify-content:space-between'><span>承办人签章：</span>"
        f"<span>登记日期：　{day_text(person.id_valid_from, '年')}</span></div>"
    )
    fields = {
        "name": person.name,
        "relation": relation,
        "sex": person.sex,
        "born_on": person.born_on.isoformat(),
        "id_number": person.id_number,
    }
    return body, fields


_CSS = (
    ".reg{width:100%;table-layout:fixed}.reg td{border:1.3px solid #5d5340;height:43px;padding:2px 6px;line-height:1.2;text-align:center}"
    ".reg td:nth-child(odd){width:118px}.reg td.v{text-align:left;padding-left:12px}" + _PRINTED
)


def member_page(case: Case, random: Random) -> Drawing:
    """The page of one person in the booklet."""
    body, fields = _member_card(case)
    corner = at(560, 350, stamp(case.insured.id_issuer[:3] + "公安局户口专用章", diameter=124))
    return sheet(
        body + corner,
        width=760,
        height=640,
        size=17,
        css=_CSS + f".paper{{{wave_ground('#d8b98c', opacity=0.25)}}}",
        padding="24px 44px",
        paper="#fbf6e6",
        fields=fields,
    )


def open_booklet(case: Case, random: Random) -> Drawing:
    """The first page and a person's page, the booklet lying open."""
    member, fields = _member_card(case)
    head, _ = _head(case)
    number = f"{case.numbers['登记号']}"
    first = (
        f"<div style='{KAI}font-size:18px;margin-bottom:4px'>注 意 事 项 见 封 底</div><table class='reg'>"
        f"<tr><td>户　别</td><td class='v'>{random.choice(('非农业家庭户', '家庭户', '居民家庭户'))}</td><td>户主姓名</td><td class='v'>{escape(head.name)}</td></tr>"
        f"<tr><td>户　号</td><td class='v'>{number}</td><td>住　址</td><td class='v'>{escape(case.insured.address)}</td></tr></table>"
        "<div style='display:flex;justify-content:space-around;padding:16px 0 2px'>"
        f"{stamp(case.insured.address[:3] + '公安厅户口专用章', diameter=118, name='a')}{stamp(case.insured.id_issuer[:3] + '公安局户口专用章', diameter=118, name='b')}</div>"
        "<div class='row' style='font-size:14px'><span>省级公安机关户口专用章</span><span>户口登记机关户口专用章</span></div>"
        f"<div class='row' style='padding-top:12px'><span>承办人签章：</span><span>签发日期　{day_text(case.insured.id_valid_from, '年')}</span></div>"
        "<div style='border-bottom:2px dashed #b7a98a;margin:22px -44px 18px'></div>"
    )
    fields |= {"head_name": head.name, "household_number": number, "address": case.insured.address}
    return sheet(
        first + member, width=760, height=1030, size=17, css=_CSS, padding="24px 44px", paper="#f8f3e4", fields=fields
    )


LAYOUTS = {"household_register": (member_page, open_booklet)}
