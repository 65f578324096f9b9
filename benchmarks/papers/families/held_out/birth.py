"""Medical certificates of birth: bilingual, in cells, and the counterpart for the police."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, chinese_name, digits
from benchmarks.papers.families.held_out.sheet import (
    GOTHIC,
    SONG,
    WENKAI,
    chinese,
    drawing,
    padded,
    rows,
    seal,
)
from benchmarks.papers.paper import Drawing, Layout


@dataclass(frozen=True, slots=True)
class _Birth:
    name: str
    sex: str
    born_on: dt.date
    number: str
    hospital: str


def _birth(case: Case) -> _Birth:
    """The insured as a child; when the insured is grown up, a child of the family."""
    facts, who = case.random, case.insured
    letter = facts.choice("PQRSTU")
    number = f"{letter}{facts.choice(('42', '51', '21', '35'))}{digits(facts, 7)}"
    hospital = facts.choice([one for one in case.pools.hospitals if "精神" not in one and "眼科" not in one])
    if (case.on - who.born_on).days < 18 * 365:
        return _Birth(who.name, who.sex, who.born_on, number, hospital)
    sex = facts.choice("女男")
    grown_on = max(case.mother.born_on, case.father.born_on) + dt.timedelta(days=21 * 365)
    born_on = case.on - dt.timedelta(days=facts.randint(90, max(91, (case.on - grown_on).days)))
    return _Birth(chinese_name(facts, sex), sex, born_on, number, hospital)


def _birth_fields(case: Case, birth: _Birth) -> dict[str, Any]:
    return {
        "name": birth.name,
        "sex": birth.sex,
        "born_on": birth.born_on.isoformat(),
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
        "certificate_number": birth.number,
        "hospital": birth.hospital,
    }


def _age(person: Person, on: dt.date) -> int:
    return (on - person.born_on).days // 365


def _parent(label: str, english: str, person: Person, on: dt.date) -> tuple[str, ...]:
    return (
        f"{label}姓名<small>Full name of {english}</small> <b>{escape(person.name)}</b>",
        f"年龄<small>Age</small> {_age(person, on)}",
        "国籍<small>Nationality</small> 中国",
        f"民族<small>Ethnicity</small> {person.ethnicity}",
        f"身份证号<small>Identity card No.</small> <b>{person.id_number}</b>",
    )


def bilingual_certificate(case: Case, random: Random) -> Drawing:
    """The older, wide certificate with English under each label."""
    birth = _birth(case)
    day, on = birth.born_on, birth.born_on
    weeks, weight, length = random.randint(37, 41), random.randint(260, 410) * 10, random.randint(47, 53)
    first = (
        f"新生儿姓名<small>Full name of baby</small> <b>{escape(birth.name)}</b>",
        f"性别<small>Sex</small> <b>{birth.sex}</b>",
        f"出生时间<small>Date of birth</small> <b>{day.year}年 {day.month}月 {day.day}日 {random.randint(0, 23)}时</b>",
        f"出生孕周<small>Gestation</small> {weeks}周",
        f"体重<small>Weight</small> {weight}克　身长<small>Height</small> {length}厘米",
        f"健康状况<small>Health status</small> {random.choice(('良好', '一般'))}",
    )
    cells = (first, _parent("母亲", "mother", case.mother, on), _parent("父亲", "father", case.father, on))
    place = f"出生地点<small>Place of birth</small> {escape(random.choice(case.pools.cities))}　医疗保健机构名称<small>Name of " \
            f"facility</small> <b>{escape(birth.hospital)}</b>"  # fmt: skip
    body = (
        "<div class=c style='font-size:36px;letter-spacing:14px;color:#8a2b2b'>出生医学证明</div>"
        "<div class=c style='letter-spacing:2px;font-size:15px'>MEDICAL CERTIFICATE OF BIRTH</div>"
        + "".join("<p class=g>" + "　".join(f"<span>{one}</span>" for one in line) + "</p>" for line in cells)
        + f"<p class=g>{place}</p>"
        f"<p class=g>接生机构签章<small>Seal</small>　　　　　　　　　　　签发日期<small>Date of issue</small> {chinese(on)}</p>"
        f"<div style='color:#b02a2a;font-size:21px'>出生证编号 {birth.number}</div>"
        + seal(birth.hospital, under="出生医学证明专用章", size_px=132, style="right:170px;bottom:20px")
    )
    css = "small{font-size:9px;color:#777;display:inline-block;margin:0 4px}.g{margin:13px 0;line-height:1.9}.g span{display:inline-block}b{font-size:17px}"
    paper = "repeating-radial-gradient(circle at 40% 50%,#f4ecf2 0 6px,#f9f4f6 6px 13px)"
    return drawing(
        body, _birth_fields(case, birth), size_px=(900, 620), paper=paper, css=css, font=SONG, inset_px=(36, 50)
    )


def table_certificate(case: Case, random: Random) -> Drawing:
    """The upright certificate of the sixth edition: cells, one person after the other."""
    birth = _birth(case)
    on = birth.born_on
    hour = f"{random.randint(0, 23)}时{random.randint(0, 59)}分"

    def parent(label: str, person: Person) -> tuple[tuple[str, ...], ...]:
        return (
            (f"{label}姓名", escape(person.name), "年龄", f"{_age(person, on)}岁"),
            ("国籍", "中国", "民族", f"{person.ethnicity}族"),
            ("住址", escape(person.address), "有效身份<br>证件类别", "居民身份证"),
            ("有效身份证件号码", person.id_number, "", ""),
        )

    lines = (
        ("新生儿姓名", escape(birth.name), "性别", birth.sex),
        ("出生日期", f"{padded(on)} {hour}", "出生孕周", f"{random.randint(36, 41)}周"),
        ("出生体重", f"{random.randint(2500, 4100)}g", "出生身长", f"{random.randint(46, 54)}cm"),
        *parent("母亲", case.mother),
        *parent("父亲", case.father),
        ("出生地点", escape(random.choice(case.pools.cities)), "医疗机构<br>名称", escape(birth.hospital)),
        ("签发机构", f"{escape(birth.hospital)}", "签发日期", padded(on + dt.timedelta(days=3))),
    )
    body = (
        "<div class=c style='font-size:38px;letter-spacing:10px'>出生医学证明</div>"
        "<div class=c style='font-size:18px'>（国家卫生健康委员会监制）</div><table style='margin-top:24px'>"
        f"<colgroup><col width='18%'><col width='42%'><col width='14%'></colgroup>{rows(lines)}</table>"
        f"<div class=r style='margin-top:22px;font-size:24px;font-family:{GOTHIC};color:#a11'>编号：{birth.number}</div>"
        + seal(birth.hospital, under="专用章", size_px=140, style="left:380px;bottom:60px")
    )
    css = "td{border:1px solid #9a7f86;padding:9px 8px;height:50px}td:nth-child(2n){font-size:17px;font-family:'LXGW WenKai'}"
    paper = "repeating-linear-gradient(35deg,#fbf3ee 0 8px,#fdf8f4 8px 17px)"
    return drawing(body, _birth_fields(case, birth), paper=paper, css=css, font=WENKAI, inset_px=(60, 60))


def counterpart(case: Case, random: Random) -> Drawing:
    """The counterpart for the police: blanks on lines, filled in type."""
    birth = _birth(case)
    on = birth.born_on

    def blank(text: object, width_px: int = 90) -> str:
        return f"<span class=u style='display:inline-block;min-width:{width_px}px;font-family:{GOTHIC}'>{text}</span>"

    def parent(label: str, person: Person) -> str:
        return (
            f"<p>{label}姓名 {blank(escape(person.name), 130)} 年龄 {blank(_age(person, on), 40)} 国籍 {blank('中国')} "
            f"民族 {blank(person.ethnicity, 60)}</p><p>有效身份证件类别 {blank('身份证')} 号码 {blank(person.id_number, 260)}</p>"
        )

    body = (
        f"<div class=r style='font-family:{GOTHIC};font-size:20px'>№ {birth.number}</div>"
        "<div class=c style='font-size:31px;letter-spacing:5px'>出生医学证明（副页）</div>"
        f"<p>新生儿姓名 {blank(escape(birth.name), 150)} 性别 {blank(birth.sex, 50)}</p>"
        f"<p>出生时间 {blank(on.year, 60)}年{blank(on.month, 40)}月{blank(on.day, 40)}日{blank(random.randint(0, 23), 40)}时"
        f"{blank(random.randint(0, 59), 40)}分</p>"
        f"<p>出生孕周 {blank(random.randint(36, 41), 50)}周 体重 {blank(random.randint(2600, 4000), 70)}克 身长 "
        f"{blank(random.randint(47, 53), 50)}厘米</p>"
        + parent("母亲", case.mother)
        + parent("父亲", case.father)
        + f"<p>出生地点 {blank(escape(random.choice(case.pools.cities)), 150)} 接生机构 {blank(escape(birth.hospital), 260)}</p>"
        f"<p>新生儿母亲签章 {blank('', 110)}　签发人员 {blank('', 110)}</p><p>（注：此页由户口登记机关留存）</p>"
        + seal(birth.hospital, size_px=128, style="right:90px;bottom:30px")
    )
    css = "p{margin:18px 0}"
    return drawing(
        body, _birth_fields(case, birth), size_px=(794, 740), paper="#eef5ee", css=css, font=SONG, inset_px=(40, 56)
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"birth_certificate": (bilingual_certificate, table_certificate, counterpart)}
