"""What the thirteenth family's pages are built of: type, sheets, tables, label styles, handwriting, codes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

SONG = "'FandolSong','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
KAI = "'FandolKai','AR PL UKai CN','Noto Serif CJK SC',serif"
FANG = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
ROUND = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
SCREEN = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
MONO = "'Noto Sans Mono CJK SC','Noto Sans CJK SC',monospace"
POSTER = "'Smiley Sans','Noto Sans CJK SC',sans-serif"
HAND = "'LXGW WenKai','AR PL UKai CN','Noto Serif CJK SC',cursive"
BRUSH = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC',cursive"

_BASE = (
    "table.g{width:100%;table-layout:fixed}table.g td,table.g th{border:1px solid #2b2b2b;padding:4px 6px;"
    "font-weight:normal;word-break:break-all}table.n{table-layout:fixed}table.n td,table.n th{padding:3px 4px;"
    "text-align:left;font-weight:normal;word-break:break-all}table td.right,table th.right{text-align:right}"
    ".r{display:flex;justify-content:space-between;gap:10px}.c{text-align:center}.right{text-align:right}"
    "p{margin:0 0 8px}h1,h2,h3{margin:0;font-weight:bold}.bk{display:inline-block;text-indent:0}"
    ".u{border-bottom:1px solid #333;padding:0 8px;display:inline-block;min-width:40px;min-height:1.2em;text-indent:0}"
    ".dots{color:transparent;padding:.4em 0;margin:-.4em 0;-webkit-background-clip:text!important;background-image:repeating-linear-gradient("
    "0deg,#20263a 0 1.8px,rgba(40,48,80,.42) 1.8px 2.4px)}"
)


def sheet(
    body: str,
    *,
    size: tuple[int, int],
    fields: dict[str, Any],
    font: str = SONG,
    px: float = 15,
    pad: str = "40px 46px",
    ground: str = "#fff",
    ink: str = "#1b1b1b",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A page of running text and tables; `ground` may be any CSS background."""
    width, height = size
    look = f"font-family:{font};font-size:{px}px;line-height:1.5;padding:{pad};background:{ground};color:{ink}"
    page = framed(f'<div class="paper" style="{look}">{body}</div>', width=width, height=height, css=_BASE + css)
    return Drawing(page, width, height, fields, scale, code)


def screen(
    body: str,
    *,
    title: str,
    height: int,
    fields: dict[str, Any],
    random: Random,
    font: str = SCREEN,
    ground: str = "#f2f3f5",
    bar: str = "#fff",
    ink: str = "#1d1d1f",
    buttons: Sequence[str] = (),
    code: str | None = None,
) -> Drawing:
    """A phone's screen: clock and battery, a title bar, the page, and buttons at its foot."""
    left = random.choice(("中国移动 5G", "中国电信 ▂▄▆", "◢◢ 4G", "●●●●○ 联通"))
    foot = "".join(
        f"<span style='flex:1;text-align:center;padding:10px 0;border-radius:22px;background:"
        f"{'#1677ff;color:#fff' if place == len(buttons) - 1 else '#fff;border:1px solid #c9ced6'}'>{t(word)}</span>"
        for place, word in enumerate(buttons)
    )
    low = "position:absolute;left:0;right:0;bottom:0;padding:10px 16px 18px;background:#fff;display:flex;gap:12px"
    page = (
        f"<div style='background:{bar};padding:8px 14px 0;font-size:12px;color:{ink}'><div class='r'><span>{clock(random)}"
        f"</span><span>{left} {random.randint(11, 98)}%</span></div><div class='r' style='font-size:17px;padding:9px 0 11px'>"
        f"<span>‹</span><b>{t(title)}</b><span>···</span></div></div><div style='padding:12px 14px'>{body}</div>"
        + (f"<div style='{low}'>{foot}</div>" if foot else "")
    )
    drawn = sheet(page, size=(390, height), fields=fields, font=font, px=14.5, pad="0", ground=ground, scale=2.6)
    return replace(drawn, code_text=code)


def striped(
    body: str,
    *,
    size: tuple[int, int],
    fields: dict[str, Any],
    font: str = MING,
    px: float = 15,
    colour: str = "#e4f1e6",
) -> Drawing:
    """Continuous paper with holes at both edges and pale stripes, for a needle printer (use class `dots`)."""
    width, height = size
    hole = "<div style='width:12px;height:12px;border-radius:50%;background:#cfd4d8;margin-bottom:19px'></div>"
    holes = hole * (height // 31 + 1)
    edge = "position:absolute;top:8px;bottom:0;width:12px;overflow:hidden"
    ground = f"repeating-linear-gradient(180deg,#fdfdfb 0 34px,{colour} 34px 68px)"
    page = (
        f"<div style='{edge};left:10px'>{holes}</div><div style='{edge};right:10px'>{holes}</div>"
        f"<div style='position:absolute;left:32px;right:32px;top:0;bottom:0;border:dashed #c2c8cc;border-width:0 1px'></div>{body}"
    )
    return sheet(page, size=(width, height), fields=fields, font=font, px=px, pad="34px 58px", ground=ground, scale=1.7)


def thermal(
    body: str, *, width: int = 560, height: int, fields: dict[str, Any], font: str = ROUND, px: float = 19, **more: Any
) -> Drawing:
    """A slip of thermal paper, slightly faded."""
    ink, ground = "#3a3b46", "linear-gradient(180deg,#fbfaf6,#f3f1ea)"
    return sheet(
        body, size=(width, height), fields=fields, font=font, px=px, pad="30px 34px", ground=ground, ink=ink, **more
    )


def t(words: object) -> str:
    """Words safe in HTML."""
    return escape(str(words))


def yuans(amount_fen: int, form: str = "") -> str:
    """Money as printed: plain, with a sign (`¥`), with commas (`,`) or with 元 behind, or several of them."""
    words = yuan(amount_fen, commas="," in form)
    return ("¥" if "¥" in form else "") + words + ("元" if "元" in form else "")


def grid(
    rows: Iterable[Sequence[str]], *, widths: Sequence[float] = (), head: bool = False, kind: str = "g", style: str = ""
) -> str:
    """A table (`g` ruled, `n` bare); a cell that starts with `@` carries its attributes: `@colspan=3|words`."""
    columns = "".join(f"<col style='width:{width}%'>" for width in widths)
    out = []
    for number, row in enumerate(rows):
        name = "th" if head and number == 0 else "td"
        cells = []
        for cell in row:
            attributes, words = cell[1:].split("|", 1) if cell.startswith("@") else ("", cell)
            cells.append(f"<{name} {attributes}>{words}</{name}>")
        out.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table class="{kind}" style="{style}"><colgroup>{columns}</colgroup>{"".join(out)}</table>'


def spread(*parts: str, style: str = "") -> str:
    """Parts of one line, spread over its width."""
    return f'<div class="r" style="{style}">' + "".join(f"<span>{part}</span>" for part in parts) + "</div>"


def apart(label: str, width: int = 4) -> str:
    """A label drawn apart with blanks to the width of some characters: 姓　　名."""
    if len(label) >= width or len(label) < 2:
        return label
    gaps, blanks = len(label) - 1, width - len(label)
    return "".join(
        letter + "　" * (blanks // gaps + (place < blanks % gaps)) * (place < gaps)
        for place, letter in enumerate(label)
    )


def under(label: str, value: str, *, small: int = 11, colour: str = "#777", style: str = "") -> str:
    """A value with its label in small type below it."""
    return (
        f"<span class='bk' style='text-align:center;line-height:1.25;vertical-align:top;{style}'>{value}<br>"
        f"<span style='font-size:{small}px;color:{colour}'>{label}</span></span>"
    )


def above(label: str, value: str, *, small: int = 11, colour: str = "#777", style: str = "") -> str:
    """A value with its label in small type above it."""
    return (
        f"<span class='bk' style='line-height:1.3;vertical-align:top;{style}'><span style='font-size:{small}px;"
        f"color:{colour}'>{label}</span><br>{value}</span>"
    )


def boxed(letters: str, *, px: int = 22, colour: str = "#555") -> str:
    """Figures or letters, each in a box of its own."""
    look = f"display:inline-block;width:{px}px;height:{px + 2}px;line-height:{px}px;text-align:center;border:1px solid {colour}"
    return (
        "<span class='bk'>"
        + "".join(f"<span style='{look};margin-right:-1px'>{t(one)}</span>" for one in letters)
        + "</span>"
    )


def blank(words: object, width: int = 80, *, hand: bool = False) -> str:
    """Words on a ruled line, typed or by hand."""
    inner = handwritten(words) if hand else t(words)
    return f'<span class="u" style="min-width:{width}px">{inner}</span>'


def handwritten(
    words: object, *, size: float = 1.2, turn: float = -1.0, colour: str = "#1b2a5c", font: str = HAND
) -> str:
    """Words as written with a pen."""
    look = f"font-family:{font};font-size:{size}em;color:{colour};transform:rotate({turn}deg) skewX(-5deg)"
    return f'<span class="bk" style="{look};line-height:1.1">{t(words)}</span>'


def bars(random: Random, *, width: int = 170, height: int = 34) -> str:
    """A bar code that says nothing."""
    drawn, place = [], 0
    while place < width - 4:
        thick = random.choice((1, 1, 2, 3))
        drawn.append(f"<rect x='{place}' width='{thick}' height='{height}'/>")
        place += thick + random.choice((1, 2, 2, 3))
    return f"<svg width='{width}' height='{height}' style='display:inline-block'>{''.join(drawn)}</svg>"


def code(text: str, px: int) -> str:
    """A QR code."""
    return f'<img src="{code_picture(text)}" width="{px}" height="{px}" alt="">'


def charged(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as truth."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def age(born_on: dt.date, on: dt.date) -> int:
    """Whole years."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def clock(random: Random) -> str:
    """A time of a working day."""
    return f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}"


def with_fields(drawing: Drawing, **more: Any) -> Drawing:
    """A drawing that prints more than was said."""
    return replace(drawing, fields={**drawing.fields, **more})


def province(case: Case) -> str:
    """The insured's province as printed."""
    return next(one for one in case.pools.provinces if case.insured.address.startswith(one))


def town(case: Case) -> str:
    """The insured's city, without its 市."""
    return case.insured.address.removeprefix(province(case)).split("市")[0]


def signed_on(case: Case) -> dt.date:
    """The day the claim's own papers are signed: after everything they tell of."""
    return max(case.visited_on, case.discharged_on)


def with_code(drawing: Drawing, code_text: str) -> Drawing:
    """A drawing that bears a QR code saying this."""
    return replace(drawing, code_text=code_text)
