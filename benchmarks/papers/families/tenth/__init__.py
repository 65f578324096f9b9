"""The tenth family: terse northern and coastal issuers set in Noto, Fandol and WenKai; bilingual forms and app screens."""

from __future__ import annotations

from benchmarks.papers.families.tenth import (
    bills,
    cards,
    chemist,
    claim_papers,
    clinic,
    laboratory,
    licences,
    life_papers,
    lists,
    strays,
    strays_more,
    wards,
    workshop,
)
from benchmarks.papers.families.tenth.pools import POOLS
from benchmarks.papers.paper import Family

FAMILY = Family(
    "tenth",
    POOLS,
    cards.LAYOUTS
    | claim_papers.LAYOUTS
    | life_papers.LAYOUTS
    | bills.LAYOUTS
    | chemist.LAYOUTS
    | lists.LAYOUTS
    | wards.LAYOUTS
    | clinic.LAYOUTS
    | laboratory.LAYOUTS
    | licences.LAYOUTS
    | workshop.LAYOUTS
    | {"other": strays.LAYOUTS + strays_more.LAYOUTS},
)
