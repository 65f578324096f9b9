"""The family `fifth`: written with neither the rules nor another family in sight, after what true papers look like."""

from __future__ import annotations

from benchmarks.papers.families.fifth import (
    accident,
    bank,
    claim_forms,
    diagnoses,
    driving,
    fee_lists,
    fiscal,
    foreign_life,
    foreign_offices,
    foreign_screens,
    identity,
    laboratory,
    losses,
    prescriptions,
    receipts,
    registers,
    settlements,
    stays,
    tax,
    vital,
    wrecks,
)
from benchmarks.papers.families.fifth.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_MODULES = (
    accident,
    bank,
    claim_forms,
    diagnoses,
    driving,
    fee_lists,
    fiscal,
    foreign_life,
    foreign_offices,
    foreign_screens,
    identity,
    laboratory,
    losses,
    prescriptions,
    receipts,
    registers,
    settlements,
    stays,
    tax,
    vital,
    wrecks,
)


def _layouts() -> dict[str, tuple[Layout, ...]]:
    together: dict[str, tuple[Layout, ...]] = {}
    for module in _MODULES:
        for kind, layouts in module.LAYOUTS.items():
            together[kind] = together.get(kind, ()) + layouts
    return together


FAMILY = Family("fifth", POOLS, _layouts())
