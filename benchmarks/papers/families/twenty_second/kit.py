"""What the pages of the twenty-second family are built of: type, sheets, screens, strips, tables, stamps, bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'Noto Serif CJK SC','FandolSong',serif"
THIN_SONG = "'FandolSong','AR PL SungtiL GB',serif"
TW_SONG = "'TW-Sung','Noto Serif CJK SC',serif"
MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC','MiSans',sans-serif"
APP = "'MiSans','Noto Sans CJK SC',sans-serif"
DROID = "'Droid Sans Fallback','MiSans',sans-serif"
MICROHEI = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
FANG = "'FandolFang R','FandolFang','Noto Serif CJK SC',serif"
KAI = "'AR PL UKai CN','FandolKai',serif"
DOTS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei',monospace"
MONO = "'Noto Sans Mono CJK SC','WenQuanYi Zen Hei Mono',monospace"
MONOHEI = "'WenQuanYi Micro Hei Mono','Noto Sans Mono CJK SC',monospace"
OCRB = "'OCR B','Liberation Mono','Noto Sans Mono CJK SC',monospace"
PEN = "'LXGW WenKai','AR PL KaitiM GB',cursive"
PEN_KAI = "'FandolKai','LXGW WenKai',cursive"
RUNNING = "'Zhi Mang Xing','Long Cang','LXGW WenKai',cursive"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.l{text-align:left}.b{font-weight:700}.n{white-space:nowrap}"
    "table{width:100%}.box td,.box th{border:1px solid #333;padding:4px 7px;font-weight:400}"
    ".rule td,.rule th{padding:4px 5px;font-weight:400;border-bottom:1px dotted #8a8a8a}"
    ".bare td,.bare th{padding:2px 4px;font-weight:400}.zebra tr:nth-child(even){background:#eef3f8}"
    ".zebra td,.zebra th{padding:5px 7px;font-weight:400}th{text-align:center}"
    ".row{display:flex;justify-content:space-between;gap:10px}.row>*{white-space:nowrap}"
    ".cols{display:flex;gap:16px}.cols>*{flex:1}"
    f".pen{{font-family:{PEN};color:#1c2a66;font-size:1.15em}}"
    f".sig{{font-family:{RUNNING};color:#1b2140;font-size:1.6em;line-height:1;display:inline-block;transform:rotate(-3deg)}}"
    ".ul{display:inline-block;border-bottom:1px solid #444;padding:0 5px;text-align:center}"
    ".sq{display:inline-block;border:1px solid #444;width:1.35em;text-align:center;margin-right:-1px}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    size: float = 16,
    pad: str = "36px 46px",
    paper: str = "#fff",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet whose content flows down from the top; `code` is what its QR code says, `css` comes last."""
    own = f".paper{{font:{size}px/1.5 {font};color:#17181a;background:{paper};padding:{pad}}}"
    html = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(html, width, height, fields, scale, code)


def screen(
    body: str,
    title: str,
    height: int,
    fields: Mapping[str, Any],
    *,
    clock: str = "14:07",
    bar: str = "#fff",
    ink: str = "#111",
    ground: str = "#f4f4f6",
    font: str = APP,
    size: float = 15,
    css: str = "",
    code: str | None = None,
) -> Drawing:
    """A phone's screen 400 wide: hour and battery, then a back arrow, a title and a mini program's capsule."""
    capsule = "<span style='border:1px solid #9997;border-radius:14px;padding:1px 12px'>··· ◎</span>"
    top = (
        f"<div style='background:{bar};color:{ink};padding:9px 18px 11px'><div class=row style='font-size:13.5px'>"
        f"<b>{clock}</b><span>▂▄▆ 5G 64%</span></div><div class=row style='margin-top:9px;align-items:center'>"
        f"<span style='font-size:21px'>＜</span><span style='font-size:17.5px'>{title}</span>{capsule}</div></div>"
    )
    return sheet(
        top + body, 400, height, fields, font=font, size=size, pad="0", paper=ground, css=css, scale=2.5, code=code
    )


def strip(body: str, height: int, fields: Mapping[str, Any], *, width: int = 350, font: str = MONO) -> Drawing:
    """A strip from a thermal printer, a little grey."""
    grey = "linear-gradient(90deg,#f3f2ef,#fcfcfa 30%,#f6f5f2)"
    return sheet(body, width, height, fields, font=font, size=15, pad="18px 16px", paper=grey, scale=2.4)


def table(rows: Iterable[Sequence[Cell]], heads: Sequence[Cell] = (), cls: str = "box", style: str = "") -> str:
    """A table, `box`, `rule`, `zebra` or `bare`; a cell is its HTML, or that with the attributes of its `td`."""
    top = "<tr>" + "".join(_td(one, "th") for one in heads) + "</tr>" if heads else ""
    return (
        f'<table class="{cls}" style="{style}">{top}'
        + "".join("<tr>" + "".join(_td(one, "td") for one in row) + "</tr>" for row in rows)
        + "</table>"
    )


def _td(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def right(words: str) -> Cell:
    """A cell whose words stand at its right edge."""
    return (words, 'class="r n"')


def centre(words: str) -> Cell:
    """A cell whose words stand in its middle."""
    return (words, 'class="c"')


def spread(*words: str, style: str = "") -> str:
    """Words spread over the width of a line."""
    return f'<div class="row" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def block(words: str, style: str = "", cls: str = "") -> str:
    """A paragraph or box; `words` may hold HTML."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def heading(words: str, size: float = 25, style: str = "") -> str:
    """A bold heading in the middle."""
    return block(words, f"font-size:{size}px;line-height:1.35;{style}", "c b")


def blank(words: str, width: int = 60, cls: str = "") -> str:
    """A value on an underline of at least a width."""
    return f'<span class="ul {cls}" style="min-width:{width}px">{words}</span>'


def pen(words: str) -> str:
    """Words written in blue ink; they may hold HTML."""
    return f'<span class="pen">{words}</span>'


def signed(name: str) -> str:
    """A running signature; the name is not yet escaped."""
    return f'<span class="sig">{e(name)}</span>'


def squares(text: str) -> str:
    """Each sign of a number in a square of its own."""
    return '<span class="n">' + "".join(f'<span class="sq">{e(one)}</span>' for one in text) + "</span>"


def bars(number: str, height: int = 36, width: float = 1.3) -> str:
    """Bars that stand for a number, as below a bill's heading (they follow no standard)."""
    x, drawn = 0.0, ""
    for sign in f"*{number}*":
        for place, wide in enumerate(f"{ord(sign) * 37 % 512:09b}"):
            step = width * (2 if wide == "1" else 1)
            drawn += f'<rect x="{x:.1f}" width="{step:.1f}" height="{height}"/>' if place % 2 == 0 else ""
            x += step
        x += width
    return f'<svg width="{x:.0f}" height="{height}" fill="#111">{drawn}</svg>'


def stamp(words: str, x: float, y: float, size: int = 136, low: str = "", colour: str = "#c8202b") -> str:
    """A round seal over the page, its upper left corner at a place; words are not yet escaped, `low` stands below."""
    middle, letter = size / 2, min(size * 0.115, (size - 26) * 1.9 / (len(words) + 3))
    ring = middle - 6 - letter
    left, low_y = middle - ring * 0.88, middle + ring * 0.475
    low_size = min(size * 0.095, size * 0.6 / max(1, len(low)))
    name = f"ring{int(x)}-{int(y)}"
    return (
        f'<svg width="{size}" height="{size}" fill="{colour}" style="position:absolute;left:{x}px;top:{y}px;opacity:.52;'
        f'transform:rotate({(int(x) + size) % 17 - 8}deg)"><circle cx="{middle}" cy="{middle}" r="{middle - 2.5}" fill="none" '
        f'stroke="{colour}" stroke-width="2.6"/><path id="{name}" d="M {left:.1f} {low_y:.1f} A {ring:.1f} {ring:.1f} 0 1 1 '
        f'{size - left:.1f} {low_y:.1f}" fill="none"/><text font-size="{letter:.1f}" text-anchor="middle">'
        f'<textPath href="#{name}" startOffset="50%">{e(words)}</textPath></text><text x="{middle}" y="{middle + size * 0.08}" '
        f'font-size="{size * 0.24}" text-anchor="middle">★</text><text x="{middle}" y="{middle + size * 0.27}" '
        f'font-size="{low_size:.1f}" text-anchor="middle">{e(low)}</text></svg>'
    )


def oval(words: str, low: str, x: float, y: float, width: int = 170) -> str:
    """An oval seal as tax payers have it: words in the upper half, a number or purpose in the lower."""
    high = round(width * 0.66)
    letter = min(width * 0.085, width * 0.8 / len(words))
    return (
        f'<svg width="{width}" height="{high}" fill="#cc2029" style="position:absolute;left:{x}px;top:{y}px;opacity:.5">'
        f'<ellipse cx="{width / 2}" cy="{high / 2}" rx="{width / 2 - 3}" ry="{high / 2 - 3}" fill="none" stroke="#cc2029" '
        f'stroke-width="2.6"/><text x="{width / 2}" y="{high * 0.4}" font-size="{letter:.1f}" text-anchor="middle">{e(words)}'
        f'</text><text x="{width / 2}" y="{high * 0.7}" font-size="{width * 0.075}" text-anchor="middle">{e(low)}</text></svg>'
    )


def chop(words: str, x: float, y: float, colour: str = "#c8202b", size: int = 17, turn: float = -5) -> str:
    """A rectangular rubber stamp over the page; words may hold HTML."""
    look = f"border:2px solid {colour};color:{colour};padding:1px 8px;font-size:{size}px;line-height:1.3;opacity:.55"
    return f'<div class="at c" style="left:{x}px;top:{y}px;{look};transform:rotate({turn}deg)">{words}</div>'


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
