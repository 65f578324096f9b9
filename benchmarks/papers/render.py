"""Papers of a family as files with their truth.

    python -m benchmarks.papers.render FAMILY OUT [--kinds a,b] [--count 20] [--seed 1] [--clean]

Writes OUT/<kind>-<layout>-<number>.jpg and OUT/truth.json (the format of the samples).
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import io
import json
import pkgutil
import sys
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.papers import families
from benchmarks.papers.facts import case
from benchmarks.papers.paper import Drawing, Family
from benchmarks.papers.phone import Photo, take
from benchmarks.papers.press import Press, open_press

#: The day the papers are sent. Validity is judged on it; a figure of its own keeps the papers the same for ever.
SENT_ON = dt.date(2026, 10, 20)


def family_names() -> tuple[str, ...]:
    """Every family there is: each is a package of `families`."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(families.__path__) if found.ispkg))


def family(name: str) -> Family:
    """The family of one of `family_names`."""
    found: Family = importlib.import_module(f"benchmarks.papers.families.{name}").FAMILY
    return found


def truth(file: str, kind: str, layout: str, drawing: Drawing, photo: Photo | None) -> dict[str, Any]:
    """One page's entry in truth.json."""
    return {
        "file": file,
        "page": 1,
        "kind": kind,
        "layout": layout,
        "rotated": photo.turned_degrees if photo else 0,
        "effects": list(photo.effects) if photo else [],
        "has_code": drawing.code_text is not None,
        "fields": dict(drawing.fields),
        "defect": None,
    }


def clean_jpeg(press: Press, drawing: Drawing) -> bytes:
    """The drawing on white, as printed."""
    picture = press.draw(drawing)
    white = picture.copy()
    white.paste("white", (0, 0, *picture.size))
    white.alpha_composite(picture)
    kept = io.BytesIO()
    white.convert("RGB").save(kept, "JPEG", quality=93)
    return kept.getvalue()


def main() -> int:
    """Draw what the command line asks for."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("family", choices=family_names())
    options.add_argument("out", type=Path)
    options.add_argument("--kinds", default="", help="comma-separated; every kind of the family when empty")
    options.add_argument("--count", type=int, default=10, help="papers of each kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--clean", action="store_true", help="as printed, not photographed")
    chosen = options.parse_args()
    drawn = family(chosen.family)
    chosen.out.mkdir(parents=True, exist_ok=True)
    pages = []
    with open_press() as press:
        for kind in [kind for kind in chosen.kinds.split(",") if kind] or sorted(drawn.layouts):
            layouts = drawn.layouts[kind]
            for number in range(chosen.count):
                seed = chosen.seed * 100_003 + number * 131 + sum(map(ord, kind))
                layout = layouts[number % len(layouts)]
                drawing = layout(case(seed, drawn.pools, on=SENT_ON), Random(seed))
                photo = None if chosen.clean else take(press.draw(drawing), seed)
                file = f"{kind}-{layout.__name__}-{number:03d}.jpg"
                (chosen.out / file).write_bytes(photo.jpeg if photo else clean_jpeg(press, drawing))
                pages.append(truth(file, kind, layout.__name__, drawing, photo))
            print(f"{kind}: {chosen.count}", file=sys.stderr)
    text = json.dumps({"pages": pages}, ensure_ascii=False, indent=1)
    (chosen.out / "truth.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
