"""Labelled examples: the papers people have corrected or confirmed, and folders of papers whose truth is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anlan.backbone.models import StoredFile
from anlan.engines.reading.values import WHOLE_PAGE
from anlan.intake.domain.labels import Label, Said
from anlan.intake.models import Page

#: What a folder of labelled papers calls its labels: sample papers, and exported examples.
TRUTH_FILES = ("truth.json", "labels.json")


class FolderUnfit(ValueError):
    """A folder that holds no labels that can be read; the sentence says what is missing."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled paper of a case: where its file is, which case it belongs to, and what a person says of it."""

    label: Label
    file: StoredFile
    chain: str


def examples() -> Iterator[Example]:
    """Every paper that a person corrected or confirmed, file by file.

    Where a person corrected, the corrected fields and the kind are vouched for; where a person confirmed, everything.
    """
    rows = Page.objects.filter(confirmed_at__isnull=False).select_related(
        "submission__stored_file", "submission__bundle"
    )
    rows = rows.prefetch_related("corrections").order_by("submission__stored_file_id", "number", "part", "id")
    for page in rows.iterator(chunk_size=200):
        yield Example(_label(page), page.submission.stored_file, page.submission.bundle.chain)


def _label(page: Page) -> Label:
    fields = json.loads(page.fields)
    corrections = sorted(page.corrections.all(), key=lambda one: (one.corrected_at, one.pk))
    read = json.loads(corrections[0].before) if corrections else {"kind": page.kind, "fields": fields}
    vouched = {name: row for name, row in fields.items() if row.get("corrected") or not corrections}
    return Label(
        file=page.submission.stored_file_id,
        page=page.number,
        part=page.part,
        region=tuple(page.region),
        kind=page.kind,
        fields=_texts(vouched),
        before=Said(read["kind"], _texts(read["fields"])),
    )


def _texts(fields: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    return {name: str(row["value"]) for name, row in fields.items()}


def folder_labels(folder: Path) -> list[Label]:
    """The labels of a folder's `truth.json` or `labels.json`; `file` is the path. Raises `FolderUnfit`.

    A field without a value (null) is one that nobody vouches for.
    """
    written = next((folder / name for name in TRUTH_FILES if (folder / name).is_file()), None)
    if written is None:
        raise FolderUnfit(f"{folder} holds neither {' nor '.join(TRUTH_FILES)}")
    try:
        return [_written(folder, row) for row in json.loads(written.read_text(encoding="utf-8"))["pages"]]
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        message = f"{written} is not understood ({fault}); it holds pages, each with file, kind, fields, and maybe page"
        raise FolderUnfit(f"{message}, part, region") from fault


def _written(folder: Path, row: Mapping[str, Any]) -> Label:
    before = row.get("before")
    return Label(
        file=str(folder / row["file"]),
        page=int(row.get("page", 1)),
        part=int(row.get("part", 1)),
        region=tuple(row.get("region", WHOLE_PAGE)),
        kind=row["kind"],
        fields={name: _text(value) for name, value in row["fields"].items() if value is not None},
        before=Said(before["kind"], before["fields"]) if before else None,
    )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)
