"""What the cards, forms and certificates of this family are built of: pages, grids, pens, boxes, seals, phone screens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','AR PL UMing CN','Noto Serif CJK SC'"
FANG = "'FandolFang','FandolSong','Noto Serif CJK SC'"
KAI = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC'"
MING = "'AR PL UMing CN','FandolSong','Noto Serif CJK SC'"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC'"
HEI = "'FandolHei','Noto Sans CJK SC'"
NOTO = "'Noto Sans CJK SC'"
SERIF = "'Noto Serif CJK SC'"
PIXEL = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC'"
SLANT = "Smiley Sans,Noto Sans CJK SC"
SCREEN = "'MiSans','Noto Sans CJK SC'"
PEN = "'LXGW WenKai','FandolKai'"
BRUSH = "'Long Cang','Zhi Mang Xing','LXGW WenKai'"

_COMMON = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.g{width:100%}.g td,.g th{border:1px solid #444;padding:5px 8px;font-weight:400}"
    ".nb td,.nb th{border:0}.sp{display:flex;justify-content:space-between;gap:16px}.nw{white-space:nowrap}"
    f".pen{{font-family:{PEN};color:#1d2b66;font-size:1.1em}}.ink{{font-family:{PEN};color:#222}}"
    f".sig{{font-family:{BRUSH};color:#1c2240;font-size:1.75em;line-height:1}}"
    ".u{border-bottom:1px solid #333;padding:0 8px;text-align:center}.small{font-size:.78em;color:#555}"
    ".en{display:block;font:.62em/1.2 'Liberation Sans';color:#666}"
    ".bx{display:inline-block;border:1px solid #555;width:1.32em;height:1.5em;line-height:1.45em;text-align:center;margin-right:-1px}"
)


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def page(
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
    leading: float = 1.6,
) -> Drawing:
    """A sheet whose content flows from its top."""
    own = f".paper{{font:{size}px/{leading} {font};color:#1b1b1d;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _COMMON + css)
    return Drawing(whole, width, height, fields, scale)


def grid(rows: Iterable[Any], *, cls: str = "g", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = []
    for row in rows:
        cells = [one if isinstance(one, tuple) else (one, "") for one in row]
        made.append("<tr>" + "".join(f"<td {attributes}>{words}</td>" for words, attributes in cells) + "</tr>")
    return f'<table class="{cls}" style="{style}">{"".join(made)}</table>'


def p(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, size: float = 28, style: str = "") -> str:
    """A centred heading."""
    return f'<div class="c b" style="font-size:{size}px;line-height:1.4;{style}">{words}</div>'


def apart(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="sp" style="{style}">' + "".join(f"<span class='nw'>{one}</span>" for one in words) + "</div>"


def pen(words: str, style: str = "") -> str:
    """Words written by hand."""
    return f'<span class="pen" style="{style}">{words}</span>'


def sig(name: str) -> str:
    """A signature."""
    return f'<span class="sig">{e(name)}</span>'


def blank(words: str, width: int = 0, cls: str = "pen") -> str:
    """Words on a ruled blank, which may run over the line's end when it has no width."""
    block = f"display:inline-block;min-width:{width}px;line-height:1.45;text-indent:0;" if width else ""
    return f'<span class="u {cls}" style="{block}">{words}</span>'


def boxes(words: str, cls: str = "pen") -> str:
    """A box for every character."""
    return f'<span class="nw {cls}">' + "".join(f'<span class="bx">{one}</span>' for one in words) + "</span>"


def chosen(options: Mapping[str, bool], form: int = 0) -> str:
    """Options of which some are ticked, in one of three ways: √ in the box, a filled box, a filled ring."""
    marks = (("☑", "☐"), ("■", "□"), ("●", "○"))[form % 3]
    font = "font-family:'DejaVu Sans','WenQuanYi Micro Hei'"
    return "　".join(
        f"<span class='nw'><span style=\"{font}\">{marks[0] if on else marks[1]}</span> {word}</span>"
        for word, on in options.items()
    )


def seal(words: str, x: float, y: float, size: int = 150, below: str = "", fade: float = 0.55, turn: int = -6) -> str:
    """A round red seal over the page; its words keep to the arc however many they are."""
    middle, mark = size / 2, f"a{x:.0f}{y:.0f}".replace("-", "m")
    letter = min(size * 0.125, 3.7 * (middle - 7) / (len(words) + 3.7))
    arc = middle - letter - 7
    left, right, low = middle - arc * 0.86, middle + arc * 0.86, middle + arc * 0.51
    under = min(size * 0.095, size * 0.66 / max(len(below), 1))
    return (
        f'<svg width="{size}" height="{size}" fill="#cc2431" style="position:absolute;left:{x}px;top:{y}px;opacity:{fade};transform:rotate({turn}deg)">'
        f'<circle cx="{middle}" cy="{middle}" r="{middle - 3}" fill="none" stroke="#cc2431" stroke-width="3"/>'
        f'<path id="{mark}" d="M {left:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}" fill="none"/>'
        f'<text font-size="{letter:.1f}" text-anchor="middle"><textPath href="#{mark}" startOffset="50%">{e(words)}</textPath></text>'
        f'<text x="{middle}" y="{middle + size * 0.09}" font-size="{size * 0.26}" text-anchor="middle">★</text>'
        f'<text x="{middle}" y="{middle + size * 0.29}" font-size="{under:.1f}" text-anchor="middle">{below}</text></svg>'
    )


def chop(words: str, x: float, y: float, size: int = 18, colour: str = "#c4252f", turn: int = -5) -> str:
    """A rectangular stamp."""
    style = f"left:{x}px;top:{y}px;border:2px solid {colour};color:{colour};padding:2px 9px;font-size:{size}px;opacity:.7;transform:rotate({turn}deg);text-align:center;line-height:1.3"
    return f'<div class="at" style="{style}">{words}</div>'


def app(title: str, body: str, height: int, fields: Mapping[str, Any], *, tint: str = "#fff", ink: str = "#111", ground: str = "#f3f4f6", css: str = "", random: Random) -> Drawing:  # fmt: skip
    """A screen of a phone: status bar, title with a back arrow, content, home bar."""
    clock = f"{random.randint(7, 22)}:{random.randint(0, 59):02d}"
    signal = random.choice(("5G ▂▄▆ 87%", "中国移动 4G 61%", "▂▄▆█ 5G 🔋", "WiFi 43%")).replace("🔋", "92%")
    bar = apart(clock, signal, style="padding:9px 20px 3px;font-size:12.5px")
    top = f"<div style='background:{tint};color:{ink}'>{bar}<div style='display:flex;padding:9px 14px 12px;font-size:17px'><span style='width:46px'>‹</span><span style='flex:1;text-align:center'>{title}</span><span style='width:46px;text-align:right'>···</span></div></div>"
    home = "<div style='position:absolute;left:128px;bottom:7px;width:134px;height:4px;border-radius:3px;background:#222'></div>"
    return page(
        top + body + home, width=390, height=height, fields=fields, font=SCREEN, size=14, css=css, ground=ground, pad="0", scale=2.6,
    )  # fmt: skip


def card_box(body: str, style: str = "") -> str:
    """A white card on a phone's screen."""
    return f"<div style='background:#fff;margin:10px 12px;border-radius:10px;padding:10px 14px;{style}'>{body}</div>"


def pairs(*entries: tuple[str, str], style: str = "padding:6px 0") -> str:
    """Grey labels left, values right, as apps write them."""
    return "".join(
        f"<div style='display:flex;gap:14px;{style}'><span class='nw' style='color:#8b8f98'>{label}</span>"
        f"<span style='flex:1;text-align:right'>{value}</span></div>"
        for label, value in entries
    )


def button(words: str, colour: str = "#2b6de5", style: str = "") -> str:
    """A wide button."""
    return f"<div class='c' style='background:{colour};color:#fff;border-radius:22px;margin:12px 20px;padding:9px;font-size:16px;{style}'>{words}</div>"


def people(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign or stamp, the same on every paper of a claim."""
    random = Random(case.seed * 53 + 11)
    return [chinese_name(random, random.choice("女男")) for _ in range(count)]


def years(born_on: dt.date, on: dt.date) -> int:
    """Whole years of age on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def shifted(day: dt.date, by: int) -> dt.date:
    """The same day some years later, the 29 February becoming the 28th."""
    return day.replace(year=day.year + by, day=min(day.day, 28) if day.month == 2 else day.day)


def city_of(case: Case) -> str:
    """The city the insured lives in."""
    return next((city for city in case.pools.cities if city in case.insured.address), case.pools.cities[0])


def district_of(case: Case) -> str:
    """The district the insured lives in."""
    return next((one for one in case.pools.districts if one in case.insured.address), case.pools.districts[0])


def grouped(number: str, size: int = 4, gap: str = " ") -> str:
    """A number in groups."""
    return gap.join(number[place : place + size] for place in range(0, len(number), size))
