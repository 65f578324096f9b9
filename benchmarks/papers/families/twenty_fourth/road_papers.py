"""Driving licences and vehicle licences: their leaves, copies, electronic ones, and what a counter or a kiosk prints."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    DOTS,
    HEI,
    LATIN,
    MING,
    SANS,
    SONG,
    Cell,
    adult,
    chop,
    div,
    ends,
    grid,
    head,
    home_city,
    iso,
    k,
    line,
    moment,
    no,
    officials,
    page,
    pane,
    plus_years,
    put,
    screen,
    v,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_LEAF = (
    "repeating-linear-gradient(30deg,#e9f2ee 0 3px,#f8f6ee 3px 8px)",
    "repeating-radial-gradient(circle at 0 0,#eaf0f6 0 4px,#f8f5f0 4px 9px)",
    "linear-gradient(120deg,#eef5ef,#f7f3ea)",
)
_DESK = (
    "repeating-linear-gradient(91deg,#7d6247 0 26px,#775c41 26px 55px)",
    "linear-gradient(70deg,#454b54,#6b7078)",
    "#d9d3c6",
)


def _terms(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issue; the term that runs: six years, ten years, then for good."""
    random, who = Random(f"drive24-{case.seed}"), adult(case)
    longest = max(60, min(7800, (case.on - plus_years(who.born_on, 18)).days))
    first = case.on - dt.timedelta(days=random.randint(45, longest))
    second = plus_years(first, 6)
    if second > case.on:
        return first, first, second
    third = plus_years(first, 16)
    return (first, second, third) if third > case.on else (first, third, None)


def _drives(case: Case, *without: str) -> dict[str, str]:
    who, (first, start, end) = adult(case), _terms(case)
    known = {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on),
        "vehicle_class": case.vehicle.vehicle_class, "first_issued_on": iso(first), "valid_from": iso(start),
        "valid_to": iso(end) if end else "long_term",
    }  # fmt: skip
    return {name: value for name, value in known.items() if name not in without}


def _until(case: Case, form: str = "-") -> str:
    _, start, end = _terms(case)
    return f"{day_text(start, form)} 至 {day_text(end, form) if end else '长期'}"


def _label(x: int, y: int, han: str, english: str) -> str:
    return put(
        x,
        y,
        f"{han}<br><span style='font:13.5px {LATIN}'>{english}</span>",
        "font-size:18px;line-height:1.2;color:#333b44",
    )


def _licence(case: Case, random: Random, more: str = "") -> str:
    """The main leaf of a driving licence, 880 by 600."""
    who, (first, _, _) = adult(case), _terms(case)
    value = f"font:24px {random.choice((HEI, SANS))}"
    made = put(
        0,
        20,
        "中华人民共和国机动车驾驶证",
        "width:880px;text-align:center;font-size:33px;font-weight:700;letter-spacing:3px",
    )
    made += put(
        0, 70, "Driving License of the People's Republic of China", f"width:880px;text-align:center;font:17px {LATIN}"
    )
    made += _label(50, 108, "证号", "License No.") + put(
        190, 112, who.id_number, f"font:27px {LATIN};letter-spacing:3px"
    )
    made += _label(50, 164, "姓名", "Name") + put(130, 168, e(who.name), value)
    made += _label(410, 164, "性别", "Sex") + put(474, 168, who.sex, value)
    made += _label(560, 164, "国籍", "Nationality") + put(670, 168, "中国", value)
    address = [who.address[at : at + 22] for at in range(0, len(who.address), 22)]
    made += _label(50, 224, "住址", "Address") + put(
        130, 226, "<br>".join(map(e, address)), f"{value};font-size:23px;line-height:1.25"
    )
    made += _label(300, 306, "出生日期", "Date of Birth") + put(500, 310, day_text(who.born_on, "-"), value)
    made += _label(300, 366, "初次领证日期", "Date of First Issue") + put(500, 370, day_text(first, "-"), value)
    made += _label(300, 426, "准驾车型", "Class") + put(500, 430, case.vehicle.vehicle_class, value)
    made += _label(50, 522, "有效期限", "Valid Period") + put(190, 526, _until(case), value)
    made += put(672, 300, portrait(150, 196, ground="#ffffff", shirt=random.choice(("#2c3440", "#5a5e7a", "#394b3c"))))
    square = f"{home_city(case)}公安局<br>交通警察支队"
    made += put(
        56,
        330,
        square,
        "border:3px solid #c62b2b;color:#c62b2b;font-size:22px;line-height:1.5;padding:22px 14px;opacity:.75;text-align:center",
    )
    return f"<div style='position:relative;width:880px;height:600px;border-radius:14px;overflow:hidden;line-height:1.3;font-family:{SONG};background:{random.choice(_LEAF)};{more}'>{made}</div>"


def _on(card: str, x: int, y: int, zoom: float = 1.0, turn: float = 0) -> str:
    return f"<div style='position:absolute;left:{x}px;top:{y}px;transform-origin:0 0;transform:rotate({turn}deg) scale({zoom})'>{card}</div>"


def driving_leaf(case: Case, random: Random) -> Drawing:
    """The main leaf as it lies on something."""
    leaf = _licence(case, random, "box-shadow:1px 4px 14px #0008;")
    return page(
        _on(leaf, 44, 46, turn=random.choice((0, 0.8, -1))), (970, 694), _drives(case), ground=random.choice(_DESK)
    )


def driving_leaf_copied(case: Case, random: Random) -> Drawing:
    """A grey copy of the main leaf on a sheet, above the record leaf of the same licence."""
    who = adult(case)
    leaf = _licence(case, random, "filter:grayscale(1) contrast(1.3);border:1px solid #999;")
    record = put(
        0, 12, "中华人民共和国机动车驾驶证副页", "width:748px;text-align:center;font-size:22px;font-weight:700"
    )
    record += put(28, 58, f"证号　{who.id_number}", "font-size:19px") + put(
        420, 58, f"姓名　{e(who.name)}", "font-size:19px"
    )
    record += put(28, 98, f"档案编号　{no(case, 'file', 12)}", "font-size:19px")
    record += put(
        28,
        142,
        f"记录　{random.choice(('请于有效期届满前九十日内换证。', '实习期结束前不得单独上高速公路。' if _terms(case)[0] > case.on - dt.timedelta(days=365) else '请按规定提交身体条件证明。'))}",
        "font-size:19px",
    )
    body = put(76, 48, "驾驶证复印件", f"font:20px {MING}") + _on(leaf, 76, 90, 0.85)
    body += put(76, 640, record, "width:748px;height:220px;border:1px solid #777;border-radius:10px;background:#f4f4f4")
    return page(body, (900, 920), _drives(case), font=MING)


def electronic_driving_licence(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic app: fields in a list below the portrait, with a code."""
    who, (first, _, _) = adult(case), _terms(case)
    said = f"EDL{no(case, 'edl', 16)}"
    top = f"<div class=b style='align-items:center'><div style='white-space:normal'><div style='font-size:19px;color:#123f7a'>机动车驾驶证（电子）</div><div style='font:13px {LATIN};color:#6a7a90'>Electronic Driving License</div><div style='font-size:22px;margin-top:12px'>{e(who.name)}</div></div>{portrait(82, 104, ground='#e3edf7')}</div>"
    body = pane(top, style="background:linear-gradient(150deg,#e7f1fc,#fff)")
    body += pane(
        line("证号", who.id_number), line("性别", who.sex), line("出生日期", day_text(who.born_on, "-")), line("准驾车型", case.vehicle.vehicle_class),
        line("初次领证日期", day_text(first, "-")), line("有效期限", f"<span style='white-space:nowrap'>{_until(case)}</span>"),
        line("累积记分", "0 分"), line("状态", "正常"), line("发证机关", f"{home_city(case)}公安局交通警察支队"),
    )  # fmt: skip
    body += f"<div class=c><img src='{code_picture(said)}' style='width:118px'><div style='font-size:13px;color:#888'>{day_text(case.on, '-')} {moment(case, 'edl')} 生成</div></div>"
    drawn = screen(
        body, 860, _drives(case), random, random.choice(("电子驾驶证", "驾驶证")), top="#1f66c1", on_top="#fff"
    )
    return Drawing(drawn.html, drawn.width_px, drawn.height_px, drawn.fields, drawn.scale, said)


def driver_record_print(case: Case, random: Random) -> Drawing:
    """What a vehicle office prints of a driver's licence: a table, headed, with its day and seal."""
    who, (first, start, end) = adult(case), _terms(case)
    office = f"{home_city(case)}公安局交通警察支队车辆管理所"
    day = case.on - dt.timedelta(days=2 + case.seed % 12)
    rows: list[list[Cell]] = [
        [k("姓　名"), e(who.name), k("性　别"), who.sex],
        [k("驾驶证号"), who.id_number, k("档案编号"), no(case, "file", 12)],
        [k("出生日期"), day_text(who.born_on, "年"), k("准驾车型"), case.vehicle.vehicle_class],
        [k("初次领证日期"), day_text(first, "年"), k("驾驶证状态"), "正常"],
        [k("有效期始"), day_text(start, "年"), k("有效期止"), day_text(end, "年") if end else "长期"],
        [k("联系地址"), v(e(who.address), 3)],
    ]
    body = head("机动车驾驶证信息单", 26, "font-weight:400") + ends(
        "业务类型：驾驶证信息打印", f"流水号：{no(case, 'vms', 13)}", style="font-size:15px;margin:6px 0"
    )
    body += grid(rows, style="line-height:1.9", widths=(16, 36, 16, 32))
    body += div(
        "本单由机动车驾驶证管理系统打印，与驾驶证同时使用，可作为驾驶资格证明。", "margin-top:14px;font-size:15px"
    )
    body += ends(f"打印人：{officials(case)[0]}", f"{office}", style="margin-top:30px") + div(
        day_text(day, "年"), "", "r"
    )
    body += chop(office, 610, 112, 128, "业务专用章", 0.45)
    return page(body, (900, 520), _drives(case), font=random.choice((DOTS, BOOK_SONG)), px=16.5, pad="36px 48px")


LAYOUTS = {"driving_licence": (driving_leaf, driving_leaf_copied, electronic_driving_licence, driver_record_print)}
