"""Stamps and codes over a page: round, oval and square seals, chops, punched holes, bar codes."""

from __future__ import annotations

from html import escape as e
from random import Random

RED = "#cf2230"


def seal(
    words: str, x: float, y: float, size: int = 140, below: str = "", opacity: float = 0.6, colour: str = RED
) -> str:
    """A round seal over the page, a little askew; words keep to the arc however many."""
    middle, count = size / 2, max(len(words), 7)
    letter = min(size * 0.13, size * 1.34 / count)
    arc = middle - letter - 6
    left, right, low = middle - arc * 0.88, middle + arc * 0.88, middle + arc * 0.475
    under = min(size * 0.1, size * 0.68 / max(len(below), 1))
    lower = f'<text x="{middle}" y="{middle + size * 0.29}" font-size="{under:.1f}" text-anchor="middle">{below}</text>'
    name = f"rim{round(x)}{round(y)}"
    return (
        f'<svg width="{size}" height="{size}" fill="{colour}" style="position:absolute;left:{x}px;top:{y}px;'
        f'opacity:{opacity};transform:rotate(-{len(words) % 9 + 2}deg)">'
        f'<circle cx="{middle}" cy="{middle}" r="{middle - 3}" fill="none" stroke="{colour}" stroke-width="3"/>'
        f'<path id="{name}" d="M {left:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}" fill="none"/>'
        f'<text font-size="{letter:.1f}" text-anchor="middle"><textPath href="#{name}" startOffset="50%">{e(words)}'
        f'</textPath></text><text x="{middle}" y="{middle + size * 0.1}" font-size="{size * 0.28}" text-anchor="middle">'
        f"★</text>{lower if below else ''}</svg>"
    )


def oval(words: str, x: float, y: float, middle: str = "", below: str = "发票专用章", colour: str = RED) -> str:
    """An oval seal: the owner above, a number in the middle, its purpose below."""
    size, name = min(15.0, 222 / max(len(words), 12)), f"oval{round(x)}{round(y)}"
    return (
        f'<svg width="200" height="134" style="position:absolute;left:{x}px;top:{y}px;opacity:.6" fill="{colour}">'
        f'<ellipse cx="100" cy="67" rx="96" ry="63" fill="none" stroke="{colour}" stroke-width="3"/>'
        f'<path id="{name}" d="M 20 84 A 82 51 0 1 1 180 84" fill="none"/>'
        f'<text font-size="{size:.1f}" text-anchor="middle"><textPath href="#{name}" startOffset="50%">{e(words)}'
        f'</textPath></text><text x="100" y="74" font-size="13" text-anchor="middle">{middle}</text>'
        f'<text x="100" y="106" font-size="16" text-anchor="middle">{below}</text></svg>'
    )


def chop(words: str, x: float, y: float, size: int = 17, colour: str = RED, turn: int = -4) -> str:
    """A rectangular stamp: 现金收讫, 已审核, a name. `words` may hold HTML."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};padding:1px 8px;font-size:{size}px"
    return f'<div class="at" style="{style};opacity:.7;transform:rotate({turn}deg);border-radius:3px">{words}</div>'


def holes(height: int, width: int) -> str:
    """The punched strips of continuous paper, at both edges."""
    dot = "radial-gradient(circle at 50% 50%,#cfcfca 0 6px,transparent 6.5px)"
    strip = f"position:absolute;top:0;width:26px;height:{height}px;background:{dot} 0 0/26px 26px"
    line = "1px dashed #bbb"
    return (
        f'<div style="{strip};left:0;border-right:{line}"></div>'
        f'<div style="{strip};left:{width - 26}px;border-left:{line}"></div>'
    )


def bars(number: str, width: int = 190, height: int = 38) -> str:
    """A bar code that looks like one."""
    random, x, made = Random(number), 0.0, ""
    while x < width:
        thick = random.choice((1, 1, 2, 3))
        made += f'<rect x="{x}" width="{thick}" height="{height}"/>'
        x += thick + random.choice((1, 2, 2, 3))
    return f'<svg width="{width}" height="{height}">{made}</svg>'
