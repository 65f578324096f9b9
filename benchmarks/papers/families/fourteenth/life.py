"""Birth certificates: the certificate in running lines, its supplementary page, the electronic one."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, chinese_name, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    MING,
    SONG,
    apart,
    app,
    blank,
    button,
    card_box,
    city_of,
    grid,
    head,
    iso,
    p,
    page,
    pairs,
    people,
    seal,
    sig,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _child(case: Case) -> tuple[str, str, dt.date]:
    """The insured when young, else a child of the parents on file."""
    who = case.insured
    if years(who.born_on, case.on) < 18:
        return who.name, who.sex, who.born_on
    random = Random(case.seed + 301)
    sex = random.choice("女男")
    return case.father.name[0] + chinese_name(random, sex)[-1:] + random.choice("宁安然一"), sex, case.on - dt.timedelta(days=random.randint(60, 1500))  # fmt: skip


def _number(case: Case) -> str:
    random = Random(case.seed + 41)
    return random.choice("RSTUV") + digits(random, 9)


def _truth(case: Case) -> dict[str, str]:
    name, sex, born_on = _child(case)
    return {
        "certificate_number": _number(case),
        "name": name,
        "sex": sex,
        "born_on": iso(born_on),
        "hospital": case.hospital,
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
    }


def _at_birth(who: Person, born_on: dt.date) -> str:
    return f"{max(20, years(who.born_on, born_on))}"


_TYPED = "ink"


def _line(words: str, english: str) -> str:
    """A printed line with its English in small below."""
    small = p(english, "font:11px 'Liberation Serif';color:#4c6b5c;word-spacing:3px")
    return p(words, "font-size:18px;margin-top:9px", "nw") + small


def _parent(title: str, english: str, who: Person, born_on: dt.date) -> str:
    first = (
        f"{title}姓名 {blank(e(who.name), 150, _TYPED)} 年龄 {blank(_at_birth(who, born_on), 46, _TYPED)} "
        f"国籍 {blank('中国', 60, _TYPED)} 民族 {blank(who.ethnicity, 60, _TYPED)} 身份证号 {blank(who.id_number, 220, _TYPED)}"
    )
    second = _line(f"住址 {blank(e(who.address), 520, _TYPED)}", "Address")
    return _line(first, f"Name of {english} / Age / Nationality / Ethnicity / Identity card No.") + second


def running_lines(case: Case, random: Random) -> Drawing:
    """The certificate lying broad: printed words and values on ruled blanks, English in small below each line."""
    name, sex, born_on = _child(case)
    clock = f"{blank(str(born_on.year), 60, _TYPED)}年{blank(f'{born_on.month:02d}', 40, _TYPED)}月{blank(f'{born_on.day:02d}', 40, _TYPED)}日{blank(str(random.randint(0, 23)), 36, _TYPED)}时{blank(str(random.randint(0, 59)), 36, _TYPED)}分"
    body = head("出生医学证明", 36, "color:#0e5a3d;letter-spacing:16px") + head(
        "BIRTH CERTIFICATE", 15, "color:#0e5a3d"
    )
    body += _line(
        f"新生儿姓名 {blank(e(name), 150, _TYPED)} 性别 {blank(sex, 50, _TYPED)} 出生时间 {clock}",
        "Full name of baby / Sex / Time of birth",
    )
    body += _line(
        f"出生孕周 {blank(str(random.randint(37, 41)), 50, _TYPED)}周　健康状况 良好☑ 一般☐ 差☐　体重 {blank(str(random.randint(2500, 4200)), 70, _TYPED)}克　身长 {blank(str(random.randint(46, 53)), 50, _TYPED)}厘米",
        "Gestation / Health status / Weight / Height",
    )
    body += _line(
        f"出生地 {blank(e(city_of(case)), 130, _TYPED)} 医疗机构名称 {blank(e(case.hospital), 420, _TYPED)}",
        "Place of birth / Name of facility",
    )
    body += _parent("母亲", "mother", case.mother, born_on) + _parent("父亲", "father", case.father, born_on)
    body += p("《出生医学证明》是依据《中华人民共和国母婴保健法》出具的法律证件。", "margin-top:14px;font-size:14px")
    body += apart(
        f"接生人员签字 {sig(people(case)[1])}",
        f"编号 <b style='color:#b21f24;font-size:21px'>{_number(case)}</b>",
        f"签发日期 {day_text(born_on + dt.timedelta(days=6), '年')}",
        style="margin-top:14px",
    )
    body += seal(case.hospital, 860, 520, 150, "出生证明专用章")
    css = ".paper{border:14px solid #cfe3d6;outline:2px solid #3e8a66;outline-offset:-22px}"
    return page(
        body, width=1160, height=730, fields=_truth(case), font=SONG, css=css, ground="#f8fbf4", pad="26px 64px"
    )


def supplementary_page(case: Case, random: Random) -> Drawing:
    """The page the police keep: a table whose parents stand in two columns."""
    name, sex, born_on = _child(case)
    mother, father = case.mother, case.father
    day = day_text(born_on, random.choice(("年", "-", "年月")))
    lab = "style='color:#7a2b50;width:120px'"
    rows = [
        [("新生儿姓名", lab), e(name), ("性　别", lab), sex],
        [("出生日期", lab), f"{day} {random.randint(0, 23):02d}:{random.randint(0, 59):02d}", ("出生地点", lab), e(city_of(case))],
        [("接生机构", lab), (e(case.hospital), "colspan=3")],
        [("", lab), ("母　亲", "class=c style='color:#7a2b50'"), ("父　亲", "class=c colspan=2 style='color:#7a2b50'")],
        [("姓　名", lab), e(mother.name), (e(father.name), "colspan=2")],
        [("年　龄", lab), _at_birth(mother, born_on), (_at_birth(father, born_on), "colspan=2")],
        [("民　族", lab), mother.ethnicity, (father.ethnicity, "colspan=2")],
        [("身份证号", lab), mother.id_number, (father.id_number, "colspan=2")],
        [("户籍地址", lab), e(mother.address), (e(father.address), "colspan=2")],
        [("领证人签字", lab), f"{sig(father.name)}", ("领证日期", lab), day_text(born_on + dt.timedelta(days=9), "年")],
    ]  # fmt: skip
    body = p(f"No. {_number(case)}", "font:600 22px 'Liberation Mono';color:#b21f24", "r")
    body += head("出生医学证明（副页）", 28, "color:#7a2b50") + p(
        "此页用于新生儿申报户口登记，由公安机关存档，撕下无效", "font-size:14px;margin-bottom:8px", "c"
    )
    body += grid(rows, style="font-size:17px") + apart(
        f"签发人 {e(people(case)[2])}",
        f"签发日期 {day_text(born_on + dt.timedelta(days=7), '年')}",
        style="margin-top:16px",
    )
    body += seal(case.hospital, 560, 600, 144, "出生证明专用章")
    css = ".g td{border-color:#b07a95;padding:9px 10px}"
    return page(body, width=880, height=790, fields=_truth(case), font=MING, css=css, ground="#fdf5f8", pad="36px 50px")


def screen_birth(case: Case, random: Random) -> Drawing:
    """The electronic certificate in an app."""
    name, sex, born_on = _child(case)
    mother, father = case.mother, case.father
    code = f"<div class='c'><img width=92 src='{code_picture('CSYX' + _number(case))}'></div>"
    top = p("出生医学证明", "font-size:19px;font-weight:700;color:#127a55", "c") + p(
        "（电子证照）", "font-size:12px;color:#777", "c"
    )
    first = pairs(
        ("新生儿", e(name)),
        ("性别", sex),
        ("出生日期", day_text(born_on, "年")),
        ("出生证号", _number(case)),
        ("助产机构", e(case.hospital)),
    )
    parents = "".join(
        p(title, "font-weight:700;margin-top:6px")
        + pairs(("姓名", e(who.name)), ("证件号码", who.id_number), ("国籍", "中国"))
        for title, who in (("母亲信息", mother), ("父亲信息", father))
    )
    body = (
        card_box(top + first, "background:linear-gradient(#e9f7f0,#fff)")
        + card_box(parents)
        + card_box(
            code
            + p("扫码核验　签发日期 " + day_text(born_on + dt.timedelta(days=4), "-"), "font-size:12px;color:#888", "c")
        )
    )
    body += button("授权使用", "#127a55")
    return app(random.choice(("证照详情", "电子证照", "出生一件事")), body, 900, _truth(case), random=random)


LAYOUTS = {"birth_certificate": (running_lines, supplementary_page, screen_birth)}
