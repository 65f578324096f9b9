"""The twelfth family: papers of many houses, drawn from general knowledge of the country's forms alone."""

from __future__ import annotations

from benchmarks.papers.families.twelfth import (
    accidents,
    cards,
    certificates,
    civil,
    discharges,
    discharges_more,
    forms,
    garage,
    identity,
    inpatient,
    inpatient_more,
    laboratory,
    licences,
    lists,
    lists_more,
    outpatient,
    outpatient_more,
    pathology,
    pharmacy,
    prescriptions,
    prescriptions_more,
    records,
    records_more,
    settlements,
    settlements_more,
    strays,
    strays_more,
)
from benchmarks.papers.families.twelfth.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_MODULES = (
    *(outpatient, outpatient_more, inpatient, inpatient_more, pharmacy),
    *(lists, lists_more, settlements, settlements_more),
    *(certificates, discharges, discharges_more, records, records_more, prescriptions, prescriptions_more),
    *(laboratory, pathology),
    *(identity, cards, forms, licences, civil, forms, accidents, garage, strays, strays_more),
)


def _joined() -> dict[str, tuple[Layout, ...]]:
    """The layouts of every module, kind by kind."""
    found: dict[str, tuple[Layout, ...]] = {}
    for module in _MODULES:
        for kind, layouts in module.LAYOUTS.items():
            found[kind] = (*found.get(kind, ()), *layouts)
    return found


FAMILY = Family("twelfth", POOLS, _joined())
