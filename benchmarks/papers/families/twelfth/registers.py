"""Pages of the household register: its leaves, and the register in an app."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.desk import (
    MING,
    MONO,
    OLD_SONG,
    age,
    apart,
    cell,
    city_of,
    oblong,
    page,
    row,
    screen,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def _relation(case: Case) -> str:
    """To the head, who is the father; grown people may be heads themselves."""
    one = case.insured
    if age(one.born_on, case.on) >= 30:
        return "户主"
    return ("长子", "儿子", "次子")[case.seed % 3] if one.sex == "男" else ("长女", "女儿", "次女")[case.seed % 3]


def _head(case: Case) -> Person:
    return case.insured if _relation(case) == "户主" else case.father


def _member_fields(case: Case) -> dict[str, str]:
    one = case.insured
    return {
        "name": one.name,
        "relation": _relation(case),
        "sex": one.sex,
        "born_on": one.born_on.isoformat(),
        "id_number": one.id_number,
    }


def _member_rows(case: Case) -> str:
    one, place = case.insured, case.insured.address[:9]
    return (
        row("姓　名", cell(one.name, 2), "户主或与户主关系", cell(_relation(case), 2))
        + row("曾用名", cell("", 2), "性　别", cell(one.sex, 2))
        + row("出生地", cell(place, 2), "民　族", cell(one.ethnicity, 2))
        + row("籍　贯", cell(city_of(one), 2), "出生日期", cell(day_text(one.born_on, "年"), 2))
        + row(cell("本市(县)其他住址", 2), "", "宗教信仰", cell("", 2))
        + row(
            cell("公民身份号码", 2),
            cell(f"<b style='letter-spacing:1px'>{one.id_number}</b>", 2),
            "身高 / 血型",
            "/　　不明",
        )
        + row("文化程度", ("初中", "小学", "中专", "本科")[case.seed % 4], "婚姻状况", "", "兵役状况", "未服兵役")
        + row("服务处所", cell("", 3), "职　业", "")
        + row(cell("何时由何地迁来本市(县)", 2), cell("", 4))
        + row(cell("何时由何地迁来本址", 2), cell(f"{one.id_valid_from.year}年因购房由本市迁入", 4))
    )


def member_card(case: Case, random: Random) -> Drawing:
    """A member's leaf of the booklet, printed in purple-brown."""
    done = day_text(case.insured.id_valid_from, "年月")
    body = (
        "<h1 style='letter-spacing:12px;font-size:25px'>常住人口登记卡</h1>"
        f"<table class='g m' style='margin-top:12px'>{_member_rows(case)}</table>"
        + apart(f"承办人签章：{staff(random)[0]}", f"登记日期：{done}", style="margin-top:12px")
        + "<div class='c' style='font-size:12px;margin-top:10px'>— 3 —</div>"
    ) + stamp(560, 372, case.insured.id_issuer, size=120, below="户口专用章")
    css = ".m td{height:38px;border-color:#7a3f55;text-align:center}.m{table-layout:fixed}"
    ground = random.choice(("#fdf6f3", "#f6f3ea"))
    return page(
        body, _member_fields(case), width=760, height=590, font=MING, size=14, pad="28px 36px", css=css, ground=ground
    )


def _first_leaf(case: Case, head: Person) -> str:
    kind = ("家庭户", "非农业家庭户口", "居民家庭户")[case.seed % 3]
    return (
        "<h1 style='font-size:22px;letter-spacing:8px'>户　口　簿</h1>"
        "<table class='g' style='margin-top:14px'>"
        + row("户　别", kind, "户主姓名", head.name)
        + row("户　号", case.numbers["登记号"], "住　址", case.insured.address)
        + "</table>"
        + apart(
            f"省级公安机关<br>户口专用章　　　{city_of(case.insured)}",
            f"户口登记机关<br>户口专用章　　　{staff(Random(case.seed))[0]}",
            style="margin-top:42px",
        )
        + f"<div class='r' style='margin-top:16px'>{day_text(case.insured.id_valid_from, '年')} 签发</div>"
    )


def booklet_opened(case: Case, random: Random) -> Drawing:
    """The booklet opened out: the household's first leaf above, a member's leaf below."""
    head = _head(case)
    body = (
        f"<div style='height:390px;padding:34px 44px 0;border-bottom:3px solid #d8cdb9'>{_first_leaf(case, head)}</div>"
        "<div style='padding:26px 44px 0'><h1 style='font-size:21px;letter-spacing:6px'>常住人口登记卡</h1>"
        f"<table class='g m' style='margin-top:12px'>{_member_rows(case)}</table>"
        + apart("承办人签章：", f"登记日期：{day_text(case.insured.id_valid_from, '年')}", style="margin-top:10px")
        + "</div>"
    )
    body += stamp(130, 224, f"{case.insured.id_issuer}", size=118, below="户口专用章", turn=4)
    fields = _member_fields(case) | {
        "head_name": head.name,
        "household_number": case.numbers["登记号"],
        "address": case.insured.address,
    }
    css = ".g td{height:37px;border-color:#555;text-align:center}.m{table-layout:fixed}"
    return page(body, fields, width=780, height=930, font=OLD_SONG, size=14.5, pad="0", css=css, ground="#f9f4e6")


def electronic_register(case: Case, random: Random) -> Drawing:
    """The register in a city's app."""
    one, head = case.insured, _head(case)
    pairs = (
        ("姓名", one.name),
        ("与户主关系", _relation(case)),
        ("性别", one.sex),
        ("民族", one.ethnicity),
        ("出生日期", day_text(one.born_on, "-")),
        ("公民身份号码", one.id_number),
    )
    lines = "".join(apart(f"<span class='k'>{a}</span>", b, style="padding:7px 0") for a, b in pairs)
    body = (
        "<div style='background:linear-gradient(120deg,#8c2f3a,#b9555a);color:#fff;border-radius:12px;padding:16px 18px'>"
        f"<b style='font-size:19px'>居民户口簿</b><span style='float:right;font-size:12px'>电子证照</span>"
        f"<div style='margin-top:12px'>户主　{head.name}</div><div>户号　{case.numbers['登记号']}</div>"
        f"<div style='font-size:13px'>住址　{one.address}</div></div>"
        "<div style='background:#fff;border-radius:12px;padding:12px 16px;margin-top:14px'>"
        f"<b>成员信息 (2/3)</b>{lines}</div>"
        "<div class='c k' style='font-size:12px;margin-top:16px'>数据来源：公安人口库　仅供持证人本人出示</div>"
        "<div class='c' style='background:#b23b45;color:#fff;border-radius:22px;padding:9px;margin-top:16px'>出示电子户口簿</div>"
    )
    fields = _member_fields(case) | {
        "head_name": head.name,
        "household_number": case.numbers["登记号"],
        "address": one.address,
    }
    return screen(random.choice(("我的证照", "电子户口簿", "一网通办")), body, fields, height=780, clock="8:57")


def collective_leaf(case: Case, random: Random) -> Drawing:
    """A computer's leaf of a collective household: labels above their words."""
    one = case.insured
    label = "font-size:12px;color:#444;line-height:1.2"

    def box(name: str, words: str, span: int = 1) -> str:
        return cell(f"<div style='{label}'>{name}</div><div style='font-size:17px'>{words or '　'}</div>", span)

    rows = (
        row(box("姓名", one.name), box("曾用名", ""), box("性别", one.sex), box("民族", f"{one.ethnicity}族"))
        + row(box("与户主关系", "非亲属"), box("出生日期", day_text(one.born_on, "年月")), box("籍贯", city_of(one), 2))
        + row(
            box("公民身份号码", one.id_number, 2),
            box("婚姻状况", "未婚" if case.seed % 2 else "有配偶"),
            box("血型", ""),
        )
        + row(box("住址", one.address, 4))
        + row(box("服务处所", "人才服务中心集体户", 2), box("兵役状况", ""), box("职业", "职员"))
    )
    body = (
        apart("<b style='font-size:22px'>常住人口登记卡</b>", f"集体户　户号 {case.numbers['业务流水号']}")
        + f"<table class='g' style='margin-top:10px'>{rows}</table>"
        + apart("户口登记机关（章）", f"打印时间 {day_text(case.visited_on, '-')}", style="margin-top:18px")
        + oblong(96, 396, f"{one.id_issuer}<br>户口证明专用", size=15, turn=3)
    )
    fields = _member_fields(case) | {
        "relation": "非亲属",
        "address": one.address,
        "household_number": case.numbers["业务流水号"],
    }
    css = ".g td{height:52px;border-color:#777;vertical-align:top}"
    return page(body, fields, width=800, height=500, font=MONO, size=14, pad="30px 36px", css=css)


HOUSEHOLD: tuple[Layout, ...] = (member_card, booklet_opened, electronic_register, collective_leaf)
