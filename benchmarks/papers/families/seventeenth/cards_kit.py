"""What the cards, certificates, claim forms and strays of the seventeenth family are built of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text, framed
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','Noto Serif CJK SC',serif"
SUNG = "'AR PL SungtiL GB','Noto Serif CJK SC',serif"
MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
SERIF = "'Noto Serif CJK SC',serif"
KAI = "'AR PL KaitiM GB','FandolKai',serif"
FANG = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
MONO = "'Noto Sans Mono CJK SC','Noto Sans CJK SC',monospace"
NEEDLE = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei',sans-serif"
PENS = ("'LXGW WenKai',cursive", "'AR PL UKai CN','LXGW WenKai',cursive", "'AR PL KaitiM GB','LXGW WenKai',cursive")

_STAFF = "闻蔺晏佘栾葛俞柏窦岑戚邬喻盛冼"
_GIVEN = ("守义", "玉兰", "立新", "春燕", "国栋", "思远", "小满", "巧云", "广林", "启明", "月", "骁")
_CSS = (
    "p,h1,h2,h3{margin:0}table{width:100%;table-layout:fixed}td{padding:3px 6px;line-height:1.3;word-break:break-all}"
    ".g td{border:1px solid var(--rule,#333)}td.l{color:var(--label,inherit);text-align:var(--side,center)}"
    ".c{text-align:center}.e{text-align:right}.s{display:flex;justify-content:space-between;gap:10px}"
    ".u{display:inline-block;border-bottom:1px solid #444;padding:0 6px;text-align:center;text-indent:0;line-height:1.3}"
    ".k{display:inline-block;border:1px solid #555;width:1.3em;height:1.5em;line-height:1.45em;text-align:center;"
    "margin-right:-1px;vertical-align:middle;text-indent:0}.n{white-space:nowrap}"
)


def page(
    body: str,
    size: tuple[int, int],
    fields: dict[str, Any] | None = None,
    *,
    font: str = SONG,
    px: float = 15,
    pad: str = "32px 40px",
    ground: str = "#fff",
    ink: str = "#1c1c1e",
    css: str = "",
    scale: float = 1.6,
    loose: bool = False,
) -> Drawing:
    """A sheet of paper, a card or a screen; a loose one ends where its words end."""
    look = f"font-family:{font};font-size:{px}px;line-height:1.5;padding:{pad};background:{ground};color:{ink}"
    width, height = size
    css = (f".paper{{height:auto;max-height:{height}px}}" if loose else "") + _CSS + css
    html = framed(f'<div class="paper" style="{look}">{body}</div>', width=width, height=height, css=css)
    return Drawing(html, width, height, fields or {}, scale)


def screen(
    title: str,
    body: str,
    height: int,
    fields: dict[str, Any] | None = None,
    *,
    random: Random,
    ground: str = "#f4f5f7",
    bar: str = "#fff",
    ink: str = "#202226",
    font: str = SANS,
    foot: Sequence[str] = (),
    css: str = "",
) -> Drawing:
    """A phone's screen: status bar, title, page, and buttons at the foot."""
    signal = random.choice(("中国联通 4G", "5G ▂▄▆█", "⏰ 5GA", "HD 4G ▂▄▆", "WiFi"))
    front = "#fff" if bar not in ("#fff", ground) else ink
    head = (
        f'<div style="background:{bar};color:{front};padding:6px 16px 11px"><div class="s" style="font-size:12px">'
        f"<b>{clock(random)}</b><span>{signal}　{random.randint(9, 99)}</span></div>"
        f'<div class="s" style="font-size:17px;margin-top:8px"><span>{random.choice(("＜", "‹", "✕"))}</span><b>{title}</b>'
        f"<span>{random.choice(('•••｜◎', '⋮', '分享'))}</span></div></div>"
    )
    buttons = "".join(
        f"<span style='flex:1;text-align:center;padding:9px 0;border-radius:6px;"
        f"{'background:#0a8f6b;color:#fff' if place == len(foot) - 1 else 'border:1px solid #bbb'}'>{word}</span>"
        for place, word in enumerate(foot)
    )
    low = "position:absolute;left:0;right:0;bottom:0;padding:10px 16px 16px;display:flex;gap:12px;background:#fff;color:#222"
    tail = f'<div style="{low}">{buttons}</div>' if foot else ""
    whole = f'{head}<div style="padding:12px 14px">{body}</div>{tail}'
    return page(whole, (390, height), fields, font=font, px=15, pad="0", ground=ground, ink=ink, css=css, scale=2.6)


def table(text: str, widths: str = "", style: str = "", *, ruled: bool = True, face: int = 0) -> str:
    """A table from text: a row a line, cells between `|`; `3>` spans columns, `2v` rows, `#` is a label, `~` by pen."""
    columns = "".join(f"<col style='width:{width}%'>" for width in widths.split())
    out = ""
    for row in text.strip("\n").split("\n"):
        out += "<tr>" + "".join(_cell(cell, face) for cell in row.split("|")) + "</tr>"
    return f'<table class="{"g" if ruled else ""}" style="{style}"><colgroup>{columns}</colgroup>{out}</table>'


def _cell(words: str, face: int) -> str:
    attributes = ""
    while found := re.match(r"(\d+)([>v])", words):
        attributes += f" {'colspan' if found[2] == '>' else 'rowspan'}={found[1]}"
        words = words[found.end() :]
    if words.startswith("#"):
        return f'<td class="l"{attributes}>{words[1:]}</td>'
    return f"<td{attributes}>{wrote(words[1:], face) if words.startswith('~') else words}</td>"


def t(words: object) -> str:
    """Words safe in HTML."""
    return escape(str(words))


def spread(*parts: str, style: str = "") -> str:
    """Parts of one line, spread over its width."""
    return f'<div class="s" style="{style}">{"".join(f"<span>{part}</span>" for part in parts)}</div>'


def wrote(words: object, face: int = 0, size: float = 1.12, ink: str = "#1d2b66") -> str:
    """HTML written with a pen; it may break into lines."""
    return f'<span style="font-family:{PENS[face % 3]};font-size:{size}em;color:{ink};text-indent:0">{words}</span>'


def line(words: object, width: int = 80, face: int | None = None) -> str:
    """HTML on a ruled line, by pen when a face is given."""
    inner = wrote(words, face) if face is not None else str(words)
    return f'<span class="u" style="min-width:{width}px">{inner}</span>'


def boxes(figures: object, face: int | None = None) -> str:
    """A box for each figure."""
    look = f"font-family:{PENS[face % 3]};color:#1d2b66" if face is not None else ""
    return (
        "<span class='n'>"
        + "".join(f'<span class="k" style="{look}">{t(one)}</span>' for one in str(figures))
        + "</span>"
    )


def tick(chosen: bool, words: str, mark: str = "√") -> str:
    """A box, ticked or empty, in front of words."""
    look = "display:inline-block;width:.9em;height:.9em;border:1.2px solid #333;line-height:.85;margin-right:3px;font-weight:bold"
    return f'<span class="n"><span style="{look}">{mark if chosen else ""}</span>{words}</span>'


def ticks(words: str, chosen: str, between: str = "　") -> str:
    """Boxes for several words, one of them ticked."""
    return between.join(tick(one == chosen, one) for one in words.split())


def put(x: float, y: float, words: object, style: str = "") -> str:
    """HTML at a place."""
    return f'<div class="at" style="left:{x}px;top:{y}px;{style}">{words}</div>'


def stamp(words: str, right: int, bottom: int, across: int = 124, below: str = "", *, blue: bool = False) -> str:
    """A round seal over the page; its words always fit the ring."""
    colour, middle, ring = "#2747a5" if blue else "#d1232c", across / 2, across * 0.375
    step = min(26.0, (210.0 if below else 250.0) / max(1, len(words) - 1))
    size = min(across * 0.13, ring * step * 0.0185)
    letters = "".join(
        f"<text x='{middle}' y='{middle - ring + size * 0.4:.1f}' font-size='{size:.1f}' text-anchor='middle' transform="
        f"'rotate({(place - (len(words) - 1) / 2) * step:.1f} {middle} {middle})'>{t(one)}</text>"
        for place, one in enumerate(words)
    )
    low = min(across * 0.09, across * 0.62 / max(1, len(below)))
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;transform:rotate(7deg);opacity:.6"
    return (
        f'<svg width="{across}" height="{across}" fill="{colour}" style="{look};font-family:{SERIF}">'
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 3}' fill='none' stroke='{colour}' stroke-width='3'/>{letters}"
        f"<text x='{middle}' y='{middle + across * 0.1}' font-size='{across * 0.27}' text-anchor='middle'>★</text>"
        f"<text x='{middle}' y='{middle + across * 0.3}' font-size='{low:.1f}' text-anchor='middle'>{t(below)}</text></svg>"
    )


def chop(words: str, right: int, bottom: int, *, colour: str = "#274a9e", px: int = 15, turn: int = -5) -> str:
    """An oblong rubber stamp over the page; `/` parts its lines."""
    look = f"position:absolute;right:{right}px;bottom:{bottom}px;transform:rotate({turn}deg);color:{colour};opacity:.72"
    return (
        f'<div class="c n" style="{look};border:2px solid {colour};padding:2px 9px;font-size:{px}px;line-height:1.3;'
        f'font-family:{HEI}">{"<br>".join(t(one) for one in words.split("/"))}</div>'
    )


def listed(pairs: Sequence[tuple[str, object]], *, way: str = "between", rule: str = "#eceef1") -> str:
    """Rows of a screen: label left and value right (`between`), above one another (`above`) or side by side (`beside`)."""
    out = ""
    for label, value in pairs:
        name = f"<span style='color:#858b95;flex:none;{'min-width:96px' if way == 'beside' else ''}'>{label}</span>"
        inner = (
            f"<span style='word-break:break-all;text-align:{'right' if way == 'between' else 'left'}'>{value}</span>"
        )
        row = "display:block;line-height:1.45" if way == "above" else "display:flex;gap:10px"
        more = "<br>" if way == "above" else ""
        spaced = ";justify-content:space-between" if way == "between" else ""
        out += f"<div style='padding:9px 0;border-bottom:1px solid {rule};{row}{spaced}'>{name}{more}{inner}</div>"
    return out


def staff(random: Random) -> str:
    """A made-up official; no surname of the people in the case."""
    return random.choice(_STAFF) + random.choice(_GIVEN)


def clock(random: Random) -> str:
    """A time of the day."""
    return f"{random.randint(7, 21):02d}:{random.randint(0, 59):02d}"


def age(person: Person, on: dt.date) -> int:
    """Whole years."""
    born = person.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def minor(case: Case) -> bool:
    """Whether the insured is a child."""
    return age(case.insured, case.on) < 18


def grown(case: Case) -> Person:
    """Who signs and drives: for a child its father."""
    return case.father if minor(case) else case.insured


def town(person: Person) -> str:
    """The city of somebody's registration."""
    return person.id_issuer.split("公安局")[0]


def home(person: Person) -> str:
    """Province and city."""
    return person.address.split(town(person))[0] + town(person)


def signed(case: Case, later: int = 4) -> dt.date:
    """A day after everything the papers tell of, before they are sent."""
    return min(max(case.visited_on, case.discharged_on) + dt.timedelta(days=later), case.on)


def until(day: dt.date | None, form: str) -> str:
    """The end of a term as printed."""
    return day_text(day, form) if day else "长期"


def until_truth(day: dt.date | None) -> str:
    """The end of a term as truth."""
    return day.isoformat() if day else "long_term"


def spaced(number: str, every: int = 4, gap: str = " ") -> str:
    """A number in groups."""
    return gap.join(number[place : place + every] for place in range(0, len(number), every))


def folded(words: str, width: int) -> str:
    """Words in lines of a width."""
    return "<br>".join(t(words[place : place + width]) for place in range(0, len(words), width))


def hidden(number: str, head: int = 4, tail: int = 4) -> str:
    """A number with its middle starred out."""
    return number[:head] + "*" * (len(number) - head - tail) + number[-tail:]
