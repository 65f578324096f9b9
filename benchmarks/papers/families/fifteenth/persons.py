"""Household registers and certificates of birth."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, chinese_name, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    DOTS,
    FANG,
    KAI,
    SERIF,
    SONG,
    age,
    head,
    iso,
    ln,
    mark,
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


def _head_of(case: Case) -> tuple[str, str]:
    """The head of the household, and what the insured is to them."""
    if age(case, case.on) < 18:
        return case.mother.name, "长子" if case.insured.sex == "男" else "长女"
    return case.insured.name, "户主"


def _personal(case: Case, relation: str) -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "relation": relation, "sex": who.sex}
    return fields | {"born_on": iso(who.born_on), "id_number": who.id_number}


def _number(case: Case) -> str:
    return digits(Random(case.seed + 1), 9)


def first_page(case: Case, random: Random) -> Drawing:
    """The register's first page alone: the household and its dwelling."""
    chief, _ = _head_of(case)
    typed = f"font-family:{DOTS}"
    rows = [
        [
            "户　别",
            (random.choice(("家庭户", "非农业家庭户", "城镇居民户")), f'style="{typed}"'),
            "户主姓名",
            (e(chief), f'style="{typed}"'),
        ],
        ["户　号", (_number(case), f'style="{typed}"'), "住　址", (e(case.insured.address), f'style="{typed}"')],
    ]
    body = ln("№ " + digits(random, 9), "color:#a33;font-size:16px", "r") + tab(
        rows, "margin-top:8px;table-layout:fixed"
    )
    body += spread(
        "省级公安机关<br>户口专用章", "户口登记机关<br>户口专用章", style="margin:46px 110px 90px;text-align:center"
    )
    body += spread(f"承办人签章：{e(others(case)[0])}", f"{day_text(case.vehicle.registered_on, '年')} 签发")
    body += ln("住 址 变 动 登 记", "margin:24px 0 4px;font-size:20px", "c") + tab(
        [["变动后的地址", "变动日期", "承办人签章"], ["　", "", ""], ["　", "", ""]]
    )
    body += stamp(where(case)[0] + "公安局", 560, 210, 130, "户口专用章") + stamp("公安厅", 140, 210, 130, "户口专用章")
    css = ".paper{color:#5d4630}.g td{border-color:#9b8163;height:48px}.g td:nth-child(odd){text-align:center}"
    fields = {"household_number": _number(case), "head_name": chief, "address": case.insured.address}
    return sheet(body, 880, 680, fields, font=SONG, css=css, ground="#f8f1e2")


def carbon_page(case: Case, random: Random) -> Drawing:
    """A person's page with entries by pen, values below short labels, the columns in another order."""
    _, relation = _head_of(case)
    who = case.insured
    home = where(case)[0]
    rows = [
        ["姓名", pen(e(who.name)), "户主或与户主关系", pen(relation)],
        ["曾用名", "", "性别", pen(who.sex)],
        ["出生地", pen(e(home)), "民族", pen(who.ethnicity)],
        ["籍贯", pen(e(home)), "出生日期", pen(day_text(who.born_on, "年"))],
        ["本市（县）<br>其他住址", "", "宗教信仰", pen("无")],
        ["公民身份证<br>件编号", pen(who.id_number), "身高", pen(f"{random.randint(155, 182)}") + " 厘米　血型 "],
        ["文化程度", pen("初中"), "婚姻状况", ""],
        ["服务处所", ("", "colspan=3")],
        ["何时由何地迁来本市（县）", ("", "colspan=3")],
    ]
    body = head("常住人口登记卡", 25, "letter-spacing:10px") + tab(rows, "margin:10px 0")
    body += spread(
        f"承办人签章 {pen(e(others(case)[2]))}", f"登记日期 {pen(day_text(case.vehicle.registered_on, '.'))}"
    )
    body += mark("派出所户口专用章", 560, 500, turn=-3)
    css = ".g td{border-color:#7b8a95;height:46px}.g td:nth-child(odd){font-size:14px;width:140px;color:#41586a;text-align:center}"
    return sheet(body, 860, 680, _personal(case, relation), font=FANG, css=css, ground="#eef3f4")


def printed_register(case: Case, random: Random) -> Drawing:
    """A station's print-out of a household, with everyone in it, the insured first."""
    chief, relation = _head_of(case)
    who = case.insured
    mine = [
        ("姓名", e(who.name)),
        ("与户主关系", relation),
        ("性别", who.sex),
        ("民族", who.ethnicity + "族"),
        ("出生日期", day_text(who.born_on, "-")),
        ("公民身份号码", who.id_number),
    ]
    body = head(random.choice(("常住人口登记表", "常住人口信息表")), 26) + spread(
        f"户号：{_number(case)}", f"户主姓名：{e(chief)}", "户类型：家庭户", style="margin:12px 0 2px"
    )
    body += ln(f"住址：{e(who.address)}", "margin-bottom:10px")
    rows = [[mine[n][0], mine[n][1], mine[n + 1][0], mine[n + 1][1]] for n in (0, 2, 4)]
    rows += [["出生地", e(where(case)[0]), "兵役状况", "未服兵役"], ["何时何因迁来本址", "", "注销标志", "正常"]]
    body += tab(rows) + ln(
        "以上内容由人口信息管理系统打印，与登记内容一致，涂改无效。", "font-size:14px;margin-top:12px"
    )
    station = where(case)[0] + "公安局" + where(case)[2][:3] + "派出所"
    body += ln(f"{station}（户口专用章）", "margin-top:48px", "r") + ln(
        f"打印日期：{day_text(case.on - dt.timedelta(days=9), '年')}", cls="r"
    )
    body += stamp(station, 640, 330, 150, "户口专用章")
    fields = {"household_number": _number(case), "head_name": chief, "address": who.address} | _personal(case, relation)
    return sheet(body, 900, 560, fields, font=SERIF, size=16, css=".g td{height:40px}")


def register_screen(case: Case, random: Random) -> Drawing:
    """The electronic register of a provincial app."""
    chief, relation = _head_of(case)
    who = case.insured
    house = (
        ("户主", e(chief)),
        ("户号", _number(case)),
        ("住址", f"<span style='display:block;text-align:right'>{e(who.address)}</span>"),
    )
    mine = (
        ("姓名", e(who.name)),
        ("与户主关系", relation),
        ("性别", who.sex),
        ("民族", who.ethnicity),
        ("出生日期", day_text(who.born_on, "-")),
        ("身份号码", who.id_number),
    )
    body = ln("居民户口簿　电子证照", "background:#8c2f2b;color:#f6e3b4;font-size:18px;text-align:center", "card")
    for title, pairs in (("户信息", house), ("成员信息", mine)):
        body += ln(f"<b>{title}</b>" + "".join(spread(f"<span class='k'>{k}</span>", v) for k, v in pairs), cls="card")
    body += ln("查看其他成员（2）　›", cls="card c")
    fields = {"household_number": _number(case), "head_name": chief, "address": who.address} | _personal(case, relation)
    return screen("电子户口簿", body, 690, fields)


def _child(case: Case) -> tuple[str, str, dt.date]:
    """The insured when young, else a child of the parents."""
    if age(case, case.on) < 18:
        return case.insured.name, case.insured.sex, case.insured.born_on
    random = Random(case.seed + 41)
    sex = random.choice("女男")
    return (
        case.father.name[0] + chinese_name(random, sex)[-1],
        sex,
        case.on - dt.timedelta(days=random.randint(30, 1900)),
    )


def _birth_truth(case: Case, number: str) -> dict[str, str]:
    name, sex, born_on = _child(case)
    fields = {
        "name": name,
        "sex": sex,
        "born_on": iso(born_on),
        "certificate_number": number,
        "hospital": case.hospital,
    }
    fields |= {"mother_name": case.mother.name, "mother_id_number": case.mother.id_number}
    return fields | {"father_name": case.father.name, "father_id_number": case.father.id_number}


def wide_birth(case: Case, random: Random) -> Drawing:
    """The certificate lying: child above, mother left, father right."""
    name, sex, born_on = _child(case)
    number = random.choice("STX") + digits(Random(case.seed + 8), 9)
    clock = f"{day_text(born_on, '年月')}{case.seed % 24:02d}时{case.seed % 60:02d}分"
    rows = [
        ["新生儿姓名", e(name), "性别", sex, "出生时间", clock],
        [
            "孕周",
            f"{random.randint(37, 41)}<sup>+{random.randint(0, 6)}</sup>周",
            "出生体重",
            f"{random.randint(2500, 4200)} g",
            "出生身长",
            f"{random.randint(47, 53)} cm",
        ],
        ["医疗机构", (e(case.hospital), "colspan=3"), "出生地点", where(case)[0] + where(case)[1]],
    ]
    side = [["", ("母　亲 Mother", "class='c b'"), ("父　亲 Father", "class='c b'")]]
    for label, one in (("姓名", "name"), ("身份证号", "id_number"), ("民族", "ethnicity"), ("住址", "address")):
        side.append([label, e(getattr(case.mother, one)), e(getattr(case.father, one))])
    body = head("出生医学证明", 34, "letter-spacing:12px;color:#7a2e55") + head(
        "BIRTH CERTIFICATE", 15, "color:#7a2e55;letter-spacing:5px"
    )
    body += tab(rows, "margin-top:14px") + tab(side, "margin-top:-1px;table-layout:fixed")
    body += spread(
        f"接生人：{pen(e(others(case)[0]))}",
        f"签发人：{pen(e(others(case)[1]))}",
        f"签发日期：{day_text(born_on + dt.timedelta(days=3), '年月')}",
        f"编号：<b style='color:#b22;font-size:20px'>{number}</b>",
        style="margin-top:18px",
    )
    body += stamp(case.hospital, 480, 455, 140, "出生证明专用章")
    css = ".g td{border-color:#a9829a;padding:8px}.g td:first-child{width:110px}"
    return sheet(
        body, 1100, 660, _birth_truth(case, number), font=SERIF, size=16, css=css, ground="#fdf4f7", pad="30px 46px"
    )


def booklet_birth(case: Case, random: Random) -> Drawing:
    """An older booklet, typed by needles into sentences, with the counterfoil below."""
    name, sex, born_on = _child(case)
    number = "K" + digits(Random(case.seed + 8), 9)
    typed = lambda words: f'<span class="u" style="font-family:{DOTS}">{words}</span>'  # noqa: E731
    body = head("出 生 医 学 证 明", 29, "color:#1d5f7a") + ln(f"出生证编号 {number}", "color:#b22", "r")
    body += ln(
        f"新生儿 {typed(e(name))} 性别 {typed(sex)}，于 {typed(day_text(born_on, '年'))} 在 {typed(e(case.hospital))} 出生，健康状况 {typed('良好')}，体重 {typed(str(random.randint(2600, 4000)))} 克，身长 {typed('50')} 厘米。"
    )
    for word, who in (("母亲姓名", case.mother), ("父亲姓名", case.father)):
        body += ln(
            f"{word} {typed(e(who.name))}　年龄 {typed(str((born_on - who.born_on).days // 365))}　国籍 {typed('中国')}　民族 {typed(who.ethnicity)}<br>身份证号 {typed(who.id_number)}"
        )
    body += ln(f"家庭住址 {typed(e(case.mother.address))}") + spread(
        f"接生单位（盖章）　接生人员 {pen(e(others(case)[3]))}",
        f"签证日期 {typed(day_text(born_on + dt.timedelta(days=6), '-'))}",
        style="margin-top:14px",
    )
    body += ln("", "border-top:2px dashed #6a97aa;margin:30px 0 14px") + ln(
        f"副页　　出生证编号 {number}　　（户口登记机关留存，未盖章无效）", cls="c"
    )
    body += stamp(case.hospital, 590, 430, 150)
    css = ".paper{line-height:2.25}"
    return sheet(
        body, 860, 740, _birth_truth(case, number), font=KAI, size=19, css=css, ground="#eef6f9", pad="36px 60px"
    )


def birth_screen(case: Case, random: Random) -> Drawing:
    """The electronic certificate of a health commission's mini program."""
    name, sex, born_on = _child(case)
    number = random.choice("WYZ") + digits(Random(case.seed + 8), 9)
    mother, father = case.mother, case.father
    pairs = (
        ("证明编号", number), ("新生儿姓名", e(name)), ("性别", sex), ("出生日期", f"{day_text(born_on, '-')} {case.seed % 24:02d}:30"),
        ("母亲姓名", e(mother.name)), ("母亲证件号码", mother.id_number), ("父亲姓名", e(father.name)), ("父亲证件号码", father.id_number),
        ("接生机构", f"<span style='display:block;text-align:right'>{e(case.hospital)}</span>"), ("签发日期", day_text(born_on + dt.timedelta(days=4), "-")),
    )  # fmt: skip
    body = ln(
        "电子出生医学证明<div style='font-size:12px'>与纸质证明具有同等效力</div>",
        "background:#e27a9b;color:#fff;font-size:18px",
        "card c",
    )
    body += ln("".join(spread(f"<span class='k'>{k}</span>", v) for k, v in pairs), cls="card") + ln(
        "亮证　|　下载", "background:#e27a9b", "btn"
    )
    return screen("健康服务", body, 640, _birth_truth(case, number))


LAYOUTS = {
    "household_register": (first_page, carbon_page, printed_register, register_screen),
    "birth_certificate": (wide_birth, booklet_birth, birth_screen),
}
