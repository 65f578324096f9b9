from __future__ import annotations

import datetime as dt
import hashlib
import io
import threading

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction
from PIL import Image

from anlan.backbone.models import DisplayCopy, StoredFile
from anlan.backbone.selectors import files as questions
from anlan.backbone.services import files
from tests.cast import NOON

pytestmark = pytest.mark.django_db
CHAIN = "claim/0197e2a0-0000-7000-8000-0000000000f1"
PAPER = b"%PDF-1.7 a discharge summary"
REASON = "核对出院日期"


@pytest.fixture(params=["disk", "elsewhere"])
def storage(request, settings, tmp_path):
    """The storage on a local disk, and one that has no local paths (as S3 has none)."""
    backends = {
        "disk": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}},
        "elsewhere": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }
    settings.STORAGES = settings.STORAGES | {"default": backends[request.param]}
    return tmp_path


@pytest.fixture
def disk(settings, tmp_path):
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": backend}
    return tmp_path


def _kept(content: bytes = PAPER, media_type: str = "application/pdf", at: dt.datetime = NOON) -> StoredFile:
    return files.store(source=io.BytesIO(content), media_type=media_type, at=at)


def _photo() -> bytes:
    """A photograph as a phone makes it: lying on its side, with the place in its EXIF."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter clockwise
    exif[0x010E] = "26.0745N 119.2965E"
    held = io.BytesIO()
    Image.new("RGB", (400, 200), (200, 30, 30)).save(held, "JPEG", exif=exif)
    return held.getvalue()


def test_a_file_is_kept_under_the_hash_of_its_bytes_and_comes_back_whole(storage, tmp_path):
    source = tmp_path / "出院小结 𠮷.pdf"
    source.write_bytes(PAPER)
    file = files.store(source=source, media_type="application/pdf", at=NOON)
    assert file.sha256 == hashlib.sha256(PAPER).hexdigest()
    assert file.size_bytes == len(PAPER)
    with files.local_path(file) as path:
        assert path.read_bytes() == PAPER
    assert source.exists(), "the sender's own copy is not ours to move"


def test_the_same_content_handed_in_twice_is_kept_once(storage):
    first, second = _kept(), _kept(at=NOON + dt.timedelta(days=1))
    assert (first.pk, first.stored_at) == (second.pk, second.stored_at)
    assert StoredFile.objects.count() == 1
    assert default_storage.listdir(f"originals/{first.pk[:2]}/{first.pk[2:4]}")[1] == [first.pk]


def test_storing_takes_one_statement(storage, django_assert_num_queries):
    with transaction.atomic(), django_assert_num_queries(1 + 2):  # and the savepoint around it
        _kept()


def test_bytes_that_differ_from_the_announced_hash_are_refused_and_leave_nothing(storage):
    with pytest.raises(files.ContentDiffers, match="content_differs"):
        files.store(source=io.BytesIO(PAPER), media_type="application/pdf", at=NOON, sha256="0" * 64)
    assert StoredFile.objects.count() == 0
    assert not default_storage.exists(files.original_name(hashlib.sha256(PAPER).hexdigest()))


def test_a_source_that_breaks_off_leaves_nothing_behind(disk):
    class Breaking(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise ConnectionResetError("the phone went into a tunnel")

    with pytest.raises(ConnectionResetError):
        files.store(source=Breaking(), media_type="image/jpeg", at=NOON)
    assert [path for path in disk.rglob("*") if path.is_file()] == []


def test_bytes_lost_from_the_storage_are_mended_when_the_content_comes_again(storage):
    file = _kept()
    default_storage.delete(file.storage_name)
    _kept()
    with files.local_path(file) as path:
        assert path.read_bytes() == PAPER


def test_a_look_is_journalled_with_who_what_and_why(storage, lin_xiao):
    file = _kept()
    with files.open_for(
        file=file, chain=CHAIN, allowed=True, viewer=lin_xiao, reason=REASON, at=NOON, page=1
    ) as content:
        assert content.read() == PAPER
    (look,) = questions.looks(chain=CHAIN)
    assert (look.file, look.viewer, look.reason, look.page) == (file.sha256, str(lin_xiao.pk), REASON, 1)
    assert (look.medical, look.shape, look.looked_at) == (True, "original", NOON)


@pytest.mark.parametrize("allowed", [False, lambda: False])
def test_without_permission_nothing_is_opened(storage, lin_xiao, allowed):
    with pytest.raises(files.LookRefused, match="look_refused"):
        files.open_for(file=_kept(), chain=CHAIN, allowed=allowed, viewer=lin_xiao, reason=REASON, at=NOON)
    assert questions.looks(chain=CHAIN) == []


def test_a_medical_file_is_not_opened_without_a_reason_but_another_paper_is(storage, lin_xiao):
    asked = {"file": _kept(), "chain": CHAIN, "allowed": True, "viewer": lin_xiao, "reason": "  ", "at": NOON}
    with pytest.raises(files.ReasonMissing):
        files.open_for(**asked)
    files.open_for(**asked, medical=False).close()
    assert [look.medical for look in questions.looks(chain=CHAIN)] == [False]


def test_the_display_copy_is_upright_small_and_carries_no_exif(storage, lin_xiao):
    file = _kept(_photo(), "image/jpeg")
    with files.open_display_copy_for(
        file=file, chain=CHAIN, allowed=True, viewer=lin_xiao, reason=REASON, at=NOON, longest_side_px=100
    ) as content:
        copy = Image.open(content)
        assert copy.format == "JPEG"
        assert copy.size == (50, 100)
        assert not copy.getexif()
        assert b"119.2965" not in content.seek(0).to_bytes(8, "big") + content.read()
    assert [look.shape for look in questions.looks(chain=CHAIN)] == ["display"]


def test_a_display_copy_is_made_once_and_again_only_when_it_is_gone(storage):
    file = _kept(_photo(), "image/jpeg")
    first = files.display_copy(file=file, at=NOON)
    assert files.display_copy(file=file, at=NOON + dt.timedelta(hours=1)).made_at == first.made_at
    default_storage.delete(first.storage_name)
    again = files.display_copy(file=file, at=NOON + dt.timedelta(hours=1))
    assert default_storage.exists(again.storage_name)
    assert DisplayCopy.objects.count() == 1


def test_which_contents_are_here_is_answered_in_one_question(storage, django_assert_num_queries):
    here = _kept()
    with django_assert_num_queries(1):
        assert questions.held_among([here.sha256, "f" * 64]) == {here.sha256}


@pytest.mark.django_db(transaction=True)
def test_eight_people_handing_in_the_same_content_at_once_keep_one_whole_file(disk):
    content = PAPER * 50_000
    faults: list[BaseException] = []

    def hand_in() -> None:
        try:
            _kept(content)
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=hand_in) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    (file,) = StoredFile.objects.all()
    assert (disk / file.storage_name).read_bytes() == content
    assert list((disk / "incoming").iterdir()) == []
