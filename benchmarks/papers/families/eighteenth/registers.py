"""The household register: its home page, a person's page, both on one copy, and the register on a telephone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    NEEDLE,
    PRESS,
    Cell,
    chop,
    clerks,
    facts,
    grid,
    iso,
    page,
    panel,
    para,
    phone,
    press_here,
    row,
    sign,
    stamp,
    station,
    title,
    town,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _head(case: Case) -> tuple[str, str]:
    """The head of the household and what the insured is to them."""
    who, other = case.insured, case.relative
    female = who.sex == "女"
    if years(who.born_on, case.on) < 18:
        return case.father.name, "女" if female else "子"
    if case.seed % 3 == 0:
        return who.name, "户主"
    older = other.born_on.year - who.born_on.year
    if older > 19:
        return other.name, "母亲" if female else "父亲"
    if older < -19:
        return other.name, "女" if female else "子"
    if who.sex != other.sex:
        return other.name, "妻" if female else "夫"
    ties = ("姐", "妹") if female else ("兄", "弟")
    return other.name, ties[older <= 0]


def _province(case: Case) -> str:
    return next((one for one in case.pools.provinces if case.insured.address.startswith(one)), case.pools.provinces[0])


def _number(case: Case) -> str:
    return f"{case.insured.id_number[:6]}{digits(Random(case.seed + 71), 3)}"


def _registered_on(case: Case) -> dt.date:
    since = max(case.insured.born_on + dt.timedelta(days=20), dt.date(2006, 3, 1))
    return since + dt.timedelta(days=(case.on - since).days * (case.seed % 7 + 1) // 9)


def _member_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "relation": _head(case)[1],
        "sex": who.sex,
        "born_on": iso(who.born_on),
        "id_number": who.id_number,
    }


def _home_truth(case: Case) -> dict[str, str]:
    return {"head_name": _head(case)[0], "household_number": _number(case), "address": case.insured.address}


def _home(case: Case, kind: str, form: str) -> str:
    """What the home page says, without its seals."""
    lab = "class=q"
    rows: list[list[Cell]] = [
        [("户　　别", lab), kind, ("户主姓名", lab), e(_head(case)[0])],
        [("户　　号", lab), _number(case), ("住　　址", lab), e(case.insured.address)],
        [("<div style='height:96px'></div>", "colspan=2 style='border-right:0'"), ("", "colspan=2")],
    ]
    body = grid(rows, style="font-size:17px")
    body += row(
        "　省级公安机关户口专用章", "户口登记机关户口专用章　　　　", style="margin:-30px 14px 6px;font-size:15px"
    )
    return body + row(
        f"承办人签章：{e(clerks(case)[0])}",
        f"{day_text(_registered_on(case), form)} 签发",
        style="margin:16px 20px 0;font-size:16px",
    )


def home_page_of_register(case: Case, random: Random) -> Drawing:
    """The booklet's first page alone, printed by needles, with the seals of province and station."""
    kind = random.choice(("家庭户", "非农业家庭户", "城镇居民家庭户"))
    body = _home(case, kind, random.choice(("年月", "年")))
    note = (
        ""
        if random.random() < 0.5
        else para(
            "住址变动登记　　　　变动后的住址：　　　　　　　　变动日期：　　　　承办人：",
            "margin-top:22px;border-top:1px solid #9a7f62;padding-top:8px;font-size:14px",
        )
    )
    seals = stamp(f"{_province(case)}公安厅", 110, 160, 108, "户口专用章", 0.5) + stamp(
        station(case), 620, 158, 112, "户口专用章", 0.5, -6
    )
    css = f".t td{{border-color:#8d7355;padding:10px 12px}}.t td:nth-child(even){{font-family:{NEEDLE}}}"
    return page(title("居民户口簿", 24, "letter-spacing:8px;margin-bottom:10px") + body + note + seals, width=880, height=410, fields=_home_truth(case), font=PRESS, css=css, ground="#f8efdf", pad="24px 44px")  # fmt: skip


def _person(case: Case, random: Random, form: str) -> str:
    """What a person's page says."""
    who = case.insured
    came = _registered_on(case)
    age = years(who.born_on, came)
    lab = "class=q"
    married = ("有配偶" if age > 29 else "未婚") if age >= 18 else ""
    school = random.choice(("大学本科", "高中", "初中", "大学专科")) if age >= 23 else "初中" if age > 15 else ""
    rows: list[list[Cell]] = [
        [("姓　　名", lab), e(who.name), ("户主或与户主关系", lab), _head(case)[1]],
        [("曾 用 名", lab), "", ("性　　别", lab), who.sex],
        [("出 生 地", lab), e(town(case)), ("民　　族", lab), f"{who.ethnicity}族" if random.random() < 0.5 else who.ethnicity],
        [("籍　　贯", lab), e(town(case)), ("出生日期", lab), day_text(who.born_on, form)],
        [("本市（县）其他住址", lab), "", ("宗教信仰", lab), ""],
        [("公民身份证件编号", lab), (who.id_number, "style='letter-spacing:1px'"), ("身高 / 血型", lab), f"{random.randint(155, 180)}厘米 / {random.choice(('A', 'B', 'O', 'AB'))}" if age >= 18 else ""],
        [("文化程度", lab), school, ("婚姻状况", lab), married],
        [("兵役状况", lab), "", ("职　　业", lab), random.choice(("", "居民服务人员", "商业人员")) if age >= 18 else ""],
        [("何时由何地迁来本址", lab), (f"{day_text(came, form)} {'因出生申报' if age < 1 else '市内移居'}", "colspan=3")],
    ]  # fmt: skip
    return grid(rows, style="font-size:15.5px") + row(
        f"承办人签章：{e(clerks(case)[1])}", f"登记日期：{day_text(came, form)}", style="margin:10px 18px 0"
    )


def persons_page_of_register(case: Case, random: Random) -> Drawing:
    """A person's page alone."""
    body = title("常住人口登记卡", 24, "letter-spacing:6px;margin-bottom:8px") + _person(
        case, random, random.choice(("年月", "年"))
    )
    body += stamp(station(case), random.randint(520, 600), 306, 124, "户口专用章", 0.42)
    if random.random() < 0.4:
        body += chop("二代证已办", 660, 26, 15)
    css = f".t td{{border-color:#6d8b77;padding:6px 9px}}.t td:nth-child(even){{font-family:{random.choice((NEEDLE, BOOK))}}}"
    return page(body, width=880, height=460, fields=_member_truth(case), font=BRUSH, css=css, ground=random.choice(("#f1f5ec", "#f8f1e4")), pad="22px 42px")  # fmt: skip


def register_on_one_copy(case: Case, random: Random) -> Drawing:
    """Home page above and person's page below on a grey copy, with what a clerk wrote between."""
    form = random.choice(("年月", "年"))
    frame = "border:1px solid #666;padding:14px 24px 16px;position:relative;background:#f6f6f6"
    one = f"<div style='{frame}'>{_home(case, '家庭户', form)}{stamp(station(case), 480, 94, 104, '户口专用章', 0.4)}</div>"
    two = f"<div style='{frame};margin-top:44px'>{title('常住人口登记卡', 20, 'margin-bottom:6px')}{_person(case, random, form)}</div>"
    note = para(f"复印件与原件核对无误　{sign(clerks(case)[2])}", "margin:26px 0 0 320px;font-size:17px")
    css = f".paper{{filter:grayscale(1)}}.t td{{border-color:#555}}.t td:nth-child(even){{font-family:{BOOK}}}"
    return page(one + two + note, width=860, height=880, fields=_home_truth(case) | _member_truth(case), font=PRESS, css=css, ground="#fdfdfd", pad="46px 54px")  # fmt: skip


def register_on_a_screen(case: Case, random: Random) -> Drawing:
    """The electronic register of a province's service app: the household above, the chosen member below."""
    who, (head, tie) = case.insured, _head(case)
    hue = random.choice(("#8c2f22", "#1a5fb4", "#7a5a1e"))
    form = random.choice(("-", "年月"))
    cover = (
        f"<div style='background:{hue};color:#fff;border-radius:12px;margin:12px 14px;padding:14px 18px'><div class=k style='font-size:19px;letter-spacing:3px'>居民户口簿</div>"
        f"<div style='font-size:13px;opacity:.85'>电子证照 · 家庭户</div><div style='margin-top:10px'>户主姓名　{e(head)}</div><div>户号　{_number(case)}</div><div>住址　{e(who.address)}</div></div>"
    )
    entries = facts(
        ("姓名", e(who.name)), ("与户主关系", tie), ("性别", who.sex), ("民族", f"{who.ethnicity}族"), ("出生日期", day_text(who.born_on, form)),
        ("公民身份号码", who.id_number), ("登记机关", e(station(case))), style="border-bottom:1px solid #f0f0f0",
    )  # fmt: skip
    body = cover + panel("<div class=k>成员信息</div>" + entries)
    body += press_here(random.choice(("授权使用", "出示证照", "下载证照")), hue)
    body += para(
        f"数据更新于 {day_text(case.on - dt.timedelta(days=1), '-')}　本证照与实体户口簿具有同等效力",
        "font-size:12.5px;color:#999",
        "m",
    )
    return phone(
        random.choice(("电子户口簿", "我的证照", "证照详情")),
        body,
        700,
        _home_truth(case) | _member_truth(case),
        random=random,
    )


LAYOUTS = {
    "household_register": (home_page_of_register, persons_page_of_register, register_on_one_copy, register_on_a_screen),
}
