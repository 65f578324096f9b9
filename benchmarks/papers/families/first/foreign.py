"""Layouts of the first family: pages that belong to no claim."""

from __future__ import annotations

from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {}
