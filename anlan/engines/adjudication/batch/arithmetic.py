"""Whole-number arithmetic on columns, the same on every engine that Narwhals speaks to. Nothing here becomes a float
that counts: a quotient is guessed in floating point and then corrected by its whole remainder.
"""

from __future__ import annotations

import narwhals as nw

ZERO = nw.lit(0, dtype=nw.Int64)
#: Largest amount of one line and of one claim, in fen: products of two of them stay below 2**63.
MOST_LINE_FEN = 10**9
MOST_CLAIM_FEN = 3 * 10**9


class Columns:
    """Arithmetic of `formulas` on columns of Int64."""

    def least(self, one: nw.Expr, other: nw.Expr | int) -> nw.Expr:
        """The smaller of two."""
        other = _column(other)
        return nw.when(one < other).then(one).otherwise(other)

    def most(self, one: nw.Expr, other: nw.Expr | int) -> nw.Expr:
        """The larger of two."""
        other = _column(other)
        return nw.when(one > other).then(one).otherwise(other)

    def rounded(self, numerator: nw.Expr, denominator: int, rounding: str) -> nw.Expr:
        """A fraction that is 0 or more as a whole number: half upwards, or downwards always."""
        if denominator == 1:
            return numerator
        if rounding == "down":
            return quotient(numerator, denominator)
        return quotient(2 * numerator + denominator, 2 * denominator)


COLUMNS = Columns()


class Steps(Columns):
    """The same on the columns of one frame, where each result becomes a column of its own.

    Without that every `least` would hold what it compares twice, and a few steps on, an expression of thousands.
    """

    def __init__(self, frame: nw.LazyFrame) -> None:
        """`frame` grows with each step."""
        self.frame = frame
        self._steps: list[str] = []

    def least(self, one: nw.Expr, other: nw.Expr | int) -> nw.Expr:
        """The smaller of two."""
        return self.step(super().least(one, other))

    def most(self, one: nw.Expr, other: nw.Expr | int) -> nw.Expr:
        """The larger of two."""
        return self.step(super().most(one, other))

    def rounded(self, numerator: nw.Expr, denominator: int, rounding: str) -> nw.Expr:
        """A fraction that is 0 or more as a whole number: half upwards, or downwards always."""
        return self.step(super().rounded(self.step(numerator), denominator, rounding))

    def step(self, value: nw.Expr) -> nw.Expr:
        """The value as a column."""
        name = f"_step_{len(self._steps)}"
        self._steps.append(name)
        self.frame = self.frame.with_columns(value.alias(name))
        return nw.col(name)

    def keep(self, *columns: nw.Expr) -> None:
        """Columns under names of their own; the steps that led there are forgotten."""
        self.frame = self.frame.with_columns(*columns).drop(*self._steps)
        self._steps = []


def quotient(numerator: nw.Expr, denominator: nw.Expr | int) -> nw.Expr:
    """Whole part of a division; the numerator is 0 or more, the denominator 1 or more. Exact up to 2**63.

    `//` is not used: through Narwhals it becomes floating division on Spark and DuckDB. What is left after the
    remainder is taken off divides evenly; its quotient as a float may be off by the float's own error, and what is
    still missing then divides evenly again and is small. Each is taken to the nearest whole number: where all rows
    share one denominator, Polars multiplies by its reciprocal, and 98 / 98 comes out just below 1.
    """
    even = numerator - numerator % denominator
    guess = _nearest(even / denominator)
    return guess + _nearest((even - guess * denominator) / denominator)


def _nearest(value: nw.Expr) -> nw.Expr:
    return (value + 0.5).floor().cast(nw.Int64)


def chosen(selector: nw.Expr, values: dict[int, nw.Expr]) -> nw.Expr:
    """The value whose key the selector holds, 0 for any other key or none."""
    found = ZERO
    for key, value in values.items():
        found = nw.when(selector == key).then(value).otherwise(found)
    return found


def _column(value: nw.Expr | int) -> nw.Expr:
    return nw.lit(value, dtype=nw.Int64) if isinstance(value, int) else value
