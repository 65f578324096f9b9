"""When each stage of a claim will end: the engine asked with what the house knows."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from anlan.backbone.selectors.calendars import day_calendar
from anlan.claims.domain.journey import Journey
from anlan.claims.models import PromiseModel, StageRecord
from anlan.claims.selectors.journeys import hours, journey, lines
from anlan.engines import forecast
from anlan.engines.forecast import Model, StageObservation, StageToCome, WorkingTime

HISTORY = Path(__file__).parents[1] / "parameters" / "history"
# From this many finished real visits on, a stage needs its synthetic history no more.
ENOUGH_REAL_VISITS = 200


@dataclass(frozen=True, slots=True)
class StagePromise:
    """The promise of one stage as stored with the claim and shown on its page."""

    stage: str
    earliest_at: dt.datetime
    expected_at: dt.datetime
    latest_at: dt.datetime
    legal_due_at: dt.datetime | None
    exceeds_legal: bool
    rests_on: int
    source: str

    def to_json(self) -> dict[str, object]:
        """Plain values; instants in ISO form."""
        days = ("earliest_at", "expected_at", "latest_at", "legal_due_at")
        row = {name: getattr(self, name) for name in self.__slots__}
        return row | {name: row[name].isoformat() if row[name] else None for name in days}

    @classmethod
    def from_json(cls, row: Mapping[str, object]) -> StagePromise:
        """The promise `to_json` wrote."""
        plain = dict(row)
        for name in ("earliest_at", "expected_at", "latest_at", "legal_due_at"):
            plain[name] = dt.datetime.fromisoformat(str(row[name])) if row[name] else None
        return cls(**plain)


def promises(
    *,
    line: str,
    product: str,
    stage: str,
    stage_since: dt.datetime,
    legal_due: Mapping[str, dt.datetime],
    at: dt.datetime,
) -> tuple[StagePromise, ...]:
    """Promises for the stage at hand and all later ones. `legal_due` maps duty ids to their running due instants."""
    path = journey(line)
    here = path.stages[stage]
    to_come = [StageToCome(here.key, stage_since, legal_due.get(here.duty or ""))]
    to_come += [StageToCome(later.key, None, legal_due.get(later.duty or "")) for later in path.after(stage)]
    found = forecast.promise(
        model=current_model(),
        plan_minutes=plan_minutes(path),
        stages=to_come,
        at=at,
        line=line,
        product=product,
        working_time_by_stage=working_times(line),
    )
    return tuple(
        StagePromise(
            stage=one.stage,
            earliest_at=one.earliest_at,
            expected_at=one.expected_at,
            latest_at=one.latest_at,
            legal_due_at=one.legal_due_at,
            exceeds_legal=one.exceeds_legal,
            rests_on=one.rests_on,
            source=one.source,
        )
        for one in found
    )


def plan_minutes(path: Journey) -> dict[str, float]:
    """The planned median working minutes of each stage."""
    return {key: float(stage.plan_minutes[1]) for key, stage in path.stages.items() if stage.plan_minutes}


@lru_cache(maxsize=8)
def working_times(line: str) -> dict[str, WorkingTime]:
    """Stage -> the working time of whoever acts in it."""
    calendar = day_calendar()
    times = {"always": forecast.WALL_CLOCK}
    times |= {name: WorkingTime(calendar, opens, closes) for name, (opens, closes) in hours().items()}
    return {key: times[stage.works] for key, stage in journey(line).stages.items()}


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
    newest = PromiseModel.objects.values_list("pk", flat=True).first()
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


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """What the shipped synthetic history teaches."""
    return forecast.learn(synthetic_observations(), working_time_by_stage=_all_working_times())


def synthetic_observations() -> tuple[StageObservation, ...]:
    """Every visit of the shipped synthetic histories, as known on their last day."""
    found: list[StageObservation] = []
    for path in sorted(HISTORY.glob("*.csv")):
        rows = forecast.read_history(path)
        found += forecast.known_at(rows=rows, as_of=max(row.ended_at or row.started_at for row in rows))
    return tuple(found)


def real_observations(*, at: dt.datetime) -> tuple[StageObservation, ...]:
    """Every visit this house has seen, the unfinished ones included."""
    rows = StageRecord.objects.exclude(stage="closed").filter(started_at__lte=at)
    columns = rows.values_list("claim__line", "claim__product", "stage", "started_at", "ended_at")
    return tuple(StageObservation(*row, as_of=at) for row in columns.iterator())


def observations_to_learn_from(*, at: dt.datetime) -> tuple[Sequence[StageObservation], Sequence[StageObservation]]:
    """Real visits, and the synthetic ones of stages that have not enough real ones yet."""
    real = real_observations(at=at)
    finished: dict[str, int] = {}
    for one in real:
        finished[one.stage] = finished.get(one.stage, 0) + one.finished
    synthetic = [one for one in synthetic_observations() if finished.get(one.stage, 0) < ENOUGH_REAL_VISITS]
    return real, synthetic


def _all_working_times() -> dict[str, WorkingTime]:
    return {key: time for line in lines() for key, time in working_times(line).items()}
