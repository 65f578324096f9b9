"""What a bucket pays for a year's costs, written once for whole numbers and for columns of them.

A claim at the desk is computed with `int`, a city with columns of a data frame. Both run the lines of this file: only
the `Arithmetic` that is handed in differs. Nothing here divides but `rounded`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from anlan.engines.adjudication.schedule import Bucket
from anlan.engines.adjudication.terms import Ceiling

Amount = Any  # an int, or an expression over columns of int
Group = tuple[str, str]  # sub-limit key ("" for none), and for which item, stay, month, week or claim ("" for the year)


class Arithmetic(Protocol):
    """The few operations in which whole numbers and columns differ; +, - and * by a whole number are the same."""

    def least(self, one: Amount, other: Amount) -> Amount:
        """The smaller of two."""

    def most(self, one: Amount, other: Amount) -> Amount:
        """The larger of two."""

    def rounded(self, numerator: Amount, denominator: int, rounding: str) -> Amount:
        """A fraction that is 0 or more as a whole number: "half_up", or always "down". Exact."""


class WholeNumbers:
    """Arithmetic of `int`.

    >>> WholeNumbers().rounded(3, 2, "half_up"), WholeNumbers().rounded(3, 2, "down")
    (2, 1)
    """

    def least(self, one: int, other: int) -> int:
        """The smaller of two."""
        return one if one < other else other

    def most(self, one: int, other: int) -> int:
        """The larger of two."""
        return one if one > other else other

    def rounded(self, numerator: int, denominator: int, rounding: str) -> int:
        """A fraction that is 0 or more as a whole number: half upwards, or downwards always."""
        if rounding == "down":
            return numerator // denominator
        return (2 * numerator + denominator) // (2 * denominator)


WHOLE_NUMBERS = WholeNumbers()


@dataclass(frozen=True)
class Entitled:
    """A bucket's part of a year: what each rule took, and what is left. In fen, but for `numerator`."""

    over: Mapping[Group, Amount]  # what lies above each ceiling
    deducted_of_claims: Amount
    kept: Amount  # under the ceilings and after the deductibles of claims
    deducted: Amount  # by the yearly deductible, or below the first tier
    numerator: Amount  # what is left times its shares, over the bucket's share_denominator
    before_limit: Amount  # the same in whole fen, rounded once
    paid: Amount  # under the bucket's yearly limit


def entitled(
    bucket: Bucket,
    groups: Mapping[Group, Mapping[str, Amount]],
    ceilings: Mapping[Group, Ceiling],
    deductible: Amount,
    *,
    rounding: str,
    zero: Amount,
    arithmetic: Arithmetic,
) -> Entitled:
    """The entitlement of one bucket for the year's covered cost by group and ratio class, in fen.

    Ceilings keep the amounts with the highest share, deductibles take those with the lowest: each choice is the one in
    the insured's favour. `zero` is nothing in the caller's arithmetic.
    """
    kept, over = _under_ceilings(bucket, groups, ceilings, zero, arithmetic)
    of_claims = zero
    if bucket.deductible_of_claim_fen:
        for by_ratio in kept.values():
            taken, left = _deduct(bucket, by_ratio, bucket.deductible_of_claim_fen, zero, arithmetic)
            of_claims = of_claims + taken
            by_ratio |= left
    by_ratio = _together(kept)
    total = sum_of(list(by_ratio.values()), zero)
    if bucket.tiers:
        deducted = arithmetic.least(total, bucket.tiers[0].starts_fen)
        numerator = sum_of([arithmetic.most(total - starts, 0) * rise for starts, rise in bucket.tier_steps], zero)
    else:
        deducted, left = _deduct(bucket, by_ratio, deductible, zero, arithmetic)
        numerator = sum_of([fen * bucket.share_numerators[key] for key, fen in left.items()], zero)
    before_limit = arithmetic.rounded(numerator, bucket.share_denominator, rounding)
    paid = before_limit if bucket.limit_fen is None else arithmetic.least(before_limit, bucket.limit_fen)
    return Entitled(over, of_claims, total, deducted, numerator, before_limit, paid)


def under_cap(parts: list[Amount], cap_fen: int | None, zero: Amount, arithmetic: Arithmetic) -> Amount:
    """What all buckets together pay, under the cap of the whole plan."""
    total = sum_of(parts, zero)
    return total if cap_fen is None else arithmetic.least(total, cap_fen)


def sum_of(parts: list[Amount], zero: Amount) -> Amount:
    """The sum of amounts; `zero` when there are none."""
    total = zero
    for at, part in enumerate(parts):
        total = total + part if at else part
    return total


def taken_in_turn(total: Amount, rooms: list[Amount], zero: Amount, arithmetic: Arithmetic) -> list[Amount]:
    """`total` taken from rooms in their order, from each as far as it reaches.

    Each part is a difference of two sums, so that expressions grow with the number of rooms and do not double.

    >>> taken_in_turn(120, [100, 50, 50], 0, WHOLE_NUMBERS)
    [100, 20, 0]
    """
    taken: list[Amount] = []
    reached = before = zero
    for room in rooms:
        reached = reached + room
        here = arithmetic.least(reached, total)
        taken.append(here - before)
        before = here
    return taken


def _under_ceilings(
    bucket: Bucket,
    groups: Mapping[Group, Mapping[str, Amount]],
    ceilings: Mapping[Group, Ceiling],
    zero: Amount,
    arithmetic: Arithmetic,
) -> tuple[dict[Group, dict[str, Amount]], dict[Group, Amount]]:
    kept: dict[Group, dict[str, Amount]] = {}
    over: dict[Group, Amount] = {}
    for group, by_ratio in groups.items():
        most = ceilings[group].amount_fen if group in ceilings else None
        if most is None:
            kept[group] = dict(by_ratio)
            continue
        highest_first = sorted(by_ratio, key=lambda key: -bucket.share_numerators[key])
        into = taken_in_turn(zero + most, [by_ratio[ratio] for ratio in highest_first], zero, arithmetic)
        kept[group] = dict(zip(highest_first, into, strict=True))
        over[group] = arithmetic.most(sum_of(list(by_ratio.values()), zero) - most, 0)
    return kept, over


def _deduct(
    bucket: Bucket, by_ratio: Mapping[str, Amount], deductible: Amount, zero: Amount, arithmetic: Arithmetic
) -> tuple[Amount, dict[str, Amount]]:
    """What a deductible takes, the lowest share first, and what it leaves of each ratio class."""
    lowest_first = sorted(by_ratio, key=lambda key: bucket.share_numerators[key])
    taken = taken_in_turn(zero + deductible, [by_ratio[ratio] for ratio in lowest_first], zero, arithmetic)
    left = {ratio: by_ratio[ratio] - part for ratio, part in zip(lowest_first, taken, strict=True)}
    return sum_of(taken, zero), left


def _together(kept: Mapping[Group, Mapping[str, Amount]]) -> dict[str, Amount]:
    by_ratio: dict[str, Amount] = {}
    for part in kept.values():
        for ratio, fen in part.items():
            by_ratio[ratio] = by_ratio[ratio] + fen if ratio in by_ratio else fen
    return by_ratio
