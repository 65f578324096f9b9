"""The twenty-third family: a family to measure on, written without sight of the reader."""

from __future__ import annotations

import importlib
import pkgutil

from benchmarks.papers.families.twenty_third.pools import POOLS
from benchmarks.papers.paper import Family, Layout


def _gathered() -> dict[str, tuple[Layout, ...]]:
    """The layouts of every module of this folder that has some."""
    layouts: dict[str, tuple[Layout, ...]] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        for kind, drawn in getattr(module, "LAYOUTS", {}).items():
            layouts[kind] = layouts.get(kind, ()) + tuple(drawn)
    return layouts


FAMILY = Family("twenty_third", POOLS, _gathered())
