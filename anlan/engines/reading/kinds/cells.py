"""Lines of a sheet cut into the cells they were read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line

#: An empty space this many line heights wide parts two cells that were read as one line.
_GAP = 1.25
#: An amount with what the next column says of it in the same box: how many, or its place in the catalogue.
_AMOUNT_AND_REMARK = re.compile(r"(-?\d[\d,]*[.]\d\d)(?:\d{1,4}[㐀-鿿]{1,2}|[甲乙丙]类?|[自全]费|免税|不征税)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one line without a wide gap between them; edges are de-slanted pixels."""

    letters: tuple[Letter, ...]
    left: float
    right: float
    middle: float
    height: float

    @property
    def text(self) -> str:
        """The letters joined."""
        return "".join(letter.text for letter in self.letters)


def pieces(line: Line) -> Iterator[Piece]:
    """The line cut where an empty space wider than a letter stands in it, and between an amount and a remark on it."""
    start = 0
    behind = _AMOUNT_AND_REMARK.fullmatch(line.text)
    for place in range(1, len(line.letters) + 1):
        within = place < len(line.letters)
        close = within and line.letters[place].left - _ink_right(line, place - 1) <= _GAP * line.height
        if close and not (behind and place == behind.end(1)):
            continue
        own = line.letters[start:place]
        yield Piece(own, own[0].left, _ink_right(line, place - 1), line.middle, line.height)
        start = place


def _ink_right(line: Line, place: int) -> float:
    """Where a letter's ink ends; a recogniser tells only where each letter begins."""
    letter = line.letters[place]
    wide = 1.1 if letter.text > "⺀" else 0.75
    return min(letter.right, letter.left + wide * line.height)
