"""An event log in memory: what happened in which case and when, in columns, cases in the order they began."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import polars as pl
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]

DAY_US = 86_400_000_000
CASE, ACTIVITY, AT = "case", "activity", "at"


class LogUnfit(ValueError):
    """A log that cannot be forecast from; the sentence says what is wrong and what to do."""


class ColumnMissing(LogUnfit):
    """A log without a column that was asked for."""

    def __init__(self, column: str, there: Iterable[str]) -> None:
        super().__init__(f"there is no column {column!r}: the table has {', '.join(there)}")
        self.column = column


@dataclass(frozen=True)
class EventLog:
    """Events sorted by the start of their case, then by time.

    `frame` holds `case`, `activity` (text), `at` (naive UTC, microseconds) and any attributes. `days` are days since
    1970. `first` and `last` are the places of the first and the last event of the case of each event. `attributes` are
    looked at; they were chosen from the `candidates` (none where they were named by hand), and those that were left
    out stand in `left_out` with the reason. `columns` are those of case, activity and time in the table it came from,
    `order` that of day, month and year in its times ("" where it does not matter), and `notes` sentences on rows that
    could not be used.
    """

    frame: pl.DataFrame
    attributes: tuple[str, ...]
    candidates: tuple[str, ...]
    left_out: dict[str, str]
    columns: tuple[str, ...]
    notes: tuple[str, ...]
    order: str
    days: Floats = field(repr=False)
    case: Counts = field(repr=False)
    first: Counts = field(repr=False)
    last: Counts = field(repr=False)

    @classmethod
    def of(
        cls,
        frame: pl.DataFrame,
        *,
        attributes: tuple[str, ...] = (),
        candidates: tuple[str, ...] = (),
        left_out: dict[str, str] | None = None,
        columns: tuple[str, ...] = (),
        notes: tuple[str, ...] = (),
        order: str = "",
    ) -> EventLog:
        """Sort the events and number the cases. Raises LogUnfit for a log without events."""
        if frame.is_empty():
            raise LogUnfit("the log holds no event with a case, an activity and a time: check the three column names")
        ordered = (
            frame.with_row_index("_place")
            .with_columns(pl.col(AT).min().over(CASE).alias("_start"), pl.col("_place").min().over(CASE).alias("_rank"))
            .sort("_start", "_rank", AT, "_place")
            .drop("_place", "_start", "_rank")
        )
        change = np.flatnonzero((ordered[CASE] != ordered[CASE].shift(1)).fill_null(True).to_numpy())
        lengths = np.diff(np.append(change, len(ordered)))
        days = ordered[AT].dt.epoch("us").to_numpy().astype(np.float64) / DAY_US
        return cls(
            frame=ordered,
            attributes=attributes,
            candidates=candidates,
            left_out=left_out or {},
            columns=columns,
            notes=notes,
            order=order,
            days=days,
            case=np.repeat(np.arange(len(change)), lengths),
            first=np.repeat(change, lengths),
            last=np.repeat(change + lengths - 1, lengths),
        )

    def __len__(self) -> int:
        return len(self.days)

    @property
    def cases(self) -> int:
        """How many cases the log holds."""
        return int(self.case[-1]) + 1

    @property
    def length(self) -> Counts:
        """The number of events in the case of each event."""
        return self.last - self.first + 1

    @property
    def prefix(self) -> Counts:
        """How many events of its case each event completes, from 1."""
        return np.arange(len(self)) - self.first + 1

    @property
    def remaining_days(self) -> Floats:
        """Days from each event to the last one of its case."""
        return self.days[self.last] - self.days

    def kept(self, chosen: Flags) -> EventLog:
        """The log of the chosen events."""
        return EventLog.of(
            self.frame.filter(pl.Series(chosen)),
            attributes=self.attributes,
            candidates=self.candidates,
            left_out=self.left_out,
            columns=self.columns,
            notes=self.notes,
            order=self.order,
        )

    def until(self, days: float) -> EventLog:
        """What had happened by an instant (days since 1970). Raises LogUnfit for one before the log begins."""
        if days < self.days.min():
            first = str(self.frame[AT].dt.strftime("%Y-%m-%d %H:%M").min())
            raise LogUnfit(f"the log begins at {first} UTC: name a later moment")
        return self.kept(self.days <= days)

    def digest(self) -> str:
        """SHA-256 over cases, activities and times: says whether two logs hold the same events."""
        seen = self.frame.select(CASE, ACTIVITY, pl.col(AT).dt.epoch("us").alias(AT))
        return hashlib.sha256(seen.write_csv().encode()).hexdigest()
