"""Where words stand to each other: a sheet of lines whose slant is taken out, and values found beside their labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from anlan.engines.reading.label_sides import labels_under_values, value_over
from anlan.engines.reading.letters import Letter, before_gap, first_cell, first_number, trimmed
from anlan.engines.reading.lines import (
    Line,
    Passage,
    around,
    goes_on,
    part_of,
    same_row,
    with_figures,
    with_plain_labels,
    without_gloss,
)
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.watermarks import without_watermark

#: Where the letters beside a label end; told the height of its line.
_End = Callable[[list[Letter], float], list[Letter]]
#: A label may stand this many line heights above its value in a form whose value is on the next row.
_BELOW_HEIGHTS = 2.6
#: What is so many times as high as a line is on no row with it: a portrait or a seal in which letters were seen.
_OF_A_ROW = 4.0
#: What a seal says of itself: it may lie between a label and its value.
_OF_A_SEAL = r"[★☆]|[㐀-鿿]{2,10}专用章(?:[(]\d{1,2}[)])?"


class Sheet:
    """All lines of one upright page, ready to be asked for what stands beside a label."""

    def __init__(self, lines: Iterable[Line], *, width_px: int, height_px: int) -> None:
        own = without_watermark(tuple(lines))
        self.lines: tuple[Line, ...] = tuple(without_gloss(with_plain_labels(with_figures(line))) for line in own)
        self.width_px = width_px
        self.height_px = height_px
        self._rows: dict[int, tuple[Line, ...]] = {}
        #: Set where only some lines were read: the usual height of all of them, unread ones included.
        self.usual_height_px: float | None = None

    @property
    def text(self) -> str:
        """All lines joined with line ends, top to bottom as found."""
        return "\n".join(line.text for line in self.lines)

    @property
    def median_height(self) -> float:
        """The usual line height in pixels, 1 when the sheet is empty."""
        return self.usual_height_px or self._own_median_height

    @cached_property
    def _own_median_height(self) -> float:
        return float(np.median([line.height for line in self.lines])) if self.lines else 1.0

    def row(self, line: Line) -> tuple[Line, ...]:
        """The line and everything to its right on the same row, left to right."""
        if line.number not in self._rows:
            beside = [other for other in self.lines if other.left >= line.right - line.height and same_row(line, other)]
            beside = [
                one
                for one in beside
                if one.number != line.number
                and one.height < _OF_A_ROW * line.height
                and not compiled(_OF_A_SEAL).fullmatch(one.text)
            ]
            self._rows[line.number] = (line, *sorted(beside, key=lambda other: other.left))
        return self._rows[line.number]

    def find(self, pattern: str) -> Passage | None:
        """The first match of a pattern inside any single line; group 1 when the pattern has one."""
        for line in self.lines:
            match = compiled(pattern).search(line.text)
            if match:
                return self.passage(line.letters[match.start(match.lastindex or 0) : match.end(match.lastindex or 0)])
        return None

    def beside(
        self,
        labels: Sequence[str],
        *,
        stops: Sequence[str] = (),
        wanted: str | None = None,
        below: bool = True,
        one_cell: bool = False,
        one_number: bool = False,
    ) -> Passage | None:
        """What stands to the right of a label, up to the next label, or else below it; over it where a page has it so.

        `labels` and `stops` are patterns; a value must match `wanted` somewhere (any non-empty text when None) and is
        cut down to it, or to its last group. With `one_cell` it ends with the line that holds its first Chinese
        letters, with `one_number` before the next cell that begins with a figure.
        Labels are tried in their order; among equals the higher one on the page wins.
        """
        ends = [before_gap, *([first_cell] if one_cell else ()), *([first_number] if one_number else ())]
        for label in labels:
            for line in self.lines:
                found = self._over_line(line, label, wanted) if below and self._labels_under_values else None
                found = found or self._beside_line(line, label, stops, wanted, ends)
                if found is None and below:
                    found = self._below_line(line, label, stops, wanted)
                if found is not None:
                    return found
            for upper, lower, value in self._broken_labels:
                if compiled(label).fullmatch((upper.text + lower.text).strip(" :")):
                    letters = trimmed(self._until_stop(list(value.letters), stops))
                    if found := self._wanted(letters, wanted):
                        return found
        return None

    @cached_property
    def _broken_labels(self) -> tuple[tuple[Line, Line, Line], ...]:
        """Labels broken over two rows of their cell, each with what stands to the right of its middle."""
        found = []
        for upper in self.lines:
            for lower in self.lines:
                if not goes_on(upper, lower):
                    continue
                middle, edge = (upper.middle + lower.middle) / 2, max(upper.right, lower.right)
                beside = [one for one in self.lines if one.left >= edge - one.height / 2]
                beside = [one for one in beside if abs(one.middle - middle) < 0.4 * upper.height]
                if beside:
                    found.append((upper, lower, min(beside, key=lambda one: one.left)))
        return tuple(found)

    def following(
        self,
        labels: Sequence[str],
        *,
        stops: Sequence[str],
        rows: int = 4,
        apart: Callable[[str, str], bool] = lambda text, below: False,
    ) -> Passage | None:
        """The rest of a label's row and the lines under it, until a line that begins with a stop.

        `apart` says of the text so far and the line below whether that line begins something else.
        """
        for label in labels:
            for line in self.lines:
                # A label set wide is several boxes on one row.
                row = self._after(line, 0)
                match = compiled(label).search("".join(letter.text for letter in row))
                if match is None or match.start() >= len(line.letters):
                    match = compiled(label).search(line.text)  # a label alone in its cell ends with the cell
                if match is None:
                    continue
                letters = list(self._until_stop(row[match.end() :], stops))
                # A table puts the label in a cell of its own, a letter puts it before the first sentence.
                left = min((letter.left for letter in letters), default=line.left) - line.height
                for lower in self._lines_under(line, left, rows):
                    if any(compiled(stop).match(lower.text) for stop in (*stops, *labels)):
                        break
                    if self._has_own_label(lower, line, left, stops):
                        break
                    if letters and apart("".join(letter.text for letter in letters), lower.text):
                        break
                    letters.extend(lower.letters)
                passage = self.passage(trimmed(letters)) if letters else self._below_line(line, label, stops, None)
                if passage and passage.text:
                    return passage
        return None

    def passage(self, letters: Sequence[Letter]) -> Passage:
        """Letters as one passage with a box."""
        if not letters:
            return Passage("", 0.0, (0.0, 0.0, 0.0, 0.0))
        boxes = []
        for number in {letter.line for letter in letters}:
            line = self._line(number)
            own = [letter for letter in letters if letter.line == number]
            boxes.append(part_of(line, min(o.left for o in own), max(o.right for o in own)))
        return Passage("".join(o.text for o in letters), min(o.certainty for o in letters), around(boxes))

    def _line(self, number: int) -> Line:
        return next(line for line in self.lines if line.number == number)

    def _after(self, line: Line, start: int) -> list[Letter]:
        letters = list(line.letters[start:])
        for other in self.row(line)[1:]:
            letters.extend(other.letters)
        return letters

    def _until_stop(self, letters: list[Letter], stops: Sequence[str]) -> list[Letter]:
        """Letters of a row up to the first stop; a stop that begins with ^ is one at the beginning of a cell."""
        text = "".join(letter.text for letter in letters)
        starts = [match.start() for stop in stops if stop[0] != "^" and (match := compiled(stop).search(text))]
        cells = [place for place, one in enumerate(letters) if place == 0 or one.line != letters[place - 1].line]
        anchored = [stop for stop in stops if stop[0] == "^"]
        for start, end in pairwise([*cells, len(letters)]):
            starts += [start for stop in anchored if compiled(stop).match(text[start:end])]
        return letters[: min(starts)] if starts else letters

    def _beside_line(
        self, line: Line, label: str, stops: Sequence[str], wanted: str | None, ends: Sequence[_End]
    ) -> Passage | None:
        row = self._after(line, 0)
        text = "".join(letter.text for letter in row)
        # A label alone in its cell ends with the cell, though the row goes on.
        alone = compiled(label).finditer(line.text) if len(row) > len(line.letters) else ()
        for match in (*compiled(label).finditer(text), *alone):
            if match.start() >= len(line.letters):
                continue
            letters = trimmed(self._until_stop(row[match.end() :], stops))
            for end in ends:
                letters = end(letters, line.height)
            passage = self._wanted(letters, wanted)
            if passage is not None:
                return passage
        return None

    @cached_property
    def _labels_under_values(self) -> bool:
        return labels_under_values(self.lines)

    def over(self, labels: Sequence[str]) -> Passage | None:
        """What stands over a label that has a line of its own, on a page that prints its labels under their values."""
        if self._labels_under_values:
            for label in labels:
                for line in self.lines:
                    if found := self._over_line(line, label, None):
                        return found
        return None

    def _over_line(self, line: Line, label: str, wanted: str | None) -> Passage | None:
        value = value_over(line, self.lines) if compiled(label).fullmatch(line.text) else None
        return self._wanted(trimmed(list(value.letters)), wanted) if isinstance(value, Line) else None

    def _below_line(self, line: Line, label: str, stops: Sequence[str], wanted: str | None) -> Passage | None:
        match = compiled(label).search(line.text)
        if match is None:
            return None
        left, right = line.letters[match.start()].left, line.letters[match.end() - 1].right
        under = [
            lower
            for lower in self.lines
            if lower.top > line.middle
            and lower.middle - line.middle < _BELOW_HEIGHTS * line.height
            and min(lower.right, right) - max(lower.left, left) > 0.3 * min(right - left, lower.right - lower.left)
        ]
        for lower in sorted(under, key=lambda candidate: candidate.top):
            if any(compiled(stop).match(lower.text) for stop in stops):
                return None
            return self._wanted(trimmed(list(lower.letters)), wanted)
        return None

    def _lines_under(self, line: Line, left: float, rows: int) -> list[Line]:
        under = [other for other in self.lines if other.middle > line.bottom and other.right > left]
        # Top to bottom, and what stands level from left to right.
        lower = sorted(under, key=lambda o: (round((o.middle - line.bottom) / (0.7 * line.height)), o.left))
        chosen: list[Line] = []
        bottom = line.bottom
        for other in lower:
            if other.top - bottom > 1.2 * line.height or len(chosen) == rows:
                break
            chosen.append(other)
            bottom = max(bottom, other.bottom)
        return chosen

    def _has_own_label(self, line: Line, label: Line, left: float, stops: Sequence[str]) -> bool:
        """Whether a line to the left on the same row, other than the label asked about, says what this line is."""
        return any(
            other.number != label.number
            and other.left < left
            and other.right <= line.left + other.height
            and min(line.bottom, other.bottom) - max(line.top, other.top) > 0.2 * min(line.height, other.height)
            and (other.text.endswith(":") or any(compiled(stop).match(other.text) for stop in stops))
            for other in self.lines
        )

    def _wanted(self, letters: list[Letter], wanted: str | None) -> Passage | None:
        if wanted is not None:
            match = compiled(wanted).search("".join(letter.text for letter in letters))
            group = match.lastindex or 0 if match else 0
            letters = letters[match.start(group) : match.end(group)] if match else []
        return self.passage(letters) if letters else None
