"""The same claims on Spark: decisions, lines and accumulators are the same bytes."""

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random

import polars as pl
import pytest

from anlan.engines.adjudication import load_schedule
from anlan.engines.adjudication.batch import Batch, Engine, InputInvalid, PolarsEngine, run

from .test_same_as_one_claim import SCHEDULES, random_rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or newer, and there is no java here"),
    pytest.mark.skipif(find_spec("pyspark") is None, reason="PySpark is not installed; `make bench-tools` installs it"),
]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    from anlan.engines.adjudication.batch.spark import spark_engine

    with spark_engine() as started:
        yield started


@pytest.mark.parametrize(
    ("name", "partitions"), [("family_inpatient_2026", 1), ("critical_illness_yanan_2022", 2), ("huhuibao_2023", 1)]
)
def test_spark_writes_the_same_bytes_as_polars(name: str, partitions: int, engine: Engine, tmp_path: Path) -> None:
    schedule = load_schedule(SCHEDULES / f"{name}.yaml")
    rows = random_rows(Random(5), schedule.categories, most_fen=90_000_000, claims=300)
    for row in rows:
        days = {"loss_on": schedule.in_force_from + (row["loss_on"] - row["insured_since"])}
        row |= days | {"insured_since": schedule.in_force_from}
    rows[7]["amount_fen"] = -1
    rows[9]["category"], rows[11]["category"], rows[13]["category"] = "Bed", "surgerys", "spectacles"
    source = tmp_path / "lines.csv"
    pl.DataFrame(rows, infer_schema_length=None).with_columns(ward=pl.lit("3")).write_csv(source)
    told = run(Batch(schedule, source, tmp_path / "polars", partitions=partitions), PolarsEngine())
    again = run(Batch(schedule, source, tmp_path / "spark", partitions=partitions), engine)
    assert told | {"seconds": 0} == again | {"seconds": 0}
    assert (told["rows_rejected"], list(told["unnamed_categories"])) == (3, ["spectacles"])
    assert told["claims_paid"] > 20
    files = sorted(file.relative_to(tmp_path / "polars") for file in (tmp_path / "polars").glob("*/part-*.parquet"))
    assert len(files) == 4 * partitions
    for file in files:
        assert (tmp_path / "spark" / file).read_bytes() == (tmp_path / "polars" / file).read_bytes(), file


def test_spark_refuses_a_row_with_too_many_cells_too(engine: Engine, tmp_path: Path) -> None:
    source = tmp_path / "lines.csv"
    rows = random_rows(Random(5), ["bed"], most_fen=1_000, claims=3)
    pl.DataFrame(rows, infer_schema_length=None).write_csv(source)
    source.write_text(source.read_text(encoding="utf-8").rstrip("\n") + ",one more\n", encoding="utf-8")
    with pytest.raises(InputInvalid, match="this row has 23 cells, the heading 22"):
        run(Batch(load_schedule(SCHEDULES / "inpatient_2026.yaml"), source, tmp_path / "out"), engine)
