"""The red seals of the twelfth family: round, oval, boxed, and a person's own."""

from __future__ import annotations

from benchmarks.papers.families.frames import at

_RED = "#c8202a"


def round_seal(
    x: float, y: float, words: str, below: str = "", *, diameter: int = 140, turn: int = -9, ink: str = _RED
) -> str:
    """A round seal with a star, pressed over the text."""
    middle = diameter / 2
    size = min(diameter * 0.125, diameter * 1.44 / len(words))
    ring = middle - size - diameter * 0.045
    left, right, low = middle - ring * 0.78, middle + ring * 0.78, middle + ring * 0.625
    small = min(diameter * 0.095, diameter * 0.62 / max(1, len(below)))
    name = f"ring{int(x)}a{int(y)}"
    return at(
        x,
        y,
        f"<svg width='{diameter}' height='{diameter}' fill='{ink}' style='opacity:.62;letter-spacing:0;font-family:FandolSong'>"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{ink}' stroke-width='2.6'/>"
        f"<path id='{name}' d='M {left} {low} A {ring} {ring} 0 1 1 {right} {low}' fill='none'/><text font-size='{size}' "
        f"text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{words}</textPath></text><text x='{middle}' "
        f"y='{middle + diameter * 0.09}' font-size='{diameter * 0.26}' text-anchor='middle'>★</text><text x='{middle}' "
        f"y='{middle + diameter * 0.28}' font-size='{small}' text-anchor='middle'>{below}</text></svg>",
        f"transform:rotate({turn}deg);pointer-events:none",
    )


def oval_seal(
    x: float, y: float, words: str, middle: str = "", below: str = "", *, width: int = 170, turn: int = 4
) -> str:
    """An oval seal, as invoices bear it."""
    high = width * 0.66
    size = min(width * 0.088, width * 0.88 / len(words))
    a, b = width / 2 - size - 7, high / 2 - size - 7
    cx, cy = width / 2, high / 2
    name = f"oval{int(x)}a{int(y)}"
    inner = min(width * 0.075, width * 0.72 / max(1, len(middle) * 0.6))
    return at(
        x,
        y,
        f"<svg width='{width}' height='{high}' fill='{_RED}' style='opacity:.64;letter-spacing:0;font-family:FandolSong'>"
        f"<ellipse cx='{cx}' cy='{cy}' rx='{cx - 3}' ry='{cy - 3}' fill='none' stroke='{_RED}' stroke-width='2.6'/>"
        f"<path id='{name}' d='M {cx - a} {cy + 6} A {a} {b} 0 1 1 {cx + a} {cy + 6}' fill='none'/><text font-size='{size}' "
        f"text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{cx}' y='{cy + 9}' font-size='{inner}' text-anchor='middle'>{middle}</text>"
        f"<text x='{cx}' y='{cy + high * 0.33}' font-size='{width * 0.075}' text-anchor='middle'>{below}</text></svg>",
        f"transform:rotate({turn}deg)",
    )


def box_seal(x: float, y: float, words: str, *, size: float = 18, turn: int = -6, ink: str = _RED) -> str:
    """A box stamp, e.g. 现金收讫; `<br>` parts its lines."""
    look = f"border:2.4px solid {ink};color:{ink};padding:2px 9px;font:600 {size}px/1.3 FandolHei;opacity:.66;text-align:center"
    return at(x, y, words, f"{look};transform:rotate({turn}deg)")


def name_seal(words: str, size: float = 13) -> str:
    """The little square seal of a person."""
    kept = words.replace("·", "")[:4]
    half = (len(kept) + 1) // 2
    shown = f"{kept[:half]}<br>{kept[half:]}" if len(kept) > 2 else "<br>".join(kept)
    look = f"display:inline-block;border:1.8px solid {_RED};color:{_RED};padding:1px 3px;font:600 {size}px/1.1 FandolKai;opacity:.75"
    return f"<span style='{look};vertical-align:middle'>{shown}</span>"
