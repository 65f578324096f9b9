"""One of two benefits, not both: which is paid in a week or a month when both are there.

The one that pays more counts, whatever came first. So the order of claims changes nothing, and a person who claims only
one of them is paid that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from anlan.engines.adjudication.entitlement import NOTHING_BORNE, Outdone, bucket_year
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.year import YearSoFar


def outdone(parts: Sequence[tuple[Schedule, YearSoFar]]) -> list[Outdone]:
    """For each version of a year, the groups that are not paid, because another benefit of the same period pays more.

    `parts`: the versions in the order in which they came into force, with what the year holds under each. An amendment
    in the middle of a month makes no second month of it: benefits are compared over all versions. Of two that pay the
    same, the one whose bucket stands first in the schedule is paid.
    """
    if not any(schedule.one_of for schedule, _ in parts):
        return [frozenset() for _ in parts]
    rivals: dict[tuple[str, str], dict[tuple[str, str, str], int]] = {}
    for schedule, year in parts:
        place = {bucket.key: at for at, bucket in enumerate(schedule.buckets)}
        for group in (cell[:3] for cell, _ in (*year.sums, *year.units)):
            alternative = schedule.alternative_by_sub_limit.get(group[1])
            if alternative:
                rivals.setdefault((alternative.key, group[2]), {}).setdefault(group, place[group[0]])
    lost: set[tuple[str, str, str]] = set()
    for groups in rivals.values():
        if len(groups) > 1:
            in_order = sorted((-_worth(parts, group), place, group) for group, place in groups.items())
            lost.update(group for _worth_less, _place, group in in_order[1:])
    return [
        frozenset(group for group in lost if group[1] in schedule.alternative_by_sub_limit) for schedule, _ in parts
    ]


def _worth(parts: Sequence[tuple[Schedule, YearSoFar]], group: tuple[str, str, str]) -> Fraction:
    """What a group alone would pay under all versions together, unrounded."""
    worth, borne = Fraction(0), NOTHING_BORNE
    for schedule, year in parts:
        alone = YearSoFar(
            sums=tuple(one for one in year.sums if one[0][:3] == group),
            units=tuple(one for one in year.units if one[0][:3] == group),
            ceilings=tuple(one for one in year.ceilings if one[0] == group),
        )
        if not (alone.sums or alone.units):
            continue
        bucket = schedule.bucket_by_key[group[0]]
        state = bucket_year(bucket, year=alone, claim_free_years=0, rounding=schedule.rounding, borne=borne)
        borne = borne.after(bucket, alone, state)
        if group[1] in schedule.alternative_by_sub_limit:
            worth += Fraction(state.numerator, bucket.share_denominator)
    return worth
