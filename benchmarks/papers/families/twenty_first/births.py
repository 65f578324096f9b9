"""Certificates of birth: the national main page, one with its stub, an old form by hand, and an electronic one."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, chinese_name
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    ARIAL,
    FHEI,
    SERIF,
    SUNGTI,
    UMING,
    Cell,
    age_at,
    apart,
    clerks,
    gap,
    iso,
    item,
    lb,
    leaf,
    mobile,
    para,
    pen,
    ring,
    rows,
    serial,
    sig,
    tile,
    title,
    town,
    wide,
    young,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _child(case: Case) -> tuple[str, str, dt.date]:
    """Who was born: the insured under age, else a child of the couple."""
    if young(case):
        return case.insured.name, case.insured.sex, case.insured.born_on
    random = Random(case.seed + 6007)
    sex = random.choice("男女")
    return (
        case.mother.name[0] + chinese_name(random, sex)[-1] if case.seed % 9 == 0 else case.father.name[0] + chinese_name(random, sex)[-1],
        sex,
        case.on - dt.timedelta(days=random.randint(35, 1100)),
    )  # fmt: skip


def _code(case: Case) -> str:
    return "XYZS"[case.seed % 4] + serial(case, "born", 9)


def _truth(case: Case, *without: str) -> dict[str, str]:
    name, sex, born = _child(case)
    known = {
        "name": name, "sex": sex, "born_on": iso(born), "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number, "father_name": case.father.name,
        "father_id_number": case.father.id_number, "certificate_number": _code(case), "hospital": case.hospital,
    }  # fmt: skip
    return {one: value for one, value in known.items() if one not in without}


def _facts(case: Case) -> tuple[str, str, str, str]:
    """Weeks, weight, length and the time of birth."""
    at_time = f"{case.seed % 24}时{case.seed * 7 % 60}分"
    return f"{37 + case.seed % 5}周", f"{2700 + case.seed % 1200}克", f"{47 + case.seed % 6}厘米", at_time


def _age(who: Person, day: dt.date) -> str:
    """Whole years, left blank where the facts make a parent too young."""
    years = age_at(who, day)
    return str(years) if years > 19 else ""


def main_page_bilingual(case: Case, random: Random) -> Drawing:
    """The national main page: Chinese over English in each line, a pale border round it, the number at the foot."""
    (name, sex, born), (weeks, weight, length, at_time) = _child(case), _facts(case)

    def bit(chinese: str, english: str, value: str, least: int) -> str:
        label = f"<span style='display:inline-block;line-height:1.2;vertical-align:middle'>{chinese}<br>"
        label += f"<span style='font:12px {ARIAL};color:#444'>{english}</span></span>"
        return f"<span style='white-space:nowrap'>{label} {gap(value, least)}</span>"

    def parent(who: Person, chinese: str, english: str) -> str:
        made = apart(bit(f"{chinese}姓名", f"Full name of {english}", e(who.name), 130), bit("年龄", "Age", _age(who, born), 50), bit("国籍", "Nationality", "中国", 60), bit("民族", "Ethnicity", who.ethnicity, 60))  # fmt: skip
        return (
            made
            + apart(bit("住址", "Address", e(who.address), 300))
            + apart(
                bit("有效身份证件类别", "Type of ID", "居民身份证", 110),
                bit("有效身份证件号码", "ID No.", who.id_number, 220),
            )
        )

    body = title("出 生 医 学 证 明", 32) + title(
        "MEDICAL CERTIFICATE OF BIRTH", 17, f"font-family:{ARIAL};margin-bottom:12px"
    )
    body += "<div style='line-height:2.55'>"
    body += apart(bit("新生儿姓名", "Full name of baby", e(name), 120), bit("性别", "Sex", sex, 50), bit("出生时间", "Date of birth", f"{day_text(born, '年')}{at_time}", 220))  # fmt: skip
    body += apart(bit("出生孕周", "Gestation", weeks, 60), bit("体重", "Weight", weight, 70), bit("身长", "Length", length, 70), bit("出生地点", "Place of birth", e(town(case)), 110))  # fmt: skip
    body += apart(bit("医疗机构名称", "Medical institution", e(case.hospital), 300))
    body += parent(case.mother, "母亲", "mother") + parent(case.father, "父亲", "father") + "</div>"
    body += apart("签发机构（盖章） Issuing organization", f"签发日期 {day_text(born + dt.timedelta(days=3 + case.seed % 5), '年')}", style="margin-top:14px")  # fmt: skip
    body += apart(f"出生证编号 Birth No. <b style='font:19px {ARIAL}'>{_code(case)}</b>", "中华人民共和国国家卫生健康委员会监制", style="margin-top:18px;font-size:15px")  # fmt: skip
    body += ring(case.hospital, 290, 515, 112, "出生医学证明专用章", 0.45)
    inner = f"<div style='position:absolute;inset:16px;border:9px double #b58fa5;padding:22px 30px'>{body}</div>"
    return leaf(inner, 900, 690, _truth(case), font=random.choice((SERIF, UMING)), size=16.5, pad="0", ground=random.choice(("#fbf3f6", "#f3f7fb", "#f7f6ee")))  # fmt: skip


def page_with_side_stub(case: Case, random: Random) -> Drawing:
    """A wide page: a stub down the left edge behind a cut line, the certificate itself as a table at its right."""
    (name, sex, born), (weeks, weight, length, at_time) = _child(case), _facts(case)
    stub = para("存　根", "font-weight:700;letter-spacing:8px", "mid")
    for label, value in (
        ("姓名", e(name)),
        ("性别", sex),
        ("出生日期", day_text(born, "-")),
        ("母亲", e(case.mother.name)),
        ("编号", _code(case)),
    ):
        stub += para(
            f"{label}<br><b style='font-weight:400;font-size:16px'>{value}</b>",
            "font-size:13px;margin-top:12px;line-height:1.5",
        )
    stub += para(f"领证人签字<br>{sig(e(case.father.name))}", "font-size:13px;margin-top:14px")
    made: list[list[Cell]] = [
        [lb("新生儿姓名"), e(name), lb("性别"), sex],
        [lb("出生时间"), f"{day_text(born, '年')}　{at_time}", lb("出生孕周"), weeks],
        [lb("出生体重"), weight, lb("出生身长"), length],
        [lb("接生机构"), wide(e(case.hospital), 3)],
        [lb("母亲姓名"), e(case.mother.name), lb("年龄"), _age(case.mother, born)],
        [lb("身份证号码"), wide(case.mother.id_number, 3)],
        [lb("父亲姓名"), e(case.father.name), lb("年龄"), _age(case.father, born)],
        [lb("身份证号码"), wide(case.father.id_number, 3)],
        [lb("家庭住址"), wide(e(case.mother.address), 3)],
    ]
    right = title("出生医学证明", 28, "letter-spacing:6px") + para(f"编号 {_code(case)}", "font-size:15px", "end")
    right += rows(made, style="margin-top:6px;font-size:16px;line-height:1.65")
    right += apart(f"接生人员：{clerks(case)[0]}", f"签发人员：{clerks(case)[1]}", f"签发日期：{day_text(born + dt.timedelta(days=4), '-')}", style="margin-top:14px;font-size:15px")  # fmt: skip
    body = f"<div style='display:flex;gap:26px'><div style='width:170px;padding-right:18px;border-right:2px dashed #888'>{stub}</div><div style='flex:1'>{right}</div></div>"
    body += ring(case.hospital, 470, 452, 120, "出生证明专用", 0.4)
    return leaf(body, 980, 610, _truth(case), font=random.choice((SUNGTI, FHEI)), pad="30px 36px", ground="#fdf9f2")


def hospital_handwritten(case: Case, random: Random) -> Drawing:
    """A hospital's own form in sentences with blanks that were filled by pen."""
    (name, sex, born), (weeks, weight, length, at_time) = _child(case), _facts(case)
    mother, father = case.mother, case.father
    day = f"{gap(pen(str(born.year)), 60)}年{gap(pen(str(born.month)), 40)}月{gap(pen(str(born.day)), 40)}日"
    body = title(e(case.hospital), 23) + title(
        random.choice(("出生医学证明书", "婴儿出生医学证明")), 29, "letter-spacing:4px"
    )
    body += para(f"证明编号：{_code(case)}", "margin:6px 0 12px", "end")
    text = "font-size:18px;line-height:2.35;text-indent:2em"
    body += para(
        f"兹证明婴儿 {gap(pen(e(name)), 110)}，性别 {gap(pen(sex), 40)}，于 {day} {gap(pen(at_time), 90)} 在我院出生，孕 {gap(pen(weeks), 60)}，体重 {gap(pen(weight), 80)}，身长 {gap(pen(length), 80)}，健康状况 {gap(pen('良好'), 60)}。", text,
    )  # fmt: skip
    body += para(
        f"母亲姓名 {gap(pen(e(mother.name)), 110)}，身份证号码 {gap(pen(mother.id_number), 240)}，民族 {gap(pen(mother.ethnicity), 40)}。",
        text,
    )
    body += para(
        f"父亲姓名 {gap(pen(e(father.name)), 110)}，身份证号码 {gap(pen(father.id_number), 240)}，民族 {gap(pen(father.ethnicity), 40)}。",
        text,
    )
    body += para(f"家庭住址：{gap(pen(e(mother.address)), 380)}", text)
    body += apart(f"助产人员：{sig(clerks(case)[0])}", f"科主任：{sig(clerks(case)[3])}", style="margin-top:24px")
    body += para(
        f"{e(case.hospital)}（章）<br>{day_text(born + dt.timedelta(days=2 + case.seed % 4), random.choice('年数'))}",
        "margin-top:24px",
        "end",
    )
    body += para(
        "注：本证明作为新生儿登记依据，请妥善保管，遗失不补；涂改无效。", "font-size:13.5px;color:#555;margin-top:20px"
    )
    body += ring(case.hospital, 600, 420, 132, "产科专用章", 0.45)
    return leaf(body, 820, 640, _truth(case), font=random.choice((UMING, SERIF)), ground="#f7f2e6")


def electronic_birth_licence(case: Case, random: Random) -> Drawing:
    """An electronic certificate on a telephone: parts with values at the right, both parents, a code."""
    name, sex, born = _child(case)
    text = f"EBC{_code(case)}"
    body = tile(
        title("出生医学证明", 20, "color:#a03c68"), para("电子证照", "font-size:13px;color:#999", "mid"), item("证件编号", _code(case)),
        item("新生儿姓名", e(name)), item("性别", sex), item("出生日期", day_text(born, random.choice("-年"))),
        item("出生机构", e(case.hospital)), style="border-top:5px solid #d06f98",
    )  # fmt: skip
    for who, what in ((case.mother, "母亲"), (case.father, "父亲")):
        body += tile(f"<b>{what}信息</b>", item(f"{what}姓名", e(who.name)), item("身份证号", who.id_number))
    body += f"<div class=mid><img src='{code_picture(text)}' style='width:110px'><div style='font-size:12.5px;color:#999'>出示给工作人员扫码核验</div></div>"
    return mobile(body, 860, _truth(case), random.choice(("出生医学证明", "电子证照", "证照夹")), random, bar="#fbeef4")


LAYOUTS = {
    "birth_certificate": (main_page_bilingual, page_with_side_stub, hospital_handwritten, electronic_birth_licence),
}
