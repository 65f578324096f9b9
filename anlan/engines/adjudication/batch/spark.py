"""PySpark under a batch: the same Narwhals expressions on a cluster, or on the cores of one machine.

Each partition's results come to the driver and are written there by the one writer both engines share, so the files of
a Spark run are the same bytes as those of a Polars run. The driver needs memory for one partition.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import narwhals as nw
import polars as pl

from anlan.engines.adjudication.batch.engines import NO, YES, InputInvalid, files_of, too_long_a_row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TYPES = {"text": "string", "whole": "bigint", "day": "date", "yes_no": "boolean"}
_POLARS = {"String": "string", "Int64": "bigint", "Date": "date", "Boolean": "boolean"}


class SparkMissing(RuntimeError):
    """PySpark or Java is not there; says what to install."""


@contextmanager
def spark_engine(master: str = "local[2]", *, memory: str = "4g") -> Iterator[SparkEngine]:
    """An engine on a Spark session of its own; `master` is an address of a cluster or local[cores].

    Raises `SparkMissing` when PySpark or Java 17 is not installed.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise SparkMissing("PySpark is not installed: pip install pyspark pyarrow (4.0 or newer)") from error
    if shutil.which("java") is None:
        raise SparkMissing("Java is not installed: Spark needs Java 17 or newer (openjdk-17-jre-headless)")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # its workers must be of our Python
    session = (
        SparkSession.builder.master(master)
        .appName("anlan adjudicate")
        .config("spark.driver.memory", memory)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.adaptive.enabled", "true")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    try:
        yield SparkEngine(session)
    finally:
        session.stop()


class SparkEngine:
    """A Spark session; see `engines.Engine` for what each method answers."""

    def __init__(self, session: SparkSession) -> None:
        self.session = session
        self._kept: list[DataFrame] = []

    def scan(self, path: Path, kinds: Mapping[str, str]) -> tuple[nw.LazyFrame, tuple[str, ...]]:
        """See `engines.Engine`."""
        from pyspark.sql import functions as f

        files = [str(file) for file in files_of(path)]
        read = self.session.read
        if files[0].endswith(".csv"):
            _whole_rows(path)
            frame = read.csv(files, header=True, inferSchema=False, escape='"', multiLine=True)
        else:
            frame = read.parquet(*files)
        found = dict(frame.dtypes)
        wanted = {name: kind for name, kind in kinds.items() if name in found}
        typed, unreadable = [], f.lit(False)
        for name, kind in wanted.items():
            if found[name] in ("double", "float"):
                raise InputInvalid(f"{path}: column {name!r} holds floating-point numbers; write whole fen as integers")
            value = f.col(f"`{name}`")
            if found[name] == "string" and kind != "text":
                text = f.trim(value)
                value = _parsed(text, kind)
                unreadable = unreadable | (value.isNull() & text.isNotNull() & (text != ""))
            elif kind == "text":
                value = f.coalesce(value.cast("string"), f.lit(""))
            typed.append(value.cast(_TYPES[kind]).alias(name))
        return nw.from_native(frame.select(*typed, unreadable.alias("unreadable"))), tuple(found)

    def partitioned(self, frame: nw.LazyFrame, key: str, count: int, folder: Path) -> list[nw.LazyFrame]:
        """The frame in `count` parts by the last digits of `key`; rows of one key stay together."""
        from pyspark.sql import functions as f

        if count == 1:
            return [frame]
        tail = f.substring(f.col(key), -4, 4)
        part = f.coalesce(f.when(tail.rlike("^[0-9]+$"), tail).cast("bigint"), f.lit(0)) % count
        native: DataFrame = frame.to_native().withColumn("part", part)
        native.write.partitionBy("part").parquet(str(folder))
        whole = self.session.read.schema(native.schema).parquet(str(folder))
        return [nw.from_native(whole.where(f.col("part") == number).drop("part")) for number in range(count)]

    def table(self, rows: Sequence[Mapping[str, Any]]) -> nw.LazyFrame:
        """A small table."""
        return nw.from_native(self.session.createDataFrame([dict(row) for row in rows]))

    def empty(self, schema: Mapping[str, Any]) -> nw.LazyFrame:
        """A table without rows; types as of Polars."""
        columns = ", ".join(f"`{name}` {_POLARS[str(dtype)]}" for name, dtype in schema.items())
        return nw.from_native(self.session.createDataFrame([], columns))

    def kept(self, frame: nw.LazyFrame) -> nw.LazyFrame:
        """The frame computed once, for several uses."""
        native: DataFrame = frame.to_native().localCheckpoint(eager=True)  # the plan before it is forgotten
        self._kept.append(native)
        return nw.from_native(native)

    def let_go(self) -> None:
        """Free what was kept."""
        for frame in self._kept:
            frame.unpersist()
        self._kept.clear()

    def names(self, frame: nw.LazyFrame) -> list[str]:
        """The names of its columns."""
        return list(frame.to_native().columns)

    def rows(self, frame: nw.LazyFrame) -> list[dict[str, Any]]:
        """All rows."""
        return [row.asDict() for row in frame.to_native().collect()]

    def collected(self, frame: nw.LazyFrame, schema: Mapping[str, Any]) -> pl.DataFrame:
        """The columns of `schema`, in its order and types."""
        native: DataFrame = frame.select(*schema).to_native()
        found = pl.DataFrame(pl.from_arrow(native.toArrow()))
        return found.select(pl.col(name).cast(dtype) for name, dtype in schema.items())


def _whole_rows(path: Path) -> None:
    """Spark would drop the cells that a row has too many; Polars does not, and tells."""
    try:
        pl.scan_csv(files_of(path), infer_schema=False).select(pl.all().count()).collect(engine="streaming")
    except pl.exceptions.ComputeError as error:
        raise InputInvalid(too_long_a_row(path) or f"{path}: {error}") from error


def _parsed(text: Any, kind: str) -> Any:
    from pyspark.sql import functions as f

    if kind == "yes_no":
        lower = f.lower(text)
        return f.when(lower.isin(*YES), True).when(lower.isin(*NO), False)
    if kind == "whole":
        return f.when(text.rlike("^[+-]?[0-9]{1,18}$"), text).cast("bigint")
    return f.try_to_timestamp(text, f.lit("yyyy-MM-dd")).cast("date")
