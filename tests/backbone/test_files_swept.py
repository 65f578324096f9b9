"""What the nightly sweep removes, and what it must never touch."""

from __future__ import annotations

import datetime as dt
import io
import os
import threading

import pytest
from django.apps import apps
from django.core.files.storage import default_storage, storages
from django.db import connection, transaction

from anlan.backbone.models import DisplayCopy, StoredFile
from anlan.backbone.services import file_sweep, files
from tests.cast import NOON

OLD = NOON - dt.timedelta(days=30)
WEEK_AGO = NOON - dt.timedelta(days=7)


@pytest.fixture(autouse=True)
def disk(settings, tmp_path):
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": backend}
    return tmp_path


def _kept(content: bytes, at: dt.datetime) -> StoredFile:
    file = files.store(source=io.BytesIO(content), media_type="image/jpeg", at=at)
    _age(file.storage_name, at)
    return file


def _age(name: str, at: dt.datetime) -> None:
    os.utime(default_storage.path(name), (at.timestamp(), at.timestamp()))


def _pointing_table() -> list:
    """Display copies stand in for a room's table here: the rooms that point at files are on higher floors."""
    return [DisplayCopy._meta.get_field("file").remote_field]


@pytest.mark.django_db
def test_only_an_old_file_that_no_row_points_at_is_removed(monkeypatch):
    monkeypatch.setattr(file_sweep, "_relations", _pointing_table)
    attached, lonely, fresh = _kept(b"attached", OLD), _kept(b"lonely", OLD), _kept(b"fresh", NOON)
    DisplayCopy.objects.create(file=attached, page=1, longest_side_px=100, storage_name="x", made_at=OLD)
    assert file_sweep.sweep(before=WEEK_AGO).unattached == 1
    assert set(StoredFile.objects.values_list("pk", flat=True)) == {attached.pk, fresh.pk}
    assert [default_storage.exists(file.storage_name) for file in (attached, lonely, fresh)] == [True, False, True]


def test_every_foreign_key_to_files_in_any_room_keeps_a_file():
    pointing = {
        (model, field.name)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.remote_field and field.remote_field.model is StoredFile and model is not DisplayCopy
    }
    assert {(one.related_model, one.field.name) for one in file_sweep._relations()} == pointing


@pytest.mark.django_db
def test_while_no_room_points_at_files_none_counts_as_unattached(monkeypatch):
    monkeypatch.setattr(file_sweep, "_relations", list)
    _kept(b"anything", OLD)
    assert file_sweep.sweep(before=WEEK_AGO).unattached == 0
    assert StoredFile.objects.count() == 1


@pytest.mark.django_db
def test_bytes_whose_transaction_was_undone_are_removed_later(monkeypatch):
    monkeypatch.setattr(file_sweep, "_relations", list)
    with transaction.atomic():
        undone = _kept(b"undone", OLD)
        transaction.set_rollback(True)
    kept = _kept(b"kept", OLD)
    assert default_storage.exists(undone.storage_name)
    assert file_sweep.sweep(before=WEEK_AGO).without_row == 1
    assert not default_storage.exists(undone.storage_name)
    assert default_storage.exists(kept.storage_name)
    assert not StoredFile.objects.filter(pk=undone.pk).exists()


@pytest.mark.django_db
def test_a_temporary_file_of_an_interrupted_upload_is_removed_when_old(disk):
    (disk / "incoming").mkdir()
    for name, at in (("interrupted", OLD), ("running", NOON)):
        (disk / "incoming" / name).write_bytes(b"half")
        _age(f"incoming/{name}", at)
    assert file_sweep.sweep(before=WEEK_AGO).temporary == 1
    assert [path.name for path in (disk / "incoming").iterdir()] == ["running"]


@pytest.mark.django_db(transaction=True)
def test_handing_a_content_in_while_it_is_swept_loses_nothing(monkeypatch):
    """The sweep has decided and holds its lock; the same content arrives before the bytes are gone."""
    monkeypatch.setattr(file_sweep, "_relations", list)
    with transaction.atomic():
        _kept(b"coming back", OLD)
        transaction.set_rollback(True)
    arrivals: list[threading.Thread] = []
    delete = storages["default"].delete

    def delete_slowly(name: str) -> None:
        def hand_in() -> None:
            _kept(b"coming back", NOON)
            connection.close()

        arrivals.append(threading.Thread(target=hand_in))
        arrivals[0].start()
        arrivals[0].join(0.3)
        assert arrivals[0].is_alive(), "whoever stores the same content waits for the sweep"
        delete(name)

    monkeypatch.setattr(storages["default"], "delete", delete_slowly)
    assert file_sweep.sweep(before=WEEK_AGO).without_row == 1
    arrivals[0].join()
    (file,) = StoredFile.objects.all()
    with files.local_path(file) as path:
        assert path.read_bytes() == b"coming back"
