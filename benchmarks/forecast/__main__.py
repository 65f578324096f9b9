"""Forecasts beside the best published figures, on public event logs in one folder (`make bench-forecast LOGS=FOLDER`).

    python -m benchmarks.forecast FOLDER [--json]

The folder holds helpdesk.csv, bpic12_cw.csv and sepsis.csv; those that are missing are skipped. Each log is measured
twice, knowing the earlier cases to their end as published tables do, and with what was known at the cut only. The mean
error comes first as published models are measured, which learn nothing while they are (mae_static_days), and beside it
that of forecasts as they would have been made, with each closing known by then (mae_days): both have to meet the goal.
Then the command's own training is timed on four fifths of the log, and its answer for one case whose history is at
hand. Times are those of the processor, since clocks on shared machines say little; both are shown. Any other log in
the folder is measured too, without a goal of its own. Ends with 1 when a goal was missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from anlan.engines.forecast.logs import EventLog, Scores, days_of, evaluate, moment_of, read_log, train
from benchmarks import machine

MAE_GOAL_DAYS = {"helpdesk": 4.6, "bpic12_cw": 5.85, "sepsis": 16.1}
PUBLISHED_MAE_DAYS = {"helpdesk": 4.80, "bpic12_cw": 5.88, "sepsis": 15.71}
"""The best of the holdout table of PGTNet: GGNN, PGTNet and DALSTM."""
COVERAGE = (0.88, 0.92)
LEAST_STAGE_COVERAGE = 0.85
WINKLER_SHARE = 0.95
NO_LEAK_SHARE = 1.05
MOST_TRAIN_SECONDS = 60
MOST_MS = (2.0, 10.0)
LEAST_ROWS_A_SECOND = 5000
MOST_ASKED = 400
_FIGURES = (
    "mae_static_days",
    "mae_days",
    "median_baseline_mae_days",
    "stage_median_baseline_mae_days",
    "coverage90",
    "coverage80",
    "coverage50",
    "worst_stage_coverage90",
    "mean_width_days",
    "winkler90",
    "winkler90_plain",
    "coverage90_plain",
    "train_seconds",
    "train_processor_seconds",
    "rows_per_second",
    "rows_per_processor_second",
    "predict_ms_p50",
    "predict_ms_p99",
    "rows",
    "unfinished_rows",
)


def main() -> int:
    """Measure every log of the folder."""
    words = argparse.ArgumentParser(
        prog="python -m benchmarks.forecast", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    words.add_argument("folder", type=Path, help="where the logs are")
    words.add_argument("--json", action="store_true", help="one JSON document on standard output")
    given = words.parse_args()
    paths = sorted(path for path in given.folder.iterdir() if path.is_file()) if given.folder.is_dir() else []
    if not paths:
        words.error(f"there is no log in {given.folder}")
    document: dict[str, Any] = {"machine": machine.describe(), "logs": {}}
    for path in paths:
        Console(stderr=True).print(f"{path.name} ...")
        document["logs"][path.stem] = _measured(path)
    if given.json:
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        _print(document)
    return 1 if any(log["goals_missed"] for log in document["logs"].values()) else 0


def _measured(path: Path) -> dict[str, Any]:
    log = read_log(path)
    published, strict, command = evaluate(log), evaluate(log, no_leak=True), _timed(log)
    return {
        "best_published_mae_days": PUBLISHED_MAE_DAYS.get(path.stem),
        "published_protocol": published.to_dict(),
        "no_leak": strict.to_dict(),
        "command": command,
        "goals_missed": list(_missed(path.stem, published, strict, command)),
    }


def _timed(log: EventLog) -> dict[str, float]:
    """Training as the command trains, and one case after another answered by `predict_one`."""
    as_of = moment_of(float(np.quantile(log.days, 0.8)))
    begun = np.array([time.perf_counter(), time.process_time()])
    model = train(log, trained_at=as_of, as_of=as_of)
    took = np.array([time.perf_counter(), time.process_time()]) - begun
    situation = model.situation(log, now=days_of(as_of))
    asked = range(min(len(situation.places), MOST_ASKED))
    found = np.zeros((len(asked), 2))
    for number in asked:
        history = situation.history(number)
        begun = np.array([time.perf_counter(), time.process_time()])
        model.predict_one(history, situation.load, at=as_of)
        found[number] = np.array([time.perf_counter(), time.process_time()]) - begun
    halves, nearly_all = np.percentile(found * 1000, (50, 99), axis=0) if len(found) else np.zeros((2, 2))
    return {
        "events": float(model.origin.events),
        "train_seconds": float(took[0]),
        "train_processor_seconds": float(took[1]),
        "cases_asked": float(len(asked)),
        "predict_one_ms_p50": float(halves[0]),
        "predict_one_ms_p99": float(nearly_all[0]),
        "predict_one_processor_ms_p50": float(halves[1]),
        "predict_one_processor_ms_p99": float(nearly_all[1]),
    }


def _missed(name: str, published: Scores, strict: Scores, command: dict[str, float]) -> Iterator[str]:
    goal = MAE_GOAL_DAYS.get(name)
    for words, error, without in (
        ("as published models are measured", published.mae_static_days, strict.mae_static_days),
        ("as forecasts would have been made", published.mae_days, strict.mae_days),
    ):
        if goal and error > goal:
            yield f"mean error {words} {error:.2f} days against {goal}"
        if without > NO_LEAK_SHARE * error:
            yield f"mean error {words}, without the leak {without:.2f} days against {error:.2f} + 5%"
    for words, scores in (("", published), (" without the leak", strict)):
        if not COVERAGE[0] <= scores.coverage90 <= COVERAGE[1]:
            yield f"coverage{words} {scores.coverage90:.3f} against {COVERAGE[0]} to {COVERAGE[1]}"
        if (scores.worst_stage_coverage90 or 1) < LEAST_STAGE_COVERAGE:
            yield f"coverage in {scores.worst_stage}{words} {scores.worst_stage_coverage90:.3f}"
        if scores.winkler90 > WINKLER_SHARE * scores.winkler90_plain:
            yield f"Winkler score{words} {scores.winkler90:.1f} against {WINKLER_SHARE} x {scores.winkler90_plain:.1f}"
    if command["train_processor_seconds"] > MOST_TRAIN_SECONDS * max(command["events"] / 70_000, 1):
        yield f"trained in {command['train_processor_seconds']:.0f} processor seconds"
    one = command["predict_one_processor_ms_p50"], command["predict_one_processor_ms_p99"]
    if one[0] > MOST_MS[0] or one[1] > MOST_MS[1]:
        yield f"one case in {one[0]:.1f} ms (p50), {one[1]:.1f} ms (p99) of the processor"
    if published.rows_per_processor_second < LEAST_ROWS_A_SECOND:
        yield f"{published.rows_per_processor_second:.0f} rows a processor second"


def _print(document: dict[str, Any]) -> None:
    out = Console(highlight=False, soft_wrap=True)
    out.print("; ".join(f"{name} {value}" for name, value in document["machine"].items()))
    for name, log in document["logs"].items():
        table = Table("figure", "published protocol", "no leak", title=name, title_justify="left")
        for figure in _FIGURES:
            table.add_row(
                figure,
                *(
                    f"{log[part][figure]:.4g}" if log[part][figure] is not None else ""
                    for part in ("published_protocol", "no_leak")
                ),
            )
        out.print(table)
        out.print("; ".join(f"{figure} {value:.4g}" for figure, value in log["command"].items()))
        out.print(f"best published mean error: {log['best_published_mae_days']}")
        for missed in log["goals_missed"]:
            out.print(f"missed: {missed}", style="red", markup=False)


if __name__ == "__main__":
    sys.exit(main())
