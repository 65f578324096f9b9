"""Draws small papers for the tests: a list of (x, y, size, text) on a sheet, then what a phone does to it."""

from __future__ import annotations

import datetime as dt
import io
import json
from copy import deepcopy

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from anlan.engines.reading.choosing import fields_of
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line
from anlan.engines.reading.naming import name_kind
from anlan.engines.reading.problems import page_problems
from anlan.engines.reading.sight import mended
from anlan.engines.reading.simple_forms import simplified

FONT = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"


def sheet(size: tuple[int, int], texts: list[list], *, rules: list[list] = (), paper: str = "white") -> Image.Image:
    """A picture with each text at its place; `rules` are lines of a table as [x0, y0, x1, y1]."""
    picture = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(picture)
    for x, y, points, text in texts:
        pen.text((x, y), text, font=ImageFont.truetype(FONT, points), fill=(20, 20, 30))
    for edges in rules:
        pen.line(tuple(edges), fill=(90, 90, 90), width=2)
    return picture


def photographed(picture: Image.Image, *, seed: int = 7) -> Image.Image:
    """The sheet on a table, seen at a slant, with a shadow and JPEG noise."""
    chance = np.random.default_rng(seed)
    width, height = picture.size
    margin = 60
    ground = np.full((height + 2 * margin, width + 2 * margin, 3), (96, 110, 128), dtype=np.uint8)
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    slanted = flat + margin + chance.uniform(-35, 35, (4, 2)).astype(np.float32)
    cv2.warpPerspective(
        np.asarray(picture),
        cv2.getPerspectiveTransform(flat, slanted),
        ground.shape[1::-1],
        dst=ground,
        borderMode=cv2.BORDER_TRANSPARENT,
    )
    shade = np.linspace(1.0, 0.72, ground.shape[1], dtype=np.float32)[None, :, None]
    noisy = ground * shade + chance.normal(0, 4, ground.shape)
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def as_jpeg(picture: Image.Image, *, quality: int = 80, **options: object) -> bytes:
    """The bytes of the picture as a JPEG file."""
    holder = io.BytesIO()
    picture.save(holder, "JPEG", quality=quality, **options)
    return holder.getvalue()


def sheet_of(paper: dict, *, certainty: float = 1.0) -> Sheet:
    """The sheet a perfect recogniser would hand on: every text of a paper at its place, all letters as certain."""
    width, height = paper["size"]
    lines = []
    for number, (x, y, points, printed) in enumerate(paper["texts"]):
        text = mended(printed)
        left, top, right, bottom = ImageFont.truetype(FONT, points).getbbox(text)
        box = ((x + left) / width, (y + top) / height, (right - left) / width, (bottom - top) / height)
        step = (right - left) / len(text)
        letters = tuple(
            Letter(simplified(letter), certainty, x + left + place * step, x + left + (place + 1) * step, number)
            for place, letter in enumerate(text)
            if simplified(letter)
        )
        lines.append(Line(number, letters, x + left, x + right, y + top, y + bottom, box))
    return Sheet(lines, width_px=width, height_px=height)


def read(paper: dict, *, codes: tuple[str, ...] = (), on: dt.date | None = None, certainty: float = 1.0):
    """What a perfect recogniser makes of a paper: its kind, the texts of its fields, its problems."""
    seen = sheet_of(paper, certainty=certainty)
    rule = name_kind(seen).rule
    fields = fields_of(rule, seen, codes) if rule else {}
    found = {name: field.value for name, field in fields.items()}
    return (rule.code if rule else "other"), found, page_problems(seen, rule, fields, on=on, photographed=True)


def with_text(paper: dict, old: str, new: str) -> dict:
    """The same paper with other words on it."""
    changed = deepcopy(paper)
    before = json.dumps(paper["texts"], ensure_ascii=False)
    assert old in before
    changed["texts"] = json.loads(before.replace(old, new))
    return changed
