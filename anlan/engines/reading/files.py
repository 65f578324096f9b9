"""Is this file one we can read? Answered at upload time from its first bytes and headers, without decoding it."""

from __future__ import annotations

import hashlib
import os
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium_c
from PIL import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif import HeifImageFile

from anlan.engines.reading.ofd import Ofd, OfdBroken

#: PNG, HEIC, WebP and TIFF unpack whole (4 bytes a pixel). JPEG decodes straight to a smaller size, so phones' largest
#: may come in.
MAX_PIXELS = 60_000_000
MAX_JPEG_PIXELS = 220_000_000
#: The PDF library keeps global state: one caller at a time in a process.
PDF_LOCK = threading.Lock()

_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"heif")
_ALLOWED = "a JPEG, PNG, HEIC, WebP, TIFF, PDF or OFD file"
#: Of pictures that hold several frames the first is the page.
_OPENERS: dict[str, Callable[[Path], ImageFile.ImageFile]] = {
    "image/jpeg": JpegImageFile,
    "image/png": PngImageFile,
    "image/heic": HeifImageFile,
    "image/webp": WebPImageFile,
    "image/tiff": TiffImageFile,
}


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What an accepted file is; `sha256` is the hexadecimal hash of its bytes."""

    media_type: str
    page_count: int
    size_bytes: int
    sha256: str


class FileRefused(ValueError):
    """A file that cannot be read as material.

    `code` is one of empty, too_large, wrong_type, truncated, too_many_pixels, too_many_pages, unreadable_pdf,
    encrypted_pdf, unreadable_ofd, encrypted_ofd, packed_too_large. The figures that led to it are in `facts` and are
    attributes too (`refused.size_bytes`).
    """

    def __init__(self, code: str, **facts: int | str) -> None:
        self.code = code
        self.facts = facts
        super().__init__(_SENTENCES[code].format(**facts))

    def __getattr__(self, name: str) -> Any:
        facts = self.__dict__.get("facts", {})
        if name in facts:
            return facts[name]
        raise AttributeError(name)


_SENTENCES = {
    "empty": f"The file holds no bytes. Send {_ALLOWED}; take the picture again if it was just taken.",
    "too_large": "The file has {size_bytes} bytes; at most {max_bytes} are allowed. Take the picture at a lower size.",
    "wrong_type": f"The file is not a picture, PDF or OFD we know. Send {_ALLOWED}.",
    "truncated": "The file ends before the picture does; only a part of it arrived. Send it once more.",
    "too_many_pixels": "The picture has {pixels} pixels; at most {max_pixels} are allowed. Send a smaller picture.",
    "too_many_pages": "The file has {page_count} pages; at most {max_pages} are allowed. Split it into several files.",
    "unreadable_pdf": "The PDF is damaged and cannot be opened. Export it again, or send a picture of each page.",
    "encrypted_pdf": "The PDF asks for a password. Save it without one, or send a picture of each page.",
    "unreadable_ofd": "The OFD is damaged ({reason}). Download it again, or send a picture of each page.",
    "encrypted_ofd": "The OFD is locked. Save it without a password, or send a picture of each page.",
    "packed_too_large": "The OFD unpacks to far more than a paper needs ({reason}). Send a picture of each page.",
}


def inspect_file(
    path: str | os.PathLike[str],
    *,
    max_bytes: int = 20 * 2**20,
    max_pages: int = 60,
    max_pixels: int | None = None,
) -> FileFacts:
    """What kind of file this is, how many pages it has and its hash; headers only, no pixel is decoded.

    `max_pixels` bounds pictures; None stands for MAX_JPEG_PIXELS or MAX_PIXELS, by the kind of picture.
    Raises `FileRefused` for whatever cannot become a page, `OSError` when the file itself cannot be opened.
    """
    path = Path(path)
    size_bytes = path.stat().st_size
    if size_bytes == 0:
        raise FileRefused("empty")
    if size_bytes > max_bytes:
        raise FileRefused("too_large", size_bytes=size_bytes, max_bytes=max_bytes)
    content = path.read_bytes()
    media_type = media_type_of(content[:1024])
    if media_type is None:
        raise FileRefused("wrong_type", first_bytes=content[:8].hex())
    if media_type == "application/pdf":
        page_count = _pdf_pages(content, max_pages)
    elif media_type == "application/ofd":
        page_count = _ofd_pages(path, content, max_pages)
    else:
        page_count = 1
        most = MAX_JPEG_PIXELS if media_type == "image/jpeg" else MAX_PIXELS
        _check_picture(path, content, media_type, most if max_pixels is None else max_pixels)
    return FileFacts(media_type, page_count, size_bytes, hashlib.sha256(content).hexdigest())


def media_type_of(head: bytes) -> str | None:
    """The media type named by the first bytes of a file (about a thousand are enough), or None.

    Any zip is called an OFD here; whether it is one is seen when it is opened.

    >>> media_type_of(b"%PDF-1.7"), media_type_of(b"GIF89a")
    ('application/pdf', None)
    """
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[4:8] == b"ftyp" and (head[8:12] in _HEIF_BRANDS or any(b in head[16:64] for b in _HEIF_BRANDS)):
        return "image/heic"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith((b"II*\x00", b"MM\x00*")):
        return "image/tiff"
    if head.startswith(b"PK\x03\x04"):
        return "application/ofd"
    # Readers of PDF accept some rubbish before the mark; so do we.
    if b"%PDF-" in head:
        return "application/pdf"
    return None


def open_picture(path: Path, media_type: str) -> ImageFile.ImageFile:
    """The picture with only its header read, by the decoder of its own kind and no other; close it afterwards.

    Raises `OSError`, `SyntaxError` or `ValueError` when the header is broken. Its size is for the caller to judge.
    """
    return _OPENERS[media_type](path)


def _check_picture(path: Path, content: bytes, media_type: str, max_pixels: int) -> None:
    try:
        with open_picture(path, media_type) as picture:
            width_px, height_px = picture.size
    except (OSError, SyntaxError, ValueError, EOFError, RuntimeError, struct.error) as error:
        raise FileRefused("truncated") from error
    if width_px * height_px > max_pixels:
        raise FileRefused("too_many_pixels", pixels=width_px * height_px, max_pixels=max_pixels)
    if not _is_whole(content, media_type):
        raise FileRefused("truncated")


def _is_whole(content: bytes, media_type: str) -> bool:
    if media_type == "image/jpeg":
        # Phones append previews and depth maps after the picture, so the end mark is searched, not expected last.
        return content.rfind(b"\xff\xd9") > content.rfind(b"\xff\xda") > 0
    if media_type == "image/png":
        return b"IEND" in content[-4096:]
    if media_type == "image/webp":
        return int.from_bytes(content[4:8], "little") + 8 <= len(content)
    if media_type == "image/tiff":
        return True  # its parts may stand anywhere: one that is not there is found when it is opened
    return _heif_boxes_are_whole(content)


def _heif_boxes_are_whole(content: bytes) -> bool:
    position = 0
    while position + 8 <= len(content):
        size = int.from_bytes(content[position : position + 4], "big")
        if size == 1 and position + 16 <= len(content):
            size = int.from_bytes(content[position + 8 : position + 16], "big")
        if size == 0:
            return True
        if size < 8:
            return False
        position += size
    return position == len(content)


def _pdf_pages(content: bytes, max_pages: int) -> int:
    with PDF_LOCK:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
                raise FileRefused("encrypted_pdf") from error
            raise FileRefused("unreadable_pdf") from error
        try:
            page_count = len(document)
        finally:
            document.close()
    if page_count == 0:
        raise FileRefused("unreadable_pdf")
    return _not_too_many(page_count, max_pages)


def _ofd_pages(path: Path, content: bytes, max_pages: int) -> int:
    if b"OFD.xml" not in content:
        raise FileRefused("wrong_type", first_bytes=content[:8].hex())
    try:
        with Ofd(path) as ofd:
            page_count = ofd.page_count
    except OfdBroken as broken:
        raise FileRefused(broken.code, reason=broken.reason) from broken
    if page_count == 0:
        raise FileRefused("unreadable_ofd", reason="it names no page")
    return _not_too_many(page_count, max_pages)


def _not_too_many(page_count: int, max_pages: int) -> int:
    if page_count > max_pages:
        raise FileRefused("too_many_pages", page_count=page_count, max_pages=max_pages)
    return page_count
