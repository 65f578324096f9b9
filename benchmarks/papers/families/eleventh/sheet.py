"""What this family's pages are made of: faces, tables, screens, seals and people beside the insured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, chinese_name, yuan
from benchmarks.papers.families import frames
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

SONG = "'FandolSong','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
MI = "'MiSans','Noto Sans CJK SC',sans-serif"
KAI = "'Liberation Serif','FandolKai','LXGW WenKai',serif"
WENKAI = "'LXGW WenKai','FandolKai',serif"
FANG = "'FandolFang','Noto Serif CJK SC',serif"
UMING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
UKAI = "'AR PL UKai CN','LXGW WenKai',serif"
MONO = "'Noto Sans Mono CJK SC',monospace"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
PEN = "'Long Cang','LXGW WenKai',cursive"

_CSS = (
    ".grid td,.grid th{border:1px solid #222;padding:5px 7px}.grid th{font-weight:400}.w{width:100%}.c{text-align:cent"
    "er}"
    ".r{text-align:right}.b{font-weight:700}.s{font-size:.82em}.g{color:#666}.f{display:flex;"
    "justify-content:space-between}"
    ".w:not(.grid) td{padding:0 5px}h1,h2,p{margin:0}h1{text-align:center;font-weight:700}u{text-decoration:none;"
    "border-bottom:1px solid #222;padding:0 8px}"
)

e = escape


def paper(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any] | None = None,
    *,
    face: str = SONG,
    px: float = 16,
    style: str = "padding:44px 52px;",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A drawing of one sheet; `style` is that of the sheet."""
    width, height = size
    whole = (
        f'<div class="paper" style="font-family:{face};font-size:{px}px;line-height:1.35;color:#1b1b1b;{style}">'
        f"{body}</div>"
    )
    html = frames.framed(whole, width=width, height=height, css=_CSS + css)
    return Drawing(html, width, height, dict(fields or {}), scale, code)


def row(*cells: str | tuple[str, str], tag: str = "td", attributes: str = "") -> str:
    """A table row; a cell is text, or (attributes, text)."""
    made = "".join(
        f"<{tag}>{cell}</{tag}>" if isinstance(cell, str) else f"<{tag} {cell[0]}>{cell[1]}</{tag}>" for cell in cells
    )
    return f"<tr {attributes}>{made}</tr>"


def table(rows: Iterable[str], *, cls: str = "grid w", style: str = "") -> str:
    """A table of rows already made."""
    return f'<table class="{cls}" style="{style}">{"".join(rows)}</table>'


def _round(words: str, diameter: int, below: str) -> str:
    """A round seal whose words fill the upper two thirds of its rim."""
    middle, colour = diameter / 2, "#d2222d"
    size = min(diameter * 0.125, diameter * 1.75 / (len(words) + 4))
    arc = middle - size - diameter * 0.05
    x, y, way = arc * 0.87, arc * 0.5, f"arc{len(words)}-{len(below)}-{diameter}-{ord(words[0])}"
    foot = (
        f"<text x='{middle}' y='{middle + diameter * 0.3}' font-size='"
        f"{min(diameter * 0.095, diameter * 0.7 / max(1, len(below))):.1f}' text-anchor='middle'>{below}</text>"
    )
    return (
        f"<svg width='{diameter}' height='{diameter}' style='opacity:.55;font-weight:700' fill='{colour}'>"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{colour}' stroke-width='3'/>"
        f"<path id='{way}' d='M {middle - x} {middle + y} A {arc} {arc} 0 1 1 {middle + x} {middle + y}' fill='none'/>"
        f"<text font-size='{size}' text-anchor='middle'><textPath href='#{way}' startOffset='50%'>{words}</textPath>"
        f"</text>"
        f"<text x='{middle}' y='{middle + diameter * 0.1}' font-size='{diameter * 0.28}' text-anchor='middle'>★</text>"
        f"{foot}</svg>"
    )


def stamp(words: str, right: int, bottom: int, diameter: int = 150, below: str = "") -> str:
    """A red round seal at a distance from the right and lower edge."""
    return f'<div style="position:absolute;right:{right}px;bottom:{bottom}px">{_round(words, diameter, below)}</div>'


def oblong(words: str, right: int, bottom: int, colour: str = "#c8262c", turn: int = -6) -> str:
    """A rectangular stamp, a little turned."""
    return (
        f'<div style="position:absolute;right:{right}px;bottom:{bottom}px;border:2.5px solid {colour};color:{colour};'
        f'padding:3px 12px;transform:rotate({turn}deg);opacity:.7;font-weight:700;letter-spacing:3px">{words}</div>'
    )


def qr(text: str, size: int) -> str:
    """A QR code as a square image."""
    return f'<img src="{code_picture(text)}" width="{size}" height="{size}">'


def bars(number: str, width: int, height: int) -> str:
    """Stripes like those of a bar code."""
    random, place, made = Random(number), 0.0, ""
    while place < width - 6:
        thick = random.choice((1.2, 1.2, 2.2, 3.2))
        made += f"<rect x='{place:.1f}' width='{thick}' height='{height}'/>"
        place += thick + random.choice((1.3, 2.0, 3.0))
    return f"<svg width='{width}' height='{height}' style='display:block'>{made}</svg>"


def boxes(text: str, side: int = 26, face: str = "inherit") -> str:
    """One box for every character."""
    box = f"display:inline-block;width:{side}px;height:{side + 4}px;line-height:{side + 4}px;text-align:center"
    one = f"{box};border:1px solid #555;margin-left:-1px;font-family:{face}"
    return "".join(f'<span style="{one}">{e(sign)}</span>' for sign in text)


def pen(text: str, size: int = 24) -> str:
    """Words written by hand."""
    return f'<span style="font-family:{PEN};font-size:{size}px;color:#17306f">{e(text)}</span>'


def screen(
    title: str, body: str, size: tuple[int, int], fields: Mapping[str, Any] | None = None, **more: Any
) -> Drawing:
    """A telephone's screen with its status line and a title."""
    clock = f"{9 + len(body) % 12}:{len(body) % 50 + 10}"
    bar = more.pop("bar", "#fff")
    ink = more.pop("ink", "#111")
    head = (
        f'<div class="f" style="background:{bar};color:{ink};padding:10px 26px 4px;font-size:17px"><b>{clock}</b>'
        f'<span>5G ▮▮▮ {30 + len(body) % 60}%</span></div><div style="background:{bar};color:{ink};text-align:center;'
        f'padding:10px 20px 14px;font-size:21px;position:relative"><span style="position:absolute;left:20px">〈</span>'
        f'<b>{title}</b><span style="position:absolute;right:20px;font-size:17px">•••　◎</span></div>'
    )
    more.setdefault("face", MI)
    more.setdefault("px", 18)
    return paper(head + body, size, fields, style=more.pop("style", "background:#f3f4f6;"), **more)


def lines(pairs: Iterable[tuple[str, str]], *, gap: int = 10, label: str = "#888") -> str:
    """Rows of a screen: a grey label to the left, its value to the right."""
    return "".join(
        f'<div class="f" style="padding:{gap}px 0;gap:24px"><span style="color:{label};white-space:nowrap">'
        f"{name}</span>"
        f'<span style="text-align:right">{value}</span></div>'
        for name, value in pairs
    )


def card(body: str, style: str = "") -> str:
    """A white rounded block of a screen."""
    return f'<div style="background:#fff;border-radius:12px;margin:14px 16px;padding:14px 20px;{style}">{body}</div>'


def day(on: dt.date, form: str = "年") -> str:
    """A day as it is written here."""
    return frames.day_text(on, form)


def age(born_on: dt.date, on: dt.date) -> int:
    """Whole years."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def somebody(case: Case, which: int, sex: str = "") -> str:
    """A doctor's, officer's or clerk's name, the same on every paper of a claim."""
    random = Random(case.seed * 31 + which)
    name = chinese_name(random, sex or random.choice("女男"))
    return e(name.split("·")[0])


def number(case: Case, which: int, length: int) -> str:
    """Digits of a running number, the same on every paper of a claim."""
    random = Random(case.seed * 131 + which)
    return "".join(random.choice("123456789") for _ in range(length))


def items(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The truth of charged lines."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def categories(invoice: Invoice) -> list[dict[str, str]]:
    """The truth of lines by fee category."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in invoice.by_category().items()]


def medicines(case: Case) -> tuple[Fee, ...]:
    """What the claim's pharmacy sold: the drugs among its lines, or one that follows from the seed."""
    found = tuple(fee for fee in case.drugs.fees if fee.goods.category in ("西药费", "中成药费"))
    drugs = [one for one in case.pools.goods if one.category in ("西药费", "中成药费")]
    return found or (Fee(drugs[case.seed % len(drugs)], 1 + case.seed % 3),)


def branch(case: Case) -> str:
    """The province of the insured's address."""
    address = case.insured.address
    return next(name for name in case.pools.provinces if address.startswith(name))


def city(case: Case) -> str:
    """The city of the insured's address."""
    return next(name for name in case.pools.cities if name in case.insured.address)
