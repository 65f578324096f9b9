"""The same claims on Spark: decisions, lines and accumulators are the same bytes."""

import shutil
from importlib.util import find_spec
from pathlib import Path
from random import Random

import polars as pl
import pytest

from anlan.engines.adjudication import load_schedule
from anlan.engines.adjudication.batch import Batch, PolarsEngine, run

from .test_same_as_one_claim import SCHEDULES, random_rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or newer, and there is no java here"),
    pytest.mark.skipif(find_spec("pyspark") is None, reason="PySpark is not installed; `make bench-tools` installs it"),
]


def test_spark_writes_the_same_bytes_as_polars(tmp_path: Path) -> None:
    from anlan.engines.adjudication.batch.spark import spark_engine

    schedule = load_schedule(SCHEDULES / "family_inpatient_2026.yaml")
    rows = random_rows(Random(5), schedule.categories, most_fen=90_000_000, claims=300)
    rows[7]["amount_fen"] = -1
    source = tmp_path / "lines.csv"
    pl.DataFrame(rows, infer_schema_length=None).write_csv(source)
    told = run(Batch(schedule, source, tmp_path / "polars", partitions=2), PolarsEngine())
    with spark_engine() as engine:
        run(Batch(schedule, source, tmp_path / "spark", partitions=2), engine)
    assert told["rows_rejected"] == 1
    assert told["claims_paid"] > 20
    files = sorted(file.relative_to(tmp_path / "polars") for file in (tmp_path / "polars").glob("*/part-*.parquet"))
    assert len(files) == 8
    for file in files:
        assert (tmp_path / "spark" / file).read_bytes() == (tmp_path / "polars" / file).read_bytes(), file
