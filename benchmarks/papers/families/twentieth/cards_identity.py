"""Identity cards: fronts on a table, on a copy, a temporary one; backs on a table, on a copy, in a wallet app."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    BOLD,
    FINE,
    NUMBERS,
    SOFT,
    SUN,
    blank,
    card,
    iso,
    page,
    para,
    pen,
    screen,
    sig,
)
from benchmarks.papers.paper import Drawing

_TABLES = (
    "linear-gradient(160deg,#7c5a3c,#9a7450)",
    "repeating-linear-gradient(45deg,#c9c4ba 0 30px,#c2bdb2 30px 60px)",
    "linear-gradient(90deg,#253b33,#30493f)",
    "radial-gradient(circle at 70% 40%,#fafafa,#cfd3d8)",
)


def _front_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "sex": who.sex,
        "ethnicity": who.ethnicity,
        "born_on": iso(who.born_on),
        "address": who.address,
        "id_number": who.id_number,
    }


def _back_truth(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def _term(case: Case) -> str:
    who = case.insured
    return f"{day_text(who.id_valid_from, '.')}-{day_text(who.id_valid_to, '.') if who.id_valid_to else '长期'}"


def _plate(body: str, x: int, y: int, grey: bool = False, turn: float = 0) -> str:
    wash = "filter:grayscale(1) contrast(1.1);" if grey else "box-shadow:2px 5px 16px #0007;"
    ground = "repeating-linear-gradient(12deg,#eaf2f3 0 4px,#dde9ec 4px 6px,#eef1ea 6px 9px)"
    return (
        f"<div style='position:absolute;left:{x}px;top:{y}px;width:720px;height:454px;border-radius:22px;overflow:hidden;"
        f"transform:rotate({turn}deg);background:{ground};border:1px solid #b3bfc4;{wash}'>{body}</div>"
    )


def _front(case: Case, random: Random) -> str:
    who = case.insured
    la = f"font:17px {BLOCK};color:#2b76a8"
    va = f"font:21px {random.choice((BLOCK, SUN))};color:#141414"
    lines = [who.address[i : i + 11] for i in range(0, len(who.address), 11)]
    born = f'{who.born_on.year}<span style="{la}"> 年 </span>{who.born_on.month}<span style="{la}"> 月 </span>{who.born_on.day}<span style="{la}"> 日</span>'
    step = 30 if len(lines) < 4 else 26
    return (
        at(44, 50, "姓名", la) + at(108, 45, e(who.name), va + f";font-size:{25 if len(who.name) < 6 else 19}px")
        + at(44, 100, "性别", la) + at(108, 96, who.sex, va) + at(178, 100, "民族", la) + at(240, 96, who.ethnicity, va)
        + at(44, 150, "出生", la) + at(108, 146, born, va) + at(44, 202, "住址", la)
        + "".join(at(108, 198 + step * n, e(one), va) for n, one in enumerate(lines))
        + at(44, 380, "公民身份号码", la) + at(226, 373, who.id_number, f"font:27px {NUMBERS};letter-spacing:3px")
        + at(488, 66, portrait(184, 240, shirt=random.choice(("#444", "#7a2f35", "#2c5d7a")), ground="transparent"))
    )  # fmt: skip


def _back(case: Case) -> str:
    la = f"font:18px {BLOCK};color:#222"
    emblem = "<svg width='120' height='124'><circle cx='60' cy='60' r='54' fill='#c9262c'/><circle cx='60' cy='60' r='45' fill='none' stroke='#e8c15c' stroke-width='5'/><text x='60' y='54' font-size='32' fill='#f2d264' text-anchor='middle'>★</text><rect x='32' y='66' width='56' height='18' fill='#e8c15c'/></svg>"
    return (
        at(44, 40, emblem) + at(196, 46, "中华人民共和国", f"font:600 34px {SUN};letter-spacing:8px")
        + at(186, 104, "居 民 身 份 证", f"font:700 46px {SUN};letter-spacing:9px")
        + at(170, 326, "签发机关", la) + at(272, 324, e(case.insured.id_issuer), f"font:20px {BLOCK}")
        + at(170, 382, "有效期限", la) + at(272, 380, _term(case), f"font:20px {BLOCK}")
    )  # fmt: skip


def identity_front_lying(case: Case, random: Random) -> Drawing:
    """The card's front lying on a table, a little turned."""
    body = _plate(_front(case, random), 60, 60, turn=random.uniform(-2.5, 2.5))
    return page(body, 840, 574, _front_truth(case), ground=random.choice(_TABLES), pad="0")


def identity_front_copied(case: Case, random: Random) -> Drawing:
    """A grey copy of the front high on a sheet, with a note of its purpose by hand."""
    note = random.choice(("此复印件仅供办理保险理赔使用，再次复印无效", "与原件核对一致", "仅用于本次理赔"))
    body = _plate(_front(case, random), 60, 130, grey=True)
    body += at(120, 660, pen(note), "font-size:22px") + at(470, 720, sig(case.insured.name), "font-size:19px")
    body += at(70, 52, random.choice(("身份证复印件（正面）", "证件复印件粘贴处", "")), f"font:20px {FINE}")
    return page(body, 840, 1000, _front_truth(case), ground="#f8f8f7", pad="0")


def identity_temporary(case: Case, random: Random) -> Drawing:
    """A temporary card: person, number, and its three months on one side."""
    who = case.insured
    truth = _front_truth(case)
    issued = case.on.replace(day=min(case.on.day, 28))
    month = issued.month - 1 - case.seed % 2
    issued = issued.replace(year=issued.year - (month < 1), month=(month - 1) % 12 + 1)
    after = issued.month + 3
    until = issued.replace(year=issued.year + (after > 12), month=(after - 1) % 12 + 1)
    truth |= {"valid_from": iso(issued), "valid_to": iso(until)}
    la, va = f"font:17px {BOLD};color:#36646b", f"font:21px {BLOCK};color:#111"
    lines = [who.address[i : i + 13] for i in range(0, len(who.address), 13)]
    inner = (
        at(0, 20, "中华人民共和国临时居民身份证", f"width:720px;text-align:center;font:600 25px {SUN};letter-spacing:2px")
        + at(40, 80, "姓名", la) + at(104, 76, e(who.name), va) + at(40, 124, "性别", la) + at(104, 120, who.sex, va)
        + at(180, 124, "民族", la) + at(240, 120, who.ethnicity, va) + at(40, 168, "出生", la) + at(104, 164, day_text(who.born_on, "年"), va)
        + at(40, 212, "住址", la) + "".join(at(104, 208 + 28 * n, e(one), va) for n, one in enumerate(lines))
        + at(40, 326, "公民身份号码", la) + at(190, 321, who.id_number, f"font:25px {NUMBERS};letter-spacing:2px")
        + at(40, 372, "签发机关", la) + at(190, 368, e(who.id_issuer), va)
        + at(40, 412, "有效期限", la) + at(190, 408, f"{day_text(issued, '.')}-{day_text(until, '.')}", va)
        + at(524, 84, portrait(158, 205, ground="#f3f6f6"))
    )  # fmt: skip
    body = _plate(inner, 50, 50)
    return page(body, 820, 554, truth, ground=random.choice(_TABLES), pad="0")


def identity_back_lying(case: Case, random: Random) -> Drawing:
    """The card's back on a table, a little turned."""
    body = _plate(_back(case), 60, 60, turn=random.uniform(-2, 2))
    return page(body, 840, 574, _back_truth(case), ground=random.choice(_TABLES), pad="0")


def identity_back_copied(case: Case, random: Random) -> Drawing:
    """A copy of the back on a sheet with the agent's stamp of comparison."""
    body = para(random.choice(("身份证国徽面复印件", "证件影印件（反面）")), f"font:21px {SOFT};padding:60px 90px 0")
    body += _plate(_back(case), 60, 130, grey=True)
    body += para(
        f"本复印件与原件一致。　经办人：{blank('　', 120)}　日期：{blank('　', 120)}",
        "margin:580px 90px 0;font-size:17px",
    )
    return page(body, 840, 840, _back_truth(case), ground="#fafafa", pad="0")


def identity_back_upload(case: Case, random: Random) -> Drawing:
    """The back just photographed, in the upload step of an app, with what the app read."""
    small = f"<div style='position:relative;height:222px'><div style='transform:scale(.47);transform-origin:0 0;width:720px'>{_plate(_back(case), 0, 0)}</div></div>"
    body = card(
        "<b>请上传身份证国徽面</b>"
        + f"<div style='margin-top:12px'>{small}</div><div class=ce style='color:#2a7'>上传成功　重新拍摄</div>"
    )
    rows = f"<div style='line-height:2.2'><span style='color:#888'>签发机关</span>　{e(case.insured.id_issuer)}<br><span style='color:#888'>有效期限</span>　{_term(case)}</div>"
    body += card("<b>请核对识别结果</b>" + rows)
    body += para("确认无误，下一步", "margin:18px;padding:11px;border-radius:6px;background:#1677ff;color:#fff", "ce")
    return screen(random.choice(("实名认证", "上传证件", "身份信息采集")), body, 640, _back_truth(case), random)


LAYOUTS = {
    "id_card_front": (identity_front_lying, identity_front_copied, identity_temporary),
    "id_card_back": (identity_back_lying, identity_back_copied, identity_back_upload),
}
