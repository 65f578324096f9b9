"""What licences of the road share: their ground, the office's mark, labels in two languages, a wallet."""

from __future__ import annotations

from html import escape as e

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at
from benchmarks.papers.families.twenty_third.cards_kit import (
    HEI,
    SONG,
    city,
)

SECURITY = "repeating-linear-gradient(28deg,#f3f6ec 0 5px,#eaf1f3 5px 8px,#f7f2ea 8px 13px)"
VINYL = (
    "linear-gradient(90deg,#1c2f5c,#24407c)",
    "linear-gradient(90deg,#222,#3a3a3a)",
    "linear-gradient(90deg,#5b2420,#7c332c)",
)


def squad(case: Case) -> str:
    """The office that gives licences."""
    return f"{city(case)}公安局交通警察支队"


def office_mark(case: Case, x: int, y: int) -> str:
    """The square red mark of that office."""
    words = squad(case)
    half = (len(words) + 2) // 3
    rows = "<br>".join(e(words[place : place + half]) for place in range(0, len(words), half))
    return at(
        x,
        y,
        rows,
        f"border:3px solid #c8302c;color:#c8302c;padding:8px 7px;font:17px/1.4 {SONG};text-align:center;opacity:.75",
    )


def bilingual(rows: tuple[tuple[int, int, str, str, int, str], ...]) -> str:
    """Labels in two languages, each with its value beside it: x, y, Chinese, English, x of the value, value."""
    made = ""
    for x, y, label, english, value_x, value in rows:
        made += at(
            x, y, f"{label}<br><span style='font-size:12.5px'>{english}</span>", f"font:14.5px/1.2 {SONG};color:#2e3d33"
        )
        made += at(value_x, y + 3, value, f"font:{19 if len(value) < 29 else 17}px {HEI};color:#101010")
    return made


def wallet(left: str, right: str, height: int, widths: tuple[int, int]) -> str:
    """Two pages side by side in an opened wallet."""
    made, x = "", 30
    for inner, width in ((left, widths[0]), (right, widths[1])):
        made += f"<div style='position:absolute;left:{x}px;top:32px;width:{width}px;height:{height}px;background:{SECURITY};border-radius:10px;overflow:hidden'>{inner}</div>"
        x += width + 40
    return made
