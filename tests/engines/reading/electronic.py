"""Writes small PDF and OFD files for the tests, part by part, so that every oddity can be put in on purpose."""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

#: A Chinese font every reader of PDF knows by name, with codes that are Unicode: no font file is needed.
FONT_OBJECTS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 7 0 R"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
    b" /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
)
_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def pdf_of(objects: Sequence[bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    content, places = b"%PDF-1.7\n", []
    for number, part in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    ends = (len(objects) + 1, table, len(objects) + 1, trailer, len(content))
    return (
        content
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF" % ends
    )


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object; what it holds is packed unless its entries name a filter."""
    if b"/Filter" not in entries:
        content, entries = zlib.compress(content), entries + b" /Filter /FlateDecode"
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def one_page(
    content: bytes,
    *,
    size: tuple[float, float] = (595, 842),
    rotate: int = 0,
    resources: bytes = b"",
    more: Sequence[bytes] = (),
    catalogue: bytes = b"",
    trailer: bytes = b"",
) -> bytes:
    """A PDF of one page whose content may use the font /F1; `more` objects are numbered from 8."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Rotate %d /Contents 4 0 R" % (*size, rotate)
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page + b" /Resources << /Font << /F1 5 0 R >> %s >> >>" % resources,
            stream(content),
            *FONT_OBJECTS,
            *more,
        ],
        trailer=trailer,
    )


def shown(
    x: float, y: float, points: float, text: str, *, turn: int = 0, mode: int = 0, colour: str = "0 0 0", gap: float = 0
) -> bytes:
    """Text at a place in points from the lower left, running up the page when `turn` is 90; `gap` spreads it."""
    slope = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    matrix = f"{slope[0]:.4f} {slope[1]:.4f} {-slope[1]:.4f} {slope[0]:.4f} {x:g} {y:g}"
    codes = text.encode("utf-16-be").hex()
    return f"BT /F1 {points:g} Tf {gap:g} Tc {mode} Tr {colour} rg {matrix} Tm <{codes}> Tj ET\n".encode()


def scan(width: int, height: int, grey: bytes) -> bytes:
    """A grey picture as an object of a PDF."""
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
    return stream(grey, entries % (width, height))


def ofd_text(number: int, x: float, y: float, size: float, text: str, **more: str) -> str:
    """A text object whose characters start at x and stand on y + size (millimetres from the upper left)."""
    inner = {name: more.pop(name) for name in ("DeltaX", "DeltaY") if name in more}
    outer = "".join(f' {name}="{value}"' for name, value in more.items())
    steps = "".join(f' {name}="{value}"' for name, value in inner.items())
    return (
        f'<ofd:TextObject ID="{number}" Boundary="{x} {y} {len(text) * size + 1} {size * 1.3}" Font="1" Size="{size}"'
        f'{outer}><ofd:TextCode X="0" Y="{size}"{steps}>{escape(text)}</ofd:TextCode></ofd:TextObject>'
    )


def ofd_of(
    pages: Sequence[str],
    *,
    box: str = "0 0 210 140",
    template: str = "",
    notes: str = "",
    data: Mapping[str, str] | None = None,
    parts: Mapping[str, bytes] | None = None,
    document: str = "",
) -> bytes:
    """An OFD whose pages hold these objects; `parts` are further files by name, `data` its CustomData."""
    named = "".join(f'<ofd:CustomData Name="{name}">{value}</ofd:CustomData>' for name, value in (data or {}).items())
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(1, len(pages) + 1))
    used = '<ofd:Template TemplateID="90" ZOrder="Background"/>' if template else ""
    files: dict[str, bytes | str] = {
        "OFD.xml": f'<?xml version="1.0" encoding="UTF-8"?><ofd:OFD {_OFD} Version="1.1" DocType="OFD"><ofd:DocBody>'
        f"<ofd:DocInfo><ofd:DocID>0</ofd:DocID><ofd:CustomDatas>{named}</ofd:CustomDatas></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_OFD}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>{box}"
        "</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
        '<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>'
        f"<ofd:Pages>{listed}</ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>{document}"
        "</ofd:Document>",
        "Doc_0/Tpls/Tpl_0/Content.xml": _content(template, ""),
    }
    for number, objects in enumerate(pages, start=1):
        files[f"Doc_0/Pages/Page_{number}/Content.xml"] = _content(objects, used)
    if notes:
        files["Doc_0/Annots/Annotations.xml"] = (
            f'<ofd:Annotations {_OFD}><ofd:Page PageID="1"><ofd:FileLoc>Page_1/Annotation.xml</ofd:FileLoc></ofd:Page>'
            "</ofd:Annotations>"
        )
        files["Doc_0/Annots/Page_1/Annotation.xml"] = (
            f'<ofd:PageAnnot {_OFD}><ofd:Annot ID="1" Type="Stamp"><ofd:Appearance Boundary="150 120 60 20">{notes}'
            "</ofd:Appearance></ofd:Annot></ofd:PageAnnot>"
        )
    return zip_of({**files, **(parts or {})})


def zip_of(files: Mapping[str, bytes | str]) -> bytes:
    """A packed archive of these files."""
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return holder.getvalue()


def _content(objects: str, before: str) -> str:
    return f'<ofd:Page {_OFD}>{before}<ofd:Content><ofd:Layer ID="2">{objects}</ofd:Layer></ofd:Content></ofd:Page>'
