"""Who somebody is: both sides of the identity card, and copies of them. Civil registers stand in `registers` and `births`."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, portrait
from benchmarks.papers.families.twelfth import births, registers
from benchmarks.papers.families.twelfth.desk import HEI, MICRO, MONO, ZEN, oblong, page, pen, stamp
from benchmarks.papers.paper import Drawing, Layout

_ROUND = ".card{position:absolute;width:648px;height:408px;border-radius:20px;overflow:hidden}"
_PLAIN = {
    "name": "姓 名",
    "sex": "性 别",
    "ethnicity": "民 族",
    "born": "出 生",
    "address": "住 址",
    "number": "公民身份号码",
}
#: Words of the Zhuang language as the cards of its region bear them below the Chinese ones.
_ZHUANG = {
    "name": "Singqmingz",
    "sex": "Singqbied",
    "ethnicity": "Minzcuz",
    "born": "Seng",
    "address": "Dieg youq",
    "number": "Gunghminz Sinhfwn Hauhmaj",
}


def _waves(tint: str, other: str) -> str:
    lines = "".join(
        f"<path d='M-20 {30 + n * 26}Q160 {-24 + n * 30} 330 {44 + n * 24}T690 {12 + n * 26}' stroke='{tint}' fill='none'/>"
        for n in range(16)
    )
    return (
        f"<svg width='648' height='408' style='position:absolute;left:0;top:0'><rect width='648' height='408' fill='{other}'/>"
        f"<circle cx='330' cy='214' r='120' fill='{tint}' opacity='.35'/>{lines}</svg>"
    )


def _face(one: Person, *, below: dict[str, str] | None = None, ink: str = "#2a7fa8", wrap: int = 11) -> str:
    """What stands on the side with the portrait; a second language stands below each label."""
    step = 6 if below else 0

    def label(x: float, y: float, name: str) -> str:
        second = f"<div style='font-size:9px;line-height:9px'>{below[name]}</div>" if below else ""
        return at(x, y, _PLAIN[name] + second, f"font-size:17px;color:{ink};line-height:1.15")

    dark = "font-size:21px;color:#111"
    lines = [one.address[start : start + wrap] for start in range(0, len(one.address), wrap)]
    return (
        label(40, 44 - step, "name")
        + at(118, 36, one.name, "font-size:25px;color:#111")
        + label(40, 92 - step, "sex")
        + at(118, 86, one.sex, dark)
        + label(196, 92 - step, "ethnicity")
        + at(268, 86, one.ethnicity, dark)
        + label(40, 140 - step, "born")
        + at(
            118, 134, f"{one.born_on.year}<span style='font-size:16px;color:{ink}'> 年 </span>{one.born_on.month}", dark
        )
        + at(224, 139, "月", f"font-size:16px;color:{ink}")
        + at(258, 134, f"{one.born_on.day}", dark)
        + at(294, 139, "日", f"font-size:16px;color:{ink}")
        + label(40, 190 - step, "address")
        + "".join(at(118, 182 + n * 29, line, dark) for n, line in enumerate(lines))
        + label(40, 338 - step, "number")
        + at(196, 328, one.id_number, f"font-size:27px;letter-spacing:3px;color:#111;font-family:{MONO}")
        + at(430, 52, portrait(178, 226, shirt="#22303f", ground="#fbfcfd"))
    )


def _front_fields(one: Person) -> dict[str, str]:
    return {
        "name": one.name,
        "sex": one.sex,
        "ethnicity": one.ethnicity,
        "born_on": one.born_on.isoformat(),
        "address": one.address,
        "id_number": one.id_number,
    }


def resident_card(case: Case, random: Random) -> Drawing:
    """The card itself, on its own."""
    tint, other = random.choice((("#bfdce6", "#e9f3f4"), ("#cfe0d8", "#eff5ee"), ("#d6d9ea", "#f0f2f8")))
    body = f"<div class='card' style='left:0;top:0'>{_waves(tint, other)}{_face(case.insured)}</div>"
    font = random.choice((HEI, MICRO))
    return page(
        body, _front_fields(case.insured), width=648, height=408, font=font, pad="0", css=_ROUND, ground="#0000"
    )


def zhuang_card(case: Case, random: Random) -> Drawing:
    """A card in two languages, as in Guangxi."""
    face = _face(case.insured, below=_ZHUANG, ink="#3b6f93")
    body = f"<div class='card' style='left:0;top:0'>{_waves('#c9dfe0', '#eef4f1')}{face}</div>"
    return page(body, _front_fields(case.insured), width=648, height=408, font=HEI, pad="0", css=_ROUND, ground="#0000")


def _note(random: Random) -> str:
    return random.choice(("仅供保险理赔使用　他用无效", "此复印件仅用于办理理赔", "再次复印无效"))


def copied_card(case: Case, random: Random) -> Drawing:
    """A grey copy of the card on a sheet, with words across it and a clerk's stamp."""
    card = (
        "<div class='card' style='left:76px;top:110px;filter:grayscale(1) contrast(1.15);border:1px solid #999'>"
        f"{_waves('#e3e3e3', '#f6f6f6')}{_face(case.insured, ink='#555')}</div>"
    )
    across = at(150, 470, _note(random), "font-size:26px;color:#666;opacity:.55;transform:rotate(-14deg)")
    body = (
        card
        + across
        + oblong(506, 590, "与原件核对一致<br>复印人签字：", size=18)
        + at(90, 640, pen(f"本人{case.insured.name}提供，用于报销", size="22px"))
    )
    return page(body, _front_fields(case.insured), height=780, font=ZEN, css=_ROUND, ground="#fdfdfc")


def temporary_card(case: Case, random: Random) -> Drawing:
    """The temporary card, which bears its three months on this side."""
    one, start = case.insured, case.on - dt.timedelta(days=8 + case.seed % 30)
    month = start.month + 3
    last = start.replace(year=start.year + (month > 12), month=(month - 1) % 12 + 1, day=min(start.day, 28))
    term = f"{start:%Y.%m.%d}-{last:%Y.%m.%d}"
    label = "font-size:16px;color:#4a6c4f"
    dark = "font-size:19px;color:#111"
    lines = [one.address[n : n + 13] for n in range(0, len(one.address), 13)]
    body = "".join(
        (
            "<div class='card' style='left:0;top:0;background:linear-gradient(150deg,#eef3e4,#f8f4e6 60%,#e6efe6)'></div>",
            at(34, 34, portrait(150, 190)),
            *(
                at(214, 30 + n * 38, f"<span style='{label}'>{name}</span>　{words}", dark)
                for n, (name, words) in enumerate(
                    (
                        ("姓名", one.name),
                        ("性别", f"{one.sex}　　<span style='{label}'>民族</span>　{one.ethnicity}"),
                        ("出生", f"{one.born_on.year}年{one.born_on.month}月{one.born_on.day}日"),
                    )
                )
            ),
            at(214, 144, "住址", label),
            *(at(268, 142 + n * 27, line, dark) for n, line in enumerate(lines)),
            at(34, 256, "公民身份号码", label),
            at(160, 250, one.id_number, f"{dark};font-size:23px;letter-spacing:2px"),
            at(34, 302, f"<span style='{label}'>签发机关</span>　{one.id_issuer}", dark),
            at(34, 344, f"<span style='{label}'>有效期限</span>　{term}", dark),
        )
    )
    fields = _front_fields(one) | {"valid_from": start.isoformat(), "valid_to": last.isoformat()}
    return page(body, fields, width=648, height=408, font=HEI, pad="0", css=_ROUND, ground="#0000")


def _emblem(size: int, red: str = "#c2322b", gold: str = "#e6bf55") -> str:
    ears = "".join(f"<circle cx='{60 + 50 * x}' cy='{60 + 50 * y}' r='7' fill='{gold}'/>" for x, y in _RING)
    return (
        f"<svg width='{size}' height='{size}' viewBox='0 0 120 124'><circle cx='60' cy='60' r='48' fill='{red}'/>{ears}"
        f"<text x='60' y='52' font-size='32' text-anchor='middle' fill='{gold}'>★</text>"
        f"<path d='M32 84h56v-8h-9v-9h-38v9h-9z' fill='{gold}'/><path d='M24 98h72l-9 22h-54z' fill='{red}'/></svg>"
    )


_RING = ((-1, 0), (-0.95, 0.3), (-0.95, -0.3), (-0.8, 0.6), (-0.8, -0.6), (1, 0), (0.95, 0.3), (0.95, -0.3), (0.8, 0.6))


def _reverse(one: Person, *, zhuang: bool = False, ink: str = "#161616") -> str:
    last = f"{one.id_valid_to:%Y.%m.%d}" if one.id_valid_to else "长期"
    issuer = "签发机关" + ("<div style='font-size:9px;line-height:9px'>Cinhfat gihgvanh</div>" if zhuang else "")
    term = "有效期限" + ("<div style='font-size:9px;line-height:9px'>Mizyauq geizhan</div>" if zhuang else "")
    second = at(214, 178, "Gihminz Sinhfwncwng", "font-size:17px;letter-spacing:3px") if zhuang else ""
    first = at(214, 88, "Cunghvaz Yinzminz Gunghozgoz", "font-size:14px;letter-spacing:2px") if zhuang else ""
    return (
        at(40, 34, _emblem(128))
        + at(212, 44, "中华人民共和国", f"font-size:32px;letter-spacing:11px;color:{ink}")
        + first
        + at(196, 108, "居民身份证", f"font-size:50px;letter-spacing:26px;color:{ink}")
        + second
        + at(148, 292, issuer, "font-size:18px;font-weight:700;line-height:1.2")
        + at(254, 288, one.id_issuer, "font-size:21px")
        + at(148, 342, term, "font-size:18px;font-weight:700;line-height:1.2")
        + at(254, 338, f"{one.id_valid_from:%Y.%m.%d}-{last}", "font-size:21px")
    )


def _back_fields(one: Person) -> dict[str, str]:
    last = one.id_valid_to.isoformat() if one.id_valid_to else "long_term"
    return {"issuer": one.id_issuer, "valid_from": one.id_valid_from.isoformat(), "valid_to": last}


def emblem_side(case: Case, random: Random) -> Drawing:
    """The card's side with the emblem, of plain or of Guangxi make."""
    tint, other = random.choice((("#d9c9d2", "#f1edf2"), ("#bfd9e4", "#e9f2f5"), ("#d3dfc9", "#f0f5ea")))
    face = _reverse(case.insured, zhuang=random.random() < 0.4)
    body = f"<div class='card' style='left:0;top:0'>{_waves(tint, other)}{face}</div>"
    return page(body, _back_fields(case.insured), width=648, height=408, font=HEI, pad="0", css=_ROUND, ground="#0000")


def copied_emblem_side(case: Case, random: Random) -> Drawing:
    """A grey copy of that side with a seal half upon it."""
    card = (
        "<div class='card' style='left:80px;top:84px;filter:grayscale(1) contrast(1.2);border:1.5px dashed #aaa'>"
        f"{_waves('#e6e6e6', '#f8f8f8')}{_reverse(case.insured)}</div>"
    )
    body = (
        at(80, 34, "身份证复印件粘贴处（国徽面）", "font-size:19px")
        + card
        + at(190, 320, _note(random), "font-size:23px;color:#777;opacity:.5;transform:rotate(-9deg)")
        + stamp(560, 470, f"{case.insurer}", size=150, below="资料收讫")
        + at(80, 560, f"提供日期：{pen(f'{case.on.month}月{case.on.day}日')}", "font-size:18px")
    )
    return page(body, _back_fields(case.insured), height=680, font=MICRO, css=_ROUND)


def scanned_emblem_side(case: Case, random: Random) -> Drawing:
    """That side as a scanning app stores it: on white, with the app's mark below."""
    tint = random.choice(("#cfdde8", "#e4d3d6"))
    app = random.choice(("由 影印小秘书 扫描创建", "掌上扫描仪 · 扫描件", "CS 扫描 | 3亿人都在用的扫描App"))
    body = (
        f"<div class='card' style='left:46px;top:120px;box-shadow:0 0 2px #888'>{_waves(tint, '#f5f5f6')}"
        f"{_reverse(case.insured, ink='#20242c')}</div>"
        + at(70, 900, app, "font-size:15px;color:#888;border-top:1px solid #ccc;width:600px;padding-top:10px")
    )
    return page(body, _back_fields(case.insured), width=740, height=1000, font=ZEN, css=_ROUND, ground="#fcfcfc")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (resident_card, copied_card, temporary_card, zhuang_card),
    "id_card_back": (emblem_side, copied_emblem_side, scanned_emblem_side),
    "household_register": registers.HOUSEHOLD,
    "birth_certificate": births.PAGES,
}
