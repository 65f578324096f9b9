"""Amounts across pages: fee list, invoices and settlement must tell one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anlan.intake.domain.checks import not_read
from anlan.intake.domain.material import Finding, PageFacts
from anlan.intake.domain.printed import bears_amount
from anlan.intake.domain.values import INVOICES, items_fen, money

SETTLEMENT = "basic_insurance_settlement"
_TOTALS = ("total_amount", "page_total")


def sums(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """The fee lists' items must add up to the invoices they belong to, a settlement must name one of the totals.

    Without an invoice the lists are held against the settlement. What a page itself does not add up to is told too,
    except on a fee list that fits; that of any other paper only to the handler.
    """
    invoices = [page for page in pages if page.kind in INVOICES]
    settlements = [page for page in pages if page.kind == SETTLEMENT]
    lists = [page for page in pages if page.kind == "fee_list"]
    wanted = _totals_of_groups(invoices or settlements)
    fits = bool(wanted) and _lists_fit(lists, wanted)
    if wanted and not fits and any(items_fen(page) for page in lists):
        source = "invoice" if invoices else SETTLEMENT
        facts = {"found": str(sum(_listed(lists))), "expected": str(wanted[0]), "source": source}
        yield Finding(lists[-1].page_id, "sums_differ", "items", blocking=False, facts=facts)
    settled_of = {*wanted, *(money(page.value("total_amount")) for page in invoices)}
    for page in pages:
        settled = money(page.value("total_amount")) if page in settlements and invoices else None
        if settled is not None and wanted and settled not in settled_of:
            facts = {"found": str(settled), "expected": str(wanted[0])}
            yield Finding(page.page_id, "sums_differ", "total_amount", blocking=False, facts=facts)
        elif not (page.kind == "fee_list" and fits):
            yield from _own_sums(page)


def unread_lists(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """Fee lists of which no row was read. One that states a total may be the last page of a list that was read."""
    lists = [page for page in pages if page.kind == "fee_list"]
    read = any(items_fen(page) for page in lists)
    for page in lists:
        if not items_fen(page) and not (read and any(page.value(name) for name in _TOTALS)):
            yield not_read(page, "items")


def _totals_of_groups(invoices: Sequence[PageFacts]) -> list[int]:
    """The totals a list may add up to: of all invoices, of the stay alone, of those that name no items themselves."""
    groups = [
        invoices,
        [page for page in invoices if page.kind == "inpatient_invoice"],
        [page for page in invoices if not items_fen(page)],
    ]
    totals = [sum(money(page.value("total_amount")) or 0 for page in group) for group in groups]
    return [total for total in dict.fromkeys(totals) if total]


def _lists_fit(lists: Sequence[PageFacts], wanted: Sequence[int]) -> bool:
    items = _listed(lists)
    stated = [total for page in lists if (total := money(page.value("total_amount")))]
    # Each row is rounded to a fen by itself, so their sum may be half a fen a row away.
    near = any(abs(sum(items) - total) <= len(items) // 2 for total in wanted)
    if near or {*stated, sum(stated)} & set(wanted):
        return True
    # It may be named otherwise there, or stand among the sums of days and kinds.
    return any(bears_amount(page.text, total) for page in lists for total in wanted)


def _listed(lists: Sequence[PageFacts]) -> list[int]:
    return [amount for page in lists for amount in items_fen(page)]


def _own_sums(page: PageFacts) -> Iterator[Finding]:
    corrected = {name for name, fact in page.fields.items() if fact.corrected}
    for problem in page.problems:
        if problem.code == "sums_differ" and not corrected and not page.confirmed:
            # Of a list a page may be missing; any other paper is whole, and was read or printed wrong. So was a list
            # that differs by an amount which stands on it.
            torn = page.kind == "fee_list" and "explained_by" not in problem.facts
            code = "sums_differ" if torn else "sums_unsure"
            yield Finding(page.page_id, code, problem.field, blocking=False)
