"""Letters with their place and certainty, and where what stands beside a label ends."""

from __future__ import annotations

from dataclasses import dataclass

_EDGE_MARKS = " :：;；,，.。、·…|_-—=*"


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with its certainty; `left` and `right` are de-slanted pixels, `line` the number of its line."""

    text: str
    certainty: float
    left: float
    right: float
    line: int


def trimmed(letters: list[Letter]) -> list[Letter]:
    start, end = 0, len(letters)
    while start < end and letters[start].text in _EDGE_MARKS and not _is_minus(letters, start):
        start += 1
    while end > start and letters[end - 1].text in _EDGE_MARKS:
        end -= 1
    return letters[start:end]


def _is_minus(letters: list[Letter], place: int) -> bool:
    """Whether a dash is the sign of the number after it, and not one of a row of dashes."""
    before, mark, after = (letters[at].text if 0 <= at < len(letters) else "" for at in (place - 1, place, place + 1))
    return mark == "-" and before != "-" and (after.isdigit() or after in ("¥", "￥"))


def first_cell(letters: list[Letter], _height: float) -> list[Letter]:
    """The letters up to the end of the line that holds the first Chinese one, unless it is the only one there."""
    first = next((letter.line for letter in letters if letter.text >= "㐀"), None)
    own = [place for place, letter in enumerate(letters) if letter.line == first]
    return letters[: own[-1] + 1] if len(own) > 1 else letters


def first_number(letters: list[Letter], height: float) -> list[Letter]:
    """The letters up to where one number ends and, in a cell apart, another one begins."""
    for place in range(1, len(letters)):
        before, letter = letters[place - 1], letters[place]
        apart = letter.line != before.line and letter.left - before.right > height
        if apart and before.text.isdigit() and letter.text.isdigit():
            return letters[:place]
    return letters


def before_gap(letters: list[Letter], height: float) -> list[Letter]:
    """The letters up to the first gap wider than four characters: beyond it stands another column."""
    for number in range(1, len(letters)):
        if letters[number].left - letters[number - 1].right > 4 * height:
            return trimmed(letters[:number])
    return letters
