"""Licences to drive: a card, an opened wallet, a screen, a slip of a kiosk."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    HEI,
    MONO,
    NEEDLE,
    NOTE,
    SONG,
    adult,
    after,
    age,
    block,
    div,
    duo,
    iso,
    lines,
    mobile,
    office,
    serial,
    sheet,
    square_seal,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing


def _periods(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issue, and from when until when the licence holds: six years, then ten, then for good."""
    grown_up = after(adult(case).born_on, 18)
    days = min((case.on - grown_up).days, 9000)
    first = case.on - dt.timedelta(days=max(days // 4, case.seed * 59 % days))
    for start, end in ((0, 6), (6, 16)):
        if after(first, end) > case.on:
            return first, after(first, start), after(first, end)
    return first, after(first, 16), None


def _may_drive(case: Case) -> str:
    years = age(adult(case).born_on, case.on)
    return case.vehicle.vehicle_class if 28 <= years <= 58 else "C1"


def _driver_truth(case: Case) -> dict[str, str]:
    who, (first, start, end) = adult(case), _periods(case)
    return {
        "name": who.name, "sex": who.sex, "id_number": who.id_number, "born_on": iso(who.born_on), "vehicle_class": _may_drive(case),
        "first_issued_on": iso(first), "valid_from": iso(start), "valid_to": iso(end) if end else "long_term",
    }  # fmt: skip


def _end(case: Case, form: str) -> str:
    end = _periods(case)[2]
    return day_text(end, form) if end else "长期"


def _driving_face(case: Case, face: str) -> str:
    who, (first, start, _) = adult(case), _periods(case)
    la, en, va = f"font:15px {SONG};color:#222", f"font:13px {NOTE};color:#444", f"font:20px {face};color:#0e0e0e"
    address = [who.address[place : place + 19] for place in range(0, len(who.address), 19)]
    parts = at(
        0, 20, "中华人民共和国机动车驾驶证", f"width:840px;text-align:center;font:700 30px {SONG};letter-spacing:2px"
    )
    parts += at(
        0, 60, "Driving License of the People's Republic of China", f"width:840px;text-align:center;font:16px {NOTE}"
    )
    for x, y, word, english, gap_px, value in (
        (44, 100, "证号", "No.", 76, who.id_number), (44, 152, "姓名", "Name", 76, e(who.name)), (400, 152, "性别", "Sex", 60, who.sex),
        (560, 152, "国籍", "Nationality", 92, "中国"), (44, 204, "住址", "Address", 76, "<br>".join(e(one) for one in address)),
        (210, 280, "出生日期", "Date of Birth", 190, day_text(who.born_on, "-")), (210, 334, "初次领证日期", "Date of First Issue", 190, day_text(first, "-")),
        (210, 388, "准驾车型", "Class", 190, _may_drive(case)), (60, 456, "有效期限", "Valid Period", 150, f"{day_text(start, '-')} 至 {_end(case, '-')}"),
    ):  # fmt: skip
        parts += at(x, y, word, la) + at(x, y + 20, english, en) + at(x + gap_px, y + 6, value, va)
    return parts + square_seal(case, 56, 300) + at(626, 262, portrait(160, 200, ground="#fff"))


def driving_main_card(case: Case, random: Random) -> Drawing:
    """The main leaf alone, labels in two languages."""
    ground = random.choice(
        ("repeating-linear-gradient(100deg,#f3f6ee 0 8px,#f8f4e9 8px 13px)", "linear-gradient(30deg,#f7f1ea,#edf3ef)")
    )
    return sheet(_driving_face(case, random.choice((HEI, DROID))), 840, 520, _driver_truth(case), ground=ground, pad="0", css=".paper{border-radius:18px}")  # fmt: skip


def driving_wallet_opened(case: Case, random: Random) -> Drawing:
    """A black wallet opened upwards: main leaf above, the second leaf with file number and record below."""
    who, end = adult(case), _periods(case)[2]
    leaf = "position:absolute;left:30px;width:840px;border-radius:12px;background:#f7f5ec;overflow:hidden"
    note = f"请于{day_text(end, '年')}前九十日内申请换领新驾驶证。" if end else "自六十周岁起按规定提交身体条件证明。"
    second = (
        title("中华人民共和国机动车驾驶证副页", 23, "margin:14px 0")
        + "<div style='padding:0 40px;font-size:18px;line-height:2'>"
    )
    second += wide(f"证号 {who.id_number}", f"姓名 {e(who.name)}") + div(f"档案编号 {serial(case, 131, 12)}")
    second += div(f"记录　{note}") + "</div>"
    body = f"<div style='{leaf};top:30px;height:520px'>{_driving_face(case, MONO)}</div><div style='{leaf};top:576px;height:240px'>{second}</div>"
    return sheet(body, 900, 848, _driver_truth(case), ground="linear-gradient(#191a1c,#26282b 65%,#0f1011)", pad="0")


def driving_on_screen(case: Case, random: Random) -> Drawing:
    """The electronic licence: a pale card with small labels above the values."""
    who, (first, start, _) = adult(case), _periods(case)
    card = div("中华人民共和国<br>机动车驾驶证（电子版）", "font-size:18px;line-height:1.4;color:#1c4c91", "mid fat")
    card += div(portrait(84, 106), "margin:8px 0", "mid")
    rows = [
        ("姓名", e(who.name)), ("性别", who.sex), ("证号", who.id_number), ("出生日期", day_text(who.born_on, "-")), ("准驾车型", _may_drive(case)),
        ("初次领证日期", day_text(first, "-")), ("国籍", "中国"), ("有效期限", f"{day_text(start, '-')} 至 {_end(case, '-')}"), ("住址", e(who.address)), ("发证机关", e(office(case))),
    ]  # fmt: skip
    body = block(
        card + duo(rows, ("证号", "有效期限", "住址", "发证机关")),
        "margin:14px;border-radius:12px;background:linear-gradient(#e6effb,#fff 40%)",
    )
    body += block(
        lines(
            [("档案编号", serial(case, 131, 12)), ("累积记分", f"{random.choice((0, 0, 3, 6))} 分"), ("状态", "正常")],
            90,
        ),
        "margin:14px;border-radius:12px",
    )
    body += div(
        f"生成时间 {day_text(case.on - dt.timedelta(days=1), '-')} 09:{case.seed % 50 + 10}",
        "font-size:13px;color:#888",
        "mid",
    )
    return mobile(
        random.choice(("驾驶证", "电子驾照", "证件夹")),
        body,
        920,
        _driver_truth(case),
        random,
        top="#2567c9",
        ink="#fff",
    )


def driving_slip_of_kiosk(case: Case, random: Random) -> Drawing:
    """A narrow slip a kiosk of the vehicle office prints about a licence."""
    who, (first, start, _) = adult(case), _periods(case)
    rows = [
        ("姓　名", e(who.name)), ("性　别", who.sex), ("出生日期", day_text(who.born_on, "/")), ("证　号", who.id_number), ("档案编号", serial(case, 131, 12)), ("准驾车型", _may_drive(case)),
        ("初次领证", day_text(first, "/")), ("有效期始", day_text(start, "/")), ("有效期止", _end(case, "/")), ("证件状态", "正常"), ("发证机关", e(office(case))),
    ]  # fmt: skip
    body = title(random.choice(("机动车驾驶证信息单", "驾驶证信息自助查询单")), 20) + div(
        f"{e(town(case))}车管所自助终端 {serial(case, 132, 4)}", "font-size:14px", "mid"
    )
    body += div("=" * 38, "white-space:nowrap;overflow:hidden;line-height:1.3")
    body += "".join(
        f"<div style='display:flex'><span class=one style='width:92px'>{a}:</span><span>{b}</span></div>"
        for a, b in rows
    )
    body += div("=" * 38, "white-space:nowrap;overflow:hidden;line-height:1.3")
    body += div(
        f"打印时间:{day_text(case.on - dt.timedelta(days=3), '-')} {case.seed % 9 + 9:02d}:{case.seed % 60:02d}:07<br>本单内容以公安交管信息系统为准",
        "font-size:14px",
    )
    return sheet(
        body, 370, 490, _driver_truth(case), font=NEEDLE, size=16, pad="22px 20px", ground="#fcfcfa", scale=2.3
    )


LAYOUTS = {"driving_licence": (driving_main_card, driving_wallet_opened, driving_on_screen, driving_slip_of_kiosk)}
