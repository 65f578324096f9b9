"""Layouts of family second: money."""

from __future__ import annotations

from benchmarks.papers.families.second import money_invoices, money_lists
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {**money_invoices.LAYOUTS, **money_lists.LAYOUTS}
