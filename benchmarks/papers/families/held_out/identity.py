"""Identity cards, both sides: the card itself, a bilingual card, a copy on a sheet."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.held_out.sheet import GOTHIC, SONG, at, dotted, drawing, portrait
from benchmarks.papers.paper import Drawing, Layout

_WAVES = (
    '<svg width="540" height="340" style="position:absolute;left:0;top:0">'
    + "".join(
        f'<path d="M-20 {y} C 90 {y - 40}, 160 {y + 50}, 280 {y} S 460 {y - 45}, 570 {y + 20}" fill="none" '
        f'stroke="{tint}" stroke-width="1.1"/>'
        for y, tint in zip(range(-10, 380, 15), ("#cfe3ea", "#e8d8e2", "#d3e6dc") * 9, strict=False)
    )
    + "</svg>"
)
_WALL = (
    '<svg width="300" height="130" style="position:absolute;right:14px;top:150px;opacity:.35"><path d="M0 120 L20 80 L34 88 '
    'L60 40 L76 54 L104 30 L130 60 L150 48 L180 86 L210 66 L240 92 L300 78 L300 130 L0 130 Z" fill="none" '
    'stroke="#8a93a5" stroke-width="2"/></svg>'
)
_EMBLEM = (
    '<svg viewBox="0 0 100 100" width="98" height="98" style="position:absolute;left:34px;top:30px"><circle cx="50" cy="50" '
    'r="45" fill="none" stroke="#c3332c" stroke-width="7"/><path d="M26 64 L74 64 L74 56 L66 56 L66 48 L34 48 L34 56 L26 56 Z" '
    'fill="#c3332c"/><polygon points="50,16 54,27 65,27 56,34 59,45 50,38 41,45 44,34 35,27 46,27" fill="#c3332c"/>'
    '<path d="M20 72 Q50 96 80 72" stroke="#c3332c" stroke-width="7" fill="none"/></svg>'
)


def _front_fields(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def _back_fields(person: Person) -> dict[str, str]:
    return {
        "issuer": person.id_issuer,
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": person.id_valid_to.isoformat() if person.id_valid_to else "long_term",
    }


def _wrapped(text: str, per_line: int) -> str:
    lines, room = [""], float(per_line)
    for one in text:
        width = 1.0 if ord(one) > 0x2000 else 0.6
        if width > room:
            lines.append("")
            room = float(per_line)
        lines[-1] += one
        room -= width
    return "<br>".join(map(escape, lines))


def _front(person: Person, *, label: str = "#5a8fb5", grounds: str = "#f2f6f5") -> str:
    def line(top: int, name: str, value: str) -> str:
        return at(30, top, name, f"color:{label};font-size:16px") + at(92, top - 3, value, "font-size:20px")

    born = person.born_on
    parts = "".join(
        at(left, 123, text, style)
        for left, text, style in (
            (30, "出生", f"color:{label};font-size:16px"),
            (92, str(born.year), "font-size:19px;top:121px"),
            (146, "年", f"color:{label};font-size:16px"),
            (176, str(born.month), "font-size:19px"),
            (203, "月", f"color:{label};font-size:16px"),
            (232, str(born.day), "font-size:19px"),
            (262, "日", f"color:{label};font-size:16px"),
        )
    )
    return (
        line(36, "姓名", f'<span style="letter-spacing:3px;font-size:22px">{escape(person.name)}</span>')
        + line(80, "性别", person.sex)
        + at(160, 80, "民族", f"color:{label};font-size:16px")
        + at(212, 77, escape(person.ethnicity), "font-size:20px")
        + parts
        + at(30, 168, "住址", f"color:{label};font-size:16px")
        + at(92, 163, _wrapped(person.address, 12), "font-size:19px;line-height:1.38")
        + at(30, 285, "公民身份号码", f"color:{label};font-size:16px")
        + at(178, 278, person.id_number, "font-size:25px;letter-spacing:2.2px;font-weight:500")
        + portrait(150, 190, "right:28px;top:50px", woman=person.sex == "女", ground=grounds)
    )


def _back(person: Person) -> str:
    until = dotted(person.id_valid_to) if person.id_valid_to else "长期"
    return (
        _EMBLEM
        + at(160, 44, "中华人民共和国", "font-size:27px;letter-spacing:9px;font-weight:500")
        + at(154, 92, "居民身份证", "font-size:38px;letter-spacing:22px;font-weight:500")
        + at(104, 232, "签发机关", "font-size:18px;font-weight:700")
        + at(208, 231, escape(person.id_issuer), "font-size:19px")
        + at(104, 278, "有效期限", "font-size:18px;font-weight:700")
        + at(208, 277, f"{dotted(person.id_valid_from)}-{until}", "font-size:19px")
    )


def card_front(case: Case, random: Random) -> Drawing:
    """The plain second-generation card."""
    paper = random.choice(("linear-gradient(120deg,#e9f3f6,#f6eef3 60%,#eaf4ee)", "#eef4f5"))
    body = _WAVES + _front(case.insured)
    return drawing(
        body, _front_fields(case.insured), size_px=(540, 340), font=GOTHIC, paper=paper, corner_px=17, scale=1.8
    )


def bilingual_front(case: Case, random: Random) -> Drawing:
    """A card of Guangxi: labels in Zhuang above the Chinese ones."""
    person = case.insured
    tint = "color:#6b88a8"
    small = f"font-size:11px;{tint}"
    name, place = f"font-size:15px;{tint}", "font-size:18px"
    born = person.born_on
    body = (
        _WAVES
        + at(26, 26, "Singqmingz", small)
        + at(26, 40, "姓 名", name)
        + at(108, 35, escape(person.name), "font-size:21px")
        + at(26, 74, "Singqbied", small)
        + at(26, 88, "性 别", name)
        + at(108, 84, person.sex, place)
        + at(168, 74, "Minzcuz", small)
        + at(168, 88, "民 族", name)
        + at(236, 84, escape(person.ethnicity), place)
        + at(26, 122, "Seng", small)
        + at(26, 136, "出 生", name)
        + at(108, 132, f"{born.year} <span style='{name}'>年</span> {born.month} <span style='{name}'>月</span> {born.day}"
             f" <span style='{name}'>日</span>", place)
        + at(26, 172, "Dieg youq", small)
        + at(26, 186, "住 址", name)
        + at(108, 180, _wrapped(person.address, 13), "font-size:17px;line-height:1.35")
        + at(26, 272, "Goengmin sinhfwn hauhmaj", small)
        + at(26, 287, "公民身份号码", name)
        + at(172, 281, person.id_number, "font-size:24px;letter-spacing:2.5px")
        + portrait(140, 176, "right:24px;top:70px", woman=person.sex == "女", ground=random.choice(("#eef0ea", "#e4eaf2")))
    )  # fmt: skip
    return drawing(
        body, _front_fields(person), size_px=(540, 340), font=GOTHIC, paper="#eef5f1", corner_px=16, scale=1.8
    )


def _copied(card: str, case: Case, random: Random) -> str:
    """A card on the glass of a copier, grey, with the purpose written across as people do."""
    purpose = random.choice(("仅供办理保险理赔使用，再次复印无效", "此复印件仅用于理赔", "与原件核对一致"))
    top, left = random.randint(90, 260), random.randint(90, 150)
    return (
        f'<div style="position:absolute;left:{left}px;top:{top}px;width:540px;height:340px;border:1px solid #999;'
        f'border-radius:14px;background:#f3f3f3;filter:grayscale(1) contrast(1.15)">{card}</div>'
        + at(left + 30, top + 380, f"{purpose}　{case.on:%Y.%m.%d}", "font-size:17px;color:#333")
    )


def copied_front(case: Case, random: Random) -> Drawing:
    """A black-and-white copy of the front on A4."""
    body = _copied(_front(case.insured, label="#777", grounds="#ddd"), case, random)
    return drawing(body, _front_fields(case.insured), font=GOTHIC, size_px=(794, 900), scale=1.6)


def card_back(case: Case, random: Random) -> Drawing:
    """The plain back."""
    paper = random.choice(("linear-gradient(160deg,#e6f0f4,#f7eef0)", "#f0f3f4"))
    return drawing(
        _WAVES + _WALL + _back(case.insured), _back_fields(case.insured),
        size_px=(540, 340), font=GOTHIC, paper=paper, corner_px=17, scale=1.8,
    )  # fmt: skip


def bilingual_back(case: Case, random: Random) -> Drawing:
    """The back of a card of Guangxi, set in song type."""
    person = case.insured
    until = dotted(person.id_valid_to) if person.id_valid_to else "长期"
    body = (
        _WAVES
        + _EMBLEM
        + at(162, 28, "Cunghvaz Yinzminz Gunghozgoz", "font-size:15px")
        + at(162, 46, "中华人民共和国", "font-size:25px;letter-spacing:8px")
        + at(162, 86, "Gihminz sinhfwncwng", "font-size:15px")
        + at(160, 104, "居 民 身 份 证", "font-size:35px;letter-spacing:6px")
        + at(70, 226, "Giqgvanh cenhfat", "font-size:11px")
        + at(70, 240, "签 发 机 关", "font-size:17px")
        + at(190, 238, escape(person.id_issuer), "font-size:19px")
        + at(70, 274, "Geizhanh mizyauq", "font-size:11px")
        + at(70, 288, "有 效 期 限", "font-size:17px")
        + at(190, 286, f"{dotted(person.id_valid_from)} - {until}", f"font-size:{random.choice((18, 19))}px")
    )
    return drawing(
        body,
        _back_fields(person),
        size_px=(540, 340),
        font=SONG,
        paper="#edf3f3",
        css="div{font-weight:600}",
        corner_px=16,
        scale=1.8,
    )


def copied_back(case: Case, random: Random) -> Drawing:
    """A black-and-white copy of the back on A4."""
    body = _copied(_back(case.insured), case, random)
    return drawing(body, _back_fields(case.insured), font=GOTHIC, size_px=(794, 900), scale=1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (card_front, copied_front, bilingual_front),
    "id_card_back": (card_back, copied_back, bilingual_back),
}
