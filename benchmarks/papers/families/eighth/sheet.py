"""What the pages of this family are built of: type, tables, stamps, and the truth of charged lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, chinese_name, yuan
from benchmarks.papers.families.eighth.pools import DRUG_CATEGORIES
from benchmarks.papers.families.frames import framed, ticked
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
KAI = "'FandolKai','AR PL UKai CN','Noto Serif CJK SC'"
HEI = "'WenQuanYi Zen Hei','Noto Sans CJK SC'"
SANS = "'Noto Sans CJK SC',sans-serif"
PHONE = "'MiSans','Noto Sans CJK SC',sans-serif"
DOTS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono','Noto Sans CJK SC'"
PEN = "'LXGW WenKai','FandolKai'"
SIGNED = "'Zhi Mang Xing','Long Cang','FandolKai'"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.l{text-align:left}.b{font-weight:700}.t{width:100%}"
    ".t td,.t th{border:1px solid #333;padding:4px 7px}.n{width:100%}.n td,.n th{padding:3px 5px;text-align:left}.n td.r,.n th.r{text-align:right}"
    ".row{display:flex;justify-content:space-between;gap:14px}.row>span{white-space:nowrap}"
    ".hr{border-top:1.5px solid #222;margin:6px 0}.dash{border-top:1px dashed #555;margin:6px 0}"
    f".pen{{font-family:{PEN};color:#1b2c72;font-size:1.12em}}.sig{{font-family:{SIGNED};color:#202540;font-size:1.7em;line-height:1}}"
    ".dots{-webkit-mask-image:repeating-linear-gradient(0deg,#000 0 1.5px,rgba(0,0,0,.5) 1.5px 2.1px)}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    *,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    font: str = SONG,
    size: float = 16,
    css: str = "",
    ground: str = "#fff",
    padding: str = "42px 54px",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet whose content flows from its top."""
    own = f".paper{{font:{size}px/1.6 {font};color:#1d1d1f;background:{ground};padding:{padding}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(whole, width, height, fields, scale, code_text)


def table(rows: Iterable[Any], *, head: Sequence[Cell] = (), cls: str = "t", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = f'<table class="{cls}" style="{style}">'
    if head:
        made += "<tr>" + "".join(_cell(one, "th") for one in head) + "</tr>"
    return made + "".join("<tr>" + "".join(_cell(one, "td") for one in row) + "</tr>" for row in rows) + "</table>"


def _cell(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def row(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="row" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def line(words: str, style: str = "", cls: str = "") -> str:
    """A line of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, size: float = 26, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="c b" style="font-size:{size}px;line-height:1.45;{style}">{words}</div>'


def under(words: str, width: int = 0, cls: str = "") -> str:
    """Words on an underline, as a filled blank; one without a width may run over the line's end."""
    block = f"display:inline-block;min-width:{width}px;line-height:1.5;text-align:center;" if width else ""
    return f'<span class="{cls}" style="{block}border-bottom:1px solid #333;padding:0 6px;text-indent:0">{words}</span>'


def stamp(words: str, x: float, y: float, diameter: int = 150, below: str = "", opacity: float = 0.6) -> str:
    """A round seal lying over the page, a little askew; its words keep to the arc however many they are."""
    middle, count = diameter / 2, max(len(words), 7)
    size = min(diameter * 0.13, diameter * 1.62 / count)
    arc = middle - size - 6
    left, right, low = middle - arc * 0.88, middle + arc * 0.88, middle + arc * 0.475
    lower = f'<text x="{middle}" y="{middle + diameter * 0.29}" font-size="{min(diameter * 0.1, diameter * 0.68 / max(len(below), 1)):.1f}" text-anchor="middle">{below}</text>'
    return (
        f'<svg width="{diameter}" height="{diameter}" fill="#d2222d" style="position:absolute;left:{x}px;top:{y}px;opacity:{opacity};transform:rotate(-{len(words) % 7 + 2}deg)">'
        f'<circle cx="{middle}" cy="{middle}" r="{middle - 3}" fill="none" stroke="#d2222d" stroke-width="3"/>'
        f'<path id="rim" d="M {left:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}" fill="none"/>'
        f'<text font-size="{size:.1f}" text-anchor="middle"><textPath href="#rim" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{middle}" y="{middle + diameter * 0.1}" font-size="{diameter * 0.28}" text-anchor="middle">★</text>{lower}</svg>'
    )


def tick(chosen: bool, word: str) -> str:
    """A box before a word, its tick in a type that keeps inside."""
    return f'<span style="font-family:{HEI}">{ticked(chosen, word)}</span>'


def box_stamp(words: str, x: float, y: float, colour: str = "#c8262f", size: int = 17) -> str:
    """A rectangular stamp: 收费专用, 已审核, a doctor's name."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};padding:1px 8px;font-size:{size}px;opacity:.75;transform:rotate(-4deg);border-radius:3px"
    return f'<div class="at" style="{style}">{words}</div>'


def oval_stamp(name: str, number: str, x: float, y: float) -> str:
    """An oval invoice seal with the seller's name above and its number in the middle."""
    size = min(15.0, 250 / max(len(name), 12))
    return (
        f'<svg width="200" height="134" style="position:absolute;left:{x}px;top:{y}px;opacity:.6" fill="#cf1f2d">'
        '<ellipse cx="100" cy="67" rx="96" ry="63" fill="none" stroke="#cf1f2d" stroke-width="3"/>'
        '<path id="oval" d="M 20 84 A 82 51 0 1 1 180 84" fill="none"/>'
        f'<text font-size="{size}" text-anchor="middle"><textPath href="#oval" startOffset="50%">{e(name)}</textPath></text>'
        f'<text x="100" y="74" font-size="13" text-anchor="middle">{number}</text>'
        '<text x="100" y="106" font-size="16" text-anchor="middle">发票专用章</text></svg>'
    )


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def charged(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as the truth writes them."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def categories(invoice: Invoice) -> list[dict[str, str]]:
    """Sums by category as the truth writes them."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in invoice.by_category().items()]


def staff(case: Case, count: int = 3) -> list[str]:
    """Names of people who sign, the same on every paper of a claim."""
    random = Random(case.seed * 31 + 5)
    return [chinese_name(random, random.choice("女男")) for _ in range(count)]


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def medicines(case: Case) -> Invoice:
    """The pharmacy's bill: only what a pharmacy sells."""
    sold = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUG_CATEGORIES)
    if not sold:
        shelf = [goods for goods in case.pools.goods if goods.category in DRUG_CATEGORIES]
        sold = (Fee(shelf[case.seed % len(shelf)], 2),)
    return replace(case.drugs, fees=sold)


def grey_picture(seed: int, width: int, height: int) -> str:
    """A dark slice with lighter shapes, as a scanner's film shows."""
    random = Random(seed)
    shapes = "".join(
        f'<ellipse cx="{random.uniform(0.3, 0.7) * width:.0f}" cy="{random.uniform(0.3, 0.7) * height:.0f}" rx="{random.randint(8, 46)}" ry="{random.randint(6, 34)}" fill="#{random.choice(("444", "888", "bbb"))}" opacity=".7"/>'
        for _ in range(9)
    )
    body = f'<ellipse cx="{width / 2}" cy="{height / 2}" rx="{width * 0.4}" ry="{height * 0.44}" fill="#555"/>'
    return f'<svg width="{width}" height="{height}" style="background:#111">{body}{shapes}</svg>'


def ago(day: dt.date, years: int) -> dt.date:
    """The same day some years away, the 29 February becoming the 28th; negative years lie ahead."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)
