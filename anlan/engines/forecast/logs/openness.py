"""Which cases of a log are still open, where the log does not say so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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


def require_known(log: EventLog, closed_when: Collection[str], *, before: Collection[str] = ()) -> None:
    """Raises LogUnfit for an activity that is to close cases and that neither the log nor what was seen `before` it
    holds."""
    known = sorted({*log.frame[ACTIVITY].unique(), *before})
    unknown = set(closed_when) - set(known)
    if unknown:
        named = ", ".join(known[:MOST_NAMED])
        raise LogUnfit(f"no event is called {min(unknown)!r}: name activities of the log, which are {named}")


def openness(
    log: EventLog, *, until: float, closed_when: Collection[str] = (), learnt: Mapping[str, float] | None = None
) -> Openness:
    """Tell open cases from closed ones at `until` (days since 1970).

    With `closed_when`, a case has ended when its last event is one of these activities. Otherwise a case counts as open
    when, after its last activity and so long a silence, cases have more often gone on than ended (`open_for`). A log
    may hold too little to show that: of activities in `learnt` it is taken from there. Without, where so few are open
    that only closed cases can have been written out, every case counts as closed.
    """
    ends = np.flatnonzero(np.arange(len(log)) == log.last)
    activities = log.frame[ACTIVITY].to_numpy()[ends]
    expected = _expected_open(log)
    if closed_when:
        is_open = ~np.isin(activities, list(closed_when))
        return Openness(~is_open[log.case], int(is_open.sum()), expected, False)
    longest = {**open_for(log, until), **(learnt or {})}
    is_open = until - log.days[ends] < np.array([longest[name] for name in activities])
    only_closed = learnt is None and bool(is_open.sum() < FEW * expected)
    if only_closed:
        is_open[:] = False
    return Openness(~is_open[log.case], int(is_open.sum()), expected, only_closed)


def open_for(log: EventLog, until: float) -> dict[str, float]:
    """For each activity after how many days of silence a case has more often ended in it than gone on; nought for one
    that nothing ever followed."""
    activities = log.frame[ACTIVITY].to_numpy()
    last = np.arange(len(log)) == log.last
    inner = np.flatnonzero(~last)
    gaps, silent = log.days[inner + 1] - log.days[inner], until - log.days[last]
    found: dict[str, float] = {}
    for activity in np.unique(activities):
        went_on = np.sort(gaps[activities[inner] == activity])
        # Cases silent for longer than nearly every pause after this activity have ended in it.
        most = went_on[int(0.99 * (len(went_on) - 1))] if len(went_on) else 0.0
        ended = int((silent[activities[last] == activity] > most).sum())
        found[str(activity)] = float(went_on[-1 - ended]) if ended < len(went_on) else 0.0
    return found


def _expected_open(log: EventLog) -> float:
    starts = log.days[log.first == np.arange(len(log))]
    lengths = log.remaining_days[log.first == np.arange(len(log))]
    early = slice(0, max(len(starts) // 2, 1))
    span = max(float(starts[early][-1] - starts[0]), 1e-6)
    return float(len(starts[early]) / span * lengths[early].mean())
