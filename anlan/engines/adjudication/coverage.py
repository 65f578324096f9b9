"""Where one bill line belongs: the bucket, sub-limit and ratio row that take it, or the rule that does not cover it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from anlan.engines.adjudication.explained import Question
from anlan.engines.adjudication.facts import BillLine, ClaimFacts, FactsInvalid
from anlan.engines.adjudication.formulas import Group
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.terms import Ceiling, Name, RatioClass, SubLimit

GATE_QUESTIONS = ("settled_by_basic_insurance", "in_list", "pre_existing")


@dataclass(frozen=True)
class Covered:
    """The pot and the row that take a line, and for what its ceiling or its claim's deductible is counted."""

    bucket: Bucket
    sub_limit: SubLimit | None
    ratio: RatioClass
    instance: str = ""
    ceiling: Ceiling | None = None  # only where it goes by care level

    @property
    def group(self) -> Group:
        """The sub-limit and its instance."""
        return (self.sub_limit.key if self.sub_limit else "", self.instance)


@dataclass(frozen=True)
class NotCovered:
    """The rule that leaves a line uncovered, with the figures it used."""

    rule: str
    reason: Name | None = None
    parameters: tuple[tuple[str, object], ...] = ()


def whole_claim_not_covered(schedule: Schedule, claim: ClaimFacts) -> NotCovered | None:
    """The rule of dates that leaves the whole claim uncovered, or None.

    The first `waiting_days` days of cover wait: with 30 days from 1 January, 30 January waits, 31 January is covered.
    Raises `FactsInvalid` when a waiting period on renewals needs a `cover_since` that was not given.
    """
    first, last = schedule.in_force_from, schedule.in_force_to
    if claim.loss_on < first or (last and claim.loss_on > last):
        return NotCovered("outside_in_force", None, (("from", first), ("to", last), ("loss_on", claim.loss_on)))
    if claim.loss_on < claim.insured_since:
        return NotCovered("before_cover", None, (("insured_since", claim.insured_since), ("loss_on", claim.loss_on)))
    if not schedule.waiting_days or (claim.accident and not schedule.waiting_applies_to_accidents):
        return None
    since = claim.insured_since
    if schedule.waiting_applies_to_renewals:
        if claim.cover_since is None:
            raise FactsInvalid("this schedule's waiting period also applies to renewals; give cover_since")
        since = claim.cover_since
    covered_from = since + timedelta(days=schedule.waiting_days)
    if claim.loss_on >= covered_from:
        return None
    figures = (("waiting_days", schedule.waiting_days), ("covered_from", covered_from), ("loss_on", claim.loss_on))
    return NotCovered("waiting_period", None, figures)


def route(schedule: Schedule, claim: ClaimFacts, line: BillLine) -> Covered | NotCovered | tuple[Question, ...]:
    """What takes the line. Where a fact is not known and the answer depends on it, the questions to ask instead."""
    exclusion = schedule.exclusion_by_category.get(line.category)
    if exclusion:
        return NotCovered("excluded", exclusion.reason, (("exclusion", exclusion.key),))
    facts = (claim.settled_by_basic_insurance, line.in_list, claim.pre_existing)
    taken_by, open_facts = takers(schedule, line.category, facts)
    if open_facts and line.own_cost_fen:
        return tuple(question_about(schedule, key, line.line_id) for key in open_facts)
    if taken_by is None:
        return NotCovered("no_bucket", None, (("category", line.category),))
    bucket = schedule.bucket_by_key[taken_by[0]]
    if not taken_by[1]:
        return NotCovered("no_ratio", bucket.no_ratio_reason, (("bucket", bucket.key),))
    return _counted_for(bucket, bucket.ratio_by_key[taken_by[1]], claim, line)


def question_about(schedule: Schedule, key: str, line_id: str | None = None) -> Question:
    """The question behind one of `GATE_QUESTIONS`; whether funds have settled names those the schedule means."""
    if key == "settled_by_basic_insurance" and schedule.settled_by != ("basic_insurance",):
        return Question(key, funds=schedule.settled_by)
    return Question(key, line_id if key == "in_list" else None)


def takers(
    schedule: Schedule, category: str, facts: tuple[bool | None, ...]
) -> tuple[tuple[str, str] | None, tuple[str, ...]]:
    """What takes a line of a category (see `taker`), and those of `GATE_QUESTIONS` that must be answered to know it.

    `facts` are in the order of `GATE_QUESTIONS`, None where not known. Where something must be answered, what takes the
    line is only the first of the possible ones.
    """
    rows: dict[tuple[bool, ...], tuple[str, str] | None] = {
        values: taker(schedule, category, values) for values in _possible(facts)
    }
    asked = tuple(
        key
        for at, key in enumerate(GATE_QUESTIONS)
        if facts[at] is None
        and any(row != rows[*values[:at], not values[at], *values[at + 1 :]] for values, row in rows.items())
    )
    return next(iter(rows.values())), asked


def taker(schedule: Schedule, category: str, values: tuple[bool, bool, bool]) -> tuple[str, str] | None:
    """The keys of the bucket and ratio row for an amount that is settled, in list and pre-existing or not.

    The row is empty where the bucket has none for it; None where no bucket takes the amount.
    """
    for bucket in schedule.buckets_by_category.get(category, ()):
        if bucket.gate.fits(*values):
            return bucket.key, next((ratio.key for ratio in bucket.ratios if ratio.fits(*values)), "")
    return None


def _counted_for(
    bucket: Bucket, ratio: RatioClass, claim: ClaimFacts, line: BillLine
) -> Covered | tuple[Question, ...]:
    if bucket.deductible_of_claim_fen:
        if not claim.claim_id:
            raise FactsInvalid(f"bucket {bucket.key!r} has a deductible for each claim; give the claim a claim_id")
        return Covered(bucket, None, ratio, claim.claim_id)
    sub = bucket.sub_limit_of(line.category)
    if sub is None:
        return Covered(bucket, None, ratio)
    day = line.on or claim.loss_on
    match sub.per:
        case "item":
            instance = line.item
            if not instance and line.own_cost_fen:
                return (Question("item", line.line_id),)
        case "stay":
            instance = line.stay or claim.claim_id or claim.loss_on.isoformat()
        case "month":
            instance = f"{day:%Y-%m}"
        case "week":
            instance = "{}-W{:02}".format(*day.isocalendar())
        case _:
            instance = ""
    if not sub.steps:
        return Covered(bucket, sub, ratio, instance)
    if claim.care_level is None:
        return (Question("care_level"),)
    return Covered(bucket, sub, ratio, instance, sub.ceiling(claim.care_level, claim.care_months or 0))


def _possible(facts: tuple[bool | None, ...]) -> Iterator[tuple[bool, bool, bool]]:
    settled, in_list, pre_existing = ((True, False) if fact is None else (fact,) for fact in facts)
    yield from product(settled, in_list, pre_existing)
