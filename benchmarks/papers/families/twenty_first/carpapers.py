"""Vehicle licences: the page alone, main page over second page, an electronic one, a copy with a stamp."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    ARIAL,
    FHEI,
    FSONG,
    GOTHIC,
    PEN,
    SERIF,
    SUNGTI,
    UMING,
    Cell,
    apart,
    bars,
    iso,
    item,
    lb,
    leaf,
    mobile,
    para,
    rows,
    serial,
    stamp,
    tile,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_WOVEN = (
    "repeating-linear-gradient(35deg,#e6eff6 0 3px,#f5f6f1 3px 8px)",
    "repeating-radial-gradient(circle at 0% 100%,#e8f1f0 0 4px,#f5f3f0 4px 10px)",
)
_BELOW = (
    "linear-gradient(20deg,#30343b,#555b63)",
    "repeating-linear-gradient(2deg,#b59a78 0 20px,#ad916d 20px 37px)",
    "#d9dfe2",
)


def _issued(case: Case) -> dt.date:
    return min(case.vehicle.registered_on + dt.timedelta(days=(0, 0, 3, 530)[case.seed % 4]), case.on)


def _truth(case: Case, *without: str) -> dict[str, str]:
    car = case.vehicle
    known = {
        "plate": car.plate, "owner": case.insured.name, "vin": car.vin, "engine_number": car.engine_number,
        "model": car.model, "registered_on": iso(car.registered_on), "issued_on": iso(_issued(case)),
    }  # fmt: skip
    return {name: value for name, value in known.items() if name not in without}


def _sort(case: Case) -> str:
    return ("小型轿车", "小型普通客车")[case.seed % 2]


def _label(x: int, y: int, chinese: str, english: str) -> str:
    return at(x, y, f"{chinese}<br><span style='font:13px {ARIAL}'>{english}</span>", "font-size:16px;line-height:1.3")


def _page(case: Case, random: Random, more: str = "") -> str:
    """The main page, 850 by 570."""
    car, who = case.vehicle, case.insured
    value = f"font:21px {random.choice((FHEI, GOTHIC))}"
    made = at(0, 20, "中华人民共和国机动车行驶证", "width:850px;text-align:center;font-size:30px;font-weight:700")
    made += at(
        0, 62, "Vehicle License of the People's Republic of China", f"width:850px;text-align:center;font:15px {ARIAL}"
    )
    made += _label(44, 100, "号牌号码", "Plate No.") + at(140, 106, car.plate, value)
    made += _label(400, 100, "车辆类型", "Vehicle Type") + at(516, 106, _sort(case), value)
    made += _label(44, 158, "所有人", "Owner") + at(140, 164, e(who.name), value)
    lines = "<br>".join(e(who.address[k : k + 30]) for k in range(0, len(who.address), 30))
    made += _label(44, 216, "住　址", "Address") + at(140, 220, lines, value + ";line-height:1.25")
    made += _label(44, 280, "使用性质", "Use Character") + at(164, 286, "非营运", value)
    made += _label(330, 280, "品牌型号", "Model") + at(430, 286, e(car.model), value)
    rest = (("车辆识别代号", "VIN", car.vin), ("发动机号码", "Engine No.", car.engine_number))
    for k, (chinese, english, words) in enumerate(rest):
        made += _label(330, 338 + 60 * k, chinese, english) + at(464, 344 + 60 * k, words, value)
    made += _label(330, 466, "注册日期", "Register Date") + at(
        436, 472, day_text(car.registered_on, "-"), value + ";font-size:20px"
    )
    made += _label(584, 466, "发证日期", "Issue Date") + at(
        682, 472, day_text(_issued(case), "-"), value + ";font-size:20px"
    )
    office = f"{town(case)}<br>公安局交<br>通警察支队"
    made += at(
        64,
        340,
        f"<div style='width:176px;height:170px;border:4px solid #cd2b31;color:#cd2b31;font:600 27px/1.5 {SERIF};padding:20px 12px;opacity:.72;white-space:nowrap'>{office}</div>",
    )
    style = f"position:relative;width:850px;height:570px;border-radius:14px;line-height:1.3;font-family:{UMING};background:{random.choice(_WOVEN)};{more}"
    return f"<div style='{style}'>{made}</div>"


def _rear(case: Case) -> str:
    """The second page, 850 by 500: people, masses, sizes, inspections."""
    random = Random(case.seed + 55)
    until = case.on + dt.timedelta(days=120 + case.seed % 500)
    made: list[list[Cell]] = [
        [lb("号牌号码"), case.vehicle.plate, lb("档案编号"), serial(case, "doc", 12)],
        [lb("核定载人数"), "5人", lb("总质量"), f"{random.randint(1650, 2100)}kg"],
        [lb("整备质量"), f"{random.randint(1180, 1600)}kg", lb("核定载质量"), "－－"],
        [lb("外廓尺寸"), f"{random.randint(4400, 4800)}×{random.randint(1760, 1880)}×{random.randint(1440, 1690)}mm", lb("准牵引总质量"), "－－"],
        [lb("备　注"), wide("", 3)],
        [lb("检验记录"), wide(f"检验有效期至{until.year}年{until.month:02d}月　{town(case)[:1]}", 3)],
    ]  # fmt: skip
    inner = title("中华人民共和国机动车行驶证副页", 23, "margin-bottom:10px") + rows(
        made, style="font-size:18px;line-height:1.85"
    )
    inner += f"<div style='margin-top:14px'>{bars(case, 'rear', 260, 36)}</div>"
    return (
        f"<div style='width:850px;height:480px;border-radius:14px;background:#f3f5f1;padding:24px 36px'>{inner}</div>"
    )


def _laid(card: str, x: int, y: int, scale: float = 1) -> str:
    style = f"left:{x}px;top:{y}px;transform:scale({scale});transform-origin:0 0;box-shadow:0 4px 14px rgba(0,0,0,.4)"
    return f"<div style='position:absolute;border-radius:14px;{style}'>{card}</div>"


def vehicle_page_alone(case: Case, random: Random) -> Drawing:
    """The main page alone, laid down."""
    return leaf(_laid(_page(case, random), 46, 46), 942, 662, _truth(case), ground=random.choice(_BELOW))


def vehicle_main_over_second(case: Case, random: Random) -> Drawing:
    """Main page above, second page below, in one photograph."""
    body = _laid(_page(case, random), 44, 40) + _laid(_rear(case), 44, 650)
    return leaf(body, 938, 1170, _truth(case), font=UMING, ground=random.choice(_BELOW))


def electronic_vehicle_licence(case: Case, random: Random) -> Drawing:
    """The traffic app's page: plate large on a blue or green shield, the rest in lines."""
    car = case.vehicle
    plate = f"{car.plate[:2]}·{car.plate[2:]}" if random.random() < 0.7 else car.plate
    shield = f"<div class=mid style='background:#1c57b5;color:#fff;border-radius:10px;margin:14px 60px;padding:9px;font:600 30px {GOTHIC};letter-spacing:3px;border:2px solid #fff;outline:2px solid #1c57b5'>{plate}</div>"
    lines = (
        item("所有人", e(case.insured.name)), item("车辆类型", _sort(case)), item("使用性质", "非营运"), item("品牌型号", e(car.model)),
        item("车辆识别代号", car.vin), item("发动机号码", car.engine_number), item("注册日期", day_text(car.registered_on, "-")),
        item("发证日期", day_text(_issued(case), "-")),
    )  # fmt: skip
    body = para("机动车行驶证 · 电子版", "font-size:18px;padding-top:12px;color:#1c57b5", "mid") + shield + tile(*lines)
    picture = code_picture(f"VL{serial(case, 'vl', 16)}")
    body += f"<div class=mid><img src='{picture}' style='width:112px'><div style='font-size:12.5px;color:#888'>扫码查验　{town(case)}公安局交通警察支队</div></div>"
    return mobile(body, 760, _truth(case), random.choice(("电子行驶证", "行驶证", "机动车详情")), random, bar="#e5eefb")


def insurer_copy_of_vehicle(case: Case, random: Random) -> Drawing:
    """A grey copy of the main page pasted on an insurer's form with its own lines and a stamp."""
    body = para(f"{e(case.insurer)}　车险单证粘贴页", "font-size:19px;font-weight:700")
    body += apart(
        "单证名称：机动车行驶证（复印件）",
        f"扫描号 {serial(case, 'scan', 9)}",
        style="font-size:15px;border-bottom:1px solid #777;padding-bottom:5px",
    )
    body += _laid(_page(case, random, "filter:grayscale(1) contrast(1.15)"), 70, 136, 0.88)
    foot = f"备注：{random.choice(('原件与车辆相符', '已见原件，无涂改', '车架号拓印已留存'))}"
    body += at(80, 680, foot, f"font:21px {PEN};color:#22306b")
    body += stamp(f"复印件核对章<br>{day_text(case.on, '.')}", 600, 660, "#b3242e", random.choice((-5, 3)))
    return leaf(body, 890, 770, _truth(case), font=random.choice((FSONG, SUNGTI)))


LAYOUTS = {
    "vehicle_licence": (
        vehicle_page_alone,
        vehicle_main_over_second,
        electronic_vehicle_licence,
        insurer_copy_of_vehicle,
    ),
}
