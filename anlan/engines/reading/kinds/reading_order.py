"""A sheet as one run of text from top left to bottom right; every match still knows its letters and their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line, Passage
from anlan.engines.reading.patterns import compiled


def rows(sheet: Sheet) -> list[list[Line]]:
    """The lines of a sheet by row from top to bottom, each row from left to right."""
    found: list[list[Line]] = []
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        row = next((row for row in reversed(found[-4:]) if _beside(row, line)), None)
        if row is None:
            found.append([line])
        else:
            row.append(line)
    return [sorted(row, key=lambda one: one.left) for row in found]


def _beside(row: list[Line], line: Line) -> bool:
    """Whether a line stands on the row of its nearest neighbour there, and over none of the others."""
    nearest = min(row, key=lambda other: max(other.left - line.right, line.left - other.right))
    overlap = min(nearest.bottom, line.bottom) - max(nearest.top, line.top)
    apart = max(nearest.left - line.right, line.left - nearest.right)
    return overlap > 0.5 * min(nearest.height, line.height) and apart > -0.5 * line.height


def cell(sheet: Sheet, label: Line, end: int) -> Passage:
    """What the cell right of a label holds, over all its lines: a long value stands above and below its label's middle.

    `end` is where the label ends within its line. Lines far to the right begin another cell and are left out.
    """
    own = list(label.letters[end:])
    left = own[0].left if own else label.right
    beside = sorted(
        (
            line
            for line in sheet.lines
            if line is not label
            and line.left > left - 0.7 * label.height
            and abs(line.middle - label.middle) < 1.4 * label.height
            and not any(_is_row_of_another_label(other, line, label) for other in sheet.lines)
        ),
        key=lambda line: line.middle,
    )
    first = min((line.left for line in beside), default=left) if not own else left
    for line in beside:
        if line.left - first < 3 * label.height:
            own.extend(line.letters)
    return sheet.passage(own)


def _is_row_of_another_label(other: Line, line: Line, label: Line) -> bool:
    """Whether `other` is a label of its own to the left of `line`, above or below our label."""
    on_our_row = abs(other.middle - label.middle) < 0.6 * label.height
    if other is line or on_our_row or other.left > label.right - label.height:
        return False
    nearer = abs(other.middle - line.middle) < abs(label.middle - line.middle)
    return nearer and abs(other.middle - line.middle) < 0.5 * line.height


class ReadingOrder:
    """The text of a sheet row after row; rows end with a line end that belongs to no letter."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._letters: list[Letter | None] = []
        for row in rows(sheet):
            for line in row:
                self._letters.extend(line.letters)
            self._letters.append(None)
        self.text = "".join("\n" if letter is None else letter.text for letter in self._letters)

    def matches(self, pattern: str) -> Iterator[tuple[re.Match[str], Passage]]:
        """Every match with the passage of its last group, or of all of it when it has no group."""
        for match in compiled(pattern).finditer(self.text):
            group = match.lastindex or 0
            yield match, self.passage(match.start(group), match.end(group))

    def find(self, pattern: str) -> Passage | None:
        """The first match: its last group, or all of it."""
        return next((passage for _, passage in self.matches(pattern)), None)

    def passage(self, start: int, end: int) -> Passage:
        """What stands between two places of the text, line ends left out."""
        return self._sheet.passage(self.letters(start, end))

    def letters(self, start: int, end: int) -> tuple[Letter, ...]:
        """The letters between two places of the text, line ends left out."""
        return tuple(letter for letter in self._letters[start:end] if letter is not None)

    def in_sections(self, sections: Mapping[str, str], pattern: str) -> dict[str, Passage]:
        """The first match within each section; a section reaches from its heading (a pattern) to the next heading."""
        headings = sorted(
            (match.end(), name) for name, heading in sections.items() for match in re.finditer(heading, self.text)
        )
        found: dict[str, Passage] = {}
        for match, passage in self.matches(pattern):
            before = [name for end, name in headings if end <= match.start()]
            if before:
                found.setdefault(before[-1], passage)
        return found
