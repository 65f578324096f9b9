"""Licences to drive and licences of vehicles: old cards, copies, electronic ones, the office's print."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    FINE,
    GREY,
    NUMBERS,
    SUN,
    Cell,
    age,
    card,
    grown,
    head,
    iso,
    later,
    number,
    page,
    pairs,
    para,
    ring,
    screen,
    split,
    tab,
    town,
)
from benchmarks.papers.paper import Drawing


def _terms(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issued, and the running term: six years, ten, then for good."""
    eighteen = later(grown(case).born_on, 18)
    most = min((case.on - eighteen).days, 8800)
    first = case.on - dt.timedelta(days=max(most // 5, case.seed * 41 % most))
    if later(first, 6) > case.on:
        return first, first, later(first, 6)
    if later(first, 16) > case.on:
        return first, later(first, 6), later(first, 16)
    return first, later(first, 16), None


def _class(case: Case) -> str:
    return case.vehicle.vehicle_class if 26 < age(grown(case).born_on, case.on) < 60 else "C1"


def _driver(case: Case) -> dict[str, str]:
    who, (first, start, until) = grown(case), _terms(case)
    return {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on), "vehicle_class": _class(case),
        "first_issued_on": iso(first), "valid_from": iso(start), "valid_to": iso(until) if until else "long_term",
    }  # fmt: skip


def _until(case: Case, form: str) -> str:
    until = _terms(case)[2]
    return day_text(until, form) if until else "长期"


def _squad(case: Case) -> str:
    return f"{town(case)}公安局交通警察支队"


def _stamp(case: Case, x: int, y: int) -> str:
    words = e(_squad(case))
    look = f"width:104px;white-space:normal;border:3px solid #c5262c;color:#c5262c;padding:6px;text-align:center;font:16px/1.35 {SUN};opacity:.8"
    return at(x, y, words, look)


def _drive_face(case: Case) -> str:
    who, (first, start, _) = grown(case), _terms(case)
    la, va = f"font:14px/1.2 {FINE};color:#333", f"font:20px {BLOCK};color:#111"
    lines = [who.address[i : i + 22] for i in range(0, len(who.address), 22)]
    return (
        at(0, 14, "中华人民共和国机动车驾驶证", f"width:800px;text-align:center;font:600 28px {SUN}")
        + at(0, 52, "Driving License of the People's Republic of China", f"width:800px;text-align:center;font:15px {SUN}")
        + at(40, 92, "证号", la) + at(130, 86, who.id_number, f"font:25px {NUMBERS};letter-spacing:2px")
        + at(40, 138, "姓名<br>Name", la) + at(130, 140, e(who.name), va) + at(370, 138, "性别<br>Sex", la) + at(420, 140, who.sex, va)
        + at(540, 138, "国籍<br>Nationality", la) + at(640, 140, "中国", va)
        + at(40, 192, "住址<br>Address", la) + "".join(at(130, 190 + 26 * n, e(one), va) for n, one in enumerate(lines))
        + at(190, 262, "出生日期<br>Date of Birth", la) + at(350, 264, day_text(who.born_on, "-"), va)
        + at(190, 316, "初次领证日期<br>Date of First Issue", la) + at(350, 318, day_text(first, "-"), va)
        + at(190, 370, "准驾车型<br>Class", la) + at(350, 372, _class(case), va)
        + at(60, 436, "有效期限<br>Valid Period", la) + at(190, 438, f"{day_text(start, '-')}　至　{_until(case, '-')}", va)
        + _stamp(case, 50, 270) + at(590, 262, portrait(150, 190, ground="#fff"))
    )  # fmt: skip


def driving_card(case: Case, random: Random) -> Drawing:
    """The main page of the licence with labels in two languages."""
    ground = "repeating-linear-gradient(35deg,#f6f3ea 0 6px,#eef3ec 6px 10px)"
    return page(_drive_face(case), 800, 500, _driver(case), ground=ground, css=".paper{border-radius:14px}", pad="0")


def driving_copy_with_second_page(case: Case, random: Random) -> Drawing:
    """A grey copy of main and second page on one sheet."""
    who = grown(case)
    look = "position:absolute;left:50px;width:800px;border:1px solid #777;border-radius:14px;overflow:hidden;filter:grayscale(1)"
    note = (
        f"实习期至{day_text(later(_terms(case)[0], 1), '年')}"
        if case.seed % 2
        else f"请于{_until(case, '年')}前九十日内申请换领新驾驶证。"
    )
    if _terms(case)[2] is None:
        note = "自有效起始日期起按规定提交身体条件证明。"
    second = (
        at(0, 18, "中华人民共和国机动车驾驶证副页", f"width:800px;text-align:center;font:600 24px {SUN}")
        + at(50, 80, f"证号　{who.id_number}", f"font:20px {BLOCK}") + at(50, 122, f"姓名　{e(who.name)}", f"font:20px {BLOCK}")
        + at(420, 122, f"档案编号　{number(case, 31, 12)}", f"font:20px {BLOCK}")
        + at(50, 170, f"记录　{note}", f"font:18px {BLOCK}")
    )  # fmt: skip
    body = f"<div style='{look};top:60px;height:500px'>{_drive_face(case)}</div><div style='{look};top:610px;height:250px'>{second}</div>"
    return page(body, 900, 920, _driver(case), ground="#f7f7f7", pad="0")


def driving_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence on a telephone."""
    who, (first, start, _) = grown(case), _terms(case)
    face = f"<div class=sp><b style='font-size:18px'>机动车驾驶证</b><span style='color:#1a8f5a'>状态：正常</span></div><div class=ce style='padding:10px'>{portrait(90, 114)}</div>"
    rows = [("姓名", e(who.name)), ("性别", who.sex), ("证号", who.id_number), ("出生日期", day_text(who.born_on, "-")), ("准驾车型", _class(case)),
            ("初次领证日期", day_text(first, "-")), ("有效起始日期", day_text(start, "-")), ("有效截止日期", _until(case, "-")),
            ("发证机关", e(_squad(case))), ("累积记分", f"{random.choice((0, 0, 1, 3))}分")]  # fmt: skip
    body = card(face + pairs(rows)) + para("二维码仅限执法核验使用", "color:#888;font-size:13px", "ce")
    return screen(random.choice(("电子驾驶证", "驾驶证")), body, 690, _driver(case), random, "#0d55b5", "#fff")


def driver_record_of_office(case: Case, random: Random) -> Drawing:
    """The licence's data as the vehicle office prints them for a driver who lost the card."""
    who, (first, start, _) = grown(case), _terms(case)
    la = "class=la style='background:#f2f2f2'"
    rows: list[list[Cell]] = [
        [("姓名", la), e(who.name), ("性别", la), who.sex], [("驾驶证号", la), who.id_number, ("出生日期", la), day_text(who.born_on, "年月")],
        [("准驾车型", la), _class(case), ("档案编号", la), number(case, 31, 12)],
        [("初次领证日期", la), day_text(first, "年月"), ("驾驶证状态", la), "正常"],
        [("有效期始", la), day_text(start, "年月"), ("有效期止", la), _until(case, "年月")],
        [("登记住所", la), (e(who.address), "colspan=3")], [("发证机关", la), (e(_squad(case)), "colspan=3")],
    ]  # fmt: skip
    body = head(random.choice(("机动车驾驶证信息表", "机动车驾驶证（查询打印件）")), 26, "margin-bottom:14px") + tab(
        rows, style="font-size:17px;height:330px"
    )
    body += split(
        f"打印窗口：{random.randint(1, 18)}号",
        f"打印日期：{day_text(case.on - dt.timedelta(days=3), '年月')}",
        style="margin:16px 0",
    )
    body += ring(_squad(case), 600, 370, 140, "车驾管业务专用章", 0.42)
    return page(body, 820, 600, _driver(case), font=GREY)


def _issued(case: Case) -> dt.date:
    since = case.vehicle.registered_on
    return since if case.seed % 2 else since + dt.timedelta(days=(case.on - since).days * (case.seed % 4 + 1) // 6)


def _vehicle(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate, "owner": grown(case).name, "vin": car.vin, "engine_number": car.engine_number, "model": car.model,
        "registered_on": iso(car.registered_on), "issued_on": iso(_issued(case)),
    }  # fmt: skip


def _vehicle_face(case: Case, form: str) -> str:
    car, who = case.vehicle, grown(case)
    la, va = f"font:14px/1.2 {FINE};color:#333", f"font:20px {BLOCK};color:#111"
    places = (
        (40, 92, 140, "号牌号码<br>Plate No.", car.plate), (400, 92, 490, "车辆类型<br>Type", "小型汽车"),
        (40, 142, 140, "所有人<br>Owner", e(who.name)),
        (40, 192, 140, "住　　址<br>Address", e(who.address)),
        (40, 242, 140, "使用性质<br>Use", "非营运"), (330, 242, 430, "品牌型号<br>Model", e(car.model)),
        (190, 294, 320, "车辆识别代号<br>VIN", car.vin), (190, 346, 320, "发动机号码<br>Engine No.", car.engine_number),
        (190, 398, 320, "注册日期<br>Register Date", day_text(car.registered_on, form)),
        (470, 398, 590, "发证日期<br>Issue Date", day_text(_issued(case), form)),
    )  # fmt: skip
    made = at(0, 14, "中华人民共和国机动车行驶证", f"width:800px;text-align:center;font:600 28px {SUN}")
    made += at(
        0, 52, "Vehicle License of the People's Republic of China", f"width:800px;text-align:center;font:15px {SUN}"
    )
    for x, y, value_x, label, value in places:
        made += at(x, y, label, la) + at(value_x, y + 2, value, va + (";font-size:18px" if len(value) > 26 else ""))
    return made + _stamp(case, 46, 296)


def vehicle_main_page(case: Case, random: Random) -> Drawing:
    """The main page of the vehicle's licence."""
    ground = "repeating-linear-gradient(150deg,#eef4f7 0 7px,#f6f2ea 7px 11px)"
    return page(_vehicle_face(case, "-"), 800, 470, _vehicle(case), ground=ground, css=".paper{border-radius:14px}", pad="0")  # fmt: skip


def vehicle_copy_both_pages(case: Case, random: Random) -> Drawing:
    """A copy of main page and second page, one below the other."""
    car = case.vehicle
    look = "position:absolute;left:50px;width:800px;border:1px solid #888;border-radius:14px;overflow:hidden;filter:grayscale(1)"
    rows: list[list[Cell]] = [
        ["号牌号码", car.plate, "档案编号", number(case, 33, 12)], ["核定载人数", "5人", "总质量", f"{1700 + case.seed % 500}kg"],
        ["整备质量", f"{1250 + case.seed % 400}kg", "核定载质量", "--"], ["检验记录", ("检验有效期至见电子凭证", "colspan=3")],
    ]  # fmt: skip
    second = head("中华人民共和国机动车行驶证副页", 22, "margin:10px") + tab(
        rows, style="font-size:17px;width:740px;margin:0 30px"
    )
    body = f"<div style='{look};top:50px;height:470px'>{_vehicle_face(case, '-')}</div><div style='{look};top:560px;height:250px'>{second}</div>"
    return page(body, 900, 870, _vehicle(case), ground="#f4f4f2", pad="0")


def vehicle_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence of the vehicle on a telephone."""
    car = case.vehicle
    rows = [("车辆类型", "小型汽车"), ("所有人", e(grown(case).name)), ("品牌型号", e(car.model)), ("车辆识别代号", car.vin), ("发动机号码", car.engine_number),
            ("使用性质", "非营运"), ("注册日期", day_text(car.registered_on, "-")), ("发证日期", day_text(_issued(case), "-")), ("发证机关", e(_squad(case)))]  # fmt: skip
    top = f"<div class=ce style='background:#0c4aa6;color:#fff;border-radius:8px;padding:12px;font-size:24px'>{car.plate[:2]}·{car.plate[2:]}</div><b>机动车行驶证（电子版）</b>"
    body = card(top + pairs(rows, random.random() < 0.3)) + para("车辆状态：正常　可出示二维码", "color:#777", "ce")
    return screen(random.choice(("电子行驶证", "行驶证")), body, 780, _vehicle(case), random)


def vehicle_licence_old_columns(case: Case, random: Random) -> Drawing:
    """The licence as a table filled by an office's needle printer."""
    car, la = case.vehicle, "class=la style='color:#24476b'"
    rows: list[list[Cell]] = [
        [("号牌号码", la), car.plate, ("车辆类型", la), "小型汽车"], [("所有人", la), (e(grown(case).name), "colspan=3")],
        [("住　址", la), (e(grown(case).address), "colspan=3")], [("品牌型号", la), e(car.model), ("使用性质", la), "非营运"],
        [("发动机号码", la), car.engine_number, ("车辆识别代号", la), car.vin],
        [("注册日期", la), day_text(car.registered_on, "年月"), ("发证日期", la), day_text(_issued(case), "年月")],
    ]  # fmt: skip
    body = head("中华人民共和国机动车行驶证", 26, "color:#24476b;margin-bottom:10px")
    body += tab(rows, style=f"font:18px {BLOCK};height:320px") + ring(_squad(case), 660, 386, 112, "", 0.45)
    body += para(
        random.choice(("此证须随车携带，不得转借、涂改。", "主页　请保持证件清洁")), "font-size:14px;margin-top:10px"
    )
    return page(body, 860, 520, _vehicle(case), font=SUN, ground="#f3f8fb", pad="24px 40px")


LAYOUTS = {
    "driving_licence": (driving_card, driving_copy_with_second_page, driving_electronic, driver_record_of_office),
    "vehicle_licence": (vehicle_main_page, vehicle_copy_both_pages, vehicle_electronic, vehicle_licence_old_columns),
}
