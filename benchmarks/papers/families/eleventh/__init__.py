"""The eleventh family: provincial formats, private hospitals and telephone screens, set in Fandol, Noto and MiSans."""

from __future__ import annotations

from benchmarks.papers.families.eleventh import (
    accidents,
    civil,
    clinic,
    forms,
    garage,
    identity,
    invoices,
    laboratory,
    licences,
    lists,
    pharmacy,
    strays,
    strays_more,
    visits,
    wards,
)
from benchmarks.papers.families.eleventh.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_MODULES = (
    invoices,
    visits,
    pharmacy,
    lists,
    garage,
    identity,
    licences,
    civil,
    wards,
    clinic,
    laboratory,
    forms,
    accidents,
)
_LAYOUTS: dict[str, tuple[Layout, ...]] = {kind: made for module in _MODULES for kind, made in module.LAYOUTS.items()}

FAMILY = Family("eleventh", POOLS, _LAYOUTS | {"other": strays.LAYOUTS["other"] + strays_more.LAYOUTS["other"]})
