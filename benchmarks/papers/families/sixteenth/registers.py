"""Household registers: a page of the booklet, a copy of two pages, and the electronic one."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import SUNG, k, minor, town, wide
from benchmarks.papers.families.sixteenth.kit import (
    DOTS,
    KAI,
    button,
    grid,
    heading,
    iso,
    kv,
    line,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.sixteenth.names import age, number, staff
from benchmarks.papers.families.sixteenth.stamps import seal
from benchmarks.papers.paper import Drawing


def _house(case: Case) -> tuple[str, str]:
    """Head of the household, and what the insured is to them."""
    who = case.insured
    if minor(case):
        return case.mother.name, random_child(who.sex, case.seed)
    return (who.name, "户主") if case.seed % 3 else (case.relative.name, "妻" if who.sex == "女" else "夫")


def random_child(sex: str, seed: int) -> str:
    """What a child is called in a register."""
    return (("长子", "儿子") if sex == "男" else ("长女", "女儿"))[seed % 2]


def _member(case: Case) -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "relation": _house(case)[1], "sex": who.sex, "born_on": iso(who.born_on)}
    return fields | {"id_number": who.id_number}


def _schooling(case: Case) -> str:
    return "小学" if minor(case) else ("初级中学教育", "大学专科", "普通高中", "大学本科")[case.seed % 4]


def booklet_page(case: Case, random: Random) -> Drawing:
    """A member's page of the booklet: printed brown, filled by a matrix printer, remarks below."""
    who = case.insured
    home = town(case)

    def dm(words: str) -> str:
        return f"<span class='dm'>{words}</span>"

    rows = [
        [k("姓　　名"), dm(e(who.name)), k("户主或与<br>户主关系"), dm(_house(case)[1])],
        [k("曾 用 名"), "", k("性　　别"), dm(who.sex)],
        [k("出 生 地"), dm(home), k("民　　族"), dm(who.ethnicity + "族")],
        [k("籍　　贯"), dm(home), k("出生日期"), dm(day_text(who.born_on, random.choice(("年月", "年"))))],
        [k("本市（县）<br>其他住址"), "", k("宗教信仰"), dm("无")],
        [k("公民身份<br>证件编号"), dm(who.id_number), k("身高　血型"), dm(random.choice(("", "172cm　O", "A型")))],
        [k("文化程度"), dm(_schooling(case)), k("婚姻状况"), dm("未婚" if age(case, case.on) < 24 else "已婚")],
        [k("服务处所"), dm(""), k("职　　业"), dm(random.choice(("", "粮农", "不便分类的其他从业人员")))],
        [k("何时由何地<br>迁来本址"),
         wide(dm(f"{case.vehicle.registered_on.year - 3}年因{random.choice(('购房', '投靠亲属', '出生登记'))}迁入"), 3)],
    ]  # fmt: skip
    body = heading("常住人口登记卡", 24, "letter-spacing:9px") + grid(rows, style="margin-top:12px;font-size:17px")
    body += spread(f"承办人签章：{dm(e(staff(case, 3)[1]))}",
        f"登记日期：{dm(day_text(case.vehicle.registered_on, '年月'))}", style="margin-top:10px")  # fmt: skip
    body += heading("登记事项变更和更正记载", 17, "margin-top:22px")
    body += grid([["项　目", "变更、更正后的内容", "变更日期", "承办人"], ["", "", "", ""], ["", "", "", ""]],
        style="font-size:14px;height:90px", cls="box c")  # fmt: skip
    body += seal(who.id_issuer, 560, 500, 118, "户口专用", opacity=0.45)
    css = (
        f".box td{{border-color:#9c7a4d;height:44px}}.box td.nw{{width:108px;font-size:15px;"
        f"line-height:1.2}}.dm{{font-family:{DOTS};color:#222}}"
    )
    return sheet(body, width=760, height=790, fields=_member(case), font=SUNG, css=css,
        ground=random.choice(("#fcf4e4", "#f7efe0")), padding="30px 40px", ink="#7a5523")  # fmt: skip


def two_pages(case: Case, random: Random) -> Drawing:
    """A grey copy of the booklet laid open: the household's page left, the member's right."""
    who, (chief, bond) = case.insured, _house(case)
    household = number(case, "household", 9)
    kind = random.choice(("家庭户", "农业家庭户", "非农业集体户"))
    left = heading("居民户口簿", 23, "margin-bottom:14px") + grid([
        [k("户　别"), kind], [k("户主姓名"), e(chief)], [k("户　号"), household], [k("住　址"), (e(who.address),
         "style='height:84px'")],
    ])  # fmt: skip
    left += line("省级公安机关户口专用章　　户口登记机关章", "font-size:13px;margin-top:16px", "c")
    left += spread(
        "承办人签章", day_text(case.vehicle.registered_on, "年") + "签发", style="margin-top:140px;font-size:14px"
    )
    right = heading("常住人口登记卡", 20, "margin-bottom:8px") + grid([
        [k("姓名"), e(who.name), k("与户主关系"), bond], [k("性别"), who.sex, k("民族"), who.ethnicity],
        [k("出生日期"), day_text(who.born_on, "年"), k("籍贯"), town(case)], [k("公民身份号码"), wide(who.id_number, 3)],
        [k("文化程度"), _schooling(case), k("兵役状况"), ""], [k("服务处所"), wide("", 3)], [k("何时迁来本址"), wide("世居", 3)],
    ], style="font-size:17px")  # fmt: skip
    body = ("<div style='display:flex;height:480px'><div style='width:46%;padding:20px 26px 0 0;"
        f"border-right:7px solid #d5d5d3'>{left}</div><div style='flex:1;padding:20px 0 0 "
        f"26px'>{right}</div></div>")  # fmt: skip
    body += seal(who.id_issuer, 190, 300, 124, "户口专用章", colour="#444", opacity=0.55)
    body += line("仅供办理保险理赔使用", f"font:24px {KAI};text-align:center;transform:rotate(-3deg)")
    fields = _member(case) | {"household_number": household, "head_name": chief, "address": who.address}
    css = ".box td{border-color:#555;padding:9px 6px}"
    return sheet(body, width=1080, height=580, fields=fields, font=KAI, css=css, ground="#f4f4f2",
        padding="20px 36px", ink="#333")  # fmt: skip


def register_app(case: Case, random: Random) -> Drawing:
    """The electronic register of a province's app: the household above, the chosen member below."""
    who, (chief, bond) = case.insured, _house(case)
    household = number(case, "household", 9)
    body = ("<div style='background:#8a1f24;color:#f7e3b5;margin:12px;border-radius:12px;"
        "padding:14px 16px'><b style='font-size:18px'>居民户口簿（电子）</b><div "
        f"style='font-size:13px'>{e(who.id_issuer)}</div></div>")  # fmt: skip
    body += ("<div class='card'>" + kv("户号", household) + kv("户主", e(chief)) + kv("户口类型", "家庭户")
        + kv("户籍地址", e(who.address)) + "</div>")  # fmt: skip
    body += ("<div class='card'>" + kv("姓名", f"<b>{e(who.name)}</b>") + kv("与户主关系", bond)
        + kv("性别", who.sex) + kv("民族", who.ethnicity))  # fmt: skip
    body += (kv("出生日期", day_text(who.born_on, "-")) + kv("公民身份号码", who.id_number)
        + kv("文化程度", _schooling(case)) + "</div>")  # fmt: skip
    body += line(
        button("出示二维码", "#8a1f24") + "　" + button("切换成员", "#8a1f24", hollow=True), "margin:12px", "c"
    )
    fields = _member(case) | {"household_number": household, "head_name": chief, "address": who.address}
    return screen(
        body, height=700, fields=fields, name=random.choice(("我的户口簿", "电子户籍", "户籍证照")), random=random
    )


LAYOUTS = {"household_register": (booklet_page, two_pages, register_app)}
