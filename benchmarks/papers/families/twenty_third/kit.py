"""What pages of the twenty-third family are built of: type, sheets, screens, rolls, tables, boxes, stamps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'Noto Serif CJK SC','FandolSong',serif"
FSONG = "'FandolSong','AR PL SungtiL GB',serif"
TSONG = "'AR PL UMing CN','Noto Serif CJK SC',serif"
JSONG = "'AR PL SungtiL GB','FandolSong',serif"
FANG = "'FandolFang','FandolFang R','FandolSong',serif"
KAI = "'AR PL UKai CN','FandolKai',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
SCREEN = "'WenQuanYi Micro Hei','Droid Sans Fallback',sans-serif"
DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
NEEDLE = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
ROLL = "'Noto Sans Mono CJK SC','WenQuanYi Micro Hei Mono',monospace"
PEN = "'LXGW WenKai','AR PL KaitiM GB',cursive"
PEN2 = "'FandolKai','LXGW WenKai',cursive"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.l{text-align:left}.b{font-weight:700}"
    "table.box,table.bare,table.rule,table.tb{width:100%}"
    ".box td,.box th{border:1px solid currentColor;padding:5px 7px;font-weight:inherit}"
    ".bare td,.bare th{padding:3px 6px;font-weight:inherit;text-align:left}"
    ".rule td,.rule th{padding:5px 6px;font-weight:inherit;text-align:left;border-bottom:1px solid #b9b9b9}"
    ".tb{border-top:2px solid currentColor;border-bottom:2px solid currentColor}.tb td,.tb th{padding:4px 6px;text-align:left}"
    ".tb th{border-bottom:1px solid currentColor;font-weight:inherit}"
    "table .r{text-align:right!important}table .c{text-align:center!important}table .l{text-align:left!important}"
    ".wide{display:flex;justify-content:space-between;gap:14px}.wide>*{white-space:nowrap}"
    ".cols{display:flex;gap:22px}.cols>*{flex:1;min-width:0}"
    f".pen{{font-family:{PEN};color:#223a86;font-size:1.14em}}"
    f".auto{{font-family:{PEN2};color:#1d2340;font-size:1.36em;display:inline-block;transform:rotate(-3deg);line-height:1}}"
    ".on{border-bottom:1px solid #444;padding:0 8px;display:inline-block;text-align:center}"
    ".sq{display:inline-block;border:1px solid #666;width:1.35em;text-align:center;margin-left:-1px}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    px: float = 16,
    pad: str = "40px 50px",
    paper: str = "#fff",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet of paper of a width and height; what it holds flows from the top. `code` is what its QR code says."""
    width, height = size
    own = f".paper{{font:{px}px/1.5 {font};color:#1b1b1d;background:{paper};padding:{pad}}}"
    html = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(html, width, height, fields, scale, code)


def screen(
    body: str,
    head: str,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SCREEN,
    px: float = 14.5,
    bar: str = "#fff;color:#111",
    ground: str = "#f4f5f8",
    clock: str = "14:07",
    css: str = "",
    code: str | None = None,
) -> Drawing:
    """A telephone's screen of 380 pixels' width: clock, heading with a close button, and what is below."""
    top = (
        f"<div style='background:{bar};padding:7px 18px 11px'><div class=wide style='font-size:12.5px'><b>{clock}</b>"
        "<span>4G ▂▄▆ ▢ 64%</span></div><div style='display:flex;margin-top:9px;align-items:center'>"
        f"<span style='font-size:19px;width:70px'>←</span><span class='c b' style='flex:1;font-size:17px'>{head}</span>"
        "<span style='width:70px;text-align:right'><span style='border:1px solid #8886;border-radius:14px;padding:2px 11px'>"
        "⋯ ◎</span></span></div></div>"
    )
    size = (380, height)
    return sheet(top + body, size, fields, font=font, px=px, pad="0", paper=ground, css=css, scale=2.5, code=code)


def roll(body: str, height: int, fields: Mapping[str, Any], *, width: int = 348, font: str = ROLL) -> Drawing:
    """A piece of thermal paper from a roll."""
    tint = "linear-gradient(90deg,#fbfbf9,#fefefe 40%,#f4f4f2)"
    return sheet(body, (width, height), fields, font=font, px=15, pad="18px 16px", paper=tint, scale=2.4)


def box(rows: Iterable[Sequence[Cell]], head: Sequence[Cell] = (), kind: str = "box", style: str = "") -> str:
    """A table: `box` ruled all over, `rule` with lines between, `tb` with strong lines above and below, `bare` with none.

    A cell is its HTML, or a pair of that and the attributes of its tag."""
    top = "<tr>" + "".join(_cell(one, "th") for one in head) + "</tr>" if head else ""
    inner = "".join("<tr>" + "".join(_cell(one, "td") for one in row) + "</tr>" for row in rows)
    return f'<table class="{kind}" style="{style}">{top}{inner}</table>'


def _cell(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def right(words: str) -> Cell:
    """A cell that ends at the right."""
    return (words, "class=r")


def centre(words: str) -> Cell:
    """A cell in the middle."""
    return (words, "class=c")


def span(words: str, columns: int, cls: str = "l") -> Cell:
    """A cell over several columns."""
    return (words, f'colspan={columns} class="{cls}"')


def wide(*words: str, style: str = "") -> str:
    """Words spread over the width of a line."""
    return f'<div class="wide" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def line(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def heading(words: str, px: float = 24, style: str = "") -> str:
    """A heading in the middle, bold."""
    return f'<div class="c b" style="font-size:{px}px;line-height:1.4;{style}">{words}</div>'


def on_line(words: str, width: int = 0, cls: str = "") -> str:
    """Words on a line to fill in."""
    return f'<span class="on {cls}" style="min-width:{width}px">{words}</span>'


def pen(words: str) -> str:
    """Words written with a pen."""
    return f'<span class="pen">{words}</span>'


def signed(name: str) -> str:
    """A name written by its bearer; not yet escaped."""
    return f'<span class="auto">{e(name)}</span>'


def squares(text: str) -> str:
    """Every sign in a square."""
    return "<span style='white-space:nowrap'>" + "".join(f"<span class=sq>{e(one)}</span>" for one in text) + "</span>"


def row(label: str, value: str, style: str = "") -> str:
    """A label at the left and its value at the right of a line."""
    return (
        f"<div style='display:flex;justify-content:space-between;gap:12px;padding:5px 0;{style}'>"
        f"<span style='color:#80848c;white-space:nowrap'>{label}</span><span style='text-align:right'>{value}</span></div>"
    )


def card(body: str, style: str = "") -> str:
    """A white card on a screen."""
    return f"<div style='background:#fff;margin:11px;border-radius:10px;padding:13px 15px;{style}'>{body}</div>"


def round_seal(words: str, x: float, y: float, size: int = 138, low: str = "", opacity: float = 0.5) -> str:
    """A round stamp over the page at a place, its words along the arc; not yet escaped. At most about twenty signs."""
    mid = size / 2
    letter = min(size * 0.115, 4.0 * (mid - 8) / (len(words) + 4))
    arc = mid - letter - 8
    a, b, c = mid - arc * 0.92, mid + arc * 0.92, mid + arc * 0.4
    mark = f"s{int(x)}_{int(y)}"
    under = min(size * 0.1, size * 0.6 / max(len(low), 1))
    return (
        f'<svg width="{size}" height="{size}" fill="#cf2d33" style="position:absolute;left:{x}px;top:{y}px;'
        f'opacity:{opacity};transform:rotate({(len(words) * 3) % 11 - 6}deg)"><circle cx="{mid}" cy="{mid}" r="{mid - 3}" '
        f'fill="none" stroke="#cf2d33" stroke-width="3.4"/><path id="{mark}" d="M {a:.1f} {c:.1f} A {arc:.1f} {arc:.1f} '
        f'0 1 1 {b:.1f} {c:.1f}" fill="none"/><text font-size="{letter:.1f}" text-anchor="middle">'
        f'<textPath href="#{mark}" startOffset="50%">{e(words)}</textPath></text><text x="{mid}" y="{mid + size * 0.08}" '
        f'font-size="{size * 0.25}" text-anchor="middle">★</text><text x="{mid}" y="{mid + size * 0.3}" '
        f'font-size="{under:.1f}" text-anchor="middle">{e(low)}</text></svg>'
    )


def oblong(words: str, x: float, y: float, colour: str = "#cf2d33", px: int = 16) -> str:
    """A stamp with four sides over the page; words may hold HTML."""
    look = f"border:2.4px solid {colour};color:{colour};padding:2px 10px;font-size:{px}px;opacity:.58;line-height:1.3"
    return f'<div class="at c" style="left:{x}px;top:{y}px;{look};transform:rotate(3deg)">{words}</div>'


def bars(width: int = 190, height: int = 36) -> str:
    """A bar code that says nothing."""
    stripes = (
        "#111 0 2px,#fff 2px 4px,#111 4px 5px,#fff 5px 8px,#111 8px 11px,#fff 11px 12px,#111 12px 13px,#fff 13px 15px"
    )
    return (
        f"<div style='width:{width}px;height:{height}px;display:inline-block;"
        f"background:repeating-linear-gradient(90deg,{stripes})'></div>"
    )


def age(case: Case, day: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def empty(columns: int) -> list[Cell]:
    """An empty row of a table."""
    return ["&nbsp;", *("" for _ in range(columns - 1))]
