"""What an insurance year entitles to: a pure function of the year's sums, the heart of the engine.

Because nothing but sums goes in, no order of claims and no way of splitting a bill can change what comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product

from anlan.engines.adjudication.formulas import WHOLE_NUMBERS, Entitled, Group, entitled
from anlan.engines.adjudication.schedule import Bucket
from anlan.engines.adjudication.terms import Ceiling, Parameter
from anlan.engines.adjudication.year import YearSoFar

ByRatio = dict[str, int]
Units = dict[str, tuple[int, ...]]  # ratio class key -> fen of each unit, dearest first
#: Bucket, sub-limit and instance of what is not paid because another benefit of the same period is.
Outdone = frozenset[tuple[str, str, str]]


@dataclass(frozen=True)
class Borne:
    """What earlier versions of a bucket have used up in a year, in fen; by group, cost and units under its ceiling."""

    deducted_fen: int = 0
    kept_fen: int = 0
    paid_fen: int = 0
    groups: Mapping[Group, Ceiling] = field(default_factory=dict)

    def left_of(self, bucket: Bucket) -> Bucket:
        """The bucket with what is left of its limit, and with its tiers counted from the cost there is already."""
        starts = [replace(tier.starts, value=max(0, tier.starts_fen - self.kept_fen)) for tier in bucket.tiers]
        tiers = tuple(replace(tier, starts=start) for tier, start in zip(bucket.tiers, starts, strict=True))
        limit = bucket.limit
        if isinstance(limit, Parameter):
            limit = replace(limit, value=max(0, int(limit.value) - self.paid_fen))
        return replace(bucket, limit=limit, tiers=tiers)

    def left_of_ceiling(self, group: Group, ceiling: Ceiling) -> Ceiling:
        """What is left of a ceiling of one group."""
        used = self.groups.get(group, Ceiling(0, 0))
        return Ceiling(_less(ceiling.amount_fen, used.amount_fen or 0), _less(ceiling.count, used.count or 0))

    def counted_in(self, state: Entitled) -> Entitled:
        """An entitlement computed on what was left, with what was used before counted in again."""
        return replace(
            state,
            deducted=state.deducted + self.deducted_fen,
            kept=state.kept + self.kept_fen,
            before_limit=state.before_limit + self.paid_fen,
            paid=state.paid + self.paid_fen,
        )

    def after(self, bucket: Bucket, year: YearSoFar, state: Entitled, outdone: Outdone = frozenset()) -> Borne:
        """What this version and those before it took of a bucket: `state` counts the earlier ones in already."""
        fixed, counted, ceilings = _split(bucket, year)
        groups = dict(self.groups)
        for group, ceiling in ceilings.items():
            fen = sum(fixed.get(group, {}).values()) + sum(map(sum, counted.get(group, {}).values()))
            units = 0 if (bucket.key, *group) in outdone else sum(map(len, counted.get(group, {}).values()))
            left = self.left_of_ceiling(group, ceiling).count
            used = groups.get(group, Ceiling(0, 0))
            groups[group] = Ceiling(
                (used.amount_fen or 0) + fen - state.over.get(group, 0),
                (used.count or 0) + (units if left is None else min(left, units)),
            )
        return Borne(state.deducted, state.kept, state.paid, groups)


NOTHING_BORNE = Borne()


def bucket_year(
    bucket: Bucket,
    *,
    year: YearSoFar,
    claim_free_years: int,
    rounding: str,
    borne: Borne = NOTHING_BORNE,
    outdone: Outdone = frozenset(),
) -> Entitled:
    """The entitlement of one bucket; of counted units those are kept that pay the most.

    `borne` is what earlier versions of the bucket used up in the same year; it is counted into the answer. Nothing of
    what is `outdone` is kept.
    """
    deductible_fen = max(0, bucket.deductible_fen(claim_free_years) - borne.deducted_fen)
    fixed, counted, ceilings = _split(bucket, year)
    if borne is not NOTHING_BORNE:
        bucket = borne.left_of(bucket)
        ceilings = {group: borne.left_of_ceiling(group, ceiling) for group, ceiling in ceilings.items()}
    ceilings |= {group: Ceiling(0, 0) for group in ceilings if (bucket.key, *group) in outdone}
    best: Entitled | None = None
    for kept, left_out in _choices(bucket, counted, ceilings, separately=not deductible_fen):
        found = entitled(
            bucket,
            fixed | kept,
            ceilings,
            deductible_fen,
            rounding=rounding,
            zero=0,
            arithmetic=WHOLE_NUMBERS,
        )
        if best is None or found.numerator > best.numerator:
            over = {group: found.over.get(group, 0) + left_out.get(group, 0) for group in {**found.over, **left_out}}
            best = replace(found, over=over)
    assert best is not None
    return borne.counted_in(best)


def _split(bucket: Bucket, year: YearSoFar) -> tuple[dict[Group, ByRatio], dict[Group, Units], dict[Group, Ceiling]]:
    """The year's cells of a bucket: those that add up, those kept unit by unit, and the ceiling of each group."""
    fixed: dict[Group, ByRatio] = {}
    counted: dict[Group, Units] = {}
    for (key, sub, instance, ratio), fen in year.sums:
        if key == bucket.key:
            fixed.setdefault((sub, instance), {})[ratio] = fen
    for (key, sub, instance, ratio), fens in year.units:
        if key == bucket.key:
            counted.setdefault((sub, instance), {})[ratio] = fens
    stepped = {cell: Ceiling(*allowed) for cell, allowed in year.ceilings}
    ceilings = {
        (sub, instance): stepped.get((bucket.key, sub, instance)) or bucket.sub_limit_by_key[sub].ceiling(0, 0)
        for sub, instance in {**fixed, **counted}
        if sub
    }
    return fixed, counted, ceilings


def _choices(
    bucket: Bucket, counted: dict[Group, Units], ceilings: dict[Group, Ceiling], *, separately: bool
) -> Iterator[tuple[dict[Group, ByRatio], dict[Group, int]]]:
    """Each way of choosing which counted units are paid, with the fen left out by it; one way if none is counted.

    Without a deductible no group's choice touches another's, and the best of each group is the best of all.
    """
    ways = [list(_kept_units(ceilings[group], units)) for group, units in counted.items()]
    if separately:
        ways = [
            [max(each, key=lambda kept, group=group: _worth(bucket, kept, ceilings[group]))]  # type: ignore[misc]
            for group, each in zip(counted, ways, strict=True)
        ]
    for way in product(*ways):
        groups = dict(zip(counted, way, strict=True))
        left_out = {
            group: sum(map(sum, counted[group].values())) - sum(kept.values()) for group, kept in groups.items()
        }
        yield groups, left_out


def _worth(bucket: Bucket, kept: ByRatio, ceiling: Ceiling) -> int:
    room = sum(kept.values()) if ceiling.amount_fen is None else ceiling.amount_fen
    worth = 0
    for ratio in sorted(kept, key=lambda key: -bucket.share_numerators[key]):
        fen = min(room, kept[ratio])
        room -= fen
        worth += fen * bucket.share_numerators[ratio]
    return worth


def _kept_units(ceiling: Ceiling, by_ratio: Units) -> Iterator[ByRatio]:
    """Within a ratio class dearer units always pay more, so only the number kept of each class is a choice."""
    units = sum(map(len, by_ratio.values()))
    most = units if ceiling.count is None else min(ceiling.count, units)
    for numbers in product(*(range(min(len(fens), most) + 1) for fens in by_ratio.values())):
        if sum(numbers) == most:
            yield {key: sum(fens[:kept]) for (key, fens), kept in zip(by_ratio.items(), numbers, strict=True)}


def _less(most: int | None, used: int) -> int | None:
    return None if most is None else max(0, most - used)
