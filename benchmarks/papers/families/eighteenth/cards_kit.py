"""What the cards, forms and letters of this family are built of: type, sheets, screens, seals, people and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.eighteenth.names import staff
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

BOOK = "'Liberation Serif','AR PL SungtiL GB','Noto Serif CJK SC',serif"
PRESS = "'FandolSong','AR PL UMing CN','Noto Serif CJK SC',serif"
PLAIN = "'Droid Sans Fallback','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
SCREEN = "'Noto Sans CJK SC','WenQuanYi Micro Hei',sans-serif"
GOTHIC = "'FandolHei','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
BRUSH = "'AR PL UKai CN','AR PL KaitiM GB','FandolKai','Noto Serif CJK SC',serif"
OFFICE = "'FandolFang','FandolFang R','AR PL UMing CN','Noto Serif CJK SC',serif"
NEEDLE = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
FIXED = "'Noto Sans Mono CJK SC','WenQuanYi Micro Hei Mono',monospace"
HAND = "'LXGW WenKai','AR PL KaitiM GB','Noto Serif CJK SC'"
FIGURES = "'OCR B','Liberation Mono',monospace"

_BASE = (
    ".m{text-align:center}.e{text-align:right}.s{text-align:left}.k{font-weight:700}.n{white-space:nowrap}"
    ".t{width:100%}.t td,.t th{border:1px solid #2b2b2b;padding:5px 8px}.t .q{text-align:center;white-space:nowrap}"
    ".u td{border:0;border-bottom:1px solid #c9c9c9;padding:6px 6px}.u{width:100%}"
    ".row{display:flex;justify-content:space-between;gap:16px}.row>span{white-space:nowrap}"
    ".v{writing-mode:vertical-rl;letter-spacing:5px;margin:auto;line-height:1.15}"
    f".ink{{font-family:{HAND};color:#1d2a66;font-size:1.1em;font-weight:400}}"
    f".sg{{font-family:'Long Cang','Zhi Mang Xing',{BRUSH};color:#20264a;font-size:1.65em;line-height:1;"
    "display:inline-block;transform:rotate(-3deg);padding:0 4px}"
    ".bx{display:inline-block;width:1.32em;height:1.62em;line-height:1.6;border:1px solid #555;margin-left:-1px;text-align:center}"
)

Cell = str | tuple[str, str]


def page(
    body: str,
    *,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    font: str = PRESS,
    size: float = 16,
    css: str = "",
    ground: str = "#fff",
    pad: str = "38px 50px",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet filled from its top; `code` is what its QR code says."""
    own = f".paper{{font:{size}px/1.5 {font};color:#19191b;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _BASE + css)
    return Drawing(whole, width, height, fields, scale, code)


def phone(
    title: str,
    body: str,
    height: int,
    fields: Mapping[str, Any],
    *,
    random: Random,
    tint: str = "#fff",
    ink: str = "#16181d",
    ground: str = "#f2f3f6",
    css: str = "",
    code: str | None = None,
) -> Drawing:
    """A telephone's screen, 400 wide: clock and signs, a title with its mini-program button, then the body."""
    clock = f"{random.randint(8, 21)}:{random.randint(0, 59):02d}"
    signs = random.choice(("5G&nbsp; ▮▮▮", "4G&nbsp; ▮▮▯", "HD 5G&nbsp; ▮▮▮"))
    pill = f"<span style='border:1px solid {ink};border-radius:14px;padding:0 9px;font-size:13px;opacity:.7'>•••&nbsp;|&nbsp;◉</span>"
    top = (
        f"<div style='background:{tint};color:{ink};padding:8px 16px 10px'><div class=row style='font-size:13px'><span class=k>{clock}</span>"
        f"<span>{signs} {random.randint(21, 98)}%</span></div><div style='display:flex;align-items:center;margin-top:7px'>"
        f"<span style='width:92px;font-size:21px;line-height:1'>&lt;</span><span class='m k' style='flex:1;font-size:17px'>{title}</span>"
        f"<span class=e style='width:92px'>{pill}</span></div></div>"
    )
    return page(top + body, width=400, height=height, fields=fields, font=SCREEN, size=14.5, css=css, ground=ground, pad="0", scale=2.5, code=code)  # fmt: skip


def panel(body: str, style: str = "") -> str:
    """A white block of a screen."""
    return f"<div style='background:#fff;border-radius:12px;margin:12px 14px;padding:12px 16px;{style}'>{body}</div>"


def facts(*pairs: tuple[str, str], style: str = "", left: bool = False) -> str:
    """Lines of a screen: a grey label and its value, to the right or beside it."""
    look = "text-align:left;flex:1" if left else "text-align:right"
    return "".join(
        f"<div style='display:flex;{'' if left else 'justify-content:space-between;'}gap:14px;padding:7px 0;{style}'>"
        f"<span class=n style='color:#858a94;{'width:92px' if left else ''}'>{label}</span><span style='{look}'>{value}</span></div>"
        for label, value in pairs
    )


def press_here(words: str, colour: str = "#2f7cf6") -> str:
    """A wide button of a screen."""
    return f"<div class=m style='margin:14px 16px;padding:11px;border-radius:24px;background:{colour};color:#fff;font-size:16px'>{words}</div>"


def grid(rows: Iterable[Sequence[Cell]], *, cls: str = "t", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = ""
    for row in rows:
        cells = (one if isinstance(one, tuple) else (one, "") for one in row)
        made += "<tr>" + "".join(f"<td {attributes}>{words}</td>" for words, attributes in cells) + "</tr>"
    return f'<table class="{cls}" style="{style}">{made}</table>'


def para(words: str, style: str = "", cls: str = "") -> str:
    """A line or a paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, size: float = 27, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="m k" style="font-size:{size}px;line-height:1.4;{style}">{words}</div>'


def row(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class=row style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def ink(words: str) -> str:
    """Words written by hand."""
    return f'<span class="ink">{words}</span>'


def sign(name: str) -> str:
    """A signature; `name` is not yet escaped."""
    return f'<span class="sg">{e(name)}</span>'


def gap(words: str, width: int = 0, by_hand: bool = True) -> str:
    """A blank of a form, filled in; words wider than it widen it."""
    box = f"display:inline-block;text-indent:0;line-height:1.3;min-width:{width}px;text-align:center;" if width else ""
    return f'<span class="{"ink" if by_hand else ""}" style="{box}border-bottom:1px solid #333;padding:0 4px">{words}</span>'


def digit_boxes(text: str, by_hand: bool = True) -> str:
    """Each sign in a box of its own."""
    made = "".join(f"<span class=bx>{e(one)}</span>" for one in text)
    return f'<span class="n {"ink" if by_hand else ""}" style="padding-left:1px">{made}</span>'


def choice(options: Mapping[str, bool], form: int = 0, between: str = "　") -> str:
    """Options of which some are marked: a tick in a box (0), a ballot sign (1), or a filled square before the word (2)."""
    made = []
    for word, chosen in options.items():
        if form == 0:
            mark = (
                "<b style='position:absolute;left:0;top:-.3em;line-height:1.3;color:#1d2a66;font:1.15em/1.2 WenQuanYi Zen Hei'>√</b>"
                if chosen
                else ""
            )
            box = "display:inline-block;text-indent:0;position:relative;width:.92em;height:.92em;border:1.2px solid #333;margin:0 3px -1px 0"
            made.append(f"<span class=n><span style='{box}'>{mark}</span>{word}</span>")
        else:
            signs = "☑☐" if form == 1 else "■□"
            made.append(f"<span class=n><span style='font-family:DejaVu Sans'>{signs[not chosen]}</span> {word}</span>")
    return between.join(made)


def stamp(words: str, x: float, y: float, size: int = 142, below: str = "", fade: float = 0.55, turn: int = 8) -> str:
    """A round red seal lying over the page; its words keep to the arc however many; not yet escaped."""
    half = size / 2
    letters = min(size * 0.125, 3.9 * (half - 8) / (len(words) + 5))
    reach = half - letters - 7
    one, other, low = half - reach * 0.9, half + reach * 0.9, half + reach * 0.436
    lower = min(size * 0.095, size * 0.62 / max(len(below), 1))
    name = f"ring{int(x)}x{int(y)}"
    return (
        f'<svg width="{size}" height="{size}" fill="#d11f2c" style="position:absolute;left:{x}px;top:{y}px;opacity:{fade};transform:rotate({turn}deg)">'
        f'<circle cx="{half}" cy="{half}" r="{half - 3}" fill="none" stroke="#d11f2c" stroke-width="3"/>'
        f'<path id="{name}" d="M {one:.1f} {low:.1f} A {reach:.1f} {reach:.1f} 0 1 1 {other:.1f} {low:.1f}" fill="none"/>'
        f'<text font-size="{letters:.1f}" text-anchor="middle"><textPath href="#{name}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{half}" y="{half + size * 0.09}" font-size="{size * 0.26}" text-anchor="middle">★</text>'
        f'<text x="{half}" y="{half + size * 0.31}" font-size="{lower:.1f}" text-anchor="middle">{e(below)}</text></svg>'
    )


def chop(words: str, x: float, y: float, size: int = 17, colour: str = "#c21d2b", turn: int = -4) -> str:
    """A rectangular stamp; words may hold `<br>`."""
    look = f"border:2px solid {colour};color:{colour};padding:2px 9px;font-size:{size}px;opacity:.68;line-height:1.3"
    return f'<div class="at m" style="left:{x}px;top:{y}px;transform:rotate({turn}deg);{look}">{words}</div>'


def bars(text: str, width: int = 190, height: int = 34) -> str:
    """A bar code with its number under it."""
    random, x, made = Random(text), 0.0, ""
    while x < width - 4:
        thick = random.choice((1.2, 1.2, 2.4, 3.6))
        made += f'<rect x="{x:.1f}" width="{thick}" height="{height}"/>'
        x += thick + random.choice((1.2, 1.2, 2.4))
    return (
        f'<span style="display:inline-block;text-align:center;line-height:1.25"><svg width="{width}" height="{height}" '
        f'style="display:block">{made}</svg><span style="font:13px Liberation Sans;letter-spacing:1px">{e(text)}</span></span>'
    )


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def later(day: dt.date, years: int = 0, months: int = 0) -> dt.date:
    """A day some years and months later (negative: earlier); the end of a month is not passed beyond the 28th."""
    month = day.month - 1 + months
    return dt.date(day.year + years + month // 12, month % 12 + 1, day.day if day.day <= 28 or not months else 28) if (
        day.month, day.day) != (2, 29) else dt.date(day.year + years + month // 12, month % 12 + 1, 28)  # fmt: skip


def years(born_on: dt.date, on: dt.date) -> int:
    """Whole years of age on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def clerks(case: Case, count: int = 4) -> list[str]:
    """People who sign for an office; the same on every paper of a claim, and not those of its hospital."""
    return staff(case, count + 4)[4:]


def station(case: Case) -> str:
    """The police station where the insured is registered."""
    post = ("龙桥", "学府路", "梅岭", "柳河", "临港", "金桂")[case.seed // 5 % 6]
    return f"{case.insured.id_issuer}{post}派出所"


def grown(case: Case) -> Person:
    """The insured, or the father of a child: who drives, owns a car, gives authority."""
    return case.insured if years(case.insured.born_on, case.on) >= 19 else case.father


def town(case: Case) -> str:
    """The town of the insured's identity card."""
    return case.insured.id_issuer.split("公安局")[0]


def street(case: Case, which: int = 0) -> str:
    """A street of the claim's neighbourhood."""
    return case.pools.streets[(case.seed // 3 + which) % len(case.pools.streets)]


def fours(number: str, between: str = " ") -> str:
    """A number in groups of four."""
    return between.join(number[place : place + 4] for place in range(0, len(number), 4))
