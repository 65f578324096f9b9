"""The bill of a claim, put together from what was read on its papers."""

from __future__ import annotations

import json
from dataclasses import dataclass

from anlan.benefits.domain.bill import Item, bill_lines
from anlan.benefits.selectors import Cover, settled_on
from anlan.claims.domain.bill_answers import BillAnswers
from anlan.claims.models import Claim
from anlan.engines.adjudication import ClaimFacts
from anlan.intake.domain.values import INVOICES, money
from anlan.intake.selectors.pages import read_values
from anlan.intake.selectors.standing import expectation_of


@dataclass(frozen=True, slots=True)
class ReadBill:
    """The bill as the papers tell it: the items of the fee lists, the invoices' total, what others paid. In fen."""

    items: tuple[Item, ...]
    total_fen: int
    other_paid_fen: int


def claim_facts(claim: Claim, cover: Cover) -> ClaimFacts | None:
    """What adjudication needs to know of a claim, from its papers and a handler's answers about them.

    None while there is no invoice with a total. Raises `BillDoesNotAddUp` when the fee list is not the invoice: a
    person looks first.
    """
    bill = read_bill(claim)
    if bill is None:
        return None
    answers = BillAnswers.from_json(claim.bill_answers)
    settled = expectation_of(claim.bundle_id).settled_by_basic_insurance
    if settled is None:
        settled = bill.other_paid_fen > 0
    return ClaimFacts(
        loss_on=claim.loss_on,
        insured_since=cover.insured_since,
        cover_since=cover.starts_on,
        settled_by_basic_insurance=settled_on(cover, claim.loss_on, answers.settled | {"basic_insurance": settled}),
        pre_existing=cover.pre_existing,
        accident=claim.accident,
        claim_free_years=cover.claim_free_years,
        lines=bill_lines(
            items=bill.items, total_fen=bill.total_fen, other_paid_fen=bill.other_paid_fen, marks=answers.marks
        ),
        care_level=answers.care_level,
        care_months=answers.care_months,
    )


def read_bill(claim: Claim) -> ReadBill | None:
    """The bill behind the papers of a claim; None while there is no invoice with a total."""
    papers = read_values(claim.bundle_id)
    invoices = [page for kind in INVOICES for page in papers.get(kind, []) if money(page.get("total_amount"))]
    if not invoices:
        return None
    total_fen = sum(money(invoice["total_amount"]) or 0 for invoice in invoices)
    other_paid_fen = _other_paid_fen(papers.get("basic_insurance_settlement", []), invoices)
    return ReadBill(tuple(_items(papers, total_fen)), total_fen, other_paid_fen)


def _other_paid_fen(settlements: list[dict[str, str]], invoices: list[dict[str, str]]) -> int:
    """What basic insurance and the critical-illness fund paid: a settlement sheet outranks its invoice.

    While a sheet is lacking for some of several invoices, the larger of the two sums counts: nothing is paid twice.
    """
    by_sheets = sum(
        (money(sheet.get(name)) or 0)
        for sheet in settlements
        for name in ("basic_insurance_paid", "serious_illness_paid")
    )
    by_invoices = sum(money(invoice.get("basic_insurance_paid")) or 0 for invoice in invoices)
    if not settlements:
        return by_invoices
    return by_sheets if len(settlements) >= len(invoices) else max(by_sheets, by_invoices)


def _items(papers: dict[str, list[dict[str, str]]], total_fen: int) -> list[Item]:
    """The items of all fee lists; without a fee list the invoice is one item whose list class nobody knows."""
    rows = [row for page in papers.get("fee_list", []) for row in json.loads(page.get("items") or "[]")]
    if not rows:
        return [Item("", "", total_fen)]
    return [
        Item(
            # Two strengths of a medicine are two items.
            name=f"{row.get('name', '')} {row.get('specification') or ''}".strip(),
            category=str(row.get("category", "")),
            amount_fen=money(str(row.get("amount", ""))) or 0,
            list_class=str(row.get("in_list", "") or ""),
        )
        for row in rows
    ]
