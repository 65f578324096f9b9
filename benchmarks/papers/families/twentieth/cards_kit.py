"""What the cards, forms and office letters of this family are made of: type, sheets, screens, seals, people, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, digits, person
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SUN = "'Noto Serif CJK SC','FandolSong',serif"
BOLD = "'MiSans','Noto Sans CJK SC',sans-serif"
GREY = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
BLOCK = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
FINE = "'AR PL UMing CN','Noto Serif CJK SC',serif"
GOV = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
SOFT = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC',serif"
PIN = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
WRITTEN = "'LXGW WenKai','FandolKai','Noto Serif CJK SC'"
NUMBERS = "'Liberation Sans Narrow','Liberation Sans',sans-serif"

_COMMON = (
    ".ce{text-align:center}.ri{text-align:right}.bo{font-weight:700}.nw{white-space:nowrap}"
    ".gr{width:100%}.gr td{border:1px solid #333;padding:6px 8px}.gr .la{text-align:center;white-space:nowrap}"
    ".op{width:100%}.op td{padding:5px 6px;text-align:left;vertical-align:top}.op .la{white-space:nowrap;color:#555}"
    ".sp{display:flex;justify-content:space-between;gap:14px}.sp>span{white-space:nowrap}"
    f".pn{{font-family:{WRITTEN};color:#1b2c74;font-size:1.1em;font-weight:400}}"
    f".sn{{font-family:'Zhi Mang Xing','Long Cang',{SOFT};color:#1b2140;font-size:1.6em;line-height:1;padding:0 5px}}"
    ".ul{display:inline-block;text-indent:0;text-align:center;border-bottom:1px solid #333;padding:0 5px;line-height:1.35}"
    ".ce1{display:inline-block;width:1.3em;height:1.6em;line-height:1.55;border:1px solid #666;margin-left:-1px;"
    "text-align:center;text-indent:0}"
)

Cell = str | tuple[str, str]


def page(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SUN,
    size: float = 16,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 54px",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet filled from its top."""
    own = f".paper{{font:{size}px/1.55 {font};color:#1a1a1c;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(whole, width, height, fields, scale, code)


def screen(
    name: str, body: str, height: int, fields: Mapping[str, Any], random: Random, bar: str = "#fff", ink: str = "#111"
) -> Drawing:
    """A telephone's screen, 390 wide."""
    clock = f"{random.randint(7, 22):02d}:{random.randint(0, 59):02d}"
    right = random.choice(("··· ○", "分享", "⋮", "帮助"))
    top = (
        f"<div style='background:{bar};color:{ink};padding:7px 15px 11px'><div class=sp style='font-size:13px'>"
        f"<span>{clock}</span><span>{random.choice(('WLAN', '5G', '4G+'))} {random.randint(15, 99)}%</span></div>"
        f"<div class=sp style='margin-top:8px;font-size:17px'><span style='width:60px'>‹ 返回</span><b>{name}</b>"
        f"<span class=ri style='width:60px;font-size:14px'>{right}</span></div></div>"
    )
    return page(top + body, 390, height, fields, font=BOLD, size=14.5, ground="#f4f5f7", pad="0", scale=2.5)


def card(body: str, style: str = "") -> str:
    """A white block of a screen."""
    return f"<div style='background:#fff;margin:11px 12px;border-radius:9px;padding:12px 15px;{style}'>{body}</div>"


def pairs(rows: Iterable[tuple[str, str]], stacked: bool = False) -> str:
    """Lines of a screen: label and value, in one line or the value below."""
    if stacked:
        return "".join(
            f"<div style='padding:6px 0'><div style='color:#888;font-size:13px'>{a}</div><div>{b}</div></div>"
            for a, b in rows
        )
    return "".join(
        f"<div style='display:flex;justify-content:space-between;gap:16px;padding:7px 0;border-bottom:1px solid #eee'>"
        f"<span class=nw style='color:#777'>{a}</span><span class=ri>{b}</span></div>"
        for a, b in rows
    )


def tab(rows: Iterable[Sequence[Cell]], cls: str = "gr", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = ""
    for row in rows:
        cells = (one if isinstance(one, tuple) else (one, "") for one in row)
        made += "<tr>" + "".join(f"<td {look}>{words}</td>" for words, look in cells) + "</tr>"
    return f'<table class="{cls}" style="{style}">{made}</table>'


def para(words: str, style: str = "", cls: str = "") -> str:
    """A paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, size: float = 28, style: str = "") -> str:
    """A heading in the middle."""
    return f'<div class="ce bo" style="font-size:{size}px;line-height:1.5;{style}">{words}</div>'


def split(*words: str, style: str = "") -> str:
    """Words spread over a line."""
    return f'<div class=sp style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def pen(words: str) -> str:
    """Words by hand."""
    return f"<span class=pn>{words}</span>"


def sig(name: str) -> str:
    """A signature; the name is not yet escaped."""
    return f"<span class=sn>{e(name)}</span>"


def blank(words: str, width: int = 80, by_hand: bool = True) -> str:
    """A filled blank of a form."""
    return f'<span class="ul {"pn" if by_hand else ""}" style="min-width:{width}px">{words}</span>'


def boxes(text: str) -> str:
    """Each sign in a box."""
    return "<span class='nw pn' style='padding-left:1px'>" + "".join(f"<span class=ce1>{e(c)}</span>" for c in text) + "</span>"  # fmt: skip


def tick(options: Mapping[str, bool], marks: str = "☑☐") -> str:
    """Options, some of them marked."""
    look = "font-family:DejaVu Sans;text-indent:0"
    return "　".join(f"<span class=nw><span style='{look}'>{marks[not on]}</span>{word}</span>" for word, on in options.items())  # fmt: skip


def ring(words: str, x: float, y: float, size: int = 136, below: str = "", fade: float = 0.5) -> str:
    """A round red seal lying over the page."""
    half = size / 2
    type_size = min(size * 0.12, 3.7 * (half - 8) / (len(words) + 5))
    arc = half - type_size - 8
    name = f"r{int(x)}_{int(y)}"
    return (
        f'<svg width="{size}" height="{size}" fill="#c81e28" style="position:absolute;left:{x}px;top:{y}px;opacity:{fade}">'
        f'<circle cx="{half}" cy="{half}" r="{half - 3}" fill="none" stroke="#c81e28" stroke-width="2.5"/>'
        f'<path id="{name}" d="M {half - arc * 0.9:.1f} {half + arc * 0.436:.1f} A {arc:.1f} {arc:.1f} 0 1 1 '
        f'{half + arc * 0.9:.1f} {half + arc * 0.436:.1f}" fill="none"/>'
        f'<text font-size="{type_size:.1f}" text-anchor="middle"><textPath href="#{name}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{half}" y="{half + size * 0.09}" font-size="{size * 0.25}" text-anchor="middle">★</text>'
        f'<text x="{half}" y="{half + size * 0.31}" font-size="{size * 0.09}" text-anchor="middle">{e(below)}</text></svg>'
    )


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def age(born_on: dt.date, on: dt.date) -> int:
    """Whole years on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def later(day: dt.date, years: int) -> dt.date:
    """The same day some years later."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def grown(case: Case) -> Person:
    """The insured, or the father of a child."""
    return case.insured if age(case.insured.born_on, case.on) >= 19 else case.father


def town(case: Case) -> str:
    """The town of the insured's card."""
    return case.insured.id_issuer.split("公安局")[0]


def road(case: Case, which: int = 0) -> str:
    """A street of the claim's neighbourhood."""
    return case.pools.streets[(case.seed // 5 + which) % len(case.pools.streets)]


def folk(case: Case, count: int = 4) -> list[str]:
    """People who sign for offices; the same on all papers of a claim."""
    random = Random(case.seed * 29 + 17)
    first, last = (
        "甄祁舒栾屈项敖樊邬符沙牟佟巫靳",
        ("守诚", "月华", "启明", "红", "向东", "春梅", "立军", "爱国", "雯", "世昌"),
    )
    return [a + b for a, b in zip(random.sample(first, count), random.sample(last, count), strict=True)]


def stranger(case: Case) -> Person:
    """Somebody else on the road."""
    return person(Random(case.seed * 97 + 5), case.pools, on=case.on, age_years=(24, 57))


def number(case: Case, salt: int, count: int) -> str:
    """A number of an office, the same on each drawing."""
    return digits(Random(case.seed * 13 + salt), count)


def spaced(text: str, size: int = 4) -> str:
    """A number in groups."""
    return " ".join(text[place : place + size] for place in range(0, len(text), size))
