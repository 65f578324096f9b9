"""What the papers of this family share: type, pages, label rows, tables, bars, chops, and sums of a case.

Truth is stated as the reference of papers says: an amount in words is printed but never stated, since it is stated only
where it contradicts the figures, and of several diagnoses the first is stated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, Person, yuan
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

#: Faces, without quotes so that they may stand in an attribute. `Marks` are signs set as on the mainland (`page`).
SONG = "Liberation Serif,Marks,TW-Sung,serif"
KAI = "Liberation Serif,Marks,TW-Kai,serif"
SANS = "MiSans,sans-serif"  # a plain face: screens and modern printouts
DOTS = "Liberation Mono,WenQuanYi Zen Hei Sharp,monospace"  # a needle printer
PEN = "Zhi Mang Xing,TW-Kai,cursive"  # handwriting: common characters only, no signs such as ℃
TITLE = "ZCOOL XiaoWei,TW-Sung,serif"
SIGN = "ZCOOL QingKe HuangYou,MiSans,sans-serif"
_MARKS = "@font-face{font-family:Marks;src:local('MiSans');unicode-range:U+3001-3002,U+FF08-FF1B}"


def page(
    body: str,
    fields: Mapping[str, Any],
    *,
    width: int,
    height: int,
    face: str = SONG,
    size: float = 15,
    padding: str = "40px 50px",
    css: str = "",
    code_text: str | None = None,
    scale: float = 1.6,
) -> Drawing:
    """A sheet whose words flow from the top; whatever must stand at a place is put there with `frames.at`."""
    ink = "-webkit-text-stroke:.2px;" if face in (SONG, KAI) else ""
    base = (
        f"{_MARKS}.paper{{{ink}font-family:{face};font-size:{size}px;padding:{padding};color:#1b1b1b;line-height:1.5}}"
    )
    whole = framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=base + css)
    return Drawing(whole, width, height, dict(fields), scale, code_text)


def heading(*lines: tuple[str, float, str], gap: float = 4) -> str:
    """Centred lines of (words, size, style); facts in them must be escaped."""
    return "".join(
        f"<div style='text-align:center;font-size:{size}px;margin-bottom:{gap}px;line-height:1.3;{style}'>{words}</div>"
        for words, size, style in lines
    )


def spread(label: str, characters: int) -> str:
    """A label set as wide as so many characters: 姓　　名.

    >>> spread("姓名", 4), spread("住院号", 4), spread("出院日期", 4)
    ('姓&emsp;&emsp;名', '住&ensp;院&ensp;号', '出院日期')
    """
    gaps = len(label) - 1
    halves = (characters - len(label)) * 2
    if gaps < 1 or halves <= 0 or halves % gaps:
        return label
    return ("&emsp;" * (halves // gaps // 2) + "&ensp;" * (halves // gaps % 2)).join(label)


def pairs(*told: tuple[str, str], columns: Sequence[int], colon: str = "：", style: str = "", line: str = "") -> str:
    """Rows of label and value, so many to a row; `columns` are their widths, `line` styles each value."""
    cells = [
        f"<span style='display:inline-block;width:{columns[place % len(columns)]}px;vertical-align:top'>"
        f"{label}{colon}<span style='{line}'>{escape(value)}</span></span>"
        for place, (label, value) in enumerate(told)
    ]
    rows = ("".join(cells[start : start + len(columns)]) for start in range(0, len(cells), len(columns)))
    return "".join(f"<div style='white-space:nowrap;{style}'>{row}</div>" for row in rows)


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    widths: Sequence[int],
    right: Sequence[int] = (),
    rule: str = "1px solid #333",
    style: str = "",
    cell: str = "",
    foot: str = "",
) -> str:
    """A table; `right` columns stand to the right, `rule` "" leaves its lines out, `foot` is one row across or more."""
    edge = f"border:{rule};" if rule else ""

    def row(cells: Sequence[str], tag: str) -> str:
        told = (
            f"<{tag} style='{edge}padding:2px 5px;font-weight:normal;text-align:"
            f"{'right' if place in right and tag == 'td' else 'left' if tag == 'td' else 'center'};{cell}'>{one}</{tag}>"
            for place, one in enumerate(cells)
        )
        return f"<tr>{''.join(told)}</tr>"

    head = row(headings, "th") if headings else ""
    body = "".join(row([escape(one) for one in cells], "td") for cells in rows)
    across = f"<tr><td colspan='{len(widths)}' style='{edge}padding:3px 5px;{cell}'>{foot}</td></tr>" if foot else ""
    columns = "".join(f"<col style='width:{width}px'>" for width in widths)
    return (
        f"<table style='table-layout:fixed;width:{sum(widths)}px;{style}'><colgroup>{columns}</colgroup>"
        f"{head}{body}{across}</table>"
    )


def row(*cells: str | tuple[str, int]) -> list[tuple[str, int]]:
    """A row of a form of boxes; words alone span one column."""
    return [(cell, 1) if isinstance(cell, str) else cell for cell in cells]


def ends(width: int, *words: str, style: str = "") -> str:
    """Words from one end of a line to the other."""
    told = "".join(f"<span>{one}</span>" for one in words)
    return f"<div style='display:flex;justify-content:space-between;width:{width}px;{style}'>{told}</div>"


def boxed(
    rows: Sequence[Sequence[tuple[str, int] | tuple[str, int, str]]],
    *,
    columns: Sequence[int],
    style: str = "",
    cell: str = "",
) -> str:
    """A form of ruled boxes: rows of (html, columns it spans, perhaps its style)."""
    drawn = ""
    for row in rows:
        cells = "".join(
            f"<td colspan='{one[1]}' style='border:1px solid #333;padding:3px 6px;{cell};{one[2] if len(one) > 2 else ''}'>{one[0]}</td>"
            for one in row
        )
        drawn += f"<tr>{cells}</tr>"
    widths = "".join(f"<col style='width:{width}px'>" for width in columns)
    return (
        f"<table style='table-layout:fixed;width:{sum(columns)}px;{style}'><colgroup>{widths}</colgroup>{drawn}</table>"
    )


def bars(number: str, *, width: int = 170, height: int = 34, words: bool = True) -> str:
    """A bar code that belongs to a number, perhaps with the number beneath."""
    random, place, drawn = Random(number), 0.0, ""
    while place < 100:
        thick = random.choice((0.7, 0.7, 1.4, 2.1))
        drawn += f"<rect x='{place:.1f}' width='{thick}' height='10'/>"
        place += thick + random.choice((0.7, 0.7, 1.4, 2.1))
    code = f"<svg width='{width}' height='{height}' viewBox='0 0 100 10' preserveAspectRatio='none'>{drawn}</svg>"
    below = f"<div style='font-size:11px;text-align:center;line-height:1.1'>{number}</div>" if words else ""
    return f"<div style='display:inline-block;line-height:0;width:{width}px'>{code}{below}</div>"


def code(text: str, size: int) -> str:
    """A QR code."""
    return f"<img src='{code_picture(text)}' width='{size}' height='{size}' style='display:block'>"


def round_seal(x: float, y: float, words: str, *, diameter: int = 128, below: str = "", turned: float = -6) -> str:
    """A round red seal over whatever stands at the place; one of each diameter to a page."""
    middle, red = diameter / 2, "#cf2530"
    size = min(diameter * 0.125, diameter * 1.3 / max(6, len(words)))
    arc = middle - size - diameter * 0.05
    across, down = arc * 0.866, arc * 0.5
    drawn = (
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 2}' fill='none' stroke='{red}' stroke-width='3'/>"
        f"<path id='arc{diameter}' fill='none' d='M {middle - across:.1f} {middle + down:.1f} A {arc:.1f} {arc:.1f} 0 1 1 "
        f"{middle + across:.1f} {middle + down:.1f}'/><text font-size='{size:.1f}' text-anchor='middle'>"
        f"<textPath href='#arc{diameter}' startOffset='50%'>{escape(words)}</textPath></text>"
        f"<text x='{middle}' y='{middle + diameter * 0.1}' font-size='{diameter * 0.27}' text-anchor='middle'>★</text>"
        f"<text x='{middle}' y='{middle + diameter * 0.33}' font-size='{diameter * min(0.1, 0.6 / max(1, len(below))):.1f}' text-anchor='middle'>{escape(below)}</text>"
    )
    return (
        f"<div class='at' style='left:{x}px;top:{y}px;opacity:.75;transform:rotate({turned}deg)'>"
        f"<svg width='{diameter}' height='{diameter}' fill='{red}' font-family='TW-Sung'>{drawn}</svg></div>"
    )


def chop(x: float, y: float, *lines: str, colour: str = "#c8232c", size: float = 15, turned: float = -3) -> str:
    """A square stamp with a line or two; drawn as a picture, for its words are no field of the paper."""
    width = max(len(line) for line in lines) * size + 18
    height = len(lines) * size * 1.35 + 12
    words = "".join(
        f"<text x='{width / 2}' y='{6 + size * (1.35 * place + 1.05)}' font-size='{size}' text-anchor='middle'>{escape(line)}</text>"
        for place, line in enumerate(lines)
    )
    return (
        f"<div class='at' style='left:{x}px;top:{y}px;opacity:.75;transform:rotate({turned}deg)'>"
        f"<svg width='{width}' height='{height}' fill='{colour}'><rect x='1.5' y='1.5' width='{width - 3}' height='{height - 3}' fill='none' "
        f"stroke='{colour}' stroke-width='2.5'/>{words}</svg></div>"
    )


def staff(case: Case, role: str) -> str:
    """Somebody at the issuer, the same on every paper of a claim."""
    random = Random(f"{case.seed}-{role}")
    return random.choice("秦孟廖顾温褚施裴卓安纪祝") + random.choice(
        ("思远", "若楠", "一鸣", "嘉禾", "振东", "月", "立新", "书宁", "恒", "春生")
    )


def signed(words: str, size: int = 26, ink: str = "#1f2430") -> str:
    """Words written with a pen."""
    return f"<span style='font-family:{PEN};font-size:{size}px;color:{ink};-webkit-text-stroke:0;line-height:1.2'>{escape(words)}</span>"


def serial(case: Case, role: str, length: int) -> str:
    """A running number of a desk, the same each time."""
    random = Random(f"{case.seed}-{role}")
    return random.choice("123456789") + "".join(random.choice("0123456789") for _ in range(length - 1))


def age_years(person: Person, on: dt.date) -> int:
    """Full years on a day."""
    return on.year - person.born_on.year - ((on.month, on.day) < (person.born_on.month, person.born_on.day))


def stay_days(case: Case) -> int:
    """Days in hospital as hospitals count them: the last day is not counted."""
    return (case.discharged_on - case.admitted_on).days


def is_drug(fee: Fee) -> bool:
    """Whether a charged line is a drug: only drugs are prescribed, or sold by a pharmacy."""
    return fee.goods.category in ("西药费", "中成药费")


def rows_of(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """Charged lines as the truth states them."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def category_rows(invoice: Invoice) -> list[dict[str, str]]:
    """Fee categories as the truth states them."""
    return [{"name": name, "amount": yuan(amount)} for name, amount in invoice.by_category().items()]


def outside_list_fen(invoice: Invoice) -> int:
    """What is outside the list of the basic insurance (丙), never more than the patient paid."""
    outside = sum(fee.amount_fen for fee in invoice.fees if fee.goods.list_class == "丙")
    return max(0, min(outside, invoice.self_paid_fen))
