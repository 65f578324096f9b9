"""Numbers written one figure a box are read whole, right of their label or below it, level or not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from anlan.engines.reading.boxes import boxes_of, numbers_in_rows_of_boxes
from anlan.engines.reading.sight import SeenLine
from tests.engines.reading.papers import FONT

ACCOUNT = "6217701234567890125"
BOX, LEFT, TOP = 36, 260, 300


def line(text: str, left: int, top: int, width: int, *, height: int = 30) -> SeenLine:
    corners = [[left, top], [left + width, top], [left + width, top + height], [left, top + height]]
    starts = tuple(place / len(text) for place in range(len(text)))
    return SeenLine(text, np.array(corners, dtype=np.float32), (0.99,) * len(text), starts)


def form(
    figures: str, *, top: int = TOP, left: int = LEFT, turned: float = 0.0, boxes: int | None = None
) -> np.ndarray:
    """A page with a row of boxes and a figure in each, turned by so many degrees."""
    picture = Image.new("RGB", (1300, 700), (248, 246, 240))
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(FONT, 24)
    for place in range(boxes or len(figures)):
        x = left + place * BOX
        pen.rectangle([x, top - 6, x + BOX, top + BOX], outline=(60, 60, 70), width=2)
    for place, figure in enumerate(figures):
        pen.text((left + place * BOX + 11, top), figure, font=font, fill=(30, 40, 120))
    matrix = cv2.getRotationMatrix2D((left, top), turned, 1.0)
    return cv2.warpAffine(np.asarray(picture)[..., ::-1].copy(), matrix, (1300, 700), borderValue=(240, 246, 248))


def reads(text: str, rows: list):
    def read(pixels, corners):
        rows.append(pixels)
        starts = tuple(place / len(text) for place in range(len(text)))
        return [SeenLine(text, corners[0], (0.98,) * len(text), starts)]

    return read


@pytest.mark.parametrize("turned", [-2.5, 0.0, 2.5])
def test_every_box_of_a_row_is_found_level_or_not(turned):
    label = line("账号", 180, TOP, 60)
    assert len(boxes_of(form(ACCOUNT, turned=turned), label.corners)) == len(ACCOUNT)


def test_a_row_below_its_label_begins_at_the_labels_edge():
    page, label = form(ACCOUNT, top=TOP + 45, left=180), line("账号Account", 180, TOP, 160)
    assert len(boxes_of(page, label.corners, below=True)) == len(ACCOUNT)
    assert boxes_of(page, label.corners) == []


def test_figures_without_their_boxes_are_read_as_one_line_in_place_of_the_pieces():
    label, piece, words = line("账号", 180, TOP, 60), line("62", 262, TOP, 60), line("开户行", 180, 420, 90)
    rows: list = []
    seen = numbers_in_rows_of_boxes(form(ACCOUNT), [label, piece, words], reads("６２ 1" + ACCOUNT[3:], rows))
    assert [one.text for one in seen] == ["账号", "开户行", ACCOUNT]
    ink = (rows[0].min(axis=2) < 120).mean(axis=0)
    assert ink.max() < 0.8, "no stroke of a box is left"


@pytest.mark.parametrize("read", [ACCOUNT[:-1], ACCOUNT + "1", "中国工商银行", ACCOUNT[:-1] + "6"])
def test_a_reading_that_is_not_one_letter_a_box_or_proves_nothing_is_not_taken(read):
    lines = (line("账号", 180, TOP, 60), line("62", 262, TOP, 60))
    assert numbers_in_rows_of_boxes(form(ACCOUNT), lines, reads(read, [])) == lines


def test_empty_boxes_and_a_number_read_whole_are_left_alone():
    rows: list = []
    lines = (line("账号", 180, TOP, 60),)
    assert numbers_in_rows_of_boxes(form("", boxes=19), lines, reads("1", rows)) == lines
    whole = (*lines, line(ACCOUNT, 262, TOP, 600))
    assert numbers_in_rows_of_boxes(form(ACCOUNT), whole, reads("1", rows)) == whole
    assert rows == []
