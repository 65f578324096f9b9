"""Cards of the tenth family: the identity card laid bare, copied, and bank cards with lying and standing faces."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.tenth.desk import FANG, HEI, LATIN, OCR, SONG, grouped, pen, sheet
from benchmarks.papers.paper import Drawing, Layout

_NET = "repeating-linear-gradient(32deg,rgba(96,150,190,.13) 0 1px,transparent 1px 6px),repeating-linear-gradient(-28deg,rgba(200,130,130,.10) 0 1px,transparent 1px 7px)"
_GROUND = f"{_NET},linear-gradient(100deg,#e8f2f7,#f7f3ee 60%,#e6eff4)"


def _front_words(one: Person) -> str:
    label, value = "color:#2f78ad;font-size:14px", "font-size:18px;color:#111"
    rows = [one.address[place : place + 12] for place in range(0, len(one.address), 12)]
    born = one.born_on
    return "".join(
        (
            at(36, 40, "姓　名", label), at(104, 36, escape(one.name), "font-size:21px"),
            at(36, 82, "性　别", label), at(104, 79, one.sex, value), at(158, 82, "民　族", label), at(220, 79, one.ethnicity, value),
            at(36, 122, "出　生", label), at(104, 119, f"{born.year}", value), at(153, 122, "年", label),
            at(182, 119, f"{born.month}", value), at(210, 122, "月", label), at(238, 119, f"{born.day}", value), at(265, 122, "日", label),
            at(36, 164, "住　址", label), *(at(104, 160 + 25 * n, escape(row), value) for n, row in enumerate(rows)),
            at(36, 290, "公民身份号码", label), at(172, 284, one.id_number, f"font:23px {OCR};letter-spacing:1px"),
            at(366, 48, portrait(146, 190, shirt="#2f2f38", ground="transparent")),
        )
    )  # fmt: skip


def _front_truth(one: Person) -> dict[str, str]:
    return {
        "name": one.name,
        "sex": one.sex,
        "ethnicity": one.ethnicity,
        "born_on": one.born_on.isoformat(),
        "address": one.address,
        "id_number": one.id_number,
    }


def front_bare(case: Case, random: Random) -> Drawing:
    """The side with the portrait, alone."""
    one = case.insured
    css = f".paper{{border-radius:18px;background:{_GROUND}}}"
    return sheet(_front_words(one), (548, 346), _front_truth(one), face=HEI, css=css, scale=1.9)


def front_copied(case: Case, random: Random) -> Drawing:
    """A grey copy on a sheet, with what it is good for written beside it and a copy shop's line below."""
    one = case.insured
    card = f"<div class='card' style='transform:rotate({random.randint(-2, 2)}deg)'>{_front_words(one)}</div>"
    note = f"仅供{case.insurer[:4]}办理赔款使用，他用无效"
    body = (
        card
        + at(150, 500, pen(note, size=22, ink="#333"), "transform:rotate(-3deg)")
        + at(60, 660, "与原件核对一致　经办：", f"font:16px {FANG}")
    )
    css = (
        ".paper{background:#fcfcfa} .card{position:absolute;left:126px;top:96px;width:548px;height:346px;border:1px solid #8d8d8d;"
        "border-radius:18px;background:#ececec;filter:grayscale(1) contrast(1.1)}"
    )
    return sheet(body, (800, 720), _front_truth(one), face=HEI, css=css, scale=1.6)


def _back_words(one: Person) -> str:
    until = day_text(one.id_valid_to, ".") if one.id_valid_to else "长期"
    emblem = (
        "<svg width='96' height='98'><ellipse cx='48' cy='48' rx='44' ry='46' fill='#c03a30'/><ellipse cx='48' cy='46' rx='33' "
        "ry='35' fill='#d8493c' stroke='#e8b95a' stroke-width='3'/><text x='48' y='50' font-size='24' text-anchor='middle' "
        "fill='#f4cf62'>★</text><rect x='26' y='58' width='44' height='9' fill='#e8b95a'/></svg>"
    )
    return "".join(
        (
            at(36, 30, emblem), at(166, 40, "中华人民共和国", f"font:31px {SONG};letter-spacing:9px"),
            at(166, 92, "居民身份证", f"font:40px {SONG};letter-spacing:17px"),
            at(120, 248, "签发机关", "font-size:16px"), at(212, 246, escape(one.id_issuer), "font-size:17px"),
            at(120, 290, "有效期限", "font-size:16px"), at(212, 288, f"{day_text(one.id_valid_from, '.')}-{until}", "font-size:17px"),
        )
    )  # fmt: skip


def _back_truth(one: Person) -> dict[str, str]:
    return {
        "issuer": one.id_issuer,
        "valid_from": one.id_valid_from.isoformat(),
        "valid_to": one.id_valid_to.isoformat() if one.id_valid_to else "long_term",
    }


def back_bare(case: Case, random: Random) -> Drawing:
    """The side with the emblem, alone."""
    css = f".paper{{border-radius:18px;background:{_NET},linear-gradient(80deg,#f4e3e4,#edf2f3 50%,#f1e0e3)}}"
    return sheet(_back_words(case.insured), (548, 346), _back_truth(case.insured), face=HEI, css=css, scale=1.9)


def back_copied(case: Case, random: Random) -> Drawing:
    """A grey copy of the side with the emblem, a line to sign below it."""
    body = (
        f"<div class='card'>{_back_words(case.insured)}</div>"
        + at(80, 486, "本人声明：以上复印件与原件相符。", f"font:17px {FANG}")
        + at(420, 528, f"签名：{pen(case.insured.name, ink='#333')}", f"font:17px {FANG}")
    )
    css = (
        ".paper{background:#fbfbf9} .card{position:absolute;left:100px;top:84px;width:548px;height:346px;border-radius:18px;"
        "border:1px solid #999;background:#f3f3f3;filter:grayscale(1)}"
    )
    return sheet(body, (760, 600), _back_truth(case.insured), face=HEI, css=css, scale=1.6)


_CHIP = "<div style='width:{w}px;height:{h}px;border-radius:7px;background:linear-gradient(135deg,#f0dca0,#c19a45 60%,#ecd48e);border:1px solid #a98532'></div>"


def bank_standing(case: Case, random: Random) -> Drawing:
    """A card whose face stands: chip above, bank in the middle, small flat figures on one line below."""
    one = case.insured
    body = "".join(
        (
            at(140, 34, _CHIP.format(w=46, h=58)), at(30, 118, "▲ 插卡方向", "font-size:11px;opacity:.8"),
            at(30, 168, escape(one.bank), "font-size:25px;letter-spacing:1px"),
            at(30, 206, random.choice(("理财卡 DEBIT", "借记卡", "薪享卡 · 一类户")), "font-size:14px;opacity:.85"),
            at(30, 306, grouped(one.card_number), f"font:20px {LATIN};letter-spacing:.4px"),
            at(30, 352, f"有效期 VALID THRU {random.randint(1, 12):02d}/{random.randint(28, 36)}", "font-size:12px"),
            at(30, 380, "ATM · 境内使用", "font-size:12px;opacity:.8"),
            at(30, 470, "客户服务热线见卡背面", "font-size:11px;opacity:.7"),
            at(206, 452, "<b>UnionPay</b><br>银联", "font-size:16px;background:#0f6f77;padding:5px 10px;border-radius:5px;line-height:1.15"),
        )
    )  # fmt: skip
    ink, ground = random.choice(
        (("#fff", "#135c4a,#2f8f6b"), ("#fff", "#5b1a4a,#a13d62"), ("#17303e", "#dfeaf2,#a9c6dc"))
    )
    css = f".paper{{border-radius:18px;color:{ink};background:linear-gradient(165deg,{ground})}}"
    return sheet(body, (346, 548), {"card_number": one.card_number, "bank": one.bank}, face=HEI, css=css, scale=2.0)


def bank_lying(case: Case, random: Random) -> Drawing:
    """A lying card with raised OCR figures over a picture of hills, and the holder's name in Latin letters."""
    one = case.insured
    raised = "color:#f7f2df;text-shadow:1px 1px 1px #222,-1px -1px 0 #ffffff55"
    hills = (
        "<svg width='548' height='346' style='position:absolute;left:0;top:0'><path d='M0 250Q120 150 240 240T548 180V346H0Z' "
        "fill='#ffffff18'/><path d='M0 300Q160 210 300 290T548 250V346H0Z' fill='#ffffff22'/></svg>"
    )
    body = hills + "".join(
        (
            at(36, 30, escape(one.bank), f"font:26px {SONG};color:#fff"), at(36, 66, "UNIVERSAL SAVINGS CARD", f"font:10px {LATIN};color:#fff;letter-spacing:2px"),
            at(430, 34, "白金<br>PLATINUM", "font-size:13px;color:#f4e2b0;text-align:right;line-height:1.3"),
            at(44, 110, _CHIP.format(w=58, h=44)), at(112, 116, ")))", f"font:24px {LATIN};color:#fff;opacity:.7"),
            at(36, 184, grouped(one.card_number), f"font:24px {OCR};{raised}"),
            at(180, 226, "GOOD<br>THRU", f"font:8px {LATIN};color:#fff"), at(216, 224, f"{random.randint(1, 12):02d}/{random.randint(28, 36)}", f"font:17px {OCR};{raised}"),
            at(36, 274, one.pinyin, f"font:18px {OCR};{raised}"),
            at(424, 268, "<i>UnionPay</i><br><span style='font-size:12px'>银联·芯片</span>", f"font:bold 19px {LATIN};color:#fff;line-height:1.2"),
        )
    )  # fmt: skip
    ground = random.choice(("#7a1f26,#c0513f", "#2b2d42,#5a5f83", "#8a6a1f,#c9a44c"))
    css = f".paper{{border-radius:18px;background:linear-gradient(120deg,{ground})}}"
    fields = {"card_number": one.card_number, "bank": one.bank, "holder_name": one.pinyin}
    return sheet(body, (548, 346), fields, face=HEI, css=css, scale=1.9)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (front_bare, front_copied),
    "id_card_back": (back_bare, back_copied),
    "bank_card": (bank_standing, bank_lying),
}
