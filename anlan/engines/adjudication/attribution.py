"""Telling each bill line its part of what its bucket took and paid, so that the parts sum exactly.

The payment itself is decided by `entitlement`; this file only explains it line by line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from anlan.engines.adjudication.coverage import Covered
from anlan.engines.adjudication.entitlement import Outdone
from anlan.engines.adjudication.explained import ExplainedLine, Step
from anlan.engines.adjudication.facts import BillLine
from anlan.engines.adjudication.formulas import Entitled, Group
from anlan.engines.adjudication.schedule import Bucket
from anlan.engines.adjudication.sharing import share_out, take_in_order
from anlan.engines.adjudication.steps import steps_of
from anlan.engines.adjudication.terms import RatioClass


@dataclass(frozen=True)
class BucketShare:
    """The claim's lines in one bucket and the steps that led to what they pay."""

    lines: tuple[ExplainedLine, ...]
    steps: tuple[Step, ...]
    payable_fen: int


@dataclass
class _Parts:
    """Per line, in fen: the own cost is over + deducted + own share + paid."""

    own: list[int]
    shares: list[int]  # numerators of the ratio
    over: list[int]
    deducted: list[int]
    paid: list[int]


def share_bucket(
    bucket: Bucket,
    members: Sequence[tuple[BillLine, object]],
    before: Entitled,
    after: Entitled,
    claim_free_years: int,
    outdone: Outdone = frozenset(),
) -> BucketShare:
    """The difference a claim makes to a bucket's year, shared among the claim's lines in it.

    `outdone`: what is not paid because another benefit of the same period is.
    """
    lines = [line for line, _ in members]
    covered = [into for _, into in members if isinstance(into, Covered)]
    over = {group: fen - before.over.get(group, 0) for group, fen in after.over.items()}
    gained = after.before_limit - before.before_limit
    parts = _Parts(
        own=[line.own_cost_fen for line in lines],
        shares=[bucket.share_numerators[into.ratio.key] for into in covered],
        over=[0] * len(lines),
        deducted=[0] * len(lines),
        paid=[0] * len(lines),
    )
    _take_over(parts, covered, over)
    left = [own - over for own, over in zip(parts.own, parts.over, strict=True)]
    taken = max(0, after.deducted - before.deducted) + after.deducted_of_claims - before.deducted_of_claims
    parts.deducted = take_in_order(taken, left, parts.shares)
    if bucket.tiers:
        rooms = [room - part for room, part in zip(left, parts.deducted, strict=True)]
        parts.paid = share_out(gained, rooms)
    else:
        _pay(parts, gained, bucket.share_denominator)
    explained = [
        _explained(bucket, parts, at, line, covered[at], before, outdone=(bucket.key, *covered[at].group) in outdone)
        for at, line in enumerate(lines)
    ]
    over_limit = gained - (after.paid - before.paid)
    steps = steps_of(bucket, explained, before, after, claim_free_years)
    return BucketShare(tuple(cut(explained, "limit", over_limit)), steps, gained - over_limit)


def figures_of(bucket: Bucket, ratio: RatioClass, category: str) -> tuple[tuple[str, object], ...]:
    """What the words of a line need to know of its bucket: the name of its rate, and what kind of deductible it has."""
    sub = bucket.sub_limit_of(category)
    amounts = [sub.amount, *(step.amount for step in sub.steps)] if sub else []
    flags = {
        "of_claim": bucket.deductible_of_claim is not None,
        "start_line": bool(bucket.tiers and bucket.tiers[0].starts_fen),
        "by_count": sub is not None and sub.counts_units and not any(amounts),
    }
    return (("ratio_name", ratio.name), *((name, True) for name, holds in flags.items() if holds))


def cut(lines: Sequence[ExplainedLine], rule: str, fen: int) -> list[ExplainedLine]:
    """The lines with `fen` taken from what they pay, in proportion, because of the ceiling `rule`."""
    taken = share_out(fen, [line.payable_fen for line in lines])
    return [
        replace(
            line,
            payable_fen=line.payable_fen - part,
            over_limit_fen=line.over_limit_fen + part,
            over_limit_by=(*line.over_limit_by, (rule, part)),
        )
        if part
        else line
        for line, part in zip(lines, taken, strict=True)
    ]


def give(lines: Sequence[ExplainedLine], fen: int) -> tuple[list[ExplainedLine], int]:
    """The lines with up to `fen` more paid, first out of the deductible, then of own shares; and how much it was."""
    given = max(0, min(fen, sum(line.to_deductible_fen + line.own_share_fen for line in lines)))
    of_deductibles = min(given, sum(line.to_deductible_fen for line in lines))
    first = share_out(of_deductibles, [line.to_deductible_fen for line in lines])
    then = share_out(given - of_deductibles, [line.own_share_fen for line in lines])
    more = [
        replace(
            line,
            to_deductible_fen=line.to_deductible_fen - one,
            own_share_fen=line.own_share_fen - two,
            payable_fen=line.payable_fen + one + two,
        )
        for line, one, two in zip(lines, first, then, strict=True)
    ]
    return more, given


def _take_over(parts: _Parts, covered: Sequence[Covered], over: dict[Group, int]) -> None:
    for group, over_fen in over.items():
        members = [at for at, into in enumerate(covered) if into.group == group]
        rooms = [parts.own[at] for at in members]
        taken = take_in_order(max(0, over_fen), rooms, [parts.shares[at] for at in members])
        for at, fen in zip(members, taken, strict=True):
            parts.over[at] = fen


def _pay(parts: _Parts, gained: int, denominator: int) -> None:
    """Fill `parts.paid` so that it sums to `gained`.

    A claim can turn earlier amounts from paid to deducted or back, because the deductible always lies on the lowest
    ratio of the whole year. Then the lines' own ratios do not give the payment exactly, and the difference is shared:
    first from the lines' own shares, then from what ceilings and the deductible took.
    """
    left = [own - over - ded for own, over, ded in zip(parts.own, parts.over, parts.deducted, strict=True)]
    exact = [fen * share for fen, share in zip(left, parts.shares, strict=True)]
    difference = gained * denominator - sum(exact)
    parts.paid = [numerator // denominator for numerator in exact]
    if abs(difference) < denominator:
        by_remainder = sorted(range(len(exact)), key=lambda at: (-(exact[at] % denominator), at))
        for at in by_remainder[: gained - sum(parts.paid)]:
            parts.paid[at] += 1
        return
    if difference < 0:
        parts.paid = share_out(gained, exact)
        return
    missing = gained - sum(parts.paid)
    room = [fen - paid for fen, paid in zip(left, parts.paid, strict=True)]
    for source in (room, parts.over, parts.deducted):
        given = share_out(min(missing, sum(source)), source)
        missing -= sum(given)
        for at, fen in enumerate(given):
            source[at] -= fen
            parts.paid[at] += fen


def _explained(
    bucket: Bucket, parts: _Parts, at: int, line: BillLine, into: Covered, before: Entitled, *, outdone: bool
) -> ExplainedLine:
    cost_before = (("year_cost_before_fen", before.kept),) if bucket.tiers else ()
    own_share = parts.own[at] - parts.over[at] - parts.deducted[at] - parts.paid[at]
    if not parts.own[at]:
        rule = "others_paid_all"
    elif parts.deducted[at] == parts.own[at]:
        rule = "all_in_deductible"
    elif parts.over[at] == parts.own[at]:
        rule = "all_over_limit"
    else:
        rule = "paid_by_tier" if bucket.tiers else "paid_by_ratio"
    return ExplainedLine(
        line_id=line.line_id,
        category=line.category,
        billed_fen=line.amount_fen,
        other_paid_fen=line.other_paid_fen,
        not_covered_fen=0,
        to_deductible_fen=parts.deducted[at],
        own_share_fen=own_share,
        over_limit_fen=parts.over[at],
        payable_fen=parts.paid[at],
        rule=rule,
        at_ratio=into.ratio.share,
        bucket=bucket.key,
        bucket_name=bucket.name,
        ratio_class=into.ratio.key,
        over_limit_by=(("one_of" if outdone else "sub_limit", parts.over[at]),) if parts.over[at] else (),
        parameters=(*figures_of(bucket, into.ratio, line.category), *cost_before),
    )
