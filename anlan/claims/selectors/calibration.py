"""How past promises came out, as the forecast reads its curves by it. Looked at anew once a minute."""

from __future__ import annotations

import datetime as dt
import time
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from django.db.models.expressions import RawSQL

from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, StageRecord
from anlan.claims.selectors.promise_models import LOOK_AGAIN_SECONDS, current_model
from anlan.claims.selectors.queues import forget_queues
from anlan.claims.selectors.stage_times import plan_minutes, working_times
from anlan.engines import forecast
from anlan.engines.forecast import Calibration, DurationCurve, NothingToGoOn, Outcome, local_minutes

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

    Of a large house a part of them, which reaches back a month. Hazards are read from the curves of the model now in
    use. One kept from an older model would widen promises a second time for what the newer one has learnt.
    """
    begun = StageRecord.objects.filter(started_at__lte=at)
    promised = begun.filter(latest_at__isnull=False).exclude(stage__in=_PROMISE_NOTHING)
    lately = begun.filter(started_at__gt=at - forecast.MONTH).order_by("started_at")
    first, last = (rows.values_list("pk", flat=True).first() for rows in (lately, begun.order_by("-pk")))
    if first is not None and last is not None:
        # Visits are numbered as they begin.
        step = forecast.one_in(last + 1 - first, at_most=forecast.MOST_LATELY)
        if step > 1:
            promised = promised.filter(pk__in=_every(step, first, last))
    return _outcomes(promised.order_by("-started_at").values_list(*_COLUMNS)[: forecast.MOST_LATELY], at)


def _every(step: int, first: int, last: int) -> RawSQL:
    """The multiples of `step` from `first` to `last`: visits looked up one by one, however many lie between."""
    return RawSQL("SELECT generate_series(%s::bigint, %s::bigint, %s::bigint)", (-(-first // step) * step, last, step))


def chance_of_slip(claim: Claim, record: StageRecord, *, at: dt.datetime) -> float:
    """The chance that a running visit outlasts what was last said of it, with what is known of the work now."""
    curve = _curve(claim.line, claim.product, record.stage, record.ahead)
    if curve is None or record.said_by is None:
        return 0.0
    time_ = working_times(claim.line)[record.stage]
    begun, now, promised = (
        local_minutes(max(one, record.started_at)) for one in (record.started_at, at, record.said_by)
    )
    worked = time_.worked(np.array([begun, now, promised]))
    so_far, whole = curve.hazards_at(worked[1:] - worked[0]).tolist()
    return current_calibration(at=at).chance_to_outlast(record.stage, so_far=so_far, whole=whole)


def _outcomes(rows: Iterable[_Row], at: dt.datetime) -> list[Outcome]:
    model = current_model()
    alike: dict[tuple[str, str, str, float], list[_Row]] = defaultdict(list)
    for row in rows:
        line, product, stage, ahead = row[:4]
        alike[line, product, stage, model.log_shift(stage, ahead)].append(row)
    found: list[tuple[dt.datetime, Outcome]] = []
    for (line, product, stage, _), members in alike.items():
        curve = _curve(line, product, stage, members[0][3])
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
