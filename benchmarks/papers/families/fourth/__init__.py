"""The family `fourth`: to measure on, not read by whoever writes rules."""

from benchmarks.papers.families.fourth import (
    cards,
    clinical,
    fiscal,
    foreign,
    laboratory,
    lists,
    persons,
    road,
    sales,
)
from benchmarks.papers.families.fourth.pools import POOLS
from benchmarks.papers.paper import Family

_MODULES = (cards, persons, fiscal, sales, lists, clinical, laboratory, road, foreign)

FAMILY = Family("fourth", POOLS, {kind: drawn for module in _MODULES for kind, drawn in module.LAYOUTS.items()})
