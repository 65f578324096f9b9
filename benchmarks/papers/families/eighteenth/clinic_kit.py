"""What the clinical pages of this family are built of: type, leaves, grids, seals and small facts of a patient."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Person, digits
from benchmarks.papers.families.eighteenth import names
from benchmarks.papers.families.eighteenth.kit import medicines
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

BAO = "'AR PL SungtiL GB','Noto Serif CJK SC',serif"
BOOK = "'Noto Serif CJK SC Light','Noto Serif CJK SC',serif"
KAITI = "'AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
MINGTI = "'AR PL UMing CN','Noto Serif CJK SC',serif"
FSONG = "'FandolSong','Noto Serif CJK SC',serif"
FFANG = "'FandolFang R','FandolFang','Noto Serif CJK SC',serif"
FHEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
DEMI = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
NOTO = "'Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
NEEDLE = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
EVEN = "'LXGW WenKai Mono','Noto Sans Mono CJK SC',monospace"
XIAOWEI = "'ZCOOL XiaoWei','Noto Serif CJK SC',serif"
INK = "'LXGW WenKai','FandolKai','Noto Serif CJK SC'"
QUICK = "'Long Cang','LXGW WenKai','FandolKai'"
NAMED = "'Zhi Mang Xing','Long Cang','FandolKai'"

Cell = str | tuple[str, str]

_CSS = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.n{white-space:nowrap}"
    ".far{display:flex;justify-content:space-between;gap:14px}.far>*{white-space:nowrap}"
    ".full{width:100%}.net td,.net th{border:1px solid #3a3a3a;padding:5px 8px}"
    ".thin td{padding:4px 6px;border-bottom:1px solid #c9c9c9;text-align:left}"
    ".open td{padding:3px 6px;text-align:left}"
    f".ink{{font-family:{INK};color:#1b2b6b}}.quick{{font-family:{QUICK};color:#20264a}}"
    f".name{{font-family:{NAMED};color:#1d2140;font-size:1.6em;line-height:.9;display:inline-block}}"
    ".line{display:inline-block;border-bottom:1px solid #444;text-align:center;padding:0 6px;white-space:nowrap;line-height:1.35}"
    ".cell{display:inline-block;border:1px solid #555;min-width:1.2em;margin-right:-1px;text-align:center;line-height:1.4}"
)


def leaf(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str,
    px: float = 16,
    css: str = "",
    ground: str = "#fff",
    pad: str = "40px 50px",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A leaf of paper, or a screen, whose content flows from its top."""
    width, height = size
    own = f".paper{{font:{px}px/1.6 {font};color:#1d1d20;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=width, height=height, css=own + _CSS + css)
    return Drawing(whole, width, height, fields, scale, code)


def d(words: str, style: str = "", cls: str = "") -> str:
    """A block of its own."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def far(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="far" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def fit(words: str, most: float, width: float, gap: float = 0) -> str:
    """A type size at which the words stay on one line of that width."""
    size = min(most, width / max(len(words), 1) - gap)
    return f"font-size:{size:.1f}px;letter-spacing:{gap}px;white-space:nowrap;"


def title(words: str, most: float, width: float, gap: float = 0, style: str = "") -> str:
    """A centred heading of one line; not yet escaped."""
    return d(e(words), fit(words, most, width, gap) + "text-align:center;line-height:1.4;" + style)


def fill(words: str, width: int = 0, cls: str = "ink") -> str:
    """A blank with what is filled in above its line."""
    return f'<span class="line {cls}" style="min-width:{width}px">{words}</span>'


def cells(text: str, cls: str = "ink") -> str:
    """Each figure in a box of its own."""
    return f"<span class='{cls} n'>" + "".join(f"<span class=cell>{e(one)}</span>" for one in text) + "</span>"


def net(rows: Iterable[Sequence[Cell]], cls: str = "net", style: str = "", head: Sequence[str] = ()) -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = "<tr>" + "".join(f"<th>{one}</th>" for one in head) + "</tr>" if head else ""
    for row in rows:
        pairs = [one if isinstance(one, tuple) else (one, "") for one in row]
        made += "<tr>" + "".join(f"<td {attributes}>{words}</td>" for words, attributes in pairs) + "</tr>"
    return f'<table class="{cls} full" style="{style}">{made}</table>'


def ring(words: str, x: int, y: int, size: int, below: str = "", opacity: float = 0.5, tint: str = "#c9202c") -> str:
    """A round seal over the page, a little askew: words on the rim, a star, perhaps a line below; not yet escaped."""
    half = size / 2
    letters = min(size * 0.125, 3.9 * (half - 7) / (len(words) + 4))
    arc = half - letters - 7
    low = min(size * 0.105, size * 0.68 / max(len(below), 1))
    name = f"ring{x}x{y}"
    return (
        f'<svg width="{size}" height="{size}" fill="{tint}" style="position:absolute;left:{x}px;top:{y}px;'
        f'opacity:{opacity};transform:rotate({(x + y) % 17 - 8}deg)"><circle cx="{half}" cy="{half}" r="{half - 2.5}" '
        f'fill="none" stroke="{tint}" stroke-width="2.4"/><path id="{name}" fill="none" d="M {half - arc * 0.9:.1f} '
        f'{half + arc * 0.44:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {half + arc * 0.9:.1f} {half + arc * 0.44:.1f}"/>'
        f'<text font-size="{letters:.1f}" text-anchor="middle"><textPath href="#{name}" startOffset="50%">{e(words)}'
        f'</textPath></text><text x="{half}" y="{half + size * 0.09}" font-size="{size * 0.25:.0f}" '
        f'text-anchor="middle">★</text><text x="{half}" y="{half + size * 0.31}" font-size="{low:.1f}" '
        f'text-anchor="middle">{e(below)}</text></svg>'
    )


def chop(words: str, x: int, y: int, tint: str = "#b3262e", px: int = 16, turn: int = -4) -> str:
    """A small rectangular stamp: a doctor's name with a number, or a word. Words may hold `<br>`."""
    look = (
        f"left:{x}px;top:{y}px;border:2px solid {tint};color:{tint};font-size:{px}px;padding:1px 8px;line-height:1.3;"
    )
    return f'<div class="at c" style="{look}opacity:.7;transform:rotate({turn}deg)">{words}</div>'


def name(words: str) -> str:
    """A signature; not yet escaped."""
    return f'<span class="name">{e(words)}</span>'


def stripes(seed: int, width: int, height: int) -> str:
    """A bar code that says nothing."""
    random, x, made = Random(seed), 0, ""
    while x < width - 4:
        broad = random.choice((1, 1, 2, 3))
        made += f'<rect x="{x}" width="{broad}" height="{height}"/>'
        x += broad + random.choice((1, 2, 2, 3))
    return f'<svg width="{width}" height="{height}" style="display:block">{made}</svg>'


def phone_top(case: Case, heading: str, *, bar: str = "#fff", ink: str = "#111", end: str = "···") -> str:
    """The upper edge of a phone's screen and the bar with a heading."""
    clock = f"{case.seed % 12 + 9}:{case.seed % 49 + 10}"
    upper = far(
        f"<b>{clock}</b>", f"{('5G', '4G', 'HD 5G')[case.seed % 3]} ▮▮▮ {case.seed % 68 + 23}%", style="font-size:13px"
    )
    lower = far("﹤", f"<span style='font-size:17px'>{heading}</span>", end, style="padding-top:9px")
    return d(upper + lower, f"background:{bar};color:{ink};padding:9px 18px 11px")


def ticked(chosen: bool, words: str) -> str:
    """A box before a word, with a tick in it or empty; the tick is text only where it is chosen."""
    mark = "<b style='position:absolute;left:0;top:-.38em;font-size:1.05em'>✓</b>" if chosen else ""
    look = "display:inline-block;position:relative;width:.82em;height:.82em;border:1.2px solid #333;margin:0 4px -1px 0"
    return f"<span class=n><span style='{look}'>{mark}</span>{words}</span>"


def iso(day: dt.date) -> str:
    """A day as the truth writes it."""
    return day.isoformat()


def after(day: dt.date, days: int) -> dt.date:
    """A day some days later (negative: earlier)."""
    return day + dt.timedelta(days=days)


def years(who: Person, on: dt.date) -> int:
    """Whole years of somebody on a day."""
    born = who.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def aged(who: Person, on: dt.date) -> str:
    """The age as doctors write it: in months below one year."""
    whole = years(who, on)
    return f"{whole}岁" if whole else f"{max(1, (on - who.born_on).days // 31)}个月"


def staff(case: Case) -> list[str]:
    """Six people of the hospital who sign; the same on every clinical paper of a claim."""
    return names.staff(case, 6)


def drugs(case: Case) -> tuple[Fee, ...]:
    """What was prescribed: what the pharmacy's bill charges."""
    return medicines(case).fees


def calling(who: Person, on: dt.date) -> str:
    """What somebody does for a living."""
    age = years(who, on)
    if age < 7:
        return "学龄前儿童"
    if age < 19:
        return "学生"
    return "退（离）休" if age > 60 else ("职员", "农民", "个体经营者", "工人")[who.born_on.day % 4]


def wedded(who: Person, on: dt.date) -> str:
    """Married or not."""
    return "已婚" if years(who, on) > 27 else "未婚"


def bell(case: Case, salt: int = 0) -> str:
    """A telephone of the hospital."""
    random = Random(case.seed + salt)
    return f"0{random.choice((351, 453, 559, 691, 797, 951, 596))}-{digits(random, 7)}"


def hour(case: Case, salt: int = 0, *, seconds: bool = False) -> str:
    """A time of the working day."""
    random = Random(case.seed * 3 + salt)
    ending = f":{random.randint(0, 59):02d}" if seconds else ""
    return f"{random.randint(8, 16):02d}:{random.randint(0, 59):02d}{ending}"


def bed(case: Case) -> str:
    """The number of the bed."""
    return f"{int(case.numbers['床号']) % 47 + 1:02d}"
