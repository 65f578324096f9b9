"""The child side of `ReaderProcess`: one JSON request a line on standard input, one JSON answer a line out.

Started as `python -m anlan.engines.reading.child THREADS MEMORY_LIMIT_BYTES`; ends when its input ends.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import resource
import select
import struct
import sys
import threading
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TextIO

import cv2

from anlan.engines.reading import pages
from anlan.engines.reading.reader import OnKind, Reader
from anlan.engines.reading.values import PageReading, Problem

Read = Callable[[Reader, str, int], list[PageReading]]

#: Every decoder has its own errors; whichever it was, the claimant needs to hear that this page did not open.
#: OpenCV and OpenVINO report memory that was refused as cv2.error and RuntimeError; XML that nests too deep recurses.
_DECODER_ERRORS = (
    MemoryError,
    OSError,
    ValueError,
    ArithmeticError,
    SyntaxError,
    LookupError,
    RuntimeError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
    cv2.error,
)


def main(threads: int, memory_limit_bytes: int) -> None:
    """Warm up, say ready, then answer requests until the input ends."""
    answers = _own_output()
    threading.Thread(target=_end_with_input, daemon=True).start()
    _bound_memory(memory_limit_bytes)
    reader = Reader(threads=threads)
    reader.warm_up()
    _say(answers, {"ready": True, "pid": os.getpid()})
    for line in sys.stdin:
        _answer(reader, json.loads(line), partial(_say, answers))


def _answer(reader: Reader, request: dict[str, Any], say: Callable[[dict[str, Any]], None]) -> None:
    """Each page is announced, its kind told when a glance is asked for, its papers said, and the end said.

    A page that cannot be opened is a reading with a problem.
    """
    on = dt.date.fromisoformat(request["on"]) if request["on"] else None
    on_kind = (lambda glance: say({"kind": glance.to_json()})) if request.get("glance") else None
    try:
        every = request["pages"] is None
        wanted = range(1, pages.page_count(request["path"]) + 1) if every else request["pages"]
    except _DECODER_ERRORS as error:
        say({"reading": unopened(1, _words(error)).to_json()})
        wanted = []
    read: Read = _glance if request.get("kind_only") else partial(_read, on=on, on_kind=on_kind)
    for page in wanted:
        say({"page": page})
        for reading in read(reader, request["path"], page):
            say({"reading": reading.to_json()})
    say({"end": True})


def _glance(reader: Reader, path: str, page: int) -> list[PageReading]:
    try:
        glance = reader.glance_page(path, page)
    except _DECODER_ERRORS as error:
        return [unopened(page, _words(error))]
    problems = (Problem("unreadable"),) if glance.unreadable else ()
    blank = replace(unopened(page, ""), problems=problems, kind=glance.kind, kind_confidence=glance.kind_confidence)
    return [replace(blank, seconds=glance.seconds)]


def _read(reader: Reader, path: str, page: int, *, on: dt.date | None, on_kind: OnKind | None) -> list[PageReading]:
    try:
        return reader.read_page(path, page, on=on, on_kind=on_kind)
    except _DECODER_ERRORS as error:
        return [unopened(page, _words(error))]


def _words(error: Exception) -> str:
    """Why a page did not open. What OpenCV says of itself (its version, its source) tells nobody anything."""
    if isinstance(error, cv2.error):
        return "error: the picture could not be processed"
    return f"{type(error).__name__}: {error}"


def unopened(page: int, reason: str) -> PageReading:
    """The reading of a page whose picture could not be opened at all."""
    problem = Problem("unreadable", None, {"reason": reason[:200]})
    return PageReading(
        page=page,
        kind="other",
        kind_confidence=0.0,
        fields={},
        problems=(problem,),
        lines=(),
        turned_degrees=0,
        width_px=0,
        height_px=0,
        seconds=0.0,
    )


def _end_with_input() -> None:
    """End at once when nobody is left to ask, even in the middle of a page: whoever started us may have been killed.

    Only the closing is watched here (nothing is read), from a thread, since a page keeps the main one busy.
    """
    closing = select.poll()
    closing.register(sys.stdin.fileno(), 0)
    closing.poll()
    os._exit(0)


def _own_output() -> TextIO:
    """Standard output kept for answers alone; whatever a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _bound_memory(limit_bytes: int) -> None:
    """Private memory, heap and mappings, is bounded; the address space is not, since shared weights count there."""
    resource.setrlimit(resource.RLIMIT_DATA, (limit_bytes, limit_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
    answers.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
