"""Layouts of the first family: clinical papers."""

from __future__ import annotations

from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {}
