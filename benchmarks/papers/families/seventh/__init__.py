"""The seventh family of drawn papers: to measure on, so whoever writes reading rules does not look in here."""

from __future__ import annotations

from dataclasses import replace
from functools import wraps
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.seventh import (
    diagnoses,
    discharges,
    drugstores,
    fee_lists,
    fiscal,
    foreign,
    foreign_more,
    forms,
    identity,
    life,
    money,
    records,
    repairs,
    reports,
    settlements,
    traffic,
)
from benchmarks.papers.families.seventh.names import measured
from benchmarks.papers.families.seventh.pools import POOLS
from benchmarks.papers.paper import Drawing, Family, Layout

_MODULES = (
    forms,
    identity,
    life,
    money,
    fiscal,
    drugstores,
    fee_lists,
    settlements,
    diagnoses,
    discharges,
    records,
    reports,
    traffic,
    repairs,
)


def _named(kind: str, layout: Layout) -> Layout:
    """A layout whose truth has the measure's names."""

    @wraps(layout)
    def named(case: Case, random: Random) -> Drawing:
        drawing = layout(case, random)
        return replace(drawing, fields=measured(kind, drawing.fields))

    return named


_LAYOUTS: dict[str, tuple[Layout, ...]] = {
    kind: tuple(_named(kind, layout) for layout in drawn)
    for module in _MODULES
    for kind, drawn in module.LAYOUTS.items()
}

FAMILY = Family("seventh", POOLS, {**_LAYOUTS, "other": foreign.LAYOUTS + foreign_more.LAYOUTS})
