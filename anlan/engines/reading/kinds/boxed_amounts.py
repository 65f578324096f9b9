"""Amounts written one figure a box, under 百 十 万 千 百 十 元 角 分, as carbon receipts have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anlan.engines.reading.kinds.cells import Piece, pieces
from anlan.engines.reading.kinds.charges import TOTALS, Charge
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter

#: The boxes from the right: 分, 角, 元, then tens. A cross printed for 十 is read as a plus sign.
_BOXES = "分角元十百千万十百千"
_HEADING = r"[亿千百十+万元圆角分]"
#: So many boxes at least make a row of headings: 百 元 角 分 with one lost.
_FEWEST = 4
#: How far from the middle of a box a figure may stand, as a share of the distance of two boxes.
_REACH = 0.5
#: The sign before the first figure, as recognisers see it.
_SIGN = r"[¥￥夫关大半Y×]"
#: How many of it, or the unit alone with that sign behind it: 3部位, 瓶¥. No name.
_COUNT = rf"\d{{1,3}}[㐀-鿿]{{1,3}}|[㐀-鿿]{_SIGN}"


@dataclass(frozen=True, slots=True)
class _Boxes:
    """The row of headings: where the box of 分 is and how far two boxes stand apart, in de-slanted pixels."""

    last: float
    apart: float
    middle: float
    left: float


def boxed_amounts(sheet: Sheet) -> list[Charge]:
    """Every row with a name and figures under such headings, totals marked; none where the sheet has no boxes."""
    rows = [list(_cells(sheet, number)) for number in range(len(sheet.lines))]
    boxes = next((headed for row in rows if (headed := _boxes(row))), None)
    if boxes is None:
        return []
    found: list[Charge] = []
    seen: set[tuple[Letter, ...]] = set()
    for row in sorted(rows, key=lambda cells: cells[0].middle if cells else 0.0):
        if row and row[0].middle > boxes.middle + 0.5 * row[0].height and row[0].letters not in seen:
            seen.update(cell.letters for cell in row)
            found.extend(_charge(row, boxes))
    return found


def _cells(sheet: Sheet, number: int) -> Iterator[Piece]:
    for line in sheet.row(sheet.lines[number]):
        yield from pieces(line)


def _boxes(row: Sequence[Piece]) -> _Boxes | None:
    named = [cell for cell in row if re.fullmatch(_HEADING, cell.text)]
    places = {cell.text: (cell.left + cell.right) / 2 for cell in named}
    if len(named) < _FEWEST or not {"角", "分"} <= set(places):
        return None
    apart = places["分"] - places["角"]
    return _Boxes(places["分"], apart, named[-1].middle, min(cell.left for cell in named)) if apart > 0 else None


def _charge(row: Sequence[Piece], boxes: _Boxes) -> Iterator[Charge]:
    """The name before the boxes and the figures in them as one amount; nothing where a box between two is empty."""
    figures: dict[int, Piece] = {}
    for cell in row:
        place = (boxes.last - (cell.left + cell.right) / 2) / boxes.apart
        text = re.sub(rf"^{_SIGN}", "", cell.text)
        if (
            cell.right > boxes.left - boxes.apart
            and re.fullmatch(r"\d[.]?", text)
            and abs(place - round(place)) < _REACH
        ):
            figures[round(place)] = cell
    named = [
        cell
        for cell in row
        if cell.right < boxes.left and re.search(r"[㐀-鿿]{2}", cell.text) and not re.fullmatch(_COUNT, cell.text)
    ]
    if not named or not figures or sorted(figures) != list(range(max(figures) + 1)) or max(figures) >= len(_BOXES):
        return
    text = "".join(re.sub(r"\D", "", figures[place].text) for place in sorted(figures, reverse=True)).rjust(3, "0")
    letters = (*named[0].letters, *(letter for cell in figures.values() for letter in cell.letters))
    amount = f"{int(text[:-2])}.{text[-2:]}"
    yield Charge(named[0].text, amount, {}, letters, re.search(TOTALS, named[0].text) is not None)
