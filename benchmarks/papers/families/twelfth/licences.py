"""Driving and vehicle licences: cards, cards with their second leaf, and electronic ones."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twelfth.desk import (
    HEI,
    MICRO,
    ZEN,
    adult,
    age,
    apart,
    bars,
    city_of,
    oblong,
    page,
    screen,
)
from benchmarks.papers.paper import Drawing, Layout

_ROUND = (
    ".card{position:absolute;width:640px;height:430px;border-radius:14px;border:1px solid #aebdb0;background:#f1f5ec}"
)


def _term(one: Person) -> tuple[dt.date, dt.date, dt.date]:
    """First issued, valid from, valid to: a licence of six years, or the one of ten years after it."""
    start = one.id_valid_from
    if age(one.born_on, start) < 18:
        start = one.born_on + dt.timedelta(days=18 * 366 + 40)
    start = start.replace(day=min(start.day, 28))
    renewed = age(one.born_on, start) >= 25
    first = start.replace(year=start.year - 6) if renewed else start
    return first, start, start.replace(year=start.year + (10 if renewed else 6))


def _licence_fields(case: Case) -> dict[str, str]:
    one = adult(case)
    first, start, last = _term(one)
    return {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "born_on": one.born_on.isoformat(),
        "first_issued_on": first.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "valid_from": start.isoformat(),
        "valid_to": last.isoformat(),
    }


def _two(x: float, y: float, label: str, english: str, words: str, gap: int, size: int = 19) -> str:
    small = f"{label}<div style='font-size:9px;line-height:10px;color:#456'>{english}</div>"
    return at(x, y, small, "font-size:13px;line-height:1.2;color:#234") + at(
        x + gap, y - 2, words, f"font-size:{size}px"
    )


def _address(x: float, y: float, gap: int, words: str, wrap: int = 22) -> str:
    lines = "<br>".join(words[n : n + wrap] for n in range(0, len(words), wrap))
    return _two(x, y, "住址", "Address", f"<span style='line-height:1.3;display:block'>{lines}</span>", gap, 17)


def _driver_face(case: Case) -> str:
    one = adult(case)
    first, start, last = _term(one)
    police = f"{city_of(one)}公安局<br>交通警察支队"
    return (
        at(96, 14, "中华人民共和国机动车驾驶证", "font-size:25px;letter-spacing:4px;font-weight:700;color:#1d3d2b")
        + at(150, 50, "Driving License of the People's Republic of China", "font-size:13px;color:#1d3d2b")
        + _two(34, 84, "证号", "License No.", f"<span style='letter-spacing:2px'>{one.id_number}</span>", 100, 22)
        + _two(34, 130, "姓名", "Name", one.name, 70)
        + _two(292, 130, "性别", "Sex", one.sex, 50)
        + _two(420, 130, "国籍", "Nationality", "中国", 84)
        + _address(34, 176, 70, one.address)
        + oblong(34, 262, police, turn=0, size=16)
        + _two(196, 244, "出生日期", "Date of Birth", one.born_on.isoformat(), 122)
        + _two(196, 288, "初次领证日期", "Date of First Issue", first.isoformat(), 122)
        + _two(196, 332, "准驾车型", "Class", case.vehicle.vehicle_class, 122)
        + _two(34, 384, "有效期限", "Valid Period", f"{start.isoformat()}　至　{last.isoformat()}", 110)
        + at(494, 232, portrait(116, 146, ground="#fdfdfd"))
    )


def driver_card(case: Case, random: Random) -> Drawing:
    """The card's front."""
    body = f"<div class='card' style='left:0;top:0'>{_driver_face(case)}</div>"
    font = random.choice((HEI, ZEN))
    return page(body, _licence_fields(case), width=640, height=430, font=font, pad="0", css=_ROUND, ground="#0000")


def driver_opened(case: Case, random: Random) -> Drawing:
    """Copy of the card and of its second leaf, one below the other on a sheet."""
    one, car = adult(case), case.vehicle
    start = _term(one)[1]
    note = f"请于每个记分周期结束后三十日内接受审验。有效起始日期{start.isoformat()}　实习期至 —"
    leaf = (
        at(130, 14, "中华人民共和国机动车驾驶证副页", "font-size:21px;letter-spacing:3px;font-weight:700")
        + _two(34, 70, "证号", "License No.", one.id_number, 100, 20)
        + _two(34, 116, "姓名", "Name", one.name, 100)
        + _two(330, 116, "档案编号", "File No.", f"99{case.numbers['登记号']}{case.numbers['标本号']}"[:12], 90)
        + at(34, 168, "记录 Record", "font-size:13px")
        + at(34, 194, note, "font-size:15px;white-space:normal;width:560px")
        + at(
            34,
            252,
            f"准驾车型代号规定：C1 小型汽车 C2 小型自动挡汽车 B2 大型货车 A2 牵引车 …… {car.vehicle_class}",
            "font-size:12px",
        )
        + at(330, 330, bars(random, 260, 48))
        + at(34, 376, "（背面无内容）", "font-size:12px;color:#678")
    )
    body = (
        f"<div class='card' style='left:70px;top:50px;filter:grayscale(.9)'>{_driver_face(case)}</div>"
        f"<div class='card' style='left:70px;top:520px;filter:grayscale(.9)'>{leaf}</div>"
        + at(
            90,
            980,
            "复印件与原件一致　" + ("仅供车险理赔使用" if case.seed % 2 else "2026"),
            "font-size:20px;color:#555",
        )
    )
    return page(body, _licence_fields(case), width=780, height=1060, font=MICRO, css=_ROUND)


def driver_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic police's app."""
    one = adult(case)
    first, start, last = _term(one)
    pairs = (
        ("证号", one.id_number),
        ("姓名", one.name),
        ("性别", one.sex),
        ("出生日期", day_text(one.born_on, "-")),
        ("初次领证日期", day_text(first, "-")),
        ("准驾车型", case.vehicle.vehicle_class),
        ("有效期限", f"{day_text(start, '-')} 至 {day_text(last, '-')}"),
        ("累积记分", "3分"),
        ("状态", "正常"),
    )
    lines = "".join(apart(f"<span class='k'>{a}</span>", b, style="padding:6px 0;font-size:14px") for a, b in pairs)
    body = (
        "<div style='background:#fff;border-radius:12px;padding:18px;position:relative'>"
        "<div class='c' style='font-weight:700'>中华人民共和国<br>机动车驾驶证（电子版）</div>"
        f"<div class='c' style='margin:12px 0'>{portrait(84, 106)}</div>{lines}"
        "<div class='c' style='border-top:1px dashed #ccc;padding-top:12px;margin-top:8px;font-size:12px;color:#1f64b4'>"
        f"生成时间 {day_text(case.on, '/')} 14:0{case.seed % 10}:27</div></div>"
        "<div class='c k' style='font-size:12px;margin-top:14px'>请勿截图传播　截图无效以实时出示为准</div>"
    )
    return screen("电子驾驶证", body, _licence_fields(case), height=760, bar="#1f64b4", ink="#fff", clock="14:09")


def _vehicle_fields(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": adult(case).name,
        "model": car.model,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": _given(case).isoformat(),
    }


def _given(case: Case) -> dt.date:
    """Some licences were given again after a change of owner or address."""
    later = case.vehicle.registered_on + dt.timedelta(days=case.seed % 3 * 60 + 1)
    return min(later, case.on - dt.timedelta(days=100))


def _sort(case: Case) -> str:
    return "重型栏板货车" if "福田" in case.vehicle.model else random_of(case, ("小型轿车", "小型普通客车"))


def random_of(case: Case, words: tuple[str, ...]) -> str:
    """One of some words, the same for the whole case."""
    return words[case.seed % len(words)]


def _vehicle_face(case: Case) -> str:
    one, car = adult(case), case.vehicle
    police = f"{city_of(one)}公安局<br>交通警察支队"
    return (
        at(96, 14, "中华人民共和国机动车行驶证", "font-size:25px;letter-spacing:4px;font-weight:700;color:#1c3350")
        + at(150, 50, "Vehicle License of the People's Republic of China", "font-size:13px;color:#1c3350")
        + _two(34, 86, "号牌号码", "Plate No.", f"<b>{car.plate}</b>", 84)
        + _two(310, 86, "车辆类型", "Vehicle Type", _sort(case), 90)
        + _two(34, 130, "所有人", "Owner", one.name, 84)
        + _address(34, 174, 84, one.address, 24)
        + _two(34, 230, "使用性质", "Use Character", "非营运", 84)
        + _two(246, 230, "品牌型号", "Model", car.model, 84, 18)
        + oblong(34, 284, police, turn=0, size=16)
        + _two(196, 276, "车辆识别代号", "VIN", car.vin, 110)
        + _two(196, 320, "发动机号码", "Engine No.", car.engine_number, 110)
        + _two(196, 368, "注册日期", "Register Date", car.registered_on.isoformat(), 84, 18)
        + _two(412, 368, "发证日期", "Issue Date", _given(case).isoformat(), 78, 18)
    )


def vehicle_card(case: Case, random: Random) -> Drawing:
    """The card's front."""
    body = f"<div class='card' style='left:0;top:0;background:#eaf0f6'>{_vehicle_face(case)}</div>"
    font = random.choice((HEI, MICRO))
    return page(body, _vehicle_fields(case), width=640, height=430, font=font, pad="0", css=_ROUND, ground="#0000")


def vehicle_opened(case: Case, random: Random) -> Drawing:
    """Front and second leaf side by side in their plastic cover."""
    car = case.vehicle
    leaf = (
        _two(34, 40, "号牌号码", "Plate No.", car.plate, 110)
        + _two(330, 40, "档案编号", "File No.", f"99{case.numbers['标本号']}{case.numbers['登记号']}"[:12], 90)
        + _two(34, 92, "核定载人数", "Capacity", "5人", 110)
        + _two(330, 92, "总质量", "Gross Mass", f"{1500 + case.seed % 700}kg", 90)
        + _two(34, 144, "整备质量", "Unladen Mass", f"{1100 + case.seed % 400}kg", 110)
        + _two(330, 144, "核定载质量", "Approved Load", "--", 90)
        + _two(34, 196, "外廓尺寸", "Overall Dim.", "4670×1806×1474mm", 110)
        + _two(34, 248, "备注", "Remarks", "强制报废期止：—", 110)
        + _two(34, 300, "检验记录", "Inspection", f"检验有效期至{case.on.year + 1}年{case.on.month:02d}月", 110)
        + at(300, 350, bars(random, 300, 40))
    )
    body = (
        f"<div class='card' style='left:14px;top:22px'>{_vehicle_face(case)}</div>"
        f"<div class='card' style='left:664px;top:22px'>{leaf}</div>"
    )
    css = _ROUND.replace("width:640px", "width:622px")
    return page(
        body, _vehicle_fields(case), width=1300, height=476, font=ZEN, pad="0", css=css, scale=1.8, ground="#c7d3cf"
    )


def vehicle_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic police's app, labels above their words."""
    one, car = adult(case), case.vehicle
    plate = car.plate if random.random() < 0.5 else f"{car.plate[:2]}·{car.plate[2:]}"
    pairs = (
        ("所有人", one.name),
        ("车辆类型", _sort(case)),
        ("品牌型号", car.model),
        ("车辆识别代号", car.vin),
        ("发动机号码", car.engine_number),
        ("注册日期", day_text(car.registered_on, "-")),
        ("发证日期", day_text(_given(case), "-")),
        ("检验有效期止", f"{case.on.year + 1}-{case.on.month:02d}-28"),
    )
    lines = "".join(
        f"<div style='padding:6px 0;border-bottom:1px solid #eef'><div class='k' style='font-size:12px'>{a}</div>{b}</div>"
        for a, b in pairs
    )
    body = (
        "<div style='background:#fff;border-radius:12px;padding:16px 18px'>"
        "<div class='c k' style='font-size:13px'>中华人民共和国机动车行驶证</div>"
        f"<div class='c' style='background:#1546b8;color:#fff;border-radius:6px;font-size:25px;margin:10px 60px'>{plate}</div>"
        f"{lines}</div><div class='c' style='margin-top:14px;color:#1f64b4;font-size:13px'>切换车辆　　查看副页　　刷新二维码</div>"
    )
    return screen("电子行驶证", body, _vehicle_fields(case), height=770, clock="21:15")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "driving_licence": (driver_card, driver_opened, driver_electronic),
    "vehicle_licence": (vehicle_card, vehicle_opened, vehicle_electronic),
}
