"""When each stage of a claim will end: the engine asked with what the house knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from anlan.claims.selectors.calibration import current_calibration
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promise_models import current_model
from anlan.claims.selectors.stage_times import plan_minutes, working_times
from anlan.engines import forecast
from anlan.engines.forecast import StageToCome


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
        calibration=current_calibration(at=at),
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
