"""The family `held_out`: only for measuring; whoever writes rules for the reader never looks at it."""

from benchmarks.papers.families.held_out import (
    applications,
    bank_cards,
    clinical,
    fee_papers,
    foreign_goods,
    foreign_papers,
    foreign_screens,
    identity,
    injury,
    invoices,
    kin,
    losses,
    vehicles,
)
from benchmarks.papers.families.held_out.pools import POOLS
from benchmarks.papers.paper import Family, Layout

_MODULES = (clinical, fee_papers, invoices, identity, kin, bank_cards, applications, injury, vehicles, losses)
_FOREIGN = (foreign_papers, foreign_goods, foreign_screens)

_LAYOUTS: dict[str, tuple[Layout, ...]] = {
    kind: drawn for module in _MODULES for kind, drawn in module.LAYOUTS.items()
} | {"other": tuple(one for module in _FOREIGN for one in module.LAYOUTS)}

FAMILY = Family("held_out", POOLS, _LAYOUTS)
