"""What the seventh family's pages are built of: type, tables, stamps, handwriting, bars and codes."""

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

SONG = "'AR PL SungtiL GB','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
KAI = "'AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
HEI = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
SCREEN = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
FANG = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
HAND = "'LXGW WenKai','AR PL UKai CN','Noto Serif CJK SC',cursive"

_BASE = (
    "table.g{width:100%;table-layout:fixed}table.g td,table.g th{border:1px solid #333;padding:4px 5px;font-weight:normal;"
    "word-break:break-all}table.n td,table.n th{padding:3px 4px;text-align:left;font-weight:normal}"
    ".r{display:flex;justify-content:space-between;gap:10px}.c{text-align:center}.right{text-align:right}"
    "p{margin:0 0 8px}h1,h2,h3{margin:0;font-weight:bold}.u{border-bottom:1px solid #333;padding:0 8px;display:inline-block;"
    "min-width:40px;min-height:1.2em;text-indent:0}.bk{display:inline-block;text-indent:0}table td.right{text-align:right}"
    ".dots{color:transparent;-webkit-background-clip:text!important;background-image:repeating-linear-gradient("
    "0deg,#1c2238 0 1.7px,rgba(40,48,80,.45) 1.7px 2.3px)}"
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
    ink: str = "#191919",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A page of running text and tables."""
    width, height = size
    look = f"font-family:{font};font-size:{px}px;line-height:1.5;padding:{pad};background:{ground};color:{ink}"
    page = framed(f'<div class="paper" style="{look}">{body}</div>', width=width, height=height, css=_BASE + css)
    return Drawing(page, width, height, fields, scale, code)


def t(words: object) -> str:
    """Words safe in HTML."""
    return escape(str(words))


def yuans(amount_fen: int, form: str = "") -> str:
    """Money as printed: plain, with a sign, with commas or with 元 behind."""
    words = yuan(amount_fen, commas="," in form)
    return ("¥" if "¥" in form else "") + words + ("元" if "元" in form else "")


def grid(
    rows: Iterable[Sequence[str]], *, widths: Sequence[float] = (), head: bool = False, kind: str = "g", style: str = ""
) -> str:
    """A table; a cell that starts with `@` carries its attributes before a bar: `@colspan=3|words`."""
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


def blank(words: object, width: int = 80, *, hand: bool = False) -> str:
    """Words on a ruled line, typed or by hand."""
    inner = handwritten(words) if hand else t(words)
    return f'<span class="u" style="min-width:{width}px">{inner}</span>'


def handwritten(words: object, *, size: float = 1.22, turn: float = -1.2, colour: str = "#1d2a55") -> str:
    """Words as written with a pen."""
    look = f"font-family:{HAND};font-size:{size}em;color:{colour};transform:rotate({turn}deg) skewX(-6deg)"
    return f'<span class="bk" style="{look};line-height:1.1">{t(words)}</span>'


def stamp(
    words: str,
    *,
    right: int,
    bottom: int,
    diameter: int = 140,
    below: str = "",
    turn: int = -8,
    colour: str = "#d2222d",
) -> str:
    """A round seal over the page, placed from its right lower corner; its words always fit the ring."""
    middle, ring = diameter / 2, diameter / 2 - diameter * 0.13
    step = min(26.0, (205.0 if below else 250.0) / max(1, len(words) - 1))
    size = min(diameter * 0.14, ring * step * 0.0175 * 1.08)
    letters = "".join(
        f"<text x='{middle}' y='{middle - ring + size * 0.38:.1f}' font-size='{size:.1f}' text-anchor='middle' "
        f"transform='rotate({(place - (len(words) - 1) / 2) * step:.1f} {middle} {middle})'>{t(letter)}</text>"
        for place, letter in enumerate(words)
    )
    under = min(diameter * 0.1, diameter * 0.68 / max(1, len(below)))
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;transform:rotate({turn}deg);opacity:.64;font-family:{SERIF}"
    return (
        f"<svg width='{diameter}' height='{diameter}' fill='{colour}' style=\"{look}\">"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{colour}' stroke-width='3'/>{letters}"
        f"<text x='{middle}' y='{middle + diameter * 0.1}' font-size='{diameter * 0.27}' text-anchor='middle'>★</text>"
        f"<text x='{middle}' y='{middle + diameter * 0.29}' font-size='{under:.1f}' text-anchor='middle'>{t(below)}</text></svg>"
    )


def oblong(
    lines: Sequence[str], *, right: int, bottom: int, turn: int = -4, colour: str = "#c8232c", px: int = 16
) -> str:
    """An oblong stamp over the page."""
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;transform:rotate({turn}deg);color:{colour};opacity:.7"
    words = "<br>".join(t(line) for line in lines)
    return f'<div style="{look};border:2.5px solid {colour};padding:3px 9px;font-size:{px}px;line-height:1.25;text-align:center;font-family:{HEI}">{words}</div>'


def oval(words: str, below: str, *, right: int, bottom: int, width: int = 190) -> str:
    """An oval stamp, as on invoices."""
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;width:{width}px;height:{width * 0.62:.0f}px;border:2.5px solid #c9202a"
    return (
        f'<div style="{look};border-radius:50%;color:#c9202a;opacity:.66;text-align:center;font-family:{SERIF};padding-top:{width * 0.14:.0f}px;transform:rotate(-3deg)">'
        f'<div style="font-size:{width * 0.76 / max(len(words), 9):.1f}px;line-height:1.5">{t(words)}</div>'
        f'<div style="font-size:{width * 0.085:.0f}px">{t(below)}</div></div>'
    )


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


def doctor(random: Random) -> str:
    """A made-up member of staff."""
    return random.choice("柳牟祁郎褚戚晏滕靳虞") + random.choice(
        ("建业", "思远", "春华", "一鸣", "立群", "素琴", "少康", "宏")
    )


def seal_of_province(case: Case) -> str:
    """The oval mark of the finance office that every fiscal invoice bears."""
    words = province(case)
    look = "width:112px;height:66px;border:2.5px solid #c9202a;border-radius:50%;color:#c9202a;opacity:.75;text-align:center;line-height:1.25"
    return f"<div style='{look};padding-top:8px;font-size:11px'>财政票据监制章<br>★<br>{t(words)}财政厅</div>"


def with_fields(drawing: Drawing, **more: Any) -> Drawing:
    """A drawing that prints more than was said."""
    return replace(drawing, fields={**drawing.fields, **more})


def province(case: Case) -> str:
    """The insured's province as printed."""
    return case.insured.address.split("市")[0][:-2]


def town(case: Case) -> str:
    """The insured's city, without its 市."""
    return case.insured.address.split("市")[0][-2:]


def signed_on(case: Case) -> dt.date:
    """The day the claim's own papers are signed: after everything they tell of."""
    return max(case.visited_on, case.discharged_on)
