"""The first family: light paper-white issuers set in Micro Hei, Kaiti and Mingti."""

from __future__ import annotations

from benchmarks.papers.families.first import foreign, medical, money, people, road
from benchmarks.papers.families.first.pools import POOLS
from benchmarks.papers.paper import Family

FAMILY = Family(
    "first",
    POOLS,
    money.LAYOUTS | people.LAYOUTS | medical.LAYOUTS | road.LAYOUTS | foreign.LAYOUTS,
)
