"""Adjudication of one claim: the entitlement of the year after it, less what the year entitled to before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from anlan.engines.adjudication.amended import Part, check_parts, standings
from anlan.engines.adjudication.attribution import BucketShare, cut, give, share_bucket
from anlan.engines.adjudication.coverage import Covered, NotCovered, route, whole_claim_not_covered
from anlan.engines.adjudication.explained import Adjudication, ExplainedLine, Question, Step
from anlan.engines.adjudication.facts import BillLine, ClaimFacts
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.sharing import share_out
from anlan.engines.adjudication.year import Cell, YearDisagrees, YearSoFar


@dataclass(frozen=True)
class _Routed:
    line: BillLine
    into: Covered | NotCovered


def adjudicate(
    *,
    schedule: Schedule,
    claim: ClaimFacts,
    year: YearSoFar,
    earlier: Sequence[Part] = (),
    later: Sequence[Part] = (),
) -> Adjudication:
    """What the claim pays after `year`, line by line, and the year after it.

    The payment is what the year entitles to with the claim less what has been paid, so it depends neither on the order
    of claims nor on how a bill is split; it is never negative and never more than the claim's own cost. When a fact is
    missing on which the payment depends, `questions` names it and nothing is computed.
    `year` holds what fell under this version of the schedule; `earlier` and `later` what fell under others that came
    into force before and after it in the same insurance year.
    Raises `YearDisagrees` when a part belongs to another product, edition or deductible step.
    """
    check_parts((*earlier, Part(schedule, year), *later), schedule, claim.claim_free_years)
    routed, questions = _route_all(schedule, claim)
    if questions:
        return Adjudication(0, (), (), year, schedule.digest, questions)
    accumulated = year.add(_amounts(schedule, claim, routed))
    parts = (*earlier, Part(schedule, year), *later)
    before = base = standings(parts, claim.claim_free_years)
    after = standings((*earlier, Part(schedule, accumulated), *later), claim.claim_free_years)
    here = len(earlier)
    chosen = [one.outdone for one in after]
    if [one.outdone for one in before] != chosen:  # the claim's benefit takes the place of another of the same period
        base = standings(parts, claim.claim_free_years, chosen)
    shares: list[BucketShare] = []
    for bucket in schedule.buckets:
        members = [(each.line, each.into) for each in routed if _is_in(each, bucket.key)]
        if members:
            states = (base[here].buckets[bucket.key], after[here].buckets[bucket.key])
            shares.append(share_bucket(bucket, members, *states, claim.claim_free_years, after[here].outdone))
    gained = sum(share.payable_fen for share in shares)
    lost = max(0, min(gained, before[-1].total_fen - base[-1].total_fen))
    gained -= lost
    open_fen = after[-1].total_fen - year.paid_fen - _paid_fen(earlier) - _paid_fen(later)
    under_cap = min(gained, after[here].total_fen - before[here].total_fen)
    payable = max(0, min(under_cap, open_fen))
    shares, cap_steps = _cut_whole_claim(
        shares,
        (("one_of", lost), ("total_cap", gained - under_cap), ("already_paid", under_cap - payable)),
        schedule,
    )
    if later:
        freed = min(open_fen, after[-1].total_fen - before[-1].total_fen) - payable
        shares, freed_steps = _give_what_was_freed(shares, freed)
        cap_steps += freed_steps
        payable += sum(step.amount_fen for step in freed_steps)
    explained = {line.line_id: line for share in shares for line in share.lines}
    lines = tuple(explained.get(each.line.line_id) or _uncovered(each) for each in routed)
    steps = (*(step for share in shares for step in share.steps), *cap_steps, Step("payable", payable))
    year_after = replace(accumulated, paid_fen=year.paid_fen + payable)
    return Adjudication(payable, lines, steps, year_after, schedule.digest)


def reverse(
    *,
    schedule: Schedule,
    year: YearSoFar,
    claim: ClaimFacts,
    earlier: Sequence[Part] = (),
    later: Sequence[Part] = (),
) -> YearSoFar:
    """The year as if the claim had never been adjudicated; `year.paid_fen - result.paid_fen` is to be paid back.

    `year`, `earlier` and `later` as in `adjudicate`; where other versions bear on the claim, what is left of one
    version's own payments may be below 0 while the whole year's is not.
    Raises `YearDisagrees` when the year does not contain the claim, and when the claim still has open questions.
    """
    check_parts((*earlier, Part(schedule, year), *later), schedule, claim.claim_free_years)
    routed, questions = _route_all(schedule, claim)
    if questions:
        raise YearDisagrees("this claim was never computed: a question about it is still open; nothing to reverse")
    left = year.add(_amounts(schedule, claim, routed), sign=-1)
    without = standings((*earlier, Part(schedule, left), *later), claim.claim_free_years)[-1].total_fen
    others = _paid_fen(earlier) + _paid_fen(later)
    return replace(left, paid_fen=min(year.paid_fen + others, without) - others)


def _paid_fen(parts: Sequence[Part]) -> int:
    return sum(part.year.paid_fen for part in parts)


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


def _give_what_was_freed(shares: list[BucketShare], freed_fen: int) -> tuple[list[BucketShare], list[Step]]:
    """A late claim bears a deductible that claims of later versions had borne: what they gain is paid with it."""
    lines = [line for share in shares for line in share.lines]
    given, fen = give(lines, freed_fen)
    if not fen:
        return shares, []
    parts = iter(given)
    shares = [replace(share, lines=tuple(next(parts) for _ in share.lines)) for share in shares]
    return shares, [Step("year_recomputed", fen)]


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
