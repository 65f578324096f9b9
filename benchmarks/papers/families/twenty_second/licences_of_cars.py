"""Licences of cars: a card, an opened wallet, a screen, a print of the office."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    FANG,
    HEI,
    MONO,
    NOTE,
    OCR,
    SANS,
    SONG,
    Cell,
    adult,
    after,
    block,
    clerks,
    disc,
    div,
    duo,
    iso,
    lines,
    mobile,
    office,
    serial,
    sheet,
    square_seal,
    table,
    title,
    wide,
)
from benchmarks.papers.paper import Drawing


def _given(case: Case) -> dt.date:
    since = case.vehicle.registered_on
    return since + dt.timedelta(days=(case.on - since).days * (case.seed % 3) // 4)


def _car_truth(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate, "owner": adult(case).name, "vin": car.vin, "engine_number": car.engine_number, "model": car.model,
        "registered_on": iso(car.registered_on), "issued_on": iso(_given(case)),
    }  # fmt: skip


def _car_face(case: Case, face: str) -> str:
    car, who = case.vehicle, adult(case)
    la, en, va = f"font:15px {SONG};color:#222", f"font:13px {NOTE};color:#444", f"font:20px {face};color:#0e0e0e"
    parts = at(
        0, 18, "中华人民共和国机动车行驶证", f"width:840px;text-align:center;font:700 30px {SONG};letter-spacing:2px"
    )
    parts += at(
        0, 58, "Vehicle License of the People's Republic of China", f"width:840px;text-align:center;font:16px {NOTE}"
    )
    long = va.replace("20px", "17px") if len(who.address) > 30 else va
    for x, y, word, english, gap_px, value, look in (
        (44, 96, "号牌号码", "Plate No.", 100, car.plate, va), (440, 96, "车辆类型", "Vehicle Type", 106, "小型轿车", va), (44, 146, "所有人", "Owner", 100, e(who.name), va),
        (44, 196, "住址", "Address", 100, e(who.address), long), (44, 246, "使用性质", "Use Character", 110, "非营运", va), (330, 246, "品牌型号", "Model", 90, e(car.model), va),
        (190, 300, "车辆识别代号", "VIN", 130, car.vin, va), (190, 352, "发动机号码", "Engine No.", 130, car.engine_number, va),
        (190, 404, "注册日期", "Register Date", 130, day_text(car.registered_on, "-"), va), (500, 404, "发证日期", "Issue Date", 100, day_text(_given(case), "-"), va),
    ):  # fmt: skip
        parts += at(x, y, word, la) + at(x, y + 20, english, en) + at(x + gap_px, y + 6, value, look)
    return parts + square_seal(case, 50, 316)


def car_main_card(case: Case, random: Random) -> Drawing:
    """The main leaf of a car's licence."""
    ground = random.choice(
        ("repeating-linear-gradient(40deg,#eef3f7 0 9px,#f5f1ec 9px 14px)", "linear-gradient(#f2f5f8,#f8f3ef)")
    )
    return sheet(_car_face(case, random.choice((HEI, DROID))), 840, 470, _car_truth(case), ground=ground, pad="0", css=".paper{border-radius:18px}")  # fmt: skip


def car_wallet_opened(case: Case, random: Random) -> Drawing:
    """A wallet with main leaf and the second leaf: seats, weights, the term of inspection."""
    car, until = (
        case.vehicle,
        after(case.vehicle.registered_on, (case.on - case.vehicle.registered_on).days // 730 * 2 + 2),
    )
    leaf = "position:absolute;left:30px;width:840px;border-radius:12px;background:#f3f6f7;overflow:hidden"
    la = "class=l style='color:#333;font-size:15px'"
    rows: list[list[Cell]] = [
        [("号牌号码", la), car.plate, ("档案编号", la), serial(case, 135, 12)], [("核定载人数", la), "5人", ("总质量", la), f"{1500 + case.seed % 40 * 10}kg"],
        [("整备质量", la), f"{1100 + case.seed % 40 * 10}kg", ("外廓尺寸", la), f"{4500 + case.seed % 300}×{1780 + case.seed % 60}×{1450 + case.seed % 50}mm"],
        [("备　　注", la), "", ("检验记录", la), f"检验有效期至{until:%Y年%m月}"],
    ]  # fmt: skip
    second = title("中华人民共和国机动车行驶证副页", 23, "margin:12px 0") + div(
        table(rows, style="font-size:17px;line-height:1.9"), "padding:0 34px"
    )
    body = f"<div style='{leaf};top:28px;height:470px'>{_car_face(case, MONO)}</div><div style='{leaf};top:522px;height:250px'>{second}</div>"
    return sheet(body, 900, 800, _car_truth(case), ground=random.choice(("#20262e", "#3b2a20", "#0e2b22")), pad="0")


def car_on_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence of a car."""
    car, who = case.vehicle, adult(case)
    plate = f"{car.plate[:2]}·{car.plate[2:]}"
    body = block(
        div(
            plate,
            "display:inline-block;background:#1552b8;color:#fff;border-radius:6px;padding:6px 16px;font-size:24px",
        )
        + div("小型汽车　状态 正常", "color:#667;margin-top:6px"),
        "margin:14px;border-radius:12px;text-align:center",
    )
    rows = [
        ("所有人", e(who.name)), ("使用性质", "非营运"), ("品牌型号", e(car.model)), ("车辆识别代号", car.vin), ("发动机号码", car.engine_number),
        ("注册日期", day_text(car.registered_on, "-")), ("发证日期", day_text(_given(case), "-")), ("发证机关", e(office(case))),
    ]  # fmt: skip
    shown = lines(rows, 112) if random.random() < 0.5 else duo(rows, ("品牌型号", "车辆识别代号", "发证机关"))
    body += block(
        div("机动车行驶证", "font-size:18px;margin-bottom:8px;color:#1552b8", "fat") + shown,
        "margin:14px;border-radius:12px",
    )
    body += div("副页信息　　检验合格标志　　授权他人使用", "color:#1552b8;font-size:14px", "mid")
    return mobile(
        random.choice(("行驶证", "电子行驶证", "我的车辆")), body, 690, _car_truth(case), random, top="#e8eefb"
    )


def car_print_of_office(case: Case, random: Random) -> Drawing:
    """The licence's entries as the vehicle office prints them on a sheet."""
    car, who, la = case.vehicle, adult(case), "class=l style='background:#f0f3f7;width:130px'"
    form = random.choice(("年月", "-"))
    rows: list[list[Cell]] = [
        [("号牌号码", la), car.plate, ("号牌种类", la), "小型汽车"], [("所有人", la), e(who.name), ("使用性质", la), "非营运"],
        [("住　　址", la), (e(who.address), "colspan=3")], [("品牌型号", la), (e(car.model), "colspan=3")],
        [("车辆识别代号", la), (f"<span style='font-family:{OCR}'>{car.vin}</span>", "colspan=3")], [("发动机号码", la), car.engine_number, ("机动车状态", la), "正常"],
        [("注册日期", la), day_text(car.registered_on, form), ("发证日期", la), day_text(_given(case), form)], [("发证机关", la), (e(office(case)), "colspan=3")],
    ]  # fmt: skip
    body = div(e(office(case)) + "车辆管理所", "font-size:18px", "mid") + title(
        random.choice(("机动车行驶证信息（打印件）", "机动车行驶证登记内容")), 26, "margin:8px 0 16px"
    )
    body += table(rows, style="font-size:17px;line-height:2")
    body += wide(
        f"打印人：{e(clerks(case)[1])}",
        f"打印日期：{day_text(case.on - dt.timedelta(days=2), form)}",
        style="margin-top:18px",
    )
    body += disc(f"{office(case)}车辆管理所", 570, 440, 134, below="查询专用章", fade=0.4)
    return sheet(body, 800, 640, _car_truth(case), font=random.choice((SANS, FANG)), pad="40px 50px")


LAYOUTS = {"vehicle_licence": (car_main_card, car_wallet_opened, car_on_screen, car_print_of_office)}
