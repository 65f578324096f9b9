"""The steps that led to what a bucket pays for a claim, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anlan.engines.adjudication.explained import ExplainedLine, Step
from anlan.engines.adjudication.formulas import Entitled
from anlan.engines.adjudication.schedule import Bucket

_Told = tuple[str, int, tuple[tuple[str, object], ...]]  # rule, fen, figures


def steps_of(
    bucket: Bucket, lines: Sequence[ExplainedLine], before: Entitled, after: Entitled, claim_free_years: int
) -> tuple[Step, ...]:
    """What each rule took, from the cost that counts to the limit; `lines` are the claim's, before the limit."""
    told = [*_taken(bucket, lines, before, after, bucket.deductible_fen(claim_free_years))]
    gained = after.before_limit - before.before_limit
    if bucket.tiers:
        told += [*tier_parts(bucket, before.kept, after.kept), ("tiers", gained, ())]
    else:
        told += [*_at_ratios(bucket, lines), *recomputed(lines)]
    over_limit = gained - (after.paid - before.paid)
    if over_limit and bucket.limit:
        told.append(("limit", over_limit, (("limit_fen", bucket.limit_fen), ("paid_after_fen", after.paid))))
    return tuple(Step(rule, fen, bucket.key, bucket.name, figures) for rule, fen, figures in told)


def tier_parts(bucket: Bucket, before_fen: int, after_fen: int) -> Iterator[_Told]:
    """Each tier that the claim reached, with what of it lies there; the year's cost rose from one to the other."""
    for at, tier in enumerate(bucket.tiers):
        end = bucket.tiers[at + 1].starts_fen if at + 1 < len(bucket.tiers) else max(after_fen, tier.starts_fen)
        inside = [max(0, min(total, end) - tier.starts_fen) for total in (before_fen, after_fen)]
        if inside[1] > inside[0]:
            yield "tier", inside[1] - inside[0], (("starts_fen", tier.starts_fen), ("at_ratio", tier.share))


def recomputed(lines: Sequence[ExplainedLine]) -> Iterator[_Told]:
    """How much the lines are paid beyond their rates, because the year is computed as one; nothing where it is 0."""
    fen = sum(line.recomputed_fen for line in lines)
    if fen:
        yield "year_recomputed", fen, ()


def _taken(
    bucket: Bucket, lines: Sequence[ExplainedLine], before: Entitled, after: Entitled, deductible_fen: int
) -> Iterator[_Told]:
    yield "covered", sum(line.billed_fen - line.other_paid_fen for line in lines), ()
    over = sum(line.over_limit_fen for line in lines)
    if over:
        yield "sub_limit", over, ()
    of_claim = after.deducted_of_claims - before.deducted_of_claims
    if bucket.deductible_of_claim_fen:
        yield "deductible_of_claim", of_claim, (("deductible_fen", bucket.deductible_of_claim_fen),)
    if bucket.tiers:
        deductible_fen = bucket.tiers[0].starts_fen
    if deductible_fen:
        figures = (("deductible_fen", deductible_fen), ("used_before_fen", before.deducted))
        taken = sum(line.to_deductible_fen for line in lines) - of_claim
        rule = "start_line" if bucket.tiers else "deductible"
        yield rule, taken, (*figures, ("used_after_fen", after.deducted))


def _at_ratios(bucket: Bucket, lines: Sequence[ExplainedLine]) -> Iterator[_Told]:
    for ratio in bucket.ratios:
        members = [line for line in lines if line.ratio_class == ratio.key]
        counted = sum(line.own_share_fen + line.payable_fen for line in members)
        if counted:
            paid = sum(line.payable_fen - line.recomputed_fen for line in members)
            yield "ratio", paid, (("at_ratio", ratio.share), ("counted_fen", counted), ("ratio_name", ratio.name))
