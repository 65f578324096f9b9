"""What is known of a case after each of its events: numbers a tree can split on, from the past only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from anlan.engines.forecast.logs.eventlog import ACTIVITY, Counts, EventLog, Floats
from anlan.engines.forecast.logs.load import LOAD_NAMES, Load
from anlan.engines.forecast.logs.rhythms import calendar, rhythms_of

LAST_ACTIVITIES = 4
MOST_ACTIVITIES = 30
MOST_VALUES = 30
OTHER, NOTHING = 0, -1


@dataclass(frozen=True)
class Moving:
    """What moves as time goes on: the places of the features that grow by the day, how old a case is and how long ago
    its last event was, and the rhythms of the calendar that count."""

    elapsed: int
    silence: int
    rhythms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """Which activities and attribute values have a number of their own; the rest share one.

    `categories[name]` lists the known values of an attribute, or is empty when it is a number. `rhythms` are those of
    the calendar that some activity follows.
    """

    activities: tuple[str, ...]
    categories: dict[str, tuple[str, ...]]
    rhythms: tuple[str, ...] = ()

    @classmethod
    def of(cls, log: EventLog) -> Vocabulary:
        """The frequent activities and values of a log."""
        categories = {name: _values(log.frame[name]) for name in log.attributes}
        activities = _frequent(log.frame[ACTIVITY], MOST_ACTIVITIES)
        return cls(activities, categories, rhythms_of(_codes(log.frame[ACTIVITY], activities), log.days))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the features, in order."""
        return (
            *(f"last_{place + 1}" for place in range(LAST_ACTIVITIES)),
            *self.categories,
            *(f"count:{name}" for name in self.activities),
            *(f"since:{name}" for name in self.activities),
            *("prefix", "elapsed", "silence", "gap_1", "gap_2", "gap_3", "mean_gap"),
            *("weekday", "hour", *self.rhythms, "different"),
            *LOAD_NAMES,
        )

    @property
    def moving(self) -> Moving:
        """Where the age of the case and the length of its silence are, and the rhythms."""
        return Moving(self.names.index("elapsed"), self.names.index("silence"), self.rhythms)

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


@dataclass(frozen=True)
class History:
    """One case as it stands: its activities and their instants (days since 1970), oldest first, and what is written of
    it, by the names of the log's attributes."""

    case: str
    activities: tuple[str, ...]
    days: tuple[float, ...]
    attributes: Mapping[str, object]


def features(log: EventLog, vocabulary: Vocabulary, load: Load) -> Floats:
    """One row for each event of the log, columns as `vocabulary.names`; nothing later than the event is looked at.

    Written column by column in single precision: a log of 600,000 events takes a quarter of a gigabyte.
    """
    stage = vocabulary.stages(log)
    rows: NDArray[Any] = np.empty((len(log), len(vocabulary.names)), dtype=np.float32)
    columns = _columns(log, vocabulary, stage)
    for number, column in enumerate(columns):
        rows[:, number] = column
    begin = len(vocabulary.names) - len(LOAD_NAMES)
    counts = LAST_ACTIVITIES + len(vocabulary.categories)
    rows[:, begin - 1] = (rows[:, counts : counts + len(vocabulary.activities)] > 0).sum(axis=1)
    for number, column in enumerate(load.columns(log.days, stage), start=begin):
        rows[:, number] = column
    return rows


def _columns(log: EventLog, vocabulary: Vocabulary, stage: Counts) -> Iterator[NDArray[Any]]:
    """The features of a case's own history, up to the count of different activities."""
    place = np.arange(len(log))
    for back in range(LAST_ACTIVITIES):
        yield np.where(place - back >= log.first, stage[np.maximum(place - back, 0)], NOTHING)
    for name in vocabulary.categories:
        yield _filled(log, name, vocabulary.categories[name])
    for number in range(1, len(vocabulary.activities) + 1):
        here = stage == number
        total = np.cumsum(here)
        yield total - (total - here)[log.first]
    for number in range(1, len(vocabulary.activities) + 1):
        source = np.maximum.accumulate(np.where(stage == number, place, -1))
        yield np.where(source >= log.first, log.days - log.days[np.maximum(source, 0)], np.nan)
    yield log.prefix
    elapsed = log.days - log.days[log.first]
    yield elapsed
    yield np.zeros(len(log))  # an event has just happened
    for back in range(3):
        gap = log.days[np.maximum(place - back, 0)] - log.days[np.maximum(place - back - 1, 0)]
        yield np.where(place - back - 1 >= log.first, gap, np.nan)
    yield elapsed / np.maximum(log.prefix - 1, 1)
    yield from calendar(log.days, vocabulary.rhythms)


def grown_silent(
    rows: Floats, vocabulary: Vocabulary, load: Load, *, at: Floats, stage: Counts, silent: Floats
) -> Floats:
    """The rows of events `at` (days since 1970) as they are `silent` days later, when nothing has happened since."""
    rows, now = rows.copy(), at + silent
    growing = ("elapsed", "silence", *(name for name in vocabulary.names if name.startswith("since:")))
    for name in growing:
        rows[:, vocabulary.names.index(name)] += silent
    begin = len(vocabulary.names) - len(LOAD_NAMES)
    rhythms = vocabulary.rhythms
    known = dict(zip(("weekday", "hour", *rhythms), calendar(now, rhythms), strict=True))
    known |= dict(zip(vocabulary.names[begin:], load.columns(now, stage), strict=True))
    for name, column in known.items():
        rows[:, vocabulary.names.index(name)] = column
    return rows


def features_of(history: History, vocabulary: Vocabulary, load: Load) -> Floats:
    """The row that `features` gives for the last event of a case, without a log."""
    numbers = {name: number for number, name in enumerate(vocabulary.activities, start=1)}
    stages = [numbers.get(name, OTHER) for name in history.activities]
    days, now = history.days, history.days[-1]
    last = dict(zip(stages, days, strict=True))
    counts = [stages.count(number) for number in numbers.values()]
    gaps = [days[-back] - days[-back - 1] if len(days) > back else np.nan for back in (1, 2, 3)]
    elapsed = now - days[0]
    at = np.array([now])
    row = [
        *(stages[-back] if len(stages) >= back else NOTHING for back in range(1, LAST_ACTIVITIES + 1)),
        *(_code(history.attributes.get(name), values) for name, values in vocabulary.categories.items()),
        *counts,
        *(now - last.get(number, np.nan) for number in numbers.values()),
        *(len(days), elapsed, 0.0, *gaps, elapsed / max(len(days) - 1, 1)),
        *(float(one[0]) for one in calendar(at, vocabulary.rhythms)),
        sum(count > 0 for count in counts),
        *(float(one[0]) for one in load.columns(at, np.array(stages[-1:]))),
    ]
    return np.array([row], dtype=np.float32)


def _code(value: object, known: tuple[str, ...]) -> float:
    """An attribute of one case as `_filled` writes it."""
    if not known:
        return float(value) if isinstance(value, int | float) else np.nan
    if value is None:
        return NOTHING
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return known.index(text) + 1 if text in known else OTHER


def _filled(log: EventLog, name: str, known: tuple[str, ...]) -> Floats:
    """An attribute as last written down in the case so far."""
    column = log.frame[name]
    if known:
        values = _codes(column.cast(pl.String), known).astype(np.float64)
        there = values != NOTHING
    else:
        values = column.cast(pl.Float64, strict=False).to_numpy().copy()
        there = ~np.isnan(values)
    source = np.maximum.accumulate(np.where(there, np.arange(len(log)), -1))
    blank = float(NOTHING) if known else np.nan
    return np.where(source >= log.first, values[np.maximum(source, 0)], blank)
