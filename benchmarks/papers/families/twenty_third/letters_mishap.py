"""Certificates of accidents: traffic police, a police station, a village's stub form, where one works or learns, a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    KAI,
    NEEDLE,
    PRINT,
    SONG,
    age,
    app,
    chop,
    city,
    clerks,
    far,
    form,
    gap,
    iso,
    lane,
    leaf,
    other_person,
    p,
    pen,
    post,
    rows_of,
    serial,
    sign,
    tile,
    top,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, place: str, issuer: str, issued_on: dt.date, number: str) -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(issued_on)}
    return fields | ({"certificate_number": number} if number else {})


def _later(case: Case, days: int) -> dt.date:
    return min(case.loss_on + dt.timedelta(days=days), case.on)


def _clock(case: Case) -> str:
    return f"{6 + case.seed % 15}时{case.seed * 7 % 60:02d}分"


def _corner(case: Case) -> str:
    return f"{city(case)}{lane(case, 1)}{('与环城路路口', '加油站门前', '大桥北端', '公交总站出口')[case.seed % 4]}"


def _squad(case: Case) -> str:
    return f"{city(case)}公安局交通警察大队"


def _drives(case: Case) -> bool:
    return 20 <= age(case.insured.born_on, case.on) < 70


def mishap_simple_finding(case: Case, random: Random) -> Drawing:
    """The traffic police's finding by the simple procedure: a pre-printed table filled by hand on the road."""
    who, other, place, office = case.insured, other_person(case), _corner(case), _squad(case)
    number, how = (
        f"第{serial(case, 61, 15)}号",
        random.choice(("因未保持安全距离", "转弯时未让直行", "倒车时未观察后方")),
    )
    way, mark = ("驾驶小型汽车", case.vehicle.plate) if _drives(case) else ("步行", "—")
    rows = [
        ("事故时间", pen(f"{day_text(case.loss_on, '年')}{_clock(case)}"), "天气", pen(random.choice(("晴", "阴", "小雨")))), ("事故地点", pen(e(place))),
        ("当事人甲", pen(e(who.name)), "身份证号", pen(who.id_number)), ("交通方式", pen(way), "车牌号", pen(mark)),
        ("当事人乙", pen(e(other.name)), "身份证号", pen(other.id_number)), ("交通方式", pen("驾驶小型汽车"), "联系电话", pen(other.phone)),
        ("事故事实", pen(f"乙{how}，与甲发生碰撞，造成甲受伤。")), ("责任认定", pen("乙承担全部责任，甲无责任。")), ("损害赔偿<br>调解结果", pen("当事人自行协商，或向人民法院起诉。")),
    ]  # fmt: skip
    body = top("道路交通事故认定书（简易程序）", 26) + p(number, "font-size:16px;margin:4px 0 8px", "en")
    body += form(rows, style="font-size:16.5px;height:440px", label="width:104px")
    body += far(
        f"当事人签名：{sign(who.name)}　{sign(other.name)}",
        f"交通警察：{sign(clerks(case)[0])}",
        style="margin-top:16px",
    )
    body += far(f"{e(office)}（印章）", f"{day_text(case.loss_on, '年')}", style="margin-top:16px") + p(
        "一式三份，当事人各一份，交警部门存档一份。", "font-size:13.5px;margin-top:14px"
    )
    body += chop(office, 80, 590, 136, "事故处理专用章", 0.42)
    return leaf(body, 860, 770, _truth(case, place, office, case.loss_on, number), font=SONG, pad="34px 50px")


def mishap_station_print(case: Case, random: Random) -> Drawing:
    """A police station's print from its alarm system, lines of labels, with the officer's findings."""
    who, office, place, day = case.insured, post(case), _corner(case), _later(case, 2)
    number = f"JJ{case.loss_on:%Y%m%d}{serial(case, 62, 5)}"
    what = random.choice(("下台阶时踩空摔倒", "骑自行车避让行人时摔倒", "被大风吹落的树枝砸中"))
    lines = (
        ("报警时间", f"{day_text(case.loss_on, '-')} {_clock(case)}"), ("报警方式", "110电话"), ("发生日期", day_text(case.loss_on, "-")), ("发生地点", e(place)),
        ("受伤人员", f"{e(who.name)}（{who.sex}，身份证号 {who.id_number}）"), ("警情类别", "群众求助—意外受伤"),
        ("处警情况", f"民警到场，经了解，{e(who.name)}{what}受伤，属意外事件，现场无打斗痕迹，由120送医。"), ("出警民警", f"{e(clerks(case)[0])}、{e(clerks(case)[1])}"),
    )  # fmt: skip
    body = top(random.choice(("接处警情况证明", "意外事故证明（接处警）")), 27) + far(
        f"编号：{number}",
        f"打印日期：{day_text(day, '-')}",
        style="margin:12px 0;border-bottom:2px solid #222;padding-bottom:6px",
    )
    for label, value in lines:
        body += f"<div style='display:flex;font:17px/1.8 {NEEDLE};padding:3px 0'><span style='min-width:120px'>{label}：</span><span>{value}</span></div>"
    body += p(
        "以上内容与接处警系统登记一致，应当事人申请出具，供办理保险理赔使用，不作为责任认定依据。",
        "margin-top:16px;text-indent:2em",
    )
    body += p(
        f"出具单位：{e(office)}<br>出具日期：{day_text(day, '年')}", "margin-top:34px;font-size:17px", "en"
    ) + chop(office, 590, 560, 138, "", 0.42, 7)
    return leaf(body, 800, 740, _truth(case, place, office, day, number), font=SONG, pad="44px 56px")


def mishap_village_with_stub(case: Case, random: Random) -> Drawing:
    """A village's book of certificates: narrow stub at the left, the certificate filled by hand at the right."""
    who, name = case.insured, ("上河", "三棵树", "大湾", "红旗", "杨庄")[case.seed % 5]
    office, place, day = (
        f"{city(case)}{name}村民委员会",
        f"{name}村{('东头水渠边', '文化广场', '机耕路', '自家院内')[case.seed % 4]}",
        _later(case, 4),
    )
    number, big = serial(case, 63, 7), "font-size:19px;line-height:2.15"
    cause = (
        random.choice(("不慎滑倒", "干农活时摔伤", "爬梯子时跌落", "绊倒摔伤"))
        if age(who.born_on, case.on) >= 18
        else random.choice(("不慎滑倒", "玩耍时摔倒"))
    )
    stub = (
        top("存根", 19)
        + p(f"№ {number}", "color:#b22")
        + p(f"姓名<br>{gap(e(who.name), 110)}", "margin-top:12px")
        + p(f"事由<br>{gap('意外受伤', 110)}", "margin-top:12px")
        + p(f"日期<br>{gap(day_text(day, '.'), 110)}", "margin-top:12px")
    )
    main = top("意外事故证明", 27) + p(f"№ {number}", "color:#b22;font-size:17px", "en")
    main += p(
        f"兹有我村村民{gap(e(who.name), 110)}，性别{gap(who.sex, 40)}，身份证号{gap(who.id_number, 210)}，于{gap(day_text(case.loss_on, '年'), 160)}，在{gap(e(place), 180)}因{gap(cause, 120)}，致身体受伤，后送医院治疗。经了解，系意外事故，无他人责任。",
        big + ";text-indent:2em",
    )
    main += p("特此证明。", big + ";text-indent:2em") + far(
        f"经手人：{sign(clerks(case)[0])}", f"村主任：{sign(clerks(case)[1])}", style="font-size:17px;margin-top:8px"
    )
    main += p(
        f"{e(office)}（公章）<br><span class=pen>{day_text(day, '年')}</span>", "font-size:18px;margin-top:18px", "en"
    )
    body = (
        f"<div style='display:flex'><div style='width:160px;border-right:2px dashed #666;padding-right:14px'>{stub}</div><div style='flex:1;padding-left:32px'>{main}</div></div>"
        + chop(office, 700, 400, 132, "", 0.42, 4)
    )
    return leaf(body, 960, 570, _truth(case, place, office, day, number), font=KAI, ground="#fbfbf1", pad="30px 42px")


def mishap_of_unit(case: Case, random: Random) -> Drawing:
    """A letter of where the insured learns, works or lives, with its file number under a double line."""
    who, old = case.insured, age(case.insured.born_on, case.on)
    if old < 18:
        unit, spots, role = (
            ("东风幼儿园" if old < 7 else "第二小学" if old < 13 else "第五中学"),
            ("操场", "教学楼一楼走廊", "食堂门口"),
            "在读学生" if old >= 7 else "在园幼儿",
        )
    elif old < 60:
        unit, spots, role = (
            ("瑞丰塑胶制品有限公司", "安顺建筑工程有限公司", "和兴餐饮管理有限公司")[case.seed % 3],
            ("装配车间", "仓库装卸区", "宿舍楼梯"),
            "本单位职工",
        )
    else:
        unit, spots, role = (
            ("夕阳红养老服务中心", "松鹤颐养院")[case.seed % 2],
            ("二楼活动室", "卫生间门口", "院内花园"),
            "入住老人",
        )
    office, day, number = f"{city(case)}{unit}", _later(case, 3), f"{case.loss_on.year}证字第{serial(case, 64, 3)}号"
    place = f"{office}{spots[case.seed // 3 % 3]}"
    big = "font-size:18.5px;line-height:2.1;text-indent:2em"
    body = (
        p(e(office), "font-size:30px;color:#c4181f;letter-spacing:2px", "mi st")
        + "<div style='border-top:4px solid #c4181f;border-bottom:1px solid #c4181f;height:7px;margin:10px 0'></div>"
    )
    body += p(number, "font-size:16px", "en") + top(
        random.choice(("事故证明", "意外伤害事故证明", "关于意外受伤情况的证明")), 27, "margin:16px 0 12px"
    )
    body += p(f"{e(case.insurer)}：", "font-size:18.5px")
    body += p(
        f"{e(who.name)}，{who.sex}，身份证号码{who.id_number}，系{role}。{day_text(case.loss_on, '年')}{_clock(case)}左右，其在{e(place)}{random.choice(('因地面湿滑摔倒', '行走时被绊倒', '下楼梯时踩空'))}，造成身体受伤，当日即由我单位人员陪同前往医院治疗。",
        big,
    )
    body += p("经核查，此次事故属意外，不存在故意行为及第三方责任。情况属实，特此证明。", big)
    body += p(f"联系人：{e(clerks(case)[2])}　电话：{serial(case, 65, 8)}", big) + p(
        f"{e(office)}<br>{day_text(day, random.choice(('年', '数')))}", "font-size:18px;margin-top:40px", "en"
    )
    body += chop(office, 550, 560, 144, "", 0.42, -6)
    return leaf(
        body, 810, 800, _truth(case, place, office, day, number), font=random.choice((FANG, PRINT)), pad="50px 62px"
    )


def mishap_finding_on_screen(case: Case, random: Random) -> Drawing:
    """The traffic police's electronic finding as a service app shows it."""
    who, other, place, office = case.insured, other_person(case), _corner(case), _squad(case)
    number, day = f"D{serial(case, 66, 14)}", _later(case, 1)
    way = f"小型汽车 {case.vehicle.plate}" if _drives(case) else "行人"
    body = tile(
        f"<div class=mi><b style='font-size:19px'>道路交通事故认定书</b><div style='color:#80858e;font-size:14px'>电子文书　{number}</div></div>",
        "margin:0",
    )
    body += tile(
        rows_of(
            (
                ("事故时间", f"{day_text(case.loss_on, '-')} {_clock(case)}"),
                ("事故地点", e(place)),
                ("事故形态", random.choice(("侧面碰撞", "剐擦", "追尾碰撞") if _drives(case) else ("碰撞行人",))),
            )
        )
    )
    body += tile(
        "<b>当事人1</b>"
        + rows_of((("姓名", e(who.name)), ("方式/车牌", way), ("责任", "无责任")))
        + "<div style='height:8px'></div><b>当事人2</b>"
        + rows_of((("姓名", e(other.name)), ("方式", "小型汽车"), ("责任", "全部责任")))
    )
    body += tile(rows_of((("认定单位", e(office)), ("认定日期", day_text(day, "-")))), "position:relative")
    body += p("本文书与纸质文书具有同等效力", "padding:12px;color:#80858e;font-size:13.5px", "mi") + chop(
        office, 150, 560, 100, "", 0.3
    )
    return app(
        random.choice(("事故处理", "事故详情")),
        body,
        850,
        _truth(case, place, office, day, number),
        random,
        bar="#1c57b8",
        ink="#fff",
    )


LAYOUTS = {
    "accident_certificate": (
        mishap_simple_finding,
        mishap_station_print,
        mishap_village_with_stub,
        mishap_of_unit,
        mishap_finding_on_screen,
    ),
}
