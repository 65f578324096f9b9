"""Accident certificates: of the traffic police by either procedure, and of a police station."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person, Vehicle
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.ninth.sheet import FANG, SONG, hand, iso, row, sheet, stamp, td, tr
from benchmarks.papers.paper import Drawing


def _where(case: Case) -> tuple[str, str, str]:
    """City, district and the place."""
    other = case.relative
    city = other.id_issuer.split("公安局")[0]
    district = other.address.split("市", 1)[1][:3] if "市" in other.address else "城关"
    street = case.pools.streets[case.seed % len(case.pools.streets)]
    return city, district, f"{city}{street}与{case.pools.streets[(case.seed + 3) % len(case.pools.streets)]}交叉口"


def _determination_part(case: Case, car: Vehicle, one: Person, other: Person, place: str, random: Random) -> str:
    return "".join(
        f"<p style='margin-top:14px'><b>{title}：</b>{words}</p>"
        for title, words in (
            (
                "交通事故时间",
                f"{day_text(case.loss_on, '年月')}{7 + case.seed % 12}时{case.seed % 60:02d}分　　<b>天气：</b>{random.choice('晴阴雨')}",
            ),
            ("交通事故地点", place),
            (
                "当事人、车辆、道路和交通环境等基本情况",
                f"当事人{one.name}，{one.sex}，身份证号{one.id_number}，驾驶{car.plate}号小型轿车。当事人{other.name}，{other.sex}，电话{other.phone}，骑行两轮电动车。道路为沥青路面，平直，视线良好。",
            ),
            (
                "道路交通事故发生经过",
                f"{one.name}驾车行至上述路段时，与同向行驶的{other.name}发生碰撞，造成两车受损、人员受伤的道路交通事故。",
            ),
            (
                "道路交通事故证据及事故形成原因分析",
                "现场勘查笔录、现场照片、当事人陈述材料、行车记录视频等证据证实：当事人未按规定让行，是造成事故的原因。",
            ),
            (
                "当事人导致道路交通事故的过错及责任或者意外原因",
                f"根据《道路交通事故处理程序规定》第六十条之规定，{other.name}负事故的主要责任，{one.name}负事故的次要责任。",
            ),
        )
    )


def determination(case: Case, random: Random) -> Drawing:
    """The determination of a traffic accident by the general procedure."""
    one, other, car = case.insured, case.relative, case.vehicle
    city, district, place = _where(case)
    issuer = f"{city}公安局交通警察支队{district.rstrip('区县')}大队"
    issued = case.loss_on + dt.timedelta(days=6)
    number = f"第{case.numbers['登记号']}{case.loss_on.year}{case.seed % 90000 + 10000}号"
    part = _determination_part(case, car, one, other, place, random)
    body = (
        f"<h1 style='font-size:23px'>{issuer}</h1><h1 style='font-size:28px;letter-spacing:4px;margin-top:6px'>道路交通事故认定书</h1>"
        f"<div class='r' style='margin-top:8px'>{number}</div>{part}"
        f"<div style='margin-top:44px;padding-left:330px'>交通警察：{hand(case.father.name)}　{hand(case.mother.name)}</div>"
        f"<div class='r' style='margin-top:34px;padding-right:60px'>{day_text(issued, '年')}</div>"
        "<p style='margin-top:40px;font-size:13px'>当事人对道路交通事故认定有异议的，可以自本认定书送达之日起三日内，向上一级公安机关交通管理部门提出书面复核申请。</p>"
    ) + stamp(520, 570, issuer, diameter=150)
    fields = {
        "certificate_number": number,
        "happened_on": iso(case.loss_on),
        "issued_on": iso(issued),
        "issuer": issuer,
        "place": place,
    }
    return sheet(body, fields, font=FANG, size=16.5, pad="52px 64px")


def _simple_procedure_body(case: Case, issuer: str, number: str, one: Person, other: Person, rows: str) -> str:
    return (
        "<h1 style='font-size:24px'>道路交通事故认定书（简易程序）</h1>"
        + row(f"{issuer}", f"编号：{number}", style="margin:16px 0 8px")
        + f"<table class='b z'>{rows}</table>"
        + row(
            f"当事人签名：{hand(one.name)}　{hand(other.name)}",
            f"交通警察：{hand(case.father.name)}",
            style="margin-top:24px",
        )
        + f"<div class='r' style='margin-top:22px'>{day_text(case.loss_on, '年')}（印章）</div>"
        + "<p style='font-size:12px;margin-top:26px'>本认定书一式三份，当事人各执一份，交警部门存档一份。对认定无异议的，应当及时撤离现场。</p>"
    ) + stamp(530, 690, issuer, diameter=140)


def simple_procedure(case: Case, random: Random) -> Drawing:
    """The determination by the simple procedure, a ruled form filled in on the spot."""
    one, other, car = case.insured, case.relative, case.vehicle
    city, district, place = _where(case)
    issuer = f"{city}公安局交通管理局{district}交警大队"
    number = f"{case.numbers['业务流水号']}{case.seed % 900 + 100}"
    tall = "height:120px;vertical-align:top"
    rows = tr(
        "事故时间",
        td(hand(f"{day_text(case.loss_on, '年')} {8 + case.seed % 11}时{case.seed % 60}分"), 3),
        "天气",
        hand(random.choice("晴阴雨")),
    )
    rows += tr("事故地点", td(hand(place), 5))
    for person, plate in ((one, car.plate), (other, "无")):
        rows += tr("当事人", hand(person.name), "身份证号", td(hand(person.id_number), 3))
        rows += tr("联系方式", hand(person.phone), "车辆牌号", hand(plate), "保险凭证号", hand("见附页"))
    rows += tr(
        "交通事故事实及责任",
        td(
            hand(
                f"{one.name}驾车追尾前方{other.name}所骑电动车，致两车受损。{one.name}负全部责任，{other.name}无责任。"
            ),
            5,
            style=tall,
        ),
    )
    rows += tr("损害赔偿调解结果", td(hand("双方自行协商，由保险公司按规定赔付。"), 5, style=tall))
    body = _simple_procedure_body(case, issuer, number, one, other, rows)
    fields = {
        "certificate_number": number,
        "happened_on": iso(case.loss_on),
        "issued_on": iso(case.loss_on),
        "issuer": issuer,
        "place": place,
    }
    return sheet(body, fields, height=920, font=SONG, size=15, css=".z td{height:42px}.z td:first-child{width:104px}")


def station_proof(case: Case, random: Random) -> Drawing:
    """A police station's letter on an accident at home or at work."""
    one = case.insured
    city, district, place = _where(case)
    issuer = f"{city}公安局{district}分局老码头派出所"
    issued = case.loss_on + dt.timedelta(days=3)
    number = f"{city[:2]}公（老）证字〔{issued.year}〕{case.seed % 800 + 100}号"
    cause = random.choice(("不慎滑倒摔伤", "被坠落物品砸伤", "骑行电动车时自行摔倒受伤"))
    body = (
        "<h1 style='font-size:32px;letter-spacing:20px;margin-top:30px'>事故证明</h1>"
        f"<div class='r' style='margin-top:20px'>{number}</div>"
        f"<p style='margin-top:30px;text-indent:2em;line-height:2.1'>兹证明{one.name}（{one.sex}，公民身份号码：{one.id_number}）于{day_text(case.loss_on, '年')}"
        f"在{place}附近{cause}，当场由群众报警并拨打120送往{case.hospital}救治。经我所民警到场了解，该事故系意外所致，排除他人故意伤害。</p>"
        "<p style='text-indent:2em;line-height:2.1'>特此证明。</p>"
        f"<div class='r' style='margin-top:70px;line-height:2.2'>{issuer}<br>{day_text(issued, '年')}</div>"
        f"<div style='margin-top:50px'>经办民警：{hand(case.father.name)}　　联系电话：0000-{case.numbers['登记号'][:7]}</div>"
    ) + stamp(530, 460, issuer, diameter=156)
    fields = {
        "certificate_number": number,
        "happened_on": iso(case.loss_on),
        "issued_on": iso(issued),
        "issuer": issuer,
        "place": place,
    }
    return sheet(body, fields, height=900, font=FANG, size=19, pad="50px 72px")
