"""Write docs/reference/events.md from anlan/backbone/parameters/events.yaml: `python -m tools.reference_events`.

With `--check` nothing is written; the exit code says whether the page is current.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[1]
PARAMETERS = PROJECT / "anlan" / "backbone" / "parameters" / "events.yaml"
PAGE = PROJECT / "docs" / "reference" / "events.md"

HEAD = """# Events: what the journal may hold

Made from `anlan/backbone/parameters/events.yaml` by `python -m tools.reference_events`: change the former and run the
latter. An event of another kind, or with other fields, is refused when it is written.

Every event also carries its chain (`claim/<id>`, `batch/<id>`, `account/<id>`, `organisation/<id>` and the like), its
number in the chain, who acted (`account/<id>` or `system`), when it happened, when it was recorded, and its digest.
What the journal guarantees is told in [the explanation](../explanation/journal.md).

Types: `fen` is whole fen; `instant` is ISO 8601 in UTC; `day` is an ISO day; `id` is a UUID. A field in *italics* may
be absent.
"""

_SECTION = re.compile(r"^# --- (.+)$")
_KIND = re.compile(r"^(\w+):\s*$")


def sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """The headings of the file (its `# ---` lines) and the kinds below each, in the file's order."""
    title, kinds = "general", []
    for line in text.splitlines():
        if heading := _SECTION.match(line):
            yield title, kinds
            title, kinds = heading[1], []
        elif kind := _KIND.match(line):
            kinds.append(kind[1])
    yield title, kinds


def page(text: str) -> str:
    """The whole page."""
    rows = yaml.safe_load(text)
    parts = [HEAD]
    for title, kinds in sections(text):
        if not kinds:
            continue
        parts.append(f"\n## {title[:1].upper()}{title[1:]}\n\n| kind | 中文 | English | fields |\n|---|---|---|---|\n")
        parts += [
            f"| `{kind}` | {rows[kind]['zh']} | {rows[kind]['en']} | {_fields(rows[kind]['fields'])} |\n"
            for kind in kinds
        ]
    return "".join(parts)


def _fields(fields: dict[str, str]) -> str:
    words = [
        f"*{name}*: {kind.removesuffix('?')}" if kind.endswith("?") else f"{name}: {kind}"
        for name, kind in fields.items()
    ]
    return ", ".join(words) or "none"


def main() -> int:
    text = page(PARAMETERS.read_text())
    if "--check" in sys.argv:
        current = PAGE.exists() and PAGE.read_text() == text
        told = "is out of date: run python -m tools.reference_events"
        print("current" if current else f"{PAGE.relative_to(PROJECT)} {told}")
        return 0 if current else 1
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
