"""A page while it is looked at: which way up it lies, where its lines are, and which of them are read so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from anlan.engines.reading import pages
from anlan.engines.reading.page_words import prominence
from anlan.engines.reading.sight import Corners, SeenLine, Sight

#: Of three lines and more, this share that runs up the page shows that it lies on its side.
_FEWEST, _MOST_STAND, _STANDS = 3, 0.6, 1.8


@dataclass(frozen=True, slots=True)
class PageInView:
    """A page as stored, its clockwise turn in degrees, upright, where its lines are there, and those read so far."""

    pixels: pages.Pixels
    turn: int
    upright: pages.Pixels
    corners: list[Corners]
    known: dict[bytes, SeenLine] = field(default_factory=dict)

    def sight(self, corners: Iterable[Corners]) -> Sight:
        """The page as far as it is read: the lines at these places, which must be known."""
        height, width = self.upright.shape[:2]
        return Sight(width, height, self.turn, tuple(self.line(box) for box in corners))

    def read_so_far(self) -> Sight:
        """The lines that are known by now."""
        return self.sight(box for box in self.corners if _key(box) in self.known)

    def line(self, box: Corners) -> SeenLine:
        """The line at a place; KeyError while it is not read."""
        return self.known[_key(box)]

    def unread(self, corners: Iterable[Corners]) -> list[Corners]:
        """The places of which nothing is known, each once."""
        return list({_key(box): box for box in corners if _key(box) not in self.known}.values())

    def learn(self, lines: Iterable[SeenLine]) -> None:
        """Remember lines that were read."""
        self.known.update((_key(line.corners), line) for line in lines)

    def tallest(self) -> list[Corners]:
        """All lines, those set largest first: headings are."""
        return sorted(self.corners, key=lambda box: -prominence(width_of(box), height_of(box)))

    def half_turned(self) -> PageInView:
        """The page the other way up, nothing of it read yet."""
        upright = pages.turned(self.upright, 180)
        corner = np.array([upright.shape[1], upright.shape[0]], dtype=np.float32)
        corners: list[Corners] = [np.roll(corner - box, 2, axis=0) for box in self.corners]
        return PageInView(self.pixels, (self.turn + 180) % 360, upright, corners)


def width_of(box: Corners) -> float:
    """Pixels along the writing."""
    return float(np.linalg.norm(box[1] - box[0]))


def height_of(box: Corners) -> float:
    """Pixels across the writing."""
    return float(np.linalg.norm(box[3] - box[0]))


def lies_on_its_side(corners: Sequence[Corners]) -> bool:
    """Whether most lines run up the page: then it lies on its side whatever the turn network said."""
    standing = sum(height_of(box) > _STANDS * width_of(box) for box in corners)
    return len(corners) >= _FEWEST and standing > _MOST_STAND * len(corners)


def _key(box: Corners) -> bytes:
    return box.tobytes()
