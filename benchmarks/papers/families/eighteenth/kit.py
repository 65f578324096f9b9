"""What the pages of this family are built of: type, sheets, screens, tables, seals, and small facts of a case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape as e
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.eighteenth.goods import DRUG_CATEGORIES, WARD_CATEGORIES, WARD_NAMES
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'Noto Serif CJK SC','FandolSong',serif"
BAOSONG = "'AR PL SungtiL GB','FandolSong','Noto Serif CJK SC',serif"
MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
FANG = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
KAI = "'AR PL KaitiM GB','FandolKai','Noto Serif CJK SC',serif"
UKAI = "'FandolKai','AR PL UKai CN','Noto Serif CJK SC',serif"
HEI = "'WenQuanYi Micro Hei','FandolHei','Noto Sans CJK SC',sans-serif"
FHEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
DEMI = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
MONO = "'WenQuanYi Micro Hei Mono','Noto Sans Mono CJK SC',monospace"
DOTS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono','Noto Sans CJK SC',monospace"
PEN = "'FandolKai','LXGW WenKai','Noto Serif CJK SC'"
PENMONO = "'LXGW WenKai Mono','LXGW WenKai','FandolKai'"

#: Striped grounds of continuous paper; give one as `ground`.
STRIPES = "repeating-linear-gradient(#fffefc 0 28px,#f3ece0 28px 56px)"
THERMAL = "linear-gradient(180deg,#fcfbf9,#f4f3f1)"
YELLOW_COPY = "#fdf6d8"
PINK_COPY = "#fdeef0"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.l{text-align:left}.b{font-weight:700}"
    ".ruled,.bare,.lined{width:100%}.ruled td,.ruled th{border:1px solid #333;padding:5px 7px}"
    ".bare td,.bare th{padding:3px 5px;text-align:left}.bare .r,.lined .r{text-align:right}"
    ".lined td,.lined th{padding:4px 5px;text-align:left;border-bottom:1px solid #bbb}"
    ".ruled .r{text-align:right}.ruled .l{text-align:left}"
    ".spread{display:flex;justify-content:space-between;gap:14px}.spread>span{white-space:nowrap}"
    ".rule{border-top:1.6px solid #222;margin:6px 0}.dash{border-top:1.3px dashed #555;margin:7px 0}"
    f".pen{{font-family:{PEN};color:#1d2650;font-size:1.14em}}"
    f".sig{{font-family:{KAI};color:#23284a;font-size:1.4em;line-height:1;display:inline-block;transform:rotate(-5deg) skewX(-8deg)}}"
    ".faded{-webkit-mask-image:repeating-linear-gradient(0deg,#000 0 1.6px,rgba(0,0,0,.52) 1.6px 2.2px)}"
    ".box{display:inline-block;border:1px solid #444;min-width:1.15em;text-align:center;margin-right:-1px;line-height:1.35}"
)

Cell = str | tuple[str, str]


def sheet(
    body: str,
    *,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    font: str = SONG,
    size: float = 16,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 52px",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet whose content flows from its top; `code` is what its QR code says."""
    own = f".paper{{font:{size}px/1.55 {font};color:#1b1b1d;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(whole, width, height, fields, scale, code)


def screen(
    body: str,
    *,
    title: str,
    height: int,
    fields: Mapping[str, Any],
    font: str = SANS,
    size: float = 14.5,
    bar: str = "#fff",
    ink: str = "#111",
    ground: str = "#f3f4f6",
    css: str = "",
    at: str = "16:07",
    back: str = "＜返回",
    code: str | None = None,
) -> Drawing:
    """A phone's screen, 400 wide: status bar, title bar with a way back, then the body."""
    top = (
        f"<div style='background:{bar};color:{ink}'><div class='spread' style='padding:11px 26px 4px;font-size:14px'>"
        f"<span class='b'>{at}</span><span style='font-size:12px'>●●●○ 中国移动 4G&nbsp; 54%</span></div>"
        "<div style='display:flex;padding:10px 16px 12px;font-size:18px;align-items:center'>"
        f"<span style='width:60px;font-size:15px'>{back}</span><span class='c b' style='flex:1'>{title}</span>"
        f"<span style='width:60px;text-align:right'><span style='border:1px solid {ink};border-radius:14px;"
        "padding:1px 9px;font-size:13px;opacity:.8'>⋯ ⊙</span></span></div></div>"
    )
    return sheet(
        top + body,
        width=400,
        height=height,
        fields=fields,
        font=font,
        size=size,
        css=css,
        ground=ground,
        pad="0",
        scale=2.5,
        code=code,
    )


def card(body: str, style: str = "") -> str:
    """A white rounded card of a screen."""
    return f"<div style='background:#fff;border-radius:10px;margin:10px 12px;padding:10px 14px;{style}'>{body}</div>"


def button(words: str, colour: str = "#1677ff", style: str = "") -> str:
    """A wide button of a screen."""
    look = "margin:12px;padding:10px;border-radius:22px;color:#fff;text-align:center"
    return f"<div style='{look};background:{colour};{style}'>{words}</div>"


def entry(label: str, value: str, style: str = "") -> str:
    """A line of a screen: a grey label to the left, its value to the right, which may wrap."""
    return (
        f"<div style='display:flex;justify-content:space-between;gap:16px;padding:7px 0;{style}'>"
        f"<span style='color:#888;white-space:nowrap'>{label}</span><span style='text-align:right'>{value}</span></div>"
    )


def table(rows: Iterable[Sequence[Cell]], *, head: Sequence[Cell] = (), cls: str = "ruled", style: str = "") -> str:
    """A table, `ruled`, `lined` or `bare`; a cell is its HTML, or that with the attributes of its `td`."""
    made = f'<table class="{cls}" style="{style}">'
    if head:
        made += "<tr>" + "".join(_cell(one, "th") for one in head) + "</tr>"
    return made + "".join("<tr>" + "".join(_cell(one, "td") for one in row) + "</tr>" for row in rows) + "</table>"


def _cell(cell: Cell, tag: str) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<{tag} {attributes}>{words}</{tag}>"


def right(words: str) -> Cell:
    """A cell whose words stand to the right."""
    return (words, "class=r")


def spread(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="spread" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def line(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def heading(words: str, size: float = 25, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="c b" style="font-size:{size}px;line-height:1.4;{style}">{words}</div>'


def blank(words: str, width: int = 0, cls: str = "") -> str:
    """Words on an underline, as a blank filled in."""
    block = f"display:inline-block;min-width:{width}px;text-align:center;" if width else ""
    return f'<span class="{cls}" style="{block}border-bottom:1px solid #333;padding:0 5px">{words}</span>'


def pen(words: str) -> str:
    """Words filled in by hand."""
    return f'<span class="pen">{words}</span>'


def signed(name: str) -> str:
    """A signature; `name` is not yet escaped."""
    return f'<span class="sig">{e(name)}</span>'


def boxes(text: str, cls: str = "") -> str:
    """Each figure or sign in a box of its own."""
    return (
        f"<span class='{cls}' style='white-space:nowrap'>"
        + "".join(f"<b class=box style='font-weight:inherit'>{e(one)}</b>" for one in text)
        + "</span>"
    )


def wide(label: str, gap: str = "　") -> str:
    """A label of two or three characters with blanks between them: 姓　名."""
    return gap.join(label)


def tick(chosen: bool, word: str, mark: str = "√") -> str:
    """A box before a word, ticked or empty; the mark stands in the text only when it is chosen."""
    inner = f"<b style='position:absolute;left:0;top:-.32em;line-height:1.3'>{mark}</b>" if chosen else ""
    look = "display:inline-block;position:relative;width:.9em;height:.9em;border:1.2px solid #222;margin:0 4px -1px 0"
    return f"<span style='white-space:nowrap;font-family:{ZEN}'><span style='{look}'>{inner}</span>{word}</span>"


def round_seal(words: str, x: float, y: float, size: int = 146, below: str = "", opacity: float = 0.55) -> str:
    """A round red seal lying over the page; its words keep to the arc however many they are; not yet escaped."""
    middle = size / 2
    type_size = min(size * 0.13, 4 * (middle - 6) / (len(words) + 4))
    arc = middle - type_size - 6
    left, right_, low = middle - arc * 0.88, middle + arc * 0.88, middle + arc * 0.475
    lower_size = min(size * 0.1, size * 0.66 / max(len(below), 1))
    lower = f'<text x="{middle}" y="{middle + size * 0.3}" font-size="{lower_size:.1f}" text-anchor="middle">{e(below)}</text>'
    name = f"rim{int(x)}-{int(y)}"
    return (
        f'<svg width="{size}" height="{size}" fill="#cf2330" style="position:absolute;left:{x}px;top:{y}px;'
        f'opacity:{opacity};transform:rotate({len(words) % 9 - 5}deg)"><circle cx="{middle}" cy="{middle}" '
        f'r="{middle - 3}" fill="none" stroke="#cf2330" stroke-width="2.6"/><path id="{name}" d="M {left:.1f} {low:.1f} '
        f'A {arc:.1f} {arc:.1f} 0 1 1 {right_:.1f} {low:.1f}" fill="none"/><text font-size="{type_size:.1f}" '
        f'text-anchor="middle"><textPath href="#{name}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{middle}" y="{middle + size * 0.1}" font-size="{size * 0.27}" text-anchor="middle">★</text>{lower}</svg>'
    )


def oval_seal(words: str, x: float, y: float, middle: str = "", below: str = "发票专用章") -> str:
    """An oval seal, 196 by 132: words above, a number in the middle, what it is for below; not yet escaped."""
    size = min(15.0, 235 / max(len(words), 12))
    return (
        f'<svg width="196" height="132" style="position:absolute;left:{x}px;top:{y}px;opacity:.58" fill="#cf2330">'
        '<ellipse cx="98" cy="66" rx="94" ry="62" fill="none" stroke="#cf2330" stroke-width="2.6"/>'
        f'<path id="oval{int(x)}" d="M 20 84 A 80 50 0 1 1 176 84" fill="none"/><text font-size="{size:.1f}" '
        f'text-anchor="middle"><textPath href="#oval{int(x)}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="98" y="73" font-size="12.5" text-anchor="middle">{middle}</text>'
        f'<text x="98" y="105" font-size="15" text-anchor="middle">{below}</text></svg>'
    )


def box_seal(words: str, x: float, y: float, colour: str = "#c8262f", size: int = 17) -> str:
    """A rectangular stamp: 收费专用章, 已审核, a doctor's name. Words may hold `<br>`."""
    look = f"border:2px solid {colour};color:{colour};padding:1px 8px;font-size:{size}px;opacity:.7;border-radius:3px"
    return (
        f'<div class="at c" style="left:{x}px;top:{y}px;{look};transform:rotate(-5deg);line-height:1.3">{words}</div>'
    )


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def ago(day: dt.date, years: int) -> dt.date:
    """The same day some years earlier (negative: later), the 29 February becoming the 28th."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def charged(fees: Iterable[Fee], *, strength: bool = False) -> list[dict[str, str]]:
    """Charged lines as the truth writes them; `strength` where it is printed with the name."""
    return [
        {"name": fee.goods.name, "amount": yuan(fee.amount_fen)}
        | ({"specification": fee.goods.specification} if strength and fee.goods.specification else {})
        for fee in fees
    ]


def categories(invoice: Invoice) -> list[dict[str, str]]:
    """Sums by category as the truth writes them."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in invoice.by_category().items()]


def outpatient(case: Case) -> Invoice:
    """The bill of the visit, without what only a ward charges; payers keep their share."""
    bill = case.visit
    kept = tuple(fee for fee in bill.fees if not _of_a_ward(fee))
    if not kept:
        kept = (Fee(next(one for one in case.pools.goods if one.name == "主任医师诊察费"), 1),)
    total = sum(fee.amount_fen for fee in kept)
    basic = bill.basic_insurance_paid_fen * total // bill.total_fen
    serious = bill.serious_illness_paid_fen * total // bill.total_fen
    return replace(bill, fees=kept, basic_insurance_paid_fen=basic, serious_illness_paid_fen=serious)


def _of_a_ward(fee: Fee) -> bool:
    return fee.goods.category in WARD_CATEGORIES or fee.goods.name.startswith(WARD_NAMES)


def medicines(case: Case) -> Invoice:
    """The pharmacy's bill: only what a pharmacy sells."""
    sold = tuple(fee for fee in case.drugs.fees if fee.goods.category in DRUG_CATEGORIES)
    if not sold:
        shelf = [goods for goods in case.pools.goods if goods.category in DRUG_CATEGORIES]
        sold = (Fee(shelf[case.seed % len(shelf)], 2),)
    return replace(case.drugs, fees=sold)
