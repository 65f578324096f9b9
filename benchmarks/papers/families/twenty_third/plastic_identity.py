"""Identity cards: fronts on cloth, on a stamped copy, a temporary one; backs on stone, in a frame to glue, on a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    FIGURES,
    HEI,
    SANS,
    SONG,
    ZEN,
    app,
    block,
    far,
    iso,
    leaf,
    p,
    pen,
    sign,
    top,
)
from benchmarks.papers.paper import Drawing

_GROUNDS = (
    "repeating-linear-gradient(90deg,#8a5f3d 0 46px,#7d5536 46px 48px,#936745 48px 90px)",
    "linear-gradient(25deg,#d9dbdf,#b9bdc6)",
    "repeating-linear-gradient(0deg,#3d4f6e 0 8px,#415576 8px 16px)",
    "radial-gradient(circle at 30% 20%,#f5ecd9,#d8c7a3)",
    "linear-gradient(100deg,#16181c,#34383f)",
)


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


def _card(inner: str, x: int, y: int, *, turn: float = 0, grey: bool = False) -> str:
    wave = "repeating-radial-gradient(circle at 78% 42%,#e3eef4 0 9px,#eaf1ee 9px 13px,#f2efe9 13px 20px)"
    look = "filter:grayscale(1) contrast(1.15)" if grey else "box-shadow:1px 4px 14px #0008"
    return (
        f"<div style='position:absolute;left:{x}px;top:{y}px;width:700px;height:442px;border-radius:24px;overflow:hidden;"
        f"background:{wave};border:1px solid #aebac2;color:#141414;transform:rotate({turn:.2f}deg);{look}'>{inner}</div>"
    )


def _front(case: Case, random: Random) -> str:
    who = case.insured
    blue = f"font:17.5px {ZEN};color:#3a7ca5"
    black = f"font:21px {random.choice((HEI, SANS, ZEN))};color:#111"
    born = f"{who.born_on.year}<span style='{blue}'>　年　</span>{who.born_on.month}<span style='{blue}'>　月　</span>{who.born_on.day}<span style='{blue}'>　日</span>"
    rows = [who.address[place : place + 12] for place in range(0, len(who.address), 12)]
    step = 29 if len(rows) < 4 else 25
    shirt = random.choice(("#2b2f3a", "#8c3b3b", "#3f6b52", "#e8e8ea"))
    return (
        at(48, 48, "姓　名", blue) + at(126, 43, e(who.name), f"{black};font-size:{26 if len(who.name) < 5 else 20}px;letter-spacing:3px")
        + at(48, 98, "性　别", blue) + at(126, 94, who.sex, black) + at(196, 98, "民　族", blue) + at(274, 94, who.ethnicity, black)
        + at(48, 146, "出　生", blue) + at(126, 142, born, black) + at(48, 194, "住　址", blue)
        + "".join(at(126, 190 + step * row, e(words), black) for row, words in enumerate(rows))
        + at(48, 372, "公民身份号码", blue) + at(222, 366, who.id_number, f"font:25px {FIGURES};letter-spacing:2.5px;color:#111")
        + at(480, 60, portrait(176, 230, shirt=shirt, ground="transparent"))
    )  # fmt: skip


def _back(case: Case) -> str:
    who = case.insured
    term = f"{day_text(who.id_valid_from, '.')}-{day_text(who.id_valid_to, '.') if who.id_valid_to else '长期'}"
    emblem = (
        "<svg width='116' height='126'><path d='M58 4 A54 54 0 1 1 57 4' fill='#cc2b2b' stroke='#dfb23f' stroke-width='5'/>"
        "<text x='58' y='48' font-size='26' fill='#f6d34a' text-anchor='middle'>★</text><path d='M26 84h64v-14h-12v-9h-40v9h-12z' "
        "fill='#f0c94c'/></svg>"
    )
    return (
        at(40, 34, emblem) + at(190, 44, "中华人民共和国", f"font:33px {FANG};letter-spacing:10px")
        + at(190, 100, "居 民 身 份 证", f"font:700 45px {SONG};letter-spacing:8px")
        + at(150, 322, "签发机关", f"font:700 18px {SONG}") + at(252, 321, e(who.id_issuer), f"font:19.5px {HEI}")
        + at(150, 376, "有效期限", f"font:700 18px {SONG}") + at(252, 375, term, f"font:19.5px {HEI}")
    )  # fmt: skip


def identity_front_on_table(case: Case, random: Random) -> Drawing:
    """The front of the card, photographed on one of several grounds."""
    body = _card(_front(case, random), 52, 48, turn=random.uniform(-2, 2))
    return leaf(body, 804, 540, _front_truth(case), ground=random.choice(_GROUNDS), pad="0", scale=1.7)


def identity_front_copy_stamped(case: Case, random: Random) -> Drawing:
    """A grey copy in the middle of a sheet with an office's oblong stamp and a note by hand."""
    note = random.choice(("仅供理赔使用，他用无效", "本人提供，用于保险报销", "复印件与原件一致"))
    body = _card(_front(case, random), 60, 210, grey=True)
    body += at(96, 90, pen(note), "font-size:23px") + at(470, 700, sign(case.insured.name), "font-size:18px")
    body += at(520, 748, pen(day_text(case.on - dt.timedelta(days=3), ".")), "font-size:19px")
    body += block("复印件已核对原件<br>理赔收件", 110, 700, 19, "#3f4a9a")
    dust = "radial-gradient(circle at 12% 8%,#e9e9e9 0 3px,transparent 4px),linear-gradient(#fbfbfb,#f3f3f3)"
    return leaf(body, 820, 900, _front_truth(case), ground=dust, pad="0")


def identity_temporary_card(case: Case, random: Random) -> Drawing:
    """A temporary identity card, its term of three months below."""
    who, since = case.insured, case.on - dt.timedelta(days=12 + case.seed % 40)
    month = since.month + 3
    until = since.replace(year=since.year + (month > 12), month=(month - 1) % 12 + 1, day=min(since.day, 28))
    since = since.replace(day=min(since.day, 28))
    name, value = f"font:17px {SONG};color:#444", f"font:20px {ZEN};color:#111"
    rows = [who.address[place : place + 16] for place in range(0, len(who.address), 16)]
    body = at(
        0,
        26,
        "中华人民共和国临时居民身份证",
        f"width:720px;text-align:center;font:700 30px {SONG};letter-spacing:4px;color:#7d2a2a",
    )
    for y, label, words in (
        (96, "姓名", e(who.name)), (138, "性别", f"{who.sex}<span style='{name};padding:0 12px 0 50px'>民族</span>{who.ethnicity}"),
        (180, "出生", day_text(who.born_on, "年")), (222, "住址", "<br>".join(e(row) for row in rows)),
        (308, "公民身份号码", f"<span style='padding-left:78px;font:22px {FIGURES};letter-spacing:1.5px'>{who.id_number}</span>"),
        (352, "签发机关", f"<span style='padding-left:42px'>{e(who.id_issuer)}</span>"),
        (394, "有效期限", f"<span style='padding-left:42px'>{day_text(since, '.')}-{day_text(until, '.')}</span>"),
    ):  # fmt: skip
        body += at(46, y + 3, label, name) + at(104, y, words, value)
    body += at(520, 92, portrait(150, 188, shirt=random.choice(("#555", "#385a7c")), ground="#fff"))
    fields = _front_truth(case) | {"valid_from": iso(since), "valid_to": iso(until)}
    ground = "repeating-linear-gradient(30deg,#f4ece6 0 5px,#efe4de 5px 7px,#f7f1ea 7px 12px)"
    return leaf(body, 720, 454, fields, ground=ground, pad="0", css=".paper{border-radius:16px}", scale=1.8)


def identity_back_on_stone(case: Case, random: Random) -> Drawing:
    """The side with the emblem, photographed on one of several grounds."""
    body = _card(_back(case), 70, 66, turn=random.uniform(-3, 3))
    return leaf(body, 840, 574, _back_truth(case), ground=random.choice(_GROUNDS[1:]), pad="0", scale=1.7)


def identity_back_glued_in_frame(case: Case, random: Random) -> Drawing:
    """A grey copy glued into the frame of a form."""
    body = top(random.choice(("证件复印件粘贴页", "有效身份证件影印件")), 25) + far(
        "（请将国徽面复印件粘贴于虚线框内）", "国徽面", style="margin:8px 0;font-size:15px"
    )
    body += "<div style='height:520px;border:2px dashed #888'></div>" + _card(
        _back(case), 76, 160, grey=True, turn=random.uniform(-1, 1)
    )
    body += p("注：证件须在有效期内，字迹、花纹清晰可辨。", "font-size:15px;margin-top:12px")
    body += far(
        f"提供人签字：{sign(case.insured.name)}",
        f"日期：{pen(day_text(case.on - dt.timedelta(days=2), '年'))}",
        style="margin-top:16px",
    )
    return leaf(body, 852, 790, _back_truth(case), font=SONG, pad="34px 50px")


def identity_back_in_album(case: Case, random: Random) -> Drawing:
    """The side with the emblem as a picture in a telephone's album."""
    small = f"<div style='position:relative;height:236px;overflow:hidden;zoom:1;margin-top:150px'><div style='transform:scale(.523);transform-origin:0 0;width:760px;height:450px'>{_card(_back(case), 8, 4)}</div></div>"
    bar = "".join(f"<span>{word}</span>" for word in ("分享", "编辑", "收藏", "删除"))
    body = f"<div style='background:{random.choice(('#000', '#fff'))};height:586px;overflow:hidden;padding:0 14px;color:#8a8f98'>{small}<div class=far style='padding:110px 12px 0;font-size:15px'>{bar}</div></div>"
    title = random.choice((f"{case.on.month}月{case.on.day}日", "照片 3/28", "相机胶卷"))
    return app(title, body, 660, _back_truth(case), random)


LAYOUTS = {
    "id_card_front": (identity_front_on_table, identity_front_copy_stamped, identity_temporary_card),
    "id_card_back": (identity_back_on_stone, identity_back_glued_in_frame, identity_back_in_album),
}
