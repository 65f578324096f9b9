"""Medical certificates of birth and of death, after the national patterns."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fifth.bills import age
from benchmarks.papers.families.fifth.marks import GRID, SONG, cells, sheet, stamp, wave_ground
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def birth(case: Case, random: Random) -> Drawing:
    """The medical certificate of birth, with both languages as the seventh edition has them."""
    child, mother, father = case.insured, case.mother, case.father
    number = f"{random.choice('PQRSTU')}{case.numbers['门诊号'][:7].zfill(7)}{case.numbers['登记号'][:2]}"
    years = [str(max(18, child.born_on.year - parent.born_on.year)) for parent in (mother, father)]

    born = f"{day_text(child.born_on, '年')} {7 + child.born_on.day % 12:02d}时{child.born_on.month * 4:02d}分"

    def label(chinese: str, english: str) -> str:
        return f"<span class='l'>{chinese}<i>{english}</i></span>"

    def cell(chinese: str, english: str, value: str, width: int) -> str:
        return f"<div class='f' style='width:{width}%'>{label(chinese, english)}<span class='v'>{value}</span></div>"

    def parent(who: str, english: str, person: Person, years_old: str) -> str:
        return (
            cell(f"{who}姓名", f"Full name of {english}", escape(person.name), 44)
            + cell("年龄", "Age", years_old, 17)
            + cell("国籍", "Nationality", "中国", 20)
            + cell("民族", "Ethnicity", person.ethnicity, 19)
            + cell("住址", "Address", escape(person.address), 100)
            + cell("有效身份证件类别", "Type of valid ID", "居民身份证", 44)
            + cell("有效身份证件号码", "Number of valid ID", person.id_number, 56)
        )

    body = (
        f"<h1 class='c' style='{SONG}font-size:44px;letter-spacing:.25em;color:#8b1f2c;font-weight:bold'>出生医学证明</h1>"
        "<div class='c' style='font-size:19px;color:#8b1f2c;letter-spacing:.1em'>BIRTH CERTIFICATE</div>"
        f"<div class='form'>{cell('新生儿姓名', 'Full name of baby', escape(child.name), 44)}{cell('性别', 'Sex', child.sex, 17)}"
        f"{cell('出生时间', 'Date of birth', born, 39)}"
        f"{cell('出生孕周', 'Gestation (week)', '39+2', 34)}{cell('出生体重', 'Birth weight', f'{2900 + child.born_on.day * 20}克', 34)}{cell('出生身长', 'Birth length', '50厘米', 32)}"
        f"{cell('出生地点', 'Place of birth', escape(case.insured.address[:9]), 44)}{cell('医疗机构名称', 'Name of facility', case.hospital, 56)}"
        f"{parent('母亲', 'mother', mother, years[0])}{parent('父亲', 'father', father, years[1])}"
        f"{cell('出生证编号', 'Birth certificate No.', number, 44)}{cell('签发日期', 'Date of issue', day_text(child.born_on, '年'), 56)}"
        f"{cell('签发机构（盖章）', 'Issuing organization (seal)', '', 100)}</div>"
        "<div style='position:absolute;right:120px;bottom:6px'>"
        + stamp(case.hospital, "出生医学证明专用章", diameter=150)
        + "</div>"
        "<div style='font-size:13px;color:#555;padding-top:34px'>中华人民共和国国家卫生健康委员会监制<br>Made under the supervision of National Health Commission of PRC　　第七版</div>"
    )
    css = (
        ".form{display:flex;flex-wrap:wrap;padding-top:22px;row-gap:10px}.f{display:flex;align-items:flex-end;padding-right:12px}"
        ".l{white-space:nowrap;line-height:1.15;color:#6d2a33}.l i{display:block;font-size:10.5px;font-style:normal}"
        ".v{flex:1;border-bottom:1px solid #a9818a;font-family:Liberation Serif,FandolKai;font-size:18px;padding:0 6px;line-height:1.3}"
        f".paper{{{wave_ground('#e7a6b0', step=8, opacity=0.5)}border:14px double #d98d99}}"
    )
    fields = {
        "name": child.name,
        "sex": child.sex,
        "born_on": child.born_on.isoformat(),
        "mother_name": mother.name,
        "mother_id_number": mother.id_number,
        "father_name": father.name,
        "father_id_number": father.id_number,
        "certificate_number": number,
        "hospital": case.hospital,
    }
    return sheet(body, width=1000, height=800, size=16, css=css, padding="30px 48px", paper="#fdf1f2", fields=fields)


def death_family_copy(case: Case, random: Random) -> Drawing:
    """The third sheet of the certificate of death, which the family keeps."""
    person, day = case.insured, case.discharged_on
    number = f"{person.id_number[:6]}{case.numbers['病案号'].zfill(10)}"

    def row(*pairs: str, spans: tuple[int, ...]) -> str:
        return (
            "<tr>"
            + "".join(f"<td colspan='{span}'>{word}</td>" for word, span in zip(pairs, spans, strict=True))
            + "</tr>"
        )

    rows = (
        row(
            "死者姓名",
            escape(person.name),
            "性别",
            person.sex,
            "民族",
            f"{person.ethnicity}族",
            "国家或地区",
            "中国",
            spans=(1,) * 8,
        )
        + row(
            "身份证件类别",
            "居民身份证",
            "证件号码",
            person.id_number,
            "年龄",
            f"{age(case)}岁",
            spans=(1, 1, 1, 3, 1, 1),
        )
        + row(
            "出生日期",
            day_text(person.born_on, "年"),
            "死亡日期",
            f"{day_text(day, '年')}{day.day % 24}时{day.month * 3}分",
            "死亡地点",
            "医疗卫生机构病房",
            spans=(1, 2, 1, 2, 1, 1),
        )
        + row("常住地址", escape(person.address), spans=(1, 7))
        + row("死亡原因", escape(case.diagnosis.name), spans=(1, 7))
        + row(
            "家属姓名",
            escape(case.relative.name),
            "联系电话",
            case.relative.phone,
            "家属住址<br>或单位",
            escape(case.relative.address),
            spans=(1, 1, 1, 2, 1, 2),
        )
        + "<tr style='height:110px;vertical-align:bottom'><td colspan='4' style='text-align:left'>医师签名：　　　　　　　民警签名：</td>"
        f"<td colspan='4' style='text-align:left'>医疗卫生机构（盖章）：{case.hospital}<br>{day_text(day, '年')}</td></tr>"
    )
    body = (
        "<h1 class='c' style='font-size:27px;font-weight:bold;letter-spacing:.08em'>居民死亡医学证明（推断）书</h1>"
        f"<div class='row' style='padding:6px 2px'><span>行政区划代码：{person.id_number[:6]}</span><span>编号：{number}</span></div><table>{rows}</table>"
        "<div style='font-size:13px;padding-top:8px'>注：①此表填写范围为在家、养老服务机构、其他场所正常死亡者以及医疗卫生机构内死亡者；②死者家属持此联到公安机关办理户籍注销手续。</div>"
        "<div class='r' style='font-size:13px'>第三联　死者家属保存</div>"
        f"<div style='position:absolute;right:100px;top:330px'>{stamp(case.hospital, '死亡证明专用章', diameter=140)}</div>"
    )
    fields = {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "died_on": day.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": case.hospital,
    }
    css = GRID + "td{text-align:center;height:42px;line-height:1.25}"
    return sheet(body, width=960, height=620, type_=SONG, size=15.5, css=css, padding="30px 44px", fields=fields)


def death_first_sheet(case: Case, random: Random) -> Drawing:
    """The whole first sheet, chain of causes and all, filled by a hospital's printer."""
    person, day = case.insured, case.discharged_on
    v = "style='font-family:Liberation Mono,FandolFang'"

    def row(*pairs: str) -> str:
        return (
            "<tr>" + "".join(f"<td {v if place % 2 else ''}>{word}</td>" for place, word in enumerate(pairs)) + "</tr>"
        )

    rows = (
        row(
            "死者姓名",
            escape(person.name),
            "性别",
            f"1.男 2.女　{person.sex}",
            "民族",
            f"{person.ethnicity}族",
            "国家或地区",
            "中国",
        )
        + row(
            "有效身份<br>证件类别",
            "1 身份证",
            "证件号码",
            person.id_number,
            "年龄",
            str(age(case)),
            "婚姻状况",
            "2 已婚",
        )
        + row(
            "出生日期",
            day_text(person.born_on, "年"),
            "文化程度",
            "5 中学",
            "个人身份",
            "31 职员",
            "死亡地点",
            "1 医疗卫生机构",
        )
        + row(
            "死亡日期",
            f"{day_text(day, '年')} {day.day % 24}时",
            "死亡时是否处于<br>妊娠期或妊娠终止后42天内",
            "2 否",
            "生前工作<br>单位",
            "",
            "户籍地址",
            escape(person.address),
        )
        + row(
            "常住地址",
            escape(person.address),
            "可联系的<br>家属姓名",
            escape(case.relative.name),
            "联系电话",
            case.relative.phone,
            "家属住址<br>或单位",
            "同上",
        )
    )
    causes = "".join(
        cells((f"({letter}) {label}", f"<span {v}>{value}</span>", f"<span {v}>{span}</span>"))
        for letter, label, value, span in (
            ("a", "直接死亡原因", escape(case.diagnosis.name), "9天"),
            ("b", "引起(a)的疾病或情况", "", ""),
            ("c", "引起(b)的疾病或情况", "", ""),
        )
    )
    body = (
        "<h1 class='c' style='font-size:24px;font-weight:bold'>居民死亡医学证明（推断）书</h1>"
        f"<div class='row'><span>＿＿省（自治区、直辖市）＿＿市（地区）＿＿县（区、旗）</span><span>第一联（存根）</span></div><table>{rows}</table>"
        "<table style='margin-top:-1px'><tr><td>致死的主要疾病诊断</td><td>疾病名称（勿填症状体征）</td><td>发病至死亡大概间隔时间</td></tr>"
        f"{causes}<tr><td>Ⅱ.其他疾病诊断</td><td colspan='2'></td></tr></table>"
        f"<div class='row' style='padding:8px 2px'><span>生前主要疾病最高诊断单位：1.三级医院</span><span>最高诊断依据：4.临床+理化</span></div>"
        f"<div class='row' style='padding:8px 2px'><span>医师签名：</span><span>医疗卫生机构盖章：{case.hospital}</span><span>填表日期：{day_text(day, '年')}</span></div>"
        f"<div style='position:absolute;right:230px;bottom:-50px'>{stamp(case.hospital, '医务科', diameter=130)}</div>"
    )
    fields = {"name": person.name, "id_number": person.id_number, "died_on": day.isoformat(), "issuer": case.hospital}
    fields |= {"sex": person.sex, "cause": case.diagnosis.name}
    return sheet(
        body,
        width=1120,
        height=700,
        size=14,
        css=GRID + "td{height:38px;line-height:1.2}td:nth-child(odd){min-width:78px}",
        padding="28px 40px",
        fields=fields,
    )


LAYOUTS = {"birth_certificate": (birth,), "death_certificate": (death_family_copy, death_first_sheet)}
