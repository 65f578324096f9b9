"""What the ninth family's sheets share: type, tables, ink and seals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks.papers.facts import Fee, yuan
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

SONG = "'Noto Serif CJK SC'"
HEI = "'Noto Sans CJK SC'"
KAI = "'AR PL UKai CN'"
FANG = "'FandolFang','Noto Serif CJK SC'"
HAND = "'LXGW WenKai'"
ROUND = "'WenQuanYi Micro Hei'"

_CSS = (
    "h1,h2,p{margin:0}h1{font-size:26px;text-align:center}h2{font-size:19px;text-align:center}"
    "table{width:100%}.b td,.b th{border:1px solid #333;padding:5px 6px}th{font-weight:600}"
    ".r{text-align:right}.c{text-align:center}.f{display:flex;justify-content:space-between}"
    f".h{{font-family:{HAND};color:#1c2a6b;font-size:1.12em}}.u{{border-bottom:1px solid #333;padding:0 10px}}"
)


def sheet(
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
    code_text: str | None = None,
) -> Drawing:
    """A sheet of paper holding `body`, and what truly stands on it."""
    style = f"font-family:{font};font-size:{size}px;padding:{pad};background:{ground};line-height:1.5;color:#1b1b1b"
    html = framed(f"<div class='paper' style=\"{style}\">{body}</div>", width=width, height=height, css=_CSS + css)
    return Drawing(html, width, height, fields, scale=scale, code_text=code_text)


def td(words: object, span: int = 1, down: int = 1, style: str = "") -> str:
    """A table cell."""
    return f"<td colspan='{span}' rowspan='{down}' style='{style}'>{words}</td>"


def tr(*cells: object) -> str:
    """A table row; what is no cell yet becomes one."""
    return f"<tr>{''.join(str(one) if str(one).startswith('<td') else td(one) for one in cells)}</tr>"


def head(*words: str) -> str:
    """A row of column heads."""
    return f"<tr>{''.join(f'<th>{one}</th>' for one in words)}</tr>"


def hand(words: object, extra: str = "") -> str:
    """Words as if written by hand."""
    return f"<span class='h' style='{extra}'>{words}</span>"


def row(*parts: str, style: str = "") -> str:
    """Parts spread over one line."""
    return f"<div class='f' style='{style}'>{''.join(f'<span>{one}</span>' for one in parts)}</div>"


def _seal(words: str, diameter: int, below: str) -> str:
    """A round seal whose words run three quarters of the way round, so that none is cut."""
    middle, colour = diameter / 2, "#d2222d"
    size = min(diameter * 0.125, diameter * 1.75 / len(words))
    ring = middle - size - diameter * 0.04
    left, right, low = middle - ring * 0.8, middle + ring * 0.8, middle + ring * 0.6
    lower = (
        f"<text x='{middle}' y='{middle + diameter * 0.29}' font-size='{min(diameter * 0.1, diameter * 0.66 / len(below))}' "
        f"text-anchor='middle'>{below}</text>"
        if below
        else ""
    )
    return (
        f"<svg width='{diameter}' height='{diameter}' style='opacity:.6;letter-spacing:0;font-family:{SONG[1:-1]}' fill='{colour}'>"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{colour}' stroke-width='3'/>"
        f"<path id='ring' d='M {left} {low} A {ring} {ring} 0 1 1 {right} {low}' fill='none'/><text font-size='{size}' "
        f"text-anchor='middle'><textPath href='#ring' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{middle}' y='{middle + diameter * 0.1}' font-size='{diameter * 0.28}' text-anchor='middle'>★</text>{lower}</svg>"
    )


def stamp(x: float, y: float, words: str, *, diameter: int = 150, below: str = "", turn: int = -8) -> str:
    """A seal pressed over the text."""
    return at(x, y, _seal(words, diameter, below), f"transform:rotate({turn}deg)")


def code(text: str, width: int, style: str = "") -> str:
    """A QR code as a picture."""
    return f"<img src='{code_picture(text)}' style='width:{width}px;height:{width}px;{style}'>"


def items(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The truth of charged lines."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def category_items(sums: Mapping[str, int]) -> list[dict[str, str]]:
    """The truth of fee categories."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in sums.items()]


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def age(born_on: dt.date, day: dt.date) -> int:
    """Whole years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))
