"""What the cards, forms and offices' papers of this family are built of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, chinese_name, digits
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SERIF = "Noto Serif CJK SC,serif"
SUNG = "AR PL SungtiL GB,Noto Serif CJK SC"
MING = "AR PL UMing CN,Noto Serif CJK SC"
FANG = "FandolFang,FandolFang R,Noto Serif CJK SC"
KAI = "AR PL UKai CN,Noto Serif CJK SC"
HEI = "WenQuanYi Zen Hei,Noto Sans CJK SC"
MI = "MiSans,Noto Sans CJK SC"
SANS = "Noto Sans CJK SC,sans-serif"
DOTS = "WenQuanYi Zen Hei Sharp,Noto Sans Mono CJK SC"
LATIN = "Liberation Sans,Noto Sans CJK SC"
OCR = "OCR B,Liberation Mono,monospace"
HAND = "LXGW WenKai,Noto Serif CJK SC"
SCRAWL = "Long Cang,LXGW WenKai"

_CSS = (
    "table{width:100%}.t td,.t th{border:1px solid #444;padding:6px 8px;font-weight:400}"
    ".t td:nth-child(odd):not(.v),.n{color:inherit}.o td{padding:4px 6px;vertical-align:top}"
    ".u td{border-bottom:1px solid #aaa;padding:6px}.m{text-align:center}.e{text-align:right}"
    ".f{display:flex;justify-content:space-between;gap:16px}.f>span{white-space:nowrap}.w{white-space:nowrap}"
    f".h{{font-family:{HAND};color:#16265f;font-size:1.1em}}.s{{font-family:{SCRAWL};color:#1d2038;font-size:1.35em;"
    "line-height:1}.k{color:#777;font-size:.9em}"
    ".g{display:inline-flex}.g i{font-style:normal;width:1.4em;line-height:1.55;border:1px solid #555;margin-left:-1px;"
    "text-align:center}"
    ".p{background:#fff;margin:9px 11px;padding:9px 14px;border-radius:10px}"
    ".q{display:flex;justify-content:space-between;gap:14px;padding:5px 0}.q>span:first-child{color:#83868c;flex:none}"
    ".q>span:last-child{text-align:right}"
)
Cell = str | tuple[str, str]


def page(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SERIF,
    size: float = 17,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 52px",
    ink: str = "#1c1c1c",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet whose content flows from its top."""
    own = f".paper{{font:{size}px/1.6 {font};color:{ink};background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _CSS + css)
    return Drawing(whole, width, height, fields, scale, code_text)


def phone(
    body: str,
    height: int,
    fields: Mapping[str, Any],
    title: str,
    random: Random,
    *,
    bar: str = "#fff",
    ink: str = "#111",
    ground: str = "#f3f4f7",
    font: str = MI,
) -> Drawing:
    """A telephone's screen, 400 px wide, with its status line and title."""
    clock = f"{random.randint(8, 21):02d}:{random.randint(0, 59):02d}"
    power = random.choice(("5G ▂▄▆ 73", "4G ▂▄ 58%", "WiFi 5G 88", "HD ▂▄▆ 39"))
    top = f"<div style='background:{bar};color:{ink}'><div class=f style='padding:5px 18px 0;font-size:13px'>"
    top += f"<span>{clock}</span><span>{power}</span></div><div class=m style='font-size:17px;padding:6px 0 9px'>"
    top += f"{e(title)}</div></div>"
    return page(top + body, 400, height, fields, font=font, size=14.5, ground=ground, pad="0", scale=2.5)


def tab(rows: Iterable[Sequence[Cell]], cls: str = "t", style: str = "") -> str:
    """A table; a cell is HTML, or HTML and the attributes of its td."""
    made = f'<table class="{cls}" style="{style}">'
    for row in rows:
        made += "<tr>"
        for one in row:
            words, more = one if isinstance(one, tuple) else (one, "")
            made += f"<td {more}>{words}</td>"
        made += "</tr>"
    return made + "</table>"


def over(words: str, columns: int, more: str = "") -> Cell:
    """A cell over several columns."""
    return words, f"colspan={columns} {more}"


def lab(words: str, more: str = "") -> Cell:
    """A cell that holds a label."""
    return words, f"class='m w' {more}"


def p(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, size: float = 26, style: str = "") -> str:
    """A heading in the middle."""
    return f'<div class="m" style="font-size:{size}px;font-weight:700;line-height:1.4;{style}">{words}</div>'


def ends(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="f" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def rule(words: str, least: int = 60, cls: str = "") -> str:
    """Words upon a line to write on."""
    style = f"display:inline-block;min-width:{least}px;border-bottom:1px solid #333;line-height:1.3;padding:0 5px;"
    return f'<span class="{cls}" style="{style}text-align:center;text-indent:0">{words}</span>'


def hand(words: str) -> str:
    """Words written by hand."""
    return f'<span class="h">{words}</span>'


def sign(words: str) -> str:
    """A signature."""
    return f'<span class="s">{words}</span>'


def cells(words: str) -> str:
    """A box for each character."""
    return '<span class="g">' + "".join(f"<i>{one}</i>" for one in words) + "</span>"


def pick(options: Iterable[tuple[bool, str]], marks: str = "☑□", gap: str = "　") -> str:
    """Words to choose among, each behind its box."""
    return gap.join(f"<span class=w>{marks[0] if yes else marks[1]}{words}</span>" for yes, words in options)


def q(label: str, value: str) -> str:
    """A line of a screen: label left, value right."""
    return f'<div class="q"><span>{label}</span><span>{value}</span></div>'


def panel(*words: str) -> str:
    """A white panel of a screen."""
    return '<div class="p">' + "".join(words) + "</div>"


def knob(words: str, colour: str) -> str:
    """A button of a screen, as wide as the screen."""
    style = f"background:{colour};color:#fff;text-align:center;border-radius:8px;padding:10px;margin:12px 14px"
    return f'<div style="{style}">{words}</div>'


def print_seal(words: str, x: int, y: int, size: int = 140, below: str = "", opacity: float = 0.55) -> str:
    """A red seal at a place."""
    half, count = size / 2, max(len(words), 8)
    letter = min(size * 0.125, size * 1.36 / count)
    arc, name = half - letter - 6, f"ring{x}a{y}"
    left, right, low = half - arc * 0.87, half + arc * 0.87, half + arc * 0.49
    under = min(size * 0.1, size * 0.66 / max(len(below), 1))
    drawn = (
        f"<svg width='{size}' height='{size}' style='opacity:{opacity}' fill='#cc2631'><circle cx='{half}' cy='{half}' "
        f"r='{half - 3}' fill='none' stroke='#cc2631' stroke-width='3'/><path id='{name}' fill='none' d='M {left:.1f} "
        f"{low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}'/><text font-size='{letter:.1f}' text-anchor='middle'>"
        f"<textPath href='#{name}' startOffset='50%'>{e(words)}</textPath></text><text x='{half}' y='{half * 1.2:.1f}' "
        f"font-size='{size * 0.28:.1f}' text-anchor='middle'>★</text><text x='{half}' y='{size * 0.79:.1f}' "
        f"font-size='{under:.1f}' text-anchor='middle'>{below}</text></svg>"
    )
    return f'<div style="position:absolute;left:{x}px;top:{y}px;transform:rotate(-6deg)">{drawn}</div>'


def rubber(words: str, x: int, y: int, colour: str = "#2a4fb0", turn: int = -4) -> str:
    """A rubber stamp in a frame."""
    style = f"position:absolute;left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};padding:3px 12px;"
    return f'<div class="w m" style="{style}font-size:16px;opacity:.65;transform:rotate({turn}deg)">{words}</div>'


def stripes(case: Case, name: str, width: int = 190, height: int = 34) -> str:
    """A bar code that says nothing."""
    random, place, bars = Random(f"{case.seed}{name}bars"), 0, ""
    while place < width:
        thick = random.choice((1, 1, 2, 3))
        bars += f"<rect x='{place}' width='{thick}' height='{height}'/>"
        place += thick + random.choice((1, 2, 2, 3))
    return f"<svg width='{width}' height='{height}'>{bars}</svg>"


def people(case: Case, count: int = 4) -> list[str]:
    """Names of those who sign, the same on all these papers of a claim."""
    random = Random(case.seed * 23 + 5)
    return [e(chinese_name(random, random.choice("女男"))) for _ in range(count)]


def num(case: Case, name: str, count: int) -> str:
    """A number of so many digits that belongs to a name."""
    return digits(Random(f"{case.seed}/{name}"), count)


def tel(case: Case) -> str:
    """An office's telephone."""
    random = Random(case.seed + 77)
    return f"0{random.randint(311, 997)}-{random.randint(2, 8)}{digits(random, 6)}"


def years_at(who: Person, day: dt.date) -> int:
    """Whole years of somebody on a day."""
    return day.year - who.born_on.year - ((day.month, day.day) < (who.born_on.month, who.born_on.day))


def is_child(case: Case) -> bool:
    """Whether the insured is not yet eighteen."""
    return years_at(case.insured, case.on) < 18


def after(day: dt.date, years: int) -> dt.date:
    """The same day years later, 29 February becoming the 28th."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def site(case: Case, salt: int) -> tuple[str, str, str]:
    """City, district and street of something that happened."""
    random = Random(case.seed * 11 + salt)
    return random.choice(case.pools.cities), random.choice(case.pools.districts), random.choice(case.pools.streets)


def home(case: Case) -> str:
    """The insured's city."""
    return next((one for one in case.pools.cities if one in case.insured.address), case.pools.cities[0])


def hour(case: Case, salt: int = 0) -> str:
    """A time of the day as 9时07分."""
    random = Random(case.seed * 7 + salt)
    return f"{random.randint(7, 20)}时{random.randint(1, 59):02d}分"


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()
