"""Reading event logs from files: CSV and Parquet tables, XES, and OCEL 2.0 as JSON, XML or SQLite."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl
from defusedxml import ElementTree

from anlan.engines.forecast.logs import standards
from anlan.engines.forecast.logs.columns import log_of_table
from anlan.engines.forecast.logs.eventlog import EventLog, LogUnfit

KINDS = ".csv, .tsv, .parquet, .xes, .json or .jsonocel, .xml or .xmlocel, .sqlite"
_TEXT = ("csv", "tsv", "txt")
_ENOUGH_COMPLETE = 0.2


def read_log(
    path: Path,
    *,
    case: str | None = None,
    activity: str | None = None,
    time: str | None = None,
    attributes: Sequence[str] | None = None,
    usual: Sequence[str] = (),
    zone: str = "UTC",
    order: str = "",
) -> EventLog:
    """The events of a file, of the kind its name ends in; .csv, .xes, .json and .xml may be gzipped.

    `case` is a column, or for OCEL a type of object. Columns that are not named are those of case, activity and time in
    `usual`, where they are there, or guessed, and so is a type. Times that name no zone are civil time of `zone`, and
    days, months and years stand in `order` where cells show no other. Raises LogUnfit with what to do when the file
    cannot be read.
    """
    try:
        table, case, others, alone = _read(path, case, next(iter(usual), None))
    except (pl.exceptions.PolarsError, UnicodeDecodeError, ElementTree.ParseError, ValueError) as reason:
        if isinstance(reason, LogUnfit):
            raise
        raise LogUnfit(f"{path.name} cannot be read ({reason}): give {KINDS}") from reason
    log = log_of_table(
        _completions(table),
        case=case,
        activity=activity,
        time=time,
        attributes=attributes,
        usual=usual,
        written=_kind(path) in _TEXT,
        zone=zone,
        order=order,
    )
    notes = []
    if others:
        notes.append(
            f"objects of type {case!r} are taken for the cases; --case takes another type: {', '.join(others)}"
        )
    if alone:
        notes.append(f"events that relate to no object of type {case!r} were left out: {alone}")
    return replace(log, notes=(*notes, *log.notes))


def _read(path: Path, case: str | None, usual: str | None) -> tuple[pl.DataFrame, str | None, tuple[str, ...], int]:
    """The table in a file, the column of the case as far as it is known, what else might have been the case, and how
    many events belong to none."""
    kind = _kind(path)
    if kind in ("json", "jsonocel", "xml", "xmlocel", "sqlite", "sqlite3", "db"):
        read = {"j": standards.read_ocel_json, "x": standards.read_ocel_xml}.get(kind[0], standards.read_ocel_sqlite)
        try:
            return read(path, case=case, usual=usual)
        except (KeyError, TypeError, AttributeError) as reason:
            raise LogUnfit(
                f"{path.name} is not written as OCEL 2.0 is ({type(reason).__name__}: {reason}): every event needs a "
                "type, a time and its relationships, every object an id and a type"
            ) from reason
    if kind == "xes":
        table = standards.read_xes(path)
    elif kind == "parquet":
        table = pl.read_parquet(path)
    elif kind in _TEXT:
        table = _rows(*_separated(_text(path)), path.name)
    else:
        raise LogUnfit(f"{path.name} is of no kind that can be read: give {KINDS}")
    return table, case, (), 0


def _rows(written: bytes, separator: str, name: str) -> pl.DataFrame:
    """A table of text. Raises LogUnfit with the line that has more cells than the first."""
    try:
        table = pl.read_csv(written, separator=separator, infer_schema_length=0)
        plain = [name.strip() for name in table.columns]
        return table.rename(dict(zip(table.columns, plain, strict=True))) if len({*plain}) == len(plain) else table
    except pl.exceptions.ComputeError:
        rows = csv.reader(io.StringIO(written.decode(), newline=""), delimiter=separator)
        width = len(next(rows, []))
        for row in rows:
            if len(row) > width:
                raise LogUnfit(
                    f"{name} cannot be read: line {rows.line_num} has {len(row)} cells and the first line {width}; put "
                    f"text that holds {separator!r} in quotes, and take away lines above the headings"
                ) from None
        raise


def _kind(path: Path) -> str:
    return path.name.lower().removesuffix(".gz").rpartition(".")[2]


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
    for encoding in ("utf-8", "gb18030"):
        try:
            text = written.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or not _latin(text):
            return text.encode().removeprefix(codecs.BOM_UTF8)
    return written.decode("cp1252", errors="replace").encode()


def _latin(text: str) -> bool:
    """Whether what was taken for Chinese are the umlauts and accents of western words: a sign alone within letters."""
    signs = re.findall(r"[\u3400-\u9fff]+", text)
    within = re.findall(r"(?<=[A-Za-z])[\u3400-\u9fff](?=[A-Za-z])", text)
    return len(within) > len(signs) / 2


def _separated(written: bytes) -> tuple[bytes, str]:
    """A table as text and what separates its cells; Excel may say so in a first line, sep=;"""
    header, _, rest = written.partition(b"\n")
    named = re.fullmatch(rb'"?sep=(.)"?\s*', header)
    if named:
        return rest, named.group(1).decode()
    return written, max(",;\t|", key=header.decode().count)
