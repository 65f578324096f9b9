"""Identity cards on both sides, and bank cards."""

from __future__ import annotations

from random import Random
from textwrap import wrap

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourth.sheet import DROID, LIGHT, LOGO, MEDIUM, SONG, drawn, e
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing, Layout

_ROUND = "border-radius:18px"


def _front(person: Person, *, dark: str, label: str) -> str:
    lines = wrap(person.address, 11) or [""]
    rows = [
        ("姓　名", e(person.name)),
        ("性　别", f"{person.sex}　　<span style='color:{label}'>民　族</span>　{e(person.ethnicity)}"),
    ]
    rows.append(
        (
            "出　生",
            f"{person.born_on.year} <span style='color:{label}'>年</span> {person.born_on.month} <span style='color:{label}'>月</span> {person.born_on.day} <span style='color:{label}'>日</span>",
        )
    )
    text = "".join(
        at(
            34,
            34 + 44 * place,
            f"<span style='color:{label};font-size:15px'>{name}</span>　<span style='color:{dark}'>{value}</span>",
        )
        for place, (name, value) in enumerate(rows)
    )
    text += at(34, 166, f"<span style='color:{label};font-size:15px'>住　址</span>")
    text += "".join(
        at(104, 164 + 27 * place, f"<span style='color:{dark}'>{e(line)}</span>") for place, line in enumerate(lines)
    )
    text += at(
        34,
        292,
        f"<span style='color:{label};font-size:15px'>公民身份号码</span>　<span style='color:{dark};font-size:22px;letter-spacing:1.5px'>{person.id_number}</span>",
    )
    return text + f"<div style='position:absolute;right:30px;top:44px'>{portrait(136, 170)}</div>"


def _front_truth(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def card_front(case: Case, random: Random) -> Drawing:
    """The card itself in its pale colours."""
    person = case.insured
    paper = "linear-gradient(120deg,#e3eef4,#f6ecec 55%,#e6efe6)"
    return drawn(
        _front(person, dark="#111", label="#3f7fae"),
        _front_truth(person),
        font=MEDIUM,
        width=540,
        height=340,
        size=19,
        scale=1.8,
        paper=paper,
        shape=_ROUND,
    )


def copied_front(case: Case, random: Random) -> Drawing:
    """A grey photocopy of the card in the middle of a sheet."""
    person = case.insured
    body = f"<div style='position:absolute;left:127px;top:180px;width:540px;height:340px;border:1px solid #999;border-radius:16px;background:#efefef'>{_front(person, dark='#222', label='#666')}</div>"
    body += at(130, 600, "<span style='font-size:15px'>此复印件与原件一致，仅供办理保险理赔使用</span>")
    return drawn(body, _front_truth(person), font=DROID, width=794, height=760, size=19, scale=1.7)


def scanned_front(case: Case, random: Random) -> Drawing:
    """The card cut out of a scan on white, a little smaller."""
    person = case.insured
    body = f"<div style='position:absolute;left:60px;top:60px;width:540px;height:340px;border-radius:18px;background:#eaf1f3'>{_front(person, dark='#1d1d1d', label='#5586a8')}</div>"
    return drawn(body, _front_truth(person), font=SONG, width=660, height=460, size=19, scale=1.6)


def _back(person: Person, *, ink: str) -> str:
    until = day_text(person.id_valid_to, ".") if person.id_valid_to else "长期"
    return (
        at(190, 46, f"<span style='font-size:26px;letter-spacing:4px;color:{ink}'>中华人民共和国</span>")
        + at(160, 96, f"<span style='font-size:38px;letter-spacing:8px;color:{ink}'>居民身份证</span>")
        + "<svg width='92' height='92' style='position:absolute;left:44px;top:44px'><circle cx='46' cy='46' r='40' fill='#c8413b'/><text x='46' y='60' font-size='42' fill='#f1cf6a' text-anchor='middle'>★</text></svg>"
        + at(120, 240, f"签发机关　{e(person.id_issuer)}")
        + at(120, 280, f"有效期限　{day_text(person.id_valid_from, '.')}-{until}")
    )


def _back_truth(person: Person) -> dict[str, str]:
    until = person.id_valid_to.isoformat() if person.id_valid_to else "long_term"
    return {"issuer": person.id_issuer, "valid_from": person.id_valid_from.isoformat(), "valid_to": until}


def card_back(case: Case, random: Random) -> Drawing:
    """The side with the emblem."""
    person = case.insured
    return drawn(
        _back(person, ink="#222"),
        _back_truth(person),
        font=MEDIUM,
        width=540,
        height=340,
        size=18,
        scale=1.8,
        paper="linear-gradient(100deg,#eef3ee,#e2ebf0)",
        shape=_ROUND,
    )


def copied_back(case: Case, random: Random) -> Drawing:
    """A photocopy of that side."""
    body = f"<div style='position:absolute;left:110px;top:140px;width:540px;height:340px;border:1px solid #aaa;border-radius:16px;background:#f0f0f0;filter:grayscale(1)'>{_back(case.insured, ink='#333')}</div>"
    return drawn(body, _back_truth(case.insured), font=DROID, width=760, height=620, size=18, scale=1.7)


def scanned_back(case: Case, random: Random) -> Drawing:
    """That side on a scan."""
    body = f"<div style='position:absolute;left:50px;top:50px;width:540px;height:340px;border-radius:18px;background:#e9efe9'>{_back(case.insured, ink='#2b2b2b')}</div>"
    return drawn(body, _back_truth(case.insured), font=SONG, width=640, height=440, size=18, scale=1.6)


def _number(number: str, sizes: tuple[int, ...]) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(number[start : start + size])
        start += size
    return " ".join(part for part in (*parts, number[start:]) if part)


def striped_card(case: Case, random: Random) -> Drawing:
    """A debit card: name of the bank on the left, number across in groups of four."""
    person = case.insured
    body = (
        at(34, 30, f"<span style='font-family:{LOGO};font-size:29px'>{e(person.bank)}</span>")
        + at(392, 36, "<span style='font-size:15px'>借记卡 DEBIT</span>")
        + "<div style='position:absolute;left:38px;top:112px;width:64px;height:48px;border-radius:8px;background:linear-gradient(135deg,#e3c780,#b58f3e)'></div>"
        + at(
            34,
            196,
            f"<span style='font-size:31px;letter-spacing:1.5px;font-weight:500'>{_number(person.card_number, (4, 4, 4, 4))}</span>",
        )
        + at(36, 258, "<span style='font-size:13px'>MONTH/YEAR　VALID THRU</span>")
        + at(410, 270, "<span style='font-size:27px;font-style:italic'>UnionPay</span>")
    )
    paper = random.choice(
        (
            "linear-gradient(130deg,#1f3f77,#3f6fb5)",
            "linear-gradient(130deg,#7d1f24,#b5443f)",
            "linear-gradient(130deg,#155a4a,#2f8c73)",
        )
    )
    return drawn(
        body,
        {"card_number": person.card_number, "bank": person.bank},
        font=LIGHT,
        width=540,
        height=340,
        scale=1.8,
        paper=paper,
        ink="#fff",
        shape=_ROUND,
    )


def flat_card(case: Case, random: Random) -> Drawing:
    """A light card with a small unembossed number in one run, lower left."""
    person = case.insured
    body = (
        at(300, 28, f"<span style='font-size:25px;color:#274f8f'>{e(person.bank)}</span>")
        + at(34, 40, "<span style='font-size:14px;color:#555'>银联 一卡通</span>")
        + at(34, 228, f"<span style='font-size:24px;letter-spacing:2px'>{person.card_number}</span>")
        + at(34, 270, "<span style='font-size:12px;color:#666'>客服电话见背面　ATM</span>")
    )
    return drawn(
        body,
        {"card_number": person.card_number, "bank": person.bank},
        font=MEDIUM,
        width=540,
        height=340,
        scale=1.8,
        paper="linear-gradient(150deg,#f5f1e6,#dfe7ef)",
        shape=_ROUND,
    )


def upright_card(case: Case, random: Random) -> Drawing:
    """A card designed upright, its number in groups of six and the rest."""
    person = case.insured
    body = (
        at(30, 34, f"<span style='font-size:26px;font-family:{LOGO}'>{e(person.bank)}</span>")
        + "<div style='position:absolute;left:140px;top:120px;width:56px;height:66px;border-radius:8px;background:#d8bd74'></div>"
        + at(26, 330, f"<span style='font-size:21px;letter-spacing:1px'>{_number(person.card_number, (6,))}</span>")
        + at(28, 380, "<span style='font-size:13px'>储蓄卡　银联</span>")
    )
    return drawn(
        body,
        {"card_number": person.card_number, "bank": person.bank},
        font=DROID,
        width=340,
        height=540,
        scale=1.8,
        paper="linear-gradient(170deg,#23262d,#4a505c)",
        ink="#f1f1f1",
        shape=_ROUND,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (card_front, copied_front, scanned_front),
    "id_card_back": (card_back, copied_back, scanned_back),
    "bank_card": (striped_card, flat_card, upright_card),
}
