"""Members of a mass plan from a file into PostgreSQL, and looked up by identity number once they are there.

    python -m benchmarks.enrolments --rows 20000000

The file is drawn first (not measured): invented members, valid numbers in regions that do not exist, three in ten of
them in families, one row in a thousand wrong and one in two thousand there twice. Then it is imported as `anlan
enrolment import` does, from opening the file to the committed, indexed, attached table. Then the server is started
anew, its files are dropped from the page cache, and random numbers are looked up, four in five enrolled.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from benchmarks import machine
from benchmarks.site import below, own_home

GOAL_ROWS_PER_SECOND, GOAL_P99_MS = 100_000, 5.0
LOOK_UPS, HIT_SHARE = 10_000, 0.8
_DAYS, _SERIALS = 27_000, 1000  # days of birth from 1950 on, serial numbers a day
_REGION_ROWS = _DAYS * _SERIALS
_SCATTER = 7_368_787  # shares no factor with `_REGION_ROWS`: numbers are spread, and none comes twice
_WEIGHTS = np.array((7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2))
_CHECKS = np.array(list("10X98765432"))
_FAMILY_NAMES, _GIVEN_NAMES = (
    "王李张刘陈杨赵黄周吴徐孙马朱胡",
    ["秀兰", "浩", "晓敏", "磊", "倩", "建国", "子涵", "欣怡", "明", "志强"],
)
_WRITTEN_AT_ONCE = 1_000_000


def main() -> int:
    """Draw, load, look up, and say whether both goals hold."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.enrolments", description=__doc__.split("\n\n")[0])
    words.add_argument("--rows", type=int, default=20_000_000)
    words.add_argument("--processes", type=int, default=None, help="preparing side by side; every core if not given")
    words.add_argument("--json", action="store_true", help="one JSON document on standard output")
    given = words.parse_args()
    with own_home() as home:
        file = home / "members.csv"
        _say(f"drawing {given.rows} members ...")
        write_members(file, given.rows)
        document = {"machine": machine.describe(), **measure(file, given.rows, given.processes)}
    if given.json:
        print(json.dumps(document, ensure_ascii=False, indent=1, default=str))
    else:
        for name, value in document.items():
            print(f"{name}: {value}")
    return 0 if document["holds"] else 1


def measure(file: Path, rows: int, processes: int | None) -> dict[str, Any]:
    """Load a file of members and look some of them up."""
    from django.conf import settings
    from django.db import connection

    from anlan.backbone.clock import now
    from anlan.benefits.services import import_enrolments

    contract = _contract(now())
    server = settings.EMBEDDED_POSTGRES
    begun, used, steps = time.perf_counter(), _Used.now(server.postmaster_pid()), []
    with _peak_memory(server.postmaster_pid()) as peak, _timed_steps(steps):
        done = import_enrolments(
            path=file, contract_number=contract, at=now(), processes=processes, told=_teller(begun)
        )
    seconds = time.perf_counter() - begun
    spent = _Used.now(server.postmaster_pid()).since(used)
    connection.close()
    server.stop()
    _forget_cached(server.cluster)
    server.ensure_running()
    looks = _look_up(rows)
    rate = done.read / seconds
    return {
        "goal": f">= {GOAL_ROWS_PER_SECOND} rows/s, look-up p99 <= {GOAL_P99_MS} ms",
        "rows": done.read,
        "loaded": done.loaded,
        "rejected": dict(done.reasons),
        "file_mb": round(file.stat().st_size / 2**20),
        "seconds": round(seconds, 1),
        "rows_per_second": round(rate),
        "steps_s": dict(steps),
        "processor_us_per_row": {name: round(value / done.read * 1e6, 2) for name, value in spent.items()},
        "peak_memory_mb": peak,
        "look_up": looks,
        "holds": rate >= GOAL_ROWS_PER_SECOND and looks["p99_ms"] <= GOAL_P99_MS,
    }


# --- drawing -------------------------------------------------------------------------------------------------------


def write_members(file: Path, rows: int) -> None:
    """A file of invented members, as docs/reference/enrolment-file.md describes it."""
    with file.open("wb") as out:
        for start in range(0, rows, _WRITTEN_AT_ONCE):
            drawn = _members(np.arange(start, min(start + _WRITTEN_AT_ONCE, rows)))
            drawn.write_csv(out, include_header=start == 0)


def numbers(serials: np.ndarray) -> np.ndarray:
    """The identity number of each serial number: valid, different for each, in regions that do not exist."""
    region, place = 990_000 + serials // _REGION_ROWS, serials % _REGION_ROWS * _SCATTER % _REGION_ROWS
    day = (np.datetime64("1950-01-01") + place // _SERIALS).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    year_of = month.astype("datetime64[Y]").astype(int) + 1970
    month_of, day_of = month.astype(int) % 12 + 1, (day - month).astype(int) + 1
    first_17 = (region * 10**8 + year_of * 10**4 + month_of * 100 + day_of) * 1000 + place % _SERIALS
    digits = first_17[:, None] // 10 ** np.arange(16, -1, -1) % 10
    checks = _CHECKS[digits @ _WEIGHTS % 11]
    return np.char.add(first_17.astype("U17"), checks)


def _members(serials: np.ndarray) -> pl.DataFrame:
    drawn = np.random.default_rng(serials[0])
    twice = drawn.random(len(serials)) < 1 / 2000
    who = np.where(twice & (serials > 1000), serials - drawn.integers(1, 1000, len(serials)), serials)
    number = numbers(who)
    wrong = drawn.random(len(serials)) < 1 / 1000
    number[wrong] = np.char.add(number[wrong].astype("U17"), np.where(np.char.endswith(number[wrong], "1"), "2", "1"))
    given, family = np.array(_GIVEN_NAMES), np.array(list(_FAMILY_NAMES))
    return pl.DataFrame(
        {
            "id_number": number,
            "name": np.char.add(family[who % len(family)], given[who // 7 % len(given)]),
            "starts_on": np.full(len(serials), "2026-01-01"),
            "ends_on": np.full(len(serials), "2026-12-31"),
            "insured_since": np.where(who % 3 == 0, "2026-01-01", "2024-01-01"),
            "family": np.where(who % 10 < 3, np.char.add("F", (who // 10).astype(str)), ""),
            "claim_free_years": who % 4,
            "pre_existing": np.where(who % 9 == 0, "true", ""),
        }
    )


# --- measuring -----------------------------------------------------------------------------------------------------


def _contract(at: dt.datetime) -> str:
    from anlan.backbone.services import accounts
    from anlan.benefits.models import ScheduleVersion
    from anlan.benefits.services import register_contract

    group = accounts.create_organisation(code="group", kind="group", name_zh="测量集团", at=at)
    made = register_contract(
        number="BENCH-CITY-2026",
        schedule=ScheduleVersion.objects.earliest("pk"),
        organisation=group,
        starts_on=dt.date(2026, 1, 1),
        ends_on=dt.date(2026, 12, 31),
        people=[],
        at=at,
    )
    return made.number


def _look_up(rows: int) -> dict[str, Any]:
    from django.db import connection

    from anlan.benefits.selectors import eligibility

    drawn = np.random.default_rng(20260101)
    hits = drawn.random(LOOK_UPS) < HIT_SHARE
    serials = np.where(hits, drawn.integers(0, rows, LOOK_UPS), rows + drawn.integers(1, rows + 1000, LOOK_UPS))
    asked = numbers(serials).tolist()
    on = dt.date(2026, 6, 1)
    connection.ensure_connection()
    times, found = [], 0
    for number in asked:
        begun = time.perf_counter()
        found += bool(eligibility(id_number=number, on=on))
        times.append((time.perf_counter() - begun) * 1000)
    first = times[:100]
    return {
        "look_ups": LOOK_UPS,
        "found": found,
        "p50_ms": round(machine.percentile(times, 0.5), 2),
        "p99_ms": round(machine.percentile(times, 0.99), 2),
        "slowest_ms": round(max(times), 1),
        "first_hundred_p50_ms": round(machine.percentile(first, 0.5), 2),
    }


class _Used:
    """Processor seconds of this process, of the processes it started and of PostgreSQL with all of its own."""

    def __init__(self, here: float, workers: float, server: float) -> None:
        self.here, self.workers, self.server = here, workers, server

    @classmethod
    def now(cls, postmaster: int) -> _Used:
        """So far. Processes that have ended are in the figures of their parent."""
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        fields = Path(f"/proc/{postmaster}/stat").read_text().rpartition(")")[2].split()
        ended = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")
        server = machine.cpu_seconds([postmaster, *below(postmaster)]) + ended
        return cls(time.process_time(), children.ru_utime + children.ru_stime, server)

    def since(self, before: _Used) -> dict[str, float]:
        """What was used between two readings."""
        parts = {name: getattr(self, name) - getattr(before, name) for name in ("here", "workers", "server")}
        return parts | {"all": sum(parts.values())}


@contextmanager
def _peak_memory(postmaster: int) -> Iterator[dict[str, int]]:
    """The most that this process, its workers and PostgreSQL held at once; shared pages are counted once."""
    peak = {"import": 0, "postgres": 0}
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(2):
            ours = [os.getpid(), *below(os.getpid())]
            for name, pids in (("import", ours), ("postgres", [postmaster, *below(postmaster)])):
                peak[name] = max(peak[name], sum(map(_held_mb, pids)))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()


def _held_mb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # ended meanwhile
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0) // 1024


@contextmanager
def _timed_steps(steps: list[tuple[str, float]]) -> Iterator[None]:
    """Seconds of each step of an import, written down while it runs."""
    from anlan.benefits.services import enrolment_tables, enrolments

    watched = [(enrolments, "digest_of"), (enrolments, "load")]
    watched += [(enrolment_tables, name) for name in ("keep_rejects", "reject_repeats", "index", "reject_enrolled")]
    watched += [(enrolment_tables, name) for name in ("store_rejects", "attach")]
    before = [(place, name, getattr(place, name)) for place, name in watched]

    def timed(name: str, step: Any) -> Any:
        def run(*words: Any, **more: Any) -> Any:
            begun = time.perf_counter()
            try:
                return step(*words, **more)
            finally:
                steps.append((name, round(time.perf_counter() - begun, 2)))

        return run

    for place, name, step in before:
        setattr(place, name, timed(name, step))
    try:
        yield
    finally:
        for place, name, step in before:
            setattr(place, name, step)


def _forget_cached(folder: Path) -> None:
    """Ask the system to drop a folder's files from its cache, so that the first look-ups go to the disk."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_size:
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _teller(begun: float) -> Any:
    told_at = [0.0]

    def tell(rows: int, _place: int, _whole: int) -> None:
        passed = time.perf_counter() - begun
        if passed - told_at[0] > 10:
            told_at[0] = passed
            _say(f"{rows} rows, {rows / passed:.0f} rows/s")

    return tell


def _say(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
