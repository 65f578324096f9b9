"""Identity cards: lying on a table, copied, temporary, and in the frame of a camera."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.cards_kit import (
    BRUSH,
    FIGURES,
    GOTHIC,
    PLAIN,
    PRESS,
    SCREEN,
    chop,
    clerks,
    ink,
    iso,
    later,
    page,
    para,
    sign,
    stamp,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing

_TABLES = (
    "repeating-linear-gradient(92deg,#b58a5c 0 46px,#ab8053 46px 49px,#bd9465 49px 97px)",
    "linear-gradient(135deg,#3d4652,#59636f)",
    "repeating-linear-gradient(0deg,#2f6d5a 0 39px,#3a7a66 39px 40px)",
    "radial-gradient(circle at 30% 20%,#f3efe8,#dcd5c8)",
)
_TONES = (("#e9f1f4", "#d5e5ea"), ("#f2efe9", "#dde8e4"), ("#e8eef8", "#dfe6ee"))


def _front_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "sex": who.sex,
        "ethnicity": who.ethnicity,
        "born_on": iso(who.born_on),
        "address": who.address,
        "id_number": who.id_number,
    }


def _back_truth(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def _blank_card(body: str, shrunk: float, random: Random, grey: bool) -> str:
    """A card 856 by 540 shrunk to its place, with waves for its ground."""
    one, two = ("#fcfcfc", "#ededed") if grey else random.choice(_TONES)
    waves = f"repeating-radial-gradient(ellipse at {random.randint(20, 80)}% 135%,{one} 0 5px,{two} 5px 7px)"
    look = f"position:absolute;width:856px;height:540px;border-radius:26px;overflow:hidden;transform:scale({shrunk});transform-origin:0 0"
    grade = "filter:grayscale(1) contrast(1.15) brightness(1.03);" if grey else "box-shadow:0 3px 14px rgba(0,0,0,.35);"
    return f"<div style='position:relative;width:{856 * shrunk:.0f}px;height:{540 * shrunk:.0f}px'><div style='{look};background:{waves};{grade}border:1px solid #bcc5c9'>{body}</div></div>"


def _front_side(case: Case, random: Random) -> str:
    who = case.insured
    label = f"color:{random.choice(('#3f78a8', '#2c6f9c', '#4a80a0'))};font:20px {GOTHIC}"
    value = f"font:25px {random.choice((GOTHIC, PLAIN))};color:#171717"
    fit = random.choice((11, 12))
    lines = [who.address[place : place + fit] for place in range(0, len(who.address), fit)]
    step = 37 if len(lines) < 4 else 31
    name_size = 30 if len(who.name) < 6 else 22
    born = (
        f"{who.born_on.year}<span style='{label};padding:0 9px'>年</span>{who.born_on.month}"
        f"<span style='{label};padding:0 9px'>月</span>{who.born_on.day}<span style='{label};padding:0 9px'>日</span>"
    )
    return (
        at(52, 62, "姓 名", label) + at(132, 54, e(who.name), f"{value};font-size:{name_size}px")
        + at(52, 122, "性 别", label) + at(132, 117, who.sex, value) + at(216, 122, "民 族", label) + at(294, 117, who.ethnicity, value)
        + at(52, 182, "出 生", label) + at(132, 177, born, value)
        + at(52, 244, "住 址", label) + "".join(at(132, 239 + step * place, e(part), value) for place, part in enumerate(lines))
        + at(52, 452, "公民身份号码", label) + at(278, 444, who.id_number, f"font:32px {FIGURES};letter-spacing:2.5px;color:#111")
        + at(584, 82, portrait(216, 282, shirt=random.choice(("#2a2f39", "#6a5340", "#41585a")), ground="transparent"))
    )  # fmt: skip


def _back_side(case: Case, random: Random) -> str:
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    badge = (
        "<svg width='128' height='136'><circle cx='64' cy='60' r='56' fill='#c43a2e'/><circle cx='64' cy='60' r='46' fill='none' stroke='#eccb62' stroke-width='5'/>"
        "<path d='M64 26l6 17h18l-14 11 5 17-15-10-15 10 5-17-14-11h18z' fill='#eccb62'/><path d='M36 84h56v10H36z' fill='#eccb62'/><path d='M28 110h72l-14 20H42z' fill='#c43a2e'/></svg>"
    )
    words = f"font:600 {random.choice((22, 23))}px {PRESS};color:#131313"
    value = f"font:23px {random.choice((GOTHIC, PRESS))};color:#131313"
    return (
        at(64, 48, badge)
        + at(250, 64, "中华人民共和国", f"font:600 38px {PRESS};letter-spacing:13px;color:#101010")
        + at(240, 130, "居民身份证", f"font:700 62px {PRESS};letter-spacing:25px;color:#101010")
        + at(196, 398, "签发机关", words) + at(320, 397, e(who.id_issuer), value)
        + at(196, 456, "有效期限", words) + at(320, 455, f"{day_text(who.id_valid_from, '.')}-{until}", value)
    )  # fmt: skip


def _on_a_table(card: str, fields: dict[str, str], random: Random) -> Drawing:
    """The card with some of the table it lies on."""
    left, top, turn = random.randint(34, 80), random.randint(34, 74), random.choice((-2, -1, 0, 1, 2))
    sleeve = "box-shadow:0 0 0 16px rgba(255,255,255,.22);border-radius:26px;" if random.random() < 0.4 else ""
    body = f"<div style='position:absolute;left:{left}px;top:{top}px;transform:rotate({turn}deg);{sleeve}'>{card}</div>"
    return page(body, width=960, height=640, fields=fields, ground=random.choice(_TABLES), pad="0", scale=1.6)


def front_on_a_table(case: Case, random: Random) -> Drawing:
    """The side with the portrait, on whatever it was laid on."""
    return _on_a_table(_blank_card(_front_side(case, random), 0.98, random, False), _front_truth(case), random)


def back_on_a_table(case: Case, random: Random) -> Drawing:
    """The side with the emblem, on whatever it was laid on."""
    return _on_a_table(_blank_card(_back_side(case, random), 0.98, random, False), _back_truth(case), random)


def _watermark(random: Random, words: str) -> str:
    made = ""
    for place in range(5):
        made += at(
            20 + place % 2 * 210,
            60 + place * 108,
            words,
            f"font:17px {SCREEN};color:rgba(90,90,90,.23);transform:rotate(-18deg)",
        )
    return (
        f"<div style='position:absolute;left:{random.randint(70, 120)}px;top:{random.randint(40, 90)}px'>{made}</div>"
    )


def front_copied_on_a_sheet(case: Case, random: Random) -> Drawing:
    """A grey copy on office paper with a note on what it may serve for, by hand or as a pale pattern."""
    card = _blank_card(_front_side(case, random), 0.72, random, True)
    body = f"<div style='margin:{random.randint(70, 110)}px 0 0 {random.randint(90, 150)}px'>{card}</div>"
    if random.random() < 0.5:
        body += _watermark(random, "仅限保险理赔使用 他用无效")
        body += para("复印件与原件相符　经办人：" + sign(clerks(case)[0]), "margin:56px 0 0 150px;font-size:18px")
    else:
        day = case.on - dt.timedelta(days=random.randint(1, 5))
        body += para(
            ink("此复印件仅用于申请理赔") + f"　{ink(day_text(day, '.'))}", "margin:52px 0 0 130px;font-size:20px"
        )
        body += chop("原件已核<br>" + e(clerks(case)[2]), 560, 560, 17)
    return page(body, width=820, height=720, fields=_front_truth(case), ground="#fdfdfd", pad="0")


def back_copied_askew(case: Case, random: Random) -> Drawing:
    """A grey copy of the emblem side, a little askew, dark at the sheet's edge as a lid left open makes it."""
    card = _blank_card(_back_side(case, random), 0.72, random, True)
    turn = random.choice((-3, -2, 2, 3))
    body = f"<div style='margin:{random.randint(90, 130)}px 0 0 {random.randint(80, 110)}px;transform:rotate({turn}deg)'>{card}</div>"
    body += _watermark(random, "仅限保险理赔使用 他用无效") if random.random() < 0.5 else ""
    body += para(
        f"{ink(random.choice(('与原件一致', '复印属实', '原件已验')))}　{sign(clerks(case)[0])}",
        "margin:64px 0 0 260px;font-size:20px",
    )
    shade = "linear-gradient(90deg,#9a9a9a,#efefef 26px,#fcfcfc 70px)"
    return page(body, width=800, height=700, fields=_back_truth(case), ground=shade, pad="0")


def temporary_card_in_plastic(case: Case, random: Random) -> Drawing:
    """A temporary card: one side with everything, pressed in plastic, good for three months."""
    who = case.insured
    start = (case.on - dt.timedelta(days=random.randint(12, 60))).replace(day=random.randint(1, 9))
    until = later(start, months=3)
    label, value = f"font:18px {PRESS};color:#4b5a63", f"font:21px {BRUSH};color:#111"
    width = 13
    lines = [who.address[place : place + width] for place in range(0, len(who.address), width)]
    body = (
        at(0, 16, "临时居民身份证", f"width:100%;text-align:center;font:700 33px {PRESS};letter-spacing:10px;color:#16324a")
        + at(38, 92, portrait(168, 216, shirt="#454b55", ground="#fafafa"), "border:1px solid #999;line-height:0")
        + at(236, 88, "姓名", label) + at(300, 84, e(who.name), f"{value};font-size:{25 if len(who.name) < 6 else 20}px")
        + at(236, 128, "性别", label) + at(300, 125, who.sex, value) + at(390, 128, "民族", label) + at(450, 125, who.ethnicity, value)
        + at(236, 167, "出生", label) + at(300, 164, day_text(who.born_on, "年"), value)
        + at(236, 206, "住址", label) + "".join(at(300, 203 + 29 * place, e(part), value) for place, part in enumerate(lines))
        + at(236, 330, "公民身份号码", label) + at(362, 325, who.id_number, f"font:24px {FIGURES};letter-spacing:1px")
        + at(38, 378, "签发机关", label) + at(132, 375, e(who.id_issuer), value)
        + at(38, 418, "有效期限", label) + at(132, 415, f"{day_text(start, '.')}-{day_text(until, '.')}", value)
        + stamp(who.id_issuer, 560, 360, 112, "户证专用章", 0.45)
    )  # fmt: skip
    ground = "repeating-linear-gradient(-30deg,#f8f4e6 0 6px,#efe9d8 6px 8px)"
    css = ".paper{border-radius:16px;border:9px solid #e9eef2}"
    fields = _front_truth(case) | {"valid_from": iso(start), "valid_to": iso(until)}
    return page(body, width=750, height=490, fields=fields, ground=ground, css=css, pad="0", scale=1.8)


def back_in_a_camera_frame(case: Case, random: Random) -> Drawing:
    """A telephone's screen while an app takes the emblem side: dark around, corners of a frame, a hint."""
    colour = random.choice(("#3ddc84", "#ffb020", "#4da3ff"))
    card = _blank_card(_back_side(case, random), 0.83, random, False)
    corner = f"position:absolute;width:46px;height:46px;border:solid {colour};border-width:"
    edges = (("left:60px;top:60px", "5px 0 0 5px"), ("right:60px;top:60px", "5px 5px 0 0"), ("left:60px;bottom:86px", "0 0 5px 5px"), ("right:60px;bottom:86px", "0 5px 5px 0"))  # fmt: skip
    body = "".join(f"<div style='{corner}{widths};{place}'></div>" for place, widths in edges)
    body += f"<div style='position:absolute;left:82px;top:82px'>{card}</div>"
    hint = random.choice(("请将国徽面放入框内，并保持光线充足", "拍摄身份证国徽面，避免反光", "对齐边框 自动拍摄"))
    body += at(0, 22, hint, f"width:100%;text-align:center;color:#fff;font:19px {SCREEN}")
    body += at(0, 566, "从相册选择　　◎　　手电筒", f"width:100%;text-align:center;color:#ddd;font:20px {SCREEN}")
    ground = random.choice(("#1d1f22", "#23262b", "#15181c"))
    return page(body, width=874, height=634, fields=_back_truth(case), ground=ground, pad="0")


LAYOUTS = {
    "id_card_front": (front_on_a_table, front_copied_on_a_sheet, temporary_card_in_plastic),
    "id_card_back": (back_on_a_table, back_copied_askew, back_in_a_camera_frame),
}
