"""From the bytes of a text file of members to cells: one line is one row, and a torn line harms no other."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from anlan.benefits.domain.enrolment_rows import FIT, REASONS

_UTF8_MARK = b"\xef\xbb\xbf"
_SEPARATORS = (",", "\t", ";")
_UNREADABLE, _MISSING, _TOO_MANY = (
    REASONS.index((code, "")) for code in ("text_unreadable", "cells_missing", "cells_too_many")
)


class EncodingUnknown(ValueError):
    """Text that is neither UTF-8 nor GB18030."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a text file is written: its encoding, what separates cells, the cells of its head and where rows begin."""

    encoding: str
    separator: str
    head: tuple[str, ...]
    rows_from_byte: int


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows cut into cells of text; `rows` are their line numbers, `torn` what was wrong with each (`FIT`: nothing)."""

    cells: pl.DataFrame
    rows: np.ndarray
    torn: np.ndarray


def shape_of(beginning: bytes) -> Shape:
    """How a file that begins like this is written. Raises `EncodingUnknown`."""
    mark = len(_UTF8_MARK) if beginning.startswith(_UTF8_MARK) else 0
    last_line_end = beginning.rfind(b"\n") + 1 or len(beginning)
    encoding = _encoding(beginning[mark:last_line_end])
    first_line_end = beginning.find(b"\n") + 1 or len(beginning)
    line = beginning[mark:first_line_end].decode(encoding).rstrip("\r\n")
    separator = max(_SEPARATORS, key=line.count)
    head = next(csv.reader([line], delimiter=separator), [])
    return Shape(encoding, separator, tuple(head), first_line_end)


def cut(block: bytes, *, shape: Shape, keys: Sequence[str | None], first_line: int) -> Cut:
    """Cut whole lines into cells. Blank lines are no rows; columns without a key are left out.

    Lines that are all well formed, the usual case, are cut at once; else each line of the block is cut by itself.
    """
    if not block.endswith(b"\n"):
        block += b"\n"
    found = _cut_at_once(block, shape, keys, first_line)
    return found if found is not None else _cut_each(block, shape, keys, first_line)


def _encoding(text: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            text.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise EncodingUnknown


def _cut_at_once(block: bytes, shape: Shape, keys: Sequence[str | None], first_line: int) -> Cut | None:
    lines = block.count(b"\n")
    if block.count(shape.separator.encode()) != lines * (len(keys) - 1):
        return None
    if b"\r" in block:
        block = block.replace(b"\r\n", b"\n")
    try:
        text = block if shape.encoding == "utf-8" else block.decode(shape.encoding).encode()
        cells = pl.read_csv(
            text,
            has_header=False,
            separator=shape.separator,
            quote_char='"' if b'"' in text else None,
            schema={str(place): pl.String for place in range(len(keys))},
            columns=[place for place, key in enumerate(keys) if key is not None],
        )
    except (UnicodeDecodeError, pl.exceptions.PolarsError):
        return None
    if cells.height != lines:
        return None
    named = cells.rename({str(place): key for place, key in enumerate(keys) if key is not None})
    rows = np.arange(first_line, first_line + lines, dtype=np.int32)
    return Cut(named, rows, np.full(lines, FIT, dtype=np.int16))


def _cut_each(block: bytes, shape: Shape, keys: Sequence[str | None], first_line: int) -> Cut:
    empty = [""] * len(keys)
    table: list[list[str]] = []
    rows, torn = [], []
    for line_number, line in enumerate(block.split(b"\n")[:-1], start=first_line):
        if not line.strip():
            continue
        reason, cells = _cut_line(line, shape, len(keys))
        rows.append(line_number)
        torn.append(reason)
        table.append(cells if reason == FIT else empty)
    columns = {key: [cells[place] for cells in table] for place, key in enumerate(keys) if key is not None}
    return Cut(
        pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)),
        np.array(rows, dtype=np.int32),
        np.array(torn, dtype=np.int16),
    )


def _cut_line(line: bytes, shape: Shape, width: int) -> tuple[int, list[str]]:
    try:
        text = line.decode(shape.encoding).rstrip("\r")
        cells = next(csv.reader([text], delimiter=shape.separator, strict=True))
    except (UnicodeDecodeError, csv.Error):
        return _UNREADABLE, []
    if len(cells) != width:
        return (_MISSING if len(cells) < width else _TOO_MANY), cells
    return FIT, cells
