"""A city adjudicated by the engine, by hand in Polars, by hand in DuckDB and by the engine on Spark; and one claim.

    python -m benchmarks.adjudication                              20 million members (`make bench-adjudication`)
    python -m benchmarks.adjudication --members 100000 --parts batch,polars,duckdb
    python -m benchmarks.adjudication --json                       one JSON document instead of tables

Each contender runs in a process of its own, one after the other, on two cores. Results are compared to the fen. Ends
with 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
from rich.console import Console
from rich.table import Table

from anlan.engines.adjudication import YearSoFar, adjudicate, load_schedule
from anlan.engines.adjudication.batch import COLUMNS_IN
from anlan.engines.adjudication.batch.by_hand import facts_of
from benchmarks import machine
from benchmarks.adjudication.city import city
from benchmarks.adjudication.contender import SCHEDULE

PARTS = ("batch", "polars", "duckdb", "spark", "single")
#: What the engine may need of what a contender written by hand needs.
MOST_OF = {"polars": 1.5, "duckdb": 1.0}
MOST_GB = 8.0
SINGLE_CLAIMS = 2_000
MOST_MS = {"p50_ms": 3.0, "p99_ms": 10.0}
RESULTS = ("decisions", "lines", "accumulators", "rejects")
_progress = Console(stderr=True)


def main() -> int:
    """Measure what was asked for; 0 when every goal was met, else 1."""
    given = _arguments()
    document: dict[str, Any] = {"machine": machine.describe(), "members": given.members}
    document |= {"contenders": [], "goals": []}
    big = [name for name in ("batch", "polars", "duckdb") if name in given.parts]
    if big or "single" in given.parts:
        _progress.print(f"a city of {given.members:,} members ...")
        source = city(given.members, given.build) / "lines"
        for name in big:
            document["contenders"].append(_run(name, source, given.build / f"out-{given.members}" / name))
        document["goals"] += _compared(document["contenders"], given.build / f"out-{given.members}")
    if "single" in given.parts:
        document["single"] = single(source)
        document["goals"] += [
            {"goal": f"one claim, {name} at most {most:g}", "measured": document["single"][name]}
            | {"holds": document["single"][name] <= most}
            for name, most in MOST_MS.items()
        ]
    if "spark" in given.parts:
        document["spark"] = _spark(given.spark_members, given.build)
        document["goals"].append(document["spark"].pop("goal"))
    if given.json:
        print(json.dumps(document, ensure_ascii=False, indent=1, default=str))
    else:
        _print(document)
    return 0 if all(goal["holds"] for goal in document["goals"]) else 1


def single(source: Path) -> dict[str, float]:
    """Milliseconds for one claim: random claims of the city, each on the year the one before it left."""
    schedule = load_schedule(SCHEDULE)
    first = sorted(source.glob("*.parquet"))[0]
    empty = {column.name: None for column in COLUMNS_IN if not column.required} | {"quantity": 1}
    lines = pl.read_parquet(first).drop_nulls(["amount_fen", "loss_on", "settled", "in_list", "pre_existing"])
    lines = lines.filter((pl.col("amount_fen") >= pl.col("other_paid_fen")) & (pl.col("claim_id") != ""))
    lines = lines.unique(["claim_id", "line_id"], maintain_order=True)
    wanted = Random(1).sample(lines["claim_id"].unique(maintain_order=True).to_list(), SINGLE_CLAIMS)
    rows: dict[str, list[dict[str, Any]]] = {claim: [] for claim in wanted}
    for row in lines.filter(pl.col("claim_id").is_in(wanted)).iter_rows(named=True):
        rows[row["claim_id"]].append(empty | row)
    years: dict[int, YearSoFar] = {}
    took = []
    for of_claim in rows.values():
        claim = facts_of(of_claim)
        began = time.perf_counter()
        answer = adjudicate(schedule=schedule, claim=claim, year=years.get(claim.claim_free_years, YearSoFar()))
        took.append((time.perf_counter() - began) * 1000)
        years[claim.claim_free_years] = answer.year_after
    return {
        "claims": len(took),
        "p50_ms": round(machine.percentile(took, 0.5), 3),
        "p99_ms": round(machine.percentile(took, 0.99), 3),
    }


def _run(name: str, source: Path, out: Path) -> dict[str, Any]:
    _progress.print(f"{name} ...")
    shutil.rmtree(out, ignore_errors=True)
    for file in source.glob("*.parquet"):
        file.read_bytes()  # nobody reads from a cold disk
    busy, began = machine.BusyTime.now(), time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "benchmarks.adjudication.contender", name, str(source), str(out)])
    peak_kb: dict[int, int] = {}
    cpu_s: dict[int, float] = {}
    while process.poll() is None:
        for pid in _with_children(process.pid):
            peak_kb[pid] = max(peak_kb.get(pid, 0), _peak_kb(pid))
            cpu_s[pid] = max(cpu_s.get(pid, 0.0), machine.cpu_seconds([pid]))
        time.sleep(0.1)
    seconds = time.perf_counter() - began
    if process.returncode:
        raise SystemExit(f"{name} ended with {process.returncode}; what it said stands above")
    return {
        "name": name,
        "seconds": round(seconds, 1),
        "cpu_seconds": round(sum(cpu_s.values()), 1),
        "memory_gb": round(sum(peak_kb.values()) / 2**20, 2),
        "machine_busy": busy.busy_share_since(),
    }


def _compared(found: list[dict[str, Any]], out: Path) -> list[dict[str, Any]]:
    goals: list[dict[str, Any]] = []
    by_name = {each["name"]: each for each in found}
    engine = by_name.get("batch")
    if not engine:
        return goals
    goals.append({"goal": f"memory at most {MOST_GB:g} GB", "measured": engine["memory_gb"]})
    goals[-1]["holds"] = engine["memory_gb"] <= MOST_GB
    for other, most in MOST_OF.items():
        if other not in by_name:
            continue
        times = round(engine["seconds"] / by_name[other]["seconds"], 2)
        cpu = round(engine["cpu_seconds"] / by_name[other]["cpu_seconds"], 2)
        goals.append({"goal": f"time at most {most:g} of {other} by hand", "measured": times, "holds": times <= most})
        goals[-1]["processor_time"] = cpu
        differ = _differing(out / "batch", out / other)
        goals.append({"goal": f"rows that differ from {other} by hand: none", "measured": differ, "holds": not differ})
    return goals


def _differing(one: Path, other: Path) -> int:
    """Rows in which two results differ: all decisions, accumulators and rejects, sums of lines and a 100th of them."""
    differ = 0
    for name in RESULTS:
        here, there = (pl.scan_parquet(folder / name / "*.parquet") for folder in (one, other))
        if name == "lines":
            sums = [
                each.group_by("category", "rule", "bucket", "ratio").agg(pl.len(), pl.col(pl.Int64).sum())
                for each in (here, there)
            ]
            differ += _missing_in(*sums) + _missing_in(*reversed(sums))
            here, there = (each.filter(pl.col("claim_id").str.ends_with("77")) for each in (here, there))
        differ += _missing_in(here, there)
        if name != "rejects":
            differ += _missing_in(there, here)
    return differ


def _missing_in(one: pl.LazyFrame, other: pl.LazyFrame) -> int:
    columns = one.collect_schema().names()
    missing = one.join(other.select(columns), on=columns, how="anti", nulls_equal=True)
    return int(missing.select(pl.len()).collect(engine="streaming").item())


def _spark(members: int, build: Path) -> dict[str, Any]:
    """The engine on Spark, and whether its decisions are the very bytes of those on Polars."""
    source, out = city(members, build) / "lines", build / f"out-{members}"
    found = {name: _run(name, source, out / name) for name in ("batch", "spark")}
    there = {
        name: {file.name: file for file in (out / name / "decisions").glob("*.parquet")} for name in ("batch", "spark")
    }
    same = there["batch"].keys() == there["spark"].keys() and all(
        filecmp.cmp(file, there["spark"][name], shallow=False) for name, file in there["batch"].items()
    )
    goal = {"goal": "decisions on Spark are byte-identical", "measured": same, "holds": same}
    return {"members": members, "contenders": list(found.values()), "goal": goal}


def _with_children(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        try:
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue  # it ended meanwhile
    return found


def _peak_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def _arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(
        prog="python -m benchmarks.adjudication",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    words.add_argument("--members", type=int, default=20_000_000, help="of the city; each has two lines on average")
    words.add_argument("--parts", default=",".join(PARTS), help=f"of {', '.join(PARTS)}")
    words.add_argument("--spark-members", type=int, default=200_000, help="of the city that Spark adjudicates")
    words.add_argument("--build", type=Path, default=Path("build"), help="where cities and results are kept")
    words.add_argument("--json", action="store_true", help="one JSON document on standard output")
    given = words.parse_args()
    given.parts = given.parts.split(",")
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        words.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    return given


def _print(document: dict[str, Any]) -> None:
    out = Console(highlight=False, soft_wrap=True)
    out.print("; ".join(f"{name} {value}" for name, value in document["machine"].items()))
    tables = [(document["members"], document["contenders"])]
    if "spark" in document:
        tables.append((document["spark"]["members"], document["spark"]["contenders"]))
    for members, contenders in tables:
        table = Table("contender", "seconds", "CPU seconds", "memory GB", "machine busy")
        table.title = f"{members:,} members"
        for each in contenders:
            table.add_row(*(str(value) for value in each.values()))
        if contenders:
            out.print(table)
    table = Table("goal", "measured", "holds")
    for goal in document["goals"]:
        cpu = f" (processor time {goal['processor_time']})" if "processor_time" in goal else ""
        table.add_row(goal["goal"], f"{goal['measured']}{cpu}", "yes" if goal["holds"] else "no")
    out.print(table)


if __name__ == "__main__":
    sys.exit(main())
