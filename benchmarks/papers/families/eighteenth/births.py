"""Medical certificates of birth: the main page, main page with counterfoil, an older form by hand, and a screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    PRESS,
    Cell,
    clerks,
    digit_boxes,
    facts,
    gap,
    grid,
    ink,
    iso,
    page,
    panel,
    para,
    phone,
    press_here,
    row,
    stamp,
    title,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


@dataclass(frozen=True, slots=True)
class _Child:
    """Who was born; the insured when a child of a mother old enough, else a child born on the day of discharge."""

    name: str
    sex: str
    born_on: dt.date
    number: str
    hour: str
    weeks: int
    weight: int
    length: int


def _born_in(case: Case) -> str:
    """A hospital where children are born: the claim's, or one of its neighbours."""
    with_ward = [
        one for one in case.pools.hospitals if not any(word in one for word in ("肿瘤", "骨", "眼", "胸科", "康宁"))
    ]
    return case.hospital if case.hospital in with_ward else with_ward[case.seed % len(with_ward)]


def _child(case: Case) -> _Child:
    random = Random(case.seed * 31 + 5)
    who = case.insured
    rest = (f"{random.randint(0, 23)}时{random.randint(0, 59):02d}分", random.randint(37, 41), random.randint(2600, 3900), random.randint(47, 53))  # fmt: skip
    number = f"{random.choice('PQRSTUV')}{digits(random, 9)}"
    if years(who.born_on, case.on) < 18 and years(case.mother.born_on, who.born_on) >= 20:
        return _Child(who.name, who.sex, who.born_on, number, *rest)
    given = random.choice(("一诺", "沐宸", "可馨", "子衿", "安", "予希", "嘉树"))
    surname = case.father.name.split("·")[0] if "·" in case.father.name else case.father.name[0]
    name = f"{given}·{surname}" if "·" in case.father.name else surname + given
    return _Child(name, random.choice("男女"), case.discharged_on, number, *rest)


def _truth(case: Case, child: _Child, without: str = "") -> dict[str, str]:
    whole = {
        "name": child.name,
        "sex": child.sex,
        "born_on": iso(child.born_on),
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
        "certificate_number": child.number,
        "hospital": _born_in(case),
    }
    return {name: value for name, value in whole.items() if name not in without.split()}


def _issued_on(case: Case, child: _Child) -> dt.date:
    return min(child.born_on + dt.timedelta(days=2 + case.seed % 4), case.on)


def _parents(case: Case, child: _Child, label: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for word, who in (("母亲", case.mother), ("父亲", case.father)):
        rows += [
            [(f"{word}姓名", label), e(who.name), ("年龄", label), _age(who, child), ("国籍", label), "中国", ("民族", label), who.ethnicity],
            [("住址", label), (e(who.address), "colspan=7")],
            [("有效身份证件类别", label), ("居民身份证", "colspan=2"), (f"{word}身份证件号码", label), (who.id_number, "colspan=4")],
        ]  # fmt: skip
    return rows


def _age(who: Person, child: _Child) -> str:
    age = years(who.born_on, child.born_on)
    return f"{age}岁" if age >= 18 else ""


def birth_main_page(case: Case, random: Random) -> Drawing:
    """The main page of the present form lying broad: a table, both parents, a code, the hospital's seal."""
    child = _child(case)
    form = random.choice(("年月", "年"))
    lab = "class=q style='color:#7d3145'"
    rows: list[list[Cell]] = [
        [("新生儿姓名", lab), e(child.name), ("性别", lab), child.sex, ("出生时间", lab), (f"{day_text(child.born_on, form)} {child.hour}", "colspan=3")],
        [("出生孕周", lab), f"{child.weeks}周", ("出生体重", lab), f"{child.weight}克", ("出生身长", lab), f"{child.length}厘米", ("健康状况", lab), "良好"],
        *_parents(case, child, lab),
        [("接生机构名称", lab), (e(_born_in(case)), "colspan=4"), ("接生人员", lab), (e(clerks(case)[0]), "colspan=2")],
    ]  # fmt: skip
    code = f"<img src='{code_picture(child.number)}' width=84>"
    head = "中华人民共和国国家卫生健康委员会制发" if random.random() < 0.6 else "国家卫生健康委员会监制"
    body = f"<div style='display:flex;align-items:center'><span style='width:110px'>{code}</span><div style='flex:1'>{title('出生医学证明', 32, 'letter-spacing:12px;color:#7d1f33')}"
    body += f"{para('BIRTH CERTIFICATE', 'letter-spacing:4px;font-size:14px', 'm')}</div><span class=e style='width:210px'>出生证编号<br><b style='font-size:19px;color:#b3202c'>{child.number}</b></span></div>"
    body += grid(rows, style="margin-top:10px;font-size:15.5px")
    body += row(
        f"签发日期：{day_text(_issued_on(case, child), form)}",
        f"签发人员：{e(clerks(case)[1])}",
        "签发机构（盖章）　　　　　　　",
        style="margin-top:12px",
    )
    body += para(head, "margin-top:10px;font-size:13px;color:#666", "m") + stamp(
        _born_in(case), 880, 470, 124, "出生医学证明专用章", 0.5
    )
    css = ".t td{border-color:#b77b8c}"
    ground = random.choice(
        ("radial-gradient(#fffdf8,#fbeef0)", "repeating-linear-gradient(60deg,#fdf6f4 0 7px,#fbf0ee 7px 9px)")
    )
    return page(
        body,
        width=1120,
        height=610,
        fields=_truth(case, child),
        font=PRESS,
        css=css,
        ground=ground,
        pad="26px 54px",
        code=child.number,
    )


def birth_with_counterfoil(case: Case, random: Random) -> Drawing:
    """A tall sheet: the page for the register office below a dotted cut, the parents' page above, values typed on lines."""
    child, form = _child(case), random.choice(("年月", "-"))

    def typed(label: str, value: str, width: int) -> str:
        return f"<span class=n style='margin-right:14px'>{label}<span style='display:inline-block;min-width:{width}px;line-height:1.35;margin-left:6px;border-bottom:1px solid #888;font-family:{BOOK};padding:0 6px'>{value}</span></span>"

    upper = (
        typed("新生儿姓名", e(child.name), 130) + typed("性别", child.sex, 50) + typed("出生日期", f"{day_text(child.born_on, form)} {child.hour}", 220) + "<br>"
        + typed("出生孕周", f"{child.weeks}⁺周", 90) + typed("体重", f"{child.weight}g", 90) + typed("身长", f"{child.length}cm", 80) + typed("出生地", "医院", 70) + "<br>"
        + typed("母亲姓名", e(case.mother.name), 150) + typed("身份证号", case.mother.id_number, 230) + "<br>"
        + typed("父亲姓名", e(case.father.name), 150) + typed("身份证号", case.father.id_number, 230) + "<br>"
        + typed("接生机构", e(_born_in(case)), 380) + typed("签发日期", day_text(_issued_on(case, child), form), 120)
    )  # fmt: skip
    lower = (
        typed("新生儿姓名", e(child.name), 130)
        + typed("出生证编号", child.number, 130)
        + typed("接生者", e(clerks(case)[0]), 90)
        + "<br>"
    )
    lower += (
        typed("领证人", e(case.father.name), 130)
        + typed("与新生儿关系", "父亲", 70)
        + typed("领证日期", day_text(_issued_on(case, child), form), 130)
    )
    body = title("出 生 医 学 证 明", 30, "color:#1c5a3c") + row(
        "（正页）　由新生儿父母或监护人保存", f"编号 <b>{child.number}</b>", style="margin:6px 0 10px;font-size:15px"
    )
    body += para(upper, "line-height:2.5;border:2px solid #3c7d5c;padding:12px 20px;border-radius:6px")
    body += para(
        "- - - - - - - - - - - - - - - - 沿 此 线 裁 开 - - - - - - - - - - - - - - - -",
        "margin:26px 0 18px;color:#777;white-space:nowrap;overflow:hidden",
        "m",
    )
    body += row("（存根）　签发机构存档", "", style="font-size:15px;margin-bottom:8px") + para(
        lower, "line-height:2.5;border:1px dashed #3c7d5c;padding:8px 20px"
    )
    body += stamp(_born_in(case), 712, 116, 124, "出生医学证明章", 0.42)
    return page(body, width=880, height=660, fields=_truth(case, child), font=PRESS, ground="#f6fbf5", pad="30px 44px")


def birth_form_by_hand(case: Case, random: Random) -> Drawing:
    """The form of earlier years, Chinese and English in each line, filled in with a pen, identity numbers in boxes."""
    child = _child(case)
    born = child.born_on

    def line(words: str, english: str) -> str:
        return f"<div style='line-height:1.9'>{words}</div><div style='font:italic 12.5px/1 Liberation Serif;color:#5a6a7a;margin-bottom:9px'>{english}</div>"

    body = title("出生医学证明", 31, f"font-family:{BRUSH};letter-spacing:9px;color:#20558a") + para(
        "Medical Certificate of Birth", "font:italic 17px Liberation Serif", "m"
    )
    body += para(f"出生证编号 NO.　<b style='color:#b22;font-size:19px'>{child.number}</b>", "", "e")
    body += line(
        f"新生儿姓名{gap(e(child.name), 150)}性别：{gap(child.sex, 50)}出生于{gap(str(born.year), 60, True)}年{gap(str(born.month), 36)}月{gap(str(born.day), 36)}日{gap(child.hour, 90)}",
        "Full name of baby / Sex / Date of birth / Hour, minute",
    )
    body += line(
        f"出生孕周{gap(str(child.weeks), 50)}周　体重{gap(str(child.weight), 70)}克　身长{gap(str(child.length), 50)}厘米　健康状况：{gap('好', 50)}",
        "Gestation (week) / Weight (g) / Height (cm) / Health status",
    )
    for word, english, who in (("母亲", "mother", case.mother), ("父亲", "father", case.father)):
        body += line(
            f"{word}姓名{gap(e(who.name), 160)}民族{gap(who.ethnicity, 60)}国籍{gap('中国', 70)}",
            f"Full name of {english} / Nationality",
        )
        body += line(f"{word}身份证号　{digit_boxes(who.id_number)}", f"Identity card No. of {english}")
    body += line(f"接生机构名称{gap(e(_born_in(case)), 340)}", "Name of facility")
    body += row(
        f"签发人：{ink(e(clerks(case)[1]))}",
        f"签发日期 Date of issue：{ink(day_text(_issued_on(case, child), '年'))}",
        style="margin-top:8px",
    )
    body += stamp(_born_in(case), 330, 500, 122, "", 0.45)
    css = ".paper{border:14px double #8fb3d4}"
    fields = _truth(case, child)
    return page(
        body, width=840, height=650, fields=fields, font=BOOK, size=17, css=css, ground="#f7fafd", pad="22px 46px"
    )


def birth_licence_screen(case: Case, random: Random) -> Drawing:
    """The electronic certificate in a province's app."""
    child = _child(case)
    hue = random.choice(("#d6527a", "#3b8edb", "#2fa58a"))
    form = random.choice(("-", "年"))
    line = "border-bottom:1px solid #f3f3f3"
    top = f"<div class=m style='color:{hue};font-size:20px;font-weight:700;letter-spacing:3px'>出生医学证明</div><div class=m style='font-size:13px;color:#888'>电子证照　编号 {child.number}</div>"
    body = panel(
        top
        + facts(("新生儿姓名", e(child.name)), ("性别", child.sex), ("出生时间", f"{day_text(child.born_on, form)} {child.hour.replace('时', ':').removesuffix('分') if form == '-' else child.hour}"), ("出生体重", f"{child.weight}克"),
                ("母亲姓名", e(case.mother.name)), ("母亲证件号码", case.mother.id_number), ("父亲姓名", e(case.father.name)), ("父亲证件号码", case.father.id_number),
                ("接生机构", e(_born_in(case))), ("签发日期", day_text(_issued_on(case, child), form)), style=line)
    )  # fmt: skip
    body += press_here(random.choice(("亮码", "授权他人使用", "查看证照原件")), hue)
    body += para("由签发机构所在地卫生健康主管部门提供数据", "font-size:12.5px;color:#999", "m")
    return phone(
        random.choice(("电子证照", "我的宝宝", "出生一件事")),
        body,
        690,
        _truth(case, child),
        random=random,
        tint=hue,
        ink="#fff",
    )


LAYOUTS = {
    "birth_certificate": (birth_main_page, birth_with_counterfoil, birth_form_by_hand, birth_licence_screen),
}
