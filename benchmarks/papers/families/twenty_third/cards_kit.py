"""What cards, licences, forms and letters of this family are made of: type, sheets, screens, stamps, people, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, digits, person
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "FandolSong,Noto Serif CJK SC,serif"
PRINT = "AR PL UMing CN,FandolSong,Noto Serif CJK SC,serif"
SANS = "Noto Sans CJK SC,sans-serif"
HEI = "FandolHei,WenQuanYi Zen Hei,Noto Sans CJK SC,sans-serif"
ZEN = "WenQuanYi Zen Hei,Noto Sans CJK SC,sans-serif"
PHONE = "MiSans,Droid Sans Fallback,Noto Sans CJK SC,sans-serif"
FANG = "FandolFang,FandolFang R,FandolSong,Noto Serif CJK SC,serif"
KAI = "FandolKai,LXGW WenKai,Noto Serif CJK SC,serif"
NEEDLE = "WenQuanYi Zen Hei Mono,Noto Sans Mono CJK SC,monospace"
PEN = "LXGW WenKai,FandolKai,Noto Serif CJK SC,cursive"
FIGURES = "DejaVu Sans Condensed,DejaVu Sans,sans-serif"

_SHEET = (
    ".mi{text-align:center}.en{text-align:right}.st{font-weight:700}"
    ".fm{width:100%;table-layout:auto}.fm td{border:1px solid var(--line,#333);padding:5px 8px;line-height:1.35}"
    ".fm .lb{text-align:center;white-space:nowrap}.fm .hd{font-weight:700}"
    ".far{display:flex;justify-content:space-between;gap:16px}.far>*{white-space:nowrap}"
    f".pen{{font-family:{PEN};color:#17307e;font-weight:400}}"
    f".sgn{{font-family:'Long Cang','LXGW WenKai',{KAI};color:#1b2044;font-size:1.65em;line-height:1;display:inline-block;"
    "transform:rotate(-3deg);padding:0 6px}"
    ".gap{display:inline-block;text-indent:0;text-align:center;border-bottom:1.2px solid #444;padding:0 8px;line-height:1.3}"
    ".sq{display:inline-block;width:1.32em;height:1.62em;line-height:1.6em;border:1px solid #777;margin-left:-1px;"
    "text-align:center;text-indent:0}"
    ".bars{height:38px;background:repeating-linear-gradient(90deg,#000 0 2px,#fff 2px 5px,#000 5px 6px,#fff 6px 8px,"
    "#000 8px 11px,#fff 11px 12px,#000 12px 13px,#fff 13px 17px)}"
)


def leaf(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    size: float = 16,
    pad: str = "42px 56px",
    ground: str = "#fff",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A paper or card whose content flows from its top."""
    own = f".paper{{font:{size}px/1.5 {font};color:#17181a;background:{ground};padding:{pad}}}"
    html = framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=own + _SHEET + css)
    return Drawing(html, width, height, fields, scale, code)


def app(
    title: str,
    body: str,
    height: int,
    fields: Mapping[str, Any],
    random: Random,
    *,
    bar: str = "#fff",
    ink: str = "#16181d",
    code: str | None = None,
) -> Drawing:
    """A telephone's screen, 400 wide, its title at the left or in the middle."""
    time = f"{random.randint(6, 23)}:{random.randint(0, 59):02d}"
    place = random.choice(("left", "center"))
    top = (
        f"<div style='background:{bar};color:{ink};padding:9px 18px 12px'><div class=far style='font-size:13px'>"
        f"<b>{time}</b><span>{random.choice(('5G', 'HD 4G', 'Wi-Fi'))} ▂▄▆ {random.randint(11, 100)}</span></div>"
        f"<div style='display:flex;margin-top:9px;font-size:17.5px;align-items:center'><span style='font-size:24px;"
        f"line-height:1;width:30px'>‹</span><b style='flex:1;text-align:{place}'>{title}</b><span style='width:54px;"
        "text-align:center;border:1px solid #9a9a9a;border-radius:14px;font-size:13px;white-space:nowrap'>•••</span></div></div>"
    )
    return leaf(top + body, 400, height, fields, font=PHONE, size=15, pad="0", ground="#eff1f4", scale=2.4, code=code)


def tile(body: str, style: str = "") -> str:
    """A white block of a screen."""
    return f"<div style='background:#fff;margin:10px 0 0;padding:12px 18px;{style}'>{body}</div>"


def rows_of(rows: Iterable[tuple[str, str]], *, wide: int = 0, rule: bool = True) -> str:
    """Lines of a screen: label at the left, value beside it (`wide` is the label's width) or at the right end."""
    line = "border-bottom:1px solid #e9ebee;" if rule else ""
    if wide:
        return "".join(
            f"<div style='display:flex;padding:7px 0;{line}'><span style='min-width:{wide}px;color:#80858e'>{label}</span>"
            f"<span>{value}</span></div>"
            for label, value in rows
        )
    return "".join(
        f"<div style='display:flex;justify-content:space-between;gap:18px;padding:8px 0;{line}'><span style='color:#80858e;"
        f"white-space:nowrap'>{label}</span><span class=en>{value}</span></div>"
        for label, value in rows
    )


def form(
    rows: Iterable[Sequence[str]],
    *,
    columns: int = 4,
    label: str = "",
    style: str = "",
    value: str = "",
    cls: str = "fm",
) -> str:
    """A table of labels and values in turn; the last value fills its row, a row of one is a heading."""
    made = ""
    for row in rows:
        if len(row) == 1:
            made += f"<tr><td class=hd colspan={columns} style='{label}'>{row[0]}</td></tr>"
            continue
        made += "<tr>"
        for place, words in enumerate(row):
            span = f"colspan={columns - place}" if place == len(row) - 1 and columns - place > 1 else ""
            look = f"class=lb style='{label}'" if place % 2 == 0 else f"style='{value}'"
            made += f"<td {look} {span}>{words}</td>"
        made += "</tr>"
    return f"<table class='{cls}' style='{style}'>{made}</table>"


def columns(heads: Sequence[str], lines: Iterable[Sequence[str]], style: str = "", head: str = "") -> str:
    """A table with headings above its columns."""
    top = "<tr>" + "".join(f"<td class=lb style='{head}'>{word}</td>" for word in heads) + "</tr>"
    rest = "".join("<tr>" + "".join(f"<td class=mi>{word}</td>" for word in line) + "</tr>" for line in lines)
    return f"<table class=fm style='{style}'>{top}{rest}</table>"


def p(words: str, style: str = "", cls: str = "") -> str:
    """A paragraph or line."""
    return f"<div class='{cls}' style='{style}'>{words}</div>"


def top(words: str, size: float = 28, style: str = "") -> str:
    """A heading in the middle."""
    return p(words, f"font-size:{size}px;line-height:1.45;{style}", "mi st")


def far(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f"<div class=far style='{style}'>" + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def pen(words: str) -> str:
    """Words written by hand."""
    return f"<span class=pen>{words}</span>"


def sign(name: str) -> str:
    """A signature; the name is not yet escaped."""
    return f"<span class=sgn>{e(name)}</span>"


def gap(words: str, width: int = 90, *, hand: bool = True) -> str:
    """A blank of a form with its filling."""
    return f"<span class='gap {'pen' if hand else ''}' style='min-width:{width}px'>{words}</span>"


def squares(text: str, *, hand: bool = True) -> str:
    """Each sign in a square."""
    inner = "".join(f"<span class=sq>{e(one)}</span>" for one in text)
    return f"<span class='{'pen' if hand else ''}' style='white-space:nowrap;padding-left:1px'>{inner}</span>"


def marks(options: Mapping[str, bool], on: str = "☑", off: str = "□", sep: str = "　") -> str:
    """Options, those that hold marked."""
    return sep.join(
        f"<span style='white-space:nowrap;text-indent:0'><span style='font-family:DejaVu Sans'>{on if yes else off}</span>"
        f"{word}</span>"
        for word, yes in options.items()
    )


def chop(words: str, x: float, y: float, size: int = 138, low: str = "", fade: float = 0.5, turn: int = 0) -> str:
    """A round red stamp over the page; the words are not yet escaped."""
    mid = size / 2
    letter = min(size * 0.125, 3.9 * (mid - 8) / (len(words) + 4))
    arc = mid - letter - 8
    left, right, low_y = mid - arc * 0.88, mid + arc * 0.88, mid + arc * 0.475
    name = f"c{int(x)}a{int(y)}"
    tail = min(size * 0.095, size * 0.66 / max(len(low), 1))
    return (
        f"<svg width='{size}' height='{size}' fill='#cf2a27' style='position:absolute;left:{x}px;top:{y}px;opacity:{fade};"
        f"transform:rotate({turn}deg)'><circle cx='{mid}' cy='{mid}' r='{mid - 2.5}' fill='none' stroke='#cf2a27' "
        f"stroke-width='2.6'/><path id='{name}' d='M {left:.1f} {low_y:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} "
        f"{low_y:.1f}' fill='none'/><text font-size='{letter:.1f}' text-anchor='middle'><textPath href='#{name}' "
        f"startOffset='50%'>{e(words)}</textPath></text><text x='{mid}' y='{mid + size * 0.1}' font-size='{size * 0.27}' "
        f"text-anchor='middle'>★</text><text x='{mid}' y='{mid + size * 0.3}' font-size='{tail:.1f}' "
        f"text-anchor='middle'>{e(low)}</text></svg>"
    )


def block(words: str, x: float, y: float, size: int = 17, colour: str = "#c9302c", turn: int = -3) -> str:
    """An oblong stamp over the page; the words may hold HTML."""
    look = f"border:2.4px solid {colour};color:{colour};padding:3px 9px;font:{size}px/1.3 {HEI};opacity:.62"
    return f"<div class='at mi' style='left:{x}px;top:{y}px;{look};transform:rotate({turn}deg)'>{words}</div>"


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def age(born_on: dt.date, on: dt.date) -> int:
    """Whole years on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def after_years(day: dt.date, years: int) -> dt.date:
    """The same day some years later."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def is_child(case: Case) -> bool:
    """Whether the insured is not of age."""
    return age(case.insured.born_on, case.on) < 18


def adult(case: Case) -> Person:
    """The insured, or the father of one who is too young to drive, own or mandate."""
    return case.insured if age(case.insured.born_on, case.on) >= 20 else case.father


def city(case: Case) -> str:
    """The town of the insured's card."""
    return case.insured.id_issuer.split("公安局")[0]


def lane(case: Case, which: int = 0) -> str:
    """A street of the claim's neighbourhood."""
    return case.pools.streets[(case.seed // 3 + which) % len(case.pools.streets)]


def post(case: Case) -> str:
    """The police station of the insured's home."""
    return f"{case.insured.id_issuer}{('南门', '柳河', '新塘', '北关', '清泉')[case.seed % 5]}派出所"


def clerks(case: Case, count: int = 4) -> list[str]:
    """People who sign for offices, the same on all papers of a claim."""
    random = Random(case.seed * 41 + 3)
    first = random.sample("麦佘聂褚游丛饶裴柯滕詹冼管芮", count)
    last = random.sample(("志远", "素珍", "广平", "宁", "晓东", "玉梅", "学军", "蕾", "长河", "子轩"), count)
    return [a + b for a, b in zip(first, last, strict=True)]


def other_person(case: Case) -> Person:
    """Somebody who has nothing to do with the insured."""
    return person(Random(case.seed * 61 + 9), case.pools, on=case.on, age_years=(23, 58))


def serial(case: Case, salt: int, count: int) -> str:
    """A number of an office, the same on each drawing."""
    return digits(Random(case.seed * 17 + salt), count)


def groups(text: str, size: int = 4) -> str:
    """A number in groups."""
    return " ".join(text[place : place + size] for place in range(0, len(text), size))


def days_before(case: Case, most: int) -> dt.date:
    """A day shortly before the claim's papers are sent."""
    return case.on - dt.timedelta(days=1 + case.seed % most)
