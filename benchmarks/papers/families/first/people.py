"""Layouts of the first family: identity papers, forms and cards."""

from __future__ import annotations

from benchmarks.papers.families.first import cards, certificates, forms
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = cards.LAYOUTS | certificates.LAYOUTS | forms.LAYOUTS
