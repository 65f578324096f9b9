"""Driving licence and vehicle licence: the paper ones and the ones in the traffic police's app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighth.sheet import PHONE, SONG, ago, iso, line, row, sheet
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_LABEL = "line-height:1.1;font-size:16px;color:#333"
_ENGLISH = "font:10.5px/1.2 'Liberation Sans';color:#555"


def _licence_days(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """First issue, and the validity that holds now: six years at first, then ten."""
    random = Random(case.seed + 9)
    of_age = ago(case.insured.born_on, -18)
    longest = max(61, min(5400, (case.on - of_age).days))
    first = case.on - dt.timedelta(days=random.randint(60, longest))
    if ago(first, -6) > case.on:
        return first, first, ago(first, -6)
    return first, ago(first, -6), ago(first, -16)


def _labelled(x: int, y: int, label: str, english: str, value: str, gap: int, size: int = 21) -> str:
    return at(x, y, label, _LABEL) + at(x, y + 20, english, _ENGLISH) + at(x + gap, y + 2, value, f"font-size:{size}px")


def _square(first: str, second: str, third: str, x: int, y: int) -> str:
    words = "<br>".join((first, second, third))
    return at(
        x,
        y,
        words,
        "border:3px solid #cc2a33;color:#cc2a33;font-size:17px;line-height:1.35;padding:6px 8px;text-align:center;opacity:.75",
    )


def driving_paper(case: Case, random: Random) -> Drawing:
    """The main page of the paper licence."""
    who = case.insured
    first, valid_from, valid_to = _licence_days(case)
    until = f"{day_text(valid_from, '-')} 至 {day_text(valid_to, '-')}"
    body = (
        at(196, 10, "中华人民共和国机动车驾驶证", "font-size:31px;letter-spacing:2px")
        + at(228, 66, "Driving License of the People's Republic of China", "font:16px 'Liberation Serif'")
        + _labelled(40, 104, "证号", "License No.", f"<span style='letter-spacing:2px'>{who.id_number}</span>", 130, 24)
        + _labelled(40, 158, "姓名", "Name", e(who.name), 90, 22) + _labelled(340, 158, "性别", "Sex", who.sex, 70, 22) + _labelled(540, 158, "国籍", "Nationality", "中国", 110, 22)
        + _labelled(40, 212, "住址", "Address", f"<div style='white-space:normal;width:640px;line-height:1.35'>{e(who.address)}</div>", 90, 20)
        + _square(who.id_issuer[:3], "公安局", "交警支队", 70, 312)
        + _labelled(250, 296, "出生日期", "Date of Birth", day_text(who.born_on, "-"), 170)
        + _labelled(250, 346, "初次领证日期", "Date of First Issue", day_text(first, "-"), 170)
        + _labelled(250, 396, "准驾车型", "Class", case.vehicle.vehicle_class, 170, 24)
        + at(612, 288, portrait(150, 180, ground="#fff"))
        + _labelled(40, 470, "有效期限", "Valid Period", until, 120, 22)
    )  # fmt: skip
    fields = {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "born_on": iso(who.born_on),
        "first_issued_on": iso(first),
    }
    fields |= {"vehicle_class": case.vehicle.vehicle_class, "valid_from": iso(valid_from), "valid_to": iso(valid_to)}
    css = ".paper{background:repeating-linear-gradient(60deg,#f3f6f4 0 6px,#e9f1ee 6px 8px)}"
    return sheet(body, width=820, height=540, fields=fields, font=SONG, css=css, padding="0")


def _app(head: str, body: str, height: int, fields: dict[str, str], code: str) -> Drawing:
    """A page of the traffic police's app."""
    bar = row(f"{9 + height % 3}:{height % 50 + 10}", "5G ▮▮▮", style="font-size:17px;padding:10px 22px")
    top = f"<div class='c' style='font-size:25px;padding:12px'>{head}</div>"
    inner = f"<div style='background:#fff;margin:14px 22px;border-radius:16px;padding:22px 26px'>{body}<div class='c' style='margin-top:16px'><img width=170 src='{code_picture(code)}'></div></div>"
    css = ".paper{background:linear-gradient(#3278e0 0 240px,#eef2f8 240px)}.top{color:#fff}.k{color:#8a8f99;font-size:18px}.v{font-size:21px;margin-bottom:9px;line-height:1.35}"
    return sheet(
        f"<div class='top'>{bar}{top}</div>{inner}",
        width=720,
        height=height,
        fields=fields,
        font=PHONE,
        css=css,
        padding="0",
        scale=1.4,
    )


def _entries(*pairs: tuple[str, str]) -> str:
    return "".join(f"<div class='k'>{label}</div><div class='v'>{value}</div>" for label, value in pairs)


def driving_app(case: Case, random: Random) -> Drawing:
    """The electronic licence as the app shows it."""
    who = case.insured
    first, valid_from, valid_to = _licence_days(case)
    body = f"<div style='float:right'>{portrait(120, 150)}</div>" + _entries(
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("证号", who.id_number),
        ("出生日期", day_text(who.born_on, "-")),
        ("准驾车型", case.vehicle.vehicle_class),
        ("初次领证日期", day_text(first, "-")),
        ("有效期限", f"{day_text(valid_from, '-')}至{day_text(valid_to, '-')}"),
        ("住址", e(who.address)),
        ("档案编号", digits(Random(case.seed), 12)),
    )
    body += line("状态：正常　累积记分：0分", "color:#2b7a3d;font-size:18px")
    fields = {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "born_on": iso(who.born_on),
        "first_issued_on": iso(first),
    }
    fields |= {"vehicle_class": case.vehicle.vehicle_class, "valid_from": iso(valid_from), "valid_to": iso(valid_to)}
    return _app("电子驾驶证", body, 1040, fields, f"JSZ{case.seed}")


def _issued(case: Case) -> dt.date:
    return case.vehicle.registered_on + dt.timedelta(days=(0, 0, 3, 120)[case.seed % 4])


def vehicle_paper(case: Case, random: Random) -> Drawing:
    """The main page of the paper licence."""
    who, car = case.insured, case.vehicle
    use = random.choice(("非营运", "非营运", "货运"))
    body = (
        at(196, 10, "中华人民共和国机动车行驶证", "font-size:31px;letter-spacing:2px")
        + at(226, 66, "Vehicle License of the People's Republic of China", "font:16px 'Liberation Serif'")
        + _labelled(36, 102, "号牌号码", "Plate No.", car.plate, 120, 24) + _labelled(400, 102, "车辆类型", "Vehicle Type", "小型轿车", 130)
        + _labelled(36, 156, "所有人", "Owner", e(who.name), 120, 22)
        + _labelled(36, 210, "住址", "Address", f"<div style='white-space:normal;width:620px;line-height:1.35'>{e(who.address)}</div>", 120, 19)
        + _labelled(36, 272, "使用性质", "Use Character", use, 120) + _labelled(330, 272, "品牌型号", "Model", e(car.model), 110)
        + _square(who.id_issuer[:3], "公安局", "交警支队", 66, 352)
        + _labelled(250, 330, "车辆识别代号", "VIN", f"<span style='letter-spacing:1px'>{car.vin}</span>", 150, 22)
        + _labelled(250, 384, "发动机号码", "Engine No.", car.engine_number, 150, 22)
        + _labelled(250, 438, "注册日期", "Register Date", day_text(car.registered_on, "-"), 100) + _labelled(530, 438, "发证日期", "Issue Date", day_text(_issued(case), "-"), 100)
    )  # fmt: skip
    css = ".paper{background:repeating-linear-gradient(120deg,#f2f5f7 0 6px,#e8eff4 6px 8px)}"
    return sheet(body, width=820, height=516, fields=_vehicle_fields(case), font=SONG, css=css, padding="0")


def _vehicle_fields(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": case.insured.name,
        "model": car.model,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "registered_on": iso(car.registered_on),
        "issued_on": iso(_issued(case)),
    }


def vehicle_app(case: Case, random: Random) -> Drawing:
    """The electronic licence as the app shows it."""
    car = case.vehicle
    body = _entries(
        ("号牌号码", f"<b style='font-size:27px'>{car.plate}</b>"),
        ("车辆类型", "小型轿车"),
        ("所有人", e(case.insured.name)),
        ("使用性质", "非营运"),
        ("品牌型号", e(car.model)),
        ("车辆识别代号", car.vin),
        ("发动机号码", car.engine_number),
        ("注册日期", day_text(car.registered_on, "-")),
        ("发证日期", day_text(_issued(case), "-")),
        ("检验有效期至", f"{case.on.year + 1}-{car.registered_on:%m}"),
    )
    return _app("电子行驶证", body, 1060, _vehicle_fields(case), f"XSZ{case.seed}")


LAYOUTS = {"driving_licence": (driving_paper, driving_app), "vehicle_licence": (vehicle_paper, vehicle_app)}
