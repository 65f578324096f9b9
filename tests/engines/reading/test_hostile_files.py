"""Files made to hurt: each costs bounded seconds and memory in the reading process, and the next page is read."""

from __future__ import annotations

import io
import json
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pypdfium2
import pytest
from PIL import Image
from pillow_heif import from_pillow

from anlan.engines.reading import FileRefused, ReaderProcess, ReadingFailed, display_copy, inspect_file
from anlan.engines.reading.pages import page_pixels, printed_page
from anlan.engines.reading.process import MEMORY_LIMIT_BYTES

from .electronic import ofd_of, ofd_text, one_page, pdf_of, scan, shown, stream
from .papers import as_jpeg, sheet

PAPERS = json.loads((Path(__file__).parent / "papers.json").read_text(encoding="utf-8"))
#: What one hostile page may take before it is given up.
LONGEST_SECONDS = 12


@pytest.fixture(scope="module")
def reading():
    with ReaderProcess(timeout_seconds=LONGEST_SECONDS) as running:
        yield running


@pytest.fixture
def card(tmp_path) -> Path:
    paper = PAPERS["id_card_back"]
    path = tmp_path / "card.jpg"
    path.write_bytes(as_jpeg(sheet(tuple(paper["size"]), paper["texts"])))
    return path


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    holder = io.BytesIO()
    picture.save(holder, form, **options)
    return holder.getvalue()


def png_claiming(width: int, height: int, *, colour: int = 2, data: bytes = b"\0" * 100) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    ended = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + ended


def flat_png() -> bytes:
    """49 megapixels with an alpha channel in 200 kilobytes."""
    return png_claiming(7000, 7000, colour=6, data=(b"\0" + b"\xff\xff\xff\xff" * 7000) * 7000)


def large_jpeg() -> bytes:
    return saved(Image.new("L", (10_000, 10_000), 200), "JPEG", quality=20)


def wild_heic() -> bytes:
    content = bytearray(saved_heic())
    place = content.index(b"ispe") + 8
    content[place : place + 8] = struct.pack(">II", 60_000, 60_000)
    return bytes(content)


def saved_heic() -> bytes:
    holder = io.BytesIO()
    from_pillow(Image.new("RGB", (64, 64), "white")).save(holder)
    return holder.getvalue()


def nested_arrays() -> bytes:
    return one_page(shown(10, 10, 9, "x"), catalogue=b"/Deep " + b"[" * 200_000 + b"]" * 200_000)


def giant_page() -> bytes:
    return one_page(shown(10, 10, 9, "陈小满" * 30), size=(9e6, 12e6))


def many_objects() -> bytes:
    return one_page(b"".join(b"%d %d m %d %d l S\n" % (n % 500, n % 700, n % 90, n % 80) for n in range(200_000)))


def many_letters() -> bytes:
    return one_page(b"".join(shown(n % 500, n % 800, 4, "陈小满住院费用清单" * 4) for n in range(8000)))


def form_in_itself() -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /XObject << /F 8 0 R >> >>"
    return one_page(b"/F Do", resources=b"/XObject << /F 8 0 R >>", more=[stream(b"/F Do /F Do", form)])


def forms_that_multiply() -> bytes:
    """Nine forms, each drawing the next twelve times: five thousand million strokes from a kilobyte."""
    forms = [
        stream(
            b"/F Do " * 12 if number < 16 else b"0 0 m 500 800 l S",
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /XObject << /F %d 0 R >> >>"
            % (number + 1),
        )
        for number in range(8, 17)
    ]
    return one_page(b"/F Do", resources=b"/XObject << /F 8 0 R >>", more=forms)


def pictured(entries: bytes, content: bytes) -> bytes:
    picture = stream(content, b"/Type /XObject /Subtype /Image " + entries)
    show = b"q 500 0 0 700 0 0 cm /Im Do Q"
    return one_page(show, resources=b"/XObject << /Im 8 0 R >>", more=[picture])


def jbig2_bomb() -> bytes:
    page = struct.pack(">IBBI", 0, 48, 1, 19) + struct.pack(">IIIIBH", 60_000, 60_000, 0, 0, 0, 0)
    return pictured(
        b"/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", page
    )


def jpx_bomb() -> bytes:
    size = struct.pack(">HHIIIIIIIIH", 41, 0, 90_000, 90_000, 0, 0, 90_000, 90_000, 0, 0, 1) + b"\x07\x01\x01"
    return pictured(b"/Width 90000 /Height 90000 /Filter /JPXDecode", b"\xff\x4f\xff\x51" + size + b"\xff\xd9")


def packed_many_times() -> bytes:
    packed = zlib.compress(bytes(200 * 2**20), 9)
    for _ in range(2):
        packed = zlib.compress(packed, 9)
    entries = b"/Width 14000 /Height 14000 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    return pictured(entries + b" /Filter [/FlateDecode /FlateDecode /FlateDecode]", packed)


def broken_font() -> bytes:
    content = one_page(
        shown(40, 700, 12, "陈小满住院费用清单合计金额" * 8), more=[stream(b"\0\1\0\0" + b"\xff" * 9000)]
    )
    return content.replace(b"/StemV 93", b"/StemV 93 /FontFile2 8 0 R")


def page_tree_in_a_ring() -> bytes:
    return pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000 >>"])


def drawings_that_multiply() -> bytes:
    """A composite object that holds itself ten times."""
    held = '<ofd:CompositeObject ID="9" Boundary="0 0 9 9" ResourceID="80"/>' * 10
    resources = (
        '<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CompositeGraphicUnits>'
        f'<ofd:CompositeGraphicUnit ID="80"><ofd:Content>{held}</ofd:Content></ofd:CompositeGraphicUnit>'
        "</ofd:CompositeGraphicUnits></ofd:Res>"
    )
    return ofd_of([held], parts={"Doc_0/DocumentRes.xml": resources.encode()})


def endless_ofd_text() -> bytes:
    return ofd_of([ofd_text(20, 10, 10, 3.0, "陈" * 1_000_000, DeltaX="g 900000 0.001")])


def deep_xml() -> bytes:
    return ofd_of(["<ofd:PageBlock>" * 100_000 + "</ofd:PageBlock>" * 100_000])


def wild_numbers() -> bytes:
    return ofd_of([ofd_text(20, 10, 10, 3.0, "陈小满" * 20, CTM="1e300 nan inf 0 0 0", Size="1e9")], box="0 0 1e9 1e-9")


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a flat PNG of 49 megapixels": flat_png,
    "a PNG that claims 3,600 megapixels": lambda: png_claiming(60_000, 60_000),
    "a JPEG of 100 megapixels": large_jpeg,
    "a HEIC that claims 3,600 megapixels": wild_heic,
    "a JPEG cut in half": lambda: cut(as_jpeg(Image.effect_noise((900, 900), 80).convert("RGB"))),
    "a PDF nested 200,000 deep": nested_arrays,
    "a PDF page of 4,000 kilometres": giant_page,
    "a PDF page of nothing": lambda: one_page(shown(0, 0, 9, "x"), size=(1e-6, 1e-6)),
    "a PDF of 200,000 strokes": many_objects,
    "a PDF of 288,000 letters": many_letters,
    "a PDF form that draws itself": form_in_itself,
    "PDF forms that multiply": forms_that_multiply,
    "a JBIG2 picture of 3,600 megapixels": jbig2_bomb,
    "a JPEG 2000 picture of 8,100 megapixels": jpx_bomb,
    "a PDF picture packed three times": packed_many_times,
    "a PDF with a broken font": broken_font,
    "a PDF whose pages run in a ring": page_tree_in_a_ring,
    "a PDF cut in half": lambda: cut(many_objects()),
    "an OFD whose drawings multiply": drawings_that_multiply,
    "an OFD of a million letters": endless_ofd_text,
    "an OFD nested 100,000 deep": deep_xml,
    "an OFD of wild numbers": wild_numbers,
    "an OFD cut in half": lambda: cut(ofd_of([ofd_text(20, 10, 10, 3.0, "陈小满" * 20)])),
}


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
