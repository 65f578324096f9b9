"""How the second family puts its money papers on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

HEI = "'WenQuanYi Zen Hei'"
SONG = "'Noto Serif CJK SC'"
KAI = "'AR PL UKai CN'"


def paper(body: str, *, width: int, height: int, font: str, css: str = "", ground: str = "#fffefb") -> str:
    """One sheet of the given CSS size as a whole HTML page."""
    return (
        "<!doctype html><meta charset=utf-8><style>*{box-sizing:border-box}html,body{margin:0;background:transparent}"
        f"#p{{position:relative;width:{width}px;height:{height}px;padding:26px 38px;background:{ground};font:14px/1.5 {font};"
        "color:#1c1c20;overflow:hidden}table{border-collapse:collapse;width:100%}td,th{font-weight:400;padding:3px 6px;"
        f"text-align:left}}.n{{text-align:right}}.c{{text-align:center}}.row{{display:flex;justify-content:space-between}}{css}</style>"
        f"<div id=p>{body}</div>"
    )


def row(cells: Iterable[str], *, tag: str = "td", right: Sequence[int] = (), middle: Sequence[int] = ()) -> str:
    """A table row of plain texts; `right` and `middle` name the columns set so."""
    drawn = (
        f"<{tag}{' class=n' if place in right else ' class=c' if place in middle else ''}>{escape(text)}</{tag}>"
        for place, text in enumerate(cells)
    )
    return f"<tr>{''.join(drawn)}</tr>"


def oval_seal(name: str, low: str, *, left: int, top: int, wide: int = 170) -> str:
    """An oval seal, as finance and tax seals are."""
    return (
        f"<svg style='position:absolute;left:{left}px;top:{top}px;opacity:.66' width={wide} height={wide * 0.66:.0f} viewBox='0 0 170 112'>"
        "<g fill='#cc2230' text-anchor=middle><ellipse cx=85 cy=56 rx=82 ry=53 fill=none stroke='#cc2230' stroke-width=3 />"
        "<path id=arc d='M 16 66 A 70 44 0 0 1 154 66' fill=none />"
        f"<text font-size={min(14, 190 / max(8, len(name))):.1f}><textPath href='#arc' startOffset='50%'>{escape(name)}</textPath></text>"
        f"<text x=85 y=88 font-size=13>{escape(low)}</text></g></svg>"
    )
