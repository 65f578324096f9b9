"""A batch from files to files: read, cut into partitions, adjudicate each, write, and go on after a stop.

In the folder of the results stand `decisions/`, `lines/`, `accumulators/` and `rejects/` with one Parquet file for each
partition, and `report.json` once all are done. A partition is done when its own report is there; it is written last.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import narwhals as nw
import polars as pl

from anlan.engines.adjudication.batch.columns import COLUMNS_IN, KINDS, holder, known, misspelt_columns, reason
from anlan.engines.adjudication.batch.engines import Engine, InputInvalid, files_of, too_long_a_row
from anlan.engines.adjudication.batch.lines import COST_BEFORE
from anlan.engines.adjudication.batch.partition import Partition, PartitionResult, accumulator_columns
from anlan.engines.adjudication.batch.plan import Plan
from anlan.engines.adjudication.schedule import Schedule

#: Lines in a partition, about: what fits beside its own columns in some 2 GB.
LINES_A_PARTITION = 2_500_000
_FRAMES = ("decisions", "lines", "accumulators", "rejects")
Told = Callable[[int, int, dict[str, Any]], None]  # partitions done, of how many, the report of the newest


class AnotherRun(Exception):
    """The folder holds the results of another schedule or other files; says what to do."""


@dataclass(frozen=True)
class Batch:
    """What is to be adjudicated, with what, and where the results go."""

    schedule: Schedule
    lines: Path
    out: Path
    history: Path | None = None
    partitions: int | None = None  # None: by the number of lines

    @property
    def accumulators(self) -> Path | None:
        """The accumulators of an earlier run: a file, their folder, or the folder of all its results."""
        inside = self.history / "accumulators" if self.history else None
        return inside if inside and inside.is_dir() else self.history


def run(batch: Batch, engine: Engine, *, told: Told = lambda done, of, report: None) -> dict[str, Any]:
    """Adjudicate all lines and give the report: counts, sums and seconds. Goes on where an earlier run stopped.

    billed = paid + other_paid + not_covered + to_deductible + own_share + over limits + set_off + asking + rejected,
    exactly; `balance_fen` is what is left of that equation, and is 0.
    Raises `InputInvalid` for files that are no claim lines, `AnotherRun` when `out` holds something else.
    """
    began = time.perf_counter()
    plan = Plan(batch.schedule)
    count = batch.partitions or _partitions_for(batch.lines)
    frame, names = engine.scan(batch.lines, KINDS)
    _check_columns(batch.lines, names)
    frame = known(frame, names).with_columns(
        reason(batch.schedule).alias("reject"), holder(batch.schedule.year_of).alias("holder")
    )
    history = _history(batch, plan, engine)
    _same_run(batch, count)  # not before: files that cannot be used leave no folder behind
    work = batch.out / "work"
    shutil.rmtree(work, ignore_errors=True)
    try:
        reports = _adjudicated(batch, engine, plan, (frame, history), count, told)
    except pl.exceptions.ComputeError as error:  # what is wrong in a CSV shows only when it is read
        _forget(batch.out)
        found = [row for path in (batch.lines, batch.accumulators) if path and (row := too_long_a_row(path))]
        raise InputInvalid(found[0] if found else f"{batch.lines} cannot be read: {error}") from error
    shutil.rmtree(work, ignore_errors=True)
    ignored = [name for name in names if name not in KINDS]
    return _reported(batch, reports, ignored, time.perf_counter() - began)


def _check_columns(path: Path, names: Sequence[str]) -> None:
    misspelt = misspelt_columns(names)
    if misspelt:
        what = ", ".join(f"{name!r} (did you mean {meant!r}?)" for name, meant in misspelt.items())
        raise InputInvalid(f"{path}: there is no column {what}; correct the heading, or name the column otherwise")
    missing = [column.name for column in COLUMNS_IN if column.required and column.name not in names]
    if missing:
        what = ", ".join(missing)
        raise InputInvalid(f"{path}: column {what} is missing; see docs/reference/claim-lines-file.md")


def _adjudicated(
    batch: Batch, engine: Engine, plan: Plan, frames: tuple[nw.LazyFrame, nw.LazyFrame], count: int, told: Told
) -> list[dict[str, Any]]:
    """The report of each partition, computed or found done."""
    work = batch.out / "work"
    parts = engine.partitioned(frames[0], "holder", count, work / "lines")
    before = engine.partitioned(frames[1], "holder", count, work / "history")
    reports = []
    for number, part in enumerate(parts):
        done = batch.out / "reports" / f"part-{number:04}.json"
        if not done.exists():
            started = time.perf_counter()
            result = Partition(plan, part, before[number], engine).result()
            engine.let_go()
            for name in _FRAMES:
                _written(getattr(result, name), batch.out / name / f"part-{number:04}.parquet")
            report = _counted(result) | {"seconds": round(time.perf_counter() - started, 2)}
            done.parent.mkdir(parents=True, exist_ok=True)
            done.write_text(json.dumps(report), encoding="utf-8")
        reports.append(json.loads(done.read_text(encoding="utf-8")))
        told(number + 1, count, reports[-1])
    return reports


def _forget(out: Path) -> None:
    """Leave no folder behind for files that cannot be used; one that holds results already stays."""
    shutil.rmtree(out / "work", ignore_errors=True)
    if {file.name for file in out.iterdir()} <= {"run.json", "schedule.yaml"}:
        shutil.rmtree(out)


def _history(batch: Batch, plan: Plan, engine: Engine) -> nw.LazyFrame:
    schema = accumulator_columns(plan)
    path = batch.accumulators
    if path is None:
        return engine.empty(schema)
    kinds = {name: "text" if dtype == pl.String else "whole" for name, dtype in schema.items()}
    frame, names = engine.scan(path, kinds)
    missing = [name for name in schema if name not in names]
    if missing:
        raise InputInvalid(
            f"{path}: column {', '.join(missing)} is missing; the accumulators must be those of an earlier "
            f"run under {batch.schedule.title}"
        )
    others = engine.rows(frame.filter(nw.col("edition") != batch.schedule.title).select("edition").unique())
    if others:
        raise InputInvalid(
            f"{path} was accumulated under {others[0]['edition']}, the schedule is {batch.schedule.title}; "
            "take the schedule of the year, or adjudicate the year's claims again under the new one"
        )
    year = nw.when(nw.col("year") == "").then(nw.lit(None)).otherwise(nw.col("year")).alias("year")
    return frame.with_columns(year).select(*schema)


def _partitions_for(path: Path) -> int:
    found = files_of(path)
    if found[0].suffix == ".parquet":
        rows = int(pl.scan_parquet(found).select(pl.len()).collect().item())
    else:
        rows = sum(file.stat().st_size for file in found) // 100
    return max(1, -(-rows // LINES_A_PARTITION))


def _same_run(batch: Batch, count: int) -> None:
    inputs = [batch.lines, *([batch.accumulators] if batch.accumulators else [])]
    seen = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for path in inputs for file in files_of(path)]
    told = {"schedule": batch.schedule.digest, "partitions": count}
    told["input"] = hashlib.sha256(json.dumps(seen).encode()).hexdigest()
    kept = batch.out / "run.json"
    if kept.exists():
        if json.loads(kept.read_text(encoding="utf-8")) != told:
            raise AnotherRun(
                f"{batch.out} holds the results of another schedule or other files; choose another folder, or empty it"
            )
    elif batch.out.exists() and any(batch.out.iterdir()):
        raise AnotherRun(f"{batch.out} is not empty and holds no batch; choose another folder, or empty it")
    batch.out.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(told), encoding="utf-8")
    if batch.schedule.file:  # beside the results, so that they can be told in words later
        shutil.copyfile(batch.schedule.file, batch.out / "schedule.yaml")


def _written(frame: pl.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(path, compression="lz4", statistics=False)


def _counted(result: PartitionResult) -> dict[str, Any]:
    computed = result.decisions.filter(pl.col("asks") == "")
    asking = result.decisions.filter(pl.col("asks") != "")
    sums = result.lines.select(pl.col(pl.Int64).exclude(COST_BEFORE).sum()).to_dicts()[0]
    billed = sums.pop("billed_fen")
    return {
        "claims": computed.height,
        "claims_paid": computed.filter(pl.col("payable_fen") > 0).height,
        "claims_asking": asking.height,
        "lines": result.lines.height,
        "rows_rejected": result.rejects.height,
        "years": result.accumulators.height,
        "billed_fen": billed + int(asking["billed_fen"].sum()) + int(result.rejects["amount_fen"].sum()),
        "asking_fen": int(asking["billed_fen"].sum()),
        "rejected_fen": int(result.rejects["amount_fen"].sum()),
        **sums,
        "decided_payable_fen": int(computed["payable_fen"].sum()),
        "reasons": {row["reason"]: row["len"] for row in result.rejects.group_by("reason").len().to_dicts()},
        "unnamed_categories": result.unnamed,
    }


def _reported(batch: Batch, reports: list[dict[str, Any]], ignored: Sequence[str], seconds: float) -> dict[str, Any]:
    total: dict[str, Any] = {
        "schedule": batch.schedule.title,
        "schedule_digest": batch.schedule.digest,
        "partitions": len(reports),
        "seconds": round(seconds, 2),
    }
    reasons: dict[str, int] = {}
    unnamed: dict[str, dict[str, int]] = {}
    for report in reports:
        for name, value in report.items():
            if name == "reasons":
                reasons = _added(reasons, value)
            elif name == "unnamed_categories":
                unnamed = {key: _added(unnamed.get(key, {}), value.get(key, {})) for key in {**unnamed, **value}}
            elif name != "seconds":
                total[name] = total.get(name, 0) + value
    whole = ("billed_fen", "decided_payable_fen")
    parts = [value for name, value in total.items() if name.endswith("_fen") and name not in whole]
    total["balance_fen"] = total["billed_fen"] - sum(parts)
    total["reasons"] = dict(sorted(reasons.items()))
    dearest = sorted(unnamed.items(), key=lambda each: (-each[1]["billed_fen"], each[0]))
    total["unnamed_categories"] = dict(dearest)
    total["ignored_columns"] = list(ignored)
    (batch.out / "report.json").write_text(json.dumps(total, indent=1, ensure_ascii=False), encoding="utf-8")
    return total


def _added(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}
