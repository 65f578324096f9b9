"""What hospital pages are built of: sheets, telephone screens, tables, blanks, seals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.families.frames import framed, ticked
from benchmarks.papers.paper import Drawing

BOOK = "'AR PL UMing CN','TW-Sung','Noto Serif CJK SC',serif"
OLD = "'AR PL SungtiL GB','FandolSong','Noto Serif CJK SC',serif"
FANG = "'FandolFang','Noto Serif CJK SC',serif"
BRUSH = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC'"
PLAIN = "'FandolHei','Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
NOTO = "'Noto Sans CJK SC',sans-serif"
SERIF = "'Noto Serif CJK SC',serif"
MATRIX = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono','Noto Sans CJK SC'"
SCREEN = "'MiSans','Noto Sans CJK SC',sans-serif"
PEN = "'LXGW WenKai','FandolKai','Noto Serif CJK SC'"
STRIPES = "repeating-linear-gradient(#fff 0 34px,#e4f1e6 34px 68px)"

_CSS = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.s{font-size:.84em;color:#555}"
    ".ruled{width:100%}.ruled td{border:1px solid #3b3b3b;padding:5px 8px}.bare{width:100%}.bare td{padding:3px 6px}"
    ".lined{width:100%}.lined td{border-bottom:1px solid #9a9a9a;padding:5px 6px}"
    ".two{display:flex;gap:26px}.two>div{flex:1;min-width:0}"
    ".spread{display:flex;justify-content:space-between;gap:12px}.spread>span{white-space:nowrap}"
    f".pen{{font-family:{PEN};color:#1c2f6e;font-size:1.1em}}"
    ".sig{font-family:'Zhi Mang Xing','Long Cang','FandolKai','Noto Serif CJK SC';font-size:1.55em;line-height:1;color:#23273f}"
    ".en{font-size:.68em;color:#666;display:block;line-height:1.1;font-family:serif}.nw{white-space:nowrap}"
    ".card{background:#fff;border-radius:9px;margin:10px 12px;padding:11px 14px}.grey{color:#8b8f97}"
    ".kv{display:flex;justify-content:space-between;gap:18px;padding:5px 0}.kv>span:first-child{color:#8b8f97;white-space:nowrap}"
    ".kv>span:last-child{text-align:right}.btn{border-radius:22px;padding:9px;text-align:center;margin:8px 14px;color:#fff}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = OLD,
    px: float = 16,
    css: str = "",
    ground: str = "#fff",
    ink: str = "#1f1f22",
    pad: str = "38px 48px",
    scale: float = 1.6,
) -> Drawing:
    """A sheet whose content flows from its top."""
    own = f".paper{{font:{px}px/1.6 {font};color:{ink};background:{ground};padding:{pad}}}"
    page = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=own + _CSS + css)
    return Drawing(page, *size, fields, scale)


def phone(heading: str, body: str, height: int, fields: Mapping[str, Any], random: Random, *, tint: str) -> Drawing:
    """An app's screen: status bar, heading, content."""
    clock = f"{random.randint(7, 22)}:{random.randint(10, 59)}"
    white = "#fff" if tint not in ("#fff", "#ededed") else "#222"
    top = spread(clock, f"中国{random.choice(('移动', '联通', '电信'))} 5G {random.randint(21, 98)}%")
    head = (
        f"<div style='background:{tint};color:{white};padding:8px 16px 11px'><div style='font-size:12.5px'>{top}</div>"
    )
    head += f"<div class='spread' style='font-size:17px;padding-top:7px'><span>‹</span><span>{heading}</span><span>···</span></div></div>"
    return sheet(head + body, (390, height), fields, font=SCREEN, px=15, ground="#f1f2f5", pad="0", scale=2.6)


def tab(rows: Iterable[Sequence[Cell]], cls: str = "ruled", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = "".join("<tr>" + "".join(_cell(one) for one in row) + "</tr>" for row in rows)
    return f'<table class="{cls}" style="{style}">{made}</table>'


def _cell(cell: Cell) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<td {attributes}>{words}</td>"


def wide(words: str, columns: int, style: str = "") -> tuple[str, str]:
    """A cell over some columns."""
    return words, f"colspan={columns} style='{style}'"


def spread(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="spread" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def line(words: str, style: str = "", cls: str = "") -> str:
    """A line of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, size: float = 24, style: str = "") -> str:
    """A centred heading."""
    return line(words, f"font-size:{size}px;line-height:1.4;{style}", "c b")


def rule(style: str = "1.4px solid #333") -> str:
    """A line across the page."""
    return f'<div style="border-top:{style};margin:7px 0"></div>'


def blank(words: str, width: int = 0) -> str:
    """Pen on an underlined blank."""
    room = f"display:inline-block;min-width:{width}px;text-align:center;line-height:1.35;" if width else ""
    return f'<span class="pen" style="{room}border-bottom:1px solid #444;padding:0 5px">{words}</span>'


def boxes(words: str, size: int = 22) -> str:
    """One box for every character."""
    box = f"display:inline-block;width:{size}px;height:{size + 4}px;line-height:{size + 3}px;border:1px solid #555;margin-right:-1px;text-align:center"
    return "<span class='nw'>" + "".join(f"<span style='{box}'>{one}</span>" for one in words) + "</span>"


def tick(chosen: bool, word: str) -> str:
    """A box before a word, its tick in a type that keeps inside."""
    return f"<span style=\"font-family:'WenQuanYi Zen Hei'\">{ticked(chosen, word)}</span>"


def pairs(*couples: tuple[str, str]) -> str:
    """Label left and value right, as an app writes it."""
    return "".join(f"<div class='kv'><span>{label}</span><span>{value}</span></div>" for label, value in couples)


def stamp(words: str, x: float, y: float, across: int = 140, below: str = "", colour: str = "#c9252f") -> str:
    """A round seal over the page; its words keep to the arc however many they are."""
    middle = across / 2
    size = min(across * 0.125, across * 1.6 / max(len(words), 8))
    arc = middle - size - 6
    side, low = arc * 0.88, middle + arc * 0.475
    lower = f"<text x='{middle}' y='{middle * 1.56}' font-size='{min(across * 0.1, across * 0.66 / max(len(below), 1)):.1f}' text-anchor='middle'>{below}</text>"
    return (
        f"<svg width='{across}' height='{across}' fill='{colour}' style='position:absolute;left:{x}px;top:{y}px;opacity:.55;transform:rotate({len(words) % 9 - 5}deg)'>"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{colour}' stroke-width='3'/>"
        f"<path id='rim' d='M {middle - side:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {middle + side:.1f} {low:.1f}' fill='none'/>"
        f"<text font-size='{size:.1f}' text-anchor='middle'><textPath href='#rim' startOffset='50%'>{e(words)}</textPath></text>"
        f"<text x='{middle}' y='{middle * 1.18}' font-size='{across * 0.26}' text-anchor='middle'>★</text>{lower}</svg>"
    )


def mark(words: str, x: float, y: float, colour: str = "#b8323a") -> str:
    """A rectangular stamp."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};padding:0 7px;font-size:16px;opacity:.72;transform:rotate(-3deg)"
    return f'<div class="at" style="{style}">{words}</div>'


def bars(width: int = 180, height: int = 34, seed: int = 1) -> str:
    """A bar code nobody can read."""
    random = Random(seed)
    made, x = "", 0
    while x < width - 6:
        thick = random.randint(1, 4)
        made += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.randint(1, 4)
    return f"<svg width='{width}' height='{height}'>{made}</svg>"


def picture(seed: int, width: int, height: int, *, tissue: bool = False) -> str:
    """A dark scan, or a stained slide."""
    random = Random(seed)
    inks, ground = (
        (("7b3f98", "a1508d", "5c3a86"), "#f2cfe0") if tissue else (("4a4a4a", "8a8a8a", "b5b5b5"), "#101214")
    )
    spots = "".join(
        f"<ellipse cx='{random.uniform(0.08, 0.92) * width:.0f}' cy='{random.uniform(0.1, 0.9) * height:.0f}' rx='{random.randint(3, 9 if tissue else 40)}'"
        f" ry='{random.randint(3, 8 if tissue else 26)}' fill='#{random.choice(inks)}' opacity='.65'/>"
        for _ in range(80 if tissue else 12)
    )
    return f"<svg width='{width}' height='{height}' style='background:{ground}'>{spots}</svg>"
