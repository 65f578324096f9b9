"""What is known of a case after each of its events: numbers a tree can split on, from the past only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from anlan.engines.forecast.logs.eventlog import ACTIVITY, Counts, EventLog, Floats
from anlan.engines.forecast.logs.load import LOAD_NAMES, Load

LAST_ACTIVITIES = 4
MOST_ACTIVITIES = 30
MOST_VALUES = 30
OTHER, NOTHING = 0, -1


@dataclass(frozen=True)
class Vocabulary:
    """Which activities and attribute values have a number of their own; the rest share one.

    `categories[name]` lists the known values of an attribute, or is empty when it is a number.
    """

    activities: tuple[str, ...]
    categories: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, log: EventLog) -> Vocabulary:
        """The frequent activities and values of a log."""
        categories = {name: _values(log.frame[name]) for name in log.attributes}
        return cls(_frequent(log.frame[ACTIVITY], MOST_ACTIVITIES), categories)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the features, in order."""
        return (
            *(f"last_{place + 1}" for place in range(LAST_ACTIVITIES)),
            *self.categories,
            *(f"count:{name}" for name in self.activities),
            *(f"since:{name}" for name in self.activities),
            *("prefix", "elapsed", "gap_1", "gap_2", "gap_3", "mean_gap", "weekday", "hour"),
            *("different",),
            *LOAD_NAMES,
        )

    @property
    def categorical(self) -> list[int]:
        """The places of the features that are codes and not numbers."""
        coded = {f"last_{place + 1}" for place in range(LAST_ACTIVITIES)}
        coded |= {name for name, values in self.categories.items() if values}
        return [place for place, name in enumerate(self.names) if name in coded]

    def stages(self, log: EventLog) -> Counts:
        """The number of the activity of each event."""
        return _codes(log.frame[ACTIVITY], self.activities)

    def stage_name(self, stage: int) -> str:
        """The activity with a number."""
        return self.activities[stage - 1] if stage > OTHER else "(other)"


def _values(column: pl.Series) -> tuple[str, ...]:
    if column.dtype.is_numeric():
        return ()
    return _frequent(column.cast(pl.String), MOST_VALUES)


def _frequent(column: pl.Series, most: int) -> tuple[str, ...]:
    counted = column.drop_nulls().value_counts(name="_n").sort(["_n", column.name], descending=[True, False])
    return tuple(counted[column.name].head(most).to_list())


def _codes(column: pl.Series, known: tuple[str, ...]) -> Counts:
    numbers = {value: number for number, value in enumerate(known, start=1)}
    return np.array([NOTHING if value is None else numbers.get(value, OTHER) for value in column.to_list()])


def features(log: EventLog, vocabulary: Vocabulary, load: Load) -> Floats:
    """One row for each event of the log, columns as `vocabulary.names`; nothing later than the event is looked at."""
    stage = vocabulary.stages(log)
    place = np.arange(len(log))
    columns: list[NDArray[Any]] = []
    for back in range(LAST_ACTIVITIES):
        columns.append(np.where(place - back >= log.first, stage[np.maximum(place - back, 0)], NOTHING))
    columns += [_filled(log, name, vocabulary.categories[name]) for name in vocabulary.categories]
    counts, since = _by_activity(log, stage, len(vocabulary.activities))
    columns += [*counts, *since]
    elapsed = log.days - log.days[log.first]
    earlier = [log.days[np.maximum(place - back, 0)] for back in range(4)]
    gaps = [np.where(place - back - 1 >= log.first, earlier[back] - earlier[back + 1], np.nan) for back in range(3)]
    columns += [log.prefix, elapsed, *gaps, elapsed / np.maximum(log.prefix - 1, 1)]
    columns += list(calendar(log.days))
    columns.append(np.sum([count > 0 for count in counts], axis=0).astype(np.float64))
    columns += load.columns(log.days, stage)
    return np.column_stack(columns).astype(np.float32).astype(np.float64)


def calendar(days: Floats) -> tuple[Floats, Floats]:
    """Weekday (Monday 0) and hour of instants given in days since 1970, which began on a Thursday."""
    return (np.floor(days) + 3) % 7, (days - np.floor(days)) * 24


def _filled(log: EventLog, name: str, known: tuple[str, ...]) -> Floats:
    """An attribute as last written down in the case so far."""
    column = log.frame[name]
    if known:
        values = _codes(column.cast(pl.String), known).astype(np.float64)
        there = values != NOTHING
    else:
        values = column.cast(pl.Float64).to_numpy().copy()
        there = ~np.isnan(values)
    source = np.maximum.accumulate(np.where(there, np.arange(len(log)), -1))
    blank = float(NOTHING) if known else np.nan
    return np.where(source >= log.first, values[np.maximum(source, 0)], blank)


def _by_activity(log: EventLog, stage: Counts, activities: int) -> tuple[list[Floats], list[Floats]]:
    """For each activity, how often it has happened in the case and how many days ago it last did."""
    counts, since = [], []
    place = np.arange(len(log))
    for number in range(1, activities + 1):
        here = stage == number
        total = np.cumsum(here)
        counts.append((total - (total - here)[log.first]).astype(np.float64))
        source = np.maximum.accumulate(np.where(here, place, -1))
        since.append(np.where(source >= log.first, log.days - log.days[np.maximum(source, 0)], np.nan))
    return counts, since
