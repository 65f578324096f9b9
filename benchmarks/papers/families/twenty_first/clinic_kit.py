"""What the clinical pages of this family share: the patient of a day, leaves and phone pages, rows, blanks, drugs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from random import Random
from typing import Any, TypeVar

from benchmarks.papers.facts import Case, Fee, Priced, chinese_name, digits
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

LEAD = "'Noto Serif CJK SC',serif"
NEWS = "'Liberation Serif','AR PL SungtiL GB','Noto Serif CJK SC'"
FANDOL = "'Liberation Serif','FandolSong','Noto Serif CJK SC'"
GREY = "'Noto Sans CJK SC',sans-serif"
OFFICE = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC'"
SMALL = "'DejaVu Sans','WenQuanYi Micro Hei','Noto Sans CJK SC'"
TOUCH = "'MiSans','Noto Sans CJK SC',sans-serif"
PIN = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei Mono','Noto Sans CJK SC'"
FORMAL = "'Liberation Serif','FandolFang','FandolFang R','Noto Serif CJK SC'"
BRUSH = "'AR PL UKai CN','FandolKai','Noto Serif CJK SC'"

_STYLES = (
    ".mid{text-align:center}.end{text-align:right}.st{font-weight:700}.nb{white-space:nowrap}.dim{color:#6c6f76}"
    ".rule{width:100%}.rule td{border:1px solid #3a3a3a;padding:5px 8px}"
    ".open{width:100%}.open td{padding:3px 5px;vertical-align:top}"
    ".thin{width:100%}.thin td{border-bottom:1px solid #c4c4c4;padding:5px 6px}"
    ".apart{display:flex;justify-content:space-between;gap:12px}.apart>span{white-space:nowrap}"
    ".ink{font-family:'LXGW WenKai','FandolKai','Noto Serif CJK SC';color:#1b2a68;font-size:1.1em}"
    ".sg{font-family:'Long Cang','LXGW WenKai';font-size:1.5em;line-height:1;color:#20243d}"
    ".two{display:flex;justify-content:space-between;gap:18px;padding:6px 0}.two>span:first-child{color:#868b95;white-space:nowrap}"
    ".two>span:last-child{text-align:right}.pane{background:#fff;border-radius:12px;margin:10px 11px;padding:11px 15px}"
    ".sq{display:inline-flex;vertical-align:middle}.sq b{font-weight:400;width:1.5em;line-height:1.6;text-align:center;"
    "border:1px solid #555;margin-left:-1px}"
)

T = TypeVar("T")
Cell = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sick:
    """The patient of a case on a day; its texts are escaped."""

    case: Case
    day: dt.date

    @property
    def name(self) -> str:
        """The patient's name."""
        return escape(self.case.insured.name)

    @property
    def sex(self) -> str:
        """女 or 男."""
        return self.case.insured.sex

    @property
    def age(self) -> str:
        """Years with 岁, months with 月 below a year."""
        born = self.case.insured.born_on
        months = (self.day.year - born.year) * 12 + self.day.month - born.month - (self.day.day < born.day)
        return f"{months // 12}岁" if months >= 12 else f"{max(1, months)}月"

    @property
    def house(self) -> str:
        """The hospital's whole name."""
        return escape(self.case.hospital)

    @property
    def unit(self) -> str:
        """The department."""
        return escape(self.case.department)

    @property
    def ill(self) -> str:
        """The diagnosis."""
        return escape(self.case.diagnosis.name)

    @property
    def nights(self) -> int:
        """Discharge minus admission."""
        return (self.case.discharged_on - self.case.admitted_on).days

    @property
    def hurt(self) -> bool:
        """Whether the diagnosis is an injury by its code."""
        return self.case.diagnosis.code[:1] in "ST"

    def signer(self, place: int) -> str:
        """Somebody of the staff."""
        random = Random(self.case.seed * 31 + place * 7)
        return escape(chinese_name(random, random.choice("女男")))

    def no(self, what: str, count: int = 8) -> str:
        """A number by its name, the same on all papers of a claim."""
        return digits(Random(f"21:{self.case.seed}:{what}"), count)

    def one(self, words: Sequence[T], more: int = 0) -> T:
        """One of some by the case."""
        return words[(self.case.seed + more) % len(words)]

    def at(self, hour: int) -> str:
        """A minute of an hour."""
        return f"{hour:02d}:{(self.case.seed * 13 + hour * 5) % 60:02d}"

    def says(self, **more: Any) -> dict[str, Any]:
        """The truth: hospital, patient and what more is printed."""
        told = {name: one.isoformat() if isinstance(one, dt.date) else one for name, one in more.items()}
        return {"patient_name": self.case.insured.name, "hospital": self.case.hospital, **told}


def leaf(
    body: str,
    size: tuple[int, int],
    fields: Mapping[str, Any],
    *,
    face: str = LEAD,
    px: float = 16,
    edge: str = "42px 54px",
    paper: str = "#fff",
    ink: str = "#1e1e20",
    css: str = "",
    scale: float = 1.6,
    code_text: str | None = None,
) -> Drawing:
    """A sheet of paper whose content flows."""
    look = f".paper{{font:{px}px/1.62 {face};color:{ink};background:{paper};padding:{edge}}}"
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=size[0], height=size[1], css=look + _STYLES + css),
        *size,
        fields,
        scale,
        code_text,
    )


def mobile(
    name: str, body: str, height: int, fields: Mapping[str, Any], random: Random, *, bar: str, ink: str = "#fff"
) -> Drawing:
    """A page of a phone, 392 px wide, its title in the middle."""
    top = f"<div style='background:{bar};color:{ink};padding:7px 15px 13px'>"
    top += apart(
        f"{random.randint(6, 23):02d}:{random.randint(0, 59):02d}",
        random.choice(("5G　81", "4G　46%", "HD 5G　100", "WiFi　27%")),
        style="font-size:12.5px",
    )
    top += apart("〈", f"<b style='font-size:17px;font-weight:500'>{name}</b>", "···", style="padding-top:9px")
    return leaf(top + "</div>" + body, (392, height), fields, face=TOUCH, px=14.5, edge="0", paper="#f2f4f6", scale=2.5)


def row(words: str, style: str = "", cls: str = "") -> str:
    """A line of its own."""
    return f"<div class='{cls}' style=\"{style}\">{words}</div>"


def head(words: str, px: float = 24, style: str = "") -> str:
    """A heading in the middle."""
    return row(words, f"font-size:{px}px;line-height:1.45;{style}", "mid st")


def apart(*words: str, style: str = "") -> str:
    """Words spread over a line."""
    return f'<div class="apart" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def table(rows: Iterable[Sequence[Cell]], cls: str = "rule", style: str = "") -> str:
    """A table; a cell may carry attributes."""
    made = ""
    for cells in rows:
        made += "<tr>" + "".join(
            f"<td {one[1]}>{one[0]}</td>" if isinstance(one, tuple) else f"<td>{one}</td>" for one in cells
        )
        made += "</tr>"
    return f'<table class="{cls}" style="{style}">{made}</table>'


def wide(words: str, columns: int, style: str = "") -> tuple[str, str]:
    """A cell over several columns."""
    return words, f'colspan="{columns}" style="{style}"'


def bar(style: str = "1.3px solid #2b2b2b", gap: int = 7) -> str:
    """A line across."""
    return f"<div style='border-top:{style};margin:{gap}px 0'></div>"


def slot(words: str, room: int = 0, cls: str = "ink") -> str:
    """A blank that was filled."""
    size = f"display:inline-block;min-width:{room}px;text-align:center;line-height:1.4;" if room else ""
    return f"<span class='{cls}' style='{size}border-bottom:1px solid #444;padding:0 5px;text-indent:0'>{words}</span>"


def couples(*pairs: tuple[str, str]) -> str:
    """Label and value at both ends of a line, one below another."""
    return "".join(f"<div class='two'><span>{label}</span><span>{value}</span></div>" for label, value in pairs)


def squares(text: str) -> str:
    """A box for every sign."""
    return "<span class='sq'>" + "".join(f"<b>{one}</b>" for one in text) + "</span>"


def choice(words: Sequence[str], chosen: str) -> str:
    """Boxes with words behind them, one ticked."""
    face = "font-family:'WenQuanYi Zen Hei','Noto Sans CJK SC'"
    return "　".join(f"<span class='nb' style=\"{face}\">{'☑' if one == chosen else '□'}{one}</span>" for one in words)


def stripes(seed: int, width: int = 170, height: int = 34) -> str:
    """A bar code of nothing."""
    random, x, made = Random(seed), 2, ""
    while x < width - 4:
        thick = random.choice((1, 1, 2, 3))
        made += f"<rect x='{x}' width='{thick}' height='{height}'/>"
        x += thick + random.choice((1, 2, 2, 3))
    return f"<svg width='{width}' height='{height}' style='vertical-align:middle'>{made}</svg>"


def chop(words: str, x: float, y: float, *, wide_px: int = 132, below: str = "", thin: float = 0.5) -> str:
    """A round red seal of an institution, a little turned."""
    mid = wide_px / 2
    px = min(wide_px * 0.115, 3.9 * (mid - 6) / (len(words) + 3.9))  # as much as the arc holds
    arc, low = mid - px - 6, min(wide_px * 0.095, wide_px * 0.62 / max(1, len(below)))
    left, right, foot, name = mid - arc * 0.9, mid + arc * 0.9, mid + arc * 0.436, f"c{x:.0f}{y:.0f}"
    made = (
        f"<svg width='{wide_px}' height='{wide_px}' fill='#cf2a2a' style='opacity:{thin}'>"
        f"<circle cx='{mid}' cy='{mid}' r='{mid - 2}' fill='none' stroke='#cf2a2a' stroke-width='2.4'/>"
        f"<path id='{name}' d='M{left:.1f} {foot:.1f}A{arc:.1f} {arc:.1f} 0 1 1 {right:.1f} {foot:.1f}' fill='none'/>"
        f"<text font-size='{px:.1f}' text-anchor='middle'><textPath href='#{name}' startOffset='50%'>{words}</textPath></text>"
        f"<text x='{mid}' y='{mid * 1.18:.1f}' font-size='{wide_px * 0.26:.0f}' text-anchor='middle'>★</text>"
        f"<text x='{mid}' y='{mid * 1.58:.1f}' font-size='{low:.1f}' text-anchor='middle'>{below}</text></svg>"
    )
    return f"<div class='at' style='left:{x}px;top:{y}px;transform:rotate(6deg)'>{made}</div>"


def is_medicine(goods: Priced) -> bool:
    """Whether it is a drug out of a packet."""
    return goods.category in ("西药费", "中成药费") and not goods.name.endswith("费")


def pills(case: Case, most: int = 5) -> tuple[Fee, ...]:
    """What the doctor of the visit prescribes: the visit's and the shop's drugs, else one of the shelf."""
    found = {fee.goods.name: fee for fee in (*case.visit.fees, *case.drugs.fees) if is_medicine(fee.goods)}
    shelf = [goods for goods in case.pools.goods if is_medicine(goods)]
    return tuple(found.values())[:most] or (Fee(shelf[case.seed % len(shelf)], 1),)


def taken(fee: Fee, place: int) -> tuple[str, str, str]:
    """Dose, way and how often, as the form of a drug asks."""
    name = fee.goods.name
    if any(one in name for one in ("胰岛素", "肝素")):
        return "1支", "皮下注射", "qd"
    if any(one in name for one in ("注射", "氯化钠", "葡萄糖", "白蛋白")):
        return f"1{fee.goods.unit}", "静脉滴注", "qd"
    if any(one in name for one in ("膏", "喷雾", "气雾", "滴眼", "凝胶", "贴", "洗剂", "栓", "散剂外")):
        return "适量", "外用", "bid"
    if "吸入" in name:
        return "1吸" if "粉雾" in name else f"1{fee.goods.unit}", "吸入", "bid"
    forms = (("胶囊", "1粒"), ("颗粒", "1袋"), ("口服液", "1支"), ("片", "1片"), ("散", "1袋"))
    dose = next((much for form, much in forms if form in name), "遵说明书")
    return (dose, "口服", ("tid", "bid", "qd")[place % 3])
