"""An insurance year that ran under more than one version of its schedule.

Each claim follows the version in force on its day of loss. What earlier versions deducted, counted and paid is not
reopened: it is carried into the later ones, so that nobody bears a deductible twice or gets a limit twice. Only which
of two benefits of a week or month is paid is found for all versions together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from anlan.engines.adjudication.alternatives import outdone
from anlan.engines.adjudication.entitlement import NOTHING_BORNE, Borne, Outdone, bucket_year
from anlan.engines.adjudication.formulas import WHOLE_NUMBERS, Entitled, under_cap
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.year import YearDisagrees, YearSoFar


@dataclass(frozen=True)
class Part:
    """What a year has accumulated under one version of its schedule."""

    schedule: Schedule
    year: YearSoFar


@dataclass(frozen=True)
class Standing:
    """What a year entitles to up to and with one version: by bucket and in all, in fen; and what is outdone there."""

    buckets: Mapping[str, Entitled] = field(default_factory=dict)
    total_fen: int = 0
    outdone: Outdone = frozenset()


def standings(parts: Sequence[Part], claim_free_years: int, chosen: Sequence[Outdone] | None = None) -> list[Standing]:
    """The standing after each part, in the order in which the versions came into force.

    `chosen`: for each part what is not paid there because another benefit is, where that is not to be found anew.
    """
    chosen = chosen or outdone([(part.schedule, part.year) for part in parts])
    found: list[Standing] = []
    borne: dict[str, Borne] = {}
    total_fen = 0
    for part, lost in zip(parts, chosen, strict=True):
        plan = part.schedule
        before = {bucket.key: borne.get(bucket.key, NOTHING_BORNE) for bucket in plan.buckets}
        buckets = {
            bucket.key: bucket_year(
                bucket,
                year=part.year,
                claim_free_years=claim_free_years,
                rounding=plan.rounding,
                borne=before[bucket.key],
                outdone=lost,
            )
            for bucket in plan.buckets
        }
        gained = sum(state.paid - before[key].paid_fen for key, state in buckets.items())
        total_fen = max(total_fen, under_cap([total_fen, gained], plan.total_cap_fen, 0, WHOLE_NUMBERS))
        found.append(Standing(buckets, total_fen, lost))
        if len(parts) > 1:
            borne |= {b.key: before[b.key].after(b, part.year, buckets[b.key], lost) for b in plan.buckets}
    return found


def check_parts(parts: Sequence[Part], schedule: Schedule, claim_free_years: int) -> None:
    """Raises `YearDisagrees` when a part of the year cannot belong to the schedule and the claim."""
    for part in parts:
        year = part.year
        if year.product and year.product != schedule.title:
            raise YearDisagrees(
                f"this year was accumulated under {year.product!r}, the schedule is {schedule.title!r}; "
                "use the schedule of the year, or recompute the year's claims under the new one"
            )
        if year.claim_free_years not in (None, claim_free_years):
            raise YearDisagrees(
                f"this year was computed with {year.claim_free_years} claim-free years, the claim says "
                f"{claim_free_years}; the number is fixed for a whole insurance year"
            )
