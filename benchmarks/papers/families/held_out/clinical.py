"""What doctors and laboratories write: certificates, records, prescriptions, reports."""

from __future__ import annotations

from benchmarks.papers.families.held_out import consulting, findings, ward_papers
from benchmarks.papers.paper import Layout

LAYOUTS: dict[str, tuple[Layout, ...]] = {**ward_papers.LAYOUTS, **consulting.LAYOUTS, **findings.LAYOUTS}
