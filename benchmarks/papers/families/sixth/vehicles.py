"""Vehicle licences, beside what `drivers` and `repairs` draw."""

from __future__ import annotations

import datetime as dt
import re
from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.drivers import (
    LOOK,
    driving_licence,
    driving_licence_open,
    driving_licence_screen,
    label,
)
from benchmarks.papers.families.sixth.marks import (
    after_years,
    applicant,
    framed,
    home,
    square_stamp,
    waves,
)
from benchmarks.papers.families.sixth.repairs import loss_assessment, settlement_sheet
from benchmarks.papers.families.sixth.sheet import bars, serial
from benchmarks.papers.paper import Drawing, Layout


def _issued_on(case: Case) -> dt.date:
    """Most licences are as old as the registration, one in four was renewed."""
    renewed = case.vehicle.registered_on + dt.timedelta(days=97)
    return renewed if case.seed % 4 == 0 and renewed < case.loss_on else case.vehicle.registered_on


def _body_type(model: str) -> str:
    found = re.search(r"[A-Z]+(\d)", model)
    return "小型轿车" if found and found[1] == "7" else "小型普通客车"


def _vehicle_fields(case: Case) -> dict[str, str]:
    vehicle = case.vehicle
    return {
        "plate": vehicle.plate,
        "owner": applicant(case).name,
        "vin": vehicle.vin,
        "engine_number": vehicle.engine_number,
        "model": vehicle.model,
        "registered_on": vehicle.registered_on.isoformat(),
        "issued_on": _issued_on(case).isoformat(),
    }


def _vehicle_main(case: Case) -> str:
    vehicle, owner = case.vehicle, applicant(case)
    city = home(case, owner)[1]
    return (
        f"<div class=c>{waves(600, 400, colour='#dbe6ea')}"
        + at(
            0,
            16,
            "<div style='width:600px;text-align:center;font-size:21px;letter-spacing:5px'>中华人民共和国机动车行驶证</div><div style='width:600px;text-align:center;font-size:11px'>Vehicle License of the People's Republic of China</div>",
        )
        + label(36, 66, "号牌号码", "Plate No.", vehicle.plate, 82)
        + label(300, 66, "车辆类型", "Vehicle Type", _body_type(vehicle.model), 92)
        + label(36, 110, "所有人", "Owner", escape(owner.name), 82)
        + label(
            36,
            154,
            "住址",
            "Address",
            f"<span style='font-size:{17 if len(owner.address) < 27 else 14}px'>{escape(owner.address)}</span>",
            82,
        )
        + label(36, 198, "使用性质", "Use Character", "非营运", 92)
        + label(250, 198, "品牌型号", "Model", escape(vehicle.model), 76, "font-size:17px")
        + at(36, 250, square_stamp((city, "公安局交通", "警察支队"), size=108))
        + label(172, 244, "车辆识别代号", "VIN", vehicle.vin, 110, "letter-spacing:1px")
        + label(172, 290, "发动机号码", "Engine No.", vehicle.engine_number, 110)
        + label(172, 338, "注册日期", "Register Date", day_text(vehicle.registered_on, "-"), 86, "font-size:17px")
        + label(380, 338, "发证日期", "Issue Date", day_text(_issued_on(case), "-"), 76, "font-size:17px")
        + "</div>"
    )


def vehicle_licence(case: Case, random: Random) -> Drawing:
    """The main page alone."""
    body = f"<div class='paper' style='border-radius:14px'>{_vehicle_main(case)}</div>"
    return Drawing(framed(body, width=600, height=400, css=LOOK), 600, 400, _vehicle_fields(case), scale=2.2)


def _vehicle_second(case: Case) -> str:
    vehicle = case.vehicle
    due = after_years(vehicle.registered_on, 2)
    while due <= case.on:
        due = after_years(due, 2)
    weight = 1260 + case.seed % 40 * 10
    small = "font-size:13px"
    facts = (
        ("号牌号码", vehicle.plate, "档案编号", serial(case, "车辆档案", 12)),
        ("核定载人数", "5人", "总质量", f"{weight + 375}kg"),
        ("整备质量", f"{weight}kg", "核定载质量", "--"),
        (
            "外廓尺寸",
            f"{4500 + case.seed % 190}×{1780 + case.seed % 50}×{1450 + case.seed % 90}mm",
            "准牵引总质量",
            "--",
        ),
    )
    rows = "".join(
        at(36, 74 + 42 * place, f"{a}　<span class=v style='font-size:17px'>{b}</span>", small)
        + at(340, 74 + 42 * place, f"{c}　<span class=v style='font-size:17px'>{d}</span>", small)
        for place, (a, b, c, d) in enumerate(facts)
    )
    return (
        f"<div class=c>{waves(600, 400, colour='#e6e2ec')}"
        + at(
            0,
            22,
            "<div style='width:600px;text-align:center;font-size:20px;letter-spacing:4px'>中华人民共和国机动车行驶证副页</div>",
        )
        + rows
        + at(36, 246, "备　　注　<span class=v style='font-size:17px'>燃料种类：汽油</span>", small)
        + at(36, 290, f"检验记录　<span class=v>检验有效期至{due:%Y年%m月}</span>", small)
        + at(330, 336, bars(serial(case, "车辆条码", 13), width=230, height=30))
        + "</div>"
    )


def vehicle_licence_open(case: Case, random: Random) -> Drawing:
    """Both pages on one sheet."""
    body = f"<div class='paper' style='filter:grayscale({random.choice((0, 1))})'><div style='position:absolute;left:97px;top:64px'>{_vehicle_main(case)}</div><div style='position:absolute;left:97px;top:500px'>{_vehicle_second(case)}</div></div>"
    return Drawing(
        framed(body, width=794, height=970, css=LOOK + ".c{border:1px solid #aaa}"),
        794,
        970,
        _vehicle_fields(case),
        scale=1.7,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "driving_licence": (driving_licence, driving_licence_open, driving_licence_screen),
    "vehicle_licence": (vehicle_licence, vehicle_licence_open),
    "repair_quote": (settlement_sheet, loss_assessment),
}
