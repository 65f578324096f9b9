"""A reader that knows the sample papers by their names, for tests of what is done with readings."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

from anlan.engines.reading import PageReading, ReadingFailed
from tests.intake.sample_papers import SAMPLES, reading, rows_of


class KnowingReader:
    """Stands in for `ReaderProcess`: a sample file reads as its truth says; the files of `breaks_on` stop it."""

    def __init__(self, breaks_on: Sequence[str] = ()) -> None:
        self.breaks_on = breaks_on

    def __call__(self, **_: object) -> KnowingReader:
        return self

    def __enter__(self) -> KnowingReader:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def read(
        self, path: Path, *, pages: Sequence[int], on: object = None, kind_only: bool = False
    ) -> Iterator[PageReading]:
        (page,) = pages
        if path.name in self.breaks_on:
            raise ReadingFailed(code="timed_out", path=str(path), page=page, seconds=60)
        folder = path.parent.relative_to(SAMPLES).as_posix()
        row = next(one for one in rows_of(folder) if one["file"] == path.name)
        found = reading(row, page=page)
        guess = "prescription" if "shopping" in path.name else ""
        fields = {} if kind_only else found.fields
        yield dataclasses.replace(found, best_guess=guess, fields=fields)
