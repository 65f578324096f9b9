"""What is let in, decided from the first bytes and the headers."""

from __future__ import annotations

import hashlib
import io
import struct
import time
import zlib

import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest
from PIL import Image
from pillow_heif import from_pillow

from anlan.engines.reading import FileRefused, display_copy, inspect_file, page_count
from anlan.engines.reading.pages import page_pixels

from .papers import as_jpeg


@pytest.fixture
def photo() -> Image.Image:
    picture = Image.new("RGB", (400, 200), "white")
    picture.paste("navy", (0, 0, 200, 100))  # upper left corner is dark
    return picture


def written(folder, content: bytes, name: str = "file.bin"):
    path = folder / name
    path.write_bytes(content)
    return path


def refusal(path, **limits) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        inspect_file(path, **limits)
    return caught.value


def as_png(picture: Image.Image) -> bytes:
    holder = io.BytesIO()
    picture.save(holder, "PNG")
    return holder.getvalue()


def as_heic(picture: Image.Image) -> bytes:
    holder = io.BytesIO()
    from_pillow(picture).save(holder)
    return holder.getvalue()


def as_pdf(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 300)
    holder = io.BytesIO()
    document.save(holder)
    return holder.getvalue()


def as_webp(picture: Image.Image) -> bytes:
    return _of_two_frames(picture, "WEBP")


def as_tiff(picture: Image.Image) -> bytes:
    return _of_two_frames(picture, "TIFF")


def _of_two_frames(picture: Image.Image, form: str) -> bytes:
    holder = io.BytesIO()
    picture.save(holder, form, save_all=True, append_images=[Image.new("RGB", picture.size, "black")])
    return holder.getvalue()


@pytest.mark.parametrize("encode", [as_webp, as_tiff])
def test_of_several_frames_the_first_is_the_page(tmp_path, photo, encode):
    path = written(tmp_path, encode(photo))
    pixels = page_pixels(path, page=1)
    assert page_count(path) == 1
    assert abs(pixels.astype(int) - page_pixels(written(tmp_path, as_png(photo)), page=1)).mean() < 8


@pytest.mark.parametrize("encode", [as_webp, as_tiff])
def test_a_large_picture_of_any_kind_is_refused_from_its_header(tmp_path, photo, encode):
    refused = refusal(written(tmp_path, encode(photo)), max_pixels=photo.width * photo.height - 1)
    assert refused.code == "too_many_pixels"


def test_half_a_webp_is_truncated_and_half_a_tiff_does_not_open(tmp_path):
    noisy = Image.effect_noise((300, 300), 80).convert("RGB")
    content = as_webp(noisy)
    assert refusal(written(tmp_path, content[: len(content) // 2])).code == "truncated"
    holder = io.BytesIO()
    noisy.save(holder, "TIFF", compression="tiff_lzw")
    assert refusal(written(tmp_path, holder.getvalue()[: len(holder.getvalue()) // 2])).code == "truncated"


@pytest.mark.parametrize("size", [(14_400, 1), (400, 20_000)])
def test_a_long_picture_keeps_its_print_within_the_area_of_a_page(tmp_path, size):
    pixels = page_pixels(written(tmp_path, as_png(Image.new("RGB", size, "white"))), page=1)
    assert pixels.shape[0] * pixels.shape[1] <= 2400 * 1800
    assert max(pixels.shape[:2]) <= 12_000


def png_header_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("encode", "media_type"),
    [
        (as_jpeg, "image/jpeg"),
        (as_png, "image/png"),
        (as_heic, "image/heic"),
        (as_webp, "image/webp"),
        (as_tiff, "image/tiff"),
    ],
)
def test_a_picture_is_known_by_its_bytes_whatever_its_name_says(tmp_path, photo, encode, media_type):
    content = encode(photo)
    facts = inspect_file(written(tmp_path, content, "claim.exe"))
    assert (facts.media_type, facts.page_count, facts.size_bytes) == (media_type, 1, len(content))
    assert facts.sha256 == hashlib.sha256(content).hexdigest()


def test_the_pages_of_a_pdf_are_counted(tmp_path):
    path = written(tmp_path, as_pdf(3))
    assert inspect_file(path).page_count == page_count(path) == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"GIF89a" + b"\0" * 100, "wrong_type"),
        (b"MZ" + b"\0" * 100, "wrong_type"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "wrong_type"),
        (b"%PDF-1.7\nnot really", "unreadable_pdf"),
        (b"\xff\xd8\xff\xe0 and no more", "truncated"),
        (b"\x89PNG\r\n\x1a\n", "truncated"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "truncated"),
    ],
)
def test_what_is_no_picture_is_refused_with_the_reason(tmp_path, content, code):
    refused = refusal(written(tmp_path, content))
    assert refused.code == code
    assert len(str(refused)) > 40


@pytest.mark.parametrize("encode", [as_jpeg, as_png, as_heic])
def test_a_picture_that_ends_early_is_truncated(tmp_path, encode):
    noisy = Image.effect_noise((300, 300), 80).convert("RGB")
    content = encode(noisy)
    assert refusal(written(tmp_path, content[: len(content) * 2 // 3])).code == "truncated"


def test_a_file_too_large_is_refused_with_both_figures(tmp_path, photo):
    refused = refusal(written(tmp_path, as_jpeg(photo)), max_bytes=100)
    assert (refused.code, refused.max_bytes) == ("too_large", 100)
    assert refused.size_bytes > 100


@pytest.mark.parametrize("side", [8_000, 60_000])
def test_an_image_bomb_is_refused_from_its_header(tmp_path, side):
    began = time.perf_counter()
    refused = refusal(written(tmp_path, png_header_claiming(side, side)))
    assert refused.code == "too_many_pixels"
    assert refused.max_pixels == 60_000_000
    assert time.perf_counter() - began < 0.5


def test_a_pdf_of_too_many_pages_is_refused(tmp_path):
    refused = refusal(written(tmp_path, as_pdf(4)), max_pages=3)
    assert (refused.code, refused.page_count, refused.max_pages) == ("too_many_pages", 4, 3)


def test_a_pdf_with_a_password_is_refused(tmp_path, monkeypatch):
    def locked(content):
        raise pypdfium2.PdfiumError("Failed to load document.", err_code=pdfium_c.FPDF_ERR_PASSWORD)

    monkeypatch.setattr(pypdfium2, "PdfDocument", locked)
    assert refusal(written(tmp_path, b"%PDF-1.7\n")).code == "encrypted_pdf"


def test_a_display_copy_is_upright_and_carries_no_hidden_content(tmp_path, photo):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held a quarter turn: show it turned clockwise
    exif[0x010F] = "a phone maker"
    path = written(tmp_path, as_jpeg(photo, quality=95, exif=exif))
    shown = Image.open(io.BytesIO(display_copy(path, page=1, turned_degrees=0, longest_side=200)))
    assert shown.size == (100, 200)
    assert not shown.getexif()
    assert shown.getpixel((75, 20))[0] < 60 < shown.getpixel((25, 20))[0]  # the dark corner is now upper right


def test_a_display_copy_follows_the_turn_a_reading_found(tmp_path, photo):
    path = written(tmp_path, as_png(photo))
    shown = Image.open(io.BytesIO(display_copy(path, page=1, turned_degrees=180)))
    assert shown.size == (400, 200)
    assert shown.getpixel((390, 190))[2] > 100 > shown.getpixel((390, 190))[0]


def test_a_page_that_is_not_there_is_an_error(tmp_path, photo):
    with pytest.raises(IndexError, match="page 2"):
        display_copy(written(tmp_path, as_jpeg(photo)), page=2)
    with pytest.raises(IndexError, match="pages 1 to 1"):
        display_copy(written(tmp_path, as_pdf(1)), page=2)
