"""What this family's pages are built of: type, grounds, sheets, slips, screens, tables, pairs, stamps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Any

from benchmarks.papers.families.frames import framed, seal
from benchmarks.papers.paper import Drawing

BOOK = "'Noto Serif CJK SC','FandolSong'"
BOOK_LIGHT = "'Noto Serif CJK SC Light','Noto Serif CJK SC'"
HAN = "'Liberation Serif','BabelStone Han','Noto Serif CJK SC'"
PRESS_SONG = "'Liberation Serif','AR PL SungtiL GB','FandolSong'"
FANGSONG = "'Liberation Serif','FandolFang','FandolFang R','Noto Serif CJK SC'"
GB_KAI = "'Liberation Serif','AR PL KaitiM GB','AR PL UKai CN'"
PLAIN = "'Noto Sans CJK SC','WenQuanYi Micro Hei'"
THIN = "'Liberation Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC'"
ZEN = "'DejaVu Sans','WenQuanYi Zen Hei','Noto Sans CJK SC'"
NARROW = "'Liberation Sans Narrow','WenQuanYi Micro Hei','Noto Sans CJK SC'"
FALLBACK = "'Liberation Sans','Droid Sans Fallback','Noto Sans CJK SC'"
NEEDLE = "'Liberation Mono','AR PL SungtiL GB','WenQuanYi Zen Hei Sharp'"
TILL = "'WenQuanYi Micro Hei Mono','Noto Sans Mono CJK SC'"
MACHINE = "'OCR B','Liberation Mono','Noto Sans CJK SC'"
APP = "'MiSans','Noto Sans CJK SC'"
HAND = "'LXGW WenKai','AR PL UKai CN'"
SWIFT = "'Zhi Mang Xing','Long Cang','LXGW WenKai'"
SHOW = "'ZCOOL XiaoWei','Noto Serif CJK SC'"

#: Grounds: carbon copies, thermal paper, fiscal paper, grey recycled paper.
ROSE, MINT, CREAM, SKY, HEAT, GREY = "#fcecec", "#eef7ef", "#fbf6e6", "#eef4fb", "#f6f6f3", "#f1f0ec"

_CSS = (
    "table.t{width:100%}.t td,.t th{padding:4px 7px;font-weight:400;text-align:left}.t th{white-space:nowrap}"
    ".rule td,.rule th{border:1px solid currentColor}.hair td,.hair th{border-bottom:1px solid #b9b9b9}"
    ".top th{border-top:1.5px solid #222;border-bottom:1px solid #222}"
    ".t .n{text-align:right;white-space:nowrap}.t .m{text-align:center}"
    ".mid{text-align:center}.end{text-align:right}.s{font-size:.86em}.grey{color:#777}"
    ".flow{display:flex;justify-content:space-between;gap:12px}.flow>span{white-space:nowrap}"
    ".sep{border-top:1px dashed #444;margin:6px 0}.bar{border-top:2px solid #222;margin:6px 0}"
    f".hand{{font-family:{HAND};color:#1b2350;font-size:1.1em}}"
    f".swift{{font-family:{SWIFT};color:#18213f;font-size:1.45em;line-height:1}}"
    ".tile{background:#fff;border-radius:12px;margin:10px 12px;padding:12px 16px}"
    ".two{display:flex;justify-content:space-between;gap:14px;padding:4.5px 0}"
    ".two>i{font-style:normal;color:#7b7f87;white-space:nowrap}.two>b{font-weight:400;text-align:right}"
    ".cells b{display:inline-block;font-weight:400;width:1.3em;line-height:1.55;text-align:center;"
    "border:1px solid #555;border-left:0}.cells b:first-child{border-left:1px solid #555}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = BOOK,
    px: float = 15,
    pad: str = "36px 48px",
    ground: str = "#fff",
    ink: str = "#1c1c20",
    css: str = "",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet `size` = (width, height) whose content flows from its top; absolute parts go in with frames.at."""
    own = f".paper{{font:{px}px/1.6 {font};color:{ink};background:{ground};padding:{pad}}}{_CSS}{css}"
    page = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=own)
    return Drawing(page, size[0], size[1], fields, scale, code_text)


def slip(body: str, height: int, fields: Mapping[str, Any], *, width: int = 380, font: str = TILL, px: float = 14.5, css: str = "", code_text: str | None = None) -> Drawing:  # fmt: skip
    """A narrow thermal slip from a till or a kiosk."""
    return sheet(
        body,
        (width, height),
        fields,
        font=font,
        px=px,
        pad="18px 20px",
        ground=HEAT,
        ink="#26262b",
        css=css,
        scale=2.3,
        code_text=code_text,
    )


def phone(body: str, height: int, fields: Mapping[str, Any], random: Random, title: str, *, bar: str = "#fff", ink: str = "#1a1a1a", ground: str = "#f3f4f6", foot: str = "", css: str = "", code_text: str | None = None) -> Drawing:  # fmt: skip
    """A phone's screen 390 px wide: status line, title bar, body; `foot` sticks to the bottom."""
    hour = f"{random.randint(7, 22):02d}:{random.randint(0, 59):02d}"
    signal = random.choice(("HD 5G ▂▄▆ 81%", "4G ▂▄▆ 47%", "WiFi ▂▄ 63%", "5G 92"))
    head = (
        f'<div style="background:{bar};color:{ink};padding:6px 16px 0">{flow(hour, signal, style="font-size:12.5px")}'
    )
    if random.random() < 0.5:
        head += f'<div class="mid" style="font-size:17px;padding:8px 0 11px;position:relative">{title}<span style="position:absolute;left:0">〈</span></div></div>'
    else:
        head += flow(f"✕　{title}", "•••", style="font-size:17px;padding:8px 0 11px") + "</div>"
    low = f'<div style="position:absolute;left:0;right:0;bottom:0">{foot}</div>' if foot else ""
    own = f".paper{{line-height:1.55}}{css}"
    return sheet(
        head + body + low,
        (390, height),
        fields,
        font=APP,
        px=14.5,
        pad="0",
        ground=ground,
        css=own,
        scale=2.5,
        code_text=code_text,
    )


def table(rows: Iterable[Sequence[Cell]], head: Sequence[Cell] = (), *, cls: str = "rule", style: str = "") -> str:
    """A table: `rule` ruled, `hair` thin lines, `top` ruled head, or plain "". A cell is HTML, or (HTML, attributes)."""
    lines = [_row(head, "th")] if head else []
    lines += [_row(row, "td") for row in rows]
    return f'<table class="t {cls}" style="{style}">{"".join(lines)}</table>'


def _row(cells: Sequence[Cell], tag: str) -> str:
    pairs = [(one, "") if isinstance(one, str) else one for one in cells]
    return f"<tr>{''.join(f'<{tag} {attributes}>{words}</{tag}>' for words, attributes in pairs)}</tr>"


def right(words: str) -> Cell:
    """A cell whose figure stands at its right."""
    return words, "class=n"


def over(words: str, columns: int, cls: str = "") -> Cell:
    """A cell over several columns."""
    return words, f"colspan={columns} class='{cls}'"


def flow(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="flow" style="{style}">{"".join(f"<span>{one}</span>" for one in words)}</div>'


def para(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, px: float = 25, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="mid" style="font-size:{px}px;font-weight:700;line-height:1.4;{style}">{words}</div>'


def two(label: str, value: str, style: str = "") -> str:
    """A label at the left and a value at the right of a screen's or slip's line."""
    return f'<div class="two" style="{style}"><i>{label}</i><b>{value}</b></div>'


def tile(*parts: str, style: str = "") -> str:
    """A white tile of a screen."""
    return f'<div class="tile" style="{style}">{"".join(parts)}</div>'


def hand(words: str) -> str:
    """Words written by hand."""
    return f'<span class="hand">{words}</span>'


def swift(words: str) -> str:
    """A signature."""
    return f'<span class="swift">{words}</span>'


def filled(words: str, width: int = 60, cls: str = "hand") -> str:
    """A blank on an underline, filled."""
    style = f"display:inline-block;min-width:{width}px;border-bottom:1px solid #444;text-align:center;padding:0 5px;line-height:1.35"
    return f'<span style="{style}" class="{cls}">{words or "　"}</span>'


def cells(words: str) -> str:
    """One box a character."""
    return f'<span class="cells">{"".join(f"<b>{one}</b>" for one in words)}</span>'


def widened(label: str, em: float = 4) -> str:
    """A label drawn apart to a width, as 姓　　名."""
    return f'<span style="display:inline-block;width:{em}em;text-align-last:justify">{" ".join(label)}</span>'


def stamped(words: str, x: float, y: float, diameter: int = 122, below: str = "", opacity: float = 0.5) -> str:
    """A round seal at a place, a little turned."""
    drawn = seal(words, diameter=diameter, below=below, opacity=opacity)
    mid = diameter / 2
    letter = min(diameter * 0.13, 3.9 * diameter * 0.455 / (len(words) + 3.9))  # as much as the longer arc holds
    arc = mid - letter - diameter * 0.045
    low = mid + arc * 0.436
    longer = f"d='M {mid - arc * 0.9:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {mid + arc * 0.9:.1f} {low:.1f}'"
    drawn = re.sub(r"(<path id='arc' )d='[^']*'", rf"\1{longer}", drawn)
    fitting = f"<text font-size='{letter:.1f}' text-anchor='middle'><textPath"
    drawn = re.sub(r"<text font-size='[^']*' text-anchor='middle'><textPath", fitting, drawn)
    return f'<div class="at" style="left:{x}px;top:{y}px;transform:rotate({len(words) % 7 * 3 - 9}deg)">{drawn}</div>'


def chop(words: str, x: float, y: float, px: float = 18, colour: str = "#c8323c") -> str:
    """A box-shaped rubber stamp at a place."""
    style = (
        f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};font-size:{px}px;padding:1px 10px;opacity:.6"
    )
    return f'<div class="at" style="{style};transform:rotate(-6deg)">{words}</div>'


def bars(words: str, width: int = 180, height: int = 34) -> str:
    """A bar code that looks like one, with its digits below."""
    random = Random(words)
    drawn, x = "", 0
    while x < width:
        wide = random.choice((1, 1, 2, 3))
        drawn += f"<rect x='{x}' y='0' width='{wide}' height='{height}'/>"
        x += wide + random.choice((1, 2, 2, 3))
    picture = f"<svg width='{width}' height='{height}' style='display:block'>{drawn}</svg>"
    return (
        f'<span style="display:inline-block;font-size:12px;line-height:1.3;text-align:center">{picture}{words}</span>'
    )


def chunks(words: Sequence[Any], size: int) -> list[list[Any]]:
    """A sequence cut into rows of a size."""
    return [list(words[place : place + size]) for place in range(0, len(words), size)]
