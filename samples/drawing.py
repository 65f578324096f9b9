"""From facts to pictures: a clean paper, and the ways it is photographed or scanned."""

from __future__ import annotations

import math
from typing import Any

import cv2
import numpy as np
from camera import Shot, photograph
from facts import Person, Stay, yuan, yuan_in_words
from papers import Press, person_facts, stay_facts
from PIL import Image

A4 = (1000, 1414)
CARD = (1012, 638)


def draw(press: Press, template: str, size: tuple[int, int], person: Person, stay: Stay, **more: Any) -> Image.Image:
    """A paper of this person's stay, clean."""
    facts = stay_facts(stay, person) | person_facts(person)
    amounts = facts["categories"] + [{"name": "", "amount": ""}] * (len(facts["categories"]) % 2)
    facts |= {
        "category_pairs": list(zip(amounts[::2], amounts[1::2], strict=True)),
        "masked_id": person.id_number[:6] + "********" + person.id_number[-4:],
        "self_paid_words": yuan_in_words(stay.self_paid_fen),
        "refund": yuan(max(0, 5_000_000 - stay.self_paid_fen)),
    }
    return press.draw(template, width_px=size[0], height_px=size[1], **(facts | more))


def fee_list(press: Press, template: str, person: Person, stay: Stay, *, page: int) -> Image.Image:
    """One page of the fee list, clean."""
    facts = stay_facts(stay, person)
    return draw(
        press,
        template,
        A4,
        person,
        stay,
        page=page,
        last=page == 2,
        rows=facts["fee_pages"][page],
        subtotal=facts["subtotals"][page],
        offset=0 if page == 1 else len(facts["fee_pages"][1]),
    )


def card(press: Press, template: str, person: Person, **more: Any) -> Image.Image:
    """An identity or bank card with its fine lines."""
    return press.draw(
        template,
        width_px=CARD[0],
        height_px=CARD[1],
        scale=1.2,
        waves=_waves(),
        petals=range(0, 360, 30),
        **(person_facts(person) | more),
    )


def bank_card(press: Press, person: Person, *, paint: str, valid_thru: str, latin: str, words: str) -> Image.Image:
    """A bank card in the colours of its bank."""
    return card(press, "bank_card.html", person, paint=paint, valid_thru=valid_thru, bank_latin=latin, card_words=words)


def _waves() -> list[str]:
    """Guilloche: a family of sine lines as SVG paths."""
    lines = []
    for order in range(26):
        points = [
            f"{x},{order * 26 - 6 + 34 * math.sin(x / 118 + order * 0.36) + 12 * math.sin(x / 37 - order * 0.5):.1f}"
            for x in range(-4, 1020, 14)
        ]
        lines.append("M" + " L".join(points))
    return lines


def on_desk(paper: Image.Image, **shot: Any) -> Image.Image:
    """The paper photographed."""
    return photograph(paper, Shot(**shot))


def scanned(paper: Image.Image, *, seed: int, width_px: int = 1240) -> Image.Image:
    """The paper from a flatbed or a scanning app: upright, almost straight, grey, clean."""
    shot = Shot(
        seed=seed,
        desk="grey",
        width_px=width_px,
        height_px=round(width_px * paper.height / paper.width),
        turn_deg=0.5,
        keystone=0.002,
        fill=1.03,
        shadow=0,
        falloff=0.02,
        warmth=0,
        noise=0.5,
        bend_px=0,
        blur_px=0.45,
    )
    return photograph(paper, shot)


def scanning_app(paper: Image.Image, *, seed: int) -> Image.Image:
    """What a phone's document mode keeps: few flat colours, white paper."""
    flat = np.asarray(scanned(paper, seed=seed, width_px=1200), dtype=np.float32)
    flat = np.clip((flat - 40) * 255 / (232 - 40), 0, 255)
    flat = cv2.bilateralFilter(flat.astype(np.uint8), 5, 20, 2)
    return Image.fromarray(flat, "RGB").quantize(24, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
