"""Identity cards: the card, a copy of it, a temporary one, a bilingual one, and its picture in an app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.sixteenth.cards_kit import OCR
from benchmarks.papers.families.sixteenth.kit import (
    HEI,
    KAI,
    MICRO,
    SANS,
    SERIF,
    button,
    iso,
    kv,
    line,
    screen,
    sheet,
    signed,
)
from benchmarks.papers.families.sixteenth.names import staff
from benchmarks.papers.families.sixteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing

_ZHUANG = ("Singqmingz", "Singqbied", "Minzcuz", "Okseng", "Diegyouq", "Goengminz sinhfwn hauma")


def _truth(case: Case) -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on)}
    return fields | {"address": who.address, "id_number": who.id_number}


def _front(case: Case, *, grey: bool, face: str, shirt: str, ground: str, extra: bool = False) -> str:
    """The side with the portrait, 810 by 510; `extra` adds the labels in a second script."""
    who, ink = case.insured, "#555" if grey else "#3a7db5"
    label = f"color:{ink};font-size:18px"
    wide = 11 if len(who.address) < 34 else 12
    rows = [who.address[start : start + wide] for start in range(0, len(who.address), wide)]
    top, step = (28, 76) if extra else (56, 62)
    y = [top + step * line for line in range(4)]
    born = who.born_on
    made = (
        at(46, y[0] + 4, "姓　名", label) + at(132, y[0], e(who.name), "font-size:25px")
        + at(46, y[1] + 4, "性　别", label) + at(132, y[1], who.sex, "font-size:22px")
        + at(226, y[1] + 4, "民　族", label) + at(308, y[1], who.ethnicity, "font-size:22px")
        + at(46, y[2] + 4, "出　生", label)
        + at(132, y[2], f"{born.year} <span style='{label}'>年</span> {born.month} <span style='{label}'>月</span> "
             f"{born.day} <span style='{label}'>日</span>", "font-size:21px;word-spacing:7px")
        + at(46, y[3] + 4, "住　址", label)
        + at(132, y[3], "<br>".join(e(one) for one in rows), "font-size:21px;line-height:1.42;letter-spacing:1px")
        + at(46, 432, "公民身份号码", label)
        + at(272, 424, who.id_number, f"font:27px {OCR};letter-spacing:4px")
        + at(556, 70, portrait(196, 262, shirt=shirt, ground="transparent"))
    )  # fmt: skip
    if extra:
        small = f"color:{ink};font:13px 'Liberation Sans'"
        places = ((46, y[0]), (46, y[1]), (226, y[1]), (46, y[2]), (46, y[3]), (46, 432))
        made += "".join(at(x, down - 13, word, small) for (x, down), word in zip(places, _ZHUANG, strict=True))
    filtered = "filter:grayscale(1) contrast(1.12);" if grey else ""
    return (
        f'<div style="position:absolute;width:810px;height:510px;border-radius:24px;background:{ground};{filtered}'
        f'line-height:1.3;font-family:{face}">{made}</div>'
    )


def _ground(random: Random) -> str:
    hue = random.choice(
        ("#e4eef2 0 4px,#eef0ea 4px 9px", "#e9eef3 0 5px,#f4ede9 5px 9px", "#e6f0ea 0 4px,#f0f1f3 4px 8px")
    )
    return f"repeating-radial-gradient(ellipse at 78% 40%,{hue})"


def _shirt(random: Random) -> str:
    return random.choice(("#20242c", "#4d6a8d", "#7d4350", "#8d8a7c"))


def card_front(case: Case, random: Random) -> Drawing:
    """The card alone."""
    face = random.choice((HEI, SANS, MICRO))
    body = _front(case, grey=False, face=face, shirt=_shirt(random), ground=_ground(random))
    return sheet(body, width=810, height=510, fields=_truth(case), padding="0", ground="transparent")


def bilingual_front(case: Case, random: Random) -> Drawing:
    """A card of Guangxi, every label in Zhuang above the Chinese one."""
    body = _front(case, grey=False, face=HEI, shirt=_shirt(random), ground=_ground(random), extra=True)
    return sheet(body, width=810, height=510, fields=_truth(case), padding="0", ground="transparent")


def copied_front(case: Case, random: Random) -> Drawing:
    """A grey copy on a sheet, with what the claimant and the clerk wrote and stamped on it."""
    card = _front(case, grey=True, face=HEI, shirt="#333", ground="#eceded")
    use = random.choice(
        ("此复印件仅供办理保险理赔使用，再次复印无效", "仅限理赔用，他用无效", "与原件一致　仅用于报销")
    )
    body = f"<div style='position:absolute;left:45px;top:70px'>{card}</div>"
    body += at(74, 640, use, f"font:25px {KAI};color:#223")
    body += at(
        74, 700, f"{signed(e(case.insured.name))}　{day_text(case.visited_on, '.')}", "font-size:21px;color:#1a2a66"
    )
    body += chop(f"与原件核对一致<br>经办人：{e(staff(case, 3)[1])}", 590, 690)
    if random.random() < 0.5:
        body += seal(case.insurer, 610, 760, 150, "业务受理章")
    return sheet(body, width=900, height=960, fields=_truth(case), ground="#fbfbfa")


def temporary_front(case: Case, random: Random) -> Drawing:
    """A temporary card: everything on one side, valid for three months."""
    who = case.insured
    start = (case.on - dt.timedelta(days=12 + case.seed % 40)).replace(day=1 + case.seed % 28)
    end = (start.replace(day=1) + dt.timedelta(days=95)).replace(day=start.day)
    term = f"{day_text(start, '.')}-{day_text(end, '.')}"
    rows = (
        ("姓名", e(who.name)), ("性别", f"{who.sex}　　　民族　{who.ethnicity}"), ("出生", day_text(who.born_on, "年")),
        ("住址", e(who.address)), ("公民身份号码", f"<b style='letter-spacing:2px'>{who.id_number}</b>"),
        ("签发机关", e(who.id_issuer)), ("有效期限", term),
    )  # fmt: skip
    lines = "".join("<div style='display:flex;margin-bottom:11px'><span style='color:#2c7a66;flex:none;"
        f"width:{132 if len(a) > 4 else 98}px'>"
        f"{a}</span><span style='max-width:330px;line-height:1.35'>{b}</span></div>" for a, b in rows)  # fmt: skip
    body = line("中华人民共和国临时居民身份证", "font-size:27px;letter-spacing:3px;color:#1d5a4b", "c b")
    body += f"<div style='margin-top:22px'>{lines}</div>" + at(560, 108, portrait(168, 214, shirt=_shirt(random)))
    body += seal(who.id_issuer, 590, 330, 120, "户籍专用章")
    ground = "repeating-linear-gradient(45deg,#e3f2ea 0 5px,#eef7f0 5px 10px)"
    fields = _truth(case) | {"valid_from": iso(start), "valid_to": iso(end)}
    return sheet(body, width=780, height=500, fields=fields, font=SERIF, size=20, padding="26px 40px", ground=ground)


def wallet_front(case: Case, random: Random) -> Drawing:
    """The card in the papers folder of a city's app."""
    who = case.insured
    name, colour = random.choice((("电子证照", "#1c66d6"), ("我的证件", "#c8372d"), ("居民身份证", "#0f7f6b")))
    rows = (
        ("姓名", e(who.name)), ("性别", who.sex), ("民族", who.ethnicity), ("出生日期", day_text(who.born_on, "年月")),
        ("住址", e(who.address)), ("公民身份号码", who.id_number),
    )  # fmt: skip
    lines = "".join(
        f"<div style='margin:9px 0;line-height:1.4'><div style='color:#888;font-size:12px'>{a}</div>{b}</div>"
        for a, b in rows
    )
    body = (
        f"<div style='background:{colour};color:#fff;border-radius:14px;margin:14px 14px 0;padding:14px 18px'>"
        f"<b style='font-size:18px'>居民身份证</b><div style='font-size:12px;opacity:.9'>{e(who.id_issuer)}　"
        f"人像面</div></div><div class='card' style='position:relative;margin-top:-6px'>"
        f"<div style='position:absolute;right:16px;top:18px'>{portrait(88, 112)}</div>{lines}</div>"
        "<div class='c' style='font-size:12px;color:#888'>仅供查看，办事请以实体证件为准</div>" f""
        f"<div class='c' style='margin:10px'>{button('授权使用记录', colour)}</div>"
        "<div class='spread' style='padding:10px 46px;color:#666;font-size:12px'><span>首页</span><span>办事</span>"
        "<span style='color:#111'>证照</span><span>我的</span></div>")  # fmt: skip
    return screen(body, height=640, fields=_truth(case), name=name, random=random)


def _back(case: Case, *, grey: bool, extra: bool = False) -> str:
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    emblem = (
        "<svg width='118' height='126'><circle cx='59' cy='55' r='52' fill='#c5322c'/><circle cx='59' cy='55' r='43' "
        "fill='none' stroke='#e8c25c' stroke-width='4'/><path d='M32 79h54V66h-9v-9H41v9h-9z' fill='#e8c25c'/>"
        "<path d='M24 100h70l-11 20H35z' fill='#c5322c'/></svg>"
    )
    made = (
        at(54, 46, emblem)
        + at(222, 58, "中华人民共和国", "font-size:36px;letter-spacing:11px")
        + at(206, 122, "居民身份证", "font-size:60px;letter-spacing:17px")
        + at(176, 360, "签发机关", "font-size:20px") + at(286, 358, e(who.id_issuer), "font-size:22px")
        + at(176, 418, "有效期限", "font-size:20px")
        + at(286, 416, f"{day_text(who.id_valid_from, '.')}-{until}", "font-size:22px")
    )  # fmt: skip
    if extra:
        small = "font:15px 'Liberation Sans'"
        made += at(222, 34, "Cunghvaz Yinzminz Gunghozgoz", small) + at(
            222, 212, "Gihminz Sinhfwncwng", "font:26px 'Liberation Sans'"
        )
        made += at(176, 340, "Geihgvan cienfat", small) + at(176, 398, "Geizhanh mizyauq", small)
    filtered = "filter:grayscale(1) contrast(1.15);" if grey else ""
    return (
        '<div style="position:absolute;width:810px;height:510px;border-radius:24px;line-height:1.3;font-weight:600;'
        f"background:repeating-radial-gradient(circle at 20% 90%,#e9f0ee 0 4px,#f3ebe8 4px 8px);{filtered}"
        f'font-family:{SERIF}">{made}</div>'
    )


def _back_truth(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def card_back(case: Case, random: Random) -> Drawing:
    """The card alone; in Guangxi with the Zhuang words."""
    body = _back(case, grey=False, extra=random.random() < 0.3)
    return sheet(body, width=810, height=510, fields=_back_truth(case), padding="0", ground="transparent")


def copied_back(case: Case, random: Random) -> Drawing:
    """A grey copy on a sheet, a word of purpose written right across it."""
    use = random.choice(("仅供保险理赔使用", "此件与原件相符", "只限报案用　复印无效"))
    across = at(250, 330, use, f"font:33px {KAI};color:#333;transform:rotate(-9deg);opacity:.62")
    body = f"<div style='position:absolute;left:45px;top:60px'>{_back(case, grey=True)}</div>{across}"
    body += at(
        70, 610, f"本人签字 {signed(e(case.insured.name))}　日期 {day_text(case.visited_on, '/')}", f"font:20px {SANS}"
    )
    return sheet(body, width=900, height=720, fields=_back_truth(case), ground="#fafafa")


def upload_back(case: Case, random: Random) -> Drawing:
    """An insurer's screen after the picture was taken: the card small, what was read below."""
    who = case.insured
    until = day_text(who.id_valid_to, "-") if who.id_valid_to else "长期"
    shown = ("<div style='position:relative;width:340px;height:214px;zoom:1'><div "
        f"style='transform:scale(.42);transform-origin:0 0'>{_back(case, grey=False)}</div>" "</div>")  # fmt: skip
    rows = kv("签发机关", e(who.id_issuer)) + kv("有效期起", day_text(who.id_valid_from, "-")) + kv("有效期至", until)
    tone = random.choice(("#e8652b", "#2468f2", "#12a182"))
    body = (
        "<div style='padding:14px 16px 0'>请核对国徽面信息<div style='color:#888;font-size:12px'>如识别有误，请点击修改</div>"
        f"</div><div class='card'>{shown}</div><div class='card'>{rows}</div>"
        f"<div class='c' style='color:{tone}'>重新拍摄</div>"
        f"<div class='c' style='margin:12px'>{button('确认无误，下一步', tone)}</div>"
    )
    return screen(body, height=640, fields=_back_truth(case),
        name=random.choice(("上传身份证", "实名认证", "证件信息")), random=random)  # fmt: skip


LAYOUTS = {
    "id_card_front": (card_front, copied_front, bilingual_front, temporary_front, wallet_front),
    "id_card_back": (card_back, copied_back, upload_back),
}
