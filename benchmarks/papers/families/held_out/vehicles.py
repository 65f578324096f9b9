"""Driving and vehicle licences: the page alone, both pages, the one on a telephone, a copy."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.held_out.sheet import GOTHIC, MING, SONG, at, chinese, dashed, drawing, portrait
from benchmarks.papers.paper import Drawing, Layout


@dataclass(frozen=True, slots=True)
class _Right:
    holder: Person
    first_issued_on: dt.date
    valid_from: dt.date
    valid_to: dt.date | None


def _right(case: Case) -> _Right:
    """The right to drive of the insured, or of the relative when the insured is too young. Six years, ten years, for good."""
    holder = case.insured if (case.on - case.insured.born_on).days > 19 * 366 else case.relative
    earliest = holder.born_on + dt.timedelta(days=18 * 366)
    first = earliest + dt.timedelta(days=case.random.randint(0, max(1, min(9000, (case.on - earliest).days - 90))))
    start, end = first, _years_after(first, 6)
    if end <= case.on:
        start, end = end, _years_after(end, 10)
    return _Right(holder, first, start, end) if end > case.on else _Right(holder, first, end, None)


def _years_after(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def _driver_fields(case: Case, right: _Right) -> dict[str, str]:
    return {
        "name": right.holder.name,
        "sex": right.holder.sex,
        "id_number": right.holder.id_number,
        "born_on": right.holder.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": right.first_issued_on.isoformat(),
        "valid_from": right.valid_from.isoformat(),
        "valid_to": right.valid_to.isoformat() if right.valid_to else "long_term",
    }


def _until(right: _Right) -> str:
    return dashed(right.valid_to) if right.valid_to else "长期"


def _square_seal(text: str, left_px: int, top_px: int) -> str:
    style = "border:2.5px solid #d0282e;color:#d0282e;width:100px;height:100px;white-space:normal;font-size:18px;line-height:23px;padding:3px 6px;opacity:.75;letter-spacing:2px"
    return at(left_px, top_px, escape(text), style)


def _label(chinese_name: str, english: str) -> str:
    return f"<span style='font-size:14px'>{chinese_name}</span><br><span style='font-size:9px'>{english}</span>"


def _driving_page(case: Case, right: _Right, *, font: str) -> str:
    who, ink = right.holder, f"font-family:{font};font-size:18px"
    address = escape(who.address)
    return (
        at(0, 18, "中华人民共和国机动车驾驶证", "width:560px;text-align:center;font-size:24px;letter-spacing:1px")
        + at(0, 50, "Driving License of the People's Republic of China", "width:560px;text-align:center;font-size:12px")
        + at(
            150,
            72,
            f"<span style='font-size:14px'>证号</span> <span style='font-size:9px'>License No.</span>　<span style='{ink};font-size:20px'>{who.id_number}</span>",
        )
        + at(24, 104, _label("姓名", "Name"), "line-height:1.1")
        + at(80, 104, escape(who.name), ink)
        + at(250, 104, _label("性别", "Sex"), "line-height:1.1")
        + at(300, 104, who.sex, ink)
        + at(380, 104, _label("国籍", "Nationality"), "line-height:1.1")
        + at(450, 104, "中国", ink)
        + at(24, 146, _label("住址", "Address"), "line-height:1.1")
        + at(80, 143, address[:24] + "<br>" + address[24:], f"{ink};line-height:1.25")
        + _square_seal(who.id_issuer.split("公安局")[0] + "公安局交通警察支队", 24, 236)
        + at(150, 206, _label("出生日期", "Date of Birth"), "line-height:1.1")
        + at(270, 206, dashed(who.born_on), ink)
        + at(150, 244, _label("初次领证日期", "Date of First Issue"), "line-height:1.1")
        + at(270, 244, dashed(right.first_issued_on), ink)
        + at(150, 282, _label("准驾车型", "Class"), "line-height:1.1")
        + at(270, 282, case.vehicle.vehicle_class, ink)
        + at(150, 322, _label("有效期限", "Valid Period"), "line-height:1.1")
        + at(216, 324, f"{dashed(right.valid_from)} 至 {_until(right)}", f"{ink};font-size:16px")
        + portrait(110, 138, "right:24px;top:206px", woman=who.sex == "女", ground="#f4f4f4")
    )


def driving_page(case: Case, random: Random) -> Drawing:
    """The main page alone."""
    right = _right(case)
    body = _driving_page(case, right, font=random.choice((SONG, GOTHIC)))
    return drawing(
        body,
        _driver_fields(case, right),
        size_px=(560, 370),
        font=MING,
        paper="repeating-linear-gradient(60deg,#eef3ee 0 5px,#f5f3ee 5px 10px)",
        corner_px=8,
        scale=1.8,
    )


def driving_both(case: Case, random: Random) -> Drawing:
    """Main page over the second page with the file number and the record."""
    right = _right(case)
    who = right.holder
    second = (
        at(0, 392, "中华人民共和国机动车驾驶证副页", "width:560px;text-align:center;font-size:20px")
        + at(30, 434, f"证号　{who.id_number}", "font-size:17px")
        + at(30, 470, f"姓名　{escape(who.name)}", "font-size:17px")
        + at(280, 470, f"档案编号　{digits(case.random, 12)}", "font-size:17px")
        + at(
            30,
            510,
            f"记录　{'请于每个记分周期结束后三十日内接受审验。' if case.vehicle.vehicle_class in ('A2', 'B2') else '自 ' + chinese(right.valid_from) + '起有效。'}",
            "font-size:16px",
        )
        + at(30, 556, "", "width:500px;border-top:1px solid #999")
    )
    body = _driving_page(case, right, font=GOTHIC) + at(0, 378, "", "width:560px;border-top:2px dashed #aaa") + second
    return drawing(
        body, _driver_fields(case, right), size_px=(560, 620), font=SONG, paper="#f3f4ef", corner_px=6, scale=1.8
    )


def driving_on_telephone(case: Case, random: Random) -> Drawing:
    """The electronic licence as the traffic police's app shows it."""
    right = _right(case)
    who = right.holder
    lines = (
        ("证号", who.id_number), ("姓名", escape(who.name)), ("性别", who.sex), ("国籍", "中国"),
        ("出生日期", dashed(who.born_on)), ("初次领证日期", dashed(right.first_issued_on)), ("准驾车型", case.vehicle.vehicle_class),
        ("有效期限", f"{dashed(right.valid_from)}至{_until(right)}"), ("发证机关", who.id_issuer.split("公安局")[0] + "公安局交通警察支队"),
        ("累积记分", f"{random.choice((0, 0, 3, 6))}分"), ("状态", "正常"),
    )  # fmt: skip
    text = "".join(f"<div class=row><span class=k>{name}</span><span>{value}</span></div>" for name, value in lines)
    clock = f"{random.randint(8, 20)}:{random.randint(10, 59)}"
    body = (
        f"<div class=bar>{clock}<span style='float:right'>5G　▮▮▮</span></div><div class=c style='font-size:19px;margin:12px 0 20px'>电子驾驶证</div>"
        "<div class=card><div class=c style='font-size:17px;font-weight:700;margin-bottom:16px'>中华人民共和国机动车驾驶证（电子版）</div>"
        + portrait(84, 104, "right:40px;top:190px", woman=who.sex == "女")
        + f"{text}</div><p class=c style='color:#888;font-size:12px'>生成时间：{case.on} {clock}　交管12123</p>"
    )
    css = ".bar{font-size:13px}.card{background:#fff;border-radius:14px;padding:20px;box-shadow:0 1px 6px #bbb}.row{padding:9px 0;font-size:15px}.k{display:inline-block;width:110px;color:#777}"
    return drawing(
        body,
        _driver_fields(case, right),
        size_px=(440, 760),
        css=css,
        font=GOTHIC,
        paper="#eaf0f8",
        inset_px=(14, 22),
        scale=2,
    )


def _car_fields(case: Case) -> dict[str, str]:
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


def _issued(case: Case) -> dt.date:
    return min(case.vehicle.registered_on + dt.timedelta(days=case.random.choice((0, 1, 3, 460))), case.on)


def _vehicle_page(case: Case, *, font: str) -> str:
    car, who, ink = case.vehicle, case.insured, f"font-family:{font};font-size:18px"

    def line(left: int, top: int, name: str, english: str, value: str, offset: int = 84) -> str:
        return at(left, top, _label(name, english), "line-height:1.1") + at(left + offset, top + 2, value, ink)

    return (
        at(0, 14, "中华人民共和国机动车行驶证", "width:560px;text-align:center;font-size:24px")
        + at(0, 46, "Vehicle License of the People's Republic of China", "width:560px;text-align:center;font-size:12px")
        + line(24, 74, "号牌号码", "Plate No.", car.plate)
        + line(290, 74, "车辆类型", "Vehicle Type", "小型轿车" if car.vehicle_class[0] == "C" else "重型半挂牵引车")
        + line(24, 114, "所有人", "Owner", escape(who.name))
        + line(24, 154, "住　址", "Address", escape(who.address))
        + line(24, 194, "使用性质", "Use Character", "非营运" if car.vehicle_class[0] == "C" else "货运")
        + line(236, 194, "品牌型号", "Model", escape(car.model), 66)
        + _square_seal(who.id_issuer.split("公安局")[0] + "公安局交通警察支队", 30, 240)
        + line(160, 240, "车辆识别代号", "VIN", car.vin, 104)
        + line(160, 282, "发动机号码", "Engine No.", car.engine_number, 104)
        + line(160, 326, "注册日期", "Register Date", dashed(car.registered_on), 72)
        + line(356, 326, "发证日期", "Issue Date", dashed(_issued(case)), 72)
    )


def vehicle_page(case: Case, random: Random) -> Drawing:
    """The main page alone."""
    body = _vehicle_page(case, font=random.choice((GOTHIC, SONG)))
    return drawing(
        body,
        _car_fields(case),
        size_px=(560, 376),
        font=MING,
        paper="repeating-linear-gradient(120deg,#eef1f5 0 6px,#f6f3ee 6px 12px)",
        corner_px=8,
        scale=1.8,
    )


def vehicle_both(case: Case, random: Random) -> Drawing:
    """Main page over the second page with weights and the inspection record."""
    car = case.vehicle
    until = _years_after(car.registered_on, case.on.year - car.registered_on.year + 1)
    lines = (
        (f"号牌号码　{car.plate}", f"档案编号　{digits(case.random, 12)}"),
        (f"核定载人数　{random.choice((5, 5, 7))}人", f"总质量　{random.randint(1500, 2400)}kg"),
        (f"整备质量　{random.randint(1100, 1499)}kg", "核定载质量　--"),
        (
            f"外廓尺寸　{random.randint(4200, 4900)}×{random.randint(1720, 1880)}×{random.randint(1450, 1690)}mm",
            "准牵引总质量　--",
        ),
        ("备注", ""),
        (f"检验记录　检验有效期至{until.year}年{until.month:02d}月", ""),
    )
    second = "".join(
        at(26, 420 + 34 * place, left, "font-size:15px") + at(300, 420 + 34 * place, right, "font-size:15px")
        for place, (left, right) in enumerate(lines)
    )
    body = _vehicle_page(case, font=GOTHIC) + at(0, 384, "", "width:560px;border-top:2px dashed #aaa") + second
    return drawing(body, _car_fields(case), size_px=(560, 640), font=SONG, paper="#f4f3ee", corner_px=6, scale=1.8)


def vehicle_copy(case: Case, random: Random) -> Drawing:
    """A grey copy of the main page on a sheet."""
    top = random.randint(60, 160)
    body = f'<div style="position:absolute;left:110px;top:{top}px;width:560px;height:376px;border:1px solid #888;background:#ececec;filter:grayscale(1)">{_vehicle_page(case, font=GOTHIC)}</div>'
    return drawing(
        body + at(130, top + 400, "与原件一致", "font-size:18px"), _car_fields(case), size_px=(794, 680), font=SONG
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "driving_licence": (driving_page, driving_both, driving_on_telephone),
    "vehicle_licence": (vehicle_page, vehicle_both, vehicle_copy),
}
