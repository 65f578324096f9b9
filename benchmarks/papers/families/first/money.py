"""Layouts of the first family: invoices, fee lists, settlements, garages and losses."""

from __future__ import annotations

from benchmarks.papers.families.first import fee_papers, invoices, motor_papers, tax_invoices
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    **invoices.LAYOUTS,
    **tax_invoices.LAYOUTS,
    **fee_papers.LAYOUTS,
    **motor_papers.LAYOUTS,
}
