"""How well the rules understand papers whose lines were kept (see `lines`).

    python -m benchmarks.papers.score OUT [OUT ...] [--kinds a,b] [--wrong]

Prints a row a kind: pages named right, fields right, and with --wrong every page and field that is not.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from anlan.engines.reading.sight import Sight
from anlan.engines.reading.simple_forms import simplified
from anlan.engines.reading.understanding import readings_of
from anlan.engines.reading.values import PageReading
from benchmarks.papers.render import SENT_ON


def wrong_fields(truth: Mapping[str, Any], found: Mapping[str, str]) -> dict[str, tuple[Any, Any]]:
    """Field names whose value differs from what is printed, with both values; full width is the same as half width."""
    wrong = {}
    for name, value in truth.items():
        seen = found.get(name)
        if name == "items":
            if not _same_rows(value, json.loads(seen or "[]")):
                wrong[name] = (value, seen)
        elif value is not None and _bare(name, seen or "") != _bare(name, value):
            wrong[name] = (value, seen)
    return wrong


def _same_rows(printed: Sequence[Mapping[str, str]], seen: Sequence[Mapping[str, str]]) -> bool:
    """Whether charged lines are the same, in any order: two columns are read across or down with the same right.

    A strength may stand behind the name or apart from it; an amount is compared where the truth tells one.
    """
    left = [(_names(row), _cents(row.get("amount") or "")) for row in seen]
    for row in sorted(printed, key=lambda row: not row.get("amount")):  # rows that say most first
        names, amount = _names(row), _cents(row.get("amount") or "")
        same = next((one for one in left if one[0] & names and amount in ("", one[1])), None)
        if same is None:
            return False
        left.remove(same)
    return not left


def _names(row: Mapping[str, str]) -> set[str]:
    strength = row.get("specification") or ""
    return {_joined(row["name"]), _joined(row["name"] + strength), _joined(f"{row['name']}({strength})")}


def _cents(amount: str) -> str:
    """An amount with its cents, printed or not: 380 is 380.00."""
    return f"{amount}.00" if amount.lstrip("-").isdigit() else amount


def _bare(name: str, text: str) -> str:
    """A value as it is compared: 第 and 号 around the number of a certificate are no part of it."""
    return _plain(text).removeprefix("第").removesuffix("号") if name == "certificate_number" else _plain(text)


def _plain(text: str) -> str:
    """Half width and simple letters, without blanks: readings hold no others, whatever is printed."""
    return simplified(unicodedata.normalize("NFKC", text))


def _joined(name: str) -> str:
    """A name of a charged line: blanks in it and the tax class before it (*药品*) are no part of it."""
    return re.sub(r"^[*][^*]{2,12}[*]", "", _plain(name))


def understood(out: Path, *, on: dt.date = SENT_ON) -> Iterator[tuple[dict[str, Any], list[PageReading]]]:
    """Every kept page with its truth and what the rules make of it now."""
    for page in json.loads((out / "truth.json").read_text(encoding="utf-8"))["pages"]:
        lines = out / "lines" / f"{page['file']}.json"
        if lines.exists():
            sight = Sight.from_json(json.loads(lines.read_text(encoding="utf-8")))
            yield page, readings_of(sight, page=1, on=on)


def main() -> int:
    """Score what the command line names."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("out", type=Path, nargs="+")
    options.add_argument("--kinds", default="")
    options.add_argument("--wrong", action="store_true")
    chosen = options.parse_args()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    wanted = set(filter(None, chosen.kinds.split(",")))
    for out in chosen.out:
        for page, readings in understood(out):
            if wanted and page["kind"] not in wanted:
                continue
            first, row = readings[0], kinds[page["kind"]]
            right = first.kind == page["kind"] and len(readings) == 1
            row["pages"] += 1
            row["named"] += right
            if not right and chosen.wrong:
                seen = ", ".join(f"{one.kind} {one.kind_confidence}" for one in readings)
                print(f"{page['file']}: is {page['kind']}, taken for {seen}; {' '.join(page.get('effects', []))}")
            found = {name: field.value for name, field in first.fields.items()}
            wrong = wrong_fields(page["fields"], found)
            for name in page["fields"]:
                row[f"all {name}"] += 1
                row[f"right {name}"] += name not in wrong
            if chosen.wrong and right:
                for name, (printed, read) in wrong.items():
                    print(f"{page['file']} {name}: printed {printed!r}, read {read!r}")
    for kind, row in sorted(kinds.items()):
        names = [name.removeprefix("all ") for name in row if name.startswith("all ")]
        fields = "  ".join(f"{name} {row[f'right {name}']}/{row[f'all {name}']}" for name in names)
        print(f"{kind:28} {row['named']}/{row['pages']}  {fields}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
