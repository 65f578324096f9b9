"""Household register, birth certificate and death certificate."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, chinese_name, digits
from benchmarks.papers.families.eighth.sheet import (
    KAI,
    PEN,
    SERIF,
    SONG,
    age,
    box_stamp,
    iso,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
    under,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _head(case: Case) -> tuple[str, str]:
    """The head of the household and what the insured is to them."""
    if age(case, case.on) >= 18:
        return case.insured.name, "户主"
    return case.father.name, "子" if case.insured.sex == "男" else "女"


def _member_rows(case: Case, relation: str) -> list[list[str | tuple[str, str]]]:
    who = case.insured
    home = who.address.split("市")[0] + "市"
    return [
        ["姓 名", f"<b>{e(who.name)}</b>", "户主或与<br>户主关系", relation],
        ["曾 用 名", "", "性 别", who.sex],
        ["出 生 地", e(home), "民 族", who.ethnicity + "族"],
        ["籍 贯", e(home), "出生日期", day_text(who.born_on, "年")],
        ["本市（县）其他住址", "", "宗教信仰", ""],
        ["公民身份<br>号 码", f"<span style='letter-spacing:1px'>{who.id_number}</span>", "身 高 | 血 型", ""],
        [
            "文化程度",
            ("高中", "初中", "大学本科", "小学")[case.seed % 4],
            "婚姻状况",
            "已婚" if age(case, case.on) > 28 else "未婚",
        ],
        ["服务处所", "", "职 业", ""],
        ["何时由何地迁来本市（县）", ("久居", "colspan=3")],
        ["何时由何地迁来本址", ("", "colspan=3")],
    ]


_MEMBER_CSS = ".t td{border:1px solid #8a6f52;padding:7px 9px;height:44px}.t td:nth-child(odd){color:#6d4c2c;font-size:15px;text-align:center}.t td:nth-child(odd){width:120px}"


def member_page(case: Case, random: Random) -> Drawing:
    """A person's page of the register alone."""
    _, relation = _head(case)
    who = case.insured
    body = title("常 住 人 口 登 记 卡", 26, "color:#6d4c2c") + table(
        _member_rows(case, relation), style="margin-top:10px;font-size:18px"
    )
    registered = case.vehicle.registered_on
    body += row(
        "承办人签章：" + f"<span class='sig'>{e(staff(case)[0])}</span>",
        f"登记日期：{day_text(registered, '年')}",
        style="margin-top:16px",
    )
    body += stamp("户口专用章", 590, 500, 128, opacity=0.5)
    fields = {
        "name": who.name,
        "relation": relation,
        "sex": who.sex,
        "born_on": iso(who.born_on),
        "id_number": who.id_number,
    }
    return sheet(
        body, width=860, height=720, fields=fields, font=SONG, css=_MEMBER_CSS, ground="#fbf3e6", padding="34px 44px"
    )


def open_register(case: Case, random: Random) -> Drawing:
    """The register laid open: the household above, the person below."""
    head, relation = _head(case)
    who = case.insured
    number = digits(Random(case.seed), 9)
    kind = random.choice(("非农业家庭户", "家庭户", "居民家庭户"))
    top = table(
        [["户 别", kind, "户主姓名", e(head)], ["户 号", number, "住 址", e(who.address)]],
        style="margin-top:8px;font-size:18px",
    )
    body = title("居 民 户 口 簿", 27, "color:#6d4c2c") + top
    body += row("省级公安机关户口专用章", "户口登记机关户口专用章", style="margin:26px 60px 20px;color:#6d4c2c")
    body += row(
        "承办人签章：" + e(staff(case)[1]),
        f"{day_text(case.vehicle.registered_on, '年')}签发",
        style="margin-bottom:10px",
    )
    body += "<div style='border-top:2px dotted #b79b78;margin:8px -44px 14px'></div>"
    body += title("常 住 人 口 登 记 卡", 23, "color:#6d4c2c") + table(
        _member_rows(case, relation), style="margin-top:8px;font-size:17px"
    )
    body += stamp(f"{who.id_issuer[:3]}公安局", 560, 200, 120, "户口专用章", 0.5)
    fields = {
        "household_number": number,
        "head_name": head,
        "address": who.address,
        "name": who.name,
        "relation": relation,
    }
    fields |= {"sex": who.sex, "born_on": iso(who.born_on), "id_number": who.id_number}
    return sheet(
        body, width=860, height=960, fields=fields, font=KAI, css=_MEMBER_CSS, ground="#fbf3e6", padding="30px 44px"
    )


def _child(case: Case) -> tuple[str, str, dt.date]:
    """The child of a birth certificate: the insured when young, else a child of the parents."""
    if age(case, case.on) < 18:
        return case.insured.name, case.insured.sex, case.insured.born_on
    random = Random(case.seed + 77)
    sex = random.choice("女男")
    name = case.father.name[0] + chinese_name(random, sex)[-2:]
    return name, sex, case.on - dt.timedelta(days=random.randint(40, 1600))


def birth_certificate(case: Case, random: Random) -> Drawing:
    """The certificate in the layout of the health commission."""
    name, sex, born_on = _child(case)
    number = random.choice("UVW") + digits(Random(case.seed + 3), 9)
    mother, father = case.mother, case.father
    weeks, grams, length = random.randint(37, 41), random.randint(2600, 4100), random.randint(47, 53)
    clock = f"{day_text(born_on, '年')} {random.randint(0, 23)}时{random.randint(0, 59)}分"
    rows: list[list[str | tuple[str, str]]] = [
        ["新生儿姓名<br><i>Full name of baby</i>", (e(name), "colspan=2"), "性别<br><i>Sex</i>", sex],
        ["出生时间<br><i>Date of birth</i>", (clock, "colspan=2"), "出生孕周<br><i>Gestation</i>", f"{weeks}周"],
        ["出生体重<br><i>Weight</i>", (f"{grams}克", "colspan=2"), "出生身长<br><i>Length</i>", f"{length}厘米"],
        ["出生地点<br><i>Place of birth</i>", (e(mother.address.split("市")[0] + "市"), "colspan=4")],
        ["医疗机构名称<br><i>Name of facility</i>", (e(case.hospital), "colspan=4")],
    ]
    for label, english, who in (("母亲", "mother", mother), ("父亲", "father", father)):
        rows += [
            [
                f"{label}姓名<br><i>Full name of {english}</i>",
                e(who.name),
                f"年龄 {(born_on - who.born_on).days // 365}岁",
                "国籍",
                "中国",
            ],
            ["民族 " + who.ethnicity, "住址", (e(who.address), "colspan=3")],
            ["有效身份证件类别", "居民身份证", "证件号码", (who.id_number, "colspan=2")],
        ]
    css = ".t td{border:1px solid #6f8f7d;padding:6px 8px;font-size:17px}i{font:11px 'Liberation Serif';color:#557}.t td:first-child{width:170px;color:#2f5a47}"
    body = title("出 生 医 学 证 明", 33, "color:#1f5a42;letter-spacing:5px") + title(
        "MEDICAL CERTIFICATE OF BIRTH", 16, "color:#1f5a42"
    )
    body += table(rows, style="margin-top:14px")
    body += row(
        f"出生证编号 <b style='font-size:21px;color:#b32222'>{number}</b>",
        f"签发日期 {day_text(born_on + dt.timedelta(days=5), '年')}",
        style="margin-top:20px",
    )
    body += row(
        f"接生人员签字 <span class='sig'>{e(staff(case)[2])}</span>", "签发机构（专用章）", style="margin-top:12px"
    )
    body += stamp(case.hospital, 610, 786, 150, "出生医学证明专用章")
    fields = {
        "certificate_number": number,
        "name": name,
        "sex": sex,
        "born_on": iso(born_on),
        "hospital": case.hospital,
    }
    fields |= {
        "mother_name": mother.name,
        "mother_id_number": mother.id_number,
        "father_name": father.name,
        "father_id_number": father.id_number,
    }
    return sheet(
        body, width=880, height=1000, fields=fields, font=SERIF, css=css, ground="#f1f7f0", padding="44px 48px"
    )


def medical_death(case: Case, random: Random) -> Drawing:
    """The part of the medical certificate that the family hands in."""
    who, died_on = case.insured, case.discharged_on
    doctor, officer, kin = staff(case)
    rows: list[list[str | tuple[str, str]]] = [
        ["死者姓名", e(who.name), "性别", who.sex, "民族", who.ethnicity + "族"],
        ["国家或地区", "中国", "年龄", f"{age(case, died_on)}岁", "身份证件类别", "居民身份证"],
        ["证件号码", (who.id_number, "colspan=2"), "常住地址", (e(who.address), "colspan=2")],
        ["出生日期", (day_text(who.born_on, "年"), "colspan=2"), "死亡日期", (day_text(died_on, "年"), "colspan=2")],
        ["死亡地点", ("医疗卫生机构", "colspan=2"), "死亡原因", (e(case.diagnosis.name), "colspan=2")],
        ["家属姓名", e(kin), "联系电话", case.relative.phone, "家属住址", "同上"],
        [
            f"医师签名<br><span class='sig'>{e(doctor)}</span>",
            ("医疗卫生机构盖章<br>" + e(case.hospital), "colspan=3 style='height:120px'"),
            (f"民警签名<br><span class='sig'>{e(officer)}</span>", "colspan=2"),
        ],
    ]
    body = title("居民死亡医学证明（推断）书", 28)
    body += row("第三联 死者家属保存", f"编号：{digits(Random(case.seed), 18)}", style="margin:12px 0 4px")
    body += table(rows, style="font-size:17px")
    body += line(
        "注：①此联由死者家属保存；②无医师及民警签字、医疗卫生机构及派出所盖章无效。", "font-size:14px;margin-top:8px"
    )
    body += stamp(case.hospital, 330, 490, 150, "死亡证明专用章")
    fields = {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": iso(died_on),
        "cause": case.diagnosis.name,
        "issuer": case.hospital,
    }
    return sheet(
        body, width=980, height=740, fields=fields, font=SONG, css=".t td{padding:10px 8px}", padding="44px 50px"
    )


def police_death(case: Case, random: Random) -> Drawing:
    """A station's certificate that somebody died and was struck off the register."""
    who, died_on = case.insured, case.discharged_on
    station = who.id_issuer.removesuffix("分局") + case.pools.streets[case.seed % 8] + "派出所"
    body = title(random.choice(("死 亡 证 明", "居民死亡注销户口证明")), 31, "margin:26px 0 34px")
    body += line(
        f"兹有我辖区居民{under(e(who.name), 90)}，性别{under(who.sex, 40)}，公民身份号码{under(who.id_number)}，"
        f"户籍地址：{under(e(who.address))}，于{under(day_text(died_on, '年'))}因{under(e(case.diagnosis.name))}死亡，"
        "已按规定注销户口。",
        "text-indent:2em;line-height:2.3;font-size:20px",
    )
    body += line("特此证明。", "text-indent:2em;line-height:2.3;font-size:20px")
    body += line(f"承办民警：<span class='sig'>{e(staff(case)[1])}</span>", "margin-top:36px;font-size:19px")
    body += line(e(station), "text-align:right;margin-top:34px;font-size:20px") + line(
        day_text(died_on + dt.timedelta(days=4), "年"), "text-align:right;font-size:20px"
    )
    body += stamp(station, 620, 462, 150) + box_stamp("死亡注销", 96, 540)
    fields = {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": iso(died_on),
        "cause": case.diagnosis.name,
        "issuer": station,
    }
    return sheet(
        body, width=880, height=720, fields=fields, font=KAI, css=f".sig{{font-family:{PEN}}}", padding="50px 84px"
    )


LAYOUTS = {
    "household_register": (member_page, open_register),
    "birth_certificate": (birth_certificate,),
    "death_certificate": (medical_death, police_death),
}
