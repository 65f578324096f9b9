"""Driving licences and vehicle licences: the paper and the telephone's."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families import frames
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing

at = frames.at


def _years_on(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def _periods(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First licence, and from when to when the present one is valid: six years, then ten, then without end."""
    grown = _years_on(case.insured.born_on, 18) + dt.timedelta(days=60)
    back = min(max(40, (case.on - grown).days), 6900)
    first = case.on - dt.timedelta(days=40 + case.seed * 37 % max(1, back - 39))
    if case.on < _years_on(first, 6):
        return first, first, _years_on(first, 6)
    if case.on < _years_on(first, 16):
        return first, _years_on(first, 6), _years_on(first, 16)
    return first, _years_on(first, 16), None


def _driver_truth(case: Case) -> dict[str, Any]:
    first, start, end = _periods(case)
    return {
        "name": case.insured.name,
        "sex": case.insured.sex,
        "id_number": case.insured.id_number,
        "born_on": case.insured.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(),
        "valid_from": start.isoformat(),
        "valid_to": end.isoformat() if end else "long_term",
    }


def _small(words: str) -> str:
    return f'<span style="font-size:10px;color:#445">{words}</span>'


def paper_driver(case: Case, random: Random) -> Drawing:
    """The main page of a driving licence, Chinese above English."""
    first, start, end = _periods(case)
    person, tag, text = case.insured, "font-size:15px;color:#2d2d55", "font-size:18px"
    until = s.day(end, "-") if end else "长期"
    address = "<br>".join(s.e(person.address[i : i + 22]) for i in range(0, len(person.address), 22))
    seal = (
        f'<div style="border:2.5px solid #cf2e33;color:#cf2e33;width:104px;padding:5px;font-size:15px;'
        f'text-align:center;line-height:1.3;white-space:normal;opacity:.75">{s.branch(case)}{s.city(case)}公安局交通警察支队</d'
        f"iv>"
    )
    body = (
        at(150, 14, "中华人民共和国机动车驾驶证", "font-size:24px;letter-spacing:2px")
        + at(178, 46, _small("Driving License of the People's Republic of China"))
        + at(60, 70, f"证号<br>{_small('License No.')}", f"{tag};line-height:1")
        + at(160, 70, person.id_number, "font-size:21px;letter-spacing:2px")
        + '<div style="position:absolute;left:20px;right:20px;top:104px;border-top:1px solid #99a"></div>'
        + at(24, 116, f"姓名<br>{_small('Name')}", f"{tag};line-height:1")
        + at(84, 116, s.e(person.name), text)
        + at(240, 116, f"性别<br>{_small('Sex')}", f"{tag};line-height:1")
        + at(290, 116, person.sex, text)
        + at(360, 116, f"国籍<br>{_small('Nationality')}", f"{tag};line-height:1")
        + at(430, 116, "中国", text)
        + at(24, 160, f"住址<br>{_small('Address')}", f"{tag};line-height:1")
        + at(84, 158, address, "font-size:17px;line-height:1.3")
        + at(26, 222, seal)
        + at(152, 216, f"出生日期<br>{_small('Date of Birth')}", f"{tag};line-height:1")
        + at(262, 216, s.day(person.born_on, "-"), text)
        + at(152, 256, f"初次领证日期<br>{_small('Date of First Issue')}", f"{tag};line-height:1")
        + at(262, 256, s.day(first, "-"), text)
        + at(152, 296, f"准驾车型<br>{_small('Class')}", f"{tag};line-height:1")
        + at(262, 294, case.vehicle.vehicle_class, "font-size:22px;font-weight:700")
        + at(152, 340, f"有效期限<br>{_small('Valid Period')}", f"{tag};line-height:1")
        + at(262, 340, f"{s.day(start, '-')} 至 {until}", text)
        + at(500, 216, frames.portrait(108, 136))
    )
    style = "background:linear-gradient(135deg,#e8ecf4,#f5f1ea 60%,#e9eef2);border-radius:8px;"
    return s.paper(body, (640, 400), _driver_truth(case), face=s.SONG, style=style, scale=2.2)


def screen_driver(case: Case, random: Random) -> Drawing:
    """The electronic driving licence of a telephone."""
    first, start, end = _periods(case)
    person = case.insured
    facts = [
        ("姓名", s.e(person.name)),
        ("性别", person.sex),
        ("国籍", "中国"),
        ("出生日期", s.day(person.born_on, "-")),
        ("初次领证日期", s.day(first, "-")),
        ("准驾车型", case.vehicle.vehicle_class),
        ("有效期起始", s.day(start, "-")),
        ("有效期截止", s.day(end, "-") if end else "长期"),
        ("发证机关", f"{s.branch(case)}{s.city(case)}公安局交通警察支队"),
        ("档案编号", s.number(case, 41, 12)),
        ("累积记分", f"{case.seed % 4 * 3}分"),
        ("状态", "正常"),
    ]
    body = (
        '<div style="margin:16px;border-radius:14px;background:linear-gradient(160deg,#dfe9ff,#fff 45%);padding:22px">'
        '<div class="c" style="font-size:22px;font-weight:700">中华人民共和国机动车驾驶证</div><div class="c g" style="font-size:14'
        'px">电子版</div>'
        f'<div style="display:flex;gap:20px;margin:16px 0;align-items:center">{frames.portrait(96, 120)}<div>'
        f'<span class="g">证号</span><br>'
        f'<b style="font-size:20px">{person.id_number}</b></div></div>{s.lines(facts, gap=8)}'
        f'<div class="c g" style="font-size:14px;padding-top:10px">生成时间 {s.day(case.on, "-")} 09:{case.seed % 50 + 10}'
        f":33</div></div>"
    )
    return s.screen("电子驾驶证", body, (560, 990), _driver_truth(case), bar="#2b63d9", ink="#fff")


def _issued(case: Case) -> dt.date:
    """Day of the present licence: that of registration, or later when it changed hands."""
    later = case.vehicle.registered_on + dt.timedelta(days=case.seed % 150 + 3)
    return later if case.seed % 3 == 0 else case.vehicle.registered_on


def _vehicle_truth(case: Case) -> dict[str, Any]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": case.insured.name,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": _issued(case).isoformat(),
    }


def paper_vehicle(case: Case, random: Random) -> Drawing:
    """The main page of a vehicle licence, Chinese above English."""
    car, tag, text = case.vehicle, "font-size:14px;line-height:1;color:#2d2d55", "font-size:18px"
    seal = (
        f'<div style="border:2.5px solid #cf2e33;color:#cf2e33;width:112px;padding:7px 4px;font-size:16px;'
        f'text-align:center;line-height:1.35;white-space:normal;opacity:.75">{s.branch(case)}{s.city(case)}公安局交通警察支队</'
        f"div>"
    )
    rows: list[tuple[int, list[tuple[int, str, str, str, int]]]] = [
        (64, [(24, "号牌号码", "Plate No.", car.plate, 110), (330, "车辆类型", "Vehicle Type", "小型轿车", 420)]),
        (107, [(24, "所有人", "Owner", s.e(case.insured.name), 110)]),
        (150, [(24, "住址", "Address", f'<span style="font-size:15px">{s.e(case.insured.address)}</span>', 110)]),
        (192, [(24, "使用性质", "Use Character", "非营运", 110), (270, "品牌型号", "Model", car.model, 350)]),
        (236, [(160, "车辆识别代号", "VIN", car.vin, 290)]),
        (284, [(160, "发动机号码", "Engine No.", car.engine_number, 290)]),
        (332, [(160, "注册日期", "Register Date", s.day(car.registered_on, "-"), 246), (388, "发证日期", "Issue Date",
        s.day(_issued(case), "-"), 474)]),
    ]  # fmt: skip
    body = at(170, 10, "中华人民共和国机动车行驶证", "font-size:23px;line-height:1.2;letter-spacing:2px;color:#2d2d55")
    body += at(196, 41, _small("Vehicle License of the People's Republic of China"), "line-height:1")
    for top, cells in rows:
        for left, label, english, value, place in cells:
            body += at(left, top, f"{label}<br>{_small(english)}", tag) + at(place, top, value, text)
    body += at(24, 238, seal)
    style = "background:linear-gradient(45deg,#e6eef0,#f4f2ec 55%,#e8ecf4);border-radius:8px;"
    return s.paper(body, (640, 400), _vehicle_truth(case), face=s.FANG, style=style, scale=2.2)


def screen_vehicle(case: Case, random: Random) -> Drawing:
    """The electronic vehicle licence of a telephone: labels above the values, two to a row."""
    car = case.vehicle
    facts = [
        ("号牌号码", car.plate),
        ("车辆类型", "小型轿车"),
        ("所有人", s.e(case.insured.name)),
        ("使用性质", "非营运"),
        ("品牌型号", car.model),
        ("发动机号码", car.engine_number),
        ("注册日期", s.day(car.registered_on, "-")),
        ("发证日期", s.day(_issued(case), "-")),
        ("检验有效期至", f"{case.on.year + 1}-{car.registered_on:%m}"),
        ("能源种类", "汽油"),
    ]
    cell = '<div style="width:50%;padding:9px 4px"><div class="g" style="font-size:15px">{}</div><div>{}</div></div>'
    wide = '<div style="width:100%;padding:9px 4px"><div class="g" style="font-size:15px">{}</div><div>{}</div></div>'
    grid = "".join(cell.format(*fact) for fact in facts)
    grid += wide.format("车辆识别代号", car.vin) + wide.format("住址", s.e(case.insured.address))
    grid += wide.format("发证机关", f"{s.city(case)}公安局交通警察支队")
    body = (
        '<div style="margin:16px;border-radius:14px;background:linear-gradient(#e4f3ec,#fff 40%);padding:20px">'
        '<div class="c b" style="font-size:21px">'
        f'机动车行驶证（电子）</div><div style="display:flex;flex-wrap:wrap;margin-top:12px">{grid}</div></div>'
        f'<div class="c g" style="font-size:14px">仅用于本人展示 · 更新时间 {s.day(case.on, "-")}</div>'
    )
    return s.screen("我的证件", body, (560, 840), _vehicle_truth(case), bar="#e4f3ec")


LAYOUTS = {
    "driving_licence": (paper_driver, screen_driver),
    "vehicle_licence": (paper_vehicle, screen_vehicle),
}
