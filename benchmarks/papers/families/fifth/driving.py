"""Licences of drivers and vehicles after their national standards (GA 482, GA 37)."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.bills import driving_days
from benchmarks.papers.families.fifth.marks import HEI, SONG, bars, square_seal, wave_ground
from benchmarks.papers.families.frames import at, framed, portrait
from benchmarks.papers.paper import Drawing

_WIDTH, _HEIGHT = 880, 600
_INK = "#1d1d22"


def _css(ground: str, wave: str) -> str:
    return (
        f".card{{position:absolute;width:{_WIDTH}px;height:{_HEIGHT}px;border-radius:14px;overflow:hidden;background-color:{ground};color:{_INK};{SONG}"
        f"{wave_ground(wave, step=8, opacity=0.5)}}}.line{{position:absolute;background:#6d6d72;height:1px}}"
    )


def _label(x: float, y: float, chinese: str, english: str) -> str:
    return at(
        x,
        y,
        f"{chinese}<br><span style='font-size:14px;font-family:Liberation Serif'>{english}</span>",
        "font-size:20px;line-height:1.05;color:#34496b",
    )


def _value(x: float, y: float, words: str, style: str = "") -> str:
    return at(x, y, words, f"{HEI}font-size:25px;{style}")


def _rule(x: int, y: int, width: int) -> str:
    return f"<div class='line' style='left:{x}px;top:{y}px;width:{width}px'></div>"


def _driving_fields(case: Case) -> dict[str, str]:
    person, (first, start, end) = case.insured, driving_days(case)
    return {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "born_on": person.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(),
        "valid_from": start.isoformat(),
        "valid_to": end.isoformat() if end else "long_term",
    }


def _driving(case: Case) -> str:
    person, (first, start, end) = case.insured, driving_days(case)
    until = end.isoformat() if end else "长期"
    return (
        at(
            0,
            20,
            "中华人民共和国机动车驾驶证",
            f"width:{_WIDTH}px;text-align:center;font-size:37px;font-weight:bold;letter-spacing:.04em",
        )
        + at(
            0,
            66,
            "Driving License of the People's Republic of China",
            f"width:{_WIDTH}px;text-align:center;font-size:20px",
        )
        + at(290, 96, "证号", "font-size:20px;color:#34496b")
        + at(345, 92, escape(person.id_number), f"{HEI}font-size:27px;letter-spacing:.03em")
        + _label(36, 134, "姓名", "Name")
        + _value(112, 138, escape(person.name))
        + _rule(104, 176, 330)
        + _label(452, 134, "性别", "Sex")
        + _value(520, 138, person.sex)
        + _rule(508, 176, 90)
        + _label(612, 134, "国籍", "Nationality")
        + _value(712, 138, "中国")
        + _rule(702, 176, 140)
        + _label(36, 192, "住址", "Address")
        + at(
            112,
            192,
            escape(person.address[:20]) + ("<br>" + escape(person.address[20:]) if len(person.address) > 20 else ""),
            f"{HEI}font-size:24px;line-height:1.2",
        )
        + _rule(104, 256, 740)
        + at(36, 290, square_seal((case.insured.id_issuer[:4], "公安局交", "通警察支", "队　　　"), side=172))
        + _label(248, 280, "出生日期", "Date of Birth")
        + _value(404, 284, person.born_on.isoformat())
        + _rule(396, 322, 214)
        + _label(248, 338, "初次领证日期", "Date of First Issue")
        + _value(404, 342, first.isoformat())
        + _rule(396, 380, 214)
        + _label(248, 396, "准驾车型", "Class")
        + _value(404, 400, case.vehicle.vehicle_class)
        + _rule(396, 438, 214)
        + at(640, 276, portrait(184, 232, ground="#f7f8fa"))
        + _label(36, 526, "有效期限", "Valid Period")
        + _value(160, 528, f"{start.isoformat()}　至　{until}")
        + _rule(150, 566, 460)
    )


def driving_card(case: Case, random: Random) -> Drawing:
    """The main page of a driving licence."""
    return Drawing(
        framed(
            f"<div class='card'>{_driving(case)}</div>", width=_WIDTH, height=_HEIGHT, css=_css("#f3f5ee", "#bfd0b4")
        ),
        _WIDTH,
        _HEIGHT,
        _driving_fields(case),
    )


def driving_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence on a phone's screen, as people keep it in a picture."""
    top = at(0, 14, "9:41", "left:40px;font-size:24px;font-family:Liberation Sans;font-weight:bold") + at(
        372, 62, "电子驾驶证", f"{HEI}font-size:34px"
    )
    below = (
        at(90, 800, "状态：正常", f"{HEI}font-size:28px;color:#2a7d3f")
        + at(90, 850, "累积记分：0分", f"{HEI}font-size:28px")
        + at(90, 900, f"档案编号：9901{case.numbers['登记号'].zfill(8)[:8]}", f"{HEI}font-size:28px")
        + at(
            90,
            950,
            f"生成时间：{case.on.isoformat()} 10:{case.seed % 60:02d}:{case.seed % 59:02d}",
            f"{HEI}font-size:28px;color:#666",
        )
    )
    body = f"<div class='paper' style='background:linear-gradient(#2b66c4 0 150px,#eef2f8 150px)'><div style='color:#fff'>{top}</div><div class='card' style='left:30px;top:160px'>{_driving(case)}</div>{below}</div>"
    return Drawing(
        framed(body, width=940, height=1060, css=_css("#f4f7fb", "#b9cbe0")),
        940,
        1060,
        _driving_fields(case),
        scale=1.2,
    )


def _vehicle_main(case: Case) -> str:
    car, person = case.vehicle, case.insured
    issued = car.registered_on
    return (
        at(
            0,
            20,
            "中华人民共和国机动车行驶证",
            f"width:{_WIDTH}px;text-align:center;font-size:37px;font-weight:bold;letter-spacing:.04em;color:#26395c",
        )
        + at(
            0,
            66,
            "Vehicle License of the People's Republic of China",
            f"width:{_WIDTH}px;text-align:center;font-size:20px;color:#26395c",
        )
        + _label(36, 112, "号牌号码", "Plate No.")
        + _value(150, 116, car.plate)
        + _rule(142, 154, 220)
        + _label(400, 112, "车辆类型", "Vehicle Type")
        + _value(530, 116, "小型轿车")
        + _rule(520, 154, 320)
        + _label(36, 176, "所有人", "Owner")
        + _value(150, 180, escape(person.name))
        + _rule(142, 218, 698)
        + _label(36, 240, "住址", "Address")
        + at(150, 246, escape(person.address), f"{HEI}font-size:23px")
        + _rule(142, 282, 698)
        + at(36, 312, square_seal((person.id_issuer[:4], "公安局交", "通警察支", "队　　　"), side=176))
        + _label(240, 304, "使用性质", "Use Character")
        + _value(368, 308, "非营运")
        + _rule(360, 346, 130)
        + _label(506, 304, "品牌型号", "Model")
        + at(598, 310, escape(car.model), f"{HEI}font-size:21px")
        + _rule(590, 346, 260)
        + _label(240, 368, "车辆识别代号", "VIN")
        + _value(400, 372, car.vin, "letter-spacing:.03em")
        + _rule(392, 410, 450)
        + _label(240, 432, "发动机号码", "Engine No.")
        + _value(400, 436, car.engine_number)
        + _rule(392, 474, 450)
        + _label(240, 496, "注册日期", "Register Date")
        + _value(366, 500, car.registered_on.isoformat())
        + _rule(358, 538, 176)
        + _label(546, 496, "发证日期", "Issue Date")
        + _value(660, 500, issued.isoformat())
        + _rule(652, 538, 190)
    )


def _vehicle_fields(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": case.insured.name,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": car.registered_on.isoformat(),
    }


def vehicle_card(case: Case, random: Random) -> Drawing:
    """The main page of a vehicle licence."""
    return Drawing(
        framed(
            f"<div class='card'>{_vehicle_main(case)}</div>",
            width=_WIDTH,
            height=_HEIGHT,
            css=_css("#eef3f8", "#a9bfd8"),
        ),
        _WIDTH,
        _HEIGHT,
        _vehicle_fields(case),
    )


def vehicle_unfolded(case: Case, random: Random) -> Drawing:
    """Main page above, second page below, both out of their cover."""
    car = case.vehicle
    pairs = (
        (40, 40, "号牌号码", car.plate), (470, 40, "档案编号", f"99{case.numbers['登记号'].zfill(10)}"),
        (40, 100, "核定载人数", "5人"), (470, 100, "总质量", "1785kg"),
        (40, 160, "整备质量", "1320kg"), (470, 160, "核定载质量", "——"),
        (40, 220, "外廓尺寸", "4670×1806×1474mm"), (470, 220, "准牵引总质量", "——"),
        (40, 280, "备注", "强制报废期止：2099-12-31" if random.random() < 0.3 else ""),
        (40, 360, "检验记录", f"检验有效期至{case.on.year + 1}年{car.registered_on.month:02d}月"),
    )  # fmt: skip
    second = "".join(
        at(x, y, label, "font-size:21px;color:#34496b")
        + at(x + 140, y, words, f"{HEI}font-size:23px")
        + _rule(x + 130, y + 34, 260 if y < 280 else 690)
        for x, y, label, words in pairs
    ) + at(560, 470, bars(car.vin, width=260, height=60))
    body = f"<div class='card'>{_vehicle_main(case)}</div><div class='card' style='top:{_HEIGHT + 16}px;height:{_HEIGHT - 20}px'>{second}</div>"
    return Drawing(
        framed(body, width=_WIDTH, height=2 * _HEIGHT, css=_css("#eff4f6", "#aac6cf")),
        _WIDTH,
        2 * _HEIGHT,
        _vehicle_fields(case),
        scale=1.3,
    )


LAYOUTS = {"driving_licence": (driving_card, driving_electronic), "vehicle_licence": (vehicle_card, vehicle_unfolded)}
