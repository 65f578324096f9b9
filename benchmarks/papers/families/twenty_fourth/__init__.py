"""The twenty-fourth family: a family to measure on, written without sight of the reader or its rules."""

from __future__ import annotations

import importlib
import pkgutil

from benchmarks.papers.families.twenty_fourth.pools import POOLS
from benchmarks.papers.paper import Family, Layout


def _collected() -> dict[str, tuple[Layout, ...]]:
    """The layouts of every module of this folder that has some."""
    kinds: dict[str, tuple[Layout, ...]] = {}
    for name in sorted(found.name for found in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        for kind, drawn in getattr(module, "LAYOUTS", {}).items():
            kinds[kind] = kinds.get(kind, ()) + tuple(drawn)
    return kinds


FAMILY = Family("twenty_fourth", POOLS, _collected())
