"""Driving licences and vehicle licences: booklet pages, photocopies, screens."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    HEI,
    MICRO,
    SONG,
    iso,
    later,
    ln,
    pen,
    screen,
    sheet,
    spread,
    where,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _days(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """First issue, and the term that holds on the day of the claim: six years, then ten."""
    random = Random(case.seed + 23)
    of_age = later(case.insured.born_on, 18)
    first = case.on - dt.timedelta(days=random.randint(90, max(100, min(5600, (case.on - of_age).days))))
    if later(first, 6) > case.on:
        return first, first, later(first, 6)
    return first, later(first, 6), later(first, 16)


def _driver(case: Case) -> dict[str, str]:
    who, (first, since, until) = case.insured, _days(case)
    fields = {"name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on)}
    fields |= {"vehicle_class": case.vehicle.vehicle_class, "first_issued_on": iso(first)}
    return fields | {"valid_from": iso(since), "valid_to": iso(until)}


def _field(x: int, y: int, label: str, english: str, value: str, gap: int) -> str:
    small = "font:11px/1 'Liberation Serif'"
    return (
        at(x, y, label, "font-size:15px;line-height:1.1")
        + at(x, y + 19, english, small)
        + at(x + gap, y, value, "font-size:21px;line-height:1.3")
    )


def _square(words: str, x: int, y: int) -> str:
    rows = "<br>".join(words[n : n + 4] for n in range(0, len(words), 4))
    return at(
        x, y, rows, "border:3px solid #c9252f;color:#c9252f;font-size:19px;line-height:1.3;padding:5px 8px;opacity:.75"
    )


def _driving_page(case: Case, dash: str) -> str:
    """The main page, 840 by 560."""
    who, (first, since, until) = case.insured, _days(case)
    address = f"<div style='white-space:normal;width:600px;line-height:1.25'>{e(who.address)}</div>"
    made = at(0, 14, "中华人民共和国机动车驾驶证", "width:840px;text-align:center;font-size:30px;letter-spacing:3px")
    made += at(
        0,
        58,
        "Driving License of the People’s Republic of China",
        "width:840px;text-align:center;font:15px 'Liberation Serif'",
    )
    made += _field(44, 96, "证号", "License No.", f"<b style='letter-spacing:1px'>{who.id_number}</b>", 110)
    made += (
        _field(44, 148, "姓名", "Name", e(who.name), 80)
        + _field(330, 148, "性别", "Sex", who.sex, 70)
        + _field(520, 148, "国籍", "Nationality", "中国", 100)
    )
    made += _field(44, 202, "住址", "Address", address, 80)
    made += _square(where(case)[0][:3] + "公安局交通警察支队", 66, 300)
    made += _field(250, 286, "出生日期", "Date of Birth", day_text(who.born_on, "-"), 150)
    made += _field(250, 340, "初次领证日期", "Date of First Issue", day_text(first, "-"), 150)
    made += _field(250, 394, "准驾车型", "Class", case.vehicle.vehicle_class, 150)
    made += _field(44, 480, "有效期限", "Valid Period", f"{day_text(since, '-')}{dash}{day_text(until, '-')}", 120)
    return made + at(630, 280, portrait(150, 190, ground="#fff"))


def driving_pages(case: Case, random: Random) -> Drawing:
    """Main page and second page of the folder lying open, one under the other."""
    who = case.insured
    second = _field(44, 20, "证号", "License No.", who.id_number, 110) + _field(
        470, 20, "姓名", "Name", e(who.name), 80
    )
    second += _field(44, 78, "档案编号", "File No.", digits(Random(case.seed + 2), 12), 110)
    words = random.choice(
        ("请于有效期满前90日内申请换领新驾驶证。", "实习期至" + day_text(later(_days(case)[0], 1), "年月"))
    )
    second += (
        at(44, 138, "记录", "font-size:15px")
        + at(154, 134, words, "font-size:18px")
        + at(154, 168, "增驾的准驾车型：—", "font-size:18px")
    )
    box = "position:absolute;left:30px;width:840px;background:repeating-linear-gradient(45deg,#f6f8f3 0 5px,#e8f0e6 5px 7px);border-radius:8px"
    body = f"<div style='{box};top:30px;height:560px'>{_driving_page(case, random.choice(('至', ' 至 ')))}</div>"
    body += f"<div style='{box};top:620px;height:220px'>{second}</div>"
    return sheet(body, 900, 870, _driver(case), font=SONG, pad="0", ground="#22262c")


def driving_copy(case: Case, random: Random) -> Drawing:
    """A photocopy of the main page with words by hand."""
    body = f"<div style='position:absolute;left:40px;top:50px;width:840px;height:560px;border:1px solid #888;filter:grayscale(1) contrast(1.1)'>{_driving_page(case, ' 至 ')}</div>"
    body += at(60, 660, pen("与原件相符　仅供车险理赔"), "font-size:26px") + at(
        60, 710, pen(e(case.insured.name)), "font-size:26px"
    )
    return sheet(body, 920, 780, _driver(case), font=HEI, pad="0")


def driving_screen(case: Case, random: Random) -> Drawing:
    """The licence in a wallet's app."""
    who, (first, since, until) = case.insured, _days(case)
    pairs = (
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("出生日期", day_text(who.born_on, ".")),
        ("驾驶证号", who.id_number),
        ("准驾车型", case.vehicle.vehicle_class),
        ("初次领证", day_text(first, ".")),
        ("有效期始", day_text(since, ".")),
        ("有效期止", day_text(until, ".")),
        ("累积记分", f"{case.seed % 4 * 3} 分"),
        ("驾驶证状态", "正常"),
    )
    body = ln(
        "机动车驾驶证<div style='font-size:11px'>电子版　公安部交通管理局监制</div>",
        "background:linear-gradient(100deg,#123f8c,#3a78d8);color:#fff;font-size:18px",
        "card",
    )
    body += ln("".join(spread(f"<span class='k'>{k}</span>", v) for k, v in pairs), cls="card")
    body += ln(
        f"<img width=100 src='{code_picture('DL' + digits(random, 14))}'><div class='k' style='font-size:12px'>二维码每 60 秒刷新</div>",
        cls="card c",
    )
    return screen("我的证件", body, 730, _driver(case))


def _car(case: Case, *leave_out: str) -> dict[str, str]:
    car = case.vehicle
    fields = {"plate": car.plate, "owner": case.insured.name, "model": car.model, "vin": car.vin}
    fields |= {
        "engine_number": car.engine_number,
        "registered_on": iso(car.registered_on),
        "issued_on": iso(_issued(case)),
    }
    return {name: value for name, value in fields.items() if name not in leave_out}


def _issued(case: Case) -> dt.date:
    return case.vehicle.registered_on + dt.timedelta(days=(0, 1, 0, 160)[case.seed % 4])


def _vehicle_page(case: Case, kind: str) -> str:
    """The main page, 840 by 530."""
    who, car = case.insured, case.vehicle
    address = f"<div style='white-space:normal;width:640px;line-height:1.25;font-size:19px'>{e(who.address)}</div>"
    made = at(0, 14, "中华人民共和国机动车行驶证", "width:840px;text-align:center;font-size:30px;letter-spacing:3px")
    made += at(
        0,
        58,
        "Vehicle License of the People’s Republic of China",
        "width:840px;text-align:center;font:15px 'Liberation Serif'",
    )
    made += _field(40, 92, "号牌号码", "Plate No.", f"<b>{car.plate}</b>", 110) + _field(
        430, 92, "车辆类型", "Vehicle Type", kind, 120
    )
    made += _field(40, 144, "所有人", "Owner", e(who.name), 110) + _field(40, 196, "住址", "Address", address, 110)
    made += _field(40, 256, "使用性质", "Use Character", "非营运", 110) + _field(
        300, 256, "品牌型号", "Model", e(car.model), 100
    )
    made += _square(where(case)[0][:3] + "公安局交通警察支队", 62, 330)
    made += _field(250, 312, "车辆识别代号", "VIN", car.vin, 140) + _field(
        250, 366, "发动机号码", "Engine No.", car.engine_number, 140
    )
    made += _field(250, 420, "注册日期", "Register Date", day_text(car.registered_on, "-"), 110)
    return made + _field(530, 420, "发证日期", "Issue Date", day_text(_issued(case), "-"), 110)


def vehicle_pages(case: Case, random: Random) -> Drawing:
    """Main page above, second page with weights and the line of inspection below."""
    car = case.vehicle
    second = _field(40, 18, "号牌号码", "Plate No.", car.plate, 110) + _field(
        430, 18, "档案编号", "File No.", digits(Random(case.seed + 6), 12), 110
    )
    pairs = (
        ("核定载人数", "5人"),
        ("总质量", f"{random.randint(1600, 2300)}kg"),
        ("整备质量", f"{random.randint(1200, 1590)}kg"),
        ("核定载质量", "—"),
        ("外廓尺寸", "4670×1806×1474mm"),
        ("备注", "强制报废期止：—"),
    )
    second += "".join(_field(40 + 390 * (n % 2), 72 + 48 * (n // 2), k, "", v, 110) for n, (k, v) in enumerate(pairs))
    second += at(
        40,
        222,
        f"检验有效期至{case.on.year + 1}年{car.registered_on:%m}月 {where(case)[0][0]}A",
        "font-size:21px;letter-spacing:2px",
    )
    box = "position:absolute;left:30px;width:840px;background:repeating-linear-gradient(-45deg,#f4f7fa 0 5px,#e4edf4 5px 7px);border-radius:8px"
    body = f"<div style='{box};top:30px;height:530px'>{_vehicle_page(case, random.choice(('小型轿车', '小型普通客车')))}</div>"
    body += f"<div style='{box};top:590px;height:280px'>{second}</div>"
    return sheet(body, 900, 900, _car(case), font=MICRO, pad="0", ground="#51493f")


def vehicle_copy(case: Case, random: Random) -> Drawing:
    """A photocopy of the main page, the shop's words beneath."""
    body = f"<div style='position:absolute;left:40px;top:46px;width:840px;height:530px;border:1px solid #777;filter:grayscale(1)'>{_vehicle_page(case, '小型轿车')}</div>"
    body += at(60, 620, pen(f"送修人 {e(case.relative.name)} {case.relative.phone}"), "font-size:24px") + at(
        560, 620, pen("里程 " + digits(random, 5) + " km"), "font-size:24px"
    )
    return sheet(body, 920, 700, _car(case), font=SONG, pad="0", ground="#fbfbfb")


def vehicle_screen(case: Case, random: Random) -> Drawing:
    """A car owner's app, grouped in two cards."""
    car = case.vehicle
    plate = f"{car.plate[:2]}·{car.plate[2:]}"
    top = (
        ("所有人", e(case.insured.name)),
        ("车辆类型", "小型轿车"),
        ("使用性质", "非营运"),
        ("检验有效期止", f"{case.on.year + 1}-{car.registered_on:%m}"),
    )
    low = (
        ("品牌型号", e(car.model)),
        ("车辆识别代号", car.vin),
        ("发动机号", car.engine_number),
        ("注册登记日期", day_text(car.registered_on, "-")),
        ("发证日期", day_text(_issued(case), "-")),
    )
    body = ln(
        f"<div style='font-size:12px'>机动车行驶证（电子）</div><b style='font-size:25px'>{plate}</b>",
        "background:#0d7a5f;color:#fff",
        "card",
    )
    for pairs in (top, low):
        body += ln(
            "".join(
                spread(f"<span class='k'>{k}</span>", f"<span style='display:block;text-align:right'>{v}</span>")
                for k, v in pairs
            ),
            cls="card",
        )
    body += ln("6年内新车免上线检测，请按期申领检验标志", "margin:0 18px;font-size:12px", "k")
    return screen("电子行驶证", body, 610, _car(case), bar="#0d7a5f", ink="#fff")


LAYOUTS = {
    "driving_licence": (driving_pages, driving_copy, driving_screen),
    "vehicle_licence": (vehicle_pages, vehicle_copy, vehicle_screen),
}
