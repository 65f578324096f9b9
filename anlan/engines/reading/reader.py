"""One page from file to facts: upright, lines, kind, fields, problems."""

from __future__ import annotations

import datetime as dt
import os
import time
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from anlan.engines.reading import pages
from anlan.engines.reading.layout import Letter, Line, Sheet, Slant, simplified
from anlan.engines.reading.naming import name_kind
from anlan.engines.reading.problems import page_problems
from anlan.engines.reading.values import Field, PageReading, TextLine

if TYPE_CHECKING:
    from anlan.engines.reading.recognition import Corners, Recogniser, SeenLine

_PROBE_LINES = 4
_SURE_OF_PROBE = 0.85


class Reader:
    """Reads pages with warm models. `threads` bounds the processor cores used. Not for two threads at once."""

    def __init__(self, *, threads: int = 2) -> None:
        # The networks take a second to load; whoever only inspects files or reads values never pays it.
        from anlan.engines.reading.recognition import Recogniser

        cv2.setNumThreads(threads)
        self._recogniser: Recogniser = Recogniser(threads=threads)

    def warm_up(self) -> None:
        """Run every network once on a drawn page, so that the first claimant does not wait."""
        page = np.full((960, 704, 3), 255, dtype=np.uint8)
        cv2.putText(page, "1234 5678 9012", (60, 200), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (0, 0, 0), 3)
        self._upright_lines(page)

    def read_page(self, path: str | os.PathLike[str], page: int = 1, *, on: dt.date | None = None) -> PageReading:
        """Kind, fields and problems of one page; validity is judged on the day `on`, not at all when None."""
        began = time.perf_counter()
        pixels = pages.page_pixels(path, page=page)
        layer = pages.text_layer(path, page=page)
        turned_degrees = 0
        if layer:
            sheet = _layer_sheet(layer, pixels)
        else:
            turned_degrees, pixels, seen = self._upright_lines(pixels)
            sheet = _seen_sheet(seen, pixels)
        rule, certainty = name_kind(sheet)
        codes = _codes(pixels) if rule and rule.has_code else ()
        fields: dict[str, Field] = rule.read(sheet, codes) if rule else {}
        return PageReading(
            page=page,
            kind=rule.code if rule else "other",
            kind_confidence=certainty,
            fields=fields,
            problems=page_problems(sheet, rule, fields, on=on, photographed=not layer),
            lines=tuple(TextLine(line.text, round(line.confidence, 4), line.box) for line in sheet.lines),
            turned_degrees=turned_degrees,
            width_px=pixels.shape[1],
            height_px=pixels.shape[0],
            seconds=round(time.perf_counter() - began, 3),
        )

    def _upright_lines(self, pixels: pages.Pixels) -> tuple[int, pages.Pixels, list[SeenLine]]:
        """The clockwise turn, the upright pixels and every line read."""
        turn, _ = self._recogniser.turn_needed(pixels)
        upright = pages.turned(pixels, turn)
        corners = self._recogniser.find_lines(upright)
        if _mostly_standing(corners):
            turn, upright = (turn + 90) % 360, pages.turned(upright, 90)
            corners = self._recogniser.find_lines(upright)
        if self._is_upside_down(upright, corners):
            turn, upright = (turn + 180) % 360, pages.turned(upright, 180)
            corners = [_half_turn(box, upright) for box in corners]
        return turn, upright, self._recogniser.read_lines(upright, corners)

    def _is_upside_down(self, pixels: pages.Pixels, corners: list[Corners]) -> bool:
        """Read a few lines; only when that goes badly, read them the other way up and compare."""
        probes = sorted(corners, key=lambda box: abs(_width(box) - 8 * _height(box)))[:_PROBE_LINES]
        if not probes:
            return False
        as_is = np.median([line.confidence for line in self._recogniser.read_lines(pixels, probes)])
        if as_is >= _SURE_OF_PROBE:
            return False
        flipped = [np.roll(box, 2, axis=0) for box in probes]
        other_way = np.median([line.confidence for line in self._recogniser.read_lines(pixels, flipped)])
        return bool(other_way > as_is + 0.1)


@lru_cache(maxsize=1)
def _shared_reader() -> Reader:
    return Reader()


def read_page(path: str | os.PathLike[str], page: int = 1, *, on: dt.date | None = None) -> PageReading:
    """Read one page in this process (the models stay warm for the next call)."""
    return _shared_reader().read_page(path, page, on=on)


def read_file(path: str | os.PathLike[str], *, on: dt.date | None = None) -> list[PageReading]:
    """Read every page of a file in this process. A server uses `ReaderProcess`, which survives hostile files."""
    return [read_page(path, page, on=on) for page in range(1, pages.page_count(path) + 1)]


def _width(box: Corners) -> float:
    return float(np.linalg.norm(box[1] - box[0]))


def _height(box: Corners) -> float:
    return float(np.linalg.norm(box[3] - box[0]))


def _mostly_standing(corners: list[Corners]) -> bool:
    """Whether most lines run up the page: then it lies on its side whatever the turn network said."""
    standing = sum(_height(box) > 1.8 * _width(box) for box in corners)
    return len(corners) >= 3 and standing > 0.6 * len(corners)


def _half_turn(box: Corners, pixels: pages.Pixels) -> Corners:
    height, width = pixels.shape[:2]
    return np.roll(np.array([width, height], dtype=np.float32) - box, 2, axis=0)


def _seen_sheet(seen: list[SeenLine], pixels: pages.Pixels) -> Sheet:
    height, width = pixels.shape[:2]
    slant = Slant([line.corners for line in seen], width_px=width, height_px=height)
    lines = []
    for number, line in enumerate(seen):
        level = slant.level(line.corners)
        left, right = float(level[[0, 3], 0].mean()), float(level[[1, 2], 0].mean())
        if not line.text.strip() or right <= left:
            continue
        low, high = line.corners.min(axis=0), line.corners.max(axis=0)
        box = _fractions(low[0], low[1], high[0], high[1], width, height)
        letters = _letters(line.text, line.certainties, line.starts, left, right, number)
        top, bottom = float(level[[0, 1], 1].mean()), float(level[[2, 3], 1].mean())
        lines.append(Line(number, letters, left, right, top, bottom, box))
    return Sheet((line for line in lines if line.letters), width_px=width, height_px=height)


def _layer_sheet(layer: tuple[pages.LayerLine, ...], pixels: pages.Pixels) -> Sheet:
    height, width = pixels.shape[:2]
    lines = []
    for number, run in enumerate(layer):
        left, top, right, bottom = run.edges
        starts = tuple(place / len(run.text) for place in range(len(run.text)))
        letters = _letters(run.text, (1.0,) * len(run.text), starts, left, right, number)
        box = _fractions(left, top, right, bottom, width, height)
        lines.append(Line(number, letters, left, right, top, bottom, box))
    return Sheet((line for line in lines if line.letters), width_px=width, height_px=height)


def _letters(
    text: str, certainties: tuple[float, ...], starts: tuple[float, ...], left: float, right: float, line: int
) -> tuple[Letter, ...]:
    span = right - left
    ends = (*starts[1:], 1.0)
    return tuple(
        Letter(plain, certainty, left + start * span, left + end * span, line)
        for character, certainty, start, end in zip(text, certainties, starts, ends, strict=True)
        if (plain := simplified(character))
    )


def _fractions(
    left: float, top: float, right: float, bottom: float, width: int, height: int
) -> tuple[float, float, float, float]:
    x0, x1 = (round(float(min(max(edge / width, 0.0), 1.0)), 4) for edge in (left, right))
    y0, y1 = (round(float(min(max(edge / height, 0.0), 1.0)), 4) for edge in (top, bottom))
    return (x0, y0, round(x1 - x0, 4), round(y1 - y0, 4))


def _codes(pixels: pages.Pixels) -> tuple[str, ...]:
    """The texts of the QR codes on a page."""
    import zxingcpp

    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    return tuple(
        code.text
        for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    )
