"""What the tenth family's papers share: type faces, sheets, stamps, pens, and small bits of clutter."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

HEI = "'Noto Sans CJK SC'"
SONG = "'Noto Serif CJK SC'"
FANG = "'FandolFang','Noto Serif CJK SC'"
KAI = "'FandolKai','LXGW WenKai'"
ZEN = "'WenQuanYi Zen Hei'"
MONO = "'Noto Sans Mono CJK SC'"
PEN = "'LXGW WenKai'"
SCRAWL = "'Zhi Mang Xing','LXGW WenKai'"
OCR = "'OCR B','Liberation Mono'"
LATIN = "'Liberation Sans'"


def sheet(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    face: str,
    css: str = "",
    scale: float = 1.7,
    code: str | None = None,
) -> Drawing:
    """A drawing of one sheet that holds `body`, set in `face`."""
    width, height = size
    shared = f".paper{{font-family:{face};color:#1f2023;line-height:1.5}} .r{{text-align:right}} .c{{text-align:center}} th{{font-weight:400}}"
    html = framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=shared + css)
    return Drawing(html, width, height, fields, scale, code)


def stamp(name: str, low: str, left: float, top: float, *, size: int = 128, ink: str = "#cf2a30", turn: int = 0) -> str:
    """A round rubber stamp, its name along the rim; every letter is placed alone, so stamps do not disturb each other."""
    step = min(27.0, 262 / max(1, len(name)))
    rim = "".join(
        f"<text transform='rotate({(place - (len(name) - 1) / 2) * step:.1f}) translate(0 -44)' "
        f"font-size='{min(13, 190 / max(10, len(name))):.1f}'>{escape(letter)}</text>"
        for place, letter in enumerate(name)
    )
    points = " ".join(
        f"{reach * math.sin(math.pi * n / 5):.1f},{-reach * math.cos(math.pi * n / 5):.1f}"
        for n, reach in enumerate((14, 5.6) * 5)
    )
    return (
        f"<svg viewBox='-66 -66 132 132' width='{size}' height='{size}' text-anchor='middle' fill='{ink}' "
        f"style='position:absolute;left:{left}px;top:{top}px;opacity:.62;transform:rotate({turn}deg);mix-blend-mode:multiply'>"
        f"<circle r='62' fill='none' stroke='{ink}' stroke-width='2.6'/>{rim}<polygon points='{points}'/>"
        f"<text y='38' font-size='{min(13, 92 / max(6, len(low))):.1f}'>{escape(low)}</text></svg>"
    )


def oval(
    upper: str, middle: str, lower: str, left: float, top: float, *, ink: str = "#c8353a", width: int = 124
) -> str:
    """An oval stamp of three lines, as fiscal and tax papers bear."""
    return (
        f"<svg viewBox='-64 -42 128 84' width='{width}' height='{width * 84 // 128}' text-anchor='middle' fill='{ink}' "
        f"style='position:absolute;left:{left}px;top:{top}px;opacity:.66'>"
        f"<ellipse rx='61' ry='39' fill='none' stroke='{ink}' stroke-width='2.4'/>"
        f"<ellipse rx='56' ry='34' fill='none' stroke='{ink}' stroke-width='.8'/>"
        f"<text y='-15' font-size='{min(11, 88 / max(8, len(upper))):.1f}'>{escape(upper)}</text>"
        f"<text y='4' font-size='{min(11, 100 / max(9, len(middle))):.1f}'>{escape(middle)}</text>"
        f"<text y='21' font-size='{min(11, 84 / max(8, len(lower))):.1f}'>{escape(lower)}</text></svg>"
    )


def chop(words: str, left: float, top: float, *, ink: str = "#c22f3a", turn: int = -8, size: int = 19) -> str:
    """A square-cornered stamp of a clerk: a few words in a frame, askew and translucent."""
    return (
        f"<div style='position:absolute;left:{left}px;top:{top}px;border:2px solid {ink};color:{ink};opacity:.58;"
        f"padding:3px 9px;font-size:{size}px;transform:rotate({turn}deg);line-height:1.25;text-align:center'>{words}</div>"
    )


def pen(words: str, *, size: int = 19, ink: str = "#263a86") -> str:
    """Words somebody wrote into a form."""
    return f'<span style="font-family:{PEN};font-size:{size}px;color:{ink}">{escape(words)}</span>'


def scrawl(words: str, *, size: int = 27, ink: str = "#20242e") -> str:
    """A signature in a running hand."""
    return f'<span style="font-family:{SCRAWL};font-size:{size}px;color:{ink};line-height:1">{escape(words)}</span>'


def clerk(random: Random) -> str:
    """A name of a doctor or a clerk who is in no claim."""
    return chinese_name(random, random.choice("女男"))


def years(case: Case, on: dt.date) -> str:
    """The insured's age on a day, as papers print it."""
    age = (on - case.insured.born_on).days // 365
    return f"{age}岁" if age else f"{max(1, (on - case.insured.born_on).days // 30)}月"


def clock(random: Random, first: int = 8, last: int = 17) -> str:
    """A time of a working day."""
    return f"{random.randint(first, last):02d}:{random.randint(0, 59):02d}"


def barcode(random: Random, left: float, top: float, *, width: int = 180, height: int = 34) -> str:
    """Bars that say nothing."""
    bars, x = "", 0.0
    while x < width - 6:
        bar = random.choice((1.2, 1.2, 2.4, 3.4))
        bars += f"<rect x='{x:.1f}' width='{bar}' height='{height}'/>"
        x += bar + random.choice((1.2, 2.2, 3.2))
    return f"<svg width='{width}' height='{height}' style='position:absolute;left:{left}px;top:{top}px'>{bars}</svg>"


def grouped(number: str, size: int = 4) -> str:
    """A number in groups of digits."""
    return " ".join(number[place : place + size] for place in range(0, len(number), size))


def boxes(number: str, *, side: int = 22) -> str:
    """Every character in a box of its own, written by hand."""
    style = f"display:inline-block;width:{side}px;height:{side + 6}px;border:1px solid #6b7a90;margin-right:-1px;text-align:center"
    return "".join(f"<span style='{style};line-height:{side + 4}px'>{pen(one, size=18)}</span>" for one in number)
