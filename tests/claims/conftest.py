from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def files_of_stories(tmp_path_factory):
    return tmp_path_factory.mktemp("files-of-stories")


@pytest.fixture
def story(wang_xiulan, lin_xiao, zhou_min, wu_lei, zhao_qian, settings, tmp_path, files_of_stories):
    """王秀兰 and everyone at the insurer, with a disk and a bank of their own."""
    from tests.claims.story import Story

    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": files_of_stories}}
    settings.STORAGES = settings.STORAGES | {"default": backend}
    settings.BANK_FOLDER = tmp_path / "bank"
    return Story(wang_xiulan, lin_xiao, zhou_min, wu_lei, zhao_qian, tmp_path)
