"""Adjudication of one claim: the entitlement of the year after it, less what the year entitled to before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from anlan.engines.adjudication.attribution import BucketShare, cut, share_bucket
from anlan.engines.adjudication.coverage import Covered, NotCovered, route, whole_claim_not_covered
from anlan.engines.adjudication.entitlement import bucket_year, total_fen
from anlan.engines.adjudication.explained import Adjudication, ExplainedLine, Question, Step
from anlan.engines.adjudication.facts import BillLine, ClaimFacts
from anlan.engines.adjudication.formulas import Entitled
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.sharing import share_out
from anlan.engines.adjudication.year import Cell, YearDisagrees, YearSoFar


@dataclass(frozen=True)
class _Routed:
    line: BillLine
    into: Covered | NotCovered


def adjudicate(*, schedule: Schedule, claim: ClaimFacts, year: YearSoFar) -> Adjudication:
    """What the claim pays after `year`, line by line, and the year after it.

    The payment is what the year entitles to with the claim less what has been paid, so it depends neither on the order
    of claims nor on how a bill is split; it is never negative and never more than the claim's own cost. When a fact is
    missing on which the payment depends, `questions` names it and nothing is computed.
    Raises `YearDisagrees` when `year` belongs to another product, edition or deductible step.
    """
    _check_year(schedule, claim, year)
    routed, questions = _route_all(schedule, claim)
    if questions:
        return Adjudication(0, (), (), year, schedule.digest, questions)
    accumulated = year.add(_amounts(schedule, claim, routed))
    before = _bucket_years(schedule, year, claim.claim_free_years)
    after = _bucket_years(schedule, accumulated, claim.claim_free_years)
    shares: list[BucketShare] = []
    for bucket in schedule.buckets:
        members = [(each.line, each.into) for each in routed if _is_in(each, bucket.key)]
        if members:
            shares.append(share_bucket(bucket, members, before[bucket.key], after[bucket.key], claim.claim_free_years))
    gained = sum(share.payable_fen for share in shares)
    entitled_fen = total_fen(schedule, after)
    under_cap = min(gained, entitled_fen - total_fen(schedule, before))
    payable = max(0, min(under_cap, entitled_fen - year.paid_fen))
    shares, cap_steps = _cut_whole_claim(
        shares, (("total_cap", gained - under_cap), ("already_paid", under_cap - payable)), schedule
    )
    explained = {line.line_id: line for share in shares for line in share.lines}
    lines = tuple(explained.get(each.line.line_id) or _uncovered(each) for each in routed)
    steps = (*(step for share in shares for step in share.steps), *cap_steps, Step("payable", payable))
    year_after = replace(accumulated, paid_fen=year.paid_fen + payable)
    return Adjudication(payable, lines, steps, year_after, schedule.digest)


def reverse(*, schedule: Schedule, year: YearSoFar, claim: ClaimFacts) -> YearSoFar:
    """The year as if the claim had never been adjudicated; `year.paid_fen - result.paid_fen` is to be paid back.

    Raises `YearDisagrees` when the year does not contain the claim, and when the claim still has open questions.
    """
    _check_year(schedule, claim, year)
    routed, questions = _route_all(schedule, claim)
    if questions:
        raise YearDisagrees("this claim was never computed: a question about it is still open; nothing to reverse")
    left = year.add(_amounts(schedule, claim, routed), sign=-1)
    with_claim = total_fen(schedule, _bucket_years(schedule, year, claim.claim_free_years))
    without = total_fen(schedule, _bucket_years(schedule, left, claim.claim_free_years))
    return replace(left, paid_fen=max(0, year.paid_fen - (with_claim - without)))


def _check_year(schedule: Schedule, claim: ClaimFacts, year: YearSoFar) -> None:
    if year.product and year.product != schedule.title:
        raise YearDisagrees(
            f"this year was accumulated under {year.product!r}, the schedule is {schedule.title!r}; "
            "use the schedule of the year, or recompute the year's claims under the new one"
        )
    if year.claim_free_years not in (None, claim.claim_free_years):
        raise YearDisagrees(
            f"this year was computed with {year.claim_free_years} claim-free years, the claim says "
            f"{claim.claim_free_years}; the number is fixed for a whole insurance year"
        )


def _route_all(schedule: Schedule, claim: ClaimFacts) -> tuple[list[_Routed], tuple[Question, ...]]:
    whole = whole_claim_not_covered(schedule, claim)
    routed: list[_Routed] = []
    questions: dict[Question, None] = {}
    for line in claim.lines:
        into = whole or route(schedule, claim, line)
        if isinstance(into, tuple):
            questions |= dict.fromkeys(into)
        else:
            routed.append(_Routed(line, into))
    return routed, tuple(questions)


def _is_in(each: _Routed, bucket: str) -> bool:
    return isinstance(each.into, Covered) and each.into.bucket.key == bucket


def _amounts(schedule: Schedule, claim: ClaimFacts, routed: list[_Routed]) -> YearSoFar:
    """The claim's own contribution to the year's sums and units."""
    amounts = YearSoFar(product=schedule.title, claim_free_years=claim.claim_free_years)
    sums: dict[Cell, int] = {}
    units: dict[Cell, list[int]] = {}
    ceilings: dict[tuple[str, str, str], tuple[int | None, int | None]] = {}
    for each in routed:
        if not isinstance(each.into, Covered) or not each.line.own_cost_fen:
            continue
        sub, instance = each.into.group
        cell = (each.into.bucket.key, sub, instance, each.into.ratio.key)
        if each.into.ceiling:
            ceilings[cell[:3]] = (each.into.ceiling.amount_fen, each.into.ceiling.count)
        if each.into.sub_limit and each.into.sub_limit.counts_units:
            each_unit = share_out(each.line.own_cost_fen, [1] * each.line.quantity)
            units.setdefault(cell, []).extend(fen for fen in each_unit if fen)
        else:
            sums[cell] = sums.get(cell, 0) + each.line.own_cost_fen
    return replace(
        amounts,
        sums=tuple(sums.items()),
        units=tuple((cell, tuple(fens)) for cell, fens in units.items()),
        ceilings=tuple(ceilings.items()),
    )


def _bucket_years(schedule: Schedule, year: YearSoFar, claim_free_years: int) -> dict[str, Entitled]:
    return {
        bucket.key: bucket_year(bucket, year=year, claim_free_years=claim_free_years, rounding=schedule.rounding)
        for bucket in schedule.buckets
    }


def _cut_whole_claim(
    shares: list[BucketShare], cuts: tuple[tuple[str, int], ...], schedule: Schedule
) -> tuple[list[BucketShare], list[Step]]:
    steps = []
    for rule, fen in cuts:
        if not fen:
            continue
        lines = [line for share in shares for line in share.lines]
        parts = iter(cut(lines, rule, fen))
        shares = [replace(share, lines=tuple(next(parts) for _ in share.lines)) for share in shares]
        figures = (("limit_fen", schedule.total_cap_fen),) if rule == "total_cap" else ()
        steps.append(Step(rule, fen, parameters=figures))
    return shares, steps


def _uncovered(each: _Routed) -> ExplainedLine:
    assert isinstance(each.into, NotCovered)
    return ExplainedLine(
        line_id=each.line.line_id,
        category=each.line.category,
        billed_fen=each.line.amount_fen,
        other_paid_fen=each.line.other_paid_fen,
        not_covered_fen=each.line.own_cost_fen,
        to_deductible_fen=0,
        own_share_fen=0,
        over_limit_fen=0,
        payable_fen=0,
        rule=each.into.rule,
        reason=each.into.reason,
        parameters=each.into.parameters,
    )
