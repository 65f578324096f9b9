"""Driving licences and vehicle licences: the booklet's page, both pages side by side, a grey copy, and the app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.sixteenth.cards_kit import years_on
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    HEI,
    KAI,
    OLD_SONG,
    SANS,
    SERIF,
    button,
    iso,
    kv,
    line,
    screen,
    sheet,
)
from benchmarks.papers.families.sixteenth.names import number
from benchmarks.papers.families.sixteenth.stamps import bars
from benchmarks.papers.paper import Drawing

_GREEN = "repeating-linear-gradient(100deg,#eaf3ec 0 5px,#f5f8f1 5px 9px)"
_BLUE = "repeating-linear-gradient(80deg,#e9f1f7 0 5px,#f5f7f9 5px 9px)"


def _terms(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """First issue, and the term that holds: six years at first, then ten."""
    random = Random(case.seed + 41)
    adult = years_on(case.insured.born_on, 18)
    first = case.on - dt.timedelta(days=random.randint(90, max(91, min(5000, (case.on - adult).days))))
    if years_on(first, 6) > case.on:
        return first, first, years_on(first, 6)
    return first, years_on(first, 6), years_on(first, 16)


def _driver(case: Case) -> dict[str, str]:
    who, (first, start, end) = case.insured, _terms(case)
    return {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on),
        "vehicle_class": case.vehicle.vehicle_class, "first_issued_on": iso(first), "valid_from": iso(start),
         "valid_to": iso(end),
    }  # fmt: skip


def _issued(case: Case) -> dt.date:
    return case.vehicle.registered_on + dt.timedelta(days=(0, 1, 90, 5)[case.seed % 4])


def _car(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate, "owner": case.insured.name, "vin": car.vin, "engine_number": car.engine_number,
         "model": car.model,
        "registered_on": iso(car.registered_on), "issued_on": iso(_issued(case)),
    }  # fmt: skip


def _lab(x: float, y: float, label: str, english: str) -> str:
    return at(x, y, f"{label}<br><span style='font:10px Liberation Sans'>{english}</span>",
        "font-size:15px;line-height:1.15;color:#3c4a44")  # fmt: skip


def _red(case: Case, x: float, y: float) -> str:
    words = case.insured.id_issuer.split("公安局")[0]
    style = (
        "border:3px solid #cf2b33;color:#cf2b33;font-size:18px;line-height:1.3;padding:5px "
        "8px;text-align:center;opacity:.8"
    )
    return at(x, y, f"{words}公<br>安局交通<br>警察支队", style)


def _driving_main(case: Case) -> str:
    """The main page, 780 by 500."""
    who, (first, start, end) = case.insured, _terms(case)
    address = f"<div style='width:600px;white-space:normal;line-height:1.3'>{e(who.address)}</div>"
    return (
        at(150, 14, "中华人民共和国机动车驾驶证", "font-size:32px;font-weight:700;letter-spacing:4px")
        + at(212, 62, "Driving License of the People's Republic of China", "font:14px 'Liberation Serif'")
        + _lab(34, 98, "证号", "License No.") + at(150, 94, who.id_number, "font-size:25px;letter-spacing:3px")
        + _lab(34, 146, "姓名", "Name") + at(110, 144, e(who.name), "font-size:22px")
        + _lab(400, 146, "性别", "Sex") + at(450, 144, who.sex, "font-size:22px")
        + _lab(540, 146, "国籍", "Nationality") + at(628, 144, "中国", "font-size:22px")
        + _lab(34, 196, "住址", "Address") + at(110, 196, address, "font-size:19px")
        + _red(case, 46, 300)
        + _lab(240, 266, "出生日期", "Date of Birth") + at(400, 266, day_text(who.born_on, "-"), "font-size:21px")
        + _lab(240, 318, "初次领证日期", "Date of First Issue") + at(400, 318, day_text(first, "-"), "font-size:21px")
        + _lab(240, 370, "准驾车型", "Class") + at(400, 368, case.vehicle.vehicle_class, "font-size:25px")
        + at(584, 262, portrait(146, 176, ground="#fff"))
        + _lab(34, 446, "有效期限", "Valid Period") + at(150, 444, f"{day_text(start, '-')} 至 {day_text(end, '-')}",
         "font-size:22px")
    )  # fmt: skip


def driving_page(case: Case, random: Random) -> Drawing:
    """The main page in its sleeve."""
    font = random.choice((OLD_SONG, SERIF, FANG))
    css = ".paper{border-radius:14px;box-shadow:inset 0 0 0 6px rgba(255,255,255,.7)}"
    return sheet(
        _driving_main(case), width=780, height=500, fields=_driver(case), font=font, css=css, ground=_GREEN, padding="0"
    )


def driving_copy(case: Case, random: Random) -> Drawing:
    """A grey copy of both pages, main above, second below, with a line by hand."""
    who = case.insured
    second = (
        at(130, 22, "中华人民共和国机动车驾驶证副页", "font-size:26px;font-weight:700")
        + at(40, 76, f"证号　{who.id_number}", "font-size:20px") + at(40, 112, f"姓名　{e(who.name)}", "font-size:20px")
        + at(420, 112, f"档案编号　{number(case, 'file', 12)}", "font-size:20px")
        + at(40, 156, f"记录　自{_terms(case)[1]:%Y年%m月%d日}起有效", "font-size:19px")
        + at(40, 190, "请于每个记分周期结束后三十日内接受审验。无记分的，免予本次审验。", "font-size:17px")
        + at(40, 232, bars(who.id_number, 240, 40))
    )  # fmt: skip
    frame = (
        "position:absolute;left:50px;width:780px;border:1px solid #999;background:#f3f3f3;"
        "filter:grayscale(1) contrast(1.1)"
    )
    body = (
        f"<div style='{frame};top:50px;height:500px'>{_driving_main(case)}</div><div "
        f"style='{frame};top:590px;height:300px'>{second}</div>"
    )
    body += at(560, 900, "仅供理赔", f"font:26px {KAI}")
    return sheet(body, width=880, height=950, fields=_driver(case), font=SERIF, padding="0", ground="#fcfcfb")


def driving_app(case: Case, random: Random) -> Drawing:
    """The licence in the traffic police's or a map's app."""
    who, (first, start, end) = case.insured, _terms(case)
    body = ("<div class='card' style='position:relative'><b style='font-size:17px'>"
        "中华人民共和国机动车驾驶证（电子）</b><div style='position:absolute;right:14px;top:42px'>"
        f"{portrait(74, 94)}</div>")  # fmt: skip
    body += "".join(
        f"<div style='margin-top:7px;font-size:12px;color:#888'>{label}</div><div>{value}</div>"
        for label, value in (
            ("证号", who.id_number), ("姓名", e(who.name)), ("性别　国籍", f"{who.sex}　中国"), ("出生日期", day_text(who.born_on,
             "-")),
            ("初次领证日期", day_text(first, "-")), ("准驾车型", case.vehicle.vehicle_class), ("有效期限",
             f"{day_text(start, '-')} 至 {day_text(end, '-')}"),
            ("住址", e(who.address)), ("发证机关", e(who.id_issuer.split("公安局")[0]) + "公安局交通警察支队"),
        )
    ) + "</div>"  # fmt: skip
    body += ("<div class='card'>" + kv("累积记分", "0分") + kv("驾驶证状态", "正常")
        + kv("生成时间", f"{day_text(case.visited_on, '-')} 09:31") + "</div>")  # fmt: skip
    body += line(button("出示证件码", "#1b5fd1"), "margin:10px", "c")
    return screen(body, height=790, fields=_driver(case), name=random.choice(("电子驾驶证", "我的驾照", "驾驶证")),
        random=random, bar="#1b5fd1", ink="#fff")  # fmt: skip


def _vehicle_main(case: Case, use: str) -> str:
    """The main page, 780 by 480."""
    who, car = case.insured, case.vehicle
    address = f"<div style='width:590px;white-space:normal;line-height:1.25'>{e(who.address)}</div>"
    return (
        at(150, 12, "中华人民共和国机动车行驶证", "font-size:32px;font-weight:700;letter-spacing:4px")
        + at(212, 60, "Vehicle License of the People's Republic of China", "font:14px 'Liberation Serif'")
        + _lab(34, 92, "号牌号码", "Plate No.") + at(140, 88, car.plate, "font-size:25px")
        + _lab(400, 92, "车辆类型", "Vehicle Type") + at(506, 92, "小型普通客车", "font-size:20px")
        + _lab(34, 140, "所有人", "Owner") + at(140, 138, e(who.name), "font-size:22px")
        + _lab(34, 188, "住址", "Address") + at(140, 186, address, "font-size:18px")
        + _lab(34, 240, "使用性质", "Use Character") + at(140, 238, use, "font-size:20px")
        + _lab(330, 240, "品牌型号", "Model") + at(420, 238, e(car.model), "font-size:20px")
        + _red(case, 46, 320)
        + _lab(240, 292, "车辆识别代号", "VIN") + at(370, 288, car.vin, "font-size:23px;letter-spacing:2px")
        + _lab(240, 344, "发动机号码", "Engine No.") + at(370, 342, car.engine_number, "font-size:22px")
        + _lab(240, 398, "注册日期", "Register Date") + at(330, 396, day_text(car.registered_on, "-"), "font-size:21px")
        + _lab(510, 398, "发证日期", "Issue Date") + at(600, 396, day_text(_issued(case), "-"), "font-size:21px")
    )  # fmt: skip


def vehicle_page(case: Case, random: Random) -> Drawing:
    """The main page alone."""
    use = random.choice(("非营运", "非营运", "预约出租客运"))
    font = random.choice((OLD_SONG, SERIF, SANS))
    return sheet(_vehicle_main(case, use), width=780, height=470, fields=_car(case), font=font,
        ground=_BLUE, padding="0", css=".paper{border-radius:12px}")  # fmt: skip


def vehicle_open(case: Case, random: Random) -> Drawing:
    """The licence folded open: main page left, second page with weights and inspection right."""
    car = case.vehicle
    pairs = (
        ("号牌号码", car.plate), ("档案编号", number(case, "file", 12)), ("核定载人数", "5人"), ("总质量",
         f"{1700 + case.seed % 400}kg"),
        ("整备质量", f"{1250 + case.seed % 300}kg"), ("核定载质量", "--"), ("外廓尺寸",
         f"{4500 + case.seed % 300}×1815×1{case.seed % 300 + 450}mm"),
        ("准牵引总质量", "--"), ("备注", "--"), ("检验记录", f"检验有效期至{case.on.year + 1}年{car.registered_on.month:02d}月"),
    )  # fmt: skip
    lines = "".join(("<div style='display:flex;margin:5px 0'><span style='width:120px;color:#3c4a44'>"
        f"{a}</span><span>{b}</span></div>") for a, b in pairs)  # fmt: skip
    second = ("<div style='padding:20px 26px;font-size:17px;line-height:1.5'><div class='c b' "
        "style='font-size:19px;margin-bottom:8px'>机动车行驶证副页</div>" f"{lines}{bars(car.vin, 260, 34)}</div>")  # fmt: skip
    body = (
        "<div style='position:absolute;left:0;top:0;width:780px;height:470px;"
        f"border-right:3px solid #cdd7dd'>{_vehicle_main(case, '非营运')}</div>"
    )
    body += f"<div style='position:absolute;left:786px;top:0;width:420px;height:470px'>{second}</div>"
    return sheet(body, width=1210, height=470, fields=_car(case), font=HEI,
        ground=random.choice((_BLUE, "#f2f2f1")), padding="0", scale=1.5)  # fmt: skip


def vehicle_app(case: Case, random: Random) -> Drawing:
    """The licence in an app, a car's list of papers."""
    car = case.vehicle
    body = ("<div style='background:#123a7a;color:#fff;margin:12px;border-radius:12px;"
        "padding:16px'><div style='font-size:26px;letter-spacing:2px'>"
        f"{car.plate[:2]}·{car.plate[2:]}</div><div style='font-size:13px'>电子行驶证　状态：正常</div>"
        "</div><div class='card'>")  # fmt: skip
    body += (kv("所有人", e(case.insured.name)) + kv("车辆类型", "小型轿车") + kv("使用性质", "非营运")
        + kv("品牌型号", e(car.model)) + kv("车辆识别代号", car.vin))  # fmt: skip
    body += (kv("发动机号", car.engine_number) + kv("注册日期", day_text(car.registered_on, "-"))
        + kv("发证日期", day_text(_issued(case), "-")))  # fmt: skip
    body += kv("检验有效期止", f"{case.on.year + 1}-{car.registered_on:%m}") + kv("强制报废期止", "--") + "</div>"
    body += ("<div class='card'>" + kv("未处理违法", "0 条") + kv("交强险", "保障中") + "</div>"
        + line(button("出示行驶证", "#123a7a"), "margin:10px", "c"))  # fmt: skip
    return screen(
        body, height=720, fields=_car(case), name=random.choice(("行驶证", "我的爱车", "机动车详情")), random=random
    )


LAYOUTS = {
    "driving_licence": (driving_page, driving_copy, driving_app),
    "vehicle_licence": (vehicle_page, vehicle_open, vehicle_app),
}
