"""Identity cards of both sides: lying on something, on a copier's sheet, temporary, or in a step of an app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    DIGITS,
    HEI,
    MICRO,
    MING,
    SANS,
    SONG,
    WRITTEN,
    box_stamp,
    button,
    div,
    home_city,
    iso,
    no,
    page,
    pane,
    put,
    screen,
    signature,
)
from benchmarks.papers.paper import Drawing

_WAVES = (
    "repeating-radial-gradient(circle at 70% 120%,#dfe9f1 0 2px,#f4f1ee 2px 5px)",
    "repeating-radial-gradient(ellipse at 10% 0%,#e4ecf4 0 2px,#f5eff0 2px 7px)",
    "linear-gradient(115deg,#dfeaf3,#f3f0ee 45%,#e3eee9)",
)
_TABLES = (
    "repeating-linear-gradient(92deg,#8c6a45 0 24px,#82613d 24px 51px)",
    "radial-gradient(circle at 30% 20%,#5d6470,#363b43)",
    "repeating-linear-gradient(0deg,#c9d3c4 0 6px,#c2ccbd 6px 12px)",
    "#dcd6cb",
)


def _front_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on),
        "address": who.address, "id_number": who.id_number,
    }  # fmt: skip


def _back_truth(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def _rounded(inner: str, back: str, font: str, more: str = "") -> str:
    return f"<div style='position:relative;width:856px;height:540px;border-radius:30px;overflow:hidden;background:{back};font-family:{font};line-height:1.3;color:#17181b;{more}'>{inner}</div>"


def _face(case: Case, random: Random, *, blue: str = "#2f79a8", more: str = "") -> str:
    """The side with the portrait, 856 by 540."""
    who = case.insured
    label = f"color:{blue};font-size:22px;letter-spacing:5px"
    address = [who.address[at : at + 12] for at in range(0, len(who.address), 12)]
    unit = f"<span style='color:{blue};font-size:20px;margin:0 12px'>"
    born = f"{who.born_on.year}{unit}年</span>{who.born_on.month}{unit}月</span>{who.born_on.day}{unit}日</span>"
    top = 46 if len(address) > 3 else 60
    inner = put(54, top + 4, "姓名", label) + put(146, top, e(who.name), "font-size:29px;letter-spacing:2px")
    inner += put(54, top + 66, "性别", label) + put(146, top + 64, who.sex, "font-size:25px")
    inner += put(240, top + 66, "民族", label) + put(330, top + 64, who.ethnicity, "font-size:25px")
    inner += put(54, top + 128, "出生", label) + put(146, top + 126, born, "font-size:25px")
    inner += put(54, top + 192, "住址", label)
    inner += put(146, top + 189, "<br>".join(map(e, address)), "font-size:25px;line-height:1.42;letter-spacing:1px")
    inner += put(54, 458, "公民身份号码", f"color:{blue};font-size:22px;letter-spacing:1px")
    inner += put(268, 452, who.id_number, f"font:31px {DIGITS};letter-spacing:4px")
    shirt = random.choice(("#2a2d34", "#5b3a3a", "#2e4a6b", "#8b8f95"))
    inner += put(596, 78, portrait(206, 262, shirt=shirt, ground="#ffffff00"))
    return _rounded(inner, random.choice(_WAVES), random.choice((HEI, SANS, MICRO)), more)


def _emblem() -> str:
    star = "0,-10 2.4,-3.2 9.5,-3.1 3.8,1.2 5.9,8.1 0,4 -5.9,8.1 -3.8,1.2 -9.5,-3.1 -2.4,-3.2"
    small = "".join(f"<polygon points='{star}' transform='translate({x},{y}) scale(.55)'/>" for x, y in ((-30, -14), (-14, -2), (14, -2), (30, -14)))  # fmt: skip
    return (
        "<svg width='140' height='146' viewBox='-70 -70 140 146'><circle r='64' fill='#d8b24a'/><circle r='52' fill='#c62f27'/>"
        f"<g fill='#f0d06a'><polygon points='{star}' transform='translate(0,-28) scale(1.4)'/>{small}<path d='M-36 12L-26 4H26L36 12ZM-30 15h60v13h-60z'/></g>"
        "<path d='M-40 46Q0 74 40 46L32 70H-32Z' fill='#c62f27'/></svg>"
    )


def _reverse(case: Case, random: Random, *, big: int = 26, more: str = "") -> str:
    """The side with the emblem, 856 by 540."""
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    inner = put(48, 40, _emblem()) + put(236, 62, "中华人民共和国", "font-size:40px;letter-spacing:9px;font-weight:600")
    inner += put(236, 130, "居 民 身 份 证", "font-size:58px;font-weight:700;letter-spacing:3px")
    font = random.choice((HEI, SANS))
    inner += put(172, 372, f"签发机关　{e(who.id_issuer)}", f"font-size:{big}px;font-family:{font}")
    inner += put(
        172, 438, f"有效期限　{day_text(who.id_valid_from, '.')}-{until}", f"font-size:{big}px;font-family:{font}"
    )
    return _rounded(inner, random.choice(_WAVES), SONG, more)


def _laid(card: str, x: int, y: int, zoom: float = 1.0, turn: float = 0) -> str:
    return f"<div style='position:absolute;left:{x}px;top:{y}px;transform-origin:0 0;transform:rotate({turn}deg) scale({zoom})'>{card}</div>"


def card_on_the_table(case: Case, random: Random) -> Drawing:
    """The card itself on wood, leather, cloth or paper, nearly filling the picture."""
    turn = random.choice((-1.5, 0, 0, 1.2))
    card = _face(case, random, more="box-shadow:2px 6px 16px #0008;")
    return page(_laid(card, 46, 48, turn=turn), (950, 640), _front_truth(case), ground=random.choice(_TABLES))


def card_copied_for_a_claim(case: Case, random: Random) -> Drawing:
    """A grey copy on a copier's sheet, with a word on its use and a hand's note."""
    card = _face(case, random, blue="#555", more="filter:grayscale(1) contrast(1.35);border:1.5px solid #888;")
    who = case.insured.name
    body = _laid(card, 72, 130, 0.86)
    body += put(72, 52, "身份证件复印件粘贴处（正面）", "font-size:19px;border-bottom:1px solid #333;width:736px")
    body += put(96, 648, "此复印件仅供办理保险理赔使用，他用无效", f"font:21px {WRITTEN};color:#22306e")
    body += put(
        96, 694, f"与原件核对一致　{signature(e(who))}　{day_text(case.on, '.')}", f"font:21px {WRITTEN};color:#22306e"
    )
    if random.random() < 0.5:
        body += box_stamp("复印件与原件相符", 560, 760, "#2b4aa0")
    return page(body, (880, 900), _front_truth(case), font=MING)


def temporary_resident_card(case: Case, random: Random) -> Drawing:
    """The paper card in a plastic sleeve that is valid three months."""
    who = case.insured
    start = (case.on - dt.timedelta(days=12 + case.seed % 60)).replace(day=1 + case.seed % 28)
    start = start if start <= case.on else start.replace(day=1)
    month = start.month + 3
    end = start.replace(year=start.year + (month > 12), month=month - 12 if month > 12 else month)
    address = [who.address[at : at + 15] for at in range(0, len(who.address), 15)]
    style = "font-size:24px"
    born = f"{who.born_on.year}年{who.born_on.month}月{who.born_on.day}日"
    inner = put(
        0,
        24,
        "临时居民身份证",
        "width:856px;text-align:center;font-size:34px;letter-spacing:8px;color:#6a3f8f;font-weight:700",
    )
    inner += put(48, 96, f"姓名　{e(who.name)}", style) + put(
        48, 144, f"性别　{who.sex}　　　民族　{who.ethnicity}", style
    )
    inner += put(48, 192, f"出生　{born}", style) + put(48, 240, "住址", style)
    inner += put(120, 240, "<br>".join(map(e, address)), style + ";line-height:1.4")
    inner += put(
        48, 372, f"公民身份号码　<span style='font:27px {DIGITS};letter-spacing:2px'>{who.id_number}</span>", style
    )
    inner += put(48, 426, f"有效期限　{day_text(start, '.')} 至 {day_text(end, '.')}", style)
    inner += put(48, 478, f"签发机关　{e(who.id_issuer)}", "font-size:21px")
    inner += put(614, 92, portrait(182, 232, ground="#eef2f5"))
    back = "repeating-linear-gradient(120deg,#efe9f4 0 4px,#faf7f2 4px 9px)"
    card = _rounded(inner, back, random.choice((SONG, HEI)), "border:10px solid #ffffffaa;box-shadow:0 3px 12px #0006;")
    fields = _front_truth(case) | {"valid_from": iso(start), "valid_to": iso(end)}
    return page(_laid(card, 40, 44), (940, 630), fields, ground=random.choice(_TABLES))


def reverse_on_the_table(case: Case, random: Random) -> Drawing:
    """The side with the emblem on a table."""
    card = _reverse(case, random, more="box-shadow:2px 6px 16px #0008;")
    return page(_laid(card, 44, 50, turn=random.choice((0, 1, -1.2))), (944, 646), _back_truth(case), ground=random.choice(_TABLES))  # fmt: skip


def reverse_on_a_paste_sheet(case: Case, random: Random) -> Drawing:
    """A copy of the emblem's side in the frame of an insurer's paste sheet."""
    card = _reverse(case, random, more="filter:grayscale(1) contrast(1.25);border:1px solid #777;")
    body = div("客户证件影像粘贴单", "font-size:25px;font-weight:700", "c")
    body += div(f"{e(case.insurer)}　　编号 {no(case, 'paste', 10)}", "font-size:15px", "c")
    body += put(62, 150, "", "width:776px;height:520px;border:1.5px dashed #666") + _laid(card, 82, 172, 0.86)
    body += put(62, 690, "证件反面（国徽面）请将影印件平整粘贴于虚线框内，不得遮挡有效期限。", "font-size:15px")
    body += put(62, 726, f"经办机构：{home_city(case)}营业部　　复核：□ 清晰　□ 需补充", "font-size:15px")
    if random.random() < 0.6:
        body += box_stamp("仅限理赔使用", 620, 96, "#b52a35")
    return page(body, (900, 800), _back_truth(case), font=random.choice((SANS, SONG)))


def reverse_in_upload_step(case: Case, random: Random) -> Drawing:
    """An app that shows the photograph of the emblem's side and what it made of it."""
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    card = f"<div style='position:relative;width:396px;height:254px;margin:12px 12px 0;background:{random.choice(_TABLES)};border-radius:8px;overflow:hidden'>{_laid(_reverse(case, random, big=33), 6, 8, 0.448)}</div>"
    body = div("请拍摄身份证国徽面", "padding:16px 16px 2px;font-size:20px") + div("证件须在有效期内，边框完整、字体清晰", "padding:0 16px;color:#888;font-size:14px")  # fmt: skip
    body += card
    body += pane(
        "<b style='font-size:15px'>识别结果</b>"
        f"<div class=q><span>签发机关</span><span>{e(who.id_issuer)}</span></div>"
        f"<div class=q><span>有效期限</span><span>{day_text(who.id_valid_from, '.')}-{until}</span></div>"
    )
    body += div("如识别有误，请点击对应项目修改", "font-size:13px;color:#999", "c")
    dock = button("下一步", random.choice(("#e0532f", "#2873e6", "#149c6d")))
    return screen(body, 720, _back_truth(case), random, random.choice(("身份认证", "上传证件", "实名信息")), dock=dock)


LAYOUTS = {
    "id_card_front": (card_on_the_table, card_copied_for_a_claim, temporary_resident_card),
    "id_card_back": (reverse_on_the_table, reverse_on_a_paste_sheet, reverse_in_upload_step),
}
