"""When the stages ahead will end, between the end of the present one and the closing, and how that came out."""

from __future__ import annotations

import numpy as np

from anlan.engines.forecast.levels import SHARES, Rules
from anlan.engines.forecast.logs.calibration import Calibrator, Way
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Floats
from anlan.engines.forecast.logs.routes import Route, route_of
from anlan.engines.forecast.logs.sample import Sample

MOST_JUDGED = 1500
"""Forecasts looked back on to calibrate the stages ahead."""
RULES = Rules(halves_every=2000, borrowed=100)
_EVERY_SHARE = np.array([0.0, *SHARES, 1.0])


def stage_bounds(step: Floats, whole: Floats, route: Route, calibrator: Calibrator) -> list[Floats]:
    """Days at `SHARES` until each stage of the route ends: never before the one ahead of it, the last at the closing.

    Each end lies a share of the way from the end of the present stage to the closing, and is read at the levels that
    stages so far ahead have asked for.
    """
    bounds: list[Floats] = []
    for position, over in enumerate((*route.begins[1:], 1.0) if route.stages else ()):
        here = step + over * (whole - step)
        if position + 1 < len(route.stages):
            levels = calibrator.levels(np.array([position]))[0]
            here = np.interp(levels, _EVERY_SHARE, _widened(here))
        least = bounds[-1] if bounds else step
        bounds.append(np.clip(here, np.minimum(least, whole), whole))
    return bounds


def _widened(bounds: Floats) -> Floats:
    """The bounds with ends for shares of nought and one."""
    return np.array([0.0, *bounds, bounds[-1] + (bounds[-1] - bounds[0]) / 2])


def judged(
    log: EventLog, stage: Counts, sample: Sample, bounds: tuple[Floats, Floats], routes: dict[str, Route]
) -> Calibrator:
    """How the ends of stages ahead came out where the case took the route foreseen; the present stage excluded."""
    calibrator = Calibrator(way=Way(RULES))
    for number in np.argsort(sample.at, kind="stable").tolist():
        place, last = int(sample.place[number]), int(log.last[sample.place[number]])
        route = route_of(routes, log, stage, place)
        step, whole = bounds[0][number], bounds[1][number]
        for position, over in enumerate(route.begins[1:]):
            event = place + 1 + position
            if event + 1 > last or int(stage[event]) != route.stages[position]:
                break
            took = float(log.days[event + 1] - log.days[place])
            edges = np.maximum.accumulate(_widened(step + over * (whole - step)))
            share = float(np.interp(took, edges, _EVERY_SHARE))
            calibrator.update(position, share, made_at=float(sample.at[number]))
    return calibrator
