"""Which cases of a log are still open, where the log does not say so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import ACTIVITY, EventLog, Flags, LogUnfit

FEW = 0.1
"""A log with fewer open cases than this share of what its traffic makes one expect holds closed cases only."""

MOST_NAMED = 30
"""So many activities are listed where a name is not among them."""


@dataclass(frozen=True)
class Openness:
    """For each event whether its case has ended, how many cases are open, and whether the log holds closed ones only.

    `expected_open` is what arrivals and lengths make one expect: arrivals a day times the mean length in days.
    """

    closed: Flags
    open_cases: int
    expected_open: float
    only_closed: bool


def require_known(log: EventLog, closed_when: Collection[str]) -> None:
    """Raises LogUnfit for an activity that is to close cases and that the log does not hold."""
    unknown = set(closed_when) - set(log.frame[ACTIVITY].unique())
    if unknown:
        known = ", ".join(sorted(log.frame[ACTIVITY].unique())[:MOST_NAMED])
        raise LogUnfit(f"no event is called {min(unknown)!r}: name activities of the log, which are {known}")


def openness(log: EventLog, *, until: float, closed_when: Collection[str] = ()) -> Openness:
    """Tell open cases from closed ones at `until` (days since 1970).

    With `closed_when`, a case has ended when its last event is one of these activities. Otherwise a case counts as open
    when, after its last activity and so long a silence, cases have more often gone on than ended; and where so few
    are open that only closed cases can have been written out, every case counts as closed.
    """
    activities = log.frame[ACTIVITY].to_numpy()
    ends = np.flatnonzero(np.arange(len(log)) == log.last)
    expected = _expected_open(log)
    if closed_when:
        is_open = ~np.isin(activities[ends], list(closed_when))
        return Openness(~is_open[log.case], int(is_open.sum()), expected, False)
    is_open = _likely_to_go_on(log, activities, ends, until)
    only_closed = bool(is_open.sum() < FEW * expected)
    if only_closed:
        is_open[:] = False
    return Openness(~is_open[log.case], int(is_open.sum()), expected, only_closed)


def _expected_open(log: EventLog) -> float:
    starts = log.days[log.first == np.arange(len(log))]
    lengths = log.remaining_days[log.first == np.arange(len(log))]
    early = slice(0, max(len(starts) // 2, 1))
    span = max(float(starts[early][-1] - starts[0]), 1e-6)
    return float(len(starts[early]) / span * lengths[early].mean())


def _likely_to_go_on(log: EventLog, activities: np.ndarray, ends: np.ndarray, until: float) -> Flags:
    silent = until - log.days[ends]
    found = np.zeros(len(ends), dtype=np.bool_)
    inner = np.flatnonzero(np.arange(len(log)) != log.last)
    gaps = log.days[inner + 1] - log.days[inner]
    for activity in np.unique(activities[ends]):
        here = activities[ends] == activity
        went_on = np.sort(gaps[activities[inner] == activity])
        if not len(went_on):
            continue
        # Cases silent for longer than nearly every pause after this activity have ended in it.
        ended = int((here & (silent > went_on[int(0.99 * (len(went_on) - 1))])).sum())
        still = len(went_on) - np.searchsorted(went_on, silent[here], side="right")
        found[here] = still > ended
    return found
