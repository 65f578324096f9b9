"""Layouts of family second: identity papers, forms and cards."""

from __future__ import annotations

from benchmarks.papers.families.second import cards, certificates, forms
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = cards.LAYOUTS | certificates.LAYOUTS | forms.LAYOUTS
