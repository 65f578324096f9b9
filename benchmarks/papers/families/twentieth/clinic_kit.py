"""What the clinical pages of this family are built of: leaves, grids, type, and small facts of a patient."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, digits
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

SONGTI = "'FandolSong','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
PLAIN = "'Noto Sans CJK SC',sans-serif"
BLACK = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
IMIT = "'FandolFang R','FandolFang','Noto Serif CJK SC',serif"
BRUSH = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC',serif"
MINGTI = "'AR PL UMing CN','Noto Serif CJK SC',serif"
PRINTER = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
BIRO = "'LXGW WenKai','FandolKai','Noto Serif CJK SC',serif"

Cell = str | tuple[str, str]

_CSS = (
    ".m{text-align:center}.e{text-align:right}.k{font-weight:700}.o{white-space:nowrap}"
    ".row{display:flex;justify-content:space-between;gap:16px}.row>*{white-space:nowrap}"
    ".g,.h,.v{width:100%}.g td,.g th{border:1px solid #444;padding:6px 8px;text-align:left;font-weight:inherit}"
    ".h td,.h th{border-bottom:1px solid #bdbdbd;padding:5px 6px;text-align:left}"
    ".v td,.v th{padding:4px 6px;text-align:left;vertical-align:top}"
    f".biro{{font-family:{BIRO};color:#1c3079;font-size:1.1em}}"
    ".under{display:inline-block;border-bottom:1px solid #333;padding:0 8px;line-height:1.35;text-align:center}"
    ".sq{display:inline-block;border:1px solid #555;width:1.35em;margin-right:-1px;text-align:center;line-height:1.45}"
)
_FAMILY = "卜仇巴甘艾左安伍毕戎向庄齐米祁阳花芦杭岳娄宫盛蒲裘"
_GIVEN = (
    "晓东",
    "慧敏",
    "振宇",
    "月娥",
    "启明",
    "雅静",
    "长青",
    "佩兰",
    "浩然",
    "文娟",
    "承志",
    "亚楠",
    "守义",
    "婉清",
)


def leaf(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = SONGTI,
    px: float = 16,
    pad: str = "44px 54px",
    ground: str = "#fff",
    scale: float = 1.6,
    css: str = "",
    code: str | None = None,
) -> Drawing:
    """A leaf of paper, or a screen, whose content flows from its top."""
    own = f".paper{{font:{px}px/1.6 {font};color:#1a1a1c;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=own + _CSS + css)
    return Drawing(whole, size[0], size[1], fields, scale, code)


def div(words: str, style: str = "", cls: str = "") -> str:
    """A block of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, most: float, width: float, style: str = "", cls: str = "m k") -> str:
    """A heading on one line, made smaller when long; not yet escaped."""
    return div(e(words), f"font-size:{min(most, width / max(len(words), 1)):.1f}px;white-space:nowrap;{style}", cls)


def row(*words: str, style: str = "") -> str:
    """Words spread over a line."""
    return f'<div class="row" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def grid(rows: Iterable[Sequence[Cell]], cls: str = "g", style: str = "", top: Sequence[str] = ()) -> str:
    """A table: `g` ruled, `h` lined, `v` without lines; a cell is its HTML, or that with attributes."""
    made = "<tr>" + "".join(f"<th>{one}</th>" for one in top) + "</tr>" if top else ""
    for cells in rows:
        pairs = [one if isinstance(one, tuple) else (one, "") for one in cells]
        made += "<tr>" + "".join(f"<td {look}>{words}</td>" for words, look in pairs) + "</tr>"
    return f'<table class="{cls}" style="{style}">{made}</table>'


def biro(words: str) -> str:
    """Words written by hand."""
    return f'<span class="biro">{words}</span>'


def under(words: str, width: int = 60, cls: str = "") -> str:
    """Words above a ruled line."""
    return f'<span class="under {cls}" style="min-width:{width}px">{words}</span>'


def squares(words: str) -> str:
    """Each sign in a square."""
    return "<span class=o>" + "".join(f"<span class=sq>{e(one)}</span>" for one in words) + "</span>"


def stamp(words: str, x: float, y: float, size: int = 140, below: str = "") -> str:
    """A thin round seal over the page; not yet escaped."""
    mid, ink = size / 2, "#c81f2a"
    letter = min(size * 0.125, 4.1 * (mid - 8) / (len(words) + 4.1))
    arc = mid - letter - 6
    dx, dy = arc * math.cos(math.radians(28)), arc * math.sin(math.radians(28))
    path = f"M {mid - dx:.1f} {mid + dy:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {mid + dx:.1f} {mid + dy:.1f}"
    low = f"<text x='{mid}' y='{mid + size * 0.32}' font-size='{size * 0.1}' text-anchor='middle'>{e(below)}</text>"
    return at(
        x,
        y,
        f"<svg width='{size}' height='{size}' fill='{ink}' style='opacity:.5'><circle cx='{mid}' cy='{mid}' r='{mid - 3}' "
        f"fill='none' stroke='{ink}' stroke-width='2.4'/><path id='rim' d='{path}' fill='none'/>"
        f"<text font-size='{letter:.1f}' text-anchor='middle'><textPath href='#rim' startOffset='50%'>{e(words)}</textPath>"
        f"</text><text x='{mid}' y='{mid + size * 0.1}' font-size='{size * 0.27}' text-anchor='middle'>★</text>{low}</svg>",
    )


def bars(number: str, x: float, y: float, height: int = 34) -> str:
    """A barcode, a picture of one, with its number below."""
    random = Random(number)
    lines = "".join(
        f"<i style='display:inline-block;width:{random.choice((1, 2, 3))}px;height:{height}px;background:#111;"
        f"margin-right:{random.choice((1, 2))}px'></i>"
        for _ in range(46)
    )
    return at(x, y, f"<div style='line-height:0'>{lines}</div><div style='font-size:13px' class=m>{number}</div>")


def screen_top(title: str, colour: str = "#fff", ink: str = "#222") -> str:
    """The head of a phone's screen: clock, then a title between a way back and a menu."""
    return div(
        row("<b>10:26</b>", "▂▄▆ 5G 71%", style="font-size:13px;padding:10px 22px 6px")
        + row("〈", f"<b style='font-size:17px'>{title}</b>", "•••", style="padding:6px 16px 12px"),
        f"background:{colour};color:{ink}",
    )


def panel(body: str, style: str = "") -> str:
    """A white panel of a screen."""
    return div(body, f"background:#fff;margin:10px;padding:12px 14px;border-radius:8px;{style}")


def pair(label: str, value: str) -> str:
    """A line of a screen: label left, value right."""
    return (
        "<div style='display:flex;justify-content:space-between;gap:18px;padding:5px 0'>"
        f"<span class=o style='color:#777'>{label}</span><span class=e>{value}</span></div>"
    )


def name(case: Case) -> str:
    """The patient's name, escaped."""
    return e(case.insured.name)


def hospital(case: Case) -> str:
    """The hospital's name, escaped."""
    return e(case.hospital)


def disease(case: Case) -> str:
    """The diagnosis, escaped."""
    return e(case.diagnosis.name)


def aged(case: Case, on: dt.date) -> str:
    """The patient's age on a day: years, or months of an infant."""
    born = case.insured.born_on
    months = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    return f"{months // 12}岁" if months >= 12 else f"{max(months, 1)}个月"


def truth(case: Case, *, diagnosis: bool = True, code: bool = False, hospital: bool = True) -> dict[str, Any]:
    """What most clinical pages print: patient, hospital, diagnosis."""
    whole: dict[str, Any] = {"patient_name": case.insured.name}
    if hospital:
        whole["hospital"] = case.hospital
    if diagnosis:
        whole["diagnosis"] = case.diagnosis.name
    if code:
        whole["diagnosis_code"] = case.diagnosis.code
    return whole


def stay_truth(case: Case) -> dict[str, str]:
    """The days of the stay."""
    return {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}


def nights(case: Case) -> int:
    """Days of the stay."""
    return (case.discharged_on - case.admitted_on).days


def doctors(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: the same on every clinical paper of a claim, none twice."""
    random = Random(case.seed * 31 + 5)
    firsts, lasts = random.sample(_FAMILY, count), random.sample(_GIVEN, count)
    return [first + last for first, last in zip(firsts, lasts, strict=True)]


def clock(case: Case, salt: int = 0) -> str:
    """A time within the hours of a clinic."""
    random = Random(case.seed * 17 + salt)
    return f"{random.randint(8, 16):02d}:{random.randint(0, 59):02d}"


def telephone(case: Case) -> str:
    """The hospital's telephone."""
    random = Random(case.hospital)
    return f"0{random.choice((372, 593, 735, 816, 938))}-{random.choice('2368')}{digits(random, 6)}"


def drugs(case: Case) -> tuple[Fee, ...]:
    """The drugs of the visit's bill; one from the shelf when it has none."""
    sold = tuple(fee for fee in case.visit.fees if "药" in fee.goods.category)
    shelf = [goods for goods in case.pools.goods if "药" in goods.category]
    return sold or (Fee(shelf[case.seed % len(shelf)], 1),)


def drug_items(fees: Iterable[Fee], *, strength: bool = True) -> list[dict[str, str]]:
    """Drugs as the truth of a prescription writes them."""
    return [
        {"name": fee.goods.name}
        | ({"specification": fee.goods.specification} if strength and fee.goods.specification else {})
        for fee in fees
    ]


def usage(fee: Fee) -> tuple[str, str, str]:
    """How much at a time, by which way, how often."""
    words = fee.goods.name
    for signs, told in (
        (("注射", "针"), ("1支", "静滴", "1次/日")),
        (("滴眼", "滴耳", "滴鼻"), ("1滴", "局部滴用", "3次/日")),
        (("膏", "凝胶", "贴", "栓", "洗", "酊", "搽"), ("适量", "外用", "2次/日")),
        (("喷", "吸入", "雾"), ("1吸", "吸入", "2次/日")),
        (("溶液", "糖浆", "口服液", "混悬"), ("10ml", "口服", "3次/日")),
        (("颗粒", "散"), ("1袋", "冲服", "3次/日")),
        (("胶囊",), ("1粒", "口服", "2次/日")),
        (("丸",), ("6丸", "口服", "2次/日")),
        (("片",), ("1片", "口服", "1次/日")),
    ):
        if any(sign in words for sign in signs):
            return told
    return ("1份", "遵医嘱", "1次/日")
