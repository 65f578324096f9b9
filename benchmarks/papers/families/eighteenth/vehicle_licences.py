"""Vehicle licences: the main page, both pages on a copy, a booklet laid open and the licence on a telephone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    GOTHIC,
    NEEDLE,
    Cell,
    bars,
    clerks,
    facts,
    grid,
    grown,
    ink,
    iso,
    later,
    page,
    panel,
    para,
    phone,
    press_here,
    sign,
    title,
    town,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing


def _issued_on(case: Case) -> dt.date:
    """The day of registration, or a later one when the licence was renewed."""
    since = case.vehicle.registered_on
    if case.seed % 3:
        return since
    return since + dt.timedelta(days=(case.on - since).days * (case.seed % 5 + 1) // 7)


def _truth(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": grown(case).name,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": iso(car.registered_on),
        "issued_on": iso(_issued_on(case)),
    }


def _squad(case: Case) -> str:
    return f"{town(case)}公安局交通警察支队"


def _lorry(case: Case) -> bool:
    return any(word in case.vehicle.model for word in ("HFC", "福田", "XXY"))


def _kind(case: Case) -> str:
    if _lorry(case):
        return "轻型厢式货车"
    return "小型普通客车" if any(word in case.vehicle.model for word in ("6470", "6480")) else "小型轿车"


def _main(case: Case, random: Random) -> str:
    """The main page, 760 by 510."""
    who, car = grown(case), case.vehicle
    small, value = f"font:15px {GOTHIC};color:#2a3b36", f"font:20px {random.choice((BOOK, NEEDLE))};color:#101010"
    english = "font:12px Liberation Sans;color:#4c6158"

    def label(x: int, y: int, chinese: str, foreign: str) -> str:
        return at(x, y, chinese, small) + at(x, y + 19, foreign, english)

    seal = f"width:104px;height:104px;border:3px solid #c8272d;color:#c8272d;padding:6px;white-space:normal;word-break:break-all;text-align:center;font:17px/1.3 {BOOK};opacity:.8"
    rules = "".join(
        f"<div style='position:absolute;left:30px;right:30px;top:{y}px;border-top:1px solid #9db8aa'></div>"
        for y in (138, 190, 242, 294)
    )
    return rules + (
        at(0, 20, "中华人民共和国机动车行驶证", f"width:100%;text-align:center;font:700 26px {GOTHIC};letter-spacing:4px")
        + at(0, 56, "Vehicle License of the People's Republic of China", "width:100%;text-align:center;font:14px Liberation Sans")
        + label(40, 95, "号牌号码", "Plate No.") + at(132, 96, car.plate, f"{value};font-size:23px") + label(400, 95, "车辆类型", "Vehicle Type") + at(498, 98, _kind(case), value)
        + label(40, 147, "所有人", "Owner") + at(132, 150, e(who.name), value)
        + label(40, 199, "住址", "Address") + at(132, 202, e(who.address), f"{value};font-size:18px")
        + label(40, 251, "使用性质", "Use Character") + at(152, 254, "货运" if _lorry(case) else "非营运", value) + label(330, 251, "品牌型号", "Model") + at(412, 254, e(car.model), f"{value};font-size:19px")
        + at(40, 330, e(_squad(case)), seal)
        + label(200, 310, "车辆识别代号", "VIN") + at(330, 312, car.vin, "font:22px Liberation Sans;letter-spacing:1px")
        + label(200, 366, "发动机号码", "Engine No.") + at(330, 368, car.engine_number, "font:22px Liberation Sans;letter-spacing:1px")
        + label(200, 422, "注册日期", "Register Date") + at(300, 424, day_text(car.registered_on, "-"), value) + label(450, 422, "发证日期", "Issue Date") + at(548, 424, day_text(_issued_on(case), "-"), value)
    )  # fmt: skip


def _second(case: Case, random: Random) -> str:
    """What the second page says."""
    light = not _lorry(case)
    facts_of = [
        ["号牌号码", case.vehicle.plate, "档案编号", digits(Random(case.seed + 15), 12)],
        ["核定载人数", "5人" if light else "3人", "总质量", f"{random.randint(160, 215) * 10 if light else 4495}kg"],
        [
            "整备质量",
            f"{random.randint(115, 155) * 10 if light else 2800}kg",
            "核定载质量",
            "--" if light else "1495kg",
        ],
        ["外廓尺寸", "4670×1806×1474mm" if light else "5995×2160×2980mm", "准牵引总质量", "--"],
    ]
    rows: list[list[Cell]] = [
        [(one, "class=q" if place % 2 == 0 else "") for place, one in enumerate(line)] for line in facts_of
    ]
    until = later(_issued_on(case), 2)
    while until < case.on:
        until = later(until, 2)
    rows += [
        [("备　注", "class=q"), ("", "colspan=3")],
        [
            ("检验记录", "class=q"),
            (f"检验有效期至{until.year}年{until.month:02d}月 {town(case)[:1]}A({random.randint(10, 99)})", "colspan=3"),
        ],
    ]
    return title("中华人民共和国机动车行驶证副页", 22, f"font-family:{GOTHIC};margin-bottom:12px") + grid(
        rows, style="font-size:17px"
    )


def vehicle_licence_page(case: Case, random: Random) -> Drawing:
    """The main page alone."""
    ground = random.choice(
        (
            "repeating-radial-gradient(circle at 70% 130%,#f0f6f1 0 6px,#e2eee5 6px 8px)",
            "repeating-linear-gradient(-15deg,#f3f7f0 0 6px,#e7f0e5 6px 8px)",
        )
    )
    css = ".paper{border-radius:12px;border:2px solid #cfd9d3}"
    return page(
        _main(case, random), width=760, height=490, fields=_truth(case), ground=ground, css=css, pad="0", scale=1.8
    )


def vehicle_licence_copied(case: Case, random: Random) -> Drawing:
    """Both pages one below the other on a grey copy."""
    frame = "position:relative;width:760px;border:1px solid #777;background:#f6f6f6;border-radius:8px"
    body = f"<div style='{frame};height:490px'>{_main(case, random)}</div><div style='{frame};margin-top:28px;padding:24px 34px 20px'>{_second(case, random)}</div>"
    body += para(f"{ink('复印件与原件一致')}　{sign(clerks(case)[1])}", "margin:26px 0 0 400px;font-size:18px")
    css = ".paper{filter:grayscale(1) contrast(1.08)}.t td{border-color:#777}"
    return page(body, width=860, height=1000, fields=_truth(case), ground="#fefefe", css=css, pad="44px 50px")


def vehicle_licence_laid_open(case: Case, random: Random) -> Drawing:
    """The two pages side by side in their black cover, the inspection bar code at the foot of the second."""
    code = para(bars(f"99{digits(Random(case.seed + 17), 11)}", 230, 46), "margin-top:22px", "m")
    one = f"<div style='position:absolute;left:18px;top:18px;width:760px;height:490px;background:#eef5ee;border-radius:8px'>{_main(case, random)}</div>"
    two = f"<div style='position:absolute;left:796px;top:18px;width:700px;height:490px;background:#eef5ee;border-radius:8px;padding:30px 28px'>{_second(case, random)}{code}</div>"
    css = ".t td{border-color:#9db8aa}"
    return page(
        one + two,
        width=1514,
        height=526,
        fields=_truth(case),
        font=BOOK,
        css=css,
        ground=random.choice(("#202124", "#2b2018")),
        pad="0",
        scale=1.6,
    )


def vehicle_licence_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic police's app."""
    who, car = grown(case), case.vehicle
    dotted = f"{car.plate[:2]}·{car.plate[2:]}" if random.random() < 0.5 else car.plate
    hue = random.choice(("#1550a8", "#2a6f4f", "#37474f"))
    head = f"<div class='m k' style='font-size:17px;color:{hue}'>中华人民共和国机动车行驶证</div><div class=m style='margin:8px auto 4px;width:170px;background:{hue};color:#fff;border-radius:6px;font-size:21px;padding:3px 0'>{dotted}</div>"
    rest = facts(("所有人", e(who.name)), ("车辆类型", _kind(case)), ("使用性质", "货运" if _lorry(case) else "非营运"), ("品牌型号", e(car.model)), ("车辆识别代号", car.vin), ("发动机号码", car.engine_number),
                 ("注册日期", day_text(car.registered_on, "-")), ("发证日期", day_text(_issued_on(case), "-")), ("发证机关", e(_squad(case))), style="border-bottom:1px solid #eef0f2")  # fmt: skip
    body = panel(head + rest) + press_here(random.choice(("出示行驶证", "切换至副页", "刷新")), hue)
    body += para("电子行驶证与纸质证件具有同等法律效力", "font-size:12.5px;color:#888", "m")
    return phone(random.choice(("电子行驶证", "我的机动车")), body, 650, _truth(case), random=random)


LAYOUTS = {
    "vehicle_licence": (
        vehicle_licence_page,
        vehicle_licence_copied,
        vehicle_licence_laid_open,
        vehicle_licence_screen,
    ),
}
