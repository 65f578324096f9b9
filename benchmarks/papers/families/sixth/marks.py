"""What cards, forms and screens of the family share: faces, a pen, boxes for digits, stamps, and who acts when."""

from __future__ import annotations

import calendar
import datetime as dt
from html import escape

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families import frames
from benchmarks.papers.families.sixth import sheet

SUNG = f"font-family:{sheet.SONG};"
KAI = f"font-family:{sheet.KAI};"
SANS = f"font-family:{sheet.SANS};"
DOTS = f"font-family:{sheet.DOTS};"
PEN = f"font-family:{sheet.PEN};"
_MARKS = "@font-face{font-family:Marks;src:local('MiSans');unicode-range:U+3001-3002,U+FF08-FF1B}"
OCRB = "font-family:OCR B,monospace;"


def framed(body: str, *, width: int, height: int, css: str) -> str:
    """A page whose signs are set as on the mainland (`sheet.SONG`)."""
    return frames.framed(body, width=width, height=height, css=_MARKS + css)


def pen(words: str, *, size: float = 24, colour: str = "#1b2a6b", tilt: float = -1.5) -> str:
    """Words written by hand with a pen."""
    size = min(size, 17) if "·" in words else size  # a long name is written small
    wide = "letter-spacing:1.2px;" if sum(map(str.isdigit, words)) > 7 else ""
    style = f"display:inline-block;{wide}{PEN}font-size:{size}px;line-height:1;color:{colour};transform:rotate({tilt}deg);white-space:nowrap"
    return f"<span style='{style}'>{escape(words)}</span>"


def boxes(text: str, *, size: int = 22, style: str = "") -> str:
    """Every character in a box of its own, as forms ask for numbers."""
    cell = f"display:inline-block;width:{size}px;height:{size + 4}px;border:1px solid #555;margin-left:-1px;text-align:center;line-height:{size + 3}px;{style}"
    return "".join(f"<span style='{cell}'>{escape(one)}</span>" for one in text)


def square_stamp(lines: tuple[str, ...], *, size: int, colour: str = "#d5303a") -> str:
    """A square red stamp with its words in rows, as traffic police and registers print it."""
    step = size * 0.8 / len(lines)
    rows = "".join(
        f"<text x='{size / 2}' y='{size * 0.1 + step * (row + 0.74)}' font-size='{min(step * 0.8, size * 0.88 / len(line))}' text-anchor='middle'>{escape(line)}</text>"
        for row, line in enumerate(lines)
    )
    return (
        f"<svg width='{size}' height='{size}' fill='{colour}' style='opacity:.82;{KAI}'>"
        f"<rect x='2' y='2' width='{size - 4}' height='{size - 4}' fill='none' stroke='{colour}' stroke-width='3'/>{rows}</svg>"
    )


def stamp(
    x: float, y: float, words: str, *, diameter: int, below: str = "", colour: str = "#cf2730", turned: float = -5
) -> str:
    """A round red stamp at a place, all its words along the arc; one of each diameter to a page."""
    middle = diameter / 2
    size = min(diameter * 0.125, diameter * 1.5 / len(words))
    arc = middle - size - diameter * 0.055
    name = f"arc{diameter}"
    length = f"textLength='{arc * 3.9:.0f}' lengthAdjust='spacingAndGlyphs'" if len(words) > 8 else ""
    low = middle + arc * 0.5
    side = arc * 0.866
    lower = f"<text x='{middle}' y='{middle + diameter * 0.31}' font-size='{diameter * 0.09}' text-anchor='middle'>{escape(below)}</text>"
    return (
        f"<div class='at' style='left:{x}px;top:{y}px;transform:rotate({turned}deg);opacity:.64'><svg width='{diameter}' height='{diameter}' fill='{colour}' style='{SUNG}'>"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 2.5}' fill='none' stroke='{colour}' stroke-width='3.4'/>"
        f"<path id='{name}' d='M{middle - side} {low}A{arc} {arc} 0 1 1 {middle + side} {low}' fill='none'/>"
        f"<text font-size='{size}' text-anchor='middle' {length}><textPath href='#{name}' startOffset='50%'>{escape(words)}</textPath></text>"
        f"<text x='{middle}' y='{middle + diameter * 0.1}' font-size='{diameter * 0.27}' text-anchor='middle'>★</text>{lower}</svg></div>"
    )


def waves(width: int, height: int, *, colour: str, step: int = 9, swing: int = 16) -> str:
    """Fine wavy lines under a card or certificate."""
    lines = "".join(
        f"<path d='M0 {y} Q{width * 0.25} {y - swing} {width * 0.5} {y} T{width} {y}'/>"
        for y in range(-swing, height + swing, step)
    )
    return f"<svg width='{width}' height='{height}' style='position:absolute;left:0;top:0' fill='none' stroke='{colour}' stroke-width='.8'>{lines}</svg>"


def emblem(size: int, *, colour: str = "#c8202c") -> str:
    """A round badge with a star and ears of corn, like the one on official cards."""
    stars = "".join(
        f"<text x='{x}' y='{y}' font-size='9'>★</text>" for x, y in ((28, 40), (36, 30), (55, 30), (63, 40))
    )
    return (
        f"<svg width='{size}' height='{size}' viewBox='0 0 100 100' fill='{colour}'><circle cx='50' cy='50' r='46' fill='none' stroke='{colour}' stroke-width='5' stroke-dasharray='7 2'/>"
        f"<circle cx='50' cy='50' r='37' fill='{colour}' opacity='.9'/><g fill='#f6d95c'><text x='38' y='50' font-size='24'>★</text>{stars}"
        "<path d='M26 68h48v-6l-8-2v-5l-16-4-16 4v5l-8 2z'/></g><path d='M30 90q20 10 40 0l-4-8h-32z'/></svg>"
    )


def screen(title: str, body: str, *, bar: str, clock: str, ink: str = "#fff") -> str:
    """The top of a phone's screen with a title bar, then `body`."""
    return (
        f"<div style='background:{bar};color:{ink};{SANS}'><div style='display:flex;justify-content:space-between;padding:9px 24px 2px;font-size:15px'><b>{clock}</b><span>5G ▂▄▆ 78%</span></div>"
        f"<div style='display:flex;justify-content:space-between;padding:12px 18px;font-size:21px'><span>‹</span><b>{title}</b><span>···</span></div></div>{body}"
    )


def after_years(day: dt.date, years: int) -> dt.date:
    """The same day some years later; 28 February for a leap day."""
    year = day.year + years
    return dt.date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def is_child(case: Case) -> bool:
    """Whether the insured person is a minor on the day the papers are sent."""
    return age_on(case.insured.born_on, case.on) < 18


def applicant(case: Case) -> Person:
    """Who signs and is paid: the insured person, or the father of a minor."""
    return case.father if is_child(case) else case.insured


def filed_on(case: Case) -> dt.date:
    """The day on which papers written for the claim are signed: after stay and visit, before they are sent."""
    return case.on - dt.timedelta(days=1 + case.seed % 3)


def surname(name: str) -> str:
    """The family's part of a name, of one or two characters."""
    return name[:2] if name[:2] in ("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟") else name[:1]


def home(case: Case, who: Person) -> tuple[str, str, str]:
    """Province, city and district out of an address."""
    rest, parts = who.address, []
    for words in (case.pools.provinces, case.pools.cities, case.pools.districts):
        found = next((word for word in sorted(words, key=len, reverse=True) if word and rest.startswith(word)), "")
        rest = rest.removeprefix(found)
        parts.append(found)
    return parts[0], parts[1], parts[2]


def place(case: Case) -> str:
    """Where it happened: a street of the insured person's town."""
    streets = case.pools.streets
    first, second = streets[case.seed % len(streets)], streets[(case.seed + 3) % len(streets)]
    return f"{''.join(home(case, case.insured)[1:])}{first}与{second}交叉口"


def clock(case: Case) -> str:
    """The time of day at which it happened."""
    return f"{7 + case.seed % 11}时{10 + case.seed % 47}分"
