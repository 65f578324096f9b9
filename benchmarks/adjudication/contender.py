"""One contender in a process of its own: `python -m benchmarks.adjudication.contender NAME SOURCE OUT`.

Held to two cores whatever the machine has; see `__main__`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

CORES = 2
SCHEDULE = Path(__file__).parents[2] / "anlan/benefits/parameters/schedules/family_inpatient_2026.yaml"


def adjudicate(name: str, source: Path, out: Path) -> None:
    """The city adjudicated by one contender."""
    if name == "polars":
        from benchmarks.adjudication import by_hand_polars

        by_hand_polars.adjudicate(source, out)
    elif name == "duckdb":
        from benchmarks.adjudication import by_hand_duckdb

        by_hand_duckdb.adjudicate(source, out)
    else:
        from anlan.engines.adjudication import load_schedule
        from anlan.engines.adjudication.batch import Batch, PolarsEngine, run

        batch = Batch(load_schedule(SCHEDULE), source, out)
        if name == "batch":
            run(batch, PolarsEngine(), told=_told)
        else:
            from anlan.engines.adjudication.batch.spark import spark_engine

            with spark_engine(f"local[{CORES}]") as engine:
                run(batch, engine, told=_told)


def _told(done: int, of: int, report: object) -> None:
    print(f"  {done} of {of}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    os.environ["POLARS_MAX_THREADS"] = str(CORES)
    adjudicate(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
