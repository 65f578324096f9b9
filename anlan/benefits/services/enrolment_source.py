"""A file of members opened: text or Parquet, its columns understood, cut into chunks that are worked side by side."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from django.utils.translation import gettext_lazy as _

from anlan.backbone.problems import Problem
from anlan.benefits.domain.enrolment_chunks import Chunk
from anlan.benefits.domain.enrolment_columns import COLUMNS, Head, HeadUnfit, Terms, head_of
from anlan.benefits.domain.enrolment_cutting import EncodingUnknown, Shape, shape_of

CHUNK_BYTES = 4 * 2**20
CHUNK_ROWS = 2**17
_PARQUET_MARK = b"PAR1"
_BEGINNING_BYTES = 2**20
_SHORTEST_ROW_BYTES = 40


class EnrolmentFileUnfit(Problem):
    """A file of which no row can be read: empty, of another kind, in an unknown encoding, or with an unfit head."""

    status = 422
    code = "enrolment_file_unfit"
    title = _("This file of members cannot be read.")
    allowed = _(
        "CSV in UTF-8 or GB18030, or Parquet, with the columns id_number and name; docs/reference/enrolment-file.md"
    )
    next_step = _("Correct the file and import it again; nothing was loaded.")


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file. `shape` is None for Parquet; `size` counts bytes, for Parquet rows."""

    path: Path
    head: Head
    shape: Shape | None
    size: int

    @property
    def most_rows(self) -> int:
        """No file of this size holds more rows than this."""
        return self.size if self.shape is None else self.size // _SHORTEST_ROW_BYTES

    def chunks(self, *, terms: Terms, import_id: int, part: int) -> Iterator[Chunk]:
        """The file from beginning to end, in pieces of whole rows."""
        for start, length, first_row in self._stretches():
            yield Chunk(
                path=self.path,
                start=start,
                length=length,
                first_row=first_row,
                keys=self.head.keys,
                shape=self.shape,
                terms=terms,
                import_id=import_id,
                part=part,
            )

    def _stretches(self) -> Iterator[tuple[int, int, int]]:
        if self.shape is None:
            for start in range(0, self.size, CHUNK_ROWS):
                yield start, min(CHUNK_ROWS, self.size - start), start + 1
            return
        start, line = self.shape.rows_from_byte, 2
        with self.path.open("rb") as file:
            file.seek(start)
            while block := file.read(CHUNK_BYTES):
                block += file.readline()
                yield start, len(block), line
                start += len(block)
                line += block.count(b"\n")


def opened(path: Path) -> Source:
    """A file of members, ready to be cut. Raises `EnrolmentFileUnfit`."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING_BYTES)
    except OSError as error:
        raise EnrolmentFileUnfit(_("There is no file that can be opened under this name.")) from error
    if not beginning.strip():
        raise EnrolmentFileUnfit(_("The file is empty."))
    try:
        if beginning.startswith(_PARQUET_MARK):
            return _parquet(path)
        shape = shape_of(beginning)
        return Source(path, head_of(shape.head), shape, path.stat().st_size)
    except EncodingUnknown as error:
        raise EnrolmentFileUnfit(_("The text is neither UTF-8 nor GB18030.")) from error
    except HeadUnfit as unfit:
        raise EnrolmentFileUnfit(
            _("The first row must name the columns, each once."),
            missing=list(unfit.missing),
            twice=list(unfit.twice),
            known=[column.key for column in COLUMNS],
        ) from unfit


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _parquet(path: Path) -> Source:
    try:
        table = pl.scan_parquet(path)
        schema = table.collect_schema()
        rows = int(table.select(pl.len()).collect().item())
    except (pl.exceptions.PolarsError, OSError) as error:
        raise EnrolmentFileUnfit(_("The Parquet file is damaged.")) from error
    nested = [name for name, kind in schema.items() if kind.is_nested() or kind == pl.Binary]
    if nested:
        raise EnrolmentFileUnfit(_("Columns must hold text, numbers, days or yes and no."), nested=nested)
    return Source(path, head_of(list(schema.names())), None, rows)
