"""What a claim would bring and what a plan pays at most: computed for an answer, kept nowhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from anlan.benefits.selectors.contracts import Cover
from anlan.benefits.selectors.schedules import schedule_by_digest
from anlan.benefits.selectors.years import adjudicated, year_so_far
from anlan.engines.adjudication import Adjudication, ClaimFacts, Name


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One pot of a plan with its yearly figures; None where the plan sets none."""

    key: str
    name: Name
    limit_fen: int | None
    deductible_fen: int | None


def estimate(*, cover: Cover, facts: ClaimFacts) -> Adjudication:
    """The claim against its year as it stands; nothing is kept and nothing is counted. One statement.

    Raises `YearDiffers`.
    """
    schedule = schedule_by_digest(cover.digest_on(facts.loss_on))
    seen = year_so_far(insured_id=cover.insured_id, schedule=schedule)
    return adjudicated(schedule, facts, seen)


def plan_parts(cover: Cover, *, on: dt.date) -> tuple[PlanPart, ...]:
    """What each pot of the plan takes off and pays at most in a year, for this person, as of a day."""
    return tuple(
        PlanPart(
            key=bucket.key,
            name=bucket.name,
            limit_fen=bucket.limit_fen,
            deductible_fen=bucket.deductible_fen(cover.claim_free_years) if bucket.deductible else None,
        )
        for bucket in schedule_by_digest(cover.digest_on(on)).buckets
    )
