"""The bills of a case: a visit has no bed in it, a drugstore sells only drugs."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from benchmarks.papers.facts import Case, Fee, Invoice, Priced
from benchmarks.papers.families.seventeenth.goods import CLINIC, DRUGS

_WARD = ("床位费", "护理费", "手术费", "麻醉费")


def visit(case: Case) -> Invoice:
    """The visit's bill; prices stay, what only a ward charges is called by what a clinic charges."""
    return _renamed(
        case.visit,
        lambda one: one.category not in _WARD and not one.name.startswith("住院") and one.price_fen < 200_000,
        CLINIC,
    )


def drugs(case: Case) -> Invoice:
    """The drugstore's bill; prices stay, what is no drug is called by the name of one."""
    return _renamed(case.drugs, lambda one: one.category in ("西药费", "中成药费"), DRUGS[:25])


def prescribed(case: Case) -> list[Fee]:
    """The drugs a prescription of the claim holds."""
    return list(drugs(case).fees)


def stay_days(case: Case) -> int:
    """Days of the stay as hospitals count them."""
    return (case.discharged_on - case.admitted_on).days


def _renamed(bill: Invoice, fits: Callable[[Priced], bool], others: Sequence[Priced]) -> Invoice:
    taken = {fee.goods.name for fee in bill.fees}
    start = int(bill.number) % len(others)
    free = iter([one for one in (*others[start:], *others[:start]) if one.name not in taken])
    fees = []
    for fee in bill.fees:
        if not fits(fee.goods):
            fee = Fee(dataclasses.replace(next(free), price_fen=fee.goods.price_fen), fee.quantity)
        fees.append(fee)
    return dataclasses.replace(bill, fees=tuple(fees))
