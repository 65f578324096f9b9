"""Which stages lie ahead of a case: what most often followed, and how the time went to each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.levels import SHARES
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags

LATEST = 300
"""So many of the latest closed cases that passed through a stage are looked at."""
LONGEST = 12
"""A route of more stages ahead is cut: what lies beyond is shown as one."""


@dataclass(frozen=True)
class Route:
    """The stages ahead, the share of cases that took exactly them, and for each stage the days at `SHARES`
    from the end of the present stage to its own, of the cases that came through it this way."""

    stages: tuple[int, ...]
    taken_by: float
    ends: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True)
class _Way:
    """The stages that lay ahead of a case, and for each how many days after the end of the present one it ended."""

    stages: tuple[int, ...]
    ended: tuple[float, ...]


def learn_routes(log: EventLog, stage: Counts, closed: Flags) -> dict[str, Route]:
    """For each pair "stage before>stage", and each stage alone, the route most often taken to the closing."""
    seen: dict[str, list[_Way]] = {}
    inner = np.flatnonzero((np.arange(len(log)) != log.last) & closed)
    latest = inner[np.argsort(-log.days[log.last[inner]], kind="stable")]
    for place in latest.tolist():
        before = int(stage[place - 1]) if place > log.first[place] else None
        here = int(stage[place])
        keys = [key for key in (f"{before}>{here}", f"{here}") if len(seen.setdefault(key, [])) < LATEST]
        if not keys:
            continue
        ahead = np.arange(place + 1, min(int(log.last[place]), place + 1 + LONGEST))
        ended = log.days[ahead + 1] - log.days[place + 1]
        for key in keys:
            seen[key].append(_Way(tuple(stage[ahead].tolist()), tuple(ended.tolist())))
    return {key: _usual(ways) for key, ways in sorted(seen.items()) if ways}


def route_of(routes: dict[str, Route], log: EventLog, stage: Counts, place: int) -> Route:
    """The route usual from an event of a log."""
    before = int(stage[place - 1]) if place > log.first[place] else None
    return usual_route(routes, before, int(stage[place]))


def usual_route(routes: dict[str, Route], before: int | None, here: int) -> Route:
    """The route usual from a stage after another; none ahead where nobody has been."""
    return routes.get(f"{before}>{here}") or routes.get(f"{here}") or Route((), 0.0, ())


def _usual(ways: list[_Way]) -> Route:
    """The commonest route; none ahead only where at least half of the cases closed with the next event."""
    counted = Counter(way.stages for way in ways)
    if counted[()] < len(ways) / 2 and len(counted) > 1:
        counted.pop((), None)
    stages, count = counted.most_common(1)[0]
    ends = []
    for place in range(len(stages)):
        days = [way.ended[place] for way in ways if way.stages[: place + 1] == stages[: place + 1]]
        ends.append(tuple(round(float(one), 4) for one in np.quantile(days, SHARES)))
    return Route(stages, count / len(ways), tuple(ends))
