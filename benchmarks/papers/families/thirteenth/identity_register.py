"""The household register: its first page, a member's page, an old one by hand, and a police letter of it."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def _head(case: Case) -> Person:
    return case.father if kit.minor(case) else case.insured


def _relation(case: Case, random: Random) -> str:
    person = case.insured
    if kit.minor(case):
        return random.choice(("长女", "次女", "女") if person.sex == "女" else ("长子", "次子", "子"))
    return random.choice(("户主", "户主", "妻" if person.sex == "女" else "夫"))


def member_page(case: Case, random: Random) -> Drawing:
    """A member's page of the booklet, its form printed in green and filled by a needle printer."""
    person, relation = case.insured, _relation(case, random)
    grown = kit.age(person.born_on, case.on)

    def typed(words: object) -> str:
        return f'<span style="font-family:{kit.NEEDLE};color:#23253a;font-size:15px">{t(words)}</span>'

    lines = [
        ["姓　　名", typed(person.name), "户主或与<br>户主关系", typed(relation)],
        ["曾 用 名", "", "性　　别", typed(person.sex)],
        ["出 生 地", typed(kit.district(person)), "民　　族", typed(person.ethnicity)],
        ["籍　　贯", typed(kit.district(person)), "出生日期", typed(day_text(person.born_on, "年月"))],
        ["本市(县)其他住址", "", "宗教信仰", ""],
        ["公民身份<br>证件编号", typed(person.id_number), "身　　高", typed(f"{min(60 + grown * 8, 171)}厘米")],
        ["血　　型", typed(random.choice(("O型", "不明", ""))), "文化程度", typed("小学" if grown < 15 else "高中")],
        ["婚姻状况", typed("未婚" if grown < 22 else random.choice(("有配偶", "离婚"))), "兵役状况", ""],
        ["服务处所", "", "职　　业", typed("" if grown < 20 else random.choice(("粮农", "退(离)休人员", "工人")))],
        [
            "何时由何地迁来本市(县)",
            "@colspan=3|" + typed(random.choice(("", f"{person.born_on.year + 1 if grown else ''}年由外县迁入"))),
        ],
        ["何时由何地迁来本址", "@colspan=3|"],
    ]
    issued = person.id_valid_from
    body = (
        '<h2 class="mid" style="font-size:23px;letter-spacing:10px;color:#255c3c;margin-bottom:10px">常住人口登记卡</h2>'
        + kit.rows(*lines, widths=(20, 34, 17, 29), style="color:#255c3c;font-size:14px")
        + kit.pair(
            "承办人签章：" + kit.pen(kit.staff(random)),
            f"登记日期：{typed(day_text(issued, '年月'))}",
            style="margin-top:12px;color:#255c3c",
        )
        + kit.stamp(person.id_issuer, right=60, bottom=30, diameter=120, below="户口专用")
    )
    fields = _member_truth(person, relation)
    css = ".g td{border-color:#3d7a56;height:35px}"
    return kit.page(body, (700, 620), fields, px=14.5, pad="26px 32px", ground="#f3f6ea", css=css, scale=1.9)


def _member_truth(person: Person, relation: str) -> dict[str, object]:
    return {
        "name": person.name,
        "relation": relation,
        "sex": person.sex,
        "born_on": person.born_on.isoformat(),
        "id_number": person.id_number,
    }


def first_page(case: Case, random: Random) -> Drawing:
    """The booklet's first page: the household and where it lives."""
    head, number = _head(case), case.numbers["登记号"]
    place = head.address
    lines = [
        [
            "户　　别",
            random.choice(("非农业家庭户口", "家庭户", "居民家庭户口", "农业家庭户")),
            "户主姓名",
            t(head.name),
        ],
        ["户　　号", number, "住　　址", t(place)],
    ]
    moved = [["@colspan=4 class=mid|住 址 变 动 登 记"], ["变动后的住址", "变动日期", "承办人签章", "备注"]] + [
        ["&nbsp;"] * 4
    ] * 3
    body = (
        '<h2 class="mid" style="font-size:26px;letter-spacing:16px;margin:6px 0 14px">居民户口簿</h2>'
        + kit.rows(*lines, widths=(14, 27, 15, 44), style="font-size:16px")
        + kit.pair(
            f"省级公安机关<br>户口专用章　{t(place[:2])}",
            f"户口登记机关<br>户口专用章　{t(head.id_issuer)}",
            style="margin:16px 10px 34px;font-size:14px",
        )
        + kit.rows(*moved, widths=(46, 18, 20, 16))
        + kit.pair(
            "承办人签章：" + kit.staff(random), f"{day_text(head.id_valid_from, '年月')}签发", style="margin-top:18px"
        )
        + kit.stamp(head.id_issuer, right=120, bottom=220, diameter=112)
    )
    fields = {"head_name": head.name, "household_number": number, "address": place}
    css = ".g td{height:40px}"
    return kit.page(
        body, (720, 540), fields, font=kit.MING, px=15.5, pad="26px 34px", ground="#f7efe3", css=css, scale=1.8
    )


def old_page(case: Case, random: Random) -> Drawing:
    """A page of the old booklet, upright, filled with a fountain pen."""
    person, relation, face = case.insured, _relation(case, random), random.randrange(3)

    def hand(words: object, width: int = 120) -> str:
        return kit.line(kit.pen(words, face=face, ink="#2a2a55", turn=0), width)

    body = (
        '<div class="mid" style="font-size:22px;letter-spacing:6px;border-bottom:3px double #702c2c;padding-bottom:8px">户 口 页</div>'
        f"<p style='margin-top:20px'>姓名 {hand(person.name, 170)} 与户主关系 {hand(relation, 90)}</p>"
        f"<p>性别 {hand(person.sex, 50)} 民族 {hand(person.ethnicity, 70)} 文化程度 {hand(random.choice(('初中', '小学', '高中')), 90)}</p>"
        f"<p>出生年月日 {hand(day_text(person.born_on, '年'), 220)}</p>"
        f"<p>身份证编号 {hand(person.id_number, 280)}</p>"
        f"<p>本户住址 {hand(person.address if len(person.address) < 25 else person.address[:24] + '…', 300)}</p>"
        f"<p>何时何因迁来 {hand(random.choice(('久居', '随父母落户', '分户')), 180)}</p>"
        f"<p>何时何因迁出 {hand('　', 180)}</p>"
        + f"<div class='end' style='margin-top:22px'>民警 {hand(kit.staff(random), 90)}</div>"
        + kit.oblong([kit.town(person), "公安局户籍"], right=330, bottom=34)
    )
    fields = _member_truth(person, relation)
    css = "p{line-height:2.5;white-space:nowrap}"
    return kit.page(
        body,
        (560, 640),
        fields,
        font=kit.KAI,
        px=16,
        pad="34px 40px",
        ground="#f2e7d0",
        ink="#702c2c",
        css=css,
        scale=1.9,
    )


def police_letter(case: Case, random: Random) -> Drawing:
    """What the police station writes when the booklet is not at hand."""
    person, relation, head = case.insured, _relation(case, random), _head(case)
    if relation in ("夫", "妻"):
        head = case.mother if person.sex == "男" else case.father
    made, number = case.visited_on, case.numbers["登记号"]
    body = (
        f'<div class="end">（{made.year}）户证字第{random.randint(100, 9999)}号</div>'
        '<h2 class="mid" style="font-size:29px;letter-spacing:14px;margin:14px 0 26px">户 籍 证 明</h2>'
        f"<p>经查我所常住人口信息系统，{t(person.name)}，{person.sex}，{t(person.ethnicity)}族，{day_text(person.born_on, '年')}出生，"
        f"公民身份号码{person.id_number}，户籍住址：{t(person.address)}。该户户主{t(head.name)}，户号{number}，"
        f"{'该人系户主本人' if relation == '户主' else '与户主关系：' + relation}。</p><p>特此证明。</p>"
        f"<p style='font-size:15px'>（此证明自开具之日起三十日内有效，复印无效）</p>"
        f"<div class='end' style='margin-top:60px'>{t(person.id_issuer)}户籍室<br>民警：{kit.staff(random)}　警号 {random.randint(10000, 99999)}<br>{day_text(made, '数')}</div>"
        + kit.stamp(person.id_issuer, right=70, bottom=44, diameter=146, below="户口专用章")
    )
    fields = _member_truth(person, relation) | {
        "head_name": head.name,
        "household_number": number,
        "address": person.address,
    }
    css = "p{line-height:2.05;text-indent:2em;margin-bottom:6px}"
    return kit.page(body, (760, 640), fields, font=kit.FANG, px=18.5, pad="44px 66px", css=css)


def police_screen(case: Case, random: Random) -> Drawing:
    """The electronic booklet of a province's government app."""
    person, relation = case.insured, _relation(case, random)

    def row(name: str, value: object) -> str:
        return f"<div class='pair' style='padding:9px 0;border-bottom:1px solid #eef0f3'><span style='color:#8d939e;white-space:nowrap'>{name}</span><span class='end'>{t(value)}</span></div>"

    pairs = [
        ("姓名", person.name),
        ("与户主关系", relation),
        ("性别", person.sex),
        ("民族", person.ethnicity),
        ("出生日期", day_text(person.born_on, "-")),
        ("公民身份号码", person.id_number),
        ("户口登记机关", person.id_issuer),
        ("户籍地址", person.address),
    ]
    body = (
        f'<div style="background:linear-gradient(120deg,#8c2b2b,#b9503f);color:#fbe6c0;border-radius:12px;padding:18px;margin-bottom:12px"><div style="font-size:19px">电子户口簿</div><div style="font-size:12.5px">户号 {case.numbers["登记号"]}　数据来源：公安人口库</div></div>'
        + f'<div style="background:#fff;border-radius:12px;padding:6px 14px">{"".join(row(*one) for one in pairs)}</div>'
        + f'<div style="color:#9a9fa8;font-size:12px;margin-top:14px" class="mid">查询时间 {day_text(case.on - dt.timedelta(days=2), "-")} {kit.clock(random)}　仅供本人使用</div>'
    )
    fields = _member_truth(person, relation) | {"household_number": case.numbers["登记号"], "address": person.address}
    title = random.choice(("我的证照", "电子证照", "户籍信息"))
    return kit.screen(title, body, 660, fields, random=random)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "household_register": (member_page, first_page, old_page, police_letter, police_screen)
}
