"""Vehicle licences: the leaf, both leaves of a copy, the electronic one, a receipt of the vehicle office."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    HEI,
    LATIN,
    MING,
    SANS,
    SONG,
    Cell,
    adult,
    chop,
    div,
    ends,
    grid,
    head,
    home_city,
    iso,
    k,
    no,
    officials,
    page,
    pane,
    put,
    screen,
    stripes,
    v,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_LEAF = (
    "repeating-linear-gradient(60deg,#e7eff7 0 3px,#f7f5ef 3px 9px)",
    "repeating-radial-gradient(circle at 100% 0,#e6f0ec 0 4px,#f6f6f1 4px 10px)",
)
_DESK = (
    "linear-gradient(40deg,#2e3238,#585d65)",
    "repeating-linear-gradient(88deg,#a88d68 0 22px,#a18660 22px 47px)",
    "#e3dfd5",
)


def _issued(case: Case) -> dt.date:
    """The leaf's day: that of registration, or a later one when it was renewed."""
    first = case.vehicle.registered_on
    return min(first + dt.timedelta(days=(0, 0, 2, 410)[case.seed % 4]), case.on)


def _truth(case: Case) -> dict[str, str]:
    car = case.vehicle
    return {
        "plate": car.plate, "owner": adult(case).name, "vin": car.vin, "engine_number": car.engine_number,
        "model": car.model, "registered_on": iso(car.registered_on), "issued_on": iso(_issued(case)),
    }  # fmt: skip


def _sort(case: Case) -> tuple[str, str]:
    """Sort and use of the vehicle."""
    heavy = case.vehicle.model.startswith("东风")
    return (
        ("轻型普通货车", "货运") if heavy else ("小型面包车" if "五菱" in case.vehicle.model else "小型轿车", "非营运")
    )


def _plate(case: Case, random: Random) -> str:
    plate = case.vehicle.plate
    return random.choice((plate, plate, f"{plate[:2]}·{plate[2:]}"))


def _label(x: int, y: int, han: str, english: str) -> str:
    return put(
        x,
        y,
        f"{han}<br><span style='font:13px {LATIN}'>{english}</span>",
        "font-size:18px;line-height:1.2;color:#333b44",
    )


def _licence(case: Case, random: Random, more: str = "") -> str:
    """The main leaf of a vehicle licence, 880 by 600."""
    car, who, (sort, use) = case.vehicle, adult(case), _sort(case)
    value = f"font:23px {random.choice((HEI, SANS))}"
    made = put(
        0,
        18,
        "中华人民共和国机动车行驶证",
        "width:880px;text-align:center;font-size:32px;font-weight:700;letter-spacing:3px",
    )
    made += put(
        0, 66, "Vehicle License of the People's Republic of China", f"width:880px;text-align:center;font:17px {LATIN}"
    )
    made += _label(46, 104, "号牌号码", "Plate No.") + put(166, 108, car.plate, value + ";letter-spacing:2px")
    made += _label(440, 104, "车辆类型", "Vehicle Type") + put(576, 108, sort, value)
    made += _label(46, 168, "所有人", "Owner") + put(166, 172, e(who.name), value)
    address = [who.address[at : at + 26] for at in range(0, len(who.address), 26)]
    made += _label(46, 232, "住址", "Address") + put(
        166, 232, "<br>".join(map(e, address)), f"{value};font-size:22px;line-height:1.2"
    )
    made += _label(46, 300, "使用性质", "Use Character") + put(186, 304, use, value)
    made += _label(370, 300, "品牌型号", "Model") + put(486, 304, car.model, value)
    made += _label(300, 366, "车辆识别代号", "VIN") + put(
        446, 370, car.vin, f"{value};font-family:{LATIN};letter-spacing:1px"
    )
    made += _label(300, 432, "发动机号码", "Engine No.") + put(
        446, 436, car.engine_number, f"{value};font-family:{LATIN};letter-spacing:1px"
    )
    made += _label(300, 504, "注册日期", "Register Date") + put(420, 508, day_text(car.registered_on, "-"), value)
    made += _label(590, 504, "发证日期", "Issue Date") + put(700, 508, day_text(_issued(case), "-"), value)
    square = f"{home_city(case)}<br>公安局<br>交通警察支队"
    made += put(
        58,
        388,
        square,
        "border:3px solid #c62b2b;color:#c62b2b;font-size:22px;line-height:1.5;padding:12px 14px;opacity:.75;text-align:center",
    )
    return f"<div style='position:relative;width:880px;height:600px;border-radius:14px;overflow:hidden;line-height:1.3;font-family:{SONG};background:{random.choice(_LEAF)};{more}'>{made}</div>"


def _on(card: str, x: int, y: int, zoom: float = 1.0, turn: float = 0) -> str:
    return f"<div style='position:absolute;left:{x}px;top:{y}px;transform-origin:0 0;transform:rotate({turn}deg) scale({zoom})'>{card}</div>"


def vehicle_leaf(case: Case, random: Random) -> Drawing:
    """The main leaf on a seat, a table or a desk."""
    leaf = _licence(case, random, "box-shadow:1px 4px 14px #0008;")
    return page(
        _on(leaf, 44, 46, turn=random.choice((0, -0.8, 1))), (970, 694), _truth(case), ground=random.choice(_DESK)
    )


def vehicle_leaf_with_record(case: Case, random: Random) -> Drawing:
    """Main leaf above, record leaf below, as opened out of the cover and copied."""
    car, (sort, _) = case.vehicle, _sort(case)
    leaf = _licence(case, random, "filter:grayscale(1) contrast(1.2);border:1px solid #999;")
    rows: list[list[Cell]] = [
        [k("号牌号码"), car.plate, k("档案编号"), no(case, "carfile", 12)],
        [k("核定载人数"), "2 人" if "货" in sort else "5 人", k("总质量"), f"{1600 + case.seed % 800} kg"],
        [
            k("整备质量"),
            f"{1200 + case.seed % 380} kg",
            k("外廓尺寸"),
            f"{4300 + case.seed % 500}×{1760 + case.seed % 90}×{1450 + case.seed % 200} mm",
        ],
        [k("备　注"), v("", 3)],
        [
            k("检验记录"),
            v(
                f"检验有效期至 {case.on.year + 1}年{car.registered_on.month:02d}月 {home_city(case)[0]}{'ABC'[case.seed % 3]}",
                3,
            ),
        ],
    ]
    body = _on(leaf, 66, 48, 0.85)
    body += put(
        66,
        590,
        head("中华人民共和国机动车行驶证副页", 20) + grid(rows, style="font-size:16px", widths=(15, 27, 15, 43)),
        "width:748px;white-space:normal",
    )
    return page(body, (880, 880), _truth(case), font=random.choice((MING, HEI)))


def electronic_vehicle_licence(case: Case, random: Random) -> Drawing:
    """The electronic licence in an app: plate as a blue sign, values under their labels in two columns, a code."""
    car, (sort, use) = case.vehicle, _sort(case)
    said = f"EVL{no(case, 'evl', 16)}"
    sign = f"<div class=c style='background:#1c55b8;color:#fff;border:2px solid #fff;outline:2px solid #1c55b8;border-radius:8px;font:27px {SANS};letter-spacing:4px;padding:6px;margin:4px 50px'>{car.plate}</div>"

    def under(label: str, value: str, more: str = "width:50%") -> str:
        return f"<div style='{more};padding:8px 0'><div style='font-size:13px;color:#8a8f98'>{label}</div><div>{value}</div></div>"

    pairs = (
        under("所有人", e(adult(case).name))
        + under("车辆类型", sort)
        + under("使用性质", use)
        + under("发动机号码", car.engine_number)
    )
    pairs += under("品牌型号", car.model, "width:100%") + under("车辆识别代号", car.vin, "width:100%")
    pairs += under("注册日期", day_text(car.registered_on, "-")) + under("发证日期", day_text(_issued(case), "-"))
    body = pane("<div style='font-size:19px;color:#1c55b8;margin-bottom:10px'>机动车行驶证（电子）</div>", sign)
    body += pane(f"<div style='display:flex;flex-wrap:wrap'>{pairs}</div>")
    body += f"<div class=c><img src='{code_picture(said)}' style='width:124px'><div style='font-size:13px;color:#888'>亮码核验　检验状态：正常</div></div>"
    drawn = screen(
        body, 800, _truth(case), random, random.choice(("电子行驶证", "我的车辆")), top="#1c55b8", on_top="#fff"
    )
    return Drawing(drawn.html, drawn.width_px, drawn.height_px, drawn.fields, drawn.scale, said)


def vehicle_office_extract(case: Case, random: Random) -> Drawing:
    """A print of the licence's facts from the vehicle office: labels in a narrow column, a seal."""
    car, (sort, use) = case.vehicle, _sort(case)
    office = f"{home_city(case)}公安局交通警察支队车辆管理所"
    day = case.on - dt.timedelta(days=1 + case.seed % 9)
    pairs = (
        ("号牌号码", _plate(case, random)), ("机动车所有人", e(adult(case).name)), ("车辆类型", sort), ("品牌型号", car.model), ("车辆识别代号", car.vin),
        ("发动机号码", car.engine_number), ("使用性质", use), ("注册日期", day_text(car.registered_on, "年月")),
        ("行驶证发证日期", day_text(_issued(case), "年月")), ("机动车状态", "正常"),
    )  # fmt: skip
    body = ends(
        "<b style='font-size:24px'>机动车行驶证信息单</b>",
        stripes(case, "ext", 170, 34),
        style="align-items:center;margin-bottom:12px",
    )
    rows: list[list[Cell]] = [[(name, "style='background:#f0f0ec'"), value] for name, value in pairs]
    body += grid(rows, style="font-size:17px", widths=(30, 70))
    body += div("本单与行驶证记载一致，供遗失补领期间核对使用。", "font-size:15px;margin:12px 0 22px")
    body += ends(f"打印：{officials(case)[1]}", office, style="font-size:16px") + div(
        day_text(day, "年"), "font-size:16px", "r"
    )
    body += chop(office, 390, 108, 124, "业务专用章", 0.45)
    return page(body, (720, 630), _truth(case), font=random.choice((BOOK_SONG, SANS)), px=16.5, pad="36px 46px")


LAYOUTS = {
    "vehicle_licence": (vehicle_leaf, vehicle_leaf_with_record, electronic_vehicle_licence, vehicle_office_extract)
}
