"""Licences to drive: a card, an opened wallet, a screen, a slip of a kiosk."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_third.cards_kit import (
    FIGURES,
    NEEDLE,
    SONG,
    ZEN,
    adult,
    after_years,
    age,
    app,
    iso,
    leaf,
    p,
    rows_of,
    serial,
    tile,
    top,
)
from benchmarks.papers.families.twenty_third.road_kit import SECURITY, VINYL, bilingual, office_mark, squad, wallet
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _term(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First licence, begin and end of the running term: six years, ten, then for good."""
    grown = after_years(adult(case).born_on, 18) + dt.timedelta(days=90)
    span = min((case.on - grown).days, 9000)
    first = case.on - dt.timedelta(days=max(30, span * (2 + case.seed % 7) // 10))
    for years, until in ((0, 6), (6, 16)):
        if after_years(first, until) > case.on + dt.timedelta(days=5):
            return first, after_years(first, years), after_years(first, until)
    return first, after_years(first, 16), None


def _class(case: Case) -> str:
    return case.vehicle.vehicle_class if 25 <= age(adult(case).born_on, case.on) < 60 else "C1"


def _driver(case: Case) -> dict[str, str]:
    who, (first, start, until) = adult(case), _term(case)
    return {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on), "vehicle_class": _class(case),
        "first_issued_on": iso(first), "valid_from": iso(start), "valid_to": iso(until) if until else "long_term",
    }  # fmt: skip


def _until(case: Case, shape: str) -> str:
    until = _term(case)[2]
    return day_text(until, shape) if until else "长期"


def _drive_page(case: Case) -> str:
    who, (first, start, _) = adult(case), _term(case)
    address = who.address if len(who.address) < 26 else who.address[:25] + "<br>" + who.address[25:]
    return (
        at(0, 16, "中华人民共和国机动车驾驶证", f"width:760px;text-align:center;font:700 26px {SONG};letter-spacing:2px")
        + at(0, 54, "Driving License of the People's Republic of China", f"width:760px;text-align:center;font:14px {SONG}")
        + at(190, 84, "证号", f"font:16px {SONG}") + at(244, 79, who.id_number, f"font:23px {FIGURES};letter-spacing:1px")
        + bilingual((
            (34, 122, "姓名", "Name", 104, e(who.name)), (300, 122, "性别", "Sex", 350, who.sex), (420, 122, "国籍", "Nationality", 508, "中国"), (34, 172, "住址", "Address", 104, e(address) if "<br>" not in address else address),
            (196, 240, "出生日期", "Date of Birth", 330, day_text(who.born_on, "-")), (196, 290, "初次领证日期", "Date of First Issue", 330, day_text(first, "-")), (196, 340, "准驾车型", "Class", 330, _class(case)),
            (34, 398, "有效期限", "Valid Period", 150, f"{day_text(start, '-')} 至 {_until(case, '-')}"),
        )) + office_mark(case, 30, 258) + at(566, 222, portrait(148, 196, ground="#fff"))
    )  # fmt: skip


def _drive_second(case: Case) -> str:
    who = adult(case)
    until = _term(case)[2]
    note = f"请于{day_text(until, '年')}前九十日内申请换领新驾驶证。" if until else "无"
    lines = (
        ("证号", who.id_number),
        ("姓名", e(who.name)),
        ("档案编号", serial(case, 81, 12)),
        ("记录", f"{note[:21]}<br>{note[21:]}"),
    )
    made = at(0, 16, "中华人民共和国机动车驾驶证副页", f"width:560px;text-align:center;font:700 22px {SONG}")
    for place, (label, value) in enumerate(lines):
        made += at(34, 90 + place * 58, label, f"font:16px {SONG}") + at(
            130, 87 + place * 58, value, f"font:19px/1.6 {ZEN}"
        )
    return made + at(130, 390, "<div class=bars style='width:300px'></div>")


def driving_main_page(case: Case, random: Random) -> Drawing:
    """The card's main page by itself."""
    return leaf(
        _drive_page(case),
        760,
        460,
        _driver(case),
        ground=SECURITY,
        pad="0",
        css=".paper{border-radius:14px}",
        scale=1.7,
    )


def driving_wallet_opened(case: Case, random: Random) -> Drawing:
    """Main and second page side by side in an opened wallet."""
    body = wallet(_drive_page(case), _drive_second(case), 460, (760, 560))
    return leaf(body, 1420, 524, _driver(case), ground=random.choice(VINYL), pad="0")


def driving_on_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence with its code, labels above or beside the values."""
    who, (first, start, _) = adult(case), _term(case)
    rows = (("姓名", e(who.name)), ("性别", who.sex), ("出生日期", day_text(who.born_on, "-")), ("证号", who.id_number), ("准驾车型", _class(case)), ("初次领证日期", day_text(first, "-")),
            ("有效期限", f"{day_text(start, '-')} 至 {_until(case, '-')}"), ("住址", e(who.address)), ("状态", "正常"))  # fmt: skip
    text = f"DL{serial(case, 82, 18)}"
    face = f"<div style='display:flex;justify-content:space-between;align-items:center'><div><b style='font-size:19px'>中华人民共和国<br>机动车驾驶证</b><div style='color:#80858e;font-size:13px'>{e(squad(case))}</div></div>{portrait(78, 100)}</div>"
    body = (
        tile(face, "margin:0")
        + tile(rows_of(rows, wide=random.choice((0, 118))))
        + tile(
            f"<div class=mi><img src='{code_picture(text)}' style='width:120px'><div style='font-size:13px;color:#80858e'>生成时间 {day_text(case.on, '-')} {case.seed % 12 + 8}:12</div></div>"
        )
    )
    return app(
        random.choice(("电子驾驶证", "机动车驾驶证")), body, 830, _driver(case), random, bar="#eaf2ff", code=text
    )


def driving_slip_of_kiosk(case: Case, random: Random) -> Drawing:
    """A slip from a vehicle office's kiosk with a driver's registered data."""
    who, (first, start, _) = adult(case), _term(case)
    rows = (("姓　　名", e(who.name)), ("性　　别", who.sex), ("驾驶证号", who.id_number), ("出生日期", day_text(who.born_on, "-")), ("准驾车型", _class(case)), ("初领日期", day_text(first, "-")),
            ("有效期始", day_text(start, "-")), ("有效期止", _until(case, "-")), ("档案编号", serial(case, 81, 12)), ("累计记分", f"{case.seed % 4}分"), ("状　　态", "正常"))  # fmt: skip
    body = (
        p(e(squad(case)), "", "mi")
        + top(random.choice(("机动车驾驶证查询单", "机动车驾驶证信息")), 20)
        + p("=" * 34, "white-space:nowrap;overflow:hidden")
    )
    body += "".join(
        f"<div style='display:flex;padding:2.5px 0'><span style='width:96px'>{label}</span><span>{value}</span></div>"
        for label, value in rows
    )
    body += p("-" * 40, "white-space:nowrap;overflow:hidden") + p(
        f"自助机 K{case.seed % 30 + 1:02d}　{day_text(case.on - dt.timedelta(days=4), '-')} 10:{case.seed % 50 + 10}<br>本单信息以车管所登记为准",
        "font-size:13.5px",
    )
    return leaf(
        body,
        380,
        530,
        _driver(case),
        font=NEEDLE,
        size=16,
        pad="20px 22px",
        ground="linear-gradient(#fdfdfc,#f3f3f1)",
        scale=2.3,
    )


LAYOUTS = {
    "driving_licence": (driving_main_page, driving_wallet_opened, driving_on_screen, driving_slip_of_kiosk),
}
