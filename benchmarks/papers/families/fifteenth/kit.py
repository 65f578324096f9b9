"""What the pages of this family are built of: type, frames, tables, phone screens, stamps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from typing import Any

from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','AR PL UMing CN','Noto Serif CJK SC'"
FANG = "'FandolFang','FandolSong','Noto Serif CJK SC'"
KAI = "'FandolKai','AR PL UKai CN','Noto Serif CJK SC'"
HEI = "'FandolHei','WenQuanYi Zen Hei','Noto Sans CJK SC'"
MING = "'AR PL UMing CN','Noto Serif CJK SC'"
UKAI = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC'"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC'"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC'"
MONO = "'Noto Sans Mono CJK SC','WenQuanYi Zen Hei Mono'"
NEEDLE = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC'"
SERIF = "'Noto Serif CJK SC'"
SANS = "'Noto Sans CJK SC'"
SLANT = "'Smiley Sans','Noto Sans CJK SC'"
PEN = "'LXGW WenKai','FandolKai','Noto Serif CJK SC'"

STRIPED = "repeating-linear-gradient(0deg,#fdfdfb 0 26px,#e4efe3 26px 52px)"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.l{text-align:left}.b{font-weight:700}.s{font-size:.84em}.g{color:#888}"
    ".ruled,.lined,.bare,.dotted,.open{width:100%}.ruled td,.ruled th{border:1px solid #333;padding:4px 7px}"
    ".lined td,.lined th{border-bottom:1px solid #999;padding:5px 6px}.bare td,.bare th{padding:3px 6px}"
    ".dotted td,.dotted th{border-bottom:1px dashed #888;padding:4px 6px}"
    ".open td,.open th{border-top:1px solid #333;border-bottom:1px solid #333;border-right:1px solid #333;padding:4px 7px}"
    ".open td:last-child,.open th:last-child{border-right:0}"
    "th{font-weight:inherit;text-align:center}.h th{font-weight:700}td{vertical-align:middle}"
    ".row{display:flex;justify-content:space-between;gap:14px;align-items:baseline}.row>span{white-space:nowrap}"
    ".flow{display:flex;flex-wrap:wrap;gap:2px 26px}.flow>span{white-space:nowrap}"
    ".hr{border-top:1.6px solid #222;margin:6px 0}.dash{border-top:1px dashed #555;margin:7px 0}"
    f".pen{{font-family:{PEN};color:#1c2f78;font-size:1.1em;line-height:1.2}}i{{font-style:normal}}"
)
_SCREEN = (
    f".paper{{font:14px/1.5 {SANS};color:#222;padding:0}}.top{{display:flex;justify-content:space-between;padding:7px 20px;"
    "font-size:12px}.bar{text-align:center;font-size:17px;font-weight:600;position:relative;padding:8px 50px 10px;"
    "white-space:nowrap}.bar b{position:absolute;left:14px;top:4px;font-weight:400;font-size:22px}.bar u{position:absolute;"
    "right:14px;top:10px;text-decoration:none;font-size:14px}.card{background:#fff;margin:10px 12px;border-radius:10px;padding:10px 14px}"
    ".pair{display:flex;justify-content:space-between;gap:14px;padding:6px 0}.pair i{color:#8a8f99;white-space:nowrap}"
    ".pair span{text-align:right}.push{border-radius:22px;text-align:center;color:#fff;padding:10px;margin:12px 22px;font-size:16px}"
    ".tabs{display:flex;justify-content:space-around;border-top:1px solid #e4e4e4;background:#fff;padding:8px 0 14px;font-size:11px;color:#666}"
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
    ink: str = "#1f1f22",
    scale: float = 1.6,
    code_text: str | None = None,
    fixed: bool = False,
) -> Drawing:
    """A sheet as long as its content and at most `height` (exactly that when `fixed`); what is left stays transparent."""
    length = "" if fixed else f"height:auto;max-height:{height}px;"
    own = f".paper{{font:{size}px/1.55 {font};color:{ink};background:{ground};padding:{padding};{length}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=_COMMON + own + css)
    return Drawing(whole, width, height, fields, scale, code_text)


def screen(
    body: str,
    *,
    height: int,
    fields: Mapping[str, Any],
    heading: str,
    clock: str = "9:41",
    ground: str = "#f2f3f7",
    bar: str = "background:#fff",
    right: str = "•••",
    css: str = "",
    signal: str = "5G ▮▮▯ 78%",
) -> Drawing:
    """A phone screen, 390 wide: status bar, title bar with a way back, then `body`."""
    head = f'<div style="{bar}"><div class="top"><span>{clock}</span><span>{signal}</span></div>'
    head += f'<div class="bar"><b>‹</b>{heading}<u>{right}</u></div></div>'
    own = f"{_COMMON}{_SCREEN}.paper{{background:{ground}}}{css}"
    return Drawing(
        framed(f'<div class="paper">{head}{body}</div>', width=390, height=height, css=own), 390, height, fields, 2.6
    )


def pair(label: str, value: str, style: str = "") -> str:
    """A line of a screen's card: label at the left, value at the right."""
    return f'<div class="pair" style="{style}"><i>{label}</i><span>{value}</span></div>'


def card(*parts: str, style: str = "") -> str:
    """A white card of a screen."""
    return f'<div class="card" style="{style}">{"".join(parts)}</div>'


def button(words: str, colour: str = "#1677ff") -> str:
    """A wide round button of a screen."""
    return f'<div class="push" style="background:{colour}">{words}</div>'


def tabs(*words: str) -> str:
    """The row of tabs at a screen's foot."""
    return '<div class="tabs">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def table(rows: Iterable[Sequence[Cell]], *, head: Sequence[Cell] = (), look: str = "ruled", style: str = "") -> str:
    """A table (`look`: ruled, lined, bare, dotted, open; add h for a bold head); a cell is HTML, or that with attributes of its td."""
    made = f'<table class="{look}" style="{style}">'
    if head:
        made += "<tr>" + "".join(_cell(one, "th") for one in head) + "</tr>"
    return made + "".join("<tr>" + "".join(_cell(one, "td") for one in row) + "</tr>" for row in rows) + "</table>"


def _cell(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def beside(pairs: Sequence[tuple[str, str]], columns: int = 2, look: str = "ruled", style: str = "") -> str:
    """Labels in the cell left of their values, `columns` pairs a row; the last value of a short row is stretched."""
    rows: list[list[Cell]] = []
    for place in range(0, len(pairs), columns):
        some = pairs[place : place + columns]
        made: list[Cell] = [one for label, value in some for one in ((label, "class=c"), value)]
        if len(some) < columns:
            made[-1] = (some[-1][1], f"colspan={1 + 2 * (columns - len(some))}")
        rows.append(made)
    return table(rows, look=look, style=style)


def above(pairs: Sequence[tuple[str, str]], columns: int = 4, look: str = "ruled", style: str = "") -> str:
    """Labels in the cell above their values."""
    rows: list[list[Cell]] = []
    for place in range(0, len(pairs), columns):
        some = list(pairs[place : place + columns]) + [("", "")] * (columns - len(pairs[place : place + columns]))
        rows += [[(label, "class='c s'") for label, _ in some], [(value, "class=c") for _, value in some]]
    return table(rows, look=look, style=style)


def spread(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="row" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def flow(*words: str, style: str = "") -> str:
    """Words one after another, broken into lines only between them."""
    return f'<div class="flow" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def line(words: str, style: str = "", cls: str = "") -> str:
    """A line of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def heading(words: str, size: float = 26, style: str = "") -> str:
    """A centred bold heading."""
    return f'<div class="c b" style="font-size:{size}px;line-height:1.4;{style}">{words}</div>'


def blank(words: str, width: int = 0, cls: str = "") -> str:
    """Words on an underline, as a filled blank."""
    block = f"display:inline-block;min-width:{width}px;text-align:center;line-height:1.4;" if width else ""
    return f'<span class="{cls}" style="{block}border-bottom:1px solid #333;padding:0 5px;text-indent:0">{words}</span>'


def pen(words: str, size: str = "1.1em") -> str:
    """Words written by hand."""
    return f'<span class="pen" style="font-size:{size}">{words}</span>'


def boxes(figures: str, *, count: int = 0, side: int = 22, colour: str = "#444", cls: str = "") -> str:
    """Each character in a box of its own, empty boxes up to `count`."""
    one = f"display:inline-block;width:{side}px;height:{side + 4}px;line-height:{side + 3}px;border:1px solid {colour};margin-left:-1px;text-align:center;vertical-align:middle"
    return (
        f'<span style="white-space:nowrap" class="{cls}">'
        + "".join(f'<span style="{one}">{sign}</span>' for sign in figures.ljust(count))
        + "</span>"
    )


def wide(words: str, letters: int = 4) -> str:
    """A short label stretched by blanks, as `姓　　名`."""
    gaps = len(words) - 1
    return words if gaps < 1 or len(words) >= letters else ("　" * max(1, (letters - len(words)) // gaps)).join(words)


def stamp(
    words: str, place: str, *, diameter: int = 140, below: str = "", colour: str = "#d0212c", opacity: float = 0.55
) -> str:
    """A round seal over the page; `place` is CSS such as `right:60px;bottom:20px` (the paper is the frame)."""
    middle, count = diameter / 2, max(len(words), 7)
    size = min(diameter * 0.125, 4.0 * (middle - 6) / (count + 4.2))
    arc = middle - size - 6
    left, right, low = middle - arc * 0.88, middle + arc * 0.88, middle + arc * 0.475
    small = min(diameter * 0.1, diameter * 0.66 / max(len(below), 1))
    return (
        f'<svg width="{diameter}" height="{diameter}" fill="{colour}" style="position:absolute;{place};opacity:{opacity};transform:rotate({len(words) % 9 - 5}deg)">'
        f'<circle cx="{middle}" cy="{middle}" r="{middle - 3}" fill="none" stroke="{colour}" stroke-width="3"/>'
        f'<path id="rim" d="M {left:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}" fill="none"/>'
        f'<text font-size="{size:.1f}" text-anchor="middle"><textPath href="#rim" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{middle}" y="{middle + diameter * 0.1}" font-size="{diameter * 0.28}" text-anchor="middle">★</text>'
        f'<text x="{middle}" y="{middle + diameter * 0.29}" font-size="{small:.1f}" text-anchor="middle">{below}</text></svg>'
    )


def chop(words: str, place: str, *, colour: str = "#c8262f", size: int = 16, turn: int = -4) -> str:
    """A rectangular stamp such as 收费专用; lies over the page."""
    look = f"border:2px solid {colour};color:{colour};padding:1px 8px;font-size:{size}px;opacity:.7;transform:rotate({turn}deg)"
    return f'<div class="at" style="{place};{look}">{words}</div>'


def oval(name: str, number: str, place: str, below: str = "发票专用章") -> str:
    """An oval invoice seal."""
    size = min(14.0, 232 / max(len(name), 12))
    return (
        f'<svg width="190" height="128" style="position:absolute;{place};opacity:.55" fill="#cf1f2d">'
        '<ellipse cx="95" cy="64" rx="92" ry="60" fill="none" stroke="#cf1f2d" stroke-width="3"/>'
        '<path id="oval" d="M 19 80 A 77 48 0 1 1 171 80" fill="none"/>'
        f'<text font-size="{size:.1f}" text-anchor="middle"><textPath href="#oval" startOffset="50%">{e(name)}</textPath></text>'
        f'<text x="95" y="71" font-size="12" text-anchor="middle">{number}</text>'
        f'<text x="95" y="101" font-size="15" text-anchor="middle">{below}</text></svg>'
    )


def bars(text: str, width: int = 180, height: int = 36) -> str:
    """A bar code that says nothing."""
    made, x = "", 0
    for sign in (text * 9)[:60]:
        thick = ord(sign) % 3 + 1
        made += f'<rect x="{x}" y="0" width="{thick}" height="{height}"/>'
        x += thick + ord(sign) // 3 % 3 + 1
    return f'<svg width="{width}" height="{height}" viewBox="0 0 {x} {height}" preserveAspectRatio="none">{made}</svg>'


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()
