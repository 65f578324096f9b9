"""How the first family's money papers are put on paper: one sheet, its type, its seals."""

from __future__ import annotations

import math
from html import escape

SANS = "'WenQuanYi Micro Hei'"
KAI = "'AR PL KaitiM GB'"
MING = "'AR PL UMing CN'"


def sheet(body: str, *, width: int, height: int, type_face: str, css: str = "", paper: str = "#fdfdfa") -> str:
    """A whole HTML page holding one sheet of paper of the given CSS size."""
    return (
        "<!doctype html><meta charset=utf-8><style>*{box-sizing:border-box}html,body{margin:0;background:transparent}"
        f".sheet{{position:relative;width:{width}px;height:{height}px;background:{paper};font-family:{type_face};"
        "color:#23232a;font-size:14px;line-height:1.45;overflow:hidden}table{border-collapse:collapse;width:100%}"
        f".seal{{position:absolute}}.right{{text-align:right}}.mid{{text-align:center}}{css}</style>"
        f"<div class=sheet>{body}</div>"
    )


def seal(name: str, low: str, *, left: int, top: int, size: int = 130, colour: str = "#d4242c") -> str:
    """A round seal with the name along its edge and a word below the star."""
    step = math.radians(min(24.0, 250 / max(1, len(name))))
    letters = []
    for place, letter in enumerate(name):
        angle = (place - (len(name) - 1) / 2) * step
        x, y = 65 + 47 * math.sin(angle), 65 - 47 * math.cos(angle)
        letters.append(
            f"<text x={x:.1f} y={y:.1f} transform='rotate({math.degrees(angle):.1f} {x:.1f} {y:.1f})' "
            f"text-anchor=middle dominant-baseline=middle font-size=12>{escape(letter)}</text>"
        )
    star = " ".join(
        f"{65 + r * math.sin(math.pi * n / 5):.1f},{65 - r * math.cos(math.pi * n / 5):.1f}"
        for n, r in enumerate((15, 6) * 5)
    )
    return (
        f"<svg class=seal style='left:{left}px;top:{top}px;opacity:.72' width={size} height={size} viewBox='0 0 130 130'>"
        f"<g fill='{colour}'><circle cx=65 cy=65 r=61 fill=none stroke='{colour}' stroke-width=3 />"
        f"<polygon points='{star}'/>{''.join(letters)}"
        f"<text x=65 y=100 text-anchor=middle font-size=13>{escape(low)}</text></g></svg>"
    )
