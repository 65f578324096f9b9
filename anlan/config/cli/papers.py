"""Papers on disk for the commands that read them: files and folders in, one reading a paper out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from anlan.config.cli.starting import Exit, fail, progress
from anlan.engines.reading import FileRefused, PageReading, ReaderProcess, ReadingFailed, inspect_file
from anlan.intake.domain.readings import given_up

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff", ".pdf", ".ofd"})
TIMEOUT_SECONDS = 60


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files named, and of each folder its photos, PDFs and OFDs by name; folders inside it are not entered.

    Ends the command (exit 2) when a path does not exist or a folder holds no paper.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            fail(f"{path}: there is no such file or folder", Exit.USAGE)
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(path.iterdir())
        papers = [one for one in inside if one.is_file() and one.suffix.lower() in SUFFIXES]
        if not papers:
            fail(f"{path}: the folder holds no paper; papers end in {', '.join(sorted(SUFFIXES))}", Exit.USAGE)
        folders = [one.name for one in inside if one.is_dir()]
        if folders:
            progress.print(f"{path}: not entered: {', '.join(folders)}")
        found += papers
    return found


def readings_of(
    path: Path,
    reader: ReaderProcess,
    *,
    on: dt.date | None,
    pages: Sequence[int] | None = None,
    kind_only: bool = False,
) -> Iterator[PageReading]:
    """Every paper of a file. A page that stops the reader is given up and the next one is read.

    Raises `FileRefused` for a file that cannot be material.
    """
    for page in pages or range(1, inspect_file(path).page_count + 1):
        try:
            yield from reader.read(path, pages=[page], on=on, kind_only=kind_only)
        except ReadingFailed as failed:
            if failed.page is None:
                fail(f"no reader could be started: {failed.detail}; run anlan doctor")
            yield given_up(page, failed.code)


def each_file(
    paths: Sequence[Path], read: Callable[[Path], Iterator[PageReading]]
) -> Iterator[tuple[Path, PageReading | FileRefused]]:
    """Every reading of several files, or the refusal of a file; each told on standard error as it comes."""
    for number, path in enumerate(paths, start=1):
        try:
            for reading in read(path):
                progress.print(
                    f"[{number}/{len(paths)}] {path} page {reading.page}: {reading.kind} ({reading.seconds:.1f} s)",
                    soft_wrap=True,
                )
                yield path, reading
        except FileRefused as refused:
            progress.print(f"[{number}/{len(paths)}] {path}: {refused}", style="red", soft_wrap=True)
            yield path, refused
