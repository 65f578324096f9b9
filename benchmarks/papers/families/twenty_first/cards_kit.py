"""What this family's cards, forms and papers of offices are put together from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, chinese_name, digits
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SERIF = "Noto Serif CJK SC"
UMING = "Liberation Serif,AR PL UMing CN,Noto Serif CJK SC"
SUNGTI = "AR PL SungtiL GB,Noto Serif CJK SC"
FSONG = "FandolSong,Noto Serif CJK SC"
FFANG = "FandolFang,FandolFang R,Noto Serif CJK SC"
KAITI = "AR PL KaitiM GB,AR PL UKai CN,Noto Serif CJK SC"
UKAI = "AR PL UKai CN,Noto Serif CJK SC"
FHEI = "FandolHei,Noto Sans CJK SC"
ZEN = "WenQuanYi Zen Hei,Noto Sans CJK SC"
GOTHIC = "Noto Sans CJK SC"
MISANS = "MiSans,Noto Sans CJK SC"
ARIAL = "Liberation Sans,Noto Sans CJK SC"
NEEDLE = "WenQuanYi Zen Hei Sharp,Noto Sans Mono CJK SC"
OCRB = "OCR B,Liberation Mono"
PEN = "LXGW WenKai,Noto Serif CJK SC"
BRUSH = "Zhi Mang Xing,LXGW WenKai"

_CSS = (
    ".tb{width:100%}.tb td{border:1px solid #3a3a3a;padding:6px 8px}.tb td.lb{text-align:center;white-space:nowrap}"
    ".fr{width:100%}.fr td{padding:5px 6px;vertical-align:top}.ul{width:100%}.ul td{border-bottom:1px solid #777;padding:7px 5px}"
    ".mid{text-align:center}.end{text-align:right}.nw{white-space:nowrap}.tint{background:#eef1f4}"
    ".row{display:flex;justify-content:space-between;gap:18px}.row>span{white-space:nowrap}"
    f".pn{{font-family:{PEN};color:#1b2c6e;font-size:1.1em}}.sg{{font-family:{BRUSH};color:#20243c;font-size:1.5em;line-height:1}}"
    ".sq{display:inline-flex}.sq u{text-decoration:none;width:1.45em;line-height:1.6;border:1px solid #666;margin-left:-1px;"
    "text-align:center}.tile{background:#fff;border-radius:12px;margin:10px 12px;padding:10px 15px}"
    ".up{color:#8a8d93;font-size:13px;margin-top:7px}.vl{font-size:16px;border-bottom:1px solid #ececee;padding-bottom:7px}"
    ".it{display:flex;justify-content:space-between;gap:12px;padding:7px 0;border-bottom:1px solid #f0f0f2}"
    ".it>span:first-child{color:#777;flex:none}.it>span:last-child{text-align:right}"
)
Cell = str | tuple[str, str]


def leaf(
    body: str,
    width: int,
    height: int,
    fields: Mapping[str, Any],
    *,
    font: str = SERIF,
    size: float = 17,
    ground: str = "#fff",
    pad: str = "42px 54px",
    ink: str = "#1b1b1d",
    css: str = "",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet or slip, its content flowing from the top."""
    own = f".paper{{font:{size}px/1.6 {font};color:{ink};background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _CSS + css)
    return Drawing(whole, width, height, fields, scale, code_text)


def mobile(
    body: str, height: int, fields: Mapping[str, Any], title: str, random: Random, *, bar: str = "#fff", ink: str = "#111",
    ground: str = "#f2f3f6",
) -> Drawing:  # fmt: skip
    """A telephone's screen of 410 px with clock and title line."""
    clock = f"{random.randint(0, 12)}:{random.randint(0, 59):02d}"
    power = random.choice(("5G▂▄▆ 64%", "WLAN 4G 91%", "HD 5G 27", "▂▄▆ 5G 100"))
    top = f"<div style='background:{bar};color:{ink}'><div class=row style='padding:6px 20px 0;font-size:13px'>"
    top += f"<span>{random.choice(('上午', '下午', ''))}{clock}</span><span>{power}</span></div>"
    top += f"<div class=row style='font-size:17px;padding:8px 16px 11px'><span>‹</span><span>{e(title)}</span>"
    top += f"<span>{random.choice(('···', '关闭', '⋮', '帮助'))}</span></div></div>"
    return leaf(top + body, 410, height, fields, font=MISANS, size=15, ground=ground, pad="0", scale=2.4)


def rows(made: Iterable[Sequence[Cell]], cls: str = "tb", style: str = "") -> str:
    """A table whose cells are HTML, or HTML with the attributes of the td."""
    text = f'<table class="{cls}" style="{style}">'
    for row in made:
        cells = ((one, "") if isinstance(one, str) else one for one in row)
        text += "<tr>" + "".join(f"<td {more}>{words}</td>" for words, more in cells) + "</tr>"
    return text + "</table>"


def lb(words: str, more: str = "") -> Cell:
    """A cell with a label."""
    return words, f"class=lb {more}"


def wide(words: str, columns: int, more: str = "") -> Cell:
    """A cell that spans columns."""
    return words, f"colspan={columns} {more}"


def para(words: str, style: str = "", cls: str = "") -> str:
    """A paragraph or line."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, size: float = 27, style: str = "") -> str:
    """A heading in the middle."""
    return f'<div class="mid" style="font-size:{size}px;font-weight:700;line-height:1.45;{style}">{words}</div>'


def apart(*words: str, style: str = "") -> str:
    """Words apart on one line."""
    return f'<div class="row" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def gap(words: str, least: int = 70) -> str:
    """A blank that was filled."""
    style = f"display:inline-block;min-width:{least}px;border-bottom:1px solid #444;line-height:1.35;padding:0 6px"
    return f'<span style="{style};text-align:center;text-indent:0">{words}</span>'


def pen(words: str) -> str:
    """Words filled in by pen."""
    return f'<span class="pn">{words}</span>'


def sig(words: str) -> str:
    """A signature."""
    return f'<span class="sg">{words}</span>'


def squares(words: str) -> str:
    """A square a character."""
    return '<span class="sq">' + "".join(f"<u>{one}</u>" for one in words) + "</span>"


def options(chosen: str, words: Sequence[str], marks: tuple[str, str] = ("■", "□")) -> str:
    """Words behind boxes, one of them chosen."""
    return "　".join(f"<span class=nw>{marks[0] if one == chosen else marks[1]}{one}</span>" for one in words)


def item(label: str, value: str) -> str:
    """A line on a screen, label left and value right."""
    return f'<div class="it"><span>{label}</span><span>{value}</span></div>'


def upon(label: str, value: str) -> str:
    """A value with its label above it."""
    return f'<div class="up">{label}</div><div class="vl">{value}</div>'


def tile(*words: str, style: str = "") -> str:
    """A white tile on a screen."""
    return f'<div class="tile" style="{style}">' + "".join(words) + "</div>"


def press_here(words: str, colour: str) -> str:
    """A wide button."""
    style = f"background:{colour};color:#fff;text-align:center;border-radius:24px;padding:10px;margin:14px 18px"
    return f'<div style="{style}">{words}</div>'


def ring(words: str, x: int, y: int, size: int = 136, below: str = "", opacity: float = 0.5, turn: int = 5) -> str:
    """A red office seal laid at a place."""
    half = size / 2
    letter = min(size * 0.12, 3.9 * (half - 5) / (len(words) + 3.9))  # as much as the arc holds
    arc, name = half - letter - 5, f"o{x}_{y}"
    left, right, low = half - arc * 0.9, half + arc * 0.9, half + arc * 0.44
    under = min(size * 0.095, size * 0.62 / max(len(below), 1))
    made = (
        f"<svg width='{size}' height='{size}' style='opacity:{opacity}' fill='#c8202c'><circle cx='{half}' cy='{half}' "
        f"r='{half - 2.5}' fill='none' stroke='#c8202c' stroke-width='3'/><path id='{name}' fill='none' "
        f"d='M {left:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {low:.1f}'/>"
        f"<text font-size='{letter:.1f}' text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{e(words)}"
        f"</textPath></text><text x='{half}' y='{half * 1.18:.1f}' font-size='{size * 0.27:.1f}' text-anchor='middle'>★"
        f"</text><text x='{half}' y='{size * 0.8:.1f}' font-size='{under:.1f}' text-anchor='middle'>{below}</text></svg>"
    )
    return f'<div style="position:absolute;left:{x}px;top:{y}px;transform:rotate({turn}deg)">{made}</div>'


def stamp(words: str, x: int, y: int, colour: str = "#b3242e", turn: int = 4) -> str:
    """A stamp of some lines in a frame."""
    style = f"left:{x}px;top:{y}px;border:2.5px solid {colour};color:{colour};transform:rotate({turn}deg)"
    return f'<div class="nw mid" style="position:absolute;{style};padding:3px 12px;font-size:16px;opacity:.6">{words}</div>'


def bars(case: Case, name: str, width: int = 180, height: int = 34) -> str:
    """A bar code of nothing."""
    random, x, made = Random(f"{name}{case.seed}#"), 0, ""
    while x < width - 4:
        thick = random.choice((1, 2, 2, 4))
        made += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.choice((1, 1, 2, 3))
    return f"<svg width='{width}' height='{height}'>{made}</svg>"


def clerks(case: Case, count: int = 4) -> list[str]:
    """Names of those who sign and check."""
    random = Random(case.seed * 31 + 17)
    return [e(chinese_name(random, random.choice("男女"))) for _ in range(count)]


def serial(case: Case, name: str, count: int) -> str:
    """A number of so many digits that belongs to a name."""
    return digits(Random(f"21{name}{case.seed}"), count)


def phone_of(case: Case) -> str:
    """The telephone of an office."""
    random = Random(case.seed + 2121)
    return f"0{random.randint(312, 990)}-{random.randint(2, 8)}{digits(random, 6)}"


def age_at(who: Person, day: dt.date) -> int:
    """Whole years on a day."""
    return day.year - who.born_on.year - ((day.month, day.day) < (who.born_on.month, who.born_on.day))


def young(case: Case) -> bool:
    """Whether the insured is under age."""
    return age_at(case.insured, case.on) < 18


def years_on(day: dt.date, years: int) -> dt.date:
    """The same day years later; 29 February becomes the 28th."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def town(case: Case) -> str:
    """The city the insured lives in."""
    return next((one for one in case.pools.cities if one in case.insured.address), case.pools.cities[0])


def ward(case: Case) -> str:
    """The district the insured lives in."""
    return next((one for one in case.pools.districts if one in case.insured.address), case.pools.districts[0])


def somewhere(case: Case, salt: int) -> tuple[str, str]:
    """District and street where something happened."""
    random = Random(case.seed * 13 + salt)
    return random.choice(case.pools.districts), random.choice(case.pools.streets)


def oclock(case: Case, salt: int = 0) -> str:
    """A time of the day as 15时20分."""
    random = Random(case.seed * 5 + salt)
    return f"{random.randint(7, 20)}时{random.randint(0, 59):02d}分"


def iso(day: dt.date) -> str:
    """A day as the truth has it."""
    return day.isoformat()
