"""Taking labelled examples out of the system: restricted, and every file taken is a look that the journal keeps."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from collections.abc import Collection
from pathlib import Path

from anlan.backbone.models import Account
from anlan.backbone.services import files
from anlan.intake.selectors.examples import Example, examples
from anlan.intake.selectors.rules import kinds

WARNING = (
    "Personal data: identity papers and medical papers of real people. Keep it as the originals are kept, "
    "use it only to measure and mend reading, and delete it afterwards."
)


def export_examples(
    *, folder: Path, viewer: Account, reason: str, chains: Collection[str], at: dt.datetime
) -> tuple[int, int]:
    """Write files and `labels.json` into a new folder that only its owner can open.

    Answers how many papers were written and how many left out.

    `chains` are the cases whose medical images the viewer may see; others are left out. Each file is journalled on its
    case as a look of `viewer` for `reason`. Raises `FileExistsError`, and `ReasonMissing` for an empty reason.
    """
    folder.mkdir(mode=0o700, parents=True)
    rows, left_out = [], 0
    for example in examples():
        if example.chain not in chains:
            left_out += 1
            continue
        rows.append(_row(example, _copied(example, folder, viewer, reason, at)))
    labels = {"warning": WARNING, "exported_at": at.isoformat(), "pages": rows}
    _write(folder / "labels.json", json.dumps(labels, ensure_ascii=False, indent=2))
    return len(rows), left_out


def _copied(example: Example, folder: Path, viewer: Account, reason: str, at: dt.datetime) -> str:
    label, file = example.label, example.file
    name = f"{file.sha256}{files.SUFFIXES.get(file.media_type, '')}"
    original = files.open_for(
        file=file,
        chain=example.chain,
        allowed=True,
        viewer=viewer,
        reason=reason,
        at=at,
        page=label.page,
        medical=kinds()[label.kind].medical,
    )
    with original, open(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as copy:
        shutil.copyfileobj(original, copy)
    return name


def _row(example: Example, name: str) -> dict[str, object]:
    label = example.label
    before = {"kind": label.before.kind, "fields": dict(label.before.fields)} if label.before else None
    place = {"file": name, "page": label.page, "part": label.part, "region": list(label.region)}
    return place | {"kind": label.kind, "fields": dict(label.fields), "before": before}


def _write(path: Path, text: str) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
