"""Papers of a life: household register, birth and death certificates."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing

_BROWN = "color:#7b3f1d"


def _relation(case: Case) -> str:
    if s.age(case.insured.born_on, case.on) < 30:
        return "子" if case.insured.sex == "男" else "女"
    return "户主" if case.insured.sex == "男" else "妻"


def member_card(case: Case, random: Random) -> Drawing:
    """A member's page of the register, as the security bureau's printer fills it."""
    person = case.insured
    until = person.address.index("市") + 1

    def line(*cells: str) -> str:
        return s.row(*((f'class="c s" style="{_BROWN}"', x) if n % 2 == 0 else x for n, x in enumerate(cells)))

    body = (
        f'<h1 style="font-size:27px;letter-spacing:10px;{_BROWN}">常住人口登记卡</h1>'
        + s.table(
            [
                line("姓　　名", s.e(person.name), "户主或与<br>户主关系", _relation(case)),
                line("曾 用 名", "", "性　别", person.sex),
                line("出 生 地", f"{person.address[:until]}", "民　族", f"{person.ethnicity}族"),
                line("籍　　贯", f"{person.address[:until]}", "出生日期", s.day(person.born_on, "年")),
                s.row((f'class="c s" style="{_BROWN}"', "本市（县）其他住址"), ('colspan="3"', "")),
                line("公民身份<br>证件编号", f'<span style="letter-spacing:1px">{person.id_number}</span>', "宗教信仰", ""),
                line("文化程度", "高中" if s.age(person.born_on, case.on) > 18 else "", "婚姻状况", ""),
                line("服务处所", "", "职　业", ""),
                s.row((f'class="c s" style="{_BROWN}"', "何时由何地<br>迁来本市(县)"), ('colspan="3"', "")),
            ],
            style="margin-top:12px;line-height:1.5",
        )
        + f'<div class="f" style="margin-top:12px"><span style="{_BROWN}">承办人签章：<span style="color:#222">'
        f'{s.somebody(case, 51)}</span></span>'
        f'<span style="{_BROWN}">登记日期：<span style="color:#222">'
        f'{s.day(case.on - dt.timedelta(days=900 + case.seed % 500))}</span></span></div>'
        + s.stamp(s.city(case) + "公安局户口专用", 230, 12, 120)
    )  # fmt: skip
    truth: dict[str, Any] = {
        "name": person.name,
        "relation": _relation(case),
        "sex": person.sex,
        "born_on": person.born_on.isoformat(),
        "id_number": person.id_number,
    }
    style = "padding:30px 40px;background:#fbf6e6;"
    return s.paper(
        body, (820, 600), truth, face=s.KAI, px=18, style=style, css=".grid td{border-color:#9a6a48;height:40px}"
    )


def first_page(case: Case, random: Random) -> Drawing:
    """The first page of the register: kind, head, number, address."""
    head, register = case.father, s.number(case, 52, 9)

    def cell(name: str, width: int) -> tuple[str, str]:
        return f'class="c" style="width:{width}px;{_BROWN}"', name

    body = (
        s.table(
            [
                s.row(cell("户　别", 110), "非农业家庭户", cell("户主姓名", 120), s.e(head.name)),
                s.row(cell("户　号", 110), register, cell("住　址", 120), s.e(head.address)),
            ],
            style="line-height:1.7",
        )
        + f'<div style="display:flex;justify-content:space-between;margin:60px 40px 0;{_BROWN}"><div>省级公安机关<br>'
        f'户口专用章</div>'
        f'<div>户口登记机关<br>户口专用章</div></div><div class="f" style="margin:90px 40px 0"><span style="{_BROWN}">承办人签章：'
        f'{s.pen(s.somebody(case, 53))}</span>'
        f"<span>{s.day(case.on - dt.timedelta(days=2300 + case.seed % 900))}　签发</span></div>"
        + s.stamp(f"{s.branch(case)}公安厅", 520, 130, 150, "户口专用章")
        + s.stamp(f"{s.city(case)}公安局", 90, 130, 150, "户口专用章")
    )  # fmt: skip
    truth = {"head_name": head.name, "household_number": register, "address": head.address}
    style = "padding:50px 44px;background:#fdf8ea;"
    return s.paper(
        body, (840, 560), truth, face=s.SONG, px=18, style=style, css=".grid td{border-color:#9a6a48;height:58px}"
    )


def bilingual_birth(case: Case, random: Random) -> Drawing:
    """A birth certificate of the bilingual pattern, with English below each label."""
    baby, mother, father = case.insured, case.mother, case.father
    code = f"{'QRSTU'[case.seed % 5]}{s.number(case, 54, 9)}"

    def both(word: str, english: str) -> str:
        return f'{word}<br><span style="font-size:12px;color:#465">{english}</span>'

    parent = [
        s.row(both(f"{who}姓名", f"Name of {en}"), s.e(one.name), both("年龄", "Age"), f"{s.age(one.born_on, case.on)}周岁",
        both("国籍", "Nationality"), "中国", both("民族", "Ethnicity"), one.ethnicity)
        + s.row(both("有效身份证件类别", "Type of ID"), ('colspan="2"', "居民身份证"), both("有效身份证件号码", "ID No."), ('colspan="4"',
        one.id_number))
        for who, en, one in (("母亲", "Mother", mother), ("父亲", "Father", father))
    ]  # fmt: skip
    body = (
        '<h1 style="font-size:32px;color:#1f6f52;letter-spacing:12px">出生医学证明</h1><div class="c" style="color:#1f6f52;'
        'margin-bottom:10px">MEDICAL CERTIFICATE OF BIRTH</div>'
        + s.table(
            [
                s.row(both("新生儿姓名", "Full Name of Baby"), s.e(baby.name), both("性别", "Sex"), baby.sex, both("出生时间",
                "Date of Birth"), ('colspan="3"', f"{s.day(baby.born_on, '年月')}{case.seed % 24:02d}时"
                f"{case.seed % 60:02d}分")),
                s.row(both("出生孕周", "Gestation"), f"{38 + case.seed % 3}周", both("出生体重", "Weight"),
                f"{2800 + case.seed % 900}克", both("出生身长", "Length"), ('colspan="3"', f"{48 + case.seed % 5}厘米")),
                s.row(both("出生地点", "Place of Birth"), ('colspan="7"', f"{s.branch(case)}{s.city(case)}")),
                s.row(both("医疗机构名称", "Medical Institution"), ('colspan="7"', s.e(case.hospital))),
                *parent,
            ],
            style="line-height:1.25",
        )
        + f'<div class="f" style="margin-top:16px"><span>出生证编号 <b>{code}</b><br><span style="font-size:12px">'
        f'Birth Certificate No.</span></span>'
        f'<span>签发日期 {s.day(baby.born_on + dt.timedelta(days=3))}<br><span style="font-size:12px">Date of Issue</span>'
        f'</span><span>签发机构（专用章）</span></div>'
        + s.stamp(s.e(case.hospital), 60, 16, 130, "出生医学证明专用")
    )  # fmt: skip
    truth = _birth_truth(case, code)
    style = "padding:34px 40px;background:#f3f8ef;"
    return s.paper(body, (980, 680), truth, face=s.SERIF, px=15.5, style=style, css=".grid td{border-color:#5b8f78}")


def _birth_truth(case: Case, code: str) -> dict[str, Any]:
    return {
        "name": case.insured.name,
        "sex": case.insured.sex,
        "born_on": case.insured.born_on.isoformat(),
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
        "certificate_number": code,
        "hospital": case.hospital,
    }


def plain_birth(case: Case, random: Random) -> Drawing:
    """The newer pattern: number on top, ruled lines without a table."""
    baby = case.insured
    code = f"{'VWXYZ'[case.seed % 5]}{s.number(case, 55, 9)}"

    def under(text: str, width: int) -> str:
        return (
            f'<span style="display:inline-block;min-width:{width}px;border-bottom:1px solid #557;'
            f'text-align:center;padding:0 4px">{text}</span>'
        )

    rows = [
        f"新生儿姓名 {under(s.e(baby.name), 150)}　性别 {under(baby.sex, 50)}　出生日期 {under(s.day(baby.born_on), 190)}",
        f"出生地 {under(s.branch(case) + s.city(case), 240)}　接生机构名称 {under(s.e(case.hospital), 250)}",
    ]
    for who, one in (("母亲", case.mother), ("父亲", case.father)):
        rows += [
            f"{who}姓名 {under(s.e(one.name), 150)}　国籍 {under('中国', 70)}　民族 {under(one.ethnicity + '族', 80)}　年龄 "
            f"{under(str(s.age(one.born_on, case.on)), 50)}",
            f"{who}身份证件号码 {under(one.id_number, 260)}　<small>住址 {under(s.e(one.address), 240)}</small>",
        ]
    body = (
        f'<div class="f"><span class="s">中华人民共和国国家卫生健康委员会监制</span><span style="font-size:20px">编号：{code}</span></div>'
        '<h1 style="font-size:36px;letter-spacing:14px;margin:22px 0 26px;color:#25509a">出生医学证明</h1>'
        + "".join(f'<p style="line-height:2.5;white-space:nowrap">{one}</p>' for one in rows)
        + f'<div class="f" style="margin-top:26px"><span>领证人签字：{s.pen(case.father.name)}</span><span>签发人员：'
        f"{s.somebody(case, 56)}</span>"
        f"<span>签发日期：{s.day(baby.born_on + dt.timedelta(days=5))}</span></div>"
        + s.stamp(s.e(case.hospital), 300, 20, 140, "出生医学证明专用章")
    )
    return s.paper(
        body, (980, 640), _birth_truth(case, code), face=s.UKAI, px=18, style="padding:36px 48px;background:#eef3fb;"
    )


def medical_death(case: Case, random: Random) -> Drawing:
    """The fourth leaf of a residents' death certificate: boxes and a chain of causes."""
    person, dead = case.insured, case.discharged_on
    body = (
        '<h1 style="font-size:25px">居民死亡医学证明（推断）书</h1><div class="c s">第四联　（家属保存　办理殡葬手续）</div>'
        f'<div class="f" style="margin:10px 0 4px"><span>行政区划代码 {s.boxes(s.number(case, 57, 6), 20)}</span><span>编号：'
        f'{s.number(case, 58, 14)}</span></div>'
        + s.table(
            [
                s.row("死者姓名", s.e(person.name), "性别", person.sex, "民族", f"{person.ethnicity}族", "年龄",
                f"{s.age(person.born_on, dead)}岁"),
                s.row("证件类型", "居民身份证", "证件号码", ('colspan="3"', person.id_number), "国家或地区", "中国"),
                s.row("出生日期", ('colspan="2"', s.day(person.born_on)), "死亡日期", ('colspan="2"', s.day(dead)), "死亡地点",
                "医疗卫生机构"),
                s.row("常住地址", ('colspan="7"', s.e(person.address))),
                s.row(('rowspan="2"', "死亡原因"), ('colspan="5"', f"Ⅰ.(a) 直接死亡原因：{case.diagnosis.name}"), ('colspan="2"',
                f"发病到死亡间隔 {case.seed % 20 + 3}天")),
                s.row(('colspan="7"', "(b) 引起(a)的疾病或情况：")),
                s.row("家属姓名", s.e(case.relative.name), "联系电话", ('colspan="3"', case.relative.phone), "与死者关系", "亲属"),
            ],
            style="line-height:1.7",
        )
        + f'<div class="f" style="margin-top:18px"><span>医师签名：{s.pen(s.somebody(case, 59))}</span><span>医疗卫生机构盖章：'
        f'{s.e(case.hospital)}</span>'
        f"<span>填表日期：{s.day(dead)}</span></div>"
        + s.stamp(s.e(case.hospital), 260, 14, 140, "医务科")
    )  # fmt: skip
    return s.paper(body, (980, 600), _death_truth(case), face=s.SONG, px=16.5, style="padding:32px 44px;")


def _death_truth(case: Case) -> dict[str, Any]:
    return {
        "name": case.insured.name,
        "sex": case.insured.sex,
        "id_number": case.insured.id_number,
        "died_on": case.discharged_on.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": case.hospital,
    }


def letter_of_death(case: Case, random: Random) -> Drawing:
    """A hospital's letter for the insurer and the police that a patient has died."""
    person = case.insured
    body = (
        f'<div class="c" style="font-size:23px;letter-spacing:3px">{s.e(case.hospital)}</div>'
        f'<h1 style="font-size:34px;letter-spacing:16px;margin:14px 0 36px">死亡证明</h1>'
        f'<div class="r s" style="margin-bottom:16px">院证字〔{case.discharged_on.year}〕{s.number(case, 60, 4)}号</div>'
        f'<p style="text-indent:2em;line-height:2.3">兹证明患者{s.e(person.name)}，{person.sex}，'
        f"{s.age(person.born_on, case.discharged_on)}岁，"
        f"身份证号{person.id_number}，住{s.e(person.address)}。该患者于{s.day(case.admitted_on)}入我院{case.department}治疗，"
        f"经积极抢救无效，于{s.day(case.discharged_on)}{case.seed % 12 + 8}时{case.seed % 50 + 10}分临床死亡。</p>"
        f'<p style="text-indent:2em;line-height:2.3">死亡原因：{case.diagnosis.name}</p><p style="text-indent:2em;'
        f'line-height:2.3">特此证明。</p>'
        f'<div style="margin-top:50px;text-align:right;line-height:2.2">经治医师：{s.pen(s.somebody(case, 61))}<br>'
        f"{s.e(case.hospital)}<br>{s.day(case.discharged_on, '数')}</div>" + s.stamp(s.e(case.hospital), 110, 120, 170)
    )
    return s.paper(body, (800, 900), _death_truth(case), face=s.FANG, px=20, style="padding:80px 84px;")


LAYOUTS = {
    "household_register": (member_card, first_page),
    "birth_certificate": (bilingual_birth, plain_birth),
    "death_certificate": (medical_death, letter_of_death),
}
