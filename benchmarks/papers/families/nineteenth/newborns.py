"""Certificates of birth: the national sheet, an older one in prose, the part for the police with its stub, and an app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, chinese_name
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    FANG,
    KAI,
    SERIF,
    SUNG,
    Cell,
    ends,
    hand,
    head,
    is_child,
    iso,
    lab,
    num,
    over,
    p,
    page,
    panel,
    people,
    phone,
    print_seal,
    q,
    rule,
    sign,
    stripes,
    tab,
    years_at,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _baby(case: Case) -> tuple[str, str, dt.date]:
    """The child: the insured when not grown up, else a child of the couple."""
    if is_child(case):
        return case.insured.name, case.insured.sex, case.insured.born_on
    random = Random(case.seed + 4021)
    sex = random.choice("女男")
    given = chinese_name(random, sex)[-1]
    return case.father.name[0] + given, sex, case.on - dt.timedelta(days=random.randint(40, 1300))


def _number(case: Case) -> str:
    return "UVWT"[case.seed % 4] + num(case, "newborn", 9)


def _truth(case: Case) -> dict[str, str]:
    name, sex, born = _baby(case)
    return {
        "name": name, "sex": sex, "born_on": iso(born), "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number, "father_name": case.father.name,
        "father_id_number": case.father.id_number, "certificate_number": _number(case), "hospital": case.hospital,
    }  # fmt: skip


def _time(case: Case) -> str:
    return f"{case.seed % 24}时{case.seed % 60}分"


def _weight(case: Case) -> str:
    return f"{2650 + case.seed % 1300}克"


def national_sheet(case: Case, random: Random) -> Drawing:
    """The national certificate: the child above, mother and father in two columns below."""
    name, sex, born = _baby(case)
    tone = random.choice(("#2d6f86", "#5a3f87", "#25714d"))

    def parent(who: Person, label: str) -> str:
        rows: list[list[Cell]] = [
            [lab(f"{label}姓名"), e(who.name)], [lab("年　　龄"), f"{years_at(who, born)}岁"],
            [lab("国　　籍"), "中国"], [lab("民　　族"), who.ethnicity], [lab("住　　址"), e(who.address)],
            [lab("身份证件类别"), "居民身份证"], [lab("证件号码"), who.id_number],
        ]  # fmt: skip
        return tab(rows, style="font-size:15px")

    body = head("出 生 医 学 证 明", 34, f"color:{tone}") + p(
        "BIRTH CERTIFICATE", f"color:{tone};font-size:14px;margin-bottom:10px", "m"
    )
    body += tab(
        [
            [lab("新生儿姓名"), over(e(name), 3), lab("性　别"), sex],
            [lab("出生时间"), over(f"{day_text(born, '年月')} {_time(case)}", 3), lab("出生孕周"), f"{37 + case.seed % 4}周"],
            [lab("出生体重"), _weight(case), lab("出生身长"), f"{48 + case.seed % 5}厘米", lab("健康状况"), "良好"],
            [lab("出生地点"), over(e(case.hospital), 5)],
        ],
        style="font-size:16px",
    )  # fmt: skip
    body += (
        f"<div style='display:flex;gap:14px;margin-top:12px'><div style='flex:1'>{parent(case.mother, '母亲')}</div>"
    )
    body += f"<div style='flex:1'>{parent(case.father, '父亲')}</div></div>"
    issued = born + dt.timedelta(days=5 + case.seed % 9)
    body += ends(f"签发机构（盖章）：{e(case.hospital)}", f"签发人员：{sign(people(case)[0])}", style="margin-top:18px")
    body += ends(
        f"签发日期：{day_text(issued, '年月')}",
        f"出生证编号：<b style='color:#b3202a;letter-spacing:2px'>{_number(case)}</b>",
        style="margin-top:8px",
    )
    body += print_seal(case.hospital, 330, 590, 130, "出生医学证明专用", 0.45)
    frame = f".paper{{box-shadow:inset 0 0 0 12px #fff,inset 0 0 0 17px {tone}55}}.t td{{border-color:{tone}}}"
    return page(body, 960, 760, _truth(case), font=SERIF, css=frame, ground="#f7faf8", pad="38px 52px")


def older_prose(case: Case, random: Random) -> Drawing:
    """An older form in one column of sentences with blanks, filled by pen."""
    name, sex, born = _baby(case)
    mum, dad = case.mother, case.father
    fill = random.choice((hand, str))
    big = "line-height:2.25;font-size:18px"
    body = p(f"编号：{_number(case)}", "color:#a3242b;font-size:18px", "e") + head(
        "出生医学证明", 32, "letter-spacing:8px;margin:4px 0 16px"
    )
    body += p(
        f"新生儿姓名 {rule(fill(e(name)), 90)}　性别 {rule(fill(sex), 30)}，于 {rule(fill(day_text(born, '年')), 140)} {rule(fill(_time(case)), 70)} 出生，",
        big,
    )
    body += p(
        f"出生孕周 {rule(fill(str(37 + case.seed % 4)), 40)} 周，体重 {rule(fill(_weight(case)), 80)}，身长 {rule(fill(str(48 + case.seed % 5)), 40)} 厘米。",
        big,
    )
    for label, who in (("母亲", mum), ("父亲", dad)):
        body += p(
            f"{label}姓名 {rule(fill(e(who.name)), 110)}　年龄 {rule(fill(str(years_at(who, born))), 40)}　民族 {rule(fill(who.ethnicity), 50)}",
            big,
        )
        body += p(f"{label}身份证号 {rule(fill(who.id_number), 270)}", big)
    body += p(f"家庭住址 {rule(fill(e(mum.address)), 300)}", big)
    body += p(f"接生机构名称 {rule(fill(e(case.hospital)), 280)}", big)
    issued = born + dt.timedelta(days=4 + case.seed % 5)
    body += ends(
        f"接生人员签字 {sign(people(case)[1])}", f"签发日期 {fill(day_text(issued, '年'))}", style="margin-top:22px"
    )
    body += p(
        "此证明为法定医学证明，妥善保管，不得涂改、转让、出借、私自拆切副页。",
        "font-size:13px;margin-top:26px;color:#555",
        "m",
    )
    body += print_seal(case.hospital, 500, 470, 136, "出生证专用章", 0.45)
    ground = random.choice(("#fdf1f2", "#f4f8ee", "#fbf6e6"))
    return page(body, 800, 800, _truth(case), font=random.choice((KAI, FANG)), ground=ground, pad="40px 60px")


def police_part(case: Case, random: Random) -> Drawing:
    """The part for the household registration, a narrow stub to its left."""
    name, sex, born = _baby(case)
    issued = born + dt.timedelta(days=6 + case.seed % 12)
    stub = p("存　根", "font-size:20px;margin-bottom:14px", "m") + p(f"№ {_number(case)}") + p(f"新生儿：{e(name)}")
    stub += (
        p(f"母亲：{e(case.mother.name)}")
        + p(f"父亲：{e(case.father.name)}")
        + p(f"领证人签字：<br>{sign(e(case.father.name))}", "margin-top:16px")
        + p(day_text(issued, "."))
    )
    mum, dad = case.mother, case.father
    main = head("出生医学证明（副页）", 25, "margin-bottom:4px") + p(
        "供新生儿申报户口登记使用", "font-size:13.5px;margin-bottom:10px", "m"
    )
    rows: list[list[Cell]] = [
        ["", lab("姓　名"), lab("性别"), lab("出生日期 / 身份证件号码")],
        [lab("新生儿"), e(name), sex, f"{day_text(born, '-')}　{_time(case)}"],
        [lab("母　亲"), e(mum.name), "女", mum.id_number],
        [lab("父　亲"), e(dad.name), "男", dad.id_number],
        [lab("母亲住址"), over(e(mum.address), 3)],
        [lab("医疗机构"), over(e(case.hospital), 3)],
        [
            lab("出生证编号"),
            over(f"<b style='letter-spacing:2px'>{_number(case)}</b>　{stripes(case, 'nb', 130, 24)}", 3),
        ],
    ]
    main += tab(rows, style="font-size:16px") + ends(
        "户口登记机关（章）：", "登记日期：　　年　月　日", style="margin-top:26px"
    )
    main += ends(f"签发人：{sign(people(case)[2])}", f"签发日期：{day_text(issued, '-')}", style="margin-top:10px")
    body = f"<div style='display:flex'><div style='width:230px;border-right:2px dashed #777;padding-right:18px;font-size:15px'>{stub}</div>"
    body += f"<div style='flex:1;padding-left:26px'>{main}</div></div>" + print_seal(
        case.hospital, 780, 360, 126, "", 0.42
    )
    return page(body, 1000, 545, _truth(case), font=random.choice((SUNG, SERIF)), ground="#f2f8f6", pad="30px 36px")


def app_birth(case: Case, random: Random) -> Drawing:
    """The electronic certificate in a province's app."""
    name, sex, born = _baby(case)
    tone = random.choice(("#d9628c", "#3a8fd0", "#48a58a"))
    text = f"CSYXZM-{num(case, 'nbqr', 14)}"
    body = f"<div class=m style='background:{tone};color:#fff;padding:14px'><b style='font-size:21px'>出生医学证明</b>"
    body += f"<div style='font-size:13px'>证号 {_number(case)}</div></div>"
    body += panel(
        q("新生儿姓名", e(name)),
        q("性别", sex),
        q("出生时间", f"{day_text(born, '-')} {case.seed % 24:02d}:{case.seed % 60:02d}"),
        q("出生体重", _weight(case)),
    )
    for label, who in (("母亲", case.mother), ("父亲", case.father)):
        body += panel(q(f"{label}姓名", e(who.name)), q(f"{label}证件号码", who.id_number))
    body += panel(q("签发机构", e(case.hospital)), q("签发日期", day_text(born + dt.timedelta(days=5), "-")))
    body += f"<div class=m><img width=110 src='{code_picture(text)}'></div>" + p(
        "扫码核验证照真伪", "font-size:12.5px;color:#888", "m"
    )
    drawn = phone(body, 800, _truth(case), random.choice(("电子证照", "证照详情", "卡包")), random)
    return Drawing(drawn.html, 400, drawn.height_px, drawn.fields, drawn.scale, text)


LAYOUTS = {"birth_certificate": (national_sheet, older_prose, police_part, app_birth)}
