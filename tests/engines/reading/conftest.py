"""One warm reader and one warm reading process for all tests of the session; drawing their models up costs seconds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from anlan.engines.reading import Reader, ReaderProcess
from tests.engines.reading.papers import as_jpeg, sheet


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(threads=2)


@pytest.fixture(scope="session")
def reader_process():
    with ReaderProcess(timeout_seconds=60) as running:
        yield running


@pytest.fixture
def card(tmp_path) -> Path:
    """The back of an identity card, as a small JPEG that is read without a fault."""
    paper = json.loads((Path(__file__).parent / "papers.json").read_text(encoding="utf-8"))["id_card_back"]
    path = tmp_path / "card.jpg"
    path.write_bytes(as_jpeg(sheet(tuple(paper["size"]), paper["texts"])))
    return path
