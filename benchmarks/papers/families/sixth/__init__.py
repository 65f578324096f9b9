"""The sixth family: made to measure on; see the README of the papers before looking at it."""

from __future__ import annotations

import importlib

from benchmarks.papers.families.sixth.pools import POOLS
from benchmarks.papers.paper import Family, Layout

#: Modules that hold layouts; a kind may be drawn by several.
_MODULES = (
    "fiscal",
    "fiscal_phone",
    "receipts",
    "pharmacy",
    "fee_lists",
    "settlements",
    "clinical",
    "prescriptions",
    "stays",
    "laboratory",
    "pathology",
    "persons",
    "vital",
    "vehicles",
    "accidents",
    "money_papers",
    "foreign_a",
    "foreign_b",
)


def _gathered() -> dict[str, tuple[Layout, ...]]:
    layouts: dict[str, tuple[Layout, ...]] = {}
    for name in _MODULES:
        drawn: dict[str, tuple[Layout, ...]] = importlib.import_module(f"{__name__}.{name}").LAYOUTS
        for kind, more in drawn.items():
            layouts[kind] = layouts.get(kind, ()) + more
    return layouts


FAMILY = Family("sixth", POOLS, _gathered())
