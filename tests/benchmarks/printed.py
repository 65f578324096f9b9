"""What is printed on a drawn paper, to hold its truth against."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

from benchmarks.papers.families.frames import day_text

SENT_ON = dt.date(2026, 10, 20)
PAPERS = Path(__file__).parents[2] / "docs/reference/papers.md"


def visible(html: str) -> str:
    """The words a reader sees, without blanks; what stands in a seal or a code does not count."""
    text = re.sub(r"<style>.*?</style>|<svg.*?</svg>", "", html, flags=re.DOTALL)
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", text)))


def forms(name: str, value: str) -> tuple[str, ...]:
    """The ways in which a value may be printed, without blanks."""
    if name.endswith("_on") or name in ("valid_from", "valid_to"):
        if value == "long_term":
            return ("长期",)
        return tuple(day_text(dt.date.fromisoformat(value), form) for form in ("年", "年月", "-", "/", "."))
    if name == "scene":
        return ("√意外",) if value == "accident" else ("√疾病",)
    return (re.sub(r"\s", "", value),)


def not_printed(text: str, fields: Mapping[str, Any]) -> list[str]:
    """Names of fields that cannot be found in the text."""
    said = [(name, value) for name, value in fields.items() if name != "items"]
    said += [(f"item {key}", value) for row in fields.get("items", ()) for key, value in row.items()]
    return [name for name, value in said if not any(form in text for form in forms(name, value))]
