"""What the cards, forms, licences and strays of the thirteenth family are built of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth.kit import (
    FANG,
    HEI,
    MING,
    MONO,
    POSTER,
    ROUND,
    SANS,
    SCREEN,
    SERIF,
    SONG,
    age,
    bars,
    charged,
    clock,
    sheet,
    signed_on,
    t,
)
from benchmarks.papers.families.thirteenth.names import doctor as staff
from benchmarks.papers.families.thirteenth.stamps import oblong, oval, square, stamp
from benchmarks.papers.paper import Drawing

__all__ = [
    "FANG",
    "HEI",
    "KAI",
    "MING",
    "MONO",
    "POSTER",
    "ROUND",
    "SANS",
    "SCREEN",
    "SERIF",
    "SONG",
    "age",
    "bars",
    "charged",
    "clock",
    "oblong",
    "oval",
    "square",
    "staff",
    "stamp",
    "t",
]

KAI = "'AR PL KaitiM GB','AR PL UKai CN','FandolKai',serif"
NEEDLE = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"

PENS = (
    "'LXGW WenKai','AR PL UKai CN',cursive",
    "'AR PL UKai CN','LXGW WenKai',cursive",
    "'TW-Kai','LXGW WenKai',cursive",
)
STRIPED = "repeating-linear-gradient(180deg,#fff 0 26px,#e9f3e7 26px 52px)"

_BASE = (
    "p{margin:0}h1,h2,h3{margin:0}table{width:100%;table-layout:fixed}td,th{font-weight:normal;padding:3px 6px;"
    "text-align:left;word-break:break-all;line-height:1.35}.g td,.g th{border:1px solid #2b2b2b}"
    ".mid{text-align:center}td.mid,th.mid{text-align:center}.end,td.end,th.end{text-align:right}"
    ".pair{display:flex;justify-content:space-between;gap:12px}.box{display:inline-block;border:1px solid #333;"
    "width:1.28em;height:1.5em;line-height:1.5;text-align:center;margin-right:-1px;vertical-align:middle}"
    ".line{display:inline-block;border-bottom:1px solid #333;padding:0 8px;text-align:center;min-height:1.3em;line-height:1.3;text-indent:0}"
    ".tick{display:inline-block;text-indent:0}.pen{display:inline-block;text-indent:0;white-space:nowrap}"
)


def page(
    body: str,
    size: tuple[int, int],
    fields: dict[str, Any] | None = None,
    *,
    font: str = SONG,
    px: float = 15,
    pad: str = "36px 44px",
    ground: str = "#fff",
    ink: str = "#1b1b1b",
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A sheet of paper."""
    return sheet(
        body,
        size=size,
        fields=fields or {},
        font=font,
        px=px,
        pad=pad,
        ground=ground,
        ink=ink,
        css=_BASE + css,
        scale=scale,
        code=code,
    )


def screen(
    title: str,
    body: str,
    height: int,
    fields: dict[str, Any] | None = None,
    *,
    random: Random,
    ground: str = "#f3f4f6",
    bar: str = "#fff",
    ink: str = "#1c1e22",
    font: str = SCREEN,
    css: str = "",
) -> Drawing:
    """A phone's screen: status bar, title bar, and what is below."""
    power = random.randint(11, 99)
    net = random.choice(("5G", "4G", "Wi-Fi", "HD 5G"))
    head = (
        f'<div style="background:{bar};color:{"#fff" if bar != "#fff" else ink};padding:8px 16px 10px">'
        f'<div class="pair" style="font-size:12px"><b>{clock(random)}</b><span>{net} ▂▄▆ {power}%</span></div>'
        f'<div class="pair" style="font-size:17px;margin-top:10px"><span>{random.choice(("‹", "←", "×"))}</span>'
        f"<span>{title}</span><span>{random.choice(('···', '⋯ ◎', '　'))}</span></div></div>"
    )
    inner = f'{head}<div style="padding:12px 14px">{body}</div>'
    return page(inner, (390, height), fields, font=font, px=15, pad="0", ground=ground, ink=ink, css=css, scale=2.6)


def rows(*lines: Sequence[str], widths: Sequence[float] = (), kind: str = "g", style: str = "") -> str:
    """A table; `@rowspan=2 class=mid|words` is a cell with attributes."""
    columns = "".join(f"<col style='width:{width}%'>" for width in widths)
    out = ""
    for line in lines:
        cells = ""
        for cell in line:
            attributes, words = cell[1:].split("|", 1) if cell.startswith("@") else ("", cell)
            cells += f"<td {attributes}>{words}</td>"
        out += f"<tr>{cells}</tr>"
    return f'<table class="{kind}" style="{style}"><colgroup>{columns}</colgroup>{out}</table>'


def pair(*parts: str, style: str = "") -> str:
    """Parts of one line, spread over its width."""
    return f'<div class="pair" style="{style}">{"".join(f"<span>{part}</span>" for part in parts)}</div>'


def pen(words: object, *, size: float = 1.16, turn: float = -0.8, ink: str = "#1b2c63", face: int = 0) -> str:
    """Words written by hand."""
    look = f"font-family:{PENS[face % 3]};font-size:{size}em;color:{ink};transform:rotate({turn}deg);line-height:1.15"
    return f'<span class="pen" style="{look}">{t(words)}</span>'


def wrote(words: object, *, size: float = 1.1, ink: str = "#1b2c63", face: int = 0) -> str:
    """Words written by hand that may break into lines."""
    return f'<span style="font-family:{PENS[face % 3]};font-size:{size}em;color:{ink}">{t(words)}</span>'


def line(words: str, width: int = 80) -> str:
    """HTML on a ruled line."""
    return f'<span class="line" style="min-width:{width}px">{words}</span>'


def boxes(words: str, *, hand: bool = True, face: int = 0, ink: str = "#1b2c63") -> str:
    """One box for each figure."""
    look = f"font-family:{PENS[face % 3]};color:{ink}" if hand else ""
    return "".join(f'<span class="box" style="{look}">{t(one)}</span>' for one in words)


def day_boxes(day: dt.date, *, face: int = 0) -> str:
    """A day with a box for each figure."""
    return f"{boxes(f'{day:%Y}', face=face)} 年 {boxes(f'{day:%m}', face=face)} 月 {boxes(f'{day:%d}', face=face)} 日"


def day_gaps(day: dt.date, gap: str = "&nbsp;") -> str:
    """A day with blanks around its figures."""
    return f"{day.year}{gap}年{gap}{day.month:02d}{gap}月{gap}{day.day:02d}{gap}日"


def tick(chosen: bool, words: str, mark: str = "√") -> str:
    """A box with a mark or empty, with words behind it."""
    look = "display:inline-block;width:.95em;height:.95em;border:1.2px solid #222;line-height:.9;text-align:center;font-weight:bold;margin-right:3px;vertical-align:-1px"
    return f'<span class="tick"><span style="{look}">{mark if chosen else ""}</span>{words}</span>'


def minor(case: Case) -> bool:
    """Whether the insured is a child on the day of the claim."""
    return age(case.insured.born_on, case.on) < 18


def town(person: Person) -> str:
    """The city somebody is registered in, with its 市."""
    return person.id_issuer.split("公安局")[0]


def district(person: Person) -> str:
    """Province and city in front of the district, as an issuer writes it; the city alone where it cannot be told."""
    return person.address.split(town(person))[0] + town(person)


def signed(case: Case) -> dt.date:
    """The day the claim's own papers are signed."""
    return signed_on(case) + dt.timedelta(days=3)


def until(day: dt.date | None, form: str) -> str:
    """The end of a term as printed."""
    return day_text(day, form) if day else "长期"


def until_truth(day: dt.date | None) -> str:
    """The end of a term as truth."""
    return day.isoformat() if day else "long_term"


def grouped(number: str, every: int = 4) -> str:
    """A long number in groups."""
    return " ".join(number[start : start + every] for start in range(0, len(number), every))


def folded(words: str, width: int) -> str:
    """Words in lines of a width."""
    return "<br>".join(t(words[start : start + width]) for start in range(0, len(words), width))
