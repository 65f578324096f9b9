"""Licences of vehicles: a card, an opened wallet, a screen, a print of the electronic one."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    PRINT,
    SANS,
    SONG,
    ZEN,
    adult,
    app,
    chop,
    far,
    form,
    iso,
    leaf,
    p,
    serial,
    tile,
    top,
)
from benchmarks.papers.families.twenty_third.road_kit import SECURITY, VINYL, bilingual, office_mark, squad, wallet
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _given(case: Case) -> dt.date:
    since = case.vehicle.registered_on
    return since + dt.timedelta(days=(case.on - since).days * (case.seed % 3) // 5)


def _vehicle(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate, "owner": adult(case).name, "vin": car.vin, "engine_number": car.engine_number, "model": car.model,
        "registered_on": iso(car.registered_on), "issued_on": iso(_given(case)),
    }  # fmt: skip


def _vehicle_page(case: Case) -> str:
    car, who = case.vehicle, adult(case)
    return (
        at(0, 14, "中华人民共和国机动车行驶证", f"width:760px;text-align:center;font:700 26px {SONG};letter-spacing:2px")
        + at(0, 52, "Vehicle License of the People's Republic of China", f"width:760px;text-align:center;font:14px {SONG}")
        + bilingual((
            (34, 88, "号牌号码", "Plate No.", 136, car.plate), (350, 88, "车辆类型", "Vehicle Type", 466, "小型轿车"), (34, 136, "所有人", "Owner", 136, e(who.name)), (34, 184, "住址", "Address", 136, e(who.address)),
            (34, 232, "使用性质", "Use Character", 146, "非营运"), (280, 232, "品牌型号", "Model", 370, e(car.model)), (180, 282, "车辆识别代号", "VIN", 320, car.vin), (180, 330, "发动机号码", "Engine No.", 320, car.engine_number),
            (180, 380, "注册日期", "Register Date", 290, day_text(car.registered_on, "-")), (450, 380, "发证日期", "Issue Date", 556, day_text(_given(case), "-")),
        )) + office_mark(case, 30, 290)
    )  # fmt: skip


def _vehicle_second(case: Case) -> str:
    car, weight = case.vehicle, 1210 + case.seed % 400
    rows = [
        ("号牌号码", car.plate, "档案编号", serial(case, 83, 12)),
        ("核定载人数", "5人", "总质量", f"{weight + 430}kg"),
        ("整备质量", f"{weight}kg", "核定载质量", "--"),
        ("外廓尺寸", f"{4300 + case.seed % 500}×1{790 + case.seed % 60}×1{440 + case.seed % 90}mm"),
        ("备注", "--"),
        ("检验记录", f"检验合格至{case.on.year + 1}年{case.vehicle.registered_on.month:02d}月"),
    ]
    table = form(rows, style=f"font:15.5px {ZEN};width:540px;margin:70px 20px 0;height:270px")
    return at(0, 16, "中华人民共和国机动车行驶证副页", f"width:580px;text-align:center;font:700 22px {SONG}") + table


def vehicle_main_card(case: Case, random: Random) -> Drawing:
    """The main page of the licence by itself."""
    return leaf(
        _vehicle_page(case),
        760,
        446,
        _vehicle(case),
        ground=SECURITY,
        pad="0",
        css=".paper{border-radius:14px}",
        scale=1.7,
    )


def vehicle_wallet_opened(case: Case, random: Random) -> Drawing:
    """Main and second page side by side in an opened wallet, or as a grey copy of it."""
    body = wallet(_vehicle_page(case), _vehicle_second(case), 446, (760, 580))
    grey = random.random() < 0.35
    return leaf(
        body,
        1440,
        510,
        _vehicle(case),
        ground="#e9e9e9" if grey else random.choice(VINYL),
        pad="0",
        css=".paper{filter:grayscale(1)}" if grey else "",
    )


def vehicle_on_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence in a service app: the plate on a plate's ground, values below their labels."""
    car = case.vehicle
    pairs = (
        ("所有人", e(adult(case).name)),
        ("车辆类型", "小型轿车"),
        ("品牌型号", e(car.model)),
        ("使用性质", "非营运"),
        ("车辆识别代号", car.vin),
        ("发动机号码", car.engine_number),
        ("注册日期", day_text(car.registered_on, "-")),
        ("发证日期", day_text(_given(case), "-")),
    )
    cells = "".join(
        f"<div style='width:{'100%' if len(value) > 12 else '50%'};padding:7px 0'><div style='font-size:13px;color:#80858e'>{label}</div>{value}</div>"
        for label, value in pairs
    )
    colour = "#1f8a4c" if len(car.plate) > 7 else "#1d4fb0"
    body = tile(
        f"<b style='font-size:18px'>机动车行驶证</b><div style='background:{colour};color:#fff;border-radius:6px;text-align:center;font-size:27px;margin-top:10px;padding:6px'>{car.plate[:2]}·{car.plate[2:]}</div>",
        "margin:0",
    )
    body += tile(f"<div style='display:flex;flex-wrap:wrap'>{cells}</div>") + tile(
        f"<div style='font-size:14px'>发证机关　{e(squad(case))}<br>检验有效期至　{case.on.year + 1}-{car.registered_on.month:02d}　状态 正常</div>"
    )
    return app(
        random.choice(("电子行驶证", "我的行驶证", "车辆信息")),
        body,
        640,
        _vehicle(case),
        random,
        bar="#2253a4",
        ink="#fff",
    )


def vehicle_print_of_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence printed on a sheet, as a table with a code beside it."""
    car, who, text = case.vehicle, adult(case), f"XSZ{serial(case, 84, 16)}"
    rows = [("号牌号码", car.plate, "车辆类型", "小型轿车"), ("所有人", e(who.name)), ("住　址", e(who.address)), ("品牌型号", e(car.model)), ("使用性质", "非营运", "发动机号码", car.engine_number),
            ("车辆识别代号", car.vin), ("注册日期", day_text(car.registered_on, "年月"), "发证日期", day_text(_given(case), "年月")), ("发证机关", e(squad(case)))]  # fmt: skip
    body = top("中华人民共和国机动车行驶证", 27) + p(
        random.choice(("（电子版打印件）", "（电子证照　打印版）")), "font-size:16px;margin-bottom:12px", "mi"
    )
    table = form(rows, style=f"font:17px {SANS};height:360px", label=f"font:16px {PRINT};background:#eef3f8")
    body += f"<div style='display:flex;gap:18px'><div style='flex:1'>{table}</div><div class=mi style='width:150px;font-size:13.5px'><img src='{code_picture(text)}' style='width:150px'>扫码核验真伪</div></div>"
    body += far(
        f"打印时间：{day_text(case.on - dt.timedelta(days=3), '-')}",
        "本打印件不能替代纸质证件上路使用",
        style="margin-top:18px;font-size:14.5px",
    ) + chop(squad(case), 699, 330, 120, "行驶证专用章", 0.4)
    return leaf(body, 880, 590, _vehicle(case), font=SONG, pad="38px 48px", code=text)


LAYOUTS = {
    "vehicle_licence": (vehicle_main_card, vehicle_wallet_opened, vehicle_on_screen, vehicle_print_of_electronic),
}
