"""Certificates of the first family about a person's life: household register, birth, death."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import at, day_text, framed, seal
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Micro Hei'"
_KAI = "'AR PL KaitiM GB'"
_MING = "'AR PL UMing CN'"


def _register_member(case: Case, random: Random) -> Drawing:
    """The card of one member: ruled, labels in small type, values printed by a machine."""
    one, relation = case.insured, random.choice(("户主", "妻", "子", "女", "长子", "孙女"))
    value = "class=v"
    rows = "".join(
        f"<tr>{cells}</tr>"
        for cells in (
            f"<th>姓　　名</th><td {value} colspan=2>{escape(one.name)}</td><th>户主或与<br>户主关系</th><td {value}>{relation}</td>",
            f"<th>曾 用 名</th><td {value} colspan=2></td><th>性　　别</th><td {value}>{one.sex}</td>",
            f"<th>出 生 地</th><td {value} colspan=2>{one.address[:6]}</td><th>民　　族</th><td {value}>{one.ethnicity}</td>",
            f"<th>籍　　贯</th><td {value} colspan=2>{one.address[:6]}</td><th>出生日期</th><td {value}>{day_text(one.born_on, '年')}</td>",
            f"<th>本市(县)其他住址</th><td {value} colspan=2></td><th>宗教信仰</th><td></td>",
            f"<th>公民身份证件编号</th><td {value} colspan=2>{one.id_number}</td><th>身高　血型</th><td></td>",
            f"<th>文化程度</th><td {value}>初中</td><td class=l>婚姻状况　<span {value}>已婚</span></td><th>兵役状况</th><td></td>",
            f"<th>服务处所</th><td {value} colspan=2></td><th>职　　业</th><td {value}></td>",
            "<th>何时由何地迁来本市(县)</th><td colspan=4></td>",
            "<th>何时由何地迁来本址</th><td colspan=4></td>",
        )
    )
    day = day_text(case.on - dt.timedelta(days=2100), "年")
    body = (
        f"<div class='paper'><h1>常住人口登记卡</h1><table>{rows}</table>"
        f"<p>承办人签章：　　　　　　　　　　登记日期：<span class=v>{day}</span></p>"
        f"<div style='position:absolute;right:70px;bottom:10px'>{seal('户口登记专用章', diameter=110)}</div></div>"
    )
    css = (
        f".paper{{padding:26px 34px;background:#f7f4e8;font:14px {_MING}}} h1{{text-align:center;font-size:25px;letter-spacing:10px;margin:0 0 12px;font-weight:normal}}"
        f"table{{width:100%}} td,th{{border:1px solid #555;height:40px;font-weight:normal;padding:2px 6px}} th{{width:15%}} .v{{font:17px {_BLACK}}} .l{{white-space:nowrap}}"
    )
    fields = {
        "name": one.name,
        "relation": relation,
        "sex": one.sex,
        "born_on": one.born_on.isoformat(),
        "id_number": one.id_number,
    }
    return Drawing(framed(body, width=760, height=580, css=css), 760, 580, fields, 1.8)


def _register_first(case: Case, random: Random) -> Drawing:
    """The page of the household: head, number, address, seals."""
    head, number = case.father, digits(random, 9)
    body = (
        "<div class='paper'>"
        + "".join(
            (
                "<table><tr><th>户　　别</th><td>非农业家庭户口</td>",
                f"<th>户主姓名</th><td>{escape(head.name)}</td></tr>",
                f"<tr><th>户　　号</th><td>{number}</td><th>住　　址</th><td style='width:40%'>{escape(head.address)}</td></tr></table>",
                at(60, 250, seal("省公安厅户口专用章", diameter=130)),
                at(470, 250, seal(head.id_issuer, diameter=130, below="户口专用章")),
                at(60, 220, "省级公安机关户口专用章"), at(450, 220, "户口登记机关户口专用章"),
                at(60, 420, "承办人签章："), at(450, 420, f"签发日期　{day_text(case.on - dt.timedelta(days=3000), '年')}"),
                at(270, 460, "住址变动登记", "font-size:20px"),
                "<table style='position:absolute;top:500px;left:40px;width:690px'><tr><th>变动后的住址</th><th>变动日期</th><th>承办人签章</th></tr>"
                "<tr><td>&nbsp;</td><td></td><td></td></tr><tr><td>&nbsp;</td><td></td><td></td></tr></table>",
            )
        )
        + "</div>"
    )  # fmt: skip
    css = (
        f".paper{{padding:40px;background:#f6f2e2;font:16px {_MING}}} table{{width:100%;margin-top:40px}}"
        f"td{{border:1px solid #555;height:52px;padding:4px 8px;font:18px {_BLACK}}} th{{border:1px solid #555;font-weight:normal}}"
    )
    fields = {"head_name": head.name, "household_number": number, "address": head.address}
    return Drawing(framed(body, width=770, height=640, css=css), 770, 640, fields, 1.7)


def _birth(case: Case, random: Random) -> Drawing:
    """The two-language certificate, label under label."""
    baby, mother, father = case.insured, case.mother, case.father
    number = random.choice("OPQRST") + digits(random, 9)
    label, value = f"font:14px {_MING}", f"font:18px {_BLACK}"

    def pair(x: int, y: int, words: str, english: str, text: str, gap: int) -> str:
        return at(x, y, f"{words}<br><i style='font-size:10px'>{english}</i>", label) + at(
            x + gap, y, escape(text), value
        )

    def parent(y: int, who: str, english: str, one: Person) -> str:
        age = (baby.born_on.year - one.born_on.year) % 20 + 22
        return "".join(
            (
                pair(60, y, f"{who}姓名", f"{english}'s name", one.name, 100), pair(330, y, "年龄", "Age", str(age), 50),
                pair(430, y, "国籍", "Nationality", "中国", 70), pair(600, y, "民族", "Ethnicity", one.ethnicity, 60),
                pair(60, y + 52, "住址", "Address", one.address, 70),
                pair(60, y + 104, "有效身份证件类别", "Type of ID", "居民身份证", 140), pair(330, y + 104, "有效身份证件号码", "ID No.", one.id_number, 135),
            )
        )  # fmt: skip

    born = baby.born_on
    body = "<div class='paper'>" + "".join(
        (
            at(265, 54, "出生医学证明", "font:36px 'AR PL UMing CN';letter-spacing:8px;color:#7a2435"), at(300, 104, "BIRTH CERTIFICATE", "font-size:19px;color:#7a2435"),
            pair(60, 170, "新生儿姓名", "Full name of baby", baby.name, 110), pair(330, 170, "性别", "Sex", baby.sex, 50),
            pair(430, 170, "出生时间", "Date of birth", f"{born.year}年{born.month:02d}月{born.day:02d}日08时26分", 90),
            pair(60, 222, "出生地", "Place of birth", baby.address[:9], 90), pair(330, 222, "出生孕周", "Gestation", "39周", 80),
            pair(470, 222, "出生体重", "Weight", "3260克", 80), pair(620, 222, "出生身长", "Length", "50厘米", 76),
            pair(60, 274, "接生机构名称", "Facility", case.hospital, 120),
            parent(340, "母亲", "Mother", mother), parent(520, "父亲", "Father", father),
            at(60, 730, "签发机构（专用章）", label), at(60, 770, "Issuing institution", "font-size:10px"), at(230, 690, seal(case.hospital, diameter=140, below="出生医学证明专用章")),
            at(470, 730, f"签发日期　{day_text(born + dt.timedelta(days=5), '年月')}", label),
            at(470, 790, f"出生证编号 <b style=\"font:22px {_BLACK};color:#c00\">{number}</b>", label),
        )
    ) + "</div>"  # fmt: skip
    css = f".paper{{background:linear-gradient(120deg,#fdeef0,#f3f7ea 60%,#fdf2e6);border:14px double #d9a3ad;font-family:{_MING}}}"
    fields = {
        "name": baby.name,
        "sex": baby.sex,
        "born_on": born.isoformat(),
        "mother_name": mother.name,
        "mother_id_number": mother.id_number,
        "father_name": father.name,
        "father_id_number": father.id_number,
        "certificate_number": number,
        "hospital": case.hospital,
    }
    return Drawing(framed(body, width=794, height=900, css=css), 794, 900, fields, 1.7)


def _death(case: Case, random: Random) -> Drawing:
    """The medical certificate of the cause of death, as the family keeps it."""
    one, died = case.insured, case.discharged_on
    rows = "".join(
        f"<tr>{cells}</tr>"
        for cells in (
            f"<th>死者姓名</th><td>{escape(one.name)}</td><th>性别</th><td>{one.sex}</td><th>民族</th><td>{one.ethnicity}族</td><th>国家或地区</th><td>中国</td>",
            f"<th>有效身份<br>证件类别</th><td colspan=2>居民身份证</td><th>证件号码</th><td colspan=4>{one.id_number}</td>",
            f"<th>出生日期</th><td colspan=3>{day_text(one.born_on, '年')}</td><th>死亡日期</th><td colspan=3>{day_text(died, '年')} 3时40分</td>",
            f"<th>婚姻状况</th><td>已婚</td><th>年龄</th><td>{(died - one.born_on).days // 365}岁</td><th>死亡地点</th><td colspan=3>医疗卫生机构</td>",
            f"<th>户籍地址</th><td colspan=7>{escape(one.address)}</td>",
            f"<th>家属姓名</th><td colspan=2>{escape(case.relative.name)}</td><th>联系电话</th><td colspan=4>{case.relative.phone}</td>",
            f"<th>死亡原因</th><td colspan=7>{escape(case.diagnosis.name)}</td>",
            f'<th>医师签名</th><td colspan=3 style="font:20px {_KAI}">何敬文</td><th>民警签名</th><td colspan=3></td>',
        )
    )
    body = (
        f"<div class='paper'><h1>居民死亡医学证明（推断）书</h1><p>编号：{digits(random, 12)}</p><table>{rows}</table>"
        f"<p style='margin-top:50px'>医疗卫生机构（盖章）：{escape(case.hospital)}　　　填表日期：{day_text(died, '年')}</p>"
        f"<div style='position:absolute;left:300px;top:500px'>{seal(case.hospital, diameter=150, below='死亡证明专用章')}</div>"
        "<p>注：①此联由死者家属保存；②无医师及民警签名、盖章无效。</p></div>"
    )
    css = (
        f".paper{{padding:50px 44px;background:#fff;font:16px {_MING}}} h1{{text-align:center;font-size:28px;margin:0 0 16px}}"
        f"table{{width:100%}} td,th{{border:1px solid #333;height:46px;padding:3px 7px;font-weight:normal}} td{{font-family:{_BLACK}}}"
    )
    fields = {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "died_on": died.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": case.hospital,
    }
    return Drawing(framed(body, width=794, height=720, css=css), 794, 720, fields, 1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "household_register": (_register_member, _register_first),
    "birth_certificate": (_birth,),
    "death_certificate": (_death,),
}
