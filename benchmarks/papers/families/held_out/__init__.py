"""The family `held_out`: measured once while no rule had been built on it, and mended on since."""

from benchmarks.papers.families.held_out import (
    applications,
    bank_cards,
    birth,
    clinical,
    fee_papers,
    foreign_goods,
    foreign_papers,
    foreign_screens,
    foreign_sheets,
    household,
    identity,
    injury,
    invoices,
    losses,
    vehicles,
)
from benchmarks.papers.families.held_out.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_PERSONS = (identity, household, birth, bank_cards, applications, injury)
_THINGS = (vehicles, losses)
_MEDICAL = (clinical, fee_papers, invoices)
_FOREIGN = (foreign_papers, foreign_sheets, foreign_goods, foreign_screens)

_LAYOUTS: dict[str, tuple[Layout, ...]] = {
    kind: drawn for module in (*_PERSONS, *_THINGS, *_MEDICAL) for kind, drawn in module.LAYOUTS.items()
} | {"other": tuple(one for module in _FOREIGN for one in module.LAYOUTS)}

FAMILY = Family("held_out", POOLS, _LAYOUTS)
