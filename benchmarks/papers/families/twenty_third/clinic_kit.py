"""Building blocks of this family's clinical pages: sheets, screens, rules, handwriting, and facts of a patient."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, digits
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

SONG = "'Noto Serif CJK SC','FandolSong',serif"
THIN_SONG = "'AR PL SungtiL GB','FandolSong','Noto Serif CJK SC',serif"
FANG = "'FandolFang','FandolFang R','Noto Serif CJK SC',serif"
KAI = "'FandolKai','LXGW WenKai',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
MODERN = "'MiSans','Noto Sans CJK SC',sans-serif"
ROUND = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
DOTS = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
COLUMNS = "'Noto Sans Mono CJK SC',monospace"
HANDS = ("'LXGW WenKai','FandolKai',serif", "'AR PL KaitiM GB','LXGW WenKai',serif", "'TW-Kai','LXGW WenKai',serif")

_RULES = (
    ".mid{text-align:center}.end{text-align:right}.fat{font-weight:700}.nb{white-space:nowrap}"
    ".sp{display:flex;justify-content:space-between;gap:14px}.sp>*{white-space:nowrap}"
    "table{width:100%}td,th{text-align:left;font-weight:inherit;vertical-align:top}"
    ".full td,.full th{border:1px solid #333;padding:5px 7px}"
    ".rows td,.rows th{border-bottom:1px solid #aaa;padding:5px 4px}"
    ".bare td,.bare th{padding:3px 4px}"
    ".thr td,.thr th{padding:4px}.thr{border-top:2px solid #222;border-bottom:2px solid #222}"
    ".thr tr:first-child>*{border-bottom:1px solid #222}"
    ".gap{display:inline-block;border-bottom:1px solid #444;padding:0 6px;text-align:center;line-height:1.3}"
    ".pen{color:#1d2f7c;font-size:1.12em}"
)
_FAMILY_NAMES = "冉谷池詹欧古路简商奚屠蒙池敖阮晏柴瞿冼佟褚车侯"
_GIVEN_NAMES = [
    "立群",
    "少卿",
    "春霖",
    "启航",
    "若男",
    "思远",
    "静宜",
    "望舒",
    "国栋",
    "绍安",
    "凌霄",
    "念慈",
    "书桓",
    "红缨",
    "天佑",
    "德润",
    "木兰",
    "怀瑾",
]


def sheet(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = SONG,
    px: float = 16,
    pad: str = "40px 50px",
    ground: str = "#fff",
    scale: float = 1.6,
    css: str = "",
    hand: str = HANDS[0],
    code: str | None = None,
) -> Drawing:
    """A sheet, slip or screen; what is in it flows from the top."""
    look = (
        f".paper{{font:{px}px/1.55 {font};color:#1b1b1d;background:{ground};padding:{pad}}}.pen{{font-family:{hand}}}"
    )
    page = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=_RULES + look + css)
    return Drawing(page, size[0], size[1], fields, scale, code)


def p(words: str, style: str = "", cls: str = "") -> str:
    """A paragraph; `words` may hold HTML."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, px: float, width: float, style: str = "", cls: str = "mid fat") -> str:
    """A heading kept on one line, smaller when it is long; not yet escaped."""
    fit = min(px, width / max(1, len(words)))
    return p(e(words), f"font-size:{fit:.1f}px;white-space:nowrap;line-height:1.4;{style}", cls)


def spread(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="sp" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def table(rows: Iterable[Sequence[str]], cls: str = "full", style: str = "", heads: Sequence[str] = ()) -> str:
    """A table `full`, `rows`, `bare` or `thr`; a cell `a||b` has b as attributes."""
    made = "<tr>" + "".join(_cell("th", one) for one in heads) + "</tr>" if heads else ""
    made += "".join("<tr>" + "".join(_cell("td", one) for one in row) + "</tr>" for row in rows)
    return f'<table class="{cls}" style="{style}">{made}</table>'


def _cell(tag: str, words: str) -> str:
    inner, _, look = words.partition("||")
    return f"<{tag} {look}>{inner}</{tag}>"


def pen(words: str) -> str:
    """Handwriting."""
    return f'<span class="pen">{words}</span>'


def gap(words: str, width: int = 50) -> str:
    """Words on a line that was left to fill in."""
    return f'<span class="gap" style="min-width:{width}px">{words}</span>'


def tick(chosen: bool, word: str) -> str:
    """A word behind a box, ticked or empty."""
    return f"<span class=nb>{'☑' if chosen else '□'}{word}</span>"


def signed(words: str, px: float = 25) -> str:
    """A signature, not yet escaped."""
    return f"<span style=\"font:{px}px/1 'Zhi Mang Xing','LXGW WenKai',serif;color:#23233a\">{e(words)}</span>"


def inked(words: str, x: float, y: float, size: int = 130, below: str = "", opacity: float = 0.55) -> str:
    """A round seal over the page, its words around three quarters of the rim; not yet escaped."""
    mid, ink = size / 2, "#c4232e"
    letter = min(size * 0.13, 4.3 * (mid - 6) / (len(words) + 5))
    arc = mid - letter - 6
    side, drop = arc * 0.87, arc * 0.5
    path = f"M {mid - side:.1f} {mid + drop:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {mid + side:.1f} {mid + drop:.1f}"
    low = f"<text x='{mid}' y='{mid + size * 0.31:.1f}' font-size='{size * 0.095:.1f}'>{e(below)}</text>"
    return at(
        x,
        y,
        f"<svg width='{size}' height='{size}' fill='{ink}' text-anchor='middle' style='opacity:{opacity}'>"
        f"<circle cx='{mid}' cy='{mid}' r='{mid - 2}' fill='none' stroke='{ink}' stroke-width='3'/>"
        f"<path id='rim' d='{path}' fill='none'/><text font-size='{letter:.1f}'><textPath href='#rim' "
        f"startOffset='50%'>{e(words)}</textPath></text>"
        f"<text x='{mid}' y='{mid + size * 0.1:.1f}' font-size='{size * 0.28:.1f}'>★</text>{low}</svg>",
        "line-height:0",
    )


def oblong(words: str, x: float, y: float, colour: str = "#c4232e", px: float = 16) -> str:
    """A rectangular stamp; `words` may hold HTML."""
    return at(
        x,
        y,
        words,
        f"border:2px solid {colour};color:{colour};padding:2px 10px;font-size:{px}px;opacity:.6;line-height:1.3",
    )


def barcode(number: str, height: int = 32, width: int = 170) -> str:
    """A picture of a barcode with its number below."""
    random, x, strokes = Random(number), 0.0, ""
    while x < width - 4:
        wide = random.choice((1.2, 1.2, 2.4, 3.4))
        strokes += f"<rect x='{x:.1f}' y='0' width='{wide}' height='{height}'/>"
        x += wide + random.choice((1.3, 2.2, 3))
    drawn = f"<svg width='{width}' height='{height}' fill='#111'>{strokes}</svg>"
    return (
        f"<div style='display:inline-block;text-align:center;line-height:1.2;font-size:13px'>{drawn}<br>{number}</div>"
    )


def screen(name: str, *, bar: str = "#fff", ink: str = "#222", time: str = "21:07") -> str:
    """The head of a phone's screen."""
    return (
        f"<div style='background:{bar};color:{ink};padding:9px 18px 11px'>"
        + spread(f"<b>{time}</b>", "WLAN ▂▄▆ 54%", style="font-size:13px")
        + f"<div style='margin-top:9px;font-size:17px'><span>❮　</span><b>{name}</b></div></div>"
    )


def card(body: str, style: str = "") -> str:
    """A white card of a screen."""
    return f"<div style='background:#fff;margin:12px;border-radius:12px;padding:13px 15px;{style}'>{body}</div>"


def who(case: Case) -> str:
    """The patient's name, escaped."""
    return e(case.insured.name)


def where(case: Case) -> str:
    """The hospital's name, escaped."""
    return e(case.hospital)


def ill(case: Case) -> str:
    """The diagnosis, escaped."""
    return e(case.diagnosis.name)


def unit(case: Case) -> str:
    """The department, escaped."""
    return e(case.department)


def age(case: Case, on: dt.date) -> str:
    """The age on a day in years, in months below two years."""
    born = case.insured.born_on
    months = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    return f"{months // 12}岁" if months >= 24 else f"{max(1, months)}个月"


def stay_days(case: Case) -> int:
    """Days of the stay."""
    return (case.discharged_on - case.admitted_on).days


def told(case: Case, words: str, **more: dt.date | str) -> dict[str, Any]:
    """The truth: `words` names what is printed of patient, hospital, diagnosis, code; days and words come with it."""
    known = {
        "patient": ("patient_name", case.insured.name),
        "hospital": ("hospital", case.hospital),
        "diagnosis": ("diagnosis", case.diagnosis.name),
        "code": ("diagnosis_code", case.diagnosis.code),
    }
    fields: dict[str, Any] = dict(known[word] for word in words.split())
    return fields | {name: one.isoformat() if isinstance(one, dt.date) else one for name, one in more.items()}


def outcome(case: Case, random: Random) -> str:
    """How a stay ended; what does not heal is better."""
    return "好转" if case.diagnosis.code[:1] in "CDEGIM" else random.choice(("好转", "治愈"))


def crew(case: Case, count: int = 4) -> list[str]:
    """People who sign, the same on all clinical papers of a claim, none twice."""
    random = Random(case.seed * 53 + 11)
    firsts = random.sample(sorted(set(_FAMILY_NAMES)), count)
    return [a + b for a, b in zip(firsts, random.sample(_GIVEN_NAMES, count), strict=True)]


def hour(case: Case, salt: int = 0, *, morning: bool = False) -> str:
    """A time of the day when clinics are open."""
    random = Random(case.seed * 19 + salt)
    return f"{random.randint(8, 11 if morning else 16):02d}:{random.randint(0, 59):02d}"


def dial(case: Case) -> str:
    """The hospital's telephone."""
    random = Random(case.hospital + "总机")
    return f"0{random.choice((419, 558, 692, 773, 912))}-{random.choice('2367')}{digits(random, 6)}"


def medicines(case: Case, most: int = 5) -> tuple[Fee, ...]:
    """The drugs of the visit, or one from the shelf when its bill has none."""
    sold = tuple(fee for fee in case.visit.fees if "药" in fee.goods.category)[:most]
    shelf = [one for one in case.pools.goods if "药" in one.category]
    return sold or (Fee(shelf[case.seed % len(shelf)], 1),)


def directions(fee: Fee) -> tuple[str, str, str]:
    """How much is taken, how, how often."""
    words = fee.goods.name + fee.goods.unit
    for signs, way in (
        (("滴眼", "眼用", "滴鼻", "滴耳"), ("1滴", "滴患处", "tid")),
        (("胰岛素",), ("10单位", "皮下注射", "bid")),
        (("肝素",), ("1支", "皮下注射", "qd")),
        (("滴剂",), ("0.5ml", "口服", "bid")),
        (("白药气雾",), ("适量", "喷患处", "tid")),
        (("干混悬",), ("1袋", "温水冲服", "qd")),
        (("滴丸", "保心丸"), ("8丸", "口服", "tid")),
        (("注射", "针"), ("1支", "静脉滴注", "qd")),
        (("膏", "凝胶", "乳膏", "洗剂", "搽", "酊", "栓", "贴"), ("适量", "外用", "bid")),
        (("吸入", "喷", "气雾"), ("1吸", "吸入", "bid")),
        (("口服液", "溶液", "糖浆", "混悬", "合剂", "露"), ("10ml", "口服", "tid")),
        (("颗粒", "散", "冲剂"), ("1袋", "冲服", "tid")),
        (("胶囊", "胶丸"), ("1粒", "口服", "bid")),
        (("丸",), ("6g", "口服", "bid")),
        (("片",), ("1片", "口服", "bid")),
    ):
        if any(sign in words for sign in signs):
            return way
    return ("1剂", "水煎服", "bid")
