"""One file of a set: its picture and its truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PIL import Image


@dataclass(frozen=True, slots=True)
class Page:
    """One file of a set, with what it truly says."""

    file: str
    kind: str
    picture: Image.Image
    fields: dict[str, Any]
    rotated: int = 0
    defect: str | None = None

    def truth(self) -> dict[str, Any]:
        """Its entry in `truth.json`."""
        return {
            "file": self.file,
            "page": 1,
            "kind": self.kind,
            "rotated": self.rotated,
            "fields": self.fields,
            "defect": self.defect,
        }
