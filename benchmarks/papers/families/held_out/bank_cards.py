"""Bank cards: flat number, embossed number, upright card, a copy on a sheet."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.held_out.sheet import FIXED, GOTHIC, at, drawing
from benchmarks.papers.paper import Drawing, Layout

_ENGLISH = {
    "中国农业银行": "AGRICULTURAL BANK OF CHINA",
    "中国工商银行": "INDUSTRIAL AND COMMERCIAL BANK OF CHINA",
    "中国银行": "BANK OF CHINA",
    "中国建设银行": "China Construction Bank",
    "交通银行": "BANK OF COMMUNICATIONS",
    "中国邮政储蓄银行": "POSTAL SAVINGS BANK OF CHINA",
    "招商银行": "CHINA MERCHANTS BANK",
    "兴业银行": "INDUSTRIAL BANK CO.,LTD.",
    "上海浦东发展银行": "SPD BANK",
    "中国民生银行": "CHINA MINSHENG BANK",
    "中信银行": "CHINA CITIC BANK",
    "平安银行": "PING AN BANK",
    "广发银行": "CGB",
    "华夏银行": "HUAXIA BANK",
    "徽商银行": "HUISHANG BANK",
}
_UNION = (
    '<svg width="92" height="56" viewBox="0 0 92 56" style="position:absolute;{place}"><path d="M14 0 H36 L26 56 H4 Q0 56 1 50 L10 4 Q11 0 14 0" fill="#c9252b"/>'
    '<path d="M36 0 H62 L52 56 H26 Z" fill="#1d4f91"/><path d="M62 0 H86 Q91 0 90 5 L81 51 Q80 56 76 56 H52 Z" fill="#0d7a78"/>'
    '<text x="14" y="26" font-size="13" fill="#fff" font-style="italic" font-weight="700">UnionPay</text><text x="20" y="46" font-size="16" fill="#fff">银联</text></svg>'
)
_CHIP = (
    '<svg width="66" height="50" style="position:absolute;{place}"><rect width="66" height="50" rx="8" fill="#d8b765"/>'
    '<path d="M0 17 H24 M0 33 H24 M42 17 H66 M42 33 H66 M24 6 V44 M42 6 V44 M24 25 H42" stroke="#8d6f2a" stroke-width="1.5"/></svg>'
)
_GROUNDS = (
    "linear-gradient(125deg,#0f6b52,#1f9a76 55%,#0b4f3f)",
    "linear-gradient(110deg,#8f1520,#c8323a 60%,#7c0d18)",
    "linear-gradient(140deg,#173b74,#2f6ab0)",
    "linear-gradient(125deg,#3a3f4b,#11141b)",
    "linear-gradient(125deg,#b98a3a,#e2c37e 50%,#a5762b)",
)


def _fours(number: str) -> str:
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def flat_card(case: Case, random: Random) -> Drawing:
    """A debit card with a printed, flat number."""
    who = case.insured
    light = random.random() < 0.4
    paper, ink = (
        ("linear-gradient(120deg,#f3efe6,#dfe9ee)", "#23262b") if light else (random.choice(_GROUNDS[:4]), "#fff")
    )
    body = (
        at(30, 24, escape(who.bank), f"font-size:26px;font-weight:700;color:{ink}")
        + at(31, 62, _ENGLISH.get(who.bank, ""), f"font-size:11px;color:{ink}")
        + at(400, 28, random.choice(("借记卡", "储蓄卡", "金卡", "社会保障金融卡")[:3]), f"font-size:18px;color:{ink}")
        + _CHIP.format(place="left:42px;top:108px")
        + at(40, 190, _fours(who.card_number), f"font-size:31px;letter-spacing:1.5px;color:{ink}")
        + at(42, 246, "ATM", f"font-size:15px;color:{ink}")
        + at(42, 290, random.choice(("境内外通用", "客户服务热线见背面", "签名后使用")), f"font-size:13px;color:{ink}")
        + _UNION.format(place="right:30px;bottom:26px")
    )
    fields = {"card_number": who.card_number, "bank": who.bank}
    return drawing(body, fields, size_px=(540, 340), font=GOTHIC, paper=paper, corner_px=18, scale=1.8)


def embossed_card(case: Case, random: Random) -> Drawing:
    """A card with raised digits, the month it expires and the holder in Latin letters."""
    who = case.insured
    relief = (
        "color:#f1ead2;text-shadow:-1px -1px 1px rgba(255,255,255,.75),1.5px 2px 2px rgba(0,0,0,.7);font-weight:700"
    )
    until = f"{random.randint(1, 12):02d}/{random.randint(27, 35)}"
    body = (
        at(28, 22, escape(who.bank), "font-size:25px;color:#fff;letter-spacing:2px")
        + at(29, 58, _ENGLISH.get(who.bank, ""), "font-size:10px;color:#fff")
        + _CHIP.format(place="left:46px;top:100px")
        + at(
            34,
            172,
            _fours(who.card_number),
            f"font-family:{FIXED};font-size:{31 if len(who.card_number) > 16 else 36}px;{relief}",
        )
        + at(190, 226, "VALID<br>THRU", "font-size:9px;color:#fff;line-height:1.1")
        + at(230, 222, until, f"font-family:{FIXED};font-size:21px;{relief}")
        + at(36, 272, who.pinyin, f"font-family:{FIXED};font-size:23px;{relief}")
        + _UNION.format(place="right:26px;bottom:22px")
        + at(430, 100, "钻石卡", "font-size:16px;color:#fff")
    )
    fields = {"card_number": who.card_number, "bank": who.bank, "holder_name": who.pinyin}
    paper = random.choice(_GROUNDS[1:4])
    return drawing(body, fields, size_px=(540, 340), font=GOTHIC, paper=paper, corner_px=18, scale=1.8)


def upright_card(case: Case, random: Random) -> Drawing:
    """An upright card; the number stands in groups on lines of its own."""
    who = case.insured
    groups = _fours(who.card_number).split()
    number = "<br>".join(" ".join(groups[place : place + 2]) for place in range(0, len(groups), 2))
    body = (
        at(26, 26, escape(who.bank), "font-size:24px;font-weight:700;color:#fff")
        + at(27, 60, _ENGLISH.get(who.bank, ""), "font-size:9px;color:#fff")
        + _CHIP.format(place="left:136px;top:120px")
        + at(60, 240, number, "font-size:34px;letter-spacing:3px;color:#fff;line-height:1.45")
        + at(28, 470, f"持卡人 {who.pinyin}" if random.random() < 0.5 else who.pinyin, "font-size:16px;color:#fff")
        + _UNION.format(place="right:22px;bottom:24px")
    )
    fields = {"card_number": who.card_number, "bank": who.bank, "holder_name": who.pinyin}
    return drawing(
        body, fields, size_px=(340, 540), font=GOTHIC, paper=random.choice(_GROUNDS[:4]), corner_px=18, scale=1.8
    )


def copied_card(case: Case, random: Random) -> Drawing:
    """A grey copy of a card on a sheet, the account written out below by hand."""
    who = case.insured
    number = who.card_number[:6] + " " + who.card_number[6:]
    card = (
        at(30, 26, escape(who.bank), "font-size:27px;font-weight:700")
        + at(32, 66, _ENGLISH.get(who.bank, ""), "font-size:11px")
        + _CHIP.format(place="left:44px;top:108px")
        + at(40, 196, number, "font-size:32px;letter-spacing:2px")
        + at(44, 262, who.pinyin, "font-size:20px")
        + _UNION.format(place="right:30px;bottom:26px")
    )
    top = random.randint(80, 180)
    body = (
        f'<div style="position:absolute;left:120px;top:{top}px;width:540px;height:340px;border:1px solid #888;border-radius:16px;background:#dcdcdc;filter:grayscale(1)">{card}</div>'
        + at(140, top + 380, "（银行卡复印件）", "font-size:18px")
    )
    fields = {"card_number": who.card_number, "bank": who.bank, "holder_name": who.pinyin}
    return drawing(body, fields, size_px=(794, 760), font=GOTHIC)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"bank_card": (flat_card, embossed_card, upright_card, copied_card)}
