"""What the forecast has learnt: the model in use, and the visits to learn the next one from."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from django.db.models.functions import Mod

from anlan.claims.models import PromiseModel, StageRecord
from anlan.claims.selectors.stage_times import all_working_times, working_times
from anlan.engines import forecast
from anlan.engines.forecast import Model, StageObservation

HISTORY = Path(__file__).parents[1] / "parameters" / "history"
# From this many finished real visits on, a stage needs its synthetic history no more.
ENOUGH_REAL_VISITS = 200
# How long a process may go on with a model that another one has replaced.
LOOK_AGAIN_SECONDS = 60


class _InUse:
    """The model in use in this process, which row it came from (None: the shipped one), and when it was looked for."""

    model: Model | None = None
    row_id: int | None = None
    looked_at_s: float = 0.0


def current_model() -> Model:
    """The newest learnt model; before any was learnt, one from the shipped synthetic history alone.

    Kept in memory; once a minute one small statement asks whether another process has learnt a newer one.
    """
    if _InUse.model is not None and time.monotonic() - _InUse.looked_at_s < LOOK_AGAIN_SECONDS:
        return _InUse.model
    newest = PromiseModel.objects.filter(in_use=True).values_list("pk", flat=True).first()
    if _InUse.model is None or newest != _InUse.row_id:
        _InUse.model = (
            shipped_model() if newest is None else Model.from_json(PromiseModel.objects.get(pk=newest).content)
        )
        _InUse.row_id = newest
        working_times.cache_clear()
    _InUse.looked_at_s = time.monotonic()
    return _InUse.model


def forget_model() -> None:
    """Let the next promise look for a newer model."""
    _InUse.model = None
    working_times.cache_clear()


def current_model_id() -> int | None:
    """The row of the model in use; None for the shipped one."""
    current_model()
    return _InUse.row_id


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """What the shipped synthetic history teaches."""
    return forecast.learn(synthetic_observations(), working_time_by_stage=all_working_times())


@lru_cache(maxsize=1)
def synthetic_observations() -> tuple[StageObservation, ...]:
    """Every visit of the shipped synthetic histories, as known on their last day."""
    found: list[StageObservation] = []
    for path in sorted(HISTORY.glob("*.csv")):
        rows = forecast.read_history(path)
        last = max(row.ended_at or row.started_at for row in rows)
        found += forecast.known_at(rows=rows, as_of=last, synthetic=True)
    return tuple(found)


def real_observations(*, at: dt.datetime) -> tuple[StageObservation, ...]:
    """Every visit this house has seen, the unfinished ones included; of a very large house a part of them."""
    rows = StageRecord.objects.exclude(stage="closed").filter(started_at__lte=at).order_by()
    step = forecast.one_in(rows.count(), at_most=forecast.MOST_LEARNT_FROM)
    if step > 1:
        rows = rows.annotate(place=Mod("pk", step)).filter(place=0)
    columns = rows.values_list("claim__line", "claim__product", "stage", "started_at", "ended_at", "ahead")
    return tuple(StageObservation(*row[:5], as_of=at, ahead=row[5]) for row in columns.iterator())


def with_synthetic(real: Sequence[StageObservation]) -> Sequence[StageObservation]:
    """Real visits, and the synthetic ones of stages that have not enough finished real ones yet."""
    finished: dict[str, int] = {}
    for one in real:
        finished[one.stage] = finished.get(one.stage, 0) + one.finished
    return [*real, *(one for one in synthetic_observations() if finished.get(one.stage, 0) < ENOUGH_REAL_VISITS)]
