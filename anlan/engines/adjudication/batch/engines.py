"""The two engines a batch runs on: Polars on one machine, PySpark on a cluster. All rules are the same Narwhals
expressions; only reading, keeping and collecting differ, and stand here.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import narwhals as nw
import polars as pl

YES = ("true", "1", "yes", "是")
NO = ("false", "0", "no", "否")
_TYPES: dict[str, Any] = {"text": pl.String, "whole": pl.Int64, "day": pl.Date, "yes_no": pl.Boolean}


class InputInvalid(ValueError):
    """A file that cannot be read as claim lines or accumulators: says what is wrong and what is allowed."""


class Engine(Protocol):
    """What a batch asks of an engine."""

    def scan(self, path: Path, kinds: Mapping[str, str]) -> tuple[nw.LazyFrame, tuple[str, ...]]:
        """A Parquet or CSV file, or a folder of them, with the columns of `kinds`, typed, and `unreadable`.

        And the names of all columns it has, also those that `kinds` does not know.
        """

    def partitioned(self, frame: nw.LazyFrame, key: str, count: int, folder: Path) -> list[nw.LazyFrame]:
        """The frame in `count` parts by the last digits of `key`; rows of one key stay together."""

    def table(self, rows: Sequence[Mapping[str, Any]]) -> nw.LazyFrame:
        """A small table."""

    def empty(self, schema: Mapping[str, Any]) -> nw.LazyFrame:
        """A table without rows; types as of Polars."""

    def kept(self, frame: nw.LazyFrame) -> nw.LazyFrame:
        """The frame computed once, for several uses."""

    def let_go(self) -> None:
        """Free what was kept."""

    def names(self, frame: nw.LazyFrame) -> list[str]:
        """The names of its columns."""

    def rows(self, frame: nw.LazyFrame) -> list[dict[str, Any]]:
        """All rows."""

    def collected(self, frame: nw.LazyFrame, schema: Mapping[str, Any]) -> pl.DataFrame:
        """The columns of `schema`, in its order and types."""


class PolarsEngine:
    """One machine."""

    def scan(self, path: Path, kinds: Mapping[str, str]) -> tuple[nw.LazyFrame, tuple[str, ...]]:
        """See `Engine`."""
        found = files_of(path)
        if found[0].suffix == ".csv":
            frame = pl.scan_csv(found, infer_schema=False, encoding="utf8")
        else:
            frame = pl.scan_parquet(found)
        schema = frame.collect_schema()
        wanted = {name: kind for name, kind in kinds.items() if name in schema}
        typed, unreadable = [], []
        for name, kind in wanted.items():
            if schema[name].is_float():
                raise InputInvalid(f"{path}: column {name!r} holds floating-point numbers; write whole fen as integers")
            value = pl.col(name)
            if schema[name] == pl.String and kind != "text":
                value = _parsed(value.str.strip_chars(), kind)
                unreadable.append(value.is_null() & (pl.col(name).str.strip_chars() != ""))
            elif schema[name] == pl.String:
                value = value.fill_null("") if kind == "text" else value
            typed.append(value.cast(_TYPES[kind]).alias(name))
        if found[0].suffix == ".csv":  # rows with too many cells are noticed only where every column is read
            unreadable += [pl.col(name).str.len_bytes() < 0 for name in schema if kinds.get(name, "text") == "text"]
        wrong = pl.any_horizontal(unreadable) if unreadable else pl.lit(False)
        return nw.from_native(frame.select(*typed, wrong.fill_null(False).alias("unreadable"))), tuple(schema)

    def partitioned(self, frame: nw.LazyFrame, key: str, count: int, folder: Path) -> list[nw.LazyFrame]:
        """The frame in `count` parts by the last digits of `key`; rows of one key stay together."""
        native: pl.LazyFrame = frame.to_native()
        if count == 1:
            return [frame]
        digits = pl.col(key).str.tail(4).cast(pl.Int64, strict=False).fill_null(0) % count
        native.with_columns(digits.alias("part")).sink_parquet(
            pl.PartitionBy(folder, key="part", include_key=False), mkdir=True, compression="lz4", maintain_order=False
        )
        schema = native.collect_schema()
        parts = []
        for part in range(count):
            there = sorted(folder.glob(f"part={part}/**/*.parquet"))
            parts.append(nw.from_native(pl.scan_parquet(there) if there else pl.LazyFrame(schema=schema)))
        return parts

    def table(self, rows: Sequence[Mapping[str, Any]]) -> nw.LazyFrame:
        """A small table."""
        return nw.from_native(pl.LazyFrame(list(rows)))

    def empty(self, schema: Mapping[str, Any]) -> nw.LazyFrame:
        """A table without rows; types as of Polars."""
        return nw.from_native(pl.LazyFrame(schema=schema))

    def let_go(self) -> None:
        """Nothing: frames are freed when they are no longer used."""

    def kept(self, frame: nw.LazyFrame) -> nw.LazyFrame:
        """The frame computed once, for several uses."""
        return nw.from_native(frame.to_native().collect().lazy())

    def names(self, frame: nw.LazyFrame) -> list[str]:
        """The names of its columns."""
        return list(frame.collect_schema().names())

    def rows(self, frame: nw.LazyFrame) -> list[dict[str, Any]]:
        """All rows."""
        native: pl.DataFrame = frame.to_native().collect()
        return native.to_dicts()

    def collected(self, frame: nw.LazyFrame, schema: Mapping[str, Any]) -> pl.DataFrame:
        """The columns of `schema`, in its order and types."""
        native: pl.LazyFrame = frame.to_native()
        return native.select(*(pl.col(name).cast(dtype) for name, dtype in schema.items())).collect()


def files_of(path: Path) -> list[Path]:
    """The Parquet or CSV files behind a path, sorted. Raises `InputInvalid` when there are none, or both."""
    found = [path] if path.is_file() else sorted([*path.glob("**/*.parquet"), *path.glob("**/*.csv")])
    suffixes = {file.suffix for file in found}
    if not found:
        raise InputInvalid(f"{path} holds no claim lines; give a .parquet or .csv file, or a folder of them")
    if suffixes not in ({".parquet"}, {".csv"}):
        raise InputInvalid(f"{path} holds {', '.join(sorted(suffixes))}; give .parquet files or .csv files, not both")
    for file in found:
        if file.suffix == ".csv" and not _is_utf8(file):
            raise InputInvalid(f"{file} is not UTF-8; save it as “CSV UTF-8”, or as Parquet")
    return found


def too_long_a_row(path: Path) -> str | None:
    """Which row of CSV files has more cells than its heading, in a sentence; None where none has, or it is no CSV."""
    for file in files_of(path):
        if file.suffix != ".csv":
            continue
        with file.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
            rows = csv.reader(opened)
            columns = len(next(rows, []))
            for row in rows:
                if len(row) > columns:
                    return (
                        f"{file}, line {rows.line_num}: this row has {len(row)} cells, the heading {columns}; "
                        "a row has at most as many cells as the heading; a text with a comma in it stands in quotes"
                    )
    return None


def _is_utf8(file: Path) -> bool:
    with file.open("rb") as opened:
        start = opened.read(2**20)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)  # a letter cut off at the end is none
    except UnicodeDecodeError:
        return False
    return True


def _parsed(text: pl.Expr, kind: str) -> pl.Expr:
    if kind == "yes_no":
        lower = text.str.to_lowercase()
        return pl.when(lower.is_in(YES)).then(True).when(lower.is_in(NO)).then(False)
    return text.cast(_TYPES[kind], strict=False) if kind == "whole" else text.str.to_date("%Y-%m-%d", strict=False)
