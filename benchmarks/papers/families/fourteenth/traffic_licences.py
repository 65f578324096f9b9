"""Driving licences and vehicle licences: both leaves laid open, copies, the app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    KAI,
    MICRO,
    SONG,
    apart,
    app,
    button,
    card_box,
    city_of,
    district_of,
    iso,
    p,
    page,
    pairs,
    pen,
    shifted,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _days(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """First issue, and the term that holds when the papers are sent: six years at first, then ten."""
    random = Random(case.seed + 23)
    span = (case.on - shifted(case.insured.born_on, 18)).days
    first = case.on - dt.timedelta(days=random.randint(50, max(90, min(5200, span))))
    if shifted(first, 6) > case.on:
        return first, first, shifted(first, 6)
    return first, shifted(first, 6), shifted(first, 16)


def _driver(case: Case) -> dict[str, str]:
    who, (first, start, end) = case.insured, _days(case)
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "born_on": iso(who.born_on),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": iso(first),
        "valid_from": iso(start),
        "valid_to": iso(end),
    }


def _owned(case: Case, *, issued: bool = True) -> dict[str, str]:
    car = case.vehicle
    fields = {
        "plate": car.plate,
        "owner": case.insured.name,
        "model": car.model,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "registered_on": iso(car.registered_on),
    }
    return fields | ({"issued_on": iso(_issued(case))} if issued else {})


def _issued(case: Case) -> dt.date:
    return case.vehicle.registered_on + dt.timedelta(days=(0, 1, 90)[case.seed % 3])


def _entry(x: float, y: float, label: str, english: str, value: str, gap: int, size: int = 19) -> str:
    """A label with its English below it, the value behind."""
    one = at(x, y, label, "font-size:14px;line-height:1.1") + at(
        x, y + 17, english, "font:9.5px/1.1 'Liberation Sans';color:#555"
    )
    return one + at(x + gap, y, value, f"font-size:{size}px;line-height:1.3")


def _wide(words: str, width: int) -> str:
    return f"<div style='white-space:normal;width:{width}px;line-height:1.3'>{e(words)}</div>"


def _mark(case: Case, x: float, y: float) -> str:
    words = f"{city_of(case)}<br>公安局交<br>通警察支队"
    return at(
        x,
        y,
        words,
        f"border:2.5px solid #cc2a33;color:#cc2a33;font:15px/1.35 {KAI};padding:7px 8px;text-align:center;opacity:.75",
    )


def _driving_leaf(case: Case, x: int, y: int) -> str:
    who, (first, start, end) = case.insured, _days(case)
    return (
        at(x + 92, y + 12, "中华人民共和国机动车驾驶证", f"font:25px {SONG};letter-spacing:1px")
        + at(x + 110, y + 50, "Driving License of the People's Republic of China", "font:13px 'Liberation Serif'")
        + _entry(x + 22, y + 82, "证号", "No.", who.id_number, 66, 21)
        + _entry(x + 22, y + 124, "姓名", "Name", e(who.name), 58) + _entry(x + 260, y + 124, "性别", "Sex", who.sex, 46) + _entry(x + 380, y + 124, "国籍", "Nationality", "中国", 62)
        + _entry(x + 22, y + 166, "住址", "Address", _wide(who.address, 470), 58, 17)
        + _mark(case, x + 24, y + 246) + at(x + 428, y + 226, portrait(112, 140, ground="#fff"))
        + _entry(x + 160, y + 228, "出生日期", "Date of Birth", day_text(who.born_on, "-"), 110, 18)
        + _entry(x + 160, y + 272, "初次领证日期", "Date of First Issue", day_text(first, "-"), 110, 18)
        + _entry(x + 160, y + 316, "准驾车型", "Class", case.vehicle.vehicle_class, 110)
        + _entry(x + 22, y + 372, "有效期限", "Valid Period", f"{day_text(start, '-')}　至　{day_text(end, '-')}", 100)
    )  # fmt: skip


def licence_spread(case: Case, random: Random) -> Drawing:
    """Main and second leaf side by side in their sleeve."""
    who = case.insured
    notes = random.choice(
        ("请于每个记分周期结束后三十日内接受审验。", "实习期至初次领证后十二个月。", "自2年后提交身体条件证明。")
    )
    second = (
        at(660, 30, "中华人民共和国机动车驾驶证副页", f"font:23px {SONG}")
        + _entry(610, 88, "证号", "No.", who.id_number, 66, 20) + _entry(610, 134, "姓名", "Name", e(who.name), 66)
        + _entry(610, 180, "档案编号", "File No.", digits(Random(case.seed + 3), 12), 86)
        + _entry(610, 232, "记录", "Record", _wide(notes, 390), 66, 18) + at(690, 350, "||||| || ||| | |||| || ||||| ||", "font:30px 'Liberation Mono';letter-spacing:-7px")
    )  # fmt: skip
    body = _driving_leaf(case, 20, 4) + second + at(589, 0, "", "width:2px;height:430px;background:#aab5b0")
    css = ".paper{background:repeating-linear-gradient(70deg,#f4f6f2 0 5px,#e6eeea 5px 7px)}"
    return page(body, width=1120, height=430, fields=_driver(case), font=random.choice((SONG, MICRO)), css=css, pad="0")


def licence_copy(case: Case, random: Random) -> Drawing:
    """A grey copy of the leaf on white paper, noted by hand."""
    box = f"<div style='position:absolute;left:70px;top:80px;width:580px;height:424px;border:1px solid #999;background:#f3f3f2;filter:grayscale(1)'>{_driving_leaf(case, 0, 0)}</div>"
    note = random.choice(("驾驶员本人", "复印件，仅供车险理赔", "原件已核 车险部"))
    body = (
        box
        + at(110, 560, pen(note), "font-size:24px")
        + at(360, 600, pen(day_text(case.on - dt.timedelta(days=2), "年")), "font-size:20px")
    )
    return page(body, width=720, height=720, fields=_driver(case), font=SONG, pad="0")


def licence_app(case: Case, random: Random) -> Drawing:
    """The electronic licence in an app, the class in a ring, the term in one line."""
    who, (first, start, end) = case.insured, _days(case)
    kind = f"<div style='float:right;border:3px solid #2a7be0;border-radius:40px;width:58px;height:58px;line-height:52px;text-align:center;font-size:22px;color:#2a7be0'>{case.vehicle.vehicle_class}</div>"
    top = (
        kind
        + p("中华人民共和国机动车驾驶证", "font-size:14px;color:#2a5d9f;font-weight:700")
        + p(e(who.name), "font-size:22px;font-weight:700;margin-top:6px")
        + p(who.id_number, "font-size:16px")
    )
    rows = pairs(
        ("性别", who.sex),
        ("出生日期", day_text(who.born_on, "-")),
        ("准驾车型", case.vehicle.vehicle_class),
        ("初次领证日期", day_text(first, "-")),
        ("有效期限", f"{day_text(start, '-')}至{day_text(end, '-')}"),
        ("住址", e(who.address)),
        ("发证机关", f"{city_of(case)}公安局交警支队"),
        ("累积记分", f"{case.seed % 4 * 3}分"),
        ("下一清分日期", day_text(dt.date(case.on.year + 1, first.month, min(first.day, 28)), "-")),
    )
    code = f"<div class='c'><img width=84 src='{code_picture('JZ' + digits(random, 18))}'><div style='font-size:12px;color:#999'>生成时间 {day_text(case.on, '-')} 09:2{random.randint(0, 9)}</div></div>"
    body = card_box(top, "background:linear-gradient(120deg,#eaf3ff,#fff)") + card_box(rows) + card_box(code)
    return app(
        random.choice(("电子驾驶证", "驾驶证", "证件夹")),
        body,
        740,
        _driver(case),
        tint="#2a7be0",
        ink="#fff",
        random=random,
    )


def _vehicle_leaf(case: Case, x: int, y: int) -> str:
    who, car = case.insured, case.vehicle
    return (
        at(x + 92, y + 12, "中华人民共和国机动车行驶证", f"font:25px {SONG};letter-spacing:1px")
        + at(x + 112, y + 50, "Vehicle License of the People's Republic of China", "font:13px 'Liberation Serif'")
        + _entry(x + 22, y + 82, "号牌号码", "Plate No.", car.plate, 84) + _entry(x + 300, y + 82, "车辆类型", "Vehicle Type", ("小型轿车", "小型普通客车", "小型越野客车")[case.seed % 3], 90)
        + _entry(x + 22, y + 122, "所有人", "Owner", e(who.name), 84)
        + _entry(x + 22, y + 160, "住址", "Address", _wide(who.address, 440), 84, 17)
        + _entry(x + 22, y + 214, "使用性质", "Use Character", ("非营运", "非营运", "预约出租转非")[case.seed % 3], 90, 18) + _entry(x + 252, y + 214, "品牌型号", "Model", e(car.model), 74, 17)
        + _mark(case, x + 24, y + 274)
        + _entry(x + 160, y + 256, "车辆识别代号", "VIN", car.vin, 110, 19)
        + _entry(x + 160, y + 298, "发动机号码", "Engine No.", car.engine_number, 110)
        + _entry(x + 160, y + 340, "注册日期", "Register Date", day_text(car.registered_on, "-"), 76, 17) + _entry(x + 360, y + 340, "发证日期", "Issue Date", day_text(_issued(case), "-"), 74, 17)
    )  # fmt: skip


def vehicle_spread(case: Case, random: Random) -> Drawing:
    """Main leaf above, second leaf below it, as people unfold it."""
    car = case.vehicle
    until = f"检验有效期至{case.on.year + 1}年{car.registered_on.month:02d}月{car.plate[0]}A({case.seed % 90 + 10})"
    entries = (
        ("号牌号码", car.plate, "档案编号", digits(Random(case.seed + 6), 12)),
        ("核定载人数", "5人", "总质量", f"{1500 + case.seed % 500}kg"),
        ("整备质量", f"{1100 + case.seed % 400}kg", "核定载质量", "--"),
        ("外廓尺寸", f"{4400 + case.seed % 400}×1800×1480mm", "准牵引总质量", "--"),
    )
    second = "".join(
        _entry(42, 440 + 38 * place, one, "", two, 90, 17) + _entry(330, 440 + 38 * place, three, "", four, 96, 17)
        for place, (one, two, three, four) in enumerate(entries)
    )
    second += _entry(42, 592, "备　注", "", random.choice(("无", "燃料：汽油", "新能源")), 90, 17) + _entry(
        42, 630, "检验记录", "", until, 90, 18
    )
    body = _vehicle_leaf(case, 10, 2) + at(0, 414, "", "width:100%;height:3px;background:#9fb0b5") + second
    css = ".paper{background:repeating-linear-gradient(110deg,#f3f6f8 0 5px,#e6eef3 5px 7px)}"
    return page(body, width=600, height=690, fields=_owned(case), font=SONG, css=css, pad="0")


def vehicle_leaf(case: Case, random: Random) -> Drawing:
    """The main leaf alone in plastic."""
    css = ".paper{background:repeating-linear-gradient(100deg,#f5f5ef 0 6px,#e9efe6 6px 8px);border:6px solid rgba(120,150,170,.35);border-radius:12px}"
    return page(
        _vehicle_leaf(case, 10, 8),
        width=600,
        height=424,
        fields=_owned(case),
        font=random.choice((SONG, MICRO, KAI)),
        css=css,
        pad="0",
        scale=1.9,
    )


def vehicle_app(case: Case, random: Random) -> Drawing:
    """A page of an app about one's car, labels above values in two columns."""
    car = case.vehicle

    def cell(label: str, value: str, wide: bool = False) -> str:
        return f"<div style='width:{100 if wide else 50}%;padding:5px 0'><div style='color:#8a8f98;font-size:12px'>{label}</div><div>{value}</div></div>"

    plate = f"<div style='display:inline-block;background:#1d4fb3;color:#fff;border-radius:6px;padding:3px 16px;font-size:22px;border:2px solid #fff;outline:1px solid #1d4fb3'>{car.plate[:2]}·{car.plate[2:]}</div>"
    cells = (
        cell("所有人", e(case.insured.name)) + cell("使用性质", "非营运") + cell("品牌型号", e(car.model), True)
        + cell("车辆识别代号", car.vin, True) + cell("发动机号", car.engine_number) + cell("车身颜色", ("白", "黑", "银灰")[case.seed % 3])
        + cell("注册日期", day_text(car.registered_on, "-")) + cell("发证日期", day_text(_issued(case), "-"))
        + cell("检验有效期止", f"{case.on.year + 1}-{car.registered_on:%m}-28") + cell("强制报废期止", "2099-12-31")
        + cell("发证机关", f"{city_of(case)}公安局交警支队{district_of(case)[:2]}车管所", True)
    )  # fmt: skip
    body = card_box(
        p("电子行驶证", "font-size:13px;color:#1d4fb3;margin-bottom:8px")
        + plate
        + apart("状态：正常", "保险：有效", style="margin-top:10px;font-size:12.5px;color:#2a8a4a")
    )
    body += card_box(f"<div style='display:flex;flex-wrap:wrap'>{cells}</div>") + button("出示行驶证二维码", "#1d4fb3")
    return app(
        random.choice(("机动车详情", "我的机动车", "行驶证")), body, 720, _owned(case), tint="#eef3fb", random=random
    )


LAYOUTS = {
    "driving_licence": (licence_spread, licence_copy, licence_app),
    "vehicle_licence": (vehicle_spread, vehicle_leaf, vehicle_app),
}
