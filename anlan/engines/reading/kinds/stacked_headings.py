"""Amounts in a row below their headings, which may go over several rows: 统筹基金 / 支付 over 6637.32."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import CELL_WITH_CENTS

#: What else may stand in a row of amounts: a rate, whole yuan, nothing.
_VALUE = rf"{CELL_WITH_CENTS}|[¥￥]?\d[\d,]*元?|\d+(?:[.]\d+)?%|[-—/]+"
#: Rows of a heading that say nothing of what it is: the unit, or the number of the column and how it is computed.
_ASIDE = r"[(]?元[)]?|\d{1,2}(?:=[\d+*×-]+)?|[(]\d{1,2}[)]"
#: A heading stands at most so many heights above what it heads, or above the next row of headings.
_REACH = 3.0
#: So many amounts at least make a row; below headings of a single row there must be more of them.
_FEWEST, _FEWEST_BELOW_ONE = 2, 3
_MOST_ROWS = 5
_TOTALS = r"(?:合|总|共)计(?:金额)?$"


@dataclass(frozen=True, slots=True)
class Headed:
    """An amount with the words of its heading joined from the top, and those of its lowest row.

    `grouped` is these behind the nearest words of the row above, which may head several columns.
    """

    heading: str
    lowest: str
    grouped: str
    amount: Line
    rows: int


#: What was found on sheets that are still in use.
_FOUND: WeakKeyDictionary[Sheet, tuple[Headed, ...]] = WeakKeyDictionary()


def headed(sheet: Sheet) -> tuple[Headed, ...]:
    """Each amount of every such row with its heading."""
    if sheet not in _FOUND:
        _FOUND[sheet] = tuple(_headed(sheet))
    return _FOUND[sheet]


def in_row_of_totals(sheet: Sheet, label: str) -> Line | None:
    """The amount that closes the column of a heading, in the row of totals below rows that have amounts in it, too."""
    seen = rows(sheet)
    for place, row in enumerate(seen):
        heading = next((line for line in row if len(row) > 2 and compiled(label).fullmatch(line.text)), None)
        if heading is None or any(re.search(r"\d", line.text) for line in row):
            continue
        for above, lower in enumerate(seen[place + 1 :]):
            column = [line for line in lower if re.fullmatch(CELL_WITH_CENTS, line.text) and _overlap(line, heading)]
            if re.match(_TOTALS, lower[0].text):
                return column[0] if column and above else None
            if not column:
                break
    return None


def _headed(sheet: Sheet) -> list[Headed]:
    found: list[Headed] = []
    seen = rows(sheet)
    for place, row in enumerate(seen):
        amounts = [line for line in row if re.fullmatch(CELL_WITH_CENTS, line.text)]
        if len(amounts) < _FEWEST or not all(re.fullmatch(_VALUE, line.text) for line in row):
            continue
        headings = _headings_above(seen[:place], row)
        stacks = _stacks(headings)
        if len(headings) == 1 and (len(stacks) != len(row) or len(amounts) < _FEWEST_BELOW_ONE):
            continue
        for line, stack in _paired(row, stacks):
            if line in amounts:
                lowest, over = stack[-1], headings[-2] if len(headings) > 1 else ()
                group = min(over, key=lambda one: abs(_centre(one) - _centre(lowest)), default=None)
                grouped = f"{group.text if group else ''}{lowest.text}"
                whole = "".join(one.text for one in stack)
                found.append(Headed(whole, lowest.text, grouped, line, len(headings)))
    return found


def _headings_above(above: Sequence[Sequence[Line]], row: Sequence[Line]) -> list[Sequence[Line]]:
    """The rows of headings right above a row, from the top."""
    found: list[Sequence[Line]] = []
    below = row
    for upper in reversed(above[-_MOST_ROWS:]):
        near = below[0].middle - upper[0].middle < _REACH * below[0].height
        aside = all(re.fullmatch(_ASIDE, line.text) for line in upper)
        words = len(upper) > 1 and not any(re.search(r"\d|:", line.text) for line in upper)
        if not near or not (aside or words):
            break
        if not aside:
            found.insert(0, upper)
        below = upper
    return found


def _stacks(headings: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Headings that stand over one another, from left to right; each from the top."""
    stacks: list[list[Line]] = []
    for row in reversed(headings):
        for line in row:
            stack = next((one for one in stacks if _overlap(one[0], line)), None)
            if stack:
                stack.insert(0, line)
            else:
                stacks.append([line])
    return sorted(stacks, key=lambda stack: stack[-1].left)


def _paired(row: Sequence[Line], stacks: Sequence[list[Line]]) -> list[tuple[Line, list[Line]]]:
    """Values with their headings: in order where there are as many, else each with the nearest that no other has."""
    if len(stacks) == len(row):
        return list(zip(row, stacks, strict=True))
    if not stacks:
        return []
    nearest = [min(stacks, key=lambda stack: abs(_centre(stack[-1]) - _centre(line))) for line in row]
    alone = len({id(stack) for stack in nearest}) == len(nearest)
    return list(zip(row, nearest, strict=True)) if alone else []


def _centre(line: Line) -> float:
    return (line.left + line.right) / 2


def _overlap(one: Line, other: Line) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)
