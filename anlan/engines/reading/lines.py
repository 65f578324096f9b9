"""A line of text on a sheet, and a passage of some of its letters: where they stand and how surely they were read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from anlan.engines.reading.figures import mistaken_figures
from anlan.engines.reading.gloss import gloss
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.values import Box, Field


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet: letters from left to right and the de-slanted edges in pixels.

    `text` is the letters joined; spaces are already gone.
    """

    number: int
    letters: tuple[Letter, ...]
    left: float
    right: float
    top: float
    bottom: float
    box: Box
    # Joined once: every rule asks for it.
    text: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "".join(letter.text for letter in self.letters))

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The vertical middle in pixels."""
        return (self.top + self.bottom) / 2

    @property
    def confidence(self) -> float:
        """Mean certainty of the letters."""
        return sum(letter.certainty for letter in self.letters) / max(1, len(self.letters))


@dataclass(frozen=True, slots=True)
class Passage:
    """Some letters taken from a sheet: the text, its least certain letter, and the box around the lines it is from."""

    text: str
    certainty: float
    box: Box

    def as_field(self, value: str | None = None) -> Field:
        """The passage as a field, with a tidied value in place of the raw text."""
        return Field(self.text if value is None else value, round(max(0.0, min(1.0, self.certainty)), 4), self.box)


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box around several."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return (round(left, 4), round(top, 4), round(right - left, 4), round(bottom - top, 4))


def same_row(line: Line, other: Line) -> bool:
    overlap = min(line.bottom, other.bottom) - max(line.top, other.top)
    return overlap > 0.45 * min(line.height, other.height) and abs(line.middle - other.middle) < 0.8 * max(
        line.height, other.height
    )


def goes_on(upper: Line, lower: Line) -> bool:
    """Whether a label that holds no figure ends on the row right below, beginning where it began or in its middle."""
    gap = lower.top - upper.bottom
    near = -0.5 * upper.height < gap < 0.5 * upper.height and lower.middle - upper.middle > 0.6 * upper.height
    aligned = abs(lower.left - upper.left) < upper.height or (upper.left < lower.left and lower.right < upper.right)
    return near and aligned and not any(letter.text.isdigit() for line in (upper, lower) for letter in line.letters)


def with_figures(line: Line) -> Line:
    """The line with figures where letters like them were read."""
    figures = mistaken_figures(line.text)
    if not figures:
        return line
    letters = tuple(
        replace(one, text=figures[place]) if place in figures else one for place, one in enumerate(line.letters)
    )
    return replace(line, letters=letters)


#: A label in brackets, and its value behind it.
_BRACKETED = (
    r"【[㐀-鿿/]{0,6}(?:人|姓名|性别|年龄|科[室别]|费别|日期|时间|号码?|诊断|主诉|医院|单位|电话|名称|天数|金额|地址)】"
    r"(?=.)"
)


def with_plain_labels(line: Line) -> Line:
    """The line with a colon behind each label in brackets before a value: 【姓名:王宁 for 【姓名】王宁."""
    closing = {match.end() - 1 for match in re.finditer(_BRACKETED, line.text)}
    if not closing:
        return line
    letters = (replace(one, text=":") if place in closing else one for place, one in enumerate(line.letters))
    return replace(line, letters=tuple(letters))


def without_gloss(line: Line) -> Line:
    """The line without the English of its label."""
    place = gloss(line.text)
    return replace(line, letters=line.letters[: place[0]] + line.letters[place[1] :]) if place else line


def part_of(line: Line, left: float, right: float) -> Box:
    span = max(line.right - line.left, 1e-6)
    start, end = max(0.0, (left - line.left) / span), min(1.0, (right - line.left) / span)
    x, y, width, height = line.box
    return (x + start * width, y, max(0.0, end - start) * width, height)
