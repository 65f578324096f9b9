"""An uploaded file as a path."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile


@contextmanager
def on_disk(file: UploadedFile) -> Iterator[Path]:
    """The path of an upload, written to a temporary file when Django kept it in memory."""
    known = getattr(file, "temporary_file_path", None)
    if known:
        yield Path(known())
        return
    with tempfile.NamedTemporaryFile(prefix="anlan-upload-") as copy:
        for chunk in file.chunks():
            copy.write(chunk)
        copy.flush()
        yield Path(copy.name)
