"""What this family's pages are built of: type, tints, sheets, strips, screens, tables, blanks, stamps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Any

from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'Liberation Serif','Noto Serif CJK SC'"
SONG_OLD = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC'"
SONG_FAN = "'DejaVu Serif','FandolSong','Noto Serif CJK SC'"
KAI = "'Liberation Serif','FandolKai','AR PL UKai CN'"
FANG = "'DejaVu Serif','FandolFang R','FandolFang','Noto Serif CJK SC'"
HEI = "'Liberation Sans','FandolHei','Noto Sans CJK SC'"
SANS = "'DejaVu Sans','Noto Sans CJK SC'"
SANS_LIGHT = "'Noto Sans CJK SC Light','Noto Sans CJK SC'"
MICRO = "'Liberation Sans','WenQuanYi Micro Hei'"
DOTS = "'Liberation Mono','WenQuanYi Zen Hei Sharp','AR PL SungtiL GB'"
THERMAL = "'DejaVu Sans Mono','WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC'"
ROUND = "'Noto Sans CJK SC Medium','Noto Sans CJK SC'"
PEN = "'LXGW WenKai Light','LXGW WenKai','AR PL UKai CN'"
PEN_FAST = "'Long Cang','Zhi Mang Xing','AR PL KaitiM GB'"

#: Tints of paper: yellow, pink and blue copies, thermal, straw, plain.
YELLOW, PINK, BLUE, HEAT, STRAW, WHITE = "#fdf8dc", "#fdeef1", "#edf3fb", "#f7f7f5", "#f5f1e6", "#fff"

_CSS = (
    "table.g{width:100%}.g td,.g th{padding:0 7px;text-align:left;white-space:nowrap;line-height:1.25}"
    ".g th{font-weight:600}.box td,.box th{border:1px solid currentColor}"
    ".under td{border-bottom:1px solid #c4c4c4}.under th{border-bottom:1.5px solid currentColor}"
    ".dot td{border-bottom:1px dotted #888}.dot th{border-bottom:1px solid currentColor}"
    ".g .r{text-align:right}.g .c{text-align:center}.g .w{white-space:normal}"
    ".c{text-align:center}.r{text-align:right}.sm{font-size:.87em}.dim{color:#767b84}"
    ".row{display:flex;justify-content:space-between;gap:14px}.row>span{white-space:nowrap}"
    ".cut{border-top:1px dashed #555;margin:7px 0}.thick{border-top:2px solid currentColor;margin:7px 0}"
    f".pen{{font-family:{PEN};color:#20306b;font-size:1.12em;font-weight:400}}"
    f".fast{{font-family:{PEN_FAST};color:#1a2448;font-size:1.4em;line-height:1;font-weight:400}}"
    ".card{background:#fff;border-radius:10px;margin:10px 12px;padding:10px 15px}"
    ".kv{display:flex;justify-content:space-between;gap:16px;padding:4px 0}.kv>em{font-style:normal;color:#80848c;white-space:nowrap}"
    ".kv>span{text-align:right}.squares i{display:inline-block;font-style:normal;width:1.35em;line-height:1.6;"
    "text-align:center;border:1px solid #666;margin-right:-1px}"
)

#: A cell is HTML, or (HTML, attributes of the cell).
Cell = str | tuple[str, str]


def sheet(body: str, size: tuple[int, int], fields: Mapping[str, Any], *, font: str = SONG, px: float = 15, pad: str = "34px 46px", tint: str = WHITE, ink: str = "#1b1b1f", css: str = "", scale: float = 1.6, code_text: str | None = None) -> Drawing:  # fmt: skip
    """A sheet `size` = (width, height) whose content flows from its top; what stands at a place goes in with frames.at."""
    own = f".paper{{font:{px}px/1.55 {font};color:{ink};background:{tint};padding:{pad}}}{_CSS}{css}"
    html = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=own)
    return Drawing(html, size[0], size[1], fields, scale, code_text)


def strip(body: str, height: int, fields: Mapping[str, Any], *, width: int = 400, font: str = THERMAL, px: float = 14, css: str = "", code_text: str | None = None) -> Drawing:  # fmt: skip
    """A narrow slip from a till, a terminal or a kiosk."""
    return sheet(body, (width, height), fields, font=font, px=px, pad="20px 18px", tint=HEAT, ink="#2a2a2e", css=css, scale=2.3, code_text=code_text)  # fmt: skip


def screen(body: str, height: int, fields: Mapping[str, Any], random: Random, heading: str, *, bar: str = "#fff", ink: str = "#222", ground: str = "#f2f3f5", css: str = "", code_text: str | None = None) -> Drawing:  # fmt: skip
    """A phone's screen 400 px wide: status line, title bar, body. Keep `height` below 1200."""
    hour = f"{random.randint(6, 23):02d}:{random.randint(0, 59):02d}"
    network = random.choice(("中国移动 5G　🔋76%", "5G　38%", "WLAN　64%", "HD 4G+　91"))
    top = row(hour, network, style="font-size:12.5px;padding:6px 18px 0").replace("🔋", "")
    title_row = random.choice(
        (
            f"<div class=row style='padding:9px 16px 12px;font-size:16.5px'><span>‹</span><span>{heading}</span><span>···</span></div>",
            f"<div class=row style='padding:9px 16px 12px;font-size:16.5px'><span>←　{heading}</span><span>⋮</span></div>",
            f"<div class=row style='padding:9px 16px 12px;font-size:16.5px'><span>×</span><span>{heading}</span><span>···</span></div>",
        )
    )
    head = f"<div style='background:{bar};color:{ink}'>{top}{title_row}</div>"
    return sheet(head + body, (400, height), fields, font=ROUND, px=14.5, pad="0", tint=ground, css=css, scale=2.4, code_text=code_text)  # fmt: skip


def grid(rows: Iterable[Sequence[Cell]], head: Sequence[Cell] = (), *, cls: str = "box", high: float = 29, style: str = "") -> str:  # fmt: skip
    """A table whose rows are `high` px each: `box` ruled, `under` or `dot` lined, or plain "". Cells do not wrap."""
    drawn = [_cells(head, "th", high)] if head else []
    drawn += [_cells(one, "td", high) for one in rows]
    return f'<table class="g {cls}" style="{style}">{"".join(drawn)}</table>'


def _cells(cells: Sequence[Cell], tag: str, high: float) -> str:
    pairs = [(one, "") if isinstance(one, str) else one for one in cells]
    inner = "".join(f"<{tag} {more}>{words}</{tag}>" for words, more in pairs)
    return f'<tr style="height:{high}px">{inner}</tr>'


def r(words: str) -> Cell:
    """A cell whose figure stands at its right."""
    return words, "class=r"


def c(words: str) -> Cell:
    """A cell whose words stand in its middle."""
    return words, "class=c"


def wide(words: str, columns: int, cls: str = "") -> Cell:
    """A cell over several columns; its words wrap with cls "w"."""
    return words, f'colspan={columns} class="{cls}"'


def row(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="row" style="{style}">{"".join(f"<span>{one}</span>" for one in words)}</div>'


def block(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def headline(words: str, px: float = 24, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="c" style="font-size:{px}px;font-weight:700;line-height:1.4;{style}">{words}</div>'


def kv(label: str, value: str, style: str = "") -> str:
    """A label at the left and a value at the right of a screen's or slip's line."""
    return f'<div class="kv" style="{style}"><em>{label}</em><span>{value}</span></div>'


def card(*parts: str, style: str = "") -> str:
    """A white card of a screen."""
    return f'<div class="card" style="{style}">{"".join(parts)}</div>'


def pen(words: str) -> str:
    """Words written by hand."""
    return f'<span class="pen">{words}</span>'


def signed(words: str) -> str:
    """A signature."""
    return f'<span class="fast">{words}</span>'


def blank(words: str, width: int = 70, cls: str = "pen") -> str:
    """A blank on an underline, filled (or empty with "")."""
    style = f"display:inline-block;min-width:{width}px;border-bottom:1px solid #555;text-align:center;padding:0 6px;line-height:1.3"
    return f'<span style="{style}" class="{cls}">{words or "　"}</span>'


def squares(words: str) -> str:
    """One box a character."""
    return f'<span class="squares">{"".join(f"<i>{one}</i>" for one in words)}</span>'


def apart(label: str, em: float = 4) -> str:
    """A label drawn apart to a width, as 姓　　名."""
    return f'<span style="display:inline-block;width:{em}em;text-align-last:justify">{" ".join(label)}</span>'


def round_stamp(words: str, x: float, y: float, *, diameter: int = 120, below: str = "", colour: str = "#cf2b33", opacity: float = 0.5, turn: int = -8) -> str:  # fmt: skip
    """A round seal at a place: words along nearly the whole rim, a star, perhaps a line below it."""
    mid = diameter / 2
    letter = min(diameter * 0.125, 3.6 * mid / (len(words) + 4.2))
    arc = mid - letter - diameter * 0.05
    dx, dy = arc * 0.88, arc * 0.475
    under = f"<text x='{mid}' y='{mid + diameter * 0.3}' font-size='{diameter * 0.095}' text-anchor='middle'>{below}</text>" if below else ""  # fmt: skip
    drawn = (
        f"<svg width='{diameter}' height='{diameter}' fill='{colour}' style='opacity:{opacity}'>"
        f"<circle cx='{mid}' cy='{mid}' r='{mid - 2.5}' fill='none' stroke='{colour}' stroke-width='2.5'/>"
        f"<path id='rim{int(x)}' fill='none' d='M {mid - dx:.1f} {mid + dy:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {mid + dx:.1f} {mid + dy:.1f}'/>"
        f"<text font-size='{letter:.1f}' text-anchor='middle'><textPath href='#rim{int(x)}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{mid}' y='{mid + diameter * 0.1}' font-size='{diameter * 0.28}' text-anchor='middle'>★</text>{under}</svg>"
    )
    return f'<div class="at" style="left:{x}px;top:{y}px;transform:rotate({turn}deg)">{drawn}</div>'


def oval_stamp(words: str, middle: str, x: float, y: float, *, width: int = 170, colour: str = "#c5303a") -> str:
    """A flat stamp in an oval, as invoices bear: two lines, words above and below the middle."""
    style = f"left:{x}px;top:{y}px;width:{width}px;border:2px solid {colour};border-radius:50%;color:{colour};text-align:center;opacity:.55"
    size = min(13.0, (width - 34) / max(1, len(words)))
    lines = f"<div style='font-size:{size:.1f}px;padding-top:14px'>{words}</div><div style='font-size:14px;padding-bottom:12px'>{middle}</div>"
    return f'<div class="at" style="{style};transform:rotate(-4deg)">{lines}</div>'


def square_stamp(words: str, x: float, y: float, *, px: float = 18, colour: str = "#c5303a") -> str:
    """A box-shaped rubber stamp at a place."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};font-size:{px}px;padding:1px 9px;opacity:.6;transform:rotate(-5deg)"
    return f'<div class="at" style="{style}">{words}</div>'


def barcode(words: str, width: int = 190, height: int = 36) -> str:
    """Bars that look like a bar code, with its digits below."""
    random, drawn, x = Random(f"bars{words}"), "", 0
    while x < width - 3:
        thick = random.choice((1, 1, 2, 3))
        drawn += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.choice((1, 1, 2, 3))
    picture = f"<svg width='{width}' height='{height}' style='display:block'>{drawn}</svg>"
    return f"<span style='display:inline-block;text-align:center;font-size:12px;line-height:1.25'>{picture}{words}</span>"  # fmt: skip


def in_rows(words: Sequence[Any], size: int) -> list[list[Any]]:
    """A sequence cut into rows of a size."""
    return [list(words[place : place + size]) for place in range(0, len(words), size)]
