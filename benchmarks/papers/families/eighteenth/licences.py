"""Driving and vehicle licences: booklets, copies with their second pages, and the licences on a telephone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    GOTHIC,
    PRESS,
    bars,
    clerks,
    facts,
    grown,
    ink,
    iso,
    later,
    page,
    panel,
    para,
    phone,
    press_here,
    sign,
    town,
    years,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing


def _terms(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issued, and the term that runs now: six years, then ten, then for good."""
    who = grown(case)
    born = who.born_on
    eighteen = later(born, 18)
    longest = min((case.on - eighteen).days, 9000)
    first = case.on - dt.timedelta(days=max(longest // 4, case.seed * 37 % longest))
    for start, until in ((first, later(first, 6)), (later(first, 6), later(first, 16))):
        if until > case.on:
            return first, start, until
    return first, later(first, 16), None


def _class(case: Case) -> str:
    """The class; heavy lorries only for who may still drive them."""
    return case.vehicle.vehicle_class if 25 < years(grown(case).born_on, case.on) < 60 else "C1"


def _driver_truth(case: Case) -> dict[str, str]:
    who, (first, start, until) = grown(case), _terms(case)
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "born_on": iso(who.born_on),
        "vehicle_class": _class(case),
        "first_issued_on": iso(first),
        "valid_from": iso(start),
        "valid_to": iso(until) if until else "long_term",
    }


def _term_text(case: Case, form: str) -> str:
    _, start, until = _terms(case)
    return f"{day_text(start, form)}至{day_text(until, form) if until else '长期'}"


def _squad(case: Case) -> str:
    return f"{town(case)}公安局交通警察支队"


def _red_square(words: str, x: float, y: float, size: int = 96) -> str:
    """The square red seal printed on licences, its words in columns from the left."""
    look = f"width:{size}px;height:{size}px;border:3px solid #cb2a2f;color:#cb2a2f;padding:5px;white-space:normal;font:15.5px/1.25 {PRESS};text-align:center;opacity:.8;word-break:break-all"
    return at(x, y, e(words), look)


def _driver_main(case: Case, random: Random) -> str:
    """The main page, 720 by 500."""
    who, (first, _, _) = grown(case), _terms(case)
    small, value = f"font:15px {GOTHIC};color:#24343f", f"font:21px {random.choice((BRUSH, BOOK))};color:#111"
    english = "font:12px Liberation Sans;color:#3f5462"
    address = f"<div style='white-space:normal;width:520px;line-height:1.3'>{e(who.address)}</div>"

    def label(x: int, y: int, chinese: str, foreign: str) -> str:
        return at(x, y, chinese, small) + at(x, y + 19, foreign, english)

    return (
        at(0, 18, "中华人民共和国机动车驾驶证", f"width:100%;text-align:center;font:700 26px {GOTHIC};letter-spacing:4px")
        + at(0, 52, "Driving License of the People's Republic of China", "width:100%;text-align:center;font:14px Liberation Sans")
        + at(40, 84, "证号", small) + at(90, 79, who.id_number, "font:25px Liberation Sans;letter-spacing:2px")
        + label(40, 122, "姓名", "Name") + at(98, 126, e(who.name), value)
        + label(360, 122, "性别", "Sex") + at(406, 126, who.sex, value)
        + label(480, 122, "国籍", "Nationality") + at(572, 126, "中国", value)
        + label(40, 172, "住址", "Address") + at(108, 172, address, value)
        + label(270, 246, "出生日期", "Date of Birth") + at(400, 249, day_text(who.born_on, "-"), value)
        + label(270, 298, "初次领证日期", "Date of First Issue") + at(440, 301, day_text(first, "-"), value)
        + label(270, 350, "准驾车型", "Class") + at(400, 348, _class(case), f"{value};font-size:26px;font-weight:700")
        + _red_square(_squad(case), 40, 250) + at(150, 250, "", small)
        + at(560, 236, portrait(124, 164, shirt="#35404e", ground="#fff"), "border:1px solid #ccc;line-height:0")
        + label(40, 428, "有效期限", "Valid Period") + at(150, 430, _term_text(case, "-"), value)
    )  # fmt: skip


def _driver_second(case: Case, random: Random) -> str:
    """The second page, 720 by 500."""
    who = grown(case)
    small, value = f"font:15px {GOTHIC};color:#24343f", f"font:20px {BOOK};color:#111"
    record = random.choice(
        (
            "请于每个记分周期结束后三十日内接受审验。无记分的免予本次审验。",
            "自准驾车型恢复之日起，实习期至满十二个月止。"
            if years(who.born_on, case.on) < 22
            else "请妥善保管本证，遗失应及时补领。",
        )
    )
    return (
        at(0, 22, "中华人民共和国机动车驾驶证副页", f"width:100%;text-align:center;font:700 24px {GOTHIC};letter-spacing:3px")
        + at(40, 84, "证号", small) + at(90, 79, who.id_number, "font:24px Liberation Sans;letter-spacing:2px")
        + at(40, 134, "姓名", small) + at(98, 130, e(who.name), value)
        + at(380, 134, "档案编号", small) + at(470, 130, digits(Random(case.seed + 4), 12), "font:20px Liberation Sans")
        + at(40, 184, "记录", small) + at(98, 180, f"<div style='white-space:normal;width:560px;line-height:1.5'>{record}</div>", value)
        + at(250, 400, bars(f"*{digits(Random(case.seed + 5), 13)}*", 220, 44))
    )  # fmt: skip


def driving_licence_page(case: Case, random: Random) -> Drawing:
    """The main page alone in its plastic sleeve."""
    ground = random.choice(
        (
            "repeating-linear-gradient(20deg,#eef5ee 0 5px,#e4efe6 5px 7px)",
            "repeating-radial-gradient(circle at 40% 140%,#f0f5ea 0 5px,#e3eedd 5px 7px)",
        )
    )
    css = ".paper{border-radius:14px;border:3px solid #d6dde0}"
    return page(
        _driver_main(case, random),
        width=720,
        height=480,
        fields=_driver_truth(case),
        ground=ground,
        css=css,
        pad="0",
        scale=1.9,
    )


def driving_licence_copied(case: Case, random: Random) -> Drawing:
    """Main and second page, one below the other, copied grey on a sheet."""
    frame = "position:relative;width:720px;height:480px;border:1px solid #888;background:#f7f7f7;border-radius:10px"
    body = f"<div style='{frame};margin-left:20px'>{_driver_main(case, random)}</div><div style='{frame};margin:26px 0 0 20px;height:470px'>{_driver_second(case, random)}</div>"
    body += para(f"{ink('与原件核对一致')}　{sign(clerks(case)[3])}", "margin:22px 0 0 420px;font-size:18px")
    css = ".paper{filter:grayscale(1) contrast(1.08)}"
    return page(body, width=840, height=1110, fields=_driver_truth(case), ground="#fdfdfd", css=css, pad="40px 38px")


def driving_licence_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence in the traffic police's app: picture and values on a coloured leaf."""
    who, (first, start, until) = grown(case), _terms(case)
    hue, pale = random.choice((("#1d4f9c", "#e8f0fb"), ("#0f7a5c", "#e6f4ee")))
    head = f"<div class='m k' style='color:{hue};font-size:17px'>中华人民共和国机动车驾驶证</div><div class=m style='font-size:12.5px;color:{hue}'>（电子版）</div>"
    left = facts(
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("国籍", "中国"),
        ("准驾车型", f"<b style='font-size:18px'>{_class(case)}</b>"),
        left=True,
        style="padding:4px 0",
    )
    face = f"<div style='display:flex;justify-content:space-between;align-items:center;margin-top:10px'><div style='flex:1'>{left}</div>{portrait(92, 118, ground='#fff')}</div>"
    rest = facts(("证号", who.id_number), ("出生日期", day_text(who.born_on, "-")), ("初次领证日期", day_text(first, "-")), ("有效起始日期", day_text(start, "-")), ("有效截止日期", day_text(until, "-") if until else "长期"),
                 ("发证机关", e(_squad(case))), ("状态", "正常"), ("累积记分", f"{random.choice((0, 0, 3, 6))}分"))  # fmt: skip
    body = panel(head + face + rest, f"background:{pale};border:1px solid {hue}33")
    body += press_here(random.choice(("刷新二维码", "出示驾驶证")), hue) + para(
        f"生成时间 {day_text(case.on, '-')} {random.randint(8, 19):02d}:{random.randint(0, 59):02d}:{random.randint(0, 59):02d}",
        "font-size:12.5px;color:#888",
        "m",
    )
    return phone(
        random.choice(("电子驾驶证", "我的驾驶证")), body, 700, _driver_truth(case), random=random, tint=hue, ink="#fff"
    )


def driving_record_sheet(case: Case, random: Random) -> Drawing:
    """An opened booklet: main page left, second page right, on the dark cover's edge."""
    one = f"<div style='position:absolute;left:20px;top:20px;width:720px;height:480px;background:#f1f6ef;border-radius:8px'>{_driver_main(case, random)}</div>"
    two = f"<div style='position:absolute;left:756px;top:20px;width:720px;height:480px;background:#f1f6ef;border-radius:8px'>{_driver_second(case, random)}</div>"
    cover = random.choice(("#1b1b1d", "#3a1717", "#16263d"))
    return page(one + two, width=1496, height=520, fields=_driver_truth(case), ground=cover, pad="0", scale=1.6)


LAYOUTS = {
    "driving_licence": (driving_licence_page, driving_licence_copied, driving_licence_screen, driving_record_sheet),
}
