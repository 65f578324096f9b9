"""How past promises came out, as the forecast reads its curves by it. Looked at anew once a minute."""

from __future__ import annotations

import datetime as dt
import time
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from django.db.models import QuerySet

from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, StageRecord
from anlan.claims.selectors.promise_models import LOOK_AGAIN_SECONDS, current_model
from anlan.claims.selectors.queues import forget_queues
from anlan.claims.selectors.stage_times import plan_minutes, working_times
from anlan.engines import forecast
from anlan.engines.forecast import Calibration, DurationCurve, NothingToGoOn, Outcome, local_minutes

# The newest visits that have ended; the weight of older ones is next to nothing.
MOST_ENDED = 6000
MOST_RUNNING = 20_000
#: A stage whose nine of ten lie this much further along its curve than learnt is said to drift.
DRIFT = 1.25
# Stages that promise nothing: the notice is over at once, a closed claim goes nowhere.
_PROMISE_NOTHING = ("notice", CLOSED)
_COLUMNS = ("claim__line", "claim__product", "stage", "ahead", "started_at", "ended_at", "earliest_at", "latest_at")
_Row = tuple[str, str, str, int | None, dt.datetime, dt.datetime | None, dt.datetime, dt.datetime]


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
    """Let the next promise look at how the last ones came out, and at what waits."""
    _Seen.calibration = None
    forget_queues()


def drifts(stage: str, *, at: dt.datetime) -> bool:
    """Whether a stage takes so much longer than learnt that its promises are widened for it."""
    return current_calibration(at=at).stretch(stage) >= DRIFT


def outcomes(*, at: dt.datetime) -> list[Outcome]:
    """The latest visits in the order they began: ended ones, and running ones with the hazard passed so far.

    Hazards are read from the curves of the model now in use. One kept from an older model would widen promises a second
    time for what the newer one has learnt.
    """
    promised = StageRecord.objects.filter(latest_at__isnull=False, started_at__lte=at).exclude(
        stage__in=_PROMISE_NOTHING
    )
    rows = _newest(promised.filter(ended_at__isnull=False), MOST_ENDED)
    running = promised.filter(ended_at__isnull=True)
    if len(rows) == MOST_ENDED:
        running = running.filter(started_at__gte=rows[-1][4])
    rows += _newest(running, MOST_RUNNING)
    return _outcomes(rows, at)


def chance_of_slip(claim: Claim, record: StageRecord, *, at: dt.datetime) -> float:
    """The chance that a running visit outlasts its promise, with what is known of the work now."""
    curve = _curve(claim.line, claim.product, record.stage, record.ahead)
    if curve is None or record.latest_at is None:
        return 0.0
    time_ = working_times(claim.line)[record.stage]
    begun, now, promised = (
        local_minutes(max(one, record.started_at)) for one in (record.started_at, at, record.latest_at)
    )
    worked = time_.worked(np.array([begun, now, promised]))
    so_far, whole = curve.hazards_at(worked[1:] - worked[0]).tolist()
    return current_calibration(at=at).chance_to_outlast(record.stage, so_far=so_far, whole=whole)


def _newest(rows: QuerySet[StageRecord], most: int) -> list[_Row]:
    return list(rows.order_by("-started_at").values_list(*_COLUMNS)[:most])


def _outcomes(rows: Iterable[_Row], at: dt.datetime) -> list[Outcome]:
    alike: dict[tuple[str, str, str, int | None], list[_Row]] = defaultdict(list)
    for row in rows:
        alike[row[:4]].append(row)
    found: list[tuple[dt.datetime, Outcome]] = []
    for (line, product, stage, ahead), members in alike.items():
        curve = _curve(line, product, stage, ahead)
        if curve is None:
            continue
        begun = np.array([local_minutes(row[4]) for row in members])
        seen = np.array([local_minutes(row[5] or at) for row in members])
        working_time = working_times(line)[stage]
        hazards = curve.hazards_at(working_time.worked(seen) - working_time.worked(begun)).tolist()
        for (*_, started_at, ended_at, earliest_at, latest_at), hazard in zip(members, hazards, strict=True):
            promise = forecast.settled(earliest_at=earliest_at, latest_at=latest_at, ended_at=ended_at, at=at)
            found.append((started_at, Outcome(stage, hazard, finished=ended_at is not None, promise=promise)))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _curve(line: str, product: str, stage: str, ahead: int | None) -> DurationCurve | None:
    plan = plan_minutes(line, product).get(stage)
    try:
        return current_model().duration(stage=stage, line=line, product=product, plan_minutes=plan, ahead=ahead).curve
    except NothingToGoOn:
        return None
