"""Birth certificates: an upright form in panels, a broad one with English, an old one with a stub, a reissued letter."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    FIGURES,
    HEI,
    NEEDLE,
    SONG,
    age,
    chop,
    city,
    clerks,
    far,
    form,
    gap,
    is_child,
    iso,
    leaf,
    p,
    post,
    serial,
    sign,
    top,
)
from benchmarks.papers.paper import Drawing


def _born(case: Case) -> tuple[str, str, dt.date]:
    """The insured, or a newborn child where the insured is no child of these parents."""
    who = case.insured
    if is_child(case) and min(age(one.born_on, who.born_on) for one in (case.mother, case.father)) >= 20:
        return who.name, who.sex, who.born_on
    girl = case.seed % 2 == 0
    given = ("诗涵", "沐阳", "可欣", "梓睿", "安冉", "景行")[case.seed % 6]
    father = case.father.name
    return (
        (f"{father.split('·')[0]}·艾力" if "·" in father else father[0] + given),
        "女" if girl else "男",
        case.discharged_on,
    )


def _ward(case: Case) -> str:
    """A hospital where children are born."""
    own = case.pools.hospitals
    fit = [one for one in own if "妇" in one] or [
        one for one in own if "人民医院" in one or "中心医院" in one or "总医院" in one
    ]
    return fit[case.seed % len(fit)] if fit else case.hospital


def _number(case: Case) -> str:
    return f"{'PQRSTU'[case.seed % 6]}{serial(case, 41, 9)}"


def _truth(case: Case) -> dict[str, str]:
    name, sex, day = _born(case)
    return {
        "name": name, "sex": sex, "born_on": iso(day), "mother_name": case.mother.name, "mother_id_number": case.mother.id_number,
        "father_name": case.father.name, "father_id_number": case.father.id_number, "certificate_number": _number(case), "hospital": _ward(case),
    }  # fmt: skip


def _body(case: Case) -> tuple[str, int, int, int]:
    """Hour, weeks, grammes, centimetres."""
    random = Random(case.seed * 5 + 2)
    return (
        f"{random.randint(0, 23):02d}时{random.randint(0, 59):02d}分",
        random.randint(37, 41),
        random.randint(255, 398) * 10,
        random.randint(47, 53),
    )


def _given_on(case: Case, days: int) -> dt.date:
    return min(_born(case)[2] + dt.timedelta(days=days), case.on - dt.timedelta(days=1))


def birth_panels_upright(case: Case, random: Random) -> Drawing:
    """An upright form: three framed panels for child, mother and father, printed by needles."""
    (name, sex, day), (hour, weeks, weight, length) = _born(case), _body(case)
    tint = random.choice(("#b04a6a", "#3f7f8f", "#a06a2a"))

    def panel(title: str, rows: list[tuple[str, ...]]) -> str:
        return p(title, f"color:{tint};font-size:17px;margin:12px 0 4px", "st") + form(
            rows, style=f"font-size:16.5px;--line:{tint}", label="width:130px", value=f"font-family:{NEEDLE}"
        )

    def parent(who: Person) -> list[tuple[str, ...]]:
        return [
            ("姓　名", e(who.name), "年　龄", f"{age(who.born_on, day)}"),
            ("国　籍", "中国", "民　族", who.ethnicity),
            ("证件类别", "居民身份证", "证件编号", who.id_number),
        ]

    body = top("出生医学证明", 34, f"color:{tint};letter-spacing:8px") + p(
        f"编号 {_number(case)}", f"font:20px {FIGURES};color:#a11", "en"
    )
    child = [("姓　名", e(name), "性　别", sex), ("出生时间", f"{day_text(day, '年月')} {hour}"), ("出生孕周", f"{weeks}周", "体重/身长", f"{weight}克/{length}厘米"), ("出生地点", e(city(case)), "健康状况", "良好"), ("接生机构", e(_ward(case)))]  # fmt: skip
    body += panel("新生儿", child) + panel("母　亲", parent(case.mother)) + panel("父　亲", parent(case.father))
    body += far(
        f"签证人员：{e(clerks(case)[0])}", f"签证日期：{day_text(_given_on(case, 5), '年')}", style="margin-top:18px"
    )
    body += p("此证明为婴儿出生的法定医学凭证，请妥善保管，涂改无效。", "font-size:14px;margin-top:26px")
    body += chop(_ward(case), 540, 690, 130, "出生证明专用章", 0.42, 5)
    return leaf(
        body,
        760,
        860,
        _truth(case),
        font=SONG,
        ground=random.choice(("#fff8f4", "#f5fafc", "#fbfaf0")),
        pad="30px 48px",
    )


def birth_broad_with_english(case: Case, random: Random) -> Drawing:
    """A broad form without lines: each label in two languages above its value."""
    (name, sex, day), (hour, weeks, weight, length) = _born(case), _body(case)

    def put(label: str, english: str, value: str, width: int) -> str:
        return f"<div style='width:{width}px;margin-bottom:12px'><div style='font-size:14px;line-height:1.25;color:#34604e'>{label}<br>{english}</div><div style='font:18px {HEI};border-bottom:1px solid #9fb7ab;min-height:28px;margin-right:18px'>{value}</div></div>"

    cells = (
        put("新生儿姓名", "Name of Newborn", e(name), 240) + put("性别", "Sex", sex, 100) + put("出生日期及时间", "Date and Time of Birth", f"{day_text(day, '年')} {hour}", 320)
        + put("孕周", "Gestation", f"{weeks} 周", 120) + put("体重", "Weight", f"{weight} g", 110) + put("身长", "Length", f"{length} cm", 110)
        + put("母亲姓名", "Mother's Name", e(case.mother.name), 240) + put("年龄", "Age", str(age(case.mother.born_on, day)), 100) + put("母亲身份证件号码", "Mother's ID No.", case.mother.id_number, 320) + put("国籍", "Nationality", "中国", 120)
        + put("父亲姓名", "Father's Name", e(case.father.name), 240) + put("年龄", "Age", str(age(case.father.born_on, day)), 100) + put("父亲身份证件号码", "Father's ID No.", case.father.id_number, 320) + put("国籍", "Nationality", "中国", 120)
        + put("医疗机构名称", "Medical Institution", e(_ward(case)), 480) + put("签发日期", "Date of Issue", day_text(_given_on(case, 3), "年"), 260)
    )  # fmt: skip
    body = top("出生医学证明", 32, "color:#1f5b46") + top(
        "MEDICAL CERTIFICATE OF BIRTH", 16, "color:#1f5b46;letter-spacing:2px"
    )
    body += (
        p(f"证明编号 No. <b>{_number(case)}</b>", "font-size:18px;margin:4px 0 12px", "en")
        + f"<div style='display:flex;flex-wrap:wrap'>{cells}</div>"
    )
    body += chop(_ward(case), 860, 430, 124, "出生医学证明专用章", 0.42)
    ground = "radial-gradient(circle at 50% 50%,#e6f3ea 0 18%,#f3f9f2 40%,#eef7f1)"
    return leaf(body, 1120, 580, _truth(case), font=SONG, ground=ground, pad="28px 52px")


def birth_old_with_stub(case: Case, random: Random) -> Drawing:
    """An old form filled by hand; its narrow stub at the left carries the number again."""
    (name, sex, day), (hour, weeks, weight, length) = _born(case), _body(case)
    line = "font-size:18px;line-height:2.15"
    stub = (
        top("存　根", 20)
        + p(f"编号<br>{_number(case)}", "margin-top:16px")
        + p(f"新生儿<br>{gap(e(name), 120)}", "margin-top:12px")
        + p(f"出生日期<br>{gap(day_text(day, '-'), 120)}", "margin-top:12px")
    )
    stub += p(f"领证人签字<br>{sign(case.mother.name)}", "margin-top:12px") + p(
        f"经办 {e(clerks(case)[3])}", "margin-top:18px"
    )
    main = top("出生医学证明", 30, "letter-spacing:6px") + p(f"编号：{_number(case)}", "font-size:17px", "en")
    main += p(f"新生儿姓名{gap(e(name), 130)}性别{gap(sex, 50)}于{gap(day_text(day, '年') + hour, 230)}出生", line)
    main += p(f"出生孕周{gap(str(weeks), 50)}周　体重{gap(str(weight), 70)}克　身长{gap(str(length), 50)}厘米", line)
    for word, who in (("母亲", case.mother), ("父亲", case.father)):
        main += p(
            f"{word}姓名{gap(e(who.name), 130)}年龄{gap(str(age(who.born_on, day)), 46)}国籍{gap('中国', 60)}民族{gap(who.ethnicity, 60)}",
            line,
        ) + p(f"身份证编号{gap(who.id_number, 230)}", line)
    main += p(f"接生单位{gap(e(_ward(case)), 300)}", line) + p(
        f"接生人员{sign(clerks(case)[1])}　　签发日期 {gap(day_text(_given_on(case, 6), '年'), 150)}", line
    )
    body = f"<div style='display:flex'><div style='width:180px;border-right:2px dashed #777;padding-right:14px;font-size:16px'>{stub}</div><div style='flex:1;padding-left:34px'>{main}</div></div>"
    body += chop(_ward(case), 800, 440, 124, random.choice(("", "证明专用章")), 0.4, -5)
    return leaf(body, 980, 610, _truth(case), font=SONG, ground="#fdfaf0", pad="32px 40px")


def birth_copy_for_register(case: Case, random: Random) -> Drawing:
    """The second leaf that the register office keeps: one column, boxes for the register's remarks below."""
    (name, sex, day), (hour, *_) = _born(case), _body(case)
    rows = (
        ("出生医学证明编号", _number(case)), ("新生儿姓名", e(name)), ("新生儿性别", sex), ("出生日期", f"{day_text(day, '-')}　{hour}"), ("出生地", e(city(case))),
        ("母亲姓名", e(case.mother.name)), ("母亲身份证号码", case.mother.id_number), ("父亲姓名", e(case.father.name)), ("父亲身份证号码", case.father.id_number), ("出具机构", e(_ward(case))),
    )  # fmt: skip
    body = top("出生医学证明", 29) + top(
        random.choice(("（副页　户口登记机关留存）", "（第二联　申报出生登记用）")),
        17,
        "font-weight:400;margin-bottom:10px",
    )
    body += "".join(
        f"<div style='display:flex;font-size:18px;padding:7px 0;border-bottom:1px dotted #777'><span style='width:210px'>{label}</span><span style='font-family:{HEI}'>{value}</span></div>"
        for label, value in rows
    )
    body += form(
        [("以下由户口登记机关填写",), ("登记机关", e(post(case)), "登记日期", day_text(_given_on(case, 20), "年"))],
        style="margin-top:20px;font-size:15.5px",
    )
    body += p(
        f"签发人 {sign(clerks(case)[2])}　　签发日期 {day_text(_given_on(case, 4), '-')}", "margin-top:20px"
    ) + chop(_ward(case), 470, 652, 122, "出生医学证明专用章", 0.4)
    return leaf(body, 680, 800, _truth(case), font=FANG, pad="34px 46px", ground="#f8fbfd")


LAYOUTS = {
    "birth_certificate": (birth_panels_upright, birth_broad_with_english, birth_old_with_stub, birth_copy_for_register),
}
