"""How well and how cheaply pages are read, on drawn papers (`make bench-reading`).

A figure speaks for unseen papers only while no rule was built on the family: see decision 9 for which are spent.

    python -m benchmarks.reading [--family twenty_fourth] [--claims 200] [--per-kind 30] [--foreign 120] [--out FOLDER]
                                 [--parts accuracy,completeness,cost] [--json] [--wrong]

Draws the papers (kept in --out for the next time), reads each once, and prints a table per kind and the whole. With 200
claims this is some 1,800 pages: an hour on two cores. Ends with 1 when a goal was missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import machine
from benchmarks.papers.render import family_names
from benchmarks.reading import accuracy, completeness, corpus, cost

_PARTS = ("accuracy", "completeness", "cost")


def main() -> int:
    """Measure what the command line asks for."""
    given = _arguments()
    out = given.out or Path("build") / f"papers-{given.family}"
    document: dict[str, Any] = {"machine": machine.describe(), "family": given.family}
    corpus.draw(given.family, out, claim_count=given.claims, per_kind=given.per_kind, foreign=given.foreign)
    parts = given.parts.split(",")
    if {"accuracy", "completeness"} & set(parts):
        corpus.see(out)
        pages = list(corpus.seen(out))
        document["pages"] = len(pages)
        document["cpu_s_a_page"] = round(sum(page.cpu_s for page in pages) / len(pages), 2)
        if "accuracy" in parts:
            document["accuracy"] = accuracy.measure(pages)
        if "completeness" in parts and given.claims:
            readings = {page.truth["file"]: page.readings for page in pages}
            document["completeness"] = completeness.measure(corpus.drawn_claims(out), readings)
    if "cost" in parts:
        document["cost"] = cost.measure(_some_of_each_kind(out))
    if given.json:
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        _print(document, wrong=given.wrong)
    missed = [name for part in _PARTS for name in document.get(part, {}).get("goals_missed", [])]
    return 1 if missed or document.get("accuracy", {}).get("silently_wrong") else 0


def _arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(
        prog="python -m benchmarks.reading", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    words.add_argument(
        "--family",
        default="twenty_fourth",
        choices=family_names(),
    )
    words.add_argument("--claims", type=int, default=200)
    words.add_argument("--per-kind", type=int, default=30, help="papers of each kind claims seldom hold")
    words.add_argument("--foreign", type=int, default=120, help="papers that are no claim material")
    words.add_argument("--out", type=Path, help="where papers are kept (default build/papers-FAMILY)")
    words.add_argument("--parts", default=",".join(_PARTS), help="some of accuracy, completeness, cost")
    words.add_argument("--json", action="store_true", help="one JSON document on standard output")
    words.add_argument("--wrong", action="store_true", help="list every page, field and prompt that was wrong")
    return words.parse_args()


def _some_of_each_kind(out: Path) -> list[Path]:
    pages = json.loads((out / "truth.json").read_text(encoding="utf-8"))["pages"]
    first = {page["kind"]: out / page["file"] for page in reversed(pages) if page["defect"] is None}
    return [first[kind] for kind in sorted(first)]


def _print(document: dict[str, Any], *, wrong: bool) -> None:
    out = Console(highlight=False, soft_wrap=True)
    out.print("; ".join(f"{name} {value}" for name, value in document["machine"].items()))
    if "accuracy" in document:
        found = document["accuracy"]
        out.print(_kind_table(found), _figure_table(found, accuracy.GOALS))
        silent = found["silently_wrong"]
        out.print(f"checksummed values {found['checksummed_values']}, silently wrong {len(silent)}", *silent, sep="\n")
        if wrong:
            out.print(*found["wrong"], sep="\n")
    if "completeness" in document:
        found = document["completeness"]
        table = Table(title=f"completeness: {found['claims']} claims, {found['defects']} defects", title_justify="left")
        table.add_column("defect")
        table.add_column("reported")
        for code, share in found["by_defect"].items():
            table.add_row(code, share)
        out.print(table, _figure_table(found, completeness.GOALS))
        if wrong:
            out.print("not reported:", *found["missed"], "false:", *found["false"], sep="\n")
    if "cost" in document:
        out.print(_figure_table({"figures": document["cost"]}, cost.GOALS))


def _kind_table(found: dict[str, Any]) -> Table:
    table = Table("kind", "pages", "right", "taken for", title="kinds and fields", title_justify="left")
    table.add_column("fields right", overflow="fold")
    for kind, seen in found["kinds"].items():
        others = ", ".join(f"{other} {count}" for other, count in seen.items() if other != kind)
        row = found["fields_by_kind"].get(kind, {})
        names = [name.removeprefix("all ") for name in row if name.startswith("all ")]
        fields = "  ".join(f"{name} {row.get(f'right {name}', 0)}/{row[f'all {name}']}" for name in names)
        table.add_row(kind, str(sum(seen.values())), str(seen.get(kind, 0)), others, fields)
    return table


def _figure_table(found: dict[str, Any], goals: dict[str, float]) -> Table:
    table = Table("figure", "measured", "goal", "of")
    for name, value in found["figures"].items():
        if not isinstance(value, list):
            table.add_row(name, str(value), str(goals.get(name, "")), str(found.get("counts", {}).get(name, "")))
    return table


if __name__ == "__main__":
    sys.exit(main())
