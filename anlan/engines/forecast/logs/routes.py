"""Which stages lie ahead of a case: what most often followed, and how the time went to each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags

LATEST = 300
"""So many of the latest closed cases that passed through a stage are looked at."""
LONGEST = 12
"""A route of more stages ahead is cut: what lies beyond is shown as one."""


@dataclass(frozen=True)
class Route:
    """The stages ahead, the share of cases that took exactly them, and for each stage the share of the time, from the
    end of the present stage to the closing, that is over when it begins (0 for the first)."""

    stages: tuple[int, ...]
    taken_by: float
    begins: tuple[float, ...]


def learn_routes(log: EventLog, stage: Counts, closed: Flags) -> dict[str, Route]:
    """For each pair "stage before>stage", and each stage alone, the route most often taken to the closing."""
    seen: dict[str, list[tuple[tuple[int, ...], tuple[float, ...]]]] = {}
    inner = np.flatnonzero((np.arange(len(log)) != log.last) & closed)
    latest = inner[np.argsort(-log.days[log.last[inner]], kind="stable")]
    for place in latest.tolist():
        before = int(stage[place - 1]) if place > log.first[place] else None
        here = int(stage[place])
        keys = [key for key in (f"{before}>{here}", f"{here}") if len(seen.setdefault(key, [])) < LATEST]
        if not keys:
            continue
        last = int(log.last[place])
        span = log.days[last] - log.days[place + 1]
        ahead = range(place + 1, min(last, place + 1 + LONGEST))
        parts = tuple(float((log.days[one] - log.days[place + 1]) / span) if span > 0 else 0.0 for one in ahead)
        step = (tuple(int(stage[one]) for one in ahead), parts)
        for key in keys:
            seen[key].append(step)
    return {key: _usual(steps) for key, steps in sorted(seen.items()) if steps}


def route_of(routes: dict[str, Route], log: EventLog, stage: Counts, place: int) -> Route:
    """The route usual from an event of a log."""
    before = int(stage[place - 1]) if place > log.first[place] else None
    return usual_route(routes, before, int(stage[place]))


def usual_route(routes: dict[str, Route], before: int | None, here: int) -> Route:
    """The route usual from a stage after another; none ahead where nobody has been."""
    return routes.get(f"{before}>{here}") or routes.get(f"{here}") or Route((), 0.0, ())


def _usual(steps: list[tuple[tuple[int, ...], tuple[float, ...]]]) -> Route:
    """The commonest route; none ahead only where at least half of the cases closed with the next event."""
    counted = Counter(stages for stages, _ in steps)
    if counted[()] < len(steps) / 2 and len(counted) > 1:
        counted.pop((), None)
    stages, count = counted.most_common(1)[0]
    parts = np.array([parts for own, parts in steps if own == stages]).reshape(count, len(stages))
    begins = np.maximum.accumulate(np.median(parts, axis=0)) if len(stages) else np.zeros(0)
    return Route(stages, count / len(steps), tuple(round(float(part), 4) for part in begins))
