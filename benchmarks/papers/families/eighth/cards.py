"""Identity card, both sides, and bank cards."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighth.sheet import HEI, PHONE, SANS, SERIF, SONG, iso, row, sheet, table, title
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing

_BLUE = "color:#2f6fae;font-size:19px"
_WAVES = "repeating-radial-gradient(circle at 30% 120%,#e6eef4 0 3px,#eef1ee 3px 7px)"


def identity_front(case: Case, random: Random) -> Drawing:
    """The side with the portrait."""
    who = case.insured
    first, second, third = who.address[:11], who.address[11:22], who.address[22:]
    body = (
        at(52, 62, "姓 名", _BLUE) + at(138, 55, e(who.name), f"font-size:{27 if len(who.name) < 6 else 22}px")
        + at(52, 126, "性 别", _BLUE) + at(138, 121, who.sex, "font-size:23px")
        + at(240, 126, "民 族", _BLUE) + at(326, 121, who.ethnicity, "font-size:23px")
        + at(52, 188, "出 生", _BLUE) + at(138, 184, f"{who.born_on.year}", "font-size:22px") + at(216, 188, "年", _BLUE)
        + at(262, 184, f"{who.born_on.month}", "font-size:22px") + at(302, 188, "月", _BLUE)
        + at(346, 184, f"{who.born_on.day}", "font-size:22px") + at(386, 188, "日", _BLUE)
        + at(52, 252, "住 址", _BLUE)
        + "".join(at(138, 247 + 35 * place, e(part), "font-size:22px;letter-spacing:1.5px") for place, part in enumerate((first, second, third)))
        + at(52, 428, "公民身份号码", _BLUE)
        + at(286, 422, who.id_number, "font-size:28px;letter-spacing:4.4px;font-family:'Liberation Mono',monospace;font-weight:700")
        + at(574, 76, portrait(220, 286, shirt=random.choice(("#39424e", "#6b2f3a", "#2e5a57")), ground="transparent"))
    )  # fmt: skip
    fields = {"name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on)}
    fields |= {"address": who.address, "id_number": who.id_number}
    return sheet(
        body,
        width=856,
        height=540,
        fields=fields,
        font=SANS,
        css=f".paper{{border-radius:26px;background:{_WAVES}}}",
        padding="0",
    )


def identity_back(case: Case, random: Random) -> Drawing:
    """The side with the emblem."""
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    emblem = (
        "<svg width='132' height='140'><circle cx='66' cy='62' r='56' fill='#c8372d'/><circle cx='66' cy='62' r='46' fill='none' stroke='#e9c46a' stroke-width='5'/>"
        "<path d='M36 88h60v-14h-8v-10H44v10h-8z' fill='#e9c46a'/><text x='66' y='56' font-size='30' fill='#e9c46a' text-anchor='middle'>★</text>"
        "<path d='M30 112h72l-10 18H40z' fill='#c8372d'/></svg>"
    )
    body = (
        at(60, 48, emblem)
        + at(240, 62, "中华人民共和国", "font-size:39px;letter-spacing:9px;font-weight:600")
        + at(226, 134, "居 民 身 份 证", "font-size:57px;letter-spacing:4px;font-weight:600")
        + at(196, 384, "签发机关", "font-size:22px;font-weight:600") + at(320, 384, e(who.id_issuer), "font-size:22px")
        + at(196, 442, "有效期限", "font-size:22px;font-weight:600")
        + at(320, 442, f"{day_text(who.id_valid_from, '.')}-{until}", "font-size:22px;letter-spacing:1px")
    )  # fmt: skip
    ground = random.choice(("#eaf0ec", "#f1eee9"))
    css = f".paper{{border-radius:26px;background:repeating-linear-gradient(25deg,{ground} 0 5px,#e3e9ee 5px 7px)}}"
    fields = {
        "issuer": who.id_issuer,
        "valid_from": iso(who.id_valid_from),
        "valid_to": iso(who.id_valid_to) if who.id_valid_to else "long_term",
    }
    return sheet(body, width=856, height=540, fields=fields, font=SERIF, css=css, padding="0")


def _grouped(number: str) -> str:
    cut = [number[place : place + 4] for place in range(0, len(number), 4)]
    return " ".join(cut)


def _chip() -> str:
    return (
        "<svg width='92' height='70'><rect width='92' height='70' rx='11' fill='#d8b867'/>"
        "<path d='M0 24h32v22H0M92 24H60v22h32M32 0v70M60 0v70' stroke='#8f7433' fill='none' stroke-width='2'/></svg>"
    )


def debit_card(case: Case, random: Random) -> Drawing:
    """A debit card with raised figures."""
    who = case.insured
    dark = random.choice(("#1f5b3f,#2f8a5d", "#123a6d,#2a68b5", "#7c1720,#b8323c"))
    body = (
        at(52, 40, e(who.bank), "font-size:38px;font-weight:700")
        + at(52, 94, random.choice(("借记卡 DEBIT", "储蓄卡 Debit Card", "Ⅰ类账户 借记卡")), "font-size:18px")
        + at(70, 168, _chip())
        + at(52, 292, _grouped(who.card_number), "font:600 44px 'Liberation Mono',monospace;text-shadow:1px 2px 1px rgba(0,0,0,.55)")
        + at(52, 372, "VALID<br>THRU", "font-size:11px;line-height:1.1") + at(104, 370, f"{random.randint(1, 12):02d}/{random.randint(28, 35)}", "font-size:21px")
        + at(52, 424, e(who.pinyin), "font-size:23px")
        + at(668, 418, "<span style='background:#fff;color:#14407c;border-radius:8px;padding:6px 12px;font-weight:800;font-size:24px'>银联</span>")
        + at(668, 476, "UnionPay", "font-size:18px")
    )  # fmt: skip
    css = f".paper{{border-radius:28px;color:#fdfdfd;background:linear-gradient(125deg,{dark})}}"
    return sheet(
        body,
        width=856,
        height=540,
        fields={"bank": who.bank, "card_number": who.card_number},
        font=SANS,
        css=css,
        padding="0",
    )


def flat_card(case: Case, random: Random) -> Drawing:
    """A newer card whose figures are printed flat and small, low on its face."""
    who = case.insured
    light = random.choice(("#f2d9b8,#dcae78", "#d9e7f6,#93b8e0", "#f7d3d6,#e39aa2"))
    body = (
        at(560, 36, e(who.bank), "font-size:29px;font-weight:600;transform:translateX(-40px)")
        + at(48, 44, random.choice(("社保联名卡", "乡村振兴卡", "车主卡", "工会会员服务卡")), "font-size:22px")
        + at(64, 150, _chip()) + at(190, 166, "))))", "font-size:26px;letter-spacing:-3px")
        + at(48, 416, who.card_number if len(who.card_number) == 16 and random.random() < 0.4 else _grouped(who.card_number), "font-size:31px;letter-spacing:2px")
        + at(48, 474, f"{e(who.pinyin)}", "font-size:18px") + at(420, 474, f"有效期 {random.randint(1, 12):02d}/{random.randint(28, 36)}", "font-size:17px")
        + at(690, 452, "<b style='color:#b3202a'>Union</b><b style='color:#0b6d64'>Pay</b>", "font-size:30px;font-style:italic")
        + at(690, 494, "银联", "font-size:20px")
    )  # fmt: skip
    css = f".paper{{border-radius:28px;color:#2b2620;background:linear-gradient(160deg,{light})}}"
    return sheet(
        body,
        width=856,
        height=540,
        fields={"bank": who.bank, "card_number": who.card_number},
        font=HEI,
        css=css,
        padding="0",
    )


def upright_card(case: Case, random: Random) -> Drawing:
    """A card to be held upright; seldom a passbook instead."""
    if random.random() < 0.2:
        return passbook(case, random)
    who = case.insured
    number = who.card_number
    cut = (number[:8], number[8:16], number[16:])
    body = (
        at(46, 44, e(who.bank), "font-size:36px;font-weight:700") + at(46, 100, "闪付 QuickPass", "font-size:18px")
        + at(222, 176, f"<div style='transform:rotate(90deg)'>{_chip()}</div>")
        + "".join(at(46, 486 + 50 * place, _grouped(part), "font:600 37px 'Liberation Mono',monospace") for place, part in enumerate(cut))
        + at(46, 664, e(who.pinyin), "font-size:21px") + at(46, 712, "月/年", "font-size:15px") + at(98, 706, f"{random.randint(1, 12):02d}/{random.randint(28, 35)}", "font-size:21px")
        + at(398, 746, "银联", "font-size:27px;font-weight:700") + at(46, 770, "客服热线 95" + digits(random, 3), "font-size:16px")
    )  # fmt: skip
    css = f".paper{{border-radius:28px;color:#fff;background:linear-gradient(200deg,{random.choice(('#2b2d42,#565a7c', '#0f4c5c,#3c8294'))})}}"
    return sheet(
        body, width=540, height=856, fields={"bank": who.bank, "card_number": number}, font=PHONE, css=css, padding="0"
    )


def passbook(case: Case, random: Random) -> Drawing:
    """The first page of a savings passbook."""
    who = case.insured
    opened = case.vehicle.registered_on
    rows = [
        ["户名", e(who.name), "币种", "人民币"],
        ["账号", (who.card_number, "colspan=3 style='font-size:21px;letter-spacing:1px'")],
        ["开户日期", day_text(opened, "plain"), "凭证号", digits(random, 8)],
        ["开户机构", (f"{e(who.bank)}{e(case.pools.cities[case.seed % 7])}支行", "colspan=3")],
        ["通兑标志", "通存通兑", "印密方式", "凭密"],
    ]
    body = (
        title(e(who.bank), 30, "letter-spacing:6px")
        + title("活期储蓄存折", 23)
        + table(rows, style="margin-top:18px;font-size:18px")
    )
    body += row("银行签章：", "柜员 " + digits(random, 5), style="margin-top:30px")
    fields = {"bank": who.bank, "card_number": who.card_number}
    return sheet(
        body, width=900, height=520, fields=fields, font=SONG, css=".t td{border-color:#7a9a86}", ground="#eef5ee"
    )


LAYOUTS = {
    "id_card_front": (identity_front,),
    "id_card_back": (identity_back,),
    "bank_card": (debit_card, flat_card, upright_card),
}
