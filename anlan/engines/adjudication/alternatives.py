"""One of two benefits, not both: which is paid in a week or a month when both are there.

The one that pays more counts, whatever came first. So the order of claims changes nothing, and a person who claims only
one of them is paid that one.
"""

from __future__ import annotations

from fractions import Fraction

from anlan.engines.adjudication.entitlement import Outdone, bucket_year
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.year import YearSoFar


def outdone(schedule: Schedule, year: YearSoFar) -> Outdone:
    """The groups of a year that are not paid, because another benefit of the same period pays more.

    Of two that pay the same, the one whose bucket stands first in the schedule is paid.
    """
    if not schedule.one_of:
        return frozenset()
    there = {cell[:3] for cell, _ in (*year.sums, *year.units) if cell[1] in schedule.alternative_by_sub_limit}
    rivals: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for group in there:
        rivals.setdefault((schedule.alternative_by_sub_limit[group[1]].key, group[2]), []).append(group)
    place = {bucket.key: at for at, bucket in enumerate(schedule.buckets)}
    lost: set[tuple[str, str, str]] = set()
    for groups in rivals.values():
        in_order = sorted(groups, key=lambda group: (-_worth(schedule, year, group), place[group[0]], group))
        lost.update(in_order[1:])
    return frozenset(lost)


def _worth(schedule: Schedule, year: YearSoFar, group: tuple[str, str, str]) -> Fraction:
    """What a group alone would pay, unrounded."""
    alone = YearSoFar(
        sums=tuple(one for one in year.sums if one[0][:3] == group),
        units=tuple(one for one in year.units if one[0][:3] == group),
        ceilings=tuple(one for one in year.ceilings if one[0] == group),
    )
    bucket = schedule.bucket_by_key[group[0]]
    state = bucket_year(bucket, year=alone, claim_free_years=0, rounding=schedule.rounding)
    return Fraction(state.numerator, bucket.share_denominator)
