"""What an OFD page shows: its objects in place, its characters, and a plain drawing of it."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from anlan.engines.reading.ink import COVERS_PAGE, chinese_font, shows_more
from anlan.engines.reading.ofd import Ofd, PageParts, local, numbers
from anlan.engines.reading.text_layer import MOST_GLYPHS, Edges, Glyph

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Matrix = tuple[float, float, float, float, float, float]

_UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST, _MOST_OBJECTS, _MOST_PICTURES = 8, 50_000, 60
_MOST_PICTURE_PIXELS = 60_000_000
_ASCENT, _DESCENT = 0.86, 0.14


@dataclass(frozen=True, slots=True)
class Placed:
    """An object of a page with the matrix that carries its own millimetres to those of the page."""

    element: Element
    matrix: Matrix


def objects_of(ofd: Ofd, parts: PageParts) -> list[Placed]:
    """Every text, path and picture of a page in the order of drawing; visible ones only, at most some 50,000."""
    found: list[Placed] = []
    for layer, x, y in parts.layers:
        origin = (1.0, 0.0, 0.0, 1.0, x - parts.box[0], y - parts.box[1])
        # Groups are counted too: drawings that contain each other multiply without showing anything.
        for placed in islice(_walk(ofd, layer, origin, 0), _MOST_OBJECTS):
            if placed is not None:
                found.append(placed)
    return found[:_MOST_OBJECTS]


def size_px(parts: PageParts, longest_side: int) -> tuple[int, int]:
    """Width and height of a drawing in pixels; neither is ever 0."""
    scale = longest_side / max(parts.box[2:])
    return max(1, round(parts.box[2] * scale)), max(1, round(parts.box[3] * scale))


def glyphs_of(ofd: Ofd, parts: PageParts, longest_side: int) -> list[Glyph]:
    """The characters of a page in pixels of `drawn`; none where a picture of the page holds the text instead."""
    scale = longest_side / max(parts.box[2:])
    glyphs: list[Glyph] = []
    pictures: list[Edges] = []
    objects = objects_of(ofd, parts)
    for number, placed in enumerate(objects):
        if local(placed.element) == "ImageObject":
            pictures.append(_around(placed.matrix, 0, 0, 1, 1, scale))
            if _area(pictures[-1]) > COVERS_PAGE * parts.box[2] * parts.box[3] * scale**2:
                glyphs.clear()  # what was drawn before lies under the picture
        elif local(placed.element) == "TextObject":
            glyphs.extend(_glyphs(placed, number, scale))
        if len(glyphs) > MOST_GLYPHS:
            return []
    if any(_area(one) > COVERS_PAGE * parts.box[2] * parts.box[3] * scale**2 for one in pictures):
        drawing = _drawn(ofd, parts, objects, longest_side)
        return [] if shows_more(glyphs, drawing, 1.0, pictures) else glyphs
    return glyphs


def drawn(ofd: Ofd, parts: PageParts, longest_side: int) -> Pixels:
    """A plain drawing of a page (BGR): texts, straight lines, filled shapes and pictures.

    Without a Chinese font on the machine each Chinese character is an empty box; what is read does not depend on it.
    """
    return _drawn(ofd, parts, objects_of(ofd, parts), longest_side)


def _walk(ofd: Ofd, parent: Element, origin: Matrix, depth: int) -> Iterator[Placed | None]:
    """The objects under an element; None for everything else that was passed."""
    if depth > _DEEPEST:
        return
    for one in parent:
        name = local(one)
        yield None
        if name in ("Content", "Layer", "PageBlock"):
            yield from _walk(ofd, one, origin, depth + 1)
        elif name.endswith("Object") and one.get("Visible", "true").lower() != "false":
            box = (*numbers(one.get("Boundary")), 0.0, 0.0)
            own = numbers(one.get("CTM"))
            matrix = (own[0], own[1], own[2], own[3], own[4], own[5]) if len(own) == 6 else _UPRIGHT
            placed = _after(_after(matrix, (1.0, 0.0, 0.0, 1.0, box[0], box[1])), origin)
            if name in ("TextObject", "PathObject", "ImageObject"):
                yield Placed(one, placed)
            elif name == "CompositeObject":
                unit = ofd.drawing(one.get("ResourceID", ""))
                if unit is not None:
                    yield from _walk(ofd, unit, placed, depth + 1)


def _after(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


def _around(matrix: Matrix, x0: float, y0: float, x1: float, y1: float, scale: float) -> Edges:
    corners = [_point(matrix, x, y) for x in (x0, x1) for y in (y0, y1)]
    xs, ys = [corner[0] * scale for corner in corners], [corner[1] * scale for corner in corners]
    return (min(xs), min(ys), max(xs), max(ys))


def _area(edges: Edges) -> float:
    return (edges[2] - edges[0]) * (edges[3] - edges[1])


def _turn(matrix: Matrix, more_degrees: float = 0.0) -> int | None:
    """The clockwise turn that sets something upright, None when it stands aslant."""
    degrees = math.degrees(math.atan2(matrix[1], matrix[0])) + more_degrees
    quarter = round(degrees / 90)
    return None if abs(degrees - 90 * quarter) > 10 else -quarter * 90 % 360


def _glyphs(placed: Placed, source: int, scale: float) -> Iterator[Glyph]:
    element = placed.element
    if _colour(element, "FillColor", (0, 0, 0)) == (255, 255, 255) or element.get("Alpha") == "0":
        return
    size = (numbers(element.get("Size")) or [3.5])[0]
    stretch = (numbers(element.get("HScale")) or [1.0])[0]
    turn = _turn(placed.matrix, (numbers(element.get("CharDirection")) or [0.0])[0])
    if turn is None or size <= 0:
        return
    x = y = 0.0
    for code in (one for one in element if local(one) == "TextCode"):
        text = re.sub(r"[\r\n\t]+", "", code.text or "")[: MOST_GLYPHS + 1]
        x, y = (numbers(code.get("X")) or [x])[0], (numbers(code.get("Y")) or [y])[0]
        across, down = steps(code.get("DeltaX"), len(text)), steps(code.get("DeltaY"), len(text))
        spaced = False
        for place, character in enumerate(text):
            natural = size * stretch * (1.0 if ord(character) > 0x2E7F else 0.5)
            step = across[place] if place < len(across) else (0.0 if down else natural)
            if character.isspace():
                spaced = True
            else:
                wide = min(natural, step) if step > 0.2 * natural else natural
                edges = _around(placed.matrix, x, y - _ASCENT * size, x + wide, y + _DESCENT * size, scale)
                yield Glyph(character, edges, turn, source, spaced)
                spaced = False
            x += step
            y += down[place] if place < len(down) else 0.0


def steps(text: str | None, most: int) -> list[float]:
    """The distances of a DeltaX or DeltaY: plain numbers, or `g n v` for n times v; at most `most`.

    >>> steps("2.5 g 3 4 1", 10)
    [2.5, 4.0, 4.0, 4.0, 1.0]
    """
    found: list[float] = []
    parts = (text or "").replace(",", " ").split()
    place = 0
    while place < len(parts) and len(found) < most:
        if parts[place] == "g":
            repeated = numbers(" ".join(parts[place + 1 : place + 3]))
            if len(repeated) < 2:
                break
            found.extend([repeated[1]] * max(0, min(most - len(found), int(repeated[0]))))
            place += 3
            continue
        value = numbers(parts[place])
        if not value:
            break
        found.append(value[0])
        place += 1
    return found


def _drawn(ofd: Ofd, parts: PageParts, objects: list[Placed], longest_side: int) -> Pixels:
    scale = longest_side / max(parts.box[2:])
    canvas = Image.new("RGB", size_px(parts, longest_side), "white")
    pen = ImageDraw.Draw(canvas)
    letters_left, pictures_left = MOST_GLYPHS, _MOST_PICTURES
    for number, placed in enumerate(objects):
        name = local(placed.element)
        if name == "TextObject":
            colour = _colour(placed.element, "FillColor", (0, 0, 0))
            for glyph in islice(_glyphs(placed, number, scale), letters_left):
                _draw_glyph(canvas, glyph, colour)
                letters_left -= 1
        elif name == "PathObject":
            _draw_path(pen, placed, scale)
        elif pictures_left:
            _draw_picture(canvas, ofd, placed, scale)
            pictures_left -= 1
    return np.ascontiguousarray(np.asarray(canvas)[:, :, ::-1])


def _colour(element: Element, name: str, default: tuple[int, int, int]) -> tuple[int, int, int]:
    for one in element:
        if local(one) == name:
            parts = [int(max(0, min(255, part))) for part in numbers(one.get("Value"))]
            if len(parts) == 1:
                return (parts[0], parts[0], parts[0])
            if len(parts) == 3:
                return (parts[0], parts[1], parts[2])
    return default


@lru_cache(maxsize=64)
def _font(height_px: int) -> tuple[Any, bool]:
    path = chinese_font()
    if path is None:
        return ImageFont.load_default(height_px), False
    return ImageFont.truetype(path, height_px), True


def _draw_glyph(canvas: Image.Image, glyph: Glyph, colour: tuple[int, int, int]) -> None:
    left, top, right, bottom = glyph.edges
    across, along = (right - left, bottom - top) if glyph.turn in (0, 180) else (bottom - top, right - left)
    height_px = max(1, min(400, round(along)))
    font, has_chinese = _font(height_px)
    stamp = Image.new("L", (max(1, min(800, math.ceil(across) + 2)), height_px + 2))
    pen = ImageDraw.Draw(stamp)
    if has_chinese or glyph.text.isascii():
        pen.text((0, height_px * _ASCENT), glyph.text, font=font, fill=255, anchor="ls")
    else:
        pen.rectangle((1, 1, stamp.width - 3, height_px - 2), outline=255)
    if glyph.turn:
        stamp = stamp.rotate(glyph.turn, expand=True)
    canvas.paste(colour, (round(left), round(top)), stamp)


def _draw_path(pen: ImageDraw.ImageDraw, placed: Placed, scale: float) -> None:
    element = placed.element
    data = next((one.text or "" for one in element if local(one) == "AbbreviatedData"), "")
    width = max(1, round((numbers(element.get("LineWidth")) or [0.3])[0] * scale))
    fill = element.get("Fill", "false").lower() == "true"
    stroke = element.get("Stroke", "true").lower() == "true"
    for corners, closed in _outlines(data):
        spots = [tuple(part * scale for part in _point(placed.matrix, x, y)) for x, y in corners]
        if fill and len(spots) > 2:
            pen.polygon(spots, fill=_colour(element, "FillColor", (0, 0, 0)))
        if stroke and len(spots) > 1:
            ring = [*spots, spots[0]] if closed else spots
            pen.line(ring, fill=_colour(element, "StrokeColor", (0, 0, 0)), width=width)


def _outlines(data: str) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """The outlines of a path, curves taken as the line to their end."""
    taken = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7}
    corners: list[tuple[float, float]] = []
    for letter, rest in re.findall(r"([MSLQBAC])([^MSLQBAC]*)", data):
        values = numbers(rest)
        if letter == "C":
            yield corners, True
            corners = corners[:1]
        elif len(values) >= taken[letter]:
            end = (values[taken[letter] - 2], values[taken[letter] - 1])
            if letter in "MS":
                if len(corners) > 1:
                    yield corners, False
                corners = [end]
            else:
                corners.append(end)
    if len(corners) > 1:
        yield corners, False


def _draw_picture(canvas: Image.Image, ofd: Ofd, placed: Placed, scale: float) -> None:
    content = ofd.picture(placed.element.get("ResourceID", ""))
    left, top, right, bottom = (round(edge) for edge in _around(placed.matrix, 0, 0, 1, 1, scale))
    turn = _turn(placed.matrix)
    most = 2 * max(canvas.size)
    if content is None or turn is None or not (0 < right - left <= most and 0 < bottom - top <= most):
        return
    try:
        picture: Image.Image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "BMP", "TIFF", "GIF"))
        if picture.width * picture.height > _MOST_PICTURE_PIXELS:
            return
        picture.draft("RGB", (2 * (right - left), 2 * (bottom - top)))
        shown = picture.convert("RGBA").rotate(turn, expand=True).resize((right - left, bottom - top))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return  # a picture in a form we do not know leaves its place white; the page is judged by what was read
    canvas.paste(shown, (left, top), shown)
