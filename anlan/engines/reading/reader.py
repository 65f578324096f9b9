"""One page from file to facts: seen once, upright, its kind told first and its fields after."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from anlan.engines.reading import pages
from anlan.engines.reading.boxes import numbers_in_rows_of_boxes
from anlan.engines.reading.naming import Naming
from anlan.engines.reading.page_in_view import PageInView, height_of, lies_on_its_side, width_of
from anlan.engines.reading.problems import is_unreadable
from anlan.engines.reading.second_look import numbers_in_boxes, under_seals
from anlan.engines.reading.sight import Corners, SeenCode, SeenLine, Sight, fractions, sheet_of
from anlan.engines.reading.simple_forms import simplified
from anlan.engines.reading.understanding import kind_of, readings_of
from anlan.engines.reading.values import KindGlance, PageReading

if TYPE_CHECKING:
    from anlan.engines.reading.recognition import Recogniser

#: Probes of a page: a few short lines, or all of the tall ones where few lines are there to be sure of. Figures read
#: well upside down too (6, 8, 9, 0), so the pages with little else are always read both ways.
_PROBE_LINES, _ALL_PROBES, _FEW_ON_PAGE = 3, 8, 9
#: A line drawn in the letters it names is read back nearly whole; one in other letters shares a few by chance.
_ALIKE = 0.5
_SURE_OF_PROBE = 0.9
_SURE_OF_FEW = 0.95  # figures read well either way up: 6 and 9, 0 and 8
#: By how much the other way must read better.
_BETTER = 0.05
#: To tell the kind, the tallest lines are read (headings are), and where they do not tell, more of them and the longest
#: (which carry the numbers of a card).
_FEW_LINES, _MORE_LINES, _LONG_LINES = 5, 9, 3
_SURE_OF_KIND = 0.85
_ROLL = 3
#: A vehicle in a street shows a plate and a few signs; what has more lines than this is a paper or a screen.
_MOST_LINES_OF_PHOTOGRAPH = 16
#: Headings are large: a smaller picture finds them for a third of the cost.
_GLANCE_SIDE_PX, _GLANCE_PICTURE_PX = 640, 1280

OnKind = Callable[[KindGlance], None]


class Reader:
    """Reads pages with warm models. `threads` bounds the processor cores used. Not for two threads at once."""

    def __init__(self, *, threads: int = 2) -> None:
        # The networks take a second to load; whoever only inspects files or reads values never pays it.
        from anlan.engines.reading.photographs import Photographs
        from anlan.engines.reading.recognition import Recogniser

        cv2.setNumThreads(threads)
        self._recogniser: Recogniser = Recogniser(threads=threads)
        self._photographs = Photographs(threads=threads)

    def warm_up(self) -> None:
        """Run every network once on a drawn page, so that the first claimant does not wait."""
        page = np.full((960, 704, 3), 255, dtype=np.uint8)
        cv2.putText(page, "1234 5678 9012", (60, 200), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (0, 0, 0), 3)
        self._upright(page, detection_side_px=None)

    def read_page(
        self, path: str | os.PathLike[str], page: int = 1, *, on: dt.date | None = None, on_kind: OnKind | None = None
    ) -> list[PageReading]:
        """Every paper on one page; validity is judged on the day `on`, not at all when None.

        `on_kind` hears the kind before the small print is read, where the headings tell it.
        """
        began = time.perf_counter()
        sight = self.see_page(path, page, on_kind=on_kind)
        return readings_of(sight, page=page, on=on, seconds=time.perf_counter() - began)

    def glance_page(self, path: str | os.PathLike[str], page: int = 1) -> KindGlance:
        """The kind of a page from its headings alone, for about a fifth of the cost of reading it."""
        began = time.perf_counter()
        printed = self._printed(path, page)
        if printed:
            return _glance(kind_of(sheet_of(printed), printed), page, began)
        looked_at = self._upright(
            pages.page_pixels(path, page=page, longest_side=_GLANCE_PICTURE_PX), detection_side_px=_GLANCE_SIDE_PX
        )
        named = self._kind_at_a_glance(looked_at)
        if named[1] == "other" and self._is_upside_down(looked_at, doubted=True):
            looked_at = looked_at.half_turned()
            named = self._kind_at_a_glance(looked_at)
        glance = _glance(named, page, began)
        return replace(glance, unreadable=glance.kind == "other" and is_unreadable(sheet_of(looked_at.read_so_far())))

    def see_page(self, path: str | os.PathLike[str], page: int = 1, *, on_kind: OnKind | None = None) -> Sight:
        """All that can be seen on a page: every line of text, every code, and without text whether it is a vehicle."""
        began = time.perf_counter()
        printed = self._printed(path, page)
        if printed:
            if on_kind:
                on_kind(_glance(kind_of(sheet_of(printed), printed), page, began))
            return printed
        looked_at = self._upright(pages.page_pixels(path, page=page), detection_side_px=None)
        if on_kind:
            glance = _glance(self._kind_at_a_glance(looked_at), page, began)
            if glance.kind != "other":  # the small print may still name the page
                on_kind(glance)
        self._read(looked_at, looked_at.corners)
        sight = looked_at.sight(looked_at.corners)
        if kind_of(sheet_of(sight), sight)[1] == "other" and self._is_upside_down(looked_at, doubted=True):
            looked_at = looked_at.half_turned()
            self._read(looked_at, looked_at.corners)
            sight = looked_at.sight(looked_at.corners)
        find, read = self._recogniser.find_lines, self._recogniser.read_lines
        lines = under_seals(looked_at.upright, sight.lines, find, read)
        lines = numbers_in_rows_of_boxes(looked_at.upright, lines, read)
        sight = replace(sight, lines=numbers_in_boxes(looked_at.upright, lines, read))
        codes = _codes(looked_at.upright)
        vehicle = self._vehicle(looked_at) if kind_of(sheet_of(sight), sight)[1] == "other" else None
        return replace(sight, codes=codes, vehicle=vehicle)

    def _printed(self, path: str | os.PathLike[str], page: int) -> Sight | None:
        """A page that carries its own text, or None for one that must be looked at."""
        printed = pages.printed_page(path, page=page)
        if printed is None:
            return None
        upright = pages.turned(pages.page_pixels(path, page=page), printed.turned_degrees)
        lines = tuple(SeenLine.printed(run.text, run.edges) for run in printed.lines if run.text)
        if not self._shows(upright, lines):
            return None
        return Sight(
            printed.width_px,
            printed.height_px,
            printed.turned_degrees,
            lines,
            _codes(upright),
            printed=True,
            carried=printed.carried,
        )

    def _shows(self, upright: pages.Pixels, lines: tuple[SeenLine, ...]) -> bool:
        """Whether the drawn page shows what its text layer says: a font may draw other letters than it names."""
        probes = sorted(lines, key=lambda line: -len(line.text))[:_PROBE_LINES]
        drawn = self._recogniser.read_lines(upright, [line.corners for line in probes])
        alike = [
            SequenceMatcher(None, simplified(line.text), simplified(seen.text), autojunk=False).ratio() > _ALIKE
            for line, seen in zip(probes, drawn, strict=True)
        ]
        return 2 * sum(alike) >= len(alike)

    def _kind_at_a_glance(self, page: PageInView) -> tuple[Naming, str]:
        """The kind by the tallest lines, and by more of them where these do not tell."""
        tall = page.tallest()
        long = sorted(page.corners, key=lambda box: -width_of(box))[:_LONG_LINES]
        named: tuple[Naming, str] = (Naming(None, 0.0, ""), "other")
        for more in (tall[:_FEW_LINES], [*tall[_FEW_LINES:_MORE_LINES], *long]):
            self._read(page, more)
            sight = page.read_so_far()
            sheet = sheet_of(sight)
            sheet.usual_height_px = float(np.median([height_of(box) for box in page.corners])) if page.corners else None
            named = kind_of(sheet, sight)
            if named[0].certainty >= _SURE_OF_KIND:
                return named
        if named[1] == "other":
            return kind_of(sheet, replace(sight, vehicle=self._vehicle(page)))
        return named

    def _vehicle(self, page: PageInView) -> float | None:
        """How surely a page with little text shows a vehicle, looked at as stored: its turn was guessed from text."""
        height, width = page.pixels.shape[:2]
        if max(height, width) > _ROLL * min(height, width):
            return None  # no photograph; made square it would be huge
        if len(page.corners) > _MOST_LINES_OF_PHOTOGRAPH:
            return None  # a small print that names nothing we know
        area = height * width
        covered = sum(width_of(box) * height_of(box) for box in page.corners)
        return self._photographs.look(page.pixels, text_share=covered / area).shows_vehicle

    def _read(self, page: PageInView, corners: list[Corners]) -> None:
        page.learn(self._recogniser.read_lines(page.upright, page.unread(corners)))

    def _upright(self, pixels: pages.Pixels, *, detection_side_px: int | None) -> PageInView:
        """The page turned upright, every line's place, and the lines read on the way."""
        turn, _ = self._recogniser.turn_needed(pixels)
        upright = pages.turned(pixels, turn)
        corners = self._recogniser.find_lines(upright, detection_side_px)
        if lies_on_its_side(corners):
            turn, upright = (turn + 90) % 360, pages.turned(upright, 90)
            corners = self._recogniser.find_lines(upright, detection_side_px)
        page = PageInView(pixels, turn, upright, corners)
        return page.half_turned() if self._is_upside_down(page) else page

    def _is_upside_down(self, page: PageInView, *, doubted: bool = False) -> bool:
        """Read a few lines; when that goes badly, they are few, or the page is `doubted`, compare the other way up."""
        tall = page.tallest()[:_ALL_PROBES]
        few = doubted or len(page.corners) < _FEW_ON_PAGE
        # Of the lines that will be needed for the kind anyway, the shorter ones: they cost least.
        probes = tall if few else sorted(tall, key=width_of)[:_PROBE_LINES]
        if not probes:
            return False
        self._read(page, probes)
        as_is = _certainty([page.line(box) for box in probes])
        if as_is >= (_SURE_OF_FEW if few else _SURE_OF_PROBE):
            return False
        other_way = self._recogniser.read_lines(page.upright, [np.roll(box, 2, axis=0) for box in probes])
        return _certainty(other_way) > as_is + _BETTER


@lru_cache(maxsize=1)
def _shared_reader() -> Reader:
    return Reader()


def read_page(path: str | os.PathLike[str], page: int = 1, *, on: dt.date | None = None) -> list[PageReading]:
    """Read one page in this process (the models stay warm for the next call): one reading a paper on it."""
    return _shared_reader().read_page(path, page, on=on)


def read_file(path: str | os.PathLike[str], *, on: dt.date | None = None) -> list[PageReading]:
    """Read every page of a file in this process. A server uses `ReaderProcess`, which survives hostile files."""
    return [reading for page in range(1, pages.page_count(path) + 1) for reading in read_page(path, page, on=on)]


def read_bundle(
    paths: Iterable[str | os.PathLike[str]], *, on: dt.date | None = None
) -> Iterator[tuple[str, PageReading]]:
    """Read every page of several files in this process, each with the path it is from."""
    for path in paths:
        for reading in read_file(path, on=on):
            yield os.fspath(path), reading


def _glance(named: tuple[Naming, str], page: int, began: float) -> KindGlance:
    return KindGlance(page, named[1], named[0].certainty, round(time.perf_counter() - began, 3))


def _certainty(lines: list[SeenLine]) -> float:
    """Mean certainty of lines, each counting as much as the others."""
    return float(np.mean([line.confidence for line in lines]))


def _codes(pixels: pages.Pixels) -> tuple[SeenCode, ...]:
    """The QR codes on a page."""
    import zxingcpp

    height, width = pixels.shape[:2]
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    codes = []
    for code in found:
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        codes.append(SeenCode(code.text, fractions(min(xs), min(ys), max(xs), max(ys), width, height)))
    return tuple(codes)
