"""Vehicle licences: the page alone, both pages in a sleeve, a copied sheet, the traffic police's app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    HEI,
    KAI,
    LATIN,
    SANS,
    SERIF,
    after,
    home,
    iso,
    num,
    p,
    page,
    panel,
    phone,
    print_seal,
    q,
    sign,
    stripes,
)
from benchmarks.papers.paper import Drawing

_GROUND = "repeating-linear-gradient(120deg,#e9f1f6 0 4px,#f6f6f0 4px 9px)"
_GROUNDS = (_GROUND, "repeating-radial-gradient(circle at 10% 0%,#eaf2f5 0 5px,#f5f3ee 5px 10px)")


def _issued(case: Case) -> dt.date:
    return min(case.vehicle.registered_on + dt.timedelta(days=(0, 2, 410, 0)[case.seed % 4]), case.on)


def _truth(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate, "owner": case.insured.name, "vin": car.vin, "engine_number": car.engine_number,
        "model": car.model, "registered_on": iso(car.registered_on), "issued_on": iso(_issued(case)),
    }  # fmt: skip


def _sort(case: Case) -> str:
    return ("小型轿车", "小型普通客车", "小型轿车")[case.seed % 3]


def _main(case: Case, random: Random) -> str:
    """The main page, 880 by 600."""
    car, who = case.vehicle, case.insured
    value = f"font-family:{random.choice((HEI, SANS))};font-size:22px"

    def pair(x: int, y: int, chinese: str, english: str, words: str, gap: int) -> str:
        made = at(x, y, chinese, "font-size:18px") + at(x, y + 26, english, f"font:14px {LATIN};color:#333")
        return made + at(x + gap, y + 9, words, value)

    address = "<br>".join(e(who.address[k : k + 26]) for k in range(0, len(who.address), 26))
    made = at(
        0,
        20,
        "中华人民共和国机动车行驶证",
        "width:880px;text-align:center;font-size:32px;font-weight:700;letter-spacing:3px",
    )
    made += at(
        0, 66, "Vehicle License of the People's Republic of China", f"width:880px;text-align:center;font:17px {LATIN}"
    )
    made += pair(40, 112, "号牌号码", "Plate No.", car.plate, 120) + pair(
        450, 112, "车辆类型", "Vehicle Type", _sort(case), 130
    )
    made += pair(40, 176, "所有人", "Owner", e(who.name), 120)
    made += pair(40, 240, "住　址", "Address", f"<div style='line-height:1.25;margin-top:-6px'>{address}</div>", 120)
    made += pair(300, 312, "使用性质", "Use Character", "非营运", 140)
    made += pair(300, 372, "品牌型号", "Model", e(car.model), 140)
    made += pair(300, 432, "车辆识别代号", "VIN", f"<span style='letter-spacing:1px'>{car.vin}</span>", 140)
    made += pair(300, 484, "发动机号码", "Engine No.", car.engine_number, 140)
    made += pair(40, 544, "注册日期", "Register Date", day_text(car.registered_on, "-"), 130)
    made += pair(450, 544, "发证日期", "Issue Date", day_text(_issued(case), "-"), 130)
    made += print_seal(f"{home(case)}公安局交通警察支队", 66, 330, 176, "", 0.6)
    return f"<div style='position:relative;width:880px;height:604px;background:{random.choice(_GROUNDS)};font-family:{SERIF};line-height:1.3;border-radius:14px'>{made}</div>"


def _second(case: Case) -> str:
    """The second page, 880 by 560: weights, seats and the record of inspections."""
    car = case.vehicle
    until = after(case.on, 1)
    rows = (
        ("号牌号码", car.plate, "档案编号", num(case, "carfile", 12)), ("核定载人数", "5人", "总质量", f"{1600 + case.seed % 500}kg"),
        ("整备质量", f"{1200 + case.seed % 400}kg", "核定载质量", "--"),
        ("外廓尺寸", f"{4500 + case.seed % 400}×{1780 + case.seed % 90}×{1450 + case.seed % 200}mm", "准牵引总质量", "--"),
    )  # fmt: skip
    made = at(0, 20, "中华人民共和国机动车行驶证副页", "width:880px;text-align:center;font-size:28px;font-weight:700")
    for place, (one, value, two, other) in enumerate(rows):
        y = 88 + 58 * place
        made += at(40, y, one, "font-size:18px") + at(156, y - 2, value, f"font:21px {HEI}")
        made += at(480, y, two, "font-size:18px") + at(620, y - 2, other, f"font:21px {HEI}")
    made += at(40, 330, "备　注", "font-size:18px") + at(
        156, 328, "纯电动" if "BEV" in case.vehicle.model else "汽油", f"font:21px {HEI}"
    )
    made += at(40, 392, "检验记录", "font-size:18px")
    made += at(156, 388, f"检验有效期至{until.year}年{until.month:02d}月", f"font:21px {HEI}")
    made += at(40, 480, stripes(case, "carbar", 250, 40)) + at(
        310, 486, f"*{num(case, 'carbar', 13)}*", f"font:19px {LATIN}"
    )
    return f"<div style='position:relative;width:880px;height:560px;background:{_GROUND};font-family:{SERIF};line-height:1.3;border-radius:14px'>{made}</div>"


def vehicle_page(case: Case, random: Random) -> Drawing:
    """The main page on a table."""
    body = f"<div style='position:absolute;left:42px;top:36px;box-shadow:0 2px 9px #0006'>{_main(case, random)}</div>"
    return page(body, 964, 680, _truth(case), ground=random.choice(("#3c4148", "#cbbfa9", "#e3e6e9")))


def vehicle_sleeve(case: Case, random: Random) -> Drawing:
    """Both pages in a black sleeve, the second below the first."""
    body = f"<div style='position:absolute;left:40px;top:34px'>{_main(case, random)}</div>"
    body += f"<div style='position:absolute;left:40px;top:676px'>{_second(case)}</div>"
    return page(body, 960, 1270, _truth(case), ground=random.choice(("#141518", "#32251d", "#273449")), scale=1.4)


def vehicle_copied(case: Case, random: Random) -> Drawing:
    """A grey copy on a sheet, with a line of purpose by hand."""
    body = at(56, 30, random.choice(("行驶证复印件", "车辆资料（行驶证正页）", "标的车行驶证")), f"font:22px {KAI}")
    body += f"<div style='position:absolute;left:56px;top:84px;transform:scale(.9);transform-origin:0 0;filter:grayscale(1) contrast(1.1);border:1px solid #888'>{_main(case, random)}</div>"
    body += at(64, 660, f"仅供车险理赔使用　{sign(e(case.insured.name))}", f"font:22px {KAI};color:#1b2b66")
    return page(body, 910, 730, _truth(case), ground="#fafafa")


def vehicle_in_app(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic police's app."""
    car, tone = case.vehicle, random.choice(("#27559e", "#1d6a8c"))
    rows = (
        ("车辆类型", _sort(case)), ("所有人", e(case.insured.name)), ("使用性质", "非营运"), ("品牌型号", e(car.model)),
        ("车辆识别代号", car.vin), ("发动机号码", car.engine_number), ("注册日期", day_text(car.registered_on, "-")),
        ("发证日期", day_text(_issued(case), "-")),
    )  # fmt: skip
    body = f"<div class=m style='background:{tone};color:#fff;padding:14px'><div style='font-size:13px'>机动车行驶证（电子版）</div>"
    body += f"<b style='font-size:27px;letter-spacing:2px'>{car.plate}</b></div>"
    body += panel(q("号牌号码", car.plate), *(q(label, value) for label, value in rows))
    until = after(case.on, 1)
    body += panel(q("检验有效期止", f"{until.year}年{until.month}月"), q("机动车状态", "正常"), q("核定载人数", "5人"))
    body += p("电子行驶证与纸质行驶证具有同等效力", "font-size:12.5px;color:#888;margin-top:14px", "m")
    return phone(body, 690, _truth(case), random.choice(("电子行驶证", "我的机动车", "证件详情")), random)


LAYOUTS = {"vehicle_licence": (vehicle_page, vehicle_sleeve, vehicle_copied, vehicle_in_app)}
