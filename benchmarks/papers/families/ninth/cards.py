"""Cards: the two sides of the resident identity card, and bank cards."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, portrait
from benchmarks.papers.families.ninth.sheet import HEI, KAI, iso, sheet
from benchmarks.papers.paper import Drawing


def id_card_front(case: Case, random: Random) -> Drawing:
    """The side with the portrait (GA 448)."""
    one = case.insured
    label = "color:#3d7fa6;font-size:17px"
    ink = "font-size:21px;color:#151515"
    lines = [one.address[start : start + 11] for start in range(0, len(one.address), 11)]
    address = "".join(at(114, 196 + place * 27, line, ink) for place, line in enumerate(lines))
    body = (
        "<div style='position:absolute;inset:0;background:radial-gradient(circle at 70% 40%,#dfeef4,#eef4ef 60%,#e3edf3)'></div>"
        + at(42, 52, "姓 名", label)
        + at(114, 46, one.name, "font-size:26px;color:#111")
        + at(42, 101, "性 别", label)
        + at(114, 98, one.sex, ink)
        + at(190, 101, "民 族", label)
        + at(254, 98, one.ethnicity, ink)
        + at(42, 150, "出 生", label)
        + at(114, 147, str(one.born_on.year), ink)
        + at(176, 150, "年", label)
        + at(206, 147, str(one.born_on.month), ink)
        + at(238, 150, "月", label)
        + at(268, 147, str(one.born_on.day), ink)
        + at(300, 150, "日", label)
        + at(42, 199, "住 址", label)
        + address
        + at(42, 333, "公民身份号码", label)
        + at(206, 328, one.id_number, "font-size:25px;letter-spacing:3px;font-family:'Noto Sans Mono CJK SC'")
        + at(420, 62, portrait(182, 230, ground="#f3f7f9"))
    )
    fields = {
        "name": one.name,
        "sex": one.sex,
        "ethnicity": one.ethnicity,
        "born_on": iso(one.born_on),
        "address": one.address,
        "id_number": one.id_number,
    }
    css = ".paper{border-radius:22px}"
    return sheet(body, fields, width=640, height=404, font=HEI, css=css, ground="#eaf2f5")


def id_card_back(case: Case, random: Random) -> Drawing:
    """The side with the emblem."""
    one = case.insured
    valid_to = f"{one.id_valid_to:%Y.%m.%d}" if one.id_valid_to else "长期"
    emblem = (
        "<svg width='110' height='118'><circle cx='55' cy='55' r='50' fill='#c8352c'/><circle cx='55' cy='55' r='43' "
        "fill='none' stroke='#e8c25a' stroke-width='5'/><text x='55' y='52' font-size='34' text-anchor='middle' "
        "fill='#f0d36b'>★</text><rect x='30' y='62' width='50' height='16' fill='#e8c25a'/>"
        "<path d='M18 92h74l-8 22h-58z' fill='#c8352c'/></svg>"
    )
    body = (
        "<div style='position:absolute;inset:0;background:linear-gradient(120deg,#e6f1f4,#f4eef0 55%,#dcebf2)'></div>"
        + at(44, 38, emblem)
        + at(206, 52, "中华人民共和国", "font-size:34px;letter-spacing:9px;font-weight:600")
        + at(186, 118, "居民身份证", "font-size:52px;letter-spacing:24px;font-weight:600")
        + at(134, 288, "签发机关", "font-size:19px;font-weight:700")
        + at(236, 285, one.id_issuer, "font-size:21px")
        + at(134, 336, "有效期限", "font-size:19px;font-weight:700")
        + at(236, 333, f"{one.id_valid_from:%Y.%m.%d}-{valid_to}", "font-size:21px")
    )
    fields = {
        "issuer": one.id_issuer,
        "valid_from": iso(one.id_valid_from),
        "valid_to": iso(one.id_valid_to) if one.id_valid_to else "long_term",
    }
    css = ".paper{border-radius:22px}"
    return sheet(body, fields, width=640, height=404, font=HEI, css=css, ground="#eaf2f5")


def _grouped(number: str) -> str:
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def bank_card_wide(case: Case, random: Random) -> Drawing:
    """A card with its number embossed across the middle."""
    one = case.insured
    ground = random.choice(("linear-gradient(130deg,#7c1f2d,#b8473f)", "linear-gradient(130deg,#1d3f72,#3f78b0)"))
    chip = (
        "<div style='width:74px;height:56px;border-radius:9px;background:linear-gradient(45deg,#c9a64e,#f0dc98)'></div>"
    )
    body = (
        f"<div style='position:absolute;inset:0;background:{ground}'></div>"
        + at(36, 32, one.bank, "font-size:31px;font-weight:700;color:#fff")
        + at(494, 40, "借记卡 DEBIT", "font-size:16px;color:#f3ecd8")
        + at(44, 120, chip)
        + at(
            38,
            214,
            _grouped(one.card_number),
            "font-size:36px;letter-spacing:1px;color:#f4f0df;text-shadow:1px 2px 1px #0007;font-family:'Noto Sans Mono CJK SC'",
        )
        + at(250, 290, "VALID THRU 00/00", "font-size:14px;color:#eee")
        + at(40, 338, random.choice(("乐享卡", "丰收卡", "市民卡")), "font-size:19px;color:#f6e9c8")
        + at(
            490,
            326,
            "银联 <i>UnionPay</i>",
            "font-size:21px;color:#fff;background:#0a6a72;padding:4px 8px;border-radius:6px",
        )
    )
    fields = {"bank": one.bank, "card_number": one.card_number}
    return sheet(body, fields, width=660, height=416, font=HEI, css=".paper{border-radius:24px}", ground="#444")


def bank_card_plain(case: Case, random: Random) -> Drawing:
    """A light card with a small flat number low on the left."""
    one = case.insured
    body = (
        "<div style='position:absolute;inset:0;background:linear-gradient(160deg,#f5efe2,#d8e5dc)'></div>"
        "<svg style='position:absolute;right:0;bottom:0' width='360' height='260'><path d='M0 260Q160 60 360 30V260Z' fill='#b9d2c4'/></svg>"
        + at(430, 34, one.bank, "font-size:26px;font-weight:700;color:#1d4a38;transform:translateX(-20%)")
        + at(40, 100, "<div style='width:64px;height:50px;border-radius:8px;background:#d9b95f'></div>")
        + at(40, 40, "社会保障·金融服务" if random.random() < 0.3 else "工资理财一卡通", "font-size:17px;color:#476457")
        + at(
            40,
            274,
            _grouped(one.card_number),
            "font-size:29px;color:#20352b;letter-spacing:2px;font-family:'Noto Sans CJK SC'",
        )
        + at(40, 336, "ATM", f"font-size:20px;color:#20352b;font-family:{KAI}")
        + at(520, 340, "UnionPay 银联", "font-size:17px;color:#b21e2c;font-weight:700")
    )
    fields = {"bank": one.bank, "card_number": one.card_number}
    return sheet(body, fields, width=660, height=416, font=HEI, css=".paper{border-radius:24px}", ground="#eee")
