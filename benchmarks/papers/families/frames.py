"""What every drawn page is made of: the page itself, a red seal, a portrait, and the ways a day is written."""

from __future__ import annotations

import datetime as dt

_NUMERALS = "〇一二三四五六七八九"


def framed(body: str, *, width: int, height: int, css: str) -> str:
    """A whole HTML page holding `body`; `.paper` is the sheet. Transparent where the sheet is not."""
    return (
        "<!doctype html><html lang='zh-CN'><meta charset='utf-8'><style>"
        "*{box-sizing:border-box}html,body{margin:0;background:transparent}"
        f"body{{width:{width}px;height:{height}px}}"
        f".paper{{position:relative;width:{width}px;height:{height}px;overflow:hidden;background:#fff}}"
        ".at{position:absolute;white-space:nowrap}table{border-collapse:collapse}"
        f"{css}</style><body>{body}</body></html>"
    )


def at(x: float, y: float, words: str, style: str = "") -> str:
    """Words with their left upper corner at a place, in CSS pixels. `words` may hold HTML."""
    return f'<div class="at" style="left:{x}px;top:{y}px;{style}">{words}</div>'


def seal(words: str, *, diameter: int, below: str = "", colour: str = "#d2222d", opacity: float = 0.72) -> str:
    """A round seal with its words along the upper arc, a star, and perhaps a line below the star."""
    radius = diameter / 2
    size = min(diameter * 0.13, diameter * 2.05 / max(8, len(words)))
    arc = radius - size - diameter * 0.045
    lower = (
        f"<text x='{radius}' y='{radius + diameter * 0.3}' font-size='{size * 0.85}' text-anchor='middle'>{below}</text>"
        if below
        else ""
    )
    return (
        f"<svg width='{diameter}' height='{diameter}' style='opacity:{opacity}' fill='{colour}'>"
        f"<circle cx='{radius}' cy='{radius}' r='{radius - 3}' fill='none' stroke='{colour}' stroke-width='3'/>"
        f"<path id='arc' d='M {radius - arc} {radius + arc * 0.5} A {arc} {arc} 0 1 1 {radius + arc} "
        f"{radius + arc * 0.5}' fill='none'/>"
        f"<text font-size='{size}' text-anchor='middle'><textPath href='#arc' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{radius}' y='{radius + diameter * 0.11}' font-size='{diameter * 0.3}' text-anchor='middle'>★</text>"
        f"{lower}</svg>"
    )


def portrait(width: int, height: int, *, shirt: str = "#3d4a63", ground: str = "#e9eef2") -> str:
    """A head and shoulders that are nobody's."""
    return (
        f"<svg width='{width}' height='{height}' viewBox='0 0 100 125' preserveAspectRatio='none'>"
        f"<rect width='100' height='125' fill='{ground}'/><path d='M8 125 Q12 88 50 86 Q88 88 92 125Z' fill='{shirt}'/>"
        "<rect x='41' y='70' width='18' height='22' fill='#d9ac8c'/><ellipse cx='50' cy='52' rx='23' ry='29' fill='#e6bd9f'/>"
        "<path d='M26 50 Q24 18 50 18 Q76 18 74 50 Q70 34 50 34 Q30 34 26 50Z' fill='#2a2624'/>"
        "<circle cx='41' cy='52' r='2.2'/><circle cx='59' cy='52' r='2.2'/><path d='M43 67q7 4 14 0' stroke='#9a5b4b' fill='none'/>"
        "</svg>"
    )


def day_text(day: dt.date, form: str) -> str:
    """A day as `年` (2026年3月8日), `年月` (2026年03月08日), `-`, `/`, `.` (with leading noughts), `plain` or `数` (二〇二六年三月八日).

    >>> day_text(dt.date(2026, 3, 8), "年"), day_text(dt.date(2026, 3, 8), "."), day_text(dt.date(2026, 3, 8), "数")
    ('2026年3月8日', '2026.03.08', '二〇二六年三月八日')
    """
    if form == "年":
        return f"{day.year}年{day.month}月{day.day}日"
    if form == "年月":
        return f"{day.year}年{day.month:02d}月{day.day:02d}日"
    if form == "数":
        year = "".join(_NUMERALS[int(digit)] for digit in str(day.year))
        return f"{year}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"
    return f"{day:%Y%m%d}" if form == "plain" else f"{day:%Y{form}%m{form}%d}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else _NUMERALS[tens] + "十"
    return lead + (_NUMERALS[ones] if ones else "")


def ticked(chosen: bool, word: str) -> str:
    """A box before a word, with a tick in it or empty."""
    mark = "<b style='position:absolute;left:1px;top:-6px;font-size:1.1em'>√</b>" if chosen else ""
    box = "display:inline-block;position:relative;width:.85em;height:.85em;border:1.3px solid #222;margin:0 3px -1px 0"
    return f"<span style='white-space:nowrap'><span style='{box}'>{mark}</span>{word}</span>"
