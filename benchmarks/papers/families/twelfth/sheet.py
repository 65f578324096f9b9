"""What the twelfth family's pages are made of: paper, type, tables, ink, seals, codes."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks.papers.families.frames import framed
from benchmarks.papers.families.twelfth.about import (
    DRUGS,
    age,
    category_items,
    city,
    clock,
    days_between,
    iso,
    items,
    province,
    short_province,
    sold,
)
from benchmarks.papers.families.twelfth.seals import box_seal, name_seal, oval_seal, round_seal
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

__all__ = [
    "BRUSH",
    "DRUGS",
    "FANG",
    "FHEI",
    "FSONG",
    "HEI",
    "KAI",
    "MICRO",
    "MIDDLE",
    "MING",
    "MONO",
    "PEN",
    "PENMONO",
    "RIGHT",
    "SONG",
    "WIDE",
    "ZEN",
    "age",
    "bars",
    "box_seal",
    "boxes",
    "category_items",
    "city",
    "clock",
    "code",
    "days_between",
    "fit",
    "grid",
    "head",
    "holes",
    "iso",
    "items",
    "line",
    "name_seal",
    "oval_seal",
    "page",
    "pen",
    "province",
    "round_seal",
    "row",
    "safe",
    "screen",
    "short_province",
    "sold",
    "stripes",
    "td",
    "title",
    "tr",
]

SONG = "'Noto Serif CJK SC'"
HEI = "'Noto Sans CJK SC'"
MING = "'AR PL UMing CN','Noto Serif CJK SC'"
FANG = "'FandolFang','Noto Serif CJK SC'"
FSONG = "'FandolSong','Noto Serif CJK SC'"
FHEI = "'FandolHei','Noto Sans CJK SC'"
KAI = "'FandolKai','AR PL UKai CN'"
PEN = "'LXGW WenKai','AR PL UKai CN'"
BRUSH = "'AR PL UKai CN'"
MICRO = "'WenQuanYi Micro Hei'"
ZEN = "'WenQuanYi Zen Hei'"
MONO = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC'"
WIDE = "'Noto Sans Mono CJK SC'"
PENMONO = "'LXGW WenKai Mono','LXGW WenKai'"

RIGHT = "text-align:right"
MIDDLE = "text-align:center"

_CSS = (
    "h1,h2,h3,p{margin:0;font-weight:600}h1{font-size:26px;text-align:center}h2{font-size:19px;text-align:center}p{font-weight:400}"
    "table{width:100%}.b td,.b th{border:1px solid #333;padding:5px 6px}th{font-weight:600}.n{white-space:nowrap}"
    ".r{text-align:right}.c{text-align:center}.f{display:flex;justify-content:space-between;gap:8px}"
    f".pen{{font-family:{PEN};color:#1d2f7a;font-size:1.12em}}"
    ".u{border-bottom:1px solid #333;padding:0 8px;display:inline-block;text-align:center}"
    ".cell{display:inline-block;width:1.3em;height:1.6em;line-height:1.6em;border:1px solid #444;text-align:center;margin-left:-1px}"
)


def page(
    body: str,
    fields: Mapping[str, Any],
    *,
    width: int = 794,
    height: int = 1123,
    font: str = SONG,
    size: float = 15,
    pad: str = "48px 56px",
    css: str = "",
    scale: float = 2.0,
    ground: str = "#fff",
    ink: str = "#1b1b1b",
    code_text: str | None = None,
) -> Drawing:
    """A sheet of paper holding `body`, and what truly stands on it. `ground` is any CSS background."""
    style = f"font-family:{font};font-size:{size}px;padding:{pad};background:{ground};line-height:1.5;color:{ink}"
    whole = framed(f"<div class='paper' style=\"{style}\">{body}</div>", width=width, height=height, css=_CSS + css)
    return Drawing(whole, width, height, fields, scale=scale, code_text=code_text)


def _bars_above(title: str, hour: str, bar: str, ink: str) -> str:
    signal = "".join(
        f"<i style='display:inline-block;width:3px;height:{3 + 3 * n}px;background:{ink};margin-left:2px'></i>"
        for n in range(4)
    )
    cell = f"<i style='display:inline-block;width:22px;height:11px;border:1.4px solid {ink};border-radius:3px;margin-left:7px'></i>"
    return (
        f"<div class='f' style='background:{bar};color:{ink};height:34px;padding:9px 22px 0;font-size:13px;font-weight:600;line-height:1.2'>"
        f"<span>{hour}</span><span>{signal}　5G{cell}</span></div>"
        f"<div class='c' style='background:{bar};color:{ink};height:44px;line-height:44px;font-size:17px;font-weight:600;position:relative'>"
        f"<span style='position:absolute;left:16px;font-weight:400;font-size:22px'>‹</span>{title}"
        "<span style='position:absolute;right:14px;font-weight:400;font-size:15px'>•••</span></div>"
    )


def screen(
    body: str,
    fields: Mapping[str, Any],
    *,
    title: str,
    height: int,
    font: str = HEI,
    size: float = 14,
    css: str = "",
    ground: str = "#f4f5f7",
    bar: str = "#fff",
    ink: str = "#222",
    hour: str = "09:41",
    button: str = "",
    code_text: str | None = None,
) -> Drawing:
    """An app's screen on a telephone: status bar, title bar, `body`, perhaps a button that fills the foot."""
    top = _bars_above(title, hour, bar, ink)
    foot = (
        f"<div style='position:absolute;left:0;right:0;bottom:0;background:#fff;padding:10px 16px 24px'>"
        f"<div class='c' style='background:#2a7de1;color:#fff;border-radius:22px;line-height:42px;font-size:16px'>{button}</div></div>"
        if button
        else ""
    )
    return page(
        f"{top}<div style='padding:12px'>{body}</div>{foot}",
        fields,
        width=390,
        height=height,
        font=font,
        size=size,
        pad="0",
        css=css,
        scale=2.6,
        ground=ground,
        ink="#222",
        code_text=code_text,
    )


def stripes(colour: str = "#e3f0e6", step: int = 24, ground: str = "#fdfdfb") -> str:
    """The ground of striped listing paper from a dot-matrix printer."""
    return f"repeating-linear-gradient({ground} 0 {step}px,{colour} {step}px {2 * step}px)"


def holes(height: int, width: int, step: int = 26) -> str:
    """The holes of endless paper along both edges."""
    dot = "position:absolute;width:12px;height:12px;border-radius:50%;background:#c9c9c4;border:1px solid #adada8"
    return "".join(
        f"<i style='{dot};left:{left}px;top:{top}px'></i>"
        for top in range(10, height - 14, step)
        for left in (8, width - 20)
    )


def td(words: object, span: int = 1, down: int = 1, style: str = "") -> str:
    """A table cell."""
    return f"<td colspan='{span}' rowspan='{down}' style='{style}'>{words}</td>"


def tr(*cells: object, style: str = "") -> str:
    """A table row; what is no cell yet becomes one."""
    made = "".join(str(one) if str(one).startswith(("<td", "<th")) else td(one) for one in cells)
    return f"<tr style='{style}'>{made}</tr>" if style else f"<tr>{made}</tr>"


def head(*words: str, style: str = "") -> str:
    """A row of column heads."""
    return f"<tr style='{style}'>{''.join(f'<th>{one}</th>' for one in words)}</tr>"


def row(*parts: object, style: str = "") -> str:
    """Parts spread over one line."""
    return f"<div class='f' style='{style}'>{''.join(f'<span>{one}</span>' for one in parts)}</div>"


def grid(parts: Iterable[object], columns: str, style: str = "") -> str:
    """Parts in a grid; `columns` as CSS tells them, e.g. `2fr 1fr`."""
    cells = "".join(f"<div>{one}</div>" for one in parts)
    return f"<div style='display:grid;grid-template-columns:{columns};gap:4px 12px;{style}'>{cells}</div>"


def fit(words: str, width_px: float, size: float) -> str:
    """Words on one line, made smaller where they would not fit the width."""
    units = sum(0.58 if one < "\u2000" else 1.0 for one in words)
    return f"<span style='white-space:nowrap;font-size:{min(size, width_px / max(units, 1)):.1f}px'>{words}</span>"


def title(words: str, width_px: float = 660, size: float = 26, style: str = "") -> str:
    """A heading in the middle of the page that always fits one line."""
    return f"<h1 style='line-height:1.35;{style}'>{fit(words, width_px, size)}</h1>"


def pen(words: object, style: str = "") -> str:
    """Words as if written with a pen."""
    return f"<span class='pen' style='{style}'>{words}</span>"


def line(words: object, width: int = 0, style: str = "") -> str:
    """Words on a rule."""
    return f"<span class='u' style='min-width:{width}px;{style}'>{words}</span>"


def boxes(figures: str, style: str = "") -> str:
    """A box for every figure."""
    return "".join(f"<span class='cell' style='{style}'>{one}</span>" for one in figures)


def code(text: str, width: int, style: str = "") -> str:
    """A QR code as a picture."""
    return f"<img src='{code_picture(text)}' style='width:{width}px;height:{width}px;{style}'>"


def bars(number: str, width: int = 170, height: int = 34) -> str:
    """A bar code of a number, for the look of it."""
    drawn, x = "", 0.0
    for one in number * 3:
        wide = 1 + int(one, 36) % 3
        drawn += f"<rect x='{x}' width='{wide}' height='{height}'/>"
        x += wide + 1.5 + int(one, 36) % 2
    return f"<svg width='{width}' height='{height}' viewBox='0 0 {x} {height}' preserveAspectRatio='none'>{drawn}</svg>"


def safe(words: str) -> str:
    """Words with what HTML would misread escaped."""
    return html.escape(words)
