"""Driving licences: the page alone, both pages on a desk, a copied sheet, the traffic police's app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.nineteenth.cards_kit import (
    HEI,
    KAI,
    LATIN,
    SANS,
    SERIF,
    SUNG,
    after,
    home,
    is_child,
    iso,
    num,
    p,
    page,
    panel,
    phone,
    print_seal,
    q,
    rubber,
    sign,
    stripes,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_GROUNDS = (
    "repeating-linear-gradient(60deg,#eef5ef 0 4px,#f8f8f2 4px 8px)",
    "repeating-radial-gradient(circle at 50% 120%,#edf3f4 0 5px,#f7f6f0 5px 10px)",
)


def _driver(case: Case) -> Person:
    return case.relative if is_child(case) else case.insured


def _days(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issue and the term that holds; for good after six and ten years."""
    random, who = Random(case.seed + 313), _driver(case)
    most = min(7600, (case.on - after(who.born_on, 18)).days)
    first = case.on - dt.timedelta(days=random.randint(60, max(61, most)))
    if after(first, 6) > case.on:
        return first, first, after(first, 6)
    if after(first, 16) > case.on:
        return first, after(first, 6), after(first, 16)
    return first, after(first, 16), None


def _truth(case: Case) -> dict[str, str]:
    who, (first, start, end) = _driver(case), _days(case)
    return {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on),
        "vehicle_class": case.vehicle.vehicle_class, "first_issued_on": iso(first), "valid_from": iso(start),
        "valid_to": iso(end) if end else "long_term",
    }  # fmt: skip


def _term(case: Case, form: str = "-") -> str:
    _, start, end = _days(case)
    return f"{day_text(start, form)}至{day_text(end, form) if end else '长期'}"


def _main(case: Case, random: Random) -> str:
    """The page with the portrait, 880 by 600."""
    who, (first, _, _) = _driver(case), _days(case)
    value = f"font-family:{random.choice((HEI, SANS))};font-size:23px"
    small = f"font:15px {LATIN};color:#333"

    def pair(x: int, y: int, chinese: str, english: str, words: str, gap: int) -> str:
        made = at(x, y, chinese, "font-size:19px") + at(x, y + 27, english, small)
        return made + at(x + gap, y + 8, words, value)

    address = "<br>".join(e(who.address[k : k + 22]) for k in range(0, len(who.address), 22))
    made = at(
        0,
        22,
        "中华人民共和国机动车驾驶证",
        "width:880px;text-align:center;font-size:32px;font-weight:700;letter-spacing:3px",
    )
    made += at(
        0, 70, "Driving License of the People's Republic of China", f"width:880px;text-align:center;font:17px {LATIN}"
    )
    made += at(320, 106, "证号", "font-size:19px") + at(
        374, 102, who.id_number, value + ";font-size:26px;letter-spacing:2px"
    )
    made += pair(40, 148, "姓名", "Name", e(who.name), 70) + pair(400, 148, "性别", "Sex", who.sex, 60)
    made += pair(560, 148, "国籍", "Nationality", "中国", 110)
    made += pair(40, 210, "住址", "Address", f"<div style='line-height:1.25;margin-top:-6px'>{address}</div>", 90)
    made += pair(300, 292, "出生日期", "Date of Birth", day_text(who.born_on, "-"), 190)
    made += pair(300, 360, "初次领证日期", "Date of First Issue", day_text(first, "-"), 190)
    made += pair(300, 428, "准驾车型", "Class", case.vehicle.vehicle_class, 190)
    made += pair(40, 520, "有效期限", "Valid Period", _term(case), 130)
    made += at(696, 290, portrait(146, 190, shirt=random.choice(("#243043", "#5d4038", "#38574a"))))
    made += print_seal(f"{home(case)}公安局交通警察支队", 70, 310, 170, "", 0.6)
    ground = random.choice(_GROUNDS)
    return f"<div style='position:relative;width:880px;height:600px;background:{ground};font-family:{SERIF};line-height:1.3;border-radius:16px'>{made}</div>"


def _second(case: Case) -> str:
    """The page with the file number and the record, 880 by 600."""
    who = _driver(case)
    made = at(0, 26, "中华人民共和国机动车驾驶证副页", "width:880px;text-align:center;font-size:29px;font-weight:700")
    made += at(46, 92, f"证号　{who.id_number}", "font-size:22px") + at(
        46, 140, f"姓名　{e(who.name)}", "font-size:22px"
    )
    made += at(400, 140, f"档案编号　{num(case, 'licence', 12)}", "font-size:22px") + at(
        46, 190, "记录", "font-size:22px"
    )
    made += at(
        110,
        192,
        f"自{day_text(_days(case)[1], '年月')}起有效。<br>请于每个记分周期结束后三十日内接受审验。",
        "font-size:20px;line-height:1.7",
    )
    made += at(46, 520, stripes(case, "licence", 260, 44)) + at(
        330, 528, f"*{num(case, 'lbar', 13)}*", f"font:19px {LATIN}"
    )
    return f"<div style='position:relative;width:880px;height:600px;background:{_GROUNDS[0]};font-family:{SUNG};line-height:1.3;border-radius:16px'>{made}</div>"


def licence_alone(case: Case, random: Random) -> Drawing:
    """The main page on a table."""
    body = f"<div style='position:absolute;left:40px;top:36px;box-shadow:0 2px 9px #0006'>{_main(case, random)}</div>"
    return page(body, 960, 680, _truth(case), ground=random.choice(("#b9a78c", "#50565c", "#dfe3e6")))


def licence_open(case: Case, random: Random) -> Drawing:
    """Both pages in their sleeve, one above the other."""
    body = f"<div style='position:absolute;left:36px;top:30px'>{_main(case, random)}</div>"
    body += f"<div style='position:absolute;left:36px;top:664px'>{_second(case)}</div>"
    return page(body, 952, 1300, _truth(case), ground=random.choice(("#16181c", "#2a1d18", "#c8ccd1")), scale=1.4)


def licence_copied(case: Case, random: Random) -> Drawing:
    """A grey copy on a sheet with a garage's or insurer's stamp below."""
    body = at(60, 34, random.choice(("驾驶证复印件", "驾驶员资料", "证件复印（驾驶证正本）")), f"font:22px {KAI}")
    body += f"<div style='position:absolute;left:60px;top:90px;transform:scale(.9);transform-origin:0 0;filter:grayscale(1) contrast(1.1);border:1px solid #777'>{_main(case, random)}</div>"
    body += at(
        70,
        664,
        f"复印件与原件一致　{sign(e(_driver(case).name))}　{day_text(case.on, '.')}",
        f"font:21px {KAI};color:#1b2b66",
    )
    body += rubber("查勘已核", 740, 660, "#b12a2a")
    return page(body, 920, 740, _truth(case), ground="#fbfbf9")


def licence_in_app(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic police's app."""
    who, (first, _, _) = _driver(case), _days(case)
    text = f"JSZ{num(case, 'jsz', 16)}"
    rows = (
        ("证号", who.id_number), ("姓名", e(who.name)), ("性别", who.sex), ("国籍", "中国"), ("住址", e(who.address)),
        ("出生日期", day_text(who.born_on, "-")), ("初次领证日期", day_text(first, "-")),
        ("准驾车型", case.vehicle.vehicle_class), ("有效期限", _term(case)),
    )  # fmt: skip
    body = "<div style='background:#27559e;color:#fff;padding:12px 16px'><b style='font-size:17px'>机动车驾驶证（电子版）</b>"
    body += f"<div style='font-size:12.5px'>发证机关　{home(case)}公安局交通警察支队</div></div>"
    body += panel(*(q(label, value) for label, value in rows))
    body += panel(q("状态", "正常"), q("累积记分", f"{case.seed % 7}分"), q("档案编号", num(case, "licence", 12)))
    body += f"<div class=m><img width=120 src='{code_picture(text)}'></div>" + p(
        f"生成时间 {day_text(case.on, '-')} 10:{case.seed % 50 + 10}", "font-size:12.5px;color:#888", "m"
    )
    drawn = phone(body, 820, _truth(case), random.choice(("电子驾驶证", "交管证照", "驾驶证")), random)
    return Drawing(drawn.html, 400, drawn.height_px, drawn.fields, drawn.scale, text)


LAYOUTS = {"driving_licence": (licence_alone, licence_open, licence_copied, licence_in_app)}
