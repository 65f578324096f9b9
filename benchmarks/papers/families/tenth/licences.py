"""Road papers of the tenth family: police papers about accidents, driving and vehicle licences."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.tenth.desk import FANG, HEI, LATIN, OCR, SONG, ZEN, pen, scrawl, sheet, stamp
from benchmarks.papers.paper import Drawing, Layout

_SPOTS = (
    "府东街与五一巷交叉口",
    "省道215线42公里+300米",
    "环城高速东出口匝道",
    "人民公园北门路段",
    "金沙滩路农贸市场门口",
)


def _place(case: Case) -> str:
    return (
        f"{case.random.choice(case.pools.cities)}{case.random.choice(case.pools.districts)}{case.random.choice(_SPOTS)}"
    )


def _truth(place: str, issuer: str, happened: dt.date, issued: dt.date) -> dict[str, str]:
    return {
        "happened_on": happened.isoformat(),
        "place": place,
        "issuer": issuer,
        "issued_on": issued.isoformat(),
    }


def simple_procedure(case: Case, random: Random) -> Drawing:
    """The traffic police's sheet for the simple procedure, narrow and tall as printed on the road, ticks for duties."""
    one, other, place, day = case.insured, case.relative, _place(case), case.loss_on
    issuer = (
        f"{random.choice(case.pools.cities)}公安局交通管理支队{random.choice(('直属一大队', '桥东大队', '高速二大队'))}"
    )
    issued = day + dt.timedelta(days=random.choice((0, 0, 1, 3)))
    number = digits(random, 15)
    people = "".join(
        f"<tr><th rowspan=2>{label}</th><td>姓名 {escape(who.name)}</td><td>电话 {who.phone}</td></tr><tr><td>证件 {who.id_number}</td><td>{ride}</td></tr>"
        for label, who, ride in (("甲方", other, f"号牌 {case.vehicle.plate}"), ("乙方", one, "行人/非机动车"))
    )
    body = (
        f"<h2>{issuer}</h2><h1>道路交通事故认定书</h1><div class=sub>（适用简易程序）</div><div class=r>第 {number} 号</div><table>"
        f"<tr><th>时间</th><td colspan=2>{day_text(day, '年')}{random.randint(6, 21)}时{random.randint(0, 59)}分　天气 {random.choice('晴阴雨雪')}</td></tr><tr><th>地点</th><td colspan=2>{place}</td></tr>{people}"
        f"<tr><th>基本事实</th><td colspan=2 style='height:150px'>甲方驾驶小型汽车转弯时未让行，与乙方相撞，致乙方受伤、车辆受损。</td></tr><tr><th>责任</th><td colspan=2>☑甲方全责　□乙方全责　□同等　□主次</td></tr><tr><th>损害赔偿调解</th><td colspan=2>双方自行协商或依法诉讼。</td></tr></table>"
        f"<div class=w><span>甲方 {scrawl(other.name)}</span><span>乙方 {scrawl(one.name)}</span></div><div class=w><span>交通警察 {scrawl('邢立', size=24)}</span><span>{day_text(issued, '年')}</span></div>"
        + stamp(issuer, "事故处理", 340, 730, size=132, turn=-8)
    )
    css = f".paper{{padding:32px 34px;font-size:15px}} h2{{font:500 17px {SONG};text-align:center;margin:0}} h1{{font:500 25px {SONG};text-align:center;margin:4px 0 0}} .sub{{text-align:center}} table{{width:100%;margin-top:6px}} td,th{{border:1px solid #333;padding:7px 8px;vertical-align:top}} th{{width:76px;text-align:center;vertical-align:middle}} .w{{display:flex;justify-content:space-between;margin:16px 14px}}"
    fields = _truth(place, issuer, day, issued) | {"certificate_number": number}
    return sheet(body, (600, 900), fields, face=FANG, css=css)


def report_receipt(case: Case, random: Random) -> Drawing:
    """A police station's receipt that a matter was reported: a letter with the event as the caller told it."""
    one, place, day = case.insured, _place(case), case.loss_on
    issuer = f"{random.choice(case.pools.cities)}公安局{random.choice(('钟楼', '东岗', '河口', '滨江'))}派出所"
    issued = day + dt.timedelta(days=random.randint(0, 6))
    number = f"{day.year}{digits(random, 7)}"
    harm = random.choice(("被电动车撞倒", "从楼梯跌落", "遭犬只咬伤", "搬运货物时砸伤右足"))
    body = (
        f"<h2>{issuer}</h2><h1>接警情况说明</h1><p>编号：{number}</p><p class=in>{day_text(day, '年')}{random.randint(7, 22)}时许，我所接{escape(one.name)}（{one.sex}，公民身份号码{one.id_number}）报警称：其在{place}{harm}，身体受伤。民警到场后，由120将其送往{escape(case.hospital)}救治。</p>"
        f"<p class=in>经初步了解，未发现刑事犯罪情形。本说明仅供当事人办理保险事宜使用。</p><p class=e>出警民警：{pen('石磊、孔令军', ink='#222')}</p><p class=e>{issuer}</p><p class=e>{day_text(issued, random.choice(('年', '数')))}</p>"
        + stamp(issuer, "", 480, 470, size=140, turn=4)
    )
    css = f".paper{{padding:70px 84px;font-size:19px}} h2{{font:500 28px {SONG};color:#c3272f;text-align:center;letter-spacing:6px;margin:0;border-bottom:3px solid #c3272f;padding-bottom:10px}} h1{{font:500 26px {SONG};text-align:center;margin:30px 0 10px}} p{{margin:4px 0;line-height:1.95}} .in{{text-indent:2em}} .e{{text-align:right}}"
    fields = _truth(place, issuer, day, issued) | {"certificate_number": number}
    return sheet(body, (794, 800), fields, face=FANG, css=css, scale=1.6)


def driving(case: Case, random: Random) -> Drawing:
    """The main page of a driving licence; now and then as the traffic police's app shows it, values right of labels."""
    one = case.insured
    first = dt.date(one.born_on.year + random.randint(18, 25), one.born_on.month, min(one.born_on.day, 28))
    start = dt.date(case.on.year - random.randint(0, 5), first.month, first.day)
    end = start.replace(year=start.year + random.choice((6, 10)))
    label = f"font:11.5px {HEI};color:#2a5a48;line-height:1.15"

    def pair(x: float, y: float, chinese: str, english: str, gap: int, value: str) -> str:
        return at(x, y, f"{chinese}<br><span style='font:8px {LATIN}'>{english}</span>", label) + at(
            x + gap, y + 1, value, f"font:16px {ZEN};line-height:1.3"
        )

    rows = [one.address[place : place + 24] for place in range(0, len(one.address), 24)]
    body = "".join(
        (
            at(0, 12, "中华人民共和国机动车驾驶证", f"width:548px;text-align:center;font:500 21px {SONG}"), at(0, 40, "Driving License of the People's Republic of China", f"width:548px;text-align:center;font:11px {LATIN}"),
            pair(166, 62, "证号", "No.", 46, one.id_number), pair(26, 94, "姓名", "Name", 44, escape(one.name)), pair(236, 94, "性别", "Sex", 40, one.sex), pair(356, 94, "国籍", "Nationality", 58, "中国"),
            pair(26, 128, "住址", "Address", 54, "<br>".join(escape(row) for row in rows)),
            pair(172, 182, "出生日期", "Date of Birth", 108, day_text(one.born_on, "-")), pair(172, 216, "初次领证日期", "Date of First Issue", 108, day_text(first, "-")), pair(172, 250, "准驾车型", "Class", 108, case.vehicle.vehicle_class),
            pair(26, 302, "有效期限", "Valid Period", 80, f"{day_text(start, '-')} 至 {day_text(end, '-')}"),
            at(436, 172, portrait(90, 114, ground="#fff")),
        )
    ) + stamp(f"{one.id_issuer[:4]}交通警察支队", "", 34, 178, size=112)  # fmt: skip
    fields = {
        "name": one.name, "sex": one.sex, "id_number": one.id_number, "born_on": one.born_on.isoformat(), "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(), "valid_from": start.isoformat(), "valid_to": end.isoformat(),
    }  # fmt: skip
    css = ".paper{border-radius:12px;background:repeating-linear-gradient(45deg,#eef5ee 0 3px,#f6f9f3 3px 6px)}"
    return sheet(body, (548, 346), fields, face=HEI, css=css, scale=2.1)


def vehicle(case: Case, random: Random) -> Drawing:
    """Both pages of a vehicle licence copied one under another; the lower page holds figures that are not asked for."""
    one, car = case.insured, case.vehicle
    issued = car.registered_on + dt.timedelta(days=random.choice((0, 1, 6, 320)))
    cells = (
        (24, 62, "号牌号码", "Plate No.", 72, car.plate), (270, 62, "车辆类型", "Vehicle Type", 76, random.choice(("小型普通客车", "小型轿车"))), (24, 98, "所有人", "Owner", 72, escape(one.name)), (24, 134, "住址", "Address", 72, escape(one.address[:26])),
        (24, 170, "使用性质", "Use Character", 80, "非营运"), (200, 170, "品牌型号", "Model", 70, car.model), (200, 206, "车辆识别代号", "VIN", 92, f"<span style='font:15px {OCR}'>{car.vin}</span>"), (200, 242, "发动机号码", "Engine No.", 92, car.engine_number),
        (200, 284, "注册日期", "Register Date", 70, day_text(car.registered_on, "-")), (380, 284, "发证日期", "Issue Date", 66, day_text(issued, "-")),
    )  # fmt: skip
    drawn = "".join(
        at(x, y, f"{chinese}<br><span style='font:8px {LATIN}'>{english}</span>", "font-size:11.5px;color:#1f4f7d;line-height:1.15")
        + at(x + gap, y, value, f"font:15px {ZEN};line-height:1.4")
        for x, y, chinese, english, gap, value in cells
    )  # fmt: skip
    lower = (
        ("档案编号", case.numbers["登记号"]), ("核定载人数", "5人"), ("总质量", f"{random.randint(1500, 2100)}kg"), ("整备质量", f"{random.randint(1100, 1499)}kg"),
        ("外廓尺寸", "4680×1815×1480mm"), ("检验记录", f"检验有效期至{case.on.year + 1}年{car.registered_on.month:02d}月"),
    )  # fmt: skip
    second = "".join(f"<div>{k}　<b>{v}</b></div>" for k, v in lower)
    body = (
        "<div class=card>"
        + at(0, 12, "中华人民共和国机动车行驶证", f"width:548px;text-align:center;font:500 21px {SONG}")
        + at(
            0,
            40,
            "Vehicle License of the People's Republic of China",
            f"width:548px;text-align:center;font:11px {LATIN}",
        )
        + drawn
        + stamp(f"{one.id_issuer[:4]}交通警察支队", "", 42, 210, size=112)
        + f"</div><div class='card low'>{second}</div>"
    )
    css = (
        ".paper{background:#fdfdfd} .card{position:absolute;left:40px;top:30px;width:560px;height:330px;border-radius:12px;border:1px solid #b7c3cf;background:repeating-linear-gradient(-45deg,#edf3f8 0 3px,#f6f8fa 3px 6px)} .low{top:384px;height:250px;padding:24px 28px;font-size:14px;line-height:2.3}"
        f"b{{font:15px {ZEN}}}"
    )
    fields = {
        "plate": car.plate, "owner": one.name, "vin": car.vin, "engine_number": car.engine_number, "model": car.model,
        "registered_on": car.registered_on.isoformat(), "issued_on": issued.isoformat(),
    }  # fmt: skip
    return sheet(body, (640, 664), fields, face=HEI, css=css, scale=1.9)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (simple_procedure, report_receipt),
    "driving_licence": (driving,),
    "vehicle_licence": (vehicle,),
}
