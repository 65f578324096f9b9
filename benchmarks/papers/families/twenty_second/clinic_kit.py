"""Paper, screens, stamps and small facts for the clinical pages of the twenty-second family."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

SONG = "'FandolSong','AR PL UMing CN',serif"
MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
NOTO = "'Noto Serif CJK SC',serif"
HEI = "'FandolHei','Noto Sans CJK SC',sans-serif"
SANS = "'Noto Sans CJK SC',sans-serif"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
DOTS = "'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
FANG = "'FandolFang R','FandolFang','AR PL SungtiL GB',serif"
KAI = "'FandolKai','AR PL UKai CN',serif"
PEN = "'LXGW WenKai','AR PL KaitiM GB',cursive"
BRUSH = "'AR PL KaitiM GB','LXGW WenKai',cursive"

_CSS = (
    ".c{text-align:center}.r{text-align:right}.b{font-weight:700}.n{white-space:nowrap}"
    ".spread{display:flex;justify-content:space-between;gap:14px}.spread>*{white-space:nowrap}"
    ".half{display:flex;gap:26px}.half>*{flex:1;min-width:0}"
    ".box,.rule,.bare{width:100%}.box td,.box th{border:1px solid #3c3c3c;padding:5px 8px}"
    ".rule td,.rule th{border-bottom:1px solid #b9bcc0;padding:4px 6px;text-align:left}"
    ".rule th{border-top:1.6px solid #222;border-bottom:1.6px solid #222}"
    ".bare td,.bare th{padding:3px 5px;text-align:left;vertical-align:top}.bare td.r,.rule td.r,.box td.r{text-align:right}"
    f".pen{{font-family:{PEN};color:#22306e;font-size:1.12em}}"
    f".sig{{font-family:{BRUSH};color:#1d2450;font-size:1.3em;display:inline-block;line-height:1;transform:rotate(-3deg)}}"
    ".ul{display:inline-block;border-bottom:1px solid #222;padding:0 6px;text-align:center;line-height:1.3}"
    ".sq{display:inline-block;border:1px solid #444;width:1.4em;margin-right:-1px;text-align:center}"
)
_HOUSES = "蔺宿郗咸阙屠佘冼简阚苟劳麦植褚惠燕冷辛厉"
_CALLED = "少卿立新秋萍向阳敬之海燕明远静宜国栋云霞思齐兆丰丽君学文洪波小曼怀瑾春生"


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
    code: str | None = None,
) -> Drawing:
    """A sheet of paper whose content runs from its top."""
    own = f".paper{{font:{px}px/1.55 {font};color:#18191c;background:{ground};padding:{pad}}}"
    whole = framed(f'<div class="paper">{body}</div>', width=size[0], height=size[1], css=own + _CSS + css)
    return Drawing(whole, size[0], size[1], fields, scale, code)


def screen(
    body: str,
    title: str,
    height: int,
    fields: Mapping[str, Any],
    *,
    bar: str = "#ffffff",
    ink: str = "#17181a",
    ground: str = "#f1f3f6",
    font: str = SANS,
    css: str = "",
    code: str | None = None,
) -> Drawing:
    """What a phone shows: its state line, a title, then cards."""
    top = box(
        line("15:47", "◢ 4G ▐ 63%", style="font-size:12.5px;padding:7px 18px 3px")
        + f'<div style="position:relative;padding:7px 0 11px;font-size:16.5px" class="c b">{title}'
        '<span style="position:absolute;left:14px;top:5px;font-weight:400">ㄑ</span>'
        '<span style="position:absolute;right:14px;top:7px;font-size:13px;font-weight:400">⋯ ◎</span></div>',
        f"background:{bar};color:{ink}",
    )
    return sheet(
        top + body, (400, height), fields, font=font, px=14.5, pad="0", ground=ground, scale=2.4, css=css, code=code
    )


def card(body: str, style: str = "") -> str:
    """A white card of a screen."""
    return box(body, f"background:#fff;border-radius:10px;margin:10px;padding:12px 14px;{style}")


def told(label: str, value: str, style: str = "") -> str:
    """A grey label and its value on one line of a screen."""
    return (
        f'<div style="display:flex;gap:10px;padding:4px 0;{style}"><span class=n style="color:#7c8088;width:84px;flex:none">'
        f"{label}</span><span>{value}</span></div>"
    )


def box(words: str, style: str = "", cls: str = "") -> str:
    """A block."""
    return f'<div class="{cls}" style="{style}">{words}</div>'


def line(*words: str, style: str = "") -> str:
    """Words spread over one line."""
    return f'<div class="spread" style="{style}">' + "".join(f"<span>{one}</span>" for one in words) + "</div>"


def crown(words: str, width: float, most: float = 25, style: str = "") -> str:
    """A heading in the middle, as large as its line allows; not yet escaped."""
    return box(e(words), f"font-size:{min(most, width / max(1, len(words))):.1f}px;white-space:nowrap;{style}", "c b")


Cell = str | tuple[str, str]


def table(rows: Iterable[Sequence[Any]], cls: str = "box", style: str = "", head: Sequence[Cell] = ()) -> str:
    """A table: `box` ruled, `rule` lined below, `bare` without; a cell is HTML, or that with attributes."""
    made = "".join(_row(one, "th") for one in ([head] if head else []))
    return f'<table class="{cls}" style="{style}">{made}{"".join(_row(one, "td") for one in rows)}</table>'


def _row(cells: Sequence[Cell], tag: str) -> str:
    pairs = [one if isinstance(one, tuple) else (one, "") for one in cells]
    return "<tr>" + "".join(f"<{tag} {look}>{words}</{tag}>" for words, look in pairs) + "</tr>"


def pen(words: str) -> str:
    """Words by hand; already escaped."""
    return f'<span class="pen">{words}</span>'


def sig(words: str) -> str:
    """A signature; not yet escaped."""
    return f'<span class="sig">{e(words)}</span>'


def ul(words: str, width: int = 50) -> str:
    """Words on a ruled line."""
    return f'<span class="ul" style="min-width:{width}px">{words}</span>'


def squares(words: str) -> str:
    """Each sign in its box."""
    return "<span class=n>" + "".join(f"<span class=sq>{e(one)}</span>" for one in words) + "</span>"


def tick(yes: bool, word: str) -> str:
    """A box to tick."""
    return f'<span class="n">{"☑" if yes else "☐"}{word}</span>'


def seal(words: str, x: float, y: float, size: int = 136, low: str = "", ink: str = "#cf2b2f") -> str:
    """A thin round stamp; not yet escaped."""
    r = size / 2
    letter = min(size * 0.118, 3.7 * (r - 7) / (len(words) + 3))
    arc = r - letter - 5
    path = f"M {r - arc * 0.86:.1f} {r + arc * 0.5:.1f} A {arc:.1f} {arc:.1f} 0 1 1 {r + arc * 0.86:.1f} {r + arc * 0.5:.1f}"
    mark = f"o{int(x)}_{int(y)}"
    foot = f"<text x='{r}' y='{r + size * 0.3}' font-size='{min(size * 0.1, size * 0.6 / max(1, len(low))):.1f}' text-anchor='middle'>{e(low)}</text>"
    return at(
        x,
        y,
        f"<svg width='{size}' height='{size}' fill='{ink}' style='opacity:.48'><circle cx='{r}' cy='{r}' r='{r - 3}' fill='none' "
        f"stroke='{ink}' stroke-width='2.6'/><path id='{mark}' d='{path}' fill='none'/><text font-size='{letter:.1f}' "
        f"text-anchor='middle'><textPath href='#{mark}' startOffset='50%'>{e(words)}</textPath></text>"
        f"<text x='{r}' y='{r + size * 0.1}' font-size='{size * 0.28}' text-anchor='middle'>★</text>{foot}</svg>",
    )


def chop(words: str, x: float, y: float, px: int = 15, ink: str = "#c4302f") -> str:
    """A stamp with corners; words may hold HTML."""
    return at(
        x,
        y,
        words,
        f"border:2px solid {ink};color:{ink};padding:3px 10px;font-size:{px}px;opacity:.6;text-align:center",
    )


def bars(number: str, width: int = 170, height: int = 36, px: int = 13) -> str:
    """A barcode, or what looks like one, with its number."""
    random, x, inside = Random(number), 0, ""
    while x < width - 4:
        thick = random.choice((1, 1, 2, 3))
        inside += f"<rect x='{x}' y='0' width='{thick}' height='{height}'/>"
        x += thick + random.choice((1, 2, 2, 3))
    return (
        f'<div class="c" style="width:{width}px;line-height:1.2;font-size:{px}px"><svg width="{width}" height="{height}" '
        f'style="display:block">{inside}</svg>{number}</div>'
    )


def name(case: Case) -> str:
    """The patient, escaped."""
    return e(case.insured.name)


def illness(case: Case) -> str:
    """The diagnosis, escaped."""
    return e(case.diagnosis.name)


def age(case: Case, on: dt.date) -> str:
    """The patient's age on a day, in years, or months of an infant."""
    born = case.insured.born_on
    months = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    return f"{months // 12}岁" if months >= 12 else f"{max(1, months)}月"


def truth(case: Case, *, code: bool = False, **more: Any) -> dict[str, Any]:
    """Patient, hospital and diagnosis, and what else is told; what is None is not printed."""
    whole: dict[str, Any] = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
    }
    if code:
        whole["diagnosis_code"] = case.diagnosis.code
    whole |= {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in more.items()}
    return {key: value for key, value in whole.items() if value is not None}


def staff(case: Case, count: int = 4) -> list[str]:
    """Who signs: the same on all clinical pages of a claim, none twice."""
    random = Random(case.seed * 53 + 11)
    return [
        a + b
        for a, b in zip(
            random.sample(_HOUSES, count),
            random.sample([_CALLED[i : i + 2] for i in range(0, 36, 2)], count),
            strict=True,
        )
    ]


def hour(case: Case, salt: int = 0) -> str:
    """A time of day within the hours of a clinic."""
    random = Random(case.seed * 23 + salt)
    return f"{random.randint(8, 16):02d}:{random.randint(0, 59):02d}"


def calls(case: Case) -> str:
    """The hospital's telephone."""
    random = Random(case.hospital + "#")
    return f"0{random.choice((318, 457, 576, 719, 834, 916))}-{random.choice('2578')}{digits(random, 6)}"


def remedies(case: Case) -> tuple[Fee, ...]:
    """The drugs on the visit's bill; one from the shelf when there is none."""
    bought = tuple(fee for fee in case.visit.fees if "药" in fee.goods.category)
    shelf = [goods for goods in case.pools.goods if "药" in goods.category]
    return bought or (Fee(shelf[case.seed % len(shelf)], 1),)


def strength(fee: Fee) -> str:
    """The strength that is printed with a drug, empty without one."""
    return "" if fee.goods.specification.strip() in ("", "—", "-", "/") else fee.goods.specification


def remedy_items(case: Case, *, amounts: bool = False) -> list[dict[str, str]]:
    """Drugs as the truth of a prescription writes them."""
    return [
        {"name": fee.goods.name}
        | ({"specification": strength(fee)} if strength(fee) else {})
        | ({"amount": yuan(fee.amount_fen)} if amounts else {})
        for fee in remedies(case)
    ]


_WAYS = (
    (("干混悬", "颗粒", "冲剂", "散"), ("1袋", "温水冲服", "每日3次")),
    (("注射", "针"), ("1支", "静脉滴注", "每日1次")),
    (("滴眼", "滴鼻", "滴耳"), ("2滴", "点用", "每日4次")),
    (("膏", "凝胶", "贴", "栓", "洗剂", "搽", "酊"), ("适量", "外用", "每日2次")),
    (("吸入",), ("1喷", "吸入", "每日2次")),
    (("喷雾", "气雾"), ("2喷", "患处喷用", "每日3次")),
    (("糖浆", "口服液", "口服溶液", "混悬", "合剂"), ("10ml", "口服", "每日3次")),
    (("滴剂",), ("0.5ml", "口服", "每日1次")),
    (("胶囊",), ("2粒", "口服", "每日2次")),
    (("丸",), ("8丸", "口服", "每日3次")),
    (("片",), ("1片", "口服", "每日1次")),
)


def way(fee: Fee) -> tuple[str, str, str]:
    """How much at a time, by which way, how often."""
    if "草药" in fee.goods.category or "饮片" in fee.goods.category:
        return ("1剂", "水煎服", "每日1次")
    rest = (f"1{fee.goods.unit}", "静脉滴注" if fee.goods.unit in "支瓶袋" else "口服", "每日1次")
    return next((told for signs, told in _WAYS if any(one in fee.goods.name for one in signs)), rest)
