"""Cards of the first family: identity card and bank card."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, framed, portrait
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Micro Hei'"
_WAVES = "repeating-radial-gradient(circle at 70% 120%,rgba(120,160,205,.16) 0 2px,transparent 2px 7px)"
_CARD = (
    f".paper{{border-radius:16px;font-family:{_BLACK};background:linear-gradient(115deg,#e3eef6,#f6efe9 55%,#dfe9f3)}}"
)


def _front_inside(one: Person) -> str:
    label = "color:#3b78b4;font-size:15px;letter-spacing:2px"
    value = "font-size:19px;color:#16181c"
    born = one.born_on
    half = 11 if len(one.address) > 11 else len(one.address)
    lines = [one.address[place : place + half] for place in range(0, len(one.address), half)]
    return "".join(
        (
            at(34, 38, "姓 名", label), at(98, 34, escape(one.name), value + ";font-size:22px;letter-spacing:2px"),
            at(34, 82, "性 别", label), at(98, 79, one.sex, value), at(160, 82, "民 族", label), at(226, 79, one.ethnicity, value),
            at(34, 124, "出 生", label),
            at(98, 121, f"{born.year}", value), at(148, 124, "年", label), at(178, 121, str(born.month), value),
            at(206, 124, "月", label), at(230, 121, str(born.day), value), at(258, 124, "日", label),
            at(34, 168, "住 址", label),
            *(at(98, 165 + 26 * row, escape(text), value) for row, text in enumerate(lines)),
            at(34, 287, "公民身份号码", label), at(178, 281, one.id_number, value + ";font-size:24px;letter-spacing:2.5px"),
            at(360, 52, portrait(148, 186)),
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


def _front(case: Case, random: Random) -> Drawing:
    body = f"<div class='paper' style='background-image:{_WAVES}'>{_front_inside(case.insured)}</div>"
    return Drawing(framed(body, width=540, height=340, css=_CARD), 540, 340, _front_fields(case.insured), 1.8)


def _front_copy(case: Case, random: Random) -> Drawing:
    """A grey copy on paper, with a note of what it is for written across."""
    card = f"<div class='card' style='left:120px;top:{random.randint(90, 190)}px'>{_front_inside(case.insured)}</div>"
    note = at(130, 470, "此复印件仅限办理保险理赔使用", "font:22px 'AR PL KaitiM GB';color:#333")
    css = (
        f"{_CARD} .paper{{border-radius:0;background:#fdfdfb}} .card{{position:absolute;width:540px;height:340px;filter:grayscale(1);"
        f"border:1px solid #999;border-radius:16px;background:#efefef}}"
    )
    body = f"<div class='paper'>{card}{note}</div>"
    return Drawing(framed(body, width=780, height=620, css=css), 780, 620, _front_fields(case.insured), 1.6)


def _back_inside(one: Person) -> str:
    valid_to = day_text(one.id_valid_to, ".") if one.id_valid_to else "长期"
    label = "font-size:17px;color:#222"
    emblem = (
        "<svg width='92' height='96'><circle cx='46' cy='46' r='42' fill='#c8372f'/><circle cx='46' cy='46' r='34' fill='none' "
        "stroke='#e9b84d' stroke-width='4'/><text x='46' y='58' font-size='34' text-anchor='middle' fill='#f2c94c'>★</text></svg>"
    )
    return "".join(
        (
            at(34, 30, emblem), at(158, 42, "中华人民共和国", "font-size:34px;letter-spacing:8px"),
            at(158, 96, "居民身份证", "font-size:42px;letter-spacing:16px"),
            at(126, 244, "签发机关", label), at(214, 243, escape(one.id_issuer), "font-size:18px"),
            at(126, 285, "有效期限", label), at(214, 284, f"{day_text(one.id_valid_from, '.')}-{valid_to}", "font-size:18px"),
        )
    )  # fmt: skip


def _back_fields(one: Person) -> dict[str, str]:
    return {
        "issuer": one.id_issuer,
        "valid_from": one.id_valid_from.isoformat(),
        "valid_to": one.id_valid_to.isoformat() if one.id_valid_to else "long_term",
    }


def _back(case: Case, random: Random) -> Drawing:
    css = _CARD + ".paper{background:linear-gradient(100deg,#f3dfe2,#e9eff4 60%,#f1e2e4)}"
    body = f"<div class='paper' style='background-image:{_WAVES}'>{_back_inside(case.insured)}</div>"
    return Drawing(framed(body, width=540, height=340, css=css), 540, 340, _back_fields(case.insured), 1.8)


def _back_copy(case: Case, random: Random) -> Drawing:
    css = (
        f"{_CARD} .paper{{border-radius:0;background:#fbfbf8}} .card{{position:absolute;width:540px;height:340px;filter:grayscale(1) "
        "contrast(.9);border:1px solid #aaa;border-radius:16px}"
    )
    body = f"<div class='paper'><div class='card' style='left:90px;top:80px'>{_back_inside(case.insured)}</div></div>"
    return Drawing(framed(body, width=740, height=520, css=css), 740, 520, _back_fields(case.insured), 1.6)


def _grouped(number: str) -> str:
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def _bank_fields(one: Person, *, holder: bool) -> dict[str, str]:
    fields = {"card_number": one.card_number, "bank": one.bank}
    return fields | {"holder_name": one.pinyin} if holder else fields


def _embossed(case: Case, random: Random) -> Drawing:
    """Raised silver figures on a dark card."""
    one = case.insured
    raised = "color:#dfe3e8;text-shadow:1px 1px 1px #10131a,-1px -1px 1px #fff6"
    body = "<div class='paper'>" + "".join(
        (
            at(34, 28, one.bank, "font-size:27px;color:#fff;letter-spacing:3px"), at(402, 36, "借记卡 DEBIT", "font-size:14px;color:#cfd8ea"),
            at(42, 98, "<div style='width:62px;height:46px;border-radius:8px;background:linear-gradient(90deg,#e7cf86,#b9973f)'></div>"),
            at(40, 172, _grouped(one.card_number), f"font:26px 'DejaVu Sans Mono';letter-spacing:0;{raised}"),
            at(200, 222, "MONTH/YEAR", "font-size:9px;color:#cfd8ea"), at(278, 216, "09/31", f"font:18px 'DejaVu Sans Mono';{raised}"),
            at(42, 262, one.pinyin, f"font:20px 'DejaVu Sans Mono';{raised}"),
            at(418, 258, "银联<br><span style='font-size:13px'>UnionPay</span>", "font-size:24px;color:#fff;background:#0a6d78;padding:4px 14px;border-radius:6px"),
        )
    ) + "</div>"  # fmt: skip
    css = f"{_CARD} .paper{{background:linear-gradient(130deg,#203a6b,#3c62a5 60%,#1b2f58)}}"
    return Drawing(framed(body, width=540, height=340, css=css), 540, 340, _bank_fields(one, holder=True), 1.8)


def _flat_printed(case: Case, random: Random) -> Drawing:
    """A light card with flat printed figures and small print about the machine."""
    one = case.insured
    body = "<div class='paper'>" + "".join(
        (
            at(300, 30, one.bank, "font-size:24px;color:#7a1220"), at(302, 62, "CHINA BANK CARD", "font-size:11px;color:#7a1220"),
            at(38, 40, "<div style='width:58px;height:44px;border-radius:7px;background:#d8c07a'></div>"),
            at(36, 186, one.card_number, "font-size:29px;color:#222;letter-spacing:2px"),
            at(38, 236, "ATM", "font-size:17px;color:#333"), at(330, 240, "VALID THRU 06/29", "font-size:13px;color:#333"),
            at(38, 284, "储蓄卡", "font-size:20px;color:#7a1220"), at(420, 276, "UnionPay 银联", "font-size:16px;color:#fff;background:#c0392b;padding:5px 8px"),
        )
    ) + "</div>"  # fmt: skip
    css = f"{_CARD} .paper{{background:linear-gradient(160deg,#fbf3ea,#f2d7cc 70%,#e9c3b6)}}"
    return Drawing(framed(body, width=540, height=340, css=css), 540, 340, _bank_fields(one, holder=False), 1.8)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (_front, _front_copy),
    "id_card_back": (_back, _back_copy),
    "bank_card": (_embossed, _flat_printed),
}
