"""What is worth a second look between schedule files of one product that are checked together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from anlan.engines.adjudication.problem import Figure, Problem
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.schedule_file import read_text
from anlan.engines.adjudication.schedule_lint import lines_of

_Remark = tuple[str, str, dict[str, Figure]]


def lint_versions(files: Sequence[tuple[Path, Schedule]]) -> list[tuple[Path, Problem]]:
    """Remarks on each pair of files of one product, with the file that begins later."""
    found: list[tuple[Path, Problem]] = []
    in_order = sorted(files, key=lambda each: each[1].in_force_from)
    for (path, earlier), (later_path, later) in combinations(in_order, 2):
        if earlier.product != later.product or earlier.digest == later.digest:
            continue
        same = earlier.edition == later.edition
        remarks = _of_versions(path.name, earlier, later) if same else _of_editions(path.name, earlier, later)
        lines = lines_of(read_text(later_path))
        found += [
            (later_path, Problem.of(lines.get(place, 1), place, rule, **figures)) for place, rule, figures in remarks
        ]
    return found


def _of_editions(file: str, earlier: Schedule, later: Schedule) -> Iterator[_Remark]:
    if _overlap(earlier, later):
        yield "in_force.from", "editions_overlap", {"file": file, "edition": earlier.edition}


def _of_versions(file: str, earlier: Schedule, later: Schedule) -> Iterator[_Remark]:
    if earlier.in_force_from == later.in_force_from:
        yield "in_force.from", "same_first_day", {"file": file}
    elif _overlap(earlier, later):
        yield "in_force.from", "overlaps", {"file": file, "day": str(later.in_force_from)}
    if earlier.year_of != later.year_of:
        yield "year_of", "year_of_changed", {"file": file, "value": earlier.year_of}
    there = set(_keys(later))
    for path in _keys(earlier):
        if path not in there and path.rpartition(".")[0].rpartition(".")[0] in {"", *there}:
            yield "buckets", "key_gone", {"file": file, "key": path}


def _overlap(earlier: Schedule, later: Schedule) -> bool:
    return later.in_force_from <= (earlier.in_force_to or date.max)


def _keys(schedule: Schedule) -> Iterator[str]:
    """Buckets, and their rows and sub-limits, by key."""
    for bucket in schedule.buckets:
        place = f"buckets.{bucket.key}"
        yield place
        yield from (f"{place}.ratios.{row.key}" for row in bucket.ratios)
        yield from (f"{place}.sub_limits.{limit.key}" for limit in bucket.sub_limits)
