"""The eighth family: a family to measure on, written without sight of the reader or of any other family."""

from __future__ import annotations

from benchmarks.papers.families.eighth import (
    accidents,
    cards,
    certificates,
    discharges,
    fee_lists,
    foreign,
    foreign_screens,
    forms,
    invoices,
    licences,
    pathology,
    pharmacy,
    prescriptions,
    records,
    registers,
    repairs,
    reports,
    settlements,
)
from benchmarks.papers.families.eighth.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_MODULES = (
    accidents,
    cards,
    certificates,
    discharges,
    fee_lists,
    foreign,
    foreign_screens,
    forms,
    invoices,
    licences,
    pathology,
    pharmacy,
    prescriptions,
    records,
    registers,
    repairs,
    reports,
    settlements,
)


def _gathered() -> dict[str, tuple[Layout, ...]]:
    layouts: dict[str, tuple[Layout, ...]] = {}
    for module in _MODULES:
        for kind, drawn in module.LAYOUTS.items():
            layouts[kind] = layouts.get(kind, ()) + drawn
    return layouts


FAMILY = Family("eighth", POOLS, _gathered())
