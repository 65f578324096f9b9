"""Household registers: a member's leaf, two leaves on one copy, the register on a phone, the police's table."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def _relation(case: Case, random: Random) -> str:
    woman = case.insured.sex == "女"
    if kit.minor(case):
        return random.choice(("女儿", "长女", "二女") if woman else ("儿子", "长子", "二子"))
    return random.choice(("户主", "妻", "儿媳") if woman else ("户主", "夫", "女婿"))


def _head(case: Case, relation: str) -> Person:
    """The head of the household: the member, or somebody else of it (a husband's is a woman)."""
    return {"户主": case.insured, "夫": case.mother}.get(relation, case.father)


def _truth(person: Person, relation: str) -> dict[str, object]:
    return {
        "name": person.name,
        "relation": relation,
        "sex": person.sex,
        "born_on": person.born_on.isoformat(),
        "id_number": person.id_number,
    }


def _typed(words: object) -> str:
    return f'<span style="font-family:{kit.NEEDLE};color:#1f2440;font-size:1.05em">{t(words)}</span>'


def _member(case: Case, random: Random, relation: str) -> str:
    """The leaf of one member."""
    person, years = case.insured, kit.age(case.insured, case.on)
    school = (
        "学龄前" if years < 7 else "小学" if years < 13 else random.choice(("初中毕业", "大专", "高中毕业", "半文盲"))
    )
    wed = "未婚" if years < 22 else random.choice(("初婚", "已婚", "丧偶"))
    faith, blood = random.choice(("无", "")), random.choice(("A", "不明", "B", ""))
    lines = kit.table(
        f"""#姓　　　　名|{_typed(person.name)}|#户主或与户主关系|{_typed(relation)}
#曾　用　名||#性　　　　别|{_typed(person.sex)}
#出　生　地|{_typed(kit.home(person))}|#民　　　　族|{_typed(person.ethnicity + "族")}
#籍　　　　贯|{_typed(kit.home(person))}|#出　生　日　期|{_typed(day_text(person.born_on, random.choice(("年", "年月"))))}
#本市（县）其他住址||#宗　教　信　仰|{_typed(faith)}
#公民身份号码|{_typed(person.id_number)}|#身高　　血型|{_typed(min(165, 62 + years * 7))}　{_typed(blood)}
#文　化　程　度|{_typed(school)}|#婚　姻　状　况|{_typed(wed)}
#兵　役　状　况||#服务处所/职业|{_typed("学生" if 6 < years < 20 else "")}
#何时由何地迁来本址|3>{_typed(random.choice(("", "因出生申报登记", "分户迁入")))}""",
        "19 35 19 27",
    )
    foot = kit.spread(
        f"承办人签章：{_typed(kit.staff(random))}",
        f"登记日期：{_typed(day_text(person.id_valid_from, '年'))}",
        style="margin-top:10px",
    )
    return (
        f'<div class="c" style="font-size:1.5em;letter-spacing:6px;margin-bottom:8px">常住人口登记卡</div>{lines}{foot}'
    )


_LEAF = ":root{--rule:#8d6a3c;--label:#6b4a1d}.g td{height:36px}"


def member_leaf(case: Case, random: Random) -> Drawing:
    """A member's leaf of the brown booklet."""
    person, relation = case.insured, _relation(case, random)
    body = _member(case, random, relation) + kit.stamp(f"{t(person.id_issuer)}", 90, 26, 112, "户口专用章")
    css = _LEAF
    size = (760, 520)
    return kit.page(
        body,
        size,
        _truth(person, relation),
        font=kit.SERIF,
        px=14.5,
        ground="#f7f0dd",
        ink="#6b4a1d",
        css=css,
        loose=True,
        scale=1.8,
    )


def two_leaves(case: Case, random: Random) -> Drawing:
    """The household's leaf above and a member's below, on one grey copy."""
    relation = _relation(case, random)
    head, number = _head(case, relation), case.numbers["登记号"]
    kind = random.choice(("家庭户", "居民家庭户口", "非农业家庭户"))
    first = kit.table(
        f"""#户　别|{_typed(kind)}|#户主姓名|{_typed(head.name)}
#户　号|{_typed(number)}|#住　　址|{_typed(head.address)}""",
        "13 27 15 45",
    )
    moved = kit.table("4>#住址变动登记\n#变动后的住址|#变动日期|#承办人签章|#备注\n　|||", "46 20 18 16")
    offices = kit.spread(
        f"{t(head.address[:2])}公安厅<br>户口专用章",
        f"{t(head.id_issuer)}<br>户口专用章",
        f"签发　{day_text(head.id_valid_from, '年月')}",
        style="margin:12px 20px",
    )
    body = (
        f'<div style="background:#ededed;border:1px solid #777;padding:18px 22px;position:relative">{first}{offices}{moved}'
        f'{kit.stamp(head.id_issuer, 250, 62, 96)}</div><div style="height:26px"></div>'
        f'<div style="background:#f1f1f1;border:1px solid #777;padding:18px 22px">{_member(case, random, relation)}</div>'
    )
    fields = _truth(case.insured, relation) | {
        "head_name": head.name,
        "household_number": number,
        "address": head.address,
    }
    css = ":root{--rule:#555}.g td{height:34px}svg{filter:grayscale(1)}"
    return kit.page(body, (800, 870), fields, font=kit.SONG, px=14, pad="28px 36px", css=css, loose=True)


def register_screen(case: Case, random: Random) -> Drawing:
    """A province's app with the electronic register: the household, then the member."""
    person, relation = case.insured, _relation(case, random)
    head, number = _head(case, relation), case.numbers["登记号"]
    top = [("户主", t(head.name)), ("户号", number), ("户籍地址", t(head.address)), ("登记机关", t(head.id_issuer))]
    low = [
        ("姓名", t(person.name)),
        ("与户主关系", relation),
        ("性别", person.sex),
        ("出生日期", day_text(person.born_on, "-")),
        ("公民身份号码", person.id_number),
    ]
    if random.random() < 0.5:
        low.insert(3, ("民族", t(person.ethnicity)))
    way = random.choice(("between", "beside"))
    body = (
        f'<div style="background:#fff8ec;border-radius:8px;padding:8px 14px;font-size:14px"><b>居民户口簿</b>{kit.listed(top, way=way, rule="#f0e2c8")}</div>'
        f'<div style="background:#fff;border-radius:8px;padding:8px 14px;margin-top:10px;font-size:14px"><b>{random.choice(("家庭成员", "本人信息", "成员 1"))}</b>{kit.listed(low, way=way)}</div>'
    )
    fields = _truth(person, relation) | {"head_name": head.name, "household_number": number, "address": head.address}
    title = random.choice(("电子户口簿", "户口簿电子证照", "我的户籍"))
    return kit.screen(title, body, 720, fields, random=random, bar="#a4502a", foot=("切换成员", "亮证"))


def police_table(case: Case, random: Random) -> Drawing:
    """The police's upright table with a portrait, for those who live in a collective household or lost the booklet."""
    person, relation = case.insured, _relation(case, random)
    head = _head(case, relation)
    lines = kit.table(
        f"""#姓名|{t(person.name)}|#性别|{person.sex}|5v{portrait(110, 140)}
#曾用名|无|#民族|{t(person.ethnicity)}
#出生日期|{day_text(person.born_on, "年")}|#与户主关系|{relation}
#公民身份号码|3>{person.id_number}
#户主姓名|{t(head.name)}|#户别|{random.choice(("城镇集体户", "家庭户"))}
#户籍住址|4>{t(head.address)}
#服务处所|2>{random.choice(("无", "市第三中学", "个体"))}|#电话|{person.phone}
#变动情况|4>{random.choice(("无", "由本省其他县市迁入", "市内移居"))}""",
        "16 30 14 18 22",
    )
    issuer = t(person.id_issuer) + random.choice(("城关派出所", "新华路派出所"))
    body = (
        f'<h2 class="c" style="font-size:25px;letter-spacing:4px;margin-bottom:14px">{random.choice(("常住人口登记表", "常住人口信息（户籍资料）", "户口登记内容摘抄"))}</h2>{lines}'
        f'<p style="margin-top:14px">以上内容摘自人口信息管理系统，与底册核对无误。此件用于{random.choice(("办理保险", "补办手续"))}，有效期一个月。</p>'
        + f'<div class="e" style="margin-top:30px">{issuer}<br>经办民警：{kit.staff(random)}　{day_text(kit.signed(case), "年")}</div>'
        + kit.stamp(issuer, 60, 20, 126, "户籍专用章")
    )
    fields = _truth(person, relation) | {"head_name": head.name, "address": head.address}
    return kit.page(
        body, (780, 640), fields, font=kit.FANG, px=16.5, css=".g td{height:42px}", loose=True, pad="40px 48px"
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "household_register": (member_leaf, two_leaves, register_screen, police_table)
}
