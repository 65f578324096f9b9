"""Files made to hurt whoever opens them: bombs, rings, nests, cuts and wild numbers, each in a few kilobytes."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image
from pillow_heif import from_pillow

from tests.engines.reading.electronic import ofd_of, ofd_text, one_page, pdf_of, shown, stream
from tests.engines.reading.papers import as_jpeg


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
