"""Cards of family second: identity card and bank card."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, framed, portrait
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Zen Hei'"
_SERIF = "'Noto Serif CJK SC'"
_KAI = "'AR PL UKai CN'"


def _front_inside(one: Person) -> str:
    label, value = f"font:13px {_BLACK};color:#5a8cc0", f"font:18px {_BLACK};color:#111"
    born = one.born_on
    lines = [one.address[place : place + 12] for place in range(0, len(one.address), 12)]
    return "".join(
        (
            at(40, 44, "姓名", label), at(90, 38, escape(one.name), value + ";font-size:21px"),
            at(40, 88, "性别", label), at(90, 84, one.sex, value), at(146, 88, "民族", label), at(190, 84, one.ethnicity, value),
            at(40, 130, "出生", label),
            at(90, 126, f"{born.year}<small style='color:#5a8cc0;font-size:13px'>&nbsp;年&nbsp;</small>{born.month}<small style='color:#5a8cc0;font-size:13px'>&nbsp;月&nbsp;</small>"
               f"{born.day}<small style='color:#5a8cc0;font-size:13px'>&nbsp;日</small>", value),
            at(40, 172, "住址", label), *(at(90, 168 + 24 * row, escape(text), value + ";font-size:17px") for row, text in enumerate(lines)),
            at(40, 290, "公民身份号码", label), at(160, 283, one.id_number, "font:bold 24px 'DejaVu Sans Mono';letter-spacing:1px"),
            at(372, 44, portrait(136, 172, shirt="#6c5b7b", ground="#f4f6f8")),
        )
    )  # fmt: skip


def _front_fields(one: Person) -> dict[str, str]:
    return {
        "name": one.name,
        "sex": one.sex,
        "ethnicity": one.ethnicity,
        "born_on": one.born_on.isoformat(),
        "address": one.address,
        "id_number": one.id_number,
    }


_CARD = ".paper{border-radius:18px;background:radial-gradient(circle at 30% 70%,#eadfe6,#dfeaf2 50%,#e8f0ea)}"


def _front(case: Case, random: Random) -> Drawing:
    body = f"<div class='paper'>{_front_inside(case.insured)}</div>"
    return Drawing(framed(body, width=540, height=340, css=_CARD), 540, 340, _front_fields(case.insured), 1.8)


def _front_noted(case: Case, random: Random) -> Drawing:
    """A coloured scan of the card on a sheet, under a slanting note over the whole card."""
    card = f"<div class='card' style='left:60px;top:60px'>{_front_inside(case.insured)}</div>"
    note = at(150, 205, "仅供保险理赔使用 再次复印无效", f"font:25px {_KAI};color:#3a3a3a66;transform:rotate(-13deg)")
    css = f"{_CARD} .paper{{border-radius:0;background:#fff}} .card{{position:absolute;width:540px;height:340px;border-radius:18px;background:#e7eef2}}"
    body = f"<div class='paper'>{card}{note}</div>"
    return Drawing(framed(body, width=660, height=470, css=css), 660, 470, _front_fields(case.insured), 1.7)


def _back(case: Case, random: Random) -> Drawing:
    one = case.insured
    valid_to = day_text(one.id_valid_to, ".") if one.id_valid_to else "长期"
    emblem = "<div style='width:86px;height:86px;border-radius:50%;background:#bf3a30;color:#f0c75e;font-size:44px;text-align:center;line-height:84px'>✯</div>"
    body = "<div class='paper'>" + "".join(
        (
            at(40, 30, emblem), at(150, 36, "中华人民共和国", f"font:32px {_SERIF};letter-spacing:9px"),
            at(150, 88, "居 民 身 份 证", f"font:bold 42px {_SERIF};letter-spacing:2px"),
            at(118, 250, "签发机关", f"font:15px {_BLACK}"), at(204, 248, escape(one.id_issuer), f"font:17px {_BLACK}"),
            at(118, 288, "有效期限", f"font:15px {_BLACK}"), at(204, 286, f"{day_text(one.id_valid_from, '.')}-{valid_to}", f"font:17px {_BLACK}"),
        )
    ) + "</div>"  # fmt: skip
    fields = {
        "issuer": one.id_issuer,
        "valid_from": one.id_valid_from.isoformat(),
        "valid_to": one.id_valid_to.isoformat() if one.id_valid_to else "long_term",
    }
    css = _CARD + ".paper{background:linear-gradient(80deg,#f5e9ea,#e6ecf0)}"
    return Drawing(framed(body, width=540, height=340, css=css), 540, 340, fields, 1.8)


def _tall_card(case: Case, random: Random) -> Drawing:
    """A card set upright, its number in two rows beneath each other."""
    one = case.insured
    first, second = one.card_number[:8], one.card_number[8:]
    body = "<div class='paper'>" + "".join(
        (
            at(28, 26, one.bank, f"font:24px {_SERIF};color:#fff"), at(30, 62, "一卡通 · 借记卡", f"font:14px {_BLACK};color:#dff"),
            at(30, 120, "<div style='width:52px;height:62px;border-radius:8px;background:#cfd4d8'></div>"),
            at(30, 300, f"{first[:4]} {first[4:]}", f"font:30px {_BLACK};color:#fff;letter-spacing:2px"),
            at(30, 344, " ".join(second[place : place + 4] for place in range(0, len(second), 4)), f"font:30px {_BLACK};color:#fff;letter-spacing:2px"),
            at(210, 470, "银联", f"font:bold 26px {_BLACK};color:#fff;background:#00707c;padding:4px 12px;border-radius:6px"),
            at(30, 480, "95588 客服热线", f"font:13px {_BLACK};color:#dff"),
        )
    ) + "</div>"  # fmt: skip
    css = ".paper{border-radius:18px;background:linear-gradient(200deg,#0d6e6e,#134b63 70%,#0c3044)}"
    fields = {"card_number": one.card_number, "bank": one.bank}
    return Drawing(framed(body, width=340, height=540, css=css), 340, 540, fields, 1.8)


def _named_card(case: Case, random: Random) -> Drawing:
    """A wide card with the holder's name in Chinese under a flat number."""
    one = case.insured
    number = one.card_number
    grouped = (
        f"{number[:6]} {number[6:]}"
        if random.random() < 0.5
        else " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    )
    body = "<div class='paper'>" + "".join(
        (
            at(30, 24, "◆", "font-size:34px;color:#b5342b"), at(70, 28, one.bank, f"font:bold 25px {_SERIF};color:#222"),
            at(400, 34, "储 蓄 卡", f"font:17px {_BLACK};color:#555"), at(40, 176, grouped, f"font:27px {_BLACK};color:#1d2733;letter-spacing:1px"),
            at(44, 232, "有效期至 VALID THRU 12/33", f"font:12px {_BLACK};color:#444"), at(44, 266, escape(one.name), f"font:21px {_BLACK};color:#222"),
            at(436, 272, "UnionPay<br>银联", f"font:15px {_BLACK};color:#b5342b"),
        )
    ) + "</div>"  # fmt: skip
    css = ".paper{border-radius:18px;background:linear-gradient(150deg,#f0f0ee,#d7dadd 60%,#c9ced3)}"
    fields = {"card_number": number, "bank": one.bank, "holder_name": one.name}
    return Drawing(framed(body, width=540, height=340, css=css), 540, 340, fields, 1.8)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (_front, _front_noted),
    "id_card_back": (_back,),
    "bank_card": (_tall_card, _named_card),
}
