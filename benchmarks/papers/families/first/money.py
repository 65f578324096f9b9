"""Layouts of the first family: invoices, fee lists and settlements."""

from __future__ import annotations

from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {}
