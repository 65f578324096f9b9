"""Birth certificates: a bilingual main page, an old one filled by hand, a page in two columns, a counterfoil."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    FANG,
    KAI,
    NEEDLE,
    NOTE,
    SONG,
    Cell,
    age,
    choose,
    clerks,
    disc,
    div,
    gap,
    hand,
    iso,
    serial,
    sheet,
    signed,
    table,
    title,
    wide,
)
from benchmarks.papers.paper import Drawing

_NOT_THERE = (
    *(
        "骨",
        "眼",
        "肿瘤",
        "口腔",
        "精神",
        "康复",
        "肛",
        "胸",
        "皮肤",
        "心",
        "耳",
        "男",
        "传染",
        "诊所",
        "门诊部",
        "卫生室",
    ),
    *("卫生服务", "疗养", "脑", "肾", "结核", "体检", "中医馆", "职业病", "糖尿病", "微创", "疼痛", "整形", "老年"),
)


def _newborn(case: Case) -> tuple[str, str, dt.date]:
    """The insured where young enough for these parents, else a child born during the stay."""
    who = case.insured
    if (
        age(who.born_on, case.on) < 18
        and min(age(one.born_on, who.born_on) for one in (case.mother, case.father)) >= 20
    ):
        return who.name, who.sex, who.born_on
    sex, day = "男女"[case.seed % 2], case.admitted_on
    if "·" in case.father.name:
        return ("艾尔肯", "阿依努尔")[case.seed % 2] + "·" + case.father.name.split("·")[0], sex, day
    given = (("子墨", "思远", "景行"), ("若溪", "一诺", "清欢"))[case.seed % 2][case.seed // 2 % 3]
    double = case.father.name[:2] if case.father.name[:2] in ("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟") else ""
    return (double or case.father.name[0]) + given, sex, day


def _house(case: Case) -> str:
    fit = [one for one in case.pools.hospitals if not any(word in one for word in _NOT_THERE)] or [case.hospital]
    return case.hospital if case.hospital in fit else fit[case.seed % len(fit)]


def _sign(case: Case) -> str:
    return f"{'QRSTU'[case.seed % 5]}{serial(case, 71, 9)}"


def _told(case: Case) -> dict[str, str]:
    name, sex, day = _newborn(case)
    return {
        "name": name, "sex": sex, "born_on": iso(day), "mother_name": case.mother.name, "mother_id_number": case.mother.id_number,
        "father_name": case.father.name, "father_id_number": case.father.id_number, "certificate_number": _sign(case), "hospital": _house(case),
    }  # fmt: skip


def _scales(case: Case) -> tuple[str, str, str, str]:
    """Hour, weeks, weight, length."""
    random = Random(case.seed * 3 + 1)
    return f"{random.randint(0, 23)}时{random.randint(0, 59):02d}分", str(random.randint(37, 41)), str(random.randint(260, 390) * 10), str(random.randint(47, 53))  # fmt: skip


def _given_out(case: Case) -> dt.date:
    return _newborn(case)[2] + dt.timedelta(days=3 + case.seed % 9)


def birth_page_bilingual(case: Case, random: Random) -> Drawing:
    """The main page across: labels with English beneath, the parents in rows, the number printed in red."""
    (name, sex, day), (hour, weeks, weight, length) = _newborn(case), _scales(case)
    value = f'style="font-family:{NEEDLE};font-size:17px"'

    def la(words: str, english: str) -> Cell:
        return (
            f"{words}<div style='font-size:13px;line-height:1.1'>{english}</div>",
            "class=l style='line-height:1.3'",
        )

    def parent(word: str, english: str, who: object, number: str, years: int, nation: str) -> list[list[Cell]]:
        return [
            [la(f"{word}姓名", f"Name of {english}"), (str(who), value), la("年龄", "Age"), (str(years), value), la("民族", "Ethnic group"), (nation, value)],
            [la(f"{word}身份证号", f"{english}'s ID No."), (number, f"colspan=5 {value}")],
        ]  # fmt: skip

    mother, father = case.mother, case.father
    rows: list[list[Cell]] = [
        [la("新生儿姓名", "Name of Newborn"), (e(name), value), la("性别", "Sex"), (sex, value), la("出生孕周", "Gestation"), (f"{weeks}周", value)],
        [la("出生时间", "Date of Birth"), (f"{day_text(day, '年')}{hour}", value), la("体重", "Weight"), (f"{weight}克", value), la("身长", "Length"), (f"{length}厘米", value)],
        *parent("母亲", "Mother", e(mother.name), mother.id_number, age(mother.born_on, day), mother.ethnicity),
        *parent("父亲", "Father", e(father.name), father.id_number, age(father.born_on, day), father.ethnicity),
        [la("出生医疗机构", "Medical Institution"), (e(_house(case)), f"colspan=3 {value}"), la("签发日期", "Issued on"), (day_text(_given_out(case), "-"), value)],
    ]  # fmt: skip
    body = title("出生医学证明", 33, "letter-spacing:9px") + div(
        "MEDICAL CERTIFICATE OF BIRTH", "font-size:15px;margin-bottom:12px", "mid"
    )
    body += table(rows) + wide(
        f"出生证编号 No. <b style='color:#c22;font-size:19px'>{_sign(case)}</b>",
        "中华人民共和国国家卫生健康委员会监制",
        style="margin-top:12px",
    )
    body += disc(_house(case), 560, 455, 116, below="出生证明专用", fade=0.4)
    ground = random.choice(
        ("linear-gradient(#fdf3f6,#f3f8fc)", "repeating-linear-gradient(15deg,#f2f7fb 0 9px,#f9f4f8 9px 14px)")
    )
    return sheet(body, 960, 600, _told(case), font=SONG, ground=ground, pad="34px 44px")


def birth_page_by_hand(case: Case, random: Random) -> Drawing:
    """An older sheet with blanks in sentences, filled with a pen."""
    (name, sex, day), (hour, weeks, weight, length) = _newborn(case), _scales(case)
    big = "font-size:19px;line-height:2.4"
    body = at(560, 34, f"№ {_sign(case)}", f"font:20px {NOTE};color:#a22")
    body += title("出 生 医 学 证 明", 34, "margin:26px 0 14px;color:#22594a")
    body += div(
        f"姓名 {gap(e(name), 150)}　性别 {choose({'男': sex == '男', '女': sex == '女'})}　出生地点 {gap('医院', 70)}",
        big,
    )
    body += div(f"出生日期 {gap(day_text(day, '年') + hour, 250)}　孕 {gap(weeks, 40)} 周", big)
    body += div(f"体重 {gap(weight, 70)} 克　身长 {gap(length, 50)} 厘米　健康状况 {gap('良好', 90)}", big)
    for word, who in (("母亲", case.mother), ("父亲", case.father)):
        body += div(
            f"{word}姓名 {gap(e(who.name), 150)}　民族 {gap(who.ethnicity, 60)}　年龄 {gap(str(age(who.born_on, day)), 50)} 岁",
            big,
        )
        body += div(f"{word}身份证编号 {gap(who.id_number, 300)}", big)
    body += div(f"接生单位 {gap(e(_house(case)), 380)}", big) + div(f"接生人员 {signed(clerks(case)[0])}", big)
    body += div(f"发证日期：{hand(day_text(_given_out(case), '年'))}", "font-size:18px;margin-top:14px", "end")
    body += disc(_house(case), 400, 545, 130, below="", fade=0.4)
    return sheet(body, 780, 710, _told(case), font=KAI, ground=random.choice(("#f4f9f3", "#fefcf2")), pad="40px 60px", css=".paper{border:10px double #3f8a72}")  # fmt: skip


def birth_page_in_columns(case: Case, random: Random) -> Drawing:
    """A plain printed page: the child above, mother and father beside each other below."""
    (name, sex, day), (hour, weeks, weight, length) = _newborn(case), _scales(case)
    form = random.choice(("年月", "年", "-"))

    def pairs(rows: list[tuple[str, str]]) -> str:
        return "".join(f"<div style='display:flex;line-height:2.1'><span class=one style='width:116px;color:#345'>{a}</span><span>{b}</span></div>" for a, b in rows)  # fmt: skip

    def parent(word: str, name: str, number: str, years: int) -> str:
        return f"<div style='border-top:3px solid #7fa8c9;padding-top:8px'><b>{word}信息</b>" + pairs([("姓名", name), ("年龄", f"{years}岁"), ("国籍", "中国"), ("身份证件类别", "居民身份证"), ("身份证件号码", number)]) + "</div>"  # fmt: skip

    body = wide("<span></span>", f"编号：{_sign(case)}") + title("出生医学证明（首页）", 29, "margin-bottom:16px")
    body += "<b>新生儿信息</b><div style='display:grid;grid-template-columns:1.25fr 1fr;gap:0 20px'>"
    body += pairs([("姓名", e(name)), ("出生日期", f"{day_text(day, form)} {hour}"), ("出生机构", e(_house(case)))])
    body += pairs([("性别", sex), ("孕周／体重", f"{weeks}周 / {weight}g"), ("身长", f"{length}cm")]) + "</div>"
    body += "<div style='display:grid;grid-template-columns:1fr 1fr;gap:30px;margin-top:18px'>"
    body += parent("母亲", e(case.mother.name), case.mother.id_number, age(case.mother.born_on, day))
    body += parent("父亲", e(case.father.name), case.father.id_number, age(case.father.born_on, day)) + "</div>"
    body += wide(
        f"签发人员：{e(clerks(case)[1])}",
        f"签发日期：{day_text(_given_out(case), form)}",
        "签发机构（专用章）",
        style="margin-top:40px",
    )
    body += disc(_house(case), 636, 480, 124, below="出生医学证明章", fade=0.45)
    return sheet(body, 840, 640, _told(case), font=DROID, size=16.5, ground="#f8fbfe", pad="38px 52px")


def birth_counterfoil_of_archive(case: Case, random: Random) -> Drawing:
    """The hospital's counterfoil: the parents as columns of a table, who fetched the certificate and when."""
    (name, sex, day), (hour, weeks, weight, _) = _newborn(case), _scales(case)
    put = hand if random.random() < 0.5 else str
    la, mid = "class=l style='background:#f0f0ec'", "class=mid"
    child: list[list[Cell]] = [
        [("新生儿姓名", la), put(e(name)), ("性别", la), put(sex)], [("出生日期", la), put(f"{day_text(day, '-')} {hour}"), ("孕周/体重(g)", la), put(f"{weeks} / {weight}")],
        [("出生机构", la), (put(e(_house(case))), "colspan=3")],
    ]  # fmt: skip
    mother, father = case.mother, case.father
    parents: list[list[Cell]] = [
        [("项　目", la), ("母　亲", la), ("父　亲", la)], [("姓名", la), (put(e(mother.name)), mid), (put(e(father.name)), mid)],
        [("出生年月", la), (put(f"{mother.born_on:%Y.%m}"), mid), (put(f"{father.born_on:%Y.%m}"), mid)],
        [("民族", la), (put(mother.ethnicity), mid), (put(father.ethnicity), mid)],
        [("身份证号", la), (put(mother.id_number), mid), (put(father.id_number), mid)],
    ]  # fmt: skip
    body = title("《出生医学证明》存根", 27) + wide(
        f"出生医学证明编号：{_sign(case)}", "首次签发 ☑　换发 □　补发 □", style="margin:10px 0"
    )
    look = "font-size:16.5px;line-height:1.9"
    body += table(child, style=look) + table(parents, style=look + ";margin-top:-1px")
    body += wide(
        f"领证人：{signed(father.name)}",
        f"与新生儿关系：{put('父')}",
        f"领证日期：{put(day_text(_given_out(case), '-'))}",
        style="margin-top:16px",
    )
    body += div("此联由签发机构永久保存", "font-size:14px;margin-top:20px", "mid")
    return sheet(body, 800, 660, _told(case), font=FANG, pad="40px 50px", ground="#fffef9")


LAYOUTS = {
    "birth_certificate": (
        birth_page_bilingual,
        birth_page_by_hand,
        birth_page_in_columns,
        birth_counterfoil_of_archive,
    ),
}
