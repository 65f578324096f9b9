"""Every measurement of docs/reference/measurements.md, each with the machine named.

    python -m benchmarks                 all of them (`make bench`)
    python -m benchmarks claims upload   some of them
    python -m benchmarks claims --json   one JSON document instead of tables

Each starts a site of its own in a temporary folder and removes it. `benchmarks.reading`, `benchmarks.forecast` and
`benchmarks/live.py` are programs of their own with their own options.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import claims, demo, machine, page_weight, promises, upload
from benchmarks.site import own_home

MEASUREMENTS: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "claims": claims.measure,
    "upload": upload.measure,
    "page_weight": page_weight.measure,
    "promises": promises.measure,
    "demo": demo.measure,
}
_progress = Console(stderr=True)


def main() -> int:
    """Measure what was asked for; 0 when every goal was met, else 1."""
    given = _arguments()
    document: dict[str, Any] = {"machine": machine.describe(), "measurements": {}}
    with own_home():
        for name in given.names or MEASUREMENTS:
            _progress.print(f"{name} ...")
            document["measurements"][name] = MEASUREMENTS[name](given) | {"load_after": round(os.getloadavg()[0], 1)}
    if given.json:
        print(json.dumps(document, ensure_ascii=False, indent=1, default=str))
    else:
        _print(document)
    return 0 if all(found["holds"] for found in document["measurements"].values()) else 1


def _arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    words.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASUREMENTS))
    words.add_argument("--json", action="store_true", help="one JSON document on standard output")
    claims.arguments(words)
    upload.arguments(words)
    given = words.parse_args()
    unknown = set(given.names) - MEASUREMENTS.keys()
    if unknown:
        words.error(f"there is no measurement {', '.join(sorted(unknown))}; there are {', '.join(MEASUREMENTS)}")
    return given


def _print(document: Mapping[str, Any]) -> None:
    out = Console(highlight=False, soft_wrap=True)
    out.print("; ".join(f"{name} {value}" for name, value in document["machine"].items()))
    for name, found in document["measurements"].items():
        table = Table(title=name, title_justify="left")
        table.add_column("figure")
        table.add_column("value", overflow="fold")
        for figure, value in found.items():
            for line, words in _lines(figure, value):
                table.add_row(line, words)
        out.print(table)


def _lines(figure: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, list):
        return [(figure if not place else "", _words(one)) for place, one in enumerate(value)]
    return [(figure, _words(value))]


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_words(one)}" for name, one in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
