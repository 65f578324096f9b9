"""Family second: one of the two families the reader's rules are tried on while they are written."""

from __future__ import annotations

from benchmarks.papers.families.second import foreign, medical, money, people, road
from benchmarks.papers.families.second.pools import POOLS
from benchmarks.papers.paper import Family

FAMILY = Family(
    "second",
    POOLS,
    {**people.LAYOUTS, **money.LAYOUTS, **medical.LAYOUTS, **road.LAYOUTS, **foreign.LAYOUTS},
)
