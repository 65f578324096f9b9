"""When each stage of a claim will end: the engine asked with what the house knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from anlan.claims.selectors.calibration import current_calibration, drifts
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promise_models import current_model
from anlan.claims.selectors.queues import current_queues
from anlan.claims.selectors.stage_times import plan_minutes, working_times
from anlan.engines import forecast
from anlan.engines.forecast import OpenCase, Promise, StageToCome


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
    #: The work of this stage is slower than usual at the moment, and the dates are later for it.
    slower: bool = False
    #: The time is the one said before: the house by now thinks it will take longer, and how many end by then is unsaid.
    held: bool = False
    #: The time lies in days whose public holidays are not published yet.
    holidays_unknown: bool = False

    def to_json(self) -> dict[str, object]:
        """Plain values; instants in ISO form."""
        days = ("earliest_at", "expected_at", "latest_at", "legal_due_at")
        row = {name: getattr(self, name) for name in self.__slots__}
        return row | {name: row[name].isoformat() if row[name] else None for name in days}

    def held_at(self, promised_by: dt.datetime) -> StagePromise:
        """The same promise, said no later than what was said before."""
        if self.latest_at <= promised_by:
            return self
        return replace(
            self,
            earliest_at=min(self.earliest_at, promised_by),
            expected_at=min(self.expected_at, promised_by),
            latest_at=promised_by,
            held=True,
            exceeds_legal=self.legal_due_at is not None and promised_by > self.legal_due_at,
        )

    @classmethod
    def from_json(cls, row: Mapping[str, object]) -> StagePromise:
        """The promise `to_json` wrote."""
        plain = dict(row)
        for name in ("earliest_at", "expected_at", "latest_at", "legal_due_at"):
            plain[name] = dt.datetime.fromisoformat(str(row[name])) if row[name] else None
        return cls(**plain)


@dataclass(frozen=True, slots=True)
class AtStage:
    """Where a claim stands. `legal_due` maps duty ids to their running due instants; `ahead` counts the claims that
    stood in the stage when this one entered it, None where nobody queues."""

    line: str
    product: str
    stage: str
    since: dt.datetime
    legal_due: Mapping[str, dt.datetime]
    ahead: int | None = None


def promises(standing: AtStage, *, at: dt.datetime) -> tuple[StagePromise, ...]:
    """Promises for the stage at hand and all later ones."""
    return promises_of_many([standing], at=at)[0]


def promises_of_many(standings: Sequence[AtStage], *, at: dt.datetime) -> list[tuple[StagePromise, ...]]:
    """The promises of many claims, in their order: equal to asking for each, and cheaper."""
    found: dict[int, tuple[StagePromise, ...]] = {}
    for line in {one.line for one in standings}:
        places = [place for place, one in enumerate(standings) if one.line == line]
        many = forecast.promise_many(
            model=current_model(),
            cases=[_case(standings[place]) for place in places],
            at=at,
            working_time_by_stage=working_times(line),
            calibration=current_calibration(at=at),
        )
        found |= {place: tuple(_worded(one, at) for one in ahead) for place, ahead in zip(places, many, strict=True)}
    return [found[place] for place in range(len(standings))]


def _case(standing: AtStage) -> OpenCase:
    path = journey(standing.line)
    here = path.stages[standing.stage]
    due = standing.legal_due
    queues = current_queues()
    to_come = [StageToCome(here.key, standing.since, due.get(here.duty or ""), standing.ahead)]
    to_come += [
        StageToCome(later.key, None, due.get(later.duty or ""), queues.get((standing.line, later.key)))
        for later in path.after(standing.stage)
    ]
    return OpenCase(standing.line, standing.product, tuple(to_come), plan_minutes(standing.line, standing.product))


def _worded(one: Promise, at: dt.datetime) -> StagePromise:
    return StagePromise(
        stage=one.stage,
        earliest_at=one.earliest_at,
        expected_at=one.expected_at,
        latest_at=one.latest_at,
        legal_due_at=one.legal_due_at,
        exceeds_legal=one.exceeds_legal,
        rests_on=one.rests_on,
        source=one.source,
        slower=drifts(one.stage, at=at),
        holidays_unknown=one.assumes_weekdays,
    )
