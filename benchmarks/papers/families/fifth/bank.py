"""Bank cards: a flat debit card, an embossed one, and the upright card without a name."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.marks import HEI, KAI, OCR
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

_CHIP = (
    "<svg width='92' height='74'><rect width='92' height='74' rx='12' fill='#d8b869'/><path d='M0 25h30v24H0M92 25H62v24h30M30 0v74M62 0v74M30 37h32' "
    "fill='none' stroke='#8f7434' stroke-width='2'/></svg>"
)
_UNION = (
    "<svg width='124' height='78'><g transform='skewX(-12) translate(14 0)'><rect width='44' height='78' rx='8' fill='#d62a35'/>"
    "<rect x='32' width='44' height='78' rx='8' fill='#1b5c94'/><rect x='64' width='46' height='78' rx='8' fill='#0f7b77'/></g>"
    "<text x='62' y='36' font-size='19' fill='#fff' text-anchor='middle' font-style='italic' font-family='Liberation Sans'>UnionPay</text>"
    "<text x='62' y='60' font-size='22' fill='#fff' text-anchor='middle' font-family='FandolHei'>银联</text></svg>"
)
_COLOURS = (
    ("#8b1c2b", "#c2493f"),
    ("#123a6b", "#3f7cb5"),
    ("#1f5d47", "#6fa284"),
    ("#3a3a40", "#77777f"),
    ("#c9a55a", "#ecd9a6"),
)


def _grouped(number: str) -> str:
    if len(number) == 19:
        return f"{number[:6]} {number[6:]}"
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def _in_fours(number: str) -> str:
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def _plate(body: str, colours: tuple[str, str], width: int, height: int) -> str:
    css = (
        f".card{{position:absolute;width:{width}px;height:{height}px;border-radius:32px;overflow:hidden;{HEI}color:#fff;"
        f"background:radial-gradient(circle at 82% 18%,rgba(255,255,255,.35),transparent 46%),linear-gradient(128deg,{colours[0]},{colours[1]})}}"
        ".swirl{position:absolute;inset:0;opacity:.22}"
    )
    swirl = "".join(
        f"<circle cx='{width * 0.2}' cy='{height * 1.05}' r='{radius}' fill='none' stroke='#fff' stroke-width='2'/>"
        for radius in range(60, 620, 26)
    )
    return framed(
        f"<div class='card'><svg class='swirl' width='{width}' height='{height}'>{swirl}</svg>{body}</div>",
        width=width,
        height=height,
        css=css,
    )


def _bank_head(name: str) -> str:
    return at(
        56,
        46,
        "<svg width='62' height='62'><circle cx='31' cy='31' r='28' fill='none' stroke='#fff' stroke-width='5'/><path d='M18 40V22l13 10 13-10v18' fill='none' stroke='#fff' stroke-width='5'/></svg>",
    ) + at(134, 44, name, f"{KAI}font-size:42px;letter-spacing:.06em;-webkit-text-stroke:.8px #fff")


def flat_debit(case: Case, random: Random) -> Drawing:
    """A flat printed debit card, number under the chip, no name."""
    person = case.insured
    body = (
        _bank_head(person.bank)
        + at(604, 52, random.choice(("借记卡", "储蓄卡", "Ⅰ类账户")), "font-size:27px")
        + at(60, 176, _CHIP)
        + at(
            168,
            190,
            "<svg width='40' height='50'><g fill='none' stroke='#fff' stroke-width='4'><path d='M6 12q8 13 0 26M16 6q13 19 0 38M26 0q18 25 0 50'/></g></svg>",
        )
        + at(58, 292, _grouped(person.card_number), f"{OCR}font-size:43px;letter-spacing:.02em")
        + at(60, 376, "24小时客户服务热线 95000", "font-size:20px;opacity:.85")
        + at(60, 462, "闪付 QuickPass", "font-size:25px;font-style:italic")
        + at(676, 420, _UNION)
    )
    fields = {"card_number": person.card_number, "bank": person.bank}
    return Drawing(_plate(body, random.choice(_COLOURS[:4]), 856, 540), 856, 540, fields)


def embossed(case: Case, random: Random) -> Drawing:
    """An old raised card with the name in pinyin and a last month."""
    person = case.insured
    colours = random.choice(_COLOURS)
    ink = "#f3f0e6" if colours[0] != "#c9a55a" else "#5a451a"
    raised = f"color:{ink};text-shadow:-1.5px -1.5px 1px rgba(255,255,255,.55),2px 2.5px 2px rgba(0,0,0,.55)"
    number = _in_fours(person.card_number)
    size = 46 if len(person.card_number) == 16 else 40
    month = person.id_valid_from.month
    body = (
        _bank_head(person.bank)
        + at(610, 60, "白金卡 PLATINUM", "font-size:24px;letter-spacing:.05em")
        + at(60, 170, _CHIP)
        + at(56, 274, number, f"{OCR}font-size:{size}px;{raised}")
        + at(60, 342, person.card_number[:4], "font-size:15px;opacity:.9")
        + at(300, 362, "月/年<br>MONTH/YEAR", "font-size:13px;line-height:1.2")
        + at(300, 396, "有效期至<br>VALID THRU", "font-size:13px;line-height:1.2")
        + at(392, 376, f"{month:02d}/{case.on.year % 100 + 3}", f"{OCR}font-size:32px;{raised}")
        + at(60, 452, person.pinyin, f"{OCR}font-size:30px;{raised}")
        + at(676, 410, _UNION)
    )
    fields = {"card_number": person.card_number, "bank": person.bank, "holder_name": person.pinyin}
    return Drawing(_plate(body, colours, 856, 540), 856, 540, fields)


def upright(case: Case, random: Random) -> Drawing:
    """A card printed upright: the number runs in fours down the card."""
    person = case.insured
    rows = "<br>".join(_in_fours(person.card_number).split())
    body = (
        at(50, 50, person.bank, f"{HEI}font-size:38px;font-weight:bold")
        + at(52, 108, "社会保障 · 惠民卡" if random.random() < 0.3 else "青春联名借记卡", "font-size:23px;opacity:.9")
        + at(222, 190, _CHIP)
        + at(54, 420, rows, f"{OCR}font-size:44px;line-height:1.35")
        + at(54, 764, "DEBIT", "font-size:26px;letter-spacing:.2em")
        + at(366, 734, _UNION)
    )
    fields = {"card_number": person.card_number, "bank": person.bank}
    return Drawing(_plate(body, random.choice(_COLOURS[:4]), 540, 856), 540, 856, fields)


LAYOUTS = {"bank_card": (flat_debit, embossed, upright)}
