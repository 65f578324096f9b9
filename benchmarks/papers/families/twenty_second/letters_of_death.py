"""Proofs of death: the hospital's form, its stub across, a committee's or police letter, a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    FANG,
    NEEDLE,
    NOTE,
    PRESS,
    SANS,
    Cell,
    age,
    block,
    choose,
    clerks,
    disc,
    div,
    iso,
    lines,
    mobile,
    serial,
    sheet,
    signed,
    station,
    table,
    title,
    wide,
)
from benchmarks.papers.paper import Drawing


def _died(case: Case) -> dt.date:
    return case.discharged_on


def _cause(case: Case) -> str:
    return ("呼吸循环衰竭", "心源性猝死", "脑干出血", "感染性休克", "急性左心衰竭")[case.seed % 5]


def _sign(case: Case) -> str:
    return f"{case.on.year}-{serial(case, 121, 10)}"


def _departed(case: Case, issuer: str) -> dict[str, str]:
    who = case.insured
    return {"name": who.name, "sex": who.sex, "id_number": who.id_number, "died_on": iso(_died(case)), "cause": _cause(case), "issuer": issuer}  # fmt: skip


def put(words: str) -> str:
    """Words of the hospital's needle printer."""
    return f"<span style='font-family:{NEEDLE}'>{words}</span>"


def death_form_of_hospital(case: Case, random: Random) -> Drawing:
    """The medical form: person, place, the chain of causes, the physician and the hospital."""
    who = case.insured
    la, hour = "class=l style='line-height:1.35'", f"{case.seed % 24}时{case.seed * 3 % 60}分"
    rows: list[list[Cell]] = [
        [("死者姓名", la), put(e(who.name)), ("性　别", la), put(who.sex), ("民　族", la), put(who.ethnicity)],
        [("有效身份<br>证件号码", la), (put(who.id_number), "colspan=3"), ("年　龄", la), put(f"{age(who.born_on, _died(case))}岁")],
        [("出生日期", la), (put(day_text(who.born_on, "年")), "colspan=2"), ("死亡日期", la), (put(f"{day_text(_died(case), '年')}{hour}"), "colspan=2")],
        [("死亡地点", la), (choose({"医疗卫生机构": True, "来院途中": False, "家中": False, "其他": False}), "colspan=5")],
        [("户籍地址", la), (put(e(who.address)), "colspan=5")],
        [("致死的主要疾病诊断", "class=l colspan=4 style='background:#f1f1f1'"), ("发病到死亡间隔", "class=l colspan=2 style='background:#f1f1f1'")],
        [("Ⅰ.(a) 直接死亡原因", la), (put(_cause(case)), "colspan=3"), (put(f"{case.seed % 20 + 2}小时"), "colspan=2")],
        [("(b) 引起(a)的疾病", la), (put("—"), "colspan=3"), ("", "colspan=2")], [("(c) 引起(b)的疾病", la), (put("—"), "colspan=3"), ("", "colspan=2")],
        [("最高诊断依据", la), (choose({"临床": True, "病理": False, "尸检": False, "死后推断": False}), "colspan=5")],
        [("医师签名", la), (signed(clerks(case)[0]), "colspan=2"), ("填表日期", la), (put(day_text(_died(case), "年")), "colspan=2")],
    ]  # fmt: skip
    body = title("居民死亡医学证明（推断）书", 27) + wide(f"编号：{_sign(case)}", random.choice(("第三联　死者家属保存", "第二联　公安部门留存", "第四联　殡葬部门")), style="margin:8px 0")  # fmt: skip
    body += table(rows, style="font-size:15.5px;line-height:1.8") + wide(
        f"医疗卫生机构（盖章）：{e(case.hospital)}", style="margin-top:22px"
    )
    body += div("本证明书须加盖公章方为有效，不得涂改、伪造。", "font-size:14px;margin-top:30px") + disc(
        case.hospital, 470, 575, 136, below="死亡证明专用", fade=0.42
    )
    return sheet(body, 840, 780, _departed(case, case.hospital), font=PRESS, pad="40px 48px")


def death_notice_of_hospital(case: Case, random: Random) -> Drawing:
    """A hospital's short notice for the family, in two columns without rules, half a sheet across."""
    who = case.insured
    pairs = (
        ("姓　　名", e(who.name)), ("性　　别", who.sex), ("身份证号", who.id_number), ("年　　龄", f"{age(who.born_on, _died(case))}岁"),
        ("所在科室", e(case.department)), ("住 院 号", case.numbers["住院号"]), ("死亡日期", day_text(_died(case), random.choice(("-", "年", "年月")))), ("死亡原因", _cause(case)),
    )  # fmt: skip
    body = title(e(case.hospital), 24) + title(
        random.choice(("死亡通知书", "死亡证明书", "死　亡　证　明")), 27, "margin-bottom:18px"
    )
    body += (
        "<div style='display:grid;grid-template-columns:1fr 1fr;gap:12px 30px;font-size:18px'>"
        + "".join(f"<div><b>{a}：</b>{b}</div>" for a, b in pairs)
        + "</div>"
    )
    body += div(
        "患者经抢救无效，临床宣告死亡。请家属持本证明办理户籍注销及殡葬手续。",
        "margin:24px 0;text-indent:2em;font-size:17px",
    )
    body += wide(
        f"主治医师：{signed(clerks(case)[1])}",
        f"开具日期：{day_text(_died(case), '年')}",
        "医院（章）",
        style="font-size:17px",
    )
    body += disc(case.hospital, 690, 285, 134, below="医务科", fade=0.42)
    return sheet(
        body,
        900,
        460,
        _departed(case, case.hospital),
        font=NOTE,
        pad="40px 56px",
        ground=random.choice(("#fff", "#f7fafc")),
    )


def death_letter_of_police(case: Case, random: Random) -> Drawing:
    """A station's letter: the person died, and is struck off the register."""
    who, office = case.insured, station(case)
    day, form = min(_died(case) + dt.timedelta(days=3 + case.seed % 6), case.on), random.choice(("年", "年月"))
    big = "font-size:20px;line-height:2.2;text-indent:2em"
    body = title(random.choice(("死亡证明", "死亡注销户口证明")), 33, "letter-spacing:8px;margin:14px 0 26px")
    body += div(
        f"{e(who.name)}，{who.sex}，{who.ethnicity}族，公民身份号码：{who.id_number}，生前住址：{e(who.address)}。", big
    )
    body += div(
        f"该居民已于{day_text(_died(case), form)}因{_cause(case)}死亡，其常住户口于{day_text(day, form)}在我所注销。",
        big,
    )
    body += div("特此证明。", big) + div(
        f"经办民警：{signed(clerks(case)[2])}", "font-size:18px;margin:50px 0 30px 2em"
    )
    body += div(f"{e(office)}<br>{day_text(day, form)}", "font-size:19px;line-height:2", "end") + disc(
        office, 590, 450, 146, below="户口专用章", fade=0.42
    )
    return sheet(body, 820, 700, _departed(case, office), font=FANG, pad="56px 72px")


def death_proof_on_screen(case: Case, random: Random) -> Drawing:
    """An electronic proof fetched by the family in a province's app."""
    who = case.insured
    rows = [
        ("姓名", e(who.name)), ("性别", who.sex), ("证件号码", who.id_number), ("出生日期", day_text(who.born_on, "-")), ("死亡日期", day_text(_died(case), "-")),
        ("死亡地点", "医疗卫生机构"), ("死亡原因", _cause(case)), ("签发单位", e(case.hospital)), ("签发日期", day_text(_died(case), "-")),
    ]  # fmt: skip
    body = block(
        div("居民死亡医学证明（推断）书", "font-size:18px", "mid fat")
        + div(f"电子证照编号 {_sign(case)}", "font-size:13.5px;color:#777", "mid")
    )
    body += block(lines(rows, 92)) + block(
        lines(
            [("申领人", e(case.relative.name) if who.name != case.relative.name else "家属"), ("用途", "保险理赔")], 92
        )
    )
    body += div(
        "下载PDF　　　出示证照", "margin:16px 24px;padding:10px;border-radius:8px;background:#5b6470;color:#fff", "mid"
    )
    return mobile(
        random.choice(("电子证照", "证明下载")),
        body,
        790,
        _departed(case, case.hospital),
        random,
        top="#5b6470",
        ink="#fff",
        font=SANS,
    )


LAYOUTS = {
    "death_certificate": (
        death_form_of_hospital,
        death_notice_of_hospital,
        death_letter_of_police,
        death_proof_on_screen,
    ),
}
