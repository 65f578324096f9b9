"""Certificates of birth: the wide sheet, an older one filled by hand, and the electronic one."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import minor, town, wide
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    KAI,
    SERIF,
    Cell,
    button,
    grid,
    heading,
    iso,
    kv,
    line,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import number, staff
from benchmarks.papers.families.sixteenth.stamps import bars, chop, seal
from benchmarks.papers.paper import Drawing


def _child(case: Case) -> tuple[str, str, dt.date]:
    """The child of a certificate: the insured when young, else a child of the parents."""
    if minor(case):
        return case.insured.name, case.insured.sex, case.insured.born_on
    random = Random(case.seed + 177)
    sex = random.choice("女男")
    return (case.mother.name[0] + chinese_name(random, sex)[-1], sex,
        case.on - dt.timedelta(days=random.randint(30, 1500)))  # fmt: skip


def _born(case: Case, letters: str) -> tuple[dict[str, str], str]:
    name, sex, born_on = _child(case)
    certificate = letters[case.seed % len(letters)] + number(case, "birth", 9)
    mother, father = case.mother, case.father
    fields = {
        "name": name, "sex": sex, "born_on": iso(born_on), "hospital": case.hospital, "certificate_number": certificate,
        "mother_name": mother.name, "mother_id_number": mother.id_number, "father_name": father.name,
        "father_id_number": father.id_number,
    }  # fmt: skip
    return fields, certificate


def seventh_edition(case: Case, random: Random) -> Drawing:
    """The certificate on its wide sheet: child above, mother left and father right, the number in red below."""
    fields, certificate = _born(case, "XYZ")
    name, sex, born_on = _child(case)
    d = case.seed

    def lab(chinese: str, english: str) -> tuple[str, str]:
        return (
            f"{chinese}<div style='font:10px Liberation Sans;color:#678'>{english}</div>",
            "class='nw' style='color:#245b86;line-height:1.25'",
        )

    rows: list[list[Cell]] = [[lab("新生儿姓名", "Name"), e(name), lab("性别", "Sex"), sex, lab("出生孕周", "Weeks"),
        f"{d % 4 + 37}周+{d % 7}天"], [lab("出生日期", "Date of birth"),
        wide(f"{day_text(born_on, '年月')}　{d % 23:02d}时{d % 59:02d}分", 3), lab("体重/身长", "W/L"),
        f"{2700 + d % 1200}g / {48 + d % 5}cm"], [lab("出生地", "Place"),
        wide(f"{e(case.mother.address.split('市')[0])}市", 2), lab("接生机构", "Facility"),
        wide(e(case.hospital), 2)]]  # fmt: skip
    for label, english, who in (("母亲", "Mother", case.mother), ("父亲", "Father", case.father)):
        rows.append([lab(f"{label}姓名", english), e(who.name), lab("年龄", "Age"),
            f"{(born_on - who.born_on).days // 365}", lab("民族", "Ethnicity"), who.ethnicity])  # fmt: skip
        rows.append([lab("身份证号", "ID No."), wide(who.id_number, 2), lab("住址", "Address"),
            wide(f"<span style='font-size:14px'>{e(who.address)}</span>", 2)])  # fmt: skip
    body = heading("出生医学证明", 34, "letter-spacing:10px;color:#1e5c93", latin="BIRTH CERTIFICATE") + grid(
        rows, style="margin-top:12px"
    )
    body += spread(f"接生者 {signed(staff(case, 4)[2])}", f"签发人员 {signed(staff(case, 4)[3])}",
        f"签发日期 {day_text(born_on + dt.timedelta(days=3), '年')}", style="margin-top:16px")  # fmt: skip
    body += spread(
        f"<b style='color:#c22;font-size:22px'>{certificate}</b>", bars(certificate, 180, 30), style="margin-top:10px"
    )
    body += seal(case.hospital, 640, 430, 134, "出生证专用章")
    css = ".box td{border-color:#7fa6c4;padding:7px;font-size:16px}"
    return sheet(body, width=960, height=620, fields=fields, font=SERIF, css=css,
        ground="repeating-linear-gradient(35deg,#eef6fb 0 6px,#f7fbf5 6px 12px)", padding="34px 46px")  # fmt: skip


def written_birth(case: Case, random: Random) -> Drawing:
    """An older certificate filled by hand, blanks on lines, with the part for the register below."""
    fields, certificate = _born(case, "FGH")
    name, sex, born_on = _child(case)
    d, mother, father = case.seed, case.mother, case.father
    big = "font-size:19px;line-height:2.2"

    def gap(words: str, width: int = 0) -> str:
        return (
            "<span class='pen' style='border-bottom:1px solid #97a;padding:0 6px;"
            f"display:inline-block;min-width:{width}px;line-height:1.3'>{words}</span>"
        )

    body = heading("出 生 医 学 证 明", 31, "color:#a13a5e") + spread(
        "", f"编号 {certificate}", style="color:#c22;font-size:18px"
    )
    body += line(
        f"新生儿姓名{gap(e(name), 130)}性别{gap(sex, 40)}出生于{gap(day_text(born_on, '年'))}{gap(f'{d % 23}时{d % 59}分')}",
        big,
    )
    body += line(
        f"孕{gap(str(d % 5 + 37))}周　体重{gap(str(2700 + d % 1200))}克　身长{gap(str(48 + d % 5))}厘米　健康状况{gap('良好')}",
        big,
    )
    for label, who in (("母亲", mother), ("父亲", father)):
        body += line(
            f"{label}姓名{gap(e(who.name), 130)}年龄{gap(str((born_on - who.born_on).days // 365))}国籍{gap('中国')}民族{gap(who.ethnicity)}",
            big,
        )
        body += line(f"身份证号{gap(who.id_number, 240)}", big)
    body += line(f"出生地点分类：☑医院　□妇幼保健院　□家庭　□其它　　接生机构名称{gap(e(case.hospital))}", big)
    body += spread(f"接生人员签字{signed(staff(case, 3)[0])}",
        f"{day_text(born_on + dt.timedelta(days=2), '年')}", style="margin-top:12px;font-size:17px")  # fmt: skip
    body += "<div style='border-top:2px dashed #a78;margin:22px 0 8px'></div>" + heading(
        "副页　　新生儿出生登记（户口登记机关保存）", 17
    )
    body += line(f"儿童姓名 {e(name)}　户口申报人 ____________　登记日期 ________", "font-size:16px")
    body += seal(case.hospital, 570, 470, 136, "出生医学证明章") + chop("第四版", 60, 60, 15, "#a13a5e", 0)
    return sheet(body, width=860, height=760, fields=fields, font=random.choice((KAI, FANG)),
        ground="#fdf1f4", padding="40px 54px")  # fmt: skip


def birth_app(case: Case, random: Random) -> Drawing:
    """The electronic certificate in a health app."""
    fields, certificate = _born(case, "XYZ")
    name, sex, born_on = _child(case)
    body = "<div class='card' style='border-top:5px solid #e77c9b'>" + heading(
        "出生医学证明", 21, "color:#c2476d", latin="电子证照 · 已签发"
    )
    body += (kv("新生儿姓名", e(name)) + kv("性别", sex)
        + kv("出生时间", f"{day_text(born_on, '-')} 0{case.seed % 9}:1{case.seed % 9}")
        + kv("出生证编号", certificate))  # fmt: skip
    body += "<div class='dash'></div>" + kv("母亲姓名", e(case.mother.name)) + kv("母亲证件号码", case.mother.id_number)
    body += kv("父亲姓名", e(case.father.name)) + kv("父亲证件号码", case.father.id_number)
    body += ("<div class='dash'></div>" + kv("助产机构", e(case.hospital)) + kv("签发机构", e(case.hospital))
        + kv("签发日期", day_text(born_on + dt.timedelta(days=4), "-")) + "</div>")  # fmt: skip
    body += line("本电子证照与实体证明具有同等效力", "font-size:12px;color:#999", "c") + line(
        button("亮证", "#e77c9b"), "margin:10px", "c"
    )
    return screen(body, height=650, fields=fields,
        name=random.choice(("出生证明", "母婴电子证照", "健康" + town(case)[:2])), random=random)  # fmt: skip


LAYOUTS = {"birth_certificate": (seventh_edition, written_birth, birth_app)}
