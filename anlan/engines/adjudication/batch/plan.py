"""A schedule made ready for columns: its cells numbered, and a table that says where each kind of line goes.

The table is filled by the same `takers` that routes a single claim, asked once for every category and every combination
of known and unknown facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product

from anlan.engines.adjudication.coverage import GATE_QUESTIONS, takers
from anlan.engines.adjudication.schedule import Bucket, Schedule

#: A fact in a column of the routing table: not known, yes, no.
UNKNOWN, YES, NO = 0, 1, 2
_FACT = {UNKNOWN: None, YES: True, NO: False}


@dataclass(frozen=True)
class PlanCell:
    """Where covered cost adds up within a year: a ratio class of a sub-limit of a bucket."""

    number: int  # from 1; 0 means no cell
    bucket: str
    sub: str
    ratio: str
    share: int  # numerator over the bucket's share_denominator

    @property
    def column(self) -> str:
        """The name of its column in the accumulators."""
        return f"{self.bucket}/{self.sub}/{self.ratio}"


@dataclass(frozen=True)
class Route:
    """One row of the routing table."""

    category: str
    facts: int  # see `Plan.facts_code`
    cell: int
    rule: str  # why it is not covered; "" where it is
    bucket: str
    asks: int  # a bit for each of GATE_QUESTIONS that must be answered first
    by_hand: bool  # counted by unit, item, stay, month, week or claim: not a sum of the year


class Plan:
    """The cells and routes of one schedule."""

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule

    @cached_property
    def cells(self) -> tuple[PlanCell, ...]:
        """Every cell that columns can add up, numbered from 1."""
        found: list[PlanCell] = []
        for bucket in self.schedule.buckets:
            if bucket.deductible_of_claim_fen:
                continue
            subs = ["", *(sub.key for sub in bucket.sub_limits if sub.whole_year and not sub.counts_units)]
            for sub, ratio in product(subs, bucket.ratios):
                share = bucket.share_numerators[ratio.key]
                found.append(PlanCell(len(found) + 1, bucket.key, sub, ratio.key, share))
        return tuple(found)

    def cells_of(self, bucket: Bucket) -> tuple[PlanCell, ...]:
        """The cells of one bucket."""
        return tuple(cell for cell in self.cells if cell.bucket == bucket.key)

    @property
    def buckets(self) -> tuple[Bucket, ...]:
        """The buckets that have cells."""
        return tuple(bucket for bucket in self.schedule.buckets if self.cells_of(bucket))

    @staticmethod
    def facts_code(settled: int, in_list: int, pre_existing: int) -> int:
        """Three facts, each UNKNOWN, YES or NO, as one number."""
        return settled * 9 + in_list * 3 + pre_existing

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """Where a line of each category goes for each state of its facts."""
        states = (UNKNOWN, YES, NO)
        return tuple(
            self._route(category, facts)
            for category in self.schedule.categories
            for facts in product(states, states, states)
        )

    def _route(self, category: str, facts: tuple[int, int, int]) -> Route:
        code = self.facts_code(*facts)
        if category in self.schedule.exclusion_by_category:
            return Route(category, code, 0, "excluded", "", 0, by_hand=False)
        first, open_facts = takers(self.schedule, category, tuple(_FACT[fact] for fact in facts))
        asks = sum(1 << GATE_QUESTIONS.index(key) for key in open_facts)
        if first is None:
            return Route(category, code, 0, "no_bucket", "", asks, by_hand=False)
        bucket, ratio = first
        if not ratio:
            return Route(category, code, 0, "no_ratio", bucket, asks, by_hand=False)
        sub = self.schedule.bucket_by_key[bucket].sub_limit_of(category)
        where = (bucket, sub.key if sub else "", ratio)
        cell = self._number.get(where, 0)
        return Route(category, code, cell, "", bucket, asks, by_hand=not cell)

    @cached_property
    def _number(self) -> dict[tuple[str, str, str], int]:
        return {(cell.bucket, cell.sub, cell.ratio): cell.number for cell in self.cells}
