"""The nineteenth family: a family to measure on, written without sight of the reader or its rules."""

from __future__ import annotations

import importlib
import pkgutil

from benchmarks.papers.families.nineteenth.pools import POOLS
from benchmarks.papers.paper import Family, Layout


def _gathered() -> dict[str, tuple[Layout, ...]]:
    """The layouts of every module of this folder that has some."""
    layouts: dict[str, tuple[Layout, ...]] = {}
    for found in sorted(pkgutil.iter_modules(__path__), key=lambda one: one.name):
        module = importlib.import_module(f"{__name__}.{found.name}")
        for kind, drawn in getattr(module, "LAYOUTS", {}).items():
            layouts[kind] = layouts.get(kind, ()) + tuple(drawn)
    return layouts


FAMILY = Family("nineteenth", POOLS, _gathered())
