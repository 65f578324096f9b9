"""Keep what is seen on rendered papers, so that rules can be tried on them in milliseconds.

    python -m benchmarks.papers.lines OUT

Reads every page of OUT/truth.json that is new or changed and keeps OUT/lines/<file>.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from anlan.engines.reading import Reader


def main() -> int:
    """See what the command line names."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("out", type=Path)
    options.add_argument("--threads", type=int, default=2)
    chosen = options.parse_args()
    reader = Reader(threads=chosen.threads)
    kept = chosen.out / "lines"
    kept.mkdir(exist_ok=True)
    pages = json.loads((chosen.out / "truth.json").read_text(encoding="utf-8"))["pages"]
    for number, page in enumerate(pages, start=1):
        picture, lines = chosen.out / page["file"], kept / f"{page['file']}.json"
        if lines.exists() and lines.stat().st_mtime > picture.stat().st_mtime:
            continue
        sight = reader.see_page(picture)
        lines.write_text(json.dumps(sight.to_json(), ensure_ascii=False), encoding="utf-8")
        print(f"\r{number} of {len(pages)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
