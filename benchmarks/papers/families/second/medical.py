"""Layouts of family second: medical."""

from __future__ import annotations

from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {}
