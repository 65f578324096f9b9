"""What the clinical pages of this family share: who is ill, sheets, grids, blanks, stamps, screens, drugs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from random import Random
from typing import Any, TypeVar

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, framed
from benchmarks.papers.paper import Drawing

SONG = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC'"
BOOK = "'FandolSong','Noto Serif CJK SC',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
PLAIN = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
DROID = "'DejaVu Sans','Droid Sans Fallback','Noto Sans CJK SC'"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
DOTS = "'Noto Sans Mono CJK SC','WenQuanYi Zen Hei Mono','Noto Sans CJK SC'"
KAI = "'AR PL KaitiM GB','TW-Kai','Noto Serif CJK SC'"
PEN = "'LXGW WenKai','AR PL UKai CN','Noto Serif CJK SC'"

_SHARED = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.grey{color:#75787f}"
    ".net{width:100%;table-layout:fixed}.net td{border:1px solid #444;padding:6px 8px;line-height:1.45}"
    ".net td.k{background:#f3f3f1;text-align:center;padding:6px 3px}"
    ".free{width:100%}.free td{padding:3px 4px;vertical-align:top;line-height:1.5}"
    ".lined{width:100%;border-top:1.6px solid #222;border-bottom:1.6px solid #222}.lined td{padding:3.5px 6px;line-height:1.5}"
    ".lined tr:first-child td{border-bottom:1px solid #222}"
    f".pen{{font-family:{PEN};color:#20357c;font-size:1.12em}}"
    f".name{{font-family:'Long Cang',{PEN};font-size:1.45em;line-height:1;color:#26283a}}"
    ".spread{display:flex;justify-content:space-between;gap:14px;align-items:baseline}.spread>*{white-space:nowrap}"
    ".card{background:#fff;margin:9px 10px;border-radius:10px;padding:12px 14px}"
    ".cell{display:inline-block;width:1.5em;border:1px solid #555;text-align:center;line-height:1.6;margin-left:-1px}"
)
_FIRST = "蒙屈覃甄戚廉冼褚仇桑佟符谷车窦丛侬苑阮柴麦连茅臧庞牟岑褟巩沙耿敖"
_LAST = (
    "海英",
    "德胜",
    "晓蕾",
    "守义",
    "慧敏",
    "长青",
    "艺菲",
    "之航",
    "素珍",
    "孝文",
    "小满",
    "培森",
    "欣悦",
    "启明",
    "碧云",
    "卫东",
    "双喜",
    "清扬",
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chart:
    """The patient of a case on a day. Its texts are ready for HTML."""

    case: Case
    on: dt.date

    @property
    def name(self) -> str:
        """Of the patient."""
        return escape(self.case.insured.name)

    @property
    def sex(self) -> str:
        """女 or 男."""
        return self.case.insured.sex

    @property
    def years(self) -> int:
        """Whole years on the day."""
        born = self.case.insured.born_on
        return self.on.year - born.year - int((self.on.month, self.on.day) < (born.month, born.day))

    @property
    def age(self) -> str:
        """As a hospital writes it."""
        born = self.case.insured.born_on
        months = (self.on.year - born.year) * 12 + self.on.month - born.month - int(self.on.day < born.day)
        if months >= 36:
            return f"{months // 12}岁"
        return (
            f"{months // 12}岁{months % 12}月"
            if months >= 12 and months % 12
            else f"{months // 12 or months}{'岁' if months >= 12 else '个月'}"
        )

    @property
    def house(self) -> str:
        """The hospital's whole name."""
        return escape(self.case.hospital)

    @property
    def unit(self) -> str:
        """The department."""
        return escape(self.case.department)

    @property
    def found(self) -> str:
        """The diagnosis."""
        return escape(self.case.diagnosis.name)

    @property
    def code(self) -> str:
        """The code of the diagnosis."""
        return escape(self.case.diagnosis.code)

    @property
    def days(self) -> int:
        """Of the stay: discharge minus admission."""
        return (self.case.discharged_on - self.case.admitted_on).days

    def who(self, place: int) -> str:
        """Somebody of the staff; another for each place."""
        random = Random(f"24staff{self.case.seed}")
        return random.sample([one + other for one in _FIRST for other in random.sample(_LAST, 3)], 9)[place % 9]

    def serial(self, what: str, count: int = 8) -> str:
        """A number the papers of a claim share by its name."""
        return digits(Random(f"24{what}{self.case.seed}"), count)

    def clock(self, hour: int) -> str:
        """A minute of an hour."""
        return f"{hour:02d}:{(self.case.seed * 7 + hour * 11) % 60:02d}"

    def pick(self, words: Sequence[T], turn: int = 0) -> T:
        """One of several by the case."""
        return words[(self.case.seed // (turn + 1)) % len(words)]

    def truth(self, **more: Any) -> dict[str, Any]:
        """Patient, hospital and what else is printed."""
        told = {name: one.isoformat() if isinstance(one, dt.date) else one for name, one in more.items()}
        return {"patient_name": self.case.insured.name, "hospital": self.case.hospital} | told


def sheet(
    body: str,
    size: tuple[int, int],
    truth: Mapping[str, Any],
    look: str,
    *,
    css: str = "",
    scale: float = 1.6,
    code: str | None = None,
) -> Drawing:
    """A page whose content flows; `look` is the style of the paper."""
    page = framed(
        f"<div class='paper'>{body}</div>",
        width=size[0],
        height=size[1],
        css=f"{_SHARED}.paper{{color:#1c1c1f;{look}}}{css}",
    )
    return Drawing(page, *size, truth, scale, code)


def screen(
    title: str, body: str, height: int, truth: Mapping[str, Any], random: Random, tint: str, code: str | None = None
) -> Drawing:
    """A phone's screen, 380 px wide."""
    ink = "#fff" if tint != "#fff" else "#17181a"
    clock, net = (
        f"{random.randint(7, 22)}:{random.randint(0, 59):02d}",
        random.choice(("5G ▮▮▮ 62", "4G ▮▮▯ 38", "WLAN 91")),
    )
    top = f"<div style='background:{tint};color:{ink};padding:8px 16px 12px'>" + spread(
        clock, net, style="font-size:12.5px"
    )
    top += f"<div class=spread style='padding-top:10px;font-size:17px'><span>‹</span><span>{title}</span><span style='font-size:14px'>○ ···</span></div></div>"
    return sheet(top + body, (380, height), truth, f"font:14.5px/1.6 {PLAIN};background:#f1f2f5", scale=2.5, code=code)


def p(words: str, style: str = "", cls: str = "") -> str:
    """A paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def title(words: str, px: float = 23, style: str = "") -> str:
    """A heading in the middle."""
    return p(words, f"font-size:{px}px;line-height:1.4;{style}", "c b")


def spread(*words: str, style: str = "") -> str:
    """Words over the whole of a line."""
    return f'<div class="spread" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def grid(rows: Iterable[Sequence[str]], cls: str = "net", style: str = "", widths: Sequence[int] = ()) -> str:
    """A table; a cell that starts with `#` is a label, one that starts with `+3 ` goes over three columns."""
    made = "".join(f"<col style='width:{one}%'>" for one in widths)
    for cells in rows:
        made += "<tr>"
        for cell in cells:
            over, text = (
                (cell[1], cell[3:]) if cell[:1] == "+" and cell[2:3] == " " and cell[1:2].isdigit() else ("1", cell)
            )
            label = text.startswith("#")
            made += f"<td colspan={over}{' class=k' if label else ''}>{text[1:] if label else text}</td>"
        made += "</tr>"
    return f'<table class="{cls}" style="{style}">{made}</table>'


def line(style: str = "1.4px solid #222", gap: int = 6) -> str:
    """A rule across the page."""
    return f"<div style='border-top:{style};margin:{gap}px 0'></div>"


def blank(words: str, room: int = 60, cls: str = "pen") -> str:
    """A blank with something written on it."""
    return f"<span class='{cls}' style='display:inline-block;min-width:{room}px;text-align:center;border-bottom:1px solid #333;line-height:1.35;padding:0 4px;text-indent:0'>{words}</span>"


def cells(words: str) -> str:
    """One box a sign."""
    return "<span style='white-space:nowrap'>" + "".join(f"<span class=cell>{one}</span>" for one in words) + "</span>"


def boxes(words: Iterable[str], chosen: str, gap: str = "　") -> str:
    """Boxes to tick with words behind them."""
    made = []
    for one in words:
        tick = (
            "<span style='position:absolute;left:0;top:-.42em;font-size:1.15em;line-height:1.2'>✓</span>"
            if one == chosen
            else ""
        )
        made.append(
            f"<span style='white-space:nowrap'><span style='position:relative;display:inline-block;width:.8em;height:.8em;border:1.2px solid #333;margin-right:4px'>{tick}</span>{one}</span>"
        )
    return gap.join(made)


def pairs(*told: tuple[str, str], style: str = "") -> str:
    """A label in grey and its value at the right, one below another."""
    return "".join(
        f"<div style='display:flex;justify-content:space-between;gap:16px;padding:5px 0;{style}'><span class=grey style='white-space:nowrap'>{label}</span><span class=r>{value}</span></div>"
        for label, value in told
    )


def barcode(seed: int, width: int = 150, height: int = 32) -> str:
    """Stripes that say nothing."""
    random, x, made = Random(seed), 0, ""
    while x < width - 3:
        stroke = random.choice((1, 1, 2, 2, 3))
        made += f"<path d='M{x} 0h{stroke}v{height}h-{stroke}z'/>"
        x += stroke + random.choice((1, 2, 3))
    return f"<svg width='{width}' height='{height}' style='vertical-align:middle'>{made}</svg>"


def stamp(words: str, x: float, y: float, *, across: int = 118, turned: int = -8, opacity: float = 0.5) -> str:
    """An oval red stamp of an office, its words in one line or two."""
    half = (len(words) + 1) // 2
    parts = [words] if len(words) < 6 else [words[:half], words[half:]]
    size = across * 0.7 / max(len(one) for one in parts)
    lines = "".join(f"<div>{one}</div>" for one in parts)
    return (
        f"<div class='at' style='left:{x}px;top:{y}px;width:{across}px;height:{across * 0.68:.0f}px;border:2.5px solid #c8262c;border-radius:50%;"
        f"color:#c8262c;opacity:{opacity};transform:rotate({turned}deg);display:flex;flex-direction:column;align-items:center;justify-content:center;"
        f"font:bold {min(size, across * 0.13):.1f}px/1.35 {HEI}'>{lines}</div>"
    )


def round_seal(words: str, x: float, y: float, *, across: int = 130, below: str = "", opacity: float = 0.5) -> str:
    """A round red seal: the whole name along the arc however long it is, a star, a word below it."""
    mid = across / 2
    size = min(across * 0.115, (mid - 7) * 4.1 / (len(words) + 4.1))
    way = mid - 7 - size
    side, foot = way * 0.88, mid + way * 0.475
    made = (
        f"<svg width='{across}' height='{across}' fill='#cc2229' style='opacity:{opacity}'><circle cx='{mid}' cy='{mid}' r='{mid - 2}' fill='none' stroke='#cc2229' stroke-width='2.6'/>"
        f"<path id='s{x:.0f}' d='M{mid - side:.1f} {foot:.1f}A{way:.1f} {way:.1f} 0 1 1 {mid + side:.1f} {foot:.1f}' fill='none'/>"
        f"<text font-size='{size:.1f}' text-anchor='middle'><textPath href='#s{x:.0f}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{mid}' y='{mid * 1.16:.1f}' font-size='{across * 0.24:.0f}' text-anchor='middle'>★</text>"
        f"<text x='{mid}' y='{mid * 1.54:.1f}' font-size='{across * 0.1:.0f}' text-anchor='middle'>{below}</text></svg>"
    )
    return f"<div class='at' style='left:{x}px;top:{y}px;transform:rotate(-5deg)'>{made}</div>"


def day_boxes(day: dt.date, cls: str = "pen") -> str:
    """A day written into the blanks before 年, 月 and 日."""
    return f"{blank(str(day.year), 44, cls)}年{blank(str(day.month), 26, cls)}月{blank(str(day.day), 26, cls)}日"


def clocked(day: dt.date, form: str, clock: str) -> str:
    """A day and a minute."""
    return f"{day_text(day, form)} {clock}"
