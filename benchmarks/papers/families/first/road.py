"""Layouts of the first family: accident papers, licences and photographs."""

from __future__ import annotations

from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {}
