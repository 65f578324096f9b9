"""Certificates of death: the medical one with its stub, a slip of the register, a hospital's letter, the burial leaf."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    HEI,
    KAI,
    NEEDLE,
    SONG,
    age,
    chop,
    city,
    clerks,
    far,
    form,
    gap,
    iso,
    leaf,
    marks,
    p,
    post,
    serial,
    sign,
    top,
)
from benchmarks.papers.paper import Drawing


def _cause(case: Case) -> str:
    if age(case.insured.born_on, case.on) < 18:
        return ("重症肺炎", "急性淋巴细胞白血病", "病毒性脑炎")[case.seed % 3]
    return ("急性心肌梗死", "脑干出血", "呼吸循环衰竭", "肝硬化失代偿期", "重症肺炎", "急性肺栓塞")[case.seed % 6]


def _truth(case: Case, issuer: str, *, cause: bool = True) -> dict[str, str]:
    who = case.insured
    fields = {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": iso(case.discharged_on),
        "issuer": issuer,
    }
    return fields | ({"cause": _cause(case)} if cause else {})


def _day(case: Case, days: int, shape: str) -> str:
    return day_text(min(case.discharged_on + dt.timedelta(days=days), case.on), shape)


def death_form_with_stub(case: Case, random: Random) -> Drawing:
    """The medical certificate, landscape: the stub of the issuer at the left, the leaf for the family at the right."""
    who, died = case.insured, case.discharged_on
    number, kind = f"{died.year}-{serial(case, 71, 7)}", random.choice((HEI, NEEDLE))
    stub = (
        top("存　根", 18)
        + p(f"编号 {number}", "margin:8px 0")
        + form(
            [
                ("死者姓名", e(who.name)),
                ("性别", who.sex),
                ("死亡日期", day_text(died, "-")),
                ("家属签收", sign(case.relative.name)),
            ],
            columns=2,
            style="font-size:15px",
        )
    )
    rows = [
        ("死者姓名", e(who.name), "性别", who.sex, "民族", who.ethnicity), ("身份证件号码", who.id_number, "年龄", f"{age(who.born_on, died)}岁"),
        ("出生日期", day_text(who.born_on, "年"), "婚姻", "—", "国籍", "中国"), ("户籍地址", e(who.address)),
        ("死亡日期", f"{day_text(died, '年')}{case.seed % 24}时", "死亡地点", "医疗机构"), ("(a)直接死因", e(_cause(case))), ("(b)引起(a)的原因", ""), ("死因诊断依据", marks({"临床": True, "尸检": False, "推断": False})),
    ]  # fmt: skip
    main = top("居民死亡医学证明（推断）书", 25) + far(
        "第三联　家属保存", f"编号 {number}", style="margin:6px 0;font-size:15px"
    )
    main += form(rows, columns=6, style="font-size:15.5px;height:310px", value=f"font-family:{kind}")
    main += far(f"医师签名 {sign(clerks(case)[0])}", f"填发单位 {e(case.hospital)}", style="margin-top:14px") + p(
        f"填发日期 {_day(case, 1, '年')}", "", "en"
    )
    body = f"<div style='display:flex'><div style='width:250px;border-right:2px dashed #666;padding-right:18px'>{stub}</div><div style='flex:1;padding-left:26px'>{main}</div></div>"
    body += chop(case.hospital, 560, 440, 126, "死亡证明专用章", 0.42)
    return leaf(body, 1100, 600, _truth(case, case.hospital), font=SONG, pad="28px 38px")


def death_register_slip(case: Case, random: Random) -> Drawing:
    """A police station's slip that a person was struck off the register because of death."""
    who, office = case.insured, post(case)
    number, with_cause = serial(case, 72, 8), random.random() < 0.6
    lines = [
        ("姓　　名", e(who.name)),
        ("性　　别", who.sex),
        ("民　　族", who.ethnicity),
        ("公民身份号码", who.id_number),
        ("户籍地址", e(who.address)),
        ("死亡日期", day_text(case.discharged_on, "年月")),
    ]
    lines += [("死亡原因", e(_cause(case)))] if with_cause else []
    lines += [("注销原因", "死亡"), ("注销日期", _day(case, 4, "年月"))]
    body = top(random.choice(("死亡注销户口证明", "户口注销证明（死亡）")), 25) + p(
        f"No. {number}", f"font:17px {NEEDLE};color:#a22", "en"
    )
    for label, value in lines:
        body += f"<div style='display:flex;font-size:17px;padding:4px 0'><span style='width:140px'>{label}</span><span style='flex:1;border-bottom:1px solid #999;font-family:{NEEDLE}'>{value}</span></div>"
    body += p("该人户口已注销，特此证明。", "margin-top:14px;font-size:17px") + far(
        f"承办人：{e(clerks(case)[1])}", f"{e(office)}", style="margin-top:18px"
    )
    body += p(_day(case, 4, "年"), "", "en") + chop(office, 420, 455, 126, "户口专用章", 0.42, 5)
    return leaf(
        body, 660, 620, _truth(case, office, cause=with_cause), font=SONG, ground="#f7f9f4", pad="34px 50px", scale=1.8
    )


def death_letter_of_hospital(case: Case, random: Random) -> Drawing:
    """A hospital's certificate in running words, its head in two languages."""
    who, died = case.insured, case.discharged_on
    big = "font-size:18.5px;line-height:2.15;text-indent:2em"
    body = (
        top(e(case.hospital), 25, "color:#235a7a")
        + p("CERTIFICATE OF DEATH", "font-size:14px;letter-spacing:3px;color:#235a7a", "mi")
        + top("死亡证明书", 30, "border-top:2px solid #235a7a;margin:10px 0 6px;padding-top:14px")
    )
    body += far(
        f"科室：{e(case.department)}",
        f"住院号：{case.numbers['住院号']}",
        f"存档号：{serial(case, 73, 6)}",
        style="font-size:15px;margin-bottom:12px",
    )
    body += p(
        f"患者{e(who.name)}，{who.sex}，{age(who.born_on, died)}岁，身份证号{who.id_number}，于{day_text(case.admitted_on, '年')}入住我院。经积极抢救无效，于{day_text(died, '年')}{case.seed % 12 + 8}时{case.seed % 50 + 10}分宣布临床死亡。",
        big,
    )
    body += p(f"死亡原因：{e(_cause(case))}。", big) + p("特此证明。", big)
    body += p(
        f"主治医师：{sign(clerks(case)[2])}<br>医务科审核：{sign(clerks(case)[3])}",
        "font-size:17px;line-height:2.2;margin-top:24px",
    )
    body += p(
        f"{e(case.hospital)}<br>{_day(case, random.choice((0, 1)), '年')}", "font-size:18px;margin-top:10px", "en"
    )
    body += p(
        "说明：本证明一式两份，家属与本院各存一份。涂改及未盖章无效。",
        "font-size:13.5px;color:#555;margin-top:46px",
    )
    body += chop(case.hospital, 560, 520, 140, "诊断证明专用章", 0.4, -4)
    return leaf(body, 800, 790, _truth(case, case.hospital), font=FANG, pad="46px 60px")


def death_burial_leaf(case: Case, random: Random) -> Drawing:
    """The leaf for the funeral home, filled by hand: blanks in lines, the home's remarks below."""
    who, died, home = case.insured, case.discharged_on, f"{city(case)}殡仪馆"
    line = "font-size:18px;line-height:2.2"
    body = top("居民死亡殡葬证", 28, "letter-spacing:5px") + far(
        "（第四联：殡葬管理部门保存）", f"编号：{serial(case, 74, 10)}", style="margin:8px 0 12px;font-size:15px"
    )
    body += p(
        f"死者姓名{gap(e(who.name), 130)}　性别{gap(who.sex, 50)}　年龄{gap(f'{age(who.born_on, died)}岁', 70)}", line
    )
    body += p(f"身份证号码{gap(who.id_number, 230)}", line) + p(f"常住地址{gap(e(who.address), 480)}", line)
    body += p(f"死亡日期{gap(day_text(died, '年'), 170)}　死亡原因{gap(e(_cause(case)), 170)}", line)
    body += p(f"家属姓名{gap(e(case.relative.name), 130)}　联系电话{gap(case.relative.phone, 150)}", line)
    body += p(
        f"医师签名 {sign(clerks(case)[0])}　　开具单位：{e(case.hospital)}　　{_day(case, 1, '.')}",
        "font-size:16px;margin-top:16px;white-space:nowrap",
    )
    body += form(
        [
            ("以下由殡仪馆填写",),
            ("接运日期", _day(case, 1, "-"), "处理方式", random.choice(("火化", "遗体火化"))),
            ("火化日期", _day(case, 3, "-"), "承办单位", e(home)),
        ],
        style="margin-top:26px;font-size:15.5px",
    )
    body += chop(case.hospital, 600, 370, 128, "死亡证明专用章", 0.38)
    return leaf(body, 860, 660, _truth(case, case.hospital), font=KAI, ground="#f4faf5", pad="34px 52px")


LAYOUTS = {
    "death_certificate": (death_form_with_stub, death_register_slip, death_letter_of_hospital, death_burial_leaf),
}
