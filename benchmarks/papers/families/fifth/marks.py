"""What the family's papers share: its type, sheets, tables, seals, bars and print patterns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

#: The family's type. Latin letters and figures come from a Latin face where true papers have one.
SONG = "font-family:Liberation Serif,FandolSong;"
HEI = "font-family:Liberation Sans,FandolHei;"
KAI = "font-family:FandolKai;"
FANG = "font-family:Liberation Serif,FandolFang;"
MONO = "font-family:Liberation Mono,FandolSong;"
PEN = "font-family:Long Cang,FandolKai;color:#1d2a5c;"
OCR = "font-family:OCR B,Liberation Mono;"

#: Table styles: every line, only horizontal lines, no lines.
GRID = "td,th{border:1px solid #222;padding:3px 6px;font-weight:normal}table{width:100%}"
RULED = "td,th{padding:3px 5px;font-weight:normal;text-align:left}thead th{border-top:1.5px solid #111;border-bottom:1px solid #111}table{width:100%;border-bottom:1.5px solid #111}"
BARE = "td,th{padding:2px 5px;font-weight:normal;text-align:left}table{width:100%}"


def sheet(
    body: str,
    *,
    width: int,
    height: int,
    type_: str = SONG,
    size: float = 14,
    css: str = "",
    padding: str = "40px 50px",
    paper: str = "#fff",
    fields: Mapping[str, Any] | None = None,
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet of paper with words flowing on it."""
    style = (
        f".paper{{{type_}font-size:{size}px;line-height:1.5;color:#1a1a1a;background:{paper}}}"
        f".in{{position:relative;padding:{padding}}}h1,h2,h3,p{{margin:0;font-weight:normal}}"
        ".r{text-align:right}.c{text-align:center}.row{display:flex;justify-content:space-between}"
        f".pen{{{PEN}font-size:1.45em;line-height:1}}"
        f"{css}"
    )
    html = framed(f"<div class='paper'><div class='in'>{body}</div></div>", width=width, height=height, css=style)
    return Drawing(html, width, height, dict(fields or {}), scale, code_text)


def cells(values: Iterable[Any], tag: str = "td", right: Sequence[int] = ()) -> str:
    """One table row; `right` names the columns set to the right. Values may hold HTML."""
    made = (
        f"<{tag}{' style=text-align:right' if place in right else ''}>{value}</{tag}>"
        for place, value in enumerate(values)
    )
    return f"<tr>{''.join(made)}</tr>"


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]], *, right: Sequence[int] = (), css: str = "") -> str:
    """A table with a head."""
    body = "".join(cells(row, right=right) for row in rows)
    return f"<table style='{css}'><thead>{cells(heads, 'th', right)}</thead><tbody>{body}</tbody></table>"


def line(*pairs: tuple[str, Any], gap: int = 0, colon: str = "：") -> str:
    """Labels with their values side by side; spread over the width when `gap` is nought."""
    made = "".join(f"<span>{label}{colon}{escape(str(value))}</span>" for label, value in pairs)
    spread = f"gap:{gap}px" if gap else "justify-content:space-between"
    return f"<div style='display:flex;{spread}'>{made}</div>"


def wave_ground(colour: str, *, step: int = 11, opacity: float = 0.35, size: int = 120) -> str:
    """A security print of fine waves, as a CSS background."""
    waves = "".join(
        f"<path d='M0 {y} q {size / 4} {-step} {size / 2} 0 t {size / 2} 0' fill='none' stroke='{colour}' stroke-width='.7'/>"
        f"<path d='M0 {y} q {size / 4} {step} {size / 2} 0 t {size / 2} 0' fill='none' stroke='{colour}' stroke-width='.5'/>"
        for y in range(0, size + 1, step)
    )
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' width='{size}' height='{size}' opacity='{opacity}'>{waves}</svg>"
    return f'background-image:url("{_address(svg)}");'


def stamp(words: str, below: str = "", *, diameter: int = 130, name: str = "s", colour: str = "#cf2a30") -> str:
    """A round seal. `name` keeps several on a page apart."""
    half = diameter / 2
    size = min(diameter * 0.125, diameter * 1.3 / max(9, len(words)))
    arc = half - size - diameter * 0.05
    under = (
        f"<text x='{half}' y='{half * 1.62}' font-size='{size * 0.9}' text-anchor='middle'>{below}</text>"
        if below
        else ""
    )
    return (
        f"<svg width='{diameter}' height='{diameter}' style='opacity:.75;{SONG}' fill='{colour}'>"
        f"<circle cx='{half}' cy='{half}' r='{half - 2.5}' fill='none' stroke='{colour}' stroke-width='2.6'/>"
        f"<path id='{name}' d='M {half - arc * 0.86} {half + arc * 0.51} A {arc} {arc} 0 1 1 {half + arc * 0.86} {half + arc * 0.51}' fill='none'/>"
        f"<text font-size='{size}' text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{half}' y='{half * 1.2}' font-size='{diameter * 0.27}' text-anchor='middle'>★</text>{under}</svg>"
    )


def oval(words: str, below: str, *, width: int = 120, name: str = "o", middle: str = "") -> str:
    """An oval seal, as tax and finance offices and sellers have."""
    high = width * 0.68
    return (
        f"<svg width='{width}' height='{high}' viewBox='0 0 120 81.6' style='opacity:.75;{SONG}' fill='#cf2a30'>"
        "<ellipse cx='60' cy='40.8' rx='58' ry='38.8' fill='none' stroke='#cf2a30' stroke-width='2'/>"
        f"<path id='{name}' d='M 17 56 A 45 28 0 1 1 103 56' fill='none'/>"
        f"<text font-size='{min(11, 118 / len(words))}' text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='60' y='46' font-size='9' text-anchor='middle'>{middle}</text>"
        f"<text x='60' y='66' font-size='11' text-anchor='middle'>{below}</text></svg>"
    )


def square_seal(words: Sequence[str], *, side: int = 84) -> str:
    """A square seal with lines of characters, as traffic police print on licences."""
    size = side * 0.84 / max(max(map(len, words)), len(words))
    rows = "".join(
        f"<text x='{side / 2}' y='{side * (place + 0.78) / len(words) + size * 0.05}' font-size='{size}' text-anchor='middle'>{row}</text>"
        for place, row in enumerate(words)
    )
    return (
        f"<svg width='{side}' height='{side}' style='opacity:.8;{SONG}' fill='#d0282e'>"
        f"<rect x='2' y='2' width='{side - 4}' height='{side - 4}' fill='none' stroke='#d0282e' stroke-width='2.5'/>{rows}</svg>"
    )


def bars(text: str, *, width: int = 180, height: int = 36) -> str:
    """Bars that look like a bar code and say nothing."""
    random, x, drawn = Random(text), 0.0, []
    while x < width:
        thick = random.choice((1, 1, 2, 3))
        drawn.append(f"<rect x='{x}' width='{thick}' height='{height}'/>")
        x += thick + random.choice((1, 1, 2, 3))
    return f"<svg width='{width}' height='{height}'>{''.join(drawn)}</svg>"


def needle(body: str, *, over: bool = False) -> str:
    """Words as a needle printer with a tired ribbon leaves them; `over` a whole form when they have places of their own."""
    place = "position:absolute;inset:0;" if over else ""
    mask = "repeating-linear-gradient(#000 0 1.7px,rgba(0,0,0,.45) 1.7px 2.4px)"
    return f"<div style='{place}color:#2c2c3c;-webkit-mask-image:{mask};mask-image:{mask}'>{body}</div>"


def watermark(words: str, *, colour: str = "rgba(90,110,140,.13)", size: int = 26, step: int = 170) -> str:
    """Words slanting across a whole sheet, behind everything else."""
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{step * 1.6}' height='{step}'><text x='20' y='{step * 0.8}' font-size='{size}' "
        f"fill='{colour}' font-family='FandolHei' transform='rotate(-24 60 {step * 0.6})'>{words}</text></svg>"
    )
    return f"<div style='position:absolute;inset:0;background-image:url(\"{_address(svg)}\")'></div>"


def _address(svg: str) -> str:
    for sign, code in (("#", "%23"), ("<", "%3C"), (">", "%3E"), ("'", "%27"), ('"', "%22")):
        svg = svg.replace(sign, code)
    return "data:image/svg+xml," + svg
