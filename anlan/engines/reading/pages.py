"""Pages as pictures: any accepted file becomes upright BGR pixels, a display copy, or the lines of a PDF text layer."""

from __future__ import annotations

import ctypes
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageOps

from anlan.engines.reading.files import PDF_LOCK, media_type_of

#: Enough for the smallest print of an A4 page; larger photographs are reduced to this.
LONGEST_SIDE_PX = 2400
_PDF_SIDE_PX = 2000
#: A text layer with fewer characters is a stamp or a page number over a scan.
_TEXT_LAYER_CHARACTERS = 40

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


@dataclass(frozen=True, slots=True)
class LayerLine:
    """One run of text of a PDF text layer; left, top, right, bottom in pixels of the drawn page."""

    text: str
    edges: tuple[float, float, float, float]


def page_count(path: str | os.PathLike[str]) -> int:
    """How many pages a file holds: pictures have one."""
    if not _is_pdf(path):
        return 1
    with _pdf(path) as document:
        return len(document)


def page_pixels(path: str | os.PathLike[str], *, page: int, longest_side: int = LONGEST_SIDE_PX) -> Pixels:
    """The pixels (BGR) of a page, its EXIF turn applied, reduced to `longest_side` when larger.

    Raises `IndexError` for a page the file does not have, `OSError` for a picture that ends too early.
    """
    if _is_pdf(path):
        return _pdf_pixels(path, page, min(longest_side, _PDF_SIDE_PX))
    if page != 1:
        raise IndexError(f"a picture has page 1 only, page {page} was asked for")
    with Image.open(path) as opened:
        # JPEG decodes straight to a smaller size: a 48-megapixel photograph never stands in memory whole.
        opened.draft("RGB", (longest_side, longest_side))
        # Reduced before anything is copied: turning and blending then cost little memory.
        picture: Image.Image = opened.convert("RGBA") if opened.mode == "P" else opened
        picture.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS, reducing_gap=2.0)
        ImageOps.exif_transpose(picture, in_place=True)
        if picture.mode in ("RGBA", "LA", "PA"):
            picture = _on_white(picture)
        rgb = np.asarray(picture.convert("RGB"))
    return np.ascontiguousarray(rgb[:, :, ::-1])


def text_layer(path: str | os.PathLike[str], *, page: int) -> tuple[LayerLine, ...]:
    """The text runs of a PDF page in the pixels of `page_pixels`; empty for pictures and for scans without text."""
    if not _is_pdf(path):
        return ()
    with _pdf(path) as document:
        return _layer_lines(_page(document, page))


def display_copy(
    path: str | os.PathLike[str], *, page: int = 1, turned_degrees: int = 0, longest_side: int = 1600
) -> bytes:
    """A JPEG of a page for the screen: upright, without EXIF or other hidden content.

    `turned_degrees` is the clockwise turn a reading found (0, 90, 180, 270); the EXIF turn is applied first.
    """
    pixels = turned(page_pixels(path, page=page, longest_side=longest_side), turned_degrees)
    holder = io.BytesIO()
    Image.fromarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB)).save(holder, "JPEG", quality=82, progressive=True)
    return holder.getvalue()


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    if degrees == 0:
        return pixels
    turns = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    if degrees not in turns:
        raise ValueError(f"a page is turned by 0, 90, 180 or 270 degrees, not {degrees}")
    return cv2.rotate(pixels, turns[degrees])  # type: ignore[return-value]


def _on_white(picture: Image.Image) -> Image.Image:
    layered = picture.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "white")
    ground.alpha_composite(layered)
    return ground


def _is_pdf(path: str | os.PathLike[str]) -> bool:
    with open(path, "rb") as file:
        return media_type_of(file.read(1024)) == "application/pdf"


@contextmanager
def _pdf(path: str | os.PathLike[str]) -> Iterator[pypdfium2.PdfDocument]:
    with PDF_LOCK:
        document = pypdfium2.PdfDocument(Path(path))
        try:
            yield document
        finally:
            document.close()


def _page(document: pypdfium2.PdfDocument, page: int) -> pypdfium2.PdfPage:
    if not 1 <= page <= len(document):
        raise IndexError(f"the PDF has pages 1 to {len(document)}, page {page} was asked for")
    return document[page - 1]


def _scale(page: pypdfium2.PdfPage, longest_side: int) -> float:
    # A page may claim to be kilometres wide: the drawing is bounded, not the claim.
    return longest_side / max(page.get_width(), page.get_height(), 1.0)


def _pdf_pixels(path: str | os.PathLike[str], page: int, longest_side: int) -> Pixels:
    with _pdf(path) as document:
        opened = _page(document, page)
        bitmap = opened.render(scale=_scale(opened, longest_side), rev_byteorder=False)
        pixels = bitmap.to_numpy()
        if pixels.ndim == 2:
            return cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
        return np.ascontiguousarray(pixels[:, :, :3])


def _layer_lines(page: pypdfium2.PdfPage) -> tuple[LayerLine, ...]:
    text_page = page.get_textpage()
    if text_page.count_chars() < _TEXT_LAYER_CHARACTERS:
        return ()
    scale = _scale(page, _PDF_SIDE_PX)
    width, height = round(page.get_width() * scale), round(page.get_height() * scale)
    lines = []
    for number in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(number)
        text = text_page.get_text_bounded(left, bottom, right, top).strip()
        if not text:
            continue
        corners = [_on_drawing(page, width, height, x, y) for x, y in ((left, top), (right, bottom))]
        xs, ys = sorted(corner[0] for corner in corners), sorted(corner[1] for corner in corners)
        lines.append(LayerLine(" ".join(text.split()), (xs[0], ys[0], xs[1], ys[1])))
    return tuple(lines) if _is_text("".join(line.text for line in lines)) else ()


def _on_drawing(page: pypdfium2.PdfPage, width: int, height: int, x: float, y: float) -> tuple[int, int]:
    on_x, on_y = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, on_x, on_y)
    return on_x.value, on_y.value


def _is_text(text: str) -> bool:
    """False for layers whose fonts carry no meaning: then the page is read as a picture."""
    strange = sum(1 for character in text if "\ue000" <= character <= "\uf8ff" or character in "\ufffd\ufffe")
    return len(text) >= _TEXT_LAYER_CHARACTERS and strange < len(text) * 0.05
