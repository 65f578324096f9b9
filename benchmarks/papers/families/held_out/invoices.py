"""Invoices of hospitals and pharmacies: electronic ones, paper receipts, tax invoices."""

from __future__ import annotations

from benchmarks.papers.families.held_out import fiscal_invoices, paper_receipts, tax_invoices
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": fiscal_invoices.VISIT + paper_receipts.VISIT,
    "inpatient_invoice": fiscal_invoices.STAY + paper_receipts.STAY,
    **tax_invoices.LAYOUTS,
}
