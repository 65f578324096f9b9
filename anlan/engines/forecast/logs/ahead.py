"""When the stages ahead will end, by how long they last after the present one, and how that came out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from anlan.engines.forecast.levels import MEDIAN, SHARES, Rules
from anlan.engines.forecast.logs.calibration import Calibrator, Way
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Floats
from anlan.engines.forecast.logs.routes import Route, route_of
from anlan.engines.forecast.logs.sample import Sample

MOST_JUDGED = 1500
"""Forecasts looked back on to calibrate the stages ahead."""
RULES = Rules(halves_every=2000, borrowed=100)
_SHARES = np.array(SHARES)
_EVERY_SHARE = np.array([0.0, *SHARES, 1.0])


def stage_bounds(step: Floats, whole: Floats, route: Route, calibrator: Calibrator) -> list[Floats]:
    """Days at `SHARES` until each stage of the route ends: never before the one ahead of it, the last at the closing.

    Each end lies as long after that of the present stage as in cases that came through it this way, and is read at the
    levels that stages so far ahead have asked for.
    """
    bounds: list[Floats] = []
    for position, after in enumerate(route.ends[:-1]):
        levels = calibrator.levels(np.array([position]))[0]
        here = np.interp(levels, _EVERY_SHARE, _widened(summed(step, after)))
        least = bounds[-1] if bounds else step
        bounds.append(np.clip(here, np.minimum(least, whole), whole))
    return [*bounds, whole] if route.stages else bounds


def summed(step: Floats, after: Sequence[float]) -> Floats:
    """Days at `SHARES` of the sum of two lengths that have nothing to do with each other: from its middle, which is the
    sum of theirs, it goes as far as the root of the squares of how far they go."""
    longer = np.asarray(after)
    apart = np.hypot(step - step[MEDIAN], longer - longer[MEDIAN])
    return np.asarray(step[MEDIAN] + longer[MEDIAN] + np.sign(_SHARES - 0.5) * apart)


def _widened(bounds: Floats) -> Floats:
    """The bounds with ends for shares of nought and one."""
    return np.array([0.0, *bounds, bounds[-1] + (bounds[-1] - bounds[0]) / 2])


def judged(log: EventLog, stage: Counts, sample: Sample, bounds: Floats, routes: dict[str, Route]) -> Calibrator:
    """How the ends of stages ahead came out where the case took the route foreseen; `bounds` are those of the present
    stage, at `SHARES`, for each row of the sample."""
    calibrator = Calibrator(way=Way(RULES))
    for number in np.argsort(sample.at, kind="stable").tolist():
        place, last = int(sample.place[number]), int(log.last[sample.place[number]])
        route = route_of(routes, log, stage, place)
        for position, after in enumerate(route.ends[:-1]):
            event = place + 1 + position
            if event + 1 > last or int(stage[event]) != route.stages[position]:
                break
            took = float(log.days[event + 1] - log.days[place])
            edges = np.maximum.accumulate(_widened(summed(bounds[number], after)))
            share = float(np.interp(took, edges, _EVERY_SHARE))
            calibrator.update(position, share, made_at=float(sample.at[number]))
    return calibrator
