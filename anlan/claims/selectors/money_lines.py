"""The explanation of benefits, line by line, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from anlan.engines.adjudication import Adjudication, BillLine, category_name, explain


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One line of the bill: what was claimed, what each rule took, what is paid. All in fen."""

    name: str
    billed_fen: int
    other_paid_fen: int
    not_covered_fen: int
    deductible_fen: int
    own_share_fen: int
    over_limit_fen: int
    payable_fen: int
    ratio: Decimal | None
    words: str


def money_lines(answer: Adjudication, language: str, *, bill: Sequence[BillLine] = ()) -> tuple[MoneyLine, ...]:
    """Every line of an answer with its explanation, named by its kind of cost and, where one is known, its drug."""
    items = {line.line_id: line.item for line in bill if line.item}
    return tuple(
        MoneyLine(
            name=" · ".join(filter(None, (category_name(line.category, language), items.get(line.line_id)))),
            billed_fen=line.billed_fen,
            other_paid_fen=line.other_paid_fen,
            not_covered_fen=line.not_covered_fen,
            deductible_fen=line.to_deductible_fen,
            own_share_fen=line.own_share_fen,
            over_limit_fen=line.over_limit_fen,
            payable_fen=line.payable_fen,
            ratio=line.at_ratio,
            words=explain(line, language),
        )
        for line in answer.lines
    )


def step_words(answer: Adjudication, language: str) -> tuple[str, ...]:
    """The steps of the calculation, one sentence each."""
    return tuple(explain(step, language) for step in answer.steps)
