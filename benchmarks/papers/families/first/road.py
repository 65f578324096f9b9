"""Layouts of the first family: accident certificates and the two licences."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.first.wards import BLACK, KAI, MING
from benchmarks.papers.families.frames import at, day_text, framed, portrait, seal
from benchmarks.papers.paper import Drawing, Layout

_ROADS = ("滨河路与学院街交叉口", "国道324线186公里处", "建设大道东段138号门前", "环城北路高架桥下", "湖滨西路公交站旁")


def scene_of(case: Case) -> str:
    """Where the accident of a case happened."""
    return (
        f"{case.random.choice(case.pools.cities)}{case.random.choice(case.pools.districts)}{case.random.choice(_ROADS)}"
    )


def _police(case: Case) -> str:
    return f"{case.random.choice(case.pools.cities)}公安局交通警察支队{case.random.choice(('一', '二', '城东', '城西'))}大队"


def _finding(case: Case, random: Random) -> Drawing:
    """The finding of the traffic police after the simple procedure, as a table."""
    number = digits(random, 16)
    issuer, place, day = _police(case), scene_of(case), case.loss_on
    issued = day + dt.timedelta(days=random.randint(0, 5))
    one, other = case.insured, case.relative
    body = (
        f"<div class=paper><h2>{issuer}</h2><h1>道路交通事故认定书（简易程序）</h1><div class=no>编号：第{number}号</div><table>"
        f"<tr><th>事故时间</th><td colspan=3>{day_text(day, '年月')}{random.randint(7, 21)}时{random.randint(10, 59)}分</td><th>天气</th><td>{random.choice('晴阴雨')}</td></tr>"
        f"<tr><th>事故地点</th><td colspan=5>{place}</td></tr>"
        f"<tr><th>当事人</th><td>{escape(one.name)}</td><th>驾驶证或身份证号码</th><td colspan=3>{one.id_number}</td></tr>"
        f"<tr><th>当事人</th><td>{escape(other.name)}</td><th>驾驶证或身份证号码</th><td colspan=3>{other.id_number}</td></tr>"
        f"<tr><th>交通事故事实及责任</th><td colspan=5 class=t>{escape(other.name)}驾驶{case.vehicle.plate}号小型轿车行驶至上述地点，未按规定让行，与行人{escape(one.name)}发生碰撞，造成{escape(one.name)}受伤。{escape(other.name)}承担全部责任，{escape(one.name)}无责任。</td></tr></table>"
        f"<p class=s>交通警察：（签章）<br>{day_text(issued, '年')}</p><div style='position:absolute;right:90px;bottom:40px'>{seal(issuer, diameter=140, below='事故处理专用章', opacity=0.55)}</div></div>"
    )
    css = (
        f".paper{{padding:50px 54px;font:16px/1.7 {MING}}} h1{{font:26px {BLACK};text-align:center;margin:4px 0 10px}} h2{{font:20px {MING};text-align:center;margin:0}} .no{{text-align:right}} table{{width:100%}} th,td{{border:1px solid #333;padding:8px;font-weight:normal;text-align:left}} th{{width:15%;text-align:center}}"
        ".t{height:190px;vertical-align:top} .s{text-align:right;padding-right:50px;line-height:2;margin-top:40px}"
    )
    fields = {
        "certificate_number": number,
        "happened_on": day.isoformat(),
        "place": place,
        "issuer": issuer,
        "issued_on": issued.isoformat(),
    }
    return Drawing(framed(body, width=794, height=820, css=css), 794, 820, fields, 1.7)


def _witnessed(case: Case, random: Random) -> Drawing:
    """A plain letter of a village or neighbourhood committee about an accident."""
    place, day = scene_of(case), case.loss_on
    issued = day + dt.timedelta(days=random.randint(1, 9))
    issuer = f"{case.random.choice(case.pools.cities)}{case.random.choice(case.pools.districts)}{random.choice(('新安', '和平', '柳林'))}{random.choice(('村民委员会', '社区居民委员会'))}"
    body = (
        f"<div class=paper><h1>意外事故证明</h1><p>兹证明我辖区居民{escape(case.insured.name)}，{case.insured.sex}，身份证号码{case.insured.id_number}，于{day_text(day, '年')}{random.choice(('上午', '下午', '傍晚'))}{random.randint(1, 11)}时许在{place}不慎摔倒受伤，后送医院治疗，情况属实。</p>"
        f"<p>特此证明。</p><div class=s>{issuer}<br>{day_text(issued, random.choice(('年', '数')))}</div><div style='position:absolute;right:110px;bottom:150px'>{seal(issuer, diameter=140, opacity=0.6)}</div></div>"
    )
    css = f".paper{{padding:80px 84px;font:20px/2.1 {KAI}}} h1{{font:30px {BLACK};text-align:center;margin:0 0 40px;letter-spacing:4px}} p{{text-indent:2em;margin:0 0 10px}} .s{{text-align:right;margin-top:90px}}"
    fields = {"happened_on": day.isoformat(), "place": place, "issuer": issuer, "issued_on": issued.isoformat()}
    return Drawing(framed(body, width=794, height=760, css=css), 794, 760, fields, 1.7)


def _driving(case: Case, random: Random) -> Drawing:
    """The main page of a driving licence: small green labels in two languages, printed values, portrait, seal."""
    one = case.insured
    first = one.born_on.replace(year=one.born_on.year + random.randint(18, 24), day=min(one.born_on.day, 28))
    start = dt.date(case.on.year - random.randint(0, 5), first.month, first.day)
    end = start.replace(year=start.year + random.choice((6, 10)))

    def label(x: float, y: float, chinese: str, english: str) -> str:
        return at(x, y, chinese, f"font:12.5px {BLACK};color:#35524a") + at(
            x, y + 15, english, "font:8.5px 'DejaVu Sans';color:#35524a"
        )

    def value(x: float, y: float, words: str) -> str:
        return at(x, y, words, f"font:17px {BLACK};color:#111")

    body = "<div class=paper>" + "".join(
        (
            at(118, 14, "中华人民共和国机动车驾驶证", f"font:22px {BLACK};letter-spacing:1px"), at(122, 42, "Driving License of the People's Republic of China", "font:11px 'DejaVu Sans'"),
            label(150, 62, "证号", "No."), value(196, 62, one.id_number), label(28, 92, "姓名", "Name"), value(70, 94, escape(one.name)), label(220, 92, "性别", "Sex"), value(258, 94, one.sex),
            label(340, 92, "国籍", "Nationality"), value(400, 94, "中国"), label(28, 126, "住址", "Address"), value(80, 128, escape(one.address[:22])), value(80, 152, escape(one.address[22:])),
            label(168, 186, "出生日期", "Date of Birth"), value(300, 188, day_text(one.born_on, "-")), label(168, 220, "初次领证日期", "Date of First Issue"), value(300, 222, day_text(first, "-")),
            label(168, 254, "准驾车型", "Class"), value(300, 256, case.vehicle.vehicle_class), label(28, 300, "有效期限", "Valid Period"), value(118, 302, f"{day_text(start, '-')} 至 {day_text(end, '-')}"),
            f"<div style='position:absolute;left:432px;top:176px'>{portrait(92, 116)}</div>", f"<div style='position:absolute;left:34px;top:184px'>{seal(one.id_issuer[:6] + '交通警察支队', diameter=104)}</div>",
        )
    ) + "</div>"  # fmt: skip
    css = ".paper{border-radius:14px;background:linear-gradient(120deg,#e9f1ea,#f5f8f0)}"
    fields = {
        "name": one.name, "sex": one.sex, "id_number": one.id_number, "born_on": one.born_on.isoformat(), "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(), "valid_from": start.isoformat(), "valid_to": end.isoformat(),
    }  # fmt: skip
    return Drawing(framed(body, width=540, height=340, css=css), 540, 340, fields, 2.2)


def _vehicle(case: Case, random: Random) -> Drawing:
    """The main page of a vehicle licence."""
    one, car = case.insured, case.vehicle
    issued = car.registered_on + dt.timedelta(days=random.choice((0, 0, 3, 400)))
    cells = (
        (24, 60, "号牌号码", "Plate No.", car.plate), (262, 60, "车辆类型", "Vehicle Type", "小型轿车"), (24, 96, "所有人", "Owner", escape(one.name)), (24, 132, "住址", "Address", escape(one.address[:24])),
        (24, 168, "使用性质", "Use Character", "非营运"), (200, 168, "品牌型号", "Model", car.model), (200, 204, "车辆识别代号", "VIN", car.vin), (200, 240, "发动机号码", "Engine No.", car.engine_number),
        (200, 288, "注册日期", "Register Date", day_text(car.registered_on, "-")), (376, 288, "发证日期", "Issue Date", day_text(issued, "-")),
    )  # fmt: skip
    drawn = "".join(
        at(x, y, chinese, f"font:12.5px {BLACK};color:#2b4a6b") + at(x, y + 15, english, "font:8.5px 'DejaVu Sans';color:#2b4a6b")
        + at(x + (84 if x > 24 else 66), y + 2, words, f"font:16px {BLACK}" if x != 376 else f"font:15px {BLACK}")
        for x, y, chinese, english, words in cells
    )  # fmt: skip
    title = at(112, 12, "中华人民共和国机动车行驶证", f"font:23px {BLACK};letter-spacing:1px") + at(
        116, 40, "Vehicle License of the People's Republic of China", "font:11px 'DejaVu Sans'"
    )
    body = f"<div class=paper>{title}{drawn}<div style='position:absolute;left:50px;top:212px'>{seal(one.id_issuer[:6] + '交通警察支队', diameter=112)}</div></div>"
    css = ".paper{border-radius:14px;background:linear-gradient(120deg,#e4edf6,#f4f7fa)}"
    fields = {
        "plate": car.plate, "owner": one.name, "vin": car.vin, "engine_number": car.engine_number, "model": car.model,
        "registered_on": car.registered_on.isoformat(), "issued_on": issued.isoformat(),
    }  # fmt: skip
    return Drawing(framed(body, width=550, height=340, css=css), 550, 340, fields, 2.2)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (_finding, _witnessed),
    "driving_licence": (_driving,),
    "vehicle_licence": (_vehicle,),
}
