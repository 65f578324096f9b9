"""Writing to Django's default storage so that a name never stands for half a content.

On a local disk the content is written beside its place, flushed, and renamed. Any other storage (S3 and its kin) puts
an object whole or not at all. Nothing here knows a table.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import FileSystemStorage, default_storage, storages

_CHUNK_BYTES = 1024 * 1024
INCOMING = "incoming"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A content that has been copied to a place of its own and hashed on the way."""

    path: Path
    sha256: str
    size_bytes: int


@contextmanager
def arriving(source: str | os.PathLike[str] | BinaryIO) -> Iterator[Arrived]:
    """Copy a path or an open binary file to a temporary file, hashing as it goes; removed afterwards if unused."""
    descriptor, name = tempfile.mkstemp(dir=_incoming_folder())
    path, digest, size_bytes = Path(name), hashlib.sha256(), 0
    try:
        with os.fdopen(descriptor, "wb") as target, _opened(source) as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                digest.update(chunk)
                size_bytes += target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        yield Arrived(path, digest.hexdigest(), size_bytes)
    finally:
        path.unlink(missing_ok=True)


def put(path: Path, name: str) -> str:
    """Move a finished temporary file into the storage under a name; returns the name the storage gave it."""
    place = local_place(name)
    if place is None:
        with path.open("rb") as stream:
            return default_storage.save(name, File(stream))
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(path, place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # the new name itself must outlive a power cut, not only the bytes
    finally:
        os.close(folder)
    return name


def is_whole(name: str, size_bytes: int) -> bool:
    """Whether the storage holds this name with all its bytes."""
    return default_storage.exists(name) and default_storage.size(name) == size_bytes


def local_place(name: str) -> Path | None:
    """Where a name lies on this machine's disk; None when the storage is elsewhere."""
    storage = storages["default"]
    return Path(storage.path(name)) if isinstance(storage, FileSystemStorage) else None


@contextmanager
def on_disk(name: str, suffix: str) -> Iterator[Path]:
    """A path to read the content from: its own place, or a temporary copy when the storage is elsewhere."""
    place = local_place(name)
    if place is not None:
        yield place
        return
    with tempfile.NamedTemporaryFile(suffix=suffix) as copy, default_storage.open(name, "rb") as stream:
        shutil.copyfileobj(stream, copy, _CHUNK_BYTES)
        copy.flush()
        yield Path(copy.name)


def _incoming_folder() -> Path | None:
    """On a local disk the temporary file must lie on the disk of its final place, or the rename is a copy."""
    place = local_place(INCOMING)
    if place is not None:
        place.mkdir(parents=True, exist_ok=True)
    return place


@contextmanager
def _opened(source: str | os.PathLike[str] | BinaryIO) -> Iterator[BinaryIO]:
    if isinstance(source, str | os.PathLike):
        with open(source, "rb") as stream:
            yield stream
    else:
        yield source
