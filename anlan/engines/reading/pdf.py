"""PDF pages: drawn, and read from their text layer where that layer says what is painted. Scripts are never run."""

from __future__ import annotations

import ctypes
import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium_c

from anlan.engines.reading.files import PDF_LOCK
from anlan.engines.reading.ink import COVERS_PAGE, shows_more, with_ink
from anlan.engines.reading.text_layer import FEWEST_GLYPHS, MOST_GLYPHS, Edges, Glyph

Pixels = np.ndarray[Any, np.dtype[np.uint8]]

#: Text drawn with these modes leaves no mark: 3 is invisible, 7 only clips.
_UNPAINTED_MODES = (pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP)
#: Ink is looked for on a drawing of this size.
_LOOKED_AT_PX = 1400
_ENTRIES = (
    *("InvoiceNumber", "InvoiceCode", "IssueTime", "TotalTax-includedAmount", "TotalAmWithoutTax", "TotalTaxAm"),
    *("SellerName", "SellerIdNum", "BuyerName"),
)
_LARGEST_ATTACHMENT = 2 * 2**20
_MOST_ATTACHMENTS = 20


@contextmanager
def opened(path: str | os.PathLike[str]) -> Iterator[pypdfium2.PdfDocument]:
    """The document, closed afterwards; one at a time in a process. Raises `pypdfium2.PdfiumError`."""
    with PDF_LOCK:
        document = pypdfium2.PdfDocument(Path(path))
        try:
            yield document
        finally:
            document.close()


def page_of(document: pypdfium2.PdfDocument, page: int) -> pypdfium2.PdfPage:
    """A page, counted from 1; raises `IndexError` for a page the document does not have."""
    if not 1 <= page <= len(document):
        raise IndexError(f"the PDF has pages 1 to {len(document)}, page {page} was asked for")
    found = document[page - 1]
    if pdfium_c.FPDFPage_GetAnnotCount(found) > 0:
        # What was typed into a form lies in its fields; made part of the page it is drawn and read like all else.
        # This changes the copy in memory only, and runs none of the form's scripts.
        pdfium_c.FPDFPage_Flatten(found, pdfium_c.FLAT_NORMALDISPLAY)
        found.close()
        return document[page - 1]
    return found


def drawn(page: pypdfium2.PdfPage, longest_side: int) -> Pixels:
    """The page as BGR pixels whose longer side is `longest_side`, however large or long the page claims to be."""
    width, height = size_px(page, longest_side)
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        # Scripts and launch actions have no part in this: it only paints.
        flags = pdfium_c.FPDF_ANNOT | pdfium_c.FPDF_RENDER_LIMITEDIMAGECACHE
        pdfium_c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
        return np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
    finally:
        bitmap.close()


def size_px(page: pypdfium2.PdfPage, longest_side: int) -> tuple[int, int]:
    """Width and height of a drawing in pixels; neither is ever 0 or larger than `longest_side`."""
    width, height = max(page.get_width(), 0.01), max(page.get_height(), 0.01)
    scale = longest_side / max(width, height)
    return (max(1, min(longest_side, round(width * scale))), max(1, min(longest_side, round(height * scale))))


def glyphs_of(page: pypdfium2.PdfPage, longest_side: int) -> list[Glyph]:
    """The painted characters of a page in pixels of `drawn`; none where the layer is not what is painted.

    Left out are characters without ink: drawn invisibly, in the colour of the paper, under a picture, or off the page.
    A page that shows more letters than its layer holds (a scan with a header, outlined fonts) gives none at all.
    """
    text_page = page.get_textpage()
    try:
        if not FEWEST_GLYPHS <= text_page.count_chars() <= 2 * MOST_GLYPHS:
            return []
        glyphs = list(_placed(page, text_page, size_px(page, longest_side)))
    finally:
        text_page.close()
    if len(glyphs) < FEWEST_GLYPHS:
        return []
    ink = drawn(page, _LOOKED_AT_PX)
    scale = max(ink.shape[:2]) / longest_side
    painted = with_ink(glyphs, ink, scale)
    pictures = [_edges_of(page, one.get_bounds(), (ink.shape[1], ink.shape[0])) for one in _pictures(page)]
    return [] if shows_more(painted, ink, scale, pictures) else painted


def attachments(document: pypdfium2.PdfDocument) -> Iterator[bytes]:
    """The XML files embedded in a document, small ones only."""
    for number in range(min(document.count_attachments(), _MOST_ATTACHMENTS)):
        content = bytes(document.get_attachment(number).get_data())
        if len(content) <= _LARGEST_ATTACHMENT and b"<" in content[:200]:
            yield content


def entries(document: pypdfium2.PdfDocument) -> dict[str, str]:
    """The entries of the document's information that issuers of invoices fill."""
    return {name: value for name in _ENTRIES if (value := document.get_metadata_value(name))}


def _placed(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, size: tuple[int, int]) -> Iterator[Glyph]:
    covered = _covered_texts(page)
    sources: dict[int, int] = {}
    turn_of_page = page.get_rotation()
    spaced = False
    for number in range(text_page.count_chars()):
        text = chr(pdfium_c.FPDFText_GetUnicode(text_page, number))
        if text.isspace() or pdfium_c.FPDFText_IsGenerated(text_page, number) == 1:
            spaced = True
            continue
        drawn_by = pdfium_c.FPDFText_GetTextObject(text_page, number)
        address = ctypes.cast(drawn_by, ctypes.c_void_p).value or 0
        turn = _turn(text_page, number, turn_of_page)
        edges = _glyph_edges(page, text_page, number, size)
        if turn is None or edges is None or address in covered or _is_unpainted(drawn_by):
            continue
        if pdfium_c.FPDFText_HasUnicodeMapError(text_page, number) == 1:
            text = "�"
        yield Glyph(text, edges, turn, sources.setdefault(address, len(sources)), spaced)
        spaced = False


def _is_unpainted(drawn_by: Any) -> bool:
    if pdfium_c.FPDFTextObj_GetTextRenderMode(drawn_by) in _UNPAINTED_MODES:
        return True
    parts = [ctypes.c_uint() for _ in range(4)]
    return bool(pdfium_c.FPDFPageObj_GetFillColor(drawn_by, *parts)) and parts[3].value == 0


def _turn(text_page: pypdfium2.PdfTextPage, number: int, turn_of_page: int) -> int | None:
    """The clockwise turn that sets a character upright on the drawing, None for slanted watermarks."""
    # The library counts the angle of a character clockwise, as it does the turn of the page.
    degrees = -math.degrees(pdfium_c.FPDFText_GetCharAngle(text_page, number)) - turn_of_page
    quarter = round(degrees / 90)
    return None if abs(degrees - 90 * quarter) > 10 else quarter * 90 % 360


def _glyph_edges(
    page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, number: int, size: tuple[int, int]
) -> Edges | None:
    loose = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDFText_GetLooseCharBox(text_page, number, loose):
        return None
    left, top, right, bottom = _edges_of(page, (loose.left, loose.bottom, loose.right, loose.top), size)
    if right - left < 0.5 or bottom - top < 0.5 or right < 0 or bottom < 0 or left > size[0] or top > size[1]:
        return None
    return (left, top, right, bottom)


def _edges_of(page: pypdfium2.PdfPage, bounds: tuple[float, float, float, float], size: tuple[int, int]) -> Edges:
    """Left, bottom, right, top in points of the page as edges on a drawing of this size."""
    left, bottom, right, top = bounds
    corners = [_on_drawing(page, size, x, y) for x, y in ((left, top), (right, bottom))]
    xs, ys = sorted(corner[0] for corner in corners), sorted(corner[1] for corner in corners)
    return (xs[0], ys[0], xs[1], ys[1])


def _on_drawing(page: pypdfium2.PdfPage, size: tuple[int, int], x: float, y: float) -> tuple[float, float]:
    on_x, on_y = ctypes.c_int(), ctypes.c_int()
    # The function answers in whole pixels: a drawing sixteen times as large keeps the fractions.
    pdfium_c.FPDF_PageToDevice(page, 0, 0, size[0] * 16, size[1] * 16, 0, x, y, on_x, on_y)
    return on_x.value / 16, on_y.value / 16


def _pictures(page: pypdfium2.PdfPage) -> list[pypdfium2.PdfObject]:
    return list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _covered_texts(page: pypdfium2.PdfPage) -> set[int]:
    """The texts drawn before a picture over most of the page, or before an opaque rectangle over all of them."""
    area = page.get_width() * page.get_height()
    objects = list(page.get_objects(max_depth=1))
    texts = [(order, one) for order, one in enumerate(objects) if one.type == pdfium_c.FPDF_PAGEOBJ_TEXT]
    if not texts:
        return set()
    orders = np.array([order for order, _ in texts])
    places = np.array([one.get_bounds() for _, one in texts])
    hidden = np.zeros(len(texts), dtype=bool)
    for order, one in enumerate(objects):
        left, bottom, right, top = one.get_bounds()
        if one.type == pdfium_c.FPDF_PAGEOBJ_IMAGE and (right - left) * (top - bottom) > COVERS_PAGE * area:
            hidden |= orders < order
        elif one.type == pdfium_c.FPDF_PAGEOBJ_PATH and _is_opaque_rectangle(one.raw):
            inside = (places[:, 0] >= left) & (places[:, 1] >= bottom) & (places[:, 2] <= right) & (places[:, 3] <= top)
            hidden |= inside & (orders < order)
    return {ctypes.cast(texts[number][1].raw, ctypes.c_void_p).value or 0 for number in np.flatnonzero(hidden)}


def _is_opaque_rectangle(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    parts = [ctypes.c_uint() for _ in range(4)]
    return bool(
        pdfium_c.FPDFPath_CountSegments(path) in (4, 5, 6)
        and pdfium_c.FPDFPath_GetDrawMode(path, mode, stroke)
        and mode.value != pdfium_c.FPDF_FILLMODE_NONE
        and pdfium_c.FPDFPageObj_GetFillColor(path, *parts)
        and parts[3].value == 255
    )
