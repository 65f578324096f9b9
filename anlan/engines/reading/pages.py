"""Pages as pictures: any accepted file becomes upright BGR pixels, or the lines it prints itself."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import cv2
import numpy as np
from PIL import Image, ImageFile, ImageOps

from anlan.engines.reading import ofd_page, pdf, structured
from anlan.engines.reading.files import MAX_JPEG_PIXELS, MAX_PIXELS, media_type_of, open_picture
from anlan.engines.reading.ofd import Ofd, PageParts, local
from anlan.engines.reading.text_layer import PrintedPage, printed_page_of

#: Enough for the smallest print of an A4 page; larger photographs are reduced to this.
LONGEST_SIDE_PX = 2400
#: A page is three quarters as wide as it is long; a picture of more than three times its width is none.
_PAGE_SHARE, _ROLL, _LONGEST_ROLL_PX = 0.75, 3, 12_000
#: Pages that are drawn from their own instructions are sharp at less.
_DRAWN_SIDE_PX = 2000

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


def is_drawn(path: str | os.PathLike[str]) -> bool:
    """Whether a file's pages are instructions to be carried out (PDF, OFD) rather than pixels."""
    return _media_type(path) in ("application/pdf", "application/ofd")


def page_count(path: str | os.PathLike[str]) -> int:
    """How many pages a file holds: pictures have one. Raises `ValueError` or `RuntimeError` for damaged files."""
    media_type = _media_type(path)
    if media_type == "application/pdf":
        with pdf.opened(path) as document:
            return len(document)
    if media_type == "application/ofd":
        with Ofd(path) as ofd:
            return ofd.page_count
    return 1


def page_pixels(path: str | os.PathLike[str], *, page: int, longest_side: int = LONGEST_SIDE_PX) -> Pixels:
    """The pixels (BGR) of a page, its EXIF turn applied, reduced to `longest_side` when larger.

    Raises `IndexError` for a page the file does not have, `OSError` for a picture that ends too early, `ValueError`
    for a picture of too many pixels.
    """
    media_type = _media_type(path)
    if media_type == "application/pdf":
        with pdf.opened(path) as document:
            return pdf.drawn(pdf.page_of(document, page), min(longest_side, _DRAWN_SIDE_PX))
    if media_type == "application/ofd":
        with Ofd(path) as ofd:
            return ofd_page.drawn(ofd, ofd.page(page), min(longest_side, _DRAWN_SIDE_PX))
    if page != 1:
        raise IndexError(f"a picture has page 1 only, page {page} was asked for")
    if media_type is None:
        raise OSError("the file is not a picture, PDF or OFD")
    return _picture_pixels(Path(path), media_type, longest_side)


def printed_page(path: str | os.PathLike[str], *, page: int) -> PrintedPage | None:
    """The lines a PDF or OFD page prints, in the pixels of `page_pixels` turned by its `turned_degrees`.

    None for pictures, for scans, and where the text layer is not what is painted: such pages are looked at.
    """
    media_type = _media_type(path)
    if media_type == "application/pdf":
        return _printed_pdf(path, page)
    if media_type == "application/ofd":
        with Ofd(path) as ofd:
            parts = ofd.page(page)
            width, height = ofd_page.size_px(parts, _DRAWN_SIDE_PX)
            glyphs = ofd_page.glyphs_of(ofd, parts, _DRAWN_SIDE_PX)
            printed = printed_page_of(glyphs, width_px=width, height_px=height)
            return _with_facts(printed, structured.facts_of_ofd(ofd, _texts(parts))) if printed else None
    return None


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    if degrees == 0:
        return pixels
    turns = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    if degrees not in turns:
        raise ValueError(f"a page is turned by 0, 90, 180 or 270 degrees, not {degrees}")
    return cv2.rotate(pixels, turns[degrees])  # type: ignore[return-value]


def _printed_pdf(path: str | os.PathLike[str], page: int) -> PrintedPage | None:
    with pdf.opened(path) as document:
        opened = pdf.page_of(document, page)
        width, height = pdf.size_px(opened, _DRAWN_SIDE_PX)
        printed = printed_page_of(pdf.glyphs_of(opened, _DRAWN_SIDE_PX), width_px=width, height_px=height)
        if printed is None:
            return None
        facts = structured.facts_of(pdf.entries(document).items())
        for content in pdf.attachments(document):
            facts = {**facts, **structured.facts_of_xml(content)}
    return _with_facts(printed, facts)


def _with_facts(printed: PrintedPage, facts: dict[str, str]) -> PrintedPage:
    return replace(printed, carried=structured.printed_facts(facts, "\n".join(line.text for line in printed.lines)))


def _texts(parts: PageParts) -> dict[str, str]:
    """The texts of a page's objects by their numbers."""
    objects: list[Element] = [one for layer, _, _ in parts.layers for one in layer.iter() if local(one) == "TextObject"]
    return {one.get("ID", ""): "".join(code.text or "" for code in one if local(code) == "TextCode") for one in objects}


def _picture_pixels(path: Path, media_type: str, longest_side: int) -> Pixels:
    with open_picture(path, media_type) as opened:
        most = MAX_JPEG_PIXELS if media_type == "image/jpeg" else MAX_PIXELS
        if opened.width * opened.height > most:
            raise ValueError(f"the picture has {opened.width * opened.height} pixels; at most {most} are read")
        picture = _eight_bit(opened, longest_side)
        # Reduced before anything is copied: turning and blending then cost little memory.
        picture = _reduced(picture, longest_side)
        ImageOps.exif_transpose(picture, in_place=True)
        if picture.mode in ("RGBA", "LA", "PA"):
            picture = _on_white(picture)
        rgb = np.asarray(picture.convert("RGB"))
    return np.ascontiguousarray(rgb[:, :, ::-1])


def _reduced(picture: Image.Image, longest_side: int) -> Image.Image:
    """The picture with its longer side at most `longest_side`.

    A photograph of 12 megapixels costs .19 processor seconds this way, .30 with Lanczos, and letters are read as well.
    Decoding it at half size would save another .13, but a twentieth of the lines set in 7 points is lost then.
    """
    scale = _scale(picture.size, longest_side)
    if scale >= 1:
        return picture
    if picture.mode not in ("RGB", "L"):
        within = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
        picture.thumbnail(within, Image.Resampling.BICUBIC, reducing_gap=2.0)
        return picture
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    smaller = Image.fromarray(cv2.resize(np.asarray(picture), size, interpolation=cv2.INTER_AREA))
    smaller.info = picture.info  # where the camera's turn stands
    return smaller


def _scale(size: tuple[int, int], longest_side: int) -> float:
    """How much smaller a picture becomes: a long one (a screenshot of many screens) has the area of a page instead."""
    long, short = max(size), min(size)
    if long <= _ROLL * short:
        return longest_side / long
    return min(1.0, _LONGEST_ROLL_PX / long, (longest_side**2 * _PAGE_SHARE / (long * short)) ** 0.5)


def _eight_bit(opened: ImageFile.ImageFile, longest_side: int) -> Image.Image:
    """The picture in a mode that can be reduced, already smaller where its decoder can do that."""
    scale = _scale(opened.size, longest_side)
    # JPEG decodes straight to a half, quarter or eighth: a 48-megapixel photograph never stands in memory whole.
    opened.draft("RGB", (max(1, int(opened.width * scale)), max(1, int(opened.height * scale))))
    if opened.mode == "P":
        return opened.convert("RGBA" if "transparency" in opened.info else "RGB")
    if opened.mode.startswith(("I", "F")):
        deep = np.asarray(opened)
        eight = (deep / 256 if deep.max(initial=0) > 255 else deep).astype(np.uint8)
        shallow = Image.fromarray(eight)
        shallow.info = opened.info
        return shallow
    return opened


def _on_white(picture: Image.Image) -> Image.Image:
    layered = picture.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "white")
    ground.alpha_composite(layered)
    return ground


def _media_type(path: str | os.PathLike[str]) -> str | None:
    with open(path, "rb") as file:
        return media_type_of(file.read(1024))
