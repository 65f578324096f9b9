"""Photographs and PDFs of claim material become kinds, fields and problems. See README.md in this folder."""

from __future__ import annotations

from anlan.engines.reading.display import display_copy
from anlan.engines.reading.files import FileFacts, FileRefused, inspect_file
from anlan.engines.reading.kinds import KINDS
from anlan.engines.reading.naming import why_kind
from anlan.engines.reading.pages import page_count
from anlan.engines.reading.process import ReaderProcess, ReadingFailed
from anlan.engines.reading.reader import Reader, read_bundle, read_file, read_page
from anlan.engines.reading.values import PROBLEM_CODES, Field, KindGlance, PageReading, Problem, TextLine

__all__ = [
    "KINDS",
    "PROBLEM_CODES",
    "Field",
    "FileFacts",
    "FileRefused",
    "KindGlance",
    "PageReading",
    "Problem",
    "Reader",
    "ReaderProcess",
    "ReadingFailed",
    "TextLine",
    "display_copy",
    "inspect_file",
    "page_count",
    "read_bundle",
    "read_file",
    "read_page",
    "why_kind",
]
