"""Driving licences and vehicle licences: booklet pages, copies, electronic ones and a window's print."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_first.cards_kit import (
    ARIAL,
    FHEI,
    GOTHIC,
    PEN,
    SERIF,
    UMING,
    ZEN,
    Cell,
    apart,
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
    sig,
    tile,
    title,
    town,
    wide,
    years_on,
    young,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_LEAVES = (
    "repeating-linear-gradient(150deg,#edf4f1 0 3px,#f9f7f2 3px 8px)",
    "repeating-radial-gradient(circle at 100% 100%,#eaf1f5 0 4px,#f7f5ef 4px 9px)",
    "repeating-linear-gradient(20deg,#f1f4ea 0 4px,#f8f7f3 4px 7px)",
)
_GROUNDS = (
    "linear-gradient(60deg,#4b4f57,#74797f)",
    "repeating-linear-gradient(88deg,#a88760 0 16px,#9e7d56 16px 34px)",
    "#e6e2d8",
)


def _driver(case: Case) -> Person:
    return case.relative if young(case) else case.insured


def _terms(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """The first issue, and the term that runs: six years, then ten, then for good."""
    random, who = Random(case.seed + 909), _driver(case)
    longest = min(7400, (case.on - years_on(who.born_on, 18)).days)
    first = case.on - dt.timedelta(days=random.randint(40, max(41, longest)))
    for start, end in ((first, years_on(first, 6)), (years_on(first, 6), years_on(first, 16))):
        if end > case.on:
            return first, start, end
    return first, years_on(first, 16), None


def _drives(case: Case) -> dict[str, str]:
    who, (first, start, end) = _driver(case), _terms(case)
    return {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on),
        "vehicle_class": case.vehicle.vehicle_class, "first_issued_on": iso(first), "valid_from": iso(start),
        "valid_to": iso(end) if end else "long_term",
    }  # fmt: skip


def _until(case: Case, form: str = "-", word: str = " 至 ") -> str:
    _, start, end = _terms(case)
    return f"{day_text(start, form)}{word}{day_text(end, form) if end else '长期'}"


def _two(x: int, y: int, chinese: str, english: str) -> str:
    return at(
        x,
        y,
        f"{chinese}<br><span style='font:13px {ARIAL}'>{english}</span>",
        "font-size:17px;line-height:1.25;color:#20242a",
    )


def _driving_page(case: Case, random: Random, more: str = "") -> str:
    """The main page of a driving licence, 850 by 585."""
    who, (first, _, _) = _driver(case), _terms(case)
    value = f"font:22px {random.choice((FHEI, GOTHIC))}"
    made = at(0, 18, "中华人民共和国机动车驾驶证", "width:850px;text-align:center;font-size:31px;font-weight:700")
    made += at(
        0, 62, "Driving License of the People's Republic of China", f"width:850px;text-align:center;font:16px {ARIAL}"
    )
    made += at(46, 98, f"证号 <span style='font:13px {ARIAL}'>License No.</span>", "font-size:17px") + at(
        230, 92, who.id_number, f"font:25px {ARIAL};letter-spacing:2px"
    )
    made += _two(46, 146, "姓名", "Name") + at(120, 150, e(who.name), value)
    made += (
        _two(330, 146, "性别", "Sex")
        + at(392, 150, who.sex, value)
        + _two(470, 146, "国籍", "Nationality")
        + at(574, 150, "中国", value)
    )
    lines = "<br>".join(e(who.address[k : k + 22]) for k in range(0, len(who.address), 22))
    made += _two(46, 208, "住址", "Address") + at(120, 206, lines, value + ";line-height:1.35")
    made += _two(330, 290, "出生日期", "Date of Birth") + at(560, 294, day_text(who.born_on, "-"), value)
    made += _two(330, 348, "初次领证日期", "Date of First Issue") + at(560, 352, day_text(first, "-"), value)
    made += _two(330, 406, "准驾车型", "Class") + at(560, 410, case.vehicle.vehicle_class, value)
    made += _two(330, 468, "有效期限", "Valid Period") + at(480, 472, _until(case), value)
    office = f"{town(case)}<br>公安局交<br>通警察支队"
    made += at(
        64,
        316,
        f"<div style='width:176px;height:176px;border:4px solid #cf2a30;color:#cf2a30;font:600 27px/1.5 {SERIF};padding:22px 12px;opacity:.75;white-space:nowrap'>{office}</div>",
    )
    made += at(664, 96, portrait(150, 176, ground="#fff"))
    style = f"position:relative;width:850px;height:585px;border-radius:16px;line-height:1.3;font-family:{UMING};background:{random.choice(_LEAVES)};{more}"
    return f"<div style='{style}'>{made}</div>"


def _set(card: str, x: int, y: int, scale: float = 1, more: str = "") -> str:
    return f"<div style='position:absolute;left:{x}px;top:{y}px;transform:scale({scale});transform-origin:0 0;{more}'>{card}</div>"


def driving_booklet_page(case: Case, random: Random) -> Drawing:
    """The main page of a licence in its sleeve, on a seat, a table or a sheet."""
    edge = "box-shadow:0 0 0 12px rgba(30,30,34,.85),0 6px 18px rgba(0,0,0,.5);border-radius:16px"
    return leaf(
        _set(_driving_page(case, random), 52, 48, 1, edge), 954, 681, _drives(case), ground=random.choice(_GROUNDS)
    )


def driving_two_part_copy(case: Case, random: Random) -> Drawing:
    """A copied sheet: the main page grey above, the second page as lines below, purpose by hand."""
    who = _driver(case)
    body = _set(_driving_page(case, random, "filter:grayscale(1);border:1px solid #888"), 70, 40, 0.86)
    second: list[list[Cell]] = [
        [wide("<b style='letter-spacing:3px'>中华人民共和国机动车驾驶证副页</b>", 4, "class=mid")],
        [lb("证号"), who.id_number, lb("姓名"), e(who.name)],
        [lb("档案编号"), serial(case, "file", 12), lb("记录"), "请于每个记分周期结束后三十日内接受审验"],
    ]  # fmt: skip
    body += (
        f"<div style='position:absolute;left:70px;top:574px;width:731px'>{rows(second, style='font-size:15px')}</div>"
    )
    body += at(110, 740, f"与原件一致　{sig(e(who.name))}　{day_text(case.on, '.')}", f"font:21px {PEN};color:#22306a")
    return leaf(body, 872, 800, _drives(case), font=UMING, ground="#fafaf8")


def electronic_driving_licence(case: Case, random: Random) -> Drawing:
    """An electronic licence on a telephone: portrait beside the name, the rest as lines, a code that changes."""
    who, (first, _, _) = _driver(case), _terms(case)
    face = portrait(82, 102)
    head = f"<div class=row style='align-items:center'><span>{face}</span><span style='text-align:right;line-height:1.8'><span style='font-size:21px'>{e(who.name)}</span><br>{who.sex}　中国</span></div>"
    body = para("机动车驾驶证", "font-size:21px;padding:12px 0 0;color:#154a8c", "mid") + para(
        "电子版", "font-size:13px;color:#777", "mid"
    )
    lines = (
        item("证号", who.id_number), item("出生日期", day_text(who.born_on, "-")), item("初次领证日期", day_text(first, "-")),
        item("准驾车型", case.vehicle.vehicle_class), item("有效期限", _until(case, "-", "至")), item("累积记分", "0分"), item("状态", "正常"),
    )  # fmt: skip
    body += tile(head) + tile(*lines)
    text = f"DL{serial(case, 'dl', 16)}"
    body += f"<div class=mid><img src='{code_picture(text)}' style='width:120px'><div style='font-size:12.5px;color:#888'>生成时间 {day_text(case.on, '-')} {8 + case.seed % 9:02d}:{case.seed % 60:02d}　{town(case)}公安局交警支队</div></div>"
    return mobile(
        body,
        790,
        _drives(case),
        random.choice(("电子驾驶证", "驾驶证", "我的驾驶证")),
        random,
        bar="#dbe9f8",
        ground="#eaf2fb",
    )


def driver_record_print(case: Case, random: Random) -> Drawing:
    """A traffic window's print of a licence's particulars as a table, used when the booklet is lost."""
    who, (first, start, end) = _driver(case), _terms(case)
    made: list[list[Cell]] = [
        [lb("姓　名"), e(who.name), lb("性　别"), who.sex],
        [lb("证　号"), who.id_number, lb("国　籍"), "中国"],
        [lb("出生日期"), day_text(who.born_on, "-"), lb("准驾车型"), case.vehicle.vehicle_class],
        [lb("初次领证日期"), day_text(first, "-"), lb("档案编号"), serial(case, "file", 12)],
        [lb("有效期起"), day_text(start, "-"), lb("有效期止"), day_text(end, "-") if end else "长期"],
        [lb("住　址"), wide(e(who.address), 3)],
        [lb("累积记分"), "0", lb("驾驶证状态"), "正常"],
    ]  # fmt: skip
    body = title(f"{town(case)}公安局交通警察支队车辆管理所", 20) + title(
        "机动车驾驶证信息单", 28, "margin-bottom:12px"
    )
    body += apart(
        f"流水号 {serial(case, 'flow', 13)}",
        f"打印日期 {day_text(case.on, '-')}",
        style="font-size:14.5px;margin-bottom:6px",
    )
    body += rows(made, style="font-size:16px;line-height:2")
    body += para(
        "说明：本单为驾驶证登记信息，仅供查询使用，不得代替机动车驾驶证上道路行驶。", "font-size:14px;margin-top:14px"
    )
    body += apart(f"经办人：{clerks(case)[0]}", f"咨询电话：{phone_of(case)}", style="margin-top:24px;font-size:15px")
    body += ring(f"{town(case)}公安局交通警察支队", 600, 380, 128, "车管业务专用", 0.42)
    return leaf(body, 830, 580, _drives(case), font=random.choice((ZEN, UMING)))


LAYOUTS = {
    "driving_licence": (driving_booklet_page, driving_two_part_copy, electronic_driving_licence, driver_record_print)
}
