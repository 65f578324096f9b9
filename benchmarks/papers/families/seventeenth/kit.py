"""What the seventeenth family's pages are built of: frames, tables, headings, boxes, pen writing, seals and buttons.

The height a frame is given is a limit: a page ends where its words end, and is as high as `least` at least.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Fee, yuan
from benchmarks.papers.families.frames import framed
from benchmarks.papers.families.seventeenth.names import clock
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

SONG = "AR PL SungtiL GB,FandolSong,Noto Serif CJK SC,serif"
SERIF = "Noto Serif CJK SC,serif"
MING = "AR PL UMing CN,Noto Serif CJK SC,serif"
FANDOL = "FandolSong,Noto Serif CJK SC,serif"
KAI = "FandolKai,Noto Serif CJK SC,serif"
OLD_KAI = "AR PL KaitiM GB,AR PL UKai CN,FandolKai,serif"
FANG = "FandolFang,FandolFang R,Noto Serif CJK SC,serif"
HEI = "FandolHei,Noto Sans CJK SC,sans-serif"
SANS = "Noto Sans CJK SC,sans-serif"
ROUND = "WenQuanYi Zen Hei,Noto Sans CJK SC,sans-serif"
MICRO = "WenQuanYi Micro Hei,Noto Sans CJK SC,sans-serif"
DROID = "Droid Sans Fallback,Noto Sans CJK SC,sans-serif"
MONO = "Noto Sans Mono CJK SC,Noto Sans CJK SC,monospace"
SLANT = "Smiley Sans,Noto Sans CJK SC,sans-serif"
PEN = "LXGW WenKai,AR PL UKai CN,Noto Serif CJK SC,cursive"
BRUSH = "AR PL UKai CN,FandolKai,Noto Serif CJK SC,cursive"
PRINTS = (SONG, SERIF, MING, FANDOL, KAI, FANG, HEI, SANS, ROUND, DROID)

_BASE = (
    "table{width:100%;table-layout:fixed}td,th{padding:4px 6px;font-weight:normal;text-align:left;word-break:break-all}"
    ".ruled td,.ruled th{border:1px solid var(--line)}.lined td,.lined th{border-bottom:1px solid var(--line)}"
    ".dotted td,.dotted th{border-bottom:1px dotted var(--line)}.frame{border:1.5px solid var(--line)}"
    ".three{border-top:2px solid var(--line);border-bottom:2px solid var(--line)}"
    ".three tr:first-child>*{border-bottom:1px solid var(--line)}.zebra tr:nth-child(even){background:rgba(0,40,80,.06)}"
    "table .num{text-align:right}table .mid,.mid{text-align:center}table .lab{color:var(--lab);background:var(--labbg)}"
    ".row{display:flex;justify-content:space-between;gap:12px}p{margin:0 0 8px}h1,h2,h3{margin:0;font-weight:bold}"
    ".nb{white-space:nowrap}.fill{display:inline-block;border-bottom:1px solid var(--line);padding:0 6px;min-height:1.2em;"
    "text-indent:0;text-align:center}.over{position:absolute;pointer-events:none}"
    ".dots{color:transparent;padding:.4em 0;margin:-.4em 0;-webkit-background-clip:text!important;background-image:"
    "repeating-linear-gradient(0deg,#22263c 0 1.7px,rgba(40,46,84,.45) 1.7px 2.3px)}"
)


def sheet(
    body: str,
    *,
    size: tuple[int, int],
    fields: dict[str, Any],
    font: str = SONG,
    px: float = 15,
    pad: str = "38px 44px",
    ground: str = "#fff",
    ink: str = "#1a1a1a",
    line: str = "#333",
    lab: str = "inherit",
    labbg: str = "transparent",
    leading: float = 1.5,
    least: int = 0,
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A page; `line` is the colour of every rule, `lab` and `labbg` those of cells of class `lab`."""
    width, height = size
    look = f"font-family:{font};font-size:{px}px;line-height:{leading};padding:{pad};background:{ground};color:{ink}"
    css = f":root{{--line:{line};--lab:{lab};--labbg:{labbg}}}{_BASE}{css}"
    limits = f".paper{{height:auto;min-height:{least}px;max-height:{height}px}}"
    page = framed(f'<div class="paper" style="{look}">{body}</div>', width=width, height=height, css=limits + css)
    return Drawing(page, width, height, fields, scale, code)


def screen(
    body: str,
    *,
    title: str,
    height: int,
    fields: dict[str, Any],
    random: Random,
    font: str = MICRO,
    ground: str = "#f4f5f7",
    bar: str = "#fff",
    ink: str = "#16181c",
    buttons: Sequence[str] = (),
    tone: str = "#1a6fd4",
    pad: str = "10px 12px 24px",
    right: str = "⋯ ◎",
    least: int = 760,
    code: str | None = None,
) -> Drawing:
    """A phone's screen: status line, title, the page, and below it the buttons, the last one filled."""
    shown = random.choice(("中国移动", "中国联通 5G", "中国电信 HD", "▂▄▆ 5G", "▂▄ 4G WLAN"))
    status = (
        f"<div class='row' style='font-size:12px'><span>{clock(random)}</span><span>{shown} {random.randint(9, 99)}%"
    )
    status += "</span></div>"
    head = "<div class='row' style='align-items:center;padding:9px 0 10px'><span style='font-size:22px;line-height:1'>‹</span>"
    head += f"<b style='font-size:16.5px'>{t(title)}</b><span style='font-size:13px'>{right}</span></div>"
    foot = "".join(button(word, tone, filled=place == len(buttons) - 1) for place, word in enumerate(buttons))
    if foot:
        foot = f"<div style='display:flex;gap:10px;padding:10px 14px 16px;background:#fff;margin-top:auto'>{foot}</div>"
    page = (
        f"<div style='background:{bar};color:{ink};padding:7px 14px 0'>{status}{head}</div>"
        f"<div style='padding:{pad}'>{body}</div>{foot}"
    )
    look: dict[str, Any] = {"font": font, "ground": ground, "line": "#e3e5ea", "lab": "#8a9099", "px": 14, "pad": "0"}
    css = ".paper{display:flex;flex-direction:column}"
    return sheet(page, size=(390, height), fields=fields, least=least, css=css, scale=2.6, code=code, **look)


def striped(
    body: str,
    *,
    size: tuple[int, int],
    fields: dict[str, Any],
    colour: str = "#e3eef7",
    pad: str = "30px 62px",
    **more: Any,
) -> Drawing:
    """Endless paper with holes at both edges and pale stripes, for needle printers (class `dots` is their type)."""
    hole = "radial-gradient(circle at 50% 50%,#c9ced3 0 5.5px,transparent 6px)"
    edge = f"position:absolute;top:0;bottom:0;width:30px;background:{hole} 0 0/30px 30px;border:dashed #bcc3c9"
    page = f"<div style='{edge};left:0;border-width:0 1px 0 0'></div><div style='{edge};right:0;border-width:0 0 0 1px'></div>"
    ground = f"repeating-linear-gradient(180deg,#fdfdfb 0 30px,{colour} 30px 60px)"
    return sheet(page + body, size=size, fields=fields, ground=ground, pad=pad, scale=1.7, **more)


def slip(
    body: str, *, height: int, fields: dict[str, Any], width: int = 560, font: str = ROUND, px: float = 20, **more: Any
) -> Drawing:
    """A till's slip of thermal paper."""
    ground = "linear-gradient(100deg,#faf9f5,#f2f1ee)"
    look: dict[str, Any] = {"ground": ground, "ink": "#35363f", "line": "#55565f", "pad": "26px 30px 34px", **more}
    return sheet(body, size=(width, height), fields=fields, font=font, px=px, **look)


def t(words: object) -> str:
    """Words safe in HTML."""
    return escape(str(words))


def money(amount_fen: int, form: str = "") -> str:
    """Money as printed; `form` holds `¥` or `￥` (before it), `,` (commas), `元` (behind it)."""
    sign = next((one for one in "¥￥" if one in form), "")
    return sign + yuan(amount_fen, commas="," in form) + ("元" if "元" in form else "")


def table(
    rows: Iterable[Sequence[str]],
    *,
    widths: Sequence[float] = (),
    kind: str = "ruled",
    style: str = "",
    right: Sequence[int] = (),
    label: Sequence[int] = (),
    middle: Sequence[int] = (),
) -> str:
    """A table: `ruled`, `lined` (rules below lines), `dotted`, `three` (three rules), `zebra`, `frame`, or `bare`.

    `right`, `middle` and `label` tell which columns are aligned so or are labels; a cell that starts with `@` carries
    its own attributes: `@colspan=3 class=lab|words`.
    """
    columns = "".join(f"<col style='width:{width}%'>" for width in widths)
    marks = {**dict.fromkeys(middle, "mid"), **dict.fromkeys(right, "num"), **dict.fromkeys(label, "lab")}
    out = []
    for row in rows:
        cells = []
        for place, cell in enumerate(row):
            attributes, words = (
                cell[1:].split("|", 1) if cell.startswith("@") else (f"class={marks.get(place, '_')}", cell)
            )
            cells.append(f"<td {attributes}>{words}</td>")
        out.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table class='{kind}' style='{style}'><colgroup>{columns}</colgroup>{''.join(out)}</table>"


def spread(*parts: str, style: str = "") -> str:
    """Parts of one line, spread over its width."""
    return f"<div class='row' style='{style}'>" + "".join(f"<span>{part}</span>" for part in parts) + "</div>"


def heading(words: str, *, px: float = 24, below: str = "", font: str = "inherit", style: str = "") -> str:
    """A heading in the middle, perhaps with a smaller line below it. Both may hold HTML."""
    under = (
        f"<div style='font-size:{px * 0.6:.1f}px;font-weight:normal;letter-spacing:0'>{below}</div>" if below else ""
    )
    return f"<div class='mid' style='font-size:{px}px;font-family:{font};line-height:1.35;{style}'>{words}{under}</div>"


def wide(label: str, width: int = 4) -> str:
    """A label drawn apart with blanks to a width in characters: 姓　　名."""
    if len(label) >= width or len(label) < 2:
        return label
    gaps, blanks = len(label) - 1, width - len(label)
    parts = (one + "　" * (blanks // gaps + (place < blanks % gaps)) for place, one in enumerate(label[:-1]))
    return "".join(parts) + label[-1]


def stacked(label: str, value: str, *, below: bool = False, small: float = 11, colour: str = "#767b84") -> str:
    """A value with its label small above it, or below it."""
    name = f"<span style='font-size:{small}px;color:{colour}'>{label}</span>"
    both = (value, name) if below else (name, value)
    return f"<span style='display:inline-block;vertical-align:top;line-height:1.35'>{both[0]}<br>{both[1]}</span>"


def boxes(letters: str, *, px: int = 22, colour: str = "#444", pen: bool = False) -> str:
    """Each figure or letter in a box of its own."""
    look = f"display:inline-block;width:{px}px;height:{px + 3}px;line-height:{px + 1}px;text-align:center;margin-right:-1px"
    look += f";border:1px solid {colour}" + (f";font-family:{PEN};color:#1d2d66" if pen else "")
    return "<span class='nb'>" + "".join(f"<span style='{look}'>{t(one)}</span>" for one in letters) + "</span>"


def fill(words: object, width: int = 80, *, pen: bool = False) -> str:
    """Words on a ruled blank, typed or with a pen."""
    return f"<span class='fill' style='min-width:{width}px'>{written(words) if pen else t(words)}</span>"


def written(words: object, *, size: float = 1.18, turn: float = -0.8, colour: str = "#1c2b62", font: str = PEN) -> str:
    """Words as written with a pen."""
    look = f"display:inline-block;font-family:{font};font-size:{size}em;color:{colour};line-height:1.1;text-indent:0"
    return f"<span style='{look};transform:rotate({turn}deg) skewX(-4deg)'>{t(words)}</span>"


def round_seal(
    words: str, *, below: str = "", px: int = 130, place: str = "right:60px;bottom:30px", turn: int = -8
) -> str:
    """A red round seal over the page; `place` is CSS."""
    half, size = px / 2, min(px * 0.12, px * 1.5 / len(words))
    arc = half - 7 - size
    side, low = arc * math.sin(math.radians(125)), arc * math.cos(math.radians(125))
    path = f"M {half - side:.1f} {half - low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {half + side:.1f} {half - low:.1f}"
    name = f"arc{px}{len(words)}{abs(turn)}"
    foot = f"<text x='{half}' y='{half + px * 0.3}' font-size='{px * 0.095}' text-anchor='middle'>{t(below)}</text>"
    return (
        f"<div class='over' style='{place};width:{px}px;height:{px}px'><svg width='{px}' height='{px}' fill='#cf2a2a' style='opacity:.7;"
        f"display:block;letter-spacing:0'><g transform='rotate({turn} {half} {half})'><circle cx='{half}' cy='{half}' r='{half - 2.5}' fill='none' "
        f"stroke='#cf2a2a' stroke-width='3'/><path id='{name}' d='{path}' fill='none'/><text font-size='{size:.1f}' text-anchor='middle'>"
        f"<textPath href='#{name}' startOffset='50%'>{t(words)}</textPath></text><text x='{half}' y='{half + px * 0.1}' "
        f"font-size='{px * 0.27}' text-anchor='middle'>★</text>{foot}</g></svg></div>"
    )


def stamp(lines: Sequence[str], *, place: str, px: float = 15, colour: str = "#c8322f", turn: int = -6) -> str:
    """An oblong stamp of one or more lines over the page; a long line is set smaller, so that it is whole."""
    look = f"border:2px solid {colour};color:{colour};padding:3px 9px;font-size:{px}px;opacity:.75;text-align:center"
    sizes = (min(1, 16 / max(1, len(one))) for one in lines)
    body = "<br>".join(
        f"<span style='font-size:{size:.2f}em'>{t(one)}</span>" for one, size in zip(lines, sizes, strict=True)
    )
    return f"<div class='over nb' style='{place};{look};line-height:1.3;transform:rotate({turn}deg)'>{body}</div>"


def button(word: str, tone: str = "#1a6fd4", *, filled: bool = True) -> str:
    """A button of an app; grows in a flex row."""
    look = f"background:{tone};color:#fff" if filled else f"background:#fff;color:{tone}"
    return (
        f"<span style='flex:1;text-align:center;padding:8px 0;border-radius:20px;border:1px solid {tone};{look}'>"
        f"{t(word)}</span>"
    )


def card(body: str, *, style: str = "") -> str:
    """A white card of an app."""
    return f"<div style='background:#fff;border-radius:9px;padding:11px 13px;margin-bottom:10px;{style}'>{body}</div>"


def bars(random: Random, *, width: int = 170, height: int = 34) -> str:
    """A bar code that says nothing."""
    drawn, place = [], 0
    while place < width - 4:
        thick = random.choice((1, 1, 2, 3))
        drawn.append(f"<rect x='{place}' width='{thick}' height='{height}'/>")
        place += thick + random.choice((1, 2, 2, 3))
    return f"<svg width='{width}' height='{height}'>{''.join(drawn)}</svg>"


def qr(text: str, px: int) -> str:
    """A QR code; give its text to the frame as `code` too if it is one that means something."""
    return f"<img src='{code_picture(text)}' width='{px}' height='{px}' alt=''>"


def charged(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as truth."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def age(born_on: dt.date, on: dt.date) -> int:
    """Whole years."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
