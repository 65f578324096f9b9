from __future__ import annotations

import struct
import zlib

import pytest

from tests.cast import NOON
from tests.intake.sample_papers import WANG


@pytest.fixture(scope="session")
def kept_files(tmp_path_factory):
    return tmp_path_factory.mktemp("files")


@pytest.fixture(autouse=True)
def storage(settings, kept_files):
    """Files of these tests on a disk of their own."""
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": kept_files}}
    settings.STORAGES = settings.STORAGES | {"default": backend}


@pytest.fixture
def photo(tmp_path):
    """Makes small pictures, each with a content of its own."""

    def make(name: str = "photo.png", *, shade: int = 0):
        path = tmp_path / name
        path.write_bytes(small_picture(shade))
        return path

    return make


@pytest.fixture
def bundle(db):
    """An empty bundle of 王秀兰's stay in hospital."""
    from anlan.intake import services

    return services.open_bundle(chain="paper/0197e2a0-0000-7000-8000-0000000000a1", expected=WANG, at=NOON)


def small_picture(shade: int) -> bytes:
    """A PNG of one pixel; the shade (up to 2^24) makes its content its own."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    pixel = zlib.compress(b"\0" + shade.to_bytes(3, "big"))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
