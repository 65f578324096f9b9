"""Certificates of accidents: traffic police, police station, fire brigade, school, and a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    FANG,
    KAI,
    SERIF,
    UMING,
    head,
    iso,
    ln,
    others,
    pen,
    screen,
    sheet,
    spread,
    stamp,
    tab,
    where,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, number: str, place: str, issuer: str, issued_on: dt.date | None) -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer}
    fields |= {"certificate_number": number} if number else {}
    return fields | ({"issued_on": iso(issued_on)} if issued_on else {})


def _clock(case: Case) -> str:
    return f"{case.seed % 13 + 7:02d}时{case.seed % 53:02d}分"


def handed_finding(case: Case, random: Random) -> Drawing:
    """The traffic police's simple finding, filled by pen, both parties in columns."""
    city, district, street = where(case)
    squad, place = (
        f"{city}公安局交通警察支队{district[:-1]}大队",
        f"{city}{street}与环城路路口东{random.choice((30, 50, 200))}米",
    )
    number = f"第{digits(random, 12)}号"
    one, two = case.insured, case.relative
    story = f"{e(two.name)}驾电动自行车逆行，与{e(one.name)}驾车相碰，致人伤车损。"
    story += f"{e(two.name)}负主要责任，{e(one.name)}负次要责任。"
    rows = [
        ["时间", (pen(f"{day_text(case.loss_on, '年月')} {_clock(case)}"), "colspan=2"), "天气", pen("小雨")],
        ["地点", (pen(place), "colspan=4")],
        [("当<br>事<br>人", "rowspan=4 class=c"), "姓名", (pen(e(one.name)), ""), (pen(e(two.name)), "colspan=2")],
        ["身份证/驾驶证号", pen(one.id_number), (pen(two.id_number), "colspan=2")],
        ["交通方式、车牌", pen(f"小型汽车 {case.vehicle.plate}"), (pen("电动自行车"), "colspan=2")],
        ["联系方式", pen(one.phone), (pen(two.phone), "colspan=2")],
        ["交通事故事实及责任", (pen(story), "colspan=4 style='height:96px'")],
        ["损害赔偿调解结果", (pen("双方自行协商。"), "colspan=4")],
    ]
    body = head("道路交通事故认定书", 27) + head("（简易程序）", 18) + ln(number, cls="r") + tab(rows)
    body += spread(
        f"当事人 {pen(e(one.name))}　{pen(e(two.name))}", f"交通警察 {pen(e(others(case)[0]))}", style="margin-top:14px"
    )
    body += ln(f"{e(squad)}<br>{day_text(case.loss_on, '年月')}", "margin-top:12px", "r") + stamp(squad, 640, 560, 140)
    return sheet(
        body,
        900,
        740,
        _truth(case, number, place, squad, case.loss_on),
        font=UMING,
        size=16,
        ground="#f4f8fd",
        css=".g td{border-color:#4d6a90;padding:8px}",
    )


def police_receipt(case: Case, random: Random) -> Drawing:
    """A police station's certificate of a call."""
    city, district, street = where(case)
    station, place = f"{city}公安局{district[:-1]}分局{street[:3]}派出所", f"{district}{street}农贸市场门口"
    number = f"{city[0]}公（{street[0]}）接证字〔{case.loss_on.year}〕{digits(random, 4)}号"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(1, 6))
    who, other = case.insured, case.relative
    body = head(random.choice(("接报警证明", "接处警情况证明", "报警证明")), 31) + ln(number, "margin:6px 0 22px", "c")
    body += ln(
        f"{day_text(case.loss_on, '年')}{_clock(case)}，我所接到{e(other.name)}（{other.sex}，电话{other.phone}）报警称：在{place}，{e(who.name)}（身份证号{who.id_number}）行走时不慎被绊倒受伤。我所民警到场后，伤者已由120急救车送往{e(case.hospital)}救治。经了解，系意外所致，未发现他人侵害。",
        "text-indent:2em",
    )
    body += ln("此证明仅证实接处警情况，复印无效。", "text-indent:2em")
    body += ln(f"处警民警：{pen(e(others(case)[1]))}（警号 0{digits(random, 5)}）", "margin-top:36px")
    body += ln(f"{e(station)}<br>{day_text(issued_on, '数')}", "margin-top:24px", "r") + stamp(station, 590, 520, 150)
    return sheet(
        body,
        860,
        760,
        _truth(case, number, place, station, issued_on),
        font=FANG,
        size=20,
        css=".paper{line-height:2}",
        pad="52px 78px",
    )


def fire_finding(case: Case, random: Random) -> Drawing:
    """A fire brigade's finding."""
    city, district, street = where(case)
    brigade, place = f"{district}消防救援大队", f"{city}{district}{street}临街门面"
    number = f"{district[0]}消火认简字〔{case.loss_on.year}〕第{digits(random, 4)}号"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(2, 15))
    who = case.insured
    rows = [
        ["起火单位（个人）", (f"{e(who.name)}　{who.id_number}", "colspan=3")],
        ["起火时间", f"{day_text(case.loss_on, '年')}{_clock(case)}", "报警时间", f"{_clock(case)}许"],
        ["起火地点", (place, "colspan=3")],
        ["起火原因", ("电气线路故障引燃周边可燃物", "colspan=3")],
        [
            "基本情况",
            (
                f"过火面积约{random.randint(4, 60)}平方米，烧损货架、电器等物品，{e(who.name)}手部受伤，无人员死亡。",
                "colspan=3 style='height:90px'",
            ),
        ],
        ["当事人意见", (f"无异议　{pen(e(who.name))}", "colspan=3")],
    ]
    body = head("火灾事故简易调查认定书", 27) + ln(number, "margin:6px 0 10px", "r") + tab(rows)
    body += spread(
        f"承办人 {pen(e(others(case)[0]))}　{pen(e(others(case)[2]))}", "此文书一式三份", style="margin-top:18px"
    )
    body += ln(f"（印章）{e(brigade)}<br>{day_text(issued_on, '年')}", "margin-top:26px", "r") + stamp(
        brigade, 650, 470, 140
    )
    return sheet(
        body,
        900,
        660,
        _truth(case, number, place, brigade, issued_on),
        font=SERIF,
        css=".g td{padding:10px 9px}.g td:first-child{width:150px}",
    )


def school_letter(case: Case, random: Random) -> Drawing:
    """A school's or works' account of what happened, heading in red."""
    who = case.insured
    city, district, street = where(case)
    young = (case.on - who.born_on).days < 18 * 365
    issuer = f"{district}{street[:2]}{'中心小学' if young else '纺织厂'}"
    place = "学校操场" if young else "二号车间"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(2, 20))
    what = "参加体育活动时被同伴撞倒" if young else "搬运布匹时脚下打滑摔倒"
    body = head(
        e(issuer), 30, "color:#c1272d;letter-spacing:6px;border-bottom:2px solid #c1272d;padding-bottom:10px"
    ) + head("关于意外受伤经过的证明", 24, "margin:24px 0")
    body += ln(f"{e(case.insurer)}：", "") + ln(
        f"{'我校学生' if young else '我厂职工'}{e(who.name)}（{who.sex}，{who.id_number}），{case.loss_on.year}年{case.loss_on.month}月{case.loss_on.day}日{_clock(case)}左右，在{place}{what}，当即由{'班主任' if young else '同事'}{e(others(case)[2])}送至{e(case.hospital)}。以上情况属实，请予理赔为盼。",
        "text-indent:2em",
    )
    body += spread(
        f"证明人：{pen(e(others(case)[2]))}", f"负责人：{pen(e(others(case)[3]))}", style="margin-top:46px"
    ) + ln(f"{e(issuer)}<br>{day_text(issued_on, '年')}", "margin-top:26px", "r")
    body += ln(
        f"地址：{city}{district}{street}　电话：0{digits(random, 3)}-{digits(random, 7)}",
        "font-size:14px;border-top:1px solid #c1272d;margin-top:50px",
        "c",
    )
    body += stamp(issuer, 600, 440, 150)
    return sheet(
        body,
        860,
        740,
        _truth(case, "", place, issuer, issued_on),
        font=KAI,
        size=20,
        css=".paper{line-height:1.95}",
        pad="44px 76px",
    )


def police_screen(case: Case, random: Random) -> Drawing:
    """The traffic police's app shows an electronic finding."""
    city, district, street = where(case)
    squad, place, number = f"{city}交警支队{district[:-1]}大队", f"{city}{street}加油站路段", digits(random, 18)
    lines = (
        ("认定书编号", number),
        ("事故时间", f"{day_text(case.loss_on, '-')} {_clock(case)[:2]}:{_clock(case)[3:5]}"),
        ("事故地点", place),
        ("事故类型", "伤人事故"),
        ("处理单位", squad),
        ("出具日期", day_text(case.loss_on + dt.timedelta(days=1), "-")),
    )
    body = ln(
        "".join(
            spread(f"<span class='k'>{k}</span>", f"<span style='display:block;text-align:right'>{v}</span>")
            for k, v in lines
        ),
        cls="card",
    )
    for who, car, share in ((case.insured, case.vehicle.plate, "无责任"), (case.relative, "电动自行车", "全部责任")):
        body += ln(
            spread(f"<b>{e(who.name)}</b>", share)
            + f"<div class='k'>{car}　{who.id_number[:6]}********{who.id_number[-4:]}</div>",
            cls="card",
        )
    body += ln("如有异议，请于3日内申请复核", "margin:0 18px;font-size:12px", "k") + ln(
        "下载电子认定书", "background:#2c6fe0", "btn"
    )
    fields = _truth(case, number, place, squad, case.loss_on + dt.timedelta(days=1))
    return screen("事故认定书", body, 620, fields, bar="#2c6fe0", ink="#fff")


LAYOUTS = {"accident_certificate": (handed_finding, police_receipt, fire_finding, school_letter, police_screen)}
