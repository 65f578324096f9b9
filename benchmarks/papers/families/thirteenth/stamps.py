"""Stamps across the page: round, oval, oblong, square."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.papers.facts import Case
from benchmarks.papers.families.thirteenth.kit import ROUND, SERIF, province, t

RED = "#cf2430"


def stamp(
    words: str,
    *,
    right: int,
    bottom: int,
    diameter: int = 140,
    below: str = "",
    turn: int = -8,
    colour: str = RED,
    star: bool = True,
) -> str:
    """A round seal over the page, placed from its right lower corner; its words always fit the ring."""
    middle, ring = diameter / 2, diameter / 2 - diameter * 0.13
    step = min(27.0, (205.0 if below else 255.0) / max(1, len(words) - 1))
    size = min(diameter * 0.14, ring * step * 0.0175 * 1.08)
    letters = "".join(
        f"<text x='{middle}' y='{middle - ring + size * 0.38:.1f}' font-size='{size:.1f}' text-anchor='middle' "
        f"transform='rotate({(place - (len(words) - 1) / 2) * step:.1f} {middle} {middle})'>{t(letter)}</text>"
        for place, letter in enumerate(words)
    )
    low = min(diameter * 0.1, diameter * 0.68 / max(1, len(below)))
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;transform:rotate({turn}deg);opacity:.62"
    mark = (
        f"<text x='{middle}' y='{middle + diameter * 0.1}' font-size='{diameter * 0.26}' text-anchor='middle'>★</text>"
    )
    inner = f"<circle cx='{middle}' cy='{middle}' r='{middle * 0.56}' fill='none' stroke='{colour}' stroke-width='1'/>"
    return (
        f"<svg width='{diameter}' height='{diameter}' fill='{colour}' style=\"{look};font-family:{SERIF}\">"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{colour}' stroke-width='3'/>{letters}"
        f"{mark if star else inner}<text x='{middle}' y='{middle + diameter * (0.29 if star else 0.04)}' "
        f"font-size='{low:.1f}' text-anchor='middle'>{t(below)}</text></svg>"
    )


def oblong(lines: Sequence[str], *, right: int, bottom: int, turn: int = -4, colour: str = RED, px: float = 16) -> str:
    """An oblong stamp over the page."""
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;transform:rotate({turn}deg);color:{colour};opacity:.7"
    words = "<br>".join(t(line) for line in lines)
    return (
        f'<div style="{look};border:2.5px solid {colour};padding:3px 9px;font-size:{px}px;line-height:1.25;'
        f'text-align:center;white-space:nowrap;font-family:{ROUND}">{words}</div>'
    )


def oval(words: str, below: str, *, right: int, bottom: int, width: int = 190, colour: str = RED) -> str:
    """An oval stamp, as on invoices."""
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;width:{width}px;height:{width * 0.62:.0f}px"
    half = (len(words) + 1) // 2 if len(words) > 11 else len(words)
    lines = "<br>".join(t(part) for part in (words[:half], words[half:]) if part)
    return (
        f'<div style="{look};border:2.5px solid {colour};border-radius:50%;color:{colour};opacity:.66;text-align:center;'
        f"font-family:{SERIF};padding-top:{width * (0.11 if half < len(words) else 0.17):.0f}px;transform:rotate(-3deg);"
        f'white-space:nowrap"><div style="font-size:{width * 0.74 / max(half, 9):.1f}px;line-height:1.35">{lines}</div>'
        f'<div style="font-size:{width * 0.085:.0f}px">{t(below)}</div></div>'
    )


def square(words: str, *, right: int, bottom: int, px: int = 22, colour: str = RED) -> str:
    """A small square name seal of up to four characters, as doctors press beside their name."""
    two = "<br>".join((words[:2], words[2:4])) if len(words) > 2 else t(words)
    return (
        f'<div style="position:absolute;right:{right}px;bottom:{bottom}px;border:2px solid {colour};color:{colour};'
        f'opacity:.75;font-size:{px}px;line-height:1.05;padding:2px 3px;font-family:{SERIF}">{two}</div>'
    )


def of_finance(case: Case, *, width: int = 118) -> str:
    """The oval mark of the finance office that every fiscal invoice bears (in the flow of the page)."""
    look = (
        f"width:{width}px;height:{width * 0.6:.0f}px;border:2px solid {RED};border-radius:50%;color:{RED};opacity:.78"
    )
    words = province(case)
    size = min(11.0, width * 0.72 / (len(words) + 3))
    return (
        f"<div style='{look};text-align:center;line-height:1.3;padding-top:7px;font-size:10.5px;white-space:nowrap'>"
        f"全国统一财政票据<br>监　制　章<br><span style='font-size:{size:.1f}px'>{t(words)}财政厅</span></div>"
    )
