"""What the papers of people, cars and insurers share: type, pages, telephone screens, pens, boxes and seals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Person, yuan
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

SONG = "'Noto Serif CJK SC'"
HEI = "'Noto Sans CJK SC'"
KAI = "'AR PL UKai CN'"
WEN = "'LXGW WenKai'"
FANG = "FandolFang,'Noto Serif CJK SC'"
OLD_SONG = "FandolSong,'Noto Serif CJK SC'"
MING = "'AR PL UMing CN'"
MICRO = "'WenQuanYi Micro Hei'"
ZEN = "'WenQuanYi Zen Hei'"
MONO = "'Noto Sans Mono CJK SC'"
SMILEY = "'Smiley Sans','Noto Sans CJK SC'"
PENS = ("'LXGW WenKai'", "'AR PL UKai CN'", "FandolKai,'AR PL UKai CN'")
#: Some of the types have no yen sign of their own.
YEN = f'<span style="font-family:{HEI}">¥</span>'
_STAFF = ("严柏青", "洪素云", "季长河", "卜晓岚", "车立言", "詹美琼", "岳振东", "游家瑞", "鲍文静", "柴永年")

_CSS = (
    "h1,h2,h3,p{margin:0}h1{font-size:27px;text-align:center;font-weight:700}table{width:100%}td,th{text-align:left}"
    ".g td,.g th{border:1px solid #2b2b2b;padding:3px 7px}.c,.g .c{text-align:center}.r,.g .r{text-align:right}"
    ".f{display:flex;justify-content:space-between;gap:14px}.k{color:#6d7480}"
    ".x{display:inline-flex}.x i{font-style:normal;border:1px solid #444;margin-left:-1px;text-align:center}"
    ".u{display:inline-block;border-bottom:1px solid #333;padding:0 6px;line-height:1.25}"
)


def page(
    body: str,
    fields: Mapping[str, Any],
    *,
    width: int = 800,
    height: int = 1120,
    font: str = SONG,
    size: float = 15,
    pad: str = "46px 54px",
    css: str = "",
    scale: float = 2.0,
    ground: str = "#fff",
) -> Drawing:
    """A sheet of paper holding `body`, and what truly stands on it."""
    style = f"font-family:{font};font-size:{size}px;padding:{pad};background:{ground};line-height:1.5;color:#191919"
    html = framed(f'<div class="paper" style="{style}">{body}</div>', width=width, height=height, css=_CSS + css)
    return Drawing(html, width, height, fields, scale=scale)


def screen(
    title: str,
    body: str,
    fields: Mapping[str, Any],
    *,
    height: int = 844,
    font: str = HEI,
    bar: str = "#fff",
    ink: str = "#111",
    ground: str = "#f4f5f7",
    clock: str = "10:24",
    css: str = "",
) -> Drawing:
    """A telephone's screen: status bar, title with an arrow back, and the app's page."""
    status = f"<div class='f' style='font-size:12px;padding:0 6px'><b>{clock}</b><span>▂▄▆ 5G　▮▮▯ 68%</span></div>"
    back = "<span style='position:absolute;left:14px;font-size:22px;line-height:24px'>‹</span>"
    more = "<span style='position:absolute;right:16px;letter-spacing:1px'>···</span>"
    head = (
        f"<div style='background:{bar};color:{ink};padding:9px 16px 11px;position:relative'>{status}"
        f"<div class='c' style='margin-top:13px;font-size:17px;font-weight:600'>{back}{title}{more}</div></div>"
    )
    return page(
        f"{head}<div style='padding:14px'>{body}</div>",
        fields,
        width=390,
        height=height,
        font=font,
        size=14.5,
        pad="0",
        css=css,
        scale=2.6,
        ground=ground,
    )


def cell(words: object, span: int = 1, down: int = 1, style: str = "") -> str:
    """A cell of a table."""
    return f'<td colspan="{span}" rowspan="{down}" style="{style}">{words}</td>'


def row(*cells: object) -> str:
    """A row of a table; what is no cell yet becomes one."""
    return f"<tr>{''.join(str(one) if str(one).startswith('<td') else cell(one) for one in cells)}</tr>"


def heads(*words: str, style: str = "") -> str:
    """A row of column heads."""
    opening = f'<th class="c" style="{style}">'
    return "<tr>" + "".join(f"{opening}{one}</th>" for one in words) + "</tr>"


def apart(*parts: str, style: str = "") -> str:
    """Parts spread over one line."""
    return f"<div class='f' style='{style}'>{''.join(f'<span>{one}</span>' for one in parts)}</div>"


def pen(words: object, type_: str = PENS[0], size: str = "1.12em", colour: str = "#1b2766") -> str:
    """Words as if written by hand."""
    return f'<span style="font-family:{type_};font-size:{size};color:{colour}">{words}</span>'


def boxed(words: str, width: float = 19, style: str = "") -> str:
    """Every figure in a box of its own."""
    marks = "".join(f"<i style='width:{width}px'>{one}</i>" for one in words)
    return f'<span class="x" style="{style}">{marks}</span>'


def blank(words: object, width: int = 120) -> str:
    """Words upon a line."""
    return f"<span class='u' style='min-width:{width}px'>{words}</span>"


def stamp(
    x: float, y: float, words: str, *, size: int = 148, below: str = "", turn: int = -7, colour: str = "#cf2a30"
) -> str:
    """A round seal pressed over the text; its words run three quarters of the way round."""
    mid = size / 2
    letter = min(size * 0.125, size * 1.93 / (len(words) + 4.43))
    ring = mid - letter - size * 0.045
    low = min(size * 0.095, size * 0.64 / max(1, len(below)))
    inner = (
        f"<circle cx='{mid}' cy='{mid}' r='{mid - 3}' fill='none' stroke='{colour}' stroke-width='3'/>"
        f"<path id='way' d='M {mid - ring * 0.8} {mid + ring * 0.6} A {ring} {ring} 0 1 1 {mid + ring * 0.8} "
        f"{mid + ring * 0.6}' fill='none'/><text font-size='{letter}' text-anchor='middle'>"
        f"<textPath href='#way' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{mid}' y='{mid + size * 0.1}' font-size='{size * 0.27}' text-anchor='middle'>★</text>"
        f"<text x='{mid}' y='{mid + size * 0.29}' font-size='{low}' text-anchor='middle'>{below}</text>"
    )
    look = f"opacity:.58;letter-spacing:0;font-family:{SONG[1:-1]};display:block"
    svg = f'<svg width="{size}" height="{size}" style="{look}" fill="{colour}">{inner}</svg>'
    return at(x, y, svg, f"transform:rotate({turn}deg)")


def oblong(x: float, y: float, words: str, *, colour: str = "#cf2a30", turn: int = -5, size: int = 17) -> str:
    """A four-cornered stamp; `words` may hold line breaks."""
    look = (
        f"border:2.5px solid {colour};color:{colour};padding:3px 11px;font-size:{size}px;opacity:.66;line-height:1.35"
    )
    return at(x, y, words, f"{look};text-align:center;font-weight:700;transform:rotate({turn}deg)")


def bars(random: Random, width: int, height: int) -> str:
    """A bar code that says nothing."""
    lines = "".join(
        f"<rect x='{x * 4}' width='{random.choice((1, 1.6, 2.4, 3))}' height='{height}'/>" for x in range(width // 4)
    )
    return f"<svg width='{width}' height='{height}'>{lines}</svg>"


def items(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The truth of charged lines."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def total_of(fees: Iterable[Fee]) -> int:
    """Fen of all lines together."""
    return sum(fee.amount_fen for fee in fees)


def age(born_on: dt.date, day: dt.date) -> int:
    """Whole years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def adult(case: Case) -> Person:
    """The insured, or the father of an insured child."""
    return case.insured if age(case.insured.born_on, case.on) >= 19 else case.father


def payee(case: Case) -> Person:
    """Whoever gets the money: the insured, or the mother of an insured child."""
    return case.insured if age(case.insured.born_on, case.on) >= 19 else case.mother


def staff(random: Random, count: int = 2) -> list[str]:
    """Other people on the page."""
    return random.sample(_STAFF, count)


def city_of(one: Person) -> str:
    """The city of somebody's card."""
    return escape(one.id_issuer.split("公安局")[0])


def district_of(one: Person) -> str:
    """The district or county somebody lives in."""
    rest = one.address.split(city_of(one), 1)[-1]
    ends = [rest.index(mark) + 1 for mark in "区县市旗" if mark in rest[1:8]]
    return escape(rest[: min(ends)] if ends else "城关镇")


def grouped(number: str, gap: str = " ") -> str:
    """A card's number in fours."""
    return gap.join(number[start : start + 4] for start in range(0, len(number), 4))
