"""A hostile file costs one page, never the caller."""

from __future__ import annotations

import json
import os
import signal
import threading
import zlib
from pathlib import Path

import psutil
import pytest

from anlan.engines.reading import ReaderProcess, ReadingFailed, child

PAPERS = json.loads((Path(__file__).parent / "papers.json").read_text(encoding="utf-8"))


def pdf_bomb(folder: Path, *, side: int) -> Path:
    """A PDF of a few kilobytes whose one picture unpacks to `side` × `side` pixels of four bytes."""
    runs = zlib.compress(b"\x81\0" * (side * side * 4 // 128) + b"\x80", 1)
    show = b"q 500 0 0 500 0 0 cm /Im Do Q"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R"
    picture = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceCMYK /BitsPerComponent 8" % (
        side,
        side,
    )
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page + b" /Resources << /XObject << /Im 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(show), show),
        picture + b" /Filter [/FlateDecode /RunLengthDecode] /Length %d >>\nstream\n%s\nendstream" % (len(runs), runs),
    ]
    content, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(content),
    )
    path = folder / "bomb.pdf"
    path.write_bytes(content)
    return path


def test_pages_are_read_in_a_child_process(reader_process, card):
    (reading,) = reader_process.read(card)
    assert reading.kind == "id_card_back"
    assert reader_process.pid not in (None, os.getpid())


def test_the_kind_of_a_page_is_told_before_its_papers(reader_process, card):
    heard = []
    for reading in reader_process.read(card, on_kind=lambda glance: heard.append(glance)):
        heard.append(reading)
    told, read = heard
    assert (told.page, told.kind) == (1, "id_card_back")
    assert (read.page, read.part, read.kind) == (1, 1, "id_card_back")
    assert told.seconds <= read.seconds


def test_a_file_that_does_not_open_is_a_problem_and_the_child_lives_on(reader_process, tmp_path, card):
    pid = reader_process.pid
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(card.read_bytes()[:5000])
    for path in (broken, tmp_path / "missing.jpg"):
        (reading,) = reader_process.read(path)
        assert [(problem.code, problem.field) for problem in reading.problems] == [("unreadable", None)]
    assert reader_process.pid == pid


def test_a_pdf_bomb_stays_within_the_memory_allowed_and_the_next_page_is_read(reader_process, tmp_path, card):
    bomb = pdf_bomb(tmp_path, side=10_000)
    assert bomb.stat().st_size < 2**20
    (reading,) = reader_process.read(bomb)
    assert [(problem.code, problem.field) for problem in reading.problems] == [("unreadable", None)]
    assert _peak_bytes(reader_process.pid) < reader_process.memory_limit_bytes
    assert reader_process.read_page(card)[0].kind == "id_card_back"


def _peak_bytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read(reader_process, card, monkeypatch):
    reader_process.start()
    first = reader_process.pid
    with monkeypatch.context() as hurry:
        hurry.setattr(reader_process, "timeout_seconds", 0.01)
        with pytest.raises(ReadingFailed) as caught:
            reader_process.read_page(card)
    assert (caught.value.code, caught.value.page) == ("timed_out", 1)
    assert not psutil.pid_exists(first)
    assert reader_process.read_page(card)[0].kind == "id_card_back"


def test_a_killed_child_is_told_and_replaced(reader_process, card):
    reader_process.start()
    victim = reader_process.pid
    os.kill(victim, signal.SIGSTOP)  # so that it is still at the page when it is killed
    threading.Timer(0.2, os.kill, (victim, signal.SIGKILL)).start()
    with pytest.raises(ReadingFailed) as caught:
        reader_process.read_page(card)
    assert (caught.value.code, caught.value.page) == ("crashed", 1)
    assert reader_process.read_page(card)[0].kind == "id_card_back"
    assert reader_process.pid != victim


def test_a_memory_limit_too_small_to_start_in_is_told():
    with pytest.raises(ReadingFailed) as caught:
        ReaderProcess(memory_limit_bytes=64 * 2**20).start()
    assert (caught.value.code, caught.value.page) == ("crashed", None)


def test_the_child_ends_with_its_owner(reader_process):
    reader_process.start()
    pid = reader_process.pid
    reader_process.close()
    assert not psutil.pid_exists(pid)
    assert reader_process.pid is None


class Refused:
    """A reader to whom memory is refused."""

    def read_page(self, path, page, *, on, on_kind):
        raise RuntimeError("could not allocate memory")


def answered(*, fresh: bool) -> tuple[list[int], list[dict]]:
    said: list[dict] = []
    request = {"path": "card.jpg", "pages": [4, 5], "on": None}
    return child._answer(Refused(), request, said.append, fresh=fresh), said


def test_a_page_whose_memory_is_refused_to_a_used_reader_is_left_to_a_fresh_one():
    assert answered(fresh=False) == ([4, 5], [{"page": 4}])


def test_a_page_whose_memory_is_refused_to_a_fresh_reader_has_a_problem_and_the_next_is_left_to_another():
    left, said = answered(fresh=True)
    assert left == [5]
    (reading,) = (answer["reading"] for answer in said if "reading" in answer)
    assert reading["page"] == 4
    assert reading["problems"][0]["code"] == "unreadable"


def private_bytes(pid: int) -> int:
    return psutil.Process(pid).memory_info().data


def test_a_worn_child_is_replaced_and_every_page_is_read(card):
    with ReaderProcess(threads=1) as reader:
        list(reader.read(card))
        needed = private_bytes(reader.pid)
    # With this limit one page leaves a child with more than four fifths of it.
    with ReaderProcess(threads=1, memory_limit_bytes=int(needed / 0.87)) as reader:
        pids = set()
        for _ in range(2):
            reader.start()
            pids.add(reader.pid)
            (reading,) = reader.read(card)
            assert reading.kind == "id_card_back"
    assert len(pids) == 2


@pytest.mark.slow
def test_one_child_reads_all_sample_papers_within_its_memory():
    samples = Path(__file__).parents[3] / "samples"
    papers = [*(samples / "complete").glob("*.*"), *(samples / "incomplete").rglob("*.jpg")]
    papers = [paper for paper in papers if paper.suffix != ".json"]
    assert len(papers) >= 20
    with ReaderProcess(threads=1) as reader:
        pid = reader.pid
        for paper in papers:
            assert list(reader.read(paper))
        assert reader.pid == pid, "the child was not worn"
        assert psutil.Process(pid).memory_info().rss < 1.2e9
