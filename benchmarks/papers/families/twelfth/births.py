"""Certificates of birth: two national forms and the electronic one."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    KAI,
    age,
    apart,
    blank,
    cell,
    page,
    row,
    screen,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def _birth_fields(case: Case, number: str) -> dict[str, str]:
    child = case.insured
    return {
        "certificate_number": number,
        "name": child.name,
        "sex": child.sex,
        "born_on": child.born_on.isoformat(),
        "hospital": case.hospital,
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
    }


def _birth_number(case: Case) -> str:
    return f"{'NOPQRSTUV'[case.seed % 9]}{case.numbers['登记号']}{case.numbers['标本号']}"[:10]


def _two(chinese: str, english: str) -> str:
    return f"<td style='background:#e6f2e6'>{chinese}<div style='font-size:9.5px;line-height:1'>{english}</div></td>"


def _birth_rows(case: Case) -> str:
    child, born = case.insured, case.insured.born_on
    parents = "".join(
        row(
            _two(f"{who}姓名", f"{english}'s name"),
            one.name,
            _two("年龄", "Age"),
            f"{max(22, age(one.born_on, born))} 周岁",
        )
        + row(_two("国籍", "Nationality"), "中国", _two("民族", "Ethnicity"), f"{one.ethnicity}族")
        + row(_two("住址", "Address"), cell(one.address, 3))
        + row(_two("有效身份证件号码", "Valid ID No."), cell(f"居民身份证　{one.id_number}", 3))
        for who, english, one in (("母亲", "Mother", case.mother), ("父亲", "Father", case.father))
    )
    rows = (
        row(_two("新生儿姓名", "Full name of baby"), child.name, _two("性别", "Gender"), child.sex)
        + row(
            _two("出生时间", "Time of birth"),
            f"{day_text(born, '年月')}{case.seed % 24:02d}时{case.seed % 60:02d}分",
            _two("孕周", "Gestation"),
            "38⁺⁴ 周",
        )
        + row(_two("出生体重", "Weight"), f"{2650 + case.seed % 1100} 克(g)", _two("身长", "Length"), "50 厘米(cm)")
        + row(_two("助产机构", "Facility"), cell(case.hospital, 3))
    )
    return rows + parents


def birth_bilingual(case: Case, random: Random) -> Drawing:
    """The newer certificate: a ruled table in two languages on pale green."""
    number, born = _birth_number(case), case.insured.born_on
    body = (
        "<div style='border:3px solid #5b9a74;outline:1px solid #5b9a74;outline-offset:4px;height:100%;padding:26px 30px'>"
        "<h1 style='font-size:33px;letter-spacing:9px;color:#b4292f'>出生医学证明</h1>"
        "<div class='c' style='font-size:14px'>MEDICAL CERTIFICATE OF BIRTH</div>"
        f"<div class='r' style='margin:12px 0 8px'>编号 No. <b style='font-size:19px;color:#b4292f'>{number}</b></div>"
        f"<table class='g b'>{_birth_rows(case)}</table>"
        + apart(
            f"签发机构（盖章）<br>{case.hospital}",
            f"签发日期 Date of issue<br>{day_text(born + dt.timedelta(days=5), '年')}",
            style="margin-top:26px",
        )
        + "<div style='margin-top:24px;font-size:11.5px'>国家卫生健康委员会统一印制　涂改、复印无效　请妥善保管</div></div>"
    ) + stamp(250, 720, case.hospital, size=132, below="出生医学证明专用")
    css = ".b td{height:42px;border-color:#77a98a}.b td:first-child{width:130px}"
    return page(
        body, _birth_fields(case, number), height=1020, font=FANG, size=15.5, pad="24px", css=css, ground="#f4faf1"
    )


def _birth_old_lines(case: Case) -> str:
    child, born = case.insured, case.insured.born_on
    hour = f"{born.year} 年 {born.month} 月 {born.day} 日 {case.seed % 24} 时 {case.seed % 60} 分"
    parents = "".join(
        f"<p>{who}姓名{blank(one.name, 150)} 年龄{blank(max(22, age(one.born_on, born)), 50)} 国籍{blank('中国', 60)} "
        f"民族{blank(one.ethnicity, 50)}</p><p>身份证号{blank(one.id_number, 330)}</p>"
        for who, one in (("母亲", case.mother), ("父亲", case.father))
    )
    return (
        f"<p>新生儿姓名{blank(child.name, 170)} 性别 {'☑' if child.sex == '男' else '☐'}男 {'☐' if child.sex == '男' else '☑'}女</p>"
        f"<p>出生日期{blank(hour, 380)}</p>"
        f"<p>出生孕周{blank('39', 46)}周　健康状况　☑良好 ☐一般 ☐差　体重{blank(2650 + case.seed % 1100, 70)}克</p>"
        f"<p>出生地点{blank(case.insured.address[:9], 330)}</p>{parents}"
        f"<p>出生地点分类　☑医院　☐妇幼保健院　☐家庭　☐其它</p><p>接生机构名称{blank(case.hospital, 360)}</p>"
    )


def birth_old(case: Case, random: Random) -> Drawing:
    """The older certificate: words upon lines, filled in with a typewriter's Kai; the child's sex is ticked."""
    number = _birth_number(case)
    body = (
        "<div style='border:10px solid #dbe7c8;height:100%;padding:24px 34px'>"
        f"<div style='font-size:14px'>出生证编号：<b>{number}</b></div>"
        "<h1 style='font-size:30px;letter-spacing:16px;margin:8px 0'>出生医学证明</h1>"
        f"<div class='o'>{_birth_old_lines(case)}</div>"
        + apart(
            f"接生人员签字：{staff(random)[0]}",
            f"签证日期：{day_text(case.insured.born_on + dt.timedelta(days=9), '年')}",
            style="margin-top:26px",
        )
        + "<div style='margin-top:14px;font-size:12px'>中华人民共和国卫生部监制</div></div>"
    ) + stamp(540, 560, case.hospital, size=128, below="婴儿出生专用章")
    fields = {name: words for name, words in _birth_fields(case, number).items() if name != "sex"}
    fields["sex"] = case.insured.sex
    css = ".o p{margin-top:13px;white-space:nowrap}"
    return page(body, fields, height=820, font=KAI, size=17.5, pad="22px", css=css, ground="#fcfbf0")


def birth_electronic(case: Case, random: Random) -> Drawing:
    """The certificate as an electronic licence in an app."""
    child, number = case.insured, _birth_number(case)
    pairs = (
        ("新生儿姓名", child.name),
        ("性别", child.sex),
        ("出生时间", f"{day_text(child.born_on, '-')} {case.seed % 24:02d}:{case.seed % 60:02d}"),
        ("母亲姓名", case.mother.name),
        ("母亲证件号码", case.mother.id_number),
        ("父亲姓名", case.father.name),
        ("父亲证件号码", case.father.id_number),
        ("签发机构", case.hospital),
        ("签发日期", day_text(child.born_on + dt.timedelta(days=4), "-")),
    )
    lines = "".join(
        f"<div style='margin-top:9px'><div class='k' style='font-size:12px'>{a}</div><div>{b}</div></div>"
        for a, b in pairs
    )
    body = (
        "<div style='background:#fff8ef;border:1px solid #e6cfa8;border-radius:10px;padding:18px 20px;position:relative'>"
        "<div class='c' style='font-size:20px;font-weight:700;color:#9a3327'>出生医学证明</div>"
        f"<div class='c' style='font-size:12px'>出生证号：{number}</div>{lines}</div>"
        "<div class='c k' style='font-size:12px;margin-top:14px'>此电子证照与纸质证件具有同等效力</div>"
    ) + at(30, 716, "亮证　　　　授权使用　　　　下载 PDF", "color:#9a3327")
    return screen("证照详情", body, _birth_fields(case, number), height=780, bar="#9a3327", ink="#fff", clock="19:02")


PAGES: tuple[Layout, ...] = (birth_bilingual, birth_old, birth_electronic)
