"""Certificates of birth."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, number: str) -> dict[str, object]:
    child = case.insured
    return {
        "name": child.name,
        "sex": child.sex,
        "born_on": child.born_on.isoformat(),
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
        "certificate_number": number,
        "hospital": case.hospital,
    }


def _both(chinese: str, english: str) -> str:
    return f"{chinese}<br><span style='font-size:10px;color:#555'>{english}</span>"


def _birth_wide_top(
    case: Case, random: Random, child: Person, town: str, minute: str, born: dt.date
) -> list[list[str]]:
    """The child's rows."""
    return [
        [
            _both("新生儿姓名", "Full Name of Baby"),
            f"<b style='font-size:17px'>{t(child.name)}</b>",
            _both("性别", "Gender"),
            child.sex,
            _both("出生孕周", "Gestation"),
            f"{random.randint(37, 41)} 周",
        ],
        [
            _both("出生时间", "Date of Birth"),
            f"{kit.day_gaps(born)} {minute}",
            _both("体重", "Weight"),
            f"{random.randint(260, 410) * 10} g",
            _both("身长", "Height"),
            f"{random.randint(47, 53)} cm",
        ],
        [_both("出生地点", "Place of Birth"), t(town), _both("助产机构", "Facility"), f"@colspan=3|{t(case.hospital)}"],
    ]


def birth_wide(case: Case, random: Random) -> Drawing:
    """The first leaf: parents side by side, Chinese and English labels, number in the corner."""
    child, number = case.insured, random.choice("TUVW") + digits(random, 9)
    born, minute = child.born_on, f"{random.randint(0, 23):02d} 时 {random.randint(0, 59):02d} 分"
    town = kit.district(child)
    top = _birth_wide_top(case, random, child, town, minute, born)
    middle = [
        [
            "",
            _both("姓名", "Full Name"),
            _both("年龄", "Age"),
            _both("国籍 民族", "Nationality"),
            _both("有效身份证件号码", "ID Document No."),
            _both("住址", "Address"),
        ]
    ]
    for who, one in ((_both("母亲", "Mother"), case.mother), (_both("父亲", "Father"), case.father)):
        years = max(20, kit.age(one.born_on, born))
        middle.append([who, t(one.name), str(years), f"中国 {t(one.ethnicity)}", one.id_number, t(kit.district(one))])
    body = (
        f'<div class="end" style="font-size:17px;color:#a3212b;font-family:{kit.MONO}">No.{number}</div>'
        '<div class="mid" style="color:#2a5b86"><h2 style="font-size:27px;letter-spacing:9px">出生医学证明</h2><div style="font-size:13px;letter-spacing:2px">BIRTH CERTIFICATE</div></div>'
        + kit.rows(*top, widths=(13, 37, 10, 13, 12, 15), style="margin-top:12px;font-size:14px")
        + kit.rows(*middle, widths=(9, 17, 7, 14, 26, 27), style="margin-top:-1px;font-size:13.5px")
        + kit.pair(
            f"签发机构（专用章） {t(case.hospital)}",
            f"签发人员 {kit.staff(random)}",
            f"签发日期 {kit.day_gaps(born + dt.timedelta(days=4), '')}",
            style="margin-top:18px;font-size:13px",
        )
        + "<div style='font-size:11px;color:#666;margin-top:16px'>中华人民共和国国家卫生健康委员会制发　本证明涂改无效　请妥善保管</div>"
        + kit.stamp(case.hospital, right=330, bottom=14, diameter=124, below="出生医学证明专用章", turn=5)
    )
    css = ".g td{border-color:#6d93ad;height:42px;text-align:center}"
    ground = "radial-gradient(#fdf4ee 0 30%,#e7f0f6)"
    return kit.page(body, (920, 560), _truth(case, number), px=14.5, pad="24px 36px", ground=ground, css=css, scale=1.7)


def birth_old(case: Case, random: Random) -> Drawing:
    """An older booklet-like form, filled with a pen on ruled lines."""
    child, face = case.insured, random.randrange(3)
    number = f"{random.choice('EFGHJ')}{digits(random, 9)}"

    def hand(words: object, width: int = 90) -> str:
        return kit.line(kit.pen(words, face=face, ink="#15233f", turn=0), width)

    parents = "".join(
        f"<p>{who}姓名{hand(one.name, 130)}年龄{hand(max(20, kit.age(one.born_on, child.born_on)), 44)}民族{hand(one.ethnicity, 60)}</p>"
        f"<p>{who}身份证号{hand(one.id_number, 290)}</p>"
        for who, one in (("母亲", case.mother), ("父亲", case.father))
    )
    body = (
        '<div class="mid" style="font-size:14px;letter-spacing:3px">中华人民共和国卫生部　印制</div>'
        '<h2 class="mid" style="font-size:29px;letter-spacing:6px;margin:8px 0 4px">出生医学证明书</h2>'
        f'<div class="end">出生证编号 {number}</div>'
        f"<p style='margin-top:8px'>新生儿姓名{hand(child.name, 130)}性别{hand(child.sex, 44)}健康状况{hand('良好', 60)}</p>"
        f"<p>出生日期{hand(f'{child.born_on.year}年{child.born_on.month}月{child.born_on.day}日{random.randint(0, 23)}时{random.randint(0, 59)}分', 300)}</p>"
        f"<p>出生孕周{hand(random.randint(37, 41), 50)}周　体重{hand(random.randint(26, 41) * 100, 70)}克　身长{hand(random.randint(48, 53), 50)}厘米</p>"
        + parents
        + f"<p>接生机构名称{hand(case.hospital, 260)}</p><p>接生人员{hand(kit.staff(random), 90)}签发日期{hand(day_text(child.born_on + dt.timedelta(days=3), '年'), 150)}</p>"
        + kit.stamp(case.hospital, right=56, bottom=26, diameter=134, below="出生证专用")
    )
    css = "p{line-height:2.35;white-space:nowrap}"
    return kit.page(
        body,
        (620, 700),
        _truth(case, number),
        font=kit.MING,
        px=16,
        pad="34px 44px",
        ground="#f6ece6",
        ink="#7b2d2d",
        css=css,
        scale=1.8,
    )


def birth_electronic(case: Case, random: Random) -> Drawing:
    """The electronic certificate in a province's app."""
    child, number = case.insured, random.choice("WXY") + digits(random, 9)

    def part(title: str, *pairs: tuple[str, object]) -> str:
        inner = "".join(
            f"<div style='margin-top:9px'><div style='color:#8b93a0;font-size:12px'>{name}</div><div>{t(value)}</div></div>"
            for name, value in pairs
        )
        return f"<div style='background:#fff;border-radius:10px;padding:12px 14px;margin-bottom:10px'><b style='color:#cf5f7b'>{title}</b>{inner}</div>"

    when = f"{day_text(child.born_on, '-')} {random.randint(0, 23):02d}:{random.randint(0, 59):02d}:00"
    body = (
        "<div class='mid' style='font-size:18px;margin:2px 0 10px;color:#cf5f7b'>出生医学证明（电子证照）</div>"
        + part(
            "宝宝信息",
            ("证明编号", number),
            ("姓名", child.name),
            ("性别", child.sex),
            ("出生时间", when),
            ("助产机构", case.hospital),
        )
        + part("母亲信息", ("姓名", case.mother.name), ("居民身份证", case.mother.id_number))
        + part("父亲信息", ("姓名", case.father.name), ("居民身份证", case.father.id_number))
        + f"<div class='mid' style='color:#98a;font-size:12px'>签发机构：{t(case.hospital)}</div><div class='mid' style='color:#98a;font-size:12px'>签发日期：{day_text(child.born_on + dt.timedelta(days=5), '-')}</div>"
    )
    title = random.choice(("亮证", "出生一件事", "电子证照"))
    return kit.screen(title, body, 790, _truth(case, number), random=random, ground="#fdeff2", bar="#f3a5b6")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"birth_certificate": (birth_wide, birth_old, birth_electronic)}
