"""What cards, forms and office papers of this family are built of: sheets, screens, tables, blanks, seals, side facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "Liberation Serif,Noto Serif CJK SC"
MING = "AR PL UMing CN,Noto Serif CJK SC"
OLD_SONG = "AR PL SungtiL GB,Noto Serif CJK SC"
BOOK_SONG = "FandolSong,Noto Serif CJK SC"
FANG = "FandolFang R,FandolFang,Noto Serif CJK SC"
KAI = "AR PL KaitiM GB,AR PL UKai CN,Noto Serif CJK SC"
SANS = "Noto Sans CJK SC"
HEI = "FandolHei,Noto Sans CJK SC"
MICRO = "WenQuanYi Micro Hei,Noto Sans CJK SC"
LATIN = "Liberation Sans,WenQuanYi Zen Hei,Noto Sans CJK SC"
DOTS = "Liberation Mono,WenQuanYi Zen Hei Sharp,Noto Sans Mono CJK SC"
MOBILE = "MiSans,Noto Sans CJK SC"
WRITTEN = "LXGW WenKai,AR PL UKai CN"
SIGNED = "Long Cang,Zhi Mang Xing,LXGW WenKai"
DIGITS = "OCR B,Liberation Mono"

_STYLE = (
    "table.g{width:100%;border:1.6px solid currentColor}.g td{border:1px solid currentColor;padding:5px 8px;line-height:1.5}"
    "td.k{text-align:center;white-space:nowrap}td.c{text-align:center}table.p{width:100%}.p td{padding:4px 6px;vertical-align:top}"
    "table.h{width:100%}.h td{border-bottom:1px solid #bbb;padding:6px 4px}.c{text-align:center}.r{text-align:right}"
    ".b{display:flex;justify-content:space-between;gap:14px}.b>*{white-space:nowrap}"
    ".fill{display:inline-block;border-bottom:1px solid #333;text-align:center;text-indent:0;line-height:1.4;padding:0 5px;white-space:nowrap}"
    f".ink{{font-family:{WRITTEN};color:#1a2a6c;font-size:1.1em}}.name{{font-family:{SIGNED};color:#1e2340;font-size:1.55em;line-height:1}}"
    ".pane{background:#fff;border-radius:10px;margin:11px 13px;padding:12px 15px}"
    ".q{display:flex;justify-content:space-between;gap:16px;padding:8px 0;border-bottom:1px solid #eee}"
    ".q>:first-child{color:#80848c;white-space:nowrap}.q>:last-child{text-align:right}.q:last-child{border:0}"
)
Cell = str | tuple[str, str]


def page(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    px: float = 16.5,
    pad: str = "40px 52px",
    ground: str = "#fff",
    ink: str = "#1a1a1c",
    css: str = "",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet of a width and height whose content runs from its top."""
    css = f".paper{{font:{px}px/1.6 {font};color:{ink};background:{ground};padding:{pad}}}{_STYLE}{css}"
    html = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=css)
    return Drawing(html, size[0], size[1], fields, scale, code_text)


def screen(body: str, height: int, fields: Mapping[str, Any], random: Random, title: str, *, top: str = "#fff", on_top: str = "#161616", ground: str = "#f3f4f7", dock: str = "") -> Drawing:  # fmt: skip
    """A telephone's screen 420 px wide: status line, title line, body, and what is docked at its lower edge."""
    hour = f"{random.randint(6, 23)}:{random.randint(0, 59):02d}"
    power = random.choice(("5G 73%", "▂▄▆█ 58", "4G ▂▄▆ 39%", "WiFi 88%"))
    left, right = random.choice((("‹", "⋯　◎"), ("✕", "⋯"), ("‹ 返回", "分享"), ("‹", "客服")))
    head = f"<div style='background:{top};color:{on_top};padding:7px 18px 11px'><div class=b style='font-size:13px'><span>{hour}</span><span>{power}</span></div>"
    head += f"<div class=b style='margin-top:8px;font-size:17px;align-items:center'><span>{left}</span><b style='font-weight:500'>{e(title)}</b><span>{right}</span></div></div>"
    if dock:
        body += f"<div style='position:absolute;left:0;right:0;bottom:0;background:#fff;padding:12px 16px;border-top:1px solid #e6e6e6'>{dock}</div>"
    return page(head + body, (420, height), fields, font=MOBILE, px=15.5, pad="0", ground=ground, scale=2.4)


def grid(rows: Sequence[Sequence[Cell]], cls: str = "g", style: str = "", widths: Sequence[int] = ()) -> str:
    """A table; a cell is HTML, or HTML with the attributes of its td. `widths` are percents."""
    made = f'<table class="{cls}" style="{style}">'
    made += "".join(f'<col style="width:{width}%">' for width in widths)
    for row in rows:
        cells = [(cell, "") if isinstance(cell, str) else cell for cell in row]
        made += "<tr>" + "".join(f"<td {more}>{words}</td>" for words, more in cells) + "</tr>"
    return made + "</table>"


def k(words: str, more: str = "") -> Cell:
    """A label's cell."""
    return words, f'class="k" {more}'


def v(words: str, columns: int = 1, more: str = "") -> Cell:
    """A value's cell over some columns."""
    return words, f'colspan="{columns}" {more}'


def band(words: str, columns: int, tint: str = "#e8edf3") -> list[Cell]:
    """A row that heads a part of a table."""
    return [(words, f'colspan="{columns}" class="c" style="background:{tint};letter-spacing:3px"')]


def div(words: str, style: str = "", cls: str = "") -> str:
    """A block."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def head(words: str, px: float = 28, style: str = "") -> str:
    """A heading in the middle."""
    return f'<div class="c" style="font-size:{px}px;font-weight:700;line-height:1.5;{style}">{words}</div>'


def ends(*words: str, style: str = "") -> str:
    """Words apart on one line."""
    return f'<div class="b" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def fill(words: str, least: int = 60) -> str:
    """A filled blank."""
    return f'<span class="fill" style="min-width:{least}px">{words}</span>'


def ink(words: str) -> str:
    """Filled in with a pen."""
    return f'<span class="ink">{words}</span>'


def signature(words: str) -> str:
    """Signed."""
    return f'<span class="name">{words}</span>'


def line(label: str, value: str) -> str:
    """A line of a screen."""
    return f'<div class="q"><span>{label}</span><span>{value}</span></div>'


def pane(*words: str, style: str = "") -> str:
    """A white pane of a screen."""
    return f'<div class="pane" style="{style}">' + "".join(words) + "</div>"


def button(words: str, colour: str = "#2f6fed") -> str:
    """A wide button of a screen."""
    return f'<div class="c" style="background:{colour};color:#fff;border-radius:22px;padding:9px">{words}</div>'


def choose(chosen: str, words: Sequence[str], on: str = "☑", off: str = "□") -> str:
    """Words each behind its box."""
    return "&emsp;".join(
        f"<span style='white-space:nowrap'>{on if one == chosen else off}{one}</span>" for one in words
    )


def put(x: float, y: float, words: str, style: str = "") -> str:
    """Something at a place, over all else."""
    return f'<div style="position:absolute;left:{x}px;top:{y}px;white-space:nowrap;{style}">{words}</div>'


def chop(words: str, x: int, up: int, size: int = 138, low: str = "", opacity: float = 0.5, turn: int = -6) -> str:
    """A round red seal whose top is so far above the end of what stands before it; a star, perhaps a line."""
    half, count = size / 2, max(len(words), 6)
    letter = min(size * 0.125, 4.19 * (half - 6) / (1.06 * count + 4.19))
    arc = half - letter - 6
    name = f"a{x}-{up}"
    bottom = f"<text x='{half}' y='{size * 0.81:.0f}' font-size='{min(size * 0.1, size * 0.6 / max(len(low), 1)):.1f}' text-anchor='middle'>{low}</text>"
    svg = (
        f"<svg width='{size}' height='{size}' fill='#c62b2b' style='opacity:{opacity};display:block'>"
        f"<circle cx='{half}' cy='{half}' r='{half - 2}' fill='none' stroke='#c62b2b' stroke-width='2.8'/>"
        f"<path id='{name}' d='M{half - arc * 0.87:.1f} {half + arc * 0.5:.1f}A{arc:.1f} {arc:.1f} 0 1 1 {half + arc * 0.87:.1f} {half + arc * 0.5:.1f}' fill='none'/>"
        f"<text font-size='{letter:.1f}' text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{e(words)}</textPath></text>"
        f"<text x='{half}' y='{half * 1.2:.0f}' font-size='{size * 0.28:.0f}' text-anchor='middle'>★</text>{bottom}</svg>"
    )
    laid = put(x, -up, svg, f"transform:rotate({turn}deg)")
    return f'<div style="position:relative;height:0">{laid}</div>'


def box_stamp(words: str, x: int, y: int, colour: str = "#b52a35", turn: int = -3, px: int = 16) -> str:
    """A stamp in a frame."""
    return put(x, y, words, f"border:2.4px solid {colour};color:{colour};padding:3px 11px;font-size:{px}px;text-align:center;opacity:.6;transform:rotate({turn}deg)")  # fmt: skip


def stripes(case: Case, key: str, width: int = 190, height: int = 36) -> str:
    """A bar code that says nothing."""
    random, x, made = Random(f"{key}-{case.seed}"), 0, ""
    while x < width - 5:
        thick = random.choice((1, 1, 2, 3))
        made += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.choice((1, 2, 3))
    return f"<svg width='{width}' height='{height}' style='display:block'>{made}</svg>"


def spaced(number: str, size: int = 4) -> str:
    """A number in groups."""
    return " ".join(number[place : place + size] for place in range(0, len(number), size))


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def no(case: Case, key: str, count: int) -> str:
    """A number of so many digits, one for each key of a claim."""
    return digits(Random(f"24-{key}-{case.seed}"), count)


def tel(case: Case, key: str = "") -> str:
    """The telephone of an office."""
    random = Random(f"tel24-{key}-{case.seed}")
    return f"0{random.randint(313, 979)}-{random.randint(2, 8)}{digits(random, 6)}"


def officials(case: Case, count: int = 4) -> list[str]:
    """Those who handle, check and sign."""
    random = Random(f"off24-{case.seed}")
    given = random.sample(("德胜", "月娥", "长江", "晓燕", "宏伟", "素芬", "振华", "彩云", "新民", "丹丹", "爱国", "静怡", "永年", "海涛"), count)  # fmt: skip
    return [random.choice("殷毕郝岳齐闻邢褚庾蒙鲍聂焦晏甄倪巩车耿苗") + one for one in given]


def moment(case: Case, key: str = "") -> str:
    """A time of the day as 16时05分."""
    random = Random(f"mom24-{key}-{case.seed}")
    return f"{random.randint(7, 19)}时{random.randint(0, 59):02d}分"


def age_of(born: dt.date, day: dt.date) -> int:
    """Whole years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def minor(case: Case) -> bool:
    """Whether the insured is under age."""
    return age_of(case.insured.born_on, case.on) < 18


def adult(case: Case) -> Person:
    """The insured, or the mother of a child."""
    return case.mother if minor(case) else case.insured


def plus_years(day: dt.date, years: int) -> dt.date:
    """The same day years later or before; 29 February becomes the 28th."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def home_city(case: Case) -> str:
    """The city of the insured's address."""
    return next((one for one in case.pools.cities if one in case.insured.address), case.pools.cities[0])


def home_district(case: Case) -> str:
    """The district of the insured's address."""
    return next((one for one in case.pools.districts if one in case.insured.address), case.pools.districts[0])


def scene_of(case: Case) -> str:
    """The street where the accident happened; the same on all papers of a claim."""
    random = Random(f"scene24-{case.seed}")
    return f"{home_city(case)}{home_district(case)}{random.choice(case.pools.streets)}"


def soon(case: Case, day: dt.date, days: int) -> dt.date:
    """Some days later, but not after the claim is sent."""
    return min(day + dt.timedelta(days=days), case.on)
