"""What would give the future away, or names a row or a case, is left out of what a log teaches."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from anlan.engines.forecast.logs import EventLog, log_of_table
from anlan.engines.forecast.logs.screening import screened
from tests.engines.forecast.logs.office import office_table


def test_numbers_of_rows_teach_nothing():
    log = _with(**{"event id": pl.int_range(pl.len())})
    assert log.left_out == {"event id": "a number of its own in every row"}


def test_what_comes_after_the_cut_does_not_choose_the_attributes():
    table = office_table(300).with_columns((pl.int_range(pl.len()) > 1000).cast(pl.String).alias("late"))
    log = log_of_table(table)
    assert set(log.attributes) == {"attribute:clerk", "attribute:late"}
    assert set(screened(log, log.kept(log.days < np.quantile(log.days, 0.5))).attributes) == {"attribute:clerk"}


def test_columns_that_give_the_future_away_are_left_out():
    table = office_table(120)
    length = table.with_columns(pl.len().over("case id").cast(pl.String).alias("steps"), pl.lit("x").alias("same"))
    log = log_of_table(length)
    assert log.attributes == ("attribute:clerk",)
    assert set(log.left_out) == {"steps", "same"}


def _with(**columns: pl.Expr) -> EventLog:
    return log_of_table(office_table(200).sort("time").with_columns(**columns))


_AHEAD = pl.len().over("case id") - pl.int_range(1, pl.len() + 1).over("case id")
_DAYS = (pl.col("time").max() - pl.col("time").min()).over("case id").dt.total_seconds() / 86_400
_STEPS = pl.len().over("case id")


@pytest.mark.parametrize(
    "told",
    [
        {"left": _AHEAD},
        {"left": _AHEAD * 3.0 + 7},
        {"steps": pl.when(pl.int_range(pl.len()) == 5).then(99).otherwise(_STEPS)},  # one cell is wrong
        {"days": _DAYS},
        {"days": _DAYS.round(1)},
        {"final status": pl.when(pl.col("clerk") == "slow").then(pl.lit("rejected")).otherwise(pl.lit("paid"))},
        {"结案方式": pl.col("clerk")},
    ],
)
def test_what_only_the_future_can_tell_is_left_out_though_it_is_not_exact(told):
    log = _with(**told)
    assert log.attributes == ("attribute:clerk",)
    assert list(log.left_out) == list(told)


def test_what_can_be_known_before_stays():
    amount = pl.Series(np.random.default_rng(1).gamma(2, 500, len(office_table(200))))
    begun = pl.col("time").min().over("case id").dt.hour()
    log = _with(amount=amount, hour=begun, done=pl.int_range(pl.len()).over("case id"))
    assert {"attribute:clerk", "attribute:amount", "attribute:done"} <= set(log.attributes)
