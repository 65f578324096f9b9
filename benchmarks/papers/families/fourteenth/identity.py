"""Identity cards: the card itself, its photocopy, the temporary card, and screens that show it."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fourteenth.cards_kit import (
    MICRO,
    NOTO,
    SONG,
    app,
    button,
    card_box,
    chop,
    iso,
    p,
    page,
    pairs,
    pen,
    people,
    seal,
    sig,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing

_TINTS = (("#eef4f0", "#dde9ee"), ("#f3f1ec", "#e2ebf0"), ("#edf1f7", "#e9ede2"))


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


def _ground(random: Random, grey: bool) -> str:
    one, two = ("#fbfbfb", "#ececec") if grey else random.choice(_TINTS)
    return f"background:repeating-radial-gradient(circle at 78% -30%,{one} 0 4px,{two} 4px 6px),linear-gradient({one},{two})"


def _card(body: str, scale: float, random: Random, grey: bool) -> str:
    """A card drawn 800 by 504 and shrunk to its place."""
    tone = "filter:grayscale(1) contrast(1.1);" if grey else ""
    inner = f"position:absolute;transform-origin:0 0;transform:scale({scale});width:800px;height:504px;border-radius:22px;overflow:hidden;{_ground(random, grey)};{tone}border:1px solid #c8d0d4"
    return f'<div style="position:relative;width:{800 * scale:.0f}px;height:{504 * scale:.0f}px"><div style="{inner}">{body}</div></div>'


def _front(case: Case, random: Random) -> str:
    who = case.insured
    label = f"color:{random.choice(('#2d6ca6', '#3a7790', '#1f5f93'))};font:18px {MICRO}"
    value = f"font:23px {MICRO};color:#1a1a1a"
    width = random.choice((10, 12, 11))
    lines = [who.address[place : place + width] for place in range(0, len(who.address), width)]
    step = 34 if len(lines) < 4 else 29
    marks = [f'<span style="{label}">{one}</span>' for one in "年月日"]
    born = f"{who.born_on.year} {marks[0]} {who.born_on.month} {marks[1]} {who.born_on.day} {marks[2]}"
    return (
        at(46, 56, "姓　名", label) + at(124, 52, e(who.name), f"{value};font-size:{27 if len(who.name) < 7 else 21}px")
        + at(46, 114, "性　别", label) + at(124, 110, who.sex, value) + at(206, 114, "民　族", label) + at(284, 110, who.ethnicity, value)
        + at(46, 172, "出　生", label) + at(124, 168, born, f"{value};word-spacing:6px")
        + at(46, 230, "住　址", label)
        + "".join(at(124, 226 + step * place, e(part), value) for place, part in enumerate(lines))
        + at(46, 426, "公民身份号码", label)
        + at(252, 418, who.id_number, "font:30px 'OCR B','Liberation Mono';letter-spacing:3px;color:#111")
        + at(546, 70, portrait(206, 268, shirt=random.choice(("#22252b", "#5b4a6e", "#8c8f94")), ground="transparent"))
    )  # fmt: skip


def _back(case: Case, random: Random) -> str:
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    emblem = (
        "<svg width='116' height='122'><circle cx='58' cy='54' r='50' fill='#bf2f28'/><circle cx='58' cy='54' r='41' fill='none' stroke='#f0cf6b' stroke-width='4'/>"
        "<path d='M30 78h56v-9l-9-4V54H39v11l-9 4z' fill='#f0cf6b'/><text x='58' y='49' font-size='27' fill='#f0cf6b' text-anchor='middle'>★</text>"
        "<path d='M24 98h68l-13 18H37z' fill='#bf2f28'/></svg>"
    )
    bold = f"font:600 21px {NOTO};color:#151515"
    return (
        at(58, 44, emblem)
        + at(230, 58, "中华人民共和国", f"font:500 36px {SONG};letter-spacing:11px;color:#111")
        + at(222, 120, "居民身份证", f"font:600 58px {SONG};letter-spacing:21px;color:#111")
        + at(176, 366, "签发机关", bold) + at(290, 366, e(who.id_issuer), f"font:21px {NOTO}")
        + at(176, 420, "有效期限", bold) + at(290, 420, f"{day_text(who.id_valid_from, '.')}-{until}", f"font:21px {NOTO}")
    )  # fmt: skip


def plain_front(case: Case, random: Random) -> Drawing:
    """The side with the portrait, photographed alone."""
    body = _card(_front(case, random), 1.1, random, False)
    return page(body, width=880, height=556, fields=_front_truth(case), ground="transparent", pad="0")


def plain_back(case: Case, random: Random) -> Drawing:
    """The side with the emblem, photographed alone."""
    body = _card(_back(case, random), 1.1, random, False)
    return page(body, width=880, height=556, fields=_back_truth(case), ground="transparent", pad="0")


def _copy(case: Case, random: Random, card: str, fields: dict[str, str]) -> Drawing:
    """A copy on white paper with what people write across and below it."""
    body = f"<div style='margin:{random.randint(60, 120)}px 0 0 {random.randint(70, 130)}px'>{card}</div>"
    day = day_text(case.on - dt.timedelta(days=random.randint(1, 6)), "年")
    note = random.choice(("仅供办理保险理赔使用，再次复印无效", "此件只用于本次理赔", "复印件与原件核对一致"))
    if random.random() < 0.5:
        body += at(150, 640, note, f"font:26px {SONG};color:#8b8b8b;transform:rotate(-9deg)")
        body += p(f"{pen('与原件一致')}　{sig(people(case)[2])}　{pen(day)}", "margin:60px 0 0 120px;font-size:20px")
    else:
        body += p(pen(note), "margin:54px 0 0 110px;font-size:22px")
        body += p(f"{sig(people(case)[2])}　{pen(day)}", "margin:14px 0 0 280px;font-size:20px")
    body += chop("核对人", 590, 590, 17) if random.random() < 0.5 else ""
    return page(body, width=800, height=780, fields=fields, ground="#fdfdfc", pad="0")


def copied_front(case: Case, random: Random) -> Drawing:
    """A photocopy of the portrait side."""
    return _copy(case, random, _card(_front(case, random), 0.74, random, True), _front_truth(case))


def copied_back(case: Case, random: Random) -> Drawing:
    """A photocopy of the emblem side."""
    return _copy(case, random, _card(_back(case, random), 0.74, random, True), _back_truth(case))


def temporary_card(case: Case, random: Random) -> Drawing:
    """The temporary card: one printed side with its term of three months."""
    who = case.insured
    valid_from = case.on - dt.timedelta(days=random.randint(15, 55))
    month = valid_from.month + 3
    valid_to = dt.date(valid_from.year + (month > 12), (month - 1) % 12 + 1, min(valid_from.day, 28))
    valid_from = valid_from.replace(day=min(valid_from.day, 28))
    value = f"font:19px {SONG}"
    address = f"<div style='white-space:normal;width:330px;line-height:1.4'>{e(who.address)}</div>"
    body = (
        at(166, 20, "中华人民共和国", f"font:600 25px {SONG};letter-spacing:9px") + at(150, 56, "临时居民身份证", f"font:600 33px {SONG};letter-spacing:8px")
        + at(40, 128, "姓名", value) + at(126, 124, e(who.name), f"font:23px {SONG}")
        + at(40, 170, "性别", value) + at(126, 170, who.sex, value) + at(230, 170, "民族", value) + at(300, 170, who.ethnicity, value)
        + at(40, 210, "出生", value) + at(126, 210, day_text(who.born_on, "年"), value)
        + at(40, 250, "住址", value) + at(126, 250, address, value)
        + at(40, 348, "签发机关", value) + at(146, 348, e(who.id_issuer), value)
        + at(40, 388, "有效期限", value) + at(146, 388, f"{day_text(valid_from, '.')}-{day_text(valid_to, '.')}", value)
        + at(40, 434, "公民身份号码", value) + at(186, 428, who.id_number, "font:26px 'OCR B','Liberation Mono';letter-spacing:2px")
        + at(516, 130, portrait(166, 212, shirt="#40485a", ground="#fff")) + seal(who.id_issuer, 470, 300, 128, "户证专用章", 0.45)
    )  # fmt: skip
    fields = _front_truth(case) | {"valid_from": iso(valid_from), "valid_to": iso(valid_to)}
    css = ".paper{background:repeating-linear-gradient(45deg,#f6efe9 0 5px,#efe4e2 5px 7px);border-radius:10px}"
    return page(body, width=730, height=488, fields=fields, css=css, pad="0")


def screen_front(case: Case, random: Random) -> Drawing:
    """A government app's electronic card with its data below."""
    who = case.insured
    shown = f"<div style='float:right;margin:2px 0 0 10px'>{portrait(78, 98)}</div>"
    left = p("居民身份电子凭证", "font-size:17px;font-weight:700;color:#1c4f8f") + p(
        e(who.name), "font-size:20px;margin-top:6px"
    )
    left += p(who.id_number, "font-size:17px;letter-spacing:1px") + p(f"{who.sex}　{who.ethnicity}族", "color:#555")
    data = pairs(
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("民族", who.ethnicity),
        ("出生日期", day_text(who.born_on, "-")),
        ("公民身份号码", who.id_number),
        ("住址", e(who.address)),
        style="padding:7px 0;border-bottom:1px solid #f0f0f0",
    )
    body = card_box(shown + left, "background:linear-gradient(120deg,#e4eefb,#f4f8ff);min-height:140px") + card_box(
        data
    )
    body += p(
        f"凭证时间 {day_text(case.on, '-')} 0{random.randint(1, 9)}:15:3{random.randint(0, 9)}",
        "color:#999;font-size:12px",
        "c",
    )
    body += button(random.choice(("出示二维码", "刷新凭证", "亮证"))) + p(
        "本凭证由用户本人申领，截屏无效", "color:#999;font-size:12px", "c"
    )
    title = random.choice(("电子证件", "我的卡包", "浙里办·证照", "一网通办"))
    return app(title, body, 680, _front_truth(case), tint="#2f6fd0", ink="#fff", random=random)


def screen_back(case: Case, random: Random) -> Drawing:
    """An upload screen of an app: the emblem side as taken, and what was read from it."""
    who = case.insured
    until = day_text(who.id_valid_to, "-") if who.id_valid_to else "长期"
    picture = f"<div style='margin:4px 0 0 3px'>{_card(_back(case, random), 0.415, random, False)}</div>"
    body = card_box(
        p("请上传身份证国徽面", "font-weight:700;margin-bottom:8px")
        + picture
        + p("重新拍摄", "color:#e8682a;margin-top:6px", "c")
    )
    body += card_box(
        pairs(("签发机关", e(who.id_issuer)), ("起始日期", day_text(who.id_valid_from, "-")), ("截止日期", until))
    )
    body += p("请核对识别信息，如有误可点击修改", "color:#999;font-size:12px;padding:0 24px") + button(
        "下一步", "#e8682a"
    )
    title = random.choice(("实名认证", "上传证件", "身份验证"))
    return app(title, body, 640, _back_truth(case), random=random)


LAYOUTS = {
    "id_card_front": (plain_front, copied_front, temporary_card, screen_front),
    "id_card_back": (plain_back, copied_back, screen_back),
}
