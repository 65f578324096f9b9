"""One chunk of a file of members, from its bytes to rows as PostgreSQL's binary COPY takes them.

Runs in a process of its own, several at once: everything it needs comes as values, and it touches no database.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from anlan.benefits.domain.enrolment_columns import Terms
from anlan.benefits.domain.enrolment_cutting import Shape, cut
from anlan.benefits.domain.enrolment_rows import Looked, look

Sealing = Callable[[Sequence[str]], list[bytes]]

COPY_HEAD = b"PGCOPY\n\xff\r\n\0" + struct.pack(">ii", 0, 0)
COPY_END = struct.pack(">h", -1)
# First those of one width, then those whose width differs from row to row.
COPY_COLUMNS = (
    "import_id", "row", "born_on", "starts_on", "ends_on", "insured_since", "part", "claim_free_years", "id_index",
    "id_number", "pre_existing", "name", "sex", "family",
)  # fmt: skip
_BEGINNING_BYTES = 8
_DAYS = ("born_on", "starts_on", "ends_on", "insured_since")
_KINDS = {"part": ">i2", "claim_free_years": ">i2"}
_POSTGRES_EPOCH_DAYS = 10_957  # 2000-01-01, counted from 1970-01-01


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the file, and into which import it goes. `shape` is None for Parquet, where `start` and `length`
    count rows; else they count bytes, of whole lines."""

    path: Path
    start: int
    length: int
    first_row: int
    keys: tuple[str | None, ...]
    shape: Shape | None
    terms: Terms
    import_id: int
    part: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A chunk ready to be copied: the bytes, who is in them (the first 8 bytes of each blind index, and the row of the
    file), the rows that may not be enrolled with their reasons, and the days the members span."""

    copy: bytes
    indexes: np.ndarray
    rows: np.ndarray
    bad_rows: np.ndarray
    bad_reasons: np.ndarray
    days: tuple[int, int] | None

    @property
    def read(self) -> int:
        """How many rows the chunk held."""
        return len(self.rows) + len(self.bad_rows)


def prepare(chunk: Chunk, *, seal_each: Sealing, index_each: Sealing) -> Prepared:
    """Cut, look, seal and pack one chunk; `seal_each` and `index_each` hold the keys and answer bytes of one width."""
    looked = _looked(chunk)
    bad = {"bad_rows": looked.bad_rows, "bad_reasons": looked.bad_reasons}
    numbers = looked.fit["id_number"].to_list()
    if not numbers:
        return Prepared(copy=b"", indexes=np.zeros(0, dtype=np.uint64), rows=looked.fit_rows, days=None, **bad)
    indexes = np.frombuffer(b"".join(index_each(numbers)), dtype=np.uint8).reshape(len(numbers), -1)
    sealed = np.frombuffer(b"".join(seal_each(numbers)), dtype=np.uint8).reshape(len(numbers), -1)
    starts, ends = looked.fit["starts_on"].to_physical(), looked.fit["ends_on"].to_physical()
    return Prepared(
        copy=_packed(looked, indexes, sealed, chunk),
        indexes=indexes[:, :_BEGINNING_BYTES].copy().view(">u8").astype(np.uint64).ravel(),
        rows=looked.fit_rows,
        days=(starts.min(), ends.max()),
        **bad,
    )


def _looked(chunk: Chunk) -> Looked:
    if chunk.shape is None:
        table = pl.scan_parquet(chunk.path).slice(chunk.start, chunk.length)
        names = zip(table.collect_schema().names(), chunk.keys, strict=True)
        cells = table.select(pl.col(name).alias(key) for name, key in names if key is not None).collect()
        cells = cells.with_columns(pl.selectors.datetime().dt.date())
        rows = np.arange(chunk.first_row, chunk.first_row + cells.height, dtype=np.int32)
        return look(cells, rows=rows, terms=chunk.terms)
    with chunk.path.open("rb") as file:
        file.seek(chunk.start)
        block = file.read(chunk.length)
    found = cut(block, shape=chunk.shape, keys=chunk.keys, first_line=chunk.first_row)
    return look(found.cells, rows=found.rows, terms=chunk.terms, torn=found.torn)


def _packed(looked: Looked, indexes: np.ndarray, sealed: np.ndarray, chunk: Chunk) -> bytes:
    """Rows in PostgreSQL's binary COPY format: a count of columns, then for each its length and its bytes."""
    fit = looked.fit
    days = {name: fit[name].to_physical().to_numpy() - _POSTGRES_EPOCH_DAYS for name in _DAYS}
    numbers = {"import_id": chunk.import_id, "row": looked.fit_rows, **days, "part": chunk.part}
    numbers["claim_free_years"] = fit["claim_free_years"].to_numpy()
    layout: list[tuple[object, ...]] = [("columns", ">i2")]
    for name in numbers:
        layout += [(f"{name}_bytes", ">i4"), (name, _KINDS.get(name, ">i4"))]
    for name, values in (("id_index", indexes), ("id_number", sealed)):
        layout += [(f"{name}_bytes", ">i4"), (name, "u1", (values.shape[1],))]
    fixed = np.zeros(fit.height, dtype=np.dtype(layout))
    fixed["columns"] = len(COPY_COLUMNS)
    for name, value in (numbers | {"id_index": indexes, "id_number": sealed}).items():
        fixed[f"{name}_bytes"] = fixed.dtype[name].itemsize
        fixed[name] = value
    cells = [_yes_or_no(fit["pre_existing"]), *(_text(fit[name]) for name in ("name", "sex", "family"))]
    return _joined(fixed.view(np.uint8).reshape(fit.height, -1), cells)


@dataclass(frozen=True, slots=True)
class _Cells:
    """One column of differing widths: the length of each cell (-1: null) and all its bytes one after the other."""

    lengths: np.ndarray
    flat: np.ndarray


def _text(texts: pl.Series) -> _Cells:
    lengths = texts.str.len_bytes().cast(pl.Int32).fill_null(-1).to_numpy()
    flat = (texts.str.join("").item() or "").encode()
    return _Cells(lengths, np.frombuffer(flat, dtype=np.uint8))


def _yes_or_no(answers: pl.Series) -> _Cells:
    return _Cells(
        answers.is_not_null().cast(pl.Int32).to_numpy() * 2 - 1, answers.drop_nulls().cast(pl.UInt8).to_numpy()
    )


def _joined(fixed: np.ndarray, columns: list[_Cells]) -> bytes:
    """The fixed beginning of every row, followed by its cells of differing width, as one run of bytes."""
    height, width = fixed.shape
    sizes = np.full(height, width + 4 * len(columns), dtype=np.int64)
    for cells in columns:
        sizes += np.maximum(cells.lengths, 0)
    ends = np.cumsum(sizes)
    out = np.empty(int(ends[-1]), dtype=np.uint8)
    place = ends - sizes
    _windows(out, width)[place] = fixed
    place = place + width
    for cells in columns:
        _windows(out, 4)[place] = cells.lengths.astype(">i4").view(np.uint8).reshape(height, 4)
        place = place + 4
        lengths = np.maximum(cells.lengths, 0)
        before = np.cumsum(lengths) - lengths
        out[np.repeat(place - before, lengths) + np.arange(len(cells.flat))] = cells.flat
        place = place + lengths
    return out.tobytes()


def _windows(out: np.ndarray, width: int) -> np.ndarray:
    """Every stretch of this many bytes, to write into: whole stretches are copied, not single bytes."""
    return np.lib.stride_tricks.sliding_window_view(out, width, writeable=True)
