"""Identity cards: plain, bilingual, temporary, photocopied, on a phone."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fifteenth.cards_kit import (
    CODE,
    HEI,
    MICRO,
    SANS,
    SERIF,
    UMING,
    iso,
    ln,
    mark,
    others,
    pen,
    screen,
    sheet,
    spread,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_BLUE = "color:#3a78b4;"
_KOREAN = ("이름", "성별", "민족", "출생", "주소", "공민신분번호")
_ZHUANG = ("Singqmingz", "Singqbied", "Minzcuz", "Seng", "Dieg’youq", "Gunghminz Sinhfwn Hauhmaj")
_LABELS = ("姓名", "性别", "民族", "出生", "住址", "公民身份号码")


def _truth(case: Case) -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on)}
    return fields | {"address": who.address, "id_number": who.id_number}


def _wavy(tint: str, angle: int) -> str:
    return f".card1{{position:relative;border-radius:24px;overflow:hidden;background:repeating-radial-gradient(ellipse at {angle}% 40%,{tint} 0 4px,#f1f4f2 4px 9px)}}"


def _face(case: Case, second: tuple[str, ...] = (), colour: str = _BLUE, font: str = HEI) -> str:
    """The side with the portrait, 860 by 542, perhaps with labels of a second script."""
    who = case.insured
    small = "font-size:14px;line-height:1;" + colour + "font-family:'Liberation Sans','Noto Sans CJK KR'"

    def label(x: int, y: int, place: int) -> str:
        below = at(x, y + 26, second[place], small) if second else ""
        return at(x, y, _LABELS[place], colour + "font-size:20px;letter-spacing:3px") + below

    lines = [who.address[place : place + 12] for place in range(0, len(who.address), 12)]
    made = label(50, 60, 0) + at(150, 53, e(who.name), f"font-size:{28 if len(who.name) < 6 else 23}px")
    made += label(50, 124, 1) + at(150, 120, who.sex, "font-size:24px")
    made += label(256, 124, 2) + at(346, 120, who.ethnicity, "font-size:24px")
    dated = f"{who.born_on.year}<i>年</i>{who.born_on.month}<i>月</i>{who.born_on.day}<i>日</i>"
    made += label(50, 188, 3) + at(150, 184, dated, "font-size:23px")
    made += label(50, 252, 4)
    made += "".join(at(150, 248 + 34 * n, e(one), "font-size:23px") for n, one in enumerate(lines))
    made += label(50, 440, 5)
    made += at(300, 434, who.id_number, f"font:700 29px {CODE};letter-spacing:3px")
    style = f"<style>.card1 i{{font-style:normal;font-size:19px;margin:0 14px;{colour}}}</style>"
    return (
        style
        + f'<div class="card1" style="width:860px;height:542px;font-family:{font}">{made}{at(590, 76, portrait(216, 280, ground="transparent"))}</div>'
    )


def watermarked_front(case: Case, random: Random) -> Drawing:
    """The card with words laid over it by a phone's program."""
    words = random.choice(("仅供保险理赔使用 他用无效", "仅用于办理理赔"))
    over = "".join(
        at(x, y, words, "font-size:26px;color:#a33;opacity:.28;transform:rotate(-20deg)")
        for x, y in ((60, 330), (330, 130))
    )
    body = _face(case, font=random.choice((HEI, MICRO))) + over
    return sheet(body, 860, 542, _truth(case), css=_wavy("#dfe9ef", 70) + ".paper{background:transparent}", pad="0")


def bilingual_front(case: Case, random: Random) -> Drawing:
    """The card of an autonomous region, every label in two scripts."""
    second = random.choice((_KOREAN, _ZHUANG))
    body = _face(case, second, "color:#4a6fa0;", SANS)
    if second is _ZHUANG:
        body = body.replace("left:300px;top:434px", "left:330px;top:434px")
    return sheet(body, 860, 542, _truth(case), css=_wavy("#e8ece2", 20) + ".paper{background:transparent}", pad="0")


def copied_front(case: Case, random: Random) -> Drawing:
    """A photocopy on a sheet, with words by hand."""
    said = random.choice(("此复印件与原件一致，仅供理赔。", "仅供办理住院保险报销使用，再次复印无效"))
    note = ln(pen(said), "font-size:22px;margin-top:44px") + ln(
        pen(f"签字：{e(case.relative.name)}　{day_text(case.on - dt.timedelta(days=3), '.')}"), "font-size:22px"
    )
    body = ln(
        _face(case, colour="color:#555;"),
        "filter:grayscale(1) contrast(1.2);width:860px;border:1px solid #999;border-radius:24px",
    )
    body += note + mark("复印件与原件相符", 600, 720, "#333", -3)
    css = _wavy("#f1f1f1", 50)
    return sheet(body, 980, 900, _truth(case), css=css, pad="60px 58px", scale=1.5)


def temporary_front(case: Case, random: Random) -> Drawing:
    """The temporary card, which bears its term beside the person."""
    who = case.insured
    since = case.on - dt.timedelta(days=10 + case.seed % 50)
    month = since.month + 3
    until = dt.date(since.year + (month - 1) // 12, (month - 1) % 12 + 1, min(since.day, 28))
    rows = (
        ("姓　名", e(who.name)),
        ("性　别", f"{who.sex}<em>民　族</em>{who.ethnicity}"),
        ("出　生", day_text(who.born_on, "年")),
        ("住　址", f"<div style='width:420px;line-height:1.3'>{e(who.address)}</div>"),
        ("公民身份号码", f"<b style='font:700 25px {CODE};letter-spacing:2px'>{who.id_number}</b>"),
        ("签发机关", e(who.id_issuer)),
        ("有效期限", f"{day_text(since, '.')}-{day_text(until, '.')}"),
    )
    made = "".join(f"<tr><td class='nb' style='color:#5b6b8c;width:150px'>{k}</td><td>{v}</td></tr>" for k, v in rows)
    body = ln("中华人民共和国临时居民身份证", "font-size:31px;letter-spacing:3px;color:#9a2a2a", "c b")
    body += f"<table class='n' style='font-size:22px;margin-top:8px'>{made}</table>"
    body += at(600, 106, portrait(190, 240, ground="#f7f7f7"))
    fields = _truth(case) | {"valid_from": iso(since), "valid_to": iso(until)}
    css = ".paper{border-radius:20px}em{font-style:normal;color:#5b6b8c;margin:0 14px 0 60px}.n td{padding:5px 4px}"
    return sheet(body, 860, 560, fields, font=UMING, css=css, ground="#f5efe6", pad="30px 46px")


def screen_front(case: Case, random: Random) -> Drawing:
    """An office's app that shows the card and its entries."""
    who = case.insured
    entries = (
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("民族", who.ethnicity + "族"),
        ("出生日期", day_text(who.born_on, "-")),
        ("公民身份号码", who.id_number),
        ("住址", f"<span style='display:block;text-align:right'>{e(who.address)}</span>"),
    )
    name = random.choice(("居民身份证电子证照", "我的身份证", "电子身份凭证"))
    body = ln(
        f"<b>{name}</b><div style='font-size:11px'>本凭证由实名认证生成，截图留存请注意保护隐私</div>",
        "background:linear-gradient(120deg,#2660c9,#5b97f0);color:#fff",
        "card",
    )
    body += ln(
        ln(portrait(78, 98), "float:right;margin-left:10px")
        + "".join(
            f"<div style='padding:5px 0;clear:{'both' if k == '住址' else 'none'}'><div class='k' style='font-size:12px'>{k}</div>{v.replace('text-align:right', '')}</div>"
            for k, v in entries
        ),
        cls="card",
    )
    body += ln(
        f"<img width=120 src='{code_picture('ID' + digits(random, 12))}'><br><span class='k'>向工作人员出示</span>",
        cls="card c",
    )
    return screen("证照详情", body, 780, _truth(case))


def _emblem(size: int) -> str:
    return (
        f"<svg width='{size}' height='{size}' viewBox='0 0 100 100'><circle cx='50' cy='46' r='42' fill='#c23a2c'/>"
        "<circle cx='50' cy='46' r='34' fill='none' stroke='#e8c25c' stroke-width='4'/><text x='50' y='42' font-size='22' fill='#e8c25c' text-anchor='middle'>★</text>"
        "<path d='M27 66h46v-9H64v-8H36v8h-9z' fill='#e8c25c'/><path d='M24 82h52l-8 14H32z' fill='#c23a2c'/></svg>"
    )


def _back(case: Case, second: bool, dash: str) -> tuple[str, dict[str, str]]:
    """The side with the emblem, 860 by 542."""
    who = case.insured
    until = day_text(who.id_valid_to, ".") if who.id_valid_to else "长期"
    small = "font:15px 'Liberation Sans','Noto Sans CJK KR'"
    made = at(54, 44, _emblem(150)) + at(
        236, 58, "中华人民共和国", "font-size:42px;letter-spacing:12px;font-weight:700"
    )
    made += at(236, 128, "居民身份证", "font-size:62px;letter-spacing:24px;font-weight:700")
    if second:
        made += (
            at(240, 228, "주민신분증", "font:26px 'Noto Sans CJK KR'")
            + at(176, 418, "발급기관", small)
            + at(176, 476, "유효기한", small)
        )
    made += at(176, 390, "签发机关", "font-size:22px;font-weight:700") + at(
        306, 390, e(who.id_issuer), "font-size:23px"
    )
    made += at(176, 448, "有效期限", "font-size:22px;font-weight:700")
    made += at(306, 448, f"{day_text(who.id_valid_from, '.')}{dash}{until}", "font-size:23px")
    fields = {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from)}
    fields["valid_to"] = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return f'<div class="card1" style="width:860px;height:542px;font-family:{SERIF}">{made}</div>', fields


def emblem_side(case: Case, random: Random) -> Drawing:
    """The plain card, or one of an autonomous prefecture."""
    body, fields = _back(case, random.random() < 0.5, random.choice(("-", " - ")))
    return sheet(body, 860, 542, fields, css=_wavy("#e3e8e0", 80) + ".paper{background:transparent}", pad="0")


def copied_back(case: Case, random: Random) -> Drawing:
    """A photocopy with a stamp of the counter and words by hand across it."""
    body, fields = _back(case, False, "-")
    body = ln(body, "filter:grayscale(1);width:860px;border:1px solid #aaa;border-radius:24px")
    body += at(300, 310, pen("仅限理赔业务使用"), "font-size:30px;transform:rotate(-8deg);opacity:.8")
    body += ln(
        f"复印日期 {pen(day_text(case.on - dt.timedelta(days=2), '-'))}　　经手人 {pen(e(others(case)[0]))}",
        "margin-top:40px",
    )
    css = _wavy("#f3f3f3", 30)
    return sheet(body, 980, 760, fields, css=css, pad="50px 58px", scale=1.5)


def uploaded_back(case: Case, random: Random) -> Drawing:
    """A screen on which the card's back has been uploaded and its entries are to be confirmed."""
    body, fields = _back(case, False, "-")
    shown = ln(
        ln(body, "transform:scale(.386);transform-origin:0 0;width:860px"), "height:210px;overflow:hidden;width:334px"
    )
    until = day_text(case.insured.id_valid_to, "-") if case.insured.id_valid_to else "长期"
    made = ln("<b>国徽面已上传</b>　<span class='k'>重新拍摄</span>" + shown, cls="card")
    made += ln(
        spread("<span class='k'>签发机关</span>", e(case.insured.id_issuer))
        + spread("<span class='k'>有效期自</span>", day_text(case.insured.id_valid_from, "-"))
        + spread("<span class='k'>有效期至</span>", until),
        cls="card",
    )
    made += ln("请核对识别结果，如有误请修改", "margin:0 18px", "k") + ln(
        "确认无误，下一步", "background:#e4572e", "btn"
    )
    drawing = screen("身份信息核验", made, 640, fields)
    return Drawing(drawing.html.replace("</style>", _wavy("#e3e8e0", 60) + "</style>", 1), 390, 640, fields, 2.6)


LAYOUTS = {
    "id_card_front": (watermarked_front, bilingual_front, copied_front, temporary_front, screen_front),
    "id_card_back": (emblem_side, copied_back, uploaded_back),
}
