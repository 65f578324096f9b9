"""Layouts of family second: pages that belong to no claim."""

from __future__ import annotations

from benchmarks.papers.families.second import foreign_sheets, foreign_slips
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {"other": foreign_slips.LAYOUTS + foreign_sheets.LAYOUTS}
