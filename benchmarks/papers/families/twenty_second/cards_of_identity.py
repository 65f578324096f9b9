"""Identity cards: fronts on several grounds, copied with a watermark, temporary; backs on cloth, copied, in a camera."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_second.cards_kit import (
    HEI,
    KAI,
    NOTE,
    OCR,
    SANS,
    hand,
    iso,
    sheet,
    signed,
    signer,
)
from benchmarks.papers.paper import Drawing

_GROUNDS = (
    "repeating-linear-gradient(90deg,#b98b5e 0 90px,#b08152 90px 93px,#c0966b 93px 170px)",
    "repeating-linear-gradient(0deg,#6d7f95 0 3px,#64768c 3px 6px)",
    "#1e1f22",
    "radial-gradient(circle at 30% 20%,#efe6da,#cbbba4)",
    "conic-gradient(from 20deg,#8a2f2f,#a64a45,#8a2f2f)",
)


def _face_truth(case: Case) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name, "sex": who.sex, "ethnicity": who.ethnicity, "born_on": iso(who.born_on), "address": who.address,
        "id_number": who.id_number,
    }  # fmt: skip


def _emblem_truth(case: Case) -> dict[str, str]:
    who = case.insured
    until = iso(who.id_valid_to) if who.id_valid_to else "long_term"
    return {"issuer": who.id_issuer, "valid_from": iso(who.id_valid_from), "valid_to": until}


def _plastic(body: str, x: float, y: float, *, turn: float = 0, look: str = "") -> str:
    waves = (
        "repeating-radial-gradient(ellipse at 20% 120%,#e3f0f5 0 5px,#f0f3ea 5px 8px,#e8ecf6 8px 12px)",
        "repeating-linear-gradient(-20deg,#e9f3f4 0 5px,#f3f1e8 5px 9px)",
    )[len(body) % 2]
    return (
        f"<div style='position:absolute;left:{x}px;top:{y}px;width:760px;height:480px;border-radius:26px;overflow:hidden;"
        f"background:{waves};transform:rotate({turn:.2f}deg);{look}'>{body}</div>"
    )


def _face(case: Case, random: Random) -> str:
    who = case.insured
    la, va = f"font:18px {HEI};color:#3c83b4", f"font:23px {random.choice((HEI, SANS))};color:#161616"
    born = f"{who.born_on.year} <i>年</i> {who.born_on.month} <i>月</i> {who.born_on.day} <i>日</i>".replace(
        "<i>", f"<span style='{la}'>"
    ).replace("</i>", "</span>")
    address = [who.address[first : first + 11] for first in range(0, len(who.address), 11)]
    step = min(34, 136 // len(address))
    return (
        at(52, 62, "姓 名", la) + at(124, 56, e(who.name), va + (";font-size:26px" if len(who.name) < 6 else ";font-size:20px"))
        + at(52, 116, "性 别", la) + at(124, 112, who.sex, va) + at(206, 116, "民 族", la) + at(274, 112, who.ethnicity, va)
        + at(52, 170, "出 生", la) + at(124, 166, born, va) + at(52, 226, "住 址", la)
        + "".join(at(124, 222 + step * place, e(one), va + ";line-height:1.2") for place, one in enumerate(address))
        + at(52, 404, "公民身份号码", la) + at(240, 396, who.id_number, f"font:28px {OCR};letter-spacing:2px")
        + at(520, 72, portrait(188, 246, shirt=random.choice(("#262a33", "#5b6d4f", "#6a3550")), ground="transparent"))
    )  # fmt: skip


def _emblem(case: Case) -> str:
    la, va = f"font:19px {HEI};color:#1c1c1c", f"font:22px {HEI};color:#111"
    until = day_text(case.insured.id_valid_to, ".") if case.insured.id_valid_to else "长期"
    badge = (
        "<svg width='132' height='140'><ellipse cx='66' cy='66' rx='58' ry='60' fill='#cd2a2e' stroke='#e2b94d' stroke-width='7'/>"
        "<text x='66' y='56' font-size='30' fill='#f6d96b' text-anchor='middle'>★</text><path d='M32 92h68l-8-20h-52z' fill='#e7c458'/></svg>"
    )
    return (
        at(48, 46, badge) + at(214, 54, "中华人民共和国", f"font:600 36px {NOTE};letter-spacing:7px")
        + at(214, 116, "居民身份证", f"font:700 56px {NOTE};letter-spacing:14px")
        + at(188, 350, "签发机关", la) + at(294, 347, e(case.insured.id_issuer), va)
        + at(188, 410, "有效期限", la) + at(294, 407, f"{day_text(case.insured.id_valid_from, '.')}-{until}", va)
    )  # fmt: skip


def face_on_ground(case: Case, random: Random) -> Drawing:
    """The card's face, on wood, cloth, a dark desk, stone or leather."""
    shade = random.choice(("box-shadow:6px 8px 18px #0008", "box-shadow:0 0 9px #0006"))
    body = _plastic(_face(case, random), 58, 56, turn=random.uniform(-3, 3), look=shade)
    return sheet(body, 876, 592, _face_truth(case), ground=random.choice(_GROUNDS), pad="0")


def face_copied_under_watermark(case: Case, random: Random) -> Drawing:
    """A grey copy in the middle of a sheet with thin slanting words over it and a signed remark below."""
    mark = random.choice(("仅供理赔使用", "复印无效", "仅限本次办理保险业务"))
    body = _plastic(_face(case, random), 70, 220, look="filter:grayscale(1) contrast(1.15);border:1px solid #999")
    for place in range(3):
        body += at(150 + place * 30, 330 + place * 115, f"{mark}　{mark}", f"font:24px {KAI};color:#8886;transform:rotate(-13deg)")  # fmt: skip
    if random.random() < 0.7:
        body += at(90, 790, hand(f"此件与原件相符，{mark}。"), "font-size:21px")
        body += at(560, 850, signed(signer(case)), "font-size:20px")
    return sheet(body, 900, 1080, _face_truth(case), ground="#f6f6f5", pad="0")


def face_of_temporary_card(case: Case, random: Random) -> Drawing:
    """A card for the time until the lasting one is made: everything on one side, good for three months."""
    who = case.insured
    first = (case.on - dt.timedelta(days=20 + case.seed % 30)).replace(day=1 + case.seed % 27)
    month = (first.month + 2) % 12 + 1
    until = first.replace(year=first.year + (first.month > 9), month=month)
    truth = _face_truth(case) | {"valid_from": iso(first), "valid_to": iso(until)}
    la, va = f"font:18px {KAI};color:#555", f"font:22px {HEI};color:#111"
    address = [who.address[place : place + 14] for place in range(0, len(who.address), 14)]
    parts = (
        at(0, 22, "临时居民身份证", f"width:760px;text-align:center;font:600 27px {NOTE};letter-spacing:6px;color:#7b2b2b")
        + at(46, 84, "姓名", la) + at(112, 80, e(who.name), va)
        + at(46, 128, "性别", la) + at(112, 124, who.sex, va) + at(182, 128, "民族", la) + at(248, 124, who.ethnicity, va)
        + at(46, 172, "出生", la) + at(112, 168, day_text(who.born_on, "年"), va) + at(46, 216, "住址", la)
        + "".join(at(112, 212 + 31 * place, e(one), va) for place, one in enumerate(address))
        + at(46, 338, "公民身份号码", la) + at(200, 334, who.id_number, f"font:26px {OCR}")
        + at(46, 386, "有效期限", la) + at(200, 382, f"{day_text(first, '.')}-{day_text(until, '.')}", va)
        + at(46, 430, "签发机关", la) + at(200, 426, e(who.id_issuer), va) + at(552, 92, portrait(160, 208, ground="#fff8"))
    )  # fmt: skip
    body = _plastic(parts, 46, 46, turn=random.uniform(-1.5, 1.5), look="box-shadow:2px 3px 10px #0007")
    return sheet(body, 852, 572, truth, ground=random.choice(_GROUNDS), pad="0")


def emblem_on_ground(case: Case, random: Random) -> Drawing:
    """The card's back on some ground."""
    body = _plastic(_emblem(case), 58, 56, turn=random.uniform(-3, 3), look="box-shadow:5px 6px 16px #0008")
    return sheet(body, 876, 592, _emblem_truth(case), ground=random.choice(_GROUNDS), pad="0")


def emblem_copied(case: Case, random: Random) -> Drawing:
    """A grey copy of the back on half a sheet, with a bank's or insurer's stamp that the original was seen."""
    body = _plastic(_emblem(case), 70, 70, look="filter:grayscale(1);border:1px dashed #888")
    words = random.choice(("原件已核 与原件一致", "仅供办理理赔使用", "客户留存影像资料"))
    frame = (
        f"border:2px solid #23429b;color:#23429b;padding:6px 14px;font:21px {HEI};opacity:.75;transform:rotate(-4deg)"
    )
    body += at(500, 590, words, frame)
    if random.random() < 0.5:
        body += at(96, 596, f"持有人签名 {signed(signer(case))}", f"font:18px {KAI}")
    return sheet(body, 900, 700, _emblem_truth(case), ground="#fbfbfa", pad="0")


def emblem_in_camera(case: Case, random: Random) -> Drawing:
    """A telephone's camera page with the card's back in its frame."""
    small = f"<div style='position:absolute;left:0;top:0;transform:scale(.49);transform-origin:0 0;width:760px;height:480px'>{_plastic(_emblem(case), 0, 0)}</div>"
    green = "border:3px solid #3ad07a;border-radius:14px;width:384px;height:248px;position:absolute;left:8px;top:150px;padding:3px"
    body = at(
        0,
        22,
        random.choice(("拍摄国徽面", "身份证国徽面", "证件拍照")),
        f"width:400px;text-align:center;font:19px {SANS};color:#fff",
    )
    body += at(0, 96, random.choice(("请将国徽面对准取景框", "识别成功，请确认照片清晰完整")), f"width:400px;text-align:center;font:15px {SANS};color:#cfd3d8")  # fmt: skip
    body += f"<div style='{green}'><div style='position:absolute;left:2px;top:3px;width:376px;height:238px'>{small}</div></div>"
    body += at(38, 450, "重拍", f"font:17px {SANS};color:#fff") + at(
        318, 450, "使用照片", f"font:17px {SANS};color:#fff"
    )
    return sheet(body, 400, 520, _emblem_truth(case), ground="#15171b", pad="0", scale=2.5)


LAYOUTS = {
    "id_card_front": (face_on_ground, face_copied_under_watermark, face_of_temporary_card),
    "id_card_back": (emblem_on_ground, emblem_copied, emblem_in_camera),
}
