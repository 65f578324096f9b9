"""A second look where the first fails: numbers written into boxes, and words that lie under a red seal.

The network that finds lines misses single figures in boxes and whole lines a seal lies over; a person reads both with
ease. Both looks are cheap: a strip of the page is read again, or a band of it without its red ink.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from typing import Any

import cv2
import numpy as np

from anlan.engines.reading.boxes import Pixels, Read, is_inside, number_of
from anlan.engines.reading.sight import Corners, SeenLine
from anlan.engines.reading.simple_forms import simplified

Find = Callable[[Pixels], list[Corners]]

#: An identity number and an account have so many figures at least.
_FEWEST_FIGURES = 15
#: A number in boxes is at most this many line heights long.
_LONGEST_STRIP = 30
#: Ink whose red exceeds green and blue by this much is a seal's (of 255).
_RED = 25
#: A seal is at least this share of the shorter side of the page across, and about as high as wide.
_SMALLEST_SEAL, _FLATTEST_SEAL = 0.05, 0.4
_SURE_ENOUGH = 0.75
#: A picture of fewer pixels than this across shows no seal that hides words.
_SMALLEST_PICTURE = 32
#: A line read as surely as this is not read again.
_WELL_READ = 0.97


def numbers_in_boxes(pixels: Pixels, lines: Sequence[SeenLine], read: Read) -> tuple[SeenLine, ...]:
    """The lines with every boxed number read as one line, in place of the pieces that were found of it.

    Only rows whose label is known and whose number is not are looked at, beside the label and else below it; what is
    read there counts when it has at least fifteen figures and little else.
    """
    kept = list(lines)
    for label in lines:
        if not _is_label(label) or not any(label is line for line in kept):
            continue
        right = [line for line in kept if line is not label and _is_right_of(line, label)]
        if max((_figures(line.text) for line in (label, *right)), default=0) >= _FEWEST_FIGURES:
            continue
        strip = _strip(label, [line for line in right if not _figures(line.text)], pixels.shape[1])
        if number := _boxed(pixels, strip, read):
            whole = bool(re.search(r"\d$", label.text))
            kept = _in_place_of_pieces(kept, number, [label] if whole else [], right, strip)
        elif below := _row_below(label, kept):
            start, row = below
            strip = _strip(start, [line for line in row if not _is_piece(line)], pixels.shape[1])
            if number := _boxed(pixels, strip, read):
                kept = _in_place_of_pieces(kept, number, [], row, strip)
    return tuple(kept)


def _is_label(line: SeenLine) -> bool:
    number = number_of(line)
    return number is not None and number.fewest >= _FEWEST_FIGURES


def _boxed(pixels: Pixels, strip: Corners, read: Read) -> SeenLine | None:
    """What a strip holds when that is a long number."""
    seen = read(pixels, [strip])
    number = re.sub(r"^\D*", "", simplified(seen[0].text)) if seen else ""
    found = _figures(number) >= _FEWEST_FIGURES and _figures(number) >= 0.85 * len(number)
    return seen[0] if found else None


def _in_place_of_pieces(
    kept: Sequence[SeenLine], number: SeenLine, also: Sequence[SeenLine], row: Sequence[SeenLine], strip: Corners
) -> list[SeenLine]:
    gone = [*also, *(line for line in row if _figures(line.text) and is_inside(line, strip))]
    return [*(line for line in kept if not any(line is one for one in gone)), number]


def _is_piece(line: SeenLine) -> bool:
    """Whether a line may be a part of a number in boxes: some figures and nothing else."""
    return re.fullmatch(r"[\dXx ]+", line.text) is not None


def _row_below(label: SeenLine, lines: Sequence[SeenLine]) -> tuple[SeenLine, list[SeenLine]] | None:
    """The row right below a label that holds a part of a number, and where it begins; None where there is none.

    The beginning is a line without letters at the left edge of the label.
    """
    along, height = _direction(label)
    down = np.array([-along[1], along[0]])
    for piece in lines:
        off = piece.corners[0] - label.corners[0]
        near = 0.5 * height < off @ down < 2.2 * height and -height < off @ along < _LONGEST_STRIP * height
        if not (near and _is_piece(piece)):
            continue
        edge = label.corners[0] - 0.3 * height * along
        # A single figure may be found smaller than its box is high.
        half = 0.5 * max(_direction(piece)[1], 1.1 * height)
        middle = float((piece.corners.mean(axis=0) - edge) @ down)
        top, bottom = edge + down * (middle - half), edge + down * (middle + half)
        start = dataclasses.replace(label, text="", corners=np.array([top, top, bottom, bottom], dtype=np.float32))
        row = [line for line in lines if line is not label and _is_level(line, start, along)]
        if max((_figures(line.text) for line in row if _is_piece(line)), default=0) < _FEWEST_FIGURES:
            return start, row
    return None


def _is_level(line: SeenLine, start: SeenLine, along: Any) -> bool:
    height = float(np.linalg.norm(start.corners[3] - start.corners[0]))
    off = line.corners.mean(axis=0) - start.corners.mean(axis=0)
    return bool(off @ along > 0 and abs(off @ np.array([-along[1], along[0]])) < 0.6 * height)


def under_seals(pixels: Pixels, lines: Sequence[SeenLine], find: Find, read: Read) -> tuple[SeenLine, ...]:
    """The lines with those a red seal hid: found and read again in the band of each seal, without its red ink.

    A line found that way is added where none was, and takes the place of lines it covers when it was read more surely.
    """
    kept = list(lines)
    for top, bottom in seal_bands(pixels):
        band = without_red(pixels[top:bottom])
        down = np.array([0, top], dtype=np.float32)
        doubtful = [box for box in find(band) if not _is_well_read(box + down, kept)]
        for seen in read(band, doubtful):
            moved = dataclasses.replace(seen, corners=seen.corners + down)
            covered = [line for line in kept if is_inside(line, moved.corners) or is_inside(moved, line.corners)]
            letters = sum(len(line.text) for line in covered)
            surest = min((line.confidence for line in covered), default=0.0)
            better = not covered or (len(seen.text) >= 0.9 * letters and seen.confidence > surest)
            if seen.confidence >= _SURE_ENOUGH and better:
                kept = [line for line in kept if not any(line is other for other in covered)] + [moved]
    return tuple(kept)


def _is_well_read(box: Corners, lines: Sequence[SeenLine]) -> bool:
    """Whether lines that were read surely reach over nearly all of a box."""
    own = [line for line in lines if is_inside(line, box)]
    reach = sum(float(np.linalg.norm(line.corners[1] - line.corners[0])) for line in own)
    sure = min((line.confidence for line in own), default=0.0) >= _WELL_READ
    return sure and reach >= 0.85 * float(np.linalg.norm(box[1] - box[0]))


def seal_bands(pixels: Pixels) -> list[tuple[int, int]]:
    """The rows of pixels (first, behind the last) that red seals reach over, joined where they overlap."""
    if min(pixels.shape[:2]) < _SMALLEST_PICTURE:
        return []
    scale = 600 / max(pixels.shape[:2])
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.uint8)
    mask = cv2.morphologyEx(_red(small), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    _, _, boxes, _ = cv2.connectedComponentsWithStats(mask)
    least = _SMALLEST_SEAL * min(small.shape[:2])
    bands: list[tuple[int, int]] = []
    for _, top, width, height, _ in sorted(boxes[1:].tolist(), key=lambda box: box[1]):
        if min(width, height) < least or min(width, height) < _FLATTEST_SEAL * max(width, height):
            continue
        if max(width, height) > 0.6 * min(small.shape[:2]):
            continue  # red paper or a red table, not a seal
        first = max(0, int((top - 0.15 * height) / scale))
        last = min(pixels.shape[0], int((top + 1.15 * height) / scale) + 1)
        if bands and first <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(last, bands[-1][1]))
        else:
            bands.append((first, last))
    return bands


def without_red(pixels: Pixels) -> Pixels:
    """A copy (BGR) whose red ink is as light as it is in the red channel; black ink below it stays black."""
    lifted = pixels.copy()
    mask = _red(pixels) > 0
    lifted[mask] = pixels[..., 2][mask][:, None]
    return lifted


def _red(pixels: Pixels) -> Pixels:
    blue, green, red = (pixels[..., channel].astype(np.int16) for channel in range(3))
    return (red - np.maximum(blue, green) > _RED).astype(np.uint8)


def _figures(text: str) -> int:
    return sum(letter.isdigit() or letter == "X" for letter in simplified(text))


def _is_right_of(line: SeenLine, label: SeenLine) -> bool:
    """Whether a line stands on the label's row, to its right."""
    along, height = _direction(label)
    off = line.corners.mean(axis=0) - label.corners[1:3].mean(axis=0)
    return bool(off @ along > 0 and abs(off @ np.array([-along[1], along[0]])) < 0.6 * height)


def _strip(label: SeenLine, stops: Sequence[SeenLine], width: int) -> Corners:
    """The row from the end of a label (its beginning, when figures follow in the same line) to the next words."""
    along, height = _direction(label)
    if not label.text:
        along = np.array([-(label.corners[0] - label.corners[3])[1], (label.corners[0] - label.corners[3])[0]]) / height
    down = np.array([-along[1], along[0]])
    has_figures = bool(re.search(r"\d$", label.text))
    start = label.corners[0] if has_figures else label.corners[1]
    end = label.corners[3] if has_figures else label.corners[2]
    longest = min([_LONGEST_STRIP * height, width - start[0], *((stop.corners[0] - start) @ along for stop in stops)])
    reach = along * max(float(longest), height)
    margin = 0.1 * height * down
    return np.array([start - margin, start - margin + reach, end + margin + reach, end + margin], dtype=np.float32)


def _direction(line: SeenLine) -> tuple[Any, float]:
    along = line.corners[1] - line.corners[0]
    height = float(np.linalg.norm(line.corners[3] - line.corners[0]))
    return along / max(float(np.linalg.norm(along)), 1e-6), height
