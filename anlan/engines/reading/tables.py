"""Tables: columns known by their headings, rows known by the cells of one column, wherever the table stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.patterns import compiled


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row by column name; a cell can be made of several lines, left to right, top to bottom."""

    cells: Mapping[str, tuple[Line, ...]]

    def text(self, column: str) -> str:
        """The text of a cell, empty when there is none."""
        return "".join(line.text for line in self.cells.get(column, ()))


def read_table(sheet: Sheet, headings: Mapping[str, str], *, anchor: str, cell: str) -> list[TableRow]:
    """Rows of the table whose heading row holds most of the `headings` (patterns by column name).

    Each cell in the column `anchor` that matches the pattern `cell` begins a row. Columns whose heading no pattern
    knows are kept under their own heading, so that their cells are not taken for those of a neighbour.
    """
    columns = _heading_row(sheet, headings, anchor)
    if not columns:
        return []
    level = _Level(tuple(columns.values()))
    under = [line for line in sheet.lines if level.below(line) > 0.5 * line.height and line not in columns.values()]
    anchors = [line for line in under if _column_of(line, columns) == anchor and re.search(cell, line.text) is not None]
    anchors.sort(key=level.below)
    if not anchors:
        return []
    heights = [level.below(line) for line in anchors]
    pitch = float(np.median(np.diff(heights))) if len(anchors) > 2 else 1.6 * anchors[0].height
    rows: list[dict[str, list[Line]]] = [{} for _ in anchors]
    for line in sorted(under, key=lambda candidate: (round(candidate.middle / 8), candidate.left)):
        away = [abs(level.below(line) - height) for height in heights]
        nearest = int(np.argmin(away))
        if away[nearest] < 0.55 * pitch:
            rows[nearest].setdefault(_column_of(line, columns), []).append(line)
    return [TableRow({name: tuple(lines) for name, lines in row.items()}) for row in rows]


def _heading_row(sheet: Sheet, headings: Mapping[str, str], anchor: str) -> dict[str, Line]:
    """The row in which most headings stand, by column name; empty when the anchor's heading is not among them."""
    best: dict[str, Line] = {}
    for start in sheet.lines:
        row = sheet.row(start)
        named: dict[str, Line] = {}
        known = 0
        for line in row:
            name = next(
                (n for n, pattern in headings.items() if n not in named and compiled(pattern).search(line.text)), None
            )
            known += name is not None
            named[name or f"?{line.text}{line.number}"] = line
        if anchor in named and known >= 2 and known > sum(not name.startswith("?") for name in best):
            best = named
    return best


def _column_of(line: Line, columns: Mapping[str, Line]) -> str:
    """The column whose heading a line overlaps most, or else the nearest."""

    def nearness(name: str) -> tuple[float, float]:
        """How far a heading overlaps the line, then how near their middles are; more is nearer."""
        heading = columns[name]
        overlap = min(line.right, heading.right) - max(line.left, heading.left)
        return overlap, -abs(line.left + line.right - heading.left - heading.right)

    return max(columns, key=nearness)


class _Level:
    """How far below the heading row a line stands, the heading row's own slope taken out."""

    def __init__(self, headings: tuple[Line, ...]) -> None:
        ordered = sorted(headings, key=lambda line: line.left)
        self._across = [(line.left + line.right) / 2 for line in ordered]
        self._down = [line.middle for line in ordered]

    def below(self, line: Line) -> float:
        """Pixels below the heading row."""
        return line.middle - float(np.interp((line.left + line.right) / 2, self._across, self._down))
