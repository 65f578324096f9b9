"""How well forecasts would have served logs that hold less: the same measurement on parts of public event logs.

    python -m benchmarks.forecast.parts FOLDER [--cut first|closed|pieces] [--json]

`first` keeps the first 60, 70 and 80% of the cases; `closed` those closed by the time at which 60, 70, 80 and 90% are,
as a log of closed cases written out then would hold them; `pieces` cuts out eight times 80, 150, 250 and 400 cases in a
row. The last fifth of each part is measured and the rest teaches. The first two are measured without the leak too.
Every log in the folder that can be read is measured: the more there are, the more it says.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from anlan.engines.forecast.logs import EventLog, LogUnfit, Scores, evaluate, read_log

SHARES = {"first": (0.6, 0.7, 0.8), "closed": (0.6, 0.7, 0.8, 0.9)}
SIZES, PIECES = (80, 150, 250, 400), 8
LEAST_EVENTS = 3


@dataclass(frozen=True)
class Row:
    """One part measured once."""

    log: str
    part: str
    no_leak: bool
    coverage90: float
    coverage90_plain: float
    winkler_against_plain: float
    mae_days: float
    mae_against_stage_median: float


def main() -> int:
    """Measure parts of every log of the folder."""
    words = argparse.ArgumentParser(
        prog="python -m benchmarks.forecast.parts", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    words.add_argument("folder", type=Path, help="where the logs are")
    words.add_argument("--cut", choices=["first", "closed", "pieces"], default="pieces")
    words.add_argument("--json", action="store_true", help="one JSON document on standard output")
    given = words.parse_args()
    paths = sorted(path for path in given.folder.iterdir() if path.is_file()) if given.folder.is_dir() else []
    if not paths:
        words.error(f"there is no log in {given.folder}")
    rows = [row for path in paths for row in _measured(path, given.cut)]
    if given.json:
        print(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1))
    else:
        _print(rows)
    return 0


def _measured(path: Path, cut: str) -> Iterator[Row]:
    told = Console(stderr=True)
    try:
        log = read_log(path)
    except LogUnfit as unfit:
        told.print(f"{path.name}: {unfit}", markup=False)
        return
    log = log.kept(log.length >= LEAST_EVENTS)
    for name, part in _pieces(log) if cut == "pieces" else _shares(log, cut):
        for no_leak in (False,) if cut == "pieces" else (False, True):
            told.print(f"{path.stem}, {name}{', no leak' if no_leak else ''} ...", markup=False)
            try:
                yield _row(path.stem, name, evaluate(part, no_leak=no_leak), no_leak=no_leak)
            except LogUnfit as unfit:
                told.print(f"  left out: {unfit}", markup=False)


def _row(log: str, part: str, scores: Scores, *, no_leak: bool) -> Row:
    return Row(
        log=log,
        part=part,
        no_leak=no_leak,
        coverage90=scores.coverage90,
        coverage90_plain=scores.coverage90_plain,
        winkler_against_plain=scores.winkler90 / scores.winkler90_plain,
        mae_days=scores.mae_days,
        mae_against_stage_median=scores.mae_days / scores.stage_median_baseline_mae_days,
    )


def _shares(log: EventLog, cut: str) -> Iterator[tuple[str, EventLog]]:
    ends = log.days[log.last]
    by_case = ends[np.unique(log.first)]
    for share in SHARES[cut]:
        kept = log.case < share * log.cases if cut == "first" else ends <= np.quantile(by_case, share)
        yield f"{cut} {share:.0%}", log.kept(kept)


def _pieces(log: EventLog) -> Iterator[tuple[str, EventLog]]:
    """Parts of so many cases in a row, spread evenly; a log that holds fewer is left out."""
    for size in SIZES:
        if size <= log.cases:
            for begin in np.unique(np.linspace(0, log.cases - size, PIECES).astype(int)).tolist():
                yield f"{size} cases", log.kept((log.case >= begin) & (log.case < begin + size))


def _print(rows: list[Row]) -> None:
    """A line for each kind of part of each log, and one for pieces of all logs together."""
    table = Table("log", "part", "parts", "90% hold", "plain", "Winkler against plain", "error against stage's median")
    pieces = [row for row in rows if row.part.endswith("cases")]
    for log, of_log in groupby(rows, key=lambda row: row.log):
        listed = list(of_log)
        for key in dict.fromkeys((_kind(row), row.no_leak) for row in listed):
            _line(table, log, key[0], key[1], [row for row in listed if (_kind(row), row.no_leak) == key])
    for part in dict.fromkeys(row.part for row in pieces):
        _line(table, "all", part, False, [row for row in pieces if row.part == part])
    Console(highlight=False, soft_wrap=True).print(table)


def _kind(row: Row) -> str:
    return row.part if row.part.endswith("cases") else row.part.split()[0]


def _line(table: Table, log: str, part: str, no_leak: bool, rows: list[Row]) -> None:
    held, plain = ([getattr(row, name) for row in rows] for name in ("coverage90", "coverage90_plain"))
    scores = [row.winkler_against_plain for row in rows]
    errors = [row.mae_against_stage_median for row in rows]
    table.add_row(
        log,
        part + (", no leak" if no_leak else ""),
        str(len(rows)),
        f"{np.mean(held):.1%} ({min(held):.1%} to {max(held):.1%})",
        f"{np.mean(plain):.1%}",
        f"{_mean_ratio(scores):+.1%} ({min(scores) - 1:+.1%} to {max(scores) - 1:+.1%})",
        f"{_mean_ratio(errors):+.1%}",
    )


def _mean_ratio(ratios: list[float]) -> float:
    """By how much the geometric mean differs from 1."""
    return float(np.exp(np.mean(np.log(ratios))) - 1)


if __name__ == "__main__":
    sys.exit(main())
