"""Licences of vehicles: the card, the licence laid open, and the police's app."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.families.thirteenth.traffic_licences import SMALL, both, driver, police_seal
from benchmarks.papers.paper import Drawing, Layout


def _issued(case: Case, random: Random) -> dt.date:
    return case.vehicle.registered_on + dt.timedelta(days=random.choice((0, 2, 95)))


def _vehicle_truth(case: Case, issued: dt.date) -> dict[str, object]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": driver(case).name,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": issued.isoformat(),
    }


def _vehicle_leaf(case: Case, issued: dt.date, kind: str) -> str:
    car, person, big = case.vehicle, driver(case), "font-size:16.5px"
    return (
        '<div style="position:absolute;left:0;top:0;width:590px;height:400px;border-radius:12px;border:1px solid #97a3ad;background:repeating-linear-gradient(-35deg,rgba(90,120,160,.07) 0 3px,transparent 3px 8px),#eef2f4"></div>'
        + at(
            0,
            14,
            "<div class='mid' style='width:590px;letter-spacing:3px'>中华人民共和国机动车行驶证</div>",
            "font-size:20px;font-weight:bold",
        )
        + at(
            0,
            42,
            "<div class='mid' style='width:590px'>Vehicle License of the People's Republic of China</div>",
            "font-size:10.5px",
        )
        + at(26, 72, both("号牌号码", "Plate No."), SMALL)
        + at(112, 70, car.plate, "font-size:20px;letter-spacing:1px")
        + at(306, 72, both("车辆类型", "Vehicle Type"), SMALL)
        + at(396, 72, kind, big)
        + at(26, 114, both("所 有 人", "Owner"), SMALL)
        + at(112, 114, t(person.name), big)
        + at(26, 156, both("住　　址", "Address"), SMALL)
        + at(112, 154, kit.folded(person.address, 28), "font-size:14.5px;line-height:1.35")
        + at(26, 208, both("使用性质", "Use Character"), SMALL)
        + at(112, 208, "非营运", big)
        + at(216, 208, both("品牌型号", "Model"), SMALL)
        + at(290, 208, t(car.model), "font-size:16px")
        + at(26, 258, police_seal(person))
        + at(190, 254, both("车辆识别代号", "VIN"), SMALL)
        + at(290, 252, car.vin, f"font-size:18px;font-family:{kit.MONO}")
        + at(190, 298, both("发动机号码", "Engine No."), SMALL)
        + at(290, 296, car.engine_number, f"font-size:18px;font-family:{kit.MONO}")
        + at(190, 344, both("注册日期", "Register Date"), SMALL)
        + at(270, 344, day_text(car.registered_on, "-"), "font-size:15.5px")
        + at(384, 344, both("发证日期", "Issue Date"), SMALL)
        + at(456, 344, day_text(issued, "-"), "font-size:15.5px")
    )


def vehicle_card(case: Case, random: Random) -> Drawing:
    """The leaf with the numbers."""
    issued, kind = _issued(case, random), random.choice(("小型轿车", "小型普通客车"))
    font = random.choice((kit.HEI, kit.ROUND))
    return kit.page(
        _vehicle_leaf(case, issued, kind),
        (590, 400),
        _vehicle_truth(case, issued),
        font=font,
        px=14,
        pad="0",
        ground="transparent",
        scale=2.2,
    )


def vehicle_open(case: Case, random: Random) -> Drawing:
    """The licence laid open: the main leaf and the second one below, in colour, on one picture."""
    car, issued = case.vehicle, _issued(case, random)
    kind = random.choice(("小型轿车", "小型越野客车"))
    until = f"检验有效期至{case.on.year + 1}年{car.registered_on.month:02d}月{kit.town(driver(case))[0]}A"
    lines = [
        ["号牌号码", car.plate, "档案编号", digits(random, 12)],
        ["核定载人数", "5人", "总质量", f"{random.randint(160, 230) * 10}kg"],
        ["整备质量", f"{random.randint(120, 160) * 10}kg", "核定载质量", "--"],
        [
            "外廓尺寸",
            f"{random.randint(4200, 4900)}×{random.randint(1780, 1900)}×{random.randint(1450, 1700)}mm",
            "准牵引总质量",
            "--",
        ],
        ["备　　注", "@colspan=3|" + random.choice(("汽油", "混合动力", "强制报废期止:以登记为准"))],
        ["检验记录", f"@colspan=3|{until}"],
    ]
    body = (
        f'<div style="position:absolute;left:0;top:0;width:590px;height:400px">{_vehicle_leaf(case, issued, kind)}</div>'
        '<div style="position:absolute;left:0;top:410px;width:590px;height:330px;border-radius:12px;border:1px solid #97a3ad;background:#f1f4f2;padding:14px 22px"><div class="mid" style="font-weight:bold;font-size:17px;margin-bottom:8px">中华人民共和国机动车行驶证副页</div>'
        + kit.rows(*lines, widths=(15, 36, 19, 30))
        + f"<div style='margin-top:8px'>{kit.bars(random, width=240, height=26)}</div></div>"
    )
    css = ".g td{border-color:#8d99a2;height:33px;font-size:13.5px}"
    return kit.page(
        body,
        (590, 740),
        _vehicle_truth(case, issued),
        font=kit.SANS,
        px=14,
        pad="0",
        ground="#26282b",
        css=css,
        scale=2.0,
    )


def vehicle_app(case: Case, random: Random) -> Drawing:
    """The electronic vehicle licence: labels joined in front without colon."""
    car, person, issued = case.vehicle, driver(case), _issued(case, random)
    plate = f"{car.plate[:2]}·{car.plate[2:]}"

    def row(name: str, value: object) -> str:
        return f"<div style='padding:8px 0;border-bottom:1px dashed #d4dbe4;display:flex'><span style='width:104px;color:#66727f;flex:none'>{name}</span><span>{t(value)}</span></div>"

    body = (
        f'<div style="background:#1f63c6;color:#fff;border-radius:10px 10px 0 0;padding:14px 16px;font-size:24px">{plate}<div style="font-size:12px">小型汽车　状态：正常</div></div>'
        + '<div style="background:#fff;border-radius:0 0 10px 10px;padding:6px 16px 14px">'
        + row("所有人", person.name)
        + row("车辆类型", "小型轿车")
        + row("品牌型号", car.model)
        + row("识别代号", car.vin)
        + row("发动机号", car.engine_number)
        + row("使用性质", "非营运")
        + row("注册日期", day_text(car.registered_on, "-"))
        + row("发证日期", day_text(issued, "-"))
        + row("检验有效期止", f"{case.on.year + 1}-{car.registered_on.month:02d}")
        + row("发证机关", f"{kit.town(person)}公安局交通警察支队")
        + "</div>"
        + '<div class="mid" style="background:#1f63c6;color:#fff;border-radius:8px;padding:10px;margin-top:14px">放大查看　|　授权他人使用</div>'
    )
    return kit.screen(
        random.choice(("我的行驶证", "电子行驶证")),
        body,
        650,
        _vehicle_truth(case, issued),
        random=random,
        ground="#eaf0f7",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"vehicle_licence": (vehicle_card, vehicle_open, vehicle_app)}
