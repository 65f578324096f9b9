"""The seventeenth family of drawn papers: to measure on, so whoever writes reading rules does not look in here."""

from __future__ import annotations

import importlib
import pkgutil

from benchmarks.papers.families.seventeenth.pools import POOLS
from benchmarks.papers.paper import Family, Layout


def _layouts() -> dict[str, tuple[Layout, ...]]:
    """What every module of this folder draws; several modules may draw one kind."""
    found: dict[str, tuple[Layout, ...]] = {}
    for name in sorted(one.name for one in pkgutil.iter_modules(__path__)):
        drawn = getattr(importlib.import_module(f"{__name__}.{name}"), "LAYOUTS", {})
        for kind, layouts in drawn.items():
            found[kind] = found.get(kind, ()) + tuple(layouts)
    return found


FAMILY = Family("seventeenth", POOLS, _layouts())
