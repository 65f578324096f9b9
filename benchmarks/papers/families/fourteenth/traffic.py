"""Certificates of accidents: the app's agreement, the police station's call record, an employer's form, a fire finding."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    FANG,
    MICRO,
    SERIF,
    SONG,
    apart,
    app,
    button,
    card_box,
    chosen,
    city_of,
    district_of,
    grid,
    head,
    iso,
    p,
    page,
    pairs,
    pen,
    people,
    seal,
    sig,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, number: str, place: str, issuer: str, issued_on: dt.date | None) -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "certificate_number": number, "issuer": issuer}
    if issued_on:
        fields["issued_on"] = iso(issued_on)
    return {name: value for name, value in fields.items() if value}


def _where(case: Case) -> str:
    random = Random(case.seed + 19)
    one, two = random.sample(case.pools.streets, 2)
    how = random.choice((f"{one}{two}路口东侧约50米", f"{one}{random.randint(10, 300)}号门前", f"{one}与{two}交汇处"))
    return f"{city_of(case)}{district_of(case)}{how}"


def _hour(case: Case) -> str:
    return f"{case.seed % 14 + 7:02d}时{case.seed % 47 + 10}分"


def _sides(case: Case) -> str:
    """Both drivers of an accident and their duty."""
    who, other = case.insured, case.relative
    plate = digits(Random(case.seed + 8), 5)
    return "".join(
        p(title, "font-weight:700;margin-top:4px;color:#1f57b8")
        + pairs(
            ("姓名", e(one.name)),
            ("车牌号", car),
            ("证件号", f"{one.id_number[:6]}********{one.id_number[-4:]}"),
            ("责任", duty),
            style="padding:3px 0",
        )
        for title, one, car, duty in (
            ("甲方", other, case.vehicle.plate[0] + "B" + plate, "全部责任"),
            ("乙方", who, case.vehicle.plate, "无责任"),
        )
    )


def app_agreement(case: Case, random: Random) -> Drawing:
    """The traffic police's app: a quick settlement between two drivers, found online."""
    place = _where(case)
    squad = f"{city_of(case)}公安局交通警察支队{district_of(case)[:2]}大队"
    number = f"{case.loss_on:%Y%m%d}{case.numbers['业务流水号'][:6]}"
    top = pairs(
        ("认定书编号", number),
        ("事故时间", f"{day_text(case.loss_on, '-')} {_hour(case)[:2]}:{_hour(case)[3:5]}"),
        ("事故地点", e(place)),
        ("事故情形", random.choice(("追尾", "变更车道刮擦", "倒车碰撞"))),
    )
    body = card_box(
        p("道路交通事故认定书", "font-size:18px;font-weight:700", "c")
        + p("（线上简易程序）", "font-size:12px;color:#888", "c")
        + top
    )
    body += card_box(_sides(case)) + card_box(
        pairs(("认定单位", e(squad)), ("认定日期", day_text(case.loss_on, "-")), ("认定民警", e(people(case)[0])))
    )
    body += p("双方已在线签字确认，凭本文书到保险公司办理理赔", "font-size:12px;color:#888", "c") + button(
        "下载文书", "#1f57b8"
    )
    return app(
        random.choice(("事故快处", "事故视频快处", "文书详情")),
        body,
        900,
        _truth(case, number, place, squad, case.loss_on),
        tint="#1f57b8",
        ink="#fff",
        random=random,
    )


def call_record(case: Case, random: Random) -> Drawing:
    """A police station's answer to an emergency call: a form with several clocks and people."""
    who, place = case.insured, _where(case)
    station = f"{city_of(case)}公安局{district_of(case)[:2]}分局{random.choice(case.pools.streets)[:2]}派出所"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(4, 20))
    number = f"J{case.loss_on:%Y%m%d}{case.numbers['登记号'][:5]}"
    told = f"{e(who.name)}驾驶电动三轮车行至该处时侧翻受伤，未发现他人侵害，120将其送往{e(case.hospital)}。"
    if case.seed % 2 or (case.on - who.born_on).days < 6570:
        told = f"{e(who.name)}步行至该处，因路面湿滑摔倒，致身体受伤，现场无其他责任人，群众协助送医。"
    rows = [
        ["警情编号", number, "报警方式", "110电话"],
        ["报警人", e(case.relative.name), "联系电话", case.relative.phone],
        ["接警时间", f"{day_text(case.loss_on, '年')} {_hour(case)}", "出警民警", "、".join(map(e, people(case)[:2]))],
        ["事发时间", f"{day_text(case.loss_on, '年')}", "事发地点", e(place)],
        ["当 事 人", e(who.name), "身份证号", who.id_number],
        ["警情简要<br>及处置结果", (told, "colspan=3 style='height:110px'")],
    ]
    body = head(random.choice(("接处警情况证明", "报警回执及接处警证明")), 28, "margin-bottom:12px") + grid(
        rows, style="font-size:16.5px"
    )
    body += p("注：本证明仅反映接警时情况，不作为责任划分依据。", "font-size:14px;margin-top:8px")
    body += p(
        f"{e(station)}<br>{day_text(issued_on, random.choice(('年', '数')))}", "margin-top:34px;font-size:18px", "r"
    ) + seal(station, 600, 470, 150)
    css = ".g td{padding:8px}.g td:nth-child(odd){white-space:nowrap;width:94px;text-align:center}"
    return page(
        body,
        width=880,
        height=640,
        fields=_truth(case, number, place, station, issued_on),
        font=SERIF,
        css=css,
        pad="38px 48px",
    )


def employer_form(case: Case, random: Random) -> Drawing:
    """An employer's or a school's report of an accident, filled by pen, with witnesses."""
    who = case.insured
    young = (case.on - who.born_on).days < 18 * 365
    unit = (
        f"{city_of(case)}{('实验幼儿园', '第三小学')[case.seed % 2]}"
        if young
        else f"{city_of(case)}{('永泰建筑劳务', '兴业食品', '同创家具')[case.seed % 3]}有限公司"
    )
    place = f"{unit}{'操场' if young else ('二号车间', '东门仓库')[case.seed % 2]}"
    how = "课间活动时被同学撞倒，右臂着地" if young else "搬运货物时滑倒，腰部及腿部受伤"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(2, 15))
    blue = "style='width:120px;background:#eef3fb;text-align:center'"
    rows = [
        [("受伤人", blue), pen(e(who.name)), ("身份证号", blue), pen(who.id_number)],
        [("发生日期", blue), pen(day_text(case.loss_on, "年")), ("时　　段", blue), chosen({"上午": case.seed % 2 == 0, "下午": case.seed % 2 == 1, "夜间": False}, 1)],
        [("发生地点", blue), (pen(e(place)), "colspan=3")],
        [("事情经过", blue), (pen(f"{e(who.name)}{how}，随即送{e(case.hospital)}诊治，无第三方责任。"), "colspan=3 style='height:110px;vertical-align:top'")],
        [("证明人", blue), f"{sig(people(case)[2])}　{sig(people(case)[3])}", ("联系电话", blue), pen(case.relative.phone)],
        [("单位意见", blue), (f"以上情况属实。<div style='text-align:right'>{e(unit)}<br>{pen(day_text(issued_on, '年'))}</div>", "colspan=3 style='height:130px'")],
    ]  # fmt: skip
    body = head(random.choice(("意外事故情况证明表", "人身意外伤害事故证明")), 27, "margin-bottom:6px") + p(
        f"送：{e(case.insurer)}", "margin-bottom:8px"
    )
    body += (
        grid(rows, style="font-size:16.5px")
        + p("此表须加盖单位公章，复印无效。", "font-size:14px;margin-top:8px")
        + seal(unit, 560, 470, 146)
    )
    css = ".g td{padding:9px 10px}"
    return page(
        body,
        width=880,
        height=680,
        fields=_truth(case, "", place, unit, issued_on),
        font=MICRO,
        css=css,
        pad="38px 50px",
    )


def _sections(case: Case) -> str:
    """Who, what and whose fault."""
    who, other = case.insured, case.relative
    big = "text-indent:2em;margin-top:8px"
    driving = f"驾驶证号{other.id_number}，准驾车型C1，驾驶{case.vehicle.plate[0]}A{other.card_number[-5:]}号小型客车"
    body = (
        p("<b>一、当事人情况</b>", "margin-top:12px")
        + p(f"1. {e(other.name)}，{other.sex}，{driving}。", big)
        + p(f"2. {e(who.name)}，{who.sex}，身份证号{who.id_number}，行人。", big)
    )
    body += p("<b>二、事故事实</b>", "margin-top:12px") + p(
        f"{e(other.name)}驾车由西向东行驶至上述地点，遇行人{e(who.name)}由南向北横过道路，车头与行人相碰，致{e(who.name)}受伤、车辆轻微受损。",
        big,
    )
    body += p("<b>三、责任认定</b>", "margin-top:12px") + p(
        f"{e(other.name)}未按规定减速让行，承担主要责任；{e(who.name)}未走人行横道，承担次要责任。", big
    )
    return body


def road_finding(case: Case, random: Random) -> Drawing:
    """The traffic police's decision in running sections, two vehicles, a reasoned duty."""
    who, place = case.insured, _where(case)
    squad = f"{city_of(case)}公安局交通管理局{district_of(case)[:2]}交警大队"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(7, 16))
    number = f"第{digits(Random(case.seed + 2), 15)}号"
    body = head("道路交通事故认定书", 30, "letter-spacing:5px") + p(number, "margin:2px 0 12px", "r")
    body += grid(
        [
            [
                "事故时间",
                f"{day_text(case.loss_on, '年月')} {_hour(case)}",
                "天　气",
                random.choice(("晴", "阴", "小雨")),
            ],
            ["事故地点", (e(place), "colspan=3")],
        ],
        style="font-size:17px",
    )
    body += _sections(case)
    body += apart(
        f"交通警察：{sig(people(case)[0])}　{sig(people(case)[1])}",
        "警号 0" + digits(random, 5),
        style="margin-top:20px",
    )
    body += p(f"{e(squad)}<br>{day_text(issued_on, random.choice(('数', '年', '年月')))}", "margin-top:16px", "r")
    body += apart(
        f"送达：{pen(e(who.name))}",
        f"送达时间：{pen(day_text(issued_on + dt.timedelta(days=1), '年'))}",
        style="margin-top:26px;border-top:1px solid #888;padding-top:8px;font-size:15px",
    ) + seal(squad, 630, 530, 152)
    return page(
        body,
        width=880,
        height=790,
        fields=_truth(case, number, place, squad, issued_on),
        font=random.choice((FANG, SONG)),
        size=17,
        pad="44px 60px",
    )


LAYOUTS = {"accident_certificate": (app_agreement, call_record, employer_form, road_finding)}
