"""The resident identity card (GA 448): the card itself, and both ways people copy it."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.marks import HEI, OCR, SONG, wave_ground
from benchmarks.papers.families.frames import at, framed, portrait
from benchmarks.papers.paper import Drawing

_WIDTH, _HEIGHT = 856, 540
_EMBLEM = (
    "<svg width='150' height='158' viewBox='0 0 150 158'><circle cx='75' cy='72' r='62' fill='#c8312b' stroke='#d9a441' stroke-width='9'/>"
    "<path d='M40 92h70v-14h-8l-6-12h-42l-6 12h-8z' fill='#e9c258'/><path d='M75 26l5 15h16l-13 9 5 15-13-9-13 9 5-15-13-9h16z' fill='#f0cf62'/>"
    "<path d='M22 112q53 44 106 0l-8 30q-45 20-90 0z' fill='#c8312b' stroke='#d9a441' stroke-width='4'/></svg>"
)
_CSS = (
    f".card{{position:absolute;width:{_WIDTH}px;height:{_HEIGHT}px;border-radius:30px;overflow:hidden;background-color:#eef1f0;{HEI}"
    "color:#1c1c22}.ground{position:absolute;inset:0;"
)


def _ground(colour: str) -> str:
    return (
        _CSS
        + wave_ground(colour, step=9, opacity=0.4)
        + "background-size:140px 140px}.k{color:#3a6ea8;font-size:25px}.v{font-size:30px}"
    )


def _lines(words: str) -> list[str]:
    """Words in lines of eleven characters, letters and figures counting half."""
    made, room = [""], 11.0
    for sign in words:
        width = 0.56 if sign.isascii() else 1.0
        if room < width:
            made, room = [*made, ""], 11.0
        made[-1] += sign
        room -= width
    return made


def _front(case: Case) -> str:
    """The side with the face, words in their true places."""
    person = case.insured
    address = _lines(person.address)
    born = person.born_on
    wide = "letter-spacing:.06em"
    number = escape(person.id_number)
    return (
        "<div class='ground'></div>"
        + at(64, 62, "姓 名", "font-size:25px;color:#3a6ea8")
        + at(160, 56, escape(person.name), f"font-size:35px;{wide}")
        + at(64, 130, "性 别", "font-size:25px;color:#3a6ea8")
        + at(160, 127, person.sex, "font-size:30px")
        + at(260, 130, "民 族", "font-size:25px;color:#3a6ea8")
        + at(356, 127, person.ethnicity, "font-size:30px")
        + at(64, 196, "出 生", "font-size:25px;color:#3a6ea8")
        + at(
            160,
            193,
            f"<span class='v'>{born.year}</span><span class='k'> 年 </span><span class='v'>&nbsp;{born.month}&nbsp;</span><span class='k'>月</span>"
            f"<span class='v'>&nbsp;{born.day}&nbsp;</span><span class='k'>日</span>",
        )
        + at(64, 264, "住 址", "font-size:25px;color:#3a6ea8")
        + at(160, 260, "<br>".join(map(escape, address)), f"font-size:29px;line-height:1.34;{wide}")
        + at(64, 448, "公民身份号码", "font-size:25px;color:#3a6ea8")
        + at(284, 440, number, f"{OCR}font-size:36px;letter-spacing:.03em")
        + at(576, 70, portrait(212, 272, shirt="#2f3540", ground="#f5f7f7"))
    )


def _back(case: Case) -> str:
    """The side with the emblem."""
    person = case.insured
    end = f"{person.id_valid_to:%Y.%m.%d}" if person.id_valid_to else "长期"
    return (
        "<div class='ground'></div>"
        + at(58, 48, _EMBLEM)
        + at(258, 66, "中华人民共和国", f"{SONG}font-size:50px;letter-spacing:.2em;font-weight:bold")
        + at(258, 148, "居 民 身 份 证", f"{SONG}font-size:68px;letter-spacing:.05em;font-weight:bold")
        + at(214, 374, "签发机关", "font-size:27px;font-weight:bold")
        + at(350, 373, escape(person.id_issuer), "font-size:29px")
        + at(214, 446, "有效期限", "font-size:27px;font-weight:bold")
        + at(350, 445, f"{person.id_valid_from:%Y.%m.%d}-{end}", "font-size:29px")
    )


def _front_fields(case: Case) -> dict[str, str]:
    person = case.insured
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def _back_fields(case: Case) -> dict[str, str]:
    person = case.insured
    return {
        "issuer": person.id_issuer,
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": person.id_valid_to.isoformat() if person.id_valid_to else "long_term",
    }


def _card(words: str, colour: str) -> str:
    return framed(f"<div class='card'>{words}</div>", width=_WIDTH, height=_HEIGHT, css=_ground(colour))


def _copied(words: str, note: str) -> str:
    """One side of a card on a sheet out of a copier, with what the claimant wrote beside it."""
    body = (
        f"<div class='paper'><div class='card' style='left:90px;top:120px;border:2px solid #999;filter:grayscale(1) contrast(1.5) brightness(1.05)'>{words}</div>"
        f"{at(120, 760, note, 'font-family:Long Cang,FandolKai;font-size:40px;color:#23305f;transform:rotate(-2deg)')}</div>"
    )
    return framed(body, width=1040, height=880, css=_ground("#b9c6d6"))


def front_card(case: Case, random: Random) -> Drawing:
    """The card held to the camera."""
    return Drawing(
        _card(_front(case), random.choice(("#9fb9cf", "#b5a7c4", "#a6c2b6"))), _WIDTH, _HEIGHT, _front_fields(case)
    )


def front_copy(case: Case, random: Random) -> Drawing:
    """A grey copy with a note of use written by hand."""
    return Drawing(_copied(_front(case), "仅供办理保险理赔使用"), 1040, 880, _front_fields(case))


def back_card(case: Case, random: Random) -> Drawing:
    """The card held to the camera."""
    return Drawing(
        _card(_back(case), random.choice(("#d3b1b4", "#c3b6cc", "#b8c7bb"))), _WIDTH, _HEIGHT, _back_fields(case)
    )


def back_copy(case: Case, random: Random) -> Drawing:
    """A grey copy with a note of use written by hand."""
    return Drawing(_copied(_back(case), "此复印件与原件一致"), 1040, 880, _back_fields(case))


LAYOUTS = {"id_card_front": (front_card, front_copy), "id_card_back": (back_card, back_copy)}
