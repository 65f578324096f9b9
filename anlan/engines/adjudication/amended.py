"""An insurance year that ran under more than one version of its schedule.

Each claim follows the version in force on its day of loss. What earlier versions deducted, counted and paid is not
reopened: it is carried into the later ones, so that nobody bears a deductible twice or gets a limit twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from anlan.engines.adjudication.alternatives import outdone
from anlan.engines.adjudication.entitlement import NOTHING_BORNE, Borne, Outdone, bucket_year
from anlan.engines.adjudication.formulas import WHOLE_NUMBERS, Entitled, Group, under_cap
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.terms import Ceiling
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


def standings(
    parts: Sequence[Part], claim_free_years: int, chosen: Mapping[int, Outdone] | None = None
) -> list[Standing]:
    """The standing after each part, in the order in which the versions came into force.

    `chosen`: place of a part -> what is not paid there because another benefit is, where that is not to be found anew.
    """
    found: list[Standing] = []
    borne: dict[str, Borne] = {}
    total_fen = 0
    for at, part in enumerate(parts):
        plan = part.schedule
        before = {bucket.key: borne.get(bucket.key, NOTHING_BORNE) for bucket in plan.buckets}
        lost = chosen[at] if chosen and at in chosen else outdone(plan, part.year)
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
            borne |= {b.key: _borne(b, before[b.key], part.year, buckets[b.key]) for b in plan.buckets}
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


def _borne(bucket: Bucket, before: Borne, year: YearSoFar, state: Entitled) -> Borne:
    """What this version and those before it took of a bucket: `state` counts the earlier ones in already."""
    groups = dict(before.groups)
    for group, fen, units in _groups(bucket.key, year):
        had = groups.get(group, Ceiling(0, 0))
        kept = fen - state.over.get(group, 0)
        groups[group] = Ceiling((had.amount_fen or 0) + kept, (had.count or 0) + _counted(bucket, group, year, units))
    return Borne(state.deducted, state.kept, state.paid, groups)


def _groups(key: str, year: YearSoFar) -> Iterator[tuple[Group, int, int]]:
    """The limited groups of a bucket: cost in fen and units of service in each."""
    sums: dict[Group, int] = {}
    units: dict[Group, int] = {}
    for (bucket, sub, instance, _ratio), fen in year.sums:
        if bucket == key and sub:
            sums[sub, instance] = sums.get((sub, instance), 0) + fen
    for (bucket, sub, instance, _ratio), fens in year.units:
        if bucket == key and sub:
            sums[sub, instance] = sums.get((sub, instance), 0) + sum(fens)
            units[sub, instance] = units.get((sub, instance), 0) + len(fens)
    for group, fen in sums.items():
        yield group, fen, units.get(group, 0)


def _counted(bucket: Bucket, group: Group, year: YearSoFar, units: int) -> int:
    """How many units were under the ceiling of a group."""
    stepped = {(b, s, i): count for (b, s, i), (_fen, count) in year.ceilings}
    most = stepped.get((bucket.key, *group), bucket.sub_limit_by_key[group[0]].ceiling(0, 0).count)
    return units if most is None else min(most, units)
