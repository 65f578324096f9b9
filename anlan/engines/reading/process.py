"""Reading in a process of its own, that can be killed: a hostile file costs one page, never the caller."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import IO, Any, Literal

from anlan.engines.reading.values import KindGlance, PageReading

#: A reader comes to hold some 2.1 GB of private memory, .8 GB of it in use; the rest is room for a large picture.
MEMORY_LIMIT_BYTES = 3 * 2**30
_START_SECONDS = 60.0
_CLOSE_SECONDS = 3.0
_LAST_WORDS_BYTES = 400


class ReadingFailed(RuntimeError):
    """The reading process had to be stopped, or stopped by itself, on a page.

    `code` is "timed_out" or "crashed", `path` and `page` (None while starting) say where, `detail` its last words.
    The next call starts a fresh process.
    """

    def __init__(
        self, *, code: Literal["timed_out", "crashed"], path: str, page: int | None, seconds: float, detail: str = ""
    ) -> None:
        self.code = code
        self.path = path
        self.page = page
        self.seconds = seconds
        self.detail = detail
        what = f"took longer than {seconds:g} s" if code == "timed_out" else f"stopped the reader ({detail})"
        if page is None:
            sentence = f"A reader could not be started: it {what}. Try again; if this machine is busy, in a minute."
        else:
            sentence = f"Page {page} of {path} {what}. It was given up; send another picture of the page."
        super().__init__(sentence)


class ReaderProcess:
    """A warm reader in a child process.

    `timeout_seconds` is the longest one page may take, `memory_limit_bytes` bounds the private memory of the child,
    `threads` the cores it uses. Calls from several threads wait for each other.

    >>> with ReaderProcess(timeout_seconds=30) as reader:  # doctest: +SKIP
    ...     for reading in reader.read("invoice.pdf"):
    ...         print(reading.page, reading.kind)
    """

    def __init__(
        self, *, timeout_seconds: float = 30, memory_limit_bytes: int = MEMORY_LIMIT_BYTES, threads: int = 2
    ) -> None:
        self.timeout_seconds = timeout_seconds
        self.memory_limit_bytes = memory_limit_bytes
        self.threads = threads
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._complaints: IO[bytes] | None = None
        self._turn = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process number of the child, None when there is none."""
        return self._child.pid if self._child and self._child.poll() is None else None

    def start(self) -> None:
        """Start the child and wait until its models are warm; nothing happens when it already runs."""
        with self._turn:
            self._start()

    def read(
        self,
        path: str | os.PathLike[str],
        *,
        on: dt.date | None = None,
        pages: Sequence[int] | None = None,
        on_kind: Callable[[KindGlance], None] | None = None,
        kind_only: bool = False,
    ) -> Iterator[PageReading]:
        """The readings of a file's pages (all when `pages` is None), each paper as soon as it is there.

        `on_kind` is called with the kind of each page before its small print is read. With `kind_only` a page is one
        reading without fields, lines and problems. Raises `ReadingFailed`; papers that came before it are good.
        """
        with self._turn:
            self._start()
            request = {
                "path": os.fspath(os.path.abspath(path)),
                "on": on.isoformat() if on else None,
                "pages": list(pages) if pages is not None else None,
                "glance": on_kind is not None,
                "kind_only": kind_only,
            }
            finished = False
            try:
                for answer in self._answers_to(request, first_page=pages[0] if pages else 1):
                    if "reading" in answer:
                        yield PageReading.from_json(answer["reading"])
                    elif on_kind:
                        on_kind(KindGlance.from_json(answer["kind"]))
                finished = True
            finally:
                # A caller that stops half-way leaves answers in the pipe: a fresh child is simpler than sorting them.
                if not finished:
                    self._kill()

    def read_page(self, path: str | os.PathLike[str], page: int = 1, *, on: dt.date | None = None) -> list[PageReading]:
        """The readings of the papers on one page; raises `ReadingFailed`."""
        return list(self.read(path, on=on, pages=[page]))

    def close(self) -> None:
        """Let the child end; kill it when it does not."""
        with self._turn:
            child = self._child
            if child is None:
                return
            with contextlib.suppress(BrokenPipeError):
                if child.stdin:
                    child.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(_CLOSE_SECONDS)
            self._kill()

    def __enter__(self) -> ReaderProcess:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _start(self) -> None:
        if self.pid is not None:
            return
        self._kill()
        self._answers = queue.SimpleQueue()
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the child, closed in _kill
        self._child = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "anlan.engines.reading.child",
                str(self.threads),
                str(self.memory_limit_bytes),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            env=child_environment(),
            start_new_session=True,
        )
        threading.Thread(target=_pump, args=(self._child, self._answers), daemon=True).start()
        try:
            self._next("", None, time.monotonic() + _START_SECONDS, seconds=_START_SECONDS)
        except ReadingFailed:
            self._kill()
            raise

    def _answers_to(self, request: dict[str, Any], *, first_page: int) -> Iterator[dict[str, Any]]:
        """Every kind and reading the child tells, until it says that this was all.

        A worn child has used up the memory it may have and ends; what it leaves unread goes to a fresh one.
        """
        page = first_page
        self._ask(request, page)
        until = time.monotonic() + self.timeout_seconds
        while "end" not in (answer := self._next(request["path"], page, until)):
            if "page" in answer:
                # The clock runs anew for every page, however many papers it shows.
                page, until = answer["page"], time.monotonic() + self.timeout_seconds
            elif "worn" in answer:
                self._kill()
                if not answer["worn"]:
                    return
                self._start()
                yield from self._answers_to({**request, "pages": answer["worn"]}, first_page=answer["worn"][0])
                return
            else:
                yield answer

    def _ask(self, request: dict[str, Any], page: int | None) -> None:
        child = self._child
        if child is None or child.stdin is None:
            raise ReadingFailed(
                code="crashed", path=request["path"], page=page, seconds=0, detail="no reader is running"
            )
        try:
            child.stdin.write((json.dumps(request, ensure_ascii=False) + "\n").encode())
            child.stdin.flush()
        except BrokenPipeError as error:
            raise self._crashed(request["path"], page) from error

    def _next(self, path: str, page: int | None, until: float, *, seconds: float | None = None) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            allowed = self.timeout_seconds if seconds is None else seconds
            raise ReadingFailed(code="timed_out", path=path, page=page, seconds=allowed) from None
        if line is None:
            raise self._crashed(path, page)
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _crashed(self, path: str, page: int | None) -> ReadingFailed:
        ended = None
        with contextlib.suppress(subprocess.TimeoutExpired):  # it closed its output and lives on: it is killed anyway
            ended = self._child.wait(_CLOSE_SECONDS) if self._child else None
        last_words = b""
        if self._complaints:
            self._complaints.seek(max(0, os.fstat(self._complaints.fileno()).st_size - _LAST_WORDS_BYTES))
            last_words = self._complaints.read().strip().rpartition(b"\n")[2]
        detail = f"exit {ended}: {last_words.decode(errors='replace')}"
        return ReadingFailed(code="crashed", path=path, page=page, seconds=0, detail=detail)

    def _kill(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe:
                    with contextlib.suppress(BrokenPipeError):
                        pipe.close()
        if self._complaints is not None:
            self._complaints.close()
            self._complaints = None


def _pump(child: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes | None]) -> None:
    """Carry the child's lines into the queue; None when there will be no more."""
    try:
        for line in child.stdout or ():
            answers.put(line)
    except ValueError:
        pass  # the pipe was closed under us because the child was killed
    answers.put(None)


def child_environment() -> dict[str, str]:
    """The child finds the same packages, speaks UTF-8, and inherits no settings of a web framework it never loads."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONUTF8": "1"}
