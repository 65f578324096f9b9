"""Identity cards, and pages of the household register."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait, seal
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout

_LABEL = "color:#2a68a8;font-size:13.5px"
_CARD = "border-radius:16px;background:linear-gradient(118deg,#e3eff3,#f6f2ea 45%,#dcebe6)"


def _wrapped(words: str, width: int) -> str:
    return "<br>".join(t(words[start : start + width]) for start in range(0, len(words), width))


def _front(person: Person) -> str:
    rows = [
        at(34, 34, "姓　名", _LABEL) + at(96, 30, t(person.name), "font-size:19px"),
        at(34, 72, "性　别", _LABEL) + at(96, 70, person.sex, "font-size:16px"),
        at(152, 72, "民　族", _LABEL) + at(212, 70, person.ethnicity, "font-size:16px"),
        at(34, 108, "出　生", _LABEL),
        at(96, 106, f"{person.born_on.year}<span style='{_LABEL}'>　年</span>", "font-size:16px"),
        at(172, 106, f"{person.born_on.month}<span style='{_LABEL}'>　月</span>", "font-size:16px"),
        at(226, 106, f"{person.born_on.day}<span style='{_LABEL}'>　日</span>", "font-size:16px"),
        at(34, 146, "住　址", _LABEL) + at(96, 143, _wrapped(person.address, 13), "font-size:15.5px;line-height:1.42"),
        at(34, 252, "公民身份号码", _LABEL),
        at(
            152,
            247,
            person.id_number,
            "font-size:20px;letter-spacing:1.7px;font-family:'Noto Sans CJK SC';font-weight:500",
        ),
        at(352, 42, portrait(124, 160, shirt="#27282d", ground="transparent")),
    ]
    return "".join(rows)


def _front_fields(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def id_front_card(case: Case, random: Random) -> Drawing:
    """The card itself."""
    body = f'<div style="position:absolute;inset:0;{_CARD}">{_front(case.insured)}</div>'
    return kit.sheet(
        body,
        size=(504, 318),
        fields=_front_fields(case.insured),
        font=kit.HEI,
        pad="0",
        ground="transparent",
        scale=2.4,
    )


def id_front_copy(case: Case, random: Random) -> Drawing:
    """A copy on a sheet with a remark of its use across it."""
    grey = "filter:grayscale(1) contrast(1.15)"
    remark = f"仅供办理{t(case.insurer[:4])}理赔使用"
    body = (
        f'<div style="position:absolute;left:90px;top:100px;width:504px;height:318px;{grey};border:1px solid #999;{_CARD}">{_front(case.insured)}</div>'
        f'<div style="position:absolute;left:240px;top:470px">{kit.handwritten(remark, size=1.3, turn=-3)}</div>'
    )
    return kit.sheet(body, size=(690, 620), fields=_front_fields(case.insured), font=kit.HEI, pad="0", scale=2.0)


def _back(person: Person, long_form: bool) -> str:
    until = day_text(person.id_valid_to, ".") if person.id_valid_to else "长期"
    emblem = seal("", diameter=82, colour="#c4252b", opacity=0.85)
    return "".join(
        (
            at(30, 26, emblem),
            at(
                150,
                34,
                "中华人民共和国",
                "font-size:25px;letter-spacing:7px;font-weight:bold;font-family:'Noto Serif CJK SC'",
            ),
            at(
                134,
                78,
                "居 民 身 份 证",
                "font-size:36px;letter-spacing:3px;font-weight:bold;font-family:'Noto Serif CJK SC'",
            ),
            at(96, 212, "签发机关", "font-size:14.5px;font-weight:bold"),
            at(186, 210, t(person.id_issuer), "font-size:16px"),
            at(96, 252, "有效期限", "font-size:14.5px;font-weight:bold"),
            at(
                186,
                250,
                f"{day_text(person.id_valid_from, '.')}-{until}",
                "font-size:16px;font-family:'Noto Sans CJK SC'",
            ),
        )
    )


def _back_fields(person: Person) -> dict[str, object]:
    return {
        "issuer": person.id_issuer,
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": person.id_valid_to.isoformat() if person.id_valid_to else "long_term",
    }


def id_back_card(case: Case, random: Random) -> Drawing:
    """The side with the emblem."""
    body = f'<div style="position:absolute;inset:0;{_CARD}">{_back(case.insured, False)}</div>'
    return kit.sheet(
        body, size=(504, 318), fields=_back_fields(case.insured), font=kit.HEI, pad="0", ground="transparent", scale=2.4
    )


def id_back_copy(case: Case, random: Random) -> Drawing:
    """A grey copy with a signature beside it."""
    body = (
        f'<div style="position:absolute;left:90px;top:80px;width:504px;height:318px;filter:grayscale(1);border:1px solid #aaa;{_CARD}">{_back(case.insured, True)}</div>'
        f'<div style="position:absolute;left:330px;top:450px">与原件相符　{kit.handwritten(case.insured.name)}</div>'
    )
    return kit.sheet(body, size=(690, 560), fields=_back_fields(case.insured), font=kit.HEI, pad="0", scale=2.0)


def _register_rows(case: Case, random: Random, relation: str) -> str:
    person = case.insured
    schooling = random.choice(("初中毕业", "高中", "大学本科", "小学", "大学专科"))
    rows = [
        ["姓　名", f"<b>{t(person.name)}</b>", "户主或与<br>户主关系", relation],
        ["曾 用 名", "", "性　别", person.sex],
        [
            "出 生 地",
            kit.province(case) + kit.town(case) + "市",
            "民　族",
            person.ethnicity + "族" if len(person.ethnicity) == 1 else person.ethnicity,
        ],
        ["籍　贯", kit.province(case) + kit.town(case), "出生日期", day_text(person.born_on, "年")],
        ["本市（县）其他住址", "@colspan=3|"],
        ["公民身份<br>证件编号", person.id_number, "宗教信仰", "无"],
        ["身　高", f"{random.randint(155, 182)}厘米", "血　型", random.choice(("A型", "B型", "O型", "不明"))],
        [
            "文化程度",
            schooling,
            "婚姻状况",
            random.choice(("未婚", "有配偶")) if kit.age(person.born_on, case.on) > 20 else "未婚",
        ],
        ["服务处所", "@colspan=3|" + random.choice(("", "无", "个体"))],
        ["何时由何地迁来本市（县）", "@colspan=3|" + random.choice(("", "久居"))],
    ]
    return kit.grid(rows, widths=(19, 37, 17, 27), style="text-align:center;line-height:1.3")


def register_member(case: Case, random: Random) -> Drawing:
    """The page of a member in the printed booklet."""
    relation = random.choice(
        ("户主", "妻" if case.insured.sex == "女" else "夫", "女" if case.insured.sex == "女" else "子")
    )
    person = case.insured
    body = (
        '<h2 class="c" style="font-size:25px;letter-spacing:8px;margin-bottom:12px">常住人口登记卡</h2>'
        + _register_rows(case, random, relation)
        + kit.spread("承办人签章：", f"登记日期：{day_text(person.id_valid_from, '年月')}", style="margin-top:14px")
        + kit.oblong([person.id_issuer, "户口专用"], right=320, bottom=24)
    )
    fields = {
        "name": person.name,
        "relation": relation,
        "sex": person.sex,
        "born_on": person.born_on.isoformat(),
        "id_number": person.id_number,
    }
    return kit.sheet(
        body, size=(720, 590), fields=fields, font=kit.SONG, px=15.5, pad="28px 34px", ground="#f4f1e4", scale=1.9
    )


def register_extract(case: Case, random: Random) -> Drawing:
    """A register extract from a police counter: head of the household and the person on one sheet."""
    person, head = case.insured, case.father if case.father.name != case.insured.name else case.mother
    relation = "女" if person.sex == "女" else "子"
    rows = [
        ["户别", random.choice(("家庭户", "居民家庭户")), "户主姓名", t(head.name)],
        ["户　号", case.numbers["登记号"], "住　址", t(person.address)],
    ]
    own = [
        ["姓名", t(person.name), "与户主关系", relation],
        ["性别", person.sex, "民族", person.ethnicity],
        ["出生日期", day_text(person.born_on, "-"), "公民身份号码", person.id_number],
        ["婚姻状况", "未说明", "兵役状况", "未服兵役"],
    ]
    body = (
        '<h2 class="c" style="font-size:24px;margin-bottom:4px">居民户口簿</h2><p class="c">（常住人口信息）</p>'
        + kit.grid(rows, widths=(13, 24, 16, 47))
        + '<p style="margin:16px 0 6px">以下为该户成员登记项目：</p>'
        + kit.grid(own, widths=(15, 25, 22, 38))
        + f'<p style="margin-top:22px">经办民警：{kit.handwritten(kit.doctor(random))}　　签发日期 {day_text(case.visited_on, "-")}</p>'
        + kit.stamp(person.id_issuer, right=70, bottom=22, diameter=128, below="户口专用章")
    )
    fields = {
        "name": person.name,
        "relation": relation,
        "sex": person.sex,
        "born_on": person.born_on.isoformat(),
        "id_number": person.id_number,
    }
    return kit.sheet(body, size=(780, 480), fields=fields, font=kit.FANG, px=15.5, scale=1.8)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (id_front_card, id_front_copy),
    "id_card_back": (id_back_card, id_back_copy),
    "household_register": (register_member, register_extract),
}
