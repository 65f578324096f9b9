"""Papers about fees that are no invoices: lists and settlements of basic insurance."""

from __future__ import annotations

from benchmarks.papers.families.held_out import fee_lists, settlements
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {**fee_lists.LAYOUTS, **settlements.LAYOUTS}
