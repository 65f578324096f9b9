"""What this family's clinical pages are built of: a patient's chart, sheets, phone screens, tables, blanks, stamps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, Priced, chinese_name, digits
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.families.nineteenth.names import medicines, visit_bill
from benchmarks.papers.paper import Drawing

SUNG = "'FandolSong','Noto Serif CJK SC',serif"
PAPER_SUNG = "'AR PL SungtiL GB','Noto Serif CJK SC',serif"
THICK = "'Noto Serif CJK SC',serif"
GOTHIC = "'Noto Sans CJK SC',sans-serif"
MI = "'MiSans','Noto Sans CJK SC',sans-serif"
WQY = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
PINS = "'WenQuanYi Zen Hei Mono','WenQuanYi Zen Hei','Noto Sans CJK SC'"
FANGSONG = "'FandolFang','FandolFang R','Noto Serif CJK SC'"
KAITI = "'AR PL KaitiM GB','FandolKai','Noto Serif CJK SC'"
TITLE = "'ZCOOL XiaoWei','Noto Serif CJK SC'"

_CSS = (
    ".m{text-align:center}.e{text-align:right}.k{font-weight:700}.t{font-size:.86em;color:#555}"
    ".g{width:100%}.g td{border:1px solid #2f2f2f;padding:6px 8px}.n{width:100%}.n td{padding:4px 6px;vertical-align:top}"
    ".u{width:100%}.u td{border-bottom:1px solid #aaa;padding:5px 6px}"
    ".fl{display:flex;justify-content:space-between;gap:14px}.fl>span{white-space:nowrap}"
    ".hand{font-family:'LXGW WenKai','FandolKai','Noto Serif CJK SC';color:#1d2c74;font-size:1.1em}"
    ".name{font-family:'Zhi Mang Xing','FandolKai','Noto Serif CJK SC';font-size:1.5em;line-height:1;color:#22274a}"
    ".kv{display:flex;justify-content:space-between;gap:16px;padding:6px 0}.kv>span:first-child{color:#8a8f99;white-space:nowrap}"
    ".kv>span:last-child{text-align:right}.card{background:#fff;border-radius:10px;margin:10px;padding:12px 14px}"
    ".w{white-space:nowrap}.lab{color:#7c828d;font-size:.9em}"
)

Cell = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Chart:
    """The patient of a case as pages of one day print them; every text is escaped."""

    case: Case
    day: dt.date

    @property
    def name(self) -> str:
        """The patient."""
        return e(self.case.insured.name)

    @property
    def sex(self) -> str:
        """女 or 男."""
        return self.case.insured.sex

    @property
    def age(self) -> str:
        """Whole years with 岁, or months of an infant."""
        born, day = self.case.insured.born_on, self.day
        months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
        return f"{months // 12}岁" if months >= 12 else f"{max(months, 1)}个月"

    @property
    def hospital(self) -> str:
        """The whole name of the hospital."""
        return e(self.case.hospital)

    @property
    def ward(self) -> str:
        """The department."""
        return e(self.case.department)

    @property
    def found(self) -> str:
        """What it is."""
        return e(self.case.diagnosis.name)

    @property
    def stay_days(self) -> int:
        """Days from admission to discharge."""
        return (self.case.discharged_on - self.case.admitted_on).days

    def who(self, place: int) -> str:
        """One of the people who sign."""
        random = Random(self.case.seed * 23 + place)
        return e(chinese_name(random, random.choice("女男")))

    def number(self, name: str, count: int = 8) -> str:
        """A number that is the same on all papers of a claim."""
        return digits(Random(f"{self.case.seed}-{name}"), count)

    def pick(self, words: Sequence[str], more: int = 0) -> str:
        """One of some words, the same on all papers of a claim."""
        return words[(self.case.seed + more) % len(words)]

    def clock(self, hour: int) -> str:
        """A time within an hour."""
        return f"{hour:02d}:{(self.case.seed * 7 + hour) % 60:02d}"

    def truth(self, **more: Any) -> dict[str, Any]:
        """Hospital and patient, and what else the page says; days become ISO days."""
        told = {name: one.isoformat() if isinstance(one, dt.date) else one for name, one in more.items()}
        return {"hospital": self.case.hospital, "patient_name": self.case.insured.name, **told}


def page(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    font: str = SUNG,
    px: float = 16,
    pad: str = "40px 52px",
    ground: str = "#fff",
    ink: str = "#1c1c1f",
    css: str = "",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet that flows from its top."""
    own = f".paper{{font:{px}px/1.6 {font};color:{ink};background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=own + _CSS + css)
    return Drawing(whole, *size, fields, scale, code_text)


def app(
    title: str, body: str, height: int, fields: Mapping[str, Any], random: Random, *, tint: str, dark: bool = True
) -> Drawing:
    """A screen of a mini program or an app."""
    ink = "#fff" if dark else "#1b1b1b"
    clock = f"{random.randint(7, 22)}:{random.randint(10, 59)}"
    capsule = "<span style='border:1px solid currentColor;border-radius:14px;padding:0 10px;font-size:13px;opacity:.8'>··· ｜ ◎</span>"
    top = f"<div style='background:{tint};color:{ink};padding:8px 14px 12px'>"
    top += fl(clock, f"▂▄▆ 5G　{random.randint(18, 99)}%", style="font-size:12.5px")
    top += fl("‹", f"<b style='font-size:16.5px'>{title}</b>", capsule, style="padding-top:8px;align-items:center")
    return page(top + "</div>" + body, (384, height), fields, font=MI, px=14.5, pad="0", ground="#f3f4f7", scale=2.5)


def t(rows: Iterable[Sequence[Cell]], cls: str = "g", style: str = "") -> str:
    """A table; a cell is its HTML, or that with the attributes of its `td`."""
    made = "".join("<tr>" + "".join(_cell(one) for one in row) + "</tr>" for row in rows)
    return f'<table class="{cls}" style="{style}">{made}</table>'


def _cell(cell: Cell) -> str:
    words, attributes = cell if isinstance(cell, tuple) else (cell, "")
    return f"<td {attributes}>{words}</td>"


def over(words: str, columns: int, style: str = "") -> tuple[str, str]:
    """A cell over some columns."""
    return words, f"colspan={columns} style='{style}'"


def ln(words: str, style: str = "", cls: str = "") -> str:
    """A line or paragraph."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def fl(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="fl" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def hd(words: str, size: float = 24, style: str = "") -> str:
    """A centred heading."""
    return ln(words, f"font-size:{size}px;line-height:1.4;{style}", "m k")


def hr(style: str = "1.4px solid #222") -> str:
    """A line across."""
    return f'<div style="border-top:{style};margin:7px 0"></div>'


def fill(words: str, width: int = 0, cls: str = "hand") -> str:
    """A filled blank."""
    room = f"display:inline-block;min-width:{width}px;text-align:center;line-height:1.35;" if width else ""
    return f'<span class="{cls}" style="{room}border-bottom:1px solid #333;padding:0 5px;text-indent:0">{words}</span>'


def kv(*couples: tuple[str, str]) -> str:
    """Label left and value right, as a screen writes it."""
    return "".join(f"<div class='kv'><span>{label}</span><span>{value}</span></div>" for label, value in couples)


def box(chosen: bool, word: str) -> str:
    """A choice: a box that is ticked or empty."""
    mark = "☑" if chosen else "□"
    return f"<span class='w' style=\"font-family:'WenQuanYi Zen Hei','Noto Sans CJK SC'\">{mark}{word}</span>"


def stamp(words: str, x: float, y: float, across: int = 136, below: str = "", opacity: float = 0.5) -> str:
    """A round seal; its words are escaped already and keep to the arc however many."""
    middle = across / 2
    size = min(across * 0.12, across * 1.38 / max(len(words), 8))
    arc = middle - size - 5
    side, low, name = arc * 0.88, middle + arc * 0.475, f"ring{round(x)}x{round(y)}"
    foot = min(across * 0.1, across * 0.64 / max(len(below), 1))
    under = f"<text x='{middle}' y='{middle * 1.56:.1f}' font-size='{foot:.1f}' text-anchor='middle'>{below}</text>"
    drawn = (
        f"<svg width='{across}' height='{across}' fill='#c8202b' style='opacity:{opacity}'>"
        f"<circle cx='{middle}' cy='{middle}' r='{middle - 2}' fill='none' stroke='#c8202b' stroke-width='2.6'/>"
        f"<path id='{name}' d='M {middle - side:.1f} {low:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {middle + side:.1f} {low:.1f}' fill='none'/>"
        f"<text font-size='{size:.1f}' text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{middle}' y='{middle * 1.17:.1f}' font-size='{across * 0.25:.0f}' text-anchor='middle'>★</text>{under}</svg>"
    )
    return at(x, y, drawn, "transform:rotate(-5deg)")


def bars(seed: int, width: int = 180, height: int = 36) -> str:
    """A bar code that says nothing."""
    random, x, made = Random(seed), 0, ""
    while x < width - 5:
        thick = random.randint(1, 3)
        made += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.randint(1, 3)
    return f"<svg width='{width}' height='{height}'>{made}</svg>"


def remedies(case: Case, most: int = 5) -> tuple[Fee, ...]:
    """Drugs bought on the visit, some from the shelf where none were."""
    bought = {fee.goods.name: fee for fee in (*visit_bill(case).fees, *medicines(case).fees) if is_drug(fee.goods)}
    shelf = [goods for goods in case.pools.goods if is_drug(goods)]
    return tuple(bought.values())[:most] or (Fee(shelf[case.seed % len(shelf)], 2),)


def payer(case: Case) -> str:
    """Who pays for the visit in a word, as its bill says."""
    return "医保" if visit_bill(case).basic_insurance_paid_fen else "自费"


def is_drug(goods: Priced) -> bool:
    """Whether something charged is a drug, not the work of boiling it."""
    return "药" in goods.category and not goods.name.endswith("费") and "煎" not in goods.name


def injured(case: Case) -> bool:
    """Whether the diagnosis is an injury, as its code says."""
    return case.diagnosis.code[:1] in "ST"


def usage(fee: Fee, place: int) -> str:
    """How a drug is taken, as its form asks."""
    name = fee.goods.name
    if "肝素" in name or "胰岛素" in name:
        return "皮下注射　每日1次"
    if "注射" in name or "氯化钠" in name or "葡萄糖" in name or "白蛋白" in name:
        return "静脉滴注　每日1次"
    if any(one in name for one in ("滴眼", "软膏", "气雾", "乳膏", "贴", "喷雾", "凝胶")):
        return "外用　每日3次"
    if "饮片" in name:
        return "水煎服　每日1剂"
    return ("口服　每日3次　饭后", "口服　每日1次　晨起", "口服　每日2次")[place % 3]
