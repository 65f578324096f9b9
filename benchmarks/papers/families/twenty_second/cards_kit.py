"""What cards, forms, letters and screens of offices are built of in this family: type, sheets, seals, blanks, people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, digits, person
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','AR PL SungtiL GB','Noto Serif CJK SC',serif"
PRESS = "'AR PL SungtiL GB','FandolSong',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
NOTE = "'Noto Serif CJK SC',serif"
FANG = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
KAI = "'AR PL KaitiM GB','FandolKai',serif"
NEEDLE = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono',monospace"
MONO = "'Noto Sans Mono CJK SC','WenQuanYi Micro Hei Mono',monospace"
PEN = "'LXGW WenKai','AR PL KaitiM GB',cursive"
QUICK = "'AR PL UKai CN','LXGW WenKai',cursive"
OCR = "'DejaVu Sans Mono','Liberation Mono',monospace"

_SHARED = (
    ".mid{text-align:center}.end{text-align:right}.fat{font-weight:700}.one{white-space:nowrap}"
    ".box{width:100%}.box td{border:1px solid #2c2c2c;padding:5px 8px}.box .l{text-align:center;white-space:nowrap}"
    ".bare{width:100%}.bare td{padding:4px 6px;vertical-align:top}.bare .l{white-space:nowrap}"
    ".side{writing-mode:vertical-rl;letter-spacing:4px;text-align:center;margin:0 auto}"
    ".wide{display:flex;justify-content:space-between;gap:16px}.wide>*{white-space:nowrap}"
    f".pen{{font-family:{PEN};color:#15306e;font-size:1.1em;font-weight:400}}"
    f".sgn{{font-family:{QUICK};color:#191d3a;font-size:1.45em;line-height:1;display:inline-block;transform:rotate(-3deg)}}"
    ".gap{display:inline-block;border-bottom:1px solid #222;padding:0 6px;text-align:center;text-indent:0;line-height:1.4}"
    ".sq{display:inline-block;border:1px solid #777;width:1.36em;height:1.62em;line-height:1.55;text-align:center;margin-right:-1px}"
    ".duo{display:grid;grid-template-columns:1fr 1fr;gap:10px 14px}.duo small{display:block;color:#8a8f99;font-size:13px}"
)

_SPAN = ("auto", "1/3")
Cell = str | tuple[str, str]


def sheet(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    size: float = 16,
    ground: str = "#fff",
    pad: str = "44px 56px",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet or card of paper."""
    look = f".paper{{font:{size}px/1.6 {font};color:#18191b;background:{ground};padding:{pad}}}"
    html = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=look + _SHARED + css)
    return Drawing(html, width, height, fields, scale, code)


def mobile(
    title: str,
    body: str,
    height: int,
    fields: Mapping[str, Any],
    random: Random,
    *,
    top: str = "#fff",
    ink: str = "#15171a",
    ground: str = "#eef0f3",
    font: str = SANS,
) -> Drawing:
    """A telephone's screen, 400 wide, with its status line and the page's title left or in the middle."""
    hour = f"{random.randint(6, 23)}:{random.randint(0, 59):02d}"
    state = random.choice(("5G ▮▮▮ 81", "HD 4G 64%", "WiFi 37%", "中国移动 5G 92%"))
    place = "text-align:center" if random.random() < 0.5 else "text-align:left;padding-left:34px"
    bar = (
        f"<div style='background:{top};color:{ink};padding:8px 16px 12px'><div class=wide style='font-size:13px'>"
        f"<span>{hour}</span><span>{state}</span></div><div style='position:relative;margin-top:8px;font-size:18px;{place}'>"
        f"<span style='position:absolute;left:2px'>＜</span>{title}"
        f"<span style='position:absolute;right:0;font-size:15px'>{random.choice(('•••', '⊙', '更多', '客服'))}</span></div></div>"
    )
    return sheet(bar + body, 400, height, fields, font=font, size=15, ground=ground, pad="0", scale=2.4)


def block(body: str, style: str = "") -> str:
    """A white field of a screen."""
    return f"<div style='background:#fff;margin:10px 0;padding:13px 17px;{style}'>{body}</div>"


def lines(rows: Iterable[tuple[str, str]], width: int = 96, rule: str = "#e9ebee") -> str:
    """Lines of a screen, label in a column of its own, value flush beside it."""
    return "".join(
        f"<div style='display:flex;padding:7px 0;border-bottom:1px solid {rule}'><span class=one style='width:{width}px;"
        f"color:#7b818c;flex:none'>{label}</span><span>{value}</span></div>"
        for label, value in rows
    )


def duo(rows: Iterable[tuple[str, str]], wide: Sequence[str] = ()) -> str:
    """Two columns of a screen with small labels above the values; `wide` labels take a line alone."""
    cells = (
        f"<div style='grid-column:{_SPAN[label in wide]}'><small>{label}</small>{value}</div>" for label, value in rows
    )
    return f"<div class=duo>{''.join(cells)}</div>"


def table(rows: Iterable[Sequence[Cell]], cls: str = "box", style: str = "") -> str:
    """A table; a cell is HTML, or HTML with the attributes of its `td`."""
    made = []
    for row in rows:
        pairs = [(one, "") if isinstance(one, str) else one for one in row]
        made.append("<tr>" + "".join(f"<td {look}>{words}</td>" for words, look in pairs) + "</tr>")
    return f'<table class="{cls}" style="{style}">{"".join(made)}</table>'


def div(words: str, style: str = "", cls: str = "") -> str:
    """A block of words."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, size: float = 28, style: str = "") -> str:
    """Words in the middle of their line, bold."""
    return div(words, f"font-size:{size}px;line-height:1.45;{style}", "mid fat")


def wide(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class=wide style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def hand(words: str) -> str:
    """Words written with a pen."""
    return f"<span class=pen>{words}</span>"


def signed(name: str) -> str:
    """A signature, of a name not yet escaped."""
    return f"<span class=sgn>{e(name)}</span>"


def gap(words: str, width: int = 90, cls: str = "pen") -> str:
    """A blank of a form with what was filled in."""
    return f'<span class="gap {cls}" style="min-width:{width}px">{words}</span>'


def squares(text: str, cls: str = "pen") -> str:
    """A square for each sign."""
    return f"<span class='one {cls}'>" + "".join(f"<span class=sq>{e(one)}</span>" for one in text) + "</span>"


def choose(options: Mapping[str, bool], marks: str = "☑☐", between: str = "　") -> str:
    """Words with a marked or an empty box before each."""
    face = "font-family:DejaVu Sans,sans-serif;text-indent:0;margin-right:2px"
    return between.join(
        f"<span class=one><span style='{face}'>{marks[0] if on else marks[1]}</span>{word}</span>"
        for word, on in options.items()
    )


def disc(words: str, x: float, y: float, size: int = 140, *, below: str = "", fade: float = 0.5) -> str:
    """A round red seal over the page."""
    half, name = size / 2, f"d{int(x)}q{int(y)}"
    letter = min(size * 0.125, 3.6 * (half - 9) / (len(words) + 4))
    arc = half - letter - 9
    return (
        f'<svg width="{size}" height="{size}" fill="#cc2430" style="position:absolute;left:{x}px;top:{y}px;opacity:{fade}">'
        f'<circle cx="{half}" cy="{half}" r="{half - 3}" fill="none" stroke="#cc2430" stroke-width="3"/>'
        f'<path id="{name}" fill="none" d="M {half - arc * 0.88:.1f} {half + arc * 0.475:.1f} A {arc:.1f} {arc:.1f} 0 1 1 '
        f'{half + arc * 0.88:.1f} {half + arc * 0.475:.1f}"/><text font-size="{letter:.1f}" text-anchor="middle">'
        f'<textPath href="#{name}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{half}" y="{half + size * 0.1}" font-size="{size * 0.27}" text-anchor="middle">★</text>'
        f'<text x="{half}" y="{half + size * 0.32}" font-size="{size * 0.085}" text-anchor="middle">{e(below)}</text></svg>'
    )


def barred(number: str, width: int = 210, height: int = 36) -> str:
    """A bar code with its number below."""
    random = Random(number)
    x, bars = 0, ""
    while x < width - 4:
        thick = random.randint(1, 4)
        bars += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.randint(1, 3)
    return f"<div class=mid style='display:inline-block;font-size:13px;line-height:1.3'><svg width='{width}' height='{height}'>{bars}</svg><br>{number}</div>"


def iso(day: dt.date) -> str:
    """A day as the truth tells it."""
    return day.isoformat()


def age(born_on: dt.date, on: dt.date) -> int:
    """Whole years lived on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def after(day: dt.date, years: int) -> dt.date:
    """The same day years later."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def adult(case: Case) -> Person:
    """The insured, or a minor's father."""
    return case.insured if age(case.insured.born_on, case.on) >= 19 else case.father


def signer(case: Case) -> str:
    """Who signs for the insured."""
    return case.insured.name if age(case.insured.born_on, case.on) >= 18 else case.father.name


def town(case: Case) -> str:
    """The town whose police gave the insured's card."""
    return case.insured.id_issuer.split("公安局")[0]


def street(case: Case, which: int = 0) -> str:
    """A street nearby."""
    return case.pools.streets[(case.seed // 3 + which) % len(case.pools.streets)]


def station(case: Case) -> str:
    """A police station."""
    return f"{case.insured.id_issuer}{('北关', '新桥', '河东', '东门')[case.seed % 4]}派出所"


def clerks(case: Case, count: int = 3) -> list[str]:
    """People who sign for offices."""
    random = Random(case.seed * 53 + 8)
    first = random.sample("滑管楚卞宗丛边古游喻尚柏詹晏", count)
    last = random.sample(
        ("春生", "丽君", "国庆", "晓梅", "占军", "冬青", "志远", "亚萍", "小舟", "宝山", "琼", "立"), count
    )
    return [a + b for a, b in zip(first, last, strict=True)]


def passer(case: Case) -> Person:
    """Another person on the road."""
    return person(Random(case.seed * 101 + 3), case.pools, on=case.on, age_years=(25, 58))


def serial(case: Case, salt: int, count: int) -> str:
    """Digits of an office, the same whenever they are drawn."""
    return digits(Random(case.seed * 17 + salt), count)


def fours(text: str) -> str:
    """A number in groups of four."""
    return " ".join(text[place : place + 4] for place in range(0, len(text), 4))


def office(case: Case) -> str:
    """The traffic police of the town."""
    return f"{town(case)}公安局交通警察支队"


def square_seal(case: Case, x: int, y: int, size: int = 112) -> str:
    """The red square in which licences name their office."""
    words = office(case)
    look = "border:4px solid #d0252c;color:#d0252c;text-align:center;opacity:.75;white-space:normal;overflow:hidden"
    fitting = [one for one in range(12, 21) if -(-len(words) // ((size - 18) // one)) * one * 1.25 <= size - 24]
    letter = max(fitting, default=12)
    return at(x, y, e(words), f"width:{size}px;height:{size}px;padding:8px 4px;font:{letter}px/1.25 {SONG};{look}")
