"""What the papers of persons and things are drawn with: sheets, cards, seals, days and sums in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.paper import Drawing

GOTHIC = "Noto Sans CJK SC"
SONG = "AR PL SungtiL GB"
WENKAI = "LXGW WenKai"
FIXED = "LXGW WenKai Mono"
KAI = "TW-Kai"
MING = "TW-Sung"

_DIGITS = "〇一二三四五六七八九"
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"


def chinese(day: dt.date) -> str:
    """2026年3月8日."""
    return f"{day.year}年{day.month}月{day.day}日"


def padded(day: dt.date) -> str:
    """2026年03月08日."""
    return f"{day:%Y年%m月%d日}"


def spaced(day: dt.date) -> str:
    """As on a form with printed 年 月 日."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def dashed(day: dt.date) -> str:
    """2026-03-08."""
    return day.isoformat()


def slashed(day: dt.date) -> str:
    """2026/3/8."""
    return f"{day.year}/{day.month}/{day.day}"


def dotted(day: dt.date) -> str:
    """2026.03.08."""
    return f"{day:%Y.%m.%d}"


def in_words(day: dt.date) -> str:
    """二〇二六年三月八日.

    >>> in_words(dt.date(2026, 11, 28))
    '二〇二六年十一月二十八日'
    """
    year = "".join(_DIGITS[int(one)] for one in str(day.year))
    return f"{year}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"


DAY_FORMS: tuple[Callable[[dt.date], str], ...] = (chinese, padded, spaced, dashed, slashed, dotted, in_words)


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十") + (_DIGITS[ones] if ones else "")


def capital(amount_fen: int) -> str:
    """An amount in the words of bookkeeping, up to 99,999,999 yuan.

    >>> capital(8641250), capital(100300), capital(1005), capital(2000000)
    ('捌万陆仟肆佰壹拾贰元伍角整', '壹仟零叁元整', '壹拾元零伍分', '贰万元整')
    """
    whole, jiao, fen = amount_fen // 100, amount_fen // 10 % 10, amount_fen % 10
    high, low = divmod(whole, 10_000)
    gap = "零" if high and low and low < 1000 else ""
    text = (_four(high) + "万" if high else "") + gap + _four(low) + ("元" if whole else "")
    text += f"{_CAPITALS[jiao]}角" if jiao else ("零" if fen and whole else "")
    return text + (f"{_CAPITALS[fen]}分" if fen else "整")


def _four(number: int) -> str:
    text, pending = "", False
    for unit, value in (
        ("仟", number // 1000),
        ("佰", number // 100 % 10),
        ("拾", number // 10 % 10),
        ("", number % 10),
    ):
        if value:
            text += ("零" if pending and text else "") + _CAPITALS[value] + unit
            pending = False
        else:
            pending = True
    return text


def seal(text: str, *, under: str = "", size_px: int = 130, style: str = "", red: str = "#d0282e") -> str:
    """A round red seal with its owner around a star; `style` places it (absolute)."""
    letter = max(10, min(17, 250 // max(len(text), 1)))
    return (
        f'<svg width="{size_px}" height="{size_px}" viewBox="0 0 140 140" style="position:absolute;opacity:.72;{style}">'
        f'<circle cx="70" cy="70" r="65" fill="none" stroke="{red}" stroke-width="3"/>'
        f'<path id="arc{size_px}" d="M 24 98 A 54 54 0 1 1 116 98" fill="none"/>'
        f'<text font-size="{letter}" fill="{red}" font-family="AR PL SungtiL GB"><textPath href="#arc{size_px}" '
        f'startOffset="50%" text-anchor="middle" textLength="{min(200, letter * len(text) + 30)}">{escape(text)}'
        f'</textPath></text><polygon fill="{red}" points="70,48 75.5,64 92,64 79,74.5 84,91 70,81 56,91 61,74.5 48,64 '
        f'64.5,64"/><text x="70" y="118" font-size="13" text-anchor="middle" fill="{red}">{escape(under)}</text></svg>'
    )


def drawing(
    body: str,
    fields: Mapping[str, Any],
    *,
    size_px: tuple[int, int] = (794, 1123),
    font: str = SONG,
    letter_px: float = 15,
    paper: str = "#fff",
    css: str = "",
    corner_px: int = 0,
    scale: float = 1.6,
    inset_px: tuple[int, int] = (54, 60),
) -> Drawing:
    """A sheet or card with this body. `inset_px` is the margin above/below and at the sides."""
    width, height = size_px
    html = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><style>*{box-sizing:border-box}"
        "html,body{margin:0;background:transparent}table{border-collapse:collapse;width:100%}"
        "p{margin:.45em 0}.c{text-align:center}.r{text-align:right}.u{border-bottom:1px solid #333;padding:0 .5em}"
        f".sheet{{position:relative;overflow:hidden;width:{width}px;height:{height}px;padding:{inset_px[0]}px "
        f"{inset_px[1]}px;background:{paper};border-radius:{corner_px}px;font-family:{font};font-size:{letter_px}px;"
        f"line-height:1.5;color:#1c1c20}}{css}</style></head><body><div class='sheet'>{body}</div></body></html>"
    )
    return Drawing(html, width, height, fields, scale)


def at(left_px: float, top_px: float, text: str, style: str = "") -> str:
    """Text at a place of the sheet; not escaped."""
    return f'<div style="position:absolute;left:{left_px}px;top:{top_px}px;white-space:nowrap;{style}">{text}</div>'


def boxes(options: Iterable[str], chosen: Iterable[str], *, on: str = "☑", off: str = "□", gap: str = "　") -> str:
    """Tick boxes of a form."""
    ticked = set(chosen)
    return gap.join(f"{on if one in ticked else off}{one}" for one in options)


def pen(text: str, random: Random | None = None, *, size_px: int = 20, font: str = WENKAI) -> str:
    """What somebody wrote by hand: kai type in blue or black ink, a little crooked; not broken across lines."""
    ink = random.choice(("#1b2a6b", "#20222a", "#23357f")) if random else "#1b2a6b"
    turn = random.uniform(-1.2, 1.2) if random else 0
    return (
        f'<span style="font-family:{font};font-size:{size_px}px;color:{ink};display:inline-block;line-height:1.15;'
        f'transform:rotate({turn:.1f}deg)">{escape(text)}</span>'
    )


def rows(lines: Iterable[Iterable[str]], *, head: bool = False) -> str:
    """Table rows; the cells are HTML."""
    tag = "th" if head else "td"
    return "".join("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in line) + "</tr>" for line in lines)


def portrait(width_px: int, height_px: int, style: str, *, woman: bool, ground: str = "#e9eef2") -> str:
    """A face nobody has, for the place of a photograph."""
    hair = "M22 46 C18 10 82 10 78 46 L82 80 L70 82 L72 46 C60 30 40 30 28 46 L30 82 L18 80 Z"
    short = "M27 42 C24 12 76 12 73 42 C62 30 40 30 27 42 Z"
    return (
        f'<svg viewBox="0 0 100 125" preserveAspectRatio="none" width="{width_px}" height="{height_px}" '
        f'style="position:absolute;background:{ground};{style}"><path d="M6 125 C8 96 34 94 50 94 C66 94 92 96 94 125 Z" '
        f'fill="#3c4454"/><path d="M42 80 L58 80 L58 98 L50 104 L42 98 Z" fill="#d9b091"/><ellipse cx="50" cy="54" rx="23" '
        f'ry="30" fill="#e6bf9f"/><path d="{hair if woman else short}" fill="#23201f"/><circle cx="41" cy="53" r="2.5" '
        f'fill="#222"/><circle cx="59" cy="53" r="2.5" fill="#222"/><path d="M43 70 Q50 74 57 70" stroke="#a5605a" '
        f'stroke-width="2" fill="none"/></svg>'
    )


def items(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The rows of a list as truth."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def near(case: Case, days: int) -> dt.date:
    """A day some days after the loss, never after the day the papers are sent."""
    return min(case.loss_on + dt.timedelta(days=days), case.on)
