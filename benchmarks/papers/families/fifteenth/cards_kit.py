"""Helpers of the pages of persons: type, sheets, tables, stamps, phone screens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

HEI = "'WenQuanYi Zen Hei'"
SANS = "'Noto Sans CJK SC'"
MICRO = "'WenQuanYi Micro Hei'"
SONG = "'FandolSong'"
SERIF = "'Noto Serif CJK SC'"
UMING = "'AR PL UMing CN','Noto Serif CJK SC'"
KAI = "'FandolKai','AR PL UKai CN'"
UKAI = "'AR PL UKai CN','FandolKai'"
FANG = "'FandolFang','FandolSong'"
DOTS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono'"
WEN = "'LXGW WenKai','FandolKai'"
SMILEY = "'Smiley Sans','Noto Sans CJK SC'"
CODE = "'Liberation Mono','Noto Sans Mono CJK SC',monospace"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.g{width:100%}.g td{border:1px solid #333;padding:6px 8px}"
    ".n{width:100%}.n td{padding:4px 6px;vertical-align:top}.sp{display:flex;justify-content:space-between;gap:12px}"
    f".pen{{font-family:{WEN};color:#20306e;font-size:1.1em}}.nb{{white-space:nowrap}}"
    f".u{{border-bottom:1px solid #333;padding:0 8px;text-align:center;text-indent:0}}"
    ".bx{display:inline-block;border:1px solid #555;width:1.55em;height:1.75em;line-height:1.75em;text-align:center;margin-left:-1px}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any] | None = None,
    *,
    font: str = SONG,
    size: float = 17,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 52px",
    scale: float = 1.6,
) -> Drawing:
    """A sheet whose content flows from its top."""
    least = height if pad == "0" else round(height * 0.95)
    own = f".paper{{min-height:{least}px;height:auto;max-height:{height}px;font:{size}px/1.6 {font};color:#1c1c1e;background:{ground};padding:{pad}}}"
    page = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(page, width, height, fields or {}, scale)


def screen(
    head: str, body: str, height: int, fields: Mapping[str, Any] | None = None, *, bar: str = "#fff", ink: str = "#111"
) -> Drawing:
    """A phone's screen: status bar, heading with an arrow, content."""
    top = f'<div style="background:{bar};color:{ink}">' + spread(
        f"{7 + height % 12:02d}:{height % 59 + 1:02d}",
        f"5G　{height % 60 + 31}%",
        style="padding:6px 18px;font-size:12px",
    )
    top += f'<div class="c" style="position:relative;font-size:17px;padding:6px 0 12px"><span style="position:absolute;left:16px">〈</span>{head}</div></div>'
    css = ".k{color:#8b8f98}.card{background:#fff;border-radius:10px;margin:12px;padding:14px 16px}.sp{padding:5px 0}.sp>span:first-child{flex:none}.btn{border-radius:22px;text-align:center;padding:9px;margin:12px 18px;color:#fff}"
    return sheet(top + body, 390, height, fields, font=SANS, size=14.5, css=css, ground="#f3f4f7", pad="0", scale=2.6)


def tab(rows: Iterable[Iterable[Cell]], style: str = "", cls: str = "g") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = ""
    for one in rows:
        made += "<tr>"
        for cell in one:
            words, attributes = cell if isinstance(cell, tuple) else (cell, "")
            made += f"<td {attributes}>{words}</td>"
        made += "</tr>"
    return f'<table class="{cls}" style="{style}">{made}</table>'


def ln(words: str, style: str = "", cls: str = "") -> str:
    """A block of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, size: float = 26, style: str = "") -> str:
    """A centred heading."""
    return ln(words, f"font-size:{size}px;line-height:1.4;{style}", "c b")


def spread(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="sp" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def u(words: str, cls: str = "pen") -> str:
    """Words on an underline that may run over the line's end."""
    return f'<span class="u {cls}">{words}</span>'


def pen(words: str) -> str:
    """Words by hand."""
    return f'<span class="pen">{words}</span>'


def boxes(number: str) -> str:
    """A box for each figure."""
    return '<span class="nb">' + "".join(f'<span class="bx pen">{one}</span>' for one in number) + "</span>"


def box(chosen: bool, word: str) -> str:
    """A box to tick before a word."""
    tick = '<b style="position:absolute;left:1px;top:-.55em">√</b>' if chosen else ""
    frame = "display:inline-block;position:relative;width:.8em;height:.8em;border:1.2px solid #222;margin:0 3px -1px 0"
    return f'<span class="nb" style="font-family:{HEI}"><span style="{frame}">{tick}</span>{word}</span>'


def stamp(words: str, x: float, y: float, d: int = 140, below: str = "", colour: str = "#d0202b") -> str:
    """A round seal lying over the page; its words keep to the arc."""
    m = d / 2
    size = min(d * 0.125, d * 1.55 / max(len(words), 7))
    arc = m - size - 6
    left, right, low = m - arc * 0.88, m + arc * 0.88, m + arc * 0.475
    lower = f'<text x="{m}" y="{m + d * 0.3}" font-size="{min(d * 0.1, d * 0.66 / max(len(below), 1)):.1f}" text-anchor="middle">{below}</text>'
    return (
        f'<svg width="{d}" height="{d}" fill="{colour}" style="position:absolute;left:{x}px;top:{y}px;opacity:.6;transform:rotate({len(words) % 9 - 4}deg)">'
        f'<circle cx="{m}" cy="{m}" r="{m - 3}" fill="none" stroke="{colour}" stroke-width="3"/>'
        f'<path id="rim{d}" d="M {left:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}" fill="none"/>'
        f'<text font-size="{size:.1f}" text-anchor="middle"><textPath href="#rim{d}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{m}" y="{m + d * 0.1}" font-size="{d * 0.27}" text-anchor="middle">★</text>{lower}</svg>'
    )


def mark(words: str, x: float, y: float, colour: str = "#c8262f", turn: int = -6, size: int = 18) -> str:
    """A small rectangular stamp."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};padding:1px 9px;font-size:{size}px;opacity:.7;transform:rotate({turn}deg)"
    return f'<div class="at" style="{style}">{words}</div>'


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def later(day: dt.date, years: int) -> dt.date:
    """The same day some years on; the 29 February becomes the 28th."""
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def others(case: Case) -> list[str]:
    """Four people who sign, the same on every paper of a claim."""
    random = Random(case.seed * 17 + 3)
    return [chinese_name(random, random.choice("女男")) for _ in range(4)]


def where(case: Case) -> tuple[str, str, str]:
    """City, district and street of the insured's surroundings."""
    random = Random(case.seed * 5 + 1)
    return tuple(random.choice(pool) for pool in (case.pools.cities, case.pools.districts, case.pools.streets))  # type: ignore[return-value]


def fours(number: str) -> str:
    """A number in groups of four."""
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))
