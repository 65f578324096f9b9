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
from anlan.engines.adjudication.formulas import WHOLE_NUMBERS, Entitled, Group
from anlan.engines.adjudication.schedule import Bucket
from anlan.engines.adjudication.sharing import share_out, take_in_order

_Told = tuple[str, int, tuple[tuple[str, object], ...]]  # rule, fen, figures


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
        recomputed, parts.paid = 0, share_out(gained, rooms)
    else:
        recomputed = _pay(parts, gained, bucket.share_denominator)
    explained = [
        _explained(bucket, parts, at, line, covered[at], outdone=(bucket.key, *covered[at].group) in outdone)
        for at, line in enumerate(lines)
    ]
    over_limit = gained - (after.paid - before.paid)
    explained = cut(explained, "limit", over_limit)
    steps = _steps(bucket, parts, covered, before, after, recomputed, over_limit, claim_free_years)
    return BucketShare(tuple(explained), tuple(steps), gained - over_limit)


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


def _pay(parts: _Parts, gained: int, denominator: int) -> int:
    """Fill `parts.paid` so that it sums to `gained`; returns what re-ordering earlier claims of the year changed.

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
        return 0
    if difference < 0:
        parts.paid = share_out(gained, exact)
        return gained - WHOLE_NUMBERS.rounded(sum(exact), denominator, "half_up")
    missing = gained - sum(parts.paid)
    room = [fen - paid for fen, paid in zip(left, parts.paid, strict=True)]
    for source in (room, parts.over, parts.deducted):
        given = share_out(min(missing, sum(source)), source)
        missing -= sum(given)
        for at, fen in enumerate(given):
            source[at] -= fen
            parts.paid[at] += fen
    return gained - WHOLE_NUMBERS.rounded(sum(exact), denominator, "half_up")


def _explained(
    bucket: Bucket, parts: _Parts, at: int, line: BillLine, into: Covered, *, outdone: bool
) -> ExplainedLine:
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
        parameters=(("ratio_name", into.ratio.name), *((("of_claim", True),) if bucket.deductible_of_claim else ())),
    )


def _steps(
    bucket: Bucket,
    parts: _Parts,
    covered: Sequence[Covered],
    before: Entitled,
    after: Entitled,
    recomputed: int,
    over_limit: int,
    claim_free_years: int,
) -> list[Step]:
    found: list[_Told] = [("covered", sum(parts.own), ())]
    if any(parts.over):
        found.append(("sub_limit", sum(parts.over), ()))
    found += _deductible_steps(bucket, parts, before, after, bucket.deductible_fen(claim_free_years))
    if bucket.tiers:
        found += _tier_steps(bucket, before, after)
    else:
        found += _ratio_steps(bucket, parts, covered)
    if recomputed:
        found.append(("year_recomputed", recomputed, ()))
    if over_limit and bucket.limit:
        figures_of_limit = (("limit_fen", bucket.limit_fen), ("paid_after_fen", after.paid))
        found.append(("limit", over_limit, figures_of_limit))
    return [Step(rule, fen, bucket.key, bucket.name, figures) for rule, fen, figures in found]


def _deductible_steps(
    bucket: Bucket, parts: _Parts, before: Entitled, after: Entitled, deductible_fen: int
) -> list[_Told]:
    found: list[_Told] = []
    of_claim = after.deducted_of_claims - before.deducted_of_claims
    if bucket.deductible_of_claim_fen:
        found.append(("deductible_of_claim", of_claim, (("deductible_fen", bucket.deductible_of_claim_fen),)))
    if bucket.tiers:
        deductible_fen = bucket.tiers[0].starts_fen
    if deductible_fen:
        figures = (("deductible_fen", deductible_fen), ("used_before_fen", before.deducted))
        rule = "start_line" if bucket.tiers else "deductible"
        found.append((rule, sum(parts.deducted) - of_claim, (*figures, ("used_after_fen", after.deducted))))
    return found


def _ratio_steps(bucket: Bucket, parts: _Parts, covered: Sequence[Covered]) -> list[_Told]:
    found: list[_Told] = []
    for ratio in bucket.ratios:
        at_ratio = [at for at, into in enumerate(covered) if into.ratio.key == ratio.key]
        counted = sum(parts.own[at] - parts.over[at] - parts.deducted[at] for at in at_ratio)
        if counted:
            paid = sum(parts.paid[at] for at in at_ratio)
            figures = (("at_ratio", ratio.share), ("counted_fen", counted), ("ratio_name", ratio.name))
            found.append(("ratio", paid, figures))
    return found


def _tier_steps(bucket: Bucket, before: Entitled, after: Entitled) -> list[_Told]:
    """Each tier that the claim reached, with the cost that lies in it, and what all of them pay."""
    found: list[_Told] = []
    for at, tier in enumerate(bucket.tiers):
        end = bucket.tiers[at + 1].starts_fen if at + 1 < len(bucket.tiers) else max(after.kept, tier.starts_fen)
        inside = [max(0, min(total, end) - tier.starts_fen) for total in (before.kept, after.kept)]
        if inside[1] > inside[0]:
            found.append(("tier", inside[1] - inside[0], (("starts_fen", tier.starts_fen), ("at_ratio", tier.share))))
    found.append(("tiers", after.before_limit - before.before_limit, ()))
    return found
