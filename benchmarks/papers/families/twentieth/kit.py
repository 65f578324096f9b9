"""What the pages of the twentieth family are built of: type, papers, phone screens, tables, stamps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SERIF = "'FandolSong','Noto Serif CJK SC',serif"
NSERIF = "'Noto Serif CJK SC',serif"
NEWS = "'AR PL SungtiL GB','Noto Serif CJK SC',serif"
UMING = "'AR PL UMing CN','FandolSong',serif"
FANGSONG = "'FandolFang','FandolFang R','AR PL SungtiL GB',serif"
KAITI = "'FandolKai','AR PL KaitiM GB',serif"
GOTHIC = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
MISANS = "'MiSans','Noto Sans CJK SC',sans-serif"
NSANS = "'Noto Sans CJK SC',sans-serif"
BLACK = "'FandolHei','WenQuanYi Zen Hei',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
TYPED = "'Liberation Mono','WenQuanYi Zen Hei Mono','Noto Sans CJK SC',monospace"
MATRIX = "'WenQuanYi Zen Hei Sharp','AR PL UMing CN',monospace"
HAND = "'LXGW WenKai','FandolKai',cursive"
HAND2 = "'AR PL KaitiM GB','LXGW WenKai',cursive"

_BASE = (
    ".m{text-align:center}.e{text-align:right}.s{text-align:left}.k{font-weight:700}"
    ".full,.open,.under{width:100%}.full td,.full th{border:1px solid #2b2b2b;padding:4px 6px}"
    ".open td,.open th{padding:3px 6px;text-align:left;font-weight:inherit}"
    ".under td,.under th{padding:4px 6px;text-align:left;border-bottom:1px solid #c4c4c4}"
    ".full .e,.open .e,.under .e{text-align:right}.full .s{text-align:left}.full .m,.open .m,.under .m{text-align:center}"
    ".apart{display:flex;justify-content:space-between;gap:12px}.apart>*{white-space:nowrap}"
    ".two{display:flex;gap:18px}.two>*{flex:1}"
    f".ink{{font-family:{HAND};color:#1a2f6b;font-size:1.12em}}"
    f".name{{font-family:{HAND2};color:#20243f;font-size:1.35em;display:inline-block;transform:rotate(-4deg);line-height:1}}"
    ".fill{border-bottom:1px solid #3a3a3a;padding:0 6px;display:inline-block;text-align:center}"
    ".cell{display:inline-block;border:1px solid #555;width:1.3em;text-align:center;margin-left:-1px}"
    ".bar{height:34px;background:repeating-linear-gradient(90deg,#111 0 2px,#fff 2px 3px,#111 3px 4px,#fff 4px 7px,#111 7px 10px,#fff 10px 12px)}"
)

Cell = str | tuple[str, str]


def page(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SERIF,
    size: float = 16,
    pad: str = "38px 48px",
    ground: str = "#fff",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet of paper whose content flows from the top; `code` is what its QR code says."""
    own = f".paper{{font:{size}px/1.5 {font};color:#19191b;background:{ground};padding:{pad}}}"
    html = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _BASE + css)
    return Drawing(html, width, height, fields, scale, code)


def phone(
    body: str,
    title: str,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = MISANS,
    size: float = 14.5,
    tint: str = "#ffffff",
    ink: str = "#1a1a1a",
    ground: str = "#f2f3f5",
    time: str = "10:26",
    css: str = "",
    code: str | None = None,
) -> Drawing:
    """A phone's screen, 392 wide, with its status bar and a title."""
    top = (
        f"<div style='background:{tint};color:{ink};padding:8px 20px 12px'><div class=apart style='font-size:13px'>"
        f"<span>{time}</span><span>5G ▮▮▮ 78</span></div><div class=apart style='margin-top:10px;align-items:center'>"
        f"<span style='font-size:22px;line-height:1'>‹</span><span class=k style='font-size:17px'>{title}</span>"
        "<span style='letter-spacing:2px'>•••</span></div></div>"
    )
    return page(
        top + body, 392, height, fields, font=font, size=size, pad="0", ground=ground, css=css, scale=2.5, code=code
    )


def slip(body: str, height: int, fields: Mapping[str, Any], *, width: int = 360, font: str = MATRIX) -> Drawing:
    """A thermal slip."""
    ground = "linear-gradient(#fdfdfb,#f5f4f2)"
    return page(body, width, height, fields, font=font, size=15.5, pad="20px 18px", ground=ground, scale=2.4)


def panel(body: str, style: str = "") -> str:
    """A white panel of a screen."""
    return f"<div style='background:#fff;margin:10px 12px;border-radius:8px;padding:12px 14px;{style}'>{body}</div>"


def pair(label: str, value: str, style: str = "") -> str:
    """A label to the left, its value to the right, over the whole width."""
    return (
        f"<div style='display:flex;justify-content:space-between;gap:14px;padding:4px 0;{style}'>"
        f"<span style='color:#777;white-space:nowrap'>{label}</span><span style='text-align:right'>{value}</span></div>"
    )


def grid(rows: Iterable[Sequence[Cell]], head: Sequence[Cell] = (), cls: str = "full", style: str = "") -> str:
    """A table, `full`, `under` or `open`; a cell is its HTML, or that with the attributes of its `td`."""
    top = "<tr>" + "".join(_cell(one, "th") for one in head) + "</tr>" if head else ""
    lines = "".join("<tr>" + "".join(_cell(one, "td") for one in row) + "</tr>" for row in rows)
    return f'<table class="{cls}" style="{style}">{top}{lines}</table>'


def _cell(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def end(words: str) -> Cell:
    """A cell whose words stand to the right."""
    return (words, "class=e")


def mid(words: str) -> Cell:
    """A cell whose words stand in the middle."""
    return (words, "class=m")


def apart(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="apart" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def para(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, size: float = 24, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="m k" style="font-size:{size}px;line-height:1.4;{style}">{words}</div>'


def fill(words: str, width: int = 0, cls: str = "") -> str:
    """Words on an underline."""
    return f'<span class="fill {cls}" style="min-width:{width}px">{words}</span>'


def ink(words: str) -> str:
    """Words written by hand."""
    return f'<span class="ink">{words}</span>'


def sign(name: str) -> str:
    """A signature; the name is not yet escaped."""
    return f'<span class="name">{e(name)}</span>'


def cells(text: str) -> str:
    """Each sign in a box of its own."""
    inner = "".join(f"<span class=cell>{e(one)}</span>" for one in text)
    return f"<span style='white-space:nowrap'>{inner}</span>"


def choice(chosen: bool, word: str, style: int = 0) -> str:
    """A box to tick: ☑ and □ as signs of the type, or a bracket."""
    marks = (("☑", "□"), ("[√]", "[ ]"), ("■", "□"))[style]
    return f"<span style='white-space:nowrap'>{marks[0 if chosen else 1]}{word}</span>"


def disc(words: str, x: float, y: float, size: int = 140, low: str = "", opacity: float = 0.5) -> str:
    """A round red seal over the page, its left upper corner at a place; the words are not yet escaped."""
    half = size / 2
    letter = min(size * 0.12, 4.1 * (half - 6) / (len(words) + 4))
    arc = half - letter - 7
    a, b, c = half - arc * 0.9, half + arc * 0.9, half + arc * 0.43
    name = f"d{int(x)}x{int(y)}"
    lower = min(size * 0.1, size * 0.62 / max(len(low), 1))
    return (
        f'<svg width="{size}" height="{size}" fill="#c92a2a" style="position:absolute;left:{x}px;top:{y}px;'
        f'opacity:{opacity};transform:rotate({len(words) % 7 - 3}deg)"><circle cx="{half}" cy="{half}" r="{half - 3}" '
        f'fill="none" stroke="#c92a2a" stroke-width="3"/><path id="{name}" d="M {a:.1f} {c:.1f} A {arc:.1f} {arc:.1f} '
        f'0 1 1 {b:.1f} {c:.1f}" fill="none"/><text font-size="{letter:.1f}" text-anchor="middle">'
        f'<textPath href="#{name}" startOffset="50%">{e(words)}</textPath></text><text x="{half}" y="{half + size * 0.09}" '
        f'font-size="{size * 0.26}" text-anchor="middle">★</text><text x="{half}" y="{half + size * 0.29}" '
        f'font-size="{lower:.1f}" text-anchor="middle">{e(low)}</text></svg>'
    )


def block(words: str, x: float, y: float, colour: str = "#c92a2a", size: int = 16) -> str:
    """A rectangular stamp over the page; words may hold HTML."""
    look = f"border:2px solid {colour};color:{colour};padding:2px 9px;font-size:{size}px;opacity:.6;line-height:1.25"
    return f'<div class="at m" style="left:{x}px;top:{y}px;{look};transform:rotate(-4deg)">{words}</div>'


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def years(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
