"""Bank cards: one with raised figures, one that stands."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at
from benchmarks.papers.families.sixth.marks import OCRB, SANS, applicant, framed, waves
from benchmarks.papers.paper import Drawing

_CHIP = "<svg width='76' height='58'><rect width='76' height='58' rx='9' fill='#dcbf73'/><path d='M0 19h26v20H0M76 19H50v20h26M26 0v58M50 0v58M26 29h24' fill='none' stroke='#8c7437' stroke-width='2'/></svg>"
_UNION = "<div style='display:flex;color:#fff;font-size:17px;font-weight:bold;line-height:19px;transform:skewX(-10deg)'><span style='background:#d9222a;width:26px;height:52px;border-radius:8px 0 0 8px'></span><span style='background:#12507d;padding:6px 3px'>Union<br>Pay</span><span style='background:#0c7a78;padding:6px 7px;border-radius:0 8px 8px 0'>银联</span></div>"


def _fours(number: str) -> str:
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def bank_card_raised(case: Case, random: Random) -> Drawing:
    """A card with raised figures."""
    who = applicant(case)
    low, high = random.choice(
        (("#7a1622", "#c8424a"), ("#123b63", "#3f86b8"), ("#1d5945", "#55a387"), ("#6a5423", "#c9a65b"))
    )
    raised = "text-shadow:1px 1px 0 #fff9,-1px -1px 1px #0009;color:#e9e9e4;"
    body = (
        f"<div class='paper' style='border-radius:26px;background:linear-gradient(140deg,{low},{high});{SANS}color:#fff'>{waves(640, 404, colour='#ffffff33', step=14, swing=60)}"
        + at(38, 32, escape(who.bank), "font-size:31px;font-weight:bold;letter-spacing:3px")
        + at(490, 40, random.choice(("借记卡", "储蓄卡")), "font-size:20px")
        + at(52, 120, _CHIP)
        + at(
            42,
            212,
            _fours(who.card_number),
            f"{OCRB}font-size:{31 if len(who.card_number) > 16 else 37}px;letter-spacing:1px;{raised}",
        )
        + at(42, 290, "VALID<br>THRU", "font-size:10px;line-height:11px")
        + at(86, 290, f"{case.on.month:02d}/{case.on.year % 100 + 5}", f"{OCRB}font-size:19px;{raised}")
        + at(484, 318, _UNION)
        + "</div>"
    )
    return Drawing(
        framed(body, width=640, height=404, css=""),
        640,
        404,
        {"card_number": who.card_number, "bank": who.bank},
        scale=2,
    )


def bank_card_standing(case: Case, random: Random) -> Drawing:
    """A flat card that stands, number in small print along its foot."""
    who = applicant(case)
    ground = random.choice(("#f2eee5", "#1e2430", "#d8e6e4"))
    ink = "#f3f3f3" if ground == "#1e2430" else "#23272e"
    body = (
        f"<div class='paper' style='border-radius:24px;background:{ground};{SANS}color:{ink}'>{waves(404, 640, colour='#9aa4a955', step=18, swing=70)}"
        + at(34, 36, escape(who.bank), "font-size:27px;font-weight:bold")
        + at(34, 78, "DEBIT CARD　借记卡 Ⅰ类户", "font-size:14px")
        + at(164, 168, f"<div style='transform:rotate(90deg)'>{_CHIP}</div>")
        + at(32, 430, _fours(who.card_number), f"{OCRB}font-size:{20 if len(who.card_number) > 16 else 24}px")
        + at(34, 480, f"有效期 MONTH/YEAR　{case.on.month:02d}/{case.on.year % 100 + 8}", "font-size:13px")
        + at(34, 560, "客服热线 9" + case.numbers["床号"][:4], "font-size:13px")
        + at(258, 548, _UNION)
        + "</div>"
    )
    return Drawing(
        framed(body, width=404, height=640, css=""),
        404,
        640,
        {"card_number": who.card_number, "bank": who.bank},
        scale=2,
    )
