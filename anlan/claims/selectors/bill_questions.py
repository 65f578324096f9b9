"""What the plan needs to know of a claim's bill and no paper says, for the handler who answers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anlan.benefits.domain.bill import Item, Mark, category_of
from anlan.benefits.selectors import Cover, schedule_by_digest
from anlan.claims.domain.bill_answers import ANSWERABLE, BillAnswers
from anlan.claims.models import Claim
from anlan.claims.selectors.bill import read_bill
from anlan.engines.adjudication import FUNDS, category_name


@dataclass(frozen=True, slots=True)
class BillRow:
    """The items of a fee list with one name. `category` is what they count as now, `mark` what was answered so far."""

    printed: str
    name: str
    amount_fen: int
    rows: int
    category: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class BillQuestions:
    """The rows of a bill, and what the plan asks of each kind of cost: `item`, `on`, `quantity`, `care_level`."""

    rows: tuple[BillRow, ...]
    categories: tuple[tuple[str, str], ...]  # key and name of each kind of cost of the plan
    asked: Mapping[str, frozenset[str]]
    funds: tuple[tuple[str, str], ...]  # key and name of each fund beside basic insurance that must settle first
    answers: BillAnswers


def bill_questions(claim: Claim, cover: Cover, language: str) -> BillQuestions | None:
    """What may be answered about the bill now; None where the plan asks nothing, and while there is no bill.

    No statement for a plan that asks nothing.
    """
    schedule = schedule_by_digest(cover.digest_on(claim.loss_on))
    funds = [fund for fund in schedule.settled_by if fund != "basic_insurance" and schedule.asks_whether_settled]
    if claim.stage not in ANSWERABLE or not (schedule.asked_by_category or funds):
        return None
    bill = read_bill(claim)
    if bill is None:
        return None
    answers = BillAnswers.from_json(claim.bill_answers)
    together: dict[tuple[str, str], list[Item]] = {}
    for item in bill.items:
        together.setdefault((item.category, item.name), []).append(item)
    return BillQuestions(
        rows=tuple(_row(items, answers.marks.get(printed)) for printed, items in together.items()),
        categories=tuple((key, category_name(key, language)) for key in schedule.categories),
        asked=schedule.asked_by_category,
        funds=tuple((fund, FUNDS[fund].spoken(language)) for fund in funds),
        answers=answers,
    )


def _row(items: list[Item], mark: Mark | None) -> BillRow:
    first = items[0]
    category = (mark.category if mark else "") or category_of(first)
    return BillRow(first.category, first.name, sum(item.amount_fen for item in items), len(items), category, mark)
