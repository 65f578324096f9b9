"""Both sides of the identity card and the household register."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.sixth.marks import (
    KAI,
    OCRB,
    SANS,
    SUNG,
    applicant,
    emblem,
    framed,
    home,
    is_child,
    pen,
    stamp,
    waves,
)
from benchmarks.papers.paper import Drawing, Layout

_WIDE, _HIGH = 640, 404


def _front(who: Person) -> str:
    label = "color:#3f7fb5;font-size:17px;letter-spacing:3px"
    born = f"{who.born_on.year}<i>年</i>{who.born_on.month}<i>月</i>{who.born_on.day}<i>日</i>"
    style = "display:inline-block;vertical-align:middle;font-size:21px"
    return (
        f"<div class='card' style='background:linear-gradient(120deg,#eef4f5,#f3f1ea 55%,#e6eff4)'>{waves(_WIDE, _HIGH, colour='#bcd6e2')}"
        + at(
            38,
            48,
            f"<span style='{label}'>姓名</span>&nbsp; <span style='font-size:25px;letter-spacing:3px'>{escape(who.name)}</span>",
        )
        + at(38, 98, f"<span style='{label}'>性别</span>&nbsp; <span style='{style}'>{who.sex}</span>")
        + at(186, 98, f"<span style='{label}'>民族</span>&nbsp; <span style='{style}'>{who.ethnicity}</span>")
        + at(38, 145, f"<span style='{label}'>出生</span>&nbsp; <span style='{style}' class='born'>{born}</span>")
        + at(38, 196, f"<span style='{label}'>住址</span>")
        + at(
            101,
            192,
            escape(who.address),
            "white-space:normal;width:275px;font-size:21px;line-height:30px;word-break:break-all",
        )
        + at(38, 336, f"<span style='{label};letter-spacing:1px'>公民身份号码</span>")
        + at(196, 331, who.id_number, f"{OCRB}font-size:25px;letter-spacing:2.5px")
        + at(418, 56, portrait(178, 226, shirt="#2f3a44" if who.sex == "男" else "#7b3f58", ground="#f4f6f7"))
        + "</div>"
    )


def _back(who: Person) -> str:
    ends = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    label = "font-size:19px;font-weight:bold;letter-spacing:1px"
    return (
        f"<div class='card' style='background:linear-gradient(160deg,#f4ecec,#eef3f5 60%,#e9f0f2)'>{waves(_WIDE, _HIGH, colour='#e3c6c8', step=11, swing=30)}"
        + at(34, 34, emblem(116))
        + at(176, 44, "中华人民共和国", "font-size:31px;letter-spacing:9px;font-weight:bold;color:#222")
        + at(176, 94, "居 民 身 份 证", "font-size:46px;letter-spacing:8px;font-weight:bold;color:#222")
        + at(136, 286, "签发机关", label)
        + at(248, 286, escape(who.id_issuer), "font-size:20px")
        + at(136, 336, "有效期限", label)
        + at(248, 336, f"{day_text(who.id_valid_from, '.')}-{ends}", "font-size:20px;letter-spacing:1px")
        + "</div>"
    )


_CARD = f".card{{position:absolute;width:{_WIDE}px;height:{_HIGH}px;border-radius:24px;overflow:hidden;{SANS}color:#1c1c1c}}.born i{{font-style:normal;font-size:16px;color:#3f7fb5;margin:0 6px}}"


def _alone(card: str) -> str:
    return framed(f"<div style='position:relative'>{card}</div>", width=_WIDE, height=_HIGH, css=_CARD)


def _copied(card: str, case: Case, random: Random, *, free: int) -> str:
    """The card out of a copier, on the upper half of a sheet, with what a careful holder writes where it is `free`."""
    note = random.choice(("仅供办理保险理赔使用", "此复印件仅限理赔用，他用无效"))
    grey = f"<div style='position:absolute;left:72px;top:70px;filter:grayscale(1) contrast(1.25)'><div style='outline:1.5px solid #999;width:{_WIDE}px;height:{_HIGH}px;border-radius:24px'>{card}</div></div>"
    body = grey + at(150, free, pen(note, size=32, colour="#7d8086", tilt=-5), "opacity:.75")
    if random.random() < 0.5:
        body += at(84, 506, pen(f"与原件一致 {applicant(case).name}", size=30, colour="#222"))
    return framed(f"<div class='paper'>{body}</div>", width=794, height=580, css=_CARD)


def _front_fields(who: Person) -> dict[str, str]:
    return {
        "name": who.name,
        "sex": who.sex,
        "ethnicity": who.ethnicity,
        "born_on": who.born_on.isoformat(),
        "address": who.address,
        "id_number": who.id_number,
    }


def _back_fields(who: Person) -> dict[str, str]:
    return {
        "issuer": who.id_issuer,
        "valid_from": who.id_valid_from.isoformat(),
        "valid_to": who.id_valid_to.isoformat() if who.id_valid_to else "long_term",
    }


def face(case: Case, random: Random) -> Drawing:
    """The card itself, side with the portrait."""
    return Drawing(_alone(_front(case.insured)), _WIDE, _HIGH, _front_fields(case.insured), scale=2)


def face_copied(case: Case, random: Random) -> Drawing:
    """A copier's sheet of the side with the portrait."""
    return Drawing(_copied(_front(case.insured), case, random, free=344), 794, 580, _front_fields(case.insured))


def emblem_side(case: Case, random: Random) -> Drawing:
    """The card itself, side with the emblem."""
    return Drawing(_alone(_back(case.insured)), _WIDE, _HIGH, _back_fields(case.insured), scale=2)


def emblem_side_copied(case: Case, random: Random) -> Drawing:
    """A copier's sheet of the side with the emblem."""
    return Drawing(_copied(_back(case.insured), case, random, free=284), 794, 580, _back_fields(case.insured))


def _relation(case: Case) -> tuple[str, Person]:
    """What the insured person is to the head of the household, and who that is."""
    if not is_child(case):
        return "户主", case.insured
    return ("儿子" if case.insured.sex == "男" else "女儿"), case.father


def _entered(who: Person) -> dt.date:
    """The day of the entry, never before birth."""
    return max(who.id_valid_from, who.born_on + dt.timedelta(days=14))


def _work(age: int) -> str:
    return "" if age < 20 else "职员" if age < 60 else "退休"


def _member(case: Case) -> str:
    """The register's page of one person, 700 by 478."""
    who, (relation, _) = case.insured, _relation(case)
    origin = "".join(home(case, who)[:2])
    child = is_child(case)
    rows = (
        ("姓　　名", escape(who.name), "户主或与<br>户主关系", relation),
        ("曾 用 名", "", "性　　别", who.sex),
        ("出 生 地", origin, "民　　族", f"{who.ethnicity}族"),
        ("籍　　贯", origin, "出生日期", day_text(who.born_on, "年月")),
        ("本市（县）<br>其他住址", "", "宗教信仰", ""),
        ("公民身份<br>证件编号", f"<span style='letter-spacing:1px'>{who.id_number}</span>", "身　　高", ""),
        ("文化程度", "" if child else "高中", "婚姻状况", "未婚" if age_on(who.born_on, case.on) < 25 else "已婚"),
        ("服务处所", "", "职　　业", _work(age_on(who.born_on, case.on))),
        ("何时由何地迁<br>来本市（县）", "出生", "何时由何地<br>迁来本址", ""),
    )
    table = "".join(
        f"<tr><td class=l>{a}</td><td class=v style='width:262px'>{b}</td><td class=l>{c}</td><td class=v>{d}</td></tr>"
        for a, b, c, d in rows
    )
    foot = f"<div style='display:flex;justify-content:space-between;margin:8px 40px 0 8px'><span>承办人签章：</span><span>登记日期：{day_text(_entered(who), '年')}</span></div>"
    return f"<div style='width:700px;{SUNG}'><h2>常 住 人 口 登 记 卡</h2><table>{table}</table>{foot}</div>"


_BOOK = (
    "h2{margin:0 0 9px;text-align:center;font-size:24px;color:#5b2f26;letter-spacing:4px}table{width:700px;table-layout:fixed}"
    f"td{{border:1px solid #8d6a5c;height:40px;text-align:center;padding:1px 4px}}.l{{width:104px;font-size:14px;line-height:17px;color:#5b2f26}}.v{{{KAI}font-size:18px}}"
)


def _member_fields(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "relation": _relation(case)[0],
        "sex": who.sex,
        "born_on": who.born_on.isoformat(),
        "id_number": who.id_number,
    }


def member_page(case: Case, random: Random) -> Drawing:
    """The page of one person in the register."""
    city = home(case, case.insured)[1]
    body = (
        f"<div class='paper' style='background:#f8f3e6'>{waves(770, 560, colour='#ecdfc6')}<div style='position:absolute;left:35px;top:24px'>{_member(case)}</div>"
        + stamp(150, 392, f"{city}公安局户口专用章", diameter=128)
        + "</div>"
    )
    return Drawing(framed(body, width=770, height=560, css=_BOOK), 770, 560, _member_fields(case), scale=2)


def book_copied(case: Case, random: Random) -> Drawing:
    """The first page of the register and a person's page, copied on one sheet."""
    head, number = _relation(case)[1], case.numbers["登记号"]
    province, city, district = home(case, case.insured)
    kind = random.choice(("非农业家庭户口", "家庭户", "居民家庭户口"))
    first = (
        f"<div style='width:700px;{SUNG}'><table><tr><td class=l>户　　别</td><td class=v style='width:240px'>{kind}</td><td class=l>户主姓名</td><td class=v>{escape(head.name)}</td></tr>"
        f"<tr><td class=l>户　　号</td><td class=v>{number}</td><td class=l>住　　址</td><td class=v style='font-size:16px'>{escape(case.insured.address)}</td></tr></table>"
        f"<div style='display:flex;justify-content:space-between;margin:22px 40px 0'><span>省级公安机关户口专用章</span><span>户口登记机关户口专用章</span></div>"
        f"<div style='display:flex;justify-content:space-between;margin:70px 40px 0 8px'><span>承办人签章：</span><span>签发：{day_text(_entered(case.insured), '年')}</span></div></div>"
    )
    body = (
        "<div class='paper' style='filter:grayscale(1) contrast(1.1)'>"
        + f"<div style='position:absolute;left:47px;top:70px'>{first}</div>"
        + stamp(100, 160, f"{province}公安厅户口专用章", diameter=130)
        + stamp(520, 160, f"{district or city}派出所户口专用章", diameter=131)
        + f"<div style='position:absolute;left:47px;top:520px'>{_member(case)}</div></div>"
    )
    fields = _member_fields(case) | {
        "head_name": head.name,
        "household_number": number,
        "address": case.insured.address,
    }
    return Drawing(framed(body, width=794, height=1060, css=_BOOK), 794, 1060, fields)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (face, face_copied),
    "id_card_back": (emblem_side, emblem_side_copied),
    "household_register": (member_page, book_copied),
}
