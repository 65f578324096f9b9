"""Amounts in a row below headings of two rows and more: 统筹基金 / 支付 over 6637.32."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line

_AMOUNT = r"[¥￥]?-?\d[\d,]*[.]\d\d元?"
#: A heading stands at most so many heights above what it heads, or above the next row of headings.
_REACH = 3.0
#: Two amounts in a row at least, and headings of two rows at least: of one row they are found without this.
_FEWEST, _FEWEST_ROWS, _MOST_ROWS = 2, 2, 3


@lru_cache(maxsize=1)
def headed(sheet: Sheet) -> tuple[tuple[str, Line], ...]:
    """Each amount of such a row with the words of its heading, joined from the top."""
    found: list[tuple[str, Line]] = []
    seen = rows(sheet)
    for place, row in enumerate(seen):
        if len(row) < _FEWEST or not all(re.fullmatch(_AMOUNT, line.text) for line in row):
            continue
        stacks: list[list[Line]] = []
        below, count = row, 0
        for above in reversed(seen[:place]):
            if count == _MOST_ROWS or not _heads(above, below):
                break
            for line in above:
                stack = next((one for one in stacks if _overlap(one[0], line)), None)
                if stack:
                    stack.insert(0, line)
                else:
                    stacks.append([line])
            below, count = above, count + 1
        if count >= _FEWEST_ROWS and len(stacks) == len(row):
            stacks.sort(key=lambda stack: stack[0].left)
            found += [("".join(line.text for line in stack), line) for stack, line in zip(stacks, row, strict=True)]
    return tuple(found)


def _heads(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether a row is one of headings right above another row: words alone, side by side."""
    near = below[0].middle - above[0].middle < _REACH * below[0].height
    return near and len(above) > 1 and not any(re.search(r"\d|:", line.text) for line in above)


def _overlap(one: Line, other: Line) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)
