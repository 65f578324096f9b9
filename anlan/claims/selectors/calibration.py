"""How past promises came out, as the forecast reads its curves by it. Looked at anew once a minute."""

from __future__ import annotations

import datetime as dt
import time
from collections import defaultdict

import numpy as np

from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import StageRecord
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promise_models import LOOK_AGAIN_SECONDS, current_model
from anlan.claims.selectors.stage_times import plan_minutes, working_times
from anlan.engines import forecast
from anlan.engines.forecast import Calibration, DurationCurve, NothingToGoOn, Outcome

# The newest visits that have ended; the weight of older ones is next to nothing.
MOST_ENDED = 6000
MOST_RUNNING = 20_000


class _Seen:
    """The calibration of this process, and when it was made."""

    calibration: Calibration | None = None
    made_at_s: float = 0.0


def current_calibration(*, at: dt.datetime) -> Calibration:
    """How the curves are to be read now. Two statements a minute."""
    if _Seen.calibration is None or time.monotonic() - _Seen.made_at_s >= LOOK_AGAIN_SECONDS:
        _Seen.calibration = forecast.calibrate(outcomes(at=at))
        _Seen.made_at_s = time.monotonic()
    return _Seen.calibration


def forget_calibration() -> None:
    """Let the next promise look at how the last ones came out."""
    _Seen.calibration = None


def outcomes(*, at: dt.datetime) -> list[Outcome]:
    """The latest visits in the order they began: ended ones, and running ones with the hazard passed so far."""
    ended = StageRecord.objects.filter(hazard__isnull=False).order_by("-started_at")
    found = [
        (started_at, Outcome(stage, hazard, finished=True))
        for stage, started_at, hazard in ended.values_list("stage", "started_at", "hazard")[:MOST_ENDED]
    ]
    since = found[-1][0] if len(found) == MOST_ENDED else None
    found += _running(since, at)
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def hazard_of(*, line: str, product: str, stage: str, started_at: dt.datetime, ended_at: dt.datetime) -> float | None:
    """The hazard that a visit's length has on its stage's curve; None for a stage without a curve."""
    curve = _curve(line, product, stage)
    if curve is None:
        return None
    return curve.hazard_at(working_times(line)[stage].minutes_between(start=started_at, end=ended_at))


def _running(since: dt.datetime | None, at: dt.datetime) -> list[tuple[dt.datetime, Outcome]]:
    rows = StageRecord.objects.filter(ended_at__isnull=True, latest_at__isnull=False, started_at__lte=at)
    rows = rows.exclude(stage=CLOSED)
    if since is not None:
        rows = rows.filter(started_at__gte=since)
    by_kind: dict[tuple[str, str, str], list[dt.datetime]] = defaultdict(list)
    columns = rows.order_by("-started_at").values_list("claim__line", "claim__product", "stage", "started_at")
    for line, product, stage, started_at in columns[:MOST_RUNNING]:
        by_kind[line, product, stage].append(started_at)
    found = []
    for (line, product, stage), starts in by_kind.items():
        curve = _curve(line, product, stage)
        if curve is None:
            continue
        worked = working_times(line)[stage].worked(np.array([forecast.local_minutes(one) for one in (*starts, at)]))
        found += [
            (started_at, Outcome(stage, curve.hazard_at(minutes), finished=False))
            for started_at, minutes in zip(starts, (worked[-1] - worked[:-1]).tolist(), strict=True)
        ]
    return found


def _curve(line: str, product: str, stage: str) -> DurationCurve | None:
    plan = plan_minutes(journey(line)).get(stage)
    try:
        return current_model().duration(stage=stage, line=line, product=product, plan_minutes=plan).curve
    except NothingToGoOn:
        return None
