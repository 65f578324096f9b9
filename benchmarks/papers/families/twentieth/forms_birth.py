"""Birth certificates of four forms: broad, in lines, a tear-off page, electronic."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    FINE,
    PIN,
    SUN,
    Cell,
    age,
    card,
    folk,
    head,
    iso,
    number,
    page,
    pairs,
    para,
    ring,
    screen,
    sig,
    split,
    tab,
    town,
)
from benchmarks.papers.paper import Drawing


def _baby(case: Case) -> tuple[str, str, dt.date]:
    """Who was born: the insured child, or a child born on the day of discharge."""
    who = case.insured
    if (
        age(who.born_on, case.on) < 18
        and age(case.mother.born_on, who.born_on) >= 20
        and age(case.father.born_on, who.born_on) >= 20
    ):
        return who.name, who.sex, who.born_on
    given = ("语桐", "浩宇", "星辰", "知夏", "乐言")[case.seed % 5]
    if "·" in case.father.name:
        return (
            f"{('阿依慕', '艾力')[case.seed % 2]}·{case.father.name.split('·')[0]}",
            "女男"[case.seed % 2],
            case.discharged_on,
        )
    return case.father.name[0] + given, "女男"[case.seed % 2], case.discharged_on


def _maternity(case: Case) -> str:
    """A hospital where children are born."""
    amiss = (
        "肿瘤",
        "骨",
        "眼",
        "胸",
        "口腔",
        "精神",
        "康复",
        "皮肤",
        "肛",
        "诊所",
        "卫生室",
        "门诊部",
        "心",
        "耳",
        "男",
        "传染",
        "村",
    )
    fit = [one for one in case.pools.hospitals if not any(word in one for word in amiss)]
    return case.hospital if case.hospital in fit or not fit else fit[case.seed % len(fit)]


def _birth_number(case: Case) -> str:
    return f"{'XYZW'[case.seed % 4]}{number(case, 21, 9)}"


def _birth_truth(case: Case, without: str = "") -> dict[str, str]:
    name, sex, day = _baby(case)
    whole = {
        "name": name, "sex": sex, "born_on": iso(day), "mother_name": case.mother.name, "mother_id_number": case.mother.id_number,
        "father_name": case.father.name, "father_id_number": case.father.id_number,
        "certificate_number": _birth_number(case), "hospital": _maternity(case),
    }  # fmt: skip
    return {key: value for key, value in whole.items() if key not in without.split()}


def _measures(case: Case) -> tuple[str, str, str, str]:
    random = Random(case.seed + 6)
    return (f"{random.randint(0, 23)}时{random.randint(0, 59)}分", f"{random.randint(37, 41)}", f"{random.randint(2500, 3950)}", f"{random.randint(47, 53)}")  # fmt: skip


def birth_form_seventh(case: Case, random: Random) -> Drawing:
    """The broad form with Chinese and English labels in a table."""
    (name, sex, day), (hour, weeks, weight, length) = _baby(case), _measures(case)
    la = "class=la style='font-size:14px;line-height:1.25'"
    rows: list[list[Cell]] = [
        [("新生儿姓名<br>Full name of baby", la), e(name), ("性别<br>Gender", la), sex, ("出生时间<br>Date of birth", la), f"{day_text(day, '年')}{hour}"],
        [("出生孕周<br>Weeks", la), f"{weeks}周", ("体重<br>Weight", la), f"{weight}克", ("身长<br>Height", la), f"{length}厘米"],
        [("出生地点<br>Place", la), (f"{e(town(case))}", "colspan=2"), ("医疗机构名称<br>Name of facility", la), (e(_maternity(case)), "colspan=2")],
        [("母亲姓名<br>Mother", la), e(case.mother.name), ("国籍<br>Nationality", la), "中国", ("身份证件号码<br>ID No.", la), case.mother.id_number],
        [("父亲姓名<br>Father", la), e(case.father.name), ("国籍<br>Nationality", la), "中国", ("身份证件号码<br>ID No.", la), case.father.id_number],
    ]  # fmt: skip
    body = head("出 生 医 学 证 明", 32, "color:#1d5e4c") + head(
        "BIRTH CERTIFICATE", 17, "color:#1d5e4c;margin-bottom:10px"
    )
    body += tab(rows, style="font-size:16.5px;height:330px")
    body += split(
        f"出生医学证明编号 Certificate No.　<b>{_birth_number(case)}</b>",
        f"签发日期 {day_text(min(day + dt.timedelta(days=4), case.on), '年')}",
        style="margin-top:12px",
    )
    body += split(f"签发人员：{sig(folk(case)[2])}", "签发机构（专用章）　　　　　　　　　　　　　") + ring(
        _maternity(case), 760, 440, 128, "出生医学证明专用章", 0.42
    )
    return page(body, 1040, 600, _birth_truth(case), font=FINE, ground=random.choice(("#eef7f1", "#fdf1f3", "#eef4fb")), pad="26px 46px")  # fmt: skip


def birth_form_in_lines(case: Case, random: Random) -> Drawing:
    """An older form: sentences with printed blanks."""
    (name, sex, day), (hour, weeks, weight, length) = _baby(case), _measures(case)

    def ul(words: str, width: int) -> str:
        return f'<span class=ul style="min-width:{width}px;font-family:{PIN}">{words}</span>'

    big = "font-size:19px;line-height:2.3"
    body = head("出生医学证明", 34, "letter-spacing:12px;color:#8d2f47")
    body += para(f"编号：{_birth_number(case)}", "font-size:18px", "ri")
    body += para(
        f"新生儿姓名 {ul(e(name), 140)}　性别 {ul(sex, 50)}　出生时间 {ul(day_text(day, '年') + hour, 230)}", big
    )
    body += para(
        f"出生孕周 {ul(weeks, 60)} 周　健康状况 {ul('良好', 80)}　体重 {ul(weight, 70)} g　身长 {ul(length, 60)} cm",
        big,
    )
    for word, who in (("母亲", case.mother), ("父亲", case.father)):
        body += para(
            f"{word}姓名 {ul(e(who.name), 140)}　年龄 {ul(str(age(who.born_on, day)), 50)}　民族 {ul(who.ethnicity, 80)}　国籍 {ul('中国', 60)}",
            big,
        )
        body += para(f"{word}身份证号 {ul(who.id_number, 260)}", big)
    body += para(f"接生机构名称 {ul(e(_maternity(case)), 360)}", big)
    body += para(
        f"签证机构（盖章）　　　　　　签发日期 {day_text(min(day + dt.timedelta(days=5), case.on), '年')}", big
    )
    body += ring(_maternity(case), 90, 480, 120, "", 0.4)
    return page(body, 880, 640, _birth_truth(case), font=SUN, ground=random.choice(("#fff6f8", "#fffdf2")), pad="32px 56px")  # fmt: skip


def birth_counterfoil(case: Case, random: Random) -> Drawing:
    """The tear-off page for the register of residents, upright and in label and value."""
    (name, sex, day), (hour, weeks, weight, _) = _baby(case), _measures(case)
    la = "class=la style='width:170px'"
    rows: list[list[Cell]] = [
        [("证明编号", la), _birth_number(case)], [("新生儿姓名", la), e(name)], [("性别", la), sex],
        [("出生日期", la), f"{day_text(day, '年月')}　{hour}"], [("出生体重 / 孕周", la), f"{weight}g / {weeks}周"],
        [("母亲姓名", la), e(case.mother.name)], [("母亲有效身份证件号码", la), case.mother.id_number],
        [("父亲姓名", la), e(case.father.name)], [("父亲有效身份证件号码", la), case.father.id_number],
        [("接生机构", la), e(_maternity(case))], [("领证人签名", la), sig(case.father.name)],
    ]  # fmt: skip
    body = head("出生医学证明", 28) + head(random.choice(("副页（登记户口时使用）", "副页")), 19, "margin-bottom:12px")
    body += tab(rows, style="font-size:17px;height:560px") + para(
        "注：此页由户口登记机关保存，涂改无效。", "font-size:14px;margin-top:10px"
    )
    return page(body, 660, 760, _birth_truth(case), font=BLOCK, ground="#f4f8fb", pad="30px 44px")


def birth_licence_on_phone(case: Case, random: Random) -> Drawing:
    """The electronic birth certificate of a health app."""
    (name, sex, day), (hour, weeks, weight, _) = _baby(case), _measures(case)
    body = card(head("出生医学证明", 22) + f"<div class=ce style='color:#b35'>电子证照　{_birth_number(case)}</div>")
    rows = [("新生儿姓名", e(name)), ("性别", sex), ("出生日期", day_text(day, "-") + " " + hour), ("孕周", f"{weeks}周"), ("出生体重", f"{weight}g"),
            ("母亲姓名", e(case.mother.name)), ("母亲证件号码", case.mother.id_number), ("父亲姓名", e(case.father.name)),
            ("父亲证件号码", case.father.id_number), ("医疗机构", e(_maternity(case))), ("证照编号", _birth_number(case))]  # fmt: skip
    body += card(pairs(rows))
    return screen(random.choice(("出生证电子证照", "出生一件事")), body, 680, _birth_truth(case), random, "#f7c6cf")


LAYOUTS = {
    "birth_certificate": (birth_form_seventh, birth_form_in_lines, birth_counterfoil, birth_licence_on_phone),
}
