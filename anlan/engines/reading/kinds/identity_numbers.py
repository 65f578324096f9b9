"""Resident identity numbers wherever they stand on a page, and whose they are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.spelling import digits_only
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import resident_number

_NUMBER = re.compile(r"(?<![0-9A-Z])[1-9][0-9OQDLISBZ|]{16}[0-9X](?![0-9])|(?<![0-9])[1-9]\d{16}[0-9X](?![0-9])")
#: One figure too many: a thin 1 is now and then seen twice.
_ONE_TOO_MANY = re.compile(r"(?<![0-9A-Z])[1-9]\d{17}[0-9X](?![0-9])")
_LABEL = re.compile(r"身份|证件号|证号|公民")
#: Marks a form or a recogniser puts between the figures of a number.
_BETWEEN = " .·-_丨"
#: A figure read as surely as this stands on the paper.
_SURE_OF_FIGURE = 0.8


@dataclass(frozen=True, slots=True)
class SeenNumber:
    """A resident number on a page: its field and where it begins, in de-slanted pixels."""

    field: Field
    left: float
    middle: float
    #: How surely each of its figures was read.
    certainties: tuple[float, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether the number passes its own checksum (GB 11643)."""
        return resident_number(self.field.value) is not None


@dataclass(frozen=True, slots=True)
class _Heading:
    """Words that name a role, and where they begin in de-slanted pixels."""

    role: str
    left: float
    middle: float


def resident_numbers(sheet: Sheet) -> list[SeenNumber]:
    """Every resident number of a page in reading order, proven or not, none twice at one place.

    Eighteen figures without a checksum that holds are taken for one only where they contain a date of birth or a label
    says so: an account number has the same length.
    """
    found: list[SeenNumber] = []
    middles = {line.number: line.middle for line in sheet.lines}
    for row in rows(sheet):
        # A number in boxes comes in pieces; a number in a cell is not to be joined with its neighbours.
        whole = tuple(letter for line in row for letter in line.letters)
        for letters in (*(line.letters for line in row), whole):
            labelled = bool(_LABEL.search("".join(letter.text for letter in whole)))
            for own in _runs(letters):
                number = _number_text(own)
                if resident_number(number) is None and not (labelled or _has_birth_date(number)):
                    continue
                sure = tuple(letter.certainty for letter in own)
                seen = SeenNumber(sheet.passage(own).as_field(number), own[0].left, middles[own[0].line], sure)
                if all(other.left != seen.left or other.middle != seen.middle for other in found):
                    found.append(seen)
    return found


def by_role(sheet: Sheet, numbers: list[SeenNumber], roles: Mapping[str, str]) -> dict[str, SeenNumber]:
    """The first number of each role. A role is a pattern of the words that introduce it.

    A number belongs to the last role named before it on its row, else to the lowest one above it. Of roles named side
    by side, as headings of columns, it belongs to the nearer one. Where a number stands above every role, and roles
    stand alone to the left of numbers, each is the middle of a block of rows: the nearest one counts.
    """
    headings = [
        _Heading(role, line.letters[match.start()].left, line.middle)
        for role, pattern in roles.items()
        for line in sheet.lines
        for match in re.finditer(pattern, line.text)
    ]
    blocks = _blocks(sheet, numbers, roles)
    if blocks:
        return _nearest(blocks, numbers)
    row = 0.6 * sheet.median_height
    given: dict[str, SeenNumber] = {}
    for number in numbers:
        on_row = [one for one in headings if abs(one.middle - number.middle) < row and one.left < number.left]
        above = [one for one in headings if one.middle <= number.middle - row]
        if on_row:
            given.setdefault(max(on_row, key=lambda one: one.left).role, number)
        elif above:
            last = max(one.middle for one in above)
            columns = [one for one in above if last - one.middle < row]
            given.setdefault(min(columns, key=lambda one: abs(one.left - number.left)).role, number)
    return given


def _nearest(blocks: list[_Heading], numbers: list[SeenNumber]) -> dict[str, SeenNumber]:
    """Of the numbers nearest to each role's middle, the one nearest to it."""
    given: dict[str, tuple[float, SeenNumber]] = {}
    for number in numbers:
        block = min(blocks, key=lambda one: abs(one.middle - number.middle))
        apart = abs(block.middle - number.middle)
        if block.role not in given or apart < given[block.role][0]:
            given[block.role] = apart, number
    return {role: number for role, (_, number) in given.items()}


def _blocks(sheet: Sheet, numbers: list[SeenNumber], roles: Mapping[str, str]) -> list[_Heading]:
    """Roles that each stand alone in a column left of all numbers, with a number above the first; else none."""
    alone = [
        _Heading(role, line.left, line.middle)
        for role, pattern in roles.items()
        for line in sheet.lines
        if re.fullmatch(pattern, line.text) and all(line.right < number.left for number in numbers)
    ]
    above = [number for number in numbers if all(number.middle < one.middle for one in alone)]
    return alone if len({one.role for one in alone}) > 1 and above else []


def checksum_problems(fields: Mapping[str, Field], names: Sequence[str]) -> list[Problem]:
    """One problem for each of the fields named that is no resident number (GB 11643)."""
    return [
        Problem("checksum_wrong", name, {"rule": "GB 11643"})
        for name in names
        if name in fields and resident_number(fields[name].value) is None
    ]


def with_birth_date(number: str, born_on: str | None, certainties: Sequence[float] = ()) -> str:
    """A number whose checksum fails, its birth date replaced by the printed one, if that alone makes the checksum hold.

    Only a number that differs from the printed day in one or two figures is touched, and only where each of them was
    read with doubt (`certainties`, one a figure): a figure read surely is what the card prints, and if it is wrong
    there, that is to be told, not mended.

    >>> with_birth_date("990101196205240268", "1962-05-14")
    '990101196205140268'
    >>> with_birth_date("990101196205240268", "1962-05-14", (0.99,) * 18)
    '990101196205240268'
    >>> with_birth_date("990101196205140266", "1962-05-14")
    '990101196205140266'
    """
    if resident_number(number) or not born_on:
        return number
    printed = born_on.replace("-", "")
    wrong = [place for place, figure in enumerate(printed, 6) if number[place] != figure]
    mended = number[:6] + printed + number[14:]
    doubted = len(certainties) != len(number) or all(certainties[place] < _SURE_OF_FIGURE for place in wrong)
    return mended if len(wrong) <= 2 and doubted and resident_number(mended) else number


def with_a_figure_seen_twice(sheet: Sheet, born_on: str) -> Field | None:
    """The number of somebody born on that day, of nineteen figures two of which are one: a thin 1 is seen twice."""
    for line in sheet.lines:
        own = [letter for letter in line.letters if letter.text not in _BETWEEN]
        match = _ONE_TOO_MANY.search("".join(letter.text.upper() for letter in own))
        text = match.group() if match else ""
        for place in (place for place in range(1, len(text)) if text[place] == text[place - 1]):
            facts = resident_number(number := text[:place] + text[place + 1 :])
            if match and facts and facts.born_on.isoformat() == born_on:
                return sheet.passage(own[match.start() : match.end()]).as_field(number)
    return None


def _runs(letters: tuple[Letter, ...]) -> list[list[Letter]]:
    own = [letter for letter in letters if letter.text not in _BETWEEN]
    text = "".join(letter.text.upper() for letter in own)
    return [own[match.start() : match.end()] for match in _NUMBER.finditer(text)]


def _number_text(letters: list[Letter]) -> str:
    text = "".join(letter.text.upper() for letter in letters)
    return digits_only(text[:17]) + text[17]


def _has_birth_date(number: str) -> bool:
    try:
        born_on = dt.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return 1890 <= born_on.year <= 2100
