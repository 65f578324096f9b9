"""Certificates of death."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    FANG,
    MICRO,
    UKAI,
    UMING,
    age,
    head,
    iso,
    ln,
    mark,
    others,
    pen,
    sheet,
    spread,
    stamp,
    tab,
    u,
    where,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, issuer: str) -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "sex": who.sex, "id_number": who.id_number, "died_on": iso(case.discharged_on)}
    return fields | {"cause": case.diagnosis.name, "issuer": issuer}


def numbered_form(case: Case, random: Random) -> Drawing:
    """The medical certificate with a chain of causes and the part for the undertaker below."""
    who, died_on = case.insured, case.discharged_on
    clerk, doctor, officer, _ = others(case)
    rows = [
        ["姓名", e(who.name), "性别", who.sex, "民族", who.ethnicity + "族", "年龄", f"{age(case, died_on)}岁"],
        ["证件号码", (who.id_number, "colspan=3"), "出生日期", (day_text(who.born_on, "年"), "colspan=3")],
        [
            "户籍地址",
            (e(who.address), "colspan=3"),
            "死亡日期",
            (f"{day_text(died_on, '年')} {case.seed % 24}时{case.seed % 60}分", "colspan=3"),
        ],
        ["死亡地点", ("医疗机构病房", "colspan=3"), "婚姻/职业", ("—", "colspan=3")],
        ["死亡原因", (f"直接死亡原因：{e(case.diagnosis.name)}", "colspan=7")],
        ["家属姓名", e(case.relative.name), "电话", (case.relative.phone, "colspan=2"), "关系", ("亲属", "colspan=2")],
        ["填报单位", (e(case.hospital), "colspan=3"), "医师签名", (pen(e(doctor)), "colspan=3")],
    ]
    number = digits(random, 12)
    body = head("居民死亡医学证明（推断）书", 27) + spread(
        "第四联　殡葬管理部门保存",
        f"行政区划代码 {where(case)[1]}",
        f"编号 {number}",
        style="font-size:15px;margin:8px 0",
    )
    body += tab(rows) + spread(
        f"填表人 {e(clerk)}",
        f"派出所民警 {pen(e(officer))}",
        f"填表日期 {day_text(died_on, '-')}",
        style="margin-top:14px",
    )
    body += ln("注：请死者家属持此联到户籍所在地办理户籍注销及火化手续。", "font-size:14px;margin-top:10px")
    body += stamp(case.hospital, 600, 350, 140, "死亡证明专用")
    css = ".g td{font-size:16px;padding:9px 6px}.g td:nth-child(odd){white-space:nowrap}.g td[colspan]{white-space:normal}"
    return sheet(body, 1020, 600, _truth(case, case.hospital), font=UMING, size=16, css=css)


def ward_letter(case: Case, random: Random) -> Drawing:
    """A hospital's plain letter."""
    who, died_on = case.insured, case.discharged_on
    body = head(e(case.hospital), 28, "color:#b3202a;border-bottom:3px double #b3202a;padding-bottom:8px")
    body += head(random.choice(("死亡证明书", "患者死亡证明")), 26, "margin:24px 0")
    pairs = (
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("年龄", f"{age(case, died_on)}岁"),
        ("科别", e(case.department)),
        ("住院号", case.numbers["住院号"]),
    )
    body += spread(*(f"{k} {v}" for k, v in pairs))
    body += ln(f"身份证号　{who.id_number}", "margin:10px 0")
    body += ln(
        f"该患者于{day_text(case.admitted_on, '年')}入住我院，经抢救无效，于{day_text(died_on, '年')}{case.seed % 12 + 1}时许宣布临床死亡。",
        "text-indent:2em;margin-top:8px",
    )
    body += ln(f"死亡原因：{e(case.diagnosis.name)}", "text-indent:2em") + ln("特此证明", "text-indent:2em")
    body += ln(
        f"主治医师　{pen(e(others(case)[1]))}<br>医务科（章）<br>{day_text(died_on + dt.timedelta(days=1), '年')}",
        "margin:44px 40px 0 0",
        "r",
    )
    body += stamp(case.hospital, 600, 440, 150, "医务科")
    return sheet(
        body, 860, 680, _truth(case, case.hospital), font=FANG, size=19, css=".paper{line-height:1.9}", pad="50px 74px"
    )


def cancelled_register(case: Case, random: Random) -> Drawing:
    """A police station's slip about the cancelled register entry, counterfoil at the left."""
    who, died_on = case.insured, case.discharged_on
    station = where(case)[0] + "公安局" + where(case)[2][:3] + "派出所"
    number = f"{case.on.year}-{digits(random, 5)}"
    left = ln("存　根", "font-size:20px", "c") + ln(
        f"编号<br>{number}<br><br>经办<br>{pen(e(others(case)[0]))}", "font-size:15px"
    )
    rows = [
        ["死者姓名", u(e(who.name)), "性别", u(who.sex)],
        ["公民身份号码", (u(who.id_number), "colspan=3")],
        ["户籍地址", (u(e(who.address)), "colspan=3")],
        ["死亡时间", (u(day_text(died_on, "年")), "colspan=3")],
        ["死亡原因", (u(e(case.diagnosis.name)), "colspan=3")],
        ["注销日期", (u(day_text(died_on + dt.timedelta(days=6), "年")), "colspan=3")],
        ["申报人", u(e(case.relative.name)), "与死者关系", u("亲属")],
    ]
    right = head(random.choice(("户口注销证明", "死亡注销户口证明")), 28, "margin-bottom:10px") + tab(rows, cls="n")
    right += ln(f"户口登记机关：{station}<br>承办民警：{pen(e(others(case)[0]))}", "margin-top:24px", "r")
    body = f"<div style='display:flex'><div style='width:140px;border-right:2px dashed #777;padding-right:16px'>{left}</div><div style='flex:1;padding-left:26px'>{right}</div></div>"
    body += stamp(station, 700, 330, 140, "户口专用章") + mark("死亡注销", 240, 470, size=24)
    fields = _truth(case, station)
    return sheet(
        body,
        940,
        580,
        fields,
        font=UKAI,
        size=18,
        css=".n td{padding:7px 4px}.n td:nth-child(odd){white-space:nowrap}",
        ground="#fbfbf4",
    )


def committee_letter(case: Case, random: Random) -> Drawing:
    """A neighbourhood committee's letter about somebody who died at home."""
    who, died_on = case.insured, case.discharged_on
    issuer = f"{where(case)[1]}{where(case)[2][:3]}{random.choice(('社区居民委员会', '村民委员会'))}"
    body = head("证　　明", 32, "margin:20px 0 28px")
    body += ln(
        f"{e(who.name)}，{who.sex}，身份证号码{who.id_number}，系我辖区居民，住{e(who.address)}，因{e(case.diagnosis.name)}，于{day_text(died_on, '年')}在家中死亡，情况属实。",
        "text-indent:2em",
    )
    body += ln("特此证明，用于办理保险金给付事宜。", "text-indent:2em") + ln(
        f"经办人：{pen(e(others(case)[3]))}　电话：{case.father.phone}", "margin-top:40px"
    )
    body += ln(f"{e(issuer)}<br>{day_text(died_on + dt.timedelta(days=3), '年')}", "margin-top:26px", "r") + stamp(
        issuer, 620, 380, 150
    )
    return sheet(
        body, 860, 620, _truth(case, issuer), font=MICRO, size=20, css=".paper{line-height:2.1}", pad="46px 80px"
    )


LAYOUTS = {"death_certificate": (numbered_form, ward_letter, cancelled_register, committee_letter)}
