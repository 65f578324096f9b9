"""Identity cards, both sides: on grounds of several sorts, copied, temporary, or kept in a wallet of an app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_first.cards_kit import (
    ARIAL,
    FHEI,
    GOTHIC,
    OCRB,
    PEN,
    SERIF,
    ZEN,
    apart,
    clerks,
    iso,
    leaf,
    mobile,
    para,
    press_here,
    serial,
    sig,
    stamp,
    tile,
    town,
)
from benchmarks.papers.paper import Drawing

_PRINT = (
    "repeating-radial-gradient(circle at 22% 70%,#e3ecf2 0 2px,#f2f0ec 2px 6px)",
    "repeating-linear-gradient(28deg,#e8eff2 0 3px,#f3efee 3px 6px)",
    "repeating-radial-gradient(ellipse at 90% 10%,#e5eee9 0 3px,#eff1f5 3px 7px)",
)
_SHADE = "box-shadow:0 4px 14px rgba(0,0,0,.45);border-radius:26px"


def _truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on),
        "address": who.address, "id_number": who.id_number,
    }  # fmt: skip


def _behind(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def _term(case: Case) -> str:
    who = case.insured
    return f"{day_text(who.id_valid_from, '.')}-{day_text(who.id_valid_to, '.') if who.id_valid_to else '长期'}"


def _person_side(case: Case, random: Random, *, filter_css: str = "") -> str:
    """The side with the picture, 820 by 517."""
    who = case.insured
    faint = "color:#3f7ea6;font-size:19px"
    lines = [who.address[k : k + 11] for k in range(0, len(who.address), 11)]
    up = 10 if len(lines) > 3 else 0
    made = at(50, 58 - up, "姓名", faint + ";letter-spacing:12px") + at(142, 51 - up, e(who.name), "font-size:28px")
    made += at(50, 118 - up, "性别", faint + ";letter-spacing:12px") + at(142, 114 - up, who.sex, "font-size:23px")
    made += at(232, 118 - up, "民族", faint + ";letter-spacing:8px") + at(
        312, 114 - up, who.ethnicity, "font-size:23px"
    )
    made += at(50, 178 - up, "出生", faint + ";letter-spacing:12px")
    born = f"{who.born_on.year}<i>年</i>{who.born_on.month}<i>月</i>{who.born_on.day}<i>日</i>"
    made += at(142, 174 - up, born, "font-size:23px").replace(
        "<i>", "<i style='font-style:normal;font-size:19px;color:#3f7ea6;margin:0 15px 0 11px'>"
    )
    made += at(50, 240 - up, "住址", faint + ";letter-spacing:12px")
    made += at(142, 234 - up, "<br>".join(e(one) for one in lines), "font-size:23px;line-height:1.42")
    made += at(50, 438, "公民身份号码", faint) + at(258, 431, who.id_number, f"font:28px {OCRB};letter-spacing:5px")
    shirt = random.choice(("#23262e", "#4a4f8c", "#7a7f86", "#2c5a4a", "#7b2f3c"))
    made += at(568, 76, portrait(196, 258, shirt=shirt, ground="transparent"))
    font = random.choice((FHEI, GOTHIC, ZEN))
    return (
        f"<div style='position:relative;width:820px;height:517px;border-radius:26px;background:{random.choice(_PRINT)};"
        f"line-height:1.3;font-family:{font};color:#1a1a1c;overflow:hidden;{filter_css}'>{made}</div>"
    )


def _emblem_side(case: Case, random: Random, *, filter_css: str = "") -> str:
    """The side with the emblem, 820 by 517."""
    star = "M0 -10L2.9 -3.1 10 -3.1 4.4 1.4 6.2 8.5 0 4.4 -6.2 8.5 -4.4 1.4 -10 -3.1 -2.9 -3.1Z"
    emblem = "<svg width='130' height='140' viewBox='-65 -65 130 140'><circle r='60' fill='#c53228'/>"
    emblem += "<circle r='50' fill='none' stroke='#e8c15c' stroke-width='5'/>"
    emblem += f"<path d='{star}' transform='translate(0,-22) scale(1.5)' fill='#e8c15c'/>"
    emblem += "".join(
        f"<path d='{star}' transform='translate({x},{y}) scale(.6)' fill='#e8c15c'/>"
        for x, y in ((-26, -8), (-11, 2), (11, 2), (26, -8))
    )
    emblem += "<path d='M-32 16h64v14h-64zM-40 34h80v6h-80z' fill='#e8c15c'/><path d='M-30 52h60l-8 20h-44z' fill='#c53228'/></svg>"
    made = at(52, 40, emblem) + at(222, 56, "中华人民共和国", "font-size:37px;letter-spacing:11px")
    made += at(208, 120, "居民身份证", "font-size:60px;letter-spacing:17px")
    font = f"font-family:{random.choice((FHEI, GOTHIC))};font-weight:400"
    made += at(196, 364, "签发机关", f"font-size:20px;{font}") + at(
        306, 361, e(case.insured.id_issuer), f"font-size:22px;{font}"
    )
    made += at(196, 424, "有效期限", f"font-size:20px;{font}") + at(306, 421, _term(case), f"font-size:22px;{font}")
    return (
        f"<div style='position:relative;width:820px;height:517px;border-radius:26px;background:{random.choice(_PRINT)};"
        f"line-height:1.3;font-family:{SERIF};font-weight:600;color:#1a1a1c;overflow:hidden;{filter_css}'>{made}</div>"
    )


def _put(card: str, x: int, y: int, scale: float = 1.0, turn: float = 0, more: str = "") -> str:
    style = (
        f"position:absolute;left:{x}px;top:{y}px;transform:rotate({turn}deg) scale({scale});transform-origin:0 0;{more}"
    )
    return f"<div style='{style}'>{card}</div>"


def _under(random: Random) -> str:
    return random.choice(
        (
            "repeating-linear-gradient(0deg,#c9b79a 0 22px,#c2ae8e 22px 46px,#cdbc9f 46px 60px)",
            "repeating-linear-gradient(45deg,#6f7f92 0 8px,#67778a 8px 16px)",
            "radial-gradient(circle at 60% 30%,#3b3b3f,#202023)",
            "repeating-conic-gradient(#eceae4 0 25%,#dedbd2 0 50%) 0 0/64px 64px",
            "linear-gradient(120deg,#dfe6df,#b9c7bd)",
        )
    )


def second_generation_lying(case: Case, random: Random) -> Drawing:
    """The card lying a little slantwise on bedding, tiles, a mat or a table."""
    body = _put(_person_side(case, random), 56, 50, 1, random.choice((-1.2, -0.5, 0.6, 1.3)), _SHADE)
    return leaf(body, 930, 620, _truth(case), ground=_under(random))


def bank_hall_photocopy(case: Case, random: Random) -> Drawing:
    """A tall grey copy with the card in its upper part, a purpose by hand across below, and empty paper."""
    body = _put(_person_side(case, random, filter_css="filter:grayscale(1) contrast(1.25)"), 110, 90, 0.8, 0.4)
    use = random.choice(("仅供办理理赔业务使用", "再次复印无效，仅限理赔", "此复印件用于保险报案"))
    body += at(150, 560, use, f"font:27px {PEN};color:#20264e;transform:rotate(-3deg)")
    body += at(170, 612, f"{sig(e(case.insured.name))}　{day_text(case.on, random.choice('年.'))}", f"font:22px {PEN}")
    if random.random() < 0.5:
        body += stamp(f"与原件核对无误<br>经办 {clerks(case)[1]}", 560, 580)
    body += at(60, 760, f"第 1 页 共 1 页　设备 {serial(case, 'copier', 6)}", f"font:13px {ARIAL};color:#888")
    return leaf(body, 880, 810, _truth(case), ground="linear-gradient(90deg,#e9e9e8,#fbfbfa 4%,#fafaf9)")


def temporary_card_paper(case: Case, random: Random) -> Drawing:
    """A temporary card, laminated: everything on one side, its three months at the foot."""
    who = case.insured
    start = case.on - dt.timedelta(days=8 + case.seed % 60)
    start = start.replace(day=min(start.day, 28))
    month = start.month + 3
    end_year, end_month = start.year + (month > 12), month - 12 if month > 12 else month
    end = dt.date(end_year, end_month, min(start.day, 28))
    faint = "font-size:18px;color:#55606b"
    made = at(
        0, 26, "中华人民共和国临时居民身份证", f"width:780px;text-align:center;font:700 31px {SERIF};letter-spacing:3px"
    )
    made += at(44, 92, portrait(168, 216, ground="#dfe7ee"))
    place = "<br>".join(e(who.address[k : k + 17]) for k in range(0, len(who.address), 17))
    pairs = (
        ("姓　　名", e(who.name)),
        ("性　　别", f"{who.sex}　　<span style='{faint}'>民族</span>　{who.ethnicity}"),
        ("出生日期", day_text(who.born_on, "年")),
        ("住　　址", place),
    )
    for k, (label, value) in enumerate(pairs):
        made += at(240, 96 + 46 * k, label, faint) + at(336, 93 + 46 * k, value, "font-size:21px;line-height:1.4")
    made += at(44, 336, "公民身份号码", faint) + at(180, 331, who.id_number, f"font:25px {OCRB};letter-spacing:3px")
    made += at(44, 386, "签发机关", faint) + at(180, 384, e(who.id_issuer), "font-size:20px")
    made += at(44, 428, "有效期限", faint)
    made += at(180, 426, f"自{day_text(start, '年')}至{day_text(end, '年')}", "font-size:20px")
    card = "position:relative;width:780px;height:480px;border-radius:18px;line-height:1.3;border:1px solid #bcc6cc;"
    card += f"font-family:{GOTHIC};background:repeating-linear-gradient(90deg,#eef4f5 0 6px,#f6f3ee 6px 12px)"
    fields = _truth(case) | {"valid_from": iso(start), "valid_to": iso(end)}
    body = _put(f"<div style='{card}'>{made}</div>", 52, 46, 1, random.choice((-0.6, 0.4)), _SHADE)
    return leaf(body, 890, 580, fields, ground=_under(random))


def emblem_lying(case: Case, random: Random) -> Drawing:
    """The side with the emblem, lying somewhere."""
    body = _put(_emblem_side(case, random), 52, 58, 1, random.choice((-1.1, 0.5, 1.2)), _SHADE)
    return leaf(body, 924, 632, _behind(case), ground=_under(random))


def emblem_photocopy(case: Case, random: Random) -> Drawing:
    """A pale grey copy of the side with the emblem, the shop's line beside it."""
    grey = random.choice(("filter:grayscale(1) brightness(1.05)", "filter:grayscale(1) contrast(1.4)"))
    body = at(70, 34, random.choice(("身份证背面", "证件复印件（国徽面）", "")), f"font:19px {ARIAL};color:#444")
    body += _put(
        _emblem_side(case, random, filter_css=grey), 90, 84, 0.86, -0.5, "border:1px solid #aaa;border-radius:26px"
    )
    if random.random() < 0.6:
        body += at(130, 566, f"复印件仅供{e(case.insurer[:4])}理赔用", f"font:24px {PEN};color:#1d2550")
    body += at(70, 660, f"{day_text(case.on, '-')}　{town(case)}", f"font:14px {ARIAL};color:#888")
    return leaf(body, 890, 710, _behind(case), ground="#f7f7f6")


def emblem_upload_step(case: Case, random: Random) -> Drawing:
    """An app's step of uploading: the picture of the side with the emblem above, what it took from it below."""
    who = case.insured
    until = day_text(who.id_valid_to, "-") if who.id_valid_to else "长期"
    card = _put(_emblem_side(case, random), 0, 0, 0.42)
    steps = apart(
        "① 人像面 已完成", "<b>② 国徽面</b>", "③ 活体检测", style="padding:12px 18px;font-size:13px;color:#555"
    )
    body = steps + f"<div style='position:relative;height:222px;margin:6px 33px'>{card}</div>"
    form = para("识别结果，如有误请点击修改", "font-size:13px;color:#e07a1f")
    for label, value in (
        ("签发机关", e(who.id_issuer)),
        ("有效期起", day_text(who.id_valid_from, "-")),
        ("有效期止", until),
    ):
        form += (
            f'<div class="it"><span>{label}</span><span>{value}　<small style="color:#1b6ad8">改</small></span></div>'
        )
    body += tile(form) + press_here(random.choice(("下一步", "确认无误，继续", "保存")), "#1f6fe0")
    body += para("信息仅用于实名核验，传输过程已加密", "font-size:12.5px;color:#999", "mid")
    name = random.choice(("上传身份证", "实名认证", "证件更新"))
    return mobile(body, 620, _behind(case), name, random)


LAYOUTS = {
    "id_card_front": (second_generation_lying, bank_hall_photocopy, temporary_card_paper),
    "id_card_back": (emblem_lying, emblem_photocopy, emblem_upload_step),
}
