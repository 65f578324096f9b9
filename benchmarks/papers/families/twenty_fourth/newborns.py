"""Birth certificates: the national form wide and tall with its stub, a hospital's own, a window's reprint, an app's."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    FANG,
    KAI,
    MING,
    SANS,
    Cell,
    chop,
    div,
    ends,
    fill,
    grid,
    head,
    home_city,
    ink,
    iso,
    k,
    line,
    minor,
    no,
    officials,
    page,
    pane,
    screen,
    signature,
    soon,
    v,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _baby(case: Case) -> tuple[str, str, dt.date]:
    """The insured under age, else a young child of the couple."""
    if minor(case):
        return case.insured.name, case.insured.sex, case.insured.born_on
    random = Random(f"baby24-{case.seed}")
    sex = random.choice("女男")
    given = chinese_name(random, sex)[-1]
    return case.father.name[0] + given + given, sex, case.on - dt.timedelta(days=random.randint(40, 900))


def _number(case: Case) -> str:
    return "TUVW"[case.seed % 4] + no(case, "birth", 9)


def _truth(case: Case, *without: str) -> dict[str, str]:
    name, sex, born = _baby(case)
    known = {
        "name": name, "sex": sex, "born_on": iso(born), "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number, "father_name": case.father.name,
        "father_id_number": case.father.id_number, "certificate_number": _number(case), "hospital": case.hospital,
    }  # fmt: skip
    return {one: value for one, value in known.items() if one not in without}


def _measures(case: Case) -> tuple[str, str, str, str]:
    """Weeks, grams, centimetres and the time."""
    return (
        str(37 + case.seed % 5),
        str(2650 + case.seed * 10 % 1300),
        str(48 + case.seed % 5),
        f"{case.seed * 5 % 24}时{case.seed * 11 % 60:02d}分",
    )


def wide_national_form(case: Case, random: Random) -> Drawing:
    """The wide form: child's line, two columns for the parents, where and by whom; number in red."""
    name, sex, born = _baby(case)
    weeks, grams, tall, hour = _measures(case)
    s = "<span style='font:12.5px \"Liberation Sans\";color:#5a6b7b'>"
    rows: list[list[Cell]] = [
        [k(f"新生儿姓名<br>{s}Full name of baby</span>"), e(name), k(f"性别<br>{s}Gender</span>"), sex, k(f"出生时间<br>{s}Date and time of birth</span>"), f"{day_text(born, '年')}{hour}"],
        [k(f"出生孕周<br>{s}Gestational week</span>"), f"{weeks}周", k(f"体重<br>{s}Weight</span>"), f"{grams}克", k(f"身长<br>{s}Length</span>"), f"{tall}厘米"],
        [k(f"出生地<br>{s}Place of birth</span>"), v(f"{case.pools.provinces[case.seed % len(case.pools.provinces)]}{home_city(case)}", 3), k(f"接生机构<br>{s}Medical institution</span>"), e(case.hospital)],
        [k(f"母亲姓名<br>{s}Mother's name</span>"), e(case.mother.name), k(f"国籍 / 民族<br>{s}Nationality</span>"), f"中国 / {case.mother.ethnicity}族", k(f"有效身份证件号码<br>{s}Mother's ID No.</span>"), case.mother.id_number],
        [k(f"父亲姓名<br>{s}Father's name</span>"), e(case.father.name), k(f"国籍 / 民族<br>{s}Nationality</span>"), f"中国 / {case.father.ethnicity}族", k(f"有效身份证件号码<br>{s}Father's ID No.</span>"), case.father.id_number],
        [k(f"住址<br>{s}Address</span>"), v(e(case.mother.address), 5)],
    ]  # fmt: skip
    body = head("出 生 医 学 证 明", 32, "color:#1d4f7a") + div(
        "MEDICAL CERTIFICATE OF BIRTH", "font:16px 'Liberation Sans';color:#1d4f7a;margin-bottom:10px", "c"
    )
    body += grid(rows, style="color:#23303a", widths=(13, 14, 11, 13, 16, 33))
    body += ends(
        f"签发机构（专用章）：{e(case.hospital)}",
        f"签发日期：{day_text(soon(case, born, 6), '年')}",
        style="margin-top:16px",
    )
    body += ends(
        f"接生人员：{officials(case)[0]}",
        f"编号：<span style='color:#c22;font-size:20px;letter-spacing:2px'>{_number(case)}</span>",
        style="margin-top:10px",
    )
    body += chop(e(case.hospital), 510, 108, 124, "出生证专用章", 0.4)
    back = "repeating-radial-gradient(circle at 50% 50%,#eaf3f6 0 5px,#fbf6f3 5px 11px)"
    return page(body, (1080, 650), _truth(case), font=random.choice((BOOK_SONG, SANS)), px=16, pad="32px 46px", ground=back, css=".paper{border:14px solid #cfe0e8}")  # fmt: skip


def certificate_above_its_stub(case: Case, random: Random) -> Drawing:
    """An older tall sheet: the certificate in lines with blanks, below a cut the second part for the police."""
    name, sex, born = _baby(case)
    weeks, grams, tall, hour = _measures(case)
    w = random.choice((ink, str))
    row = "font-size:17.5px;line-height:2.3"
    body = div(f"№ {_number(case)}", "font-size:19px;color:#b3202c;letter-spacing:1px", "r") + head(
        "出生医学证明", 31, "letter-spacing:8px"
    )
    body += div(f"新生儿姓名{fill(w(e(name)), 130)}　性别{fill(w(sex), 50)}　出生孕周{fill(w(weeks), 50)}周", row)
    body += div(
        f"出生日期{fill(w(day_text(born, '年月')), 180)}　出生时间{fill(w(hour), 100)}　体重{fill(w(grams), 60)}克　身长{fill(w(tall), 40)}厘米",
        row,
    )
    body += div(f"母亲姓名{fill(w(e(case.mother.name)), 130)}　母亲身份证号{fill(w(case.mother.id_number), 230)}", row)
    body += div(f"父亲姓名{fill(w(e(case.father.name)), 130)}　父亲身份证号{fill(w(case.father.id_number), 230)}", row)
    body += div(f"出生机构名称{fill(w(e(case.hospital)), 330)}　接生人员{fill(w(officials(case)[1]), 80)}", row)
    body += ends(
        "签发机构盖章：",
        f"签发日期：{w(day_text(soon(case, born, 5), '年月'))}",
        style="font-size:17px;margin:16px 90px 26px 0",
    )
    body += chop(e(case.hospital), 170, 112, 118, "出生医学证明", 0.42)
    body += "<div style='border-top:2px dashed #777;margin:0 -50px;text-align:center'><span style='background:#fff;position:relative;top:-13px;padding:0 12px;font-size:14px'>✂ 副　　页（户口登记机关留存）</span></div>"
    stub: list[list[Cell]] = [
        [k("新生儿"), e(name), k("性别"), sex, k("编号"), _number(case)],
        [k("出生日期"), v(day_text(born, "年月"), 3), k("领证人"), e(case.mother.name)],
        [k("登记情况"), v("落户日期：　　　年　　月　　日　　　户口登记机关（章）", 5, 'style="height:70px"')],
    ]
    body += grid(stub, style="font-size:15.5px", widths=(12, 18, 9, 16, 12, 33))
    tint = random.choice(("#fff", "#fdf6ee", "#f7f3fa"))
    return page(body.replace("background:#fff", f"background:{tint}"), (860, 620), _truth(case), font=MING, pad="34px 50px", ground=tint)  # fmt: skip


def delivery_room_letter(case: Case, random: Random) -> Drawing:
    """A hospital's reissue in sentences, on its letter paper, for a lost certificate."""
    name, sex, born = _baby(case)
    weeks, grams, tall, hour = _measures(case)
    day = soon(case, born, 300 + case.seed % 90)
    text = "text-indent:2em;font-size:19px;line-height:2.15"
    body = f"<div class=c style='color:#14532d;border-bottom:3px double #14532d;padding-bottom:10px'><div style='font-size:27px;font-weight:700;letter-spacing:3px'>{e(case.hospital)}</div><div style='font-size:14px'>产科　电话：{no(case, 'ob', 4)}-{no(case, 'obs', 7)}　{home_city(case)}</div></div>"
    body += head("出生医学证明", 29, "margin-top:20px") + div(
        f"（补发）　证明编号：{_number(case)}", "font-size:16px", "c"
    )
    body += div(
        f"经查阅我院分娩登记及住院病历：{e(name)}，{sex}，于{day_text(born, '年')}{hour}在我院{random.choice(('顺产', '剖宫产'))}出生，孕{weeks}周，出生体重{grams}克，身长{tall}厘米，评分良好。",
        text,
    )
    body += div(
        f"其母姓名：{e(case.mother.name)}，公民身份号码：{case.mother.id_number}；其父姓名：{e(case.father.name)}，公民身份号码：{case.father.id_number}。",
        text,
    )
    body += div("原证遗失，现依据有关规定予以补发，本证与原证具有同等效力，原证编号同时作废。", text)
    body += ends(
        f"产科负责人：{signature(officials(case)[0])}",
        f"证件管理员：{signature(officials(case)[1])}",
        style="margin-top:30px",
    )
    body += div(
        f"{e(case.hospital)}<br>{day_text(day, random.choice(('年', '数')))}",
        "font-size:18px;margin-top:26px;line-height:1.9",
        "r",
    )
    body += chop(e(case.hospital), 470, 124, 140, "出生证专用", 0.45)
    return page(body, (830, 680), _truth(case), font=random.choice((FANG, KAI)), pad="40px 64px")


def electronic_birth_licence(case: Case, random: Random) -> Drawing:
    """The certificate in a province's app: number and child on a coloured card, the parents below, a code."""
    name, sex, born = _baby(case)
    weeks, grams, _, hour = _measures(case)
    said = f"CSYX{_number(case)}"
    colour = random.choice(("#d9688a", "#3f8fb5", "#5b9a68"))
    body = f"<div style='background:linear-gradient(150deg,{colour},{colour}cc);color:#fff;margin:12px 13px;border-radius:14px;padding:18px'><div style='font-size:20px'>出生医学证明</div><div style='font-size:14px;opacity:.95'>证件编号 {_number(case)}</div><div style='font-size:25px;margin-top:14px'>{e(name)}<span style='font-size:16px;margin-left:14px'>{sex}</span></div><div>出生日期 {day_text(born, '-')}</div></div>"
    body += pane(
        f"{line('出生时间', hour)}{line('孕周 / 体重', f'{weeks}周 / {grams}g')}{line('出生医疗机构', e(case.hospital))}"
    )
    body += pane(
        f"{line('母亲姓名', e(case.mother.name))}{line('母亲证件号码', case.mother.id_number)}{line('父亲姓名', e(case.father.name))}{line('父亲证件号码', case.father.id_number)}"
    )
    body += f"<div class=c><img src='{code_picture(said)}' style='width:130px'><div style='font-size:13px;color:#888'>核验码 · 与纸质证件同效</div></div>"
    drawn = screen(body, 860, _truth(case), random, random.choice(("电子证照", "我的证照")), top=colour, on_top="#fff")
    return Drawing(drawn.html, drawn.width_px, drawn.height_px, drawn.fields, drawn.scale, said)


LAYOUTS = {
    "birth_certificate": (
        wide_national_form,
        certificate_above_its_stub,
        delivery_room_letter,
        electronic_birth_licence,
    )
}
