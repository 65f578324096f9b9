"""Removing what was uploaded and never belonged to anything.

Three remains are possible: a temporary file of an interrupted upload, bytes whose transaction was undone, and a stored
file no row of any room points at. Each is removed only after it has lain for a while, and under the same row lock that
`files.store` takes, so that handing the same content in at that very moment loses nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.fields.reverse_related import ForeignObjectRel

from anlan.backbone.models import DisplayCopy, StoredFile
from anlan.backbone.services import files, storing


@dataclass(frozen=True, slots=True)
class Swept:
    """How many remains of each sort were removed."""

    temporary: int
    without_row: int
    unattached: int


def sweep(*, before: dt.datetime) -> Swept:
    """Remove remains older than `before`: at least a day back, so that running uploads are left alone."""
    return Swept(
        temporary=_sweep_temporary(before),
        without_row=_sweep_without_row(before),
        unattached=_sweep_unattached(before),
    )


def unattached(*, before: dt.datetime) -> QuerySet[StoredFile]:
    """Files that no row of any room points at by a foreign key; none as long as no room has such a key."""
    relations = _relations()
    if not relations:
        return StoredFile.objects.none()
    rows = StoredFile.objects.filter(stored_at__lt=before)
    for relation in relations:
        pointing = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})
        rows = rows.filter(~Exists(pointing))
    return rows


def _relations() -> list[ForeignObjectRel]:
    """The foreign keys of every room that point at files; a room above is found without being known here."""
    fields = StoredFile._meta.get_fields(include_hidden=True)
    relations = [one for one in fields if isinstance(one, ForeignObjectRel)]
    return [one for one in relations if one.related_model is not DisplayCopy]


def _sweep_temporary(before: dt.datetime) -> int:
    if storing.local_place(storing.INCOMING) is None:
        return 0
    return sum(_delete_if_old(name, before) for name in _names(storing.INCOMING))


def _sweep_without_row(before: dt.datetime) -> int:
    removed = 0
    for name in list(_names(files.ORIGINALS)):
        sha256 = name.rpartition("/")[2]
        if StoredFile.objects.filter(storage_name=name).exists():
            continue
        with transaction.atomic(), connection.cursor() as cursor:
            # A row that is never committed: whoever stores the same content waits until the bytes are gone.
            cursor.execute(
                "insert into backbone_storedfile (sha256, size_bytes, media_type, storage_name, stored_at)"
                " values (%s, 0, '', %s, %s) on conflict (sha256) do nothing",
                [sha256, name, before],
            )
            if cursor.rowcount:
                removed += _delete_if_old(name, before)
            transaction.set_rollback(True)
    return removed


def _sweep_unattached(before: dt.datetime) -> int:
    removed = 0
    for sha256 in list(unattached(before=before).values_list("pk", flat=True)):
        with transaction.atomic():
            row = unattached(before=before).select_for_update().filter(pk=sha256).first()
            if row is None:
                continue
            names = [row.storage_name, *row.display_copies.values_list("storage_name", flat=True)]
            row.delete()
            for name in names:
                default_storage.delete(name)
            removed += 1
    return removed


def _delete_if_old(name: str, before: dt.datetime) -> int:
    try:
        if default_storage.get_modified_time(name) >= before:
            return 0
    except FileNotFoundError:  # an upload that ended while we looked
        return 0
    default_storage.delete(name)
    return 1


def _names(folder: str) -> Iterator[str]:
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{name}" for name in sorted(names))
    for inner in sorted(folders):
        yield from _names(f"{folder}/{inner}")
