"""How busy the house is at a moment: open cases, the queue in a stage, what came in and went out lately."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags, Floats

LOAD_NAMES = (
    "open_cases",
    "started_7d",
    "closed_7d",
    "events_1d",
    "events_7d",
    "stage_queue",
    "stage_entered_7d",
    "stage_left_7d",
    "recent_stage_days",
    "recent_days_to_close",
    "recent_case_days",
)
RECENT = 20
"""How many of the latest ends a recent mean looks back on."""


@dataclass(frozen=True)
class _Recent:
    """Values in the order in which they became known, with running sums for means of the last few."""

    known_at: Floats
    total: Floats

    @classmethod
    def of(cls, known_at: Floats, values: Floats) -> _Recent:
        order = np.argsort(known_at, kind="stable")
        return cls(known_at[order], np.concatenate([[0.0], np.cumsum(np.log1p(values[order]))]))

    def mean(self, at: Floats) -> Floats:
        """Mean logarithm of the last values known before each instant; NaN where nothing was known."""
        seen = np.searchsorted(self.known_at, at, side="left")
        begin = np.maximum(seen - RECENT, 0)
        return np.where(seen > 0, (self.total[seen] - self.total[begin]) / np.maximum(seen - begin, 1), np.nan)


@dataclass(frozen=True)
class Load:
    """The times at which cases and stages began and ended, sorted, so that any moment can be looked up.

    Every look-up counts only what had happened before the moment asked for.
    """

    started: Floats
    closed: Floats
    events: Floats
    entered: Mapping[int, Floats]
    left: Mapping[int, Floats]
    stage_days: Mapping[int, _Recent]
    days_to_close: Mapping[int, _Recent]
    case_days: _Recent

    @classmethod
    def of(cls, log: EventLog, stage: Counts, *, closed: Flags) -> Load:
        """The load that a log shows; `closed` says for each event whether its case is known to have ended."""
        place = np.arange(len(log))
        starts, ends = place == log.first, place == log.last
        leaves = np.where(ends, log.days, log.days[np.minimum(place + 1, len(log) - 1)])
        gone = ~ends | closed
        remaining = log.remaining_days
        by_stage = {int(number): stage == number for number in np.unique(stage)}
        return cls(
            started=np.sort(log.days[starts]),
            closed=np.sort(log.days[ends & closed]),
            events=np.sort(log.days),
            entered={n: np.sort(log.days[here]) for n, here in by_stage.items()},
            left={n: np.sort(leaves[here & gone]) for n, here in by_stage.items()},
            stage_days={n: _recent(leaves, leaves - log.days, here & ~ends) for n, here in by_stage.items()},
            days_to_close={
                n: _recent(log.days[log.last], remaining, here & ~ends & closed) for n, here in by_stage.items()
            },
            case_days=_recent(log.days[log.last], remaining, starts & closed),
        )

    def columns(self, at: Floats, stage: Counts) -> list[Floats]:
        """The load at each instant, as `LOAD_NAMES`."""
        found = [
            _before(self.started, at) - _before(self.closed, at),
            _between(self.started, at, 7),
            _between(self.closed, at, 7),
            _between(self.events, at, 1),
            _between(self.events, at, 7),
            *(np.full(len(at), np.nan) for _ in range(5)),
            self.case_days.mean(at),
        ]
        for number in np.unique(stage).tolist():
            if number not in self.entered:
                continue
            here = stage == number
            now = at[here]
            found[5][here] = _before(self.entered[number], now) - _before(self.left[number], now)
            found[6][here] = _between(self.entered[number], now, 7)
            found[7][here] = _between(self.left[number], now, 7)
            found[8][here] = self.stage_days[number].mean(now)
            found[9][here] = self.days_to_close[number].mean(now)
        return found


def _recent(known_at: Floats, values: Floats, chosen: Flags) -> _Recent:
    return _Recent.of(known_at[chosen], values[chosen])


def _before(sorted_days: Floats, at: Floats) -> Floats:
    return np.searchsorted(sorted_days, at, side="left").astype(np.float64)


def _between(sorted_days: Floats, at: Floats, days: float) -> Floats:
    return _before(sorted_days, at) - _before(sorted_days, at - days)
