"""Layouts of family second: road."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text, framed, portrait, seal
from benchmarks.papers.families.second.wards import HEI, KAI, SERIF
from benchmarks.papers.paper import Drawing, Layout

_SPOTS = (
    "海堤路与渔港路路口",
    "省道208线42公里500米处",
    "中山北路农贸市场门口",
    "江滨大道二桥东侧辅道",
    "工业园区三号路",
)


def _finding(case: Case, random: Random) -> Drawing:
    """The finding of the traffic police after the general procedure, told in paragraphs."""
    city, year = case.random.choice(case.pools.cities), case.loss_on.year
    number = f"{city[:1]}公交认字[{year}]第{digits(random, 5)}号"
    issuer = f"{city}公安局交通管理支队{random.choice(('直属', '新区', '第三'))}大队"
    place = f"{city}{case.random.choice(case.pools.districts)}{random.choice(_SPOTS)}"
    day, issued = case.loss_on, case.loss_on + dt.timedelta(days=random.randint(3, 12))
    one, other = case.insured, case.relative
    body = (
        f"<div class=paper><h1>道路交通事故认定书</h1><div class=n>{number}</div><p><b>交通事故时间：</b>{day_text(day, '年')}{random.randint(6, 22)}时{random.randint(10, 59)}分许　<b>天气：</b>{random.choice('晴阴雨')}</p><p><b>交通事故地点：</b>{place}</p>"
        f"<p><b>当事人、车辆、道路和交通环境等基本情况：</b>{escape(one.name)}，{one.sex}，身份证号{one.id_number}；{escape(other.name)}，驾驶{case.vehicle.plate}小型轿车。</p><p><b>道路交通事故证据及事故形成原因分析：</b>{escape(other.name)}驾驶机动车未确保安全、畅通原则下通行，与{escape(one.name)}发生碰撞，其行为违反了《中华人民共和国道路交通安全法》第三十八条之规定。</p>"
        f"<p><b>当事人导致交通事故的过错及责任：</b>{escape(other.name)}负主要责任，{escape(one.name)}负次要责任。</p><div class=s>交通警察：<i>{escape(case.father.name)}</i><br>{issuer}<br>{day_text(issued, random.choice(('年', '数')))}</div><div style='position:absolute;right:96px;bottom:64px'>{seal(issuer, diameter=142, opacity=0.5)}</div></div>"
    )
    css = f".paper{{padding:60px 70px;font:17px/1.9 {SERIF}}} h1{{font:28px {HEI};text-align:center;margin:0 0 8px}} .n{{text-align:center;margin-bottom:16px}} p{{margin:6px 0}} b{{font-family:{HEI}}} i{{font:20px {KAI}}} .s{{text-align:right;margin-top:50px;line-height:2.1}}"
    fields = {
        "certificate_number": number,
        "happened_on": day.isoformat(),
        "place": place,
        "issuer": issuer,
        "issued_on": issued.isoformat(),
    }
    return Drawing(framed(body, width=794, height=900, css=css), 794, 900, fields, 1.7)


def _driving(case: Case, random: Random) -> Drawing:
    """An older driving licence: validity as a first day and a number of years is not used; labels without English."""
    one = case.insured
    first = one.born_on.replace(year=one.born_on.year + random.randint(18, 26), day=min(one.born_on.day, 28))
    lasting = random.random() < 0.3
    start = dt.date(case.on.year - random.randint(0, 4), first.month, first.day)
    end = start.replace(year=start.year + random.choice((6, 10)))
    until = "长期" if lasting else day_text(end, "-")
    rows = (
        (20, 96, "姓名", escape(one.name)), (200, 96, "性别", one.sex), (300, 96, "国籍", "中国"), (20, 128, "住址", escape(one.address[:20])), (20, 152, "", escape(one.address[20:])),
        (20, 186, "出生日期", day_text(one.born_on, "-")), (20, 218, "初次领证日期", day_text(first, "-")), (20, 250, "准驾车型", case.vehicle.vehicle_class), (20, 286, "有效期限", f"{day_text(start, '-')}至{until}"),
    )  # fmt: skip
    drawn = "".join(
        at(x, y, label, f"font:14px {SERIF};color:#444") + at(x + (62 if len(label) < 4 and x == 20 else 46 if len(label) < 4 else 120), y - 2, words, f"font:18px {HEI}")
        for x, y, label, words in rows
    )  # fmt: skip
    body = (
        f"<div class=paper>{at(96, 16, '中华人民共和国机动车驾驶证', f'font:bold 23px {SERIF}')}{at(150, 58, f'证号　<b style=&quot;font:19px {HEI}&quot;>{one.id_number}</b>'.replace('&quot;', chr(34)), f'font:14px {SERIF};color:#444')}{drawn}"
        f"<div style='position:absolute;left:420px;top:150px'>{portrait(100, 126, shirt='#6b4a3a', ground='#dfe7ee')}</div><div style='position:absolute;left:300px;top:196px'>{seal(case.random.choice(case.pools.cities) + '公安局交通警察支队', diameter=100, opacity=0.6)}</div></div>"
    )
    css = ".paper{border-radius:12px;background:#f1f5ea}"
    fields = {
        "name": one.name, "sex": one.sex, "id_number": one.id_number, "born_on": one.born_on.isoformat(), "vehicle_class": case.vehicle.vehicle_class, "first_issued_on": first.isoformat(),
        "valid_from": start.isoformat(), "valid_to": "long_term" if lasting else end.isoformat(),
    }  # fmt: skip
    return Drawing(framed(body, width=540, height=330, css=css), 540, 330, fields, 2.2)


def _vehicle(case: Case, random: Random) -> Drawing:
    """A vehicle licence of ruled cells, with its side page below."""
    car = case.vehicle
    owner = case.insured.name if random.random() < 0.7 else case.garage
    issued = car.registered_on + dt.timedelta(days=random.choice((0, 2, 30)))
    body = (
        f"<div class=paper><h1>中华人民共和国机动车行驶证</h1><table><tr><th>号牌号码</th><td>{car.plate}</td><th>车辆类型</th><td>{random.choice(('小型轿车', '小型普通客车'))}</td></tr><tr><th>所有人</th><td colspan=3>{escape(owner)}</td></tr><tr><th>住　　址</th><td colspan=3>{escape(case.insured.address[:26])}</td></tr>"
        f"<tr><th>使用性质</th><td>非营运</td><th>品牌型号</th><td style='font-size:12px'>{car.model}</td></tr><tr><th rowspan=3 class=s></th><th>车辆识别代号</th><td colspan=2>{car.vin}</td></tr><tr><th>发动机号码</th><td colspan=2>{car.engine_number}</td></tr>"
        f"<tr><td colspan=3 class=y>注册日期 <b>{day_text(car.registered_on, '-')}</b>　发证日期 <b>{day_text(issued, '-')}</b></td></tr></table><div style='position:absolute;left:26px;bottom:18px'>{seal(case.random.choice(case.pools.cities) + '公安局交通警察支队', diameter=104, opacity=0.65)}</div></div>"
    )
    css = f".paper{{border-radius:12px;background:#eef3f8;padding:12px 18px;font:15px {HEI}}} h1{{font:22px {SERIF};text-align:center;margin:0 0 8px}} table{{width:100%;table-layout:fixed}} td,th{{border:1px solid #9ab;height:32px;padding:2px 6px;text-align:left;white-space:nowrap}} th{{font:13px {SERIF};color:#345;width:21%}} b{{font-weight:normal}} .y{{font-size:14px}}"
    fields = {
        "plate": car.plate,
        "owner": owner,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "model": car.model,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": issued.isoformat(),
    }
    return Drawing(framed(body, width=560, height=340, css=css), 560, 340, fields, 2.2)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (_finding,),
    "driving_licence": (_driving,),
    "vehicle_licence": (_vehicle,),
}
