"""Identity cards, as they are and as they are copied, and bank cards."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families import frames
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing

at = frames.at


def _front_truth(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def _back_truth(person: Person) -> dict[str, Any]:
    until = person.id_valid_to
    return {
        "issuer": person.id_issuer,
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": until.isoformat() if until else "long_term",
    }


def _front(person: Person, label: str, picture: str) -> str:
    """What stands on the front of a card of 640 by 404."""
    born, tag = person.born_on, f"font-size:18px;color:{label}"
    text = "font-size:22px"
    address = "<br>".join(s.e(person.address[start : start + 12]) for start in range(0, len(person.address), 12))
    return (
        at(44, 48, "姓 名", tag)
        + at(112, 42, s.e(person.name), "font-size:26px;letter-spacing:3px")
        + at(44, 98, "性 别", tag)
        + at(112, 95, person.sex, text)
        + at(176, 98, "民 族", tag)
        + at(244, 95, person.ethnicity, text)
        + at(44, 146, "出 生", tag)
        + at(112, 143, str(born.year), text)
        + at(172, 146, "年", tag)
        + at(202, 143, str(born.month), text)
        + at(236, 146, "月", tag)
        + at(264, 143, str(born.day), text)
        + at(298, 146, "日", tag)
        + at(44, 196, "住 址", tag)
        + at(112, 192, address, f"{text};line-height:1.4")
        + at(430, 60, picture)
        + at(44, 340, "公民身份号码", tag)
        + at(
            206,
            333,
            person.id_number,
            f"font-size:27px;letter-spacing:3px;font-family:'OCR-B','Liberation Mono',{s.MONO}",
        )
    )


def _emblem(size: int, red: str) -> str:
    """A round emblem that is nobody's, at the place where the state's is."""
    return (
        f"<svg width='{size}' height='{size}' viewBox='0 0 100 100'><circle cx='50' cy='50' r='46' fill='{red}'/>"
        "<circle cx='50' cy='50' r='36' fill='none' stroke='#f2d27a' stroke-width='5'/>"
        "<text x='50' y='62' font-size='38' "
        "text-anchor='middle' fill='#f2d27a'>★</text><path d='M26 74h48' stroke='#f2d27a' stroke-width='6'/></svg>"
    )


def _back(person: Person, label: str, red: str) -> str:
    until = s.day(person.id_valid_to, ".") if person.id_valid_to else "长期"
    return (
        at(48, 44, _emblem(112, red))
        + at(196, 56, "中华人民共和国", "font-size:37px;letter-spacing:6px;font-weight:700")
        + at(196, 112, "居 民 身 份 证", "font-size:45px;letter-spacing:7px;font-weight:700")
        + at(130, 288, "签发机关", f"font-size:20px;color:{label}")
        + at(242, 286, s.e(person.id_issuer), "font-size:23px")
        + at(130, 338, "有效期限", f"font-size:20px;color:{label}")
        + at(242, 336, f"{s.day(person.id_valid_from, '.')}-{until}", "font-size:23px")
    )


_GUILLOCHE = (
    "background:radial-gradient(circle at 70% 40%,#cfe6ee 0,#dfeef0 30%,#eef3ec 60%,#e3eef2 100%);border-radius:22px;"
)
_LINES = (
    "<svg width='640' height='404' style='position:absolute;left:0;top:0;opacity:.35'>"
    + "".join(
        f"<path d='M0 {40 + 22 * n} Q160 {10 + 22 * n} 320 {44 + 22 * n} T640 {36 + 22 * n}' fill='none' stroke='#8fb8"
        f"c8'/>"
        for n in range(17)
    )
    + "</svg>"
)


def card_front(case: Case, random: Random) -> Drawing:
    """The front of the card itself, on its wavy ground."""
    body = _LINES + _front(case.insured, "#2c7aa8", frames.portrait(158, 196, ground="transparent"))
    return s.paper(body, (640, 404), _front_truth(case.insured), face=s.SANS, style=_GUILLOCHE, scale=2.2)


def copied_front(case: Case, random: Random) -> Drawing:
    """A grey copy of the front on a sheet, with a line across that says what it is for."""
    picture = f'<span style="filter:grayscale(1) contrast(1.3)">{frames.portrait(158, 196, ground="#ddd")}</span>'
    inner = (
        '<div style="position:absolute;left:90px;top:120px;width:640px;height:404px;border:1px solid #999;'
        "border-radius:20px;"
        f'background:linear-gradient(115deg,#e6e6e6,#f4f4f4 55%,#dcdcdc)">{_front(case.insured, "#666", picture)}</div>'
        f'<div style="position:absolute;left:190px;top:560px;font-size:22px">仅供办理保险理赔使用，'
        f"他用无效　{s.pen(case.insured.name, 28)}</div>"
    )
    return s.paper(inner, (820, 660), _front_truth(case.insured), face=s.HEI, style="color:#222;", scale=2.0)


def card_back(case: Case, random: Random) -> Drawing:
    """The back of the card itself."""
    body = _LINES + _back(case.insured, "#222", "#c4322b")
    return s.paper(body, (640, 404), _back_truth(case.insured), face=s.SANS, style=_GUILLOCHE, scale=2.2)


def copied_back(case: Case, random: Random) -> Drawing:
    """A grey copy of the back, stamped by the counter that made it."""
    inner = (
        '<div style="position:absolute;left:90px;top:90px;width:640px;height:404px;border:1px solid #999;'
        "border-radius:20px;"
        f'background:linear-gradient(75deg,#efefef,#dedede)">{_back(case.insured, "#555", "#777")}</div>'
        + s.oblong("与原件核对无异", 70, 40, colour="#2a3f8f")
    )
    return s.paper(inner, (820, 620), _back_truth(case.insured), face=s.SERIF, style="color:#222;", scale=2.0)


_SHADES = ("#7a1f2b,#b8464f", "#12305f,#3566a8", "#0b5b4e,#2f9a80", "#2b2b31,#5b5b66", "#8a6a2f,#c9a765")


def _grouped(digits: str, size: int = 4) -> str:
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))


def flat_card(case: Case, random: Random) -> Drawing:
    """A lying card with its number printed in groups and the holder in letters."""
    person = case.insured
    body = (
        at(36, 30, s.e(person.bank), "font-size:32px;font-weight:700")
        + at(470, 38, "借记卡　DEBIT", "font-size:16px")
        + "<svg width='86' height='64' style='position:absolute;left:44px;top:120px'>"
        "<rect width='86' height='64' rx='10' fill='#d9bd78'/>"
        "<path d='M0 21h30v22H0M86 21H56v22h30M30 0v64M56 0v64' fill='none' stroke='#8c733a'/></svg>"
        + at(150, 138, ")))", "font-size:26px;letter-spacing:-5px;opacity:.8")
        + at(44, 218, _grouped(person.card_number), "font-size:35px;letter-spacing:1px;"
        "font-family:'Liberation Mono',monospace;white-space:pre")
        + at(44, 284, "MONTH/YEAR", "font-size:11px")
        + at(134, 274, f"{case.seed % 12 + 1:02d}/{31 + case.seed % 5}", "font-size:22px")
        + at(44, 330, person.pinyin, "font-size:22px;letter-spacing:2px")
        + at(500, 320, "UnionPay", "font-size:19px;font-style:italic")
        + at(514, 346, "银联", "font-size:24px;font-weight:700")
    )  # fmt: skip
    truth = {"card_number": person.card_number, "bank": person.bank, "holder_name": person.pinyin}
    style = f"border-radius:24px;background:linear-gradient(125deg,{_SHADES[case.seed % 5]});color:#fff;"
    return s.paper(body, (640, 404), truth, face=s.HEI, style=style, scale=2.2)


def upright_card(case: Case, random: Random) -> Drawing:
    """A standing card with its number in rows of four at the foot and no name."""
    person = case.insured
    rows = "<br>".join(person.card_number[start : start + 4] for start in range(0, len(person.card_number), 4))
    body = (
        at(30, 34, s.e(person.bank), "font-size:29px")
        + at(32, 76, "金卡　储蓄卡", "font-size:16px;opacity:.85")
        + "<svg width='64' height='82' style='position:absolute;left:170px;top:150px'>"
        "<rect width='64' height='82' rx='9' fill='#e3e3e6'/>"
        "<path d='M0 28h64M0 54h64M32 0v82' stroke='#9a9aa3'/></svg>"
        + at(34, 372, rows, "font-size:33px;line-height:1.3;letter-spacing:4px;font-family:'Liberation Sans',sans-seri"
        "f")
        + at(250, 540, "ATM", "font-size:20px;opacity:.8")
        + at(250, 572, "银联 UnionPay", "font-size:18px")
        + at(34, 120, "24小时客服 955" + s.number(case, 31, 2), "font-size:14px;opacity:.7")
    )  # fmt: skip
    truth = {"card_number": person.card_number, "bank": person.bank}
    style = f"border-radius:24px;background:linear-gradient(200deg,{_SHADES[(case.seed + 2) % 5]});color:#fff;"
    return s.paper(body, (404, 640), truth, face=s.MI, style=style, scale=2.2)


def card_screen(case: Case, random: Random) -> Drawing:
    """A bank's program showing the whole number of a card and its holder."""
    person = case.insured
    facts = [
        ("户名", s.e(person.name)),
        ("卡号", _grouped(person.card_number)),
        ("开户银行", s.e(person.bank)),
        ("开户网点", f"{s.city(case)}{person.address.split('市')[1][:2]}支行"),
        ("账户类型", "Ⅰ类户"),
        ("账户状态", "正常"),
    ]
    body = (
        s.card(
            f'<div style="font-size:22px">{s.e(person.bank)}　<span style="font-size:14px;border:1px solid #fff;'
            f'padding:1px 6px">储蓄卡</span></div>'
            f'<div style="margin-top:50px;font-size:17px">尾号 {person.card_number[-4:]}</div>',
            f"background:linear-gradient(120deg,{_SHADES[case.seed % 5]});color:#fff;height:150px",
        )
        + s.card(s.lines(facts, gap=12))
        + s.card('<div class="c" style="color:#c33">复制卡号　|　设为默认收款账户</div>')
        + '<div class="c g" style="font-size:15px">请妥善保管个人信息，谨防电信诈骗</div>'
    )
    truth = {"card_number": person.card_number, "bank": person.bank, "holder_name": person.name}
    return s.screen("账户信息", body, (560, 800), truth)


LAYOUTS = {
    "id_card_front": (card_front, copied_front),
    "id_card_back": (card_back, copied_back),
    "bank_card": (flat_card, upright_card, card_screen),
}
