"""Storing files by content, and opening them only for someone who may, with the look written to the journal."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils.translation import gettext_lazy

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account, DisplayCopy, StoredFile
from anlan.backbone.problems import NotAllowed, Problem
from anlan.backbone.services import journal, storing

ORIGINALS = "originals"
DISPLAY = "display"
SCREEN_SIDE_PX = 1600
#: How a file's name ends on disk, by its media type.
SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/heic": ".heic",
    "image/webp": ".webp",
    "image/tiff": ".tiff",
    "application/pdf": ".pdf",
    "application/ofd": ".ofd",
}

# Inserting takes the row's lock whether or not it was there, in one statement: a sweep that is just removing the same
# content is waited for, and a second writer of the same content waits for the first.
_CLAIM_ROW = """
insert into backbone_storedfile (sha256, size_bytes, media_type, storage_name, stored_at)
values (%s, %s, %s, %s, %s)
on conflict (sha256) do update set sha256 = excluded.sha256
returning size_bytes, media_type, storage_name, stored_at
"""


class ContentDiffers(Problem):
    """What arrived is not what was announced: the hash of the bytes differs from the expected one."""

    status = 422
    code = "content_differs"
    title = gettext_lazy("The file arrived changed")
    detail = gettext_lazy("The bytes that arrived do not have the SHA-256 that was announced; nothing was stored.")
    next_step = gettext_lazy("Send the file again.")

    def __init__(self, expected: str, arrived: str) -> None:
        super().__init__(expected=expected, arrived=arrived)


class LookRefused(NotAllowed):
    """Someone without the permission asked to open a file."""

    code = "look_refused"
    title = gettext_lazy("This file is not open to you")
    detail = gettext_lazy("It belongs to a case outside what you may see.")
    next_step = gettext_lazy("Ask the case's handler or a supervisor.")


class ReasonMissing(LookRefused):
    """A medical file was to be opened without saying why."""

    code = "reason_missing"
    title = gettext_lazy("Say why you need to see this")
    detail = gettext_lazy("A medical file is opened with a reason, which is kept with your name.")
    next_step = gettext_lazy("Give a reason and open it again.")


def store(
    *, source: str | os.PathLike[str] | BinaryIO, media_type: str, at: dt.datetime, sha256: str | None = None
) -> StoredFile:
    """Keep a content and return its row; the same content is kept once, whoever hands it in.

    `source` is a path or an open binary file, read once to its end. `sha256`, when given, is what the sender announced:
    raises `ContentDiffers` when the bytes say otherwise. The row is committed after the bytes are in their place.
    """
    with storing.arriving(source) as arrived:
        if sha256 is not None and arrived.sha256 != sha256.lower():
            raise ContentDiffers(sha256, arrived.sha256)
        with transaction.atomic(), connection.cursor() as cursor:
            name = original_name(arrived.sha256)
            cursor.execute(_CLAIM_ROW, [arrived.sha256, arrived.size_bytes, media_type, name, at])
            size_bytes, media_type, kept_name, stored_at = cursor.fetchone()
            if not storing.is_whole(kept_name, size_bytes):
                given = storing.put(arrived.path, kept_name)
                if given != kept_name:
                    StoredFile.objects.filter(pk=arrived.sha256).update(storage_name=given)
                    kept_name = given
    return StoredFile(arrived.sha256, size_bytes, media_type, kept_name, stored_at)


def original_name(sha256: str) -> str:
    """Where an original lies in the storage."""
    return f"{ORIGINALS}/{sha256[:2]}/{sha256[2:4]}/{sha256}"


@contextmanager
def local_path(file: StoredFile) -> Iterator[Path]:
    """A path on this machine to read a file's bytes from, for the reading of pages by a job. Not for people: a
    person's look goes through `open_for`. The path is valid inside the `with` only and is not to be written to."""
    with storing.on_disk(file.storage_name, SUFFIXES.get(file.media_type, "")) as path:
        yield path


def open_for(
    *,
    file: StoredFile,
    chain: str,
    allowed: bool | Callable[[], bool],
    viewer: Account,
    reason: str,
    at: dt.datetime,
    page: int | None = None,
    medical: bool = True,
) -> BinaryIO:
    """Open an original for a person, after writing to the case's journal who looks, at what and why.

    `allowed` is the door's decision (from the one scope function). Raises `LookRefused` without it, or when a medical
    file is to be opened without a reason (`ReasonMissing`). The caller closes the file.
    """
    _check(allowed=allowed, reason=reason, medical=medical)
    _record_look(file, chain, viewer, reason, at, page, medical, "original")
    return default_storage.open(file.storage_name, "rb")


def open_display_copy_for(
    *,
    file: StoredFile,
    chain: str,
    allowed: bool | Callable[[], bool],
    viewer: Account,
    reason: str,
    at: dt.datetime,
    page: int = 1,
    turned_degrees: int = 0,
    longest_side_px: int = SCREEN_SIDE_PX,
    medical: bool = True,
) -> BinaryIO:
    """Open a page's JPEG for the screen, made if it is not there yet; journalled and refused as `open_for`."""
    _check(allowed=allowed, reason=reason, medical=medical)
    copy = display_copy(file=file, page=page, turned_degrees=turned_degrees, longest_side_px=longest_side_px, at=at)
    _record_look(file, chain, viewer, reason, at, page, medical, "display")
    return default_storage.open(copy.storage_name, "rb")


def display_copy(
    *,
    file: StoredFile,
    at: dt.datetime,
    page: int = 1,
    turned_degrees: int = 0,
    longest_side_px: int = SCREEN_SIDE_PX,
) -> DisplayCopy:
    """The page's JPEG without EXIF, made once and kept; a job calls this ahead so that nobody waits for it.

    Raises `IndexError` for a page the file does not have, `OSError` for a picture that ends too early.
    """
    facts = {"page": page, "turned_degrees": turned_degrees, "longest_side_px": longest_side_px}
    kept = DisplayCopy.objects.filter(file=file, **facts).first()
    if kept is not None and default_storage.exists(kept.storage_name):
        return kept
    name = f"{DISPLAY}/{file.sha256[:2]}/{file.sha256[2:4]}/{file.sha256}-{page}-{longest_side_px}-{turned_degrees}.jpg"
    # The picture libraries are only loaded by processes that make copies.
    from anlan.engines import reading

    with local_path(file) as path:
        jpeg = reading.display_copy(path, page=page, turned_degrees=turned_degrees, longest_side=longest_side_px)
    with storing.arriving(io.BytesIO(jpeg)) as arrived:
        given = storing.put(arrived.path, name)
    made, _ = DisplayCopy.objects.update_or_create(file=file, **facts, defaults={"storage_name": given, "made_at": at})
    return made


def _check(*, allowed: bool | Callable[[], bool], reason: str, medical: bool) -> None:
    if not (allowed() if callable(allowed) else allowed):
        raise LookRefused
    if medical and not reason.strip():
        raise ReasonMissing


def _record_look(
    file: StoredFile,
    chain: str,
    viewer: Account,
    reason: str,
    at: dt.datetime,
    page: int | None,
    medical: bool,
    shape: str,
) -> None:
    payload: dict[str, object] = {
        "file": file.sha256,
        "viewer": str(viewer.pk),
        "reason": reason.strip(),
        "medical": medical,
        "shape": shape,
    }
    if page is not None:
        payload["page"] = page
    with transaction.atomic():
        journal.record(Event(kind="FileLookedAt", chain=chain, payload=payload), at=at, actor=journal.actor_of(viewer))
