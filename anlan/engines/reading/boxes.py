"""Numbers written one figure a box: the boxes are found, and their figures set side by side without them and read.

The network that finds lines misses single figures between strokes, and the one that reads takes strokes for ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np

from anlan.engines.reading.gloss import gloss
from anlan.engines.reading.sight import Corners, SeenLine
from anlan.engines.reading.simple_forms import simplified
from anlan.kernel.identity import is_card_number, resident_number

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Read = Callable[[Pixels, list[Corners]], list[SeenLine]]


class Number(NamedTuple):
    """What forms have written into boxes: the words before it, how many figures it has at least, what proves it."""

    words: re.Pattern[str]
    fewest: int
    proves: Callable[[str], bool]


_NUMBERS = (
    Number(
        re.compile(r"(?:身份证件?|证件|公民身份|身份)号码?[:]?[\dX]{0,14}$"),
        15,
        lambda text: resident_number(text) is not None,
    ),
    Number(re.compile(r"(?:(?:账|帐|卡)号码?|银行账户)[:]?\d{0,14}$"), 15, is_card_number),
    Number(
        re.compile(r"(?:电话|手机)(?:号码?)?[:]?\d{0,10}$"),
        11,
        lambda text: re.fullmatch(r"1[3-9]\d{9}|0\d{9,11}", text) is not None,
    ),
    Number(
        re.compile(r"(?:保单|保险单|合同)号码?[:]?[A-Z\d]{0,7}$"), 8, lambda text: re.search(r"\d{6}", text) is not None
    ),
)
#: So many boxes at least make a row.
_FEWEST = 6
#: A box is so many times as high as the words of its label at least and at most, and so many times as wide as high.
_LOW, _HIGH, _NARROW, _WIDE = 0.7, 2.4, 0.35, 1.7
#: How far a row reaches to the right and how far over and under its label it may come, in heights of the words.
_LONGEST, _AROUND = 36.0, 5.0
#: Height of the line that is put together, in pixels, and what is cut off each side of a box, as a share of it.
_LINE, _EDGE = 48, 0.12
#: So much of a box at least is ink where a figure stands in it.
_INK = 0.015


class Box(NamedTuple):
    """The inside of a box on a page, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> float:
        """Its vertical middle."""
        return self.top + self.height / 2


def numbers_in_rows_of_boxes(pixels: Pixels, lines: Sequence[SeenLine], read: Read) -> tuple[SeenLine, ...]:
    """The lines with every number that stands in a row of boxes as one line, in place of the pieces found of it.

    Looked at are rows right of a label or below it whose number was not found whole. What is read counts when each
    filled box gave one letter or figure and the number proves itself: a first box may be missed.
    """
    kept = list(lines)
    for label in lines:
        wanted = number_of(label)
        if wanted is None or not any(label is line for line in kept):
            continue
        words = simplified(label.text)
        level = [line for line in kept if line is not label and _is_level(line, label)]
        beside = min(level, key=lambda line: float(line.corners[0, 0]), default=label)
        if max(len(_plain(words)), len(_plain(beside.text))) >= wanted.fewest:
            continue
        for below in (False, True):
            number = _read_row(pixels, boxes_of(pixels, label.corners, below=below), read)
            if number and wanted.proves(number.text):
                kept = [line for line in kept if line is label or not is_inside(line, number.corners)] + [number]
                break
    return tuple(kept)


def number_of(label: SeenLine) -> Number | None:
    """The number that a line is the label of, the English of the label passed over; None where it is none."""
    text = simplified(label.text)
    english = gloss(text)
    plain = text[: english[0]] + text[english[1] :] if english else text
    return next((number for number in _NUMBERS if number.words.search(plain)), None)


def _is_level(line: SeenLine, label: SeenLine) -> bool:
    off = line.corners.mean(axis=0) - label.corners[1:3].mean(axis=0)
    return bool(off[0] > 0 and abs(off[1]) < 1.5 * float(np.linalg.norm(label.corners[3] - label.corners[0])))


def _plain(text: str) -> str:
    """Letters and figures alone, as narrow ones; strokes of boxes and spaces are neither."""
    return re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", text).replace("×", "X"))


def _read_row(pixels: Pixels, boxes: list[Box], read: Read) -> SeenLine | None:
    """What a row of boxes holds as one line; None unless each filled box gave one letter or figure."""
    cells = [cell for box in boxes if (cell := _inside_of(pixels, box)) is not None]
    if len(cells) < _FEWEST:
        return None
    row = _side_by_side(cells)
    high, wide = row.shape[:2]
    seen = read(row, [np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)])
    if not seen:
        return None
    plain = [(_plain(letter), certainty) for letter, certainty in zip(seen[0].text, seen[0].certainties, strict=True)]
    letters = [(letter, certainty) for letter, certainty in plain if letter]
    if len(letters) != len(cells):
        return None
    text, certainties = "".join(letter for letter, _ in letters), tuple(certainty for _, certainty in letters)
    return SeenLine(text, _around(boxes), certainties, tuple(place / len(text) for place in range(len(text))))


def _around(boxes: list[Box]) -> Corners:
    """The corners of a row, from its first box to its last."""
    first, last = boxes[0], boxes[-1]
    return np.array(
        [
            [first.left, first.top],
            [last.left + last.width, last.top],
            [last.left + last.width, last.top + last.height],
            [first.left, first.top + first.height],
        ],
        dtype=np.float32,
    )


def is_inside(line: SeenLine, corners: Corners) -> bool:
    """Whether the middle of a line lies between four corners, or on their edge."""
    middle = line.corners.mean(axis=0)
    return cv2.pointPolygonTest(corners.astype(np.float32), (float(middle[0]), float(middle[1])), True) >= -2


def boxes_of(pixels: Pixels, label: Corners, *, below: bool = False) -> list[Box]:
    """The row of boxes right of a label or below it, from left to right; empty where there are fewer than six.

    `pixels` is the page (BGR), `label` the corners of the label's words: top left, then clockwise.
    """
    high = float(np.linalg.norm(label[3] - label[0]))
    left, right = float(label[[0, 3], 0].mean()), float(label[[1, 2], 0].mean())
    middle = float(label[1:3, 1].mean())
    first = int(max(0, (left - high) if below else right - 0.5 * high))
    # A row of a photograph rises or falls by some heights from its first box to its last.
    top, bottom = int(max(0, middle - _AROUND * high)), int(middle + _AROUND * high)
    part = pixels[top:bottom, first : int(right + _LONGEST * high)]
    if min(part.shape[:2], default=0) < _LINE / 4:
        return []
    found = [Box(box.left + first, box.top + top, box.width, box.height) for box in _holes(part) if _fits(box, high)]
    if below:
        starts = [box for box in found if box.top > middle and abs(box.left - left) < 2 * high]
    else:
        starts = [box for box in found if abs(box.middle - middle) < 0.9 * high and box.left - right < 6 * high]
    level = middle + (1.6 * high if below else 0)
    start = min(starts, key=lambda box: box.left - right + 3 * abs(box.middle - level), default=None)
    row = _row(start, found) if start else []
    return row if len(row) >= _FEWEST else []


def _side_by_side(cells: list[Pixels]) -> Pixels:
    """Figures in one line, on paper of their own shade."""
    paper = np.median(np.concatenate([cell.reshape(-1, 3) for cell in cells]), axis=0).astype(np.uint8)
    gap = np.full((_LINE, _LINE // 6, 3), paper, dtype=np.uint8)
    line = np.hstack([gap, *(part for cell in cells for part in (cell, gap))])
    return cv2.copyMakeBorder(line, 4, 4, 4, 4, cv2.BORDER_CONSTANT, value=paper.tolist()).astype(np.uint8)


def _fits(box: Box, high: float) -> bool:
    return _LOW * high < box.height < _HIGH * high and _NARROW * box.height < box.width < _WIDE * box.height


def _holes(part: Pixels) -> list[Box]:
    """Whatever is enclosed by ink."""
    grey = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 8)
    outlines, order = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if order is None:
        return []
    return [Box(*cv2.boundingRect(one)) for one, of in zip(outlines, order[0], strict=True) if of[3] >= 0]


def _row(start: Box, found: list[Box]) -> list[Box]:
    """Boxes that follow each other on a row; one that a figure has burst is put between its neighbours."""
    row = [start]
    while True:
        last = row[-1]
        level = [box for box in found if abs(box.middle - last.middle) < 0.35 * last.height]
        alike = [box for box in level if 0.6 < box.width / last.width < 1.7 and box.left > last.left + 0.6 * last.width]
        after = min(alike, key=lambda box: box.left, default=None)
        if after is None or after.left - last.left > 2.6 * last.width:
            return row
        if after.left - last.left > 1.6 * last.width:
            row.append(Box((last.left + after.left) // 2, (last.top + after.top) // 2, last.width, last.height))
        row.append(after)


def _inside_of(pixels: Pixels, box: Box) -> Pixels | None:
    """What stands in a box, as high as the line; None where it is empty."""
    edge_x, edge_y = int(max(1, _EDGE * box.width)), int(max(1, _EDGE * box.height))
    cell = pixels[box.top + edge_y : box.top + box.height - edge_y, box.left + edge_x : box.left + box.width - edge_x]
    if min(cell.shape[:2], default=0) < 4:
        return None
    grey = cv2.cvtColor(cell, cv2.COLOR_BGR2GRAY)
    dark = grey.astype(np.int16) < np.median(grey) - 40
    if dark.mean() < _INK:
        return None
    columns = np.flatnonzero(dark.any(axis=0))
    figure = cell[:, max(0, int(columns[0]) - 1) : int(columns[-1]) + 2]
    wide = max(1, int(figure.shape[1] * _LINE / figure.shape[0]))
    return cv2.resize(figure, (wide, _LINE), interpolation=cv2.INTER_CUBIC).astype(np.uint8)
