"""Identity cards: both sides, as cards, copies, and pictures on a phone."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout

_BLUE = "color:#2e6fae;font-size:12.5px"
_WAVES = (
    "background:repeating-radial-gradient(circle at 18% 120%,rgba(120,170,190,.13) 0 2px,transparent 2px 9px),"
    "repeating-radial-gradient(circle at 90% -30%,rgba(190,150,120,.12) 0 2px,transparent 2px 10px),{ground}"
)
_GROUNDS = (
    "linear-gradient(100deg,#dfeaf0,#f3efe6 55%,#d9e8e6)",
    "linear-gradient(70deg,#eef0ea,#dce8ee)",
    "linear-gradient(120deg,#e9e6ee,#e2eee8)",
)


def _plate(inner: str, random: Random, extra: str = "") -> str:
    look = _WAVES.format(ground=random.choice(_GROUNDS))
    return f'<div style="position:absolute;left:0;top:0;width:520px;height:328px;border-radius:15px;overflow:hidden;{look};{extra}">{inner}</div>'


def _front(person: Person) -> str:
    born, long_name = person.born_on, len(person.name) > 5
    day = (
        at(104, 110, f"{born.year}", "font-size:16px")
        + at(148, 113, "年", _BLUE)
        + at(178, 110, f"{born.month}", "font-size:16px")
        + at(202, 113, "月", _BLUE)
        + at(230, 110, f"{born.day}", "font-size:16px")
        + at(254, 113, "日", _BLUE)
    )
    return (
        at(38, 39, "姓 名", _BLUE)
        + at(104, 33, t(person.name), f"font-size:{17 if long_name else 21}px")
        + at(38, 77, "性 别", _BLUE)
        + at(104, 73, person.sex, "font-size:17px")
        + at(158, 77, "民 族", _BLUE)
        + at(206, 73, person.ethnicity, "font-size:17px")
        + at(38, 113, "出 生", _BLUE)
        + day
        + at(38, 151, "住 址", _BLUE)
        + at(104, 147, kit.folded(person.address, 12), "font-size:16px;line-height:1.42")
        + at(38, 270, "公民身份号码", _BLUE)
        + at(158, 262, person.id_number, "font-size:21.5px;letter-spacing:2.2px;font-family:'Noto Sans Mono CJK SC'")
        + at(356, 48, portrait(132, 168, shirt="#31343d", ground="transparent"))
    )


def _front_truth(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def front_card(case: Case, random: Random) -> Drawing:
    """The card alone."""
    body = _plate(_front(case.insured), random)
    font = random.choice((kit.HEI, kit.SANS))
    return kit.page(body, (520, 328), _front_truth(case.insured), font=font, pad="0", ground="transparent", scale=2.4)


def front_copy(case: Case, random: Random) -> Drawing:
    """A grey copy on half a sheet, its use written across it and a stamp of the desk."""
    place = random.choice((60, 110))
    use = random.choice((f"仅限{case.insurer[:4]}理赔使用，他用无效", "此复印件仅用于办理保险赔付", "再次复印无效"))
    body = (
        f'<div style="position:absolute;left:{place}px;top:90px;width:520px;height:328px;filter:grayscale(1) contrast(1.25) brightness(1.05);outline:1px solid #777">'
        + _plate(_front(case.insured), random)
        + "</div>"
        + at(place + 20, 452, kit.pen(use, turn=-2, size=1.35, ink="#222", face=random.randrange(3)))
        + at(place + 300, 510, kit.pen(f"{case.insured.name}　{day_text(kit.signed(case), '.')}", ink="#222"))
        + kit.oblong(["与原件核对无误", f"经办：{kit.staff(random)}"], right=470, bottom=60, colour="#2d4aa8", px=15)
    )
    return kit.page(body, (700, 640), _front_truth(case.insured), font=kit.HEI, pad="0", scale=1.9)


def front_capture(case: Case, random: Random) -> Drawing:
    """A phone's screen after taking the card's picture, before it is sent."""
    card = f'<div style="position:relative;width:358px;height:226px;margin:16px 2px;overflow:hidden;border-radius:10px"><div style="transform:scale(.688);transform-origin:0 0">{_plate(_front(case.insured), random)}</div></div>'
    tips = "".join(
        f"<div style='flex:1;text-align:center'>{one}</div>"
        for one in ("✓ 标准", "✗ 边框缺失", "✗ 照片模糊", "✗ 闪光强烈")
    )
    body = (
        '<div style="color:#9aa">请确认照片清晰、四角完整</div>'
        + card
        + f'<div style="display:flex;font-size:12.5px;color:#9aa;margin:6px 0 26px">{tips}</div>'
        + '<div class="pair" style="font-size:16px"><span style="border:1px solid #888;border-radius:22px;padding:9px 44px">重拍</span>'
        '<span style="background:#2f7df6;border-radius:22px;padding:9px 44px">使用照片</span></div>'
    )
    title = random.choice(("拍摄身份证人像面", "上传证件照", "身份证识别"))
    return kit.screen(
        title,
        body,
        500,
        _front_truth(case.insured),
        random=random,
        ground="#14171c",
        bar="#14171c",
        ink="#fff",
        css=".at{color:#1b1b1b}",
    )


def front_temporary(case: Case, random: Random) -> Drawing:
    """The paper card that stands in for three months, with its term on the same side."""
    person = case.insured
    begin = case.on - dt.timedelta(days=6 + case.seed % 50)
    last = {1: 31, 3: 31, 5: 31, 7: 31, 8: 31, 10: 31, 12: 31, 2: 28}
    month, year = (begin.month + 2) % 12 + 1, begin.year + (begin.month + 3 > 12)
    end = dt.date(year, month, min(begin.day, last.get(month, 30)))
    value = "font-size:16px"
    born = f"{person.born_on.year} 年 {person.born_on.month} 月 {person.born_on.day} 日"
    body = (
        '<div style="position:absolute;inset:0;border-radius:6px;border:1px solid #b8bdb0;background:linear-gradient(90deg,#f4f2dc,#e8f0e2)"></div>'
        + at(
            0,
            16,
            "<div class='mid' style='width:520px'>中华人民共和国临时居民身份证</div>",
            "font-size:20px;font-weight:bold",
        )
        + at(30, 62, "姓名")
        + at(92, 58, t(person.name), "font-size:18px")
        + at(30, 94, "性别")
        + at(92, 92, person.sex, value)
        + at(150, 94, "民族")
        + at(196, 92, person.ethnicity, value)
        + at(30, 126, "出生")
        + at(92, 124, born, value)
        + at(30, 158, "住址")
        + at(92, 156, kit.folded(person.address, 13), "font-size:15px;line-height:1.35")
        + at(30, 226, "公民身份号码")
        + at(136, 222, person.id_number, "font-size:19px;letter-spacing:1px;font-family:'Noto Sans Mono CJK SC'")
        + at(30, 260, "签发机关")
        + at(136, 258, t(person.id_issuer), value)
        + at(30, 292, "有效期限")
        + at(136, 290, f"{day_text(begin, '.')}-{day_text(end, '.')}", value)
        + at(378, 56, portrait(112, 142, shirt="#5a3b3b", ground="#fff"))
    )
    fields = _front_truth(person) | {"valid_from": begin.isoformat(), "valid_to": end.isoformat()}
    return kit.page(
        body, (520, 328), fields, font=kit.SONG, px=14, pad="0", ground="transparent", ink="#222", scale=2.3
    )


def _emblem(across: int) -> str:
    spikes = "".join(
        f"<rect x='48' y='4' width='4' height='13' transform='rotate({turn} 50 50)'/>" for turn in range(0, 360, 15)
    )
    return (
        f"<svg width='{across}' height='{across}' viewBox='0 0 100 100' fill='#b8262b' opacity='.9'><circle cx='50' cy='50' r='36'/>{spikes}"
        "<text x='50' y='50' font-size='26' fill='#f0cf5b' text-anchor='middle'>★</text>"
        "<path d='M24 68h52v6H24zM32 58h36l-4-7H36z' fill='#f0cf5b'/></svg>"
    )


def _back(person: Person) -> str:
    term = f"{day_text(person.id_valid_from, '.')}-{kit.until(person.id_valid_to, '.')}"
    heavy = "font-weight:bold;font-family:'FandolSong','Noto Serif CJK SC'"
    return (
        at(28, 24, _emblem(92))
        + at(158, 38, "中华人民共和国", f"font-size:27px;letter-spacing:6px;{heavy}")
        + at(142, 84, "居民身份证", f"font-size:39px;letter-spacing:14px;{heavy}")
        + at(112, 222, "签发机关", "font-size:15px;font-weight:bold")
        + at(206, 220, t(person.id_issuer), "font-size:17px")
        + at(112, 264, "有效期限", "font-size:15px;font-weight:bold")
        + at(206, 262, term, "font-size:17px")
    )


def _back_truth(person: Person) -> dict[str, object]:
    return {
        "issuer": person.id_issuer,
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": kit.until_truth(person.id_valid_to),
    }


def back_card(case: Case, random: Random) -> Drawing:
    """The side with the emblem."""
    font = random.choice((kit.HEI, kit.SANS, kit.SCREEN))
    body = _plate(_back(case.insured), random)
    return kit.page(body, (520, 328), _back_truth(case.insured), font=font, pad="0", ground="transparent", scale=2.4)


def back_copy(case: Case, random: Random) -> Drawing:
    """A copy under a letterhead of the desk, with a ruled remark and a name."""
    head = random.choice(("客户身份证件粘贴页", "附件二：身份证明文件（国徽面）", "身份证复印件"))
    body = (
        f'<h3 class="mid" style="font-size:19px;margin-top:26px">{head}</h3>'
        '<div style="position:absolute;left:90px;top:96px;width:520px;height:328px;filter:grayscale(1) contrast(1.2);outline:1px dashed #555">'
        + _plate(_back(case.insured), random)
        + "</div>"
        + f'<div style="position:absolute;left:90px;top:456px;width:520px">本人{kit.line(kit.pen(case.insured.name), 110)}确认以上复印件真实有效，<br>仅供{t(case.insurer)}使用。　受理号 {case.numbers["业务流水号"]}</div>'
    )
    return kit.page(body, (700, 560), _back_truth(case.insured), font=kit.FANG, px=16, pad="0", scale=1.9)


def back_album(case: Case, random: Random) -> Drawing:
    """A picture of the card in a phone's album, with what the album says of it."""
    taken = case.on - dt.timedelta(days=random.randint(1, 5))
    card = f'<div style="position:relative;width:362px;height:230px;margin:56px 0;overflow:hidden;border-radius:9px"><div style="transform:scale(.696);transform-origin:0 0">{_plate(_back(case.insured), random)}</div></div>'
    tools = "".join(
        f"<span style='flex:1;text-align:center'>{one}</span>" for one in ("发送", "编辑", "收藏", "删除", "更多")
    )
    body = (
        card
        + f'<div style="display:flex;font-size:13px;color:#555;border-top:1px solid #ddd;padding-top:14px">{tools}</div>'
    )
    title = (
        f"<span style='font-size:14px'>{taken.month}月{taken.day}日 {random.choice(('上午', '下午', '晚上'))}</span>"
    )
    return kit.screen(title, body, 490, _back_truth(case.insured), random=random, ground="#fff")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (front_card, front_copy, front_capture, front_temporary),
    "id_card_back": (back_card, back_copy, back_album),
}
