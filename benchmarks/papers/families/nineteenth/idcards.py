"""Identity cards: both sides on a desk, copied on a sheet, temporary, and as taken in by a clerk's screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.nineteenth.cards_kit import (
    HEI,
    KAI,
    LATIN,
    MI,
    OCR,
    SANS,
    SERIF,
    iso,
    num,
    page,
    people,
    print_seal,
    rubber,
    sign,
)
from benchmarks.papers.paper import Drawing

_WEAVES = ("#e7edf1 0 3px,#f1f2ee 3px 7px", "#eaf2f3 0 4px,#f3eeec 4px 8px", "#e4eaf0 0 3px,#eef3ea 3px 8px")


def _truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on),
        "address": who.address, "id_number": who.id_number,
    }  # fmt: skip


def _term(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def _face(case: Case, random: Random, *, grey: bool = False) -> str:
    """The side with the portrait, 860 by 542."""
    who, font = case.insured, random.choice((HEI, SANS, MI))
    blue = f"color:{'#444' if grey else '#2f86b8'};font-size:20px"
    parts = [who.address[place : place + 11] for place in range(0, len(who.address), 11)]
    step = 0 if len(parts) < 4 else 8
    made = at(54, 62 - step, "姓 名", blue) + at(148, 56 - step, e(who.name), "font-size:28px;letter-spacing:2px")
    made += at(54, 128 - step, "性 别", blue) + at(148, 124 - step, who.sex, "font-size:24px")
    made += at(250, 128 - step, "民 族", blue) + at(340, 124 - step, who.ethnicity, "font-size:24px")
    made += at(54, 192 - step, "出 生", blue)
    for x, number, mark in ((148, who.born_on.year, 222), (262, who.born_on.month, 300), (338, who.born_on.day, 378)):
        unit = {148: "年", 262: "月", 338: "日"}[x]
        made += at(x, 188 - step, str(number), "font-size:24px") + at(mark, 192 - step, unit, blue)
    made += at(54, 258 - step, "住 址", blue)
    made += at(148, 252 - step, "<br>".join(e(one) for one in parts), "font-size:24px;line-height:1.4")
    made += at(54, 458, "公民身份号码", blue) + at(274, 450, who.id_number, f"font:30px {OCR};letter-spacing:4.5px")
    shirt = random.choice(("#1e222b", "#465f57", "#6d3d46", "#3b4c78"))
    made += at(592, 78, portrait(206, 270, shirt=shirt, ground="transparent"))
    ground = f"repeating-radial-gradient(ellipse at 64% 30%,{random.choice(_WEAVES)})"
    grey_css = "filter:grayscale(1) contrast(1.1);" if grey else ""
    return (
        f"<div style='position:relative;width:860px;height:542px;border-radius:28px;background:{ground};{grey_css}"
        f"line-height:1.3;font-family:{font};overflow:hidden'>{made}</div>"
    )


def _reverse(case: Case, *, grey: bool = False) -> str:
    """The side with the emblem, 860 by 542."""
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    emblem = "<svg width='128' height='136'><ellipse cx='64' cy='58' rx='55' ry='56' fill='#c4362b'/>"
    emblem += "<ellipse cx='64' cy='58' rx='46' ry='47' fill='none' stroke='#e6bd55' stroke-width='4'/>"
    emblem += "<path d='M64 22l4 11h11l-9 7 4 11-10-7-10 7 4-11-9-7h11zM34 84h60V70H84v-8H44v8H34z' fill='#e6bd55'/>"
    emblem += "<path d='M26 104h76l-14 24H40z' fill='#c4362b'/></svg>"
    made = at(56, 44, emblem) + at(236, 62, "中华人民共和国", "font-size:38px;letter-spacing:12px")
    made += at(220, 130, "居民身份证", "font-size:62px;letter-spacing:20px")
    made += at(190, 384, "签发机关", "font-size:21px") + at(304, 381, e(who.id_issuer), "font-size:23px")
    made += at(190, 446, "有效期限", "font-size:21px")
    made += at(304, 443, f"{day_text(who.id_valid_from, '.')}-{until}", "font-size:23px")
    grey_css = "filter:grayscale(1) contrast(1.1);" if grey else ""
    ground = "repeating-radial-gradient(circle at 85% 85%,#e6eeed 0 4px,#f2ebea 4px 9px)"
    return (
        f"<div style='position:relative;width:860px;height:542px;border-radius:28px;background:{ground};{grey_css}"
        f"line-height:1.3;font-weight:600;font-family:{SERIF}'>{made}</div>"
    )


def _laid(card: str, x: int, y: int, scale: float = 1, more: str = "") -> str:
    style = f"position:absolute;left:{x}px;top:{y}px;transform:scale({scale});transform-origin:0 0;{more}"
    return f"<div style='{style}'>{card}</div>"


def _desk(random: Random) -> str:
    return random.choice(
        (
            "repeating-linear-gradient(3deg,#a97c50 0 14px,#a0734a 14px 30px,#b08558 30px 37px)",
            "radial-gradient(circle at 30% 20%,#5a6b63,#39463f)",
            "repeating-linear-gradient(90deg,#d9dce0 0 40px,#d4d7dc 40px 80px)",
            "radial-gradient(circle at 70% 60%,#8f3b3f,#6d2b30)",
        )
    )


def card_on_desk(case: Case, random: Random) -> Drawing:
    """The card itself on a table, a cloth or a counter."""
    body = _laid(_face(case, random), 50, 44, 1, "box-shadow:0 3px 12px rgba(0,0,0,.4);border-radius:28px")
    return page(body, 960, 630, _truth(case), ground=_desk(random))


def counter_copy_front(case: Case, random: Random) -> Drawing:
    """A copy that a counter made, the card smaller on the sheet, with lines of purpose below."""
    body = at(60, 40, random.choice(("身份证复印件粘贴处", "证件影印件", "个人身份证明材料")), f"font:20px {KAI}")
    body += _laid(_face(case, random, grey=True), 90, 100, 0.84, "border:1px solid #999;border-radius:28px")
    use = random.choice(("仅用于办理商业保险理赔", "此件仅供理赔使用，他用无效", "复印件与原件一致，仅供报销"))
    body += at(110, 600, f"{use}", f"font:24px {KAI};color:#1a2a6a")
    body += at(110, 650, f"{sign(e(case.insured.name))}　{day_text(case.on, '.')}", "font-size:22px;color:#1a2a6a")
    if random.random() < 0.6:
        body += rubber(f"原件已核验<br>核验人 {people(case, 3)[2]}", 640, 620, "#b02a2a")
    body += at(60, 750, f"扫描批次 {num(case, 'scan', 8)}", f"font:13px {LATIN};color:#777")
    return page(body, 900, 790, _truth(case), ground="#fcfcfa")


def temporary_slip(case: Case, random: Random) -> Drawing:
    """A temporary card: portrait left, everything on this side, three months."""
    who = case.insured
    start = (case.on - dt.timedelta(days=9 + case.seed % 50)).replace(day=1 + case.seed % 27)
    last = (start.replace(day=1) + dt.timedelta(days=95)).replace(day=start.day)
    rows = (
        ("姓　名", f"<b>{e(who.name)}</b>"), ("性　别", f"{who.sex}　　<u>民　族</u>　{who.ethnicity}"),
        ("出　生", day_text(who.born_on, "年")), ("住　址", e(who.address)),
        ("公民身份号码", f"<b style='letter-spacing:2px'>{who.id_number}</b>"), ("签发机关", e(who.id_issuer)),
        ("有效期限", f"{day_text(start, '.')}-{day_text(last, '.')}"),
    )  # fmt: skip
    body = at(0, 26, "临时居民身份证", "width:800px;text-align:center;font-size:32px;letter-spacing:6px;color:#7b3f1e")
    body += at(46, 110, portrait(168, 216, shirt=random.choice(("#26303f", "#59402f"))))
    lines = "".join(
        f"<div style='display:flex;margin-bottom:10px'><u style='flex:none;width:140px'>{label}</u>"
        f"<span style='line-height:1.35'>{value}</span></div>"
        for label, value in rows
    )
    body += f"<div style='position:absolute;left:244px;top:104px;width:520px'>{lines}</div>"
    body += print_seal(who.id_issuer, 62, 350, 126, "户政专用", 0.5)
    fields = _truth(case) | {"valid_from": iso(start), "valid_to": iso(last)}
    ground = "repeating-linear-gradient(125deg,#f6efe0 0 6px,#f0f3ea 6px 11px)"
    return page(body, 800, 510, fields, size=20, ground=ground, css="u{text-decoration:none;color:#8a4a22}")


def emblem_on_desk(case: Case, random: Random) -> Drawing:
    """The emblem's side of the card on a table or a cloth."""
    body = _laid(_reverse(case), 50, 44, 1, "box-shadow:0 3px 12px rgba(0,0,0,.4);border-radius:28px")
    return page(body, 960, 630, _term(case), ground=_desk(random))


def counter_copy_back(case: Case, random: Random) -> Drawing:
    """A copy of the emblem's side, with a stamp of the counter below."""
    body = _laid(_reverse(case, grey=True), 80, 60, 0.84, "border:1px solid #aaa;border-radius:28px")
    words = random.choice(("本复印件仅限理赔申请使用", "仅供保险公司核对身份", "与原件核对无误"))
    body += at(100, 560, words, f"font:24px {KAI};color:#1a2a6a")
    body += rubber(f"收件日期<br>{day_text(case.on, '-')}", 600, 560)
    if random.random() < 0.4:
        body += at(100, 620, f"复印人：{sign(people(case, 3)[1])}", "font-size:19px")
    return page(body, 880, 690, _term(case), ground="#fbfbfb")


def archive_scan_back(case: Case, random: Random) -> Drawing:
    """The emblem's side as an office's archive of pictures prints it, with a heading and a mark of water."""
    mark = random.choice(("仅供理赔", "理赔专用", "内部核验"))
    water = "".join(at(90 + 260 * (k % 3), 150 + 140 * (k // 3), mark, "font-size:26px;color:#777;opacity:.22;transform:rotate(-24deg)") for k in range(9))  # fmt: skip
    body = at(50, 30, f"影像资料打印　档案号 {num(case, 'arch', 12)}", f"font:17px {SANS}")
    body += at(
        50, 62, f"打印时间 {day_text(case.on, '-')} 　操作员 {num(case, 'op', 5)}", f"font:14px {SANS};color:#666"
    )
    body += "<div style='position:absolute;left:50px;top:92px;width:800px;border-top:2px solid #333'></div>"
    body += _laid(_reverse(case), 90, 120, 0.83) + water
    body += at(50, 640, "第 2 页 / 共 2 页", f"font:14px {SANS};color:#666")
    return page(body, 900, 690, _term(case))


LAYOUTS = {
    "id_card_front": (card_on_desk, counter_copy_front, temporary_slip),
    "id_card_back": (emblem_on_desk, counter_copy_back, archive_scan_back),
}
