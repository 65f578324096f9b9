"""What an insurance year entitles to: a pure function of the year's sums, the heart of the engine.

Because nothing but sums goes in, no order of claims and no way of splitting a bill can change what comes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.year import YearSoFar

Groups = dict[str, dict[str, int]]  # sub-limit key ("" for none) -> ratio class key -> fen


@dataclass(frozen=True)
class BucketYear:
    """A bucket's part of a year, in fen."""

    over_sub_limit: tuple[tuple[str, int], ...]  # per sub-limit, what lies above it
    deducted_fen: int
    before_limit_fen: int  # after deductible and ratio, rounded once
    paid_fen: int  # after the bucket's yearly limit


def bucket_year(bucket: Bucket, *, year: YearSoFar, claim_free_years: int, rounding: str) -> BucketYear:
    """The entitlement of one bucket.

    Sub-limits keep the amounts with the highest ratio, the deductible takes those with the lowest ratio, and of counted
    units those are kept that pay the most: each choice is the one in the insured's favour.
    """
    deductible_fen = bucket.deductible_fen(claim_free_years)
    best: tuple[int, int, tuple[tuple[str, int], ...]] | None = None
    for groups, over_count in _choices(bucket, year):
        entitled, deducted, over = _entitled(bucket, groups, deductible_fen)
        over_all = tuple((key, over[key] + over_count.get(key, 0)) for key in over)
        if best is None or entitled > best[0]:
            best = (entitled, deducted, over_all)
    assert best is not None
    entitled, deducted, over_all = best
    rounded = rounded_fen(entitled, bucket.share_denominator, rounding)
    paid = min(rounded, int(bucket.limit.value)) if bucket.limit else rounded
    return BucketYear(over_all, deducted, rounded, paid)


def total_fen(schedule: Schedule, bucket_years: dict[str, BucketYear]) -> int:
    """What all buckets together pay, under the cap of the whole plan."""
    total = sum(state.paid_fen for state in bucket_years.values())
    return total if schedule.total_cap_fen is None else min(total, schedule.total_cap_fen)


def rounded_fen(numerator: int, denominator: int, rounding: str) -> int:
    """A fraction of fen that is 0 or more in whole fen: half a fen upwards, or downwards always."""
    if rounding == "down":
        return numerator // denominator
    return (2 * numerator + denominator) // (2 * denominator)


def _choices(bucket: Bucket, year: YearSoFar) -> Iterator[tuple[Groups, dict[str, int]]]:
    """Each way of choosing which counted units are paid, with the fen left out by it; one way if none is counted."""
    fixed: Groups = {}
    for (key, sub, ratio), fen in year.sums:
        if key == bucket.key:
            fixed.setdefault(sub, {})[ratio] = fen
    counted: dict[str, dict[str, tuple[int, ...]]] = {}
    for (key, sub, ratio), fens in year.units:
        if key == bucket.key:
            counted.setdefault(sub, {})[ratio] = fens
    if not counted:
        yield fixed, {}
        return
    ways = [list(_kept_units(bucket, sub, by_ratio)) for sub, by_ratio in counted.items()]
    for way in product(*ways):
        groups = fixed | dict(zip(counted, way, strict=True))
        left_out = {
            sub: sum(map(sum, counted[sub].values())) - sum(kept.values())
            for sub, kept in zip(counted, way, strict=True)
        }
        yield groups, left_out


def _kept_units(bucket: Bucket, sub: str, by_ratio: dict[str, tuple[int, ...]]) -> Iterator[dict[str, int]]:
    """Within a ratio class dearer units always pay more, so only the number kept of each class is a choice."""
    limit = bucket.sub_limit_by_key[sub].count
    most = min(int(limit.value) if limit else 0, sum(map(len, by_ratio.values())))
    for numbers in product(*(range(len(fens) + 1) for fens in by_ratio.values())):
        if sum(numbers) == most:
            yield {key: sum(fens[:kept]) for (key, fens), kept in zip(by_ratio.items(), numbers, strict=True)}


def _entitled(bucket: Bucket, groups: Groups, deductible_fen: int) -> tuple[int, int, dict[str, int]]:
    """Entitlement times the share denominator, what the deductible took, and what lies above each sub-limit."""
    shares = bucket.share_numerators
    kept: dict[str, int] = {}
    over: dict[str, int] = {}
    for sub, by_ratio in groups.items():
        limit = bucket.sub_limit_by_key[sub].yearly if sub else None
        room = int(limit.value) if limit else sum(by_ratio.values())
        for ratio in sorted(by_ratio, key=lambda key: -shares[key]):
            fen = min(room, by_ratio[ratio])
            room -= fen
            kept[ratio] = kept.get(ratio, 0) + fen
        if sub:
            over[sub] = max(0, sum(by_ratio.values()) - int(limit.value)) if limit else 0
    left = deductible_fen
    entitled = 0
    for ratio in sorted(kept, key=lambda key: shares[key]):
        taken = min(left, kept[ratio])
        left -= taken
        entitled += (kept[ratio] - taken) * shares[ratio]
    return entitled, deductible_fen - left, over
