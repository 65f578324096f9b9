"""Files made to hurt: each costs bounded seconds and memory in the reading process, and the next page is read."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import numpy as np
import psutil
import pypdfium2
import pytest
from PIL import Image

from anlan.engines.reading import FileRefused, ReaderProcess, ReadingFailed, display_copy, inspect_file
from anlan.engines.reading.pages import page_pixels, printed_page
from anlan.engines.reading.process import MEMORY_LIMIT_BYTES

from .electronic import ofd_of, one_page, scan, shown
from .hostile import HOSTILE, drawings_that_multiply, forms_that_multiply, saved
from .papers import as_jpeg

PAPERS = json.loads((Path(__file__).parent / "papers.json").read_text(encoding="utf-8"))
#: What one hostile page may take before it is given up.
LONGEST_SECONDS = 12


@pytest.fixture(scope="module")
def reading():
    with ReaderProcess(timeout_seconds=LONGEST_SECONDS) as running:
        yield running


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_bounded_time_and_memory_and_the_next_page_is_read(reading, tmp_path, card, name):
    path = tmp_path / "hostile"
    path.write_bytes(HOSTILE[name]())
    began = time.perf_counter()
    with_refusal = _refusal(path)
    seconds_at_the_door = time.perf_counter() - began
    reading.start()
    child = psutil.Process(reading.pid)
    began = time.perf_counter()
    try:
        outcome = ", ".join(problem.code for one in reading.read(path) for problem in one.problems) or "read"
    except ReadingFailed as failed:
        outcome = failed.code
    seconds = time.perf_counter() - began
    peak = _peak_bytes(child) if child.is_running() and reading.pid == child.pid else 0
    door = f"{with_refusal or 'let in'} in {seconds_at_the_door:.1f} s"
    print(f"{name}: {door}; {outcome} in {seconds:.1f} s, {peak >> 20} MB")
    assert seconds_at_the_door < 3
    assert seconds < LONGEST_SECONDS + 3
    assert peak < MEMORY_LIMIT_BYTES
    assert [one.kind for one in reading.read(card)] == ["id_card_back"]


@pytest.mark.slow
def test_showing_a_hostile_page_never_hurts_the_caller(tmp_path):
    path = tmp_path / "hostile"
    path.write_bytes(forms_that_multiply())
    before = psutil.Process().cpu_times()
    with pytest.raises(OSError, match=r"could not be drawn|took longer"):
        display_copy(path)
    after = psutil.Process().cpu_times()
    assert after.user - before.user < 1
    assert after.children_user - before.children_user < 20
    path.write_bytes(drawings_that_multiply())
    assert Image.open(io.BytesIO(display_copy(path))).width == 1600


def _refusal(path: Path) -> str:
    try:
        inspect_file(path)
    except FileRefused as refused:
        return refused.code
    return ""


def _peak_bytes(child: psutil.Process) -> int:
    status = Path(f"/proc/{child.pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def test_the_pdf_library_has_no_script_engine():
    assert not {"V8", "XFA"} & set(pypdfium2.version.PDFIUM_INFO.flags)


def test_scripts_in_a_pdf_are_not_run(tmp_path):
    script = b"/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>"
    path = tmp_path / "script.pdf"
    path.write_bytes(one_page(shown(40, 700, 12, "陈小满住院费用清单合计金额" * 4), catalogue=script))
    began = time.perf_counter()
    assert printed_page(path, page=1).lines[0].text.startswith("陈小满")
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (as_jpeg(Image.new("RGB", (60, 40), "white")) + one_page(b""), "image/jpeg"),
        (saved(Image.new("RGB", (60, 40), "white"), "PNG") + ofd_of([""]), "image/png"),
        (ofd_of([""]) + b"%PDF-1.7", "application/ofd"),
    ],
)
def test_a_file_of_two_kinds_is_what_its_first_bytes_say_at_the_door_and_inside(tmp_path, content, media_type):
    path = tmp_path / "polyglot"
    path.write_bytes(content)
    assert inspect_file(path).media_type == media_type
    assert page_pixels(path, page=1).shape[2] == 3


def picture(mode: str) -> Image.Image:
    """Dark on the left, light on the right, in one of the modes a scanner or a chat program leaves."""
    half = np.zeros((40, 60), np.uint8)
    half[:, 30:] = 255
    if mode == "I;16":
        return Image.fromarray(half.astype(np.uint16) * 257)
    plain = Image.fromarray(half)
    if mode in ("LA", "RGBA"):
        clear = Image.new(mode, plain.size, 0)  # clear is white on paper
        clear.paste(Image.new(mode, (30, 40), (0, 255) if mode == "LA" else (0, 0, 0, 255)), (0, 0))
        return clear
    return plain.convert(mode)


@pytest.mark.parametrize(
    ("mode", "form"),
    [
        *((mode, "PNG") for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        *((mode, "JPEG") for mode in ("L", "RGB", "CMYK")),
    ],
)
def test_every_mode_of_picture_shows_dark_as_dark(tmp_path, mode, form):
    path = tmp_path / "picture"
    path.write_bytes(saved(picture(mode), form))
    for longest_side in (2400, 30):
        pixels = page_pixels(path, page=1, longest_side=longest_side)
        width = pixels.shape[1]
        assert pixels[:, : width // 3].max() < 40
        assert pixels[:, -width // 3 :].min() > 215


def test_of_several_frames_the_first_is_the_page(tmp_path):
    dark, light = Image.new("RGB", (60, 40), "black"), Image.new("RGB", (60, 40), "white")
    for form in ("PNG", "MPO"):
        path = tmp_path / form
        path.write_bytes(saved(dark, form, save_all=True, append_images=[light]))
        assert inspect_file(path).page_count == 1
        assert page_pixels(path, page=1).max() < 40


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_the_turn_of_the_camera_outlives_the_reduction(tmp_path, form):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "turned"
    path.write_bytes(saved(picture("RGB").resize((600, 400)), form, exif=exif))
    pixels = page_pixels(path, page=1, longest_side=300)
    assert pixels.shape[:2] == (300, 200)
    assert pixels[:100].max() < 40 < 215 < pixels[-100:].min()


def test_a_scanned_page_in_a_pdf_is_looked_at(tmp_path):
    grey = np.full((400, 300), 255, np.uint8)
    grey[:200] = 0
    show = b"q 300 0 0 400 0 0 cm /Im Do Q"
    content = one_page(
        show, size=(300, 400), resources=b"/XObject << /Im 8 0 R >>", more=[scan(300, 400, grey.tobytes())]
    )
    path = tmp_path / "scan.pdf"
    path.write_bytes(content)
    assert printed_page(path, page=1) is None
    assert page_pixels(path, page=1)[100, 100].max() < 40
