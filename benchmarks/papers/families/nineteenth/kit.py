"""What this family's pages are built of: type, frames of pages and screens, tables, rows, and blanks to fill."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Fee, Invoice, yuan
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','AR PL UMing CN','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
OLD_SONG = "'AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC'"
MING = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC'"
FANG = "'Liberation Serif','FandolFang','FandolFang R','FandolSong','Noto Serif CJK SC'"
KAI = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC'"
HEI = "'Liberation Sans','FandolHei','Noto Sans CJK SC'"
SANS = "'Noto Sans CJK SC',sans-serif"
MI = "'MiSans','Noto Sans CJK SC',sans-serif"
DROID = "'DejaVu Sans','Droid Sans Fallback','Noto Sans CJK SC'"
MICRO = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC'"
DOTS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono','Noto Sans CJK SC'"
MONO = "'LXGW WenKai Mono','Noto Sans Mono CJK SC',monospace"
SCREEN = MI
PEN = "'LXGW WenKai','FandolKai'"
SIGNED = "'Long Cang','Zhi Mang Xing','LXGW WenKai'"

#: Grounds: continuous paper with grey or sand bands, carbon copies, thermal paper, old paper.
BANDS = "repeating-linear-gradient(0deg,#fefefe 0 28px,#efefee 28px 56px)"
SAND_BANDS = "repeating-linear-gradient(0deg,#fffefb 0 24px,#f5efe0 24px 48px)"
PINK, THERMAL, OLD, YELLOW, GREEN = "#fdeef0", "#f4f4f1", "#f4efe2", "#fdf6d8", "#edf6ee"

_COMMON = (
    ".c{text-align:center}.r{text-align:right!important}.l{text-align:left!important}.b{font-weight:700}"
    ".box,.bare,.lined,.dotted{width:100%}"
    ".box td,.box th{border:1px solid #333;padding:4px 7px}"
    ".bare td,.bare th{padding:3px 6px;text-align:left;font-weight:400}"
    ".lined td,.lined th{border-bottom:1px solid #999;padding:5px 6px;text-align:left}"
    ".dotted td,.dotted th{border-bottom:1px dashed #888;padding:4px 5px;text-align:left;font-weight:400}"
    ".spread{display:flex;justify-content:space-between;gap:14px}.spread>span{white-space:nowrap}"
    ".hr{border-top:1.5px solid #222;margin:6px 0}.dash{border-top:1px dashed #555;margin:6px 0}.nw{white-space:nowrap}"
    f".pen{{font-family:{PEN};color:#23262e;font-size:1.12em}}"
    f".sig{{font-family:{SIGNED};color:#1c2f6b;font-size:1.4em;line-height:1}}"
    f".dm{{font-family:{DOTS};color:#2a2a33;letter-spacing:.5px}}"
    ".dots{-webkit-mask-image:repeating-linear-gradient(0deg,#000 0 1.5px,rgba(0,0,0,.5) 1.5px 2.1px)}"
    ".fig{display:inline-flex;vertical-align:middle}"
    ".fig b{display:inline-block;font-weight:400;width:1.35em;line-height:1.5;text-align:center;"
    "border:1px solid #444;margin-left:-1px}"
    ".btn{display:inline-block;border-radius:6px;padding:8px 20px;font-size:15px;white-space:nowrap}"
    ".card{background:#fff;border-radius:8px;margin:9px 10px;padding:11px 15px}"
    ".kv{display:flex;justify-content:space-between;gap:12px;padding:5px 0}.kv>span:first-child{color:#888;white-space:nowrap}"
    ".kv>span:last-child{text-align:right}"
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
    padding: str = "40px 50px",
    ink: str = "#1d1d1f",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet whose content flows from its top; `css` may restyle anything. Absolute parts go in with frames.at."""
    own = f".paper{{font:{size}px/1.6 {font};color:{ink};background:{ground};padding:{padding}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(whole, width, height, fields, scale, code_text)


def screen(
    body: str,
    *,
    height: int,
    fields: Mapping[str, Any],
    name: str,
    random: Random,
    bar: str = "#fff",
    ink: str = "#111",
    ground: str = "#f5f5f7",
    foot: str = "",
    css: str = "",
) -> Drawing:
    """A phone's screen, 400 px wide: status bar, title bar with `name`, then body; `foot` sticks to the bottom."""
    clock = f"{random.randint(7, 22)}:{random.randint(0, 59):02d}"
    right = random.choice(("5G ▮▮▮▯ 58%", "中国移动 4G 73", "📶 HD 36%", "0.8K/s 5G 94"))
    top = f'<div style="background:{bar};color:{ink};padding:5px 14px 0">'
    top += spread(clock, right.replace("📶 ", ""), style="font-size:12.5px")
    title = f'<b style="font-weight:500">{e(name)}</b>'
    capsule = "border:1px solid #bbb;border-radius:16px;padding:1px 11px;font-size:13px;letter-spacing:3px"
    if random.random() < 0.5:
        top += spread(f"←　{title}", f'<i style="font-style:normal;{capsule}">··· ⊙</i>', style="padding:8px 0 10px")
    else:
        top += spread("‹", title, "⋯", style="padding:8px 0 10px")
    top = top.replace('padding:8px 0 10px"', 'padding:8px 0 10px;font-size:17px"') + "</div>"
    low = f'<div style="position:absolute;left:0;right:0;bottom:0">{foot}</div>' if foot else ""
    return sheet(
        top + body + low,
        width=400,
        height=height,
        fields=fields,
        font=SCREEN,
        size=14.5,
        css=css,
        ground=ground,
        padding="0",
        scale=2.6,
    )


def grid(rows: Iterable[Sequence[Cell]], *, head: Sequence[Cell] = (), cls: str = "box", style: str = "") -> str:
    """A table: `box` ruled, `bare`, `lined` or `dotted`. A cell is its HTML, or (HTML, attributes of its td)."""
    made = f'<table class="{cls}" style="{style}">'
    if head:
        made += "<tr>" + "".join(_cell(one, "th") for one in head) + "</tr>"
    return made + "".join("<tr>" + "".join(_cell(one, "td") for one in row) + "</tr>" for row in rows) + "</table>"


def _cell(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def num(words: str) -> Cell:
    """A cell whose words stand at its right."""
    return words, "class=r"


def spread(*words: str, style: str = "", cls: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="spread {cls}" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def line(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def heading(words: str, size: float = 26, style: str = "", latin: str = "") -> str:
    """A centred heading, perhaps with Latin words below it."""
    below = f'<div style="font-size:{size * 0.45:.1f}px;font-weight:400">{latin}</div>' if latin else ""
    return f'<div class="c b" style="font-size:{size}px;line-height:1.4;{style}">{words}{below}</div>'


def blank(words: str, width: int = 0, cls: str = "") -> str:
    """Words on an underline, as a filled blank; `cls` may be pen, sig or dm."""
    block = f"display:inline-block;min-width:{width}px;line-height:1.4;text-align:center;" if width else ""
    return f'<span class="{cls}" style="{block}border-bottom:1px solid #333;padding:0 6px;text-indent:0">{words}</span>'


def pen(words: str) -> str:
    """Words written by hand."""
    return f'<span class="pen">{words}</span>'


def signed(words: str) -> str:
    """A signature."""
    return f'<span class="sig">{words}</span>'


def boxes(words: str, cls: str = "") -> str:
    """One box a character."""
    return f'<span class="fig {cls}">' + "".join(f"<b>{one}</b>" for one in words) + "</span>"


def kv(label: str, value: str, style: str = "") -> str:
    """A label at the left and a value at the right of a screen's line."""
    return f'<div class="kv" style="{style}"><span>{label}</span><span>{value}</span></div>'


def button(words: str, colour: str = "#1677ff", *, hollow: bool = False, style: str = "") -> str:
    """A button of an app."""
    paint = f"border:1px solid {colour};color:{colour};background:#fff" if hollow else f"background:{colour};color:#fff"
    return f'<span class="btn" style="{paint};{style}">{words}</span>'


def apart(label: str, width_em: float = 4) -> str:
    """A label drawn apart to a width, as 姓　　名 over four characters."""
    style = f"display:inline-block;width:{width_em}em;text-align:justify;text-align-last:justify"
    return f'<span style="{style}">{" ".join(label)}</span>'


def tear(words: str = "") -> str:
    """A line to tear off along."""
    return (
        f'<div class="c" style="border-top:1.5px dashed #777;margin:12px 0 8px;font-size:12px;color:#777">{words}</div>'
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


def chunks(words: Sequence[Any], size: int) -> list[list[Any]]:
    """A sequence cut into rows of a size."""
    return [list(words[place : place + size]) for place in range(0, len(words), size)]
