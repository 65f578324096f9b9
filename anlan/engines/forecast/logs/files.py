"""Reading event logs from files: CSV and Parquet tables, XES, and OCEL 2.0 as JSON, XML or SQLite."""

from __future__ import annotations

import codecs
import gzip
from collections.abc import Sequence
from pathlib import Path

import polars as pl
from defusedxml import ElementTree

from anlan.engines.forecast.logs import standards
from anlan.engines.forecast.logs.columns import log_of_table
from anlan.engines.forecast.logs.eventlog import EventLog, LogUnfit

KINDS = ".csv, .tsv, .parquet, .xes, .json or .jsonocel, .xml or .xmlocel, .sqlite"
_ENOUGH_COMPLETE = 0.2


def read_log(
    path: Path,
    *,
    case: str | None = None,
    activity: str | None = None,
    time: str | None = None,
    attributes: Sequence[str] | None = None,
) -> EventLog:
    """The events of a file, of the kind its name ends in; .csv, .xes, .json and .xml may be gzipped.

    `case` is a column, or for OCEL a type of object. Columns that are not named are guessed. Raises LogUnfit with what
    to do when the file cannot be read.
    """
    try:
        table, case = _read(path, case)
    except (pl.exceptions.PolarsError, UnicodeDecodeError, ElementTree.ParseError, ValueError) as reason:
        if isinstance(reason, LogUnfit):
            raise
        raise LogUnfit(f"{path.name} cannot be read ({reason}): give {KINDS}") from reason
    return log_of_table(_completions(table), case=case, activity=activity, time=time, attributes=attributes)


def _read(path: Path, case: str | None) -> tuple[pl.DataFrame, str | None]:
    """The table in a file, and the column of the case as far as it is known."""
    kind = path.name.lower().removesuffix(".gz").rpartition(".")[2]
    if kind in ("json", "jsonocel", "xml", "xmlocel", "sqlite", "sqlite3", "db"):
        read = {"j": standards.read_ocel_json, "x": standards.read_ocel_xml}.get(kind[0], standards.read_ocel_sqlite)
        table, case = read(path, case=case), standards.CASE_NAME
    elif kind == "xes":
        table = standards.read_xes(path)
    elif kind == "parquet":
        table = pl.read_parquet(path)
    elif kind in ("csv", "tsv", "txt"):
        written = _text(path)
        table = _typed(pl.read_csv(written, separator=_separator(written), infer_schema_length=0))
    else:
        raise LogUnfit(f"{path.name} is of no kind that can be read: give {KINDS}")
    return table, case


def _completions(table: pl.DataFrame) -> pl.DataFrame:
    """Where starts and completions of the same work are both written down, the completions only."""
    if "lifecycle:transition" not in table.columns:
        return table
    complete = table["lifecycle:transition"].cast(pl.String).str.to_lowercase() == "complete"
    return table.filter(complete) if complete.sum() >= _ENOUGH_COMPLETE * len(table) else table


def _text(path: Path) -> bytes:
    """What a text file holds, as UTF-8: Chinese systems write GB 18030, of which GBK is a part, and some UTF-16."""
    written = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if written.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return written.decode("utf-16").encode()
    try:
        written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("gb18030").encode()
    return written.removeprefix(codecs.BOM_UTF8)


def _separator(written: bytes) -> str:
    header = written.partition(b"\n")[0].decode()
    return max(",;\t", key=header.count)


def _typed(table: pl.DataFrame) -> pl.DataFrame:
    """Text columns that hold only numbers, as numbers; empty text as nothing."""
    columns = []
    for name in table.columns:
        text = table[name].str.strip_chars().replace("", None)
        number = text.cast(pl.Float64, strict=False)
        columns.append(number if number.null_count() == text.null_count() and text.null_count() < len(text) else text)
    return pl.DataFrame(columns)
