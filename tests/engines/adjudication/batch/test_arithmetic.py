"""Whole-number division on columns is exact, whatever the engine makes of it."""

from __future__ import annotations

import narwhals as nw
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.engines.adjudication.batch.arithmetic import quotient

DENOMINATORS = st.sampled_from([1, 2, 3, 7, 49, 98, 103, 107, 161, 1_000, 2_000_000]) | st.integers(1, 3 * 10**9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 2**62), min_size=1, max_size=20), DENOMINATORS)
def test_a_quotient_is_the_whole_part_for_one_denominator_and_for_a_column_of_them(
    numerators: list[int], denominator: int
) -> None:
    rows = [*numerators, *(denominator * part for part in (0, 1, 2, 5, 6)), denominator - 1]
    frame = nw.from_native(pl.DataFrame({"n": rows, "d": [denominator] * len(rows)}, schema_overrides={"n": pl.Int64}))
    found = frame.select(
        quotient(nw.col("n"), denominator).alias("one"), quotient(nw.col("n"), nw.col("d")).alias("column")
    )
    whole = [numerator // denominator for numerator in rows]
    assert found["one"].to_list() == whole
    assert found["column"].to_list() == whole
