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
from pathlib import Path
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


#: How memory that was refused shows.
_REFUSED = (MemoryError, RuntimeError, cv2.error)
#: A reader that has come to hold this share of its limit ends after its answer; the next page gets a fresh one.
_WORN = 0.8


def main(threads: int, memory_limit_bytes: int) -> None:
    """Warm up, say ready, then answer requests until the input ends."""
    answers = _own_output()
    threading.Thread(target=_end_with_input, daemon=True).start()
    _bound_memory(memory_limit_bytes)
    reader = Reader(threads=threads)
    reader.warm_up()
    _say(answers, {"ready": True, "pid": os.getpid()})
    fresh = True
    for line in sys.stdin:
        left = _answer(reader, json.loads(line), partial(_say, answers), fresh=fresh)
        if left or _private_bytes() > _WORN * memory_limit_bytes:
            _say(answers, {"worn": left})
            return
        _say(answers, {"end": True})
        fresh = False


def _answer(
    reader: Reader, request: dict[str, Any], say: Callable[[dict[str, Any]], None], *, fresh: bool
) -> list[int]:
    """Each page is announced, its kind told when a glance is asked for, and its papers said.

    A page that cannot be opened is a reading with a problem. The answer is the pages left for a fresh reader: memory
    that is refused to one which has read before may be what earlier pages took.
    """
    on = dt.date.fromisoformat(request["on"]) if request["on"] else None
    on_kind = (lambda glance: say({"kind": glance.to_json()})) if request.get("glance") else None
    try:
        every = request["pages"] is None
        wanted = list(range(1, pages.page_count(request["path"]) + 1) if every else request["pages"])
    except _DECODER_ERRORS as error:
        say({"reading": unopened(1, _words(error)).to_json()})
        return []
    read: Read = _glance if request.get("kind_only") else partial(_read, on=on, on_kind=on_kind)
    for place, page in enumerate(wanted):
        say({"page": page})
        try:
            readings = read(reader, request["path"], page)
        except _DECODER_ERRORS as error:
            if isinstance(error, _REFUSED) and not (fresh and place == 0):
                return wanted[place:]
            readings = [unopened(page, _words(error))]
        for reading in readings:
            say({"reading": reading.to_json()})
    return []


def _glance(reader: Reader, path: str, page: int) -> list[PageReading]:
    glance = reader.glance_page(path, page)
    problems = (Problem("unreadable"),) if glance.unreadable else ()
    blank = replace(unopened(page, ""), problems=problems, kind=glance.kind, kind_confidence=glance.kind_confidence)
    return [replace(blank, seconds=glance.seconds)]


def _read(reader: Reader, path: str, page: int, *, on: dt.date | None, on_kind: OnKind | None) -> list[PageReading]:
    return reader.read_page(path, page, on=on, on_kind=on_kind)


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


def _private_bytes() -> int:
    """The private memory of this process, as its limit counts it."""
    return int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
    answers.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
