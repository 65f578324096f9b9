"""Certificates of accidents: of the traffic police, a police station, a fire brigade."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def _place(case: Case) -> str:
    streets = case.pools.streets
    return (
        f"{s.city(case)}{case.pools.districts[case.seed % 6]}{streets[case.seed % 8]}与"
        f"{streets[(case.seed + 3) % 8]}交叉口"
    )


def _truth(case: Case, number: str, place: str, issuer: str, issued: dt.date) -> dict[str, Any]:
    return {
        "certificate_number": number,
        "happened_on": case.loss_on.isoformat(),
        "place": place,
        "issuer": issuer,
        "issued_on": issued.isoformat(),
    }


def simple_procedure(case: Case, random: Random) -> Drawing:
    """A traffic police finding of the simple procedure, as a form with both parties."""
    issuer = f"{s.city(case)}公安局交通警察支队{case.pools.districts[case.seed % 6]}大队"
    number = f"第{s.number(case, 111, 15)}号"
    one, other, place = case.insured, case.relative, _place(case)
    hour = f"{case.seed % 14 + 7}时{case.seed % 50 + 5}分"
    second = f"{case.vehicle.plate[:2]}{s.number(case, 112, 5)}"
    body = (
        f'<div class="c" style="font-size:22px">{issuer}</div><h1 style="font-size:27px">道路交通事故认定书（简易程序）</h1>'
        f'<div class="r" style="margin:8px 0">{number}</div>'
        + s.table(
            [
                s.row(("style='width:106px'", "事故时间"), f"{s.day(case.loss_on)}{hour}", "天气", ("晴", "阴",
                "雨")[case.seed % 3]),
                s.row("事故地点", ('colspan="3"', place)),
                *(
                    s.row(('rowspan="2" class="c"', f"当事人{which}"), f"姓名：{s.e(who.name)}", ('colspan="2"', f"驾驶证或身份证号："
                    f"{who.id_number}"))
                    + s.row(f"联系电话：{who.phone}", ('colspan="2"', f"交通方式：{way}"))
                    for which, who, way in (("甲", one, f"小型轿车 {case.vehicle.plate}"), ("乙", other, f"小型轿车 {second}"))
                ),
                s.row("交通事故<br>事实及责任", ('colspan="3" style="height:190px;vertical-align:top;line-height:1.9"',
                f"甲车由东向西行驶至上述地点时，与同向前方乙车发生追尾碰撞，造成两车受损、甲受伤的交通事故。根据《中华人民共和国道路交通安全法实施条例》第九十一条的规定，"
                f"认定甲承担{('全部', '主要', '次要')[case.seed % 3]}责任，乙承担{('无', '次要', '主要')[case.seed % 3]}责任。")),
                s.row("损害赔偿<br>调解结果", ('colspan="3"', "双方自行协商解决，向各自保险公司报案理赔。")),
            ],
            style="line-height:1.7",
        )
        + f'<div class="f" style="margin-top:20px"><span>当事人签名：{s.pen(one.name)}　{s.pen(other.name)}</span><span>交通警察：'
        f'{s.pen(s.somebody(case, 113))}</span></div>'
        f'<div class="r" style="margin-top:16px">{s.day(case.loss_on)}</div>'
        + s.stamp(issuer, 60, 20, 160, "事故处理专用章")
    )  # fmt: skip
    return s.paper(body, (840, 960), _truth(case, number, place, issuer, case.loss_on), face=s.SONG, px=17)


def station_letter(case: Case, random: Random) -> Drawing:
    """A police station's letter about an alarm, as a plain text."""
    issuer = (
        f"{s.city(case)}公安局{case.pools.districts[case.seed % 6].removesuffix('区')}分局"
        f"{case.pools.streets[case.seed % 8][:2]}派出所"
    )
    number = (
        f"{s.city(case)[0]}公（{case.pools.streets[case.seed % 8][0]}）接证字〔{case.loss_on.year}〕"
        f"{s.number(case, 114, 5)}号"
    )
    place = (
        f"{s.city(case)}{case.pools.districts[case.seed % 6]}{case.pools.streets[case.seed % 8]}"
        f"{case.seed % 200 + 1}号门前"
    )
    person, issued = case.insured, case.loss_on + dt.timedelta(days=case.seed % 5 + 1)
    body = (
        '<h1 style="font-size:32px;letter-spacing:10px">接 处 警 证 明</h1>'
        f'<div class="r" style="margin:18px 0 30px">{number}</div>'
        f'<p style="text-indent:2em;line-height:2.3">{s.day(case.loss_on)}{case.seed % 14 + 7}时许，我所接110指挥中心指令：'
        f"{s.e(person.name)}（{person.sex}，身份证号{person.id_number}）在{place}被他人骑行的电动自行车撞倒受伤。"
        f"民警到场后将伤者送往{s.e(case.hospital)}救治。</p>"
        '<p style="text-indent:2em;line-height:2.3">以上情况属实，特此证明。本证明仅用于办理保险理赔，不作为责任认定依据。</p>'
        f'<div style="margin-top:60px;text-align:right;line-height:2.2">{issuer}<br>{s.day(issued)}</div>'
        f'<div style="margin-top:40px" class="s">经办民警：{s.somebody(case, 115)}　警号：{s.number(case, 116, 6)}　联系电话：'
        f"0{s.number(case, 117, 3)}-{s.number(case, 118, 7)}</div>" + s.stamp(issuer, 90, 170, 170)
    )
    return s.paper(body, (800, 820), _truth(case, number, place, issuer, issued), face=s.FANG, px=20,
    style="padding:70px 80px;")  # fmt: skip


def fire_finding(case: Case, random: Random) -> Drawing:
    """A fire brigade's short finding, labels to the left in a ruled form."""
    issuer = f"{s.city(case)}{case.pools.districts[case.seed % 6]}消防救援大队"
    number = f"{s.city(case)[0]}消火认简字〔{case.loss_on.year}〕第{s.number(case, 119, 4)}号"
    place = case.insured.address
    issued = case.loss_on + dt.timedelta(days=case.seed % 6 + 1)
    cause = ("电气线路短路", "厨房用火不慎", "电动自行车蓄电池故障")[case.seed % 3]
    body = (
        f'<div class="c" style="font-size:24px;letter-spacing:3px">{issuer}</div><h1 style="font-size:30px;'
        f'margin:10px 0">火灾事故简易调查认定书</h1><div class="c" style="margin-bottom:22px">{number}</div>'
        + s.table(
            [
                s.row(("style='width:150px'", "起火时间"), f"{s.day(case.loss_on)}{case.seed % 23}时{case.seed % 50 + 5}分许"),
                s.row("起火地点", s.e(place)),
                s.row("当事人", f"{s.e(case.insured.name)}，{case.insured.sex}，电话{case.insured.phone}"),
                s.row("火灾概况", f"火灾烧损室内部分家具、电器及装修，过火面积约{case.seed % 30 + 5}平方米，未造成人员死亡。"),
                s.row("火灾事故事实", f"经现场勘验及询问，认定起火原因为{cause}引燃周围可燃物所致。"),
                s.row("认定人员", f"{s.pen(s.somebody(case, 120))}　{s.pen(s.somebody(case, 121))}"),
            ],
            style="line-height:2.2",
        )
        + '<p class="s" style="line-height:1.8;margin-top:14px">当事人对本认定有异议的，可自送达之日起十五日内向上一级消防救援机构提出书面复核申请。</p>'
        f'<div style="margin-top:46px;text-align:right;line-height:2">{s.day(issued, "数")}</div><div>当事人签收：'
        f'{s.pen(case.insured.name)}</div>'
        + s.stamp(issuer, 80, 60, 160)
    )  # fmt: skip
    return s.paper(body, (820, 900), _truth(case, number, place, issuer, issued), face=s.KAI, px=18)


LAYOUTS = {"accident_certificate": (simple_procedure, station_letter, fire_finding)}
