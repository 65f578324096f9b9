"""One warm reader and one warm reading process for all tests of the session; drawing their models up costs seconds."""

from __future__ import annotations

import pytest

from anlan.engines.reading import Reader, ReaderProcess


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(threads=2)


@pytest.fixture(scope="session")
def reader_process():
    with ReaderProcess(timeout_seconds=60) as running:
        yield running
