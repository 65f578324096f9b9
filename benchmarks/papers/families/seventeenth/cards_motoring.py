"""Licences of drivers and of vehicles: leaves, copies of both sides, electronic ones."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth.cards_kit import put, t
from benchmarks.papers.paper import Drawing, Layout

_PALE = "background:repeating-linear-gradient(115deg,rgba(80,130,170,.08) 0 4px,transparent 4px 12px),#f3f6f1"


def _term(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issue, and the running term: six years, ten, then for ever."""
    born = kit.grown(case).born_on
    grown = dt.date(born.year + 18, born.month, min(born.day, 28)) + dt.timedelta(days=60 + case.seed % 300)
    first = min(max(grown, dt.date(1999 + case.seed % 22, 5, 16)), case.on - dt.timedelta(days=40))
    first = first.replace(day=min(first.day, 28))
    for years, begin in ((6, 0), (10, 6)):
        if (end := first.replace(year=first.year + begin + years)) > case.on:
            return first, first.replace(year=first.year + begin), end
    return first, first.replace(year=first.year + 16), None


def _driver_truth(case: Case) -> dict[str, object]:
    person, (first, begin, end) = kit.grown(case), _term(case)
    return {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "born_on": person.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(),
        "valid_from": begin.isoformat(),
        "valid_to": kit.until_truth(end),
    }


def _both(chinese: str, english: str) -> str:
    return f"<span style='font-size:13px;line-height:1.1;display:inline-block'>{chinese}<br><small style='font-size:9px'>{english}</small></span>"


def _chief(person: Person) -> str:
    town = kit.town(person)
    return (
        "<div class='c' style='border:2px solid #c8202a;color:#c8202a;opacity:.85;width:118px;padding:8px 2px;font-size:"
        f"14.5px;line-height:1.35'>{t(person.address[:2])}{t(town)}<br>公安局交通<br>警察支队</div>"
    )


def _driver_leaf(case: Case) -> str:
    person, (first, begin, end) = kit.grown(case), _term(case)
    big, day = "font-size:18px", "-"
    rows = (
        (32, 78, _both("证号", "License No."), 118, person.id_number, "font-size:20px;letter-spacing:1px"),
        (32, 116, _both("姓名", "Name"), 118, t(person.name), big),
        (282, 116, _both("性别", "Sex"), 322, person.sex, big),
        (380, 116, _both("国籍", "Nationality"), 452, "中国", big),
        (32, 156, _both("住址", "Address"), 118, kit.folded(person.address, 26), "font-size:16px;line-height:1.3"),
        (176, 214, _both("出生日期", "Date of Birth"), 286, day_text(person.born_on, day), big),
        (176, 252, _both("初次领证日期", "Date of First Issue"), 286, day_text(first, day), big),
        (176, 290, _both("准驾车型", "Class"), 286, case.vehicle.vehicle_class, "font-size:21px"),
        (32, 338, _both("有效期限", "Valid Period"), 128, f"{day_text(begin, day)} 至 {kit.until(end, day)}", big),
    )
    inner = "".join(put(x, y, label) + put(x2, y - 1, value, look) for x, y, label, x2, value, look in rows)
    title = "中华人民共和国机动车驾驶证<br><small style='font-size:11px'>Driving License of the People's Republic of China</small>"
    head = f'<div class="c" style="padding-top:16px;font-size:21px;letter-spacing:2px;line-height:1.2">{title}</div>'
    photo = put(442, 204, portrait(106, 134, shirt="#444a58", ground="#fff"))
    return f'<div style="position:relative;width:580px;height:388px;border-radius:12px;overflow:hidden;{_PALE};color:#1c1c1e">{head}{inner}{put(32, 214, _chief(person))}{photo}</div>'


def driver_leaf(case: Case, random: Random) -> Drawing:
    """The leaf with the portrait."""
    font = random.choice((kit.SERIF, kit.ZEN, kit.HEI))
    return kit.page(
        _driver_leaf(case), (580, 388), _driver_truth(case), font=font, pad="0", ground="transparent", scale=2.2
    )


def driver_sleeve(case: Case, random: Random) -> Drawing:
    """The opened black sleeve: the leaf above, the second leaf with the file's number and remarks below."""
    person, (_, begin, _) = kit.grown(case), _term(case)
    remark = random.choice(
        ("请于每个记分周期结束后三十日内提交身体条件证明。", f"自{day_text(begin, '年')}起有效。", "增驾时间见档案。")
    )
    second = (
        f'<div style="width:580px;height:198px;border-radius:12px;{_PALE};padding:14px 30px;color:#1c1c1e"><div class="c" style="font-size:18px">中华人民共和国机动车驾驶证副页</div>'
        f"证号　{person.id_number}<br>姓名　{t(person.name)}　　　档案编号　{digits(random, 12)}<br><div style='border:1px solid #8aa;height:60px;padding:4px 8px;margin-top:8px;font-size:15px'>记录　{remark}</div></div>"
    )
    body = f"{_driver_leaf(case)}<div style='height:26px'></div>{second}"
    ground = "linear-gradient(180deg,#23252a,#17181b 60%,#23252a)"
    return kit.page(
        body, (660, 684), _driver_truth(case), font=kit.HEI, px=17, pad="36px 40px", ground=ground, scale=1.9
    )


def driver_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence of the traffic police's app: labels above the values in two columns."""
    person, (first, begin, end) = kit.grown(case), _term(case)
    way = random.choice(("beside", "between", "above"))
    rows = [
        ("姓名", t(person.name)),
        ("证号", person.id_number),
        ("性别", person.sex),
        ("出生日期", day_text(person.born_on, "-")),
        ("准驾车型", case.vehicle.vehicle_class),
        ("初次领证", day_text(first, "-")),
        ("有效期限", f"{day_text(begin, '-')} 至 {kit.until(end, '-')}"),
        ("状态", "正常"),
        ("累积记分", f"{random.choice((0, 0, 1, 3, 6))} 分"),
    ]
    body = (
        f'<div style="background:linear-gradient(150deg,#1d4f91,#4b8fd0);color:#fff;border-radius:12px 12px 0 0;padding:12px 16px" class="s"><span><b style="font-size:18px">电子驾驶证</b><br><small>生成时间 {day_text(case.on, "-")} {kit.clock(random)}</small></span>{portrait(54, 68)}</div>'
        f'<div style="background:#fff;padding:0 16px 6px;font-size:14.5px">{kit.listed(rows, way=way)}</div>'
    )
    height = 850 if way == "above" else 660
    return kit.screen(
        "电子证照",
        body,
        height,
        _driver_truth(case),
        random=random,
        bar="#1d4f91",
        font=kit.MICRO,
        foot=("展示二维码", "刷新"),
    )


def _issued(case: Case) -> dt.date:
    """Registration day, or later when the car changed hands."""
    later = case.vehicle.registered_on + dt.timedelta(days=(case.seed % 3) * 60)
    return min(later, case.on)


def _car_truth(case: Case) -> dict[str, object]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner": kit.grown(case).name,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": _issued(case).isoformat(),
    }


def _car_leaf(case: Case, use: str) -> str:
    car, owner = case.vehicle, kit.grown(case)
    big = "font-size:17px"
    model = "font-size:15px" if len(car.model) > 18 else big
    rows = (
        (30, 74, _both("号牌号码", "Plate No."), 108, car.plate, "font-size:19px"),
        (274, 74, _both("车辆类型", "Vehicle Type"), 356, "小型轿车", big),
        (30, 112, _both("所有人", "Owner"), 108, t(owner.name), big),
        (30, 150, _both("住址", "Address"), 108, t(owner.address), "font-size:14.5px"),
        (30, 188, _both("使用性质", "Use Character"), 118, use, big),
        (234, 188, _both("品牌型号", "Model"), 304, t(car.model), model),
        (170, 228, _both("车辆识别代号", "VIN"), 292, car.vin, "font-size:19px"),
        (170, 268, _both("发动机号码", "Engine No."), 292, car.engine_number, big),
        (170, 310, _both("注册日期", "Register Date"), 258, day_text(car.registered_on, "-"), big),
        (376, 310, _both("发证日期", "Issue Date"), 452, day_text(_issued(case), "-"), big),
    )
    inner = "".join(put(x, y, label) + put(x2, y - 1, value, look) for x, y, label, x2, value, look in rows)
    title = "中华人民共和国机动车行驶证<br><small style='font-size:11px'>Vehicle License of the People's Republic of China</small>"
    head = f'<div class="c" style="padding-top:14px;font-size:20px;letter-spacing:2px;line-height:1.2">{title}</div>'
    return f'<div style="position:relative;width:580px;height:360px;border-radius:10px;overflow:hidden;{_PALE};color:#1c1c1e">{head}{inner}{put(30, 236, _chief(owner))}</div>'


def car_leaf(case: Case, random: Random) -> Drawing:
    """The first leaf."""
    font = random.choice((kit.SERIF, kit.ZEN, kit.SANS))
    body = _car_leaf(case, random.choice(("非营运", "营运", "租赁")))
    return kit.page(body, (580, 360), _car_truth(case), font=font, pad="0", ground="transparent", scale=2.2)


def _car_second(case: Case, random: Random) -> str:
    car = case.vehicle
    seats, weight = random.choice((5, 7)), random.randint(1200, 1900)
    rows = (
        f"号牌号码　{car.plate}　　　档案编号　{digits(random, 12)}<br>核定载人数　{seats}人　　　总质量　{weight + 400}kg<br>整备质量　{weight}kg　　　核定载质量　--<br>"
        f"外廓尺寸　{random.randint(4300, 4900)}×{random.randint(1780, 1880)}×{random.randint(1450, 1700)}mm<br>备　　注<br>检验记录　检验有效期至{case.on.year + 1}年{car.registered_on.month:02d}月"
    )
    return f'<div style="width:580px;height:270px;border-radius:10px;{_PALE};padding:12px 30px;font-size:16px;line-height:1.85;color:#1c1c1e"><div class="c">中华人民共和国机动车行驶证副页</div>{rows}</div>'


def car_copy(case: Case, random: Random) -> Drawing:
    """Both leaves on a garage's grey copy, with a note by hand."""
    note = kit.wrote(random.choice(("与原件相符", "定损用", f"车主电话 {kit.grown(case).phone}")), 1, 1.3, "#222")
    body = (
        f'<div style="filter:grayscale(1) contrast(1.2)">{_car_leaf(case, "非营运")}<div style="height:22px"></div>{_car_second(case, random)}</div>'
        f'<div class="s" style="margin-top:18px;width:580px">{note}<span>接待：{kit.staff(random)}</span></div>'
        + kit.chop("复印留存/" + case.garage[:8], 60, 26)
    )
    return kit.page(body, (680, 800), _car_truth(case), font=kit.SERIF, px=16, pad="40px 50px", scale=1.8)


def car_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence on a phone."""
    car, owner = case.vehicle, kit.grown(case)
    plate = f"{car.plate[:2]}·{car.plate[2:]}" if random.random() < 0.5 else car.plate
    rows = [
        ("所有人", t(owner.name)),
        ("品牌型号", t(car.model)),
        ("车辆识别代号", car.vin),
        ("发动机号", car.engine_number),
    ]
    rows += [
        ("注册日期", day_text(car.registered_on, "-")),
        ("发证日期", day_text(_issued(case), "-")),
        ("使用性质", "非营运"),
    ]
    rows += [("检验有效期至", f"{case.on.year + 1}-{car.registered_on.month:02d}")]
    plated = f'<div class="c" style="background:#1b4fb5;color:#fff;border-radius:8px;font-size:30px;padding:10px;letter-spacing:3px">{plate}</div>'
    body = f'{plated}<div style="background:#fff;border-radius:8px;margin-top:10px;padding:2px 14px;font-size:14.5px">{kit.listed(rows, way=random.choice(("between", "beside")))}</div>'
    title = random.choice(("电子行驶证", "机动车行驶证", "我的车辆 · 行驶证"))
    return kit.screen(title, body, 660, _car_truth(case), random=random, font=kit.SANS, foot=("查看副页", "亮证"))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "driving_licence": (driver_leaf, driver_sleeve, driver_screen),
    "vehicle_licence": (car_leaf, car_copy, car_screen),
}
