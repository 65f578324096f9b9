"""What adjudication answers: an amount, every line with its reasons, the steps of each bucket, the questions left."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from anlan.engines.adjudication.terms import Name
from anlan.engines.adjudication.year import YearSoFar

#: What is cut off from what is paid; a sub-limit counts cost, before the rate.
_CUTS = ("limit", "one_of", "total_cap", "already_paid")


@dataclass(frozen=True)
class Question:
    """A fact that changes the payment and is not known: it is asked, never guessed."""

    key: str  # a key of words.QUESTIONS
    line_id: str | None = None  # for "in_list" and "item"
    funds: tuple[str, ...] = ()  # that must all have settled, where it is not basic insurance alone


@dataclass(frozen=True)
class ExplainedLine:
    """One bill line with everything that was taken from it, in fen.

    billed = other_paid + not_covered + to_deductible + own_share + over_limit + payable, exactly.
    """

    line_id: str
    category: str
    billed_fen: int
    other_paid_fen: int
    not_covered_fen: int
    to_deductible_fen: int
    own_share_fen: int
    over_limit_fen: int
    payable_fen: int
    rule: str
    at_ratio: Decimal | None = None
    bucket: str | None = None
    bucket_name: Name | None = None
    ratio_class: str | None = None
    reason: Name | None = None
    over_limit_by: tuple[tuple[str, int], ...] = ()  # which ceiling took how much
    parameters: tuple[tuple[str, object], ...] = ()

    @property
    def is_outdone(self) -> bool:
        """Whether nothing of the line is paid because another benefit of the same period is."""
        return not (self.payable_fen or self.own_share_fen) and "one_of" in dict(self.over_limit_by)

    @property
    def before_cuts_fen(self) -> int:
        """What the line would be paid if nothing were cut off afterwards: limits, the cap, what was paid already."""
        if self.is_outdone:
            return 0
        return self.payable_fen + sum(fen for rule, fen in self.over_limit_by if rule in _CUTS)

    @property
    def at_rate_fen(self) -> int:
        """What the rate alone gives for the cost of the line that counts."""
        share, whole = (self.at_ratio or Decimal(0)).as_integer_ratio()
        exact = (self.own_share_fen + self.before_cuts_fen) * share
        if abs(self.before_cuts_fen * whole - exact) < whole:  # the same but for a fen that rounding left over
            return self.before_cuts_fen
        return (2 * exact + whole) // (2 * whole)

    @property
    def recomputed_fen(self) -> int:
        """How much more, or less, than its rate the line is paid because the year is computed as one."""
        return self.before_cuts_fen - self.at_rate_fen if self.rule == "paid_by_ratio" else 0


@dataclass(frozen=True)
class Step:
    """One step of the calculation of a bucket, or of the whole claim when `bucket` is None."""

    rule: str
    amount_fen: int  # what this step took away or, for "covered", "ratio" and "payable", what it arrived at
    bucket: str | None = None
    bucket_name: Name | None = None
    parameters: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class Adjudication:
    """The answer for one claim. With questions open nothing is computed and the year stays as it was."""

    payable_fen: int
    lines: tuple[ExplainedLine, ...]
    steps: tuple[Step, ...]
    year_after: YearSoFar
    schedule_digest: str
    questions: tuple[Question, ...] = ()

    @property
    def is_computed(self) -> bool:
        """False while a question must be answered first."""
        return not self.questions
